import { describe, expect, it } from 'vitest';
import { decide } from '../../src/equivalence/decide.ts';
import { prepare } from '../../src/equivalence/prepare.ts';
import { recordComparison, replay } from '../../src/equivalence/replay.ts';
import { evaluateBall, signOf } from '../../src/expression/evaluate/evaluate-exact.ts';
import { compile } from '../../src/expression/evaluate/tape.ts';
import { difference, unknown, variable } from '../../src/expression/expression.ts';
import { formula } from '../../src/expression/read/read.ts';
import { TRAPS } from './trap-table.ts';

const preparedFor = (trap: (typeof TRAPS)[number], seed: string) =>
  prepare({
    key: formula(trap.key),
    ...(trap.subject === undefined ? {} : { subject: formula(trap.subject) }),
    variables: trap.variables ?? ['x'],
    ...(trap.positive === undefined ? {} : { assumptions: { positive: trap.positive } }),
    seed,
  });

describe('the audit record', () => {
  it('replays every verdict of the trap table bit for bit, through JSON', () => {
    for (const trap of TRAPS) {
      const prepared = preparedFor(trap, 'replay');
      const answer = formula(trap.answer);
      const record = recordComparison(prepared, answer, decide(prepared, answer));
      const again = replay(JSON.parse(JSON.stringify(record)));
      expect(again.isSameEngine).toBe(true);
      expect(again.isSame, `${trap.key} | ${trap.answer}`).toBe(true);
    }
  });

  it('holds the function of the task and every unknown function, and cannot do without its texts', () => {
    const x = variable('x');
    const call = (name: string) => unknown(name, [x]);
    const prepared = prepare({
      key: call('f'),
      subject: call('g'),
      variables: ['x'],
      assumptions: { positive: ['x'] },
      seed: 'whole',
    });
    const record = recordComparison(prepared, call('h'), decide(prepared, call('h')));
    const { key, answer, subject, variables, unknownFunctions, positive } = record;
    expect({ key, answer, subject, variables, unknownFunctions, positive }).toEqual({
      key: 'f(x)',
      answer: 'h(x)',
      subject: 'g(x)',
      variables: ['x'],
      unknownFunctions: ['f', 'h', 'g'],
      positive: ['x'],
    });
    expect(replay(record).isSame).toBe(true);
    expect(() => replay({ ...record, subject: 'g(x' })).toThrow('"g(x" cannot be read: ');
    const { subject: _, ...bare } = record;
    expect(replay(bare).outcome.kind).toBe(record.outcome.kind);
  });

  it('sees a record that was tampered with', () => {
    const prepared = prepare({ key: formula('2*x'), variables: ['x'], seed: 'a' });
    const answer = formula('3*x');
    const record = recordComparison(prepared, answer, decide(prepared, answer));
    expect(replay({ ...record, answer: '2*x' }).isSame).toBe(false);
    const audit = { ...record.outcome.audit, seed: 'b' };
    expect(replay({ ...record, outcome: { ...record.outcome, audit } }).isSame).toBe(false);
  });

  it('replays comparisons on curves and with abstract functions', () => {
    const circle = prepare({
      key: formula('-x/y'),
      curve: { equation: formula('x^2+y^2-25'), dependent: 'y' },
      variables: ['x', 'y'],
      seed: 'circle',
    });
    const f = unknown('f', [variable('x')], [1]);
    const abstract = prepare({ key: f, variables: ['x'], seed: 'abstract' });
    for (const [prepared, answer] of [
      [circle, formula('-x*y/(25-x^2)')],
      [circle, formula('x/y')],
      [abstract, difference(f, variable('x'))],
    ] as const) {
      const record = recordComparison(prepared, answer, decide(prepared, answer));
      expect(replay(JSON.parse(JSON.stringify(record))).isSame).toBe(true);
    }
  });

  it('is the same whether the key was used before or not', () => {
    const used = prepare({ key: formula('sin(2*x)'), variables: ['x'], seed: 's' });
    for (const answer of ['cos(x)', '2*sin(x)*cos(x)', 'sqrt(x)', 'sin(2*x)+0*ln(x)', 'sin(2*y)']) {
      decide(used, formula(answer));
    }
    for (const answer of ['2*sin(x)*cos(x)', 'sin(2*x)+1', 'sin(2*x)+0*ln(x)', 'tan(y)']) {
      const fresh = prepare({ key: formula('sin(2*x)'), variables: ['x'], seed: 's' });
      expect(decide(used, formula(answer))).toEqual(decide(fresh, formula(answer)));
    }
  });

  it('counts informative points, bits and operations', () => {
    const outcome = decide(
      prepare({ key: formula('x^(x^x)'), variables: ['x'], seed: 's' }),
      formula('e^(x^x*ln(x))'),
    );
    expect(outcome.kind).toBe('equal');
    expect(outcome.audit.operations).toBeGreaterThan(0);
    expect(outcome.audit.informativePoints).toBeGreaterThan(0);
  });

  it('every witness of a difference holds up: 2,000 bits confirm it', () => {
    for (const trap of TRAPS) {
      const prepared = preparedFor(trap, 'witness');
      const answer = formula(trap.answer);
      const outcome = decide(prepared, answer);
      if (outcome.kind !== 'different' || outcome.difference !== 'value') continue;
      const key = formula(trap.key);
      const tape = compile([difference(key, answer)], prepared.letters);
      const point = prepared.letters.map((letter) => outcome.witness.point[letter]!);
      // A summand past every precision is proved by striking out equal terms, not by evaluation.
      if (Math.abs(outcome.witness.difference?.scale ?? 0) > 900) continue;
      const sign = signOf(evaluateBall(tape, point, 2_000)[0]!);
      expect(Math.abs(sign ?? 0), `${trap.key} | ${trap.answer}`).toBe(1);
    }
  });
});
