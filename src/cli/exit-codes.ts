/** What the process's exit code says. Scripts rely on these numbers: they never change their meaning. */
export const EXIT = {
  /** The work was done. */
  done: 0,
  /** The work was done and found something: expressions differ, a template has problems, rows are bad. */
  findings: 1,
  /** The command cannot be carried out as it was given: an unknown option, a formula that cannot be read. */
  usage: 2,
  /** A comparison could not be decided. */
  undecided: 3,
  /** A fault of the program itself. */
  fault: 70,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** The user's mistake, in words for the user; leaves a command from any depth. */
export class UsageError extends Error {}
