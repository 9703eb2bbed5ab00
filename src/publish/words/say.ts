/**
 * A message of the catalogue with its parameters filled in: a run of inline pieces. Mathematics among
 * the parameters stays mathematics, so each output format writes it in its own way.
 */
import { IntlMessageFormat } from 'intl-messageformat';
import type { Formula } from '../../calculus/worked-solution.ts';
import type { Expression } from '../../expression/expression.ts';
import { type Inline, text } from '../document/document.ts';
import type { Message } from './catalogue.ts';
import type { Language } from './language.ts';

/** A list is joined as the language does it: a, b and c. */
export type Parameter = Value | readonly Value[];
type Value = string | number | Expression | Formula | Inline;

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

function piece(value: Value): Inline {
  if (typeof value !== 'object') return text(String(value));
  if ('sides' in value) return { kind: 'formula', formula: value };
  return isInline(value) ? value : { kind: 'expression', expression: value };
}

const isInline = (value: Expression | Inline): value is Inline => INLINE_KINDS.has(value.kind);

const isList = (value: Parameter): value is readonly Value[] => Array.isArray(value);

function listed(values: readonly Value[], language: Language): readonly Inline[] {
  // Places stand in for the values, so that the language's own commas and conjunctions can be had.
  const places = values.map((_, index) => `${index}`);
  const parts = new Intl.ListFormat(language, { type: 'conjunction' }).formatToParts(places);
  return parts.map(({ type, value }) =>
    type === 'element' ? piece(values[Number(value)]!) : text(value),
  );
}

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
  const parts = format.formatToParts<Parameter>(values);
  return parts.flatMap(({ value }) => (isList(value) ? listed(value, language) : [piece(value)]));
}
