/**
 * The table of rules of differentiation. A row says when it applies (`match`, which also hands out the
 * roles of the formula's letters), how it is written for a reader (`formula`), and what it makes of the
 * operand and its parts' derivatives (`conclude`; by default the right side of the formula, filled in).
 * The first row that applies is the one that is used; of this table exactly one row applies to any part.
 *
 * A malrule is a row of the same shape. Standing before the table it takes a rule's place everywhere,
 * or at one position (`onlyAt`): `[malrule, ...RULES]` predicts the answer of a student who holds it.
 */
import { derivative, power, product, unknown, variable } from '../expression/expression.ts';
import { functionRow } from '../expression/functions.ts';
import { partsOf, withParts } from '../expression/traverse.ts';
import { leibnizProduct } from './leibniz-product.ts';
import { filled, type Match, outerAt, type Rule, type RuleSet } from './rule.ts';
import { fill, isE } from './schema.ts';
import { compositionOf, isNumberPower, isPlain, isVariable, withConstantsFirst } from './site.ts';
import { isUnity, tidyNegation, tidyProduct, tidySum } from './tidy.ts';

export {
  filled,
  onlyAt,
  outerAt,
  type Rule,
  type RuleApplication,
  type RuleSet,
  type Site,
} from './rule.ts';

const NONE: Match = { roles: {}, parts: [] };

type RowColumns = Omit<Rule, 'conclude'> & Partial<Pick<Rule, 'conclude'>>;

/** A rule for what depends on the variable; the constant rule alone is for what does not. */
const row = (columns: RowColumns): Rule => ({
  conclude: (application) => filled(columns.formula[1], application),
  ...columns,
  match: (site) =>
    site.depends(site.operand) === (columns.name !== 'constant') ? columns.match(site) : undefined,
});

