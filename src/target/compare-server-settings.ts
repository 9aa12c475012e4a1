import { compareTargets } from '../pss/compare-targets.ts';
import { MODES } from '../pss/policy.ts';
import type { ServerSettings } from '../pss/server-settings.ts';
import type { Loosening } from './loosening.ts';
import { listed } from './loosening.ts';

/** What a change of the API server's own configuration loosens, as a repository holds it: defaults, and exemptions. */
export function compareServerSettings(before: ServerSettings, after: ServerSettings): Loosening[] {
  const defaults = MODES.flatMap((mode): Loosening[] => {
    const { level, version } = compareTargets(before.policy[mode], after.policy[mode]);
    if (level !== 'lowered' && version !== 'lowered') return [];
    const [was, is] = [before.policy[mode], after.policy[mode]].map((one) => `${one.level}:${one.version}`);
    return [{ line: 1, name: `defaults.${mode}`, message: `the default of ${mode} is lowered to ${is}, from ${was}` }];
  });
  const kinds = ['namespaces', 'runtimeClasses', 'usernames'] as const;
  const exemptions = kinds.flatMap((kind): Loosening[] => {
    const added = after.exemptions[kind].filter((name) => !before.exemptions[kind].includes(name));
    if (added.length === 0) return [];
    return [{ line: 1, name: `exemptions.${kind}`, message: `${kind} are exempt that were not: ${listed(added)}` }];
  });
  return [...defaults, ...exemptions];
}
