import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runCli, runInShell } from './cli.ts';

const POD = 'apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n  hostPID: true\n  containers: [{name: app}]\n';
const COUNTS = '1 workload, 1 violates baseline:latest, 0 documents not evaluated, 0 not judged, 0 other documents';
const SCAN = ['scan', '--level', 'baseline'];

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pss-output-'));
  writeFileSync(join(folder, 'a.yaml'), POD);
});
afterEach(() => rmSync(folder, { recursive: true }));

const read = (name: string): string => readFileSync(join(folder, name), 'utf8');

describe('--output', () => {
  test.each(['text', 'json', 'sarif', 'rdjson', 'gitlab', 'github', 'markdown', 'junit', 'html', 'plan'])(
    'writes what scan prints as %s, and says so in one line',
    (format) => {
      const printed = runCli(folder, [...SCAN, '--format', format]);
      const run = runCli(folder, [...SCAN, '--format', format, '--output', 'report']);
      expect(run).toEqual({ exitCode: 1, stdout: `wrote report: ${COUNTS}\n`, stderr: '' });
      expect(read('report')).toBe(printed.stdout);
      expect(readdirSync(folder).sort()).toEqual(['a.yaml', 'report']);
    },
  );

  test('names the remedy where the folder is missing, and makes none', () => {
    const run = runCli(folder, [...SCAN, '--output', 'reports/pss.txt']);
    expect(run.exitCode).toBe(2);
    expect(run.stderr).toBe(
      'pss-review: --output reports/pss.txt: there is no folder reports; make it first: mkdir -p reports\n',
    );
    expect(existsSync(join(folder, 'reports'))).toBe(false);
    mkdirSync(join(folder, 'reports'));
    expect(runCli(folder, [...SCAN, '--output', 'reports']).stderr).toContain(
      '--output reports: a folder; name a file',
    );
  });

  test('leaves the file as it was where the run cannot be done', () => {
    writeFileSync(join(folder, 'report.txt'), 'before');
    expect(runCli(folder, ['scan', 'missing', '--output', 'report.txt']).exitCode).toBe(2);
    expect(read('report.txt')).toBe('before');
    expect(readdirSync(folder).sort()).toEqual(['a.yaml', 'report.txt']);
  });

  test('follows a link to the file, and writes through a device', () => {
    mkdirSync(join(folder, 'reports'));
    writeFileSync(join(folder, 'reports', 'latest'), '');
    symlinkSync('reports/latest', join(folder, 'report'));
    runCli(folder, [...SCAN, '--summary', '--output', 'report']);
    expect(lstatSync(join(folder, 'report')).isSymbolicLink()).toBe(true);
    expect(read('reports/latest')).toContain(COUNTS);
    expect(runInShell(folder, '$PSS scan --level baseline --summary --output /dev/stdout | cat').stdout).toContain(
      COUNTS,
    );
  });

  test('keeps a link that leads to a file which is not there yet', () => {
    mkdirSync(join(folder, 'reports'));
    symlinkSync('reports/next', join(folder, 'report'));
    runCli(folder, [...SCAN, '--summary', '--output', 'report']);
    expect(lstatSync(join(folder, 'report')).isSymbolicLink()).toBe(true);
    expect(read('reports/next')).toContain(COUNTS);
  });

  test.each([
    ['a.yaml', 'a.yaml: this run reads that file'],
    ['other.yaml', 'other.yaml: a manifest or a config, or called as one'],
    ['pod.json', 'pod.json: a manifest or a config, or called as one'],
    ['my-config', 'my-config: this run reads that file'],
    ['', 'found an empty name'],
    ['reports/', 'reports/: a folder; name a file'],
    ['new/', 'new/: a folder; name a file'],
    ['a.yaml/report', 'a.yaml is no folder'],
  ])('is refused before the scan: %j', (path, message) => {
    mkdirSync(join(folder, 'reports'));
    const files = { 'other.yaml': POD, 'pod.json': '{"kind": "Pod"}', 'my-config': 'level: baseline\n' };
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    const run = runCli(folder, ['scan', 'a.yaml', 'broken', '--config', 'my-config', '--output', path]);
    expect([run.exitCode, run.stdout]).toEqual([2, '']);
    expect(run.stderr).toContain(message);
    expect(run.stderr.trimEnd().split('\n')).toHaveLength(1);
    for (const [name, text] of Object.entries({ ...files, 'a.yaml': POD })) expect(read(name)).toBe(text);
  });

  test('replaces its own report in JSON', () => {
    for (const format of ['json', 'sarif']) {
      const scan = () => runCli(folder, [...SCAN, '--format', format, '--output', 'report.json']).exitCode;
      expect([scan(), scan()]).toEqual([1, 1]);
    }
  });

  test('- and /dev/stdout are standard output, and add to the file that it leads to', () => {
    const lines = [
      'scan --level baseline --summary --output -',
      'scan --level baseline --summary --output /dev/stdout',
    ];
    for (const line of lines) {
      writeFileSync(join(folder, 'log'), 'before\n');
      expect(runInShell(folder, `$PSS ${line} >> log; echo after >> log`).stderr).toBe('');
      expect(read('log')).toMatch(/^before\n✗ fails.*\n.*\nafter\n$/);
    }
    expect(readdirSync(folder).sort()).toEqual(['a.yaml', 'log']);
    runInShell(folder, 'exec 3>>log; $PSS scan --level baseline --summary --output /dev/fd/3');
    expect(read('log')).toMatch(/\nafter\n✗ fails/);
  });

  test('is not stopped by what a killed run left', () => {
    const line = 'echo x > .report.pss-review-$$; exec $PSS scan --level baseline --summary --output report';
    expect(runInShell(folder, line).stdout).toContain('wrote report');
  });

  test('of fix is for the patch', () => {
    const printed = runCli(folder, ['fix', '--level', 'baseline', '--all', '--dry-run']);
    const run = runCli(folder, ['fix', '--level', 'baseline', '--all', '--dry-run', '--output', 'fix.patch']);
    expect(run.stdout).toBe('wrote fix.patch: a patch of 1 file that repairs 1 violation\n');
    expect(read('fix.patch')).toBe(printed.stdout);
    expect(runCli(folder, ['fix', '--output', 'fix.patch']).exitCode).toBe(2);
    expect(read('a.yaml')).toBe(POD);
  });
});

