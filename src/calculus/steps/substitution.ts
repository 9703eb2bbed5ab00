/**
 * The substitution style: letters for inner functions, and for every rule the same four movements:
 * name the parts, state the rule, compute each part, put them together.
 */

import { simplify } from '../../algebra/simplify.ts';
import {
  apply,
  derivative,
  difference,
  type Expression,
  integer,
  power,
  product,
  quotient,
  sum,
  variable,
} from '../../expression/expression.ts';
import { substitute } from '../../expression/traverse.ts';
import type { Derivation } from '../derivation.ts';
import type { Formula, Step } from '../worked-solution.ts';
import { type Core, coreOf, isElementary, isLinear } from './core.ts';
import { chain, sign, spread, step } from './formulas.ts';
import type { Narration } from './narration.ts';
import { ruleFormula } from './rule-formula.ts';

/** What is being differentiated: something with a name, or an expression as it stands. */
export type Subject = string | undefined;

/** Tells how the derivative of the subject is found. */
export function bySubstitution(whole: Derivation, subject: Subject, narration: Narration): Step[] {
  const core = coreOf(whole);
  const told: Telling = { whole, core, subject, narration };
  switch (core.derivation.rule) {
    case 'chain':
    case 'chain-several':
      return compositionSteps(told);
    case 'sum':
      return sumSteps(told);
    case 'product':
      return productSteps(told);
    case 'quotient':
      return quotientSteps(told);
    case 'general-power':
      return logarithmSteps(told);
    case 'rewrite-power':
      return rewriteSteps(told);
    default:
      return [elementaryStep(told)];
  }
}

interface Telling {
  readonly whole: Derivation;
  readonly core: Core;
  readonly subject: Subject;
  readonly narration: Narration;
}

/** dy/dx, or d/dx of the expression as it stands. */
const signOf = ({ subject, whole }: Telling, as: Expression = whole.operand): Expression =>
  subject === undefined ? derivative(as, [whole.variable]) : sign(subject, whole.variable);

/** y, or the expression in its present writing. */
const nameOf = ({ subject }: Telling, as: Expression): Expression =>
  subject === undefined ? as : variable(subject);

const answerOf = ({ narration, whole }: Telling): Expression => narration.simplified(whole);

/** d/dx of the expression, with the outcome; the raw line between only where it teaches something. */
function elementaryStep(told: Telling): Step {
  const { core, whole } = told;
  const { rule } = core.derivation;
  const general = ruleFormula(rule, whole.variable);
  const raw = spread(core.wrap(core.derivation.result));
  const line = chain(signOf(told), raw, answerOf(told));
  return step(`apply-${rule}`, general === undefined ? [line] : [general, line], {
    f: core.derivation.operand,
    x: variable(whole.variable),
  });
}

/** The work on a part, folded: nothing for linear parts, the reason for elementary ones. */
function partSteps(part: Derivation, name: Subject, narration: Narration): Step[] {
  if (isLinear(part) || !narration.hasRoom(1)) return [];
  const of = name === undefined ? part.operand : variable(name);
  const core = coreOf(part);
  if (isElementary(core.derivation)) return reason(core, of, part.variable);
  if (!narration.hasRoom(4)) return [];
  const steps = bySubstitution(part, name, narration);
  return [step('differentiate-part', [], { of, x: variable(part.variable) }, steps)];
}

/** Why an elementary part has the derivative it has, where that is not the very line above. */
function reason(core: Core, of: Expression, by: string): Step[] {
  const { rule, operand, result } = core.derivation;
  const general = ruleFormula(rule, by);
  const data = { of, f: operand, x: variable(by) };
  if (general !== undefined) return [step(`why-${rule}`, [general], data)];
  return core.wrapped
    ? [step(`why-${rule}`, [chain(derivative(operand, [by]), result)], data)]
    : [];
}

