/**
 * Compares equations of lines and planes: two say the same when the difference of the sides of one is
 * a constant times that of the other, and the constant is not 0. The constant is read off at a point
 * beside the line or plane; whether it fits everywhere is `equivalence`'s to decide.
 */
import { simplify } from '../algebra/simplify.ts';
import { isNought } from '../calculus/tidy.ts';
import { decide } from '../equivalence/decide.ts';
import type { AuditRecord, Equivalence } from '../equivalence/outcome.ts';
import { prepare } from '../equivalence/prepare.ts';
import { evaluateBall, signOf } from '../expression/evaluate/evaluate-exact.ts';
import { DEFINED } from '../expression/evaluate/status.ts';
import { compile } from '../expression/evaluate/tape.ts';
import { difference, type Expression, integer, quotient } from '../expression/expression.ts';
import { substitute, variablesOf } from '../expression/traverse.ts';
import { LIMITS } from '../limits.ts';
import type { AnswerKey } from './answer-key.ts';

export interface Equation {
  readonly left: Expression;
  readonly right: Expression;
}

export interface EquationOutcome {
  /**
   * `different`: a point satisfies one equation and certainly not the other. Undecided where the
   * answer's points include the key's, but its form is another: a factor more, or a denominator.
   */
  readonly kind: Equivalence['kind'];
  readonly audit: readonly AuditRecord[];
}

export function compareEquations(
  key: AnswerKey,
  expected: Equation,
  found: Equation,
): EquationOutcome {
  const wanted = difference(expected.left, expected.right);
  const given = difference(found.left, found.right);
  const onKey = alongKey(key, expected, found);
  const audit = [onKey.audit];
  // Where a side has no value the points compared differ by a hole at most: see the steps below.
  if (onKey.kind === 'different' && onKey.difference === 'value') {
    return { kind: 'different', audit };
  }
  for (const [index, point] of points([
    ...new Set([...variablesOf(wanted), ...variablesOf(given)]),
  ]).entries()) {
    const here = substitute(wanted, point);
    if (!isCertainlyAway(here)) continue;
    const there = substitute(given, point);
    if (!isDefined(there)) continue;
    if (isNought(simplify(there))) return { kind: 'different', audit };
    if (!isCertainlyAway(there)) break;
    const scale = simplify(quotient(there, here));
    const outcome = decide(
      prepare({
        key: wanted,
        variables: key.variables,
        policy: key.policy,
        assumptions: key.assumptions,
        seed: `${key.seed}/equation/${index}`,
      }),
      quotient(given, scale),
    );
    if (outcome.kind === 'equal') return { kind: 'equal', audit: [outcome.audit] };
    break;
  }
  return { kind: 'undecided', audit };
}

/** The answer's two sides, compared at the points of the key, whose left side is a letter. */
function alongKey(key: AnswerKey, expected: Equation, found: Equation): Equivalence {
  const letter = expected.left.kind === 'variable' ? expected.left.name : undefined;
  const put = (side: Expression): Expression =>
    letter === undefined ? side : substitute(side, new Map([[letter, expected.right]]));
  return decide(
    prepare({
      key: put(found.left),
      variables: key.variables.filter((name) => name !== letter),
      policy: key.policy,
      assumptions: key.assumptions,
      seed: `${key.seed}/equation`,
    }),
    put(found.right),
  );
}

/** A few whole points, no two variables alike; not on a straight line, which a plane might hold. */
function points(names: readonly string[]): Map<string, Expression>[] {
  return [0, 1, 2, 3].map(
    (shift) =>
      new Map(
        names.map((name, index) => [
          name,
          integer(3 * index + 2 + 5 * shift + 7 * index * shift ** 2),
        ]),
      ),
  );
}

const ballOf = (value: Expression) =>
  variablesOf(value).length > 0
    ? undefined
    : evaluateBall(compile([value], []), [], LIMITS.calculus.pointBits)[0];

const isDefined = (value: Expression): boolean => ballOf(value)?.status === DEFINED;

function isCertainlyAway(value: Expression): boolean {
  const ball = ballOf(value);
  return ball?.status === DEFINED && (signOf(ball) ?? 0) !== 0;
}
