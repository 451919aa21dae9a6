import { define, type ExcelClass } from '../excelClass.ts';
import type { Look } from './look.ts';
import { flag } from './values.ts';

export const formatProtection: ExcelClass<Look> = define('FormatProtection', {
  properties: {
    locked: {
      get: (look) => look.common((style) => style.locked ?? true),
      set: (look, value) => look.patch({ locked: flag(value) }),
    },
  },
});
