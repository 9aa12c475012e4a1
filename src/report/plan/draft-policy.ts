import type { PolicyChange } from '../../compare/policy-change.ts';
import type { Review } from '../../review/review.ts';
import { groupBy } from '../../text/group-by.ts';
import type { Anchor } from './anchor.ts';
import { repairAnchor, shownFiles } from './anchor.ts';

/** A comment about changes to the rules before its text is written: changes that belong in one place. */
export interface PolicyDraft {
  readonly file: string;
  readonly anchor: Anchor;
  readonly changes: readonly PolicyChange[];
}

/**
 * Returns one draft for each place, in the order of the changes. For the config and for workflows, it is one for each
 * file.
 */
export function draftPolicy({ change, policy, documents }: Review): PolicyDraft[] {
  const files = shownFiles(change.files);
  const anchored = policy.map((policyChange) => ({
    policyChange,
    anchor: repairAnchor(
      files.get(policyChange.file),
      policyChange.line,
      documents.repairs.get(policyChange),
      policyChange.basePlace === undefined ? [] : [policyChange.basePlace],
    ),
  }));
  const drafts = groupBy(anchored, ({ policyChange: { file, line, kind }, anchor }) =>
    JSON.stringify([
      file,
      kind,
      ...(kind === 'config' || kind === 'workflow' ? [] : [anchor, anchor.at === 'summary' ? line : null]),
    ]),
  );
  return [...drafts.values()].flatMap((together) => {
    const [first] = together;
    if (first === undefined) return [];
    return [
      {
        file: first.policyChange.file,
        anchor: first.anchor,
        changes: together.map(({ policyChange }) => policyChange),
      },
    ];
  });
}
