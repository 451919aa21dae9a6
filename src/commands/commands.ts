/** The commands in one file, for a run without a pane: it cannot load code in parts. */
import { associer } from './associer.ts';
import { executer } from './commandes.ts';

Office.onReady(() => associer(executer));
