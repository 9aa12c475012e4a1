import { Option } from 'commander';
import { CONFIGURATION_PATH } from '../target/config/configuration.ts';
import { statedTarget } from '../target/repository-target.ts';
import type { SettingsRequest } from '../target/settings.ts';

/** The flags that say what workloads are held to. */
export interface TargetFlags {
  readonly level?: string;
  readonly version?: string;
  readonly config?: string;
  readonly everywhere?: true;
}

/** What every command that judges may be told, beside the config. */
export const TARGET_OPTIONS: readonly Option[] = [
  new Option('--level <level>', 'privileged, baseline or restricted (default: restricted)'),
  new Option('--version <version>', 'v1.0 … v1.37, or latest (default: latest)'),
  new Option('--config <path>', `the repository's config (default: ${CONFIGURATION_PATH}, where it is there)`),
];

/** For the commands that judge files as they are. */
export const EVERYWHERE = new Option(
  '--everywhere',
  'judge every workload by that level, whatever targets and Namespaces say',
);

/** Flags come first on the command line, then the config. */
export function settingsRequest({ level, version, config, everywhere }: TargetFlags): SettingsRequest {
  const isNamed = config !== undefined;
  return {
    config: config ?? CONFIGURATION_PATH,
    isNamed,
    asked: statedTarget(level, version),
    first: 'asked',
    isEverywhere: everywhere ?? false,
  };
}

/** What the flags ask for, in a few words: reports in SARIF of runs with different flags have different categories. */
export function flagWords({ level, version, config, everywhere }: TargetFlags): string[] {
  const named = Object.entries({ level, version, config }).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${value}`],
  );
  return everywhere ? [...named, 'everywhere'] : named;
}
