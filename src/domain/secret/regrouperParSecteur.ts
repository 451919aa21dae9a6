import { Refus } from '../messages/index.ts';
import type { RegleDuSecret } from './regle.ts';
import { regrouperLesUnites } from './regrouper.ts';

/** Ends the label of a sector whose units, even all together, may not be shown. */
export const SECTEUR_INSUFFISANT = 'sous le seuil';

/**
 * A group label for each unit, no group crossing a sector. Groups are numbered in the order of the rows: « Centre 1 »,
 * or « Groupe 1 » without sectors; a sector that cannot reach the threshold is labelled « Centre : sous le seuil ».
 *
 * @param secteurs one name for each unit
 * @throws Refus when there is not one sector for each unit, or a count is negative
 * @example regrouperParSecteur([[6], [5], [20]], ['A', 'A', 'B'], REGLE_DES_11) // ['A 1', 'A 1', 'B 1']
 */
export function regrouperParSecteur(
  effectifs: readonly (readonly number[])[],
  secteurs: readonly string[],
  regle: RegleDuSecret,
): string[] {
  if (secteurs.length !== effectifs.length) {
    throw new Refus({
      code: 'largeurs-differentes',
      champ: 'secteurs',
      taille: secteurs.length,
      modele: 'effectifs',
      attendue: effectifs.length,
    });
  }
  verifier(effectifs);
  const parSecteur = new Map<string, number[]>();
  secteurs.forEach((secteur, unite) => {
    const siennes = parSecteur.get(secteur) ?? [];
    siennes.push(unite);
    parSecteur.set(secteur, siennes);
  });
  const etiquettes = new Array<string>(effectifs.length).fill('');
  for (const [secteur, unites] of parSecteur) {
    const groupes = regrouperLesUnites(
      unites.map((unite) => effectifs[unite] ?? []),
      regle,
    );
    const nom = secteur === '' ? 'Groupe' : secteur;
    if (!groupes) for (const unite of unites) etiquettes[unite] = `${nom} : ${SECTEUR_INSUFFISANT}`;
    groupes?.forEach((rangs, numero) => {
      for (const rang of rangs) etiquettes[unites[rang] ?? 0] = `${nom} ${numero + 1}`;
    });
  }
  return etiquettes;
}

function verifier(effectifs: readonly (readonly number[])[]): void {
  effectifs.forEach((rangee, ligne) => {
    rangee.forEach((valeur, colonne) => {
      const lieu = { champ: 'effectifs', ligne, colonne };
      if (valeur < 0) throw new Refus({ code: 'valeur-negative', lieu, valeur });
    });
  });
}
