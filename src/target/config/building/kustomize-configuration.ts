import type { JsonValue } from '../../../manifest/yaml/json-value.ts';
import { statedField, textOrEmpty, textsOf } from '../strict-shape.ts';

/**
 * When kustomizations are built. `auto`: except on the events where files of a pull request meet a token that may write
 * (see `rendersOn`); `always`: on these, too; `never`: nowhere.
 */
export const RENDER = ['auto', 'always', 'never'] as const;

/** One of `RENDER`. */
export type RenderChoice = (typeof RENDER)[number];

/** The program that builds kustomizations: kustomize itself, or the one inside of kubectl (`kubectl kustomize`). */
export const KUSTOMIZE_COMMANDS = ['kustomize', 'kubectl'] as const;

/** One of `KUSTOMIZE_COMMANDS`. */
export type KustomizeCommand = (typeof KUSTOMIZE_COMMANDS)[number];

/**
 * Which files a kustomization may load: those in or below its own folder, or any. The flag `--load-restrictor` of
 * kustomize has `LoadRestrictionsRootOnly` and `LoadRestrictionsNone` for them. The restriction is on files: bases and
 * components may lie in any folder.
 * https://github.com/kubernetes-sigs/kustomize/blob/kustomize/v5.8.1/api/internal/loader/loadrestrictions.go
 */
export const LOAD_RESTRICTORS = ['root-only', 'none'] as const;

/** One of `LOAD_RESTRICTORS`. */
export type LoadRestrictor = (typeof LOAD_RESTRICTORS)[number];

/** The key `kustomize` of the config: how kustomizations are built. What it leaves out is absent, or an empty list. */
export interface KustomizeConfiguration {
  /** Globs of folders whose kustomizations are built as roots, besides those that are. */
  readonly roots: readonly string[];
  readonly command?: KustomizeCommand;
  readonly loadRestrictor?: LoadRestrictor;
  readonly enableHelm?: boolean;
}

/** Converts the value of the key, which has no mistakes. */
export function readKustomizeKey(value: JsonValue): KustomizeConfiguration {
  const command = textOrEmpty(statedField(value, 'command'));
  const loadRestrictor = textOrEmpty(statedField(value, 'load-restrictor'));
  const enableHelm = statedField(value, 'enable-helm');
  return {
    roots: textsOf(statedField(value, 'roots')) ?? [],
    ...(command === undefined ? {} : { command: command as KustomizeCommand }),
    ...(loadRestrictor === undefined ? {} : { loadRestrictor: loadRestrictor as LoadRestrictor }),
    ...(enableHelm?.kind === 'scalar' ? { enableHelm: enableHelm.value === true } : {}),
  };
}
