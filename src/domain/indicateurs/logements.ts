import { lignes, resume } from './calculs.ts';
import { moyenne, nombres, textes } from './colonnes.ts';
import type { Indicateur } from './indicateur.ts';
import { partDesLogements, siNombre } from './offre.ts';
import { diversite } from './resumes.ts';
import seuils from './seuils-du-parc.json' with { type: 'json' };

function taille(lettre: string, nom: string, test: (pieces: number) => boolean): Indicateur {
  return partDesLogements({
    code: `I42${lettre}`,
    libelle: `Part des logements ${nom}`,
    court: nom,
    numerateur: `Logements ${nom}`,
    denominateur: 'Logements dont le nombre de pièces est connu',
    prudence:
      'Les T4 sont comptés dans « T3–T4 » et dans « T4 et plus » : n’ajoutez pas ces deux parts. De grands logements peuvent être occupés de longue date par leurs premiers locataires.',
    page: 'Repères n° 17, annexe « Typologie du parc »',
    champ: 'pieces',
    critere: siNombre('pieces', test),
  });
}

function etiquette(lettre: string, nom: string, lettres: string): Indicateur {
  return partDesLogements({
    code: `I41${lettre}`,
    libelle: `Part des logements classés ${nom} au DPE`,
    court: `DPE ${nom}`,
    numerateur: `Logements dont l’étiquette énergie est ${nom}`,
    denominateur: 'Logements dont l’étiquette énergie est connue',
    prudence:
      'Les logements sans étiquette ne sont ni dans l’effectif ni dans la base : voyez leur part. La méthode du DPE a changé en 2021.',
    page: 'Repères n° 17, annexe « Offre »',
    champ: 'dpe',
    critere: (parc) => {
      const classes = textes(parc, 'dpe');
      return (ligne) => {
        const classe = classes[ligne] ?? null;
        return classe === null ? Number.NaN : Number(lettres.includes(classe));
      };
    },
  });
}

const sansEtiquette: Indicateur = partDesLogements({
  code: 'I41d',
  libelle: 'Part des logements sans étiquette DPE connue',
  court: 'DPE inconnu',
  numerateur: 'Logements dont l’étiquette énergie n’est pas connue',
  denominateur: 'Tous les logements',
  prudence: 'Une étiquette inconnue n’est pas une mauvaise étiquette.',
  page: 'Repères n° 17, annexe « Offre »',
  champ: 'dpe',
  critere: (parc) => {
    const classes = textes(parc, 'dpe');
    return (ligne) => Number((classes[ligne] ?? null) === null);
  },
});

const surfaceMoyenne: Indicateur = {
  code: 'I42e',
  libelle: 'Surface habitable moyenne',
  court: 'Surface moyenne',
  niveau: 'approfondissement',
  famille: 'parc',
  unite: 'logements',
  forme: 'moyenne',
  uniteValeur: 'm²',
  sens: 0,
  numerateur: 'Somme des surfaces habitables',
  denominateur: 'Logements dont la surface est connue',
  source: 'RPLS',
  page: 'Dictionnaire des variables RPLS',
  prudence: 'Une moyenne cache l’étendue : à lire avec la répartition par nombre de pièces.',
  reference: null,
  calculs: [lignes('logements', ['surface'], (parc) => moyenne(nombres(parc, 'surface')))],
};

/** The source asks for high consumption apart: the more there is, the heavier the bills. */
const passoires: Indicateur = { ...etiquette('e', 'F ou G', 'FG'), sens: 1 };

const { derniereClasseDePieces: DERNIERE } = seuils;

const diversiteDesTailles: Indicateur = {
  code: 'I43',
  libelle: 'Diversité des tailles de logement',
  court: 'Diversité des tailles',
  niveau: 'approfondissement',
  famille: 'parc',
  unite: 'logements',
  forme: 'diversite',
  sens: -1,
  variante: 'mesure propre à ce projet',
  numerateur: `1 moins la somme des carrés des parts de chaque taille, de T1 à T${DERNIERE} et plus`,
  denominateur: 'Logements dont le nombre de pièces est connu',
  source: 'RPLS',
  page: 'Repères n° 17, annexe « Typologie du parc », qui en parle sans le définir',
  prudence: `La source ne définit pas cette mesure : celle-ci est la nôtre. 0 : tous les logements ont la même taille ; ${String(1 - 1 / DERNIERE).replace('.', ',')} au plus, quand les ${DERNIERE} tailles sont aussi nombreuses. Une offre homogène appelle des ménages qui se ressemblent.`,
  reference: null,
  calculs: [
    resume(
      'logements',
      ['pieces'],
      (parc) => nombres(parc, 'pieces').map((pieces) => Math.min(pieces, DERNIERE)),
      diversite,
    ),
  ],
};

/** Energy labels and sizes of the dwellings. */
export const logements: readonly Indicateur[] = [
  etiquette('a', 'A à C', 'ABC'),
  etiquette('b', 'D', 'D'),
  etiquette('c', 'E à G', 'EFG'),
  sansEtiquette,
  passoires,
  taille('a', 'T1–T2', (pieces) => pieces <= 2),
  taille('b', 'T3–T4', (pieces) => pieces === 3 || pieces === 4),
  taille('c', 'T5 et plus', (pieces) => pieces >= 5),
  taille('d', 'T4 et plus', (pieces) => pieces >= 4),
  surfaceMoyenne,
  diversiteDesTailles,
];
