import type { RepositoryFacts } from '../file-roles.ts';
import { entryPath } from '../links.ts';
import { kustomizationAt } from './kustomization.ts';

/** What kustomizations use otherwise than as resources. */
export interface Parts {
  /** The files, each with the first kustomization that uses it: also those that a part names itself. */
  readonly users: ReadonlyMap<string, string>;
  /** The kustomizations of folders that are used so: the files that they list are parts, too. */
  readonly lists: ReadonlySet<string>;
  /** The files among them that say what they do: they configure plugins, which name further files, or replacements. */
  readonly read: ReadonlySet<string>;
}

/** The most steps from a kustomization to a plugin of it: far more than people need. */
const MAX_STEPS = 100_000;

/**
 * Collects what kustomizations use otherwise than as resources: what they name, what the kustomizations of such folders
 * list, and what the plugins there name in turn. kustomize reads the files of a plugin from the folder of the
 * kustomization that uses it; those beside the plugin are taken for parts, too.
 * https://kubectl.docs.kubernetes.io/guides/extending_kustomize/
 */
export function partsOf({ kustomizations, links, partFiles }: RepositoryFacts): Parts {
  const users = new Map<string, string>();
  const lists = new Set<string>();
  const read = new Set<string>();
  let steps = 0;
  const use = (path: string, user: string): void => {
    if (!users.has(path)) users.set(path, user);
  };
  for (const [user, { patches, unfollowed, alterings }] of kustomizations) {
    for (const entry of [...patches, ...unfollowed.parts]) use(entryPath(links, user, entry), user);
    for (const { file } of alterings) if (file?.use === 'replacement') read.add(entryPath(links, user, file.path));
    const walked = new Set(unfollowed.plugins.map((entry) => entryPath(links, user, entry)));
    for (const path of walked) {
      if (steps++ > MAX_STEPS) break;
      const list = kustomizationAt(kustomizations, path);
      if (list === undefined) {
        read.add(path);
        use(path, user);
        for (const name of partFiles?.get(path)?.names ?? []) {
          use(entryPath(links, user, name), user);
          use(entryPath(links, path, name), user);
        }
        continue;
      }
      lists.add(list);
      use(list, user);
      for (const entry of kustomizations.get(list)?.resources ?? []) walked.add(entryPath(links, list, entry));
    }
  }
  return { users, lists, read };
}
