/** The thread that protects a publication beside the page. It knows neither Excel nor the page, and asks the network nothing. */
import { protegerLaTrame } from '../domain/diffusion/protegerLaTrame.ts';
import { chargerSolveur } from './highs.ts';
import type { Commande, Reponse } from './messages.ts';

const repondre = (reponse: Reponse) => postMessage(reponse);

async function travailler({ trame, choix }: Commande): Promise<void> {
  const solveur = await chargerSolveur();
  const protection = protegerLaTrame(trame, choix, solveur, {
    avance: (partie, fait, total) => repondre({ sorte: 'avancee', avancee: { partie, fait, total } }),
    // The page stops this thread by ending it.
    verifier: () => {},
  });
  repondre({ sorte: 'fin', protection });
}

addEventListener('message', ({ data }: MessageEvent<Commande>) => {
  travailler(data).catch((erreur: unknown) => repondre({ sorte: 'panne', message: String(erreur) }));
});
