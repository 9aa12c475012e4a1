import { checkOf, containersOf, effectiveUser, evaluatorOf, formatPath, formatSetter, hasUserNamespace, isKnownNonRoot } from "./action-review-scan-reader.js";
import { editInDocument, readContent, sizeOfContent } from "./review-scan-reader.js";
import { parentPort } from "node:worker_threads";
import { setImmediate } from "node:timers/promises";
// src/hardening/audit-questions.ts
const AUDIT_QUESTIONS = [
	{
		id: "privileged",
		question: "Which pods are privileged?",
		counts: "a container with privileged: true, or a Windows HostProcess container",
		settersOf: (pod) => [...violationsOf("privileged", pod).map((violation) => setterOf(violation, "privileged: true")), ...violationsOf("windowsHostProcess", pod).map((violation) => setterOf(violation, "hostProcess: true"))]
	},
	{
		id: "root",
		question: "Which pods may run as root?",
		counts: "a container whose user is 0, or for which the manifest neither names another user nor sets runAsNonRoot: true",
		settersOf: mayRunAsRoot
	},
	{
		id: "capabilities",
		question: "Which pods add capabilities?",
		counts: "anything in capabilities.add, allowed or not",
		settersOf: addedCapabilities
	},
	{
		id: "host",
		question: "Which pods use the host?",
		counts: "the host\u2019s namespaces, ports, files (hostPath) or processes (Windows HostProcess)",
		settersOf: (pod) => [
			["hostNamespaces", "a namespace of the host"],
			["hostPorts", "a port of the host"],
			["hostPathVolumes", "files of the host"],
			["windowsHostProcess", "a process of the host"]
		].flatMap(([check, says]) => violationsOf(check, pod).map((violation) => setterOf(violation, says)))
	}
];
function auditedPaths(pod) {
	return AUDIT_QUESTIONS.flatMap(({ settersOf }) => settersOf(pod).map(({ path }) => path));
}
function auditAnswers({ pod }) {
	return AUDIT_QUESTIONS.flatMap((question) => {
		const setters = question.settersOf(pod);
		return setters.length === 0 ? [] : [{
			question,
			setters
		}];
	});
}
function violationsOf(check, pod) {
	return checkOf(check).revisions.at(-1)?.evaluate(pod)?.violations ?? [];
}
function setterOf(violation, says) {
	return {
		setter: formatSetter(violation),
		says,
		path: violation.path
	};
}
function mayRunAsRoot(pod) {
	const where = hasUserNamespace(pod) ? ", in a user namespace of its own" : "";
	return containersOf(pod).filter(({ container }) => !isKnownNonRoot(pod, container)).map(({ container, name, path }) => {
		const isRoot = effectiveUser(pod, container) === 0;
		const isSetByContainer = container.securityContext?.runAsUser !== void 0;
		const context = isRoot && !isSetByContainer ? ["spec", "securityContext"] : [...path, "securityContext"];
		return {
			setter: name,
			says: `${isRoot ? "runAsUser: 0" : "the image decides"}${where}`,
			path: [...context, isRoot ? "runAsUser" : "runAsNonRoot"]
		};
	});
}
function addedCapabilities(pod) {
	return containersOf(pod).flatMap(({ container, name, path }) => (container.securityContext?.capabilities?.add ?? []).map((capability, index) => ({
		setter: `${name}=${capability}`,
		says: `adds ${capability}`,
		path: [
			...path,
			"securityContext",
			"capabilities",
			"add",
			index
		]
	})));
}
// src/manifest/packed-manifest.ts
const NO_LABEL = "";
function packManifest(manifest, judge) {
	return {
		...manifest,
		workloads: manifest.workloads.map((workload) => packWorkload(workload, manifest.file, judge)),
		namespaces: manifest.namespaces.map(({ locateLabel, ...namespace }) => ({
			...namespace,
			known: [NO_LABEL, ...Object.keys(namespace.labels)].map((path) => {
				const { line, column } = locateLabel(path);
				return {
					path,
					line,
					column
				};
			})
		}))
	};
}
function packWorkload({ locate, editAt, fieldOf, locateNamespace: _, ...workload }, manifestFile, judge) {
	const { verdicts, paths } = judge(workload.pod);
	const known = distinctPaths(paths).map(([path, steps]) => {
		const { file, line, column, end, doubt } = locate(steps);
		const field = fieldOf?.(steps);
		return {
			path,
			line,
			column,
			...end && { end },
			...file !== manifestFile && { file },
			...doubt !== void 0 && { doubt },
			...field && { field },
			...workload.via !== void 0 && { edit: editAt(steps) }
		};
	});
	return {
		...workload,
		verdicts,
		isMade: fieldOf !== void 0,
		known
	};
}
function distinctPaths(paths) {
	return [...new Map(paths.map((path) => [formatPath(path), path]))];
}
function unpackManifest({ workloads, namespaces, ...packed }, readAgain) {
	let reread;
	const rereadOnce = () => {
		reread ??= readAgain();
		return reread;
	};
	const { file } = packed;
	return {
		...packed,
		workloads: workloads.map(({ known, isMade, ...workload }, index) => {
			const byPath = new Map(known.map((place) => [place.path, place]));
			const original = () => rereadOnce().workloads[index];
			const locate = (path) => placeOf(file, byPath.get(formatPath(path))) ?? original().locate(path);
			const locateNamespace = () => original().locateNamespace?.();
			if (!isMade) return {
				...workload,
				locate,
				locateNamespace,
				editAt: editor(workload, byPath, original)
			};
			const fieldOf = (path) => {
				const found = byPath.get(formatPath(path));
				return found === void 0 ? original().fieldOf?.(path) : found.field;
			};
			const editAt = editor({
				...workload,
				fieldOf
			}, byPath, original);
			return {
				...workload,
				locate,
				locateNamespace,
				editAt,
				fieldOf
			};
		}),
		namespaces: namespaces.map(({ known, ...namespace }) => {
			const byLabel = new Map(known.map((place) => [place.path, place]));
			const locateLabel = (label) => placeOf(file, byLabel.get(label) ?? byLabel.get(NO_LABEL));
			return {
				...namespace,
				locateLabel
			};
		})
	};
}
function editor(workload, known, original) {
	if (workload.via === void 0) return (path) => editInDocument(workload, path);
	return (path) => known.get(formatPath(path))?.edit ?? original().editAt(path);
}
function placeOf(manifestFile, known) {
	if (known === void 0) return void 0;
	const { line, column, end, file = manifestFile, doubt } = known;
	return {
		file,
		line,
		column,
		...end && { end },
		...doubt !== void 0 && { doubt }
	};
}
// src/source/workers/worker-pool.ts
const TASKS_AHEAD = 4;
async function* inWorkers(tasks, { workers, here, weightOf = () => 1 }) {
	const queues = workers.map((worker) => new WorkerQueue(worker));
	const rest = tasks[Symbol.iterator]();
	const pending = new Pending(TASKS_AHEAD * (workers.length + (here === void 0 ? 0 : 1)));
	let isEnded = false;
	const take = (does) => {
		const { value, done } = rest.next();
		if (done === true) isEnded = true;
		else pending.add(does(value), weightOf(value));
	};
	const mayTake = () => !isEnded && pending.hasRoom;
	try {
		for (;;) {
			for (let idlest = leastOf(queues); mayTake() && idlest.length < TASKS_AHEAD; idlest = leastOf(queues)) take((task) => idlest.give(task));
			if (pending.isEmpty) return;
			if (here === void 0 || !mayTake() || pending.isFirstDone) yield await pending.first();
			else take(async (task) => here(task));
			await setImmediate();
		}
	} finally {
		rest.return?.();
		await Promise.all(workers.map((worker) => worker.terminate()));
	}
}
function leastOf(queues) {
	return queues.reduce((best, queue) => queue.length < best.length ? queue : best);
}
var Pending = class {
	results = [];
	weight = 0;
	limit;
	constructor(limit) {
		this.limit = limit;
	}
	get isEmpty() {
		return this.results.length === 0;
	}
	get hasRoom() {
		return this.weight < this.limit;
	}
	get isFirstDone() {
		return this.results[0]?.isDone === true;
	}
	add(result, weight) {
		const entry = {
			result,
			weight,
			isDone: false
		};
		const done = () => {
			entry.isDone = true;
		};
		result.then(done, done);
		this.results.push(entry);
		this.weight += weight;
	}
	first() {
		const { result, weight } = this.results.shift();
		this.weight -= weight;
		return result;
	}
};
var WorkerQueue = class {
	worker;
	waiting = [];
	failure;
	constructor(worker) {
		this.worker = worker;
		worker.on("message", (result) => this.waiting.shift()?.resolve(result));
		worker.on("messageerror", (error) => this.fail(error));
		worker.on("error", (error) => this.fail(error));
		worker.on("exit", (code) => this.fail(/* @__PURE__ */ new Error(`a worker ended with ${code} before its work was done`)));
	}
	get length() {
		return this.waiting.length;
	}
	give(task) {
		return new Promise((resolve, reject) => {
			if (this.failure !== void 0) return reject(this.failure);
			this.waiting.push({
				resolve,
				reject
			});
			this.worker.postMessage(task);
		});
	}
	fail(error) {
		this.failure ??= error;
		for (const { reject } of this.waiting.splice(0)) reject(error);
	}
};
// src/source/workers/read-in-workers.ts
const BATCH_BYTES = 65536;
async function* readInWorkers(files, { threads, podSpecs, targets }) {
	const start = {
		podSpecs,
		targets
	};
	const workers = threads.start();
	for (const worker of workers) {
		worker.ref();
		worker.postMessage(start);
	}
	const taken = [];
	const batches = (function* () {
		for (const batch of inBatches(files)) {
			taken.push(batch);
			yield batch;
		}
	})();
	const read = ({ path, content, isBuilt }) => readContent(path, content, podSpecs, isBuilt);
	const here = (batch) => ({ manifests: batch.map(read) });
	for await (const result of inWorkers(batches, {
		workers,
		here,
		weightOf
	})) {
		const batch = taken.shift();
		if ("manifests" in result) yield* result.manifests;
		else for (const [index, packed] of result.packed.entries()) yield unpackManifest(packed, () => read(batch[index]));
	}
}
function weightOf(batch) {
	const bytes = batch.reduce((sum, { content }) => sum + sizeOfContent(content), 0);
	return Math.max(1, bytes / BATCH_BYTES);
}
function* inBatches(files) {
	let batch = [];
	let bytes = 0;
	for (const file of files) {
		batch.push(compact(file));
		bytes += sizeOfContent(file.content);
		if (bytes < BATCH_BYTES) continue;
		yield batch;
		batch = [];
		bytes = 0;
	}
	if (batch.length > 0) yield batch;
}
function compact(file) {
	const { content } = file;
	if (!("bytes" in content) || content.bytes.buffer.byteLength === content.bytes.byteLength) return file;
	return {
		...file,
		content: { bytes: new Uint8Array(content.bytes) }
	};
}
function answerInWorker(pathsOf) {
	const port = parentPort;
	if (port === null) return;
	port.once("message", ({ podSpecs, targets }) => {
		port.on("message", (files) => {
			const packed = files.map(({ path, content, isBuilt }) => packManifest(readContent(path, content, podSpecs, isBuilt), (pod) => judgePod(pod, targets, pathsOf)));
			port.postMessage({ packed });
		});
	});
}
function judgePod(pod, targets, pathsOf) {
	const evaluatePod = evaluatorOf(pod);
	const verdicts = targets.map(evaluatePod);
	const violated = verdicts.flatMap(({ results }) => results.flatMap(({ violations }) => violations));
	const all = targets.map((target) => evaluatePod({
		...target,
		level: "baseline"
	}));
	return {
		verdicts: [.../* @__PURE__ */ new Set([...verdicts, ...all])],
		paths: [...violated.map(({ path }) => path), ...pathsOf(pod)]
	};
}
export { AUDIT_QUESTIONS, answerInWorker, auditAnswers, auditedPaths, readInWorkers };
