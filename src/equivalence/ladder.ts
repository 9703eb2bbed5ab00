/**
 * The ladder: is the answer the key? Cheap and certain steps first.
 *
 * 1. identical up to order: equal.
 * 2. doubles with rigorous bounds at the key's points: a proved difference, or a proved gap in the
 *    answer's domain, is a witness; agreement proves nothing yet.
 * 3. normal form: equal normal forms prove equality wherever both are defined.
 * 4. more digits at a few points, and at points beyond borders that only the answer has: agreement to
 *    a hundred bits at generic points is taken for equality (docs/equivalence.md gives the odds).
 *
 * Anything else is undecided. Policies are left to `reconsider`, after a difference is proved.
 */
import { negation, type Expression } from '../expression/expression.ts';
import { domainConditions } from '../expression/evaluate/domain-conditions.ts';
import {
  DEFINED,
  type Enclosures,
  evaluateBatch,
  UNDEFINED,
} from '../expression/evaluate/evaluate-batch.ts';
import { compile, type Tape } from '../expression/evaluate/tape.ts';
import { distinctParts, structuralIdentity } from '../expression/traverse.ts';
import { LIMITS } from '../limits.ts';
import { confirm } from './confirm.ts';
import { Ledger } from './ledger.ts';
import type { Equivalence, Point, Witness, WitnessValue } from './outcome.ts';
import { piecewiseBorders } from './piecewise.ts';
import { joinRegions, otherSide, type PreparedKey } from './prepare.ts';
import type { Region } from './domain.ts';

/** The ladder itself, before policies. */
export function climb(prepared: PreparedKey, answer: Expression): Equivalence {
  const ledger = new Ledger(prepared.specification.seed);
  if (prepared.isIdentical(answer)) return ledger.equal('identical');
  const { region } = prepared;
  if (region.count === 0) {
    return provedByNormalForm(prepared, answer)
      ? ledger.equal('normal-form')
      : ledger.undecided('no-domain-found');
  }

  const tape = compile([answer], prepared.letters, prepared.specification.unknownFunctions);
  const outcome = compareBatch(prepared, region, prepared.values, tape, ledger);
  if (outcome.different !== undefined) return ledger.different('value', outcome.different);
  if (outcome.gap !== undefined) {
    return ledger.different(
      outcome.agreeing === 0 && outcome.unknown.length === 0 ? 'never-defined' : 'smaller-domain',
      outcome.gap,
    );
  }

  const beyond = beyondBorders(prepared, answer, region);
  if (beyond !== undefined) {
    const values = evaluateBatch(prepared.tape, beyond.columns, beyond.count)[0]!;
    const far = compareBatch(prepared, beyond, values, tape, ledger);
    if (far.different !== undefined) return ledger.different('value', far.different);
    if (far.gap !== undefined) return ledger.different('smaller-domain', far.gap);
  }

  if (provedByNormalForm(prepared, answer)) return ledger.equal('normal-form');

  const everywhere = beyond === undefined ? region : joinRegions(region, beyond);
  const confirmed = confirm(prepared, answer, tape, everywhere, outcome.unknown, ledger);
  switch (confirmed.kind) {
    case 'agree':
      return ledger.equal('sampling');
    case 'different':
      return ledger.different(confirmed.difference, confirmed.witness);
    case 'unsure':
      return ledger.undecided(confirmed.reason);
  }
}

function provedByNormalForm(prepared: PreparedKey, answer: Expression): boolean {
  return prepared.normalForms.provesEqual(prepared.specification.key, answer);
}

interface BatchOutcome {
  readonly different?: Witness;
  /** A point where the answer is proved undefined. */
  readonly gap?: Witness;
  readonly agreeing: number;
  /** Rows whose bounds were too wide to tell. */
  readonly unknown: readonly number[];
}

