export interface FunctionHelp {
  /** As typed: CIL.PRECARITE */
  name: string;
  description: string;
  parameters: { name: string; description: string; optional: boolean; repeating: boolean }[];
}

/** The add-in's functions as its functions.json tells them; what is not of the known shape is left out. */
export function readFunctionHelp(json: unknown, namespace: string): FunctionHelp[] {
  if (!isRecord(json) || !Array.isArray(json.functions)) return [];
  return json.functions.filter(isRecord).map((one) => ({
    name: `${namespace}.${String(one.name)}`.toUpperCase(),
    description: String(one.description ?? ''),
    parameters: (Array.isArray(one.parameters) ? one.parameters : []).filter(isRecord).map((parameter) => ({
      name: String(parameter.name),
      description: String(parameter.description ?? ''),
      optional: parameter.optional === true,
      repeating: parameter.repeating === true,
    })),
  }));
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** The function name being typed just before the caret of a formula, '' when none is. */
export function namePart(beforeCaret: string): string {
  if (!beforeCaret.startsWith('=') || insideString(beforeCaret)) return '';
  return /[\p{L}_][\p{L}\p{N}_.]*$/u.exec(beforeCaret)?.[0] ?? '';
}

/** The function whose brackets hold the caret, and the rank of the argument under it. */
export function callAt(beforeCaret: string): { name: string; argument: number } | null {
  if (!beforeCaret.startsWith('=')) return null;
  const bare = beforeCaret.replace(/"[^"]*"?/g, (quoted) => '_'.repeat(quoted.length));
  let depth = 0;
  let argument = 0;
  for (let i = bare.length - 1; i > 0; i--) {
    if (bare[i] === ')') depth += 1;
    else if (bare[i] === ';' && depth === 0) argument += 1;
    else if (bare[i] === '(' && depth-- === 0) {
      const name = /[\p{L}_][\p{L}\p{N}_.]*$/u.exec(bare.slice(0, i))?.[0];
      if (name) return { name: name.toUpperCase(), argument };
      depth = 0;
      argument = 0;
    }
  }
  return null;
}

const insideString = (text: string): boolean => (text.match(/"/g) ?? []).length % 2 === 1;
