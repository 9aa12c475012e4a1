import { visibleText } from "./action-review-scan-reader.js";
import { plainText } from "./plain-text.js";
// src/report/text/review-text.ts
const FOLDED = /\n*<details><summary>Why, and how to verify<\/summary>\n\n([\s\S]*?)\n\n<\/details>/g;
function reviewText({ comments, singles, reviewBody, summary }) {
	const posted = [...comments, ...singles];
	const checkNotes = checkNotesOf(posted);
	return [
		...reviewBody === void 0 ? [] : [
			`\u2500\u2500 review`,
			plainText(reviewBody),
			""
		],
		...posted.flatMap((comment) => [
			`\u2500\u2500 comment on ${commentPlace(comment)}`,
			plainText(withoutCheckNotes(comment.body)),
			""
		]),
		...checkNotes.length === 0 ? [] : [
			"\u2500\u2500 why, and how to verify",
			plainText(checkNotes.join("\n")),
			""
		],
		"\u2500\u2500 check run",
		plainText(summary),
		""
	].join("\n");
}
function checkNotesOf(comments) {
	const notes = comments.flatMap(({ body }) => [...body.matchAll(FOLDED)].flatMap(([, list = ""]) => list.split(/\n(?=- )/)));
	return [...new Set(notes)];
}
function withoutCheckNotes(body) {
	return body.replaceAll(FOLDED, "");
}
function commentPlace(comment) {
	const path = visibleText(comment.path, 200);
	if (!("line" in comment)) return `the file ${path}`;
	return `${path}:${comment.startLine === void 0 ? "" : `${comment.startLine}-`}${comment.line}`;
}
export { checkNotesOf, commentPlace, reviewText, withoutCheckNotes };
