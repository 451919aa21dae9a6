import { describe, expect, it } from 'vitest';
import { METHODE_SOCLE } from '../../src/domain/methode/presets.ts';
import type { Cellule } from '../../src/domain/parc/cellule.ts';
import { planMesures, TITRES_DES_MESURES } from '../../src/sheets/mesures.ts';
import { FEUILLES } from '../../src/sheets/noms.ts';
import type { SheetPlan } from '../../src/sheets/plan.ts';

/** What the sheet would read back: its table as cells. */
function relire(plan: SheetPlan): Cellule[][] {
  const table = plan.blocks.find(({ cells }) => cells[0]?.[0]?.value === 'N°');
  return (table?.cells ?? []).map((ligne) => ligne.map((cellule) => cellule?.value ?? null));
}

const place = (titre: (typeof TITRES_DES_MESURES)[number]) => TITRES_DES_MESURES.indexOf(titre);

describe('« CIL Mesures »', () => {
  it('donne les sept mesures, puis des lignes à remplir', () => {
    const lignes = relire(planMesures(METHODE_SOCLE)).slice(1);
    expect(lignes.slice(0, 7).map((ligne) => ligne[0])).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(lignes.slice(7).every((ligne) => ligne.every((cellule) => cellule === null))).toBe(true);
    expect(lignes.length).toBeGreaterThan(7);
  });

  it('garde ce qui a été saisi sur les sept, et les lignes ajoutées, autant de fois qu’on la refait', () => {
    const cellules = relire(planMesures(METHODE_SOCLE));
    const [, , deuxieme, ...autres] = cellules;
    if (!deuxieme) throw new Error('pas de deuxième mesure');
    deuxieme[place('Responsable')] = 'Mme Roy';
    deuxieme[place('Échéance')] = 46000;
    deuxieme[place('Commentaire')] = '=1+1';
    const libre = autres.at(-1);
    if (!libre) throw new Error('pas de ligne libre');
    libre[place('Mesure')] = 'Charte des loyers';
    libre[place('État')] = 'en cours';
    let relues: Cellule[][] = cellules;
    for (let fois = 0; fois < 3; fois++) {
      relues = relire(planMesures(METHODE_SOCLE, new Map([[FEUILLES.mesures, relues]])));
    }
    expect(relues[2]?.slice(3)).toEqual(['Mme Roy', 46000, null, '=1+1']);
    expect(relues[8]).toEqual([null, 'Charte des loyers', null, null, null, 'en cours', null]);
    expect(relues.length).toBe(cellules.length + 1);
  });

  it('ne perd pas une saisie faite sans nommer de mesure', () => {
    const cellules = relire(planMesures(METHODE_SOCLE));
    const libre = cellules.at(-1);
    if (libre) libre[place('Commentaire')] = 'à revoir';
    const relues = relire(planMesures(METHODE_SOCLE, new Map([[FEUILLES.mesures, cellules]])));
    expect(relues.some((ligne) => ligne.includes('à revoir'))).toBe(true);
  });
});
