import type { NotEvaluated, Note } from '../manifest/manifest.ts';
import { isUnjudged } from '../manifest/unjudged.ts';
import { formatFailures, formatViolates, formatWouldViolate } from '../pss/message.ts';
import { formatTargetOnServer } from '../pss/server-name.ts';
import { formatSetter } from '../pss/violation.ts';
import type { ReportedViolation } from '../scan/reported-violation.ts';
import { reportedViolations } from '../scan/reported-violation.ts';
import type { JudgedWorkload, ScannedManifest } from '../scan/scan.ts';
import { isRejected } from '../scan/scan.ts';
import type { ScanOutline } from '../scan/scan-outline.ts';
import { visibleText } from '../text/visible-text.ts';
import { workloadName } from './names.ts';
import type { Narrowing } from './narrowing.ts';
import { narrower } from './narrowing.ts';
import { countsLine } from './scan-counts.ts';
import type { HeldPrinter } from './scan-printer.ts';
import { settingsNotes } from './settings-notes.ts';
import type { XmlElement } from './xml.ts';
import { XML_ATTRIBUTES, XML_TEXT, xmlOf } from './xml.ts';

/** Longer texts are cut; in UTF-16 units. */
const LONGEST = 4_000;

interface TestSuite extends XmlElement {
  readonly testcase: readonly TestCase[];
  readonly 'system-out'?: string;
}

interface TestCase extends XmlElement {
  readonly failure?: Outcome;
  readonly error?: Outcome;
  readonly skipped?: XmlElement;
  readonly 'system-out'?: string;
}

interface Outcome extends XmlElement {
  readonly [XML_TEXT]?: string;
}

/**
 * Prints `scan --format junit`: a suite for each file, with a case for each workload, and one with the counts. A case
 * fails where the API server
 * rejects the pods, and is an error where a document was not evaluated. It is skipped where exemptions cover everything
 * that the API server rejects the pods for, and where a chart, a patch or a link was not judged.
 * https://github.com/testmoapp/junitxml
 *
 * @param only leaves out the cases of some workloads, and says so in the name; the numbers are those of the cases
 */
export function scanJunit(only?: Narrowing): HeldPrinter {
  const { listed, words } = narrower(only);
  const totals: Counts = { tests: 0, failures: 0, errors: 0, skipped: 0 };
  return {
    begin: () => {
      const narrowed = words();
      const name = narrowed === undefined ? 'pss-review' : `pss-review, ${narrowed}`;
      const head = xmlOf({
        '?xml': { [XML_ATTRIBUTES]: { version: '1.0', encoding: 'UTF-8' } },
        testsuites: { [XML_ATTRIBUTES]: { name, ...totals } },
      });
      // As there is nothing in it yet, the root is closed at once.
      return head.replace(/\/>\n$/, '>\n');
    },
    manifest: (scanned) => {
      const suite = suiteOf({ ...scanned, judged: listed(scanned.judged) });
      if (suite.testcase.length === 0 && suite['system-out'] === undefined) return '';
      const counts = countsOf(suite.testcase);
      for (const key of ['tests', 'failures', 'errors', 'skipped'] as const) totals[key] += counts[key];
      return suiteText(suite);
    },
    end: (outline) => `${suiteText(wholeSuite(outline))}</testsuites>\n`,
  };
}

/** Writes a suite as it stands within the root. */
function suiteText(suite: TestSuite): string {
  const text = xmlOf({ testsuites: { testsuite: [suite] } });
  return text.slice(text.indexOf('\n') + 1, text.lastIndexOf('</testsuites>'));
}

/** A suite without cases, for what is said of the whole scan: notes on exemptions, and the counts of every format. */
function wholeSuite(outline: ScanOutline): TestSuite {
  const lines = [...settingsNotes(outline).map(noteLine), countsLine(outline)];
  return { [XML_ATTRIBUTES]: { name: 'pss-review: the whole scan', ...countsOf([]) }, testcase: [], ...output(lines) };
}

function suiteOf({ manifest, judged }: ScannedManifest): TestSuite {
  const testcase = [
    ...judged.map(workloadCase),
    ...manifest.notEvaluated.map(notEvaluatedCase),
    ...manifest.notes.filter(isUnjudged).map(unjudgedCase),
  ];
  return {
    [XML_ATTRIBUTES]: { name: xmlText(manifest.file), ...countsOf(testcase) },
    testcase,
    ...output(manifest.notes.filter((note) => !isUnjudged(note)).map(noteLine)),
  };
}

