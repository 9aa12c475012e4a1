import { NOTHING_APPLIED, appliedBuilds, buildsOfBoth, deliveryKey, deliveryWords, folderOfVia, isSameValue, joinRenderings, noteOnObject, notesOfDeliveries, placeInObject, placeInParts, plainOf, valueAt, withDeliveryWords, withFilesOfObjects } from "./review-scan.js";
import { distinctBy, groupBy } from "./action-review-scan-reader.js";
import { keyOfObject } from "./action-review-scan.js";
import { reachOf } from "./review.js";
import { counterpartPath } from "./counterpart-path.js";
// src/repository/gitops/created-namespaces.ts
function createdNamespaces(deliveries) {
	const created = deliveries.flatMap((delivery) => {
		if (delivery.is === "none" || delivery.createdNamespace === void 0) return [];
		const { object, createdNamespace } = delivery;
		const { name, labels, at } = createdNamespace;
		const { file, document } = object;
		const own = placeInObject(object, at);
		return [{
			file,
			document,
			objectPath: [],
			name,
			labels,
			line: own.line,
			locateLabel: (label) => placeInParts(object.parts, [
				...at,
				"labels",
				label
			]) ?? own
		}];
	});
	return distinctBy(created, ({ file, document, name }) => JSON.stringify([
		file,
		document,
		name
	]));
}
// src/repository/gitops/lost-deliveries.ts
function lostDeliveries(here, there, changed, { built, unbuilt }) {
	const ofHere = groupBy(here.deliveries, ({ object }) => keyOfObject(object));
	const ofThere = groupBy(there.deliveries, ({ object }) => keyOfObject(object));
	const lost = new Map([...ofHere].filter(([, deliveries]) => deliveries.some(({ is }) => is === "none")));
	const unbuiltHere = appliedBuilds(here).filter(({ build }) => unbuilt.has(build));
	const unknown = /* @__PURE__ */ new Set([...lost.keys(), ...unbuiltHere.map(({ object }) => keyOfObject(object))]);
	const lostBuilds = appliedBuilds(there).filter(({ build, object }) => !built.has(build) && unknown.has(keyOfObject(object)));
	const unwritten = [...lost].filter(([, [first]]) => first !== void 0 && !changed.has(first.object.file));
	const isSame = ([key, deliveries]) => descriptionOf(deliveries) === descriptionOf(ofThere.get(key) ?? []);
	const notes = unwritten.filter((each) => !isSame(each)).flatMap(([, deliveries]) => notesOfDeliveries(deliveries));
	const noted = new Set(notes.map(noteKey$1));
	const asBefore = new Set(unwritten.flatMap(([, deliveries]) => notesOfDeliveries(deliveries)).map(noteKey$1));
	return {
		notes,
		isAsBefore: (note) => asBefore.has(noteKey$1(note)) && !noted.has(noteKey$1(note)),
		builds: lostBuilds.map(({ build }) => build)
	};
}
function noteKey$1({ file, line, code }) {
	return JSON.stringify([
		file,
		line,
		code
	]);
}
function descriptionOf(deliveries) {
	const objects = new Set(deliveries.flatMap(({ object, named = [] }) => [object, ...named]));
	const followed = deliveries.map((delivery) => delivery.is === "none" ? delivery.reason : delivery.is);
	return JSON.stringify([followed, [...objects].map(({ value }) => plainOf(value))]);
}
// src/repository/gitops/unbuilt-objects.ts
function unbuiltObjects(builds, { built, unbuilt }, changed) {
	const missing = builds.filter(({ build, files }) => !built.has(build) && !unbuilt.has(build) && (changed === void 0 || files.some((file) => changed.has(file))));
	return distinctBy(missing.map(({ object }) => object), deliveryKey);
}
function withUnbuilt(words, objects) {
	const unsaid = objects.filter((object) => (words.get(deliveryKey(object)) ?? []).length === 0);
	return new Map([...words, ...unsaid.map((object) => [deliveryKey(object), [unbuiltWords(object)]])]);
}
function unbuiltNotes(objects, changed) {
	if (changed === void 0) return [];
	return objects.filter(({ file }) => !changed.has(file)).map((object) => noteOnObject(object, unbuiltWords(object)));
}
function unbuiltWords({ kind }) {
	return `what this ${kind} applies was not built`;
}
// src/render/gitops/with-delivery-notes.ts
function withDeliveryNotes(rendering, all) {
	const { words, notes: further, createdNamespaces, lost } = all;
	const manifests = withNotesOnce(rendering.manifests.map((manifest) => withDeliveryWords(manifest, words)), (note) => words.has(deliveryKey(note)), lost);
	const said = new Set(manifests.flatMap(({ notes }) => notes).map(noteKey));
	return {
		...rendering,
		manifests,
		deliveries: words,
		unbuilt: /* @__PURE__ */ new Set([...rendering.unbuilt, ...lost?.builds ?? []]),
		createdNamespaces,
		notes: [...rendering.notes, ...[...lost?.notes ?? [], ...further].filter((note) => !said.has(noteKey(note)))],
		again: async (texts) => withDeliveryNotes(await rendering.again(texts), all)
	};
}
function withNotesOnce(manifests, isKnown, lost) {
	const said = /* @__PURE__ */ new Set();
	return manifests.map((manifest) => {
		const notes = manifest.notes.filter((note) => {
			if (note.code !== "delivery" || !isKnown(note)) return true;
			const key = noteKey(note);
			return !said.has(key) && said.add(key) && lost?.isAsBefore(note) !== true;
		});
		return notes.length === manifest.notes.length ? manifest : {
			...manifest,
			notes
		};
	});
}
function noteKey({ file, line, code, message }) {
	return JSON.stringify([
		file,
		line,
		code,
		message
	]);
}
// src/render/built/inflated-charts.ts
function withInflatedCharts(renderings, facts, other = facts) {
	const built = new Set(renderings.flatMap(({ manifests }) => manifests.flatMap(({ deployedBy }) => deployedBy ?? [])));
	const charts = new Map([...built].flatMap((root) => {
		const folders = [facts, other].map((side) => side.kustomizations.has(root) ? reachOf(side, root).charts : /* @__PURE__ */ new Set());
		const inflated = [...facts.charts].filter((chart) => folders.every((ofSide) => ofSide.has(chart)));
		return inflated.length === 0 ? [] : [[root, inflated]];
	}));
	if (charts.size === 0) return renderings;
	const inflated = new Set([...charts.values()].flat());
	const isInflated = ({ via, values, release }) => values !== void 0 && release === void 0 && inflated.has(folderOfVia(via));
	const ofCharts = renderings.flatMap(({ manifests }) => manifests.flatMap(({ workloads }) => workloads.filter(isInflated)));
	const placed = (workload) => {
		const folders = charts.get(workload.deployedBy ?? "");
		if (folders === void 0 || workload.written !== void 0 || workload.values !== void 0) return workload;
		const { kind } = workload.identity;
		const candidates = ofCharts.filter(({ via, identity }) => identity.kind === kind && folders.includes(folderOfVia(via)));
		const original = candidates.find(({ identity }) => workload.identity.name.includes(identity.name)) ?? candidates[0];
		return original === void 0 ? workload : inTemplate(workload, original);
	};
	return renderings.map((rendering) => ({
		...rendering,
		manifests: rendering.manifests.map((manifest) => {
			const workloads = manifest.workloads.filter((workload) => !isInflated(workload)).map(placed);
			return {
				...manifest,
				workloads
			};
		}).filter(({ workloads }, index) => workloads.length > 0 || rendering.manifests[index]?.workloads.length === 0)
	}));
}
function inTemplate(workload, original) {
	const locate = (path) => {
		const there = counterpartPath(path, workload.pod, original.pod);
		return there !== void 0 && isSameValue(valueAt(workload.pod, path), valueAt(original.pod, there)) ? original.locate(there) : workload.locate(path);
	};
	return {
		...workload,
		locate
	};
}
// src/render/built/joined-rendering.ts
function joinedRendering(renderings, { facts, other, changed, applied, otherApplied }) {
	const ofObjects = buildsOfBoth(applied, otherApplied ?? NOTHING_APPLIED);
	const joined = joinRenderings(withInflatedCharts(renderings, facts, other));
	const rendering = {
		...joined,
		chartFiles: withFilesOfObjects(joined.chartFiles, ofObjects)
	};
	const lost = otherApplied && lostDeliveries(applied, otherApplied, changed ?? /* @__PURE__ */ new Set(), rendering);
	const missing = unbuiltObjects(ofObjects, rendering, changed);
	return withDeliveryNotes(rendering, {
		words: withUnbuilt(deliveryWords(applied.deliveries), missing),
		notes: unbuiltNotes(missing, changed),
		createdNamespaces: createdNamespaces(applied.deliveries),
		lost
	});
}
export { joinedRendering };
