import { PHRASES_DE_GRILLE as DIRE, type Lieu } from '../messages/grille.ts';
import type { Cellule } from '../parc/cellule.ts';
import type { Remarque } from '../parc/reconnaissance.ts';
import { plier } from '../parc/texte.ts';
import type { Cotation } from './cotations.ts';
import { lireCritere } from './criteres.ts';
import { lireJour } from './jour.ts';
import reglages from './reglages.json' with { type: 'json' };
import { celluleDe, lireTexte, type TableSaisie } from './tableSaisie.ts';

/** What a note needs around it. */
export type ChampDeNote = 'residence' | 'critere' | 'note' | 'evaluateur' | 'date';

/** Notes that count, and what is said of the others. */
export interface Releve {
  readonly cotations: readonly Cotation[];
  readonly remarques: readonly Remarque[];
}

/**
 * The notes of a table, strictly: whole, from 1 to 4, on a residence of the data and a criterion of the grid. Anything
 * else is left out with its cell in a remark; a row without a note says nothing. A criterion or a residence may be
 * written in other capitals.
 */
export function relever<Champ extends string>(
  table: TableSaisie<Champ | ChampDeNote>,
  residences: readonly string[],
): Releve {
  const cles = new Map(residences.map((cle) => [plier(cle), cle]));
  for (const cle of residences) cles.set(cle, cle);
  const cotations: Cotation[] = [];
  const remarques: Remarque[] = [];
  const anonymes: Lieu[] = [];
  table.lignes.forEach((ligne, rang) => {
    const lieu = (champ: ChampDeNote): Lieu => ({
      feuille: table.feuille,
      cellule: celluleDe(table, rang, champ),
    });
    const dire = (champ: ChampDeNote, phrase: (ici: Lieu) => string) =>
      remarques.push(attention(lieu(champ), phrase(lieu(champ))));
    const ecrite = ligne.get('note') ?? null;
    if (ecrite === null) return;
    const note = lireNote(ecrite);
    const code = lireTexte(ligne, 'residence');
    const residence = cles.get(code) ?? cles.get(plier(code));
    const critere = lireCritere(lireTexte(ligne, 'critere'));
    if (note === null) dire('note', DIRE.note);
    else if (residence === undefined) dire('residence', (ici) => DIRE.residence(ici, code));
    else if (critere === null) dire('critere', DIRE.critere);
    else {
      const date = ligne.get('date') ?? null;
      const jour = lireJour(date);
      if (jour === null && date !== null) dire('date', DIRE.date);
      const evaluateur = lireTexte(ligne, 'evaluateur');
      if (evaluateur === '') anonymes.push(lieu('evaluateur'));
      cotations.push({ residence, critere: critere.code, note, evaluateur, jour });
    }
  });
  const [premier] = anonymes;
  if (premier) remarques.push(attention(premier, DIRE.evaluateur(premier, anonymes.length), anonymes.length));
  return { cotations, remarques };
}

/**
 * A note of the grid; null when the cell holds anything but a whole number of the scale, in figures.
 *
 * @example lireNote('3') // 3
 * @example lireNote(2.5) // null
 */
export function lireNote(cellule: Cellule): number | null {
  const { minimum, maximum } = reglages.notes;
  const ecrite = typeof cellule === 'string' ? cellule.trim() : cellule;
  const note = typeof ecrite === 'string' && /^\d$/.test(ecrite) ? Number(ecrite) : ecrite;
  return typeof note === 'number' && Number.isInteger(note) && note >= minimum && note <= maximum
    ? note
    : null;
}

const attention = ({ feuille, cellule }: Lieu, phrase: string, nombre = 1): Remarque => ({
  gravite: 'attention',
  feuille,
  cellule,
  nombre,
  phrase,
});
