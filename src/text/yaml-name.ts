/** Words that a reader of YAML takes for a truth value or for nothing. */
const OTHER_MEANING = /^(?:y|n|yes|no|on|off|true|false|null)$/i;

/** Whether a text means itself in every YAML when it is written without quotes. */
export function isPlainWord(text: string): boolean {
  return /^[A-Za-z][A-Za-z0-9_./-]*$/.test(text) && !OTHER_MEANING.test(text);
}

/** A name of Kubernetes in YAML: quoted where a reader could take it for a number, a truth value or nothing. */
export function yamlName(name: string): string {
  return isPlainWord(name) ? name : JSON.stringify(name);
}
