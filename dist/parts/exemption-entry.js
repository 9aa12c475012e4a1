import { isChartAddress } from "./read-repository.js";
import { asGlob, globFault } from "./newer-version.js";
import { isBelow } from "./paths.js";
import { yamlName } from "./yaml-name.js";
// src/report/comment/exemption-entry.ts
const NAME = /^[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?$/;
function areNames(...names) {
	return names.every((name) => name === void 0 || NAME.test(name));
}
function selectorOf({ workload, selectables }) {
	const { kind, name } = workload.identity;
	const places = selectables();
	const { file, deployedBy, via, values } = workload;
	const files = [.../* @__PURE__ */ new Set([deployedBy ?? file, ...places.map((place) => place.file)])];
	const ofChart = values !== void 0 && via !== void 0 && via !== "." && !isChartAddress(via) ? `${asGlob(via)}/**` : void 0;
	const paths = ofChart === void 0 ? files.map(asGlob) : [ofChart, ...files.filter((path) => !isBelow(path, via ?? "")).map(asGlob)];
	const namespaces = [...new Set(places.map(({ namespace }) => namespace))];
	const known = namespaces.filter((namespace) => namespace !== void 0);
	if (!(/^[A-Za-z][A-Za-z0-9]*$/.test(kind) && areNames(name, ...known) && paths.every((path) => globFault(path) === void 0))) return void 0;
	return {
		paths,
		kind,
		name,
		namespaces: known.length < namespaces.length ? [] : known
	};
}
function exemptionEntry({ paths, kind, name, namespaces }, reason, { containers = [], checks = [] } = {}) {
	return [
		...listField("paths", paths),
		...listField("kinds", [kind]),
		...listField("names", name === "" ? [] : [name]),
		...listField("namespaces", namespaces),
		...listField("containers", containers),
		...listField("checks", checks),
		`reason: ${reason}`
	].map((field, index) => `  ${index === 0 ? "-" : " "} ${field}`);
}
function listField(field, values) {
	return values.length === 0 ? [] : [`${field}: [${values.map(yamlName).join(", ")}]`];
}
export { areNames, exemptionEntry, selectorOf };
