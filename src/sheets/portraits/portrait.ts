import type { Diagnostic } from '../../domain/diagnostic.ts';
import type { Portrait } from '../../domain/portraits/portrait.ts';
import { texte } from '../cellules.ts';
import { FEUILLES } from '../noms.ts';
import type { SheetPlan } from '../plan.ts';
import { dateFrancaise, enLignes, teteDuDiagnostic } from '../tete.ts';
import { poserPrudences, poserSignes } from './bas.ts';
import { poserChiffres } from './chiffres.ts';
import { poserClasse, poserIdentite } from './identite.ts';
import { poserIndice } from './indice.ts';
import { feuilletVierge, LARGEURS, PAR_LIGNE, partie } from './page.ts';
import { poserEvolution, poserGrille, poserStockFlux } from './suites.ts';

export interface CirconstancesDePortrait {
  readonly diagnostic: Diagnostic;
  /** Tab of the portrait. */
  readonly feuille: string;
  /** Day it was made, as 2026-03-01. */
  readonly date: string;
}

/** « Portrait … »: one residence on one page, as values of the protected publication alone. */
export function planPortrait(
  portrait: Portrait,
  { diagnostic, feuille, date }: CirconstancesDePortrait,
): SheetPlan {
  const tete = teteDuDiagnostic(portrait.nom, diagnostic);
  const feuillet = feuilletVierge();
  feuillet.lignes.push([texte(portrait.nom, 'titre')]);
  for (const ligne of enLignes(tete.sousTitre, PAR_LIGNE)) feuillet.lignes.push([texte(ligne, 'sousTitre')]);
  const lien = feuillet.lignes.length;
  feuillet.lignes.push([
    texte(`Portrait de résidence · tous les portraits : « ${FEUILLES.portraits} »`, 'lien'),
  ]);
  partie(feuillet, 'Identité');
  poserIdentite(feuillet, portrait);
  partie(feuillet, 'Classe');
  poserClasse(feuillet, portrait.classe);
  partie(feuillet, 'Chiffres clés');
  poserChiffres(feuillet, portrait.chiffres);
  partie(feuillet, 'Indice de précarité');
  poserIndice(feuillet, portrait.indice);
  partie(feuillet, 'Occupants et emménagés récents');
  poserStockFlux(feuillet, portrait.stockFlux);
  partie(feuillet, 'Évolution');
  poserEvolution(feuillet, portrait.evolution);
  partie(feuillet, 'Grille qualitative');
  poserGrille(feuillet, portrait.grille);
  partie(feuillet, 'Précautions');
  poserPrudences(feuillet, portrait);
  feuillet.lignes.push([]);
  poserSignes(feuillet);
  return {
    name: feuille,
    tabColor: '#56B4E9',
    blocks: [{ row: 0, column: 0, cells: feuillet.lignes }],
    widths: LARGEURS,
    names: [],
    conditionalFormats: [],
    validations: [],
    charts: feuillet.charts,
    print: {
      orientation: 'portrait',
      pagesTall: 1,
      footer: tete.pied.replace(' · page ', ` · établi le ${dateFrancaise(date)} · page `),
    },
    links: [{ row: lien, column: 0, sheet: FEUILLES.portraits }],
  };
}
