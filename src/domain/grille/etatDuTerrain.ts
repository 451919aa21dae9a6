import { signaler } from '../garde/signaler.ts';
import { lireJour } from '../jours.ts';
import type { Anomalie } from './anomalie.ts';
import type { Cotation } from './cotations.ts';
import { disposer } from './disposer.ts';
import { relever } from './relever.ts';
import type { ResidenceACoter } from './residencesACoter.ts';
import type { ChampDeGrille, ChampDeVisite } from './saisies.ts';
import type { LigneSaisie } from './tableSaisie.ts';

/** A table of the field as it is laid out again: its rows, the notes that count, what is to be put right. */
export interface EtatDeTable<Champ extends string> {
  readonly lignes: readonly LigneSaisie<Champ>[];
  readonly cotations: readonly Cotation[];
  readonly anomalies: readonly Anomalie<Champ>[];
}

/** « CIL Grille » as typed and prepared. `lues`: none for a sheet that is not made yet. */
export function etatDeLaGrille(
  lues: readonly LigneSaisie<ChampDeGrille>[],
  aCoter: readonly ResidenceACoter[],
  residences: readonly string[],
): EtatDeTable<ChampDeGrille> {
  const lignes = disposer(lues, aCoter, new Set(residences));
  const { cotations, anomalies } = relever(lignes, residences);
  return {
    lignes,
    cotations,
    anomalies: [...anomalies, ...signaler(lignes, ['evaluateur', 'source', 'elements'])],
  };
}

/** « CIL Visites » as typed. The people who walked together give one note: the rater is the visit of that day. */
export function etatDesVisites(
  lignes: readonly LigneSaisie<ChampDeVisite>[],
  residences: readonly string[],
): EtatDeTable<ChampDeVisite> {
  const notees = lignes.map((ligne) => new Map([...ligne, ['evaluateur', evaluateurDe(ligne)] as const]));
  const { cotations, anomalies } = relever(notees, residences);
  return {
    lignes,
    cotations,
    anomalies: [
      ...anomalies.flatMap(({ champ, ...anomalie }) =>
        champ === 'evaluateur' ? [] : [{ champ, ...anomalie }],
      ),
      ...signaler(lignes, ['lieu', 'participants', 'constat', 'suite', 'responsable']),
    ],
  };
}

function evaluateurDe(ligne: LigneSaisie<ChampDeVisite>): string {
  const jour = lireJour(ligne.get('date') ?? null);
  return jour === null ? 'visite' : `visite du ${jour.split('-').reverse().join('/')}`;
}
