import type { Indicateur } from '../../domain/indicateurs/indicateur.ts';
import { type ChiffreDePortrait, VOISINAGES } from '../../domain/portraits/portrait.ts';
import { fixe, formule, ici, texte } from '../cellules.ts';
import { decimales, STYLES } from '../chiffresIndicateurs.ts';
import { VALEUR } from '../grilleIndicateurs.ts';
import type { PlanCell } from '../plan.ts';
import { celluleDeFigure } from './figures.ts';
import { COLONNES, type Feuillet, phrase } from './page.ts';

/** First column of the figure of the residence, then one in two for each territory. */
const RESIDENCE = 1;
/** Signs of the longest bar of a line. */
const PLUS_LONGUE = 14;

/** Six figures at most, the residence's beside those of its quartier, commune and EPCI, each with its bar. */
export function poserChiffres(feuillet: Feuillet, chiffres: readonly ChiffreDePortrait[]): void {
  if (chiffres.length === 0) {
    phrase(feuillet, 'Aucun chiffre : le fichier n’en donne pas.');
    return;
  }
  const entetes = ['Résidence', 'Quartier', 'Commune', 'EPCI'].flatMap((titre) => [
    texte(titre, 'enteteNombre'),
    texte('', 'entete'),
  ]);
  feuillet.lignes.push([texte('Indicateur', 'entete'), ...entetes]);
  for (const { indicateur, residence, territoires } of chiffres) {
    const row = feuillet.lignes.length;
    const style = STYLES[decimales(indicateur, VALEUR[indicateur.forme])];
    const figures = [residence, ...VOISINAGES.map((echelle) => territoires[echelle])];
    feuillet.lignes.push([
      texte(nomDe(indicateur), 'texte'),
      ...figures.flatMap((figure, k): PlanCell[] => {
        const column = RESIDENCE + 2 * k;
        return [
          celluleDeFigure(figure, style, feuillet.marques),
          formule(barre(row, column), k === 0 ? 'barre' : 'barreDiscrete'),
        ];
      }),
    ]);
  }
  phrase(
    feuillet,
    'Barres : la plus longue de chaque ligne est la plus forte valeur de cette ligne. Un indicateur seul ne classe pas.',
    'note',
  );
}

/** « < 40 % PLUS », « Loyer au m² (€/m²) ». */
const nomDe = ({ court, uniteValeur }: Indicateur): string =>
  uniteValeur === undefined || uniteValeur === '%' ? court : `${court} (${uniteValeur})`;

/** A bar beside a figure, over the greatest figure of the line; nothing beside a mark. */
function barre(row: number, column: number): string {
  const valeurs = Array.from({ length: (COLONNES - 1) / 2 }, (_, k) => fixe(row, RESIDENCE + 2 * k)).join(
    ',',
  );
  return `=IFERROR(REPT("█",ROUND(${PLUS_LONGUE}*${ici(row, column)}/MAX(${valeurs}),0)),"")`;
}
