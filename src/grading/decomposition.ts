/**
 * Judges a composition taken apart: any functions are right that, put into each other, give the whole,
 * as long as none of them merely passes its letter on. Functions may come as a pair, or one after the
 * other with their names in front, each in a letter of its author's choice.
 */
import { NormalFormContext } from '../algebra/normal-form.ts';
import type { DecomposeTask, DecompositionLayer } from '../calculus/composition-task.ts';
import { decide } from '../equivalence/decide.ts';
import { type PreparedKey, prepare } from '../equivalence/prepare.ts';
import { type Expression, variable } from '../expression/expression.ts';
import type { ReadProblem } from '../expression/read/problem.ts';
import { read, readScalar } from '../expression/read/read.ts';
import type { Written } from '../expression/read/written.ts';
import { substitute, variablesOf } from '../expression/traverse.ts';
import { failure, type Result, success } from '../result.ts';
import type { AnswerKey } from './answer-key.ts';
import type { Fault, Verdict } from './verdict.ts';

/** A function as a student gave it: its letter, if the left-hand side named one. */
interface GivenLayer {
  readonly letter: string | undefined;
  readonly function: Expression;
}

/** One of several functions in a text, its name and letter taken off in front. */
interface Piece {
  readonly name: string | undefined;
  readonly letter: string | undefined;
  readonly text: string;
  /** Where the text begins. */
  readonly offset: number;
}

export function gradeDecomposition(key: AnswerKey, task: DecomposeTask, text: string): Verdict {
  const given = readLayers(key, task, text);
  if (!given.ok) return { kind: 'unreadable', problem: given.problem };
  const layers = given.value;
  const reading: Written = {
    kind: 'vector',
    components: layers.map((layer) => layer.function),
  };
  const wrong = (fault: Fault): Verdict => ({
    kind: 'incorrect',
    score: 0,
    fault,
    reading,
    remarks: [],
    audit: [],
  });
  if (layers.length !== task.layers.length) {
    return wrong({ kind: 'wrong-size', expected: [task.layers.length], found: [layers.length] });
  }
  const named = layers.map((layer, index) => withLetter(key, task, layer, task.layers[index]!));
  const stray = named.indexOf(undefined);
  if (stray >= 0) return wrong({ kind: 'several-letters', name: task.layers[stray]!.name });
  const sound = named as readonly DecompositionLayer[];
  const innermost = task.layers[task.layers.length - 1]!.letter;
  const outcome = decide(preparedFor(key), inside(sound, variable(innermost)));
  const judged = { reading, remarks: outcome.remarks, audit: [outcome.audit] };
  switch (outcome.kind) {
    case 'undecided':
      return { kind: 'undecided', reason: outcome.reason, ...judged };
    case 'different': {
      const turned = [...sound].reverse();
      return decide(preparedFor(key), inside(turned, variable(innermost))).kind === 'equal'
        ? wrong({ kind: 'layers-exchanged' })
        : wrong({ kind: 'different', difference: outcome.difference, witness: outcome.witness });
    }
    case 'equal': {
      const idle = sound.find(isIdentity);
      return idle === undefined
        ? { kind: 'correct', score: key.points, ...judged }
        : wrong({ kind: 'trivial-layer', name: idle.name });
    }
  }
}

/** The functions put into each other, the last one at the variable. */
const inside = (layers: readonly DecompositionLayer[], x: Expression): Expression =>
  layers.reduceRight(
    (inner, { letter, function: outer }) => substitute(outer, new Map([[letter, inner]])),
    x,
  );

/** Whether a function merely passes its letter on. */
export const isIdentity = ({ letter, function: each }: DecompositionLayer): boolean =>
  new NormalFormContext({ positive: [] }).provesEqual(each, variable(letter));

/**
 * The function with the letter it is a function of; undefined when it has several. Letters are those
 * of the layers and any that the exercise does not know; what is left are constants.
 */
