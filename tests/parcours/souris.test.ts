/** The whole path by mouse in the workbench, from an empty workbook, through Microsoft's office.js. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import {
  bouton,
  cliquer,
  copieDonnee,
  type Ecran,
  empreinte,
  formulesDe,
  LONG,
  ouvrir,
  ouvrirVolet,
  sansFaute,
} from './ouvrir.ts';

const ETAPES = ['Données', 'Méthode', 'Calcul', 'Secret', 'Feuilles'];
declare global {
  interface Window {
    reprendre: () => void;
  }
}

vi.setConfig({ testTimeout: 2 * LONG });
let ecran: Ecran;
beforeAll(async () => {
  ecran = await ouvrir();
});
afterAll(() => ecran?.fermer());

const texte = (motif: RegExp) => ecran.volet().getByText(motif).first();
const feuilles = () => ecran.page.evaluate(() => window.workbench.book.sheets.map(({ name }) => name));

/** Fills in a weight of the method, saves it and waits for what the calculation announces. */
async function changerPoids(poids: string): Promise<void> {
  await cliquer(ecran, 'Méthode', 'Enregistrer la méthode');
  await ecran
    .volet()
    .getByLabel(/40 % des plafonds/)
    .fill(poids);
  await cliquer(ecran, 'Enregistrer la méthode', 'Calculer');
}

test('d’un classeur vide au calcul, sans faute d’accessibilité en clair', async () => {
  await ouvrirVolet(ecran);
  await sansFaute(ecran, 'classeur vide');
  await cliquer(ecran, 'Essayer avec un exemple', 'Utiliser ces données');
  await sansFaute(ecran, 'Données');
  await cliquer(ecran, 'Utiliser ces données', 'Enregistrer la méthode');
  await sansFaute(ecran, 'Méthode');
  await cliquer(ecran, 'Enregistrer la méthode', 'Calculer');
  await sansFaute(ecran, 'Calcul');
  expect((await feuilles()).filter((nom) => !nom.endsWith(' (exemple)'))).toEqual(['Feuil1', 'CIL Méthode']);
  await cliquer(ecran, 'Calculer', 'Protéger');
  await sansFaute(ecran, 'Secret');
});

test('la protection est montrée, puis écrite si on l’accepte, et mène à ses feuilles', async () => {
  const avant = await feuilles();
  await cliquer(ecran, 'Protéger', 'Écrire les feuilles protégées', LONG);
  expect(await feuilles()).toEqual(avant);
  await sansFaute(ecran, 'Résultat de la protection');
  await cliquer(ecran, 'Écrire les feuilles protégées', 'Continuer', LONG);
  await sansFaute(ecran, 'Protection écrite');
  await bouton(ecran, 'CIL Diffusion').click();
  await ecran.page.waitForFunction(() => window.workbench.book.active.name === 'CIL Diffusion');
  await cliquer(ecran, 'Continuer', 'CIL Indices');
  await sansFaute(ecran, 'Feuilles');
  await bouton(ecran, 'CIL Indices').click();
  await ecran.page.waitForFunction(() => window.workbench.book.active.name === 'CIL Indices');
  expect(await ecran.page.evaluate(() => window.workbench.value('CIL Indices', 'E6'))).toBe(100);
});

test('la copie diffusable est un autre classeur, sans formule ni autre feuille, et elle est notée au journal', async () => {
  await ecran.volet().getByLabel('Destinataire').fill('Ville de Vernois');
  await ecran.volet().getByLabel('Usage').fill('Réunion de la CIL');
  const copie = await copieDonnee(ecran, () => bouton(ecran, 'Faire la copie diffusable').click());
  expect(copie.sheets.map(({ name }) => name)).toEqual(['Protocole', 'CIL Diffusion']);
  expect(formulesDe(copie)).toEqual([]);
  await texte(/^La copie est ouverte dans un nouveau classeur/).waitFor();
  await sansFaute(ecran, 'copie faite');
  await bouton(ecran, 'CIL Journal').click();
  await ecran.page.waitForFunction(() => window.workbench.book.active.name === 'CIL Journal');
  const notees = await ecran.page.evaluate(() =>
    [...(window.workbench.book.sheet('CIL Journal')?.cells.values() ?? [])].map(({ value }) => value),
  );
  expect(notees).toEqual(expect.arrayContaining(['Ville de Vernois', 'Réunion de la CIL']));
});

test('un autre poids donne d’autres indices, la référence restant à 100', async () => {
  const indices = () =>
    ecran.page.evaluate(() =>
      ['E6', 'E7', 'E8', 'E9'].map((a1) => window.workbench.value('CIL Indices', a1)),
    );
  const avant = await indices();
  await changerPoids('7');
  await cliquer(ecran, 'Calculer', 'Voir les feuilles');
  const apres = await indices();
  expect(apres[0]).toBe(100);
  expect(apres.slice(1)).not.toEqual(avant.slice(1));
});

test('annuler pendant l’écriture laisse le classeur comme avant', async () => {
  await changerPoids('3');
  const avant = await empreinte(ecran);
  // Excel is made to wait once the writing has begun, half done, until the user has found « Annuler ».
  await ecran.page.evaluate(() => {
    const { book, host } = window.workbench;
    const repondre = host.processQuery.bind(host);
    const feuilles = book.sheets.length;
    const attente = new Promise<void>((resolve) => {
      window.reprendre = resolve;
    });
    host.processQuery = async (corps, drapeaux) => {
      if (book.sheets.length > feuilles) {
        document.body.dataset.arrete = 'oui';
        await attente;
      }
      return repondre(corps, drapeaux);
    };
  });
  await bouton(ecran, 'Calculer').click();
  await ecran.page.locator('body[data-arrete]').waitFor();
  await bouton(ecran, 'Annuler').click();
  await ecran.page.evaluate(() => window.reprendre());
  await texte(/^Travail annulé/).waitFor();
  await bouton(ecran, 'Annuler').waitFor({ state: 'detached' });
  expect(await empreinte(ecran)).toBe(avant);
});

