import { z } from 'zod';
import { KEY_SCOPES } from '@truthline/db';
import { dataRequestSchema } from '../exports/export-data.ts';
import type { Operation } from './operation.ts';
import { OPERATIONS } from './operations.ts';

type Json = Readonly<Record<string, unknown>>;

/** What is answered instead, as RFC 9457 has it, with the code and the places of our problems beside. */
const problemShape = z.object({
  type: z.string().describe('`about:blank`: the code says it all'),
  title: z.string(),
  status: z.number().int(),
  code: z.string().describe('A word that does not change between languages and releases'),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
  place: z.array(z.object({ kind: z.string(), id: z.string() })),
  requestId: z.string(),
});

/** JSON Schema 2020-12, which is what OpenAPI 3.1 speaks. */
const schemaOf = (schema: z.ZodType, io: 'input' | 'output'): Json => {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io });
  return rest;
};

const refused = (description: string): Json => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
});

const REFUSALS = {
  400: refused('The request does not fit its schema'),
  401: refused('No key, or one that is unknown, revoked or expired'),
  403: refused('The key has not the scope, or its maker may not'),
  404: refused('Not there, or not in reach'),
  429: refused('Too many requests with this key; `retry-after` says when'),
};

const parametersOf = ({ path, parameters }: Pick<Operation, 'path' | 'parameters'>): readonly Json[] => {
  const { properties = {}, required = [] } = z.toJSONSchema(parameters, { io: 'input' });
  return Object.entries(properties).map(([name, schema]) => {
    const inPath = path.includes(`{${name}}`);
    return {
      name,
      in: inPath ? 'path' : 'query',
      required: inPath || required.includes(name),
      schema,
      // A list is written as its name again and again.
      ...(inPath ? {} : { style: 'form', explode: true }),
    };
  });
};

const describeOne = (operation: Operation): Json => ({
  operationId: operation.id,
  summary: operation.summary,
  description: `\`${operation.procedure}\` of the router, for keys with the scope \`${operation.scope}\`.`,
  security: [{ key: [operation.scope] }],
  parameters: parametersOf(operation),
  ...(operation.takesFile
    ? {
        requestBody: {
          required: true,
          content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
        },
      }
    : {}),
  responses: {
    200: {
      description: operation.summary,
      content: {
        'application/json': { schema: { $ref: `#/components/schemas/${operation.answerName}` } },
      },
    },
    ...REFUSALS,
  },
});

const file = { schema: { type: 'string', format: 'binary' } };

/** A table as a file: the one answer that is no JSON. */
const DATA_EXPORT: Json = {
  operationId: 'exportData',
  summary: 'A table of the scored data as CSV or Parquet; its columns are in `/data-dictionary.json`',
  description:
    'Final audits alone, for keys with the scope `export:read`. Every table but `dealers` wants a checklist and a version.',
  security: [{ key: ['export:read'] }],
  parameters: parametersOf({ path: '', parameters: dataRequestSchema }),
  responses: {
    200: {
      description: 'The file, written as fast as it is taken',
      content: { 'text/csv': file, 'application/vnd.apache.parquet': file },
    },
    ...REFUSALS,
  },
};

/** What the API offers to programs, as OpenAPI 3.1: made from the operations, whose answers a test holds against it. */
export const describeOpenApi = (publicUrl: string): Json => {
  const paths: Record<string, Json> = {};
  for (const operation of OPERATIONS)
    paths[operation.path] = { ...paths[operation.path], [operation.method]: describeOne(operation) };
  return {
    openapi: '3.1.1',
    info: {
      title: 'Truthline',
      version: '1',
      description:
        'Figures of the network with interval, n and method. Every request carries a key: `Authorization: Bearer tlk_…`. Scores are 0–100, shares 0–1, times UTC.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: `${publicUrl.replace(/\/+$/, '')}/api/v1` }],
    paths: { ...paths, '/exports/data': { get: DATA_EXPORT } },
    components: {
      securitySchemes: {
        key: {
          type: 'http',
          scheme: 'bearer',
          description: `A key made by an administrator. Its scopes: ${KEY_SCOPES.join(', ')}.`,
        },
      },
      schemas: {
        Problem: schemaOf(problemShape, 'output'),
        ...Object.fromEntries(
          OPERATIONS.map(({ answerName, answers }) => [answerName, schemaOf(answers, 'output')]),
        ),
      },
    },
  };
};
