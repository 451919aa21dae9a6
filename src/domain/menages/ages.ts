import ages from './ages.json' with { type: 'json' };
import type { Personne } from './personne.ts';

/** Legal majority (Code civil, article 414): an adult of the household is 18 or more, a child under 18. */
export const MAJORITE = ages.majorite;

/** How many persons are of these ages, both ends included; NaN when one age is not known. */
export function entre(personnes: readonly Personne[], debut: number, fin: number): number {
  let nombre = 0;
  for (const { age } of personnes) {
    if (Number.isNaN(age)) return Number.NaN;
    if (age >= debut && age < fin + 1) nombre++;
  }
  return nombre;
}

/**
 * Children under 18. Where no age at all is known, those called « enfant », whatever their age; NaN when one age is
 * missing among others.
 */
export function enfants(personnes: readonly Personne[], sansAge: boolean): number {
  if (!sansAge) return entre(personnes, 0, MAJORITE - 1);
  if (personnes.some(({ lien }) => lien === null)) return Number.NaN;
  return personnes.filter(({ lien }) => lien === 'enfant').length;
}

/** Age of the leaseholder: of the person called so, the eldest when there are two, or of one who lives alone. */
export function ageDuTitulaire(personnes: readonly Personne[]): number {
  const titulaires = personnes.filter(({ lien }) => lien === 'titulaire');
  const concernes = titulaires.length > 0 ? titulaires : personnes.length === 1 ? personnes : [];
  return concernes.length === 0 ? Number.NaN : Math.max(...concernes.map(({ age }) => age));
}
