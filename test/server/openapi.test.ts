/** The document that the server writes of itself is an OpenAPI document by the published schema of 3.1. */
import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, it } from 'vitest';
import { TemplateLibrary } from '../../src/problem-set/template-library.ts';
import { directRunner } from '../../src/server/runner.ts';
import { buildServer } from '../../src/server/server.ts';

async function described(): Promise<Record<string, unknown>> {
  const library = new TemplateLibrary([]);
  const server = await buildServer({ library, runner: directRunner(library), version: '1.2.3' });
  const reply = await server.inject({ url: '/openapi.json' });
  await server.close();
  return reply.json();
}

describe('the OpenAPI document', () => {
  it('is valid by the schema of OpenAPI 3.1', async () => {
    const validator = new Validator();
    expect(await validator.validate(await described())).toEqual({ valid: true });
    expect(validator.version).toBe('3.1');
  });

  it('would be found out if it were not', async () => {
    const document = await described();
    const { valid } = await new Validator().validate({ ...document, info: { title: 'Gradus' } });
    expect(valid).toBe(false);
  });
});
