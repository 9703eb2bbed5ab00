/** Mistakes with determinants and matrices of derivatives that no single entry shows. */
import type { HessianTask } from '../../../calculus/task.ts';
import type { JacobianDeterminantTask } from '../../../calculus/vector-task.ts';
import { type Expression, NOUGHT, negation, product, sum } from '../../../expression/expression.ts';
import { pointed } from './at.ts';
import type { AnswerMistake, AnswerPlan, Derive, Parts } from './plan.ts';

type Rows = readonly Parts[];

const rowsOf = ({ functions, arguments: names }: JacobianDeterminantTask, derive: Derive): Rows =>
  functions.map((each) => names.map((name) => derive(each, name)));

/** Along the first row (Laplace), with the signs given: 1 for the right ones, 0 for plus alone. */
function determinant(rows: Rows, signed: boolean): Expression {
  const [first, ...others] = rows;
  if (others.length === 0) return first![0]!;
  return sum(
    first!.map((entry, column) => {
      const rest = others.map((row) => row.filter((_, index) => index !== column));
      const term = product([entry, determinant(rest, signed)]);
      return signed && column % 2 === 1 ? negation(term) : term;
    }),
  );
}

const ofRows = (
  id: string,
  make: (rows: Rows) => Expression,
): AnswerMistake<JacobianDeterminantTask> => ({
  id,
  predict: (task, derive) => [pointed([make(rowsOf(task, derive))], task.at)],
});

const diagonalOf = (rows: Rows): Parts => rows.map((row, index) => row[index]!);

export const JACOBIAN_DETERMINANT: AnswerPlan<JacobianDeterminantTask> = {
  answer: (task, derive) => pointed([determinant(rowsOf(task, derive), true)], task.at),
  mistakes: [
    ofRows('determinant-order-swapped', (rows) => negation(determinant(rows, true))),
    ofRows('determinant-with-plus', (rows) => determinant(rows, false)),
    ofRows('determinant-diagonal-only', (rows) => product(diagonalOf(rows))),
    ofRows('determinant-trace', (rows) => sum(diagonalOf(rows))),
  ],
};

const entriesOf = (
  { arguments: names, at }: HessianTask,
  entry: (row: string, column: string) => Expression,
): Parts =>
  pointed(
    names.flatMap((row) => names.map((column) => entry(row, column))),
    at,
  );

export const HESSIAN: AnswerPlan<HessianTask> = {
  // Its entries are second derivatives, which are diagnosed one by one.
  answer: () => [],
  mistakes: [
    {
      id: 'hessian-mixed-forgotten',
      predict: (task, derive) => [
        entriesOf(task, (row, column) =>
          row === column ? derive(derive(task.function, row), column) : NOUGHT,
        ),
      ],
    },
    {
      id: 'mixed-partial-as-product',
      predict: (task, derive) => [
        entriesOf(task, (row, column) =>
          row === column
            ? derive(derive(task.function, row), column)
            : product([derive(task.function, row), derive(task.function, column)]),
        ),
      ],
    },
  ],
};
