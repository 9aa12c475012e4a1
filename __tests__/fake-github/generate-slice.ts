import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/**
 * The operations of which the fake answers requests, and the rulesets that docs print, as GitHub’s description spells them.
 * A new route of the fake begins with a line here and `npx vitest run generate-slice -u`.
 */
export const OPERATIONS: Readonly<Record<string, readonly string[]>> = {
  '/app/installations/{installation_id}/access_tokens': ['post'],
  '/user': ['get'],
  '/orgs/{org}/rulesets': ['post'],
  '/repos/{owner}/{repo}': ['get'],
  '/repos/{owner}/{repo}/actions/runs': ['get'],
  '/repos/{owner}/{repo}/actions/runs/{run_id}': ['get'],
  '/repos/{owner}/{repo}/actions/runs/{run_id}/rerun': ['post'],
  '/repos/{owner}/{repo}/check-runs': ['post'],
  '/repos/{owner}/{repo}/check-runs/{check_run_id}': ['get', 'patch'],
  '/repos/{owner}/{repo}/check-runs/{check_run_id}/annotations': ['get'],
  '/repos/{owner}/{repo}/collaborators/{username}/permission': ['get'],
  '/repos/{owner}/{repo}/commits/{commit_sha}/pulls': ['get'],
  '/repos/{owner}/{repo}/commits/{ref}': ['get'],
  '/repos/{owner}/{repo}/commits/{ref}/check-runs': ['get'],
  '/repos/{owner}/{repo}/compare/{basehead}': ['get'],
  '/repos/{owner}/{repo}/contents/{path}': ['get'],
  '/repos/{owner}/{repo}/git/blobs': ['post'],
  '/repos/{owner}/{repo}/git/blobs/{file_sha}': ['get'],
  '/repos/{owner}/{repo}/git/commits': ['post'],
  '/repos/{owner}/{repo}/git/commits/{commit_sha}': ['get'],
  '/repos/{owner}/{repo}/git/ref/{ref}': ['get'],
  '/repos/{owner}/{repo}/git/refs': ['post'],
  '/repos/{owner}/{repo}/git/refs/{ref}': ['patch', 'delete'],
  '/repos/{owner}/{repo}/git/trees': ['post'],
  '/repos/{owner}/{repo}/git/trees/{tree_sha}': ['get'],
  '/repos/{owner}/{repo}/installation': ['get'],
  '/repos/{owner}/{repo}/issues': ['get', 'post'],
  '/repos/{owner}/{repo}/issues/comments/{comment_id}': ['get', 'patch', 'delete'],
  '/repos/{owner}/{repo}/issues/comments/{comment_id}/reactions': ['get', 'post'],
  '/repos/{owner}/{repo}/issues/comments/{comment_id}/reactions/{reaction_id}': ['delete'],
  '/repos/{owner}/{repo}/issues/{issue_number}': ['patch'],
  '/repos/{owner}/{repo}/issues/{issue_number}/comments': ['get', 'post'],
  '/repos/{owner}/{repo}/pulls': ['get'],
  '/repos/{owner}/{repo}/pulls/comments/{comment_id}': ['get', 'patch', 'delete'],
  '/repos/{owner}/{repo}/pulls/{pull_number}': ['get'],
  '/repos/{owner}/{repo}/pulls/{pull_number}/comments': ['get', 'post'],
  '/repos/{owner}/{repo}/pulls/{pull_number}/comments/{comment_id}/replies': ['post'],
  '/repos/{owner}/{repo}/pulls/{pull_number}/files': ['get'],
  '/repos/{owner}/{repo}/pulls/{pull_number}/reviews': ['get', 'post'],
  '/repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}': ['get', 'put', 'delete'],
  '/repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}/comments': ['get'],
  '/repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}/events': ['post'],
  '/repos/{owner}/{repo}/rulesets': ['post'],
  '/repos/{owner}/{repo}/tarball/{ref}': ['get'],
};

type Json = null | boolean | number | string | Json[] | JsonObject;
interface JsonObject {
  [key: string]: Json;
}

