import type { Diagnostic } from '../domain/diagnostic.ts';
import { regrouper } from '../domain/indicateurs/regrouper.ts';
import { regrouperPar } from '../domain/indicateurs/regrouperPar.ts';
import { fixe, formule, ici, nombre, texte, zone } from './cellules.ts';
import { COLONNES_TENSION as C, ENTETES_TENSION, LIMITES, TITRES_DES_LIMITES } from './grilleTension.ts';
import { enPages } from './largeurs.ts';
import { legende } from './marques.ts';
import { FEUILLES } from './noms.ts';
import type { PlanCell, SheetPlan } from './plan.ts';
import { lignesSousTitres, type Relues } from './relues.ts';
import reglages from './tension.json' with { type: 'json' };
import { blocDeTete, cadre, LIGNE_ENTETE, notes, teteDuDiagnostic } from './tete.ts';

interface Ligne {
  readonly secteur: string;
  readonly commune: string;
  readonly type: string;
  /** Counted from the table of attributions; null: no file tells. */
  readonly attributions: number | null;
}

/**
 * « CIL Tension »: how many demands for one attribution, by commune and type of dwelling, from figures that the user
 * copies from the demand file; attributions of a commune are counted when the landlord's file holds them. Null when no
 * file names a commune.
 */
export function planTension(diagnostic: Diagnostic, relues: Relues): SheetPlan | null {
  const lignes = lignesDe(diagnostic);
  if (lignes.length === 0) return null;
  const tete = teteDuDiagnostic('Pression de la demande et tension du marché', diagnostic);
  const premiere = LIGNE_ENTETE + 1;
  const derniere = LIGNE_ENTETE + lignes.length;
  const limites = derniere + 4;
  const widths = ENTETES_TENSION.map(([, largeur]) => largeur);
  const sousCadre = cadre(FEUILLES.tension, tete);
  return {
    ...sousCadre,
    print: enPages(sousCadre.print, widths),
    blocks: [
      blocDeTete(tete),
      {
        row: LIGNE_ENTETE,
        column: 0,
        cells: [
          ENTETES_TENSION.map(([titre], column) =>
            texte(titre, column >= C.demandes && column <= C.part ? 'enteteNombre' : 'entete'),
          ),
          ...lignes.map((ligne, rang) => ligneDeTension(ligne, premiere + rang, limites)),
        ],
      },
      { row: derniere + 2, column: 0, cells: blocDesLimites(relues) },
      { row: limites + 3, column: 0, cells: [...lecture(), [], ...legende(new Set(['///']))] },
    ],
    widths,
    freeze: { rows: LIGNE_ENTETE + 1, columns: 1 },
    filter: zone(LIGNE_ENTETE, 0, lignes.length + 1, widths.length),
    conditionalFormats: [],
    validations: [
      {
        zone: zone(premiere, C.demandes, lignes.length, 3),
        rule: { decimalBetween: [0, 10_000_000] },
        message: 'Nombre entier, 0 ou plus. Laissez vide ce que vous ne connaissez pas.',
      },
    ],
    charts: [],
    kept: {
      headerRow: LIGNE_ENTETE,
      firstRow: premiere,
      lastRow: derniere,
      keyColumn: C.secteur,
      columns: [C.demandes, C.prioritaires, C.attributions, C.observations],
    },
  };
}

/** Every commune and type; the types are left out when there would be too many rows to fill. */
function lignesDe({ echelles, dossier }: Diagnostic): readonly Ligne[] {
  const communes = echelles.find(({ echelle }) => echelle === 'commune')?.territoires ?? [];
  const [ensemble = '', ...detail] = reglages.types;
  const comptees = dossier.parcs.has('attributions') ? attributionsParCommune(dossier) : null;
  return communes.flatMap(({ nom }) =>
    [ensemble, ...(communes.length > reglages.communesDetaillees ? [] : detail)].map((type) => ({
      secteur: `${nom} · ${type}`,
      commune: nom,
      type,
      attributions: type === ensemble && comptees ? (comptees.get(nom) ?? 0) : null,
    })),
  );
}

