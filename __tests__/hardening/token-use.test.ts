import { describe, expect, it } from 'vitest';
import type { TokenUse } from '../../src/hardening/tokens/token-use.ts';
import { tokenUses } from '../../src/hardening/tokens/token-use.ts';
import type { FoundObject } from '../../src/manifest/objects/found-object.ts';
import { foundObjects } from '../../src/manifest/objects/found-object.ts';

const RBAC = 'rbac.authorization.k8s.io/v1';
const file = 'rbac.yaml';

/** The objects in a file that holds one value. */
const found = (path: string, value: unknown): FoundObject[] => foundObjects(path, JSON.stringify(value));

const account = (name: string, rest: object = {}) =>
  found('accounts.yaml', { apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name, ...rest }, ...rest });

const binding = (subjects: unknown, kind = 'RoleBinding', namespace?: string) =>
  found(file, { apiVersion: RBAC, kind, metadata: { name: 'web', ...(namespace && { namespace }) }, subjects });

/** What objects say of the account `web` in the namespace `shop`. */
function usesOf(objects: readonly FoundObject[][], namespaces: readonly (string | undefined)[] = ['shop']): TokenUse {
  return tokenUses(objects.flat())({ spec: { serviceAccountName: 'web' } as object }, namespaces);
}

describe('a binding gives rights to a ServiceAccount', () => {
  it.each([
    ['that it names', [{ kind: 'ServiceAccount', name: 'web', namespace: 'shop' }]],
    ['whose namespace is that of the binding', [{ kind: 'ServiceAccount', name: 'web' }]],
    ['that it names as a user', [{ kind: 'User', name: 'system:serviceaccount:shop:web' }]],
    ['as one of its namespace', [{ kind: 'Group', name: 'system:serviceaccounts:shop' }]],
    ['as one of all', [{ kind: 'Group', name: 'system:serviceaccounts' }]],
  ])('%s', (_, subjects) => {
    expect(usesOf([binding(subjects, 'RoleBinding', 'shop')])).toEqual({ use: 'RoleBinding web in rbac.yaml' });
    expect(usesOf([binding(subjects, 'ClusterRoleBinding')])).toEqual({ use: 'ClusterRoleBinding web in rbac.yaml' });
  });

  it.each([
    ['of another name', [{ kind: 'ServiceAccount', name: 'api', namespace: 'shop' }]],
    ['of another namespace', [{ kind: 'ServiceAccount', name: 'web', namespace: 'pay' }]],
    ['as one of another namespace', [{ kind: 'Group', name: 'system:serviceaccounts:pay' }]],
    ['where it means everybody', [{ kind: 'Group', name: 'system:authenticated' }]],
    ['where it names a person', [{ kind: 'User', name: 'web' }]],
    ['where it names nobody', null],
    ['where it is no list', { kind: 'ServiceAccount', name: 'web' }],
    ['where its subjects are odd', ['web', null, 1, [], {}]],
  ])('but not %s', (_, subjects) => {
    expect(usesOf([binding(subjects, 'ClusterRoleBinding'), binding(subjects, 'RoleBinding', 'shop')])).toEqual({});
  });

  it('in any namespace, where one of them is not known', () => {
    const subjects = [{ kind: 'ServiceAccount', name: 'web', namespace: 'shop' }];
    expect(usesOf([binding(subjects)], [undefined]).use).toBeDefined();
    expect(usesOf([binding(subjects)], []).use).toBeDefined();
    expect(usesOf([binding([{ kind: 'ServiceAccount', name: 'web' }])]).use).toBeDefined();
    expect(usesOf([binding(subjects)], ['pay', 'shop']).use).toBeDefined();
    expect(usesOf([binding(subjects)], ['pay', 'lab']).use).toBeUndefined();
  });
});

describe('a ServiceAccount', () => {
  it('says whether its token is mounted', () => {
    expect(usesOf([account('web')])).toEqual({ account: { file: 'accounts.yaml' } });
    const quiet = account('web', { automountServiceAccountToken: false });
    expect(usesOf([quiet])).toEqual({ account: { file: 'accounts.yaml', isAutomounted: false } });
    expect(usesOf([quiet, account('web')]).account?.isAutomounted).toBeUndefined();
  });

  it('is another one with another name or namespace, or of another group', () => {
    expect(usesOf([account('api'), account('web', { namespace: 'pay' })])).toEqual({});
    expect(usesOf([found(file, { apiVersion: 'x/v1', kind: 'ServiceAccount', metadata: { name: 'web' } })])).toEqual(
      {},
    );
  });

  it('is that of the older field, or the default one', () => {
    const uses = tokenUses([...account('web'), ...account('default')]);
    expect(uses({ spec: { serviceAccount: 'web' } as object }, []).account).toBeDefined();
    expect(uses({ spec: { serviceAccountName: '' } as object }, []).account).toBeDefined();
    expect(uses({}, []).account).toBeDefined();
    expect(uses({ spec: { serviceAccountName: 'api' } as object }, []).account).toBeUndefined();
  });

  it('is nothing that is no object', () => {
    expect(
      usesOf([null, 'ServiceAccount', [], { kind: 'ServiceAccount' }].map((object) => found(file, object))),
    ).toEqual({});
  });
});
