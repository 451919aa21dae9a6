import { type Carte, sansPosition } from '../../domain/carte/carte.ts';
import { accord } from '../../domain/messages/accords.ts';
import { enLignes } from '../tete.ts';
import { CLASSES, classeDe } from './classes.ts';

export const LARGEUR_DE_LEGENDE = 236;

/** Characters of a line of the legend. */
const CARACTERES = 30;
const INTERLIGNE = 15;

/** How many residences each class has on the map, those that no table places left out. */
export function comptesParClasse({ residences }: Carte) {
  const placees = residences.filter(({ position }) => position !== null);
  return CLASSES.map((classe) => ({
    classe,
    residences: placees.filter(({ type }) => classeDe(type).marque === classe.marque).length,
  })).filter(({ residences: nombre }) => nombre > 0);
}

/** The legend of the picture, as SVG: shape, words and number of residences, then what is not on the map. */
export function ecrireLaLegende(
  carte: Carte,
  gauche: number,
  haut: number,
  tailleSelonEffectif: boolean,
): string {
  let y = haut + 14;
  const morceaux = [`<text x="${gauche}" y="${y}" font-size="13" font-weight="bold">Classe</text>`];
  const ecrire = (texte: string, x: number, couleur = '') => {
    for (const ligne of enLignes(texte, CARACTERES)) {
      morceaux.push(`<text x="${x}" y="${y}" font-size="12"${couleur}>${enXml(ligne)}</text>`);
      y += INTERLIGNE;
    }
  };
  y += 24;
  for (const { classe, residences } of comptesParClasse(carte)) {
    morceaux.push(`<use href="#forme-${classe.marque}" transform="translate(${gauche + 12} ${y - 4})"/>`);
    ecrire(`${classe.libelle} (${residences})`, gauche + 30);
    y += 10;
  }
  const absentes = sansPosition(carte).length;
  const notes = [
    ...(tailleSelonEffectif
      ? ['Symbole d’autant plus grand que la résidence l’est ; petit si ce n’est pas dit.']
      : []),
    ...(absentes > 0
      ? [`${accord(absentes, 'résidence sans coordonnées', 'résidences sans coordonnées')}.`]
      : []),
    carte.protegee
      ? 'Secret : ce que « CIL Diffusion » montre, regroupements compris.'
      : 'Secret : règle sur chaque résidence seule, sans « CIL Diffusion ».',
  ];
  y += 8;
  for (const note of notes) {
    ecrire(note, gauche, ' fill="#5B6770"');
    y += 5;
  }
  return morceaux.join('');
}

/** Text made harmless inside SVG. */
export const enXml = (texte: string): string =>
  texte.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
