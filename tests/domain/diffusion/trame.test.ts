import { describe, expect, it } from 'vitest';
import type { ColonneAPublier, LigneAPublier } from '../../../src/domain/diffusion/publication.ts';
import { trameDe } from '../../../src/domain/diffusion/trame.ts';
import { CATALOGUE } from '../../../src/domain/indicateurs/catalogue.ts';
import { REGLE_DES_11 } from '../../../src/domain/secret/regle.ts';

const ligne = (nom: string, parent: number): LigneAPublier => ({
  cle: nom,
  echelle: 'residence',
  nom,
  parent,
  membres: [],
  residences: [],
  montree: true,
});
const LIGNES = [ligne('Ensemble', -1), ligne('Iris', 0), ligne('Lilas', 0)];

/** Counts over a base of 60, 25 and 35. */
function colonne(code: string, ...effectifs: readonly number[]): ColonneAPublier {
  const indicateur = CATALOGUE.find((connu) => connu.code === code);
  if (!indicateur) throw new Error(code);
  const bases = [60, 25, 35];
  const comptes = effectifs.map((numerateur, rang) => ({ numerateur, base: bases[rang] ?? 0, inconnus: 0 }));
  return { indicateur, comptes };
}

const trame = (...colonnes: ColonneAPublier[]) =>
  trameDe({ lignes: LIGNES, colonnes, indices: null, composantes: [] }, REGLE_DES_11);

describe('la trame d’une publication', () => {
  it('compte une fois ce que deux indicateurs comptent pareil : leur base', () => {
    const { compteurs, colonnes } = trame(colonne('I03', 30, 12, 18), colonne('I16', 20, 5, 15));
    expect(colonnes[0]?.base).toBe(colonnes[1]?.base);
    expect(compteurs).toHaveLength(5);
  });

  it('ajoute ce qui reste d’un indicateur quand on en retire un plus étroit', () => {
    const { compteurs, sommes, colonnes } = trame(colonne('I01', 30, 12, 18), colonne('I02', 20, 5, 15));
    const reste = compteurs.findIndex(({ effectifs }) => effectifs.join() === '10,7,3');
    expect(compteurs[reste]).toMatchObject({ sensible: true, ecrit: false });
    expect(sommes).toContainEqual({ total: colonnes[0]?.effectif, membres: [colonnes[1]?.effectif, reste] });
  });

  it('ne croit une partition déclarée que si les effectifs la vérifient', () => {
    const vraie = trame(colonne('I01', 30, 12, 18), colonne('I12', 20, 5, 15), colonne('I13', 10, 8, 2));
    const fausse = trame(colonne('I01', 30, 12, 18), colonne('I12', 20, 5, 15), colonne('I13', 9, 7, 2));
    const trois = ({ partitions }: ReturnType<typeof trame>) =>
      partitions.filter(({ membres }) => membres.length === 3);
    expect(trois(vraie)).toHaveLength(1);
    expect(trois(fausse)).toHaveLength(0);
  });

  it('ne tire rien d’un indicateur nul partout, dont le complément est la base', () => {
    const { sommes } = trame(colonne('I17', 0, 0, 0));
    expect(sommes.filter(({ total, membres }) => membres.includes(total))).toEqual([]);
  });
});
