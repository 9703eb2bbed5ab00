/** Matrix calculus in words: the steps of the standard example, and verdicts that explain. */
import { describe, expect, it } from 'vitest';
import { matrixCheck } from '../../src/calculus/matrix/check.ts';
import { differentiateMatrix } from '../../src/calculus/matrix/differentiate.ts';
import { MATRIX_RULES } from '../../src/calculus/matrix/rules.ts';
import type { MatrixStep } from '../../src/calculus/matrix/steps.ts';
import { matrixWorkedSolution } from '../../src/calculus/matrix/worked-solution.ts';
import { printMatrixPlain, printMatrixPretty } from '../../src/expression/matrix/print/print.ts';
import { matrixFormula } from '../../src/expression/matrix/read/read.ts';
import { scalarNamed } from '../../src/expression/matrix/shape.ts';
import { makeMatrixAnswerKey } from '../../src/grading/matrix/answer-key.ts';
import { gradeMatrixAnswer } from '../../src/grading/matrix/grade.ts';
import type { Block, Inline } from '../../src/publish/document/document.ts';
import { inlineText } from '../../src/publish/document/to-text.ts';
import { describeMatrixVerdict, matrixSolutionBlocks } from '../../src/publish/matrix-calculus.ts';
import { matrixFormulaLatex, matrixSidePretty } from '../../src/publish/matrix-formula.ts';
import { MATRIX_STEP_SENTENCES } from '../../src/publish/words/en/matrix-steps.ts';
import { DECLARATIONS, IDENTITIES } from '../calculus/matrix/identities.ts';

const derive = (text: string, variable: string, layout: 'denominator' | 'numerator') => {
  const derivation = differentiateMatrix({
    function: matrixFormula(text, DECLARATIONS),
    variable,
    declarations: DECLARATIONS,
    layout,
  });
  if (!derivation.ok) throw new Error(JSON.stringify(derivation.problem));
  return matrixWorkedSolution(derivation.value);
};

const shown = (inlines: readonly Inline[]): string =>
  inlines
    .map((inline) =>
      'text' in inline ? inline.text : inline.kind === 'latex' ? inline.latex : '?',
    )
    .join('');

const plainNumbers = (_: string, value: unknown): unknown =>
  typeof value === 'bigint' ? `${value}` : value;

const flat = (steps: readonly MatrixStep[]): readonly MatrixStep[] =>
  steps.flatMap((step) => [step, ...flat(step.steps)]);

