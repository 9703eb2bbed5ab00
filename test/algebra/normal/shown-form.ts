/**
 * A normal form written out: `3/2 x^2 |x + 1|^(1/2) sgn(x) i e^(x + 1)`. Roots are roots of absolute
 * values, w to the 3/2 is w |w|^(1/2), and sums stand as one factor: src/algebra/normal/shapes.ts.
 */
import { convertLevel } from '../../../src/algebra/normal/convert.ts';
import { exponentLaws } from '../../../src/algebra/normal/exponents.ts';
import {
  type Form,
  GivenUp,
  type Kernel,
  type Polynomial,
} from '../../../src/algebra/normal/shapes.ts';
import { Table } from '../../../src/algebra/normal/table.ts';
import type { Expression } from '../../../src/expression/expression.ts';
import { rational, rationalText } from '../../../src/expression/rational.ts';
import { bottomUp } from '../../../src/expression/traverse.ts';

/** A table that remembers under which key each kernel was stored. */
export class NamedTable extends Table {
  private readonly keys = new Map<number, string>();

  constructor() {
    super(exponentLaws);
  }

  override kernel(key: string, make: (id: number) => Kernel): Kernel {
    const kernel = super.kernel(key, make);
    this.keys.set(kernel.id, key);
    return kernel;
  }

  shown(form: Form): string {
    const { coefficient, monomial } = form;
    const { powers, signs, imaginary, exponential } = monomial;
    const factors: string[] = [];
    for (let index = 0; index < powers.length; index += 3) {
      factors.push(this.power(powers[index]!, powers[index + 1]!, powers[index + 2]!));
    }
    factors.push(...signs.map((id) => `sgn(${this.name(id)})`));
    if (imaginary) factors.push('i');
    if (exponential !== undefined) factors.push(`e^(${this.sum(exponential.terms)})`);
    const number = rationalText(coefficient);
    if (factors.length === 0) return number;
    return number === '1' ? factors.join(' ') : [number, ...factors].join(' ');
  }

  private power(id: number, above: number, below: number): string {
    const base = this.name(id);
    const closed = / /.test(base) ? `(${base})` : base;
    const whole = Math.floor(above / below);
    const broken =
      below === 1 ? '' : `|${base}|^(${rationalText(rational(above - whole * below, below))})`;
    if (whole === 0) return broken;
    const power = whole === 1 ? closed : `${closed}^${whole}`;
    return broken === '' ? power : `${power} ${broken}`;
  }

  private name(id: number): string {
    const kernel = this.kernelOf(id);
    if (kernel.terms !== undefined) return this.sum(kernel.terms);
    if (kernel.prime !== undefined) return `${kernel.prime}`;
    if (kernel.argument !== undefined) return `${kernel.name}[${this.shown(kernel.argument)}]`;
    return this.keys.get(id)!.replace(/^variable:/, '');
  }

  private sum(terms: Polynomial): string {
    return terms.map((term) => this.shown(term)).join(' + ');
  }
}

/** The form of an expression; `given up` past the bounds. */
export function shownForm(expression: Expression, positive: readonly string[] = []): string {
  const table = new NamedTable();
  const names = new Set(positive);
  try {
    const form = bottomUp<Form>(expression, (whole, parts) =>
      convertLevel(whole, parts, names, table),
    );
    return table.shown(form);
  } catch (failed) {
    if (failed instanceof GivenUp) return 'given up';
    throw failed;
  }
}
