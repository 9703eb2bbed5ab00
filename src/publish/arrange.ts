/**
 * How the formulas of one step stand on a page, in any syntax: short ones side by side, others one below
 * the other and aligned at their equals signs where they are narrow enough, a long chain of equalities
 * one equality a line. Widths are counted in characters of the syntax.
 */

/** A chain of equalities, printed; `relations[i]` stands before `sides[i]`, the first is empty. */
export interface PrintedFormula {
  readonly sides: readonly string[];
  readonly relations: readonly string[];
}

/** What stands before the place of alignment, and the relation with what follows it. */
export interface Row {
  readonly left: string;
  readonly right: string;
}

export type Display =
  | { readonly kind: 'line'; readonly formulas: readonly string[] }
  | { readonly kind: 'aligned'; readonly rows: readonly Row[] };

export interface DisplayWidths {
  /** A chain of three or more sides past this length is set one equality a line. */
  readonly chain: number;
  /** One equality past this length is set on two lines. */
  readonly single: number;
  /** Formulas that together are not longer stand side by side. */
  readonly together: number;
  /** Formulas whose longest left and longest right side together are not longer are aligned. */
  readonly aligned: number;
}

export function arrange(
  formulas: readonly PrintedFormula[],
  widths: DisplayWidths,
): readonly Display[] {
  const lines = formulas.map(lineOf);
  const rows = formulas.map((formula, index) => rowsOf(formula, lines[index]!, widths));
  if (lines.join('').length <= widths.together) return [{ kind: 'line', formulas: lines }];
  const all = rows.flat();
  if (formulas.length > 1 && all.every(({ right }) => right !== '')) {
    const widest = longest(all, 'left') + longest(all, 'right');
    if (widest <= widths.aligned) return [{ kind: 'aligned', rows: all }];
  }
  return rows.map((own, index) =>
    own.length === 1 ? { kind: 'line', formulas: [lines[index]!] } : { kind: 'aligned', rows: own },
  );
}

/** On one line: a = b = c. */
export const lineOf = ({ sides, relations }: PrintedFormula): string =>
  sides.map((side, index) => (index === 0 ? side : ` ${relations[index]} ${side}`)).join('');

function rowsOf(
  formula: PrintedFormula,
  line: string,
  { chain, single }: DisplayWidths,
): readonly Row[] {
  const [first = '', ...others] = formula.sides;
  if (others.length === 1 && line.length > single && first.length > single / 4) {
    return [
      { left: '', right: first },
      { left: '', right: line.slice(first.length).trim() },
    ];
  }
  if (others.length < 2 || line.length <= chain) {
    return [{ left: first, right: line.slice(first.length).trim() }];
  }
  return others.map((side, index) => ({
    left: index === 0 ? first : '',
    right: `${formula.relations[index + 1]} ${side}`,
  }));
}

const longest = (rows: readonly Row[], side: keyof Row): number =>
  Math.max(...rows.map((row) => row[side].length));
