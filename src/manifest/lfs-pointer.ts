import type { NotEvaluated } from './manifest.ts';

/** What is said of a Git LFS pointer. Where it changed, the file that it stands for did. */
export const LFS_POINTER: Pick<NotEvaluated, 'reason' | 'line' | 'message'> = {
  reason: 'unreadable',
  line: 1,
  message:
    'found a pointer of Git LFS in the place of the file: keep manifests out of LFS (git lfs untrack), or scan the files that git lfs pull brings',
};

/**
 * Whether a text is what git has in the place of a file that Git LFS stores elsewhere.
 * https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md#the-pointer
 */
export function isLfsPointer(text: string): boolean {
  return /^version https:\/\/(?:git-lfs|hawser)\.github\.com\/spec\/v1(?![^\s])/.test(text);
}
