import type { Indicateur } from '../../domain/indicateurs/indicateur.ts';
import { FEUILLES } from '../noms.ts';
import { type CelluleChoisie, sous } from './ligneLue.ts';

/**
 * The indicator that a cell is about: named by the title of its column (« APL (base) », « APL · part »), on
 * « CIL Comparaison » by the row itself (« I03 · APL »). Null when none is.
 */
export function indicateurDeLaCellule(
  choisie: CelluleChoisie,
  catalogue: readonly Indicateur[],
): Indicateur | null {
  if (choisie.feuille === FEUILLES.comparaison) {
    const [code] = sous(choisie, 'Indicateur').texte.split(' · ');
    return catalogue.find((indicateur) => indicateur.code === code) ?? null;
  }
  return indicateurDuTitre(choisie.titres[choisie.column] ?? '', catalogue);
}

/** The indicator whose short name begins a title, the longest when several do. */
export function indicateurDuTitre(titre: string, catalogue: readonly Indicateur[]): Indicateur | null {
  const nommes = catalogue.filter(
    ({ court }) => titre.startsWith(`${court} (`) || titre.startsWith(`${court} · `),
  );
  return nommes.sort((a, b) => b.court.length - a.court.length)[0] ?? null;
}
