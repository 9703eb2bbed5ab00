/**
 * What stands in front of an answer on the definition of the derivative: `(f(x+h) - f(x))/h =` before a
 * difference quotient, `lim_{h→0} ... =` before a limit. It is taken off and not judged; spaces stand in
 * its place, so that what is said of the rest finds its place in the text.
 */
import type { LimitDefinitionTask } from '../calculus/limit-task.ts';

/** Signs that say nothing, and other spellings of one sign. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/\\(?:(?:left|right|displaystyle|limits)(?![A-Za-z])|[,;:! ])|\s/y, ''],
  [/\\(?:to|rightarrow|longrightarrow)(?![A-Za-z])|→|->/y, '>'],
  [/\\[dt]?frac(?![A-Za-z])/y, '\\frac'],
  [/\\?lim(?![A-Za-z])/y, 'lim'],
  [/\\Delta(?![A-Za-z])|Δ/y, 'Δ'],
  [/[−–]/y, '-'],
];

/** The text without what says nothing, and where each of its characters stood. */
function compact(text: string): { readonly signs: string; readonly places: readonly number[] } {
  let signs = '';
  const places: number[] = [];
  let at = 0;
  while (at < text.length) {
    let [written, length] = [text[at]!, 1];
    for (const [pattern, spelling] of SPELLINGS) {
      pattern.lastIndex = at;
      const found = pattern.exec(text);
      if (found === null) continue;
      [written, length] = [spelling, found[0].length];
      break;
    }
    for (const _ of written) places.push(at);
    signs += written;
    at += length;
  }
  return { signs, places };
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** (f(x+h) - f(x))/h, however it is written; only the name and the increment are looked at. */
function quotientPattern({ name, increment }: LimitDefinitionTask): string {
  const names = [...new Set([name, 'f', 'y'])].map(escaped).join('|');
  const step = escaped(increment);
  const value = `(?:${names})\\([^()=]*(?:\\([^()=]*\\)[^()=]*)*\\)`;
  const difference = `[([{]*${value}-${value}[)\\]}]*`;
  return `(?:\\\\frac\\{${difference}\\{${step}\\}|${difference}/\\(?${step}\\)?)`;
}

/** lim_{h→0} and all up to the next equals sign. */
const limitPattern = ({ increment }: LimitDefinitionTask): string =>
  `lim(?:_|\\()?\\{?\\(?${escaped(increment)}>0\\)?\\}?[^=]+`;

/** The text with spaces in the place of what stands in front; as it is where nothing does. */
export function withoutLimitInFront(task: LimitDefinitionTask, text: string): string {
  if (!text.includes('=')) return text;
  const { signs, places } = compact(text);
  const front = task.wanted === 'limit' ? limitPattern(task) : quotientPattern(task);
  const found = new RegExp(`^(?:[^=]+=)?(?:${front}=)+`).exec(signs);
  const rest = found === null ? undefined : places[found[0].length];
  return rest === undefined ? text : ' '.repeat(rest) + text.slice(rest);
}
