import { describe, expect, test } from 'vitest';
import type { Level } from '../../../src/pss/level.ts';
import { reviewOf } from '../review-of.ts';

const pod = (spec: string): string =>
  `apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  hostPID: true\n${spec}`;
const namespace = (labels: string): string =>
  `apiVersion: v1\nkind: Namespace\nmetadata:\n  name: shop\n  labels:\n${labels}`;

async function commentsOf(base: string | undefined, head: string, level: Level = 'restricted') {
  const { plan } = await reviewOf(base === undefined ? {} : { 'a.yaml': base }, { 'a.yaml': head }, { level });
  return {
    comments: plan.comments.map(({ line, body }) => `${line}: ${body.split('\n\n<!--')[0]}`),
    conclusion: plan.conclusion,
  };
}

describe('a document that cannot be read', () => {
  test.each([
    [
      'a number where a text belongs is quoted',
      pod('  containers:\n    - name: a\n      env:\n        - name: A\n          value: 1\n'),
      11,
      '          value: "1"',
    ],
    ['the quotes of a boolean go', pod('  hostIPC: "false"\n  containers: []\n'), 7, '  hostIPC: false'],
    [
      'a boolean in another case is written as it is',
      pod("  hostIPC: 'False'\n  containers: []\n"),
      7,
      '  hostIPC: false',
    ],
  ])('has a comment with its fix: %s', async (_, head, line, fix) => {
    const { comments, conclusion } = await commentsOf(undefined, head);
    expect(conclusion).toBe('failure');
    expect(comments).toHaveLength(1);
    expect(comments[0]).toContain(`${line}: **The API server refuses this document, so nothing in it is judged**`);
    expect(comments[0]).toContain(`\`\`\`suggestion\n${fix}\n\`\`\``);
  });

  test.each([
    ['one edit does not repair it', pod('  hostIPC: "no"\n  containers: []\n'), 'expected true or false'],
    [
      'nobody can guess what else is meant',
      pod('  hostIPC: "true"\n  hostNetwork: "no"\n  containers: []\n'),
      'another mistake: spec.hostNetwork: found the string "no"',
    ],
    ['it is no YAML', 'apiVersion: v1\nkind: Pod\nmetadata: {name: web\n', '**'],
  ])('has a comment without one where %s', async (_, head, words) => {
    const { comments } = await commentsOf(undefined, head);
    expect(comments).toHaveLength(1);
    expect(comments[0]).toContain(words);
    expect(comments[0]).not.toContain('```suggestion');
  });

  test('has one fix for all that is wrong in it, which says what the pods then violate', async () => {
    const spec = '  hostIPC: "true"\n  hostNetwork: "true"\n  containers: []\n';
    const { comments } = await commentsOf(undefined, pod(spec), 'baseline');
    expect(comments).toHaveLength(1);
    expect(comments[0]).toMatch(/^> spec.hostIPC: .*\n>\n> spec.hostNetwork: /m);
    expect(comments[0]).toContain('```suggestion\n  hostIPC: true\n  hostNetwork: true\n```');
    expect(comments[0]).toContain('⚠ Once it can be read, it violates `baseline:latest`: `hostNamespaces`.');
  });

  test('has none where base could not read it either', async () => {
    const broken = pod('  hostIPC: "false"\n  containers: []\n');
    expect(await commentsOf(broken, `${broken}\n`)).toEqual({ comments: [], conclusion: 'neutral' });
  });
});

describe('a label that the server refuses', () => {
  test.each([
    ['enforce: Restricted', 'enforce: restricted'],
    ['enforce: restricted\n    pod-security.kubernetes.io/enforce-version: "1.30"', 'enforce-version: "v1.30"'],
  ])('%s has a comment with its fix', async (written, meant) => {
    const label = 'pod-security.kubernetes.io/';
    const { comments } = await commentsOf(undefined, namespace(`    ${label}${written}\n`));
    expect(comments).toHaveLength(1);
    expect(comments[0]).toContain(`\`\`\`suggestion\n    ${label}${meant}\n\`\`\``);
  });
});

