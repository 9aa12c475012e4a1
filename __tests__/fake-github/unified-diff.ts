export interface DiffRow {
  readonly type: 'add' | 'context' | 'del' | 'no-newline';
  /** Line in the base file; only of context and del rows. Counts from 1. */
  readonly oldLine?: number;
  /** Line in the head file; only of context and add rows. Counts from 1. */
  readonly newLine?: number;
  /** Without the leading `+`, `-` or space, and without the line feed; a carriage return stays. */
  readonly text: string;
  /** GitHub's old way to name a row: lines below the first `@@` of the file. */
  readonly position: number;
}

export interface DiffHunk {
  /** The whole `@@ -1,3 +1,4 @@ heading` line. */
  readonly header: string;
  readonly rows: readonly DiffRow[];
}

export interface DiffFile {
  readonly path: string;
  readonly previousPath?: string;
  readonly status: 'added' | 'changed' | 'copied' | 'modified' | 'removed' | 'renamed';
  /** Blob ids; undefined where the file does not exist on that side. */
  readonly oldOid?: string;
  readonly newOid?: string;
  readonly isBinary: boolean;
  readonly additions: number;
  readonly deletions: number;
  /** From the first `@@` on, without a line feed at the end; empty for binary files and pure renames. */
  readonly patch: string;
  readonly hunks: readonly DiffHunk[];
}

const STATUS: Readonly<Record<string, DiffFile['status']>> = {
  A: 'added',
  C: 'copied',
  D: 'removed',
  M: 'modified',
  R: 'renamed',
  T: 'changed',
};

/**
 * Reads `git diff --raw -z` (names and blobs, unquoted) together with `git diff --patch` (the hunks):
 * both list the same files in the same order.
 */
export function parseDiff(raw: string, patch: string): DiffFile[] {
  const sections = splitFiles(patch);
  const fields = raw.split('\0');
  const files: DiffFile[] = [];
  for (let at = 0; fields[at]?.startsWith(':') === true; ) {
    const [, , oldOid = '', newOid = '', letter = ''] = (fields[at] ?? '').split(' ');
    const isMoved = letter.startsWith('R') || letter.startsWith('C');
    const first = fields[at + 1] ?? '';
    const path = isMoved ? (fields[at + 2] ?? '') : first;
    const section = sections[files.length] ?? { isBinary: false, hunks: [], patch: '' };
    const rows = section.hunks.flatMap((hunk) => hunk.rows);
    files.push({
      path,
      ...(isMoved ? { previousPath: first } : {}),
      status: STATUS[letter.charAt(0)] ?? 'changed',
      ...(/^0+$/.test(oldOid) ? {} : { oldOid }),
      ...(/^0+$/.test(newOid) ? {} : { newOid }),
      additions: rows.filter((row) => row.type === 'add').length,
      deletions: rows.filter((row) => row.type === 'del').length,
      ...section,
    });
    at += isMoved ? 3 : 2;
  }
  if (files.length !== sections.length) {
    throw new Error(`git lists ${files.length} files and prints the patches of ${sections.length}`);
  }
  return files;
}

interface Section {
  isBinary: boolean;
  hunks: DiffHunk[];
  patch: string;
}

/** A typechange prints two sections, a deletion and an addition; both belong to one file. */
function splitFiles(patch: string): Section[] {
  const lines = patch.split('\n');
  const sections: Section[] = [];
  let header = '';
  for (let at = 0; at < lines.length; ) {
    const line = lines[at] ?? '';
    const section = sections.at(-1);
    if (line.startsWith('diff --git ')) {
      if (line !== header) sections.push({ isBinary: false, hunks: [], patch: '' });
      header = line;
      at += 1;
    } else if (line.startsWith('@@ ') && section !== undefined) {
      const previous = section.hunks.at(-1)?.rows.at(-1)?.position;
      const { hunk, end } = readHunk(lines, at, previous === undefined ? 1 : previous + 2);
      section.hunks.push(hunk);
      section.patch += `${section.patch === '' ? '' : '\n'}${lines.slice(at, end).join('\n')}`;
      at = end;
    } else {
      if (section !== undefined && line.startsWith('Binary files ')) section.isBinary = true;
      at += 1;
    }
  }
  return sections;
}

/** The counts of the header say where the hunk ends, so that no text inside can be taken for a header. */
function readHunk(lines: readonly string[], start: number, firstPosition: number): { hunk: DiffHunk; end: number } {
  const header = lines[start] ?? '';
  const [, oldStart, oldCount = '1', newStart, newCount = '1'] =
    /^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/.exec(header) ?? [];
  let oldLine = Number(oldStart);
  let newLine = Number(newStart);
  const oldEnd = oldLine + Number(oldCount);
  const newEnd = newLine + Number(newCount);
  const rows: DiffRow[] = [];
  let at = start + 1;
  for (; oldLine < oldEnd || newLine < newEnd || lines[at]?.startsWith('\\') === true; at += 1) {
    const line = lines[at];
    if (line === undefined) throw new Error(`the hunk ${header} ends early`);
    const text = line.slice(1);
    const position = firstPosition + rows.length;
    if (line.startsWith('+')) rows.push({ type: 'add', newLine: newLine++, text, position });
    else if (line.startsWith('-')) rows.push({ type: 'del', oldLine: oldLine++, text, position });
    else if (line.startsWith('\\')) rows.push({ type: 'no-newline', text: line.slice(2), position });
    else rows.push({ type: 'context', oldLine: oldLine++, newLine: newLine++, text, position });
  }
  return { hunk: { header, rows }, end: at };
}
