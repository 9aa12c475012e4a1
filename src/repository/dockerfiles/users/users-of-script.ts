import type { Expansion, LookUp } from '../expand-word.ts';
import { expandWord } from '../expand-word.ts';
import { shellCommands } from '../shell-commands.ts';
import type { MadeUser, UserCommand } from './user-command.ts';
import { userCommands } from './user-command.ts';

/** Users and groups by name. */
export interface UsersByName<User> {
  readonly users: Map<string, User>;
  readonly groups: Map<string, User>;
}

/** A variable without an operator: most are, and need no reading. */
const NAME = /^[A-Za-z_]\w{0,255}$/;

/**
 * Follows what a script does to users and groups: it adds them to those that are known before it, changes those, and
 * takes them away.
 *
 * @param lookUp the value of a variable that the script may use; undefined where it is not known
 * @param keep what is kept of a user that the script adds or changes
 */
export function addUsersOfScript<User extends MadeUser>(
  known: UsersByName<User>,
  script: string,
  lookUp: LookUp,
  keep: (made: MadeUser) => User,
): void {
  if (!/user|group|passwd/.test(script)) return;
  const own = numbersSetIn(script);
  const either: LookUp = (name) => agreed(own.get(name), lookUp(name));
  const commands = shellCommands(script, (expression) =>
    NAME.test(expression)
      ? either(expression)?.text
      : expandWord(`\${${expression}}`, '\\', either, (name) => ({ reason: name })).text,
  );
  const ofScript = new Set<User>();
  for (const { words } of commands) {
    if (rewritesUsers(words)) known.users.clear();
    for (const command of userCommands(words)) {
      const all = known[`${command.is}s`];
      const made = madeBy(command, all, (user) => ofScript.has(user));
      if (command.does === 'remove') all.delete(command.name);
      if (command.formerName !== undefined) all.delete(command.formerName);
      if (made === undefined) continue;
      const user = keep(made);
      all.set(command.name, user);
      ofScript.add(user);
    }
  }
}

/** Whether a command may give users other numbers, in a way that is not followed. */
function rewritesUsers(words: readonly string[]): boolean {
  const [command = '', ...rest] = words;
  if (!rest.includes('/etc/passwd')) return false;
  if (command === 'sed' || command === 'perl') return rest.some((word) => /^-[A-Za-z]*i|^--in-place/.test(word));
  return ['cp', 'mv', 'install', 'ln'].includes(command) && rest.at(-1) === '/etc/passwd';
}

/** The user that a command leaves; undefined where it leaves none, or the one before. */
function madeBy<User extends MadeUser>(
  { does, is, name, formerName, ...says }: UserCommand,
  known: ReadonlyMap<string, User>,
  isOfScript: (user: User) => boolean,
): MadeUser | undefined {
  if (does === 'remove') return undefined;
  const made = { is, name, ...says };
  const before = known.get(formerName ?? name);
  if (before === undefined) return made;
  if (does === 'change') return says.hasNumber ? made : { ...numberOf(before), is, name };
  // Of two commands of a script that add it, one runs where the other fails.
  if (isOfScript(before)) return before.number === says.number ? made : { is, name, hasNumber: true };
  // `id app || useradd app` makes no other user where a base or an earlier line has it with its number.
  return before.number !== undefined && !says.hasNumber ? undefined : made;
}

function numberOf({ number, hasNumber }: MadeUser): Pick<MadeUser, 'number' | 'hasNumber'> {
  return { hasNumber, ...(number !== undefined && { number }) };
}

/** Variables that a script itself sets are followed where they are plain: `uid=1000 && useradd -u $uid app`. */
function numbersSetIn(script: string): ReadonlyMap<string, Expansion> {
  const numbers = new Map<string, Expansion>();
  const settings = script.matchAll(/(?:^|[\s;&(])([A-Za-z_]\w{0,60})=["']?(\d{1,10})["']?(?=[\s;&)]|$)/g);
  for (const [, name = '', text = ''] of settings) numbers.set(name, agreed({ text }, numbers.get(name)) ?? { text });
  return numbers;
}

function agreed(one: Expansion | undefined, other: Expansion | undefined): Expansion | undefined {
  if (one === undefined || other === undefined || one.text === other.text) return one ?? other;
  return { reason: 'it is set twice' };
}
