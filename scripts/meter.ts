import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';

/** A module that writes, when the process exits, the resources that it used to file descriptor 3, as JSON. */
const METER =
  'data:text/javascript,import{writeSync}from"node:fs";process.on("exit",()=>writeSync(3,JSON.stringify(process.resourceUsage())))';

/** What a process used: seconds of the clock, seconds of all cores together, and its peak memory in MB. */
export interface Cost {
  readonly seconds: number;
  readonly cores: number;
  readonly memory: number;
}

/** What a process used, how it ended, and how much it printed. */
export interface MeteredRun extends Cost {
  /** Null where it was killed. */
  readonly exitCode: number | null;
  /** In MB. */
  readonly output: number;
}

/**
 * Runs Node (default: this one) with arguments in a folder, and measures it. It is killed after `timeout` milliseconds.
 * What it writes as errors is shown, unless `errors` says otherwise.
 */
export async function runMetered(
  folder: string,
  args: readonly string[],
  {
    timeout = 600_000,
    errors = 'inherit',
    node = process.execPath,
  }: { timeout?: number; errors?: 'inherit' | 'ignore'; node?: string } = {},
): Promise<MeteredRun> {
  const began = performance.now();
  const child = spawn(node, ['--import', METER, ...args], {
    cwd: folder,
    stdio: ['ignore', 'pipe', errors, 'pipe'],
    timeout,
    killSignal: 'SIGKILL',
  });
  const usage: Buffer[] = [];
  let output = 0;
  child.stdio[1]?.on('data', (chunk: Buffer) => {
    output += chunk.length;
  });
  child.stdio[3]?.on('data', (chunk: Buffer) => usage.push(chunk));
  const exitCode = await new Promise<number | null>((done) => child.on('close', done));
  const seconds = (performance.now() - began) / 1000;
  if (usage.length === 0) return { exitCode: null, seconds, cores: seconds, memory: 0, output: output / 1e6 };
  const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(Buffer.concat(usage).toString()) as NodeJS.ResourceUsage;
  return {
    exitCode,
    seconds,
    cores: (userCPUTime + systemCPUTime) / 1e6,
    memory: maxRSS / 1024,
    output: output / 1e6,
  };
}

/** Measures several times, and returns the cost with the median time. */
export async function medianOf<Measured extends Pick<Cost, 'seconds'>>(
  rounds: number,
  measure: () => Promise<Measured>,
): Promise<Measured> {
  const costs: Measured[] = [];
  for (let round = 0; round < rounds; round++) costs.push(await measure());
  return costs.sort((a, b) => a.seconds - b.seconds)[Math.floor(rounds / 2)] as Measured;
}

/** Runs a program for each list of arguments, as many at once as there are cores, and returns the seconds that takes. */
export async function secondsOfAll(program: string, calls: readonly (readonly string[])[]): Promise<number> {
  const began = performance.now();
  await onEachCore(calls, (args) => run(program, args));
  return (performance.now() - began) / 1000;
}

/** Does some work for each item, for as many at once as there are cores. */
export async function onEachCore<Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
  const next = items.values();
  const core = async (): Promise<void> => {
    for (const item of next) await work(item);
  };
  await Promise.all(Array.from({ length: availableParallelism() }, core));
}

function run(program: string, args: readonly string[]): Promise<void> {
  return new Promise((done) => {
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    child.stdout.resume();
    child.on('close', () => done());
  });
}
