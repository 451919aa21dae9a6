import { motifDe } from '../domain/diffusion/motif.ts';
import { cacheesALaLecture } from '../domain/diffusion/relecture.ts';
import { accord } from '../domain/messages/accords.ts';
import { ici } from '../sheets/cellules.ts';
import { celluleDeDiffusion } from '../sheets/diffusion.ts';
import { FEUILLES } from '../sheets/noms.ts';
import type { FichierRelu } from '../xlsx/relire.ts';
import { confierAuCalcul } from './confierAuCalcul.ts';
import { ActionRefusee, type PreparationDeDiffusion, type Suivi } from './contrat.ts';

/**
 * Attacks the finished file from the numbers that are read in it, not from what was planned: it goes out only if no
 * small count can be found again.
 */
export async function attaquerLaCopie(
  { feuilles }: FichierRelu,
  { diffusion, protegee }: PreparationDeDiffusion,
  suivi: Suivi,
): Promise<void> {
  const { trame, choix } = protegee;
  const relue = feuilles.find(({ nom }) => nom === FEUILLES.diffusion);
  const valeurs = new Map(relue?.cellules.map(({ adresse, valeur }) => [adresse, valeur]));
  const lieu = celluleDeDiffusion(diffusion);
  const cachees = cacheesALaLecture(
    diffusion.publication,
    trame,
    motifDe(trame, choix.regle),
    choix.anterieures,
    (ligne, colonne, objet) => {
      const place = lieu(ligne, colonne, objet);
      const lue = place && valeurs.get(ici(place.row, place.column));
      return typeof lue === 'number' ? lue : null;
    },
  );
  const { trahies } = await confierAuCalcul('attaquer', { trame, choix, cachees }, suivi);
  if (trahies.length > 0)
    throw new ActionRefusee(
      `La copie n’est pas remise : relue, elle laisse retrouver ${accord(trahies.length, 'petit effectif', 'petits effectifs')}. Protégez à nouveau, puis recommencez.`,
    );
}
