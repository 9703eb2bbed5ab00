/**
 * Normal forms: what an expression equals. Proves that two expressions are equal wherever both are
 * defined, by bringing them to one form; says nothing when the forms differ. Exact and bounded: no
 * number is rounded, and past a bound of `limits` nothing is proved.
 */
import type { Expression } from '../expression/expression.ts';
import type { Layout } from '../expression/layout.ts';
import type { Rational } from '../expression/rational.ts';
import { bottomUp } from '../expression/traverse.ts';
import { convertLevel } from './normal/convert.ts';
import { exponentLaws } from './normal/exponents.ts';
import { factorSums } from './normal/factor-sums.ts';
import { addForms, isNought, negateForm } from './normal/forms.ts';
import { type Form, unlessGivenUp } from './normal/shapes.ts';
import { type Mark, Table } from './normal/table.ts';

export interface NormalFormOptions {
  /** Variables declared to be positive. */
  readonly positive: readonly string[];
}

/** The left-hand side of many comparisons, brought to its form once. */
interface Prepared {
  readonly table: Table;
  readonly form: Form;
  readonly mark: Mark;
  /** The forms of all its parts. */
  readonly forms: ReadonlyMap<Expression, Form>;
}

/** A right-hand side laid out, where some of its parts are known to be parts of the left one. */
export interface KnownParts {
  readonly layout: Layout;
  /** A part of the left side that this part of the right one is, with the same domain. */
  readonly twinOf: (part: number) => Expression | undefined;
  /** Parts with the same number, not below 0, are the same, with the same domain. */
  readonly numberOf: (part: number) => number;
}

export class NormalFormContext {
  private readonly positive: ReadonlySet<string>;
  private readonly prepared = new WeakMap<Expression, Prepared | 'given-up'>();

  constructor(options: NormalFormOptions) {
    this.positive = new Set(options.positive);
  }

  /**
   * Whether the two were proved equal wherever both are defined. The left one is kept: comparing
   * one key with many answers brings it to its form once and leaves nothing of the answers behind.
   * What is known to stand in both is not brought to its form again.
   */
  provesEqual(left: Expression, right: Expression, known?: KnownParts): boolean {
    let prepared = this.prepared.get(left);
    if (prepared === undefined) {
      prepared = unlessGivenUp(() => this.prepare(left)) ?? 'given-up';
      this.prepared.set(left, prepared);
    }
    if (prepared === 'given-up') return false;
    const { table, mark } = prepared;
    table.startCounting();
    const proved = unlessGivenUp(() => this.compare(prepared, left, right, known));
    table.backTo(mark);
    return proved ?? false;
  }

  private prepare(left: Expression): Prepared {
    const table = new Table(exponentLaws);
    let forms = new Map<Expression, Form>();
    let form = this.formOf(left, table, forms);
    if (table.facts > 0 && table.signsWritten) {
      forms = new Map();
      form = this.formOf(left, table, forms);
    }
    return { table, form, mark: table.mark(), forms };
  }

  private compare(
    prepared: Prepared,
    left: Expression,
    right: Expression,
    known: KnownParts | undefined,
  ): boolean {
    const { table, form } = prepared;
    const { facts } = table;
    const other =
      known === undefined ? this.formOf(right, table) : this.formWithKnown(known, prepared);
    if (sameForm(form, other, table)) return true;
    // What the right side taught about signs may change both forms.
    if (table.facts === facts || !table.signsWritten) return false;
    return sameForm(this.formOf(left, table), this.formOf(right, table), table);
  }

  private formOf(expression: Expression, table: Table, forms?: Map<Expression, Form>): Form {
    return bottomUp<Form>(
      expression,
      (whole, parts) => convertLevel(whole, parts, this.positive, table),
      forms,
    );
  }

  /** Goes down to the parts whose forms are known, and from there up again. */
  private formWithKnown(
    { layout, twinOf, numberOf }: KnownParts,
    { table, forms }: Prepared,
  ): Form {
    const { parts, starts, operands, roots } = layout;
    const root = roots[0]!;
    const operandsOf = (part: number): readonly number[] =>
      operands.slice(starts[part], starts[part + 1]);
    const found: Form[] = [];
    const isNeeded: boolean[] = [];
    isNeeded[root] = true;
    const unknown: number[] = [];
    for (let part = root; part < parts.length; part += 1) {
      if (!isNeeded[part]) continue;
      const twin = twinOf(part);
      const known = twin && forms.get(twin);
      if (known !== undefined) found[part] = known;
      else {
        unknown.push(part);
        for (const operand of operandsOf(part)) isNeeded[operand] = true;
      }
    }
    const numbered = new Map<number, Form>();
    for (const part of unknown.reverse()) {
      const number = numberOf(part);
      const form =
        numbered.get(number) ??
        convertLevel(
          parts[part]!,
          operandsOf(part).map((operand) => found[operand]!),
          this.positive,
          table,
        );
      found[part] = form;
      if (number >= 0) numbered.set(number, form);
    }
    return found[root]!;
  }
}

const sameForm = (left: Form, right: Form, table: Table): boolean =>
  isNought(addForms([left, negateForm(right)], table));

/** A number times powers of factors; equal numbers mean the same factor. */
export interface Factorization {
  readonly number: Rational;
  readonly powers: ReadonlyMap<number, number>;
}

/**
 * The factors of parts of an expression, sums split as far as we know how. Factors are numbered in
 * common. Undefined for every part past the bounds, which the whole expression shares.
 */
export function factorizations(
  expression: Expression,
): (part: Expression) => Factorization | undefined {
  const table = new Table(exponentLaws);
  const forms = new Map<Expression, Form>();
  unlessGivenUp(() =>
    bottomUp<Form>(
      expression,
      (whole, parts) => convertLevel(whole, parts, NO_NAMES, table),
      forms,
    ),
  );
  return (part) => {
    const form = forms.get(part);
    return form && unlessGivenUp(() => factorization(form, table));
  };
}

const NO_NAMES: ReadonlySet<string> = new Set();
const EXPONENTIAL = -1;

function factorization(form: Form, table: Table): Factorization {
  const { coefficient, monomial } = factorSums(form, table);
  const powers = new Map<number, number>();
  for (let index = 0; index < monomial.powers.length; index += 3) {
    powers.set(monomial.powers[index]!, monomial.powers[index + 1]! / monomial.powers[index + 2]!);
  }
  if (monomial.exponential !== undefined) powers.set(EXPONENTIAL, 1);
  return { number: coefficient, powers };
}
