import { NATURES, type NatureParc } from '../domain/parc/parc.ts';
import { anneesEnUsage, derniereVague, type TableEnUsage, tablePrincipale } from './enUsage.ts';

const FEMININES: ReadonlySet<NatureParc> = new Set([
  'personnes',
  'demandes',
  'propositions',
  'attributions',
  'reclamations',
  'residences',
]);

/**
 * What the tables in use mean together; null without any. A table of the same kind as another is called by its sheet.
 *
 * @example choixEnMots(enUsage) // « Ménages 2024, complétés par Logements et « Impayés » ; vagues 2020, 2022, 2024 »
 */
export function choixEnMots(enUsage: readonly TableEnUsage[]): string | null {
  const principale = tablePrincipale(enUsage);
  if (!principale) return null;
  const { nature } = principale.source.reconnaissance;
  const nommees = new Set<NatureParc>([nature]);
  const autres = derniereVague(enUsage).flatMap((table) => {
    if (table === principale) return [];
    const sienne = table.source.reconnaissance.nature;
    if (nommees.has(sienne)) return [`« ${table.source.feuille} »`];
    nommees.add(sienne);
    return [NATURES[sienne].titre];
  });
  const annee = principale.annee === null ? '' : ` ${principale.annee}`;
  const completes =
    autres.length === 0 ? '' : `, complété${FEMININES.has(nature) ? 'es' : 's'} par ${liste(autres)}`;
  const annees = anneesEnUsage(enUsage);
  const vagues = annees.length === 0 ? '' : ` ; vagues ${annees.join(', ')}`;
  return `${NATURES[nature].titre}${annee}${completes}${vagues}`;
}

function liste(noms: readonly string[]): string {
  return noms.length < 2 ? noms.join('') : `${noms.slice(0, -1).join(', ')} et ${noms.at(-1)}`;
}
