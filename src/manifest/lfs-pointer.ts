import type { NotEvaluated } from './manifest.ts';

/** What is said of a Git LFS pointer. Where it changed, the file that it stands for did. */
export const LFS_POINTER: Pick<NotEvaluated, 'reason' | 'line' | 'message'> = {
  reason: 'unreadable',
  line: 1,
  message:
    'found a pointer of Git LFS in the place of the file: keep manifests out of LFS (git lfs untrack), or scan the files that git lfs pull brings',
};

/** The versions of pointers, older ones too: `v1Aliases` of git-lfs, `lfs/pointer.go`. */
const VERSION =
  /^version (?:https:\/\/git-lfs\.github\.com\/spec\/v1|https:\/\/hawser\.github\.com\/spec\/v1|http:\/\/git-media\.io\/v\/2)(?!\S)/;

/**
 * Whether a text is what git has in the place of a file that Git LFS stores elsewhere: Git LFS takes blanks and lines
 * before it, too.
 * https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md#the-pointer
 */
export function isLfsPointer(text: string): boolean {
  return VERSION.test(text.trimStart());
}
