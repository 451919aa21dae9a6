import type { Diagnostic } from '../domain/diagnostic.ts';
import { accesAuxDroits } from '../domain/indicateurs/accesAuxDroits.ts';
import { CODE_AIDE } from '../domain/indicateurs/catalogue.ts';
import type { Indicateur } from '../domain/indicateurs/indicateur.ts';
import type { Compte } from '../domain/indicateurs/tableau.ts';
import { valeur } from '../domain/indicateurs/valeur.ts';
import { enfreint } from '../domain/secret/controle.ts';
import { ailleurs, fixe, formule, ici, nombre, texte } from './cellules.ts';
import { compteMontre, marqueDe } from './chiffresIndicateurs.ts';
import {
  COLONNES_COMPARAISON as C,
  type GrilleComparaison,
  type IndicateurCompare,
  lieuxDesSeuils,
  TERRITOIRES,
} from './grilleComparaison.ts';
import type { Marque, Marques } from './marques.ts';
import { FEUILLES } from './noms.ts';
import type { PlanCell } from './plan.ts';
import type { NomDeStyle } from './styles.ts';

export interface ContexteDeComparaison {
  readonly diagnostic: Diagnostic;
  readonly grille: GrilleComparaison;
  readonly marques: Marques;
}

/** Something to compare with: its cell, its figure when it is known, else the mark that stands there. */
interface Terme {
  readonly cellule: PlanCell;
  readonly valeur: number | null;
  readonly marque: Marque | null;
}

/** One row of « CIL Comparaison »: a residence, an indicator, and what they are set against. */
export function ligneDeComparaison(
  contexte: ContexteDeComparaison,
  unite: number,
  compare: IndicateurCompare,
  row: number,
): PlanCell[] {
  const { diagnostic, grille, marques } = contexte;
  const { indicateur, rang } = compare;
  const { tableau } = diagnostic;
  const residence = tableau.unites[unite];
  const compte = tableau.comptes[rang]?.[unite] ?? null;
  const style = styleDe(indicateur);
  const sienne = lien(grille.residences, indicateur, grille.residences.premiere + unite, compte, style);
  if (sienne.marque) marques.add(sienne.marque);
  const chiffres = comptes(contexte, indicateur, compte);
  const territoires = TERRITOIRES.map((echelle) => {
    const ligne = grille.territoires.ligne(echelle, residence?.[echelle] ?? null);
    if (!ligne) return absent(style);
    return lien(grille.territoires, indicateur, ligne.row, ligne.comptes(rang), style, FEUILLES.territoires);
  });
  const epci = territoires[TERRITOIRES.indexOf('epci')] ?? absent(style);
  const { reference } = indicateur;
  const national: Terme = reference
    ? { cellule: nombre(reference.valeur, style), valeur: reference.valeur, marque: null }
    : absent(style);
  if (!reference) marques.add('nd');
  return [
    texte(residence?.cle ?? null, 'code'),
    texte(residence?.nom ?? null, 'texteLong'),
    texte(nomDe(indicateur), 'texteLong'),
    ...chiffres,
    sienne.cellule,
    ...territoires.flatMap((terme, k) =>
      face(marques, indicateur, sienne, terme, row, C.territoires + 3 * k),
    ),
    reference ? nombre(reference.millesime, 'annee') : texte('nd', 'annee'),
    ...face(marques, indicateur, sienne, national, row, C.national),
    rangDe(contexte, indicateur, sienne, row),
    signal(contexte, indicateur, unite, compte, epci, row),
  ];
}

/** « I01 · < 40 % PLUS ». */
const nomDe = ({ code, court }: Indicateur): string => `${code} · ${court}`;

/** Shares and rates per hundred, whose gap is in points. */
const enPourcent = ({ forme, uniteValeur }: Indicateur): boolean =>
  forme === 'part' || (forme === 'rapport' && uniteValeur === '%');

const styleDe = (indicateur: Indicateur): NomDeStyle => (enPourcent(indicateur) ? 'part' : 'rapport');

const absent = (style: NomDeStyle): Terme => ({
  cellule: texte('nd', style),
  valeur: null,
  marque: 'nd',
});

/** The value of an indicator where it stands on another sheet. */
function lien(
  grille: GrilleComparaison['residences'] | GrilleComparaison['territoires'],
  { code }: Indicateur,
  row: number,
  compte: Compte | null,
  style: NomDeStyle,
  feuille: string = FEUILLES.indicateurs,
): Terme {
  const column = grille.valeur(code);
  if (column === null) return absent(style);
  return {
    cellule: formule(`=${ailleurs(feuille, row, column)}`, style),
    valeur: valeur(compte),
    marque: marqueDe(compte),
  };
}

