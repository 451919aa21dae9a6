import type { Diagnostic, IndiceDeResidence } from '../domain/diagnostic.ts';
import { nomDuCritere } from '../domain/grille/criteres.ts';
import { type Composite, compositeDe, type NomDeComposite } from '../domain/methode/composites.ts';
import { valeurDeComposante } from '../domain/valeurDeComposante.ts';
import { ailleurs, colonneFixe, formule, ici, ligneFixe, nombre, texte } from './cellules.ts';
import { decimales, STYLES, STYLES_REFERENCE } from './chiffresIndicateurs.ts';
import { contributionEnFormule, indiceEnFormule, sommeDesPoids, type TermeIndice } from './formulesIndice.ts';
import { type GrilleIndicateurs, VALEUR } from './grilleIndicateurs.ts';
import type { Marques } from './marques.ts';
import { FEUILLES, NOMS_DES_INDICES } from './noms.ts';
import type { PlanCell } from './plan.ts';
import type { NomDeStyle } from './styles.ts';
import { termesDeLIndice } from './termesIndice.ts';

/** Where one composite index stands on its sheet: mark, rank and known weights follow the index. */
export interface PlaceDIndice {
  readonly reference: number;
  readonly premiere: number;
  readonly derniere: number;
  readonly indice: number;
  /** First column of the components' values. */
  readonly parts: number;
  /** First column of their points. */
  readonly contributions: number;
  readonly somme: number;
}

/** One composite index as its rows are laid out: precarity on « CIL Indices », both fragilities on « CIL Fragilité ». */
export interface BlocDIndice {
  readonly diagnostic: Diagnostic;
  readonly source: GrilleIndicateurs;
  readonly marques: Marques;
  readonly indice: NomDeComposite;
  readonly resultats: readonly IndiceDeResidence[] | null;
  readonly place: PlaceDIndice;
}

const MARQUE = 1;
const COUVERTURE = 3;

const compositeDuBloc = ({ diagnostic, indice }: BlocDIndice): Composite =>
  compositeDe(diagnostic.methode, indice);

export const ligneDuBloc = ({ place }: BlocDIndice, unite: number | null): number =>
  unite === null ? place.reference : place.premiere + unite;

/** Values of the components, from « CIL Indicateurs »; a note of the grid as a value, its reference as their mean. */
export function valeursDesComposantes(bloc: BlocDIndice, unite: number | null): PlanCell[] {
  const { diagnostic, source, place, marques } = bloc;
  const sourceRow = unite === null ? source.reference : source.premiere + unite;
  const styles = unite === null ? STYLES_REFERENCE : STYLES;
  return compositeDuBloc(bloc).composantes.map(({ code }, k) => {
    const valeur = valeurDeComposante(diagnostic, code, unite);
    if (valeur === null) marques.add(absenceDe(diagnostic, code, unite));
    if (nomDuCritere(code) !== null) {
      if (valeur === null) return texte('nd', styles.part);
      if (unite !== null) return nombre(valeur, styles.part);
      const column = place.parts + k;
      return formule(`=AVERAGE(${colonneFixe(column, place.premiere, place.derniere)})`, styles.part);
    }
    const indicateur = diagnostic.tableau.indicateurs.find((i) => i.indicateur.code === code)?.indicateur;
    const column = source.valeur(code);
    const style = indicateur ? styles[decimales(indicateur, VALEUR[indicateur.forme])] : styles.part;
    if (column === null) return texte('nd', style);
    return formule(`=${ailleurs(FEUILLES.indicateurs, sourceRow, column)}`, style);
  });
}

/** The mark that « CIL Indicateurs » shows for a value that is not known. */
function absenceDe({ tableau }: Diagnostic, code: string, unite: number | null): 'nd' | '///' {
  const rang = tableau.indicateurs.findIndex(({ indicateur }) => indicateur.code === code);
  const compte = unite === null ? tableau.reference[rang] : tableau.comptes[rang]?.[unite];
  return compte && compte.inconnus === 0 ? '///' : 'nd';
}

/** Components whose value and reference are both known: the only ones that a row's formula may hold. */
export function termesDuBloc(bloc: BlocDIndice, unite: number | null): (TermeIndice | null)[] {
  const { diagnostic, place, indice } = bloc;
  const row = ligneDuBloc(bloc, unite);
  const lieu = (k: number) => ({
    x: ici(row, place.parts + k),
    r: ligneFixe(place.reference, place.parts + k),
  });
  return termesDeLIndice(diagnostic, unite, compositeDuBloc(bloc).agregation, lieu, indice);
}

