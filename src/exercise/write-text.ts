/**
 * Writes a template's text for given values. Walks the tree of `text.ts`; names are looked up in maps
 * only, everything is counted, and nothing of the host language can be reached.
 *
 * No HTML escaping happens here: the result is Markdown, and whoever publishes it escapes it.
 */
import { numeral } from '../expression/expression.ts';
import { printLatex } from '../expression/print/print.ts';
import { compare, equals, rational, ZERO } from '../expression/rational.ts';
import { sameExpression } from '../expression/traverse.ts';
import { LIMITS } from '../limits.ts';
import { failure, type Result, success } from '../result.ts';
import { combine, holds } from './arithmetic.ts';
import { FILTERS, type FormulaReader, type TextValue } from './filters.ts';
import type { LoopField, TextPart, TextPlace, TextTerm } from './text.ts';

export interface WritingProblem {
  readonly code:
    | 'unknown-parameter'
    | 'unknown-filter'
    | 'filter-cannot'
    | 'computation-failed'
    | 'too-many-iterations'
    | 'text-too-long';
  readonly place: TextPlace;
  readonly data: Readonly<Record<string, string>>;
}

export interface TextScope {
  readonly values: ReadonlyMap<string, TextValue>;
  readonly read: FormulaReader;
}

/** Leaves the writer from any depth; caught at its door. */
class WritingFailure extends Error {
  constructor(readonly problem: WritingProblem) {
    super(problem.code);
  }
}

export function writeText(
  parts: readonly TextPart[],
  scope: TextScope,
): Result<string, WritingProblem> {
  try {
    const writer = new Writer(scope);
    writer.write(parts);
    return success(writer.text);
  } catch (failed) {
    if (failed instanceof WritingFailure) return failure(failed.problem);
    throw failed;
  }
}

interface Loop {
  readonly index: number;
  readonly length: number;
}

class Writer {
  text = '';
  private iterations = 0;
  private steps = 0;
  private readonly frames: Map<string, TextValue>[] = [new Map()];
  private readonly loops: Loop[] = [];
  private place: TextPlace = { line: 1, column: 1 };

  constructor(private readonly scope: TextScope) {}

  write(parts: readonly TextPart[]): void {
    for (const part of parts) this.writePart(part);
  }

  private writePart(part: TextPart): void {
    this.step();
    switch (part.kind) {
      case 'literal':
        this.append(part.text);
        break;
      case 'insertion':
        this.place = part.place;
        this.append(this.shown(this.value(part.term)));
        break;
      case 'branch':
        this.write(this.truth(part.condition) ? part.yes : part.no);
        break;
      case 'setting': {
        const value = this.value(part.term);
        const holder = this.frames.findLast((frame) => frame.has(part.name)) ?? this.frames.at(-1)!;
        holder.set(part.name, value);
        break;
      }
      case 'loop':
        this.loop(part);
        break;
    }
  }

  private loop(part: TextPart & { readonly kind: 'loop' }): void {
    this.place = part.place;
    const list = this.value(part.over);
    if (list.kind !== 'list') this.fail('computation-failed', { operation: 'for' });
    if (list.items.length === 0) this.write(part.empty);
    list.items.forEach((item, index) => {
      this.iterations += 1;
      if (this.iterations > LIMITS.template.iterations) {
        this.fail('too-many-iterations', { most: `${LIMITS.template.iterations}` });
      }
      this.frames.push(new Map([[part.name, item]]));
      this.loops.push({ index, length: list.items.length });
      this.write(part.body);
      this.loops.pop();
      this.frames.pop();
    });
  }

  private append(text: string): void {
    if (this.text.length + text.length > LIMITS.template.renderedCharacters) this.tooLong();
    this.text += text;
  }

  private step(): void {
    this.steps += 1;
    if (this.steps > LIMITS.template.steps) {
      this.fail('too-many-iterations', { most: `${LIMITS.template.steps}` });
    }
  }

  private value(term: TextTerm): TextValue {
    this.step();
    switch (term.kind) {
      case 'name':
        return this.named(term.name, term.place);
      case 'word':
        return { kind: 'word', text: term.text };
      case 'number':
        return { kind: 'number', value: term.value };
      case 'truth':
        return { kind: 'truth', value: term.value };
      case 'list':
        return { kind: 'list', items: term.items.map((item) => this.value(item)) };
      case 'filter':
        return this.filtered(term);
      case 'choice':
        return this.value(this.truth(term.condition) ? term.yes : term.no);
      case 'arithmetic':
        return this.arithmetic(term);
      case 'relation':
        return truth(this.related(term));
      case 'and':
        return truth(this.truth(term.left) && this.truth(term.right));
      case 'or':
        return truth(this.truth(term.left) || this.truth(term.right));
      case 'not':
        return truth(!this.truth(term.operand));
      case 'join':
        return this.joined(this.value(term.left), this.value(term.right));
      case 'member': {
        const [item, list] = [this.value(term.item), this.value(term.list)];
        this.place = term.place;
        if (list.kind !== 'list') this.fail('computation-failed', { operation: 'in' });
        return truth(list.items.some((other) => this.same(item, other)));
      }
      case 'loop-field':
        return this.loopField(term.field, term.place);
    }
  }

