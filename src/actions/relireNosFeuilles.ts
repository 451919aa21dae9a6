import { feuillesDuClasseur, plagesDuClasseur } from '../excel/classeur.ts';
import { FEUILLES_RELUES, type Relues } from '../sheets/relues.ts';

/** What users typed on our sheets, read before those are made again. */
export async function relireNosFeuilles(): Promise<Relues> {
  const presentes = (await feuillesDuClasseur()).filter(
    ({ nom, marque }) => marque !== null && FEUILLES_RELUES.includes(nom),
  );
  if (presentes.length === 0) return new Map();
  const plages = await plagesDuClasseur(presentes.map(({ nom }) => nom));
  return new Map(plages.map(({ feuille, cellules }) => [feuille, cellules]));
}
