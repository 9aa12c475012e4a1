/** Words that YAML parsers read as a boolean or as null. */
const OTHER_MEANING = /^(?:y|n|yes|no|on|off|true|false|null)$/i;

/** Whether every version of YAML reads a text as itself when it is written without quotes. */
export function isPlainWord(text: string): boolean {
  return /^[A-Za-z][A-Za-z0-9_./-]*$/.test(text) && !OTHER_MEANING.test(text);
}

/** Writes a name or a path in YAML: quoted where a parser could read it as a number, a boolean or null. */
export function yamlName(name: string): string {
  return isPlainWord(name) ? name : quotedYaml(name);
}

/** Writes a text in YAML between double quotes, on one line, with everything that cannot be seen escaped. */
export function quotedYaml(text: string): string {
  return JSON.stringify(text).replaceAll(/[\p{C}\u2028\u2029]/gu, (character) => {
    const digits = (character.codePointAt(0) ?? 0).toString(16);
    return digits.length > 4 ? `\\U${digits.padStart(8, '0')}` : `\\u${digits.padStart(4, '0')}`;
  });
}
