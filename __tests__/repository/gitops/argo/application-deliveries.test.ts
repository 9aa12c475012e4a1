import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { applicationDeliveries } from '../../../../src/repository/gitops/argo/application-deliveries.ts';
import { readTreeFixture } from '../../../render/tree-fixture.ts';
import { contextOf, describeDeliveries, objectsOf } from './gitops-fixture.ts';

const FOLDER = join(import.meta.dirname, 'fixtures', 'applications');

const names = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.tree.txt'))
  .map((file) => file.replace('.tree.txt', ''));

describe('what Argo CD makes of Applications', () => {
  test.each(names)('%s', async (name) => {
    const { head } = readTreeFixture(join(FOLDER, `${name}.tree.txt`));
    const described = objectsOf(head, 'Application').map(
      (object) => `# ${object.name}\n${describeDeliveries(applicationDeliveries(object, contextOf(head)))}`,
    );
    await expect(described.join('')).toMatchFileSnapshot(join(FOLDER, `${name}.deliveries.yaml`));
  });

  test('each file beside a fixture is one that it gives', () => {
    const given = names.flatMap((name) => [`${name}.deliveries.yaml`, `${name}.tree.txt`]);
    expect(readdirSync(FOLDER).sort()).toEqual(given.sort());
  });
});
