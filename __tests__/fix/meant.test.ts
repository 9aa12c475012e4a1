import { describe, expect, test } from 'vitest';
import { fixText } from '../../src/report/text/fix-text.ts';
import type { FixOutcome } from '../../src/scan/fix.ts';
import { fixFiles } from '../../src/scan/fix-files.ts';
import { reviewOf } from '../report/review-of.ts';
import { rulesFor } from '../report/scan-of.ts';

/** A pod with these lines in the security context of its container, and of the pod. */
function pod(lines: readonly string[], podLines: readonly string[] = [], name = 'web'): string {
  return [
    ...['apiVersion: v1', 'kind: Pod', 'metadata:', `  name: ${name}`, '  namespace: shop', 'spec:'],
    ...['  securityContext:', ...podLines.map((line) => `    ${line}`), '    seccompProfile: {type: RuntimeDefault}'],
    ...['  containers:', '    - name: app', '      image: web:1', '      securityContext:'],
    ...lines.map((line) => `        ${line}`),
    ...['        allowPrivilegeEscalation: false', '        capabilities: {drop: [ALL]}', ''],
  ].join('\n');
}

function fix(...texts: readonly string[]): Promise<FixOutcome> {
  const files = texts.map((text, index) => ({
    path: `pod-${index}.yaml`,
    content: { bytes: new TextEncoder().encode(text) },
  }));
  return fixFiles(files, rulesFor(files), ['safe', 'careful']);
}

describe('what a comment shows to be meant', () => {
  test.each([
    ['on the line', ['runAsNonRoot: false # needs root for eBPF'], 'needs root for eBPF'],
    ['right above', ['# needs root', '# for eBPF', 'runAsNonRoot: false'], 'needs root for eBPF'],
    ['in another language', ['runAsNonRoot: false # 以 root 用户运行'], '以 root 用户运行'],
    ['as advice', ['runAsNonRoot: false # do not run as non-root: chown'], 'do not run as non-root: chown'],
    ['on the user beside it', ['runAsNonRoot: false', 'runAsUser: 0 # mounts need it'], 'mounts need it'],
    ['on the user alone', ['runAsUser: 0 # mounts need it'], 'mounts need it'],
    ['by a scanner that is told so', ['runAsNonRoot: false # checkov:skip=CKV_K8S_23'], 'checkov:skip=CKV_K8S_23'],
  ])('stays: %s', async (_, lines, comment) => {
    const { files, refused } = await fix(pod(lines));
    expect(files).toEqual([]);
    expect(new Set(refused.map((one) => one.comment))).toEqual(new Set([comment]));
  });

  test('stays at the pod, and for a container that has it from there', async () => {
    const { files, refused } = await fix(pod([], ['runAsNonRoot: false # needs root']));
    expect(files).toEqual([]);
    expect(refused.map(({ check, setter }) => `${check} ${setter}`)).toEqual(['runAsNonRoot pod', 'runAsNonRoot app']);
  });

  test.each([
    ['there is none', ['runAsNonRoot: false']],
    ['it is no sentence', ['runAsNonRoot: false # ---']],
    ['it is a line of YAML', ['# runAsUser: 1000', 'runAsNonRoot: false # true']],
    ['it is for a linter', ['runAsNonRoot: false # yamllint disable-line']],
    ['it is for another linter', ['runAsNonRoot: false # noqa']],
    ['it is for a generator of documentation', ['# -- whether the container runs as a user', 'runAsNonRoot: false']],
    ['it is a plan for later', ['runAsNonRoot: false # TODO(me): true, once the image can']],
    ['it advises against it', ['runAsUser: 0 # never set to 0 in production']],
    ['it is beside another field', ['privileged: false # never needed', 'runAsNonRoot: false']],
    ['it is about a user that is not root', ['runAsUser: 1000 # as the image says']],
  ])('is repaired where %s', async (_, lines) => {
    const { files, refused } = await fix(pod(lines));
    expect(refused).toEqual([]);
    expect(files[0]?.after).toContain('runAsNonRoot: true');
  });

  test('has no suggestion in a review, which says why', async () => {
    const { review } = await reviewOf({}, { 'pod.yaml': pod(['runAsNonRoot: false # needs root']) });
    expect(review.suggestions).toEqual([]);
    expect([...review.refusals.values()]).toEqual([
      'it stays as it is, because a comment beside it shows that it is meant (`needs root`): exempt it, or change it by hand',
    ]);
  });
});

describe('what fix says', () => {
  test('each caution once, with the workloads, and the exemption of what is meant', async () => {
    const text = fixText(
      await fix(pod([], [], 'one'), pod([], [], 'two'), pod(['runAsNonRoot: false # it "mounts"'], [], 'three')),
      true,
    );
    expect(text).toMatchInlineSnapshot(`
      "pod-0.yaml: would be changed
      pod-1.yaml: would be changed
      pod-2.yaml:13: no fix for runAsNonRoot of app: it stays as it is, because a comment beside it shows that it is meant (\`it "mounts"\`): exempt it, or change it by hand

      What may break:
        runAsNonRoot: The pod does not start if the image runs as root (\`container has runAsNonRoot and image will run as root\`): the \`User\` that \`crane config web:1\` prints must be a number that is not 0; where it is a name, add \`runAsUser\` with its number.
          in Pod shop/one, Pod shop/two

      To keep what is meant, in .github/pss-review.yml:
        exemptions:
          - kinds: [Pod]
            names: [three]
            namespaces: [shop]
            containers: [app]
            checks: [runAsNonRoot]
            reason: "it \\"mounts\\""

      would repair 2 violations in 2 files; 1 of 3 workloads still violates restricted:latest
      "
    `);
  });

  test('no caution where only safe fixes are made', async () => {
    const text = pod(['runAsNonRoot: true']).replace(/ +allowPrivilegeEscalation.*\n/, '');
    expect(fixText(await fix(text), false)).toBe(
      'pod-0.yaml: changed\nrepaired 1 violation in 1 file; 0 of 1 workload still violate restricted:latest\n',
    );
  });
});
