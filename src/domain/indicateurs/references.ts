import type { Indicateur } from './indicateur.ts';
import source from './references.json' with { type: 'json' };

const VALEURS: Readonly<Record<string, { readonly valeur: number; readonly millesime: number }>> =
  source.valeurs;

/**
 * The published national value of an indicator, dated and sourced; null when the source gives none, or gives it for
 * another income threshold.
 */
export function referenceNationale(code: string, seuilRevenu = source.seuilRevenu): Indicateur['reference'] {
  const publiee = seuilRevenu === source.seuilRevenu ? VALEURS[code] : undefined;
  return publiee ? { ...publiee, source: source.source } : null;
}
