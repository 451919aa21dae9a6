import type { Personne } from './personne.ts';

/**
 * The type of a household by the place of each person in it, as OPS tells them apart: one leaseholder with or without a
 * spouse, with or without children of any age, and nobody else; « autre » otherwise. Null when a place is not known, but
 * one person alone needs none.
 */
export function typeDuMenage(
  personnes: readonly Personne[],
): 'seule' | 'couple' | 'coupleEnfants' | 'monoparentale' | 'autre' | null {
  if (personnes.length === 1) return 'seule';
  const compte = { titulaire: 0, conjoint: 0, enfant: 0, autre: 0 };
  for (const { lien } of personnes) {
    if (lien !== 'titulaire' && lien !== 'conjoint' && lien !== 'enfant' && lien !== 'autre') return null;
    compte[lien]++;
  }
  if (compte.titulaire === 0) return null;
  if (compte.autre > 0 || compte.conjoint > 1 || compte.titulaire > 1) return 'autre';
  if (compte.conjoint === 1) return compte.enfant > 0 ? 'coupleEnfants' : 'couple';
  return 'monoparentale';
}

/** Whether the household has a couple: a leaseholder and a spouse. Null when a place is not known. */
export function couples(personnes: readonly Personne[]): number | null {
  if (personnes.length === 1) return 0;
  if (personnes.some(({ lien }) => lien === null)) return null;
  return personnes.some(({ lien }) => lien === 'titulaire') &&
    personnes.filter(({ lien }) => lien === 'conjoint').length === 1
    ? 1
    : 0;
}
