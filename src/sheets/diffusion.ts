import type { Diagnostic } from '../domain/diagnostic.ts';
import type { Diffusion, Figure } from '../domain/diffusion/diffusion.ts';
import type { LigneAPublier } from '../domain/diffusion/publication.ts';
import type { Indicateur } from '../domain/indicateurs/indicateur.ts';
import { NOMS_DES_ECHELLES } from '../domain/parc/echelles.ts';
import { nombre, texte, zone } from './cellules.ts';
import { decimales, STYLES, STYLES_REFERENCE, titre } from './chiffresIndicateurs.ts';
import { type Sorte, VALEUR } from './grilleIndicateurs.ts';
import { enPages, largeurDe } from './largeurs.ts';
import { legende, type Marques } from './marques.ts';
import { FEUILLES } from './noms.ts';
import type { PlanCell, SheetPlan } from './plan.ts';
import type { NomDeStyle } from './styles.ts';
import { blocDeTete, cadre, LIGNE_ENTETE, notes, teteDuDiagnostic } from './tete.ts';

/** One column of figures of the sheet. */
export interface ColonneDeDiffusion {
  /** Rank in the publication. */
  readonly colonne: number;
  readonly objet: 'effectif' | 'base' | 'valeur';
  readonly indicateur: Indicateur;
  readonly sorte: Sorte;
}

/** Columns before the figures of indicators: scale, name, number of residences, and the index when there is one. */
const avantLesFigures = ({ indices }: Diffusion): number => (indices === null ? 3 : 4);

/** The columns of figures, in the order of the publication: count, base, then what they give. */
export function colonnesDeDiffusion({ publication }: Diffusion): ColonneDeDiffusion[] {
  return publication.colonnes.flatMap(({ indicateur }, colonne): ColonneDeDiffusion[] => {
    const commun = { colonne, indicateur };
    const valeur = { ...commun, objet: 'valeur', sorte: VALEUR[indicateur.forme] } as const;
    if (indicateur.forme === 'ecart') return [valeur];
    const base = {
      ...commun,
      objet: 'base',
      sorte: indicateur.uniteBase === undefined ? 'base' : 'diviseur',
    } as const;
    const compte = indicateur.forme === 'part' || indicateur.forme === 'rapport';
    if (!compte || indicateur.uniteBase !== undefined) return [base, valeur];
    return [{ ...commun, objet: 'effectif', sorte: 'effectif' }, base, valeur];
  });
}

/** Rows of the sheet, as ranks of the publication: those that are shown. */
export const lignesDeDiffusion = ({ publication }: Diffusion): number[] =>
  publication.lignes.flatMap(({ montree }, rang) => (montree ? [rang] : []));

/** Where a figure of the publication stands on the sheet; null when the sheet does not show it. */
export function celluleDeDiffusion(diffusion: Diffusion) {
  const lignes = new Map(lignesDeDiffusion(diffusion).map((rang, place) => [rang, place]));
  const colonnes = new Map(
    colonnesDeDiffusion(diffusion).map(({ colonne, objet }, place) => [`${colonne} ${objet}`, place]),
  );
  return (ligne: number, colonne: number, objet: string): { row: number; column: number } | null => {
    const [l, c] = [lignes.get(ligne), colonnes.get(`${colonne} ${objet}`)];
    if (l === undefined || c === undefined) return null;
    return { row: LIGNE_ENTETE + 1 + l, column: avantLesFigures(diffusion) + c };
  };
}

/**
 * « CIL Diffusion »: what may leave the landlord, as it leaves: values only, « s » in every hidden cell whatever the
 * reason. Territories first, each followed by what it holds, then the zonings that cross them.
 */