test('une panne d’Excel pendant l’écriture est dite en français et laisse le classeur comme avant', async () => {
  const avant = await empreinte(ecran);
  await ecran.page.evaluate(() => {
    window.workbench.host.resetRequests();
    window.workbench.host.faults = { atRequest: 8 };
  });
  await bouton(ecran, 'Calculer').click();
  await texte(/^Le travail n’a pas abouti/).waitFor();
  await ecran.page.evaluate(() => {
    window.workbench.host.faults = {};
  });
  expect(await empreinte(ecran)).toBe(avant);
  await cliquer(ecran, 'Calculer', 'Voir les feuilles');
});

test('la méthode sort en JSON et y rentre ; un autre fichier est refusé avec sa raison', async () => {
  await cliquer(ecran, 'Méthode', 'Enregistrer la méthode');
  await ecran.volet().getByText('Échanger la méthode').click();
  const attendu = ecran.page.waitForEvent('download');
  await bouton(ecran, 'Exporter en JSON').click();
  const fichier = await attendu;
  expect(fichier.suggestedFilename()).toBe('methode-cil-Socle-1.json');
  const methode = JSON.parse(readFileSync(await fichier.path(), 'utf8'));
  expect(methode.precarite.composantes[0].poids).toBe(3);

  const entree = ecran.volet().locator('input[type="file"]');
  const donner = async (contenu: string) => {
    if ((await entree.count()) === 0) await ecran.volet().getByText('Échanger la méthode').click();
    await entree.setInputFiles({
      name: 'm.json',
      mimeType: 'application/json',
      buffer: Buffer.from(contenu),
    });
  };
  await donner(JSON.stringify({ ...methode, nom: 'Méthode régionale' }));
  await texte(/Méthode régionale.*est chargée/).waitFor();
  await donner('{"format":"autre"}');
  await texte(/n’est pas une méthode de « CIL pour Excel »/).waitFor();
});

test('les commandes du ruban disent leur résultat dans le volet', async () => {
  const ruban = (nom: string) => ecran.page.getByRole('button', { name: nom, exact: true }).click();
  await ecran.page.getByRole('button', { name: 'Feuil1', exact: true }).click();
  await ecran.page.getByRole('button', { name: 'Fermer le volet' }).click();
  await ruban('Secret');
  await texte(/^La plage sélectionnée est vide/).waitFor();
  await ecran.page.evaluate(async () => {
    await window.workbench.edit('Feuil1', 'A1', '25');
    await window.workbench.edit('Feuil1', 'A2', '4');
  });
  await ruban('Secret');
  await texte(/2 effectifs contrôlés, dont 1 sous le seuil/).waitFor();
  await bouton(ecran, 'Voir').first().click();
  await expect.poll(() => ecran.page.getByLabel('Zone Nom').inputValue()).toBe('A2');
  await cliquer(ecran, 'Secret', 'Protéger');
  await texte(/^Contrôler vos propres tableaux$/).click();
  await bouton(ecran, 'Retirer les marques').click();
  await texte(/^1\smarque retirée/).waitFor();
  await ruban('Réparer les formules');
  await texte(/^Aucune formule CIL dans ce classeur/).waitFor();
  await ruban('Aide');
  await bouton(ecran, 'Revenir au parcours').waitFor();
  await sansFaute(ecran, 'aide');
  await bouton(ecran, 'Revenir au parcours').click();
});

test('le volet reprend où il en était en sombre, sans faute d’accessibilité', async () => {
  const ancien = ecran.volet();
  await ecran.page.getByRole('button', { name: 'Thème sombre' }).click();
  const nouveau = () =>
    ecran.page.frames().some((cadre) => cadre !== ancien && cadre.url().includes('taskpane.html'));
  await expect.poll(nouveau, { timeout: 20_000 }).toBe(true);
  await bouton(ecran, 'Données').waitFor();
  for (const etape of ETAPES) {
    const titre = bouton(ecran, etape);
    if ((await titre.getAttribute('aria-expanded')) !== 'true') await titre.click();
    await ecran.volet().getByRole('heading', { level: 3 }).first().waitFor();
    if (etape === 'Méthode') await bouton(ecran, 'Enregistrer la méthode').waitFor();
    if (etape === 'Calcul') await bouton(ecran, 'Calculer').waitFor();
    await sansFaute(ecran, `${etape}, en sombre`);
  }
});

test('figer, puis retirer l’exemple, sans toucher aux feuilles écrites', async () => {
  await bouton(ecran, 'CIL Indices').click();
  await ecran.page.waitForFunction(() => window.workbench.book.active.name === 'CIL Indices');
  await bouton(ecran, 'Figer cette feuille').click();
  await texte(/^La copie.*CIL Indices \(figée\).*est faite/).waitFor();
  await cliquer(ecran, 'Données', 'Retirer l’exemple');
  await bouton(ecran, 'Retirer l’exemple').click();
  await texte(/^L’exemple est retiré/).waitFor();
  const restantes = await feuilles();
  expect(restantes).not.toContain('Ménages (exemple)');
  expect(restantes).toContain('CIL Indices (figée)');
  expect(restantes).toContain('CIL Classement');
});
