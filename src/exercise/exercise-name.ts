/**
 * The name of an exercise: template, version and seed, from which everything follows. Written
 * `chain-rule/sine-of-square@1#autumn-17`.
 */
export interface ExerciseName {
  readonly template: string;
  readonly version: number;
  readonly seed: string;
}

/** Ids of templates, tasks and blueprints: words of letters, digits, dots and hyphens, slashes between. */
export const ID_PATTERN = /^[a-z0-9][a-z0-9.-]*(?:\/[a-z0-9][a-z0-9.-]*)*$/;

/** Seeds: any printable text without blanks at its ends, at most this long. */
export const SEED_LENGTH = 200;

export const isSeed = (text: string): boolean =>
  text.length > 0 && text.length <= SEED_LENGTH && text.trim() === text && !/\p{C}/u.test(text);

export const printExerciseName = ({ template, version, seed }: ExerciseName): string =>
  `${template}@${version}#${seed}`;

/** undefined when the text is not the name of an exercise. */
export function parseExerciseName(text: string): ExerciseName | undefined {
  const parts = /^([^@#]{1,200})@([1-9]\d{0,8})#(.+)$/su.exec(text);
  if (parts === null) return undefined;
  const [, template, version, seed] = parts;
  if (!ID_PATTERN.test(template!) || !isSeed(seed!)) return undefined;
  return { template: template!, version: Number(version), seed: seed! };
}
