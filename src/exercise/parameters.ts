/**
 * Draws the values of a template's parameters: again and again until its constraints hold, from the
 * stream of the exercise's name. The number of tries tells how narrow the constraints are.
 */
import { type Expression, numeral } from '../expression/expression.ts';
import { printPlain } from '../expression/print/print.ts';
import {
  add,
  equals,
  gcd,
  multiply,
  type Rational,
  rational,
  rationalText,
} from '../expression/rational.ts';
import { sameExpression, substitute } from '../expression/traverse.ts';
import { LIMITS } from '../limits.ts';
import type { RandomStream } from '../random.ts';
import { failure, type Result, success } from '../result.ts';
import type { AuthorProblem } from './author-problem.ts';
import { conditionHolds } from './condition.ts';
import { exactValue } from './exact.ts';
import { growFunction } from './grow.ts';
import { numerators } from './read-parameters.ts';
import type { ParameterDefinition, Template } from './template.ts';
import { tidy } from './tidy.ts';

export type ParameterValue =
  | { readonly kind: 'number'; readonly value: Rational }
  /** A formula, perhaps in the exercise's variables. */
  | { readonly kind: 'expression'; readonly expression: Expression }
  /** A function of one argument: what `body` is with its variable `u` replaced. */
  | { readonly kind: 'function'; readonly body: Expression }
  | { readonly kind: 'word'; readonly text: string };

/** By name; what is drawn first, what is computed after it. */
export type ParameterValues = ReadonlyMap<string, ParameterValue>;

export interface Draw {
  readonly values: ParameterValues;
  /** How many draws it took, this one included. */
  readonly tries: number;
}

export function drawParameters(
  template: Template,
  stream: RandomStream,
): Result<Draw, AuthorProblem> {
  for (let tries = 1; tries <= LIMITS.template.tries; tries += 1) {
    const values = drawOnce(template.parameters, stream);
    // Growing has had its own tries; more of them would only take longer.
    if (values === 'nothing-grown') return failure(ungrown(template));
    if (values !== undefined && isAllowed(template, values)) return success({ values, tries });
  }
  return failure(hopeless(template, stream));
}

/** Draws looked at to find the constraint that is hardest to meet. */
const SURVEY = 1_000;

/** Names the constraint that held least often by itself. */
function hopeless(template: Template, stream: RandomStream): AuthorProblem {
  const held = template.constraints.map(() => 0);
  let computed = 0;
  for (let draw = 0; draw < SURVEY; draw += 1) {
    const values = drawOnce(template.parameters, stream);
    if (values === undefined || values === 'nothing-grown') continue;
    computed += 1;
    const numbers = numbersOf(values);
    template.constraints.forEach(({ condition }, index) => {
      if (conditionHolds(condition, numbers) === true) held[index]! += 1;
    });
  }
  const least = held.indexOf(Math.min(...held));
  const worst = computed === 0 ? undefined : template.constraints[least];
  return {
    code: 'constraints-hopeless',
    file: template.file,
    ...(worst?.place ?? template.parametersPlace),
    data: {
      tries: `${LIMITS.template.tries}`,
      constraint: worst?.text ?? (computed === 0 ? 'compute' : 'distinct'),
    },
  };
}

const ungrown = ({ file, parametersPlace }: Template): AuthorProblem => ({
  code: 'family-hopeless',
  file,
  ...parametersPlace,
  data: { tries: `${LIMITS.template.growth}` },
});

