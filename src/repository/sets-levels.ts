import type { Content } from '../manifest/content.ts';
import { decodeText } from '../manifest/content.ts';
import type { ChangedFile } from './changed-file.ts';
import { isKustomizationPath, readKustomization } from './kustomize/kustomization.ts';
import { mentionsNamespaces } from './mentions-namespaces.ts';

/** Whether a change may set the level of a namespace: then the workloads that did not change matter, too. */
export function setsLevels({ path, previousPath = path, base, head }: ChangedFile): boolean {
  const contents = [base, head].filter((content) => content !== undefined);
  if (contents.some((content) => mentionsNamespaces(content) || isPatch(content))) return true;
  return [path, previousPath].some(isKustomizationPath) && meaningOf(path, base) !== meaningOf(path, head);
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

/** What a kustomization says of namespaces, wherever it stands there: other images and generators leave it the same. */
function meaningOf(path: string, content: Content | undefined): string {
  if (content === undefined) return '';
  if (!('bytes' in content)) return content.unreadable;
  const { isTooLarge, ...said } = readKustomization(path, content.bytes);
  if (isTooLarge) return decodeText(content.bytes);
  return JSON.stringify(said, (key, value: unknown) => (key === 'place' ? undefined : value));
}
