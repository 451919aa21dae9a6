import type { Probleme } from '../messages/index.ts';
import { Anomalie } from './anomalies.ts';
import type { Champ } from './champs.ts';
import type { Colonne } from './parc.ts';
import type { Remarque } from './reconnaissance.ts';
import { remarque } from './remarque.ts';

/** The four activities that add up to the adults of a household. */
const ACTIVITES: readonly Champ[] = ['emploiStable', 'emploiPrecaire', 'chomeurs', 'sansEmploi'];
/** The ways of being without a job that the survey tells apart. */
const INACTIVITES: readonly Champ[] = ['retraites', 'auFoyer', 'invalidite', 'etudiants', 'autresInactifs'];

/** Where a field stands on the sheet, for remarks. */
export interface Reperes {
  readonly entete: (champ: Champ) => string;
  readonly cellule: (ligne: number, champ: Champ) => string;
}

function nombres(colonnes: ReadonlyMap<Champ, Colonne>, champ: Champ): Float64Array | null {
  const colonne = colonnes.get(champ);
  return colonne?.type === 'nombre' ? colonne.valeurs : null;
}

/**
 * Adults of each household, checked in place: totals that the file does not give are added up from their parts, a
 * part greater than its total (a share over 100 %) is read as missing, and households whose four activities do not
 * add up to their adults are said.
 */
export function accorderLesMajeurs(
  colonnes: Map<Champ, Colonne>,
  lignes: number,
  reperes: Reperes,
): Remarque[] {
  const remarques = [
    ...deduire(colonnes, lignes, 'sansEmploi', INACTIVITES, { code: 'sans-emploi-deduits' }),
    ...deduire(colonnes, lignes, 'majeurs', ACTIVITES, { code: 'majeurs-deduits' }),
  ];
  const majeurs = nombres(colonnes, 'majeurs');
  if (!majeurs) return remarques;
  for (const champ of [...ACTIVITES, ...INACTIVITES]) {
    remarques.push(...refuserAuDela(nombres(colonnes, champ), majeurs, champ, reperes));
  }
  return [...remarques, ...sommesFausses(colonnes, majeurs, reperes)];
}

function deduire(
  colonnes: Map<Champ, Colonne>,
  lignes: number,
  total: Champ,
  parties: readonly Champ[],
  probleme: Probleme,
): Remarque[] {
  if (colonnes.has(total)) return [];
  const connues = parties.map((champ) => nombres(colonnes, champ)).filter((valeurs) => valeurs !== null);
  if (connues.length < parties.length) return [];
  const valeurs = new Float64Array(lignes);
  for (const partie of connues)
    for (let i = 0; i < lignes; i++) valeurs[i] = (valeurs[i] ?? 0) + (partie[i] ?? Number.NaN);
  colonnes.set(total, { type: 'nombre', valeurs });
  return [remarque('info', null, lignes, probleme)];
}

function refuserAuDela(
  partie: Float64Array | null,
  majeurs: Float64Array,
  champ: Champ,
  { entete, cellule }: Reperes,
): Remarque[] {
  if (!partie) return [];
  const refusees = new Anomalie();
  partie.forEach((valeur, ligne) => {
    const total = majeurs[ligne] ?? Number.NaN;
    if (!(valeur > total)) return;
    refusees.noter(() => cellule(ligne, champ), `${valeur} pour ${total}`);
    partie[ligne] = Number.NaN;
  });
  return refusees.dire('attention', (r) => ({ code: 'part-au-dela', entete: entete(champ), ...r }));
}

function sommesFausses(
  colonnes: ReadonlyMap<Champ, Colonne>,
  majeurs: Float64Array,
  { cellule }: Reperes,
): Remarque[] {
  const activites = ACTIVITES.map((champ) => nombres(colonnes, champ)).filter((valeurs) => valeurs !== null);
  if (activites.length < ACTIVITES.length) return [];
  const fausses = new Anomalie();
  majeurs.forEach((total, ligne) => {
    const somme = activites.reduce((cumul, valeurs) => cumul + (valeurs[ligne] ?? Number.NaN), 0);
    if (Number.isNaN(somme) || Number.isNaN(total) || somme === total) return;
    fausses.noter(() => cellule(ligne, 'majeurs'), `${somme} pour ${total}`);
  });
  return fausses.dire('attention', (r) => ({ code: 'majeurs-incoherents', ...r }));
}
