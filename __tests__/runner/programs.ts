import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { GoToolName } from '../../scripts/go-tools.ts';
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

const HELMS = ['helm3', 'helm4'] as const;

/** One of the pinned helms. */
export type HelmName = (typeof HELMS)[number];

/** PATH of a machine with kustomize and one of the pinned helms, as far as they were built. */
export function helmPath(name: HelmName): string {
  const helm = builtGoTool(name);
  return helm === undefined ? KUSTOMIZE_PATH : [KUSTOMIZE_PATH, dirname(helm)].join(delimiter);
}

/** Lets the tests of a `describe` find the pinned kustomize on PATH. */
export function useKustomize(): void {
  usePath(KUSTOMIZE_PATH);
}

/** Lets the tests of a `describe` find a pinned helm on PATH, and kustomize. */
export function useHelm(name: HelmName): void {
  usePath(helmPath(name));
}

function usePath(path: string): void {
  const before = process.env['PATH'];
  beforeAll(() => {
    process.env['PATH'] = path;
  });
  afterAll(() => {
    process.env['PATH'] = before;
  });
}

/** Tests that build with kustomize: skipped where it was not built, and failed there with PSS_REQUIRE_GO=1. */
export function describeBuilds(name: string, tests: () => void): void {
  describeWith(['kustomize'], name, tests);
}

/** Tests that render with each of the pinned helms, or with some: skipped and failed likewise. */
export function describeRenders(
  name: string,
  tests: (helm: HelmName) => void,
  helms: readonly HelmName[] = HELMS,
): void {
  for (const helm of helms) {
    describeWith(['kustomize', helm], `${name}, with ${helm}`, () => {
      useHelm(helm);
      tests(helm);
    });
  }
}

/** Tests that fetch with each of the pinned helms, or with some, from a registry of crane's: skipped and failed likewise. */
export function describeFetches(
  name: string,
  tests: (helm: HelmName) => void,
  helms: readonly HelmName[] = HELMS,
): void {
  for (const helm of helms) describeWith(['crane', 'helm3', helm], `${name}, with ${helm}`, () => tests(helm));
}

/** Tests that read images of a registry of crane's: skipped and failed likewise. */
export function describeRegistries(name: string, tests: () => void): void {
  describeWith(['crane'], name, tests);
}

function describeWith(programs: readonly GoToolName[], name: string, tests: () => void): void {
  const missing = programs.filter((program) => builtGoTool(program) === undefined);
  if (missing.length === 0) describe(name, tests);
  else if (process.env['PSS_REQUIRE_GO'] === '1') {
    it(name, () => expect.fail(`${missing.join()} not built, and PSS_REQUIRE_GO=1 asks for it: npm run go-tools`));
  } else it.skip(`${name} (skipped: npm run go-tools builds ${missing.join()})`, () => {});
}

function programOnPath(name: string): string {
  const { stdout } = spawnSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' });
  return stdout.trim();
}