function compositionSteps(told: Telling): Step[] {
  const { core, whole, narration } = told;
  const { outer, parts } = core.derivation;
  const by = whole.variable;
  const letters = narration.letters(parts.length);
  const inside = narration.within(letters);
  const signs = new Map(outer.map((each, index) => [each.variable, variable(letters[index]!)]));
  const back = new Map(parts.map(({ operand }, index) => [letters[index]!, operand]));
  const written = core.wrap(substitute(outer[0]!.operand, signs));
  const partials = outer.map((each) => simplify(core.wrap(substitute(each.result, signs))));
  const inner = parts.map((part) => narration.simplified(part));
  const by_u = (letter: string): Expression =>
    told.subject === undefined ? derivative(written, [letter]) : sign(told.subject, letter);
  const rule = sum(letters.map((letter) => product([by_u(letter), sign(letter, by)])));
  const several = parts.length > 1;
  const whole_ = signOf(told, written);
  const data = {
    y: nameOf(told, written),
    u: letters.map(variable),
    inner: parts.map(({ operand }) => operand),
    outer: written,
    x: variable(by),
  };
  const identify = step(
    several ? 'identify-several' : 'identify-composition',
    [
      ...letters.map((letter, index) => chain(variable(letter), parts[index]!.operand)),
      chain(nameOf(told, core.wrap(core.derivation.operand)), written),
    ],
    data,
  );
  const state = step(several ? 'state-several' : 'state-chain', [chain(whole_, rule)], data);
  const compute = step(
    'compute-parts',
    [
      ...letters.map((letter, index) => chain(by_u(letter), partials[index]!)),
      ...letters.map((letter, index) => chain(sign(letter, by), inner[index]!)),
    ],
    data,
    [
      ...outer.flatMap((each) => outerReason(each, signs, core, narration)),
      ...parts.flatMap((part, index) => partSteps(part, letters[index]!, inside)),
    ],
  );
  const line = (outerDerivatives: readonly Expression[]): Expression =>
    spread(sum(outerDerivatives.map((each, index) => product([each, inner[index]!]))));
  const inLetters = line(partials);
  const inVariables = line(partials.map((each) => substitute(each, back)));
  const end = [inLetters, inVariables, answerOf(told)];
  return narration.manner.detail === 'brief'
    ? [identify, step('substitute-back', [chain(whole_, rule, ...end)], data)]
    : [identify, state, compute, step('substitute-back', [chain(whole_, ...end)], data)];
}

function outerReason(
  outer: Derivation,
  signs: ReadonlyMap<string, Expression>,
  core: Core,
  narration: Narration,
): Step[] {
  if (!narration.hasRoom(1)) return [];
  const letter = signs.get(outer.variable);
  if (letter?.kind !== 'variable') return [];
  const written: Derivation = {
    ...outer,
    variable: letter.name,
    operand: substitute(outer.operand, signs),
    result: substitute(outer.result, signs),
  };
  return reason({ ...core, derivation: written }, written.operand, letter.name);
}

function sumSteps(told: Telling): Step[] {
  const { core, whole, narration } = told;
  const terms = core.derivation.parts;
  const by = whole.variable;
  const inside = narration.within([]);
  const data = { x: variable(by) };
  const signs = sum(terms.map((term) => signed(term, ({ operand }) => derivative(operand, [by]))));
  const values = sum(terms.map((term) => narration.simplified(term)));
  const state = step('state-sum', [chain(signOf(told), core.wrap(signs))], data);
  const compute = step(
    'compute-terms',
    terms.map((term) => termLine(unsigned(term), narration)),
    data,
    terms.flatMap((term) => {
      const bare = unsigned(term);
      return isElementary(coreOf(bare).derivation) ? [] : partSteps(bare, undefined, inside);
    }),
  );
  const combined = chain(signOf(told), core.wrap(values), answerOf(told));
  const combine = step('combine-terms', [combined], data);
  return narration.manner.detail === 'brief'
    ? [
        step(
          'combine-terms',
          [chain(signOf(told), core.wrap(signs), core.wrap(values), answerOf(told))],
          data,
        ),
      ]
    : [state, compute, combine];
}

/** A subtracted term keeps its minus sign in front, and its operand is what is differentiated. */
const unsigned = (term: Derivation): Derivation =>
  term.rule === 'negation' ? term.parts[0]! : term;
const signed = (term: Derivation, write: (term: Derivation) => Expression): Expression =>
  term.rule === 'negation' ? { kind: 'negation', operand: write(unsigned(term)) } : write(term);

function termLine(term: Derivation, narration: Narration): Formula {
  const core = coreOf(term);
  const line = derivative(term.operand, [term.variable]);
  const raw = spread(core.wrap(core.derivation.result));
  return isElementary(core.derivation)
    ? chain(line, raw, narration.simplified(term))
    : chain(line, narration.simplified(term));
}

/** Names for the parts of a product or quotient, with their derivatives. */
function namedParts(told: Telling): {
  readonly letters: readonly string[];
  readonly naming: readonly Formula[];
  readonly compute: Step;
} {
  const { core, whole, narration } = told;
  const { parts } = core.derivation;
  const letters = narration.letters(parts.length);
  const inside = narration.within(letters);
  return {
    letters,
    naming: letters.map((letter, index) => chain(variable(letter), parts[index]!.operand)),
    compute: step(
      'compute-parts',
      letters.map((letter, index) =>
        chain(sign(letter, whole.variable), narration.simplified(parts[index]!)),
      ),
      { u: letters.map(variable), x: variable(whole.variable) },
      parts.flatMap((part, index) => partSteps(part, letters[index]!, inside)),
    ),
  };
}

