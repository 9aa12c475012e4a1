import { describe, expect, test } from 'vitest';
import { migrationPlanMarkdown } from '../../../src/report/markdown/migration-plan-markdown.ts';
import type { NamespacePlan } from '../../../src/scan/migration/migration-plan.ts';
import { migrationPlan } from '../../../src/scan/migration/migration-plan.ts';
import { scanOf } from '../../report/scan-of.ts';

/** A name that a tool fills in when it applies the manifest. */
const LATER = `$\{NS}`;

const CONFIG = '.github/pss-review.yml';

const BARE = '{containers: [{name: c}]}';
const PRIVILEGED = '{containers: [{name: c, securityContext: {privileged: true}}]}';
const RESTRICTED =
  '{securityContext: {runAsNonRoot: true, seccompProfile: {type: RuntimeDefault}}, containers: [{name: c, securityContext: {allowPrivilegeEscalation: false, capabilities: {drop: [ALL]}}}]}';

function pod(spec: string, name = 'web', namespace = 'shop'): string {
  return `apiVersion: v1\nkind: Pod\nmetadata: {name: ${name}, namespace: "${namespace}"}\nspec: ${spec}\n`;
}

function namespaceWith(labels: string, name = 'shop'): string {
  return `apiVersion: v1\nkind: Namespace\nmetadata: {name: "${name}", labels: {${labels}}}\n`;
}

const RELEASE = (namespace: string) =>
  `apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata: {name: a, namespace: "${namespace}"}\nspec: {}\n`;

function serverWith(settings: string): Record<string, string> {
  const head = 'apiVersion: pod-security.admission.config.k8s.io/v1\nkind: PodSecurityConfiguration\n';
  return { [CONFIG]: 'pod-security-configuration: psa.yml\n', 'psa.yml': head + settings };
}

const ENFORCE = 'pod-security.kubernetes.io/enforce';

async function planOf(files: Readonly<Record<string, string>>, name: string | null = 'shop') {
  const whole = migrationPlan(await scanOf(files));
  const plan = whole.namespaces.find(({ namespace }) => (namespace ?? null) === name) as NamespacePlan;
  return { plan, text: migrationPlanMarkdown({ ...whole, namespaces: [plan] }) };
}

/** The levels that the plan's commands set, in their order; not those that they only try. */
function set({ steps }: NamespacePlan): string[] {
  const commands = steps.flatMap(({ commands }) => commands).filter((command) => !command.includes('--dry-run=server'));
  return commands.flatMap((command) => [...command.matchAll(/enforce=(\S+)/g)].map(([, level]) => level as string));
}

/** The levels that the first step asks the cluster about. */
function asked({ steps: [first] }: NamespacePlan): string[] {
  return [...(first?.commands.join(' ') ?? '').matchAll(/enforce=(\S+)/g)].map(([, level]) => level as string);
}

/** The cell under "enforce today" in the table. */
function cell(text: string): string | undefined {
  return text
    .split('\n')
    .find((line) => line.startsWith('| `'))
    ?.split(' | ')[2];
}

