/** Measures throughput: the median of several rounds, each long enough for the clock. */

export interface Measured {
  readonly perSecond: number;
  /** Slowest and fastest round against the median. */
  readonly spread: number;
}

const ROUNDS = 7;
const ROUND_MS = 250;

/** `work(index)` is done again and again with rising index; the first round only warms up. */
export function measure(work: (index: number) => unknown): Measured {
  let index = 0;
  let batch = 1;
  const round = (): number => {
    const start = performance.now();
    let done = 0;
    let elapsed = 0;
    while (elapsed < ROUND_MS) {
      for (let count = 0; count < batch; count += 1) {
        sink = work(index);
        index += 1;
      }
      done += batch;
      elapsed = performance.now() - start;
      // The clock is read about a hundred times a round.
      if (elapsed < ROUND_MS / 100) batch *= 2;
    }
    return (done * 1000) / elapsed;
  };
  round();
  const rates = Array.from({ length: ROUNDS }, round).sort((left, right) => left - right);
  const middle = rates[ROUNDS >> 1]!;
  return { perSecond: middle, spread: (rates.at(-1)! - rates[0]!) / middle };
}

/** Keeps results alive, so that no work is optimised away. */
export let sink: unknown;

export const rate = ({ perSecond, spread }: Measured): string =>
  `${Math.round(perSecond).toLocaleString('en').padStart(10)} /s  ±${Math.round(50 * spread)}%`;

export const megabytes = (bytes: number): string => `${Math.round(bytes / 2 ** 20)} MB`;
