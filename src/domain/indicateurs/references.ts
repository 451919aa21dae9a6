import type { Reference } from './indicateur.ts';
import source from './references.json' with { type: 'json' };

const VALEURS: Readonly<Record<string, { readonly valeur: number; readonly millesime: number }>> =
  source.valeurs;

/**
 * The published national value of an indicator, dated and sourced; null when the source gives none, or gives it for
 * another income threshold.
 */
export function referenceNationale(code: string, seuilRevenu = source.seuilRevenu): Reference | null {
  const publiee = seuilRevenu === source.seuilRevenu ? VALEURS[code] : undefined;
  return publiee ? { ...publiee, champ: source.champ, source: source.source } : null;
}
