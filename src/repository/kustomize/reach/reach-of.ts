import type { RepositoryFacts } from '../../file-roles.ts';
import { entryPath, followLinks, linkOn, linksOnEntry } from '../../links.ts';
import { folderOf, isBelow, resolvePath, staysInRoot } from '../../paths.ts';
import { KUSTOMIZATION_NAMES, kustomizationAt } from '../kustomization.ts';
import { isRemoteFile, isRemoteFolder } from '../remote.ts';
import type { Load } from './load.ts';
import type { Reach, RemoteEntry } from './reach.ts';

/** The most entries that are followed for one root: far more than people write. */
const MAX_STEPS = 50_000;

/** Finds everything that a root kustomization loads. What several of its kustomizations use is looked at once. */
export function reachOf(facts: RepositoryFacts, root: string): Reach {
  const known = KNOWN.get(facts) ?? new Map<string, Reach>();
  KNOWN.set(facts, known);
  const reach = known.get(root) ?? walkFrom(facts, root);
  known.set(root, reach);
  return reach;
}

/** Each side of a change asks for its own roots, and for those of the other one. */
const KNOWN = new WeakMap<RepositoryFacts, Map<string, Reach>>();

function walkFrom(facts: RepositoryFacts, root: string): Reach {
  const walk = new ReachWalk(facts, root);
  walk.run();
  return walk.found;
}

/** Loads that are still to be followed. */
interface Waiting {
  /** The file that names them. */
  readonly file: string;
  /** The kustomization from whose folder they are loaded. */
  readonly from: string;
  readonly loads: readonly Load[];
  /** Where the resources are plugins: the kustomization that uses them. */
  readonly pluginsOf?: string;
}

/** Walks from a root to all that it loads. */
class ReachWalk {
  readonly found = {
    root: '',
    kustomizations: new Set<string>(),
    resources: new Set<string>(),
    parts: new Set<string>(),
    plugins: new Set<string>(),
    contents: new Set<string>(),
    folders: new Set<string>(),
    charts: new Set<string>(),
    links: new Set<string>(),
    remotes: [] as RemoteEntry[],
    lost: [] as RemoteEntry[],
    unread: new Set<string>(),
  };
  private readonly facts: RepositoryFacts;
  private readonly waiting: Waiting[] = [];
  /** What was taken in before: kustomizations, and plugins for each kustomization that uses them. */
  private readonly seen = new Set<string>();

  constructor(facts: RepositoryFacts, root: string) {
    this.facts = facts;
    this.found.root = root;
  }

