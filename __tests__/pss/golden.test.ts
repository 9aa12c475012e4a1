import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readText } from '../../src/manifest/read-manifest.ts';
import { parseNamespacePolicy } from '../../src/pss/admission/namespace-policy.ts';
import { evaluate } from '../../src/pss/evaluate.ts';
import type { Level } from '../../src/pss/level.ts';
import type { LevelVersion } from '../../src/pss/verdict.ts';
import type { Version } from '../../src/pss/version.ts';
import { compareVersions } from '../../src/pss/version.ts';
import { describeShared, readJsonLines } from '../shared.ts';
import { readPod } from './read-pod.ts';

const VERSIONS: Version[] = [...Array.from({ length: 38 }, (_, minor): Version => `v1.${minor}`), 'latest'];

describeShared('the API server’s answers', (shared) => {
  const podOf = (file: string) => readPod(readFileSync(shared('pss-conformance', file), 'utf8'));

  it('agree with the message of every conformance fixture at its own level and version', () => {
    const golden = readJsonLines<{ file: string; message: string }>(shared('golden', 'fixtures.jsonl'));
    expect(golden).toHaveLength(4537);
    const differing = golden.filter(({ file, message }) => {
      const [level, version] = file.split('/') as [Level, Version];
      return evaluate(podOf(file), { level, version }).message !== message;
    });
    expect(differing).toEqual([]);
  });

  it('agree with message and checks of every pod at both levels and all versions', () => {
    const golden = readJsonLines<{
      file: string;
      level: Level;
      spans: { since: Version; message: string; checks: string[] }[];
    }>(shared('golden', 'versions.jsonl'));
    expect(golden).toHaveLength(760);
    const differing: unknown[] = [];
    for (const { file, level, spans } of golden) {
      const pod = podOf(file);
      for (const version of VERSIONS) {
        const span = spans.findLast(({ since }) => compareVersions(since, version) <= 0);
        const { message, results } = evaluate(pod, { level, version });
        // A span goes on while the message is the same; its ids are those of its first version.
        const ids = version === span?.since ? results.map(({ check }) => check) : span?.checks;
        const found = { message, checks: ids };
        const expected = { message: span?.message, checks: span?.checks };
        if (JSON.stringify(found) !== JSON.stringify(expected))
          differing.push({ file, level, version, found, expected });
      }
    }
    expect(differing).toEqual([]);
  });

  it('agree with reason and detail of every check that fails in generated manifests', () => {
    type Answer = { yaml: string; level: Level; version: Version; objects: { message?: string; checks?: unknown[] }[] };
    const golden = readJsonLines<Answer>(shared('golden', 'random.jsonl'));
    expect(golden).toHaveLength(2000);
    const differing = golden.flatMap(({ yaml, level, version, objects }) => {
      const { workloads, notEvaluated } = readText('random.yaml', yaml);
      const found = workloads.map(({ pod }) => evaluate(pod, { level, version }).results);
      const expected = objects.filter((object) => 'allowed' in object).map(({ checks = [] }) => checks);
      const plain = found.map((results) => results.map(({ check, reason, detail }) => ({ id: check, reason, detail })));
      return JSON.stringify(plain) === JSON.stringify(expected) ? [] : [{ yaml, plain, expected, notEvaluated }];
    });
    expect(differing).toEqual([]);
  });

  it('agree with the policy and the errors of every set of Namespace labels', () => {
    const golden = readJsonLines<{ labels: Record<string, string>; policy: object; errors: string[] }>(
      shared('golden', 'namespaces.jsonl'),
    );
    expect(golden).toHaveLength(131);
    const format = ({ level, version }: LevelVersion) => `${level}:${version}`;
    for (const { labels, policy, errors } of golden) {
      const found = parseNamespacePolicy(labels);
      const { enforce, warn, audit } = found.policy;
      expect({
        policy: { audit: format(audit), enforce: format(enforce), warn: format(warn) },
        errors: found.errors.map(({ message }) => message),
      }).toEqual({ policy, errors });
    }
  });
});
