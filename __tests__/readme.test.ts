import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

const ROOT = join(import.meta.dirname, '..');
const README = join(ROOT, 'README.md');

interface ActionFile {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default?: string }>>;
  readonly outputs: Readonly<Record<string, { readonly description: string }>>;
}

const action = parse(readFileSync(join(ROOT, 'action.yml'), 'utf8')) as ActionFile;

function table(head: string, entries: Readonly<Record<string, { readonly description: string }>>): string {
  const rows = Object.entries(entries).map(([name, { description }]) => `| \`${name}\` | ${description} |`);
  return [`| ${head} | |`, '| --- | --- |', ...rows].join('\n');
}

function fill(text: string, section: string, content: string): string {
  const start = `<!-- ${section}:start -->`;
  const end = `<!-- ${section}:end -->`;
  expect(text).toContain(start);
  return `${text.slice(0, text.indexOf(start))}${start}\n${content}\n${text.slice(text.indexOf(end))}`;
}

test('the tables of the page on the Action are those of action.yml', async () => {
  const page = join(ROOT, 'docs', 'action.md');
  let text = readFileSync(page, 'utf8');
  text = fill(text, 'inputs', table('input', action.inputs));
  text = fill(text, 'outputs', table('output', action.outputs));
  await expect(text).toMatchFileSnapshot(page);
});

test('the workflow that users copy has at most 12 lines', () => {
  const workflow = /```yaml\n([\s\S]*?)```/.exec(readFileSync(README, 'utf8'))?.[1] ?? '';
  expect(workflow).toContain('uses: pss-review/pss-review@');
  expect(workflow.trimEnd().split('\n').length).toBeLessThanOrEqual(12);
  expect(parse(workflow)).toMatchObject({ on: 'pull_request', jobs: { review: { steps: [{}] } } });
});

test('every input that the Action reads is in action.yml, and the other way round', () => {
  const main = readFileSync(join(ROOT, 'src', 'main.ts'), 'utf8');
  const read = [...main.matchAll(/(?:get(?:Multiline)?Input|choiceOf)\('([^']+)'/g)].map((match) => match[1] ?? '');
  expect([...new Set(read)].sort()).toEqual(Object.keys(action.inputs).sort());
});
