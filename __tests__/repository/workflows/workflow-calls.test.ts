import { describe, expect, it } from 'vitest';
import { calledPaths, isWorkflowPath, reviewCalls } from '../../../src/repository/workflows/workflow-calls.ts';

const job = (...uses: string[]): string =>
  `on: workflow_call\njobs:\n${uses.map((each, index) => `  job${index}: {uses: "${each}"}\n`).join('')}`;

const FILES: Readonly<Record<string, string>> = {
  '.github/workflows/deep.yml': job('./.github/workflows/review.yml'),
  '.github/workflows/review.yml': 'jobs: {review: {steps: [{run: make}, {uses: "./actions/review"}]}}',
  'actions/review/action.yaml': 'runs: {using: composite, steps: [{uses: "pss-review/pss-review@v1"}]}',
  '.github/workflows/circle.yml': job('./.github/workflows/circle.yml', './.github/workflows/other-circle.yml'),
  '.github/workflows/other-circle.yml': job('./.github/workflows/circle.yml', './.github/workflows/lint.yml'),
  '.github/workflows/lint.yml': 'jobs: {lint: {steps: [{run: make}, {uses: "actions/checkout@v6"}]}}',
  '.github/workflows/broken.yml': 'jobs: {review: [',
};

describe('what a workflow calls', () => {
  const runs = reviewCalls((path) => FILES[path], false);

  it.each([
    ['pss-review/pss-review@v1', true],
    ['example/mirrors/pss-review@main', true],
    ['actions/checkout@v6', false],
    ['./.github/workflows/review.yml', true],
    ['./.github/workflows/deep.yml', true],
    ['./actions/review', true],
    ['./actions/review/', true],
    ['$/actions/review', true],
    ['$/./.github/workflows/deep.yml', true],
    ['$/.github/workflows/lint.yml', false],
    ['./.github/workflows/circle.yml', false],
    ['./.github/workflows/lint.yml', false],
    ['./.github/workflows/broken.yml', false],
    ['./.github/workflows/nowhere.yml', false],
    ['./', false],
    ['example/workflows/.github/workflows/pod-security.yml@v1', true],
    ['example/pss-review/.github/workflows/check.yml@v1', false],
    ['example/workflows/.github/workflows/lint.yml@v1', false],
  ])('runs this Action, directly or by what that calls: %s %s', (uses, expected) => {
    expect(runs(uses)).toBe(expected);
  });

  it.each(['./', '$/', '$/.'])('is this Action at %s in its own repository only', (uses) => {
    expect(reviewCalls(() => undefined, true)(uses)).toBe(true);
    expect(runs(uses)).toBe(false);
  });

  it('is in files of the repository, where it is not elsewhere', () => {
    const text = job('./.github/workflows/a.yml', './actions/b', 'example/c/.github/workflows/d.yml@v1', './');
    expect(calledPaths(text)).toEqual([
      '.github/workflows/a.yml',
      'actions/b/action.yml',
      'actions/b/action.yaml',
      'action.yml',
      'action.yaml',
    ]);
    for (const path of calledPaths(text)) expect(isWorkflowPath(path)).toBe(true);
  });
});
