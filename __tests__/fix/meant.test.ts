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

  test('one entry for a pod, whose containers have it from there, and one by the file for what has no name', async () => {
    const job = pod([], ['runAsNonRoot: false # needs root'], '').replace('  name: \n', '  generateName: job-\n');
    const both = pod(['runAsUser: 0 # chown'], ['runAsNonRoot: false # needs root', 'runAsUser: 0']);
    const text = fixText(await fix(job, both), true);
    expect(text.slice(0, text.indexOf('\nwould repair'))).toMatchInlineSnapshot(`
      "pod-0.yaml:8: no fix for runAsNonRoot of pod: it stays as it is, because a comment beside it shows that it is meant (\`needs root\`): exempt it, or change it by hand
      pod-0.yaml:11: no fix for runAsNonRoot of app: it stays as it is, because a comment beside \`spec.securityContext.runAsNonRoot\` shows that it is meant (\`needs root\`): exempt it, or change it by hand
      pod-1.yaml:8: no fix for runAsNonRoot of pod: it stays as it is, because a comment beside it shows that it is meant (\`needs root\`): exempt it, or change it by hand
      pod-1.yaml:12: no fix for runAsNonRoot of app: it stays as it is, because a comment beside \`spec.securityContext.runAsNonRoot\` shows that it is meant (\`needs root\`): exempt it, or change it by hand
      pod-1.yaml:9: no fix for runAsUser of pod: it stays as it is, because a comment beside \`spec.securityContext.runAsNonRoot\` shows that it is meant (\`needs root\`): exempt it, or change it by hand
      pod-1.yaml:15: no fix for runAsUser of app: it stays as it is, because a comment beside \`spec.securityContext.runAsNonRoot\` shows that it is meant (\`needs root\`): exempt it, or change it by hand

      To keep what is meant, in .github/pss-review.yml:
        exemptions:
          - paths: [pod-0.yaml]
            kinds: [Pod]
            namespaces: [shop]
            checks: [runAsNonRoot]
            reason: "needs root"
          - kinds: [Pod]
            names: [web]
            namespaces: [shop]
            checks: [runAsNonRoot, runAsUser]
            reason: "needs root"
      "
    `);
  });

  test('what is left, and why', async () => {
    const left = pod(['runAsNonRoot: true']).replace(
      '  containers:',
      '  volumes: [{name: v, hostPath: {path: /x}}]\n  containers:',
    );
    expect(fixText(await fix(left), false)).toMatchInlineSnapshot(`
      "What is left:
        restrictedVolumes: by hand. For scratch space use an \`emptyDir\`, for files that stay a \`persistentVolumeClaim\` (with a local volume where they must be on the node), for configuration a \`configMap\`. Agents that must read the node belong in a namespace of their own at the level \`privileged\`.
          in v=hostPath of Pod shop/web (pod-0.yaml:9)

      repaired 0 violations in 0 files; 1 of 1 workload still violates restricted:latest
      "
    `);
    const files = [{ path: 'pod.yaml', content: { bytes: new TextEncoder().encode(pod(['runAsNonRoot: false'])) } }];
    expect(fixText(await fixFiles(files, rulesFor(files), ['safe']), false)).toMatchInlineSnapshot(`
      "What is left:
        runAsNonRoot: fix --all repairs it, and says what may break
          in app of Pod shop/web (pod.yaml:13)

      repaired 0 violations in 0 files; 1 of 1 workload still violates restricted:latest
      "
    `);
    const release = 'apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata: {name: r}\nspec: {}\n';
    expect(fixText(await fix(release), false)).toMatchInlineSnapshot(`
      "repaired 0 violations in 0 files; 0 of 0 workloads still violate restricted:latest, 1 not judged
      "
    `);
  });

  test('which kustomization may alter what was repaired, as it was not built', async () => {
    const base = pod(['runAsNonRoot: true']).replace(/ +allowPrivilegeEscalation.*\n/, '');
    const patch = `apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec: {containers: [{name: app, securityContext: {privileged: true}}]}\n`;
    const overlay = (patches: string): Record<string, string> => ({
      'base/kustomization.yaml': 'resources: [pod.yaml]\n',
      'base/pod.yaml': base,
      'prod/kustomization.yaml': `resources: [../base]\n${patches}`,
      ...(patches === '' ? {} : { 'prod/patch.yaml': patch }),
    });
    const said = async (files: Record<string, string>): Promise<string | undefined> => {
      const contents = Object.entries(files).map(([path, text]) => ({
        path,
        content: { bytes: new TextEncoder().encode(text) },
      }));
      const outcome = await fixFiles(contents, rulesFor(contents), ['safe']);
      expect(outcome.files.map(({ path }) => path)).toEqual(['base/pod.yaml']);
      return fixText(outcome, false).match(/.*not proved.*/)?.[0];
    };
    expect(await said(overlay('patches: [{path: patch.yaml}]\n'))).toBe(
      'prod/kustomization.yaml:1: not proved: the kustomization has patches that may alter what changed (Pod web), and was not built: scan what kubectl kustomize makes of it',
    );
    expect(await said(overlay(''))).toBeUndefined();
  });

  test('no caution where only safe fixes are made', async () => {
    const text = pod(['runAsNonRoot: true']).replace(/ +allowPrivilegeEscalation.*\n/, '');
    expect(fixText(await fix(text), false)).toBe(
      'pod-0.yaml: changed\nrepaired 1 violation in 1 file; 0 of 1 workload still violates restricted:latest\n',
    );
  });
});
