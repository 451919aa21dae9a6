import type { Indicateur } from './indicateur.ts';
import source from './references.json' with { type: 'json' };

interface Publication {
  readonly millesime: number;
  readonly population: string;
  /** By territory, the main one first. */
  readonly valeurs: Readonly<Record<string, number>>;
  readonly remarque?: string;
}

const PUBLICATIONS: Readonly<Record<string, Publication>> = source.valeurs;
const TERRITOIRES: Readonly<Record<string, string>> = source.territoires;

/**
 * The published values of an indicator, dated, each with its field; none when the source gives none, or gives them for
 * another income threshold.
 */
export function references(
  code: string,
  seuilRevenu = source.seuilRevenu,
): Pick<Indicateur, 'reference' | 'autresReferences'> {
  const publication = seuilRevenu === source.seuilRevenu ? PUBLICATIONS[code] : undefined;
  if (!publication) return { reference: null };
  const { millesime, population, valeurs, remarque } = publication;
  const [reference = null, ...autresReferences] = Object.entries(valeurs).map(([territoire, valeur]) => ({
    valeur,
    millesime,
    champ: `${TERRITOIRES[territoire] ?? territoire}, ${population}`,
    source: source.source,
    ...(remarque !== undefined && { remarque }),
  }));
  return { reference, autresReferences };
}
