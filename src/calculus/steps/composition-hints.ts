/**
 * Hints on compositions, on functions known by values and on curves: three in rising strength, none of
 * which shows the answer.
 */
import { simplify } from '../../algebra/simplify.ts';
import {
  derivative,
  type Expression,
  product,
  sum,
  unknown,
  variable,
} from '../../expression/expression.ts';
import type {
  ChainTask,
  CompositionTask,
  DecomposeTask,
  KnownValuesTask,
} from '../composition-task.ts';
import { conclusion, differentiate } from '../differentiate.ts';
import type { ImplicitTask } from '../task.ts';
import type { Formula, Step } from '../worked-solution.ts';
import { gradientOf, matrixName } from './chain-signs.ts';
import { chain, sign, step } from './formulas.ts';
import { orderAsked } from './known-values.ts';
import { numberedPlaces } from './numbered-places.ts';

export function compositionHints(task: CompositionTask | ImplicitTask): readonly Step[] {
  switch (task.kind) {
    case 'chain':
      return chainHints(task);
    case 'known-values':
      return knownValueHints(task);
    case 'decompose':
      return decompositionHints(task);
    case 'implicit':
      return implicitHints(task);
  }
}

function decompositionHints({ name, layers }: DecomposeTask): Step[] {
  const letters = layers.map(({ letter }) => variable(letter)).reverse();
  const data = { y: variable(name), x: letters[0]!, u: letters[1]! };
  const first = step('hint-order-of-computing', [], data);
  const [, , v] = letters;
  return v === undefined
    ? [first, step('hint-outer-of-letter', [], data), step('hint-name-inside', [], data)]
    : [
        first,
        step('hint-layers-of-letters', [], data),
        step('hint-name-inside-again', [], { ...data, v }),
      ];
}

/** Where one part of the rule is asked for alone. */
function partHints(task: ChainTask): readonly Step[] | undefined {
  const { name, outer, inner, arguments: names, wanted } = task;
  const letters = inner.map((each) => each.name);
  const data = { y: variable(name), u: letters.map(variable), x: names.map(variable) };
  const only = (letter: string): Step => step('hint-only-letter', [], { letter: variable(letter) });
  const workOut = (...lines: Formula[]): Step => step('hint-work-out', lines);
  const unworked = (of: string, whole: Expression, by: string): Formula =>
    chain(sign(of, by), derivative(whole, [by]));
  switch (wanted.kind) {
    case 'derivative':
    case 'gradient':
      return undefined;
    case 'outer-derivative':
      return [
        step('hint-outer-alone', [], data),
        only(wanted.by),
        workOut(unworked(name, outer, wanted.by)),
      ];
    case 'outer-gradient':
      return [
        step('hint-outer-alone', [], data),
        step('hint-one-at-a-time', []),
        workOut(...letters.map((letter) => unworked(name, outer, letter))),
      ];
    case 'inner-derivative': {
      const of = inner.find((each) => each.name === wanted.of);
      return [
        step('hint-inner-alone', [], data),
        only(wanted.by),
        workOut(...(of === undefined ? [] : [unworked(of.name, of.function, wanted.by)])),
      ];
    }
    case 'inner-matrix': {
      const rows = names.map((by) => letters.map((letter) => sign(letter, by)));
      return [
        step('hint-inner-alone', [], data),
        step('hint-one-at-a-time', []),
        step('hint-matrix-of-inner', [{ sides: [{ kind: 'matrix', rows }] }]),
      ];
    }
  }
}

function chainHints(task: ChainTask): readonly Step[] {
  const part = partHints(task);
  if (part !== undefined) return part;
  const { name, inner, arguments: names, wanted } = task;
  const by = 'by' in wanted && wanted.kind === 'derivative' ? [wanted.by] : names;
  const letters = inner.map((each) => each.name);
  const data = { y: variable(name), u: letters.map(variable), x: by.map(variable) };
  const rules = by.map((each) =>
    chain(
      sign(name, each),
      sum(letters.map((letter) => product([sign(name, letter), sign(letter, each)]))),
    ),
  );
  const vector = {
    sides: [gradientOf(name, names), gradientOf(name, letters, matrixName(task))],
  };
  return [
    step('hint-paths', [], data),
    step('hint-parts-of-chain', [], data),
    task.form === 'vector'
      ? step('hint-chain-vector', [vector], data)
      : step('hint-chain-formula', rules, data),
  ];
}

function knownValueHints(task: KnownValuesTask): Step[] {
  const { name, argument, function: whole, order, place } = task;
  const x = variable(argument);
  const data = { y: unknown(name, [x]), at: chain(x, place) };
  if (order === 0) {
    const line = chain(unknown(name, [x], [orderAsked(task)]), whole);
    return [
      step('hint-value-from-inside', [], data),
      step('hint-put-place-in', [], data),
      step('hint-formula-then-values', [line], data),
    ];
  }
  const rule = simplify(conclusion(differentiate(whole, argument)));
  const line = chain(unknown(name, [x], [1]), rule);
  const places = numberedPlaces(rule);
  return [
    step('hint-inside-first', [], data),
    step('hint-which-values', [], data),
    places === undefined
      ? step('hint-rule-then-values', [line], data)
      : step('hint-rule-then-values-in-places', [line], { ...data, ...places }),
  ];
}

function implicitHints({ dependent, by, order }: ImplicitTask): Step[] {
  const data = { y: variable(dependent), x: variable(by), slope: sign(dependent, by) };
  if (order === 2) {
    return [
      step('hint-slope-first', [], data),
      step('hint-slope-again', [], data),
      step('hint-put-slope-in', [], data),
    ];
  }
  return [
    step('hint-both-sides', [], data),
    step('hint-factor-of-dependent', [], data),
    step('hint-collect-slope', [], data),
  ];
}
