import type { Suivi } from '../domain/evolution/evolution.ts';
import type { SeriesComparables } from '../domain/evolution/indices.ts';
import type { SerieDIndicateur } from '../domain/evolution/series.ts';
import { fixe, formule, texte, zone } from './cellules.ts';
import { COULEURS_DES_COURBES } from './couleurs.ts';
import { lettreDe } from './lettresDeRupture.ts';
import type { PlanCell, PlanChart, Zone } from './plan.ts';
import type { NomDeStyle } from './styles.ts';
import type { ContexteEvolution } from './valeursEvolution.ts';

const HAUTEUR = 20;

/** Rows from one chart to the next: the chart, its source, a blank row. */
const PAS = HAUTEUR + 2;

/** Points left under the lowest line. */
const MARGE = 10;

/** One line to draw: its name and where its figures stand in the table. */
interface Courbe {
  readonly nom: string;
  readonly ligne: number;
  readonly minimum: number;
}

interface Figure {
  readonly nom: string;
  readonly titre: string;
  /** What heads its columns of figures. */
  readonly legende: string;
  readonly axe: string;
  readonly style: NomDeStyle;
  readonly minimum: number | null;
  readonly courbes: readonly Courbe[];
}

/** Charts, the line of source under each, and the figures that they draw, in columns, out of reach of the filter. */
export interface GraphiquesDEvolution {
  readonly charts: readonly PlanChart[];
  readonly sources: readonly { readonly row: number; readonly cells: readonly (readonly PlanCell[])[] }[];
  readonly donnees: readonly (readonly PlanCell[])[];
  readonly hauteur: number;
}

/**
 * Three charts at most: the fixed-base index, the moving-base index, shares of the reference. The figures drawn stand
 * under the charts, from row `row` + `hauteur`: a filter on the table would take lines away from the charts.
 */
export function graphiquesDEvolution(
  contexte: ContexteEvolution,
  row: number,
  source: string,
): GraphiquesDEvolution {
  const figures = figuresDe(contexte).filter(({ courbes }) => courbes.length > 0);
  const hauteur = figures.length * PAS;
  const { annees } = contexte.evolution;
  const premiere = row + hauteur + 3;
  const { donnees, places } = tabler(contexte, figures, premiere);
  const charts = figures.map((figure, rang): PlanChart => {
    const column = places[rang] ?? 1;
    return {
      name: `CIL Evolution ${figure.nom}`,
      kind: 'courbes',
      title: figure.titre,
      categories: zone(premiere, 0, annees.length, 1),
      series: figure.courbes.map(({ nom }, k) => ({
        name: nom,
        values: zone(premiere, column + k, annees.length, 1),
        color: COULEURS_DES_COURBES[k % COULEURS_DES_COURBES.length] ?? '#000000',
      })),
      categoryAxisTitle: 'Année de la vague',
      valueAxisTitle: figure.axe,
      ...(figure.minimum === null ? {} : { valueAxisMinimum: figure.minimum }),
      ...(figure.style === 'part' ? { valueAxisFormat: '0%' } : {}),
      place: lieu(contexte, row + rang * PAS),
    };
  });
  const sources = figures.map((_, rang) => ({
    row: row + rang * PAS + HAUTEUR,
    cells: [[texte(source, 'note')]],
  }));
  return { charts, sources, donnees, hauteur };
}

const lieu = ({ grille }: ContexteEvolution, row: number): Zone =>
  zone(row, 0, HAUTEUR, grille.colonnes.variation);

function figuresDe(contexte: ContexteEvolution): Figure[] {
  const { evolution } = contexte;
  const [reference] = evolution.suivis;
  const { choisies, mention } = lignesChoisies(contexte);
  const nom = reference?.unite.nom ?? '';
  const annee = evolution.base.annee ?? '';
  return [
    indices(contexte, 'fixe', choisies, `100 = ${nom} en ${annee}`, mention),
    indices(contexte, 'courante', choisies, `100 = ${nom} à chaque vague`, mention),
    {
      nom: 'parts',
      titre: `Parts du socle, ${nom}${marque(contexte, reference ? partsDuSocle(contexte, reference) : [])}`,
      legende: 'Parts',
      axe: 'Part (%)',
      style: 'part',
      minimum: 0,
      courbes: reference
        ? partsDuSocle(contexte, reference).map((serie) => ({
            nom: serie.indicateur.court,
            ligne: contexte.grille.ligne(reference, serie.indicateur.code) ?? 0,
            minimum: 0,
          }))
        : [],
    },
  ];
}

