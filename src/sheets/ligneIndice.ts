import type { Diagnostic } from '../domain/diagnostic.ts';
import { valeurDe } from '../domain/indicateurs/valeur.ts';
import type { RobustesseDesResidences } from '../domain/robustesseDesResidences.ts';
import { ailleurs, colonneFixe, formule, ici, ligneFixe, nombre, texte } from './cellules.ts';
import { contributionEnFormule, indiceEnFormule, sommeDesPoids, type TermeIndice } from './formulesIndice.ts';
import type { GrilleIndicateurs } from './grilleIndicateurs.ts';
import { COLONNES_INDICES as C, type GrilleIndices } from './grilleIndices.ts';
import type { Marques } from './marques.ts';
import { FEUILLES, NOMS } from './noms.ts';
import type { PlanCell } from './plan.ts';
import { soliditeDeLIndice } from './soliditeIndice.ts';
import type { NomDeStyle } from './styles.ts';
import { termesDeLIndice } from './termesIndice.ts';

/** Everything that the rows of the sheet share. */
export interface Contexte {
  readonly diagnostic: Diagnostic;
  readonly source: GrilleIndicateurs;
  readonly grille: GrilleIndices;
  readonly marques: Marques;
  readonly robustesse: RobustesseDesResidences | null;
}

/** One row of « CIL Indices », the reference when `unite` is null. */
export function ligneDIndice(contexte: Contexte, unite: number | null): PlanCell[] {
  const { diagnostic, source, grille, marques } = contexte;
  const row = unite === null ? grille.reference : grille.premiere + unite;
  const sourceRow = unite === null ? source.reference : source.premiere + unite;
  const { composantes } = diagnostic.methode.precarite;
  const reference = unite === null;
  const parts = composantes.map(({ code }) => {
    const column = source.valeur(code);
    const style = reference ? 'referencePart' : 'part';
    if (valeurDe(diagnostic.tableau, code, unite) === null) marques.add(unDesDeux(diagnostic, code, unite));
    if (column !== null) return formule(`=${ailleurs(FEUILLES.indicateurs, sourceRow, column)}`, style);
    return texte('nd', style);
  });
  return [
    ...identite(contexte, unite),
    ...chiffres(contexte, unite, row),
    ...parts,
    ...points(contexte, unite, row),
    composantesSousLeSeuil(contexte, sourceRow, reference ? 'referenceEffectif' : 'effectif'),
    ...soliditeDeLIndice(contexte, termes(contexte, unite, row), unite, row),
    ...remarque(contexte, unite),
  ];
}

/** How many components rest on a count that may not be shown, by formula over « CIL Indicateurs ». */
function composantesSousLeSeuil({ diagnostic, source }: Contexte, row: number, style: NomDeStyle): PlanCell {
  const { precarite, secret } = diagnostic.methode;
  const tests = precarite.composantes.flatMap(({ code }) => {
    const [effectif, base] = (['effectif', 'base'] as const).map((sorte) => {
      const column = source.colonne(code, sorte);
      return column === null ? null : ailleurs(FEUILLES.indicateurs, row, column);
    });
    if (base == null) return [];
    const comptes = [
      ...(secret.lecture === 'base' || effectif == null ? [] : [effectif]),
      ...(secret.lecture === 'cellules' && effectif != null ? [`${base}-${effectif}`] : []),
      base,
    ];
    const sousLeSeuil = comptes.map((compte) => `AND(${compte}>=${NOMS.plancher},${compte}<${NOMS.minimum})`);
    return [`+IF(ISNUMBER(${base}),N(OR(${sousLeSeuil.join(',')})),0)`];
  });
  return formule(`=0${tests.join('')}`, style);
}

/** Why there is no index, where some row has none. */
function remarque({ diagnostic, grille }: Contexte, unite: number | null): PlanCell[] {
  if (grille.remarque === null) return [];
  const raison = unite === null ? null : (diagnostic.indices?.[unite]?.raison ?? null);
  return [texte(raison ?? '', unite === null ? 'referenceTexte' : 'texteApresNombre')];
}

/** The mark that « CIL Indicateurs » shows for a share that is not known. */
function unDesDeux({ tableau }: Diagnostic, code: string, unite: number | null): 'nd' | '///' {
  const rang = tableau.indicateurs.findIndex(({ indicateur }) => indicateur.code === code);
  const compte = unite === null ? tableau.reference[rang] : tableau.comptes[rang]?.[unite];
  return compte && compte.inconnus === 0 ? '///' : 'nd';
}

function identite({ diagnostic: { tableau }, marques }: Contexte, rang: number | null): PlanCell[] {
  const unite = rang === null ? undefined : tableau.unites[rang];
  if (!unite) return ['Référence', tableau.libelleReference, '', ''].map((t) => texte(t, 'referenceTexte'));
  if (unite.quartier === null || unite.commune === null) marques.add('nd');
  return [
    texte(unite.cle, 'code'),
    texte(unite.nom, 'texteLong'),
    texte(unite.quartier),
    texte(unite.commune),
  ];
}

