import type { Place } from '../manifest/manifest.ts';
import type { NamespaceChange } from './rules/namespace-change.ts';

/** A reported change to what decides the policy: a Namespace's labels or the settings. */
export type PolicyChange = NamespaceChange | SettingsChange;

/** A change of the repository's config, of a file that the config names, or of a workflow that uses this Action. */
export interface SettingsChange extends Place {
  readonly kind: 'config' | 'workflow';
  /** What changed: `targets[0]`, or the job of a workflow. */
  readonly name: string;
  readonly change: 'loosened' | 'invalid';
  readonly severity: 'failure' | 'warning';
  /** One sentence of plain text. */
  readonly message: string;
  readonly rejects: readonly never[];
  readonly basePlace?: undefined;
}
