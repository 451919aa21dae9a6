import type { ResidencesComptees } from '../domain/flux/conclure.ts';
import type { UniteComptee } from '../domain/flux/unites.ts';
import type { Indicateur } from '../domain/indicateurs/indicateur.ts';
import { NATURES } from '../domain/parc/parc.ts';
import { nombre, texte, zone } from './cellules.ts';
import { enteteDeCompte } from './enteteDeCompte.ts';
import { largeurDe } from './largeurs.ts';
import type { PlanCell, SheetPlan } from './plan.ts';

/** What an Excel tab may bear: 31 characters, none of []:*?/\\, no apostrophe at its ends. */
const LONGUEUR_D_ONGLET = 31;
const PREFIXE = 'Résidences';

/** Rows of a sheet. */
export const LIGNES_D_UNE_FEUILLE = 1_048_576;

/** Title, what was read, and a blank row. */
const LIGNE_ENTETE = 3;

type Identite = readonly [string, (unite: UniteComptee) => string | null];

/** A place that the file does not name goes by its code, which has its own column. */
const autreQue = (code: string | null, nom: string | null): string | null => (nom === code ? null : nom);

/** Named as the add-in knows them: the sheet is read back as the landlord's own. */
const IDENTITES: readonly Identite[] = [
  ['Code résidence', ({ cle }) => cle],
  ['Nom résidence', ({ nom }) => nom],
  ['Quartier', ({ quartier }) => quartier],
  ['IRIS', ({ iris }) => iris],
  ['QPV', ({ qpv }) => qpv],
  ['QPV 2024', ({ qpv2024 }) => qpv2024],
  ['QPV 2015', ({ qpv2015 }) => qpv2015],
  ['Code commune', ({ codeCommune }) => codeCommune],
  ['Commune', ({ commune, codeCommune }) => autreQue(codeCommune, commune)],
  ['Grand territoire', ({ grandTerritoire }) => grandTerritoire],
  ['Code EPCI', ({ codeEpci }) => codeEpci],
  ['EPCI', ({ epci, codeEpci }) => autreQue(codeEpci, epci)],
  ['Département', ({ departement }) => departement],
  ['Bailleur', ({ bailleur }) => bailleur],
];

/** Name of the sheet that a file is counted into; its vintage is put in when the file's name does not tell it. */
export function feuilleDesResidences({
  nom,
  millesime,
}: Pick<ResidencesComptees, 'nom' | 'millesime'>): string {
  const propre = nom
    .replace(/[[\]:*?/\\]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const simple = `${PREFIXE} ${propre}`.slice(0, LONGUEUR_D_ONGLET);
  const annee = millesime === null ? '' : String(millesime);
  const complet = simple.includes(annee)
    ? simple
    : `${PREFIXE} ${annee} ${propre}`.slice(0, LONGUEUR_D_ONGLET);
  return complet.replace(/['\s]+$/, '');
}

/**
 * The residences of a file larger than a sheet, as a table to read back: one row each, what they are called, where
 * they stand, and the count and base of every indicator that the file gives.
 */
export function planResidences(residences: ResidencesComptees, catalogue: readonly Indicateur[]): SheetPlan {
  const { unites } = residences;
  const identites = IDENTITES.filter(([, lire]) => unites.some((unite) => lire(unite) !== null));
  const comptes = colonnesDeComptes(residences, catalogue);
  const lignes = unites.map((unite, rang): PlanCell[] => [
    ...identites.map(([, lire], i) => texte(lire(unite), i === 0 ? 'code' : 'texte')),
    nombre(unite.effectif),
    ...comptes.map(({ valeurs, style }) => nombre(valeurs[rang] ?? 0, style)),
  ]);
  const entetes = [
    ...identites.map(([titre]) => texte(titre, 'entete')),
    texte(enTeteDesUnites(residences), 'enteteNombre'),
    ...comptes.map(({ titre }) => texte(titre, 'enteteNombre')),
  ];
  const largeur = entetes.length;
  return {
    name: feuilleDesResidences(residences),
    blocks: [
      { row: 0, column: 0, cells: tete(residences) },
      { row: LIGNE_ENTETE, column: 0, cells: [entetes, ...lignes] },
    ],
    widths: [
      ...identites.map(([titre, lire]) => largeurDe([titre, ...unites.slice(0, 200).map(lire)], 10, 34)),
      12,
      ...comptes.map(({ titre }) => Math.max(11, Math.ceil(titre.length / 2.4))),
    ],
    freeze: { rows: LIGNE_ENTETE + 1, columns: 2 },
    filter: zone(LIGNE_ENTETE, 0, lignes.length + 1, largeur),
    names: [],
    conditionalFormats: [],
    validations: [],
    charts: [],
    print: {
      orientation: 'paysage',
      titleRow: LIGNE_ENTETE,
      footer: `${source(residences).replaceAll('&', '&&')} · page &P/&N`,
    },
    links: [],
  };
}

const source = ({ libelle, nom }: ResidencesComptees): string => `Source : ${libelle}, fichier « ${nom} »`;

const enTeteDesUnites = ({ nature }: ResidencesComptees): string =>
  nature === 'menages'
    ? 'Nombre de ménages'
    : nature === 'logements'
      ? 'Nombre de logements'
      : NATURES[nature].titre;

function tete(residences: ResidencesComptees): PlanCell[][] {
  const { gardees, lues, regleCle } = residences;
  const entier = (valeur: number) => valeur.toLocaleString('fr-FR');
  const compte =
    gardees === lues ? `${entier(lues)} lignes` : `${entier(gardees)} lignes sur ${entier(lues)}`;
  return [
    [texte('Résidences comptées dans un fichier', 'titre')],
    [texte(`${source(residences)} · ${compte} · résidence : ${regleCle}`, 'sousTitre')],
  ];
}

function colonnesDeComptes({ indicateurs }: ResidencesComptees, catalogue: readonly Indicateur[]) {
  return indicateurs.flatMap(({ code, comptes }) => {
    const indicateur = catalogue.find((connu) => connu.code === code);
    if (!indicateur || !comptes) return [];
    const haut = indicateur.forme === 'moyenne' ? 'somme' : 'effectif';
    const style = haut === 'somme' ? 'moyenne' : 'effectif';
    return [
      { titre: enteteDeCompte(indicateur, haut), valeurs: comptes.numerateur, style } as const,
      { titre: enteteDeCompte(indicateur, 'base'), valeurs: comptes.base, style: 'effectifDiscret' } as const,
    ];
  });
}
