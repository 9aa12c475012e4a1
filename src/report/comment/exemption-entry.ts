import type { WorkloadChange } from '../../compare/workloads/compare-workload.ts';
import { isChartAddress } from '../../repository/gitops/delivery.ts';
import { asGlob, globFault } from '../../repository/matches-globs.ts';
import { isBelow } from '../../repository/paths.ts';
import { yamlName } from '../../text/yaml-name.ts';

/** https://kubernetes.io/docs/concepts/overview/working-with-objects/names/#dns-subdomain-names */
const NAME = /^[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?$/;

/** Whether these are names that the API server takes: in an exemption others would act as patterns. */
export function areNames(...names: readonly (string | undefined)[]): boolean {
  return names.every((name) => name === undefined || NAME.test(name));
}

/** What an entry of the config's `exemptions` covers. */
export interface EntrySelector {
  /** Globs of files; empty for all files. */
  readonly paths: readonly string[];
  readonly kind: string;
  /** Empty for one that has none, as with `generateName`. */
  readonly name: string;
  /** Empty for all, and where one is not known. */
  readonly namespaces: readonly string[];
}

/**
 * Returns what selects a workload alone, in every file and namespace from which it is asked for something; undefined
 * where its names or paths would act as patterns.
 */
export function selectorOf({
  workload,
  selectables,
}: Pick<WorkloadChange, 'workload' | 'selectables'>): EntrySelector | undefined {
  const { kind, name } = workload.identity;
  const places = selectables();
  // What was built is selected by what deploys it alone: its file may be built by others, too.
  const { file, deployedBy, via, values } = workload;
  const files = [...new Set([deployedBy ?? file, ...places.map((place) => place.file)])];
  // A chart makes the same workload of each of its values files. One that was fetched has no path.
  const isChart = values !== undefined && via !== undefined && via !== '.' && !isChartAddress(via);
  const ofChart = isChart ? `${asGlob(via)}/**` : undefined;
  const paths =
    ofChart === undefined
      ? files.map(asGlob)
      : [ofChart, ...files.filter((path) => !isBelow(path, via ?? '')).map(asGlob)];
  const namespaces = [...new Set(places.map(({ namespace }) => namespace))];
  const known = namespaces.filter((namespace) => namespace !== undefined);
  const isExact =
    /^[A-Za-z][A-Za-z0-9]*$/.test(kind) &&
    areNames(name, ...known) &&
    paths.every((path) => globFault(path) === undefined);
  if (!isExact) return undefined;
  return { paths, kind, name, namespaces: known.length < namespaces.length ? [] : known };
}

/** The lines of an entry of the config's `exemptions`; the reason is YAML. */
export function exemptionEntry(
  { paths, kind, name, namespaces }: EntrySelector,
  reason: string,
  {
    containers = [],
    checks = [],
  }: { readonly containers?: readonly string[]; readonly checks?: readonly string[] } = {},
): string[] {
  const fields = [
    ...listField('paths', paths),
    ...listField('kinds', [kind]),
    ...listField('names', name === '' ? [] : [name]),
    ...listField('namespaces', namespaces),
    ...listField('containers', containers),
    ...listField('checks', checks),
    `reason: ${reason}`,
  ];
  return fields.map((field, index) => `  ${index === 0 ? '-' : ' '} ${field}`);
}

function listField(field: string, values: readonly string[]): string[] {
  return values.length === 0 ? [] : [`${field}: [${values.map(yamlName).join(', ')}]`];
}
