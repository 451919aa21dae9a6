import type { Diagnostic } from '../domain/diagnostic.ts';
import type { Compte } from '../domain/indicateurs/tableau.ts';
import { MOTS_DU_CROISEMENT } from '../domain/indices/stockFlux.ts';
import type { ComposanteCroisee, Croisement, PositionCroisee } from '../domain/typologies/stockFlux.ts';
import { ailleurs, formule, ici, ligneFixe, nombre, texte } from './cellules.ts';
import { marqueDe } from './chiffresIndicateurs.ts';
import { indiceEnFormule, sommeDesPoids, type TermeIndice } from './formulesIndice.ts';
import type { GrilleIndicateurs } from './grilleIndicateurs.ts';
import { COLONNES_CROISEMENT as C, type GrilleDuCroisement } from './grilleStockFlux.ts';
import type { Marque, Marques } from './marques.ts';
import { FEUILLES, NOMS, nomDuPoids } from './noms.ts';
import type { PlanCell } from './plan.ts';
import type { NomDeStyle } from './styles.ts';

export interface ContexteDuCroisement {
  readonly diagnostic: Diagnostic;
  readonly croisement: Croisement;
  readonly grille: GrilleDuCroisement;
  readonly source: GrilleIndicateurs;
  readonly marques: Marques;
}

/** What stands for the class of a residence with too few recent movers. */
export const NON_CLASSE = 'non classé';

const { niveaux, tendances } = MOTS_DU_CROISEMENT;

/** The reference: its recent movers beside all its households. */
export function ligneDeReference(contexte: ContexteDuCroisement): PlanCell[] {
  const { diagnostic, croisement, grille, source } = contexte;
  const { libelleReference, unites } = diagnostic.tableau;
  const row = grille.reference;
  const { entrants } = croisement;
  const position = { entrants: entrants.reference, stock: 100, flux: croisement.fluxDeReference };
  return [
    ...['Référence', libelleReference, '', '', ''].map((t) => texte(t, 'referenceTexte')),
    diagnostic.methode.reference.echelle === 'ensemble'
      ? nombre(
          unites.reduce((somme, { effectif }) => somme + effectif, 0),
          'referenceEffectif',
        )
      : texte('', 'referenceEffectif'),
    entier(contexte, entrants.reference, 'referenceEffectif'),
    ...indices(contexte, row, position, ['referenceIndice', 'referenceIndice', 'referenceEcart']),
    texte('', 'referenceTexte'),
    texte('', 'referenceTexte'),
    ...composantes(contexte, row, source.reference, (c) => c.entrantsDeReference, [
      'referencePart',
      'referenceEffectif',
      'referenceEffectifDiscret',
    ]),
  ];
}

/** One residence. */
export function ligneDuCroisement(
  contexte: ContexteDuCroisement,
  position: PositionCroisee,
  row: number,
): PlanCell[] {
  const { diagnostic, source, marques } = contexte;
  const { rang, classe } = position;
  const unite = diagnostic.tableau.unites[rang];
  if (!unite) return [];
  const { cle, nom, quartier, commune, qpv, effectif } = unite;
  if (quartier === null || commune === null || qpv === null) marques.add('nd');
  return [
    texte(cle, 'code'),
    texte(nom, 'texteLong'),
    texte(quartier),
    texte(commune),
    texte(qpv),
    nombre(effectif),
    entier(contexte, position.entrants, 'effectif'),
    ...indices(contexte, row, position, [
      'indiceFort',
      classe === null ? 'indiceDiscret' : 'indice',
      'ecart',
    ]),
    ...mots(contexte, position, row),
    ...composantes(contexte, row, source.premiere + rang, (c) => c.entrants[rang] ?? null, [
      'part',
      'effectif',
      'effectifDiscret',
    ]),
  ];
}

function entier({ marques }: ContexteDuCroisement, valeur: number | null, style: NomDeStyle): PlanCell {
  if (valeur === null) marques.add('nd');
  return valeur === null ? texte('nd', style) : nombre(valeur, style);
}

