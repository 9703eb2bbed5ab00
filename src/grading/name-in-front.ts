/**
 * What stands in front of linear approximations, tangents and directional derivatives beyond a name:
 * `f(x, y) ≈ L(x, y) =`, `z = L(x, y) =`, `D_u f = ∇f·u =`. It is taken off and not judged; spaces stand
 * in its place, so that what is said of the rest finds its place in the text. A single name in front is
 * the reader's, which compares it with what was asked. Tangents and linear approximations are near the
 * graph, so that ≈ in an answer that gives one is read as its equals sign.
 */
import { heightName } from '../calculus/solve-tangent.ts';
import type { DirectionalTask, TangentTask, Task } from '../calculus/task.ts';
import type { LinearApproximationTask } from '../calculus/vector-task.ts';
import type { AnswerKey } from './answer-key.ts';

const EQUALS = '\\s*=\\s*';
const NEARLY = '≈|\\\\approx(?![A-Za-z])';
const ABOUT = `\\s*(?:=|${NEARLY})\\s*`;
const OPEN = '\\s*(?:\\\\left\\s*)?\\(';
const CLOSE = '(?:\\\\right\\s*)?\\)';
/** Any values in brackets, or none. */
const AT = `(?:${OPEN}[^()=]*${CLOSE})?`;
const TIMES = '\\s*(?:·|⋅|∙|•|\\*|\\.|\\\\cdot(?![A-Za-z])|\\\\bullet(?![A-Za-z]))\\s*';
const STYLE = '\\\\(?:mathbf|boldsymbol|bm|vec|hat|widehat)(?![A-Za-z])\\s*';
/** A letter for the direction, in any type, or its components. */
const DIRECTION = `(?:(?:(?:${STYLE}(?:\\{\\s*)?){0,2}[a-z]\\}{0,2})|û|[(⟨<][^()⟨⟩<>=]*[)⟩>])`;

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** One of the names, with the arguments in order, or with values, or alone. */
const value = (names: readonly string[], inside: string): string =>
  `(?:${[...new Set(names)].map(escaped).join('|')})(?:${OPEN}${inside}${CLOSE})?`;

const inOrder = (names: readonly string[]): string =>
  `\\s*${names.map(escaped).join('\\s*,\\s*')}\\s*`;

/** The pattern of what may be taken off, and what then stands there. */
function frontOf(
  task: NamedTask,
  taken: readonly string[],
): { readonly front: string; readonly instead: string } {
  const free = (names: readonly string[]): string[] =>
    names.filter((name) => !taken.includes(name));
  switch (task.kind) {
    case 'tangent': {
      const height = heightName(task);
      const inside = inOrder(task.arguments);
      const line = value([height, ...free(['L', 'T'])], inside) + ABOUT;
      const graph = free([task.name]).map(
        (name) => `|${value([name], inside)}\\s*(?:${NEARLY})\\s*`,
      );
      return {
        front: `(?:${line}${graph.join('')})+`,
        instead: `${height}=`,
      };
    }
    case 'linear-approximation': {
      const inside = task.near === undefined ? inOrder(task.arguments) : '[^()=]*';
      const names = free([task.name, 'f', 'L', 'T', 'y', 'z']);
      return { front: `(?:${value(names, inside)}${ABOUT})+`, instead: '' };
    }
    case 'directional': {
      const name = `(?:${escaped(task.name)}|f)`;
      const slope = `D_(?:\\{[^{}=]*(?:\\{[^{}=]*\\}[^{}=]*)?\\}|[a-z])\\s*${name}${AT}${EQUALS}`;
      const gradient = `(?:∇|\\\\nabla(?![A-Za-z])|grad)\\s*${name}${AT}${TIMES}${DIRECTION}${EQUALS}`;
      return { front: `(?:${slope})?${gradient}`, instead: '' };
    }
  }
}

type NamedTask = TangentTask | LinearApproximationTask | DirectionalTask;

const isNamed = (task: Task): task is NamedTask =>
  task.kind === 'tangent' || task.kind === 'linear-approximation' || task.kind === 'directional';

/** One name with one equals sign. */
const isSingle = (front: string): boolean =>
  /^[^=≈]*=\s*$/.test(front) && !front.includes('\\approx');

/** The text with spaces in the place of what stands in front; as it is where nothing does. */
export function withoutNameInFront({ task, variables }: AnswerKey, text: string): string {
  if (task === undefined || !isNamed(task)) return text;
  const bare = withoutFront(task, variables, text);
  return task.kind === 'directional' ? bare : nearlyAsEqual(bare);
}

function withoutFront(task: NamedTask, variables: readonly string[], text: string): string {
  const found = frontOf(task, variables);
  const [front] = new RegExp(`^\\s*${found.front}`).exec(text) ?? [''];
  if (task.kind === 'linear-approximation' && isSingle(front)) return text;
  const rest = text.slice(front.length);
  if (front.length < found.instead.length || rest === '' || /[=≈]|\\approx/.test(rest)) return text;
  return found.instead.padEnd(front.length) + rest;
}

/** z ≈ 3 + 2(x - 1) with an equals sign, every other character where it was. */
const nearlyAsEqual = (text: string): string =>
  text.replace(new RegExp(NEARLY, 'g'), (nearly) => '='.padEnd(nearly.length));
