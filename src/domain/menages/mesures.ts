import type { Champ } from '../parc/champs.ts';
import { ageDuTitulaire, enfants, entre, MAJORITE } from './ages.ts';
import { categorieDesPersonnes } from './categorie.ts';
import type { Personne } from './personne.ts';
import { piecesNorme } from './piecesNorme.ts';
import { adultesEn, SITUATIONS } from './situations.ts';

export type Mesure = (personnes: readonly Personne[]) => number;

const SANS_FIN = 200;

const TRANCHES_D_AGES: readonly (readonly [Champ, number, number])[] = [
  ['majeurs', MAJORITE, SANS_FIN],
  ['moinsDe20Ans', 0, 19],
  ['moinsDe25Ans', 0, 24],
  ['de60AnsEtPlus', 60, SANS_FIN],
  ['de65AnsEtPlus', 65, SANS_FIN],
  ['de75AnsEtPlus', 75, SANS_FIN],
  ['de80AnsEtPlus', 80, SANS_FIN],
  ['moinsDe6Ans', 0, 5],
  ['de6A11Ans', 6, 11],
  ['de12A17Ans', 12, 17],
  ['de18A24Ans', 18, 24],
  ['de25AnsEtPlus', 25, SANS_FIN],
];

/** What a household is known by from its persons; NaN where one of the values it needs is not known. */
export function mesuresDuMenage(sansAge: boolean): ReadonlyMap<Champ, Mesure> {
  return new Map<Champ, Mesure>([
    ['personnes', (personnes) => personnes.length],
    ['enfants', (personnes) => enfants(personnes, sansAge)],
    ['ageTitulaire', ageDuTitulaire],
    ['piecesNorme', piecesNorme],
    ['categorieMenage', categorieDesPersonnes],
    ...TRANCHES_D_AGES.map(([champ, debut, fin]): [Champ, Mesure] => [
      champ,
      (personnes) => entre(personnes, debut, fin),
    ]),
    ...SITUATIONS.map(([champ, activites]): [Champ, Mesure] => [
      champ,
      (personnes) => adultesEn(personnes, activites),
    ]),
  ]);
}
