import { lireJour } from '../jours.ts';
import { PHRASES_DE_GRILLE as DIRE, MOTS_DE_GRILLE as MOTS } from '../messages/grille.ts';
import type { Cellule } from '../parc/cellule.ts';
import { plier } from '../parc/texte.ts';
import type { Anomalie } from './anomalie.ts';
import type { Cotation } from './cotations.ts';
import { lireCritere } from './criteres.ts';
import reglages from './reglages.json' with { type: 'json' };
import { type LigneSaisie, lireTexte } from './tableSaisie.ts';

/** What a note needs around it. */
export type ChampDeNote = 'residence' | 'critere' | 'note' | 'evaluateur' | 'date';

/** Notes that count, and what is to be put right in the others. */
export interface Releve {
  readonly cotations: readonly Cotation[];
  readonly anomalies: readonly Anomalie<ChampDeNote>[];
}

/**
 * The notes of a table, strictly: whole, from 1 to 4, on a residence of the data and a criterion of the grid. Anything
 * else is left out and said; a row without a note says nothing. A criterion or a residence may be written in other
 * capitals.
 */
export function relever<Champ extends string>(
  lignes: readonly LigneSaisie<Champ | ChampDeNote>[],
  residences: readonly string[],
): Releve {
  const cles = new Map(residences.map((cle) => [plier(cle), cle]));
  for (const cle of residences) cles.set(cle, cle);
  const cotations: Cotation[] = [];
  const anomalies: Anomalie<ChampDeNote>[] = [];
  const anonymes: number[] = [];
  lignes.forEach((ligne, rang) => {
    const ecrite = ligne.get('note') ?? null;
    if (ecrite === null) return;
    const note = lireNote(ecrite);
    const code = lireTexte(ligne, 'residence');
    const residence = cles.get(code) ?? cles.get(plier(code));
    const critere = lireCritere(lireTexte(ligne, 'critere'));
    if (note === null) anomalies.push({ rang, champ: 'note', mot: MOTS.note, dire: DIRE.note });
    else if (residence === undefined)
      anomalies.push({ rang, champ: 'residence', mot: MOTS.residence, dire: DIRE.residence(code) });
    else if (critere === null)
      anomalies.push({ rang, champ: 'critere', mot: MOTS.critere, dire: DIRE.critere });
    else {
      const date = ligne.get('date') ?? null;
      const jour = lireJour(date);
      if (jour === null && date !== null)
        anomalies.push({ rang, champ: 'date', mot: MOTS.date, dire: DIRE.date });
      const evaluateur = lireTexte(ligne, 'evaluateur');
      if (evaluateur === '') anonymes.push(rang);
      cotations.push({ residence, critere: critere.code, note, evaluateur, jour });
    }
  });
  const [rang] = anonymes;
  if (rang !== undefined)
    anomalies.push({
      rang,
      champ: 'evaluateur',
      mot: MOTS.evaluateur,
      dire: DIRE.evaluateur(anonymes.length),
    });
  return { cotations, anomalies };
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
