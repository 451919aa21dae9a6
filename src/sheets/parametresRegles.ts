import type { Methode } from '../domain/methode/methode.ts';
import { MOTS, motDeCondition } from './motsMethode.ts';
import { NOMS, nomDeCondition, nomDeRegle } from './noms.ts';
import {
  calcul,
  choix,
  ouiNon,
  type Parametre,
  type SectionMethode,
  saisieNombre,
  saisieTexte,
} from './saisiesMethode.ts';

/** The rule of 11. */
export function parametresDuSecret({ secret: s }: Methode): SectionMethode {
  return {
    titre: 'Le secret statistique',
    parametres: [
      {
        libelle: 'Seuil',
        valeur: saisieNombre(NOMS.seuil, s.seuil, { wholeBetween: [2, 100] }),
        precision: 'unités',
        explication: 'Un effectif plus petit ne doit pas être diffusé.',
      },
      {
        libelle: 'Dépasser strictement le seuil',
        valeur: ouiNon(NOMS.secretStrict, s.strict),
        explication: 'Non : atteindre le seuil suffit. Oui : il faut le dépasser.',
      },
      {
        libelle: 'Protéger aussi les zéros',
        valeur: ouiNon(NOMS.secretZeros, s.zeros),
        explication: 'Non : un effectif nul peut être diffusé.',
      },
      {
        libelle: 'Cellules contrôlées',
        valeur: choix(NOMS.secretLecture, MOTS.lecture[s.lecture], MOTS.lecture),
        explication: 'Une part révèle son effectif, son complément (base moins effectif) et sa base.',
      },
      {
        libelle: 'Plus petit effectif diffusable',
        valeur: calcul(NOMS.minimum, `=${NOMS.seuil}+IF(${NOMS.secretStrict}="${MOTS.ouiNon.true}",1,0)`),
        explication: 'Calculé, zéro mis à part.',
      },
      {
        libelle: 'Plus petit effectif contrôlé',
        valeur: calcul(NOMS.plancher, `=IF(${NOMS.secretZeros}="${MOTS.ouiNon.true}",0,1)`),
        explication: 'Calculé : 0 quand les zéros sont protégés, 1 sinon.',
      },
    ],
  };
}

/** The rules that give a type, in their order. */
export function parametresDuClassement({ typologie: regles }: Methode): SectionMethode {
  return {
    titre: 'Le classement en quatre types',
    parametres: regles.flatMap((regle, r): Parametre[] => [
      {
        libelle: `Règle ${r + 1} : type donné`,
        valeur: saisieNombre(nomDeRegle(r, 'Type'), regle.type, { wholeBetween: [1, 4] }),
        precision: choix(nomDeRegle(r, 'Conditions'), MOTS.toutes[`${regle.toutes}`], MOTS.toutes),
        explication:
          regle.conditions.length === 0
            ? 'Sans condition : s’applique à toutes les résidences que les règles précédentes n’ont pas classées.'
            : 'Les règles sont lues dans l’ordre ; la première qui s’applique donne le type.',
      },
      ...regle.conditions.map(
        ({ mesure, operateur, limite }, c): Parametre => ({
          libelle: `Règle ${r + 1}, condition ${c + 1} : limite`,
          valeur: saisieNombre(
            nomDeCondition(r, c, 'Limite'),
            limite,
            undefined,
            mesure === 'impayes' ? 'saisiePart' : 'saisieNombre',
          ),
          precision: saisieTexte(nomDeCondition(r, c, 'Mesure'), motDeCondition(mesure, operateur)),
          explication: `${motDeCondition(mesure, operateur)} la limite. Limite propre à la méthode : à discuter par la CIL.`,
        }),
      ),
    ]),
  };
}
