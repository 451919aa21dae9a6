import { TYPES } from '../domain/typologies/types.ts';
import { ici, texte } from './cellules.ts';
import type { PlanCell, PlanConditionalFormat, Zone } from './plan.ts';

/** Blue–white–orange (ColorBrewer PuOr and Blues tones), distinct for colour-blind readers and in grey. */
const TONS = {
  tresHaut: { fill: '#E08214', fontColor: '#1F2933' },
  haut: { fill: '#FDD9A8', fontColor: '#1F2933' },
  bas: { fill: '#CFE1F2', fontColor: '#1F2933' },
  tresBas: { fill: '#6BAED6', fontColor: '#1F2933' },
} as const;

/** How many tolerances away from 100 the strong tone begins. */
const FORT = 3;

/** Colours around 100, none within the tolerance (the name of a cell). Each cell meets one rule at most. */
export function divergent(zone: Zone, tolerance: string): PlanConditionalFormat[] {
  const x = ici(zone.row, zone.column);
  const regle = (condition: string, style: PlanConditionalFormat['style']) => ({
    zone,
    formula: `=AND(ISNUMBER(${x}),${condition})`,
    style,
  });
  return [
    regle(`${x}>100+${FORT}*${tolerance}`, TONS.tresHaut),
    regle(`${x}>100+${tolerance},${x}<=100+${FORT}*${tolerance}`, TONS.haut),
    regle(`${x}<100-${tolerance},${x}>=100-${FORT}*${tolerance}`, TONS.bas),
    regle(`${x}<100-${FORT}*${tolerance}`, TONS.tresBas),
  ];
}

export function legendeDivergente(): PlanCell[][] {
  return [
    [texte('Couleurs de l’indice', 'section')],
    [
      texte('Orange', 'note'),
      texte('plus de 100 + la tolérance ; orange soutenu : plus de 100 + trois fois la tolérance', 'note'),
    ],
    [
      texte('Blanc', 'note'),
      texte('proche de la référence : dans la tolérance fixée par la méthode', 'note'),
    ],
    [
      texte('Bleu', 'note'),
      texte('moins de 100 − la tolérance ; bleu soutenu : moins de 100 − trois fois la tolérance', 'note'),
    ],
  ];
}

/** Four distinct tones for the types (Okabe–Ito, lightened), always beside the number and the words. */
export const TONS_DES_TYPES: Readonly<Record<number, string>> = {
  1: '#B3E2CD',
  2: '#F0E442',
  3: '#F5A97F',
  4: '#C9A0DC',
};

/** A residence whose class may not be told, and one that has none: never one of the types' tones. */
export const TON_SECRET = '#BDBDBD';
export const TON_NON_CLASSE = '#FFFFFF';

/** The tone of each type, in a column of types. */
export function tonsDesTypes({ row, column, rows }: Omit<Zone, 'columns'>): PlanConditionalFormat[] {
  return TYPES.map((type) => ({
    zone: { row, column, rows, columns: 1 },
    formula: `=${ici(row, column)}=${type}`,
    style: { fill: TONS_DES_TYPES[type] ?? TON_NON_CLASSE, fontColor: '#1F2933' },
  }));
}

/** Bars of a chart: one colour, dark enough on white and in grey. */
export const COULEUR_BARRES = '#0072B2';

/** Lines of a chart, the reference's first: Okabe–Ito without its yellow, which is lost on white. */
export const COULEURS_DES_COURBES = [
  '#000000',
  '#0072B2',
  '#D55E00',
  '#009E73',
  '#CC79A7',
  '#E69F00',
  '#56B4E9',
  '#7F7F7F',
] as const;

/** Words of trend, each with the tone that index and gaps give to the same direction. */
export const TONS_DE_TENDANCE = { degrade: TONS.haut, ameliore: TONS.bas } as const;
