import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { runAction } from '../runner/run-action.ts';
import { test } from './fakes.ts';
import { deployment } from './violating-deployment.ts';

/** The Node of the Action: those before it have no such support. */
const isOfAction = process.env['PSS_ACTION_NODE'] !== undefined || Number(process.versions.node.split('.')[0]) >= 24;

describe.skipIf(!isOfAction)(
  'the proxy of a runner (skipped: Node 24 reads its variables, and this is an older one)',
  () => {
    const asked: string[] = [];
    const proxy = createServer();
    let address = '';

    beforeAll(async () => {
      proxy.on('connect', ({ url = '' }, socket) => {
        asked.push(url);
        const { hostname, port } = new URL(`http://${url}`);
        // What is called so is nowhere but behind the proxy.
        const target = connect(Number(port), hostname === 'github.invalid' ? '127.0.0.1' : hostname, () =>
          socket.write('HTTP/1.1 200 OK\r\n\r\n'),
        );
        socket.pipe(target).pipe(socket);
        for (const end of [socket, target]) end.on('error', () => undefined);
      });
      await new Promise<void>((resolve) => {
        proxy.listen(0, '127.0.0.1', resolve);
      });
      address = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
    });

    afterAll(() => {
      proxy.closeAllConnections();
      proxy.close();
    });

    test('is asked for GitHub', async ({ fakeGitHub }) => {
      const fake = await fakeGitHub({ base: {}, head: { 'web.yaml': deployment('web') } });
      const apiUrl = fake.url.replace('127.0.0.1', 'github.invalid');
      const env = { HTTP_PROXY: address, GITHUB_API_URL: apiUrl, GITHUB_GRAPHQL_URL: `${apiUrl}/graphql` };
      const { exitCode, outputs } = await runAction({ fake, workspace: 'none', env, timeout: 55_000 });
      expect([exitCode, outputs['introduced']]).toEqual([1, '4']);
      expect(fake.comments).toHaveLength(1);
      expect(new Set(asked)).toEqual(new Set([new URL(apiUrl).host]));
    });

    test('is not asked for what NO_PROXY names', async ({ fakeGitHub }) => {
      asked.length = 0;
      const fake = await fakeGitHub({ base: {}, head: { 'web.yaml': deployment('web') } });
      const env = { HTTP_PROXY: address, NO_PROXY: '127.0.0.1' };
      const { exitCode } = await runAction({ fake, workspace: 'none', env, timeout: 55_000 });
      expect([exitCode, asked]).toEqual([1, []]);
    });
  },
);
