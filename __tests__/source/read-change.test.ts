import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Change } from '../../src/compare/change.ts';
import type { ChangedFile } from '../../src/repository/changed-file.ts';
import { readKustomization, readPatchFile } from '../../src/repository/kustomize/kustomization.ts';
import { reviewChange } from '../../src/review/review-change.ts';
import { readChange } from '../../src/source/read-change.ts';
import { CONFIGURATION_PATH } from '../../src/target/config/configuration.ts';
import { readPodSecurityConfiguration } from '../../src/target/config/pod-security-configuration.ts';
import { readConfiguration } from '../../src/target/config/read-configuration.ts';
import type { MemoryTree, MemoryTreeOptions, Texts } from './memory-tree.ts';
import { contentOf, memoryTree, textsOf } from './memory-tree.ts';

vi.mock('../../src/repository/kustomize/kustomization.ts', { spy: true });
vi.mock('../../src/target/config/read-configuration.ts', { spy: true });
vi.mock('../../src/target/config/pod-security-configuration.ts', { spy: true });

beforeEach(() => vi.clearAllMocks());

interface Read extends Omit<Change, 'mergeBase' | 'head'> {
  readonly tree: MemoryTree;
  /** The paths of the changed files whose contents were asked for, in order. */
  readonly asked: readonly string[];
}

/** Reads a change between two sets of texts, of which the tree has the one that is not derived. */
async function read(
  base: Texts,
  head: Texts,
  derived: 'base' | 'head' = 'head',
  options: MemoryTreeOptions = {},
): Promise<Read> {
  const tree = memoryTree(derived === 'head' ? base : head, options);
  const paths = [...new Set([...Object.keys(base), ...Object.keys(head)])].filter((path) => base[path] !== head[path]);
  const changed = paths.map((path): ChangedFile => {
    const status = base[path] === undefined ? 'added' : head[path] === undefined ? 'removed' : 'modified';
    return { path, status };
  });
  const asked: string[] = [];
  const readChanged = async (files: readonly ChangedFile[]): Promise<ChangedFile[]> =>
    files.map((file) => {
      asked.push(file.path);
      const [before, after] = [base[file.path], head[file.path]];
      return {
        ...file,
        ...(before === undefined ? {} : { base: contentOf(before) }),
        ...(after === undefined ? {} : { head: contentOf(after) }),
      };
    });
  const change = await readChange({ tree, derived, config: CONFIGURATION_PATH, changed, readChanged });
  return { ...change, tree, asked };
}

const NAMESPACE = 'apiVersion: v1\nkind: Namespace\nmetadata: {name: shop}\n';
const POD = 'apiVersion: v1\nkind: Pod\nmetadata: {name: a, namespace: shop}\nspec: {containers: [{name: b}]}\n';
const SERVER = 'apiVersion: pod-security.admission.config.k8s.io/v1\nkind: PodSecurityConfiguration\n';
const BASE = {
  '.github/pss-review.yml': 'level: baseline\npod-security-configuration: server.conf\n',
  'k/kustomization.yaml': 'resources: [namespace.yaml, pod.yaml]\npatches: [{path: patch.txt}]\n',
  'k/namespace.yaml': NAMESPACE,
  'k/patch.txt': NAMESPACE,
  'k/pod.yaml': POD,
  'other/kustomization.yaml': 'resources: [pod.yaml]\n',
  'other/pod.yaml': POD,
  'readme.md': 'a\n',
  'server.conf': SERVER,
};
const HEAD = {
  ...BASE,
  '.github/pss-review.yml': 'level: restricted\npod-security-configuration: server.conf\n',
  'k/kustomization.yaml': 'resources: [namespace.yaml, pod.yaml]\npatches: [{path: patch.txt}, {path: more.txt}]\n',
  'k/more.txt': NAMESPACE,
  'readme.md': 'b\n',
};

