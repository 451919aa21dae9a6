import type { Echelle } from '../parc/echelles.ts';
import type { Decoupage } from './decoupage.ts';

/** Scales that may hold one another, from the widest. */
const EMBOITABLES: readonly Echelle[] = ['departement', 'epci', 'grandTerritoire', 'commune', 'quartier'];

/**
 * Ranks of the cuts that make a tree: shown scales each of whose territories lies in one territory of the wider ones. A
 * quartier that straddles two communes, or bears a name that two communes use, leaves its scale out.
 */
export function chaineDe({ coupes, atomes }: Decoupage): number[] {
  const chaine: number[] = [];
  for (const candidate of EMBOITABLES) {
    const rang = coupes.findIndex(({ echelle, montree }) => montree && echelle === candidate);
    if (rang < 0) continue;
    const dedans = new Map<number, string>();
    const nichee = atomes.every(({ parts }) => {
      const part = parts[rang] ?? -1;
      if (part < 0) return true;
      const chemin = chaine.map((large) => parts[large] ?? -1).join(' ');
      const deja = dedans.get(part) ?? chemin;
      dedans.set(part, deja);
      return deja === chemin;
    });
    if (nichee) chaine.push(rang);
  }
  return chaine;
}
