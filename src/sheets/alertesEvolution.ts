import type { Methode } from '../domain/methode/methode.ts';
import { ici, zone } from './cellules.ts';
import type { GrilleEvolution } from './grilleEvolution.ts';
import { NOMS } from './noms.ts';
import type { PlanConditionalFormat } from './plan.ts';
import { ALERTE } from './secretEnPlace.ts';

/** Amber wherever a count, or what a share reveals of it, is under the method's threshold. */
export function alertesDEvolution(
  { premiere, lignes, colonnes }: GrilleEvolution,
  vagues: number,
  lecture: Methode['secret']['lecture'],
): PlanConditionalFormat[] {
  const colonne = (column: number) => zone(premiere, column, lignes.length, 1);
  const regle = (column: number, condition: string): PlanConditionalFormat => ({
    zone: colonne(column),
    formula: `=${condition}`,
    style: ALERTE,
  });
  const sous = (x: string) => `AND(ISNUMBER(${x}),N(${x})>=${NOMS.plancher},N(${x})<${NOMS.minimum})`;
  return [
    regle(colonnes.base, sous(ici(premiere, colonnes.base))),
    ...Array.from({ length: vagues }, (_, vague) => vague).flatMap((vague) => {
      const haut = colonnes.comptes + 2 * vague;
      const [n, b] = [ici(premiere, haut), ici(premiere, haut + 1)];
      const complement = `AND(ISNUMBER(${n}),N(${b})-N(${n})>=${NOMS.plancher},N(${b})-N(${n})<${NOMS.minimum})`;
      const exposes = {
        base: [sous(b)],
        effectif: [sous(b), sous(n)],
        cellules: [sous(b), sous(n), complement],
      };
      return [
        regle(haut + 1, sous(b)),
        ...(lecture === 'base' ? [] : [regle(haut, sous(n))]),
        regle(colonnes.vagues + vague, `OR(${exposes[lecture].join(',')})`),
      ];
    }),
  ];
}
