import { type Carte, sansPosition } from '../../domain/carte/carte.ts';
import type { Diagnostic } from '../../domain/diagnostic.ts';
import { accord } from '../../domain/messages/accords.ts';
import { colonneFixe, formule, ici, nombre, texte } from '../cellules.ts';
import { legende, type Marques } from '../marques.ts';
import { FEUILLES } from '../noms.ts';
import type { PlanCell } from '../plan.ts';
import { notes } from '../tete.ts';
import { CLASSES } from './classes.ts';
import { COLONNES_CARTE as C } from './grille.ts';

/** Names of residences that a sentence still holds. */
const CITEES = 12;

/** Residences by class, by formula, what is secret and what has no class included. */
export function resumeParClasse(row: number, premiere: number, derniere: number): PlanCell[][] {
  const classes = colonneFixe(C.classe, premiere, derniere);
  const compter = (place: number) => formule(`=COUNTIF(${classes},${ici(row + 1 + place, 0)})`, 'effectif');
  return [
    [texte('Classe', 'entete'), texte('Lecture', 'entete'), texte('Résidences', 'enteteNombre')],
    ...CLASSES.map(({ marque, libelle }, place): PlanCell[] => {
      const type = Number(marque);
      return [
        Number.isNaN(type) ? texte(marque, 'type') : nombre(type, 'type'),
        texte(libelle, 'texteLong'),
        compter(place),
      ];
    }),
    [
      texte('', 'totalTexte'),
      texte('Ensemble', 'totalTexte'),
      formule(`=SUM(${ici(row + 1, 2)}:${ici(row + CLASSES.length, 2)})`, 'total'),
    ],
  ];
}

/** Where the coordinates come from, what may be told and by which rule, how to use the files, the marks. */
export function sousLaCarte({ methode, parc }: Diagnostic, carte: Carte, marques: Marques): PlanCell[][] {
  const { seuil, strict } = methode.secret;
  const atteint = strict ? `dépasse ${seuil}` : `atteint ${seuil}`;
  const absentes = sansPosition(carte);
  const regle = carte.protegee
    ? `Ce qui est dit est ce que « ${FEUILLES.diffusion} » montre : une résidence réunie à d’autres porte la classe, la tranche et l’indice de son regroupement ; une base masquée rend la classe secrète.`
    : `Sans « ${FEUILLES.diffusion} » à jour, seule la règle des ${seuil} est appliquée, résidence par résidence : la classe est dite si chaque base qui suffit à la décider ${atteint}, l’indice si tous les effectifs dont il est fait se diffusent. Protégez (étape 4) avant de partager.`;
  return [
    [texte('Lecture', 'section')],
    ...notes(
      `Coordonnées lues en ${carte.systemes.join(', ')} ; la position d’une résidence est la moyenne de ses lignes situées. X et Y sont dans le système légal du lieu, longitude et latitude en degrés (WGS 84).`,
      ...(absentes.length === 0
        ? []
        : [
            `${accord(absentes.length, 'résidence sans coordonnées, absente', 'résidences sans coordonnées, absentes')} de la carte : ${absentes
              .slice(0, CITEES)
              .map(({ nom }) => `« ${nom} »`)
              .join(', ')}${absentes.length > CITEES ? '…' : ''}. Complétez X et Y dans votre fichier.`,
          ]),
      regle,
      'Le gris et « s » ne disent rien de la résidence : ni petite valeur, ni bonne, ni mauvaise. La couleur redit la classe, jamais plus.',
      `Classe d’une résidence seule : celle de « ${FEUILLES.classement} », décision comprise. Un type décrit une résidence, jamais un ménage.`,
      `Source : ${parc.libelle}, méthode « ${methode.nom} » ${methode.version} du ${methode.date.split('-').reverse().join('/')}.`,
      'Pour un logiciel de cartes : volet CIL, « Carte », « Exporter » (CSV ou GeoJSON).',
    ),
    [],
    ...legende(marques),
  ];
}
