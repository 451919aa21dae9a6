import { nombre } from '../messages/phrases.ts';
import seuils from './seuils.json' with { type: 'json' };

/** When a value is said to be weakly known. */
export const REGLE_DE_RENSEIGNEMENT = `Valeur peu renseignée sous ${nombre(seuils.renseignementMinimal * 100)} % de lignes connues.`;

/** What may be asked of an indicator, whatever the case and the accents. */
export const CHAMPS_DE_DEFINITION = [
  'definition',
  'formule',
  'precautions',
  'source',
  'reference',
  'libelle',
] as const;
export type ChampDeDefinition = (typeof CHAMPS_DE_DEFINITION)[number];

/** All that is said of one indicator, in plain French. */
export interface TextesDIndicateur {
  readonly libelle: string;
  readonly formule: string;
  readonly sens: number;
  readonly precautions: string;
  readonly source: string;
  /** Published values; empty when there is none. */
  readonly reference: string;
}

/** What one field says: the definition is made of the others, the cautions end with the coverage rule. */
export function dire(textes: TextesDIndicateur, champ: ChampDeDefinition): string {
  switch (champ) {
    case 'definition':
      return `${textes.libelle}. ${textes.formule}. ${direSens(textes.sens)}`;
    case 'precautions':
      return `${textes.precautions} ${REGLE_DE_RENSEIGNEMENT}`;
    case 'reference':
      return textes.reference === '' ? 'Aucune valeur nationale publiée par la source.' : textes.reference;
    default:
      return textes[champ];
  }
}

function direSens(sens: number): string {
  if (sens === 0) return 'Élément de contexte : ni bon ni mauvais à soi seul.';
  return `Plus la valeur est ${sens > 0 ? 'élevée' : 'faible'}, plus la situation est fragile.`;
}
