import type { Diagnostic } from '../domain/diagnostic.ts';
import { CODE_ECART } from '../domain/indicateurs/catalogue.ts';
import { valeurDe } from '../domain/indicateurs/valeur.ts';
import { libelleDeType, TYPES } from '../domain/typologies/types.ts';
import { ailleurs, formule, ici, nombre, texte } from './cellules.ts';
import { COLONNES_CLASSEMENT as C } from './grilleClassement.ts';
import type { GrilleIndicateurs } from './grilleIndicateurs.ts';
import { COLONNES_INDICES, type GrilleIndices } from './grilleIndices.ts';
import { cellulesDeDecision } from './ligneDeDecision.ts';
import type { Marques } from './marques.ts';
import { FEUILLES } from './noms.ts';
import type { PlanCell } from './plan.ts';

/** Where the sheets that this one reads hold their figures. */
export interface Sources {
  readonly indices: GrilleIndices;
  readonly source: GrilleIndicateurs;
}

/** One residence: who it is, its measures, the type proposed and why, the user's decision, the type kept. */
export function ligneDeClassement(
  diagnostic: Diagnostic,
  sources: Sources,
  rang: number,
  row: number,
  alors: ReadonlyMap<string, string>,
  marques: Marques,
): PlanCell[] {
  const unite = diagnostic.tableau.unites[rang];
  const classe = diagnostic.classement?.[rang];
  if (!unite) return [];
  const { cle, nom, quartier, commune, qpv, effectif } = unite;
  if (quartier === null || commune === null || qpv === null) marques.add('nd');
  const type = classe?.type ?? null;
  if (type === null) marques.add('nd');
  const retenu = ici(row, C.retenu);
  const mots = TYPES.map((type) => `"${libelleDeType(type)}"`).join(',');
  return [
    texte(cle, 'code'),
    texte(nom, 'texteLong'),
    texte(quartier),
    texte(commune),
    texte(qpv),
    nombre(effectif),
    ...mesures(diagnostic, sources, rang, marques),
    type === null ? texte('nd', 'type') : nombre(type, 'type'),
    texte(classe?.raison ?? 'nd', 'texteLong'),
    texte(classe?.distance ?? '///', 'texteLong'),
    ...cellulesDeDecision({ row, decision: C.decision, propose: C.propose, alors: alors.get(cle) }),
    formule(`=IF(${ici(row, C.decision)}="",${ici(row, C.propose)},VALUE(${ici(row, C.decision)}))`, 'type'),
    formule(`=IF(ISNUMBER(${retenu}),CHOOSE(${retenu},${mots}),"${libelleDeType(null)}")`, 'texteLong'),
  ];
}

/** Index, rank and flow − stock gap, read where they are computed. */
function mesures(
  diagnostic: Diagnostic,
  { indices, source }: Sources,
  rang: number,
  marques: Marques,
): PlanCell[] {
  const valeur = diagnostic.indices?.[rang]?.valeur ?? null;
  if (valeur === null) marques.add('nd');
  if ((diagnostic.indices?.[rang]?.couverture ?? 0) < 1 || valeur === null) marques.add('///');
  if (diagnostic.classement?.[rang]?.distance === null) marques.add('///');
  const lire = (column: number, style: 'indiceFort' | 'effectif') =>
    diagnostic.indices === null
      ? texte('nd', style)
      : formule(`=${ailleurs(FEUILLES.indices, indices.premiere + rang, column)}`, style);
  const ecart = source.valeur(CODE_ECART);
  if (valeurDe(diagnostic.tableau, CODE_ECART, rang) === null) marques.add('nd');
  return [
    lire(COLONNES_INDICES.indice, 'indiceFort'),
    lire(COLONNES_INDICES.rang, 'effectif'),
    ecart === null
      ? texte('nd', 'ecart')
      : formule(`=${ailleurs(FEUILLES.indicateurs, source.premiere + rang, ecart)}`, 'ecart'),
  ];
}
