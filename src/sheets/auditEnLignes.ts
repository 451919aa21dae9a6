import type { Audit } from '../domain/diffusion/diffusion.ts';
import { nombre, texte } from './cellules.ts';
import type { PlanCell } from './plan.ts';
import { notes } from './tete.ts';

/** What the attack on the finished figures gave, for a reader who was not there. */
export function auditEnLignes(audit: Audit): PlanCell[][] {
  return [
    [texte('Comment la protection a été vérifiée', 'section')],
    ...notes(
      'Un calcul a tenté de retrouver chaque petit nombre caché à partir des chiffres montrés, des sommes et de la règle.',
    ),
    [texte('Résultat', 'entete'), texte('Nombre', 'enteteNombre'), texte('Ce que cela veut dire', 'entete')],
    ...MESURES.map(({ libelle, mesure, sens }) => {
      const valeur = audit[mesure];
      return [
        texte(libelle),
        valeur === null ? texte('///', 'marque') : nombre(valeur),
        texte(sens, 'texteApresNombre'),
      ];
    }),
  ];
}

const MESURES = [
  {
    libelle: 'Chiffres écrits',
    mesure: 'figures',
    sens: 'Effectifs, bases, valeurs et indices de ce classeur, cachés compris.',
  },
  {
    libelle: 'Cachés par la règle',
    mesure: 'primaires',
    sens: 'Ils sont trop petits, ou en révèlent un qui l’est.',
  },
  {
    libelle: 'Cachés pour protéger les premiers',
    mesure: 'secondaires',
    sens: 'Montrés, ils en redonneraient un par soustraction.',
  },
  {
    libelle: 'Retrouvables sans cette précaution',
    mesure: 'naivementRetrouvees',
    sens: 'Petits nombres qu’un lecteur aurait calculés si l’on n’avait caché qu’eux.',
  },
  {
    libelle: 'Plus petit intervalle',
    mesure: 'plusPetiteLatitude',
    sens: 'Écart entre les valeurs extrêmes que peut encore avoir un petit nombre caché.',
  },
  {
    libelle: 'Plus petite somme cachée',
    mesure: 'plusPetiteSomme',
    sens: 'Ce qui reste d’un total montré quand on en retire ses parties montrées.',
  },
] as const satisfies readonly {
  readonly libelle: string;
  readonly mesure: Exclude<keyof Audit, 'nonProtegees'>;
  readonly sens: string;
}[];
