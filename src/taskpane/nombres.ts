const entiers = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 0 });
const decimales = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 4, useGrouping: false });

/** 6374 → « 6 374 ». */
export function entier(valeur: number): string {
  return entiers.format(valeur);
}

/** The number as it is typed in French: 0.5 → « 0,5 ». */
export function saisie(valeur: number): string {
  return decimales.format(valeur);
}

/** What was typed, with a comma or a point; null when it is not a number. */
export function lireNombre(texte: string): number | null {
  const net = texte.replace(/[\s\u00A0\u202F]/g, '').replace(',', '.');
  return /^-?\d+(\.\d+)?$/.test(net) ? Number(net) : null;
}

/** « 1 résidence », « 60 résidences »; 0 is singular in French. */
export function compte(nombre: number, singulier: string, pluriel = `${singulier}s`): string {
  return `${entier(nombre)}\u00A0${nombre >= 2 ? pluriel : singulier}`;
}
