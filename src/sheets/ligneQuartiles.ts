import objectifs from '../domain/attributions/objectifs-quartiles.json' with { type: 'json' };
import type { ComptesDeQuartile, QuartilesDuTerritoire } from '../domain/attributions/quartiles.ts';
import { NOMS_DES_ECHELLES } from '../domain/parc/echelles.ts';
import { formule, ici, nombre, texte } from './cellules.ts';
import { COLONNES_QUARTILES as C } from './grilleQuartiles.ts';
import type { PlanCell } from './plan.ts';

/** A territory, with its counts when the file holds attributions; without them the counts are typed. */
export interface LigneDeQuartiles extends Pick<QuartilesDuTerritoire, 'echelle' | 'territoire'> {
  readonly comptes: Pick<QuartilesDuTerritoire, 'horsQpv' | 'enQpv' | 'sansQpv'> | null;
}

interface Place {
  readonly attributions: number;
  readonly connues: number;
  readonly visees: number;
  readonly objectif: number;
}

/** One territory: counts, shares, gaps and what remains to do, by formula from the counts and the typed objectives. */
export function ligneDeQuartiles(
  { echelle, territoire, comptes }: LigneDeQuartiles,
  row: number,
): PlanCell[] {
  const compte = (valeur: number | undefined): PlanCell =>
    valeur === undefined ? texte('', 'saisieEffectif') : nombre(valeur);
  const effectifs = (quoi: ComptesDeQuartile | undefined) => [
    compte(quoi?.attributions),
    compte(quoi?.connues),
    compte(quoi?.visees),
  ];
  return [
    texte(NOMS_DES_ECHELLES[echelle]),
    texte(territoire, 'texteLong'),
    ...effectifs(comptes?.horsQpv),
    compte(comptes?.horsQpv.relogements),
    ...suite(C.horsQpv, objectifs.horsQpv, row),
    volume(row),
    ...effectifs(comptes?.enQpv),
    ...suite(C.enQpv, objectifs.enQpv, row),
    compte(comptes?.sansQpv),
  ];
}

/** Share, objective, gap in attributions, and how many more would be needed if every next one counted. */
function suite({ attributions, connues, visees, objectif }: Place, loi: number, row: number): PlanCell[] {
  const [total, base, haut, but] = [attributions, connues, visees, objectif].map((column) =>
    ici(row, column),
  );
  const sans = `IF(N(${total})>0,"nd","///")`;
  // Rounded first: 0.25 × 12 must not need a fourth attribution for a bit lost in the product.
  const attendu = `ROUNDUP(ROUND(${but}*${base},6),0)`;
  const reste = `MAX(0,ROUNDUP(ROUND((${but}*${base}-${haut})/(1-${but}),6),0))`;
  return [
    formule(`=IF(N(${base})>0,${haut}/${base},${sans})`, 'part'),
    { value: loi, style: 'saisiePart' },
    formule(`=IF(N(${base})>0,${haut}-${attendu},${sans})`, 'ecartEntier'),
    formule(`=IF(N(${base})>0,IF(${but}<1,${reste},"///"),${sans})`, 'effectif'),
  ];
}

/** What the objective asks of all the attributions outside QPV, those of unknown quartile included. */
function volume(row: number): PlanCell {
  const [total, but] = [C.horsQpv.attributions, C.horsQpv.objectif].map((column) => ici(row, column));
  return formule(`=IF(N(${total})>0,ROUNDUP(ROUND(${but}*${total},6),0),"///")`, 'effectif');
}
