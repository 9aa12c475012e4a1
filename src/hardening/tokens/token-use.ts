import type { Pod } from '../../pss/pod/pod.ts';
import { containedSpec } from '../contained-pod.ts';
import type { AccountName, AccountObject } from './account-object.ts';
import { fieldIn, fieldItemsIn, textIn } from './account-object.ts';

/** What a repository says of the ServiceAccount of a pod. */
export interface TokenUse {
  /** What gives it rights, for people: `RoleBinding web in rbac.yaml`; absent where nothing in the repository does. */
  readonly use?: string;
  /** The ServiceAccount object; absent where the repository has none. */
  readonly account?: {
    readonly file: string;
    /** Its `automountServiceAccountToken`; absent where it does not set it. */
    readonly isAutomounted?: boolean;
  };
}

/** The ServiceAccount of pods that name none. */
export const DEFAULT_ACCOUNT = 'default';

/** Returns the name of a pod’s ServiceAccount. */
export function accountOf(pod: Pod): string {
  const { serviceAccountName, serviceAccount } = containedSpec(pod);
  return serviceAccountName || serviceAccount || DEFAULT_ACCOUNT;
}

/**
 * Reads ServiceAccounts, RoleBindings and ClusterRoleBindings, and returns a function that tells what they say of the
 * ServiceAccount of a pod. A namespace that is not known, of an object or of the pod, may be any: overlays and releases
 * give it. Objects of other kinds are left out.
 *
 * @param objects in the order in which they are to be named
 */
export function tokenUses(
  objects: readonly AccountObject[],
): (pod: Pod, namespaces: readonly (string | undefined)[]) => TokenUse {
  const accounts = objects.filter(
    ({ object }) => isOfKind(object, '', 'ServiceAccount') && nameOf(object) !== undefined,
  );
  const bound = objects.flatMap((each) => {
    const use = `${textIn(each.object, 'kind')} ${nameOf(each.object) ?? ''} in ${each.file}`;
    return subjectsOf(each.object).map((subject) => ({ use, subject }));
  });
  return (pod, namespaces) => {
    const name = accountOf(pod);
    const wanted = (namespaces.length === 0 ? [undefined] : namespaces).map((namespace) =>
      accountName(namespace, name),
    );
    const isWanted = (found: AccountName): boolean => wanted.some((each) => mayBeSame(each, found));
    const use = bound.find(({ subject }) => isWanted(subject))?.use;
    const own = accounts.filter(({ object }) => isWanted(accountName(namespaceOf(object), nameOf(object))));
    const account = accountSaying(own);
    return { ...(use !== undefined && { use }), ...(account !== undefined && { account }) };
  };
}

/** What several objects of one ServiceAccount say, as overlays may have them: the first that lets the token be mounted. */
function accountSaying(objects: readonly AccountObject[]): TokenUse['account'] {
  const all = objects.map(({ file, object }) => {
    const value = fieldIn(object, 'automountServiceAccountToken');
    return { file, ...(typeof value === 'boolean' && { isAutomounted: value }) };
  });
  return all.find(({ isAutomounted }) => isAutomounted !== false) ?? all[0];
}

const RBAC = 'rbac.authorization.k8s.io';
const EVERY_ACCOUNT = 'system:serviceaccounts';

/**
 * Lists the ServiceAccounts that a binding gives rights to: those that it names, as a user or in a group of theirs, too.
 * What everybody who is authenticated may, says nothing of a ServiceAccount. https://kubernetes.io/docs/reference/access-authn-authz/rbac/#referring-to-subjects
 */
function subjectsOf(object: unknown): AccountName[] {
  const isOfCluster = isOfKind(object, RBAC, 'ClusterRoleBinding');
  if (!isOfCluster && !isOfKind(object, RBAC, 'RoleBinding')) return [];
  return fieldItemsIn(object, 'subjects').flatMap((subject): AccountName[] => {
    const name = textIn(subject, 'name') ?? '';
    const kind = textIn(subject, 'kind');
    // The server wants a namespace here; tools that give objects one add it to these, too.
    if (kind === 'ServiceAccount') {
      return [accountName(textIn(subject, 'namespace') ?? (isOfCluster ? undefined : namespaceOf(object)), name)];
    }
    const [system, what, namespace, account] = name.split(':');
    if (system !== 'system') return [];
    if (kind === 'User' && what === 'serviceaccount') return [accountName(namespace, account ?? '')];
    if (kind !== 'Group') return [];
    if (name === EVERY_ACCOUNT) return [{}];
    return what === 'serviceaccounts' ? [accountName(namespace, undefined)] : [];
  });
}

function isOfKind(object: unknown, group: string, kind: string): boolean {
  const version = textIn(object, 'apiVersion') ?? '';
  const ofGroup = version.includes('/') ? version.slice(0, version.indexOf('/')) : '';
  return textIn(object, 'kind') === kind && ofGroup === group;
}

function nameOf(object: unknown): string | undefined {
  return textIn(fieldIn(object, 'metadata'), 'name');
}

function namespaceOf(object: unknown): string | undefined {
  return textIn(fieldIn(object, 'metadata'), 'namespace');
}

function accountName(namespace: string | undefined, name: string | undefined): AccountName {
  return { ...(namespace !== undefined && { namespace }), ...(name !== undefined && { name }) };
}

function mayBeSame(one: AccountName, other: AccountName): boolean {
  return mayBeEqual(one.name, other.name) && mayBeEqual(one.namespace, other.namespace);
}

function mayBeEqual(one: string | undefined, other: string | undefined): boolean {
  return one === undefined || other === undefined || one === other;
}
