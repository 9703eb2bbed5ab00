/**
 * Mistakes in backpropagation, where the adjoint of a name is the sum, over the steps that use it, of
 * their adjoint times their local derivative; and in a step of gradient descent.
 */
import type { BackpropagationTask } from '../../../calculus/backpropagation-task.ts';
import { composedSteps, resultOf, usedBy } from '../../../calculus/computation-graph.ts';
import {
  difference,
  type Expression,
  NOUGHT,
  negation,
  product,
  sum,
  UNITY,
  variable,
} from '../../../expression/expression.ts';
import { substitute } from '../../../expression/traverse.ts';
import { pointed } from './at.ts';
import type { AnswerMistake, AnswerPlan, Derive, Parts } from './plan.ts';

/** The term of one use, from the adjoint of the step, its local derivative, and the derivative at its output. */
type Term = (adjoint: Expression, local: Expression, atOutput: Expression) => Expression;

const rightTerm: Term = (adjoint, local) => product([adjoint, local]);

/** The adjoints by name. `term` and `keep` act on the names that are asked for, the rest is right. */
function adjoints(
  task: BackpropagationTask,
  derive: Derive,
  term: Term = rightTerm,
  keep: (use: number) => boolean = () => true,
  everywhere = false,
): ReadonlyMap<string, Expression> {
  const { graph, wanted } = task;
  const values = composedSteps(graph);
  const found = new Map<string, Expression>([[resultOf(graph), UNITY]]);
  const asked =
    wanted.kind === 'value' ? [] : wanted.kind === 'derivative' ? [wanted.by] : wanted.by;
  const names = [...graph.inputs, ...graph.steps.map(({ name }) => name)].toReversed();
  for (const name of names) {
    if (found.has(name)) continue;
    const uses = graph.steps.filter((step) => usedBy(step).includes(name));
    const wrong = everywhere || asked.includes(name);
    const terms = uses.flatMap((step, use) => {
      if (wrong && uses.length > 1 && !keep(use)) return [];
      const raw = derive(step.operation, name);
      const local = substitute(raw, values);
      const letters = usedBy(step);
      // With one input alone the output can be mistaken for it.
      const atOutput =
        letters.length === 1 ? substitute(raw, new Map([[name, values.get(step.name)!]])) : local;
      return [(wrong ? term : rightTerm)(found.get(step.name)!, local, atOutput)];
    });
    found.set(name, terms.length === 0 ? NOUGHT : sum(terms));
  }
  return found;
}

/** What is asked for, from the adjoints and the way the descent is made. */
function answerFrom(
  { graph, at, wanted }: BackpropagationTask,
  known: ReadonlyMap<string, Expression>,
  moved: (start: Expression, step: Expression, slope: Expression) => Expression = difference,
): Parts {
  switch (wanted.kind) {
    case 'value':
      return pointed([composedSteps(graph).get(wanted.of) ?? NOUGHT], at);
    case 'derivative':
      return pointed([known.get(wanted.by)!], at);
    case 'gradient':
      return pointed(
        wanted.by.map((name) => known.get(name)!),
        at,
      );
    case 'descent':
      return pointed(
        wanted.by.map((name) => {
          const slope = known.get(name)!;
          return moved(variable(name), product([wanted.rate, slope]), slope);
        }),
        at,
      );
  }
}

const inAdjoints = (
  id: string,
  term: Term,
  everywhere = [false],
): AnswerMistake<BackpropagationTask> => ({
  id,
  predict: (task, derive) =>
    task.wanted.kind === 'value'
      ? []
      : everywhere.map((all) =>
          answerFrom(
            task,
            adjoints(task, derive, term, () => true, all),
          ),
        ),
});

const inDescent = (
  id: string,
  moved: (start: Expression, step: Expression, slope: Expression) => Expression,
): AnswerMistake<BackpropagationTask> => ({
  id,
  predict: (task, derive) =>
    task.wanted.kind === 'descent' ? [answerFrom(task, adjoints(task, derive), moved)] : [],
});

/** The most ways that are left out of a sum, one at a time. */
const USES = 4;

export const BACKPROPAGATION: AnswerPlan<BackpropagationTask> = {
  answer: (task, derive) =>
    task.wanted.kind === 'value' ? [] : answerFrom(task, adjoints(task, derive)),
  mistakes: [
    inDescent('descent-uphill', (start, step) => sum([start, step])),
    inDescent('descent-rate-forgotten', (start, _, slope) => difference(start, slope)),
    inDescent('descent-step-only', (_, step) => negation(step)),
    inDescent('descent-step-only', (_, step) => step),
    inDescent('descent-not-taken', (_, __, slope) => slope),
    {
      id: 'graph-path-missing',
      predict: (task, derive) =>
        task.wanted.kind === 'value'
          ? []
          : Array.from({ length: USES }, (_, out) => out).flatMap((out) => [
              answerFrom(
                task,
                adjoints(task, derive, rightTerm, (use) => use !== out),
              ),
              answerFrom(
                task,
                adjoints(task, derive, rightTerm, (use) => use !== out, true),
              ),
            ]),
    },
    inAdjoints('graph-upstream-forgotten', (_, local) => local),
    inAdjoints('graph-local-forgotten', (adjoint) => adjoint),
    inAdjoints('graph-local-at-output', (adjoint, _, atOutput) => product([adjoint, atOutput]), [
      false,
      true,
    ]),
    {
      id: 'graph-value-instead',
      predict: ({ graph, at, wanted }) =>
        wanted.kind === 'derivative'
          ? [
              pointed([composedSteps(graph).get(resultOf(graph))!], at),
              pointed([composedSteps(graph).get(wanted.by) ?? variable(wanted.by)], at),
            ]
          : [],
    },
  ],
};
