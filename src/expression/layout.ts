/**
 * Expressions laid out flat: each part with the positions of its operands. One answer is walked many
 * times while it is graded; a walk over a layout is a loop over arrays, where `bottomUp` has to
 * remember by identity what it has seen. Shared parts of a large expression stand once.
 */
import type { Expression } from './expression.ts';
import { bottomUp, partsOf } from './traverse.ts';

export interface Layout {
  /** Wholes before their operands: going backwards, operands come before what they are used in. */
  readonly parts: readonly Expression[];
  /** Where the operands of each part begin in `operands`; one entry more than there are parts. */
  readonly starts: readonly number[];
  /** Positions in `parts`. */
  readonly operands: readonly number[];
  /** The positions of the expressions that were laid out. */
  readonly roots: readonly number[];
}

/**
 * Parts up to which an expression is laid out as the tree it stands for, shared parts as often as they
 * occur. What is read is a tree, and most of it is shorter than this.
 */
const TREE = 1_000;

/** Linear in the distinct parts. Going backwards, the parts of the first expression come first. */
export const layOut = (expressions: readonly Expression[]): Layout =>
  asTree(expressions) ?? withoutRepetition(expressions);

function asTree(expressions: readonly Expression[]): Layout | undefined {
  const parts: Expression[] = [];
  const starts: number[] = [];
  const operands: number[] = [];
  const roots: number[] = [];
  const waiting: Expression[] = [];
  /** Where each waiting expression's position is to be written: in `operands`, or below 0 in `roots`. */
  const slots: number[] = [];
  for (let index = 0; index < expressions.length; index += 1) {
    waiting.push(expressions[index]!);
    slots.push(-1 - index);
    roots.push(0);
  }
  while (waiting.length > 0) {
    const expression = waiting.pop()!;
    const slot = slots.pop()!;
    if (parts.length === TREE) return undefined;
    if (slot < 0) roots[-1 - slot] = parts.length;
    else operands[slot] = parts.length;
    parts.push(expression);
    starts.push(operands.length);
    for (const operand of partsOf(expression)) {
      waiting.push(operand);
      slots.push(operands.length);
      operands.push(0);
    }
  }
  starts.push(operands.length);
  return { parts, starts, operands, roots };
}

function withoutRepetition(expressions: readonly Expression[]): Layout {
  const order: Expression[] = [];
  const memory = new Map<Expression, true>();
  const note = (expression: Expression): true => {
    order.push(expression);
    return true;
  };
  for (const expression of expressions) bottomUp(expression, note, memory);
  const parts = order.reverse();
  const positions = new Map(parts.map((part, position) => [part, position]));
  const starts: number[] = [];
  const operands: number[] = [];
  for (const part of parts) {
    starts.push(operands.length);
    for (const operand of partsOf(part)) operands.push(positions.get(operand)!);
  }
  starts.push(operands.length);
  return { parts, starts, operands, roots: expressions.map((root) => positions.get(root)!) };
}
