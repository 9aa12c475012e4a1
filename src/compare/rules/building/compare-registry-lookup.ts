import { registryName } from '../../../repository/fetch/registry-hosts.ts';
import { joinTexts } from '../loosening.ts';

/**
 * Lists what a change of `registry-lookup` means: registries that a run asks, with the logins of its job, and those that
 * it asks no more.
 */
export function compareRegistryLookup(before: readonly string[], after: readonly string[]): string[] {
  const added = missingIn(after, before);
  const gone = missingIn(before, after);
  return [
    ...(gone.length === 0 ? [] : [`${joinTexts(gone)} no longer asked as which user images run`]),
    ...(added.length === 0 ? [] : [`${joinTexts(added)} asked, with the logins of the job, as which user images run`]),
  ];
}

/** The hosts that another list has not, by whatever name. */
function missingIn(hosts: readonly string[], others: readonly string[]): string[] {
  const known = new Set(others.map((host) => registryName(host) ?? host));
  return hosts.filter((host) => !known.has(registryName(host) ?? host));
}
