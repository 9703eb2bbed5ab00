/**
 * What one request may cost the server. The core counts operations, and its verdicts depend on no clock;
 * here at the edge time and memory are bounded as well, so that no request can hold the machine.
 */
export const BOUNDS = {
  /** Bytes of a request's body. */
  body: 128 * 1024,
  /** Exercises of one request. */
  seeds: 50,
  /** Answers of one request, and characters of one text. */
  answers: 50,
  characters: 20_000,
  /** Letters declared positive. */
  letters: 50,
  /** Milliseconds until a request's worker is stopped. */
  time: 10_000,
  /** Megabytes of a worker's heap. */
  memory: 512,
  /** Requests that wait for a worker; further ones are turned away. */
  queue: 64,
} as const;
