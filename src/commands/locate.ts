import { readFile } from 'node:fs/promises';
import { Argument, Option } from 'commander';
import { decodeText } from '../manifest/content.ts';
import { locateJson } from '../report/locate/locate-json.ts';
import { locateText } from '../report/locate/locate-text.ts';
import { countsLine } from '../report/scan-counts.ts';
import { fixPatch } from '../report/text/fix-patch.ts';
import { scanContents } from '../scan/collect-scan.ts';
import type { FixedFile } from '../scan/fix.ts';
import { repairFiles } from '../scan/fix-files.ts';
import { findMessages } from '../scan/locate/find-messages.ts';
import { locateMessages } from '../scan/locate/locate-messages.ts';
import type { LocatedWorkload } from '../scan/locate/located.ts';
import { scanOfLocated } from '../scan/locate/repairs-of-located.ts';
import type { Scan } from '../scan/scan.ts';
import { outlineOf } from '../scan/scan-outline.ts';
import { STANDARD_INPUT } from '../source/folder/find-scope.ts';
import { ConfigurationError } from '../target/config/configuration-error.ts';
import { oneOf } from '../target/config/one-of.ts';
import type { Command } from './command.ts';
import type { TargetFlags } from './flags/target-flags.ts';
import { inputsOf, TARGET_OPTIONS } from './flags/target-flags.ts';
import { outputFile } from './output-file.ts';
import { displayFor, OUTPUT_OPTION, printTo } from './print-to.ts';
import type { LocalScan } from './read-local-files.ts';
import { readLocalFiles } from './read-local-files.ts';

interface LocateFlags extends TargetFlags {
  readonly in?: readonly string[];
  readonly format: string;
  readonly output?: string;
}

const LOCATE_FORMATS = ['text', 'json'] as const;

/** More different messages are not looked at: nobody pastes them. */
const MOST_MESSAGES = 5000;

/** The options of a scan that say how files are read; the messages themselves say at which level and version. */
const READING_OPTIONS = TARGET_OPTIONS.filter(({ long }) => long !== '--level' && long !== '--version');

/** `pss-review locate`: finds the workloads of a repository that messages of a cluster are about. */
export const locateCommand: Command = {
  argument: new Argument(
    '[file]',
    'what the cluster said, as it was printed or logged: a refusal, events, warnings, an audit log; - is standard input',
  ).default(STANDARD_INPUT),
  options: [
    new Option('--in <path>', 'a file or folder with the workloads; may be given several times (default: .)').argParser(
      (path: string, others: readonly string[] = []) => [...others, path],
    ),
    ...READING_OPTIONS,
    new Option('--format <format>', LOCATE_FORMATS.join(', ')).default('text'),
    OUTPUT_OPTION,
  ],
  run: async ({ output }, source: string, flags: LocateFlags) => {
    const format = oneOf('--format', LOCATE_FORMATS, flags.format);
    const { in: paths = ['.'] } = flags;
    if (paths.includes(STANDARD_INPUT)) throw new ConfigurationError('--in -: name files or folders');
    const file = await outputFile(flags.output, inputsOf([source, ...paths], flags));
    const messages = findMessages(await readPasted(source));
    if (messages.length === 0) throw new ConfigurationError(noMessage(source));
    if (messages.length > MOST_MESSAGES) {
      throw new ConfigurationError(`${source}: has ${messages.length} messages; cut it, to at most ${MOST_MESSAGES}`);
    }
    const local = await readLocalFiles(paths, { ...flags, hasChecklist: false });
    const { rules, read, isWhole } = local;
    const scan = await scanContents([...read(local.paths)], rules, isWhole);
    const judged = scan.manifests.flatMap((each) => each.judged);
    const results = locateMessages(messages, judged, rules.settings.target.clusterVersion);
    const patch = fixPatch(
      await fixesFor(
        scan,
        results.flatMap(({ located }) => located),
        local,
      ),
    );
    const outline = outlineOf(scan);
    const options = { display: displayFor(file), workloads: judged.length, patch, unjudged: outline.unjudged };
    const text = format === 'json' ? locateJson(results, patch) : locateText(results, options);
    await printTo(output, file, [text], () => countsLine(outline));
    return results.every(({ located }) => located.length > 0) ? 0 : 1;
  },
};

/** The files that change where all that was located is repaired: one level a workload, the first that is asked for. */
async function fixesFor(
  scan: Scan,
  located: readonly LocatedWorkload[],
  { rules, contentOf }: LocalScan,
): Promise<FixedFile[]> {
  if (located.length === 0) return [];
  const outcomes = await repairFiles(scanOfLocated(scan, located), rules, contentOf, ['safe', 'careful']);
  return outcomes.flatMap(({ texts }) =>
    [...texts].flatMap(([path, after]): FixedFile[] => {
      const content = contentOf(path);
      const before = content !== undefined && 'bytes' in content ? decodeText(content.bytes) : after;
      return before === after ? [] : [{ path, before, after }];
    }),
  );
}

/** @throws ConfigurationError if the file cannot be read */
async function readPasted(source: string): Promise<string> {
  if (source !== STANDARD_INPUT) {
    const bytes = await readFile(source).catch((error: NodeJS.ErrnoException) => {
      const reason =
        error.code === 'ENOENT'
          ? 'no such file'
          : error.code === 'EISDIR'
            ? 'a folder; name a file, and folders with --in'
            : error.message;
      throw new ConfigurationError(`${source}: ${reason}`);
    });
    return textOfPasted(bytes);
  }
  if (process.stdin.isTTY) process.stderr.write('pss-review: paste what the cluster said, then press Ctrl-D\n');
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return textOfPasted(Buffer.concat(chunks));
}

/** Decodes a text, which PowerShell writes in UTF-16. */
function textOfPasted(bytes: Uint8Array): string {
  return bytes[0] === 0xff && bytes[1] === 0xfe ? new TextDecoder('utf-16le').decode(bytes) : decodeText(bytes);
}

function noMessage(source: string): string {
  return [
    `${source === STANDARD_INPUT ? 'standard input' : source}: no message of Pod Security Admission is in it. Such messages are:`,
    '  pods "web-6d4cf56db6-x7k2p" is forbidden: violates PodSecurity "restricted:latest": runAsNonRoot != true (pod or container "app" must set securityContext.runAsNonRoot=true)',
    '  Warning: would violate PodSecurity "restricted:latest": hostPort (container "app" uses hostPort 80)',
    '  Warning: existing pods in namespace "shop" violate the new PodSecurity enforce level "baseline:latest"',
    'with the words behind them: kubectl get events, kubectl describe, or the log of who applied the objects has them.',
  ].join('\n');
}
