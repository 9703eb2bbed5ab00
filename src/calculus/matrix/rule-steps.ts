/** The rules that make up a differential, each once, told from the inside out. */
import { simplifyMatrix } from '../../algebra/matrix/simplify.ts';
import type { MatrixExpression } from '../../expression/matrix/expression.ts';
import { printMatrixPlain } from '../../expression/matrix/print/print.ts';
import { type Declarations, isScalarShape, knownShape } from '../../expression/matrix/shape.ts';
import { distinctMatrixParts } from '../../expression/matrix/traverse.ts';
import type { RuleApplication } from './differential.ts';
import type { MatrixDerivation } from './differentiate.ts';
import { differInBracketsOnly, flattened } from './flattened.ts';
import {
  differentialOf,
  expressionSide,
  type MakeStep,
  type MatrixStep,
  type MatrixStepCode,
} from './steps.ts';

export function ruleSteps(
  { applications, task: { declarations } }: MatrixDerivation,
  step: MakeStep,
): readonly MatrixStep[] {
  const told = new Set<string>();
  let before: MatrixStepCode | undefined;
  return applications.flatMap((application) => {
    const { of, becomes } = application;
    const key = printMatrixPlain(of);
    if (told.has(key)) return [];
    told.add(key);
    const simple = simplifyMatrix(becomes, declarations);
    const raw = flattened(becomes, declarations);
    const code = codeOf(application, simple, declarations);
    const isPlain = differInBracketsOnly(raw, simple) || addsOnly(code, raw, simple);
    const values = isPlain ? [simple] : [raw, simple];
    // The only rule of a solution has its formula in the step above.
    const repeats = applications.length === 1 && values.length === 1;
    const sides = [differentialOf(of), ...values.map(expressionSide)];
    const isAgain = code === before;
    before = code;
    return [step(isAgain ? 'matrix-same-rule' : code, repeats ? [] : [{ sides }])];
  });
}

/** A sum of differentials as they were found above: its first form says nothing. */
const addsOnly = (
  code: MatrixStepCode,
  raw: MatrixExpression,
  simple: MatrixExpression,
): boolean => {
  if (code !== 'matrix-constant-terms' && code !== 'matrix-rule-sum') return false;
  const count = (of: MatrixExpression): number => (of.kind === 'sum' ? of.terms.length : 1);
  return simple.kind !== 'zero' && count(raw) === count(simple);
};

/** What a rule comes to in special cases, where it has a better reason. */
function codeOf(
  { rule, of, becomes }: RuleApplication,
  simple: MatrixExpression,
  declarations: Declarations,
): MatrixStepCode {
  const isScalar = (part: MatrixExpression): boolean =>
    isScalarShape(knownShape(part, declarations));
  if (rule === 'product' && of.kind === 'product') {
    if (becomes.kind === 'sum') {
      const merged = simple.kind !== 'sum' && isScalar(of);
      return merged ? 'matrix-equal-products' : 'matrix-rule-product';
    }
    const isMultiple = of.factors.slice(0, -1).every(isScalar);
    return isMultiple ? 'matrix-multiple' : 'matrix-constant-factors';
  }
  if (rule === 'sum' && of.kind === 'negation') return 'matrix-minus-stays';
  if (rule === 'sum' && of.kind === 'sum') {
    const count = becomes.kind === 'sum' ? becomes.terms.length : 1;
    return count < of.terms.length ? 'matrix-constant-terms' : 'matrix-rule-sum';
  }
  if (rule === 'quadratic-form') {
    const sums = (expression: MatrixExpression): number =>
      distinctMatrixParts(expression).filter(({ kind }) => kind === 'sum').length;
    if (becomes.kind === 'product' && becomes.factors[0]?.kind === 'number') {
      return 'matrix-square-of-vector';
    }
    if (sums(simple) < sums(becomes)) return 'matrix-symmetric-form';
  }
  if (rule === 'elementwise' && becomes.kind !== 'hadamard') return 'matrix-function-of-number';
  return `matrix-rule-${rule}`;
}
