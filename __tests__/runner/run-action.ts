import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import type { FakeGitHub } from '../fake-github/fake-github.ts';
import { TOKENS } from '../fake-github/permissions.ts';
import type { Credentials, Workspace } from './check-out.ts';
import { checkOut } from './check-out.ts';
import { parseCommandFile } from './command-file.ts';
import type { EventDetails, EventName } from './event-payload.ts';
import { eventActor, eventPayload, eventRef } from './event-payload.ts';
import { PLAIN_PATH } from './programs.ts';
import type { EndedProcess } from './spawn-bundle.ts';
import { spawnBundle } from './spawn-bundle.ts';
import type { StepAnnotation, WorkflowCommand } from './workflow-commands.ts';
import { parseCommands } from './workflow-commands.ts';

export interface ActionRun {
  readonly fake: FakeGitHub;
  /** `pull_request` unless told. */
  readonly event?: EventName;
  /** `created` of a comment and `synchronize` of a pull request unless told; also `closed`, merged where the fake's is. */
  readonly action?: EventDetails['action'];
  readonly comment?: EventDetails['comment'];
  /** Merged over the payload that is made from the fake, key by key at the first level. */
  readonly payload?: Readonly<Record<string, unknown>>;
  /** By the names of `action.yml`; `token` is the one that may write reviews and checks unless told. */
  readonly inputs?: Readonly<Record<string, string>>;
  /** Over what the runner sets; undefined takes a variable away. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** `depth-1`, as actions/checkout makes it by default, unless told. */
  readonly workspace?: Workspace;
  /** `runner-temp`, as actions/checkout v6 and later leave it, unless told. */
  readonly credentials?: Credentials;
  /** The token of the checkout, where it is not the action's. */
  readonly checkoutToken?: string;
  /** What a checkout leaves that its token may not make: the job ends (the default), or goes on without. */
  readonly checkoutFails?: 'as-empty' | 'job';
  /** Called with the workspace before the run, to add or change files. */
  readonly prepare?: (workspace: string) => void;
  /** The executable; else PSS_ACTION_NODE of the environment, else this Node. */
  readonly node?: string;
  readonly bundle?: string;
  /** Milliseconds after which the process is killed. */
  readonly timeout?: number;
  /** The process is killed when this is fulfilled. */
  readonly killWhen?: Promise<void>;
}

export interface ActionResult extends EndedProcess {
  /** What was written to GITHUB_OUTPUT. */
  readonly outputs: Readonly<Record<string, string>>;
  /** The job summary; empty where it is larger than the runner uploads. */
  readonly summary: string;
  /** `::error::` and the like, in order; the runner shows ten of each kind. */
  readonly annotations: readonly StepAnnotation[];
  /** Every workflow command that the runner would obey: a test finds smuggled ones here. */
  readonly commands: readonly WorkflowCommand[];
  /** The files that outputs and the input `sarif-file` name, by that name; the workspace itself is gone. */
  readonly files: Readonly<Record<string, string>>;
}

const ROOT = resolve(import.meta.dirname, '../..');
/** https://docs.github.com/actions/reference/workflow-commands-for-github-actions#step-isolation-and-limits */
const MAX_SUMMARY = 1024 * 1024;

