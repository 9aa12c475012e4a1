import { shellCommands } from './shell-commands.ts';

/** Words before a command: of the shell's own language, and programs that run another one. */
const BEFORE_COMMAND = new Set([
  '!',
  '{',
  'do',
  'else',
  'elif',
  'exec',
  'if',
  'sudo',
  'then',
  'time',
  'until',
  'while',
]);

/** Options with a value of `useradd`, `usermod`, and of both kinds of `adduser`. */
const SHORT_WITH_VALUE = 'bcdefgGhkKlpPRsuZ';
const LONG_WITH_VALUE = new Set(
  'base-dir comment conf expiredate firstgid firstuid gecos gid groups home home-dir inactive ingroup key lastgid lastuid login password prefix root selinux-user shell skel uid'.split(
    ' ',
  ),
);

/** The largest number of a user on Linux; the one above it stands for none. */
const LARGEST_USER = 2 ** 32 - 2;

/** A line of `/etc/passwd`. https://man7.org/linux/man-pages/man5/passwd.5.html */
const PASSWD_LINE = /^([A-Za-z_][\w.-]*\$?):[^:]*:(\d+):\d*:/;

/**
 * Returns the users that a command line creates, with their numbers: by `useradd`, `adduser` (that of Debian, and that
 * of busybox), `usermod --uid`, or a line for `/etc/passwd`. Undefined stands for a number that the line does not tell,
 * or tells in two ways: what is known from an earlier line holds no more.
 *
 * - https://man7.org/linux/man-pages/man8/useradd.8.html
 * - https://manpages.debian.org/stable/adduser/adduser.8.en.html
 * - https://git.busybox.net/busybox/tree/loginutils/adduser.c
 *
 * @param line what a shell is given, without the name of the shell; it may have several commands
 * @param variables values of variables that it may use; others are not known
 */
export function createdUsers(
  line: string,
  variables: ReadonlyMap<string, string> = new Map(),
): ReadonlyMap<string, number | undefined> {
  const users = new Map<string, number | undefined>();
  for (const words of shellCommands(line, variables)) {
    const first = words.findIndex((word) => !BEFORE_COMMAND.has(word) && !/^[A-Za-z_]\w*=/.test(word));
    const [program = '', ...rest] = first === -1 ? [] : words.slice(first);
    const name = program.slice(program.lastIndexOf('/') + 1);
    if (name === 'useradd' || name === 'adduser' || name === 'usermod') {
      for (const [user, number] of changedUser(name, rest)) {
        // Of two commands that create it, one runs where the other fails.
        const isTwofold = name !== 'usermod' && users.has(user) && users.get(user) !== number;
        users.set(user, isTwofold ? undefined : number);
      }
    } else if (rest.includes('>') && rest.some((word) => word === '/etc/passwd')) {
      for (const [user, number] of usersOfLines(rest)) users.set(user, number);
    }
  }
  return users;
}

/** Reads the words behind `useradd` and its like: the user with its number, or nothing where none is created. */
function changedUser(program: string, words: readonly string[]): [string, number | undefined][] {
  const names: string[] = [];
  let number: string | undefined;
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    const [, long, joined] = /^--([a-z_-]+)(?:=(.*))?$/s.exec(word) ?? [];
    const short = long === undefined ? withValue(program, /^-(\w.*)$/s.exec(word)?.[1]) : undefined;
    const option = long ?? short?.name;
    if (word === '>' || word === '<') break;
    if (option === undefined) {
      if (!/^-./.test(word)) names.push(word);
    } else if (option === 'uid' || option === 'u') number = joined ?? short?.value ?? words[++at];
    else if (short === undefined ? joined === undefined && LONG_WITH_VALUE.has(option) : short.value === undefined)
      at++;
  }
  const [name, other] = names;
  // Debian's `adduser user group` adds to a group; `usermod` without a number changes something else.
  if (name === undefined || other !== undefined || !/^[\w.-]+\$?$/.test(name)) return [];
  if (program === 'usermod' && number === undefined) return [];
  return [[name, numberOf(number)]];
}

/** The option with a value among short ones that are written together: `-rmu1000`. Absent where none takes one. */
function withValue(
  program: string,
  letters: string | undefined,
): { readonly name: string; readonly value: string | undefined } | undefined {
  // `useradd -l` takes no value, and `usermod -l` the new name.
  const takes = program === 'usermod' ? SHORT_WITH_VALUE : SHORT_WITH_VALUE.replace('l', '');
  const at = [...(letters ?? '')].findIndex((letter) => takes.includes(letter));
  if (letters === undefined || at === -1) return undefined;
  const value = letters.slice(at + 1);
  return { name: letters[at] ?? '', value: value === '' ? undefined : value };
}

function usersOfLines(words: readonly string[]): [string, number | undefined][] {
  return words.flatMap((word) =>
    word.split(/\\n|\n/).flatMap((line): [string, number | undefined][] => {
      const [, name, number] = PASSWD_LINE.exec(line) ?? [];
      return name === undefined ? [] : [[name, numberOf(number)]];
    }),
  );
}

function numberOf(text: string | undefined): number | undefined {
  const number = /^\d{1,10}$/.test(text ?? '') ? Number(text) : undefined;
  return number === undefined || number > LARGEST_USER ? undefined : number;
}
