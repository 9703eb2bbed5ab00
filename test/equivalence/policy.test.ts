import { describe, expect, it } from 'vitest';
import { decide } from '../../src/equivalence/decide.ts';
import type { Equivalence } from '../../src/equivalence/outcome.ts';
import { DEFAULT_POLICY, type Policy } from '../../src/equivalence/policy.ts';
import { prepare } from '../../src/equivalence/prepare.ts';
import { formula } from '../../src/expression/read/read.ts';

const judged = (key: string, answer: string, policy: Partial<Policy> = {}): Equivalence =>
  decide(
    prepare({
      key: formula(key),
      variables: [],
      policy: { ...DEFAULT_POLICY, ...policy },
      seed: 'policy',
    }),
    formula(answer),
  );
const remarks = (outcome: Equivalence): string[] => outcome.remarks.map(({ kind }) => kind);

it('the policy is the strict one unless the template says otherwise', () => {
  expect(DEFAULT_POLICY).toEqual({
    smallerDomain: 'refuse',
    significantDigits: undefined,
    absoluteValues: 'strict',
    renamedLetter: 'hint',
    branches: 'either',
  });
});

describe('a smaller domain', () => {
  it('is refused by default, and the witness says where', () => {
    const outcome = judged('ln(x^2)', '2*ln(x)');
    if (outcome.kind !== 'different') throw new Error(outcome.kind);
    expect(outcome.difference).toBe('smaller-domain');
    expect(outcome.witness.answer.kind).toBe('undefined');
    expect(outcome.witness.point.x).toBeLessThan(0);
    expect(remarks(outcome)).toContain('smaller-domain');
  });

  it('can be accepted', () => {
    const outcome = judged('ln(x^2)', '2*ln(x)', { smallerDomain: 'accept' });
    expect(outcome.kind).toBe('equal');
    expect(remarks(outcome)).toEqual(['smaller-domain']);
  });

  it('does not hide a difference of values, however small', () => {
    for (const smallerDomain of ['accept', 'refuse'] as const) {
      const outcome = judged('ln(x^2)', '2.000000000000001*ln(x)', { smallerDomain });
      expect(outcome).toMatchObject({ kind: 'different', difference: 'value' });
    }
  });

  it('never counts isolated points, and a larger domain is fine', () => {
    expect(judged('x', 'x^2/x').kind).toBe('equal');
    expect(judged('sqrt(x)^2', 'x').kind).toBe('equal');
    expect(judged('2*ln(x)', 'ln(x^2)').kind).toBe('equal');
  });
});

describe('rounded decimals', () => {
  it('are different by default, with the digits that agree', () => {
    const outcome = judged('x*ln(10)', '2.3026*x');
    expect(outcome.kind).toBe('different');
    expect(outcome.remarks).toEqual([{ kind: 'rounded', significantDigits: 5 }]);
  });

  it.each([
    ['x*ln(10)', '2.3026*x', 4, 'equal'],
    ['x*ln(10)', '2.3026*x', 5, 'equal'],
    ['x*ln(10)', '2.3026*x', 6, 'different'],
    ['x*ln(10)', '2.3*x', 4, 'different'],
    ['x/3+pi', '0.33333*x+3.1416', 5, 'equal'],
    ['x/3-pi', '0.33333*x-3.1416', 5, 'equal'],
    ['-(x/3-pi)', '-(0.33333*x-3.1416)', 5, 'equal'],
    ['relu(x)/3', '0.333*relu(x)', 3, 'equal'],
    ['relu(x)/3', '0.333*relu(x)', 4, 'different'],
    ['x/3', '0.34*x', 3, 'different'],
    ['sin(2)', '0.9093', 4, 'equal'],
    ['x*ln(10)', '23026/10000*x', 4, 'different'],
  ] as const)('%s as %s to %d digits: %s', (key, answer, significantDigits, expected) => {
    expect(judged(key, answer, { significantDigits }).kind).toBe(expected);
  });

  it('an exact decimal is simply equal', () => {
    expect(judged('x/2', '0.5*x')).toMatchObject({ kind: 'equal', remarks: [] });
  });
});

describe('absolute values in logarithms', () => {
  it('are missed by default, with a remark', () => {
    const outcome = judged('ln(abs(x))', 'ln(x)');
    expect(outcome.kind).toBe('different');
    expect(remarks(outcome)).toContain('absolute-values');
  });

  it('count in logarithms only', () => {
    expect(remarks(judged('ln(abs(x))+cos(abs(x))', 'ln(x)+cos(x)'))).toContain('absolute-values');
    expect(remarks(judged('sqrt(abs(x))', 'sqrt(x)'))).toEqual(['smaller-domain']);
    expect(remarks(judged('ln(sqrt(x^2))', 'ln(x)'))).toEqual(['smaller-domain']);
  });

  it('may be left out under a lenient policy', () => {
    expect(judged('ln(abs(sin(x)))', 'ln(sin(x))', { absoluteValues: 'lenient' }).kind).toBe(
      'equal',
    );
    expect(judged('ln(abs(x))', 'ln(2*x)', { absoluteValues: 'lenient' }).kind).toBe('different');
  });

  it('may be added where the key has none: the domain is larger', () => {
    expect(judged('ln(x)', 'ln(abs(x))').kind).toBe('equal');
  });
});

describe('a renamed letter', () => {
  it('is a hint by default', () => {
    const outcome = judged('a*e^(a*x)', 'A*e^(A*x)');
    expect(outcome.kind).toBe('different');
    expect(outcome.remarks).toEqual([{ kind: 'renamed', written: 'A', meant: 'a' }]);
  });

  it('can be accepted', () => {
    expect(judged('k*x^2', 'c*x^2', { renamedLetter: 'accept' }).kind).toBe('equal');
    expect(judged('k*x^2', 'c*x^3', { renamedLetter: 'accept' }).kind).toBe('different');
  });

  it('two new letters are no renaming', () => {
    expect(remarks(judged('k*x^2', 'c*t^2'))).toEqual([]);
    expect(remarks(judged('k*x^2', 'c*x^2+d-d'))).toEqual([]);
    expect(remarks(judged('k*x^2', 'x^2'))).toEqual([]);
  });
});

describe('principal branches', () => {
  it('arccot may have either range', () => {
    const key = 'arctan(1/x)';
    expect(judged(key, 'arccot(x)').kind).toBe('equal');
    expect(remarks(judged(key, 'arccot(x)'))).toEqual(['other-branch']);
    expect(judged(key, 'arccot(x)', { branches: 'principal' }).kind).toBe('different');
    expect(judged(`${key}+sin(x)`, 'arccot(x)+sin(x)').kind).toBe('equal');
    expect(judged(`${key}+sin(x)`, 'arccot(x)+cos(x)').kind).toBe('different');
  });
});

describe('letters the key does not know', () => {
  it('may cancel', () => {
    expect(judged('x^2', 'x^2+c-c').kind).toBe('equal');
    expect(judged('x^2', 'x^2+c').kind).toBe('different');
  });
});