  run(): void {
    const { found, waiting } = this;
    this.addKustomization(found.root);
    let steps = 0;
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      steps += next.loads.length + 1;
      if (steps > MAX_STEPS) {
        found.unread.add(found.root);
        break;
      }
      for (const load of next.loads) this.take(next, load);
    }
    for (const path of found.contents) {
      if (found.resources.has(path) || found.parts.has(path)) found.contents.delete(path);
    }
  }

  private take(waiting: Waiting, load: Load): void {
    const { found } = this;
    const path = this.pathOf(waiting, load);
    if (path === undefined) return;
    const { from, pluginsOf } = waiting;
    switch (load.use) {
      case 'content':
        found.contents.add(path);
        break;
      case 'chart':
        found.folders.add(path);
        for (const chart of load.charts ?? []) found.charts.add(entryPath(this.facts.links, `${path}/`, chart));
        break;
      case 'plugin':
        this.addPlugin(from, path);
        break;
      case 'resource':
        if (pluginsOf === undefined) this.addResource(path);
        else this.addPlugin(pluginsOf, path);
        break;
      case 'component':
        this.addResource(path);
        break;
      default:
        found.parts.add(path);
    }
  }

  /** Finds the path that an entry stands for; undefined where it leads out of the repository. */
  private pathOf({ file, from }: Waiting, load: Load): string | undefined {
    const { found } = this;
    const { links } = this.facts;
    const { entry, unless } = load;
    const path = entryPath(links, from, entry);
    if (this.isRemote(from, load)) this.tell(found.remotes, file, entry);
    else if (unless !== undefined) return undefined;
    else {
      const isInside = staysInRoot(folderOf(from), entry);
      for (const link of isInside ? linksOnEntry(links, from, entry) : []) found.links.add(link);
      if (isInside && linkOn(links, path) === undefined) return path;
      this.tell(found.lost, file, entry);
    }
    return undefined;
  }

  private isRemote(from: string, { entry, use, unless }: Load): boolean {
    const { links, paths, charts } = this.facts;
    if (unless !== undefined) {
      const chart = entryPath(links, from, unless);
      return !charts.has(chart) && ![...(paths ?? [])].some((path) => isBelow(path, chart));
    }
    if (isRemoteFile(entry)) return true;
    if (use === 'component') return isRemoteFolder(entry);
    if (use !== 'resource' && use !== 'plugin') return false;
    return isRemoteFolder(entry) && paths?.has(entryPath(links, from, entry)) !== true;
  }

  private addResource(path: string): void {
    const nested = kustomizationAt(this.facts.kustomizations, path);
    if (nested !== undefined) this.addKustomization(nested);
    else {
      this.found.resources.add(path);
      this.addRefused(path);
    }
  }

  private addKustomization(file: string): void {
    this.addKustomizationFile(file);
    const loads = this.facts.kustomizations.get(file)?.loads;
    if (loads !== undefined && this.isFirst(file)) this.waiting.push({ file, from: file, loads });
  }

  private addKustomizationFile(file: string): void {
    const { facts, found } = this;
    found.kustomizations.add(file);
    if (facts.kustomizations.has(file) && facts.kustomizations.get(file)?.loads === undefined) found.unread.add(file);
    this.addRefused(folderOf(file));
    if (!facts.links.has(file)) return;
    found.links.add(file);
    const target = followLinks(facts.links, file);
    if (linkOn(facts.links, target) === undefined) found.parts.add(target);
    else this.tell(found.lost, file, file.slice(file.lastIndexOf('/') + 1));
  }

  /** Adds the files of a folder that kustomize finds and refuses: another tool's, or a second one. */
  private addRefused(folder: string): void {
    const { kustomizations, paths } = this.facts;
    for (const path of KUSTOMIZATION_NAMES.map((name) => resolvePath(folder, name))) {
      if (this.found.kustomizations.has(path)) continue;
      if (kustomizations.has(path) || paths?.has(path)) this.found.parts.add(path);
    }
  }

  /** Adds a file of plugins, or the folder of a kustomization whose resources are plugins. */
  private addPlugin(user: string, path: string): void {
    const list = kustomizationAt(this.facts.kustomizations, path);
    if (!this.isFirst(user, list ?? path)) return;
    if (list === undefined) this.addPluginFile(user, path);
    else this.addPluginList(user, list);
  }

  private addPluginFile(user: string, path: string): void {
    const { facts, found } = this;
    found.parts.add(path);
    found.plugins.add(path);
    this.addRefused(path);
    const loads = facts.partFiles?.get(path)?.loads;
    const isThere = facts.paths === undefined ? facts.missing?.has(path) !== true : facts.paths.has(path);
    if (loads !== undefined) this.waiting.push({ file: path, from: user, loads });
    else if (isThere) found.unread.add(path);
  }

  /** kustomize builds such plugins before it reads what they say: what is altered of them is not known. */
  private addPluginList(user: string, list: string): void {
    this.addKustomizationFile(list);
    const { loads = [], components, unfollowed } = this.facts.kustomizations.get(list) ?? {};
    if ((components ?? []).length > 0 || unfollowed?.keys.some((key) => key !== 'remote resources')) {
      this.found.unread.add(list);
    }
    // What else the list loads is the same for all that use it.
    const followed = this.isFirst('list', list, '') ? loads : loads.filter(({ use }) => use === 'resource');
    this.waiting.push({ file: list, from: list, loads: followed, pluginsOf: user });
  }

  private isFirst(...key: readonly string[]): boolean {
    const text = JSON.stringify(key);
    const isFirst = !this.seen.has(text);
    this.seen.add(text);
    return isFirst;
  }

  private tell(list: RemoteEntry[], file: string, entry: string): void {
    if (this.isFirst('told', file, entry)) list.push({ file, entry });
  }
}
