import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readLibrary } from '../../src/problem-set/library.ts';
import { BOUNDS } from '../../src/server/bounds.ts';
import { directRunner, type Runner, workerRunner } from '../../src/server/runner.ts';
import { buildServer } from '../../src/server/server.ts';
import type { Job } from '../../src/server/work.ts';

const TEMPLATES = 'templates/chain-rule';
const { library } = await readLibrary({ templates: [TEMPLATES] });
const withRunner = (runner: Runner): Promise<FastifyInstance> =>
  buildServer({ library, runner, version: '1.2.3' });

describe('the HTTP interface, without sockets', () => {
  let server: FastifyInstance;
  beforeAll(async () => {
    server = await withRunner(directRunner(library));
  });
  afterAll(() => server.close());

  const post = async (url: string, payload: unknown) => {
    const reply = await server.inject({ method: 'POST', url, payload: payload as object });
    return { status: reply.statusCode, type: reply.headers['content-type'], body: reply.json() };
  };
  const get = async (url: string) => (await server.inject({ method: 'GET', url })).json();

  it('makes exercises, with the key only where it is asked for', async () => {
    const request = { template: 'chain-rule/exponential', seeds: ['a', 'b'] };
    const plain = await post('/exercises', request);
    expect(plain.status).toBe(200);
    expect(plain.body.exercises).toHaveLength(2);
    expect(plain.body.exercises[0]).toMatchObject({ exercise: 'chain-rule/exponential@1#a' });
    expect(JSON.stringify(plain.body)).not.toContain('"steps"');
    const keyed = await post('/exercises', { ...request, key: true });
    const [solution] = keyed.body.exercises[0].solutions;
    expect(solution.answer.plain).toContain('^');
    expect(solution.steps.length).toBeGreaterThan(0);
  });

  it('grades what it made: the answer of the key is right, another one is told why not', async () => {
    const made = await post('/exercises', {
      template: 'chain-rule/exponential',
      seeds: ['a'],
      key: true,
    });
    const [exercise] = made.body.exercises;
    const [task] = exercise.tasks;
    const right = exercise.solutions[0].answer.plain;
    const graded = await post('/grade', {
      exercise: exercise.exercise,
      answers: { [task.id]: right },
    });
    expect(graded.body).toMatchObject({ score: task.points, points: exercise.points });
    expect(graded.body.tasks[0]).toMatchObject({ verdict: 'correct', task: task.id });
    const wrong = await post('/grade', {
      exercise: exercise.exercise,
      answers: { [task.id]: `${right} + 1` },
    });
    expect(wrong.body.tasks[0]).toMatchObject({ verdict: 'incorrect', score: 0 });
    expect(wrong.body.tasks[0].witness.point).toBeTypeOf('object');
    expect(JSON.stringify(wrong.body)).not.toContain('audit');
    const unreadable = await post('/grade', {
      exercise: exercise.exercise,
      answers: { [task.id]: '2 x + (' },
    });
    expect(unreadable.body.tasks[0]).toMatchObject({ verdict: 'unreadable', score: 0 });
    expect(unreadable.body.tasks[0].position).toBeTypeOf('number');
  });

  it('compares', async () => {
    const equal = await post('/compare', { left: '2 sin x cos x', right: 'sin(2x)' });
    expect(equal.body).toMatchObject({ outcome: 'equal', left: { plain: '2*sin(x)*cos(x)' } });
    const different = await post('/compare', { left: 'ln(x^2)', right: '2 ln x' });
    expect(different.body.outcome).toBe('different');
    const positive = await post('/compare', { left: 'ln(x^2)', right: '2 ln x', positive: ['x'] });
    expect(positive.body.outcome).toBe('equal');
  });

  it('lists templates and says that it is well', async () => {
    const { templates } = await get('/templates');
    expect(templates).toHaveLength(library.templates.length);
    expect(templates[0]).toMatchObject({ version: 1, topic: 'chain rule' });
    expect(await get('/health')).toEqual({
      status: 'ok',
      version: '1.2.3',
      templates: library.templates.length,
    });
  });

  it.each([
    ['/exercises', { template: 'chain-rule/none', seeds: ['a'] }, 404, 'unknown-template'],
    [
      '/exercises',
      { template: 'chain-rule/product', version: 9, seeds: ['a'] },
      409,
      'wrong-version',
    ],
    ['/exercises', { template: 'chain-rule/product', seeds: [] }, 400, 'invalid-request'],
    ['/exercises', { template: 'chain-rule/product', seeds: [' a'] }, 400, 'invalid-request'],
    ['/exercises', { template: 'chain-rule/product', seeds: ['a'], k: 1 }, 400, 'invalid-request'],
    ['/exercises', { template: 'x', seeds: Array(51).fill('a') }, 400, 'invalid-request'],
    ['/grade', { exercise: 'chain-rule/product', answers: {} }, 400, 'invalid-request'],
    ['/grade', { exercise: 'chain-rule/product@1#a', answers: { no: 'x' } }, 422, 'unknown-task'],
    ['/compare', { left: 'x +', right: 'x' }, 422, 'unreadable-expression'],
    ['/compare', { left: 'x' }, 400, 'invalid-request'],
    ['/nowhere', {}, 404, 'unknown-address'],
  ])('refuses %s %j as %i %s', async (url, payload, status, code) => {
    const { status: found, type, body } = await post(url, payload);
    expect(body).toMatchObject({ status, code, type: `urn:gradus:problem:${code}` });
    expect(found).toBe(status);
    expect(type).toContain('application/problem+json');
    if (code === 'invalid-request') expect(body.errors.length).toBeGreaterThan(0);
  });

  it('refuses bodies that are too large, no JSON, or poisoned', async () => {
    const send = async (payload: string, type = 'application/json') => {
      const headers = { 'content-type': type };
      return (await server.inject({ method: 'POST', url: '/compare', headers, payload })).json();
    };
    expect((await send(`"${'x'.repeat(BOUNDS.body)}"`)).code).toBe('body-too-large');
    expect((await send('{"left":')).code).toBe('invalid-request');
    expect((await send('left=x', 'application/x-www-form-urlencoded')).code).toBe('not-json');
    const poisoned = '{"left":"x","right":"x","__proto__":{"seed":"y"}}';
    expect((await send(poisoned)).code).toBe('invalid-request');
  });

  it('tells nothing of the inside when it fails itself', async () => {
    const failing = await withRunner({
      run: async () => {
        throw new Error('a secret');
      },
      close: async () => {},
    });
    const payload = { left: 'x', right: 'x' };
    const reply = await failing.inject({ method: 'POST', url: '/compare', payload });
    expect(reply.json()).toMatchObject({ status: 500, code: 'fault' });
    expect(reply.body).not.toContain('secret');
    await failing.close();
  });

  it('describes itself by the schemas it checks with', async () => {
    const document = await get('/openapi.json');
    expect(document.openapi).toBe('3.1.0');
    expect(Object.keys(document.paths).sort()).toEqual([
      '/compare',
      '/exercises',
      '/grade',
      '/health',
      '/templates',
    ]);
    const { schemas } = document.components;
    expect(schemas.CompareRequestInput ?? schemas.CompareRequest).toMatchObject({
      required: ['left', 'right'],
      properties: { left: { maxLength: BOUNDS.characters } },
    });
    const text = JSON.stringify(document);
    for (const [, name] of text.matchAll(/"#\/components\/schemas\/([^"]+)"/g)) {
      expect(schemas, name).toHaveProperty(name!);
    }
  });
});

