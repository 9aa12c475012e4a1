import type { Path } from '../../pod/path.ts';
import type { Profile } from '../../pod/pod.ts';
import type { Edit } from '../../rule.ts';

/** Returns the edits that set a seccomp or AppArmor profile to the runtime's default. */
export function useRuntimeDefault(path: Path, profile: Profile | undefined): Edit[] {
  const edits: Edit[] = [{ op: 'set', path: [...path, 'type'], value: 'RuntimeDefault' }];
  // The API server refuses a file name beside any type but Localhost.
  if (profile?.localhostProfile !== undefined) edits.push({ op: 'remove', path: [...path, 'localhostProfile'] });
  return edits;
}

/**
 * Whether a profile is one that both *baseline* and *restricted* allow: the runtime's default, or a file that the node
 * has.
 */
export function isConfined({ type }: Profile): boolean {
  return type === 'RuntimeDefault' || type === 'Localhost';
}
