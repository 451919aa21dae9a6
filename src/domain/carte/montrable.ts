import type { Diagnostic } from '../diagnostic.ts';
import type { Diffusion } from '../diffusion/diffusion.ts';
import { enfreint } from '../secret/controle.ts';
import type { Mesures } from '../typologies/mesures.ts';
import { classer } from '../typologies/quatreTypes.ts';
import { type Appuis, appuisDeLigne, appuisDeResidence } from './surete.ts';
import { trancheDIndice } from './tranches.ts';

/** Something that may be told, may not, or is not known. */
export type Montre<T> =
  | { readonly etat: 'montree'; readonly valeur: T }
  | { readonly etat: 'secret' }
  | { readonly etat: 'nd' };

/** What a map may tell of a residence beside its place. */
export interface Montrable {
  /** The group of « CIL Diffusion » that its class and index are those of; null: its own. */
  readonly regroupement: string | null;
  readonly type: Montre<number>;
  readonly indice: Montre<number>;
  /** Band of the index, in words. */
  readonly tranche: Montre<string>;
  /** Households or dwellings; null where they may not be told. */
  readonly effectif: number | null;
}

const SECRET = { etat: 'secret' } as const;
const ND = { etat: 'nd' } as const;

/**
 * What may be told of each residence on a map.
 *
 * A class is told where the measures whose every base may be shown are enough to decide it: the others are taken as
 * unknown, and a class that then cannot be decided is secret. The band of the index follows its bases alone; the index
 * itself is told only where every count behind it may be shown. Bases decide, never the values: what is hidden says
 * nothing of them.
 *
 * A base may be shown when « CIL Diffusion » shows it; without that sheet, when the residence and the base reach the
 * threshold of the method (primary control). A residence that « CIL Diffusion » shows within a group has the class,
 * the band and the index of the group; one that it shows nowhere has none.
 *
 * @example montrables(diagnostic, null)[0] // { regroupement: null, type: { etat: 'montree', valeur: 3 }, … }
 */
export function montrables(diagnostic: Diagnostic, diffusion: Diffusion | null): Montrable[] {
  return diffusion ? selonLaDiffusion(diagnostic, diffusion) : selonLaRegle(diagnostic);
}

function selonLaRegle(diagnostic: Diagnostic): Montrable[] {
  const { tableau, methode } = diagnostic;
  const appuis = tableau.unites.map((_, rang) => appuisDeResidence(diagnostic, rang));
  const types = typesMontres(diagnostic, appuis);
  return tableau.unites.map(({ effectif }, rang) => ({
    regroupement: null,
    ...direLesMesures(diagnostic, appuis[rang], types[rang]),
    effectif: enfreint(effectif, methode.secret) ? null : effectif,
  }));
}

function selonLaDiffusion(diagnostic: Diagnostic, diffusion: Diffusion): Montrable[] {
  const { lignes, colonnes } = diffusion.publication;
  const parResidence = new Map<string, number>();
  lignes.forEach(({ montree, echelle, residences }, rang) => {
    if (!montree || (echelle !== 'residence' && echelle !== 'groupe')) return;
    for (const cle of residences) if (!parResidence.has(cle)) parResidence.set(cle, rang);
  });
  const places = [...new Set(parResidence.values())];
  const appuis = places.map((ligne) => appuisDeLigne(diagnostic, diffusion, ligne));
  const types = typesMontres(diagnostic, appuis);
  return diagnostic.tableau.unites.map(({ cle, effectif }) => {
    const ligne = parResidence.get(cle) ?? -1;
    const place = places.indexOf(ligne);
    const seule = lignes[ligne]?.echelle === 'residence';
    const publie = colonnes.some(({ indicateur }, colonne) => {
      const base = diffusion.figures[colonne]?.[ligne]?.base;
      return indicateur.uniteBase === undefined && base?.etat === 'montree' && base.valeur === effectif;
    });
    return {
      regroupement: seule ? null : (lignes[ligne]?.nom ?? null),
      ...direLesMesures(diagnostic, appuis[place], types[place]),
      effectif: seule && publie ? effectif : null,
    };
  });
}

/** For each, the class that its sure measures are enough to decide. */
function typesMontres({ methode, classement }: Diagnostic, appuis: readonly Appuis[]): Montre<number>[] {
  if (classement === null) return appuis.map(() => ND);
  const nommer = (mesures: Mesures, rang: number) => ({ cle: String(rang), mesures });
  // The real measures stand first: a rule is set aside by what the whole file lacks, not by what is hidden.
  const classes = classer(methode, [
    ...appuis.map(({ mesures }, rang) => nommer(mesures, rang)),
    ...appuis.map((appui, rang) => nommer(mesuresSures(appui), rang)),
  ]).classement;
  return appuis.map((_, rang): Montre<number> => {
    const type = classes[appuis.length + rang]?.type ?? null;
    if (type !== null) return { etat: 'montree', valeur: type };
    return Object.values(appuis[rang]?.sures ?? {}).every((sure) => sure) ? ND : SECRET;
  });
}

const mesuresSures = ({ mesures, sures }: Appuis): Mesures => ({
  precarite: sures.precarite ? mesures.precarite : null,
  ecartFluxStock: sures.ecartFluxStock ? mesures.ecartFluxStock : null,
  impayes: sures.impayes ? mesures.impayes : null,
});

function direLesMesures(
  { methode }: Diagnostic,
  appui: Appuis | undefined,
  type: Montre<number> | undefined,
): Pick<Montrable, 'type' | 'indice' | 'tranche'> {
  if (!appui || !type) return { type: SECRET, indice: SECRET, tranche: SECRET };
  const indice = appui.mesures.precarite;
  const dire = <T>(permis: boolean, valeur: (indice: number) => T): Montre<T> => {
    if (!permis) return SECRET;
    return indice === null ? ND : { etat: 'montree', valeur: valeur(indice) };
  };
  return {
    type,
    indice: dire(appui.indiceExact, (exact) => exact),
    tranche: dire(appui.sures.precarite, (exact) => trancheDIndice(exact, methode.tolerance)),
  };
}
