/** A user or group that a command makes or changes. */
export interface MadeUser {
  readonly is: 'user' | 'group';
  readonly name: string;
  /** Absent where the command lets the system choose, or where it is not known. */
  readonly number?: number;
  /** Whether the command says a number at all. */
  readonly hasNumber: boolean;
}

/** The options of a command that take a value, and which of them is the number. */
interface Syntax {
  readonly is: 'user' | 'group';
  /** Letters; `u` in `-ru 1000` takes the next word. */
  readonly short: string;
  readonly long: readonly string[];
  readonly number: readonly string[];
}

/**
 * The commands by name: shadow's (`useradd`), and of `adduser` and `addgroup` Debian's and BusyBox's, which share names.
 * https://man7.org/linux/man-pages/man8/useradd.8.html
 * https://manpages.debian.org/stable/adduser/adduser.8.en.html
 * https://git.busybox.net/busybox/tree/loginutils/adduser.c
 */
const COMMANDS: Readonly<Record<string, Syntax>> = {
  useradd: {
    is: 'user',
    short: 'bcdefgGkKpPRsuZ',
    long: [
      ...['base-dir', 'comment', 'home-dir', 'home', 'expiredate', 'inactive', 'gid', 'groups', 'skel', 'key'],
      ...['password', 'prefix', 'root', 'shell', 'uid', 'selinux-user'],
    ],
    number: ['u', 'uid'],
  },
  usermod: {
    is: 'user',
    short: 'cdefgGlpPRsuvVwWZ',
    long: [
      ...['comment', 'home', 'expiredate', 'inactive', 'gid', 'groups', 'login', 'password', 'prefix', 'root'],
      ...['shell', 'uid', 'selinux-user'],
    ],
    number: ['u', 'uid'],
  },
  adduser: {
    is: 'user',
    short: 'hgsGuk',
    long: [
      'home',
      'shell',
      'uid',
      'gid',
      'ingroup',
      'gecos',
      'comment',
      'conf',
      'firstuid',
      'lastuid',
      'firstgid',
      'lastgid',
    ],
    number: ['u', 'uid'],
  },
  groupadd: {
    is: 'group',
    short: 'gKpPRU',
    long: ['gid', 'key', 'password', 'prefix', 'root', 'users'],
    number: ['g', 'gid'],
  },
  groupmod: {
    is: 'group',
    short: 'gnpPRU',
    long: ['gid', 'new-name', 'password', 'prefix', 'root', 'users'],
    number: ['g', 'gid'],
  },
  addgroup: { is: 'group', short: 'g', long: ['gid', 'conf', 'firstgid', 'lastgid'], number: ['g', 'gid'] },
};

/** A line of `/etc/passwd` in the words of a command: `echo "app:x:1000:1000::/:/bin/sh" >> /etc/passwd`. */
const PASSWD_LINE = /(?:^|[\\n])([a-z_][a-z0-9_-]*):[^:]*:([0-9]{1,10}):[0-9]{1,10}:/;

/** Returns the user or group that a command makes, or gives a number; undefined where it does neither. */
export function madeUser(words: readonly string[]): MadeUser | undefined {
  const command = words[0]?.slice(words[0].lastIndexOf('/') + 1) ?? '';
  const syntax = Object.hasOwn(COMMANDS, command) ? COMMANDS[command] : undefined;
  if (syntax === undefined) return passwdLine(words);
  const { options, positions } = split(words.slice(1), syntax);
  const [name] = positions;
  // `adduser app staff` of Debian puts a user that is there into a group; BusyBox's makes the user in that group.
  if (name === undefined || (command === 'usermod' && options.length === 0)) return undefined;
  const written = options.findLast(([option]) => syntax.number.includes(option))?.[1];
  const renamed =
    command === 'usermod' ? options.findLast(([option]) => option === 'l' || option === 'login')?.[1] : undefined;
  if (written === undefined && /^(?:user|group)mod$/.test(command)) return undefined;
  const isNumber = written !== undefined && /^[0-9]{1,10}$/.test(written);
  return {
    is: syntax.is,
    name: renamed ?? name,
    hasNumber: written !== undefined,
    ...(isNumber && { number: Number(written) }),
  };
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
    if (/^[<>]/.test(word)) {
      at++;
    } else if (word.startsWith('--') && word.length > 2) {
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

function passwdLine(words: readonly string[]): MadeUser | undefined {
  if (!words.includes('/etc/passwd')) return undefined;
  for (const word of words) {
    const [, name, number] = PASSWD_LINE.exec(word.slice(0, 500)) ?? [];
    if (name !== undefined) return { is: 'user', name, number: Number(number), hasNumber: true };
  }
  return undefined;
}
