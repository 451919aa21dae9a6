import { describe, expect, test } from 'vitest';
import { diagnostiquer } from '../../src/actions/diagnostiquer.ts';
import type { Book } from '../../workbench/model/book.ts';
import { petitBailleur } from '../excel/petitBailleur.ts';
import { ouvrir } from './classeur.ts';

const ENTETE = 4;

const FEUILLES_VOULUES = [
  'CIL Méthode',
  'CIL Indicateurs',
  'CIL Indices',
  'CIL Grille',
  'CIL Cotations',
  'CIL Contrats',
  'CIL Visites',
];

/** The sheet's cells by the titles of its columns, one row of the table at a time. */
function table(book: Book, nom: string) {
  const feuille = book.sheet(nom);
  if (!feuille) throw new Error(`no sheet ${nom}`);
  const colonne = (titre: string) => {
    const trouvee = Array.from({ length: 20 }, (_, c) => feuille.value(ENTETE, c)).indexOf(titre);
    if (trouvee < 0) throw new Error(`no column ${titre} in ${nom}`);
    return trouvee;
  };
  return {
    lire: (rang: number, titre: string) => feuille.value(ENTETE + 1 + rang, colonne(titre)),
    taper: (rang: number, titre: string, valeur: string | number) =>
      feuille.setValue(ENTETE + 1 + rang, colonne(titre), valeur),
    rangs: (dit: (lire: (titre: string) => unknown) => boolean) =>
      Array.from({ length: 400 }, (_, rang) => rang).filter((rang) =>
        dit((titre) => feuille.value(ENTETE + 1 + rang, colonne(titre))),
      ),
  };
}

const calculer = () => diagnostiquer({});

/** A small landlord who asks for the sheets of the field, and for those that they read. */
function bailleur(residences = 3, menages = 40): Book {
  const book = petitBailleur(residences, menages);
  book.settings.set('cil.etapes', JSON.stringify(FEUILLES_VOULUES));
  return book;
}

describe('« CIL Grille »', () => {
  test('prépare une ligne par critère pour les seules résidences que les chiffres désignent', async () => {
    const book = bailleur();
    await ouvrir(book);
    await calculer();
    const grille = table(book, 'CIL Grille');
    const preparees = grille.rangs((lire) => lire('Critère') !== null);
    const codes = new Set(preparees.map((rang) => grille.lire(rang, 'Code')));
    expect(preparees).toHaveLength(10 * codes.size);
    expect(codes.size).toBeGreaterThan(0);
    for (const rang of preparees)
      expect(grille.lire(rang, 'Pourquoi cette résidence')).toMatch(
        /précarité 1\d\d|fragilité 1\d\d|se dégrade/,
      );
    expect(book.sheet('CIL Cotations')).toBeUndefined();
  });

  test('garde ce qui est saisi, en lit les notes, et donne « CIL Cotations »', async () => {
    const book = bailleur();
    const { settle } = await ouvrir(book);
    await calculer();
    const grille = table(book, 'CIL Grille');
    const code = String(grille.lire(0, 'Code'));
    const libre = grille.rangs((lire) => lire('Critère') !== null).length;
    grille.taper(2, 'Note (1 à 4)', 4);
    grille.taper(2, 'Évaluateur (rôle)', 'gardien');
    grille.taper(2, 'Éléments d’appréciation', 'bus toutes les 10 minutes');
    grille.taper(libre + 2, 'Code', code);
    grille.taper(libre + 2, 'Critère', 'I48 Desserte');
    grille.taper(libre + 2, 'Note (1 à 4)', 1);
    grille.taper(libre + 2, 'Évaluateur (rôle)', 'ville');
    const bilan = await calculer();
    expect(bilan.remarques).toContain('« CIL Grille » : 2 cotations de 2 évaluateurs lues, sur 1 résidence.');
    await settle();
    const cotations = table(book, 'CIL Cotations');
    const [rang = -1] = cotations.rangs((lire) => lire('Critère') === 'I48 Desserte');
    expect(
      ['Médiane', 'Note la plus basse', 'Note la plus haute', 'Étendue', 'Accord'].map((t) =>
        cotations.lire(rang, t),
      ),
    ).toEqual([2.5, 1, 4, 3, 'désaccord : à reprendre']);
    expect(cotations.lire(rang, 'Moyenne de la résidence')).toBe(2.5);
    const [sansNote = -1] = cotations.rangs((lire) => lire('Critère') === 'I46 Attractivité');
    expect(cotations.lire(sansNote, 'Médiane')).toBe('nd');
    const desserte = table(book, 'CIL Grille');
    const deux = desserte.rangs((lire) => lire('Critère') === 'I48 Desserte' && lire('Code') === code);
    expect(deux.map((r) => desserte.lire(r, 'Évaluateur (rôle)'))).toEqual(['gardien', 'ville']);
    expect(desserte.lire(deux[0] ?? -1, 'Éléments d’appréciation')).toBe('bus toutes les 10 minutes');
  });

  test('dit une note fausse et un texte qui nomme, dans la cellule où ils se trouvent, sans rien effacer', async () => {
    const book = bailleur();
    await ouvrir(book);
    await calculer();
    const grille = table(book, 'CIL Grille');
    grille.taper(1, 'Note (1 à 4)', 5);
    grille.taper(3, 'Éléments d’appréciation', 'Mme Durand se plaint');
    const { remarques } = await calculer();
    expect(remarques.find((phrase) => phrase.includes('« CIL Grille », D7'))).toMatch(
      /note entière de 1 à 4/,
    );
    const nommee = remarques.find((phrase) => phrase.includes('« CIL Grille », H9'));
    expect(nommee).toMatch(/nom de personne/);
    expect(nommee).not.toContain('Durand');
    const apres = table(book, 'CIL Grille');
    expect(apres.lire(1, 'Note (1 à 4)')).toBe(5);
    expect(apres.lire(1, 'À vérifier')).toBe('note : 1, 2, 3 ou 4');
    expect(apres.lire(3, 'Éléments d’appréciation')).toBe('Mme Durand se plaint');
    expect(apres.lire(3, 'À vérifier')).toBe('à récrire : un nom de personne');
  });

  test('prépare les lignes d’une résidence dont on choisit le code, et refuse un code inconnu en le gardant', async () => {
    const book = bailleur(6, 60);
    await ouvrir(book);
    await calculer();
    const grille = table(book, 'CIL Grille');
    const codes = new Set(
      grille.rangs((lire) => lire('Critère') !== null).map((r) => grille.lire(r, 'Code')),
    );
    const indices = book.sheet('CIL Indices');
    const autre = [6, 7, 8, 9, 10, 11, 12, 13]
      .map((row) => indices?.value(row, 0))
      .find((code) => !codes.has(code ?? null));
    expect(autre).toBeDefined();
    const libre = 10 * codes.size;
    grille.taper(libre, 'Code', String(autre));
    grille.taper(libre + 1, 'Code', 'R999');
    grille.taper(libre + 1, 'Critère', 'I48 Desserte');
    grille.taper(libre + 1, 'Note (1 à 4)', 2);
    const { remarques } = await calculer();
    const apres = table(book, 'CIL Grille');
    const siennes = apres.rangs((lire) => lire('Code') === autre);
    expect(siennes).toHaveLength(10);
    expect(apres.lire(siennes[0] ?? -1, 'Pourquoi cette résidence')).toBe('ajoutée par vous');
    expect(remarques.join(' ')).toContain('la résidence « R999 » n’est pas dans les données');
    expect(apres.rangs((lire) => lire('Code') === 'R999')).toHaveLength(1);
  });
});

