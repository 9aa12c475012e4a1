import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { planReview } from '../../../src/report/plan/plan-review.ts';
import type { Review } from '../../../src/review/review.ts';
import { CONFIGURATION_PATH } from '../../../src/target/config/configuration.ts';
import { describeFetches, useHelm } from '../../runner/programs.ts';
import type { Texts } from '../../source/memory-tree.ts';
import { freshFolder, useFolders } from '../fetch/folders.ts';
import type { Host } from '../fetch/hosts.ts';
import { startHost } from '../fetch/hosts.ts';
import type { Registry } from '../fetch/registry.ts';
import { indexCharts, packFiles, startRegistry } from '../fetch/registry.ts';
import { linesOfReview, reviewBuilt, withoutWords } from '../review-built.ts';
import { treeFixtures } from '../tree-fixture.ts';

/*
 * Each tree has the charts that a registry and a repository with an index hold, below `registry/NAME-VERSION/`; in its
 * texts, REGISTRY and REPOSITORY stand for their hosts.
 */

const FIXTURES = treeFixtures(join(import.meta.dirname, 'remote-fixtures'));
const CHARTS = 'registry/';

/** Packs the charts of a tree, and returns their archives. */
function packed(texts: Texts): string[] {
  const charts = Object.entries(texts).filter(([path]) => path.startsWith(CHARTS));
  return packFiles(Object.fromEntries(charts.map(([path, text]) => [path.slice(CHARTS.length), text])));
}

describeFetches('a review of charts that are fetched', (helm) => {
  useFolders();
  useHelm(helm);
  let registry: Registry;
  let repository: Host;
  const served = new Map<string, Uint8Array | string>();

  beforeAll(async () => {
    registry = await startRegistry();
    repository = await startHost(({ url = '' }, response) => {
      const content = served.get(url);
      response.writeHead(content === undefined ? 404 : 200);
      response.end(content);
    });
    vi.stubEnv('RUNNER_TOOL_CACHE', freshFolder());
  });

  afterAll(async () => {
    vi.unstubAllEnvs();
    registry.stop();
    await repository.stop();
  });

  const hosts = (): [string, string][] => [
    [registry.host, 'REGISTRY'],
    [repository.host, 'REPOSITORY'],
  ];

  /** Reviews a change, with further lines in its config. */
  const reviewed = async (name: string, more = ''): Promise<Review> => {
    const { base, head } = FIXTURES.read(name);
    const archives = packed(head);
    for (const archive of archives) registry.push(archive, 'charts');
    for (const [path, bytes] of indexCharts(archives)) served.set(path, bytes);
    const here = (texts: Texts): Texts =>
      Object.fromEntries(
        Object.entries(texts)
          .filter(([path]) => !path.startsWith(CHARTS))
          .map(([path, text]) => [path, path === CONFIGURATION_PATH ? `${text}\n${more}` : text])
          .map(([path, text = '']) => [path, hosts().reduce((all, [host, word]) => all.replaceAll(word, host), text)]),
      );
    return reviewBuilt({ base: here(base), head: here(head) });
  };

  test.each(FIXTURES.names)('%s', async (name) => {
    const lines = linesOfReview(await reviewed(name)).map((line) =>
      withoutWords(hosts().reduce((all, [host, word]) => all.replaceAll(host, word), line)),
    );
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(FIXTURES.findingsOf(name));
  });

  test.each([
    ['both-releases-of-a-chart-fail', ['a.yaml:8', 'b.yaml:8']],
    ['second-release-of-a-chart-fails', ['b.yaml:8']],
    ['new-release-for-later-clusters', ['web.yaml:8']],
    ['new-release-of-a-library', ['web.yaml:8']],
    ['moved-to-a-chart-that-is-not-rendered', ['web.yaml:8']],
    ['release-of-a-chart-that-asks-for-what-is-deleted', ['web.yaml:8']],
    ['release-left-to-a-chart-that-asks', ['web/web.yaml:8']],
    ['comment-on-a-release-that-fails', []],
  ])('what is not rendered of a change is a change that is not judged: %s', async (name, places) => {
    const { unjudgedChanges } = await reviewed(`${name}.tree.txt`);
    expect(unjudgedChanges.map(({ file, line }) => `${file}:${line}`)).toEqual(places);
  });

  test('what a comment offers to exempt is taken by the config, and is exempt then', async () => {
    const name = 'bumped-version-brings-a-violation.tree.txt';
    const { comments } = planReview(await reviewed(name), { docs: 'https://example.com/docs' });
    const [entry = ''] = comments.flatMap(({ body }) => /^exemptions:\n(?: .*\n)+/m.exec(body) ?? []);
    expect(entry).toContain('web.yaml');
    const { workloads } = (await reviewed(name, entry)).comparison;
    expect(workloads.flatMap(({ findings }) => findings.map(({ exemption }) => exemption?.reason))).toEqual([
      expect.stringContaining('not a workload that runs'),
    ]);
  });

  test('each expectation has its tree', () => {
    expect(FIXTURES.expected()).toEqual(FIXTURES.names);
  });
});
