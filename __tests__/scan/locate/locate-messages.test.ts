import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Workload } from '../../../src/manifest/manifest.ts';
import { formatViolates, formatWouldViolate } from '../../../src/pss/message.ts';
import type { Verdict } from '../../../src/pss/verdict.ts';
import { findMessages } from '../../../src/scan/locate/find-messages.ts';
import { locateMessages } from '../../../src/scan/locate/locate-messages.ts';
import type { LocatedMessage } from '../../../src/scan/locate/located.ts';
import type { JudgedWorkload } from '../../../src/scan/scan.ts';
import { groupBy } from '../../../src/text/group-by.ts';
import { IS_LONG } from '../../long.ts';
import { scanOf } from '../../report/scan-of.ts';
import { describeShared, readJsonLines } from '../../shared.ts';

const CORPUS = join(import.meta.dirname, '../../fix/fixtures');

/** What the server says of a workload, in one of the forms that people paste. */
type Form = (said: { violates: string; would: string }, workload: Workload) => string;

const podOf = ({ identity: { kind, name } }: Workload): string =>
  ({ Pod: name, StatefulSet: `${name}-0`, CronJob: `${name}-28391040-x7k2p`, Deployment: `${name}-6d4cf56db6-x7k2p` })[
    kind
  ] ?? `${name}-x7k2p`;

const refused: Form = ({ violates }, workload) => `pods "${podOf(workload)}" is forbidden: ${violates}`;

const FORMS: Readonly<Record<string, Form>> = {
  'a refusal of kubectl': (said, workload) =>
    `Error from server (Forbidden): error when creating "${workload.file}": ${refused(said, workload)}\n`,
  'an event': (said, workload) =>
    `3s  Warning  FailedCreate  replicaset/x  Error creating: ${refused(said, workload)}\n`,
  'kubectl describe': (said, workload) =>
    `Name: x\nEvents:\n  Warning  FailedCreate  3s (x9 over 8m30s)  job-controller  (combined from similar events): Error creating: ${refused(said, workload)}\n`,
  'a warning': ({ would }) => `Warning: ${would}\n`,
  'a warning, and what kubectl did': ({ would }, { identity: { kind, name } }) =>
    `Warning: ${would}\n${kind.toLowerCase()}.apps/${name} created\n`,
  'a log in JSON': ({ would }) => `${JSON.stringify({ level: 'info', msg: would })}\n`,
  'JSON in a log in JSON': (said, workload) =>
    `${JSON.stringify({ log: JSON.stringify({ error: `${refused(said, workload)}\n` }), stream: 'stderr' })}\n`,
  'a quoted text in a line': ({ would }) => `time="now" level=warning msg=${JSON.stringify(would)} app=shop\n`,
  'an event of the audit log': ({ would }, { identity: { kind, name, namespace } }) =>
    JSON.stringify({
      kind: 'Event',
      objectRef: { resource: `${kind.toLowerCase()}s`, name, namespace },
      annotations: { 'pod-security.kubernetes.io/audit-violations': would },
    }),
  'lines of 80 columns': (said, workload) => refused(said, workload).replaceAll(/.{80}/g, '$&\n'),
  'indented lines': ({ would }) => `  ${would.replaceAll(' ', '\n    ')}\n`,
  'a quotation in a mail': (said, workload) => `> ${refused(said, workload).replaceAll(/.{70}/g, '$&\n> ')}\n`,
  'a box in a terminal': (said, workload) => `│ Error: ${refused(said, workload).replaceAll(/.{70}/g, '$& │\n│ ')} │\n`,
  'the source of a page': ({ would }) => `<code>${would.replaceAll('"', '&quot;')}</code>\n`,
  'the quotes of a chat': (said, workload) => refused(said, workload).replaceAll(/"([^"]*)"/g, '“$1”'),
  'Windows lines': (said, workload) => `Error creating: ${refused(said, workload)}\r\nnext\r\n`,
  'a text that was cut': ({ would }) => `${would.slice(0, Math.ceil(would.length * 0.8))}…\n`,
  'a status in YAML': (said, workload) => `  - message: '${refused(said, workload)}'\n    reason: FailedCreate\n`,
};

