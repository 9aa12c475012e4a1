import { formatTargetOnServer } from '../../pss/server-name.ts';
import { NEWEST_VERSION } from '../../pss/version.ts';
import type { LocatedMessage, LocatedWorkload } from '../../scan/locate/located.ts';
import { fixesOf, judgedBy } from '../../scan/locate/repairs-of-located.ts';
import type { ServerMessage } from '../../scan/locate/server-message.ts';
import { isRepairable, repairPaths } from '../../scan/migration/repair-paths.ts';
import { cappedList } from '../../text/capped-list.ts';
import { count } from '../../text/count.ts';
import { visibleText } from '../../text/visible-text.ts';
import { builderName, workloadName } from '../names.ts';
import type { Display } from '../text/display.ts';
import { LONGEST_NAME, linesText, placeText } from '../text/text-lines.ts';
import { workloadLines } from '../text/workload-lines.ts';
import { hangingLines, wrapText } from '../text/wrap-text.ts';

/** Longer words of a message are cut; in UTF-16 units. */
const LONGEST_WORDS = 1000;

/** No more differences are listed. */
const MOST_DIFFERENCES = 8;

/** What is printed beside the located messages. */
export interface LocateTextOptions {
  readonly display: Display;
  /** The number of workloads that were compared. */
  readonly workloads: number;
  /** The fixes of all that was located, as a patch; empty where there are none. */
  readonly patch: string;
  /** How many documents and files could not be judged: a message may be about them. */
  readonly unjudged: number;
}

/** Prints `locate --format text`: each message with the workloads that it is about, then the fixes as a patch. */
export function locateText(results: readonly LocatedMessage[], options: LocateTextOptions): string {
  const { display, workloads, patch, unjudged } = options;
  const found = results.filter(({ located }) => located.length > 0).length;
  const { style, width } = display;
  const seen = new Map<string, number>();
  const conclusion = `${found} of ${count(results.length, 'message')} located among ${count(workloads, 'workload')}`;
  const unread =
    unjudged === 0 || found === results.length
      ? []
      : [
          `${count(unjudged, 'document or file', 'documents and files')} could not be judged: scan says which; a message may be about them`,
        ];
  return linesText([
    style(found === results.length ? 'success' : 'failure', conclusion),
    ...results.flatMap((result) => ['', ...messageLines(result, display, seen)]),
    ...unread.flatMap((line) => ['', ...wrapText(line, width)]),
    ...(patch === '' ? [] : ['', style('heading', 'The fixes as a patch'), ...patchLines(patch)]),
  ]);
}

/** A patch that is only looked at: the files may hold anything. `pss-review fix --dry-run` prints one to apply. */
function patchLines(patch: string): string[] {
  return patch
    .trimEnd()
    .split('\n')
    .map((line) => visibleText(line, LONGEST_WORDS));
}

/** @param seen the line of the message below which a workload was shown already, by what was shown */
function messageLines(result: LocatedMessage, display: Display, seen: Map<string, number>): string[] {
  const { message, times, located, nearest } = result;
  const { style, width } = display;
  const often = times === 1 ? '' : ` (${times} times)`;
  const head = `${style('emphasis', `line ${message.line}`)}${often}: ${headline(result)}`;
  if (located.length > 0) {
    return [...wrapText(head, width), ...located.flatMap((each) => candidateLines(each, message.line, display, seen))];
  }
  const none = style('failure', 'no workload here could have caused it');
  return [
    ...wrapText(head, width),
    ...hangingLines('', visibleText(message.words, LONGEST_WORDS), 4, width),
    ...hangingLines('', `${none}${reasonOf(result)}`, 2, width),
    ...nearest.flatMap((each) => nearestLines(each, message, display)),
  ];
}

function reasonOf({ message, nearest }: LocatedMessage): string {
  if (message.failures.length === 0) {
    return `: its words are not known here, and may be those of a newer Kubernetes than ${NEWEST_VERSION}`;
  }
  return nearest.length === 0 ? ', and none violates any of that' : '';
}

/** What was said, of whom: without the words, which the workload's own lines have. */
function headline({ message: { says, level, version, isCut, told }, pods }: LocatedMessage): string {
  const verb = { rejected: 'violates', warned: 'would violate', running: 'runs, and violates the new' }[says];
  const names = [
    ...(told.name === undefined ? [] : [`${told.kind ?? 'object'} ${told.name}`]),
    ...(pods.length === 0 ? [] : [`pods ${cappedList(pods, 3)}`]),
  ].map((name) => visibleText(name, LONGEST_NAME));
  const namespace = told.namespace === undefined ? [] : [`in namespace ${visibleText(told.namespace, LONGEST_NAME)}`];
  const cut = isCut ? ['(its end is missing)'] : [];
  return [
    `${verb} PodSecurity "${level}:${version}"`,
    ...cut,
    ...(names.length > 0 ? ['·', names.join(', ')] : []),
    ...namespace,
  ].join(' ');
}

