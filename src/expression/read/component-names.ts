/**
 * Components with their names in front: x = ..., y = ...; f_x = ..., f_y = ...; ∂f/∂x = .... Names that say
 * by which variable a component is a derivative say where it belongs, whatever the order of writing;
 * other names are passed over.
 */
import type { Expression } from '../expression.ts';
import { notationOf, understood } from './asked.ts';
import { closesBracket, opensBracket } from './bracket.ts';
import { nameAhead } from './differential.ts';
import { notationHere } from './notation.ts';
import type { Pass } from './pass.ts';
import { refuse } from './problem.ts';
import type { Asked } from './written.ts';

/** The equals sign of the component at a token, before the comma that ends it. */
function equalsOfComponent(pass: Pass, from: number): number | undefined {
  let depth = 0;
  for (let index = from; index < pass.tokens.length; index += 1) {
    const token = pass.tokens[index]!;
    if (opensBracket(token)) depth += 1;
    else if (closesBracket(token)) depth -= 1;
    else if (token.kind === 'sign' && depth === 0) {
      if (token.text === '=') return index;
      if (token.text === ',' || token.text === ';') return undefined;
    }
  }
  return undefined;
}

/** Whether a name stands before the first equals sign, and another before the next component's. */
export function isSystem(pass: Pass, equals: number): boolean {
  let depth = 0;
  for (let index = equals + 1; index < pass.tokens.length; index += 1) {
    const token = pass.tokens[index]!;
    if (opensBracket(token)) depth += 1;
    else if (closesBracket(token)) depth -= 1;
    else if (token.kind === 'sign' && depth === 0 && (token.text === ',' || token.text === ';')) {
      return equalsOfComponent(pass, index + 1) !== undefined;
    }
  }
  return false;
}

/** The names of the components of one answer, as they are met. */
export class ComponentNames {
  readonly #pass: Pass;
  readonly #asked: Asked | undefined;
  /** By which variable each component is, where it says so. */
  readonly #labels: (string | undefined)[] = [];

  constructor(pass: Pass, asked: Asked | undefined) {
    this.#pass = pass;
    this.#asked = asked;
  }

  /** What components are called, in order. */
  get #names(): readonly string[] {
    const { components, whole, by = [] } = this.#asked ?? {};
    return components ?? (whole === 'gradient' ? by : []);
  }

  /** Takes the name before the component at hand, if there is one. */
  take(): void {
    const pass = this.#pass;
    const start = pass.at;
    const equals = equalsOfComponent(pass, start);
    if (equals === undefined) {
      this.#labels.push(undefined);
      return;
    }
    const name = nameAhead(pass.tokens, start);
    const plain = name?.next === equals ? name.name : undefined;
    const label = this.#labelOf(plain, equals);
    if (label === undefined && plain === undefined) {
      const { position, length } = pass.tokens[equals]!;
      refuse('equation-not-expected', position, length);
    }
    this.#labels.push(label);
    pass.at = equals + 1;
  }

  /** The variable that x =, f_x = and ∂f/∂x = mean, among those of a gradient. */
  #labelOf(plain: string | undefined, equals: number): string | undefined {
    const asked = this.#asked;
    // w_new and w_1 are the new w, unless they are components themselves.
    const known = [plain, plain?.split('_')[0]].find((each) => this.#names.includes(each ?? ''));
    if (known !== undefined) return known;
    if (asked?.whole !== 'gradient') return undefined;
    const from = this.#pass.at;
    const notation = notationHere(this.#pass, equals);
    if (notation === undefined) return undefined;
    const { name, by } = understood(notation, asked, this.#pass.settings.names);
    const [label, ...more] = by;
    if (name !== asked.name || label === undefined) return undefined;
    if (more.length === 0 && asked.by.includes(label)) return label;
    const [first, last] = [this.#pass.tokens[from]!, this.#pass.tokens[equals - 1]!];
    const length = last.position + last.length - first.position;
    const written = this.#pass.text.slice(first.position, first.position + length);
    const wanted = { asked: notationOf(asked), written };
    return refuse('wrong-left-hand-side', first.position, length, wanted);
  }

  /** The components in the order of the variables, where all of them say where they belong. */
  inOrder(components: readonly Expression[]): readonly Expression[] {
    const by = this.#names;
    const labels = this.#labels;
    if (labels.every((label, index) => label === undefined || label === by[index])) {
      return components;
    }
    const placed = by.flatMap((variable) => {
      const at = labels.indexOf(variable);
      return at < 0 ? [] : components[at]!;
    });
    if (placed.length === components.length && new Set(labels).size === labels.length) {
      return placed;
    }
    // Some are named and some are not, or one twice: which is which cannot be told.
    const { position } = this.#pass.tokens[0]!;
    return refuse('equation-not-expected', position, 1);
  }
}
