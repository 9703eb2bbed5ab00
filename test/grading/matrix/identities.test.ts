/**
 * Every identity of the table graded: accepted in several written forms; its transpose, a missing
 * factor 2, a wrong sign, and the row's own wrong answers refused with the right reason.
 */
import { describe, expect, it } from 'vitest';
import { MatrixNormalForms } from '../../../src/algebra/matrix/normal-form.ts';
import type { LayoutConvention } from '../../../src/calculus/matrix/differentiate.ts';
import { printMatrixLatex, printMatrixPlain } from '../../../src/expression/matrix/print/print.ts';
import { matrixFormula } from '../../../src/expression/matrix/read/read.ts';
import { isScalarShape, sameShape, transposedShape } from '../../../src/expression/matrix/shape.ts';
import {
  type MatrixAnswerKey,
  makeMatrixAnswerKey,
} from '../../../src/grading/matrix/answer-key.ts';
import { gradeMatrixAnswer } from '../../../src/grading/matrix/grade.ts';
import type { MatrixVerdict } from '../../../src/grading/matrix/verdict.ts';
import { DECLARATIONS, IDENTITIES, type Identity } from '../../calculus/matrix/identities.ts';

function keyOf(row: Identity, layout: LayoutConvention = 'denominator'): MatrixAnswerKey {
  const made = makeMatrixAnswerKey(
    {
      function: matrixFormula(row.function, DECLARATIONS),
      variable: row.by,
      declarations: DECLARATIONS,
      layout,
    },
    { seed: 'identities' },
  );
  if (!made.ok) throw new Error(JSON.stringify(made.problem));
  return made.value;
}

const reasonOf = (verdict: MatrixVerdict): string | undefined =>
  verdict.kind === 'incorrect' ? verdict.reason?.code : verdict.kind;

/** The signs of a keyboard as people set them: A⁻ᵀ, xᵀ, ∘. */
const inUnicode = (text: string): string =>
  text
    .replaceAll('^-T', '⁻ᵀ')
    .replaceAll('^-1', '⁻¹')
    .replaceAll('^T', 'ᵀ')
    .replaceAll('.*', '∘')
    .replaceAll('./', '⊘')
    .replaceAll('||', '‖')
    .replaceAll('^2', '²');

/** Everything that is written differently but says the same. */
const writtenForms = (row: Identity, key: MatrixAnswerKey): readonly string[] => {
  const { derivative } = key.derivation;
  const latex = printMatrixLatex(derivative, { declarations: DECLARATIONS, boldVectors: true });
  return [
    ...new Set([
      row.expected,
      ...row.also,
      printMatrixPlain(derivative),
      latex,
      latex.replaceAll('\\top', '\\intercal'),
      inUnicode(row.expected),
      `\\nabla_{${row.by}} y = ${latex}`,
      `∂y/∂${row.by} = ${row.expected}`,
    ]),
  ];
};

const counts = { accepted: 0, forms: 0, refused: 0, wrong: 0, numerator: 0 };
const reasons = new Map<string, number>();

describe.each(IDENTITIES.map((row) => [`${row.function} by ${row.by}`, row] as const))(
  '%s',
  (_, row) => {
    const key = keyOf(row);
    const { shape } = key;

    it('is accepted in at least three written forms', () => {
      const forms = writtenForms(row, key);
      expect(forms.length).toBeGreaterThanOrEqual(3);
      for (const form of forms) {
        counts.forms += 1;
        const verdict = gradeMatrixAnswer(key, form);
        expect([form, verdict.kind]).toEqual([form, 'correct']);
        counts.accepted += 1;
      }
    });

    it('is refused when transposed, halved or negated, each with its reason', () => {
      const refuse = (answer: string, ...reasons: readonly string[]): void => {
        counts.wrong += 1;
        expect([answer, reasons]).toEqual([
          answer,
          expect.arrayContaining([reasonOf(gradeMatrixAnswer(key, answer))]),
        ]);
        counts.refused += 1;
      };
      const forms = new MatrixNormalForms(DECLARATIONS);
      const symmetric = forms.provesEqual(key.prepared.key, {
        kind: 'transpose',
        operand: key.prepared.key,
      });
      const [plain, byScalar] = [row.expected, row.by === 't'];
      const isSquare = sameShape(shape, transposedShape(shape));
      if (!symmetric && !isScalarShape(shape)) {
        refuse(`(${plain})^T`, byScalar && !isSquare ? 'row-for-column' : 'other-layout');
      }
      if (symmetric) expect(gradeMatrixAnswer(key, `(${plain})^T`).kind).toBe('correct');
      refuse(`1/2 (${plain})`, 'missing-factor');
      refuse(`-(${plain})`, 'sign');
    });

    it.each(row.wrong)('%s is refused: %s', (answer, reason) => {
      counts.wrong += 1;
      expect(reasonOf(gradeMatrixAnswer(key, answer))).toBe(reason);
      counts.refused += 1;
      reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
    });

    it('is the transpose in numerator layout, and graded alike there', () => {
      const numerator = keyOf(row, 'numerator');
      // By a scalar the derivative has the function's own shape in either layout.
      const turned = row.by === 't' ? row.expected : `(${row.expected})^T`;
      const other = row.by === 't' ? `(${row.expected})^T` : row.expected;
      expect(gradeMatrixAnswer(numerator, turned).kind).toBe('correct');
      const verdict = gradeMatrixAnswer(numerator, other);
      expect(['correct', 'other-layout', 'row-for-column']).toContain(reasonOf(verdict));
      if (verdict.kind === 'correct') {
        // Only what is its own transpose is right in both.
        expect(gradeMatrixAnswer(key, `(${row.expected})^T`).kind).toBe('correct');
      }
      expect(reasonOf(gradeMatrixAnswer(numerator, `1/2 (${turned})`))).toBe('missing-factor');
      expect(reasonOf(gradeMatrixAnswer(numerator, `-(${turned})`))).toBe('sign');
      counts.numerator += 1;
    });
  },
);

describe('the rates', () => {
  it('accept every right form and refuse every wrong answer', () => {
    expect(counts.accepted).toBe(counts.forms);
    expect(counts.refused).toBe(counts.wrong);
    expect(counts.forms).toBeGreaterThan(3 * IDENTITIES.length);
    expect(counts.numerator).toBe(IDENTITIES.length);
    console.info(
      `matrix identities: ${IDENTITIES.length}; forms accepted ${counts.accepted}/${counts.forms}; wrong answers refused with their reason ${counts.refused}/${counts.wrong}; graded in numerator layout too ${counts.numerator}; by reason of their own ${JSON.stringify(Object.fromEntries(reasons))}`,
    );
  });
});
