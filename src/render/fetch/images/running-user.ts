import type { ImageUser } from '../../../repository/dockerfiles/image-user.ts';
import { imageUserOf, withNumber } from '../../../repository/dockerfiles/image-user.ts';
import type { MadeUser } from '../../../repository/dockerfiles/users/user-command.ts';
import { addUsersOfScript } from '../../../repository/dockerfiles/users/users-of-script.ts';
import { FetchFault } from '../fetch-fault.ts';
import type { ImageConfig } from './image-config.ts';

/** A user and its group that can be shown. */
const SHOWABLE = /^[\x21-\x7e]{0,200}$/;

/** A longer history is not read, in UTF-16 units; those of public images have some thousand. */
const LONGEST_HISTORY = 200_000;

/**
 * Reads the user of an image, with the number of a name where the history of the image tells it.
 *
 * @throws FetchFault for a name that nobody has
 */
export function runningUser(config: ImageConfig): ImageUser {
  if (!SHOWABLE.test(config.user)) throw new FetchFault('the config of the image has an odd name of a user');
  const user = imageUserOf(config.user);
  if (user.kind !== 'name') return user;
  return withNumber(user, numberInHistory(user.name, config), 'the history of the image');
}

/** The number that a name got when the image was built, by the commands that made its layers; the last one counts. */
function numberInHistory(name: string, { history, variables }: ImageConfig): number | undefined {
  if (history.reduce((length, createdBy) => length + createdBy.length, 0) > LONGEST_HISTORY) return undefined;
  const known = { users: new Map<string, MadeUser>(), groups: new Map<string, MadeUser>() };
  for (const createdBy of history) {
    const { line, given } = commandIn(createdBy);
    const lookUp = (variable: string): { readonly text: string } | undefined => {
      const text = given.get(variable) ?? variables.get(variable);
      return text === undefined ? undefined : { text };
    };
    addUsersOfScript(known, line, lookUp, (made) => made);
  }
  return known.users.get(name)?.number;
}

/**
 * The command line in an entry of the history, and the arguments that it was given. Builders write it in their ways:
 * `/bin/sh -c useradd app`, `RUN |1 ID=1000 /bin/sh -c useradd -u $ID app # buildkit`, `RUN useradd app`.
 */
function commandIn(createdBy: string): { readonly line: string; readonly given: ReadonlyMap<string, string> } {
  const words = createdBy.replace(/ # buildkit$/, '').split(' ');
  const given = new Map<string, string>();
  let at = words[0] === 'RUN' ? 1 : 0;
  const [, count] = /^\|(\d+)$/.exec(words[at] ?? '') ?? [];
  if (count !== undefined) {
    let name = '';
    for (at++; at < words.length; at++) {
      const word = words[at] ?? '';
      const [, next, value = ''] = given.size < Number(count) ? (/^([A-Za-z_]\w*)=(.*)$/s.exec(word) ?? []) : [];
      if (next === undefined && given.size === Number(count) && word.startsWith('/')) break;
      if (next !== undefined) name = next;
      given.set(name, next === undefined ? `${given.get(name) ?? ''} ${word}` : value);
    }
  }
  const isShell = /^(?:\/\S*\/)?(?:ba|da|a|k|z)?sh$/.test(words[at] ?? '');
  const option = isShell ? words.slice(at, at + 8).findIndex((word) => /^-[a-z]*c$/.test(word)) : -1;
  const line = words.slice(option === -1 ? at : at + option + 1).join(' ');
  return { line: line.startsWith('#(nop)') ? '' : line, given };
}
