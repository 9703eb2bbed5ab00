/**
 * A short code that names a variant on paper, for people to read out and type: six characters without
 * I, L, O and U (Crockford's base 32). It follows from the set's name; two variants of one class share
 * a code with a chance of one in a million for each pair, so lists show the name beside it.
 */
import { type ProblemSet, problemSetName } from '../problem-set/problem-set.ts';
import { randomStream } from '../random.ts';

const DIGITS = [...'0123456789ABCDEFGHJKMNPQRSTVWXYZ'];
const LENGTH = 6;

export function shortCode(set: Pick<ProblemSet, 'blueprint' | 'seed' | 'variant'>): string {
  const stream = randomStream(problemSetName(set)).fork('short code');
  return Array.from({ length: LENGTH }, () => stream.pick(DIGITS)).join('');
}
