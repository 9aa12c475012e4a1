import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { plainReader } from '../../../src/fix/reader.ts';
import type { SuggestOutcome, WorkloadRepairs } from '../../../src/fix/suggest.ts';
import { suggest } from '../../../src/fix/suggest.ts';
import { violationsUnder } from '../../../src/hardening/asked-rule.ts';
import type { Workload } from '../../../src/manifest/manifest.ts';
import { readManifest } from '../../../src/manifest/read-manifest.ts';
import type { Edit, FindViolations, Rule, RuleViolation } from '../../../src/pss/rule.ts';
import { invalidReasons } from '../../../src/pss/validation.ts';
import { formatSetter } from '../../../src/pss/violation.ts';
import { ASKED_READ_ONLY_ROOT } from '../../hardening/read-only-root.ts';
import { applyEdits } from '../../pss/apply-edits.ts';

const findWritableRoots = violationsUnder({ level: 'privileged', version: 'latest' }, [ASKED_READ_ONLY_ROOT]);

/** The standard and the rule together: what repairs the one must not break the other. */
const findAll = violationsUnder({ level: 'restricted', version: 'latest' }, [ASKED_READ_ONLY_ROOT]);

function repairsOf(rule: Rule, find: FindViolations, workload: Workload): WorkloadRepairs {
  const repairs = find(workload.pod).map(({ check, violation }: RuleViolation) => ({
    ...{ check, violation },
    fix: rule.fix(violation, workload.pod),
  }));
  return { workload, findViolations: findAll, repairs };
}

async function suggestIn(text: string, rule: Rule, find: FindViolations): Promise<SuggestOutcome> {
  const { workloads } = readManifest('case', new TextEncoder().encode(text));
  return suggest({
    texts: new Map([['case', text]]),
    workloads: workloads.map((workload) => repairsOf(rule, find, workload)),
    reader: plainReader([]),
  });
}

const podsIn = (text: string): Workload['pod'][] =>
  readManifest('case', new TextEncoder().encode(text)).workloads.map(({ pod }) => pod);

const FIXTURES = join(import.meta.dirname, 'fixtures');
const files = readdirSync(FIXTURES);
const cases = files.filter((file) => /\.(yaml|json)$/.test(file) && !file.includes('.fixed.'));
const fixedOf = (file: string): string => file.replace(/\.(yaml|json)$/, '.fixed.$1');
const findingsOf = (file: string): string => file.replace(/\.(yaml|json)$/, '.findings.txt');

describe('a rule outside the standard', () => {
  it.each(cases)('%s is repaired as its neighbour says', async (file) => {
    const text = readFileSync(join(FIXTURES, file), 'utf8');
    const { suggestions, refusals, texts } = await suggestIn(text, ASKED_READ_ONLY_ROOT, findWritableRoots);
    const fixed = texts.get('case') ?? text;
    const refused = refusals.map(({ repair, reason }) => `${formatSetter(repair.violation)}: ${reason}\n`).join('');
    if (refused === '') expect(files).not.toContain(findingsOf(file));
    else await expect(refused).toMatchFileSnapshot(join(FIXTURES, findingsOf(file)));
    if (fixed === text) expect(files).not.toContain(fixedOf(file));
    else await expect(fixed).toMatchFileSnapshot(join(FIXTURES, fixedOf(file)));
    // Nothing but the edits, by another implementation of them; and each repair is in one suggestion.
    const done = new Set(suggestions.flatMap(({ repairs }) => repairs));
    const expected = podsIn(text).map((pod) => {
      const edits = findWritableRoots(pod).flatMap(({ violation }): readonly Edit[] =>
        refused.includes(`${formatSetter(violation)}: `) ? [] : (ASKED_READ_ONLY_ROOT.fix(violation, pod).edits ?? []),
      );
      return byName(applyEdits(pod, edits));
    });
    expect(podsIn(fixed).map(byName)).toEqual(expected);
    expect(podsIn(fixed).flatMap(findWritableRoots).length).toBe(refusals.length);
    expect(podsIn(fixed).flatMap(invalidReasons)).toEqual([]);
    expect(suggestions.flatMap(({ repairs }) => repairs).length).toBe(done.size);
  });

  it('has a case for each expectation', () => {
    const expected = cases.flatMap((file) => [file, fixedOf(file), findingsOf(file)]);
    expect(files.filter((file) => !expected.includes(file))).toEqual([]);
  });

  it('has field, volume and mount in one suggestion', async () => {
    const text = readFileSync(join(FIXTURES, 'beside-others.yaml'), 'utf8');
    const { suggestions } = await suggestIn(text, ASKED_READ_ONLY_ROOT, findWritableRoots);
    expect(suggestions.length).toBe(1);
    expect(suggestions[0]?.lines.join('\n')).toMatch(/emptyDir[\s\S]*readOnlyRootFilesystem[\s\S]*mountPath: \/tmp/);
  });
});