describe('worked solutions', () => {
  it('go from the differential to the gradient', () => {
    const { steps } = derive('||W x - p||^2', 'x', 'denominator');
    expect(steps.map(({ code }) => code)).toEqual([
      'take-differential',
      'identify-gradient-of-vector',
      'layout-gradient-kept',
    ]);
    const options = { declarations: DECLARATIONS };
    expect(
      steps.flatMap(({ formulas }) => formulas.map((each) => matrixFormulaLatex(each, options))),
    ).toEqual([
      '\\mathrm{d}\\left(\\lVert W x - p \\rVert^{2}\\right) = 2 \\left(W x - p\\right)^{\\top} W \\left(\\mathrm{d}x\\right)',
      '\\mathrm{d}\\left(\\lVert W x - p \\rVert^{2}\\right) = \\left(2 W^{\\top} \\left(W x - p\\right)\\right)^{\\top} \\left(\\mathrm{d}x\\right)',
      '\\nabla_{x} \\left(\\lVert W x - p \\rVert^{2}\\right) = 2 W^{\\top} \\left(W x - p\\right)',
    ]);
  });

  it('tell the product rule from a constant factor, and a row from its column', () => {
    const codes = flat(derive('3 x^T B', 'x', 'numerator').steps).map(({ code }) => code);
    expect(codes).toContain('matrix-constant-factors');
    expect(codes).not.toContain('matrix-rule-product');
    expect(codes).toContain('identify-jacobian-of-row');
    expect(flat(derive('x^T A x', 'x', 'numerator').steps).map(({ code }) => code)).not.toContain(
      'matrix-constant-factors',
    );
  });

  it('give the reason that fits the case', () => {
    const codesOf = (text: string, by: string): readonly string[] =>
      flat(derive(text, by, 'denominator').steps).map(({ code }) => code);
    expect(codesOf('3 ||x||^2', 'x')).toContain('matrix-multiple');
    expect(codesOf('||W x - p||^2', 'x')).toContain('matrix-constant-terms');
    expect(codesOf('2 x^T W^T W x', 'x')).toContain('matrix-equal-products');
    expect(codesOf('x^T W^T W x', 'x')).toContain('matrix-symmetric-form');
    expect(codesOf('x^T x', 'x')).toContain('matrix-square-of-vector');
    expect(codesOf('x^T A x', 'x')).toContain('matrix-rule-quadratic-form');
    expect(codesOf('f(W x + p)', 'x')).toContain('identify-jacobian-diagonal');
    expect(codesOf('W x', 'x')).toContain('identify-jacobian-at-once');
    expect(codesOf('||f(W x) - p||^2', 'W')).toContain('move-entrywise-factor');
  });

  it('tell each rule once, and see that terms cancel', () => {
    const { steps } = derive('tr(X (A + X) - X (A + X))', 'X', 'denominator');
    expect(steps.map(({ code }) => code)).toEqual(['take-differential', 'differential-cancels']);
    const told = steps[0]!.steps.map(({ formulas }) => JSON.stringify(formulas, plainNumbers));
    expect(new Set(told).size).toBe(told.length);
    expect(matrixFormulaLatex(steps[1]!.formulas[0]!, {})).toMatch(/= 0_\{/);
  });

  it('close with numbers, and only with those that agree', () => {
    const solved = (text: string, variable: string, layout: 'denominator' | 'numerator') =>
      differentiateMatrix({
        function: matrixFormula(text, DECLARATIONS),
        variable,
        declarations: DECLARATIONS,
        layout,
      });
    const checkOf = (text: string, variable: string, layout: 'denominator' | 'numerator') => {
      const derivation = solved(text, variable, layout);
      if (!derivation.ok) throw new Error(text);
      return matrixCheck(derivation.value);
    };
    let told = 0;
    for (const { function: text, by } of IDENTITIES) {
      const [check] = checkOf(text, by, 'numerator');
      if (check === undefined) continue;
      told += 1;
      expect(Math.abs(Number(`${check.data.value}`.replace('−', '-')))).toBeGreaterThan(0);
      expect(check.data.slope).toBe(check.data.value);
    }
    expect(told).toBeGreaterThan(IDENTITIES.length / 2);
    // ∂(W x)₁/∂x₂ is in row 2, column 1 where rows follow the variable.
    const places = (layout: 'denominator' | 'numerator') => {
      const [check] = checkOf('W x', 'x', layout);
      return [check?.data.below, check?.data.beside];
    };
    expect(places('denominator')).toEqual([2, 1]);
    expect(places('numerator')).toEqual([1, 2]);
    // A wrong derivative is not checked away: nothing is said.
    const right = solved('a^T x', 'x', 'denominator');
    if (!right.ok) throw new Error('a^T x');
    const wrong = { ...right.value, derivative: matrixFormula('2 a', DECLARATIONS) };
    expect(matrixCheck(wrong)).toEqual([]);
  });

  it('leave the single rules out in brief', () => {
    const derivation = differentiateMatrix({
      function: matrixFormula('||W x - p||^2', DECLARATIONS),
      variable: 'x',
      declarations: DECLARATIONS,
    });
    if (!derivation.ok) throw new Error('no derivation');
    expect(flat(matrixWorkedSolution(derivation.value, 'full').steps).length).toBeGreaterThan(3);
    expect(flat(matrixWorkedSolution(derivation.value, 'brief').steps).length).toBe(3);
  });

  it('write no two sides of a formula alike but for brackets', () => {
    for (const { function: text, by } of IDENTITIES) {
      for (const { formulas } of flat(derive(text, by, 'numerator').steps)) {
        for (const { sides } of formulas) {
          const written = sides.map((side) => matrixSidePretty(side).replace(/[()]/g, ''));
          for (const [index, side] of written.entries()) {
            if (index > 1) expect(side, text).not.toBe(written[index - 1]);
          }
        }
      }
    }
  });

  it('write minus and Greek letters as on paper', () => {
    const declarations = { symbols: [...DECLARATIONS.symbols, scalarNamed('lambda')] };
    const expression = matrixFormula('lambda x - x', declarations);
    expect(printMatrixPretty(expression)).toBe('λ x − x');
    expect(printMatrixPlain(expression)).toBe('lambda x - x');
  });

  it('say when the layout transposes', () => {
    const last = (text: string, layout: 'denominator' | 'numerator'): string | undefined =>
      derive(text, 'x', layout).steps.at(-1)?.code;
    expect(last('f(W x + p)', 'denominator')).toBe('layout-jacobian-transposed');
    expect(last('f(x)', 'denominator')).toBe('layout-jacobian-symmetric');
    expect(last('f(W x + p)', 'numerator')).toBe('layout-jacobian-kept');
    expect(last('a^T x', 'numerator')).toBe('layout-gradient-transposed');
    expect(last('a^T x', 'denominator')).toBe('layout-gradient-kept');
  });

  it('have a sentence for each step of each identity, and show every rule', () => {
    const used = new Set<string>();
    for (const { function: text, by } of IDENTITIES) {
      const solution = derive(text, by, 'denominator');
      for (const { code } of flat(solution.steps)) used.add(code);
      const blocks: readonly Block[] = matrixSolutionBlocks(solution, 'en', {
        declarations: DECLARATIONS,
        boldVectors: true,
      });
      expect(blocks[0]?.kind).toBe('list');
    }
    expect(Object.keys(MATRIX_STEP_SENTENCES)).toEqual(expect.arrayContaining([...used]));
    for (const { name } of MATRIX_RULES) expect([...used]).toContain(`matrix-rule-${name}`);
  });
});

describe('verdicts', () => {
  const made = makeMatrixAnswerKey(
    {
      function: matrixFormula('||W x - p||^2', DECLARATIONS),
      variable: 'x',
      declarations: DECLARATIONS,
    },
    { seed: 'words' },
  );
  if (!made.ok) throw new Error('no key');
  const key = made.value;
  const inFull = (answer: string, language: 'en' | 'de'): string =>
    describeMatrixVerdict(gradeMatrixAnswer(key, answer), answer, 'denominator', language)
      .map((sentence) => inlineText(sentence))
      .join(' | ');
  const told = (answer: string): string =>
    describeMatrixVerdict(gradeMatrixAnswer(key, answer), answer, 'denominator')
      .map(shown)
      .join(' | ');

  it.each([
    ['W p + x W', 'W is m × n, p is m × 1: the product W p is not defined.'],
    ['2 W^T (W x - p) + p', 'is n × 1, p is m × 1: only things of one shape can be added.'],
    ['2 (W x - p)^T W', 'right in the other layout'],
    ['W^T (W x - p)', 'A factor is wrong or missing'],
    ['2 W x - p', 'This has the shape m × 1; the derivative has the shape n × 1.'],
    ['2 W^T (W x - q', 'is opened here but never closed'],
    ['2 W^T (p - W x)', 'The sign is wrong'],
  ])('%s', (answer, sentence) => {
    expect(told(answer)).toContain(sentence);
  });

  it('show small matrices for which the answer is wrong, and those alone', () => {
    const found =
      /For W = (\[.*\]), p = (\[.*\]), x = (\[.*\]) component (\d) should be (\S+), but the answer gives (\S+)\./;
    const sentence = inFull('2 W^T (p - W x)', 'en');
    const [, w, p, x, component, expected, given] = found.exec(sentence) ?? [];
    const numbers = (text: string): number[][] => JSON.parse(text.replaceAll('−', '-'));
    const [rows, targets, values] = [numbers(w!), numbers(p!), numbers(x!)];
    // The sentence is worked out again from the numbers it shows.
    const errors = rows.map(
      (row, i) => row.reduce((sum, entry, j) => sum + entry * values[j]![0]!, 0) - targets[i]![0]!,
    );
    const column = Number(component) - 1;
    const slope = rows.reduce((sum, row, i) => sum + 2 * row[column]! * errors[i]!, 0);
    expect(Number(expected!.replace('−', '-'))).toBe(slope);
    expect(Number(given!.replace('−', '-'))).toBe(-slope);
    expect(rows.length).not.toBe(values.length);
    expect(told('2 (W x - p)^T W')).not.toContain('For W');
  });

  it('show them in German too', () => {
    expect(inFull('2 W^T (p - W x)', 'de')).toMatch(
      /Für W = .* müsste Komponente \d \S+ sein, die Antwort gibt aber \S+\.$/,
    );
  });

  it('never show the key', () => {
    for (const answer of ['x', 'p', 'W p', '-2 W^T (W x - p)', 'x^T', '3 x']) {
      expect(told(answer)).not.toContain('2 W');
    }
  });
});
