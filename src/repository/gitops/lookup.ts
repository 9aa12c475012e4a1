import { groupBy } from '../../text/group-by.ts';
import type { GitOpsObject } from './gitops-object.ts';

/** What is known of the objects that others name. */
export interface ObjectLookup {
  /**
   * Finds the object that another one names: of several with that name one that the same root builds, then one whose
   * namespace is the one that is asked for, then the one whose file stands nearest.
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
  const byName = groupBy(objects, ({ kind, name }) => keyOf(kind, name));
  // Of objects with one name there may be thousands, and a file may have as many that name them.
  const found = new Map<string, GitOpsObject | undefined>();
  return {
    find: (kind, namespace, name, near) => {
      const asked = JSON.stringify([kind, namespace, name, near.file, near.built?.by]);
      if (found.has(asked)) return found.get(asked);
      const named = (byName.get(keyOf(kind, name)) ?? []).filter(
        (object) => namespace === undefined || object.namespace === undefined || object.namespace === namespace,
      );
      let best: { readonly object: GitOpsObject; readonly rank: readonly number[] } | undefined;
      for (const object of named) {
        const rank = rankOf(object, namespace, near);
        if (best === undefined || isHigher(rank, best.rank)) best = { object, rank };
      }
      found.set(asked, best?.object);
      return best?.object;
    },
  };
}

/** How likely it is that an object is the one that another names, what tells most first. */
function rankOf(object: GitOpsObject, namespace: string | undefined, near: GitOpsObject): readonly number[] {
  return [
    object.built?.by === near.built?.by ? 1 : 0,
    object.namespace === namespace ? 1 : 0,
    commonSteps(object.file, near.file),
    object.file === near.file ? 1 : 0,
  ];
}

/** The number of folders that two files are in together: each cluster has a folder of its own. */
function commonSteps(a: string, b: string): number {
  const [own, other] = [a, b].map((file) => file.split('/').slice(0, -1));
  const end = own?.findIndex((step, index) => step !== other?.[index]) ?? 0;
  return end === -1 ? (own?.length ?? 0) : end;
}

function isHigher(a: readonly number[], b: readonly number[]): boolean {
  const index = a.findIndex((each, at) => each !== b[at]);
  return index !== -1 && (a[index] ?? 0) > (b[index] ?? 0);
}

function keyOf(kind: string, name: string): string {
  return JSON.stringify([kind, name]);
}
