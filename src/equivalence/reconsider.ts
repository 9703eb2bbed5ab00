/**
 * Policies, applied to an outcome of the ladder: a proved difference may be a rounding, a renamed
 * letter, another branch, missing absolute values, or a smaller domain that the template accepts.
 * Adds remarks in every case; turns "different" into "equal" only where the policy says so.
 */
import { apply, type Expression, quotient, UNITY, variable } from '../expression/expression.ts';
import { distinctParts, rewriteBottomUp, substitute, variablesOf } from '../expression/traverse.ts';
import { climb, relativeDifferences } from './ladder.ts';
import type { Equivalence, Remark } from './outcome.ts';
import { type PreparedKey, prepare } from './prepare.ts';

type Different = Extract<Equivalence, { kind: 'different' }>;

export function reconsider(
  prepared: PreparedKey,
  answer: Expression,
  outcome: Equivalence,
): Equivalence {
  if (outcome.kind !== 'different') return outcome;
  const { policy } = prepared;

  if (outcome.difference === 'smaller-domain') {
    const remark: Remark = { kind: 'smaller-domain', witness: outcome.witness };
    const bare = withoutAbsoluteValues(prepared.specification.key);
    if (
      policy.absoluteValues === 'lenient' &&
      bare !== prepared.specification.key &&
      climb(prepare({ ...prepared.specification, key: bare }), answer).kind === 'equal'
    ) {
      return accepted(outcome, { kind: 'absolute-values' });
    }
    return policy.smallerDomain === 'accept' ? accepted(outcome, remark) : remarked(outcome, remark);
  }

  const renamed = renaming(prepared, answer);
  if (renamed !== undefined) {
    const read = substitute(answer, new Map([[renamed.written, variable(renamed.meant)]]));
    if (climb(prepared, read).kind === 'equal') {
      const remark: Remark = { kind: 'renamed', ...renamed };
      return policy.renamedLetter === 'accept' ? accepted(outcome, remark) : remarked(outcome, remark);
    }
  }

  const rebranched = otherBranch(answer);
  if (rebranched !== undefined && climb(prepared, rebranched).kind === 'equal') {
    const remark: Remark = { kind: 'other-branch', functionName: 'arccot' };
    return policy.branches === 'either' ? accepted(outcome, remark) : remarked(outcome, remark);
  }

  const digits = hasDecimal(answer) ? agreeingDigits(prepared, answer) : 0;
  if (digits > 0) {
    const remark: Remark = { kind: 'rounded', significantDigits: digits };
    return policy.significantDigits !== undefined && digits >= policy.significantDigits
      ? accepted(outcome, remark)
      : remarked(outcome, remark);
  }
  return outcome;
}

const remarked = (outcome: Different, remark: Remark): Equivalence => ({
  ...outcome,
  remarks: [...outcome.remarks, remark],
});

const accepted = (outcome: Different, remark: Remark): Equivalence => ({
  kind: 'equal',
  remarks: [...outcome.remarks, remark],
  audit: outcome.audit,
});

const hasDecimal = (answer: Expression): boolean =>
  distinctParts(answer).some((part) => part.kind === 'number' && part.decimal !== undefined);

/** One letter of the answer unknown to the key, one of the key missing from the answer. */
function renaming(
  prepared: PreparedKey,
  answer: Expression,
): { readonly written: string; readonly meant: string } | undefined {
  const expected = variablesOf(prepared.specification.key);
  const written = variablesOf(answer);
  const surplus = written.filter((name) => !expected.includes(name));
  const missing = expected.filter((name) => !written.includes(name));
  return surplus.length === 1 && missing.length === 1
    ? { written: surplus[0]!, meant: missing[0]! }
    : undefined;
}

/** ln|u| written as ln u. */
const withoutAbsoluteValues = (expression: Expression): Expression =>
  rewriteBottomUp(expression, (part) => {
    if (part.kind !== 'application' || part.name !== 'ln') return part;
    const inside = part.arguments[0]!;
    return inside.kind === 'application' && inside.name === 'abs'
      ? apply('ln', inside.arguments[0]!)
      : part;
  });

/** arccot u read as arctan(1/u), with range (-pi/2, pi/2); undefined when there is none. */
function otherBranch(answer: Expression): Expression | undefined {
  const rewritten = rewriteBottomUp(answer, (part) =>
    part.kind === 'application' && part.name === 'arccot'
      ? apply('arctan', quotient(UNITY, part.arguments[0]!))
      : part,
  );
  return rewritten === answer ? undefined : rewritten;
}

/**
 * To how many significant digits the answer agrees with the key at every point: n digits when the
 * relative difference is at most 5 / 10^n, which every correct rounding to n digits satisfies.
 */
function agreeingDigits(prepared: PreparedKey, answer: Expression): number {
  const worst = Math.max(...relativeDifferences(prepared, answer));
  let digits = 0;
  let allowed = 0.5;
  while (digits < 15 && worst <= allowed) {
    digits += 1;
    allowed /= 10;
  }
  return digits;
}
