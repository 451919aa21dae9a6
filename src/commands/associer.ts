import { demander } from '../taskpane/navigation.ts';
import { montrerVolet } from './montrerVolet.ts';
import { NOMS, type NomDeCommande } from './noms.ts';

/** Ties each button of the ribbon to its command. */
export function associer(executer: (nom: NomDeCommande) => Promise<void>): void {
  for (const nom of NOMS) lier(nom, () => executer(nom));
  lier('aide', async () => {
    demander({ page: 'aide' });
    await montrerVolet();
  });
}

function lier(nom: string, travail: () => Promise<void>): void {
  Office.actions.associate(nom, (event: Office.AddinCommands.Event) => {
    travail().finally(() => event.completed());
  });
}
