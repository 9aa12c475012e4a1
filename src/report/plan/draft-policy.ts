import type { PolicyChange } from '../../compare/policy-change.ts';
import type { Review } from '../../review/review.ts';
import { groupBy } from '../../text/group-by.ts';
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
  const anchored = policy.map((one) => ({
    one,
    anchor: anchorAt(files.get(one.file), one.line, one.basePlace === undefined ? [] : [one.basePlace]),
  }));
  const drafts = groupBy(anchored, ({ one: { file, line, kind }, anchor }) =>
    JSON.stringify([file, kind, ...(kind === 'namespace' ? [anchor, anchor.at === 'summary' ? line : null] : [])]),
  );
  return [...drafts.values()].flatMap((together) => {
    const [first] = together;
    if (first === undefined) return [];
    return [{ file: first.one.file, anchor: first.anchor, changes: together.map(({ one }) => one) }];
  });
}
