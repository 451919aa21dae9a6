import { rond } from '../../domain/messages/accords.ts';
import type { Bande, IndiceDePortrait } from '../../domain/portraits/portrait.ts';
import { nombre, texte, zone } from '../cellules.ts';
import { COULEUR_BARRES } from '../couleurs.ts';
import { COLONNES, type Feuillet, ligneDe, phrase } from './page.ts';

export const DIRE_LA_BANDE: Readonly<Record<Bande, string>> = {
  'au-dessus': 'au-dessus de la référence',
  proche: 'proche de la référence',
  'au-dessous': 'au-dessous de la référence',
};

/** Where the chart stands beside its table: a column left, then the rest of the page. */
const GRAPHIQUE = 3;
const LIGNES_DU_GRAPHIQUE = 8;

/** The index, where it stands beside 100, and what each component brings, in a table and a small chart of it. */
export function poserIndice(feuillet: Feuillet, indice: IndiceDePortrait): void {
  if (indice.etat === 'nd') {
    phrase(feuillet, `nd : ${indice.raison}`);
    return;
  }
  if (indice.etat === 'secret') {
    feuillet.marques.add('s');
    phrase(
      feuillet,
      `s${indice.bande === null ? '' : ` · ${DIRE_LA_BANDE[indice.bande]}`}. Avec l’indice, un effectif couvert par le secret se recalculerait ; ses contributions non plus ne sont pas montrées.`,
    );
    return;
  }
  const bande = DIRE_LA_BANDE[indice.bande];
  if (indice.partiel) feuillet.marques.add('p');
  phrase(
    feuillet,
    `${rond(indice.valeur)}${indice.partiel ? ' p' : ''} · ${bande} (100 = référence)`,
    'corpsFort',
  );
  if (indice.apports.length > 0) poserApports(feuillet, indice.apports);
}

function poserApports(
  feuillet: Feuillet,
  apports: Extract<IndiceDePortrait, { etat: 'montre' }>['apports'],
): void {
  const debut = feuillet.lignes.length;
  feuillet.lignes.push(ligneDe({ 0: texte('Contribution', 'entete'), 1: texte('Points', 'enteteNombre') }));
  for (const { nom, points } of apports) {
    if (points === null) feuillet.marques.add('nd');
    const cellule = points === null ? texte('nd', 'ecart') : nombre(points, 'ecart');
    feuillet.lignes.push(ligneDe({ 0: texte(nom, 'texte'), 1: cellule }));
  }
  while (feuillet.lignes.length < debut + LIGNES_DU_GRAPHIQUE) feuillet.lignes.push([]);
  feuillet.charts.push({
    name: 'CIL Contributions',
    kind: 'barres',
    small: true,
    title: 'Ce qui éloigne l’indice de 100',
    categories: zone(debut + 1, 0, apports.length, 1),
    series: [{ name: 'Points', values: zone(debut + 1, 1, apports.length, 1), color: COULEUR_BARRES }],
    valueAxisTitle: 'Points d’indice',
    valueAxisFormat: '+0;-0;0',
    place: zone(debut, GRAPHIQUE, LIGNES_DU_GRAPHIQUE, COLONNES - GRAPHIQUE),
  });
}
