/**
 * One wrong answer beside the earlier ones of its student: what follows from those is worked out and
 * compared, and the verdict is given anew. How it follows is `chain`'s and `formula`'s, whether the
 * earlier answers count `conditions`'.
 */
import type { Task } from '../../calculus/task.ts';
import type { Expression } from '../../expression/expression.ts';
import { type Written, writtenParts } from '../../expression/read/written.ts';
import { distinctParts } from '../../expression/traverse.ts';
import type { AnswerKey } from '../answer-key.ts';
import { gradeAnswer, judge } from '../grade.ts';
import type { CarriedFrom, ComponentVerdict, Fault, Verdict } from '../verdict.ts';
import { type Derived, followingChain } from './chain.ts';
import { Substance } from './conditions.ts';
import { definedFunctions, type EarlierPart, passesOn, singly } from './earlier.ts';
import { followingFormula } from './formula.ts';
import { followingGraph } from './graph.ts';
import type { FollowThrough, Part } from './part.ts';

/** The answer that follows if every earlier one is right: the key's, if the template's rule is sound. */
export const followingFromKeys = (part: Part, parts: readonly Part[]): Derived | undefined =>
  part.follows && new Following(part, part.follows, parts, new Map()).derived();

/** Remembered with the key: the same for every student. */
const SOUND = new WeakMap<AnswerKey, boolean>();

/** Whether right earlier answers lead to the key's own, so that the template's rule can be trusted. */
export function isSound(part: Part, parts: readonly Part[]): boolean {
  const known = SOUND.get(part.key);
  if (known !== undefined) return known;
  const derived = followingFromKeys(part, parts);
  const sound = derived !== undefined && isRight(part.key, derived.answer);
  SOUND.set(part.key, sound);
  return sound;
}

function isRight(key: AnswerKey, answer: Written): boolean {
  if (key.parts === undefined || answer.kind !== 'tuple') {
    return judge(key, answer).kind === 'correct';
  }
  return key.parts.every((part, index) => isRight(part, answer.parts[index]!));
}

export type Incorrect = Extract<Verdict, { readonly kind: 'incorrect' }>;

export class Following {
  private readonly earlier: readonly EarlierPart[];

  constructor(
    private readonly part: Part,
    private readonly follows: FollowThrough,
    private readonly parts: readonly Part[],
    private readonly verdicts: ReadonlyMap<string, Verdict>,
  ) {
    const given = parts.filter(({ id }) => follows.tasks.includes(id));
    // A part that says what u is counts wherever u occurs, whether or not it is named.
    const before = parts.slice(0, parts.indexOf(part));
    const splits = before.filter((each) => hasDecomposition(each.task) && !given.includes(each));
    this.earlier = [...given, ...splits].map((each) => this.answered(each));
  }

  /** With the student's answer; the key's where there is none, or one that is as good. */
  private answered({ id, task, key }: Part): EarlierPart {
    const verdict = this.verdicts.get(id);
    const isOwn =
      verdict !== undefined &&
      (verdict.kind === 'incorrect' ||
        verdict.kind === 'carried' ||
        verdict.kind === 'undecided' ||
        (verdict.kind === 'correct' && hasDecomposition(task)));
    return { id, task, key, written: isOwn ? verdict.reading : key.answer };
  }

  derived(): Derived | undefined {
    const { formula } = this.follows;
    const { task } = this.part;
    if (formula !== undefined) return followingFormula(task, formula, this.earlier);
    return task.kind === 'backpropagation'
      ? followingGraph(task, this.earlier.flatMap(singly))
      : followingChain(task, this.earlier);
  }

  judge(alone: Incorrect, answer: string): Verdict {
    const differing = this.earlier.filter(({ id }) => this.differs(id));
    if (differing.length === 0 || !differing.every(isWorkedOut)) return alone;
    const derived = this.derived();
    const sources = differing.filter(({ id }) => derived?.used.has(id));
    if (derived === undefined || sources.length === 0) return alone;
    const following = gradeAnswer(this.keyFor(derived.answer), answer, { diagnose: false });
    const components = followingComponents(alone, following);
    const isOpen = following.kind === 'undecided' && following.reason !== 'no-domain-found';
    if (following.kind !== 'correct' && components === undefined && !isOpen) return alone;
    if (!isSound(this.part, this.parts) || !this.isEarned(derived, sources)) return alone;
    if (isOpen) return following;
    const kinds = new Set(sources.map(({ id }) => this.verdicts.get(id)!.kind));
    if (following.kind !== 'correct') {
      return kinds.has('undecided') ? alone : this.partlyCarried(alone, components!);
    }
    if (kinds.has('undecided')) {
      const { reading, remarks, audit } = following;
      return { kind: 'undecided', reason: 'earlier-undecided', reading, remarks, audit };
    }
    if (!kinds.has('incorrect') && !kinds.has('carried')) {
      return { ...following, remarks: [...following.remarks, { kind: 'own-choice' }] };
    }
    const { penalty } = this.follows;
    // Components that are right for all that pay nothing.
    const { points } = this.part;
    const score = alone.score + (points - alone.score) * (1 - penalty);
    const wrong = sources.filter(({ id }) => this.verdicts.get(id)!.kind !== 'correct');
    return { ...following, kind: 'carried', score, penalty, from: wrong.map(this.reference) };
  }

