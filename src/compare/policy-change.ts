import type { Place } from '../manifest/manifest.ts';
import type { NamespaceChange } from './rules/namespace-change.ts';

/** What a pull request did to what it is judged by, where it is worth a word. */
export type PolicyChange = NamespaceChange | SettingsChange;

/** A change of the repository's config, of what that names, or of a workflow that uses this Action. */
export interface SettingsChange extends Place {
  readonly kind: 'config' | 'workflow';
  /** What it is about: `targets[0]`, or the job of a workflow. */
  readonly name: string;
  readonly change: 'loosened' | 'invalid';
  readonly severity: 'failure' | 'warning';
  /** One sentence of plain text. */
  readonly message: string;
  readonly rejects: readonly never[];
  readonly basePlace?: undefined;
}
