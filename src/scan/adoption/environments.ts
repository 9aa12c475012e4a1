import { folderOf } from '../../repository/paths.ts';
import { groupBy } from '../../text/group-by.ts';
import { compareText } from '../../text/order.ts';
import type { JudgedWorkload } from '../scan.ts';

/** Workloads that go to one environment, by what repositories commonly call it. */
export interface Environment {
  /** As its folder or namespace is called: `prod`. */
  readonly name: string;
  /** Its folders, as `envs/prod`. */
  readonly folders: readonly string[];
  /** Its namespaces, of workloads that are in none of these folders. */
  readonly namespaces: readonly string[];
  readonly workloads: readonly JudgedWorkload[];
}

/** What folders and namespaces of environments are called. */
const NAMES =
  /^(?:dev|devel|development|sandbox|qa|int|integration|acc|acceptance|uat|stage|staging|stg|preprod|pre-prod|prod|prd|production|live)$/i;

/** The file by which the config's `paths` select a workload. */
export function selectedFile({ workload: { file, deployedBy, by } }: JudgedWorkload): string {
  return by?.split('#')[0] ?? deployedBy ?? file;
}

/** Sorts workloads by environment: by the first folder on their way that is called as one, else by their namespace. */
export function environmentsOf(judged: readonly JudgedWorkload[]): Environment[] {
  const placed = judged.flatMap((each) => {
    const folder = environmentFolder(selectedFile(each));
    const namespace = folder === undefined ? each.namespaces.find((name) => nameIn(name) !== undefined) : undefined;
    const name = folder === undefined ? nameIn(namespace) : folder.split('/').at(-1);
    return name === undefined ? [] : [{ name: name.toLowerCase(), folder, namespace, each }];
  });
  return [...groupBy(placed, ({ name }) => name)]
    .map(([name, all]) => ({
      name,
      folders: distinct(all.map(({ folder }) => folder)),
      namespaces: distinct(all.map(({ namespace }) => namespace)),
      workloads: all.map(({ each }) => each),
    }))
    .sort((a, b) => compareText(a.name, b.name));
}

function environmentFolder(file: string): string | undefined {
  const steps = folderOf(file).split('/');
  const at = steps.findIndex((step) => NAMES.test(step));
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
