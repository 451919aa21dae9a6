import { describe, expect, it } from 'vitest';
import { ajouter, type Decision } from '../../src/domain/decisions/decision.ts';
import { planDecisions } from '../../src/sheets/decisions.ts';
import { lireDecisions } from '../../src/sheets/lireDecisions.ts';
import { FEUILLES } from '../../src/sheets/noms.ts';
import { enPlage } from './enPlage.ts';

const decision = (objet: string, motif = ''): Decision => ({
  date: '2026-03-01',
  auteur: 'Mme Roche',
  sujet: 'classement',
  objet,
  avant: 'type 3 proposé',
  apres: 'type 2',
  motif,
  methode: 'méthode « Socle » 1',
});

const relire = (cellules: ReturnType<typeof enPlage>['cellules']) =>
  lireDecisions(new Map([[FEUILLES.decisions, cellules]]));

describe('le journal des décisions', () => {
  it('se relit tel qu’il a été écrit, la dernière décision en tête de la feuille', () => {
    const journal = ajouter(ajouter([], [decision('R1', '=motif')]), [decision('0042')]);
    const { cellules } = enPlage(planDecisions(journal));
    expect(cellules[5]?.[4]).toBe('0042');
    expect(relire(cellules)).toEqual(journal);
  });

  it('garde le commentaire de chaque ligne, même quand la feuille a été triée', () => {
    const { cellules } = enPlage(planDecisions(ajouter([], [decision('R1'), decision('R2')])));
    const triees = cellules.map((ligne, row) => {
      const source = row === 5 ? cellules[6] : row === 6 ? cellules[5] : ligne;
      return (source ?? []).map((cellule, c) => (c === 9 && source?.[4] === 'R1' ? 'à revoir' : cellule));
    });
    expect(relire(triees).map(({ objet, commentaire }) => [objet, commentaire])).toEqual([
      ['R1', 'à revoir'],
      ['R2', ''],
    ]);
  });

  it('donne le numéro suivant à une ligne ajoutée à la main, sans perdre son commentaire', () => {
    const { cellules } = enPlage(planDecisions(ajouter([], [decision('R1')])));
    const avec = [
      ...cellules,
      [null, '02/03/2026', null, 'réunion', 'ordre du jour', null, 'adopté', null, null, 'vu'],
    ];
    expect(relire(avec)[1]).toMatchObject({
      numero: 2,
      date: '2026-03-02',
      apres: 'adopté',
      commentaire: 'vu',
    });
  });

  it('est vide quand la feuille n’a aucune décision, et ne prend pas ses notes pour des lignes', () => {
    expect(relire(enPlage(planDecisions([])).cellules)).toEqual([]);
    expect(lireDecisions(new Map())).toEqual([]);
  });
});
