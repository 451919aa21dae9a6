/** A page of the pane that the ribbon may ask for. */
export type Destination = 'aide' | 'parcours';

interface Relais {
  readonly abonnes: Set<(destination: Destination) => void>;
  enAttente: Destination | null;
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
 * Asks the pane to show a page. Kept until the pane is there when it is not open yet; the last demand wins.
 *
 * @example demander('aide') // the ribbon's « Aide », then Office.addin.showAsTaskpane()
 */
export function demander(destination: Destination): void {
  const { abonnes } = relais();
  if (abonnes.size === 0) relais().enAttente = destination;
  for (const abonne of abonnes) abonne(destination);
}

/** Listens to demands, the waiting one first. Returns what stops listening. */
export function suivreNavigation(abonne: (destination: Destination) => void): () => void {
  const commun = relais();
  commun.abonnes.add(abonne);
  if (commun.enAttente !== null) {
    const destination = commun.enAttente;
    commun.enAttente = null;
    abonne(destination);
  }
  return () => {
    commun.abonnes.delete(abonne);
  };
}