describe('what cannot be written', () => {
  test.runIf(existsSync('/dev/full'))('is one line, and no result', () => {
    for (const line of ['> /dev/full', '--output /dev/full']) {
      const run = runInShell(folder, `$PSS scan --level privileged ${line}`);
      expect(run.exitCode).toBe(2);
      expect(run.stderr).toMatch(/^pss-review: .*cannot be written: .*ENOSPC.*\n$/);
    }
  });

  test('as nobody reads it any more, does not change the exit code', () => {
    for (let index = 0; index < 300; index++)
      writeFileSync(join(folder, `b${index}.yaml`), POD.replace('hostPID: true', 'hostPID: false'));
    writeFileSync(join(folder, 'z.yaml'), POD);
    rmSync(join(folder, 'a.yaml'));
    expect(runInShell(folder, '$PSS scan --level baseline --format json | head -c 20').exitCode).toBe(1);
    expect(runInShell(folder, '$PSS scan --level privileged --format json | head -c 20').exitCode).toBe(0);
  });
});

describe('--quiet and --summary', () => {
  test.each([
    [['--quiet', '--format', 'json'], '--quiet: only for --format text'],
    [['--summary', '--format', 'html'], '--summary: only for --format text'],
    [['--quiet', '--summary'], '--quiet and --summary: choose one of them'],
    [['--summary', '--only', 'host'], '--summary and --only: choose one of them'],
  ])('%j is a mistake', (flags, message) => {
    const run = runCli(folder, [...SCAN, ...flags]);
    expect([run.exitCode, run.stdout]).toEqual([2, '']);
    expect(run.stderr).toContain(message);
  });

  test('change what is printed, and not the exit code', () => {
    const conclusion = '✗ fails: 1 of 1 workload violates baseline:latest';
    expect(runCli(folder, [...SCAN, '--summary'])).toMatchObject({ exitCode: 1, stdout: `${conclusion}\n${COUNTS}\n` });
    expect(runCli(folder, [...SCAN, '--quiet']).stdout).toContain(
      '\na.yaml\n  2       Pod web violates baseline:latest',
    );
    expect(runCli(folder, ['scan', '--level', 'privileged', '--quiet'])).toEqual({
      exitCode: 0,
      stdout: '',
      stderr: '',
    });
  });
});

describe('colours', () => {
  const first = (variables: string, flags = ''): string =>
    runInShell(folder, `${variables} $PSS scan --level baseline ${flags}`).stdout.split('\n')[0] ?? '';

  test('are in no pipe, but where FORCE_COLOR asks for them', () => {
    expect(first('FORCE_COLOR=')).toContain('\u001b[31m✗ fails: ');
    expect(first('env -u FORCE_COLOR')).toMatch(/^✗ fails: /);
    expect(first('env -u FORCE_COLOR NO_COLOR=1')).toMatch(/^✗ fails: /);
  });

  test('are in no file', () => {
    first('FORCE_COLOR=1', '--output report');
    expect(read('report')).toMatch(/^✗ fails: /);
  });
});
