import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import type { FakeGitHub } from '../fake-github/fake-github.ts';
import { TOKENS } from '../fake-github/permissions.ts';
import type { Workspace } from './check-out.ts';
import { checkOut } from './check-out.ts';
import { parseCommandFile } from './command-file.ts';
import type { EventName } from './event-payload.ts';
import { eventPayload, eventRef } from './event-payload.ts';
import type { StepAnnotation, WorkflowCommand } from './workflow-commands.ts';
import { parseCommands } from './workflow-commands.ts';

export interface ActionRun {
  readonly fake: FakeGitHub;
  /** `pull_request` unless told. */
  readonly event?: EventName;
  /** Merged over the payload that is made from the fake, key by key at the first level. */
  readonly payload?: Readonly<Record<string, unknown>>;
  /** By the names of `action.yml`; `token` is the one that may write reviews and checks unless told. */
  readonly inputs?: Readonly<Record<string, string>>;
  /** Over what the runner sets; undefined takes a variable away. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** `depth-1`, as actions/checkout makes it by default, unless told. */
  readonly workspace?: Workspace;
  /** Called with the workspace before the run, to add or change files. */
  readonly prepare?: (workspace: string) => void;
  /** The executable; else PSS_ACTION_NODE of the environment, else this Node. */
  readonly node?: string;
  readonly bundle?: string;
  /** Milliseconds after which the process is killed. */
  readonly timeout?: number;
}

export interface ActionResult {
  /** null where the process was killed. */
  readonly exitCode: number | null;
  readonly isTimedOut: boolean;
  readonly stdout: string;
  readonly stderr: string;
  /** What was written to GITHUB_OUTPUT. */
  readonly outputs: Readonly<Record<string, string>>;
  /** The job summary; empty where it is larger than the runner uploads. */
  readonly summary: string;
  /** `::error::` and the like, in order; the runner shows ten of each kind. */
  readonly annotations: readonly StepAnnotation[];
  /** Every workflow command that the runner would obey: a test finds smuggled ones here. */
  readonly commands: readonly WorkflowCommand[];
  /** Files that the action left in the workspace, by path, as far as they are reports: read before it is deleted. */
  readonly readWorkspaceFile: (path: string) => string | undefined;
  /** Milliseconds of the process. */
  readonly duration: number;
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
  checkOut(fake, workspace, run.workspace ?? 'depth-1', { ref, sha });
  run.prepare?.(workspace);
  const payload = { ...eventPayload(fake, event), ...run.payload };
  const output = file('set_output');
  const summary = file('step_summary');

  const inputs = { token: TOKENS.write, ...run.inputs };
  const env: Record<string, string | undefined> = {
    PATH: process.env['PATH'],
    HOME: folder('home'),
    LANG: 'C.UTF-8',
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTION: '__pss-review',
    GITHUB_ACTION_REPOSITORY: 'pss-review/pss-review',
    GITHUB_ACTION_REF: 'v1',
    GITHUB_ACTOR: fake.pull.author,
    GITHUB_TRIGGERING_ACTOR: fake.pull.author,
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
  const ended = await spawnIn(workspace, node, run.bundle ?? join(ROOT, 'dist/index.js'), env, run.timeout ?? 30_000);
  const text = readFileSync(summary, 'utf8');
  const { commands, annotations } = parseCommands(ended.stdout);
  const kept = new Map<string, string>();
  for (const path of [...(run.inputs?.['sarif-file'] === undefined ? [] : [run.inputs['sarif-file']])])
    keep(kept, workspace, path);
  const outputs = parseCommandFile(readFileSync(output, 'utf8'));
  for (const path of Object.values(outputs)) keep(kept, workspace, path);
  return {
    ...ended,
    outputs,
    summary: Buffer.byteLength(text) > MAX_SUMMARY ? '' : text,
    annotations,
    commands,
    readWorkspaceFile: (path) => kept.get(path),
  };
}

/** Upper case, spaces to underscores, hyphens kept: `INPUT_FAIL-ON`. */
function inputVariable(name: string): string {
  return `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`;
}

/** Outputs such as `report` name a file: it is read while the workspace is there. */
function keep(kept: Map<string, string>, workspace: string, path: string): void {
  if (path === '' || path.includes('\n') || path.length > 1000) return;
  try {
    kept.set(path, readFileSync(resolve(workspace, path), 'utf8'));
  } catch {
    // An output that names no file.
  }
}

type Ended = Pick<ActionResult, 'duration' | 'exitCode' | 'isTimedOut' | 'stderr' | 'stdout'>;

function spawnIn(
  cwd: string,
  node: string,
  bundle: string,
  env: Readonly<Record<string, string | undefined>>,
  timeout: number,
): Promise<Ended> {
  return new Promise((done, fail) => {
    const began = performance.now();
    // Its own process group, so that whatever it started ends with it.
    const child = spawn(node, [bundle], { cwd, env: { ...env }, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
    const killGroup = () => {
      try {
        if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
      } catch {
        // Nothing is left of it.
      }
    };
    let isTimedOut = false;
    const timer = setTimeout(() => {
      isTimedOut = true;
      killGroup();
    }, timeout);
    const texts = { stdout: '', stderr: '' };
    for (const name of ['stdout', 'stderr'] as const) {
      child[name].setEncoding('utf8');
      child[name].on('data', (chunk: string) => {
        texts[name] += chunk;
      });
    }
    child.on('error', fail);
    child.on('close', (exitCode) => {
      clearTimeout(timer);
      killGroup();
      done({ ...texts, exitCode, isTimedOut, duration: Math.round(performance.now() - began) });
    });
  });
}