describe('« CIL Visites » et « CIL Contrats »', () => {
  test('une note de visite compte comme un évaluateur de plus ; un objectif garde son départ et lit sa situation', async () => {
    const book = bailleur();
    const { settle } = await ouvrir(book);
    await calculer();
    const code = String(table(book, 'CIL Grille').lire(0, 'Code'));
    const visites = table(book, 'CIL Visites');
    visites.taper(0, 'Date de la visite', '12/03/2026');
    visites.taper(0, 'Code', code);
    visites.taper(0, 'Constat', 'hall dégradé, porte cassée');
    visites.taper(0, 'Critère éclairé', 'I51b Dégradations');
    visites.taper(0, 'Note (1 à 4)', 2);
    const contrats = table(book, 'CIL Contrats');
    contrats.taper(0, 'Code', code);
    contrats.taper(0, 'Objectif sur', 'I51b');
    contrats.taper(0, 'Cible', 3);
    contrats.taper(1, 'Code', code);
    contrats.taper(1, 'Objectif sur', 'I03');
    contrats.taper(1, 'Points de vigilance', 'famille Durand au 3e');
    const { remarques } = await calculer();
    await settle();
    expect(remarques).toContain('« CIL Visites » : 1 cotation de 1 évaluateur lue, sur 1 résidence.');
    expect(remarques.join(' ')).toMatch(/« CIL Contrats », P7 : ce texte semble contenir un nom de personne/);
    const apres = table(book, 'CIL Contrats');
    expect(
      ['Situation de départ', 'Situation actuelle', 'Reste à gagner', 'Où en est-on'].map((t) =>
        apres.lire(0, t),
      ),
    ).toEqual([2, 2, 1, 'pas encore']);
    expect(apres.lire(1, 'Situation de départ')).toBe(apres.lire(1, 'Situation actuelle'));
    table(book, 'CIL Visites').taper(0, 'Note (1 à 4)', 4);
    await calculer();
    await settle();
    const ensuite = table(book, 'CIL Contrats');
    expect(
      ['Situation de départ', 'Situation actuelle', 'Reste à gagner', 'Où en est-on'].map((t) =>
        ensuite.lire(0, t),
      ),
    ).toEqual([2, 4, -1, 'cible atteinte']);
    expect(table(book, 'CIL Visites').lire(0, 'Constat')).toBe('hall dégradé, porte cassée');
  });
});
