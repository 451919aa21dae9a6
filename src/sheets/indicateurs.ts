import type { Diagnostic } from '../domain/diagnostic.ts';
import type { Tableau, Unite } from '../domain/indicateurs/tableau.ts';
import { valeurDe } from '../domain/indicateurs/valeur.ts';
import { plier } from '../domain/parc/texte.ts';
import { fixe, formule, ici, nombre, texte, zone } from './cellules.ts';
import {
  COLONNES_IDENTITE,
  type ColonneIndicateur,
  type GrilleIndicateurs,
  grilleIndicateurs,
  type Sorte,
} from './grilleIndicateurs.ts';
import type { Marques } from './marques.ts';
import { FEUILLES, NOMS } from './noms.ts';
import type { PlanCell, PlanConditionalFormat, SheetPlan } from './plan.ts';
import { sousLesIndicateurs } from './sousLesIndicateurs.ts';
import type { NomDeStyle } from './styles.ts';
import { blocDeTete, cadre, LIGNE_ENTETE, teteDuDiagnostic } from './tete.ts';

const COLONNE_SECRET = COLONNES_IDENTITE - 1;
const ALERTE = { fill: '#FFD27F', bold: true } as const;

/** Kinds of counts that the rule of 11 looks at, by the method's reading. */
const SORTES_SECRETES: Record<Diagnostic['methode']['secret']['lecture'], readonly Sorte[]> = {
  cellules: ['effectif', 'complément', 'base'],
  effectif: ['effectif', 'base'],
  base: ['base'],
};

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
  const secretes = SORTES_SECRETES[methode.secret.lecture];
  const ligne = (unite: Unite | null, rang: number, row: number): PlanCell[] => [
    ...identite(diagnostic, unite, marques),
    compteSecret(grille, secretes, row, unite === null),
    ...grille.colonnes.map((colonne) =>
      chiffre(tableau, grille, colonne, unite === null ? null : rang, row, marques),
    ),
  ];
  const lignes = [
    ligne(null, -1, grille.reference),
    ...tableau.unites.map((unite, rang) => ligne(unite, rang, grille.premiere + rang)),
  ];
  return {
    ...cadre(FEUILLES.indicateurs, tete),
    blocks: [
      blocDeTete(tete),
      { row: LIGNE_ENTETE, column: 0, cells: [entetes(diagnostic, grille), ...lignes] },
      { row: grille.derniere + 2, column: 0, cells: sousLesIndicateurs(diagnostic, marques) },
    ],
    widths: [16, 30, 20, 18, 12, 11, 11, ...grille.colonnes.map(() => 12)],
    freeze: { rows: LIGNE_ENTETE + 2, columns: 2 },
    filter: zone(LIGNE_ENTETE, 0, lignes.length + 1, largeur),
    conditionalFormats: alertes(grille, secretes, lignes.length),
    validations: [],
    charts: [],
  };
}

function entetes({ parc }: Diagnostic, grille: GrilleIndicateurs): PlanCell[] {
  return [
    ...['Code', 'Résidence', 'Quartier', 'Commune', 'QPV'].map((t) => texte(t, 'entete')),
    texte(parc.nature === 'menages' ? 'Ménages' : 'Logements', 'enteteNombre'),
    texte('Cellules sous le seuil', 'enteteNombre'),
    ...grille.colonnes.map(({ indicateur, sorte }) => texte(titre(indicateur.court, sorte), 'enteteNombre')),
  ];
}

