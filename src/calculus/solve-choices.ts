/**
 * Solves tasks of choosing a derivative, of finding the wrong line of a working, and of filling in what
 * is left out of one. The options and lines know what is right; what is worked out here is the way there.
 */
import type { ChooseDerivativeTask, FindErrorTask } from './choice-task.ts';
import { choicesOf, lineLatex, signsOf } from './choice-task.ts';
import { derivationOf } from './derivation-of.ts';
import { type FillInTask, letterOf } from './fill-in-task.ts';
import type { Solution } from './solution.ts';
import { solveDerivative } from './solve-derivative.ts';
import { chain, step } from './steps/formulas.ts';
import type { Manner } from './steps/narration.ts';
import { TaskImpossible } from './task-impossible.ts';
import type { Step } from './worked-solution.ts';
import { type WorkingLine, workingLines } from './working-lines.ts';

/** The derivative found, and which option it is. Throws TaskImpossible unless exactly one is right. */
export function solveChooseDerivative(task: ChooseDerivativeTask, manner: Manner): Solution {
  const right = choicesOf(task).filter((choice) => choice.right);
  if (right.length !== 1) throw new TaskImpossible('distractors');
  const solution = solveDerivative(task.derivative, manner);
  return { ...solution, answer: { kind: 'choices', chosen: [right[0]!.mark] } };
}

export function solveFindError(task: FindErrorTask): Solution {
  const { derivative, error } = task;
  const derivation = derivationOf(derivative.function, derivative.by[0]!);
  const right = choicesOf(task).filter((choice) => choice.right);
  if (right.length !== 1) throw new TaskImpossible('working');
  return {
    answer: { kind: 'choices', chosen: [right[0]!.mark] },
    worked: {
      steps: error === undefined ? [step('no-error-in-lines', [])] : corrected(task, error.line),
      remarks: [],
      derivatives: signsOf(derivative),
    },
    derivations: [derivation],
    exceptions: [],
  };
}

/** The working as it should be, line for line. */
export const rightLines = ({ derivative }: FindErrorTask): readonly WorkingLine[] =>
  workingLines(derivationOf(derivative.function, derivative.by[0]!), derivative.name);

/** The line as it should be, and where it leads. */
function corrected(task: FindErrorTask, wrong: number): Step[] {
  const lines = rightLines(task);
  const written = (line: WorkingLine): string => lineLatex(line, signsOf(task.derivative));
  const known = new Set(task.lines.map(written));
  // What was right already is not repeated.
  const changed = lines.slice(wrong + 1).filter((line) => !known.has(written(line)));
  const onward = changed.flatMap(({ formulas }) => formulas);
  return [
    step('error-in-line', lines[wrong]?.formulas ?? [], { line: wrong + 1 }),
    ...(onward.length === 0 ? [] : [step('working-goes-on', onward)]),
  ];
}

export function solveFillIn(task: FillInTask, manner: Manner): Solution {
  const { derivative, gap, wanted, filled, line } = task;
  return {
    answer: { kind: 'scalar', expression: wanted },
    worked: {
      steps: [...wayTo(task, manner), step('line-in-full', filled.formulas, { line: line + 1 })],
      remarks: [],
      derivatives: signsOf(derivative),
    },
    // The other lines are given: only what is missing has to be worked out.
    derivations:
      gap.kind === 'derivative' && isAtOnce(filled)
        ? [derivationOf(gap.of.function, gap.of.by[0]!)]
        : [],
    exceptions: [],
  };
}

/** Whether the line states a derivative that needs no other line. */
const isAtOnce = ({ kind }: WorkingLine): boolean => kind === 'outer' || kind === 'part';

/** How one finds what is missing. */
function wayTo({ gap, filled, wanted, letters }: FillInTask, manner: Manner): readonly Step[] {
  const u = letterOf(gap);
  if (gap.kind === 'inner') {
    return [step('missing-inner', [chain(u, wanted)], { u, outer: gap.outer })];
  }
  if (!isAtOnce(filled)) return [step('missing-from-lines', [], { u })];
  // The letters of the working have their meaning already.
  const taken = { ...gap.of, arguments: [...gap.of.arguments, ...Object.keys(letters)] };
  return solveDerivative(taken, manner).worked.steps;
}
