/**
 * Everything of a comparison that depends on the key alone, done once an exercise: the points of the
 * task's domain, the key's values there, its normal form. A prepared key is immutable to its users
 * and grades any number of answers with constant memory.
 */
import { NormalFormContext } from '../algebra/normal-form.ts';
import {
  type DomainCondition,
  domainConditions,
} from '../expression/evaluate/domain-conditions.ts';
import { type Enclosures, evaluateBatch, type UnknownFunctions } from '../expression/evaluate/evaluate-batch.ts';
import { compile, type Tape } from '../expression/evaluate/tape.ts';
import type { Expression } from '../expression/expression.ts';
import { variablesOf } from '../expression/traverse.ts';
import { LIMITS } from '../limits.ts';
import { type RandomStream, randomStream } from '../random.ts';
import { findRegion, type Region } from './domain.ts';
import { identicalTo } from './identical.ts';
import { piecewiseBorders } from './piecewise.ts';
import { type Assumptions, DEFAULT_POLICY, NO_ASSUMPTIONS, type Policy } from './policy.ts';
import { Terrain } from './terrain.ts';

export interface KeySpecification {
  readonly key: Expression;
  /** The task's function; its domain limits the task's. The key's own domain always does. */
  readonly subject?: Expression;
  /** Letters the answer may use; those of key and subject are added. */
  readonly variables: readonly string[];
  readonly assumptions?: Assumptions;
  readonly policy?: Policy;
  readonly seed: string;
  /** How unknown functions are sampled. */
  readonly unknownFunctions?: UnknownFunctions;
}

export interface PreparedKey {
  readonly specification: KeySpecification;
  readonly policy: Policy;
  readonly letters: readonly string[];
  readonly positive: ReadonlySet<string>;
  readonly conditions: readonly DomainCondition[];
  readonly tape: Tape;
  readonly region: Region;
  /** The key at the region's points; all are defined. */
  readonly values: Enclosures;
  readonly isIdentical: (answer: Expression) => boolean;
  readonly normalForms: NormalFormContext;
  readonly random: RandomStream;
}

export function prepare(specification: KeySpecification): PreparedKey {
  const { key, subject, unknownFunctions } = specification;
  const assumptions = specification.assumptions ?? NO_ASSUMPTIONS;
  const targets = subject === undefined ? [key] : [key, subject];
  const letters = [
    ...new Set([...specification.variables, ...targets.flatMap(variablesOf)]),
  ].sort();
  const positive = new Set(assumptions.positive);
  const random = randomStream(`${specification.seed}/equivalence`);
  const conditions = targets.flatMap(domainConditions);
  const terrain = new Terrain(targets, conditions, letters, unknownFunctions);
  const tape = compile([key], letters, unknownFunctions);
  const region = reachBothSides(
    findRegion({ terrain, positive, random, wanted: LIMITS.equivalence.points }),
    targets,
    conditions,
    { letters, positive, random, unknownFunctions },
  );
  return {
    specification,
    policy: specification.policy ?? DEFAULT_POLICY,
    letters,
    positive,
    conditions,
    tape,
    region,
    values: evaluateBatch(tape, region.columns, region.count)[0]!,
    isIdentical: identicalTo(key),
    normalForms: new NormalFormContext({ positive: assumptions.positive }),
    random,
  };
}

interface Ground {
  readonly letters: readonly string[];
  readonly positive: ReadonlySet<string>;
  readonly random: RandomStream;
  readonly unknownFunctions: UnknownFunctions | undefined;
}

/**
 * Adds points on the side of each border of a piecewise function (the inside of an absolute value
 * changes sign) that the region's points have not reached yet.
 */
function reachBothSides(
  region: Region,
  targets: readonly Expression[],
  conditions: readonly DomainCondition[],
  ground: Ground,
): Region {
  if (region.count === 0 || ground.letters.length === 0) return region;
  let reached = region;
  for (const border of targets.flatMap(piecewiseBorders)) {
    const added = otherSide(reached, border, targets, conditions, ground);
    if (added !== undefined) reached = joinRegions(reached, added);
  }
  return reached;
}

/**
 * Points inside the domain where an expression has the sign that it has at none of the region's
 * points; undefined when both signs occur already or none is found.
 */
export function otherSide(
  region: Region,
  border: Expression,
  targets: readonly Expression[],
  conditions: readonly DomainCondition[],
  ground: Ground,
): Region | undefined {
  const tape = compile([border], ground.letters, ground.unknownFunctions);
  const { low, high } = evaluateBatch(tape, region.columns, region.count)[0]!;
  const positive = low.some((value) => value > 0);
  const negative = high.some((value) => value < 0);
  if (positive && negative) return undefined;
  const wanted: DomainCondition = positive
    ? { expression: { kind: 'negation', operand: border }, relation: '>' }
    : { expression: border, relation: '>' };
  const found = findRegion({
    terrain: new Terrain(targets, [...conditions, wanted], ground.letters, ground.unknownFunctions),
    positive: ground.positive,
    random: ground.random.fork('other-side'),
    wanted: LIMITS.equivalence.borderPoints,
    tries: LIMITS.equivalence.borderTries,
    start: region,
  });
  return found.count === 0 ? undefined : found;
}

export function joinRegions(left: Region, right: Region): Region {
  return {
    columns: left.columns.map((column, index) =>
      Float64Array.from([...column, ...right.columns[index]!]),
    ),
    count: left.count + right.count,
    tried: left.tried + right.tried,
  };
}
