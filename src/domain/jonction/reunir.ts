import type { TableLue } from '../diagnostic.ts';
import type { Champ } from '../parc/champs.ts';
import type { Colonne, NatureParc } from '../parc/parc.ts';
import type { Remarque } from '../parc/reconnaissance.ts';
import type { Appariement } from './apparier.ts';
import type { Chantier } from './chantier.ts';
import { completer } from './completer.ts';
import { direLaJonction } from './dire.ts';
import { relier } from './relier.ts';
import { remarqueDeJonction } from './remarqueDeJonction.ts';
import { neDitJamaisNon } from './sansNon.ts';

/** What brings together several tables of one nature; the others have no key that stands on one row only. */
const CLES: Partial<Readonly<Record<NatureParc, readonly Champ[]>>> = {
  menages: ['menage', 'logement'],
  logements: ['logement'],
  residences: ['residence', 'nomResidence'],
};

/**
 * One table of each nature. The fullest is the main one; a list of the same nature (arrears, vacancy) brings it the
 * columns it lacks, by household, dwelling or residence. A list without a key in common, that joins nothing or that
 * brings nothing is left out, and said.
 */
export function reunir(tables: readonly TableLue[]): Chantier {
  const chantier: Chantier = { tables: new Map(), jonctions: [], remarques: [] };
  for (const nature of new Set(tables.map(({ parc }) => parc.nature))) {
    const [principale, ...listes] = tables
      .filter(({ parc }) => parc.nature === nature)
      .map((table) => ({ table, connues: richesse(table) }))
      .sort((a, b) => b.connues - a.connues)
      .map(({ table }) => table);
    if (!principale) continue;
    chantier.tables.set(nature, principale);
    for (const liste of listes) verser(chantier, nature, liste);
  }
  return chantier;
}

function verser({ tables, jonctions, remarques }: Chantier, nature: NatureParc, liste: TableLue): void {
  const principale = tables.get(nature);
  if (!principale) return;
  const trouve = relier(principale, liste, CLES[nature] ?? []);
  if (!trouve || trouve.jonction.apparies === 0) {
    remarques.push(ecartee(liste, principale));
    return;
  }
  const { gardes, retenus } = aVerser(principale, liste, trouve);
  const { table, apportes } = completer(principale, liste.parc, trouve.droites, gardes);
  for (const champ of retenus) remarques.push(sansNon(liste, champ));
  if (apportes.length === 0) {
    if (retenus.length === 0) remarques.push(ecartee(liste, principale));
    return;
  }
  tables.set(nature, table);
  jonctions.push(trouve.jonction);
  remarques.push(...direLaJonction(trouve.jonction));
}

/** Columns to bring, and those kept out because they only name the households or dwellings concerned. */
function aVerser(principale: TableLue, liste: TableLue, { jonction }: Appariement) {
  const nouveaux = [...liste.parc.colonnes.keys()].filter((champ) => !principale.parc.colonnes.has(champ));
  const partielle = jonction.apparies < principale.parc.lignes;
  // A dwelling's occupation tells those that are not vacant: no need of a vacancy of 0.
  const vacance = principale.parc.colonnes.has('modeOccupation');
  const retenus = nouveaux.filter(
    (champ) => partielle && !(champ === 'vacanceMois' && vacance) && neDitJamaisNon(liste.parc, champ),
  );
  return { gardes: nouveaux.filter((champ) => !retenus.includes(champ)), retenus };
}

/** Known cells of a table. */
function richesse({ parc }: TableLue): number {
  return [...parc.colonnes.values()].reduce((somme, colonne) => somme + connues(colonne), 0);
}

function connues(colonne: Colonne): number {
  return colonne.type === 'nombre'
    ? colonne.valeurs.reduce((nombre, valeur) => nombre + Number(!Number.isNaN(valeur)), 0)
    : colonne.valeurs.filter((valeur) => valeur !== null).length;
}

function ecartee(liste: TableLue, principale: TableLue): Remarque {
  const { nature, source } = liste.parc;
  const { feuille: gardee } = principale.parc.source;
  return {
    ...remarqueDeJonction('attention', null, 1, {
      code: 'table-ecartee',
      nature,
      feuille: source.feuille,
      gardee,
    }),
    feuille: source.feuille,
  };
}

function sansNon({ parc, reconnaissance }: TableLue, champ: Champ): Remarque {
  const { feuille } = parc.source;
  const entete = reconnaissance.colonnes.find((colonne) => colonne.champ === champ)?.entete ?? '';
  return {
    ...remarqueDeJonction('attention', null, 1, {
      code: 'liste-sans-non',
      entete,
      feuille,
      nature: parc.nature,
    }),
    feuille,
  };
}
