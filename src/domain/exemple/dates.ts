import type { Hasard } from '../hasard.ts';

const deux = (nombre: number): string => String(nombre).padStart(2, '0');

/** A day between two years, both included, as French files write it: « 07/03/2024 ». */
export function date(alea: Hasard, premiere: number, derniere: number): string {
  return `${deux(alea.entier(1, 28))}/${deux(alea.entier(1, 12))}/${alea.entier(premiere, derniere)}`;
}
