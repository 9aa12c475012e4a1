import { lstatSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runAction } from '../runner/run-action.ts';
import { runCli } from './cli.ts';
import { useFakes } from './fakes.ts';
import { createRepository } from './git-repository.ts';
import { hostPidPod, writeFiles } from './odd-files.ts';

const BASELINE = '.github/pss-baseline.json';
const CONFIG = '.github/pss-review.yml';

const fakeGitHub = useFakes();

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pss-review-baseline-'));
  writeFiles(folder, { 'a.yaml': hostPidPod('a'), [CONFIG]: 'level: baseline\n' });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(): void {
  expect(runCli(folder, ['scan', '--write-baseline', BASELINE, '--summary'])).toMatchObject({
    exitCode: 0,
    stderr: `pss-review: wrote 1 violation to ${BASELINE}\n`,
  });
}

describe('a baseline', () => {
  test('has scan and fix show what it lists as known, and not fail for it, where a flag or the config names it', () => {
    write();
    const flag = runCli(folder, ['scan', '--baseline', BASELINE]);
    expect(flag.exitCode).toBe(0);
    expect(flag.stdout).toContain('hostNamespaces: host namespaces (hostPID=true) (known)');
    expect(flag.stdout).toContain('1 known violation, 0 paid');
    expect(runCli(folder, ['fix', '--baseline', BASELINE, '--all', '--dry-run'])).toMatchObject({
      exitCode: 0,
      stdout: '',
    });
    expect(runCli(folder, ['scan']).exitCode).toBe(1);
    writeFiles(folder, { [CONFIG]: `level: baseline\nbaseline: ${BASELINE}\n` });
    expect(runCli(folder, ['scan']).exitCode).toBe(0);
    for (const format of ['json', 'sarif', 'junit', 'markdown', 'html', 'plan'])
      expect(runCli(folder, ['scan', '--format', format]).exitCode).toBe(0);
    writeFiles(folder, { 'b.yaml': hostPidPod('b') });
    const more = runCli(folder, ['scan', '--quiet']);
    expect(more.exitCode).toBe(1);
    expect(more.stdout).toContain('Pod b violates');
    expect(more.stdout).not.toContain('Pod a ');
  });

  test('holds where lines move and files are renamed, tells what is paid, and lets it go', () => {
    write();
    writeFiles(folder, { 'a.yaml': `# about it\n\n${hostPidPod('a')}` });
    renameSync(join(folder, 'a.yaml'), join(folder, 'z.yaml'));
    expect(runCli(folder, ['scan', '--baseline', BASELINE]).exitCode).toBe(0);
    writeFiles(folder, { 'z.yaml': hostPidPod('a').replace('hostPID: true', 'hostPID: false') });
    const paid = runCli(folder, ['scan', '--baseline', BASELINE, '--prune-baseline']);
    expect(paid.exitCode).toBe(0);
    expect(paid.stdout).toContain(
      `${BASELINE}:5: note: paid: Pod a has 1 known violation less (hostNamespaces pod=hostPID): take it out of the baseline with --prune-baseline`,
    );
    expect(JSON.parse(readFileSync(join(folder, BASELINE), 'utf8'))).toMatchObject({ workloads: [] });
    writeFiles(folder, { 'z.yaml': hostPidPod('a') });
    expect(runCli(folder, ['scan', '--baseline', BASELINE]).exitCode).toBe(1);
  });

  test('that is broken, of another version or not there ends the run, with line and remedy', () => {
    const runs = (text: string | undefined, flags: readonly string[]) => {
      if (text !== undefined) writeFiles(folder, { [BASELINE]: text });
      const { exitCode, stderr, stdout } = runCli(folder, ['scan', ...flags]);
      expect([exitCode, stdout]).toEqual([2, '']);
      return stderr;
    };
    const flag = ['--baseline', BASELINE];
    expect(runs(undefined, flag)).toBe(
      `pss-review: --baseline ${BASELINE}: no such file: --write-baseline writes one\n`,
    );
    expect(runs('{"baseline": "v1",\n', flag)).toContain(`${BASELINE}:2:1: the baseline cannot be read: `);
    expect(runs('', flag)).toContain(`${BASELINE}:1:1: found nothing, expected a baseline: write it anew`);
    writeFiles(folder, { [CONFIG]: `level: baseline\nbaseline: ${BASELINE}\n` });
    expect(runs('{"baseline": "v2", "workloads": []}', [])).toContain(
      `${BASELINE}:1:14: baseline: found "v2", expected v1`,
    );
    rmSync(join(folder, BASELINE));
    expect(runs(undefined, [])).toContain(`${CONFIG}:2:`);
    expect(runs(undefined, ['--prune-baseline'])).toContain('--prune-baseline: name the file that it changes');
    write();
    expect(runCli(folder, ['scan']).exitCode).toBe(0);
  });

  test('knows what breaks a hardening rule that is enforced, and nothing of one that is not', () => {
    const pod = (context = '{}') =>
      hostPidPod('a').replace('[]', `[{name: app, image: "a:1", securityContext: ${context}}]`);
    writeFiles(folder, {
      'a.yaml': pod(),
      [CONFIG]: 'level: privileged\nhardening: {all: off, read-only-root: enforce, resources: comment}\n',
    });
    expect(runCli(folder, ['scan']).exitCode).toBe(1);
    write();
    expect(readFileSync(join(folder, BASELINE), 'utf8')).toContain('"violations":["read-only-root app"]');
    const known = runCli(folder, ['scan', '--baseline', BASELINE]);
    expect(known.exitCode).toBe(0);
    expect(known.stdout).toContain('readOnlyRootFilesystem=true) (hardening, known)');
    expect(known.stdout).toContain('1 known violation, 0 paid');
    const json = runCli(folder, ['scan', '--baseline', BASELINE, '--hardening', '--format', 'json']);
    expect(json.stdout).toContain('"exemption": "known, as the baseline lists it"');
    expect(runCli(folder, ['fix', '--baseline', BASELINE, '--all', '--dry-run']).stdout).toBe('');
    writeFiles(folder, { 'b.yaml': pod().replace('name: a', 'name: b') });
    expect(runCli(folder, ['scan', '--baseline', BASELINE]).exitCode).toBe(1);
    rmSync(join(folder, 'b.yaml'));
    writeFiles(folder, { 'a.yaml': pod('{readOnlyRootFilesystem: true}') });
    expect(runCli(folder, ['scan', '--baseline', BASELINE]).stdout).toContain('(read-only-root app): take it out');
  });

  test('has nothing in it that an exemption covers, and loses nothing to flags or to a part', () => {
    const exempt = `level: baseline\nexemptions: [{names: [a], reason: so it is, expires: 2999-01-01}]\n`;
    writeFiles(folder, { [CONFIG]: exempt, 'b.yaml': hostPidPod('b') });
    write();
    const listed = readFileSync(join(folder, BASELINE), 'utf8');
    expect(listed).not.toContain('"a"');
    for (const flags of [
      ['--level', 'privileged'],
      ['--everywhere', '--level', 'baseline'],
    ])
      expect(runCli(folder, ['scan', '--baseline', BASELINE, '--prune-baseline', ...flags]).exitCode).toBe(2);
    expect(runCli(folder, ['scan', '--baseline', BASELINE, '--level', 'privileged']).stdout).toContain('0 paid');
    writeFiles(folder, { [CONFIG]: `${exempt}paths: ["a.yaml"]\n` });
    expect(runCli(folder, ['scan', '--baseline', BASELINE, '--prune-baseline']).exitCode).toBe(0);
    expect(readFileSync(join(folder, BASELINE), 'utf8')).toBe(listed);
    const part = runCli(folder, ['scan', '--write-baseline', BASELINE, 'a.yaml']);
    expect([part.exitCode, part.stdout]).toEqual([2, '']);
    expect(part.stderr).toContain('only a part is scanned');
  });

  test('is for no other workload of that name, of which only fix or a scan of a part is asked', () => {
    write();
    mkdirSync(join(folder, 'b'));
    writeFiles(folder, { 'b/a.yaml': hostPidPod('a') });
    for (const command of [['scan'], ['fix', '--dry-run']])
      expect(runCli(folder, [...command, '--baseline', BASELINE, 'b']).exitCode).toBe(1);
  });

  test('is written to a file of its own alone', () => {
    const refusal = (...flags: string[]) => {
      const { exitCode, stdout, stderr } = runCli(folder, ['scan', ...flags]);
      expect([exitCode, stdout]).toEqual([2, '']);
      return stderr;
    };
    expect(refusal('--write-baseline', 'a.yaml')).toContain('--write-baseline a.yaml: a manifest or a config');
    expect(refusal('--write-baseline', CONFIG)).toContain(`--write-baseline ${CONFIG}: a manifest or a config`);
    expect(refusal('--write-baseline', '-')).toContain('found no file, name one');
    expect(refusal('--write-baseline', 'q.json', '--output', 'q.json')).toContain('--output names it, too');
    symlinkSync('real.json', join(folder, 'link.json'));
    expect(runCli(folder, ['scan', '--write-baseline', 'link.json', '--summary']).exitCode).toBe(0);
    expect(lstatSync(join(folder, 'link.json')).isSymbolicLink()).toBe(true);
    expect(runCli(folder, ['scan', '--baseline', 'real.json']).exitCode).toBe(0);
    expect(runCli(folder, ['scan', '--write-baseline', 'new/folder/b.json', '--summary']).exitCode).toBe(0);
  });

  test('lets the scan of a branch pass on GitHub, where it fails for anything else', async () => {
    write();
    const files = {
      'a.yaml': hostPidPod('a'),
      [CONFIG]: `level: baseline\nfail-on: any\nbaseline: ${BASELINE}\n`,
      [BASELINE]: readFileSync(join(folder, BASELINE), 'utf8'),
    };
    const known = await runAction({ fake: await fakeGitHub({ base: files, head: {} }), event: 'push' });
    expect([known.exitCode, known.outputs['conclusion']]).toEqual([0, 'success']);
    expect(known.summary).toContain('1 known violation, 0 paid');
    const more = { ...files, 'b.yaml': hostPidPod('b') };
    expect((await runAction({ fake: await fakeGitHub({ base: more, head: {} }), event: 'push' })).exitCode).toBe(1);
  });

  test('of base plays no part in a review, which tells what a pull request adds to it', () => {
    write();
    const config = { [CONFIG]: `level: baseline\nbaseline: ${BASELINE}\n` };
    const listed = readFileSync(join(folder, BASELINE), 'utf8');
    writeFiles(folder, { ...config, [BASELINE]: listed });
    const head = mkdtempSync(join(tmpdir(), 'pss-review-baseline-head-'));
    writeFiles(head, {
      ...config,
      'a.yaml': hostPidPod('a'),
      'b.yaml': hostPidPod('b'),
      [BASELINE]: listed.replace(
        / {4}(\{.*"name":)"a"(.*\})\n/,
        (line, start: string, end: string) => `${line.trimEnd()},\n    ${start.replace('a.yaml', 'b.yaml')}"b"${end}\n`,
      ),
    });
    const repository = createRepository(folder, head);
    const run = runCli(repository.folder, ['review', '--base', 'main', '--format', 'json']);
    repository.remove();
    rmSync(head, { recursive: true });
    const { policy, workloads, conclusion } = JSON.parse(run.stdout) as {
      policy: { file: string; line: number; change: string; message: string }[];
      workloads: { file: string; findings: { status: string }[] }[];
      conclusion: string;
    };
    expect(conclusion).toBe('failure');
    expect(workloads).toMatchObject([{ file: 'b.yaml', findings: [{ status: 'introduced' }] }]);
    expect(policy).toMatchObject([{ file: BASELINE, line: 6, change: 'loosened' }]);
    expect(policy[0]?.message).toContain('lists 1 more violation as known');
  });
});
