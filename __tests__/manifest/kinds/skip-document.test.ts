import { describe, expect, it, test } from 'vitest';
import { canSkip, plainIdentity } from '../../../src/manifest/kinds/skip-document.ts';

const object = (apiVersion: string, kind: string, rest = 'spec: {}'): string =>
  `apiVersion: ${apiVersion}\nkind: ${kind}\n${rest}\n`;

describe('a document is not parsed', () => {
  it.each([
    ['v1', 'Service'],
    ['v1', 'ConfigMap'],
    ['argoproj.io/v1alpha1', 'AppProject'],
    ['networking.k8s.io/v1', 'Ingress'],
    ['cert-manager.io/v1', 'Certificate # comment'],
  ])('where it is a %s %s', (apiVersion, kind) => {
    expect(canSkip(object(apiVersion, kind))).toBe(true);
  });

  it.each([
    ['kyverno.io/v1', 'ClusterPolicy'],
    ['constraints.gatekeeper.sh/v1', 'AnyName'],
    ['apiextensions.k8s.io/v1', 'CustomResourceDefinition'],
    ['v1', 'ConfigMap'],
  ])('where containers stand in a %s %s', (apiVersion, kind) => {
    expect(canSkip(object(apiVersion, kind, 'spec:\n  containers: [{image: a}]'))).toBe(true);
  });
});

describe('a document is parsed', () => {
  it.each([
    ['apps/v1', 'Deployment'],
    ['example.com/v1', 'Deployment'],
    ['serving.knative.dev/v1', 'Service'],
    ['batch.volcano.sh/v1alpha1', 'Job'],
    ['tekton.dev/v1', 'Task'],
    ['monitoring.coreos.com/v1', 'Prometheus'],
    ['"serving.knative.dev/v1"', 'Service'],
    ['v1\napiVersion: serving.knative.dev/v1', 'Service'],
    ['&a serving.knative.dev/v1', 'Service'],
  ])('where it is a %s %s', (apiVersion, kind) => {
    expect(canSkip(object(apiVersion, kind))).toBe(false);
  });

  it.each([
    ['argoproj.io/v1alpha1', 'Application'],
    ['helm.toolkit.fluxcd.io/v2', 'HelmRelease'],
    ['kustomize.toolkit.fluxcd.io/v1', 'Kustomization'],
    ['v1', 'Template'],
    ['v1', 'DeploymentConfig'],
  ])('where it is a %s %s with a pod', (apiVersion, kind) => {
    expect(canSkip(object(apiVersion, kind, 'objects: [{apiVersion: v1, kind: Pod}]'))).toBe(false);
  });

  it.each([
    ['in quotes', '"kind": Pod'],
    ['behind a question mark', '? kind\n  : Pod'],
    ['by an escape', '"\\x6bind": Pod'],
    ['in base64', '!!binary a2luZA==: Pod'],
    ['that is filled in', 'kind: "{{ kind }}"'],
  ])('where a kind that is not known holds a kind %s', (_, text) => {
    expect(canSkip(object('example.com/v1', 'Widget', `spec:\n  ${text}`))).toBe(false);
  });

  it.each([
    ...['containers: [{image: a}]', '"containers":\n  - image: a', "'containers' : []"],
    ...['? containers\n  : []', '"\\x63ontainers": []', '!!binary Y29udGFpbmVycw==: []', '{a: &k containers, *k : []}'],
  ])('where a kind that is not known holds %j', (text) => {
    expect(canSkip(object('example.com/v1', 'Widget', `spec:\n  ${text}`))).toBe(false);
  });

  it('but not where only a part of a word is one', () => {
    expect(canSkip(object('example.com/v1', 'Widget', 'spec:\n  init-containers: []\n  kindOf: Pods'))).toBe(true);
  });

  it('where the config names its kind', () => {
    const podSpecs = [{ group: 'example.com', kind: 'Widget', path: [{ key: 'spec' }] }];
    expect(canSkip(object('example.com/v1', 'Widget'), podSpecs)).toBe(false);
    expect(canSkip(object('example.com/v1', 'Widget'))).toBe(true);
    expect(canSkip(object('example.org/v1', 'Widget'), podSpecs)).toBe(true);
  });
});

const KNOWN = 'apiVersion: argoproj.io/v1alpha1\nkind: Application\n';

test('the plain lines of a document say what it is', () => {
  expect(plainIdentity(`# a comment\n${KNOWN}metadata: {name: kind}\n`)).toEqual({
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'Application',
  });
});

test.each([
  ['an escaped kind', KNOWN.replace('Application', '"App\\x6cication"')],
  ['a key in quotes', KNOWN.replace('kind', '"kind"')],
  ['two kinds', `${KNOWN}kind: Namespace\n`],
  ['two versions', `${KNOWN}apiVersion: v1\n`],
  ['a merge key', `${KNOWN}<<: *more\n`],
  ['a list', `${KNOWN}items: []\n`],
  ['JSON', '{"apiVersion": "v1", "kind": "ConfigMap"}'],
  ['nothing', '# a comment\n'],
])('of %s they say nothing', (_, text) => {
  expect(plainIdentity(text)).toBeUndefined();
});
