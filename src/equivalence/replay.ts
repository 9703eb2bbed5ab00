/**
 * A comparison written down so that anyone can run it again: every input as text, and the outcome it
 * gave. Replaying reads the texts, compares anew and says whether the outcome is the same bit for bit,
 * witness and account included. Abstract functions take part if the task did not bring samples of its
 * own. Throws on a record whose texts cannot be read.
 */
import type { Expression } from '../expression/expression.ts';
import { printPlain } from '../expression/print/print.ts';
import { readScalar } from '../expression/read/read.ts';
import { distinctParts } from '../expression/traverse.ts';
import { decide } from './decide.ts';
import { ENGINE } from './ledger.ts';
import type { Equivalence } from './outcome.ts';
import type { Policy } from './policy.ts';
import { type KeySpecification, type PreparedKey, prepare } from './prepare.ts';

/** Plain data; goes through JSON unchanged. */
export interface ComparisonRecord {
  readonly key: string;
  readonly answer: string;
  readonly subject?: string;
  readonly curve?: { readonly equation: string; readonly dependent: string };
  readonly variables: readonly string[];
  readonly unknownFunctions: readonly string[];
  readonly positive: readonly string[];
  readonly policy: Policy;
  readonly outcome: Equivalence;
}

export interface Replay {
  readonly outcome: Equivalence;
  /** Whether the outcome is the recorded one, bit for bit. */
  readonly isSame: boolean;
  /** Whether the program that recorded it decides like this one; if not, outcomes may differ. */
  readonly isSameEngine: boolean;
}

const unknownNames = (expressions: readonly Expression[]): string[] => [
  ...new Set(
    expressions
      .flatMap(distinctParts)
      .flatMap((part) => (part.kind === 'unknown' ? [part.name] : [])),
  ),
];

/** Writes a comparison and its outcome down. */
export function recordComparison(
  prepared: PreparedKey,
  answer: Expression,
  outcome: Equivalence,
): ComparisonRecord {
  const { key, subject, curve } = prepared.specification;
  return {
    key: printPlain(key),
    answer: printPlain(answer),
    ...(subject === undefined ? {} : { subject: printPlain(subject) }),
    ...(curve === undefined
      ? {}
      : { curve: { equation: printPlain(curve.equation), dependent: curve.dependent } }),
    variables: prepared.letters,
    unknownFunctions: unknownNames([key, answer, ...(subject === undefined ? [] : [subject])]),
    positive: [...prepared.positive],
    policy: prepared.policy,
    outcome,
  };
}

export function replay(record: ComparisonRecord): Replay {
  const context = {
    variables: record.variables,
    unknownFunctions: record.unknownFunctions,
    openNames: true,
  };
  const read = (text: string): Expression => {
    const reading = readScalar(text, context);
    if (reading.ok) return reading.value;
    throw new Error(`"${text}" cannot be read: ${reading.problem.code}`);
  };
  const { subject, curve } = record;
  const specification: KeySpecification = {
    key: read(record.key),
    variables: record.variables,
    assumptions: { positive: record.positive },
    policy: record.policy,
    seed: record.outcome.audit.seed,
    ...(subject === undefined ? {} : { subject: read(subject) }),
    ...(curve === undefined
      ? {}
      : { curve: { equation: read(curve.equation), dependent: curve.dependent } }),
  };
  const outcome = decide(prepare(specification), read(record.answer));
  return {
    outcome,
    isSame: JSON.stringify(outcome) === JSON.stringify(record.outcome),
    isSameEngine: record.outcome.audit.engine === ENGINE,
  };
}
