type Files = Readonly<Record<string, string>>;

/** A hundred Deployments in as many files get a hostPID each, in a repository with some kustomizations. */
export function hundredManifests(): { readonly base: Files; readonly head: Files } {
  const rest = Object.fromEntries(
    Array.from({ length: 20 }, (_, index) => [`apps/${index}/kustomization.yaml`, 'resources: [app-0.yaml]\n']),
  );
  const files = (spec: string): Files =>
    Object.fromEntries(
      Array.from({ length: 100 }, (_, index) => [
        `apps/${index % 20}/app-${Math.floor(index / 20)}.yaml`,
        deployment(`app-${index}`, spec),
      ]),
    );
  return { base: { ...rest, ...files('') }, head: { ...rest, ...files('      hostPID: true\n') } };
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
