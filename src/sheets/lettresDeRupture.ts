import type { Rupture } from '../domain/evolution/ruptures.ts';

/** a, b, c… for each break, in the order of the waves: the mark in the table and the note under it. */
export function lettreDe(ruptures: readonly Rupture[], rupture: Rupture): string {
  return String.fromCharCode('a'.charCodeAt(0) + Math.max(0, ruptures.indexOf(rupture)));
}
