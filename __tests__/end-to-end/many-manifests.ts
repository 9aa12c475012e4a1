type Files = Readonly<Record<string, string>>;

/** How many Deployments a folder has. */
const IN_FOLDER = 5;

/**
 * Deployments in as many files get a hostPID each.
 *
 * @param hasKustomizations whether each folder has a kustomization, which takes in the first of its Deployments
 */
export function manyManifests(
  count: number,
  hasKustomizations: boolean,
): { readonly base: Files; readonly head: Files } {
  const folders = Math.ceil(count / IN_FOLDER);
  const kustomizations = Object.fromEntries(
    Array.from({ length: hasKustomizations ? folders : 0 }, (_, index) => [
      `apps/${index}/kustomization.yaml`,
      'resources: [app-0.yaml]\n',
    ]),
  );
  const files = (spec: string): Files =>
    Object.fromEntries(
      Array.from({ length: count }, (_, index) => [
        `apps/${index % folders}/app-${Math.floor(index / folders)}.yaml`,
        deployment(`app-${index}`, spec),
      ]),
    );
  return {
    base: { 'README.md': 'a repository\n', ...kustomizations, ...files('') },
    head: { 'README.md': 'a repository\n', ...kustomizations, ...files('      hostPID: true\n') },
  };
}

function deployment(name: string, spec: string): string {
  return `apiVersion: apps/v1
kind: Deployment
metadata:
  name: ${name}
  namespace: shop
spec:
  template:
    spec:
${spec}      containers:
        - name: app
          image: registry.example/shop/${name}:1
`;
}
