/**
 * Takes the differential of a matrix expression by the table of rules: the trace of applications is
 * what the worked solution shows, and its last line is the differential itself.
 */
import type { Surroundings } from '../../algebra/matrix/monomial.ts';
import {
  type MatrixExpression,
  matrixDifferential,
  matrixProduct,
  matrixRate,
} from '../../expression/matrix/expression.ts';
import { declarationOf } from '../../expression/matrix/shape.ts';
import { bottomUpMatrix } from '../../expression/matrix/traverse.ts';
import type { DifferentialOf, MatrixRule, MatrixRuleName } from './rules.ts';

/** One rule applied: d(of) = becomes. */
export interface RuleApplication {
  readonly rule: MatrixRuleName;
  readonly of: MatrixExpression;
  readonly becomes: MatrixExpression;
}

export interface DifferentialTrace {
  /** undefined: constant in the variable. */
  readonly differential: MatrixExpression | undefined;
  readonly applications: readonly RuleApplication[];
  /** A part no rule applies to. */
  readonly unruled?: MatrixExpression;
}

/** Rows that stand in for rules of the table: malrules. */
export type Replacements = ReadonlyMap<MatrixRuleName, DifferentialOf>;

export function takeDifferential(
  root: MatrixExpression,
  variable: string,
  rules: readonly MatrixRule[],
  about: Surroundings,
  replacements: Replacements = new Map(),
): DifferentialTrace {
  const applications: RuleApplication[] = [];
  const found = new Map<MatrixExpression, MatrixExpression | undefined>();
  const uses = new Map<MatrixExpression, ReadonlySet<MatrixExpression>>();
  let unruled: MatrixExpression | undefined;
  bottomUpMatrix<boolean>(root, (expression, parts) => {
    if (expression.kind === 'symbol') {
      const own = ownDifferential(expression.name, variable, about);
      found.set(expression, own);
      return own !== undefined;
    }
    // A part that does not vary is constant whatever rule there is for it.
    if (!parts.includes(true)) {
      found.set(expression, undefined);
      return false;
    }
    for (const rule of rules) {
      const asked = new Set<MatrixExpression>();
      const d = (part: MatrixExpression): MatrixExpression | undefined => {
        asked.add(part);
        return found.get(part);
      };
      const becomes = (replacements.get(rule.name) ?? rule.differential)(expression, d, about);
      if (becomes === undefined) continue;
      uses.set(expression, asked);
      applications.push({ rule: rule.name, of: expression, becomes });
      found.set(expression, becomes);
      return true;
    }
    unruled ??= expression;
    found.set(expression, undefined);
    return false;
  });
  const differential = found.get(root);
  return unruled === undefined
    ? { differential, applications: usedApplications(root, applications, uses) }
    : { differential: undefined, applications, unruled };
}

/** Only what the whole rests on: a rule for ‖u‖² has no use for the differential of ‖u‖. */
function usedApplications(
  root: MatrixExpression,
  applications: readonly RuleApplication[],
  uses: ReadonlyMap<MatrixExpression, ReadonlySet<MatrixExpression>>,
): readonly RuleApplication[] {
  const used = new Set([root]);
  // Later applications rest on earlier ones.
  const kept = applications.toReversed().filter(({ of }) => {
    if (!used.has(of)) return false;
    for (const part of uses.get(of) ?? []) used.add(part);
    return true;
  });
  return kept.toReversed();
}

/** dX of the variable itself, A' dt of a letter that depends on it, nothing otherwise. */
function ownDifferential(
  name: string,
  variable: string,
  { declarations }: Surroundings,
): MatrixExpression | undefined {
  if (name === variable) return matrixDifferential(name);
  const depends = declarationOf(name, declarations)?.dependsOn?.includes(variable);
  if (depends !== true) return undefined;
  return matrixProduct(matrixRate(name, variable), matrixDifferential(variable));
}
