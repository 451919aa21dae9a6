import { normaliserAdresse } from './adresse.ts';
import { type Champ, estNomme } from './champs.ts';
import { libelleDeChamp } from './libelles.ts';
import type { Colonne, Parc } from './parc.ts';
import { RegistreDesCles } from './registreDesCles.ts';

export interface ClesDeResidence {
  /** For each row; null: nothing tells its residence. */
  readonly cles: readonly (string | null)[];
  /** How the residence is called, for each row. */
  readonly noms: readonly (string | null)[];
  /** How keys were made, in words. */
  readonly regle: string;
  /** The field that tells the residence. */
  readonly champ: Champ;
}

type Colonnes = ReadonlyMap<Champ, Colonne>;
type Textes = readonly (string | null)[];

/** A choice of residence key offered to the user; `champ` null is the rule applied by default. */
export interface ClePossible {
  readonly champ: Champ | null;
  readonly libelle: string;
  readonly groupes: number;
}

export const LIBELLES: Partial<Readonly<Record<Champ, string>>> = {
  residence: 'Code de résidence',
  nomResidence: 'Nom de résidence',
  complementGeo: 'Complément géographique là où il est rempli, sinon adresse',
  adresse: 'Adresse',
  immeuble: 'Immeuble',
  batiment: 'Bâtiment',
  quartier: 'Quartier',
  commune: 'Commune',
};

/** What the default rule looks for, in this order. */
export const PAR_DEFAUT: readonly Champ[] = ['residence', 'nomResidence', 'complementGeo', 'adresse'];

/** The same name stands in several communes: these keys are made within the commune. */
const DANS_LA_COMMUNE: readonly Champ[] = [
  'nomResidence',
  'complementGeo',
  'adresse',
  'immeuble',
  'batiment',
  'quartier',
];

/**
 * The residence of each row, from the column of residences when there is one; else the geographic complement where it
 * is filled and the address elsewhere, within each commune; or from the field asked for. A code that several
 * landlords share is told apart by landlord. Null when the file has none of these.
 */
export function clesDeResidence(
  colonnes: Colonnes,
  lignes: number,
  voulue: Champ | null,
): ClesDeResidence | null {
  const champ = voulue ?? champDeCle(colonnes);
  if (!champ) return null;
  const noms = nomsDe(colonnes, lignes, champ);
  if (!noms) return null;
  const { valeurs, lieu } = prefixesDe(colonnes, champ, null);
  const registre = new RegistreDesCles();
  return {
    cles: noms.map((nom, ligne) => (nom === null ? null : registre.inscrire(valeurs?.[ligne] ?? null, nom))),
    noms: appeles(colonnes, champ, noms),
    regle: `${LIBELLES[champ] ?? libelleDeChamp(champ)}${lieu}`,
    champ,
  };
}

/**
 * The field that the default rule finds in a table, for a table of territories its own scale; undefined without any.
 */
export const champDeCle = (colonnes: Colonnes): Champ | undefined =>
  PAR_DEFAUT.find((candidat) => textesDe(colonnes, candidat) !== null) ?? champDeTerritoire(colonnes);

/** From the finest to the widest: what tells the rows of a published table. */
const TERRITOIRES: readonly Champ[] = [
  'commune',
  'nomCommune',
  'epci',
  'nomEpci',
  'departement',
  'grandTerritoire',
];

/** Counts without households nor dwellings are those of a commune, an EPCI… */
function champDeTerritoire(colonnes: Colonnes): Champ | undefined {
  const comptes = [...colonnes.keys()].some(
    (champ) => champ === 'nbLogements' || champ === 'nbMenages' || !estNomme(champ),
  );
  if (!comptes || colonnes.has('menage') || colonnes.has('logement')) return undefined;
  return TERRITOIRES.find((candidat) => textesDe(colonnes, candidat) !== null);
}

/** What goes before a name to make a key: its commune, or its landlord when there are several. */
export function prefixesDe(
  colonnes: Colonnes,
  champ: Champ,
  bailleurs: boolean | null,
): { readonly valeurs: Textes | null; readonly sorte: Champ | null; readonly lieu: string } {
  if (DANS_LA_COMMUNE.includes(champ)) {
    for (const sorte of ['commune', 'nomCommune'] as const) {
      const valeurs = textesDe(colonnes, sorte);
      if (valeurs) return { valeurs, sorte, lieu: ', dans chaque commune' };
    }
  }
  if (champ === 'residence') {
    const siens = textesDe(colonnes, 'bailleur');
    const valeurs = bailleurs === true ? siens : bailleurs === false ? null : plusieurs(siens);
    if (valeurs) return { valeurs, sorte: 'bailleur', lieu: ', pour chaque bailleur' };
  }
  return { valeurs: null, sorte: null, lieu: '' };
}

/** How rows name their residence: by its name when the key is a code. */
export function appeles(colonnes: Colonnes, champ: Champ, noms: Textes): Textes {
  return champ === 'residence' ? (textesDe(colonnes, 'nomResidence') ?? noms) : noms;
}

/**
 * The keys that a file allows, with the number of groups each makes: the default rule first.
 *
 * @example clesPossibles(parc)[0] // { champ: null, libelle: 'Code de résidence (proposé)', groupes: 60 }
 */
export function clesPossibles(parc: Parc): ClePossible[] {
  const offertes: (Champ | null)[] = [null];
  const proposee = clesDeResidence(parc.colonnes, parc.lignes, null)?.regle;
  for (const champ of Object.keys(LIBELLES)) {
    const trouve = [...parc.colonnes.keys()].find((present) => present === champ);
    if (trouve) offertes.push(trouve);
  }
  return offertes.flatMap((champ) => {
    const faites = clesDeResidence(parc.colonnes, parc.lignes, champ);
    if (!faites || (champ !== null && faites.regle === proposee)) return [];
    const groupes = new Set(faites.cles.filter((cle) => cle !== null)).size;
    return groupes === 0
      ? []
      : [{ champ, libelle: champ ? faites.regle : `${faites.regle} (proposé)`, groupes }];
  });
}

export function textesDe(colonnes: Colonnes, champ: Champ): Textes | null {
  const colonne = colonnes.get(champ);
  return colonne?.type === 'texte' && colonne.valeurs.some((valeur) => valeur !== null)
    ? colonne.valeurs
    : null;
}

export function nomsDe(colonnes: Colonnes, lignes: number, champ: Champ): Textes | null {
  if (champ !== 'adresse' && champ !== 'complementGeo') return textesDe(colonnes, champ);
  const complements = champ === 'complementGeo' ? textesDe(colonnes, 'complementGeo') : null;
  const [numeros, repetitions, types, voies] = (['numVoie', 'indRep', 'typVoie', 'adresse'] as const).map(
    (partie) => textesDe(colonnes, partie),
  );
  return Array.from({ length: lignes }, (_, ligne) => {
    const complement = complements?.[ligne];
    if (complement) return complement;
    const voie = voies?.[ligne];
    if (!voie) return null;
    return normaliserAdresse([
      numeros?.[ligne] ?? null,
      repetitions?.[ligne] ?? null,
      types?.[ligne] ?? null,
      voie,
    ]);
  });
}

function plusieurs(textes: Textes | null): Textes | null {
  return textes && new Set(textes.filter((texte) => texte !== null)).size > 1 ? textes : null;
}
