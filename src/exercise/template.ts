/**
 * A template, ready to make exercises: its header checked, its formulas read, its text parsed.
 * `read-template` makes it from a file.
 */
import type { Expression } from '../expression/expression.ts';
import type { Rational } from '../expression/rational.ts';
import type { Condition } from './condition.ts';
import type { Family } from './family.ts';
import type { FollowsDefinition } from './follows.ts';
import type { GrowthTarget } from './grow.ts';
import type { Header } from './header.ts';
import type { MatrixSection } from './matrix-section.ts';
import type { TaskBuilder, TaskHeader } from './task-kinds.ts';
import type { TextPart, TextPlace } from './text.ts';

/** How a parameter gets its value. */
export type ParameterDefinition = { readonly name: string } & (
  | {
      readonly kind: 'integer';
      readonly least: Rational;
      readonly step: Rational;
      /** How many values there are from the least one on. */
      readonly count: number;
      readonly exclude: readonly Rational[];
    }
  | {
      readonly kind: 'rational';
      readonly least: Rational;
      readonly most: Rational;
      readonly denominators: readonly number[];
      readonly exclude: readonly Rational[];
    }
  | { readonly kind: 'number'; readonly choices: readonly Rational[] }
  | { readonly kind: 'expression' | 'function'; readonly choices: readonly Expression[] }
  | { readonly kind: 'word'; readonly choices: readonly string[] }
  | { readonly kind: 'family'; readonly family: Family; readonly target: GrowthTarget }
  | { readonly kind: 'compute'; readonly formula: Expression }
);

export interface Constraint {
  readonly text: string;
  readonly condition: Condition;
  readonly place: TextPlace;
}

export interface TaskDefinition {
  readonly header: TaskHeader;
  readonly build: TaskBuilder;
  readonly prompt: readonly TextPart[] | undefined;
  readonly hints: readonly (readonly TextPart[])[];
  /** The tasks before it that it follows from. */
  readonly follows: FollowsDefinition | undefined;
  /** Where the task stands in the file. */
  readonly place: TextPlace;
}

export interface Template {
  readonly file: string;
  readonly header: Header;
  /** In an order in which each computed parameter follows what it is computed from. */
  readonly parameters: readonly ParameterDefinition[];
  readonly constraints: readonly Constraint[];
  readonly functions: ReadonlyMap<string, Expression>;
  readonly matrices: MatrixSection | undefined;
  /** Where the matrix section stands in the file. */
  readonly matricesPlace: TextPlace;
  readonly tasks: readonly TaskDefinition[];
  readonly prompt: readonly TextPart[];
  /** Where the prompt begins in the file. */
  readonly promptPlace: TextPlace;
  readonly parametersPlace: TextPlace;
}
