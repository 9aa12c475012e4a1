import { describe, expect, it } from 'vitest';
import { readRepository } from '../../src/source/read-repository.ts';
import { CONFIGURATION_PATH } from '../../src/target/config/configuration.ts';
import { memoryTree } from './memory-tree.ts';

const FILES = {
  '.github/pss-review.yml': 'level: baseline\npod-security-configuration: server.conf\n',
  'chart/Chart.yaml': 'name: chart\n',
  'k/kustomization.yaml': 'resources: [namespace.yaml]\npatches: [{path: patch.txt}, {path: gone.yaml}]\n',
  'k/namespace.yaml': 'apiVersion: v1\nkind: Namespace\nmetadata: {name: shop}\n',
  'k/patch.txt': 'apiVersion: v1\nkind: Namespace\nmetadata: {name: shop, labels: {a: b}}\n',
  'link.yaml': 'web.yaml',
  'server.conf': 'apiVersion: pod-security.admission.config.k8s.io/v1\nkind: PodSecurityConfiguration\n',
  'web.yaml': 'apiVersion: v1\nkind: Pod\n',
};
const REQUEST = { config: CONFIGURATION_PATH };

describe('what a repository says of itself', () => {
  it('is the config, kustomizations, Namespaces, charts and links, and what is named', async () => {
    const reading = await readRepository(memoryTree(FILES, { links: ['link.yaml'] }), REQUEST);
    expect(reading.config.configuration.level).toBe('baseline');
    expect(reading.server?.settings?.policy.enforce.level).toBe('privileged');
    expect([...reading.facts.kustomizations.keys()]).toEqual(['k/kustomization.yaml']);
    expect([...reading.facts.charts]).toEqual(['chart']);
    expect([...reading.facts.links.keys()]).toEqual(['link.yaml']);
    expect([...reading.patchFiles.keys()]).toEqual(['k/patch.txt']);
    expect([...reading.contents.keys()]).toEqual([
      '.github/pss-review.yml',
      'k/kustomization.yaml',
      'k/namespace.yaml',
      'server.conf',
      'k/patch.txt',
    ]);
  });

  it('is read with no path twice', async () => {
    const tree = memoryTree(FILES);
    await readRepository(tree, REQUEST);
    expect([...tree.reads].sort()).toEqual([...new Set(tree.reads)].sort());
    expect(tree.reads).not.toContain('web.yaml');
  });

  it('reads no patches where Namespaces are known by their names only, and there is none', async () => {
    const { 'k/namespace.yaml': _, ...without } = FILES;
    const patches = async (files: Readonly<Record<string, string>>, isWhole: boolean): Promise<string[]> => [
      ...(await readRepository(memoryTree(files, { isWhole }), REQUEST)).patchFiles.keys(),
    ];
    expect(await patches(without, false)).toEqual([]);
    expect(await patches(FILES, false)).toEqual(['k/patch.txt']);
    expect(await patches(without, true)).toEqual(['k/patch.txt']);
  });

  it('says that the config has another name than it is looked for by', async () => {
    const tree = memoryTree({ '.github/pss-review.yaml': 'level: baseline\n' });
    expect((await readRepository(tree, REQUEST)).config).toMatchObject({
      configuration: { targets: [] },
      faults: [{ file: '.github/pss-review.yaml', message: expect.stringContaining('rename this file') }],
    });
  });
});
