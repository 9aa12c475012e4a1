import { parse } from 'node:path';
import { findOnPath } from './find-on-path.ts';
import type { Limits } from './run-tool.ts';
import { runTool } from './run-tool.ts';

/** A program that is looked for, and how it is asked for its version. */
export interface VersionedProgram {
  readonly name: string;
  readonly ask: readonly string[];
  /** The version in its answer; undefined where the answer is none. */
  readonly versionIn: (answer: string) => string | undefined;
  /** The oldest version that will do, as [major, minor]. */
  readonly oldest: readonly [number, number];
}

/** The absolute path of a program and its version, or why there is none: a sentence without its full stop. */
export type FoundProgram = { readonly path: string; readonly version: string } | { readonly fault: string };

/** For a question that a program answers at once, as that for its version: one that takes longer is none. */
export const ASKING_LIMITS: Limits = { seconds: 10, memory: 2 ** 30, output: 2 ** 20 };

/**
 * Finds the first program of a name on PATH, without what lies in the repository (find-on-path.ts), and asks it for its
 * version.
 *
 * @param environment where PATH is
 * @param repository the repository's root: an absolute path
 */
export async function findProgram(
  { name, ask, versionIn, oldest }: VersionedProgram,
  environment: NodeJS.ProcessEnv,
  repository: string,
): Promise<FoundProgram> {
  const { path, refused } = await findOnPath(name, environment, repository);
  if (path === undefined) {
    const fault =
      refused.length === 0 ? `${name} is not on PATH` : `${refused[0]} lies in the repository and is not used`;
    return { fault };
  }
  const run = await runTool(path, ask, { folder: parse(path).root, limits: ASKING_LIMITS });
  const version = 'output' in run ? versionIn(run.output.trim()) : undefined;
  if (version === undefined) return { fault: `${path} does not tell its version` };
  if (isOlder(version, oldest)) return { fault: `${path} is ${version}, older than ${oldest.join('.')}` };
  return { path, version };
}

/** A version with a `v`, and with what a distribution put behind it; undefined where it is none. */
export function normalizedVersion(version: string): string | undefined {
  return /^v?\d+\.\d+[\w.+~-]*$/.test(version) ? version.replace(/^v?/, 'v') : undefined;
}

/** Builds from a checkout have no version that tells an age. */
function isOlder(version: string, [major, minor]: readonly [number, number]): boolean {
  const [, itsMajor, itsMinor] = /^v(\d+)\.(\d+)/.exec(version) ?? [];
  if (itsMajor === undefined || version.startsWith('v0.0.0')) return false;
  return Number(itsMajor) < major || (Number(itsMajor) === major && Number(itsMinor) < minor);
}