/** Index of the stock, of recent movers, and their gap, over the shares on the right. */
function indices(
  { croisement, diagnostic, grille, marques }: ContexteDuCroisement,
  row: number,
  { stock, flux }: Pick<PositionCroisee, 'stock' | 'flux'>,
  [styleStock, styleFlux, styleEcart]: readonly [NomDeStyle, NomDeStyle, NomDeStyle],
): PlanCell[] {
  const { agregation } = diagnostic.methode.precarite;
  const termes = (colonne: (k: number) => number): TermeIndice[] =>
    croisement.composantes.map(({ code, sens }, k) => ({
      x: ici(row, colonne(k)),
      r: ligneFixe(grille.reference, C.parts + k),
      poids: nomDuPoids(code),
      sens,
    }));
  const indice = (colonne: (k: number) => number, valeur: number | null, style: NomDeStyle) => {
    if (valeur === null) {
      marques.add('nd');
      return texte('nd', style);
    }
    const siens = termes(colonne);
    return formule(`=${indiceEnFormule(agregation, siens, `(${sommeDesPoids(siens)})`)}`, style);
  };
  return [
    indice((k) => C.parts + k, stock, styleStock),
    indice((k) => grille.entrants(k) + 2, flux, styleFlux),
    stock === null || flux === null
      ? texte('nd', styleEcart)
      : formule(`=${ici(row, C.flux)}-${ici(row, C.stock)}`, styleEcart),
  ];
}

/** Level and trend in the words of CIL.STOCKFLUX; none under the threshold of secrecy. */
function mots({ marques }: ContexteDuCroisement, position: PositionCroisee, row: number): PlanCell[] {
  const { entrants, stock, flux } = position;
  if (stock === null || flux === null || entrants === null) {
    marques.add('nd');
    return [texte('nd', 'texteApresNombre'), texte('nd', 'texteApresNombre')];
  }
  const [n, s, d] = [ici(row, C.entrants), ici(row, C.stock), ici(row, C.ecart)];
  const classer = (points: string, haut: string, milieu: string, bas: string) =>
    formule(
      `=IF(${n}<MAX(1,${NOMS.minimum}),"${NON_CLASSE}",IF(ROUND(${points},6)>${NOMS.tolerance},"${haut}",IF(ROUND(${points},6)<-${NOMS.tolerance},"${bas}","${milieu}")))`,
      'texteApresNombre',
    );
  return [
    classer(`${s}-100`, niveaux.degrade, niveaux.stable, niveaux.ameliore),
    classer(d, tendances.degrade, tendances.stable, tendances.ameliore),
  ];
}

/** Shares of all households, read where they are computed; then count, base and share among recent movers. */
function composantes(
  { diagnostic, croisement, grille, source, marques }: ContexteDuCroisement,
  row: number,
  sourceRow: number,
  compteDe: (composante: ComposanteCroisee) => Compte | null,
  [stylePart, styleEffectif, styleBase]: readonly [NomDeStyle, NomDeStyle, NomDeStyle],
): PlanCell[] {
  const { tableau } = diagnostic;
  const rang = row === grille.reference ? null : sourceRow - source.premiere;
  const duStock = croisement.composantes.map(({ code }) => {
    const place = tableau.indicateurs.findIndex(({ indicateur }) => indicateur.code === code);
    const compte = rang === null ? tableau.reference[place] : tableau.comptes[place]?.[rang];
    const marque = marqueDe(compte ?? null);
    if (marque) marques.add(marque);
    const column = source.valeur(code);
    if (column === null) return texte('nd', stylePart);
    return formule(`=${ailleurs(FEUILLES.indicateurs, sourceRow, column)}`, stylePart);
  });
  const desEntrants = croisement.composantes.flatMap((composante, k) => {
    const compte = compteDe(composante);
    const marque: Marque | null = marqueDe(compte);
    if (marque) marques.add(marque);
    if (compte === null || marque === 'nd') {
      return [styleEffectif, styleBase, stylePart].map((style) => texte('nd', style));
    }
    const column = grille.entrants(k);
    return [
      nombre(compte.numerateur, styleEffectif),
      nombre(compte.base, styleBase),
      marque ? texte(marque, stylePart) : formule(`=${ici(row, column)}/${ici(row, column + 1)}`, stylePart),
    ];
  });
  return [...duStock, ...desEntrants];
}
