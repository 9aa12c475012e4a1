/** https://kubernetes.io/docs/concepts/overview/working-with-objects/names/#dns-label-names */
const NAME = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

/** Whether the API server takes a name for a namespace. */
export function isNamespaceName(name: string): boolean {
  return NAME.test(name);
}

/**
 * The namespaces of which something is known to be in them, each once. One whose name the API server would refuse is not
 * known: it is filled in later (`${NS}`), and may then be any.
 */
export function knownNamespaces(names: readonly (string | undefined)[]): readonly (string | undefined)[] {
  return [...new Set(names.map((name) => (name !== undefined && isNamespaceName(name) ? name : undefined)))];
}
