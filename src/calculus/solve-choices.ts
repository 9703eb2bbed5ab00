/**
 * Solves tasks of choosing a derivative, of finding the wrong line of a working, and of filling in what
 * is left out of one. The options and lines know what is right; what is worked out here is the way there.
 */
import { sameExpression } from '../expression/traverse.ts';
import type { ChooseDerivativeTask, FindErrorTask } from './choice-task.ts';
import { choicesOf, lineLatex, signsOf } from './choice-task.ts';
import { derivationOf } from './derivation-of.ts';
import { type FillInTask, isAtOnce, letterOf, taskOfClaim } from './fill-in-task.ts';
import { ruleOfLine } from './rule-of-line.ts';
import type { Solution } from './solution.ts';
import { solveDerivative } from './solve-derivative.ts';
import { chain, sign, step } from './steps/formulas.ts';
import type { Manner } from './steps/narration.ts';
import type { DerivativeTask } from './task.ts';
import { TaskImpossible } from './task-impossible.ts';
import type { Formula, Step } from './worked-solution.ts';
import { type WorkingLine, workingLines } from './working-lines.ts';

/** The derivative found, and which option it is. Throws TaskImpossible unless exactly one is right. */
export function solveChooseDerivative(task: ChooseDerivativeTask, manner: Manner): Solution {
  const right = choicesOf(task).filter((choice) => choice.right);
  if (right.length !== 1) throw new TaskImpossible('distractors');
  const { mark } = right[0]!;
  const solution = solveDerivative(task.derivative, manner);
  const { worked } = solution;
  return {
    ...solution,
    answer: { kind: 'choices', chosen: [mark] },
    worked: { ...worked, steps: [...worked.steps, step('option-is', [], { mark })] },
  };
}

export function solveFindError(task: FindErrorTask, manner: Manner): Solution {
  const { derivative, error } = task;
  const derivation = derivationOf(derivative.function, derivative.by[0]!);
  const right = choicesOf(task).filter((choice) => choice.right);
  if (right.length !== 1) throw new TaskImpossible('working');
  return {
    answer: { kind: 'choices', chosen: [right[0]!.mark] },
    worked: {
      steps:
        error === undefined ? [step('no-error-in-lines', [])] : corrected(task, error.line, manner),
      remarks: [],
      derivatives: signsOf(derivative),
    },
    derivations: [derivation],
    exceptions: [],
  };
}

/** The working as it should be, line for line. */
export const rightLines = ({ derivative }: FindErrorTask): readonly WorkingLine[] =>
  linesOf(derivative);

const linesOf = (derivative: DerivativeTask): readonly WorkingLine[] =>
  workingLines(derivationOf(derivative.function, derivative.by[0]!), derivative.name);

/** The line as it should be and why, and where it leads. */
function corrected(task: FindErrorTask, wrong: number, manner: Manner): Step[] {
  const lines = rightLines(task);
  const written = (line: WorkingLine): string => lineLatex(line, signsOf(task.derivative));
  const known = new Set(task.lines.map(written));
  // What was right already is not repeated.
  const changed = lines.slice(wrong + 1).filter((line) => !known.has(written(line)));
  const onward = joined(changed.flatMap(({ formulas }) => formulas));
  const why = reasonFor(lines, wrong, task.derivative, manner);
  return [
    step('error-in-line', asItShouldBe(lines[wrong]!), { line: wrong + 1 }, why),
    ...(onward.length === 0 ? [] : [step('working-goes-on', onward)]),
  ];
}

/** A line that only tidies is shown with what it tidies. */
const asItShouldBe = ({ kind, formulas, claim }: WorkingLine): readonly Formula[] =>
  kind === 'result' && claim !== undefined
    ? [chain(sign(claim.name, claim.by), claim.due, ...claim.stated)]
    : formulas;

/** The rule that puts lines together, or how the derivative of a part is found. */
function reasonFor(
  lines: readonly WorkingLine[],
  place: number,
  derivative: DerivativeTask,
  manner: Manner,
): readonly Step[] {
  const rule = ruleOfLine(lines, place);
  if (rule !== undefined) return [step('rule-puts-together', [rule])];
  const { kind, claim } = lines[place]!;
  if (claim === undefined || (kind !== 'outer' && kind !== 'part')) return [];
  const letters = lines.flatMap((line) => (line.claim === undefined ? [] : [line.claim.name]));
  return wayToDerivative(taskOfClaim(claim, derivative), letters, manner);
}

/** Equalities that begin alike as one: dy/dx = ... = ... */
function joined(formulas: readonly Formula[]): readonly Formula[] {
  const all: Formula[] = [];
  for (const formula of formulas) {
    const before = all.at(-1);
    const [one, other] = [before?.sides[0], formula.sides[0]];
    const continues =
      one?.kind === 'scalar' &&
      other?.kind === 'scalar' &&
      sameExpression(one.expression, other.expression);
    if (before === undefined || !continues) all.push(formula);
    else all[all.length - 1] = { sides: [...before.sides, ...formula.sides.slice(1)] };
  }
  return all;
}

export function solveFillIn(task: FillInTask, manner: Manner): Solution {
  const { derivative, gap, wanted } = task;
  return {
    answer: { kind: 'scalar', expression: wanted },
    worked: { steps: wayTo(task, manner), remarks: [], derivatives: signsOf(derivative) },
    // The other lines are given: only what is missing has to be worked out.
    derivations:
      gap.kind === 'derivative' && isAtOnce(task)
        ? [derivationOf(gap.of.function, gap.of.by[0]!)]
        : [],
    exceptions: [],
  };
}

/** How one finds what is missing. */
function wayTo(task: FillInTask, manner: Manner): readonly Step[] {
  const { gap, wanted, letters, line, filled, derivative } = task;
  const u = letterOf(gap);
  if (gap.kind === 'inner') {
    const { outer, whole } = gap;
    return [step('missing-inner', [chain(u, wanted)], { u, outer, whole })];
  }
  if (isAtOnce(task)) return wayToDerivative(gap.of, Object.keys(letters), manner);
  const rule = ruleOfLine(linesOf(derivative), line);
  return [
    step('missing-from-lines', rule === undefined ? [] : [rule], { u }),
    step('line-in-full', filled.formulas, { line: line + 1 }),
  ];
}

/** The letters of the working have their meaning already. */
function wayToDerivative(
  task: DerivativeTask,
  letters: readonly string[],
  manner: Manner,
): readonly Step[] {
  const taken = { ...task, arguments: [...task.arguments, ...letters] };
  return solveDerivative(taken, manner).worked.steps;
}
