import type { PolicyChange } from '../../compare/policy-change.ts';
import type { Suggestion } from '../../fix/suggestion.ts';
import { formatFailures, formatViolates, formatWouldViolate } from '../../pss/message.ts';
import type { Mode } from '../../pss/policy.ts';
import type { ReportedViolation } from '../../scan/reported-violation.ts';
import { visibleText } from '../../text/visible-text.ts';
import type { DocsLinks } from '../links.ts';
import { rulePage } from '../links.ts';
import { builderName, workloadName } from '../names.ts';
import { documentMark, findingMark, policyMark } from '../plan/fingerprint.ts';
import { POLICY_RULE } from '../sarif/sarif-policy.ts';
import type { Notice } from './notices.ts';
import { suggestionPicker } from './suggestion-picker.ts';
import type { SamePlace } from './violations-by-place.ts';
import { violationsByPlace } from './violations-by-place.ts';

/** A message about a place, as tools that show messages of linters take them. All texts are plain, on one line. */
export interface Diagnostic {
  /** `error` for what blocks; `info` also for what was there before, and for what is exempt or known. */
  readonly level: 'error' | 'warning' | 'info';
  /** The id of the check or rule, or of a notice. */
  readonly rule: string;
  /** The address of its page. */
  readonly page: string;
  /** What it is about: `Deployment shop/web`. */
  readonly subject: string;
  readonly message: string;
  /** Absent where it is about the whole run. */
  readonly place?: DiagnosticPlace;
  /** Lasts when lines move. Objects with one name have one mark. */
  readonly mark: string;
  /** Verified suggestions that repair what is said here. */
  readonly suggestions: readonly SuggestedLines[];
}

/** A suggestion, as far as diagnostics have it. */
export type SuggestedLines = Pick<Suggestion, 'file' | 'startLine' | 'endLine' | 'lines'>;

/** Where a diagnostic is. Lines and columns count from 1, columns in UTF-16 units; `end` is behind the last character. */
export interface DiagnosticPlace {
  readonly file: string;
  readonly line: number;
  readonly column?: number;
  readonly end?: { readonly line: number; readonly column: number };
}

/** What diagnostics are made from. */
export interface DiagnosticContent {
  readonly violations: readonly ReportedViolation[];
  readonly policy: readonly PolicyChange[];
  readonly notices: readonly Notice[];
}

/** Longer texts are cut: what shows messages shows no more. In UTF-16 units. */
const LONGEST_MESSAGE = 4_000;
const LONGEST_SUBJECT = 300;

const LEVEL_OF_MODE: Readonly<Record<Mode, Diagnostic['level']>> = { enforce: 'error', warn: 'warning', audit: 'info' };

/** Diagnostics in their order, which can be asked for again. */
export interface LevelledDiagnostics {
  readonly all: () => Iterable<Diagnostic>;
  /** Those of a level alone. */
  readonly ofLevel: (level: Diagnostic['level']) => Iterable<Diagnostic>;
}

/** Returns one diagnostic for each change to the rules, each place at which a workload fails a check, and each notice. */
export function diagnosticsOf(
  { violations, policy, notices }: DiagnosticContent,
  links: DocsLinks,
): LevelledDiagnostics {
  const { pick, notices: unpicked } = suggestionPicker();
  const found = [
    ...policy.map((change) => policyDiagnostic(change, links)),
    ...violationsByPlace(violations).map((together) =>
      violationDiagnostic(together, together[0].exemption === undefined ? pick(together) : [], links),
    ),
  ];
  const all = [...found, ...[...unpicked(), ...notices].map((notice) => noticeDiagnostic(notice, links))];
  return { all: () => all, ofLevel: (level) => all.filter((diagnostic) => diagnostic.level === level) };
}

/** Returns the diagnostic of a place at which a workload fails a check. */
export function violationDiagnostic(
  [first]: SamePlace,
  suggestions: Diagnostic['suggestions'],
  links: DocsLinks,
): Diagnostic {
  const { workload, check, place, exemption } = first;
  const builder = builderName(workload);
  const built = builder === undefined ? '' : `, built by ${builder}`;
  const exempt = exemption === undefined ? '' : `; exempt: ${exemption}`;
  const doubt = place.doubt === undefined ? '' : '; the line is the nearest that is known';
  return {
    level: levelOf(first),
    rule: check,
    page: rulePage(links, check),
    subject: visibleText(`${workloadName(workload)}${built}`, LONGEST_SUBJECT),
    message: visibleText(`${wordsOf(first)}${doubt}${exempt}`, LONGEST_MESSAGE),
    place,
    mark: findingMark({ change: first, finding: first }),
    suggestions,
  };
}

function levelOf({ mode, exemption, isToAct = true, isHardening }: ReportedViolation): Diagnostic['level'] {
  const isAdvice = isHardening && mode !== 'enforce';
  return exemption !== undefined || !isToAct || isAdvice ? 'info' : LEVEL_OF_MODE[mode];
}

function wordsOf({ mode, target, reason, detail, isHardening }: ReportedViolation): string {
  const failure = formatFailures([{ reason, detail }]);
  if (isHardening) return `hardening: ${failure}`;
  return mode === 'enforce' ? formatViolates(target, failure) : formatWouldViolate(target, failure);
}

function policyDiagnostic(change: PolicyChange, { docs }: DocsLinks): Diagnostic {
  const { file, line, kind, name, change: what, severity, message } = change;
  return {
    level: severity === 'failure' ? 'error' : 'warning',
    rule: POLICY_RULE.id,
    page: docs,
    subject: visibleText(`${kind} ${name}`, LONGEST_SUBJECT),
    message: visibleText(`${what}: ${message.replaceAll('\n', ' · ')}`, LONGEST_MESSAGE),
    place: { file, line },
    mark: policyMark(change),
    suggestions: [],
  };
}

/** Returns the diagnostic of a notice. */
export function noticeDiagnostic({ id, level, message, place }: Notice, { docs }: DocsLinks): Diagnostic {
  return {
    level: level === 'note' ? 'info' : level,
    rule: id,
    page: docs,
    subject: 'pss-review',
    message: visibleText(message, LONGEST_MESSAGE),
    ...(place === undefined ? {} : { place }),
    mark: documentMark({ file: place?.file ?? '', message }),
    suggestions: [],
  };
}
