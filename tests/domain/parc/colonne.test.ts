import { describe, expect, it } from 'vitest';
import type { Cellule } from '../../../src/domain/parc/cellule.ts';
import type { Champ } from '../../../src/domain/parc/champs.ts';
import { echelleDe, LecteurDeColonne } from '../../../src/domain/parc/colonne.ts';

function lire(champ: Champ, cellules: readonly Cellule[]) {
  const lignes = cellules.map((cellule) => [cellule]);
  const reperage = { entete: 'Colonne', cellule: (ligne: number) => `B${ligne + 2}` };
  const lecteur = new LecteurDeColonne(champ, reperage, echelleDe(lignes, 0, champ));
  const colonne = lecteur.lire(lignes, 0);
  return {
    valeurs:
      colonne.type === 'texte'
        ? [...colonne.valeurs]
        : Array.from(colonne.valeurs, (n) => (Number.isNaN(n) ? null : n)),
    phrases: lecteur.remarques().map(({ phrase }) => phrase),
  };
}

describe('lire une colonne', () => {
  it.each<[Champ, Cellule[]]>([
    ['surface', [0, 9999, '99999', 'NC', 'Z', 'NA']],
    ['loyer', [9999, '9999', 'NR']],
    ['vacanceMois', [999, '999', 'NC']],
    ['anneeConstruction', ['01/1900', 9999, 0, 'Non renseigné']],
    ['anneeBail', ['01/1900', '01/01/1900']],
    ['commune', ['99999', '00000', 'NC']],
    ['pieces', [0, '99', 'Z']],
    ['dpe', ['NC', 9, 'vierge', 'N', 'Z']],
    ['financement', ['0', 'NC', 'Non renseigné']],
    ['typeConstruction', ['NC', 'Z']],
  ])('tient pour manquants les codes d’absence de %s', (champ, cellules) => {
    expect(lire(champ, cellules).valeurs).toEqual(cellules.map(() => null));
  });

  it.each<[Champ, Cellule[], (number | string)[]]>([
    ['loyerMaxApl', [999, 450], [999, 450]],
    ['anneeConstruction', [1900, '1851'], [1900, 1851]],
    ['entree', ['Z', 'S', 'A'], ['Z', 'S', 'A']],
    ['batiment', ['N', 'S'], ['N', 'S']],
    ['vacanceMois', [99, 0], [99, 0]],
  ])('ne prend pas une vraie valeur de %s pour une absence', (champ, cellules, valeurs) => {
    expect(lire(champ, cellules).valeurs).toEqual(valeurs);
  });

  it('lit l’aide au logement en oui/non, en type d’aide ou en montant', () => {
    expect(lire('aideLogement', ['oui', 'APL', 'Aucune', 254.3, 0, '12,50 €', null]).valeurs).toEqual([
      1,
      1,
      0,
      1,
      0,
      1,
      null,
    ]);
  });

  it('lit un refus sous les mots de la proposition', () => {
    expect(lire('refus', ['Refusée', 'Acceptée', 'refus', 'Bail signé', 'non']).valeurs).toEqual([
      1, 0, 1, 0, 0,
    ]);
  });

  it('dit une fois, avec la première cellule, ce qui n’est pas une tranche', () => {
    const { valeurs, phrases } = lire('trancheRevenu', ['< 20 %', 'classe 3', 'classe 4', 'NC']);
    expect(valeurs).toEqual(['-0.2', null, null, null]);
    expect(phrases).toEqual([
      'La colonne « Colonne » contient une valeur non reconnue, « classe 3 », en B3 et dans 1 autre cellule : lu comme manquant.',
    ]);
  });

  it('dit qu’un identifiant a perdu ses chiffres', () => {
    const { valeurs, phrases } = lire('logement', ['1,23457E+11', 'L2']);
    expect(valeurs).toEqual([null, 'L2']);
    expect(phrases[0]).toContain('« 1,23457E+11 », en B2');
  });

  it('rétablit les zéros perdus et compte ses réparations', () => {
    const { valeurs, phrases } = lire('departement', [6, '06', '2a', '033']);
    expect(valeurs).toEqual(['06', '06', '2A', '33']);
    expect(phrases).toEqual([
      'La colonne « Colonne » avait perdu ses zéros de tête : rétablis dans 1 cellule (6 → 06).',
    ]);
  });
});
