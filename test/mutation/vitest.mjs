/**
 * What the tests get for `vitest` when mutants are run: `describe`, `it` and vitest's own `expect`.
 *
 * The tests are gathered here as they are declared, and run by name. Vitest itself loads every
 * module anew for each mutant, a second or more each time; this takes a hundredth of that. Only
 * what the tests of src/algebra and src/equivalence use is here, and no test may be asynchronous:
 * a run that is cut off has to stop at once.
 */
import { format } from 'node:util';
import {
  chai,
  GLOBAL_EXPECT,
  getState,
  JestAsymmetricMatchers,
  JestChaiExpect,
  JestExtend,
  setState,
} from '@vitest/expect';

chai.use(JestExtend);
chai.use(JestChaiExpect);
chai.use(JestAsymmetricMatchers);

export const expect = (value, message) => chai.expect(value, message);
Object.assign(expect, chai.expect, {
  getState: () => getState(expect),
  setState: (state) => setState(state, expect),
});
Object.defineProperty(globalThis, GLOBAL_EXPECT, { value: expect, configurable: true });
setState(
  { assertionCalls: 0, isExpectingAssertions: false, expectedAssertionsNumber: null },
  expect,
);

/** Name → body, in order of declaration. */
const cases = new Map();
const groups = [];

/** From here on tests are declared by the file of this name. */
export function openFile(name) {
  groups.length = 0;
  groups.push(name);
}

export function describe(name, body) {
  groups.push(name);
  body();
  groups.pop();
}

export function it(name, body) {
  const full = [...groups, name].join(' > ');
  let unique = full;
  for (let copy = 2; cases.has(unique); copy += 1) unique = `${full} (${copy})`;
  cases.set(unique, body);
}

/** `$name` and `%s` in a title stand for parts of the row, as vitest has it. */
function titled(title, row) {
  const parts = Array.isArray(row) ? row : [row];
  const named = title.replace(/\$(\w+)/g, (whole, name) => parts[0]?.[name] ?? row[name] ?? whole);
  return format(named, ...parts.slice(0, named.match(/%[sdifjo]/g)?.length ?? 0));
}

it.each = (rows) => (title, body) => {
  for (const row of rows) {
    it(titled(title, row), () => (Array.isArray(row) ? body(...row) : body(row)));
  }
};
it.skip = () => {};
describe.skip = () => {};
it.skipIf = (skip) => (skip ? it.skip : it);
describe.skipIf = (skip) => (skip ? describe.skip : describe);

/** What is wrong by the test of this name; undefined when it passes. */
export function run(name) {
  try {
    if (cases.get(name)() instanceof Promise) return 'a test may not be asynchronous';
  } catch (error) {
    return String(error?.message ?? error);
  }
}

export const names = () => [...cases.keys()];
