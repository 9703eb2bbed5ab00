/**
 * A message of the catalogue with its parameters filled in: a run of inline pieces. Mathematics among
 * the parameters stays mathematics, so each output format writes it in its own way.
 */
import { IntlMessageFormat } from 'intl-messageformat';
import type { Expression } from '../../expression/expression.ts';
import { type Inline, text } from '../document/document.ts';
import type { Message } from './catalogue.ts';
import type { Language } from './language.ts';

export type Parameter = string | number | Expression | Inline;

const INLINE_KINDS: ReadonlySet<string> = new Set([
  'text',
  'strong',
  'emphasis',
  'code',
  'link',
  'line-break',
  'expression',
  'formula',
  'formulas',
  'latex',
]);

const isInline = (value: Expression | Inline): value is Inline => INLINE_KINDS.has(value.kind);

interface Prepared {
  readonly format: IntlMessageFormat;
  readonly parameters: readonly string[];
}
const prepared = new Map<string, Prepared>();

function prepare(message: Message, language: Language): Prepared {
  const key = `${language}\n${message}`;
  let entry = prepared.get(key);
  if (entry === undefined) {
    // Tags are off: `<` is a sign of mathematics here, never markup.
    const format = new IntlMessageFormat(message, language, undefined, { ignoreTag: true });
    entry = { format, parameters: parametersOf(message) };
    prepared.set(key, entry);
  }
  return entry;
}

type Element = ReturnType<IntlMessageFormat['getAst']>[number];

/** The names of a message's parameters, those inside plurals and selections too, each once. */
export function parametersOf(message: Message): readonly string[] {
  const names = new Set<string>();
  const visit = (elements: readonly Element[]): void => {
    for (const element of elements) {
      if ('value' in element && element.type !== 0) names.add(element.value);
      if ('options' in element) {
        for (const option of Object.values(element.options)) visit(option.value);
      }
    }
  };
  visit(new IntlMessageFormat(message, 'en', undefined, { ignoreTag: true }).getAst());
  return [...names];
}

/**
 * The sentence in pieces. A parameter that has no value is 'none', for selections to choose on:
 * `{meant, select, none {} other {Did you mean {meant}?}}`.
 */
export function say(
  message: Message,
  parameters: Readonly<Record<string, Parameter>>,
  language: Language,
): readonly Inline[] {
  const { format, parameters: names } = prepare(message, language);
  const values = Object.fromEntries(names.map((name) => [name, parameters[name] ?? 'none']));
  const parts = format.formatToParts<Expression | Inline>(values);
  return parts.map((part): Inline => {
    const { value } = part;
    if (typeof value !== 'object') return text(String(value));
    return isInline(value) ? value : { kind: 'expression', expression: value };
  });
}
