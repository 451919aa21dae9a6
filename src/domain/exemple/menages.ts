import { type Hasard, hasard } from '../hasard.ts';
import type { Cellule } from '../parc/cellule.ts';
import { inventerResidences, type ResidenceInventee } from './residences.ts';
import source from './territoire.json' with { type: 'json' };

/** Seed of the example that the add-in fills in. */
export const GRAINE = 2024;

/** Header of the example's households. */
export const ENTETES = [
  'Identifiant ménage',
  'Code résidence',
  'Résidence',
  'Quartier',
  'Code commune',
  'Commune',
  'EPCI',
  'QPV (oui/non)',
  'Bailleur',
  'Revenu en % du plafond PLUS',
  'Aide au logement',
  'Majeurs',
  'Emploi stable',
  'Emploi précaire',
  'Chômeurs',
  'Sans emploi',
  'Retraités',
  'Au foyer',
  'Invalidité',
  'Étudiants',
  'Autres inactifs',
  'Année d’emménagement',
  'Composition familiale',
  'Personnes',
  'Enfants',
  'Pièces',
  'Impayé > 3 mois',
  'Code logement',
] as const;

export interface TailleDExemple {
  readonly residences?: number;
  readonly menages?: number;
}

/**
 * Households of an invented landlord, header first: the same rows for the same seed. Sixty residences and about 4 000
 * households unless asked otherwise. Rows are coherent (the four activities add up to the adults, the five kinds of
 * inactivity to those without a job); some values are missing, blank or « n.c. ».
 *
 * @example exempleMenages(2024)[0]?.[0] // 'Identifiant ménage'
 */
export function exempleMenages(
  graine: number,
  { residences = 60, menages = 4000 }: TailleDExemple = {},
): Cellule[][] {
  const alea = hasard(graine);
  const lignes: Cellule[][] = [[...ENTETES]];
  for (const residence of inventerResidences(residences, menages, alea)) {
    for (let rang = 0; rang < residence.menages; rang++) {
      lignes.push(menage(String(lignes.length).padStart(6, '0'), residence, alea));
    }
  }
  return lignes;
}

type Composition = 'Personne seule' | 'Couple sans enfant' | 'Couple avec enfants' | 'Famille monoparentale';

/** One household of a residence, as it stands in the survey of that year. */
export function menage(
  numero: string,
  { code, nom, quartier, precarite }: ResidenceInventee,
  alea: Hasard,
  enquete: number = source.annee,
): Cellule[] {
  const commune = source.communes[quartier.commune];
  const recent = alea.arrive(0.27);
  const fragilite = Math.max(0.2, precarite + (recent ? quartier.tendance * 4 : 0));
  const composition = alea.parmi<Composition>(
    [
      ['Personne seule', 0.37],
      ['Couple sans enfant', 0.14],
      ['Couple avec enfants', 0.28],
      ['Famille monoparentale', 0.15 + 0.06 * fragilite],
    ],
    'Personne seule',
  );
  const enfants =
    composition.includes('enfants') || composition.startsWith('Famille') ? enfantsDe(fragilite, alea) : 0;
  const adultes = (composition.startsWith('Couple') ? 2 : 1) + (enfants > 0 && alea.arrive(0.2) ? 1 : 0);
  const activites = activitesDe(adultes, fragilite, alea);
  const pauvre = alea.arrive(Math.min(0.92, 0.33 * fragilite + 0.08 * activites.chomeurs));
  const revenu = pauvre ? alea.entier(6, 39) : alea.entier(40, 135);
  const annee = enquete - (recent ? alea.entier(0, 2) : alea.entier(3, 34));
  return [
    `M${numero}`,
    code,
    nom,
    quartier.nom,
    commune?.code ?? null,
    commune?.nom ?? null,
    source.epci,
    quartier.qpv ? 'oui' : 'non',
    source.bailleur,
    parfoisInconnu(revenu, 0.03, alea),
    parfoisInconnu(ouiNon(alea.arrive(pauvre ? 0.82 : 0.25)), 0.01, alea),
    adultes,
    activites.stable,
    activites.precaire,
    activites.chomeurs,
    activites.sansEmploi,
    ...activites.inactivites,
    parfoisInconnu(annee, 0.01, alea),
    composition,
    adultes + enfants,
    enfants,
    Math.min(6, Math.max(1, 1 + Math.round((adultes + enfants) * 0.7 + alea.tirer() * 1.2))),
    parfoisInconnu(ouiNon(alea.arrive(quartier.impayes * (pauvre ? 1.4 : 0.7))), 0.01, alea),
    `L${numero}`,
  ];
}

const ouiNon = (vrai: boolean): string => (vrai ? 'oui' : 'non');

function parfoisInconnu(valeur: Cellule, probabilite: number, alea: Hasard): Cellule {
  if (!alea.arrive(probabilite)) return valeur;
  return alea.arrive(0.6) ? null : 'n.c.';
}

function enfantsDe(fragilite: number, alea: Hasard): number {
  return alea.parmi(
    [
      [1, 0.42],
      [2, 0.34],
      [3, 0.1 + 0.05 * fragilite],
      [4, 0.04 + 0.03 * fragilite],
      [5, 0.02 * fragilite],
    ],
    1,
  );
}

/** Each adult in one activity, each adult without a job in one kind of inactivity. */
function activitesDe(adultes: number, fragilite: number, alea: Hasard) {
  const comptes = { stable: 0, precaire: 0, chomeurs: 0, sansEmploi: 0 };
  const inactivites = [0, 0, 0, 0, 0];
  for (let adulte = 0; adulte < adultes; adulte++) {
    const activite = alea.parmi<keyof typeof comptes>(
      [
        ['stable', 0.46 / fragilite],
        ['precaire', 0.1],
        ['chomeurs', 0.14 * fragilite],
        ['sansEmploi', 0.3 * Math.sqrt(fragilite)],
      ],
      'sansEmploi',
    );
    comptes[activite]++;
    if (activite !== 'sansEmploi') continue;
    const sorte = alea.parmi(
      [
        [0, 0.5],
        [1, 0.2],
        [2, 0.12],
        [3, 0.1],
        [4, 0.08],
      ] as const,
      4,
    );
    inactivites[sorte] = (inactivites[sorte] ?? 0) + 1;
  }
  return { ...comptes, inactivites };
}