describe('each workload that fails', async () => {
  const files = readdirSync(CORPUS).filter((file) => file.endsWith('.yaml') && !file.endsWith('.fixed.yaml'));
  const cases = (
    await Promise.all(
      files.map(async (file) => {
        const scan = await scanOf({ [file]: readFileSync(join(CORPUS, file), 'utf8') });
        return scan.manifests.flatMap(({ judged }) => judged.map((each) => ({ file, each, all: judged })));
      }),
    )
  )
    .flat()
    .filter(({ each: { verdicts, workload } }) => !verdicts.enforce.allowed && isPlain(workload));

  test('is one of many', () => expect(cases.length).toBeGreaterThan(50));

  test.each(Object.entries(FORMS))('is located by its own message, as %s', (_, form) => {
    const lost = cases.filter(({ each, all }) => {
      const results = locateMessages(findMessages(form(saidOf(each.verdicts.enforce), each.workload)), all, undefined);
      return (
        results.length !== 1 ||
        !(results[0]?.located.some(({ judged, words }) => judged === each && words === 'exact') ?? false)
      );
    });
    expect(
      lost.map(({ file, each }) => `${file}: ${each.workload.identity.kind} ${each.workload.identity.name}`),
    ).toEqual([]);
  });

  test('is located in lines of any width', () => {
    const lost = Array.from({ length: 60 }, (_, index) => 50 + index).flatMap((width) =>
      cases.filter(({ each, all }) => {
        const text = refused(saidOf(each.verdicts.enforce), each.workload);
        const wrapped = text.replaceAll(new RegExp(`.{${width}}`, 'g'), '$&\n');
        const results = locateMessages(findMessages(wrapped), all, undefined);
        return !(results[0]?.located.some(({ judged }) => judged === each) ?? false);
      }),
    );
    expect(lost.map(({ file, each }) => `${file}: ${each.workload.identity.name}`)).toEqual([]);
  });

  test('is told apart from all that say something else', async () => {
    const all = cases.map(({ each }) => each);
    const wrong = cases.filter(({ each }) => {
      const text = `Warning: ${saidOf(each.verdicts.enforce).would}`;
      const [result] = locateMessages(findMessages(text), all, undefined);
      return result?.located.some(({ verdict }) => verdict.message !== each.verdicts.enforce.message) ?? true;
    });
    expect(wrong).toEqual([]);
  });
});

function saidOf({ target, message }: Verdict): { violates: string; would: string } {
  return { violates: formatViolates(target, message), would: formatWouldViolate(target, message) };
}

/** Whether a workload has a name that the server takes: others get no message. */
function isPlain({ identity: { name, kind } }: Workload): boolean {
  return /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/.test(name) && !kind.endsWith('Template');
}

const POD =
  'spec:\n      containers:\n        - name: web\n          image: web:1\n          ports: [{containerPort: 80, hostPort: 80}]\n';

function deployment(name: string, more = '', pod = POD): string {
  return `apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: ${name}\n${more}spec:\n  template:\n    ${pod}---\n`;
}

const HOST_PORT = 'violates PodSecurity "baseline:latest": hostPort (container "web" uses hostPort 80)';

async function locate(text: string, files: Readonly<Record<string, string>>): Promise<LocatedMessage[]> {
  const scan = await scanOf(files);
  return locateMessages(findMessages(text), judgedIn(scan.manifests), undefined);
}

function judgedIn(manifests: readonly { readonly judged: readonly JudgedWorkload[] }[]): JudgedWorkload[] {
  return manifests.flatMap(({ judged }) => judged);
}

const namesOf = (list: LocatedMessage['located'] = []): string[] =>
  list.map(({ judged }) => judged.workload.identity.name);

