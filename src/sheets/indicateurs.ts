import type { Diagnostic } from '../domain/diagnostic.ts';
import { differenceDe } from '../domain/indicateurs/calculs.ts';
import type { Indicateur } from '../domain/indicateurs/indicateur.ts';
import type { Compte, Tableau, Unite } from '../domain/indicateurs/tableau.ts';
import { valeurDe } from '../domain/indicateurs/valeur.ts';
import { NATURES } from '../domain/parc/parc.ts';
import { plier } from '../domain/parc/texte.ts';
import { formule, ici, nombre, texte, zone } from './cellules.ts';
import {
  COLONNES_IDENTITE,
  type ColonneIndicateur,
  type GrilleIndicateurs,
  grilleIndicateurs,
  type Sorte,
} from './grilleIndicateurs.ts';
import { enPages, largeursIdentite } from './largeurs.ts';
import type { Marques } from './marques.ts';
import { FEUILLES } from './noms.ts';
import type { PlanCell, SheetPlan } from './plan.ts';
import { alertes, compteSecret } from './secretEnPlace.ts';
import { sousLesIndicateurs } from './sousLesIndicateurs.ts';
import type { NomDeStyle } from './styles.ts';
import { blocDeTete, cadre, LIGNE_ENTETE, teteDuDiagnostic } from './tete.ts';

/**
 * « CIL Indicateurs »: one row per residence under the reference, counts as values, shares by formula. A share whose
 * base is empty is marked, never 0; counts under the threshold are coloured and counted in their own column.
 */
export function planIndicateurs(diagnostic: Diagnostic): SheetPlan {
  const { tableau, methode } = diagnostic;
  const grille = grilleIndicateurs(diagnostic);
  const tete = teteDuDiagnostic('Indicateurs par résidence', diagnostic);
  const marques: Marques = new Set();
  const largeur = COLONNES_IDENTITE + grille.colonnes.length;
  const { lecture } = methode.secret;
  const ligne = (unite: Unite | null, rang: number, row: number): PlanCell[] => [
    ...identite(diagnostic, unite, marques),
    compteSecret(
      grille,
      lecture,
      row,
      unite === null ? 'referenceEffectif' : 'effectif',
      (colonne) => compteConnu(tableau, colonne, unite === null ? null : rang) !== null,
    ),
    ...grille.colonnes.map((colonne) =>
      chiffre(tableau, grille, colonne, unite === null ? null : rang, row, marques),
    ),
  ];
  const lignes = [
    ligne(null, -1, grille.reference),
    ...tableau.unites.map((unite, rang) => ligne(unite, rang, grille.premiere + rang)),
  ];
  const widths = [...largeursIdentite(tableau.unites), 10, 10, 12, ...grille.colonnes.map(largeurDeColonne)];
  const sousCadre = cadre(FEUILLES.indicateurs, tete);
  return {
    ...sousCadre,
    print: enPages(sousCadre.print, widths),
    blocks: [
      blocDeTete(tete),
      { row: LIGNE_ENTETE, column: 0, cells: [entetes(diagnostic, grille), ...lignes] },
      { row: grille.derniere + 2, column: 0, cells: sousLesIndicateurs(diagnostic, marques) },
    ],
    widths,
    freeze: { rows: LIGNE_ENTETE + 2, columns: 2 },
    filter: zone(LIGNE_ENTETE, 0, lignes.length + 1, largeur),
    conditionalFormats: alertes(grille, lecture, lignes.length),
    validations: [],
    charts: [],
  };
}

/** Three lines of header at most, and room for the arrow of the filter. */
const largeurDeColonne = ({ indicateur, sorte }: ColonneIndicateur): number =>
  Math.max(11, Math.ceil(titre(indicateur, sorte).length / 2.4));

function entetes({ parc }: Diagnostic, grille: GrilleIndicateurs): PlanCell[] {
  return [
    ...['Code', 'Résidence', 'Quartier', 'Commune', 'QPV'].map((t) => texte(t, 'entete')),
    texte(NATURES[parc.nature].titre, 'enteteNombre'),
    texte('Cellules sous le seuil', 'enteteNombre'),
    ...grille.colonnes.map(({ indicateur, sorte }) => texte(titre(indicateur, sorte), 'enteteNombre')),
  ];
}

/** Counts stand in brackets, « APL (base) », what is computed from them does not: « APL · part », « Loyer · €/m² ». */
function titre({ court, uniteValeur, uniteBase }: Indicateur, sorte: Sorte): string {
  switch (sorte) {
    case 'effectif':
    case 'base':
      return `${court} (${sorte})`;
    case 'diviseur':
      return `${court} · ${uniteBase ?? sorte}`;
    case 'rapport':
      return `${court} · ${uniteValeur ?? sorte}`;
    case 'moyenne':
    case 'médiane':
      return uniteValeur === undefined ? `${court} · ${sorte}` : `${court} · ${sorte}, ${uniteValeur}`;
    default:
      return `${court} · ${sorte}`;
  }
}

