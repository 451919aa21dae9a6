import objectifs from '../domain/attributions/objectifs-quartiles.json' with { type: 'json' };
import { ECHELLES_DES_QUARTILES, quartilesParTerritoire } from '../domain/attributions/quartiles.ts';
import type { Diagnostic } from '../domain/diagnostic.ts';
import { regrouper } from '../domain/indicateurs/regrouper.ts';
import { NOMS_DES_ECHELLES } from '../domain/parc/echelles.ts';
import { ici, nombre, texte, zone } from './cellules.ts';
import { COLONNES_QUARTILES as C, ENTETES_QUARTILES, TITRES_DES_SEUILS } from './grilleQuartiles.ts';
import { enPages } from './largeurs.ts';
import { type LigneDeQuartiles, ligneDeQuartiles } from './ligneQuartiles.ts';
import { lireSeuils, type SeuilSaisi } from './lireSeuils.ts';
import { legende, type Marques } from './marques.ts';
import { FEUILLES } from './noms.ts';
import type { PlanCell, SheetPlan } from './plan.ts';
import type { Relues } from './relues.ts';
import { ALERTE } from './secretEnPlace.ts';
import { blocDeTete, cadre, LIGNE_ENTETE, notes, teteDuDiagnostic } from './tete.ts';

const LIGNES_LIBRES = 3;

/**
 * « CIL Quartiles QPV »: attributions outside QPV to the first quartile, inside QPV to the others, beside what the law
 * asks, by EPCI, commune, landlord and contingent. Counted from a table of attributions, else typed. Thresholds by EPCI
 * and year stand under the table, for the user to type from the order.
 */
export function planQuartilesQpv(diagnostic: Diagnostic, relues: Relues): SheetPlan {
  const saisis = lireSeuils(relues.get(FEUILLES.quartilesQpv) ?? []);
  const { dossier } = diagnostic;
  const comptees = quartilesParTerritoire(
    dossier,
    regrouper(dossier),
    saisis.flatMap(({ seuil, ...quoi }) => (seuil === null ? [] : [{ ...quoi, seuil }])),
  );
  const lignes = sansHomonymes(
    comptees
      ? comptees.map(({ echelle, territoire, ...comptes }) => ({ echelle, territoire, comptes }))
      : territoiresASaisir(diagnostic),
  );
  const tete = teteDuDiagnostic('Attributions et quartiles de revenu, en et hors QPV', diagnostic);
  const premiere = LIGNE_ENTETE + 1;
  const derniere = LIGNE_ENTETE + lignes.length;
  const seuils = blocDesSeuils(diagnostic, saisis);
  const widths = ENTETES_QUARTILES.map(([, largeur]) => largeur);
  const sousCadre = cadre(FEUILLES.quartilesQpv, tete);
  const saisies = comptees === null;
  return {
    ...sousCadre,
    print: enPages(sousCadre.print, widths),
    blocks: [
      blocDeTete(tete),
      {
        row: LIGNE_ENTETE,
        column: 0,
        cells: [
          ENTETES_QUARTILES.map(([titre], column) =>
            texte(titre, column <= C.territoire ? 'entete' : 'enteteNombre'),
          ),
          ...lignes.map((ligne, rang) => ligneDeQuartiles(ligne, premiere + rang)),
        ],
      },
      { row: derniere + 2, column: 0, cells: seuils },
      {
        row: derniere + 2 + seuils.length + 1,
        column: 0,
        cells: [...lecture(saisies), [], ...legende(marquesDe(lignes))],
      },
    ],
    widths,
    freeze: { rows: LIGNE_ENTETE + 1, columns: 2 },
    filter: zone(LIGNE_ENTETE, 0, lignes.length + 1, widths.length),
    conditionalFormats: [C.horsQpv.ecart, C.enQpv.ecart].map((column) => ({
      zone: zone(premiere, column, lignes.length, 1),
      formula: `=N(${ici(premiere, column)})<0`,
      style: ALERTE,
    })),
    validations: [C.horsQpv.objectif, C.enQpv.objectif].map((column) => ({
      zone: zone(premiere, column, lignes.length, 1),
      rule: { decimalBetween: [0, 1] } as const,
      message:
        'Part attendue, de 0 à 100 %. La loi fixe un plancher ; votre convention peut demander davantage.',
    })),
    charts: [],
    kept: {
      headerRow: LIGNE_ENTETE,
      firstRow: premiere,
      lastRow: derniere,
      keyColumn: C.territoire,
      columns: [...(saisies ? COMPTES : []), C.horsQpv.objectif, C.enQpv.objectif],
    },
  };
}

/** Columns of counts, which are typed when no table gives them. */
const COMPTES: readonly number[] = [
  C.horsQpv.attributions,
  C.horsQpv.connues,
  C.horsQpv.visees,
  C.horsQpv.relogements,
  C.enQpv.attributions,
  C.enQpv.connues,
  C.enQpv.visees,
  C.sansQpv,
];

