import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { RunsReview } from '../../../src/compare/rules/compare-workflows.ts';
import { compareWorkflows } from '../../../src/compare/rules/compare-workflows.ts';
import { reviewCalls } from '../../../src/repository/workflows/workflow-calls.ts';

const folder = resolve(import.meta.dirname, 'fixtures', 'compare-workflows');

/** Nothing that a workflow calls is known. */
function directly(isOwn: boolean): RunsReview {
  const runs = reviewCalls(() => undefined, isOwn);
  return { base: runs, head: runs };
}

function textOf(name: string, side: string): string | undefined {
  const file = resolve(folder, name, `${side}.yaml`);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

describe('a change of a workflow', () => {
  it.each(readdirSync(folder))('says what it loosens: %s', async (name) => {
    const loosened = compareWorkflows(textOf(name, 'base'), textOf(name, 'head'), directly(false));
    const lines = loosened.map(({ line, name: of, message }) => `${line} ${of}: ${message}\n`);
    const described = lines.length === 0 ? 'nothing\n' : lines.join('');
    await expect(described).toMatchFileSnapshot(resolve(folder, name, 'expected.txt'));
  });

  it('takes ./ for this Action in its own repository only', () => {
    const workflow = (level: string) =>
      `on: pull_request\njobs:\n  review:\n    steps:\n    - {uses: ./, with: {level: ${level}}}\n`;
    expect(compareWorkflows(workflow('restricted'), workflow('baseline'), directly(true))).toHaveLength(1);
    expect(compareWorkflows(workflow('restricted'), workflow('baseline'), directly(false))).toEqual([]);
  });

  it('that did not use this Action loosens nothing', () => {
    const workflow = 'on: push\njobs: {review: {steps: [{uses: pss-review/pss-review@v1, continue-on-error: true}]}}\n';
    expect(compareWorkflows(undefined, `# new\n${workflow}`, directly(false))).toEqual([]);
  });

  it('loosens nothing where both sides are one', () => {
    for (const name of readdirSync(folder)) {
      const text = textOf(name, 'base');
      expect(compareWorkflows(text, text, directly(true)), name).toEqual([]);
    }
  });
});
