/** One action of the add-in for each command, with the sentence that says how it ended. */
import type { BilanDeDiffusion } from '../actions/contrat.ts';
import { diagnostiquer } from '../actions/diagnostiquer.ts';
import { exporterCarte } from '../actions/exporterCarte.ts';
import { actions } from '../actions/index.ts';
import { portraits } from '../actions/portraits.ts';
import { proteger, protegerEtCopier } from '../actions/proteger.ts';
import { accord } from '../domain/messages/accords.ts';
import { partsTrahies } from '../domain/messages/secret.ts';
import { demander } from '../taskpane/navigation.ts';
import { type CompteRendu, echec } from './compteRendu.ts';
import { montrerVolet } from './montrerVolet.ts';
import type { NomDeCommande } from './noms.ts';

interface Commande {
  readonly executer: () => Promise<Pick<CompteRendu, 'phrase' | 'lieu' | 'resultat'>>;
  /** What a success looks like in the pane; without it the workbook itself shows the result. */
  readonly succes?: 'info' | 'success';
}

const COMMANDES: Readonly<Record<NomDeCommande, Commande>> = {
  diagnostiquer: {
    executer: async () => {
      const bilan = await diagnostiquer({});
      return { phrase: `${accord(bilan.residences, 'résidence')} : feuilles CIL écrites.`, resultat: bilan };
    },
  },
  essayerExemple: {
    executer: async () => {
      await actions.essayerExemple({});
      return { phrase: 'Exemple ajouté au classeur.' };
    },
  },
  controlerSelection: { executer: controler, succes: 'info' },
  figer: { executer: async () => ({ phrase: `Copie en valeurs créée : « ${await actions.figer()} ».` }) },
  reparerFormules: { executer: reparer, succes: 'success' },
  proteger: {
    executer: async () => {
      const bilan = await proteger({});
      return { phrase: masques(bilan), resultat: bilan };
    },
  },
  copieDiffusable: {
    executer: async () => {
      const bilan = await protegerEtCopier({});
      return { phrase: `${masques(bilan)} La copie est ouverte : enregistrez-la.`, resultat: bilan };
    },
  },
  exporterCarte: {
    executer: async () => ({ phrase: 'Carte prête à exporter.', resultat: await exporterCarte({}) }),
  },
  portraits: {
    executer: async () => {
      const bilan = await portraits({});
      return { phrase: `${accord(bilan.portraits, 'portrait écrit', 'portraits écrits')}.`, resultat: bilan };
    },
  },
};

const masques = ({ figures, primaires, secondaires }: BilanDeDiffusion): string =>
  `${accord(primaires + secondaires, 'chiffre masqué', 'chiffres masqués')} sur ${figures}.`;

async function controler() {
  const { feuille, plage, controlees, infractions, parts } = await actions.controlerSelection({});
  const controle = `${plage} : ${accord(controlees, 'effectif contrôlé', 'effectifs contrôlés')}`;
  const suite = partsTrahies(parts.length);
  const [premiere = parts[0]] = infractions;
  const phrase =
    infractions.length === 0
      ? `${controle}, aucun sous le seuil de la règle de 11.${suite}`
      : `${controle}, dont ${infractions.length} sous le seuil de la règle de 11, en ambre dans la feuille.${suite}`;
  return { phrase, ...(premiere && { lieu: { feuille, cellule: premiere.cellule } }) };
}

async function reparer() {
  const nombre = await actions.reparerFormules({});
  if (nombre === 0) return { phrase: 'Aucune formule CIL dans ce classeur : il n’y a rien à réparer.' };
  return { phrase: `${accord(nombre, 'formule CIL saisie', 'formules CIL saisies')} à nouveau.` };
}

/** Runs a command, leaves its report to runs without a pane, and opens the pane on what has to be said. */
async function lancer(nom: string, { executer, succes }: Commande): Promise<void> {
  let rendu: CompteRendu;
  try {
    rendu = { commande: nom, reussi: true, ...(await executer()) };
  } catch (erreur) {
    rendu = echec(nom, erreur);
  }
  globalThis.cilCompteRendu = rendu;
  const intention = rendu.reussi ? succes : 'error';
  if (!intention) return;
  const { phrase, lieu } = rendu;
  demander({ page: 'parcours', message: { intention, phrase, ...(lieu && { lieu }) } });
  await montrerVolet();
}

/** Runs the command of that name, of `NOMS`. It never fails: a failure is its report. */
export function executer(nom: NomDeCommande): Promise<void> {
  return lancer(nom, COMMANDES[nom]);
}
