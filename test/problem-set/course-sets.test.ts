/** The sets that come with the library: they can be made, and are weighted as textbooks weight exercises. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ExerciseTask } from '../../src/exercise/exercise.ts';
import { readBlueprint } from '../../src/problem-set/blueprint.ts';
import { readLibrary } from '../../src/problem-set/library.ts';
import { makeProblemSet } from '../../src/problem-set/problem-set.ts';

const { library } = await readLibrary({ templates: ['templates'] });

/** Whether a derivative is asked for as a formula, and not its value somewhere. */
function computesDerivative({ task }: ExerciseTask): boolean {
  switch (task.kind) {
    case 'derivative':
    case 'gradient':
    case 'jacobian':
    case 'chain':
    case 'implicit':
    case 'vector-derivative':
      return task.at === undefined;
    case 'matrix-derivative':
      return true;
    default:
      return false;
  }
}

type Weight = 'compute' | 'tables and graphs' | 'rest';

describe.each(['mixed', 'several-variables'])('exercises/%s.yaml', (name) => {
  const file = `exercises/${name}.yaml`;
  const blueprint = readBlueprint(readFileSync(file, 'utf8'), file);

  it.each([1, 2, 3])(
    'asks for derivatives by half, tables and graphs 15 percent: variant %i',
    (variant) => {
      if (!blueprint.ok) throw new Error(JSON.stringify(blueprint.problem));
      const set = makeProblemSet(blueprint.value, library, 'weights', variant);
      if (!set.ok) throw new Error(JSON.stringify(set.problem));
      const count: Record<Weight, number> = { compute: 0, 'tables and graphs': 0, rest: 0 };
      for (const { name: exercise, tasks } of set.value.exercises) {
        const folder = exercise.template.split('/')[0];
        const isAbstract = folder === 'abstract-functions';
        if (folder === 'tables-and-graphs') count['tables and graphs'] += 1;
        else if (!isAbstract && tasks.every(computesDerivative)) count.compute += 1;
        else count.rest += 1;
      }
      expect(count).toEqual({ compute: 10, 'tables and graphs': 3, rest: 7 });
    },
  );
});
