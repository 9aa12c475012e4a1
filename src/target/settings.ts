import type { ChosenRule } from '../hardening/chosen-rules.ts';
import { chosenRules } from '../hardening/chosen-rules.ts';
import type { HardeningSetting } from '../hardening/hardening-choice.ts';
import { parsePathPattern } from '../manifest/kinds/path-pattern.ts';
import type { PodSpecs } from '../manifest/kinds/pod-specs.ts';
import { isSameTarget } from '../pss/admission/compare-targets.ts';
import type { ServerSettings } from '../pss/admission/server-settings.ts';
import type { LevelVersion } from '../pss/verdict.ts';
import type { RepositoryName } from '../repository/dockerfiles/builds/image-build.ts';
import type { FetchRules } from '../repository/fetch/fetch-rules.ts';
import { FETCHES_NOTHING } from '../repository/fetch/fetch-rules.ts';
import type { Baseline } from './baseline/baseline.ts';
import type { GitOpsConfiguration } from './config/building/gitops-configuration.ts';
import type { RenderChoice } from './config/building/kustomize-configuration.ts';
import type { Configuration, FailOn, SuggestionChoice, UnjudgedChoice } from './config/configuration.ts';
import { CONFIGURATION_PATH } from './config/configuration.ts';
import type { ConfigurationFault } from './config/configuration-fault.ts';
import type { ConfigurationRequest } from './config/configuration-of.ts';
import type { ConfigurationReading } from './config/read-configuration.ts';
import type { RegistryAnswers } from './images/image-users-in.ts';
import type { KustomizeSettings } from './kustomize-settings.ts';
import { kustomizeSettings } from './kustomize-settings.ts';
import type { DefaultSource } from './policy-of.ts';
import type { RepositoryReading } from './repository-reading.ts';
import { repositoryTarget } from './repository-target.ts';

/** Settings that are given outside of the config, by inputs of the Action or by flags; absent ones are not given. */
export interface RequestedSettings extends Partial<LevelVersion> {
  readonly failOn?: FailOn | undefined;
  readonly unjudged?: UnjudgedChoice | undefined;
  readonly suggestions?: SuggestionChoice | undefined;
  /** Globs of the files that are read. */
  readonly paths?: readonly string[] | undefined;
  readonly render?: RenderChoice | undefined;
  readonly hardening?: HardeningSetting | undefined;
  /** Hosts of registries that are asked as which user images run. */
  readonly registryLookup?: readonly string[] | undefined;
}

/** Where the config is, and the settings that are given outside of it. */
export interface SettingsRequest extends ConfigurationRequest {
  /** Whether the user named the config. Then a missing file is a fault; otherwise the defaults would silently apply. */
  readonly isNamed?: boolean;
  readonly asked: RequestedSettings;
  /** Whether the repository's default applies to every workload, regardless of `targets` and Namespaces. */
  readonly isEverywhere?: boolean;
  /** The hardening rules that workloads are asked to follow; default: as config and request say. */
  readonly hardeningRules?: readonly ChosenRule[];
  /** What the repository calls itself: images are built by that name. */
  readonly repository?: RepositoryName | undefined;
  /** What registries said of images; default: none was asked. */
  readonly registryAnswers?: RegistryAnswers;
  /** Whether the baseline that the config names plays no part: it is written anew. */
  readonly isWithoutBaseline?: boolean;
  /** Which fixes are suggested, whatever config and inputs say. */
  readonly wishedSuggestions?: SuggestionChoice;
  /** Whether nothing is built, whatever `render` says. */
  readonly buildsNothing?: boolean;
  /** Which settings take precedence: for the Action those of the config, on the command line the flags. */
  readonly first: 'asked' | 'config';
}

/** The settings that apply to a whole run. */
export interface Settings {
  readonly configuration: Configuration;
  /** The level and version that apply where nothing more specific does. */
  readonly target: LevelVersion;
  /** Who states the level of the target. */
  readonly targetBy: DefaultSource;
  readonly failOn: FailOn;
  readonly unjudged: UnjudgedChoice;
  readonly suggestions: SuggestionChoice;
  /** Globs of the files that are read; empty for all. */
  readonly paths: readonly string[];
  /** When kustomizations are built and charts rendered: see `rendersOn`. */
  readonly render: RenderChoice;
  readonly kustomize: KustomizeSettings;
  /** The releases with which charts are rendered. */
  readonly charts: Configuration['charts'];
  /** How objects of controllers name this repository. */
  readonly gitops: GitOpsConfiguration;
  /** What may be fetched from elsewhere. */
  readonly fetch: FetchRules;
  /** Hosts of registries that are asked as which user images run; empty for none. */
  readonly registryLookup: readonly string[];
  /** As in the request. */
  readonly isEverywhere: boolean;
  /** Whether flags ask for other levels or versions than the repository says: its exemptions are for those. */
  readonly isOverridden: boolean;
  /** The hardening rules that workloads are asked to follow. */
  readonly hardening: readonly ChosenRule[];
  /** As in the request. */
  readonly repository: RepositoryName | undefined;
  /** What registries said of images. */
  readonly registryAnswers: RegistryAnswers;
  /** The API server's own configuration, if the config names it. */
  readonly server: ServerSettings | undefined;
  /** What is known, and does not fail a scan; absent where nobody names a baseline. */
  readonly baseline?: Baseline;
  readonly podSpecs: PodSpecs;
  /** The mistakes in the config, and in the API server's configuration and the baseline that it names. */
  readonly faults: readonly ConfigurationFault[];
}

