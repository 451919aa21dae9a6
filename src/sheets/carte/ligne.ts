import type { ResidenceDeCarte } from '../../domain/carte/carte.ts';
import type { Position } from '../../domain/carte/positions.ts';
import type { Diagnostic } from '../../domain/diagnostic.ts';
import { TYPES } from '../../domain/typologies/types.ts';
import { formule, ici, ligneFixe, nombre, texte } from '../cellules.ts';
import { COLONNES_CLASSEMENT } from '../grilleClassement.ts';
import type { Marques } from '../marques.ts';
import { FEUILLES } from '../noms.ts';
import type { PlanCell } from '../plan.ts';
import { LIGNE_ENTETE } from '../tete.ts';
import { CLASSE_INCONNUE, CLASSES, classeDe } from './classes.ts';
import { direOuMarquer, enDegresArrondis } from './enregistrements.ts';
import { COLONNES_CARTE as C } from './grille.ts';

/** One residence: who and where it is, then its class and index, as far as they may be told. */
export function ligneDeCarte(
  diagnostic: Diagnostic,
  residence: ResidenceDeCarte,
  row: number,
  marques: Marques,
): PlanCell[] {
  const { cle, nom, commune, qpv, regroupement, position, type, tranche, indice } = residence;
  if (commune === null || qpv === null || position === null) marques.add('nd');
  if (regroupement === null) marques.add('///');
  for (const { etat } of [type, tranche, indice]) {
    if (etat === 'secret') marques.add('s');
    if (etat === 'nd') marques.add('nd');
  }
  const lu = direOuMarquer(indice, (exact) => exact);
  return [
    texte(cle, 'code'),
    texte(nom, 'texteLong'),
    texte(commune),
    texte(qpv),
    texte(regroupement ?? '///', 'texteLong'),
    metres(position?.x),
    metres(position?.y),
    texte(position?.systeme.libelle ?? null, 'texteApresNombre'),
    degres(position?.longitude),
    degres(position?.latitude),
    texte(situation(position), 'texteApresNombre'),
    ...classe(diagnostic, residence, row),
    texte(direOuMarquer(tranche, (mots) => mots)),
    typeof lu === 'number' ? nombre(lu, 'indiceFort') : texte(lu, 'indiceFort'),
  ];
}

const metres = (valeur: number | undefined): PlanCell =>
  valeur === undefined ? texte('nd', 'metres') : nombre(Math.round(valeur), 'metres');

const degres = (valeur: number | undefined): PlanCell =>
  valeur === undefined ? texte('nd', 'degres') : nombre(enDegresArrondis(valeur), 'degres');

/** In words: how many rows there are would tell how many households or dwellings. */
function situation(position: Position | null): string {
  if (position === null) return 'aucune';
  return position.connues === position.lignes ? 'toutes' : 'une partie';
}

/** Number, words and colour. That of a residence of its own is read on « CIL Classement », decision included. */
function classe(diagnostic: Diagnostic, { type, regroupement }: ResidenceDeCarte, row: number): PlanCell[] {
  const { marque, libelle, couleur } = classeDe(type);
  if (type.etat !== 'montree' || regroupement !== null || diagnostic.classement === null)
    return [
      type.etat === 'montree' ? nombre(type.valeur, 'type') : texte(marque, 'type'),
      texte(libelle, 'texteLong'),
      texte(couleur, 'code'),
    ];
  const [premiere, derniere] = [LIGNE_ENTETE + 1, LIGNE_ENTETE + diagnostic.tableau.unites.length];
  const colonne = (column: number) =>
    `'${FEUILLES.classement}'!$${ligneFixe(premiere, column)}:$${ligneFixe(derniere, column)}`;
  const lue = ici(row, C.classe);
  const selonLeType = (dire: (classe: (typeof CLASSES)[number]) => string) =>
    formule(
      `=IF(ISNUMBER(${lue}),CHOOSE(${lue},${CLASSES.slice(0, TYPES.length)
        .map((une) => `"${dire(une)}"`)
        .join(',')}),"${dire(CLASSE_INCONNUE)}")`,
      'texteLong',
    );
  return [
    formule(
      `=IFERROR(INDEX(${colonne(COLONNES_CLASSEMENT.retenu)},MATCH(${ici(row, C.code)},${colonne(COLONNES_CLASSEMENT.code)},0)),"nd")`,
      'type',
    ),
    selonLeType((une) => une.libelle),
    selonLeType((une) => une.couleur),
  ];
}
