import { describe, expect, test } from 'vitest';
import { type EntreeDuProtocole, planProtocole } from '../../src/sheets/protocole.ts';
import { PROTOCOLE } from '../xlsx/copieDEssai.ts';
import { cellulesDe } from './evaluer.ts';

/** Rows of the sheet, as lists of what is written in them. */
function lignes(entree: EntreeDuProtocole): string[][] {
  const parLigne = new Map<number, string[]>();
  for (const { row, cellule } of cellulesDe(planProtocole(entree)))
    if (cellule.value !== '') parLigne.set(row, [...(parLigne.get(row) ?? []), String(cellule.value)]);
  return [...parLigne.values()];
}
const reponse = (entree: EntreeDuProtocole, question: string) =>
  lignes(entree).find(([premiere]) => premiere === question)?.[1];
const dit = (entree: EntreeDuProtocole) => lignes(entree).flat().join('\n');
const avecLaRegle = (regle: Partial<EntreeDuProtocole['diffusion']['regle']>): EntreeDuProtocole => ({
  ...PROTOCOLE,
  diffusion: { ...PROTOCOLE.diffusion, regle: { ...PROTOCOLE.diffusion.regle, ...regle } },
});

describe('le protocole dit', () => {
  test('qui, quoi, pour qui, pourquoi, quand, avec quelle méthode', () => {
    const complet = { ...PROTOCOLE, usage: 'Préparer la convention d’équilibre territorial' };
    expect(
      ['Établi par', 'Source', 'Millésime', 'Destinataire', 'Usage prévu', 'Date', 'Méthode'].map(
        (question) => reponse(complet, question),
      ),
    ).toEqual([
      'CIL de Cannes Pays de Lérins',
      'Ménages, type OPS',
      '2018',
      'Conférence intercommunale du logement',
      'Préparer la convention d’équilibre territorial',
      '01/03/2026',
      `« Socle », version 1 du ${PROTOCOLE.methode.date.split('-').reverse().join('/')}`,
    ]);
  });

  test('« nd » de ce que personne n’a dit', () => {
    const muet = {
      ...PROTOCOLE,
      millesime: null,
      destinataire: ' ',
      methode: { ...PROTOCOLE.methode, auteur: '' },
    };
    for (const question of ['Établi par', 'Millésime', 'Destinataire', 'Usage prévu'])
      expect(reponse(muet, question), question).toBe('nd');
  });

  test('les échelles publiées, sans les lignes que personne ne verra', () => {
    expect(reponse(PROTOCOLE, 'Commune')).toBe('2 lignes');
    expect(reponse(PROTOCOLE, 'Regroupement')).toBe('1 ligne');
    expect(dit(PROTOCOLE)).not.toContain('Reste de Cannes');
  });

  test('la règle telle qu’elle a été choisie', () => {
    expect(dit(PROTOCOLE)).toContain('n’est montré que s’il atteint 11');
    expect(dit(PROTOCOLE)).toContain('Un nombre nul est montré');
    const stricte = dit(avecLaRegle({ seuil: 20, strict: true, zeros: true, lecture: 'base' }));
    expect(stricte).toContain('n’est montré que s’il dépasse 20');
    expect(stricte).toContain('Un nombre nul est caché');
    expect(stricte).toContain('N’y est soumise que la base');
  });

  test('ce que la vérification a trouvé, et « /// » de ce qui n’a pas d’objet', () => {
    expect(reponse(PROTOCOLE, 'Plus petit intervalle')).toBe('10');
    expect(reponse(PROTOCOLE, 'Cachés pour protéger les premiers')).toBe('3');
    const audit = { ...PROTOCOLE.diffusion.audit, plusPetiteLatitude: null };
    const sans = { ...PROTOCOLE, diffusion: { ...PROTOCOLE.diffusion, audit } };
    expect(reponse(sans, 'Plus petit intervalle')).toBe('///');
  });

  test('la définition des seuls indicateurs publiés, et de ceux dont l’indice est fait', () => {
    expect(dit(PROTOCOLE)).toContain('I03 · ');
    expect(dit(PROTOCOLE)).toContain('I04c · ');
    expect(dit(PROTOCOLE)).not.toContain('I04d · ');
    const publication = { ...PROTOCOLE.diffusion.publication, indices: null };
    expect(dit({ ...PROTOCOLE, diffusion: { ...PROTOCOLE.diffusion, publication } })).not.toContain(
      'I04c · ',
    );
  });
});

test('un usage dit en long tient sur plusieurs lignes, aucune plus large que la page', () => {
  const usage = 'Préparer la convention intercommunale d’attribution et la réunion du comité. '.repeat(8);
  const coupees = lignes({ ...PROTOCOLE, usage });
  expect(coupees.flat().join(' ').split('Préparer').length - 1).toBe(8);
  expect(Math.max(...coupees.flat().map((ligne) => ligne.length))).toBeLessThanOrEqual(120);
});

test('aucune formule ni aucun lien : la feuille se suffit', () => {
  const plan = planProtocole(PROTOCOLE);
  expect(plan.links).toEqual([]);
  expect(cellulesDe(plan).filter(({ cellule }) => cellule.formula !== undefined)).toEqual([]);
});
