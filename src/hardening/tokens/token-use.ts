import type { FoundObject } from '../../manifest/objects/found-object.ts';
import { isOfKind, itemsIn, nameOfObject, namespaceOfObject } from '../../manifest/objects/found-object.ts';
import { fieldOf, textOf } from '../../manifest/yaml/walk.ts';
import type { Pod } from '../../pss/pod/pod.ts';
import { containedSpec } from '../contained-pod.ts';

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

/** A ServiceAccount as bindings and pods name it; a name or namespace that is not known stands for all. */
interface AccountName {
  readonly namespace?: string;
  readonly name?: string;
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
  objects: readonly FoundObject[],
): (pod: Pod, namespaces: readonly (string | undefined)[]) => TokenUse {
  const accounts = objects.filter((object) => isOfKind(object, '', ['ServiceAccount']) && nameOfObject(object) !== '');
  const bound = objects.flatMap((object) => {
    const use = `${textOf(object.value, 'kind')} ${nameOfObject(object)} in ${object.file}`;
    return subjectsOf(object).map((subject) => ({ use, subject }));
  });
  return (pod, namespaces) => {
    const name = accountOf(pod);
    const wanted = (namespaces.length === 0 ? [undefined] : namespaces).map((namespace) =>
      accountName(namespace, name),
    );
    const isWanted = (found: AccountName): boolean => wanted.some((each) => mayBeSame(each, found));
    const use = bound.find(({ subject }) => isWanted(subject))?.use;
    const own = accounts.filter((object) => isWanted(accountName(namespaceOfObject(object), nameOfObject(object))));
    const account = accountSaying(own);
    return { ...(use !== undefined && { use }), ...(account !== undefined && { account }) };
  };
}

/** What several objects of one ServiceAccount say, as overlays may have them: the first that lets the token be mounted. */
function accountSaying(objects: readonly FoundObject[]): TokenUse['account'] {
  const all = objects.map(({ file, value }) => {
    const field = fieldOf(value, 'automountServiceAccountToken')?.value;
    const isSet = field?.kind === 'scalar' && typeof field.value === 'boolean';
    return { file, ...(isSet && { isAutomounted: field.value === true }) };
  });
  return all.find(({ isAutomounted }) => isAutomounted !== false) ?? all[0];
}

const RBAC = 'rbac.authorization.k8s.io';
const EVERY_ACCOUNT = 'system:serviceaccounts';

/**
 * Lists the ServiceAccounts that a binding gives rights to: those that it names, as a user or in a group of theirs, too.
 * What everybody who is authenticated may, says nothing of a ServiceAccount. https://kubernetes.io/docs/reference/access-authn-authz/rbac/#referring-to-subjects
 */
function subjectsOf(object: FoundObject): AccountName[] {
  const isOfCluster = isOfKind(object, RBAC, ['ClusterRoleBinding']);
  if (!isOfCluster && !isOfKind(object, RBAC, ['RoleBinding'])) return [];
  return itemsIn(object.value, ['subjects']).flatMap((subject): AccountName[] => {
    const [name, kind, own] = [textOf(subject, 'name'), textOf(subject, 'kind'), textOf(subject, 'namespace')];
    // The server wants a namespace here; tools that give objects one add it to these, too.
    if (kind === 'ServiceAccount') {
      return [accountName(own || (isOfCluster ? undefined : namespaceOfObject(object)), name)];
    }
    const [system, what, namespace, account] = name.split(':');
    if (system !== 'system') return [];
    if (kind === 'User' && what === 'serviceaccount') return [accountName(namespace, account ?? '')];
    if (kind !== 'Group') return [];
    if (name === EVERY_ACCOUNT) return [{}];
    return what === 'serviceaccounts' ? [accountName(namespace, undefined)] : [];
  });
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
