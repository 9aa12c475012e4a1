import { describe, expect, it } from 'vitest';
import { compareClusterVersions } from '../../../src/compare/rules/compare-cluster-versions.ts';
import { STANDARD } from '../../../src/pss/evaluate.ts';
import type { ClusterVersion } from '../../../src/pss/version.ts';
import { compareVersions } from '../../../src/pss/version.ts';

const SERVERS = Array.from({ length: 13 }, (_, index): ClusterVersion => `v1.${25 + index}`);

/** What servers see of pods otherwise, besides the checks: seccomp annotations, AppArmor fields, image volumes. */
const SEEN_SINCE = ['v1.27', 'v1.30', 'v1.31'];
/** Words alone: which SELinux faults a message names; hostPorts of templates. */
const WORDS_SINCE = ['v1.26', 'v1.28'];

describe('another version of the cluster', () => {
  it('allows more than the one before or after it exactly where something changed for a pod', () => {
    const revisions = STANDARD.checks.flatMap((check) => check.revisions);
    const since = revisions.flatMap((revision) => [
      revision.since,
      ...(revision.formerly ?? []).map(({ before }) => before),
    ]);
    const expected = SERVERS.slice(1).filter(
      (server) => [...since, ...SEEN_SINCE].includes(server) && !WORDS_SINCE.includes(server),
    );
    const found = SERVERS.slice(1).filter((server, index) => {
      const former = SERVERS[index];
      return [compareClusterVersions(former, server), compareClusterVersions(server, former)].some((text) => text);
    });
    expect(found).toEqual(expected);
  });

  it('allows nothing more than itself, and the newest known is what an unstated one is', () => {
    for (const server of SERVERS) {
      expect(compareClusterVersions(server, server)).toBeUndefined();
      const [stated, unstated] = [compareClusterVersions('v1.37', server), compareClusterVersions(undefined, server)];
      expect(unstated).toBe(stated?.replace('from v1.37', 'from the newest known'));
    }
    expect(compareClusterVersions('v1.37', 'v1.99')).toBeUndefined();
    expect(SERVERS.every((server) => compareVersions(server, 'v1.37') <= 0)).toBe(true);
  });

  it.each([
    ['v1.34', 'v1.33', 'hosts in probes and lifecycle handlers'],
    ['v1.33', 'v1.34', undefined],
    ['v1.34', 'v1.35', 'root in pods with hostUsers: false'],
    ['v1.35', 'v1.34', undefined],
    ['v1.32', 'v1.33', 'image volumes'],
    ['v1.31', 'v1.30', 'image volumes'],
    ['v1.33', 'v1.30', undefined],
    ['v1.30', 'v1.29', 'the field appArmorProfile with Unconfined'],
    ['v1.36', 'v1.37', 'net.ipv4.tcp_notsent_lowat'],
  ] as const)('from %s to %s allows %s', (before, after, does) => {
    const said = compareClusterVersions(before, after);
    if (does === undefined) expect(said).toBeUndefined();
    else expect(said).toContain(does);
  });
});
