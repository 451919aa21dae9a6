// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { BilanDeDiffusion, EtatDeDiffusion } from '../../src/actions/contrat.ts';
import { CHOIX_PROPOSE } from '../../src/actions/etatDeDiffusion.ts';
import { BILAN, jusquALArret, preparationDeDiffusion, type Reglages } from './faux.ts';
import { bouton, cliquer, deplier, monter } from './monter.tsx';

const donnees = { tables: [{ feuille: 'Ménages', colonnes: {}, annee: null }], cle: null };
const FINI = { donnees, methodeValidee: true, bilan: BILAN };
const { bilan: PROTEGE } = preparationDeDiffusion();
const NON_PROTEGE: BilanDeDiffusion = {
  ...PROTEGE,
  nonProtegees: ['L’effectif de « Chômeurs » (I04c) pour Le Parc : réunissez cette ligne avec Bellevue.'],
};

/** The pane reopened on a calculated workbook, at step 4. */
async function auSecret(reglages: Reglages = {}) {
  const actions = await monter({ etat: FINI, ...reglages });
  await cliquer('Secret');
  return actions;
}
const ecrit = (bilan = PROTEGE): EtatDeDiffusion => ({ choix: CHOIX_PROPOSE, bilan });
const texte = () => document.body.textContent?.replace(/\s/g, ' ') ?? '';
const resumeDuSecret = () => document.getElementById('etape-secret-resume')?.textContent?.replace(/\s/g, ' ');

describe('ce que l’on partage', () => {
  it('offre les échelles du fichier, celles proposées cochées', async () => {
    await auSecret();
    const cases = within(screen.getByRole('group', { name: 'Échelles' })).getAllByRole('checkbox');
    expect(cases.map((une) => [une.closest('span')?.textContent, (une as HTMLInputElement).checked])).toEqual(
      [
        ['EPCI', true],
        ['Commune', true],
        ['Quartier', true],
        ['QPV ou hors QPV', true],
      ],
    );
  });

  it('protège ce qui a été choisi', async () => {
    const actions = await auSecret();
    fireEvent.click(screen.getByRole('checkbox', { name: 'QPV ou hors QPV' }));
    fireEvent.click(screen.getByRole('checkbox', { name: 'Protection contre le seul calcul exact' }));
    await deplier(/^Chaque groupe doit atteindre/);
    fireEvent.click(screen.getByRole('checkbox', { name: 'Aide au logement (I03)' }));
    await cliquer('Protéger');
    await bouton('Écrire les feuilles protégées');
    expect(actions.appels).toEqual([
      [
        'preparerDiffusion',
        {
          echelles: ['epci', 'commune', 'quartier'],
          regrouper: true,
          pourGrouper: ['I03'],
          etoiles: [],
          exacte: true,
        },
      ],
    ]);
  });

  it('ne demande pas sur quoi regrouper quand on ne regroupe pas', async () => {
    await auSecret();
    fireEvent.click(screen.getByRole('checkbox', { name: 'Regrouper les petites résidences' }));
    expect(screen.queryByText(/^Chaque groupe doit atteindre/)).toBeNull();
  });

  it('dit combien de cases une soustraction redonnerait', async () => {
    await auSecret();
    expect(texte()).toContain('21 seraient redonnées par soustraction');
  });
});

