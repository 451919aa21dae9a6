import type { Diagnostic } from '../diagnostic.ts';
import type { Figure } from '../diffusion/diffusion.ts';
import { CODE_ENTRANTS, CODE_STOCK } from '../evolution/flux.ts';
import { CODE_ECART } from '../indicateurs/catalogue.ts';
import { valeurDe } from '../indicateurs/valeur.ts';
import { stockFlux } from '../indices/stockFlux.ts';
import type { StockFluxDePortrait } from './portrait.ts';

/**
 * Everyone beside recent movers, both on one reference: the share of the reference territory. Null when the files do
 * not tell the movers at all. A figure kept back takes the words that would tell it with it.
 */
export function stockFluxDuPortrait(
  { tableau, methode }: Pick<Diagnostic, 'tableau' | 'methode'>,
  figureDe: (code: string) => Figure,
): StockFluxDePortrait | null {
  const calculable = [CODE_STOCK, CODE_ENTRANTS].every(
    (code) => tableau.indicateurs.find(({ indicateur }) => indicateur.code === code)?.etat.calculable,
  );
  if (!calculable) return null;
  const [stock, flux] = [figureDe(CODE_STOCK), figureDe(CODE_ENTRANTS)];
  const reference = valeurDe(tableau, CODE_STOCK, null);
  const base100 = (figure: Figure) =>
    figure.etat === 'montree' && reference ? (100 * figure.valeur) / reference : null;
  const lieu = { champ: CODE_STOCK };
  const { niveau, tendance } = stockFlux(base100(stock), base100(flux), methode.tolerance, {
    stock: lieu,
    flux: lieu,
  });
  return {
    stock,
    flux,
    ecart: figureDe(CODE_ECART),
    niveau: typeof niveau === 'string' ? niveau : null,
    tendance: typeof tendance === 'string' ? tendance.replace("'", '’') : null,
  };
}
