import { CHAMPS, type ChampNomme } from './champs.ts';
import source from './synonymes.json' with { type: 'json' };
import { racine } from './texte.ts';

const NOMS: Readonly<Record<ChampNomme, string>> = source.noms;

/** Every name of a field as it is looked up, with the field. */
export const NOMS_CONNUS: readonly (readonly [string, ChampNomme])[] = CHAMPS.flatMap((champ) =>
  NOMS[champ].split(', ').map((nom) => [racine(nom), champ] as const),
);

/** Other names of columns, compared once accents, case, signs, linking words, years and plurals are dropped. */
export const PAR_NOM: ReadonlyMap<string, ChampNomme> = new Map(NOMS_CONNUS);
