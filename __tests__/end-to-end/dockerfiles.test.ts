import { expect, test } from 'vitest';
import { runAction } from '../runner/run-action.ts';
import { useFakes } from './fakes.ts';
import type { Files } from './pull-requests.ts';

const fakeGitHub = useFakes();

const DEPLOYMENT = `apiVersion: apps/v1
kind: Deployment
metadata: {name: web, namespace: shop}
spec:
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web}}
    spec:
      securityContext: {runAsNonRoot: true, seccompProfile: {type: RuntimeDefault}}
      containers:
        - name: web
          image: registry.example/shop/web:1.4
          securityContext: {allowPrivilegeEscalation: false, capabilities: {drop: [ALL]}}
`;
const WITH_NUMBER = 'FROM node:24-alpine\nWORKDIR /app\nCOPY . .\nUSER 1000\nCMD ["node", "server.js"]\n';
const WITH_NAME = WITH_NUMBER.replace('USER 1000', 'USER node');

const filesWith = (dockerfile: string): Files => ({ 'deploy/web.yaml': DEPLOYMENT, 'web/Dockerfile': dockerfile });

async function review(hardening: string) {
  const fake = await fakeGitHub({ base: filesWith(WITH_NUMBER), head: filesWith(WITH_NAME) });
  const { exitCode, outputs, summary } = await runAction({ fake, inputs: { hardening } });
  return { fake, exitCode, outputs, summary };
}

test('a Dockerfile that takes its number back is commented on the line, and a click repairs it', async () => {
  const { fake, exitCode, outputs } = await review('comment');
  expect([exitCode, outputs['conclusion'], outputs['introduced']]).toEqual([0, 'success', '0']);
  const [comment] = fake.comments;
  expect(fake.comments.map(({ path, anchor }) => `${path}:${anchor?.line}`)).toEqual(['web/Dockerfile:4']);
  expect(comment?.body).toContain('```suggestion\nUSER 1000\n```');
  expect(comment?.body).toContain('container has runAsNonRoot and image has non-numeric user (node)');
  // A second run says nothing again.
  await runAction({ fake, inputs: { hardening: 'comment' } });
  expect(fake.comments).toHaveLength(1);
});

test('a Dockerfile that takes its number back blocks where the rule is enforced', async () => {
  const { fake, exitCode, outputs } = await review('enforce');
  expect([exitCode, outputs['conclusion'], outputs['introduced']]).toEqual([1, 'failure', '1']);
  expect(fake.comments.map(({ path }) => path)).toEqual(['web/Dockerfile']);
});

test('by default a Dockerfile is no matter of comments', async () => {
  const { fake, exitCode } = await review('summary');
  expect([exitCode, fake.comments]).toEqual([0, []]);
});
