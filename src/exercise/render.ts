/**
 * Reads a template's text: Nunjucks' own parser builds its tree, and this file, the only importer of
 * Nunjucks, hands it to `convert-text`, which takes over what we allow.
 *
 * Nunjucks' compiler and runtime are never used: they turn a template into program code and reach
 * prototypes and globals. What is read here is walked by `write-text`, so foreign templates are data.
 */
import nunjucks from 'nunjucks';
import { LIMITS } from '../limits.ts';
import { Conversion, type Piece, type TextProblem } from './convert-text.ts';
import type { TextPart } from './text.ts';

/** The parts that could be read, and everything that could not. */
export interface ReadText {
  readonly parts: readonly TextPart[];
  readonly problems: readonly TextProblem[];
}

const { parser } = nunjucks as unknown as {
  parser: { parse(text: string, extensions: readonly never[], options: object): Piece };
};

const LINES = { trimBlocks: true, lstripBlocks: true };

export function readText(text: string): ReadText {
  const start = { line: 1, column: 1 };
  if (text.length > LIMITS.template.characters) {
    return { parts: [], problems: [{ code: 'text-too-long', place: start, data: {} }] };
  }
  let root: Piece;
  try {
    root = parser.parse(text, [], LINES);
  } catch (failed) {
    return { parts: [], problems: [syntaxProblem(failed)] };
  }
  const conversion = new Conversion();
  const parts = conversion.parts(root);
  return { parts, problems: conversion.problems };
}

/** Nunjucks throws errors that carry a place; nesting beyond its reach overflows its stack. */
function syntaxProblem(failed: unknown): TextProblem {
  const error = failed as { message?: unknown; lineno?: unknown; colno?: unknown };
  const place = {
    line: typeof error.lineno === 'number' ? error.lineno : 1,
    column: typeof error.colno === 'number' ? error.colno : 1,
  };
  const message =
    failed instanceof RangeError
      ? 'nested too deeply'
      : `${error.message ?? ''}`.split('\n').at(-1);
  return { code: 'template-syntax', place, data: { message: `${message}`.trim() } };
}
