import { lignes } from './calculs.ts';
import { nombres, textes } from './colonnes.ts';
import type { Indicateur } from './indicateur.ts';
import { partDesLogements, siNombre } from './offre.ts';

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
  calculs: [
    lignes('logements', ['surface'], (parc) => {
      const surfaces = nombres(parc, 'surface');
      return { numerateur: surfaces, base: surfaces.map((m2) => (Number.isNaN(m2) ? Number.NaN : 1)) };
    }),
  ],
};

/** Energy labels and sizes of the dwellings. */
export const logements: readonly Indicateur[] = [
  etiquette('a', 'A à C', 'ABC'),
  etiquette('b', 'D', 'D'),
  etiquette('c', 'E à G', 'EFG'),
  sansEtiquette,
  taille('a', 'T1–T2', (pieces) => pieces <= 2),
  taille('b', 'T3–T4', (pieces) => pieces === 3 || pieces === 4),
  taille('c', 'T5 et plus', (pieces) => pieces >= 5),
  taille('d', 'T4 et plus', (pieces) => pieces >= 4),
  surfaceMoyenne,
];
