import type { Path } from '../../../pss/pod/path.ts';
import type { DeliveryContext } from '../delivery.ts';
import type { GitOpsObject } from '../gitops-object.ts';
import type { ObjectLookup } from '../lookup.ts';
import { textAtPath } from '../object-fields.ts';

/** A source that an object names: where its files are. */
export type FoundSource =
  | { readonly is: 'repository' }
  | { readonly is: 'other'; readonly object: GitOpsObject }
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
  if (!context.isThisRepository(url)) return { is: 'other', object: source };
  const revision = revisionOf(source);
  if (!context.isFollowed(revision)) {
    const reason = `the ${kind} ${JSON.stringify(name)} that it names is at ${JSON.stringify(revision)}, and not at the branch that is judged`;
    return { is: 'none', reason };
  }
  return { is: 'repository' };
}

/** The revision that a GitRepository is at: what it names most exactly. */
function revisionOf(source: GitOpsObject): string {
  const keys = ['commit', 'name', 'semver', 'tag', 'branch'];
  const [first] = keys.flatMap((key) => textAtPath(source, ['spec', 'ref', key]) ?? []);
  return (first ?? '').replace(/^refs\/heads\//, '');
}