function attributionsParCommune(dossier: Diagnostic['dossier']): ReadonlyMap<string, number> {
  const { territoires, rangs } = regrouperPar(dossier, 'commune', regrouper(dossier));
  const comptes = new Map<string, number>();
  for (const rang of rangs.get('attributions') ?? []) {
    const nom = territoires[rang]?.nom;
    if (nom !== undefined) comptes.set(nom, (comptes.get(nom) ?? 0) + 1);
  }
  return comptes;
}

function ligneDeTension(
  { secteur, commune, type, attributions }: Ligne,
  row: number,
  limites: number,
): PlanCell[] {
  const [demandes, prioritaires, saisies, comptees, pression] = [
    C.demandes,
    C.prioritaires,
    C.attributions,
    C.comptees,
    C.pression,
  ].map((column) => ici(row, column));
  const faites = `IF(ISNUMBER(${saisies}),${saisies},N(${comptees}))`;
  const saisie = texte('', 'saisieEffectif');
  const [tendu, detendu] = [fixe(limites, 1), fixe(limites + 1, 1)];
  return [
    texte(secteur, 'texteLong'),
    texte(commune),
    texte(type),
    saisie,
    saisie,
    saisie,
    attributions === null ? texte('///', 'effectif') : nombre(attributions),
    formule(`=IF(AND(ISNUMBER(${demandes}),${faites}>0),${demandes}/${faites},"///")`, 'moyenne'),
    formule(`=IF(AND(ISNUMBER(${prioritaires}),N(${demandes})>0),${prioritaires}/${demandes},"///")`, 'part'),
    formule(
      `=IF(ISNUMBER(${pression}),IF(${pression}>=${tendu},"tendu",IF(${pression}<=${detendu},"détendu","intermédiaire")),"///")`,
      'texte',
    ),
    texte('', 'saisieTexte'),
  ];
}

function blocDesLimites(relues: Relues): PlanCell[][] {
  const [titre, valeur] = TITRES_DES_LIMITES;
  const saisies = new Map(
    lignesSousTitres(relues.get(FEUILLES.tension) ?? [], TITRES_DES_LIMITES).map(
      (ligne) => [ligne.get(titre), ligne.get(valeur)] as const,
    ),
  );
  const limite = (libelle: string, proposee: number): PlanCell[] => {
    const saisie = saisies.get(libelle);
    return [texte(libelle), nombre(typeof saisie === 'number' ? saisie : proposee, 'saisieNombre')];
  };
  return [
    [texte('Où commence la tension', 'section')],
    TITRES_DES_LIMITES.map((t) => texte(t, 'entete')),
    limite(LIMITES.tendu, reglages.tendu),
    limite(LIMITES.detendu, reglages.detendu),
  ];
}

function lecture(): PlanCell[][] {
  return [
    [texte('Lecture', 'section')],
    ...notes(
      'Saisissez les demandes en cours au 31 décembre et les attributions de l’année, telles que le fichier de la demande (SNE) les donne par commune et par type demandé.',
      'Sans saisie, la pression prend les attributions comptées dans votre table : celles d’un seul bailleur, alors que les demandes s’adressent à tous.',
      'Une demande peut viser plusieurs communes : comptez le premier choix, et dites-le. La somme des types peut différer de l’ensemble.',
      `${reglages.source} Les deux limites ci-dessus sont les vôtres.`,
      'Tendu : la priorité donnée au droit au logement et l’équilibre des résidences se disputent peu d’attributions. Détendu : l’enjeu est d’attirer et de garder ; un refus fréquent dit une offre à reprendre avant une demande à trier.',
      'Dans les deux cas, réduire les fragilités déjà connues de certaines résidences vient d’abord. Une pression élevée sur un type dit aussi que ce type manque.',
      'Ces chiffres décrivent des territoires. Ils ne notent ni ne classent aucun demandeur.',
    ),
  ];
}
