import type { Path } from '../../../pss/pod/path.ts';
import type { DeliveryContext } from '../delivery.ts';
import type { GitOpsObject } from '../gitops-object.ts';
import type { ObjectLookup } from '../lookup.ts';
import { textAtPath } from '../object-fields.ts';

/** A source that an object names: where its files are. */
export type FoundSource =
  | { readonly is: 'repository' }
  /** A repository that was fetched. */
  | { readonly is: 'fetched'; readonly prefix: string; readonly object: GitOpsObject; readonly at: Path }
  /** What is not a repository that is followed, and where that is one of git, why not. */
  | { readonly is: 'other'; readonly object: GitOpsObject; readonly reason?: string }
  | { readonly is: 'none'; readonly reason: string };

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
  const url = textAtPath(source, ['spec', 'url']) ?? '';
  const { revision, at: revisionAt } = revisionOf(source);
  if (!context.isThisRepository(url)) {
    const fetched = context.fetchedAt(url, revision);
    return 'reason' in fetched
      ? { is: 'other', object: source, reason: fetched.reason }
      : { is: 'fetched', prefix: fetched.prefix, object: source, at: revisionAt };
  }
  if (!context.isFollowed(revision)) {
    const reason = `the ${kind} ${JSON.stringify(name)} that it names is at ${JSON.stringify(revision)}, and not at the branch that is judged`;
    return { is: 'none', reason };
  }
  return { is: 'repository' };
}

/** The revision that a GitRepository is at: what it names most exactly, and where. */
export function revisionOf(source: GitOpsObject): { readonly revision: string; readonly at: Path } {
  const keys = ['commit', 'name', 'semver', 'tag', 'branch'];
  const key = keys.find((each) => textAtPath(source, ['spec', 'ref', each]) !== undefined);
  if (key === undefined) return { revision: '', at: ['spec', 'url'] };
  const at = ['spec', 'ref', key];
  return { revision: (textAtPath(source, at) ?? '').replace(/^refs\/(?:heads|tags)\//, ''), at };
}
