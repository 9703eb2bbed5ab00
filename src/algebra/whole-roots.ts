/**
 * Roots of integers: what can be taken out of a root exactly. Bounded by trial division with small
 * primes and one test whether the rest is itself a perfect power; what is missed stays inside.
 */
const PRIMES: readonly bigint[] = primesBelow(1000n);

function primesBelow(bound: bigint): bigint[] {
  const primes: bigint[] = [];
  for (let candidate = 2n; candidate < bound; candidate += 1n) {
    if (primes.every((prime) => candidate % prime !== 0n)) primes.push(candidate);
  }
  return primes;
}

/** n = outside^index * inside, for n > 0 and index >= 2. */
export function takeRoot(n: bigint, index: number): { outside: bigint; inside: bigint } {
  let [outside, inside] = [1n, 1n];
  for (const [factor, times] of smallPrimeFactors(n)) {
    // What is left past the small primes may be a power itself.
    const exact = exactRoot(factor, index);
    outside *= exact ?? factor ** BigInt(Math.floor(times / index));
    if (exact === undefined) inside *= factor ** BigInt(times % index);
  }
  return { outside, inside };
}

/** The index-th root of n >= 0 when it is an integer. */
export function exactRoot(n: bigint, index: number): bigint | undefined {
  if (n < 2n) return n;
  const degree = BigInt(index);
  let low = 1n;
  let high = 1n << BigInt(Math.ceil(n.toString(2).length / index) + 1);
  while (high - low > 1n) {
    const middle = (low + high) / 2n;
    if (middle ** degree <= n) low = middle;
    else high = middle;
  }
  return low ** degree === n ? low : undefined;
}

/** The prime factors of n > 0 with their multiplicities; a factor past the small primes stays whole. */
export function smallPrimeFactors(n: bigint): [bigint, number][] {
  const found: [bigint, number][] = [];
  let rest = n;
  for (const prime of PRIMES) {
    if (prime * prime > rest) break;
    let times = 0;
    while (rest % prime === 0n) {
      rest /= prime;
      times += 1;
    }
    if (times > 0) found.push([prime, times]);
  }
  if (rest > 1n) found.push([rest, 1]);
  return found;
}
