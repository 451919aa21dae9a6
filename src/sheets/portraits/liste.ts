import type { Diagnostic } from '../../domain/diagnostic.ts';
import type { Figure } from '../../domain/diffusion/diffusion.ts';
import type { Portrait } from '../../domain/portraits/portrait.ts';
import { libelleDeType } from '../../domain/typologies/types.ts';
import { ici, nombre, texte, zone } from '../cellules.ts';
import { TONS_DES_TYPES } from '../couleurs.ts';
import { enPages, largeurDe } from '../largeurs.ts';
import { legende, type Marques } from '../marques.ts';
import { FEUILLES } from '../noms.ts';
import type { PlanCell, SheetPlan } from '../plan.ts';
import { blocDeTete, cadre, dateFrancaise, LIGNE_ENTETE, notes, teteDuDiagnostic } from '../tete.ts';
import { DIRE_LA_BANDE } from './indice.ts';

const ENTETES = [
  'N°',
  'Code',
  'Résidence',
  'Commune',
  'QPV',
  'Type retenu',
  'Lecture du type',
  'Indice de précarité',
  'Établi le',
  'Secret',
  'Page',
] as const;
const NUMERIQUES = new Set(['N°', 'Type retenu', 'Établi le']);
const LIEN = ENTETES.indexOf('Page');
const TYPE = ENTETES.indexOf('Type retenu');

/** « CIL Portraits »: one row per portrait, with the link to its page and how much of it is kept back. */
export function planDesPortraits(
  portraits: readonly Portrait[],
  diagnostic: Diagnostic,
  feuilles: ReadonlyMap<string, string>,
  date: string,
): SheetPlan {
  const tete = teteDuDiagnostic('Portraits de résidence', diagnostic);
  const marques: Marques = new Set();
  const premiere = LIGNE_ENTETE + 1;
  const lignes = portraits.map((portrait, k) => ligneDe(portrait, k, feuilles, date, marques));
  const sousCadre = cadre(FEUILLES.portraits, tete);
  const widths = [
    6,
    largeurDe(
      portraits.map(({ cle }) => cle),
      10,
      26,
    ),
    largeurDe(
      portraits.map(({ nom }) => nom),
      24,
      38,
    ),
    largeurDe(
      portraits.map(({ identite }) => identite.commune),
      14,
      24,
    ),
    11,
    9,
    30,
    28,
    12,
    26,
    34,
  ];
  return {
    ...sousCadre,
    print: enPages(sousCadre.print, widths, 3),
    blocks: [
      blocDeTete(tete),
      {
        row: LIGNE_ENTETE,
        column: 0,
        cells: [ENTETES.map((t) => texte(t, NUMERIQUES.has(t) ? 'enteteNombre' : 'entete')), ...lignes],
      },
      {
        row: premiere + lignes.length + 1,
        column: 0,
        cells: [
          ...notes(
            'Chaque page ne montre que ce qu’une même protection permet, résidences une à une, avec leur quartier, leur commune et leur EPCI.',
            'Des portraits et une copie diffusable remis aux mêmes lecteurs se recoupent : notez-les au journal en les faisant, la protection suivante en tiendra compte.',
          ),
          ...legende(marques),
        ],
      },
    ],
    widths,
    freeze: { rows: LIGNE_ENTETE + 1, columns: 3 },
    filter: zone(LIGNE_ENTETE, 0, lignes.length + 1, ENTETES.length),
    conditionalFormats: Object.entries(TONS_DES_TYPES).map(([type, fill]) => ({
      zone: zone(premiere, TYPE, Math.max(1, lignes.length), 1),
      formula: `=${ici(premiere, TYPE)}=${type}`,
      style: { fill, fontColor: '#1F2933' },
    })),
    validations: [],
    charts: [],
    links: [
      ...sousCadre.links,
      ...portraits.map(({ cle }, k) => ({
        row: premiere + k,
        column: LIEN,
        sheet: feuilles.get(cle) ?? '',
      })),
    ],
  };
}

function ligneDe(
  portrait: Portrait,
  k: number,
  feuilles: ReadonlyMap<string, string>,
  date: string,
  marques: Marques,
): PlanCell[] {
  const { cle, nom, identite, classe, indice } = portrait;
  const type = classe.decision?.type ?? classe.type;
  const sansType = classe.secrete ? 's' : 'nd';
  const bande = direLaBande(indice);
  const dites = [identite.commune ?? 'nd', identite.qpv ?? 'nd', bande, ...(type === null ? [sansType] : [])];
  if (dites.includes('nd')) marques.add('nd');
  if (dites.includes('s')) marques.add('s');
  const masques = compterLesMasques(portrait);
  if (masques > 0) marques.add('s');
  return [
    nombre(k + 1),
    texte(cle, 'code'),
    texte(nom, 'texteLong'),
    texte(identite.commune),
    texte(identite.qpv),
    type === null ? texte(sansType, 'type') : nombre(type, 'type'),
    texte(type === null ? sansType : libelleDeType(type), 'texteLong'),
    texte(bande),
    texte(dateFrancaise(date), 'dateDite'),
    texte(
      masques === 0 ? 'rien de masqué' : `${masques} ${masques > 1 ? 'chiffres' : 'chiffre'} s`,
      'texteApresNombre',
    ),
    texte(feuilles.get(cle) ?? null, 'lienCellule'),
  ];
}

function direLaBande(indice: Portrait['indice']): string {
  if (indice.etat === 'nd') return 'nd';
  return indice.bande === null ? 's' : DIRE_LA_BANDE[indice.bande];
}

/** Figures of a page that secrecy keeps back. */
export function compterLesMasques({ identite, chiffres, indice, stockFlux, evolution }: Portrait): number {
  const figures: Figure[] = [
    ...identite.effectifs.map(({ figure }) => figure),
    ...chiffres.flatMap(({ residence, territoires }) => [residence, ...Object.values(territoires)]),
    ...(stockFlux ? [stockFlux.stock, stockFlux.flux, stockFlux.ecart] : []),
    ...(evolution?.vagues.map(({ indice: figure }) => figure) ?? []),
  ];
  const secretes = figures.filter(({ etat }) => etat === 'secret').length;
  return secretes + Number(indice.etat === 'secret');
}
