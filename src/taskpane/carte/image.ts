import type { Figure } from '../../sheets/carte/figure.ts';

/** Pixels drawn for each pixel of the figure: a page printed at 200 points an inch. */
const FINESSE = 2;
const POINTS_PAR_PIXEL = 0.75;

/** A picture drawn in the pane: a PNG in base64, and its size in points. */
export interface ImageDessinee {
  readonly base64: string;
  readonly largeur: number;
  readonly hauteur: number;
}

/** Draws a figure as a PNG; null where the browser cannot. */
export async function enPng({ svg, largeur, hauteur }: Figure): Promise<ImageDessinee | null> {
  const dessin = await charger(`data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`);
  const toile = document.createElement('canvas');
  toile.width = largeur * FINESSE;
  toile.height = hauteur * FINESSE;
  const pinceau = toile.getContext('2d');
  if (!dessin || !pinceau) return null;
  pinceau.drawImage(dessin, 0, 0, toile.width, toile.height);
  const [, base64 = ''] = toile.toDataURL('image/png').split(',');
  if (base64 === '') return null;
  return { base64, largeur: largeur * POINTS_PAR_PIXEL, hauteur: hauteur * POINTS_PAR_PIXEL };
}

function charger(adresse: string): Promise<HTMLImageElement | null> {
  return new Promise((resoudre) => {
    const image = new Image();
    image.onload = () => resoudre(image);
    image.onerror = () => resoudre(null);
    image.src = adresse;
  });
}
