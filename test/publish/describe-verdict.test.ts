import { describe, expect, it } from 'vitest';
import type { AuditRecord, Witness } from '../../src/equivalence/outcome.ts';
import { formula } from '../../src/expression/read/read.ts';
import type { Verdict } from '../../src/grading/verdict.ts';
import { describeEquivalence } from '../../src/publish/describe-equivalence.ts';
import { describeVerdict, oneLine } from '../../src/publish/describe-verdict.ts';
import { inlineText } from '../../src/publish/document/to-text.ts';

const audit: AuditRecord = {
  engine: 'test',
  rung: 'sampling',
  seed: 's',
  informativePoints: 24,
  bits: 53,
  operations: 1,
};
const judged = {
  reading: { kind: 'scalar', expression: formula('x^2') },
  remarks: [],
  audit: [audit],
} as const;
const witness = (answer: Witness['answer'], more: Partial<Witness> = {}): Witness => ({
  point: { x: 1.25 },
  key: { kind: 'value', middle: 2.5, radius: 1e-12 },
  answer,
  bits: 53,
  ...more,
});
const value = (middle: number) => ({ kind: 'value', middle, radius: 1e-12 }) as const;
const told = (verdict: Verdict, answer = 'x^2'): string =>
  inlineText(oneLine(describeVerdict(verdict, answer)));
const different = (
  given: Witness,
  difference: 'value' | 'smaller-domain' | 'never-defined' = 'value',
) =>
  told({
    kind: 'incorrect',
    score: 0,
    fault: { kind: 'different', difference, witness: given },
    ...judged,
  });

describe('sentences about verdicts', () => {
  it('says correct, and what is remarkable', () => {
    expect(told({ kind: 'correct', score: 1, ...judged })).toBe('Correct.');
    const rounded = { ...judged, remarks: [{ kind: 'rounded', significantDigits: 4 }] } as const;
    expect(told({ kind: 'correct', score: 1, ...rounded })).toBe(
      'Correct. It agrees with the exact value to 4 significant digits.',
    );
  });

  it('shows the witness with as many digits as it takes to see the difference', () => {
    expect(different(witness(value(3)))).toBe(
      'Not correct. At x = 1.25 your answer gives 3, but the correct value is 2.5.',
    );
    expect(different(witness(value(2.500000001), { point: { x: 1 / 3, y: -2 } }))).toBe(
      'Not correct. At x ≈ 0.333333, y = −2 your answer gives 2.500000001, but the correct value is 2.5.',
    );
  });

  it('says so when the values differ by less than doubles can show', () => {
    expect(different(witness(value(2.5), { bits: 256 }))).toMatch(/by a very small amount\.$/);
  });

  it('says where an answer has no value', () => {
    const undefined_ = witness({ kind: 'undefined' });
    expect(different(undefined_)).toMatch(/no real value, but the correct value there is 2\.5\.$/);
    expect(different(undefined_, 'smaller-domain')).toMatch(/wherever it is defined.*x = 1\.25/);
    expect(different(undefined_, 'never-defined')).toMatch(/anywhere/);
  });

  it('does not give the right number away where a number is asked for', () => {
    expect(different(witness(value(3), { point: {} }))).toBe(
      'Not correct. The value of your answer, 3, is not the correct one.',
    );
    const exact = { kind: 'value', middle: 6, radius: 0 } as const;
    expect(different(witness(value(3), { key: exact }))).toBe(
      'Not correct. At x = 1.25 your answer gives 3, which is not the correct value.',
    );
  });

  it('names each component that is not right', () => {
    const components = [
      { place: [0], kind: 'correct' },
      { place: [1], kind: 'incorrect', difference: 'value', witness: witness(value(3)) },
      { place: [2], kind: 'undecided', reason: 'too-large' },
    ] as const;
    const verdict = { kind: 'incorrect', score: 0, ...judged } as const;
    expect(told({ ...verdict, fault: { kind: 'components', components } })).toBe(
      'Not correct. Not all components are right. Component 2: At x = 1.25 your answer gives 3, ' +
        'but the correct value is 2.5. Component 3: this one could not be decided.',
    );
    expect(told({ ...verdict, fault: { kind: 'wrong-size', expected: [3], found: [1] } })).toBe(
      'Not correct. The answer has 1 component, but it should have 3.',
    );
    expect(
      told({ ...verdict, fault: { kind: 'wrong-size', expected: [2, 3], found: [3, 2] } }),
    ).toBe('Not correct. The answer has 3 by 2 entries, but it should have 2 by 3.');
    expect(
      told({ ...verdict, fault: { kind: 'wrong-kind', expected: 'vector', found: 'scalar' } }),
    ).toBe('Not correct. A vector is asked for, but the answer is one expression.');
  });

  it('points at what the form lacks without giving the better form away', () => {
    const findings = [
      { code: 'not-simplified', part: formula('x*x'), instead: formula('x^17') },
      { code: 'negative-exponent', part: formula('x^(-2)') },
    ] as const;
    const sentence = told({ kind: 'wrong-form', score: 0, findings, ...judged });
    expect(sentence).toMatch(/not in the form.*more simply.*x⁻² without a negative exponent/);
    expect(sentence).not.toContain('17');
  });

  it('quotes what could not be read, in bounded length and with nothing hidden', () => {
    const problem = {
      code: 'unknown-name',
      position: 2,
      length: 3,
      data: { name: 'sni' },
    } as const;
    expect(told({ kind: 'unreadable', problem }, '2 sni x')).toBe(
      'sni is not a variable or function of this task. This could not be read, so it does not ' +
        'count as an attempt.',
    );
    const long = {
      code: 'unclosed-bracket',
      position: 0,
      length: 500,
      data: { close: ')' },
    } as const;
    expect(told({ kind: 'unreadable', problem: long }, '\u202e'.repeat(500)).length).toBeLessThan(
      500,
    );
    expect(told({ kind: 'unreadable', problem: long }, '\u202e')).not.toContain('\u202e');
  });

  it('says why nothing was decided', () => {
    expect(told({ kind: 'undecided', reason: 'too-large', ...judged })).toMatch(
      /a person.*too large/,
    );
  });
});

describe('sentences about comparisons', () => {
  it('say how it is known', () => {
    expect(
      describeEquivalence({ kind: 'equal', remarks: [], audit }).map((s) => inlineText(s)),
    ).toEqual(['Equal.', 'Their values were compared at 24 points with certified error bounds.']);
    const outcome = { kind: 'different', difference: 'value', remarks: [], audit } as const;
    expect(
      describeEquivalence({ ...outcome, witness: witness(value(3)) }).map((s) => inlineText(s)),
    ).toEqual(['Different.', 'At x = 1.25 the first is 2.5 and the second is 3.']);
  });
});