/** Counts stand in brackets, « APL (base) », what is computed from them does not: « APL · part ». */
function titre(court: string, sorte: Sorte): string {
  const compte = sorte === 'effectif' || sorte === 'complément' || sorte === 'base';
  return compte ? `${court} (${sorte})` : `${court} · ${sorte}`;
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
  return [texte(cle, 'code'), texte(nom), texte(quartier), texte(commune), texte(qpv), nombre(effectif)];
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

/** One readable formula counts the cells of the row that the rule forbids: headers of counts end with a bracket. */
function compteSecret(
  grille: GrilleIndicateurs,
  secretes: readonly Sorte[],
  row: number,
  reference: boolean,
): PlanCell {
  const style: NomDeStyle = reference ? 'referenceEffectif' : 'effectif';
  const derniere = COLONNES_IDENTITE + grille.colonnes.length - 1;
  if (derniere < COLONNES_IDENTITE) return nombre(0, style);
  const entete = `${fixe(LIGNE_ENTETE, COLONNES_IDENTITE)}:${fixe(LIGNE_ENTETE, derniere)}`;
  const valeurs = `${ici(row, COLONNES_IDENTITE)}:${ici(row, derniere)}`;
  const titres = secretes.length > 1 ? '*)' : '*(base)';
  return formule(
    `=COUNTIFS(${entete},"${titres}",${valeurs},">="&${NOMS.plancher},${valeurs},"<"&${NOMS.minimum})`,
    style,
  );
}

function chiffre(
  tableau: Tableau,
  grille: GrilleIndicateurs,
  { rang, indicateur, sorte, column }: ColonneIndicateur,
  unite: number | null,
  row: number,
  marques: Marques,
): PlanCell {
  const styles = unite === null ? STYLES_REFERENCE : STYLES_RESIDENCE;
  const style = styles[sorte];
  if (sorte === 'écart') return ecart(tableau, grille, indicateur.difference, unite, row, style, marques);
  const compte = (unite === null ? tableau.reference[rang] : tableau.comptes[rang]?.[unite]) ?? null;
  const inconnu = compte === null || (compte.base === 0 && compte.inconnus > 0);
  const marque = inconnu ? 'nd' : '///';
  if (inconnu || compte.base === 0) marques.add(marque);
  const code = indicateur.code;
  const haut = grille.colonne(code, indicateur.forme === 'moyenne' ? 'somme' : 'effectif') ?? column;
  const base = grille.colonne(code, 'base') ?? column;
  if (sorte === 'part' || sorte === 'moyenne') {
    return formule(`=IF(N(${ici(row, base)})>0,${ici(row, haut)}/${ici(row, base)},"${marque}")`, style);
  }
  if (sorte === 'complément') {
    return formule(`=IF(ISNUMBER(${ici(row, base)}),${ici(row, base)}-${ici(row, haut)},"nd")`, style);
  }
  return inconnu ? texte('nd', style) : nombre(sorte === 'base' ? compte.base : compte.numerateur, style);
}

function ecart(
  tableau: Tableau,
  grille: GrilleIndicateurs,
  difference: readonly [string, string] | undefined,
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
  complément: 'effectifDiscret',
  base: 'effectif',
  part: 'part',
  somme: 'moyenne',
  moyenne: 'moyenne',
  écart: 'ecart',
};
const STYLES_REFERENCE: Record<Sorte, NomDeStyle> = {
  effectif: 'referenceEffectif',
  complément: 'referenceEffectifDiscret',
  base: 'referenceEffectif',
  part: 'referencePart',
  somme: 'referenceMoyenne',
  moyenne: 'referenceMoyenne',
  écart: 'referenceEcart',
};

/** The breaching counts in place, and the mark column of the rows that hold some. */
function alertes(
  grille: GrilleIndicateurs,
  secretes: readonly Sorte[],
  rows: number,
): PlanConditionalFormat[] {
  const colonnes = grille.colonnes.filter(({ sorte }) => secretes.includes(sorte));
  return [
    {
      zone: zone(grille.reference, COLONNE_SECRET, rows, 1),
      formula: `=${ici(grille.reference, COLONNE_SECRET)}>0`,
      style: { fontColor: '#8A4B00', bold: true },
    },
    ...colonnes.map(({ column }) => {
      const cellule = ici(grille.reference, column);
      return {
        zone: zone(grille.reference, column, rows, 1),
        formula: `=AND(ISNUMBER(${cellule}),${cellule}>=${NOMS.plancher},${cellule}<${NOMS.minimum})`,
        style: ALERTE,
      };
    }),
  ];
}
