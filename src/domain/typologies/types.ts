import source from './types.json' with { type: 'json' };

export const TYPES: readonly number[] = source.types.map(({ type }) => type);

/** What a type is called; « Non classé » for null. */
export function libelleDeType(type: number | null): string {
  return source.types.find((connu) => connu.type === type)?.libelle ?? 'Non classé';
}
