import { expect, test } from 'vitest';
import { celluleDeDiffusion, planDiffusion } from '../../src/sheets/diffusion.ts';
import { planMasquage } from '../../src/sheets/masquage.ts';
import { diagnosticDe, diffusionDe } from '../domain/diffusion/petitBailleur.ts';
import { enPlage } from './enPlage.ts';

const diagnostic = diagnosticDe(29, ['I01', 'I02', 'I16']);
const diffusion = diffusionDe(diagnostic);
const { publication, figures } = diffusion;
const { cellules } = enPlage(planDiffusion(diagnostic, diffusion));

test('chaque chiffre est à sa place, « s » dans chaque case masquée', () => {
  const lieu = celluleDeDiffusion(diffusion);
  let vues = 0;
  figures.forEach((colonne, c) => {
    colonne.forEach((figure, l) => {
      const place = lieu(l, c, 'valeur');
      if (!place) return;
      vues++;
      const { valeur } = figure;
      const attendu = {
        montree: 'valeur' in valeur && valeur.valeur,
        secret: 's',
        nd: 'nd',
        sansObjet: '///',
      };
      expect(cellules[place.row]?.[place.column]).toBe(attendu[valeur.etat]);
    });
  });
  expect(vues).toBeGreaterThan(20);
});

test('les lignes jamais écrites n’ont pas de place', () => {
  const lieu = celluleDeDiffusion(diffusion);
  const cachee = publication.lignes.findIndex(({ montree }) => !montree);
  if (cachee >= 0) expect(lieu(cachee, 0, 'base')).toBeNull();
  const noms = new Set(cellules.map((ligne) => ligne[1]));
  expect(noms.has('Ensemble')).toBe(true);
  expect([...noms].some((nom) => String(nom).endsWith('(partie)'))).toBe(false);
});

test('sans indice, la feuille n’a pas de colonne pour lui', () => {
  const sans = { ...diffusion, indices: null };
  const [, avec] = planDiffusion(diagnostic, diffusion).blocks;
  const [, prive] = planDiffusion(diagnostic, sans).blocks;
  expect((avec?.cells[0]?.length ?? 0) - (prive?.cells[0]?.length ?? 0)).toBe(1);
  expect(celluleDeDiffusion(sans)(0, 0, 'effectif')?.column).toBe(3);
});

test('« CIL Masquage » dit une raison pour chaque indicateur masqué d’une ligne', () => {
  const { cellules: lignes } = enPlage(planMasquage(diagnostic, diffusion));
  const raisons = lignes.slice(5).flatMap((ligne) => (ligne[3] && ligne[5] ? [String(ligne[5])] : []));
  const masques = figures.flatMap((colonne) =>
    colonne.filter(
      ({ effectif, base, valeur }, l) =>
        publication.lignes[l]?.montree &&
        [effectif, base, valeur].some((figure) => figure?.etat === 'secret'),
    ),
  );
  expect(raisons).toHaveLength(masques.length);
  expect(
    raisons.every((raison) => /^(moins de 11|protège |même total que |se calcule avec )/.test(raison)),
  ).toBe(true);
});
