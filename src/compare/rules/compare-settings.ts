import type { Content } from '../../manifest/content.ts';
import { textOfContent } from '../../manifest/content.ts';
import type { ServerSettings } from '../../pss/admission/server-settings.ts';
import { DEFAULT_SETTINGS } from '../../pss/admission/server-settings.ts';
import { MODES } from '../../pss/policy.ts';
import type { ChangedFile } from '../../repository/changed-file.ts';
import { isWorkflowPath, reviewCalls } from '../../repository/workflows/workflow-calls.ts';
import type { ChangedConfiguration } from '../../target/config/changed-configurations.ts';
import type { ConfigurationFault } from '../../target/config/configuration-fault.ts';
import type { Settings, SettingsRequest } from '../../target/settings.ts';
import type { Change } from '../change.ts';
import type { SettingsChange } from '../policy-change.ts';
import { compareBaselines } from './compare-baselines.ts';
import { askedDefaults, compareConfigurations } from './compare-configurations.ts';
import { compareServerSettings } from './compare-server-settings.ts';
import { compareWorkflows } from './compare-workflows.ts';
import type { Loosening } from './loosening.ts';

/** Settings for a configuration that cannot be read: they state every mode, without any requirement. */
const UNREADABLE_SETTINGS: ServerSettings = { ...DEFAULT_SETTINGS, stated: new Set(MODES) };

/** The settings of a repository in base and head. */
export interface SettingsSides {
  /** The settings in force. They have faults only where head has none. */
  readonly base: Settings;
  readonly head: Settings;
}

/** The inputs of the run, and its circumstances. */
export interface SettingsComparisonOptions extends SettingsRequest {
  /** Whether this is the Action's own repository, in which `./` is the Action. */
  readonly isOwn: boolean;
  /** The day of the run in UTC, `YYYY-MM-DD`. */
  readonly today: string;
}

/**
 * Lists what a pull request loosens in its own review: through the config, the API server's configuration that the
 * config names, and the workflows that use this Action; and the mistakes in head's config. This run uses the settings
 * of base; later runs use what is merged.
 */
export function compareSettings(
  { files, repository, configurations }: Pick<Change, 'files' | 'repository' | 'configurations'>,
  settings: SettingsSides,
  options: SettingsComparisonOptions,
): SettingsChange[] {
  const { config, isOwn } = options;
  const runsReview = {
    base: reviewCalls(textsBefore(files, repository.base.contents), isOwn),
    head: reviewCalls((path) => textOfContent(repository.head.contents.get(path)), isOwn),
  };
  const loosenedByFiles = files.flatMap((file): SettingsChange[] => {
    const { path, previousPath = path } = file;
    const configuration = configurations.get(path);
    if (configuration !== undefined) return compareConfig(configuration, options);
    if (![path, previousPath].some(isWorkflowPath)) return [];
    const before = isWorkflowPath(previousPath) ? textOfContent(file.base) : undefined;
    const after = isWorkflowPath(path) ? textOfContent(file.head) : undefined;
    return compareWorkflows(before, after, runsReview).map((loosening) => loosenedChange('workflow', path, loosening));
  });
  // Mistakes in base fail the run unless head has none: the mistakes of head are therefore new.
  return [
    ...settings.head.faults.map(invalidChange),
    ...loosenedByFiles,
    ...compareServer(config, settings),
    ...compareBaseline(config, settings),
  ];
}

function compareConfig(
  { base, head }: ChangedConfiguration,
  { config, asked, today }: SettingsComparisonOptions,
): SettingsChange[] {
  const { loosened: found } = compareConfigurations(base, head, askedDefaults(asked), today);
  const known = new Set(base.refusals?.map(({ message }) => message));
  const refused = (head.faults.length > 0 ? [] : (head.refusals ?? [])).filter(({ message }) => !known.has(message));
  return [
    ...found.map((loosening) => loosenedChange('config', config, loosening)),
    ...refused.map(({ line, message }) => ({
      ...loosenedChange('config', config, { line, name: config, message }),
      change: 'refused' as const,
    })),
  ];
}

function compareServer(config: string, { base, head }: SettingsSides): SettingsChange[] {
  if (head.faults.length > 0) return [];
  // What a configuration that could not be read required is unknown.
  const before = base.faults.length > 0 ? { server: UNREADABLE_SETTINGS, target: base.target } : base;
  const file = head.configuration.podSecurityConfiguration ?? config;
  return compareServerSettings(before, head).map((loosening) => loosenedChange('config', file, loosening));
}

/** What the baseline lists more. One that base has and nobody can read lists nothing: all of head's is more. */
function compareBaseline(config: string, { base, head }: SettingsSides): SettingsChange[] {
  const { baseline: file = config } = head.configuration;
  return compareBaselines(base.baseline ?? [], head.baseline ?? []).map((loosening) =>
    loosenedChange('config', file, loosening),
  );
}

function loosenedChange(
  kind: SettingsChange['kind'],
  file: string,
  { line, name, message }: Loosening,
): SettingsChange {
  return { kind, file, line, column: 1, name, change: 'loosened', severity: 'warning', message, rejects: [] };
}

/** A mistake that would fail every run after the merge. */
function invalidChange({ file, line, column, message }: ConfigurationFault): SettingsChange {
  return {
    kind: 'config',
    file,
    line,
    column,
    name: file,
    change: 'invalid',
    severity: 'failure',
    message,
    rejects: [],
  };
}

/** The texts of files before the change, by path. */
function textsBefore(
  changed: readonly ChangedFile[],
  contents: ReadonlyMap<string, Content>,
): (path: string) => string | undefined {
  const before = new Map(changed.map(({ path, previousPath = path, base }) => [previousPath, base]));
  return (path) => textOfContent(before.get(path) ?? contents.get(path));
}
