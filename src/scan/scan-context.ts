import type { NamespaceStanding } from '../target/namespace-standing.ts';
import { namespaceStandings } from '../target/namespace-standing.ts';
import { isExemptBy } from '../target/policy-of.ts';
import type { Rules } from '../target/rules.ts';
import type { Settings } from '../target/settings.ts';

/** What a repository says of its namespaces, beside the workloads of a scan. */
export interface ScanContext {
  readonly standingOf: (namespace: string | undefined) => NamespaceStanding;
  /** Whether the API server's own configuration exempts the pods of a runtime class. */
  readonly isExemptClass: (runtimeClass: string | undefined) => boolean;
  /** The number of files that were left out of the scan and name the namespace. */
  readonly leftOut: (namespace: string) => number;
  /** Whether the whole repository was scanned, but for what the config's `paths` leave out. */
  readonly isWhole: boolean;
}

/** Returns the context of a scan by these rules. */
export function scanContext(
  { settings, namespaces, leftOut }: Pick<Rules, 'namespaces'> & LeftOut & { readonly settings: Settings },
  isWhole: boolean,
): ScanContext {
  const { server } = settings;
  return {
    standingOf: namespaceStandings(settings, namespaces),
    isExemptClass: (runtimeClass) => server !== undefined && isExemptBy(server, { namespace: undefined, runtimeClass }),
    leftOut: (namespace) => leftOut.get(namespace) ?? 0,
    isWhole,
  };
}

/** What was left out of a scan. */
export interface LeftOut {
  /** By the name of a namespace: the number of files that were not scanned, and name it. */
  readonly leftOut: ReadonlyMap<string, number>;
}
