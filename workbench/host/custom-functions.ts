import type { AsyncFunction } from '../calc/calls.ts';
import type { CalcArgument } from '../calc/values.ts';
import type { CellError, Scalar, Value } from '../model/types.ts';
import type { Arguments } from './arguments.ts';
import type { Send } from './events.ts';
import { define } from './excelClass.ts';
import { readResult, refusal, shaped } from './functionAnswers.ts';
import type { ExcelHost } from './host.ts';
import type { Json } from './wire.ts';

export interface FunctionParameter {
  readonly name: string;
  readonly type?: string;
  readonly dimensionality?: string;
  readonly optional?: boolean;
  readonly repeating?: boolean;
}
export interface CustomFunction {
  readonly id: string;
  readonly name: string;
  readonly parameters: readonly FunctionParameter[];
  readonly result?: { readonly type?: string; readonly dimensionality?: string };
  readonly options?: { readonly stream?: boolean; readonly cancelable?: boolean };
}
/** The content of functions.json. */
export interface FunctionsMetadata {
  readonly functions: readonly CustomFunction[];
}
export interface CustomFunctionOptions {
  /**
   * What a blank cell is for a function. Excel for Windows gives 0, so the default is 0; Excel on the web has been
   * seen giving null, and '' is what `Range.values` gives.
   */
  readonly blankAs?: 0 | '' | null;
}

/** An argument on its way to the add-in. */
type Given = Json;
const INVOKE = { category: 1, type: 1000 };

/** Calls the add-in's custom functions through office.js's own dispatcher, as Excel does. */
export class CustomFunctions {
  private readonly metadata: FunctionsMetadata;
  private readonly blank: 0 | '' | null;
  private readonly send: Send;
  private readonly pending = new Map<
    number,
    { made: CustomFunction; resolve: (value: Value | Value[][]) => void }
  >();
  private last = 0;

  constructor(
    host: ExcelHost,
    send: Send,
    metadata: FunctionsMetadata,
    options: CustomFunctionOptions & { ready: () => void },
  ) {
    this.metadata = metadata;
    this.send = send;
    this.blank = options.blankAs === undefined ? 0 : options.blankAs;
    host.services.set(
      'Microsoft.ExcelServices.CustomFunctions',
      customFunctionService({ take: (list) => this.take(list), ready: options.ready }),
    );
    for (const made of metadata.functions) {
      if (made.options?.stream)
        throw new Error(`Streaming functions (${made.id}) are not part of this stand-in for Excel.`);
    }
  }

  /** Makes every function known to formulas as NAMESPACE.NAME. */
  register(calculator: { registerAsync(name: string, call: AsyncFunction): void }, namespace: string): void {
    for (const { id, name } of this.metadata.functions) {
      calculator.registerAsync(`${namespace}.${name}`, (args) => this.call(id, args));
    }
  }

  /**
   * The result of =ID(args), as the cell would hold it. Ranges are tables of values, undefined is an argument left
   * out (null for the function). An error among the arguments is the result, as the function is not asked.
   * Errors keep their message; what is thrown without code is #VALUE!.
   */
  call(id: string, args: readonly CalcArgument[]): Promise<Value | Value[][]> {
    const made = this.metadata.functions.find((one) => one.id === id);
    if (!made) return Promise.resolve({ error: '#NAME?' });
    const required = made.parameters.filter((one) => !one.optional && !one.repeating).length;
    const repeats = made.parameters.at(-1)?.repeating ?? false;
    if (args.length < required || (args.length > made.parameters.length && !repeats)) {
      return Promise.resolve({ error: '#VALUE!', message: `${id} : nombre d'arguments` });
    }
    const error = args.flat(2).find((one) => isCellError(one));
    if (error && isCellError(error)) return Promise.resolve(error);
    const given = this.arrange(made, args);
    if (given === null) return Promise.resolve({ error: '#VALUE!' });

    this.last += 1;
    const invocation = this.last;
    return new Promise((resolve) => {
      this.pending.set(invocation, { made, resolve });
      const flags = made.options?.cancelable ? 1 : 0;
      this.send(INVOKE.category, INVOKE.type, '', [invocation, made.id, given, null, flags, null]);
    });
  }

  /** Arguments as the parameters want them; null when one cannot be converted. */
  private arrange({ parameters }: CustomFunction, args: readonly CalcArgument[]): Given[] | null {
    const arranged: Given[] = [];
    for (const [index, parameter] of parameters.entries()) {
      const one = (value: CalcArgument) => this.convert(parameter, value);
      const made = parameter.repeating ? args.slice(index).map(one) : one(args[index]);
      if (made === undefined || (Array.isArray(made) && parameter.repeating && made.includes(undefined)))
        return null;
      arranged.push(Array.isArray(made) ? made.map((item) => item ?? null) : made);
    }
    return arranged;
  }

  private convert({ type, dimensionality }: FunctionParameter, value: CalcArgument): Given | undefined {
    if (value === undefined) return null;
    if (dimensionality === 'matrix') {
      const rows = Array.isArray(value) ? value : [[value]];
      const cells = rows.map((row) => row.map((cell) => typedValue(type, this.filled(cell))));
      if (cells.some((row) => row.includes(undefined))) return undefined;
      return cells.map((row) => row.map((cell) => cell ?? null));
    }
    const single = Array.isArray(value) ? value[0]?.[0] : value;
    return typedValue(type, this.filled(single ?? null));
  }

  private filled(value: Value): Scalar | null {
    if (value === null) return this.blank;
    return isCellError(value) ? value.error : value;
  }

  private take(results: Json[]): void {
    for (const result of results) {
      const { id, failed, value, code } = readResult(result);
      const waiting = this.pending.get(id);
      if (!waiting) continue;
      this.pending.delete(id);
      const isMatrix = waiting.made.result?.dimensionality === 'matrix';
      waiting.resolve(failed ? refusal(code, value) : shaped(value, isMatrix));
    }
  }
}

const customFunctionService = define<{ take: (results: Json[]) => void; ready: () => void }>(
  'CustomFunctions',
  {
    methods: {
      _SetOsfControlContainerReadyForCustomFunctions: (self) => {
        self.ready();
        return null;
      },
      _GetEnabledFeatures: () => [1, 2, 3, 4],
      setInvocationResults: (self, args) => taken(self.take, args),
      setInvocationArrayResults: (self, args) => taken(self.take, args),
    },
  },
);

function taken(take: (results: Json[]) => void, args: Arguments): null {
  const list = args.json(0);
  take(Array.isArray(list) ? list : []);
  return null;
}

/** Excel's conversion for a typed parameter; undefined when there is none. */
function typedValue(type: string | undefined, value: Scalar | null): Scalar | null | undefined {
  if (type === 'number') {
    if (value === null || value === '') return 0;
    const number = Number(value);
    return Number.isNaN(number) ? undefined : number;
  }
  if (type === 'string') return value === null ? '' : String(value);
  if (type === 'boolean' && typeof value !== 'boolean')
    return typeof value === 'string' ? undefined : Boolean(value);
  return value;
}

const isCellError = (value: unknown): value is CellError =>
  typeof value === 'object' && value !== null && 'error' in value;
