/** A command as it was written. */
export interface WrittenCommand {
  /** In lower case; empty where nothing follows `/pss`. */
  readonly word: string;
  /** What follows the word, trimmed. */
  readonly rest: string;
}

/** What people see as the end of a line. */
const LINE_END = /[\r\n\u2028\u2029]/;

/**
 * Reads the command of a comment: its first line, where that begins with `/pss` and a space, or is `/pss` alone.
 * Undefined for all other comments: what is quoted or indented is no command.
 */
export function parseCommand(body: string): WrittenCommand | undefined {
  const [line = ''] = body.split(LINE_END, 1);
  const [, word = '', rest = ''] = /^\/pss(?:[ \t]+(\S+)(.*))?[ \t]*$/.exec(line) ?? [];
  if (!/^\/pss(?:[ \t]|$)/.test(line)) return undefined;
  return { word: word.toLowerCase(), rest: rest.trim() };
}
