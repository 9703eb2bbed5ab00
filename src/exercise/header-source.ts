/**
 * The YAML of a header or blueprint, and where everything stands in its file: problems are reported by
 * the path of a field and land at its line and column. Decides nothing about meaning.
 */
import { type Document, isMap, isScalar, LineCounter, type Node, parseDocument } from 'yaml';
import type { AuthorProblem, AuthorProblemCode } from './author-problem.ts';
import type { TextPlace } from './text.ts';

export type FieldPath = readonly (string | number)[];

export class HeaderSource {
  readonly problems: AuthorProblem[] = [];
  private readonly lines = new LineCounter();
  private readonly document: Document.Parsed;

  /** `linesBefore` is the number of lines of the file in front of the YAML text. */
  constructor(
    readonly file: string,
    yaml: string,
    private readonly linesBefore: number,
  ) {
    this.document = parseDocument(yaml, { lineCounter: this.lines, prettyErrors: false });
    for (const error of [...this.document.errors, ...this.document.warnings]) {
      this.report('yaml', this.placeAt(error.pos[0]), { message: error.message });
    }
  }

  /** The plain value of the whole; undefined when it could not be parsed at all. */
  value(): unknown {
    try {
      return this.document.toJS({ maxAliasCount: 20 });
    } catch (failed) {
      const message = failed instanceof Error ? failed.message : `${failed}`;
      this.report('yaml', this.placeAt(0), { message });
      return undefined;
    }
  }

  has(path: FieldPath): boolean {
    return path.length === 0 || this.document.hasIn(path);
  }

  /** Reports a problem with the value at a path; `offset` counts characters into its text. */
  add(
    code: AuthorProblemCode,
    path: FieldPath,
    data: Readonly<Record<string, string>> = {},
    offset = 0,
  ): void {
    this.report(code, this.place(path, offset), data);
  }

  /** Reports a problem with the name of a field, not with its value. */
  addAtKey(code: AuthorProblemCode, path: FieldPath, data: Readonly<Record<string, string>>): void {
    this.report(code, this.keyPlace(path), data);
  }

  /** Reports a problem inside a text of several lines that is the value at a path. */
  addInText(
    code: AuthorProblemCode,
    path: FieldPath,
    inside: TextPlace,
    data: Readonly<Record<string, string>>,
  ): void {
    const start = this.place(path);
    const node = this.node(path);
    const isBlock = isScalar(node) && node.type?.startsWith('BLOCK');
    const place = isBlock
      ? { line: start.line + inside.line, column: inside.column }
      : inside.line === 1
        ? this.place(path, inside.column - 1)
        : { line: start.line + inside.line - 1, column: inside.column };
    this.report(code, place, data);
  }

  report(
    code: AuthorProblemCode,
    place: TextPlace,
    data: Readonly<Record<string, string>> = {},
  ): void {
    this.problems.push({ code, file: this.file, ...place, data });
  }

  /** Where the value at a path begins, or where its nearest existing owner does. */
  place(path: FieldPath, offset = 0): TextPlace {
    for (let length = path.length; length >= 0; length -= 1) {
      const node = this.node(path.slice(0, length));
      if (node?.range) {
        const quoted = isScalar(node) && node.type?.startsWith('QUOTE') ? 1 : 0;
        const inside = length === path.length ? quoted * Number(offset > 0) + offset : 0;
        return this.placeAt(node.range[0] + inside);
      }
    }
    return this.placeAt(0);
  }

  private keyPlace(path: FieldPath): TextPlace {
    const owner = this.node(path.slice(0, -1));
    if (isMap(owner)) {
      for (const { key } of owner.items) {
        if (isScalar(key) && `${key.value}` === `${path.at(-1)}` && key.range) {
          return this.placeAt(key.range[0]);
        }
      }
    }
    return this.place(path);
  }

  private node(path: FieldPath): Node | undefined {
    const node = path.length === 0 ? this.document.contents : this.document.getIn(path, true);
    return (node ?? undefined) as Node | undefined;
  }

  private placeAt(offset: number): TextPlace {
    const { line, col } = this.lines.linePos(offset);
    return { line: line + this.linesBefore, column: col };
  }
}
