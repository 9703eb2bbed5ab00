/**
 * The difference of two expressions after the terms they share are struck out. Key + 1 against key
 * leaves 1, whatever the key: a term that scale hides from every precision is then in plain sight.
 * Terms are matched as written, up to order of factors and signs; nothing is rearranged otherwise.
 */
import { type Expression, negation, sum } from '../expression/expression.ts';
import { numbering } from './identical.ts';

interface Signed {
  readonly term: Expression;
  readonly negative: boolean;
}

/** The terms of nested sums and negations, each with its sign. */
function termsOf(root: Expression, negative: boolean): Signed[] {
  const terms: Signed[] = [];
  const stack: Signed[] = [{ term: root, negative }];
  while (stack.length > 0) {
    const { term, negative: minus } = stack.pop()!;
    if (term.kind === 'negation') stack.push({ term: term.operand, negative: !minus });
    else if (term.kind === 'sum') {
      for (const part of term.terms) stack.push({ term: part, negative: minus });
    } else terms.push({ term, negative: minus });
  }
  return terms;
}

/**
 * Key minus answer without their common terms; undefined when nothing could be struck out. It equals
 * the difference wherever key and answer are both defined.
 */
export function residual(key: Expression, answer: Expression): Expression | undefined {
  const terms = [...termsOf(key, false), ...termsOf(answer, true)];
  const numberOf = numbering();
  const groups = new Map<number, { term: Expression; count: number }>();
  for (const { term, negative } of terms) {
    const number = numberOf(term);
    const group = groups.get(number);
    const step = negative ? -1 : 1;
    if (group === undefined) groups.set(number, { term, count: step });
    else group.count += step;
  }
  let kept = 0;
  const left: Expression[] = [];
  for (const { term, count } of groups.values()) {
    kept += Math.abs(count);
    for (let copy = 0; copy < Math.abs(count); copy += 1)
      left.push(count < 0 ? negation(term) : term);
  }
  return kept === terms.length ? undefined : sum(left);
}
