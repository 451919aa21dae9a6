import { MOTS } from './mots.ts';

/** Why the pane cannot open, in a sentence for the user. */
export class DemarrageImpossible extends Error {}

/**
 * Waits for Office. Its script never answers when a firewall blocks a part of it, hence the watchdog.
 *
 * @throws DemarrageImpossible after `delai` milliseconds or when the page is not in Excel.
 */
export async function attendreOffice(
  onReady: () => Promise<{ readonly host: unknown }>,
  excel: unknown,
  delai = 10_000,
): Promise<void> {
  let minuterie: ReturnType<typeof setTimeout> | undefined;
  const garde = new Promise<never>((_, refuser) => {
    minuterie = setTimeout(() => refuser(new DemarrageImpossible(MOTS.erreurs.officeAbsent)), delai);
  });
  try {
    const { host } = await Promise.race([onReady(), garde]);
    if (host !== excel) throw new DemarrageImpossible(MOTS.erreurs.horsExcel);
  } finally {
    clearTimeout(minuterie);
  }
}
