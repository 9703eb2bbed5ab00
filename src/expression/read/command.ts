/**
 * One LaTeX command at the place of the cutter: skipped, or pushed as the token it spells. Words set
 * upright (`\operatorname{sech}`), accents (`\hat{\imath}`) and environments are resolved here, so
 * that the grammar meets no LaTeX beyond \frac and \sqrt.
 */
import type { Cutter } from './cut.ts';
import { editDistance, readFunctionNamed } from './names.ts';
import { refuse } from './problem.ts';
import {
  ARGUMENT_COMMANDS,
  COMMAND_SUGGESTIONS,
  LETTER_COMMANDS,
  MATRIX_ENVIRONMENTS,
  REFUSED_COMMANDS,
  SIGN_COMMANDS,
  SILENT_COMMANDS,
  UNIT_COMMANDS,
  VECTOR_COMMANDS,
  WORD_COMMANDS,
} from './spelling.ts';

/** How far ahead a word or an accent's argument is looked for. */
const NEAR = 60;
/** A word in its group, perhaps set upright once more: `{\mathrm{sech}}`. */
const WORD =
  /^\*?\s*\{\s*(?:\\(?:math(?:rm|sf|it|op)|text(?:rm)?)\s*\{\s*([A-Za-z]+)\s*\}|([A-Za-z]+))\s*\}/;
const ENVIRONMENT = /^\s*\{\s*([A-Za-z]+)\*?\s*\}/;
const COLUMNS = /^\s*(?:\[[a-z]\]\s*)?\{[lcr|\s]*\}/;
/** A letter, in any nest of groups, accents and bold type: `{\mathbf{\hat\imath}}`. */
const ACCENTED =
  /^(?:\s|\{|\\(?:mathbf|boldsymbol|bm|vec|hat|mathrm)(?![A-Za-z]))*(?:\\([A-Za-z]+)\s*|([A-Za-z]))/;

/** \hat{x}, \hat{y}, \hat{z} beside i, j, k. */
const HATTED: ReadonlyMap<string, string> = new Map([
  ['x', 'i'],
  ['y', 'j'],
  ['z', 'k'],
]);

const isHatDeclared = ({ names }: Cutter, letter: string): boolean =>
  names.declared.has(`${letter}_hat`);

const OPENING = /^(?:m?left|[bB]igg?l)$/;
const CLOSING = /^(?:m?right|[bB]igg?r)$/;

const isLatin = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90);

export function takeCommand(cutter: Cutter): void {
  const { text } = cutter;
  const start = cutter.at;
  let end = start + 1;
  while (isLatin(text.charCodeAt(end))) end += 1;
  // A control symbol is one character; a backslash at the very end is a control space.
  if (end === start + 1) end = Math.min(end + 1, text.length);
  const name = text.slice(start + 1, end) || ' ';
  const length = end - start;
  cutter.at = end;

  if (SILENT_COMMANDS.has(name) || /^\s$/.test(name)) {
    silent(cutter, name, start);
    return;
  }
  const sign = SIGN_COMMANDS.get(name);
  if (sign !== undefined) {
    cutter.push('sign', sign, start, length);
  } else if (ARGUMENT_COMMANDS.has(name)) {
    cutter.push('command', /frac$|binom$/.exec(name)?.[0] ?? name, start, length);
  } else if (LETTER_COMMANDS.has(name)) {
    cutter.push('name', LETTER_COMMANDS.get(name)!, start, length);
  } else if (WORD_COMMANDS.has(name)) {
    word(cutter, start);
  } else if (UNIT_COMMANDS.has(name)) {
    cutter.push('unit', UNIT_COMMANDS.get(name)!, start, length);
  } else if (VECTOR_COMMANDS.has(name) || name === 'hat' || name === 'widehat') {
    accent(cutter, name, start);
  } else if (name === 'dot' || name === 'ddot') {
    dots(cutter, name, start);
  } else if (name === 'begin' || name === 'end') {
    environment(cutter, name, start);
  } else {
    const refused = REFUSED_COMMANDS.get(name);
    if (refused !== undefined) refuse(refused, start, length);
    const known = readFunctionNamed(name);
    if (known === undefined) refuseCommand(name, start, length);
    cutter.push('function', known, start, length);
  }
}

