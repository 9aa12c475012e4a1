import { groupOf } from '../../manifest/kinds/group-of.ts';
import type { Place, Workload } from '../../manifest/manifest.ts';

/** Violations that were there when the baseline was written, by the workloads that have them. */
export type Baseline = readonly BaselineEntry[];

/** A workload of a baseline, and its place there. */
export interface BaselineEntry extends ListedDebt {
  readonly place: Place;
}

/** What a workload violates: what it is, where it stands, and its violations. */
export interface ListedDebt extends BaselineWorkload {
  /** `CHECK SETTER` each, as `knownViolation` writes it. */
  readonly violations: ReadonlySet<string>;
}

/** By what a workload is known again. */
export interface BaselineWorkload {
  readonly file: string;
  readonly group: string;
  readonly kind: string;
  /** As it is written, or built; absent where it is not. */
  readonly namespace?: string;
  readonly name: string;
  /** Which pod of the object, where it has several. */
  readonly pod?: string;
  /** The folder of the root kustomization or chart that builds it. */
  readonly via?: string;
  /** The values files, beyond the chart's own, and the release of the chart. */
  readonly values?: readonly string[];
  readonly release?: string;
}

/** Tells by what a workload is known again. */
export function baselineWorkload(workload: Workload): BaselineWorkload {
  const { file, podKey, via, values, release } = workload;
  const { apiVersion, kind, namespace, name } = workload.identity;
  return {
    file,
    group: groupOf(apiVersion),
    kind,
    ...(namespace === undefined ? {} : { namespace }),
    name,
    ...(podKey === undefined ? {} : { pod: podKey }),
    ...(via === undefined ? {} : { via }),
    ...(values === undefined || values.length === 0 ? {} : { values }),
    ...(release === undefined ? {} : { release }),
  };
}

/** Where a workload stands: its file, or the folder or file of what builds it. */
export function standsAt({ file, via = file }: BaselineWorkload): string {
  return via;
}

/** What a workload is, wherever it stands. */
export function debtorOf({ group, kind, namespace = '', name, pod = '' }: BaselineWorkload): string {
  return JSON.stringify([group, kind, namespace, name, pod]);
}

/** How a violation is called in a baseline. */
export function knownViolation(check: string, setter: string): string {
  return `${check} ${setter}`;
}