function compareBatch(
  prepared: PreparedKey,
  region: Region,
  keyValues: Enclosures,
  tape: Tape,
  ledger: Ledger,
): BatchOutcome {
  const values = evaluateBatch(tape, region.columns, region.count)[0]!;
  ledger.count(tape.length * region.count, 53);
  let agreeing = 0;
  let gap: Witness | undefined;
  const unknown: number[] = [];
  for (let row = 0; row < region.count; row += 1) {
    if (keyValues.status[row] !== DEFINED) continue;
    if (values.status[row] === UNDEFINED) {
      gap ??= witnessAt(prepared, region, row, keyValues, { kind: 'undefined' });
    } else if (values.status[row] !== DEFINED) {
      unknown.push(row);
    } else if (
      values.low[row]! > keyValues.high[row]! ||
      values.high[row]! < keyValues.low[row]!
    ) {
      const middle = values.low[row]! / 2 + values.high[row]! / 2;
      const radius = Math.max(values.high[row]! - middle, middle - values.low[row]!);
      ledger.compared(agreeing + 1);
      return {
        different: witnessAt(prepared, region, row, keyValues, { kind: 'value', middle, radius }),
        agreeing,
        unknown,
      };
    } else {
      agreeing += 1;
    }
  }
  ledger.compared(agreeing);
  return { ...(gap === undefined ? {} : { gap }), agreeing, unknown };
}

function witnessAt(
  prepared: PreparedKey,
  region: Region,
  row: number,
  keyValues: Enclosures,
  answer: WitnessValue,
): Witness {
  const middle = keyValues.low[row]! / 2 + keyValues.high[row]! / 2;
  return {
    point: pointAt(prepared, region, row),
    key: {
      kind: 'value',
      middle,
      radius: Math.max(keyValues.high[row]! - middle, middle - keyValues.low[row]!),
    },
    answer,
    bits: 53,
  };
}

export const pointAt = (prepared: PreparedKey, region: Region, row: number): Point =>
  Object.fromEntries(
    prepared.letters.map((letter, column) => [letter, region.columns[column]![row]!]),
  );

/** Points on the far side of borders and domain limits that the answer has and the key has not. */
function beyondBorders(
  prepared: PreparedKey,
  answer: Expression,
  region: Region,
): Region | undefined {
  if (prepared.letters.length === 0) return undefined;
  const conditions = domainConditions(answer).filter((condition) => condition.relation !== '!=');
  const borders = [...piecewiseBorders(answer), ...conditions.map(({ expression }) => expression)];
  if (borders.length === 0) return undefined;
  const { key, subject, unknownFunctions } = prepared.specification;
  const targets = subject === undefined ? [key] : [key, subject];
  const identity = structuralIdentity();
  const known = new Set(
    [...prepared.conditions.map(({ expression }) => expression), ...targets.flatMap(piecewiseBorders)]
      .flatMap(distinctParts)
      .map(identity),
  );
  let beyond: Region | undefined;
  for (const border of borders.slice(0, LIMITS.equivalence.borders)) {
    if (known.has(identity(border)) || known.has(identity(negation(border)))) continue;
    known.add(identity(border));
    const added = otherSide(region, border, targets, prepared.conditions, {
      letters: prepared.letters,
      positive: prepared.positive,
      random: prepared.random,
      unknownFunctions,
    });
    if (added !== undefined) beyond = beyond === undefined ? added : joinRegions(beyond, added);
  }
  return beyond;
}

/** At each of the key's points, how far the answer is from the key, relative to the key. */
export function relativeDifferences(prepared: PreparedKey, answer: Expression): number[] {
  const { region, values: keys } = prepared;
  const tape = compile([answer], prepared.letters, prepared.specification.unknownFunctions);
  const values = evaluateBatch(tape, region.columns, region.count)[0]!;
  return Array.from({ length: region.count }, (_, row) => {
    if (values.status[row] !== DEFINED) return Number.POSITIVE_INFINITY;
    const key = keys.low[row]! / 2 + keys.high[row]! / 2;
    const gap = Math.abs(values.low[row]! / 2 + values.high[row]! / 2 - key);
    return gap === 0 ? 0 : gap / Math.abs(key);
  });
}
