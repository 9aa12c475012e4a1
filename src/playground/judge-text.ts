import type { Repair, Suggestion } from '../fix/suggestion.ts';
import { isUnjudged } from '../manifest/unjudged.ts';
import { formatViolates } from '../pss/message.ts';
import type { Violation } from '../pss/rule.ts';
import type { LevelVersion } from '../pss/verdict.ts';
import { formatSetter } from '../pss/violation.ts';
import { cautionsOf } from '../report/cautions.ts';
import { workloadName } from '../report/names.ts';
import { NO_FILES } from '../repository/repository.ts';
import { scanContents } from '../scan/collect-scan.ts';
import type { RepairOutcome } from '../scan/fix-files.ts';
import { repairFiles } from '../scan/fix-files.ts';
import type { ReportedViolation } from '../scan/reported-violation.ts';
import { reportedViolations, withFix } from '../scan/reported-violation.ts';
import type { JudgedWorkload, Scan } from '../scan/scan.ts';
import { isRejected } from '../scan/scan.ts';
import type { ScanRules } from '../scan/scan-files.ts';
import { scanRules, scanSetup } from '../scan/scan-files.ts';
import { CONFIGURATION_PATH } from '../target/config/configuration.ts';
import { needOf } from '../target/infrastructure/known-infrastructure.ts';
import { needRefusal } from '../target/infrastructure/need-refusal.ts';
import { readingOf } from '../target/repository-reading.ts';
import { visibleText } from '../text/visible-text.ts';
import { fixedLines } from './fixed-lines.ts';
import type {
  AnsweredFinding,
  AnsweredFix,
  AnsweredRemark,
  AnsweredWorkload,
  JudgeRequest,
  TextAnswer,
} from './text-answer.ts';

/** The name that the text has as a file. Texts never name it. */
const FILE = 'pasted.yaml';

/** Longer names are cut; in UTF-16 units. */
const LONGEST_NAME = 200;

/** Longer sentences and messages are cut; in UTF-16 units. */
const LONGEST_TEXT = 20_000;

/**
 * Judges a text alone, as `scan --everywhere` judges a file: every workload by one level and version, whatever the labels
 * of Namespaces say. All fixes that a program can write are made, and proved by reading the text again.
 */
export async function judgeText({ text, level, version }: JudgeRequest): Promise<TextAnswer> {
  const rules = rulesAt({ level, version });
  const scan = await scanText(text, rules);
  const bytes = new TextEncoder().encode(text);
  const outcomes = await repairFiles(scan, rules, (path) => (path === FILE ? { bytes } : undefined), [
    'safe',
    'careful',
  ]);
  const fixedText = outcomes.flatMap(({ texts }) => texts.get(FILE) ?? [])[0];
  const suggestions = outcomes.flatMap((outcome) => outcome.suggestions);
  const judged = scan.manifests.flatMap((scanned) => scanned.judged);
  const violations = judged.map((each) => ({ judged: each, found: reportedViolations(each).violations.map(withFix) }));
  const fixed =
    fixedText === undefined || fixedText === text ? undefined : await answeredFix(text, fixedText, suggestions, rules);
  const repaired = repairedOf(outcomes);
  return {
    level,
    version,
    workloads: judged.map(answeredWorkload),
    findings: violations
      .flatMap((one) => one.found.map((violation) => answeredFinding(one.judged, violation, repaired)))
      .sort((a, b) => a.line - b.line || a.column - b.column),
    cautions: cautionsOf(
      violations.map(({ judged: { workload }, found }) => ({ owner: workload, repairs: found })),
      (repair) => needOf(repair.workload, repair) !== undefined,
    ).map(({ checks, text: caution }) => ({ checks, text: visibleText(caution, LONGEST_TEXT) })),
    remarks: remarksOf(scan),
    other: scan.manifests.reduce((sum, { manifest }) => sum + manifest.other, 0),
    ...(fixed && { fixed }),
  };
}