export function planDiffusion(diagnostic: Diagnostic, diffusion: Diffusion): SheetPlan {
  const tete = teteDuDiagnostic('Indicateurs diffusables', diagnostic);
  const colonnes = colonnesDeDiffusion(diffusion);
  const marques: Marques = new Set();
  const { lignes } = diffusion.publication;
  const rangs = lignesDeDiffusion(diffusion);
  const rangees = rangs.map((rang) => rangee(diffusion, rang, colonnes, marques));
  const entetes = [
    texte('Échelle', 'entete'),
    texte('Territoire, résidence ou regroupement', 'entete'),
    texte('Résidences réunies', 'enteteNombre'),
    ...(diffusion.indices === null ? [] : [texte('Indice de précarité', 'enteteNombre')]),
    ...colonnes.map((colonne) => texte(titre(colonne), 'enteteNombre')),
  ];
  const widths = [
    largeurDe(
      rangs.map((rang) => echelleDe(lignes[rang])),
      14,
      22,
    ),
    largeurDe(
      rangs.map((rang) => lignes[rang]?.nom ?? ''),
      24,
      38,
    ),
    ...Array.from({ length: avantLesFigures(diffusion) - 2 }, () => 11),
    ...colonnes.map((colonne) => Math.max(11, Math.ceil(titre(colonne).length / 2.4))),
  ];
  const sousCadre = cadre(FEUILLES.diffusion, tete);
  return {
    ...sousCadre,
    tabColor: '#009E73',
    print: enPages(sousCadre.print, widths),
    blocks: [
      blocDeTete(tete),
      { row: LIGNE_ENTETE, column: 0, cells: [entetes, ...rangees] },
      {
        row: LIGNE_ENTETE + rangees.length + 2,
        column: 0,
        cells: sousLaDiffusion(diagnostic, diffusion, marques),
      },
    ],
    widths,
    freeze: { rows: LIGNE_ENTETE + 1, columns: 2 },
    filter: zone(LIGNE_ENTETE, 0, rangees.length + 1, widths.length),
    conditionalFormats: [],
    validations: [],
    charts: [],
  };
}

const NOMS: Readonly<Record<string, string>> = { groupe: 'Regroupement', ...NOMS_DES_ECHELLES };

export const echelleDe = (ligne: LigneAPublier | undefined): string =>
  ligne ? (NOMS[ligne.echelle] ?? '') : '';

function rangee(
  { publication, figures, indices }: Diffusion,
  rang: number,
  colonnes: readonly ColonneDeDiffusion[],
  marques: Marques,
): PlanCell[] {
  const ligne = publication.lignes[rang];
  const territoire = ligne?.residences.length === 0;
  const styles = territoire ? STYLES_REFERENCE : STYLES;
  return [
    texte(echelleDe(ligne), territoire ? 'referenceTexte' : 'texte'),
    texte(ligne?.nom ?? null, territoire ? 'referenceTexte' : 'texteLong'),
    ligne?.echelle === 'groupe' ? nombre(ligne.residences.length) : texte('', styles.effectif),
    ...(indices === null
      ? []
      : [cellule(indices[rang] ?? null, territoire ? 'referenceIndice' : 'indiceFort', marques)]),
    ...colonnes.map(({ colonne, objet, indicateur, sorte }) =>
      cellule(figures[colonne]?.[rang]?.[objet] ?? null, STYLES[decimales(indicateur, sorte)], marques),
    ),
  ];
}

function cellule(figure: Figure | null, style: NomDeStyle, marques: Marques): PlanCell {
  if (figure?.etat === 'montree') return nombre(figure.valeur, style);
  const marque = figure?.etat === 'secret' ? 's' : figure?.etat === 'sansObjet' ? '///' : 'nd';
  marques.add(marque);
  return texte(marque, style);
}

function sousLaDiffusion({ methode }: Diagnostic, { audit }: Diffusion, marques: Marques): PlanCell[][] {
  const { seuil, strict } = methode.secret;
  const regle = strict ? `plus de ${seuil}` : `au moins ${seuil}`;
  return [
    [texte('Lecture', 'section')],
    ...notes(
      'Une part est un effectif divisé par sa base ; à toutes les échelles on additionne les effectifs, jamais les taux.',
      'La base d’un indicateur ne compte que les unités renseignées.',
      `Un chiffre est montré s’il porte sur ${regle} unités et si aucune soustraction entre chiffres montrés n’en redonne un plus petit.`,
      'La marque « s » est la même pour un petit effectif et pour celui qui le protège : elle ne dit pas qu’un chiffre est petit.',
      ...(audit.nonProtegees.length > 0
        ? ['Des chiffres n’ont pu être protégés : voir « CIL Secret ». Ne diffusez pas cette feuille.']
        : []),
    ),
    [],
    ...legende(marques),
  ];
}
