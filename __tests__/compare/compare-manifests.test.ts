import { describe, expect, test } from 'vitest';
import { compareManifests } from '../../src/compare/compare-manifests.ts';
import { readManifest } from '../../src/manifest/read-manifest.ts';
import { formatSetter } from '../../src/pss/violation.ts';
import { defaultPolicy } from '../../src/target/repository-target.ts';

const POLICY = defaultPolicy({ level: 'restricted', version: 'latest' });

type Files = Readonly<Record<string, string>>;

function compare(base: Files, head: Files, renames: Readonly<Record<string, string>> = {}) {
  const read = (files: Files) =>
    Object.entries(files).map(([file, text]) => readManifest(file, new TextEncoder().encode(text)));
  return compareManifests(read(base), read(head), new Map(Object.entries(renames)), () => POLICY);
}

/** What became of each workload, as text: `web: +privileged app, =runAsNonRoot app, -hostNamespaces pod=hostPID`. */
function story(base: Files, head: Files, renames?: Readonly<Record<string, string>>): string[] {
  return compare(base, head, renames).workloads.map(({ workload, findings, fixed }) => {
    const parts = [
      ...findings.map(
        ({ check, violation, status }) => `${status === 'introduced' ? '+' : '='}${check} ${formatSetter(violation)}`,
      ),
      ...fixed.map(({ check, setter }) => `-${check} ${setter}`),
    ];
    return `${workload.identity.name}: ${parts.join(', ')}`;
  });
}

const GOOD =
  'allowPrivilegeEscalation: false, runAsNonRoot: true, capabilities: {drop: [ALL]}, seccompProfile: {type: RuntimeDefault}';

/** A container that passes restricted, with more keys of its security context. */
function container(name: string, more = '', image = `${name}:1`): string {
  return `{name: ${name}, image: "${image}", securityContext: {${GOOD}${more === '' ? '' : `, ${more}`}}}`;
}

function workload(kind: string, name: string, containers: readonly string[], spec = ''): string {
  const pod = `{${spec}containers: [${containers.join(', ')}]}`;
  if (kind === 'Pod') return `apiVersion: v1\nkind: Pod\nmetadata: {name: ${name}}\nspec: ${pod}\n`;
  const apiVersion = kind === 'ReplicationController' ? 'v1' : 'apps/v1';
  return `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: {name: ${name}}\nspec:\n  template:\n    spec: ${pod}\n`;
}

const PRIVILEGED = workload('Deployment', 'web', [
  '{name: app, image: "app:1", securityContext: {privileged: true, runAsNonRoot: true, capabilities: {drop: [ALL]}, seccompProfile: {type: RuntimeDefault}}}',
]);
const CLEAN = workload('Deployment', 'web', [container('app')]);

describe('introduced or existing', () => {
  test('a workload that did not change introduces nothing', () => {
    expect(story({ 'a.yaml': PRIVILEGED }, { 'a.yaml': PRIVILEGED })).toEqual([
      'web: =privileged app, =allowPrivilegeEscalation app',
    ]);
  });

  test('a new workload introduces all that it violates', () => {
    expect(story({}, { 'a.yaml': PRIVILEGED })).toEqual(['web: +privileged app, +allowPrivilegeEscalation app']);
  });

  test('what is gone is fixed', () => {
    expect(story({ 'a.yaml': PRIVILEGED }, { 'a.yaml': CLEAN })).toEqual([
      'web: -privileged app, -allowPrivilegeEscalation app',
    ]);
  });

  test('a second container with the violation that the first one has is introduced', () => {
    const before = workload('Deployment', 'web', [container('app', 'privileged: true')]);
    const after = workload('Deployment', 'web', [
      container('app', 'privileged: true'),
      container('new', 'privileged: true'),
    ]);
    expect(story({ 'a.yaml': before }, { 'a.yaml': after })).toEqual(['web: =privileged app, +privileged new']);
  });

  test('each value of a list is its own violation', () => {
    const before = workload('Deployment', 'web', [
      container('app').replace('drop: [ALL]', 'drop: [ALL], add: [NET_RAW]'),
    ]);
    const after = workload('Deployment', 'web', [
      container('app').replace('drop: [ALL]', 'drop: [ALL], add: [NET_RAW, SYS_ADMIN]'),
    ]);
    expect(story({ 'a.yaml': before }, { 'a.yaml': after })).toEqual([
      'web: =capabilities_restricted app=NET_RAW, +capabilities_restricted app=SYS_ADMIN',
    ]);
  });

  test('a single-valued field that only gets another bad value is existing', () => {
    const before = workload('Pod', 'web', [container('app', 'procMount: Unmasked')]);
    const after = workload('Pod', 'web', [container('app', 'procMount: Other')]);
    expect(story({ 'a.yaml': before }, { 'a.yaml': after })).toEqual(['web: =procMount_restricted app']);
  });

  test('a container that is only renamed brings nothing new, a new one at its place does', () => {
    const bad = (name: string, image: string) =>
      workload('Deployment', 'web', [container(name, 'privileged: true', image)]);
    expect(story({ 'a.yaml': bad('app', 'x:1') }, { 'a.yaml': bad('main', 'x:1') })).toEqual(['web: =privileged main']);
    expect(story({ 'a.yaml': bad('app', 'x:1') }, { 'a.yaml': bad('main', 'y:1') })).toEqual([
      'web: +privileged main, -privileged app',
    ]);
  });
});

