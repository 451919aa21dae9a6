import type { Item } from './excelClass.ts';
import { fail } from './failure.ts';

/** Names that the host gives to ranges so that office.js can speak of the same one in a later request. */
export class References {
  private readonly items = new Map<string, Item>();
  private readonly names = new WeakMap<Item, string>();
  private last = 0;

  keep(item: Item): string {
    const known = this.names.get(item);
    if (known !== undefined) return known;
    this.last += 1;
    const name = `__ref${this.last}`;
    this.items.set(name, item);
    this.names.set(item, name);
    return name;
  }

  of(item: Item): string | undefined {
    return this.names.get(item);
  }

  get(name: string): Item {
    return this.items.get(name) ?? fail('InvalidReference');
  }

  release(name: string): void {
    const item = this.items.get(name);
    if (item) this.names.delete(item);
    this.items.delete(name);
  }

  get size(): number {
    return this.items.size;
  }
}
