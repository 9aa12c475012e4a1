/** Words that YAML parsers read as a boolean or as null. */
const OTHER_MEANING = /^(?:y|n|yes|no|on|off|true|false|null)$/i;

/** Whether every version of YAML reads a text as itself when it is written without quotes. */
export function isPlainWord(text: string): boolean {
  return /^[A-Za-z][A-Za-z0-9_./-]*$/.test(text) && !OTHER_MEANING.test(text);
}

/** Writes a Kubernetes name in YAML: quoted where a parser could read it as a number, a boolean or null. */
export function yamlName(name: string): string {
  return isPlainWord(name) ? name : JSON.stringify(name);
}
