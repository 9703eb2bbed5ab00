import { describe, expect, it } from 'vitest';
import { decide } from '../../src/equivalence/decide.ts';
import { prepare } from '../../src/equivalence/prepare.ts';
import {
  apply,
  type Expression,
  integer,
  power,
  product,
  quotient,
  sum,
  unknown,
  variable,
} from '../../src/expression/expression.ts';

const x = variable('x');
const f = (argument: Expression, order = 0): Expression => unknown('f', [argument], [order]);
const g = (argument: Expression, order = 0): Expression => unknown('g', [argument], [order]);
const kind = (key: Expression, answer: Expression): string =>
  decide(prepare({ key, variables: ['x'], seed: 'abstract' }), answer).kind;

describe('abstract functions', () => {
  const chain = product([f(g(x), 1), g(x, 1)]);

  it('are equal when the rule holds for every function', () => {
    expect(kind(chain, product([g(x, 1), f(g(x), 1)]))).toBe('equal');
    expect(
      kind(
        quotient(f(x, 1), f(x)),
        quotient(
          product([integer(2), f(x), f(x, 1)]),
          product([integer(2), power(f(x), integer(2))]),
        ),
      ),
    ).toBe('equal');
    expect(
      kind(
        power(f(x), integer(2)),
        product([
          power(f(x), integer(2)),
          sum([power(apply('sin', x), integer(2)), power(apply('cos', x), integer(2))]),
        ]),
      ),
    ).toBe('equal');
  });

  it('are different when the inner derivative, the order or the argument is wrong', () => {
    expect(kind(chain, f(g(x), 1))).toBe('different');
    expect(kind(chain, product([f(g(x), 1), g(x)]))).toBe('different');
    expect(kind(chain, product([f(x, 1), g(x, 1)]))).toBe('different');
    expect(kind(f(x, 2), f(x, 1))).toBe('different');
    expect(kind(f(x), g(x))).toBe('different');
  });

  it('of several arguments keep their partial derivatives apart', () => {
    const y = variable('y');
    const h = (orders: readonly number[]): Expression => unknown('h', [x, y], orders);
    const compare = (key: Expression, answer: Expression): string =>
      decide(prepare({ key, variables: ['x', 'y'], seed: 'abstract' }), answer).kind;
    expect(compare(h([1, 0]), h([0, 1]))).toBe('different');
    expect(compare(sum([h([1, 0]), h([0, 1])]), sum([h([0, 1]), h([1, 0])]))).toBe('equal');
  });

  it('leave a derivative that stands unevaluated undecided', () => {
    const standing: Expression = {
      kind: 'derivative',
      operand: power(x, integer(2)),
      variables: ['x'],
    };
    const outcome = decide(
      prepare({ key: product([integer(2), x]), variables: ['x'], seed: 'd' }),
      standing,
    );
    expect(outcome).toMatchObject({ kind: 'undecided', reason: 'not-evaluable' });
  });
});
