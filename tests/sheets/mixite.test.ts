import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/domain/diagnostic.ts';
import { diagnostiquer } from '../../src/domain/diagnostiquer.ts';
import { METHODE_SOCLE } from '../../src/domain/methode/presets.ts';
import { decomposer } from '../../src/domain/mixite/decomposition.ts';
import { repartitionDesMenages } from '../../src/domain/mixite/repartition.ts';
import type { Cellule } from '../../src/domain/parc/cellule.ts';
import { planMixite } from '../../src/sheets/mixite.ts';
import { cellulesDe } from './evaluer.ts';

/** Households of two residences in QPV and two outside, [code, QPV, then how many at each income over the ceiling]. */
function diagnosticDe(revenus: readonly number[]): Diagnostic {
  const cellules: Cellule[][] = [
    ['Identifiant ménage', 'Code résidence', 'QPV', 'Revenu / plafond PLUS', 'APL'],
  ];
  const residences = [
    ['A', 'oui', [8, 5, 4, 2, 1, 0]],
    ['B', 'oui', [6, 6, 3, 3, 1, 1]],
    ['C', 'non', [1, 3, 5, 6, 3, 2]],
    ['D', 'non', [0, 2, 4, 6, 5, 3]],
  ] as const;
  for (const [code, qpv, nombres] of residences) {
    nombres.forEach((nombre, k) => {
      for (let n = 0; n < nombre; n++) {
        cellules.push([`M${cellules.length}`, code, qpv, revenus[k] ?? null, k < 2 ? 'oui' : 'non']);
      }
    });
  }
  const plage = { feuille: 'Ménages', row: 0, column: 0, cellules };
  const fait = diagnostiquer([{ plage }], METHODE_SOCLE);
  if (!fait.ok) throw new Error(fait.probleme.phrase);
  return fait.diagnostic;
}

const diagnostic = diagnosticDe([0.1, 0.3, 0.5, 0.7, 0.9, 1.2]);

describe('« CIL Mixité »', () => {
  it('prend les six tranches de revenu quand le fichier les donne', () => {
    const lue = repartitionDesMenages(diagnostic);
    expect(lue?.groupes.length).toBe(6);
    expect(lue?.effectifs).toEqual([
      [8, 5, 4, 2, 1, 0],
      [6, 6, 3, 3, 1, 1],
      [1, 3, 5, 6, 3, 2],
      [0, 2, 4, 6, 5, 3],
    ]);
  });

  it('partage H entre QPV et hors QPV et à l’intérieur, à côté du hasard et de l’excès', () => {
    const plan = planMixite(diagnostic);
    const cellules = plan ? cellulesDe(plan) : [];
    const lire = (row: number, column: number) =>
      cellules.find((c) => c.row === row && c.column === column)?.cellule;
    const lu = decomposer(repartitionDesMenages(diagnostic)?.effectifs ?? [], [
      'QPV',
      'QPV',
      'hors QPV',
      'hors QPV',
    ]);
    expect([5, 6, 7, 8].map((row) => lire(row, 2)?.value)).toEqual([
      'entre les résidences',
      'entre QPV',
      'entre les résidences de : hors QPV',
      'entre les résidences de : QPV',
    ]);
    expect([5, 6, 7, 8].map((row) => lire(row, 6)?.value)).toEqual(
      [lu?.total, lu?.entre, ...(lu?.dedans ?? [])].map((mesure) => mesure?.valeur),
    );
    expect(lire(5, 8)?.formula).toBe('=G6-H6');
  });

  it('à défaut de revenus, sépare ceux qui ont une aide des autres', () => {
    const sansRevenu = diagnosticDe([]);
    expect(repartitionDesMenages(sansRevenu)?.groupes).toEqual(['avec une aide', 'sans aide']);
  });

  it('dit pourquoi un groupe absent n’a pas d’indice', () => {
    const riches = planMixite(diagnosticDe([0.5, 0.5, 0.5, 0.7, 0.9, 1.2]));
    const textes = riches ? cellulesDe(riches).map(({ cellule }) => String(cellule.value ?? '')) : [];
    expect(textes.some((t) => t.startsWith('Aucun ménage de ce groupe'))).toBe(true);
    expect(textes.some((t) => /NaN|Infinity/.test(t))).toBe(false);
  });
});
