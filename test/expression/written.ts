/** Random expressions as people could have written them, for laws over all expressions. */
import fc from 'fast-check';
import {
  apply,
  decimal,
  derivative,
  E,
  type Expression,
  integer,
  negation,
  PI,
  power,
  product,
  quotient,
  sum,
  unknown,
  variable,
} from '../../src/expression/expression.ts';
import { FUNCTION_NAMES, functionRow } from '../../src/expression/functions.ts';
import { rational } from '../../src/expression/rational.ts';

const leaf: fc.Arbitrary<Expression> = fc.oneof(
  fc.integer({ min: 0, max: 12 }).map((value) => integer(value)),
  fc.constantFrom<Expression>(decimal(rational(1, 2), '0.50'), decimal(rational(5, 2), '2.5')),
  fc.constantFrom<Expression>(E, PI),
  fc.constantFrom('x', 'y', 'd', 't', 'x_1', 'x_12', 'theta', 'alpha_2').map(variable),
);

/** Further kinds of expressions over the parts of some. */
type More = (some: fc.Arbitrary<Expression>) => readonly fc.Arbitrary<Expression>[];

const written = (more: More): fc.Arbitrary<Expression> =>
  fc.letrec<{ any: Expression }>((tie) => {
    const some = tie('any');
    const several = fc.array(some, { minLength: 2, maxLength: 4 });
    return {
      any: fc.oneof(
        { maxDepth: 5, depthSize: 'small' },
        leaf,
        ...more(some),
        some.map(negation),
        several.map(sum),
        several.map(product),
        fc.tuple(some, some).map(([above, below]) => quotient(above, below)),
        fc.tuple(some, some).map(([base, exponent]) => power(base, exponent)),
        fc
          .tuple(fc.constantFrom(...FUNCTION_NAMES), some, some)
          .map(([name, first, second]) =>
            functionRow(name).arity === 1 ? apply(name, first) : apply(name, first, second),
          ),
      ),
    };
  }).any;

/** Any written expression, up to a depth. */
export const writtenExpression: fc.Arbitrary<Expression> = written(() => []);

const order = fc.nat({ max: 5 });
const differentiated = fc.constantFrom('x', 't', 'y', 'x_1', 'theta', 'alpha_2');

/** The same with unknown functions f and g of one and two arguments, and with derivatives. */
export const writtenWithUnknowns: fc.Arbitrary<Expression> = written((some) => [
  fc.tuple(some, order).map(([argument, count]) => unknown('f', [argument], [count])),
  fc
    .tuple(some, some, fc.nat({ max: 3 }), fc.nat({ max: 3 }))
    .map(([first, second, one, other]) => unknown('g', [first, second], [one, other])),
  fc
    .tuple(some, fc.array(differentiated, { minLength: 1, maxLength: 4 }))
    .map(([operand, variables]) => derivative(operand, variables)),
]);
