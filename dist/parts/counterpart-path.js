import { isSameValue, valueAt } from "./review-scan.js";
// src/render/built/counterpart-path.ts
function counterpartPath(path, from, to) {
	const steps = [];
	let [here, there] = [from, to];
	for (const step of path) {
		const position = typeof step === "number" && Array.isArray(here) ? itemLike(here, step, there) : step;
		if (position === void 0) return void 0;
		steps.push(position);
		here = valueAt(here, [step]);
		there = valueAt(there, [position]);
	}
	return steps;
}
function itemLike(list, index, other) {
	if (!Array.isArray(other)) return void 0;
	const item = list[index];
	const name = valueAt(item, ["name"]);
	if (name === void 0) return index in other && isSameValue(item, other[index]) ? index : void 0;
	const found = other.findIndex((candidate) => valueAt(candidate, ["name"]) === name);
	return found === -1 ? void 0 : found;
}
export { counterpartPath };
