/**
 * Three hints of rising strength from the derivation of an exercise: where to look, which parts there
 * are, how to go on. None shows the answer: a formula that would is left out.
 */
import { type Expression, product, sum, variable } from '../../expression/expression.ts';
import type { Written } from '../../expression/read/written.ts';
import { sameExpression, substitute, variablesOf } from '../../expression/traverse.ts';
import { applications, type Derivation } from '../derivation.ts';
import { freshLetter } from '../letters.ts';
import type { Side, Step } from '../worked-solution.ts';
import { coreOf, isElementary, unsigned } from './core.ts';
import { chain, sign, spread, step } from './formulas.ts';
import { PRODUCT, QUOTIENT } from './product-and-quotient.ts';
import { ruleFormula } from './rule-formula.ts';

/** `first`: what is special about the exercise, in the place of the usual first hint. */
export function hintsOn(
  derivation: Derivation,
  name: string,
  taken: readonly string[],
  answer: Written,
  first: Step | undefined,
): Step[] {
  const about: About = { derivation, name, taken };
  const hints = [first ?? firstHint(about), structureHint(about), wayHint(about)];
  return hints.map((hint) => {
    const shown = withoutAnswer(hint, answer);
    // A rule that is the answer itself is not shown, so nothing may be said of it either.
    const isBare = shown.code === 'hint-formula' && shown.formulas.length === 0;
    const data = { f: derivation.operand, x: variable(derivation.variable) };
    return isBare ? step('hint-nothing-inside', [], data) : shown;
  });
}

interface About {
  readonly derivation: Derivation;
  readonly name: string;
  readonly taken: readonly string[];
}

function firstHint({ derivation, name }: About): Step {
  const data = { y: variable(name), x: variable(derivation.variable) };
  const elementary = isElementary(coreOf(derivation).derivation);
  return step(elementary ? 'hint-rule' : 'hint-last-operation', [], data);
}

/** Which parts the function consists of. */
export function structureHint({ derivation }: Pick<About, 'derivation'>): Step {
  const core = coreOf(derivation).derivation;
  const parts = core.parts.map(({ operand }) => operand);
  const x = variable(derivation.variable);
  switch (core.rule) {
    case 'chain':
      return step('hint-composition', [], { inner: parts, x });
    case 'chain-several':
      return step('hint-several', [], { inner: parts, x });
    case 'product':
      return step('hint-factors', [], { parts, x });
    case 'quotient':
      return step('hint-quotient', [], { top: parts[0]!, bottom: parts[1]!, x });
    case 'sum':
      return step('hint-terms', [], { parts: core.parts.map((part) => unsigned(part).operand), x });
    case 'general-power':
      return step('hint-logarithms', [], { u: parts[0]!, v: parts[1]!, x });
    case 'rewrite-power':
      return step('hint-rewrite', [], { u: parts[0]! });
    case 'constant':
    case 'variable':
    case 'dependent':
    case 'unevaluated':
    case 'negation':
    case 'constant-multiple':
    case 'constant-divisor':
    case 'reciprocal':
    case 'power':
    case 'natural-exponential':
    case 'exponential':
    case 'function':
    case 'unknown':
      return step('hint-table', [], { f: core.operand, x });
  }
}

