/** Where a value stands in an object: keys of mappings and, for lists, positions from 0. */
export type Path = readonly (string | number)[];

/**
 * The path as people write it: `spec.containers[0].securityContext`, odd keys as `['a/b']`.
 * The empty path is the empty text.
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
