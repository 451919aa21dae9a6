import type { Evolution, Suivi } from '../domain/evolution/evolution.ts';
import { CODE_ENTRANTS, CODE_STOCK } from '../domain/evolution/flux.ts';
import type { SerieDIndicateur } from '../domain/evolution/series.ts';
import { DECIMALES_DE_TENDANCE, MOTS_DE_TENDANCE } from '../domain/evolution/tendance.ts';
import { differenceDe } from '../domain/indicateurs/calculs.ts';
import type { Methode } from '../domain/methode/methode.ts';
import { fixe, formule, ici, ligneFixe, nombre, texte } from './cellules.ts';
import { indiceEnFormule, sommeDesPoids } from './formulesIndice.ts';
import type { GrilleEvolution } from './grilleEvolution.ts';
import type { Marques } from './marques.ts';
import { NOMS, nomDuPoids } from './noms.ts';
import type { PlanCell } from './plan.ts';
import type { NomDeStyle } from './styles.ts';

/** Everything that the rows of the sheet share. */
export interface ContexteEvolution {
  readonly evolution: Evolution;
  readonly methode: Methode;
  readonly grille: GrilleEvolution;
  readonly marques: Marques;
}

const STYLES: Readonly<Record<SerieDIndicateur['indicateur']['forme'], readonly [NomDeStyle, NomDeStyle]>> = {
  part: ['part', 'referencePart'],
  ecart: ['ecart', 'referenceEcart'],
  moyenne: ['moyenne', 'referenceMoyenne'],
  mediane: ['moyenne', 'referenceMoyenne'],
  rapport: ['rapport', 'referenceRapport'],
  diversite: ['rapport', 'referenceRapport'],
};

/** The same look, that of the reference's rows when the unit is the reference. */
export const styleDe = (
  { unite }: Suivi,
  [courant, reference]: readonly [NomDeStyle, NomDeStyle],
): NomDeStyle => (unite.sorte === 'reference' ? reference : courant);

/** « /// » where the wave has not the unit, « nd » where it does not tell the value. */
export function inconnu({ unite }: Suivi, vague: number, marques: Marques, style: NomDeStyle): PlanCell {
  const marque = (unite.rangs[vague] ?? null) === null ? '///' : 'nd';
  marques.add(marque);
  return texte(marque, style);
}

/** An indicator, wave by wave: share over the counts at the end of the row, gap over the two rows that it compares. */
export function valeursDIndicateur(
  contexte: ContexteEvolution,
  suivi: Suivi,
  { indicateur, releves }: SerieDIndicateur,
  row: number,
): PlanCell[] {
  const { grille, marques } = contexte;
  const style = styleDe(suivi, STYLES[indicateur.forme]);
  return releves.map(({ valeur, compte }, vague) => {
    if (valeur === null) return inconnu(suivi, vague, marques, style);
    const column = grille.colonnes.vagues + vague;
    const parties = (differenceDe(indicateur) ?? []).map((code) => grille.ligne(suivi, code));
    const [a, b] = parties;
    if (compte === null && a != null && b != null) {
      const [x, y] = [ici(a, column), ici(b, column)];
      return formule(`=IF(COUNT(${x},${y})=2,(${x}-${y})*100,"nd")`, style);
    }
    if (compte === null || compte.resume !== undefined) return nombre(valeur, style);
    const haut = grille.colonnes.comptes + 2 * vague;
    return formule(`=IF(N(${ici(row, haut + 1)})>0,${ici(row, haut)}/${ici(row, haut + 1)},"nd")`, style);
  });
}

/** An index, wave by wave, over the shares of its own unit and those of the reference at the base wave, or the same wave. */
export function valeursDIndice(
  contexte: ContexteEvolution,
  suivi: Suivi,
  sorte: 'fixe' | 'courante',
): PlanCell[] {
  const { evolution, methode, grille, marques } = contexte;
  const { composantes } = evolution.composantes;
  const [reference] = evolution.suivis;
  const style = styleDe(suivi, ['indiceFort', 'referenceIndice']);
  return (suivi[sorte]?.valeurs ?? []).map((valeur, vague) => {
    const column = grille.colonnes.vagues + vague;
    const base = sorte === 'fixe' ? grille.colonnes.vagues + (evolution.base.rang ?? 0) : column;
    const termes = (composantes ?? []).map(({ code, sens }) => {
      const [x, r] = [grille.ligne(suivi, code) ?? 0, grille.ligne(reference, code) ?? 0];
      return {
        x: ici(x, column),
        r: sorte === 'fixe' ? fixe(r, base) : ligneFixe(r, base),
        poids: nomDuPoids(code),
        sens,
      };
    });
    if (valeur === null) return inconnu(suivi, vague, marques, style);
    const toutes = termes.length === methode.precarite.composantes.length;
    const total = toutes ? NOMS.totalDesPoids : `(${sommeDesPoids(termes)})`;
    const connus = termes.map(({ x }) => x).join(',');
    const indice = indiceEnFormule(methode.precarite.agregation, termes, total);
    return formule(`=IF(AND(${total}>0,COUNT(${connus})=${termes.length}),${indice},"nd")`, style);
  });
}

/** Entrants beside the stock in one word, wave by wave, both on the reference's stock of that wave. */
export function lecturesDuFlux(contexte: ContexteEvolution, suivi: Suivi): PlanCell[] {
  const { evolution, grille, marques } = contexte;
  const [reference] = evolution.suivis;
  const style = styleDe(suivi, ['texte', 'referenceTexte']);
  const [stock, entrants, r] = [
    grille.ligne(suivi, CODE_STOCK) ?? 0,
    grille.ligne(suivi, CODE_ENTRANTS) ?? 0,
    grille.ligne(reference, CODE_STOCK) ?? 0,
  ];
  const { ameliore, stable, degrade } = MOTS_DE_TENDANCE;
  return suivi.flux.map(({ ecartEntrants }, vague) => {
    if (ecartEntrants === null || !reference?.flux[vague]?.stock)
      return inconnu(suivi, vague, marques, style);
    const column = grille.colonnes.vagues + vague;
    const base = grille.colonnes.comptes + 2 * vague + 1;
    const ecart = `100*(${ici(entrants, column)}-${ici(stock, column)})`;
    const points = `ROUND(${ecart}/${ligneFixe(r, column)},${DECIMALES_DE_TENDANCE})`;
    return formule(
      `=IF(MIN(${ici(entrants, base)},${ici(stock, base)})<${NOMS.minimum},"${MOTS_DE_TENDANCE['non-calculable']}",IF(${points}>${NOMS.tolerance},"${degrade}",IF(${points}<-${NOMS.tolerance},"${ameliore}","${stable}")))`,
      style,
    );
  });
}