/** How many cases there are, and how they ended. */
interface Counts {
  tests: number;
  failures: number;
  errors: number;
  skipped: number;
}

function countsOf(cases: readonly TestCase[]): Counts {
  return {
    tests: cases.length,
    failures: cases.filter(({ failure }) => failure !== undefined).length,
    errors: cases.filter(({ error }) => error !== undefined).length,
    skipped: cases.filter(({ skipped }) => skipped !== undefined).length,
  };
}

function workloadCase(judged: JudgedWorkload): TestCase {
  const { workload, verdicts } = judged;
  const { violations, omitted } = reportedViolations(judged);
  const enforced = violations.filter(({ mode }) => mode === 'enforce');
  const rejected = enforced.filter(({ exemption }) => exemption === undefined);
  const others = violations.filter(({ mode, exemption }) => mode !== 'enforce' || exemption !== undefined);
  const more = omitted === 0 ? [] : [`… and ${omitted} more`];
  const name = workload.podKey === undefined ? workloadName(workload) : `${workloadName(workload)} ${workload.podKey}`;
  const { target, message } = verdicts.enforce;
  const policy = formatTargetOnServer(target);
  const reasons = [...new Set(enforced.flatMap(({ exemption = [] }) => exemption))];
  return {
    [XML_ATTRIBUTES]: caseAttributes(name, workload),
    ...(rejected.length > 0
      ? {
          failure: {
            [XML_ATTRIBUTES]: isRejected(judged)
              ? { message: xmlText(formatViolates(target, message)), type: policy }
              : { message: xmlText(rejected.map(failureText).join(', ')), type: 'hardening' },
            [XML_TEXT]: [...rejected.map(violationLine), ...more].join('\n'),
          },
        }
      : reasons.length > 0
        ? { skipped: { [XML_ATTRIBUTES]: { message: xmlText(`exempt: ${reasons.join('; ')}`) } } }
        : {}),
    ...output(others.map(otherLine)),
  };
}

function notEvaluatedCase(entry: NotEvaluated): TestCase {
  const { document, reason, message } = entry;
  return {
    [XML_ATTRIBUTES]: caseAttributes(document === undefined ? 'the file' : `document ${document}`, entry),
    error: { [XML_ATTRIBUTES]: { message: xmlText(`not evaluated: ${message}`), type: reason } },
  };
}

/** A chart, a patch or a link: the case says that it was not judged. */
function unjudgedCase(note: Note): TestCase {
  const message = xmlText(`not judged: ${note.message}`);
  return { [XML_ATTRIBUTES]: caseAttributes(note.code, note), skipped: { [XML_ATTRIBUTES]: { message } } };
}

/** The first JUnit schema does not contain `file` and `line`, but most readers look for them. */
function caseAttributes(name: string, { file, line }: { file: string; line: number }): Record<string, string | number> {
  return { name: xmlText(name), classname: xmlText(file), file: xmlText(file), line };
}

function output(lines: readonly string[]): { 'system-out'?: string } {
  return lines.length === 0 ? {} : { 'system-out': lines.join('\n') };
}

function violationLine({ check, violation, place }: ReportedViolation): string {
  return xmlText(`${place.file}:${place.line}:${place.column}  ${check}  ${formatSetter(violation)}`);
}

/** A line about a violation for which the API server does not reject the pods, and why not. */
function otherLine(reported: ReportedViolation): string {
  const { mode, target, exemption, isHardening } = reported;
  const says = failureText(reported);
  const why =
    exemption === undefined
      ? isHardening
        ? `advice on hardening: ${says}`
        : `${mode}: ${formatWouldViolate(target, says)}`
      : `${mode}, exempt: ${exemption}`;
  return `${violationLine(reported)}  ${xmlText(why)}`;
}

function failureText(reported: ReportedViolation): string {
  return formatFailures([reported]);
}

function noteLine({ file, line, message }: Note): string {
  return xmlText(`${file}:${line}: note: ${message}`);
}

/** Escapes the characters that XML 1.0 forbids. https://www.w3.org/TR/xml/#charsets */
function xmlText(text: string): string {
  return visibleText(text, LONGEST).replaceAll(
    /[\ufffe\uffff]/g,
    (character) => `\\u{${character.charCodeAt(0).toString(16)}}`,
  );
}
