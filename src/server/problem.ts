/** What is answered when a request is not: problem details after RFC 9457, one row a code. */
import type { ProblemJson } from './schemas.ts';

const PROBLEMS = {
  'invalid-request': [400, 'The request does not have the shape that is asked for'],
  'unknown-address': [404, 'There is nothing at this address'],
  'unknown-template': [404, 'There is no such template'],
  'wrong-version': [409, 'The template has another version'],
  'body-too-large': [413, 'The body is too large'],
  'not-json': [415, 'The body is not JSON'],
  'no-exercise': [422, 'The template makes no exercise of this seed'],
  'unknown-task': [422, 'The exercise has no such task'],
  'unreadable-expression': [422, 'An expression cannot be read'],
  'too-much-work': [422, 'The request takes more time or memory than one request may'],
  'too-busy': [503, 'All workers are busy'],
  fault: [500, 'A fault of the server'],
} as const satisfies Readonly<Record<string, readonly [status: number, title: string]>>;

export type ProblemCode = keyof typeof PROBLEMS;
export const PROBLEM_CODES = Object.keys(PROBLEMS) as readonly ProblemCode[];

export interface Refusal {
  readonly code: ProblemCode;
  readonly detail: string;
}

export const problemJson = (
  { code, detail }: Refusal,
  errors?: ProblemJson['errors'],
): ProblemJson => {
  const [status, title] = PROBLEMS[code];
  return {
    type: `urn:gradus:problem:${code}`,
    title,
    status,
    code,
    detail,
    ...(errors === undefined ? {} : { errors }),
  };
};