describe('pairing', () => {
  const bad = (kind: string, name = 'web') => workload(kind, name, [container('app', 'privileged: true')]);

  test('a renamed file holds the same workload', () => {
    expect(story({ 'a.yaml': bad('Deployment') }, { 'b.yaml': bad('Deployment') }, { 'b.yaml': 'a.yaml' })).toEqual([
      'web: =privileged app',
    ]);
  });

  test('a document that moved to another file is the same workload', () => {
    const before = { 'a.yaml': `${bad('Deployment')}---\n${bad('Deployment', 'other')}`, 'b.yaml': '' };
    const after = { 'a.yaml': bad('Deployment', 'other'), 'b.yaml': bad('Deployment') };
    expect(story(before, after)).toEqual(['other: =privileged app', 'web: =privileged app']);
  });

  test('reordered documents are the same workloads', () => {
    const documents = [bad('Deployment', 'a'), bad('Deployment', 'b')];
    const before = { 'a.yaml': documents.join('---\n') };
    expect(story(before, { 'a.yaml': documents.toReversed().join('---\n') })).toEqual([
      'b: =privileged app',
      'a: =privileged app',
    ]);
  });

  test('a ReplicationController that became a Deployment is the same workload', () => {
    expect(story({ 'rc.yaml': bad('ReplicationController') }, { 'dep.yaml': bad('Deployment') })).toEqual([
      'web: =privileged app',
    ]);
  });

  test('a removed API group is the same group', () => {
    const old = bad('Deployment').replace('apps/v1', 'extensions/v1beta1');
    expect(story({ 'a.yaml': old }, { 'a.yaml': bad('Deployment') })).toEqual(['web: =privileged app']);
  });

  test('the same name without a common container is another workload', () => {
    const other = workload('StatefulSet', 'web', [container('db', 'privileged: true')]);
    expect(story({ 'a.yaml': bad('Deployment') }, { 'b.yaml': other })).toEqual(['web: +privileged db']);
  });

  test('pairs are one to one: a copy of a workload is new', () => {
    const after = { 'a.yaml': bad('Deployment'), 'copy.yaml': bad('Deployment') };
    expect(story({ 'a.yaml': bad('Deployment') }, after)).toEqual(['web: =privileged app', 'web: +privileged app']);
  });

  test('YAML that became JSON is the same workload', () => {
    const json = JSON.stringify({
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: { name: 'web' },
      spec: { hostPID: true, containers: [] },
    });
    const yaml = 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  hostPID: true\n  containers: []\n';
    expect(story({ 'a.yaml': yaml }, { 'a.json': json })).toEqual(['web: =hostNamespaces pod=hostPID']);
  });
});

