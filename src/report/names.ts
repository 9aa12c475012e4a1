import type { Workload } from '../manifest/manifest.ts';

/** `Deployment shop/web`, or `Deployment web` where the namespace is not known. Not safe for Markdown. */
export function workloadName({ identity: { kind, namespace, name } }: Workload): string {
  return `${kind} ${namespace === undefined ? '' : `${namespace}/`}${name}`;
}
