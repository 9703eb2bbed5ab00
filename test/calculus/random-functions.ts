/** Random functions of x (and a parameter) as exercises have them, for laws over all functions. */
import fc from 'fast-check';
import {
  apply,
  E,
  type Expression,
  integer,
  negation,
  power,
  product,
  quotient,
  sum,
  variable,
} from '../../src/expression/expression.ts';
import { FUNCTION_NAMES, functionRow } from '../../src/expression/functions.ts';

const ONE_PLACE = FUNCTION_NAMES.filter((name) => functionRow(name).arity === 1);

const leaf = fc.oneof(
  { weight: 3, arbitrary: fc.constant<Expression>(variable('x')) },
  { weight: 1, arbitrary: fc.constant<Expression>(variable('a')) },
  {
    weight: 2,
    arbitrary: fc.integer({ min: 1, max: 6 }).map((value): Expression => integer(value)),
  },
);

const exponent = fc.oneof(
  fc.integer({ min: 2, max: 4 }).map((value): Expression => integer(value)),
  fc.constantFrom<Expression>(
    negation(integer(1)),
    negation(integer(2)),
    quotient(integer(1), integer(2)),
    quotient(integer(5), integer(2)),
    variable('a'),
  ),
);

/** Over the functions given, or over all one-place functions of the table. */
export const functionsOver = (
  names: readonly (typeof FUNCTION_NAMES)[number][] = ONE_PLACE,
): fc.Arbitrary<Expression> =>
  fc.letrec<{ any: Expression }>((tie) => {
    const some = tie('any');
    const several = fc.array(some, { minLength: 2, maxLength: 3 });
    return {
      any: fc.oneof(
        { maxDepth: 4, depthSize: 'medium' },
        leaf,
        some.map(negation),
        several.map(sum),
        several.map(product),
        fc.tuple(some, some).map(([above, below]) => quotient(above, below)),
        fc.tuple(some, exponent).map(([base, raised]) => power(base, raised)),
        some.map((above) => power(E, above)),
        fc.tuple(some, some).map(([base, raised]) => power(base, raised)),
        fc.tuple(fc.constantFrom(...names), some).map(([name, inside]) => apply(name, inside)),
      ),
    };
  }).any;
