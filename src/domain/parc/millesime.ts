import { anneeEntiere } from './dates.ts';
import type { DispositionTrouvee } from './dispositions.ts';
import type { Colonne } from './parc.ts';

/** Words after which two digits are a year: « OPS 22 ». */
const SOURCES =
  /(?:ops|rpls|sne|enqu[eê]te|vague|mill[eé]sime|imp?ay[eé]s|d[eé]parts)[\s_'’-]*(\d{2})(?!\d)/i;

/** « 31-12-24 ». */
const JOUR_COURT = /(?<!\d)(?:0?[1-9]|[12]\d|3[01])[-_.](?:0?[1-9]|1[0-2])[-_.](\d{2})(?!\d)/;

/**
 * The year that a title tells: « OPS 2022 », « OPS22 », « RPLS au 01/01/2024 », « Impayés 31-12-24 ». Null when it
 * tells none, or several; the year of a QPV's geography is none.
 */
export function anneeDuTitre(titre: string): number | null {
  const texte = titre.replace(/q(?:p|n|pv)[\s_-]*20\d\d/gi, ' ');
  const annees = new Set(
    [...texte.matchAll(/(?<!\d)(?:19[89]|20\d)\d(?!\d)/g)].map(([annee]) => Number(annee)),
  );
  const [seule] = annees;
  if (seule !== undefined) return annees.size === 1 ? seule : null;
  const court = JOUR_COURT.exec(texte) ?? SOURCES.exec(texte);
  return court?.[1] === undefined ? null : anneeEntiere(court[1]);
}

/** The published tables are those of the year after the last of the past years they repeat. */
function anneeDesTableaux({ disposition, presentes }: DispositionTrouvee): number | null {
  if (!disposition.homonymes) return null;
  const passees = [...presentes].flatMap((nom) => /^NB_LS_?(20\d\d)$/.exec(nom)?.[1] ?? []).map(Number);
  return passees.length === 0 ? null : Math.max(...passees) + 1;
}

/** The year of the rows when they all give the same one. */
function anneeDesLignes(colonne: Colonne | undefined): number | null {
  if (colonne?.type !== 'nombre') return null;
  const annees = new Set(colonne.valeurs);
  annees.delete(Number.NaN);
  const [seule] = annees;
  return annees.size === 1 && seule !== undefined ? seule : null;
}

/** Vintage of a table: its layout's, else its rows', else the one that the sheet's name or the lines above tell. */
export function millesimeDe(
  disposition: DispositionTrouvee | null,
  colonne: Colonne | undefined,
  titres: readonly string[],
): number | null {
  const deLaDisposition = disposition && (disposition.disposition.millesime ?? anneeDesTableaux(disposition));
  return (
    deLaDisposition ??
    anneeDesLignes(colonne) ??
    titres.map(anneeDuTitre).find((annee) => annee !== null) ??
    null
  );
}
