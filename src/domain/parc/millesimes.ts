import type { TableLue } from '../diagnostic.ts';
import { prendre } from '../jonction/completer.ts';
import { remarqueDeJonction } from '../jonction/remarqueDeJonction.ts';
import { reperes } from '../jonction/reperes.ts';
import type { Remarque } from './reconnaissance.ts';

export interface TablesParAnnee {
  readonly tables: readonly TableLue[];
  readonly remarques: readonly Remarque[];
}

/**
 * A table that holds several years in its column of vintages, as so many tables of one year; one of a single year takes
 * it. Rows whose vintage is missing are of no year, and said. Any other table is left as it is.
 */
export function parMillesime(table: TableLue): TablesParAnnee {
  const { parc } = table;
  const colonne = parc.colonnes.get('millesime');
  if (colonne?.type !== 'nombre') return { tables: [table], remarques: [] };
  const annees = [...new Set(colonne.valeurs)].filter((annee) => !Number.isNaN(annee)).sort((a, b) => a - b);
  const [seule, ...autres] = annees;
  if (seule === undefined) return { tables: [table], remarques: [] };
  if (autres.length === 0) {
    const millesime = parc.millesime ?? seule;
    return { tables: [{ ...table, parc: { ...parc, millesime } }], remarques: [] };
  }
  const lignes = lignesPar(colonne.valeurs, annees);
  return {
    tables: annees.map((annee, rang) => extraire(table, annee, lignes[rang] ?? new Int32Array())),
    remarques: sansMillesime(table, colonne.valeurs),
  };
}

function lignesPar(valeurs: Float64Array, annees: readonly number[]): Int32Array[] {
  const lignes: number[][] = annees.map(() => []);
  const rangs = new Map(annees.map((annee, rang) => [annee, rang]));
  valeurs.forEach((annee, ligne) => {
    lignes[rangs.get(annee) ?? -1]?.push(ligne);
  });
  return lignes.map((siennes) => Int32Array.from(siennes));
}

function extraire({ reconnaissance, parc, rangs }: TableLue, annee: number, lignes: Int32Array): TableLue {
  return {
    reconnaissance,
    rangs: rangs ? lignes.map((ligne) => rangs[ligne] ?? -1) : lignes,
    parc: {
      ...parc,
      millesime: annee,
      lignes: lignes.length,
      colonnes: new Map([...parc.colonnes].map(([champ, colonne]) => [champ, prendre(colonne, lignes)])),
      cles: Array.from(lignes, (ligne) => parc.cles[ligne] ?? null),
      ...(parc.noms && { noms: Array.from(lignes, (ligne) => parc.noms?.[ligne] ?? null) }),
    },
  };
}

function sansMillesime(table: TableLue, valeurs: Float64Array): Remarque[] {
  const premiere = valeurs.findIndex(Number.isNaN);
  if (premiere === -1) return [];
  const { feuille } = table.parc.source;
  const cellule = reperes(table)('millesime', premiere);
  const nombre = valeurs.reduce((somme, valeur) => somme + Number(Number.isNaN(valeur)), 0);
  const probleme = { code: 'lignes-sans-millesime', nombre, cellule, feuille } as const;
  return [{ ...remarqueDeJonction('attention', cellule, nombre, probleme), feuille }];
}
