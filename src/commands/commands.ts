/** What the ribbon's buttons call, and what a run without a pane may call: one action each. */
import { diagnostiquer } from '../actions/diagnostiquer.ts';
import { actions } from '../actions/index.ts';
import { accord } from '../domain/messages/accords.ts';
import { demander } from '../taskpane/navigation.ts';
import { type CompteRendu, echec } from './compteRendu.ts';

type Commande = () => Promise<Pick<CompteRendu, 'phrase' | 'resultat'>>;

const COMMANDES: Readonly<Record<string, Commande>> = {
  diagnostiquer: async () => {
    const bilan = await diagnostiquer({});
    return { phrase: `${accord(bilan.residences, 'résidence')} : feuilles CIL écrites.`, resultat: bilan };
  },
  essayerExemple: async () => {
    await actions.essayerExemple({});
    return { phrase: 'Exemple ajouté au classeur.' };
  },
  controlerSelection: async () => {
    const { plage, controlees, infractions } = await actions.controlerSelection({});
    return {
      phrase: `${plage} : ${accord(infractions.length, 'effectif')} sur ${controlees} sous le seuil de la règle de 11, marqués en ambre.`,
    };
  },
  figer: async () => ({ phrase: `Copie en valeurs créée : « ${await actions.figer()} ».` }),
  reparerFormules: async () => ({
    phrase: `${accord(await actions.reparerFormules({}), 'formule CIL ressaisie', 'formules CIL ressaisies')}.`,
  }),
  aide: async () => {
    demander('aide');
    await Office.addin.showAsTaskpane();
    return { phrase: 'Aide affichée.' };
  },
};

/** Commands whose result shows by itself: the pane does not open for them unless they fail. */
const MUETTES = new Set(['aide', 'diagnostiquer', 'essayerExemple', 'figer']);

async function lancer(nom: string, commande: Commande): Promise<void> {
  let rendu: CompteRendu;
  try {
    rendu = { commande: nom, reussi: true, ...(await commande()) };
  } catch (erreur) {
    rendu = echec(nom, erreur);
  }
  globalThis.cilCompteRendu = rendu;
  if (rendu.reussi && MUETTES.has(nom)) return;
  demander('parcours');
  await Office.addin.showAsTaskpane();
}

Office.onReady(() => {
  for (const [nom, commande] of Object.entries(COMMANDES))
    Office.actions.associate(nom, (event: Office.AddinCommands.Event) => {
      lancer(nom, commande).finally(() => event.completed());
    });
});
