import { visibleText } from "./action-review-scan-reader.js";
import { withoutSignature } from "./action-review.js";
// src/report/text/plain-text.ts
const CODE_SPAN = /((`+)(?!`)[\s\S]*?(?<!`)\2(?!`))/;
const BLOCKS = {
	suggestion: "Suggested instead of these lines:",
	diff: "Suggested change:"
};
function plainText(markdown) {
	const lines = [];
	let fence;
	for (const line of withoutSignature(markdown).split("\n")) {
		const shown = visibleText(line, Number.POSITIVE_INFINITY);
		const [, ticks, language = ""] = /^(`{3,})(\w*)$/.exec(line) ?? [];
		if (fence !== void 0) {
			if (line === fence) fence = void 0;
			else lines.push(shown === "" ? "" : `    ${shown}`);
		} else if (ticks !== void 0) {
			fence = ticks;
			if (BLOCKS[language] !== void 0) lines.push(BLOCKS[language]);
		} else lines.push(withoutMarksOutsideCode(shown));
	}
	return lines.join("\n").replaceAll(/\n{3,}/g, "\n\n").trim();
}
function withoutMarksOutsideCode(line) {
	return line.split(CODE_SPAN).map((part, index) => index % 3 === 0 ? withoutMarks(part) : index % 3 === 1 ? part : "").join("");
}
function withoutMarks(text) {
	return text.replaceAll(/<details><summary>(.*?)<\/summary>/g, "$1:").replaceAll(/<\/?(?:details|summary|sub)>/g, "").replaceAll(/\[([^\]]*)\]\([^)]*\)/g, "$1").replaceAll("**", "");
}
export { plainText };
