import type { Hasard } from '../hasard.ts';
import source from './territoire.json' with { type: 'json' };

/** An invented residence and what makes its households more or less precarious. */
export interface ResidenceInventee {
  readonly code: string;
  readonly nom: string;
  readonly quartier: (typeof source.quartiers)[number];
  readonly menages: number;
  /** Multiplies the chances of a low income, of unemployment…: 1 is average. */
  readonly precarite: number;
}

const PLUS_PETITE = 8;
const PLUS_GRANDE = 250;

/** Sizes from 8 to 250 that add up to about `menages`, many small and a few large. */
function tailles(nombre: number, menages: number, alea: Hasard): number[] {
  const brutes = Array.from({ length: nombre }, () => 0.08 + alea.tirer() ** 3 * 3);
  const somme = brutes.reduce((total, taille) => total + taille, 0);
  return brutes.map((taille) =>
    Math.min(PLUS_GRANDE, Math.max(PLUS_PETITE, Math.round((taille / somme) * menages))),
  );
}

/** The residences of the example, each in one of the nine quartiers in turn. */
export function inventerResidences(nombre: number, menages: number, alea: Hasard): ResidenceInventee[] {
  const { quartiers, debuts, suites } = source;
  const [premier] = quartiers;
  if (!premier) return [];
  const effectifs = tailles(nombre, menages, alea);
  return effectifs.map((effectif, rang) => {
    const quartier = quartiers[rang % quartiers.length] ?? premier;
    const suite = suites[rang % suites.length] ?? '';
    const debut = debuts[Math.floor(rang / suites.length) % debuts.length] ?? '';
    const tour = Math.floor(rang / (suites.length * debuts.length));
    return {
      code: `R${String(rang + 1).padStart(4, '0')}`,
      nom: `${debut} ${suite}${tour === 0 ? '' : ` ${tour + 1}`}`,
      quartier,
      menages: effectif,
      precarite: quartier.precarite * (0.85 + 0.3 * alea.tirer()),
    };
  });
}
