/**
 * Stryker's test runner for src/algebra and src/equivalence: all tests and all mutants in one
 * bundle, which is evaluated afresh, in a realm of its own, for every mutant.
 *
 * So no table or cache that one mutant has spoilt is seen by the next, mutants of what is worked
 * out while modules load need no special care, and a mutant costs little more than the tests that
 * notice it. The quickest tests come first, and the first that fails is the last.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import vm from 'node:vm';
import { build } from 'esbuild';
import { tags } from './tags.mjs';

const FOLDERS = ['test/algebra', 'test/equivalence'];

/** Tests of whole corpora, and single tests of half a second and more: too long to run for every mutant. */
const LEFT_OUT = ['test/equivalence/fuzz.test.ts', 'test/equivalence/antiderivatives.test.ts'];
const LONG = [
  'the table of traps > 2,000 ',
  'bounds > sines 20,000 deep',
  'bounds > past the bounds the expression comes back as it was',
  'bounds > hold for powers and long products',
  'form checks > end on anything',
  'the audit record > every witness of a difference holds up',
  'the audit record > replays every verdict of the trap table',
];

/** Laws are tried on this many random cases at most: a mutant that needs more counts as alive. */
const RUNS = 25;

const fewerRuns = {
  name: 'fewer runs',
  setup(bundler) {
    bundler.onLoad({ filter: /\.test\.ts$/ }, ({ path: file }) => ({
      contents: readFileSync(file, 'utf8').replace(
        /(numRuns: |runs = )([\d_]+)/g,
        (_, before, runs) => `${before}${Math.min(RUNS, Number(runs.replace('_', '')))}`,
      ),
      loader: 'ts',
    }));
  },
};

/** Counting how often each mutant is reached slows a run down and is of use in the first one only. */
const withoutCounting = {
  name: 'without counting',
  setup(bundler) {
    bundler.onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, ({ path: file }) => ({
      contents: readFileSync(file, 'utf8').replace(
        /function stryCov_(\w+)\(\) \{/,
        'function stryCov_$1() { return;',
      ),
      loader: 'ts',
    }));
  },
};

function testFiles() {
  const files = FOLDERS.flatMap((folder) => filesUnder(folder));
  return files.filter((file) => file.endsWith('.test.ts') && !LEFT_OUT.includes(file)).sort();
}

/** @param {string} folder */
function filesUnder(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const name = `${folder}/${entry.name}`;
    return entry.isDirectory() ? filesUnder(name) : [name];
  });
}

/** The bundle as a script whose value is the module of vitest.mjs, with all tests declared in it. */
async function bundled(plugins) {
  const standIn = path.resolve('test/mutation/vitest.mjs');
  const lines = testFiles().map((file) => `tests.openFile('${file}'); require('./${file}');`);
  const { outputFiles } = await build({
    stdin: {
      contents: [`const tests = require('vitest');`, ...lines, 'module.exports = tests;'].join(
        '\n',
      ),
      resolveDir: process.cwd(),
    },
    alias: { vitest: standIn },
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    logLevel: 'error',
    define: { 'import.meta.url': '"file:///"' },
    plugins: [fewerRuns, ...plugins],
  });
  const text = `(function (module, require) {${outputFiles[0].text}\nreturn module.exports;})`;
  return new vm.Script(text, { filename: 'mutants.cjs' });
}

/**
 * Milliseconds: for a test without a mutant, for evaluating the bundle, and for a test with a mutant,
 * which has this many times its usual time and at least so much.
 */
const PATIENCE = { plain: 60_000, loading: 10_000, times: 20, atLeast: 1_000 };

/** A mutant that no test notices within so many milliseconds of processor time counts as alive. */
const ENOUGH = 2_500;

/** `MUTATION_SAMPLE=4` runs every fourth mutant only; the others come out as errors. */
const SAMPLE = Number(process.env.MUTATION_SAMPLE ?? 1);

const load = new vm.Script('globalThis.tests = load({ exports: {} }, require)');