/** Components whose share and reference are both known: the only ones that a row's formula may hold. */
const termes = ({ diagnostic, grille }: Contexte, unite: number | null, row: number) =>
  termesDeLIndice(diagnostic, unite, diagnostic.methode.precarite.agregation, (k) => ({
    x: ici(row, C.parts + k),
    r: ligneFixe(grille.reference, C.parts + k),
  }));

/** Index, mark, rank, coverage. */
function chiffres(contexte: Contexte, unite: number | null, row: number): PlanCell[] {
  const { diagnostic, grille, marques } = contexte;
  const reference = unite === null;
  const { agregation } = diagnostic.methode.precarite;
  const tous = termes(contexte, unite, row);
  const connus = tous.filter((terme) => terme !== null);
  const complet = connus.length === tous.length;
  const styleCouverture = reference ? 'referenceCouverture' : 'couverture';
  const couverture = complet
    ? nombre(1, styleCouverture)
    : formule(
        `=IF(${NOMS.totalDesPoids}>0,ROUND((${sommeDesPoids(connus) || '0'})/${NOMS.totalDesPoids},9),0)`,
        styleCouverture,
      );
  const styleMarque = reference ? 'referenceMarque' : 'marque';
  const styleIndice = reference ? 'referenceIndice' : 'indiceFort';
  if (!reference && diagnostic.indices?.[unite]?.valeur === null) {
    marques.add('nd');
    return [texte('nd', styleIndice), texte('nd', styleMarque), texte('///', 'effectif'), couverture];
  }
  if (poidsConnus(diagnostic, tous) < 1) marques.add('p');
  const total = complet ? NOMS.totalDesPoids : `(${sommeDesPoids(connus)})`;
  const indice = indiceEnFormule(agregation, connus, total);
  const celluleIndice = ici(row, C.indice);
  const part = ici(row, C.couverture);
  const indices = colonneFixe(C.indice, grille.premiere, grille.derniere);
  const signes = colonneFixe(C.marque, grille.premiere, grille.derniere);
  const suffisant = complet
    ? `${NOMS.totalDesPoids}>0`
    : `AND(${part}>0,${part}>=${NOMS.couvertureMinimale})`;
  return [
    formule(`=IF(${suffisant},${indice},"nd")`, styleIndice),
    formule(`=IF(ISNUMBER(${celluleIndice}),IF(${part}<1,"p",""),"nd")`, styleMarque),
    reference
      ? texte('///', 'referenceEffectif')
      : formule(
          `=IF(${ici(row, C.marque)}="",1+SUMPRODUCT((${signes}="")*(${indices}>${celluleIndice})),"///")`,
          'effectif',
        ),
    couverture,
  ];
}

/** Share of the method's weights that these terms carry. */
function poidsConnus({ methode }: Diagnostic, tous: readonly (TermeIndice | null)[]): number {
  let connus = 0;
  let total = 0;
  methode.precarite.composantes.forEach(({ poids }, k) => {
    total += poids;
    if (tous[k]) connus += poids;
  });
  return connus / total;
}

/** Contributions, their sum, and the check against index − 100. */
function points(contexte: Contexte, unite: number | null, row: number): PlanCell[] {
  const { diagnostic, grille, marques } = contexte;
  const style = unite === null ? 'referenceEcart' : 'ecart';
  const resultat = unite === null ? null : diagnostic.indices?.[unite];
  const tous = termes(contexte, unite, row);
  const connus = tous.filter((terme) => terme !== null);
  const indice = ici(row, C.indice);
  const sansIndice = unite !== null && (resultat?.valeur ?? null) === null;
  if (sansIndice) return [...tous, null, null].map(() => texte('nd', style));
  if (connus.length < tous.length) marques.add('nd');
  const total = connus.length === tous.length ? NOMS.totalDesPoids : `(${sommeDesPoids(connus)})`;
  const { agregation } = diagnostic.methode.precarite;
  const premiere = ici(row, grille.contributions);
  const somme = ici(row, grille.somme);
  return [
    ...tous.map((terme) => {
      if (terme === null) return texte('nd', style);
      const contribution = contributionEnFormule(agregation, terme, connus, total, indice);
      return formule(`=IF(ISNUMBER(${indice}),${contribution},"nd")`, style);
    }),
    formule(`=IF(ISNUMBER(${indice}),SUM(${premiere}:${ici(row, grille.somme - 1)}),"nd")`, style),
    formule(`=IF(ISNUMBER(${indice}),ROUND(${indice}-100-${somme},6),"nd")`, style),
  ];
}
