import type { Indicateur } from '../domain/indicateurs/indicateur.ts';
import type { Methode } from '../domain/methode/methode.ts';
import { MOTS, motDeCondition, SEPARATEUR } from './motsMethode.ts';
import { NOMS, nomDeCondition, nomDeRegle, nomDuPoids, nomDuSens } from './noms.ts';
import type { PlanValidation } from './plan.ts';
import type { NomDeStyle } from './styles.ts';

/** One input cell of « CIL Méthode ». `formula` cells are computed from the others and are not read back. */
export interface Saisie {
  readonly nom: string;
  readonly contenu: { readonly value: string | number } | { readonly formula: string };
  readonly style: NomDeStyle;
  readonly regle?: PlanValidation['rule'];
}

/** One line of the annex: a cell, possibly a second one (its direction, its measure), and what it means. */
export interface Parametre {
  readonly libelle: string;
  readonly valeur: Saisie;
  readonly precision?: Saisie | string;
  readonly explication: string;
}

export interface SectionMethode {
  readonly titre: string;
  readonly parametres: readonly Parametre[];
}

const saisieTexte = (nom: string, value: string): Saisie => ({
  nom,
  contenu: { value },
  style: 'saisieTexte',
});
const choix = (nom: string, value: string, mots: Readonly<Record<string, string>>): Saisie => ({
  ...saisieTexte(nom, value),
  regle: { list: Object.values(mots) },
});
const saisieNombre = (
  nom: string,
  value: number,
  regle?: PlanValidation['rule'],
  style: NomDeStyle = 'saisieNombre',
): Saisie => ({
  nom,
  contenu: { value },
  style,
  ...(regle && { regle }),
});
const calcul = (nom: string, formula: string): Saisie => ({ nom, contenu: { formula }, style: 'effectif' });
const ouiNon = (nom: string, oui: boolean): Saisie => choix(nom, MOTS.ouiNon[`${oui}`], MOTS.ouiNon);

/** Every parameter of a method, in the order of the annex. Labels come from the catalogue when it is given. */
export function sectionsDeMethode(methode: Methode, catalogue: readonly Indicateur[]): SectionMethode[] {
  return [
    identite(methode),
    reference(methode),
    indicateurs(methode),
    precarite(methode, catalogue),
    secret(methode),
    typologie(methode),
  ];
}

function identite({ nom, version, auteur, date, profil }: Methode): SectionMethode {
  return {
    titre: 'La méthode',
    parametres: [
      {
        libelle: 'Nom',
        valeur: saisieTexte(NOMS.nom, nom),
        explication: 'Nom de la méthode, repris en tête de chaque feuille.',
      },
      {
        libelle: 'Version',
        valeur: saisieTexte(NOMS.version, version),
        explication:
          'À changer dès qu’un paramètre change : deux résultats ne se comparent que sous la même version.',
      },
      {
        libelle: 'Auteur',
        valeur: saisieTexte(NOMS.auteur, auteur),
        explication: 'Instance ou personne qui a arrêté la méthode.',
      },
      {
        libelle: 'Date',
        valeur: saisieTexte(NOMS.date, date),
        explication: 'Date de la décision, sous la forme année-mois-jour.',
      },
      {
        libelle: 'Profil',
        valeur: saisieTexte(NOMS.profil, profil),
        explication: 'Jeu d’indicateurs dont la méthode est partie.',
      },
    ],
  };
}

function reference({ reference: { echelle, nom, annee } }: Methode): SectionMethode {
  const saisieAnnee: Saisie =
    annee === null
      ? { ...saisieTexte(NOMS.referenceAnnee, ''), style: 'saisieNombre' }
      : saisieNombre(NOMS.referenceAnnee, annee, { wholeBetween: [1990, 2100] });
  return {
    titre: 'La référence, qui vaut 100',
    parametres: [
      {
        libelle: 'Échelle',
        valeur: choix(NOMS.referenceEchelle, MOTS.echelle[echelle], MOTS.echelle),
        explication:
          'Territoire auquel chaque résidence est comparée. Ses parts sont des sommes d’effectifs, jamais des moyennes de taux.',
      },
      {
        libelle: 'Nom du territoire',
        valeur: saisieTexte(NOMS.referenceNom, nom ?? ''),
        explication:
          'Tel qu’il est écrit dans le fichier. Vide quand la référence est l’ensemble des résidences.',
      },
      {
        libelle: 'Année',
        valeur: saisieAnnee,
        explication: 'Millésime de la référence. Vide : celui du fichier.',
      },
    ],
  };
}

