import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { chargerSolveur } from '../../../../src/calcul/highs.ts';
import { auditerEnsemble } from '../../../../src/domain/secret/ensemble/auditer.ts';
import { REGLE_DES_11 } from '../../../../src/domain/secret/regle.ts';
import { celluleDe, tableDepuisFeuilles } from '../../../../src/domain/secret/tableArborescente.ts';
import { attaques, motifDe } from '../attaques.ts';
import { equationsDe, tablePlate } from '../tables.ts';

interface Cas {
  readonly titre: string;
  readonly feuilles: number[][];
  readonly plancher: number;
  readonly cachees: [territoire: number, categorie: number][];
  readonly intervalles: [number, number][];
}

const solveur = await chargerSolveur();
const { cas }: { cas: Cas[] } = JSON.parse(
  readFileSync(new URL('../../../cas/secret-audit.json', import.meta.url), 'utf8'),
);

describe('auditerEnsemble', () => {
  it.each(cas)('donne les intervalles publiés : $titre', ({ feuilles, plancher, cachees, intervalles }) => {
    const table = tablePlate(feuilles);
    const systeme = {
      effectifs: table.effectifs,
      planchers: new Float64Array(table.effectifs.length).fill(plancher),
      sommes: equationsDe(table),
    };
    const vulnerables = cachees.map(([territoire, categorie]) => celluleDe(table, territoire, categorie));
    const motif = new Uint8Array(table.effectifs.length);
    for (const cellule of vulnerables) motif[cellule] = 1;
    const demande = { vulnerables, largeur: Number.POSITIVE_INFINITY, minimum: 11 };
    const { bornes } = auditerEnsemble(systeme, motif, demande, solveur);
    expect(vulnerables.map((cellule) => bornes.get(cellule))).toEqual(
      intervalles.map(([min, max]) => ({ min, max })),
    );
  });

  it.each(attaques)('trouve ce que laisse lire : $titre', ({ parents, feuilles, cachees, fuite }) => {
    const table = tableDepuisFeuilles(parents, feuilles, feuilles.at(-1)?.length ?? 0);
    const systeme = {
      effectifs: table.effectifs,
      planchers: new Float64Array(table.effectifs.length).fill(1),
      sommes: equationsDe(table),
    };
    const cellule = celluleDe(table, ...fuite.cellule);
    const demande = { vulnerables: [cellule], largeur: REGLE_DES_11.seuil - 1, minimum: REGLE_DES_11.seuil };
    const { bornes, faibles } = auditerEnsemble(systeme, motifDe(table, cachees), demande, solveur);
    expect(faibles).toEqual([cellule]);
    const [min, max] = fuite.intervalle;
    expect(bornes.get(cellule)).toEqual({ min, max });
  });
});
