import type { Diagnostic } from '../domain/diagnostic.ts';
import type { Unite } from '../domain/indicateurs/tableau.ts';
import type { Methode } from '../domain/methode/methode.ts';
import { texte } from './cellules.ts';
import { FEUILLES } from './noms.ts';
import type { Block, PlanCell, SheetPlan } from './plan.ts';

/** Row of the table's header on every sheet, under title, subtitle, link and a blank row. */
export const LIGNE_ENTETE = 4;

export interface Tete {
  readonly titre: string;
  readonly sousTitre: string;
  readonly pied: string;
}

/** Three lines that head every sheet; the third one leads to « CIL Méthode ». */
export function blocDeTete({ titre, sousTitre }: Tete, lien = true): Block {
  const lignes = [[texte(titre, 'titre')], [texte(sousTitre, 'sousTitre')]];
  if (lien) lignes.push([texte(`Voir la méthode : « ${FEUILLES.methode} »`, 'lien')]);
  return { row: 0, column: 0, cells: lignes };
}

/** What is the same on every sheet but « CIL Méthode » itself. */
export function cadre(
  name: string,
  tete: Tete,
  orientation: 'portrait' | 'paysage' = 'paysage',
): Pick<SheetPlan, 'name' | 'tabColor' | 'names' | 'links' | 'print'> {
  return {
    name,
    tabColor: '#0072B2',
    names: [],
    links: [{ row: 2, column: 0, sheet: FEUILLES.methode }],
    print: { orientation, titleRow: LIGNE_ENTETE, footer: tete.pied },
  };
}

/** « Territoire · source et millésime · 100 = référence (année) · méthode « nom » version ». */
export function teteDuDiagnostic(titre: string, { parc, methode, tableau }: Diagnostic): Tete {
  const annee = methode.reference.annee ?? parc.millesime;
  const source = avecAnnee(parc.libelle, parc.millesime);
  const reference = `100 = ${avecAnnee(tableau.libelleReference, annee)}`;
  return {
    titre,
    sousTitre: [territoire(tableau.unites), source, reference, nomDeMethode(methode)].join(' · '),
    pied: pied(`Source : ${source}`, methode),
  };
}

/** Footer: source, method with its date, page. An ampersand of the text is doubled, as Excel's footer codes ask. */
export function pied(source: string, methode: Methode): string {
  const propos = `${source} · ${nomDeMethode(methode)} du ${dateFrancaise(methode.date)}`;
  return `${propos.replaceAll('&', '&&')} · page &P/&N`;
}

export const nomDeMethode = ({ nom, version }: Methode): string => `méthode « ${nom} » ${version}`;

/** 2026-03-01 → 01/03/2026. */
export const dateFrancaise = (iso: string): string => iso.split('-').reverse().join('/');

function avecAnnee(libelle: string, annee: number | null): string {
  return annee === null || libelle.includes(String(annee)) ? libelle : `${libelle} (${annee})`;
}

function territoire(unites: readonly Unite[]): string {
  return (
    seul(unites.map(({ epci }) => epci)) ??
    seul(unites.map(({ commune }) => commune)) ??
    `${new Set(unites.map(({ commune }) => commune)).size} communes`
  );
}

function seul(noms: readonly (string | null)[]): string | null {
  const [premier, ...autres] = new Set(noms);
  return autres.length === 0 ? (premier ?? null) : null;
}

/** Characters of a note that fit beside each other on any sheet, printed or on screen. */
const LARGEUR_DE_NOTE = 120;

/** Notes under a table: each sentence on a row, or on several when it is long. */
export const notes = (...phrases: readonly string[]): PlanCell[][] =>
  phrases.flatMap((phrase) => enLignes(phrase, LARGEUR_DE_NOTE)).map((ligne) => [texte(ligne, 'note')]);

/** A space where French lets a line end: not before « : » nor inside quotation marks. */
const ENTRE_DEUX_MOTS = /(?<!«) (?![:;?!»])/;

/**
 * Cuts a text into lines of at most so many characters, between words: a cell that overflows to its right would be
 * cut at the edge of the page.
 *
 * @example enLignes('un deux trois', 8) // ['un deux', 'trois']
 */
export function enLignes(phrase: string, largeur: number): string[] {
  const lignes: string[] = [];
  let ligne = '';
  for (const mot of phrase.split(ENTRE_DEUX_MOTS)) {
    const suite = ligne === '' ? mot : `${ligne} ${mot}`;
    if (suite.length <= largeur || ligne === '') ligne = suite;
    else {
      lignes.push(ligne);
      ligne = mot;
    }
  }
  return [...lignes, ligne];
}