function identite({ tableau, methode }: Diagnostic, unite: Unite | null, marques: Marques): PlanCell[] {
  if (unite === null) {
    const vides = ['', '', ''].map((t) => texte(t, 'referenceTexte'));
    const effectif = effectifDeReference(tableau.unites, methode.reference);
    if (effectif === 0) marques.add('nd');
    return [
      texte('Référence', 'referenceTexte'),
      texte(tableau.libelleReference, 'referenceTexte'),
      ...vides,
      effectif === 0 ? texte('nd', 'referenceEffectif') : nombre(effectif, 'referenceEffectif'),
    ];
  }
  const { cle, nom, quartier, commune, qpv, effectif } = unite;
  if (quartier === null || commune === null || qpv === null) marques.add('nd');
  return [
    texte(cle, 'code'),
    texte(nom, 'texteLong'),
    texte(quartier),
    texte(commune),
    texte(qpv),
    nombre(effectif),
  ];
}

function effectifDeReference(
  unites: readonly Unite[],
  { echelle, nom }: Diagnostic['methode']['reference'],
): number {
  const dedans =
    echelle === 'ensemble'
      ? unites
      : unites.filter((unite) => plier(unite[echelle] ?? '') === plier(nom ?? ''));
  return dedans.reduce((somme, { effectif }) => somme + effectif, 0);
}

function chiffre(
  tableau: Tableau,
  grille: GrilleIndicateurs,
  colonne: ColonneIndicateur,
  unite: number | null,
  row: number,
  marques: Marques,
): PlanCell {
  const { indicateur, sorte, column } = colonne;
  const styles = unite === null ? STYLES_REFERENCE : STYLES_RESIDENCE;
  const style = styles[decimales(indicateur, sorte)];
  if (sorte === 'écart') return ecart(tableau, grille, differenceDe(indicateur), unite, row, style, marques);
  const compte = compteConnu(tableau, colonne, unite);
  const marque = compte === null ? 'nd' : '///';
  if (compte === null || compte.base === 0) marques.add(marque);
  const code = indicateur.code;
  const haut = grille.colonne(code, indicateur.forme === 'moyenne' ? 'somme' : 'effectif') ?? column;
  const bas = grille.colonne(code, indicateur.uniteBase === undefined ? 'base' : 'diviseur') ?? column;
  if (sorte === 'médiane' || sorte === 'diversité') {
    return compte?.resume === undefined ? texte(marque, style) : nombre(compte.resume, style);
  }
  if (sorte === 'part' || sorte === 'moyenne' || sorte === 'rapport') {
    return formule(`=IF(N(${ici(row, bas)})>0,${ici(row, haut)}/${ici(row, bas)},"${marque}")`, style);
  }
  return compte === null ? texte('nd', style) : nombre(compteMontre(compte, sorte), style);
}

function compteMontre({ numerateur, base, lignes = base }: Compte, sorte: Sorte): number {
  if (sorte === 'base') return lignes;
  return sorte === 'diviseur' ? base : numerateur;
}

/** Rates per hundred look like shares, prices per square metre and figures per dwelling have two decimals. */
function decimales({ uniteValeur = '' }: Indicateur, sorte: Sorte): Sorte {
  if (sorte === 'rapport' && uniteValeur === '%') return 'part';
  return sorte === 'moyenne' && uniteValeur.includes('/') ? 'rapport' : sorte;
}

/** Null when nothing was counted, or nothing but missing answers. */
function compteConnu(tableau: Tableau, { rang }: ColonneIndicateur, unite: number | null): Compte | null {
  const compte = (unite === null ? tableau.reference[rang] : tableau.comptes[rang]?.[unite]) ?? null;
  return compte?.base === 0 && compte.inconnus > 0 ? null : compte;
}

function ecart(
  tableau: Tableau,
  grille: GrilleIndicateurs,
  difference: readonly [string, string] | null,
  unite: number | null,
  row: number,
  style: NomDeStyle,
  marques: Marques,
): PlanCell {
  const [a, b] = [grille.valeur(difference?.[0] ?? ''), grille.valeur(difference?.[1] ?? '')];
  if (a === null || b === null) {
    marques.add('nd');
    return texte('nd', style);
  }
  if (difference?.some((code) => valeurDe(tableau, code, unite) === null)) marques.add('nd');
  return formule(
    `=IF(COUNT(${ici(row, a)},${ici(row, b)})=2,(${ici(row, a)}-${ici(row, b)})*100,"nd")`,
    style,
  );
}

const STYLES_RESIDENCE: Record<Sorte, NomDeStyle> = {
  effectif: 'effectif',
  base: 'effectifDiscret',
  part: 'part',
  somme: 'effectifDiscret',
  diviseur: 'effectifDiscret',
  moyenne: 'moyenne',
  écart: 'ecart',
  médiane: 'moyenne',
  rapport: 'rapport',
  diversité: 'rapport',
};
const STYLES_REFERENCE: Record<Sorte, NomDeStyle> = {
  effectif: 'referenceEffectif',
  base: 'referenceEffectifDiscret',
  part: 'referencePart',
  somme: 'referenceEffectifDiscret',
  diviseur: 'referenceEffectifDiscret',
  moyenne: 'referenceMoyenne',
  écart: 'referenceEcart',
  médiane: 'referenceMoyenne',
  rapport: 'referenceRapport',
  diversité: 'referenceRapport',
};
