import { describe, expect, it } from 'vitest';
import type { FeuilleAnnoncee, Preparation } from '../../src/actions/contrat.ts';
import { famillesRetenues, retenir } from '../../src/actions/retenir.ts';
import { familleDe } from '../../src/sheets/familles.ts';
import { FEUILLES } from '../../src/sheets/noms.ts';
import { planPressionReponse } from '../../src/sheets/pressionReponse.ts';
import { METHODE, preparation } from '../taskpane/faux.ts';

const annoncee = (nom: string, dejaLa: boolean): FeuilleAnnoncee => ({
  nom,
  contenu: '',
  famille: familleDe(nom),
  dejaLa,
});

describe('les familles de feuilles', () => {
  it('propose le diagnostic seul dans un classeur neuf', () => {
    const annonce = [annoncee(FEUILLES.indices, false), annoncee(FEUILLES.grille, false)];
    expect(famillesRetenues(null, { annonce })).toEqual(['diagnostic']);
  });

  it('refait les familles dont une feuille est déjà là', () => {
    const annonce = [
      annoncee(FEUILLES.indices, true),
      annoncee(FEUILLES.grille, true),
      annoncee(FEUILLES.mixite, false),
    ];
    expect(famillesRetenues(null, { annonce })).toEqual(['diagnostic', 'terrain']);
  });

  it('suit le choix de l’utilisatrice, quoi qu’il y ait dans le classeur', () => {
    const annonce = [annoncee(FEUILLES.grille, true)];
    expect(famillesRetenues(['diagnostic', 'approches'], { annonce })).toEqual(['diagnostic', 'approches']);
  });

  it('n’écrit que les feuilles des familles retenues', () => {
    const plan = planPressionReponse(METHODE);
    const deux: Preparation = {
      ...preparation({ tables: [], cle: null }),
      plans: [plan, { ...plan, name: FEUILLES.indices }],
      annonce: [annoncee(FEUILLES.pressionReponse, false), annoncee(FEUILLES.indices, false)],
    };
    expect(retenir(deux, ['diagnostic']).plans.map(({ name }) => name)).toEqual([FEUILLES.indices]);
    expect(retenir(deux, ['diagnostic', 'attributions']).plans).toHaveLength(2);
  });
});
