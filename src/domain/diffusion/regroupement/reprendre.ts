import { UNITES_EXACTES } from '../../secret/partition.ts';
import { exactement } from './exactement.ts';
import reglages from './reglages.json' with { type: 'json' };
import { coutDe, type Rangs, type Secteur } from './secteur.ts';

/**
 * Better groups from good ones: each is put together with its nearest ones, as many as make a few residences, and they
 * are split again in the best way; as long as that makes one more group, or better ones for as many.
 */
export function reprendre(secteur: Secteur, depart: readonly Rangs[]): number[][] {
  const groupes = new Set<Rangs>(depart);
  const essayes = new Set<string>();
  for (let aReprendre = [...groupes]; aReprendre.length > 0; ) {
    const nouveaux: Rangs[] = [];
    for (const groupe of aReprendre) {
      if (!groupes.has(groupe)) continue;
      const ensemble = avecSesVoisins(secteur, groupe, groupes);
      const partage = mieux(secteur, ensemble, essayes);
      if (!partage) continue;
      for (const ancien of ensemble) groupes.delete(ancien);
      for (const nouveau of partage) groupes.add(nouveau);
      nouveaux.push(...partage);
    }
    aReprendre = nouveaux;
  }
  return [...groupes].map((groupe) => [...groupe]);
}

/** A better split of the residences of a few groups; null when there is none, or when they were tried before. */
function mieux(secteur: Secteur, ensemble: readonly Rangs[], essayes: Set<string>): number[][] | null {
  const residences = ensemble.flat().sort((a, b) => a - b);
  const nom = residences.join();
  if (essayes.has(nom) || residences.length > UNITES_EXACTES) return null;
  essayes.add(nom);
  const partage = exactement(secteur, residences);
  if (!partage || partage.length > ensemble.length) return partage;
  const total = (groupes: readonly Rangs[]) =>
    groupes.reduce((somme, groupe) => somme + coutDe(secteur, groupe), 0);
  return total(partage) < total(ensemble) ? partage : null;
}

/** A group and its nearest ones: the first of them if both can be split exactly, then as long as they stay few. */
function avecSesVoisins(secteur: Secteur, groupe: Rangs, groupes: ReadonlySet<Rangs>): Rangs[] {
  const ensemble = [groupe];
  let taille = groupe.length;
  for (const voisin of plusProches(secteur, groupe, groupes)) {
    taille += voisin.length;
    if (taille > (ensemble.length === 1 ? UNITES_EXACTES : reglages.residencesAReprendre)) break;
    ensemble.push(voisin);
  }
  return ensemble;
}

/** Nearest first; groups that lie as near stay in their order. */
function plusProches({ ecart }: Secteur, groupe: Rangs, groupes: ReadonlySet<Rangs>): Rangs[] {
  const proches: { readonly voisin: Rangs; readonly distance: number }[] = [];
  for (const voisin of groupes) {
    if (voisin === groupe) continue;
    let distance = Number.POSITIVE_INFINITY;
    for (const a of groupe) for (const b of voisin) distance = Math.min(distance, ecart(a, b));
    let place = proches.length;
    while (place > 0 && distance < (proches[place - 1]?.distance ?? 0)) place--;
    if (place >= reglages.residencesAReprendre) continue;
    proches.splice(place, 0, { voisin, distance });
    if (proches.length > reglages.residencesAReprendre) proches.pop();
  }
  return proches.map(({ voisin }) => voisin);
}
