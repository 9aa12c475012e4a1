import { Refusal } from './http.ts';
import type { FakeState } from './state.ts';
import type { DiffFile } from './unified-diff.ts';

/** https://docs.github.com/en/repositories/creating-and-managing-repositories/repository-limits#diff-limits */
const MAX_FILE_LINES = 20_000;
const MAX_FILE_BYTES = 500 * 1024;
const MAX_TOTAL_LINES = 20_000;
const MAX_TOTAL_BYTES = 1024 * 1024;

/** A file of the diff, and whether GitHub shows how it changed. */
export interface ListedFile extends DiffFile {
  /** `too-large`: GitHub lists the file without its `patch`, and takes no comment on its lines. */
  readonly shown: 'nothing' | 'patch' | 'too-large';
}

/** The pull request's files at its head, or at an earlier commit of it, against the merge base (three dots). */
export function pullDiff(state: FakeState, commit = state.pull.head.sha): ListedFile[] {
  return listed(state, state.store.diff(state.pull.mergeBase, commit));
}

export function listed(state: FakeState, files: readonly DiffFile[]): ListedFile[] {
  let lines = 0;
  let bytes = 0;
  return files.map((file) => {
    if (file.patch === '') return { ...file, shown: 'nothing' };
    const fileLines = file.patch.split('\n').length;
    const fileBytes = Buffer.byteLength(file.patch);
    const isTooLarge =
      state.options.omitPatch(file) ||
      fileLines > MAX_FILE_LINES ||
      fileBytes > MAX_FILE_BYTES ||
      lines + fileLines > MAX_TOTAL_LINES ||
      bytes + fileBytes > MAX_TOTAL_BYTES;
    if (!isTooLarge) {
      lines += fileLines;
      bytes += fileBytes;
    }
    return { ...file, shown: isTooLarge ? 'too-large' : 'patch' };
  });
}

/** `application/vnd.github.diff`: beyond 300 files or 20,000 lines GitHub answers 406 and no part of it. */
export function rawDiff(state: FakeState, from: string, to: string): Uint8Array {
  const files = state.store.diff(from, to);
  const text = state.store.git(['diff', '-M', '-U3', '--no-color', '--no-ext-diff', from, to]);
  const lines = files.reduce((sum, file) => sum + file.patch.split('\n').length, 0);
  if (files.length <= 300 && lines <= 20_000) return text;
  const limit = files.length > 300 ? 'number of files (300)' : 'number of lines (20000)';
  throw new Refusal(406, {
    message: `Sorry, the diff exceeded the maximum ${limit}.`,
    errors: [{ resource: 'PullRequest', field: 'diff', code: 'too_large' }],
  });
}
