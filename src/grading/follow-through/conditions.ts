/**
 * When an earlier wrong answer counts, so that a later one may follow from it: never when it makes the
 * later part easier than it was meant to be. Each entry of the answer, beside the key's entry:
 *
 * - depends on every letter that the key's depends on;
 * - is not linear in a letter in which the key's is not;
 * - is not 0, 1 or -1 where it is a number, unless the key's is that number;
 * - weighs at least half as much: one for a letter, two for a function or a power of letters, counted in
 *   the simplified expression.
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

  constructor(private readonly seed: string) {}

  /** Whether the answers, entry by entry, have the substance of the key's. */
  counts(answers: readonly Expression[], keys: readonly Expression[]): boolean {
    return (
      answers.length === keys.length &&
      answers.every((answer, index) => answer === keys[index] || this.holds(answer, keys[index]!))
    );
  }

  private holds(answer: Expression, key: Expression): boolean {
    const { size } = LIMITS.followThrough;
    if (treeSize(answer) > size || treeSize(key) > size) return false;
    const letters = variablesOf(key).filter(
      (name) => this.compare(slope(key, name), NOUGHT) !== 'equal',
    );
    if (letters.length === 0) return this.isNoEasyNumber(answer, key);
    return (
      2 * weight(simplify(answer)) >= weight(simplify(key)) &&
      letters.every((name) => this.isAsRich(answer, key, name))
    );
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
    const first = slope(answer, name);
    if (this.compare(first, NOUGHT) !== 'different') return false;
    return (
      this.compare(slope(slope(key, name), name), NOUGHT) === 'equal' ||
      this.compare(slope(first, name), NOUGHT) === 'different'
    );
  }

  private compare(left: Expression, right: Expression): Comparison {
    this.comparisons += 1;
    if (this.comparisons > LIMITS.followThrough.comparisons) return 'unknown';
    const prepared = prepare({
      key: left,
      variables: [...variablesOf(left), ...variablesOf(right)],
      seed: `${this.seed}/substance`,
    });
    const outcome = decide(prepared, right);
    if (outcome.kind === 'equal') return 'equal';
    return outcome.kind === 'different' && outcome.difference === 'value' ? 'different' : 'unknown';
  }
}

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
