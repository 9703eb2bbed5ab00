/**
 * Everything of a comparison that depends on the key alone: the points of the task's domain, the
 * key's values there, its normal form. Each is worked out when first needed and kept, so that an
 * exercise graded once pays for no more than its grading needs, and one graded a thousand times pays
 * once. Grading any number of answers takes constant memory.
 */
import { NormalFormContext } from '../algebra/normal-form.ts';
import {
  type DomainCondition,
  domainConditions,
} from '../expression/evaluate/domain-conditions.ts';
import { type Enclosures, evaluateBatch } from '../expression/evaluate/evaluate-batch.ts';
import { OPERATION } from '../expression/evaluate/operation.ts';
import { sampleFunctions } from '../expression/evaluate/sample-functions.ts';
import { compile, compileParts, type Tape } from '../expression/evaluate/tape.ts';
import type { UnknownFunctions } from '../expression/evaluate/unknown-functions.ts';
import { type Expression, NOUGHT } from '../expression/expression.ts';
import { type Layout, layOut } from '../expression/layout.ts';
import { variablesOf } from '../expression/traverse.ts';
import { LIMITS } from '../limits.ts';
import { type RandomStream, randomStream } from '../random.ts';
import { bordersOf } from './borders.ts';
import { type Curve, type CurvePoint, pointsOnCurve } from './curve.ts';
import { Demands } from './demands.ts';
import type { Region, Search } from './domain.ts';
import { Groundwork, type LaidAnswer } from './groundwork.ts';
import { lookupIn } from './identical.ts';
import { pointsOfDomain } from './points-of-domain.ts';
import { type Assumptions, DEFAULT_POLICY, NO_ASSUMPTIONS, type Policy } from './policy.ts';
import { reachSides } from './sides.ts';
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
  /** How unknown functions are sampled; by smooth random functions when absent. */
  readonly unknownFunctions?: UnknownFunctions;
  /** The answer need only be right on this curve. */
  readonly curve?: Curve;
}

/** Points of the task's domain and the key's values there. */
export interface Sample extends Region {
  readonly values: Enclosures;
}

/** A value worked out when first asked for. */
function lazily<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

export class PreparedKey {
  readonly policy: Policy;
  /** Sorted: the order of the coordinates of every point. */
  readonly letters: readonly string[];
  readonly positive: ReadonlySet<string>;
  readonly random: RandomStream;
  readonly unknownFunctions: UnknownFunctions;
  /** What must be defined for a point to count: the key, and the task's function. */
  readonly targets: readonly Expression[];
  private readonly others = new Map<string, PreparedKey>();

  constructor(readonly specification: KeySpecification) {
    const { key, subject, curve } = specification;
    this.policy = specification.policy ?? DEFAULT_POLICY;
    this.targets = subject === undefined ? [key] : [key, subject];
    this.letters = [
      ...new Set([
        ...specification.variables,
        ...this.targets.flatMap(variablesOf),
        ...(curve === undefined ? [] : [curve.dependent, ...variablesOf(curve.equation)]),
      ]),
    ].sort();
    this.positive = new Set((specification.assumptions ?? NO_ASSUMPTIONS).positive);
    this.random = randomStream(`${specification.seed}/equivalence`);
    this.unknownFunctions = specification.unknownFunctions ?? sampled(this.random);
  }

  /** The same key where the answer uses further letters. */
  withLetters(strange: readonly string[]): PreparedKey {
    const name = strange.join();
    const known = this.others.get(name);
    if (known !== undefined) return known;
    const prepared = new PreparedKey({
      ...this.specification,
      variables: [...this.letters, ...strange],
    });
    if (this.others.size >= LIMITS.equivalence.strangeLetters) this.others.clear();
    this.others.set(name, prepared);
    return prepared;
  }

  compile(outputs: readonly Expression[]): Tape {
    return compile(outputs, this.letters, this.unknownFunctions);
  }

