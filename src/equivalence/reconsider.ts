/**
 * Policies, applied to an outcome of the ladder: a proved difference may be a rounding, a renamed
 * letter, another branch, missing absolute values, or a smaller domain that the template accepts.
 * Adds remarks in every case; turns "different" into "equal" only where the policy says so.
 */
import { apply, type Expression, quotient, UNITY, variable } from '../expression/expression.ts';
import { rewriteBottomUp, substitute } from '../expression/traverse.ts';
import type { Facts } from './facts.ts';
import { climb } from './ladder.ts';
import type { Equivalence, Remark } from './outcome.ts';
import { PreparedKey } from './prepare.ts';
import { agreeingDigits } from './rounding.ts';

type Different = Extract<Equivalence, { kind: 'different' }>;

/** A reading of the answer under which it may be right, and what the policy makes of it. */
interface Second {
  readonly remark: Remark;
  readonly accept: boolean;
  readonly isEqual: () => boolean;
}

export function reconsider(
  prepared: PreparedKey,
  answer: Expression,
  facts: Facts,
  outcome: Equivalence,
): Equivalence {
  if (outcome.kind !== 'different') return outcome;
  const equal = secondReadings(prepared, answer, facts, outcome).filter(({ isEqual }) => isEqual());
  const remarks = [...outcome.remarks, ...equal.map(({ remark }) => remark)];
  return equal.some(({ accept }) => accept)
    ? { kind: 'equal', remarks, audit: outcome.audit }
    : { ...outcome, remarks };
}

function secondReadings(
  prepared: PreparedKey,
  answer: Expression,
  facts: Facts,
  outcome: Different,
): readonly Second[] {
  const { policy } = prepared;
  const seconds: Second[] = [];
  if (outcome.difference !== 'value') {
    const bare = withoutAbsoluteValues(prepared.specification.key);
    if (bare !== prepared.specification.key) {
      seconds.push({
        remark: { kind: 'absolute-values' },
        accept: policy.absoluteValues === 'lenient',
        isEqual: () =>
          climb(new PreparedKey({ ...prepared.specification, key: bare }), answer).kind === 'equal',
      });
    }
  }
  if (outcome.difference === 'smaller-domain') {
    seconds.push({
      remark: { kind: 'smaller-domain', witness: outcome.witness },
      accept: policy.smallerDomain === 'accept',
      isEqual: () => true,
    });
  }
  const renamed = renaming(prepared, facts);
  if (renamed !== undefined) {
    const read = substitute(answer, new Map([[renamed.written, variable(renamed.meant)]]));
    seconds.push({
      remark: { kind: 'renamed', ...renamed },
      accept: policy.renamedLetter === 'accept',
      isEqual: () => climb(prepared, read).kind === 'equal',
    });
  }
  const rebranched = facts.hasArccot ? otherBranch(answer) : undefined;
  if (rebranched !== undefined) {
    seconds.push({
      remark: { kind: 'other-branch', functionName: 'arccot' },
      accept: policy.branches === 'either',
      isEqual: () => climb(prepared, rebranched).kind === 'equal',
    });
  }
  const digits = facts.hasDecimal && renamed === undefined ? agreeingDigits(prepared, answer) : 0;
  if (digits > 0) {
    seconds.push({
      remark: { kind: 'rounded', significantDigits: digits },
      accept: policy.significantDigits !== undefined && digits >= policy.significantDigits,
      isEqual: () => true,
    });
  }
  return seconds;
}

/** One letter of the answer unknown to the key, one of the key missing from the answer. */
function renaming(
  prepared: PreparedKey,
  { letters }: Facts,
): { readonly written: string; readonly meant: string } | undefined {
  const expected = prepared.keyLetters;
  const surplus = [...letters].filter((name) => !expected.includes(name));
  const missing = expected.filter((name) => !letters.has(name));
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

/** arccot u read as arctan(1/u), with range (-pi/2, pi/2). */
const otherBranch = (answer: Expression): Expression =>
  rewriteBottomUp(answer, (part) =>
    part.kind === 'application' && part.name === 'arccot'
      ? apply('arctan', quotient(UNITY, part.arguments[0]!))
      : part,
  );
