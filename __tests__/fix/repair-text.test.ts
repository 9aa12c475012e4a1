import { expect, it } from 'vitest';
import { nameOf } from './laws.ts';
import { repairText } from './repair-text.ts';

const TEXT = `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  volumes:
    - name: data
      hostPath:
        path: /data
  containers:
    - name: app
      image: shop/web:1.4
`;

const request = { file: 'web.yaml', text: TEXT, targetOf: () => ({ level: 'restricted', version: 'latest' }) as const };

it('A file gets only the fixes of the wanted classes', async () => {
  const safe = await repairText({ ...request, classes: ['safe'] });
  expect(safe.text).toContain('seccompProfile:');
  expect(safe.text).not.toContain('runAsNonRoot');
  const all = await repairText({ ...request, classes: ['safe', 'careful'] });
  expect(all.text).toContain('runAsNonRoot: true');
});

it('What only people can repair is neither repaired nor refused', async () => {
  const { suggestions, refusals } = await repairText({ ...request, classes: ['safe', 'careful', 'manual'] });
  const names = suggestions.flatMap(({ repairs }) => repairs.map(nameOf));
  expect(names).not.toContain('restrictedVolumes (data=hostPath)');
  expect(refusals).toEqual([]);
});

it('A workload without a target, and a text that cannot be read, stay as they are', async () => {
  expect((await repairText({ ...request, targetOf: () => undefined, classes: ['safe'] })).text).toBe(TEXT);
  expect((await repairText({ ...request, text: `${TEXT}  - broken: [`, classes: ['safe'] })).text).toBe(
    `${TEXT}  - broken: [`,
  );
});
