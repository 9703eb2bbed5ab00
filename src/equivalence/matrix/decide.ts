/**
 * Whether two matrix expressions of one shape are equal, for all sizes and all entries that the
 * declarations allow: first by normal form, which proves equality; then by random matrices of
 * several random small shapes, exactly in rational arithmetic where that is possible, otherwise
 * enclosed with certainty. A difference is always proved, and its sample is the witness.
 */
import { MatrixNormalForms } from '../../algebra/matrix/normal-form.ts';
import { type FunctionName, functionRow } from '../../expression/functions.ts';
import type { UnknownPolynomials } from '../../expression/matrix/evaluate/arithmetic.ts';
import type { MatrixExpression } from '../../expression/matrix/expression.ts';
import { type Declarations, knownShape, sameShape } from '../../expression/matrix/shape.ts';
import { distinctMatrixParts, sameMatrixExpression } from '../../expression/matrix/traverse.ts';
import { isInteger } from '../../expression/rational.ts';
import { LIMITS } from '../../limits.ts';
import { randomStream } from '../../random.ts';
import type { AuditRecord, Rung } from '../outcome.ts';
import { Effort } from './effort.ts';
import type { MatrixEquivalence } from './outcome.ts';
import { sampleUnknowns } from './sample.ts';
import { Sampling } from './sampling.ts';

const ENGINE = 'matrix/3';

export interface MatrixKeySpecification {
  readonly key: MatrixExpression;
  /** The function whose derivative the key is: only where it is defined, the key counts. */
  readonly subject?: MatrixExpression;
  readonly declarations: Declarations;
  readonly seed: string;
}

export interface PreparedMatrixKey extends MatrixKeySpecification {
  /** The key's normal form as a text; undefined if it is too large to have one. */
  readonly form: string | undefined;
  readonly unknowns: UnknownPolynomials;
}

export function prepareMatrixKey(specification: MatrixKeySpecification): PreparedMatrixKey {
  const { key, declarations, seed } = specification;
  return {
    ...specification,
    form: new MatrixNormalForms(declarations).key(key),
    unknowns: sampleUnknowns(declarations, randomStream(seed)),
  };
}

/** What several comparisons share: how much work they may be together, and normal forms found. */
export interface MatrixComparing {
  readonly effort: Effort;
  readonly forms: MatrixNormalForms;
}

/** The answer must be defined; one of another shape than the key's is a mistake of the caller. */
export function decideMatrix(
  prepared: PreparedMatrixKey,
  answer: MatrixExpression,
  comparing?: MatrixComparing,
): MatrixEquivalence {
  const { key, declarations, form, seed } = prepared;
  if (!sameShape(knownShape(key, declarations), knownShape(answer, declarations))) {
    throw new RangeError('a comparison of two shapes');
  }
  const audit = (rung: Rung, informativePoints = 0, bits = 0, operations = 0): AuditRecord => ({
    engine: ENGINE,
    rung,
    seed,
    informativePoints,
    bits,
    operations,
  });
  if (sameMatrixExpression(key, answer)) return { kind: 'equal', audit: audit('identical') };
  const forms = comparing?.forms ?? new MatrixNormalForms(declarations);
  const effort = comparing?.effort ?? new Effort(LIMITS.matrix.effort);
  if (form !== undefined && forms.key(answer) === form) {
    // The forms are equal where both are defined; where the answer is not, samples show.
    const sampled = mayBeUndefined(answer)
      ? new Sampling(prepared, answer, effort, audit).decide(LIMITS.matrix.domainPoints)
      : undefined;
    return sampled?.kind === 'different'
      ? sampled
      : { kind: 'equal', audit: audit('normal-form', sampled?.audit.informativePoints) };
  }
  return new Sampling(prepared, answer, effort, audit).decide(LIMITS.matrix.points);
}

/** Whether it contains what is not defined everywhere: a quotient, an inverse, a root, a logarithm. */
const mayBeUndefined = (answer: MatrixExpression): boolean =>
  distinctMatrixParts(answer).some((part) => {
    switch (part.kind) {
      case 'quotient':
      case 'hadamard-quotient':
      case 'inverse':
        return true;
      case 'power':
        return part.exponent.kind !== 'number' || !isInteger(part.exponent.value);
      case 'elementwise':
        return part.known && functionRow(part.name as FunctionName).domain.length > 0;
      default:
        return false;
    }
  });
