import type { Diagnostic } from '../domain/diagnostic.ts';
import { comparerTextes } from '../domain/parc/ordre.ts';
import reglages from './fiche.json' with { type: 'json' };
import { PREFIXE_DE_FICHE } from './noms.ts';

/** A quartier, or a commune where no file names quartiers, with the sheet that holds its fiche. */
export interface Secteur {
  readonly echelle: 'quartier' | 'commune';
  readonly nom: string;
  readonly feuille: string;
}

/** What an Excel tab may bear. */
const LONGUEUR_D_ONGLET = 31;

/** Secteurs in alphabetical order, the largest only when there are too many for one workbook; and how many are left. */
export function secteursDe({ echelles }: Diagnostic): {
  readonly secteurs: readonly Secteur[];
  readonly restants: number;
} {
  for (const echelle of ['quartier', 'commune'] as const) {
    const territoires = echelles.find((tableau) => tableau.echelle === echelle)?.territoires ?? [];
    if (territoires.length === 0) continue;
    const grands = [...territoires]
      .sort((a, b) => b.effectif - a.effectif || comparerTextes(a.nom, b.nom))
      .slice(0, reglages.fichesMaximales)
      .sort((a, b) => comparerTextes(a.nom, b.nom));
    const pris = new Set<string>();
    const secteurs = grands.map(({ nom }) => ({ echelle, nom, feuille: onglet(nom, pris) }));
    return { secteurs, restants: territoires.length - grands.length };
  }
  return { secteurs: [], restants: 0 };
}

function onglet(nom: string, pris: Set<string>): string {
  const propre = `${PREFIXE_DE_FICHE}${nom.replace(/[[\]:*?/\\]/g, ' ').replace(/\s+/g, ' ')}`.trim();
  for (let numero = 1; ; numero++) {
    const suite = numero === 1 ? '' : ` (${numero})`;
    const essai = propre
      .slice(0, LONGUEUR_D_ONGLET - suite.length)
      .replace(/['\s]+$/, '')
      .concat(suite);
    if (pris.has(essai.toLowerCase())) continue;
    pris.add(essai.toLowerCase());
    return essai;
  }
}
