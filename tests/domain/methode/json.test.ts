import { describe, expect, it } from 'vitest';
import seuils from '../../../src/domain/indicateurs/seuils.json' with { type: 'json' };
import { ecrireMethode, lireMethode } from '../../../src/domain/methode/json.ts';
import { METHODE_SOCLE, PRESETS } from '../../../src/domain/methode/presets.ts';
import { resume } from '../../../src/domain/methode/resume.ts';

const modifier = (change: (brute: typeof METHODE_SOCLE) => unknown) =>
  lireMethode(JSON.stringify(change(structuredClone(METHODE_SOCLE))));
const premiere = (lue: ReturnType<typeof lireMethode>) => (lue.ok ? 'acceptée' : lue.phrase);

it('garde au catalogue le seuil et la fenêtre de la méthode « Socle »', () => {
  expect(seuils.reglages).toEqual({
    seuilRevenu: METHODE_SOCLE.seuilRevenu,
    fenetreEmmenages: METHODE_SOCLE.fenetreEmmenages,
  });
});

describe('méthode en JSON', () => {
  it.each(PRESETS.map((methode) => [methode.nom, methode] as const))(
    'rend « %s » telle qu’écrite',
    (_, methode) => {
      expect(lireMethode(ecrireMethode(methode))).toEqual({ ok: true, methode });
    },
  );

  it('nomme le poids refusé par son indicateur', () => {
    const composantes = METHODE_SOCLE.precarite.composantes.map((c) =>
      c.code === 'I03' ? { ...c, poids: -1 } : c,
    );
    expect(premiere(modifier((b) => ({ ...b, precarite: { ...b.precarite, composantes } })))).toBe(
      'poids de I03 : un nombre positif est attendu.',
    );
  });

  it('refuse des poids tous nuls, un code inconnu, une référence sans nom', () => {
    const nuls = METHODE_SOCLE.precarite.composantes.map((c) => ({ ...c, poids: 0 }));
    expect(premiere(modifier((b) => ({ ...b, precarite: { ...b.precarite, composantes: nuls } })))).toContain(
      'tous nuls',
    );
    expect(premiere(modifier((b) => ({ ...b, indicateurs: ['I99'] })))).toBe(
      'indicateurs : « I99 » n’existe pas.',
    );
    expect(
      premiere(modifier((b) => ({ ...b, reference: { echelle: 'epci', nom: null, annee: null } }))),
    ).toContain('le nom du territoire manque');
  });

  it('refuse une dernière règle qui laisserait des résidences sans type', () => {
    expect(premiere(modifier((b) => ({ ...b, typologie: b.typologie.slice(0, 2) })))).toContain(
      'la dernière règle doit être sans condition',
    );
  });

  it('donne les indices de fragilité par défaut à une méthode écrite avant eux', () => {
    expect(modifier(({ fragilite: _, ...ancienne }) => ancienne)).toEqual({
      ok: true,
      methode: METHODE_SOCLE,
    });
    const { occupation } = METHODE_SOCLE.fragilite;
    expect(modifier((b) => ({ ...b, fragilite: { occupation } }))).toEqual({
      ok: true,
      methode: METHODE_SOCLE,
    });
  });

  it('accepte une fragilité sans composante, refuse ce qu’elle ne sait pas comparer et dit de quel indice', () => {
    const avec = (change: Partial<typeof METHODE_SOCLE.precarite>) =>
      modifier((b) => ({
        ...b,
        fragilite: { ...b.fragilite, fonctionnement: { ...b.fragilite.fonctionnement, ...change } },
      }));
    expect(avec({ composantes: [] }).ok).toBe(true);
    expect(premiere(avec({ composantes: [{ code: 'I11', poids: 1, sens: 1 }] }))).toBe(
      'composantes de la fragilité du fonctionnement : « I11 » n’est pas une part, un taux ou une moyenne du catalogue, ni un critère de la grille.',
    );
    expect(premiere(avec({ composantes: [{ code: 'I32', poids: 0, sens: 1 }] }))).toContain('tous nuls');
    expect(premiere(avec({ composantes: [{ code: 'I32', poids: -1, sens: 1 }] }))).toBe(
      'poids de I32 (fragilité du fonctionnement) : un nombre positif est attendu.',
    );
    expect(premiere(avec({ agregation: 'sommes' }))).toContain('n’additionne que des parts');
  });

  it('refuse un texte qui n’est pas une méthode', () => {
    expect(premiere(lireMethode('{'))).toContain('pas du JSON valide');
    expect(premiere(lireMethode('[]'))).toContain('cil-methode-1');
  });

  it('se résume en lignes qui disent poids, secret et limites', () => {
    const lignes = resume(METHODE_SOCLE);
    expect(lignes).toContain(
      'Type 4, Dysfonctionnements à traiter d’abord : précarité > 120 et impayés > 15,0 %.',
    );
    expect(lignes.join(' ')).toContain('< 40 % PLUS (poids 2), Aide au logement (poids 1)');
    expect(lignes.join(' ')).toContain('au moins 11 unités');
  });
});
