import ages from './ages.json' with { type: 'json' };
import { MAJORITE } from './ages.ts';
import { couples } from './composition.ts';
import type { Personne } from './personne.ts';

/** What the category of a household depends on. */
export interface Composition {
  readonly personnes: number;
  readonly aCharge: number;
  /** A couple, without anyone else, whose ages add up to 55 at most. */
  readonly jeuneMenage: boolean;
}

/**
 * Category of a household for PLUS ceilings: 1 a person alone; 2 two persons without a dependant, but a young couple;
 * 3 three persons, one and a dependant, or a young couple without one; 4 four persons, or one and two dependants; and so
 * on, one more for each person. A handicap, which raises it by one, is not known to the files read here.
 *
 * Source: arrêté du 29 juillet 1987, annexe.
 *
 * @example categorieDeMenage({ personnes: 3, aCharge: 2, jeuneMenage: false }) // 4: one adult, two dependants
 */
export function categorieDeMenage({ personnes, aCharge, jeuneMenage }: Composition): number {
  if (personnes === 1) return 1;
  if (personnes - aCharge === 1) return personnes + 1;
  return personnes === 2 && aCharge === 0 && jeuneMenage ? 3 : personnes;
}

/**
 * The same from each person's age and place. Dependants are taken to be children under 18; a child of 18 to 24 may still
 * be one for tax, which matters beside an only parent: unknown then, as with a missing age or place.
 */
export function categorieDesPersonnes(personnes: readonly Personne[]): number {
  if (personnes.length === 1) return 1;
  const couple = couples(personnes);
  if (couple === null || personnes.some(({ age }) => Number.isNaN(age))) return Number.NaN;
  const enfants = personnes.filter(({ lien }) => lien === 'enfant');
  const aCharge = enfants.filter(({ age }) => age < MAJORITE).length;
  const incertains = enfants.filter(({ age }) => age >= MAJORITE && age < ages.rattachementMaximal).length;
  const autresQueEux = personnes.length - aCharge - incertains;
  if (incertains > 0 && autresQueEux === 1) return Number.NaN;
  const somme = personnes.reduce((cumul, { age }) => cumul + age, 0);
  const jeuneMenage = couple === 1 && personnes.length === 2 && somme <= ages.jeuneMenage;
  return categorieDeMenage({ personnes: personnes.length, aCharge, jeuneMenage });
}

/** What a row of households tells when its persons are not listed; NaN or null is not known. */
export interface MenageConnu {
  readonly personnes: number;
  readonly majeurs: number;
  readonly enfants: number;
  readonly typeMenage: string | null;
  readonly ageTitulaire: number;
}

/**
 * The same from what one row tells. Two persons who may be a young couple, or a parent and a grown child, are only told
 * apart by the household type and, for a couple, by a leaseholder old enough: unknown otherwise.
 */
export function categorieDuMenage(menage: MenageConnu): number {
  const { typeMenage, ageTitulaire } = menage;
  const personnes = Number.isNaN(menage.personnes) ? menage.majeurs + menage.enfants : menage.personnes;
  const majeurs = Number.isNaN(menage.majeurs) ? menage.personnes - menage.enfants : menage.majeurs;
  if (Number.isNaN(personnes) || personnes < 1) return Number.NaN;
  if (personnes === 1) return 1;
  if (Number.isNaN(majeurs) || majeurs < 1 || majeurs > personnes) return Number.NaN;
  const aCharge = personnes - majeurs;
  if (majeurs === 1) return categorieDeMenage({ personnes, aCharge, jeuneMenage: false });
  if (typeMenage === null || typeMenage === 'monoparentale' || typeMenage === 'seule') return Number.NaN;
  if (typeMenage === 'couple' && personnes === 2) {
    // The spouse is an adult: past this age of one, their ages add up to more.
    if (!(ageTitulaire + MAJORITE > ages.jeuneMenage)) return Number.NaN;
  }
  return categorieDeMenage({ personnes, aCharge, jeuneMenage: false });
}
