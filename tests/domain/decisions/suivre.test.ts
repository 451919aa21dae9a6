import { describe, expect, it } from 'vitest';
import { ajouter, type DecisionConsignee } from '../../../src/domain/decisions/decision.ts';
import { aRevoir } from '../../../src/domain/decisions/revoir.ts';
import { type Choix, RETIREE, suivre } from '../../../src/domain/decisions/suivre.ts';

const choix = (traits: Partial<Choix> = {}): Choix => ({
  cle: 'R1',
  propose: '3',
  decision: '2',
  motif: 'travaux finis',
  auteur: 'CIL',
  date: '2026-03-01',
  alors: '',
  ...traits,
});

const cadre = {
  sujet: 'classement',
  dire: (type: string) => `type ${type}`,
  presente: (cle: string) => cle !== 'partie',
  jour: '2026-06-30',
  methode: 'méthode « Socle » 1',
};

const noter = (saisis: readonly Choix[], journal: readonly DecisionConsignee[] = []) =>
  ajouter(journal, suivre(saisis, journal, cadre).nouvelles);

describe('le suivi des décisions', () => {
  it('note une décision nouvelle, avec ce qui était proposé', () => {
    expect(noter([choix()])).toEqual([
      {
        numero: 1,
        date: '2026-03-01',
        auteur: 'CIL',
        sujet: 'classement',
        objet: 'R1',
        avant: 'type 3 (proposé)',
        apres: 'type 2',
        motif: 'travaux finis',
        methode: 'méthode « Socle » 1',
        commentaire: '',
      },
    ]);
  });

  it('n’ajoute rien pour une décision déjà notée, datée ou non', () => {
    for (const date of ['2026-03-01', null]) {
      const journal = noter([choix({ date })]);
      expect(journal).toHaveLength(1);
      expect(noter([choix({ date, propose: '1' })], journal)).toEqual(journal);
    }
  });

  it('date du jour du calcul une décision sans date', () => {
    expect(noter([choix({ date: null })])[0]?.date).toBe('2026-06-30');
  });

  it('note une décision changée : autre type, autre motif, autre auteur ou autre date', () => {
    const journal = noter([choix()]);
    for (const change of [{ decision: '1' }, { motif: 'x' }, { auteur: 'x' }, { date: '2026-04-01' }]) {
      expect(noter([choix(change)], journal)[1]).toMatchObject({ numero: 2, avant: 'type 2' });
    }
  });

  it('note une décision retirée, une fois, puis la décision suivante', () => {
    const journal = noter([choix({ decision: '' })], noter([choix()]));
    expect(journal[1]).toMatchObject({ avant: 'type 2', apres: RETIREE });
    expect(noter([choix({ decision: '' })], journal)).toHaveLength(2);
    expect(noter([choix()], journal)[2]).toMatchObject({ avant: 'type 3 (proposé)', apres: 'type 2' });
  });

  it('retire la décision d’une résidence qui n’est plus dans les données', () => {
    const partie = choix({ cle: 'partie' });
    expect(noter([partie])).toMatchObject([{ objet: 'partie', avant: 'type 2', apres: RETIREE }]);
    expect(noter([partie], noter([partie]))).toHaveLength(1);
    expect(suivre([partie], [], cadre).alors.has('partie')).toBe(false);
  });

  it('ne confond pas deux sujets sur la même résidence', () => {
    const [ligne] = noter([choix()]);
    const autre = ligne ? [{ ...ligne, sujet: 'catégorie', apres: 'catégorie 4' }] : [];
    expect(noter([choix()], autre)[1]).toMatchObject({ avant: 'type 3 (proposé)' });
  });

  it('retient ce qui était proposé à la décision, jusqu’à ce qu’elle soit reprise à une autre date', () => {
    const journal = noter([choix()]);
    const alors = (traits: Partial<Choix>) => suivre([choix(traits)], journal, cadre).alors.get('R1');
    expect(suivre([choix()], [], cadre).alors.get('R1')).toBe('3');
    expect(alors({ propose: '1', alors: '3' })).toBe('3');
    expect(alors({ propose: '1', alors: '3', motif: 'précisé' })).toBe('3');
    expect(alors({ propose: '1', alors: '3', date: '2026-06-01' })).toBe('1');
  });
});

describe('les décisions à revoir', () => {
  const enPlace = (decision: string, alors: string, propose: string) => ({
    nom: `${decision}${alors}${propose}`,
    decision,
    alors,
    propose,
  });

  it('sont celles que la proposition a rejointes, et celles qui répondaient à une autre proposition', () => {
    const phrases = aRevoir([enPlace('2', '3', '3'), enPlace('2', '3', '2'), enPlace('2', '3', '1')], 'F');
    expect(phrases).toHaveLength(2);
    expect(phrases[0]).toContain('« 232 »');
    expect(phrases[1]).toContain('« 231 »');
  });

  it('se taisent quand rien n’a changé', () => {
    expect(aRevoir([enPlace('2', '3', '3'), enPlace('2', '', '3')], 'F')).toEqual([]);
  });
});
