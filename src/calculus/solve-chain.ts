/**
 * The chain rule for y = f(u), u = g(x) of any number of inner functions and variables: in the sum form,
 * one product for each way from y to a variable, or in the vector form ∇_x y = A ∇_u y. The answer is
 * what the rule gives, with the inner functions put in and collected; putting them in before
 * differentiating is the check.
 */
import { simplify } from '../algebra/simplify.ts';
import type { Expression } from '../expression/expression.ts';
import type { Written } from '../expression/read/written.ts';
import { substitute, variablesOf } from '../expression/traverse.ts';
import { holdsAtPoint, valueAtPoint } from './at-point.ts';
import { type ChainWork, workOn } from './chain-work.ts';
import type { ChainTask } from './composition-task.ts';
import type { Derivation } from './derivation.ts';
import { entrywise } from './entrywise.ts';
import { type Exception, exceptionsOf } from './exceptions.ts';
import { LETTERS } from './letters.ts';
import type { Solution } from './solution.ts';
import { chainCheck, chainSteps } from './steps/chain.ts';
import { partSteps } from './steps/chain-parts.ts';
import type { Manner } from './steps/narration.ts';
import { remarksOn } from './steps/remarks.ts';
import type { At } from './task.ts';
import { TaskImpossible } from './task-impossible.ts';

/** Throws TaskImpossible for an outer function that uses a variable beside the inner letters. */
export function solveChain(task: ChainTask, manner: Manner): Solution {
  const work = workOn(task);
  const exceptions = exceptionsOfChain(work);
  const general = wantedOf(work);
  const answer = task.at === undefined ? general : atPoint(general, exceptions, task.at);
  const isPart = task.wanted.kind !== 'derivative' && task.wanted.kind !== 'gradient';
  const steps = isPart
    ? partSteps(work, general, manner)
    : chainSteps(work, general, answer, manner);
  return {
    answer,
    worked: {
      steps,
      remarks: [...remarksOn(exceptions), ...(isPart ? [] : chainCheck(work))],
      derivatives: signsOf(task),
    },
    derivations: derivationsOf(work),
    exceptions,
  };
}

/** Along a path the derivatives by its one variable, and by letters of the solution, are ordinary ones. */
function signsOf({ arguments: names, inner }: ChainTask): Solution['worked']['derivatives'] {
  if (names.length > 1) return 'partial';
  if (inner.length === 1) return 'ordinary';
  const spare = LETTERS.filter((letter) => inner.every((each) => each.name !== letter));
  return { ordinaryBy: [...names, ...spare] };
}

function wantedOf({ task, outer, inner, composed }: ChainWork): Written {
  const { wanted } = task;
  const scalar = (expression: Expression | undefined): Written => {
    if (expression === undefined) throw new TaskImpossible('letters');
    return { kind: 'scalar', expression };
  };
  const place = (name: string): number => task.inner.findIndex((each) => each.name === name);
  switch (wanted.kind) {
    case 'derivative':
      return scalar(composed.find(({ by }) => by === wanted.by)?.value);
    case 'gradient':
      return { kind: 'vector', components: composed.map(({ value }) => value) };
    case 'outer-derivative':
      return scalar(outer.find(({ variable }) => variable === wanted.by)?.value);
    case 'inner-derivative':
      return scalar(inner[place(wanted.of)]?.find(({ variable }) => variable === wanted.by)?.value);
    case 'outer-gradient':
      return { kind: 'vector', components: outer.map(({ value }) => value) };
    case 'inner-matrix':
      return {
        kind: 'matrix',
        rows: task.arguments.map((_, column) => inner.map((row) => row[column]!.value)),
      };
  }
}

/** Conditions on the outer function are taken where the inner functions stand in it. */
function exceptionsOfChain({ task, outer, inner, back }: ChainWork): Exception[] {
  const outside = exceptionsOf(outer.map(({ derivation }) => derivation));
  const isOuterPart =
    task.wanted.kind === 'outer-derivative' || task.wanted.kind === 'outer-gradient';
  const isInnerPart =
    task.wanted.kind === 'inner-derivative' || task.wanted.kind === 'inner-matrix';
  const composed = isOuterPart
    ? outside
    : outside.map((each) => ({
        ...each,
        expression: simplify(substitute(each.expression, back)),
        definite: false,
      }));
  const inside = inner.flatMap((row) => exceptionsOf(row.map(({ derivation }) => derivation)));
  if (isOuterPart) return composed;
  const known = new Set<string>();
  return (isInnerPart ? inside : [...composed, ...inside]).filter(({ expression, relation }) => {
    if (variablesOf(expression).length === 0) return false;
    const key = `${relation}${JSON.stringify(expression, plainNumbers)}`;
    if (known.has(key)) return false;
    known.add(key);
    return true;
  });
}

const plainNumbers = (_: string, value: unknown): unknown =>
  typeof value === 'bigint' ? `${value}` : value;

const derivationsOf = ({ outer, inner }: ChainWork): Derivation[] =>
  [...outer, ...inner.flat()].map(({ derivation }) => derivation);

function atPoint(general: Written, exceptions: readonly Exception[], at: At): Written {
  const value = (expression: Expression): Expression => {
    if (!holdsAtPoint(expression, exceptions, at)) throw new TaskImpossible('point');
    return valueAtPoint(expression, at);
  };
  return entrywise(general, value);
}
