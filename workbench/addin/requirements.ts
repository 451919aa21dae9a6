/** Makes office.js refuse what lies beyond the host's requirement sets: it checks them only when told to. */
export function enforceRequirementSets(): void {
  const extension: unknown = Reflect.get(globalThis, 'OfficeExtension');
  const common: unknown = extension instanceof Object ? Reflect.get(extension, 'CommonUtility') : undefined;
  if (!(common instanceof Object)) throw new Error('office.js has no OfficeExtension.CommonUtility.');
  Reflect.set(common, '_doApiNotSupportedCheck', true);
}
