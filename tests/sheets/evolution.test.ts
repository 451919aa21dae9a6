import { describe, expect, it } from 'vitest';
import { MOTS_DE_TENDANCE } from '../../src/domain/evolution/tendance.ts';
import { exempleVagues } from '../../src/domain/exemple/vagues.ts';
import { METHODE_SOCLE } from '../../src/domain/methode/presets.ts';
import { adresse } from '../../src/domain/parc/cellule.ts';
import { familleDe } from '../../src/sheets/familles.ts';
import { grilleEvolution } from '../../src/sheets/grilleEvolution.ts';
import { MARQUES } from '../../src/sheets/marques.ts';
import { FEUILLES } from '../../src/sheets/noms.ts';
import type { Zone } from '../../src/sheets/plan.ts';
import { planifier } from '../../src/sheets/planifier.ts';
import { diagnosticDe } from '../domain/evolution/vagues.ts';
import { cellulesDe, evaluer } from './evaluer.ts';

const diagnostic = diagnosticDe(exempleVagues(2024, { residences: 12, menages: 700 }));
const plans = planifier(diagnostic);
const lire = evaluer(plans.filter(({ name }) => familleDe(name) === 'diagnostic'));
const { evolution } = diagnostic;
const plan = plans.find(({ name }) => name === FEUILLES.evolution);
if (!evolution || !plan) throw new Error('pas de feuille');
const grille = grilleEvolution(evolution);
const { colonnes } = grille;
const cellules = cellulesDe(plan);
const occupees = new Set(cellules.map(({ row, column }) => adresse(row, column)));
const cellule = (row: number | null, column: number) => lire(FEUILLES.evolution, row ?? -1, column);
const bouts = ({ row, column, rows, columns }: Zone) => [
  adresse(row, column),
  adresse(row + rows - 1, column + columns - 1),
];

