/**
 * A left-hand side against what was asked: which variables its labels mean, and whether it says the
 * same. f'(x), dy/dx, ∂y/∂x_i, ∂_i f, f_{x_i}, D_i f come out as one value.
 */
import type { Expression } from '../expression.ts';
import { isZero, type Rational, subtract } from '../rational.ts';
import { sameExpression } from '../traverse.ts';
import { constantOf } from './constant.ts';
import type { Names } from './names.ts';
import type { Notation } from './notation.ts';
import type { Asked, LeftHandSide } from './written.ts';

/**
 * Names that a function's value has by custom, unless they are declared for something else: z and w
 * only where there are several variables. With one, dz/dx is not what a task on dy/dx asks for.
 */
const CUSTOMARY: ReadonlySet<string> = new Set(['y', 'f']);
const CUSTOMARY_OF_SEVERAL: ReadonlySet<string> = new Set(['z', 'w']);

/** What inner functions are called by custom: where du/dx is asked, dy/dx is another derivative. */
const INNER: ReadonlySet<string> = new Set(['u', 'v']);

/** The left-hand side that a notation means, for the arguments asked about or written in it. */
export function understood(
  notation: Notation,
  asked: Asked | undefined,
  names: Names,
): LeftHandSide {
  const args = asked?.arguments ?? namesIn(notation.brackets);
  const name = notation.name;
  const same = name !== undefined && asked !== undefined && isName(name, asked, names);
  const whole = notation.whole ?? wholeOf(notation, asked);
  const by =
    whole !== undefined && asked?.whole === whole
      ? asked.by
      : [
          ...primed(notation.primes, args, asked),
          ...notation.labels.map((each) => meant(each, args)),
        ];
  const at = notation.brackets;
  const general =
    at === undefined || (namesIn(at).length > 0 && namesIn(at).join() === args.join());
  return {
    ...(name === undefined ? {} : { name: same ? asked.name : name }),
    ...(notation.operand === undefined ? {} : { operand: notation.operand }),
    by,
    ...(whole === undefined ? {} : { whole }),
    ...(general ? {} : { at }),
  };
}

/** D f, or f'(x) of a vector function, where a whole is asked for; D_u f for a direction u. */
function wholeOf(notation: Notation, asked: Asked | undefined): LeftHandSide['whole'] {
  if (notation.total === true) return asked?.whole === 'gradient' ? 'gradient' : 'jacobian';
  if (asked?.whole === 'jacobian' && notation.primes === 1) return 'jacobian';
  const direction = notation.labels.length === 1 && !asked?.arguments.includes(notation.labels[0]!);
  return asked?.whole === 'directional' && direction ? 'directional' : undefined;
}

function namesIn(values: readonly Expression[] | undefined): string[] {
  if (values === undefined) return [];
  const names = values.flatMap((each) => (each.kind === 'variable' ? each.name : []));
  return names.length === values.length ? names : [];
}

function primed(primes: number, args: readonly string[], asked: Asked | undefined): string[] {
  if (primes === 0) return [];
  const { by = [] } = asked ?? {};
  const single =
    args.length === 1 ? args[0] : by.every((each) => each === by[0]) ? by[0] : undefined;
  return new Array<string>(primes).fill(single ?? '1');
}

/** An argument by its name, by its subscript (∂_2 of x_2, ∂_i of x_i), by its place from 1. */
function meant(label: string, args: readonly string[]): string {
  if (args.includes(label)) return label;
  const indexed = args.filter(
    (name) => name.slice(name.indexOf('_') + 1) === label && name.includes('_'),
  );
  if (indexed.length === 1) return indexed[0]!;
  return (/^[0-9]+$/.test(label) ? args[Number(label) - 1] : undefined) ?? label;
}

function isName(name: string, asked: Asked, names: Names): boolean {
  if (name === asked.name || asked.otherNames?.includes(name) === true) return true;
  return (
    !INNER.has(asked.name) &&
    (CUSTOMARY.has(name) || (CUSTOMARY_OF_SEVERAL.has(name) && asked.arguments.length > 1)) &&
    !names.declared.has(name) &&
    !names.unknown.has(name) &&
    !asked.arguments.includes(name)
  );
}

/** Whether the left-hand side says what was asked. */
export function answers(left: LeftHandSide, asked: Asked): boolean {
  if (left.name !== undefined && left.name !== asked.name) return false;
  // ∂(u, v)/∂(x, y) is the matrix to some and its determinant to others.
  const eitherWay = left.whole === 'jacobian-determinant' && asked.whole === 'jacobian';
  if (left.whole !== asked.whole && !eitherWay) return false;
  if (left.name === undefined && left.operand === undefined && left.whole === undefined)
    return false;
  const sorted = (names: readonly string[]): string => [...names].sort().join();
  // The order of differentiation is not held against anyone: books write it either way.
  if (left.whole === undefined && sorted(left.by) !== sorted(asked.by)) return false;
  const { at } = left;
  if (at === undefined || asked.at === undefined) return true;
  return (
    at.length === asked.at.length && at.every((value, place) => agree(value, asked.at![place]!))
  );
}

/** Two values that are not plainly different numbers. */
function agree(left: Expression, right: Expression): boolean {
  if (sameExpression(left, right)) return true;
  const values = [constantOf(left), constantOf(right)] as const;
  const [one, other]: readonly (Rational | undefined)[] = values;
  return one === undefined || other === undefined || isZero(subtract(one, other));
}

/** What was asked, as it is written in plain text: f'(x), f_xy, ∇f. */
export function notationOf(asked: Asked): string {
  const { name, by } = asked;
  const args = asked.arguments.length === 0 ? '' : `(${asked.arguments.join(', ')})`;
  switch (asked.whole) {
    case 'gradient':
      return `∇${name}`;
    case 'jacobian':
      return `J_${name}`;
    case 'jacobian-determinant':
      return `det J_${name}`;
    case 'hessian':
      return `H_${name}`;
    case 'directional':
      return `D_u ${name}`;
    case undefined:
  }
  if (by.length === 0) return name + args;
  if (asked.arguments.length < 2) {
    return by.length < 4
      ? `${name}${"'".repeat(by.length)}${args}`
      : `${name}^(${by.length})${args}`;
  }
  if (by.every((each) => each.length === 1))
    return `${name}_${by.length === 1 ? by[0] : `{${by.join('')}}`}`;
  const below = by.toReversed().map((each) => `∂${each}`);
  return `∂${by.length === 1 ? '' : `^${by.length}`}${name}/${by.length === 1 ? below[0] : `(${below.join(' ')})`}`;
}
