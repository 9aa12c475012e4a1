import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readText } from '../../src/manifest/read-manifest.ts';
import { evaluate } from '../../src/pss/evaluate.ts';
import type { Level } from '../../src/pss/level.ts';
import type { Pod } from '../../src/pss/pod/pod.ts';
import type { ClusterVersion, Version } from '../../src/pss/version.ts';
import { compareVersions, olderVersion } from '../../src/pss/version.ts';
import { groupBy } from '../../src/text/group-by.ts';
import { IS_LONG } from '../long.ts';
import { describeShared, readJsonLines } from '../shared.ts';
import { readPod } from './read-pod.ts';

/** What servers say of a pod at a level; `npm run ask-servers` writes it. */
interface Answer {
  readonly pod: string;
  readonly level: Level;
  readonly servers: readonly ClusterVersion[];
  readonly spans: readonly Span[];
}

interface Span {
  readonly since: Version;
  readonly message: string;
}

const FIXTURES = join(import.meta.dirname, 'fixtures');
const SERVERS = Array.from({ length: 13 }, (_, index): ClusterVersion => `v1.${25 + index}`);
const VERSIONS: Version[] = [...Array.from({ length: 38 }, (_, minor): Version => `v1.${minor}`), 'latest'];
/** The versions in which some check changes, and one after the newest. */
const CHANGING: Version[] = [0, 8, 19, 22, 23, 25, 27, 29, 31, 32, 34, 35, 37, 40].map(
  (minor): Version => `v1.${minor}`,
);

const answers = readJsonLines<Answer>(join(FIXTURES, 'server-answers.jsonl'));
const ownPods = new Map(
  readText('server-pods.yaml', readFileSync(join(FIXTURES, 'server-pods.yaml'), 'utf8')).workloads.map(
    ({ identity, pod }): [string, Pod] => [identity.name, pod],
  ),
);

/** What a server says at a version: its own answer where it has one, else that of the newest server at its version. */
function expectedMessage(
  known: readonly Answer[],
  newest: readonly Span[],
  server: ClusterVersion,
  version: Version,
): string | undefined {
  const special = known.find(({ servers }) => servers.includes(server))?.spans;
  const at = special === undefined ? olderVersion(version, server) : version;
  return (special ?? newest).findLast(({ since }) => compareVersions(since, at) <= 0)?.message;
}

describe('as a server of each version', () => {
  const newest = answers.filter(({ pod, servers }) => ownPods.has(pod) && servers.includes('v1.37'));

  it.each(newest.map(({ pod, level, spans }) => [pod, level, spans] as const))(
    '%s is judged at %s as that server judges it',
    (name, level, spans) => {
      const known = answers.filter((answer) => answer.pod === name && answer.level === level);
      for (const server of SERVERS) {
        for (const version of VERSIONS) {
          const { message } = evaluate(ownPods.get(name) as Pod, { level, version, clusterVersion: server });
          expect({ server, version, message }).toEqual({
            server,
            version,
            message: expectedMessage(known, spans, server, version),
          });
        }
      }
    },
  );

  it('has asked of every pod', () => {
    expect([...new Set(newest.map(({ pod }) => pod))]).toEqual([...ownPods.keys()]);
  });

  it('a version newer than the newest known is that one', () => {
    for (const pod of ownPods.values()) {
      const at = (clusterVersion?: ClusterVersion) =>
        evaluate(pod, { level: 'restricted', version: 'latest', ...(clusterVersion && { clusterVersion }) }).message;
      expect([at('v1.37'), at('v1.38'), at('v1.999')]).toEqual([at(), at(), at()]);
    }
  });

  it('names the policy version as it is written', () => {
    const target = { level: 'restricted', version: 'latest', clusterVersion: 'v1.33' } as const;
    expect(evaluate({}, target).target).toEqual(target);
  });
});

describeShared('the pods of upstream’s conformance tests', (shared) => {
  type Golden = { file: string; level: Level; spans: Span[] };
  const golden = readJsonLines<Golden>(shared('golden', 'versions.jsonl'));
  const special = groupBy(answers, ({ pod, level }) => `${pod} ${level}`);
  const pods = new Map<string, Pod>();
  const podOf = (file: string): Pod => {
    const pod = pods.get(file) ?? readPod(readFileSync(shared('pss-conformance', file), 'utf8'));
    pods.set(file, pod);
    return pod;
  };

  it.each(SERVERS)('are judged as a %s server judges them, at both levels and all policy versions', (server) => {
    const differing: unknown[] = [];
    for (const { file, level, spans } of golden) {
      const known = special.get(`${file} ${level}`) ?? [];
      for (const version of IS_LONG ? VERSIONS : CHANGING) {
        const { message } = evaluate(podOf(file), { level, version, clusterVersion: server });
        const expected = expectedMessage(known, spans, server, version);
        if (message !== expected) differing.push({ file, level, version, message, expected });
      }
    }
    expect(differing).toEqual([]);
  });
});
