import { feuillesDuClasseur, plagesDuClasseur } from '../excel/classeur.ts';
import { montrerCellule } from '../excel/selection.ts';
import { FEUILLES } from '../sheets/noms.ts';
import { LIGNE_ENTETE } from '../sheets/tete.ts';
import { ActionRefusee } from './contrat.ts';

/** Where a residence is read first: its class and why, else its place. */
const OU_LIRE: readonly string[] = [FEUILLES.classement, FEUILLES.carte, FEUILLES.indices];

/** Shows the row of a residence on our sheets, wherever a sort has put it. */
export async function voirResidence(code: string): Promise<void> {
  const presentes = new Set(
    (await feuillesDuClasseur()).filter(({ marque, visible }) => marque && visible).map(({ nom }) => nom),
  );
  for (const plage of await plagesDuClasseur(OU_LIRE.filter((nom) => presentes.has(nom)))) {
    const rang = plage.cellules.findIndex(
      ([premiere], ligne) => plage.row + ligne > LIGNE_ENTETE && premiere === code,
    );
    if (rang >= 0) return montrerCellule(plage.feuille, `A${plage.row + rang + 1}`);
  }
  throw new ActionRefusee(
    `La résidence « ${code} » n’est plus sur les feuilles CIL : calculez de nouveau (étape 3).`,
  );
}
