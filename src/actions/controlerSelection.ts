import { adresse } from '../domain/parc/cellule.ts';
import { enfreint } from '../domain/secret/controle.ts';
import { controlerParts } from '../domain/secret/controlerParts.ts';
import { lireSelection, marquerPlage } from '../excel/selection.ts';
import { ActionRefusee, type ControleDePlage, type Suivi } from './contrat.ts';
import { lireMethode } from './lireMethode.ts';
import { verifier } from './verifier.ts';

/**
 * Flags the counts of the selected range that breach the rule of 11, by a conditional format that follows the cells
 * without the add-in. A single cell stands for the whole table around it. Only whole numbers are read as counts; a share
 * that gives one away with the base beside it is told, not flagged: no formula of its own cell says it.
 */
export async function controlerSelection(suivi: Suivi): Promise<ControleDePlage> {
  const { secret } = (await lireMethode()).methode;
  const plage = await lireSelection();
  if (!plage)
    throw new ActionRefusee(
      'La plage sélectionnée est vide. Sélectionnez un tableau d’effectifs, puis recommencez.',
    );
  verifier(suivi);
  const infractions: { cellule: string; valeur: number }[] = [];
  const parts: { cellule: string; valeur: number }[] = [];
  let controlees = 0;
  plage.cellules.forEach((ligne, r) => {
    ligne.forEach((valeur, c) => {
      if (typeof valeur !== 'number' || !Number.isInteger(valeur) || valeur < 0) return;
      controlees++;
      if (enfreint(valeur, secret))
        infractions.push({ cellule: adresse(plage.row + r, plage.column + c), valeur });
    });
    for (const { colonne, part } of controlerParts(ligne, secret))
      parts.push({ cellule: adresse(plage.row + r, plage.column + colonne), valeur: part });
  });
  if (controlees === 0 && parts.length === 0)
    throw new ActionRefusee(
      `La plage ${plage.adresse} ne contient aucun effectif (nombre entier). Sélectionnez un tableau d’effectifs, puis recommencez.`,
    );
  await marquerPlage(plage, secret);
  return { feuille: plage.feuille, plage: plage.adresse, controlees, infractions, parts };
}
