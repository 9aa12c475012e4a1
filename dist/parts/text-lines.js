import { visibleText } from "./visible-text.js";
function linesText(lines) {
	return lines.map((line) => `${line}\n`).join("");
}
function placeText(place) {
	return `${visibleText(place.file, 200)}:${placeInFile(place)}`;
}
function placeInFile({ line, column }) {
	return column === void 0 ? `${line}` : `${line}:${column}`;
}
function placeFrom(place, file) {
	const text = place.file === file ? placeInFile(place) : placeText(place);
	return place.doubt === void 0 ? text : `${text} (the line is not known)`;
}
export { linesText, placeFrom, placeInFile, placeText };
