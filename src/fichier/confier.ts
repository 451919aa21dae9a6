import type { Demande } from '../domain/flux/demande.ts';
import { Refus } from '../domain/messages/index.ts';
import type { Avancee, FinDuComptage } from './compter.ts';
import type { Commande, Reponse } from './messages.ts';
import type { SourceDeFichier } from './source.ts';

export interface SuiviDuComptage {
  readonly signal?: AbortSignal | undefined;
  readonly avance: (avancee: Avancee) => void;
}

/** The user stopped the reading. */
export class LectureArretee extends Error {}

/** Short enough for the page to answer between two blocks when it reads by itself. */
const OCTETS_DANS_LA_PAGE = 512 * 1024;

/**
 * Has the file read by a thread of its own, which stops at once when asked; where no thread can start, the page reads
 * it by small blocks, with the same progress.
 */
export async function confierLaLecture(
  source: SourceDeFichier,
  demande: Demande,
  suivi: SuiviDuComptage,
): Promise<FinDuComptage> {
  if (suivi.signal?.aborted) throw new LectureArretee();
  const ouvrier = embaucher();
  if (!ouvrier) return lireDansLaPage(source, demande, suivi);
  try {
    return await attendre(ouvrier, { source, demande }, suivi);
  } catch (erreur) {
    if (erreur instanceof OuvrierAbsent) return await lireDansLaPage(source, demande, suivi);
    throw erreur;
  } finally {
    ouvrier.terminate();
  }
}

/** The thread's script could not be loaded or run: nothing has been read. */
class OuvrierAbsent extends Error {}

function embaucher(): Worker | null {
  if (typeof Worker === 'undefined') return null;
  try {
    return new Worker(/* webpackChunkName: "flux" */ new URL('./ouvrier.ts', import.meta.url));
  } catch {
    return null;
  }
}

function attendre(
  ouvrier: Worker,
  commande: Commande,
  { signal, avance }: SuiviDuComptage,
): Promise<FinDuComptage> {
  return new Promise((resolve, reject) => {
    signal?.addEventListener('abort', () => reject(new LectureArretee()), { once: true });
    ouvrier.addEventListener('error', (evenement) => {
      evenement.preventDefault();
      reject(new OuvrierAbsent(evenement.message));
    });
    ouvrier.addEventListener('message', ({ data }: MessageEvent<Reponse>) => {
      if (data.sorte === 'avancee') avance(data.avancee);
      else if (data.sorte === 'fin') resolve(data.fin);
      else if (data.sorte === 'refus') resolve({ ok: false, phrase: data.phrase });
      else reject(new Error(data.message));
    });
    ouvrier.postMessage(commande);
  });
}

async function lireDansLaPage(
  source: SourceDeFichier,
  demande: Demande,
  { signal, avance }: SuiviDuComptage,
): Promise<FinDuComptage> {
  const { compterLesResidences } = await import('./compter.ts');
  try {
    return await compterLesResidences(source, demande, {
      octetsParBloc: OCTETS_DANS_LA_PAGE,
      entreDeux: async (avancee) => {
        avance(avancee);
        await new Promise((suite) => setTimeout(suite));
        if (signal?.aborted) throw new LectureArretee();
      },
    });
  } catch (erreur) {
    if (erreur instanceof Refus) return { ok: false, phrase: erreur.message };
    throw erreur;
  }
}