describe('what is enforced today', () => {
  test.each([
    ["the server's defaults", serverWith('defaults: {enforce: restricted}\n'), '`restricted` already', []],
    [
      'the config',
      { [CONFIG]: 'targets: [{namespaces: [shop], level: restricted}]\n' },
      '`restricted` by the config',
      ['restricted'],
    ],
    [
      'the config for its files',
      { [CONFIG]: 'targets: [{paths: [web.yaml], level: restricted}]\n' },
      '`restricted` by the config',
      ['restricted'],
    ],
    ['the label of its Namespace', { 'ns.yaml': namespaceWith(`${ENFORCE}: restricted`) }, '`restricted` already', []],
    [
      'the label that a kustomization gives its Namespace',
      {
        'kustomization.yaml': `resources: [ns.yaml]\nlabels: [{pairs: {${ENFORCE}: restricted}}]\n`,
        'ns.yaml': namespaceWith(''),
      },
      '`restricted` already',
      [],
    ],
  ])('is not lowered: %s', async (_, files, today, levels) => {
    const { plan, text } = await planOf({ ...files, 'web.yaml': pod(BARE) });
    expect(plan).toMatchObject({ reached: 'baseline', next: 'restricted', enforced: { level: 'restricted' } });
    expect(plan.enforceable).toBeUndefined();
    expect(cell(text)).toBe(today);
    expect(text).not.toContain('enforce it today');
    expect(set(plan)).toEqual(levels);
    expect(asked(plan)).toEqual(['restricted']);
  });

  test('is not lowered where the namespace is not known', async () => {
    const files = { 'later.yaml': pod(PRIVILEGED, 'web', LATER) };
    const server = await planOf({ ...files, ...serverWith('defaults: {enforce: restricted}\n') }, null);
    expect([server.plan.next, set(server.plan)]).toEqual(['restricted', []]);
    const config = { [CONFIG]: 'targets: [{paths: [later.yaml], level: restricted}]\n' };
    const configured = await planOf({ ...files, ...config }, null);
    expect([configured.plan.next, set(configured.plan)]).toEqual(['restricted', ['restricted']]);
  });

  test('is not lowered by a label over which the config is stricter', async () => {
    const files = {
      [CONFIG]: 'targets: [{namespaces: [shop], level: baseline}]\n',
      'ns.yaml': namespaceWith(`${ENFORCE}: restricted`),
    };
    const { plan } = await planOf({ ...files, 'web.yaml': pod(BARE) });
    expect(plan.enforced).toMatchObject({ level: 'restricted', by: 'namespace' });
    expect(set(plan)).toEqual([]);
  });

  test('is not set where nothing is to be raised: a pod that violates baseline, and no Namespace', async () => {
    const { plan } = await planOf({ 'web.yaml': pod(PRIVILEGED) });
    const warn = plan.steps.find(({ name }) => name === 'warn');
    expect([warn?.commands.join(''), warn?.yaml].join('')).not.toContain('enforce');
    expect(asked(plan)).toEqual(['baseline']);
  });

  test('is not overwritten where the repository does not know it', async () => {
    const { plan } = await planOf({ 'web.yaml': pod(BARE) });
    const warn = plan.steps.find(({ name }) => name === 'warn');
    expect(warn?.commands[0]).toMatch(/^kubectl label ns shop /);
    expect(warn?.what).toContain('kubectl refuses');
    const known = await planOf({ 'web.yaml': pod(BARE), 'ns.yaml': namespaceWith(`${ENFORCE}: privileged`) });
    expect(known.plan.steps.find(({ name }) => name === 'warn')?.commands[0]).toMatch(/^kubectl label --overwrite ns /);
  });

  test('stays in the Namespace that is to be written', async () => {
    const labels = `${ENFORCE}: baseline, ${ENFORCE}-version: v1.30`;
    const { plan } = await planOf({ 'web.yaml': pod(BARE), 'ns.yaml': namespaceWith(labels) });
    const warn = plan.steps.find(({ name }) => name === 'warn');
    expect(warn?.commands.join('')).not.toContain('enforce=');
    expect(warn?.yaml).toContain(`${ENFORCE}: baseline\n    ${ENFORCE}-version: v1.30\n`);
  });

  test('is asked about before it is raised', async () => {
    expect(asked((await planOf({ 'web.yaml': pod(BARE) })).plan)).toEqual(['baseline', 'restricted']);
    expect(asked((await planOf({ 'web.yaml': pod(RESTRICTED) })).plan)).toEqual(['restricted']);
  });

  test('is set last with the same labels by the command and in the Namespace', async () => {
    const { plan } = await planOf({ 'web.yaml': pod(BARE) });
    const last = plan.steps.find(({ name }) => name === 'enforce');
    const pairs = [...(last?.commands[0] ?? '').matchAll(/(pod-security\S+)=(\S+)/g)].map(
      ([, key, value]) => `${key}: ${value}`,
    );
    expect(pairs).toHaveLength(6);
    for (const pair of pairs) expect(last?.yaml).toContain(`    ${pair}`);
  });
});