/** A new realm in which the bundle has been evaluated, and the module with its tests. */
function realm(script, mutation) {
  const context = vm.createContext(vm.constants.DONT_CONTEXTIFY);
  for (const name of Object.getOwnPropertyNames(globalThis)) {
    if (!(name in context)) context[name] = globalThis[name];
  }
  context.__stryker__ = mutation;
  context.load = script.runInContext(context);
  context.require = createRequire(path.resolve('package.json'));
  load.runInContext(context, { timeout: PATIENCE.loading });
  return context;
}

const runOne = new vm.Script('tests.run(current)');

const isCutOff = (error) => error?.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';

/**
 * Runs one test; gives its failure, or `cut off` when it took too long. On a busy machine time
 * passes without work being done, so what counts is the processor time; a run that got little of
 * it has another chance with three times the time.
 */
function runCase(context, name, milliseconds) {
  context.current = name;
  const { user } = process.cpuUsage();
  try {
    return { failure: runOne.runInContext(context, { timeout: milliseconds }), cutOff: false };
  } catch (error) {
    if (!isCutOff(error)) return { failure: String(error) };
    return { cutOff: true, starved: process.cpuUsage().user - user < milliseconds * 700 };
  }
}

/** Where the first run leaves the time each test took (in Stryker's copy), for later workers. */
const TIMES = 'times-of-tests.json';

class BundleRunner {
  static inject = [];

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    this.counting = await bundled([]);
    this.plain = await bundled([withoutCounting]);
  }

  async dryRun() {
    const mutation = { mutantCoverage: { static: {}, perTest: {} } };
    const context = realm(this.counting, mutation);
    const unmutated = realm(this.plain, {});
    const names = context.tests.names().filter((name) => !LONG.some((long) => name.includes(long)));
    const tests = names.map((name) => {
      mutation.currentTestId = name;
      const { failure, cutOff } = runCase(context, name, PATIENCE.plain);
      mutation.currentTestId = undefined;
      const start = process.cpuUsage().user;
      runCase(unmutated, name, PATIENCE.plain);
      const timeSpentMs = (process.cpuUsage().user - start) / 1000;
      if (failure === undefined && !cutOff) return { id: name, name, timeSpentMs, status: 0 };
      return {
        id: name,
        name,
        timeSpentMs,
        status: 1,
        failureMessage: failure ?? 'takes too long',
      };
    });
    writeFileSync(TIMES, JSON.stringify(tests.map(({ name, timeSpentMs }) => [name, timeSpentMs])));
    return { status: 'complete', tests, mutantCoverage: mutation.mutantCoverage };
  }

  async mutantRun({ testFilter, activeMutant, hitLimit, mutantActivation }) {
    if (Number(activeMutant.id) % SAMPLE !== 0) {
      return { status: 'error', errorMessage: 'not in the sample' };
    }
    const times = new Map(JSON.parse(readFileSync(TIMES, 'utf8')));
    const names = [...(testFilter ?? times.keys())].sort((a, b) => times.get(a) - times.get(b));
    const limit = (name) => Math.round(times.get(name) * PATIENCE.times + PATIENCE.atLeast);
    const mutation = { hitCount: 0, hitLimit };
    if (mutantActivation === 'static') mutation.activeMutant = activeMutant.id;
    let context;
    try {
      context = realm(this.plain, mutation);
    } catch (error) {
      if (isCutOff(error)) return { status: 'timeout' };
      const failureMessage = `the modules do not load: ${error}`;
      return { status: 'killed', killedBy: names.slice(0, 1), failureMessage, nrOfTests: 0 };
    }
    mutation.activeMutant = activeMutant.id;
    let spent = 0;
    for (const [index, name] of names.entries()) {
      spent += times.get(name);
      if (spent > ENOUGH) break;
      let result = runCase(context, name, limit(name));
      if (result.cutOff && result.starved) result = runCase(context, name, limit(name) * 3);
      if (result.cutOff || mutation.hitCount > hitLimit) return { status: 'timeout' };
      if (result.failure !== undefined) {
        const nrOfTests = index + 1;
        return { status: 'killed', killedBy: [name], failureMessage: result.failure, nrOfTests };
      }
    }
    return { status: 'survived', nrOfTests: names.length };
  }
}

export const strykerPlugins = [
  { kind: 'TestRunner', name: 'bundle', injectableClass: BundleRunner },
  { kind: 'Ignore', name: 'tags', value: tags },
];
