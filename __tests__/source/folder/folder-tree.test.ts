import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FolderTree } from '../../../src/source/folder/folder-tree.ts';
import { folderTree } from '../../../src/source/folder/folder-tree.ts';
import { findLocalFiles } from '../../../src/source/folder/local-files.ts';
import { readRepository } from '../../../src/source/read-repository.ts';
import { linesOf, textsOf } from '../memory-tree.ts';

let root: string;
let tree: FolderTree;

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'pss-review-folder-'));
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  write('apps/server.txt', 'kind: PodSecurityConfiguration\napiVersion: pod-security.admission.config.k8s.io/v1\n');
  write('.github/pss-review.yml', 'pod-security-configuration: server.txt\n');
  write('apps/Kustomization', 'resources: [web]\npatches: [{path: patch.txt}]\n');
  write('apps/patch.txt', 'kind: Namespace\nmetadata: {name: a, labels: {a: b}}\n');
  write('apps/web/Chart.yaml', 'apiVersion: v2\nname: web\nversion: 1.0.0\n');
  write('apps/web/templates/pod.yaml', 'kind: Pod\n');
  write('apps/web/deploy/kustomization.yml', 'namespace: shop\n');
  symlinkSync('pod.yaml', join(root, 'apps/web/templates/link.yaml'));
  const folder = join(root, 'apps');
  const paths = [join(folder, 'web/templates'), join(folder, 'web/deploy')];
  const { files } = await findLocalFiles({ root: folder, isRepository: false, paths });
  tree = await folderTree(files, folder);
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('the tree of a folder', () => {
  it('lists the files that were asked for, links among them, and the charts that they belong to', () => {
    expect(tree.files).toEqual([
      { path: 'web/deploy/kustomization.yml', mode: '100644' },
      { path: 'web/templates/link.yaml', mode: '120000', target: 'pod.yaml' },
      { path: 'web/templates/pod.yaml', mode: '100644' },
      { path: 'web/Chart.yaml', mode: '100644' },
    ]);
  });

  it('looks for charts and kustomizations in each folder that was not listed: behind a link, too', async () => {
    const behind = join(root, 'linked');
    symlinkSync(join(root, 'apps'), behind);
    const paths = [join(root, 'apps/web/deploy'), join(behind, 'web/templates'), join(behind, 'web/deploy/x.yaml')];
    writeFileSync(join(root, 'apps/web/deploy/x.yaml'), 'kind: Pod\n');
    const { files, listed } = await findLocalFiles({ root, isRepository: false, paths });
    expect([...listed]).toEqual(['apps/web/deploy', 'linked/web/templates']);
    const found = await folderTree(files, root, listed);
    expect(found.files.map(({ path }) => path)).toContain('linked/web/Chart.yaml');
    const { paths: context } = await found.findContextFiles([]);
    expect(context).toContain('linked/web/deploy/kustomization.yml');
    expect(context.filter((path) => path.startsWith('apps/web/deploy/'))).toEqual([
      'apps/web/deploy/kustomization.yml',
    ]);
    rmSync(join(root, 'apps/web/deploy/x.yaml'));
  });

  it('reads those in order, each once as long as there is room for it, and follows no link', async () => {
    const read = () => linesOf(tree.readInOrder(['web/templates/pod.yaml', 'web/templates/link.yaml', 'patch.txt']));
    expect(await read()).toEqual([
      'web/templates/pod.yaml: kind: Pod\n',
      'web/templates/link.yaml: ',
      'patch.txt: the file is not among those that were found',
    ]);
    writeFileSync(join(root, 'apps/web/templates/pod.yaml'), 'kind: Job\n');
    expect((await read())[0]).toBe('web/templates/pod.yaml: kind: Pod\n');
  });

  it('reads anything else by its path, outside of the folder, too', async () => {
    expect(textsOf(await tree.read(['patch.txt', '../.github/pss-review.yml', 'nowhere']))).toMatchObject({
      'patch.txt': expect.stringContaining('Namespace'),
      '../.github/pss-review.yml': expect.stringContaining('server.txt'),
    });
  });

  it('reads no pipe and no folder, and does not wait for either', async () => {
    const pipe = join(root, 'pipe');
    execFileSync('mkfifo', [pipe]);
    try {
      expect(await tree.read(['../pipe', 'web'])).toEqual(new Map());
    } finally {
      rmSync(pipe);
    }
  });

  it('is read with the config, the kustomizations above, and what they name', async () => {
    const reading = await readRepository(tree, { config: '../.github/pss-review.yml' });
    expect([...reading.contents.keys()]).toEqual([
      'web/deploy/kustomization.yml',
      'web/Chart.yaml',
      'Kustomization',
      '../.github/pss-review.yml',
      'server.txt',
      'patch.txt',
    ]);
    expect(reading.server?.settings).toBeDefined();
    expect([...reading.patchFiles.keys()]).toEqual(['patch.txt']);
    expect([...reading.facts.charts]).toEqual(['web']);
  });
});
