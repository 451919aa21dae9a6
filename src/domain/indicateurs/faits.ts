import type { Dossier } from '../parc/dossier.ts';
import type { NatureParc } from '../parc/parc.ts';
import { agreger, agregerDeux, resumer } from './agreger.ts';
import { agregerParGroupes, groupesDe } from './agregerParGroupes.ts';
import { nombres } from './colonnes.ts';
import { calculDe } from './etat.ts';
import type { Calcul, Indicateur } from './indicateur.ts';
import type { Reglages } from './reglages.ts';
import type { Rangs } from './regrouper.ts';
import type { Compte, EtatIndicateur } from './tableau.ts';

/** One indicator read from the tables, ready to be pooled over any grouping of their rows. */
export interface Fait {
  readonly indicateur: Indicateur;
  readonly etat: EtatIndicateur;
  /** Null when there is nothing to count: not computable, or a difference of two others. */
  readonly compter: ((rangs: Rangs, unites: number) => Compte[]) | null;
}

/** Every indicator read once; a difference is computable when both its parts are. */
export function faits(dossier: Dossier, reglages: Reglages, catalogue: readonly Indicateur[]): Fait[] {
  const raisons = new Map<string, string>();
  return catalogue.map((indicateur) => {
    const { calcul, raison } = calculDe(indicateur, dossier);
    const dite = raison ?? raisonDesParties(calcul, raisons);
    if (dite !== null) {
      raisons.set(indicateur.code, dite);
      return { indicateur, etat: { calculable: false, raison: dite }, compter: null };
    }
    const compter =
      calcul === 'comptes'
        ? compterLesComptes(indicateur.code, dossier)
        : calcul && compteur(calcul, indicateur, dossier, reglages);
    return { indicateur, etat: { calculable: true }, compter };
  });
}

function raisonDesParties(
  calcul: Calcul | 'comptes' | null,
  raisons: ReadonlyMap<string, string>,
): string | null {
  if (calcul === null || calcul === 'comptes' || calcul.sorte !== 'difference') return null;
  return calcul.codes.map((code) => raisons.get(code)).find((raison) => raison !== undefined) ?? null;
}

const AUCUN = new Int32Array();

/** How one calculation counts the rows of these tables; null when there is nothing to count. */
export function compteur(
  calcul: Calcul,
  { uniteBase }: Indicateur,
  { parcs }: Dossier,
  reglages: Reglages,
): Fait['compter'] {
  const parcDe = (nature: NatureParc) => parcs.get(nature);
  switch (calcul.sorte) {
    case 'difference':
      return null;
    case 'lignes': {
      const parc = parcDe(calcul.nature);
      if (!parc) return null;
      const { numerateur, base } = calcul.compter(parc, reglages);
      const lignes = uniteBase === undefined ? null : connues(numerateur, base);
      return (rangs, unites) => {
        const siens = rangs.get(calcul.nature) ?? AUCUN;
        const comptes = agreger(siens, numerateur, base, unites);
        return lignes === null ? comptes : avecLignes(comptes, agreger(siens, lignes, lignes, unites));
      };
    }
    case 'resume': {
      const parc = parcDe(calcul.nature);
      if (!parc) return null;
      const valeurs = calcul.valeurs(parc, reglages);
      const retenues = calcul.retenues?.(parc);
      return (rangs, unites) => {
        const tous = rangs.get(calcul.nature) ?? AUCUN;
        const siens = retenues ? tous.map((rang, ligne) => (retenues[ligne] === 1 ? rang : -1)) : tous;
        return resumer({ rangs: siens, valeurs }, calcul.resumer, unites);
      };
    }
    case 'groupes': {
      const parc = parcDe(calcul.nature);
      if (!parc) return null;
      const dits = groupesDe(calcul.groupes(parc), calcul.base);
      return (rangs, unites) => {
        const comptes = agregerParGroupes(rangs.get(calcul.nature) ?? AUCUN, dits, unites);
        return uniteBase === undefined ? comptes : avecLignes(comptes, comptes);
      };
    }
    case 'tables': {
      const [haut, bas] = [parcDe(calcul.numerateur.nature), parcDe(calcul.base.nature)];
      if (!haut || !bas) return null;
      const numerateur = calcul.numerateur.valeurs(haut, reglages);
      const base = calcul.base.valeurs(bas, reglages);
      return (rangs, unites) =>
        agregerDeux(
          { rangs: rangs.get(calcul.numerateur.nature) ?? AUCUN, valeurs: numerateur },
          { rangs: rangs.get(calcul.base.nature) ?? AUCUN, valeurs: base },
          unites,
        );
    }
  }
}

/** 1 for each row that is in both sums. */
function connues(numerateur: Float64Array, base: Float64Array | null): Float64Array {
  return numerateur.map((haut, ligne) => {
    const dessous = base === null ? 1 : (base[ligne] ?? Number.NaN);
    return Number.isNaN(haut + dessous) ? 0 : 1;
  });
}

function avecLignes(comptes: readonly Compte[], lignes: readonly Compte[]): Compte[] {
  return comptes.map((compte, rang) => ({ ...compte, lignes: lignes[rang]?.numerateur ?? 0 }));
}

/** Counts already made by the file, one row per residence. */
function compterLesComptes(code: string, { parcs }: Dossier): Fait['compter'] {
  const residences = parcs.get('residences');
  if (!residences) return null;
  const haut = residences.colonnes.has(`${code}:effectif`) ? 'effectif' : 'somme';
  const numerateur = nombres(residences, `${code}:${haut}`);
  const base = nombres(residences, `${code}:base`);
  return (rangs, unites) => agreger(rangs.get('residences') ?? AUCUN, numerateur, base, unites);
}
