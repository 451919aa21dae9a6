import { Arguments } from './arguments.ts';
import { type Item, isItem, memberName } from './excelClass.ts';
import { fail } from './failure.ts';
import { query } from './query.ts';
import type { References } from './references.ts';
import {
  type Action,
  ActionType,
  type ArgumentInfo,
  isObject,
  type Json,
  type ObjectPath,
  PathType,
  type WireRequest,
} from './wire.ts';

/** What the interpreter needs of the workbook around it. */
export interface Surroundings {
  root(): Item;
  service(name: string): Item;
  references: References;
  /** The formula that names a range: '=Feuil1!$A$1:$A$9'. */
  formula(range: Item): string;
  /** Called before each action, which it may refuse. */
  beforeAction(index: number): void;
  /** Called before anything is read: formulas must be up to date. */
  beforeRead(): void;
}

/** One request being run, action by action. */
export class Batch {
  private readonly request: WireRequest;
  private readonly around: Surroundings;
  /** A path is followed once per request: `add` and `insert` are named by several actions. null is a null object. */
  private readonly found = new Map<number, Item | null>();

  constructor(request: WireRequest, around: Surroundings) {
    this.request = request;
    this.around = around;
  }

  run(action: Action): Json {
    switch (action.ActionType) {
      case ActionType.instantiate:
        return this.identity(this.resolve(action.ObjectPathId));
      case ActionType.query:
      case ActionType.queryAsJson: {
        const asJson = action.ActionType === ActionType.queryAsJson;
        const item = this.resolve(action.ObjectPathId);
        if (item === null) return asJson ? { _IsNull: true } : null;
        return query(item, action.QueryInfo ?? {}, asJson);
      }
      case ActionType.method:
        return this.method(action);
      case ActionType.setProperty:
        this.target(action).write(
          memberName(action.Name),
          this.plain(action.ArgumentInfo?.Arguments?.[0] ?? null),
        );
        return null;
      case ActionType.update:
        for (const [name, value] of Object.entries(action.ObjectState ?? {}))
          this.target(action).write(memberName(name), value);
        return null;
      case ActionType.trace:
        return null;
      default:
        return fail(
          'NotImplemented',
          `Action type ${action.ActionType} is not part of this stand-in for Excel.`,
        );
    }
  }

  location(action: Action): string {
    const path = this.request.ObjectPaths[action.ObjectPathId];
    const item = this.found.get(action.ObjectPathId);
    const name = action.Name || path?.Name || '';
    return item ? `${item.className}.${memberName(name)}` : memberName(name);
  }

  private method(action: Action): Json {
    const item = this.resolve(action.ObjectPathId);
    if (action.Name === '_KeepReference') {
      if (item) this.around.references.keep(item);
      return null;
    }
    if (action.Name === '_RemoveReference') {
      this.around.references.release(String(action.ArgumentInfo?.Arguments?.[0]));
      return null;
    }
    const outcome = (item ?? fail('ItemNotFound')).call(
      memberName(action.Name),
      this.args(action.ArgumentInfo),
    );
    return isItem(outcome) ? null : (outcome ?? null);
  }

  /** A write through a null object has nothing to write to. */
  private target(action: Action): Item {
    return this.resolve(action.ObjectPathId) ?? fail('ItemNotFound');
  }

  private resolve(id: number): Item | null {
    const known = this.found.get(id);
    if (known !== undefined) return known;
    const path = this.request.ObjectPaths[id] ?? fail('InvalidArgument');
    const item = this.follow(path);
    this.found.set(id, item);
    return item;
  }

  private follow(path: ObjectPath): Item | null {
    switch (path.ObjectPathType) {
      case PathType.global:
        return this.around.root();
      case PathType.service:
        return this.around.service(path.Name);
      case PathType.reference:
        return this.around.references.get(path.Name);
      case PathType.nullObject:
        return null;
    }
    const parent = this.resolve(path.ParentObjectPathId ?? 0);
    if (parent === null) return null;
    switch (path.ObjectPathType) {
      case PathType.property:
        return parent.child(memberName(path.Name));
      case PathType.indexer:
        return parent.find(path.ArgumentInfo?.Arguments?.[0] ?? null) ?? fail('ItemNotFound');
      case PathType.method: {
        const outcome = parent.call(memberName(path.Name), this.args(path.ArgumentInfo));
        if (outcome === null || isItem(outcome)) return outcome;
        return fail('GeneralException', `${parent.className}.${memberName(path.Name)} gave no object.`);
      }
      default:
        return fail(
          'NotImplemented',
          `Path type ${path.ObjectPathType} is not part of this stand-in for Excel.`,
        );
    }
  }

  private args(info: ArgumentInfo | undefined): Arguments {
    const references = info?.ReferencedObjectPathIds ?? [];
    const list = (info?.Arguments ?? []).map((value, index) => {
      const path = references[index];
      return typeof path === 'number' && path > 0 ? (this.resolve(path) ?? fail('ItemNotFound')) : value;
    });
    return new Arguments(list);
  }

  /** Within a plain value, a range stands for the formula that names it: `{ source: range }` is `{ source: '=Feuil1!$A$1:$A$9' }`. */
  private plain(value: Json): Json {
    if (!isObject(value)) return value;
    const path = value._ObjectPathId;
    if (typeof path === 'number') return this.around.formula(this.resolve(path) ?? fail('ItemNotFound'));
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, this.plain(part)]));
  }

  private identity(item: Item | null): Json {
    if (item === null) return null;
    const { references } = this.around;
    if (item.byReference && this.request.AutoKeepReference) references.keep(item);
    const id = item.id();
    const reference = references.of(item);
    return {
      ...(id === undefined ? {} : { Id: id }),
      ...(reference === undefined ? {} : { _ReferenceId: reference }),
    };
  }
}
