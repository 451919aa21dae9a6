import type { Methode } from '../methode/methode.ts';
import { A_NOTER, type CritereANoter } from './criteres.ts';
import reglages from './reglages.json' with { type: 'json' };

/** What one note means for one criterion. */
export interface Repere {
  /** 0 for the least favourable situation, 3 for the most. */
  readonly rang: number;
  /** The note that says it, on the scale of the method. */
  readonly note: number;
  readonly texte: string;
  readonly sens: string;
}

const SENS = ['la plus défavorable', 'plutôt défavorable', 'plutôt favorable', 'la plus favorable'] as const;

/** The anchors of a criterion, from the least favourable to the most: the method's words, else ours. */
export function reperesDe(grille: Methode['grille'], { code, reperes }: CritereANoter): Repere[] {
  const { minimum, maximum } = reglages.notes;
  const textes = grille.reperes[code] ?? reperes;
  return SENS.map((sens, rang) => ({
    rang,
    note: grille.polarite === 'favorable' ? minimum + rang : maximum - rang,
    texte: textes[rang] ?? '',
    sens,
  }));
}

/** The anchors that differ from ours, as the method keeps them. */
export function reperesChanges(
  lire: (code: string, rang: number) => string | null,
): Methode['grille']['reperes'] {
  return Object.fromEntries(
    A_NOTER.flatMap(({ code, reperes }) => {
      const textes = reperes.map((texte, rang) => lire(code, rang) || texte);
      return textes.some((texte, rang) => texte !== reperes[rang]) ? [[code, textes]] : [];
    }),
  );
}
