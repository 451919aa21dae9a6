// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ActionRefusee, type ChoixDonnees, type TableRetenue } from '../../src/actions/contrat.ts';
import { CATALOGUE } from '../../src/domain/indicateurs/catalogue.ts';
import { FEUILLE_EXEMPLE } from '../../src/sheets/exemple.ts';
import { demander } from '../../src/taskpane/navigation.ts';
import { BILAN, ETAT_VIDE, faux, jusquALArret, MENAGES, METHODE } from './faux.ts';
import { bouton, cliquer, deplier, dessiner, monter } from './monter.tsx';

const TABLE: TableRetenue = { feuille: 'Ménages', colonnes: {}, annee: null };
const DONNEES: ChoixDonnees = { tables: [TABLE], cle: null };
const DEUX: ChoixDonnees = { tables: [TABLE, { ...TABLE, feuille: 'RPLS 2018' }], cle: null };
const DETAILS = 'Détails de « Ménages »';
const PRET = { donnees: DONNEES, methodeValidee: true, bilan: null };
const FINI = { donnees: DONNEES, methodeValidee: true, bilan: BILAN };

describe('le parcours', () => {
  it('va des données aux feuilles, une étape ouverte à la fois, le foyer sur son titre', async () => {
    const actions = await monter();
    await cliquer('Utiliser ces données');
    expect(document.activeElement).toBe(await bouton('Méthode'));
    await cliquer('Enregistrer la méthode');
    await waitFor(async () => expect(document.activeElement).toBe(await bouton('Calcul')));
    await cliquer('Calculer');
    await waitFor(async () => expect(document.activeElement).toBe(await bouton('Secret')));
    expect(screen.getByRole('status').textContent).toMatch(/^Calcul terminé.*60.résidences/);
    await cliquer('Voir les feuilles');
    expect(document.activeElement).toBe(await bouton('Feuilles'));
    const ouvertes = screen.getAllByRole('button', { expanded: true });
    expect(ouvertes).toEqual([await bouton('Feuilles')]);
    const travaux = actions.appels.filter(([nom]) => nom !== 'enregistrerEtat').map(([nom]) => nom);
    expect(travaux).toEqual(['enregistrerMethode', 'preparerDiagnostic', 'ecrireDiagnostic']);
    expect(actions.appels.at(-1)).toEqual(['enregistrerEtat', { ...FINI, donnees: DEUX, familles: null }]);
  });

  it('n’écrit rien avant « Calculer », et dit d’abord quelles feuilles', async () => {
    const actions = await monter({ etat: PRET });
    await bouton('Calculer');
    expect(screen.getByText('CIL Indices').closest('li')?.textContent).toContain('refaite');
    expect(screen.getByText('CIL Secret').closest('li')?.textContent).toContain('nouvelle');
    await deplier(/non calculable/);
    expect(screen.getByText(/des ménages, pas des logements/)).toBeTruthy();
    expect(actions.appels.map(([nom]) => nom)).toEqual(['preparerDiagnostic']);
  });

  it('dit de quelles tables viendront les chiffres, et regroupe ce qui ne se calcule pas par raison', async () => {
    await monter({ etat: { ...PRET, donnees: DEUX } });
    await bouton('Calculer');
    const apports = screen.getByText('D’où viendront les chiffres').parentElement;
    expect(apports?.textContent).toMatch(/RPLS 2018.*sert à 11.indicateurs/);
  });

  it('replie une étape faite en une ligne qui dit son résultat', async () => {
    await monter({ etat: FINI });
    const resume = (nom: string) => {
      const id = screen.getByRole('button', { name: nom }).getAttribute('aria-describedby');
      return document.getElementById(id ?? '')?.textContent ?? '';
    };
    expect(resume('Données')).toContain('4 012 ménages');
    expect(resume('Méthode')).toContain('version 1.0');
    expect(resume('Calcul')).toMatch(/60.résidences/);
    expect(resume('Secret')).toMatch(/37.cases à risque/);
  });

  it('reprend après fermeture avec les corrections de l’utilisateur', async () => {
    const corrigee: TableRetenue = { ...TABLE, colonnes: { 5: 'chomeurs' } };
    const donnees: ChoixDonnees = { tables: [corrigee], cle: null };
    const actions = await monter({ etat: { donnees, methodeValidee: false, bilan: null } });
    expect((await bouton('Méthode')).getAttribute('aria-expanded')).toBe('true');
    expect(actions.appels).toEqual([['reconnaitreFeuille', corrigee, null]]);
  });

  it('n’ouvre pas au clic une étape qui attend les précédentes', async () => {
    await monter();
    expect((await bouton('Calcul')).hasAttribute('disabled')).toBe(true);
  });

  it('offre de réessayer quand le classeur n’a pas pu être lu', async () => {
    let pannes = 1;
    const remplace = {
      lireEtat: async () => {
        if (pannes-- > 0) throw new Error('RichApi.Error');
        return ETAT_VIDE;
      },
    };
    dessiner({ remplace });
    await cliquer('Réessayer');
    expect(await bouton('Utiliser ces données')).toBeTruthy();
  });
});

