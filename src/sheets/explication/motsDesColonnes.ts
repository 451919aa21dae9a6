import { FEUILLES } from '../noms.ts';

/** What the sheets of indices have in common. */
const DES_INDICES: Readonly<Record<string, string>> = {
  Signe:
    '« p » : indice partiel, une composante au moins manque ici ; « nd » : trop de composantes manquent.',
  'Poids connus': 'Part des poids portée par les composantes connues ici.',
  'Somme des points': 'Ce que toutes les composantes ajoutent à 100 ou en retirent : l’indice moins 100.',
  'Contrôle (0 attendu)': 'Indice moins 100 moins la somme des points : 0 si les formules sont intactes.',
  'Composantes sous le seuil':
    'Composantes dont l’effectif, le complément ou la base est sous le seuil du secret.',
  'Composantes manquantes': 'Les composantes inconnues ici : leur poids va aux autres.',
};

/** What the columns that no indicator names are, by sheet then title. */
const COLONNES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  [FEUILLES.indices]: {
    ...DES_INDICES,
    Rang: 'Place de la résidence par indice décroissant : 1 est la plus précaire. Les indices partiels n’ont pas de rang.',
    'Variation critique des poids':
      'Part dont il faudrait changer les poids, au moins, pour que l’indice passe de l’autre côté de 100.',
    'Un ménage de plus ou de moins · points':
      'Le plus grand déplacement de l’indice qu’un seul ménage peut causer (un majeur pour l’emploi), à référence inchangée.',
    'Un ménage · composante en cause': 'La composante par laquelle un ménage déplace le plus l’indice.',
    'Rang · P5': 'Rang que 5 % des tirages de poids ne dépassent pas.',
    'Rang · P95': 'Rang que 95 % des tirages de poids ne dépassent pas.',
  },
  [FEUILLES.fragilite]: {
    ...DES_INDICES,
    Rang: 'Place de la résidence par indice décroissant : 1 est la plus fragile. Les indices partiels n’ont pas de rang.',
  },
  [FEUILLES.classement]: {
    Indice: 'Indice de précarité, lu dans « CIL Indices ».',
    Rang: 'Rang par indice décroissant, lu dans « CIL Indices ».',
    'Écart flux − stock':
      'Part chez les emménagés récents moins part chez tous les ménages, en points. Positif : la précarité augmente.',
    'Type proposé': 'Type donné par la première règle de « CIL Méthode » qui s’applique à cette résidence.',
    'Règle appliquée': 'La règle qui a donné le type, avec les valeurs de cette résidence.',
    'Vers un autre type': 'Ce qui sépare la résidence du type voisin le plus proche.',
    Décision: 'Votre décision, si elle diffère du type proposé : elle l’emporte, et elle est gardée.',
    'Type retenu': 'Votre décision s’il y en a une, sinon le type proposé.',
    'Lecture du type retenu': 'Le type retenu, en mots.',
  },
  [FEUILLES.robustesse]: {
    Rang: 'Rang sous la méthode, lu dans « CIL Indices ».',
    'Variation critique · suivante':
      'Part dont il faudrait changer les poids pour que la résidence de rang suivant rattrape celle-ci.',
    'Plus grand écart de rang': 'Le plus grand déplacement du rang quand on retire une composante.',
    'Composante en cause': 'La composante dont l’absence déplace le plus le rang.',
    'Rang · P5': 'Rang que 5 % des tirages de poids ne dépassent pas.',
    'Rang · médian': 'Rang que la moitié des tirages de poids ne dépassent pas.',
    'Rang · P95': 'Rang que 95 % des tirages de poids ne dépassent pas.',
    'Même côté de 100': 'Part des tirages de poids où l’indice reste du même côté de 100.',
  },
  [FEUILLES.comparaison]: {
    Effectif: 'Ménages, personnes ou logements concernés dans la résidence.',
    Base: 'Ceux dont l’indicateur est connu : le dénominateur.',
    Valeur: 'Valeur de l’indicateur dans la résidence.',
    Rang: 'Place de la résidence pour ce seul indicateur : un indicateur seul ne classe pas.',
    Signal: 'Concentration : valeur nettement au-dessus de celle d’un territoire, seuils sous le tableau.',
  },
};

/** Columns whose title begins or ends so, whatever the method's components. */
const FORMES: readonly (readonly [RegExp, string])[] = [
  [/^Rang sans /, 'Rang si le poids de cette composante était 0, les autres gardant le leur.'],
  [/· écart de rang$/, 'Rang sous cette façon de calculer, moins le rang sous la méthode.'],
  [/· rang$/, 'Rang si l’indice était calculé de cette façon.'],
  [/· indice$/, 'Indice si les composantes étaient réunies de cette façon.'],
  [/^Écart moyen de rang/, 'De combien de places le rang change en moyenne d’un tirage de poids à l’autre.'],
  [/· écart$/, 'Valeur de la résidence moins celle du territoire.'],
  [/· rapport$/, 'Valeur de la résidence divisée par celle du territoire.'],
  [/· valeur/, 'Valeur du territoire : somme des effectifs divisée par somme des bases.'],
];

/** What a column is, in one sentence; null when nothing is known of it beyond its title. */
export function motsDeLaColonne(feuille: string, titre: string): string | null {
  return COLONNES[feuille]?.[titre] ?? FORMES.find(([forme]) => forme.test(titre))?.[1] ?? null;
}
