import { describe, expect, test } from 'vitest';
import { ActionAnnulee, ActionRefusee } from '../../src/actions/contrat.ts';
import { diagnostiquer } from '../../src/actions/diagnostiquer.ts';
import { actions } from '../../src/actions/index.ts';
import { METHODE_SOCLE } from '../../src/domain/methode/presets.ts';
import type { Book } from '../../workbench/model/book.ts';
import { petitBailleur } from '../excel/petitBailleur.ts';
import { portrait } from '../excel/portrait.ts';
import { classeurCsv, noms, ouvrir } from './classeur.ts';

const CIL = [
  'CIL Méthode',
  'CIL Données',
  'CIL Indicateurs',
  'CIL Territoires',
  'CIL Comparaison',
  'CIL Indices',
  'CIL Secret',
  'CIL Classement',
];

/** A workbook whose user never chose: the diagnosis alone. */
async function ouvrirNeuf(book: Book) {
  const ouvert = await ouvrir(book);
  book.settings.delete('cil.etapes');
  return ouvert;
}

describe('diagnostiquer', () => {
  test('écrit ses feuilles après celles de l’utilisateur, et rien d’autre', async () => {
    const book = petitBailleur();
    await ouvrirNeuf(book);
    const bilan = await diagnostiquer({});
    expect(noms(book)).toEqual(['Feuil1', 'Mes notes', ...CIL]);
    expect(bilan.feuilles).toEqual(CIL);
    expect(bilan.residences).toBe(3);
  });

  test('donne les mêmes feuilles à chaque fois', async () => {
    const [premier, second] = [petitBailleur(), petitBailleur()];
    await ouvrir(premier);
    await diagnostiquer({});
    const attendu = portrait(premier);
    await ouvrir(second);
    await diagnostiquer({});
    await diagnostiquer({});
    expect(portrait(second)).toEqual(attendu);
  });

  test('ne demande pas plus d’échanges pour 200 résidences que pour 20', async () => {
    const echanges: number[] = [];
    for (const [residences, menages] of [
      [20, 400],
      [200, 4000],
    ] as const) {
      const { host } = await ouvrirNeuf(petitBailleur(residences, menages));
      host.resetRequests();
      await diagnostiquer({});
      echanges.push(host.requests.length);
    }
    expect(echanges[1]).toBe(echanges[0]);
    expect(echanges[0]).toBeLessThan(35);
  }, 240_000);

  test('refuse d’écrire sur une feuille de l’utilisateur qui porte le nom d’une des siennes', async () => {
    const book = petitBailleur();
    book.addSheet('CIL Indices').setValue(0, 0, 'ma feuille');
    const avant = portrait(book);
    await ouvrir(book);
    await expect(diagnostiquer({})).rejects.toThrow(/« CIL Indices » existe et n’a pas été faite par CIL/);
    expect(portrait(book)).toEqual(avant);
  });

  test('s’arrête quand on l’annule, et ne laisse rien', async () => {
    const book = petitBailleur();
    await ouvrir(book);
    const avant = portrait(book);
    const controleur = new AbortController();
    const progres = ({ etape }: { etape: string }) => {
      if (etape.includes('CIL Indices')) controleur.abort();
    };
    await expect(diagnostiquer({ signal: controleur.signal, progres })).rejects.toBeInstanceOf(ActionAnnulee);
    expect(portrait(book)).toEqual(avant);
  });

  test('garde la décision saisie, et dit celle dont la résidence a disparu', async () => {
    const book = petitBailleur();
    await ouvrir(book);
    await diagnostiquer({});
    const classement = book.sheet('CIL Classement');
    const entetes = Array.from({ length: 20 }, (_, c) => classement?.value(4, c));
    const motif = entetes.indexOf('Motif');
    const cles = [5, 6, 7].map((row) => String(classement?.value(row, 0)));
    cles.forEach((cle, i) => {
      classement?.setValue(5 + i, motif, `=vu avec ${cle}`);
    });
    // The first residence leaves the file.
    const donnees = book.sheet('Feuil1');
    for (let row = 1; row < 60; row++)
      if (donnees?.value(row, 1) === cles[0]) donnees?.setValue(row, 1, cles[1] ?? '');
    const bilan = await diagnostiquer({});
    const restants = new Map([5, 6].map((row) => [classement?.value(row, 0), classement?.value(row, motif)]));
    expect(restants.get(cles[1] ?? '')).toBe(`=vu avec ${cles[1]}`);
    expect(restants.get(cles[2] ?? '')).toBe(`=vu avec ${cles[2]}`);
    expect(bilan.remarques.join(' ')).toContain(`=vu avec ${cles[0]}`);
  });

  test('n’écrase pas ce que l’on a saisi dans « CIL Pression-réponse »', async () => {
    const book = petitBailleur();
    await ouvrir(book);
    await diagnostiquer({});
    book.sheet('CIL Pression-réponse')?.setValue(5, 1, 99);
    await diagnostiquer({});
    expect(book.sheet('CIL Pression-réponse')?.value(5, 1)).toBe(99);
  });

  test('suit la méthode écrite dans « CIL Méthode », et refuse ce qu’on y a saisi de travers', async () => {
    const book = petitBailleur();
    const { settle } = await ouvrir(book);
    await diagnostiquer({});
    const nom = book.names.find(({ name }) => name === 'CIL_Seuil');
    const row = Number(/\$(\d+)$/.exec(nom?.formula ?? '')?.[1]) - 1;
    book.sheet('CIL Méthode')?.setValue(row, 1, 5);
    await settle();
    const cinq = await diagnostiquer({});
    book.sheet('CIL Méthode')?.setValue(row, 1, 11);
    const onze = await diagnostiquer({});
    expect(cinq.infractions).toBeLessThan(onze.infractions);
    book.sheet('CIL Méthode')?.setValue(row, 1, 'onze');
    const avant = portrait(book);
    await expect(diagnostiquer({})).rejects.toBeInstanceOf(ActionRefusee);
    expect(portrait(book)).toEqual(avant);
  });
});

