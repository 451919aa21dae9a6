import { estMonoparentale, estNombreuse, estSeule, tousDeux } from './composition.ts';
import type { Indicateur } from './indicateur.ts';
import { partDesMenages } from './partDesMenages.ts';

const COMMUN = {
  famille: 'menages',
  source: 'Enquête OPS',
  page: 'Repères n° 17, annexe « Composition familiale »',
  denominateur: 'Ménages dont la composition est connue',
} as const;

const NOMBREUSE = '3 enfants et plus';

/** Families and people living alone among all households. */
export const menages: readonly Indicateur[] = [
  partDesMenages({
    ...COMMUN,
    code: 'I16',
    libelle: 'Part des familles monoparentales',
    court: 'Monoparentales',
    sens: 1,
    numerateur: 'Familles d’un seul adulte avec enfants',
    prudence:
      'Une situation de famille n’est ni durable ni fragile à elle seule : garde alternée, entraide, remise en couple. Croisez avec les revenus, l’emploi et le terrain.',
    champs: ['typeMenage'],
    critere: estMonoparentale,
  }),
  partDesMenages({
    ...COMMUN,
    code: 'I17',
    libelle: 'Part des familles monoparentales de 3 enfants et plus',
    court: 'Monop. 3 enfants et +',
    variante: NOMBREUSE,
    sens: 1,
    numerateur: 'Familles d’un seul adulte avec 3 enfants ou plus',
    prudence:
      'Rare : presque toujours sous le seuil du secret dans une seule résidence. D’autres grilles retiennent 2 enfants et plus : ne les comparez pas.',
    champs: ['typeMenage', 'enfants'],
    critere: tousDeux(estMonoparentale, estNombreuse),
  }),
  partDesMenages({
    ...COMMUN,
    code: 'I18',
    libelle: 'Part des familles de 3 enfants et plus',
    court: '3 enfants et +',
    variante: `${NOMBREUSE}, monoparentales comprises`,
    sens: 1,
    numerateur: 'Ménages avec 3 enfants ou plus, quel que soit le nombre d’adultes',
    prudence: 'À lire avec la taille des logements : usage des parties communes, suroccupation.',
    champs: ['enfants'],
    critere: estNombreuse,
  }),
  partDesMenages({
    ...COMMUN,
    code: 'I19',
    libelle: 'Part des personnes seules',
    court: 'Personnes seules',
    sens: 0,
    numerateur: 'Ménages d’une seule personne',
    prudence:
      'Vivre seul n’est pas être isolé, et ces ménages se ressemblent peu : croisez avec l’âge du titulaire.',
    champs: [['typeMenage', 'personnes']],
    critere: estSeule,
  }),
];
