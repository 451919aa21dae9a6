import type { Diagnostic } from '../diagnostic.ts';
import { nombres } from '../indicateurs/colonnes.ts';
import { type Regroupement, regrouper } from '../indicateurs/regrouper.ts';
import type { Tableau, Unite } from '../indicateurs/tableau.ts';
import { Refus } from '../messages/index.ts';
import type { Dossier } from '../parc/dossier.ts';
import { effectifsDuCompte } from '../secret/controlerCompte.ts';
import type { RegleDuSecret } from '../secret/regle.ts';
import { lieuxDesResidences } from './lieux.ts';
import type { UniteARegrouper } from './regroupement/regroupement.ts';

/**
 * The residences of a diagnostic, ready to be grouped: their sector (quartier, else commune), where they stand, and the
 * counts that each group must reach: its households (or dwellings) first, then those that the rule examines behind each
 * indicator asked for. Without codes, the first alone.
 *
 * @throws Refus for a code that the diagnostic has not, that could not be computed, or that is a difference
 * @example unitesARegrouper(diagnostic, ['I01'])[0]
 * // { cle: 'R1', nom: 'Les Iris', secteur: 'Centre', rue: 'RUE HAUTE', effectifs: [140, 30, 110, 140], … }
 */
export function unitesARegrouper(diagnostic: Diagnostic, codes: readonly string[] = []): UniteARegrouper[] {
  const { dossier, tableau, methode } = diagnostic;
  const residences = regrouper(dossier);
  const lieux = lieuxDesResidences(dossier, residences);
  const stocks = stocksDe(dossier, residences);
  const colonnes = codes.map((code) => colonneDe(tableau, code, methode.secret));
  const secteurs = secteursDe(tableau.unites);
  return tableau.unites.map(({ cle, nom }, rang) => ({
    cle,
    nom,
    secteur: secteurs[rang] ?? null,
    ...(lieux[rang] ?? { rue: null, lot: null, x: null, y: null }),
    effectifs: [stocks[rang] ?? Number.NaN, ...colonnes.flatMap((siens) => siens[rang] ?? [])],
  }));
}

/** Quartier, told apart by commune when several have one of that name; else commune. */
function secteursDe(unites: readonly Unite[]): (string | null)[] {
  const communes = new Map<string, Set<string | null>>();
  for (const { quartier, commune } of unites)
    if (quartier !== null) communes.set(quartier, (communes.get(quartier) ?? new Set()).add(commune));
  return unites.map(({ quartier, commune }) => {
    if (quartier === null || commune === null) return quartier ?? commune;
    return (communes.get(quartier)?.size ?? 0) > 1 ? `${quartier} (${commune})` : quartier;
  });
}

/** Households or dwellings of each residence: rows, or what a table of residences says they count; NaN: not known. */
function stocksDe({ principal }: Dossier, { unites, rangs }: Regroupement): number[] {
  if (principal.nature !== 'residences') return unites.map(({ effectif }) => effectif);
  const dits = nombres(principal, principal.colonnes.has('nbMenages') ? 'nbMenages' : 'nbLogements');
  const stocks = new Map<number, number>();
  rangs.get(principal.nature)?.forEach((rang, ligne) => {
    stocks.set(rang, (stocks.get(rang) ?? 0) + (dits[ligne] ?? Number.NaN));
  });
  return unites.map((_, rang) => stocks.get(rang) ?? Number.NaN);
}

/** The counts to reach behind one indicator, residence by residence. */
function colonneDe(tableau: Tableau, code: string, regle: RegleDuSecret): number[][] {
  const place = tableau.indicateurs.findIndex(({ indicateur }) => indicateur.code === code);
  const calcule = tableau.indicateurs[place];
  if (!calcule) {
    const proches = tableau.indicateurs.map(({ indicateur }) => indicateur.code);
    throw new Refus({ code: 'code-inconnu', cherche: code, proches });
  }
  const { indicateur, etat } = calcule;
  const comptes = tableau.comptes[place];
  if (!comptes) {
    const raison = etat.calculable ? 'C’est un écart, qui n’a pas d’effectif à lui.' : etat.raison;
    throw new Refus({ code: 'non-calculable', indicateur: code, raison });
  }
  return comptes.map((compte) => effectifsDuCompte(compte, indicateur.forme, regle));
}
