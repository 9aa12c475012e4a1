import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runCli } from './cli.ts';
import { writeFiles } from './odd-files.ts';

const POD = `apiVersion: v1
kind: Pod
metadata:
  name: a
spec:
  containers:
    - name: app   # the program
      image: registry.example/app:1
`;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pss-review-fix-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const read = (path: string): string => readFileSync(join(folder, path), 'utf8');

test('--all repairs a file in place, keeps its mode, and leaves nothing beside it', () => {
  writeFiles(folder, { 'pod.yaml': POD });
  chmodSync(join(folder, 'pod.yaml'), 0o640);
  const run = runCli(folder, ['fix', '--all']);
  expect(run.stderr).toContain('repaired 4 violations in 1 file; 0 of 1 workload still violates restricted:latest');
  expect(run.exitCode).toBe(0);
  expect(read('pod.yaml')).toContain('    - name: app   # the program\n      securityContext:\n');
  expect(statSync(join(folder, 'pod.yaml')).mode & 0o777).toBe(0o640);
  expect(readdirSync(folder)).toEqual(['pod.yaml']);
  expect(runCli(folder, ['scan']).exitCode).toBe(0);
});

test('without --all only what cannot change the program is repaired, and the rest fails', () => {
  writeFiles(folder, { 'pod.yaml': POD });
  const run = runCli(folder, ['fix']);
  expect(run.exitCode).toBe(1);
  expect(read('pod.yaml')).toContain('allowPrivilegeEscalation: false');
  expect(read('pod.yaml')).not.toContain('runAsNonRoot');
});

test('a second run changes nothing', () => {
  writeFiles(folder, { 'pod.yaml': POD });
  runCli(folder, ['fix', '--all']);
  const once = read('pod.yaml');
  expect(runCli(folder, ['fix', '--all']).stderr).toContain('repaired 0 violations in 0 files');
  expect(read('pod.yaml')).toBe(once);
});

test('--dry-run changes nothing, and prints a patch that git applies to the same end', () => {
  const files = {
    'a b/ü"q.yaml': POD,
    'crlf.yaml': POD.replaceAll('\n', '\r\n'),
    'no-newline.yaml': POD.trimEnd(),
    'two.yaml': `${POD}---\n${POD.replace('name: a', 'name: b')}`,
  };
  writeFiles(folder, files);
  const git = (args: string[], input?: string) =>
    execFileSync('git', args, { cwd: folder, input: input ?? '', encoding: 'utf8' });
  git(['init', '--quiet']);
  const { stdout } = runCli(folder, ['fix', '--all', '--dry-run']);
  for (const [path, text] of Object.entries(files)) expect(read(path)).toBe(text);
  git(['-c', 'core.whitespace=cr-at-eol', 'apply', '-'], stdout);
  const applied = Object.keys(files).map(read);
  writeFiles(folder, files);
  runCli(folder, ['fix', '--all']);
  expect(applied).toEqual(Object.keys(files).map(read));
});

test('a link that leads out of the folder is not written to', () => {
  const outside = mkdtempSync(join(tmpdir(), 'pss-review-outside-'));
  writeFileSync(join(outside, 'pod.yaml'), POD);
  symlinkSync(join(outside, 'pod.yaml'), join(folder, 'link.yaml'));
  const run = runCli(folder, ['fix', '--all', 'link.yaml']);
  const after = readFileSync(join(outside, 'pod.yaml'), 'utf8');
  rmSync(outside, { recursive: true });
  expect(run.stderr).toContain('link.yaml: a link that leads out of');
  expect(run.exitCode).toBe(2);
  expect(after).toBe(POD);
});

test('what a file does not take is said, with the line and the reason', () => {
  const shared = POD.replace('  containers:', '  x: &c {}\n  containers:').replace(
    '      image',
    '      securityContext: *c\n      image',
  );
  writeFiles(folder, { 'pod.yaml': shared });
  const run = runCli(folder, ['fix', '--all']);
  expect(run.stderr).toMatch(/pod\.yaml:\d+: no fix for allowPrivilegeEscalation of app: .+/);
  expect(run.exitCode).toBe(1);
});

test('--safe and --all together cannot be done', () => {
  writeFiles(folder, { 'pod.yaml': POD });
  expect(runCli(folder, ['fix', '--safe', '--all']).exitCode).toBe(2);
});
