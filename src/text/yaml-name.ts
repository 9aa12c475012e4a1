/** Words that a reader of YAML takes for a truth value or for nothing. */
const OTHER_MEANING = /^(?:y|n|yes|no|on|off|true|false|null)$/i;

/** A name of Kubernetes in YAML: quoted where a reader could take it for a number, a truth value or nothing. */
export function yamlName(name: string): string {
  const isPlain = /^[A-Za-z][A-Za-z0-9_./-]*$/.test(name) && !OTHER_MEANING.test(name);
  return isPlain ? name : JSON.stringify(name);
}
