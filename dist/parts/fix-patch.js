import { formatPatch, structuredPatch } from "./review.js";
// src/report/text/fix-patch.ts
function fixPatch(files) {
	return files.map(({ path, before, after }) => {
		const names = [`a/${path}`, `b/${path}`];
		const patch = structuredPatch(...names, before, after, "", "", {
			context: CONTEXT,
			maxEditLength: MAX_EDITS
		});
		return formatPatch(patch ?? wholePatch(...names, before, after));
	}).map((patch) => patch.replace(/^={3,}\n/, "")).join("");
}
const CONTEXT = 3;
const MAX_EDITS = 2e3;
function wholePatch(oldFileName, newFileName, before, after) {
	const [old, now] = [patchLines(before), patchLines(after)];
	const shorter = Math.min(old.length, now.length);
	let start = 0;
	while (start < shorter && old[start] === now[start]) start++;
	let end = 0;
	while (end < shorter - start && old.at(-1 - end) === now.at(-1 - end)) end++;
	const above = old.slice(Math.max(0, start - CONTEXT), start);
	const below = old.slice(old.length - end, old.length - end + CONTEXT);
	const [removed, added] = [old.slice(start, old.length - end), now.slice(start, now.length - end)];
	const first = start - above.length + 1;
	return {
		oldFileName,
		newFileName,
		oldHeader: "",
		newHeader: "",
		hunks: [{
			oldStart: first,
			oldLines: above.length + removed.length + below.length,
			newStart: first,
			newLines: above.length + added.length + below.length,
			lines: [
				...above.map((line) => ` ${line}`),
				...removed.map((line) => `-${line}`),
				...added.map((line) => `+${line}`),
				...below.map((line) => ` ${line}`)
			].flatMap((line) => line.split("\n"))
		}]
	};
}
function patchLines(text) {
	const lines = text.split("\n");
	const last = lines.pop() ?? "";
	return last === "" ? lines : [...lines, `${last}\n\\ No newline at end of file`];
}
export { fixPatch };
