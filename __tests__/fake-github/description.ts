import { readFileSync } from 'node:fs';
import type { ErrorObject, ValidateFunction } from 'ajv';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';

/** GitHub's own description, cut to what the fake answers: see generate-slice.ts. */

type Schema = { [key: string]: unknown };

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly schema: Schema;
}

interface Operation {
  readonly operationId: string;
  readonly parameters?: readonly (Parameter | { readonly $ref: string })[];
  readonly requestBody?: {
    readonly required?: boolean;
    readonly content: Readonly<Record<string, { schema: Schema }>>;
  };
  readonly responses: Readonly<Record<string, unknown>>;
}

interface Slice {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

const slice = JSON.parse(readFileSync(new URL('openapi-slice.generated.json', import.meta.url), 'utf8')) as Slice;

const ajv = new Ajv({ strict: false, allErrors: true, verbose: true, ownProperties: true });
ajv.addSchema({ $id: 'github', components: withoutNullable(closedComponents()) as Schema });
/** Queries are text: `per_page=100` is a number all the same. */
const queries = new Ajv({ strict: false, allErrors: true, verbose: true, coerceTypes: true });
for (const checker of [ajv, queries]) {
  // The package's default export is typed for CommonJS.
  (addFormats as unknown as (ajv: Ajv) => void)(checker);
  // No formats of JSON Schema.
  for (const format of ['repo.nwo', 'timestamp']) checker.addFormat(format, true);
}

const compiled = new Map<string, ValidateFunction>();

function compile(key: string, make: () => ValidateFunction): ValidateFunction {
  const known = compiled.get(key) ?? make();
  compiled.set(key, known);
  return known;
}

function operationOf(method: string, path: string): Operation {
  const operation = slice.paths[path]?.[method];
  if (operation === undefined) throw new Error(`the slice does not describe ${method} ${path}`);
  return operation;
}

export function isDescribed(method: string, path: string): boolean {
  return slice.paths[path]?.[method] !== undefined;
}

/**
 * OpenAPI 3.0 writes `nullable` where JSON Schema writes a type more. Ajv knows it, but neither beside `$ref`,
 * `allOf` and the like, nor beside an `enum` without null, nor without a `type`.
 */
function withoutNullable(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(withoutNullable);
  if (typeof schema !== 'object' || schema === null) return schema;
  const converted: Schema = {};
  for (const [key, value] of Object.entries(schema)) {
    converted[key] =
      key === '$ref' && typeof value === 'string' ? value.replace(/^#/, 'github#') : withoutNullable(value);
  }
  if (typeof converted['nullable'] !== 'boolean') return converted;
  const { nullable, ...rest } = converted;
  return nullable ? { anyOf: [{ type: 'null' }, rest] } : rest;
}

/** Unknown keys are refused, as GitHub does. Branches of `oneOf` and the like only narrow: they stay open. */
function closed(schema: unknown): unknown {
  if (typeof schema !== 'object' || schema === null || Array.isArray(schema)) return schema;
  const { properties, items, anyOf, ...rest } = schema as Schema;
  return {
    ...rest,
    ...(Array.isArray(anyOf) ? { anyOf: properties === undefined ? anyOf.map(closed) : anyOf } : {}),
    ...(items === undefined ? {} : { items: closed(items) }),
    ...(typeof properties !== 'object' || properties === null
      ? {}
      : {
          properties: Object.fromEntries(Object.entries(properties).map(([name, value]) => [name, closed(value)])),
          additionalProperties: rest['additionalProperties'] ?? false,
        }),
  };
}

/** Answers are closed too, lest the fake invents keys; what `allOf` puts together stays open. */
function closedComponents(): unknown {
  const parts = new Set(
    [...JSON.stringify(slice).matchAll(/"allOf":\[[^\]]*\]/g)].flatMap(
      ([text]) => text.match(/schemas\/[\w-]+/g) ?? [],
    ),
  );
  const schemas = Object.entries(slice.components['schemas'] ?? {}).map(([name, schema]) => [
    name,
    parts.has(`schemas/${name}`) || /error/.test(name) ? schema : closed(schema),
  ]);
  return { ...slice.components, schemas: Object.fromEntries(schemas) };
}

/** What is wrong with a request's body, in GitHub's words; empty for nothing. */
export function bodyErrors(method: string, path: string, body: unknown): string[] {
  const operation = operationOf(method, path);
  const schema = operation.requestBody?.content['application/json']?.schema;
  if (schema === undefined) {
    return body === undefined ? [] : [`${method} ${path} takes no body`];
  }
  if (body === undefined && operation.requestBody?.required !== true) return [];
  const key = `body ${method} ${path}`;
  const validate = compile(key, () => ajv.compile(withoutNullable(closed(schema)) as Schema));
  return validate(body ?? {}) ? [] : (validate.errors ?? []).map(inGitHubsWords);
}

/** The words of https://github.com/brandur/json_schema, which GitHub's REST API answers with. */
function inGitHubsWords(error: ErrorObject): string {
  const place = error.instancePath === '' ? '' : `For 'properties${error.instancePath}', `;
  const value = (error as { data?: unknown }).data;
  switch (error.keyword) {
    case 'additionalProperties':
      return `${place}"${error.params['additionalProperty']}" is not a permitted key.`;
    case 'required':
      return `${place}"${error.params['missingProperty']}" wasn't supplied.`;
    case 'maxLength':
      return `${place}Only ${error.params['limit']} characters are allowed; ${String(value).length} were supplied.`;
    case 'maxItems':
      return `${place}No more than ${error.params['limit']} items are allowed; ${(value as unknown[]).length} were supplied.`;
    case 'enum':
      return `${place}${JSON.stringify(value)} is not a member of ${JSON.stringify(error.params['allowedValues'])}.`;
    case 'type':
      return `${place}${JSON.stringify(value)} is not a ${error.params['type']}.`;
    case 'oneOf':
    case 'anyOf':
      return `${place}No subschema in "${error.keyword}" matched.`;
    default:
      return `${place}${error.message}.`;
  }
}

/** Parameters that GitHub would ignore (unknown ones) or refuse; both are the caller's mistake. */
export function queryErrors(method: string, path: string, query: Readonly<Record<string, string>>): string[] {
  const parameters = (operationOf(method, path).parameters ?? []).map((parameter) =>
    '$ref' in parameter ? (component(parameter.$ref) as Parameter) : parameter,
  );
  const schema = {
    type: 'object',
    properties: Object.fromEntries(
      parameters
        .filter((parameter) => parameter.in === 'query')
        .map(({ name, schema }) => [name, withoutNullable(schema)]),
    ),
    required: parameters.filter((parameter) => parameter.in === 'query' && parameter.required).map(({ name }) => name),
    additionalProperties: false,
  };
  const validate = compile(`query ${method} ${path}`, () => queries.compile(schema));
  return validate({ ...query }) ? [] : (validate.errors ?? []).map(inGitHubsWords);
}

function component(reference: string): unknown {
  const [section = '', name = ''] = reference.replace('#/components/', '').split('/');
  return slice.components[section]?.[name];
}

/** What is wrong with the fake's own answer; empty for nothing. */
export function replyErrors(method: string, path: string, status: number, body: unknown): string[] {
  const described = operationOf(method, path).responses[String(status)];
  if (described === undefined) {
    return status < 400 ? [`the description has no answer ${status}`] : [];
  }
  const response = ('$ref' in (described as object) ? component((described as { $ref: string }).$ref) : described) as {
    content?: Record<string, { schema?: Schema }>;
  };
  const schema = response.content?.['application/json']?.schema;
  if (schema === undefined) return body === undefined ? [] : [`the description has no body for ${status}`];
  const key = `${status} ${method} ${path}`;
  const validate = compile(key, () => ajv.compile(withoutNullable(closed(schema)) as Schema));
  return validate(body) ? [] : (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`);
}
