import type { Path } from '../../../pss/pod/path.ts';
import type { DeliveryContext } from '../delivery.ts';
import type { GitOpsObject } from '../gitops-object.ts';
import type { ObjectLookup } from '../lookup.ts';
import { mappingsAtPath, textAtPath, textFaultAt } from '../object-fields.ts';

/** A source that an object names: where its files are. */
export type FoundSource =
  | { readonly is: 'repository' }
  /** A git repository of elsewhere, and where its revision stands. */
  | ({ readonly is: 'git'; readonly object: GitOpsObject; readonly url: string } & FoundRevision)
  /** What is no git repository. */
  | { readonly is: 'other'; readonly object: GitOpsObject }
  | { readonly is: 'none'; readonly reason: string };

/** A revision, and where it stands. */
interface FoundRevision {
  readonly revision: string;
  readonly at: Path;
}

/** What the objects of a repository are read with. */
export interface FluxReading {
  readonly context: DeliveryContext;
  readonly lookup: ObjectLookup;
}

/**
 * The GitRepository that `flux bootstrap` and the Flux operator make of the very repository, which may not hold it.
 * https://fluxcd.io/flux/installation/bootstrap/
 */
const BOOTSTRAPPED = 'flux-system';

/**
 * Finds the source that an object names: this repository, another object that says where, or why it is not followed.
 * https://fluxcd.io/flux/components/source/gitrepositories/
 *
 * @param at where the reference stands, as `['spec', 'sourceRef']`
 */
export function sourceOf(object: GitOpsObject, at: Path, { context, lookup }: FluxReading): FoundSource {
  const kind = textAtPath(object, [...at, 'kind']);
  const name = textAtPath(object, [...at, 'name']);
  if (kind === undefined || name === undefined)
    return { is: 'none', reason: `its ${String(at.at(-1))} names no source` };
  const namespace = textAtPath(object, [...at, 'namespace']) ?? object.namespace;
  const source = lookup.find(kind, namespace, name, object);
  if (source === undefined && kind === 'GitRepository' && name === BOOTSTRAPPED) return { is: 'repository' };
  if (source === undefined) {
    return { is: 'none', reason: `the ${kind} ${JSON.stringify(name)} that it names is not in this repository` };
  }
  if (kind !== 'GitRepository') return { is: 'other', object: source };
  const not = (reason: string): FoundSource => ({
    is: 'none',
    reason: `the ${kind} ${JSON.stringify(name)} that it names ${reason}`,
  });
  if (mappingsAtPath(source, ['spec', 'include']).length > 0)
    return not('includes files of other sources, which are not followed');
  const found = revisionOf(source);
  if ('reason' in found) return not(found.reason);
  const url = textAtPath(source, ['spec', 'url']) ?? '';
  if (!context.isThisRepository(url)) return { is: 'git', object: source, url, ...found };
  if (context.isFollowed(found.revision)) return { is: 'repository' };
  return not(`is at ${shownRevision(source, found)}, and not at the branch that is judged`);
}

/** Says that a source is another one than this repository. */
export function notThisRepository({ kind, name }: GitOpsObject, reason?: string): string {
  const why = reason === undefined ? '' : `: ${reason}`;
  return `the ${kind} ${JSON.stringify(name)} that it names is not this repository${why}`;
}

/** A field of `spec.ref`: what stands before its text for git, and which texts name one revision. */
interface Reference {
  readonly key: string;
  readonly prefix: string;
  readonly form: RegExp;
}

/** The one that counts before others first. */
const REFERENCES: readonly Reference[] = [
  { key: 'commit', prefix: '', form: /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/i },
  { key: 'name', prefix: '', form: /^(?:refs\/.+|HEAD)$/ },
  // Only the tags of the repository tell which of them a range is.
  { key: 'semver', prefix: '', form: /^(?!)/ },
  { key: 'tag', prefix: 'refs/tags/', form: /^/ },
  { key: 'branch', prefix: 'refs/heads/', form: /^/ },
];

/**
 * The revision that a GitRepository is at: what it names most exactly, and where. A branch and a tag of one name are two.
 * https://fluxcd.io/flux/components/source/gitrepositories/#reference
 */
function revisionOf(source: GitOpsObject): FoundRevision | { readonly reason: string } {
  for (const { key, prefix, form } of REFERENCES) {
    const at = ['spec', 'ref', key];
    const text = textAtPath(source, at);
    const fault = textFaultAt(source, at);
    if (fault !== undefined) return { reason: `names no revision: ${fault}` };
    if (text === undefined) continue;
    const found = { revision: `${prefix}${text}`, at };
    if (form.test(text)) return found;
    return { reason: `is at ${shownRevision(source, found)}, which is not the whole name of one revision` };
  }
  return { revision: '', at: ['spec', 'url'] };
}

/** A revision as the object has it: `the tag "v1.2.3"`. */
function shownRevision(source: GitOpsObject, { at }: FoundRevision): string {
  return `the ${String(at.at(-1))} ${JSON.stringify(textAtPath(source, at) ?? '')}`;
}
