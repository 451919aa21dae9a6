import type { PointDeCarte } from './vue.ts';

/**
 * A line with fewer points, none of those left out further than `tolerance` from it (Douglas–Peucker). Both ends stay.
 *
 * Ours, for thirty lines without a dependency: it works on the plane of the map and without recursion, which a coast
 * of a hundred thousand points would exhaust.
 *
 * @example simplifier([{ u: 0, v: 0 }, { u: 1, v: 0.01 }, { u: 2, v: 0 }], 0.1) // the first and the last
 */
export function simplifier(ligne: readonly PointDeCarte[], tolerance: number): PointDeCarte[] {
  const garde = new Uint8Array(ligne.length);
  if (ligne.length > 0) garde[0] = garde[ligne.length - 1] = 1;
  const aVoir: [debut: number, fin: number][] = [[0, ligne.length - 1]];
  for (let morceau = aVoir.pop(); morceau; morceau = aVoir.pop()) {
    const [debut, fin] = morceau;
    const [a, b] = [ligne[debut], ligne[fin]];
    if (!a || !b) continue;
    let [loin, distance] = [-1, tolerance];
    for (let rang = debut + 1; rang < fin; rang++) {
      const point = ligne[rang];
      const ecart = point ? distanceAuSegment(point, a, b) : 0;
      if (ecart > distance) [loin, distance] = [rang, ecart];
    }
    if (loin < 0) continue;
    garde[loin] = 1;
    aVoir.push([debut, loin], [loin, fin]);
  }
  return ligne.filter((_, rang) => garde[rang] === 1);
}

function distanceAuSegment(point: PointDeCarte, a: PointDeCarte, b: PointDeCarte): number {
  const [du, dv] = [b.u - a.u, b.v - a.v];
  const carre = du * du + dv * dv;
  const t = carre === 0 ? 0 : ((point.u - a.u) * du + (point.v - a.v) * dv) / carre;
  const part = Math.min(1, Math.max(0, t));
  return Math.hypot(point.u - a.u - part * du, point.v - a.v - part * dv);
}
