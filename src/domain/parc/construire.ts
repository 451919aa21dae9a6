import { adresse, lireAdresse, type Plage } from './cellule.ts';
import type { Champ } from './champs.ts';
import { clesDeResidence } from './cles.ts';
import type { Reperes } from './coherence.ts';
import { echelleDe } from './colonne.ts';
import { completerLesComptes } from './comptes.ts';
import { dispositionDe } from './dispositions.ts';
import { communesDistinctes, identifiantsDoubles } from './identites.ts';
import { LecteurDeLignes } from './lecteur.ts';
import { millesimeDe } from './millesime.ts';
import type { Colonne, Parc } from './parc.ts';
import type { Reconnaissance, Remarque } from './reconnaissance.ts';
import { remarque } from './remarque.ts';
import { adresseDe, plageDe, trouverTable } from './table.ts';

export type ParcConstruit =
  | { readonly ok: true; readonly parc: Parc; readonly remarques: readonly Remarque[] }
  | { readonly ok: false; readonly probleme: Remarque };

/** A table as typed columns, before anything says the residence of its rows. */
export type TableTypee = Omit<Parc, 'cles' | 'regleCle' | 'noms'>;

export type TableConstruite =
  | { readonly ok: true; readonly typee: TableTypee; readonly remarques: readonly Remarque[] }
  | { readonly ok: false; readonly probleme: Remarque };

/**
 * The landlord's file as typed columns, with everything that was repaired, refused or read as missing said once per
 * column with its first cell. `cle` is the field that makes the residence when the user does not keep the proposed one.
 *
 * Refused, as a value: no readable table, no known column, nothing that tells the residence. A table that another one
 * will situate is read by `construireTable` instead.
 */
export function construireParc(
  plage: Plage,
  reconnaissance: Reconnaissance,
  { cle = null }: { readonly cle?: Champ | null } = {},
): ParcConstruit {
  const construite = construireTable(plage, reconnaissance);
  if (!construite.ok) return construite;
  const { typee, remarques } = construite;
  const faites = clesDeResidence(typee.colonnes, typee.lignes, cle);
  if (!faites) return { ok: false, probleme: sansResidence(typee) };
  const parc: Parc = { ...typee, cles: faites.cles, noms: faites.noms, regleCle: faites.regle };
  return { ok: true, parc, remarques: [...remarques, ...lignesSansResidence(parc)] };
}

/** Corrects in place columns that must agree with each other, and says what it did. */
export type Accord = (colonnes: Map<Champ, Colonne>, reperes: Reperes) => readonly Remarque[];

/**
 * The columns of a table, whatever tells its residences. Refused when it cannot be read or has no known column.
 *
 * @param accorder what columns are made to agree on; nothing in a cell's function, which needs no coordinates
 */
export function construireTable(
  plage: Plage,
  reconnaissance: Reconnaissance,
  accorder: Accord = () => [],
): TableConstruite {
  const trouvee = trouverTable(plage);
  if (!trouvee.ok) return trouvee;
  const refus = reconnaissance.remarques.find(({ gravite }) => gravite === 'refus');
  if (refus) return { ok: false, probleme: refus };
  const { table } = trouvee;
  const places = new Map<Champ, number>();
  for (const { champ, index } of reconnaissance.colonnes) if (champ) places.set(champ, index);

  const reperes: Reperes = {
    entete: (champ) => table.entetes[places.get(champ) ?? -1] ?? '',
    cellule: (ligne, champ) => adresseDe(table, ligne, places.get(champ) ?? 0),
  };
  const lecteur = new LecteurDeLignes(
    [...places].map(([champ, index]) => {
      const place = table.decalage + index;
      return { champ, place, echelle: echelleDe(table.lignes, place, champ) };
    }),
    reperes,
  );
  const colonnes = lecteur.lire(table.lignes);
  const remarques: Remarque[] = [
    ...lecteur.remarques(),
    ...identifiantsDoubles(table, colonnes, places, reconnaissance.nature),
    ...communesDistinctes(colonnes),
    ...accorder(colonnes, reperes),
    ...(reconnaissance.nature === 'residences' ? completerLesComptes(colonnes) : []),
  ];
  const typee: TableTypee = {
    nature: reconnaissance.nature,
    libelle: reconnaissance.libelle.slice(0, reconnaissance.libelle.lastIndexOf(', ')),
    millesime: millesimeDe(dispositionDe(table.entetes), colonnes.get('millesime'), [
      table.feuille,
      ...table.titres,
    ]),
    source: { feuille: table.feuille, plage: plageDe(table), premiere: table.premiere },
    lignes: table.lignes.length,
    colonnes,
  };
  return { ok: true, typee, remarques };
}

/** Nothing in a table, nor in those joined to it, tells the residence of its rows. */
export function sansResidence({ source }: TableTypee): Remarque {
  const { feuille, plage } = source;
  const { row, column } = lireAdresse(plage) ?? { row: 0, column: 0 };
  return remarque('refus', adresse(row, column), 1, { code: 'sans-residence', feuille });
}

/** Rows that no residence counts, with the first of them. */
export function lignesSansResidence(
  { cles, source }: Parc,
  rangs: Int32Array | undefined = undefined,
): Remarque[] {
  const premiere = cles.indexOf(null);
  if (premiere === -1) return [];
  const { row, column } = lireAdresse(source.plage) ?? { row: 0, column: 0 };
  const cellule = adresse((source.premiere ?? row + 1) + (rangs?.[premiere] ?? premiere), column);
  const nombre = cles.filter((cle) => cle === null).length;
  return [remarque('attention', cellule, nombre, { code: 'lignes-sans-residence', cellule, nombre })];
}