  /** The tape that computes some parts of what is laid out. */
  compileParts(layout: Layout, parts: readonly number[]): Tape {
    return compileParts(layout, parts, this.letters, this.unknownFunctions);
  }

  private readonly tapes = new WeakMap<Expression, Tape>();
  /** The tape of one expression, remembered as long as the expression is. */
  tapeOf(expression: Expression): Tape {
    let tape = this.tapes.get(expression);
    if (tape === undefined) {
      tape = this.isLaid(expression)
        ? this.lazyGroundwork().tapeOf([this.latest!.place])
        : this.compile([expression]);
      this.tapes.set(expression, tape);
    }
    return tape;
  }

  private readonly lazyTape = lazily(() => this.compile([this.specification.key]));
  get tape(): Tape {
    return this.lazyTape();
  }

  private readonly lazyGroundwork = lazily(
    () => new Groundwork(this.targets, this.letters, this.unknownFunctions),
  );
  private latest: LaidAnswer | undefined;
  /** An answer laid upon the key, in the place of the one laid before. */
  lay(layout: Layout): LaidAnswer {
    this.latest = this.lazyGroundwork().lay(layout);
    return this.latest;
  }

  /** Whether the answer is the one laid last, as it is after it was compared. */
  isLaid(answer: Expression): boolean {
    const { latest } = this;
    return latest !== undefined && latest.layout.parts[latest.layout.roots[0]!] === answer;
  }

  /** The answer's values at the near points; undefined for more operations than are allowed. */
  valuesNear(answer: Expression, most: number): Enclosures | undefined {
    const laid = this.isLaid(answer) ? this.latest! : this.lay(layOut([answer]));
    return laid.operations > most ? undefined : this.nearValues([laid.place])[0]!;
  }

  /** The answer's values at a region that is the same for all answers; until the next call. */
  valuesOfLaid(answer: Expression, region: Region): Enclosures {
    return this.isLaid(answer)
      ? this.lazyGroundwork().valuesAt(region, [this.latest!.place])[0]!
      : evaluateBatch(this.tapeOf(answer), region.columns, region.count)[0]!;
  }

  /** The values at the near points of operations of the answer laid last, until the next call. */
  nearValues(places: readonly number[]): readonly Enclosures[] {
    return this.lazyGroundwork().valuesAt(this.near, places);
  }

  private readonly lazyEvaluable = lazily(
    () => !this.tape.operations.includes(OPERATION.unknowable),
  );
  /** Whether every part of the key has a value. */
  get isEvaluable(): boolean {
    return this.lazyEvaluable();
  }

  private readonly lazyConditions = lazily(() => this.targets.flatMap(domainConditions));
  get conditions(): readonly DomainCondition[] {
    return this.lazyConditions();
  }

  private readonly lazyTerrain = lazily(() => this.terrain());
  /** The terrain of the task's domain, with further conditions and targets. */
  terrain(further: readonly DomainCondition[] = [], targets: readonly Expression[] = []): Terrain {
    return new Terrain(
      [...this.targets, ...targets],
      [...this.conditions, ...further],
      this.letters,
      this.unknownFunctions,
    );
  }

  private readonly lazyBorders = lazily(() => this.targets.flatMap(bordersOf));
  get borders(): readonly Expression[] {
    return this.lazyBorders();
  }

  private readonly lazyLookup = lazily(() =>
    lookupIn([
      ...this.targets,
      ...this.borders,
      ...this.conditions.map((condition) => condition.expression),
    ]),
  );
  /** The number of an expression among the parts of key and subject; ABSENT for any other. */
  get lookup(): (expression: Expression) => number {
    return this.lazyLookup();
  }

  private readonly lazyImplied = lazily(
    () =>
      new Set(
        this.conditions
          .filter(({ relation }) => relation !== '!=')
          .map(({ expression }) => this.lookup(expression)),
      ),
  );
  /** Whether the task's domain, as written, already demands it; the border itself does not count. */
  implies({ expression }: DomainCondition): boolean {
    return this.lazyImplied().has(this.lookup(expression));
  }

