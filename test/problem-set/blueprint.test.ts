/** Blueprints that name functions and families beside templates. */
import { describe, expect, it } from 'vitest';
import { printExerciseName } from '../../src/exercise/exercise-name.ts';
import { readBlueprint } from '../../src/problem-set/blueprint.ts';
import { ExerciseFinder } from '../../src/problem-set/grade-submissions.ts';
import { makeProblemSet } from '../../src/problem-set/problem-set.ts';
import { TemplateLibrary } from '../../src/problem-set/template-library.ts';

const read = (exercises: string) =>
  readBlueprint(`id: b\ntitle: B\nseed: s\nexercises:\n${exercises}`, 'b.yaml');

describe('a blueprint', () => {
  it('takes functions and families, and its exercises are found again', () => {
    const blueprint = read(
      '  - function: sin(x^2)\n  - family: ln of quadratic\n    variants: 3\n    points: 5\n' +
        '  - family: composite\n    depth: 2\n    difficulty: [2, 4]\n',
    );
    if (!blueprint.ok) throw new Error(JSON.stringify(blueprint.problem));
    const library = new TemplateLibrary([], [blueprint.value]);
    const set = makeProblemSet(blueprint.value, library, 's', 1);
    if (!set.ok) throw new Error(JSON.stringify(set.problem));
    expect(set.value.exercises).toHaveLength(5);
    expect(set.value.points).toBe(2 + 15 + 2);
    const finder = new ExerciseFinder(library);
    for (const exercise of set.value.exercises) {
      const again = finder.find({ kind: 'exercise', ...exercise.name });
      expect(again.ok && printExerciseName(again.value.name)).toBe(
        printExerciseName(exercise.name),
      );
      expect(again.ok && again.value.prompt).toBe(exercise.prompt);
    }
  });

  it('says where an entry is wrong', () => {
    const problems = (exercises: string) => {
      const blueprint = read(exercises);
      return blueprint.ok
        ? []
        : blueprint.problem.map(({ code, line, column }) => `${code} ${line}:${column}`);
    };
    expect(problems('  - function: sin(x\n  - family: sin of foo\n')).toEqual([
      'unreadable-expression 5:18',
      'unknown-family 6:20',
    ]);
    expect(problems('  - variants: 2\n')).toEqual(['missing-field 5:5']);
    expect(problems('  - template: a\n    function: x\n')).toEqual(['unknown-field 6:15']);
    expect(problems('  - function: a b\n')).toEqual(['which-variable 5:15']);
  });
});
