import type { Sheet } from '../model/sheet.ts';
import { type FormulaNode, producersIn, type RangeNode } from './graph.ts';

type Step = FormulaNode | RangeNode;

/**
 * Puts formulas so that each comes after those it reads, and tells those that read themselves in a circle.
 * Every circle loses at least one formula to `circular`, so that the rest has none.
 */
export function inOrder(dirty: Iterable<FormulaNode>): {
  ordered: FormulaNode[];
  circular: Set<FormulaNode>;
} {
  const bySheet = new Map<Sheet, Map<number, FormulaNode>>();
  const all = [...dirty];
  for (const node of all) {
    const here = bySheet.get(node.sheet);
    if (here) here.set(node.key, node);
    else bySheet.set(node.sheet, new Map([[node.key, node]]));
  }
  const before = (step: Step): readonly Step[] => {
    if (step.kind === 'formula') return step.ranges;
    const among = bySheet.get(step.sheet);
    return among ? producersIn(step, among) : [];
  };

  const ordered: FormulaNode[] = [];
  const circular = new Set<FormulaNode>();
  const done = new Set<Step>();
  const open = new Map<Step, number>();
  for (const root of all) {
    const path: { step: Step; next: Iterator<Step> }[] = [];
    const enter = (step: Step): void => {
      open.set(step, path.length);
      path.push({ step, next: before(step)[Symbol.iterator]() });
    };
    if (!done.has(root)) enter(root);
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const { value: step, done: finished } = top.next.next();
      if (finished) {
        path.pop();
        open.delete(top.step);
        done.add(top.step);
        if (top.step.kind === 'formula') ordered.push(top.step);
        continue;
      }
      const from = open.get(step);
      if (from !== undefined) {
        for (const each of path.slice(from)) if (each.step.kind === 'formula') circular.add(each.step);
      } else if (!done.has(step)) enter(step);
    }
  }
  return { ordered, circular };
}
