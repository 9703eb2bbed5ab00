/** The parts of the chain rule of several variables, where one of them alone is asked for. */
import { variable } from '../../expression/expression.ts';
import type { Written } from '../../expression/read/written.ts';
import type { ChainWork } from '../chain-work.ts';
import type { Step } from '../worked-solution.ts';
import {
  aboutChain,
  gradientOf,
  lettersOf,
  matrix,
  matrixName,
  rowsOf,
  vector,
} from './chain-signs.ts';
import { scalar, sign, step } from './formulas.ts';
import type { Manner } from './narration.ts';
import { computePartials, named } from './partials.ts';

/** One derivative, by one variable of several or by the only one. */
const one = (told: Step, of: string, by: string, isPartial: boolean): Step => ({
  ...told,
  code: isPartial ? 'differentiate-one-partially' : 'differentiate-one',
  data: { y: variable(of), x: variable(by) },
});

/** A part of the chain rule alone. */
export function partSteps(work: ChainWork, general: Written, manner: Manner): Step[] {
  const { task, outer, inner } = work;
  const letters = lettersOf(task);
  const taken = [task.name, ...letters, ...task.arguments];
  const { wanted } = task;
  const about = { ...aboutChain(task, task.arguments), A: variable(matrixName(task)) };
  const of = (code: 'differentiate-outer' | 'differentiate-inner', told: Step): Step => ({
    ...told,
    code,
    data: about,
  });
  switch (wanted.kind) {
    case 'outer-derivative': {
      const parts = outer.filter((each) => each.variable === wanted.by);
      const told = computePartials(named(task.name, parts), taken, manner);
      return [one(told, task.name, wanted.by, letters.length > 1)];
    }
    case 'inner-derivative': {
      const row = inner[letters.indexOf(wanted.of)] ?? [];
      const parts = row.filter((each) => each.variable === wanted.by);
      const told = computePartials(named(wanted.of, parts), taken, manner);
      return [one(told, wanted.of, wanted.by, task.arguments.length > 1)];
    }
    case 'outer-gradient': {
      const sides = [
        gradientOf(task.name, letters),
        vector(letters.map((letter) => sign(task.name, letter))),
        general,
      ];
      return [
        of('differentiate-outer', computePartials(named(task.name, outer), taken, manner)),
        step('assemble-gradient', [{ sides }], about),
      ];
    }
    case 'inner-matrix': {
      const signs = rowsOf(task, (row, column) => sign(letters[row]!, task.arguments[column]!));
      const parts = inner.flatMap((row, index) => named(letters[index]!, row));
      return [
        of('differentiate-inner', computePartials(parts, taken, manner)),
        step(
          'matrix-of-parts',
          [{ sides: [scalar(variable(matrixName(task))), matrix(signs), general] }],
          about,
        ),
      ];
    }
    case 'derivative':
    case 'gradient':
      return [];
  }
}
