import { CATALOGUE } from '../indicateurs/catalogue.ts';
import { type Champ, type ChampDeCompte, compteDe, estChamp, estNomme } from './champs.ts';
import source from './comptes.json' with { type: 'json' };
import type { Colonne } from './parc.ts';
import type { Remarque } from './reconnaissance.ts';
import { remarque } from './remarque.ts';

/** What a column of households counts when each row is a residence. */
const PAR_RESIDENCE: ReadonlyMap<string, Champ> = new Map(
  Object.entries(source.parResidence).flatMap(([champ, compte]) =>
    estChamp(compte) ? [[champ, compte] as const] : [],
  ),
);

export const parResidence = (champ: Champ): Champ => PAR_RESIDENCE.get(champ) ?? champ;

interface Somme {
  readonly champ: ChampDeCompte;
  readonly parties: readonly ChampDeCompte[];
}

const SOMMES: readonly Somme[] = Object.entries(source.derives).flatMap(([cible, parties]) => {
  const [codes = '', role] = cible.split(':');
  return codes.split(' ').flatMap((code): Somme[] =>
    role === 'effectif' || role === 'base'
      ? [
          {
            champ: `${code}:${role}`,
            parties: parties.split(' ').map((partie) => `${partie}:effectif` as const),
          },
        ]
      : [],
  );
});

/** The number of the residence's units that stands for a base which the file does not give. */
const STOCKS: ReadonlyMap<string, Champ> = new Map([
  ['ménages', 'nbMenages'],
  ['logements', 'nbLogements'],
]);

const CONNUS: ReadonlySet<string> = new Set(CATALOGUE.map(({ code }) => code));

/**
 * Completes, in place, the counts of a table of residences: sums of columns (dwellings of one and two rooms make I42a),
 * then the bases that the file does not give, which are all its households or all its dwellings; that is said. A sum
 * lacking one of its parts in a residence is missing there.
 */
export function completerLesComptes(colonnes: Map<Champ, Colonne>): Remarque[] {
  for (const { champ, parties } of SOMMES) {
    if (colonnes.has(champ)) continue;
    const valeurs = sommer(colonnes, parties);
    if (valeurs) colonnes.set(champ, { type: 'nombre', valeurs });
  }
  for (const champ of [...colonnes.keys()]) {
    const code = estNomme(champ) ? null : (compteDe(champ)?.code ?? null);
    if (code !== null && !CONNUS.has(code)) colonnes.delete(champ);
  }
  return [...STOCKS].flatMap(([unite, stock]) => baserSur(colonnes, unite, stock));
}

function sommer(colonnes: ReadonlyMap<Champ, Colonne>, parties: readonly Champ[]): Float64Array | null {
  const valeurs = parties.map((partie) => nombres(colonnes, partie));
  const [premiere, ...autres] = valeurs.filter((trouvees) => trouvees !== null);
  if (!premiere || autres.length + 1 < parties.length) return null;
  return premiere.map((valeur, ligne) =>
    autres.reduce((somme, autre) => somme + (autre[ligne] ?? Number.NaN), valeur),
  );
}

function baserSur(colonnes: Map<Champ, Colonne>, unite: string, stock: Champ): Remarque[] {
  const total = nombres(colonnes, stock);
  if (!total) return [];
  const sansBase = CATALOGUE.filter(
    (indicateur) =>
      indicateur.unite === unite &&
      colonnes.has(`${indicateur.code}:effectif`) &&
      !colonnes.has(`${indicateur.code}:base`),
  );
  for (const { code } of sansBase) colonnes.set(`${code}:base`, { type: 'nombre', valeurs: total });
  if (sansBase.length === 0) return [];
  const indicateurs = sansBase.map(({ court }) => court);
  return [remarque('info', null, sansBase.length, { code: 'bases-deduites', unite, indicateurs })];
}

function nombres(colonnes: ReadonlyMap<Champ, Colonne>, champ: Champ): Float64Array | null {
  const colonne = colonnes.get(champ);
  return colonne?.type === 'nombre' ? colonne.valeurs : null;
}
