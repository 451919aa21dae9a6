import { accord } from './accords.ts';
import type { Phrases } from './phrases.ts';

interface Ecart {
  readonly cellule: string;
  readonly texte: string;
  readonly autres: number;
}

interface Contours {
  readonly nom: string;
  readonly mo: number;
}

/** What may be said of where residences stand, and of the contours that a user gives. */
export interface ProblemesDeCarte {
  'coordonnees-inconnues': Ecart;
  'coordonnees-ecartees': Ecart & { readonly systeme: string };
  'coordonnees-inversees': { readonly systeme: string };
  'sans-coordonnees': object;
  'contours-trop-gros': Contours;
  'contours-illisibles': Contours;
  'contours-vides': Contours;
  'contours-ailleurs': Contours;
}

const aussi = (autres: number): string =>
  autres === 0 ? '' : ` et dans ${accord(autres, 'autre ligne', 'autres lignes')}`;

export const phrasesDeCarte: Phrases<ProblemesDeCarte> = {
  'coordonnees-inconnues': (p) =>
    `Les coordonnées (« ${p.texte} » en ${p.cellule}${aussi(p.autres)}) ne sont ni des degrés en France, ni du Lambert-93, ni un autre système légal : elles sont lues comme manquantes. Convertissez-les en Lambert-93.`,
  'coordonnees-ecartees': (p) =>
    `Les coordonnées sont lues en ${p.systeme} ; « ${p.texte} » en ${p.cellule}${aussi(p.autres)} n’en a pas l’ordre de grandeur : lu comme manquant.`,
  'coordonnees-inversees': (p) =>
    `Les deux colonnes de coordonnées sont inversées : elles sont lues dans l’autre ordre, en ${p.systeme}.`,
  'sans-coordonnees': () =>
    'Aucune résidence n’a de coordonnées : ajoutez à votre fichier deux colonnes X et Y (Lambert-93), ou longitude et latitude.',
  'contours-trop-gros': (p) =>
    `« ${p.nom} » dépasse ${p.mo} Mo. Simplifiez ses contours dans votre logiciel de cartes, ou n’en gardez que votre territoire.`,
  'contours-illisibles': (p) =>
    `« ${p.nom} » n’est pas un GeoJSON de polygones (Polygon ou MultiPolygon). Exportez vos contours dans ce format.`,
  'contours-vides': (p) => `« ${p.nom} » ne contient aucun contour. Choisissez un fichier qui en a.`,
  'contours-ailleurs': (p) =>
    `Les contours de « ${p.nom} » ne sont ni en longitude et latitude en France, ni en Lambert-93. Exportez-les en WGS 84 (EPSG:4326).`,
};
