import type { TexteMessage } from './message.ts';

/** A page shown instead of the path. */
export type PageOuverte = 'aide' | 'explication' | 'reunion' | 'carte' | 'portraits';

/** A page of the pane that the ribbon may ask for. */
export type Page = PageOuverte | 'parcours';

/** What a ribbon command asks of the pane: a page, and the sentence that says how the command ended. */
export interface Demande {
  readonly page: Page;
  readonly message?: Pick<TexteMessage, 'intention' | 'phrase' | 'lieu'>;
}

interface Relais {
  readonly abonnes: Set<(demande: Demande) => void>;
  enAttente: Demande | null;
}

declare global {
  var cilNavigation: Relais | undefined;
}

/**
 * The ribbon's commands and the pane are two bundles, hence two copies of this module, in one shared runtime: the
 * property on globalThis is what they have in common.
 */
function relais(): Relais {
  globalThis.cilNavigation ??= { abonnes: new Set(), enAttente: null };
  return globalThis.cilNavigation;
}

/**
 * Asks the pane to show a page and to say a sentence. Kept until the pane is there when it is not open yet; the last
 * demand wins.
 *
 * @example demander({ page: 'aide' }) // the ribbon's « Aide », then Office.addin.showAsTaskpane()
 */
export function demander(demande: Demande): void {
  const { abonnes } = relais();
  if (abonnes.size === 0) relais().enAttente = demande;
  for (const abonne of abonnes) abonne(demande);
}

/** Listens to demands, the waiting one first. Returns what stops listening. */
export function suivreNavigation(abonne: (demande: Demande) => void): () => void {
  const commun = relais();
  commun.abonnes.add(abonne);
  if (commun.enAttente !== null) {
    const demande = commun.enAttente;
    commun.enAttente = null;
    abonne(demande);
  }
  return () => {
    commun.abonnes.delete(abonne);
  };
}
