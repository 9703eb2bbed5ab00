import { describe, expect, it } from 'vitest';
import { decide } from '../../src/equivalence/decide.ts';
import { prepare } from '../../src/equivalence/prepare.ts';
import { apply, integer, product, sum, variable } from '../../src/expression/expression.ts';
import { formula } from '../../src/expression/read/read.ts';

interface CurveCase {
  readonly curve: string;
  readonly key: string;
  readonly answer: string;
  readonly expect: 'equal' | 'different' | 'undecided';
}

const judged = ({ curve, key, answer }: CurveCase) =>
  decide(
    prepare({
      key: formula(key),
      curve: { equation: formula(curve), dependent: 'y' },
      variables: ['x', 'y'],
      seed: 'curve',
    }),
    formula(answer),
  );

const CASES: readonly CurveCase[] = [
  { curve: 'x^2+y^2-25', key: '-x/y', answer: '-x/y', expect: 'equal' },
  { curve: 'x^2+y^2-25', key: '-x/y', answer: '-x*y/(25-x^2)', expect: 'equal' },
  { curve: 'x^2+y^2-25', key: '-x/y', answer: 'x/y', expect: 'different' },
  { curve: 'x^2+y^2-25', key: '-x/y', answer: '-x/sqrt(25-x^2)', expect: 'different' },
  { curve: 'x^2+y^2-25', key: '-x/y', answer: '-1.000000001*x/y', expect: 'different' },
  { curve: 'x^2+y^2-25', key: '-25/y^3', answer: '-(x^2+y^2)/y^3', expect: 'equal' },
  { curve: 'x*y-1', key: '-y/x', answer: '-1/x^2', expect: 'equal' },
  { curve: 'x*y-1', key: '-y/x', answer: '-y^2', expect: 'equal' },
  { curve: 'x*y-1', key: '-y/x', answer: '-1/x', expect: 'different' },
  {
    curve: 'x^3+y^3-6*x*y',
    key: '(2*y-x^2)/(y^2-2*x)',
    answer: '(x^2-2*y)/(2*x-y^2)',
    expect: 'equal',
  },
  { curve: 'x^3+y^3-6*x*y', key: '-(x^3+y^3)/(x*y)', answer: '-6', expect: 'equal' },
  { curve: 'sin(x+y)-y^2*cos(x)', key: 'y^2*cos(x)+x', answer: 'sin(x+y)+x', expect: 'equal' },
  {
    curve: 'sin(x+y)-y^2*cos(x)',
    key: 'y^2*cos(x)',
    answer: 'sin(x+y)+1/1000000',
    expect: 'different',
  },
  {
    curve: 'e^(x*y)-x-y',
    key: '(1-y*e^(x*y))/(x*e^(x*y)-1)',
    answer: '(1-y*(x+y))/(x*(x+y)-1)',
    expect: 'equal',
  },
  { curve: 'y^5+y-x', key: '1/(5*y^4+1)', answer: 'y/(5*x-4*y)', expect: 'equal' },
  { curve: 'ln(y)-x*y+2', key: 'y*ln(y)', answer: 'y*(x*y-2)', expect: 'equal' },
  {
    curve: '(x-100)^2+y^2-1',
    key: '-(x-100)/y',
    answer: '(100-x)*y/(1-(x-100)^2)',
    expect: 'equal',
  },
  { curve: 'x*y-1', key: '-y/x', answer: `-1.${'0'.repeat(60)}1*y^2`, expect: 'different' },
  // Below what a point of the curve can show.
  { curve: 'x*y-1', key: '-y/x', answer: `-1.${'0'.repeat(130)}1*y^2`, expect: 'undecided' },
  { curve: 'x*y-1', key: '-y/x', answer: '-y^2+e^(-1000)', expect: 'undecided' },
  { curve: 'x^2+y^2+1', key: '-x/y', answer: 'x/y', expect: 'undecided' },
  { curve: 'x^2+y^2+1', key: '-x/y', answer: '-(2*x)/(2*y)', expect: 'equal' },
];

describe('equality on a curve', () => {
  it.each(CASES)('$key and $answer on $curve = 0: $expect', (row) => {
    const outcome = judged(row);
    expect(outcome.kind, JSON.stringify(outcome)).toBe(row.expect);
  });

  it.each([
    // No point of the curve is real: only a normal form can tell.
    ['x^2+y^2+1', '-x/y', '-(2*x)/(2*y)', 'equal: normal-form'],
    ['x^2+y^2+1', '-x/y', 'x/y', 'undecided: no-domain-found'],
    // The key has no value there, or on a part of the curve only.
    ['x-y', 'ln(-1-x^2)', 'ln(-1-y^2)', 'undecided: no-domain-found'],
    ['x-y', 'ln(x)', 'ln(y)', 'undecided: too-few-points'],
    ['x-y', 'ln(x)', 'ln(y)+1', 'different: value'],
    ['x-y', 'ln(x)', 'ln(-y)', 'different: never-defined'],
    ['e^y-x', 'x', 'x+0*ln(y)', 'different: smaller-domain'],
    // A term that is nought on the curve, as far as a point is known.
    ['sin(x*y)-1', '-y/x', '-y/x+e^55*cos(x*y)', 'equal: curve'],
    ['sin(x*y)-1', '-y/x', '-y/x+e^70*cos(x*y)', 'undecided: too-few-points'],
    ['x^2+y^2-25', 'e^(-140)*y', 'e^(-140)*y*(1+(x^2+y^2-25))', 'equal: curve'],
    ['x^2+y^2-25', 'e^(-140)*y', 'e^(-140)*y*(1+(x^2+y^2-25)*e^115)', 'undecided: too-few-points'],
  ])('on %s = 0, %s and %s: %s', (curve, key, answer, expected) => {
    const outcome = judged({ curve, key, answer, expect: 'equal' });
    const grounds = {
      equal: () => outcome.audit.rung,
      different: () => (outcome.kind === 'different' ? outcome.difference : ''),
      undecided: () => (outcome.kind === 'undecided' ? outcome.reason : ''),
    };
    expect(`${outcome.kind}: ${grounds[outcome.kind]()}`).toBe(expected);
  });

  it('is not looked for where that would be too much work', () => {
    const many = Array.from({ length: 7000 }, (_, index) =>
      apply('sin', product([integer(index + 1), variable('x')])),
    );
    const prepared = prepare({
      key: formula('y'),
      curve: { equation: formula('x^2+y^2-25'), dependent: 'y' },
      variables: ['x', 'y'],
      seed: 'curve',
    });
    expect(decide(prepared, sum(many))).toMatchObject({
      kind: 'undecided',
      reason: 'too-large',
      audit: { operations: 0 },
    });
  });

  it('says that the curve decided, and where a difference was proved', () => {
    const equal = judged(CASES[1]!);
    expect(equal.audit.rung).toBe('curve');
    expect(equal.audit.informativePoints).toBeGreaterThanOrEqual(8);
    const different = judged(CASES[2]!);
    if (different.kind !== 'different') throw new Error('expected a difference');
    const { x, y } = different.witness.point as { x: number; y: number };
    expect(x * x + y * y).toBeCloseTo(25, 9);
  });

  it('does not take equality on the curve for equality everywhere', () => {
    const plain = prepare({ key: formula('-y/x'), variables: ['x', 'y'], seed: 'plain' });
    expect(decide(plain, formula('-1/x^2')).kind).toBe('different');
  });
});
