/**
 * Why a wrong answer is wrong: cheap relations between answer and key first (transposed, negated, a
 * factor missing), then assumed symmetry, then what malrules predict, then the right factors in a
 * wrong order. The first that fits is the reason; each is checked by the same comparison that
 * decides verdicts, so a reason is never a guess.
 */
import { monomialOf } from '../../algebra/matrix/monomial.ts';
import { lettersOf, MatrixNormalForms } from '../../algebra/matrix/normal-form.ts';
import { scalarsKey, type Term, termKey } from '../../algebra/matrix/polynomial.ts';
import {
  decideMatrix,
  type MatrixComparing,
  prepareMatrixKey,
} from '../../equivalence/matrix/decide.ts';
import { Effort } from '../../equivalence/matrix/effort.ts';
import type { MatrixWitness } from '../../equivalence/matrix/outcome.ts';
import {
  type MatrixExpression,
  matrixNegation,
  matrixNumber,
  matrixPower,
  matrixProduct,
  matrixSum,
  transpose,
} from '../../expression/matrix/expression.ts';
import {
  type Declarations,
  declarationOf,
  isScalarShape,
  isSquareShape,
  isSymmetricLetter,
  knownShape,
  sameShape,
  transposedShape,
} from '../../expression/matrix/shape.ts';
import { distinctMatrixParts, matrixSymbolsOf } from '../../expression/matrix/traverse.ts';
import { equals, rational, rationalText } from '../../expression/rational.ts';
import { LIMITS } from '../../limits.ts';
import type { MatrixAnswerKey } from './answer-key.ts';
import type { MatrixReason } from './verdict.ts';

/** The key, and what all comparisons with one answer share. */
interface Diagnosing extends MatrixAnswerKey {
  readonly comparing: MatrixComparing;
}

/** The reason for an answer that is defined and not equal to the key, if one is found. */
export function diagnoseMatrix(
  key: MatrixAnswerKey,
  answer: MatrixExpression,
  witness: MatrixWitness | undefined,
): MatrixReason | undefined {
  const { shape, task } = key;
  const { declarations } = task;
  if (distinctMatrixParts(answer).length > LIMITS.matrix.diagnosedSize) return undefined;
  const effort = new Effort(LIMITS.matrix.diagnosisEffort);
  const answerKey = {
    ...key,
    comparing: { effort, forms: new MatrixNormalForms(declarations) },
  };
  const found = knownShape(answer, declarations);
  if (sameShape(found, transposedShape(shape)) && isEqual(answerKey, transpose(answer))) {
    const byScalar = isScalarShape(declarationOf(task.variable, declarations) ?? shape);
    return { code: byScalar && !isSquareShape(shape) ? 'row-for-column' : 'other-layout' };
  }
  if (!sameShape(found, shape)) return ofAnotherShape(answerKey, answer);
  return (
    multiple(answerKey, answer, witness) ??
    symmetryAssumed(answerKey, answer) ??
    predicted(answerKey, answer) ??
    scalarMissing(answerKey, answer) ??
    termMissing(answerKey, answer) ??
    rearranged(answerKey, answer) ??
    (isSquareShape(shape) ? transposedMultiple(answerKey, answer) : undefined)
  );
}

const isEqual = (
  { prepared, comparing }: Pick<Diagnosing, 'comparing' | 'prepared'>,
  answer: MatrixExpression,
): boolean => decideMatrix(prepared, answer, comparing).kind === 'equal';

function ofAnotherShape(answerKey: Diagnosing, answer: MatrixExpression): MatrixReason {
  const { shape, task } = answerKey;
  const found = knownShape(answer, task.declarations);
  if (sameShape(found, transposedShape(shape))) {
    const factor = transposedMultiple(answerKey, answer);
    if (factor !== undefined) return factor;
  }
  const prediction = predicted(answerKey, answer);
  return prediction ?? { code: 'wrong-shape', found, expected: shape };
}

function transposedMultiple(
  answerKey: Diagnosing,
  answer: MatrixExpression,
): MatrixReason | undefined {
  const reason = multiple(answerKey, transpose(answer), undefined);
  return reason?.code === 'missing-factor'
    ? { code: 'other-layout-and-factor', factor: reason.factor }
    : undefined;
}

/** Numbers that are commonly forgotten; the witness suggests others. */
const USUAL_FACTORS = [rational(2), rational(1, 2), rational(3), rational(1, 3), rational(4)];

/** The negative, or a rational multiple. */
function multiple(
  key: Diagnosing,
  answer: MatrixExpression,
  witness: MatrixWitness | undefined,
): MatrixReason | undefined {
  if (isEqual(key, matrixNegation(answer))) return { code: 'sign' };
  const ratio = witness === undefined ? undefined : ratioAt(witness);
  for (const factor of ratio === undefined ? USUAL_FACTORS : [ratio]) {
    const number = matrixNumber(factor);
    if (isEqual(key, matrixProduct(number, answer))) {
      return { code: 'missing-factor', factor: number };
    }
  }
  return undefined;
}