/** The rule in letters, with the letters' meaning. */
function wayHint(about: About): Step {
  const { derivation, name, taken } = about;
  const { derivation: core, wrap } = coreOf(derivation);
  const by = derivation.variable;
  const letters = freshLetters(core.parts.length, taken);
  const names = letters.map(variable);
  const primes = letters.map((letter) => sign(letter, by));
  const naming = names.map((letter, index) => chain(letter, core.parts[index]!.operand));
  const data = { u: names, inner: core.parts.map(({ operand }) => operand), x: variable(by) };
  const rule = (whole: Expression, right: Expression): Step =>
    step(
      'hint-parts',
      [...naming, chain(variable(name), whole), chain(sign(name, by), right)],
      data,
    );
  switch (core.rule) {
    case 'chain': {
      const [outer] = core.outer;
      const places = new Map([[outer!.variable, names[0]!]]);
      const factors = [sign(name, letters[0]!), primes[0]!];
      return rule(spread(wrap(substitute(outer!.operand, places))), product(factors));
    }
    case 'chain-several': {
      const places = new Map(
        core.outer.map((outer, index) => [outer.variable, names[index]!] as const),
      );
      const products = letters.map((letter, index) =>
        product([sign(name, letter), primes[index]!]),
      );
      return rule(spread(wrap(substitute(core.outer[0]!.operand, places))), sum(products));
    }
    case 'product':
    case 'quotient': {
      const { whole, differentiated } = core.rule === 'product' ? PRODUCT : QUOTIENT;
      return rule(spread(wrap(whole(names))), spread(wrap(differentiated(names, primes, product))));
    }
    case 'sum':
      return hardestTerm(core.parts.map(unsigned), by);
    case 'rewrite-power':
      return structureHint({ derivation: core.parts[0]! });
    case 'general-power':
    case 'constant':
    case 'variable':
    case 'dependent':
    case 'unevaluated':
    case 'negation':
    case 'constant-multiple':
    case 'constant-divisor':
    case 'reciprocal':
    case 'power':
    case 'natural-exponential':
    case 'exponential':
    case 'function':
    case 'unknown': {
      const formula = ruleFormula(core.rule, by, variablesOf(derivation.operand));
      return formula === undefined
        ? step('hint-nothing-inside', [], { f: core.operand, x: variable(by) })
        : step('hint-formula', [formula], data);
    }
  }
}

function freshLetters(count: number, taken: readonly string[]): string[] {
  const letters: string[] = [];
  while (letters.length < count) letters.push(freshLetter([...taken, ...letters]));
  return letters;
}

/** Of a sum, the term that needs more than one rule, with its parts; the rules of the terms if none does. */
function hardestTerm(terms: readonly Derivation[], by: string): Step {
  const [hard] = terms
    .filter((term) => !isElementary(coreOf(term).derivation))
    .sort((one, other) => applications(other).length - applications(one).length);
  if (hard === undefined) return termRules(terms, by);
  const { code, data } = structureHint({ derivation: hard });
  if (code === 'hint-rewrite') return step('hint-term-rewrite', [], { f: hard.operand, ...data });
  if (code === 'hint-factors')
    return step('hint-term-product', [], { f: hard.operand, x: variable(by) });
  if (code === 'hint-quotient')
    return step('hint-term-quotient', [], { f: hard.operand, x: variable(by) });
  const inner = data.inner;
  if (code === 'hint-composition' && inner !== undefined) {
    return step('hint-term-composition', [], { f: hard.operand, inner });
  }
  return step('hint-term', [], { f: hard.operand });
}

/** The rules of elementary terms, each once. */
function termRules(terms: readonly Derivation[], by: string): Step {
  const used = terms.flatMap(({ operand }) => variablesOf(operand));
  const rules = new Set(terms.map((term) => coreOf(term).derivation.rule));
  const hasConstant = rules.delete('constant');
  const formulas = [...rules].flatMap((rule) => ruleFormula(rule, by, used) ?? []);
  const code = hasConstant ? 'hint-term-rules-and-constant' : 'hint-term-rules';
  return step(code, formulas, { x: variable(by) });
}

/** A side that is the answer itself is taken out; a formula with fewer than two sides then falls away. */
function withoutAnswer(hint: Step, answer: Written): Step {
  const isAnswer = (side: Side): boolean =>
    side.kind === 'scalar' &&
    answer.kind === 'scalar' &&
    sameExpression(side.expression, answer.expression);
  const formulas = hint.formulas
    .map(({ sides }) => ({ sides: sides.filter((side) => !isAnswer(side)) }))
    .filter(({ sides }) => sides.length > 1);
  return { ...hint, formulas };
}
