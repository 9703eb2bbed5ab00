/**
 * Over generated exercises of every template whose tasks are more than a derivative: with the right rules
 * a plan gives the key, and what each mistake and each malrule makes of it is refused and diagnosed as
 * that misconception or one that predicts the same answer. ANSWER_TABLE=1 prints the rates.
 */
import { describe, expect, it } from 'vitest';
import { makeExercise } from '../../../src/exercise/exercise.ts';
import type { Written } from '../../../src/expression/read/written.ts';
import type { AnswerKey } from '../../../src/grading/answer-key.ts';
import { gradeAnswer } from '../../../src/grading/grade.ts';
import { rightly } from '../../../src/grading/misconceptions/answers/plan.ts';
import {
  type PlannedAnswer,
  type PredictedAnswer,
  planOf,
  predictedByMalrules,
  predictedByMistakes,
} from '../../../src/grading/misconceptions/answers/plans.ts';
import type { Fault } from '../../../src/grading/verdict.ts';
import { readLibrary } from '../../../src/problem-set/library.ts';
import { writtenPlain } from '../../../src/publish/formula.ts';

const SEEDS = process.env.ANSWER_TABLE === undefined ? 2 : 8;
const { library } = await readLibrary({ templates: ['templates'], blueprints: [] });

interface Case {
  readonly template: string;
  readonly key: AnswerKey;
  readonly plan: PlannedAnswer;
}

const CASES: readonly Case[] = library.templates.flatMap((template) =>
  Array.from({ length: SEEDS }, (_, seed) => {
    const made = makeExercise(template, `answers-${seed}`);
    if (!made.ok) return [];
    return made.value.tasks.flatMap(({ task, key }) => {
      const plan = planOf(task);
      return plan === undefined ? [] : [{ template: template.header.id, key, plan }];
    });
  }).flat(),
);

/** The parts in the shape of the key. */
function shaped({ answer }: AnswerKey, parts: PredictedAnswer['parts']): Written {
  switch (answer.kind) {
    case 'scalar':
      return { kind: 'scalar', expression: parts[0]! };
    case 'vector':
      return { kind: 'vector', components: parts };
    case 'matrix': {
      const width = answer.rows[0]!.length;
      const rows = answer.rows.map((_, row) => parts.slice(row * width, (row + 1) * width));
      return { kind: 'matrix', rows };
    }
    case 'equation':
      return { kind: 'equation', left: answer.left, right: parts[0]! };
    default:
      throw new Error(`no plan makes a ${answer.kind}`);
  }
}

function hasValues(fault: Fault): boolean {
  if (fault.kind === 'different') return fault.difference === 'value';
  if (fault.kind !== 'components') return true;
  return fault.components.every(
    ({ kind, difference }) => kind !== 'incorrect' || difference === 'value',
  );
}

interface Rate {
  shown: number;
  named: number;
  readonly missed: string[];
}

/** `isNamed` is told the single misconceptions that were found. */
function ratesOf(
  predict: (plan: PlannedAnswer) => readonly PredictedAnswer[],
  isNamed: (found: readonly string[], id: string) => boolean,
) {
  const rates = new Map<string, Rate>();
  for (const { template, key, plan } of CASES) {
    for (const { misconception, parts } of predict(plan)) {
      const text = writtenPlain(shaped(key, parts));
      const verdict = gradeAnswer(key, text);
      if (verdict.kind !== 'incorrect') continue;
      // An answer without a value shows nothing.
      if (!hasValues(verdict.fault)) continue;
      const rate = rates.get(misconception) ?? { shown: 0, named: 0, missed: [] };
      rates.set(misconception, rate);
      rate.shown += 1;
      const { diagnosis } = verdict;
      const all = diagnosis === undefined ? [] : [diagnosis.misconceptions, ...diagnosis.others];
      const single = all.filter((ids) => ids.length === 1).map(([first]) => first!);
      if (isNamed(single, misconception)) rate.named += 1;
      else {
        rate.missed.push(`${template}: ${text} as ${all.map((ids) => ids.join('+')).join(' | ')}`);
      }
    }
  }
  return rates;
}

function below(rates: ReadonlyMap<string, Rate>, least: number) {
  if (process.env.ANSWER_TABLE !== undefined) {
    for (const [id, { shown, named, missed }] of rates) {
      process.stdout.write(`${id}: ${named} of ${shown}\n`);
      for (const each of missed.slice(0, 4)) process.stdout.write(`    ${each}\n`);
    }
  }
  return [...rates]
    .filter(([, { shown, named }]) => named < least * shown)
    .map(([id, { shown, named, missed }]) => [id, named, shown, missed[0]]);
}

describe('mistakes in answers that are more than a derivative', () => {
  it('has exercises to try', () => {
    expect(CASES.length).toBeGreaterThan(60);
  });

  it('plans give the key when derivatives are taken rightly', () => {
    for (const { template, key, plan } of CASES) {
      const parts = plan.answer(rightly);
      if (parts.length === 0) continue;
      const { kind } = gradeAnswer(key, writtenPlain(shaped(key, parts)), { diagnose: false });
      // The plan does not simplify: a form that is asked for may be missed.
      expect([template, kind === 'wrong-form' ? 'correct' : kind]).toEqual([template, 'correct']);
    }
  });

  it('names the mistake behind at least 98 of 100 answers that it predicts', () => {
    expect(
      below(
        ratesOf(predictedByMistakes, (found, id) => found.includes(id)),
        0.98,
      ),
    ).toEqual([]);
  });

  it('names a malrule in the derivatives, or a mistake that makes the same answer and is simpler', () => {
    expect(
      below(
        ratesOf(predictedByMalrules, (found) => found.length > 0),
        0.98,
      ),
    ).toEqual([]);
  });
});
