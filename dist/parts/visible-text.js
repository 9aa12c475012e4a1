// src/text/visible-text.ts
const INVISIBLE = /(?!\t)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;
const COMMAND = /#(?=#(?:vso)?\[)|(?<=^|\s):(?=:[a-z-]+(?:\s|::))/giu;
const UNUSUAL = /[^\t -~]|##|::/;
function visibleText(text, limit) {
	if (text.length <= limit && !UNUSUAL.test(text)) return text;
	const shown = text.slice(0, limit).replaceAll(INVISIBLE, escaped).replaceAll(COMMAND, escaped);
	return text.length > limit || shown.length > limit ? `${shown.slice(0, limit)}\u2026` : shown;
}
function withoutCommands(json) {
	return json.replaceAll(/#(?=#(?:vso)?\[)/gi, "\\u0023");
}
function escaped(character) {
	return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}
export { visibleText, withoutCommands };
