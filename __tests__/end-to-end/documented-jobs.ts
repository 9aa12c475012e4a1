import { copyFileSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { runInShell } from './cli.ts';

const DOCS = join(import.meta.dirname, '..', '..', 'docs');

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, string>>;
}

interface MatrixJob {
  readonly needs?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly strategy?: { readonly matrix: Readonly<Record<string, readonly (string | number)[]>> };
  readonly steps: readonly Step[];
}

/** The jobs of each workflow of a guide, by the heading above it. */
export function documentedJobs(guide: string): ReadonlyMap<string, Readonly<Record<string, MatrixJob>>> {
  const sections = readFileSync(join(DOCS, guide), 'utf8').split(/^## /m);
  return new Map(
    sections.flatMap((section) => {
      const text = /^```yaml\n([\s\S]*?)^```/m.exec(section)?.[1];
      return text === undefined ? [] : [[section.slice(0, section.indexOf('\n')), parse(text).jobs] as const];
    }),
  );
}

/** Where the jobs of a workflow run. */
interface Runner {
  /** Returns the checkout of a repository; undefined stands for that of the workflow. */
  readonly checkout: (repository: string | undefined) => string;
  /** A new empty folder. */
  readonly newFolder: () => string;
}

/**
 * Runs jobs one after the other, as often as their matrices say: the commands of their steps with the command line in the
 * place of `npx`, and artifacts between them.
 *
 * @returns the exit code of each command, and the folder of the artifacts, each in a folder of its name
 */
export function runJobs(
  jobs: Readonly<Record<string, MatrixJob>>,
  { checkout, newFolder }: Runner,
): { readonly exitCodes: readonly (number | null)[]; readonly artifacts: string } {
  const artifacts = newFolder();
  const exitCodes: (number | null)[] = [];
  for (const { strategy, steps, env = {} } of Object.values(jobs)) {
    const [key, values] = Object.entries(strategy?.matrix ?? { none: [''] })[0] ?? [];
    for (const [index, value] of (values ?? []).entries()) {
      const temp = newFolder();
      const filled = (text: string): string =>
        text
          .replaceAll(`\${{ matrix.${key} }}`, String(value))
          .replaceAll(`\${{ strategy.job-index }}`, String(index))
          .replaceAll(`\${{ runner.temp }}`, temp);
      const assigned = Object.entries({ ...env, RUNNER_TEMP: temp }).map(([name, text]) => `${name}='${filled(text)}'`);
      let folder = newFolder();
      for (const { uses = '', run, with: inputs = {} } of steps) {
        const action = /^actions\/([^@]+)/.exec(uses)?.[1];
        if (action === 'checkout') folder = checkout(inputs['repository'] && filled(inputs['repository']));
        if (action === 'upload-artifact') {
          const path = filled(inputs['path'] ?? '');
          const to = join(artifacts, filled(inputs['name'] ?? ''));
          mkdirSync(to);
          copyFileSync(path.startsWith('/') ? path : join(folder, path), join(to, basename(path)));
        }
        if (action === 'download-artifact') {
          mkdirSync(join(folder, inputs['path'] ?? ''));
          const prefix = (inputs['pattern'] ?? '').replace('*', '');
          for (const name of readdirSync(artifacts).filter((each) => each.startsWith(prefix)))
            for (const file of readdirSync(join(artifacts, name)))
              copyFileSync(join(artifacts, name, file), join(folder, inputs['path'] ?? '', file));
        }
        if (run === undefined) continue;
        const command = run.replaceAll('npx --yes pss-review@0.1.0', '$PSS');
        exitCodes.push(runInShell(folder, `export ${assigned.join(' ')}; ${command}`).exitCode);
      }
    }
  }
  return { exitCodes, artifacts };
}
