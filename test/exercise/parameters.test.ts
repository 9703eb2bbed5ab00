/** Drawing parameters: in range, under constraints, the same for the same name. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactValue } from '../../src/exercise/exact.ts';
import { makeExercise } from '../../src/exercise/exercise.ts';
import { parseExerciseName, printExerciseName } from '../../src/exercise/exercise-name.ts';
import { drawParameters, parameterText } from '../../src/exercise/parameters.ts';
import { readTemplate } from '../../src/exercise/read-template.ts';
import type { Template } from '../../src/exercise/template.ts';
import { rationalText } from '../../src/expression/rational.ts';
import { readScalar } from '../../src/expression/read/read.ts';
import { randomStream } from '../../src/random.ts';

function template(parameters: string, constraints: readonly string[] = [], version = 1): Template {
  const names = [...parameters.matchAll(/(\w+): \{/g)].map((match) => match[1]);
  const text = [
    '---',
    `{ id: t, version: ${version}, title: T, topic: t, difficulty: 1,`,
    `  parameters: { ${parameters} }, constraints: ${JSON.stringify(constraints)},`,
    '  functions: { y: x^2 }, tasks: [{ id: d, kind: derivative, function: y, by: x }] }',
    '---',
    names.map((name) => `{{ ${name} }}`).join(' '),
  ].join('\n');
  const read = readTemplate(text, 't.md');
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  return read.value;
}

/** The values of `count` draws by name. */
function draws(of: Template, count = 300): Map<string, Set<string>> {
  const seen = new Map<string, Set<string>>();
  for (let seed = 0; seed < count; seed += 1) {
    const draw = drawParameters(of, randomStream(`${seed}`));
    if (!draw.ok) throw new Error(JSON.stringify(draw.problem));
    for (const [name, value] of draw.value.values) {
      seen.set(name, (seen.get(name) ?? new Set()).add(parameterText(value)));
    }
  }
  return seen;
}
const sorted = (values: Set<string> | undefined): string[] => [...(values ?? [])].sort();

describe('ranges', () => {
  it.each([
    ['a: { integer: [-2, 2] }', ['-1', '-2', '0', '1', '2']],
    ['a: { integer: [1, 10], step: 3 }', ['1', '10', '4', '7']],
    ['a: { integer: [1, 9], step: 3 }', ['1', '4', '7']],
    ['a: { integer: [-2, 2], nonzero: true, exclude: [1] }', ['-1', '-2', '2']],
    ['a: { rational: [0, 1], denominators: [2, 3] }', ['1/2', '1/3', '2/3']],
    ['a: { rational: [-1/2, 1], denominators: [1, 2], nonzero: true }', ['-1/2', '1', '1/2']],
    ['a: { number: [1/2, 0.25, -3] }', ['-3', '1/2', '1/4']],
    ['a: { word: [up, down] }', ['down', 'up']],
    ['a: { function: [sin, "u^2"] }', ['sin(u)', 'u^2']],
    ['a: { expression: [x + 1, e^x] }', ['e^x', 'x + 1']],
  ])('%s', (parameters, values) => {
    expect(sorted(draws(template(parameters)).get('a'))).toEqual(values);
  });
});

describe('constraints', () => {
  const range = 'a: { integer: [-3, 3] }, b: { integer: [-3, 3] }';
  it.each<[string, (a: number, b: number) => boolean]>([
    ['a < b', (a, b) => a < b],
    ['a != b and a b > 0', (a, b) => a !== b && a * b > 0],
    ['-2 <= a < b <= 2', (a, b) => -2 <= a && a < b && b <= 2],
    ['not (a = 1 or b = 1)', (a, b) => !(a === 1 || b === 1)],
    ['(a = 1 or b = 1) and (a > 0)', (a, b) => (a === 1 || b === 1) && a > 0],
    ['(a + 1)(b - 1) >= 0', (a, b) => (a + 1) * (b - 1) >= 0],
    ['b ≠ 0 and a/b ≤ 1', (a, b) => b !== 0 && a / b <= 1],
    ['a/b > 1', (a, b) => b !== 0 && a / b > 1],
    ['sqrt(a^2 + b^2) = 3', (a, b) => a * a + b * b === 9],
    [
      'mod(a, 2) = 1 and abs(b) = max(a, 2)',
      (a, b) => Math.abs(a % 2) === 1 && Math.abs(b) === Math.max(a, 2),
    ],
  ])('%s', (constraint, holds) => {
    const of = template(range, [constraint]);
    const drawn = new Set<string>();
    for (let seed = 0; seed < 400; seed += 1) {
      const draw = drawParameters(of, randomStream(`${seed}`));
      if (!draw.ok) throw new Error(JSON.stringify(draw.problem));
      const [a, b] = ['a', 'b'].map((name) => Number(parameterText(draw.value.values.get(name)!)));
      drawn.add(`${a},${b}`);
      expect(holds(a!, b!), `${a} ${b}`).toBe(true);
    }
    // Everything allowed is drawn sooner or later, and nothing else.
    let allowed = 0;
    for (let a = -3; a <= 3; a += 1) for (let b = -3; b <= 3; b += 1) if (holds(a, b)) allowed += 1;
    expect(drawn.size).toBe(allowed);
  });

  it('that nothing satisfies are reported at their place, with the tries', () => {
    const of = template(range, ['a < b', 'a > b + 10']);
    const made = makeExercise(of, '1');
    expect(made).toMatchObject({
      ok: false,
      problem: [
        {
          code: 'constraints-hopeless',
          line: 3,
          data: { constraint: 'a > b + 10', tries: '10000' },
        },
      ],
    });
  });

  it('are measured: the tries of many draws give the acceptance rate', () => {
    const of = template('a: { integer: [1, 10] }', ['a <= 3']);
    let tries = 0;
    for (let seed = 0; seed < 1_000; seed += 1) {
      const draw = drawParameters(of, randomStream(`${seed}`));
      if (draw.ok) tries += draw.value.tries;
    }
    expect(1_000 / tries).toBeGreaterThan(0.27);
    expect(1_000 / tries).toBeLessThan(0.33);
  });
});

