import type { ProtectionDeTrame } from '../domain/diffusion/protegerLaTrame.ts';
import type { Avancee, Commande, Reponse } from './messages.ts';

export interface SuiviDuCalcul {
  readonly signal?: AbortSignal | undefined;
  readonly avance: (avancee: Avancee) => void;
}

/** The user stopped the work. */
export class CalculArrete extends Error {}

/** The thread's script could not be loaded or run. */
class OuvrierAbsent extends Error {}

/**
 * Has a publication protected by a thread of its own, which stops at once when asked; where no thread can start, the
 * page does it by itself, and can only be stopped before it begins.
 */
export async function confierLaProtection(
  commande: Commande,
  suivi: SuiviDuCalcul,
): Promise<ProtectionDeTrame> {
  if (suivi.signal?.aborted) throw new CalculArrete();
  const ouvrier = embaucher();
  if (!ouvrier) return protegerDansLaPage(commande, suivi);
  try {
    return await attendre(ouvrier, commande, suivi);
  } catch (erreur) {
    if (erreur instanceof OuvrierAbsent) return await protegerDansLaPage(commande, suivi);
    throw erreur;
  } finally {
    ouvrier.terminate();
  }
}

function embaucher(): Worker | null {
  if (typeof Worker === 'undefined') return null;
  try {
    return new Worker(/* webpackChunkName: "protection" */ new URL('./ouvrier.ts', import.meta.url));
  } catch {
    return null;
  }
}

function attendre(
  ouvrier: Worker,
  commande: Commande,
  { signal, avance }: SuiviDuCalcul,
): Promise<ProtectionDeTrame> {
  return new Promise((resolve, reject) => {
    signal?.addEventListener('abort', () => reject(new CalculArrete()), { once: true });
    ouvrier.addEventListener('error', (evenement) => {
      evenement.preventDefault();
      reject(new OuvrierAbsent(evenement.message));
    });
    ouvrier.addEventListener('message', ({ data }: MessageEvent<Reponse>) => {
      if (data.sorte === 'avancee') avance(data.avancee);
      else if (data.sorte === 'fin') resolve(data.protection);
      else reject(new Error(data.message));
    });
    ouvrier.postMessage(commande);
  });
}

async function protegerDansLaPage(
  { trame, choix }: Commande,
  { signal, avance }: SuiviDuCalcul,
): Promise<ProtectionDeTrame> {
  const [{ protegerLaTrame }, { chargerSolveur }] = await Promise.all([
    import('../domain/diffusion/protegerLaTrame.ts'),
    import('./highs.ts'),
  ]);
  return protegerLaTrame(trame, choix, await chargerSolveur(), {
    avance: (partie, fait, total) => avance({ partie, fait, total }),
    verifier: () => {
      if (signal?.aborted) throw new CalculArrete();
    },
  });
}
