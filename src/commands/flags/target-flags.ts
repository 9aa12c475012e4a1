import { Option } from 'commander';
import { HARDENING_CHOICES, settingForAll } from '../../hardening/hardening-choice.ts';
import { NEWEST_VERSION, OLDEST_CLUSTER_VERSION } from '../../pss/version.ts';
import { RENDER } from '../../target/config/building/kustomize-configuration.ts';
import type { UnjudgedChoice } from '../../target/config/configuration.ts';
import { CONFIGURATION_PATH, UNJUDGED } from '../../target/config/configuration.ts';
import { oneOf } from '../../target/config/one-of.ts';
import { newerVersions } from '../../target/newer-version.ts';
import { statedTarget } from '../../target/repository-target.ts';
import type { SettingsRequest } from '../../target/settings.ts';
import { DEFAULTS_OPTION } from './defaults-flag.ts';

/** The flags that decide what workloads there are, and their level and version. */
export interface TargetFlags {
  readonly level?: string;
  readonly version?: string;
  readonly clusterVersion?: string;
  readonly config?: string;
  readonly defaults?: string;
  readonly render?: string;
  readonly everywhere?: true;
  readonly baseline?: string;
  /** A choice for all hardening rules; of `scan`, whether their checklist is printed. */
  readonly hardening?: string | true;
  /** Where a new baseline is written; then that of the config plays no part. */
  readonly writeBaseline?: string;
}

/** The options of every command that judges. */
export const TARGET_OPTIONS: readonly Option[] = [
  new Option('--level <level>', 'privileged, baseline or restricted (default: restricted)'),
  new Option(
    '--version <version>',
    `v1.0 … ${NEWEST_VERSION}, or latest (default: latest); a newer one is taken as ${NEWEST_VERSION}`,
  ),
  new Option(
    '--cluster-version <version>',
    `the version of the cluster whose server judges, from ${OLDEST_CLUSTER_VERSION} on (default: ${NEWEST_VERSION}, the newest known)`,
  ),
  new Option(
    '--render <when>',
    'auto or always: kustomizations are built and charts rendered, and judged so; never: no tool is run (default: auto)',
  ),
  new Option('--config <path>', `the repository's config (default: ${CONFIGURATION_PATH}, where it is there)`),
  DEFAULTS_OPTION,
];

/** The option of the commands that judge files without a pull request. */
export const EVERYWHERE = new Option(
  '--everywhere',
  'judge every workload by that level, whatever targets and Namespaces say',
);

/** The option of the commands that act on the advice beyond the standard. */
export const HARDENING_OPTION = new Option(
  '--hardening <what>',
  'what becomes of the advice beyond the standard: off; summary: the checklist has it; comment: it is commented and repaired, too; enforce: it blocks (default: summary)',
);

/** The option of the commands that tell what they did not judge. */
export const UNJUDGED_OPTION = new Option(
  '--unjudged <what>',
  'neutral, or fail: what could not be judged is a failure, too (default: neutral)',
);

/** Reads that option. */
export function unjudgedOf({ unjudged }: { readonly unjudged?: string }): UnjudgedChoice | undefined {
  return unjudged === undefined ? undefined : oneOf('--unjudged', UNJUDGED, unjudged);
}

/**
 * Turns flags into a request for settings, in which flags take precedence over the config. Says on standard error where
 * a version is not known yet.
 */
export function settingsRequest({ config, everywhere, render, hardening, ...target }: TargetFlags): SettingsRequest {
  const isNamed = config !== undefined;
  const asked = {
    ...statedTarget(target),
    ...(render === undefined ? {} : { render: oneOf('--render', RENDER, render) }),
    ...(typeof hardening === 'string' && {
      hardening: settingForAll(oneOf('--hardening', HARDENING_CHOICES, hardening)),
    }),
  };
  for (const message of newerVersions(asked, '--')) process.stderr.write(`pss-review: ${message}\n`);
  return {
    config: config ?? CONFIGURATION_PATH,
    isNamed,
    asked,
    first: 'asked',
    isEverywhere: everywhere ?? false,
  };
}

/** Returns all that a run is asked by name to read. */
export function inputsOf(paths: readonly string[], { config, defaults, baseline }: TargetFlags): string[] {
  return [...paths, ...[config, defaults, baseline].filter((path) => path !== undefined)];
}

/** Returns the flags that are set, as words: SARIF logs of runs with different flags need different categories. */
export function flagWords(flags: TargetFlags): string[] {
  const { level, version, clusterVersion, config, defaults, render, everywhere } = flags;
  const hardening = flags.hardening === true ? undefined : flags.hardening;
  const words = Object.entries({
    level,
    version,
    'cluster-version': clusterVersion,
    config,
    defaults,
    render,
    hardening,
  }).flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${value}`]));
  return everywhere ? [...words, 'everywhere'] : words;
}
