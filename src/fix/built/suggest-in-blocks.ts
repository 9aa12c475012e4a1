import { diffArrays } from 'diff';
import type { Block } from '../../repository/blocks.ts';
import { groupBy } from '../../text/group-by.ts';
import type { EditedFile, RepairReader } from '../reader.ts';
import type { LinesReplacement } from '../replace-lines.ts';
import { replaceLines } from '../replace-lines.ts';
import type { SuggestOutcome, SuggestRequest } from '../suggest.ts';
import { suggest } from '../suggest.ts';
import type { Suggestion } from '../suggestion.ts';

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
  const suggestions = outcome.suggestions.map((suggestion): Suggestion => {
    const block = found.get(suggestion.file);
    if (block === undefined) return suggestion;
    const { startLine, endLine, lines } = suggestion;
    const [start, end] = [startLine + block.line - 1, endLine + block.line - 1];
    const isCommittable = suggestion.isCommittable && !(texts.get(block.file) ?? '').includes('\r');
    const place = { file: block.file, startLine: start, endLine: end };
    return { ...suggestion, ...place, lines: indented(lines, block), isCommittable };
  });
  const kept = [...groupBy(suggestions, ({ file }) => file).values()].flatMap(withoutOverlaps);
  const lost = suggestions.filter((suggestion) => !kept.includes(suggestion));
  return {
    ...outcome,
    suggestions: kept,
    refusals: [
      ...outcome.refusals,
      ...lost.flatMap(({ repairs }) =>
        repairs.map((repair) => ({
          repair,
          reason: 'another suggestion changes the same lines: commit that one first',
        })),
      ),
    ],
    texts: withoutBlocks(outcome.texts, texts, found),
  };
}

/** Whether each line of a block is a line of its file. */
function isFaithful(block: Block, home: string | undefined): boolean {
  const lines = indented(linesOf(block.text), block);
  const written = home?.split(/\r?\n/).slice(block.line - 1, block.line - 1 + lines.length) ?? [];
  return lines.every((each, index) => written[index] === each);
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
    const replacements = parts.flatMap(({ block, text }) => changedLines(block, text));
    merged.set(file, replaceLines(texts.get(file) ?? '', withoutOverlaps(replacements)));
  }
  return merged;
}

/** The lines of its file that a new text for a block changes: around others there may be further blocks. */
function changedLines(block: Block, text: string): LinesReplacement[] {
  const found: LinesReplacement[] = [];
  let startLine = block.line;
  for (const { added, removed, value } of diffArrays(linesOf(block.text), linesOf(text))) {
    const last = found.at(-1);
    if (!added && !removed) startLine += value.length;
    else if (removed) {
      found.push({ startLine, endLine: startLine + value.length - 1, lines: [] });
      startLine += value.length;
    } else {
      const lines = indented(value, block);
      if (last !== undefined && last.endLine === startLine - 1 && last.lines.length === 0)
        found.splice(-1, 1, { ...last, lines });
      else found.push({ startLine, endLine: startLine - 1, lines });
    }
  }
  return found;
}

/** Without those that change lines that another one changes already. */
function withoutOverlaps<Replacement extends LinesReplacement>(replacements: readonly Replacement[]): Replacement[] {
  const kept: Replacement[] = [];
  for (const each of replacements) {
    if (!kept.some((other) => each.startLine <= other.endLine && other.startLine <= each.endLine)) kept.push(each);
  }
  return kept;
}

function asIs(line: string): string {
  return line;
}

function linesOf(text: string): string[] {
  return text.replace(/\n$/, '').split('\n');
}

function indented(lines: readonly string[], { indent, restore = asIs }: Block): string[] {
  return lines.map((line) => (line === '' ? line : restore(' '.repeat(indent) + line)));
}
