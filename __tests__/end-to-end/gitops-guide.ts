import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { applyPatch, parsePatch } from 'diff';
import { expect } from 'vitest';
import type { DocumentedWorkflow } from './documented-workflows.ts';
import { readWorkflow } from './documented-workflows.ts';
import type { Files } from './pull-requests.ts';

/** A guide to a controller of GitOps: its page, with an example that is run. */
export interface GitOpsGuide {
  readonly file: string;
  readonly text: string;
  readonly workflow: DocumentedWorkflow;
  /** The repository of its example, and what the pull request makes of it. */
  readonly base: Files;
  readonly head: Files;
  /** Parts of a config. */
  readonly configs: readonly string[];
}

const DOCS = join(import.meta.dirname, '..', '..', 'docs');

/** A block of YAML, and the path that the line above it gives it. */
const BLOCK = /(?:^`(?<path>[^`\n]+)`:\n\n)?^```yaml\n(?<text>[\s\S]*?)^```$/gm;

/** Reads a page. Each block of YAML in it is the workflow, a file of the example or a part of a config. */
export function readGitOpsGuide(name: string): GitOpsGuide {
  const file = join(DOCS, name);
  const text = readFileSync(file, 'utf8');
  const blocks = [...text.matchAll(BLOCK)].map(({ groups }) => ({
    path: groups?.['path'],
    text: groups?.['text'] ?? '',
  }));
  const [workflow, ...configs] = blocks.flatMap((block) => (block.path === undefined ? [block.text] : []));
  const base = { ...chartOfHelmGuide(), ...filesOf(blocks) };
  const diff = /^```diff\n([\s\S]*?)^```$/m.exec(text)?.[1] ?? expect.fail(`${name}: no diff`);
  return {
    ...{ file, text, configs, base },
    workflow: readWorkflow(name, workflow ?? ''),
    head: { ...base, ...changedFiles(base, diff) },
  };
}

function filesOf(blocks: readonly { readonly path: string | undefined; readonly text: string }[]): Files {
  return Object.fromEntries(blocks.flatMap(({ path, text }) => (path === undefined ? [] : [[path, text]])));
}

/** The chart that the guide to Helm prints. */
function chartOfHelmGuide(): Files {
  const guide = readFileSync(join(DOCS, 'helm.md'), 'utf8');
  const example = guide.slice(guide.indexOf('\n## An example'));
  const blocks = [...example.matchAll(/`(charts\/web\/[^`\n]+)`:\n\n```yaml\n([\s\S]*?)^```$/gm)];
  const files = Object.fromEntries(blocks.map(([, path = '', text = '']) => [path, text]));
  expect(Object.keys(files)).toContain('charts/web/templates/deployment.yaml');
  return { ...files, 'charts/web/Chart.yaml': 'apiVersion: v2\nname: web\nversion: 1.0.0\n' };
}

function changedFiles(files: Files, diff: string): Files {
  return Object.fromEntries(
    parsePatch(diff).map((patch): [string, string] => {
      const path = patch.newFileName?.replace(/^b\//, '') ?? '';
      const changed = applyPatch(files[path] ?? '', patch);
      return [path, changed === false ? expect.fail(`the diff does not apply to ${path}`) : changed];
    }),
  );
}
