import type { Avancee, Commande, NomDeTravail, Reponse, Travaux } from './messages.ts';

export interface SuiviDuCalcul {
  readonly signal?: AbortSignal | undefined;
  readonly avance: (avancee: Avancee) => void;
}

/** The user stopped the work. */
export class CalculArrete extends Error {}

/** The thread's script could not be loaded or run. */
class OuvrierAbsent extends Error {}

/**
 * Has a piece of work done by a thread of its own, which stops at once when asked; where no thread can start, the page
 * does it by itself, and is stopped between two steps at best.
 */
export async function confier<Nom extends NomDeTravail>(
  travail: Nom,
  demande: Travaux[Nom]['demande'],
  suivi: SuiviDuCalcul,
): Promise<Travaux[Nom]['fin']> {
  if (suivi.signal?.aborted) throw new CalculArrete();
  const ouvrier = embaucher();
  if (!ouvrier) return faireDansLaPage(travail, demande, suivi);
  try {
    return await attendre(ouvrier, { travail, demande }, suivi);
  } catch (erreur) {
    if (erreur instanceof OuvrierAbsent) return await faireDansLaPage(travail, demande, suivi);
    throw erreur;
  } finally {
    ouvrier.terminate();
  }
}

function embaucher(): Worker | null {
  if (typeof Worker === 'undefined') return null;
  try {
    return new Worker(/* webpackChunkName: "calcul" */ new URL('./ouvrier.ts', import.meta.url));
  } catch {
    return null;
  }
}

function attendre<Nom extends NomDeTravail>(
  ouvrier: Worker,
  commande: Commande<Nom>,
  { signal, avance }: SuiviDuCalcul,
): Promise<Travaux[Nom]['fin']> {
  return new Promise((resolve, reject) => {
    signal?.addEventListener('abort', () => reject(new CalculArrete()), { once: true });
    ouvrier.addEventListener('error', (evenement) => {
      evenement.preventDefault();
      reject(new OuvrierAbsent(evenement.message));
    });
    ouvrier.addEventListener('message', ({ data }: MessageEvent<Reponse<Nom>>) => {
      if (data.sorte === 'avancee') avance(data.avancee);
      else if (data.sorte === 'fin') resolve(data.fin);
      else reject(new Error(data.message));
    });
    ouvrier.postMessage(commande);
  });
}

async function faireDansLaPage<Nom extends NomDeTravail>(
  travail: Nom,
  demande: Travaux[Nom]['demande'],
  { signal, avance }: SuiviDuCalcul,
): Promise<Travaux[Nom]['fin']> {
  const { travailler } = await import('./travailler.ts');
  return travailler(travail, demande, {
    avance,
    verifier: () => {
      if (signal?.aborted) throw new CalculArrete();
    },
  });
}
