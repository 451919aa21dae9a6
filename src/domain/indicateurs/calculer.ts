import type { Methode } from '../methode/methode.ts';
import type { Parc } from '../parc/parc.ts';
import { plier } from '../parc/texte.ts';
import { nonCalculable } from './etat.ts';
import type { Apports, Indicateur } from './indicateur.ts';
import { libellesDe, type Regroupement, regrouper } from './regrouper.ts';
import type { Compte, EtatIndicateur, Tableau } from './tableau.ts';

/**
 * Pooled counts of each indicator in each residence and in the reference territory: sums over rows, shares come
 * after. A row whose value is missing is in neither count and adds one to `inconnus`; rows without a residence are in
 * nothing. An indicator that the file cannot give is not computable, with its reason, and has no count.
 *
 * The reference is the method's: every residence of the file, or the rows of one named EPCI, commune or quartier.
 *
 * @param catalogue what to compute, from `indicateursRetenus`
 */
export function calculer(
  parc: Parc,
  methode: Methode,
  catalogue: readonly Indicateur[],
  groupes: Regroupement = regrouper(parc),
): Tableau {
  const dedans = lignesDeReference(parc, methode.reference);
  const indicateurs: { indicateur: Indicateur; etat: EtatIndicateur }[] = [];
  const comptes: (readonly Compte[] | null)[] = [];
  const reference: (Compte | null)[] = [];
  for (const indicateur of catalogue) {
    const raison = nonCalculable(indicateur, parc);
    indicateurs.push({
      indicateur,
      etat: raison === null ? { calculable: true } : { calculable: false, raison },
    });
    const apports = raison === null ? indicateur.compter?.(parc, methode) : undefined;
    const faits = apports ? compter(apports, groupes, dedans) : null;
    comptes.push(faits?.parUnite ?? null);
    reference.push(faits?.reference ?? null);
  }
  const libelleReference = libelleDe(methode.reference);
  return { unites: groupes.unites, indicateurs, comptes, reference, libelleReference };
}

function compter(
  { numerateur, base }: Apports,
  { unites, rangs }: Regroupement,
  dedans: Uint8Array | null,
): { parUnite: Compte[]; reference: Compte } {
  const hauts = new Float64Array(unites.length);
  const bases = new Float64Array(unites.length);
  const vides = new Float64Array(unites.length);
  const total = { numerateur: 0, base: 0, inconnus: 0 };
  for (let ligne = 0; ligne < rangs.length; ligne++) {
    const rang = rangs[ligne] ?? -1;
    if (rang < 0) continue;
    const haut = numerateur[ligne] ?? Number.NaN;
    const bas = base[ligne] ?? Number.NaN;
    const compte = dedans === null || dedans[ligne] === 1;
    if (Number.isNaN(haut) || Number.isNaN(bas)) {
      vides[rang] = (vides[rang] ?? 0) + 1;
      if (compte) total.inconnus++;
      continue;
    }
    hauts[rang] = (hauts[rang] ?? 0) + haut;
    bases[rang] = (bases[rang] ?? 0) + bas;
    if (compte) {
      total.numerateur += haut;
      total.base += bas;
    }
  }
  const parUnite = unites.map((_, rang) => ({
    numerateur: hauts[rang] ?? 0,
    base: bases[rang] ?? 0,
    inconnus: vides[rang] ?? 0,
  }));
  return { parUnite, reference: total };
}

/** 1 for each row of the reference territory, by name or code; null when it is the whole file. */
function lignesDeReference(parc: Parc, { echelle, nom }: Methode['reference']): Uint8Array | null {
  if (echelle === 'ensemble') return null;
  const voulu = plier(nom ?? '');
  const dedans = new Uint8Array(parc.lignes);
  const marquer = (textes: readonly (string | null)[]) =>
    textes.forEach((texte, ligne) => {
      if (texte !== null && plier(texte) === voulu) dedans[ligne] = 1;
    });
  marquer(libellesDe(parc, echelle));
  if (echelle !== 'quartier') {
    const codes = parc.colonnes.get(echelle);
    if (codes?.type === 'texte') marquer(codes.valeurs);
  }
  return dedans;
}

/** Whether the method's reference territory is in the file at all. */
export function referencePresente(parc: Parc, methode: Methode): boolean {
  const dedans = lignesDeReference(parc, methode.reference);
  return dedans === null || dedans.includes(1);
}

export const ECHELLES = {
  ensemble: 'Ensemble du fichier',
  epci: 'EPCI',
  commune: 'Commune',
  quartier: 'Quartier',
};

function libelleDe({ echelle, nom }: Methode['reference']): string {
  return echelle === 'ensemble' || nom === null ? ECHELLES[echelle] : `${ECHELLES[echelle]} ${nom}`;
}
