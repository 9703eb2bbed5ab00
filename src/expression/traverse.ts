/**
 * Walking expressions that share parts, each distinct part once. Everything that computes by
 * recursion over an expression goes through `bottomUp`, which keeps an explicit stack (a depth of
 * 10,000 is no stack overflow) and a memory by identity (a shared part is visited once).
 */
import {
  derivative,
  type Expression,
  negation,
  power,
  product,
  quotient,
  sum,
  unknown,
} from './expression.ts';

const NONE: readonly Expression[] = [];

/** The immediate parts of an expression, in reading order. */
export function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'number':
    case 'constant':
    case 'variable':
      return NONE;
    case 'negation':
    case 'derivative':
      return [expression.operand];
    case 'sum':
      return expression.terms;
    case 'product':
      return expression.factors;
    case 'quotient':
      return [expression.numerator, expression.denominator];
    case 'power':
      return [expression.base, expression.exponent];
    case 'application':
    case 'unknown':
      return expression.arguments;
  }
}

/** The same kind of expression with other parts; itself when all parts are the same objects. */
export function withParts(expression: Expression, parts: readonly Expression[]): Expression {
  const before = partsOf(expression);
  if (before.every((part, index) => part === parts[index])) return expression;
  switch (expression.kind) {
    case 'number':
    case 'constant':
    case 'variable':
      return expression;
    case 'negation':
      return negation(parts[0]!);
    case 'derivative':
      return derivative(parts[0]!, expression.variables);
    case 'sum':
      return sum(parts);
    case 'product':
      return product(parts);
    case 'quotient':
      return quotient(parts[0]!, parts[1]!);
    case 'power':
      return power(parts[0]!, parts[1]!);
    case 'application':
      return { ...expression, arguments: parts };
    case 'unknown':
      return unknown(expression.name, parts, expression.orders);
  }
}

/**
 * Computes a value for the expression from the values of its parts, each distinct part once.
 * Pass `memory` to share results between several expressions with common parts.
 */
export function bottomUp<Value>(
  root: Expression,
  combine: (expression: Expression, parts: readonly Value[]) => Value,
  memory: Map<Expression, Value> = new Map(),
): Value {
  const stack: Expression[] = [root];
  while (stack.length > 0) {
    const expression = stack[stack.length - 1]!;
    if (memory.has(expression)) {
      stack.pop();
      continue;
    }
    const parts = partsOf(expression);
    let ready = true;
    for (let index = parts.length - 1; index >= 0; index -= 1) {
      if (!memory.has(parts[index]!)) {
        stack.push(parts[index]!);
        ready = false;
      }
    }
    if (!ready) continue;
    stack.pop();
    memory.set(
      expression,
      combine(
        expression,
        parts.map((part) => memory.get(part) as Value),
      ),
    );
  }
  return memory.get(root) as Value;
}

/** Every distinct part (by identity), parts before wholes, the expression itself last. */
export function distinctParts(root: Expression): Expression[] {
  const order: Expression[] = [];
  bottomUp(root, (expression) => {
    order.push(expression);
    return true;
  });
  return order;
}

/** Rebuilds the expression with each part, parts first, replaced by what `change` makes of it. */
export const rewriteBottomUp = (
  root: Expression,
  change: (expression: Expression) => Expression,
): Expression =>
  bottomUp<Expression>(root, (expression, parts) => change(withParts(expression, parts)));

/** Puts expressions in the place of variables, all at once (so that x and y can be exchanged). */
export const substitute = (
  root: Expression,
  replacements: ReadonlyMap<string, Expression>,
): Expression =>
  rewriteBottomUp(root, (expression) =>
    expression.kind === 'variable' ? (replacements.get(expression.name) ?? expression) : expression,
  );

/** The names of the variables that occur, sorted. An unevaluated derivative's variables count. */
export function variablesOf(root: Expression): string[] {
  const names = new Set<string>();
  for (const part of distinctParts(root)) {
    if (part.kind === 'variable') names.add(part.name);
    if (part.kind === 'derivative') for (const name of part.variables) names.add(name);
  }
  return [...names].sort();
}

/** The number of nodes of the tree that the expression stands for, shared parts counted each time. */
export const treeSize = (root: Expression): number =>
  bottomUp<number>(root, (_, parts) => parts.reduce((total, size) => total + size, 1));

/** The longest way from the expression to a leaf; a leaf has depth 0. */
export const depthOf = (root: Expression): number =>
  bottomUp<number>(root, (_, parts) => parts.reduce((most, depth) => Math.max(most, depth + 1), 0));

/** Same shape, same names, same digits; shared parts are compared once. */
export function sameExpression(left: Expression, right: Expression): boolean {
  const identity = structuralIdentity();
  return identity(left) === identity(right);
}

/**
 * A numbering of expressions by structure: equal numbers mean the same written expression. Numbers
 * belong to the returned function and grow with use; keep it as long as the task at hand.
 */
export function structuralIdentity(): (expression: Expression) => number {
  const numbers = new Map<string, number>();
  const memory = new Map<Expression, number>();
  return (root) =>
    bottomUp<number>(
      root,
      (expression, parts) => {
        const key = `${headOf(expression)}(${parts.join(',')})`;
        const known = numbers.get(key);
        if (known !== undefined) return known;
        numbers.set(key, numbers.size);
        return numbers.size - 1;
      },
      memory,
    );
}

/** What an expression says of itself beside its parts, as a text that tells different heads apart. */
export function headOf(expression: Expression): string {
  switch (expression.kind) {
    case 'number':
      return expression.decimal === undefined
        ? `#${expression.value.numerator}/${expression.value.denominator}`
        : `.${expression.decimal}`;
    case 'constant':
    case 'variable':
    case 'application':
      return `${expression.kind}:${expression.name}`;
    case 'unknown':
      return `unknown:${expression.name}:${expression.orders.join(',')}`;
    case 'derivative':
      return `derivative:${expression.variables.join(',')}`;
    case 'negation':
    case 'sum':
    case 'product':
    case 'quotient':
    case 'power':
      return expression.kind;
  }
}
