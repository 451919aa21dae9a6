import type { BilanDeDiffusion } from '../../actions/contrat.ts';
import { Barre } from '../Barre.tsx';
import { MOTS_DE_DIFFUSION } from '../motsDeDiffusion.ts';

const mots = MOTS_DE_DIFFUSION;

/** How many figures are shown, and why the others are not. */
export function BarreDesChiffres({ bilan }: { readonly bilan: BilanDeDiffusion }) {
  const { figures, primaires, secondaires } = bilan;
  const montres = figures - primaires - secondaires;
  return (
    <Barre
      titre={mots.chiffres}
      parts={[
        { cle: 'montres', libelle: mots.montres, nombre: montres, couleur: 'bleu' },
        { cle: 'primaires', libelle: mots.primaires, nombre: primaires, couleur: 'ambre' },
        { cle: 'secondaires', libelle: mots.secondaires, nombre: secondaires, couleur: 'gris' },
      ]}
    />
  );
}
