import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Place } from '../../src/manifest/manifest.ts';
import { LABEL_PREFIX } from '../../src/pss/admission/namespace-policy.ts';
import { buildKustomizations } from '../../src/repository/kustomize/build-kustomizations.ts';
import { workloadNamespaces } from '../../src/repository/kustomize/workload-namespaces.ts';
import { disagreements, repositoryNamespaces } from '../../src/repository/repository-namespaces.ts';
import { defaultPolicy } from '../../src/target/repository-target.ts';
import type { Files } from './read-repository.ts';
import { filesIn, readRepository } from './read-repository.ts';

const FOLDER = join(import.meta.dirname, 'fixtures', 'namespaces');
const DEFAULTS = defaultPolicy({ level: 'restricted', version: 'latest' });

function at(place: Place | undefined): string {
  return place === undefined ? 'nowhere' : `${place.file}:${place.line}:${place.column}`;
}

function namespacesOf(files: Files) {
  const { facts, sources } = readRepository(files);
  return repositoryNamespaces(buildKustomizations(facts, sources), sources, DEFAULTS);
}

/** What a repository says of its namespaces, as a person reads it: labels of Pod Security only, in order. */
function describeRepository(files: Files): string {
  const { facts, sources, workloads } = readRepository(files);
  const namespaces = namespacesOf(files);
  const lines = namespaces.flatMap(({ name, definitions, strictest }) =>
    definitions.flatMap((definition) => {
      const { labels, place, via, locateLabel } = definition;
      const mark = definitions.length > 1 && definition === strictest ? ', the strictest' : '';
      return [
        `namespace ${name} at ${at(place)}${via === undefined ? '' : ` by ${via}`}${mark}`,
        ...Object.keys(labels)
          .filter((label) => label.startsWith(LABEL_PREFIX))
          .sort()
          .map((label) => `  ${label.slice(LABEL_PREFIX.length)}=${labels[label]} at ${at(locateLabel(label))}`),
      ];
    }),
  );
  const side = { facts, builds: buildKustomizations(facts, sources) };
  const namesOf = workloadNamespaces(side, side, (path) => path);
  for (const workload of workloads) {
    const { kind, name, namespace } = workload.identity;
    const names = namesOf(workload.file, namespace).map((each) => each ?? 'unknown');
    lines.push(`${kind} ${name} of ${workload.file}: ${names.join(', ')}`);
  }
  lines.push(...disagreements(namespaces).map((note) => `note at ${at(note)}: ${note.message}`));
  return `${lines.join('\n')}\n`;
}

describe('the namespaces of a repository are what kustomize builds', () => {
  it.each(readdirSync(FOLDER))('%s', async (name) => {
    const { 'expected.txt': _, ...files } = filesIn(join(FOLDER, name));
    await expect(describeRepository(files)).toMatchFileSnapshot(join(FOLDER, name, 'expected.txt'));
  });
});

describe('a kustomization', () => {
  const NAMESPACE =
    'apiVersion: v1\nkind: Namespace\nmetadata: {name: shop, labels: {pod-security.kubernetes.io/warn: baseline}}\n';
  const nameOf = fc.constantFrom('a', 'b', 'c');

  it('that is outermost names the namespace, however deep they nest', () => {
    fc.assert(
      fc.property(fc.array(fc.option(nameOf), { minLength: 1, maxLength: 6 }), (names) => {
        const files: Record<string, string> = { '0/namespace.yaml': NAMESPACE };
        for (const [depth, name] of names.entries()) {
          const resource = depth === 0 ? 'namespace.yaml' : `../${depth - 1}`;
          files[`${depth}/kustomization.yaml`] =
            `resources: [${resource}]\n${name === null ? '' : `namespace: ${name}\n`}`;
        }
        const outermost = names.findLast((name) => name !== null) ?? 'shop';
        expect(namespacesOf(files).map(({ name }) => name)).toEqual([outermost]);
      }),
    );
  });

  it('of whatever shape is read in little time, circles and doubled paths included', () => {
    const files: Record<string, string> = { '0/namespace.yaml': NAMESPACE };
    const levels = 60;
    for (let level = 0; level < levels; level++) {
      const below = level === 0 ? '../0/namespace.yaml' : `../${level - 1}, ../${level - 1}-twin`;
      for (const folder of [`${level}`, `${level}-twin`]) {
        const label = `labels: [{pairs: {level-${level}: ${folder}}}]\n`;
        files[`${folder}/kustomization.yaml`] = `resources: [${below}, ../${levels - 1}]\n${label}`;
      }
    }
    files['top/kustomization.yaml'] = `resources: [../${levels - 1}]\n`;
    files['top/again/kustomization.yaml'] = `kind: Component\ncomponents: [.., ../again]\n`;
    const start = performance.now();
    expect(namespacesOf(files).map(({ name }) => name)).toEqual(['shop']);
    expect(performance.now() - start).toBeLessThan(20_000);
  });

  it('that cannot be read builds nothing', () => {
    const files: Files = { 'kustomization.yaml': 'resources: [namespace.yaml', 'namespace.yaml': NAMESPACE };
    expect(namespacesOf(files)[0]?.strictest).not.toHaveProperty('via');
  });

  it('takes no patch for a Namespace of the repository', () => {
    const files: Files = { 'kustomization.yaml': 'patches: [{path: namespace.yaml}]', 'namespace.yaml': NAMESPACE };
    expect(namespacesOf(files)).toEqual([]);
  });
});
