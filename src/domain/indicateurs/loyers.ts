import type { Champ } from '../parc/champs.ts';
import type { Parc } from '../parc/parc.ts';
import { lignes, resume } from './calculs.ts';
import { moyenne, nombres, parLigne } from './colonnes.ts';
import type { Indicateur } from './indicateur.ts';
import { referencesRpls } from './referencesRpls.ts';
import { mediane } from './resumes.ts';
import seuils from './seuils-du-parc.json' with { type: 'json' };

const { piecesDuLoyerMedian: PIECES, toleranceDuLoyer: TOLERANCE } = seuils;

const LOYER = {
  niveau: 'approfondissement',
  famille: 'loyers',
  unite: 'logements',
  sens: 0,
  source: 'RPLS, fichier complet',
  page: 'Repères n° 17, Temps 2 et annexe « Niveau de loyer »',
  reference: null,
} as const;

function auPlafond(
  lettre: string,
  nom: string,
  court: string,
  test: (loyer: number, plafond: number) => boolean,
): Indicateur {
  return {
    ...LOYER,
    code: `I38${lettre}`,
    libelle: `Part des logements au loyer ${nom}`,
    court,
    forme: 'part',
    numerateur: `Logements dont le loyer principal est ${nom}, à ${TOLERANCE} € près`,
    denominateur: 'Logements dont le loyer et le loyer plafond APL sont connus',
    prudence:
      'Loyer principal, avant APL : ni charges, ni annexes, ni supplément de loyer. Des loyers au-dessus du plafond sont moins accessibles aux ménages modestes, qui se concentrent alors ailleurs.',
    calculs: [
      lignes('logements', ['loyer', 'loyerMaxApl'], (parc) => {
        const [loyers, plafonds] = [nombres(parc, 'loyer'), nombres(parc, 'loyerMaxApl')];
        return parLigne(parc.lignes, (ligne) => {
          const [loyer, plafond] = [loyers[ligne] ?? Number.NaN, plafonds[ligne] ?? Number.NaN];
          return Number.isNaN(loyer + plafond) ? Number.NaN : Number(test(loyer, plafond));
        });
      }),
    ],
  };
}

/** Dwellings of that size, and those whose size is not known: their rent is then unknown too. */
function deCetteTaille(parc: Parc): Uint8Array {
  return Uint8Array.from(nombres(parc, 'pieces'), (pieces) =>
    Number(Number.isNaN(pieces) || pieces === PIECES),
  );
}

const CHAMPS_DU_MEDIAN: readonly Champ[] = ['loyer', 'pieces'];

/** Rents against the APL ceiling, by size and by square metre, and charges. */
export const loyers: readonly Indicateur[] = [
  auPlafond('a', 'inférieur au plafond APL', 'Loyer < APL', (loyer, plafond) => loyer < plafond - TOLERANCE),
  auPlafond(
    'b',
    'égal au plafond APL',
    'Loyer = APL',
    (loyer, plafond) => Math.abs(loyer - plafond) <= TOLERANCE,
  ),
  auPlafond('c', 'supérieur au plafond APL', 'Loyer > APL', (loyer, plafond) => loyer > plafond + TOLERANCE),
  {
    ...LOYER,
    code: 'I39a',
    libelle: `Loyer médian des T${PIECES}`,
    court: `Loyer T${PIECES}`,
    forme: 'mediane',
    uniteValeur: '€ par mois',
    variante: `T${PIECES}`,
    numerateur: `Loyer principal mensuel tel que la moitié des T${PIECES} ont un loyer plus bas`,
    denominateur: `Logements de ${PIECES} pièces dont le loyer est connu`,
    prudence:
      'Hors charges, avant APL. Une médiane ne s’additionne pas : à chaque échelle elle est refaite sur les logements. À comparer à la commune et à l’EPCI.',
    calculs: [
      resume(
        'logements',
        CHAMPS_DU_MEDIAN,
        (parc) => {
          const pieces = nombres(parc, 'pieces');
          return nombres(parc, 'loyer').map((loyer, ligne) =>
            pieces[ligne] === PIECES ? loyer : Number.NaN,
          );
        },
        mediane,
        deCetteTaille,
      ),
    ],
  },
  {
    ...LOYER,
    code: 'I39b',
    libelle: 'Loyer moyen au m² de surface habitable',
    court: 'Loyer au m²',
    forme: 'moyenne',
    uniteValeur: '€/m²',
    uniteBase: 'm²',
    numerateur: 'Somme des loyers principaux mensuels, en €',
    denominateur: 'Somme des surfaces habitables des mêmes logements, en m²',
    prudence:
      'Somme des loyers sur somme des surfaces, jamais la moyenne des loyers au m². Les petits logements sont plus chers au m² : à lire avec la répartition par taille. L’estimation des loyers manquants de RPLS a changé en 2023.',
    ...referencesRpls('I39b'),
    calculs: [
      lignes('logements', ['loyer', 'surface'], (parc) => ({
        numerateur: nombres(parc, 'loyer'),
        base: nombres(parc, 'surface'),
      })),
    ],
  },
  {
    ...LOYER,
    code: 'I40',
    libelle: 'Charges moyennes par logement',
    court: 'Charges',
    forme: 'moyenne',
    uniteValeur: '€ par mois',
    sens: 1,
    numerateur: 'Somme des charges mensuelles, en €',
    denominateur: 'Logements dont les charges sont connues',
    source: 'Fichiers de gestion',
    page: 'Repères n° 17, Temps 2, niveau de charges',
    prudence:
      'RPLS n’en dit rien. Vérifiez que tous les bailleurs comptent les mêmes postes, chauffage collectif et eau compris ou non.',
    calculs: [
      lignes('logements', ['charges'], (parc) => moyenne(nombres(parc, 'charges'))),
      lignes('menages', ['charges'], (parc) => moyenne(nombres(parc, 'charges'))),
    ],
  },
];
