import type { Block } from '../../repository/blocks.ts';
import { groupBy } from '../../text/group-by.ts';
import type { EditedFile, RepairReader } from '../reader.ts';
import type { LinesReplacement } from '../replace-lines.ts';
import { replaceLines } from '../replace-lines.ts';
import type { SuggestOutcome, SuggestRequest } from '../suggest.ts';
import { suggest } from '../suggest.ts';

/**
 * Makes suggestions as `suggest` does, also in blocks of the files: what changes in a block, changes in its file.
 *
 * @param blocks by their names
 */
export async function suggestInBlocks(
  request: SuggestRequest,
  blocks: ReadonlyMap<string, Block>,
): Promise<SuggestOutcome> {
  const { texts, reader, shows = () => true } = request;
  const found = new Map([...blocks].filter(([, block]) => isFaithful(block, texts.get(block.file))));
  if (found.size === 0) return suggest(request);
  const outcome = await suggest({
    ...request,
    texts: new Map([...texts, ...[...found].map(([name, { text }]) => [name, text] as const)]),
    reader: readerOfBlocks(reader, texts, found),
    shows: (name, startLine, endLine) => {
      const block = found.get(name);
      if (block === undefined) return shows(name, startLine, endLine);
      return shows(block.file, startLine + block.line - 1, endLine + block.line - 1);
    },
  });
  return {
    ...outcome,
    suggestions: outcome.suggestions.map((suggestion) => {
      const block = found.get(suggestion.file);
      if (block === undefined) return suggestion;
      const { startLine, endLine, lines } = suggestion;
      const [start, end] = [startLine + block.line - 1, endLine + block.line - 1];
      const isCommittable = suggestion.isCommittable && !(texts.get(block.file) ?? '').includes('\r');
      const place = { file: block.file, startLine: start, endLine: end };
      return { ...suggestion, ...place, lines: indented(lines, block), isCommittable };
    }),
    texts: withoutBlocks(outcome.texts, texts, found),
  };
}

/** Whether each line of a block is a line of its file. */
function isFaithful({ text, line, indent }: Block, home: string | undefined): boolean {
  const lines = linesOf(text);
  const written = home?.split(/\r?\n/).slice(line - 1, line - 1 + lines.length) ?? [];
  return lines.every((each, index) => written[index] === (each === '' ? '' : ' '.repeat(indent) + each));
}

function readerOfBlocks(
  reader: RepairReader,
  texts: ReadonlyMap<string, string>,
  blocks: ReadonlyMap<string, Block>,
): RepairReader {
  return {
    ...reader,
    read: (edited) => {
      const merged = withoutBlocks(new Map(edited.map(({ file, text }) => [file, text])), texts, blocks);
      const documentsOf = new Map(edited.map(({ file, documents }) => [file, documents]));
      return reader.read(
        [...merged].map(([file, text]): EditedFile => ({ file, text, documents: documentsOf.get(file) ?? new Map() })),
      );
    },
  };
}

/** Puts edited blocks into their files. Where a file itself is edited, too, its lines are others: then it wins. */
function withoutBlocks(
  edited: ReadonlyMap<string, string>,
  texts: ReadonlyMap<string, string>,
  blocks: ReadonlyMap<string, Block>,
): Map<string, string> {
  const merged = new Map([...edited].filter(([name]) => !blocks.has(name)));
  const inFiles = [...edited].flatMap(([name, text]) => {
    const block = blocks.get(name);
    return block === undefined || merged.has(block.file) ? [] : [{ block, text }];
  });
  for (const [file, parts] of groupBy(inFiles, ({ block }) => block.file)) {
    const replacements = parts.map(({ block, text }): LinesReplacement => {
      const endLine = block.line + linesOf(block.text).length - 1;
      return { startLine: block.line, endLine, lines: indented(linesOf(text), block) };
    });
    merged.set(file, replaceLines(texts.get(file) ?? '', replacements));
  }
  return merged;
}

function linesOf(text: string): string[] {
  return text.replace(/\n$/, '').split('\n');
}

function indented(lines: readonly string[], { indent }: Block): string[] {
  return lines.map((line) => (line === '' ? line : ' '.repeat(indent) + line));
}
