import { describe, expect, it } from 'vitest';
import { ActionAnnulee, ActionRefusee } from '../../src/actions/contrat.ts';
import { certitude } from '../../src/taskpane/certitude.ts';
import { exempleDIndice } from '../../src/taskpane/exemple.ts';
import { messageDe } from '../../src/taskpane/message.ts';
import { compte, lireNombre, saisie } from '../../src/taskpane/nombres.ts';
import { estSombre } from '../../src/taskpane/theme.ts';
import { METHODE } from './faux.ts';

describe('nombres', () => {
  it.each([
    ['38,9', 38.9],
    ['1.5', 1.5],
    ['1 234', 1234],
    ['-2', -2],
  ])('lit « %s » à la française', (texte, valeur) => {
    expect(lireNombre(texte)).toBe(valeur);
  });

  it.each(['', 'abc', '1,2,3', '5 %', 'Infinity', '1e3'])('refuse « %s »', (texte) => {
    expect(lireNombre(texte)).toBeNull();
  });

  it('écrit un nombre comme il se tape', () => {
    expect(saisie(0.5)).toBe('0,5');
  });

  it('accorde le nom : 0 et 1 au singulier', () => {
    expect([0, 1, 2].map((n) => compte(n, 'case'))).toEqual(['0\u00A0case', '1\u00A0case', '2\u00A0cases']);
  });
});

describe('messages', () => {
  it('dit la phrase d’un refus et montre son lieu', () => {
    const lieu = { feuille: 'Ménages', cellule: 'F18' };
    expect(messageDe(new ActionRefusee('Colonne vide.', lieu))).toEqual({
      intention: 'error',
      phrase: 'Colonne vide.',
      lieu,
    });
  });

  it('dit un arrêt sans en faire une erreur', () => {
    expect(messageDe(new ActionAnnulee()).intention).toBe('info');
  });

  it('range ce qui est technique dans les détails', () => {
    const { phrase, details } = messageDe(new TypeError('x is undefined'));
    expect(phrase).not.toContain('undefined');
    expect(details).toContain('x is undefined');
  });
});

describe('exemple de l’indice', () => {
  it('donne les 118, 99 et 66 de la source avec les poids 2, 1, 1, 1', () => {
    const valeurs = exempleDIndice(METHODE.precarite)?.residences.map(({ valeur }) => Math.round(valeur));
    expect(valeurs).toEqual([118, 99, 66]);
  });

  it('dit qu’il se limite aux composantes connues de la source', () => {
    const composantes = [...METHODE.precarite.composantes, { code: 'I33', poids: 1, sens: 1 as const }];
    const exemple = exempleDIndice({ ...METHODE.precarite, composantes });
    expect(exemple?.partiel).toBe(true);
    expect(exemple?.residences).toHaveLength(3);
  });

  it('n’existe pas quand tous les poids sont nuls', () => {
    const composantes = METHODE.precarite.composantes.map((c) => ({ ...c, poids: 0 }));
    expect(exempleDIndice({ ...METHODE.precarite, composantes })).toBeNull();
  });
});

describe('thème', () => {
  it('suit Office d’abord, puis la couleur de son fond, puis le système', () => {
    expect(estSombre({ isDarkTheme: false, bodyBackgroundColor: '#000000' }, true)).toBe(false);
    expect(estSombre({ bodyBackgroundColor: '#262626' }, false)).toBe(true);
    expect(estSombre({ bodyBackgroundColor: '#FFFFFF' }, true)).toBe(false);
    expect(estSombre(undefined, true)).toBe(true);
  });
});

describe('certitude d’une colonne', () => {
  const colonne = { index: 3, entete: 'X', champ: 'impaye', confiance: 0.5 } as const;

  it('laisse la main à l’utilisateur : son choix ne se discute plus', () => {
    expect(certitude(colonne, {})).toBe('faible');
    expect(certitude(colonne, { 3: 'impaye' })).toBe('choisie');
  });

  it('ne dit rien d’une colonne inutilisée', () => {
    expect(certitude({ ...colonne, champ: null }, {})).toBeNull();
  });
});
