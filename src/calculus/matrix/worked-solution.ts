/**
 * The worked solution of a matrix derivative, read off its derivation: the rules applied to the
 * parts, the differential of the whole, the derivative read off it, and the layout. Codes and
 * formulas; sentences are `publish/words`'.
 */
import { simplifyMatrix } from '../../algebra/matrix/simplify.ts';
import {
  hadamard,
  type MatrixExpression,
  matrixDifferential,
  matrixNumber,
  matrixProduct,
  matrixSymbol,
  onesVector,
  trace,
  transpose,
} from '../../expression/matrix/expression.ts';
import {
  type Declarations,
  declarationOf,
  isColumnShape,
  knownShape,
} from '../../expression/matrix/shape.ts';
import { distinctMatrixParts, sameMatrixExpression } from '../../expression/matrix/traverse.ts';
import type { MatrixDerivation } from './differentiate.ts';
import { differInBracketsOnly, flattened } from './flattened.ts';
import { movingParts } from './gradient.ts';
import { ruleSteps } from './rule-steps.ts';
import {
  differentialOf,
  expressionSide,
  type MakeStep,
  type MatrixFormula,
  type MatrixSide,
  type MatrixStep,
} from './steps.ts';

export interface MatrixWorkedSolution {
  readonly steps: readonly MatrixStep[];
}

/** In brief the single rules are left out. */
export function matrixWorkedSolution(
  derivation: MatrixDerivation,
  detail: 'full' | 'brief' = 'full',
): MatrixWorkedSolution {
  const { task, applications, identification, derivative, layout } = derivation;
  const { variable } = task;
  const step: MakeStep = (code, formulas = [], steps = []) => ({
    code,
    data: { variable },
    formulas,
    steps,
  });
  const sign: MatrixSide = { kind: 'derivative-sign', of: task.function, by: variable, layout };
  const answer: MatrixFormula = { sides: [sign, expressionSide(derivative)] };
  if (applications.length === 0) return { steps: [step('differential-vanishes', [answer])] };
  const differential = shownDifferential(derivation);
  const found: MatrixFormula = {
    sides: [differentialOf(task.function), expressionSide(differential)],
  };
  const taken = step(
    'take-differential',
    [found],
    detail === 'full' ? ruleSteps(derivation, step) : [],
  );
  switch (identification) {
    case 'constant':
      return { steps: [taken, step('differential-cancels', [answer])] };
    case 'coefficient':
      return { steps: [taken, step('identify-coefficient', [answer])] };
    case 'gradient': {
      const code = layout === 'denominator' ? 'layout-gradient-kept' : 'layout-gradient-transposed';
      const reasons = reasonsFor(derivation, differential, step);
      const identify = identifyGradient(derivation, differential, step);
      return { steps: [taken, ...reasons, identify, step(code, [answer])] };
    }
    case 'jacobian': {
      const code =
        layout === 'numerator'
          ? 'layout-jacobian-kept'
          : sameMatrixExpression(derivation.identified, derivative)
            ? 'layout-jacobian-symmetric'
            : 'layout-jacobian-transposed';
      const identify = identifyJacobian(derivation, differential, step);
      return { steps: [taken, identify, step(code, [answer])] };
    }
  }
}

/** Of a row the differential as its rules give it; the derivation holds that of the column. */
function shownDifferential({
  task,
  applications,
  differential,
}: MatrixDerivation): MatrixExpression {
  const last = applications.at(-1)?.becomes;
  return isRowOf(task.function, task.declarations) && last !== undefined
    ? simplifyMatrix(last, task.declarations)
    : differential;
}

function isRowOf(of: MatrixExpression, declarations: Declarations): boolean {
  const shape = knownShape(of, declarations);
  return shape.rows === 1 && !isColumnShape(shape);
}

/** What is used on the way from the differential to its other form, beyond moving factors. */
function reasonsFor(
  { task: { variable, declarations }, applications }: MatrixDerivation,
  differential: MatrixExpression,
  step: MakeStep,
): readonly MatrixStep[] {
  const moving = movingParts(differential, variable);
  const isEntrywise = distinctMatrixParts(differential).some(
    (part) => part.kind === 'hadamard' && moving.has(part),
  );
  const one = declarations.symbols.find(({ unitSum }) => unitSum === true);
  const sums = one !== undefined && applications.some(({ rule }) => rule === 'log-softmax');
  const total = (name: string, size: string | number): MatrixFormula => ({
    sides: [matrixProduct(transpose(matrixSymbol(name)), onesVector(size)), matrixNumber(1)].map(
      expressionSide,
    ),
  });
  return [
    ...(sums ? [step('entries-sum-to-one', [total(one.name, one.rows)])] : []),
    ...(isEntrywise ? [step('move-entrywise-factor', [entrywiseLaw(declarations)])] : []),
  ];
}

/** pᵀ (q ⊙ r) = (p ⊙ q)ᵀ r, in letters that the task does not use. */
function entrywiseLaw({ symbols }: Declarations): MatrixFormula {
  const letters = [...'pqruvwxyzabc', 'p_1', 'q_1', 'r_1'];
  const free = letters.filter((letter) => symbols.every(({ name }) => name !== letter));
  const [p, q, r] = free.map(matrixSymbol) as [
    MatrixExpression,
    MatrixExpression,
    MatrixExpression,
  ];
  const sides = [
    matrixProduct(transpose(p), hadamard(q, r)),
    matrixProduct(transpose(hadamard(p, q)), r),
  ];
  return { sides: sides.map(expressionSide) };
}

/** tr(M dX) = tr(Gᵀ dX), or a row times dx: the gradient is what is transposed there. */
function identifyGradient(
  { task, identified }: MatrixDerivation,
  differential: MatrixExpression,
  step: MakeStep,
): MatrixStep {
  const { variable, declarations } = task;
  const change = matrixDifferential(variable);
  const declared = declarationOf(variable, declarations);
  const isVector = declared !== undefined && isColumnShape(declared);
  const inFront = (front: MatrixExpression): MatrixExpression => {
    const product = flattened(matrixProduct(front, change), declarations);
    return isVector ? product : trace(product);
  };
  const last = inFront(transpose(identified));
  const before = inFront(simplifyMatrix(transpose(identified), declarations));
  const isNew = ![differential, last].some((other) => differInBracketsOnly(before, other));
  const sides = [
    differentialOf(task.function),
    ...[...(isNew ? [before] : []), last].map(expressionSide),
  ];
  const code = isVector ? 'identify-gradient-of-vector' : 'identify-gradient-of-matrix';
  return step(code, [{ sides }]);
}

/** A matrix times a change is a column: of a row it is the transpose whose differential it is. */
function identifyJacobian(
  { task, identified }: MatrixDerivation,
  differential: MatrixExpression,
  step: MakeStep,
): MatrixStep {
  const { declarations } = task;
  const isRow = isRowOf(task.function, declarations);
  const column = isRow ? transpose(task.function) : task.function;
  const product = matrixProduct(identified, matrixDifferential(task.variable));
  const form = flattened(product, declarations);
  if (!isRow && differInBracketsOnly(form, differential)) return step('identify-jacobian-at-once');
  const kinds = (of: MatrixExpression): ReadonlySet<string> =>
    new Set(distinctMatrixParts(of).map(({ kind }) => kind));
  const isDiagonal = kinds(form).has('diag') && kinds(differential).has('hadamard');
  const code = isRow
    ? 'identify-jacobian-of-row'
    : isDiagonal
      ? 'identify-jacobian-diagonal'
      : 'identify-jacobian';
  return step(code, [{ sides: [differentialOf(column), expressionSide(form)] }]);
}
