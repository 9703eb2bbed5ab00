/**
 * One character at the place of the cutter that is not of the common ASCII ones: a sign by another
 * spelling, a Greek letter, a raised or lowered digit, a letter of a mathematical alphabet. Anything
 * that stands for nothing is refused here.
 */
import { LIMITS } from '../../limits.ts';
import { greekName } from '../names.ts';
import type { Cutter } from './cut.ts';
import { refuse } from './problem.ts';
import {
  PRIMES,
  RADICALS,
  REFUSED,
  SIGNS,
  SUBSCRIPTS,
  SUPERSCRIPTS,
  UNIT_LETTERS,
} from './spelling.ts';

/** Blanks, also of no width, and the unseen signs of application and multiplication. */
const BLANKS = /^[\s\u200b\u2061\u2062]$/u;

/** A character outside ASCII, or one that stands for nothing. */
export function takeForeign(cutter: Cutter): void {
  const { text, at } = cutter;
  const point = text.codePointAt(at)!;
  const char = String.fromCodePoint(point);
  const sign = SIGNS.get(char);
  const radical = RADICALS.get(char);
  const greek = greekName(char);
  const unit = UNIT_LETTERS.get(char);
  const primes = PRIMES.get(char);
  const refused = REFUSED.get(char);
  if (SUPERSCRIPTS.has(char)) script(cutter, '^', SUPERSCRIPTS);
  else if (SUBSCRIPTS.has(char)) script(cutter, '_', SUBSCRIPTS);
  else {
    cutter.at += char.length;
    if (sign !== undefined) cutter.push('sign', sign, at, char.length);
    else if (radical !== undefined) cutter.push('radical', radical, at, char.length);
    else if (greek !== undefined) cutter.push('name', greek, at, char.length);
    else if (unit !== undefined) cutter.push('unit', unit, at, char.length);
    else if (primes !== undefined) {
      for (let count = 0; count < primes; count += 1) cutter.push('sign', "'", at, char.length);
    } else if (char === 'ᵀ') {
      cutter.push('sign', 'T', at, char.length);
    } else if (refused !== undefined) refuse(refused, at, char.length);
    else if (BLANKS.test(char)) cutter.spaced = true;
    else if (!fractionSign(cutter, char, at)) letterlike(cutter, char, point, at);
  }
}

/** A fraction in one character, such as ½, as the command it stands for. */
function fractionSign(cutter: Cutter, char: string, position: number): boolean {
  const numbers = /^([0-9]+)\u2044([0-9]+)$/.exec(char.normalize('NFKC'));
  if (numbers === null) return false;
  cutter.push('command', 'frac', position, char.length);
  for (const number of numbers.slice(1)) {
    cutter.push('sign', '{', position, char.length);
    cutter.push('number', number, position, char.length);
    cutter.push('sign', '}', position, char.length);
  }
  return true;
}

/** Letters and digits of mathematical alphabets and of full width, and accented or other letters. */
function letterlike(cutter: Cutter, char: string, point: number, position: number): void {
  const plain = plainOf(char);
  const greek = greekName(plain);
  if (greek !== undefined) cutter.push('name', greek, position, char.length);
  else if (isLatin(plain)) {
    cutter.run(plain + following(cutter, isLatin, char.length), position, char.length);
  } else if (isDigit(plain)) {
    const digits = plain + following(cutter, isDigit, char.length);
    if (digits.length > LIMITS.read.digits) {
      refuse('too-many-digits', position, cutter.at - position, { most: `${LIMITS.read.digits}` });
    }
    cutter.push('number', digits, position, cutter.at - position);
  } else if (/^\p{L}$/u.test(char)) {
    cutter.push('stranger', char, position, char.length);
  } else {
    refuse('forbidden-character', position, char.length, {
      character: `U+${point.toString(16).toUpperCase().padStart(4, '0')}`,
    });
  }
}

const isLatin = (plain: string): boolean => /^[A-Za-z]$/.test(plain);
const isDigit = (plain: string): boolean => /^[0-9]$/.test(plain);

/** The plain letter or digit that a character of another alphabet or width stands for. */
function plainOf(char: string): string {
  const point = char.codePointAt(0)!;
  const styled =
    (point >= 0x1d400 && point <= 0x1d7ff) ||
    (point >= 0x2100 && point < 0x2150) ||
    (point >= 0xff01 && point <= 0xff5e);
  return styled ? char.normalize('NFKC') : char;
}

/** What follows of the same kind, each as long as the first was. */
function following(cutter: Cutter, isOfKind: (plain: string) => boolean, unit: number): string {
  let run = '';
  while (cutter.at < cutter.text.length) {
    const char = String.fromCodePoint(cutter.text.codePointAt(cutter.at)!);
    const plain = plainOf(char);
    if (char === plain || char.length !== unit || !isOfKind(plain)) break;
    run += plain;
    cutter.at += unit;
  }
  return run;
}

/** A run of raised or lowered characters, as what it would be on the line. */
function script(cutter: Cutter, mark: '^' | '_', table: ReadonlyMap<string, string>): void {
  const start = cutter.at;
  let inside = '';
  while (table.has(cutter.text[cutter.at] ?? '')) {
    inside += table.get(cutter.text[cutter.at]!)!;
    cutter.at += 1;
  }
  const length = cutter.at - start;
  if (length > LIMITS.read.digits) {
    refuse('too-many-digits', start, length, { most: `${LIMITS.read.digits}` });
  }
  cutter.push('sign', mark, start, length);
  if (/^[0-9]+$/.test(inside)) {
    cutter.push('number', inside, start, length);
    return;
  }
  cutter.push('sign', '{', start, length);
  for (const [part] of inside.matchAll(/[0-9]+|[a-z]+|[^0-9a-z]/g)) {
    if (part >= '0' && part <= '9~') cutter.push('number', part, start, length);
    else if (SIGNS.has(part)) cutter.push('sign', part, start, length);
    else for (const letter of part) cutter.run(letter, start, length);
  }
  cutter.push('sign', '}', start, length);
}
