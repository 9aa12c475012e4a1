import { join } from 'node:path';
import { readTreeFixture } from '../render/tree-fixture.ts';
import type { ActionRun } from '../runner/run-action.ts';
import { runAction } from '../runner/run-action.ts';
import type { Report } from './expected-pull-request.ts';
import type { useFakes } from './fakes.ts';

/** What `scan` says, as far as it is compared here. */
export interface ScanReport {
  readonly results: readonly {
    readonly via: string | null;
    readonly values: readonly string[];
    readonly workload: { readonly kind: string; readonly namespace: string | null; readonly name: string };
    readonly allowed: boolean;
    readonly message: string;
  }[];
  readonly notes: readonly { readonly file: string; readonly code: string }[];
}

/** What tools make of a tree, and the API server says of that. */
export interface Expectation {
  readonly built: readonly {
    readonly via: string;
    readonly by: string;
    readonly workloads: readonly {
      readonly kind: string;
      readonly namespace: string | null;
      readonly name: string;
      readonly allowed: boolean;
      readonly message: string | null;
    }[];
  }[];
  readonly failed: readonly { readonly via: string; readonly by: string }[];
}

/** A line for each workload that one of some tools makes, and what the API server says of it. */
export function expectedBuilt({ built }: Expectation, ...tools: readonly string[]): string[] {
  return built
    .filter(({ by }) => tools.includes(by))
    .flatMap(({ via, workloads }) =>
      workloads.map(({ kind, namespace, name, message }) =>
        JSON.stringify([via, kind, namespace, name, message ?? '']),
      ),
    )
    .sort();
}

/** The same of what a scan found built, charts with their own values alone. */
export function foundBuilt(results: ScanReport['results']): string[] {
  return results
    .flatMap(({ via, values, workload: { kind, namespace, name }, message }) =>
      via === null || values.length > 0 ? [] : [JSON.stringify([via, kind, namespace, name, message])],
    )
    .sort();
}

/** Returns a function that reviews the change of a fixture by the Action. */
export function reviewsOf(fixtures: string, ofPath: string, fakeGitHub: ReturnType<typeof useFakes>) {
  return async (name: string, run: Omit<ActionRun, 'fake'>, path = ofPath) => {
    const { base, head } = readTreeFixture(join(fixtures, `${name}.tree.txt`));
    const fake = await fakeGitHub({ base, head });
    const result = await runAction({
      ...run,
      fake,
      inputs: { level: 'baseline', ...run.inputs },
      env: { PATH: path, ...run.env },
    });
    const text = result.files[result.outputs['report'] ?? ''];
    if (text === undefined) throw new Error(`no report; the run printed:\n${result.stdout}\n${result.stderr}`);
    const report = JSON.parse(text) as Report;
    return {
      fake,
      exitCode: result.exitCode,
      summary: result.summary,
      notes: report.notes.map(({ code }) => code),
      findings: report.workloads.flatMap(({ via, findings }) =>
        findings.map(({ check, status, file }) => `${via ?? 'alone'} ${status} ${check} ${file}`),
      ),
    };
  };
}
