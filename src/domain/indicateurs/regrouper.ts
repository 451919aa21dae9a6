import { Anomalie } from '../parc/anomalies.ts';
import type { Dossier } from '../parc/dossier.ts';
import { ATTRIBUTS, type Attribut, NOMS_DES_ECHELLES } from '../parc/echelles.ts';
import { etiquettes } from '../parc/etiquettes.ts';
import { comparerTextes } from '../parc/ordre.ts';
import type { NatureParc, Parc } from '../parc/parc.ts';
import type { Remarque } from '../parc/reconnaissance.ts';
import { plier } from '../parc/texte.ts';
import { ranger } from './ranger.ts';
import type { Unite } from './tableau.ts';

/** For each row of each table, the position of its unit (−1: unknown). */
export type Rangs = ReadonlyMap<NatureParc, Int32Array>;

/** The residences of a wave and where each row of each table belongs. */
export interface Regroupement {
  readonly unites: readonly Unite[];
  readonly rangs: Rangs;
  /** Residences whose rows disagree on their quartier, commune, EPCI or QPV. */
  readonly remarques: readonly Remarque[];
}

/**
 * Groups the rows of every table by residence key, in the order of the keys (French alphabetical, numbers as
 * numbers), whatever the order of the rows. An attribute is that of the residence's rows, unknown rows aside: the main
 * table's word first, then the others'. When rows of one table disagree it is null, or « partagée » for QPV, and said.
 */
export function regrouper(dossier: Dossier): Regroupement {
  const parcs = dansLOrdre(dossier);
  const ranges = ranger(parcs.map(({ cles }) => cles));
  const { cles } = ranges;
  const rangs: Rangs = new Map(
    parcs.map(({ nature }, table) => [nature, ranges.rangs[table] ?? new Int32Array()] as const),
  );
  const effectifs = compter(rangs.get(dossier.principal.nature), cles.length);
  const noms = nommer(parcs, rangs, cles);
  const remarques: Remarque[] = [];
  const attributs = ATTRIBUTS.map((attribut) => {
    const { valeurs, partages } = attribuer(parcs, rangs, attribut, cles.length);
    const desaccord = new Anomalie();
    for (const rang of partages) {
      desaccord.noter(() => '', noms[rang] ?? '');
      if (attribut === 'qpv') valeurs[rang] = 'partagée';
    }
    remarques.push(...direLeDesaccord(desaccord, attribut));
    return [attribut, valeurs] as const;
  });
  const unites = cles.map((cle, rang) => ({
    cle,
    nom: noms[rang] ?? cle,
    effectif: effectifs[rang] ?? 0,
    ...attributsDe(attributs, rang),
  }));
  return { unites, rangs, remarques };
}

function attributsDe(
  attributs: readonly (readonly [Attribut, readonly (string | null)[]])[],
  rang: number,
): Record<Attribut, string | null> {
  const lire = (voulu: Attribut) => attributs.find(([attribut]) => attribut === voulu)?.[1][rang] ?? null;
  return {
    quartier: lire('quartier'),
    iris: lire('iris'),
    qpv: lire('qpv'),
    qpv2024: lire('qpv2024'),
    qpv2015: lire('qpv2015'),
    commune: lire('commune'),
    grandTerritoire: lire('grandTerritoire'),
    epci: lire('epci'),
    departement: lire('departement'),
    bailleur: lire('bailleur'),
  };
}

/** The main table first: its names and attributes are heard before the others'. */
function dansLOrdre({ principal, parcs }: Dossier): Parc[] {
  return [principal, ...[...parcs.values()].filter((parc) => parc !== principal)];
}

function direLeDesaccord(desaccord: Anomalie, attribut: Attribut): Remarque[] {
  return desaccord
    .dire('info', ({ texte, autres }) => ({
      code: 'attribut-partage',
      attribut: attribut === 'qpv' ? 'QPV' : NOMS_DES_ECHELLES[attribut],
      residence: texte,
      autres,
    }))
    .map((remarque) => ({ ...remarque, cellule: null }));
}

function compter(rangs: Int32Array | undefined, taille: number): number[] {
  const effectifs = new Array<number>(taille).fill(0);
  for (const rang of rangs ?? []) if (rang >= 0) effectifs[rang] = (effectifs[rang] ?? 0) + 1;
  return effectifs;
}

function nommer(parcs: readonly Parc[], rangs: Rangs, cles: readonly string[]): string[] {
  const noms: (string | undefined)[] = new Array(cles.length);
  for (const parc of parcs) {
    const nommes = premierNom(parc, rangs.get(parc.nature), cles.length);
    nommes.forEach((nom, rang) => {
      noms[rang] ??= nom;
    });
  }
  return cles.map((cle, rang) => noms[rang] ?? cle);
}

function premierNom(parc: Parc, rangs: Int32Array | undefined, taille: number): (string | undefined)[] {
  const noms: (string | undefined)[] = new Array(taille).fill(undefined);
  parc.noms?.forEach((nom, ligne) => {
    const rang = rangs?.[ligne] ?? -1;
    if (rang < 0 || nom === null || nom === parc.cles[ligne]) return;
    const deja = noms[rang];
    if (deja === undefined || (deja !== nom && comparerTextes(nom, deja) < 0)) noms[rang] = nom;
  });
  return noms;
}

function attribuer(
  parcs: readonly Parc[],
  rangs: Rangs,
  attribut: Attribut,
  taille: number,
): { valeurs: (string | null)[]; partages: number[] } {
  const valeurs = new Array<string | null>(taille).fill(null);
  const partages = new Set<number>();
  const tranches = new Set<number>();
  const plies = new Map<string, string>();
  const plie = (texte: string): string => {
    const connu = plies.get(texte) ?? plier(texte);
    plies.set(texte, connu);
    return connu;
  };
  for (const parc of parcs) {
    const siens = rangs.get(parc.nature);
    const dits = new Set<number>();
    etiquettes(parc, attribut).forEach((libelle, ligne) => {
      const rang = siens?.[ligne] ?? -1;
      if (rang < 0 || libelle === null || tranches.has(rang)) return;
      dits.add(rang);
      const deja = valeurs[rang] ?? null;
      if (deja === null) valeurs[rang] = libelle;
      else if (deja !== libelle) {
        if (plie(deja) !== plie(libelle)) partages.add(rang);
        else if (comparerTextes(libelle, deja) < 0) valeurs[rang] = libelle;
      }
    });
    for (const rang of dits) tranches.add(rang);
  }
  for (const rang of partages) valeurs[rang] = null;
  return { valeurs, partages: [...partages].sort((a, b) => a - b) };
}
