import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Random } from '../../../../scripts/mutate-text.ts';
import { mutateText, seededRandom } from '../../../../scripts/mutate-text.ts';
import { applicationDeliveries } from '../../../../src/repository/gitops/argo/application-deliveries.ts';
import { applicationsOf } from '../../../../src/repository/gitops/argo/sets/applications-of.ts';
import type { GoTemplates } from '../../../../src/repository/gitops/argo/sets/render-texts.ts';
import type { GitOpsObject } from '../../../../src/repository/gitops/gitops-object.ts';
import type { Plain } from '../../../../src/repository/helm/values.ts';
import { plainOf } from '../../../../src/repository/helm/values.ts';
import { readTreeFixture } from '../../../render/tree-fixture.ts';
import type { Files } from './gitops-fixture.ts';
import { contextOf, objectsIn, objectsOf } from './gitops-fixture.ts';

const FIXTURES = join(import.meta.dirname, 'fixtures');
const TRIES = 1500;

const ODD: readonly Plain[] = [
  ...[null, true, 0, -1, 1e300, '', ' ', '.', '..', '/', '../..', '$', '${', '$$', '{{', '}}', '{{}}', '{{ . }}'],
  ...[
    '*',
    '**',
    '[',
    '{',
    '{a',
    'a{b,c}*',
    '\\',
    '\0',
    '\ud800',
    '__proto__',
    'constructor',
    'oci://',
    'oci:///x',
    '://',
  ],
  ...['https://github.com/example/shop', 'a[0]', 'a[99999]', '$values/x', ':(top)x', '{{ index .path.segments 9 }}'],
  ...['{{ (((( .a ))))', '{{ .path.path | replace "a" .x }}', 'x'.repeat(5000), '{{name}}'.repeat(500)],
  ...[[], {}, [null], [[]], [{}], { a: null }, { __proto__: null, git: {} }, ['a', 1], { name: ['x'] }],
];

const files = readdirSync(FIXTURES, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.tree.txt'))
  .sort()
  .map((file) => readTreeFixture(join(FIXTURES, file)).head);

/** Stands for helm: some templates fail. */
const someTemplates: GoTemplates = (calls) =>
  Promise.resolve(
    calls.map(({ texts }) =>
      texts.map((text) => (text.length % 2 === 0 ? { text: `t${text.length}` } : { fault: 'no' })),
    ),
  );

function pick<T>(random: Random, items: readonly T[]): T {
  return items[Math.floor(random() * items.length)] as T;
}

/** Puts something odd, or a part of the value itself, in place of a part of a value. */
function mutated(value: Plain, random: Random, parts: readonly Plain[]): Plain {
  const children = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  if (children.length === 0 || random() < 0.15) return random() < 0.7 ? pick(random, ODD) : pick(random, parts);
  const [chosen] = pick(random, children);
  const changed = children.map(([key, child]): [string, Plain] => [
    random() < 0.02 ? 'other' : key,
    key === chosen ? mutated(child as Plain, random, parts) : (child as Plain),
  ]);
  return Array.isArray(value) ? changed.map(([, child]) => child) : Object.fromEntries(changed);
}

function partsOf(value: Plain): Plain[] {
  const below =
    typeof value === 'object' && value !== null ? Object.values(value).flatMap((child) => partsOf(child)) : [];
  return [value, ...below];
}

async function follow(objects: readonly GitOpsObject[], tree: Files): Promise<number> {
  const context = contextOf(tree);
  let made = 0;
  for (const object of objects) {
    const { applications, none } = await applicationsOf(object, context, someTemplates);
    expect(none.every(({ reason }) => reason !== '')).toBe(true);
    for (const application of [object, ...applications.slice(0, 5)]) {
      for (const delivery of applicationDeliveries(application, context)) {
        made++;
        if (delivery.is === 'folder') expect(delivery.folder).not.toMatch(/^\/|(?:^|\/)\.\.(?:\/|$)/);
        if (delivery.is === 'none') expect(delivery.reason).not.toBe('');
      }
    }
  }
  return made;
}

test('nothing throws, whatever is changed in an object', async () => {
  const seed = Number(process.env['SEED'] ?? 11);
  const random = seededRandom(seed);
  let made = 0;
  for (let index = 0; index < TRIES; index++) {
    const tree = pick(random, files);
    const objects = [...objectsOf(tree, 'Application'), ...objectsOf(tree, 'ApplicationSet')];
    const object = pick(random, objects);
    const value = plainOf(object.value);
    let text = JSON.stringify(mutated(value, random, partsOf(value)));
    if (index % 4 === 0)
      text = mutateText(tree[object.file] ?? '', random, Object.values(pick(random, files))[0] ?? '');
    try {
      made += await follow(objectsIn(object.file, text), tree);
    } catch (error) {
      throw new Error(`SEED=${seed}, case ${index}: ${text}`, { cause: error });
    }
  }
  expect(made).toBeGreaterThan(TRIES / 2);
});
