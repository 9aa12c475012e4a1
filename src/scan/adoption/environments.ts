import { folderOf } from '../../repository/paths.ts';
import { groupBy } from '../../text/group-by.ts';
import { compareText } from '../../text/order.ts';
import type { JudgedWorkload } from '../scan.ts';

/** Something that is deployed: a workload, or an object of a controller that was not followed. */
export interface Deployed {
  /** The files by which the config's `paths` may select it: what deploys it, then the object that applies that. */
  readonly files: readonly string[];
  readonly namespaces: readonly (string | undefined)[];
  /** Absent where its pods are not known. */
  readonly judged?: JudgedWorkload;
}

/** What goes to one environment, by what repositories commonly call it. */
export interface Environment {
  /** As its folder or namespace is called: `prod`. */
  readonly name: string;
  /** Its folders, as `envs/prod`. */
  readonly folders: readonly string[];
  /** Its namespaces, of what is in none of these folders. */
  readonly namespaces: readonly string[];
  readonly workloads: readonly JudgedWorkload[];
}

/** What folders and namespaces of environments are called. */
const NAMES =
  /^(?:dev|devel|development|sandbox|qa|int|integration|acc|acceptance|uat|stage|staging|stg|preprod|pre-prod|prod|prd|production|live)$/i;

/** What may be a folder of tests, or of an environment, by what it stands in. */
const TEST = /^(?:te?st|testing)$/i;
const PARENTS = /^(?:overlays?|envs?|environments?|clusters?|stages?)$/i;

/** Sorts what is deployed by environment: by the first folder on its way that is called as one, else by its namespace. */
export function environmentsOf(deployed: readonly Deployed[]): Environment[] {
  const placed = deployed.flatMap(({ files, namespaces, judged }) => {
    const folder = files.map(environmentFolder).find((found) => found !== undefined);
    const namespace = folder === undefined ? namespaces.find((name) => nameIn(name) !== undefined) : undefined;
    const name = folder === undefined ? nameIn(namespace) : folder.split('/').at(-1);
    return name === undefined ? [] : [{ name: name.toLowerCase(), folder, namespace, judged }];
  });
  return [...groupBy(placed, ({ name }) => name)]
    .map(([name, all]) => ({
      name,
      folders: distinct(all.map(({ folder }) => folder)),
      namespaces: distinct(all.map(({ namespace }) => namespace)),
      workloads: all.flatMap(({ judged }) => judged ?? []),
    }))
    .sort((a, b) => compareText(a.name, b.name));
}

/** The folder of the environment that a file is for, by what it is called and stands in; undefined for none. */
export function environmentFolder(file: string): string | undefined {
  const steps = folderOf(file).split('/');
  const at = steps.findIndex(
    (step, index) => NAMES.test(step) || (TEST.test(step) && PARENTS.test(steps[index - 1] ?? '')),
  );
  return at === -1 ? undefined : steps.slice(0, at + 1).join('/');
}

/** The name of an environment in that of a namespace: `prod` of `shop-prod`. */
function nameIn(namespace = ''): string | undefined {
  const parts = namespace.split('-');
  return [namespace, parts.at(-1), parts[0]].find((part) => part !== undefined && NAMES.test(part));
}

function distinct(values: readonly (string | undefined)[]): string[] {
  return [...new Set(values.filter((value) => value !== undefined))].sort(compareText);
}