/** New items may stand anywhere in their list. */
function byName(pod: Workload['pod']): unknown {
  return JSON.parse(JSON.stringify(pod), (key, value: unknown) =>
    (key === 'volumes' || key === 'volumeMounts') && Array.isArray(value)
      ? value.map((item) => JSON.stringify(item, Object.keys(item as object).sort())).sort()
      : value,
  );
}

describe('edits of any value', () => {
  const POD = `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  tolerations:
    - {key: a, operator: Exists}
    - key: b
      operator: Exists
  containers:
    - name: app
      image: shop/web:1.4
      resources:
        limits:
          cpu: 1
      securityContext:
        readOnlyRootFilesystem: true
`;

  /** The text after edits of its only pod; a refusal's reason where it stays as it is. */
  async function edited(text: string, edits: readonly Edit[]): Promise<string> {
    const violation = { subject: { kind: 'pod' }, path: ['spec'] } as const;
    const rule: Rule = { ...ASKED_READ_ONLY_ROOT, fix: () => ({ class: 'careful', edits }) };
    const find: FindViolations = () => [{ rule, check: rule.id, violation }];
    const { workloads } = readManifest('case', new TextEncoder().encode(text));
    const { texts, refusals } = await suggest({
      texts: new Map([['case', text]]),
      workloads: workloads.map((workload) => ({ ...repairsOf(rule, find, workload), findViolations: () => [] })),
      reader: plainReader([]),
    });
    return refusals[0]?.reason ?? texts.get('case') ?? text;
  }

  const resources = ['spec', 'containers', 0, 'resources'];
  const limits = { limits: { cpu: '500m', memory: '128Mi' }, claims: [{ name: 'gpu' }] };

  it('put a mapping in the place of another one', async () => {
    expect(await edited(POD, [{ op: 'set', path: resources, value: limits }])).toBe(
      POD.replace(
        '        limits:\n          cpu: 1\n',
        '        limits:\n          cpu: "500m"\n          memory: "128Mi"\n        claims:\n          - name: gpu\n',
      ),
    );
  });

  it('put a mapping in the place of a flow mapping, in block and in flow', async () => {
    const flow = POD.replace(
      'resources:\n        limits:\n          cpu: 1\n',
      'resources: {limits: {cpu: 1}} # few\n',
    );
    expect(await edited(flow, [{ op: 'set', path: resources, value: limits }])).toBe(
      POD.replace(
        'resources:\n        limits:\n          cpu: 1\n',
        'resources:\n        limits:\n          cpu: "500m"\n          memory: "128Mi"\n        claims:\n          - name: gpu # few\n',
      ),
    );
    const inFlow = POD.replace(
      / {4}- name: app\n[\s\S]*/,
      '    - {name: app, resources: {limits: {cpu: 1}}, image: "a"}\n',
    );
    expect(await edited(inFlow, [{ op: 'set', path: resources, value: limits }])).toBe(
      inFlow.replace('{limits: {cpu: 1}}', '{limits: {cpu: "500m", memory: "128Mi"}, claims: [{name: gpu}]}'),
    );
  });

  it('put a list where nothing was, and an empty one', async () => {
    expect(
      await edited(POD, [
        { op: 'set', path: ['spec', 'imagePullSecrets'], value: [{ name: 'a' }, { name: 'b' }] },
        { op: 'set', path: ['spec', 'volumes'], value: [] },
      ]),
    ).toBe(
      POD.replace(
        '  containers:\n',
        '  imagePullSecrets:\n    - name: a\n    - name: b\n  volumes: []\n  containers:\n',
      ),
    );
  });

  it('take items away by their identity', async () => {
    const edit = (value: string): Edit => ({ op: 'remove-item', path: ['spec', 'tolerations'], value, by: 'key' });
    expect(await edited(POD, [edit('b')])).toBe(POD.replace('    - key: b\n      operator: Exists\n', ''));
    expect(await edited(POD, [edit('a')])).toBe(POD.replace('    - {key: a, operator: Exists}\n', ''));
    expect(await edited(POD, [edit('c')])).toBe('the text has nothing that the repair could change');
  });

  it('are refused where a comment would be lost, where two want different values, and where an item would be another', async () => {
    const commented = POD.replace('limits:\n', 'limits: # as measured\n');
    expect(await edited(commented, [{ op: 'set', path: resources, value: limits }])).toBe(
      'the value that would be written anew holds a comment',
    );
    const tolerations = ['spec', 'tolerations'];
    const other = { key: 'a', operator: 'Equal' };
    expect(await edited(POD, [{ op: 'add-item', path: tolerations, value: other, by: 'key' }])).toBe(
      '`spec.tolerations` has another item with this `key`',
    );
    expect(
      await edited(POD, [
        { op: 'add-item', path: tolerations, value: { key: 'c', operator: 'Exists' }, by: 'key' },
        { op: 'add-item', path: tolerations, value: { key: 'c', operator: 'Equal' }, by: 'key' },
      ]),
    ).toBe('two repairs want different values of `spec.tolerations`');
  });

  const CONTRADICTION = /^two repairs want different values of |^the edits change the same text$/;
  const name = { op: 'remove-item', path: ['spec', 'volumes'], by: 'name' } as const;
  const VOLUME = POD.replace('  containers:\n', '  volumes:\n    - name: tmp\n      emptyDir: {}\n  containers:\n');

  it('take the key of a list with its only item, in block and in flow', async () => {
    expect(await edited(VOLUME, [{ ...name, value: 'tmp' }])).toBe(POD);
    const flow = POD.replace('  containers:\n', '  volumes: [{name: tmp, emptyDir: {}}]\n  containers:\n');
    expect(await edited(flow, [{ ...name, value: 'tmp' }])).toBe(POD);
  });

  it('know items by numbers, too', async () => {
    const ports = POD.replace(
      '      resources:',
      '      ports:\n        - containerPort: 80\n        - containerPort: 81\n      resources:',
    );
    const path = ['spec', 'containers', 0, 'ports'];
    expect(await edited(ports, [{ op: 'remove-item', path, value: 80, by: 'containerPort' }])).toBe(
      ports.replace('        - containerPort: 80\n', ''),
    );
  });

  it('tell a number from a text that looks like one', async () => {
    const path = [...resources, 'limits'];
    expect(await edited(POD, [{ op: 'set', path, value: { cpu: '1' } }])).toBe(POD.replace('cpu: 1', 'cpu: "1"'));
  });

  it.each<[string, Edit[]]>([
    [
      'an item that goes and one of its fields',
      [
        { ...name, value: 'tmp' },
        { op: 'set', path: ['spec', 'volumes', 0, 'emptyDir', 'medium'], value: 'Memory' },
      ],
    ],
    [
      'a whole list and one of its items',
      [
        { op: 'set', path: ['spec', 'volumes'], value: [{ name: 'a' }] },
        { ...name, value: 'tmp' },
      ],
    ],
    [
      'a mapping and a key of it',
      [
        { op: 'set', path: [...resources, 'limits'], value: { cpu: 2, memory: '1Gi' } },
        { op: 'remove', path: [...resources, 'limits', 'cpu'] },
      ],
    ],
    [
      'an item that comes by one key and goes by another',
      [
        { op: 'add-item', path: ['spec', 'volumes'], value: { name: 'q', key: 'k' }, by: 'name' },
        { ...name, by: 'key', value: 'k' },
      ],
    ],
  ])('that contradict each other are refused: %s', async (_, edits) => {
    expect(await edited(VOLUME, edits)).toMatch(CONTRADICTION);
  });

  it('below a list that is not there are refused', async () => {
    const path = ['spec', 'containers', 0, 'env'];
    const edits: Edit[] = [
      { op: 'add-item', path, value: { name: 'A', value: '1' }, by: 'name' },
      { op: 'set', path: [...path, 0, 'value'], value: '2' },
    ];
    expect(await edited(POD, edits)).toBe('the list that the repair speaks of is not in the text');
  });

  it('add an item though another one had its name before', async () => {
    const edits: Edit[] = [
      { op: 'set', path: ['spec', 'volumes', 0, 'name'], value: 'old' },
      { op: 'add-item', path: ['spec', 'volumes'], value: { name: 'tmp', emptyDir: {} }, by: 'name' },
    ];
    expect(await edited(VOLUME, edits)).toBe(
      VOLUME.replace(
        '- name: tmp\n      emptyDir: {}\n',
        '- name: old\n      emptyDir: {}\n    - name: tmp\n      emptyDir: {}\n',
      ),
    );
  });

  it('keep a comment on the line of the key', async () => {
    const commented = POD.replace('resources:\n', 'resources: # measured\n');
    expect(await edited(commented, [{ op: 'set', path: resources, value: limits }])).toBe(
      'the value that would be written anew holds a comment',
    );
  });

  it('find a place in a flow mapping beside what stays', async () => {
    const flow = 'apiVersion: v1\nkind: Pod\nspec: {a: 1, nodeName: x, containers: [{name: app}]}\n';
    const edits: Edit[] = [
      { op: 'set', path: ['spec', 'hostPID'], value: false },
      { op: 'remove', path: ['spec', 'containers'] },
    ];
    expect(await edited(flow, edits)).toBe('apiVersion: v1\nkind: Pod\nspec: {a: 1, nodeName: x, hostPID: false}\n');
  });

  it('leave all bytes around them, whichever line endings a text mixes', async () => {
    const mixed = 'apiVersion: v1\nkind: Pod\nspec: {containers: [{name: a}]} # note!\nfoo: 1\r\nbar: 2';
    const edits: Edit[] = ['foo', 'bar'].map((key) => ({ op: 'remove', path: [key] }));
    expect(await edited(mixed, edits)).toBe('apiVersion: v1\nkind: Pod\nspec: {containers: [{name: a}]} # note!');
    const bare = 'apiVersion: v1\r\nfoo: 1\r\nkind: Pod\r\nspec: {containers: [{name: a}]}\r';
    expect(await edited(bare, [{ op: 'remove', path: ['foo'] }])).toBe(bare.replace('foo: 1\r\n', ''));
  });

  it('of two documents on one line are one suggestion and one refusal', async () => {
    const pod = '{"apiVersion":"v1","kind":"Pod","metadata":{"name":"a"},"spec":{"containers":[{"name":"a"}]}}';
    expect(await edited(`${pod}${pod}\n`, [{ op: 'set', path: ['spec', 'hostPID'], value: false }])).toBe(
      'the repair of another document changes the same line',
    );
  });
});
