import type { TableLue } from '../diagnostic.ts';
import type { Champ } from '../parc/champs.ts';
import { lignesSansResidence } from '../parc/construire.ts';
import type { NatureParc, Parc } from '../parc/parc.ts';
import { apparier, type Cote } from './apparier.ts';
import { CHAMPS_DE_LA_RESIDENCE } from './champsJoints.ts';
import type { Chantier } from './chantier.ts';
import { clesDesTables } from './clesDesTables.ts';
import { completer } from './completer.ts';
import { direLaJonction } from './dire.ts';

/** A table whose rows have their residence, and the field that told it. */
interface TableRattachee {
  readonly table: TableLue;
  readonly champ: Champ | null;
}

/**
 * Gives each row of each table its residence, then what a table of residences says of it. Without such a table, tables
 * that no dwelling or household has joined are compared by their residences with the first, to say what they lack.
 *
 * @param natures the order in which tables are heard, the main one first
 */
export function rattacher(chantier: Chantier, natures: readonly NatureParc[], voulue: Champ | null): void {
  const tables = natures.flatMap((nature) => chantier.tables.get(nature) ?? []);
  const cles = clesDesTables(
    tables.map(({ parc }) => parc),
    voulue,
  );
  const rattachees = tables.map((table, i): TableRattachee => {
    const faites = cles[i];
    if (!faites) return { table, champ: null };
    const parc: Parc = { ...table.parc, cles: faites.cles, noms: faites.noms, regleCle: faites.regle };
    return { table: { ...table, parc }, champ: faites.champ };
  });
  const residences = rattachees.find(({ table }) => table.parc.nature === 'residences');
  const [principale] = rattachees;
  for (const rattachee of rattachees) {
    const { table } = rattachee;
    const avec = residences && residences !== rattachee ? decrire(chantier, rattachee, residences) : table;
    chantier.tables.set(table.parc.nature, avec);
    if (!residences && principale && rattachee !== principale) comparer(chantier, rattachee, principale);
    chantier.remarques.push(
      ...lignesSansResidence(table.parc, table.rangs).map((dite) => ({
        ...dite,
        feuille: table.parc.source.feuille,
      })),
    );
  }
}

function decrire(chantier: Chantier, rattachee: TableRattachee, residences: TableRattachee): TableLue {
  const [gauche, droite] = [cote(rattachee), cote(residences)];
  if (!gauche || !droite) return rattachee.table;
  const { droites, jonction } = apparier(gauche, droite, { unique: true, vides: false });
  chantier.jonctions.push(jonction);
  chantier.remarques.push(...direLaJonction(jonction));
  return completer(rattachee.table, residences.table.parc, droites, CHAMPS_DE_LA_RESIDENCE).table;
}

function comparer(chantier: Chantier, rattachee: TableRattachee, principale: TableRattachee): void {
  const natures = [rattachee.table.parc.nature, principale.table.parc.nature];
  const liees = chantier.jonctions.some(
    ({ gauche, droite }) => natures.includes(gauche.nature) && natures.includes(droite.nature),
  );
  const [gauche, droite] = [cote(rattachee), cote(principale)];
  if (liees || !gauche || !droite) return;
  const { jonction } = apparier(gauche, droite, { unique: false, vides: false });
  chantier.jonctions.push(jonction);
  chantier.remarques.push(...direLaJonction(jonction));
}

function cote({ table, champ }: TableRattachee): Cote | null {
  return champ === null ? null : { table, cles: table.parc.cles, champ };
}
