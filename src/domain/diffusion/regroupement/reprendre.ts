import { UNITES_EXACTES } from '../../secret/partition.ts';
import { exactement } from './exactement.ts';
import type { Secteur } from './secteur.ts';

/** Residences that neighbouring groups split again together may hold: every subset is then looked at in a moment. */
const RESIDENCES_A_REPRENDRE = 10;

type Rangs = readonly number[];

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
      const residences = ensemble.flat().sort((a, b) => a - b);
      const nom = residences.join();
      if (essayes.has(nom) || residences.length > UNITES_EXACTES) continue;
      essayes.add(nom);
      const partage = exactement(secteur, residences);
      if (!partage || !vautMieux(secteur, partage, ensemble)) continue;
      for (const ancien of ensemble) groupes.delete(ancien);
      for (const nouveau of partage) groupes.add(nouveau);
      nouveaux.push(...partage);
    }
    aReprendre = nouveaux;
  }
  return [...groupes].map((groupe) => [...groupe]);
}

function vautMieux({ cout }: Secteur, partage: readonly Rangs[], ensemble: readonly Rangs[]): boolean {
  if (partage.length !== ensemble.length) return partage.length > ensemble.length;
  const total = (groupes: readonly Rangs[]) => groupes.reduce((somme, groupe) => somme + cout(groupe), 0);
  return total(partage) < total(ensemble);
}

/** A group and its nearest ones: the first of them when both can be split exactly, then as long as they stay few. */
function avecSesVoisins(secteur: Secteur, groupe: Rangs, groupes: ReadonlySet<Rangs>): Rangs[] {
  const ensemble = [groupe];
  let taille = groupe.length;
  for (const voisin of plusProches(secteur, groupe, groupes)) {
    taille += voisin.length;
    if (taille > (ensemble.length === 1 ? UNITES_EXACTES : RESIDENCES_A_REPRENDRE)) break;
    ensemble.push(voisin);
  }
  return ensemble;
}

function plusProches({ ecart }: Secteur, groupe: Rangs, groupes: ReadonlySet<Rangs>): Rangs[] {
  const proches: { readonly voisin: Rangs; readonly distance: number }[] = [];
  for (const voisin of groupes) {
    if (voisin === groupe) continue;
    let distance = Number.POSITIVE_INFINITY;
    for (const a of groupe) for (const b of voisin) distance = Math.min(distance, ecart(a, b));
    let place = proches.length;
    while (place > 0 && distance < (proches[place - 1]?.distance ?? 0)) place--;
    if (place >= RESIDENCES_A_REPRENDRE) continue;
    proches.splice(place, 0, { voisin, distance });
    if (proches.length > RESIDENCES_A_REPRENDRE) proches.pop();
  }
  return proches.map(({ voisin }) => voisin);
}
