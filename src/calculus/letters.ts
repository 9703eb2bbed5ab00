/** Which letters stand for inner expressions: u, v, w and so on, none that the exercise uses already. */
export const LETTERS: readonly string[] = ['u', 'v', 'w', 'p', 'q', 'r', 's'];

/** The first letter that is not taken; numbered ones when all are. */
export function freshLetter(taken: Iterable<string>): string {
  const names = new Set(taken);
  const free = LETTERS.find((letter) => !names.has(letter));
  if (free !== undefined) return free;
  let number = 1;
  while (names.has(`u_${number}`)) number += 1;
  return `u_${number}`;
}
