import { expect, test } from 'vitest';
import { scanHardening } from '../../../src/report/summary/scan-hardening.ts';
import { scanOf } from '../scan-of.ts';

const pod = (name: string, more = ''): string =>
  `apiVersion: v1\nkind: Pod\nmetadata:\n  name: ${name}\nspec:\n  containers:\n    - name: app\n      image: a:1\n${more}`;

/** The sections about some files. */
async function sectionsOf(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const { see, sections } = scanHardening();
  const { manifests } = await scanOf(files);
  manifests.forEach(({ judged }) => {
    judged.forEach(see);
  });
  return sections();
}

test('adds all workloads up, and shows fifty of them', async () => {
  const files = Object.fromEntries(Array.from({ length: 52 }, (_, n) => [`${n}.yaml`, pod(`p${n}`)]));
  const [, checklist = ''] = await sectionsOf(files);
  expect(checklist).toContain('| Read-only root file system | 0 | 52 | 0 | 0 |');
  expect(checklist.match(/^\| Pod /gm)).toHaveLength(50);
  expect(checklist).toContain('\n\n… and 2 more workloads\n\n</details>');
});

test('lists what is enforced and broken, but not what is exempt', async () => {
  const config = `hardening: {all: summary, read-only-root: enforce}
exemptions: [{names: [old], checks: [read-only-root], reason: so it is, expires: 2999-01-01}]
`;
  const set = '      securityContext: {readOnlyRootFilesystem: true}\n';
  const files = { 'a.yaml': pod('bad@all'), 'b.yaml': pod('old'), 'c.yaml': pod('good', set) };
  const [broken] = await sectionsOf({ '.github/pss-review.yml': config, ...files });
  expect(broken).toBe(
    '### Hardening rules that are enforced\n\n- Pod `bad@all`, `a.yaml:2`: `read-only-root`: container "app" must set securityContext.readOnlyRootFilesystem=true',
  );
});

test('says nothing of workloads that no rule is asked of', async () => {
  expect(await sectionsOf({ '.github/pss-review.yml': 'hardening: off\n', 'a.yaml': pod('a') })).toEqual([]);
});
