/**
 * What of a run of steps is restated where the run is only referred to: its last result, what it looked
 * up or measured, and what it named or found on the way if the steps that follow use it.
 */
import { type DataIdentity, piecesWithin } from './data-identity.ts';
import type { StepCode } from './step-codes.ts';
import type { Formula, Side, Step } from './worked-solution.ts';

/**
 * - `always`: each formula is a value of its own; it counts unless the last step puts them together
 * - `if used`: a letter or a value that later steps may use
 * - `never`: stated by the exercise, or a check
 * Every other step is a way to the next one: it counts if it is the last.
 */
type Quoting = 'always' | 'if used' | 'never';

const QUOTING: Partial<Readonly<Record<StepCode, Quoting>>> = {
  'read-slope': 'always',
  'read-height': 'always',
  'read-tangent': 'always',
  'read-corner': 'always',
  'look-up': 'always',
  'look-up-one': 'always',
  'look-up-outward': 'always',
  'look-up-inverse': 'always',
  'height-at': 'always',
  'slope-at': 'always',
  'slopes-at': 'always',
  'identify-composition': 'if used',
  'identify-inner-composition': 'if used',
  'identify-several': 'if used',
  'identify-factors': 'if used',
  'identify-quotient': 'if used',
  'graph-forward': 'if used',
  'graph-value': 'if used',
  'graph-adjoint': 'if used',
  'graph-adjoint-direct': 'if used',
  'graph-adjoint-several': 'if used',
  'graph-adjoint-kink-positive': 'if used',
  'graph-adjoint-kink-negative': 'if used',
  'graph-unused': 'if used',
  'graph-definitions': 'never',
  'graph-seed': 'never',
  'verify-substitution-first': 'never',
  'verify-decomposition': 'never',
};

/** Whether the step states something that can be restated. */
export const isQuotable = ({ code, formulas }: Step): boolean =>
  formulas.length > 0 && QUOTING[code] !== 'never';

/** Whether to restate what it says is shorter than to say it again. */
export const isShortened = (told: Step): boolean =>
  isQuotable(told) &&
  (told.steps.length > 0 ||
    told.formulas.some((formula) => condensed(formula).sides.length < formula.sides.length));

/** What is restated of a run in which something can be. */
export function quotedResults(
  run: readonly Step[],
  after: readonly Step[],
  identity: DataIdentity,
): readonly Formula[] {
  const last = run.findLast(isQuotable);
  if (last === undefined) return [];
  const found = resultsOf(last);
  const later = [...found, ...after.flatMap(formulasWithin)];
  const used = new Set([...piecesWithin(later, isSign)].map(identity));
  const isUsed = ({ sides: [front] }: Formula): boolean =>
    front !== undefined && used.has(identity(bare(front)));
  const before = run.slice(0, run.indexOf(last)).flatMap((step) => {
    const quoting = QUOTING[step.code];
    if (quoting === undefined || quoting === 'never') return [];
    if (quoting === 'if used') return resultsOf(step).filter(isUsed);
    return QUOTING[last.code] === undefined ? [] : resultsOf(step);
  });
  return [...before, ...found];
}

/** Going backward, the derivative of a step comes first and what it is for last; a rule comes before its use. */
function resultsOf({ code, formulas }: Step): readonly Formula[] {
  // Estimates are made with the steps from the point.
  if (code === 'state-linear-approximation' || code === 'state-linear-approximation-of-one') {
    return formulas.map((formula) => ({ ...formula, sides: formula.sides.slice(0, 2) }));
  }
  const lastOnly = /^graph-adjoint(?!-direct)|^(apply|again)-/.test(code);
  return (lastOnly ? formulas.slice(-1) : formulas).map(condensed);
}

/** The first side and the last exact one, with its decimals if there are any. */
function condensed(formula: Formula): Formula {
  const { sides, roundedFrom = sides.length } = formula;
  const [first] = sides;
  if (first === undefined || roundedFrom < 3) return formula;
  const kept = [first, ...sides.slice(roundedFrom - 1)];
  return {
    ...formula,
    sides: kept,
    ...(formula.roundedFrom === undefined ? {} : { roundedFrom: 2 }),
  };
}

const formulasWithin = (step: Step): readonly Formula[] => [
  ...step.formulas,
  ...step.steps.flatMap(formulasWithin),
];

const bare = (side: Side): unknown => (side.kind === 'scalar' ? side.expression : side);

/** The letters inside the sign of a derivative are part of the sign. */
const isSign = (piece: object): boolean => 'kind' in piece && piece.kind === 'derivative';
