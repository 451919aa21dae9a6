import type { Arguments } from './arguments.ts';
import { fail } from './failure.ts';
import { type Json, uncapitalised } from './wire.ts';

export interface Property<Self> {
  get?(self: Self): Json;
  set?(self: Self, value: Json): void;
}
export type Outcome = Json | Item | undefined;

/** One Excel class as data. Names are those of the documentation: `values`, `getRange`. */
export interface Definition<Self> {
  /** Identity of a member of a collection: office.js asks for it again in later requests. */
  id?(self: Self): Json;
  properties?: Record<string, Property<Self>>;
  /** Navigation properties. */
  children?: Record<string, (self: Self) => Item | null>;
  methods?: Record<string, (self: Self, args: Arguments) => Outcome>;
  /** For a collection: its members, and one by its key. */
  items?(self: Self): Item[];
  find?(self: Self, key: Json): Item | null;
  /** Without identity of its own: office.js holds it by a reference that the host issues. */
  byReference?: boolean;
}

/** An object of the model, as the interpreter sees it. */
export interface Item {
  readonly className: string;
  readonly byReference: boolean;
  readonly isCollection: boolean;
  readonly propertyNames: string[];
  id(): Json | undefined;
  hasProperty(name: string): boolean;
  hasChild(name: string): boolean;
  read(name: string): Json;
  write(name: string, value: Json): void;
  child(name: string): Item | null;
  call(name: string, args: Arguments): Outcome;
  items(): Item[];
  find(key: Json): Item | null;
}

export interface ExcelClass<Self> {
  (self: Self): Item;
  /** What an item stands for, when it is of this class. */
  self(item: Item): Self | undefined;
}

const items = new WeakSet<object>();
export const isItem = (outcome: Outcome): outcome is Item =>
  typeof outcome === 'object' && outcome !== null && items.has(outcome);

/**
 * Makes an Excel class from its table. A member that the table lacks fails by class and name:
 * a silent default would hide that the stand-in knows less than Excel.
 */
export function define<Self>(className: string, definition: Definition<Self>): ExcelClass<Self> {
  const selves = new WeakMap<Item, Self>();
  // Read late: classes name each other, and a module may be asked for before its neighbour is ready.
  let tables: Required<Pick<Definition<Self>, 'properties' | 'children' | 'methods'>> | undefined;
  const table = () =>
    (tables ??= {
      properties: definition.properties ?? {},
      children: definition.children ?? {},
      methods: definition.methods ?? {},
    });
  const missing = (member: string) =>
    fail('NotImplemented', `${className}.${member} is not part of this stand-in for Excel.`);

  const make = (self: Self): Item => {
    const item: Item = {
      className,
      byReference: definition.byReference ?? false,
      isCollection: definition.items !== undefined,
      propertyNames: readable(table().properties),
      id: () => definition.id?.(self),
      hasProperty: (name) => Object.hasOwn(table().properties, name),
      hasChild: (name) => Object.hasOwn(table().children, name),
      read: (name) => (own(table().properties, name)?.get ?? missing(name)).call(undefined, self),
      write: (name, value) =>
        (own(table().properties, name)?.set ?? missing(`${name} (write)`)).call(undefined, self, value),
      child: (name) => (own(table().children, name) ?? missing(name))(self),
      call: (name, args) => (own(table().methods, name) ?? missing(`${name}()`))(self, args),
      items: () => (definition.items ?? (() => missing('items')))(self),
      find: (key) => (definition.find ?? (() => missing('getItem()')))(self, key),
    };
    items.add(item);
    selves.set(item, self);
    return item;
  };
  return Object.assign(make, { self: (item: Item) => selves.get(item) });
}

function readable<Self>(properties: Record<string, Property<Self>>): string[] {
  return Object.keys(properties).filter((name) => properties[name]?.get);
}

function own<T>(table: Record<string, T>, name: string): T | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}

export const memberName = (wireName: string) => uncapitalised(wireName);
