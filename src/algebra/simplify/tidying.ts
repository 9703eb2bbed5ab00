/**
 * What one simplification carries with it: how expressions are told apart, and how much work is left.
 */
import type { Expression } from '../../expression/expression.ts';
import { LIMITS } from '../../limits.ts';
import { commutativeIdentity, type Identity } from '../commutative-identity.ts';

export class Tidying {
  readonly identity: Identity = commutativeIdentity();
  /** Simplifies one level of an expression whose parts are simplified. */
  readonly level: (expression: Expression) => Expression;
  /** Whether signs of sums are turned and products opened to be collected, which is a matter of taste. */
  readonly reshapes: boolean;
  private left: number = LIMITS.calculus.simplifyOperations;

  constructor(
    level: (expression: Expression, tidying: Tidying) => Expression,
    reshapes: boolean = true,
  ) {
    this.level = (expression) => level(expression, this);
    this.reshapes = reshapes;
  }

  /** Counts work; false when the bound is passed and the whole is to be returned as it was. */
  spend(operations: number): boolean {
    this.left -= operations;
    return this.left >= 0;
  }

  get exhausted(): boolean {
    return this.left < 0;
  }
}
