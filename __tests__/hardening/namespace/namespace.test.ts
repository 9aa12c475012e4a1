import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { repairDocument } from '../../../src/fix/repair-document.ts';
import type { ManifestToAdd } from '../../../src/hardening/namespace/guard-manifests.ts';
import { guardManifests, missingGuards } from '../../../src/hardening/namespace/guard-manifests.ts';
import { guardedNamespaces } from '../../../src/hardening/namespace/namespace-guards.ts';
import { namespace } from '../../../src/hardening/rules/namespace.ts';
import { foundObjects } from '../../../src/manifest/objects/found-object.ts';
import { readText } from '../../../src/manifest/read-manifest.ts';
import { formatSetter } from '../../../src/pss/violation.ts';
import { isKustomizationPath, readKustomization } from '../../../src/repository/kustomize/kustomization.ts';

const FIXTURES = join(import.meta.dirname, 'fixtures');

type Files = ReadonlyMap<string, string>;

/** The files of a fixture's folder, by path. */
function filesOf(folder: string): Files {
  const paths = readdirSync(join(FIXTURES, folder), { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.yaml'),
  );
  return new Map(paths.sort().map((path) => [path, readFileSync(join(FIXTURES, folder, path), 'utf8')]));
}

function namespacesIn(files: Files) {
  return guardedNamespaces([...files].flatMap(([file, text]) => foundObjects(file, text)));
}

/** The kustomization that names a file as a resource. */
function namingOf(files: Files, path: string): string | undefined {
  return [...files].find(([file, text]) => {
    const folder = file.slice(0, file.lastIndexOf('/') + 1);
    const read = isKustomizationPath(file) ? readKustomization(file, new TextEncoder().encode(text)) : undefined;
    return read?.resources.some((entry) => join(folder, entry) === path);
  })?.[0];
}

function manifestsFor(files: Files): ManifestToAdd[] {
  const kustomizationOf = (path: string) => namingOf(files, path);
  return guardManifests(namespacesIn(files), { kustomizationOf, isTaken: (path) => files.has(path) });
}

/** The files with these manifests added, and named in their kustomizations. */
function withManifests(files: Files, manifests: readonly ManifestToAdd[]): Files {
  const after = new Map(files);
  for (const { path, text, kustomization } of manifests) {
    expect(after.has(path)).toBe(false);
    after.set(path, text);
    if (kustomization === undefined) continue;
    const { file, edit } = kustomization;
    const before = after.get(file) ?? '';
    const at = { file, document: 0 };
    const repair = repairDocument({ texts: after, shows: () => true, at, edits: [edit], findFault: () => undefined });
    if (!('suggestion' in repair)) throw new Error(repair.refusal);
    const { startLine, endLine, lines } = repair.suggestion;
    const kept = before.split('\n');
    after.set(file, [...kept.slice(0, startLine - 1), ...lines, ...kept.slice(endLine)].join('\n'));
  }
  return after;
}

describe.each(readdirSync(FIXTURES))('the repository %s', (folder) => {
  const files = filesOf(folder);
  const manifests = manifestsFor(files);
  const after = withManifests(files, manifests);

  test('is answered, and gets the files, as the text beside it says', async () => {
    const answers = namespacesIn(files).map((each) => {
      const around = { namespace: each, guards: manifests };
      const lines = namespace.answers({}, around).map(({ violation, answer, says }) => {
        const line = `${each.name} ${formatSetter(violation)}: ${answer}: ${says}`;
        return answer === 'not met' ? `${line}\n  ${namespace.fix(violation, {}, around).caution}` : line;
      });
      return lines.join('\n');
    });
    const changed = [...after]
      .filter(([path, text]) => files.get(path) !== text)
      .map(([path, text]) => `# ${path}\n${text}`);
    await expect(`${[...answers, ...changed].join('\n').trimEnd()}\n`).toMatchFileSnapshot(
      join(FIXTURES, folder, 'expected.txt'),
    );
  });

  test('has all guards then, by files that kustomizations take in where they took in the Namespace', () => {
    expect(namespacesIn(after).flatMap(missingGuards)).toEqual([]);
    for (const { path, text, kustomization } of manifests) {
      expect(namingOf(after, path)).toBe(kustomization?.file);
      expect(readText(path, text)).toMatchObject({ notEvaluated: [], notes: [], other: 0 });
    }
  });
});

test('of a Namespace that the repository does not have, nothing is known', () => {
  expect(namespace.answers({}, {}).map(({ answer }) => answer)).toEqual(['unknown', 'unknown', 'unknown']);
});

describe('a NetworkPolicy', () => {
  const deniedBy = (spec: string) => {
    const text = `kind: Namespace\napiVersion: v1\nmetadata: {name: shop}\n---\napiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: it, namespace: shop}\nspec: ${spec}\n`;
    const [found] = guardedNamespaces(foundObjects('a.yaml', text));
    return [found?.deniesIngress, found?.deniesEgress];
  };
  test.each([
    ['{podSelector: {}}', [true, false]],
    ['{podSelector: {}, policyTypes: [Ingress]}', [true, false]],
    ['{podSelector: {}, policyTypes: [Ingress, Egress]}', [true, true]],
    ['{podSelector: {matchLabels: {}}, policyTypes: [Ingress], ingress: []}', [true, false]],
    ['{podSelector: {}, policyTypes: [Egress], egress: [{ports: [{port: 53, protocol: UDP}]}]}', [false, true]],
    ['{podSelector: {}, policyTypes: [Egress], egress: [{}]}', [false, false]],
    ['{podSelector: {}, policyTypes: [Ingress], ingress: [{}]}', [false, false]],
    ['{podSelector: {matchLabels: {app: web}}, policyTypes: [Ingress]}', [false, false]],
  ])('%s', (spec, expected) => expect(deniedBy(spec)).toEqual(expected));
});
