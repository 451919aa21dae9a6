import { Refus } from '../messages/index.ts';
import { ajuster } from './ajuster.ts';
import { arrondirTableau } from './arrondirTableau.ts';
import { viderLesImpossibles } from './support.ts';
import { type Marges, sommeDe, type Tableau } from './tableau.ts';

/** Passes before asking whether the margins can be met at all: a table of usual figures takes a few dozen. */
const PREMIERS_TOURS = 200;
/** Cells scaled before giving up, a pass counting for a hundred at least: under a second. */
const TRAVAIL = 1e8;
const PASSE = 100;
/** Units that the margins may be off in all: fitted, then at the worst. */
const ECART_FIN = 1e-6;
const ECART_ADMIS = 0.01;

/**
 * Spreads two margins over a table: whole numbers that add up to both, as close as possible to the table fitted to them.
 *
 * The seed (dwellings by commune and landlord, say) is scaled to the margins by iterative proportional fitting, then
 * every cell is rounded down or up so that rows and columns keep their totals and the sum of the distances is the
 * smallest; ties go to the first rows and columns. A cell of 0 stays 0.
 *
 * @param matrice the seed: rows × columns, known and ≥ 0
 * @param marges whole totals ≥ 0, of the same sum
 * @throws Refus for widths, negative or fractional input, margins of unequal sums, a row or column without base for its
 * total, zeros that leave no table with those margins, or a seed too uneven to be fitted
 * @example ventiler([[40, 30], [35, 50]], { lignes: [10, 20], colonnes: [18, 12] }) // [[7, 3], [11, 9]]
 */
export function ventiler(matrice: readonly (readonly number[])[], marges: Marges): number[][] {
  const tableau = lire(matrice, marges);
  let ecart = ajuster(tableau, marges, PREMIERS_TOURS);
  if (ecart > ECART_FIN) {
    const blocage = viderLesImpossibles(tableau, marges);
    if (blocage) throw new Refus({ code: 'ventilation-impossible', ...blocage });
    ecart = ajuster(tableau, marges, Math.ceil(TRAVAIL / Math.max(PASSE, tableau.valeurs.length)));
  }
  const entiers = ecart > ECART_ADMIS ? null : arrondirTableau(tableau, marges);
  if (entiers === null) throw new Refus({ code: 'ventilation-inachevee', champ: 'matrice' });
  return matrice.map((_, i) => [...entiers.subarray(i * tableau.colonnes, (i + 1) * tableau.colonnes)]);
}

/** The seed, its largest value brought to 1, once it is known that it and its margins can be used. */
function lire(matrice: readonly (readonly number[])[], marges: Marges): Tableau {
  const lignes = matrice.length;
  const colonnes = matrice[0]?.length ?? 0;
  verifierTotaux('totaux_lignes', marges.lignes, lignes);
  verifierTotaux('totaux_colonnes', marges.colonnes, colonnes);
  const [parLignes, parColonnes] = [sommeDe(marges.lignes), sommeDe(marges.colonnes)];
  if (parLignes !== parColonnes) throw new Refus({ code: 'totaux-inegaux', parLignes, parColonnes });
  const valeurs = new Float64Array(lignes * colonnes);
  let plusGrande = 0;
  matrice.forEach((rangee, ligne) => {
    rangee.forEach((valeur, colonne) => {
      const lieu = { champ: 'matrice', ligne, colonne };
      if (valeur < 0) throw new Refus({ code: 'valeur-negative', lieu, valeur });
      valeurs[ligne * colonnes + colonne] = valeur;
      plusGrande = Math.max(plusGrande, valeur);
    });
  });
  const tableau = { lignes, colonnes, valeurs: valeurs.map((x) => (x === 0 ? 0 : x / plusGrande)) };
  verifierBases(tableau, marges);
  return tableau;
}

function verifierTotaux(champ: string, totaux: readonly number[], attendue: number): void {
  if (totaux.length !== attendue) {
    throw new Refus({
      code: 'largeurs-differentes',
      champ,
      taille: totaux.length,
      modele: 'matrice',
      attendue,
    });
  }
  totaux.forEach((valeur, rang) => {
    const lieu = { champ, rang };
    if (valeur < 0) throw new Refus({ code: 'valeur-negative', lieu, valeur });
    if (!Number.isSafeInteger(valeur)) throw new Refus({ code: 'entier-attendu', lieu, valeur });
  });
}

function verifierBases({ colonnes, valeurs }: Tableau, marges: Marges): void {
  const lignesServies = marges.lignes.map(() => false);
  const colonnesServies = marges.colonnes.map(() => false);
  valeurs.forEach((x, k) => {
    if (x === 0) return;
    lignesServies[Math.floor(k / colonnes)] = true;
    colonnesServies[k % colonnes] = true;
  });
  marges.lignes.forEach((total, ligne) => {
    if (total === 0 || lignesServies[ligne]) return;
    throw new Refus({ code: 'sans-base', lieu: { champ: 'matrice', ligne }, total });
  });
  marges.colonnes.forEach((total, colonne) => {
    if (total === 0 || colonnesServies[colonne]) return;
    throw new Refus({ code: 'sans-base', lieu: { champ: 'matrice', colonne }, total });
  });
}
