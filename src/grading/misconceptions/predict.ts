/**
 * All the wrong answers that known misconceptions predict for a task, in order of simplicity: mistakes
 * about the task, one malrule everywhere, one malrule at one position, one slip after a right
 * derivative, then pairs of malrules. Bounded by counts. Whether two predictions can be told apart is
 * the fingerprints' business.
 */
import { simplify } from '../../algebra/simplify.ts';
import { applications, type Derivation } from '../../calculus/derivation.ts';
import { differentiate } from '../../calculus/differentiate.ts';
import { evaluateDerivatives } from '../../calculus/evaluate-derivatives.ts';
import { onlyAt, RULES, type Rule, type RuleSet } from '../../calculus/rules.ts';
import type { DerivativeTask } from '../../calculus/task.ts';
import type { Expression } from '../../expression/expression.ts';
import { distinctParts, rewriteBottomUp, treeSize } from '../../expression/traverse.ts';
import { LIMITS } from '../../limits.ts';
import { CHAIN_MALRULES } from './malrules-of-chain.ts';
import { COMBINATION_MALRULES } from './malrules-of-combination.ts';
import { FUNCTION_MALRULES } from './malrules-of-functions.ts';
import { SLIPS } from './slips.ts';
import { atPoint, TASK_MISTAKES } from './task-mistakes.ts';

export const MALRULES: RuleSet = [...CHAIN_MALRULES, ...COMBINATION_MALRULES, ...FUNCTION_MALRULES];

export interface Prediction {
  /** The misconceptions that together predict the answer: one, or a pair. */
  readonly misconceptions: readonly string[];
  readonly answer: Expression;
}

/** How often a malrule may act: in every differentiation of a higher derivative, or in one. */
type Course = (rules: RuleSet) => Expression;

export function predictions(task: DerivativeTask): Prediction[] {
  const found: Prediction[] = [];
  const bound = LIMITS.diagnosis.predictions;
  const start = evaluateDerivatives(task.function);
  if (treeSize(start) > LIMITS.diagnosis.size) return [];
  const add = (misconceptions: readonly string[], answers: readonly Expression[]): void => {
    for (const answer of answers) {
      if (found.length < bound && treeSize(answer) <= LIMITS.diagnosis.answerSize) {
        found.push({ misconceptions, answer });
      }
    }
  };
  const everywhere: Course = (rules) =>
    atPoint(
      task,
      task.by.reduce((before, name) => differentiate(before, name, rules).result, start),
    );
  const acting = MALRULES.map((rule) => ({
    rule,
    positions: positionsOf(task, start, rule),
  })).filter(({ positions }) => positions.length > 0);
  for (const { id, predict } of TASK_MISTAKES) add([id], predict(task));
  for (const { rule } of acting) add([rule.malrule!], [everywhere([rule, ...RULES])]);
  for (const { rule, positions } of acting) {
    if (positions.length < 2) continue;
    for (const position of positions) {
      add([rule.malrule!], [everywhere([onlyAt(position, rule), ...RULES])]);
    }
  }
  const right = everywhere(RULES);
  for (const whole of [right, simplify(right)]) {
    for (const slip of SLIPS) add([slip.id], miswritings(whole, slip.miswritten));
  }
  acting.forEach(({ rule: first }, index) => {
    for (const { rule: second } of acting.slice(index + 1)) {
      if (first.name === second.name && first.name !== 'function') continue;
      add([first.malrule!, second.malrule!], [everywhere([first, second, ...RULES])]);
    }
  });
  return found;
}

/** Where the malrule acts in the first differentiation, or anywhere in a later one. */
function positionsOf(task: DerivativeTask, start: Expression, rule: Rule): string[] {
  const positions = new Set<string>();
  let before = start;
  task.by.forEach((name, round) => {
    const derivation = differentiate(before, name, [rule, ...RULES]);
    for (const each of everyApplication(derivation)) {
      if (each.malrule === rule.malrule) positions.add(round === 0 ? each.position : 'later');
    }
    before = differentiate(before, name).result;
  });
  return [...positions];
}

const everyApplication = (root: Derivation): readonly Derivation[] => applications(root);

/** The whole with one part miswritten, for each part and each way. */
function miswritings(
  whole: Expression,
  miswritten: (part: Expression) => readonly Expression[],
): Expression[] {
  return distinctParts(whole).flatMap((target) =>
    miswritten(target).map((wrong) =>
      rewriteBottomUp(whole, (part) => (part === target ? wrong : part)),
    ),
  );
}
