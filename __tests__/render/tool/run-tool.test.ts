import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, test } from 'vitest';
import { builtGoTool } from '../../../scripts/go-tools.ts';
import { findConfinement } from '../../../src/render/tool/confinement.ts';
import type { Limits, ToolRun } from '../../../src/render/tool/run-tool.ts';
import { runTool } from '../../../src/render/tool/run-tool.ts';
import { withSandbox } from '../../../src/render/tool/with-sandbox.ts';
import { killMarked, leftOver, marked, markedSeconds } from './marked-processes.ts';

const { unshare, limitMemory } = await findConfinement();
const WIDE: Limits = { seconds: 60, memory: 2 ** 30, output: 50 * 2 ** 20 };

/** Runs a script of the shell in a sandbox of its own. */
function shell(script: string, limits: Partial<Limits> = {}): Promise<ToolRun> {
  return withSandbox(new Map(), (folder) =>
    runTool('/bin/sh', ['-c', script], { folder, limits: { ...WIDE, ...limits } }),
  );
}

function filesOf(contents: Readonly<Record<string, string>>): Map<string, Uint8Array> {
  return new Map(Object.entries(contents).map(([path, content]) => [path, Buffer.from(content)]));
}

describe('a tool', () => {
  test('sees no variable of this process', async () => {
    process.env['PSS_REVIEW_TEST_TOKEN'] = 'secret';
    try {
      const args = ['-e', 'console.log(JSON.stringify(process.env))'];
      const run = await runTool(process.execPath, args, { folder: '/' });
      expect(run).toEqual({ output: '{}\n' });
    } finally {
      delete process.env['PSS_REVIEW_TEST_TOKEN'];
    }
  });

  test('gets its arguments as they are, its working folder, and no input', async () => {
    const hostile = ['$(id)', '`id`', '; id', '*', '--', "'", ''];
    await withSandbox(filesOf({ 'a.yaml': 'a: é\n' }), async (folder) => {
      const script = 'printf "%s|" "$@"; pwd; cat; cat a.yaml';
      const run = await runTool('/bin/sh', ['-c', script, 'sh', ...hostile], { folder });
      expect(run).toEqual({ output: `${hostile.join('|')}|${folder}\na: é\n` });
    });
  });

  test('that refuses says why in its own words, with paths from its folder', async () => {
    expect(await shell('echo "Error: $PWD/base/a.yaml: no such file, in $PWD" >&2; echo lost; exit 1')).toEqual({
      error: 'Error: base/a.yaml: no such file, in .',
      why: 'refused',
      printed: 'lost\n',
    });
    expect(await shell('exit 3')).toEqual({ error: 'ended with status 3, and said nothing', why: 'refused' });
  });

  test('that says much is heard to the end', async () => {
    const script = 'i=0; while [ $i -lt 2000 ]; do echo "line $i" >&2; i=$((i+1)); done; echo "the cause" >&2; exit 1';
    const run = await shell(script);
    expect(run).toMatchObject({ error: expect.stringMatching(/^….*line 1999\nthe cause$/s), why: 'refused' });
    expect('error' in run && run.error.length).toBeLessThan(5000);
  });

  test('cannot pass an error of its own for one of what confines it', async () => {
    const script = 'printf "Error: in a\nunshare: failed\nfatal error: out of memory\n" >&2; exit 1';
    expect(await shell(script)).toMatchObject({ why: 'refused' });
  });

  test.each(['sh', '/nowhere/kustomize', import.meta.filename])('is not started: %s', async (path) => {
    expect(await runTool(path, [], { folder: '/' })).toEqual({ error: `${path} is not a program`, why: 'start' });
  });

  test('is not started in a folder that is not there', async () => {
    const run = await runTool('/bin/sh', ['-c', 'true'], { folder: '/nowhere' });
    expect(run).toEqual({ error: 'cannot be started: ENOENT', why: 'start' });
  });

  test('that something else ends has refused nothing', async () => {
    const seconds = markedSeconds();
    const run = shell(`sleep ${seconds}`);
    while (marked(seconds).length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
    killMarked(seconds);
    expect(await run).toEqual({ error: 'was ended by SIGKILL', why: 'start' });
  });
});

describe('limits', () => {
  test('time: a tool is killed with all that it started', async () => {
    const seconds = markedSeconds();
    const many = `i=0; while [ $i -lt 20 ]; do sleep ${seconds} & i=$((i+1)); done; wait`;
    const started = performance.now();
    expect(await shell(`${many}; sleep ${seconds}`, { seconds: 1 })).toEqual({
      error: 'took longer than 1 second',
      why: 'time',
    });
    expect(performance.now() - started).toBeLessThan(30_000);
    expect(await leftOver(seconds)).toBe(0);
  });

  test('what a tool leaves running is gone when it ends, and holds nothing up', async () => {
    const seconds = markedSeconds();
    const started = performance.now();
    expect(await shell(`sleep ${seconds} & echo done`)).toEqual({ output: 'done\n' });
    expect(performance.now() - started).toBeLessThan(30_000);
    expect(await leftOver(seconds)).toBe(0);
  });

  test.skipIf(unshare === undefined)(
    'what left its group of processes is gone, too (skipped without unshare)',
    async () => {
      const seconds = markedSeconds();
      const script = `setsid sleep ${seconds} & echo done`;
      expect(await shell(script)).toEqual({ output: 'done\n' });
      expect(await leftOver(seconds)).toBe(0);
    },
  );

  test('output: 60 MB are too much, on either output', async () => {
    const error = { error: 'printed more than 50 MB', why: 'output' };
    expect(await shell('head -c 62914560 /dev/zero')).toEqual(error);
    expect(await shell('head -c 62914560 /dev/zero >&2')).toEqual(error);
    expect(await shell('while :; do echo for ever; done', { output: 2 ** 20 })).toEqual({
      error: 'printed more than 1 MB',
      why: 'output',
    });
  });

  test('output: all within the limit arrives', async () => {
    const run = await shell('head -c 31457280 /dev/zero');
    expect('output' in run && run.output.length).toBe(30 * 2 ** 20);
  });
});

const kustomize = builtGoTool('kustomize');

describe('the real kustomize', () => {
  if (kustomize === undefined) {
    if (process.env['PSS_REQUIRE_GO'] === '1') {
      test('is there', () => expect.fail('kustomize was not built, and PSS_REQUIRE_GO=1 asks for it'));
    } else test.skip('is confined (skipped: npm run go-tools builds it)', () => {});
    return;
  }

  /** Builds the root kustomization of these files. */
  const build = (contents: Readonly<Record<string, string>>, limits: Partial<Limits> = {}): Promise<ToolRun> =>
    withSandbox(filesOf(contents), (folder) =>
      runTool(kustomize, ['build', '.'], { folder, limits: { ...WIDE, ...limits } }),
    );
  const configMap = (name: string, value = ''): string =>
    `apiVersion: v1\ndata:\n  a: "${value}"\nkind: ConfigMap\nmetadata:\n  name: ${name}\n`;

  test('builds, with no environment at all', async () => {
    const run = await build({ 'kustomization.yaml': 'resources: [a.yaml]', 'a.yaml': configMap('a') });
    expect(run).toEqual({ output: configMap('a') });
  });

  test('says what is missing, without the place of the sandbox', async () => {
    const run = await build({ 'kustomization.yaml': 'resources: [base/a.yaml]' });
    expect(run).toMatchObject({ error: expect.stringContaining("'base/a.yaml'"), why: 'refused' });
    expect(run).not.toMatchObject({ error: expect.stringContaining('pss-review-') });
  });

  test.skipIf(unshare === undefined)(
    'reaches no server, not even on this machine (skipped without unshare)',
    async () => {
      let requests = 0;
      const server = createServer((_, response) => {
        requests += 1;
        response.end(configMap('remote'));
      }).listen(0, '127.0.0.1');
      await once(server, 'listening');
      try {
        const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/x.yaml`;
        // That the server would answer, and kustomize would ask.
        expect(await (await fetch(url)).text()).toBe(configMap('remote'));
        const run = await build({ 'kustomization.yaml': `resources: ["${url}"]` });
        expect(run).toMatchObject({ error: expect.stringContaining('network is unreachable'), why: 'refused' });
        expect(requests).toBe(1);
      } finally {
        server.close();
      }
    },
  );

  test.skipIf(limitMemory === undefined)('gets no more memory than it may (skipped without prlimit)', async () => {
    const files = { 'kustomization.yaml': 'resources: [a.yaml]', 'a.yaml': configMap('a', 'v'.repeat(20_000_000)) };
    expect(await build(files, { memory: 160 * 2 ** 20 })).toEqual({
      error: 'needed more than 160 MB of memory',
      why: 'memory',
    });
  });

  test('many run at once, and none takes what another has', async () => {
    const names = Array.from({ length: 24 }, (_, index) => `app-${index}`);
    const runs = names.map((name) =>
      build({ 'kustomization.yaml': `resources: [${name}.yaml]`, [`${name}.yaml`]: configMap(name) }),
    );
    expect(await Promise.all(runs)).toEqual(names.map((name) => ({ output: configMap(name) })));
  });
});
