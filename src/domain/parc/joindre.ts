import type { TableLue } from '../diagnostic.ts';
import { type Dossier, dossierDe } from './dossier.ts';
import type { Jonction } from './jonction.ts';
import type { Remarque } from './reconnaissance.ts';

export interface TablesJointes {
  readonly dossier: Dossier;
  readonly jonctions: readonly Jonction[];
  readonly remarques: readonly Remarque[];
}

/** The tables of one wave brought together. Null without any table. */
export function joindre(tables: readonly TableLue[], annee: number | null): TablesJointes | null {
  const dossier = dossierDe(
    tables.map(({ parc }) => parc),
    annee,
  );
  return dossier && { dossier, jonctions: [], remarques: [] };
}
