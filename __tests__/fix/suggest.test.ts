import { describe, expect, it } from 'vitest';
import type { LevelVersion } from '../../src/pss/verdict.ts';
import { applySuggestions } from './apply-suggestions.ts';
import type { TextRequest } from './laws.ts';
import { judgeOutcome, nameOf, requestAll, suggestFor } from './laws.ts';

const RESTRICTED: LevelVersion = { level: 'restricted', version: 'latest' };

const TWO_CONTAINERS = `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  restartPolicy: Always
  containers:
    - name: app
      image: shop/web:1.4
    - name: proxy
      image: shop/proxy:2
      args:
        - serve
`;

/** A diff that shows these runs of lines, each in a hunk of its own. */
function hunks(...runs: readonly (readonly [number, number])[]): NonNullable<TextRequest['shows']> {
  return (startLine, endLine) => runs.some(([start, end]) => start <= startLine && endLine <= end);
}

async function lawful(request: TextRequest): Promise<ReturnType<typeof suggestFor>> {
  const { outcome, broken } = await judgeOutcome(request);
  expect(broken).toEqual([]);
  return outcome;
}

async function spans(request: TextRequest): Promise<unknown[]> {
  return (await lawful(request)).suggestions.map(({ startLine, endLine, isInDiff }) => [startLine, endLine, isInDiff]);
}

describe('the place of a suggestion', () => {
  it('is the containers key for the pod and the name for a container; adjacent ones are one', async () => {
    expect(await spans(requestAll(TWO_CONTAINERS, RESTRICTED))).toEqual([
      [7, 8, true],
      [10, 10, true],
    ]);
  });

  it('is any line of the same mapping that the diff shows', async () => {
    const request = requestAll(TWO_CONTAINERS, RESTRICTED);
    expect(await spans({ ...request, shows: hunks([6, 6], [9, 9], [11, 11]) })).toEqual([
      [6, 6, true],
      [9, 9, true],
      [11, 11, true],
    ]);
  });

  it('is the end of a longer value where the diff shows nothing else', async () => {
    const request = requestAll(
      TWO_CONTAINERS,
      RESTRICTED,
      ({ violation }) => nameOf({ check: '', violation }) === ' (proxy)',
    );
    expect(await spans({ ...request, shows: hunks([13, 13]) })).toEqual([[13, 13, true]]);
  });

  it('is outside the diff where that shows no line of the mapping', async () => {
    const request = requestAll(TWO_CONTAINERS, RESTRICTED);
    expect(await spans({ ...request, shows: hunks([11, 11]) })).toEqual([
      [7, 8, false],
      [11, 11, true],
    ]);
  });

  it('does not reach over the border of two hunks', async () => {
    const request = requestAll(TWO_CONTAINERS, RESTRICTED);
    expect(await spans({ ...request, shows: hunks([1, 7], [8, 13]) })).toEqual([
      [7, 7, true],
      [8, 8, true],
      [10, 10, true],
    ]);
  });

  it('keeps a line that the diff shows beside lines that go', async () => {
    const text = TWO_CONTAINERS.replace('  restartPolicy: Always\n', '  hostPID: true\n  hostIPC: true\n');
    const request = requestAll(text, { level: 'baseline', version: 'latest' });
    const outcome = await lawful({ ...request, shows: hunks([6, 8]) });
    expect(outcome.suggestions).toMatchObject([{ startLine: 6, endLine: 8, lines: ['  containers:'], isInDiff: true }]);
  });
});

