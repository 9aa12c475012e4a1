// Asks the Pod Security Admission of every Kubernetes version from v1.25 on about the pods of
// __tests__/pss/fixtures/server-pods.yaml and of ../shared/pss-conformance, and writes to
// __tests__/pss/fixtures/server-answers.jsonl what a test compares with:
//   npm run ask-servers
// Needs Go; the first build takes some ten minutes.
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse, parseAllDocuments } from 'yaml';
import type { Version } from '../src/pss/version.ts';
import { compareVersions, olderVersion } from '../src/pss/version.ts';
import type { KnownServer, ServerSpan } from './server-tools.ts';
import { askServer, SERVER_RELEASES } from './server-tools.ts';

const FIXTURES = resolve('__tests__/pss/fixtures');
const SHARED = resolve('../shared');
const SERVERS = Object.keys(SERVER_RELEASES) as KnownServer[];
const NEWEST = SERVERS.at(-1) as KnownServer;

const own = parseAllDocuments(readFileSync(resolve(FIXTURES, 'server-pods.yaml'), 'utf8')).map((document) => {
  const pod = document.toJS() as { metadata: { name: string } };
  return { name: pod.metadata.name, pod };
});
const conformance = [
  ...new Set(
    readFileSync(resolve(SHARED, 'golden/versions.jsonl'), 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => (JSON.parse(line) as { file: string }).file),
  ),
].map((file) => ({
  name: file,
  pod: parse(readFileSync(resolve(SHARED, 'pss-conformance', file), 'utf8')) as unknown,
}));
const pods = [...own, ...conformance];
const answers = new Map(
  SERVERS.map((server) => [
    server,
    askServer(
      server,
      pods.map(({ pod }) => pod),
    ),
  ]),
);

// Most servers say of most pods what the newest one says at their own version: only the others are written down.
const lines: string[] = [];
for (const [index, { name }] of pods.entries()) {
  for (const level of ['baseline', 'restricted'] as const) {
    const newest = answers.get(NEWEST)?.[index]?.[level] ?? [];
    if (index < own.length) lines.push(JSON.stringify({ pod: name, level, servers: [NEWEST], spans: newest }));
    const differing = new Map<string, KnownServer[]>();
    for (const server of SERVERS) {
      const spans = answers.get(server)?.[index]?.[level] ?? [];
      if (isExpected(newest, spans, server)) continue;
      const text = JSON.stringify(spans);
      differing.set(text, [...(differing.get(text) ?? []), server]);
    }
    for (const [text, servers] of differing)
      lines.push(JSON.stringify({ pod: name, level, servers, spans: JSON.parse(text) as unknown }));
  }
}
writeFileSync(resolve(FIXTURES, 'server-answers.jsonl'), `${lines.join('\n')}\n`);
console.log(`${pods.length} pods, ${SERVERS.length} servers, ${lines.length} answers written`);

/** Whether a server says at every policy version what the newest one says there, or at the server's own version. */
function isExpected(newest: readonly ServerSpan[], spans: readonly ServerSpan[], server: KnownServer): boolean {
  const versions: Version[] = [...Array.from({ length: 38 }, (_, minor): Version => `v1.${minor}`), 'latest'];
  return versions.every((version) => messageAt(spans, version) === messageAt(newest, olderVersion(version, server)));
}

function messageAt(spans: readonly ServerSpan[], version: Version): string | undefined {
  return spans.findLast(({ since }) => compareVersions(since as Version, version) <= 0)?.message;
}
