import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { builtGoTool } from '../../../scripts/go-tools.ts';
import { describeFetches, useHelm } from '../../runner/programs.ts';
import type { Texts } from '../../source/memory-tree.ts';
import { freshFolder, useFolders } from '../fetch/folders.ts';
import type { Host } from '../fetch/hosts.ts';
import { startHost } from '../fetch/hosts.ts';
import type { Registry } from '../fetch/registry.ts';
import { startRegistry } from '../fetch/registry.ts';
import { linesOfReview, reviewBuilt } from '../review-built.ts';
import { readTreeFixture } from '../tree-fixture.ts';

/*
 * Each tree has the charts that a registry and a repository with an index hold, below `registry/NAME-VERSION/`; in its
 * texts, REGISTRY and REPOSITORY stand for their hosts.
 */

const FIXTURES = join(import.meta.dirname, 'remote-fixtures');
const ENDING = '.tree.txt';
const CHARTS = 'registry/';

/** Packs the charts of a tree, and returns their archives. */
function packed(texts: Texts): string[] {
  const folder = freshFolder();
  const names = new Set<string>();
  for (const [path, text] of Object.entries(texts)) {
    if (!path.startsWith(CHARTS)) continue;
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    names.add(path.split('/')[1] ?? '');
  }
  return [...names].map((name) => {
    const args = ['package', join(folder, CHARTS, name), '--destination', folder];
    const { status, stderr } = spawnSync(builtGoTool('helm3') ?? '', args, { encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
    return join(folder, `${name}.tgz`);
  });
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

  const names = readdirSync(FIXTURES).filter((name) => name.endsWith(ENDING));
  const hosts = (): [string, string][] => [
    [registry.host, 'REGISTRY'],
    [repository.host, 'REPOSITORY'],
  ];

  test.each(names)('%s', async (name) => {
    const { base, head } = readTreeFixture(join(FIXTURES, name));
    const folder = freshFolder();
    for (const archive of packed(head)) {
      registry.push(archive, 'charts');
      const file = archive.slice(archive.lastIndexOf('/') + 1);
      writeFileSync(join(folder, file), readFileSync(archive));
      served.set(`/${file}`, readFileSync(archive));
    }
    spawnSync(builtGoTool('helm3') ?? '', ['repo', 'index', folder]);
    served.set('/index.yaml', readFileSync(join(folder, 'index.yaml')));
    const here = (texts: Texts): Texts =>
      Object.fromEntries(
        Object.entries(texts)
          .filter(([path]) => !path.startsWith(CHARTS))
          .map(([path, text]) => [path, hosts().reduce((all, [host, word]) => all.replaceAll(word, host), text)]),
      );
    const review = await reviewBuilt({ base: here(base), head: here(head) });
    const lines = linesOfReview(review).map((line) =>
      hosts()
        .reduce((all, [host, word]) => all.replaceAll(host, word), line)
        .replace(/((?:rendered with helm|built with kustomize) )v[\d.]+/, '$1v…'),
    );
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(join(FIXTURES, name.replace(ENDING, '.findings.txt')));
  });
});
