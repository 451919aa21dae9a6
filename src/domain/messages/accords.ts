import { nombre } from './phrases.ts';

const unite = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 0 });
const dixieme = new Intl.NumberFormat('fr-FR', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** 1 → « 1 ligne », 2 → « 2 lignes », 0 → « 0 ligne ». */
export function accord(quantite: number, singulier: string, pluriel = `${singulier}s`): string {
  return `${nombre(quantite)} ${quantite < 2 ? singulier : pluriel}`;
}

/** A number without decimals: 118.18 → « 118 ». */
export function rond(valeur: number): string {
  return unite.format(valeur);
}

/** A number with one decimal, as shares and gaps are shown: 7 → « 7,0 ». */
export function decimal(valeur: number): string {
  return dixieme.format(valeur).replace('-', '−');
}

/** A share 0–1 in words: 0.125 → « 12,5 % ». */
export function pourcent(part: number): string {
  return `${decimal(part * 100)} %`;
}
