/** Hints for finding a wrong line, and for filling in what is left out: three in rising strength. */
import { variable } from '../../expression/expression.ts';
import type { FindErrorTask } from '../choice-task.ts';
import { derivationOf } from '../derivation-of.ts';
import { type FillInTask, isAtOnce, letterOf } from '../fill-in-task.ts';
import { ruleOfLine } from '../rule-of-line.ts';
import type { Step } from '../worked-solution.ts';
import { workingLines } from '../working-lines.ts';
import { step } from './formulas.ts';
import { hintsOn } from './hints.ts';

export function choiceHints(task: FindErrorTask | FillInTask): readonly Step[] {
  if (task.kind === 'find-error') {
    return [
      step('hint-line-by-line', []),
      step('hint-cover-lines', []),
      step('hint-kinds-of-lines', []),
    ];
  }
  const { gap, letters, line, wanted, derivative } = task;
  const u = letterOf(gap);
  if (gap.kind === 'inner') {
    return [
      step('hint-lines-above', []),
      step('hint-inside-outer', [], { u, outer: gap.outer }),
      step('hint-check-outer', [], { u, outer: gap.outer }),
    ];
  }
  const by = gap.of.by[0]!;
  const first = step('hint-box-is-derivative', [], { u, x: variable(by) });
  if (isAtOnce(task)) {
    const taken = [...gap.of.arguments, ...Object.keys(letters), gap.of.name, by];
    const answer = { kind: 'scalar', expression: wanted } as const;
    return hintsOn(derivationOf(gap.of.function, by), gap.of.name, taken, answer, first);
  }
  const lines = workingLines(derivationOf(derivative.function, derivative.by[0]!), derivative.name);
  const rule = ruleOfLine(lines, line);
  return [
    step('hint-lines-above', []),
    step('hint-put-together', [], { u }),
    rule === undefined
      ? step('hint-last-operation', [], { y: gap.of.function, x: variable(by) })
      : step('rule-puts-together', [rule]),
  ];
}
