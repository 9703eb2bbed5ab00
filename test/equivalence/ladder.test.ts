/** Answers that need one particular step of the ladder: far regions, slivers, and no region at all. */
import { describe, expect, it } from 'vitest';
import { decide } from '../../src/equivalence/decide.ts';
import type { Equivalence } from '../../src/equivalence/outcome.ts';
import { DEFAULT_POLICY, type Policy } from '../../src/equivalence/policy.ts';
import { prepare } from '../../src/equivalence/prepare.ts';
import { derivative, product, sum, variable } from '../../src/expression/expression.ts';
import { formula } from '../../src/expression/read/read.ts';

const judged = (key: string, answer: string, policy: Partial<Policy> = {}): Equivalence =>
  decide(
    prepare({
      key: formula(key),
      variables: ['x'],
      policy: { ...DEFAULT_POLICY, ...policy },
      seed: 'ladder',
    }),
    formula(answer),
  );

/** The kind of the outcome and what it rests on: the rung, the kind of difference, the reason. */
function told(outcome: Equivalence): string {
  switch (outcome.kind) {
    case 'equal':
      return `equal: ${outcome.audit.rung}`;
    case 'different':
      return `different: ${outcome.difference}`;
    case 'undecided':
      return `undecided: ${outcome.reason}`;
  }
}

describe('an answer that is real on a sliver of the domain only', () => {
  /** Five conditions, so that not every combination of their sides is looked for. */
  const onlyBetween = (low: number, high: number): string =>
    `0*(sqrt(x-${low})+sqrt(${high}-x)+sqrt(x+1)+sqrt(x+2)+sqrt(x+3))`;
  it.each([
    ['x', `x+${onlyBetween(5000, 5001)}`, 'different: smaller-domain'],
    ['x', `x+1+${onlyBetween(5000, 5001)}`, 'different: value'],
    ['x', `x+10^(-50)+${onlyBetween(5000, 5001)}`, 'different: value'],
    ['x', `ln(-1-x^2)+${onlyBetween(5000, 5001)}`, 'different: never-defined'],
    [
      'arctan(x)',
      `2*arctan(x/(1+sqrt(1+x^2)))+${onlyBetween(5000, 5001)}`,
      'different: smaller-domain',
    ],
  ])('%s and %s', (key, answer, expected) => {
    expect(told(judged(key, answer))).toBe(expected);
  });

  it('is compared there', () => {
    const outcome = judged('x', `x+1+${onlyBetween(5000, 5001)}`);
    if (outcome.kind !== 'different') throw new Error(outcome.kind);
    const { x } = outcome.witness.point as { x: number };
    expect(x).toBeGreaterThan(5000);
    expect(x).toBeLessThan(5001);
  });
});

describe('a bump that no point of the usual ones meets', () => {
  /** Not nought between these two only. */
  const bump = (low: string, high: string): string =>
    `(x-${low}+abs(x-${low}))*(${high}-x+abs(${high}-x))`;
  const kinks = [3, 4, 5, 6, 7].map((at) => `abs(x-${at})`).join('+');
  it.each([
    ['x', `x+${bump('3', '3.001')}`, 'different: value'],
    ['x', `x+${bump('3.001', '3')}`, 'equal: sampling'],
    // One of the borders is the key's.
    ['abs(x-3)', `abs(x-3)+${bump('3', '3.001')}`, 'different: value'],
    [kinks, `${kinks}+${bump('3', '3.001')}`, 'different: value'],
  ])('%s and %s', (key, answer, expected) => {
    expect(told(judged(key, answer))).toBe(expected);
  });
});

describe('a gap', () => {
  it.each([
    ['x', 'x+0*sqrt(x)', 'different: smaller-domain'],
    // It is proved, though it remains open whether the values agree elsewhere.
    ['x', 'x*(1+e^(-5000))+0*sqrt(x)', 'different: smaller-domain'],
    ['arctan(1/2)+arctan(1/3)-pi/4', '0*sqrt(x)', 'different: smaller-domain'],
  ])('decides: %s and %s', (key, answer, expected) => {
    expect(told(judged(key, answer))).toBe(expected);
  });

  it.each([
    ['x', 'x+0*sqrt(x)', 'equal: sampling'],
    ['x', 'x*(1+e^(-5000))+0*sqrt(x)', 'undecided: precision-exhausted'],
  ])('does not decide where it is allowed: %s and %s', (key, answer, expected) => {
    expect(told(judged(key, answer, { smallerDomain: 'accept' }))).toBe(expected);
  });
});

describe('without a domain', () => {
  it.each([
    ['ln(-1-x^2)', 'ln(-1-x^2)', 'equal: identical'],
    ['ln(x-1)+ln(-1-x)', '2*ln(x-1)+ln(-1-x)-ln(x-1)', 'equal: normal-form'],
    ['ln(x-1)+ln(-1-x)', 'ln(x-1)+2*ln(-1-x)', 'undecided: no-domain-found'],
    ['ln(-1-x^2)', 'ln(-2-x^2)', 'undecided: no-domain-found'],
    ['ln(-1-x^2)', 'x', 'undecided: no-domain-found'],
  ])('%s and %s', (key, answer, expected) => {
    expect(told(judged(key, answer))).toBe(expected);
  });
});

describe('what cannot be evaluated', () => {
  const x = variable('x');
  const standing = derivative(formula('x^2'), ['x']);
  const key = prepare({ key: sum([standing, x]), variables: ['x'], seed: 'standing' });
  it('is equal to itself up to order, and to nothing else that is known', () => {
    expect(told(decide(key, sum([x, standing])))).toBe('equal: identical');
    expect(told(decide(key, product([x, standing])))).toBe('undecided: not-evaluable');
    expect(told(decide(key, formula('3*x')))).toBe('undecided: not-evaluable');
  });
});

describe('terms that both sides share', () => {
  it('are struck out where they are too large for a normal form', () => {
    const large = '(x+y+z+w)^200*(x-y+z-2*w)^200';
    const outcome = judged(`${large}+sin(x)^2+cos(x)^2`, `${large}+1`);
    expect(told(outcome)).toBe('equal: normal-form');
    expect(told(judged(`${large}+sin(x)^2+cos(x)^2`, `${large}+2`))).toBe('different: value');
  });
});
