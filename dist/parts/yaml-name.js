// src/text/yaml-name.ts
const OTHER_MEANING = /^(?:y|n|yes|no|on|off|true|false|null)$/i;
function isPlainWord(text) {
	return /^[A-Za-z][A-Za-z0-9_./-]*$/.test(text) && !OTHER_MEANING.test(text);
}
function yamlName(name) {
	return isPlainWord(name) ? name : quotedYaml(name);
}
function quotedYaml(text) {
	return JSON.stringify(text).replaceAll(/[\p{C}\u2028\u2029]/gu, (character) => {
		const digits = (character.codePointAt(0) ?? 0).toString(16);
		return digits.length > 4 ? `\\U${digits.padStart(8, "0")}` : `\\u${digits.padStart(4, "0")}`;
	});
}
export { isPlainWord, quotedYaml, yamlName };
