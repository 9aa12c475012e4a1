import type { Content } from '../manifest/content.ts';
import { decodeText } from '../manifest/content.ts';
import { DEFAULT_SETTINGS } from '../pss/server-settings.ts';
import { compareConfigurations } from '../target/compare-configurations.ts';
import { compareServerSettings } from '../target/compare-server-settings.ts';
import { compareWorkflows } from '../target/compare-workflows.ts';
import type { ConfigurationFault } from '../target/configuration-fault.ts';
import type { Loosening } from '../target/loosening.ts';
import { readPodSecurityConfiguration } from '../target/pod-security-configuration.ts';
import type { SettingsRequest } from '../target/settings.ts';
import type { ChangedFile } from './change.ts';
import type { SettingsChange } from './policy-change.ts';

/** What tells of the settings of a repository, beside its config. */
export interface SettingsFiles extends SettingsRequest {
  /** The path of the API server's own configuration, where the config names one. */
  readonly server: string | undefined;
  /** Whether this is the Action's own repository, in which `./` is the Action. */
  readonly isOwn: boolean;
}

/**
 * What a pull request loosens of its own judge: by the config, by the API server's configuration that this names, and by
 * the workflows that use this Action. What holds in this run is what base says; the next one holds what is merged.
 */
export function compareSettings(
  changed: readonly ChangedFile[],
  { config, server, asked, isOwn }: SettingsFiles,
): SettingsChange[] {
  return changed.flatMap((file): SettingsChange[] => {
    const { path, previousPath = path } = file;
    if (path === config || previousPath === config) return compareConfig(config, file, asked);
    if (path === server) return compareServer(file);
    if (![path, previousPath].some(isWorkflow)) return [];
    const before = isWorkflow(previousPath) ? textOf(file.base) : undefined;
    const after = isWorkflow(path) ? textOf(file.head) : undefined;
    return compareWorkflows(before, after, isOwn).map((one) => loosened('workflow', path, one));
  });
}

function compareConfig(
  config: string,
  { path, previousPath = path, base, head }: ChangedFile,
  asked: SettingsFiles['asked'],
): SettingsChange[] {
  const before = previousPath === config ? textOf(base) : undefined;
  const after = path === config ? textOf(head) : undefined;
  const defaults = { target: asked, failOn: asked.failOn ?? 'introduced' };
  const { loosened: found, faults } = compareConfigurations(config, before, after, defaults);
  return [...found.map((one) => loosened('config', config, one)), ...faults.map(invalid)];
}

function compareServer({ path, base, head }: ChangedFile): SettingsChange[] {
  const before = readPodSecurityConfiguration(path, textOf(base) ?? '').settings ?? DEFAULT_SETTINGS;
  const { settings, errors = [] } = readPodSecurityConfiguration(path, textOf(head) ?? '');
  if (settings === undefined) return errors.map(invalid);
  return compareServerSettings(before, settings).map((one) => loosened('config', path, one));
}

function loosened(kind: SettingsChange['kind'], file: string, { line, name, message }: Loosening): SettingsChange {
  return { kind, file, line, column: 1, name, change: 'loosened', severity: 'warning', message, rejects: [] };
}

/** A mistake that would fail every run from then on. */
function invalid({ file, line, column, message }: ConfigurationFault): SettingsChange {
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

function isWorkflow(path: string): boolean {
  return /^\.github\/workflows\/[^/]+\.ya?ml$/.test(path) || /(^|\/)action\.ya?ml$/.test(path);
}

function textOf(content: Content | undefined): string | undefined {
  return content !== undefined && 'bytes' in content ? decodeText(content.bytes) : undefined;
}
