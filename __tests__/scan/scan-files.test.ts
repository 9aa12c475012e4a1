import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { NamedContent } from '../../src/manifest/content.ts';
import { readContent } from '../../src/manifest/content.ts';
import type { Manifest } from '../../src/manifest/manifest.ts';
import { MAX_KUSTOMIZATION_BYTES } from '../../src/manifest/yaml/limits.ts';
import { scanJson } from '../../src/report/json/scan-json.ts';
import { printScan } from '../../src/report/scan-printer.ts';
import { fileRoles } from '../../src/repository/file-roles.ts';
import { readFiles } from '../../src/repository/read-files.ts';
import { NO_FILES } from '../../src/repository/repository.ts';
import { collectScan, scanContents } from '../../src/scan/collect-scan.ts';
import { scanFiles, scanRules, scanSetup } from '../../src/scan/scan-files.ts';
import { CONFIGURATION_PATH } from '../../src/target/config/configuration.ts';
import { readingOf } from '../../src/target/repository-reading.ts';

const CONFIG = `exemptions:
  - reason: of use
    namespaces: [shop]
    checks: [hostNamespaces]
  - reason: left over
    paths: [gone/**]
`;
const POD =
  'apiVersion: v1\nkind: Pod\nmetadata: {name: a, namespace: shop}\nspec: {hostPID: true, containers: [{name: b}]}\n';
const KUSTOMIZATION = 'resources: [pod.yaml]\npatches: [{path: patch.yaml}]\n';

/** Something of everything: workloads, a Namespace, a chart, a patch, a link, a kustomization, what cannot be read. */
const FILES: Readonly<Record<string, string>> = {
  '.github/pss-review.yml': CONFIG,
  'broken.yaml': 'apiVersion: v1\nkind: Pod\nmetadata: {name: x\n',
  'chart/Chart.yaml': 'name: chart\n',
  'chart/templates/a.yaml': POD,
  'chart/templates/b.yaml': POD,
  'k/kustomization.yaml': KUSTOMIZATION,
  'large/kustomization.yaml': `# ${'x'.repeat(MAX_KUSTOMIZATION_BYTES)}\n`,
  'k/patch.yaml': POD,
  'k/pod.yaml': POD,
  'link.yaml': '',
  'namespace.yaml':
    'apiVersion: v1\nkind: Namespace\nmetadata: {name: shop, labels: {pod-security.kubernetes.io/enforce: baseline}}\n',
  'values.yaml': 'a: 1\n',
  'z.yaml': POD,
};
const contents: NamedContent[] = Object.entries(FILES).map(([path, text]) => ({
  path,
  content: { bytes: new TextEncoder().encode(text) },
}));
const paths = contents.map(({ path }) => path);

/** Reads as a disk would, whatever is asked for. */
function readerOf(files: readonly NamedContent[]) {
  return async function* (some: readonly string[]): AsyncGenerator<Manifest> {
    for (const path of some) {
      const { content } = files.find((file) => file.path === path) ?? expect.fail(path);
      yield readContent(path, content);
    }
  };
}

const read = readerOf(contents);

const setupWith = (held: readonly NamedContent[]) =>
  scanSetup(
    readingOf(
      {
        charts: new Set(['chart']),
        links: new Map([['link.yaml', 'other.yaml']]),
        contents: new Map(held.map(({ path, content }) => [path, content])),
      },
      { config: CONFIGURATION_PATH },
    ),
    { config: CONFIGURATION_PATH, asked: {}, first: 'asked', today: '2026-11-24' },
  );

describe('a scan that keeps nothing', () => {
  it('finds the same as one that keeps all', async () => {
    const held = contents.filter(({ path }) => /(kustomization.yaml|pss-review.yml)$/.test(path));
    const rules = scanRules(setupWith(held), contents);
    const streamed = await collectScan(scanFiles(paths, rules, read));
    const whole = await scanContents(contents, scanRules(setupWith(contents)));
    const { target } = whole;
    const text = await printScan(streamed, scanJson(target));
    expect(text).toBe(await printScan(whole, scanJson(target)));
    expect(text).toContain('"baseline"');
    expect(text).toContain('\\"left over\\" matches nothing');
    expect(text).toContain('the kustomization is larger than');
    expect(text.match(/chart was not rendered/g)).toHaveLength(1);
  });

  it('ends what reads for it, where nobody wants to hear more', async () => {
    let hasEnded = false;
    async function* reading(some: readonly string[]): AsyncGenerator<Manifest> {
      try {
        yield* read(some);
      } finally {
        hasEnded = true;
      }
    }
    for await (const _ of scanFiles(paths, scanRules(setupWith(contents)), reading).manifests) break;
    expect(hasEnded).toBe(true);
  });
});

it('fixtures of manifests are read one at a time as they are together', async () => {
  const folder = join(import.meta.dirname, '../manifest', 'fixtures');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(yaml|json)$/.test(name))
    .map((name) => ({ path: name.split(sep).join('/'), content: { bytes: readFileSync(join(folder, name)) } }));
  const setup = scanSetup(readingOf(NO_FILES, { config: 'none.yml' }), {
    config: 'none.yml',
    asked: {},
    first: 'asked',
    today: '2026-11-24',
  });
  const rules = scanRules(setup, files);
  const names = files.map(({ path }) => path);
  const { manifests } = await collectScan(scanFiles(names, rules, readerOf(files)));
  const found = ({ file, workloads, notEvaluated, other }: Manifest) => ({
    found: [file, notEvaluated, other],
    workloads: workloads.map(({ identity, document, line, pod }) => ({ identity, document, line, pod })),
  });
  expect(files.length).toBeGreaterThan(20);
  expect(manifests.map(({ manifest }) => found(manifest))).toEqual(readFiles(files, fileRoles(setup.facts)).map(found));
});
