import type { Indicateur } from '../domain/indicateurs/indicateur.ts';
import { COMPOSITES } from '../domain/methode/composites.ts';
import type { Methode } from '../domain/methode/methode.ts';
import { MOTS, SEPARATEUR } from './motsMethode.ts';
import { NOMS } from './noms.ts';
import { parametresDeLaGrille } from './parametresGrille.ts';
import { parametresDeLIndice } from './parametresIndice.ts';
import { parametresDuClassement, parametresDuSecret } from './parametresRegles.ts';
import { choix, type Saisie, type SectionMethode, saisieNombre, saisieTexte } from './saisiesMethode.ts';
import { dateFrancaise } from './tete.ts';

/** Every parameter of a method, in the order of the annex. Labels come from the catalogue when it is given. */
export function sectionsDeMethode(methode: Methode, catalogue: readonly Indicateur[]): SectionMethode[] {
  return [
    identite(methode),
    reference(methode),
    indicateurs(methode),
    ...COMPOSITES.map((indice) => parametresDeLIndice(methode, catalogue, indice)),
    parametresDuSecret(methode),
    parametresDuClassement(methode),
    parametresDeLaGrille(methode),
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
        valeur: saisieTexte(NOMS.date, dateFrancaise(date)),
        explication: 'Date de la décision, sous la forme jour/mois/année.',
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
        explication:
          'Codes séparés par des points-virgules, définis plus bas. L’indice et les règles de types ajoutent ceux dont ils ont besoin.',
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
