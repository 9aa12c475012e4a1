import type { ThisRepository } from '../repository/gitops/this-repository.ts';
import type { Settings } from '../target/settings.ts';
import type { BuiltObject } from './built/built-objects.ts';
import type { Fetcher } from './fetch/fetcher.ts';
import type { FoundTools } from './kustomize/find-tools.ts';
import type { FoundProgram } from './tool/find-program.ts';
import type { ToolRun } from './tool/run-tool.ts';

/** What kustomize printed, and the objects in it, read when they are first asked for; or why there is none. */
export type BuildRun = { readonly output: string; readonly objects: () => readonly BuiltObject[] } | FailedRun;

type FailedRun = Extract<ToolRun, { readonly error: string }>;

/** What is looked for and built once in a run. All that is built with it has the same settings. */
export class Builds {
  /** How the repository may be named, once it was asked for. */
  repository?: Promise<ThisRepository>;
  /** What fetches from elsewhere, once something is to be rendered. */
  fetcher?: Fetcher;
  /** What helm printed, by `renderKey`. */
  readonly renders = new Map<string, Promise<ToolRun>>();
  /** What kustomize built, by `buildKey`. */
  readonly runs = new Map<string, Promise<BuildRun>>();

  private foundTools?: Promise<FoundTools>;
  private foundHelm?: Promise<FoundProgram>;

  /** What builds kustomizations: it is looked for when it is first asked for. */
  tools(settings: Settings['kustomize']): Promise<FoundTools> {
    this.foundTools ??= import('./kustomize/find-tools.ts').then(({ findTools }) => findTools(settings));
    return this.foundTools;
  }

  /** What renders charts, likewise. */
  helm(): Promise<FoundProgram> {
    this.foundHelm ??= import('./helm/find-helm.ts').then(({ findHelm }) => findHelm());
    return this.foundHelm;
  }

  /** Ends what was started to fetch. */
  async close(): Promise<void> {
    await this.fetcher?.close();
  }

  /** Builds what was not built yet; both sides of a change may come to it at once. */
  once(key: string, build: () => Promise<BuildRun>): Promise<BuildRun> {
    const run = this.runs.get(key) ?? build();
    this.runs.set(key, run);
    return run;
  }
}
