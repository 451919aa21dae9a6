import { readFileSync } from 'node:fs';
import { celluleDe, type TableArborescente } from '../../../src/domain/secret/tableArborescente.ts';

type Place = readonly [territoire: number, categorie: number];

/** A pattern that a naive rule makes, and a small count that it gives away. */
export interface Attaque {
  readonly titre: string;
  readonly origine: string;
  readonly parents: readonly number[];
  readonly feuilles: readonly (readonly number[] | null)[];
  readonly cachees: readonly Place[];
  readonly fuite: {
    readonly cellule: Place;
    readonly intervalle: readonly [number, number];
    readonly comment: string;
  };
}

const { cas }: { cas: Attaque[] } = JSON.parse(
  readFileSync(new URL('../../cas/secret-attaques.json', import.meta.url), 'utf8'),
);

export const attaques: readonly Attaque[] = cas;

/** 1 for each hidden cell. */
export function motifDe(table: TableArborescente, cachees: readonly Place[]): Uint8Array {
  const motif = new Uint8Array(table.effectifs.length);
  for (const [territoire, categorie] of cachees) motif[celluleDe(table, territoire, categorie)] = 1;
  return motif;
}
