/**
 * Over generated exercises of every template that asks for a derivative: what each malrule predicts,
 * found here by differentiating anew with the malrule in the table, is refused and diagnosed as that
 * malrule, or as one that documentedly comes to the same answer; and right answers are never diagnosed.
 * DIAGNOSIS_TABLE=1 prints the rates.
 */
import { describe, expect, it } from 'vitest';
import { differentiate } from '../../../src/calculus/differentiate.ts';
import { evaluateDerivatives } from '../../../src/calculus/evaluate-derivatives.ts';
import { RULES } from '../../../src/calculus/rules.ts';
import type { DerivativeTask } from '../../../src/calculus/task.ts';
import { makeExercise } from '../../../src/exercise/exercise.ts';
import { printPlain } from '../../../src/expression/print/print.ts';
import { substitute } from '../../../src/expression/traverse.ts';
import type { AnswerKey } from '../../../src/grading/answer-key.ts';
import { gradeAnswer } from '../../../src/grading/grade.ts';
import { alikeTo } from '../../../src/grading/misconceptions/alike.ts';
import type { MisconceptionId } from '../../../src/grading/misconceptions/catalogue.ts';
import type { Malrule } from '../../../src/grading/misconceptions/malrule.ts';
import { MALRULES } from '../../../src/grading/misconceptions/malrules.ts';
import { readLibrary } from '../../../src/problem-set/library.ts';

const SEEDS = process.env.DIAGNOSIS_TABLE === undefined ? 2 : 6;
const { library } = await readLibrary({ templates: ['templates'], blueprints: [] });

interface Case {
  readonly template: string;
  readonly task: DerivativeTask;
  readonly key: AnswerKey;
}

const CASES: readonly Case[] = library.templates.flatMap((template) =>
  Array.from({ length: SEEDS }, (_, seed) => {
    const made = makeExercise(template, `rates-${seed}`);
    if (!made.ok) return [];
    return made.value.tasks.flatMap(({ task, key }) =>
      task.kind === 'derivative' && key.answer.kind === 'scalar'
        ? [{ template: template.header.id, task, key }]
        : [],
    );
  }).flat(),
);

function derivative(task: DerivativeTask, malrules: readonly Malrule[]) {
  const found = task.by.reduce(
    (rest, name) => differentiate(rest, name, [...malrules, ...RULES]).result,
    evaluateDerivatives(task.function),
  );
  return task.at === undefined ? found : substitute(found, new Map(Object.entries(task.at)));
}

interface Rate {
  shown: number;
  /** As the malrule itself. */
  named: number;
  /** As a misconception that makes the same answer in this exercise. */
  alike: number;
  readonly missed: string[];
}

/** A malrule that makes no difference to the derivative is not tried; one that gives the key is hidden. */
function rateOf(malrule: Malrule): Rate {
  const id = malrule.malrule as MisconceptionId;
  const rate: Rate = { shown: 0, named: 0, alike: 0, missed: [] };
  for (const { template, task, key } of CASES) {
    const right = printPlain(derivative(task, []));
    const wrong = printPlain(derivative(task, [malrule]));
    if (wrong === right) continue;
    const verdict = gradeAnswer(key, wrong);
    if (verdict.kind !== 'incorrect' || verdict.fault.kind !== 'different') continue;
    // An answer with hardly a value shows nothing.
    if (verdict.fault.difference !== 'value') continue;
    rate.shown += 1;
    const { diagnosis } = verdict;
    const explanations =
      diagnosis === undefined ? [] : [diagnosis.misconceptions, ...diagnosis.others];
    const single = explanations.filter((ids) => ids.length === 1).map(([first]) => first!);
    // At a point any two mistakes may come to the same number.
    const isDocumented = (other: MisconceptionId): boolean =>
      task.at !== undefined || alikeTo(id).includes(other);
    if (single.includes(id)) rate.named += 1;
    else if (single.some(isDocumented)) rate.alike += 1;
    else {
      const told = explanations.map((ids) => ids.join('+')).join(' | ');
      rate.missed.push(`${template}: ${printPlain(task.function)} -> ${wrong} as ${told}`);
    }
  }
  return rate;
}

describe('diagnosing generated wrong answers', () => {
  it('has exercises to try', () => {
    expect(CASES.length).toBeGreaterThan(60);
  });

  it('names the malrule itself behind at least 98 of 100 answers that it alone predicts', () => {
    const rates = MALRULES.map((malrule) => [malrule, rateOf(malrule)] as const);
    if (process.env.DIAGNOSIS_TABLE !== undefined) {
      for (const [{ malrule, name }, { shown, named, alike, missed }] of rates) {
        process.stdout.write(
          `${malrule} (${name}): ${named} of ${shown - alike}, ${alike} alike\n`,
        );
        for (const each of missed.slice(0, 3)) process.stdout.write(`    ${each}\n`);
      }
    }
    const low = rates
      .filter(([, { shown, named, alike }]) => named < 0.98 * (shown - alike))
      .map(([{ malrule }, { shown, named, missed }]) => [malrule, named, shown, missed[0]]);
    expect(low).toEqual([]);
    // What comes to the same is the exception.
    const all = rates.reduce((total, [, { shown }]) => total + shown, 0);
    expect(rates.reduce((total, [, { alike }]) => total + alike, 0)).toBeLessThan(0.03 * all);
  });

  it('never diagnoses a right answer, however it is written', () => {
    for (const { task, key } of CASES) {
      const forms = [derivative(task, [])];
      if (key.answer.kind === 'scalar') forms.push(key.answer.expression);
      for (const form of forms) {
        const verdict = gradeAnswer(key, printPlain(form));
        expect(verdict.kind === 'incorrect' ? printPlain(form) : 'not refused').toBe('not refused');
      }
    }
  });
});
