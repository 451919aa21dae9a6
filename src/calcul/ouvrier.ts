/** The thread that protects and attacks beside the page. It knows neither Excel nor the page, and asks the network nothing. */
import type { Commande, Reponse } from './messages.ts';
import { travailler } from './travailler.ts';

const repondre = (reponse: Reponse) => postMessage(reponse);

addEventListener('message', ({ data }: MessageEvent<Commande>) => {
  travailler(data.travail, data.demande, {
    avance: (avancee) => repondre({ sorte: 'avancee', avancee }),
    // The page stops this thread by ending it.
    verifier: () => {},
  }).then(
    (fin) => repondre({ sorte: 'fin', fin }),
    (erreur: unknown) => repondre({ sorte: 'panne', message: String(erreur) }),
  );
});
