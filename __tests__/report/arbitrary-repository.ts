import fc from 'fast-check';
import { arbitraryPod } from '../pss/arbitrary-pod.ts';

/** Texts that are invalid as names, and act as markup, script or a command. */
const HOSTILE = [
  '</script><img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  "' onfocus='alert(1)' autofocus='",
  '--><!--',
  '$(touch x); rm -rf .',
  '-A',
  '\u202egpj.exe',
  '\ud800',
  'a\nb',
  '`x`|y',
];

/**
 * Generates repositories of Pods with plain and hostile names, in a few namespaces or in none: texts by path, as
 * `scanOf` takes them.
 */
export function arbitraryRepository(): fc.Arbitrary<Record<string, string>> {
  const name = fc.constantFrom('web', 'cart', ...HOSTILE);
  const namespace = fc.option(fc.constantFrom('shop', 'pay', '1e3', ...HOSTILE), { nil: undefined });
  const object = fc.record({ pod: arbitraryPod(), name, namespace }).map(({ pod, name, namespace }) => ({
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { ...pod.metadata, name, namespace },
    spec: pod.spec,
  }));
  return fc
    .array(fc.tuple(fc.constantFrom('a', 'b/c', '<i>', 'b'), object), { minLength: 1, maxLength: 6 })
    .map((files) => Object.fromEntries(files.map(([folder, pod], i) => [`${folder}/${i}.json`, JSON.stringify(pod)])));
}
