import type { Carte, ResidenceDeCarte } from '../../domain/carte/carte.ts';
import type { Contours } from '../../domain/carte/contours.ts';
import { nomsSansChoc } from '../../domain/carte/noms.ts';
import {
  barreDEchelle,
  cadrer,
  metresParPixel,
  type PointDeCarte,
  type Taille,
  type Vue,
  versLEcran,
  versLePlan,
  zoomer,
} from '../../domain/carte/vue.ts';
import { CLASSES, classeDe } from './classes.ts';
import { ENCRE_DE_CARTE, FORMES, grandeur } from './formes.ts';
import { ecrireLaLegende, enXml, LARGEUR_DE_LEGENDE } from './legendeDeFigure.ts';

/** What the picture is signed with. */
export interface Signature {
  readonly titre: string;
  readonly sousTitre: string;
  /** Source, method and date, in one line. */
  readonly source: string;
}

export interface Figure extends Taille {
  readonly svg: string;
}

/** What is drawn: the same view as in the pane, or all of it when there is none. */
export interface ADessiner {
  readonly carte: Carte;
  readonly contours: readonly Contours[];
  readonly cadrage: { readonly vue: Vue; readonly taille: Taille } | null;
  readonly tailleSelonEffectif: boolean;
}

/** Pixels; three quarters as many points: the width of an A4 page lying down, less its margins. */
const PAGE: Taille = { largeur: 960, hauteur: 640 };
const HAUT = 62;
const BAS = 34;
const BORD = 12;
/** Up to so many residences, their names are written. */
const NOMMEES = 60;
const LETTRE = 11;
const BARRE = 140;
const MARGE = 40;

/** The residences that have a place, with it. */
export const placees = ({ residences }: Carte): { residence: ResidenceDeCarte; point: PointDeCarte }[] =>
  residences.flatMap((residence) =>
    residence.position === null ? [] : [{ residence, point: versLePlan(residence.position) }],
  );

/** Pixels of the line of a contour in a view, as an SVG path. */
export const cheminDeContour = (ligne: readonly PointDeCarte[], vue: Vue, taille: Taille): string =>
  `M${ligne
    .map((point) => {
      const { x, y } = versLEcran(point, vue, taille);
      return `${x.toFixed(1)} ${y.toFixed(1)}`;
    })
    .join('L')}Z`;

/**
 * The map as a picture of its own: title, contours, residences by shape, colour and digit, names where there are few,
 * legend with its counts, scale, source, method and date. It shows nothing that « CIL Carte » does not.
 */
