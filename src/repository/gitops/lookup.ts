import type { GitOpsObject } from './gitops-object.ts';

/** What is known of the objects that others name. */
export interface ObjectLookup {
  /**
   * Finds the object that another one names: of several with that name one that the same root builds, then one whose
   * namespace is the one that is asked for.
   */
  readonly find: (
    kind: string,
    namespace: string | undefined,
    name: string,
    near: GitOpsObject,
  ) => GitOpsObject | undefined;
}

/** Returns a lookup that keeps what was found. */
export function recordingLookup({ find }: ObjectLookup): ObjectLookup & { readonly found: readonly GitOpsObject[] } {
  const found: GitOpsObject[] = [];
  return {
    found,
    find: (...asked) => {
      const object = find(...asked);
      if (object !== undefined) found.push(object);
      return object;
    },
  };
}

/** Returns a lookup among objects. */
export function lookupAmong(objects: readonly GitOpsObject[]): ObjectLookup {
  const byName = new Map<string, GitOpsObject[]>();
  for (const object of objects) {
    const key = keyOf(object.kind, object.name);
    const known = byName.get(key);
    if (known === undefined) byName.set(key, [object]);
    else known.push(object);
  }
  return {
    find: (kind, namespace, name, near) => {
      const named = (byName.get(keyOf(kind, name)) ?? []).filter(
        (object) => namespace === undefined || object.namespace === undefined || object.namespace === namespace,
      );
      const score = (object: GitOpsObject): number =>
        (object.built?.by === near.built?.by ? 4 : 0) +
        (object.namespace === namespace ? 2 : 0) +
        (object.file === near.file ? 1 : 0);
      return [...named].sort((a, b) => score(b) - score(a))[0];
    },
  };
}

function keyOf(kind: string, name: string): string {
  return JSON.stringify([kind, name]);
}
