/**
 * Reads the formulas of a header and of a text in the names of their template: parameters, variables,
 * constants, functions. A parameter that stands for a function is written as a call: `F(2x)`.
 */
import { apply, type Expression, variable } from '../expression/expression.ts';
import { functionNamed, functionRow } from '../expression/functions.ts';
import type { ReadProblem } from '../expression/read/problem.ts';
import { readScalar } from '../expression/read/read.ts';
import { distinctParts } from '../expression/traverse.ts';
import { failure, type Result, success } from '../result.ts';
import { EXACT_FUNCTIONS } from './exact.ts';
import type { ParameterHeader } from './header.ts';

/** The argument in the choices of a function parameter: `u^3`, `sqrt(u)`. */
export const ARGUMENT = 'u';

export interface TemplateNames {
  readonly variables: readonly string[];
  readonly constants: readonly string[];
  /** Each parameter's kind. */
  readonly parameters: ReadonlyMap<string, ParameterHeader['kind']>;
  /** Functions of which no formula is given; they may be primed and take any number of arguments. */
  readonly unknownFunctions: readonly string[];
  /** The functions that may be used here. */
  readonly functions: readonly string[];
}

/** Parameters of this kind are numbers, whose values constraints and computations can use. */
export const isNumeric = (kind: ParameterHeader['kind'] | undefined): boolean =>
  kind === 'integer' || kind === 'rational' || kind === 'number' || kind === 'compute';

function lettersOf(names: TemplateNames): string[] {
  const parameters = [...names.parameters]
    .filter(([, kind]) => kind !== 'function' && kind !== 'word')
    .map(([name]) => name);
  return [...names.variables, ...names.constants, ...parameters, ...names.functions];
}

const callsOf = (names: TemplateNames): string[] =>
  [...names.parameters].filter(([, kind]) => kind === 'function').map(([name]) => name);

/** A formula in all names of the template. Function parameters are called with one argument. */
export function readFormula(text: string, names: TemplateNames): Result<Expression, ReadProblem> {
  const reading = readScalar(text, {
    variables: lettersOf(names),
    unknownFunctions: [...callsOf(names), ...names.unknownFunctions],
  });
  if (!reading.ok) return reading;
  for (const part of distinctParts(reading.value)) {
    if (part.kind !== 'unknown' || names.unknownFunctions.includes(part.name)) continue;
    if (part.arguments.length !== 1 || part.orders[0] !== 0) {
      const data = { name: part.name };
      const code = 'wrong-number-of-arguments';
      return failure({ code, position: 0, length: text.length, data });
    }
  }
  return reading;
}

/** A formula in numbers alone, with the functions of exact arithmetic. */
export const readNumberFormula = (
  text: string,
  names: TemplateNames,
): Result<Expression, ReadProblem> =>
  readScalar(text, {
    variables: [...names.parameters].filter(([, kind]) => isNumeric(kind)).map(([name]) => name),
    unknownFunctions: [...EXACT_FUNCTIONS.keys()],
  });

/** One choice of a function parameter: a function's name, or a formula in `u`. */
export function readFunction(text: string, names: TemplateNames): Result<Expression, ReadProblem> {
  const known = functionNamed(text.trim());
  if (known !== undefined && functionRow(known).arity === 1) {
    return success(apply(known, variable(ARGUMENT)));
  }
  const reading = readScalar(text, { variables: [...lettersOf(names), ARGUMENT] });
  if (!reading.ok) return reading;
  const uses = distinctParts(reading.value).some(
    (part) => part.kind === 'variable' && part.name === ARGUMENT,
  );
  if (uses) return reading;
  const data = { name: text, meant: ARGUMENT };
  return failure({ code: 'unknown-name', position: 0, length: text.length, data });
}