/** Returns the settings of a repository at one commit. If there are faults, the valid parts apply. */
export function settingsOf(reading: RepositoryReading, request: SettingsRequest): Settings {
  const { asked, first, isEverywhere = false, isWithoutBaseline = false } = request;
  const { configuration, faults } = reading.config;
  const sources = first === 'config' ? [configuration, asked] : [asked, configuration];
  const target = repositoryTarget(...sources);
  return {
    configuration,
    isEverywhere,
    isOverridden: isEverywhere || (first === 'asked' && !isSameTarget(target, repositoryTarget(configuration))),
    hardening: request.hardeningRules ?? chosenRules(sources.map(({ hardening }) => hardening)),
    target,
    targetBy: statedBy(
      sources.find(({ level }) => level !== undefined),
      configuration,
      first,
    ),
    failOn: sources.find(({ failOn }) => failOn !== undefined)?.failOn ?? 'introduced',
    unjudged: sources.find(({ unjudged }) => unjudged !== undefined)?.unjudged ?? 'neutral',
    suggestions:
      request.wishedSuggestions ?? sources.find(({ suggestions }) => suggestions !== undefined)?.suggestions ?? 'all',
    paths: sources.find(({ paths = [] }) => paths.length > 0)?.paths ?? [],
    render: request.buildsNothing ? 'never' : (sources.find(({ render }) => render !== undefined)?.render ?? 'auto'),
    kustomize: kustomizeSettings(configuration.kustomize),
    charts: configuration.charts,
    gitops: configuration.gitops ?? { repositories: [], revisions: [] },
    fetch: configuration.fetch ?? FETCHES_NOTHING,
    registryLookup: sources.find(({ registryLookup }) => registryLookup !== undefined)?.registryLookup ?? [],
    repository: request.repository,
    registryAnswers: request.registryAnswers ?? new Map(),
    server: reading.server?.settings,
    ...(isWithoutBaseline || reading.baseline?.baseline === undefined ? {} : { baseline: reading.baseline.baseline }),
    podSpecs: configuration.podSpecs.flatMap(({ group, kind, path }) => {
      const pattern = parsePathPattern(path);
      return pattern === undefined ? [] : [{ group, kind, path: pattern }];
    }),
    faults: [
      ...faults,
      ...(faults.length === 0 ? missingConfig(reading, request) : []),
      ...serverFaults(reading),
      ...(isWithoutBaseline ? [] : baselineFaults(reading)),
    ],
  };
}

function statedBy(
  source: object | undefined,
  configuration: Configuration,
  first: SettingsRequest['first'],
): DefaultSource {
  if (source === undefined) return { by: 'nobody' };
  const place = configuration.places.get('level');
  if (source === configuration && place !== undefined)
    return { by: configuration.isLevelOfDefaults ? 'defaults' : 'config', place };
  return { by: first === 'config' ? 'input' : 'flag' };
}

function missingConfig(
  { contents }: RepositoryReading,
  { config, isNamed = false }: SettingsRequest,
): ConfigurationFault[] {
  if (!isNamed || contents.has(config)) return [];
  const message = `no such file: name the config by its path from the repository's root, or leave config unset for ${CONFIGURATION_PATH}`;
  return [{ file: config, line: 1, column: 1, message }];
}

/** Returns the mistakes in the API server's configuration, or one for its absence if the config names it. */
function serverFaults({ config, server }: RepositoryReading): readonly ConfigurationFault[] {
  const { podSecurityConfiguration: path } = config.configuration;
  if (path === undefined || server !== undefined) return server?.errors ?? [];
  return [unreadFile(config, 'pod-security-configuration', path)];
}

/** Returns the mistakes in the baseline, likewise. */
function baselineFaults({ config, baseline }: RepositoryReading): readonly ConfigurationFault[] {
  const { baseline: path } = config.configuration;
  if (path === undefined || baseline !== undefined) return baseline?.faults ?? [];
  return [unreadFile(config, 'baseline', path)];
}

/** The mistake of a key of the config that names a file which is not there. */
function unreadFile({ configuration }: ConfigurationReading, key: string, path: string): ConfigurationFault {
  const place = configuration.places.get(key) ?? { file: CONFIGURATION_PATH, line: 1, column: 1 };
  return {
    ...place,
    message: `${key}: found ${JSON.stringify(path)}, which cannot be read: name a file of this repository`,
  };
}
