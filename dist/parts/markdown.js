import { inlineCode } from "./walk.js";
// src/text/markdown.ts
const LONGEST_WORDS = 4e3;
const MARKUP = /:\/\/|www\.|\]\(|(?<![a-z0-9])_|_(?![a-z0-9])/i;
function plainOrCode(text) {
	return text.length <= LONGEST_WORDS && /^[A-Za-z0-9 "',.;:=()[\]!/_-]*$/.test(text) && !MARKUP.test(text) ? text : inlineCode(text, LONGEST_WORDS);
}
function fenced(language, lines) {
	const text = lines.join("\n");
	const longestRun = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
	const fence = "`".repeat(Math.max(3, longestRun + 1));
	return `${fence}${language}\n${text}\n${fence}`;
}
function tableRow(cells) {
	return `| ${cells.map(cell).join(" | ")} |`;
}
function cell(markdown) {
	return markdown.replaceAll(/\r?\n/g, " ").replaceAll(/(\\*)\|/g, "$1$1\\|");
}
export { fenced, plainOrCode, tableRow };