/** The reference and the most populous quartiers, else communes, that every wave has. */
function lignesChoisies({ evolution }: ContexteEvolution): {
  readonly choisies: readonly Suivi[];
  readonly mention: string;
} {
  const [reference] = evolution.suivis;
  const connues = (sorte: 'quartier' | 'commune') =>
    evolution.suivis.filter(
      ({ unite, courante }) => unite.sorte === sorte && courante?.valeurs.every((valeur) => valeur !== null),
    );
  const quartiers = connues('quartier');
  const [candidats, mot] = quartiers.length > 0 ? [quartiers, 'quartiers'] : [connues('commune'), 'communes'];
  const taille = ({ courante }: Suivi) => courante?.bases.at(-1) ?? 0;
  const places = COULEURS_DES_COURBES.length - 1;
  const grands = [...candidats].sort((a, b) => taille(b) - taille(a)).slice(0, places);
  const gardes = candidats.filter((suivi) => grands.includes(suivi));
  return {
    choisies: reference?.courante?.valeurs.every((valeur) => valeur !== null)
      ? [reference, ...gardes]
      : gardes,
    mention: candidats.length > places ? `, les ${places} ${mot} les plus peuplés` : '',
  };
}

/** One kind of index only: the type of its series forbids the other kind. */
function indices(
  contexte: ContexteEvolution,
  sorte: 'fixe' | 'courante',
  choisies: readonly Suivi[],
  cent: string,
  mention: string,
): Figure {
  const series: SeriesComparables =
    sorte === 'fixe'
      ? choisies.flatMap(({ fixe: serie }) => (serie ? [serie] : []))
      : choisies.flatMap(({ courante: serie }) => (serie ? [serie] : []));
  const tracees = series.filter(({ valeurs }) => valeurs.every((valeur) => valeur !== null));
  const courbes = tracees.map(({ unite, valeurs }) => ({
    nom: unite.nom,
    ligne:
      contexte.grille.ligne(
        choisies.find((suivi) => suivi.unite === unite),
        sorte,
      ) ?? 0,
    minimum: Math.min(...valeurs.filter((valeur) => valeur !== null)),
  }));
  const bas = Math.min(...courbes.map(({ minimum }) => minimum));
  const signalees = choisies.flatMap((suivi) => suivi[sorte] ?? []);
  const base = sorte === 'fixe' ? 'base fixe' : 'base courante';
  return {
    nom: base,
    titre: `Indice de précarité à ${base}${mention}${marque(contexte, signalees)}`,
    legende: `Indice, ${base}`,
    axe: `Indice, ${cent}`,
    style: 'indice',
    minimum: Number.isFinite(bas) ? Math.max(0, Math.floor((bas - MARGE) / 10) * 10) : null,
    courbes,
  };
}

/** The shares that the index is made of first, then the rest of the socle, up to the number of colours. */
function partsDuSocle({ evolution, methode }: ContexteEvolution, reference: Suivi): SerieDIndicateur[] {
  const composantes = new Set(methode.precarite.composantes.map(({ code }) => code));
  const tracables = reference.indicateurs.filter(
    ({ indicateur, releves }) =>
      indicateur.forme === 'part' &&
      indicateur.niveau === 'socle' &&
      releves.length === evolution.annees.length &&
      releves.every(({ valeur }) => valeur !== null),
  );
  const gardees = [
    ...tracables.filter(({ indicateur }) => composantes.has(indicateur.code)),
    ...tracables.filter(({ indicateur }) => !composantes.has(indicateur.code)),
  ].slice(0, COULEURS_DES_COURBES.length);
  return tracables.filter((serie) => gardees.includes(serie));
}

function marque(
  { evolution }: ContexteEvolution,
  series: readonly { readonly ruptures: SerieDIndicateur['ruptures'] }[],
): string {
  const siennes = evolution.ruptures.filter((rupture) =>
    series.some(({ ruptures }) => ruptures.includes(rupture)),
  );
  const dites = siennes.map(
    (rupture) => `${lettreDe(evolution.ruptures, rupture)} ${rupture.de}/${rupture.a}`,
  );
  return dites.length === 0 ? '' : ` (rupture ${dites.join(', ')})`;
}

/** Years down, one column per line, the three charts side by side. */
function tabler(contexte: ContexteEvolution, figures: readonly Figure[], premiere: number) {
  const { grille, evolution } = contexte;
  const places: number[] = [];
  const haut: PlanCell[] = [texte('', 'enteteHaute')];
  const bas: PlanCell[] = [texte('Vague', 'entete')];
  const lignes: PlanCell[][] = evolution.annees.map((annee) => [texte(String(annee))]);
  for (const { legende, courbes, style } of figures) {
    places.push(haut.length);
    courbes.forEach(({ nom, ligne }, k) => {
      haut.push(texte(k === 0 ? legende : '', 'enteteHaute'));
      bas.push(texte(nom, 'enteteNombre'));
      lignes.forEach((cells, vague) => {
        cells.push(formule(`=${fixe(ligne, grille.colonnes.vagues + vague)}`, style));
      });
    });
  }
  const donnees: PlanCell[][] =
    figures.length === 0 ? [] : [[texte('Données des graphiques', 'section')], haut, bas, ...lignes];
  return { donnees, places, premiere };
}
