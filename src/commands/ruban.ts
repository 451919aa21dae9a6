/** The commands in the pane's page: what they run is loaded at the first press, so that the pane shows sooner. */
import { associer } from './associer.ts';

Office.onReady(() => associer(async (nom) => (await import('./commandes.ts')).executer(nom)));
