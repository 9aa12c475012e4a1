import type { CheckRunReport } from '../github/check-run.ts';
import type { GitHubClient } from '../github/client.ts';
import type { RenderedReviewOptions } from '../render/review-rendered.ts';
import { jsonText } from '../report/json/json.ts';
import type { DocsLinks } from '../report/links.ts';
import type { Annotation } from '../report/plan/annotations.ts';
import type { ReviewBasis } from '../report/plan/basis.ts';
import type { Git } from '../source/git/git.ts';

/** The inputs of the Action. */
export interface RunInputs extends Omit<RenderedReviewOptions, 'scope'> {
  /** The name of the check run. */
  readonly checkName: string;
  /** The branch that gets the badge; empty for none. */
  readonly badgeBranch: string;
  /** Whether an issue tracks what the default branch violates. */
  readonly hasIssue: boolean;
  /** The path of the SARIF file, from the workspace; empty for none. */
  readonly sarifFile: string;
  /** The category that distinguishes this SARIF from that of other steps: see `sarifCategory`. */
  readonly sarifCategory: string;
}

/** The effects of a run, and the environment that it needs; tests replace them. */
export interface Effects {
  /** Ends when the first request to GitHub is on its way. */
  readonly firstRequest: Promise<void>;
  readonly client: GitHubClient;
  /** Opens a client of the App that makes commits; absent where no App is named. */
  readonly appClient?: (repository: { readonly owner: string; readonly repo: string }) => Promise<GitHubClient>;
  /** The workspace's repository, if there is one that can be read. */
  readonly git: Promise<Git | undefined>;
  readonly links: DocsLinks;
  /** Adds an annotation to the job. */
  readonly annotate: (annotation: Annotation) => void;
  /** Writes the job summary, in Markdown. */
  readonly writeSummary: (markdown: string) => Promise<void>;
  /** The address of GitHub: `https://github.com`, or that of a GitHub Enterprise server. */
  readonly serverUrl: string;
  /** The address of this run of the workflow. */
  readonly jobUrl: string;
  /** Writes a file for later steps of the job, and returns its path. */
  readonly writeFile: (file: OutputFile) => Promise<string>;
  /** The version of pss-review. */
  readonly version: string;
  readonly setOutput: (name: string, value: string) => void;
  readonly log: (line: string) => void;
}

/** The result of a run: the report for the check run and the job summary, and the outputs. */
export interface Judgement extends CheckRunReport {
  /** The outputs of the step, by name. */
  readonly outputs: Readonly<Record<string, string>>;
  /** The files for later steps of the job, by the output that holds the path of each. */
  readonly files: Readonly<Record<string, OutputFile>>;
  /** One line for the log. */
  readonly line: string;
}

/** A file for later steps of the job. */
export interface OutputFile {
  readonly name: string;
  readonly content: string | AsyncIterable<string>;
  /**
   * Whether the name is a path in the workspace that the user chose; otherwise the file goes to the run's own folder.
   */
  readonly isOfWorkspace?: boolean;
}

/** What is known once the check run is open. */
export interface OpenedReport {
  /** What could not be published so far. */
  readonly notes: readonly string[];
  /** What an earlier run on the same commit rests on: where this one rests on less, it only adds comments. */
  readonly earlier: ReviewBasis | undefined;
}

/**
 * Judges one pull request, merge group or commit.
 *
 * @param opened waits for the check run, which is opened while the commit is read: nothing is published before
 */
export type Judge = (inputs: RunInputs, effects: Effects, opened: () => Promise<OpenedReport>) => Promise<Judgement>;

/**
 * Returns the output `sarif`; empty if no file is named. Exempt violations must be left out of the log: GitHub opens
 * alerts for suppressed results, too.
 *
 * @param name the path of the file, from the workspace
 */
export async function sarifOutput(
  name: string,
  log: () => Promise<string>,
): Promise<Readonly<Record<string, OutputFile>>> {
  return name === '' ? {} : { sarif: { name, content: await log(), isOfWorkspace: true } };
}

/** Returns a file that holds a value as JSON. */
export function jsonFile(name: string, value: unknown): OutputFile {
  return { name, content: jsonText(value) };
}
