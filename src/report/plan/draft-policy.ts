import type { PolicyChange } from '../../compare/policy-change.ts';
import type { Review } from '../../review/review.ts';
import type { Anchor } from './anchor.ts';
import { anchorAt, shownFiles } from './anchor.ts';

/** A comment on what the pull request does to its own judge, before it is words: what stands together in one place. */
export interface PolicyDraft {
  readonly file: string;
  readonly anchor: Anchor;
  readonly changes: readonly PolicyChange[];
}

/** One draft a place, in the order of the changes; of the config and of a workflow one a file. */
export function draftPolicy({ change, policy }: Review): PolicyDraft[] {
  const files = shownFiles(change.files);
  const drafts = new Map<string, PolicyDraft>();
  for (const one of policy) {
    const anchor = anchorAt(files.get(one.file), one.line, one.basePlace === undefined ? [] : [one.basePlace]);
    const isOfPlace = one.kind === 'namespace';
    const key = JSON.stringify([
      one.file,
      one.kind,
      ...(isOfPlace ? [anchor, anchor.at === 'summary' ? one.line : null] : []),
    ]);
    const draft = drafts.get(key);
    drafts.set(key, { file: one.file, anchor: draft?.anchor ?? anchor, changes: [...(draft?.changes ?? []), one] });
  }
  return [...drafts.values()];
}