describe('the level of a repair', () => {
  it('is the pod where all containers would change, and all are to be repaired', async () => {
    const { text } = await suggestFor(requestAll(TWO_CONTAINERS, RESTRICTED));
    expect(text.match(/^ {2}securityContext:\n {4}runAsNonRoot: true\n {4}seccompProfile:/m)).not.toBeNull();
  });

  it('is the container where one of them had the violation before', async () => {
    const request = requestAll(
      TWO_CONTAINERS,
      RESTRICTED,
      ({ violation: { subject } }) => subject.kind === 'container' && subject.name === 'app',
    );
    const { text, suggestions } = await lawful(request);
    expect(text).not.toMatch(/^ {2}securityContext:/m);
    expect(suggestions).toMatchObject([{ startLine: 8, endLine: 8 }]);
  });

  it('is the container where only there the diff shows a line', async () => {
    const outcome = await lawful({ ...requestAll(TWO_CONTAINERS, RESTRICTED), shows: hunks([8, 8], [10, 10]) });
    expect(outcome.suggestions.map(({ isInDiff }) => isInDiff)).toEqual([true, true]);
    expect(outcome.text).not.toMatch(/^ {2}securityContext:/m);
  });

  it('is the container where the pod is shared with another through an anchor', async () => {
    const text = TWO_CONTAINERS.replace('spec:', 'spec:\n  securityContext: &context {fsGroup: 1}')
      .replace('  restartPolicy: Always\n', '')
      .concat('      securityContext: {seLinuxOptions: &se {level: s0}}\n  affinity: *context\n');
    const request = requestAll(text.replace('  affinity: *context\n', '  overhead: *context\n'), RESTRICTED);
    const outcome = await lawful(request);
    expect(outcome.text).toContain('securityContext: &context {fsGroup: 1}\n');
    expect(outcome.refusals).toEqual([]);
  });
});

describe('edits that are valid only together', () => {
  const text = TWO_CONTAINERS.replace(
    '      args:\n        - serve\n',
    '      securityContext:\n        privileged: true\n',
  );

  it('are one suggestion', async () => {
    const { suggestions } = await lawful(requestAll(text, RESTRICTED));
    const [both] = suggestions.filter(({ repairs }) => repairs.some(({ check }) => check === 'privileged'));
    expect(both?.repairs.map(({ check }) => check)).toContain('allowPrivilegeEscalation');
  });

  it('are none where one of them is not to be repaired', async () => {
    const outcome = await lawful(requestAll(text, RESTRICTED, ({ check }) => check !== 'privileged'));
    expect(outcome.text).toContain('privileged: true');
    expect(outcome.refusals.map(({ repair, reason }) => `${nameOf(repair)}: ${reason}`)).toEqual([
      'allowPrivilegeEscalation (proxy): the repair would also change `spec.containers[1].securityContext.privileged`, which stays as it is here',
    ]);
  });

  it('do not touch an older violation on their way', async () => {
    const ports = TWO_CONTAINERS.replace('restartPolicy: Always', 'hostNetwork: true').replace(
      '      args:\n        - serve\n',
      '      ports:\n        - containerPort: 80\n',
    );
    const outcome = await lawful(
      requestAll(ports, { level: 'baseline', version: 'latest' }, ({ check }) => check === 'hostPorts'),
    );
    expect(outcome.suggestions).toEqual([]);
    expect(outcome.refusals.map(({ reason }) => reason)).toEqual([
      'the repair would also change `spec.hostNetwork`, which stays as it is here',
    ]);
  });
});

describe('a file with CRLF', () => {
  it('gets suggestions that GitHub must not commit, and keeps its endings', async () => {
    const { suggestions, text } = await lawful(requestAll(TWO_CONTAINERS.replaceAll('\n', '\r\n'), RESTRICTED));
    expect(suggestions.map(({ isCommittable }) => isCommittable)).toEqual([false, false]);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(applySuggestions(TWO_CONTAINERS.replaceAll('\n', '\r\n'), suggestions)).toBe(text);
  });
});

it('A file that is too large to try all its repairs says so, and keeps those that were tried', async () => {
  const containers = Array.from(
    { length: 400 },
    (_, index) => `    - name: c${index}\n      image: shop/web:1.4\n`,
  ).join('');
  const text = `${TWO_CONTAINERS.slice(0, TWO_CONTAINERS.indexOf('    - name'))}${containers}`;
  const { suggestions, refusals } = await suggestFor(requestAll(text, RESTRICTED));
  expect(suggestions.length).toBeGreaterThan(20);
  expect(new Set(refusals.map(({ reason }) => reason))).toEqual(
    new Set(['the file is too large to try all its repairs']),
  );
});

it('Nothing to repair leaves the text alone', async () => {
  expect(await suggestFor({ file: 'web.yaml', text: TWO_CONTAINERS, workloads: [] })).toEqual({
    suggestions: [],
    refusals: [],
    text: TWO_CONTAINERS,
  });
});