export const RULES: RuleSet = [
  row({
    name: 'constant',
    formula: ['c', '0'],
    match: ({ operand }) => ({ ...NONE, roles: { c: operand } }),
  }),
  row({
    name: 'variable',
    formula: ['x', '1'],
    match: (site) => (isVariable(site, site.operand) ? NONE : undefined),
  }),
  row({
    name: 'dependent',
    formula: ['y', 'y_prime'],
    match: (site) => (site.isDependent(site.operand) ? NONE : undefined),
    conclude: ({ operand, variable: by }) => derivative(operand, [by]),
  }),
  row({
    name: 'unevaluated',
    formula: ['y_prime', 'y_prime'],
    match: ({ operand }) => (operand.kind === 'derivative' ? NONE : undefined),
    conclude: ({ operand, variable: by }) =>
      operand.kind === 'derivative'
        ? derivative(operand.operand, [...operand.variables, by])
        : derivative(operand, [by]),
  }),
  row({
    name: 'negation',
    formula: ['-u', '-u_prime'],
    match: ({ operand }) =>
      operand.kind === 'negation'
        ? { roles: { u: operand.operand }, parts: [operand.operand] }
        : undefined,
  }),
  row({
    name: 'sum',
    formula: ['u+v', 'u_prime+v_prime'],
    match: ({ operand }) =>
      operand.kind === 'sum' ? { roles: {}, parts: operand.terms } : undefined,
    conclude: ({ parts }) => tidySum(parts.map(({ result }) => result)),
  }),
  row({
    name: 'constant-multiple',
    formula: ['c*u', 'c*u_prime'],
    match: ({ operand, depends }) => {
      if (operand.kind !== 'product') return undefined;
      const [rest, ...others] = operand.factors.filter(depends);
      if (others.length > 0 || operand.factors.length < 2) return undefined;
      const constants = operand.factors.filter((factor) => !depends(factor));
      return { roles: { c: product(constants), u: rest! }, parts: [rest!] };
    },
  }),
  row({
    name: 'constant-divisor',
    formula: ['u/c', 'u_prime/c'],
    match: ({ operand, depends }) =>
      operand.kind === 'quotient' && !depends(operand.denominator)
        ? { roles: { u: operand.numerator, c: operand.denominator }, parts: [operand.numerator] }
        : undefined,
  }),
  row({
    name: 'product',
    formula: ['u*v', 'u_prime*v+u*v_prime'],
    match: ({ operand, depends }) => {
      if (operand.kind !== 'product') return undefined;
      const parts = withConstantsFirst(operand.factors, depends);
      return parts.length < 2
        ? undefined
        : { roles: { u: parts[0]!, v: product(parts.slice(1)) }, parts };
    },
    conclude: ({ parts }) => leibnizProduct(parts),
  }),
  row({
    name: 'rewrite-power',
    formula: ['c/x^n', '-n*c*x^(-n-1)'],
    match: (site) => {
      const { operand, depends } = site;
      if (operand.kind !== 'quotient' || depends(operand.numerator)) return undefined;
      const below = operand.denominator;
      if (below.kind !== 'power' || !isNumberPower(below)) return undefined;
      const raised = power(below.base, tidyNegation(below.exponent));
      const rewritten = isUnity(operand.numerator)
        ? raised
        : tidyProduct([operand.numerator, raised]);
      return { roles: { u: rewritten }, parts: [rewritten] };
    },
    conclude: ({ parts }) => parts[0]!.result,
  }),
  row({
    name: 'chain',
    formula: ['y', 'y_u*u_prime'],
    match: (site) => {
      const inner = compositionOf(site);
      if (inner?.length !== 1) return undefined;
      const parts = [...partsOf(site.operand)];
      const u = parts[inner[0]!]!;
      parts[inner[0]!] = variable(site.placeholder);
      const expression = withParts(site.operand, parts);
      return { roles: { u }, parts: [u], outer: [{ expression, letter: site.placeholder }] };
    },
    conclude: ({ roles, outer, parts }) =>
      tidyProduct([outerAt(outer[0]!, { [outer[0]!.variable]: roles.u! }), parts[0]!.result]),
  }),
  row({
    name: 'general-power',
    formula: ['u^v', 'u^v*(v_prime*ln(u)+v*u_prime/u)'],
    match: ({ operand, depends }) =>
      operand.kind === 'power' && depends(operand.base) && depends(operand.exponent)
        ? {
            roles: { u: operand.base, v: operand.exponent },
            parts: [operand.base, operand.exponent],
          }
        : undefined,
  }),
  row({
    name: 'quotient',
    formula: ['u/v', '(u_prime*v-u*v_prime)/v^2'],
    match: ({ operand, depends }) =>
      operand.kind === 'quotient' && depends(operand.numerator) && depends(operand.denominator)
        ? {
            roles: { u: operand.numerator, v: operand.denominator },
            parts: [operand.numerator, operand.denominator],
          }
        : undefined,
  }),
  row({
    name: 'chain-several',
    formula: ['y', 'y_u*u_prime+y_v*v_prime'],
    match: (site) => {
      const inner = compositionOf(site);
      if (inner === undefined || inner.length < 2 || site.operand.kind === 'power') {
        return undefined;
      }
      const given = partsOf(site.operand);
      const letters = inner.map((_, index) => `${site.placeholder}_{${index + 1}}`);
      const open = given.map((part, index) => {
        const place = inner.indexOf(index);
        return place < 0 ? part : variable(letters[place]!);
      });
      const expression = withParts(site.operand, open);
      const parts = inner.map((index) => given[index]!);
      return {
        roles: Object.fromEntries(letters.map((letter, index) => [letter, parts[index]!])),
        parts,
        outer: letters.map((letter) => ({ expression, letter })),
      };
    },
    conclude: ({ roles, outer, parts }) =>
      tidySum(
        outer.map((each, index) => tidyProduct([outerAt(each, roles), parts[index]!.result])),
      ),
  }),
  row({
    name: 'reciprocal',
    formula: ['c/x', '-c/x^2'],
    match: (site) =>
      site.operand.kind === 'quotient' &&
      isPlain(site) &&
      isVariable(site, site.operand.denominator)
        ? { roles: { c: site.operand.numerator, x: site.operand.denominator }, parts: [] }
        : undefined,
  }),
  row({
    name: 'power',
    formula: ['x^n', 'n*x^(n-1)'],
    match: (site) =>
      site.operand.kind === 'power' && isPlain(site) && isVariable(site, site.operand.base)
        ? { roles: { x: site.operand.base, n: site.operand.exponent }, parts: [] }
        : undefined,
  }),
  row({
    name: 'natural-exponential',
    formula: ['e^x', 'e^x'],
    match: (site) =>
      site.operand.kind === 'power' && isPlain(site) && isE(site.operand.base)
        ? { roles: { x: site.operand.exponent }, parts: [] }
        : undefined,
  }),
  row({
    name: 'exponential',
    formula: ['a^x', 'a^x*ln(a)'],
    match: (site) =>
      site.operand.kind === 'power' &&
      isPlain(site) &&
      isVariable(site, site.operand.exponent) &&
      !isE(site.operand.base)
        ? { roles: { a: site.operand.base, x: site.operand.exponent }, parts: [] }
        : undefined,
  }),
  row({
    name: 'function',
    formula: ['y', 'y_prime'],
    match: (site) => {
      if (site.operand.kind !== 'application' || !isPlain(site)) return undefined;
      const [u, v] = site.operand.arguments;
      return { roles: v === undefined ? { u: u! } : { u: u!, v }, parts: [] };
    },
    conclude: ({ operand, variable: by, roles }) => {
      if (operand.kind !== 'application') throw new Error('not a function of the table');
      const columns = functionRow(operand.name).derivative;
      const second = operand.arguments[1];
      const bySecond = second?.kind === 'variable' && second.name === by;
      return fill(bySecond ? columns.v! : columns.u, roles);
    },
  }),
  row({
    name: 'unknown',
    formula: ['y', 'y_prime'],
    match: (site) => (site.operand.kind === 'unknown' && isPlain(site) ? NONE : undefined),
    conclude: ({ operand, variable: by }) => {
      if (operand.kind !== 'unknown') throw new Error('not an unknown function');
      const place = operand.arguments.findIndex(
        (argument) => argument.kind === 'variable' && argument.name === by,
      );
      const orders = operand.orders.map((order, index) => (index === place ? order + 1 : order));
      return unknown(operand.name, operand.arguments, orders);
    },
  }),
];
