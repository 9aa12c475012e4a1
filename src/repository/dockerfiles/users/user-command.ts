import { isUnknownText } from '../unknown-text.ts';

/** A user or group, as far as a command tells. */
export interface MadeUser {
  readonly is: 'user' | 'group';
  readonly name: string;
  /** Absent where the command lets the system choose, or where it is not known. */
  readonly number?: number;
  /** Whether the command says a number at all. */
  readonly hasNumber: boolean;
}

/** What a command does to a user or group. */
export interface UserCommand extends MadeUser {
  readonly does: 'add' | 'change' | 'remove';
  /** The name that the command takes from it. */
  readonly formerName?: string;
}

/** A command, and its options that take a value. */
interface Syntax {
  readonly does: UserCommand['does'];
  readonly is: MadeUser['is'];
  /** Letters; `u` in `-ru 1000` takes the next word. */
  readonly short: string;
  readonly long: readonly string[];
  /** The options that give the number, and the name. */
  readonly number?: readonly string[];
  readonly rename?: readonly string[];
}

const USERADD: Syntax = {
  does: 'add',
  is: 'user',
  short: 'bcdefgGkKpPRsuZ',
  long: [
    ...['base-dir', 'comment', 'home-dir', 'home', 'expiredate', 'inactive', 'gid', 'groups', 'skel', 'key'],
    ...['password', 'prefix', 'root', 'shell', 'uid', 'selinux-user', 'selinux-range'],
  ],
  number: ['u', 'uid'],
};

/**
 * The commands by name: shadow's (`useradd`), and of `adduser` and the like Debian's and BusyBox's, which share names; on
 * Red Hat's systems `adduser` is `useradd`.
 * https://man7.org/linux/man-pages/man8/useradd.8.html
 * https://manpages.debian.org/stable/adduser/adduser.8.en.html
 * https://git.busybox.net/busybox/tree/loginutils/adduser.c
 */
const COMMANDS: Readonly<Record<string, Syntax>> = {
  useradd: USERADD,
  adduser: {
    ...USERADD,
    short: `${USERADD.short}h`,
    long: [...USERADD.long, 'ingroup', 'gecos', 'conf', 'firstuid', 'lastuid', 'firstgid', 'lastgid'],
  },
  usermod: {
    does: 'change',
    is: 'user',
    short: 'cdefgGlpPRsuvVwWZ',
    long: [
      ...['comment', 'home', 'expiredate', 'inactive', 'gid', 'groups', 'login', 'password', 'prefix', 'root', 'shell'],
      ...['uid', 'selinux-user', 'selinux-range', 'add-subuids', 'del-subuids', 'add-subgids', 'del-subgids'],
    ],
    number: ['u', 'uid'],
    rename: ['l', 'login'],
  },
  userdel: { does: 'remove', is: 'user', short: 'PR', long: ['prefix', 'root'] },
  deluser: { does: 'remove', is: 'user', short: '', long: ['backup-to', 'conf'] },
  groupadd: {
    does: 'add',
    is: 'group',
    short: 'gKpPRU',
    long: ['gid', 'key', 'password', 'prefix', 'root', 'users'],
    number: ['g', 'gid'],
  },
  addgroup: {
    does: 'add',
    is: 'group',
    short: 'g',
    long: ['gid', 'conf', 'firstgid', 'lastgid'],
    number: ['g', 'gid'],
  },
  groupmod: {
    does: 'change',
    is: 'group',
    short: 'gnpPRU',
    long: ['gid', 'new-name', 'password', 'prefix', 'root', 'users'],
    number: ['g', 'gid'],
    rename: ['n', 'new-name'],
  },
  groupdel: { does: 'remove', is: 'group', short: 'PR', long: ['prefix', 'root'] },
  delgroup: { does: 'remove', is: 'group', short: '', long: ['conf'] },
};

/** Lines of `/etc/passwd` in a word, which `printf` separates by `\n`: name, password, number, number of the group. */
const PASSWD_LINES = /(?:^|\n|\\n)([A-Za-z_][\w.-]*):[^:\n]*:([^:\n]*):[^:\n]*:/g;

/** The largest number of a user on Linux; the one above it stands for none. */
const LARGEST_NUMBER = 2 ** 32 - 2;

/** Returns what a command does to users and groups: mostly nothing. Several it makes only as lines of `/etc/passwd`. */
export function userCommands(words: readonly string[]): UserCommand[] {
  const command = words[0]?.slice(words[0].lastIndexOf('/') + 1) ?? '';
  const syntax = Object.hasOwn(COMMANDS, command) ? COMMANDS[command] : undefined;
  const found = syntax === undefined ? passwdLines(words) : [userCommand(words, syntax)];
  return found.filter((each) => each !== undefined).filter(({ name }) => !isUnknownText(name));
}

function userCommand(words: readonly string[], syntax: Syntax): UserCommand | undefined {
  const { options, positions } = split(words.slice(1), syntax);
  const [name, ...others] = positions;
  // `adduser app docker` puts a user that is there into a group, on Debian and with BusyBox; other commands fail so.
  if (name === undefined || others.length > 0) return undefined;
  const lastOf = (names: readonly string[] = []): string | undefined =>
    options.findLast(([option]) => names.includes(option))?.[1];
  const [number, newName] = [lastOf(syntax.number), lastOf(syntax.rename)];
  const { does, is } = syntax;
  if (does === 'change' && number === undefined && newName === undefined) return undefined;
  const names = newName === undefined ? { name } : { name: newName, formerName: name };
  return { does, is, ...names, ...numbered(number) };
}

function numbered(written: string | undefined): Pick<MadeUser, 'number' | 'hasNumber'> {
  const number = written !== undefined && /^[0-9]{1,10}$/.test(written) ? Number(written) : undefined;
  const isNumber = number !== undefined && number <= LARGEST_NUMBER;
  return { hasNumber: written !== undefined, ...(isNumber && { number }) };
}

/** Separates options with their values from what else there is. */
function split(
  words: readonly string[],
  { short, long }: Syntax,
): { options: [string, string][]; positions: string[] } {
  const options: [string, string][] = [];
  const positions: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    const next = (): string => words[++at] ?? '';
    if (/^[&0-9]?[<>]/.test(word)) {
      at++;
    } else if (word.startsWith('--')) {
      const equals = word.indexOf('=');
      const name = word.slice(2, equals === -1 ? undefined : equals);
      if (equals !== -1) options.push([name, word.slice(equals + 1)]);
      else if (long.includes(name)) options.push([name, next()]);
    } else if (/^-[A-Za-z]/.test(word)) {
      const taking = [...word].findIndex((letter, index) => index > 0 && short.includes(letter));
      if (taking === -1) continue;
      const rest = word.slice(taking + 1).replace(/^=/, '');
      options.push([word.charAt(taking), rest === '' ? next() : rest]);
    } else if (!/^[0-9]$/.test(word) || words[at + 1]?.startsWith('>') !== true) positions.push(word);
  }
  return { options, positions };
}

/** The users in `echo "app:x:1000:1000::/:/bin/sh" >> /etc/passwd`. */
function passwdLines(words: readonly string[]): UserCommand[] {
  const file = words.indexOf('/etc/passwd');
  if (words[file - 1]?.startsWith('>') !== true) return [];
  return words.flatMap((word) =>
    [...word.matchAll(PASSWD_LINES)].map(([, name = '', number]) => {
      return { does: 'add', is: 'user', name, ...numbered(number) } as const;
    }),
  );
}
