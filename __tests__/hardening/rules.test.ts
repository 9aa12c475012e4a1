import { describe, expect, it } from 'vitest';
import { askRule, evaluateHardening } from '../../src/hardening/asked-rule.ts';
import { HARDENING_RULES } from '../../src/hardening/rules/index.generated.ts';
import { users } from '../../src/hardening/rules/users.ts';
import { NOTHING_AROUND } from '../../src/hardening/surroundings.ts';
import { evaluate } from '../../src/pss/evaluate.ts';
import type { Pod } from '../../src/pss/pod/pod.ts';
import { invalidReasons } from '../../src/pss/validation.ts';
import { reviewJson } from '../../src/report/json/review-json.ts';
import { renderRulePage } from '../../src/report/rule-page.ts';
import { scanContents } from '../../src/scan/collect-scan.ts';
import { fixFiles } from '../../src/scan/fix-files.ts';
import { applyEdits } from '../pss/apply-edits.ts';
import { readPod } from '../pss/read-pod.ts';
import { reviewOf } from '../report/review-of.ts';
import { rulesFor } from '../report/scan-of.ts';
import { READ_ONLY_ROOT } from './read-only-root.ts';

const RESTRICTED = { level: 'restricted', version: 'latest' } as const;

/** What holds for every rule; one of the tests' own is among them. */
describe.each([READ_ONLY_ROOT, ...HARDENING_RULES].map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
  const { exampleAround } = rule.docs;
  const asked = askRule({ rule, choice: 'comment' }, exampleAround?.bad ?? NOTHING_AROUND);
  const askedOfGood = askRule({ rule, choice: 'comment' }, exampleAround?.good ?? NOTHING_AROUND);
  const violationsIn = (pod: Pod) => evaluateHardening(pod, [asked]).flatMap(({ violations }) => violations);
  // A rule without fixes asks for nothing: it only says what is there.
  const isAsking = rule.docs.fix.classes.length > 0;
  const bad = readPod(rule.docs.example.bad);
  const good = readPod(rule.docs.example.good);

  it('tells its examples apart', () => {
    const ofBad = asked.answers(bad).map(({ answer }) => answer);
    const ofGood = askedOfGood.answers(good).map(({ answer }) => answer);
    if (isAsking) expect(ofBad).toContain('not met');
    else
      expect([ofBad.includes('not met'), ofBad.includes('met'), ofGood.includes('met')]).toEqual([false, false, true]);
    expect(ofGood).not.toContain('not met');
    expect([...invalidReasons(bad), ...invalidReasons(good)]).toEqual([]);
  });

  it('repairs its bad example, and violates nothing of the standard by that', () => {
    const edits = violationsIn(bad).flatMap((violation) => asked.fix(violation, bad).edits ?? []);
    const repaired = applyEdits(bad, edits);
    if (edits.length > 0) expect(violationsIn(repaired)).toEqual([]);
    expect(invalidReasons(repaired)).toEqual([]);
    const failing = evaluate(bad, RESTRICTED).results.map(({ check }) => check);
    expect(failing).toEqual(expect.arrayContaining(evaluate(repaired, RESTRICTED).results.map(({ check }) => check)));
  });

  it('has a page with both examples', () => {
    expect(renderRulePage(rule)).toContain(rule.docs.example.bad.trimEnd());
    expect(renderRulePage(rule)).toContain(rule.docs.example.good.trimEnd());
  });
});

