/**
 * When an earlier wrong answer counts, so that a later one may follow from it: never when it makes the
 * later part easier than it was meant to be. Each entry of it, beside the key's entry:
 *
 * - depends on every letter that the key's depends on;
 * - is not linear in a letter in which the key's is not;
 * - is not 0, 1 or -1 where it is a number, unless the key's is that number;
 * - weighs at least half as much: one for a letter, two for a function or a power of letters, counted in
 *   the simplified expression.
 *
 * What follows from it must weigh half as much as the key too, and must not be a constant where the key
 * is none, nor 0, 1 or -1 where the key is not.
 *
 * Dependence and linearity are decided by derivatives and the equivalence ladder, so that a trivial
 * answer in disguise (0·x + 1) stays trivial. What cannot be decided does not count.
 */
import { simplify } from '../../algebra/simplify.ts';
import { differentiate } from '../../calculus/differentiate.ts';
import { decide } from '../../equivalence/decide.ts';
import { prepare } from '../../equivalence/prepare.ts';
import { type Expression, NOUGHT, numeral } from '../../expression/expression.ts';
import { bottomUp, treeSize, variablesOf } from '../../expression/traverse.ts';
import { LIMITS } from '../../limits.ts';

type Comparison = 'equal' | 'different' | 'unknown';

/** Keeps count over all entries of one part: past the bound nothing counts any more. */
export class Substance {
  private comparisons = 0;
  private operations = 0;

  constructor(private readonly seed: string) {}

  /** Whether an earlier answer, entry by entry, has the substance of the key's. */
  counts(answers: readonly Expression[], keys: readonly Expression[]): boolean {
    return pairwise(answers, keys, (answer, key) => {
      const letters = this.lettersOf(key);
      if (letters.length === 0) return this.isNoEasyNumber(answer, key);
      return (
        isHeavyEnough(answer, key) && letters.every((name) => this.isAsRich(answer, key, name))
      );
    });
  }

  /** Whether what follows from it, entry by entry, is still something to work out. */
  isLeft(answers: readonly Expression[], keys: readonly Expression[]): boolean {
    return pairwise(answers, keys, (answer, key) => {
      if (this.lettersOf(key).length === 0) return this.isNoEasyNumber(answer, key);
      return (
        isHeavyEnough(answer, key) &&
        variablesOf(answer).some((name) => this.dependsOn(answer, name))
      );
    });
  }

  /** The letters that a key depends on, or may depend on. */
  private lettersOf(key: Expression): readonly string[] {
    return variablesOf(key).filter((name) => this.compare(slope(key, name), NOUGHT) !== 'equal');
  }

  private dependsOn(answer: Expression, name: string): boolean {
    return this.compare(slope(answer, name), NOUGHT) === 'different';
  }

  /** Products with 0, 1 and -1 are easier than others. */
  private isNoEasyNumber(answer: Expression, key: Expression): boolean {
    return [0, 1, -1].every(
      (value) =>
        this.compare(answer, numeral(value)) === 'different' ||
        this.compare(key, numeral(value)) === 'equal',
    );
  }

  private isAsRich(answer: Expression, key: Expression, name: string): boolean {
    return (
      this.dependsOn(answer, name) &&
      (this.compare(slope(slope(key, name), name), NOUGHT) === 'equal' ||
        this.dependsOn(slope(answer, name), name))
    );
  }

  private compare(left: Expression, right: Expression): Comparison {
    const { comparisons, operations } = LIMITS.followThrough;
    this.comparisons += 1;
    if (this.comparisons > comparisons || this.operations > operations) return 'unknown';
    const prepared = prepare({
      key: left,
      variables: [...variablesOf(left), ...variablesOf(right)],
      seed: `${this.seed}/substance`,
    });
    const outcome = decide(prepared, right);
    this.operations += outcome.audit.operations;
    if (outcome.kind === 'equal') return 'equal';
    return outcome.kind === 'different' && outcome.difference === 'value' ? 'different' : 'unknown';
  }
}

/** Whether it holds for each answer beside its key, none of which is too large to be looked at. */
const pairwise = (
  answers: readonly Expression[],
  keys: readonly Expression[],
  holds: (answer: Expression, key: Expression) => boolean,
): boolean =>
  answers.length === keys.length &&
  [...answers, ...keys].every((each) => treeSize(each) <= LIMITS.followThrough.size) &&
  answers.every((answer, index) => answer === keys[index] || holds(answer, keys[index]!));

const isHeavyEnough = (answer: Expression, key: Expression): boolean =>
  2 * weight(simplify(answer)) >= weight(simplify(key));

const slope = (expression: Expression, name: string): Expression =>
  simplify(differentiate(expression, name).result);

/** Letters once, functions and powers of letters twice; numbers and signs not at all. */
const weight = (expression: Expression): number =>
  bottomUp<number>(expression, (whole, parts) => {
    const inside = parts.reduce((total, part) => total + part, 0);
    switch (whole.kind) {
      case 'variable':
        return 1;
      case 'application':
      case 'unknown':
      case 'power':
        return inside === 0 ? 0 : inside + 2;
      case 'number':
      case 'constant':
      case 'negation':
      case 'sum':
      case 'product':
      case 'quotient':
      case 'derivative':
        return inside;
    }
  });
