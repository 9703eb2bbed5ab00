/**
 * Asks a Maxima that is installed what it makes of a question's variables: whether each can be read and
 * worked out, and which have the same values. Names are compared at points with 30 digits, which
 * tells forms of one answer from other answers; what STACK makes of it is not imitated.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const maximaVersion = (): string | undefined => {
  const { status, stdout } = spawnSync('maxima', ['--version'], { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : undefined;
};

export interface Question {
  readonly name: string;
  /** Statements, one a line. */
  readonly variables: string;
  readonly seeds: readonly number[];
  /** Functions of which nothing is known. */
  readonly unknown: readonly string[];
  /** Names of variables that ought to be equal, or not. */
  readonly pairs: readonly (readonly [left: string, right: string])[];
}

export interface Compared {
  readonly question: string;
  readonly seed: number;
  readonly pair: string;
  readonly verdict: string;
}

/** Equations are compared by the ratio of what is nought in them, which must be constant. */
const PROGRAM = `
display2d: false$
fpprec: 30$
parts(e) := if matrixp(e) then flatten(args(e)) elseif listp(e) then flatten(e) else [e]$
nought(e) := if not atom(e) and op(e) = "=" then lhs(e) - rhs(e) else e$
point(names, k) := makelist(names[i] = 137/100 + 213/1000*i + 171/1000*k, i, length(names))$
valueat(e, names, k) := rectform(bfloat(subst(point(names, k), e)))$
near(a, b) := is(cabs(a - b) <= 1.0e-20*(cabs(a) + cabs(b)))$
sameat(a, b, names) := every(lambda([k], near(valueat(a, names, k), valueat(b, names, k))), [0, 1, 2])$
sameratio(a, b, names) := block([r],
  r: makelist(valueat(a, names, k)/valueat(b, names, k), k, [0, 1, 2]),
  near(r[1], r[2]) and near(r[2], r[3]))$
isequation(e) := not atom(e) and op(e) = "="$
same1(a, b) := block([names: sort(listofvars([nought(a), nought(b)]))],
  if isequation(a) # isequation(b) then false
  elseif isequation(a) then sameratio(nought(a), nought(b), names)
  else sameat(a, b, names))$
same(a, b) := block([p: parts(a), q: parts(b)],
  is(length(p) = length(q)) and every("=", map(same1, p, q), makelist(true, i, length(p))))$
tell(id, left, right) := block([answer: errcatch(same(left, right))],
  printf(true, "~%RESULT ~a ~a~%", id, if answer = [] then "error" else string(answer[1])))$
read(line) := if errcatch(eval_string(line)) = [] then printf(true, "~%UNREAD ~a~%", line)$
`;

const quoted = (text: string): string => `"${text.replace(/["\\]/g, '\\$&')}"`;

export function compareInMaxima(questions: readonly Question[]): readonly Compared[] {
  const asked = questions.flatMap((question) =>
    question.seeds.flatMap((seed) => question.pairs.map((pair) => ({ question, seed, pair }))),
  );
  let id = -1;
  const lines = questions.flatMap(({ variables, seeds, unknown, pairs }) =>
    seeds.flatMap((seed) => [
      'kill(values)$',
      ...unknown.map(standIn),
      `stack_seed: ${seed}$`,
      ...variables.split('\n').map((line) => `read(${quoted(line.trim())})$`),
      ...pairs.map(([left, right]) => {
        id += 1;
        return `tell(${id}, ${left}, ${right})$`;
      }),
    ]),
  );
  const said = run(`${PROGRAM}${lines.join('\n')}\n`);
  const unread = [...said.matchAll(/^UNREAD (.*)$/gm)].map(([, line]) => line);
  if (unread.length > 0) throw new Error(`Maxima cannot read ${unread.slice(0, 5).join('\n')}`);
  const verdicts = new Map(
    [...said.matchAll(/^RESULT (\d+) (\w+)$/gm)].map(([, at, verdict]) => [Number(at), verdict!]),
  );
  return asked.map(({ question, seed, pair }, at) => ({
    question: question.name,
    seed,
    pair: pair.join(' '),
    verdict: verdicts.get(at) ?? 'nothing',
  }));
}

/** A function that has values, each its own, to compare at points. */
const standIn = (name: string, index: number): string =>
  `${name}([a]) := ${index + 2} + apply("+", makelist(sin((${index + 3}*i + 1)*a[i]), i, length(a)))$`;

function run(program: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'gradus-maxima-'));
  try {
    const file = join(folder, 'questions.mac');
    writeFileSync(file, program);
    return execFileSync('maxima', ['--very-quiet', '-b', file], {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
