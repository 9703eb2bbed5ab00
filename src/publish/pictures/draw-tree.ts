/**
 * Draws which variable depends on which as textbooks do: a tree from the function down, where a
 * variable stands once for each way that leads to it, and each line bears its derivative.
 */
import type { DependencyTree } from '../../exercise/figure.ts';
import { type Expression, variable } from '../../expression/expression.ts';
import { LIMITS } from '../../limits.ts';
import type { Drawing, Mark, Place } from './drawing.ts';

const LEAF = 62;
const LEVEL = 78;
const RADIUS = 13;
const MARGIN = 26;

interface Branch {
  readonly name: string;
  readonly label: Expression | undefined;
  readonly below: readonly Branch[];
}

export function drawTree(tree: DependencyTree): Drawing {
  const root = branchOf(tree, tree.root, undefined, []);
  const lines: Mark[] = [];
  const circles: Mark[] = [];
  let leaves = 0;
  let deepest = 0;
  // As deep as there are letters, and no deeper: the recursion is bounded by `branchOf`.
  const place = (branch: Branch, depth: number): Place => {
    deepest = Math.max(deepest, depth);
    const y = MARGIN + depth * LEVEL;
    const below = branch.below.map((each) => place(each, depth + 1));
    if (below.length === 0) leaves += 1;
    const x =
      below.length === 0 ? MARGIN + (leaves - 0.5) * LEAF : (below[0]![0] + below.at(-1)![0]) / 2;
    below.forEach((end, index) => {
      const { label } = branch.below[index]!;
      lines.push(...edge([x, y], end, label, branch.below.length > 1));
    });
    circles.push(...circle([x, y], branch.name, depth === 0));
    return [x, y];
  };
  place(root, 0);
  return {
    width: 2 * MARGIN + leaves * LEAF,
    height: 2 * MARGIN + deepest * LEVEL,
    marks: [...lines, ...circles],
  };
}

/** The ways down from a name; a way that would come back to itself ends, and so does one too long. */
function branchOf(
  tree: DependencyTree,
  name: string,
  label: Expression | undefined,
  above: readonly string[],
): Branch {
  const stops = above.includes(name) || above.length >= LIMITS.publish.figureDepth;
  const below = stops ? [] : tree.edges.filter(({ from }) => from === name);
  return {
    name,
    label,
    below: below
      .slice(0, LIMITS.publish.figureBreadth)
      .map((each) => branchOf(tree, each.to, each.label, [...above, name])),
  };
}

function edge(
  from: Place,
  to: Place,
  label: Expression | undefined,
  partial: boolean,
): readonly Mark[] {
  const line: Mark = { kind: 'line', places: [from, to], tone: 'ink', width: 1.1 };
  if (label === undefined) return [line];
  const toRight = to[0] > from[0];
  const middle: Place = [
    from[0] + 0.56 * (to[0] - from[0]) + (toRight ? 7 : -7),
    from[1] + 0.56 * (to[1] - from[1]),
  ];
  return [
    line,
    {
      kind: 'label',
      at: middle,
      anchor: toRight ? 'left' : 'right',
      parts: [
        {
          kind: 'expression',
          expression: label,
          large: true,
          derivatives: partial ? 'partial' : 'ordinary',
        },
      ],
      tone: 'first',
      size: 10,
      halo: true,
    },
  ];
}

const circle = (at: Place, name: string, isRoot: boolean): readonly Mark[] => [
  {
    kind: 'box',
    corner: [at[0] - RADIUS, at[1] - RADIUS],
    size: [2 * RADIUS, 2 * RADIUS],
    radius: RADIUS,
    tone: isRoot ? 'second' : 'first',
  },
  {
    kind: 'label',
    at,
    anchor: 'centre',
    parts: [{ kind: 'expression', expression: variable(name) }],
    tone: 'ink',
    size: 12,
  },
];
