import type { NatureParc } from '../parc/parc.ts';
import type { Calcul, ChampsAttendus, Indicateur, Mesure } from './indicateur.ts';

type Lignes = Extract<Calcul, { readonly sorte: 'lignes' }>;
type Resume = Extract<Calcul, { readonly sorte: 'resume' }>;
type Groupes = Extract<Calcul, { readonly sorte: 'groupes' }>;

/** Numerator and base from the same rows. */
export const lignes = (nature: NatureParc, champs: ChampsAttendus, compter: Lignes['compter']): Calcul => ({
  sorte: 'lignes',
  nature,
  champs,
  compter,
});

/** Numerator from one table, base from another. */
export const tables = (numerateur: Mesure, base: Mesure): Calcul => ({ sorte: 'tables', numerateur, base });

/** A figure that no sum can say. */
export const resume = (
  nature: NatureParc,
  champs: ChampsAttendus,
  valeurs: Resume['valeurs'],
  resumer: Resume['resumer'],
  retenues?: Resume['retenues'],
): Calcul => ({ sorte: 'resume', nature, champs, valeurs, resumer, ...(retenues && { retenues }) });

/** Rows over the groups that they touch: 'nombre' counts the groups, 'taille' their rows in the whole table. */
export const groupes = (
  nature: NatureParc,
  champs: ChampsAttendus,
  cles: Groupes['groupes'],
  base: Groupes['base'],
): Calcul => ({ sorte: 'groupes', nature, champs, groupes: cles, base });

/** The codes whose difference the indicator is; null for any other. */
export function differenceDe({ calculs }: Indicateur): readonly [string, string] | null {
  const trouve = calculs.find((calcul) => calcul.sorte === 'difference');
  return trouve?.sorte === 'difference' ? trouve.codes : null;
}

/** Natures of the tables that a calculation reads. */
export function naturesDe(calcul: Calcul): readonly NatureParc[] {
  switch (calcul.sorte) {
    case 'lignes':
    case 'resume':
    case 'groupes':
      return [calcul.nature];
    case 'tables':
      return [calcul.numerateur.nature, calcul.base.nature];
    case 'difference':
      return [];
  }
}
