import { beforeAll, describe, expect, it } from 'vitest';
import { CATALOGUE } from '../../src/domain/indicateurs/catalogue.ts';
import { CHAMPS_DE_DEFINITION } from '../../src/domain/indicateurs/dire.ts';
import { charger, ErreurDeCellule, type Fonctions } from './charger.ts';

let fonctions: Fonctions;

beforeAll(async () => {
  ({ fonctions } = await charger());
});

/** What the cells would show; an error as its code and its sentence. */
function appeler(nom: string, ...args: unknown[]): unknown[][] {
  const fonction = fonctions[nom];
  if (!fonction) throw new Error(`no function ${nom}`);
  try {
    return fonction(...args).map((ligne) => [...ligne].map(enClair));
  } catch (erreur) {
    return [[enClair(erreur)]];
  }
}

function enClair(cellule: unknown): unknown {
  if (cellule instanceof ErreurDeCellule) return `${cellule.code} ${cellule.message}`;
  return cellule;
}

describe('CIL.OCCUPATION', () => {
  it('compte un écart de 2 ou plus, et de plus de 2 dans la variante « cch »', () => {
    const personnes = [[2, 5, 3, 5, 1, 4]];
    const pieces = [[5, 2, 3, 3, 3, 3]];
    expect(appeler('OCCUPATION', personnes, pieces, null)).toEqual([[-1, 1, 0, 1, -1, 0]]);
    expect(appeler('OCCUPATION', personnes, pieces, 'CCH')).toEqual([[-1, 1, 0, 0, 0, 0]]);
  });

  it('prend une seule cellule de pièces pour tous, et garde la forme de la plage', () => {
    expect(appeler('OCCUPATION', [[1], [3], [6]], 4, 'annexe')).toEqual([[-1], [0], [1]]);
  });

  it('rend #N/A pour une cellule vide ou un logement sans occupant, ligne par ligne', () => {
    const [vide, aucun, connu] = appeler('OCCUPATION', [[null], [0], [2]], [[3], [3], ['n.c.']]).flat();
    expect(vide).toBe(
      '#N/A Valeur manquante : ligne 1, 1re colonne de « personnes ». Complétez-la pour obtenir ce résultat.',
    );
    expect(aucun).toMatch(/^#N\/A Aucun occupant : ligne 2/);
    expect(connu).toMatch(/^#N\/A Valeur manquante : ligne 3, 1re colonne de « pieces »/);
  });

  it('refuse les nombres négatifs ou non entiers, et zéro pièce', () => {
    expect(appeler('OCCUPATION', [[-1, 2.5, 2, 2]], [[3, 3, 0, 1.5]])).toEqual([
      [
        expect.stringMatching(/^#VALUE! .*-1/),
        expect.stringMatching(/^#VALUE! Un nombre entier est attendu, pas 2,5/),
        expect.stringMatching(/^#VALUE! Un logement a au moins une pièce/),
        expect.stringMatching(/^#VALUE! Un nombre entier est attendu, pas 1,5/),
      ],
    ]);
  });

  it('refuse une variante inconnue et des plages de tailles différentes', () => {
    expect(appeler('OCCUPATION', [[1]], [[3]], 'insee')[0]?.[0]).toMatch(/^#VALUE! .*annexe/);
    expect(appeler('OCCUPATION', [[1], [2]], [[3, 4]])[0]?.[0]).toMatch(/^#VALUE!/);
  });
});

describe('CIL.JEUNESSE', () => {
  it('rapporte les jeunes aux personnes âgées, cellule par cellule', () => {
    expect(appeler('JEUNESSE', [[48, 0]], [[15, 4]])).toEqual([[3.2, 0]]);
  });

  it('est non calculable sans personne âgée, et non pas nul', () => {
    expect(appeler('JEUNESSE', 12, 0)).toEqual([
      ['#N/A Non calculable, le dénominateur vaut 0 : ligne 1, 1re colonne de « ages ».'],
    ]);
  });

  it('rend #N/A pour une cellule vide et refuse un effectif négatif', () => {
    const [vide, negatif] = appeler('JEUNESSE', [[null, 3]], [[4, -2]]).flat();
    expect(vide).toMatch(/^#N\/A Valeur manquante/);
    expect(negatif).toMatch(/^#VALUE! /);
  });
});

describe('CIL.DEFINITION', () => {
  it('dit la définition par défaut, et chaque champ sans souci des accents', () => {
    expect(appeler('DEFINITION', 'i19')[0]?.[0]).toBe(
      'Part des personnes seules. Ménages d’une seule personne ÷ ménages dont la composition est connue. Élément de contexte : ni bon ni mauvais à soi seul.',
    );
    expect(appeler('DEFINITION', 'I19', 'Formule')[0]?.[0]).toBe(
      'Ménages d’une seule personne ÷ ménages dont la composition est connue',
    );
    expect(appeler('DEFINITION', 'I19', 'Précautions')[0]?.[0]).toMatch(/^Vivre seul n’est pas être isolé/);
    expect(appeler('DEFINITION', 'I26', 'libellé')[0]?.[0]).toBe(
      'Part des logements sous-occupés, écart de 2 ou plus [annexe]',
    );
  });

  it('donne les valeurs publiées avec leur champ, et signale l’arithmétique incohérente de I01', () => {
    const reference = appeler('DEFINITION', 'I01', 'reference')[0]?.[0];
    expect(reference).toMatch(/^38,9 % \(2012, France, .*\) ; 38,8 % .*métropolitaine.* ; 68,2 % .*DOM/);
    expect(reference).toMatch(/Arithmétique incohérente/);
    expect(appeler('DEFINITION', 'I22', 'reference')).toEqual([
      ['Aucune valeur nationale publiée par la source.'],
    ]);
  });

  it('dit quelque chose de tout le catalogue, dans chaque champ', () => {
    const codes = CATALOGUE.map(({ code }) => [code]);
    for (const champ of CHAMPS_DE_DEFINITION) {
      for (const [texte] of appeler('DEFINITION', codes, champ)) {
        expect(texte).toMatch(/^[^#].{5,}/);
        expect(texte).not.toMatch(/undefined|NaN|\.\./);
      }
    }
  });

  it('nomme les codes les plus proches d’un code inconnu', () => {
    expect(appeler('DEFINITION', [['I14'], ['I4a'], [null]])).toEqual([
      ['#VALUE! Aucun indicateur n’a le code « I14 ». Codes les plus proches : I14a, I14b, I14c, I14d.'],
      [expect.stringMatching(/^#VALUE! .*I04a/)],
      [expect.stringMatching(/^#N\/A Valeur manquante/)],
    ]);
  });

  it('refuse un champ inconnu en disant lesquels existent', () => {
    expect(appeler('DEFINITION', 'I01', 'auteur')[0]?.[0]).toMatch(/^#VALUE! .*precautions/);
  });
});
