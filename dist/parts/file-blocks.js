import { visibleText } from "./visible-text.js";
import { linesText } from "./text-lines.js";
// src/report/text/file-blocks.ts
function fileBlocks(linesOf, { style }) {
	let last;
	return ({ judged }) => linesText(judged.flatMap((one) => {
		const lines = linesOf(one);
		const { file } = one.workload;
		if (lines.length === 0) return [];
		const head = file === last ? [] : ["", style("heading", visibleText(file, 200))];
		last = file;
		return [...head, ...lines];
	}));
}
export { fileBlocks };
