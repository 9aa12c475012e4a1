/** Stands in a word for what only a run of the command would tell. It is in no name and no number. */
const UNKNOWN = '\uFFFD';

/** `$NAME`, `${NAME}`, `${NAME:-default}`, at the place where the search stands. */
const VARIABLE = /\$(?:([A-Za-z_]\w*)|\{([A-Za-z_]\w*)(?::?-([^{}$]*))?\})/y;

/** How far a substituted command goes, without another one in it. */
const SUBSTITUTED = /\$\([^()]*\)|`[^`]*`|\$./sy;

/** A word that is being read, and whether there is one: `''` is one. */
interface Reading {
  readonly commands: string[][];
  readonly variables: ReadonlyMap<string, string>;
  word: string;
  isWord: boolean;
}

/**
 * Cuts a command line of a shell into its commands, and these into words: without quotes, with the variables whose
 * values are given. A redirection is the word `>` or `<`. Nothing is run: what a substitution, a loop or a condition
 * would bring is not known.
 *
 * https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html
 */
export function shellCommands(line: string, variables: ReadonlyMap<string, string> = new Map()): string[][] {
  const reading: Reading = { commands: [[]], variables, word: '', isWord: false };
  for (let at = 0; at < line.length; ) at = readPart(line, at, reading);
  endWord(reading);
  return reading.commands.filter((words) => words.length > 0);
}

/** Reads what begins at a place outside of quotes, and returns where it ends. */
function readPart(line: string, at: number, reading: Reading): number {
  const character = line[at] ?? '';
  if (character === '\\') {
    if (line[at + 1] !== '\n') addToWord(reading, line[at + 1] ?? '');
    return at + 2;
  }
  if (character === "'") {
    const end = endOf(line, "'", at + 1);
    addToWord(reading, line.slice(at + 1, end));
    return end + 1;
  }
  if (character === '"') return readQuoted(line, at + 1, reading);
  if (character === '$' || character === '`') return readValue(line, at, reading);
  if (character === '#' && !reading.isWord) return endOf(line, '\n', at);
  if (/[;&|()\n]/.test(character)) {
    endWord(reading);
    reading.commands.push([]);
  } else if (/[<>]/.test(character)) {
    // The number of a file before it is no word of the command.
    if (/^\d+$/.test(reading.word)) reading.isWord = false;
    endWord(reading);
    reading.commands.at(-1)?.push(character);
    if (line[at + 1] === '&') return at + 2;
  } else if (/\s/.test(character)) endWord(reading);
  else addToWord(reading, character);
  return at + 1;
}

/** Reads what stands in double quotes, and returns where that ends. */
function readQuoted(line: string, start: number, reading: Reading): number {
  addToWord(reading, '');
  let at = start;
  while (at < line.length && line[at] !== '"') {
    const character = line[at] ?? '';
    if (character === '$' || character === '`') {
      at = readValue(line, at, reading);
    } else if (character === '\\' && /["$`\\\n]/.test(line[at + 1] ?? '')) {
      if (line[at + 1] !== '\n') addToWord(reading, line[at + 1] ?? '');
      at += 2;
    } else {
      addToWord(reading, character);
      at++;
    }
  }
  return at + 1;
}

/** Reads a variable or a substituted command, and returns where it ends. */
function readValue(line: string, at: number, reading: Reading): number {
  VARIABLE.lastIndex = at;
  const [found, plain, braced, otherwise] = VARIABLE.exec(line) ?? [];
  const name = plain ?? braced;
  if (found !== undefined && name !== undefined) {
    addToWord(reading, reading.variables.get(name) ?? otherwise ?? UNKNOWN);
    return at + found.length;
  }
  SUBSTITUTED.lastIndex = at;
  addToWord(reading, UNKNOWN);
  return at + (SUBSTITUTED.exec(line)?.[0].length ?? 1);
}

function addToWord(reading: Reading, text: string): void {
  reading.word += text;
  reading.isWord = true;
}

function endWord(reading: Reading): void {
  if (reading.isWord) reading.commands.at(-1)?.push(reading.word);
  reading.word = '';
  reading.isWord = false;
}

/** Where a text is next; the end of the line where it is not. */
function endOf(line: string, text: string, from: number): number {
  const found = line.indexOf(text, from);
  return found === -1 ? line.length : found;
}