describe('les mauvais fichiers', () => {
  test.each([
    ['une table vide', '', /vide|aucune donnée/],
    ['une table sans en-tête', '12;40\n13;41\n', /première ligne.*A1/],
    ['deux colonnes du même nom', 'Résidence;APL;APL\nR1;oui;non\n', /APL.*B1.*C1|B1.*C1/],
    ['un en-tête sans ligne', 'Résidence;Aide au logement\n', /ligne/],
    ['des colonnes inconnues', 'Foo;Bar\nx;y\n', /colonne/],
  ])('%s est refusée par une phrase, et rien n’est écrit', async (_titre, texte, phrase) => {
    const book = await classeurCsv(texte || 'x').catch(() => null);
    if (!book) throw new Error('the CSV itself must open');
    if (texte === '') book.sheets[0]?.setValue(0, 0, null);
    const avant = portrait(book);
    await ouvrir(book);
    await expect(diagnostiquer({})).rejects.toThrow(phrase);
    expect(portrait(book)).toEqual(avant);
  });

  test('une seule ligne suffit', async () => {
    const book = await classeurCsv(
      'Résidence;Revenu en % du plafond PLUS;Aide au logement;Majeurs;Chômeurs;Sans emploi\nR1;35;oui;2;1;0\n',
    );
    await ouvrir(book);
    expect((await diagnostiquer({})).residences).toBe(1);
  });

  test('une référence de 0 ne donne pas d’indice, et le dit', async () => {
    const lignes = ['R1;35;non;2;0;0', 'R2;80;non;2;0;0'];
    const book = await classeurCsv(
      `Résidence;Revenu en % du plafond PLUS;Aide au logement;Majeurs;Chômeurs;Sans emploi\n${lignes.join('\n')}\n`,
    );
    await ouvrir(book);
    const bilan = await diagnostiquer({});
    expect(bilan.remarques.join(' ')).toMatch(/référence/i);
    const textes = book.sheets.flatMap((sheet) => [...sheet.cells.values()].map(({ value }) => value));
    expect(textes.filter((v) => typeof v === 'object' && v !== null)).toEqual([]);
    expect(textes.filter((v) => typeof v === 'number' && !Number.isFinite(v))).toEqual([]);
  });

  test('tous les poids à 0 : la méthode est refusée', async () => {
    const book = petitBailleur();
    book.settings.set(
      'cil.methode',
      JSON.stringify({
        ...METHODE_SOCLE,
        precarite: {
          ...METHODE_SOCLE.precarite,
          composantes: METHODE_SOCLE.precarite.composantes.map((c) => ({ ...c, poids: 0 })),
        },
      }),
    );
    await ouvrir(book);
    await expect(diagnostiquer({})).rejects.toThrow(/poids/i);
  });
});

describe('un texte du fichier', () => {
  const TEXTES = ['=1+1', '+65 ans', '-25 ans', '@x', '=HYPERLINK("http://x")'];

  test('qui ressemble à une formule reste un texte sur toutes les feuilles', async () => {
    const lignes = TEXTES.flatMap((nom, i) =>
      Array.from({ length: 3 }, (_, k) => [`R${i}`, nom, 30 + k, 'oui', 2, 1, 0]),
    );
    const book = petitBailleur(1, 1);
    const feuille = book.addSheet('Ménages');
    [
      [
        'Code résidence',
        'Résidence',
        'Revenu en % du plafond PLUS',
        'Aide au logement',
        'Majeurs',
        'Chômeurs',
        'Sans emploi',
      ],
      ...lignes,
    ].forEach((ligne, r) => {
      ligne.forEach((valeur, c) => {
        feuille.setValue(r, c, valeur);
      });
    });
    book.removeSheet(book.sheets[0] ?? feuille);
    await ouvrir(book);
    await diagnostiquer({});
    for (const texte of TEXTES) {
      const places = book.sheets
        .filter(({ name }) => name.startsWith('CIL '))
        .flatMap(({ cells }) =>
          [...cells.values()].filter(({ value, formula }) => value === texte && !formula),
        );
      expect(places.length, texte).toBeGreaterThan(1);
    }
    const formules = book.sheets.flatMap(({ cells }) =>
      [...cells.values()].flatMap(({ formula }) => formula ?? []),
    );
    expect(formules.filter((f) => TEXTES.includes(f) || f.includes('http'))).toEqual([]);
  });
});

describe('inspecterClasseur', () => {
  test('met en tête ce qui se lit et laisse de côté les feuilles du complément', async () => {
    const book = petitBailleur();
    await ouvrir(book);
    await diagnostiquer({});
    const sources = await actions.inspecterClasseur({});
    expect(sources.map(({ feuille }) => feuille)).toEqual(['Feuil1', 'Mes notes']);
    expect(sources[0]).toMatchObject({ lisible: true, reconnaissance: { nature: 'menages' } });
    expect(sources[1]).toMatchObject({ lisible: false });
  });
});
