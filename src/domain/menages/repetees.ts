import { remarqueDeJonction } from '../jonction/remarqueDeJonction.ts';
import type { Champ } from '../parc/champs.ts';
import { libelleDeChamp } from '../parc/libelles.ts';
import type { Colonne } from '../parc/parc.ts';
import { plierCle } from '../parc/plierCle.ts';
import type { Remarque } from '../parc/reconnaissance.ts';
import type { Groupe } from './composer.ts';

/**
 * Sums that a person may have of her own: they are her household's only when every row of it gives the same one. Any other
 * field may stand on one row only.
 */
const SUR_CHAQUE_LIGNE: ReadonlySet<Champ> = new Set([
  'revenu',
  'ressourceSalaires',
  'ressourceRetraites',
  'ressourceRsa',
  'ressourceAah',
  'ressourceAutres',
]);

/** What the rows of a household repeat, once for each; missing where they do not agree, which is said. */
export function repetees(
  colonnes: readonly (readonly [Champ, Colonne])[],
  groupes: readonly Groupe[],
  feuille: string,
): { readonly communes: readonly (readonly [Champ, Colonne])[]; readonly remarques: readonly Remarque[] } {
  const discordants = new Set<number>();
  const champs = new Set<Champ>();
  const communes = colonnes.map(([champ, colonne]): readonly [Champ, Colonne] => {
    const partout = SUR_CHAQUE_LIGNE.has(champ);
    const noter = (rang: number) => {
      discordants.add(rang);
      champs.add(champ);
    };
    if (colonne.type === 'nombre') {
      const valeurs = groupes.map((groupe, rang) => {
        const connues = groupe.map((l) => colonne.valeurs[l] ?? Number.NaN).filter((v) => !Number.isNaN(v));
        const [premiere = Number.NaN] = connues;
        if (connues.some((valeur) => valeur !== premiere)) noter(rang);
        else if (!partout || connues.length === groupe.length) return premiere;
        return Number.NaN;
      });
      return [champ, { type: 'nombre', valeurs: Float64Array.from(valeurs) }];
    }
    const valeurs = groupes.map((groupe, rang) => {
      const connues = groupe.flatMap((l) => colonne.valeurs[l] ?? []);
      const [premiere] = connues;
      if (premiere === undefined) return null;
      if (connues.every((valeur) => valeur === premiere || plierCle(valeur) === plierCle(premiere)))
        return premiere;
      noter(rang);
      return null;
    });
    return [champ, { type: 'texte', valeurs }];
  });
  if (discordants.size === 0) return { communes, remarques: [] };
  const probleme = {
    code: 'menages-discordants',
    champs: [...champs].map(libelleDeChamp),
    menages: discordants.size,
    feuille,
  } as const;
  return {
    communes,
    remarques: [{ ...remarqueDeJonction('attention', null, discordants.size, probleme), feuille }],
  };
}
