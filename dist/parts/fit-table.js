import { stringWidth, wrapAnsi, wrapText } from "./wrap-text.js";
// src/report/text/wrap-cell.ts
const JOINTS = [/^[/_,:.-]/, /^[a-z0-9][A-Z]/];
const MOST_EMPTY = 12;
const MARK = /(\p{Cc}\[[\d;]*m|\p{Cc}\]8;;\P{Cc}*\p{Cc})/u;
function wrapCell(cell, width) {
	return wrapAnsi(cell, width).split("\n").flatMap((line) => wrapAnsi(withBreaks(line, width), width, { hard: true }).split("\n"));
}
function withBreaks(line, width) {
	const parts = line.split(MARK);
	const text = parts.filter((_, index) => index % 2 === 0).join("");
	if (text.length !== stringWidth(text)) return line;
	const ends = breaksIn(text, width);
	let passed = 0;
	return parts.map((part, index) => {
		if (index % 2 === 1) return part;
		const start = passed;
		passed += part.length;
		const inside = ends.filter((end) => end > start && end <= passed).map((end) => end - start);
		return [0, ...inside].map((from, piece) => part.slice(from, inside[piece])).join(" ");
	}).join("");
}
function breaksIn(text, width) {
	const ends = [];
	for (let start = 0; text.length - start > width; start = ends.at(-1) ?? text.length) ends.push(start + lastJoint(text.slice(start, start + width + 1), width));
	return ends;
}
function lastJoint(text, width) {
	const least = Math.max(1, width - Math.min(MOST_EMPTY, Math.floor(width / 2) - 1));
	for (const joint of JOINTS) for (let end = width; end >= least; end--) if (joint.test(text.slice(end - 1, end + 1))) return end;
	return width;
}
// src/report/text/fit-table.ts
const NARROWEST = 16;
const GAP = 2;
function fitTable(rows, isNumeric, display) {
	const [head = [], ...body] = rows;
	const widths = shrunk(head.map((_, column) => rows.reduce((widest, row) => Math.max(widest, stringWidth(row[column] ?? "")), 0)), display.width - GAP * (head.length - 1));
	if (widths === void 0) return body.flatMap((row) => rowLines(head, row, display));
	return [head.map((name) => display.style("heading", name)), ...body].flatMap((row) => tableLines(row, widths, isNumeric));
}
function shrunk(natural, room) {
	const total = (limit) => natural.reduce((sum, width) => sum + Math.min(width, limit), 0);
	if (total(Number.POSITIVE_INFINITY) <= room) return [...natural];
	if (total(NARROWEST) > room) return void 0;
	let limit = NARROWEST;
	while (total(limit + 1) <= room) limit += 1;
	let left = room - total(limit);
	return natural.map((width) => width > limit && left-- > 0 ? limit + 1 : Math.min(width, limit));
}
function tableLines(row, widths, isNumeric) {
	const cells = widths.map((width, column) => {
		const cell = row[column] ?? "";
		return stringWidth(cell) <= width ? [cell] : wrapCell(cell, width);
	});
	const height = cells.reduce((most, lines) => Math.max(most, lines.length), 1);
	return Array.from({ length: height }, (_, index) => cells.map((lines, column) => {
		const text = lines[index] ?? "";
		const space = " ".repeat(Math.max(0, (widths[column] ?? 0) - stringWidth(text)));
		return isNumeric[column] ? space + text : text + space;
	}).join(" ".repeat(GAP)).trimEnd());
}
function rowLines(head, row, { width, style }) {
	const [first = "", ...cells] = row;
	const named = (cell, column) => `${style("aside", head[column] ?? "")} ${cell}`;
	const others = cells.flatMap((cell, index) => cell === "" ? [] : [named(cell, index + 1)]);
	return [...wrapText(named(first, 0), width), ...wrapText(others.join(" · "), width - 2).map((line) => `  ${line}`)];
}
export { fitTable };
