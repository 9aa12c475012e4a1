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

/** The most steps from kustomizations to their plugins: far more than people need. */
const MAX_STEPS = 1_000_000;

/** Files and lists that are reached from one path. */
interface Plugins {
  readonly files: readonly string[];
  /** Those of the files that name further ones. */
  readonly naming: readonly string[];
  readonly lists: readonly string[];
}

/**
 * Collects what kustomizations use otherwise than as resources: what they name, what the kustomizations of such folders
 * list, and what the plugins there name in turn. kustomize reads the files of a plugin from the folder of the
 * kustomization that uses it; those beside the plugin are taken for parts, too.
 * https://kubectl.docs.kubernetes.io/guides/extending_kustomize/
 */
export function partsOf(facts: RepositoryFacts): Parts {
  const known = KNOWN.get(facts) ?? collectParts(facts);
  KNOWN.set(facts, known);
  return known;
}

/** Several questions about one side ask for its parts. */
const KNOWN = new WeakMap<RepositoryFacts, Parts>();

function collectParts(facts: RepositoryFacts): Parts {
  const { kustomizations, links, partFiles } = facts;
  const users = new Map<string, string>();
  const lists = new Set<string>();
  const read = new Set<string>();
  const use = (path: string, user: string): void => {
    if (!users.has(path)) users.set(path, user);
  };
  const pluginsAt = pluginWalker(facts);
  const seen = new Set<Plugins>();
  for (const [user, { patches, unfollowed, alterings }] of kustomizations) {
    for (const entry of new Set([...patches, ...unfollowed.parts])) use(entryPath(links, user, entry), user);
    for (const { file } of alterings) if (file?.use === 'replacement') read.add(entryPath(links, user, file.path));
    for (const path of new Set(unfollowed.plugins.map((entry) => entryPath(links, user, entry)))) {
      const plugins = pluginsAt(path);
      // What an earlier kustomization used is known: only what plugins name depends on who uses them.
      if (!seen.has(plugins)) {
        for (const file of plugins.files) read.add(file);
        for (const list of plugins.lists) lists.add(list);
        for (const each of [...plugins.files, ...plugins.lists]) use(each, user);
      }
      seen.add(plugins);
      for (const file of plugins.naming) {
        for (const name of partFiles?.get(file)?.names ?? []) {
          use(entryPath(links, user, name), user);
          use(entryPath(links, file, name), user);
        }
      }
    }
  }
  return { users, lists, read };
}

/** Returns a function that walks from a path to the plugins that its lists hold, once for each path. */
function pluginWalker({ kustomizations, links, partFiles }: RepositoryFacts): (path: string) => Plugins {
  const known = new Map<string, Plugins>();
  let steps = 0;
  const walk = (start: string): Plugins => {
    const [files, lists] = [new Set<string>(), new Set<string>()];
    const walked = new Set([start]);
    for (const path of walked) {
      if (steps++ > MAX_STEPS) break;
      const list = kustomizationAt(kustomizations, path);
      if (list === undefined) files.add(path);
      else {
        lists.add(list);
        for (const entry of new Set(kustomizations.get(list)?.resources)) walked.add(entryPath(links, list, entry));
      }
    }
    const naming = [...files].filter((file) => (partFiles?.get(file)?.names ?? []).length > 0);
    return { files: [...files], naming, lists: [...lists] };
  };
  return (path) => {
    const plugins = known.get(path) ?? walk(path);
    known.set(path, plugins);
    return plugins;
  };
}
