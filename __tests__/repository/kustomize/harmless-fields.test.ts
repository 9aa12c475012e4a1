import { describe, expect, it } from 'vitest';
import { readDocuments } from '../../../src/manifest/yaml/document.ts';
import { patchAlterations, replacementAlterations } from '../../../src/repository/kustomize/alterations/alteration.ts';
import { isHarmlessField } from '../../../src/repository/kustomize/alterations/harmless-fields.ts';

const DEPLOYMENT = {
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  ...firstOf('spec: {template: {spec: {containers: [{name: app}]}}}'),
};

function firstOf(text: string): { value: NonNullable<ReturnType<typeof readDocuments>[number]['value']> } {
  const [document] = readDocuments(text);
  return { value: document?.value ?? expect.fail('no value') };
}

/** Whether the fields that a text alters are all harmless to the Deployment; undefined where the fields are not known. */
function isHarmless(text: string, read = patchAlterations): boolean | undefined {
  const fields = read(text).map((alteration) => alteration.fields);
  if (fields.includes(undefined)) return undefined;
  return fields.flatMap((each) => each ?? []).every((steps) => isHarmlessField(steps, DEPLOYMENT));
}

const merge = (rest: string): string => `apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\n${rest}`;
const inSpec = (rest: string): string => merge(`spec: {template: {spec: ${rest}}}`);

describe('what a patch sets', () => {
  it.each([
    ['what only names the object', merge('')],
    ['labels', 'metadata: {name: web, labels: {a: b}}'],
    ['what stands beside the pod', merge('spec: {replicas: 2, strategy: {type: Recreate}}')],
    ['where pods run', inSpec('{nodeSelector: {a: b}, tolerations: [{key: a}]}')],
    ['the image of a container that is there', inSpec('{containers: [{name: app, image: x}]}')],
    ['labels of the pods', merge('spec: {template: {metadata: {labels: {a: b}, annotations: {c: d}}}}')],
    ['an operation on replicas', '[{op: replace, path: /spec/replicas, value: 2}]'],
    ['an operation on the first image', '[{op: replace, path: /spec/template/spec/containers/0/image, value: x}]'],
    ['a test', '[{op: test, path: /spec/template/spec/hostPID, value: true}]'],
  ])('is harmless: %s', (_, text) => {
    expect(isHarmless(text)).toBe(true);
  });

  it.each([
    ['a namespace of the host', inSpec('{hostPID: true}')],
    ['a security context', inSpec('{securityContext: {}}')],
    ['a container that is not there', inSpec('{containers: [{name: other, image: x}]}')],
    ['a container without more', inSpec('{containers: [{name: app}]}')],
    ['the security context of a container', inSpec('{containers: [{name: app, securityContext: {}}]}')],
    ['ports', inSpec('{containers: [{name: app, ports: [{containerPort: 1, hostPort: 1}]}]}')],
    ['volumes', inSpec('{volumes: [{name: a, hostPath: {path: /}}]}')],
    ['a runtime class, which may be exempt', inSpec('{runtimeClassName: a}')],
    ['the whole spec', merge('spec: null')],
    ['a directive', merge('spec: {$patch: replace, replicas: 2}')],
    ['a profile', merge('spec: {template: {metadata: {annotations: {a.apparmor/b: c}}}}')],
    ['all annotations', merge('spec: {template: {metadata: {annotations: null}}}')],
    ['an operation on a container', '[{op: add, path: /spec/template/spec/containers/-, value: {}}]'],
    ['an operation on a second container', '[{op: add, path: /spec/template/spec/containers/1/image, value: x}]'],
    ['an operation on the kind', '[{op: replace, path: /kind, value: Pod}]'],
  ])('may matter: %s', (_, text) => {
    expect(isHarmless(text)).toBe(false);
  });

  it.each([
    ['a copy', '[{op: copy, from: /a, path: /spec/replicas}]'],
    ['what cannot be read', 'a: ['],
  ])('is not known of %s', (_, text) => {
    expect(isHarmless(text)).toBeUndefined();
  });
});

describe('what a replacement sets', () => {
  const replacement = (path: string): string =>
    `source: {kind: ConfigMap}\ntargets: [{select: {kind: Deployment}, fieldPaths: ['${path}']}]`;
  it.each([
    ['spec.template.spec.containers.[name=app].image', true],
    ['spec.template.spec.containers.*.env.0.value', true],
    ['metadata.labels.a\\.b/c', true],
    ['spec.template.spec.containers.[name=other].image', false],
    ['spec.template.spec.hostPID', false],
  ])('%s is harmless: %s', (path, expected) => {
    expect(isHarmless(replacement(path), replacementAlterations)).toBe(expected);
  });
});
