import type { FakeState } from './state.ts';

export type Collaboration = 'admin' | 'none' | 'read' | 'write';

/** What a person may do in the repository, whatever a token of theirs may. Logins know no case. */
export function permissionOf(state: FakeState, login: string): Collaboration {
  const { owner, collaborators, isPublic } = state.options;
  if (isSame(login, owner)) return 'admin';
  const named = Object.entries(collaborators).find(([name]) => isSame(name, login));
  return named?.[1] ?? (isPublic ? 'read' : 'none');
}

/**
 * `author_association` of what the person wrote. A MEMBER of the organisation may lack write access, and so may a
 * COLLABORATOR. https://docs.github.com/graphql/reference/enums#commentauthorassociation
 */
export function associationOf(state: FakeState, login: string): string {
  const { owner, members, collaborators, author, forkOwner } = state.options;
  if (isSame(login, owner)) return 'OWNER';
  if (members.some((name) => isSame(name, login))) return 'MEMBER';
  const named = Object.entries(collaborators).find(([name]) => isSame(name, login));
  if (named !== undefined && named[1] !== 'none') return 'COLLABORATOR';
  if (isSame(login, author)) return forkOwner === undefined ? 'COLLABORATOR' : 'CONTRIBUTOR';
  return 'NONE';
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
