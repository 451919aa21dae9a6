import ages from './ages.json' with { type: 'json' };
import { couples } from './composition.ts';
import type { Personne } from './personne.ts';

/**
 * Rooms that Insee's norm gives a household: one to live in; one for the couple; one for each other person of 19 or
 * more; for those under 19, one for two of the same sex or both under 7, else one each. Children are paired so as to
 * need the fewest rooms. Only the couple of the leaseholder is known: every other adult has a room.
 *
 * NaN when an age, a place in the household, or a sex that matters is not known.
 *
 * Source: Insee, definition « Surpeuplement » (c1236).
 *
 * @example piecesNorme([titulaire40, conjoint38, garcon10, fille8]) // 4: living room, couple, one each
 */
export function piecesNorme(personnes: readonly Personne[]): number {
  const couple = couples(personnes);
  if (couple === null || personnes.some(({ age }) => Number.isNaN(age))) return Number.NaN;
  const autres =
    couple === 1 ? personnes.filter(({ lien }) => lien !== 'conjoint' && !estDuCouple(lien)) : personnes;
  const adultes = autres.filter(({ age }) => age >= ages.adulteDeLaNorme).length;
  const jeunes = autres.filter(({ age }) => age < ages.adulteDeLaNorme);
  return 1 + couple + adultes + chambresDesJeunes(jeunes);
}

const estDuCouple = (lien: string | null): boolean => lien === 'titulaire';

function chambresDesJeunes(jeunes: readonly Personne[]): number {
  const petit = ({ age }: Personne) => age < ages.memeChambre;
  if (jeunes.length < 2 || jeunes.every(petit)) return Math.ceil(jeunes.length / 2);
  if (jeunes.some(({ sexe }) => sexe !== 'F' && sexe !== 'M')) return Number.NaN;
  const filles = jeunes.filter(({ sexe }) => sexe === 'F');
  const garcons = jeunes.filter(({ sexe }) => sexe === 'M');
  const seuls = (filles.length % 2) + (garcons.length % 2);
  // A girl and a boy left over may share when each side can spare one under 7.
  const mixte = seuls === 2 && filles.some(petit) && garcons.some(petit);
  return Math.floor(filles.length / 2) + Math.floor(garcons.length / 2) + (mixte ? 1 : seuls);
}
