import { shellCommands } from '../shell-commands.ts';
import { madeUser } from './user-command.ts';

/**
 * Returns the users that a script makes, with their numbers; undefined stands for a number that it does not tell, or
 * tells in two ways: what is known from an earlier script holds no more.
 *
 * @param variables values of variables that it may use; others are not known
 */
export function usersOfScript(
  script: string,
  variables: ReadonlyMap<string, string> = new Map(),
): ReadonlyMap<string, number | undefined> {
  const users = new Map<string, number | undefined>();
  for (const { words } of shellCommands(script, (expression) => valueIn(expression, variables))) {
    const made = madeUser(words);
    if (made?.is !== 'user') continue;
    const { name, number } = made;
    // Of two commands that create it, one runs where the other fails.
    const isTwofold = !words[0]?.endsWith('usermod') && users.has(name) && users.get(name) !== number;
    users.set(name, isTwofold ? undefined : number);
  }
  return users;
}

/** The value of `NAME`, or of `NAME:-default`. */
function valueIn(expression: string, variables: ReadonlyMap<string, string>): string | undefined {
  const [, name = '', otherwise] = /^([A-Za-z_]\w*)(?::?-(.*))?$/s.exec(expression) ?? [];
  return variables.get(name) ?? otherwise;
}
