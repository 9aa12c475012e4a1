import type { Place } from '../manifest/manifest.ts';
import type { NamespaceChange, RejectedWorkload } from './rules/namespace-change.ts';

/** A reported change to what decides the policy: a Namespace's labels, the settings, or where workloads are deployed. */
export type PolicyChange = NamespaceChange | SettingsChange | MovedChange;

/** Workloads that get from one place to another, where more is asked of them. */
export interface MovedChange extends Place {
  readonly kind: 'moved';
  /** The first of the workloads, or the root kustomization that takes them in. */
  readonly name: string;
  readonly change: 'raised';
  readonly severity: 'failure' | 'warning';
  /** A sentence on the move, then one for each workload; separated by line feeds. May quote the manifest. */
  readonly message: string;
  /** The workloads, with what only the move introduces. */
  readonly rejects: readonly RejectedWorkload[];
  readonly basePlace?: undefined;
}

/** A change of the repository's config, of a file that the config names, or of a workflow that uses this Action. */
export interface SettingsChange extends Place {
  readonly kind: 'config' | 'workflow';
  /** What changed: `targets[0]`, or the job of a workflow. */
  readonly name: string;
  /** `refused`: what it would loosen, the defaults of the organisation leave without effect. */
  readonly change: 'loosened' | 'invalid' | 'refused';
  readonly severity: 'failure' | 'warning';
  /** One sentence of plain text. */
  readonly message: string;
  readonly rejects: readonly never[];
  readonly basePlace?: undefined;
}
