import { describe, expect, it } from 'vitest';
import actions from '../../src/sheets/actions.json' with { type: 'json' };
import { planActions } from '../../src/sheets/actions.ts';
import { planFiche } from '../../src/sheets/fiche.ts';
import { planFicheExemple } from '../../src/sheets/ficheExemple.ts';
import { FEUILLES } from '../../src/sheets/noms.ts';
import contenu from '../../src/sheets/orientations.json' with { type: 'json' };
import { planOrientations } from '../../src/sheets/orientations.ts';
import { secteursDe } from '../../src/sheets/secteurs.ts';
import { diagnosticDEssai } from './diagnosticDEssai.ts';
import { enPlage } from './enPlage.ts';

const diagnostic = diagnosticDEssai();
const { methode } = diagnostic;
const textes = JSON.stringify([actions, contenu]);

describe('les orientations proposées', () => {
  it('portent chacune un code à elle, sur les deux feuilles', () => {
    for (const codes of [actions.actions, contenu.orientations].map((liste) => liste.map(({ code }) => code)))
      expect(new Set(codes).size).toBe(codes.length);
  });

  it('donnent les trois situations devant les quatre volets, et six objectifs', () => {
    const situations = actions.actions.filter(({ tableau }) => tableau === 'Situations');
    expect(situations).toHaveLength(12);
    const objectifs = actions.actions.filter(({ tableau }) => tableau === 'Objectifs');
    expect(new Set(objectifs.map(({ objet }) => objet)).size).toBe(6);
  });

  it('ne contiennent rien que la loi interdit', () => {
    expect(textes).not.toMatch(/étrang|nationalit|nombre d’enfants|limiter les enfants/i);
  });

  it('gardent ce que la CIL écrit à côté', () => {
    const plan = planActions(methode);
    expect(plan.kept?.columns.map((column) => enPlage(plan).cellules[4]?.[column])).toEqual([
      'Ce que retient la CIL',
      'Responsable',
      'Échéance',
      'État',
    ]);
  });

  it('mènent à chaque fiche', () => {
    const plan = planOrientations(methode, ['Fiche A', 'Fiche B'], 0);
    const cellules = enPlage(plan).cellules;
    for (const { row, column, sheet } of plan.links.filter(({ sheet }) => sheet !== FEUILLES.methode))
      expect(cellules[row]?.[column]).toBe(sheet);
    expect(plan.links).toHaveLength(3);
  });
});

describe('la fiche d’un secteur', () => {
  const [secteur] = secteursDe(diagnostic).secteurs;
  if (!secteur) throw new Error('aucun secteur dans l’essai');

  it('tient sur une page et laisse écrire orientations et conditions, ligne à ligne', () => {
    const plan = planFiche(diagnostic, secteur);
    expect(plan.print.pagesWide ?? 1).toBe(1);
    expect(plan.kept?.keyColumn).toBe(0);
    const cles = enPlage(plan)
      .cellules.slice(5, (plan.kept?.lastRow ?? 0) + 1)
      .map(([numero]) => numero);
    expect(cles).toEqual(cles.map((_, rang) => rang + 1));
  });

  it('ne montre pas un chiffre du secteur qui compte trop peu de ménages', () => {
    const infraction = {
      echelle: secteur.echelle,
      cle: secteur.nom,
      nom: secteur.nom,
      code: 'I01',
      court: '',
      objet: 'numerateur',
      valeur: 4,
      soustraction: null,
    } as const;
    const ligneDe = (plan: ReturnType<typeof planFiche>) =>
      plan.blocks
        .flatMap(({ cells }) => cells)
        .find((cases) => String(cases[1]?.value).includes('sous 40 %'));
    expect(ligneDe(planFiche({ ...diagnostic, infractions: [] }, secteur))?.[2]?.formula).toContain(
      FEUILLES.territoires,
    );
    expect(ligneDe(planFiche({ ...diagnostic, infractions: [infraction] }, secteur))?.[2]?.value).toBe('s');
  });

  it('reprend l’exemple publié sans la nationalité, le loyer en euros', () => {
    const texte = JSON.stringify(planFicheExemple(methode).blocks.map(({ cells }) => cells.slice(0, 12)));
    expect(texte).toContain('3,81 €/m²');
    expect(texte).not.toMatch(/étrangers/);
  });

  it('donne à deux secteurs de même début deux onglets différents', () => {
    const longs = ['Quartier de la Grande Prairie nord', 'Quartier de la Grande Prairie sud'];
    const echelles = [
      {
        echelle: 'quartier',
        territoires: longs.map((nom) => ({ nom, residence: null, effectif: 20 })),
        comptes: [],
      },
    ] as const;
    const noms = secteursDe({ ...diagnostic, echelles }).secteurs.map(({ feuille }) => feuille);
    expect(new Set(noms).size).toBe(2);
    for (const nom of noms) expect(nom.length).toBeLessThanOrEqual(31);
  });
});
