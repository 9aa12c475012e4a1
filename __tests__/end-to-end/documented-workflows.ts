import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Token } from '../fake-github/permissions.ts';
import type { Workspace } from '../runner/check-out.ts';
import type { EventName } from '../runner/event-payload.ts';

const DOCS = join(import.meta.dirname, '..', '..', 'docs');

/** A workflow as the guide prints it, as far as a runner acts on it. */
export interface DocumentedWorkflow {
  readonly heading: string;
  readonly file: string;
  readonly events: readonly EventName[];
  /** By the names of workflow files: `pull-requests: write`. */
  readonly permissions: Readonly<Record<string, 'read' | 'write'>>;
  readonly workspace: Workspace;
  readonly inputs: Readonly<Record<string, string>>;
}

interface WorkflowFile {
  readonly on: string | Readonly<Record<string, unknown>>;
  readonly permissions: Readonly<Record<string, never>>;
  readonly jobs: Readonly<Record<string, Job>>;
}

interface Job {
  readonly permissions: DocumentedWorkflow['permissions'];
  readonly steps: readonly { readonly uses: string; readonly with?: Readonly<Record<string, string | number>> }[];
}

/** Every workflow of a guide, in order. A block in a list is a part of one only. */
export function documentedWorkflows(guide = 'workflows.md'): DocumentedWorkflow[] {
  return readFileSync(join(DOCS, guide), 'utf8')
    .split(/^## /m)
    .flatMap((section) => {
      const heading = section.slice(0, section.indexOf('\n'));
      return [...section.matchAll(/^```yaml\n([\s\S]*?)^```/gm)].map(([, text = '']) => readWorkflow(heading, text));
    });
}

/** Reads a workflow that stands below a heading. */
export function readWorkflow(heading: string, text: string): DocumentedWorkflow {
  const { on, permissions, jobs } = parse(text) as WorkflowFile;
  const [job] = Object.values(jobs);
  const action = job?.steps.find(({ uses }) => uses.startsWith('pss-review/pss-review@'));
  if (job === undefined || action === undefined || Object.keys(permissions).length > 0) {
    throw new Error(`${heading}: no workflow of one job that asks for its own permissions only`);
  }
  const checkout = job.steps.find(({ uses }) => uses.startsWith('actions/checkout@'));
  return {
    heading,
    file: /^# (\S+)/.exec(text)?.[1] ?? '',
    events: (typeof on === 'string' ? [on] : Object.keys(on)) as EventName[],
    permissions: job.permissions,
    workspace: checkout === undefined ? 'none' : checkout.with?.['fetch-depth'] === 0 ? 'full' : 'depth-1',
    inputs: Object.fromEntries(Object.entries(action.with ?? {}).map(([name, value]) => [name, String(value)])),
  };
}

/** The job's own token. */
export function tokenOf(permissions: Readonly<Record<string, string>>): Token {
  const scopes = Object.entries(permissions).map(([name, access]) => [name.replaceAll('-', '_'), access]);
  return {
    kind: 'GITHUB_TOKEN',
    login: 'github-actions[bot]',
    appId: 15368,
    permissions: Object.fromEntries(scopes) as Token['permissions'],
  };
}
