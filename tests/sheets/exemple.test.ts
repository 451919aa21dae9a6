import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/domain/diagnostic.ts';
import { diagnostiquer } from '../../src/domain/diagnostiquer.ts';
import { exempleMenages } from '../../src/domain/exemple/menages.ts';
import type { Methode } from '../../src/domain/methode/methode.ts';
import { METHODE_SOCLE } from '../../src/domain/methode/presets.ts';
import { FEUILLE_EXEMPLE, planExemple } from '../../src/sheets/exemple.ts';
import { grilleIndicateurs } from '../../src/sheets/grilleIndicateurs.ts';
import { COLONNES_INDICES as C, grilleIndices } from '../../src/sheets/grilleIndices.ts';
import { FEUILLES } from '../../src/sheets/noms.ts';
import { planifier } from '../../src/sheets/planifier.ts';
import { cellulesDe, evaluer } from './evaluer.ts';

const GRAINE = 7;
const menages = exempleMenages(GRAINE, { residences: 12, menages: 600 });

function diagnostic(methode: Methode): Diagnostic {
  const fait = diagnostiquer(
    [{ plage: { feuille: FEUILLE_EXEMPLE, row: 0, column: 0, cellules: menages } }],
    methode,
  );
  if (!fait.ok) throw new Error(fait.probleme.phrase);
  return fait.diagnostic;
}

describe('Un fichier de ménages inventé, d’un bout à l’autre', () => {
  it.each(['ratios', 'sommes', 'geometrique'] as const)(
    'donne sur la feuille les indices du diagnostic, sans une erreur (%s)',
    (agregation) => {
      const d = diagnostic({ ...METHODE_SOCLE, precarite: { ...METHODE_SOCLE.precarite, agregation } });
      const plans = planifier(d);
      const lire = evaluer(plans);
      const grille = grilleIndices(d);
      expect(lire(FEUILLES.indices, grille.reference, C.indice)).toBe(100);
      expect(d.indices?.length).toBe(12);
      d.indices?.forEach(({ valeur, contributions }, rang) => {
        const row = grille.premiere + rang;
        if (valeur === null) expect(lire(FEUILLES.indices, row, C.indice)).toBe('nd');
        else expect(lire(FEUILLES.indices, row, C.indice)).toBeCloseTo(valeur, 8);
        contributions.forEach((points, k) => {
          if (points !== null)
            expect(lire(FEUILLES.indices, row, grille.contributions + k)).toBeCloseTo(points, 8);
        });
      });
      for (const plan of plans) {
        for (const { row, column, cellule } of cellulesDe(plan)) {
          if (cellule.formula !== undefined) {
            expect(String(lire(plan.name, row, column)), cellule.formula).not.toMatch(
              /^#[A-Z]|NaN|undefined/,
            );
          }
        }
      }
    },
  );

  it.each(['cellules', 'effectif', 'base'] as const)(
    'compte par formule autant de cellules sous le seuil que le diagnostic (lecture %s)',
    (lecture) => {
      const d = diagnostic({ ...METHODE_SOCLE, secret: { ...METHODE_SOCLE.secret, lecture } });
      const lire = evaluer(planifier(d));
      const { premiere } = grilleIndicateurs(d);
      d.tableau.unites.forEach(({ cle }, rang) => {
        const attendues = d.infractions.filter((infraction) => infraction.cle === cle).length;
        expect(lire(FEUILLES.indicateurs, premiere + rang, 6)).toBe(attendues);
      });
      expect(d.infractions.length).toBeGreaterThan(0);
    },
  );
});

describe('La feuille d’exemple', () => {
  it('se relit comme elle a été inventée, blancs compris', () => {
    const [bloc] = planExemple({ nom: 'Ménages', cellules: menages }, GRAINE).blocks;
    expect(bloc?.cells.map((ligne) => ligne.map((cellule) => cellule?.value ?? null))).toEqual(menages);
  });

  it('montre sa graine et que tout y est inventé', () => {
    expect(planExemple({ nom: 'Ménages', cellules: menages }, GRAINE).print.footer).toContain(
      'données inventées, graine 7',
    );
  });
});
