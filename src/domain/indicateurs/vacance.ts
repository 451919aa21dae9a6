import type { Parc } from '../parc/parc.ts';
import { lignes } from './calculs.ts';
import { nombres } from './colonnes.ts';
import type { Apports, ChampsAttendus, Indicateur } from './indicateur.ts';
import { referencesRpls } from './referencesRpls.ts';
import seuils from './seuils-du-parc.json' with { type: 'json' };

/** What is known of the vacancy of one dwelling; NaN where it is not. */
interface Situation {
  readonly mode: number;
  readonly mois: number;
  /** 1, 0, NaN; 0 when the file has no such column. */
  readonly technique: number;
}

type Comptee = readonly [numerateur: number, base: number];

const INCONNUE: Comptee = [Number.NaN, Number.NaN];
const HORS_CHAMP: Comptee = [0, 0];
const NON: Comptee = [0, 1];
const OUI: Comptee = [1, 1];

const estPropose = (mode: number) => seuils.modesProposes.includes(mode);

/** Long vacancy among what is offered for letting: works, demolition and sale (MODE 3) are out of both counts. */
function longueParmiLesProposes({ mode, mois, technique }: Situation): Comptee {
  if (Number.isNaN(mode)) return INCONNUE;
  if (!estPropose(mode) || technique === 1) return HORS_CHAMP;
  return mode === seuils.modeVacant ? dureeLongue(mois, technique) : NON;
}

/** Long vacancy among all dwellings: a technical one is in the base, not in the numerator. */
function longueParmiTous({ mode, mois, technique }: Situation): Comptee {
  if (technique === 1 || mode === seuils.modeVide) return NON;
  if (!Number.isNaN(mode) && mode !== seuils.modeVacant) return NON;
  return dureeLongue(mois, technique);
}

function dureeLongue(mois: number, technique: number): Comptee {
  if (Number.isNaN(mois)) return INCONNUE;
  if (mois <= seuils.vacanceMois) return NON;
  return Number.isNaN(technique) ? INCONNUE : OUI;
}

function totaleParmiLesProposes({ mode }: Situation): Comptee {
  if (Number.isNaN(mode)) return INCONNUE;
  if (!estPropose(mode)) return HORS_CHAMP;
  return mode === seuils.modeVacant ? OUI : NON;
}

function compter(parc: Parc, regle: (situation: Situation) => Comptee): Apports {
  const [modes, durees] = [nombres(parc, 'modeOccupation'), nombres(parc, 'vacanceMois')];
  const techniques = parc.colonnes.has('vacanceTechnique') ? nombres(parc, 'vacanceTechnique') : null;
  const numerateur = new Float64Array(parc.lignes);
  const base = new Float64Array(parc.lignes);
  for (let ligne = 0; ligne < parc.lignes; ligne++) {
    [numerateur[ligne], base[ligne]] = regle({
      mode: modes[ligne] ?? Number.NaN,
      mois: durees[ligne] ?? Number.NaN,
      technique: techniques === null ? 0 : (techniques[ligne] ?? Number.NaN),
    });
  }
  return { numerateur, base };
}

interface Texte {
  readonly code: string;
  readonly libelle: string;
  readonly court: string;
  readonly variante: string;
  readonly numerateur: string;
  readonly denominateur: string;
  readonly prudence: string;
  readonly champs: ChampsAttendus;
  readonly regle: (situation: Situation) => Comptee;
}

function vacance({ champs, regle, ...textes }: Texte): Indicateur {
  return {
    ...textes,
    niveau: 'approfondissement',
    famille: 'fonctionnement',
    unite: 'logements',
    forme: 'part',
    sens: 1,
    source: 'RPLS, fichier complet, ou fichiers de gestion',
    page: 'Repères n° 17, Temps 2 et annexe « Vacance » ; formule publiée avec RPLS',
    ...referencesRpls(textes.code),
    calculs: [lignes('logements', champs, (parc) => compter(parc, regle))],
  };
}

const LONGUE = `de plus de ${seuils.vacanceMois} mois`;

/** The source does not say what the vacancy is divided by: each base is its own indicator. */
export const vacances: readonly Indicateur[] = [
  vacance({
    code: 'I32',
    libelle: `Vacance ${LONGUE} hors vacance technique, parmi les logements proposés à la location`,
    court: `Vacance > ${seuils.vacanceMois} mois`,
    variante: 'logements proposés à la location',
    numerateur: `Logements proposés à la location et vacants depuis plus de ${seuils.vacanceMois} mois, hors vacance technique et démolition`,
    denominateur: 'Logements loués ou proposés à la location (MODE 1 ou 2)',
    prudence:
      'La source ne dit pas à quoi rapporter la vacance ; celle-ci suit l’usage de RPLS. Vérifiez que les logements en travaux, à démolir ou à vendre sont bien mis à part (MODE 3 ou vacance technique). À lire avec la rotation.',
    champs: ['modeOccupation', 'vacanceMois'],
    regle: longueParmiLesProposes,
  }),
  vacance({
    code: 'I32b',
    libelle: `Vacance ${LONGUE} hors vacance technique, parmi tous les logements`,
    court: `Vacance > ${seuils.vacanceMois} mois (tous)`,
    variante: 'tous les logements',
    numerateur: `Logements vacants depuis plus de ${seuils.vacanceMois} mois, hors vacance technique et démolition`,
    denominateur: 'Tous les logements dont l’occupation est connue',
    prudence:
      'Plus basse que la vacance parmi les logements proposés : ne comparez pas les deux. Une durée vide est inconnue, non nulle : écrivez 0 pour un logement occupé. Sans colonne de vacance technique, elle est comptée avec le reste.',
    champs: ['vacanceMois'],
    regle: longueParmiTous,
  }),
  vacance({
    code: 'I32c',
    libelle: 'Vacance totale parmi les logements proposés à la location',
    court: 'Vacance totale',
    variante: 'toutes durées',
    numerateur: 'Logements proposés à la location et vacants, quelle que soit la durée (MODE 2)',
    denominateur: 'Logements loués ou proposés à la location (MODE 1 ou 2)',
    prudence:
      'Comprend la vacance de quelques semaines entre deux locataires : c’est la vacance longue qui parle d’attractivité.',
    champs: ['modeOccupation'],
    regle: totaleParmiLesProposes,
  }),
];
