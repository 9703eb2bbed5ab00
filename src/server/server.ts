/**
 * The HTTP interface: addresses, validation, problem details, the OpenAPI document. It translates and
 * hands on; the work is a runner's. Storage or sign-on would be plugins beside these routes.
 */
import swagger from '@fastify/swagger';
import Fastify, { type FastifyInstance, type FastifyReply } from 'fastify';
import {
  hasZodFastifySchemaValidationErrors,
  jsonSchemaTransform,
  jsonSchemaTransformObject,
  serializerCompiler,
  validatorCompiler,
  type ZodTypeProvider,
} from 'fastify-type-provider-zod';
import type { z } from 'zod';
import type { TemplateLibrary } from '../problem-set/template-library.ts';
import { BOUNDS } from './bounds.ts';
import { problemJson, type Refusal } from './problem.ts';
import type { Runner } from './runner.ts';
import {
  COMPARE_REQUEST,
  COMPARE_RESPONSE,
  EXERCISES_REQUEST,
  EXERCISES_RESPONSE,
  GRADE_REQUEST,
  GRADE_RESPONSE,
  HEALTH_RESPONSE,
  PROBLEM,
  type ProblemJson,
  TEMPLATES_RESPONSE,
} from './schemas.ts';
import type { Job, Requests, Responses, WorkKind } from './work.ts';

export interface ServerOptions {
  readonly library: TemplateLibrary;
  readonly runner: Runner;
  readonly version: string;
}

/** Work that was declined, on its way to the answer. */
class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.detail);
  }
}

const PROBLEM_TYPE = 'application/problem+json';

/** Ready to listen, or to be asked without a socket through `inject`. */
export async function buildServer({
  library,
  runner,
  version,
}: ServerOptions): Promise<FastifyInstance> {
  const server = Fastify({
    bodyLimit: BOUNDS.body,
    requestTimeout: BOUNDS.time,
    // A name given twice in a body is refused like one that no schema knows.
    onProtoPoisoning: 'error',
    onConstructorPoisoning: 'error',
  });
  server.setValidatorCompiler(validatorCompiler);
  server.setSerializerCompiler(serializerCompiler);
  await server.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Gradus',
        version,
        description:
          'Calculus exercises on composite functions: made from templates and seeds, graded without any stored state.',
        license: { name: 'MIT', identifier: 'MIT' },
      },
    },
    transform: jsonSchemaTransform,
    transformObject: jsonSchemaTransformObject,
  });
  server.addHook('onSend', async (_request, reply) => {
    reply.header('x-content-type-options', 'nosniff').header('cache-control', 'no-store');
  });
  server.addHook('onClose', () => runner.close());
  answerProblems(server);

  // What kind of job it is decides what it answers.
  const answer = async <Kind extends WorkKind>(
    kind: Kind,
    body: Requests[Kind],
  ): Promise<Responses[Kind]> => {
    const outcome = await runner.run({ kind, body } as Job);
    if (!outcome.ok) throw new Refused(outcome.problem);
    return outcome.value as Responses[Kind];
  };
  const typed = server.withTypeProvider<ZodTypeProvider>();
  typed.post(
    '/exercises',
    described('Make exercises', EXERCISES_REQUEST, EXERCISES_RESPONSE),
    ({ body }) => answer('exercises', body),
  );
  typed.post('/grade', described('Grade answers', GRADE_REQUEST, GRADE_RESPONSE), ({ body }) =>
    answer('grade', body),
  );
  typed.post(
    '/compare',
    described('Compare expressions', COMPARE_REQUEST, COMPARE_RESPONSE),
    ({ body }) => answer('compare', body),
  );
  typed.get('/templates', listing('List the templates', TEMPLATES_RESPONSE), () => ({
    templates: library.templates.map(({ header }) => ({
      id: header.id,
      version: header.version,
      title: header.title,
      topic: header.topic,
      skills: [...header.skills],
      difficulty: header.difficulty,
      tasks: header.tasks.map(({ id, kind, points }) => ({ id, kind, points })),
    })),
  }));
  typed.get('/health', listing('Whether the server works', HEALTH_RESPONSE), () => ({
    status: 'ok' as const,
    version,
    templates: library.templates.length,
  }));
  server.get('/openapi.json', { schema: { hide: true } }, () => server.swagger());
  return server;
}

const described = <Body extends z.ZodType, Answer extends z.ZodType>(
  summary: string,
  body: Body,
  answer: Answer,
) => ({
  schema: {
    summary,
    body,
    response: { 200: answer, '4xx': problems, '5xx': problems },
  },
});

const listing = <Answer extends z.ZodType>(summary: string, answer: Answer) => ({
  schema: { summary, response: { 200: answer, '5xx': problems } },
});

const problems = {
  description: 'What went wrong',
  content: { [PROBLEM_TYPE]: { schema: PROBLEM } },
};

function refuse(
  reply: FastifyReply,
  refusal: Refusal,
  errors?: ProblemJson['errors'],
): FastifyReply {
  const problem = problemJson(refusal, errors);
  if (problem.status === 503) reply.header('retry-after', '1');
  return reply.code(problem.status).type(PROBLEM_TYPE).send(problem);
}

/** Whatever fails on the way is told in one shape. */
function answerProblems(server: FastifyInstance): void {
  server.setNotFoundHandler((request, reply) =>
    refuse(reply, { code: 'unknown-address', detail: `${request.method} ${request.url}` }),
  );
  server.setErrorHandler((error: Error & { statusCode?: number }, _request, reply) => {
    if (error instanceof Refused) return refuse(reply, error.refusal);
    if (hasZodFastifySchemaValidationErrors(error)) {
      const errors = error.validation.map(({ instancePath, message }) => ({
        path: instancePath,
        message: message ?? '',
      }));
      const detail = 'See "errors" for the places.';
      return refuse(reply, { code: 'invalid-request', detail }, errors);
    }
    switch (error.statusCode) {
      case 400:
        return refuse(reply, { code: 'invalid-request', detail: error.message });
      case 413:
        return refuse(reply, { code: 'body-too-large', detail: `At most ${BOUNDS.body} bytes.` });
      case 415:
        return refuse(reply, { code: 'not-json', detail: 'Send application/json.' });
      default:
        // Nothing of the inside is told.
        return refuse(reply, { code: 'fault', detail: 'Please report what was asked.' });
    }
  });
}