/** undefined when a computed parameter has no exact value for this draw. */
function drawOnce(
  definitions: readonly ParameterDefinition[],
  stream: RandomStream,
): ParameterValues | 'nothing-grown' | undefined {
  const values = new Map<string, ParameterValue>();
  const numbers = new Map<string, Rational>();
  const setNumber = (name: string, value: Rational): void => {
    numbers.set(name, value);
    values.set(name, { kind: 'number', value });
  };
  // Choices may contain numbers that are drawn after them, so they are filled in at the end.
  const formulas: { name: string; kind: 'expression' | 'function'; choice: Expression }[] = [];
  for (const definition of definitions) {
    const { name } = definition;
    switch (definition.kind) {
      case 'integer':
        setNumber(name, drawInteger(definition, stream));
        break;
      case 'rational':
        setNumber(name, drawRational(definition, stream));
        break;
      case 'number':
        setNumber(name, stream.pick(definition.choices));
        break;
      case 'word':
        values.set(name, { kind: 'word', text: stream.pick(definition.choices) });
        break;
      case 'family': {
        const expression = growFunction(definition.family, definition.target, stream);
        if (expression === undefined) return 'nothing-grown';
        values.set(name, { kind: 'expression', expression });
        break;
      }
      case 'expression':
      case 'function':
        formulas.push({ name, kind: definition.kind, choice: stream.pick(definition.choices) });
        break;
      case 'compute': {
        const value = exactValue(definition.formula, numbers);
        if (value === undefined) return undefined;
        setNumber(name, value);
        break;
      }
    }
  }
  const numerals = new Map([...numbers].map(([name, value]) => [name, numeral(value)]));
  for (const { name, kind, choice } of formulas) {
    const formula = tidy(substitute(choice, numerals));
    values.set(name, kind === 'function' ? { kind, body: formula } : { kind, expression: formula });
  }
  return values;
}

/** The reader has made sure that not all values are excluded, so this ends. */
function drawInteger(
  { least, step, count, exclude }: ParameterDefinition & { readonly kind: 'integer' },
  stream: RandomStream,
): Rational {
  for (;;) {
    const value = add(least, multiply(step, rational(stream.integer(0, count - 1))));
    if (!exclude.some((other) => equals(other, value))) return value;
  }
}

function drawRational(
  definition: ParameterDefinition & { readonly kind: 'rational' },
  stream: RandomStream,
): Rational {
  const denominator = stream.pick(definition.denominators);
  const { first, count } = numerators(definition.least, definition.most, denominator);
  for (;;) {
    const numerator = first + BigInt(stream.integer(0, count - 1));
    const value = rational(numerator, denominator);
    if (gcd(numerator, BigInt(denominator)) !== 1n) continue;
    if (!definition.exclude.some((other) => equals(other, value))) return value;
  }
}

function isAllowed(template: Template, values: ParameterValues): boolean {
  const numbers = numbersOf(values);
  return (
    template.header.distinct.every((group) => allDiffer(group.map((name) => values.get(name)!))) &&
    template.constraints.every(({ condition }) => conditionHolds(condition, numbers) === true)
  );
}

const allDiffer = (values: readonly ParameterValue[]): boolean =>
  values.every((value, index) => !values.slice(0, index).some((other) => sameValue(value, other)));

export function numbersOf(values: ParameterValues): Map<string, Rational> {
  const numbers = new Map<string, Rational>();
  for (const [name, value] of values) {
    if (value.kind === 'number') numbers.set(name, value.value);
  }
  return numbers;
}

function sameValue(left: ParameterValue, right: ParameterValue): boolean {
  if (left.kind === 'number' && right.kind === 'number') return equals(left.value, right.value);
  if (left.kind === 'word' && right.kind === 'word') return left.text === right.text;
  if (left.kind === 'function' && right.kind === 'function') {
    return sameExpression(left.body, right.body);
  }
  return (
    left.kind === 'expression' &&
    right.kind === 'expression' &&
    sameExpression(left.expression, right.expression)
  );
}

/** A value as plain text, for records and lists. */
export function parameterText(value: ParameterValue): string {
  switch (value.kind) {
    case 'number':
      return rationalText(value.value);
    case 'expression':
      return printPlain(value.expression);
    case 'function':
      return printPlain(value.body);
    case 'word':
      return value.text;
  }
}
