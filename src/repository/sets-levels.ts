import type { Content } from '../manifest/content.ts';
import { decodeText, textOfContent } from '../manifest/content.ts';
import type { ChangedFile } from './changed-file.ts';
import type { Kustomization } from './kustomize/kustomization.ts';
import { isKustomizationPath } from './kustomize/kustomization.ts';
import { mentionsNamespaces } from './mentions-namespaces.ts';

/**
 * Whether a change may set the level of a namespace: then unchanged workloads have to be judged too.
 *
 * @param kustomizationOf parses a kustomization file
 */
export function setsLevels(
  { path, previousPath = path, base, head }: ChangedFile,
  kustomizationOf: (path: string, content: Content) => Kustomization | undefined,
): boolean {
  const texts = [base, head].map((content) => textOfContent(content) ?? '');
  if (texts.some((text) => mentionsNamespaces(text) || isPatch(text))) return true;
  if (![path, previousPath].some(isKustomizationPath)) return false;
  // From another folder it deploys other files, in another place.
  if (path !== previousPath) return true;
  /**
   * The part of a kustomization that matters to namespaces, as text without places: changes of images and generators do
   * not alter it.
   */
  const meaningOf = (content: Content | undefined): string => {
    if (content === undefined) return '';
    if (!('bytes' in content)) return content.unreadable;
    const kustomization = kustomizationOf(path, content);
    if (kustomization === undefined) return '';
    const { isTooLarge, generated: _, alterings: __, naming: ___, loads: ____, ...meaning } = kustomization;
    if (isTooLarge) return decodeText(content.bytes);
    return JSON.stringify(meaning, (key, value: unknown) =>
      key === 'place' || key === 'namespacePlace' ? undefined : value,
    );
  };
  return meaningOf(base) !== meaningOf(head);
}

/**
 * Whether a text may be a patch that changes a Namespace without naming it: the kustomization says which objects a
 * patch changes. It may rename them, or remove them or their labels.
 */
function isPatch(text: string): boolean {
  return /["']?\bop["']?[ \t]*:|\$patch|\b(?:labels|metadata)["']?[ \t]*:[ \t]*(?:null|~)/i.test(text);
}
