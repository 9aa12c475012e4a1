import type { GitOpsConfiguration } from '../../../target/config/building/gitops-configuration.ts';
import { joinTexts } from '../loosening.ts';

/** Says which objects of controllers are no longer followed; undefined where all are. */
export function compareGitOpsSettings(
  before: GitOpsConfiguration | undefined,
  after: GitOpsConfiguration | undefined,
): string | undefined {
  const gone = (['repositories', 'revisions'] as const).flatMap((key) =>
    (before?.[key] ?? []).filter((text) => !(after?.[key] ?? []).includes(text)),
  );
  if (gone.length === 0) return undefined;
  return `objects of Flux and Argo CD that name ${joinTexts(gone)} are no longer followed: what they apply is not judged`;
}
