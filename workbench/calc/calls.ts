import type { CellError, Value } from '../model/types.ts';
import { errorCode } from './tagged.ts';
import { type CalcArgument, isError } from './values.ts';

export type AsyncFunction = (args: CalcArgument[]) => Promise<Value | Value[][]>;

interface Call<Waiter> {
  readonly size: number;
  result?: Value | Value[][];
  readonly waiters: Set<Waiter>;
}

/** Results are kept up to this many characters of arguments; the oldest go first. */
const KEPT = 40_000_000;

/** Calls to custom functions: started once per function and arguments, then remembered. */
export class Calls<Waiter> {
  private readonly known = new Map<string, Call<Waiter>>();
  private running = 0;
  private kept = 0;
  private ring: () => void = () => {};
  private bell = this.freshBell();

  /** Tells the formulas that waited for a call, once its result is there. */
  constructor(private readonly onResult: (waiters: Iterable<Waiter>) => void) {}

  get pending(): number {
    return this.running;
  }

  /** The result, or #BUSY! while it is awaited. */
  ask(
    name: string,
    call: AsyncFunction,
    args: CalcArgument[],
    waiter: Waiter | undefined,
  ): Value | Value[][] {
    const key = `${name}${JSON.stringify(args, (_, value) => (value === undefined ? { omitted: true } : value))}`;
    let known = this.known.get(key);
    if (!known) {
      known = { size: key.length, waiters: new Set() };
      this.known.set(key, known);
      this.kept += key.length;
      this.start(call, args, known);
    }
    if (known.result !== undefined) return known.result;
    if (waiter !== undefined) known.waiters.add(waiter);
    return { error: '#BUSY!' };
  }

  /** Forgets every result of a function, which was registered anew. */
  forget(name: string): void {
    for (const [key, call] of this.known) if (key.startsWith(`${name}[`)) this.drop(key, call);
  }

  /** Resolves when one of the calls that now run has ended. */
  async next(): Promise<void> {
    if (this.running > 0) await this.bell;
  }

  private start(call: AsyncFunction, args: CalcArgument[], known: Call<Waiter>): void {
    this.running += 1;
    Promise.resolve()
      .then(() => call(args))
      .catch(refusal)
      .then((result) => {
        known.result = result;
        this.running -= 1;
        this.onResult(known.waiters);
        known.waiters.clear();
        this.trim();
        this.ring();
        this.bell = this.freshBell();
      });
  }

  private freshBell(): Promise<void> {
    return new Promise((resolve) => {
      this.ring = resolve;
    });
  }

  private trim(): void {
    for (const [key, call] of this.known) {
      if (this.kept <= KEPT) return;
      if (call.result !== undefined && call.waiters.size === 0) this.drop(key, call);
    }
  }

  private drop(key: string, call: Call<Waiter>): void {
    this.known.delete(key);
    this.kept -= call.size;
  }
}

/** What a cell shows for a call that failed: the error's own code where it has one, #VALUE! otherwise. */
function refusal(reason: unknown): CellError {
  if (isError(reason)) return reason;
  if (!(reason instanceof Object)) return { error: '#VALUE!', message: String(reason) };
  const code = errorCode('code' in reason ? reason.code : undefined);
  const message = 'message' in reason ? reason.message : undefined;
  return typeof message === 'string' && message !== '' ? { error: code, message } : { error: code };
}
