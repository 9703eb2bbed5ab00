/** Computations are drawn so that letters stay readable on paper and nothing covers anything. */
import { describe, expect, it } from 'vitest';
import { makeExercise } from '../../../src/exercise/exercise.ts';
import type { ComputationGraph, Figure } from '../../../src/exercise/figure.ts';
import { taskFigures } from '../../../src/exercise/task-figures.ts';
import { formula } from '../../../src/expression/read/read.ts';
import { draw } from '../../../src/publish/pictures/draw.ts';
import { type Drawing, fitting, type Mark } from '../../../src/publish/pictures/drawing.ts';
import { shippedLibrary } from '../../problem-set/sample.ts';

type Box = Mark & { kind: 'box' };
const boxesOf = ({ marks }: Drawing): readonly Box[] =>
  marks.filter((mark): mark is Box => mark.kind === 'box');

/** A chain of so many squares, each of which takes a number of its own: v1 = w1*x, v2 = w2*v1^2... */
function chain(length: number): ComputationGraph {
  const steps = Array.from({ length }, (_, index) => index + 1);
  const before = (step: number): string => (step === 1 ? 'x' : `v_${step - 1}`);
  return {
    kind: 'computation-graph',
    nodes: [
      { name: 'x', value: formula('2') },
      ...steps.flatMap((step) => [
        { name: `w_${step}`, value: formula('1000'), gradient: formula('-1/3') },
        {
          name: `v_${step}`,
          operation: formula(`w_${step}*${before(step)}^2`),
          value: formula('12345'),
          gradient: formula('-12345'),
        },
      ]),
    ],
    edges: steps.flatMap((step) => [
      { from: `w_${step}`, to: `v_${step}` },
      { from: before(step), to: `v_${step}` },
    ]),
  };
}

function expectSound(drawing: Drawing): void {
  const boxes = boxesOf(drawing);
  for (const [index, one] of boxes.entries()) {
    expect(one.corner[0]).toBeGreaterThanOrEqual(0);
    expect(one.corner[0] + one.size[0]).toBeLessThanOrEqual(drawing.width);
    expect(one.corner[1] + one.size[1]).toBeLessThanOrEqual(drawing.height);
    for (const other of boxes.slice(index + 1)) {
      const apart = [0, 1].some((axis) => {
        const [low, high] = [one, other].toSorted((a, b) => a.corner[axis]! - b.corner[axis]!);
        return low!.corner[axis]! + low!.size[axis]! <= high!.corner[axis]!;
      });
      expect(apart).toBe(true);
    }
  }
}

describe('a computation', () => {
  it.each([1, 2, 3, 5, 8, 12])(
    'of %i steps has boxes apart from each other, in its frame',
    (length) => {
      const drawing = draw(chain(length));
      expect(boxesOf(drawing)).toHaveLength(2 * length + 1);
      expectSound(drawing);
      expect(fitting(drawing)).toBeGreaterThanOrEqual(0.8);
    },
  );

  it('runs to the right while it fits, and downwards where it would not', () => {
    const ends = (length: number) => {
      const boxes = boxesOf(draw(chain(length)));
      return [boxes[0]!.corner, boxes.at(-1)!.corner] as const;
    };
    const [start, end] = ends(2);
    expect(end[0] - start[0]).toBeGreaterThan(150);
    const [top, bottom] = ends(12);
    expect(bottom[1] - top[1]).toBeGreaterThan(500);
  });

  it('has what is given right before its first use', () => {
    const boxes = boxesOf(draw(chain(3)));
    // In the order of the layers: x and w_1, v_1 and w_2, v_2 and w_3, v_3.
    const columns = [
      ...new Set(boxes.map(({ corner, size }) => Math.round(corner[0] + size[0] / 2))),
    ];
    expect(columns).toHaveLength(4);
  });

  it('of a shipped template keeps its letters at four fifths of their size on paper', async () => {
    const { templates } = await shippedLibrary();
    let drawn = 0;
    for (const template of templates) {
      if (!/^(?:backpropagation|in-parts)\//.test(template.header.id)) continue;
      for (const seed of ['1', '3']) {
        const made = makeExercise(template, seed);
        if (!made.ok) throw new Error(JSON.stringify(made.problem));
        const figures = made.value.tasks.flatMap(({ task, solution }): readonly Figure[] => {
          const { prompt, solution: worked } = taskFigures(task, solution);
          return [...prompt, ...worked];
        });
        for (const figure of figures) {
          if (figure.kind !== 'computation-graph') continue;
          const drawing = draw(figure);
          expectSound(drawing);
          expect(fitting(drawing)).toBeGreaterThanOrEqual(0.8);
          drawn += 1;
        }
      }
    }
    expect(drawn).toBeGreaterThan(15);
  }, 60_000);
});
