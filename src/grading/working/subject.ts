/**
 * What a working is about, whatever the kind of task: a function of some variables with letters that
 * are given for inner functions, the derivative of it that is asked for, and perhaps a point.
 */
import type { ChainTask } from '../../calculus/composition-task.ts';
import { evaluateDerivatives } from '../../calculus/evaluate-derivatives.ts';
import type { At, DerivativeTask, GradientTask } from '../../calculus/task.ts';
import type { Expression } from '../../expression/expression.ts';

export interface WorkingSubject {
  readonly name: string;
  /** In the variables, or in the letters that are given. */
  readonly function: Expression;
  readonly arguments: readonly string[];
  /** The derivatives asked for, each by its variables in order; one of them, or a vector of several. */
  readonly asked: readonly (readonly string[])[];
  readonly isVector: boolean;
  /** What letters stand for from the start. */
  readonly given: ReadonlyMap<string, Expression>;
  readonly at?: At;
}

const NONE: ReadonlyMap<string, Expression> = new Map();

/** Tasks about the derivatives of one function. */
export type FunctionTask = DerivativeTask | GradientTask | ChainTask;

export function workingSubject(task: FunctionTask): WorkingSubject {
  const at = task.at === undefined ? {} : { at: task.at };
  if (task.kind === 'chain') return { ...subjectOfChain(task), ...at };
  const { name, arguments: names } = task;
  return {
    name,
    function: evaluateDerivatives(task.function),
    arguments: names,
    asked: task.kind === 'derivative' ? [task.by] : names.map((each) => [each]),
    isVector: task.kind === 'gradient',
    given: NONE,
    ...at,
  };
}

function subjectOfChain(task: ChainTask): WorkingSubject {
  const { name, inner, arguments: names, wanted } = task;
  const outer = evaluateDerivatives(task.outer);
  const given = new Map(inner.map((each) => [each.name, evaluateDerivatives(each.function)]));
  const letters = inner.map((each) => each.name);
  const whole = { name, function: outer, arguments: names, given };
  const alone = { name, function: outer, arguments: letters, given: NONE };
  switch (wanted.kind) {
    case 'derivative':
      return { ...whole, asked: [[wanted.by]], isVector: false };
    case 'gradient':
      return { ...whole, asked: names.map((each) => [each]), isVector: true };
    case 'outer-derivative':
      return { ...alone, asked: [[wanted.by]], isVector: false };
    case 'outer-gradient':
      return { ...alone, asked: letters.map((each) => [each]), isVector: true };
    case 'inner-derivative':
      return {
        name: wanted.of,
        function: given.get(wanted.of) ?? outer,
        arguments: names,
        given: NONE,
        asked: [[wanted.by]],
        isVector: false,
      };
    case 'inner-matrix':
      // Its entries are judged one by one, as derivatives of the given letters.
      return { ...whole, asked: [], isVector: true };
  }
}
