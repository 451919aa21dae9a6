import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/domain/diagnostic.ts';
import { planEnsemblesApl } from '../../src/sheets/ensemblesApl.ts';
import { FEUILLES } from '../../src/sheets/noms.ts';
import { planifier } from '../../src/sheets/planifier.ts';
import { diagnosticDEssai } from './diagnosticDEssai.ts';
import { evaluer } from './evaluer.ts';

/** Four residences, their aids over 1 000 households: 65.0 %, 65.1 %, 90 %, and nothing known. */
function diagnostic(bailleurs: readonly (string | null)[] = ['Nord', 'Nord', '<5', null]): Diagnostic {
  const essai = diagnosticDEssai();
  const { tableau } = essai;
  const aides = [650, 651, 900, null];
  return {
    ...essai,
    tableau: {
      ...tableau,
      unites: tableau.unites.map((unite, u) => ({
        ...unite,
        bailleur: bailleurs[u] ?? null,
        commune: u === 2 ? 'Lomme' : 'Lille',
      })),
      comptes: tableau.comptes.map((comptes, i) =>
        tableau.indicateurs[i]?.indicateur.code === 'I03'
          ? aides.map((numerateur) =>
              numerateur === null
                ? { numerateur: 0, base: 0, inconnus: 12 }
                : { numerateur, base: 1000, inconnus: 0 },
            )
          : comptes,
      ),
    },
  };
}

describe('« CIL Ensembles APL »', () => {
  const lire = evaluer(planifier(diagnostic()));
  const cellule = (row: number, column: number) => lire(FEUILLES.ensemblesApl, row, column);
  const rows = Array.from({ length: 40 }, (_, r) => r);
  const signal = (cle: string) => cellule(rows.find((r) => cellule(r, 0) === cle) ?? -1, 9);

  it('signale 65,1 %, pas 65,0 % ; ce qui n’est pas connu est « nd »', () => {
    expect(['R1', 'R2', 'R3', 'R4'].map(signal)).toEqual(['', 'au-dessus', 'au-dessus', 'nd']);
  });

  it('va de la part la plus haute à la plus basse, l’inconnu en dernier', () => {
    expect([5, 6, 7, 8].map((row) => cellule(row, 0))).toEqual(['R3', 'R2', 'R1', 'R4']);
    expect([cellule(5, 6), cellule(5, 7), cellule(5, 8)]).toEqual([900, 1000, 0.9]);
  });

  it('compte par commune et par bailleur, à la lettre, un bailleur inconnu compris', () => {
    const titre = rows.filter((r) => cellule(r, 1) === 'Commune').at(-1) ?? -1;
    const ligne = (row: number) => [1, 2, 3, 4, 5].map((column) => cellule(row, column));
    const lues = [0, 1, 2, 3].map((k) => ligne(titre + k));
    const colonne = (nom: string) => (lues[0] ?? []).indexOf(nom);
    const compte = (commune: string, bailleur: string) =>
      lues.find(([nom]) => nom === commune)?.[colonne(bailleur)];
    expect([compte('Lille', 'Nord'), compte('Lomme', '<5'), compte('Lille', '<5')]).toEqual([1, 1, 0]);
    expect([compte('Lille', 'nd'), compte('Ensemble', 'Ensemble')]).toEqual([0, 2]);
  });

  it('n’existe pas quand le fichier ne dit pas qui reçoit une aide', () => {
    const essai = diagnostic();
    const { tableau } = essai;
    const indicateurs = tableau.indicateurs.map((calcule) =>
      calcule.indicateur.code === 'I03'
        ? { ...calcule, etat: { calculable: false, raison: 'Il manque la colonne.' } as const }
        : calcule,
    );
    expect(planEnsemblesApl({ ...essai, tableau: { ...tableau, indicateurs } })).toBeNull();
  });
});
