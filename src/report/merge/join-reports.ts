import type { Manifest, Note } from '../../manifest/manifest.ts';
import { formatTargetOnServer } from '../../pss/server-name.ts';
import type { ScannedManifest, ScanStream } from '../../scan/scan.ts';
import type { ScanOutliner } from '../../scan/scan-outline.ts';
import { scanOutliner } from '../../scan/scan-outline.ts';
import type { BaselineUse } from '../../target/baseline/known-violations.ts';
import { ConfigurationError } from '../../target/config/configuration-error.ts';
import type { ExemptionUse } from '../../target/exemptions.ts';
import { groupBy } from '../../text/group-by.ts';
import type { ReadReport } from '../json/read/read-report.ts';
import { readResult } from '../json/read/read-result.ts';
import { scanCounts } from '../scan-counts.ts';
import type { JoinedShards } from './join-shards.ts';
import { isShard, joinShards } from './join-shards.ts';
import type { MergedPage, MergedRepository } from './merged-page.ts';

/** A report to merge, and how its repository is to be called; absent: as the report says. */
export interface NamedReport {
  readonly report: ReadReport;
  readonly name?: string;
}

/** Reports that were joined. */
export interface JoinedReports {
  /** A scan as it would run: its workloads are read when they are asked for, and can be forgotten. */
  readonly scan: ScanStream;
  readonly page: MergedPage;
  /** The names of the repositories, where there are several. */
  readonly names: readonly string[];
  /** The name of the repository where there is one, and it is known. */
  readonly repository?: string;
  /** What makes one of the scans fail beyond the default. */
  readonly failOn?: 'unjudged';
}

/** A repository: its shards are joined. */
interface OfRepository {
  readonly name: string | undefined;
  readonly report: JoinedShards;
}

/**
 * Joins reports: the shards of one scan are that scan, and several repositories are one report in which each path begins
 * with the name of its repository.
 *
 * @param keepsResults whether each workload keeps what its report has of it, for JSON
 * @throws ConfigurationError where shards do not add up, levels differ, or names are missing or given twice
 */
export function joinReports(reports: readonly NamedReport[], keepsResults: boolean): JoinedReports {
  requireOneTarget(reports.map(({ report }) => report));
  const repositories = repositoriesOf(reports);
  const [first] = repositories as [OfRepository, ...OfRepository[]];
  const isOne = repositories.length === 1;
  const outliners = repositories.map(({ name }) => ({ name: name ?? '', outliner: scanOutliner(first.report.target) }));
  const hasHardening = repositories.every(({ report }) => report.hasHardening);
  async function* manifests(): AsyncGenerator<ScannedManifest> {
    for (const [index, { name, report }] of repositories.entries()) {
      const fileOf = isOne ? sameFile : (file: string) => (file === '.' ? String(name) : `${name}/${file}`);
      for (const scanned of manifestsOf(report, fileOf, keepsResults)) {
        outliners[index]?.outliner.see(scanned);
        yield scanned;
      }
    }
  }
  const settings = repositories.flatMap(({ name, report }) =>
    report.notes.filter(isOfSettings).map((note) => (isOne ? note : { ...note, file: `${name}/${note.file}` })),
  );
  const exemptions: ExemptionUse = { used: [], stale: [], expired: [], told: settings };
  const baseline = baselineOf(repositories.map(({ report }) => report));
  const failOn = repositories.some(({ report }) => report.failOn === 'unjudged');
  return {
    scan: {
      target: first.report.target,
      manifests: manifests(),
      exemptions: () => exemptions,
      baseline: () => baseline,
      context: NOT_KNOWN,
    },
    page: {
      hasHardening,
      get repositories() {
        return isOne ? [] : outliners.map(({ name, outliner }) => mergedRepository(name, outliner));
      },
    },
    names: isOne ? [] : repositories.map(({ name }) => String(name)),
    ...(isOne && first.name !== undefined && { repository: first.name }),
    ...(failOn && { failOn: 'unjudged' as const }),
  };
}

function sameFile(file: string): string {
  return file;
}

/** A report knows nothing of what a migration plan asks. */
const NOT_KNOWN: ScanStream['context'] = {
  standingOf: () => ({ definitions: [], isUnanimous: true, isExempt: false }),
  isExemptClass: () => false,
  leftOut: () => 0,
  isWhole: false,
};

/** @throws ConfigurationError where reports are of different levels or versions */
function requireOneTarget([first, ...others]: readonly ReadReport[]): void {
  const name = ({ target }: ReadReport): string => formatTargetOnServer(target);
  const other = first && others.find((each) => name(each) !== name(first));
  if (first === undefined || other === undefined) return;
  throw new ConfigurationError(
    `different levels: ${first.file} is of ${name(first)}, ${other.file} of ${name(other)}: scan all of them with the same --level, --version and --cluster-version`,
  );
}

