import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { builtGoTool } from '../../../../scripts/go-tools.ts';
import type { Files } from '../../read-repository.ts';

const kustomize = builtGoTool('kustomize');
const isRequired = process.env['PSS_REQUIRE_GO'] === '1';

/** What kustomize says of a build. */
export interface Built {
  readonly status: number | null;
  readonly output: string;
  readonly error: string;
}

/** Tests with kustomize itself: skipped where it was not built, and failed there with PSS_REQUIRE_GO=1. */
export function describeKustomize(name: string, tests: () => void): void {
  if (kustomize !== undefined) describe(name, tests);
  else if (isRequired) it(name, () => expect.fail('kustomize was not built, and PSS_REQUIRE_GO=1 asks for it'));
  else it.skip(`${name} (skipped: npm run go-tools builds kustomize)`, () => {});
}

/** Writes files and links into a fresh folder, calls a function with it, and removes it. */
export function inFolder<Result>(files: Files, use: (folder: string) => Result, links: Files = {}): Result {
  const folder = mkdtempSync(join(tmpdir(), 'pss-reach-'));
  try {
    const place = (path: string): string => {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      return join(folder, path);
    };
    for (const [path, text] of Object.entries(files)) writeFileSync(place(path), text);
    for (const [path, target] of Object.entries(links)) symlinkSync(target, place(path));
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Builds the kustomization in a folder. */
export function buildIn(folder: string, root = '.', programs = '/nonexistent'): Built {
  const { status, stdout, stderr } = spawnSync(kustomize ?? '', ['build', root], {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: programs },
  });
  return { status, output: stdout, error: stderr };
}
