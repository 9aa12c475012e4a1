import type { ServerSettings } from '../../pss/admission/server-settings.ts';
import { DEFAULT_SETTINGS } from '../../pss/admission/server-settings.ts';
import type { Mode, Policy } from '../../pss/policy.ts';
import { MODES } from '../../pss/policy.ts';
import type { LevelVersion } from '../../pss/verdict.ts';
import { policyOf } from '../../target/policy-of.ts';
import { formatTarget, isLower } from './compare-target-entries.ts';
import type { Loosening } from './loosening.ts';
import { joinTexts } from './loosening.ts';

/** The API server's own configuration on one side, and the default behind it. */
export interface ServerSide {
  /** Absent where the config names no such file. */
  readonly server?: ServerSettings | undefined;
  /** The repository's default. */
  readonly target: LevelVersion;
}

/**
 * Lists what a change of the API server's own configuration loosens: its defaults and exemptions. Modes that neither
 * side states are left to `compareConfigurations`.
 */
export function compareServerSettings(before: ServerSide, after: ServerSide): Loosening[] {
  const [was, is] = [policyBehind(before), policyBehind(after)];
  const stated = MODES.filter((mode) => [before, after].some((side) => states(side, mode)));
  const defaults = stated
    .filter((mode) => isLower(was[mode], is[mode]))
    .map((mode): Loosening => {
      const message = `the default of ${mode} is lowered to ${formatTarget(is[mode])}, from ${formatTarget(was[mode])}`;
      return { line: 1, name: `defaults.${mode}`, message };
    });
  const [{ exemptions: exemptBefore }, { exemptions }] = [before, after].map(
    ({ server = DEFAULT_SETTINGS }) => server,
  ) as [ServerSettings, ServerSettings];
  const kinds = ['namespaces', 'runtimeClasses', 'usernames'] as const;
  const exempt = kinds.flatMap((kind): Loosening[] => {
    const added = exemptions[kind].filter((name) => !exemptBefore[kind].includes(name));
    if (added.length === 0) return [];
    return [{ line: 1, name: `exemptions.${kind}`, message: `${kind} are exempt that were not: ${joinTexts(added)}` }];
  });
  return [...defaults, ...exempt];
}

/** The policy of a workload for which neither the config's targets nor a Namespace sets one. */
function policyBehind({ server, target }: ServerSide): Policy {
  const unmatchedWorkload = { file: '', kind: '', name: '' };
  return policyOf(
    { targets: [] },
    { target, targetBy: { by: 'nobody' }, server, namespaceOf: () => undefined },
    unmatchedWorkload,
  ).policy;
}

/** Whether the configuration states the mode's level or version. */
function states({ server }: ServerSide, mode: Mode): boolean {
  return server !== undefined && (server.stated.has(mode) || server.stated.has(`${mode}-version`));
}
