import type { Workload } from '../manifest/manifest.ts';
import { containersOf } from '../pss/pod/containers.ts';
import type { Path } from '../pss/pod/path.ts';
import { isWindows } from '../pss/pod/pod-traits.ts';
import type { Violation } from '../pss/rule.ts';
import { containerViolation, formatSetter, podViolation } from '../pss/violation.ts';
import type { AskedRule } from './asked-rule.ts';
import { PRACTICES } from './hardening-practices.ts';
import type { Answer } from './hardening-rule.ts';
import type { Practice, PracticeReading } from './practice.ts';

/** One practice of process containment, and whether a workload follows it. Information, never a verdict. */
export interface ChecklistRow {
  /** The id of the check, the hardening rule, or the field. */
  readonly id: string;
  readonly title: string;
  /** What it protects from, a clause. */
  readonly why: string;
  /** In visiting order. */
  readonly answers: readonly ChecklistAnswer[];
  /** The hardening rule that gave the answers; absent where it is a practice of the standard, or of no rule. */
  readonly rule?: AskedRule;
}

/** The answer for one pod, container or value. */
export interface ChecklistAnswer {
  /** `pod`, a container's name, or either with what the answer is about behind `=`: as `formatSetter` writes it. */
  readonly setter: string;
  /** The same, as a value: its path is that of the field that was read. */
  readonly violation: Violation;
  readonly answer: Answer;
  /** What the manifest sets, in a few words. */
  readonly says: string;
}

/** Answers whether a workload follows the practices of the standard, the rules that it is asked to follow, and others. */
export function checklistOf(workload: Workload, asked: readonly AskedRule[]): ChecklistRow[] {
  const ofPractices = (practices: readonly Practice[]) => practices.map((practice) => practiceRow(workload, practice));
  return [
    ...ofPractices(PRACTICES.filter(({ isOfStandard }) => isOfStandard)),
    ...asked.map((rule) => ruleRow(workload, rule)),
    ...ofPractices(PRACTICES.filter(({ isOfStandard }) => !isOfStandard)),
  ];
}

function ruleRow({ pod }: Workload, rule: AskedRule): ChecklistRow {
  const { id, docs } = rule;
  const answers = rule
    .answers(pod)
    .map(({ violation, answer, says }) => ({ setter: formatSetter(violation), violation, answer, says }));
  return { id, title: docs.title, why: docs.why, answers, rule };
}

function practiceRow(workload: Workload, practice: Practice): ChecklistRow {
  const { id, title, why, scope } = practice;
  const { pod } = workload;
  const answerFor = (reading: PracticeReading, own: Violation): ChecklistAnswer => {
    const podField = reading.isByPod ? practice.podField : undefined;
    const violation = { ...own, path: reading.path ?? podField ?? own.path };
    return { setter: formatSetter(own), violation, ...answerOf(workload, practice, reading, violation.path) };
  };
  if (scope === 'pod') {
    const reading = practice.read({ pod, container: {}, isEphemeral: false });
    return { id, title, why, answers: [answerFor(reading, podViolation(practice.field))] };
  }
  const answers = containersOf(pod).map((placed) => {
    const isEphemeral = placed.path[1] === 'ephemeralContainers';
    const reading = practice.read({ pod, container: placed.container, isEphemeral });
    return answerFor(reading, containerViolation(placed, practice.field));
  });
  return { id, title, why, answers };
}

function answerOf(
  { pod, fieldOf }: Workload,
  { isOfLinux }: Practice,
  { isMet, says, isSilent, isByPod }: PracticeReading,
  path: Path,
): Pick<ChecklistAnswer, 'answer' | 'says'> {
  if (isOfLinux && isWindows(pod)) return { answer: 'not applicable', says: 'not on Windows' };
  // Where a controller makes the pods and the object has no such field, the controller decides its value.
  if (isSilent && fieldOf !== undefined && fieldOf(path) === undefined) {
    return { answer: 'unknown', says: 'the controller decides' };
  }
  if (typeof isMet === 'string') return { answer: isMet, says };
  return { answer: isMet ? 'met' : 'not met', says: isByPod ? `${says}, set by the pod` : says };
}
