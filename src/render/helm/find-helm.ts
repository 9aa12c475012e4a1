import { findRoot } from '../../source/folder/find-root.ts';
import { findOnPath } from '../tool/find-on-path.ts';
import { runTool } from '../tool/run-tool.ts';

/** The helm of the machine. */
export interface HelmTool {
  readonly path: string;
  /** As it says itself: `v3.22.0`. */
  readonly version: string;
}

/** The tool, or a sentence that says why there is none, and the remedy. */
export type FoundHelm = HelmTool | { readonly fault: string };

/** The oldest that will do, as [major, minor]: the first that can leave the schema of values aside. */
const OLDEST = [3, 16] as const;

const REMEDY = `install helm ${OLDEST.join('.')} or newer: https://helm.sh/docs/intro/install/`;

/** A program that does not tell its version in that time is none. */
const ASKING = { seconds: 10, memory: 2 ** 30, output: 2 ** 20 };

/** Looks on PATH for helm, outside of the repository that holds the working directory, and asks it for its version. */
export async function findHelm(environment = process.env): Promise<FoundHelm> {
  const workspace = (await findRoot(process.cwd())) ?? process.cwd();
  const { path, refused } = await findOnPath('helm', environment, workspace);
  if (path === undefined) {
    const fault = refused.length === 0 ? 'helm is not on PATH' : `${refused[0]} lies in the repository and is not used`;
    return { fault: `${fault}; ${REMEDY}` };
  }
  const run = await runTool(path, ['version', '--template', '{{.Version}}'], { folder: '/', limits: ASKING });
  const [, major, minor] = ('output' in run ? /^v?(\d+)\.(\d+)/.exec(run.output.trim()) : null) ?? [];
  if (!('output' in run) || major === undefined) return { fault: `${path} does not tell its version; ${REMEDY}` };
  const version = run.output.trim().replace(/^v?/, 'v');
  const isOld = Number(major) < OLDEST[0] || (Number(major) === OLDEST[0] && Number(minor) < OLDEST[1]);
  return isOld ? { fault: `${path} is ${version}; ${REMEDY}` } : { path, version };
}
