import { enfreint } from '../../secret/controle.ts';
import type { RegleDuSecret } from '../../secret/regle.ts';
import type { Groupe, PrixDuRegroupement, UniteARegrouper } from './regroupement.ts';

/** What the grouping costs in detail, and how many counts under the threshold it saves over the given columns. */
export function prixDuRegroupement(
  unites: readonly UniteARegrouper[],
  groupes: readonly Groupe[],
  regle: RegleDuSecret,
): PrixDuRegroupement {
  const sousLeSeuil = (rangees: readonly (readonly number[])[]) =>
    rangees.flat().filter((effectif) => enfreint(effectif, regle)).length;
  const montres = groupes.filter(({ suffisant }) => suffisant);
  return {
    residences: unites.length,
    seules: montres.filter(({ membres }) => membres.length === 1).length,
    groupes: montres.filter(({ membres }) => membres.length > 1).length,
    insuffisants: groupes.length - montres.length,
    cellules: {
      avant: sousLeSeuil(unites.map(({ effectifs }) => effectifs)),
      apres: sousLeSeuil(groupes.map(({ sommes }) => sommes)),
    },
  };
}
