import { createHash } from 'node:crypto';
import type { Content } from '../../manifest/content.ts';
import { homeOf } from '../../repository/blocks.ts';
import type { ChartTree } from '../../repository/helm/chart-tree.ts';
import type { Release } from '../../repository/helm/releases.ts';
import type { Plain } from '../../repository/helm/values.ts';
import type { Builds } from '../builds.ts';
import type { ToolRun } from '../tool/run-tool.ts';
import { runTool } from '../tool/run-tool.ts';
import { SandboxError, withSandbox } from '../tool/with-sandbox.ts';
import type { HelmTool } from './find-helm.ts';
import { setOf } from './values/release-values.ts';

/** A chart that can be rendered. */
export interface RenderedChart {
  readonly tree: ChartTree;
  /** The files of the repository, by their paths in it. */
  readonly contents: ReadonlyMap<string, Content>;
  /** Whether it was fetched. */
  readonly isFetched?: true;
  /** Whether its schema of values is left aside, as it loads others from the network. */
  readonly skipsSchema?: true;
}

/** One call of helm. */
export interface HelmCall {
  readonly release: Release;
  /** Further values, which come last, and which the chart's schema of values need not know. */
  readonly overlay?: Plain;
  /** Other texts for files of the chart, by their paths in it. */
  readonly texts?: ReadonlyMap<string, string>;
  /** Renders anew what was rendered before: tells what a chart makes of chance or of the time. */
  readonly attempt?: number;
  /** Whether also what is no YAML is printed. */
  readonly isDebug?: boolean;
}

/** With what helm is called. */
export interface HelmOptions {
  readonly tool: HelmTool;
  /** The version of Kubernetes that charts see, as `v1.34.0`. */
  readonly kubeVersion: string;
  readonly builds: Builds;
}

/**
 * Renders releases of a chart: each once in a run. There are no plugins and no repositories, as helm finds no home and no
 * network, and no cluster: `lookup` finds nothing.
 * https://helm.sh/docs/helm/helm_template/
 *
 * @param asked those with other texts are rendered in a folder of their own each
 */
export async function renderReleases(
  chart: RenderedChart,
  asked: readonly HelmCall[],
  options: HelmOptions,
): Promise<ToolRun[]> {
  const calls = withoutChartValues(asked);
  const { renders } = options.builds;
  const digest = digestOf(chart);
  const keys = calls.map((call) => keyOf(digest, call, chart, options));
  const missing = calls.filter((_, index) => !renders.has(keys[index] ?? ''));
  for (const texts of new Set(missing.map((call) => call.texts))) {
    const alike = missing.filter((call) => call.texts === texts);
    const runs = runAll(chart, alike, texts, options);
    for (const [index, call] of alike.entries()) {
      renders.set(
        keys[calls.indexOf(call)] ?? '',
        runs.then((all) => all[index] ?? NOT_RUN),
      );
    }
  }
  return Promise.all(keys.map(async (key) => (await renders.get(key)) ?? NOT_RUN));
}

/** Gives calls of releases for which the chart's own values do not count empty ones in their place. */
function withoutChartValues(calls: readonly HelmCall[]): readonly HelmCall[] {
  const emptied = new Map<HelmCall['texts'], ReadonlyMap<string, string>>();
  return calls.map((call) => {
    if (call.release.isWithoutChartValues !== true) return call;
    const texts = emptied.get(call.texts) ?? new Map([...(call.texts ?? []), ['values.yaml', '{}\n']]);
    emptied.set(call.texts, texts);
    return { ...call, texts };
  });
}

/** What came of a call that was not made. */
export const NOT_RUN: ToolRun = { error: 'was not run', why: 'start' };

/** The folder of the sandbox with the chart, that with values files, and that with further values. */
const CHART = 'chart';
const VALUES = 'values';
const OVERLAYS = 'overlays';

