import { describe, expect, it } from 'vitest';
import { readManifest } from '../../src/manifest/read-manifest.ts';

const DEPLOYMENT = `apiVersion: apps/v1
kind: Deployment
metadata: { name: web, annotations: { revision: 3 } }
spec:
  template:
    metadata: { labels: { on: "on" } }
    spec:
      hostPID: true
      containers:
        - name: app
          image: a
          args: [run, on, yes]
          env: [{ name: DEBUG, value: yes }]
`;

function read(text: string, isBuilt: boolean) {
  return readManifest('web.yaml', new TextEncoder().encode(text), [], isBuilt);
}

describe('a file that a kustomization builds', () => {
  it('may say yes and on for texts, and have numbers as annotations', () => {
    const { workloads, notEvaluated } = read(DEPLOYMENT, true);
    expect(notEvaluated).toEqual([]);
    expect(workloads.map(({ pod }) => pod.spec?.hostPID)).toEqual([true]);
  });

  it('is refused by the server where no kustomization makes texts of them', () => {
    expect(read(DEPLOYMENT, false).notEvaluated).toMatchObject([{ reason: 'type', line: 3 }]);
  });

  it('cannot say yes where the server wants true: kustomize makes a text of it', () => {
    expect(read(DEPLOYMENT.replace('hostPID: true', 'hostPID: yes'), true).notEvaluated).toMatchObject([
      { reason: 'type', line: 8 },
    ]);
  });

  it.each([true, false])('has two readings where a merge key stands behind what it sets, built: %s', (isBuilt) => {
    const text = 'x: &x { hostPID: false }\napiVersion: v1\nkind: Pod\nspec: { hostPID: true, <<: *x }\n';
    const { workloads, notes } = read(text, isBuilt);
    expect(notes.map(({ code, line }) => `${code} ${line}`)).toEqual(['two-readings 4']);
    expect(workloads.map(({ pod }) => [pod.spec?.hostPID, pod.otherReading?.spec?.hostPID])).toEqual([
      [isBuilt, !isBuilt],
    ]);
  });
});
