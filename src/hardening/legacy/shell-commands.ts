/** The commands of a script. */
export interface ShellCommands {
  /** The words of each command, in order; what stands in quotes is one word, without them. */
  readonly commands: readonly (readonly string[])[];
  /** Where each command begins in the script, in UTF-16 units. */
  readonly starts: readonly number[];
}

/** The shells whose scripts are read. */
const SHELLS = /^(?:\/(?:usr\/)?bin\/)?(?:ba|da|a)?sh$/;

/**
 * Returns the script of a command line that is a shell with one: `[sh, -c, "chown …"]`, and its position there;
 * undefined where the command line is something else.
 */
export function scriptOf(words: readonly string[]): { readonly script: string; readonly index: number } | undefined {
  if (!SHELLS.test(words[0] ?? '')) return undefined;
  const flags = words.slice(1).findIndex((word) => /^-[a-z]*c$/.test(word));
  if (flags === -1 || !words.slice(1, flags + 1).every((word) => word.startsWith('-'))) return undefined;
  const script = words[flags + 2];
  return script === undefined ? undefined : { script, index: flags + 2 };
}

/** One piece of a script. Whatever else a script has is no list of simple commands. */
const PIECE =
  /(?<blank>[ \t]+|\\\n)|(?<end>&&|\|\||;|\n)|(?<comment>#[^\n]*)|'(?<raw>[^']*)'|"(?<quoted>[^"`\\]*)"|(?<plain>[^\s'"`\\;&|<>(){}#]+)/y;

/** Words that begin or end what is no simple command. */
const RESERVED = new Set([
  'if',
  'then',
  'else',
  'elif',
  'fi',
  'for',
  'while',
  'until',
  'do',
  'done',
  'case',
  'esac',
  '!',
]);

/**
 * Reads a script that is a list of simple commands, one after the other: `a && b; c`. Undefined where it is more than
 * that: conditions, loops, pipes, redirections, commands in commands.
 */
export function readShell(script: string): ShellCommands | undefined {
  const commands: string[][] = [];
  const starts: number[] = [];
  let words: string[] = [];
  let word: string | undefined;
  const endWord = (): void => {
    if (word !== undefined) words.push(word);
    word = undefined;
  };
  const endCommand = (): void => {
    endWord();
    if (words.length > 0) commands.push(words);
    words = [];
  };
  PIECE.lastIndex = 0;
  for (let at = 0; at < script.length; at = PIECE.lastIndex) {
    const { groups } = PIECE.exec(script) ?? {};
    if (groups === undefined) return undefined;
    const { blank, end, comment, raw, quoted, plain } = groups;
    const text = raw ?? quoted ?? plain;
    if (blank !== undefined || comment !== undefined) endWord();
    else if (end !== undefined) endCommand();
    else if (text?.includes('$(')) return undefined;
    else {
      if (words.length === 0 && word === undefined) starts.push(at);
      word = (word ?? '') + (text ?? '');
    }
  }
  endCommand();
  if (commands.some(([first = '']) => RESERVED.has(first))) return undefined;
  return { commands, starts };
}
