import { Anomalie } from '../parc/anomalies.ts';
import type { Champ } from '../parc/champs.ts';
import type { Parc } from '../parc/parc.ts';
import type { Remarque } from '../parc/reconnaissance.ts';
import { plier } from '../parc/texte.ts';
import type { Unite } from './tableau.ts';

/** The residences of a file and, for each row, its residence's position (−1: unknown). */
export interface Regroupement {
  readonly unites: readonly Unite[];
  readonly rangs: Int32Array;
  /** Residences whose rows disagree on their quartier, commune, EPCI or QPV. */
  readonly remarques: readonly Remarque[];
}

export const ATTRIBUTS = ['quartier', 'commune', 'epci', 'qpv'] as const;
export type Attribut = (typeof ATTRIBUTS)[number];

const NOMS: Readonly<Record<Attribut, string>> = {
  quartier: 'Quartier',
  commune: 'Commune',
  epci: 'EPCI',
  qpv: 'QPV',
};

/**
 * Groups rows by residence key, in the order of the keys (French alphabetical, numbers as numbers), whatever the order
 * of the rows. An attribute is that of the residence's rows, unknown rows aside; when they disagree it is null, or
 * « partagée » for QPV, and said.
 */
export function regrouper(parc: Parc): Regroupement {
  const { unites: cles, rangs } = ranger(parc.cles);
  const effectifs = new Array<number>(cles.length).fill(0);
  for (const rang of rangs) if (rang >= 0) effectifs[rang] = (effectifs[rang] ?? 0) + 1;
  const noms = premierNom(parc, rangs, cles);
  const remarques: Remarque[] = [];
  const attributs = new Map<Attribut, (string | null)[]>();
  for (const attribut of ATTRIBUTS) {
    const { valeurs, partages } = attribuer(libellesDe(parc, attribut), rangs, cles.length);
    const desaccord = new Anomalie();
    for (const rang of partages) {
      desaccord.noter(() => '', noms[rang] ?? '');
      if (attribut === 'qpv') valeurs[rang] = 'partagée';
    }
    attributs.set(attribut, valeurs);
    remarques.push(
      ...desaccord
        .dire('info', ({ texte, autres }) => ({
          code: 'attribut-partage',
          attribut: NOMS[attribut],
          residence: texte,
          autres,
        }))
        .map((remarque) => ({ ...remarque, cellule: null })),
    );
  }
  const lire = (attribut: Attribut, rang: number) => attributs.get(attribut)?.[rang] ?? null;
  const unites = cles.map((cle, rang) => ({
    cle,
    nom: noms[rang] ?? cle,
    quartier: lire('quartier', rang),
    commune: lire('commune', rang),
    epci: lire('epci', rang),
    qpv: lire('qpv', rang),
    effectif: effectifs[rang] ?? 0,
  }));
  return { unites, rangs, remarques };
}

/**
 * What each row's attribute is called. Communes and EPCI are told apart by code and bear the name most rows give to
 * that code; two codes of one name are shown with the code.
 */
export function libellesDe(parc: Parc, attribut: Attribut): readonly (string | null)[] {
  if (attribut === 'qpv') {
    const colonne = parc.colonnes.get('qpv');
    if (colonne?.type !== 'nombre') return [];
    return Array.from(colonne.valeurs, (valeur) =>
      Number.isNaN(valeur) ? null : valeur === 1 ? 'QPV' : 'hors QPV',
    );
  }
  if (attribut === 'quartier') return textes(parc, 'quartier') ?? [];
  const codes = textes(parc, attribut);
  const noms = textes(parc, attribut === 'commune' ? 'nomCommune' : 'nomEpci');
  if (!codes || !noms) return codes ?? noms ?? [];
  const appeles = nomDesCodes(codes, noms);
  return codes.map((code, ligne) => (code === null ? (noms[ligne] ?? null) : (appeles.get(code) ?? code)));
}

function nomDesCodes(
  codes: readonly (string | null)[],
  noms: readonly (string | null)[],
): Map<string, string> {
  const votes = new Map<string, Map<string, number>>();
  codes.forEach((code, ligne) => {
    const nom = noms[ligne] ?? null;
    if (code === null || nom === null) return;
    const candidats = votes.get(code) ?? new Map<string, number>();
    candidats.set(nom, (candidats.get(nom) ?? 0) + 1);
    votes.set(code, candidats);
  });
  const choisis = new Map<string, string>();
  for (const [code, candidats] of votes) {
    const [premier] = [...candidats].sort(([a, n], [b, m]) => m - n || comparer(a, b));
    if (premier) choisis.set(code, premier[0]);
  }
  const partages = [...choisis.values()].map(plier);
  for (const [code, nom] of choisis) {
    if (partages.filter((autre) => autre === plier(nom)).length > 1) choisis.set(code, `${nom} (${code})`);
  }
  return choisis;
}

function textes(parc: Parc, champ: Champ): readonly (string | null)[] | null {
  const colonne = parc.colonnes.get(champ);
  return colonne?.type === 'texte' ? colonne.valeurs : null;
}

const alphabet = new Intl.Collator('fr', { numeric: true });

function comparer(a: string, b: string): number {
  return alphabet.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0);
}

function ranger(cles: readonly (string | null)[]): { unites: string[]; rangs: Int32Array } {
  const vues = new Set<string>();
  for (const cle of cles) if (cle !== null) vues.add(cle);
  const unites = [...vues].sort(comparer);
  const positions = new Map(unites.map((cle, rang) => [cle, rang]));
  const rangs = Int32Array.from(cles, (cle) => (cle === null ? -1 : (positions.get(cle) ?? -1)));
  return { unites, rangs };
}

function premierNom(parc: Parc, rangs: Int32Array, cles: readonly string[]): string[] {
  const noms: (string | undefined)[] = new Array(cles.length);
  parc.noms?.forEach((nom, ligne) => {
    const rang = rangs[ligne] ?? -1;
    if (rang < 0 || nom === null) return;
    const deja = noms[rang];
    if (deja === undefined || (deja !== nom && comparer(nom, deja) < 0)) noms[rang] = nom;
  });
  return cles.map((cle, rang) => noms[rang] ?? cle);
}

function attribuer(
  libelles: readonly (string | null)[],
  rangs: Int32Array,
  taille: number,
): { valeurs: (string | null)[]; partages: number[] } {
  const valeurs = new Array<string | null>(taille).fill(null);
  const partages = new Set<number>();
  const plies = new Map<string, string>();
  const plie = (texte: string): string => {
    const connu = plies.get(texte) ?? plier(texte);
    plies.set(texte, connu);
    return connu;
  };
  libelles.forEach((libelle, ligne) => {
    const rang = rangs[ligne] ?? -1;
    if (rang < 0 || libelle === null) return;
    const deja = valeurs[rang] ?? null;
    if (deja === null) valeurs[rang] = libelle;
    else if (deja !== libelle) {
      if (plie(deja) !== plie(libelle)) partages.add(rang);
      else if (comparer(libelle, deja) < 0) valeurs[rang] = libelle;
    }
  });
  for (const rang of partages) valeurs[rang] = null;
  return { valeurs, partages: [...partages].sort((a, b) => a - b) };
}
