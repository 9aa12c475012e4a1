import { expect, test } from 'vitest';
import { withEntries } from '../../../../src/repository/kustomize/reach/fetched-bases.ts';

test('entries are named otherwise where they stand alone', () => {
  const paths = new Map([
    ['github.com/example/base', '../__fetched__/github.com/example/base@'],
    ['https://github.com/example/base?ref=v1', '../__fetched__/github.com/example/base@v1'],
    ['https://github.com/example/base', '../__fetched__/github.com/example/base@/k'],
    ['https://github.com/example/base,1', '../__fetched__/github.com/example/base_1@'],
  ]);
  const text = `resources:
- https://github.com/example/base?ref=v1
- github.com/example/base
- 'https://github.com/example/base' # the newest
- https://github.com/example/base,1
- https://github.com/example/base-of-others
components: ["https://github.com/example/base?ref=v1",github.com/example/base]
`;
  expect(withEntries(text, paths)).toBe(`resources:
- ../__fetched__/github.com/example/base@v1
- ../__fetched__/github.com/example/base@
- '../__fetched__/github.com/example/base@/k' # the newest
- ../__fetched__/github.com/example/base_1@
- https://github.com/example/base-of-others
components: ["../__fetched__/github.com/example/base@v1",../__fetched__/github.com/example/base@]
`);
});
