/** Hints on computation graphs: three in rising strength, none of which shows the answer. */
import { product, sum, variable } from '../../expression/expression.ts';
import type { BackpropagationTask } from '../backpropagation-task.ts';
import { resultOf, usedBy } from '../computation-graph.ts';
import type { Step } from '../worked-solution.ts';
import { chain, sign, step } from './formulas.ts';

export function backpropagationHints({ graph, wanted, at }: BackpropagationTask): readonly Step[] {
  const result = variable(resultOf(graph));
  if (wanted.kind === 'value') {
    const { of } = wanted;
    const own = graph.steps.find(({ name }) => name === of);
    const used = own === undefined ? [] : usedBy(own);
    const steps = used.filter((name) => !graph.inputs.includes(name));
    const needed = (steps.length > 0 ? steps : used).map(variable);
    const isShown = own !== undefined && at !== undefined;
    return [
      step('hint-graph-forward', [], { name: variable(of) }),
      step('hint-graph-needed', [], { name: variable(of), needed }),
      step('hint-graph-last-step', isShown ? [chain(variable(of), own.operation)] : []),
    ];
  }
  const [name] = wanted.kind === 'derivative' ? [wanted.by] : wanted.by;
  const uses = graph.steps.filter((each) => usedBy(each).includes(name!));
  const terms = uses.map((use) =>
    use.name === resultOf(graph)
      ? sign(use.name, name!)
      : product([sign(resultOf(graph), use.name), sign(use.name, name!)]),
  );
  const isDirect = uses.length === 1 && uses[0]!.name === resultOf(graph);
  const data = { name: variable(name!), uses: uses.map((use) => variable(use.name)), result };
  const backward = at === undefined ? 'hint-graph-backward-in-letters' : 'hint-graph-backward';
  if (isDirect && wanted.kind !== 'descent') {
    return [
      step(backward, [], data),
      step('hint-graph-at-once', [], data),
      step('hint-graph-direct', [], data),
    ];
  }
  return [
    step(backward, [], data),
    step(uses.length === 1 ? 'hint-graph-one-use' : 'hint-graph-uses', [], data),
    wanted.kind === 'descent'
      ? step('hint-graph-descent', [], { ...data, rate: wanted.rate })
      : step(
          'hint-graph-local',
          terms.length === 0 ? [] : [chain(sign(resultOf(graph), name!), sum(terms))],
          data,
        ),
  ];
}
