import { MAX_LISTED } from '../../../compare/workloads/listed.ts';
import type { ChecklistAnswer, ChecklistRow } from '../../../hardening/hardening-checklist.ts';
import type { Answer } from '../../../hardening/hardening-rule.ts';
import { fieldPath, objectPath } from '../../../manifest/field-path.ts';
import type { Location, Workload } from '../../../manifest/manifest.ts';
import type { Level } from '../../../pss/level.ts';
import { formatViolates } from '../../../pss/message.ts';
import { formatPath } from '../../../pss/pod/path.ts';
import { formatSetter } from '../../../pss/violation.ts';
import type { ListedViolation, ReportedWorkload } from '../../../scan/reported-workload.ts';
import { groupBy } from '../../../text/group-by.ts';
import { builderName } from '../../names.ts';
import { shownFolder, shownName, shownNamespace, shownOnPage } from '../html-parts.ts';
import type { Standing } from '../workload-standing.ts';
import { standingOf } from '../workload-standing.ts';

/** All that the page has of a workload, as texts that can be shown: a plain value without the manifest. */
export interface ShownWorkload {
  readonly standing: Standing;
  readonly level: Level;
  /** The next level, and the checks that keep it from that; absent where there is none. */
  readonly next?: Level;
  readonly blocking: readonly string[];
  /** The checks that it fails, and the ids of the operators' questions that it answers with yes, for the filters. */
  readonly checks: readonly string[];
  readonly questions: readonly string[];
  readonly kind: string;
  readonly name: string;
  readonly pod?: string;
  readonly namespaces: readonly string[];
  readonly folder: string;
  readonly place: ShownPlace;
  /** The kustomization or chart that builds it; absent where it is written as it is. */
  readonly builder?: string;
  /** The level and version that is enforced on it. */
  readonly policy: string;
  /** The API server's message; absent where it allows its pods. */
  readonly message?: string;
  readonly violations: readonly ShownViolation[];
  /** How many more there are. */
  readonly omitted: number;
  readonly answers: readonly ShownAnswer[];
  readonly checklist: readonly ShownPractice[];
  /** The path of its pod, which the fields of the checklist leave out; empty for a Pod. */
  readonly podPath: string;
}

/** A line of a file. */
export interface ShownPlace {
  readonly file: string;
  readonly line: number;
  /** Whether it is the line of the field itself. */
  readonly isExact: boolean;
  /** Whether the file has the name that is shown, so that a link leads to it. */
  readonly isLinked: boolean;
}

/** A row of the table of violations. Those of one check follow each other. */
interface ShownViolation {
  readonly check: string;
  readonly setter: string;
  readonly place: ShownPlace;
  readonly field: string;
  readonly fix: string;
  /** The mode whose policy it violates, and the reason of its exemption. */
  readonly mode: string;
}

/** A row of the table of the operators' questions. Those of one question follow each other. */
interface ShownAnswer {
  readonly question: string;
  readonly setter: string;
  readonly says: string;
  readonly place: ShownPlace;
  readonly field: string;
}

/** A practice of the hardening checklist. Containers with the same answer share a row, with the field of the first. */
interface ShownPractice {
  readonly title: string;
  readonly rows: readonly {
    readonly answer: Answer;
    readonly says: string;
    readonly subjects: string;
    readonly field: string;
  }[];
}

/** Makes the texts that the page shows of a workload. */
export function shownWorkload(reported: ReportedWorkload, checklist: readonly ChecklistRow[]): ShownWorkload {
  const { judged, folder, violations, omitted, checks, answers } = reported;
  const { workload, reached, policy, verdicts } = judged;
  const { enforce } = verdicts;
  const by = builderName(workload);
  return {
    standing: standingOf(reported),
    level: reached.level,
    ...(reached.next !== undefined && { next: reached.next }),
    blocking: reached.blocking.map(({ check }) => check),
    checks,
    questions: answers.map(({ question }) => question.id),
    kind: shownName(workload.identity.kind),
    name: shownName(workload.identity.name),
    ...(workload.podKey !== undefined && { pod: shownName(workload.podKey) }),
    namespaces: judged.namespaces.map(shownNamespace),
    folder: shownFolder(folder),
    place: shownPlace({ file: workload.file, line: workload.line }),
    ...(by !== undefined && { builder: shownName(by) }),
    policy: `${policy.enforce.level}:${policy.enforce.version}`,
    ...(!enforce.allowed && { message: shownOnPage(formatViolates(enforce.target, enforce.message)) }),
    violations: violations.map(shownViolation),
    omitted,
    answers: shownAnswers(reported),
    checklist: checklist.map((row) => shownPractice(row, workload)),
    podPath: shownOnPage(formatPath(workload.podPath)),
  };
}

/** A place as the page shows it. */
export function shownPlace({ file, line, doubt }: Pick<Location, 'file' | 'line' | 'doubt'>): ShownPlace {
  const shown = shownName(file);
  return { file: shown, line, isExact: doubt === undefined, isLinked: shown === file };
}

function shownViolation({
  workload,
  check,
  violation,
  place,
  makeFix,
  mode,
  exemption,
}: ListedViolation): ShownViolation {
  return {
    check,
    setter: shownName(formatSetter(violation)),
    place: shownPlace(place),
    field: shownOnPage(objectPath(workload, violation)),
    fix: makeFix().class,
    mode: shownOnPage(exemption === undefined ? (mode ?? '–') : `${mode ?? '–'}; exempt: ${exemption}`),
  };
}

function shownAnswers({ answers, judged: { workload } }: ReportedWorkload): ShownAnswer[] {
  return answers.flatMap(({ question, setters }) =>
    setters.slice(0, MAX_LISTED).map(({ setter, says, path }) => ({
      question: question.id,
      setter: shownName(setter),
      says: shownName(says),
      place: shownPlace(workload.locate(path)),
      field: shownOnPage(formatPath(fieldPath(workload, path))),
    })),
  );
}

function shownPractice({ title, answers }: ChecklistRow, workload: Workload): ShownPractice {
  const alike = [...groupBy(answers, ({ answer, says }) => `${answer} ${says}`).values()] as [
    ChecklistAnswer,
    ...ChecklistAnswer[],
  ][];
  const podPath = formatPath(workload.podPath);
  const rows = alike.map((group) => ({
    answer: group[0].answer,
    says: shownName(group[0].says),
    subjects: subjectsOf(group),
    field: shownOnPage(pathInPod(podPath, objectPath(workload, group[0].violation))),
  }));
  return { title: shownOnPage(title), rows };
}

function subjectsOf(group: readonly ChecklistAnswer[]): string {
  const listed = group.slice(0, MAX_LISTED).map(({ setter }) => shownName(setter));
  return `${listed.join(', ')}${group.length > MAX_LISTED ? ` … and ${group.length - MAX_LISTED} more` : ''}`;
}

/** Returns the part of a path inside the pod: the field names of Kubernetes' documentation. */
function pathInPod(podPath: string, path: string): string {
  return podPath !== '' && path.startsWith(`${podPath}.`) ? path.slice(podPath.length + 1) : path;
}
