import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import {
  imageExpression,
  imagesWithoutResources,
  imagesWithResources,
  LIMITS_OR_REQUESTS,
} from '../../../src/repository/surroundings/resource-files.ts';

const SET = 'resources: {requests: {cpu: 1}, limits: {memory: 1Gi}}\n';

test('the images of a text are found however they are written, where it sets resources', () => {
  const text = `- image: web\n- "image": 'registry.example:5000/team/web:1.4@sha256:${'a'.repeat(64)}'\n- {image: web:2, name: b}\n- image: {{ .Values.image }}\n- image: ''\n`;
  expect(imagesWithResources(text)).toEqual([]);
  const found = ['docker.io/library/web', 'registry.example:5000/team/web'];
  expect(imagesWithResources(`${text}${SET}`)).toEqual(found);
  expect(imagesWithResources(`${text}"limits" : {}\n`)).toEqual(found);
});

test('a text in which each image has its requests and limits lacks none', () => {
  expect(imagesWithoutResources(`image: web\n${SET}`)).toEqual([]);
  expect(imagesWithoutResources(`image: web\n${SET}image: other\n`)).toEqual([
    'docker.io/library/web',
    'docker.io/library/other',
  ]);
  expect(imagesWithoutResources('image: web\nresources: {limits: {memory: 1Gi}}\n')).toEqual(['docker.io/library/web']);
});

test.each([
  ['docker.io/library/web', 'image: web', true],
  ['docker.io/library/web', '  "image": "docker.io/library/web:1"', true],
  ['docker.io/library/web', 'image: [web]', false],
  ['docker.io/library/web', 'image: web-admin:1', false],
  ['docker.io/library/web', 'image: my-web:1', false],
  ['registry.example/team/web', "{image: 'registry.example/team/web@sha256:0'}", true],
  ['registry.example/team/web', 'image: registryXexample/team/web:1', false],
  ['[::1]:5000/web', 'image: "[::1]:5000/web:1"', true],
])('git finds the lines that name %s: %s', (image, line, isFound) => {
  const grep = () =>
    execFileSync('grep', ['-E', '-c', '-e', imageExpression(['other', image])], { input: `${line}\n` });
  if (isFound) expect(String(grep())).toBe('1\n');
  else expect(grep).toThrow('Command failed');
});

test('git finds the lines that set requests or limits', () => {
  const grep = execFileSync('grep', ['-E', '-e', LIMITS_OR_REQUESTS], { input: '"limits" :\nrequests:\nlimited: 1\n' });
  expect(String(grep)).toBe('"limits" :\nrequests:\n');
});
