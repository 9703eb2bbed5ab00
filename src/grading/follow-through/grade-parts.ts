/**
 * Grades the answers to the parts of one exercise together. Each is graded on its own first, in any
 * order; what is missing or cannot be read keeps nothing else from being graded. Then a wrong answer is
 * looked at once more beside the earlier ones: if it is what follows from those that were wrong, it is
 * carried and earns its points less the template's penalty. A right answer is never touched, and no
 * answer earns less than by itself.
 */
import { diagnosed, type GradingOptions, gradeAnswer } from '../grade.ts';
import type { Verdict } from '../verdict.ts';
import { Following } from './following.ts';
import type { Part } from './part.ts';

export interface GradedPart<Of extends Part = Part> {
  readonly part: Of;
  readonly answer: string;
  readonly verdict: Verdict;
  readonly score: number;
}

/** The answers by the ids of their parts; graded in the order of the parts. */
export function gradeParts<Of extends Part>(
  parts: readonly Of[],
  answers: ReadonlyMap<string, string>,
  { diagnose = true }: GradingOptions = {},
): readonly GradedPart<Of>[] {
  const verdicts = new Map<string, Verdict>();
  return parts.flatMap((part) => {
    const answer = answers.get(part.id);
    if (answer === undefined) return [];
    const alone = gradeAnswer(part.key, answer, { diagnose: false });
    const verdict =
      alone.kind === 'incorrect' && part.follows !== undefined
        ? new Following(part, part.follows, parts, verdicts).judge(alone, answer)
        : alone;
    verdicts.set(part.id, verdict);
    const told = diagnose ? diagnosed(part.key, verdict) : verdict;
    return [{ part, answer, verdict: told, score: 'score' in told ? told.score : 0 }];
  });
}
