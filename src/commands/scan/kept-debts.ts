import { debtOf } from '../../scan/debt-of.ts';
import type { ScannedManifest, ScanStream } from '../../scan/scan.ts';
import type { ScanOutline } from '../../scan/scan-outline.ts';
import { withoutFailing } from '../../scan/scan-outline.ts';
import type { ListedDebt } from '../../target/baseline/baseline.ts';
import { ConfigurationError } from '../../target/config/configuration-error.ts';
import type { Settings } from '../../target/settings.ts';
import { count } from '../../text/count.ts';
import { knownBaselineFile, newBaselineFile, writeBaselineFile } from '../baseline-file.ts';
import type { ReportFile } from '../output-file.ts';
import type { LocalScan } from '../read-local-files.ts';
import type { ScanFlags } from './scan-flags.ts';

/** What a scan writes to a baseline, beside its report. */
export interface KeptDebts {
  /** @throws ConfigurationError where the files that are scanned cannot tell what the baseline would be */
  readonly assertKeepable: (scanned: Pick<LocalScan, 'isWhole'> & { readonly settings: Settings }) => void;
  /** Collects what a new baseline lists. */
  readonly collect: (scan: ScanStream) => ScanStream;
  /** What fails: what is written to a baseline is known from now on. */
  readonly counted: (outline: ScanOutline) => ScanOutline;
  /** Writes the new baseline, or takes out of the known one what is paid, and says so. */
  readonly write: (outline: ScanOutline) => Promise<void>;
}

/**
 * Prepares what `--write-baseline` and `--prune-baseline` ask for; without them nothing is kept.
 *
 * @param inputs the paths that the run is asked to read
 * @param report the file of `--output`
 * @throws ConfigurationError where the new baseline cannot be written
 */
export async function keptDebts(
  { baseline, writeBaseline, pruneBaseline }: ScanFlags,
  inputs: readonly string[],
  report: ReportFile | undefined,
): Promise<KeptDebts> {
  const file = writeBaseline === undefined ? undefined : await newBaselineFile(writeBaseline, inputs, report);
  const debts: ListedDebt[] = [];
  return {
    assertKeepable: ({ isWhole, settings }) => {
      if (file?.mode !== undefined && !isWhole)
        throw new ConfigurationError(
          `--write-baseline ${file.path}: it is there already, and only a part is scanned: scan the whole repository, or name another file`,
        );
      if (pruneBaseline && settings.isOverridden)
        throw new ConfigurationError(
          "--prune-baseline: judge by the repository's own levels, without flags for others",
        );
    },
    collect: (scan) => (file === undefined ? scan : { ...scan, manifests: collecting(scan, debts) }),
    counted: (outline) => (file === undefined ? outline : withoutFailing(outline)),
    write: async (outline) => {
      const left = pruneBaseline ? outline.baseline?.left : undefined;
      if (file) await writeDebts(file, debts);
      else if (left !== undefined && baseline !== undefined) await writeDebts(await knownBaselineFile(baseline), left);
    },
  };
}

async function* collecting({ manifests }: ScanStream, debts: ListedDebt[]): AsyncGenerator<ScannedManifest> {
  for await (const scanned of manifests) {
    debts.push(...scanned.judged.map(debtOf).filter(({ violations }) => violations.size > 0));
    yield scanned;
  }
}

async function writeDebts(file: Parameters<typeof writeBaselineFile>[0], debts: readonly ListedDebt[]): Promise<void> {
  await writeBaselineFile(file, debts);
  const size = debts.reduce((sum, { violations }) => sum + violations.size, 0);
  process.stderr.write(`pss-review: wrote ${count(size, 'violation')} to ${file.path}\n`);
}