const CONTAINER = '  containers:\n    - name: a\n      image: a\n';

describe('a field that does nothing', () => {
  const good = pod('').replace('  hostPID: true\n', '');
  const container = (context: string): string =>
    `${good}  containers:\n    - name: a\n      securityContext:\n        allowPrivilegeEscalation: false\n${context}`;

  test('has a comment where the pull request writes it, which does not block', async () => {
    const head = container('        readonlyRootFilesystem: true\n');
    const { comments, conclusion } = await commentsOf(container(''), head);
    expect(conclusion).toBe('success');
    expect(comments).toHaveLength(1);
    expect(comments[0]).toContain('10: **This field does nothing**');
    expect(comments[0]).toContain('readOnlyRootFilesystem: true\n```');
  });

  test('has none where it was there before', async () => {
    const before = container('        readonlyRootFilesystem: true\n');
    expect((await commentsOf(before, before.replace('name: web', 'name: web # x'))).comments).toEqual([]);
  });

  test('has no fix that would grant something', async () => {
    const head = container('        Privileged: true\n');
    const { comments } = await commentsOf(container(''), head);
    expect(comments.join()).toContain('it is written privileged');
    expect(comments.join()).toContain('No suggestion: where it works it violates `privileged`.');
    expect(comments.join()).not.toContain('```suggestion');
  });

  test.each([
    [
      'goes from the pod to its container',
      '  securityContext:\n    runAsUser: 1000\n    readOnlyRootFilesystem: true\n  containers:\n    - name: a\n',
      10,
      '    runAsUser: 1000\n  containers:\n    - name: a\n      securityContext:\n        readOnlyRootFilesystem: true',
    ],
    [
      'goes to each of the containers that do not have it',
      '  securityContext: {runAsUser: 1000, readOnlyRootFilesystem: true}\n  containers:\n    - name: a\n      securityContext: {readOnlyRootFilesystem: true}\n    - name: b\n',
      10,
      '  securityContext: {runAsUser: 1000}\n  containers:\n    - name: a\n      securityContext: {readOnlyRootFilesystem: true}\n    - name: b\n      securityContext:\n        readOnlyRootFilesystem: true',
    ],
    [
      'goes from the container into its security context',
      '  containers:\n    - name: a\n      readOnlyRootFilesystem: true\n',
      8,
      '    - name: a\n      securityContext:\n        readOnlyRootFilesystem: true',
    ],
    [
      'is merged into what each container has there',
      '  capabilities: {drop: [KILL]}\n  initContainers:\n    - name: a\n      securityContext: {capabilities: {add: [CHOWN]}}\n  containers: []\n',
      9,
      'spec:\n  initContainers:\n    - name: a\n      securityContext: {capabilities: {add: [CHOWN], drop: [KILL]}}',
    ],
    [
      'goes into the capabilities',
      '  containers:\n    - name: a\n      securityContext:\n        drop: [KILL]\n',
      9,
      '      securityContext:\n        capabilities:\n          drop: [KILL]',
    ],
  ])('has the fix that moves it where it works: it %s', async (_, spec, line, fix) => {
    const { comments, conclusion } = await commentsOf(undefined, good + spec, 'privileged');
    expect(conclusion).toBe('success');
    expect(comments).toHaveLength(1);
    expect(comments[0]).toContain('**This field does nothing**');
    expect(comments[0]).toContain(`\`\`\`suggestion\n${fix}\n\`\`\``);
    expect(comments[0]?.startsWith(`${line}: `)).toBe(true);
  });

  test('has no fix that would make it disappear: where its right place says otherwise', async () => {
    const contexts = '      securityContext: {privileged: false}\n      Privileged: true\n';
    for (const spec of [
      `  securityContext: {runAsNonRoot: false}\n  runAsNonRoot: true\n${CONTAINER}`,
      `${CONTAINER}${contexts}`,
    ]) {
      const { comments } = await commentsOf(undefined, good + spec, 'privileged');
      expect(comments).toHaveLength(1);
      expect(comments[0]).toMatch(/No suggestion: `spec\..*` says otherwise\./);
    }
  });

  test('keeps its value, its comments and its layout where only its case is wrong', async () => {
    const spec = `  SecurityContext: # see ADR 7\n    # app\n    runAsUser:   1000 # app\n${CONTAINER}`;
    const { comments } = await commentsOf(undefined, good + spec, 'privileged');
    expect(comments).toHaveLength(1);
    expect(comments[0]).toContain('```suggestion\n  securityContext: # see ADR 7\n```');
  });

  test('only goes where another suggestion sets it in its place, and stays where that sets another', async () => {
    const spec = (field: string) => `  securityContext:\n    fsGroup: 1\n    ${field}\n  volumes: []\n${CONTAINER}`;
    const [own, set] = (await commentsOf(undefined, good + spec('capabilities: {drop: [ALL]}'))).comments.reverse();
    expect(own).toContain('```suggestion\n    fsGroup: 1\n```');
    expect(own).toContain('Another suggestion sets the same where it works: commit both.');
    expect(set).toMatch(/\+? +capabilities:\n/);
    const { comments } = await commentsOf(undefined, good + spec('procMount: Default'));
    expect(comments.find((body) => body.includes('procMount'))).not.toContain('```suggestion');
  });

  test('is in one suggestion with the other ones beside it, and suggestions never overlap', async () => {
    const fields = '    procMount: Default\n    readOnlyRootFilesystem: true\n';
    const spec = `  securityContext:\n    fsGroup: 1\n${fields}${CONTAINER}      procMount: Default\n`;
    const { comments } = await commentsOf(undefined, good + spec, 'privileged');
    expect(comments.map((body) => body.split('\n')[0])).toEqual([
      '11: **These fields do nothing**',
      '13: **This field does nothing**',
    ]);
    expect(comments[0]).toContain('        procMount: Default\n        readOnlyRootFilesystem: true\n```');
    expect(comments[1]).not.toContain('```suggestion');
  });
});

