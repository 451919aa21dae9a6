import source from './criteres.json' with { type: 'json' };

/** What one note says, and how to give it. Anchors go from the least favourable situation to the most. */
export interface CritereANoter {
  readonly code: string;
  readonly court: string;
  readonly libelle: string;
  readonly regarder: string;
  readonly sources: string;
  readonly prudence: string;
  readonly reperes: readonly string[];
  /** The criterion of the mean that it belongs to: I51 for I51a, itself for most. */
  readonly critere: string;
}

/** A criterion of the mean: one to note, or several that must not be mixed while noting. */
export interface Critere {
  readonly code: string;
  readonly court: string;
  readonly libelle: string;
  readonly details: readonly CritereANoter[];
  /** Context only: shown, never in the mean. */
  readonly horsMoyenne: boolean;
}

/** The criteria of the grid, in the order of the source. */
export const CRITERES: readonly Critere[] = source.criteres.map((critere) => {
  const { code, court, libelle } = critere;
  const siens = 'details' in critere ? (critere.details ?? []) : [critere];
  return {
    code,
    court,
    libelle,
    horsMoyenne: 'horsMoyenne' in critere,
    details: siens.flatMap((detail) => {
      const { regarder, sources, prudence, reperes } = detail;
      if (!regarder || !sources || !prudence || !reperes) return [];
      return [
        {
          code: detail.code,
          court: detail.court,
          libelle: detail.libelle,
          regarder,
          sources,
          prudence,
          reperes,
          critere: code,
        },
      ];
    }),
  };
});

/** Everything that takes a note: a line of the grid each. */
export const A_NOTER: readonly CritereANoter[] = CRITERES.flatMap(({ details }) => details);

/** What a code of the grid is called: « Tranquillité » for I51, « Voisinage » for I51a; null when it is none. */
export function nomDuCritere(code: string): string | null {
  return [...CRITERES, ...A_NOTER].find((connu) => connu.code === code)?.court ?? null;
}

/** How the grid writes a criterion in a cell: « I51a Voisinage ». */
export const ecrireCritere = ({ code, court }: Pick<CritereANoter, 'code' | 'court'>): string =>
  `${code} ${court}`;

/** The criterion that a cell names, by its code whatever follows; null when it is none that takes a note. */
export function lireCritere(ecrit: string): CritereANoter | null {
  const code = ecrit.trim().split(/\s/)[0]?.toLowerCase();
  return A_NOTER.find((critere) => critere.code.toLowerCase() === code) ?? null;
}
