import type { Dossier } from '../parc/dossier.ts';
import { ATTRIBUTS, type Attribut, type Echelle } from '../parc/echelles.ts';
import { etiquettes } from '../parc/etiquettes.ts';
import { comparerTextes } from '../parc/ordre.ts';
import type { NatureParc, Parc } from '../parc/parc.ts';
import { plier } from '../parc/texte.ts';
import type { Rangs, Regroupement } from './regrouper.ts';

/** One territory of a scale. */
export interface Territoire {
  readonly nom: string;
  /** The residence it lies in, for a building or an entrance. */
  readonly residence: string | null;
  /** Rows of the main table. */
  readonly effectif: number;
}

export interface RegroupementParEchelle {
  readonly territoires: readonly Territoire[];
  readonly rangs: Rangs;
}

/** The finest scales carry names that only mean something inside their residence. */
const DANS_LA_RESIDENCE: ReadonlySet<Echelle> = new Set(['immeuble', 'entree']);

/** Stands between a residence, its building and its entrance; no text of a file holds it. */
const SEPARATEUR = '\u0001';

const cleDe = (nom: string): string =>
  nom
    .split(SEPARATEUR)
    .map((partie) => plier(partie) || partie)
    .join(SEPARATEUR);

/**
 * Groups the rows of every table by territory of one scale, row by row: a residence that straddles two quartiers
 * gives each its own rows. A table without the column takes its residences' attribute. No territory when no table says.
 */
export function regrouperPar(
  dossier: Dossier,
  echelle: Exclude<Echelle, 'residence'>,
  residences: Regroupement,
): RegroupementParEchelle {
  const noms = new Map<NatureParc, readonly (string | null)[]>();
  for (const parc of dossier.parcs.values()) noms.set(parc.nature, nomsDe(parc, echelle, residences));
  const ecritures = ecrituresDe([...noms.values()]);
  const ordonnes = [...ecritures].sort(([, a], [, b]) => comparerTextes(a, b));
  const positions = new Map(ordonnes.map(([cle], rang) => [cle, rang]));
  const rangs = new Map<NatureParc, Int32Array>();
  for (const [nature, siens] of noms) rangs.set(nature, rangsDe(siens, positions));
  const effectifs = new Array<number>(ordonnes.length).fill(0);
  for (const rang of rangs.get(dossier.principal.nature) ?? [])
    if (rang >= 0) effectifs[rang] = (effectifs[rang] ?? 0) + 1;
  const territoires = ordonnes.map(([, ecriture], rang) => {
    const [residence = '', ...suite] = ecriture.split(SEPARATEUR);
    const dedans = DANS_LA_RESIDENCE.has(echelle);
    return {
      nom: dedans ? suite.join(' · ') : ecriture,
      residence: dedans ? residence : null,
      effectif: effectifs[rang] ?? 0,
    };
  });
  return { territoires, rangs };
}

/** One writing for each territory: the first in French alphabetical order. */
function ecrituresDe(tables: readonly (readonly (string | null)[])[]): Map<string, string> {
  const ecritures = new Map<string, string>();
  const vus = new Set<string>();
  for (const nom of tables.flat()) if (nom !== null) vus.add(nom);
  for (const nom of vus) {
    const cle = cleDe(nom);
    const deja = ecritures.get(cle);
    if (deja === undefined || comparerTextes(nom, deja) < 0) ecritures.set(cle, nom);
  }
  return ecritures;
}

function rangsDe(noms: readonly (string | null)[], positions: ReadonlyMap<string, number>): Int32Array {
  const connus = new Map<string, number>();
  return Int32Array.from(noms, (nom) => {
    if (nom === null) return -1;
    const deja = connus.get(nom);
    if (deja !== undefined) return deja;
    const rang = positions.get(cleDe(nom)) ?? -1;
    connus.set(nom, rang);
    return rang;
  });
}

function nomsDe(
  parc: Parc,
  echelle: Exclude<Echelle, 'residence'>,
  { unites, rangs }: Regroupement,
): readonly (string | null)[] {
  if (echelle === 'ensemble') return new Array<string>(parc.lignes).fill('Ensemble');
  const dits = etiquettes(parc, echelle);
  if (DANS_LA_RESIDENCE.has(echelle)) return dedans(parc, echelle, dits);
  const siens = rangs.get(parc.nature);
  const attribut = ATTRIBUTS.find((connu) => connu === echelle);
  return Array.from(
    { length: parc.lignes },
    (_, ligne) => dits[ligne] ?? deLaResidence(unites[siens?.[ligne] ?? -1], attribut),
  );
}

/** « Bât. 2 » alone says nothing: residence, building and entrance together do. */
function dedans(parc: Parc, echelle: Echelle, dits: readonly (string | null)[]): readonly (string | null)[] {
  const immeubles = echelle === 'entree' ? etiquettes(parc, 'immeuble') : [];
  return Array.from({ length: parc.lignes }, (_, ligne) => {
    const nom = dits[ligne] ?? null;
    const residence = parc.cles[ligne] ?? null;
    if (nom === null || residence === null) return null;
    const immeuble = immeubles[ligne] ?? null;
    return [residence, ...(immeuble === null ? [] : [immeuble]), nom].join(SEPARATEUR);
  });
}

function deLaResidence(
  unite: Regroupement['unites'][number] | undefined,
  attribut: Attribut | undefined,
): string | null {
  if (!unite || attribut === undefined) return null;
  const valeur = unite[attribut];
  return valeur === 'partagée' ? null : valeur;
}