describe('« CIL Évolution » recalculée', () => {
  it('retrouve chaque part, chaque écart et chaque indice du domaine', () => {
    let comparees = 0;
    for (const suivi of evolution.suivis) {
      for (const { indicateur, releves } of suivi.indicateurs) {
        const row = grille.ligne(suivi, indicateur.code);
        releves.forEach(({ valeur }, vague) => {
          const lue = cellule(row, colonnes.vagues + vague);
          if (valeur === null) expect(['nd', '///']).toContain(lue);
          else expect(lue).toBeCloseTo(valeur, 9);
          comparees++;
        });
      }
      for (const sorte of ['fixe', 'courante'] as const) {
        suivi[sorte]?.valeurs.forEach((valeur, vague) => {
          const lue = cellule(grille.ligne(suivi, sorte), colonnes.vagues + vague);
          if (valeur === null) expect(['nd', '///']).toContain(lue);
          else expect(lue).toBeCloseTo(valeur, 9);
          comparees++;
        });
      }
    }
    expect(comparees).toBeGreaterThan(1000);
  });

  it('nomme la tendance comme le domaine, par formule', () => {
    const formules = new Set<string>();
    for (const suivi of evolution.suivis) {
      const juges = [
        ...suivi.indicateurs.map((serie) => [serie.indicateur.code, serie.tendance] as const),
        ...(['fixe', 'courante'] as const).flatMap((sorte) => {
          const serie = suivi[sorte];
          return serie ? [[sorte, serie.tendance] as const] : [];
        }),
      ];
      for (const [cle, { classe }] of juges) {
        const lue = cellule(grille.ligne(suivi, cle), colonnes.tendance);
        expect(lue, `${suivi.unite.nom} ${cle}`).toBe(MOTS_DE_TENDANCE[classe]);
        formules.add(String(lue));
      }
    }
    expect(formules).toEqual(new Set(Object.values(MOTS_DE_TENDANCE)));
  });

  it('fait de la variation la somme de la position et de la référence, au point près', () => {
    let sommes = 0;
    for (let row = grille.premiere; row <= grille.derniere; row++) {
      const [totale, position, derive] = [colonnes.variation, colonnes.position, colonnes.derive].map(
        (column) => cellule(row, column),
      );
      if (typeof position !== 'number') continue;
      expect(Number(position) + Number(derive)).toBeCloseTo(Number(totale), 9);
      sommes++;
    }
    expect(sommes).toBeGreaterThan(100);
  });

  it('vaut exactement 100 à la référence : à chaque vague en base courante, à la première en base fixe', () => {
    const [reference] = evolution.suivis;
    expect([0, 1, 2].map((v) => cellule(grille.ligne(reference, 'courante'), colonnes.vagues + v))).toEqual([
      100, 100, 100,
    ]);
    expect(cellule(grille.ligne(reference, 'fixe'), colonnes.vagues)).toBe(100);
  });

  it('lit les entrants comme le domaine', () => {
    for (const suivi of evolution.suivis) {
      suivi.flux.forEach(({ lecture, ecartEntrants }, vague) => {
        const lue = cellule(grille.ligne(suivi, 'lecture'), colonnes.vagues + vague);
        if (ecartEntrants === null) expect(['nd', '///']).toContain(lue);
        else expect(lue).toBe(MOTS_DE_TENDANCE[lecture ?? 'non-calculable']);
      });
    }
  });

  it('n’a ni erreur, ni nombre impossible, ni bloc sur un autre', () => {
    expect(occupees.size).toBe(cellules.length);
    for (const {
      row,
      column,
      cellule: { formula },
    } of cellules) {
      if (formula === undefined) continue;
      const valeur = cellule(row, column);
      expect(['string', 'number'], `${adresse(row, column)} ${formula}`).toContain(typeof valeur);
      expect(String(valeur)).not.toMatch(/^#[A-Z]|NaN|Infinity/);
    }
  });

  it('explique dans sa légende exactement les signes qu’elle montre', () => {
    const expliques = cellules.flatMap(({ cellule: { style, value } }) =>
      style === 'marqueLegende' ? [value] : [],
    );
    const montres = new Set(
      cellules
        .filter(({ cellule: { style } }) => style !== 'marqueLegende')
        .map(({ row, column }) => cellule(row, column))
        .filter((valeur) => typeof valeur === 'string' && valeur in MARQUES),
    );
    expect(new Set(expliques)).toEqual(montres);
  });
});

describe('Les graphiques', () => {
  const titres = plan.charts.map(({ title }) => title);

  it('séparent la base fixe et la base courante, avec leur unité', () => {
    expect(titres).toHaveLength(3);
    expect(titres[0]).toContain('base fixe');
    expect(titres[1]).toContain('base courante');
    expect(plan.charts.map(({ valueAxisTitle }) => valueAxisTitle)).toEqual([
      'Indice, 100 = Ensemble du fichier en 2020',
      'Indice, 100 = Ensemble du fichier à chaque vague',
      'Part (%)',
    ]);
  });

  it('ont huit courbes au plus, chacune sa couleur, sur des cellules écrites et toutes chiffrées', () => {
    for (const { series, categories } of plan.charts) {
      expect(series.length).toBeLessThanOrEqual(8);
      expect(series.length).toBeGreaterThan(1);
      expect(new Set(series.map(({ color }) => color)).size).toBe(series.length);
      for (const lieu of [categories, ...series.map(({ values }) => values)].flatMap(bouts)) {
        expect(occupees.has(lieu), lieu).toBe(true);
      }
      for (const { values } of series) {
        for (let k = 0; k < values.rows; k++) {
          expect(typeof cellule(values.row + k, values.column)).toBe('number');
        }
      }
    }
  });

  it('sont suivis de leur source, et leurs chiffres échappent au filtre', () => {
    for (const { place, series } of plan.charts) {
      expect(String(cellule(place.row + place.rows, place.column))).toMatch(/^Source : /);
      const fin = (plan.filter?.row ?? 0) + (plan.filter?.rows ?? 0);
      expect(series.every(({ values }) => values.row >= fin)).toBe(true);
    }
  });
});

describe('Les notes', () => {
  const notes = cellules.flatMap(({ cellule: { value, style } }) =>
    style === 'note' ? [String(value)] : [],
  );
  const dit = (morceau: string) => notes.join(' ').includes(morceau);

  it('disent l’année de base, et d’où elle vient', () => {
    expect(dit('en 2020, première vague, puisque la méthode ne fixe pas d’année')).toBe(true);
    expect(lire(FEUILLES.evolution, 1, 0)).toContain('100 = Ensemble du fichier en 2020 (base fixe)');
  });

  it('nomment les résidences nouvelles et disparues', () => {
    expect(dit('De 2020 à 2022, 1 résidence nouvelle, ')).toBe(true);
    expect(dit('De 2020 à 2022, 1 résidence disparue, ')).toBe(true);
  });
});

describe('Avec une seule vague', () => {
  it('la feuille n’existe pas', () => {
    const [derniere] = exempleVagues(2024, { residences: 6, menages: 120 }).slice(-1);
    if (!derniere) throw new Error('pas de vague');
    const seule = diagnosticDe([derniere], METHODE_SOCLE);
    expect(planifier(seule).map(({ name }) => name)).not.toContain(FEUILLES.evolution);
  });
});
