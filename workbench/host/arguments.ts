import { type ExcelClass, type Item, isItem } from './excelClass.ts';
import { fail } from './failure.ts';
import type { Json } from './wire.ts';

/** The arguments of a call; anything of another kind than asked for is refused as Excel does. */
export class Arguments {
  private readonly list: readonly (Json | Item)[];

  constructor(list: readonly (Json | Item)[]) {
    this.list = list;
  }

  private at(index: number): Json | Item {
    return this.list[index] ?? null;
  }

  has(index: number): boolean {
    return this.at(index) !== null;
  }

  json(index: number): Json {
    const value = this.at(index);
    return isItem(value) ? fail('InvalidArgument') : value;
  }

  text(index: number, otherwise?: string): string {
    const value = this.at(index);
    if (value === null && otherwise !== undefined) return otherwise;
    return typeof value === 'string' ? value : fail('InvalidArgument');
  }

  number(index: number, otherwise?: number): number {
    const value = this.at(index);
    if (value === null && otherwise !== undefined) return otherwise;
    return typeof value === 'number' && Number.isFinite(value) ? value : fail('InvalidArgument');
  }

  integer(index: number, otherwise?: number): number {
    const value = this.number(index, otherwise);
    return Number.isInteger(value) ? value : fail('InvalidArgument');
  }

  flag(index: number, otherwise = false): boolean {
    const value = this.at(index);
    if (value === null) return otherwise;
    return typeof value === 'boolean' ? value : fail('InvalidArgument');
  }

  /** The object given as argument when it is of this class, else undefined. */
  object<Self>(index: number, type: ExcelClass<Self>): Self | undefined {
    const value = this.at(index);
    return isItem(value) ? type.self(value) : undefined;
  }
}