/** Sizes and spaces; after \left and \right a point stands for no bracket, a bar has a side. */
function silent(cutter: Cutter, name: string, start: number): void {
  const { text } = cutter;
  const opening = OPENING.test(name);
  const closing = CLOSING.test(name);
  if (!opening && !closing) {
    cutter.spaced = true;
    return;
  }
  while (text[cutter.at] === ' ') cutter.at += 1;
  if (text[cutter.at] === '.') {
    cutter.at += 1;
  } else if (text[cutter.at] === '|') {
    cutter.at += 1;
    cutter.push('sign', opening ? '|<' : '>|', start, cutter.at - start);
  } else if (text.startsWith('\\vert', cutter.at)) {
    cutter.at += '\\vert'.length;
    cutter.push('sign', opening ? '|<' : '>|', start, cutter.at - start);
  } else if (text[cutter.at] === '<' || text[cutter.at] === '>') {
    cutter.at += 1;
    cutter.push('sign', opening ? '⟨' : '⟩', start, cutter.at - start);
  }
}

function word(cutter: Cutter, start: number): void {
  const found = WORD.exec(cutter.text.slice(cutter.at, cutter.at + NEAR));
  if (found === null) {
    cutter.spaced = true;
    return;
  }
  cutter.at += found[0].length;
  cutter.run((found[1] ?? found[2])!, start, cutter.at - start);
}

/** A hat, an arrow or bold type over one letter. Over a group of several letters it is skipped. */
function accent(cutter: Cutter, name: string, start: number): void {
  const { text } = cutter;
  const found = ACCENTED.exec(text.slice(cutter.at, cutter.at + NEAR));
  if (found === null) {
    cutter.spaced = true;
    return;
  }
  const command = found[1];
  const letter = command === undefined ? found[2]! : LETTER_COMMANDS.get(command);
  const opened = found[0].split('{').length - 1;
  let end = cutter.at + found[0].length;
  for (let count = 0; count < opened; count += 1) {
    while (text[end] === ' ') end += 1;
    // Not one letter alone in the group: what is inside is read by itself.
    if (text[end] !== '}') {
      cutter.spaced = true;
      return;
    }
    end += 1;
  }
  if (letter === undefined) {
    cutter.spaced = true;
    return;
  }
  cutter.at = end;
  const hat = /hat/.test(name + found[0]);
  if ((letter === 'i' || letter === 'j' || letter === 'k') && !cutter.names.declared.has(letter)) {
    cutter.push('unit', letter, start, end - start);
  } else if (
    hat &&
    cutter.names.unitVectors &&
    HATTED.has(letter) &&
    !isHatDeclared(cutter, letter)
  ) {
    cutter.push('unit', HATTED.get(letter)!, start, end - start);
  } else if (hat && isHatDeclared(cutter, letter)) {
    cutter.push('name', `${letter}_hat`, start, end - start);
  } else if (letter.length > 1) {
    cutter.push('name', letter, start, end - start);
  } else {
    cutter.run(letter, start, end - start);
  }
}

/** Newton's dots are primes: \dot x is x'. */
function dots(cutter: Cutter, name: 'dot' | 'ddot', start: number): void {
  accent(cutter, name, start);
  for (let count = name === 'dot' ? 1 : 2; count > 0; count -= 1) {
    cutter.push('sign', "'", start, cutter.at - start);
  }
}

function environment(cutter: Cutter, name: 'begin' | 'end', start: number): void {
  const { text } = cutter;
  const found = ENVIRONMENT.exec(text.slice(cutter.at, cutter.at + NEAR));
  const environmentName = found?.[1] ?? '';
  if (!MATRIX_ENVIRONMENTS.has(environmentName)) {
    refuseCommand(`${name}{${environmentName}}`, start, cutter.at - start);
  }
  cutter.at += found![0].length;
  if (name === 'begin' && environmentName === 'array') {
    const columns = COLUMNS.exec(text.slice(cutter.at, cutter.at + NEAR));
    if (columns !== null) cutter.at += columns[0].length;
  }
  cutter.push('sign', name, start, cutter.at - start);
}

function refuseCommand(name: string, position: number, length: number): never {
  let meant: string | undefined;
  if (name.length > 1 && name.length < NEAR) {
    let least = Math.max(1, Math.floor(name.length / 3)) + 1;
    for (const known of COMMAND_SUGGESTIONS) {
      const distance = editDistance(name, known);
      if (distance < least) [least, meant] = [distance, known];
    }
  }
  return refuse('unknown-command', position, length, {
    name,
    ...(meant === undefined ? {} : { meant }),
  });
}