  private readonly lazyLetters = lazily(() => variablesOf(this.specification.key));
  /** The letters that occur in the key, sorted. */
  get keyLetters(): readonly string[] {
    return this.lazyLetters();
  }

  private readonly lazyDemands = lazily(
    () => new Demands(this, this.conditions, this.lazyNormalForms()),
  );
  /** Whether the task's domain demands a positive rational multiple of the expression to be positive. */
  isDemanded(expression: Expression): boolean {
    return this.lazyDemands().include(expression);
  }

  private readonly lazyBorderNumbers = lazily(() => new Set(this.borders.map(this.lookup)));
  /** Whether the full sample already lies on both sides of the border, as far as was found. */
  straddles(border: Expression): boolean {
    return this.lazyBorderNumbers().has(this.lookup(border));
  }

  private readonly lazyIdentity = lazily(() => {
    const lookup = lookupIn([this.specification.key]);
    const root = lookup(this.specification.key);
    return (answer: Expression) => lookup(answer) === root;
  });
  isIdentical(answer: Expression): boolean {
    return this.lazyIdentity()(answer);
  }

  private readonly lazyNormalForms = lazily(
    () => new NormalFormContext({ positive: [...this.positive] }),
  );
  /** Whether normal forms prove that key and answer are equal wherever both are defined. */
  provesEqual(answer: Expression, laid?: LaidAnswer): boolean {
    return this.lazyNormalForms().provesEqual(this.specification.key, answer, laid);
  }

  /** Whether a normal form proves that the expression is nought wherever it is defined. */
  provesNought(expression: Expression): boolean {
    const forms = new NormalFormContext({ positive: [...this.positive] });
    return forms.provesEqual(NOUGHT, expression);
  }

  private readonly lazyNear = lazily(() =>
    this.sample(this.find({ wanted: LIMITS.equivalence.nearPoints })),
  );
  /** A few points, enough to tell most wrong answers. */
  get near(): Sample {
    return this.lazyNear();
  }

  private readonly lazyFull = lazily(() => {
    const { points, widePoints } = LIMITS.equivalence;
    const region = this.find({ wanted: points, wide: widePoints, start: this.near });
    return this.sample(reachSides(this, region, this.borders));
  });
  /** Points of every kind: all signs and scales, both sides of each border of the key. */
  get full(): Sample {
    return this.lazyFull();
  }

  private readonly lazyCurvePoints = lazily(() => {
    const { curve } = this.specification;
    return curve === undefined
      ? []
      : pointsOnCurve(curve, this.letters, this.positive, this.random);
  });
  /** Certified points of the task's curve. */
  get curvePoints(): readonly CurvePoint[] {
    return this.lazyCurvePoints();
  }

  /** The key's values at points of the domain. */
  sample(region: Region): Sample {
    return { ...region, values: evaluateBatch(this.tape, region.columns, region.count)[0]! };
  }

  private find(search: Pick<Search, 'wanted' | 'wide' | 'start'>): Region {
    const { positive, random } = this;
    return pointsOfDomain(this.lazyTerrain(), { ...search, positive, random });
  }
}

/** Functions named by nobody: each is sampled by its name and number of arguments. */
function sampled(random: RandomStream): UnknownFunctions {
  const known = new Map<string, UnknownFunctions>();
  return (name, orders) => {
    const key = `${name}/${orders.length}`;
    let sample = known.get(key);
    if (sample === undefined) {
      sample = sampleFunctions([{ name, arity: orders.length }], random);
      if (known.size < LIMITS.equivalence.strangeLetters) known.set(key, sample);
    }
    return sample(name, orders);
  };
}

export const prepare = (specification: KeySpecification): PreparedKey =>
  new PreparedKey(specification);