async function runAll(
  { tree, contents, skipsSchema }: RenderedChart,
  calls: readonly HelmCall[],
  texts: HelmCall['texts'],
  { tool, kubeVersion }: HelmOptions,
): Promise<ToolRun[]> {
  const files = new Map<string, Uint8Array>();
  for (const [path, source] of tree.files) {
    const content = contents.get(source);
    const text = texts?.get(path);
    if (text !== undefined) files.set(`${CHART}/${path}`, new TextEncoder().encode(text));
    else if (content !== undefined && 'bytes' in content) files.set(`${CHART}/${path}`, content.bytes);
    else if (content !== undefined) return failed(calls, `${JSON.stringify(source)}: ${content.unreadable}`);
  }
  // Helm takes a comma in the name of a values file for the end of it, and more.
  const valuesFiles = [...new Set(calls.flatMap(({ release }) => release.values))];
  const nameOf = (path: string): string => `${VALUES}/${valuesFiles.indexOf(path)}.yaml`;
  for (const path of valuesFiles) {
    const content = contents.get(path);
    if (content !== undefined && 'bytes' in content) files.set(nameOf(path), content.bytes);
  }
  const withPaths = (run: ToolRun): ToolRun =>
    'error' in run
      ? {
          ...run,
          error: run.error.replaceAll(/\bvalues\/(\d+)\.yaml/g, (name, index: string) =>
            homeOf(valuesFiles[Number(index)] ?? name),
          ),
        }
      : run;
  for (const [index, { overlay, release }] of calls.entries()) {
    const set = new TextEncoder().encode(JSON.stringify(setOf(release, contents)));
    files.set(`${OVERLAYS}/${index}.set.json`, set);
    if (overlay === undefined) continue;
    files.set(`${OVERLAYS}/${index}.json`, new TextEncoder().encode(JSON.stringify(overlay)));
  }
  try {
    return await withSandbox(files, (folder) =>
      Promise.all(
        calls.map(({ release, overlay, isDebug = false }, index) => {
          const { name, namespace = 'default', values, set, apiVersions } = release;
          const args = [
            ...['template', name, `./${CHART}`, '--namespace', namespace],
            ...['--kube-version', release.kubeVersion ?? kubeVersion],
            ...apiVersions.flatMap((version) => ['--api-versions', version]),
            ...values.flatMap((path) => ['--values', nameOf(path)]),
            ...(Object.keys(set).length === 0 ? [] : ['--values', `${OVERLAYS}/${index}.set.json`]),
            ...(overlay === undefined ? [] : ['--values', `${OVERLAYS}/${index}.json`]),
            ...(overlay === undefined && skipsSchema === undefined ? [] : ['--skip-schema-validation']),
            ...(release.isWithoutTests ? ['--skip-tests'] : []),
            ...(isDebug ? ['--debug'] : []),
          ];
          return runTool(tool.path, args, { folder }).then(withPaths);
        }),
      ),
    );
  } catch (error) {
    if (!(error instanceof SandboxError)) throw error;
    return failed(calls, error.message.replaceAll(`"${CHART}/`, '"'));
  }
}

function failed(calls: readonly HelmCall[], error: string): ToolRun[] {
  return calls.map(() => ({ error, why: 'start' }));
}

/** Identifies a chart by all that it is rendered of: its own digest is kept, as it is asked for often. */
export function digestOf(chart: RenderedChart): string {
  const known = DIGESTS.get(chart);
  if (known !== undefined) return known;
  const hash = createHash('sha256');
  for (const [path, source] of [...chart.tree.files].sort())
    hash.update(JSON.stringify(path)).update(bytesOf(chart, source));
  const digest = hash.digest('hex');
  DIGESTS.set(chart, digest);
  return digest;
}

const DIGESTS = new WeakMap<RenderedChart, string>();

function bytesOf({ contents }: RenderedChart, path: string): Uint8Array {
  const content = contents.get(path);
  return content !== undefined && 'bytes' in content ? content.bytes : new Uint8Array();
}

function keyOf(digest: string, call: HelmCall, chart: RenderedChart, { kubeVersion }: HelmOptions): string {
  const { release, overlay, texts, isDebug, attempt } = call;
  // What is said of a release besides does not change what helm prints.
  const { applied: _, postRendering: __, place: ___, setPlaces: ____, ...asked } = release;
  const hash = createHash('sha256').update(digest);
  hash.update(JSON.stringify([asked, chart.skipsSchema, overlay, isDebug, attempt, kubeVersion, [...(texts ?? [])]]));
  for (const path of release.values) hash.update(path).update(bytesOf(chart, path));
  return hash.digest('hex');
}
