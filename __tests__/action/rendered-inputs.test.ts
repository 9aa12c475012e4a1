import { expect, test } from 'vitest';
import { renderedInputs } from '../../src/action/rendered-inputs.ts';

const INPUTS = { base: 'rendered/base', head: 'rendered/head' };

test.each(['pull_request', 'merge_group', 'push', undefined])('they are taken on %s', (event) => {
  expect(renderedInputs(INPUTS, '/work', event)).toMatchObject({ root: '/work', isConfined: true });
});

test.each(['pull_request_target', 'workflow_run', 'issue_comment'])('they are refused on %s', (event) => {
  expect(() => renderedInputs(INPUTS, '/work', event)).toThrow(`rendered-head: not read on ${event}`);
  expect(renderedInputs({ base: '', head: '', map: '' }, '/work', event)).toBeUndefined();
});
