import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { reachOf } from '../../../../src/repository/kustomize/reach/reach-of.ts';
import { rootKustomizations } from '../../../../src/repository/kustomize/reach/root-kustomizations.ts';
import { folderOf, isBelow } from '../../../../src/repository/paths.ts';
import { describeShared, sharedPath } from '../../../shared.ts';
import { filesIn } from '../../read-repository.ts';
import { factsOf } from './facts-of.ts';
import { buildIn, describeKustomize, inFolder } from './kustomize.ts';

interface Root {
  readonly via: string;
  readonly by: string;
}

interface Expectation {
  readonly built: readonly Root[];
  readonly failed: readonly Root[];
}

const folder = sharedPath('built') ?? '';
const trees = existsSync(folder) ? readdirSync(folder).filter((name) => !name.includes('.')) : [];

/** A tree, with what kustomize makes of its roots. */
function treeOf(name: string) {
  const place = join(folder, name, 'tree');
  const files = filesIn(place);
  const { built, failed }: Expectation = JSON.parse(readFileSync(join(folder, name, 'expect.json'), 'utf8'));
  const viaKustomize = (roots: readonly Root[]): string[] =>
    roots.filter(({ by }) => by === 'kustomize').map(({ via }) => via);
  return { place, files, facts: factsOf(files), built: viaKustomize(built), failed: viaKustomize(failed) };
}

describeShared('public repositories', () => {
  it.each(trees)('%s: the roots are those of the reference data', (name) => {
    const { facts, built, failed } = treeOf(name);
    const roots = rootKustomizations(facts, []).map((file) => folderOf(file) || '.');
    expect([...roots].sort()).toEqual([...built, ...failed].sort());
  });

  describeKustomize('kustomize', () => {
    it.each(trees)(
      '%s: what is reached builds as the whole tree does',
      (name) => {
        const { place, files, facts, built } = treeOf(name);
        for (const via of built) {
          const root = rootKustomizations(facts, []).find((file) => (folderOf(file) || '.') === via) ?? '';
          const { kustomizations, resources, parts, contents, folders, remotes, lost, unread } = reachOf(facts, root);
          expect({ via, remotes, lost, unread: [...unread] }).toEqual({ via, remotes: [], lost: [], unread: [] });
          const below = Object.keys(files).filter((path) => [...folders].some((each) => isBelow(path, each)));
          const paths = [...kustomizations, ...resources, ...parts, ...contents, ...below];
          const reached = Object.fromEntries(paths.map((path) => [path, files[path] ?? '']));
          const whole = buildIn(place, via);
          expect(whole.status).toBe(0);
          expect(inFolder(reached, (fresh) => buildIn(fresh, via).output)).toBe(whole.output);
        }
      },
      60_000,
    );
  });

  it.each(trees)('%s: what is not built has parts that are remote or missing', (name) => {
    const { files, facts, failed } = treeOf(name);
    for (const via of failed) {
      const root = rootKustomizations(facts, []).find((file) => (folderOf(file) || '.') === via) ?? '';
      const { resources, parts, contents, remotes } = reachOf(facts, root);
      const missing = [...resources, ...parts, ...contents].filter((path) => !(path in files));
      expect([...remotes, ...missing], via).not.toEqual([]);
    }
  });
});