function indicateurs({ indicateurs: codes, seuilRevenu, fenetreEmmenages }: Methode): SectionMethode {
  return {
    titre: 'Les indicateurs',
    parametres: [
      {
        libelle: 'Indicateurs retenus',
        valeur: saisieTexte(NOMS.indicateurs, codes.join(SEPARATEUR)),
        explication: 'Codes séparés par des points-virgules. Leur définition est donnée plus bas.',
      },
      {
        libelle: 'Seuil de revenu',
        valeur: saisieNombre(NOMS.seuilRevenu, seuilRevenu, { decimalBetween: [0.2, 0.4] }, 'saisiePart'),
        precision: 'du plafond PLUS',
        explication:
          '40 % ou 20 %. Ne mélangez pas les deux seuils dans une même comparaison ni dans une même série.',
      },
      {
        libelle: 'Emménagés récents',
        valeur: saisieNombre(NOMS.fenetreEmmenages, fenetreEmmenages, { wholeBetween: [1, 5] }),
        precision: 'dernières années',
        explication: 'Un ménage est « emménagé récent » s’il est entré dans cette période.',
      },
    ],
  };
}

function precarite({ precarite: p, tolerance }: Methode, catalogue: readonly Indicateur[]): SectionMethode {
  const codes = p.composantes.map(({ code }) => code);
  const libelle = (code: string) => catalogue.find((i) => i.code === code)?.libelle ?? `Indicateur ${code}`;
  return {
    titre: 'L’indice de précarité',
    parametres: [
      {
        libelle: 'Agrégation',
        valeur: choix(NOMS.agregation, MOTS.agregation[p.agregation], MOTS.agregation),
        explication:
          'Façon de réunir les composantes ; les formules sont dites plus bas. Après un changement, relancez le calcul : les feuilles gardent l’ancienne formule jusque-là.',
      },
      {
        libelle: 'Composantes',
        valeur: saisieTexte(NOMS.composantes, codes.join(SEPARATEUR)),
        explication: 'Codes des indicateurs qui entrent dans l’indice, dans l’ordre des lignes suivantes.',
      },
      ...p.composantes.map(
        ({ code, poids, sens }): Parametre => ({
          libelle: `${libelle(code)} · poids`,
          valeur: saisieNombre(nomDuPoids(code), poids, { decimalBetween: [0, 1_000_000] }),
          precision: choix(nomDuSens(code), MOTS.sens[`${sens}`], MOTS.sens),
          explication: `Poids de ${code}. Seuls les rapports entre poids comptent : 2, 1, 1, 1 vaut 40, 20, 20, 20. « CIL Indices » suit ce poids sans nouveau calcul.`,
        }),
      ),
      {
        libelle: 'Somme des poids',
        valeur: calcul(NOMS.totalDesPoids, `=SUM(${codes.map(nomDuPoids).join(',')})`),
        explication: 'Calculée.',
      },
      {
        libelle: 'Part minimale des poids connus',
        valeur: saisieNombre(
          NOMS.couvertureMinimale,
          p.couvertureMinimale,
          { decimalBetween: [0, 1] },
          'saisiePart',
        ),
        explication:
          'Au-dessous, l’indice n’est pas montré. Entre ce seuil et 100 %, il est montré comme partiel (p) et n’est pas classé.',
      },
      {
        libelle: 'Tolérance',
        valeur: saisieNombre(NOMS.tolerance, tolerance, { decimalBetween: [0, 1000] }),
        precision: 'points d’indice',
        explication: 'De part et d’autre de 100, l’indice se lit « proche de la référence ».',
      },
    ],
  };
}

function secret({ secret: s }: Methode): SectionMethode {
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

function typologie({ typologie: regles }: Methode): SectionMethode {
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