/** Words that say nothing about what is valid. Under `properties` they are names, and stay. */
const PROSE = new Set([
  'deprecated',
  'description',
  'example',
  'examples',
  'externalDocs',
  'summary',
  'tags',
  'title',
  'x-github',
  'x-github-breaking-changes',
  'x-multi-segment',
  'x-octokit',
]);

/** GitHub's description from `@octokit/openapi`, cut to {@link OPERATIONS} and to the words that decide validity. */
export function generateSlice(): string {
  const require = createRequire(import.meta.url);
  const whole = JSON.parse(
    readFileSync(require.resolve('@octokit/openapi/generated/api.github.com.json'), 'utf8'),
  ) as JsonObject;
  const packageJson = JSON.parse(readFileSync(require.resolve('@octokit/openapi/package.json'), 'utf8')) as JsonObject;

  const paths: JsonObject = {};
  for (const [path, methods] of Object.entries(OPERATIONS)) {
    const described = object(object(whole['paths'])[path], path);
    paths[path] = Object.fromEntries(
      methods.map((method) => [method, withoutProse(object(described[method], `${method} ${path}`))]),
    );
  }
  const slice: JsonObject = {
    openapi: whole['openapi'] ?? '',
    info: { title: 'a slice of api.github.com', version: `@octokit/openapi ${packageJson['version']}` },
    paths,
    components: reachable(paths, object(whole['components'])),
  };
  patchDefects(slice);
  return `${JSON.stringify(slice)
    .replaceAll(/("\/[^"]+":\{"(?:get|post|put|patch|delete)":)/g, '\n$1')
    .replaceAll(/("[a-z0-9-]+":\{"(?:type|allOf|anyOf|oneOf)")/g, '\n$1')}\n`;
}

function object(value: Json | undefined, name = ''): JsonObject {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Error(`GitHub's description has no ${name}`);
  }
  return value;
}

function withoutProse(value: Json, isMapOfNames = false): Json {
  if (Array.isArray(value)) return value.map((item) => withoutProse(item));
  if (typeof value !== 'object' || value === null) return value;
  const kept: JsonObject = {};
  for (const [key, item] of Object.entries(value)) {
    if (!isMapOfNames && PROSE.has(key)) continue;
    kept[key] = withoutProse(item, key === 'properties' && !isMapOfNames);
  }
  return kept;
}

function reachable(paths: JsonObject, components: JsonObject): JsonObject {
  const kept: Record<string, JsonObject> = {};
  const queue = references(paths);
  for (let reference = queue.pop(); reference !== undefined; reference = queue.pop()) {
    const [section = '', name = ''] = reference.replace('#/components/', '').split('/');
    const named = kept[section] ?? {};
    kept[section] = named;
    if (name in named) continue;
    const component = withoutProse(object(object(components[section])[name], reference));
    named[name] = component;
    queue.push(...references(component));
  }
  return Object.fromEntries(
    Object.entries(kept)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([section, named]) => [
        section,
        Object.fromEntries(Object.entries(named).sort(([a], [b]) => (a < b ? -1 : 1))),
      ]),
  );
}

function references(value: Json): string[] {
  if (Array.isArray(value)) return value.flatMap(references);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) =>
    key === '$ref' && typeof item === 'string' ? [item] : references(item),
  );
}

/**
 * Where the description denies what api.github.com answers: `line`, `original_line` and `position` are null for comments on a
 * file and for outdated ones, as GitHub's own webhook schemas say of the same object.
 */
const NULLABLE: readonly (readonly [schema: string, property: string])[] = [
  ['pull-request-review-comment', 'line'],
  ['pull-request-review-comment', 'original_line'],
  ['pull-request-review-comment', 'position'],
];

function patchDefects(slice: JsonObject): void {
  const schemas = object(object(slice['components'])['schemas']);
  for (const [schema, property] of NULLABLE) {
    const described = object(object(object(schemas[schema], schema)['properties'])[property], `${schema}.${property}`);
    if (described['nullable'] === true) throw new Error(`${schema}.${property} needs no patch any more`);
    described['nullable'] = true;
  }
}
