import type { Champ } from '../parc/champs.ts';
import type { Parc } from '../parc/parc.ts';
import { anneeDesEvenements, anneeDuParc } from './annees.ts';
import { lignes, tables } from './calculs.ts';
import { moyenne, nombres, unParLigne } from './colonnes.ts';
import type { Apports, Calcul, Indicateur, Mesure } from './indicateur.ts';
import { referencesRpls } from './referencesRpls.ts';
import seuils from './seuils-du-parc.json' with { type: 'json' };

/** 1 for each departure of the year of the extract, 0 for those of other years; a file without dates is of one year. */
function departsDeLAnnee(parc: Parc): Float64Array {
  if (!parc.colonnes.has('dateDepart')) return unParLigne(parc);
  const annees = nombres(parc, 'dateDepart');
  const voulue = anneeDesEvenements(parc, annees);
  return annees.map((annee) => (Number.isNaN(annee) ? Number.NaN : Number(annee === voulue)));
}

const departs: Mesure = { nature: 'departs', champs: [], valeurs: departsDeLAnnee };

/** Dwellings to divide events by: the rows of the table of dwellings, else the counts of a table of residences. */
export function parLogement(evenements: Mesure): Calcul[] {
  return [
    tables(evenements, { nature: 'logements', champs: [], valeurs: unParLigne }),
    tables(evenements, {
      nature: 'residences',
      champs: ['nbLogements'],
      valeurs: (parc) => nombres(parc, 'nbLogements'),
    }),
  ];
}

const rotation: Indicateur = {
  code: 'I29',
  libelle: 'Taux de rotation : départs de l’année pour 100 logements',
  court: 'Rotation',
  niveau: 'approfondissement',
  famille: 'fonctionnement',
  unite: 'logements',
  forme: 'rapport',
  uniteValeur: '%',
  sens: 0,
  variante: 'départs',
  numerateur:
    'Départs de l’année du fichier, à défaut de la dernière année de ses dates ; ou sorties des 12 derniers mois',
  denominateur: 'Logements du patrimoine',
  source: 'Fichiers de gestion',
  page: 'Repères n° 17, annexe « Mutation », taux de rotation',
  prudence:
    'Faible, il laisse peu d’attributions pour agir ; élevé, il peut dire un marché détendu, de petits logements où l’on passe, ou un rejet. À lire avec la vacance, les refus et la taille des logements. N’est pas la mobilité de RPLS, qui compte des entrées (I29m). Une dernière année incomplète le sous-estime.',
  reference: null,
  calculs: [
    ...parLogement(departs),
    lignes('logements', ['departs12Mois'], (parc) => moyenne(nombres(parc, 'departs12Mois'))),
  ],
};

/** RPLS calls the date of the lease in force BAIL; a landlord's file may call it the year of moving in. */
const BAUX: readonly Champ[] = ['anneeBail', 'anneeEmmenagement'];

const baux = (parc: Parc): Float64Array =>
  nombres(parc, BAUX.find((champ) => parc.colonnes.has(champ)) ?? 'anneeBail');

/** A vacant dwelling has no lease: 0, not unknown. A dwelling first let in year N − 1 or later is in neither count. */
function mobilite(parc: Parc): Apports {
  const [modes, locations, entrees] = [
    nombres(parc, 'modeOccupation'),
    nombres(parc, 'anneeLocation'),
    baux(parc),
  ];
  const annee = anneeDuParc(parc, entrees) ?? Number.NaN;
  const numerateur = new Float64Array(parc.lignes).fill(Number.NaN);
  const base = new Float64Array(parc.lignes).fill(Number.NaN);
  for (let ligne = 0; ligne < parc.lignes; ligne++) {
    const [mode, location, bail] = [
      modes[ligne] ?? Number.NaN,
      locations[ligne] ?? Number.NaN,
      entrees[ligne] ?? Number.NaN,
    ];
    if (Number.isNaN(annee + location) || Number.isNaN(mode)) continue;
    const ancien = location < annee - 1;
    const propose = seuils.modesProposes.includes(mode);
    if (ancien && mode === seuils.modeLoue && Number.isNaN(bail)) continue;
    numerateur[ligne] = Number(ancien && bail >= annee - 1);
    base[ligne] = Number(ancien && propose);
  }
  return { numerateur, base };
}

const mobiliteRpls: Indicateur = {
  code: 'I29m',
  libelle: 'Taux de mobilité (définition RPLS)',
  court: 'Mobilité RPLS',
  niveau: 'approfondissement',
  famille: 'fonctionnement',
  unite: 'logements',
  forme: 'part',
  sens: 0,
  variante: 'entrées, RPLS',
  numerateur:
    'Logements loués pour la première fois avant l’année N − 1 et dont le bail a été signé en N − 1 ou depuis',
  denominateur:
    'Logements loués pour la première fois avant N − 1, et loués ou proposés à la location au 1er janvier N',
  source: 'RPLS, fichier complet',
  page: 'Formule publiée avec RPLS ; Repères n° 17, Temps 2, « taux de mobilité »',
  prudence:
    'Compte des entrées, non des départs : ce n’est pas le taux de rotation (I29). N est le millésime du fichier ; à défaut, l’année qui suit le bail le plus récent. Les logements mis en location depuis N − 1 n’y sont pas.',
  ...referencesRpls('I29m'),
  calculs: [lignes('logements', ['modeOccupation', 'anneeLocation', BAUX], mobilite)],
};

function partDesDeparts(code: string, interne: 0 | 1, nom: string, court: string): Indicateur {
  return {
    code,
    libelle: `Part des départs ${nom}`,
    court,
    niveau: 'approfondissement',
    famille: 'fonctionnement',
    unite: 'départs',
    forme: 'part',
    sens: 0,
    numerateur: `Départs de l’année ${nom}`,
    denominateur: 'Départs de l’année dont la destination est connue',
    source: 'Fichiers de gestion',
    page: 'Repères n° 17, annexe « Mutation », décomposition de la rotation',
    prudence:
      'Des départs hors du patrimoine disent surtout le marché local ; des mutations internes interrogent le logement ou la résidence eux-mêmes. Les leviers ne sont pas les mêmes.',
    reference: null,
    calculs: [
      lignes('departs', ['departInterne'], (parc) => {
        const retenus = departsDeLAnnee(parc);
        const internes = nombres(parc, 'departInterne');
        return {
          // A departure of another year is in neither count, whatever is known of it.
          numerateur: retenus.map((retenu, ligne) => {
            const oui = internes[ligne] ?? Number.NaN;
            return retenu === 0 ? 0 : Number.isNaN(oui) ? Number.NaN : retenu * Number(oui === interne);
          }),
          base: retenus,
        };
      }),
      lignes('logements', ['departs12Mois', 'mutations12Mois'], (parc) => {
        const [sorties, mutations] = [nombres(parc, 'departs12Mois'), nombres(parc, 'mutations12Mois')];
        return {
          numerateur: interne === 1 ? mutations : sorties.map((n, l) => n - (mutations[l] ?? Number.NaN)),
          base: sorties,
        };
      }),
    ],
  };
}

/** Who leaves, who comes in: two different counts. */
export const rotations: readonly Indicateur[] = [
  rotation,
  mobiliteRpls,
  partDesDeparts('I30a', 1, 'par mutation interne', 'Départs internes'),
  partDesDeparts('I30b', 0, 'hors du patrimoine du bailleur', 'Départs hors parc'),
];
