import type { Probleme } from '../messages/index.ts';
import { plier } from '../parc/texte.ts';

const CITES = 4;

/** The code that is meant, whatever the case; for an unknown one, a problem that names the nearest. */
export function chercher(cherche: string, codes: readonly string[]): string | Probleme {
  const voulu = plier(cherche);
  const trouve = codes.find((code) => plier(code) === voulu);
  if (trouve !== undefined) return trouve;
  const proches = codes
    .map((code) => ({ code, distance: distance(voulu, plier(code)) }))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, CITES);
  return { code: 'code-inconnu', cherche: cherche.trim(), proches: proches.map(({ code }) => code) };
}

/** Signs to add, drop or change; what only lacks its end comes first: « I14 » is nearer to I14a than to I15. */
function distance(a: string, b: string): number {
  if (a !== '' && b.startsWith(a)) return (b.length - a.length) / (b.length + 1);
  let avant = Array.from({ length: b.length + 1 }, (_, rang) => rang);
  for (let i = 1; i <= a.length; i++) {
    const ligne = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (avant[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      ligne.push(Math.min(change, (avant[j] ?? 0) + 1, (ligne[j - 1] ?? 0) + 1));
    }
    avant = ligne;
  }
  return avant[b.length] ?? 0;
}
