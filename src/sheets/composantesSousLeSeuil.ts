import { compositeDe } from '../domain/methode/composites.ts';
import type { BlocDIndice } from './blocDIndice.ts';
import { ailleurs, formule } from './cellules.ts';
import { FEUILLES, NOMS } from './noms.ts';
import type { PlanCell } from './plan.ts';

/** How many components rest on a count that may not be shown, by formula over « CIL Indicateurs ». */
export function composantesSousLeSeuil(
  { diagnostic, source, indice }: Pick<BlocDIndice, 'diagnostic' | 'source' | 'indice'>,
  unite: number | null,
): PlanCell {
  const row = unite === null ? source.reference : source.premiere + unite;
  const { lecture } = diagnostic.methode.secret;
  const tests = compositeDe(diagnostic.methode, indice).composantes.flatMap(({ code }) => {
    const [effectif, base] = (['effectif', 'base'] as const).map((sorte) => {
      const column = source.colonne(code, sorte);
      return column === null ? null : ailleurs(FEUILLES.indicateurs, row, column);
    });
    if (base == null) return [];
    const comptes = [
      ...(lecture === 'base' || effectif == null ? [] : [effectif]),
      ...(lecture === 'cellules' && effectif != null ? [`${base}-${effectif}`] : []),
      base,
    ];
    const sousLeSeuil = comptes.map((compte) => `AND(${compte}>=${NOMS.plancher},${compte}<${NOMS.minimum})`);
    return [`+IF(ISNUMBER(${base}),N(OR(${sousLeSeuil.join(',')})),0)`];
  });
  return formule(`=0${tests.join('')}`, unite === null ? 'referenceEffectif' : 'effectif');
}
