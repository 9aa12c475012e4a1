import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import * as core from '@actions/core';
import { context } from '@actions/github';
import packageJson from '../package.json' with { type: 'json' };
import { missesProxy, runByProxy } from './action/by-proxy.ts';
import { docsLinks } from './action/docs-links.ts';
import { reasonOf } from './action/failure.ts';
import type { Effects, RunInputs } from './action/judgement.ts';
import { renderedInputs } from './action/rendered-inputs.ts';
import { run } from './action/run.ts';
import { workspaceFile } from './action/workspace-file.ts';
import { createClient } from './github/client.ts';
import { occasionOf } from './github/event.ts';
import { HARDENING_CHOICES, settingForAll } from './hardening/hardening-choice.ts';
import type { Annotation } from './report/plan/annotations.ts';
import { sarifCategory } from './report/sarif/sarif-category.ts';
import type { Git } from './source/git/git.ts';
import { gitIn, isCompleteCheckout, mayBeCheckout } from './source/git/git.ts';
import { today } from './source/today.ts';
import { RENDER } from './target/config/building/kustomize-configuration.ts';
import { parseRegistryLookup } from './target/config/building/registry-lookup-shape.ts';
import { CONFIGURATION_PATH, FAIL_ON, SUGGESTIONS, UNJUDGED } from './target/config/configuration.ts';
import { ConfigurationError } from './target/config/configuration-error.ts';
import type { OrganisationDefaults } from './target/config/defaults/organisation-defaults.ts';
import { NO_DEFAULTS } from './target/config/defaults/organisation-defaults.ts';
import { oneOf } from './target/config/one-of.ts';
import { newerVersions } from './target/newer-version.ts';
import { statedTarget } from './target/repository-target.ts';
import type { RequestedSettings } from './target/settings.ts';

/**
 * Runs the Action: reads inputs and event, and sets the exit code. The program's only general error handler is below.
 */
