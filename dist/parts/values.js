import { walk } from "./walk.js";
// src/pss/pod/same-value.ts
function valueAt(root, path) {
	return path.reduce((value, step) => typeof value === "object" && value !== null && Object.hasOwn(value, step) ? value[step] : void 0, root);
}
function isSameValue(one, other) {
	if (one === other) return true;
	if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) return false;
	if (Array.isArray(one) !== Array.isArray(other)) return false;
	const [keys, otherKeys] = [one, other].map(keysOf);
	return keys.length === otherKeys.length && keys.every((key) => isSameValue(valueAt(one, [key]), valueAt(other, [key])));
}
function keysOf(value) {
	return Object.keys(value).filter((key) => valueAt(value, [key]) !== void 0);
}
// src/repository/helm/values.ts
function plainOf(value) {
	if (value.kind === "list") return value.items.map(plainOf);
	if (value.kind === "mapping") return Object.fromEntries([...value.entries.values()].map((entry) => [entry.name, plainOf(entry.value)]));
	const { value: scalar } = value;
	return typeof scalar === "object" && scalar !== null ? Number(scalar.digits) : scalar;
}
function isMapping(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
function isList(value) {
	return Array.isArray(value);
}
function mergedValues(layers) {
	return mergedPlain(layers.map(({ prefix, values }) => prefix.reduceRight((inner, key) => ({ [key]: inner }), plainOf(values))));
}
function mergedPlain(values) {
	return values.reduce(merge, {});
}
function merge(low, high) {
	if (!isMapping(low) || !isMapping(high)) return high;
	const merged = new Map(Object.entries(low));
	for (const [key, value] of Object.entries(high)) merged.set(key, merge(merged.get(key), value));
	return Object.fromEntries(merged);
}
function allValues(value, path = []) {
	const below = Array.isArray(value) ? value.flatMap((item, index) => allValues(item, [...path, index])) : isMapping(value) ? Object.entries(value).flatMap(([key, child]) => allValues(child, [...path, key])) : [];
	return [{
		path,
		value
	}, ...below];
}
function overlayOf(values, changes) {
	const overlay = { here: void 0 };
	for (const { path, value } of changes) overlay.here = withValue(overlay.here, values, path, value);
	return overlay.here ?? {};
}
function withValue(overlay, values, path, value) {
	const [step, ...rest] = path;
	if (step === void 0) return isMapping(overlay) && isMapping(value) ? {
		...overlay,
		...value
	} : value;
	if (typeof step === "number") {
		const list = [...Array.isArray(overlay) ? overlay : Array.isArray(values) ? values : []];
		const item = list[step];
		list[step] = rest.length === 0 && isMapping(item) && isMapping(value) ? {
			...item,
			...value
		} : withValue(item, item, rest, value);
		return list;
	}
	const known = isMapping(overlay) ? overlay : {};
	return {
		...known,
		[step]: withValue(known[step], valueAt(values, [step]), rest, value)
	};
}
function lastLayerWith(layers, path) {
	return layers.findLast((layer) => hasPath(layer, path));
}
function hasPath({ prefix, values }, path) {
	const isBelow = prefix.every((key, index) => path[index] === key);
	const rest = path.slice(prefix.length);
	return isBelow && path.length > prefix.length && walk(values, rest).length === rest.length;
}
export { allValues, hasPath, isList, isMapping, isSameValue, lastLayerWith, mergedPlain, mergedValues, overlayOf, plainOf, valueAt };
