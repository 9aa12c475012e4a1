import type { Path } from '../../pss/pod/path.ts';
import type { ContainedContainer } from '../contained-pod.ts';
import { readShell, scriptOf } from './shell-commands.ts';

/** What a command line does to files before a program may use them. */
export interface Preparation {
  /** The commands that do so, as people read them: `chown -R 1000:1000 /data`. Never empty. */
  readonly commands: readonly string[];
  /** The programs of these commands: `chown`. */
  readonly programs: ReadonlySet<string>;
  /** The files and directories that they change, or make. */
  readonly targets: readonly string[];
  /** The mode that `chmod` gives each of them (`600`, `g+w`); undefined where another command changes it. */
  readonly modes: readonly (string | undefined)[];
  /** The first user and group of `chown` or `chgrp` that are numbers. */
  readonly user?: number;
  readonly group?: number;
  /** Whether a line of simple commands does nothing but that, apart from the last one in `start`. */
  readonly isAll: boolean;
  /** The last command, where it starts a program as another user: `exec su-exec 1000 app`. */
  readonly start?: StartAs;
  /** From the container to the text that was read: `['command', 2]`, `['args', 0]`; the whole list where it is no script. */
  readonly path: Path;
}

/** A command that starts a program as another user. */
export interface StartAs {
  /** The program that changes the user: `su-exec`. */
  readonly by: string;
  /** The user's and group's numbers; absent where they are names. */
  readonly user?: number;
  readonly group?: number;
  /** What is left of the script without preparation and change of user: `exec app`; absent where that is not known. */
  readonly rest?: string;
}

const PREPARING = new Set(['chown', 'chgrp', 'chmod', 'mkdir']);

/** What these do is of no account. */
const HARMLESS = new Set(['echo', 'true', ':', 'set', 'ls', 'id', 'pwd', 'stat', 'printf', 'sync']);

/** Programs that start another one as another user, with the user as their first word. */
const STARTERS = new Set(['su-exec', 'gosu', 's6-setuidgid']);

/** The same, with options. */
const OTHER_STARTERS = new Set(['su', 'runuser', 'setpriv', 'chpst', 'setuidgid', 'sudo']);

/** Options of `mkdir` and the like that have a value of their own. */
const VALUED = new Set(['-m', '--mode', '--reference', '--from']);

/** Finds a preparation in the command line of a container; undefined where there is none. */
export function preparationOf({ command = [], args = [] }: ContainedContainer): Preparation | undefined {
  const found = preparationIn([...command, ...args]);
  if (found === undefined) return undefined;
  const { index, ...preparation } = found;
  if (index === undefined) return { ...preparation, path: [command.length > 0 ? 'command' : 'args'] };
  const isArg = index >= command.length;
  return { ...preparation, path: isArg ? ['args', index - command.length] : ['command', index] };
}

/** Finds a preparation in a command line; `index` is the position of its script, absent where it is none. */
export function preparationIn(
  words: readonly string[],
): (Omit<Preparation, 'path'> & { readonly index?: number }) | undefined {
  const script = scriptOf(words);
  if (script === undefined) return PREPARING.has(baseName(words[0])) ? preparationOfCommands([words]) : undefined;
  const read = readShell(script.script);
  if (read === undefined) {
    const named = /(?:^|[\s;&|(])(?:chown|chgrp|chmod|mkdir)\s[^;&|\n]*/.exec(script.script);
    if (named === null) return undefined;
    const command = named[0].replace(/^[;&|(\s]+/, '').trim();
    const programs = new Set([command.split(/\s/)[0] ?? '']);
    return { commands: [command], programs, targets: [], modes: [], isAll: false, index: script.index };
  }
  const found = preparationOfCommands(read.commands, (command) => script.script.slice(read.starts[command]).trim());
  return found && { ...found, index: script.index };
}

function preparationOfCommands(
  commands: readonly (readonly string[])[],
  textFrom?: (command: number) => string,
): Omit<Preparation, 'path'> | undefined {
  const preparing = commands.filter((words) => PREPARING.has(baseName(words[0])));
  if (preparing.length === 0) return undefined;
  const last = commands.length - 1;
  const start = startOf(commands[last] ?? [], textFrom?.(last));
  const others = commands
    .slice(0, start === undefined ? undefined : last)
    .filter((words) => !preparing.includes(words));
  const parts = preparing.map(partsOf);
  const owners = parts.flatMap(({ owner }) => (owner === undefined ? [] : [owner]));
  return {
    commands: preparing.map((words) => words.join(' ')),
    programs: new Set(preparing.map(([name]) => baseName(name))),
    targets: parts.flatMap(({ targets }) => targets),
    modes: parts.flatMap(({ targets, mode }) => targets.map(() => mode)),
    ...numbersOf(owners),
    isAll: others.every(([name]) => HARMLESS.has(baseName(name))),
    ...(start && { start }),
  };
}

/** The owner that a command sets (`1000:1000`, `:1000` of `chgrp`) or the mode (`g+w`), and what it changes. */
function partsOf(words: readonly string[]): {
  readonly owner?: string;
  readonly mode?: string;
  readonly targets: readonly string[];
} {
  const program = baseName(words[0]);
  const operands = words.slice(1).filter((word, index, all) => {
    return !/^-./.test(word) && !VALUED.has(all[index - 1] ?? '');
  });
  if (program === 'mkdir') return { targets: operands };
  const [first = '', ...targets] = operands;
  if (program === 'chmod') return { mode: first, targets };
  return { owner: program === 'chgrp' ? `:${first}` : first, targets };
}

function numbersOf(owners: readonly string[]): { readonly user?: number; readonly group?: number } {
  const pairs = owners.map((owner) => owner.split(/[:.]/).map(numberIn));
  const user = pairs.find(([number]) => number !== undefined)?.[0];
  const group = pairs.find(([, number]) => number !== undefined)?.[1];
  return { ...(user !== undefined && { user }), ...(group !== undefined && { group }) };
}

/** A user or group that is a number; root is none that a program should have. */
function numberIn(text: string | undefined): number | undefined {
  return text !== undefined && /^[1-9][0-9]{0,9}$/.test(text) ? Number(text) : undefined;
}

/** @param text the text of the command in its script; absent where it is none */
function startOf(words: readonly string[], text: string | undefined): StartAs | undefined {
  const [by = '', as = '', ...program] = words[0] === 'exec' ? words.slice(1) : words;
  const name = baseName(by);
  if (OTHER_STARTERS.has(name)) return { by: name };
  if (!STARTERS.has(name)) return undefined;
  const numbers = numbersOf([as]);
  const at = text === undefined ? null : /^(?:exec\s+)?\S+\s+\S+\s+(?<rest>\S[\s\S]*)$/.exec(text);
  const rest = at?.groups?.['rest'];
  return { by: name, ...numbers, ...(rest !== undefined && program.length > 0 && { rest: `exec ${rest}` }) };
}

function baseName(program = ''): string {
  return program.slice(program.lastIndexOf('/') + 1);
}