  private named(name: string, place: TextPlace): TextValue {
    for (let level = this.frames.length - 1; level >= 0; level -= 1) {
      const value = this.frames[level]!.get(name);
      if (value !== undefined) return value;
    }
    const value = this.scope.values.get(name);
    if (value !== undefined) return value;
    this.place = place;
    return this.fail('unknown-parameter', { name });
  }

  private filtered(term: TextTerm & { readonly kind: 'filter' }): TextValue {
    const operand = this.value(term.operand);
    this.place = term.place;
    const filter = FILTERS.get(term.name);
    if (filter === undefined) return this.fail('unknown-filter', { name: term.name });
    const value = filter.apply(operand, this.scope.read);
    return value ?? this.fail('filter-cannot', { name: term.name, kind: operand.kind });
  }

  private arithmetic(term: TextTerm & { readonly kind: 'arithmetic' }): TextValue {
    const [left, right] = [this.value(term.left), this.value(term.right)];
    this.place = term.place;
    if (left.kind === 'number' && right.kind === 'number') {
      const value = combine(term.sign, left.value, right.value);
      if (value !== undefined) return { kind: 'number', value };
    }
    return this.fail('computation-failed', { operation: term.sign });
  }

  private related(term: TextTerm & { readonly kind: 'relation' }): boolean {
    const [left, right] = [this.value(term.left), this.value(term.right)];
    this.place = term.place;
    if (term.sign === '==') return this.same(left, right);
    if (term.sign === '!=') return !this.same(left, right);
    if (left.kind !== 'number' || right.kind !== 'number') {
      return this.fail('computation-failed', { operation: term.sign });
    }
    return holds(term.sign, compare(left.value, right.value));
  }

  private same(left: TextValue, right: TextValue): boolean {
    if (left.kind === 'number' && right.kind === 'number') return equals(left.value, right.value);
    if (left.kind === 'word' && right.kind === 'word') return left.text === right.text;
    if (left.kind === 'truth' && right.kind === 'truth') return left.value === right.value;
    if (left.kind === 'expression' && right.kind === 'expression') {
      return sameExpression(left.expression, right.expression);
    }
    if (left.kind === 'function' && right.kind === 'function') {
      return sameExpression(left.body, right.body);
    }
    return false;
  }

  private joined(left: TextValue, right: TextValue): TextValue {
    const text = this.shown(left) + this.shown(right);
    if (text.length > LIMITS.template.renderedCharacters) this.tooLong();
    return { kind: 'word', text };
  }

  private loopField(field: LoopField, place: TextPlace): TextValue {
    const loop = this.loops.at(-1);
    if (loop === undefined) {
      this.place = place;
      return this.fail('unknown-parameter', { name: 'loop' });
    }
    switch (field) {
      case 'index':
        return { kind: 'number', value: rational(loop.index + 1) };
      case 'index0':
        return { kind: 'number', value: rational(loop.index) };
      case 'length':
        return { kind: 'number', value: rational(loop.length) };
      case 'first':
        return truth(loop.index === 0);
      case 'last':
        return truth(loop.index === loop.length - 1);
    }
  }

  /** Conditions are truth values, or numbers of which only nought is false. */
  private truth(term: TextTerm): boolean {
    const value = this.value(term);
    switch (value.kind) {
      case 'truth':
        return value.value;
      case 'number':
        return !equals(value.value, ZERO);
      case 'word':
        return value.text !== '';
      case 'list':
        return value.items.length > 0;
      case 'expression':
      case 'function':
        return true;
    }
  }

  /** How a value appears in the text: formulas as LaTeX without dollar signs. */
  private shown(value: TextValue): string {
    switch (value.kind) {
      case 'number':
        return printLatex(numeral(value.value));
      case 'expression':
        return printLatex(value.expression);
      case 'function':
        return printLatex(value.body);
      case 'word':
        return value.text;
      case 'truth':
        return `${value.value}`;
      case 'list':
        return value.items.map((item) => this.shown(item)).join(', ');
    }
  }

  private tooLong(): never {
    return this.fail('text-too-long', { most: `${LIMITS.template.renderedCharacters}` });
  }

  private fail(code: WritingProblem['code'], data: Readonly<Record<string, string>>): never {
    throw new WritingFailure({ code, place: this.place, data });
  }
}

const truth = (value: boolean): TextValue => ({ kind: 'truth', value });
