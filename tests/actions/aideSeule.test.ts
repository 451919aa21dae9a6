import { describe, expect, test } from 'vitest';
import { diagnostiquer } from '../../src/actions/diagnostiquer.ts';
import { actions } from '../../src/actions/index.ts';
import { proposerChoix } from '../../src/actions/proposerChoix.ts';
import { enAideSeule, repliPossible } from '../../src/domain/methode/aideSeule.ts';
import type { Book } from '../../workbench/model/book.ts';
import { classeurCsv, ouvrir } from './classeur.ts';

/** Two residences of twenty households: nothing but who receives a housing aid, 15 of 20 and 5 of 20. */
const CSV = [
  'Code résidence;Aide au logement',
  ...[15, 5].flatMap((aides, rang) =>
    Array.from({ length: 20 }, (_, n) => `R${rang + 1};${n < aides ? 'oui' : 'non'}`),
  ),
].join('\n');

const valeurs = (book: Book, feuille: string): unknown[] =>
  book.sheets
    .filter(({ name }) => name === feuille)
    .flatMap(({ cells }) => [...cells.values()].map(({ value }) => value));
const bandeau = (book: Book, feuille: string): boolean =>
  valeurs(book, feuille).some((valeur) => String(valeur).startsWith('Classement de repli'));

describe('Un fichier qui ne dit que l’aide au logement', () => {
  test('n’a pas d’indice complet, puis se classe sur l’aide seule, bandeau en tête', async () => {
    const book = await classeurCsv(CSV);
    await ouvrir(book);
    const choix = proposerChoix(await actions.inspecterClasseur({}), null);
    if (!choix) throw new Error('aucune table proposée');
    const preparation = await actions.preparerDiagnostic(choix, {});
    expect(preparation.diagnostic.indices).toBeNull();
    expect(repliPossible(preparation.diagnostic)).toBe(true);
    await diagnostiquer({});
    expect(valeurs(book, 'CIL Indices').join(' ')).toContain('profil « APL seule »');
    expect(bandeau(book, 'CIL Indices')).toBe(false);

    await actions.enregistrerMethode(enAideSeule(preparation.diagnostic.methode), {});
    const bilan = await diagnostiquer({});
    expect(bilan.feuilles).toContain('CIL Classement');
    expect(bandeau(book, 'CIL Indices')).toBe(true);
    expect(bandeau(book, 'CIL Classement')).toBe(true);
    // 75 % and 25 % beside 50 %.
    const apres = await actions.preparerDiagnostic(choix, {});
    expect(apres.diagnostic.indices?.map(({ valeur }) => valeur)).toEqual([150, 50]);
    expect(apres.diagnostic.classement?.map(({ type }) => type)).toEqual([3, 1]);
    expect(repliPossible(apres.diagnostic)).toBe(false);
  }, 120_000);
});
