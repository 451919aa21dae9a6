import { normaliserAdresse } from './adresse.ts';
import type { Champ } from './champs.ts';
import type { Colonne, Parc } from './parc.ts';
import { plier } from './texte.ts';

export interface ClesDeResidence {
  /** For each row; null: nothing tells its residence. */
  readonly cles: readonly (string | null)[];
  /** How the residence is called, for each row. */
  readonly noms: readonly (string | null)[];
  /** How keys were made, in words. */
  readonly regle: string;
}

type Colonnes = ReadonlyMap<Champ, Colonne>;
type Textes = readonly (string | null)[];

/** A choice of residence key offered to the user; `champ` null is the rule applied by default. */
export interface ClePossible {
  readonly champ: Champ | null;
  readonly libelle: string;
  readonly groupes: number;
}

const LIBELLES: Partial<Readonly<Record<Champ, string>>> = {
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
const PAR_DEFAUT: readonly Champ[] = ['residence', 'nomResidence', 'complementGeo', 'adresse'];

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
  const champ = voulue ?? PAR_DEFAUT.find((candidat) => textesDe(colonnes, candidat) !== null);
  if (!champ) return null;
  const noms = nomsDe(colonnes, lignes, champ);
  if (!noms) return null;
  const communes = DANS_LA_COMMUNE.includes(champ)
    ? (textesDe(colonnes, 'commune') ?? textesDe(colonnes, 'nomCommune'))
    : null;
  const bailleurs = champ === 'residence' ? plusieurs(textesDe(colonnes, 'bailleur')) : null;
  const devant = communes ?? bailleurs;
  const cles = noms.map((nom, ligne) => {
    if (nom === null) return null;
    const prefixe = devant?.[ligne];
    return prefixe ? `${prefixe} · ${nom}` : nom;
  });
  const lieu = communes ? ', dans chaque commune' : bailleurs ? ', pour chaque bailleur' : '';
  const appeles = champ === 'residence' ? (textesDe(colonnes, 'nomResidence') ?? noms) : noms;
  return { cles: fusionner(cles), noms: appeles, regle: `${LIBELLES[champ] ?? champ}${lieu}` };
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

function textesDe(colonnes: Colonnes, champ: Champ): Textes | null {
  const colonne = colonnes.get(champ);
  return colonne?.type === 'texte' && colonne.valeurs.some((valeur) => valeur !== null)
    ? colonne.valeurs
    : null;
}

function nomsDe(colonnes: Colonnes, lignes: number, champ: Champ): Textes | null {
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

/** Two writings of one key (« Les Lilas », « LES LILAS ») are one residence, under the first writing met. */
function fusionner(cles: Textes): Textes {
  const premiers = new Map<string, string>();
  const ecritures = new Map<string, string>();
  return cles.map((cle) => {
    if (cle === null) return null;
    const deja = ecritures.get(cle);
    if (deja !== undefined) return deja;
    const plie = plier(cle) || cle;
    const premier = premiers.get(plie) ?? cle;
    premiers.set(plie, premier);
    ecritures.set(cle, premier);
    return premier;
  });
}