describe('a namespace that is filled in later', () => {
  test.each([LATER, '{{ .Values.namespace }}', '{{', 'Shop', 'a.b'])('may be any: %s', async (name) => {
    const scan = await scanOf({ 'web.yaml': pod(RESTRICTED), 'later.yaml': pod(PRIVILEGED, 'other', name) });
    const plans = migrationPlan(scan).namespaces;
    expect(plans.map(({ namespace, enforceable }) => [namespace, enforceable])).toEqual([
      ['shop', undefined],
      [undefined, undefined],
    ]);
    expect(plans[0]?.doubts).toEqual(['1 workload whose namespace is not known violates restricted.']);
  });

  test('may be any for what was not judged, too, and names no namespace of its own', async () => {
    const files = {
      'web.yaml': pod(RESTRICTED),
      'release.yaml': RELEASE(LATER),
      'ns.yaml': namespaceWith('', LATER),
    };
    const plans = migrationPlan(await scanOf(files)).namespaces;
    expect(plans.map(({ namespace, doubts }) => [namespace, doubts])).toEqual([
      ['shop', ['1 object or file that may be in it could not be judged.']],
    ]);
  });
});

describe('what is not known', () => {
  test('is said where the cluster runs pods, although a level is enforced there', async () => {
    const files = {
      'web.yaml': pod(RESTRICTED, 'web', 'kube-system'),
      'ns.yaml': namespaceWith(`${ENFORCE}: restricted`, 'kube-system'),
    };
    const { text } = await planOf(files, 'kube-system');
    expect(cell(text)).toBe('`restricted` already');
    expect(text).toContain('> **Not all of it is known.** The cluster runs pods of its own in it.');
  });

  test('keeps a level from being enforced at another version than the label has', async () => {
    const labels = `${ENFORCE}: restricted, ${ENFORCE}-version: v1.5`;
    const files = { 'web.yaml': pod(RESTRICTED), 'release.yaml': RELEASE('shop'), 'ns.yaml': namespaceWith(labels) };
    const { plan, text } = await planOf(files);
    expect(plan.enforceable).toBeUndefined();
    expect(text).toContain('Its manifest enforces `restricted` at version v1.5.');
    expect(text).toContain('1 object or file in it could not be judged.');
  });

  test('is said of a Namespace with several definitions, whichever is found first', async () => {
    const labelled = namespaceWith(`${ENFORCE}: baseline`);
    for (const [a, b] of [
      [labelled, namespaceWith('')],
      [namespaceWith(''), labelled],
    ]) {
      const { plan } = await planOf({ 'a.yaml': a as string, 'b.yaml': b as string, 'web.yaml': pod(BARE) });
      expect(plan.doubts).toEqual(['Its Namespace is defined 2 times, with different labels of Pod Security.']);
      expect(plan).toMatchObject({ enforced: { level: 'baseline' } });
      expect(plan.enforceable).toBeUndefined();
      expect(set(plan)).toEqual(['restricted']);
    }
  });

  test.each([
    ['istio-injection: enabled', 1],
    ['istio.io/rev: stable', 1],
    ['istio-injection: disabled', 0],
    ['team: istio', 0],
  ])('is said where Istio adds containers: %s', async (labels, doubts) => {
    const { plan } = await planOf({ 'ns.yaml': namespaceWith(labels), 'web.yaml': pod(BARE) });
    expect(plan.doubts).toHaveLength(doubts);
  });

  test('is said where files that name the namespace were left out', async () => {
    const scan = await scanOf({ 'web.yaml': pod(BARE) });
    const context = { ...scan.context, leftOut: (name: string) => (name === 'shop' ? 2 : 0) };
    const [plan] = migrationPlan({ ...scan, context }).namespaces;
    expect(plan?.enforceable).toBeUndefined();
    expect(plan?.doubts).toEqual([
      "2 files that name it were left out of the scan, by the paths that it was given or the config's.",
    ]);
  });
});

