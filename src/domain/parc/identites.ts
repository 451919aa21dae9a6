import { Anomalie } from './anomalies.ts';
import type { Champ } from './champs.ts';
import type { Colonne, NatureParc } from './parc.ts';
import type { Remarque } from './reconnaissance.ts';
import { remarque } from './remarque.ts';
import { adresseDe, type Table } from './table.ts';
import { detacher } from './texte.ts';

type Colonnes = ReadonlyMap<Champ, Colonne>;

function textes(colonnes: Colonnes, champ: Champ): readonly (string | null)[] | null {
  const colonne = colonnes.get(champ);
  return colonne?.type === 'texte' ? colonne.valeurs : null;
}

/** What stands on one row only in a table, by its nature: two departures may well leave one dwelling. */
const IDENTIFIANTS: Partial<Readonly<Record<NatureParc, Champ>>> = {
  menages: 'menage',
  logements: 'logement',
};

/**
 * Households, or dwellings, that stand on several rows of one year: they are counted each time, and said with two cells.
 */
export function identifiantsDoubles(
  table: Table,
  colonnes: Colonnes,
  places: ReadonlyMap<Champ, number>,
  nature: NatureParc,
): Remarque[] {
  const champ = IDENTIFIANTS[nature];
  if (!champ) return [];
  const annees = colonnes.get('millesime');
  const index = places.get(champ) ?? 0;
  const lignes = new Map<string, number>();
  const doubles = new Anomalie();
  let premiere = '';
  textes(colonnes, champ)?.forEach((identifiant, ligne) => {
    if (identifiant === null) return;
    const cle = annees ? `${annees.valeurs[ligne]} ${identifiant}` : identifiant;
    const deja = lignes.get(cle);
    if (deja === undefined) {
      lignes.set(cle, ligne);
      return;
    }
    if (doubles.nombre === 0) premiere = adresseDe(table, deja, index);
    // The cell is enough to find it: no household's identifier leaves the user's own sheet.
    doubles.noter(() => adresseDe(table, ligne, index), '');
  });
  return doubles.dire('attention', ({ cellule, autres }) => ({
    code: 'identifiants-doubles',
    entete: table.entetes[index] ?? '',
    premiere,
    cellule,
    autres,
  }));
}

/** Rows of one commune, told apart by its code. */
export interface CommuneComptee {
  readonly code: string;
  readonly nom: string | null;
  lignes: number;
}

/** Communes are told apart by their code; the remark names them with their rows when there are several. */
export function communesDistinctes(colonnes: Colonnes): Remarque[] {
  const communes = new Map<string, CommuneComptee>();
  compterLesCommunes(colonnes, communes);
  return direLesCommunes(communes);
}

/** Adds the rows of each commune to what is already counted. */
export function compterLesCommunes(colonnes: Colonnes, communes: Map<string, CommuneComptee>): void {
  const noms = textes(colonnes, 'nomCommune');
  textes(colonnes, 'commune')?.forEach((code, ligne) => {
    if (code === null) return;
    const deja = communes.get(code);
    if (deja) deja.lignes++;
    else {
      const nom = noms?.[ligne] ?? null;
      communes.set(detacher(code), {
        code: detacher(code),
        nom: nom === null ? null : detacher(nom),
        lignes: 1,
      });
    }
  });
}

export function direLesCommunes(communes: ReadonlyMap<string, CommuneComptee>): Remarque[] {
  if (communes.size < 2) return [];
  const liste = [...communes.values()].sort((a, b) => b.lignes - a.lignes || a.code.localeCompare(b.code));
  return [remarque('info', null, communes.size, { code: 'communes-distinctes', communes: liste })];
}