function withLetter(
  { variables }: AnswerKey,
  { layers }: DecomposeTask,
  { letter, function: given }: GivenLayer,
  { name, letter: usual }: DecompositionLayer,
): DecompositionLayer | undefined {
  const usualLetters = layers.map((layer) => layer.letter);
  const letters = variablesOf(given).filter(
    (each) => usualLetters.includes(each) || !variables.includes(each),
  );
  const [only = usual] = letters;
  const own = letter ?? only;
  return letters.some((each) => each !== own) ? undefined : { name, letter: own, function: given };
}

/**
 * The functions of an answer that was read, each in its usual letter; undefined where their number is
 * another one or one of them has several letters.
 */
export function layersOf(
  key: AnswerKey,
  task: DecomposeTask,
  functions: readonly Expression[],
): readonly Expression[] | undefined {
  if (functions.length !== task.layers.length) return undefined;
  const layers: Expression[] = [];
  for (const [index, usual] of task.layers.entries()) {
    const layer = withLetter(key, task, { letter: undefined, function: functions[index]! }, usual);
    if (layer === undefined) return undefined;
    const usually = new Map([[layer.letter, variable(usual.letter)]]);
    layers.push(substitute(layer.function, usually));
  }
  return layers;
}

const PREPARED = new WeakMap<AnswerKey, PreparedKey>();

function preparedFor(key: AnswerKey): PreparedKey {
  let prepared = PREPARED.get(key);
  if (prepared === undefined) {
    prepared = prepare({
      key: key.subject!,
      variables: [],
      assumptions: key.assumptions,
      policy: key.policy,
      seed: key.seed,
    });
    PREPARED.set(key, prepared);
  }
  return prepared;
}

function readLayers(
  key: AnswerKey,
  task: DecomposeTask,
  text: string,
): Result<readonly GivenLayer[], ReadProblem> {
  const context = { variables: key.variables, openNames: true };
  const whole = read(text, context);
  if (whole.ok && whole.value.written.kind === 'vector') {
    return success(
      whole.value.written.components.map((each) => ({ letter: undefined, function: each })),
    );
  }
  const pieces = inOrder(piecesOf(text), task);
  const layers: GivenLayer[] = [];
  for (const piece of pieces) {
    const reading = readScalar(piece.text, context);
    if (!reading.ok) {
      return failure({ ...reading.problem, position: reading.problem.position + piece.offset });
    }
    layers.push({ letter: piece.letter, function: reading.value });
  }
  return success(layers);
}

/** By their names where all have one that the task knows; as written otherwise. */
function inOrder(pieces: readonly Piece[], { layers }: DecomposeTask): readonly Piece[] {
  const places = pieces.map(({ name }) => layers.findIndex((layer) => layer.name === name));
  if (places.includes(-1) || new Set(places).size !== places.length) return pieces;
  return pieces
    .map((piece, index) => ({ piece, place: places[index]! }))
    .sort((left, right) => left.place - right.place)
    .map(({ piece }) => piece);
}

const FRONT = /^\s*([A-Za-z])\s*(?:\(\s*([A-Za-z]+(?:_\w+)?)\s*\))?\s*=/;
const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

/** Cut at commas, semicolons, line ends and "and" that stand in no bracket. */
function piecesOf(text: string): Piece[] {
  const cuts: [start: number, end: number][] = [];
  const open: string[] = [];
  let start = 0;
  for (let index = 0; index < text.length; index += 1) {
    const sign = text[index]!;
    if (CLOSING[sign] !== undefined) open.push(CLOSING[sign]);
    else if (sign === open[open.length - 1]) open.pop();
    const length = open.length > 0 ? 0 : separatorAt(text, index);
    if (length === 0) continue;
    cuts.push([start, index]);
    start = index + length;
    index = start - 1;
  }
  cuts.push([start, text.length]);
  return cuts
    .filter(([from, to]) => text.slice(from, to).trim() !== '')
    .map(([from, to]) => {
      const piece = text.slice(from, to);
      const front = FRONT.exec(piece);
      const length = front?.[0].length ?? 0;
      const letter = front?.[2]?.replace(/[{}]/g, '');
      return {
        name: front?.[1],
        letter,
        text: piece.slice(length),
        offset: from + length,
      };
    });
}

function separatorAt(text: string, index: number): number {
  if (/[,;\n]/.test(text[index]!)) return 1;
  return text.startsWith(' and ', index) ? 5 : 0;
}
