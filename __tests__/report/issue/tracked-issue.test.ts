import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { TrackedIssue } from '../../../src/report/issue/tracked-issue.ts';
import { trackedIssue } from '../../../src/report/issue/tracked-issue.ts';
import { migrationPlan } from '../../../src/scan/migration/migration-plan.ts';
import { scanOf, scanOfFolder } from '../scan-of.ts';

const FIXTURES = join(import.meta.dirname, 'fixtures');
const REPOSITORY = join(import.meta.dirname, '..', 'fixtures', 'repository');
const SCOPE = 'Pod Security scan';

async function issueOf(files: Readonly<Record<string, string>>): Promise<TrackedIssue> {
  return trackedIssue(SCOPE, migrationPlan(await scanOf(files)));
}

const pod = (namespace: string, spec = '{containers: [{name: a}]}'): string =>
  `apiVersion: v1\nkind: Pod\nmetadata: {name: a, namespace: ${namespace}}\nspec: ${spec}\n`;

describe('the issue', () => {
  test('of a small repository is the document beside it', async () => {
    const { title, body, state } = trackedIssue(SCOPE, migrationPlan(await scanOfFolder(REPOSITORY)));
    expect([title, state]).toEqual(['Pod Security scan: what the default branch violates', 'open']);
    await expect(`${body}\n`).toMatchFileSnapshot(join(FIXTURES, 'small-repository.md'));
  });

  test('has a box for each step of the namespaces that violate something, and of no others', async () => {
    const { namespaces } = migrationPlan(await scanOfFolder(REPOSITORY));
    const steps = namespaces.filter(({ violatingToday }) => violatingToday > 0).flatMap((plan) => plan.steps);
    const { body } = trackedIssue(SCOPE, migrationPlan(await scanOfFolder(REPOSITORY)));
    const boxes = [...body.matchAll(/^- \[ \] \*\*(\w+)\*\*: /gm)].map(([, name]) => name);
    expect(boxes).toEqual(steps.map(({ name }) => name));
    // Its Namespace enforces privileged, which nothing violates.
    expect(body).not.toContain('## `shop`');
  });

  test('is closed with a last sentence where nothing is violated', async () => {
    const { body, state } = await issueOf({ 'ok.yaml': 'kind: ConfigMap\napiVersion: v1\nmetadata: {name: a}\n' });
    expect(state).toBe('closed');
    await expect(`${body}\n`).toMatchFileSnapshot(join(FIXTURES, 'nothing-left.md'));
  });

  test('is neither opened nor closed by what could not be judged', async () => {
    const { body, state } = await issueOf({ 'broken.yaml': 'kind: Pod\nmetadata: {' });
    expect(state).toBe('as-it-is');
    await expect(`${body}\n`).toMatchFileSnapshot(join(FIXTURES, 'nothing-known.md'));
  });

  test('of many namespaces ends after a whole step, and says how many are left out', async () => {
    const names = Array.from({ length: 150 }, (_, index) => `n${index}`);
    const files = Object.fromEntries(names.map((name) => [`${name}.yaml`, pod(name)]));
    const { namespaces } = migrationPlan(await scanOf(files));
    const { body } = await issueOf(files);
    expect(body.length).toBeLessThanOrEqual(65_536);
    expect(body.length).toBeGreaterThan(65_536 - 1_500);
    expect(body).toContain('\n\n… and 50 namespaces more.\n');
    const [, left = ''] = /\n\n… (\d+) more steps left out, .*\n\n<!-- .* -->$/.exec(body) ?? [];
    const boxes = body.match(/^- \[ \] /gm) ?? [];
    expect(boxes.length + Number(left)).toBe(namespaces.flatMap(({ steps }) => steps).length);
    // All fences are whole.
    expect((body.match(/^ {2}```/gm) ?? []).length % 2).toBe(0);
  });

  test('has a title that GitHub takes, whatever the check run is called', async () => {
    const { title } = trackedIssue('x'.repeat(1_000), migrationPlan(await scanOf({ 'a.yaml': pod('shop') })));
    expect(title.length).toBeLessThanOrEqual(256);
  });
});
