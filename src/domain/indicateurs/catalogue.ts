import { COMPOSITES, compositeDe } from '../methode/composites.ts';
import type { Methode } from '../methode/methode.ts';
import type { Dossier } from '../parc/dossier.ts';
import type { NatureParc } from '../parc/parc.ts';
import { ages } from './ages.ts';
import { differenceDe, naturesDe } from './calculs.ts';
import { densites } from './densite.ts';
import { emmenages } from './emmenages.ts';
import { emploi } from './emploi.ts';
import { calculDe } from './etat.ts';
import { fonctionnement } from './fonctionnement.ts';
import type { Famille, Indicateur } from './indicateur.ts';
import { logements } from './logements.ts';
import { loyers } from './loyers.ts';
import { menages } from './menages.ts';
import { occupation } from './occupation.ts';
import { offre } from './offre.ts';
import { poids } from './poids.ts';
import { precarite } from './precarite.ts';
import type { Reglages } from './reglages.ts';
import { revenus } from './revenus.ts';
import seuils from './seuils.json' with { type: 'json' };
import { CODES_DES_SORTANTS, sortants } from './sortants.ts';

/**
 * Every indicator, worded and computed under a method's income threshold and window of recent movers. A difference
 * stands after both its parts.
 */
export function catalogueDe(reglages: Reglages): readonly Indicateur[] {
  return [
    ...precarite(reglages),
    ...revenus,
    ...emploi,
    ...menages,
    ...emmenages(reglages),
    ...sortants(reglages),
    ...ages,
    ...occupation,
    ...fonctionnement,
    ...offre,
    ...logements,
    ...loyers,
    ...densites,
    ...poids,
  ];
}

/** The catalogue under the source's own threshold and window. */
export const CATALOGUE = catalogueDe(seuils.reglages);

/** Indicators that carry the measures of the four-type rules. */
export const CODE_ECART = 'I11';
export const CODE_IMPAYES = 'I33';

/** The indicator that the alert « accès aux droits ? » is raised on. */
export const CODE_AIDE = 'I03';

/** Families that describe the dwellings, whoever lives there. */
const DES_LOGEMENTS: ReadonlySet<Famille> = new Set(['parc', 'loyers']);

/** Tables that serve nothing but these indicators: who brings one wants them. */
const DE_GESTION: ReadonlySet<NatureParc> = new Set(['departs', 'demandes', 'propositions', 'reclamations']);

/**
 * The indicators to show for a file: those of the method, those its indices and types need, and when the main table is
 * one of dwellings all that describes them; with the tables at hand, what the management tables and the dwellings'
 * own columns tell of how the stock works, and who left beside who lives there when departures tell incomes. In the
 * catalogue's order; an unknown code is left out.
 */
export function indicateursRetenus(
  methode: Methode,
  nature: NatureParc,
  dossier: Dossier | null = null,
): readonly Indicateur[] {
  const voulus = new Set(methode.indicateurs);
  for (const nom of COMPOSITES) {
    for (const { code } of compositeDe(methode, nom).composantes) voulus.add(code);
  }
  for (const { conditions } of methode.typologie) {
    for (const { mesure } of conditions) {
      if (mesure === 'ecartFluxStock') voulus.add(CODE_ECART);
      if (mesure === 'impayes') voulus.add(CODE_IMPAYES);
    }
  }
  if (dossier?.parcs.get('departs')?.colonnes.has('revenuSurPlafond')) {
    for (const code of CODES_DES_SORTANTS) voulus.add(code);
  }
  const catalogue = catalogueDe(methode);
  for (const indicateur of catalogue) {
    if (voulus.has(indicateur.code)) for (const part of differenceDe(indicateur) ?? []) voulus.add(part);
  }
  return catalogue.filter(
    (indicateur) =>
      voulus.has(indicateur.code) ||
      (nature === 'logements' && DES_LOGEMENTS.has(indicateur.famille)) ||
      (dossier !== null && ditLeFonctionnement(indicateur, dossier)),
  );
}

function ditLeFonctionnement(indicateur: Indicateur, dossier: Dossier): boolean {
  if (indicateur.famille !== 'fonctionnement') return false;
  const { calcul } = calculDe(indicateur, dossier);
  if (calcul === null || calcul === 'comptes') return false;
  return naturesDe(calcul).some((nature) => nature === 'logements' || DE_GESTION.has(nature));
}
