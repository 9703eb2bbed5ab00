/**
 * Later parts of an exercise do not repeat what earlier ones show: laws over every template of several
 * parts, in every style and both lengths, and the cases one by one.
 */
import { describe, expect, it } from 'vitest';
import { dataIdentity, piecesWithin } from '../../src/calculus/data-identity.ts';
import { type Manner, solve } from '../../src/calculus/solve.ts';
import { type EarlierPart, withoutToldBefore } from '../../src/calculus/told-before.ts';
import type { Formula, Side, Step, WorkedSolution } from '../../src/calculus/worked-solution.ts';
import { makeExercise } from '../../src/exercise/exercise.ts';
import { formula } from '../../src/expression/read/read.ts';
import { readLibrary } from '../../src/problem-set/library.ts';
import { sentence } from './written-out.ts';

const { library } = await readLibrary({ templates: ['templates'] });
const several = library.templates.filter(({ tasks }) => tasks.length > 1);

const SEEDS = ['1', '2'];
const MANNERS: readonly Manner[] = [
  { style: 'substitution', detail: 'full' },
  { style: 'substitution', detail: 'brief' },
  { style: 'direct', detail: 'full' },
  { style: 'formal', detail: 'full' },
];

const lists = (steps: readonly Step[]): readonly (readonly Step[])[] =>
  steps.length === 0 ? [] : [steps, ...steps.flatMap((step) => lists(step.steps))];
const every = (steps: readonly Step[]): readonly Step[] =>
  steps.flatMap((step) => [step, ...every(step.steps)]);

const named = (solutions: readonly WorkedSolution[]): readonly EarlierPart[] =>
  solutions.map((worked, index) => ({ name: `(${'abcdefgh'[index]})`, worked }));

interface Case {
  readonly about: string;
  readonly whole: readonly WorkedSolution[];
  readonly folded: readonly WorkedSolution[];
}

const cases: readonly Case[] = several.flatMap((template) =>
  SEEDS.flatMap((seed, draw) => {
    const exercise = makeExercise(template, seed);
    if (!exercise.ok) throw new Error(`${template.header.id} ${seed}`);
    // The manners differ on the first draw as they do on all.
    return MANNERS.slice(0, draw === 0 ? undefined : 1).map((manner): Case => {
      const whole = exercise.value.tasks.map(({ task }) => solve(task, manner).worked);
      const folded = whole.map((worked, part) =>
        withoutToldBefore(worked, named(whole.slice(0, part))),
      );
      return {
        about: `${template.header.id} ${seed} ${manner.style} ${manner.detail}`,
        whole,
        folded,
      };
    });
  }),
);

const isReference = ({ code }: Step): boolean =>
  code === 'as-in-part' || code.endsWith('details-in-part');

/** The longest run of equal steps in two lists. */
function longestRun(one: readonly number[], other: readonly number[]): number {
  let longest = 0;
  for (const start of one.keys()) {
    for (const place of other.keys()) {
      let length = 0;
      while (
        start + length < one.length &&
        place + length < other.length &&
        one[start + length] === other[place + length]
      ) {
        length += 1;
      }
      longest = Math.max(longest, length);
    }
  }
  return longest;
}

