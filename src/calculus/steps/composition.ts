/**
 * The chain rule with letters: name the inner function, state the rule, compute each part, multiply and
 * put the inner function back.
 */
import { simplify } from '../../algebra/simplify.ts';
import {
  derivative,
  type Expression,
  product,
  sum,
  variable,
} from '../../expression/expression.ts';
import { substitute } from '../../expression/traverse.ts';
import type { Derivation } from '../derivation.ts';
import type { StepCode } from '../step-codes.ts';
import { isUnity, tidyProduct } from '../tidy.ts';
import type { Step } from '../worked-solution.ts';
import type { Core } from './core.ts';
import { chain, sign, spread, step } from './formulas.ts';
import { numbered, numberedPlaces } from './numbered-places.ts';
import { paritySteps } from './parity.ts';
import { reason } from './reasons.ts';
import { answerOf, nameOf, partSteps, signOf, type Telling } from './telling.ts';

export function compositionSteps(told: Telling): Step[] {
  const { core, narration, whole } = told;
  const { parts } = core.derivation;
  const letters = narration.letters(parts.length);
  const named = namedOuter(core, letters);
  const written = named.written;
  const inner = parts.map((part) => narration.simplified(part));
  const partial = (letter: string): Expression =>
    told.subject === undefined ? derivative(written, [letter]) : sign(told.subject, letter);
  const rule = sum(
    letters.map((letter) => product([partial(letter), sign(letter, whole.variable)])),
  );
  const data = {
    y: nameOf(told),
    u: letters.map(variable),
    inner: parts.map(({ operand }) => operand),
    outer: written,
    x: variable(whole.variable),
  };
  const identify = step(
    identifyCode(told),
    [
      ...letters.map((letter, index) => chain(variable(letter), parts[index]!.operand)),
      chain(nameOf(told, spread(core.wrap(core.derivation.operand))), written),
    ],
    data,
  );
  const back = new Map(parts.map(({ operand }, index) => [letters[index]!, operand]));
  const assembled = (partials: readonly Expression[]): Expression =>
    spread(sum(partials.map((each, index) => tidyProduct([each, inner[index]!]))));
  const inserted = assembled(named.partials.map((each) => substitute(each, back)));
  const places = numberedPlaces(inserted);
  const shown = (each: Expression): Expression => (places === undefined ? each : numbered(each));
  const end = [assembled(named.partials), inserted, answerOf(told)].map(shown);
  const left = signOf(told, written);
  if (narration.manner.detail === 'brief') {
    const ones = letters.flatMap((letter, index) =>
      isUnity(inner[index]!) ? [chain(sign(letter, whole.variable), inner[index]!)] : [],
    );
    const lines = [...ones, chain(left, rule, ...end)];
    return [identify, step('chain-at-once', lines, data, paritySteps(end[1]!))];
  }
  const inside = narration.within(letters, true);
  const compute = step(
    places === undefined ? 'compute-parts' : 'compute-parts-in-places',
    [
      ...letters.map((letter, index) => chain(partial(letter), shown(named.partials[index]!))),
      ...letters.map((letter, index) => chain(sign(letter, whole.variable), inner[index]!)),
    ],
    { ...data, ...places },
    [
      ...named.derivations.flatMap((each) =>
        inside.hasRoom(1) ? reason({ ...core, derivation: each }, each.operand, inside) : [],
      ),
      ...parts.flatMap((part, index) => partSteps(part, letters[index]!, inside)),
    ],
  );
  return [
    identify,
    step(parts.length > 1 ? 'state-several' : 'state-chain', [chain(left, rule)], data),
    compute,
    step('substitute-back', [chain(left, ...end)], data, paritySteps(end[1]!)),
  ];
}

function identifyCode({ core, narration }: Telling): StepCode {
  if (core.derivation.parts.length > 1) return 'identify-several';
  return narration.inComposition ? 'identify-inner-composition' : 'identify-composition';
}

interface NamedOuter {
  /** The outer function, constants and all, in the letters given. */
  readonly written: Expression;
  /** Its derivatives by each letter, simplified. */
  readonly partials: readonly Expression[];
  /** The derivations of the bare outer function in the letters. */
  readonly derivations: readonly Derivation[];
}

function namedOuter(core: Core, letters: readonly string[]): NamedOuter {
  const { outer } = core.derivation;
  const signs = new Map(outer.map((each, index) => [each.variable, variable(letters[index]!)]));
  const derivations = outer.map(
    (each, index): Derivation => ({
      ...each,
      variable: letters[index]!,
      operand: substitute(each.operand, signs),
      result: substitute(each.result, signs),
    }),
  );
  return {
    written: spread(core.wrap(derivations[0]!.operand)),
    partials: derivations.map(({ result }) => simplify(core.wrap(result))),
    derivations,
  };
}
