import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtGoTool } from '../../scripts/go-tools.ts';

/** A folder that has git alone: whatever else the machine has, nothing is built of kustomizations. */
const programs = mkdtempSync(join(tmpdir(), 'pss-programs-'));
symlinkSync(programOnPath('git'), join(programs, 'git'));
process.on('exit', () => rmSync(programs, { recursive: true, force: true }));

const kustomize = builtGoTool('kustomize');

/** PATH of a machine without kustomize. */
export const PLAIN_PATH = programs;

/** PATH of a machine with the pinned kustomize; that of one without, where it was not built. */
export const KUSTOMIZE_PATH = kustomize === undefined ? PLAIN_PATH : [programs, dirname(kustomize)].join(delimiter);

/** Lets the tests of a `describe` find the pinned kustomize on PATH. */
export function useKustomize(): void {
  const before = process.env['PATH'];
  beforeAll(() => {
    process.env['PATH'] = KUSTOMIZE_PATH;
  });
  afterAll(() => {
    process.env['PATH'] = before;
  });
}

/** Tests that build with kustomize: skipped where it was not built, and failed there with PSS_REQUIRE_GO=1. */
export function describeBuilds(name: string, tests: () => void): void {
  if (kustomize !== undefined) describe(name, tests);
  else if (process.env['PSS_REQUIRE_GO'] === '1') {
    it(name, () => expect.fail('kustomize was not built, and PSS_REQUIRE_GO=1 asks for it: npm run go-tools'));
  } else it.skip(`${name} (skipped: npm run go-tools builds kustomize)`, () => {});
}

function programOnPath(name: string): string {
  const { stdout } = spawnSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' });
  return stdout.trim();
}
