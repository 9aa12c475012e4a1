import { describe, expect, test } from 'vitest';
import { reviewOf } from '../review-of.ts';

/** A pod that only has to say that it does not run as root, with further lines in its container's security context. */
function pod(name: string, context: readonly string[] = [], comment = ''): string {
  return [
    ...['apiVersion: v1', 'kind: Pod', 'metadata:', `  name: ${name}`, 'spec:', '  containers:', '    - name: app'],
    ...['      image: app:1', '      securityContext:', ...context.map((line) => `        ${line}`)],
    ...['        allowPrivilegeEscalation: false', '        capabilities: {drop: [ALL]}'],
    ...[`        seccompProfile: {type: RuntimeDefault}${comment}`, ''],
  ].join('\n');
}

function volume(apiVersion: string, name: string): string {
  const template = '{spec: {volumes: [{name: v, hostPath: {path: /x}}]}}';
  return `apiVersion: ${apiVersion}\nkind: StatefulSet\nmetadata: {name: ${name}}\nspec: {template: ${template}}\n`;
}

describe('comments that are alike', () => {
  test('name the workload of each caution that is not about all of them', async () => {
    const user = (number: number) => ['runAsNonRoot: true', `runAsUser: ${number}`];
    const base = { 'a.yaml': pod('a', user(1001)), 'b.yaml': pod('b', user(1002)) };
    const { plan } = await reviewOf(base, { 'a.yaml': pod('a'), 'b.yaml': pod('b') });
    const [first, second] = plan.comments.map(({ body }) => body);
    expect(first).toContain('⚠ `runAsNonRoot`, here: The user of before was 1001.');
    expect(first).toContain('⚠ `runAsNonRoot`, in `b.yaml:12` (Pod `b`): The user of before was 1002.');
    expect(second).toContain('runAsUser: 1002');
  });

  test('do not name workloads where a caution is about all of them', async () => {
    const { plan } = await reviewOf({}, { 'a.yaml': pod('a'), 'b.yaml': pod('b') });
    expect(plan.comments[0]?.body).toContain('⚠ `runAsNonRoot`: The pod does not start if');
  });

  test('are named by the lines at which their comments stand', async () => {
    const { plan } = await reviewOf({}, { 'a.yaml': pod('a'), 'b.yaml': pod('b') });
    const [first, second] = plan.comments;
    expect(first?.body).toContain(`The same in \`b.yaml:${second?.line}\` (Pod \`b\`).`);
  });

  test('are of one API group: the same kind of another one has other words', async () => {
    const { plan } = await reviewOf(
      {},
      { 'a.yaml': volume('apps/v1', 'a'), 'b.yaml': volume('apps.kruise.io/v1beta1', 'b') },
    );
    expect(plan.comments.length).toBe(2);
    expect(plan.comments[0]?.body).not.toContain('The same in');
  });

  test('are in a list of the summary, with their fixes, where no comment has room for them', async () => {
    const names = Array.from({ length: 33 }, (_, index) => `p${10 + index}`);
    const { plan } = await reviewOf({}, Object.fromEntries(names.map((name) => [`${name}.yaml`, pod(name)])));
    expect(plan.comments.length).toBe(30);
    expect(plan.reviewBody).toContain('3 more findings are in');
    const listed = /### Without a comment in the diff\n\n([\s\S]*?)\n\n(?=###)/.exec(plan.summary)?.[1] ?? '';
    await expect(`${listed}\n`).toMatchFileSnapshot('fixtures/copies-in-the-summary.md');
  });
});

describe('what a comment shows to be meant', () => {
  const text = pod('a', ['runAsNonRoot: false # needs root for chown']);

  test('has no caution, and the lines of an exemption in each comment', async () => {
    const base = { 'a.yaml': pod('a', ['runAsNonRoot: true', 'runAsUser: 1004']) };
    const { plan } = await reviewOf(base, { 'z.yaml': pod('z', ['privileged: true']), 'a.yaml': text });
    const body = plan.comments.find(({ path }) => path === 'a.yaml')?.body ?? '';
    expect(body).toContain('No suggestion: it stays as it is');
    expect(body).not.toContain('⚠');
    expect(/How to exempt it[\s\S]*?```yaml\n([\s\S]*?)```/.exec(body)?.[1]).toBe(
      [
        'exemptions:',
        '  - paths: [a.yaml]',
        '    kinds: [Pod]',
        '    names: [a]',
        '    containers: [app]',
        '    checks: [runAsNonRoot]',
        '    reason: "needs root for chown"',
        '',
      ].join('\n'),
    );
  });
});

describe('older violations', () => {
  const withCapabilities = (add: string, drop: string) =>
    `apiVersion: v1\nkind: Pod\nmetadata:\n  name: a\nspec:\n  containers:\n    - name: app\n      securityContext:\n        capabilities:\n          add: [${add}]\n          drop: [${drop}]\n`;

  test('are named one by one beside a finding of the same check that blocks', async () => {
    const { plan } = await reviewOf(
      { 'a.yaml': withCapabilities('SYS_ADMIN', 'NET_RAW') },
      { 'a.yaml': withCapabilities('SYS_ADMIN, NET_ADMIN', 'net_raw, all') },
    );
    const body = plan.comments.map((comment) => comment.body).join('\n');
    expect(body).not.toMatch(/capabilities_(?:restricted|baseline) (?:was|were) there before/);
    expect(body).toMatch(/capabilities_restricted \(app\).* there before, and blocks? nothing/);
  });

  test('that a suggestion of the review repairs are not among those that are left', async () => {
    const { plan } = await reviewOf(
      { 'a.yaml': withCapabilities('CHOWN', 'NET_RAW') },
      { 'a.yaml': withCapabilities('CHOWN', 'net_raw') },
    );
    expect(plan.comments[0]?.body).toContain('4 more violations of Pod `a` were there before this pull request');
  });
});

test('a single pod causes a warning', async () => {
  const namespace =
    'apiVersion: v1\nkind: Namespace\nmetadata:\n  name: shop\n  labels:\n    pod-security.kubernetes.io/enforce: privileged\n    pod-security.kubernetes.io/warn: restricted\n';
  const files = { 'namespace.yaml': namespace };
  const web = pod('web').replace('name: web\n', 'name: web\n  namespace: shop\n');
  const { plan } = await reviewOf(files, { ...files, 'a.yaml': web });
  expect(plan.comments[0]?.body).toMatch(/^\*\*Pod `web` causes a warning in namespace `shop`\*\*/);
});

test('the summary tells workloads of one name apart', async () => {
  const inNamespace = (name: string) => pod('web').replace('name: web\n', `name: web\n  namespace: ${name}\n`);
  const { plan } = await reviewOf({}, { 'a.yaml': inNamespace('one'), 'b.yaml': inNamespace('two') });
  expect(plan.summary).toContain('- Pod `web` in namespace `one`, `a.yaml:2`: violates');
  expect(plan.summary).toContain('- Pod `web` in namespace `two`, `b.yaml:2`: violates');
});
