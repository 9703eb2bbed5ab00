/**
 * The answer to "is it the key?": the ladder's outcome, reconsidered under the template's policy.
 * Letters the key does not know are sampled like any other.
 */
import type { Expression } from '../expression/expression.ts';
import { layOut } from '../expression/layout.ts';
import { factsOf } from './facts.ts';
import { climb } from './ladder.ts';
import type { Equivalence } from './outcome.ts';
import type { PreparedKey } from './prepare.ts';
import { reconsider } from './reconsider.ts';

/** Compares an answer with the key under the key's policy. */
export function decide(prepared: PreparedKey, answer: Expression): Equivalence {
  const layout = layOut([answer]);
  const facts = factsOf(answer, layout);
  const strange = [...facts.letters].filter((name) => !prepared.letters.includes(name)).sort();
  const ground = strange.length === 0 ? prepared : prepared.withLetters(strange);
  return reconsider(ground, answer, facts, climb(ground, answer, layout));
}
