/** Returns the folder of a path; the root is the empty text. */
export function folderOf(path: string): string {
  return path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '';
}

/**
 * Resolves a path that a file in `folder` writes, and returns it from the root: `../base/a.yaml` in `overlays/prod` is
 * `overlays/base/a.yaml`.
 */
export function resolvePath(folder: string, path: string): string {
  const steps: string[] = [];
  for (const step of `${folder}/${path}`.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/** Whether a file stands in a folder, or below it; all do in the root, the empty text. */
export function isBelow(file: string, folder: string): boolean {
  return folder === '' || file.startsWith(`${folder}/`);
}