describe('an object with several pods', () => {
  const template = (name: string, more = '', image = `${name}:1`): string =>
    `{name: ${name}, container: {image: "${image}", securityContext: {${GOOD}${more === '' ? '' : `, ${more}`}}}}`;
  const workflow = (templates: readonly string[], kind = 'WorkflowTemplate'): string =>
    `apiVersion: argoproj.io/v1alpha1\nkind: ${kind}\nmetadata: {name: ci}\nspec: {templates: [${templates.join(', ')}]}\n`;
  const BAD = 'privileged: true';

  test('is a workload each, and each finding is its own', () => {
    const { workloads } = compare({}, { 'a.yaml': workflow([template('build', BAD), template('test', BAD)]) });
    expect(workloads.map(({ workload, findings }) => [workload.podKey, findings.length])).toEqual([
      ['spec.templates.build', 1],
      ['spec.templates.test', 1],
    ]);
  });

  test('a new pod before the others takes nothing of theirs', () => {
    const before = workflow([template('build', BAD), template('test')]);
    const after = workflow([template('lint', BAD), template('build', BAD), template('test', BAD)]);
    expect(story({ 'a.yaml': before }, { 'a.yaml': after })).toEqual([
      'ci: +privileged main',
      'ci: =privileged main',
      'ci: +privileged main',
    ]);
  });

  test('a pod that only got another name is the same', () => {
    const before = workflow([template('build', BAD, 'go:1'), template('test')]);
    const after = workflow([template('compile', BAD, 'go:1'), template('test')]);
    expect(story({ 'a.yaml': before }, { 'a.yaml': after })).toEqual(['ci: =privileged main', 'ci: ']);
  });

  test('a pod in the place of another is new, and the other is removed', () => {
    const before = workflow([template('build', BAD)]);
    const after = workflow([template('deploy', BAD)]);
    expect(story({ 'a.yaml': before }, { 'a.yaml': after })).toEqual(['ci: +privileged main']);
    expect(compare({ 'a.yaml': before }, { 'a.yaml': after }).removed.map(({ podKey }) => podKey)).toEqual([
      'spec.templates.build',
    ]);
  });

  test('pods without names are told apart by their positions', () => {
    const set = (pids: readonly boolean[]): string =>
      `apiVersion: batch.volcano.sh/v1alpha1\nkind: Job\nmetadata: {name: train}\nspec: {tasks: [${pids.map((pid) => `{template: {spec: {hostPID: ${pid}, containers: [${container('a')}]}}}`).join(', ')}]}\n`;
    expect(story({ 'a.yaml': set([false, true]) }, { 'a.yaml': set([true, true]) })).toEqual([
      'train: +hostNamespaces pod=hostPID',
      'train: =hostNamespaces pod=hostPID',
    ]);
  });

  test('moves to another file and another kind with all its pods', () => {
    const templates = [template('build', BAD), template('test', BAD)];
    const before = { 'a.yaml': workflow(templates) };
    const same = ['ci: =privileged main', 'ci: =privileged main'];
    expect(story(before, { 'b.yaml': workflow(templates.toReversed()) })).toEqual(same);
    expect(story(before, { 'a.yaml': workflow(templates, 'ClusterWorkflowTemplate') })).toEqual(same);
  });

  test('a Deployment that became a Rollout brings nothing new', () => {
    const before = workload('Deployment', 'web', [container('app', BAD)]);
    const after = before.replace('apps/v1', 'argoproj.io/v1alpha1').replace('Deployment', 'Rollout');
    expect(story({ 'a.yaml': before }, { 'a.yaml': after })).toEqual(['web: =privileged app']);
  });

  test('kinds of the same name in other groups are other objects', () => {
    const job = workload('Job', 'train', [container('app', BAD)]).replace('apps/v1', 'batch/v1');
    const volcano = `apiVersion: batch.volcano.sh/v1alpha1\nkind: Job\nmetadata: {name: train}\nspec: {tasks: [{template: {spec: {containers: [${container('db', BAD)}]}}}]}\n`;
    expect(story({ 'a.yaml': job }, { 'a.yaml': `${job}---\n${volcano}` })).toEqual([
      'train: =privileged app',
      'train: +privileged db',
    ]);
  });
});

describe('what cannot be read', () => {
  const BROKEN = 'apiVersion: v1\nkind: Pod\nmetadata: {name: x\n';

  test('a document that cannot be read any more is introduced, and what it held is neither removed nor fixed', () => {
    const { notEvaluated, removed, workloads } = compare(
      { 'a.yaml': PRIVILEGED },
      { 'a.yaml': `${BROKEN}---\n${CLEAN.replace('web', 'two')}` },
    );
    expect(notEvaluated.map(({ introduced }) => introduced)).toEqual([true]);
    expect(removed).toEqual([]);
    expect(workloads.map(({ fixed }) => fixed)).toEqual([[]]);
  });

  test('a document that was already unreadable is not introduced, wherever it stands now', () => {
    const { notEvaluated } = compare({ 'a.yaml': BROKEN }, { 'a.yaml': `${CLEAN}---\n${BROKEN}` });
    expect(notEvaluated.map(({ introduced }) => introduced)).toEqual([false]);
  });

  test('a broken text in which nothing names a Kubernetes object is listed, and blocks nothing', () => {
    const { notEvaluated } = compare({}, { 'site.yml': '- hosts: {{ hosts }}\n  tasks: [\n' });
    expect(notEvaluated.map(({ introduced }) => introduced)).toEqual([false]);
  });

  test('a second unreadable document in the file is introduced', () => {
    const { notEvaluated } = compare({ 'a.yaml': BROKEN }, { 'a.yaml': `${BROKEN}---\n${BROKEN}` });
    expect(notEvaluated.map(({ introduced }) => introduced)).toEqual([false, true]);
  });

  test('a removed file removes its workloads', () => {
    const { removed } = compare({ 'a.yaml': PRIVILEGED, 'b.yaml': CLEAN }, { 'b.yaml': CLEAN });
    expect(removed.map(({ file }) => file)).toEqual(['a.yaml']);
  });
});
