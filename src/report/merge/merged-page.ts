import type { ReachedGroup } from '../../scan/reached-groups.ts';

/** What a report has that was made of reports in JSON, beside their workloads. */
export interface MergedPage {
  /** The repositories that it joins; none where it is of one. */
  readonly repositories: readonly MergedRepository[];
  /** Whether all reports have the hardening checklist: those of `scan --hardening`. */
  readonly hasHardening: boolean;
}

/** A repository of a merged report. */
export interface MergedRepository {
  readonly name: string;
  /** Its workloads, and the level that all of them reach. */
  readonly all: ReachedGroup;
  readonly notEvaluated: number;
  readonly notJudged: number;
}

/** Says which parts a merged report lacks, and where they are: sentences for people, without markup. */
export function lackingWords({ hasHardening }: MergedPage): { readonly plan: string; readonly hardening?: string } {
  return {
    plan: 'Not in the merged report: the migration plan, which is made of the manifests themselves. pss-review scan --format plan prints it in a repository.',
    ...(!hasHardening && {
      hardening:
        'Not in the merged report: the hardening checklist, which not all of these reports have. Scan with --hardening --format json for it.',
    }),
  };
}
