import type { Diagnostic } from '../domain/diagnostic.ts';
import { NOMS_DES_ECHELLES } from '../domain/parc/echelles.ts';
import { NATURES } from '../domain/parc/parc.ts';
import { ici, texte, zone } from './cellules.ts';
import { divergent } from './couleurs.ts';
import { COLONNES_POIDS as C, grilleDesPoids } from './grilleSurrepresentation.ts';
import { enPages, largeurDe } from './largeurs.ts';
import { type ContexteDesPoids, ligneDePoids, partielles } from './ligneSurrepresentation.ts';
import { lirePoids } from './lirePoids.ts';
import { FEUILLES, NOMS } from './noms.ts';
import type { PlanCell, SheetPlan } from './plan.ts';
import { sousLaSurrepresentation } from './sousLaSurrepresentation.ts';
import { blocDeTete, cadre, LIGNE_ENTETE, teteDuDiagnostic } from './tete.ts';

/**
 * « CIL Surreprésentation »: for each territory, its weight in each indicator beside its weight in the stock, by
 * formula over the counts of « CIL Territoires »: quotient (100 = the same), then excess of households, gap in points,
 * and an interval where a part of the answers is missing. Null when no scale cuts the file, or nothing can be weighed.
 */
export function planSurrepresentation(diagnostic: Diagnostic): SheetPlan | null {
  const grille = grilleDesPoids(diagnostic);
  if (!grille) return null;
  const lus = grille.colonnes.map((colonne) => lirePoids(grille, colonne));
  const contexte: ContexteDesPoids = { diagnostic, grille, lus, marques: new Set() };
  const tete = teteDuDiagnostic('Poids des territoires dans chaque indicateur et dans le parc', diagnostic);
  const lignes = grille.lignes.map((_, rang) => ligneDePoids(contexte, rang));
  const bas = grille.derniere + 2;
  const { hautes, entetes } = titres(contexte);
  const widths = [
    largeurDe(
      grille.lignes.map(({ echelle }) => NOMS_DES_ECHELLES[echelle]),
      14,
      24,
    ),
    largeurDe(
      grille.lignes.map(({ nom }) => nom),
      24,
      38,
    ),
    ...[10, 10, 10, 34],
    ...entetes.slice(C.quotients).map(() => 12),
  ];
  const sousCadre = cadre(FEUILLES.surrepresentation, tete);
  return {
    ...sousCadre,
    links: [...sousCadre.links, { row: 2, column: 2, sheet: FEUILLES.surrepresentation, cell: ici(bas, 0) }],
    print: enPages(sousCadre.print, widths),
    blocks: [
      blocDeTete(tete),
      { row: 2, column: 2, cells: [[texte('Contrôles, déséquilibres les plus forts, lecture', 'lien')]] },
      { row: LIGNE_ENTETE - 1, column: C.quotients, cells: [hautes] },
      { row: LIGNE_ENTETE, column: 0, cells: [entetes, ...lignes] },
      { row: bas, column: 0, cells: sousLaSurrepresentation(contexte, bas) },
    ],
    widths,
    freeze: { rows: LIGNE_ENTETE + 1, columns: 2 },
    filter: zone(LIGNE_ENTETE, 0, lignes.length + 1, widths.length),
    conditionalFormats: divergent(
      zone(grille.premiere, C.quotients, lignes.length, lus.length),
      NOMS.tolerance,
    ),
    validations: [],
    charts: [],
  };
}

const ATTRIBUTIONS = 'Attributions';

/** Headers, and over them which figure of whom each stretch of columns shows. */
function titres({ diagnostic, lus }: ContexteDesPoids): { hautes: PlanCell[]; entetes: PlanCell[] } {
  const suites = [
    ['quotient (100 = parc)', ''],
    ['excédent', ' · excédent'],
    ['écart en points', ' · écart'],
  ] as const;
  const partiels = partielles(lus);
  const stock = diagnostic.parc.nature === 'logements' ? NATURES.logements.titre : 'Occupants';
  const hautes = suites.flatMap(([quoi]) =>
    lus.map(({ colonne: { groupe } }, k) =>
      texte(
        lus[k - 1]?.colonne.groupe === groupe
          ? ''
          : `${groupe === 'attributions' ? ATTRIBUTIONS : stock} : ${quoi}`,
        'enteteHaute',
      ),
    ),
  );
  return {
    hautes: [
      ...hautes,
      ...partiels.flatMap((_, k) =>
        [k === 0 ? 'Intervalle des indicateurs partiellement renseignés' : '', '', ''].map((t) =>
          texte(t, 'enteteHaute'),
        ),
      ),
    ],
    entetes: [
      texte('Échelle', 'entete'),
      texte('Territoire', 'entete'),
      texte(NATURES[diagnostic.parc.nature].titre, 'enteteNombre'),
      texte('Poids dans le parc', 'enteteNombre'),
      texte('Au-dessus de 100', 'enteteNombre'),
      texte('Le plus surreprésenté', 'entete'),
      ...suites.flatMap(([, suite]) =>
        lus.map(({ colonne: { titre } }) => texte(`${titre}${suite}`, 'enteteNombre')),
      ),
      ...partiels.flatMap(({ colonne: { code } }) =>
        ['erreur', 'de', 'à'].map((t) => texte(`${code} · ${t}`, 'enteteNombre')),
      ),
    ],
  };
}
