import { rootOrFolder } from '../../source/folder/find-root.ts';
import type { Settings } from '../../target/settings.ts';
import type { KustomizeTool } from '../tool/find-kustomize.ts';
import { findKustomize } from '../tool/find-kustomize.ts';
import { findOnPath } from '../tool/find-on-path.ts';

/** With what roots are built. */
export interface Tools {
  readonly tool: KustomizeTool;
  /** The absolute path of helm, where charts are to be rendered and there is one. */
  readonly helm?: string;
}

/** The tools, or a sentence that says why there are none, and the remedy. */
export type FoundTools = Tools | { readonly fault: string };

/** Looks on PATH for what builds kustomizations, outside of the repository that holds the working directory. */
export async function findTools({ command, enableHelm }: Settings['kustomize']): Promise<FoundTools> {
  const workspace = await rootOrFolder(process.cwd());
  const found = await findKustomize(command, process.env, workspace);
  if ('fault' in found) return found;
  const { path: helm } = enableHelm ? await findOnPath('helm', process.env, workspace) : {};
  return { tool: found.tool, ...(helm === undefined ? {} : { helm }) };
}
