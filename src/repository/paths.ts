/** Returns the folder of a path; the root is the empty text. */
export function folderOf(path: string): string {
  return path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '';
}

/**
 * Returns the path of what a folder holds by a name; the root is the empty text. It is joined as a list, since V8 keeps all
 * parts of a template, and there may be a hundred thousand paths.
 */
export function pathBelow(folder: string, name: string): string {
  return folder === '' ? name : [folder, name].join('/');
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

/** Whether a path that a file in `folder` writes stays in the repository, which it may leave by `..`. */
export function staysInRoot(folder: string, path: string): boolean {
  let depth = folder === '' ? 0 : folder.split('/').length;
  if (path.startsWith('/')) return false;
  return path.split('/').every((step) => {
    if (step === '..') depth--;
    else if (step !== '' && step !== '.') depth++;
    return depth >= 0;
  });
}

/** Whether a text is the path of a file from the root of a repository, as this program writes it. */
export function isFileOf(path: string): boolean {
  return path !== '' && resolvePath('', path) === path;
}
