import type { Methode } from '../domain/methode/methode.ts';

/** What each part of the method's form receives. */
export interface Reglages {
  readonly methode: Methode;
  readonly changer: (methode: Methode) => void;
  /** Says whether the field of that label can be saved. */
  readonly signaler: (label: string, valide: boolean) => void;
}
