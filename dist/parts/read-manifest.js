import { APP_ARMOR_ANNOTATION, CONTAINER_LISTS, changeContainers, containersOf, defaultHostPorts, distinctBy, fieldOf, formatPath, inlineCode, stepAt, textOf, walk } from "./walk.js";
import { NO_POD_SPECS, TYPES, canSkip, decode, findHeldPod, findHeldText, findWorkloadKind, formatAsPattern, groupOf, isNode, isPodlessKind, mayBecomePods, placesOf, podFinders, readDocuments, unjudgedKind } from "./places.js";
import { MAX_UNPAID_PARTS, TOO_MANY_IN_FILE, editInDocument, fieldPath, podParts, unpaidParts } from "./field-path.js";
import { readBytes } from "./read-bytes.js";
// src/manifest/join-readings.ts
function joinReadings(first, second) {
	const others = new Map(second.flatMap(podsOf));
	let differ = false;
	const objects = first.map((reading) => {
		if (reading.is !== "workload") return reading;
		const pods = reading.pods.map((pod) => {
			const key = keyOf(reading, pod);
			const otherReading = others.get(key);
			others.delete(key);
			if (otherReading === void 0 || isSame$1(pod.pod, otherReading)) return pod;
			differ = true;
			return {
				...pod,
				pod: {
					...pod.pod,
					otherReading
				}
			};
		});
		return {
			...reading,
			pods
		};
	});
	const known = new Set(first.map(wordsOf$1));
	const isNews = (words) => words !== void 0 && !known.has(words);
	const added = second.flatMap((reading) => {
		if (reading.is !== "workload") return isNews(wordsOf$1(reading)) ? [reading] : [];
		const pods = reading.pods.filter((pod) => others.has(keyOf(reading, pod)));
		return pods.length === 0 ? [] : [{
			...reading,
			pods
		}];
	});
	return {
		objects: [...objects, ...added],
		differ: differ || added.length > 0
	};
}
function podsOf(reading) {
	return reading.is === "workload" ? reading.pods.map((pod) => [keyOf(reading, pod), pod.pod]) : [];
}
function keyOf({ object: { path, identity } }, { podPath }) {
	return JSON.stringify([
		formatPath(path),
		identity,
		formatPath(podPath)
	]);
}
function wordsOf$1(reading) {
	if (reading.is === "namespace") return JSON.stringify([reading.object.identity.name, reading.labels]);
	return reading.is === "note" ? JSON.stringify([reading.code, reading.path]) : void 0;
}
function isSame$1(first, second) {
	return JSON.stringify(first, inOrder$1) === JSON.stringify(second, inOrder$1);
}
function inOrder$1(_, value) {
	if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
	return Object.fromEntries(Object.entries(value).sort(([a], [b]) => a < b ? -1 : 1));
}
// src/manifest/lfs-pointer.ts
const LFS_POINTER = {
	reason: "unreadable",
	line: 1,
	message: "found a pointer of Git LFS in the place of the file: keep manifests out of LFS (git lfs untrack), or scan the files that git lfs pull brings"
};
const VERSION = /^version (?:https:\/\/git-lfs\.github\.com\/spec\/v1|https:\/\/hawser\.github\.com\/spec\/v1|http:\/\/git-media\.io\/v\/2)(?!\S)/;
function isLfsPointer(text) {
	return VERSION.test(text.trimStart());
}
// src/manifest/may-name-object.ts
const API_VERSION = /(?<![\w-])apiVersion["']?[\s\u0085]*:/;
const KIND = /(?<![\w-])kind["']?[\s\u0085]*:/;
const DECODES = /(?<![^\s\u0085,[\]{}?:-])![!<]/;
const IS_ALIAS_KEY = /(?<!\*)\*[-\w]{1,1000}[\s\u0085]*:/;
const COMMENT = /(?<=[\s\u0085])#[^\n\r\u0085\u2028\u2029]*/g;
const ESCAPE = /\\(?:x([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(?:\r\n|[\n\r\u0085\u2028\u2029])[ \t]*)/g;
function mayNameObject(text) {
	const { hasKey, mayHideKey } = keysIn(text);
	return hasKey(API_VERSION) || hasKey(KIND) || mayHideKey;
}
function mayBeObject(text) {
	const { hasKey, mayHideKey } = keysIn(text);
	return hasKey(API_VERSION) && hasKey(KIND) || mayHideKey;
}
function keysIn(text) {
	const plain = withoutEscapes(text);
	const hasKey = (pattern) => pattern.test(plain) || pattern.test(plain.replaceAll(COMMENT, ""));
	return {
		hasKey,
		mayHideKey: DECODES.test(text) || /apiVersion|kind/.test(plain) && hasKey(IS_ALIAS_KEY)
	};
}
function withoutEscapes(text) {
	if (!text.includes("\\")) return text;
	return text.replaceAll(ESCAPE, (_, ...digits) => {
		const code = digits.slice(0, 3).find((each) => each !== void 0);
		return code === void 0 ? "" : characterOf(Number.parseInt(code, 16));
	});
}
function characterOf(code) {
	return code > 1114111 ? "" : String.fromCodePoint(code);
}
// src/manifest/namespace-of-pods.ts
function namespaceOfPods(root, path, code) {
	const object = itemAt(root, path);
	if (code === "held-object" || code === "delivery" && !isPlainRelease(object)) return void 0;
	if (object.kind !== "mapping" || fieldOf(object, "items") !== void 0) return void 0;
	return textOf(fieldOf(object, "metadata")?.value, "namespace");
}
function itemAt(root, path) {
	const [items, index, ...rest] = path;
	if (items !== "items" || typeof index !== "number") return root;
	const item = stepAt(root, [items, index])?.value;
	return item === void 0 ? root : itemAt(item, rest);
}
function isPlainRelease(object) {
	return textOf(object, "kind") === "HelmRelease" && groupOf(textOf(object, "apiVersion")) === "helm.toolkit.fluxcd.io" && stepAt(object, ["spec", "targetNamespace"]) === void 0;
}
// src/manifest/notes.ts
function findDuplicateKeys(root, rootPath) {
	const notes = [];
	const seen = /* @__PURE__ */ new Set();
	const path = [...rootPath];
	function visit(value) {
		if (value.kind === "scalar" || seen.has(value)) return;
		seen.add(value);
		if (value.kind === "list") {
			for (const [index, item] of value.items.entries()) visitBelow(index, item);
			return;
		}
		for (const entry of value.overridden) {
			const message = `found the key ${JSON.stringify(entry.name)} more than once: the last one wins, and Helm, Kustomize and Argo CD refuse the file`;
			notes.push({
				entry,
				path: [...path, entry.name],
				code: "duplicate-key",
				message
			});
		}
		for (const entry of value.entries.values()) visitBelow(entry.name, entry.value);
	}
	function visitBelow(name, value) {
		if (value.kind === "scalar") return;
		path.push(name);
		visit(value);
		path.pop();
	}
	visit(root);
	return notes;
}
// src/manifest/kinds/partial-object.ts
function isPartialObject(object, { apiVersion, kind, name }, { pod, podPath }) {
	if (!containersOf(pod).every(({ name: own, container }) => own !== "" && container.image) || (pod.spec?.containers ?? []).length === 0) return true;
	const has = (...path) => stepAt(object, path) !== void 0;
	if (name === "" && !has("metadata", "generateName")) return true;
	if (groupOf(apiVersion) === "apps") return !has("spec", "selector") || !has(...podPath, "metadata", "labels");
	if (groupOf(apiVersion) !== "batch") return false;
	return !has(...podPath, "spec", "restartPolicy") || kind === "CronJob" && !has("spec", "schedule");
}
// src/manifest/locate.ts
function locator(object, pod, fallback, document, placeAt) {
	const at = (start, end) => {
		if (start === void 0) return fallback;
		const place = placeAt(document.offset + start);
		if (end === void 0) return place;
		const { line, column } = placeAt(document.offset + trimmedEnd(document.text, start, end));
		return {
			...place,
			end: {
				line,
				column
			}
		};
	};
	const keyOf = ({ key, pair }) => {
		const [start, end] = key.range ?? [];
		const valueEnd = endOfPair(key, pair);
		const isOnOneLine = start !== void 0 && !document.text.slice(start, valueEnd).trimEnd().includes("\n");
		return at(start, isOnOneLine ? valueEnd : end);
	};
	const stepsTo = (path) => {
		const objectPath = fieldPath(pod, path);
		const steps = walk(object, objectPath);
		return {
			steps,
			isThere: steps.length === objectPath.length
		};
	};
	function placeOf(steps) {
		const step = lastWritten(steps);
		const [start, end] = (step?.entry?.key ?? step?.value.node)?.range ?? [];
		return at(start, step?.entry === void 0 ? end : endOfPair(step.entry.key, step.entry.pair));
	}
	const items = /* @__PURE__ */ new Map();
	function knownItem(path) {
		if (typeof path[2] !== "number") return void 0;
		if (path[4] === "appArmorProfile") return itemPlace(path);
		const key = `${path[0]} ${path[1]} ${path[2]}`;
		if (!items.has(key)) items.set(key, itemPlace(path));
		return items.get(key);
	}
	function itemPlace(path) {
		const { steps, isThere } = stepsTo(path.slice(0, 3));
		const [list, item] = steps.slice(-2);
		if (!isThere || item === void 0) return void 0;
		const name = fieldOf(item.value, "name");
		const annotations = path[4] === "appArmorProfile" ? stepsTo(["metadata", "annotations"]) : void 0;
		const entry = (annotations?.isThere ? annotationOf(annotations.steps.at(-1)?.value, name) : void 0) ?? name ?? item.entry;
		if (entry !== void 0) return keyOf(entry);
		return list?.value.kind === "list" ? at(dashOf(list.value.node, Number(item.name), document.text)) : void 0;
	}
	return (path) => {
		const { steps, isThere } = stepsTo(path);
		const port = path.at(-1) === "hostPort" ? stepsTo(path.slice(0, -1)) : void 0;
		const origin = port?.isThere ? originOfHostPort(port.steps.at(-1)?.value) : void 0;
		if (origin !== void 0) return keyOf(origin);
		if (isThere) return placeOf(steps);
		const item = knownItem(path);
		if (item !== void 0) return item;
		const containers = path[0] === "spec" ? stepsTo(["spec", "containers"]) : void 0;
		const entry = containers?.isThere ? containers.steps.at(-1)?.entry : void 0;
		if (entry !== void 0) return keyOf(entry);
		const nearest = lastWritten(steps)?.entry;
		return nearest === void 0 ? startOf(placeOf(steps)) : keyOf(nearest);
	};
}
function lastWritten(steps) {
	return steps.findLast(({ entry, value }) => (entry?.key ?? value.node)?.range);
}
function endOfPair(key, { value }) {
	const end = key.range?.[1];
	const valueEnd = isNode(value) ? value.range?.[1] : void 0;
	return end === void 0 ? void 0 : Math.max(end, valueEnd ?? end);
}
function trimmedEnd(text, start, end) {
	return start + text.slice(start, end).trimEnd().length;
}
function startOf({ file, line, column }) {
	return {
		file,
		line,
		column
	};
}
function originOfHostPort(port) {
	const written = fieldOf(port, "hostPort")?.value;
	const value = written?.kind === "scalar" ? written.value : null;
	return value !== null && !(typeof value === "object" && Number(value.digits) === 0) ? void 0 : fieldOf(port, "containerPort");
}
const BLANK = /(?:\s+|(?<=\s)#.*)*/y;
function dashOf(list, index, text) {
	const item = list.items[index];
	if (list.flow || index === 0) return list.flow ? item?.range?.[0] : list.range?.[0];
	const before = list.items[index - 1];
	BLANK.lastIndex = before?.range?.[1] ?? 0;
	BLANK.test(text);
	return BLANK.lastIndex;
}
function annotationOf(annotations, name) {
	const text = name?.value.kind === "scalar" && typeof name.value.value === "string" ? name.value.value : "";
	return fieldOf(annotations, APP_ARMOR_ANNOTATION + text);
}
// src/manifest/placed-objects.ts
function workloadOf(file, document, { object, isCustom }, { unknown: _, ...pod }, place, placeAt) {
	const address = {
		file,
		document: document.index,
		objectPath: object.path,
		identity: object.identity,
		...pod
	};
	return {
		...address,
		isCustom,
		...isPartialObject(object.value, object.identity, pod) ? { isPartial: true } : {},
		line: place.line,
		locateNamespace: () => object.identity.namespace === void 0 ? void 0 : startOf(locator(object.value, { podPath: [] }, place, document, placeAt)(["metadata", "namespace"])),
		locate: locator(object.value, pod, place, document, placeAt),
		editAt: (path) => editInDocument(address, path)
	};
}
function namespaceOf(file, document, { object, labels }, place, placeAt) {
	const locate = locator(object.value, { podPath: [] }, place, document, placeAt);
	return {
		file,
		document: document.index,
		objectPath: object.path,
		name: object.identity.name,
		labels,
		line: place.line,
		locateLabel: (label) => Object.hasOwn(labels, label) ? startOf(locate([
			"metadata",
			"labels",
			label
		])) : place
	};
}
// src/manifest/types/default-pod.ts
function defaultPod(pod, isPod) {
	if (pod.spec === void 0) return pod;
	const volumes = pod.spec.volumes?.map(defaultVolume);
	let spec = {
		...pod.spec,
		...volumes && { volumes }
	};
	if (isPod && spec.hostNetwork) spec = changeContainers(spec, ["initContainers", "containers"], defaultHostPorts);
	if (isPod && pod.metadata?.annotations !== void 0 && spec.os?.name !== "windows") {
		const { annotations } = pod.metadata;
		const podProfile = spec.securityContext?.appArmorProfile;
		spec = changeContainers(spec, CONTAINER_LISTS, (container) => copyAppArmorAnnotation(container, annotations, podProfile));
	}
	return {
		...pod,
		spec
	};
}
function defaultVolume(volume) {
	return Object.keys(volume).some((key) => key !== "name") ? volume : {
		...volume,
		emptyDir: {}
	};
}
function copyAppArmorAnnotation(container, annotations, podProfile) {
	const key = APP_ARMOR_ANNOTATION + (container.name ?? "");
	if (container.securityContext?.appArmorProfile !== void 0 || !Object.hasOwn(annotations, key)) return container;
	const profile = profileOf(annotations[key]);
	if (profile === void 0 || isSame(profile, podProfile)) return container;
	return {
		...container,
		securityContext: {
			...container.securityContext,
			appArmorProfile: profile
		}
	};
}
const LOCALHOST = "localhost/";
const LONGEST_PATH = 4095;
function profileOf(annotation) {
	if (annotation === "unconfined") return { type: "Unconfined" };
	if (annotation === "runtime/default") return { type: "RuntimeDefault" };
	if (!annotation.startsWith(LOCALHOST)) return void 0;
	const localhostProfile = annotation.slice(10);
	const isPadded = localhostProfile !== localhostProfile.replaceAll(/^[\s\u0085]+|[\s\u0085]+$/gu, "");
	if (localhostProfile === "" || isPadded) return void 0;
	if (new TextEncoder().encode(localhostProfile).length > LONGEST_PATH) return void 0;
	return {
		type: "Localhost",
		localhostProfile
	};
}
function isSame(profile, podProfile) {
	return podProfile !== void 0 && profile.type === (podProfile.type ?? "") && profile.localhostProfile === podProfile.localhostProfile;
}
// src/manifest/read-custom.ts
function readCustom(custom, podSpecs) {
	const { value, path, apiVersion, kind, isJson } = custom;
	const group = groupOf(apiVersion);
	const finders = podFinders(group, kind, podSpecs);
	if (finders.length === 0) return noteOf(custom, group, podSpecs);
	const found = finders.map((find) => find(value, isJson));
	const faults = found.flatMap((result) => result.faults);
	const notes = found.flatMap((result) => result.notes);
	const all = distinct(found.flatMap((result) => result.pods));
	const pods = inOrder(value, all).map(({ podKey, ...pod }) => {
		const key = podKey ?? (finders.length > 1 ? formatPath(pod.podPath) : void 0);
		return {
			...pod,
			...key !== void 0 && { podKey: key },
			pod: defaultPod(pod.pod, false)
		};
	});
	if (pods.length + faults.length + notes.length === 0) return noteOf(custom, group, podSpecs);
	const metadata = readMetadata(custom);
	if ("message" in metadata) faults.unshift(metadata);
	const { name = "", namespace = "" } = "message" in metadata ? {} : metadata;
	const identity = {
		apiVersion,
		kind,
		name,
		...namespace === "" ? {} : { namespace }
	};
	const pathText = (below) => formatPath([...path, ...below]);
	return [
		...pods.length === 0 || "message" in metadata ? [] : [{
			is: "workload",
			object: {
				value,
				path,
				identity
			},
			pods,
			isCustom: true
		}],
		...faults.map(({ path: from, message, ...rest }) => ({
			is: "fault",
			message: `${pathText(from)}: ${message}`,
			...rest
		})),
		...notes.map((note) => ({
			is: "note",
			...note,
			path: [...path, ...note.path]
		})),
		...faults.length > 0 || found.some(({ isWhole }) => isWhole) ? [] : restOf(custom, [...all, ...notes], podSpecs)
	];
}
function restOf({ value, path, apiVersion, kind }, known, podSpecs) {
	const parts = known.flatMap((each) => stepAt(value, each.podPath ?? each.path ?? [])?.value ?? []);
	const held = findHeldText(value, groupOf(apiVersion), kind, podSpecs) ?? findHeldPod(value, podSpecs, parts);
	if (held === void 0) return [];
	const { entry } = held;
	const message = `found ${held.is === "containers" ? "containers" : held.is === "field" ? entry.name : held.kind} in ${kind}, beside the pods that are known to be made of it: where others are made of this, they are not judged`;
	const code = held.is === "object" ? "held-object" : "unknown-pod";
	return [{
		is: "note",
		path: [
			...path,
			...held.path,
			entry.name
		],
		value: entry.value,
		entry,
		code,
		message
	}];
}
function distinct(pods) {
	return [...new Map([...pods].reverse().map((pod) => [formatPath(pod.podPath), pod])).values()].reverse();
}
function inOrder(object, pods) {
	return pods.map((pod) => ({
		pod,
		at: walk(object, pod.podPath).at(-1)?.value.node?.range?.[0] ?? 0
	})).sort((a, b) => a.at - b.at).map(({ pod }) => pod);
}
function readMetadata({ value, isJson }) {
	const step = stepAt(value, ["metadata"]);
	if (step === void 0) return {};
	const { fault, object } = decode(step.value, "ObjectMeta", isJson);
	if (fault === void 0) return object;
	const { entry } = step;
	return {
		...entry && { entry },
		...fault,
		path: ["metadata", ...fault.path]
	};
}
function noteOf({ value, path, apiVersion, kind }, group, podSpecs) {
	const unjudged = unjudgedKind(group, kind);
	if (unjudged !== void 0) {
		const entry = fieldOf(value, "kind");
		return [{
			is: "note",
			path,
			value,
			...entry && { entry },
			...unjudged
		}];
	}
	if (mayBecomePods(apiVersion, kind, podSpecs)) {
		const entry = fieldOf(value, "kind");
		const message = `found ${apiVersion} ${kind}, which is filled in later: its pods are not judged`;
		return [{
			is: "note",
			path,
			value,
			...entry && { entry },
			code: "held-object",
			message
		}];
	}
	const held = findHeldText(value, group, kind, podSpecs) ?? (isPodlessKind(group, kind) ? void 0 : findHeldPod(value, podSpecs));
	if (held === void 0) return [{ is: "podless" }];
	const { entry } = held;
	const of = `${kind}${group === "" ? "" : ` of ${group}`}`;
	return [{
		is: "note",
		path: [
			...path,
			...held.path,
			entry.name
		],
		value: entry.value,
		entry,
		...wordsOf(held, of)
	}];
}
function wordsOf(held, of) {
	if (held.is === "object") return {
		code: "held-object",
		message: `found ${held.kind} in ${of}, which creates it later: its pods are not judged`
	};
	const { path, entry } = held;
	if (held.is === "field") return {
		code: "unknown-pod",
		message: `found ${entry.name} in ${of}, a kind that is not known here: where pods are made of it, they are not judged`
	};
	const isSpec = entry.name === "containers" && entry.value.kind === "list" && path.length > 0;
	const pattern = formatAsPattern(path.length > 1 && path.at(-1) === "spec" ? path.slice(0, -1) : path);
	return {
		code: "unknown-pod",
		message: `found containers in ${of}, a kind that is not known here${isSpec ? `: where pods are made of them, name ${pattern} in the config under pod-specs` : ""}`
	};
}
// src/manifest/read-object.ts
function readObjects(root, reading) {
	return readObject(root, [], reading, void 0);
}
function readObject(value, path, reading, inherited) {
	if (value.kind !== "mapping") return [{ is: "other" }];
	const written = {
		kind: textOf(value, "kind"),
		apiVersion: textOf(value, "apiVersion")
	};
	const { kind, apiVersion } = written.kind === "" && inherited !== void 0 ? inherited : written;
	if (!(path.length > 0) && !looksLikeObject(value, kind, apiVersion)) return [{ is: "other" }];
	const pathOf = (name) => formatPath([...path, name]);
	if (kind === "") {
		const entry = value.entries.get("kind");
		const found = entry === void 0 ? "found nothing" : "found no text";
		return [fault(`${pathOf("kind")}: ${found}, expected the kind of object, such as Pod`, value, entry)];
	}
	if (apiVersion.split("/").length > 2) return [fault(`${pathOf("apiVersion")}: found ${JSON.stringify(apiVersion)}, expected a version, or a group and a version`, value, value.entries.get("apiVersion"))];
	const items = value.entries.get("items");
	if (items?.value.kind === "list") return readItems(items, items.value.items, [...path, "items"], reading, {
		kind,
		apiVersion
	});
	if (items?.value.kind === "mapping" && isListKind(apiVersion, kind)) return [fault(`${pathOf("items")}: found a ${items.value.kind}, expected a list of objects`, items.value, items)];
	if (apiVersion === "") {
		const entry = value.entries.get("apiVersion");
		const found = entry === void 0 ? "found nothing" : "found no text";
		return [fault(`${pathOf("apiVersion")}: ${found}, expected the version of ${kind}, such as v1`, value, entry ?? value.entries.get("kind"))];
	}
	return readTyped(value, path, {
		apiVersion,
		kind
	}, reading);
}
function isListKind(apiVersion, kind) {
	return kind === "List" ? apiVersion === "v1" : kind.endsWith("List") && findWorkloadKind(apiVersion, kind.slice(0, -4)) !== void 0;
}
function readItems(entry, items, path, reading, list) {
	const stray = items.findIndex((item) => item.kind !== "mapping");
	if (stray !== -1) {
		const item = items[stray];
		return [fault(`${formatPath([...path, stray])}: found no mapping, expected an object`, item, item.node ? void 0 : entry)];
	}
	const inherited = list.kind.endsWith("List") && list.kind !== "List" ? {
		...list,
		kind: list.kind.slice(0, -4)
	} : void 0;
	return items.flatMap((item, index) => readObject(item, [...path, index], reading, inherited));
}
function looksLikeObject({ entries }, kind, apiVersion) {
	if (kind === "") return entries.has("apiVersion") && entries.has("spec");
	return apiVersion !== "" || entries.has("apiVersion") || entries.has("metadata") || entries.has("spec") || entries.has("items");
}
function readTyped(value, path, gvk, { isJson, podSpecs }) {
	const { apiVersion, kind } = gvk;
	const workload = findWorkloadKind(apiVersion, kind);
	const type = workload?.type ?? (apiVersion === "v1" && kind === "Namespace" ? kind : void 0);
	if (type === void 0) return readCustom({
		value,
		path,
		apiVersion,
		kind,
		isJson
	}, podSpecs);
	const isReencoded = isJson && (path.length > 0 || workload?.apiVersions[0] !== apiVersion);
	const decoding = decode(value, type, isReencoded);
	if (decoding.fault !== void 0) {
		const { path: below, message, value: badValue, entry, meant } = decoding.fault;
		const place = [...path, ...below];
		const found = fault(`${formatPath(place)}: ${message}`, badValue, entry);
		return [meant === void 0 ? found : {
			...found,
			repair: [{
				op: "set",
				path: place,
				value: meant
			}]
		}];
	}
	const decoded = decoding.object;
	const { name = "", namespace = "", labels = {} } = decoded.metadata ?? {};
	const object = {
		value,
		path,
		identity: {
			apiVersion,
			kind,
			name,
			...namespace === "" ? {} : { namespace }
		}
	};
	const { unknown } = decoding;
	if (workload === void 0) return [{
		is: "namespace",
		object,
		labels,
		unknown
	}];
	const { podPath } = workload;
	const pod = podPath.reduce((parent, step) => parent?.[step], decoded);
	if (pod === void 0 && kind === "ReplicationController") return [{ is: "podless" }];
	return [{
		is: "workload",
		object,
		pods: [{
			podPath,
			pod: defaultPod(pod ?? {}, podPath.length === 0),
			unknown
		}],
		isCustom: false
	}];
}
function fault(message, value, entry) {
	return {
		is: "fault",
		message,
		value,
		...entry && { entry }
	};
}
// src/manifest/tool-file.ts
const TOOL_FILE = /(^|\/)(\.vscode|\.devcontainer)\/|(^|\/)(package-lock\.json|npm-shrinkwrap\.json|\.eslintrc\.json|[tj]sconfig[^/]*\.json)$/;
function isToolFile(path) {
	return TOOL_FILE.test(path);
}
function withoutToolText(manifest) {
	const { workloads, namespaces, notEvaluated, notes } = manifest;
	const unreadable = notEvaluated.filter(({ isForeign, reason }) => isForeign !== true && reason !== "size");
	if (workloads.length + namespaces.length + unreadable.length + notes.length > 0) return manifest;
	return {
		...manifest,
		notEvaluated: [],
		other: 0
	};
}
function asPlainJson(text) {
	const pieces = [];
	let from = 0;
	const blank = (start, end) => {
		pieces.push(text.slice(from, start), text.slice(start, end).replaceAll(/[^\r\n]/g, " "));
		from = end;
	};
	const comments = [];
	let comma;
	for (let at = 0, end = 0; at < text.length; at = end) {
		end = endOfPiece(text, at);
		const character = text.charAt(at);
		if (character === "/" && end > at + 1) comments.push([at, end]);
		else if (character === "," || !/\s/.test(character)) {
			if (comma !== void 0 && (character === "}" || character === "]")) blank(comma, comma + 1);
			for (const [start, stop] of comments.splice(0)) blank(start, stop);
			comma = character === "," ? at : void 0;
		}
	}
	for (const [start, stop] of comments) blank(start, stop);
	return pieces.join("") + text.slice(from);
}
function endOfPiece(text, start) {
	if (text[start] === "\"") {
		let at = start + 1;
		while (at < text.length && text[at] !== "\"" && text[at] !== "\n") at += text[at] === "\\" ? 2 : 1;
		return Math.min(at + 1, text.length);
	}
	const opening = text.slice(start, start + 2);
	if (opening === "//") return endAt(text, text.indexOf("\n", start), 0);
	return opening === "/*" ? endAt(text, text.indexOf("*/", start + 2), 2) : start + 1;
}
function endAt(text, found, length) {
	return found === -1 ? text.length : found + length;
}
// src/manifest/types/moving-edits.ts
function movingEdits(root, path, value, places) {
	const [place] = places;
	if (place === void 0) return { edits: [] };
	if (places.length === 1 && isBeside(place, path) && walk(root, place).length < place.length) return { edits: [{
		op: "rename",
		path,
		to: String(place.at(-1))
	}] };
	const wanted = writableValue(value);
	if (wanted === void 0) return { edits: [] };
	const merged = places.map((each) => mergingEdits(root, each, value, wanted));
	return joined([{ edits: [{
		op: "remove",
		path
	}] }, ...merged]);
}
function joined(parts) {
	return parts.find((part) => "refusal" in part) ?? { edits: parts.flatMap((part) => "edits" in part ? part.edits : []) };
}
function isBeside(path, other) {
	return formatPath(path.slice(0, -1)) === formatPath(other.slice(0, -1));
}
function mergingEdits(root, place, value, wanted) {
	const there = stepAt(root, place)?.value;
	if (there === void 0) return { edits: [{
		op: "set",
		path: place,
		value: wanted
	}] };
	if (value.kind === "mapping" && there.kind === "mapping") return joined([...value.entries.values()].map((entry) => mergingEdits(root, [...place, entry.name], entry.value, writableValue(entry.value) ?? "")));
	if (hasAll(there, wanted)) return { edits: [] };
	if (value.kind === "list" && there.kind === "list" && [...value.items, ...there.items].every(isScalar)) return { edits: wanted.map((item) => ({
		op: "add-item",
		path: place,
		value: item
	})) };
	return { refusal: `${inlineCode(formatPath(place))} says otherwise` };
}
function isScalar({ kind }) {
	return kind === "scalar";
}
function hasAll(there, wanted) {
	if (there === void 0) return false;
	if (typeof wanted !== "object") return writableValue(there) === wanted;
	if (Array.isArray(wanted)) {
		const items = wanted;
		return there.kind === "list" && items.every((item) => there.items.some((each) => hasAll(each, item)));
	}
	return there.kind === "mapping" && Object.entries(wanted).every(([key, below]) => hasAll(there.entries.get(key)?.value, below));
}
function writableValue(value) {
	if (value.kind === "scalar") {
		const { value: scalar } = value;
		if (scalar === null) return void 0;
		if (typeof scalar !== "object") return scalar;
		return /^-?(?:0|[1-9][0-9]{0,14})$/.test(scalar.digits) ? Number(scalar.digits) : void 0;
	}
	if (value.kind === "list") {
		const items = value.items.map(writableValue);
		return items.includes(void 0) ? void 0 : items;
	}
	const entries = [...value.entries.values()].map((entry) => [entry.name, writableValue(entry.value)]);
	return entries.some(([, each]) => each === void 0) ? void 0 : Object.fromEntries(entries);
}
// src/manifest/types/misplaced-fields.ts
const SHARED_CONTEXT = [
	"runAsNonRoot",
	"runAsUser",
	"seccompProfile",
	"appArmorProfile",
	"seLinuxOptions",
	"windowsOptions"
];
const POLICY_FIELDS = {
	PodSpec: [
		"hostNetwork",
		"hostPID",
		"hostIPC",
		"hostUsers",
		"securityContext",
		"initContainers",
		"containers",
		"ephemeralContainers",
		"volumes"
	],
	Container: ["securityContext"],
	PodSecurityContext: [...SHARED_CONTEXT, "sysctls"],
	SecurityContext: [
		...SHARED_CONTEXT,
		"allowPrivilegeEscalation",
		"privileged",
		"capabilities",
		"procMount",
		"readOnlyRootFilesystem"
	],
	Capabilities: ["add", "drop"],
	SeccompProfile: ["type", "localhostProfile"],
	AppArmorProfile: ["type", "localhostProfile"],
	SELinuxOptions: [
		"type",
		"user",
		"role",
		"level"
	],
	WindowsSecurityContextOptions: ["hostProcess"],
	Sysctl: ["name", "value"],
	ContainerPort: ["hostPort"],
	HTTPGetAction: ["host"],
	TCPSocketAction: ["host"],
	Volume: ["hostPath"]
};
const COMMON_WORDS = {
	add: ["SecurityContext", "PodSecurityContext"],
	drop: ["SecurityContext", "PodSecurityContext"],
	...Object.fromEntries([
		"type",
		"user",
		"role",
		"level",
		"name",
		"value",
		"host"
	].map((word) => [word, []]))
};
function findMisplacedFields(unknown, root, objectPath, podPath) {
	return unknown.flatMap((field) => {
		const { type, path, entry } = field;
		const owners = Object.keys(POLICY_FIELDS).filter((owner) => correctSpellingOf(owner, entry.name) !== void 0);
		const [owner] = owners;
		if (owner === void 0) return [];
		const name = correctSpellingOf(owner, entry.name);
		const beside = Object.hasOwn(COMMON_WORDS, name) ? COMMON_WORDS[name] : void 0;
		if (beside !== void 0 && ![...owners, ...beside].includes(type)) return [];
		const found = `found ${JSON.stringify(entry.name)}, which the server ignores here`;
		const remedy = Object.hasOwn(TYPES[type] ?? {}, name) ? `it is written ${name}` : `${name} belongs in ${owners.map((each) => describeOwner(each, [...objectPath, ...podPath])).join(", or in ")}`;
		const note = {
			entry,
			path: [...objectPath, ...path],
			code: "misplaced-field",
			message: `${found}: ${remedy}`
		};
		const moving = movingEdits(root, path, entry.value, rightPlaces(field, owners, name, root));
		if ("refusal" in moving) return [{
			...note,
			refusal: moving.refusal
		}];
		if (moving.edits.length === 0) return [note];
		return [{
			...note,
			edits: moving.edits.map((edit) => ({
				...edit,
				path: [...objectPath, ...edit.path]
			}))
		}];
	});
}
function rightPlaces({ type, path }, owners, name, root) {
	const parent = path.slice(0, -1);
	const above = path.slice(0, -2);
	if (Object.hasOwn(TYPES[type] ?? {}, name)) return [[...parent, name]];
	const isOf = (owner) => owners.includes(owner);
	switch (type) {
		case "Container": return isOf("SecurityContext") ? [[
			...parent,
			"securityContext",
			name
		]] : [];
		case "SecurityContext": return isOf("Capabilities") ? [[
			...parent,
			"capabilities",
			name
		]] : [];
		case "PodSpec":
			if (isOf("PodSecurityContext")) return [[
				...parent,
				"securityContext",
				name
			]];
			return isOf("SecurityContext") ? inEachContainer(root, parent, [name]) : [];
		case "PodSecurityContext":
			if (isOf("PodSpec")) return [[...above, name]];
			if (isOf("Capabilities")) return inEachContainer(root, above, ["capabilities", name]);
			return isOf("SecurityContext") ? inEachContainer(root, above, [name]) : [];
		default: return [];
	}
}
function inEachContainer(root, specPath, field) {
	return ["initContainers", "containers"].flatMap((list) => {
		const listPath = [...specPath, list];
		const value = stepAt(root, listPath)?.value;
		return (value?.kind === "list" ? value.items : []).map((_, index) => [
			...listPath,
			index,
			"securityContext",
			...field
		]);
	});
}
function correctSpellingOf(owner, name) {
	const lower = name.toLowerCase();
	return POLICY_FIELDS[owner]?.find((field) => field.toLowerCase() === lower);
}
function describeOwner(owner, podPath) {
	const spec = formatPath([...podPath, "spec"]);
	switch (owner) {
		case "PodSpec": return spec;
		case "PodSecurityContext": return `${spec}.securityContext`;
		case "Container": return "a container";
		case "SecurityContext": return "a container's securityContext";
		case "Capabilities": return "a container's securityContext.capabilities";
		case "SeccompProfile": return "securityContext.seccompProfile";
		case "AppArmorProfile": return "securityContext.appArmorProfile";
		case "WindowsSecurityContextOptions": return "securityContext.windowsOptions";
		case "ContainerPort": return "an item of a container's ports";
		default: return `an item of ${spec}.volumes`;
	}
}
// src/manifest/read-manifest.ts
function readManifest(file, content, podSpecs = NO_POD_SPECS, isBuilt = false) {
	const reading = readBytes(content);
	if (reading.text !== void 0 && !isLfsPointer(reading.text)) return readText(file, reading.text, podSpecs, void 0, isBuilt ? "kustomize" : "kubectl");
	const pointer = reading.text?.trim();
	const { reason, line, message } = reading.text === void 0 ? reading : LFS_POINTER;
	return {
		file,
		workloads: [],
		namespaces: [],
		notEvaluated: [{
			file,
			line,
			reason,
			message,
			...pointer === void 0 ? {} : { pointer }
		}],
		notes: [],
		other: 0
	};
}
function readText(file, text, podSpecs = NO_POD_SPECS, isSkipped = (document) => canSkip(document, podSpecs), dialect = "kubectl") {
	const manifest = readParsed(file, text, readDocuments(text, isSkipped, dialect), podSpecs);
	if (!isToolFile(file)) return manifest;
	const plain = manifest.notEvaluated.length === 0 ? text : asPlainJson(text);
	return withoutToolText(plain === text ? manifest : readParsed(file, plain, readDocuments(plain, isSkipped, dialect), podSpecs));
}
function readParsed(file, text, documents, podSpecs = NO_POD_SPECS) {
	const { length } = text;
	const found = {
		workloads: [],
		namespaces: [],
		notEvaluated: [],
		notes: [],
		other: 0,
		length,
		pods: 0,
		parts: 0
	};
	const placeAt = placesOf(file, text);
	for (const document of documents) readDocument(file, document, podSpecs, placeAt, found);
	const { workloads, namespaces, notEvaluated, other } = found;
	const notes = distinctBy(found.notes, ({ line, column, code, message }) => `${line}:${column} ${code} ${message}`);
	const unpaid = Math.min(MAX_UNPAID_PARTS, unpaidOf(found));
	return {
		file,
		workloads,
		namespaces,
		notEvaluated,
		notes,
		other,
		...isTemplate(file, text) ? { isTemplate: true } : {},
		...unpaid === 0 ? {} : { unpaidParts: unpaid }
	};
}
function isTemplate(file, text) {
	return /(^|\/)templates\//.test(file) && text.includes("{{");
}
const TWO_READINGS = {
	path: "",
	code: "two-readings",
	message: "found \"<<\" behind keys that it sets, too: kubectl and the API server overwrite them, kustomize does not; both readings are judged, and what either violates counts: write \"<<\" first"
};
function readDocument(file, document, podSpecs, placeAt, found) {
	const { value, error, index, offset } = document;
	if (error !== void 0 || value === void 0) {
		const { line, message, isNesting } = error ?? {
			line: document.line,
			message: "found no document",
			isNesting: false
		};
		const mayBeMeant = isToolFile(file) ? mayBeObject : mayNameObject;
		const isForeign = !isNesting && !mayBeMeant(document.text);
		const reason = isNesting ? "nesting" : "syntax";
		found.notEvaluated.push({
			file,
			document: index,
			line,
			reason,
			message,
			...isForeign ? { isForeign } : {}
		});
		return;
	}
	const placeOf = (value, entry) => placeAt(offset + (entry?.key.range?.[0] ?? value.node?.range?.[0] ?? 0));
	const keyNote = ({ entry, path, code, message, edits, refusal }) => ({
		...placeOf(entry.value, entry),
		path: formatPath(path),
		code,
		message,
		...edits === void 0 ? {} : { repair: {
			document: index,
			edits
		} },
		...refusal === void 0 ? {} : { refusal }
	});
	let isOther = false;
	const reading = {
		isJson: document.isJson,
		podSpecs
	};
	const { objects, differ } = joinReadings(readObjects(value, reading), document.other === void 0 ? [] : readObjects(document.other.value, reading));
	const isDoubtful = document.other !== void 0 && objects.some(({ is }) => is === "note");
	if (differ || isDoubtful) found.notes.push({
		...placeAt(offset + (document.other?.mergeKey ?? 0)),
		...TWO_READINGS
	});
	for (const object of objects) {
		if (object.is === "podless") continue;
		if (object.is === "other") {
			found.other++;
			isOther = true;
		} else if (object.is === "fault") {
			const { line } = placeOf(object.value, object.entry);
			const { message, repair } = object;
			const known = {
				...repair && { repair },
				...ownNamespace(value, [], "type")
			};
			found.notEvaluated.push({
				file,
				document: index,
				line,
				reason: "type",
				message,
				...known
			});
		} else if (object.is === "note") {
			const { path, code, message } = object;
			const place = placeOf(object.value, object.entry);
			found.notes.push({
				...place,
				path: formatPath(path),
				code,
				message,
				...ownNamespace(value, path, code)
			});
		} else {
			const read = object.object;
			const place = placeOf(read.value, read.value.entries.get("kind"));
			const misplaced = (object.is === "workload" ? object.pods : [{
				...object,
				podPath: []
			}]).flatMap(({ unknown, podPath }) => findMisplacedFields(unknown, read.value, read.path, podPath));
			const notes = [...findDuplicateKeys(read.value, read.path), ...misplaced];
			found.notes.push(...notes.map(keyNote).sort((a, b) => a.line - b.line || a.column - b.column));
			if (object.is === "namespace") found.namespaces.push(namespaceOf(file, document, object, place, placeAt));
			else if (isWithinLimit(found, object.pods)) for (const pod of object.pods) found.workloads.push(workloadOf(file, document, object, pod, place, placeAt));
			else refuseMore(found, {
				file,
				document: index,
				line: place.line
			});
		}
	}
	const ignored = isOther ? void 0 : document.ignoredFrom;
	if (ignored !== void 0) {
		const message = "found text behind the end of the document, which the server drops without a word: begin a new document with \"---\", or indent it as what is before";
		found.notes.push({
			...placeAt(offset + ignored),
			path: "",
			code: "ignored-text",
			message
		});
	}
}
function ownNamespace(...object) {
	const namespace = namespaceOfPods(...object);
	return namespace === void 0 ? {} : { namespace };
}
function isWithinLimit(found, pods) {
	for (const { pod } of pods) {
		found.pods++;
		found.parts += podParts(pod);
		if (found.parts > 5e4 || unpaidOf(found) > 25e3) return false;
	}
	return true;
}
function refuseMore({ notEvaluated }, place) {
	const last = notEvaluated.at(-1);
	if (last?.document === place.document && last?.message === "the pods of the file are too many, or have too many containers, volumes and other parts together: split it, and repeat less by aliases") return;
	notEvaluated.push({
		...place,
		reason: "nesting",
		message: TOO_MANY_IN_FILE
	});
}
function unpaidOf({ parts, pods, length }) {
	return unpaidParts(parts, pods, length);
}
export { defaultPod, hasAll, isToolFile, readManifest, readParsed, readText, withoutToolText, writableValue };
