import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCli } from './cli.ts';
import { createRepository } from './git-repository.ts';
import {
  hostPidPod,
  ODD_FILES,
  ODD_NOT_EVALUATED,
  ODD_NOTES,
  ODD_OTHER,
  ODD_WORKLOADS,
  writeFiles,
} from './odd-files.ts';

interface Found {
  readonly results?: readonly { readonly workload: { readonly name: string }; readonly message: string }[];
  readonly workloads?: readonly { readonly workload: { readonly name: string }; readonly message: string }[];
  readonly notEvaluated: readonly {
    readonly file: string;
    readonly reason: string;
    readonly message: string;
    readonly line: number;
  }[];
  readonly notes: readonly { readonly file: string; readonly code: string }[];
  readonly other: number;
}

function expectOddOutcome(found: Found): void {
  const workloads = found.results ?? found.workloads ?? [];
  expect(workloads.map(({ workload }) => workload.name).sort()).toEqual(ODD_WORKLOADS);
  expect(new Set(workloads.map(({ message }) => message))).toEqual(new Set(['host namespaces (hostPID=true)']));
  expect(Object.fromEntries(found.notEvaluated.map(({ file, reason }) => [file, reason]))).toEqual(ODD_NOT_EVALUATED);
  expect(Object.fromEntries(found.notes.map(({ file, code }) => [file, code]))).toEqual(ODD_NOTES);
  expect(found.other).toBe(ODD_OTHER);
}

describe('input that is odd or broken costs no other file its judgement', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'pss-review-odd-'));
    mkdirSync(join(folder, 'empty'));
    writeFiles(join(folder, 'odd'), ODD_FILES);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('in a scan', () => {
    const run = runCli(join(folder, 'odd'), ['scan', '--level', 'baseline', '--render', 'never', '--format', 'json']);
    expect(run.stderr).toBe('');
    expectOddOutcome(JSON.parse(run.stdout));
    expect(run.exitCode).toBe(1);
  });

  test('in a review of a branch', () => {
    const repository = createRepository(join(folder, 'empty'), join(folder, 'odd'));
    const flags = ['--level', 'baseline', '--render', 'never', '--format', 'json'];
    const run = runCli(repository.folder, ['review', '--base', 'main', ...flags]);
    repository.remove();
    expect(run.stderr).toBe('');
    expectOddOutcome(JSON.parse(run.stdout));
    expect(run.exitCode).toBe(1);
  });

  test('a wrong type names the path, the line, what was found and what is expected', () => {
    const run = runCli(join(folder, 'odd'), ['scan', 'wrong-type.yaml', '--format', 'json']);
    const [entry] = (JSON.parse(run.stdout) as Found).notEvaluated;
    expect(entry?.line).toBe(6);
    expect(entry?.message).toMatch(/spec\.hostPID: found the string "true", expected true or false/);
  });

  test('a submodule with the name of a manifest is not evaluated, and says why', () => {
    const repository = createRepository(join(folder, 'empty'), join(folder, 'empty'));
    repository.git('update-index', '--add', '--cacheinfo', `160000,${'1'.repeat(40)},module.yaml`);
    repository.git('commit', '--quiet', '--message', 'submodule');
    const run = runCli(repository.folder, ['review', '--base', 'main', '--format', 'json']);
    repository.remove();
    const { notEvaluated } = JSON.parse(run.stdout) as Found;
    expect(notEvaluated.map(({ reason }) => reason)).toEqual(['unreadable']);
    expect(run.exitCode).toBe(1);
  });
});

describe('the command line', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'pss-review-cli-'));
    writeFiles(folder, {
      'good.yaml': hostPidPod('good').replace('  hostPID: true\n', ''),
      'bad.yaml': hostPidPod('bad'),
    });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('exits with 0 where nothing blocks, 1 where something does', () => {
    expect(runCli(folder, ['scan', 'good.yaml']).exitCode).toBe(0);
    expect(runCli(folder, ['scan', 'bad.yaml']).exitCode).toBe(1);
    expect(runCli(folder, ['scan', 'bad.yaml', '--level', 'privileged']).exitCode).toBe(0);
  });

  test('explains a check', () => {
    const run = runCli(folder, ['explain', 'hostNamespaces']);
    expect(run.stdout).toContain('# hostNamespaces');
    expect(run.exitCode).toBe(0);
  });

  test('reads standard input', () => {
    const run = runCli(folder, ['scan', '-'], hostPidPod('piped'));
    expect(run.stdout).toContain('hostNamespaces: host namespaces (hostPID=true)');
    expect(run.exitCode).toBe(1);
  });

  test.each([
    [['scan', 'missing.yaml'], 'missing.yaml: no such file or folder'],
    [['scan', '--level', 'strict'], 'level: found "strict", expected one of privileged, baseline, restricted'],
    [['scan', '--version', '1.25'], 'version: found "1.25", expected latest or v1.N, such as v1.37'],
    [['scan', '--format', 'xml'], '--format: found "xml", expected one of text, json'],
    [['scan', '--levle', 'baseline'], 'Did you mean --level?'],
    [['review', '--base', 'main'], 'no commit here'],
    [['review'], 'nothing to review is named: --base names the branch'],
    [['scna'], 'Did you mean scan?'],
    [['explain', 'runAsNonRot'], 'no check runAsNonRot (did you mean runAsNonRoot?)'],
  ])('%j cannot be done, says why, and exits with 2', (args, message) => {
    const run = runCli(folder, args);
    expect(run.stderr).toContain(message);
    expect(run.exitCode).toBe(2);
  });
});
