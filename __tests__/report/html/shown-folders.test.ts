import { describe, expect, test } from 'vitest';
import type { WorkloadGroup } from '../../../src/report/html/page-tally.ts';
import { shownFolders } from '../../../src/report/html/shown-folders.ts';

/** A workload in each folder. */
function oneIn(folders: readonly string[]): Map<string, WorkloadGroup> {
  const failing = { privileged: 0, baseline: 1, restricted: 1 };
  const group = { workloads: 1, failing, checks: new Map([['hostPorts', 1]]), passing: 0 };
  return new Map(folders.map((folder) => [folder, group]));
}

describe('the directories of a page', () => {
  test('are all of them where they are not too many', () => {
    const { groups, depth } = shownFolders(oneIn(['', 'a', 'a/b']));
    expect([...groups.keys()]).toEqual(['(root)', 'a', 'a/b']);
    expect(depth).toBeUndefined();
  });

  test('are those above them where they are too many, with what is below', () => {
    const folders = Array.from({ length: 3_000 }, (_, index) => `apps/team-${index % 30}/web-${index}/prod`);
    const { groups, depth } = shownFolders(oneIn(['docs', ...folders]));
    expect(depth).toBe(2);
    expect(groups.size).toBe(31);
    expect(groups.get('apps/team-7')).toEqual({
      workloads: 100,
      failing: { privileged: 0, baseline: 100, restricted: 100 },
      checks: new Map([['hostPorts', 100]]),
      passing: 0,
    });
  });

  test('are the first ones of a path where even these are many', () => {
    const folders = Array.from({ length: 3_000 }, (_, index) => `web-${index}/prod`);
    expect(shownFolders(oneIn(folders))).toMatchObject({ depth: 1, groups: { size: 3_000 } });
  });
});