describe('a message', () => {
  test('without a name is about all that say the same', async () => {
    const [result] = await locate(`would ${HOST_PORT.replace('violates', 'violate')}`, {
      'a.yaml': deployment('a') + deployment('b'),
    });
    expect(namesOf(result?.located)).toEqual(['a', 'b']);
  });

  test('that kubectl prints once is about all that say the same, first of all about what it names', async () => {
    const text = `Warning: would ${HOST_PORT.replace('violates', 'violate')}\ndeployment.apps/b created\ndeployment.apps/a created\n`;
    const [result] = await locate(text, { 'a.yaml': deployment('a') + deployment('b') });
    expect(result?.located.map(({ judged, name }) => `${judged.workload.identity.name} ${name}`)).toEqual([
      'b exact',
      'a other',
    ]);
  });

  test('with a name is about that of them which makes such names', async () => {
    const [result] = await locate(`pods "web-6d4cf56db6-" is forbidden: ${HOST_PORT}`, {
      'a.yaml': deployment('web') + deployment('web-6d4cf56db6') + deployment('we'),
    });
    expect(namesOf(result?.located)).toEqual(['web']);
    expect(result?.located[0]?.name).toBe('exact');
  });

  test('with a namespace is about nothing in another one', async () => {
    const files = {
      'a.yaml': deployment('web', '  namespace: shop\n'),
      'b.yaml': deployment('web', '  namespace: dev\n'),
    };
    const event = `dev  3s  Warning  FailedCreate  replicaset/web-6d4cf56db6  Error creating: pods "web-6d4cf56db6-x7k2p" is forbidden: ${HOST_PORT}`;
    const [result] = await locate(event, files);
    expect(result?.located.map(({ judged }) => judged.workload.file)).toEqual(['b.yaml']);
  });

  test('of a name that only begins as one here, and of other words, is about nothing here', async () => {
    const said = `${HOST_PORT}, privileged (container "web" must not set securityContext.privileged=true)`;
    const files = { 'a.yaml': deployment('web') };
    const [other] = await locate(`pods "web-api-6d4cf56db6-x7k2p" is forbidden: ${said}`, files);
    expect([namesOf(other?.located), namesOf(other?.nearest)]).toEqual([[], ['web']]);
    const [own] = await locate(`pods "web-6d4cf56db6-x7k2p" is forbidden: ${said}`, files);
    expect(own?.located.map(({ words, name }) => [words, name])).toEqual([['part', 'exact']]);
  });

  test('with a file is about what stands in it', async () => {
    const files = { 'deploy/a.yaml': deployment('web'), 'deploy/b.yaml': deployment('web') };
    const text = `Error from server (Forbidden): error when creating "./b.yaml": pods "web" is forbidden: ${HOST_PORT}`;
    const [result] = await locate(text.replace('pods "web"', 'pods "web-6d4cf56db6-"'), files);
    expect(result?.located.map(({ judged }) => judged.workload.file)).toEqual(['deploy/b.yaml']);
  });

  test('is said once, however often it was pasted', async () => {
    const event = (pod: string) => `pods "web-6d4cf56db6-${pod}" is forbidden: ${HOST_PORT}\n`;
    const results = await locate(event('aaaaa') + event('bbbbb') + event('ccccc'), { 'a.yaml': deployment('web') });
    expect(results.map(({ times, pods }) => [times, pods.length])).toEqual([[3, 3]]);
  });

  test('of a pod to which something adds a container is about the workload of its name, and says what was added', async () => {
    const words = 'hostPort (containers "web", "istio-proxy" use hostPorts 80, 15001)';
    const text = `pods "web-6d4cf56db6-" is forbidden: violates PodSecurity "baseline:latest": ${words}`;
    const [result] = await locate(text, { 'a.yaml': deployment('web') + deployment('other') });
    expect(result?.located.map(({ words: sure, added }) => [sure, added])).toEqual([['part', ['istio-proxy']]]);
    expect(namesOf(result?.located)).toEqual(['web']);
  });

  test('that nothing could have caused is not located, and the nearest is named', async () => {
    const words = 'hostPort (container "api" uses hostPort 80)';
    const [result] = await locate(`would violate PodSecurity "baseline:latest": ${words}`, {
      'a.yaml': deployment('web'),
    });
    expect(result?.located).toEqual([]);
    expect(result?.nearest.map(({ onlySaid, onlyHere }) => [onlySaid, onlyHere])).toEqual([
      [['hostPort ("api")'], ['hostPort ("web")']],
    ]);
  });

  test('of a workload that was repaired since is not located, and the nearest is of its name', async () => {
    const repaired = deployment('web', '', POD.replace(', hostPort: 80', ''));
    const [result] = await locate(`pods "web-6d4cf56db6-" is forbidden: ${HOST_PORT}`, { 'a.yaml': repaired });
    expect(result?.located).toEqual([]);
    expect(result?.nearest.map(({ verdict, name }) => [verdict.allowed, name])).toEqual([[true, 'exact']]);
  });

  test('with the words of another name is not located', async () => {
    const [result] = await locate(`pods "api-6d4cf56db6-" is forbidden: ${HOST_PORT}`, { 'a.yaml': deployment('web') });
    expect([namesOf(result?.located), namesOf(result?.nearest), result?.nearest[0]?.words]).toEqual([
      [],
      ['web'],
      'exact',
    ]);
  });

  test('of an older server is located by what that server says', async () => {
    const pod =
      'spec:\n      securityContext: {sysctls: [{name: net.ipv4.tcp_rmem, value: "1"}, {name: a, value: "1"}]}\n      containers: [{name: web, image: web}]\n';
    const words = 'forbidden sysctls (net.ipv4.tcp_rmem, a)';
    const [result] = await locate(`would violate PodSecurity "baseline:latest": ${words}`, {
      'a.yaml': deployment('web', '', pod),
    });
    expect(result?.located.map(({ words: sure, server }) => [sure, server])).toEqual([['exact', 'v1.31']]);
  });

  test('about pods of a Deployment has the ports that the server gives to pods on the host network', async () => {
    const pod =
      'spec:\n      hostNetwork: true\n      containers: [{name: web, image: web, ports: [{containerPort: 80}]}]\n';
    const words = 'host namespaces (hostNetwork=true), hostPort (container "web" uses hostPort 80)';
    const [result] = await locate(
      `pods "web-6d4cf56db6-" is forbidden: violates PodSecurity "baseline:latest": ${words}`,
      {
        'a.yaml': deployment('web', '', pod),
      },
    );
    expect(result?.located.map(({ verdict }) => verdict.results.map(({ check }) => check))).toEqual([
      ['hostNamespaces', 'hostPorts'],
    ]);
  });
});

