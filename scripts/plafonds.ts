/**
 * Makes src/domain/plafonds/plafonds-plus.json from the published ceilings, one line per value:
 * `financement;date_effet;zone;categorie_menage;plafond_rfr_euros`.
 *
 *     npx tsx scripts/plafonds.ts FICHIER.csv
 *
 * Kept: what was set on a 1 January, in euros. Set aside: the years in francs, the reduction of 1 June 2009 (not in
 * force on a 1 January), and a date of 2 January that repeats the day before.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const ZONES = ['paris_communes_limitrophes', 'ile_de_france', 'autres_regions'];
const CATEGORIES = ['1', '2', '3', '4', '5', '6', 'par_personne_supplementaire'];
const PREMIERE_EN_EUROS = 2002;

const [fichier] = process.argv.slice(2);
if (!fichier) throw new Error('usage: tsx scripts/plafonds.ts FICHIER.csv');

const annees: Record<string, (number | null)[][]> = {};
const ecartees = new Map<string, string>();
for (const ligne of readFileSync(fichier, 'utf8').trim().split(/\r?\n/).slice(1)) {
  const [financement, date = '', zone = '', categorie = '', montant] = ligne.split(';');
  const [annee = '', ...jour] = date.split('-');
  if (financement !== 'PLUS' || Number(annee) < PREMIERE_EN_EUROS) continue;
  if (jour.join('-') !== '01-01') {
    ecartees.set(`${date} ${zone} ${categorie}`, `${montant}`);
    continue;
  }
  const [z, c] = [ZONES.indexOf(zone), CATEGORIES.indexOf(categorie)];
  if (z < 0 || c < 0 || !(Number(montant) > 0)) throw new Error(`unreadable line: ${ligne}`);
  annees[annee] ??= ZONES.map(() => CATEGORIES.map(() => null));
  const plafonds = annees[annee]?.[z];
  if (plafonds) plafonds[c] = Number(montant);
}
for (const [place, montant] of ecartees) {
  const [date = '', zone = '', categorie = ''] = place.split(' ');
  if (!date.endsWith('-01-02')) continue;
  const veille = annees[date.slice(0, 4)]?.[ZONES.indexOf(zone)]?.[CATEGORIES.indexOf(categorie)];
  if (String(veille) !== montant) throw new Error(`${place} is not what was set the day before`);
}

const lignes = Object.entries(annees).map(([annee, zones]) => `    "${annee}": ${JSON.stringify(zones)}`);
writeFileSync(
  path.resolve(import.meta.dirname, '../src/domain/plafonds/plafonds-plus.json'),
  `{
  "source": "Plafonds de ressources PLUS en vigueur au 1er janvier : annexe de l’arrêté du 29 juillet 1987, modifié chaque année",
  "unite": "euros de revenu fiscal de référence par an",
  "lecture": "par année : Paris et communes limitrophes, reste de l’Île-de-France, autres régions ; dans chacune, catégories 1 à 6 puis la somme à ajouter par personne au-delà ; null : valeur absente de la source",
  "annees": {
${lignes.join(',\n')}
  }
}
`,
);