/** Joins what is of one repository. @throws ConfigurationError where a name is missing, or given twice */
function repositoriesOf(reports: readonly NamedReport[]): OfRepository[] {
  const named = reports.map(({ name, report }) => ({ name: name ?? report.repository, report }));
  const groups = [...groupBy(named, ({ name }) => name ?? '')];
  if (groups.length > 1) {
    const unnamed = named.find(({ name }) => name === undefined);
    if (unnamed !== undefined)
      throw new ConfigurationError(
        `${unnamed.report.file}: names no repository: name it, as --merge shop=${unnamed.report.file}`,
      );
  }
  return groups.map(([, all]) => {
    const [{ name, report }, ...more] = all as [(typeof all)[0], ...typeof all];
    const shards = all.map((each) => each.report).filter(isShard);
    if (shards.length === all.length) return { name, report: joinShards(shards) };
    if (more.length === 0) return { name, report: { ...report, parts: [report] } };
    const files = all.map((each) => each.report.file).join(', ');
    if (shards.length > 0)
      throw new ConfigurationError(`shards that do not add up: some of ${files} are shards, and some are not`);
    if (name === undefined)
      throw new ConfigurationError(`${files}: name no repository: name each, as --merge shop=${report.file}`);
    throw new ConfigurationError(
      `${files}: two reports of ${name}: merge one of each repository, or name them, as --merge shop=${report.file}`,
    );
  });
}

/** Yields what a report has as a scan yields it: first the workloads, file by file, then what is said of files. */
function* manifestsOf(
  report: JoinedShards,
  fileOf: (file: string) => string,
  keepsResults: boolean,
): Generator<ScannedManifest> {
  const { parts, notes, notEvaluated, other } = report;
  for (const { file, results } of parts) {
    const workloads = lazyMap(results(), (result, index) =>
      readResult(result, `${file}: results[${index}]`, fileOf, keepsResults),
    );
    for (const judged of runsByFile(workloads, ({ workload }) => workload.file))
      yield { manifest: emptyManifest(judged[0].workload.file), judged, unjudgedIn: [] };
  }
  const own = notes.filter((note) => !isOfSettings(note)).map((note) => ({ ...note, file: fileOf(note.file) }));
  const unread = notEvaluated.map((entry) => ({ ...entry, file: fileOf(entry.file) }));
  for (const [of, entries] of groupBy(unread, (entry) => entry.file))
    yield { manifest: { ...emptyManifest(of), notEvaluated: entries }, judged: [], unjudgedIn: [] };
  for (const note of own)
    yield { manifest: { ...emptyManifest(note.file), notes: [note] }, judged: [], unjudgedIn: [] };
  yield { manifest: { ...emptyManifest(fileOf('.')), other }, judged: [], unjudgedIn: [] };
}

function* lazyMap<T, U>(items: readonly T[], map: (item: T, index: number) => U): Generator<U> {
  for (const [index, item] of items.entries()) yield map(item, index);
}

/** Yields items that follow each other and are of one file, together. */
function* runsByFile<T>(items: Iterable<T>, fileOf: (item: T) => string): Generator<[T, ...T[]]> {
  let run: [T, ...T[]] | undefined;
  for (const item of items) {
    if (run !== undefined && fileOf(run[0]) === fileOf(item)) run.push(item);
    else {
      if (run !== undefined) yield run;
      run = [item];
    }
  }
  if (run !== undefined) yield run;
}

function emptyManifest(file: string): Manifest {
  return { file, workloads: [], namespaces: [], notEvaluated: [], notes: [], other: 0 };
}

/** The codes of notes on exemptions and the baseline, which reports put last: see `settingsNotes`. */
const OF_SETTINGS: ReadonlySet<string> = new Set(['expired-exemption', 'stale-exemption', 'paid']);

function isOfSettings({ code }: Note): boolean {
  return OF_SETTINGS.has(code);
}

/** What is known by baselines, and how much of them is paid: the notes say what. */
function baselineOf(reports: readonly Pick<ReadReport, 'baseline'>[]): BaselineUse | undefined {
  const known = reports.flatMap(({ baseline }) => baseline ?? []);
  if (known.length === 0) return undefined;
  const sum = (counts: readonly number[]): number => counts.reduce((all, one) => all + one, 0);
  const paid = sum(known.map((each) => each.paid));
  return { known: sum(known.map((each) => each.known)), paid: [], toldPaid: paid, left: [] };
}

function mergedRepository(name: string, outliner: ScanOutliner): MergedRepository {
  const outline = outliner.outline({ used: [], stale: [], expired: [] });
  const { notEvaluated, notJudged } = scanCounts(outline);
  return { name, all: outline.all, notEvaluated, notJudged };
}
