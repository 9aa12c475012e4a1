/** The path to a value in an object: keys of mappings and, for lists, positions from 0. */
export type Path = readonly (string | number)[];

/**
 * Writes a path as text: `spec.containers[0].securityContext`, with keys that are no plain words as `['a/b']`. The
 * empty path gives the empty text.
 */
export function formatPath(path: Path): string {
  let text = '';
  for (const step of path) {
    if (typeof step === 'number') text += `[${step}]`;
    else if (!/^[A-Za-z_][A-Za-z0-9_-]*$/.test(step)) text += `['${step.replaceAll(/['\\]/g, '\\$&')}']`;
    else text += text === '' ? step : `.${step}`;
  }
  return text;
}

/** The path of a pod's security context. */
export const POD_CONTEXT: Path = ['spec', 'securityContext'];
