import { nombre } from '../messages/phrases.ts';
import { type Champ, compteDe, estNomme } from './champs.ts';
import { remplissage, seRepete, sontDistincts } from './contenu.ts';
import { accorder, type NatureParc } from './parc.ts';
import type { ColonneReconnue } from './reconnaissance.ts';
import type { Table } from './table.ts';

/** Fields that describe the dwelling whoever lives in it. */
const DE_LOGEMENT = champs(
  'logement pieces surface anneeConstruction financement dpe typeConstruction conventionne modeOccupation vacanceMois vacanceTechnique anneeLocation anneeBail loyer loyerMaxApl entrees12Mois departs12Mois mutations12Mois',
);

/** Fields that only a file of households holds: two of them make it one. */
const DE_MENAGE = champs(
  'menage revenuSurPlafond trancheRevenu revenu aideLogement majeurs emploiStable emploiPrecaire chomeurs sansEmploi anneeEmmenagement emmenageRecent typeMenage personnes enfants ageTitulaire impaye impayeMois satisfaction',
);

/** What is known of one person and not of a whole household. */
const DE_PERSONNE = champs('age sexe lien activite');

/** Counts of the people of one household: a file of persons holds none. */
const EFFECTIFS_DU_MENAGE = champs(
  'majeurs emploiStable emploiPrecaire chomeurs sansEmploi personnes enfants',
);

const MINIMUM_DE_MENAGE = 2;

/** Under this number of rows, distinct residences say nothing. */
const LIGNES_DE_RESIDENCES = 5;

/** Under this share of rows filled, a date of departure is that of a few of the households or dwellings listed. */
const PART_DATEE = 0.5;

function champs(liste: string): ReadonlySet<Champ> {
  return new Set(liste.split(' ').filter(estNomme));
}

/**
 * What one row of a table is, from the columns found in it; their content decides between a household and its persons
 * (identifiers that come back) and between a list of departures and a file where a few rows have a date of departure.
 */
export function natureDe(table: Table, colonnes: readonly ColonneReconnue[]): NatureParc {
  const places = new Map<Champ, number>();
  for (const { champ, index } of colonnes) if (champ !== null) places.set(champ, index);
  const parmi = (liste: ReadonlySet<Champ>) => [...places.keys()].filter((champ) => liste.has(champ)).length;
  const date = (champ: Champ) => remplissage(table, places.get(champ) ?? -1) >= PART_DATEE;

  const comptes = [...places.keys()].some((champ) => !estNomme(champ));
  const identifie = places.has('menage') || places.has('logement');
  if (!identifie && (comptes || places.has('nbLogements') || places.has('nbMenages'))) return 'residences';
  if (places.has('dateReclamation') && date('dateReclamation')) return 'reclamations';
  if (places.has('dateAttribution') && date('dateAttribution')) return 'attributions';
  if (places.has('refus') || (places.has('dateProposition') && date('dateProposition')))
    return 'propositions';
  if (places.has('dateDepart') && date('dateDepart')) return 'departs';
  if (places.has('departInterne') && parmi(DE_LOGEMENT) + parmi(DE_MENAGE) <= 2) return 'departs';
  const demande = (['dateDemande', 'ancienneteDemande'] as const).some(
    (champ) => places.has(champ) && date(champ),
  );
  if (demande) return 'demandes';
  if (!identifie && parResidenceDistincte(table, places)) return 'residences';
  if (estDePersonnes(table, places, parmi(DE_PERSONNE), parmi(EFFECTIFS_DU_MENAGE))) return 'personnes';
  return estDeMenages(parmi(DE_MENAGE), parmi(DE_LOGEMENT), places) ? 'menages' : 'logements';
}

/** Households and dwellings share their residence with others: one that never comes back is that of the row. */
function parResidenceDistincte(table: Table, places: ReadonlyMap<Champ, number>): boolean {
  const place = places.get('residence') ?? places.get('nomResidence');
  return place !== undefined && table.lignes.length >= LIGNES_DE_RESIDENCES && sontDistincts(table, place);
}

function estDePersonnes(
  table: Table,
  places: ReadonlyMap<Champ, number>,
  traits: number,
  effectifs: number,
): boolean {
  if (traits === 0) return false;
  const menage = places.get('menage') ?? places.get('logement');
  if (menage !== undefined) return seRepete(table, menage);
  return places.has('lien') || (traits > 1 && effectifs === 0);
}

/** A date of moving in alone is that of the lease in force, which files of dwellings hold too. */
function estDeMenages(siens: number, logement: number, places: ReadonlyMap<Champ, number>): boolean {
  const dates = places.has('anneeEmmenagement') && !places.has('menage') && logement > 2 ? 1 : 0;
  const propres = siens - dates;
  const vacance = places.has('vacanceMois') || places.has('vacanceTechnique') || places.has('modeOccupation');
  if (vacance && propres < MINIMUM_DE_MENAGE) return false;
  return propres >= MINIMUM_DE_MENAGE || (propres > 0 && logement <= Math.max(propres, 1));
}

/** What a table without a known layout is called. */
export function nomDeTable(nature: NatureParc, colonnes: readonly ColonneReconnue[]): string {
  const a = (...liste: readonly Champ[]) =>
    colonnes.some(({ champ }) => champ !== null && liste.includes(champ));
  switch (nature) {
    case 'menages':
      if (
        a('revenuSurPlafond', 'trancheRevenu', 'revenu', 'majeurs', 'aideLogement', 'typeMenage', 'personnes')
      )
        return 'Ménages, type OPS';
      if (a('impaye', 'impayeMois')) return 'Impayés';
      return a('satisfaction') ? 'Enquête de satisfaction' : 'Ménages';
    case 'logements':
      return a('vacanceMois', 'vacanceTechnique') && !a('surface', 'anneeConstruction', 'financement', 'dpe')
        ? 'Vacance'
        : 'Logements';
    case 'personnes':
      return 'Personnes, une ligne par occupant';
    case 'demandes':
      return 'Demandes de mutation';
    case 'departs':
      return 'Départs';
    case 'propositions':
      return 'Propositions';
    case 'attributions':
      return 'Attributions';
    case 'reclamations':
      return 'Réclamations';
    case 'residences': {
      const quoi = a('residence', 'nomResidence') ? 'Résidences' : 'Territoires';
      const comptes = colonnes.some(({ champ }) => champ !== null && compteDe(champ) !== null);
      return `${quoi}, ${comptes ? 'effectifs par indicateur' : 'situation'}`;
    }
  }
}

/** « Départs, 812 départs »: the name of a table with its rows counted in words. */
export function libelleDeTable(
  nom: string,
  nature: NatureParc,
  lignes: number,
  colonnes: readonly ColonneReconnue[],
): string {
  return `${nom}, ${nombre(lignes)} ${unite(nature, lignes, colonnes)}`;
}

function unite(nature: NatureParc, lignes: number, colonnes: readonly ColonneReconnue[]): string {
  if (nature !== 'residences') return accorder(nature, lignes);
  const residences = colonnes.some(({ champ }) => champ === 'residence' || champ === 'nomResidence');
  return `${residences ? 'résidence' : 'territoire'}${lignes > 1 ? 's' : ''}`;
}