/** Count and base, as « CIL Indicateurs » shows them; a median or a mean has no count. */
function comptes(
  { grille: { residences }, marques }: ContexteDeComparaison,
  { code }: Indicateur,
  compte: Compte | null,
): PlanCell[] {
  return (['effectif', 'base'] as const).map((sorte) => {
    const style = sorte === 'base' ? 'effectifDiscret' : 'effectif';
    const marque = residences.colonne(code, sorte) === null ? '///' : marqueDe(compte) === 'nd' ? 'nd' : null;
    if (marque) marques.add(marque);
    return marque || !compte ? texte(marque, style) : nombre(compteMontre(compte, sorte), style);
  });
}

/** Value of the territory, gap and ratio of the residence to it; where one is not known the mark says why. */
function face(
  marques: Marques,
  indicateur: Indicateur,
  sienne: Terme,
  autre: Terme,
  row: number,
  column: number,
): PlanCell[] {
  const marque = laPire(sienne.marque, autre.marque);
  if (autre.marque) marques.add(autre.marque);
  if (marque) marques.add(marque);
  else if (autre.valeur === 0) marques.add('///');
  const [x, y] = [ici(row, C.valeur), ici(row, column)];
  const difference = enPourcent(indicateur) ? `100*(${x}-${y})` : `${x}-${y}`;
  const signeDuRapport = marque ?? (autre.valeur === 0 ? '///' : null);
  return [
    autre.cellule,
    marque ? texte(marque, 'ecart') : formule(`=${difference}`, 'ecart'),
    signeDuRapport ? texte(signeDuRapport, 'rapport') : formule(`=${x}/${y}`, 'rapport'),
  ];
}

const laPire = (a: Marque | null, b: Marque | null): Marque | null =>
  a === 'nd' || b === 'nd' ? 'nd' : (a ?? b);

/** 1 for the least favourable residence; equal values share the best rank. Nothing is unfavourable of a context. */
function rangDe(
  { grille: { residences }, marques }: ContexteDeComparaison,
  { code, sens }: Indicateur,
  sienne: Terme,
  row: number,
): PlanCell {
  const column = residences.valeur(code);
  const marque = sens === 0 || column === null ? '///' : sienne.marque;
  if (marque) marques.add(marque);
  if (marque || column === null) return texte(marque, 'effectif');
  const premiere = ailleurs(FEUILLES.indicateurs, residences.premiere, column);
  const ordre = sens === 1 ? '' : ',1';
  return formule(
    `=RANK(${ici(row, C.valeur)},${premiere}:${fixe(residences.derniere, column)}${ordre})`,
    'effectif',
  );
}

/**
 * Whether the share is well over the EPCI's, by formula over the thresholds under the table. When less is worse, the
 * complements are compared. A base under the method's threshold of secrecy is too small to tell.
 */
function signal(
  { diagnostic, grille, marques }: ContexteDeComparaison,
  { code, forme, sens }: Indicateur,
  unite: number,
  compte: Compte | null,
  epci: Terme,
  row: number,
): PlanCell {
  const style = 'texteApresNombre';
  if (code === CODE_AIDE && accesAuxDroits(diagnostic.tableau, unite) !== null)
    return texte('accès aux droits ?', style);
  const marque = forme !== 'part' || sens === 0 ? '///' : laPire(marqueDe(compte), epci.marque);
  if (marque) marques.add(marque);
  if (marque || !compte) return texte(marque, style);
  if (enfreint(compte.base, diagnostic.methode.secret)) return texte('base insuffisante', style);
  const debut = C.territoires + 3 * TERRITOIRES.indexOf('epci');
  const [x, y, ecart] = [ici(row, C.valeur), ici(row, debut), ici(row, debut + 1)];
  const { ecart: points, rapport } = lieuxDesSeuils(grille);
  // Rounded, so that a gap shown as +10,0 is one of 10 points whatever its last bits.
  const assez =
    sens === 1
      ? `ROUND(${ecart},6)>=${points},ROUND(${x}-${rapport}*${y},9)>=0`
      : `ROUND(${ecart},6)<=-${points},ROUND(1-${x}-${rapport}*(1-${y}),9)>=0`;
  return formule(`=IF(AND(${assez}),"concentration","")`, style);
}
