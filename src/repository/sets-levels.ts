import type { Content } from '../manifest/content.ts';
import { decodeText } from '../manifest/content.ts';
import type { ChangedFile } from './changed-file.ts';
import type { Kustomization } from './kustomize/kustomization.ts';
import { isKustomizationPath } from './kustomize/kustomization.ts';
import { mentionsNamespaces } from './mentions-namespaces.ts';

/**
 * Whether a change may set the level of a namespace: then the workloads that did not change matter, too.
 *
 * @param kustomizationOf what a kustomization file says
 */
export function setsLevels(
  { path, previousPath = path, base, head }: ChangedFile,
  kustomizationOf: (path: string, content: Content) => Kustomization,
): boolean {
  const contents = [base, head].filter((content) => content !== undefined);
  if (contents.some((content) => mentionsNamespaces(content) || isPatch(content))) return true;
  if (![path, previousPath].some(isKustomizationPath)) return false;
  /** What it says of namespaces, wherever it stands there: other images and generators leave it the same. */
  const meaningOf = (content: Content | undefined): string => {
    if (content === undefined) return '';
    if (!('bytes' in content)) return content.unreadable;
    const { isTooLarge, ...said } = kustomizationOf(path, content);
    if (isTooLarge) return decodeText(content.bytes);
    return JSON.stringify(said, (key, value: unknown) => (key === 'place' ? undefined : value));
  };
  return meaningOf(base) !== meaningOf(head);
}

/**
 * Whether a content may be a patch that says nothing of namespaces: which objects it changes says the kustomization. It
 * may rename them, and remove them or their labels.
 */
function isPatch(content: Content): boolean {
  if (!('bytes' in content)) return false;
  return /["']?\bop["']?[ \t]*:|\$patch|\b(?:labels|metadata)["']?[ \t]*:[ \t]*(?:null|~)/i.test(
    decodeText(content.bytes),
  );
}
