import { createPatch } from "./libesm.js";
import { inlineCode } from "./walk.js";
import { fenced } from "./markdown.js";
// src/report/comment/fix-paragraphs.ts
function fixParagraphs(suggestion) {
	return [{
		text: fenced("suggestion", suggestion.lines),
		canCommit: true
	}, {
		text: suggestionDiff(suggestion),
		canCommit: false
	}];
}
const MAX_EDITS = 1e3;
function suggestionDiff(suggestion) {
	if (suggestion.isOfOverlay) return `The fix, a patch in ${inlineCode(suggestion.file)}, as others build the same file and do not violate:\n\n${fenced("diff", diffLines(suggestion))}`;
	const why = suggestion.isCommittable ? "it cannot be committed from here" : "it cannot be committed with a click, because lines of the file end with CRLF";
	return `The fix, at line ${suggestion.startLine}; ${why}:\n\n${fenced("diff", diffLines(suggestion))}`;
}
function diffLines(suggestion) {
	const before = suggestion.before.join("\n");
	const after = suggestion.lines.join("\n");
	const patch = createPatch("", `${before}\n`, `${after}\n`, "", "", {
		context: 3,
		maxEditLength: MAX_EDITS
	});
	return patch === void 0 ? [...suggestion.before.map((line) => `-${line}`), ...suggestion.lines.map((line) => `+${line}`)] : patch.split("\n").filter((line) => /^[-+ ]/.test(line) && !/^(---|\+\+\+)( |\t|$)/.test(line));
}
export { diffLines, fixParagraphs };