describe('computed parameters', () => {
  it('follow from the others, exactly', () => {
    const of = template(
      'a: { number: [3] }, b: { compute: (a^2 - 1)/a + 2^-a }, c: { compute: b - a }',
    );
    expect(sorted(draws(of, 1).get('b'))).toEqual(['67/24']);
    expect(sorted(draws(of, 1).get('c'))).toEqual(['-5/24']);
  });

  it.each([
    ['gcd(12, 18) + lcm(4, 6)', '18'],
    ['floor(-7/2) + ceil(7/2)', '0'],
    ['mod(-7, 3)', '2'],
    ['min(2, 1/2) max(2, 1/2)', '1'],
    ['8^(2/3) + sqrt(9/4)', '11/2'],
    ['root(-27, 3)', '-3'],
    ['(-8)^(1/3)', '-2'],
    ['0.1 + 0.2', '3/10'],
    ['sqrt(2)', undefined],
    ['1/0', undefined],
    ['9^9^9', undefined],
    ['gcd(1/2, 3)', undefined],
  ])('%s = %s', (text, expected) => {
    const unknownFunctions = ['gcd', 'lcm', 'floor', 'ceil', 'mod', 'min', 'max'];
    const reading = readScalar(text, { variables: [], unknownFunctions });
    if (!reading.ok) throw new Error(reading.problem.code);
    const value = exactValue(reading.value, new Map());
    expect(value && rationalText(value)).toBe(expected);
  });
});

describe('an exercise is its name', () => {
  const parameters = 'a: { integer: [1, 1000000] }, b: { rational: [0, 9], denominators: [7, 11] }';
  const prompt = (of: Template, seed: string): string => {
    const made = makeExercise(of, seed);
    if (!made.ok) throw new Error(JSON.stringify(made.problem));
    return made.value.prompt;
  };

  it('the same name gives the same exercise, another seed or version another one', () => {
    expect(prompt(template(parameters), '17')).toBe(prompt(template(parameters), '17'));
    expect(prompt(template(parameters), '17')).not.toBe(prompt(template(parameters), '18'));
    expect(prompt(template(parameters, [], 2), '17')).not.toBe(prompt(template(parameters), '17'));
  });

  it('is pinned, so that every machine and every later version agree', () => {
    expect(prompt(template(parameters), 'pinned')).toMatchInlineSnapshot(`"673774 \\frac{48}{11}"`);
  });

  it('is printed and read back', () => {
    const seeds = fc
      .string({ minLength: 1, maxLength: 30 })
      .filter((seed) => seed.trim() === seed && !/\p{C}/u.test(seed));
    fc.assert(
      fc.property(seeds, fc.integer({ min: 1, max: 999 }), (seed, version) => {
        const name = { template: 'chain-rule/sine-of-square', version, seed };
        expect(parseExerciseName(printExerciseName(name))).toEqual(name);
      }),
      { seed: 1 },
    );
    for (const text of [
      '',
      'a',
      'a@1',
      'a#1',
      'a@0#1',
      'A@1#1',
      'a@1#',
      'a@1# x',
      'a@x#1',
      'a@1#\u0000',
    ]) {
      expect(parseExerciseName(text), text).toBeUndefined();
    }
  });
});
