import type { PreparationDeDiffusion } from '../../actions/contrat.ts';
import { useVolet } from '../contexte.ts';
import { MOTS_DE_DIFFUSION } from '../motsDeDiffusion.ts';

const mots = MOTS_DE_DIFFUSION;

/** The two halves of a protection: shown, then written. */
export function useProtection() {
  const { actions, parcours, emettre, atelier } = useVolet();
  const { donnees, choixDeDiffusion } = parcours;

  const proteger = async (): Promise<void> => {
    if (!donnees || !choixDeDiffusion) return;
    const preparation = await atelier.lancer(mots.travail, (suivi) =>
      actions.preparerDiffusion(donnees, choixDeDiffusion, suivi),
    );
    if (!preparation) return;
    emettre({ type: 'protectionPreparee', preparation });
    atelier.dire({ intention: 'info', phrase: mots.garantie });
  };

  const ecrire = async (preparation: PreparationDeDiffusion): Promise<void> => {
    const bilan = await atelier.lancer(mots.ecriture, (suivi) => actions.ecrireDiffusion(preparation, suivi));
    if (!bilan) return;
    emettre({ type: 'protectionEcrite', bilan });
    const phrase = mots.terminee(bilan.primaires + bilan.secondaires, bilan.figures);
    atelier.dire({ intention: 'success', phrase, place: 'tete' });
  };

  return { proteger, ecrire };
}

/** Back to what to share: the result that was shown is taken back. */
export function useChangement(): () => void {
  const { parcours, emettre, atelier } = useVolet();
  const { choixDeDiffusion } = parcours;
  return () => {
    if (!choixDeDiffusion) return;
    atelier.dire(null);
    emettre({ type: 'diffusionChoisie', choix: choixDeDiffusion });
  };
}