describe('remarks that say the same', () => {
  const head = (spec: string): Record<string, string> =>
    Object.fromEntries(['a', 'b', 'c'].map((name) => [`${name}.yaml`, pod(spec).replace('web', name)]));
  const bodiesOf = async (files: Record<string, string>): Promise<string[]> => {
    const { plan } = await reviewOf({}, files, { level: 'privileged' });
    return plan.comments.map(({ path, body }) => `${path}: ${body.split('\n\n<!--')[0]}`);
  };

  test('are one comment with all places, and the others have their suggestions alone', async () => {
    const [first, ...others] = await bodiesOf(head('  containers:\n    - name: x\n      runAsUser: 1000\n'));
    expect(first).toContain('a.yaml: **This field does nothing**');
    expect(first).toContain('The same in `b.yaml:9`, `c.yaml:9`.');
    const fix = '    - name: x\n      securityContext:\n        runAsUser: 1000';
    expect(others).toEqual(
      ['b', 'c'].map((name) => `${name}.yaml: \`\`\`suggestion\n${fix}\n\`\`\`\n\nAs in \`a.yaml:9\`.`),
    );
  });

  test('are one comment where there is nothing to commit', async () => {
    const { plan } = await reviewOf({}, head('  hostIPC: "no"\n  containers: []\n'));
    expect(plan.comments).toHaveLength(1);
    expect(plan.comments[0]?.body).toContain('The same in `b.yaml:7`, `c.yaml:7`.');
    expect(plan.comments[0]?.marks).toHaveLength(3);
  });

  test('are apart where one word differs', async () => {
    const files = head('  hostIPC: "no"\n  containers: []\n');
    const bodies = await bodiesOf({ ...files, 'b.yaml': pod('  hostIPC: "yes"\n') });
    expect(bodies).toHaveLength(2);
  });
});
