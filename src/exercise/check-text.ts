/**
 * What a text uses: finds names that stand for nothing, filters that do not exist and formulas that
 * cannot be read, all at once and before anything is written.
 */
import type { AuthorProblemCode } from './author-problem.ts';
import { FILTERS } from './filters.ts';
import type { TextPart, TextPlace, TextTerm } from './text.ts';

export interface TextFinding {
  readonly code: AuthorProblemCode;
  readonly place: TextPlace;
  readonly data: Readonly<Record<string, string>>;
}

export interface TextNames {
  readonly known: ReadonlySet<string>;
  /** Reads a formula written in the text and reports what is wrong with it through its return. */
  readonly formula: (
    text: string,
  ) => { code: AuthorProblemCode; data: Readonly<Record<string, string>> } | undefined;
}

export interface TextUse {
  readonly findings: readonly TextFinding[];
  /** The known names that are used. */
  readonly used: ReadonlySet<string>;
}

export function checkText(parts: readonly TextPart[], names: TextNames): TextUse {
  const check = new TextCheck(names);
  check.parts(parts, new Set());
  return check;
}

class TextCheck implements TextUse {
  readonly findings: TextFinding[] = [];
  readonly used = new Set<string>();

  constructor(private readonly names: TextNames) {}

  /** `local` holds the names that the text itself has set so far. */
  parts(parts: readonly TextPart[], local: Set<string>): void {
    for (const part of parts) {
      switch (part.kind) {
        case 'literal':
          break;
        case 'insertion':
          this.term(part.term, local);
          break;
        case 'branch':
          this.term(part.condition, local);
          this.parts(part.yes, local);
          this.parts(part.no, local);
          break;
        case 'loop':
          this.term(part.over, local);
          this.parts(part.body, new Set([...local, part.name]));
          this.parts(part.empty, local);
          break;
        case 'setting':
          this.term(part.term, local);
          local.add(part.name);
          break;
      }
    }
  }

  private term(term: TextTerm, local: ReadonlySet<string>): void {
    switch (term.kind) {
      case 'number':
      case 'truth':
      case 'word':
      case 'loop-field':
        break;
      case 'name':
        if (this.names.known.has(term.name)) this.used.add(term.name);
        else if (!local.has(term.name)) {
          this.find('unknown-parameter', term.place, { name: term.name });
        }
        break;
      case 'list':
        for (const item of term.items) this.term(item, local);
        break;
      case 'filter':
        this.filter(term, local);
        break;
      case 'choice':
        for (const part of [term.condition, term.yes, term.no]) this.term(part, local);
        break;
      case 'not':
        this.term(term.operand, local);
        break;
      case 'member':
        this.term(term.item, local);
        this.term(term.list, local);
        break;
      case 'arithmetic':
      case 'relation':
      case 'and':
      case 'or':
      case 'join':
        this.term(term.left, local);
        this.term(term.right, local);
        break;
    }
  }

  private filter(term: TextTerm & { readonly kind: 'filter' }, local: ReadonlySet<string>): void {
    this.term(term.operand, local);
    for (const argument of term.arguments) this.term(argument, local);
    const filter = FILTERS.get(term.name);
    if (filter === undefined) {
      const known = [...FILTERS.keys()].join(', ');
      this.find('unknown-filter', term.place, { name: term.name, known });
      return;
    }
    if (!filter.formula || term.operand.kind !== 'word') return;
    const problem = this.names.formula(term.operand.text);
    if (problem !== undefined) this.find(problem.code, term.operand.place, problem.data);
  }

  private find(
    code: AuthorProblemCode,
    place: TextPlace,
    data: Readonly<Record<string, string>>,
  ): void {
    this.findings.push({ code, place, data });
  }
}
