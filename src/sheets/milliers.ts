/** 2650 → « 2 650 », with the thin space of French figures. */
export const milliers = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, '\u202f');