async function main(): Promise<void> {
  if (missesProxy(process.env)) {
    process.exitCode = await runByProxy();
    return;
  }
  const occasion = occasionOf(context);
  // A commit may also be the head of a pull request. The two judgements need two names.
  const defaultName = occasion.is === 'commit' ? 'Pod Security scan' : 'Pod Security review';
  const checkName = core.getInput('check-name') || defaultName;
  const asked: RequestedSettings = {
    ...statedTarget({
      level: core.getInput('level'),
      version: core.getInput('version'),
      clusterVersion: core.getInput('cluster-version'),
    }),
    failOn: choiceOf('fail-on', FAIL_ON),
    unjudged: choiceOf('unjudged', UNJUDGED),
    suggestions: choiceOf('suggestions', SUGGESTIONS),
    paths: core.getMultilineInput('paths'),
    render: choiceOf('render', RENDER),
    hardening: settingForAll(choiceOf('hardening', HARDENING_CHOICES)),
    registryLookup: parseRegistryLookup(core.getInput('registry-lookup')),
  };
  const defaults = await defaultsInput();
  const inputs: RunInputs = {
    config: core.getInput('config') || CONFIGURATION_PATH,
    isNamed: core.getInput('config') !== '',
    first: 'config',
    asked,
    ...(defaults && { overlay: await overlayOf(defaults, asked) }),
    repository: { owner: context.repo.owner, name: context.repo.repo },
    given: renderedInputs(
      {
        base: core.getInput('rendered-base'),
        head: core.getInput('rendered-head'),
        map: core.getInput('rendered-map'),
      },
      process.env['GITHUB_WORKSPACE'] ?? '.',
      process.env['GITHUB_EVENT_NAME'],
    ),
    today: today(),
    // A local Action has no repository of its own: it belongs to the one that it runs in.
    isOwn: !process.env['GITHUB_ACTION_REPOSITORY'],
    sarifFile: core.getInput('sarif-file'),
    hasIssue: choiceOf('issue', ['true', 'false']) === 'true',
    badgeBranch: core.getInput('badge-branch').replace(/^refs\/heads\//, ''),
    // Must be the same for a branch and for a pull request, unless the check has a name of its own: code scanning
    // compares the two.
    sarifCategory: sarifCategory(checkName === defaultName ? [] : [checkName]),
    checkName,
  };
  const token = core.getInput('token');
  if (token === '') {
    throw new ConfigurationError("token: found nothing; leave the input out to use the job's own token");
  }
  core.setSecret(token);
  for (const message of newerVersions(inputs.asked)) core.warning(message);
  for (const message of defaults === undefined ? [] : newerVersions(defaults.configuration, 'defaults: '))
    core.warning(message);
  if (inputs.sarifFile !== '') await sarifPath(inputs.sarifFile);
  // Uses a new folder, since a job may run this Action twice, with two levels.
  const folder = mkdtemp(join(process.env['RUNNER_TEMP'] ?? tmpdir(), 'pss-review-'));
  // It is waited for where a file is written.
  folder.catch(() => undefined);
  let sent = (): void => undefined;
  const firstRequest = new Promise<void>((resolve) => {
    sent = resolve;
  });
  const effects: Effects = {
    firstRequest,
    client: createClient({ token, apiUrl: context.apiUrl, warn: core.warning, sent }),
    ...appClientOf(core.getInput('app-id'), core.getInput('app-private-key')),
    git: workspaceGit(),
    links: docsLinks(process.env, context.serverUrl),
    annotate,
    writeSummary: async (markdown) => {
      // Runners without job summaries do not set this variable.
      if (process.env['GITHUB_STEP_SUMMARY']) await core.summary.addRaw(markdown, true).write();
    },
    serverUrl: context.serverUrl,
    jobUrl: `${context.serverUrl}/${context.repo.owner}/${context.repo.repo}/actions/runs/${context.runId}`,
    writeFile: async ({ name, content, isOfWorkspace }) => {
      const file = isOfWorkspace ? await sarifPath(name) : join(await folder, name);
      await mkdir(dirname(file), { recursive: true });
      // Replaces an existing file: it may be a link from the pull request.
      await rm(file, { force: true });
      await writeFile(file, content, { flag: 'wx' });
      return file;
    },
    version: packageJson.version,
    setOutput: core.setOutput,
    log: core.info,
  };
  const isFine = await run(occasion, inputs, effects);
  if (!isFine) process.exitCode = 1;
}

/**
 * Reads the defaults of an organisation; undefined where the input is not set: a runner then gives the default. One that is
 * set to nothing, as by a variable that is not there, is a mistake: no run is laxer by accident.
 */
async function defaultsInput(): Promise<OrganisationDefaults | undefined> {
  if (process.env['INPUT_DEFAULTS'] === undefined) return undefined;
  const text = core.getInput('defaults', { trimWhitespace: false });
  if (text === NO_DEFAULTS) return undefined;
  const { readDefaults } = await import('./target/config/defaults/read-defaults.ts');
  return readDefaults('defaults', text);
}

async function overlayOf(defaults: OrganisationDefaults, asked: RequestedSettings) {
  const { defaultsOverlay } = await import('./compare/rules/defaults/defaults-overlay.ts');
  return defaultsOverlay(defaults, asked, today());
}

/** Opens a client of the App that makes commits, where the inputs name one: only the command `/pss fix` asks for it. */
function appClientOf(id: string, privateKey: string): Pick<Effects, 'appClient'> {
  if (id === '' && privateKey === '') return {};
  if (id === '' || privateKey === '') throw new ConfigurationError('app-id and app-private-key: give both, or none');
  core.setSecret(privateKey);
  const options = { apiUrl: context.apiUrl, warn: core.warning };
  return {
    appClient: async (repository) =>
      (await import('./github/answers/app-client.ts')).openAppClient({ id, privateKey }, repository, options),
  };
}

/** Reads an input that must be one of a few choices; undefined if it is not set, so that the config decides. */
function choiceOf<const T extends string>(name: string, choices: readonly T[]): T | undefined {
  const text = core.getInput(name);
  return text === '' ? undefined : oneOf(name, choices, text);
}

function sarifPath(name: string): Promise<string> {
  return workspaceFile(process.env['GITHUB_WORKSPACE'] ?? '.', 'sarif-file', name);
}

async function workspaceGit(): Promise<Git | undefined> {
  const workspace = process.env['GITHUB_WORKSPACE'];
  if (workspace === undefined || !(mayBeCheckout(resolve(workspace)) || process.env['GIT_DIR'])) return undefined;
  const git = gitIn(workspace, true);
  return (await isCompleteCheckout(git)) ? git : undefined;
}

function annotate({ path, line, level, title, message }: Annotation): void {
  const properties = { file: path, startLine: line, title };
  if (level === 'failure') core.error(message, properties);
  else if (level === 'warning') core.warning(message, properties);
  else core.notice(message, properties);
}

main().catch((error: unknown) => {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  core.setFailed(reasonOf(error) ?? `pss-review failed: ${stack}`);
});
