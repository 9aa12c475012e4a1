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
  test.each(['text', 'json', 'sarif', 'markdown', 'junit', 'html', 'plan'])(
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

  test('of fix is for the patch', () => {
    const printed = runCli(folder, ['fix', '--level', 'baseline', '--all', '--dry-run']);
    const run = runCli(folder, ['fix', '--level', 'baseline', '--all', '--dry-run', '--output', 'fix.patch']);
    expect(run.stdout).toBe('wrote fix.patch: a patch of 1 file that repairs 1 violation\n');
    expect(read('fix.patch')).toBe(printed.stdout);
    expect(runCli(folder, ['fix', '--output', 'fix.patch']).exitCode).toBe(2);
    expect(read('a.yaml')).toBe(POD);
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
