import { describe, expect, it } from 'vitest';
import type { Figure } from '../../../src/domain/diffusion/diffusion.ts';
import { classeDuPortrait } from '../../../src/domain/portraits/classe.ts';
import { indiceDuPortrait } from '../../../src/domain/portraits/indice.ts';
import { diagnosticDEssai } from '../../sheets/diagnosticDEssai.ts';

const diagnostic = diagnosticDEssai();
const MONTREE: Figure = { etat: 'montree', valeur: 0.4 };
const CACHEE: Figure = { etat: 'secret', raison: { sorte: 'seuil' } };
const mesures = (figure: Figure) => ({ precarite: figure, ecartFluxStock: figure, impayes: figure });
const rang = diagnostic.classement?.findIndex(({ type }) => type !== null) ?? -1;
const type = diagnostic.classement?.[rang]?.type ?? 0;

describe('le type sur un portrait', () => {
  it('se dit avec sa raison quand ses chiffres se montrent', () => {
    const classe = classeDuPortrait(
      diagnostic,
      rang,
      { etat: 'montree', valeur: type },
      mesures(MONTREE),
      null,
    );
    expect(classe).toMatchObject({ type, secrete: false, raison: diagnostic.classement?.[rang]?.raison });
  });

  it('se dit sans les chiffres de sa raison quand l’un d’eux est caché', () => {
    const classe = classeDuPortrait(
      diagnostic,
      rang,
      { etat: 'montree', valeur: type },
      mesures(CACHEE),
      null,
    );
    expect(classe).toMatchObject({ type, voilee: true });
    expect(classe.raison).not.toBe(diagnostic.classement?.[rang]?.raison);
  });

  it('ne se dit pas, ni sa raison, quand une base dont il dépend est cachée ; la décision de la CIL reste', () => {
    const decision = { type: 2, motif: 'travaux en cours' };
    const classe = classeDuPortrait(diagnostic, rang, { etat: 'secret' }, mesures(CACHEE), decision);
    expect(classe).toEqual({ type: null, secrete: true, raison: null, voilee: false, decision });
  });
});

describe('l’indice sur un portrait', () => {
  const indice = diagnostic.indices?.findIndex(({ valeur }) => valeur !== null) ?? -1;
  const lire = (tranche: 'montree' | 'secret', figure: Figure) =>
    indiceDuPortrait(
      diagnostic,
      indice,
      tranche === 'secret' ? { etat: 'secret' } : { etat: 'montree', valeur: '' },
      () => figure,
    );

  it('se réduit à sa place devant 100 quand une composante est cachée', () => {
    expect(lire('montree', CACHEE)).toMatchObject({ etat: 'secret', bande: expect.any(String) });
  });

  it('ne dit pas même cette place quand une base est cachée', () => {
    expect(lire('secret', CACHEE)).toEqual({ etat: 'secret', bande: null });
    expect(lire('secret', MONTREE)).toEqual({ etat: 'secret', bande: null });
  });

  it('se montre quand tout se montre', () => {
    expect(lire('montree', MONTREE)).toMatchObject({ etat: 'montre' });
  });
});
