import { differenceDe } from '../indicateurs/calculs.ts';
import { valeur } from '../indicateurs/valeur.ts';
import type { Figure, Figures, Place, Raison } from './diffusion.ts';
import type { Motif } from './motif.ts';
import type { Publication } from './publication.ts';
import { aUnEffectif, type CompteursDeColonne, type Trame } from './trame.ts';

const ND: Figure = { etat: 'nd' };
const SANS_OBJET: Figure = { etat: 'sansObjet' };
const montree = (valeur: number): Figure => ({ etat: 'montree', valeur });
const secret = (raison: Raison): Figure => ({ etat: 'secret', raison });

/**
 * What stands in each cell of each indicator: a count or base as the pattern says; a share, mean or quotient only where
 * everything it is made of is shown; a difference only where both its parts are.
 */
export function figuresDe(
  { lignes, colonnes }: Publication,
  trame: Trame,
  motif: Motif,
  dejaCachees: ReadonlySet<number>,
): Figures[][] {
  const raisonDe = raisons(trame, motif, dejaCachees);
  const premieres = colonnes.map(({ comptes, indicateur }, colonne) =>
    lignes.map((_, ligne): Figures => {
      const compteurs = trame.colonnes[colonne];
      const compte = comptes[ligne];
      if (!compteurs || !compte || compteurs.base === null) return { effectif: null, base: ND, valeur: ND };
      const cachee = (compteur: number | null): boolean =>
        compteur !== null && motif.cachees[motif.cellule(compteur, ligne)] === 1;
      const figureDe = (compteur: number, nombre: number): Figure =>
        cachee(compteur) ? secret(raisonDe(compteur, ligne)) : montree(nombre);
      const { effectif, base } = compteurs;
      // The complement is never written: the count and the base tell it, and are hidden when it may not be told.
      const derniere = [effectif, base].find(cachee) ?? null;
      const lue = valeur(compte);
      return {
        effectif: effectif !== null && aUnEffectif(indicateur) ? figureDe(effectif, compte.numerateur) : null,
        base: figureDe(base, compte.base),
        valeur:
          derniere !== null
            ? secret(raisonDeLaValeur(compteurs, derniere, ligne))
            : lue === null
              ? compte.inconnus > 0
                ? ND
                : SANS_OBJET
              : montree(lue),
      };
    }),
  );
  const parCode = new Map(colonnes.map(({ indicateur }, rang) => [indicateur.code, rang]));
  return premieres.map((figures, colonne) => {
    const parties = colonnes[colonne] && differenceDe(colonnes[colonne].indicateur);
    if (!parties) return figures;
    const rangs = parties.map((code) => parCode.get(code) ?? -1);
    return figures.map((figure, ligne) => ({ ...figure, valeur: ecart(rangs, ligne) }));
  });

  function ecart(rangs: readonly number[], ligne: number): Figure {
    const [a, b] = rangs.map((rang) => premieres[rang]?.[ligne]?.valeur ?? ND);
    const cachee = [a, b].findIndex((figure) => figure?.etat === 'secret');
    if (cachee >= 0)
      return secret({ sorte: 'calcul', autre: { ligne, colonne: rangs[cachee] ?? -1, objet: 'valeur' } });
    return a?.etat === 'montree' && b?.etat === 'montree' ? montree(100 * (a.valeur - b.valeur)) : ND;
  }

  function raisonDeLaValeur({ complement }: CompteursDeColonne, cachee: number, ligne: number): Raison {
    if (complement !== null && motif.primaires[motif.cellule(complement, ligne)] === 1)
      return { sorte: 'seuil' };
    const autre = placeDe(trame, cachee, ligne);
    return autre ? { sorte: 'calcul', autre } : { sorte: 'seuil' };
  }
}

/** Where a counter is read: the first indicator that shows it; a complement, in the share that gives it away. */
export function placeDe({ colonnes }: Trame, compteur: number, ligne: number): Place | null {
  for (const objet of ['effectif', 'base', 'complement'] as const) {
    const colonne = colonnes.findIndex((rangs) => rangs[objet] === compteur);
    if (colonne >= 0) return { ligne, colonne, objet: objet === 'complement' ? 'valeur' : objet };
  }
  return null;
}

function raisons(trame: Trame, motif: Motif, dejaCachees: ReadonlySet<number>) {
  return (compteur: number, ligne: number): Raison => {
    const cellule = motif.cellule(compteur, ligne);
    if (motif.primaires[cellule] === 1) return { sorte: 'seuil' };
    if (dejaCachees.has(cellule)) return { sorte: 'dejaCachee' };
    const cause = motif.causes[cellule] ?? -1;
    const lieu = cause < 0 ? null : motif.lieu(cause);
    const autre = lieu && placeDe(trame, lieu.compteur, lieu.ligne);
    if (!autre) return { sorte: 'seuil' };
    const pareil = motif.systeme.effectifs[cause] === motif.systeme.effectifs[cellule];
    const memeTotal = pareil && (parente(trame, ligne, autre.ligne) || parente(trame, autre.ligne, ligne));
    return { sorte: memeTotal ? 'memeTotal' : 'protege', autre };
  };
}

/** Whether one row is all that another holds. */
function parente({ lignes }: Trame, haut: number, bas: number): boolean {
  return lignes[bas]?.parent === haut && lignes.filter(({ parent }) => parent === haut).length === 1;
}