/** Without attributions in the file: the territories it names, to be filled in. */
function territoiresASaisir({ echelles }: Diagnostic): readonly LigneDeQuartiles[] {
  return ECHELLES_DES_QUARTILES.flatMap((echelle): readonly LigneDeQuartiles[] => {
    if (echelle === 'ensemble') return [{ echelle, territoire: NOMS_DES_ECHELLES.ensemble, comptes: null }];
    const siens = echelles.find((tableau) => tableau.echelle === echelle)?.territoires ?? [];
    return siens.map(({ nom }) => ({ echelle, territoire: nom, comptes: null }));
  });
}

/** Two scales may hold one name; typed objectives are kept by it. */
function sansHomonymes(lignes: readonly LigneDeQuartiles[]): readonly LigneDeQuartiles[] {
  const vus = new Set<string>();
  return lignes.map((ligne) => {
    const libre = !vus.has(ligne.territoire);
    vus.add(ligne.territoire);
    if (libre) return ligne;
    return {
      ...ligne,
      territoire: `${ligne.territoire} (${NOMS_DES_ECHELLES[ligne.echelle].toLowerCase()})`,
    };
  });
}

/** The thresholds: those typed, those that the attributions ask for, and blank rows. */
function blocDesSeuils({ dossier, echelles, parc }: Diagnostic, saisis: readonly SeuilSaisi[]): PlanCell[][] {
  const annees = dossier.parcs.get('attributions')?.colonnes.get('dateAttribution');
  const vues =
    annees?.type === 'nombre' ? [...new Set(annees.valeurs)].filter((an) => !Number.isNaN(an)) : [];
  const attendues =
    vues.length > 0 ? vues.sort((a, b) => a - b) : parc.millesime === null ? [] : [parc.millesime];
  const epcis = echelles.find(({ echelle }) => echelle === 'epci')?.territoires ?? [];
  const proposes = epcis.flatMap(({ nom }) => attendues.map((annee) => ({ epci: nom, annee })));
  const nouveaux = proposes.filter(
    ({ epci, annee }) => !saisis.some((s) => s.epci === epci && s.annee === annee),
  );
  const rangee = ({ epci, annee, seuil, source }: SeuilSaisi): PlanCell[] => [
    nombre(annee, 'saisieChoix'),
    texte(epci, 'saisieTexte'),
    seuil === null ? texte('', 'saisieEffectif') : nombre(seuil, 'saisieEffectif'),
    texte(source, 'saisieTexte'),
  ];
  return [
    [texte('Seuils du premier quartile', 'section')],
    TITRES_DES_SEUILS.map((titre) => texte(titre, 'entete')),
    ...saisis.map(rangee),
    ...nouveaux.map((quoi) => rangee({ ...quoi, seuil: null, source: '' })),
    ...Array.from({ length: LIGNES_LIBRES }, () =>
      (['saisieChoix', 'saisieTexte', 'saisieEffectif', 'saisieTexte'] as const).map((style) =>
        texte('', style),
      ),
    ),
  ];
}

function lecture(saisies: boolean): PlanCell[][] {
  return [
    [texte('Lecture', 'section')],
    ...notes(
      saisies
        ? 'Vos fichiers ne contiennent pas de table d’attributions : saisissez les effectifs. Avec une table (date, QPV, quartile ou revenu par UC), ils seraient comptés.'
        : 'Effectifs comptés dans votre table d’attributions. Le quartile est celui du fichier, sinon le revenu annuel par unité de consommation devant le seuil ci-dessus.',
      'Le seuil est fixé chaque année par arrêté, pour chaque EPCI (pour la région en Île-de-France) : saisissez-le ici, puis relancez « Calculer ». Aucune autre année n’en tient lieu.',
      `Objectifs de la loi : ${enPourcent(objectifs.horsQpv)} des attributions hors QPV au premier quartile ou à un relogement, ${enPourcent(objectifs.enQpv)} des attributions en QPV aux trois autres quartiles. ${objectifs.source}`,
      'La part porte sur les attributions dont le quartile est connu ; les autres ne comptent ni dans un sens ni dans l’autre. Un relogement (ANRU, ORCOD) compte hors QPV quel que soit le revenu.',
      'Écart : attributions de ce type moins celles que l’objectif demande, négatif s’il en manque. « Encore à faire d’affilée » : combien il en faudrait si toutes les suivantes en étaient.',
      'Volume annuel à accueillir : ce que l’objectif demande de toutes les attributions hors QPV, quartile connu ou non.',
      'La loi compte les attributions suivies d’un bail signé, sur l’année. Ces effectifs sont petits : ne diffusez pas cette feuille sans contrôle du secret.',
    ),
  ];
}

/** The signs that the shares show: no attribution at all, or none whose quartile is known. */
function marquesDe(lignes: readonly LigneDeQuartiles[]): Marques {
  const marques: Marques = new Set();
  for (const { comptes } of lignes)
    for (const situation of [comptes?.horsQpv, comptes?.enQpv])
      if (!situation?.connues) marques.add(situation?.attributions ? 'nd' : '///');
  return marques;
}

const enPourcent = (part: number): string => `${Math.round(part * 100)}\u00a0%`;
