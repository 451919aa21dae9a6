import { describe, expect, it } from 'vitest';
import { score } from '../../../src/domain/menages/score.ts';
import { phrase } from '../../../src/domain/messages/index.ts';

const lieu = { champ: 'criteres', ligne: 4 };
const OUI = true;
const NON = false;

describe('score du ménage', () => {
  it.each([
    [[NON, NON, NON, NON, NON, NON], 0],
    [[OUI, NON, NON, NON, NON, NON], 1],
    [[OUI, NON, OUI, NON, NON, NON], 2],
    [[OUI, OUI, OUI, NON, NON, NON], 3],
    [[OUI, OUI, OUI, OUI, OUI, OUI], 3],
  ])('%o donne %d', (criteres, attendu) => {
    expect(score(criteres, lieu)).toBe(attendu);
  });

  it('est donné quand les critères inconnus n’y changent rien', () => {
    expect(score([OUI, OUI, OUI, null, null, null], lieu)).toBe(3);
  });

  it('n’est pas donné quand ils peuvent le changer : un inconnu n’est pas un « non »', () => {
    const resultat = score([OUI, null, NON, null, NON, NON], lieu);
    expect(resultat).toEqual({ code: 'score-indetermine', lieu, bas: 1, haut: 3, inconnus: 2 });
    expect(typeof resultat === 'object' && phrase(resultat)).toBe(
      'Score indéterminé, entre 1 et 3 : ligne 5 de « criteres ». 2 critères inconnus à compléter.',
    );
  });

  it('un critère illisible rend son problème', () => {
    const illisible = { code: 'critere-illisible', lieu, valeur: 'peut-être' } as const;
    expect(score([OUI, OUI, OUI, illisible], lieu)).toEqual(illisible);
  });
});
