import type { KnownUser, KnownUsers } from '../users/added-users.ts';
import type { BaseFacts } from '../users/base-facts.ts';

/** The number that a new user gets: above all that images and hosts use for their own. */
export const NEW_USER = 10001;

/** As whom a repaired image runs. */
export interface RepairedUser {
  readonly number: number;
  /** What USER says: `1000`, `10001:10001`. */
  readonly written: string;
  /** The commands that make the user, joined by `&&`; none where it is there, or where a number needs no entry. */
  readonly commands: readonly string[];
  /** Why it is this one, in a sentence. */
  readonly note: string;
}

/**
 * Chooses as whom an image without a user runs: a user that the Dockerfile makes, one that the base image's publisher
 * made, a new one where the base has the commands for it, else a number alone.
 */
export function chooseUser(facts: BaseFacts | undefined, isScratch: boolean, known: KnownUsers): RepairedUser {
  const own = [...known.users.values()].findLast(isUsable);
  if (own?.number !== undefined) {
    return {
      number: own.number,
      written: `${own.number}`,
      commands: [],
      note: `${own.number} is the user \`${own.name}\` of ${own.from}.`,
    };
  }
  const program = facts?.programUser;
  const number = program === undefined ? undefined : known.users.get(program)?.number;
  if (program !== undefined && number !== undefined) {
    return {
      number,
      written: `${number}`,
      commands: [],
      note: `${number} is the user \`${program}\` of ${facts?.repository}.`,
    };
  }
  const name = known.users.has('app') || known.groups.has('app') ? 'nonroot' : 'app';
  const free = freeNumber(known);
  const commands = isScratch || facts?.makesUsers !== true ? [] : commandsFor(facts.family, name, free);
  const note =
    commands.length > 0
      ? `${free} is a new user \`${name}\`.`
      : `${free} is a number alone: a process needs no entry in \`/etc/passwd\`, unless the program looks its own name up.`;
  return { number: free, written: `${free}:${free}`, commands, note };
}

/** A user that the Dockerfile makes with a number, and not one that a package brings. */
function isUsable({ instruction, number, is }: KnownUser): boolean {
  return is === 'user' && instruction !== undefined && number !== undefined && number > 0 && number < 2 ** 31;
}

function freeNumber({ users, groups }: KnownUsers): number {
  const taken = new Set([...users.values(), ...groups.values()].map(({ number }) => number));
  let number = NEW_USER;
  while (taken.has(number)) number++;
  return number;
}

function commandsFor(family: BaseFacts['family'], name: string, number: number): string[] {
  switch (family) {
    case 'debian':
    case 'redhat':
      return [
        `groupadd --gid ${number} ${name}`,
        `useradd --uid ${number} --gid ${number} --no-create-home --shell /usr/sbin/nologin ${name}`,
      ];
    case 'alpine':
      return [`addgroup -g ${number} ${name}`, `adduser -u ${number} -G ${name} -D -H ${name}`];
    default:
      return [];
  }
}
