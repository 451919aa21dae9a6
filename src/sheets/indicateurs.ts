import type { Diagnostic } from '../domain/diagnostic.ts';
import type { Unite } from '../domain/indicateurs/tableau.ts';
import { NATURES } from '../domain/parc/parc.ts';
import { plier } from '../domain/parc/texte.ts';
import { nombre, texte, zone } from './cellules.ts';
import {
  type Chiffres,
  entetesDeChiffres,
  largeursDeChiffres,
  ligneDeChiffres,
} from './chiffresIndicateurs.ts';
import { type GrilleIndicateurs, grilleIndicateurs } from './grilleIndicateurs.ts';
import { enPages, largeursIdentite } from './largeurs.ts';
import type { Marques } from './marques.ts';
import { FEUILLES } from './noms.ts';
import type { PlanCell, SheetPlan } from './plan.ts';
import { alertes } from './secretEnPlace.ts';
import { sousLesIndicateurs } from './sousLesIndicateurs.ts';
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
  const { lecture } = methode.secret;
  const chiffres: Chiffres = { grille, lecture, marques };
  const lignes = [
    [
      ...identite(diagnostic, null, marques),
      ...ligneDeChiffres(chiffres, (rang) => tableau.reference[rang] ?? null, grille.reference, true),
    ],
    ...tableau.unites.map((unite, u) => [
      ...identite(diagnostic, unite, marques),
      ...ligneDeChiffres(chiffres, (rang) => tableau.comptes[rang]?.[u] ?? null, grille.premiere + u),
    ]),
  ];
  const widths = [...largeursIdentite(tableau.unites), 10, 10, ...largeursDeChiffres(grille)];
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
    filter: zone(LIGNE_ENTETE, 0, lignes.length + 1, widths.length),
    conditionalFormats: alertes(grille, lecture),
    validations: [],
    charts: [],
  };
}

function entetes({ parc }: Diagnostic, grille: GrilleIndicateurs): PlanCell[] {
  return [
    ...['Code', 'Résidence', 'Quartier', 'Commune', 'QPV'].map((t) => texte(t, 'entete')),
    texte(NATURES[parc.nature].titre, 'enteteNombre'),
    ...entetesDeChiffres(grille),
  ];
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
