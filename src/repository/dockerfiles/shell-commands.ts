import { parse } from 'shell-quote';
import { UNKNOWN_TEXT } from './unknown-text.ts';

/** A simple command of a script: `docker build -t web .` */
export interface ShellCommand {
  /** Without quotes, and with variables put in; assignments before the command, and words such as `then`, are left out. */
  readonly words: readonly string[];
  /** In how many subshells it stands: a `cd` ends with its subshell. */
  readonly depth: number;
  /** The line of the script on which its logical line begins, from 0. */
  readonly line: number;
}

/** A longer logical line is not read, in UTF-16 units. */
const LONGEST_LINE = 20_000;

/** Words of the shell, and commands that run the command after them. */
const LEADING = new Set([
  ...['if', 'then', 'else', 'elif', 'do', 'while', 'until', '!', '{', '}', 'time', 'sudo', 'exec', 'command', 'env'],
  ...['@', '-', 'set'],
]);

const ASSIGNMENT = /^[A-Za-z_][A-Za-z0-9_]*=/;

/**
 * Returns the simple commands of a script in the order of its text: those in branches and loops too, as if each ran
 * once. What cannot be read is left out.
 *
 * @param lookUp the value of a variable by what stands in its braces; undefined where it is not known
 */
export function shellCommands(script: string, lookUp: (expression: string) => string | undefined): ShellCommand[] {
  return logicalLines(script).flatMap(({ text, line }) => commandsOf(text, line, lookUp));
}

/** Joins the lines that a backslash continues. */
function logicalLines(script: string): { readonly text: string; readonly line: number }[] {
  const lines: { text: string; line: number }[] = [];
  let pieces: string[] = [];
  let start = 0;
  for (const [index, line] of script.split('\n').entries()) {
    if (pieces.length === 0) start = index;
    const isContinued = /(?:^|[^\\])(?:\\\\)*\\\r?$/.test(line.slice(-LONGEST_LINE));
    pieces.push(isContinued ? line.slice(0, line.lastIndexOf('\\')) : line);
    if (isContinued) continue;
    lines.push({ text: pieces.join(' '), line: start });
    pieces = [];
  }
  if (pieces.length > 0) lines.push({ text: pieces.join(' '), line: start });
  return lines.filter(({ text }) => text.trim() !== '' && text.length <= LONGEST_LINE);
}

function commandsOf(text: string, line: number, lookUp: (expression: string) => string | undefined): ShellCommand[] {
  const commands: ShellCommand[] = [];
  let words: string[] = [];
  let depth = 0;
  const end = (): void => {
    const first = words.findIndex((word) => !LEADING.has(word) && !ASSIGNMENT.test(word));
    if (first !== -1) commands.push({ words: words.slice(first), depth, line });
    words = [];
  };
  for (const entry of tokensOf(text, lookUp)) {
    if (typeof entry === 'string') words.push(entry);
    else if ('pattern' in entry) words.push(entry.pattern);
    else if ('op' in entry) {
      // A redirection belongs to its command.
      if (/[<>]/.test(entry.op)) words.push(entry.op);
      else end();
      if (entry.op === '(') depth++;
      if (entry.op === ')') depth--;
    }
  }
  end();
  return commands;
}

function tokensOf(text: string, lookUp: (expression: string) => string | undefined): ReturnType<typeof parse> {
  try {
    return parse(withoutSubstitutions(text), (expression) => lookUp(expression) ?? UNKNOWN_TEXT);
  } catch {
    return [];
  }
}

/** Replaces the commands whose output becomes text: `$(git rev-parse HEAD)`, and those in backquotes. */
function withoutSubstitutions(text: string): string {
  let rest = text.replaceAll(/\$\(pwd\)|`pwd`/g, '.').replaceAll(/`[^`]*`/g, UNKNOWN_TEXT);
  for (let round = 0; round < 5 && rest.includes('$('); round++) {
    rest = rest.replaceAll(/\$\([^()$]*\)/g, UNKNOWN_TEXT).replaceAll(/\$\(\([^()]*\)\)/g, UNKNOWN_TEXT);
  }
  return rest;
}
