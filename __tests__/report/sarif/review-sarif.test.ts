import type { Log, Result } from 'sarif';
import { describe, expect, test } from 'vitest';
import { reviewSarif } from '../../../src/report/sarif/review-sarif.ts';
import { reviewOf } from '../review-of.ts';
import { expectValidSarif } from './sarif-schema.ts';

type Reviewed = Parameters<typeof reviewSarif>[0];

const LINKS = { docs: 'https://example.com/docs' };

function sarifOf(review: Reviewed): Log {
  const log = reviewSarif(review, LINKS, { version: '1.2.3' });
  expectValidSarif(log);
  return log;
}

function resultsOf(review: Reviewed): readonly Result[] {
  return sarifOf(review).runs[0]?.results ?? [];
}

function pod(more = ''): string {
  return `apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n${more}  containers:\n    - name: app\n      image: registry.example/app:1\n`;
}

describe('the SARIF of a pull request', () => {
  test('has every finding of head exactly once, with whether it is new', async () => {
    const { review } = await reviewOf({ 'a.yaml': pod() }, { 'a.yaml': pod('  hostPID: true\n'), 'b.yaml': pod() });
    const findings = review.comparison.workloads.flatMap(({ findings }) => findings);
    const results = resultsOf(review);
    expect(results.length).toBe(findings.length);
    const states = results.map(({ ruleId, baselineState, locations }) => {
      const { artifactLocation } = locations?.[0]?.physicalLocation ?? {};
      return `${artifactLocation?.uri} ${ruleId} ${baselineState}`;
    });
    const expected = findings.map(
      ({ place, check, status }) => `${place.file} ${check} ${status === 'introduced' ? 'new' : 'unchanged'}`,
    );
    expect(states).toEqual(expected);
    expect(states).toContain('a.yaml hostNamespaces new');
    expect(states).toContain('a.yaml runAsNonRoot unchanged');
  });

  test('has the suggestions of the review as fixes', async () => {
    const { review } = await reviewOf({}, { 'a.yaml': pod('  hostPID: true\n') });
    const fixed = resultsOf(review).filter(({ fixes = [] }) => fixes.length > 0);
    expect(fixed.length).toBe(review.suggestions.length);
    const inserted = fixed.flatMap(({ fixes = [] }) =>
      fixes.flatMap(({ artifactChanges }) =>
        artifactChanges.flatMap(({ replacements }) => replacements.map((one) => one.insertedContent?.text)),
      ),
    );
    expect(new Set(inserted)).toEqual(new Set(review.suggestions.map(({ lines }) => lines.join('\n'))));
  });

  test('suppresses what an exemption lets pass, with its reason', async () => {
    const config =
      'exemptions:\n  - names: [web]\n    checks: [runAsNonRoot]\n    reason: starts as root, then drops\n';
    const files = { '.github/pss-review.yml': config };
    const { review } = await reviewOf(files, { ...files, 'a.yaml': pod() });
    const suppressed = resultsOf(review).flatMap(({ ruleId, suppressions = [] }) =>
      suppressions.map(({ justification }) => [ruleId, justification]),
    );
    expect(suppressed).toEqual([['runAsNonRoot', 'starts as root, then drops']]);
  });

  test('has what the pull request does to what it is judged by', async () => {
    const namespace = (level: string) =>
      `apiVersion: v1\nkind: Namespace\nmetadata:\n  name: shop\n  labels:\n    pod-security.kubernetes.io/enforce: ${level}\n`;
    const { review } = await reviewOf({ 'ns.yaml': namespace('restricted') }, { 'ns.yaml': namespace('baseline') });
    const results = resultsOf(review).map(({ ruleId, level, baselineState, locations, properties }) => ({
      ruleId,
      level,
      baselineState,
      change: properties?.['change'],
      line: locations?.[0]?.physicalLocation?.region?.startLine,
    }));
    expect(results).toEqual([
      { ruleId: 'policyChange', level: 'warning', baselineState: 'new', change: 'weakened', line: 6 },
    ]);
  });

  test('is never silent about what was not judged', async () => {
    const broken = 'apiVersion: v1\nkind: Pod\nmetadata: {name: x\n';
    const { review } = await reviewOf({ 'a.yaml': broken }, { 'a.yaml': `# a comment\n${broken}`, 'b.yaml': broken });
    const gaps = [{ message: 'GitHub lists 3,000 files: {0}', hidesChanges: true }];
    const [invocation] = sarifOf({ ...review, change: { ...review.change, gaps } }).runs[0]?.invocations ?? [];
    const said = (invocation?.toolExecutionNotifications ?? []).map(
      ({ level, descriptor, locations = [], message }) => {
        const { artifactLocation, region } = locations[0]?.physicalLocation ?? {};
        return `${level} ${descriptor?.id} ${artifactLocation?.uri}:${region?.startLine} ${message.text}`;
      },
    );
    expect(said).toEqual([
      'error gap undefined:undefined GitHub lists 3,000 files: {{0}}',
      'warning not-evaluated/syntax a.yaml:4 not evaluated: found no closing bracket for this {{',
      'error not-evaluated/syntax b.yaml:3 not evaluated: found no closing bracket for this {{',
    ]);
  });
});