export function figureDeCarte(
  { carte, contours, cadrage, tailleSelonEffectif }: ADessiner,
  { titre, sousTitre, source }: Signature,
): Figure {
  const cadre: Taille = {
    largeur: PAGE.largeur - 2 * BORD - LARGEUR_DE_LEGENDE,
    hauteur: PAGE.hauteur - HAUT - BAS,
  };
  const points = placees(carte);
  const vue = cadrage
    ? agrandir(cadrage.vue, cadrage.taille, cadre)
    : cadrer(
        points.map(({ point }) => point),
        cadre,
        MARGE,
      );
  const vus = points
    .map(({ residence, point }) => ({ residence, ...versLEcran(point, vue, cadre) }))
    .filter(({ x, y }) => x >= 0 && x <= cadre.largeur && y >= 0 && y <= cadre.hauteur);
  const plusGrand = Math.max(0, ...carte.residences.map(({ effectif }) => effectif ?? 0));
  const symboles = vus.map(({ residence, x, y }) => {
    const classe = classeDe(residence.type).marque;
    const echelle = tailleSelonEffectif
      ? ` scale(${grandeur(residence.effectif, plusGrand).toFixed(2)})`
      : '';
    return `<use href="#forme-${classe}" transform="translate(${x.toFixed(1)} ${y.toFixed(1)})${echelle}"/>`;
  });
  const noms =
    vus.length > NOMMEES
      ? []
      : nomsSansChoc(
          vus.map(({ residence: { nom }, x, y }) => ({ texte: nom, x, y })),
          LETTRE,
          cadre.largeur,
        );
  const { metres, pixels } = barreDEchelle(metresParPixel(vue), BARRE);
  const [gauche, bas] = [BORD + 12, PAGE.hauteur - BAS - 14];
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${PAGE.largeur}" height="${PAGE.hauteur}" viewBox="0 0 ${PAGE.largeur} ${PAGE.hauteur}" font-family="Calibri, Carlito, Arial, sans-serif" fill="${ENCRE_DE_CARTE}">`,
    `<defs>${FORMES.map(symbole).join('')}<clipPath id="cadre"><rect width="${cadre.largeur}" height="${cadre.hauteur}"/></clipPath></defs>`,
    `<rect width="${PAGE.largeur}" height="${PAGE.hauteur}" fill="#FFFFFF"/>`,
    `<text x="${BORD}" y="26" font-size="20" font-weight="bold">${enXml(titre)}</text>`,
    `<text x="${BORD}" y="47" font-size="12" fill="#5B6770">${enXml(sousTitre)}</text>`,
    `<g transform="translate(${BORD} ${HAUT})"><rect width="${cadre.largeur}" height="${cadre.hauteur}" fill="#F7F9FB" stroke="#C9D1D9"/><g clip-path="url(#cadre)">`,
    ...contours.flatMap(({ lignes }) =>
      lignes.map(
        (ligne) =>
          `<path d="${cheminDeContour(ligne, vue, cadre)}" fill="#FFFFFF" stroke="#8795A1" stroke-width="1.2"/>`,
      ),
    ),
    ...symboles,
    ...noms.map(
      ({ texte, x, y, ancre }) =>
        `<text x="${x.toFixed(1)}" y="${(y + LETTRE / 3).toFixed(1)}" font-size="${LETTRE}" text-anchor="${ancre}" stroke="#FFFFFF" stroke-width="3" paint-order="stroke">${enXml(texte)}</text>`,
    ),
    '</g></g>',
    `<path d="M${gauche} ${bas - 5}V${bas}H${gauche + pixels}V${bas - 5}" fill="none" stroke="${ENCRE_DE_CARTE}" stroke-width="1.5"/>`,
    `<text x="${gauche + pixels + 6}" y="${bas + 1}" font-size="12">${distance(metres)}</text>`,
    ecrireLaLegende(carte, PAGE.largeur - LARGEUR_DE_LEGENDE, HAUT, tailleSelonEffectif),
    `<text x="${BORD}" y="${PAGE.hauteur - 12}" font-size="11" fill="#5B6770">${enXml(source)}</text>`,
    '</svg>',
  ].join('');
  return { ...PAGE, svg };
}

/** The same view in a larger frame: all that was in sight is in it. */
const agrandir = (vue: Vue, de: Taille, a: Taille): Vue =>
  zoomer(vue, Math.min(a.largeur / de.largeur, a.hauteur / de.hauteur));

/** 500 → « 500 m », 2000 → « 2 km ». */
export const distance = (metres: number): string =>
  metres < 1000 ? `${metres} m` : `${(metres / 1000).toLocaleString('fr-FR')} km`;

function symbole({ marque, chemin, texte, bas }: (typeof FORMES)[number]): string {
  const couleur = CLASSES.find((classe) => classe.marque === marque)?.couleur ?? '#FFFFFF';
  const chiffre =
    texte === ''
      ? ''
      : `<text y="${bas + 3.8}" font-size="11" font-weight="bold" text-anchor="middle">${texte}</text>`;
  return `<g id="forme-${marque}"><path d="${chemin}" fill="${couleur}" stroke="${ENCRE_DE_CARTE}" stroke-width="1.1" stroke-linejoin="round"/>${chiffre}</g>`;
}
