import { describe, expect, it } from 'vitest';
import { applications } from '../../src/calculus/derivation.ts';
import { conclusion, differentiate } from '../../src/calculus/differentiate.ts';
import type { RuleName } from '../../src/calculus/rule-names.ts';
import { RULE_NAMES } from '../../src/calculus/rule-names.ts';
import { RULES } from '../../src/calculus/rules.ts';
import { fill, schema } from '../../src/calculus/schema.ts';
import { apply, type Expression, unknown, variable } from '../../src/expression/expression.ts';
import { FUNCTION_NAMES, functionRow } from '../../src/expression/functions.ts';
import { formula } from '../../src/expression/read/read.ts';
import { substitute, variablesOf } from '../../src/expression/traverse.ts';
import { agrees, valueAt } from './numeric.ts';

const POINTS = [0.3, 0.7, 1.1, 1.9, 2.6, -0.4, -1.3, -2.2];

/** Functions to play the letters of the rules' formulas; a is positive, n is no whole number. */
const PLAYERS: Readonly<Record<string, Expression>> = {
  u: formula('sin(2*x)+3'),
  v: formula('x^3-x+5'),
  c: formula('7/3'),
  n: formula('5'),
  a: formula('5/2'),
};

/** Written by hand where the formula's letters do not show the shape. */
const SHAPES: Partial<Record<RuleName, Expression>> = {
  chain: formula('sin(x^2)'),
  'chain-several': formula('log(x^2+2,x^2+3)'),
  function: formula('tan(x)'),
};

const NOT_NUMERIC: ReadonlySet<RuleName> = new Set(['dependent', 'unevaluated', 'unknown']);

describe('each row of the rule table', () => {
  it('has a name of the list, and each name a row', () => {
    expect(RULES.map(({ name }) => name).sort()).toEqual([...RULE_NAMES].sort());
  });

  it.each(
    RULES.filter(({ name }) => !NOT_NUMERIC.has(name)).map((row) => [row.name, row] as const),
  )('%s gives the slope of its operand', (name, row) => {
    const operand = SHAPES[name] ?? fill(row.formula[0], PLAYERS);
    const derivation = differentiate(operand, 'x');
    expect(derivation.rule).toBe(name);
    let checked = 0;
    for (const x of POINTS) {
      const point = new Map([['x', x]]);
      const verdict = agrees(valueAt(conclusion(derivation), point), operand, 'x', point);
      if (verdict === undefined) continue;
      expect(verdict, `${name} at ${x}`).toBe(true);
      checked += 1;
    }
    expect(checked).toBeGreaterThanOrEqual(4);
  });

  it.each(
    RULES.filter(({ name }) => !NOT_NUMERIC.has(name) && SHAPES[name] === undefined).map(
      (row) => [row.name, row] as const,
    ),
  )('%s concludes what its formula says', (_, row) => {
    const [left, right] = row.formula;
    const operand = fill(left, PLAYERS);
    const primes = Object.fromEntries(
      ['u', 'v'].map((letter) => [
        `${letter}_prime`,
        conclusion(differentiate(PLAYERS[letter]!, 'x')),
      ]),
    );
    const said = fill(right, { ...PLAYERS, ...primes });
    expect(variablesOf(said).filter((letter) => letter !== 'x')).toEqual([]);
    for (const x of POINTS) {
      const point = new Map([['x', x]]);
      const [told, found] = [said, conclusion(differentiate(operand, 'x'))].map((each) =>
        valueAt(each, point),
      );
      if (Number.isNaN(found!)) continue;
      expect(told!).toBeCloseTo(found!, 9);
    }
  });

  it('dependent, unevaluated and unknown give names to what is not known', () => {
    const dependent = differentiate(formula('y^2'), 'x', RULES, { dependent: ['y'] });
    expect(applications(dependent).map(({ rule }) => rule)).toEqual([
      'power',
      'dependent',
      'chain',
    ]);
    expect(variablesOf(conclusion(dependent))).toEqual(['x', 'y']);
    const f = unknown('f', [formula('x^2')]);
    expect(conclusion(differentiate(f, 'x'))).toEqual({
      kind: 'product',
      factors: [unknown('f', [formula('x^2')], [1]), formula('2*x')],
    });
    const twice = differentiate(
      conclusion(differentiate(variable('y'), 'x', RULES, { dependent: ['y'] })),
      'x',
    );
    expect(conclusion(twice)).toMatchObject({ kind: 'derivative', variables: ['x', 'x'] });
  });
});

/** Where each function of the table is tried, by argument; the default suits functions of the whole line. */
const PLACES: Readonly<Record<string, readonly number[]>> = {
  arcsin: [-0.8, -0.3, 0.2, 0.6],
  arccos: [-0.8, -0.3, 0.2, 0.6],
  arcsec: [-3, -1.5, 1.4, 2.5],
  arccsc: [-3, -1.5, 1.4, 2.5],
  arcosh: [1.3, 1.8, 2.7, 4],
  artanh: [-0.8, -0.3, 0.2, 0.6],
  arsech: [0.2, 0.4, 0.6, 0.8],
  arcoth: [-3, -1.5, 1.4, 2.5],
  ln: [0.2, 0.7, 1.6, 5],
  log: [0.2, 0.7, 1.6, 5],
  sqrt: [0.2, 0.7, 1.6, 5],
};
const WHOLE_LINE = [-2.3, -0.6, 0.4, 1.2];

describe('each row of the function table', () => {
  it.each(FUNCTION_NAMES.map((name) => [name]))('%s has the derivative it says', (name) => {
    const row = functionRow(name);
    const seconds = row.arity === 1 ? [undefined] : name === 'root' ? ['3', '5'] : ['5/2', '1/3'];
    for (const second of seconds) {
      const operand =
        second === undefined
          ? apply(name, variable('x'))
          : apply(name, variable('x'), formula(second));
      const found = conclusion(differentiate(operand, 'x'));
      for (const x of PLACES[name] ?? WHOLE_LINE) {
        const point = new Map([['x', x]]);
        expect(agrees(valueAt(found, point), operand, 'x', point), `${name} at ${x}`).toBe(true);
      }
    }
  });

  it.each(FUNCTION_NAMES.filter((name) => functionRow(name).arity === 2).map((name) => [name]))(
    '%s has the derivative by its second argument',
    (name) => {
      const operand = apply(name, formula('5/2'), variable('x'));
      const found = conclusion(differentiate(operand, 'x'));
      if (name === 'root') return expect(variablesOf(found)).toEqual(['x']);
      for (const x of [0.4, 1.7, 2.9]) {
        const point = new Map([['x', x]]);
        const verdict = agrees(valueAt(found, point), operand, 'x', point);
        expect(verdict, `${name} at ${x}`).toBe(true);
      }
    },
  );

  it.each(
    FUNCTION_NAMES.flatMap((name) => {
      const text = functionRow(name).definition;
      return text === undefined ? [] : [[name, text] as const];
    }),
  )('%s and its definition have the same derivative', (name, text) => {
    const args = [variable('x'), formula('5/2')].slice(0, functionRow(name).arity);
    const definition = substitute(
      schema(text),
      new Map([
        ['u', args[0]!],
        ['v', args[1] ?? args[0]!],
      ]),
    );
    const [direct, through] = [apply(name, ...args), definition].map((each) =>
      conclusion(differentiate(each, 'x')),
    );
    for (const x of PLACES[name] ?? WHOLE_LINE) {
      const point = new Map([['x', x]]);
      expect(valueAt(through!, point), `${name} at ${x}`).toBeCloseTo(valueAt(direct!, point), 9);
    }
  });
});