function rulesAt(asked: LevelVersion): ScanRules {
  const reading = readingOf({ ...NO_FILES, paths: new Set([FILE]) }, { config: CONFIGURATION_PATH });
  // No config names an exemption, so the day decides nothing.
  const request = {
    config: CONFIGURATION_PATH,
    asked,
    first: 'asked',
    today: '2000-01-01',
    isEverywhere: true,
  } as const;
  return scanRules(scanSetup(reading, request));
}

function scanText(text: string, rules: ScanRules): Promise<Scan> {
  return scanContents([{ path: FILE, content: { bytes: new TextEncoder().encode(text) } }], rules);
}

function answeredWorkload({ workload, verdicts: { enforce } }: JudgedWorkload): AnsweredWorkload {
  return {
    name: visibleText(`${workload.podPath.length === 0 ? '' : 'Pods of '}${workloadName(workload)}`, LONGEST_NAME),
    line: workload.line,
    ...(enforce.allowed ? {} : { message: visibleText(formatViolates(enforce.target, enforce.message), LONGEST_TEXT) }),
  };
}

/** What became of each violation that a fix was asked for. */
interface Repaired {
  readonly done: ReadonlySet<string>;
  readonly refusals: ReadonlyMap<string, string>;
}

function repairedOf(outcomes: readonly RepairOutcome[]): Repaired {
  const done = new Set<string>();
  const refusals = new Map<string, string>();
  for (const { suggestions, workloads, ...outcome } of outcomes) {
    const made = new Set(suggestions.flatMap(({ repairs }) => repairs));
    const reasons = new Map(outcome.refusals.map(({ repair, reason }) => [repair, reason]));
    for (const { workload, repairs } of workloads) {
      for (const repair of repairs) {
        const key = keyOf(workload, repair);
        const reason = reasons.get(repair);
        if (made.has(repair)) done.add(key);
        else if (reason !== undefined) refusals.set(key, reason);
      }
    }
  }
  return { done, refusals };
}

/** Tells the violations of a text apart. */
function keyOf(
  { document, objectPath, podKey }: JudgedWorkload['workload'],
  { check, violation }: { readonly check: string; readonly violation: Violation },
): string {
  return JSON.stringify([document, objectPath, podKey, check, formatSetter(violation)]);
}

function answeredFinding(
  { workload }: JudgedWorkload,
  reported: ReportedViolation & Repair,
  { done, refusals }: Repaired,
): AnsweredFinding {
  const { place, check, reason, violation, fix } = reported;
  const key = keyOf(workload, reported);
  const need = needOf(workload, reported);
  const refusal = need === undefined ? refusals.get(key) : needRefusal(need);
  return {
    line: place.line,
    column: place.column,
    check,
    reason: visibleText(reason, LONGEST_NAME),
    setter: visibleText(formatSetter(violation), LONGEST_NAME),
    workload: visibleText(workloadName(workload), LONGEST_NAME),
    fix: fix.class,
    isFixed: done.has(key),
    ...(refusal === undefined ? {} : { refusal }),
  };
}

function remarksOf({ manifests }: Scan): AnsweredRemark[] {
  return manifests
    .flatMap(({ manifest: { notEvaluated, notes } }) => [
      ...notEvaluated.map((entry) => ({ ...entry, word: 'not evaluated' as const })),
      ...notes.map((note) => ({ ...note, word: isUnjudged(note) ? ('not judged' as const) : ('note' as const) })),
    ])
    .map(({ word, line, message }) => ({ word, line, message: visibleText(message, LONGEST_TEXT) }))
    .sort((a, b) => a.line - b.line);
}

async function answeredFix(
  before: string,
  text: string,
  suggestions: readonly Suggestion[],
  rules: ScanRules,
): Promise<AnsweredFix> {
  const { manifests } = await scanText(text, rules);
  const rejected = manifests.flatMap(({ judged }) => judged.filter(isRejected)).length;
  return { text, lines: fixedLines(before, suggestions), rejected };
}
