import type { JsonValue } from '../../../manifest/yaml/json-value.ts';
import { statedField, textsOf } from '../strict-shape.ts';

/** The key `gitops` of the config: how objects of controllers name this repository. */
export interface GitOpsConfiguration {
  /** Further URLs of it. */
  readonly repositories: readonly string[];
  /** Further revisions at which it is followed. */
  readonly revisions: readonly string[];
}

/** Converts the value of the key, which has no mistakes. */
export function readGitOpsKey(value: JsonValue): GitOpsConfiguration {
  return {
    repositories: textsOf(statedField(value, 'repositories')) ?? [],
    revisions: textsOf(statedField(value, 'revisions')) ?? [],
  };
}