/** Milliseconds: a busy machine may take long to start a worker, which is not what is tested. */
const PATIENT = 100_000;

const job: Job = { kind: 'compare', body: { left: 'x', right: 'x', positive: [], seed: 's' } };

describe('the HTTP interface, over a socket and with workers', () => {
  it('answers, and stops work that takes too long without harm to the next request', async () => {
    const runner = workerRunner({ templates: [TEMPLATES], workers: 1, time: PATIENT });
    const server = await withRunner(runner);
    const address = await server.listen({ host: '127.0.0.1', port: 0 });
    const ask = async (body: object) => {
      const headers = { 'content-type': 'application/json' };
      const reply = await fetch(`${address}/compare`, {
        method: 'POST',
        headers,
        body: JSON.stringify(body),
      });
      return reply.json();
    };
    try {
      expect(await ask({ left: '(x+1)^2', right: 'x^2+2x+1' })).toMatchObject({ outcome: 'equal' });
    } finally {
      await server.close();
    }
    const hurried = workerRunner({ templates: [TEMPLATES], workers: 1, time: 1 });
    expect(await hurried.run(job)).toMatchObject({ ok: false, problem: { code: 'too-much-work' } });
    await hurried.close();
  });

  it('stops work that takes too much memory, says so, and lives on', async () => {
    const runner = workerRunner({
      templates: [],
      workers: 1,
      time: PATIENT,
      memory: 64,
      program: new URL('./greedy-worker.mjs', import.meta.url),
    });
    const stopped = { ok: false, problem: { code: 'too-much-work' } };
    const greedy = { ...job, body: { ...job.body, left: 'greedy' } } as Job;
    const server = await withRunner(runner);
    try {
      const payload = { left: 'greedy', right: 'x' };
      const reply = await server.inject({ method: 'POST', url: '/compare', payload });
      expect(reply.headers['content-type']).toContain('application/problem+json');
      expect(reply.json()).toMatchObject({
        status: 422,
        code: 'too-much-work',
        detail: 'The work was stopped: too much memory.',
      });
      // Several at once, some of them waiting: none takes another one down.
      const outcomes = await Promise.all(
        [job, greedy, job, greedy, job].map((each) => runner.run(each)),
      );
      expect(outcomes.map(({ ok }) => ok)).toEqual([true, false, true, false, true]);
      expect(outcomes[1]).toMatchObject(stopped);
      const health = await server.inject({ url: '/health' });
      expect(health.json()).toMatchObject({ status: 'ok' });
    } finally {
      await server.close();
    }
  });

  it('turns requests away when too many wait', async () => {
    const runner = workerRunner({ templates: [TEMPLATES], workers: 1, queue: 1, time: PATIENT });
    const outcomes = await Promise.all(Array.from({ length: 12 }, () => runner.run(job)));
    const codes = outcomes.map((outcome) => (outcome.ok ? 'done' : outcome.problem.code));
    expect(new Set(codes)).toEqual(new Set(['done', 'too-busy']));
    await runner.close();
  });
});