/** Index, mark, rank, coverage. */
export function chiffresDIndice(bloc: BlocDIndice, unite: number | null): PlanCell[] {
  const { place, marques, resultats } = bloc;
  const reference = unite === null;
  const row = ligneDuBloc(bloc, unite);
  const { agregation } = compositeDuBloc(bloc);
  const { totalDesPoids, couvertureMinimale } = NOMS_DES_INDICES[bloc.indice];
  const tous = termesDuBloc(bloc, unite);
  const connus = tous.filter((terme) => terme !== null);
  const complet = connus.length === tous.length;
  const styleCouverture = reference ? 'referenceCouverture' : 'couverture';
  const couverture = complet
    ? nombre(1, styleCouverture)
    : formule(
        `=IF(${totalDesPoids}>0,ROUND((${sommeDesPoids(connus) || '0'})/${totalDesPoids},9),0)`,
        styleCouverture,
      );
  const styleMarque = reference ? 'referenceMarque' : 'marque';
  const styleIndice = reference ? 'referenceIndice' : 'indiceFort';
  if (!reference && (resultats?.[unite]?.valeur ?? null) === null) {
    marques.add('nd');
    return [texte('nd', styleIndice), texte('nd', styleMarque), texte('///', 'effectif'), couverture];
  }
  if (poidsConnus(bloc, tous) < 1) marques.add('p');
  const total = complet ? totalDesPoids : `(${sommeDesPoids(connus)})`;
  const celluleIndice = ici(row, place.indice);
  const part = ici(row, place.indice + COUVERTURE);
  const indices = colonneFixe(place.indice, place.premiere, place.derniere);
  const signes = colonneFixe(place.indice + MARQUE, place.premiere, place.derniere);
  const suffisant = complet ? `${totalDesPoids}>0` : `AND(${part}>0,${part}>=${couvertureMinimale})`;
  return [
    formule(`=IF(${suffisant},${indiceEnFormule(agregation, connus, total)},"nd")`, styleIndice),
    formule(`=IF(ISNUMBER(${celluleIndice}),IF(${part}<1,"p",""),"nd")`, styleMarque),
    reference
      ? texte('///', 'referenceEffectif')
      : formule(
          `=IF(${ici(row, place.indice + MARQUE)}="",1+SUMPRODUCT((${signes}="")*(${indices}>${celluleIndice})),"///")`,
          'effectif',
        ),
    couverture,
  ];
}

/** Share of the method's weights that these terms carry. */
function poidsConnus(bloc: BlocDIndice, tous: readonly (TermeIndice | null)[]): number {
  let connus = 0;
  let total = 0;
  compositeDuBloc(bloc).composantes.forEach(({ poids }, k) => {
    total += poids;
    if (tous[k]) connus += poids;
  });
  return connus / total;
}

/** Contributions, their sum, and the check against index − 100. */
export function pointsDIndice(bloc: BlocDIndice, unite: number | null): PlanCell[] {
  const { place, marques, resultats } = bloc;
  const row = ligneDuBloc(bloc, unite);
  const style: NomDeStyle = unite === null ? 'referenceEcart' : 'ecart';
  const tous = termesDuBloc(bloc, unite);
  const connus = tous.filter((terme) => terme !== null);
  const indice = ici(row, place.indice);
  const sansIndice = unite !== null && (resultats?.[unite]?.valeur ?? null) === null;
  if (sansIndice) return [...tous, null, null].map(() => texte('nd', style));
  if (connus.length < tous.length) marques.add('nd');
  const { totalDesPoids } = NOMS_DES_INDICES[bloc.indice];
  const total = connus.length === tous.length ? totalDesPoids : `(${sommeDesPoids(connus)})`;
  const { agregation } = compositeDuBloc(bloc);
  const somme = ici(row, place.somme);
  return [
    ...tous.map((terme) => {
      if (terme === null) return texte('nd', style);
      const contribution = contributionEnFormule(agregation, terme, connus, total, indice);
      return formule(`=IF(ISNUMBER(${indice}),${contribution},"nd")`, style);
    }),
    formule(
      `=IF(ISNUMBER(${indice}),SUM(${ici(row, place.contributions)}:${ici(row, place.somme - 1)}),"nd")`,
      style,
    ),
    formule(`=IF(ISNUMBER(${indice}),ROUND(${indice}-100-${somme},6),"nd")`, style),
  ];
}
