/** The thread that reads a file beside the page. It knows neither Excel nor the page, and asks the network nothing. */
import { Refus } from '../domain/messages/index.ts';
import { compterLesResidences } from './compter.ts';
import type { Commande, Reponse } from './messages.ts';

const OCTETS_PAR_BLOC = 4 * 1024 * 1024;

const repondre = (reponse: Reponse) => postMessage(reponse);

addEventListener('message', ({ data }: MessageEvent<Commande>) => {
  compterLesResidences(data.source, data.demande, {
    octetsParBloc: OCTETS_PAR_BLOC,
    entreDeux: (avancee) => repondre({ sorte: 'avancee', avancee }),
  }).then(
    (fin) => repondre({ sorte: 'fin', fin }),
    (erreur: unknown) =>
      repondre(
        erreur instanceof Refus
          ? { sorte: 'refus', phrase: erreur.message }
          : { sorte: 'panne', message: String(erreur) },
      ),
  );
});
