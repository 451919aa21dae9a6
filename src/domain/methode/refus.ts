import type * as z from 'zod';

type Chemin = readonly PropertyKey[];

const NOMS: Readonly<Record<string, string>> = {
  nom: 'nom de la méthode',
  version: 'version',
  auteur: 'auteur',
  date: 'date',
  profil: 'profil',
  reference: 'référence',
  'reference.echelle': 'échelle de la référence',
  'reference.nom': 'nom du territoire de référence',
  'reference.annee': 'année de référence',
  indicateurs: 'indicateurs retenus',
  precarite: 'indice de précarité',
  'precarite.agregation': 'agrégation de l’indice',
  'precarite.composantes': 'composantes de l’indice',
  'precarite.couvertureMinimale': 'couverture minimale de l’indice',
  fragilite: 'indices de fragilité',
  'fragilite.occupation': 'indice de fragilité de l’occupation',
  'fragilite.occupation.agregation': 'agrégation de l’indice de fragilité de l’occupation',
  'fragilite.occupation.composantes': 'composantes de l’indice de fragilité de l’occupation',
  'fragilite.occupation.couvertureMinimale': 'couverture minimale de l’indice de fragilité de l’occupation',
  'fragilite.fonctionnement': 'indice de fragilité du fonctionnement',
  'fragilite.fonctionnement.agregation': 'agrégation de l’indice de fragilité du fonctionnement',
  'fragilite.fonctionnement.composantes': 'composantes de l’indice de fragilité du fonctionnement',
  'fragilite.fonctionnement.couvertureMinimale':
    'couverture minimale de l’indice de fragilité du fonctionnement',
  seuilRevenu: 'seuil de revenu',
  fenetreEmmenages: 'fenêtre des emménagés récents',
  secret: 'secret statistique',
  'secret.seuil': 'seuil du secret statistique',
  'secret.strict': 'secret statistique, seuil strict',
  'secret.zeros': 'secret statistique, zéros',
  'secret.lecture': 'lecture du secret statistique',
  tolerance: 'tolérance',
  typologie: 'typologie',
  grille: 'grille qualitative',
  'grille.polarite': 'sens de la note 4 de la grille',
  'grille.reperes': 'repères de la grille',
};

const DETAILS: Readonly<Record<string, string>> = {
  code: 'code',
  poids: 'poids',
  sens: 'sens',
  type: 'type',
  mesure: 'mesure',
  operateur: 'comparaison',
  limite: 'limite',
  toutes: 'toutes les conditions',
};

/** Which index a component is one of; precarity goes without saying. */
const DANS: Readonly<Record<string, string>> = {
  occupation: ' (fragilité de l’occupation)',
  fonctionnement: ' (fragilité du fonctionnement)',
};

/** What a path of the JSON is called: ['precarite', 'composantes', 1, 'poids'] → « poids de I03 ». */
export function nomDuChemin(chemin: Chemin, brute: unknown): string {
  const connu = NOMS[chemin.join('.')];
  if (connu) return connu;
  const detail = DETAILS[String(chemin.at(-1))];
  const place = chemin.indexOf('composantes') + 1;
  const rang = place > 0 ? chemin[place] : undefined;
  if (typeof rang === 'number') {
    const code = lire(brute, [...chemin.slice(0, place + 1), 'code']);
    return `${detail ?? 'composante'} de ${typeof code === 'string' ? code : `la composante ${rang + 1}`}${DANS[String(chemin[1])] ?? ''}`;
  }
  if (chemin[0] === 'typologie' && typeof chemin[1] === 'number') {
    return `${detail ?? 'condition'} de la règle ${chemin[1] + 1} de la typologie`;
  }
  if (chemin[0] === 'grille' && chemin[1] === 'reperes') return `repères de ${String(chemin[2])}`;
  if (chemin[0] === 'indicateurs') return 'indicateurs retenus';
  return chemin.join('.') || 'méthode';
}

function lire(brute: unknown, chemin: Chemin): unknown {
  return chemin.reduce<unknown>(
    (valeur, cle) => (typeof valeur === 'object' && valeur !== null ? Reflect.get(valeur, cle) : undefined),
    brute,
  );
}

const ATTENDUS: Readonly<Record<string, string>> = {
  number: 'un nombre est attendu',
  int: 'un nombre entier est attendu',
  string: 'un texte est attendu',
  boolean: 'oui ou non (true, false) est attendu',
  array: 'une liste est attendue',
  object: 'cette partie manque ou n’est pas lisible',
};

/** What was expected, in words. */
export function direProbleme(probleme: z.core.$ZodIssue): string {
  switch (probleme.code) {
    case 'invalid_type':
      return ATTENDUS[probleme.expected] ?? 'une autre valeur est attendue';
    case 'too_small':
      return tropPetit(probleme);
    case 'too_big':
      return probleme.origin === 'string'
        ? `${probleme.maximum} caractères au plus`
        : `un nombre d’au plus ${nombre(probleme.maximum)} est attendu`;
    case 'invalid_value':
      return `une de ces valeurs est attendue : ${probleme.values.map(String).join(', ')}`;
    case 'invalid_format':
      return 'une date AAAA-MM-JJ est attendue';
    default:
      return probleme.path.at(-1) === 'sens' ? '1 ou -1 est attendu' : 'une autre valeur est attendue';
  }
}

function tropPetit(probleme: z.core.$ZodIssueTooSmall): string {
  if (probleme.origin === 'string') return 'un texte est attendu, il est vide';
  if (probleme.origin === 'array') return 'un élément au moins est attendu';
  return Number(probleme.minimum) === 0
    ? 'un nombre positif est attendu'
    : `un nombre d’au moins ${nombre(probleme.minimum)} est attendu`;
}

const nombre = (valeur: number | bigint): string => String(valeur).replace('.', ',');
