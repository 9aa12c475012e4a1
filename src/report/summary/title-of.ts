import type { PolicyChange } from '../../compare/policy-change.ts';
import { isAdvice } from '../../compare/workloads/compare-workload.ts';
import type { Review } from '../../review/review.ts';
import { causesOf, conclusionOf, countsOf, hasIntroduced } from '../../review/review.ts';
import { targetsOf } from '../../scan/scan.ts';
import { count } from '../../text/count.ts';

/** What introduces something, where that is no commit yet. */
const UNCOMMITTED = { staged: 'what is staged', worktree: 'what is not committed' } as const;

/** Returns the conclusion of a review in a few words, without a full stop. */
export function titleOf(review: Review): string {
  const { introduced, existing, notEvaluated } = countsOf(review);
  const unreadable = review.comparison.notEvaluated.filter((entry) => entry.introduced).length;
  const { workloads, removed } = review.comparison;
  const target = targetsOf(workloads, review.target);
  const loosening = review.policy.filter(({ severity }) => severity === 'warning').length;
  const parts: string[] = [];
  const subject = review.uncommitted === undefined ? 'this pull request' : UNCOMMITTED[review.uncommitted];
  if (introduced > 0) parts.push(`${subject} introduces ${introducedWords(review, target)}`);
  if (review.failOn === 'any' && existing > 0) parts.push(`${count(existing, 'older violation')} of ${target}`);
  parts.push(...blockingChanges(review.policy));
  if (unreadable > 0) parts.push(`${count(unreadable, 'document')} cannot be read`);
  if (review.change.gaps.some(({ hidesChanges }) => hidesChanges)) parts.push('not all that changed is known');
  if (review.unjudged === 'fail' && review.unjudgedChanges.length > 0) {
    parts.push(`${count(review.unjudgedChanges.length, 'change')} could not be judged`);
  }
  if (parts.length > 0) return parts.join('; ');
  if (loosening > 0)
    return `nothing new violates ${target}, but ${count(loosening, 'change')} loosen${loosening === 1 ? 's' : ''} the rules`;
  if (conclusionOf(review) === 'neutral') {
    return notEvaluated > 0
      ? `nothing new, but ${count(notEvaluated, 'document')} not evaluated`
      : 'nothing new, but not all was judged';
  }
  if (workloads.length > 0) return `nothing new violates ${target}`;
  return removed.length > 0 ? `${count(removed.length, 'workload')} removed` : 'no workloads changed';
}

/** Says what the pull request introduces: violations of the standard, and of hardening rules that are enforced. */
function introducedWords({ comparison }: Review, target: string): string {
  const introduced = causesOf(comparison).filter(
    (cause) => cause.status === 'introduced' && cause.exemption === undefined && !isAdvice(cause),
  );
  const where = count(comparison.workloads.filter(hasIntroduced).length, 'workload');
  const ofRules = introduced.filter(({ isHardening }) => isHardening).length;
  const ofStandard = introduced.length - ofRules;
  const rejected = introduced.filter(({ mode, isHardening }) => mode === 'enforce' && !isHardening).length;
  const warned =
    rejected === ofStandard ? '' : `, ${rejected === 0 ? 'all' : ofStandard - rejected} of them only warned of`;
  const parts = [
    ...(ofStandard === 0 ? [] : [`${count(ofStandard, 'violation')} of ${target}`]),
    ...(ofRules === 0 ? [] : [`${count(ofRules, 'violation')} of hardening rules`]),
  ];
  return `${parts.join(' and ')} in ${where}${warned}`;
}

/** Describes the changes to the rules that fail the review, in a few words each. */
function blockingChanges(policy: readonly PolicyChange[]): string[] {
  const blocking = policy.filter(({ severity }) => severity === 'failure');
  const rejectedBy = (of: PolicyChange['kind']): number =>
    blocking.reduce(
      (sum, { kind, change, rejects }) => (kind === of && change === 'raised' ? sum + rejects.length : sum),
      0,
    );
  const rejected = rejectedBy('namespace');
  const moved = rejectedBy('moved');
  const lax = blocking.filter(({ kind, change }) => kind === 'namespace' && change === 'weakened').length;
  const refused = blocking.filter(({ kind, change }) => kind === 'namespace' && change === 'invalid').length;
  const mistakes = blocking.filter(({ kind }) => kind === 'config').length;
  return [
    ...(rejected > 0 ? [`a raised level of a namespace rejects ${count(rejected, 'workload')}`] : []),
    ...(lax > 0 ? [`${count(lax, 'new Namespace')} ask${lax === 1 ? 's' : ''} for less than is stated`] : []),
    ...(moved > 0 ? [`${count(moved, 'workload')} brought to where the pods are rejected`] : []),
    ...(refused > 0 ? [`the API server refuses ${count(refused, 'Namespace')}`] : []),
    ...(mistakes > 0 ? [`the config has ${count(mistakes, 'mistake')}`] : []),
  ];
}