/** Runs the committed bundle as a step of a job, in an otherwise clean environment. */
export async function runAction(run: ActionRun): Promise<ActionResult> {
  const home = mkdtempSync(join(tmpdir(), 'runner-'));
  try {
    return await runIn(home, run);
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

async function runIn(home: string, run: ActionRun): Promise<ActionResult> {
  const { fake, event = 'pull_request' } = run;
  const folder = (name: string) => {
    const path = join(home, name);
    mkdirSync(path, { recursive: true });
    return path;
  };
  const file = (name: string, content = '') => {
    const path = join(folder('_temp/_runner_file_commands'), name);
    writeFileSync(path, content);
    return path;
  };
  const workspace = folder(`work/${fake.name}/${fake.name}`);
  const { ref, sha } = eventRef(fake, event);
  const inputs = { token: TOKENS.write, ...run.inputs };
  const callsBefore = fake.requests.length;
  await checkOut(fake, workspace, {
    how: run.workspace ?? 'depth-1',
    ref,
    sha,
    token: run.checkoutToken ?? inputs.token,
    credentials: run.credentials ?? 'runner-temp',
    runnerTemp: folder('_temp'),
  }).catch((error: unknown) => {
    if (run.checkoutFails !== 'as-empty') throw error;
  });
  // The checkout is another step: what the action asks is counted alone.
  fake.forgetRequests(callsBefore);
  run.prepare?.(workspace);
  const { action, comment } = run;
  const details = { ...(action === undefined ? {} : { action }), ...(comment === undefined ? {} : { comment }) };
  const payload = { ...eventPayload(fake, event, details), ...run.payload };
  const actor = eventActor(fake, event, details);
  const output = file('set_output');
  const summary = file('step_summary');

  const env: Record<string, string | undefined> = {
    PATH: PLAIN_PATH,
    HOME: folder('home'),
    LANG: 'C.UTF-8',
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTION: '__pss-review',
    GITHUB_ACTION_REPOSITORY: 'pss-review/pss-review',
    GITHUB_ACTION_REF: 'v1',
    GITHUB_ACTOR: actor,
    GITHUB_TRIGGERING_ACTOR: actor,
    GITHUB_API_URL: fake.url,
    GITHUB_GRAPHQL_URL: fake.graphqlUrl,
    GITHUB_SERVER_URL: fake.url,
    GITHUB_REPOSITORY: `${fake.owner}/${fake.name}`,
    GITHUB_REPOSITORY_OWNER: fake.owner,
    GITHUB_EVENT_NAME: event,
    GITHUB_EVENT_PATH: file('event.json', JSON.stringify(payload)),
    GITHUB_SHA: sha,
    GITHUB_REF: ref,
    GITHUB_REF_NAME: ref.replace(/^refs\/(?:heads|pull)\//, ''),
    GITHUB_REF_TYPE: 'branch',
    ...(event.startsWith('pull_request')
      ? { GITHUB_HEAD_REF: fake.pull.head.ref, GITHUB_BASE_REF: fake.pull.base.ref }
      : {}),
    GITHUB_WORKFLOW: 'Pod Security review',
    GITHUB_WORKFLOW_REF: `${fake.owner}/${fake.name}/.github/workflows/pss-review.yml@${ref}`,
    GITHUB_JOB: 'review',
    GITHUB_RUN_ID: '9000000001',
    GITHUB_RUN_NUMBER: '3',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_WORKSPACE: workspace,
    GITHUB_OUTPUT: output,
    GITHUB_STEP_SUMMARY: summary,
    GITHUB_STATE: file('save_state'),
    GITHUB_ENV: file('set_env'),
    GITHUB_PATH: file('add_path'),
    RUNNER_OS: 'Linux',
    RUNNER_ARCH: 'X64',
    RUNNER_NAME: 'GitHub Actions 1',
    RUNNER_ENVIRONMENT: 'github-hosted',
    RUNNER_TEMP: folder('_temp'),
    RUNNER_TOOL_CACHE: folder('_tool'),
    ...Object.fromEntries(Object.entries(inputs).map(([name, value]) => [inputVariable(name), value])),
    ...run.env,
  };
  const node = run.node ?? process.env['PSS_ACTION_NODE'] ?? process.execPath;
  const ended = await spawnBundle(
    workspace,
    node,
    run.bundle ?? join(ROOT, 'dist/index.js'),
    env,
    run.timeout ?? 30_000,
    run.killWhen,
  );
  const text = readFileSync(summary, 'utf8');
  const { commands, annotations } = parseCommands(ended.stdout);
  const outputs = parseCommandFile(readFileSync(output, 'utf8'));
  return {
    ...ended,
    outputs,
    summary: Buffer.byteLength(text) > MAX_SUMMARY ? '' : text,
    annotations,
    commands,
    files: readNamed(workspace, [...Object.values(outputs), run.inputs?.['sarif-file'] ?? '']),
  };
}

/** Upper case, spaces to underscores, hyphens kept: `INPUT_FAIL-ON`. */
function inputVariable(name: string): string {
  return `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`;
}

function readNamed(workspace: string, paths: readonly string[]): Record<string, string> {
  const files: Record<string, string> = {};
  for (const path of paths) {
    if (path === '' || path.length > 1000) continue;
    try {
      files[path] = readFileSync(resolve(workspace, path), 'utf8');
    } catch {
      // An output that names no file.
    }
  }
  return files;
}
