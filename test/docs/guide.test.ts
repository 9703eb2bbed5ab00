/** What the teacher's guide shows works as it says; the gallery is what its script writes. */
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { makeExercise } from '../../src/exercise/exercise.ts';
import { readTemplate } from '../../src/exercise/read-template.ts';
import { readBlueprint } from '../../src/problem-set/blueprint.ts';
import { makeProblemSet } from '../../src/problem-set/problem-set.ts';
import { gallery } from '../../src/publish/gallery.ts';
import { ROOT, shippedLibrary } from '../problem-set/sample.ts';

const guide = await readFile(`${ROOT}docs/teachers-guide.md`, 'utf8');
const blocks = [...guide.matchAll(/^( *)```yaml\n([\s\S]*?)^ *```/gm)].map(([, indent, text]) =>
  text!.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
);
const library = await shippedLibrary();

describe("the teacher's guide", () => {
  it('shows a blueprint that makes a set', () => {
    const blueprint = readBlueprint(blocks[0]!, 'guide');
    if (!blueprint.ok) throw new Error(JSON.stringify(blueprint.problem));
    const set = makeProblemSet(blueprint.value, library, blueprint.value.seed, 1);
    expect(set.ok ? set.value.exercises.length : set.problem).toBe(6);
  });

  it('shows parameters that make exercises with whole slopes', () => {
    const head = 'id: t\nversion: 1\ntitle: T\ntopic: t\ndifficulty: 1';
    const template = readTemplate(`---\n${head}\n${blocks[1]}---\n{{ f }}`, 'guide');
    if (!template.ok) throw new Error(JSON.stringify(template.problem));
    expect(makeExercise(template.value, 's').ok).toBe(true);
  });
});

describe('a recipe in parts', () => {
  it('makes exercises of which the last part follows from the others', () => {
    const head = 'id: t\nversion: 1\ntitle: T\ntopic: t\ndifficulty: 1';
    const template = readTemplate(`---\n${head}\n${blocks.at(-1)}---\n{{ whole }}`, 'guide');
    if (!template.ok) throw new Error(JSON.stringify(template.problem));
    const made = makeExercise(template.value, 's');
    if (!made.ok) throw new Error(JSON.stringify(made.problem));
    expect(made.value.tasks.at(-1)!.follows).toEqual({ tasks: ['outer', 'inner'], penalty: 0.25 });
  });
});

describe('the gallery', () => {
  it('is up to date: npm run docs:gallery', async () => {
    expect(gallery(library.templates)).toBe(await readFile(`${ROOT}docs/gallery.md`, 'utf8'));
  });
});
