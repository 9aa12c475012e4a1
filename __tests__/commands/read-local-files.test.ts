import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readLocalFiles } from '../../src/commands/read-local-files.ts';

let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'pss-review-'));
  mkdirSync(join(root, '.git'));
});

afterEach(() => rmSync(root, { recursive: true }));

function write(path: string, text: string): void {
  mkdirSync(join(root, dirname(path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

async function leftOutOf(...paths: string[]): Promise<Record<string, number>> {
  const { rules } = await readLocalFiles(
    paths.map((path) => join(root, path)),
    {},
  );
  return Object.fromEntries(rules.leftOut);
}

test('counts the files that name a namespace and are not in the paths of a scan', async () => {
  for (const path of ['apps/a.yaml', 'infra/a.yaml', 'infra/b.yaml']) write(path, 'metadata: {namespace: shop}\n');
  write('overlays/kustomization.yaml', 'namespace: shop\n');
  expect(await leftOutOf('apps')).toEqual({ shop: 3 });
  expect(await leftOutOf('infra', 'overlays')).toEqual({ shop: 1 });
  expect(await leftOutOf('.')).toEqual({});
});

test("counts the files that the config's paths leave out, and not the config", async () => {
  write('.github/pss-review.yml', "paths: ['apps/**']\nnamespaces: [{paths: ['apps/**'], namespace: shop}]\n");
  write('apps/a.yaml', 'metadata: {namespace: shop}\n');
  write('legacy/a.yaml', 'metadata: {namespace: shop}\n');
  expect(await leftOutOf('.')).toEqual({ shop: 1 });
  expect(await leftOutOf('legacy/a.yaml')).toEqual({ shop: 1 });
});
