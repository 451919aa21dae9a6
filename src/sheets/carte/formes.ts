/** A symbol of the map around 0 and 0, in pixels: its outline as an SVG path, and the digit or letter it carries. */
export interface FormeDeClasse {
  readonly marque: string;
  readonly chemin: string;
  readonly texte: string;
  /** Where the middle of the digit stands: a triangle's is under its centre. */
  readonly bas: number;
}

/** One shape for each class: colour never says it alone, and the digit says it again. */
export const FORMES: readonly FormeDeClasse[] = [
  { marque: '1', chemin: 'M-8 0A8 8 0 1 0 8 0A8 8 0 1 0-8 0Z', texte: '1', bas: 0 },
  { marque: '2', chemin: 'M-7-7H7V7H-7Z', texte: '2', bas: 0 },
  { marque: '3', chemin: 'M0-10L9.5 7H-9.5Z', texte: '3', bas: 1.5 },
  { marque: '4', chemin: 'M0-10L10 0L0 10L-10 0Z', texte: '4', bas: 0 },
  { marque: 'nd', chemin: 'M-5 0A5 5 0 1 0 5 0A5 5 0 1 0-5 0Z', texte: '', bas: 0 },
  {
    marque: 's',
    chemin: 'M-5-6L0-2.5L5-6L6-5L2.5 0L6 5L5 6L0 2.5L-5 6L-6 5L-2.5 0L-6-5Z',
    texte: '',
    bas: 0,
  },
];

/** Ink of outlines and digits: dark on every tone of the classes. */
export const ENCRE_DE_CARTE = '#1F2933';

/** How much larger a symbol is for the residence's size: its surface grows with it, from small to three times that. */
export function grandeur(effectif: number | null, plusGrand: number): number {
  if (effectif === null || plusGrand <= 0) return PLUS_PETITE;
  return PLUS_PETITE + (PLUS_GRANDE - PLUS_PETITE) * Math.sqrt(Math.min(1, effectif / plusGrand));
}
const PLUS_PETITE = 0.75;
const PLUS_GRANDE = 1.9;
