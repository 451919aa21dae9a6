import { parseA1, qualified } from '../../model/a1.ts';
import type { Book } from '../../model/book.ts';
import type { Sheet } from '../../model/sheet.ts';
import type { DefinedName } from '../../model/types.ts';
import type { Arguments } from '../arguments.ts';
import { define, type ExcelClass } from '../excelClass.ts';
import { fail } from '../failure.ts';
import { isFormulaText } from './formulaText.ts';
import { range } from './range.ts';
import { flag, text } from './values.ts';

/** Names of the workbook, or of one sheet. */
interface Scope {
  readonly book: Book;
  readonly scope?: Sheet;
}
interface NameRef extends Scope {
  readonly defined: DefinedName;
}

const all = ({ book, scope }: Scope) => book.names.filter((defined) => defined.scope === scope?.id);
const named = (self: Scope, name: string) => {
  const defined = all(self).find((one) => one.name.toLowerCase() === name.toLowerCase());
  return defined ? namedItem({ ...self, defined }) : null;
};

export const namedItemCollection: ExcelClass<Scope> = define('NamedItemCollection', {
  items: (self) => all(self).map((defined) => namedItem({ ...self, defined })),
  find: (self, key) => named(self, String(key)),
  methods: {
    add: (self, args) => {
      const name = args.text(0);
      if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name) || parseA1(name) || /^[rc]$/i.test(name)) {
        fail('InvalidArgument', `"${name}" cannot be a name.`);
      }
      if (named(self, name)) fail('ItemAlreadyExists');
      const comment = args.text(2, '');
      const defined: DefinedName = {
        name,
        formula: meaning(args),
        visible: true,
        ...(comment === '' ? {} : { comment }),
        ...(self.scope ? { scope: self.scope.id } : {}),
      };
      self.book.names.push(defined);
      self.book.notify({ kind: 'names' });
      return namedItem({ ...self, defined });
    },
    getItem: (self, args) => named(self, args.text(0)) ?? fail('ItemNotFound'),
    getItemOrNullObject: (self, args) => named(self, args.text(0)),
    getCount: (self) => all(self).length,
  },
});

/** What a new name stands for: a range, a formula, or a constant. */
function meaning(args: Arguments): string {
  const target = args.object(1, range);
  if (target) return `=${qualified(target.sheet.name, target.area)}`;
  const given = args.json(1);
  if (typeof given === 'number' || typeof given === 'boolean') return `=${String(given).toUpperCase()}`;
  const formula = text(given);
  if (!formula.startsWith('=')) return `="${formula.replaceAll('"', '""')}"`;
  return isFormulaText(formula.slice(1)) ? formula : fail('InvalidArgument');
}

const target = ({ book, defined }: NameRef) => {
  const parsed = parseA1(defined.formula);
  const sheet = parsed?.sheet === undefined ? undefined : book.sheet(parsed.sheet);
  return parsed && sheet ? range({ sheet, area: parsed.area }) : null;
};

function constant({ defined }: NameRef): string | number | boolean | null {
  const written = defined.formula.slice(1);
  const quoted = /^"(.*)"$/s.exec(written);
  if (quoted) return (quoted[1] ?? '').replaceAll('""', '"');
  if (/^(TRUE|FALSE)$/i.test(written)) return written.toUpperCase() === 'TRUE';
  return written === '' || Number.isNaN(Number(written)) ? null : Number(written);
}

function kind(self: NameRef): string {
  if (target(self)) return 'Range';
  if (self.defined.formula.includes('#REF!')) return 'Error';
  const types: Partial<Record<string, string>> = { string: 'String', number: 'Double', boolean: 'Boolean' };
  return types[typeof constant(self)] ?? 'Array';
}

const namedItem = define<NameRef>('NamedItem', {
  id: ({ defined }) => defined.name,
  properties: {
    name: { get: ({ defined }) => defined.name },
    formula: {
      get: ({ defined }) => defined.formula,
      set: ({ book, defined }, value) => {
        const formula = text(value);
        if (!formula.startsWith('=') || !isFormulaText(formula.slice(1))) fail('InvalidArgument');
        defined.formula = formula;
        book.notify({ kind: 'names' });
      },
    },
    value: {
      get: (self) =>
        target(self) ? self.defined.formula.slice(1) : (constant(self) ?? self.defined.formula),
    },
    type: { get: kind },
    scope: { get: ({ scope }) => (scope ? 'Worksheet' : 'Workbook') },
    comment: {
      get: ({ defined }) => defined.comment ?? '',
      set: ({ defined }, value) => {
        defined.comment = text(value);
      },
    },
    visible: {
      get: ({ defined }) => defined.visible,
      set: ({ book, defined }, value) => {
        defined.visible = flag(value);
        book.notify({ kind: 'names' });
      },
    },
  },
  methods: {
    getRange: (self) =>
      target(self) ?? fail('InvalidOperation', `The name ${self.defined.name} is not a range.`),
    getRangeOrNullObject: target,
    delete: ({ book, defined }) => {
      book.names = book.names.filter((one) => one !== defined);
      book.notify({ kind: 'names' });
      return null;
    },
  },
});
