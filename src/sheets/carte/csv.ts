import type { Carte } from '../../domain/carte/carte.ts';
import { type EnregistrementDeCarte, enregistrementsDeCarte } from './enregistrements.ts';

/** Excel takes a file as UTF-8 when it begins so. */
const MARQUE_D_ORDRE = '\uFEFF';
const FIN_DE_LIGNE = '\r\n';

const COLONNES: readonly (keyof EnregistrementDeCarte)[] = [
  'code',
  'residence',
  'commune',
  'qpv',
  'regroupement',
  'x',
  'y',
  'epsg',
  'longitude',
  'latitude',
  'classe',
  'lecture',
  'couleur',
  'tranche_indice',
  'indice',
];

/**
 * The map as a CSV that both Excel in French and QGIS open without a setting: UTF-8 with its mark, semicolons, decimal
 * commas; x and y are whole metres, which no convention of decimals can spoil. Not known is blank. A text that a
 * spreadsheet would take for a formula is led by an apostrophe.
 *
 * @example csvDeCarte(carte).split('\r\n')[1] // « R1;Les Iris;Lille;QPV;;1024985;6281288;2154;7,012800;… »
 */
export function csvDeCarte(carte: Carte): string {
  const lignes = enregistrementsDeCarte(carte).map((enregistrement) =>
    COLONNES.map((colonne) => champ(enregistrement[colonne])).join(';'),
  );
  return MARQUE_D_ORDRE + [COLONNES.join(';'), ...lignes, ''].join(FIN_DE_LIGNE);
}

function champ(valeur: string | number | null): string {
  if (valeur === null) return '';
  if (typeof valeur === 'number') return String(valeur).replace('.', ',');
  const inerte = /^[=+\-@\t\r]/.test(valeur) ? `'${valeur}` : valeur;
  return /[;"\r\n]/.test(inerte) ? `"${inerte.replaceAll('"', '""')}"` : inerte;
}