describe('a change', () => {
  it.each(['head', 'base'] as const)(
    'has both sides as they are, whichever the tree has: %s is made',
    async (derived) => {
      const { repository, files } = await read(BASE, HEAD, derived);
      expect(repository.base.config.configuration.level).toBe('baseline');
      expect(repository.head.config.configuration.level).toBe('restricted');
      expect([...repository.base.patchFiles.keys()]).toEqual(['k/patch.txt']);
      expect([...repository.head.patchFiles.keys()]).toEqual(['k/patch.txt', 'k/more.txt']);
      expect(repository.head.server?.settings).toBeDefined();
      expect(files.map(({ path }) => path)).toEqual(['.github/pss-review.yml', 'k/kustomization.yaml', 'k/more.txt']);
    },
  );

  it.each(['head', 'base'] as const)('is read with no path twice: %s is made', async (derived) => {
    const { tree, asked } = await read(BASE, HEAD, derived);
    expect([...tree.reads].sort()).toEqual([...new Set(tree.reads)].sort());
    expect([...asked].sort()).toEqual([...new Set(asked)].sort());
    expect(asked).not.toContain('readme.md');
  });

  it.each(['head', 'base'] as const)(
    'is parsed and reviewed with no content parsed twice: %s is made',
    async (derived) => {
      const change = await read(BASE, HEAD, derived);
      reviewChange(
        { ...change, mergeBase: '0', head: '1' },
        { config: CONFIGURATION_PATH, asked: {}, first: 'config', scope: '', today: '2026-11-24', isOwn: false },
      );
      const decode = (content: string | Uint8Array): string =>
        typeof content === 'string' ? content : new TextDecoder().decode(content);
      const callsOf = (parse: (path: string, content: never) => unknown): string[] =>
        vi
          .mocked(parse as (path: string, content: string | Uint8Array) => unknown)
          .mock.calls.map(([path, content]) => `${path}\n${decode(content)}`);
      expect(callsOf(readConfiguration)).toHaveLength(2);
      expect(callsOf(readPodSecurityConfiguration)).toHaveLength(1);
      expect(callsOf(readKustomization).sort()).toEqual(
        [BASE, HEAD]
          .map((files) => `k/kustomization.yaml\n${files['k/kustomization.yaml']}`)
          .concat(`other/kustomization.yaml\n${BASE['other/kustomization.yaml']}`)
          .sort(),
      );
      expect(callsOf(readPatchFile)).toHaveLength(2);
    },
  );

  it('brings the manifests that did not change where it may set a level, and says how many it leaves out', async () => {
    const all = await read(BASE, HEAD);
    expect(all.others.map(({ path }) => path)).toEqual([
      'k/namespace.yaml',
      'k/pod.yaml',
      'other/kustomization.yaml',
      'other/pod.yaml',
    ]);
    expect(all.gaps).toEqual([]);
    const few = await read(BASE, HEAD, 'head', { most: 1, gaps: [{ message: 'a list', isTotal: true }] });
    expect(few.others.map(({ path }) => path)).toEqual(['k/namespace.yaml']);
    expect(few.gaps).toMatchObject([
      { message: 'a list', hidesChanges: true },
      { message: expect.stringMatching(/^3 manifests that did not change were not read/), hidesChanges: false },
    ]);
    const none = await read(BASE, { ...BASE, 'other/pod.yaml': POD.replace('{name: b}', '{name: c}') });
    expect(none.others).toEqual([]);
  });

  it('of which no file matters says nothing of what is not known', async () => {
    const { files, gaps } = await read(BASE, { ...BASE, 'readme.md': 'b\n' }, 'head', {
      gaps: [{ message: 'a list', isTotal: true }],
    });
    expect({ files, gaps }).toEqual({ files: [], gaps: [] });
  });

  it('has the config before and after where it changed', async () => {
    const { configurations } = await read(BASE, HEAD);
    expect(
      [...configurations].map(([path, { base, head }]) => [path, base.configuration.level, head.configuration.level]),
    ).toEqual([['.github/pss-review.yml', 'baseline', 'restricted']]);
    expect((await read(BASE, { ...BASE, 'readme.md': 'b\n' })).configurations.size).toBe(0);
  });
});

describe('what changed workflows call', () => {
  const calling = (name: string): string => `on: workflow_call\njobs: {a: {uses: ./.github/workflows/${name}.yml}}\n`;
  const chain = Object.fromEntries(
    Array.from({ length: 12 }, (_, index) => [`.github/workflows/w${index}.yml`, calling(`w${index + 1}`)]),
  );

  it('is read on both sides, and what that calls, ten deep', async () => {
    const start = '.github/workflows/start.yml';
    const { repository } = await read({ ...chain, [start]: '' }, { ...chain, [start]: calling('w0') });
    const called = Object.keys(textsOf(repository.base.contents)).sort();
    expect(called).toEqual(Object.keys(chain).slice(0, 10).sort());
    expect([...repository.head.contents.keys()]).toContain('.github/workflows/w9.yml');
  });
});
