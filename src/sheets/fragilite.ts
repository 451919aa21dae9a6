import type { Diagnostic } from '../domain/diagnostic.ts';
import { nomDuCritere } from '../domain/grille/criteres.ts';
import sources from '../domain/indices/composantes-sensibles.json' with { type: 'json' };
import { compositeDe, FRAGILITES, type NomDeFragilite } from '../domain/methode/composites.ts';
import { ici, texte, zone } from './cellules.ts';
import { divergent } from './couleurs.ts';
import { IDENTITE_DE_FRAGILITE, type PlaceDeFragilite, placesDeFragilite } from './grilleFragilite.ts';
import { grilleIndicateurs } from './grilleIndicateurs.ts';
import { enPages, largeursIdentite } from './largeurs.ts';
import { type ContexteDeFragilite, ligneDeFragilite, manquesDe } from './ligneFragilite.ts';
import { FEUILLES, NOMS } from './noms.ts';
import type { PlanCell, SheetPlan } from './plan.ts';
import { ALERTE } from './secretEnPlace.ts';
import { sousLaFragilite } from './sousLaFragilite.ts';
import { blocDeTete, cadre, LIGNE_ENTETE, teteDuDiagnostic } from './tete.ts';

const TITRES: Readonly<Record<NomDeFragilite, string>> = {
  occupation: 'Fragilité de l’occupation',
  fonctionnement: 'Fragilité du fonctionnement',
};

const SENSIBLES: ReadonlySet<string> = new Set(sources.sensibles);

/**
 * « CIL Fragilité »: both fragility indices of each residence side by side, with their components, points, rank and
 * coverage, by formula over « CIL Indicateurs » and the weights of « CIL Méthode ». A missing component leaves its
 * weight to the others: the row is marked « p », not ranked, and says which one. Null when neither can be computed.
 */
export function planFragilite(diagnostic: Diagnostic): SheetPlan | null {
  const places = placesDeFragilite(diagnostic);
  const [premiere] = places;
  if (!premiere) return null;
  const { unites } = diagnostic.tableau;
  const contexte: ContexteDeFragilite = {
    diagnostic,
    source: grilleIndicateurs(diagnostic),
    marques: new Set(['///']),
    places,
    manques: new Map(FRAGILITES.map((nom) => [nom, manquesDe(diagnostic, nom)])),
  };
  const lignes = [null, ...unites.keys()].map((unite) => ligneDeFragilite(contexte, unite));
  const tete = teteDuDiagnostic('Indices de fragilité par résidence', diagnostic);
  const widths = [
    ...largeursIdentite(unites),
    ...places.flatMap(({ parts, somme }) => [
      ...[9, 8, 8, 9],
      ...Array<number>(somme - parts).fill(11),
      ...[10, 10, 13, 40],
    ]),
  ];
  const sousCadre = cadre(FEUILLES.fragilite, tete);
  const haut = premiere.reference;
  return {
    ...sousCadre,
    print: enPages(sousCadre.print, widths),
    blocks: [
      blocDeTete(tete),
      { row: LIGNE_ENTETE - 1, column: IDENTITE_DE_FRAGILITE, cells: [places.flatMap(groupe)] },
      { row: LIGNE_ENTETE, column: 0, cells: [entetes(diagnostic, places), ...lignes] },
      { row: premiere.derniere + 2, column: 0, cells: sousLaFragilite(contexte) },
    ],
    widths,
    freeze: { rows: LIGNE_ENTETE + 2, columns: 2 },
    filter: zone(LIGNE_ENTETE, 0, lignes.length + 1, widths.length),
    conditionalFormats: places.flatMap(({ indice, secret }) => [
      ...divergent(zone(haut, indice, lignes.length, 1), NOMS.tolerance),
      {
        zone: zone(haut, secret, lignes.length, 1),
        formula: `=${ici(haut, secret)}>0`,
        style: ALERTE,
      },
    ]),
    validations: [],
    charts: [],
  };
}

/** The name of the index over its first column, the rest of its stretch in the same tone. */
const groupe = ({ nom, indice, manque }: PlaceDeFragilite): PlanCell[] =>
  Array.from({ length: manque - indice + 1 }, (_, k) => texte(k === 0 ? TITRES[nom] : '', 'enteteHaute'));

function entetes(diagnostic: Diagnostic, places: readonly PlaceDeFragilite[]): PlanCell[] {
  return [
    ...['Code', 'Résidence', 'Quartier', 'Commune'].map((t) => texte(t, 'entete')),
    ...places.flatMap(({ nom }) => {
      const courts = compositeDe(diagnostic.methode, nom).composantes.map(({ code }) => ({
        court: courtDe(diagnostic, code),
        nature: nom === 'occupation' ? '' : SENSIBLES.has(code) ? ' (sensible)' : ' (objectif)',
      }));
      return [
        ...['Indice', 'Signe', 'Rang', 'Poids connus'].map((t) => texte(t, 'enteteNombre')),
        ...courts.map(({ court, nature }) => texte(`${court}${nature}`, 'enteteNombre')),
        ...courts.map(({ court }) => texte(`${court} · points`, 'enteteNombre')),
        ...['Somme des points', 'Contrôle (0 attendu)', 'Composantes sous le seuil'].map((t) =>
          texte(t, 'enteteNombre'),
        ),
        texte('Composantes manquantes', 'entete'),
      ];
    }),
  ];
}

function courtDe({ tableau }: Diagnostic, code: string): string {
  const critere = nomDuCritere(code);
  if (critere !== null) return `${critere}, note sur 100 %`;
  return tableau.indicateurs.find(({ indicateur }) => indicateur.code === code)?.indicateur.court ?? code;
}
