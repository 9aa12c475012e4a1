import type { DockerInstruction } from './parse-dockerfile.ts';

/** The instructions that may have heredocs: https://docs.docker.com/reference/dockerfile/#here-documents */
const WITH_HEREDOCS: ReadonlySet<string> = new Set(['RUN', 'COPY', 'ADD', 'ONBUILD']);

/** The name of a heredoc behind its `<<`, whole in quotes or without any. */
const NAME = /^-?(?:"([^"\s]+)"|'([^'\s]+)'|([^\s"'\\$<]+))(?=\s|$)/;

/**
 * Finds an instruction that the package `dockerfile-ast` ends elsewhere than BuildKit does, so that one of the two takes
 * a part of it for other instructions: two escape characters at the end of a line continue nothing, a line of spaces
 * does not end what is continued, a `<<` in quotes begins no heredoc, and a heredoc has an end.
 * https://github.com/moby/buildkit/blob/v0.24.0/frontend/dockerfile/parser/parser.go
 *
 * @returns why, with its line; undefined where both read the same
 */
export function readInTwoWays(
  text: string,
  instructions: readonly DockerInstruction[],
  escapeCharacter: string,
): { readonly fault: string; readonly line: number } | undefined {
  const rows = text.split('\n');
  for (const { keyword, line, endLine, argument } of instructions) {
    if (keyword === 'USER' && argument.includes('\n'))
      return { fault: `USER on line ${line} is continued by an empty line`, line };
    const own = rows.slice(line - 1, endLine).map((row) => row.replace(/[ \t\r]+$/, ''));
    const first = firstLine(own, escapeCharacter);
    const doubled = first.findIndex((row) => row.endsWith(escapeCharacter + escapeCharacter));
    if (doubled !== -1) return { fault: `line ${line + doubled} ends in two escape characters`, line: line + doubled };
    if (!WITH_HEREDOCS.has(keyword) || !first.some((row) => row.includes('<<'))) continue;
    const { names, isOdd } = heredocsOf(first.map((row) => withoutEnd(row, escapeCharacter)).join(''));
    const last = names.at(-1);
    const end = (rows[endLine - 1] ?? '').replace(/\r$/, '');
    if (isOdd || (last !== undefined && end !== last && end.replace(/^\t+/, '') !== last))
      return { fault: `the heredoc on line ${line} has no plain name, or no end`, line };
  }
  return undefined;
}

/** The lines that make an instruction without what its heredocs have; those of comments are empty. */
function firstLine(rows: readonly string[], escapeCharacter: string): string[] {
  const all = rows.map((row, index) => (index > 0 && /^\s*#/.test(row) ? '' : row));
  const last = all.findIndex((row, index) => !row.endsWith(escapeCharacter) && (index === 0 || row.trim() !== ''));
  return last === -1 ? all : all.slice(0, last + 1);
}

function withoutEnd(row: string, escapeCharacter: string): string {
  return row.endsWith(escapeCharacter) ? row.slice(0, -1) : row;
}

/** The names of the heredocs that a line begins; it is odd where one stands in quotes, or has no plain name. */
function heredocsOf(line: string): { readonly names: readonly string[]; readonly isOdd: boolean } {
  const names: string[] = [];
  let quote = '';
  for (let at = 0; at < line.length; at++) {
    const char = line.charAt(at);
    if (char === '\\' && quote !== "'") at++;
    else if (quote !== '') quote = char === quote ? '' : quote;
    else if (char === '"' || char === "'") quote = char;
    if (!line.startsWith('<<', at) || !/[\s"'\d]/.test(line.charAt(at - 1)) || !/[^\s<]/.test(line.charAt(at + 2)))
      continue;
    const [, ...found] = NAME.exec(line.slice(at + 2, at + 202)) ?? [];
    const name = found.find((each) => each !== undefined);
    if (quote !== '' || name === undefined) return { names, isOdd: true };
    names.push(name);
    at += 2;
  }
  return { names, isOdd: false };
}
