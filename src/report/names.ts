import type { Workload } from '../manifest/manifest.ts';
import { inlineCode } from '../text/inline-code.ts';
import { plainOrCode } from '../text/markdown.ts';

/**
 * `Deployment shop/web`, or `Deployment web` where the namespace is not known; of an object with several pods with the
 * place of the pod. Not safe for Markdown.
 */
export function workloadName({ identity: { kind, namespace, name }, podKey }: Workload): string {
  const pod = podKey === undefined ? '' : ` (${podKey})`;
  return `${kind} ${namespace === undefined ? '' : `${namespace}/`}${name}${pod}`;
}

/** The same without its namespace, as Markdown. */
export function workloadTitle({ identity: { kind, name }, podKey }: Pick<Workload, 'identity' | 'podKey'>): string {
  const pod = podKey === undefined ? '' : ` (${inlineCode(podKey)})`;
  return `${plainOrCode(kind)} ${inlineCode(name)}${pod}`;
}
