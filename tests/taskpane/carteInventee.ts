/** A map of three residences, one of them secret and one without a place. */
import type { CartePreparee } from '../../src/actions/contrat.ts';
import type { ResidenceDeCarte } from '../../src/domain/carte/carte.ts';
import { SYSTEMES } from '../../src/domain/geographie/emprises.ts';

function residence(
  cle: string,
  nom: string,
  longitude: number | null,
  dites: Pick<ResidenceDeCarte, 'type' | 'indice' | 'tranche'>,
): ResidenceDeCarte {
  const [systeme] = SYSTEMES;
  if (!systeme) throw new Error('Lambert-93');
  return {
    cle,
    nom,
    commune: 'Cannes',
    qpv: null,
    regroupement: null,
    effectif: null,
    ...dites,
    position:
      longitude === null
        ? null
        : { longitude, latitude: 43.55, x: 1_024_000, y: 6_280_000, systeme, connues: 1, lignes: 1 },
  };
}

const secret = { etat: 'secret' } as const;

export const CARTE: CartePreparee = {
  carte: {
    residences: [
      residence('R1', 'Les Iris', 7.01, {
        type: { etat: 'montree', valeur: 3 },
        indice: { etat: 'montree', valeur: 118.4 },
        tranche: { etat: 'montree', valeur: '110 à 130' },
      }),
      residence('R2', 'Les Lys', 7.03, { type: secret, indice: secret, tranche: secret }),
      residence('R3', 'Les Aulnes', null, {
        type: { etat: 'montree', valeur: 1 },
        indice: secret,
        tranche: { etat: 'montree', valeur: '70 à 90' },
      }),
    ],
    systemes: ['Lambert-93 (EPSG:2154)'],
    protegee: false,
  },
  plan: {
    name: 'CIL Carte',
    blocks: [],
    widths: [],
    names: [],
    conditionalFormats: [],
    validations: [],
    charts: [],
    print: { orientation: 'paysage', footer: '' },
    links: [],
  },
  csv: 'code\r\n',
  geojson: '{}',
  titre: 'Cannes · RPLS',
  source: 'RPLS, 2024',
  methode: 'méthode « Socle » 1.0',
};
