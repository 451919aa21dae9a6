import type { Vague } from '../diagnostic.ts';
import type { Unite } from '../indicateurs/tableau.ts';
import type { Methode } from '../methode/methode.ts';
import { plier } from '../parc/texte.ts';
import seuils from './perimetre.json' with { type: 'json' };
import { cleDeSuivi, type UniteSuivie } from './unites.ts';

/** What is not the same stock from one wave to the next. */
export interface Perimetre {
  readonly de: number;
  readonly a: number;
  /** Residences that only the second wave has, then those that only the first has. */
  readonly nouvelles: readonly Unite[];
  readonly disparues: readonly Unite[];
  /** Residences of both waves that moved to another quartier or commune, or whose size changed by more than a quarter. */
  readonly changees: readonly { readonly unite: Unite; readonly quoi: 'quartier' | 'commune' | 'taille' }[];
  /** Communes that one wave only has. */
  readonly communesNouvelles: readonly string[];
  readonly communesDisparues: readonly string[];
  /** Share of the second wave's rows that lie in new residences, and of the first's in residences gone. */
  readonly partNouvelle: number;
  readonly partDisparue: number;
}

/** Changes of stock between each wave and the next. */
export function perimetresEntre(vagues: readonly Vague[], annees: readonly number[]): readonly Perimetre[] {
  return vagues.slice(1).flatMap((suivante, rang) => {
    const avant = vagues[rang];
    const [de, a] = [annees[rang], annees[rang + 1]];
    return avant && de !== undefined && a !== undefined ? [comparer(avant, suivante, de, a)] : [];
  });
}

function comparer(avant: Vague, suivante: Vague, de: number, a: number): Perimetre {
  const anciennes = parCle(avant);
  const presentes = parCle(suivante);
  const nouvelles = [...presentes].flatMap(([cle, unite]) => (anciennes.has(cle) ? [] : [unite]));
  const disparues = [...anciennes].flatMap(([cle, unite]) => (presentes.has(cle) ? [] : [unite]));
  const changees = [...presentes].flatMap(([cle, unite]) => {
    const ancienne = anciennes.get(cle);
    const quoi = ancienne && changement(ancienne, unite);
    return quoi ? [{ unite, quoi }] : [];
  });
  const [avantCommunes, apresCommunes] = [communes(avant), communes(suivante)];
  return {
    de,
    a,
    nouvelles,
    disparues,
    changees,
    communesNouvelles: [...apresCommunes].flatMap(([cle, nom]) => (avantCommunes.has(cle) ? [] : [nom])),
    communesDisparues: [...avantCommunes].flatMap(([cle, nom]) => (apresCommunes.has(cle) ? [] : [nom])),
    partNouvelle: partDe(nouvelles, suivante.tableau.unites),
    partDisparue: partDe(disparues, avant.tableau.unites),
  };
}

/**
 * Share of a territory's rows that lie in residences which only one of the two waves has: the larger of the new ones'
 * in the second wave and of the lost ones' in the first. Null for a residence, and when one wave has not the territory.
 *
 * @example partHorsChamp(unite, [2020, 2024]) // 0.12: twelve households in a hundred are not compared with their like
 */
export function partHorsChamp(
  { sorte, cle, rangs }: UniteSuivie,
  [avant, apres]: readonly [Vague, Vague],
  [i, j]: readonly [number, number],
  reference: Methode['reference'],
): number | null {
  if (sorte === 'residence' || (rangs[i] ?? null) === null || (rangs[j] ?? null) === null) return null;
  const dedans = ({ tableau }: Vague) =>
    tableau.unites.filter((unite) =>
      sorte === 'reference' ? dansLaReference(unite, reference) : cleDeSuivi(unite[sorte] ?? '') === cle,
    );
  const [anciennes, presentes] = [dedans(avant), dedans(apres)];
  const [connues, nouvelles] = [parCle(avant), parCle(apres)];
  return Math.max(
    partDe(
      presentes.filter((unite) => !connues.has(cleDeSuivi(unite.cle))),
      presentes,
    ),
    partDe(
      anciennes.filter((unite) => !nouvelles.has(cleDeSuivi(unite.cle))),
      anciennes,
    ),
  );
}

function dansLaReference(unite: Unite, { echelle, nom }: Methode['reference']): boolean {
  return echelle === 'ensemble' || plier(unite[echelle] ?? '') === plier(nom ?? '');
}

const parCle = ({ tableau }: Vague): Map<string, Unite> =>
  new Map(tableau.unites.map((unite) => [cleDeSuivi(unite.cle), unite]));

function communes({ tableau }: Vague): Map<string, string> {
  const trouvees = new Map<string, string>();
  for (const { commune } of tableau.unites) if (commune !== null) trouvees.set(cleDeSuivi(commune), commune);
  return trouvees;
}

function changement(ancienne: Unite, unite: Unite): 'quartier' | 'commune' | 'taille' | null {
  const autre = (attribut: 'quartier' | 'commune') =>
    ancienne[attribut] !== null &&
    unite[attribut] !== null &&
    cleDeSuivi(ancienne[attribut] ?? '') !== cleDeSuivi(unite[attribut] ?? '');
  if (autre('commune')) return 'commune';
  if (autre('quartier')) return 'quartier';
  const ecart = Math.abs(unite.effectif - ancienne.effectif);
  return ancienne.effectif > 0 && ecart > seuils.variationDeTaille * ancienne.effectif ? 'taille' : null;
}

function partDe(quelques: readonly Unite[], toutes: readonly Unite[]): number {
  const somme = (unites: readonly Unite[]) => unites.reduce((total, { effectif }) => total + effectif, 0);
  const total = somme(toutes);
  return total === 0 ? 0 : somme(quelques) / total;
}
