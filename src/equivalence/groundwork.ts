/**
 * The ground on which answers are laid: the key and the task's function compiled once, with the values
 * of all their operations at the near points. What an answer shares with them is neither compiled nor
 * evaluated again, nor brought to its normal form again, and it is defined wherever the task is. Each
 * answer is taken off before the next is laid, so that nothing depends on what was graded before.
 */
import type { KnownParts } from '../algebra/normal-form.ts';
import type { BuilderMark } from '../expression/evaluate/builder.ts';
import { Compiler, NO_PLACE } from '../expression/evaluate/compiler.ts';
import {
  type Enclosures,
  enclosuresOf,
  evaluateBatch,
} from '../expression/evaluate/evaluate-batch.ts';
import { evaluateUpon, type KeptValues, keepValues } from '../expression/evaluate/evaluate-upon.ts';
import type { Tape } from '../expression/evaluate/tape.ts';
import type { UnknownFunctions } from '../expression/evaluate/unknown-functions.ts';
import type { Expression } from '../expression/expression.ts';
import { type Layout, layOut } from '../expression/layout.ts';
import type { Rational } from '../expression/rational.ts';
import { LIMITS } from '../limits.ts';
import type { Region } from './domain.ts';

export class Groundwork {
  private readonly compiler: Compiler;
  /** Operations of the key and the task's function. */
  private readonly depth: number;
  private readonly keyPlace: number;
  private readonly isKeyPlain: boolean;
  /** The parts of the key, then those of the task's function, by the place of their value. */
  private readonly partAt = new Map<number, Expression>();
  private readonly mark: BuilderMark;

  /** The key is the first of the targets. */
  constructor(
    targets: readonly Expression[],
    private readonly letters: readonly string[],
    unknownFunctions: UnknownFunctions,
  ) {
    this.compiler = new Compiler(letters, unknownFunctions);
    const { compiler } = this;
    const layout = layOut(targets);
    const compiled = compiler.compile(layout);
    const roots = layout.roots.map((root) => compiler.placeOf(compiled, root));
    for (const [part, place] of compiled.places.entries()) {
      if (place !== NO_PLACE) this.partAt.set(place, layout.parts[part]!);
    }
    this.keyPlace = roots[0]!;
    this.isKeyPlain = !compiler.metUnknowable && !compiler.metSample;
    this.depth = compiler.builder.length;
    this.mark = compiler.builder.mark();
  }

  /** Lays an answer, in the place of the one before. */
  lay(layout: Layout): LaidAnswer {
    const { compiler, depth, partAt } = this;
    compiler.builder.backTo(this.mark);
    compiler.metUnknowable = false;
    compiler.metSample = false;
    const compiled = compiler.compile(layout);
    const place = compiler.placeOf(compiled, layout.roots[0]!);
    // Two functions may have one sample, and what has no value equals nothing.
    const isPlain = this.isKeyPlain && !compiler.metUnknowable && !compiler.metSample;
    return {
      layout,
      exact: compiled.exact,
      place,
      operations: compiler.builder.length - depth,
      isEvaluable: !compiler.metUnknowable,
      isKey: place === this.keyPlace && isPlain,
      numberOf: (part) => (isPlain ? compiled.places[part]! : NO_PLACE),
      isShared: (part) => compiled.places[part]! < depth,
      twinOf: (part) => (isPlain ? partAt.get(compiled.places[part]!) : undefined),
    };
  }

  /** A tape of its own for operations of the answer laid last. */
  tapeOf(places: readonly number[]): Tape {
    return this.compiler.builder.finish(places, this.letters);
  }

  private readonly prepared = new Map<Region, PreparedRegion>();

  /**
   * The values of operations of the answer laid last. Of each region the key's values are kept, so only
   * few may be asked for; what is returned is overwritten by the next call for the region.
   */
  valuesAt(region: Region, places: readonly number[]): readonly Enclosures[] {
    const { columns, count } = region;
    const { builder } = this.compiler;
    if (builder.length * count > LIMITS.evaluate.scratch) {
      return evaluateBatch(this.tapeOf(places), columns, count);
    }
    const { operations, a, b, constants } = builder;
    let known = this.prepared.get(region);
    if (known === undefined) {
      const ground = { length: this.depth, operations, a, b, constants };
      known = { kept: keepValues(ground, columns, count), results: [] };
      this.prepared.set(region, known);
    }
    const { kept, results } = known;
    while (results.length < places.length) results.push(enclosuresOf(count));
    evaluateUpon(kept, builder, places, results);
    return results;
  }
}

/** The key's values at some points, and room for the answer's. */
interface PreparedRegion {
  readonly kept: KeptValues;
  readonly results: Enclosures[];
}

/** An answer on the ground. */
export interface LaidAnswer extends KnownParts {
  /** The values of its parts where they are plainly rational. */
  readonly exact: readonly (Rational | undefined)[];
  readonly place: number;
  /** Operations that the key and the task's function do not have. */
  readonly operations: number;
  /** Whether every part has a value: no derivative left standing, no function unknown to the task. */
  readonly isEvaluable: boolean;
  /** Whether the answer is the key, up to the order of terms and factors. */
  readonly isKey: boolean;
  /**
   * Whether the part is defined wherever the task is, because it stands in the key or the task's
   * function as well, or is a number that nothing was done with.
   */
  readonly isShared: (part: number) => boolean;
}
