import { access, constants } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { isAbsolute } from 'node:path';
import Bottleneck from 'bottleneck/light.js';
import { count } from '../../text/count.ts';
import { findConfinement, NO_NETWORK } from './confinement.ts';
import type { ProcessEnd } from './run-process.ts';
import { runProcess } from './run-process.ts';

/** What one run of a tool may take. */
export interface Limits {
  /** Of time, from its start to its end. */
  readonly seconds: number;
  /** Bytes of memory. */
  readonly memory: number;
  /** Bytes that it prints, on both of its outputs together. */
  readonly output: number;
}

/** How a tool is run. */
interface ToolOptions {
  /**
   * The working folder, as `withSandbox` returns it: absolute and without links. In the tool's words, paths below it are
   * said from it.
   */
  readonly folder: string;
  readonly limits?: Limits;
  /** All of its environment; absent: an empty one. */
  readonly environment?: Readonly<Record<string, string>>;
  /** What it reads from its input; absent: nothing. */
  readonly input?: string | Buffer;
  /** Whether it keeps the network: for a tool that is led to this process's own proxy (render/fetch). */
  readonly isNetworked?: boolean;
  /** Whether it waits for no core: whoever runs it bounds how many run at once. One that keeps the network never does. */
  readonly isBounded?: boolean;
}

/** What a tool printed, or why there is no use in it: one sentence, or the tool's own words. */
export type ToolRun =
  | { readonly output: string }
  | {
      readonly error: string;
      /**
       * `refused`: the tool itself ended with an error. `time`, `memory`, `output`: it exceeded that limit. `start`: it
       * could not be started, something else ended it, or its output has no end.
       */
      readonly why: 'refused' | 'time' | 'memory' | 'output' | 'start';
      /** What it printed before it refused. */
      readonly printed?: string;
    };

const MEGABYTE = 2 ** 20;

const LIMITS: Limits = { seconds: 60, memory: 1024 * MEGABYTE, output: 50 * MEGABYTE };

/** Characters of a tool's words that are kept. The end says what went wrong; what is before it says on which way. */
const MAX_ERROR = 4000;

/** How the programs before the tool name themselves when they fail, and then they are the first to say something. */
const CONFINING = /^(?:unshare|prlimit): /;

/** How a Go program ends, with status 2, that gets no more memory. */
const GO_WITHOUT_MEMORY =
  /^(?:fatal error|runtime): .*(?:out of memory|cannot allocate|cannot map|failed to reserve|OS thread|newosproc)/m;

/** However many ask at once: no more tools run than there are cores. Made for the first tool. */
let running: Bottleneck | undefined;

/**
 * Runs a tool, confined:
 *
 * - Nothing of this process's environment is in the tool's: no variable but those of `options`, so no PATH, no HOME and
 *   no token.
 * - No shell.
 * - No network on Linux, where `unshare` may take it away (confinement.ts). Elsewhere (macOS, many containers, systems
 *   that allow it to root alone) there is one: what a tool would fetch has to be found before it is run.
 * - Time and output are held here: what exceeds them is killed with its group of processes; with `unshare`, also those
 *   that left the group. The same happens to what is left of it at its end, and when this process is interrupted.
 * - Memory is held by the kernel where there is `prlimit`, for each process by itself (its writable data); elsewhere
 *   the resident memory of the group is watched, and the group killed (watch-memory.ts).
 *
 * It is no sandbox for the disk: the tool reads whatever this user reads. As many tools run at once as there are cores;
 * to wait for that takes none of the time.
 *
 * @param path absolute path of the tool
 * @param args handed over as they are: a name that may begin with `-` needs `./` before it
 */
export async function runTool(path: string, args: readonly string[], options: ToolOptions): Promise<ToolRun> {
  const end = await runConfined(path, args, options);
  if (end === undefined) return { error: `${path} is not a program`, why: 'start' };
  return toolRunOf(end, options.folder, options.limits ?? LIMITS);
}

/** As `runTool`, for a tool that prints no text: how it ended; undefined where the path is not that of a program. */
export async function runConfined(
  path: string,
  args: readonly string[],
  { folder, limits = LIMITS, isNetworked = false, isBounded = isNetworked, environment, input }: ToolOptions,
): Promise<ProcessEnd | undefined> {
  const isThere = isAbsolute(path) && (await isRunnable(path));
  if (!isThere) return undefined;
  const { unshare = [], limitMemory } = await findConfinement();
  const apart = isNetworked ? unshare.filter((part) => part !== NO_NETWORK) : unshare;
  const command = [...apart, ...(limitMemory?.(limits.memory) ?? []), path, ...args];
  const run = (): Promise<ProcessEnd> =>
    runProcess(command, {
      ...{ folder, limits, isMemoryHeld: limitMemory !== undefined },
      ...(environment === undefined ? {} : { environment }),
      ...(input === undefined ? {} : { input }),
    });
  running ??= new Bottleneck({ maxConcurrent: availableParallelism() });
  return await (isBounded ? run() : running.schedule(run));
}

function isRunnable(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}

function toolRunOf(end: ProcessEnd, folder: string, limits: Limits): ToolRun {
  const { exceeded, code, signal, fault } = end;
  const words = wordsOf(end.stderr.toString(), folder);
  if (exceeded === 'time') return { error: `took longer than ${count(limits.seconds, 'second')}`, why: exceeded };
  if (exceeded === 'output') return { error: `printed more than ${sizeOf(limits.output)}`, why: exceeded };
  const isOutOfMemory = exceeded === 'memory' || (code === 2 && GO_WITHOUT_MEMORY.test(end.stderr.toString()));
  if (isOutOfMemory) return { error: `needed more than ${sizeOf(limits.memory)} of memory`, why: 'memory' };
  if (fault !== undefined) return { error: fault, why: 'start' };
  if (code === 0) return { output: end.stdout.toString() };
  // A system without memory kills what takes most of it, and a cancelled run all of its processes.
  if (code === null) return { error: `was ended by ${signal}`, why: 'start' };
  if (CONFINING.test(end.stderr.toString())) return { error: `cannot be started: ${words}`, why: 'start' };
  const error = words === '' ? `ended with status ${code}, and said nothing` : words;
  const printed = end.stdout.toString();
  return { error, why: 'refused', ...(printed === '' ? {} : { printed }) };
}

/** The end of what a tool said, with paths from its folder. */
function wordsOf(stderr: string, folder: string): string {
  const words = stderr.replaceAll(`${folder}/`, '').replaceAll(folder, '.').trim();
  return words.length <= MAX_ERROR ? words : `…${words.slice(-MAX_ERROR).replace(/^[\udc00-\udfff]/, '')}`;
}

function sizeOf(bytes: number): string {
  return bytes < 1024 * MEGABYTE ? `${Math.round(bytes / MEGABYTE)} MB` : `${Math.round(bytes / MEGABYTE / 1024)} GB`;
}