  /** A vector or matrix of which some entries follow from earlier answers and others do not. */
  private partlyCarried(alone: Incorrect, components: readonly ComponentVerdict[]): Verdict {
    const carried = components.filter(({ kind }) => kind === 'carried').length;
    const share = (this.part.points * carried) / components.length;
    const score = alone.score + share * (1 - this.follows.penalty);
    return { ...alone, score, fault: { kind: 'components', components } };
  }

  /** Whether what was answered may be another thing than the key. */
  private differs(id: string): boolean {
    const verdict = this.verdicts.get(id);
    if (verdict === undefined) return false;
    const isDecomposition = this.parts.some(
      (each) => each.id === id && hasDecomposition(each.task),
    );
    return (
      ['incorrect', 'carried', 'undecided'].includes(verdict.kind) ||
      (verdict.kind === 'correct' && isDecomposition)
    );
  }

  private keyFor(answer: Written, key: AnswerKey = this.part.key): AnswerKey {
    const { parts } = key;
    if (parts !== undefined && answer.kind === 'tuple') {
      const each = parts.map((part, index) => this.keyFor(answer.parts[index]!, part));
      return { ...key, answer, parts: each };
    }
    const { innerLetters } = key;
    const functions = new Map(innerLetters?.functions);
    for (const part of this.earlier.flatMap(singly)) {
      if (part.task.kind !== 'decompose') continue;
      for (const [name, value] of definedFunctions(part)) {
        if (functions.has(name)) functions.set(name, value);
      }
    }
    return {
      ...key,
      answer,
      // The domain is the answer's own: another function than the exercise's may be behind it.
      subject: undefined,
      ...(innerLetters === undefined ? {} : { innerLetters: { ...innerLetters, functions } }),
      seed: `${key.seed}/carried`,
    };
  }

  /** Neither an earlier wrong answer nor what follows from it is easier than it was meant to be. */
  private isEarned({ answer }: Derived, sources: readonly EarlierPart[]): boolean {
    const wrong = sources.filter(({ id }) => this.verdicts.get(id)!.kind !== 'correct');
    if (wrong.length === 0) return true;
    const substance = new Substance(this.part.key.seed);
    return (
      wrong.every((each) => this.hasSubstance(each, substance)) &&
      substance.isLeft(writtenParts(answer), writtenParts(this.part.key.answer))
    );
  }

  private hasSubstance(earlier: EarlierPart, substance: Substance): boolean {
    if (singly(earlier).some(passesOn)) return false;
    const verdict = this.verdicts.get(earlier.id);
    // All the right entries in other places: nothing has become easier.
    if (verdict?.kind === 'incorrect' && MOVED.has(verdict.fault.kind)) return true;
    const { key } = earlier;
    return substance.counts(
      comparedParts(earlier),
      comparedParts({ ...earlier, written: key.answer }),
    );
  }

  private readonly reference = ({ id, key, written }: EarlierPart): CarriedFrom => {
    const place = this.parts.findIndex((each) => each.id === id);
    return { task: id, place, asked: key.asked, reading: written };
  };
}

/** The components of a wrong answer with those that follow marked; undefined where none does. */
function followingComponents(
  alone: Incorrect,
  following: Verdict,
): readonly ComponentVerdict[] | undefined {
  if (following.kind !== 'incorrect' || following.fault.kind !== 'components') return undefined;
  if (alone.fault.kind !== 'components') return undefined;
  const { components } = following.fault;
  const marked = alone.fault.components.map((own, index): ComponentVerdict => {
    const follows = own.kind === 'incorrect' && components[index]?.kind === 'correct';
    return follows ? { place: own.place, kind: 'carried' } : own;
  });
  return marked.some(({ kind }) => kind === 'carried') ? marked : undefined;
}

/** Of an answer that is right in several ways, the way that was chosen counts. */
const hasDecomposition = (task: Task): boolean =>
  task.kind === 'decompose' || (task.kind === 'tuple' && task.parts.some(hasDecomposition));

/** A decomposition may be in letters of the student's own; it is compared in the usual ones. */
const comparedParts = (earlier: EarlierPart): readonly Expression[] =>
  singly(earlier).flatMap((part) =>
    part.task.kind === 'decompose'
      ? [...definedFunctions(part).values()]
      : writtenParts(part.written),
  );

const MOVED: ReadonlySet<Fault['kind']> = new Set(['transposed', 'permuted', 'other-layout']);

/** Derivatives left as they stand cannot be carried on with. */
const isWorkedOut = ({ written }: EarlierPart): boolean =>
  writtenParts(written).every((whole) =>
    distinctParts(whole).every(({ kind }) => kind !== 'derivative'),
  );
