/**
 * The rule by which a line of a working puts the lines above it together, written with the letters of that
 * working: dy/dx = dy/du · du/dx. None for sums, and for lines that state a derivative at once.
 */
import { product, variable } from '../expression/expression.ts';
import { derivationOf } from './derivation-of.ts';
import { coreOf } from './steps/core.ts';
import { chain, sign, spread } from './steps/formulas.ts';
import { PRODUCT, QUOTIENT } from './steps/product-and-quotient.ts';
import type { Formula } from './worked-solution.ts';
import type { WorkingLine } from './working-lines.ts';

export function ruleOfLine(lines: readonly WorkingLine[], place: number): Formula | undefined {
  const { kind, claim } = lines[place] ?? {};
  if (kind !== 'combination' || claim === undefined) return undefined;
  const { name, by, operand } = claim;
  const letters = lettersOf(lines.slice(0, place), name);
  const { derivation, wrap } = coreOf(derivationOf(operand, by));
  const primes = letters.map((letter) => sign(letter, by));
  const [letter, ...others] = letters;
  if (letter === undefined) return undefined;
  switch (derivation.rule) {
    case 'chain':
      return others.length > 0
        ? undefined
        : chain(sign(name, by), product([sign(name, letter), sign(letter, by)]));
    case 'product':
    case 'quotient': {
      if (derivation.parts.length !== letters.length) return undefined;
      const { differentiated } = derivation.rule === 'product' ? PRODUCT : QUOTIENT;
      const right = differentiated(letters.map(variable), primes, product);
      return chain(sign(name, by), spread(wrap(right)));
    }
    case 'constant':
    case 'variable':
    case 'dependent':
    case 'unevaluated':
    case 'negation':
    case 'sum':
    case 'constant-multiple':
    case 'constant-divisor':
    case 'rewrite-power':
    case 'chain-several':
    case 'reciprocal':
    case 'power':
    case 'natural-exponential':
    case 'exponential':
    case 'general-power':
    case 'function':
    case 'unknown':
      return undefined;
  }
}

/** What the name was last written in: u and v of y = uv, u = ..., v = ... */
function lettersOf(lines: readonly WorkingLine[], name: string): readonly string[] {
  const named = ({ sides: [front] }: Formula): string | undefined =>
    front?.kind === 'scalar' && front.expression.kind === 'variable'
      ? front.expression.name
      : undefined;
  const line = lines.findLast(
    ({ kind, formulas }) =>
      kind === 'letters' && formulas[0] !== undefined && named(formulas[0]) === name,
  );
  return (line?.formulas.slice(1) ?? []).flatMap((each) => named(each) ?? []);
}
