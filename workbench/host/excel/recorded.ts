import type { Property } from '../excelClass.ts';
import { fail } from '../failure.ts';
import type { Json } from '../wire.ts';

const records = new WeakMap<object, Map<string, Json>>();

/**
 * A property that the workbook's model has no place for: it is kept and read back, but neither drawn nor saved.
 * `key` tells apart the properties of one owner. A value of another type than the first one is refused.
 */
export function recorded<Self>(
  owner: (self: Self) => object,
  key: string | ((self: Self) => string),
  initial: Json,
): Property<Self> {
  const name = (self: Self) => (typeof key === 'string' ? key : key(self));
  return {
    get: (self) => records.get(owner(self))?.get(name(self)) ?? initial,
    set: (self, value) => {
      if (initial !== null && value !== null && typeof value !== typeof initial) fail('InvalidArgument');
      const kept = records.get(owner(self)) ?? new Map<string, Json>();
      records.set(owner(self), kept.set(name(self), value));
    },
  };
}
