import { readContent } from '../manifest/content.ts';
import type { Manifest } from '../manifest/manifest.ts';
import { renderTree } from '../render/renderers.ts';
import type { ScanStream } from '../scan/scan.ts';
import type { ScanOptions, ScanRules, ScanSetup } from '../scan/scan-files.ts';
import { isScanned, scanFiles, scanRules, scanSetup } from '../scan/scan-files.ts';
import { readRepository } from '../source/read-repository.ts';
import { readResourceFiles, withContents } from '../source/read-resource-files.ts';
import type { Tree } from '../source/tree.ts';
import { standingPlaces } from '../target/baseline/standing-places.ts';

/** A scan of a commit, which reads its files as its manifests are taken. */
export interface TreeScan {
  readonly scan: ScanStream;
  readonly rules: ScanRules;
  /** How many files are read. */
  readonly files: number;
}

/** Scans all manifests of a commit, as they are. */
export async function scanTree(tree: Tree, options: ScanOptions): Promise<TreeScan> {
  const setup = await withResourceFiles(scanSetup(await readRepository(tree, options), options), tree);
  const { podSpecs, baseline } = setup.settings;
  const all = tree.files.map(({ path }) => path);
  const rules = {
    ...scanRules(setup, [], await renderTree({ tree, ...setup })),
    standing: standingPlaces(baseline, all),
  };
  const paths = all.filter((path) => isScanned(setup, path));
  const scan = scanFiles(paths, rules, async function* (scanned): AsyncGenerator<Manifest> {
    for await (const { path, content } of tree.readInOrder(scanned)) {
      yield readContent(path, content, podSpecs, setup.isBuilt(path));
    }
  });
  return { scan, rules, files: paths.length };
}

/** Reads the files that may say which resources containers have that others lack, where they are asked for. */
async function withResourceFiles(setup: ScanSetup, tree: Tree): Promise<ScanSetup> {
  const { reading, readsSurroundings, settings } = setup;
  if (!readsSurroundings || !settings.hardening.some(({ rule }) => rule.id === 'resources')) return setup;
  const more = await readResourceFiles(tree, (path) => reading.contents.has(path));
  return { ...setup, reading: withContents(reading, more) };
}
