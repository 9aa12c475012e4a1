import type { Manifest } from './manifest.ts';

/**
 * Matches files that belong to tools: some are JSON with comments, some are very large. Nobody applies them, unless a
 * kustomization names them or kubectl is given their folder.
 */
const TOOL_FILE =
  /(^|\/)(\.vscode|\.devcontainer)\/|(^|\/)(package-lock\.json|npm-shrinkwrap\.json|\.eslintrc\.json|[tj]sconfig[^/]*\.json)$/;

/** Whether a file's path is that of a tool's own file. */
export function isToolFile(path: string): boolean {
  return TOOL_FILE.test(path);
}

/** Leaves out what a tool's file holds where none of it is an object of Kubernetes, or too much to tell. */
export function withoutToolText(manifest: Manifest): Manifest {
  const { workloads, namespaces, notEvaluated, notes } = manifest;
  const unreadable = notEvaluated.filter(({ isForeign, reason }) => isForeign !== true && reason !== 'size');
  if (workloads.length + namespaces.length + unreadable.length + notes.length > 0) return manifest;
  return { ...manifest, notEvaluated: [], other: 0 };
}