describe('a hardening rule beside the standard', () => {
  const file = (text: string) => ({ path: 'web.yaml', content: { bytes: new TextEncoder().encode(text) } });
  const { bad } = READ_ONLY_ROOT.docs.example;
  const hardened = bad.replace('shop/web:1.4\n', 'shop/web:1.4\n      securityContext: {privileged: true}\n');
  const hardeningRules = [{ rule: READ_ONLY_ROOT, choice: 'comment' }] as const;
  const asked = { level: 'privileged', hardeningRules } as const;

  it('has findings with places and suggestions in a review, and changes no verdict', async () => {
    const { review, plan } = await reviewOf({}, { 'web.yaml': bad }, asked);
    const [workload] = review.comparison.workloads;
    expect(workload?.verdicts.enforce.allowed).toBe(true);
    expect(workload?.findings).toMatchObject([
      { check: 'read-only-root', mode: 'warn', status: 'introduced', place: { file: 'web.yaml', line: 7 } },
    ]);
    expect(review.suggestions.map(({ lines }) => lines.join('\n'))).toEqual([
      expect.stringMatching(/emptyDir[\s\S]*readOnlyRootFilesystem: true[\s\S]*mountPath: \/tmp/),
    ]);
    expect(JSON.stringify(reviewJson(review, plan))).toContain('"check":"read-only-root"');
    expect(plan.comments).toHaveLength(1);
  });

  it('tells what a pull request brings from what was there', async () => {
    const other = bad.replace('1.4', '1.5');
    const existing = await reviewOf({ 'web.yaml': bad }, { 'web.yaml': other }, asked);
    expect(existing.review.comparison.workloads[0]?.findings).toMatchObject([{ status: 'existing' }]);
    const fixed = await reviewOf({ 'web.yaml': bad }, { 'web.yaml': READ_ONLY_ROOT.docs.example.good }, asked);
    expect(fixed.review.comparison.workloads[0]?.fixed).toMatchObject([{ check: 'read-only-root', setter: 'app' }]);
  });

  it('is exempt where the config says so', async () => {
    const config = { '.github/pss-review.yml': 'exemptions:\n  - names: [web]\n    reason: writes its cache\n' };
    const { review } = await reviewOf(config, { ...config, 'web.yaml': bad }, asked);
    expect(review.comparison.workloads[0]?.findings).toMatchObject([{ exemption: { reason: 'writes its cache' } }]);
  });

  it('blocks where it is enforced', async () => {
    const enforced = [{ rule: READ_ONLY_ROOT, choice: 'enforce' }] as const;
    const { plan } = await reviewOf({}, { 'web.yaml': bad }, { ...asked, hardeningRules: enforced });
    expect(plan.conclusion).toBe('failure');
    expect((await reviewOf({}, { 'web.yaml': bad }, asked)).plan.conclusion).toBe('success');
  });

  it('refuses no repair of the standard because its advice applies then', async () => {
    const files = [file(bad.replace('spec:\n', 'spec:\n  hostNetwork: true\n'))];
    const hostUsers = [{ rule: users, choice: 'comment' }] as const;
    const rules = rulesFor(files, { level: 'baseline', version: 'latest' }, hostUsers);
    const outcome = await fixFiles(files, rules, ['safe', 'careful']);
    expect(outcome.refused).toEqual([]);
    expect(outcome.files[0]?.after).not.toContain('hostNetwork');
    expect(outcome.rest.manifests[0]?.judged[0]?.hardening).toMatchObject([{ check: 'users' }]);
  });

  it('is repaired by fix, together with the standard', async () => {
    const files = [file(hardened)];
    const rules = rulesFor(files, { level: 'baseline', version: 'latest' }, hardeningRules);
    const { judged } = (await scanContents(files, rules)).manifests[0] ?? expect.fail();
    expect(judged[0]?.hardening.map(({ check }) => check)).toEqual(['read-only-root']);
    const outcome = await fixFiles(files, rules, ['safe', 'careful']);
    expect(outcome.made.flatMap(({ repairs }) => repairs)).toHaveLength(2);
    expect(outcome.refused).toEqual([]);
    expect(outcome.files[0]?.after).toMatch(/emptyDir[\s\S]*readOnlyRootFilesystem: true/);
    expect(outcome.rest.manifests[0]?.judged[0]?.hardening).toEqual([]);
  });
});
