/**
 * Walking matrix expressions that share parts, each distinct part once, with an explicit stack: the
 * counterpart of `expression/traverse`. Everything that recurs over a matrix expression goes
 * through `bottomUpMatrix`.
 */
import {
  determinant,
  diag,
  entrySum,
  hadamard,
  hadamardQuotient,
  inverse,
  type MatrixExpression,
  matrixNegation,
  matrixPower,
  matrixProduct,
  matrixQuotient,
  matrixSum,
  softmax,
  trace,
  transpose,
} from './expression.ts';

const NONE: readonly MatrixExpression[] = [];

/** The immediate parts, in reading order. */
export function matrixParts(expression: MatrixExpression): readonly MatrixExpression[] {
  switch (expression.kind) {
    case 'number':
    case 'constant':
    case 'symbol':
    case 'rate':
    case 'differential':
    case 'identity':
    case 'ones':
    case 'zero':
      return NONE;
    case 'negation':
    case 'transpose':
    case 'inverse':
    case 'trace':
    case 'determinant':
    case 'diag':
    case 'entry-sum':
    case 'norm':
    case 'elementwise':
    case 'softmax':
      return [expression.operand];
    case 'sum':
      return expression.terms;
    case 'product':
      return expression.factors;
    case 'quotient':
      return [expression.numerator, expression.denominator];
    case 'power':
      return [expression.base, expression.exponent];
    case 'hadamard':
    case 'hadamard-quotient':
      return [expression.left, expression.right];
  }
}

/** The same kind of expression with other parts; itself when all parts are the same objects. */
export function withMatrixParts(
  expression: MatrixExpression,
  parts: readonly MatrixExpression[],
): MatrixExpression {
  if (matrixParts(expression).every((part, index) => part === parts[index])) return expression;
  const [first, second] = parts as [MatrixExpression, MatrixExpression];
  switch (expression.kind) {
    case 'number':
    case 'constant':
    case 'symbol':
    case 'rate':
    case 'differential':
    case 'identity':
    case 'ones':
    case 'zero':
      return expression;
    case 'negation':
      return matrixNegation(first);
    case 'transpose':
      return transpose(first);
    case 'inverse':
      return inverse(first);
    case 'trace':
      return trace(first);
    case 'determinant':
      return determinant(first);
    case 'diag':
      return diag(first);
    case 'entry-sum':
      return entrySum(first);
    case 'norm':
    case 'elementwise':
      return { ...expression, operand: first };
    case 'softmax':
      return softmax(first);
    case 'sum':
      return matrixSum(parts);
    case 'product':
      return matrixProduct(...parts);
    case 'quotient':
      return matrixQuotient(first, second);
    case 'power':
      return matrixPower(first, second);
    case 'hadamard':
      return hadamard(first, second);
    case 'hadamard-quotient':
      return hadamardQuotient(first, second);
  }
}

/** Values of parts by identity: a Map, or a WeakMap where it outlives the expressions. */
export type MatrixMemory<Value> = Pick<Map<MatrixExpression, Value>, 'has' | 'get'> & {
  set(expression: MatrixExpression, value: Value): unknown;
};

/** Computes a value from the values of the parts, each distinct part once; `memory` may be shared. */
export function bottomUpMatrix<Value>(
  root: MatrixExpression,
  combine: (expression: MatrixExpression, parts: readonly Value[]) => Value,
  memory: MatrixMemory<Value> = new Map(),
): Value {
  const stack: MatrixExpression[] = [root];
  while (stack.length > 0) {
    const expression = stack[stack.length - 1]!;
    if (memory.has(expression)) {
      stack.pop();
      continue;
    }
    const parts = matrixParts(expression);
    const waiting = parts.filter((part) => !memory.has(part));
    if (waiting.length > 0) {
      stack.push(...waiting.toReversed());
      continue;
    }
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

/** Rebuilds the expression, each part replaced, parts first, by what `change` makes of it. */
export const rewriteMatrix = (
  root: MatrixExpression,
  change: (expression: MatrixExpression) => MatrixExpression,
): MatrixExpression =>
  bottomUpMatrix<MatrixExpression>(root, (expression, parts) =>
    change(withMatrixParts(expression, parts)),
  );

/** Every distinct part by identity, parts before wholes. */
export function distinctMatrixParts(root: MatrixExpression): MatrixExpression[] {
  const order: MatrixExpression[] = [];
  bottomUpMatrix(root, (expression) => {
    order.push(expression);
    return true;
  });
  return order;
}

/** The names of the declared letters that occur, sorted; dX and dA/dt count as X and A. */
export function matrixSymbolsOf(root: MatrixExpression): string[] {
  const names = new Set<string>();
  for (const part of distinctMatrixParts(root)) {
    if (part.kind === 'symbol' || part.kind === 'rate' || part.kind === 'differential') {
      names.add(part.name);
    }
  }
  return [...names].sort();
}

/** Whether a letter, its rate or its differential occurs. */
export const occursIn = (name: string, root: MatrixExpression): boolean =>
  distinctMatrixParts(root).some((part) => part.kind === 'symbol' && part.name === name);

/** Same kinds, names and numbers throughout. */
export function sameMatrixExpression(left: MatrixExpression, right: MatrixExpression): boolean {
  const numbers = new Map<string, number>();
  const memory = new Map<MatrixExpression, number>();
  const identity = (root: MatrixExpression): number =>
    bottomUpMatrix<number>(
      root,
      (expression, parts) => {
        const key = `${headOf(expression)}(${parts.join(',')})`;
        const known = numbers.get(key) ?? numbers.size;
        numbers.set(key, known);
        return known;
      },
      memory,
    );
  return identity(left) === identity(right);
}

/** What an expression says of itself beside its parts. */
function headOf(expression: MatrixExpression): string {
  switch (expression.kind) {
    case 'number':
      return `#${expression.value.numerator}/${expression.value.denominator}`;
    case 'constant':
    case 'symbol':
    case 'differential':
      return `${expression.kind}:${expression.name}`;
    case 'rate':
      return `rate:${expression.name}:${expression.by}`;
    case 'identity':
    case 'ones':
      return `${expression.kind}:${expression.size}`;
    case 'zero':
      return `zero:${expression.rows}:${expression.columns}`;
    case 'norm':
      return `norm:${expression.norm}`;
    case 'elementwise':
      return `elementwise:${expression.known}:${expression.name}:${expression.order}`;
    case 'negation':
    case 'sum':
    case 'product':
    case 'quotient':
    case 'power':
    case 'transpose':
    case 'inverse':
    case 'trace':
    case 'determinant':
    case 'hadamard':
    case 'hadamard-quotient':
    case 'diag':
    case 'entry-sum':
    case 'softmax':
      return expression.kind;
  }
}
