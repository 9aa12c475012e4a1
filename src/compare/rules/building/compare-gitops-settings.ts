import type { GitOpsConfiguration } from '../../../target/config/building/gitops-configuration.ts';
import { joinTexts } from '../loosening.ts';

/** A change of `gitops` or of a key in it, and what it means. */
interface GitOpsSettingChange {
  readonly key: string;
  readonly message: string;
}

/** What is taken for more than it is, where objects name more. */
const TAKEN = { repositories: 'this repository', revisions: 'what is judged' } as const;
const KEYS = ['repositories', 'revisions'] as const;

/**
 * Lists which objects of controllers are no longer followed, and which are followed to what they do not name: that is
 * judged in place of what a cluster gets.
 */
export function compareGitOpsSettings(
  before: GitOpsConfiguration | undefined,
  after: GitOpsConfiguration | undefined,
): GitOpsSettingChange[] {
  const gone = KEYS.flatMap((key) => without(before?.[key], after?.[key]));
  const lost = `objects of Flux and Argo CD that name ${joinTexts(gone)} are no longer followed: what they apply is not judged`;
  return [
    ...(gone.length === 0 ? [] : [{ key: 'gitops', message: lost }]),
    ...KEYS.flatMap((key) => {
      const added = without(after?.[key], before?.[key]);
      const message = `${TAKEN[key]} is taken for ${joinTexts(added)}, where objects of Flux and Argo CD name that: what stands there itself is not judged`;
      return added.length === 0 ? [] : [{ key: `gitops.${key}`, message }];
    }),
  ];
}

function without(texts: readonly string[] = [], others: readonly string[] = []): string[] {
  return texts.filter((text) => !others.includes(text));
}
