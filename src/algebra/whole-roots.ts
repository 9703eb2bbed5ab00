/**
 * Roots of integers: what can be taken out of a root exactly. Bounded by trial division with small
 * primes and one test whether the rest is itself a perfect power; what is missed stays inside.
 */
const PRIMES: readonly bigint[] = primesBelow(1000);

function primesBelow(bound: number): bigint[] {
  const composite = new Set<number>();
  const primes: bigint[] = [];
  for (let candidate = 2; candidate < bound; candidate += 1) {
    if (composite.has(candidate)) continue;
    primes.push(BigInt(candidate));
    for (let multiple = candidate * candidate; multiple < bound; multiple += candidate) {
      composite.add(multiple);
    }
  }
  return primes;
}

/** n = outside^index * inside, for n > 0 and index >= 2. */
export function takeRoot(n: bigint, index: number): { outside: bigint; inside: bigint } {
  let [rest, outside, inside] = [n, 1n, 1n];
  for (const prime of PRIMES) {
    if (prime * prime > rest) break;
    let times = 0;
    while (rest % prime === 0n) {
      rest /= prime;
      times += 1;
    }
    outside *= prime ** BigInt(Math.floor(times / index));
    inside *= prime ** BigInt(times % index);
  }
  const exact = exactRoot(rest, index);
  return exact === undefined
    ? { outside, inside: inside * rest }
    : { outside: outside * exact, inside };
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
