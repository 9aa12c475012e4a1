/** Cleans a path of a node as the node resolves it: `/var//log/.` and `/var/lib/../log` are `/var/log`. */
export function cleanHostPath(path: string): string {
  const isAbsolute = path.startsWith('/');
  const steps: string[] = [];
  for (const step of path.split('/')) {
    if (step === '' || step === '.') continue;
    if (step !== '..') steps.push(step);
    else if (steps.length > 0 && steps.at(-1) !== '..') steps.pop();
    else if (!isAbsolute) steps.push(step);
  }
  return `${isAbsolute ? '/' : ''}${steps.join('/')}`;
}

/** Whether a cleaned path is the other one, or below it: who may read `outer` may read `inner`. */
export function isWithin(outer: string, inner: string): boolean {
  if (outer === inner) return true;
  return outer !== '' && inner.startsWith(outer.endsWith('/') ? outer : `${outer}/`);
}
