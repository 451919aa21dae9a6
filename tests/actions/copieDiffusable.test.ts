import { beforeAll, describe, expect, test } from 'vitest';
import type { PreparationDeDiffusion } from '../../src/actions/contrat.ts';
import { CHOIX_PROPOSE } from '../../src/actions/etatDeDiffusion.ts';
import { actions } from '../../src/actions/index.ts';
import { lireJournal } from '../../src/actions/journal.ts';
import { exempleMenages } from '../../src/domain/exemple/menages.ts';
import { celluleDeDiffusion } from '../../src/sheets/diffusion.ts';
import { FEUILLES } from '../../src/sheets/noms.ts';
import { relire } from '../../src/xlsx/relire.ts';
import type { HeadlessAddin } from '../../workbench/addin/headless.ts';
import { openFile } from '../../workbench/files/open.ts';
import { Book } from '../../workbench/model/book.ts';
import { ouvrir } from './classeur.ts';

const DONNEES = { tables: [{ feuille: 'Ménages', colonnes: {}, annee: null }], cle: null };
const DESTINATION = { destinataire: 'CIL', usage: 'Réunion' };

/** A small landlord's households in the user's workbook. */
function classeur(): Book {
  const book = new Book();
  const [feuille] = book.sheets;
  if (!feuille) throw new Error('a new book has a sheet');
  feuille.name = 'Ménages';
  exempleMenages(29, { residences: 7, menages: 230 }).forEach((ligne, r) => {
    ligne.forEach((valeur, c) => {
      if (valeur !== null && typeof valeur !== 'object') feuille.setValue(r, c, valeur);
    });
  });
  return book;
}

describe('des données du bailleur à la copie remise', () => {
  const book = classeur();
  let addin: HeadlessAddin;
  let preparation: PreparationDeDiffusion;
  let octets = new Uint8Array();
  beforeAll(async () => {
    addin = await ouvrir(book);
    preparation = await actions.preparerDiffusion(DONNEES, CHOIX_PROPOSE, {});
    await actions.ecrireDiffusion(preparation, {});
    await actions.copieDiffusable(preparation, DESTINATION, {});
    octets = Uint8Array.from(addin.host.opened[0] ?? []);
  }, 60_000);

  test('montre chaque chiffre là où la protection le permet, et « s » partout ailleurs', async () => {
    const copie = (await openFile(octets, 'copie.xlsx')).sheet(FEUILLES.diffusion);
    const { diffusion } = preparation;
    const lieu = celluleDeDiffusion(diffusion);
    let cachees = 0;
    diffusion.figures.forEach((colonne, c) => {
      colonne.forEach((figures, l) => {
        for (const objet of ['effectif', 'base', 'valeur'] as const) {
          const place = lieu(l, c, objet);
          const figure = figures[objet];
          if (!place || !figure) continue;
          const lue = copie?.value(place.row, place.column);
          if (figure.etat === 'montree') expect(lue).toBe(figure.valeur);
          else expect(typeof lue).toBe('string');
          if (figure.etat === 'secret') cachees += Number(lue === 's');
        }
      });
    });
    expect(cachees).toBeGreaterThan(100);
  });

  test('ne laisse dans aucune partie du fichier un identifiant de ménage ou de logement', async () => {
    const identifiants = new Set(
      preparation.diagnostic.tables.flatMap(({ parc }) =>
        (['menage', 'logement'] as const).flatMap((champ) => {
          const colonne = parc.colonnes.get(champ);
          return colonne?.type === 'texte' ? colonne.valeurs.filter((valeur) => valeur !== null) : [];
        }),
      ),
    );
    const textes = [...(await relire(octets)).parties.values()].flat().join('\n');
    expect(identifiants.size).toBeGreaterThan(200);
    expect([...identifiants].filter((identifiant) => textes.includes(identifiant))).toEqual([]);
  });

  test('inscrit la copie au journal, sur sa feuille et dans le classeur', async () => {
    expect(book.sheet(FEUILLES.journal)?.value(5, 3)).toBe('CIL');
    const [parution, ...autres] = await lireJournal();
    expect(autres).toEqual([]);
    expect(parution?.figures).toBe(preparation.bilan.figures);
  });

  test('retient ce qui a été diffusé : la protection suivante ne remontre rien de masqué', async () => {
    const suivante = await actions.preparerDiffusion(DONNEES, { ...CHOIX_PROPOSE, regrouper: false }, {});
    expect(suivante.bilan.conseils.join()).toContain('1 diffusion précédente');
    const avant = preparation.diffusion;
    const apres = suivante.diffusion;
    const cles = new Map(apres.publication.lignes.map((ligne, rang) => [ligne.cle, rang]));
    const remontrees = avant.publication.lignes.flatMap(({ cle, montree }, l) => {
      const rang = cles.get(cle);
      if (!montree || rang === undefined || !apres.publication.lignes[rang]?.montree) return [];
      return avant.figures.flatMap((colonne, c) =>
        colonne[l]?.base.etat === 'secret' && apres.figures[c]?.[rang]?.base.etat === 'montree' ? [cle] : [],
      );
    });
    expect(remontrees).toEqual([]);
  });

  test('n’est pas remise quand un effectif ne peut être protégé', async () => {
    const { diffusion } = preparation;
    const [place] = [{ ligne: 0, colonne: 0, objet: 'effectif' as const }];
    const audit = { ...diffusion.audit, nonProtegees: [{ place, aReunir: [] }] };
    const essai = actions.copieDiffusable(
      { ...preparation, diffusion: { ...diffusion, audit } },
      DESTINATION,
      {},
    );
    await expect(essai).rejects.toThrow('n’a pas été remise');
    expect(addin.host.opened).toHaveLength(1);
  });
});