describeShared('warnings about running pods', (shared) => {
  interface Update {
    readonly name: string;
    readonly pods: readonly string[];
    readonly warnings: readonly string[];
  }
  test('lead to a pod of the name that they tell', async () => {
    const updates = readJsonLines<Update>(shared('golden', 'namespace-updates.jsonl')).filter(
      ({ pods, warnings }) => pods.length < 50 && warnings.some((warning) => warning.startsWith('existing pods')),
    );
    expect(updates.length).toBeGreaterThan(5);
    for (const { pods, warnings } of updates) {
      const files = Object.fromEntries(pods.map((pod, index) => [`${index}.yaml`, pod]));
      const results = await locate(warnings.map((warning) => `Warning: ${warning}\n`).join(''), files);
      const said = warnings.filter((warning) => /^[a-z0-9.-]+( \(and \d+ other pods?\))?: /.test(warning));
      expect(results.map(({ located }) => namesOf(located))).toEqual(
        said.map((warning) => [/^[a-z0-9.-]+/.exec(warning)?.[0]]),
      );
    }
  });
});

describeShared('the messages of the API server itself', (shared) => {
  test('lead to the pods of the conformance tests, each among those of its level and version', async () => {
    const golden = readJsonLines<{ file: string; message: string }>(shared('golden', 'fixtures.jsonl'));
    const folders = groupBy(golden, ({ file }) => file.split('/').slice(0, 2).join('/'));
    const tried = [...folders].filter((_, index) => IS_LONG || index % 9 === 0);
    expect(tried.length).toBeGreaterThan(5);
    for (const [folder, entries] of tried) {
      const [level, version] = folder.split('/');
      const files = entries.map(({ file }) => [file, readFileSync(shared('pss-conformance', file), 'utf8')] as const);
      const judged = judgedIn((await scanOf(Object.fromEntries(files))).manifests);
      const failing = entries.filter(({ message }) => message !== '');
      const lines = failing.map(({ message }) =>
        JSON.stringify({ msg: `would violate PodSecurity "${level}:${version}": ${message}` }),
      );
      const messages = findMessages(lines.join('\n'));
      expect(messages.length).toBe(failing.length);
      for (const [index, { file }] of failing.entries()) {
        const found = locateMessages(messages.slice(index, index + 1), judged, undefined);
        const { located } = found[0] as LocatedMessage;
        expect(located.map((each) => each.judged.workload.file)).toContain(file);
      }
    }
  });
});
