import { expect, test } from 'vitest';
import { reviewJson } from '../../src/report/json/review-json.ts';
import { findingMark } from '../../src/report/plan/fingerprint.ts';
import { shownFindings } from '../../src/review/review.ts';
import { reviewOf } from './review-of.ts';

const WORKFLOW = `apiVersion: argoproj.io/v1alpha1
kind: WorkflowTemplate
metadata:
  name: ci
spec:
  templates:
    - name: build
      container:
        image: golang
    - name: test
      container:
        image: golang
`;

test('each pod of an object is a workload of the report, with paths from the object', async () => {
  const { review, plan } = await reviewOf({}, { 'ci.yaml': WORKFLOW });
  const { workloads } = reviewJson(review, plan) as {
    workloads: readonly { podPath: string; findings: readonly { check: string; path: string; line: number }[] }[];
  };
  expect(
    workloads.map(({ podPath, findings }) => [
      podPath,
      findings.filter(({ check }) => check === 'runAsNonRoot').map(({ path, line }) => `${line}: ${path}`),
    ]),
  ).toEqual([
    ['spec.templates[0]', ['8: spec.templates[0].container.securityContext.runAsNonRoot']],
    ['spec.templates[1]', ['11: spec.templates[1].container.securityContext.runAsNonRoot']],
  ]);
});

test('the same finding of two pods of an object has two marks', async () => {
  const marks = shownFindings((await reviewOf({}, { 'ci.yaml': WORKFLOW })).review).map(findingMark);
  expect(marks.length).toBeGreaterThan(6);
  expect(new Set(marks).size).toBe(marks.length);
});
