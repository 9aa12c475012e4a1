import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judgeText } from '../../src/playground/judge-text.ts';
import type { JudgeRequest, TextAnswer } from '../../src/playground/text-answer.ts';
import { STANDARD } from '../../src/pss/evaluate.ts';

function judged(text: string, request: Partial<JudgeRequest> = {}): Promise<TextAnswer> {
  return judgeText({ text, level: 'restricted', version: 'latest', ...request });
}

function rejectedIn({ workloads }: TextAnswer): number {
  return workloads.filter(({ message }) => message !== undefined).length;
}

/** The text that runs of lines make, without those of one kind. */
function textWithout(kind: 'added' | 'removed', { fixed }: TextAnswer): string | undefined {
  return fixed?.lines
    .filter((run) => run.kind !== kind)
    .flatMap(({ lines }) => lines)
    .join('\n');
}

describe('a pasted text', () => {
  test.each(STANDARD.checks.map((check) => [check.id, check] as const))(
    'is judged by the check %s as its page says',
    async (id, { level, docs: { example, fix } }) => {
      const bad = await judged(example.bad, { level });
      expect(bad.findings.map(({ check }) => check)).toContain(id);
      expect(bad.findings.every(({ line }) => line >= 1 && line <= example.bad.split('\n').length)).toBe(true);
      expect(rejectedIn(bad)).toBe(1);
      const good = await judged(example.good, { level });
      expect(good.findings).toEqual([]);
      expect(rejectedIn(good)).toBe(0);
      expect(good.fixed).toBeUndefined();
      const isByHand = fix.classes.every((each) => each === 'manual');
      expect(bad.fixed === undefined).toBe(isByHand);
    },
  );

  test('is shown with what fixes do to its lines, which are the lines of both texts', async () => {
    for (const { docs } of STANDARD.checks) {
      const answer = await judged(docs.example.bad);
      if (answer.fixed === undefined) continue;
      expect(textWithout('added', answer)).toBe(docs.example.bad);
      expect(textWithout('removed', answer)).toBe(answer.fixed.text);
      expect(rejectedIn(await judged(answer.fixed.text))).toBe(answer.fixed.rejected);
    }
  });

  test('is judged by the chosen version, whatever labels of Namespaces say', async () => {
    const namespace =
      'apiVersion: v1\nkind: Namespace\nmetadata:\n  name: shop\n  labels: {pod-security.kubernetes.io/enforce: privileged}\n';
    const pod =
      'apiVersion: v1\nkind: Pod\nmetadata: {name: a, namespace: shop}\nspec:\n  containers:\n    - {name: a, livenessProbe: {tcpSocket: {host: x, port: 1}}}\n';
    const at = async (version: 'v1.33' | 'v1.34') =>
      rejectedIn(await judged(`${namespace}---\n${pod}`, { level: 'baseline', version }));
    expect([await at('v1.33'), await at('v1.34')]).toEqual([0, 1]);
  });

  test('that cannot be read is not clean: each document says why, and the others are judged', async () => {
    const answer = await judged('kind: Pod\napiVersion: v1\nspec: {\n---\nkind: Pod\napiVersion: v1\nspec: {}\n');
    expect(answer.remarks.map(({ word }) => word)).toContain('not evaluated');
    expect(answer.workloads).toHaveLength(1);
  });

  test('that a known program needs so is not repaired, and the reason says so', async () => {
    const text =
      'apiVersion: apps/v1\nkind: DaemonSet\nmetadata: {name: node-exporter}\nspec:\n  selector: {matchLabels: {a: b}}\n  template:\n    metadata: {labels: {a: b}}\n    spec:\n      hostPID: true\n      containers:\n        - name: node-exporter\n          image: quay.io/prometheus/node-exporter:v1.8.2\n';
    const answer = await judged(text, { level: 'baseline' });
    expect(answer.findings.map(({ isFixed, refusal }) => [isFixed, refusal?.includes('its makers say')])).toEqual([
      [false, true],
    ]);
    expect(answer.fixed).toBeUndefined();
  });

  test('of any kind is answered with plain values, in order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 200 }), async (noise) => {
        const answer = await judged(
          `${noise}\n---\napiVersion: v1\nkind: Pod\nspec: {containers: [{name: "${noise}"}]}\n`,
        );
        expect(structuredClone(answer)).toEqual(answer);
        const lines = answer.findings.map(({ line }) => line);
        expect(lines).toEqual(lines.toSorted((a, b) => a - b));
      }),
    );
  });

  test('that multiplies itself by aliases is answered within a second', async () => {
    const levels = Array.from({ length: 30 }, (_, index) => `a${index + 1}: &a${index + 1} [*a${index}, *a${index}]`);
    const before = performance.now();
    const answer = await judged(`kind: Pod\napiVersion: v1\na0: &a0 x\n${levels.join('\n')}\n`);
    expect(performance.now() - before).toBeLessThan(1000);
    expect(answer.remarks.map(({ word }) => word)).toEqual(['not evaluated']);
  });
});
