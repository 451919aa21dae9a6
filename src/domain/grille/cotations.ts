import { CRITERES } from './criteres.ts';
import { parCle } from './parCle.ts';
import reglages from './reglages.json' with { type: 'json' };

/** A note of one rater on one residence, as it was typed: 1 to 4, on the scale of the method. */
export interface Cotation {
  readonly residence: string;
  /** Code of what is noted: I51a. */
  readonly critere: string;
  readonly note: number;
  /** Role of the rater; empty when not told, and then each note counts for a rater of its own. */
  readonly evaluateur: string;
  /** Day of the note, 2026-03-12; null when not told. */
  readonly jour: string | null;
}

/** What the raters say of one criterion, 4 being favourable. */
export interface CotationDeCritere {
  readonly mediane: number;
  readonly basse: number;
  readonly haute: number;
  readonly evaluateurs: number;
}

/** What the grid says of one residence, always with 4 favourable. */
export interface CotationsDeResidence {
  /** Mean of the medians of the criteria that are noted, PSP class left out; null when none is. */
  readonly moyenne: number | null;
  /** By code. I51 is there beside I51a, I51b and I51c: it is the mean of their medians. */
  readonly criteres: ReadonlyMap<string, CotationDeCritere>;
}

/** How the notes of the method read: which end of the scale is the good one. */
export type Polarite = 'favorable' | 'defavorable';

/**
 * Medians, spreads and means of the notes, by residence. One rater has one voice: of two notes of the same role on
 * the same criterion, the latest counts (the last one of the list when they bear no date, or the same).
 *
 * Method: median, mean of the two middle notes when their number is even; a criterion with several notions (I51) is
 * the mean of the medians of those that are noted; the mean of a residence is that of its criteria, each counting
 * once. Notes of a method where 4 is unfavourable are turned round first (5 − note). Missing: a criterion that nobody
 * noted is absent, never 0. Source: Repères n° 17, L675–678, and C20 for the reading of the scale.
 *
 * @example cotationsDe([{ residence: 'R1', critere: 'I48', note: 3, evaluateur: 'gardien', jour: null }], 'favorable')
 * // Map { 'R1' → { moyenne: 3, criteres: Map { 'I48' → { mediane: 3, basse: 3, haute: 3, evaluateurs: 1 } } } }
 */
export function cotationsDe(
  cotations: readonly Cotation[],
  polarite: Polarite,
): ReadonlyMap<string, CotationsDeResidence> {
  const { minimum, maximum } = reglages.notes;
  const orienter = (note: number) => (polarite === 'favorable' ? note : minimum + maximum - note);
  const parResidence = parCle(cotations, ({ residence }) => residence);
  return new Map(
    [...parResidence].map(([cle, siennes]) => {
      const notes = new Map(
        [...parCle(siennes, ({ critere }) => critere)].map(([critere, toutes]) => [
          critere,
          resumer(voix(toutes).map(({ note }) => orienter(note))),
        ]),
      );
      return [cle, deResidence(notes)] as const;
    }),
  );
}

function deResidence(notes: ReadonlyMap<string, CotationDeCritere>): CotationsDeResidence {
  const criteres = new Map<string, CotationDeCritere>();
  const comptees: number[] = [];
  for (const { code, details, horsMoyenne } of CRITERES) {
    const siennes = details.flatMap((detail) => {
      const note = notes.get(detail.code);
      if (note) criteres.set(detail.code, note);
      return note ? [note] : [];
    });
    if (siennes.length === 0) continue;
    const ensemble: CotationDeCritere = {
      mediane: moyenneDe(siennes.map(({ mediane }) => mediane)),
      basse: Math.min(...siennes.map(({ basse }) => basse)),
      haute: Math.max(...siennes.map(({ haute }) => haute)),
      evaluateurs: Math.max(...siennes.map(({ evaluateurs }) => evaluateurs)),
    };
    criteres.set(code, ensemble);
    if (!horsMoyenne) comptees.push(ensemble.mediane);
  }
  return { moyenne: comptees.length === 0 ? null : moyenneDe(comptees), criteres };
}

/** The note that each rater holds to. */
function voix(cotations: readonly Cotation[]): Cotation[] {
  const dernieres = new Map<string, Cotation>();
  cotations.forEach((cotation, rang) => {
    const qui = cotation.evaluateur === '' ? `sans nom ${rang}` : cotation.evaluateur.toLowerCase();
    const deja = dernieres.get(qui);
    if (!deja || (cotation.jour ?? '') >= (deja.jour ?? '')) dernieres.set(qui, cotation);
  });
  return [...dernieres.values()];
}

function resumer(notes: readonly number[]): CotationDeCritere {
  const rangees = notes.toSorted((a, b) => a - b);
  const milieu = (rangees.length - 1) / 2;
  const mediane = moyenneDe([rangees[Math.floor(milieu)] ?? 0, rangees[Math.ceil(milieu)] ?? 0]);
  return {
    mediane,
    basse: rangees[0] ?? 0,
    haute: rangees.at(-1) ?? 0,
    evaluateurs: rangees.length,
  };
}

const moyenneDe = (valeurs: readonly number[]): number =>
  valeurs.reduce((somme, valeur) => somme + valeur, 0) / valeurs.length;
