/**
 * Turns Nunjucks' tree of a text into ours: takes over the constructs of `text.ts` and refuses all
 * others, each with its place. Goes on after a refusal, so that all of them are found.
 */
import { type Rational, rational } from '../expression/rational.ts';
import { LIMITS } from '../limits.ts';
import type {
  ArithmeticSign,
  LoopField,
  RelationSign,
  TextPart,
  TextPlace,
  TextTerm,
} from './text.ts';

/** A problem with its place inside the text. */
export interface TextProblem {
  readonly code: 'template-syntax' | 'construct-not-allowed' | 'text-too-long';
  readonly place: TextPlace;
  readonly data: Readonly<Record<string, string>>;
}

/** What we look at in Nunjucks' tree. Its fields depend on `typename`. */
export interface Piece {
  readonly typename: string;
  readonly lineno: number;
  readonly colno: number;
  readonly [field: string]: unknown;
}

const ARITHMETIC: Readonly<Record<string, ArithmeticSign>> = {
  Add: '+',
  Sub: '-',
  Mul: '*',
  Div: '/',
  Mod: '%',
  Pow: '**',
};
const RELATIONS: Readonly<Record<string, RelationSign>> = {
  '==': '==',
  '===': '==',
  '!=': '!=',
  '!==': '!=',
  '<': '<',
  '<=': '<=',
  '>': '>',
  '>=': '>=',
};
const LOOP_FIELDS: readonly LoopField[] = ['index', 'index0', 'first', 'last', 'length'];

/** Stands where a refused construct stood, so that reading goes on to the next problem. */
const REFUSED: TextTerm = { kind: 'truth', value: false };

export class Conversion {
  readonly problems: TextProblem[] = [];
  private depth = 0;

  parts(piece: Piece | null | undefined): TextPart[] {
    if (piece === null || piece === undefined) return [];
    return this.nested(piece, [], () => this.part(piece));
  }

  private part(piece: Piece): TextPart[] {
    switch (piece.typename) {
      case 'Root':
      case 'NodeList':
        return children(piece).flatMap((child) => this.parts(child));
      case 'Output':
        return children(piece).map((child) =>
          child.typename === 'TemplateData'
            ? { kind: 'literal', text: `${child.value}` }
            : { kind: 'insertion', term: this.term(child), place: placeOf(child) },
        );
      case 'If':
        return [
          {
            kind: 'branch',
            condition: this.term(piece.cond as Piece),
            yes: this.parts(piece.body as Piece),
            no: this.parts(piece.else_ as Piece | null),
          },
        ];
      case 'For':
        return this.loop(piece);
      case 'Set':
        return this.setting(piece);
      default:
        this.refuse(piece);
        return [];
    }
  }

  private loop(piece: Piece): TextPart[] {
    const name = piece.name as Piece;
    if (name.typename !== 'Symbol') {
      this.refuse(name, 'several loop names');
      return [];
    }
    return [
      {
        kind: 'loop',
        name: `${name.value}`,
        over: this.term(piece.arr as Piece),
        body: this.parts(piece.body as Piece),
        empty: this.parts(piece.else_ as Piece | null),
        place: placeOf(piece),
      },
    ];
  }

  private setting(piece: Piece): TextPart[] {
    const targets = piece.targets as readonly Piece[];
    const value = piece.value as Piece | null | undefined;
    if (value === null || value === undefined) {
      this.refuse(piece, 'set without a value');
      return [];
    }
    const term = this.term(value);
    return targets.map((target) => ({ kind: 'setting', name: `${target.value}`, term }));
  }

  private term(piece: Piece): TextTerm {
    return this.nested<TextTerm>(piece, REFUSED, () => this.termOf(piece));
  }

  private termOf(piece: Piece): TextTerm {
    const place = placeOf(piece);
    const sign = ARITHMETIC[piece.typename];
    if (sign !== undefined) return { kind: 'arithmetic', sign, ...this.sides(piece), place };
    switch (piece.typename) {
      case 'Symbol':
        return { kind: 'name', name: `${piece.value}`, place };
      case 'Literal':
        return this.literal(piece, place);
      case 'Group':
        return children(piece).length === 1 ? this.term(children(piece)[0]!) : this.refuse(piece);
      case 'Array':
        return { kind: 'list', items: children(piece).map((child) => this.term(child)) };
      case 'Filter':
        return this.filter(piece, place);
      case 'InlineIf': {
        const otherwise = piece.else_ as Piece | null | undefined;
        return {
          kind: 'choice',
          condition: this.term(piece.cond as Piece),
          yes: this.term(piece.body as Piece),
          no: otherwise ? this.term(otherwise) : { kind: 'word', text: '', place },
        };
      }
      case 'Neg': {
        const left: TextTerm = { kind: 'number', value: rational(0) };
        const right = this.term(piece.target as Piece);
        return { kind: 'arithmetic', sign: '-', left, right, place };
      }
      case 'Pos':
        return this.term(piece.target as Piece);
      case 'Not':
        return { kind: 'not', operand: this.term(piece.target as Piece), place };
      case 'And':
        return { kind: 'and', ...this.sides(piece), place };
      case 'Or':
        return { kind: 'or', ...this.sides(piece), place };
      case 'Concat':
        return { kind: 'join', ...this.sides(piece), place };
      case 'In': {
        const { left, right } = this.sides(piece);
        return { kind: 'member', item: left, list: right, place };
      }
      case 'Compare':
        return this.relation(piece, place);
      case 'LookupVal':
        return this.loopField(piece, place);
      default:
        return this.refuse(piece);
    }
  }

