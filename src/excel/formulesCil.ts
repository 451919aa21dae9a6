/** A formula that calls one of our functions, as typed or as the file format stores it. */
const APPEL = /(?:\bCIL\.|_xldudf_CIL_)[A-Z]/i;

export const appelleCil = (formule: unknown): formule is string =>
  typeof formule === 'string' && formule.startsWith('=') && APPEL.test(formule);

/**
 * The formula as it must be typed: what the file format or a failed load left in it is taken away.
 *
 * @example reparer('=_xldudf_CIL_PART(A1,B1)') // => '=CIL.PART(A1,B1)'
 */
export function reparer(formule: string): string {
  return formule.replace(/'[^']*'!(?=_xldudf_CIL_)/gi, '').replace(/_xldudf_CIL_/gi, 'CIL.');
}
