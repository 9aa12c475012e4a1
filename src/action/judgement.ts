import type { CheckRunReport } from '../github/check-run.ts';
import type { GitHubClient } from '../github/client.ts';
import { jsonText } from '../report/json/json.ts';
import type { DocsLinks } from '../report/links.ts';
import type { Annotation } from '../report/plan/annotations.ts';
import type { ReviewOptions } from '../review/review-change.ts';
import type { Git } from '../source/git/git.ts';

export interface RunInputs extends Omit<ReviewOptions, 'scope'> {
  readonly checkName: string;
  /** The branch that gets the badge; empty for none. */
  readonly badgeBranch: string;
  /** Where SARIF is written, from the workspace; empty for nowhere. */
  readonly sarifFile: string;
  /** What tells that SARIF apart from that of other steps: see `sarifCategory`. */
  readonly sarifCategory: string;
}

/** What a run does to the world outside GitHub's API: a test hands in its own. */
export interface Effects {
  readonly client: GitHubClient;
  /** The workspace's repository, where there is one that can be read. */
  readonly git: Git | undefined;
  readonly links: DocsLinks;
  readonly annotate: (annotation: Annotation) => void;
  readonly writeSummary: (markdown: string) => Promise<void>;
  /** `https://github.com`, or a server's own. */
  readonly serverUrl: string;
  /** Writes a file for later steps of the job, and answers where it is. */
  readonly writeFile: (file: OutputFile) => Promise<string>;
  /** Of this program. */
  readonly version: string;
  readonly setOutput: (name: string, value: string) => void;
  readonly log: (line: string) => void;
}

/** What was found, and all that is said of it: what the check run, the job summary and the outputs have in common. */
export interface Judgement extends CheckRunReport {
  readonly outputs: Readonly<Record<string, string>>;
  /** For later steps of the job, by the output that names each. */
  readonly files: Readonly<Record<string, OutputFile>>;
  /** One line for the log. */
  readonly line: string;
}

export interface OutputFile {
  readonly name: string;
  readonly content: string | AsyncIterable<string>;
  /** Whether the name is a path in the workspace, that people chose; else it is a file of this run's own. */
  readonly isOfWorkspace?: boolean;
}

/** @param notes what could not be published so far */
export type Judge = (inputs: RunInputs, effects: Effects, notes: readonly string[]) => Promise<Judgement>;

/** GitHub opens an alert for what is suppressed, too: exempt violations are left out of what it reads. */
export function sarifOutput(name: string, log: () => unknown): Readonly<Record<string, OutputFile>> {
  return name === '' ? {} : { sarif: { ...jsonFile(name, log()), isOfWorkspace: true } };
}

export function jsonFile(name: string, value: unknown): OutputFile {
  return { name, content: jsonText(value) };
}