/** The four movements of a rule for parts with letters. */
function fourSteps(
  told: Telling,
  codes:
    | readonly ['identify-factors', 'state-product', 'combine-product']
    | readonly ['identify-quotient', 'state-quotient', 'combine-quotient'],
  combine: (parts: readonly Expression[], primes: readonly Expression[]) => Expression,
  whole: (parts: readonly Expression[]) => Expression,
): Step[] {
  const { core, narration } = told;
  const by = told.whole.variable;
  const { letters, naming, compute } = namedParts(told);
  const { parts } = core.derivation;
  const signs = letters.map(variable);
  const written = core.wrap(whole(signs));
  const rule = core.wrap(
    combine(
      signs,
      letters.map((letter) => sign(letter, by)),
    ),
  );
  const data = { y: nameOf(told, told.whole.operand), u: signs, x: variable(by) };
  const values = spread(
    core.wrap(
      combine(
        parts.map(({ operand }) => operand),
        parts.map((part) => narration.simplified(part)),
      ),
    ),
  );
  const identify = step(
    codes[0],
    [...naming, chain(nameOf(told, told.whole.operand), written)],
    data,
  );
  if (narration.manner.detail === 'brief') {
    return [identify, step(codes[2], [chain(signOf(told), rule, values, answerOf(told))], data)];
  }
  return [
    identify,
    step(codes[1], [chain(signOf(told), rule)], data),
    compute,
    step(codes[2], [chain(signOf(told), values, answerOf(told))], data),
  ];
}

const productSteps = (told: Telling): Step[] =>
  fourSteps(
    told,
    ['identify-factors', 'state-product', 'combine-product'],
    (factors, primes) =>
      sum(
        factors.map((_, at) =>
          product(factors.map((factor, index) => (index === at ? primes[index]! : factor))),
        ),
      ),
    product,
  );

const quotientSteps = (told: Telling): Step[] =>
  fourSteps(
    told,
    ['identify-quotient', 'state-quotient', 'combine-quotient'],
    ([u, v], [du, dv]) =>
      quotient(difference(product([du!, v!]), product([u!, dv!])), power(v!, integer(2))),
    ([u, v]) => quotient(u!, v!),
  );

/** Logarithmic differentiation of u^v. */
function logarithmSteps(told: Telling): Step[] {
  const { core, whole, narration } = told;
  const by = whole.variable;
  const { u, v } = core.derivation.roles;
  const [du, dv] = core.derivation.parts;
  const [name] =
    told.subject !== undefined && !core.wrapped ? [told.subject] : narration.letters(1);
  const y = variable(name!);
  const inside = narration.within([name!]);
  const logarithm = product([v!, apply('ln', u!)]);
  const relative = simplify(
    sum([
      product([narration.simplified(dv!), apply('ln', u!)]),
      quotient(product([v!, narration.simplified(du!)]), u!),
    ]),
  );
  const data = { y, u: u!, v: v!, x: variable(by) };
  const take = step(
    'take-logarithms',
    [
      ...(name === told.subject ? [] : [chain(y, core.derivation.operand)]),
      chain(apply('ln', y), apply('ln', core.derivation.operand), logarithm),
    ],
    data,
  );
  const differentiated = step(
    'differentiate-logarithms',
    [
      chain(
        product([quotient(integer(1), y), sign(name!, by)]),
        derivative(logarithm, [by]),
        relative,
      ),
    ],
    data,
    [du!, dv!].flatMap((part) => partSteps(part, undefined, inside)),
  );
  const combine = step(
    'combine-logarithms',
    [
      chain(
        signOf(told),
        core.wrap(product([y, relative])),
        core.wrap(product([core.derivation.operand, relative])),
        answerOf(told),
      ),
    ],
    data,
  );
  return [take, differentiated, combine];
}

/** A quotient by a power is read as a negative power first. */
function rewriteSteps(told: Telling): Step[] {
  const { whole, subject, narration } = told;
  const inner = rewritten(whole);
  const line = chain(nameOf(told, whole.operand), inner.operand);
  return [
    step('rewrite-power', [line], { y: nameOf(told, inner.operand) }),
    ...bySubstitution(inner, subject, narration),
  ];
}

/** The same derivation with the negative power in the place of the quotient. */
function rewritten(whole: Derivation): Derivation {
  const part = whole.parts[0]!;
  if (whole.rule === 'rewrite-power') return part;
  const inner = rewritten(part);
  const renewed = { ...whole, parts: [inner], roles: { ...whole.roles, u: inner.operand } };
  return { ...renewed, operand: coreOf(renewed).wrap(coreOf(renewed).derivation.operand) };
}
