import { decimal } from '../../domain/messages/accords.ts';
import type { Portrait } from '../../domain/portraits/portrait.ts';
import { nombre, texte } from '../cellules.ts';
import type { PlanCell } from '../plan.ts';
import { celluleDeFigure } from './figures.ts';
import { COLONNES, type Feuillet, ligneDe, phrase } from './page.ts';

/** Everyone beside recent movers, in figures and in words. */
export function poserStockFlux(feuillet: Feuillet, stockFlux: Portrait['stockFlux']): void {
  if (stockFlux === null) {
    phrase(feuillet, 'nd : le fichier ne dit pas qui a emménagé récemment.');
    return;
  }
  const { stock, flux, ecart, niveau, tendance } = stockFlux;
  const { marques } = feuillet;
  feuillet.lignes.push(
    ligneDe({
      0: texte('Revenus sous le seuil', 'corpsDiscret'),
      1: celluleDeFigure(stock, 'partACote', marques),
      2: texte('tous ménages', 'corpsApresNombre'),
      3: celluleDeFigure(flux, 'partACote', marques),
      4: texte('emménagés récents', 'corpsApresNombre'),
      6: celluleDeFigure(ecart, 'ecartACote', marques),
      7: texte('points d’écart', 'corpsApresNombre'),
    }),
  );
  const mots = [
    niveau === null ? [] : [`niveau : ${niveau}`],
    tendance === null ? [] : [`tendance : ${tendance}`],
  ].flat();
  if (mots.length > 0) phrase(feuillet, `Position devant la référence : ${mots.join(' ; ')}.`);
}

/** The last waves that fit, the index of each against its own reference. */
export function poserEvolution(feuillet: Feuillet, evolution: Portrait['evolution']): void {
  if (evolution === null) {
    phrase(feuillet, 'Une seule vague : pas d’évolution.');
    return;
  }
  const vagues = evolution.vagues.slice(1 - COLONNES);
  feuillet.lignes.push(
    [texte('Vague', 'entete'), ...vagues.map(({ annee }) => nombre(annee, 'enteteAnnee'))],
    [
      texte('Indice (100 = référence de la vague)', 'texte'),
      ...vagues.map(({ indice }) => celluleDeFigure(indice, 'indice', feuillet.marques)),
    ],
  );
  if (evolution.tendance !== null) phrase(feuillet, evolution.tendance);
}

/** Columns of the name, the median and the spread of each of the two criteria of a line. */
const PLACES = [
  [0, 1, 2],
  [5, 7, 8],
] as const;

/** The criteria noted, two a line: median, then the lowest and the highest note. */
export function poserGrille(feuillet: Feuillet, grille: Portrait['grille']): void {
  if (grille === null) {
    phrase(feuillet, 'Pas de grille.');
    return;
  }
  const { moyenne, criteres } = grille;
  for (let k = 0; k < criteres.length; k += PLACES.length) {
    const cellules: Record<number, PlanCell> = {};
    PLACES.forEach(([nom, mediane, etendue], place) => {
      const critere = criteres[k + place];
      if (!critere) return;
      cellules[nom] = texte(critere.nom, 'corpsDiscret');
      cellules[mediane] = nombre(critere.mediane, 'noteACote');
      if (critere.basse < critere.haute)
        cellules[etendue] = texte(`de ${critere.basse} à ${critere.haute}`, 'corpsApresNombre');
    });
    feuillet.lignes.push(ligneDe(cellules));
  }
  phrase(
    feuillet,
    `Notes de 1 à 4, 4 : favorable ; médiane des évaluateurs, étendue.${moyenne === null ? '' : ` Moyenne : ${decimal(moyenne)}.`}`,
    'note',
  );
}