function candidateLines(
  candidate: LocatedWorkload,
  line: number,
  display: Display,
  seen: Map<string, number>,
): string[] {
  const { judged } = candidate;
  const { style, width } = display;
  const shown = [
    `  ${style('heading', visibleText(judged.workload.file, LONGEST_NAME))}`,
    ...workloadLines(judgedBy(candidate), display, false),
    ...hangingLines('', fixLine(candidate, style), 2, width),
  ];
  const key = shown.join('\n');
  const before = seen.get(key);
  if (before === undefined) seen.set(key, line);
  const above = before === undefined ? '' : ` (as below the message of line ${before})`;
  return [
    ...hangingLines('', `${style('success', sureness(candidate))} ${nameOf(candidate)}${above}`, 2, width),
    ...differenceLines(candidate, display),
    ...(before === undefined ? shown : []),
  ];
}

/** How sure it is that a message is about a workload. */
function sureness({ words, server, name }: LocatedWorkload): string {
  const named = name === 'exact' ? ' and of this name' : name === 'begins' ? ' and the name begins so' : '';
  if (words === 'exact')
    return `exactly these words${server === undefined ? '' : `, as a ${server} server says them`}${named}:`;
  return `${name === 'begins' ? 'the name begins so' : 'of this name'}, but not all of the words are the same:`;
}

function nameOf({ judged: { workload } }: LocatedWorkload): string {
  const by = builderName(workload);
  return visibleText(`${workloadName(workload)}${by === undefined ? '' : ` built by ${by}`}`, LONGEST_NAME * 2);
}

function differenceLines({ onlySaid, onlyHere, added, words }: LocatedWorkload, { width }: Display): string[] {
  if (words === 'exact') return [];
  const list = (parts: readonly string[]): string => visibleText(cappedList(parts, MOST_DIFFERENCES), LONGEST_WORDS);
  const lines = [
    ...(onlySaid.length === 0 ? [] : [`only the message says: ${list(onlySaid)}`]),
    ...(onlyHere.length === 0 ? [] : [`only the file violates: ${list(onlyHere)}`]),
    ...(added.length === 0
      ? []
      : [
          `not in the file: ${added.length === 1 ? 'container' : 'containers'} ${list(added)}. Something adds ${added.length === 1 ? 'it' : 'them'} to the pods: docs/hardening/injected.md`,
        ]),
  ];
  return lines.flatMap((line) => hangingLines('', line, 4, width));
}

function nearestLines(candidate: LocatedWorkload, { told }: ServerMessage, display: Display): string[] {
  const { judged, verdict, share, name, isElsewhere, words } = candidate;
  const { workload } = judged;
  const at = placeText({ file: workload.file, line: workload.line });
  const isOther = name === 'other' || isElsewhere;
  const namespace = told.namespace === undefined ? '' : `${told.namespace}/`;
  const asked = visibleText(`${namespace}${told.name ?? told.pod ?? ''}`, LONGEST_NAME);
  const why = verdict.allowed
    ? `has that name, and violates nothing of ${formatTargetOnServer(verdict.target)}: the cluster may run an older state of it`
    : words === 'exact' && isOther
      ? `says exactly these words, but makes nothing called ${asked}`
      : `${Math.round(share * 100)} % of the words${isOther && asked !== '' ? `, and makes nothing called ${asked}` : ''}`;
  return [
    ...hangingLines('', `nearest: ${nameOf(candidate)} (${display.style('place', at)}): ${why}`, 2, display.width),
    ...differenceLines(candidate, display),
  ];
}

/** How the workload is repaired for the level of the message. */
function fixLine(candidate: LocatedWorkload, style: Display['style']): string {
  const { level, version, clusterVersion } = candidate.verdict.target;
  const { files, classes } = fixesOf(candidate);
  const paths = repairPaths(files.filter(isRepairable), undefined);
  if (!classes.has('safe') && !classes.has('careful')) {
    return 'fix: none can be made by a program; pss-review explain CHECK says what to do';
  }
  if (paths.length === 0) return 'fix: none for what has no file of its own';
  const server = clusterVersion === undefined ? [] : [`--cluster-version ${clusterVersion}`];
  const command = [
    `pss-review fix --everywhere --level ${level} --version ${version}`,
    ...server,
    ...(classes.has('careful') ? ['--all'] : []),
    ...paths,
  ].join(' ');
  const rest = classes.has('manual') ? ', and the rest by hand: pss-review explain CHECK' : '';
  return `fix: ${style('code', command)}${rest}`;
}
