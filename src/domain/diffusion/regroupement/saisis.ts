import { plier } from '../../parc/texte.ts';
import { admissibleSelon } from '../../secret/admissible.ts';
import type { RegleDuSecret } from '../../secret/regle.ts';
import type { GroupeSansNom } from './nommer.ts';
import type { DemandeDeRegroupement, UniteARegrouper } from './regroupement.ts';
import { sommesDesUnites } from './sommes.ts';

/** What the user types beside a residence that must stay alone. */
export const SEULE = 'seule';

/** The groups that the user typed, and the residences that were asked to stay alone. */
export function groupesSaisis(
  unites: readonly UniteARegrouper[],
  imposes: DemandeDeRegroupement['imposes'],
  regle: RegleDuSecret,
): GroupeSansNom[] {
  const saisis = new Map<string, { readonly saisi: string | null; readonly membres: UniteARegrouper[] }>();
  for (const unite of unites) {
    const saisi = imposes.get(unite.cle)?.trim() ?? '';
    if (saisi === '') continue;
    const seule = plier(saisi) === SEULE;
    // No folded text holds a sign: the key of a lone residence is nobody else's.
    const nom = seule ? `= ${unite.cle}` : plier(saisi) || saisi;
    const groupe = saisis.get(nom) ?? { saisi: seule ? null : saisi, membres: [] };
    groupe.membres.push(unite);
    saisis.set(nom, groupe);
  }
  return [...saisis.values()].map(({ saisi, membres }) => {
    const [secteur = null, ...autres] = new Set(membres.map((unite) => unite.secteur));
    return {
      membres,
      secteur: autres.length === 0 ? secteur : null,
      suffisant: admissibleSelon(regle)(Float64Array.from(sommesDesUnites(membres))),
      impose: true,
      saisi,
    };
  });
}