describe('la protection', () => {
  it('se montre avant d’être écrite : chiffres, prix du regroupement, feuilles annoncées', async () => {
    const actions = await auSecret();
    await cliquer('Protéger');
    const titre = await screen.findByText('Résultat de la protection');
    expect(document.activeElement).toBe(titre);
    const lignes = within(screen.getByRole('list', { name: 'Chiffres montrés et masqués' }));
    expect(lignes.getAllByRole('listitem').map((ligne) => ligne.textContent?.replace(/\s/g, ' '))).toEqual([
      'montrés2 091',
      'masqués : trop petits610',
      'masqués pour protéger les premiers148',
    ]);
    expect(texte()).toContain('60 résidences : 30 seules, 11 regroupements.');
    expect(screen.getByText('CIL Diffusion').closest('li')?.textContent).toContain('nouvelle');
    expect(actions.appels.map(([nom]) => nom)).toEqual(['preparerDiffusion']);
  });

  it('s’écrit, mène à ses feuilles, puis à l’étape suivante', async () => {
    const actions = await auSecret();
    await cliquer('Protéger');
    await cliquer('Écrire les feuilles protégées');
    await cliquer('CIL Regroupements');
    expect(actions.appels.slice(1)).toEqual([['ecrireDiffusion'], ['allerA', 'CIL Regroupements']]);
    expect(screen.getByRole('status').textContent).toMatch(/758.chiffres masqués sur 2/);
    await cliquer('Continuer');
    expect(document.activeElement).toBe(await bouton('Feuilles'));
    expect(await bouton('CIL Diffusion')).toBeTruthy();
    expect(resumeDuSecret()).toBe('758 chiffres masqués sur 2 849');
  });

  it('se reprend quand on change ses choix', async () => {
    await auSecret();
    await cliquer('Protéger');
    await cliquer('Changer ces choix');
    expect(await bouton('Protéger')).toBeTruthy();
    expect(screen.queryByText('Résultat de la protection')).toBeNull();
    expect(document.activeElement).toBe(screen.getByText('Ce que vous voulez partager'));
  });

  it('se retrouve quand le volet est rouvert', async () => {
    await monter({ etat: FINI, diffusion: ecrit() });
    expect(resumeDuSecret()).toBe('758 chiffres masqués sur 2 849');
    await cliquer('Secret');
    expect(await bouton('Protéger de nouveau')).toBeTruthy();
  });

  it('dit ce que rien ne protège, ce qui le ferait, et que la copie ne pourra pas être faite', async () => {
    await monter({ etat: FINI, diffusion: ecrit(NON_PROTEGE) });
    expect(screen.queryByRole('button', { name: 'Faire la copie diffusable' })).toBeNull();
    await cliquer('Protéger d’abord');
    expect(texte()).toContain('la copie diffusable ne pourra pas être faite');
    expect(texte()).toContain('réunissez cette ligne avec Bellevue');
  });

  it('s’annule sans rien écrire', async () => {
    await auSecret({ remplace: { preparerDiffusion: (_, __, suivi) => jusquALArret(suivi) } });
    await cliquer('Protéger');
    await cliquer('Annuler');
    expect((await screen.findAllByText(/rien n’a été écrit/)).length).toBeGreaterThan(0);
    expect(await bouton('Protéger')).toBeTruthy();
  });
});

describe('la copie diffusable', () => {
  const remplir = (label: string, value: string) =>
    fireEvent.change(screen.getByLabelText(label), { target: { value } });

  it('demande d’abord de protéger', async () => {
    await monter({ etat: FINI });
    await cliquer('Protéger d’abord');
    expect(document.activeElement).toBe(await bouton('Secret'));
  });

  it('se fait de la protection qui vient d’être écrite, pour qui et pour quoi', async () => {
    const actions = await auSecret();
    await cliquer('Protéger');
    await cliquer('Écrire les feuilles protégées');
    await cliquer('Continuer');
    remplir('Destinataire', 'Ville de Vernois');
    remplir('Usage', 'Réunion de la CIL');
    await cliquer('Faire la copie diffusable');
    await cliquer('CIL Journal');
    expect(actions.appels.map(([nom]) => nom)).toEqual([
      'preparerDiffusion',
      'ecrireDiffusion',
      'copieDiffusable',
      'allerA',
    ]);
    expect(actions.appels[2]).toEqual([
      'copieDiffusable',
      { destinataire: 'Ville de Vernois', usage: 'Réunion de la CIL' },
    ]);
    expect(screen.getByRole('status').textContent).toMatch(/enregistrez-la/);
  });

  it('prépare de nouveau la protection quand le volet a été rouvert', async () => {
    const actions = await monter({ etat: FINI, diffusion: ecrit() });
    await cliquer('Faire la copie diffusable');
    await waitFor(() =>
      expect(actions.appels.map(([nom]) => nom)).toEqual(['preparerDiffusion', 'copieDiffusable']),
    );
  });

  it('ne se fait pas de données qui ont changé depuis la protection', async () => {
    const actions = await monter({ etat: FINI, diffusion: ecrit({ ...PROTEGE, secondaires: 140 }) });
    await cliquer('Faire la copie diffusable');
    expect((await screen.findAllByText(/données ont changé/)).length).toBeGreaterThan(0);
    expect(actions.appels.map(([nom]) => nom)).toEqual(['preparerDiffusion']);
  });
});
