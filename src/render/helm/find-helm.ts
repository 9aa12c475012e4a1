import { rootOrFolder } from '../../source/folder/find-root.ts';
import type { FoundProgram, VersionedProgram } from '../tool/find-program.ts';
import { findProgram, normalizedVersion } from '../tool/find-program.ts';

/** The helm of the machine: its path, and its version as it says it itself (`v3.22.0`). */
export type HelmTool = Extract<FoundProgram, { readonly path: string }>;

const HELM_PROGRAM: VersionedProgram = {
  name: 'helm',
  ask: ['version', '--template', '{{.Version}}'],
  versionIn: normalizedVersion,
  // The first that can leave the schema of values aside.
  oldest: [3, 16],
};

const REMEDY = `install helm ${HELM_PROGRAM.oldest.join('.')} or newer: https://helm.sh/docs/intro/install/`;

/**
 * Looks on PATH for helm, outside of the repository that holds the working directory.
 *
 * @returns the tool, or a sentence that says why there is none, and the remedy
 */
export async function findHelm(): Promise<FoundProgram> {
  const workspace = await rootOrFolder(process.cwd());
  const found = await findProgram(HELM_PROGRAM, process.env, workspace);
  return 'fault' in found ? { fault: `${found.fault}; ${REMEDY}` } : found;
}