describe('what earlier parts tell', () => {
  it('is there to be told again in many templates', () => {
    const shorter = cases.filter(({ folded }) =>
      folded.some(({ steps }) => every(steps).some(isReference)),
    );
    expect(new Set(shorter.map(({ about }) => about.split(' ')[0])).size).toBeGreaterThanOrEqual(
      12,
    );
  });

  it('leaves no run of three equal steps in two parts', () => {
    const found = cases.flatMap(({ about, folded }) => {
      const identity = dataIdentity();
      const parts = folded.map(({ steps }) => lists(steps).map((list) => list.map(identity)));
      return parts.flatMap((later, part) =>
        parts
          .slice(0, part)
          .flat()
          .flatMap((one) => later.filter((other) => longestRun(one, other) >= 3).map(() => about)),
      );
    });
    expect(found).toEqual([]);
  });

  it('does not touch the first part, nor a part that stands alone', () => {
    for (const { whole, folded } of cases) {
      expect(folded[0]).toBe(whole[0]);
      for (const worked of whole) expect(withoutToldBefore(worked, [])).toBe(worked);
    }
  });

  it('loses no step that is new, but details of what was found before', () => {
    for (const { about, whole, folded } of cases) {
      const identity = dataIdentity();
      const bare = (step: Step): number => identity({ code: step.code, data: step.data });
      const ends = ({ sides, roundedFrom = sides.length }: Formula): string =>
        `${identity(sides[0])} ${identity(sides[roundedFrom - 1])}`;
      const known = new Set<number>();
      const found = new Set<string>();
      for (const [part, { steps }] of whole.entries()) {
        const kept = new Set(every(folded[part]!.steps).map(bare));
        const check = (step: Step, isDetail: boolean): void => {
          const isThere = isDetail || known.has(bare(step)) || kept.has(bare(step));
          expect(isThere, `${about} ${step.code}`).toBe(true);
          const isFound =
            step.formulas.length > 0 && step.formulas.every((each) => found.has(ends(each)));
          for (const each of step.steps) check(each, isDetail || isFound);
        };
        for (const step of steps) check(step, false);
        for (const step of every(steps)) {
          known.add(bare(step));
          for (const each of step.formulas) found.add(ends(each));
        }
      }
    }
  });

  it('is restated by formulas that stand in the part itself', () => {
    for (const { about, whole, folded } of cases) {
      const identity = dataIdentity();
      for (const [part, { steps }] of whole.entries()) {
        const sides = (formula: Formula): readonly number[] =>
          formula.sides.map((side: Side) => identity(side));
        const stated = every(steps).flatMap(({ formulas }) => formulas.map(sides));
        for (const step of every(folded[part]!.steps).filter(isReference)) {
          if (step.code === 'as-in-part') expect(step.formulas.length, about).toBeGreaterThan(0);
          for (const quoted of step.formulas.map(sides)) {
            const from = stated.filter((each) => quoted.every((side) => each.includes(side)));
            expect(from.length, about).toBeGreaterThan(0);
          }
        }
      }
    }
  });

  it('is restated as far as going backward takes it up again', () => {
    let used = 0;
    for (const { about, whole, folded } of cases) {
      if (!about.startsWith('backpropagation/') && !about.includes('forward-and-backward'))
        continue;
      const identity = dataIdentity();
      const front = ({ sides: [side] }: Formula): number | undefined =>
        side?.kind === 'scalar' ? identity(side.expression) : undefined;
      for (const [part, { steps }] of folded.entries()) {
        const found = new Set(whole[part]!.steps.flatMap(({ formulas }) => formulas.map(front)));
        const told = new Set<number | undefined>();
        for (const { formulas } of steps) {
          for (const { sides } of formulas) {
            for (const piece of piecesWithin(sides.slice(1))) {
              if (!('kind' in piece && piece.kind === 'derivative')) continue;
              if (!found.has(identity(piece))) continue;
              used += 1;
              expect(told.has(identity(piece)), about).toBe(true);
            }
            told.add(front({ sides }));
          }
        }
      }
    }
    expect(used).toBeGreaterThan(100);
  });

  it('is named by the letter of a part that comes before', () => {
    for (const { about, folded } of cases) {
      for (const [part, { steps }] of folded.entries()) {
        const names = every(steps)
          .filter(isReference)
          .flatMap(({ data }) => [data.part ?? [], data.parts ?? []].flat() as string[]);
        const before = named(folded.slice(0, part)).map(({ name }) => name);
        for (const name of names) expect(before, about).toContain(name);
      }
    }
  });
});

const limit = (wanted: 'quotient' | 'limit') =>
  solve({
    kind: 'limit-definition',
    function: formula('2*sqrt(3*x-4)'),
    name: 'f',
    arguments: ['x'],
    by: 'x',
    increment: 'h',
    wanted,
  }).worked;

describe('the second part of a limit by the definition', () => {
  const { steps } = withoutToldBefore(limit('limit'), named([limit('quotient')]));

  it('says by what the difference quotient has come to', () => {
    expect(steps.map(({ code }) => code)).toEqual([
      'state-limit',
      'as-in-part',
      'let-increment-vanish',
    ]);
    expect(sentence(steps[1]!)).toBe('As in part (a):');
    const [found] = steps[1]!.formulas;
    const [, opening] = limit('quotient').steps;
    expect(found!.sides).toHaveLength(2);
    expect(found!.sides[0]).toEqual(opening!.formulas[0]!.sides[0]);
    expect(found!.sides[1]).toEqual(limit('quotient').steps.at(-1)!.formulas[0]!.sides.at(-1));
  });
});

describe('numbers of plain data', () => {
  const identity = dataIdentity();

  it('are equal for what is written alike, and for nothing else', () => {
    expect(identity(formula('sin(x^2)+1'))).toBe(identity(formula('sin(x^2)+1')));
    expect(identity(formula('1+sin(x^2)'))).not.toBe(identity(formula('sin(x^2)+1')));
    expect(identity({ a: 1, b: undefined })).toBe(identity({ a: 1 }));
    expect(identity({ a: 1 })).not.toBe(identity({ a: '1' }));
    expect(identity({ a: 1n })).not.toBe(identity({ a: 1 }));
    expect(identity([1, 2])).not.toBe(identity([12]));
    expect(identity([])).not.toBe(identity({}));
  });

  it('are found in data of any depth, and in shared parts once', () => {
    let deep: object = {};
    let wide: object = {};
    for (let level = 0; level < 20_000; level += 1) deep = { deep };
    for (let level = 0; level < 200; level += 1) wide = { left: wide, right: wide };
    expect(identity(deep)).toBe(identity({ deep: (deep as { deep: object }).deep }));
    expect(identity(wide)).toBe(identity({ ...wide }));
  });
});
