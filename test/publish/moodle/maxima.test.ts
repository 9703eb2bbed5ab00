/**
 * Every STACK question of the library, given to Maxima where one is installed: all that stands in its
 * question variables can be read, the key equals its other form, and no misconception equals the key.
 */
import { describe, expect, it } from 'vitest';
import { makeExercise } from '../../../src/exercise/exercise.ts';
import { readLibrary } from '../../../src/problem-set/library.ts';
import { earned } from '../../../src/publish/moodle/choice-part.ts';
import { moodleXml } from '../../../src/publish/moodle/moodle-xml.ts';
import { compareInMaxima, maximaVersion, type Question } from './run-maxima.ts';

const version = maximaVersion();
const reason = version === undefined ? ' (skipped: no Maxima is installed)' : `: ${version}`;
const SLOW = 300_000;

const plain = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');

async function questions(): Promise<readonly Question[]> {
  const { library } = await readLibrary({ templates: ['templates'] });
  return library.templates.flatMap((template): readonly Question[] => {
    const sets = [1, 2].map((variant) => {
      const made = makeExercise(template, `maxima-${variant}`);
      if (!made.ok) throw new Error(JSON.stringify(made.problem));
      const { points } = made.value;
      const rest = { title: 't', introduction: undefined, seed: 'maxima', variant, points };
      return { blueprint: 'b', exercises: [made.value], ...rest };
    });
    const stack = /<question type="stack">.*?<\/question>/s.exec(moodleXml(sets, 'en'))?.[0];
    if (stack === undefined) return [];
    const [, text = ''] = /<questionvariables><text>(.*?)<\/text>/s.exec(stack)!;
    const variables = plain(text);
    const names = [...variables.matchAll(/^((?:ta|alt|w)\d+\w*):/gm)].map(([, name]) => name!);
    // Each other form and each wrong answer of a part beside the part's key.
    const pairs = names.map((name) => [`ta${/\d+/.exec(name)![0]}`, name] as const);
    const unknown = [...stack.matchAll(/<allowwords>(.*?)<\/allowwords>/g)].flatMap(([, words]) =>
      words!.split(', '),
    );
    return [
      { name: template.header.id, variables, seeds: [1, 2], unknown: [...new Set(unknown)], pairs },
    ];
  });
}

describe.skipIf(version === undefined)(`STACK questions in Maxima${reason}`, () => {
  it(
    'have variables that Maxima reads, keys that equal their other forms and no wrong answer',
    async () => {
      const asked = await questions();
      expect(asked.length).toBeGreaterThan(190);
      const compared = compareInMaxima(asked);
      expect(compared.length).toBeGreaterThan(2_000);
      const isRight = (pair: string): boolean => /^ta\d+ (?:ta|alt)/.test(pair);
      const unexpected = compared.filter(({ pair, verdict }) => verdict !== `${isRight(pair)}`);
      expect(unexpected).toEqual([]);
    },
    SLOW,
  );

  it('give for some of several right options the share that they earn', () => {
    const cases: readonly (readonly [chosen: string, earned: string])[] = [
      ['[1, 4]', '1'],
      ['[4]', '1/2'],
      ['[1, 4, 2]', '1/2'],
      ['[1, 2]', '0'],
      ['[2, 3, 4]', '0'],
    ];
    const compared = compareInMaxima(
      cases.map(([chosen, due]) => ({
        name: chosen,
        variables: `ans1: ${chosen};\nta1: [1, 4];\n${earned('ans1', 'ta1')}\nexpected: ${due};`,
        seeds: [1],
        unknown: [],
        pairs: [['earned', 'expected']],
      })),
    );
    expect(compared.map(({ verdict }) => verdict)).toEqual(cases.map(() => 'true'));
  });
});
