/** Matrix formulas and the shapes of their letters, given on the command line. */
import type { MatrixExpression } from '../expression/matrix/expression.ts';
import {
  type DeclarationProblemCode,
  readDeclarations,
} from '../expression/matrix/read/declarations.ts';
import { readMatrix } from '../expression/matrix/read/read.ts';
import type { Declarations } from '../expression/matrix/shape.ts';
import { asReadProblem } from '../grading/matrix/grade-task.ts';
import { UsageError } from './exit-codes.ts';
import { refuseFormula } from './read-formula.ts';

const PROBLEMS: Readonly<Record<DeclarationProblemCode, string>> = {
  'declaration-unreadable':
    'Write shapes as in --matrix "A: m x n; S: n x n symmetric; x: n x 1; c: scalar; f: function".',
  'property-unknown':
    'The properties are: symmetric, positive definite, diagonal, positive, sums to 1.',
  'declared-twice': 'Each letter is declared once.',
  'too-many-declarations': 'These are too many letters.',
};

export function readLetters(text: string): Declarations {
  const declarations = readDeclarations(text);
  if (declarations.ok) return declarations.value;
  const { code, text: piece } = declarations.problem;
  throw new UsageError(`"${piece}" is not understood. ${PROBLEMS[code]}`);
}

export function readMatrixFormula(text: string, declarations: Declarations): MatrixExpression {
  const reading = readMatrix(text, { declarations });
  if (reading.ok) return reading.value.expression;
  return refuseFormula(text, asReadProblem(reading.problem));
}
