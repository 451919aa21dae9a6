import { define, type Item } from './excelClass.ts';
import { fail } from './failure.ts';

/** Told once by the client, which waits for no more than the answer. */
const addinInternalService = define<object>('AddinInternalService', {
  methods: { notifyActionHandlerReady: () => null },
});

/** Services that the client asks for by itself. */
export function serviceNamed(name: string): Item {
  if (name === 'Microsoft.InternalService.AddinInternalService') return addinInternalService({});
  return fail('NotImplemented', `The service ${name} is not part of this stand-in for Excel.`);
}
