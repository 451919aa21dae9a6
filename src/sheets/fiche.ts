import type { Diagnostic } from '../domain/diagnostic.ts';
import { valeur } from '../domain/indicateurs/valeur.ts';
import { NATURES } from '../domain/parc/parc.ts';
import { libelleDeType, TYPES } from '../domain/typologies/types.ts';
import { ailleurs, formule, nombre, texte, zone } from './cellules.ts';
import { decimales, STYLES } from './chiffresIndicateurs.ts';
import reglages from './fiche.json' with { type: 'json' };
import { VALEUR } from './grilleIndicateurs.ts';
import { type GrilleTerritoires, grilleTerritoires } from './grilleTerritoires.ts';
import { legende, type Marques } from './marques.ts';
import { FEUILLES } from './noms.ts';
import type { PlanCell, SheetPlan } from './plan.ts';
import type { Secteur } from './secteurs.ts';
import { blocDeTete, cadre, LIGNE_ENTETE, notes, teteDuDiagnostic } from './tete.ts';

const ENTETES = [
  ['N°', 5],
  ['Diagnostic partagé', 50],
  ['Secteur', 13],
  ['Ensemble', 13],
  ['Orientations qualitatives d’attribution', 56],
  ['Conditions de réussite', 46],
] as const;
const C = { numero: 0, secteur: 2, ensemble: 3, orientations: 4, conditions: 5 } as const;

/** A line of diagnosis: what, its figure in the secteur, the same for the whole file. */
export type Constat = readonly [PlanCell, PlanCell, PlanCell];

/**
 * The fiche of one secteur, on one page: the diagnosis filled from « CIL Territoires », the orientations and the
 * conditions of success typed beside it and kept by line number. A figure under the rule of 11 is not shown.
 */
export function planFiche(diagnostic: Diagnostic, secteur: Secteur): SheetPlan {
  const marques: Marques = new Set();
  const tete = teteDuDiagnostic(`Fiche d’orientations : ${secteur.nom}`, diagnostic);
  return enFiche(
    secteur.feuille,
    tete,
    constatsDe(diagnostic, secteur, marques),
    [],
    [],
    [
      ...notes(
        '« Secteur » et « Ensemble » se lisent sur « CIL Territoires ». Un chiffre sous le seuil du secret porte « s » ; avant de diffuser plusieurs fiches, protégez-les ensemble (étape Secret).',
        'Orientations et conditions sont à écrire par les partenaires ; elles restent quand la fiche est refaite. N’y nommez ni personne ni ménage, ni catégorie de ménages à écarter.',
      ),
      [],
      ...legende(marques),
    ],
  );
}

/** Lays a fiche out: as many lines as the longest of its three columns asks. */
export function enFiche(
  feuille: string,
  tete: ReturnType<typeof teteDuDiagnostic>,
  constats: readonly Constat[],
  orientations: readonly string[],
  conditions: readonly string[],
  dessous: PlanCell[][],
): SheetPlan {
  const lignes = Math.max(reglages.lignesMinimales, constats.length, orientations.length, conditions.length);
  const rien = texte('', 'texte');
  const cells = Array.from({ length: lignes }, (_, rang): PlanCell[] => [
    nombre(rang + 1),
    ...(constats[rang] ?? [rien, rien, rien]),
    texte(orientations[rang] ?? '', 'saisieTexte'),
    texte(conditions[rang] ?? '', 'saisieTexte'),
  ]);
  const premiere = LIGNE_ENTETE + 1;
  return {
    ...cadre(feuille, tete),
    blocks: [
      blocDeTete(tete),
      {
        row: LIGNE_ENTETE,
        column: 0,
        cells: [
          ENTETES.map(([titre], column) =>
            texte(titre, column === C.secteur || column === C.ensemble ? 'enteteNombre' : 'entete'),
          ),
          ...cells,
        ],
      },
      { row: premiere + lignes + 1, column: 0, cells: dessous },
    ],
    widths: ENTETES.map(([, largeur]) => largeur),
    freeze: { rows: LIGNE_ENTETE + 1, columns: 0 },
    filter: zone(LIGNE_ENTETE, 0, lignes + 1, ENTETES.length),
    conditionalFormats: [],
    validations: [],
    charts: [],
    kept: {
      headerRow: LIGNE_ENTETE,
      firstRow: premiere,
      lastRow: premiere + lignes - 1,
      keyColumn: C.numero,
      columns: [C.orientations, C.conditions],
    },
  };
}

function constatsDe(diagnostic: Diagnostic, secteur: Secteur, marques: Marques): Constat[] {
  const grille = grilleTerritoires(diagnostic);
  const ligne = grille.ligne(secteur.echelle, secteur.nom);
  const ensemble = grille.lignes.find(({ echelle }) => echelle === 'ensemble');
  if (!ligne) return [];
  const caches = new Set(
    diagnostic.infractions
      .filter(({ echelle, nom }) => echelle === secteur.echelle && nom === secteur.nom)
      .map(({ code }) => code),
  );
  const unites = NATURES[diagnostic.parc.nature].titre;
  const indicateurs = reglages.indicateurs.flatMap((code): Constat[] => {
    const rang = diagnostic.tableau.indicateurs.findIndex(({ indicateur }) => indicateur.code === code);
    const trouve = diagnostic.tableau.indicateurs[rang];
    if (!trouve?.etat.calculable) return [];
    const cellule = (
      territoire: GrilleTerritoires['lignes'][number] | undefined,
      cache: boolean,
    ): PlanCell => {
      const style = STYLES[decimales(trouve.indicateur, VALEUR[trouve.indicateur.forme])];
      const column = grille.valeur(code);
      if (cache) {
        marques.add('s');
        return texte('s', style);
      }
      const compte = territoire?.comptes(rang);
      if (!territoire || column === null || !compte || valeur(compte) === null) {
        marques.add('nd');
        return texte('nd', style);
      }
      return formule(`=${ailleurs(FEUILLES.territoires, territoire.row, column)}`, style);
    };
    return [
      [
        texte(trouve.indicateur.libelle, 'texteApresNombre'),
        cellule(ligne, caches.has(code)),
        cellule(ensemble, false),
      ],
    ];
  });
  return [
    [
      texte(`${unites} dans vos fichiers`, 'texteApresNombre'),
      formule(`=${ailleurs(FEUILLES.territoires, ligne.row, 2)}`, 'effectif'),
      ensemble
        ? formule(`=${ailleurs(FEUILLES.territoires, ensemble.row, 2)}`, 'effectif')
        : texte('///', 'effectif'),
    ],
    ...indicateurs,
    ...typesDuSecteur(diagnostic, secteur),
  ];
}

/** How many residences of each type, in one line. */
function typesDuSecteur({ classement, tableau }: Diagnostic, { echelle, nom }: Secteur): Constat[] {
  if (!classement) return [];
  const dici = classement.filter((_, rang) => tableau.unites[rang]?.[echelle] === nom);
  return TYPES.map(
    (type): Constat => [
      texte(
        `Résidences proposées en type ${type} (${libelleDeType(type).toLowerCase()})`,
        'texteApresNombre',
      ),
      nombre(dici.filter((residence) => residence.type === type).length),
      nombre(classement.filter((residence) => residence.type === type).length),
    ],
  );
}
