// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are Argo CD's variables
import { expect, test } from 'vitest';
import type { BuildEnvironment } from '../../../../src/repository/gitops/argo/environment.ts';
import { withAnyRevision, withVariables } from '../../../../src/repository/gitops/argo/environment.ts';

const environment: BuildEnvironment = { known: new Map([['ARGOCD_APP_NAME', 'web']]) };

/** What Go's os.Expand gives for the same texts. */
test.each([
  ['$ARGOCD_APP_NAME-x', 'web-x'],
  ['${ARGOCD_APP_NAME}x', 'webx'],
  ['$ARGOCD_APP_NAMEx', ''],
  ['$$ARGOCD_APP_NAME', '$ARGOCD_APP_NAME'],
  ['${$}', '$'],
  ['$', '$'],
  ['a $ b', 'a $ b'],
  ['$1a', 'a'],
  ['${}a', 'a'],
  ['${a', 'a'],
  ['${a b}c', 'c'],
  ['$HOME', ''],
])('%j becomes %j', (text, expanded) => {
  expect(withVariables(environment, text, [])).toBe(expanded);
});

test('the commit is unknown before it is merged', () => {
  expect(() => withVariables(environment, 'v-$ARGOCD_APP_REVISION', ['a'])).toThrow('depends on the commit');
  expect(withAnyRevision(environment, '$ARGOCD_APP_REVISION_SHORT ${ARGOCD_APP_REVISION_SHORT_8}')).toBe(
    '0000000 00000000',
  );
});

test('many braces without an end take no quadratic time', () => {
  const begin = performance.now();
  expect(withVariables(environment, '${'.repeat(200_000), [])).toBe('');
  expect(performance.now() - begin).toBeLessThan(1000);
});