/** The key without one of its scalar factors. */
function scalarMissing(key: Diagnosing, answer: MatrixExpression): MatrixReason | undefined {
  const { declarations } = key.task;
  const { forms } = key.comparing;
  for (const { base, exponent } of monomialOf(key.prepared.key, { declarations, forms }).scalars) {
    const factor =
      rationalText(exponent) === '1' ? base : matrixPower(base, matrixNumber(exponent));
    if (isEqual(key, matrixProduct(factor, answer))) return { code: 'missing-factor', factor };
  }
  return undefined;
}

/** The ratio of key to answer at the witness, if it is a simple fraction. */
function ratioAt({ key, answer }: MatrixWitness): ReturnType<typeof rational> | undefined {
  if (answer.kind !== 'value' || answer.middle === 0) return undefined;
  const ratio = key.middle / answer.middle;
  for (let below = 1; below <= 24; below += 1) {
    const above = Math.round(ratio * below);
    if (above !== 0 && Math.abs(ratio - above / below) < 1e-9 * Math.abs(ratio)) {
      return rational(above, below);
    }
  }
  return undefined;
}

/** Right if one letter, or all, were symmetric. */
function symmetryAssumed(
  { prepared, task, comparing: { effort, forms } }: Diagnosing,
  answer: MatrixExpression,
): MatrixReason | undefined {
  const { declarations } = task;
  const candidates = matrixSymbolsOf(matrixProduct(prepared.key, answer)).filter((name) => {
    const declared = declarationOf(name, declarations);
    return declared !== undefined && isSquareShape(declared) && !isSymmetricLetter(declared);
  });
  for (const symbol of candidates) {
    const symmetric = withSymmetric(declarations, symbol);
    const { key, seed } = prepared;
    const assumed = {
      prepared: prepareMatrixKey({ key, declarations: symmetric, seed }),
      comparing: { effort, forms: new MatrixNormalForms(symmetric) },
    };
    if (!isEqual(assumed, answer)) continue;
    const [left, right] = [forms.of(key), forms.of(answer)];
    const same =
      left !== undefined && right !== undefined && sameLetters(left.terms, right.terms, false);
    return { code: same ? 'wrong-transpose' : 'asymmetric-treated-as-symmetric', symbol };
  }
  return undefined;
}

const withSymmetric = (declarations: Declarations, symbol: string): Declarations => ({
  ...declarations,
  symbols: declarations.symbols.map((each) =>
    each.name === symbol ? { ...each, symmetric: true } : each,
  ),
});

function predicted(
  { predictions, prepared, task, comparing }: Diagnosing,
  answer: MatrixExpression,
): MatrixReason | undefined {
  const shape = knownShape(answer, task.declarations);
  for (const { misconception, derivative } of predictions) {
    if (!sameShape(knownShape(derivative, task.declarations), shape)) continue;
    const { declarations, seed, subject } = prepared;
    const wrong = prepareMatrixKey({
      key: derivative,
      declarations,
      seed,
      ...(subject === undefined ? {} : { subject }),
    });
    if (isEqual({ prepared: wrong, comparing }, answer)) return { code: misconception };
  }
  return undefined;
}

/** Every term of the answer is a term of the key, which has more. */
function termMissing(
  { prepared, comparing }: Diagnosing,
  answer: MatrixExpression,
): MatrixReason | undefined {
  const { forms } = comparing;
  const [key, found] = [forms.of(prepared.key), forms.of(answer)];
  if (key === undefined || found === undefined || found.terms.length === 0) return undefined;
  const known = new Map(key.terms.map((term) => [termKey(term), term]));
  const missing =
    found.terms.length < key.terms.length &&
    found.terms.every((term) => {
      const twin = known.get(termKey(term));
      return twin !== undefined && equals(twin.coefficient, term.coefficient);
    });
  if (!missing) return undefined;
  const { rows, columns } = key;
  const mirrored =
    rows === columns && isEqual({ prepared, comparing }, matrixSum([answer, transpose(answer)]));
  return { code: mirrored ? 'transposed-term-missing' : 'missing-term' };
}

/** Term by term the same letters: in another order with the same transposes. */
function rearranged(
  { prepared, comparing: { forms } }: Diagnosing,
  answer: MatrixExpression,
): MatrixReason | undefined {
  const [left, right] = [forms.of(prepared.key), forms.of(answer)];
  if (left === undefined || right === undefined) return undefined;
  return sameLetters(left.terms, right.terms, true) || sameLetters(left.terms, right.terms, false)
    ? { code: 'wrong-order' }
    : undefined;
}

/** Whether the terms pair off with equal coefficients, scalars and letters. */
function sameLetters(left: readonly Term[], right: readonly Term[], transposes: boolean): boolean {
  if (left.length !== right.length) return false;
  const names = (terms: readonly Term[]): string[] =>
    terms
      .map((term) =>
        [
          rationalText(term.coefficient),
          scalarsKey(term.scalars),
          ...lettersOf(term, transposes),
        ].join(' '),
      )
      .sort();
  const [one, other] = [names(left), names(right)];
  return one.every((name, index) => name === other[index]);
}
