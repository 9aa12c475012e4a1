import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { codeBlocks } from './end-to-end/code-blocks.ts';
import { bodyErrors } from './fake-github/description.ts';

// The rulesets that docs print are bodies for GitHub's API, which `@octokit/openapi` describes.

const DOCS = join(import.meta.dirname, '..', 'docs');

interface Ruleset {
  readonly rules: readonly {
    readonly parameters: {
      readonly required_status_checks?: readonly { readonly context: string }[];
      readonly workflows?: readonly { readonly path: string }[];
    };
  }[];
}

/** A ruleset that a page prints, and the path of the API that its page gives the body to. */
interface Documented {
  readonly page: string;
  readonly path: string;
  readonly ruleset: Ruleset;
}

const PATHS: Readonly<Record<string, string>> = {
  'repos/{owner}/{repo}/rulesets': '/repos/{owner}/{repo}/rulesets',
  'orgs/example/rulesets': '/orgs/{org}/rulesets',
};

const rulesets = readdirSync(DOCS)
  .filter((page) => page.endsWith('.md'))
  .flatMap((page): Documented[] => {
    const text = readFileSync(join(DOCS, page), 'utf8');
    const bodies = [...text.matchAll(/^\{\n(?:.*\n)*?\}$/gm)].filter(([body]) => body.includes('"enforcement"'));
    const calls = [...text.matchAll(/gh api --method POST (\S+\/rulesets) /g)];
    expect(calls.length, `${page}: a call for each ruleset`).toBe(bodies.length);
    return bodies.map(([body], index) => ({
      page,
      path: PATHS[calls[index]?.[1] ?? ''] ?? expect.fail(`${page} calls ${calls[index]?.[1]}`),
      ruleset: JSON.parse(body) as Ruleset,
    }));
  });

test('there are rulesets for a repository and for an organisation', () => {
  expect(rulesets.map(({ path }) => path).sort()).toEqual(Object.values(PATHS).sort());
});

describe.each(rulesets)('the ruleset of $page', ({ page, path, ruleset }) => {
  test('is what GitHub’s API takes', () => {
    expect(bodyErrors('post', path, ruleset)).toEqual([]);
  });

  test('would not be, with another key', () => {
    const rules = ruleset.rules.map((rule) => ({ ...rule, parameters: { ...rule.parameters, path: 'x' } }));
    expect(bodyErrors('post', path, { ...ruleset, rules })).not.toEqual([]);
    expect(bodyErrors('post', path, { ...ruleset, conditions: { ref_name: { include: 'main' } } })).not.toEqual([]);
    expect(bodyErrors('post', path, { ...ruleset, enforcement: 'on' })).not.toEqual([]);
  });

  test('requires a job or a workflow that the docs have', () => {
    const [workflow, ...others] = codeBlocks(page === 'required-check.md' ? 'workflows.md' : page, 'yaml');
    expect(others).not.toEqual([]);
    const { jobs } = parse(workflow?.text ?? '') as { jobs: Readonly<Record<string, unknown>> };
    for (const { parameters } of ruleset.rules) {
      for (const { context } of parameters.required_status_checks ?? []) expect(Object.keys(jobs)).toContain(context);
      for (const { path: file } of parameters.workflows ?? []) expect(workflow?.text).toMatch(`# ${file}\n`);
    }
  });
});
