import type { Item } from './excelClass.ts';
import { fail } from './failure.ts';
import { capitalised, type Json, type JsonObject, type QueryInfo } from './wire.ts';

/**
 * What a `load` asks for, read from an item: `{ Values, Format: { Fill: { Color } } }`, or `{ _Items: […] }` for a
 * collection. With `asJson` (the client's `retrieve`), names stay uncapitalised and members stand under `items`.
 * A name that the class lacks fails.
 */
export function query(item: Item, info: QueryInfo, asJson: boolean): Json {
  const selected = (info.Select ?? []).flatMap((names) => names.split(',')).map((name) => name.trim());
  return item.isCollection
    ? ofCollection(item, selected, info, asJson)
    : ofObject(item, selected, info, asJson);
}

function ofCollection(item: Item, selected: string[], info: QueryInfo, asJson: boolean): Json {
  const own = selected.filter((name) => item.hasProperty(name));
  // The client drops the `items/` that a caller wrote, so what is not the collection's own is its members'.
  const ofMembers = selected
    .filter((name) => !item.hasProperty(name))
    .map((name) => name.replace(/^items\/?/, ''));
  const result = readAll(item, own, asJson);
  if (ofMembers.length === 0 && own.length > 0) return result;
  const skip = info.Skip ?? 0;
  const members = item.items().slice(skip, info.Top === undefined ? undefined : skip + info.Top);
  const memberInfo: QueryInfo = {
    Select: ofMembers.filter(Boolean),
    ...(info.Expand ? { Expand: info.Expand } : {}),
  };
  result[asJson ? 'items' : '_Items'] = members.map((member) => query(member, memberInfo, asJson));
  return result;
}

function ofObject(item: Item, selected: string[], info: QueryInfo, asJson: boolean): Json {
  const everything = selected.length === 0 || selected.includes('*');
  const names = selected.filter((name) => name !== '*');
  const result = readAll(
    item,
    everything ? item.propertyNames : names.filter((name) => item.hasProperty(name)),
    asJson,
  );
  const id = item.id();
  if (id !== undefined) result[asJson ? 'id' : 'Id'] = id;

  const below = new Map<string, string[]>();
  for (const name of names.filter((candidate) => !item.hasProperty(candidate))) {
    const [head = '', ...rest] = name.split(/[./]/);
    if (!item.hasChild(head)) {
      fail('NotImplemented', `${item.className}.${name} is not part of this stand-in for Excel.`);
    }
    const wanted = below.get(head) ?? [];
    if (rest.length > 0) wanted.push(rest.join('/'));
    below.set(head, wanted);
  }
  for (const name of info.Expand ?? []) if (!below.has(name)) below.set(name, []);
  for (const [head, wanted] of below) {
    const child = item.child(head);
    result[asJson ? head : capitalised(head)] = child ? query(child, { Select: wanted }, asJson) : null;
  }
  return result;
}

function readAll(item: Item, names: string[], asJson: boolean): JsonObject {
  return Object.fromEntries(names.map((name) => [asJson ? name : capitalised(name), item.read(name)]));
}
