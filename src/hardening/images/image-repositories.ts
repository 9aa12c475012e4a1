/** Registries that mirror all of Docker Hub's images under the same name. */
const HUB_REGISTRIES = ['docker.io', 'mirror.gcr.io'];

/** Returns the repositories of one of Docker Hub's official images (`nginx`), with its public mirrors. */
export function officialRepositories(name: string): string[] {
  return [...hubRepositories(`library/${name}`), `public.ecr.aws/docker/library/${name}`];
}

/** Returns the repositories of images of Docker Hub, by owner and name (`grafana/grafana`), with its public mirror. */
export function hubRepositories(...names: readonly string[]): string[] {
  return names.flatMap((name) => HUB_REGISTRIES.map((registry) => `${registry}/${name}`));
}