  private sides(piece: Piece): { readonly left: TextTerm; readonly right: TextTerm } {
    return { left: this.term(piece.left as Piece), right: this.term(piece.right as Piece) };
  }

  private literal(piece: Piece, place: TextPlace): TextTerm {
    const value = piece.value;
    if (typeof value === 'string') return { kind: 'word', text: value, place };
    if (typeof value === 'boolean') return { kind: 'truth', value };
    if (typeof value === 'number') {
      const exact = decimalValue(value);
      if (exact !== undefined) return { kind: 'number', value: exact };
    }
    return this.refuse(piece, 'this literal');
  }

  private filter(piece: Piece, place: TextPlace): TextTerm {
    const [operand, ...rest] = children(piece.args as Piece);
    return {
      kind: 'filter',
      name: `${(piece.name as Piece).value}`,
      operand: this.term(operand!),
      arguments: rest.map((argument) => this.term(argument)),
      place,
    };
  }

  /** `a < b`; of a chain `a < b < c` each neighbouring pair must hold. */
  private relation(piece: Piece, place: TextPlace): TextTerm {
    let left = this.term(piece.expr as Piece);
    let whole: TextTerm | undefined;
    for (const operand of piece.ops as readonly Piece[]) {
      const sign = RELATIONS[`${operand.type}`];
      if (sign === undefined) return this.refuse(operand, `${operand.type}`);
      const right = this.term(operand.expr as Piece);
      const pair: TextTerm = { kind: 'relation', sign, left, right, place };
      whole = whole === undefined ? pair : { kind: 'and', left: whole, right: pair, place };
      left = right;
    }
    return whole ?? left;
  }

  /** The only member access there is. */
  private loopField(piece: Piece, place: TextPlace): TextTerm {
    const target = piece.target as Piece;
    const field = LOOP_FIELDS.find((name) => name === (piece.val as Piece).value);
    if (target.typename === 'Symbol' && target.value === 'loop' && field !== undefined) {
      return { kind: 'loop-field', field, place };
    }
    return this.refuse(piece, 'member access');
  }

  private refuse(piece: Piece, construct = CONSTRUCTS[piece.typename] ?? piece.typename): TextTerm {
    this.problems.push({
      code: 'construct-not-allowed',
      place: placeOf(piece),
      data: { construct },
    });
    return REFUSED;
  }

  private nested<Value>(piece: Piece, otherwise: Value, convert: () => Value): Value {
    if (this.depth >= LIMITS.template.depth) {
      this.refuse(piece, 'nesting as deep as this');
      return otherwise;
    }
    this.depth += 1;
    const value = convert();
    this.depth -= 1;
    return value;
  }
}

/** What the refused constructs are called in a problem. */
const CONSTRUCTS: Readonly<Record<string, string>> = {
  FunCall: 'a call',
  Caller: 'a call block',
  Macro: 'macro',
  Import: 'import',
  FromImport: 'import',
  Include: 'include',
  Extends: 'extends',
  Block: 'block',
  Super: 'super',
  Switch: 'switch',
  Dict: 'a dictionary',
  Is: 'a test',
  FloorDiv: '//',
  AsyncEach: 'asyncEach',
  AsyncAll: 'asyncAll',
  FilterAsync: 'a filter block',
  Capture: 'set without a value',
};

const children = (piece: Piece): readonly Piece[] => piece.children as readonly Piece[];

const placeOf = (piece: Piece): TextPlace => ({
  line: piece.lineno + 1,
  column: piece.colno + 1,
});

/** The decimal that was written: a double's shortest decimal text, read exactly. */
function decimalValue(value: number): Rational | undefined {
  const parts = /^(-?)(\d+)(?:\.(\d+))?$/.exec(`${value}`);
  if (parts === null) return undefined;
  const [, sign, whole, fraction = ''] = parts;
  const exact = rational(BigInt(whole! + fraction), 10n ** BigInt(fraction.length));
  return sign === '-' ? rational(-exact.numerator, exact.denominator) : exact;
}
