/** What zod finds wrong with a header's shape, as located author problems. */
import type { core } from 'zod';
import type { FieldPath, HeaderSource } from './header-source.ts';

export function reportIssues(source: HeaderSource, issues: readonly core.$ZodIssue[]): void {
  for (const issue of issues) reportIssue(source, issue, issue.path as FieldPath);
}

function reportIssue(source: HeaderSource, issue: core.$ZodIssue, path: FieldPath): void {
  const field = `${path.at(-1) ?? ''}`;
  if (!source.has(path)) {
    source.add('missing-field', path, { field });
    return;
  }
  switch (issue.code) {
    case 'invalid_type':
      source.add('wrong-type', path, { field, expected: issue.expected });
      return;
    case 'unrecognized_keys':
      for (const key of issue.keys) {
        source.addAtKey('unknown-field', [...path, key], { field: key });
      }
      return;
    case 'invalid_key':
      source.addAtKey('bad-name', path, { name: field });
      return;
    case 'too_small':
      source.add('too-small', path, { field, least: `${issue.minimum}` });
      return;
    case 'too_big':
      source.add('too-large', path, { field, most: `${issue.maximum}` });
      return;
    case 'invalid_value':
      source.add('wrong-value', path, { field, allowed: issue.values.map(String).join(', ') });
      return;
    case 'invalid_union':
      // The member that came furthest says most; without one, the kind itself is unknown.
      reportUnion(source, issue, path, field);
      return;
    case 'custom':
      source.add('wrong-value', path, { field, allowed: `${issue.params?.allowed ?? ''}` });
      return;
    default:
      source.add('wrong-value', path, { field, allowed: '' });
  }
}

function reportUnion(
  source: HeaderSource,
  issue: core.$ZodIssueInvalidUnion,
  path: FieldPath,
  field: string,
): void {
  const deepest = issue.errors
    .filter((issues) => issues.length > 0)
    .sort((left, right) => depth(right) - depth(left))[0];
  if (deepest === undefined || depth(deepest) === 0) {
    source.add('wrong-value', path, { field, allowed: '' });
    return;
  }
  for (const inner of deepest) reportIssue(source, inner, [...path, ...(inner.path as FieldPath)]);
}

const depth = (issues: readonly core.$ZodIssue[]): number =>
  Math.max(...issues.map((issue) => issue.path.length));