describe('le travail long', () => {
  it('montre ce qui se fait et ce qui reste, puis s’arrête sans rien perdre du foyer', async () => {
    await monter({ etat: PRET, remplace: { ecrireDiagnostic: (_, suivi) => jusquALArret(suivi) } });
    await cliquer('Calculer');
    expect(await screen.findByText('3 sur 8')).toBeTruthy();
    expect(screen.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('3');
    expect(screen.getByRole('status').textContent).toBe('Écriture de « CIL Indices »');
    const annuler = await bouton('Annuler');
    annuler.focus();
    fireEvent.click(annuler);
    expect((await screen.findAllByText(/rien n’a été écrit/)).length).toBeGreaterThan(0);
    expect(screen.queryByRole('progressbar')).toBeNull();
    expect(document.activeElement).toBe(await bouton('Calcul'));
    expect(await bouton('Calculer')).toBeTruthy();
  });

  it('ne commence pas deux fois le même travail', async () => {
    let ecritures = 0;
    const ecrireDiagnostic = async () => {
      ecritures++;
      return BILAN;
    };
    await monter({ etat: PRET, remplace: { ecrireDiagnostic } });
    const calculer = await bouton('Calculer');
    fireEvent.click(calculer);
    fireEvent.click(calculer);
    await bouton('Voir les feuilles');
    expect(ecritures).toBe(1);
  });

  it('n’écrit les approches locales que cochées, et s’en souvient', async () => {
    const { preparerDiagnostic } = faux();
    const ecrites: string[][] = [];
    const actions = await monter({
      etat: PRET,
      remplace: {
        preparerDiagnostic: async (choix, suivi) => {
          const preparation = await preparerDiagnostic(choix, suivi);
          const mixite = {
            nom: 'CIL Mixité',
            contenu: 'Mixité.',
            famille: 'approches',
            dejaLa: false,
          } as const;
          return { ...preparation, annonce: [...preparation.annonce, mixite] };
        },
        ecrireDiagnostic: async ({ annonce }) => {
          ecrites.push(annonce.map(({ nom }) => nom));
          return BILAN;
        },
      },
    });
    const case_ = await screen.findByRole('checkbox', { name: /^Approches locales/ });
    expect(screen.getByText(/^5.feuilles seront écrites$/)).toBeTruthy();
    fireEvent.click(case_);
    expect(screen.getByText(/^6.feuilles seront écrites$/)).toBeTruthy();
    await cliquer('Calculer');
    await waitFor(() => expect(ecrites[0]).toContain('CIL Mixité'));
    await waitFor(async () =>
      expect((await actions.lireEtat()).familles).toEqual(['diagnostic', 'approches']),
    );
  });

  it('laisse préparer à nouveau un calcul annulé', async () => {
    let essais = 0;
    const { preparerDiagnostic } = faux();
    await monter({
      etat: PRET,
      remplace: {
        preparerDiagnostic: (choix, suivi) =>
          essais++ === 0 ? jusquALArret(suivi) : preparerDiagnostic(choix, suivi),
      },
    });
    await cliquer('Annuler');
    await cliquer('Préparer le calcul');
    expect(await bouton('Calculer')).toBeTruthy();
  });
});

describe('les messages', () => {
  it('dit la phrase d’un refus et mène à sa cellule', async () => {
    const refus = new ActionRefusee('La colonne « APL » est vide en E2.', {
      feuille: 'Ménages',
      cellule: 'E2',
    });
    const actions = await monter({ etat: PRET, remplace: { ecrireDiagnostic: () => Promise.reject(refus) } });
    await cliquer('Calculer');
    await cliquer('Voir');
    expect(screen.getAllByText('La colonne « APL » est vide en E2.').length).toBeGreaterThan(0);
    expect(actions.appels.at(-1)).toEqual(['allerA', 'Ménages', 'E2']);
  });

  it('dit simplement une panne et tient les détails techniques à un clic', async () => {
    await monter({
      etat: PRET,
      remplace: { ecrireDiagnostic: () => Promise.reject(new Error('GeneralException')) },
    });
    await cliquer('Calculer');
    expect(await screen.findByText('Détails techniques')).toBeTruthy();
    expect(screen.queryByText(/GeneralException/)).toBeNull();
    await deplier('Détails techniques');
    expect(screen.getByText(/GeneralException/)).toBeTruthy();
  });
});

describe('les données', () => {
  it('sélectionne la cellule d’une remarque, la plus grave d’abord', async () => {
    const actions = await monter();
    await cliquer(DETAILS);
    const remarques = screen.getAllByRole('button', { name: /^Voir D/ });
    expect(remarques.map((b) => b.getAttribute('aria-label'))).toEqual(['Voir D207', 'Voir D18']);
    await cliquer('Voir D18');
    expect(actions.appels).toEqual([['allerA', 'Ménages', 'D18']]);
  });

  it('relit le tableau quand une colonne est corrigée, et la dit « votre choix »', async () => {
    const actions = await monter();
    await cliquer(DETAILS);
    await deplier(/reconnues sur/);
    fireEvent.change(screen.getByLabelText('Observations'), { target: { value: 'sansEmploi' } });
    await waitFor(() => expect(screen.getAllByText('votre choix')).toHaveLength(2));
    expect(actions.appels).toEqual([
      ['reconnaitreFeuille', { ...TABLE, colonnes: { 5: null, 6: 'sansEmploi' } }, null],
    ]);
  });

  it('dit pourquoi une colonne personnelle ou interdite est laissée de côté, sans la rendre choisissable', async () => {
    await monter();
    await cliquer(DETAILS);
    await deplier(/reconnues sur/);
    expect(screen.queryByLabelText('Nationalité')).toBeNull();
    expect(screen.getByText('Nationalité').closest('li')?.textContent).toContain('jamais utilisées');
    expect(screen.getByText('Nom locataire').closest('li')?.textContent).toContain('donnée personnelle');
  });

  it('laisse choisir ce qui fait une résidence', async () => {
    const actions = await monter();
    fireEvent.click(screen.getByRole('radio', { name: /Quartier/ }));
    await waitFor(() => expect(actions.appels).toEqual([['reconnaitreFeuille', TABLE, 'quartier']]));
  });

  it('dit ce que le choix veut dire à mesure que l’on coche', async () => {
    await monter();
    expect(screen.getByText('Ménages, complétés par Logements')).toBeTruthy();
    fireEvent.click(screen.getByRole('checkbox', { name: /^RPLS 2018/ }));
    expect(screen.queryByText(/complétés par/)).toBeNull();
    fireEvent.click(screen.getByRole('checkbox', { name: /^Ménages/ }));
    expect(screen.getByText('Cochez au moins un tableau.')).toBeTruthy();
    expect((await bouton('Utiliser ces données')).getAttribute('aria-disabled')).toBe('true');
  });

  it('demande l’année quand deux tableaux disent la même chose, et en fait des vagues', async () => {
    const ancien = { ...MENAGES, feuille: 'Anciens' };
    await monter({ sources: [MENAGES, ancien] });
    expect(screen.queryByLabelText(/^Année/)).toBeNull();
    fireEvent.click(screen.getByRole('checkbox', { name: /^Anciens/ }));
    expect(screen.getByText(/disent la même chose de la même année/)).toBeTruthy();
    fireEvent.change(screen.getByLabelText('Année de « Ménages »'), { target: { value: '2024' } });
    fireEvent.change(screen.getByLabelText('Année de « Anciens »'), { target: { value: '2022' } });
    expect(screen.getByText('Ménages 2024 ; vagues 2022, 2024')).toBeTruthy();
    expect(screen.queryByText(/disent la même chose/)).toBeNull();
  });

  it('ne retient pas une année à moitié tapée', async () => {
    await monter({ sources: [MENAGES, { ...MENAGES, feuille: 'Anciens' }] });
    fireEvent.click(screen.getByRole('checkbox', { name: /^Anciens/ }));
    fireEvent.change(screen.getByLabelText('Année de « Anciens »'), { target: { value: '20' } });
    await cliquer('Utiliser ces données');
    expect((await screen.findAllByText(/^Corrigez l’année/)).length).toBeGreaterThan(0);
  });

  it('ajoute l’exemple dans un classeur vide, et le retire en un clic', async () => {
    const actions = await monter({ sources: [] });
    await cliquer('Essayer avec un exemple');
    await bouton('Utiliser ces données');
    await cliquer('Retirer l’exemple');
    await bouton('Essayer avec un exemple');
    expect(actions.appels.map(([nom]) => nom)).toEqual(['essayerExemple', 'allerA', 'retirerExemple']);
  });

  it('offre encore de retirer l’exemple quand le volet est rouvert', async () => {
    await monter({ sources: [{ ...MENAGES, feuille: FEUILLE_EXEMPLE, exemple: true }] });
    expect(await bouton('Retirer l’exemple')).toBeTruthy();
  });

  it('n’offre pas l’exemple à qui a déjà ses données', async () => {
    await monter({ sources: [MENAGES] });
    expect(screen.queryByRole('button', { name: /exemple/ })).toBeNull();
  });
});

describe('la méthode', () => {
  const METHODE_OUVERTE = { etat: { donnees: DONNEES, methodeValidee: false, bilan: null } };
  const exemple = async () => {
    const liste = (await screen.findByText('Résidence A')).closest('ul');
    return liste
      ? within(liste)
          .getAllByText(/^\d+$/)
          .map((valeur) => valeur.textContent)
      : [];
  };

  it('redessine l’exemple dès qu’un poids change', async () => {
    await monter(METHODE_OUVERTE);
    expect(await exemple()).toEqual(['118', '99', '66']);
    fireEvent.change(screen.getByLabelText(/40 % des plafonds/), { target: { value: '0' } });
    expect(await exemple()).toEqual(['114', '99', '73']);
  });

  it('monte et descend un poids aux flèches du clavier', async () => {
    await monter(METHODE_OUVERTE);
    await exemple();
    const poids = screen.getByLabelText(/40 % des plafonds/);
    fireEvent.keyDown(poids, { key: 'ArrowUp' });
    expect(poids).toHaveProperty('value', '3');
  });

  it('n’enregistre pas un champ illisible', async () => {
    const actions = await monter(METHODE_OUVERTE);
    await exemple();
    fireEvent.change(screen.getByLabelText(/40 % des plafonds/), { target: { value: 'deux' } });
    await cliquer('Enregistrer la méthode');
    expect((await screen.findAllByText(/^Corrigez les champs/)).length).toBeGreaterThan(0);
    expect(actions.appels).toEqual([]);
  });

  it('enregistre ce qui a été réglé', async () => {
    const actions = await monter(METHODE_OUVERTE);
    await deplier('Règle de 11');
    fireEvent.change(screen.getByLabelText('Seuil'), { target: { value: '15' } });
    await cliquer('Enregistrer la méthode');
    await bouton('Calculer');
    expect(actions.appels[0]).toEqual([
      'enregistrerMethode',
      { ...METHODE, secret: { ...METHODE.secret, seuil: 15 } },
    ]);
  });

  it('propose pour référence les seuls territoires que le fichier nomme', async () => {
    const actions = await monter(METHODE_OUVERTE);
    await deplier(/^Référence/);
    const echelle = screen.getByLabelText('Territoire de référence');
    expect(
      within(echelle)
        .getAllByRole('option')
        .map((option) => option.textContent),
    ).toEqual(['Ensemble du fichier', 'Un EPCI', 'Une commune']);
    fireEvent.change(echelle, { target: { value: 'commune' } });
    fireEvent.change(screen.getByLabelText('Commune de référence'), { target: { value: 'Vernois' } });
    await cliquer('Enregistrer la méthode');
    await bouton('Calculer');
    expect(actions.appels[0]?.[1]).toMatchObject({ reference: { echelle: 'commune', nom: 'Vernois' } });
  });

  it('montre la précaution d’un indicateur à un clic', async () => {
    await monter(METHODE_OUVERTE);
    await deplier(/^Indicateurs retenus/);
    await deplier(/^Emploi ·/);
    const premiere = screen.getAllByText('Précaution')[0]?.closest('details');
    expect(premiere?.textContent).toBe('Précaution');
  });

  it('trouve un indicateur par ses mots, sans accent ni majuscule, et retient toute une famille d’un geste', async () => {
    const actions = await monter(METHODE_OUVERTE);
    await deplier(/^Indicateurs retenus/);
    fireEvent.change(screen.getByLabelText('Chercher un indicateur'), { target: { value: 'CHOMEURS' } });
    const trouve = await screen.findByRole('checkbox', { name: /chômeurs/ });
    expect(trouve).toHaveProperty('checked', true);
    expect(screen.queryByText(/^Loyers et charges ·/)).toBeNull();
    fireEvent.change(screen.getByLabelText('Chercher un indicateur'), { target: { value: '' } });
    await deplier(/^Loyers et charges ·/);
    fireEvent.click(screen.getByRole('checkbox', { name: 'Tout retenir : Loyers et charges' }));
    await cliquer('Enregistrer la méthode');
    await bouton('Calculer');
    const loyers = CATALOGUE.filter(({ famille }) => famille === 'loyers').map(({ code }) => code);
    expect(actions.appels[0]?.[1]).toMatchObject({
      indicateurs: expect.arrayContaining([...METHODE.indicateurs, ...loyers]),
    });
  });

  it('charge une méthode reçue en JSON sans l’enregistrer', async () => {
    const actions = await monter(METHODE_OUVERTE);
    await deplier('Échanger la méthode');
    const recue = { ...METHODE, nom: 'Méthode régionale' };
    const fichier = new File([JSON.stringify(recue)], 'methode.json', { type: 'application/json' });
    const entree = document.querySelector('input[type="file"]');
    if (!(entree instanceof HTMLInputElement)) throw new Error('pas de champ de fichier');
    fireEvent.change(entree, { target: { files: [fichier] } });
    expect((await screen.findAllByText(/Méthode régionale.*est chargée/)).length).toBeGreaterThan(0);
    expect(actions.appels).toEqual([]);
  });
});

describe('le secret et les feuilles', () => {
  it('dit les cases les plus exposées, d’abord celles qu’une soustraction redonne, et ce que cela interdit', async () => {
    await monter({ etat: PRET });
    await cliquer('Calculer');
    expect(await screen.findByText(/n’est pas diffusable en l’état/)).toBeTruthy();
    const noms = within(screen.getByText('Les plus exposées').parentElement ?? document.body);
    expect(noms.getAllByRole('listitem').map((ligne) => ligne.textContent?.slice(0, 7))).toEqual([
      'Les Aca',
      'Le Parc',
      'Les Til',
    ]);
    expect(noms.getByText(/10 = Centre \(85\) − Les Iris \(75\)/)).toBeTruthy();
  });

  it('contrôle la plage sélectionnée avant même le premier calcul', async () => {
    const actions = await monter();
    await cliquer('Secret');
    await cliquer('Contrôler la plage sélectionnée');
    expect((await screen.findAllByText(/1.effectif sous le seuil sur 57/)).length).toBeGreaterThan(0);
    await cliquer('Voir');
    expect(actions.appels).toEqual([['allerA', 'Tableau', 'C7']]);
    await cliquer('Retirer les marques');
    expect((await screen.findAllByText(/2.marques retirées/)).length).toBeGreaterThan(0);
  });

  it('ouvre une feuille, la fige, répare les formules', async () => {
    const actions = await monter({ etat: FINI });
    await cliquer('CIL Indices');
    expect(actions.appels).toEqual([['allerA', 'CIL Indices']]);
    await cliquer('Figer cette feuille');
    expect((await screen.findAllByText(/CIL Indices \(figée\)/)).length).toBeGreaterThan(0);
    await cliquer('Réparer les formules');
    expect((await screen.findAllByText(/12.formules saisies/)).length).toBeGreaterThan(0);
  });

  it('dit chaque classe par son nom et son nombre, pas seulement par sa couleur', async () => {
    await monter({ etat: FINI });
    const lignes = within(screen.getByRole('list', { name: 'Classement des résidences' })).getAllByRole(
      'listitem',
    );
    expect(lignes.map((ligne) => ligne.textContent)).toEqual(
      BILAN.classes.map(({ libelle, residences }) => `${libelle}${residences}`),
    );
  });
});

describe('l’aide', () => {
  it('s’ouvre à la demande du ruban et se ferme par Échap, sans perdre l’étape', async () => {
    await monter();
    demander({ page: 'aide' });
    expect(await screen.findByText(/Aucune donnée ne quitte votre poste/)).toBeTruthy();
    fireEvent.keyDown(document, { key: 'Escape' });
    await waitFor(() => expect(screen.queryByText(/Aucune donnée ne quitte/)).toBeNull());
    expect(await bouton('Utiliser ces données')).toBeTruthy();
    expect(document.activeElement).toBe(await bouton('Aide'));
  });
});