describe('what is exempt', () => {
  const EXEMPT = 'exemptions: [{names: [bad], reason: because}]\n';

  test('by the config is not to be repaired, and it is said that the cluster rejects it', async () => {
    const { plan, text } = await planOf({ [CONFIG]: EXEMPT, 'bad.yaml': pod(PRIVILEGED, 'bad') });
    expect(plan).toMatchObject({ next: 'baseline', violating: 0, exempt: 1, fixes: [], checks: [] });
    expect(plan.steps.map(({ name }) => name)).toEqual(['analyse', 'warn', 'enforce', 'watch']);
    expect(text).toContain('1 workload that the config exempts violates baseline: fix leaves that');
    expect(text).toContain('| `shop` | 1 | `privileged` | `baseline` | 0 | 1 exempt in the config |');
  });

  test('by the config is exempt from checks of a level that is not its own', async () => {
    const files = { [CONFIG]: `level: baseline\n${EXEMPT}`, 'bad.yaml': pod(BARE, 'bad'), 'web.yaml': pod(BARE) };
    const { plan } = await planOf(files);
    expect(plan).toMatchObject({ next: 'restricted', violating: 1, exempt: 1, isSafeEnough: false });
  });

  test('by the server as a namespace has no labels to set', async () => {
    const files = serverWith('exemptions: {namespaces: [shop]}\n');
    const { plan, text } = await planOf({ ...files, 'web.yaml': pod(PRIVILEGED) });
    expect(plan).toMatchObject({ isExempt: true, violating: 0, steps: [], labels: {} });
    expect(cell(text)).toBe('exempt');
    expect(text).toContain("The API server's configuration exempts it");
    expect(text).not.toContain('kubectl');
  });

  test('by the server with a runtime class violates nothing', async () => {
    const files = serverWith('exemptions: {runtimeClasses: [kata]}\n');
    const kata = PRIVILEGED.replace('{', '{runtimeClassName: kata, ');
    const { plan, text } = await planOf({ ...files, 'vm.yaml': pod(kata, 'vm'), 'web.yaml': pod(BARE) });
    expect(plan).toMatchObject({ workloads: 2, reached: 'baseline', violating: 1, exemptByServer: 1 });
    expect(text).toContain("The API server's configuration exempts 1 of 2 workloads.");
  });
});

describe('the command that repairs', () => {
  test('changes files of its namespace alone', async () => {
    const shop = Object.fromEntries([1, 2, 3, 4, 5, 6].map((i) => [`s${i}.yaml`, pod(BARE, `s${i}`)]));
    const { plan } = await planOf({ ...shop, 'agent.yaml': pod(BARE, 'agent', 'infra') });
    const command = plan.steps.find(({ name }) => name === 'fix')?.commands[1] ?? '';
    expect(command.match(/\S+\.yaml/g)).toEqual(Object.keys(shop));
    expect(command).not.toMatch(/ \.$/);
  });

  test('says where a file has workloads of other namespaces, too', async () => {
    const { plan } = await planOf({ 'all.yaml': `${pod(BARE)}---\n${pod(BARE, 'agent', 'infra')}` });
    expect(plan.steps.find(({ name }) => name === 'fix')?.what).toContain('workloads of other namespaces');
  });

  test('is not there for standard input', async () => {
    const { plan } = await planOf({ '-': pod(BARE) });
    const fix = plan.steps.find(({ name }) => name === 'fix');
    expect(fix?.commands).toEqual([]);
    expect(fix?.what).toContain('Left out of it: 1 file of standard input');
  });
});
