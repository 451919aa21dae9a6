import type { Indicateur, Reference } from './indicateur.ts';
import rpls from './references-rpls.json' with { type: 'json' };

interface Publiee {
  readonly millesime: number;
  readonly valeur: number;
  readonly etat: string;
  /** The counts behind a share that we divided ourselves. */
  readonly de?: string;
}

const VALEURS: Readonly<Record<string, readonly Publiee[]>> = rpls.valeurs;
const VERIFICATION: Readonly<Record<string, string>> = rpls.verification;

/**
 * National values of an indicator in RPLS, the most recent first, each with its year and how far it was verified; none
 * when the source publishes none.
 *
 * @example referencesRpls('I39b').reference // { valeur: 5.83, millesime: 2019, … }
 */
export function referencesRpls(code: string): Pick<Indicateur, 'reference' | 'autresReferences'> {
  const [reference = null, ...autresReferences] = (VALEURS[code] ?? []).map(dire);
  return { reference, ...(autresReferences.length > 0 && { autresReferences }) };
}

function dire({ millesime, valeur, etat, de }: Publiee): Reference {
  const precision = [VERIFICATION[etat], de].filter((partie) => partie !== undefined).join(' : ');
  return { millesime, valeur, champ: rpls.champ, source: `${rpls.source} ${millesime} (${precision})` };
}
