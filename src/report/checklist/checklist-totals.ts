import type { ChecklistRow } from '../../hardening/hardening-checklist.ts';
import type { Answer } from '../../hardening/hardening-rule.ts';

/** How often each answer to one practice was given, over many workloads. */
export interface ChecklistTotal extends Pick<ChecklistRow, 'id' | 'title' | 'why'> {
  readonly counts: Readonly<Record<Answer, number>>;
}

/** Adds up checklists one by one, without keeping them. */
export interface ChecklistTally {
  readonly see: (checklist: readonly ChecklistRow[]) => void;
  /** The totals so far, in the order in which their rows came first. */
  readonly totals: () => readonly ChecklistTotal[];
}

/** Starts to add up checklists. */
export function checklistTally(): ChecklistTally {
  const totals = new Map<string, ChecklistTotal & { readonly counts: Record<Answer, number> }>();
  return {
    see: (checklist) => {
      for (const { id, title, why, answers } of checklist) {
        const total = totals.get(id) ?? { id, title, why, counts: noAnswers() };
        totals.set(id, total);
        for (const { answer } of answers) total.counts[answer] += 1;
      }
    },
    totals: () => [...totals.values()],
  };
}

function noAnswers(): Record<Answer, number> {
  return { met: 0, 'not met': 0, unknown: 0, 'not applicable': 0 };
}
