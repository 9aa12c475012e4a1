import { __exportAll } from "./rolldown-runtime.js";
import { CONCLUSION_MARKS, FORBIDDEN_STATUSES, NO_RETRIES, RequestError, UnusableAnswer, annotationNotes, annotationsOf, answerOf as answerOf$2, causesOf as causesOf$1, closedBody, compareWorkload, conclusionOf, countsOf, documentMark, everyFinding, findingMark, findingMarker, hasIntroduced, introducedFirst, isAdvice, isClosedBody, isPartial, isShown, isToAct, isUnsure, marksIn, pairInRounds, policyMark, queryAnswerOf, refusedCall, sharedGroups, shownFindings, signedBody, workloadCounts, workloadKey } from "./action-review.js";
import { ConfigurationError } from "./action-review-cli-scan.js";
import { DEFAULT_TARGET, HARDENING_CHOICES, MODES, NO_DEFAULTS, RENDER, asGlob, builderCode, defaultPolicy, fenced, fileOfBy, globFault, isAskedRule, isCompleteCheckout, isTakenAway, isUnjudged, matchesAnyName, matchesGlobs, placeCode, plainOrCode, readGitObjects, splitHosts, tableRow, variantCode, violationKey as violationKey$1, violationsAt, violationsUnder, workloadTitle } from "./action-review-scan.js";
import { APP_ARMOR_ANNOTATION, CONTAINER_ANNOTATION_PREFIX, CONTAINER_LISTS, LEVELS, POD_ANNOTATION, POD_CONTEXT, annotationOf, capitalised, compareTargets, compareText, containersOf as containersOf$1, distinctBy, evaluate, fieldOf, formatFailures, formatPath, formatSetter, formatViolates, formatWouldViolate, groupBy, groupByEach, hasUserNamespace, inlineCode, isCopiedToField, isHostProcess, isHostProcessContainer, isOfStandard, isRuntimeDefaultAnnotation, isWindows, mayRejectMore, parseClusterVersion, parseLevel, parseVersion, plural, propagatedMounts, quoteGo, scalarText as scalarText$1, stepAt, strictestTarget, textOf as textOf$2, visibleText, withImages } from "./action-review-scan-reader.js";
import { CHANGE_LIMIT, NO_POD_SPECS, decodeText, fieldPath, findHeldPod, findWorkloadKind, groupOf, hasAll, isAlias, isCollection, isMap, isPair, isPodlessKind, isReadKind, isScalar, isSeq, isToolFile, lastIndexWhere, lineAt, lineStarts, partsLimit, placesOf as placesOf$1, podFinders, readContent, readDocuments, readJsonScalar, readManifest, readParsed, readScalar, sizeMessage, textOfContent, visit, writableValue } from "./review-scan-reader.js";
import { ASSUMED, Builds, DEFAULT_SETTINGS, HARDENING_RULES, KUSTOMIZATION_NAMES, LABEL_PREFIX, LIMITS_OR_REQUESTS, LINK_MODE, NAMESPACE_EXPRESSION, NOTHING_RENDERED, NO_CONFIG, NO_FILES, PRIVILEGED_POLICY, SHARED, SURROUNDING_EXPRESSION, askedDefaults, asksForSignOff, blockName, cappedList, changedChartNotes, changedLinkNotes, changedRoles, chartOf, compareClusterVersions, compareConfigurations, compareRegistryLookup, compareRenderChoices, contextPaths, count, coversGlobs, debtorOf, disagreements, entriesOf as entriesOf$1, entryPath, entryTargets, equalEntries, exemptionSubject, exemptionUse, failingChecks, fileParsers, fileRoles, filesOf, foldedEntries, folderOf, folderOfVia, followLinks, followedIn, formatFault, formatTarget, formatTargetOnServer, homeOf, imageExpression, imageReference, imagesWithoutResources, isAssumed, isBelow, isBuiltRole, isChartAddress, isChartData, isChartPath, isDescribingPath, isDockerfilePath, isExpired, isExplained, isImageFile, isKustomizationPath, isLower, isManifestPath, isModuleChange, isOddPath, isRemoteFile, isRemoteFolder, isSameValue, isSelectedPath, isStatedFor, isTooLarge as isTooLarge$1, isTooLong, isWantedFile, isWorkflowPath, joinRenderings, joinTexts, jsonCheck, jsonHardening, jsonJudged, jsonModes, jsonNote, jsonPlace, jsonText, jsonWorkload, kustomizationAt, kustomizationFaults, kustomizationNotes, levelSource, linkOn, linkedKustomizations, linksOf, linksOnEntry, loweredPart, matchesPattern, matchesSelector, mentionsNamespaces, namedFiles, namedPaths, namesByLinks, namespaceByPath, namespaceReader, objectReader, parseNamespacePolicy, patchNotes, pathsOf, placesList, policyOf as policyOf$1, reachedNotes, readAround, readDockerfile, readFiles, readRepository, readWorkflow, readingOf, renderTree, repositoryOf, resolvePath, reviewCalls, rulesOf, selectableOf, serverName, settingsOf, sharedPaths, shownText, sourceKind, standInWords, staysInRoot, submoduleNotes, supposition, targetsOf, timesText, usedLinkNotes, usersByTarget, valueAt, withTarget, withoutExplained, workloadChecklist } from "./review-scan.js";
import { setTimeout as setTimeout$1 } from "node:timers/promises";
import { createHash } from "node:crypto";
// src/report/plan/reconcile.ts
function reconcile(plan, posted) {
	const ours = posted.map((comment) => ({
		comment,
		marks: marksIn(plan.scope, comment.body)
	})).filter(({ marks }) => marks.length > 0).sort((a, b) => Number(b.comment.hasReplies) - Number(a.comment.hasReplies));
	const kept = keptComments(plan, ours);
	const isMissing = (planned) => !kept.has(planned);
	const keptIds = new Set([...kept.values()].map(({ id }) => id));
	const obsolete = obsoleteComments(plan, ours.filter(({ comment }) => !keptIds.has(comment.id)));
	const closed = obsolete.filter(({ comment }) => comment.hasReplies);
	return {
		post: plan.comments.filter(isMissing),
		postAlone: plan.singles.filter(isMissing),
		edit: [...kept].filter(([planned, comment]) => isAtSamePlace(comment, planned)).filter(([planned, comment]) => !isSameBody(comment.body, planned.body)).map(([planned, { id }]) => ({
			id,
			planned
		})),
		remove: obsolete.filter(({ comment }) => !comment.hasReplies).map(({ comment }) => comment.id),
		close: closed.map(({ comment: { id, nodeId }, closing }) => {
			return {
				id,
				nodeId,
				body: closedBody(plan.scope, closing, plan.head)
			};
		}),
		minimize: posted.filter(({ body, hasReplies, isMinimized }) => hasReplies && !isMinimized && isClosedBody(plan.scope, body)).map(({ nodeId }) => nodeId)
	};
}
function reconcileAdding(plan, posted) {
	const said = new Set(posted.flatMap(({ body }) => marksIn(plan.scope, body)));
	const isNew = ({ marks }) => !marks.some((mark) => said.has(mark));
	return {
		post: plan.comments.filter(isNew),
		postAlone: plan.singles.filter(isNew),
		edit: [],
		remove: [],
		close: [],
		minimize: []
	};
}
function keptComments({ comments, singles }, ours) {
	const kept = /* @__PURE__ */ new Map();
	const taken = /* @__PURE__ */ new Set();
	const keep = (serves) => {
		for (const planned of [...comments, ...singles].filter((each) => !kept.has(each))) {
			const found = ours.find(({ comment, marks }) => !taken.has(comment) && marks.some((mark) => planned.marks.includes(mark)) && serves(comment, planned));
			if (found === void 0) continue;
			kept.set(planned, found.comment);
			taken.add(found.comment);
		}
	};
	keep(isAtSamePlace);
	keep(({ hasReplies }) => hasReplies);
	return kept;
}
function obsoleteComments({ comments, singles, marks: current, unknownFiles }, unmatched) {
	const said = new Set([...comments, ...singles].flatMap(({ marks }) => marks));
	return unmatched.flatMap(({ comment, marks }) => {
		const mayHold = (mark) => current.has(mark) || unknownFiles.has(comment.path);
		const own = marks.filter((mark) => mayHold(mark) && !said.has(mark));
		for (const mark of own) said.add(mark);
		const closing = marks.some(mayHold) ? "said-elsewhere" : "fixed";
		return own.length === 0 ? [{
			comment,
			marks,
			closing
		}] : [];
	});
}
function isAtSamePlace(comment, planned) {
	if (comment.path !== planned.path) return false;
	if (!("line" in planned)) return comment.isOnFile;
	return comment.line === planned.line && (comment.startLine ?? comment.line) === (planned.startLine ?? planned.line);
}
function isSameBody(one, other) {
	return normalise(one) === normalise(other);
}
function normalise(body) {
	return body.replaceAll("\r\n", "\n").trimEnd();
}
// src/compare/workloads/known-unreadable.ts
function knownUnreadable(base, head, formerFile, lostFiles) {
	const before = new Set(base.filter(({ reason, pointer }) => reason !== "unreadable" || pointer !== void 0));
	const fileOf = (entry) => before.has(entry) ? entry.file : formerFile(entry.file);
	const partners = pairInRounds([...before], head, [(entry) => [JSON.stringify([
		fileOf(entry),
		entry.message,
		entry.pointer
	])], (entry) => entry.pointer !== void 0 || lostFiles.has(fileOf(entry)) ? [] : [JSON.stringify([fileOf(entry), entry.reason])]]);
	return new Set(head.filter((entry) => partners.has(entry)));
}
// src/compare/workloads/workload-keys.ts
function objectKeys(workload) {
	const { namespace, name } = workload.identity;
	return [JSON.stringify([
		...kindKeys(workload),
		namespace ?? "",
		name,
		...podNameKeys(workload)
	])];
}
function podNameKeys({ podKey = "" }) {
	return [podKey];
}
function kindKeys({ identity: { apiVersion, kind } }) {
	const currentVersion = findWorkloadKind(apiVersion, kind)?.apiVersions[0] ?? apiVersion;
	return [`${groupOf(currentVersion)}/${kind}`];
}
function writtenKeys({ written, ...workload }) {
	const { identity, podKey = "" } = written ?? workload;
	return [JSON.stringify([
		...kindKeys({
			...workload,
			identity
		}),
		identity.name,
		podKey
	])];
}
function namespaceKeys({ identity }) {
	return [identity.namespace ?? ""];
}
function nameKeys({ identity }) {
	return [identity.name];
}
function namedKeys({ identity }) {
	return identity.name === "" ? [] : [identity.name];
}
function podKeys({ pod: { metadata, spec } }) {
	return [unordered([metadata?.annotations, spec])];
}
function imagesKeys({ pod }) {
	return listKeys(containersOf$1(pod).map(({ name, container }) => JSON.stringify([name, container.image])));
}
function containersKeys({ pod }) {
	return listKeys(containersOf$1(pod).map(({ name }) => name));
}
function containerKeys({ pod }) {
	return [...new Set(containersOf$1(pod).map(({ name }) => name))];
}
function folderKeys({ file }) {
	return [file.slice(0, file.lastIndexOf("/") + 1)];
}
function pathEndKeys(parts) {
	return ({ file }) => {
		const path = file.split("/");
		return path.length < parts ? [] : [path.slice(-parts).join("/")];
	};
}
function listKeys(list) {
	return list.length === 0 ? [] : [unordered(list)];
}
function unordered(value) {
	if (Array.isArray(value)) return `[${value.map(unordered).sort().join()}]`;
	if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "";
	return `{${Object.entries(value).map(([key, entry]) => `${JSON.stringify(key)}:${unordered(entry)}`).sort().join()}}`;
}
// src/compare/workloads/pair-workloads.ts
function pairWorkloads(base, head, formerFile) {
	const partners = /* @__PURE__ */ new Map();
	const isFree = (workload) => !partners.has(workload);
	for (const { alike, rounds } of stages(new Set(base), formerFile)) for (const group of sharedGroups(base.filter(isFree), head.filter(isFree), alike)) pairInRounds(group.base, group.head, rounds, partners);
	return {
		pairs: head.map((workload) => {
			const partner = partners.get(workload);
			return partner === void 0 ? { head: workload } : {
				head: workload,
				base: partner
			};
		}),
		unpaired: base.filter((workload) => !partners.has(workload))
	};
}
function stages(base, formerFile) {
	const file = (workload) => [base.has(workload) ? workload.file : formerFile(workload.file)];
	const pod = cachedKeys(podKeys);
	const images = cachedKeys(imagesKeys);
	const containers = cachedKeys(containersKeys);
	const sameOrigin = {
		alike: (workload) => workload.written === void 0 ? [] : writtenKeys(workload),
		rounds: [allOf(file, namespaceKeys), file]
	};
	const sameObject = {
		alike: objectKeys,
		rounds: [
			allOf(file, pod),
			allOf(file, images),
			allOf(file, containers),
			file,
			pod
		]
	};
	const sameInFile = {
		alike: nameKeys,
		rounds: [allOf(file, podNameKeys, pod), allOf(file, pod)]
	};
	const moved = {
		alike: allOf(objectKeys, namedKeys),
		rounds: [
			[folderKeys],
			[pathEndKeys(3)],
			[pathEndKeys(2)],
			[pathEndKeys(1)],
			[]
		].flatMap((place) => [
			[images],
			[containers],
			[]
		].map((likeness) => allOf(...place, ...likeness)))
	};
	const likenesses = [...[
		pod,
		images,
		containers,
		containerKeys
	].map((likeness) => allOf(podNameKeys, likeness)), ...[pod, images]];
	const renamed = [
		[kindKeys],
		[namespaceKeys],
		[]
	].map((key) => ({
		alike: allOf(nameKeys, ...key),
		rounds: [...[
			allOf(podNameKeys, pod),
			allOf(podNameKeys, images),
			pod,
			images
		].map((likeness) => allOf(file, likeness)), ...[[file], []].flatMap((place) => likenesses.map((likeness) => allOf(namedKeys, ...place, likeness)))]
	}));
	const underNewName = {
		alike: allOf(file, kindKeys, namespaceKeys),
		rounds: [allOf(podNameKeys, pod)]
	};
	return [
		sameOrigin,
		sameObject,
		sameInFile,
		moved,
		...renamed,
		underNewName
	];
}
function allOf(...parts) {
	return (workload) => parts.reduce((keys, part) => {
		const partKeys = keys.length === 0 ? [] : part(workload);
		return keys.flatMap((key) => partKeys.map((partKey) => `${key}${partKey.length}:${partKey}`));
	}, [""]);
}
function cachedKeys(keysOf) {
	const cache = /* @__PURE__ */ new Map();
	const numbers = /* @__PURE__ */ new Map();
	const shorten = (key) => {
		const number = numbers.get(key) ?? String(numbers.size);
		numbers.set(key, number);
		return number;
	};
	return (workload) => {
		const keys = cache.get(workload) ?? keysOf(workload).map(shorten);
		cache.set(workload, keys);
		return keys;
	};
}
// src/compare/workloads/pair-given.ts
function pairGiven(base, head) {
	const given = /* @__PURE__ */ new Map();
	const asRendered = (workload) => {
		const { written: _, ...rest } = workload;
		const rendered = {
			...rest,
			file: renderedFile(workload)
		};
		given.set(rendered, workload);
		return rendered;
	};
	const { pairs, unpaired } = pairWorkloads(base.map(asRendered), head.map(asRendered), (file) => file);
	const back = (workload) => given.get(workload) ?? workload;
	return {
		pairs: pairs.map((pair) => ({
			head: back(pair.head),
			...pair.base === void 0 ? {} : { base: back(pair.base) }
		})),
		unpaired: unpaired.map(back)
	};
}
function renderedFile({ isGiven, deployedBy, file }) {
	return isGiven === true ? deployedBy ?? file : file;
}
// src/compare/workloads/pair-built.ts
const NO_FORMER_ROOTS = {
	built: /* @__PURE__ */ new Set(),
	unbuilt: /* @__PURE__ */ new Set(),
	isUnchangedAlone: () => false
};
function pairBuilt(base, head, formerFile, former) {
	const isGiven = (workload) => workload.isGiven === true;
	const isOwnBuild = (workload) => !isGiven(workload);
	const own = pairOwn(base.filter(isOwnBuild), head.filter(isOwnBuild), formerFile, former);
	const given = pairGiven(base.filter(isGiven), head.filter(isGiven));
	const pairs = new Map([...own.pairs, ...given.pairs].map((pair) => [pair.head, pair]));
	return {
		pairs: head.map((workload) => pairs.get(workload) ?? { head: workload }),
		unpaired: [...own.unpaired, ...given.unpaired]
	};
}
function pairOwn(base, head, formerFile, former) {
	const before = groupBy(base, ({ build }) => build);
	const pairings = [...groupBy(head, ({ build }) => build)].map(([build, workloads]) => pairWorkloads(before.get(build) ?? [], workloads, formerFile));
	const found = new Map(pairings.flatMap(({ pairs }) => pairs).map((pair) => [pair.head, pair]));
	const originKeys = (workload, file) => JSON.stringify([file, writtenKeys(workload)]);
	const origins = groupBy(base, (workload) => originKeys(workload, workload.file));
	const positionKeys = ({ document, podKey, identity }, file) => JSON.stringify([
		file,
		document,
		identity.kind,
		podKey
	]);
	const positions = groupBy(base.filter(isOfChart$1), (workload) => positionKeys(workload, workload.file));
	const taken = new Set([...found.values()].map((pair) => pair.base));
	const pairs = head.map((workload) => {
		const pair = found.get(workload) ?? { head: workload };
		const { via, build, file } = workload;
		if (pair.base !== void 0) return pair;
		if (isOfChart$1(workload)) {
			const free = (positions.get(positionKeys(workload, formerFile(file))) ?? []).filter((other) => !taken.has(other) && (other.build === build || !former.built.has(build ?? "")));
			const [same = free[0]] = free.filter((other) => other.build === build);
			if (same !== void 0) {
				taken.add(same);
				return {
					head: workload,
					base: same
				};
			}
		}
		if (build !== void 0 && former.built.has(build)) return pair;
		const isCandidate = (other) => other.via !== void 0 || via !== void 0 && (isOwn(other.file, workload, former) || isDivided(other.file, file, via));
		const candidates = (origins.get(originKeys(workload, formerFile(file))) ?? []).filter(isCandidate);
		const alone = via !== void 0 && former.isUnchangedAlone(file) && isOwn(file, workload, former) ? workload.written : void 0;
		const partner = bestOf(alone === void 0 ? candidates : [...candidates, alone], workload, taken);
		if (partner === void 0) return pair;
		const isCopy = taken.has(partner);
		taken.add(partner);
		return {
			head: workload,
			base: partner,
			...isCopy ? { isCopy } : {}
		};
	});
	const paired = new Set(pairs.map((pair) => pair.base));
	return {
		pairs,
		unpaired: base.filter((workload) => !paired.has(workload))
	};
}
function isOfChart$1({ values }) {
	return values !== void 0;
}
function bestOf(candidates, workload, taken) {
	const [pod] = podKeys(workload);
	const isEqual = (candidate) => podKeys(candidate)[0] === pod;
	const free = candidates.filter((candidate) => !taken.has(candidate));
	return free.find(isEqual) ?? free[0] ?? candidates.find(isEqual) ?? likest(candidates, workload);
}
function likest(candidates, workload) {
	if (candidates.length < 2) return candidates[0];
	const own = new Set(violationKeys$1(workload));
	const shared = (candidate) => violationKeys$1(candidate).filter((key) => own.has(key)).length;
	return candidates.map((candidate) => ({
		candidate,
		count: shared(candidate)
	})).sort((a, b) => b.count - a.count)[0]?.candidate;
}
function violationKeys$1({ pod }) {
	const { results } = evaluate(pod, {
		level: "restricted",
		version: "latest"
	});
	return results.flatMap(({ check, violations }) => violations.map((violation) => violationKey$1(check, violation)));
}
function isDivided(formerFile, file, via) {
	return file !== formerFile && via !== "." && isBelow(`${via}/`, folderOf(formerFile));
}
function isOwn(file, { via, build = "" }, { unbuilt }) {
	return unbuilt.has(build) || isBelow(file, folderOfVia(via));
}
// src/compare/workloads/compare-manifests.ts
function compareManifests(base, head, previousPaths, placesOf, former = NO_FORMER_ROOTS) {
	const filesBefore = new Set(base.map(({ file }) => file));
	const filesAfter = new Set(head.map(({ file }) => file));
	const formerFile = (file) => {
		const previous = filesBefore.has(file) ? void 0 : previousPaths.get(file);
		return previous === void 0 || filesAfter.has(previous) ? file : previous;
	};
	const { pairs, unpaired } = pairBuilt(base.flatMap(({ workloads }) => workloads), head.flatMap(({ workloads }) => workloads), formerFile, former);
	const unreadable = head.flatMap(({ notEvaluated }) => notEvaluated);
	const known = knownUnreadable(base.flatMap(({ notEvaluated }) => notEvaluated), unreadable, formerFile, new Set(unpaired.map(renderedFile)));
	const unknown = unreadable.filter((entry) => !known.has(entry));
	const unknownFiles = new Set(unknown.map(({ file }) => formerFile(file)));
	const isAllUnknown = unknown.some(({ file, isForeign }) => isForeign !== true && !filesBefore.has(formerFile(file)));
	return {
		workloads: pairs.map((pair) => {
			const { ruling, former } = placesOf(pair.head, pair.base);
			const change = compareWorkload(pair, ruling, former);
			return pair.base !== void 0 && pair.base.file !== formerFile(pair.head.file) && unknownFiles.has(pair.base.file) ? {
				...change,
				fixed: []
			} : change;
		}),
		removed: isAllUnknown ? [] : unpaired.filter((workload) => !unknownFiles.has(renderedFile(workload))),
		notEvaluated: unreadable.map((entry) => ({
			...entry,
			introduced: !known.has(entry) && entry.isForeign !== true
		})),
		notes: head.flatMap(({ notes }) => notes),
		other: head.reduce((sum, { other }) => sum + other, 0)
	};
}
// src/fix/replace-lines.ts
function replaceLines(text, replacements) {
	const lines = text.split("\n");
	const ending = lines[0]?.endsWith("\r") === true ? "\r" : "";
	for (const { startLine, endLine, lines: replacement } of replacements.toSorted((a, b) => b.startLine - a.startLine)) lines.splice(startLine - 1, endLine - startLine + 1, ...replacement.map((line) => line + ending));
	return lines.join("\n");
}
function sharesLines(one, other) {
	return one.startLine <= other.endLine && other.startLine <= one.endLine;
}
function committedFiles(suggestions, textOf) {
	const chosen = /* @__PURE__ */ new Map();
	const left = [];
	for (const suggestion of suggestions) {
		const { file } = suggestion;
		const others = chosen.get(file) ?? [];
		const isFree = !others.some((other) => sharesLines(suggestion, other));
		if (textOf(file) === void 0 || !isFree) left.push(suggestion);
		else chosen.set(file, [...others, suggestion]);
	}
	return {
		files: [...chosen].map(([path, ofFile]) => {
			const before = textOf(path) ?? "";
			return {
				path,
				before,
				after: replaceLines(before, ofFile),
				suggestions: ofFile
			};
		}),
		left
	};
}
// src/repository/changed-file.ts
function headTexts(files) {
	return new Map(files.flatMap(({ path, head }) => {
		const text = textOfContent(head);
		return text === void 0 ? [] : [[path, text]];
	}));
}
// node_modules/diff/libesm/diff/base.js
var Diff = class {
	diff(oldStr, newStr, options = {}) {
		let callback;
		if (typeof options === "function") {
			callback = options;
			options = {};
		} else if ("callback" in options) callback = options.callback;
		const oldString = this.castInput(oldStr, options);
		const newString = this.castInput(newStr, options);
		const oldTokens = this.removeEmpty(this.tokenize(oldString, options));
		const newTokens = this.removeEmpty(this.tokenize(newString, options));
		return this.diffWithOptionsObj(oldTokens, newTokens, options, callback);
	}
	diffWithOptionsObj(oldTokens, newTokens, options, callback) {
		var _a;
		const done = (value) => {
			value = this.postProcess(value, options);
			if (callback) {
				setTimeout(function() {
					callback(value);
				}, 0);
				return;
			} else return value;
		};
		const newLen = newTokens.length, oldLen = oldTokens.length;
		let editLength = 1;
		let maxEditLength = newLen + oldLen;
		if (options.maxEditLength != null) maxEditLength = Math.min(maxEditLength, options.maxEditLength);
		const maxExecutionTime = (_a = options.timeout) !== null && _a !== void 0 ? _a : Infinity;
		const abortAfterTimestamp = Date.now() + maxExecutionTime;
		const bestPath = [{
			oldPos: -1,
			lastComponent: void 0
		}];
		let newPos = this.extractCommon(bestPath[0], newTokens, oldTokens, 0, options);
		if (bestPath[0].oldPos + 1 >= oldLen && newPos + 1 >= newLen) return done(this.buildValues(bestPath[0].lastComponent, newTokens, oldTokens));
		let minDiagonalToConsider = -Infinity, maxDiagonalToConsider = Infinity;
		const execEditLength = () => {
			for (let diagonalPath = Math.max(minDiagonalToConsider, -editLength); diagonalPath <= Math.min(maxDiagonalToConsider, editLength); diagonalPath += 2) {
				let basePath;
				const removePath = bestPath[diagonalPath - 1], addPath = bestPath[diagonalPath + 1];
				if (removePath) bestPath[diagonalPath - 1] = void 0;
				let canAdd = false;
				if (addPath) {
					const addPathNewPos = addPath.oldPos - diagonalPath;
					canAdd = addPath && 0 <= addPathNewPos && addPathNewPos < newLen;
				}
				const canRemove = removePath && removePath.oldPos + 1 < oldLen;
				if (!canAdd && !canRemove) {
					bestPath[diagonalPath] = void 0;
					continue;
				}
				if (!canRemove || canAdd && removePath.oldPos < addPath.oldPos) basePath = this.addToPath(addPath, true, false, 0, options);
				else basePath = this.addToPath(removePath, false, true, 1, options);
				newPos = this.extractCommon(basePath, newTokens, oldTokens, diagonalPath, options);
				if (basePath.oldPos + 1 >= oldLen && newPos + 1 >= newLen) return done(this.buildValues(basePath.lastComponent, newTokens, oldTokens)) || true;
				else {
					bestPath[diagonalPath] = basePath;
					if (basePath.oldPos + 1 >= oldLen) maxDiagonalToConsider = Math.min(maxDiagonalToConsider, diagonalPath - 1);
					if (newPos + 1 >= newLen) minDiagonalToConsider = Math.max(minDiagonalToConsider, diagonalPath + 1);
				}
			}
			editLength++;
		};
		if (callback) (function exec() {
			setTimeout(function() {
				if (editLength > maxEditLength || Date.now() > abortAfterTimestamp) return callback(void 0);
				if (!execEditLength()) exec();
			}, 0);
		})();
		else while (editLength <= maxEditLength && Date.now() <= abortAfterTimestamp) {
			const ret = execEditLength();
			if (ret) return ret;
		}
	}
	addToPath(path, added, removed, oldPosInc, options) {
		const last = path.lastComponent;
		if (last && !options.oneChangePerToken && last.added === added && last.removed === removed) return {
			oldPos: path.oldPos + oldPosInc,
			lastComponent: {
				count: last.count + 1,
				added,
				removed,
				previousComponent: last.previousComponent
			}
		};
		else return {
			oldPos: path.oldPos + oldPosInc,
			lastComponent: {
				count: 1,
				added,
				removed,
				previousComponent: last
			}
		};
	}
	extractCommon(basePath, newTokens, oldTokens, diagonalPath, options) {
		const newLen = newTokens.length, oldLen = oldTokens.length;
		let oldPos = basePath.oldPos, newPos = oldPos - diagonalPath, commonCount = 0;
		while (newPos + 1 < newLen && oldPos + 1 < oldLen && this.equals(oldTokens[oldPos + 1], newTokens[newPos + 1], options)) {
			newPos++;
			oldPos++;
			commonCount++;
			if (options.oneChangePerToken) basePath.lastComponent = {
				count: 1,
				previousComponent: basePath.lastComponent,
				added: false,
				removed: false
			};
		}
		if (commonCount && !options.oneChangePerToken) basePath.lastComponent = {
			count: commonCount,
			previousComponent: basePath.lastComponent,
			added: false,
			removed: false
		};
		basePath.oldPos = oldPos;
		return newPos;
	}
	equals(left, right, options) {
		if (options.comparator) return options.comparator(left, right);
		else return left === right || !!options.ignoreCase && left.toLowerCase() === right.toLowerCase();
	}
	removeEmpty(array) {
		const ret = [];
		for (let i = 0; i < array.length; i++) if (array[i]) ret.push(array[i]);
		return ret;
	}
	castInput(value, options) {
		return value;
	}
	tokenize(value, options) {
		return Array.from(value);
	}
	join(chars) {
		return chars.join("");
	}
	postProcess(changeObjects, options) {
		return changeObjects;
	}
	get useLongestToken() {
		return false;
	}
	buildValues(lastComponent, newTokens, oldTokens) {
		const components = [];
		let nextComponent;
		while (lastComponent) {
			components.push(lastComponent);
			nextComponent = lastComponent.previousComponent;
			delete lastComponent.previousComponent;
			lastComponent = nextComponent;
		}
		components.reverse();
		const componentLen = components.length;
		let componentPos = 0, newPos = 0, oldPos = 0;
		for (; componentPos < componentLen; componentPos++) {
			const component = components[componentPos];
			if (!component.removed) {
				if (!component.added && this.useLongestToken) {
					let value = newTokens.slice(newPos, newPos + component.count);
					value = value.map(function(value, i) {
						const oldValue = oldTokens[oldPos + i];
						return oldValue.length > value.length ? oldValue : value;
					});
					component.value = this.join(value);
				} else component.value = this.join(newTokens.slice(newPos, newPos + component.count));
				newPos += component.count;
				if (!component.added) oldPos += component.count;
			} else {
				component.value = this.join(oldTokens.slice(oldPos, oldPos + component.count));
				oldPos += component.count;
			}
		}
		return components;
	}
};
// node_modules/diff/libesm/diff/character.js
var CharacterDiff = class extends Diff {};
new CharacterDiff();
// node_modules/diff/libesm/util/string.js
function longestCommonPrefix(str1, str2) {
	let i = 0;
	for (; i < str1.length && i < str2.length; i++) if (str1[i] != str2[i]) return str1.slice(0, i);
	return str1.slice(0, i);
}
function longestCommonSuffix(str1, str2) {
	let i;
	if (!str1 || !str2 || str1[str1.length - 1] != str2[str2.length - 1]) return "";
	for (i = 0; i < str1.length && i < str2.length; i++) if (str1[str1.length - (i + 1)] != str2[str2.length - (i + 1)]) return str1.slice(-i);
	return str1.slice(-i);
}
function replacePrefix(string, oldPrefix, newPrefix) {
	if (string.slice(0, oldPrefix.length) != oldPrefix) throw Error(`string ${JSON.stringify(string)} doesn't start with prefix ${JSON.stringify(oldPrefix)}; this is a bug`);
	return newPrefix + string.slice(oldPrefix.length);
}
function replaceSuffix(string, oldSuffix, newSuffix) {
	if (!oldSuffix) return string + newSuffix;
	if (string.slice(-oldSuffix.length) != oldSuffix) throw Error(`string ${JSON.stringify(string)} doesn't end with suffix ${JSON.stringify(oldSuffix)}; this is a bug`);
	return string.slice(0, -oldSuffix.length) + newSuffix;
}
function removePrefix(string, oldPrefix) {
	return replacePrefix(string, oldPrefix, "");
}
function removeSuffix(string, oldSuffix) {
	return replaceSuffix(string, oldSuffix, "");
}
function maximumOverlap(string1, string2) {
	return string2.slice(0, overlapCount(string1, string2));
}
function overlapCount(a, b) {
	let startA = 0;
	if (a.length > b.length) startA = a.length - b.length;
	let endB = b.length;
	if (a.length < b.length) endB = a.length;
	const map = Array(endB);
	let k = 0;
	map[0] = 0;
	for (let j = 1; j < endB; j++) {
		if (b[j] == b[k]) map[j] = map[k];
		else map[j] = k;
		while (k > 0 && b[j] != b[k]) k = map[k];
		if (b[j] == b[k]) k++;
	}
	k = 0;
	for (let i = startA; i < a.length; i++) {
		while (k > 0 && a[i] != b[k]) k = map[k];
		if (a[i] == b[k]) k++;
	}
	return k;
}
function segment(string, segmenter) {
	const parts = [];
	for (const segmentObj of Array.from(segmenter.segment(string))) {
		const segment = segmentObj.segment;
		if (parts.length && /\s/.test(parts[parts.length - 1]) && /\s/.test(segment)) parts[parts.length - 1] += segment;
		else parts.push(segment);
	}
	return parts;
}
function trailingWs(string, segmenter) {
	if (segmenter) return leadingAndTrailingWs(string, segmenter)[1];
	let i;
	for (i = string.length - 1; i >= 0; i--) if (!string[i].match(/\s/)) break;
	return string.substring(i + 1);
}
function leadingWs(string, segmenter) {
	if (segmenter) return leadingAndTrailingWs(string, segmenter)[0];
	const match = string.match(/^\s*/);
	return match ? match[0] : "";
}
function leadingAndTrailingWs(string, segmenter) {
	if (!segmenter) return [leadingWs(string), trailingWs(string)];
	if (segmenter.resolvedOptions().granularity != "word") throw new Error("The segmenter passed must have a granularity of \"word\"");
	const segments = segment(string, segmenter);
	const firstSeg = segments[0];
	const lastSeg = segments[segments.length - 1];
	return [/\s/.test(firstSeg) ? firstSeg : "", /\s/.test(lastSeg) ? lastSeg : ""];
}
// node_modules/diff/libesm/diff/word.js
const extendedWordChars = "a-zA-Z0-9_\\u{AD}\\u{C0}-\\u{D6}\\u{D8}-\\u{F6}\\u{F8}-\\u{2C6}\\u{2C8}-\\u{2D7}\\u{2DE}-\\u{2FF}\\u{1E00}-\\u{1EFF}";
const tokenizeIncludingWhitespace = new RegExp(`[${extendedWordChars}]+|\\s+|[^${extendedWordChars}]`, "ug");
var WordDiff = class extends Diff {
	equals(left, right, options) {
		if (options.ignoreCase) {
			left = left.toLowerCase();
			right = right.toLowerCase();
		}
		return left.trim() === right.trim();
	}
	tokenize(value, options = {}) {
		let parts;
		if (options.intlSegmenter) {
			const segmenter = options.intlSegmenter;
			if (segmenter.resolvedOptions().granularity != "word") throw new Error("The segmenter passed must have a granularity of \"word\"");
			parts = segment(value, segmenter);
		} else parts = value.match(tokenizeIncludingWhitespace) || [];
		const tokens = [];
		let prevPart = null;
		parts.forEach((part) => {
			if (/\s/.test(part)) {
				if (prevPart == null) tokens.push(part);
				else tokens.push(tokens.pop() + part);
			} else if (prevPart != null && /\s/.test(prevPart)) {
				if (tokens[tokens.length - 1] == prevPart) tokens.push(tokens.pop() + part);
				else tokens.push(prevPart + part);
			} else tokens.push(part);
			prevPart = part;
		});
		return tokens;
	}
	join(tokens) {
		return tokens.map((token, i) => {
			if (i == 0) return token;
			else return token.replace(/^\s+/, "");
		}).join("");
	}
	postProcess(changes, options) {
		if (!changes || options.oneChangePerToken) return changes;
		let lastKeep = null;
		let insertion = null;
		let deletion = null;
		changes.forEach((change) => {
			if (change.added) insertion = change;
			else if (change.removed) deletion = change;
			else {
				if (insertion || deletion) dedupeWhitespaceInChangeObjects(lastKeep, deletion, insertion, change, options.intlSegmenter);
				lastKeep = change;
				insertion = null;
				deletion = null;
			}
		});
		if (insertion || deletion) dedupeWhitespaceInChangeObjects(lastKeep, deletion, insertion, null, options.intlSegmenter);
		return changes;
	}
};
new WordDiff();
function dedupeWhitespaceInChangeObjects(startKeep, deletion, insertion, endKeep, segmenter) {
	if (deletion && insertion) {
		const [oldWsPrefix, oldWsSuffix] = leadingAndTrailingWs(deletion.value, segmenter);
		const [newWsPrefix, newWsSuffix] = leadingAndTrailingWs(insertion.value, segmenter);
		if (startKeep) {
			const commonWsPrefix = longestCommonPrefix(oldWsPrefix, newWsPrefix);
			startKeep.value = replaceSuffix(startKeep.value, newWsPrefix, commonWsPrefix);
			deletion.value = removePrefix(deletion.value, commonWsPrefix);
			insertion.value = removePrefix(insertion.value, commonWsPrefix);
		}
		if (endKeep) {
			const commonWsSuffix = longestCommonSuffix(oldWsSuffix, newWsSuffix);
			endKeep.value = replacePrefix(endKeep.value, newWsSuffix, commonWsSuffix);
			deletion.value = removeSuffix(deletion.value, commonWsSuffix);
			insertion.value = removeSuffix(insertion.value, commonWsSuffix);
		}
	} else if (insertion) {
		if (startKeep) {
			const ws = leadingWs(insertion.value, segmenter);
			insertion.value = insertion.value.substring(ws.length);
		}
		if (endKeep) {
			const ws = leadingWs(endKeep.value, segmenter);
			endKeep.value = endKeep.value.substring(ws.length);
		}
	} else if (startKeep && endKeep) {
		const newWsFull = leadingWs(endKeep.value, segmenter), [delWsStart, delWsEnd] = leadingAndTrailingWs(deletion.value, segmenter);
		const newWsStart = longestCommonPrefix(newWsFull, delWsStart);
		deletion.value = removePrefix(deletion.value, newWsStart);
		const newWsEnd = longestCommonSuffix(removePrefix(newWsFull, newWsStart), delWsEnd);
		deletion.value = removeSuffix(deletion.value, newWsEnd);
		endKeep.value = replacePrefix(endKeep.value, newWsFull, newWsEnd);
		startKeep.value = replaceSuffix(startKeep.value, newWsFull, newWsFull.slice(0, newWsFull.length - newWsEnd.length));
	} else if (endKeep) {
		const endKeepWsPrefix = leadingWs(endKeep.value, segmenter);
		const overlap = maximumOverlap(trailingWs(deletion.value, segmenter), endKeepWsPrefix);
		deletion.value = removeSuffix(deletion.value, overlap);
	} else if (startKeep) {
		const overlap = maximumOverlap(trailingWs(startKeep.value, segmenter), leadingWs(deletion.value, segmenter));
		deletion.value = removePrefix(deletion.value, overlap);
	}
}
var WordsWithSpaceDiff = class extends Diff {
	tokenize(value) {
		const regex = new RegExp(`(\\r?\\n)|[${extendedWordChars}]+|[^\\S\\n\\r]+|[^${extendedWordChars}]`, "ug");
		return value.match(regex) || [];
	}
};
new WordsWithSpaceDiff();
// node_modules/diff/libesm/diff/line.js
var LineDiff = class extends Diff {
	constructor() {
		super(...arguments);
		this.tokenize = tokenize;
	}
	equals(left, right, options) {
		if (options.ignoreWhitespace) {
			if (!options.newlineIsToken || !left.includes("\n")) left = left.trim();
			if (!options.newlineIsToken || !right.includes("\n")) right = right.trim();
		} else if (options.ignoreNewlineAtEof && !options.newlineIsToken) {
			if (left.endsWith("\n")) left = left.slice(0, -1);
			if (right.endsWith("\n")) right = right.slice(0, -1);
		}
		return super.equals(left, right, options);
	}
};
const lineDiff = new LineDiff();
function diffLines$1(oldStr, newStr, options) {
	return lineDiff.diff(oldStr, newStr, options);
}
function tokenize(value, options) {
	if (options.stripTrailingCr) value = value.replace(/\r\n/g, "\n");
	const retLines = [], linesAndNewlines = value.split(/(\n|\r\n)/);
	if (!linesAndNewlines[linesAndNewlines.length - 1]) linesAndNewlines.pop();
	for (let i = 0; i < linesAndNewlines.length; i++) {
		const line = linesAndNewlines[i];
		if (i % 2 && !options.newlineIsToken) retLines[retLines.length - 1] += line;
		else retLines.push(line);
	}
	return retLines;
}
// node_modules/diff/libesm/diff/sentence.js
function isSentenceEndPunct(char) {
	return char == "." || char == "!" || char == "?";
}
var SentenceDiff = class extends Diff {
	tokenize(value) {
		var _a;
		const result = [];
		let tokenStartI = 0;
		for (let i = 0; i < value.length; i++) {
			if (i == value.length - 1) {
				result.push(value.slice(tokenStartI));
				break;
			}
			if (isSentenceEndPunct(value[i]) && value[i + 1].match(/\s/)) {
				result.push(value.slice(tokenStartI, i + 1));
				i = tokenStartI = i + 1;
				while ((_a = value[i + 1]) === null || _a === void 0 ? void 0 : _a.match(/\s/)) i++;
				result.push(value.slice(tokenStartI, i + 1));
				tokenStartI = i + 1;
			}
		}
		return result;
	}
};
new SentenceDiff();
// node_modules/diff/libesm/diff/css.js
var CssDiff = class extends Diff {
	tokenize(value) {
		return value.split(/([{}:;,]|\s+)/);
	}
};
new CssDiff();
// node_modules/diff/libesm/diff/json.js
var JsonDiff = class extends Diff {
	constructor() {
		super(...arguments);
		this.tokenize = tokenize;
	}
	get useLongestToken() {
		return true;
	}
	castInput(value, options) {
		const { undefinedReplacement, stringifyReplacer = (k, v) => typeof v === "undefined" ? undefinedReplacement : v } = options;
		return typeof value === "string" ? value : JSON.stringify(canonicalize(value, null, null, stringifyReplacer), null, "  ");
	}
	equals(left, right, options) {
		return super.equals(left.replace(/,([\r\n])/g, "$1"), right.replace(/,([\r\n])/g, "$1"), options);
	}
};
new JsonDiff();
function canonicalize(obj, stack, replacementStack, replacer, key) {
	stack = stack || [];
	replacementStack = replacementStack || [];
	if (replacer) obj = replacer(key === void 0 ? "" : key, obj);
	let i = 0;
	for (; i < stack.length; i += 1) if (stack[i] === obj) return replacementStack[i];
	let canonicalizedObj;
	if ("[object Array]" === Object.prototype.toString.call(obj)) {
		stack.push(obj);
		canonicalizedObj = new Array(obj.length);
		replacementStack.push(canonicalizedObj);
		for (i = 0; i < obj.length; i += 1) canonicalizedObj[i] = canonicalize(obj[i], stack, replacementStack, replacer, String(i));
		stack.pop();
		replacementStack.pop();
		return canonicalizedObj;
	}
	if (obj && obj.toJSON) obj = obj.toJSON();
	if (typeof obj === "object" && obj !== null) {
		stack.push(obj);
		canonicalizedObj = {};
		replacementStack.push(canonicalizedObj);
		const sortedKeys = [];
		let key;
		for (key in obj)
 /* istanbul ignore else */
		if (Object.prototype.hasOwnProperty.call(obj, key)) sortedKeys.push(key);
		sortedKeys.sort();
		for (i = 0; i < sortedKeys.length; i += 1) {
			key = sortedKeys[i];
			canonicalizedObj[key] = canonicalize(obj[key], stack, replacementStack, replacer, key);
		}
		stack.pop();
		replacementStack.pop();
	} else canonicalizedObj = obj;
	return canonicalizedObj;
}
// node_modules/diff/libesm/diff/array.js
var ArrayDiff = class extends Diff {
	tokenize(value) {
		return value.slice();
	}
	join(value) {
		return value;
	}
	removeEmpty(value) {
		return value;
	}
};
const arrayDiff = new ArrayDiff();
function diffArrays(oldArr, newArr, options) {
	return arrayDiff.diff(oldArr, newArr, options);
}
// node_modules/diff/libesm/patch/parse.js
function parsePatch(uniDiff) {
	const diffstr = uniDiff.split(/\n/), list = [];
	let i = 0;
	function isGitDiffHeader(line) {
		return /^diff --git /.test(line);
	}
	function isDiffHeader(line) {
		return isGitDiffHeader(line) || /^Index:\s/.test(line) || /^diff(?: -r \w+)+\s/.test(line);
	}
	function isFileHeader(line) {
		return /^(---|\+\+\+)\s/.test(line);
	}
	function isHunkHeader(line) {
		return /^@@\s/.test(line);
	}
	function parseIndex() {
		var _a;
		const index = {};
		index.hunks = [];
		list.push(index);
		let seenDiffHeader = false;
		while (i < diffstr.length) {
			const line = diffstr[i];
			if (isFileHeader(line) || isHunkHeader(line)) break;
			if (isGitDiffHeader(line)) {
				if (seenDiffHeader) return;
				seenDiffHeader = true;
				index.isGit = true;
				const paths = parseGitDiffHeader(line);
				if (paths) {
					index.oldFileName = paths.oldFileName;
					index.newFileName = paths.newFileName;
				}
				i++;
				while (i < diffstr.length) {
					const extLine = diffstr[i];
					if (isFileHeader(extLine) || isHunkHeader(extLine) || isDiffHeader(extLine)) break;
					const renameFromMatch = /^rename from (.*)/.exec(extLine);
					if (renameFromMatch) {
						index.oldFileName = "a/" + unquoteIfQuoted(renameFromMatch[1]);
						index.isRename = true;
					}
					const renameToMatch = /^rename to (.*)/.exec(extLine);
					if (renameToMatch) {
						index.newFileName = "b/" + unquoteIfQuoted(renameToMatch[1]);
						index.isRename = true;
					}
					const copyFromMatch = /^copy from (.*)/.exec(extLine);
					if (copyFromMatch) {
						index.oldFileName = "a/" + unquoteIfQuoted(copyFromMatch[1]);
						index.isCopy = true;
					}
					const copyToMatch = /^copy to (.*)/.exec(extLine);
					if (copyToMatch) {
						index.newFileName = "b/" + unquoteIfQuoted(copyToMatch[1]);
						index.isCopy = true;
					}
					const newFileModeMatch = /^new file mode (\d+)/.exec(extLine);
					if (newFileModeMatch) {
						index.isCreate = true;
						index.newMode = newFileModeMatch[1];
					}
					const deletedFileModeMatch = /^deleted file mode (\d+)/.exec(extLine);
					if (deletedFileModeMatch) {
						index.isDelete = true;
						index.oldMode = deletedFileModeMatch[1];
					}
					const oldModeMatch = /^old mode (\d+)/.exec(extLine);
					if (oldModeMatch) index.oldMode = oldModeMatch[1];
					const newModeMatch = /^new mode (\d+)/.exec(extLine);
					if (newModeMatch) index.newMode = newModeMatch[1];
					if (/^Binary files /.test(extLine)) index.isBinary = true;
					i++;
				}
				continue;
			} else if (isDiffHeader(line)) {
				if (seenDiffHeader) return;
				seenDiffHeader = true;
				const headerMatch = /^(?:Index:|diff(?: -r \w+)+)\s+/.exec(line);
				if (headerMatch) index.index = line.substring(headerMatch[0].length).trim();
			}
			i++;
		}
		parseFileHeader(index);
		parseFileHeader(index);
		if (index.oldFileName === void 0 !== (index.newFileName === void 0)) throw new Error("Missing " + (index.oldFileName !== void 0 ? "\"+++ ...\"" : "\"--- ...\"") + " file header for " + ((_a = index.oldFileName) !== null && _a !== void 0 ? _a : index.newFileName));
		while (i < diffstr.length) {
			const line = diffstr[i];
			if (isDiffHeader(line) || isFileHeader(line) || /^===================================================================/.test(line)) break;
			else if (isHunkHeader(line)) index.hunks.push(parseHunk());
			else i++;
		}
	}
	function parseGitDiffHeader(line) {
		const rest = line.substring(11);
		if (rest.startsWith("\"")) {
			const oldPath = parseQuotedFileName(rest);
			if (oldPath === null) return null;
			const afterOld = rest.substring(oldPath.rawLength + 1);
			let newFileName;
			if (afterOld.startsWith("\"")) {
				const newPath = parseQuotedFileName(afterOld);
				if (newPath === null) return null;
				newFileName = newPath.fileName;
			} else newFileName = afterOld;
			return {
				oldFileName: oldPath.fileName,
				newFileName
			};
		}
		const quoteIdx = rest.indexOf("\"");
		if (quoteIdx > 0) {
			const oldFileName = rest.substring(0, quoteIdx - 1);
			const newPath = parseQuotedFileName(rest.substring(quoteIdx));
			if (newPath === null) return null;
			return {
				oldFileName,
				newFileName: newPath.fileName
			};
		}
		if (rest.startsWith("a/")) {
			const splits = [];
			let idx = 0;
			while (true) {
				idx = rest.indexOf(" b/", idx + 1);
				if (idx === -1) break;
				splits.push(idx);
			}
			if (splits.length > 0) {
				const mid = splits[Math.floor(splits.length / 2)];
				return {
					oldFileName: rest.substring(0, mid),
					newFileName: rest.substring(mid + 1)
				};
			}
		}
		return null;
	}
	function unquoteIfQuoted(s) {
		if (s.startsWith("\"")) {
			const parsed = parseQuotedFileName(s);
			if (parsed) return parsed.fileName;
		}
		return s;
	}
	function parseQuotedFileName(s) {
		if (!s.startsWith("\"")) return null;
		let result = "";
		let j = 1;
		while (j < s.length) {
			if (s[j] === "\"") return {
				fileName: result,
				rawLength: j + 1
			};
			if (s[j] === "\\" && j + 1 < s.length) {
				j++;
				switch (s[j]) {
					case "a":
						result += "\x07";
						break;
					case "b":
						result += "\b";
						break;
					case "f":
						result += "\f";
						break;
					case "n":
						result += "\n";
						break;
					case "r":
						result += "\r";
						break;
					case "t":
						result += "	";
						break;
					case "v":
						result += "\v";
						break;
					case "\\":
						result += "\\";
						break;
					case "\"":
						result += "\"";
						break;
					case "0":
					case "1":
					case "2":
					case "3":
					case "4":
					case "5":
					case "6":
					case "7": {
						if (j + 2 >= s.length || s[j + 1] < "0" || s[j + 1] > "7" || s[j + 2] < "0" || s[j + 2] > "7") return null;
						const bytes = [parseInt(s.substring(j, j + 3), 8)];
						j += 3;
						while (s[j] === "\\" && s[j + 1] >= "0" && s[j + 1] <= "7") {
							if (j + 3 >= s.length || s[j + 2] < "0" || s[j + 2] > "7" || s[j + 3] < "0" || s[j + 3] > "7") return null;
							bytes.push(parseInt(s.substring(j + 1, j + 4), 8));
							j += 4;
						}
						result += new TextDecoder("utf-8").decode(new Uint8Array(bytes));
						continue;
					}
					default: return null;
				}
			} else result += s[j];
			j++;
		}
		return null;
	}
	function parseFileHeader(index) {
		const fileHeaderMatch = /^(---|\+\+\+)\s+/.exec(diffstr[i]);
		if (fileHeaderMatch) {
			const prefix = fileHeaderMatch[1], data = diffstr[i].substring(3).trim().split("	", 2), header = (data[1] || "").trim();
			let fileName = data[0];
			if (fileName.startsWith("\"")) fileName = unquoteIfQuoted(fileName);
			else fileName = fileName.replace(/\\\\/g, "\\");
			if (prefix === "---") {
				index.oldFileName = fileName;
				index.oldHeader = header;
			} else {
				index.newFileName = fileName;
				index.newHeader = header;
			}
			i++;
		}
	}
	function parseHunk() {
		var _a;
		const chunkHeaderIndex = i, chunkHeader = diffstr[i++].split(/@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/);
		const hunk = {
			oldStart: +chunkHeader[1],
			oldLines: typeof chunkHeader[2] === "undefined" ? 1 : +chunkHeader[2],
			newStart: +chunkHeader[3],
			newLines: typeof chunkHeader[4] === "undefined" ? 1 : +chunkHeader[4],
			lines: []
		};
		if (hunk.oldLines === 0) hunk.oldStart += 1;
		if (hunk.newLines === 0) hunk.newStart += 1;
		let addCount = 0, removeCount = 0;
		for (; i < diffstr.length && (removeCount < hunk.oldLines || addCount < hunk.newLines || ((_a = diffstr[i]) === null || _a === void 0 ? void 0 : _a.startsWith("\\"))); i++) {
			const operation = diffstr[i].length == 0 && i != diffstr.length - 1 ? " " : diffstr[i][0];
			if (operation === "+" || operation === "-" || operation === " " || operation === "\\") {
				hunk.lines.push(diffstr[i]);
				if (operation === "+") addCount++;
				else if (operation === "-") removeCount++;
				else if (operation === " ") {
					addCount++;
					removeCount++;
				}
			} else throw new Error(`Hunk at line ${chunkHeaderIndex + 1} contained invalid line ${diffstr[i]}`);
		}
		if (!addCount && hunk.newLines === 1) hunk.newLines = 0;
		if (!removeCount && hunk.oldLines === 1) hunk.oldLines = 0;
		if (addCount !== hunk.newLines) throw new Error("Added line count did not match for hunk at line " + (chunkHeaderIndex + 1));
		if (removeCount !== hunk.oldLines) throw new Error("Removed line count did not match for hunk at line " + (chunkHeaderIndex + 1));
		if (i < diffstr.length && diffstr[i] && /^[+ -]/.test(diffstr[i]) && !isFileHeader(diffstr[i])) throw new Error("Hunk at line " + (chunkHeaderIndex + 1) + " has more lines than expected (expected " + hunk.oldLines + " old lines and " + hunk.newLines + " new lines)");
		return hunk;
	}
	while (i < diffstr.length) parseIndex();
	return list;
}
// node_modules/diff/libesm/patch/create.js
function needsQuoting(s) {
	for (let i = 0; i < s.length; i++) if (s[i] < " " || s[i] > "~" || s[i] === "\"" || s[i] === "\\") return true;
	return false;
}
function quoteFileNameIfNeeded(s) {
	if (!needsQuoting(s)) return s;
	let result = "\"";
	const bytes = new TextEncoder().encode(s);
	let i = 0;
	while (i < bytes.length) {
		const b = bytes[i];
		if (b === 7) result += "\\a";
		else if (b === 8) result += "\\b";
		else if (b === 9) result += "\\t";
		else if (b === 10) result += "\\n";
		else if (b === 11) result += "\\v";
		else if (b === 12) result += "\\f";
		else if (b === 13) result += "\\r";
		else if (b === 34) result += "\\\"";
		else if (b === 92) result += "\\\\";
		else if (b >= 32 && b <= 126) result += String.fromCharCode(b);
		else result += "\\" + b.toString(8).padStart(3, "0");
		i++;
	}
	result += "\"";
	return result;
}
const INCLUDE_HEADERS = {
	includeIndex: true,
	includeUnderline: true,
	includeFileHeaders: true
};
function structuredPatch(oldFileName, newFileName, oldStr, newStr, oldHeader, newHeader, options) {
	let optionsObj;
	if (!options) optionsObj = {};
	else if (typeof options === "function") optionsObj = { callback: options };
	else optionsObj = options;
	if (typeof optionsObj.context === "undefined") optionsObj.context = 4;
	const context = optionsObj.context;
	if (optionsObj.newlineIsToken) throw new Error("newlineIsToken may not be used with patch-generation functions, only with diffing functions");
	if (!optionsObj.callback) return diffLinesResultToPatch(diffLines$1(oldStr, newStr, optionsObj));
	else {
		const { callback } = optionsObj;
		diffLines$1(oldStr, newStr, Object.assign(Object.assign({}, optionsObj), { callback: (diff) => {
			const patch = diffLinesResultToPatch(diff);
			callback(patch);
		} }));
	}
	function diffLinesResultToPatch(diff) {
		if (!diff) return;
		diff.push({
			value: "",
			lines: []
		});
		function contextLines(lines) {
			return lines.map(function(entry) {
				return " " + entry;
			});
		}
		const hunks = [];
		let oldRangeStart = 0, newRangeStart = 0, curRange = [], oldLine = 1, newLine = 1;
		for (let i = 0; i < diff.length; i++) {
			const current = diff[i], lines = current.lines || splitLines(current.value);
			current.lines = lines;
			if (current.added || current.removed) {
				if (!oldRangeStart) {
					const prev = diff[i - 1];
					oldRangeStart = oldLine;
					newRangeStart = newLine;
					if (prev) {
						curRange = context > 0 ? contextLines(prev.lines.slice(-context)) : [];
						oldRangeStart -= curRange.length;
						newRangeStart -= curRange.length;
					}
				}
				for (const line of lines) curRange.push((current.added ? "+" : "-") + line);
				if (current.added) newLine += lines.length;
				else oldLine += lines.length;
			} else {
				if (oldRangeStart) {
					if (lines.length <= context * 2 && i < diff.length - 2) for (const line of contextLines(lines)) curRange.push(line);
					else {
						const contextSize = Math.min(lines.length, context);
						for (const line of contextLines(lines.slice(0, contextSize))) curRange.push(line);
						const hunk = {
							oldStart: oldRangeStart,
							oldLines: oldLine - oldRangeStart + contextSize,
							newStart: newRangeStart,
							newLines: newLine - newRangeStart + contextSize,
							lines: curRange
						};
						hunks.push(hunk);
						oldRangeStart = 0;
						newRangeStart = 0;
						curRange = [];
					}
				}
				oldLine += lines.length;
				newLine += lines.length;
			}
		}
		for (const hunk of hunks) for (let i = 0; i < hunk.lines.length; i++) if (hunk.lines[i].endsWith("\n")) hunk.lines[i] = hunk.lines[i].slice(0, -1);
		else {
			hunk.lines.splice(i + 1, 0, "\\ No newline at end of file");
			i++;
		}
		return {
			oldFileName,
			newFileName,
			oldHeader,
			newHeader,
			hunks
		};
	}
}
function formatPatch(patch, headerOptions) {
	var _a, _b, _c, _d, _e, _f;
	if (!headerOptions) headerOptions = INCLUDE_HEADERS;
	if (Array.isArray(patch)) {
		if (patch.length > 1 && !headerOptions.includeFileHeaders && !patch.every((p) => p.isGit)) throw new Error("Cannot omit file headers on a multi-file patch. (The result would be unparseable; how would a tool trying to apply the patch know which changes are to which file?)");
		return patch.map((p) => formatPatch(p, headerOptions)).join("\n");
	}
	const ret = [];
	if (patch.isGit) {
		headerOptions = INCLUDE_HEADERS;
		if (!patch.oldFileName) throw new Error("oldFileName must be specified for Git patches");
		if (!patch.newFileName) throw new Error("newFileName must be specified for Git patches");
		let gitOldName = patch.oldFileName;
		let gitNewName = patch.newFileName;
		if (patch.isCreate && gitOldName === "/dev/null") gitOldName = gitNewName.replace(/^b\//, "a/");
		else if (patch.isDelete && gitNewName === "/dev/null") gitNewName = gitOldName.replace(/^a\//, "b/");
		ret.push("diff --git " + quoteFileNameIfNeeded(gitOldName) + " " + quoteFileNameIfNeeded(gitNewName));
		if (patch.isDelete) ret.push("deleted file mode " + ((_a = patch.oldMode) !== null && _a !== void 0 ? _a : "100644"));
		if (patch.isCreate) ret.push("new file mode " + ((_b = patch.newMode) !== null && _b !== void 0 ? _b : "100644"));
		if (patch.oldMode && patch.newMode && !patch.isDelete && !patch.isCreate) {
			ret.push("old mode " + patch.oldMode);
			ret.push("new mode " + patch.newMode);
		}
		if (patch.isRename) {
			ret.push("rename from " + quoteFileNameIfNeeded(((_c = patch.oldFileName) !== null && _c !== void 0 ? _c : "").replace(/^a\//, "")));
			ret.push("rename to " + quoteFileNameIfNeeded(((_d = patch.newFileName) !== null && _d !== void 0 ? _d : "").replace(/^b\//, "")));
		}
		if (patch.isCopy) {
			ret.push("copy from " + quoteFileNameIfNeeded(((_e = patch.oldFileName) !== null && _e !== void 0 ? _e : "").replace(/^a\//, "")));
			ret.push("copy to " + quoteFileNameIfNeeded(((_f = patch.newFileName) !== null && _f !== void 0 ? _f : "").replace(/^b\//, "")));
		}
	} else {
		if (headerOptions.includeIndex && patch.oldFileName == patch.newFileName && patch.oldFileName !== void 0) ret.push("Index: " + patch.oldFileName);
		if (headerOptions.includeUnderline) ret.push("===================================================================");
	}
	const hasHunks = patch.hunks.length > 0;
	if (headerOptions.includeFileHeaders && patch.oldFileName !== void 0 && patch.newFileName !== void 0 && (!patch.isGit || hasHunks)) {
		ret.push("--- " + quoteFileNameIfNeeded(patch.oldFileName) + (patch.oldHeader ? "	" + patch.oldHeader : ""));
		ret.push("+++ " + quoteFileNameIfNeeded(patch.newFileName) + (patch.newHeader ? "	" + patch.newHeader : ""));
	}
	for (let i = 0; i < patch.hunks.length; i++) {
		const hunk = patch.hunks[i];
		const oldStart = hunk.oldLines === 0 ? hunk.oldStart - 1 : hunk.oldStart;
		const newStart = hunk.newLines === 0 ? hunk.newStart - 1 : hunk.newStart;
		ret.push("@@ -" + oldStart + "," + hunk.oldLines + " +" + newStart + "," + hunk.newLines + " @@");
		for (const line of hunk.lines) ret.push(line);
	}
	return ret.join("\n") + "\n";
}
function createTwoFilesPatch(oldFileName, newFileName, oldStr, newStr, oldHeader, newHeader, options) {
	if (typeof options === "function") options = { callback: options };
	if (!(options === null || options === void 0 ? void 0 : options.callback)) {
		const patchObj = structuredPatch(oldFileName, newFileName, oldStr, newStr, oldHeader, newHeader, options);
		if (!patchObj) return;
		return formatPatch(patchObj, options === null || options === void 0 ? void 0 : options.headerOptions);
	} else {
		const { callback } = options;
		structuredPatch(oldFileName, newFileName, oldStr, newStr, oldHeader, newHeader, Object.assign(Object.assign({}, options), { callback: (patchObj) => {
			if (!patchObj) callback(void 0);
			else callback(formatPatch(patchObj, options.headerOptions));
		} }));
	}
}
function createPatch(fileName, oldStr, newStr, oldHeader, newHeader, options) {
	return createTwoFilesPatch(fileName, fileName, oldStr, newStr, oldHeader, newHeader, options);
}
function splitLines(text) {
	const hasTrailingNl = text.endsWith("\n");
	const result = text.split("\n").map((line) => line + "\n");
	if (hasTrailingNl) result.pop();
	else result.push(result.pop().slice(0, -1));
	return result;
}
// src/review/hunks.ts
function parseHunks(patch) {
	if (patch === void 0 || patch === "") return [];
	return parsePatch(patch).flatMap(({ hunks }) => hunks.map((hunk) => {
		let oldLine = hunk.oldStart;
		let newLine = hunk.newStart;
		const rows = [];
		for (const line of hunk.lines) if (line.startsWith("+")) rows.push({
			type: "added",
			newLine: newLine++
		});
		else if (line.startsWith("-")) rows.push({
			type: "deleted",
			oldLine: oldLine++
		});
		else if (!line.startsWith("\\")) rows.push({
			type: "context",
			oldLine: oldLine++,
			newLine: newLine++
		});
		return { rows };
	}));
}
function hunksOf$1(files) {
	const byPath = new Map(files.map((file) => [file.path, file]));
	const known = /* @__PURE__ */ new Map();
	return (path) => {
		const file = byPath.get(path);
		const hunks = known.get(path) ?? parseHunks(file?.patch ?? file?.localPatch);
		known.set(path, hunks);
		return hunks;
	};
}
function showsLines(hunks, startLine, endLine) {
	return hunks.some(({ rows }) => {
		const { ofNewLine, deletedBefore } = indexOf(rows);
		const [first, last] = [ofNewLine.get(startLine), ofNewLine.get(endLine)];
		if (first === void 0 || last === void 0 || last < first) return false;
		return deletedBefore[first] === deletedBefore[last];
	});
}
const INDEXES = /* @__PURE__ */ new WeakMap();
function indexOf(rows) {
	const known = INDEXES.get(rows);
	if (known !== void 0) return known;
	const ofNewLine = /* @__PURE__ */ new Map();
	const ofDeleted = /* @__PURE__ */ new Map();
	const deletedBefore = [];
	for (const [index, { type, oldLine, newLine }] of rows.entries()) {
		deletedBefore.push(ofDeleted.size);
		if (newLine !== void 0) ofNewLine.set(newLine, index);
		if (type === "deleted" && oldLine !== void 0) ofDeleted.set(oldLine, index);
	}
	const index = {
		ofNewLine,
		ofDeleted,
		deletedBefore
	};
	INDEXES.set(rows, index);
	return index;
}
function lineNearDeleted(hunks, oldLine) {
	for (const { rows } of hunks) {
		const { ofDeleted } = indexOf(rows);
		const index = ofDeleted.get(oldLine);
		if (index === void 0) continue;
		let after = index;
		while (after < rows.length && rows[after]?.newLine === void 0) after++;
		let before = index;
		while (before >= 0 && rows[before]?.newLine === void 0) before--;
		return rows[after]?.newLine ?? rows[before]?.newLine;
	}
}
function firstChangedLine(hunks) {
	const rows = hunks.flatMap((hunk) => hunk.rows);
	const added = rows.find(({ type }) => type === "added");
	if (added !== void 0) return added.newLine;
	const deleted = rows.find(({ type }) => type === "deleted");
	return deleted?.oldLine === void 0 ? void 0 : lineNearDeleted(hunks, deleted.oldLine);
}
function writtenLinesOf(files) {
	const patches = new Map(files.map(({ path, patch, localPatch }) => [path, patch ?? localPatch]));
	const known = /* @__PURE__ */ new Map();
	return (path) => {
		const lines = known.get(path) ?? writtenLines(patches.get(path));
		known.set(path, lines);
		return lines;
	};
}
function writtenLines(patch) {
	if (patch === void 0 || patch === "") return /* @__PURE__ */ new Set();
	const hunks = parsePatch(patch).flatMap((file) => file.hunks);
	const deleted = new Set(hunks.flatMap(({ lines }) => lines.filter((line) => line.startsWith("-")).map(contentOf$1)));
	return new Set(hunks.flatMap(({ newStart, lines }) => lines.filter((line) => line.startsWith("+") || line.startsWith(" ")).flatMap((line, index) => line.startsWith("+") && !deleted.has(contentOf$1(line)) ? [newStart + index] : [])));
}
function contentOf$1(row) {
	return row.slice(1).trim();
}
// src/review/repairs/lines-before.ts
function linesBefore(lines, { startLine, endLine }) {
	return lines.slice(startLine - 1, endLine).map((line) => line.replace(/\r$/, ""));
}
// src/review/decided-elsewhere.ts
function decidesImages({ paths }, { hardening }) {
	return hardening.some(({ rule, choice }) => rule.id === "image-user" && choice !== "summary") && paths.some(isImageFile);
}
function decidedInUnchanged({ all, affected }, placesOf) {
	const judged = new Set(affected.map(({ file }) => file));
	const manifests = all.filter(({ file }) => !judged.has(file));
	return compareManifests(manifests, manifests, /* @__PURE__ */ new Map(), placesOf).workloads.flatMap((change) => {
		const findings = change.findings.filter(({ status, fix }) => status === "introduced" && fix.decider !== void 0);
		return findings.length === 0 ? [] : [{
			...change,
			findings,
			omitted: [],
			advice: [],
			fixed: []
		}];
	});
}
function withDeciders(comparison, { files, mayRepair }) {
	const changed = new Set(files.flatMap(({ path, head }) => head === void 0 ? [] : [path]));
	const hunksAt = hunksOf$1(files);
	const decided = (finding) => {
		const { decider } = finding.fix;
		if (finding.status !== "introduced" || decider === void 0 || !changed.has(decider.file)) return finding;
		const { file, column, repair } = decider;
		const hunks = hunksAt(file);
		const line = showsLines(hunks, decider.line, decider.line) ? decider.line : firstChangedLine(hunks);
		const brought = line === void 0 ? finding : {
			...finding,
			bringer: {
				file,
				line,
				column
			}
		};
		return repair !== void 0 && showsLines(hunks, repair.startLine, repair.endLine) && mayRepair(file) ? {
			...brought,
			fix: {
				class: "careful",
				caution: repair.caution,
				decider
			}
		} : brought;
	};
	return {
		...comparison,
		workloads: comparison.workloads.map((change) => change.findings.every(({ fix }) => fix.decider === void 0) ? change : {
			...change,
			findings: change.findings.map(decided)
		})
	};
}
function suggestDecided(shown, files) {
	const texts = headTexts(files);
	const wanted = shown.flatMap(({ finding }) => {
		const { decider } = finding.fix;
		return decider !== void 0 && isFix(finding) ? [{
			finding,
			decider
		}] : [];
	});
	const suggestions = [];
	for (const together of groupBy(wanted, ({ decider }) => JSON.stringify(decider)).values()) {
		const suggestion = suggestionOf(together.map(({ finding }) => finding), together[0]?.decider, texts);
		if (suggestion === void 0) continue;
		if (!suggestions.some((other) => other.file === suggestion.file && sharesLines(suggestion, other))) suggestions.push(suggestion);
	}
	return suggestions;
}
function isFix({ fix: { edits, podEdits, decider, class: fixClass } }) {
	return fixClass === "careful" && edits === void 0 && podEdits === void 0 && decider?.repair !== void 0;
}
function suggestionOf(findings, decider, texts) {
	if (decider?.repair === void 0) return void 0;
	const { file, repair } = decider;
	const { startLine, endLine, lines } = repair;
	return {
		file,
		startLine,
		endLine,
		lines,
		before: linesBefore((texts.get(file) ?? "").split("\n"), repair),
		findings,
		repairs: findings.map(({ check, violation, fix }) => ({
			check,
			violation,
			fix
		})),
		isInDiff: true,
		isCommittable: true
	};
}
// src/pss/pod/profile-annotation.ts
const PROFILE_ANNOTATION = /apparmor|seccomp/i;
// src/compare/value-numbers.ts
var ValueNumbers = class {
	numbers = /* @__PURE__ */ new Map();
	known = /* @__PURE__ */ new Map();
	viewOf;
	choosing;
	constructor(viewOf, choosing = []) {
		this.viewOf = viewOf;
		this.choosing = choosing;
	}
	ofText(text) {
		return this.number(`text ${text}`);
	}
	ofAll(numbers) {
		return this.number(`all ${numbers.join()}`);
	}
	of(value, view) {
		if (value.kind === "scalar") return this.number(JSON.stringify(value.value));
		const known = this.known.get(view) ?? /* @__PURE__ */ new WeakMap();
		this.known.set(view, known);
		const before = known.get(value);
		if (before !== void 0) return before;
		const text = value.kind === "list" ? `[${value.items.map((item) => this.of(item, view)).join()}]` : this.entriesOf(value, view).join();
		const number = this.number(text);
		known.set(value, number);
		return number;
	}
	entriesOf({ entries }, view) {
		const texts = [];
		for (const { name, value } of entries.values()) {
			const below = this.viewOf(view, name);
			if (below !== void 0 && !this.isNone(value, below)) texts.push(`${JSON.stringify(name)}:${this.of(value, below)}`);
		}
		return [
			"{",
			...texts.sort(),
			"}"
		];
	}
	isNone(value, view) {
		if (!this.choosing.includes(view)) return false;
		if (value.kind === "mapping") return this.entriesOf(value, view).length === 2;
		return value.kind === "scalar" && value.value === null;
	}
	number(text) {
		const number = this.numbers.get(text) ?? this.numbers.size;
		this.numbers.set(text, number);
		return number;
	}
};
// src/compare/document-numbers.ts
const viewOf = (view, name) => {
	if (view === "annotations") return PROFILE_ANNOTATION.test(name) ? "value" : void 0;
	if (view === "metadata") return name === "labels" ? void 0 : name === "annotations" ? "annotations" : "value";
	if (view === "object" && name === "metadata") return "metadata";
	if (view === "object" && name === "status") return void 0;
	return view === "object" && name === "items" ? "object" : "value";
};
var DocumentNumbers = class {
	numbers = new ValueNumbers(viewOf, ["metadata", "annotations"]);
	ofContent(content, dialect = "kubectl", isWhole = false) {
		return readDocuments(textOfContent(content) ?? "", void 0, dialect).map((document) => ({
			line: document.line,
			number: this.ofDocument(document, isWhole)
		}));
	}
	of(value, isWhole = false) {
		return this.numbers.of(value, !isWhole && isObject(value) ? "object" : "value");
	}
	ofDocument({ value, other, text }, isWhole) {
		if (value === void 0) return this.numbers.ofText(text);
		const number = this.of(value, isWhole);
		return other === void 0 ? number : this.numbers.ofAll([number, this.of(other.value, isWhole)]);
	}
};
function isObject(value) {
	return value.kind === "mapping" && value.entries.has("kind") && value.entries.has("apiVersion");
}
// src/compare/unjudged-changes.ts
function unjudgedChanges({ files, paths, repository }, { notes, notEvaluated }, chartFiles) {
	const byPath = new Map(files.map((file) => [file.path, file]));
	const numbers = new DocumentNumbers();
	const { facts } = repository.head;
	const isChanged = changedDocuments(files, numbers, facts);
	const unjudged = notes.filter(isUnjudged);
	const isOfChangedChart = unjudged.some(isOfChart) ? changedCharts((path) => isChangedInChart(byPath.get(path), numbers), {
		paths,
		facts,
		chartFiles
	}) : () => false;
	const ofNotes = unjudged.filter((note) => {
		const { file, line, code } = note;
		if (isOfChart(note)) return isOfChangedChart(note);
		return code === "link" || isChanged(byPath.get(file), code === "patch" ? void 0 : line);
	});
	const ofDocuments = notEvaluated.filter(({ introduced, isForeign, file, line, document }) => {
		if (introduced || isForeign) return false;
		const changed = byPath.get(file);
		return document === void 0 ? !isSameText(changed) : isChanged(changed, line);
	});
	return [...ofNotes, ...ofDocuments].map(({ file, line, message }) => ({
		file,
		line,
		message
	}));
}
function isOfChart({ code }) {
	return code === "chart-not-rendered";
}
function changedCharts(isChanged, { paths, facts: { charts, links }, chartFiles }) {
	const changed = [...namesByLinks(links, paths)].filter(([, path]) => isChanged(path));
	const folders = new Set(changed.map(([name]) => chartOf(charts, name)));
	const isApart = (name) => chartOf(charts, name) === void 0 && [...charts].some((chart) => isBelow(name, chart));
	const changedPaths = new Set(changed.flatMap(([name, path]) => isApart(name) ? [] : [path]));
	return ({ file, builds }) => {
		const chart = chartOf(charts, file);
		if (builds === void 0) return chart !== void 0 && folders.has(chart);
		return builds.flatMap((build) => chartFiles.flatMap((files) => [...files.get(build) ?? []])).some((path) => changedPaths.has(path));
	};
}
function isChangedInChart(file, numbers) {
	if (file?.base === void 0 || file.head === void 0) return true;
	if (isSameText(file)) return false;
	if ([file.base, file.head].some((content) => textOfContent(content)?.includes("{{") !== false) || /(^|\/)templates\//.test(file.path)) return true;
	const [base, head] = [file.base, file.head].map((content) => numbersOf$1(numbers, content));
	return base !== head;
}
function numbersOf$1(numbers, content) {
	return numbers.ofContent(content, "kubectl", true).map(({ number }) => number).join();
}
function changedDocuments(files, numbers, facts) {
	let roleOf;
	const dialectOf = (path) => {
		roleOf ??= fileRoles(facts);
		return isBuiltRole(roleOf(path)) ? "kustomize" : "kubectl";
	};
	const sides = /* @__PURE__ */ new Map();
	const sidesOf = (file) => {
		const known = sides.get(file);
		if (known !== void 0) return known;
		const dialect = dialectOf(file.path);
		const [base, head] = [numbers.ofContent(file.base, dialect), numbers.ofContent(file.head, dialect)];
		const read = {
			base,
			head,
			before: new Set(base.map(({ number }) => number))
		};
		sides.set(file, read);
		return read;
	};
	let moved;
	const movedAway = () => {
		moved ??= new Set(files.flatMap((file) => {
			const { base, head } = sidesOf(file);
			const kept = new Set(head.map(({ number }) => number));
			return base.flatMap(({ number }) => kept.has(number) ? [] : [number]);
		}));
		return moved;
	};
	return (file, line) => {
		if (file?.head === void 0) return true;
		const { base, head, before } = sidesOf(file);
		const isNew = ({ number }) => !before.has(number) && !((line !== void 0 || file.base === void 0) && movedAway().has(number));
		const last = lastIndexWhere(head.length, (index) => (head[index]?.line ?? 0) <= (line ?? 0));
		const document = line === void 0 ? void 0 : head[last];
		if (document !== void 0) return isNew(document);
		return file.base !== void 0 && base.length > head.length || head.some(isNew);
	};
}
function isSameText(file) {
	const [base, head] = [textOfContent(file?.base), textOfContent(file?.head)];
	return base !== void 0 && base === head;
}
// src/repository/kustomize/deployments/intake.ts
function intakeOf(from, facts) {
	const files = /* @__PURE__ */ new Set();
	const walked = new Set(from);
	for (const file of walked) for (const { path, kustomization } of entryTargets(facts, file)) if (kustomization === void 0) files.add(path);
	else walked.add(kustomization);
	return {
		files,
		kustomizations: walked
	};
}
function outerPlaces(intake, facts) {
	const users = usersByTarget(facts, intake.kustomizations);
	const usersOf = (path) => users.get(path) ?? [];
	const known = /* @__PURE__ */ new Map();
	return (file) => {
		const direct = usersOf(file);
		if (direct.length === 0) return [];
		const key = JSON.stringify([folderOf(file), direct]);
		const places = known.get(key) ?? placesFrom(direct, usersOf, (path) => !isBelow(file, folderOf(path)));
		known.set(key, places);
		return places;
	};
}
function placesFrom(direct, usersOf, isOutside) {
	const above = new Set(direct);
	for (const kustomization of above) for (const user of usersOf(kustomization)) above.add(user);
	return [...above].filter((place) => isOutside(place) && !usersOf(place).some(isOutside)).sort(compareText);
}
// src/repository/kustomize/deployments/new-lines.ts
function newLines(root, base, head, formerPath) {
	const taking = /* @__PURE__ */ new Map();
	const naming = /* @__PURE__ */ new Map();
	const walked = /* @__PURE__ */ new Set();
	const steps = [{ file: root }];
	for (let step = steps.pop(); step !== void 0; step = steps.pop()) {
		const { file, taken, named } = step;
		const kustomization = head.kustomizations.get(file);
		const key = JSON.stringify([
			file,
			taken !== void 0,
			named !== void 0
		]);
		if (kustomization === void 0 || walked.has(key)) continue;
		walked.add(key);
		const former = base.kustomizations.get(formerPath(file) ?? file);
		const formerEntries = new Set(entriesOf$1(former));
		const ownName = kustomization.namespace === former?.namespace ? void 0 : kustomization.namespacePlace;
		const nowNamed = named ?? ownName;
		for (const { entry, path, kustomization: nested } of entryTargets(head, file)) {
			const nowTaken = taken ?? (formerEntries.has(entry) ? void 0 : kustomization.locateEntry(entry));
			if (nested !== void 0) steps.push({
				file: nested,
				taken: nowTaken,
				named: nowNamed
			});
			else {
				if (nowTaken !== void 0 && !taking.has(path)) taking.set(path, nowTaken);
				if (nowNamed !== void 0 && !naming.has(path)) naming.set(path, nowNamed);
			}
		}
	}
	return {
		taking,
		naming
	};
}
// src/repository/kustomize/deployments/deployed.ts
function compareDeployments(base, head, formerPath) {
	const [before, after] = [base, head].map(({ facts, builds }) => intakeOf(rootsOf(builds).map(pathOf), facts));
	const formerFilesOf = (kustomization) => {
		const former = [kustomization, formerPath(kustomization) ?? kustomization].map((path) => kustomizationAt(base.facts.kustomizations, folderOf(path))).find((path) => path !== void 0 && before.kustomizations.has(path));
		return former === void 0 ? void 0 : intakeOf([former], base.facts).files;
	};
	const [formerPlaces, places] = [outerPlaces(before, base.facts), outerPlaces(after, head.facts)];
	const placesOf = (file, formerFile) => {
		const former = formerPlaces(formerFile);
		const isFormer = new Set(former);
		return {
			added: places(file).filter((place) => !isFormer.has(place)),
			former
		};
	};
	const roots = rootsOf(head.builds).map((root) => {
		const { kustomization } = root;
		const former = once(() => formerFilesOf(kustomization));
		return {
			...root,
			former,
			lines: once(() => newLines(kustomization, base.facts, head.facts, formerPath))
		};
	});
	const isNewIn = ({ kustomization, former }, file, formerFile) => {
		const filesBefore = former();
		if (filesBefore !== void 0) return !filesBefore.has(formerFile);
		const folder = folderOf(kustomization);
		const isFromHere = isBelow(formerFile, folder) || isBelow(kustomization, folderOf(formerFile));
		const isHere = isBelow(file, folder) || file !== formerFile;
		return !before.files.has(formerFile) && !(isHere && isFromHere);
	};
	const lineOf = (what, file) => {
		for (const { files, lines } of roots) {
			const place = files.has(file) ? lines()[what].get(file) : void 0;
			if (place !== void 0) return place;
		}
	};
	const bringerOf = (file, formerFile) => {
		const root = roots.find((candidate) => candidate.files.has(file) && isNewIn(candidate, file, formerFile));
		if (root === void 0) return void 0;
		const place = root.lines().taking.get(file);
		return {
			root: root.kustomization,
			...place === void 0 ? {} : { place }
		};
	};
	return {
		bringerOf,
		placesOf,
		takingOf: (file) => lineOf("taking", file),
		namingOf: (file) => lineOf("naming", file),
		isReleased: (file) => base.builds.namings.has(file) && !head.builds.namings.has(file),
		isAffected: (file) => {
			const [names, newNames] = [base.builds.namings.get(file), head.builds.namings.get(file)];
			return [...newNames ?? []].some((name) => names !== void 0 && !names.has(name)) || newNames === void 0 !== (names === void 0) || placesOf(file, file).added.length > 0 || bringerOf(file, file) !== void 0;
		}
	};
}
function rootsOf({ roots, former }) {
	return [...roots, ...former];
}
function pathOf({ kustomization }) {
	return kustomization;
}
function once(compute) {
	let computed;
	return () => {
		computed ??= { value: compute() };
		return computed.value;
	};
}
// src/review/generated-file.ts
const HEAD = 2048;
const REMARK = /^\s*(?:#|\/\/).*(?:DO NOT (?:EDIT|MODIFY)|auto-?generated|generated by).*$|^\s*(?:#|\/\/)\s*(?:code |file |this (?:file|manifest) (?:is|was) )?generated from .*$/im;
const ORIGIN = /^\s*(?:#|\/\/).*generated (?:by|from).*$/im;
const TEMPLATE = /^# Source: \S+\/templates\/\S+\s*$/m;
function isGeneratedFile(path, bytes) {
	const head = headOf(bytes);
	return hasGeneratedName(path) || REMARK.test(head) || TEMPLATE.test(head);
}
function generatorRemarks(bytes) {
	const head = headOf(bytes);
	const remark = ORIGIN.exec(head)?.[0] ?? REMARK.exec(head)?.[0];
	let template;
	const templates = decodeText(bytes).split("\n").map((text) => {
		if (text.startsWith("---")) template = void 0;
		if (TEMPLATE.test(text)) template = text;
		return template;
	});
	return (line) => (templates[Math.min(line, templates.length) - 1] ?? remark)?.trim();
}
function hasGeneratedName(path) {
	return /\.gen\.(ya?ml|json)$/.test(path);
}
function headOf(bytes) {
	return new TextDecoder("utf-8").decode(bytes.subarray(0, HEAD));
}
function isInstallFile(path) {
	return /(^|[/-])install\.ya?ml$/.test(path);
}
// src/review/namespace-notes.ts
function namespaceNotes(namespaces, { workloads }, { isWholeKnown }) {
	const judged = new Map(workloads.map((workloadChange) => [workloadChange.workload.identity.namespace, workloadChange]));
	const known = new Set(namespaces.map(({ name }) => name));
	const unknown = isWholeKnown ? [] : [...judged].filter(([name]) => name !== void 0 && !known.has(name));
	return [...disagreements(namespaces.filter(({ name }) => judged.has(name))), ...unknown.filter(([, { because }]) => because.enforce.from === "default").map(([name = "", { workload: { file, line } }]) => ({
		file,
		line,
		column: 1,
		path: "",
		code: "namespace-not-found",
		message: `namespace ${quoteGo(name)}: without a checkout its Namespace is looked for in files that are called so, and none was found: the repository's default holds`
	}))];
}
// src/compare/changed-objects.ts
function changedObjects(files) {
	const numbers = new DocumentNumbers();
	return files.flatMap(({ path, base, head }) => {
		const former = objectsIn(textOfContent(base) ?? "");
		const whole = new Set(former.map((value) => numbers.of(value, true)));
		const known = new Set(former.map((value) => numbers.of(value)));
		return objectsIn(textOfContent(head) ?? "").filter((value) => !whole.has(numbers.of(value, true))).map((value) => objectOf(path, value, known.has(numbers.of(value))));
	});
}
function objectsIn(text) {
	const objects = [];
	function add(value) {
		if (value.kind !== "mapping") return;
		const items = fieldOf(value, "items")?.value;
		if (items?.kind === "list") items.items.forEach(add);
		else objects.push(value);
	}
	for (const { value, other } of readDocuments(text)) for (const reading of [value, other?.value]) if (reading !== void 0) add(reading);
	return objects;
}
function objectOf(file, value, isRelabelled) {
	const metadata = fieldOf(value, "metadata")?.value;
	return {
		file,
		apiVersion: textOf$2(value, "apiVersion"),
		kind: textOf$2(value, "kind"),
		name: textOf$2(metadata, "name"),
		namespace: textOf$2(metadata, "namespace"),
		labels: textsOf(fieldOf(metadata, "labels")?.value),
		annotations: textsOf(fieldOf(metadata, "annotations")?.value),
		value,
		isRelabelled
	};
}
function textsOf(mapping) {
	if (mapping?.kind !== "mapping") return {};
	return Object.fromEntries([...mapping.entries.values()].map(({ name, value }) => [name, scalarText$1(value) ?? ""]));
}
// src/repository/kustomize/alterations/harmless-fields.ts
const OF_CONTAINER = [...[
	"args",
	"command",
	"env",
	"envFrom",
	"image",
	"imagePullPolicy",
	"resizePolicy",
	"resources",
	"stdin"
], ...[
	"terminationMessagePath",
	"terminationMessagePolicy",
	"tty",
	"volumeMounts",
	"workingDir"
]];
const OF_SPEC = [
	...[
		"activeDeadlineSeconds",
		"affinity",
		"automountServiceAccountToken",
		"dnsConfig",
		"dnsPolicy"
	],
	...[
		"enableServiceLinks",
		"hostAliases",
		"imagePullSecrets",
		"nodeSelector",
		"priorityClassName",
		"restartPolicy"
	],
	...[
		"schedulerName",
		"serviceAccount",
		"serviceAccountName",
		"terminationGracePeriodSeconds",
		"tolerations"
	],
	"topologySpreadConstraints"
];
function isHarmlessField(steps, object) {
	if (steps.some((step) => typeof step === "string" && step.startsWith("$"))) return false;
	if (isHarmlessMetadata(steps)) return true;
	const podPath = findWorkloadKind(object.apiVersion, object.kind)?.podPath;
	if (podPath === void 0 || steps.length === 0) return false;
	const common = podPath.findIndex((step, index) => step !== steps[index]);
	if (common !== -1) return common > 0 && common < steps.length && steps[0] === "spec";
	const below = steps.slice(podPath.length);
	return isHarmlessMetadata(below) || isHarmlessSpec(below, podPath, object);
}
function isHarmlessMetadata([first, second, third]) {
	if (first !== "metadata") return false;
	return second === "labels" || second === "annotations" && third !== void 0 && !isProfile(third);
}
function isProfile(step) {
	return typeof step !== "string" || PROFILE_ANNOTATION.test(step);
}
function isHarmlessSpec([first, second, item, field], podPath, { value }) {
	if (first !== "spec" || typeof second !== "string") return false;
	if (OF_SPEC.includes(second)) return true;
	if (!CONTAINER_LISTS.some((list) => list === second) || typeof field !== "string") return false;
	if (!OF_CONTAINER.includes(field)) return false;
	return value === void 0 || hasItem$1(stepAt(value, [
		...podPath,
		"spec",
		second
	])?.value, item);
}
function hasItem$1(list, step) {
	if (list?.kind !== "list" || step === void 0) return false;
	if (typeof step === "string") return step === "*" || Number(step) < list.items.length;
	return list.items.some((item) => textOf$2(item, "name") === step.item);
}
// src/repository/kustomize/alterations/may-alter.ts
function makesPods({ apiVersion, kind, value }) {
	const group = groupOf(apiVersion);
	if (findWorkloadKind(apiVersion, kind) !== void 0 || podFinders(group, kind, NO_POD_SPECS).length > 0) return true;
	return !isPodlessKind(group, kind) && findHeldPod(value, NO_POD_SPECS) !== void 0;
}
function mayAlter(alteration, arrival, renaming) {
	const { targets, sources = [] } = alteration;
	if (sources.some((source) => maySelect(source, arrival, renaming)) && setsMore(alteration, void 0)) return true;
	if (arrival.is === "generated") return false;
	if (arrival.is === "unknown") return (targets === void 0 || targets.some(maySelectPods)) && setsMore(alteration, void 0);
	const { object } = arrival;
	if (!arrival.makesPods || !setsMore(alteration, object)) return false;
	if (object.isRelabelled && !(targets ?? []).some(selectsByLabels)) return false;
	return targets === void 0 || targets.some((target) => maySelect(target, arrival, renaming));
}
function selectsByLabels({ labelSelector, annotationSelector }) {
	return labelSelector !== void 0 || annotationSelector !== void 0;
}
function setsMore({ fields, targets }, object) {
	if (fields === void 0) return true;
	const objects = object === void 0 ? (targets ?? []).map(namedObject) : [object];
	return objects.length === 0 || objects.some((each) => fields.some((steps) => !isHarmlessField(steps, each)));
}
const VERSIONS = [
	"apps/v1",
	"batch/v1",
	"v1"
];
function namedObject({ kind = "" }) {
	return {
		apiVersion: VERSIONS.find((version) => findWorkloadKind(version, kind) !== void 0) ?? "",
		kind
	};
}
function maySelectPods({ group = "", kind }) {
	if (kind === void 0 || !/^\w+$/.test(kind) || !/^[\w.-]*$/.test(group)) return true;
	return isReadKind(kind) || !isPodlessKind(group, kind);
}
function maySelect(target, arrival, renaming) {
	if (arrival.is === "unknown") return true;
	const { kind, name } = arrival.is === "object" ? arrival.object : arrival;
	const mayBe = (pattern, text) => pattern === void 0 || isTooLarge$1(pattern) || matchesPattern(pattern, text, WITHOUT_LIMIT);
	if (!mayBe(target.kind, kind) || !(renaming.name || mayBe(target.name, name))) return false;
	if (arrival.is === "generated") return true;
	const { apiVersion, namespace, labels, annotations } = arrival.object;
	const isPlaced = renaming.namespace || namespace === "";
	if (!mayBe(target.group, groupOf(apiVersion)) || !(isPlaced || mayBe(target.namespace, namespace))) return false;
	const { labelSelector, annotationSelector } = target;
	return (renaming.labels || labelSelector === void 0 || selects(labelSelector, labels)) && (renaming.annotations || annotationSelector === void 0 || selects(annotationSelector, annotations));
}
function selects(selector, labels) {
	if (isTooLong(selector)) return true;
	return matchesSelector(selector, (label) => Object.hasOwn(labels, label) ? labels[label] : void 0, WITHOUT_LIMIT);
}
const WITHOUT_LIMIT = () => true;
// src/repository/kustomize/alterations/reached-changes.ts
const MAX_STEPS$1 = 3e5;
const NO_RENAMING = {
	name: false,
	namespace: false,
	labels: false,
	annotations: false
};
function reachedChanges(base, head, objects, changed) {
	const namers = usersByTarget(head, head.kustomizations.keys());
	const stationAt = stationsOf(head);
	const reached = /* @__PURE__ */ new Map();
	let steps = 0;
	const isSpent = (more = 1) => {
		steps += more;
		return steps > MAX_STEPS$1;
	};
	const arrive = (start, arrival) => {
		const seen = /* @__PURE__ */ new Set();
		const ways = [{
			at: start,
			renaming: NO_RENAMING
		}];
		for (let way = ways.pop(); way !== void 0; way = ways.pop()) {
			const station = stationAt(way.at);
			const renaming = unite(way.renaming, station.renaming);
			const key = JSON.stringify([way.at, Object.values(renaming)]);
			if (seen.has(key)) continue;
			seen.add(key);
			for (const { holder, key: entryKey, alteration } of station.entries) {
				if (reached.get(holder)?.keys.has(entryKey) || !(isSpent() || mayAlter(alteration, arrival, renaming))) continue;
				const found = reached.get(holder) ?? {
					kustomization: holder,
					keys: /* @__PURE__ */ new Set(),
					what: wordsOf$2(arrival)
				};
				found.keys.add(entryKey);
				reached.set(holder, found);
			}
			if (isSpent()) continue;
			for (const user of namers.get(way.at) ?? []) ways.push({
				at: user,
				renaming
			});
		}
	};
	for (const object of objects) {
		const arrival = {
			is: "object",
			object,
			makesPods: makesPods(object)
		};
		for (const file of namers.get(object.file) ?? []) arrive(file, arrival);
	}
	const withObjects = new Set(objects.map(({ file }) => file));
	for (const [file, kustomization] of head.kustomizations) {
		for (const { kind, name, files } of kustomization.generated) if (files.some((path) => changed.has(entryPath(head.links, file, path)))) arrive(file, {
			is: "generated",
			kind,
			name
		});
		const former = base.kustomizations.get(file);
		const before = new Set(entriesOf$1(former));
		const taken = entryTargets(head, file).find(({ entry, path }) => !before.has(entry) && !withObjects.has(path));
		const isRenamed = former !== void 0 && former.naming.text !== kustomization.naming.text;
		if (taken !== void 0 || isRenamed) arrive(file, {
			is: "unknown",
			file: taken?.entry ?? file
		});
	}
	return [...reached.values()];
}
function stationsOf(facts) {
	const known = /* @__PURE__ */ new Map();
	return (file) => {
		const before = known.get(file);
		if (before !== void 0) return before;
		const holders = /* @__PURE__ */ new Set([file]);
		for (const holder of holders) for (const entry of facts.kustomizations.get(holder)?.components ?? []) {
			const component = kustomizationAt(facts.kustomizations, entryPath(facts.links, holder, entry));
			if (component !== void 0) holders.add(component);
		}
		const entries = [...holders].flatMap((holder) => (facts.kustomizations.get(holder)?.alterings ?? []).flatMap((altering) => alterationsOf(facts, holder, altering).map((alteration) => ({
			holder,
			key: altering.key,
			alteration
		}))));
		const namings = [...holders].flatMap((holder) => facts.kustomizations.get(holder)?.naming ?? []);
		const setsLabels = entries.some(({ alteration: { fields } }) => fields === void 0 || fields.some(isMetadata));
		const station = {
			renaming: namings.reduce(unite, {
				...NO_RENAMING,
				labels: setsLabels,
				annotations: setsLabels
			}),
			entries
		};
		known.set(file, station);
		return station;
	};
}
function isMetadata([first]) {
	return first === "metadata";
}
function unite(one, other) {
	return {
		name: one.name || other.name,
		namespace: one.namespace || other.namespace,
		labels: one.labels || other.labels,
		annotations: one.annotations || other.annotations
	};
}
function alterationsOf(facts, holder, { alterations, file }) {
	if (file === void 0) return alterations;
	const { path, use, target } = file;
	const part = facts.partFiles?.get(entryPath(facts.links, holder, path));
	return withTarget(part?.alters(use) ?? [{}], target);
}
function wordsOf$2(arrival) {
	if (arrival.is === "unknown") return arrival.file;
	const { kind, name } = arrival.is === "object" ? arrival.object : arrival;
	return `${kind} ${name}`;
}
// src/review/notes-of-change.ts
function notesOfChange({ files, paths, modules, repository: { base, head } }, roles) {
	const onKustomization = kustomizationNotes(head.facts, notAmong(base.facts));
	const onFormer = kustomizationNotes(base.facts, notAmong(head.facts));
	const onPatch = patchNotes(roles.head);
	const onFormerPatch = patchNotes(roles.base);
	const taken = usersByTarget(head.facts, head.facts.kustomizations.keys());
	const formerPaths = new Map(files.map(({ path, previousPath = path }) => [path, previousPath]));
	const renamedPaths = new Set(files.flatMap(({ path, previousPath = path }) => previousPath === path ? [] : [previousPath]));
	return {
		beside: (path) => {
			const own = onKustomization(path);
			const former = own.length > 0 ? [] : onFormer(formerPaths.get(path) ?? path);
			return [...[...own, ...former.map((note) => ({
				...note,
				file: path
			}))], ...roles.judged(path).is === "manifest" ? onPatch(path) : []];
		},
		onUnread: ({ alone }, { notes }, globs) => {
			const selected = [...namesByLinks(head.facts.links, paths)].filter((each) => each.some((name) => matchesGlobs(globs, name))).map(([name]) => name);
			const read = new Set(alone.map(({ file }) => file));
			const judged = new Set(alone.filter(isWhollyRead).map(({ file }) => file));
			const known = new Set(notes.map(keyOf$3));
			const removed = files.filter((file) => file.head === void 0 && matchesGlobs(globs, file.path));
			const named = new Set(namedFiles(head.facts));
			const objects = changedObjects(files.filter(({ path }) => taken.has(path) && matchesGlobs(globs, path)));
			const found = [
				...selected.filter((name) => isKustomizationPath(name) && !read.has(name) && !renamedPaths.has(name)).flatMap((name) => [...onKustomization(name), ...onFormer(name)]),
				...reachedNotes(reachedChanges(base.facts, head.facts, objects, new Set(selected))),
				...removed.filter(({ path }) => named.has(path)).flatMap(({ path }) => onFormerPatch(path)),
				...submoduleNotes(head.facts, modules),
				...usedLinkNotes(head.facts, selected),
				...changedChartNotes(head.facts.charts, selected, (path) => judged.has(path)),
				...changedLinkNotes(head.facts.links, selected, (path) => read.has(path))
			];
			return distinctBy(found, keyOf$3).filter((note) => !known.has(keyOf$3(note)));
		}
	};
}
function keyOf$3({ file, code }) {
	return JSON.stringify([file, code]);
}
function isWhollyRead({ other, notEvaluated }) {
	return other + notEvaluated.length === 0;
}
function notAmong({ kustomizations }) {
	return (file, entry) => !entriesOf$1(kustomizations.get(file)).includes(entry);
}
// src/pss/admission/running-pods.ts
const MOST_PODS = 3e3;
function warnOfRunningPods(namespace, enforce, pods, { runtimeClasses }) {
	const judged = prioritise(pods.filter((pod) => !isExempt(pod, runtimeClasses)));
	const rejected = judged.slice(0, MOST_PODS).flatMap((pod) => {
		const { allowed, results } = evaluate(pod, enforce);
		return allowed ? [] : [{
			name: pod.metadata?.name ?? "",
			reasons: results.map(({ reason }) => reason).join(", ")
		}];
	});
	const byReasons = groupBy(rejected, ({ reasons }) => reasons);
	const warnings = [];
	if (judged.length > MOST_PODS) warnings.push(`new PodSecurity enforce level only checked against the first ${MOST_PODS} of ${judged.length} existing pods`);
	if (byReasons.size > 0) {
		const target = quoteGo(`${enforce.level}:${enforce.version}`);
		warnings.push(`existing pods in namespace ${quoteGo(namespace)} violate the new PodSecurity enforce level ${target}`);
	}
	const lines = [...byReasons].map(([reasons, podsWithReasons]) => `${namePods(podsWithReasons.map(({ name }) => name))}: ${reasons}`);
	return [...warnings, ...lines.sort(compareText)];
}
function isExempt({ spec }, runtimeClasses) {
	const name = spec?.runtimeClassName ?? "";
	return name !== "" && runtimeClasses.includes(name);
}
function prioritise(pods) {
	const seen = /* @__PURE__ */ new Set();
	const first = [];
	const replicas = [];
	for (const pod of pods) {
		const owner = pod.metadata?.ownerReferences?.find(({ controller }) => controller === true);
		const uid = owner === void 0 ? void 0 : owner.uid ?? "";
		if (uid !== void 0 && seen.has(uid)) replicas.push(pod);
		else first.push(pod);
		if (uid !== void 0) seen.add(uid);
	}
	return [...first, ...replicas];
}
function namePods(names) {
	const [first = ""] = [...names].sort(compareText);
	const others = names.length - 1;
	return others === 0 ? first : `${first} (and ${others} other ${plural("pod", others)})`;
}
// src/pss/admission/namespace-update.ts
const NAMED_MODES = [
	"enforce",
	"audit",
	"warn"
];
function answerNamespaceUpdate({ name, before, after, pods, clusterVersion }, { policy: defaults, exemptions } = DEFAULT_SETTINGS) {
	const requested = parseNamespacePolicy(after, defaults);
	const previous = before === void 0 ? void 0 : parseNamespacePolicy(before, defaults);
	if (requested.errors.length > 0 && (previous === void 0 || !areEqual(requested.errors, previous.errors))) return {
		allowed: false,
		warnings: [],
		errors: [`Namespace ${quoteGo(name)} is invalid: ${joinErrors(requested.errors)}`]
	};
	const { enforce } = requested.policy;
	if (previous !== void 0 && !mayRejectMore(previous.policy.enforce, enforce)) return ALLOWED;
	if (name !== "" && exemptions.namespaces.includes(name)) return allowedWith(warnOfExemption(name, requested.policy, after, defaults));
	if (previous === void 0) return ALLOWED;
	return allowedWith(warnOfRunningPods(name, clusterVersion === void 0 ? enforce : {
		...enforce,
		clusterVersion
	}, pods, exemptions));
}
const ALLOWED = allowedWith([]);
function allowedWith(warnings) {
	return {
		allowed: true,
		warnings,
		errors: []
	};
}
function areEqual(a, b) {
	return a.length === b.length && a.every(({ message }, index) => message === b[index]?.message);
}
function joinErrors(errors) {
	const messages = errors.map(({ message }) => message).join(", ");
	return errors.length === 1 ? messages : `[${messages}]`;
}
function warnOfExemption(name, policy, labels, defaults) {
	if (NAMED_MODES.every((mode) => policy[mode].level === "privileged") || NAMED_MODES.every((mode) => areEquivalent(policy[mode], defaults[mode]))) return [];
	const named = NAMED_MODES.filter((mode) => policy[mode].level !== "privileged" && isLabelled(mode, labels)).map((mode) => `${mode}=${policy[mode].level}:${policy[mode].version}`).join(", ");
	return [`namespace ${quoteGo(name)} is exempt from Pod Security, and the policy (${named}) will be ignored`];
}
function isLabelled(mode, labels) {
	return [mode, `${mode}-version`].some((name) => Object.hasOwn(labels, LABEL_PREFIX + name));
}
function areEquivalent(a, b) {
	return a.level === b.level && (a.level === "privileged" || a.version === b.version);
}
// src/compare/rules/pair-definitions.ts
function pairDefinitions(base, head) {
	const partners = pairInRounds(base.definitions, head.definitions, ROUNDS$1);
	const pairs = head.definitions.map((after) => ({
		before: partners.get(after) ?? base.strictest,
		after
	}));
	const numbers = /* @__PURE__ */ new Map();
	const numberOf = (labels) => {
		const number = numbers.get(labels) ?? numbers.size;
		numbers.set(labels, number);
		return number;
	};
	return distinctBy(pairs, ({ before, after }) => `${numberOf(before.labels)} ${numberOf(after.labels)}`);
}
const ROUNDS$1 = [
	({ via, place }) => [JSON.stringify([via ?? null, place.file])],
	({ via }) => via === void 0 ? [] : [via],
	({ place }) => [place.file],
	() => ["any"]
];
// src/compare/rules/rejected-workloads.ts
function rejectedWorkloads(placed, namespace, enforce, { exemptions }) {
	return placed.flatMap(({ workload, clusterVersionIn, exemptionIn }) => {
		const runtimeClass = workload.pod.spec?.runtimeClassName;
		if (runtimeClass && exemptions.runtimeClasses.includes(runtimeClass)) return [];
		const clusterVersion = clusterVersionIn(namespace);
		const target = {
			...enforce,
			...clusterVersion && { clusterVersion }
		};
		if (evaluate(workload.pod, target).allowed) return [];
		const policy = {
			...PRIVILEGED_POLICY,
			enforce: target
		};
		const { verdicts, findings, omitted } = compareWorkload({ head: workload }, {
			policy,
			because: PLACEHOLDER_SOURCES,
			hardening: [],
			selectables: () => [],
			exemptionOf: (check, violation) => exemptionIn(namespace, check, violation)
		});
		if (findings.every(({ exemption }) => exemption !== void 0)) return [];
		const { message, results } = verdicts.enforce;
		return [{
			workload,
			target,
			message,
			results,
			findings,
			omitted
		}];
	});
}
const PLACEHOLDER_SOURCES = {
	enforce: {
		from: "default",
		stated: { by: "nobody" }
	},
	warn: {
		from: "default",
		stated: { by: "nobody" }
	},
	audit: {
		from: "default",
		stated: { by: "nobody" }
	}
};
// src/compare/rules/said-once.ts
function saidOnce(changes) {
	const first = /* @__PURE__ */ new Map();
	return changes.map((change) => {
		const { rejects } = change;
		const said = first.get(rejects);
		if (rejects.length === 0 || said === void 0 || said.file === change.file && said.line === change.line) {
			if (rejects.length > 0 && said === void 0) first.set(rejects, change);
			return change;
		}
		const message = `namespace ${quoteGo(change.name)}: rejects the same workloads as its definition in ${said.file}:${said.line}`;
		return {
			...change,
			message,
			rejects: []
		};
	});
}
// src/compare/rules/compare-namespaces.ts
const ENFORCE = `${LABEL_PREFIX}enforce`;
const ENFORCE_VERSION = `${LABEL_PREFIX}enforce-version`;
function compareNamespaces(base, head, workloads, { defaults, settings = DEFAULT_SETTINGS }) {
	const former = new Map(base.map((namespace) => [namespace.name, namespace]));
	const workloadsOf = groupByEach(workloads, ({ namespaces }) => [...new Set(namespaces)]);
	const changes = head.flatMap((namespace) => {
		const before = former.get(namespace.name);
		const common = {
			workloads: workloadsOf.get(namespace.name) ?? [],
			raises: /* @__PURE__ */ new Map(),
			defaults,
			settings
		};
		if (before === void 0) return distinctBy(namespace.definitions, ({ labels }) => labels).flatMap((after) => compareDefinition({
			...common,
			after
		}));
		const found = pairDefinitions(before, namespace).flatMap((pair) => compareDefinition({
			...common,
			...pair
		}));
		if (found.some(({ change }) => change !== "raised")) return found;
		const weaker = compareLoosening({
			...common,
			before: before.strictest,
			after: namespace.strictest
		});
		return weaker === void 0 ? found : [...found, weaker];
	});
	const names = new Set(head.map(({ name }) => name));
	for (const { name, strictest } of base) if (!names.has(name)) changes.push(...compareRemoved(strictest, defaults));
	return [...new Map(saidOnce(changes).map((change) => [JSON.stringify({
		...change,
		rejects: change.rejects.length
	}), change])).values()];
}
function compareDefinition(compared) {
	const invalid = compareValidity(compared);
	if (invalid !== void 0) return [invalid];
	const loosening = compared.before === void 0 ? void 0 : compareLoosening(compared);
	return [compareRaise(compared), loosening].filter((change) => change !== void 0);
}
function answerOf$1({ before, after, settings }, running, isUpdate = before !== void 0) {
	const update = {
		name: after.name,
		after: after.labels,
		...running
	};
	return answerNamespaceUpdate(isUpdate ? {
		...update,
		before: before?.labels ?? {}
	} : update, settings);
}
function compareValidity(compared) {
	const { before, after } = compared;
	const { allowed, errors } = answerOf$1(compared, { pods: [] });
	if (allowed) return void 0;
	const [label = ENFORCE] = parseNamespacePolicy(after.labels).errors.map((error) => error.label);
	return labelChange(after, before, [label], {
		change: "invalid",
		severity: "failure",
		message: errors.join("\n")
	});
}
function compareRaise(compared) {
	const { before, after, raises, settings } = compared;
	const old = parseNamespacePolicy(before?.labels ?? {}, settings.policy).policy.enforce;
	const enforce = parseNamespacePolicy(after.labels, settings.policy).policy.enforce;
	if (!mayRejectMore(old, enforce) || settings.exemptions.namespaces.includes(after.name)) return void 0;
	const key = JSON.stringify([before === void 0 ? null : policyLabels(before), policyLabels(after)]);
	const { rejects, message, hasNewlyRejected } = raises.get(key) ?? raiseOf(compared, old, enforce);
	raises.set(key, {
		rejects,
		message,
		hasNewlyRejected
	});
	if (rejects.length === 0) return void 0;
	return {
		...labelChange(after, before, [ENFORCE, ENFORCE_VERSION], {
			change: "raised",
			severity: hasNewlyRejected ? "failure" : "warning",
			message
		}),
		rejects
	};
}
function policyLabels({ labels }) {
	return Object.entries(labels).filter(([label]) => label.startsWith(LABEL_PREFIX));
}
function raiseOf(compared, old, enforce) {
	const { before, after, workloads, settings } = compared;
	const rejects = rejectedWorkloads(workloads.filter(({ former }) => before !== void 0 || former?.namespaces.includes(after.name) === true), after.name, enforce, settings);
	if (rejects.length === 0) return {
		rejects,
		message: "",
		hasNewlyRejected: false
	};
	const pods = rejects.map(({ workload: { pod, identity } }) => ({
		...pod,
		metadata: {
			...pod.metadata,
			name: identity.name
		}
	}));
	const clusterVersion = rejects[0]?.target.clusterVersion;
	const { warnings } = answerOf$1(compared, {
		pods,
		...clusterVersion && { clusterVersion }
	}, true);
	const isRaised = compareTargets(old, enforce).level === "raised";
	const hasPassed = ({ workload, target }) => evaluate(workload.pod, {
		...target,
		...old
	}).allowed;
	const hasNewlyRejected = rejects.some((rejected) => isRaised || hasPassed(rejected));
	return {
		rejects,
		message: warnings.join("\n"),
		hasNewlyRejected
	};
}
function compareLoosening({ before, after, defaults, settings }) {
	const enforceAt = (labels, open) => parseNamespacePolicy(labels, open).policy.enforce;
	const old = enforceAt(before?.labels ?? {}, defaults);
	const judge = enforceAt(after.labels, defaults);
	const toJudge = compareTargets(old, judge);
	const toServer = compareTargets(enforceAt(before?.labels ?? {}, settings.policy), enforceAt(after.labels, settings.policy));
	const namespace = `namespace ${quoteGo(after.name)}`;
	const was = before?.labels[ENFORCE] === void 0 ? `the repository's default, ${old.level}` : old.level;
	if (after.labels[ENFORCE] === void 0 && before?.labels[ENFORCE] !== void 0) {
		if (toServer.level !== "lowered" && toJudge.level !== "lowered") return void 0;
		const message = `${namespace}: the label ${ENFORCE} is removed, which was ${old.level}`;
		return labelChange(after, before, [ENFORCE], {
			change: "removed",
			severity: "warning",
			message
		});
	}
	if (toServer.level === "lowered" || toJudge.level === "lowered") {
		const message = `${namespace}: enforce is weakened to ${judge.level}, from ${was}`;
		return labelChange(after, before, [ENFORCE], {
			change: "weakened",
			severity: "warning",
			message
		});
	}
	if (toServer.version !== "lowered" && toJudge.version !== "lowered") return void 0;
	const message = `${namespace}: the version of enforce is lowered to ${judge.version}, from ${old.version}`;
	return labelChange(after, before, [ENFORCE_VERSION, ENFORCE], {
		change: "lowered",
		severity: "warning",
		message
	});
}
function compareRemoved(before, defaults) {
	const { enforce } = parseNamespacePolicy(before.labels, defaults).policy;
	if (compareTargets(enforce, defaults.enforce).level !== "lowered") return [];
	const basePlace = before.locateLabel(ENFORCE) ?? before.place;
	const message = `namespace ${quoteGo(before.name)}: the Namespace is removed, whose enforce was ${enforce.level}: the repository's default is ${defaults.enforce.level}`;
	const { name } = before;
	return [{
		kind: "namespace",
		...basePlace,
		name,
		change: "removed",
		severity: "warning",
		message,
		rejects: [],
		basePlace
	}];
}
function labelChange(after, before, labels, description) {
	const placeIn = (definition) => labels.map((label) => definition?.locateLabel(label)).find((place) => place !== void 0);
	const basePlace = placeIn(before);
	return {
		kind: "namespace",
		...placeIn(after) ?? after.place,
		name: after.name,
		...description,
		rejects: [],
		...basePlace && { basePlace }
	};
}
// src/compare/rules/compare-baselines.ts
const MOST_NAMED = 5;
function compareBaselines(base, head) {
	const before = debtsOf(base);
	const added = head.flatMap((entry) => {
		const known = before.get(debtorOf(entry)) ?? /* @__PURE__ */ new Map();
		const fresh = [...entry.violations].filter((violation) => {
			const left = known.get(violation) ?? 0;
			known.set(violation, left - 1);
			return left <= 0;
		});
		return fresh.length === 0 ? [] : [{
			entry,
			fresh
		}];
	});
	const [first] = added;
	if (first === void 0) return [];
	const size = added.reduce((sum, { fresh }) => sum + fresh.length, 0);
	const names = added.slice(0, MOST_NAMED).map(({ entry: { kind, name }, fresh }) => `${kind} ${name} (${fresh.join(", ")})`);
	const more = added.length > MOST_NAMED ? ", \u2026" : "";
	return [{
		line: first.entry.place.line,
		name: "baseline",
		message: `lists ${count(size, "more violation")} as known, for which scans of a branch fail no more: ${names.join(", ")}${more}`
	}];
}
function debtsOf(baseline) {
	const debts = /* @__PURE__ */ new Map();
	for (const entry of baseline) {
		const known = debts.get(debtorOf(entry)) ?? /* @__PURE__ */ new Map();
		debts.set(debtorOf(entry), known);
		for (const violation of entry.violations) known.set(violation, (known.get(violation) ?? 0) + 1);
	}
	return debts;
}
// src/compare/rules/compare-server-settings.ts
function compareServerSettings(before, after) {
	const [was, is] = [policyBehind(before), policyBehind(after)];
	const defaults = MODES.filter((mode) => [before, after].some((side) => states(side, mode))).filter((mode) => isLower(was[mode], is[mode])).map((mode) => {
		const message = `the default of ${mode} is lowered to ${formatTarget(is[mode])}, from ${formatTarget(was[mode])}`;
		return {
			line: 1,
			name: `defaults.${mode}`,
			message
		};
	});
	const [{ exemptions: exemptBefore }, { exemptions }] = [before, after].map(({ server = DEFAULT_SETTINGS }) => server);
	const exempt = [
		"namespaces",
		"runtimeClasses",
		"usernames"
	].flatMap((kind) => {
		const added = exemptions[kind].filter((name) => !exemptBefore[kind].includes(name));
		if (added.length === 0) return [];
		return [{
			line: 1,
			name: `exemptions.${kind}`,
			message: `${kind} are exempt that were not: ${joinTexts(added)}`
		}];
	});
	return [...defaults, ...exempt];
}
function policyBehind({ server, target }) {
	return policyOf$1({ targets: [] }, {
		target,
		targetBy: { by: "nobody" },
		server,
		namespaceOf: () => void 0
	}, {
		file: "",
		kind: "",
		name: ""
	}).policy;
}
function states({ server }, mode) {
	return server !== void 0 && (server.stated.has(mode) || server.stated.has(`${mode}-version`));
}
// src/compare/rules/compare-inputs.ts
function compareInputs(was, is) {
	const messages = [];
	const [failOnBefore, failOn] = [was, is].map((inputs) => inputs.get("fail-on") ?? "introduced");
	if (failOnBefore !== failOn && failOnBefore !== "introduced" && failOn !== "any") messages.push(`fail-on changed from ${shownText(failOnBefore)} to ${shownText(failOn)}`);
	const [unjudgedBefore, unjudged] = [was, is].map((inputs) => inputs.get("unjudged") ?? "neutral");
	if (unjudgedBefore !== unjudged && unjudgedBefore !== "neutral" && unjudged !== "fail") messages.push(`unjudged changed from ${shownText(unjudgedBefore)} to ${shownText(unjudged)}`);
	messages.push(...compareHardeningInputs(was.get("hardening"), is.get("hardening")));
	messages.push(...compareRenderInputs(was.get("render"), is.get("render")));
	messages.push(...compareRendered(was, is));
	messages.push(...compareClusterInputs(was.get("cluster-version"), is.get("cluster-version")));
	const [before, after] = [was, is].map((inputs) => inputs.get("config") ?? ".github/pss-review.yml");
	if (before !== after) messages.push(`config changed from ${shownText(before)} to ${shownText(after)}`);
	messages.push(...compareDefaults(was.get("defaults"), is.get("defaults")));
	messages.push(...compareLookupInputs(was.get("registry-lookup"), is.get("registry-lookup")));
	const [narrow, wide] = [globsOf(was.get("paths")), globsOf(is.get("paths"))];
	if (!coversGlobs(wide, narrow)) {
		const [old, now] = [narrow, wide].map((globs) => globs.length === 0 ? "all files" : joinTexts(globs));
		messages.push(`paths narrowed from ${old} to ${now}`);
	}
	return messages;
}
function compareHardeningInputs(was = "summary", is = "summary") {
	const isKnown = (text) => HARDENING_CHOICES.some((choice) => choice === text);
	const isLoosened = isKnown(was) && isKnown(is) ? was === "enforce" : true;
	return was !== is && isLoosened ? [`hardening changed from ${shownText(was)} to ${shownText(is)}`] : [];
}
function compareRenderInputs(was = "auto", is = "auto") {
	if (was === is) return [];
	const [before, after] = [was, is].map((text) => RENDER.find((choice) => choice === text));
	if (before === void 0 || after === void 0) return [`render changed from ${shownText(was)} to ${shownText(is)}`];
	const change = compareRenderChoices(before, after);
	return change === void 0 ? [] : [change];
}
function compareDefaults(was = NO_DEFAULTS, is = NO_DEFAULTS) {
	const [before, after] = [was, is].map((text) => shownText(text.trim().replace(/\s*\n\s*/g, "; ")));
	return was === is ? [] : [`defaults changed from ${before} to ${after}`];
}
function compareLookupInputs(was = "", is = "") {
	return compareRegistryLookup(splitHosts(was), splitHosts(is)).map((message) => `registry-lookup: ${message}`);
}
function compareRendered(was, is) {
	return ["rendered-base", "rendered-head"].flatMap((input) => {
		const [before, after] = [was, is].map((inputs) => inputs.get(input) ?? "");
		if (before === "" || before === after) return [];
		return [`${input} changed from ${shownText(before)} to ${after === "" ? "nothing" : shownText(after)}`];
	});
}
function compareClusterInputs(was = "", is = "") {
	if (was === is) return [];
	const [before, after] = [parseClusterVersion(was), parseClusterVersion(is)];
	const isKnown = (text, version) => text === "" || version !== void 0;
	if (!isKnown(was, before) || !isKnown(is, after)) {
		const [old, now] = [was, is].map((text) => text === "" ? "the newest known" : shownText(text));
		return [`cluster-version changed from ${old} to ${now}`];
	}
	const change = compareClusterVersions(before, after);
	return change === void 0 ? [] : [change];
}
function globsOf(text) {
	return (text ?? "").split(/[\n,]/).map((glob) => glob.trim()).filter((glob) => glob !== "");
}
// src/compare/rules/compare-workflows.ts
const TRIGGERS = [
	"pull_request",
	"pull_request_target",
	"merge_group"
];
const DEFAULT_TYPES = [
	"opened",
	"synchronize",
	"reopened"
];
function compareWorkflows(before, after, runsReview) {
	const base = readWorkflow(before ?? "", runsReview.base);
	if (base.steps.length === 0) return [];
	const head = readWorkflow(after ?? "", runsReview.head);
	if (head.error !== void 0) {
		const { line, message } = head.error;
		return [{
			line,
			name: "workflow",
			message: `the workflow cannot be read any more: ${shownText(message)}`
		}];
	}
	const pairs = pairSteps(base.steps, head.steps);
	const steps = base.steps.flatMap((step) => {
		const now = pairs.get(step);
		return now === void 0 ? [removed(step, head)] : compareSteps(step, now);
	});
	return head.steps.length === 0 ? steps : [...compareTriggers(base, head), ...steps];
}
function pairSteps(before, after) {
	const pairs = /* @__PURE__ */ new Map();
	const free = new Set(after);
	const isSameName = (a, b) => a.inputs.get("check-name") === b.inputs.get("check-name");
	const rounds = [
		(a, b) => a.job === b.job && isSameName(a, b),
		isSameName,
		(a, b) => a.job === b.job
	];
	for (const isSame of rounds) for (const step of before) {
		if (pairs.has(step)) continue;
		const match = [...free].find((candidate) => isSame(step, candidate));
		if (match === void 0) continue;
		pairs.set(step, match);
		free.delete(match);
	}
	return pairs;
}
function removed({ is, job, where, uses }, { lines }) {
	return {
		line: lines.get(job) ?? lines.get("jobs") ?? 1,
		name: job,
		message: `${is} removed: ${where} no longer runs ${shownText(uses)}`
	};
}
function compareSteps(was, is) {
	const messages = [
		...compareUses(was.uses, is.uses),
		...compareTarget(was, is),
		...compareInputs(was.inputs, is.inputs)
	];
	const conditions = [
		"job-if",
		"if",
		"job-continue-on-error",
		"continue-on-error"
	].flatMap((key) => compareCondition(key, was.conditions[key], is));
	return [
		...messages.map((message) => ({
			line: is.line,
			name: is.job,
			message: `${message} in ${is.where}`
		})),
		...conditions,
		...compareNeeds(was, is)
	];
}
function compareUses(was, is) {
	const [before, after] = [was, is].map((uses) => uses.replace(/@.*$/s, ""));
	return before?.toLowerCase() === after?.toLowerCase() ? [] : [`uses changed from ${shownText(was)} to ${shownText(is)}`];
}
function compareTarget(was, is) {
	const textsOf = ({ inputs }) => ({
		level: inputs.get("level") ?? DEFAULT_TARGET.level,
		version: inputs.get("version") ?? DEFAULT_TARGET.version
	});
	const [before, after] = [textsOf(was), textsOf(is)];
	const targetOf = (texts) => {
		const [level, version] = [parseLevel(texts.level), parseVersion(texts.version)];
		return level === void 0 || version === void 0 ? void 0 : {
			level,
			version
		};
	};
	const [known, now] = [targetOf(before), targetOf(after)];
	return ["level", "version"].flatMap((input) => {
		if (before[input] === after[input]) return [];
		const change = `from ${shownText(before[input])} to ${shownText(after[input])}`;
		if (known === void 0 || now === void 0) return [`${input} changed ${change}`];
		return loweredPart(known, now) === input ? [`${input} lowered ${change}`] : [];
	});
}
function compareCondition(key, was, { job, where, conditions }) {
	const is = conditions[key];
	if (is === void 0 || is.text === was?.text) return [];
	const [word, subject] = key.startsWith("job-") ? [key.slice(4), where] : [key, `the step in ${where}`];
	const change = was === void 0 ? "added" : "changed";
	return word === "if" || is.text !== "false" && was?.text !== "true" ? [{
		line: is.line,
		name: job,
		message: `${word} ${change} on ${subject}: ${shownText(is.text)}`
	}] : [];
}
function compareNeeds({ needs: was }, { job, where, needs, needsLine: line }) {
	const added = needs.filter((neededJob) => !was.includes(neededJob));
	if (added.length === 0) return [];
	return [{
		line,
		name: job,
		message: `needs added on ${where}, which is skipped without them: ${joinTexts(added)}`
	}];
}
function compareTriggers(base, head) {
	return TRIGGERS.flatMap((name) => {
		const was = base.triggers.get(name);
		if (was === void 0) return [];
		const is = head.triggers.get(name);
		if (is === void 0) return [{
			line: head.lines.get("on") ?? 1,
			name: "on",
			message: `trigger ${name} removed`
		}];
		return [
			"paths",
			"paths-ignore",
			"branches",
			"branches-ignore",
			"types"
		].filter((filter) => isNarrowed(filter, was, is)).map((filter) => {
			const list = is.filters.get(filter);
			const change = list === void 0 ? `${filter} removed` : `${filter}: ${joinTexts(list)}`;
			return {
				line: is.line,
				name: "on",
				message: `trigger ${name} is limited: ${change}`
			};
		});
	});
}
function isNarrowed(filter, { filters: was }, { filters: is }) {
	if (filter === "types") {
		const types = is.get(filter) ?? DEFAULT_TYPES;
		return (was.get(filter) ?? DEFAULT_TYPES).some((type) => !types.includes(type));
	}
	if (filter.endsWith("-ignore")) return (is.get(filter) ?? []).some((glob) => !(was.get(filter) ?? []).includes(glob));
	return !coversGlobs(is.get(filter), was.get(filter));
}
// src/compare/rules/compare-settings.ts
const UNREADABLE_SETTINGS = {
	...DEFAULT_SETTINGS,
	stated: new Set(MODES)
};
function compareSettings({ files, repository, configurations }, settings, options) {
	const { config, isOwn } = options;
	const runsReview = {
		base: reviewCalls(textsBefore(files, repository.base.contents), isOwn),
		head: reviewCalls((path) => textOfContent(repository.head.contents.get(path)), isOwn)
	};
	const loosenedByFiles = files.flatMap((file) => {
		const { path, previousPath = path } = file;
		const configuration = configurations.get(path);
		if (configuration !== void 0) return compareConfig(configuration, options);
		if (![path, previousPath].some(isWorkflowPath)) return [];
		return compareWorkflows(isWorkflowPath(previousPath) ? textOfContent(file.base) : void 0, isWorkflowPath(path) ? textOfContent(file.head) : void 0, runsReview).map((loosening) => loosenedChange("workflow", path, loosening));
	});
	return [
		...settings.head.faults.map(invalidChange),
		...loosenedByFiles,
		...compareServer(config, settings),
		...compareBaseline(config, settings)
	];
}
function compareConfig({ base, head }, { config, asked, today }) {
	const { loosened: found } = compareConfigurations(base, head, askedDefaults(asked), today);
	const known = new Set(base.refusals?.map(({ message }) => message));
	const refused = (head.faults.length > 0 ? [] : head.refusals ?? []).filter(({ message }) => !known.has(message));
	return [...found.map((loosening) => loosenedChange("config", config, loosening)), ...refused.map(({ line, message }) => ({
		...loosenedChange("config", config, {
			line,
			name: config,
			message
		}),
		change: "refused"
	}))];
}
function compareServer(config, { base, head }) {
	if (head.faults.length > 0) return [];
	const before = base.faults.length > 0 ? {
		server: UNREADABLE_SETTINGS,
		target: base.target
	} : base;
	const file = head.configuration.podSecurityConfiguration ?? config;
	return compareServerSettings(before, head).map((loosening) => loosenedChange("config", file, loosening));
}
function compareBaseline(config, { base, head }) {
	const { baseline: file = config } = head.configuration;
	return compareBaselines(base.baseline ?? [], head.baseline ?? []).map((loosening) => loosenedChange("config", file, loosening));
}
function loosenedChange(kind, file, { line, name, message }) {
	return {
		kind,
		file,
		line,
		column: 1,
		name,
		change: "loosened",
		severity: "warning",
		message,
		rejects: []
	};
}
function invalidChange({ file, line, column, message }) {
	return {
		kind: "config",
		file,
		line,
		column,
		name: file,
		change: "invalid",
		severity: "failure",
		message,
		rejects: []
	};
}
function textsBefore(changed, contents) {
	const before = new Map(changed.map(({ path, previousPath = path, base }) => [previousPath, base]));
	return (path) => textOfContent(before.get(path) ?? contents.get(path));
}
// src/compare/rules/moved-workloads.ts
function movedWorkloads(workloads, lines) {
	const moved = workloads.flatMap((change) => {
		const findings = change.findings.filter(isMovedOnly);
		const omitted = change.omitted.filter(isMovedOnly);
		const { move, workload } = change;
		if (move === void 0 || findings.length + omitted.length === 0) return [];
		const { bringer } = move.from;
		const isRenamed = move.from.ruling.namespace !== workload.identity.namespace;
		const ofName = bringer === void 0 && isRenamed ? lines.namingOf(workload.file) : void 0;
		const [deployer] = move.from.added ?? [];
		const ofDeployer = deployer === void 0 ? void 0 : {
			file: deployer,
			line: 1,
			column: 1
		};
		const ofEntry = bringer?.place ?? (ofDeployer && (lines.takingOf(workload.file) ?? ofDeployer));
		return [{
			change,
			findings,
			omitted,
			place: ofName ?? ofEntry ?? placeOf$3(change),
			root: bringer?.root,
			words: wordsOf$1(change, move)
		}];
	});
	return [...groupBy(moved, ({ words, root, place }) => JSON.stringify([words, root === void 0 ? null : place])).values()].map((group) => changeOf(group));
}
function placeOf$3({ workload, base }) {
	const isOtherNamespace = base !== void 0 && base.identity.namespace !== workload.identity.namespace;
	const kind = {
		file: workload.file,
		line: workload.line,
		column: 1
	};
	return isOtherNamespace ? workload.locateNamespace?.() ?? kind : kind;
}
function changeOf(group) {
	const [{ change, place, root, words }] = group;
	const { kind, name } = change.workload.identity;
	const isBlocking = group.some((moved) => strictestMode(moved) === "enforce");
	const subject = group.length === 1 ? `${kind} ${quoteGo(name)}` : `${group.length} workloads`;
	return {
		kind: "moved",
		...place,
		name: root ?? name,
		change: "raised",
		severity: isBlocking ? "failure" : "warning",
		message: [`${subject}: ${words}`, ...answersOf(group)].join("\n"),
		rejects: group.map((moved) => {
			const { findings, omitted } = moved;
			const { workload, verdicts } = moved.change;
			const { target, message, results } = verdicts[strictestMode(moved)];
			return {
				workload,
				target,
				message,
				results,
				findings,
				omitted
			};
		})
	};
}
function isMovedOnly({ isMoved, exemption }) {
	return isMoved === true && exemption === void 0;
}
const MAX_NAMED$2 = 200;
function answersOf(group) {
	const more = group.length - MAX_NAMED$2;
	return [...group.slice(0, MAX_NAMED$2).map(answerOf), ...more > 0 ? [`\u2026 and ${more} more`] : []];
}
function answerOf(moved) {
	const { workload, verdicts } = moved.change;
	const mode = strictestMode(moved);
	const { target, message } = verdicts[mode];
	const { kind, name } = workload.identity;
	const violates = mode === "enforce" ? formatViolates : formatWouldViolate;
	return `${kind} ${quoteGo(name)}: ${violates(target, message)}`;
}
function strictestMode({ findings, omitted }) {
	const modes = new Set([...findings, ...omitted].map(({ mode }) => mode));
	return MODES.find((mode) => modes.has(mode)) ?? "enforce";
}
function wordsOf$1(change, { from, lostExemption }) {
	if (from.bringer !== void 0) return `${from.bringer.root} deploys what it did not deploy before, with what it violates`;
	const { policy, because, workload } = change;
	const there = standing$1({
		...from.ruling,
		namespace: from.ruling.namespace
	});
	const here = standing$1({
		policy,
		because,
		namespace: workload.identity.namespace
	});
	const lost = lostExemption === void 0 ? [] : [`no longer exempt as before (${lostExemption.reason})`];
	const [deployer] = from.added ?? [];
	const way = deployer === void 0 ? "moved" : `deployed by ${deployer}, too:`;
	return [...there === here ? [] : [`${way} from ${there} to ${here}`], ...lost].join(", and ") || `held to more than before, by ${here}`;
}
function standing$1({ policy, because, namespace }) {
	const { enforce, warn } = policy;
	const warned = enforce.level === warn.level ? "" : `, warn ${warn.level}:${warn.version}`;
	const makers = [...namespace === void 0 ? [] : [`namespace ${quoteGo(namespace)}`], ...sourceWords(because.enforce)];
	const made = makers.length === 0 ? "" : ` (${makers.join(", ")})`;
	return `enforce ${formatTargetOnServer(enforce)}${warned}${made}`;
}
function sourceWords(source) {
	if (source.from === "config") return [`${source.place.file}:${source.place.line}`];
	if (source.from === "server") return ["the API server's own configuration"];
	return source.from === "default" ? ["this repository's default"] : [];
}
// src/compare/rules/new-namespaces.ts
function newNamespaces(base, head, workloads, levelOf, settings = DEFAULT_SETTINGS) {
	const known = new Set(base.map(({ name }) => name));
	const workloadsOf = groupByEach(workloads, ({ namespaces }) => [...new Set(namespaces)]);
	const lost = lostIn(base, head);
	const changes = [];
	const notes = [];
	for (const { name, strictest } of head) {
		const stated = levelOf(strictest);
		const own = workloadsOf.get(name) ?? [];
		if (known.has(name) || stated === void 0) continue;
		const { policy, errors } = parseNamespacePolicy(strictest.labels, defaultPolicy(stated.enforce));
		if (errors.length > 0 || !isLowered(stated.enforce, policy.enforce)) continue;
		if (own.length === 0 && isRenamed(lost, strictest, policy.enforce)) continue;
		const isHarmless = (workload) => workload.because.from !== "namespace" || wasAsLax(workload, policy.enforce);
		if (own.length > 0 && own.every(isHarmless)) continue;
		const change = loosening(strictest, policy.enforce, stated);
		if (stated.statedBy === void 0) notes.push({
			...placeOf$2(change),
			path: "",
			code: "new-namespace",
			message: change.message
		});
		else changes.push({
			...change,
			rejects: violatingBetween(own, name, policy.enforce, stated.enforce, settings)
		});
	}
	return {
		changes,
		notes
	};
}
function isLowered(from, to) {
	const { level, version } = compareTargets(from, to);
	return level === "lowered" || level === "same" && version === "lowered";
}
function lostIn(base, head) {
	const kept = new Set(head.map(({ name }) => name));
	const lost = base.filter(({ name }) => !kept.has(name)).map(({ strictest: { labels, place } }) => ({
		file: place.file,
		...parseNamespacePolicy(labels).policy
	}));
	const distinct = distinctBy(lost, ({ file, enforce }) => JSON.stringify([file, enforce]));
	return new Map([...groupBy(distinct, ({ file }) => file)].map(([file, policies]) => [file, policies.map(({ enforce }) => enforce)]));
}
function isRenamed(lost, { place }, enforce) {
	return (lost.get(place.file) ?? []).some((before) => !isLowered(before, enforce));
}
function wasAsLax({ former }, enforce) {
	if (former === void 0 || isLowered(former.enforce, enforce)) return false;
	const { because } = former;
	return because.from === "namespace" || because.from === "config" && because.isOfNamespaces;
}
function loosening(namespace, enforce, { enforce: level, statedBy }) {
	const is = `namespace ${quoteGo(namespace.name)} is new, with enforce ${enforce.level === level.level ? `${enforce.level}:${enforce.version}` : enforce.level}`;
	const message = statedBy === void 0 ? `${is}: its workloads are judged by that, and not by ${level.level}, which is assumed where nobody states a level` : `${is}, and ${statedBy} ${level.level}: first let {namespaces: [${JSON.stringify(namespace.name)}], level: ${enforce.level}${enforce.level === level.level ? `, version: ${enforce.version}` : ""}} lead the targets of the config, in a pull request of its own`;
	return labelChange(namespace, void 0, [ENFORCE, `${ENFORCE}-version`], {
		change: "weakened",
		severity: "failure",
		message
	});
}
function placeOf$2({ file, line, column }) {
	return {
		file,
		line,
		column
	};
}
function violatingBetween(workloads, namespace, lax, strict, settings) {
	return rejectedWorkloads(workloads.filter(({ because }) => because.from === "namespace"), namespace, strict, settings).flatMap((rejected) => {
		const { clusterVersion } = rejected.target;
		const { results } = evaluate(rejected.workload.pod, {
			...lax,
			...clusterVersion && { clusterVersion }
		});
		const refused = new Set(results.flatMap(({ check, violations }) => violations.map((violation) => violationKey$1(check, violation))));
		const isBetween = ({ check, violation }) => !refused.has(violationKey$1(check, violation));
		const [findings, omitted] = [rejected.findings.filter(isBetween), rejected.omitted.filter(isBetween)];
		return findings.length + omitted.length === 0 ? [] : [{
			...rejected,
			findings,
			omitted
		}];
	});
}
// src/review/policy-changes.ts
function policyChanges({ change, comparison, unchanged, rules, settings, deployments, options }) {
	const { base, head } = rules.sides;
	const { server } = settings.base;
	const placed = placedWorkloads(unchanged, comparison, rules);
	const relabelled = compareNamespaces(base, head, placed, {
		defaults: rules.defaults,
		...server === void 0 ? {} : { settings: server }
	});
	const brought = newNamespaces(base, head, placed, statedLevels(rules, settings.base), server);
	const rejected = new Set(relabelled.filter(({ severity }) => severity === "failure").flatMap(({ rejects }) => rejects.map(({ workload }) => workload)));
	const moved = comparison.workloads.filter(({ workload, move }) => move?.from.bringer || !rejected.has(workload));
	return {
		policy: [
			...relabelled,
			...brought.changes,
			...movedWorkloads(moved, deployments),
			...compareSettings(change, settings, options)
		],
		notes: brought.notes
	};
}
function placedWorkloads(unchanged, { workloads }, { rulingOf, formerRulingOf }) {
	const compared = new Set(workloads.map(({ base }) => base));
	const old = unchanged.flatMap((manifest) => manifest.workloads).filter((workload) => !compared.has(workload)).map((workload) => ({
		workload,
		base: workload
	}));
	return [...workloads, ...old].map(({ workload, base }) => {
		const { namespaces, exemptionIn, clusterVersionIn, because } = rulingOf(workload);
		const former = base === void 0 ? void 0 : formerRulingOf(base);
		return {
			workload,
			namespaces,
			exemptionIn,
			clusterVersionIn,
			because: because.enforce,
			...former === void 0 ? {} : { former: {
				enforce: former.policy.enforce,
				because: former.because.enforce,
				namespaces: former.namespaces
			} }
		};
	});
}
function statedLevels({ unlabelled }, { targetBy }) {
	const statedBy = {
		config: "place" in targetBy ? `${targetBy.place.file}:${targetBy.place.line} states` : void 0,
		defaults: "the organisation's defaults state",
		input: "the input level states",
		flag: "--level states",
		nobody: void 0
	}[targetBy.by];
	return ({ name }) => {
		const { enforce, because } = unlabelled(name);
		if (because.from === "config") return void 0;
		const source = because.from === "server" ? "the API server's own configuration states" : statedBy;
		return {
			enforce,
			...source === void 0 ? {} : { statedBy: source }
		};
	};
}
// src/review/read-sides.ts
function readSides(change, roleOf, { paths, podSpecs }, rendered, notesOf) {
	const roles = {
		base: /* @__PURE__ */ new Map(),
		head: /* @__PURE__ */ new Map()
	};
	const files = {
		base: [],
		head: []
	};
	for (const { path, previousPath = path, base, head } of change.files) {
		const role = head === void 0 ? roleOf.base(previousPath) : roleOf.judged(path);
		roles.base.set(previousPath, role);
		roles.head.set(path, role);
		const isRead = (name) => isSelected(paths, name, role);
		const isAloneBefore = base !== void 0 && isJudgedAlone(rendered.base, previousPath);
		const wasPlain = isAloneBefore && !rendered.base.unbuiltFiles.has(previousPath) && !isKustomizationPath(path);
		const isAlone = isJudgedAlone(rendered.head, path) || wasPlain && !hasOwnRoot(rendered.head, path);
		if (isAloneBefore && isRead(previousPath)) files.base.push({
			path: previousPath,
			content: base
		});
		if (head !== void 0 && isAlone && isRead(path)) files.head.push({
			path,
			content: head
		});
	}
	const read = (side, notesOf) => readFiles(files[side], (path) => roles[side].get(path) ?? { is: "manifest" }, podSpecs, notesOf);
	const built = (side) => rendered[side].manifests.filter(({ file, deployedBy = file, isGiven }) => isGiven ? !isTakenAway(paths, file) : matchesAnyName(paths, [file, deployedBy]));
	const former = new Map(change.files.map(({ path, previousPath }) => [path, previousPath]));
	const inFormerNamespace = formerNamespaces(rendered);
	const released = releasedManifests(change, roleOf.judged, {
		paths,
		podSpecs
	}, rendered);
	const alone = [...withoutExplained(read("head", notesOf), rendered.head).map((manifest) => isNoLongerBuilt(rendered, manifest.file, former.get(manifest.file)) ? inFormerNamespace(manifest, former.get(manifest.file)) : manifest), ...released.map((manifest) => inFormerNamespace(manifest))];
	const kept = new Set(alone.map(({ file }) => file));
	const templates = new Set(change.files.flatMap(({ path, previousPath = path }) => roles.head.get(path)?.is === "chart" && !kept.has(path) ? [previousPath] : []));
	return {
		base: [...read("base").filter(({ file, notes }) => notes.length > 0 || !templates.has(file)), ...built("base")].map(partsLimit(CHANGE_LIMIT)),
		head: [...alone, ...built("head")].map(partsLimit(CHANGE_LIMIT)),
		alone
	};
}
function releasedManifests({ files, others }, roleOf, { paths, podSpecs }, rendered) {
	const changed = new Set(files.map(({ path }) => path));
	const found = others.filter(({ path }) => isNoLongerBuilt(rendered, path) && !changed.has(path) && isSelected(paths, path, roleOf(path)));
	return readFiles(found, roleOf, podSpecs);
}
function formerNamespaces({ base }) {
	const builtOf = groupBy(base.manifests.flatMap(({ workloads }) => workloads), ({ file }) => file);
	return (manifest, formerFile = manifest.file) => ({
		...manifest,
		workloads: manifest.workloads.map((workload) => {
			const { identity, document, objectPath } = workload;
			const built = (builtOf.get(formerFile) ?? []).find((each) => each.document === document && formatPath(each.objectPath) === formatPath(objectPath));
			const namespace = identity.namespace ?? built?.identity.namespace;
			return namespace === void 0 ? workload : {
				...workload,
				identity: {
					...identity,
					namespace
				}
			};
		})
	});
}
function isNoLongerBuilt({ base, head }, path, formerPath = path) {
	const unbuilt = head.unbuiltFiles.get(path);
	return base.files.has(formerPath) && !head.files.has(path) && (unbuilt === void 0 || !base.roots.has(unbuilt));
}
function isJudgedAlone({ files }, path) {
	return !files.has(path);
}
function hasOwnRoot({ manifests }, path) {
	return manifests.flatMap(({ file, deployedBy }) => file === path && deployedBy !== void 0 ? [deployedBy] : []).some((root) => isBelow(path, folderOf(root)));
}
function isSelected(globs, path, role) {
	return isSelectedPath(globs, path) || isSelectedPart(globs, path, role);
}
function isSelectedPart(globs, path, role) {
	if (role.is !== "patch" && !isBuiltRole(role)) return false;
	return [path, "kustomization" in role ? role.kustomization : void 0].some((each) => each !== void 0 && matchesGlobs(globs, each));
}
function readUnchanged(files, { isAffected, isReleased }, roleOf, { paths, podSpecs, configuration }, rendered) {
	const read = readFiles(files.filter(({ path }) => !rendered.head.files.has(path) && !isNoLongerBuilt(rendered, path) && isSelected(paths, path, roleOf(path))), roleOf, podSpecs);
	return {
		all: read,
		affected: read.filter(({ file }) => isAffected(file)).map((manifest) => {
			const { file, workloads } = manifest;
			const isPlaced = ({ identity }) => (identity.namespace ?? namespaceByPath(configuration, file)) !== void 0;
			return isReleased(file) ? {
				...manifest,
				workloads: workloads.filter(isPlaced)
			} : manifest;
		})
	};
}
// src/review/rendered-change.ts
function formerRootsOf({ base }, changed, builds) {
	return {
		built: base.built,
		unbuilt: base.unbuilt,
		isUnchangedAlone: (file) => !changed.has(file) && !base.files.has(file) && !builds.used.has(file)
	};
}
function withRendered(comparison, { base, head }, changed) {
	const refused = [...new Set([...head.refused].flatMap(([build, note]) => base.built.has(build) ? [note] : []))];
	const isBroken = (note) => refused.includes(note);
	const isOfChange = ({ file, code }) => changed.has(file) || !["plugin-not-run", "generator-file-missing"].includes(code);
	const broken = refused.map(({ file, line, message }) => ({
		file,
		line,
		reason: "build",
		message,
		introduced: true
	}));
	const isKept = ({ build, file, isGiven }) => build !== void 0 && isGiven !== true && (head.unbuilt.has(build) || !changed.has(file) && !head.files.has(file));
	return {
		...comparison,
		workloads: comparison.workloads.filter((change) => !isUntouched(change, changed)),
		removed: comparison.removed.filter((workload) => !isKept(workload)),
		notEvaluated: [...comparison.notEvaluated, ...broken],
		notes: [...comparison.notes, ...head.notes.filter((note) => isOfChange(note) && !isBroken(note))]
	};
}
function isUntouched({ workload, base, move, findings, fixed }, changed) {
	const isBuiltAlike = base?.build === workload.build || base?.isGiven === true;
	if (workload.via === void 0 || base === void 0 || !isBuiltAlike || changed.has(workload.file)) return false;
	return podKeys(base)[0] === podKeys(workload)[0] && base.identity.name === workload.identity.name && move === void 0 && fixed.length === 0 && findings.every(({ status }) => status === "existing");
}
// src/fix/splice/refused-edit.ts
var RefusedEdit = class extends Error {
	reason;
	constructor(reason) {
		super(reason);
		this.name = "RefusedEdit";
		this.reason = reason;
	}
};
// src/fix/splice/splice.ts
function applySplices(text, splices) {
	let result = "";
	let at = 0;
	for (const splice of inOrder(splices)) {
		if (splice.start < at) throw new RefusedEdit("the edits change the same text");
		result += text.slice(at, splice.start) + splice.text;
		at = splice.end;
	}
	return result + text.slice(at);
}
function inOrder(splices) {
	return splices.toSorted((a, b) => a.start - b.start || a.end - b.end || b.column - a.column);
}
// src/fix/apply.ts
function replacementOf(lines, { pieces, startLine, endLine }) {
	const start = lines.startOf(startLine);
	const splices = pieces.flatMap((piece) => piece.splices);
	return applySplices(lines.text.slice(start, lines.startOf(endLine + 1)), splices.map((splice) => ({
		...splice,
		start: splice.start - start,
		end: splice.end - start
	})));
}
function replacedLines(lines, group) {
	const { startLine, endLine } = group;
	return {
		startLine,
		endLine,
		lines: replacementOf(lines, group).replace(/\r?\n$/, "").split(/\r?\n/)
	};
}
function applyGroups(lines, groups) {
	const text = applySplices(lines.text, groups.map((group) => ({
		start: lines.startOf(group.startLine),
		end: lines.startOf(group.endLine + 1),
		text: replacementOf(lines, group),
		column: 0
	})));
	const isShorter = lines.padding === 2 && !text.endsWith("\r\n");
	return text.slice(0, text.length - (isShorter ? 1 : lines.padding));
}
// src/fix/edit-tree.ts
function editTreeOf(asks) {
	const root = emptyTree();
	for (const { edit, repairs } of asks) {
		let tree = root;
		for (const repair of repairs) tree.repairs.add(repair);
		for (const step of edit.path) {
			let child = tree.children.get(step);
			if (child === void 0) {
				child = emptyTree();
				tree.children.set(step, child);
			}
			tree = child;
			for (const repair of repairs) tree.repairs.add(repair);
		}
		addEdit(tree, edit);
	}
	refuseContradictions(root, []);
	return root;
}
function emptyTree() {
	return {
		repairs: /* @__PURE__ */ new Set(),
		children: /* @__PURE__ */ new Map(),
		added: /* @__PURE__ */ new Map(),
		dropped: /* @__PURE__ */ new Map()
	};
}
function addEdit(tree, edit) {
	if (edit.op === "add-item") {
		const { value, by } = edit;
		const identity = itemIdentity(identifierOf(value, by), by);
		const same = tree.added.get(identity);
		if (same !== void 0 && !isSame$1(same.value, value)) refuseContradiction(edit.path);
		tree.added.set(identity, {
			value,
			by
		});
	} else if (edit.op === "remove-item") tree.dropped.set(itemIdentity(edit.value, edit.by), {
		value: edit.value,
		by: edit.by
	});
	else {
		const leaf = leafOf(edit);
		if (tree.leaf !== void 0 && !isSame$1(tree.leaf, leaf)) refuseContradiction(edit.path);
		tree.leaf = leaf;
	}
}
function leafOf(edit) {
	if (edit.op === "rename") return { rename: edit.to };
	return edit.op === "set" ? { set: edit.value } : { remove: true };
}
function identifierOf(value, by) {
	return by === void 0 || typeof value !== "object" || isNewList(value) ? value : value[by] ?? "";
}
function itemIdentity(identifier, by) {
	return JSON.stringify([by ?? null, typeof identifier !== "object" ? String(identifier ?? "") : identifier]);
}
function isNewList(value) {
	return Array.isArray(value);
}
function isSame$1(a, b) {
	return JSON.stringify(a) === JSON.stringify(b);
}
function refuseContradictions(tree, path) {
	const { leaf, children, added, dropped } = tree;
	if (leaf !== void 0 && "remove" in leaf && typeof path.at(-1) === "number") return;
	const isBelow = [...children.values()].some((child) => leaf !== void 0 && "set" in leaf || bringsValue(child));
	if (leaf !== void 0 && (added.size > 0 || isBelow || "set" in leaf && dropped.size > 0)) refuseContradiction(path);
	if (dropsAdded(tree)) refuseContradiction(path);
	for (const [step, child] of tree.children) refuseContradictions(child, [...path, step]);
}
function dropsAdded({ added, dropped }) {
	const keys = [...new Set([...dropped.values()].map(({ by }) => by))];
	return [...added.values()].some(({ value }) => keys.some((by) => dropped.has(itemIdentity(identifierOf(value, by), by))));
}
function refuseContradiction(path) {
	throw new RefusedEdit(`two repairs want different values of ${inlineCode(formatPath(path))}`);
}
function bringsValue(tree) {
	if (tree.leaf !== void 0) return "set" in tree.leaf;
	return tree.added.size > 0 || [...tree.children.values()].some(bringsValue);
}
function newValueOf(tree) {
	if (!bringsValue(tree)) return void 0;
	if (tree.leaf !== void 0 && "set" in tree.leaf) return tree.leaf.set;
	if (tree.added.size > 0) {
		if (tree.children.size > 0) throw new RefusedEdit("the list that the repair speaks of is not in the text");
		return [...tree.added.values()].map(({ value }) => value);
	}
	const entries = [];
	for (const [step, child] of tree.children) {
		const value = newValueOf(child);
		if (value === void 0) continue;
		if (typeof step === "number") throw new RefusedEdit("the list that the repair speaks of is not in the text");
		entries.push([step, value]);
	}
	return Object.fromEntries(entries.toSorted(([a], [b]) => a < b ? -1 : 1));
}
// src/fix/group-pieces.ts
const READABLE_GAP$1 = 4;
function groupPieces(pieces, shows, together) {
	const isShown = ({ startLine, endLine }) => shows(startLine, endLine);
	function shouldJoin(a, b) {
		if (b.startLine <= a.endLine) return true;
		const gap = b.startLine - a.endLine - 1;
		return (gap === 0 || gap <= READABLE_GAP$1 && sharePlace(a, b)) && (isShown({
			startLine: a.startLine,
			endLine: b.endLine
		}) || !isShown(a) && !isShown(b));
	}
	let groups = joinByRepair(pieces, together);
	for (let before = -1; before !== groups.length;) {
		before = groups.length;
		const joined = [];
		for (const group of groups.toSorted((a, b) => a.startLine - b.startLine || a.endLine - b.endLine)) {
			const last = joined.at(-1);
			if (last !== void 0 && shouldJoin(last, group)) join(last, group);
			else joined.push(group);
		}
		groups = joined;
	}
	return groups;
}
function joinByRepair(pieces, together) {
	const groupOf = /* @__PURE__ */ new Map();
	const groups = /* @__PURE__ */ new Set();
	for (const piece of pieces) {
		const group = {
			...piece,
			pieces: [piece],
			repairs: new Set(piece.repairs)
		};
		const boundSets = together.filter((set) => [...piece.repairs].some((repair) => set.has(repair)));
		for (const repair of [piece.repairs, ...boundSets].flatMap((set) => [...set])) {
			const other = groupOf.get(repair);
			if (other === void 0 || !groups.delete(other)) continue;
			join(group, other);
			for (const joinedRepair of other.repairs) groupOf.set(joinedRepair, group);
		}
		for (const repair of group.repairs) groupOf.set(repair, group);
		groups.add(group);
	}
	return [...groups];
}
function join(group, other) {
	group.pieces.push(...other.pieces);
	for (const repair of other.repairs) group.repairs.add(repair);
	group.startLine = Math.min(group.startLine, other.startLine);
	group.endLine = Math.max(group.endLine, other.endLine);
}
function sharePlace(a, b) {
	return a.pieces.some(({ place }) => b.pieces.some((other) => other.place === place));
}
// src/fix/splice/sheet.ts
function sheetOf(document, lines, shows) {
	const root = document.contents;
	if (root === void 0) throw new RefusedEdit("the document cannot be read");
	const startOf = (node) => document.offset + rangeOf(node)[0];
	const endOf = (node) => {
		if (isCollection(node) && !node.flow) {
			const last = lastNode(node);
			if (last !== void 0) return endOf(last);
		}
		return document.offset + rangeOf(node)[1];
	};
	return {
		lines,
		root,
		isJson: document.isJson,
		startOf,
		endOf,
		shared: new Set(document.aliases.values()),
		resolve: (node) => isAlias(node) ? document.aliases.get(node) : node,
		shows
	};
}
function rangeOf(node) {
	if (!node.range) throw new RefusedEdit("the text has no place for this value");
	return node.range;
}
function lastNode(node) {
	const last = isCollection(node) ? node.items.at(-1) : void 0;
	if (!isPair(last)) return last;
	const value = last.value;
	return value?.range && !isImplicitNull(value) ? value : last.key;
}
function isImplicitNull(node) {
	return node === null || node === void 0 || isNullNode(node) && node.source === "";
}
function isNullNode(node) {
	if (node === null || node === void 0) return true;
	return isScalar(node) && node.type === "PLAIN" && node.tag === void 0 && NULL.test(node.source ?? "");
}
const NULL = /^(?:|~|null|Null|NULL)$/;
function writtenText(node) {
	return isScalar(node) ? String(node.value) : void 0;
}
function pairOf(map, key) {
	return map.items.findLast(({ key: node }) => writtenText(node) === String(key));
}
function refuseShared(sheet, node) {
	if (isAlias(node)) throw new RefusedEdit("the value is shared through an alias: change it at its anchor");
	if (node !== null && sheet.shared.has(node)) throw new RefusedEdit("the value is shared through an anchor: a change here changes every place that uses it");
}
function hasSameValue(sheet, current, value) {
	const node = sheet.resolve(current);
	if (typeof value !== "object") return isScalar(node) && isSameScalar(sheet, node, value);
	if (isNewList(value)) {
		const items = isSeq(node) ? node.items : void 0;
		return items?.length === value.length && value.every((item, index) => hasSameValue(sheet, items[index] ?? null, item));
	}
	const entries = Object.entries(value);
	return isMap(node) && node.items.length === entries.length && entries.every(([key, below]) => hasSameValue(sheet, pairOf(node, key)?.value ?? null, below));
}
function isSameScalar(sheet, node, value) {
	const written = sheet.isJson ? readJsonScalar(node) : readScalar(node);
	return typeof value === "number" ? typeof written === "object" && written !== null && Number(written.digits) === value : written === value;
}
function refuseComments(sheet, { key, value }) {
	if (value === null) return;
	const text = sheet.lines.text.slice(sheet.endOf(key), sheet.endOf(value));
	if (/(^|\s)#/.test(text)) throw new RefusedEdit("the value that would be written anew holds a comment");
}
function refuseSharedInside(sheet, node) {
	if (node === null) return;
	refuseShared(sheet, node);
	visit(node, { Node: (_, inner) => refuseSharedTarget(sheet, inner) });
}
function refuseSharedTarget(sheet, node) {
	if (sheet.shared.has(node)) throw new RefusedEdit("the value holds an anchor that is used elsewhere");
}
function refuseMerged(sheet, map, key) {
	const merge = pairOf(map, "<<");
	if (merge === void 0) return;
	const source = sheet.resolve(merge.value);
	for (const part of isSeq(source) ? source.items.map(sheet.resolve) : [source]) {
		if (!isMap(part)) throw new RefusedEdit("the mapping is merged (`<<`) with something that is no mapping");
		if (pairOf(part, key)) throw new RefusedEdit(`the value of ${inlineCode(key)} is shared through a merge key (\`<<\`)`);
		refuseMerged(sheet, part, key);
	}
}
function refuseRepeated(map, key) {
	if (map.items.filter((pair) => writtenText(pair.key) === key).length > 1) throw new RefusedEdit(`the key ${inlineCode(key)} is written more than once`);
}
function refuseTemplate(sheet, startLine, endLine) {
	for (let line = startLine; line <= endLine; line++) if (/\{\{|\{%/.test(sheet.lines.textOf(line))) throw new RefusedEdit("the lines to change hold a template");
}
function columnOf(sheet, offset) {
	return offset - sheet.lines.startOf(sheet.lines.lineAt(offset));
}
function beginsLine(sheet, offset) {
	return /^[ \t]*$/.test(sheet.lines.text.slice(sheet.lines.startOf(sheet.lines.lineAt(offset)), offset));
}
function colonOf(sheet, { key }) {
	const { text } = sheet.lines;
	const start = sheet.startOf(key);
	const before = text.slice(sheet.lines.startOf(sheet.lines.lineAt(start)), start);
	let at = sheet.endOf(key);
	while (text[at] === " " || text[at] === "	") at++;
	if (text[at] !== ":" || !/^[ \t-]*$/.test(before)) throw new RefusedEdit("a key is written in an unusual way");
	return at;
}
// src/fix/meant.ts
const LONGEST$1 = 100;
function commentBeside({ sheet }, path) {
	const pair = sheet.isJson ? void 0 : pairAt(sheet, path);
	if (pair === void 0) return void 0;
	const first = sheet.lines.lineAt(sheet.startOf(pair.key));
	const last = sheet.lines.lineAt(sheet.endOf(pair.value ?? pair.key));
	const words = [...commentsAbove(sheet, first), /(?:^|\s)#(.*)$/.exec(sheet.lines.textOf(last).slice(columnAfter(sheet, pair, last)))?.[1] ?? ""].map((comment) => comment.replace(/^[#\s]+/, "").trim()).filter(isSentence);
	return words.length === 0 ? void 0 : words.join(" ").slice(0, LONGEST$1);
}
function hasComments({ sheet }, path) {
	const pair = sheet.isJson ? void 0 : pairAt(sheet, path);
	if (pair === void 0) return false;
	const { lines } = sheet;
	const first = lines.lineAt(sheet.startOf(pair.key));
	const last = lines.lineAt(sheet.endOf(pair.value ?? pair.key));
	const text = lines.text.slice(sheet.endOf(pair.key), lines.startOf(last + 1));
	return commentsAbove(sheet, first).length > 0 || /(?:^|\s)#/.test(text);
}
function pairAt({ root }, path) {
	let node = root;
	let pair;
	for (const step of path) if (isMap(node)) {
		pair = pairOf(node, step);
		node = pair?.value ?? null;
	} else {
		pair = void 0;
		node = isSeq(node) ? node.items[Number(step)] ?? null : null;
	}
	return pair;
}
function columnAfter(sheet, { key, value }, line) {
	return sheet.endOf(value ?? key) - sheet.lines.startOf(line);
}
function commentsAbove({ lines }, line) {
	let first = line;
	while (first > 1 && /^\s*#/.test(lines.textOf(first - 1))) first--;
	return Array.from({ length: line - first }, (_, index) => lines.textOf(first + index).trim());
}
const YAML = /^(?:- )?(?:[\w./-]+:(?: +(?:\S+|["'[{].*))?|true|false|[\d.]+|- *\S+)$/;
const INSTRUCTION = /^(?:yamllint|prettier-ignore|eslint|noqa\b|nolint\b|renovate:|-- |@(?:schema|param|section|default|ignored|raw|skip|extra)\b|\{)/i;
const UNDONE = /^(?:todo|fixme|xxx)\b/i;
const ADVICE_AGAINST = /^(?:never|do not|don['\u2019]t|must not|should not|avoid) (?:be )?(?:set|setting|use|using|run|running|start)\b.*(?<!non-?)\b(?:0|root|false)\b/i;
function isSentence(comment) {
	return /\p{L}/u.test(comment) && ![
		YAML,
		INSTRUCTION,
		UNDONE,
		ADVICE_AGAINST
	].some((other) => other.test(comment));
}
// src/fix/choose-asks.ts
function chooseAsks(pod, found, repairs, containersOnly) {
	const asks = [];
	const lifted = /* @__PURE__ */ new Set();
	for (const check of new Set(repairs.map((repair) => repair.check))) {
		const ofCheck = repairs.filter((repair) => repair.check === check);
		const violations = found.flatMap((entry) => entry.check === check ? [entry.violation] : []);
		const ofPod = ofCheck.filter(({ violation }) => violation.subject.kind === "pod");
		const inherited = containersOnly.has(check) ? [] : ofCheck.filter((repair) => isLiftedWithPod(repair, ofPod));
		const isInherited = new Set(inherited);
		for (const repair of ofCheck.filter(({ violation }) => violation.subject.kind !== "container")) {
			const inheriting = inherited.filter(({ violation }) => samePath(violation.inheritedFrom, repair.violation.path));
			asks.push(...asksFor(repair.fix.edits, [repair, ...inheriting]));
			if (inheriting.length > 0) lifted.add(check);
		}
		const ofContainers = ofCheck.filter((repair) => repair.violation.subject.kind === "container" && !isInherited.has(repair));
		const podEdits = containersOnly.has(check) ? void 0 : liftedEdits(pod, violations, ofContainers);
		if (podEdits !== void 0) {
			asks.push(...asksFor(podEdits, ofContainers));
			lifted.add(check);
		} else for (const repair of ofContainers) asks.push(...asksFor(repair.fix.edits, [repair]));
	}
	return {
		asks,
		lifted
	};
}
function asksFor(edits, repairs) {
	return (edits ?? []).map((edit) => ({
		edit,
		repairs
	}));
}
function isLiftedWithPod({ violation: { inheritedFrom }, fix }, repairs) {
	return inheritedFrom !== void 0 && canBeLifted(fix) && repairs.some(({ violation, fix }) => fix.edits !== void 0 && violation.subject.kind === "pod" && samePath(violation.path, inheritedFrom));
}
function liftedEdits(pod, violations, repairs) {
	const [first, second] = repairs;
	const edits = first?.fix.podEdits;
	if (edits === void 0 || second === void 0) return void 0;
	if (!repairs.every(({ fix }) => canBeLifted(fix))) return void 0;
	if (repairs.some(({ fix }) => JSON.stringify(fix.podEdits) !== JSON.stringify(edits))) return void 0;
	const field = edits[0]?.path[2];
	if (typeof field !== "string") return void 0;
	const changed = new Set(containersOf$1(pod).filter(({ container }) => container.securityContext?.[field] === void 0).map(({ path }) => formatPath(path)));
	const repaired = new Set(repairs.map(({ violation }) => subjectPath(violation)));
	if (changed.size < 2 || [...changed].some((path) => !repaired.has(path))) return void 0;
	return violations.some((violation) => !changed.has(subjectPath(violation))) ? void 0 : edits;
}
function canBeLifted({ edits, podEdits }) {
	if (edits?.length === 1) return true;
	return podEdits !== void 0 && (edits ?? []).every(({ op }) => op === "set");
}
function subjectPath({ subject }) {
	return subject.kind === "pod" ? "" : formatPath(subject.path);
}
function samePath(a, b) {
	return a !== void 0 && formatPath(a) === formatPath(b);
}
// src/fix/splice/collection-edit.ts
function unionOf(sets) {
	const union = /* @__PURE__ */ new Set();
	for (const set of sets) for (const repair of set) union.add(repair);
	return union;
}
// src/text/yaml-name.ts
const OTHER_MEANING = /^(?:y|n|yes|no|on|off|true|false|null)$/i;
function isPlainWord(text) {
	return /^[A-Za-z][A-Za-z0-9_./-]*$/.test(text) && !OTHER_MEANING.test(text);
}
function yamlName(name) {
	return isPlainWord(name) ? name : quotedYaml(name);
}
function quotedYaml(text) {
	return JSON.stringify(text).replaceAll(/[\p{C}\u2028\u2029]/gu, (character) => {
		const digits = (character.codePointAt(0) ?? 0).toString(16);
		return digits.length > 4 ? `\\U${digits.padStart(8, "0")}` : `\\u${digits.padStart(4, "0")}`;
	});
}
// src/fix/splice/layout.ts
function habitsOf(sheet) {
	const steps = [];
	const listSteps = [];
	const gaps = [];
	const flows = [];
	const itemQuotes = [];
	const wordQuotes = [];
	visit(sheet.root, { Pair: (_, pair) => {
		const { key, value } = pair;
		if (isScalar(value) && isPlainWord(String(value.value))) wordQuotes.push(quoteOf(value));
		if (!key.range || !value?.range || !(isMap(value) || isSeq(value)) || value.items.length === 0) return;
		const offset = sheet.startOf(key);
		if (isSeq(value) && writtenText(key) === "drop") {
			flows.push({
				offset,
				value: value.flow === true
			});
			itemQuotes.push({
				offset,
				value: quoteOf(value.items[0])
			});
		}
		const start = sheet.startOf(value);
		if (value.flow || !beginsLine(sheet, start)) return;
		const step = columnOf(sheet, start) - columnOf(sheet, offset);
		if (step < (isMap(value) ? 1 : 0)) return;
		(isMap(value) ? steps : listSteps).push({
			offset: start,
			value: step
		});
		if (isMap(value)) return;
		const item = value.items[0];
		if (!isScalar(item) || !item.range) return;
		const gap = sheet.lines.text.slice(start + 1, sheet.startOf(item));
		if (/^ +$/.test(gap)) gaps.push({
			offset: start,
			value: gap
		});
	} });
	const quote = wordQuotes.length > 1 ? unanimous(wordQuotes) : "";
	return (offset) => ({
		step: nearest(steps, offset) ?? 2,
		listStep: nearest(listSteps, offset) ?? 2,
		dashGap: nearest(gaps, offset) ?? " ",
		isListFlow: nearest(flows, offset) ?? false,
		itemQuote: nearest(itemQuotes, offset) ?? quote,
		quote
	});
}
function quoteOf(node) {
	if (!isScalar(node)) return "";
	return node.type === "QUOTE_DOUBLE" ? "\"" : node.type === "QUOTE_SINGLE" ? "'" : "";
}
function keyQuoteOf(map) {
	return unanimous(map.items.map(({ key }) => quoteOf(key)));
}
function unanimous(quotes) {
	const [first = ""] = quotes;
	return quotes.every((quote) => quote === first) ? first : "";
}
function nearest(samples, offset) {
	const last = lastIndexWhere(samples.length, (index) => (samples[index]?.offset ?? 0) < offset);
	const [before, behind] = [samples[last], samples[last + 1]];
	if (before === void 0 || behind === void 0) return (before ?? behind)?.value;
	return offset - before.offset <= behind.offset - offset ? before.value : behind.value;
}
// src/fix/splice/place.ts
function extentOf(sheet, first, last) {
	const start = sheet.startOf(first);
	const end = Math.max(start + 1, sheet.endOf(last));
	return {
		firstLine: sheet.lines.lineAt(start),
		lastLine: sheet.lines.lineAt(end - 1),
		hasRoomBefore: beginsLine(sheet, start),
		hasRoomBehind: !endsInBlockScalar(last)
	};
}
function extentOfPair(sheet, { key, value }) {
	return extentOf(sheet, key, value !== null && !isImplicitNull(value) ? value : key);
}
function endsInBlockScalar(node) {
	if (isScalar(node)) return node.type === "BLOCK_FOLDED" || node.type === "BLOCK_LITERAL";
	if (!isCollection(node) || node.flow) return false;
	const last = node.items.at(-1);
	return endsInBlockScalar(isPair(last) ? last.value : last);
}
function spotInMapping(sheet, map, leaving) {
	const pairs = map.items.filter((pair) => !leaving.has(pair));
	const extents = new Map((pairs.length > 0 ? pairs : map.items).map((pair) => [pair, extentOfPair(sheet, pair)]));
	const containers = extents.get(pairOf(map, "containers"));
	const name = extents.get(pairOf(map, "name"));
	const spots = [];
	if (containers?.hasRoomBefore) spots.push(...spotsBefore(sheet, containers));
	else if (name?.hasRoomBehind) spots.push(...spotsBehind(sheet, name));
	spots.push(...spotsAmong(sheet, [...extents.values()], spots[0]?.line));
	return firstShown(sheet, spots);
}
function spotInList(sheet, items) {
	return firstShown(sheet, items.map((item) => extentOf(sheet, item, item)).toReversed().flatMap((extent) => extent.hasRoomBehind ? spotsBehind(sheet, extent) : []));
}
function spotsAmong(sheet, extents, wanted) {
	const isOneLine = ({ firstLine, lastLine }) => firstLine === lastLine;
	const ordered = wanted === void 0 ? extents.toReversed() : extents.toSorted((a, b) => Math.abs(a.lastLine + 1 - wanted) - Math.abs(b.lastLine + 1 - wanted));
	const behind = (extent) => extent.hasRoomBehind ? spotsBehind(sheet, extent) : [];
	const before = (extent) => extent.hasRoomBefore ? spotsBefore(sheet, extent) : [];
	return [
		...ordered.filter(isOneLine).flatMap(behind),
		...ordered.flatMap(before),
		...ordered.filter((extent) => !isOneLine(extent)).flatMap(behind)
	];
}
function spotsBehind(sheet, { lastLine }) {
	const below = lastLine + 1 <= sheet.lines.count ? [{
		line: lastLine + 1,
		anchor: lastLine + 1
	}] : [];
	return [{
		line: lastLine + 1,
		anchor: lastLine
	}, ...below];
}
function spotsBefore(sheet, { firstLine }) {
	const indent = /^ */.exec(sheet.lines.textOf(firstLine))?.[0] ?? "";
	let line = firstLine;
	while (line > 1 && sheet.lines.textOf(line - 1).startsWith(`${indent}#`)) line--;
	return [{
		line,
		anchor: line
	}, ...line > 1 ? [{
		line,
		anchor: line - 1
	}] : []];
}
function firstShown(sheet, spots) {
	const spot = spots.find(({ anchor }) => sheet.shows(anchor, anchor)) ?? spots[0];
	if (spot === void 0) throw new RefusedEdit("there is no line beside which the new one could stand");
	return spot;
}
function insertLines({ lines }, line, newLines, column) {
	const ending = lines.endingOf(Math.max(1, line - 1));
	const at = lines.startOf(line);
	return {
		start: at,
		end: at,
		text: newLines.map((newLine) => newLine + ending).join(""),
		column
	};
}
function removeLines({ lines }, firstLine, lastLine) {
	return {
		start: lines.startOf(firstLine),
		end: lines.startOf(lastLine + 1),
		text: "",
		column: 0
	};
}
function linesAround(sheet, firstLine, lastLine) {
	const above = {
		startLine: firstLine - 1,
		endLine: lastLine
	};
	const below = {
		startLine: firstLine,
		endLine: lastLine + 1
	};
	if (firstLine === 1) return below;
	if (lastLine === sheet.lines.count || sheet.shows(above.startLine, above.endLine)) return above;
	return sheet.shows(below.startLine, below.endLine) ? below : above;
}
// src/fix/splice/words.ts
const ABSOLUTE_PATH = /^\/[A-Za-z0-9_./-]*$/;
function writeScalar(value, quote) {
	if (typeof value !== "string") return String(value);
	if (isPlainWord(value) || ABSOLUTE_PATH.test(value)) return `${quote}${value}${quote}`;
	if (quote === "'" && /^[\x20-\x7e]*$/.test(value)) return `'${value.replaceAll("'", "''")}'`;
	return JSON.stringify(value);
}
// src/fix/splice/render.ts
function renderBlockPair(key, value, column, layout, keyQuote) {
	const head = `${" ".repeat(column)}${writeScalar(key, keyQuote)}:`;
	if (typeof value !== "object") return [`${head} ${writeScalar(value, layout.quote)}`];
	if (isNewList(value)) {
		if (value.length === 0) return [`${head} []`];
		const scalars = value.filter((item) => typeof item !== "object");
		if (layout.isListFlow && scalars.length === value.length) return [`${head} [${scalars.map((item) => writeScalar(item, layout.itemQuote)).join(", ")}]`];
		return [head, ...value.flatMap((item) => renderBlockItem(item, column + layout.listStep, layout, keyQuote))];
	}
	if (Object.keys(value).length === 0) return [`${head} {}`];
	return [head, ...Object.entries(value).flatMap(([inner, below]) => renderBlockPair(inner, below, column + layout.step, layout, keyQuote))];
}
function renderBlockItem(value, column, layout, keyQuote) {
	const dash = `${" ".repeat(column)}-${layout.dashGap}`;
	if (typeof value !== "object") return [dash + writeScalar(value, layout.itemQuote)];
	const inner = dash.length;
	const [first, ...rest] = isNewList(value) ? value.flatMap((item) => renderBlockItem(item, inner, layout, keyQuote)) : Object.entries(value).flatMap(([key, below]) => renderBlockPair(key, below, inner, layout, keyQuote));
	if (first === void 0) return [dash + (isNewList(value) ? "[]" : "{}")];
	return [dash + first.slice(inner), ...rest];
}
function renderFlow(value, style) {
	if (typeof value !== "object") return writeScalar(value, style.quote);
	if (isNewList(value)) return `[${value.map((item) => renderFlowItem(item, style)).join(style.comma)}]`;
	if (Object.keys(value).length === 0) return "{}";
	const pairs = Object.entries(value).map(([key, inner]) => renderFlowPair(key, renderFlow(inner, style), style));
	return `{${style.pad}${pairs.join(style.comma)}${style.pad}}`;
}
function renderFlowItem(value, style) {
	return typeof value === "object" ? renderFlow(value, style) : writeScalar(value, style.itemQuote);
}
function renderFlowPair(key, text, style) {
	return `${writeScalar(key, style.keyQuote)}${style.colon}${text}`;
}
function renderSpread(value, style, indent, unit, ending) {
	if (typeof value !== "object") return writeScalar(value, style.quote);
	if (Object.keys(value).length === 0) return renderFlow(value, style);
	const inner = indent + unit;
	const entries = isNewList(value) ? value.map((item) => typeof item === "object" ? renderSpread(item, style, inner, unit, ending) : renderFlowItem(item, style)) : Object.entries(value).map(([key, below]) => renderFlowPair(key, renderSpread(below, style, inner, unit, ending), style));
	const [open, close] = isNewList(value) ? "[]" : "{}";
	return `${open}${ending}${entries.map((entry) => inner + entry).join(`,${ending}`)}${ending}${indent}${close}`;
}
// src/fix/splice/edit-block.ts
function editBlockMapping(sheet, edit, habits) {
	const { map, place, additions, removals } = edit;
	if (additions.length + removals.size > 0) for (const pair of map.items) colonOf(sheet, pair);
	const pieces = [...edit.fillings.map((filling) => fill(sheet, edit, filling, habits)), ...edit.replacements.map((replacement) => replace(sheet, edit, replacement, habits))];
	if (additions.length > 0) {
		const [first] = map.items;
		if (first === void 0) throw new RefusedEdit("the mapping is empty");
		const column = columnOf(sheet, sheet.startOf(first.key));
		const { line, anchor } = spotInMapping(sheet, map, new Set(removals.keys()));
		const layout = habits(sheet.lines.startOf(line));
		const quote = keyQuoteOf(map);
		const lines = additions.flatMap(({ key, value }) => renderBlockPair(key, value, column, layout, quote));
		pieces.push({
			splices: [insertLines(sheet, line, lines, column)],
			startLine: anchor,
			endLine: anchor,
			repairs: unionOf(additions.map(({ repairs }) => repairs)),
			place
		});
	}
	const entries = map.items.map((pair) => ({
		extent: extentOfPair(sheet, pair),
		start: sheet.startOf(pair.key),
		repairs: removals.get(pair)
	}));
	return [...pieces, ...removeEntries(sheet, entries, place)];
}
function editBlockList(sheet, { list, place, additions, removals }, habits) {
	const items = list.items;
	const pieces = [];
	const kept = items.filter((item) => !removals.has(item));
	const model = kept.at(-1) ?? items.at(-1);
	if (additions.length > 0 && model !== void 0) {
		const { line, anchor } = spotInList(sheet, kept.length > 0 ? kept : items);
		const { column, gap } = dashOf(sheet, model);
		const layout = {
			...habits(sheet.startOf(model)),
			dashGap: gap,
			itemQuote: quoteOf(model)
		};
		const keyQuote = isMap(model) ? keyQuoteOf(model) : "";
		const lines = additions.flatMap(({ value }) => renderBlockItem(value, column, layout, keyQuote));
		pieces.push({
			splices: [insertLines(sheet, line, lines, column)],
			startLine: anchor,
			endLine: anchor,
			repairs: unionOf(additions.map(({ repairs }) => repairs)),
			place
		});
	}
	const entries = items.map((item) => {
		const { offset, beginsLine } = dashOf(sheet, item);
		const extent = extentOf(sheet, item, item);
		const firstLine = sheet.lines.lineAt(offset);
		return {
			extent: {
				...extent,
				firstLine,
				hasRoomBefore: beginsLine
			},
			start: offset,
			repairs: removals.get(item)
		};
	});
	return [...pieces, ...removeEntries(sheet, entries, place)];
}
function fill(sheet, { map, place }, { pair, value, repairs }, habits) {
	const keyStart = sheet.startOf(pair.key);
	const line = sheet.lines.lineAt(keyStart);
	const column = columnOf(sheet, keyStart);
	const behindColon = colonOf(sheet, pair) + 1;
	const oldValue = pair.value !== null && !isImplicitNull(pair.value) ? pair.value : void 0;
	const end = oldValue === void 0 ? behindColon : sheet.endOf(oldValue);
	if (sheet.lines.lineAt(end) !== line) throw new RefusedEdit("the empty value stands on a line of its own");
	if (oldValue !== void 0 && !/^[ \t]*$/.test(sheet.lines.text.slice(behindColon, sheet.startOf(oldValue)))) throw new RefusedEdit("the empty value carries a tag or an anchor");
	refuseTemplate(sheet, line, line);
	const [head = "", ...below] = renderBlockPair("key", value, column, habits(keyStart), keyQuoteOf(map));
	const text = head.slice(head.indexOf(":") + 1);
	return {
		splices: [...end > behindColon || text !== "" ? [{
			start: behindColon,
			end,
			text,
			column
		}] : [], ...below.length > 0 ? [insertLines(sheet, line + 1, below, column + 1)] : []],
		startLine: line,
		endLine: line,
		repairs,
		place
	};
}
function replace(sheet, { map, place }, { pair, value, repairs }, habits) {
	const column = columnOf(sheet, sheet.startOf(pair.key));
	const { firstLine, lastLine, hasRoomBehind } = extentOfPair(sheet, pair);
	const start = colonOf(sheet, pair) + 1;
	const end = sheet.endOf(pair.value);
	const { lines } = sheet;
	if (!hasRoomBehind) throw new RefusedEdit("the value ends in a block scalar");
	refuseTemplate(sheet, firstLine, lastLine);
	const [head = "", ...below] = renderBlockPair("key", value, column, habits(start), keyQuoteOf(map));
	return {
		splices: [{
			start,
			end,
			text: [head.slice(head.indexOf(":") + 1), ...below].join(lines.endingOf(firstLine)),
			column
		}],
		startLine: firstLine,
		endLine: lastLine,
		repairs,
		place
	};
}
function removeEntries(sheet, entries, place) {
	return entries.flatMap(({ extent, start, repairs }, index) => {
		if (repairs === void 0) return [];
		const { firstLine, lastLine } = extent;
		refuseTemplate(sheet, firstLine, lastLine);
		if (extent.hasRoomBefore) return [{
			splices: [removeLines(sheet, firstLine, lastLine)],
			...linesAround(sheet, firstLine, lastLine),
			repairs,
			place
		}];
		const next = entries[index + 1];
		if (next === void 0 || next.repairs !== void 0 || next.extent.firstLine !== lastLine + 1) throw new RefusedEdit("the entry stands behind a dash, and nothing can take its place");
		return [{
			splices: [{
				start,
				end: next.start,
				text: "",
				column: columnOf(sheet, start)
			}],
			startLine: firstLine,
			endLine: next.extent.firstLine,
			repairs,
			place
		}];
	});
}
function dashOf(sheet, item) {
	const { text } = sheet.lines;
	const start = sheet.startOf(item);
	const offset = text.lastIndexOf("-", start - 1);
	const between = text.slice(offset + 1, start);
	if (offset < 0 || !/^[ \t\r\n]*$/.test(between)) throw new RefusedEdit("the item of the list carries a tag, an anchor or a comment");
	const column = columnOf(sheet, offset);
	const lineText = text.slice(offset - column, offset);
	return {
		offset,
		column,
		gap: /^ +$/.test(between) ? between : " ",
		beginsLine: /^ *$/.test(lineText)
	};
}
// src/fix/splice/flow-entries.ts
function addFlowEntries(sheet, entries, added) {
	const last = entries.at(-1);
	if (entries.length > 0 && entries.every(({ repairs }) => repairs !== void 0)) return replaceAll(sheet, entries, added);
	const lineOf = ({ beside, isBefore }) => sheet.lines.lineAt(isBefore ? beside.start : beside.end);
	const lastKept = entries.findLast(({ repairs }) => repairs === void 0);
	const places = added.places.map((place) => {
		return added.isSpread && lastKept !== last && place.beside === lastKept ? {
			...place,
			isBefore: true
		} : place;
	});
	const place = places.find((candidate) => sheet.shows(lineOf(candidate), lineOf(candidate))) ?? places[0];
	if (place === void 0) throw new RefusedEdit("the collection has no entry beside which the new one could stand");
	const line = lineOf(place);
	return {
		splices: (added.isSpread ? addLines(sheet, entries, added, place, line) : void 0) ?? [addInline(sheet, added, place)],
		startLine: line,
		endLine: line
	};
}
function replaceAll(sheet, entries, added) {
	const { lines } = sheet;
	const [first, last] = [entries[0], entries.at(-1)];
	const { start } = first;
	const { end } = last;
	if (!lines.text.slice(start, end).includes("#")) return {
		splices: [{
			start,
			end,
			text: added.texts.join(added.comma),
			column: columnOf(sheet, start)
		}],
		startLine: lines.lineAt(start),
		endLine: lines.lineAt(end)
	};
	const removal = removeRun(sheet, entries, void 0, void 0);
	const addition = addLines(sheet, entries, added, {
		beside: first,
		isBefore: true
	}, lines.lineAt(start)) ?? [];
	return {
		...removal,
		splices: [...addition, ...removal.splices]
	};
}
function addInline(sheet, { texts, comma }, { beside, isBefore }) {
	const at = isBefore ? beside.start : beside.end;
	return {
		start: at,
		end: at,
		text: texts.map((entry) => isBefore ? entry + comma : comma + entry).join(""),
		column: columnOf(sheet, at)
	};
}
function addLines(sheet, entries, { texts }, { beside, isBefore }, line) {
	const { lines } = sheet;
	const indent = /^[ \t]*/.exec(lines.textOf(lines.lineAt(beside.start)))?.[0] ?? "";
	const ending = lines.endingOf(line);
	const column = columnOf(sheet, beside.start);
	if (isBefore) {
		const at = lines.startOf(line);
		return [{
			start: at,
			end: at,
			text: texts.map((text) => `${indent}${text},${ending}`).join(""),
			column
		}];
	}
	const rest = lines.text.slice(beside.end, lines.endOf(line));
	const at = lines.startOf(line + 1);
	if (/^[ \t]*,[ \t]*(?:#.*)?$/.test(rest)) return [{
		start: at,
		end: at,
		text: texts.map((text) => `${indent}${text},${ending}`).join(""),
		column
	}];
	if (beside !== entries.at(-1) || !/^[ \t]*(?:#.*)?$/.test(rest)) return void 0;
	return [{
		start: beside.end,
		end: beside.end,
		text: ",",
		column
	}, {
		start: at,
		end: at,
		text: texts.map((text) => indent + text).join(`,${ending}`) + ending,
		column
	}];
}
function removeFlowEntries(sheet, entries) {
	const changes = [];
	if (entries.every(({ repairs }) => repairs !== void 0)) return changes;
	for (let first = 0; first < entries.length; first++) {
		if (entries[first]?.repairs === void 0) continue;
		let last = first;
		while (entries[last + 1]?.repairs !== void 0) last++;
		const run = entries.slice(first, last + 1);
		const repairs = new Set(run.flatMap((entry) => [...entry.repairs ?? []]));
		changes.push({
			...removeRun(sheet, run, entries[first - 1], entries[last + 1]),
			repairs
		});
		first = last;
	}
	return changes;
}
function removeRun(sheet, run, before, behind) {
	const { lines } = sheet;
	const start = run[0].start;
	const end = run.at(-1).end;
	const [firstLine, lastLine] = [lines.lineAt(start), lines.lineAt(end - 1)];
	refuseTemplate(sheet, firstLine, lastLine);
	const rest = /^[ \t]*(,?)[ \t]*(?:#.*)?$/.exec(lines.text.slice(end, lines.endOf(lastLine)));
	const column = columnOf(sheet, start);
	const hasComma = rest?.[1] === ",";
	if (beginsLine(sheet, start) && rest !== null && (behind === void 0 || hasComma) && firstLine > 1) {
		const splices = [removeLines(sheet, firstLine, lastLine)];
		if (hasComma || before === void 0) return {
			splices,
			startLine: firstLine - 1,
			endLine: lastLine
		};
		const comma = /^[ \t]*,/.exec(lines.text.slice(before.end));
		if (comma === null) throw new RefusedEdit("the list has a comment where its comma is expected");
		splices.push({
			start: before.end,
			end: before.end + comma[0].length,
			text: "",
			column
		});
		return {
			splices,
			startLine: lines.lineAt(before.end),
			endLine: lastLine
		};
	}
	const from = before?.end ?? start;
	const to = before === void 0 ? behind?.start ?? end : end;
	if ([
		lines.text.slice(from, start),
		lines.text.slice(end, to),
		...run.slice(1).map((entry, index) => lines.text.slice(run[index].end, entry.start))
	].some((gap) => gap.includes("#"))) throw new RefusedEdit("a comment stands between the entries to remove");
	return {
		splices: [{
			start: from,
			end: to,
			text: "",
			column
		}],
		startLine: lines.lineAt(from),
		endLine: lines.lineAt(to)
	};
}
// src/fix/splice/flow-style.ts
function flowStyleOf(sheet, map, layout) {
	const { text } = sheet.lines;
	const pairs = map.items;
	const [first, second] = pairs;
	const keyQuote = sheet.isJson ? "\"" : keyQuoteOf(map);
	const withValue = pairs.find(({ value }) => value !== null && !isImplicitNull(value));
	const colon = withValue?.value ? ifMatching(text.slice(sheet.endOf(withValue.key), sheet.startOf(withValue.value)), /^:[ \t]*$/) : void 0;
	const comma = first && second ? ifMatching(text.slice(flowEndOf(sheet, first), sheet.startOf(second.key)), /^,[ \t]*$/) : void 0;
	const pad = first ? ifMatching(text.slice(sheet.startOf(map) + 1, sheet.startOf(first.key)), /^ *$/) : void 0;
	const isTight = colon === ":" && keyQuote !== "";
	return {
		colon: isTight ? ":" : (colon ?? ": ").padEnd(2),
		comma: comma ?? (isTight ? "," : ", "),
		pad: pad ?? "",
		keyQuote,
		quote: sheet.isJson ? "\"" : layout.quote,
		itemQuote: sheet.isJson ? "\"" : layout.itemQuote
	};
}
function emptyStyle(sheet, layout) {
	const { quote, itemQuote } = sheet.isJson ? {
		quote: "\"",
		itemQuote: "\""
	} : layout;
	return {
		colon: ": ",
		comma: ", ",
		pad: "",
		keyQuote: sheet.isJson ? "\"" : "",
		quote,
		itemQuote
	};
}
function flowEndOf(sheet, { key, value }) {
	if (value !== null && !isImplicitNull(value)) return sheet.endOf(value);
	const end = sheet.endOf(key);
	return end + (/^[ \t]*:/.exec(sheet.lines.text.slice(end))?.[0].length ?? 0);
}
function ifMatching(text, pattern) {
	return pattern.test(text) ? text : void 0;
}
// src/fix/splice/edit-flow.ts
function editFlowMapping(sheet, edit, habits) {
	const { map, place, additions, removals } = edit;
	const entries = map.items.map((pair) => ({
		start: sheet.startOf(pair.key),
		end: flowEndOf(sheet, pair),
		repairs: removals.get(pair)
	}));
	const style = flowStyleOf(sheet, map, habits(sheet.startOf(map)));
	const write = writerOf(sheet, map, style);
	const pieces = [...edit.fillings, ...edit.replacements].map((filling) => fillFlow(sheet, filling, place, style, write));
	if (additions.length > 0) {
		const added = addFlowEntries(sheet, entries, {
			texts: additions.map(({ key, value }) => renderFlowPair(key, write(value), style)),
			comma: style.comma,
			places: placesIn$1(map, entries),
			isSpread: isSpread(sheet, map)
		});
		pieces.push({
			...added,
			repairs: unionOf([...additions.map(({ repairs }) => repairs), ...repairsOfAllRemoved(entries)]),
			place
		});
	}
	return [...pieces, ...removeFlowEntries(sheet, entries).map((change) => ({
		...change,
		place
	}))];
}
function editFlowList(sheet, { list, place, additions, removals }, habits) {
	const items = list.items;
	const entries = items.map((item) => ({
		start: sheet.startOf(item),
		end: sheet.endOf(item),
		repairs: removals.get(item)
	}));
	const pieces = [];
	if (additions.length > 0) {
		const [first, second] = entries;
		const between = first && second ? sheet.lines.text.slice(first.end, second.start) : ", ";
		const added = addFlowEntries(sheet, entries, {
			texts: additions.map(({ value }) => writeItem(sheet, value, items.at(-1), habits)),
			comma: /^,[ \t]*$/.test(between) ? between : ", ",
			places: keptPlaces(entries).toReversed(),
			isSpread: entries.every(({ start }) => beginsLine(sheet, start))
		});
		pieces.push({
			...added,
			repairs: unionOf([...additions.map(({ repairs }) => repairs), ...repairsOfAllRemoved(entries)]),
			place
		});
	}
	return [...pieces, ...removeFlowEntries(sheet, entries).map((change) => ({
		...change,
		place
	}))];
}
function writeItem(sheet, value, model, habits) {
	if (typeof value !== "object") return writeScalar(value, quoteOf(model));
	const layout = habits(model === void 0 ? 0 : sheet.startOf(model));
	if (!isMap(model) || model.items.length === 0) return renderFlow(value, emptyStyle(sheet, layout));
	const style = flowStyleOf(sheet, model, layout);
	if (!isSpread(sheet, model)) return renderFlow(value, style);
	const { indent, unit, ending } = spreadOf(sheet, model);
	return renderSpread(value, style, indent, unit, ending);
}
function repairsOfAllRemoved(entries) {
	const repairs = entries.flatMap((entry) => entry.repairs ?? []);
	return repairs.length === entries.length ? repairs : [];
}
function fillFlow(sheet, { pair, value, repairs }, place, style, write) {
	const oldValue = pair.value !== null && !isImplicitNull(pair.value) ? pair.value : void 0;
	const keyEnd = sheet.endOf(pair.key);
	const start = oldValue === void 0 ? keyEnd : sheet.startOf(oldValue);
	const end = oldValue === void 0 ? flowEndOf(sheet, pair) : sheet.endOf(oldValue);
	if (oldValue !== void 0 && !/^[ \t]*:\s*$/.test(sheet.lines.text.slice(keyEnd, start))) throw new RefusedEdit("the empty value carries a tag, an anchor or a comment");
	const text = (oldValue === void 0 ? style.colon : "") + write(value);
	const [startLine, endLine] = [sheet.lines.lineAt(start), sheet.lines.lineAt(end)];
	refuseTemplate(sheet, startLine, endLine);
	return {
		splices: [{
			start,
			end,
			text,
			column: columnOf(sheet, start)
		}],
		startLine,
		endLine,
		repairs,
		place
	};
}
function placesIn$1(map, entries) {
	const at = (key) => {
		const pair = pairOf(map, key);
		const entry = pair === void 0 ? void 0 : entries[map.items.indexOf(pair)];
		return entry?.repairs === void 0 ? entry : void 0;
	};
	const [containers, name] = [at("containers"), at("name")];
	const best = containers ? [{
		beside: containers,
		isBefore: true
	}] : name ? [{
		beside: name,
		isBefore: false
	}] : [];
	const behind = keptPlaces(entries).toReversed();
	return [
		...best,
		...behind,
		...behind.map(({ beside }) => ({
			beside,
			isBefore: true
		}))
	];
}
function keptPlaces(entries) {
	return entries.filter(({ repairs }) => repairs === void 0).map((beside) => ({
		beside,
		isBefore: false
	}));
}
function isSpread(sheet, map) {
	return map.items.every(({ key }) => beginsLine(sheet, sheet.startOf(key)));
}
function writerOf(sheet, map, style) {
	if (map.items.length === 0 || !isSpread(sheet, map)) return (value) => renderFlow(value, style);
	const nested = map.items.map(({ value }) => value).filter((value) => isCollection(value) && value.items.length > 0);
	if (nested.length > 0 ? nested.every((value) => isOnOneLine(sheet, value)) : !sheet.isJson) return (value) => renderFlow(value, style);
	const { inner, unit, ending } = spreadOf(sheet, map);
	return (value) => renderSpread(value, style, inner, unit, ending);
}
function spreadOf(sheet, map) {
	const { lines } = sheet;
	const [first] = map.items;
	const firstStart = first === void 0 ? sheet.startOf(map) : sheet.startOf(first.key);
	const indentAt = (offset) => /^[ \t]*/.exec(lines.textOf(lines.lineAt(offset)))?.[0] ?? "";
	const [indent, inner] = [indentAt(sheet.startOf(map)), indentAt(firstStart)];
	return {
		indent,
		inner,
		unit: inner.startsWith(indent) && inner !== indent ? inner.slice(indent.length) : "  ",
		ending: lines.endingOf(lines.lineAt(firstStart))
	};
}
function isOnOneLine(sheet, node) {
	return sheet.lines.lineAt(sheet.startOf(node)) === sheet.lines.lineAt(sheet.endOf(node));
}
// src/fix/splice/list-items.ts
function hasItem(sheet, items, { value, by }, path) {
	if (by === void 0 || typeof value !== "object") return items.some((item) => hasSameValue(sheet, item, value));
	const identity = itemIdentity(value[by], by);
	const same = items.find((item) => identityIn(sheet, item, by) === identity);
	if (same === void 0 || hasSameValue(sheet, same, value)) return same !== void 0;
	throw new RefusedEdit(`${inlineCode(formatPath(path))} has another item with this ${inlineCode(by)}`);
}
function droppedFrom$1(sheet, { dropped }) {
	const keys = [...new Set([...dropped.values()].map(({ by }) => by))];
	return (item) => keys.some((by) => dropped.has(identityIn(sheet, item, by) ?? ""));
}
function identityIn(sheet, item, by) {
	const node = by === void 0 ? item : sheet.resolve(item);
	const text = writtenText(by === void 0 ? node : isMap(node) ? pairOf(node, by)?.value : void 0);
	return text === void 0 ? void 0 : itemIdentity(text, by);
}
// src/fix/splice/edit-document.ts
function editDocument(page, edits) {
	return editValue(page, page.sheet.root, edits, []);
}
function editValue(page, node, edits, path) {
	refuseShared(page.sheet, node);
	if (isMap(node)) return editMapping(page, node, edits, path);
	if (isSeq(node)) return editList(page, node, edits, path);
	throw new RefusedEdit(`${inlineCode(formatPath(path))} is no mapping and no list`);
}
function editMapping(page, map, edits, path) {
	const { sheet } = page;
	const additions = [];
	const fillings = [];
	const replacements = [];
	const removals = /* @__PURE__ */ new Map();
	const piecesBelow = [];
	for (const [step, child] of edits.children) {
		const key = String(step);
		const pair = pairOf(map, key);
		const { repairs } = child;
		if (pair === void 0) {
			const value = newValueOf(child);
			if (value !== void 0 || isRemoval(sheet, null, child)) refuseMerged(sheet, map, key);
			if (value !== void 0) additions.push({
				key,
				value,
				repairs
			});
		} else if (isRemoval(sheet, pair.value, child)) {
			refuseMerged(sheet, map, key);
			refuseRepeated(map, key);
			refuseSharedInside(sheet, pair.key);
			refuseSharedInside(sheet, pair.value);
			removals.set(pair, repairs);
		} else if (child.leaf !== void 0 && "rename" in child.leaf) {
			for (const name of [key, child.leaf.rename]) refuseMerged(sheet, map, name);
			refuseRepeated(map, key);
			piecesBelow.push(setScalar(sheet, pair.key, child.leaf.rename, repairs, path));
		} else if (isEmptyValue(pair.value)) {
			refuseShared(sheet, pair.value);
			const value = newValueOf(child);
			if (value !== void 0) fillings.push({
				pair,
				value,
				repairs
			});
		} else if (child.leaf !== void 0 && "set" in child.leaf) {
			const { set: value } = child.leaf;
			if (typeof value !== "object") piecesBelow.push(setScalar(sheet, pair.value, value, repairs, path));
			else if (!hasSameValue(sheet, pair.value, value)) {
				refuseSharedInside(sheet, pair.value);
				refuseComments(sheet, pair);
				replacements.push({
					pair,
					value,
					repairs
				});
			}
		} else piecesBelow.push(...editValue(page, pair.value, child, [...path, step]));
	}
	additions.sort((a, b) => a.key < b.key ? -1 : 1);
	if (additions.length + fillings.length + replacements.length + removals.size === 0) return piecesBelow;
	const edit = {
		map,
		place: placeOf$1(path),
		additions,
		fillings,
		replacements,
		removals
	};
	const pieces = map.flow ? editFlowMapping(sheet, edit, page.habits) : editBlockMapping(sheet, edit, page.habits);
	return [...piecesBelow, ...pieces];
}
function editList(page, list, edits, path) {
	const { sheet } = page;
	const items = list.items;
	const piecesBelow = [];
	const removals = /* @__PURE__ */ new Map();
	const isDropped = droppedFrom$1(sheet, edits);
	for (const [step, child] of edits.children) {
		const item = items[Number(step)];
		if (item === void 0) throw new RefusedEdit(`${inlineCode(formatPath([...path, step]))} is not in the text`);
		if (isDropped(item)) refuseContradiction([...path, step]);
		if (child.leaf !== void 0 && "set" in child.leaf) {
			const { set: value } = child.leaf;
			if (typeof value === "object") throw new RefusedEdit(`${inlineCode(formatPath([...path, step]))} would have to be written anew`);
			piecesBelow.push(setScalar(sheet, item, value, child.repairs, path));
		} else if (child.leaf !== void 0) removals.set(item, child.repairs);
		else if (isRemoval(sheet, item, child)) throw new RefusedEdit(`${inlineCode(formatPath([...path, step]))} would be left empty`);
		else piecesBelow.push(...editValue(page, item, child, [...path, step]));
	}
	const kept = items.map((node, index) => ({
		node,
		below: edits.children.get(index)
	})).filter(({ node, below }) => !isDropped(node) && below?.leaf === void 0);
	const added = [...edits.added.values()].filter((item) => {
		const { by } = item;
		const nodes = (by === void 0 ? kept : kept.filter(({ below }) => below?.children.has(by) !== true)).map(({ node }) => node);
		return !hasItem(sheet, nodes, item, path);
	});
	for (const item of items.filter(isDropped)) {
		const replacement = isScalar(item) && typeof added[0]?.value !== "object" ? added.shift() : void 0;
		if (replacement === void 0) removals.set(item, edits.repairs);
		else piecesBelow.push(setScalar(sheet, item, replacement.value, edits.repairs, path));
	}
	for (const item of removals.keys()) refuseSharedInside(sheet, item);
	if (added.length === 0 && removals.size === 0) return piecesBelow;
	const additions = added.map(({ value }) => ({
		value,
		repairs: edits.repairs
	}));
	const edit = {
		list,
		place: placeOf$1(path),
		additions,
		removals
	};
	const pieces = list.flow ? editFlowList(sheet, edit, page.habits) : editBlockList(sheet, edit, page.habits);
	return [...piecesBelow, ...pieces];
}
function isRemoval(sheet, node, edits) {
	if (edits.leaf !== void 0) return "remove" in edits.leaf;
	if (bringsValue(edits) || isEmptyValue(node)) return false;
	if (isMap(node)) return node.items.every((pair) => {
		const child = edits.children.get(writtenText(pair.key) ?? "");
		return child !== void 0 && isRemoval(sheet, pair.value, child);
	});
	if (!isSeq(node)) return false;
	const isDropped = droppedFrom$1(sheet, edits);
	return node.items.every((item, index) => {
		const child = edits.children.get(index);
		return child?.leaf !== void 0 && "remove" in child.leaf || isDropped(item);
	});
}
function isEmptyValue(node) {
	return isNullNode(node) || isCollection(node) && node.items.length === 0;
}
function setScalar(sheet, node, value, repairs, path) {
	refuseShared(sheet, node);
	if (!isScalar(node)) throw new RefusedEdit(`${inlineCode(formatPath(path))} holds a list or mapping where a single value belongs`);
	if (node.type === "BLOCK_FOLDED" || node.type === "BLOCK_LITERAL") throw new RefusedEdit("the value is a block scalar");
	if (node.tag !== void 0) throw new RefusedEdit("the value carries a tag");
	const start = sheet.startOf(node);
	const end = sheet.endOf(node);
	const line = sheet.lines.lineAt(start);
	if (sheet.lines.lineAt(end) !== line) throw new RefusedEdit("the value spans several lines");
	refuseTemplate(sheet, line, line);
	return {
		splices: [{
			start,
			end,
			text: writeScalar(value, quoteOf(node)),
			column: columnOf(sheet, start)
		}],
		startLine: line,
		endLine: line,
		repairs,
		place: placeOf$1(path)
	};
}
function placeOf$1(path) {
	const end = path.lastIndexOf("securityContext");
	return formatPath(end < 0 ? path : path.slice(0, end + 1));
}
// src/fix/ask-for.ts
function askFor(pageAt, judged) {
	const { workload, violations } = judged;
	const { pod } = workload;
	const meant = meantRepairs(pageAt, judged);
	const repairs = judged.repairs.filter((repair) => !meant.has(repair));
	const containersOnly = /* @__PURE__ */ new Set();
	for (const check of chooseAsks(pod, violations, repairs, containersOnly).lifted) {
		const ofCheck = repairs.filter((repair) => repair.check === check);
		const [easeAtPod, easeAtContainers] = [/* @__PURE__ */ new Set(), /* @__PURE__ */ new Set([check])].map((inContainers) => {
			const { asks, refused } = addressEdits(workload, chooseAsks(pod, violations, ofCheck, inContainers).asks);
			return refused.size > 0 ? 0 : easeOf(pageAt, asks);
		});
		if ((easeAtContainers ?? 0) > (easeAtPod ?? 0)) containersOnly.add(check);
	}
	const { asks } = chooseAsks(pod, violations, repairs, containersOnly);
	const addressedEdits = addressEdits(workload, asks);
	const refused = new Map([
		...addressedEdits.refused,
		...refuseScattered(addressedEdits.asks),
		...refuseOtherViolations({
			...judged,
			repairs
		}, asks),
		...[...meant].map(([repair, field]) => [repair, meantReason(workload, repair, field)])
	]);
	return {
		asks: addressedEdits.asks.flatMap((ask) => {
			const remaining = ask.repairs.filter((repair) => !refused.has(repair));
			return remaining.length === 0 ? [] : [{
				...ask,
				repairs: remaining
			}];
		}),
		refused,
		meant: new Map([...meant].map(([repair, { comment }]) => [repair, comment]))
	};
}
function meantRepairs(pageAt, { workload, repairs }) {
	return new Map(repairs.flatMap((repair) => {
		for (const path of repair.fix.mayBeMeantAt ?? []) {
			const address = workload.editAt(path);
			const page = "reason" in address ? void 0 : pageAt(address);
			const comment = page && "path" in address ? commentBeside(page, address.path) : void 0;
			if (comment !== void 0) return [[repair, {
				path,
				comment
			}]];
		}
		return [];
	}));
}
function meantReason(workload, { violation }, { path, comment }) {
	return `it stays as it is, because a comment beside ${formatPath(path) === formatPath(violation.path) ? "it" : inlineCode(formatPath(fieldPath(workload, path)))} shows that it is meant (${inlineCode(comment)}): exempt it, or change it by hand`;
}
function addressKey({ file, document }) {
	return JSON.stringify([file, document]);
}
function addressEdits(workload, asks) {
	const refused = /* @__PURE__ */ new Map();
	return {
		asks: asks.flatMap(({ edit, repairs }) => {
			const address = workload.editAt(edit.path);
			if (!("reason" in address)) return [{
				at: address,
				edit: (edit.op === "remove" ? address.removal : address.setting) ?? {
					...edit,
					path: address.path
				},
				repairs
			}];
			for (const repair of repairs) refused.set(repair, address.reason);
			return [];
		}),
		refused
	};
}
function easeOf(pageAt, asks) {
	const eases = [...groupBy(asks, ({ at }) => addressKey(at)).values()].map((documentAsks) => {
		const page = documentAsks[0] && pageAt(documentAsks[0].at);
		return page === void 0 ? 0 : easeOfDocument(page, documentAsks);
	});
	return eases.includes(0) || eases.length === 0 ? 0 : eases.includes(1) ? 1 : 2;
}
function easeOfDocument(page, asks) {
	try {
		const pieces = editDocument(page, editTreeOf(asks));
		if (pieces.length === 0) return 0;
		return pieces.every(({ startLine, endLine }) => page.sheet.shows(startLine, endLine)) ? 2 : 1;
	} catch (error) {
		if (error instanceof RefusedEdit) return 0;
		throw error;
	}
}
function refuseScattered(asks) {
	const documents = /* @__PURE__ */ new Map();
	for (const { at, repairs } of asks) for (const repair of repairs) {
		const documentsOfRepair = documents.get(repair) ?? /* @__PURE__ */ new Map();
		documents.set(repair, documentsOfRepair.set(addressKey(at), at));
	}
	return new Map([...documents].filter(([, repairDocuments]) => repairDocuments.size > 1).map(([repair, repairDocuments]) => {
		return [repair, `the repair needs edits in several documents, in ${[...new Set([...repairDocuments.values()].map(({ file }) => inlineCode(homeOf(file))))].join(" and ")}`];
	}));
}
function refuseOtherViolations({ workload, violations, repairs }, asks) {
	const wanted = new Set(repairs.map(({ violation }) => formatPath(violation.path)));
	const others = violations.filter(({ violation }) => violation.inheritedFrom === void 0).map(({ rule, violation }) => ({
		path: formatPath(violation.path),
		isAdvice: isAskedRule(rule)
	})).filter(({ path }) => !wanted.has(path));
	const otherFields = new Set(others.map(({ path }) => path));
	const ofStandard = new Set(others.filter(({ isAdvice }) => !isAdvice).map(({ path }) => path));
	const refused = /* @__PURE__ */ new Map();
	for (const { edit, repairs: askRepairs } of asks) {
		const path = formatPath(edit.path);
		if (!otherFields.has(path)) continue;
		const field = inlineCode(formatPath(fieldPath(workload, edit.path)));
		for (const repair of askRepairs) {
			if (isOfStandard(repair.check) && !ofStandard.has(path)) continue;
			refused.set(repair, `the repair would also change ${field}, which stays as it is here`);
		}
	}
	return refused;
}
// src/fix/splice/text-lines.ts
function textLines(original) {
	const lacking = original.endsWith("\n") ? "" : original.endsWith("\r") || !/\r\n[^\n]*$/.test(original) ? "\n" : "\r\n";
	const text = original + lacking;
	const starts = lineStarts(text);
	starts.pop();
	const count = starts.length;
	const startOf = (line) => line > count ? text.length : starts[line - 1] ?? 0;
	const endOf = (line) => {
		let end = startOf(line + 1);
		if (end > startOf(line) && text[end - 1] === "\n") {
			end--;
			if (end > startOf(line) && text[end - 1] === "\r") end--;
		}
		return end;
	};
	return {
		text,
		padding: lacking.length,
		count,
		startOf,
		endOf,
		lineAt: (offset) => lineAt(starts, offset) + 1,
		textOf: (line) => text.slice(startOf(line), endOf(line)),
		endingOf: (line) => text.slice(endOf(line), startOf(line + 1))
	};
}
// src/fix/open-files.ts
function openFiles({ texts, shows = () => true }) {
	const lines = /* @__PURE__ */ new Map();
	const documents = /* @__PURE__ */ new Map();
	const pages = /* @__PURE__ */ new Map();
	const linesOf = (file) => cached(lines, file, () => textLines(texts.get(file) ?? ""));
	const documentAt = ({ file, document }) => cached(documents, file, () => documentsOf(texts.get(file) ?? "")).get(document);
	const openPage = (address) => {
		const document = documentAt(address);
		if (document?.contents === void 0) return void 0;
		const { file } = address;
		const sheet = sheetOf(document, linesOf(file), (startLine, endLine) => shows(file, startLine, endLine));
		return {
			sheet,
			habits: habitsOf(sheet)
		};
	};
	return {
		linesOf,
		documentAt,
		pageAt: (address) => cached(pages, addressKey(address), () => openPage(address))
	};
}
function documentsOf(text) {
	return new Map(readDocuments(text).map((document) => [document.index, document]));
}
function cached(values, key, make) {
	if (!values.has(key)) values.set(key, make());
	return values.get(key);
}
// src/pss/validation.ts
const LINUX_POD_FIELDS = [
	"appArmorProfile",
	"seLinuxOptions",
	"seccompProfile",
	"sysctls",
	"runAsUser"
];
const LINUX_CONTAINER_FIELDS = [
	"appArmorProfile",
	"seLinuxOptions",
	"seccompProfile",
	"capabilities",
	"privileged",
	"allowPrivilegeEscalation",
	"procMount",
	"runAsUser"
];
function invalidReasons(pod) {
	const containers = containersOf$1(pod);
	return [
		...invalidOnWindows(pod, containers),
		...invalidNamespaces(pod),
		...invalidHostProcess(pod, containers),
		...invalidProfiles([...POD_CONTEXT], pod.spec?.securityContext ?? {}),
		...invalidSeccompAnnotation(pod, POD_CONTEXT, pod.spec?.securityContext?.seccompProfile, POD_ANNOTATION),
		...containers.flatMap((placed) => invalidContainer(pod, placed))
	].map(({ path, reason }) => `${formatPath(path)}: ${reason}`);
}
function invalidContainer(pod, { container, name, path: containerPath }) {
	const context = container.securityContext ?? {};
	const podContext = pod.spec?.securityContext ?? {};
	const path = [...containerPath, "securityContext"];
	const found = invalidProfiles(path, context);
	if (context.allowPrivilegeEscalation === false) {
		if (context.privileged) found.push({
			path,
			reason: "must not set allowPrivilegeEscalation to false and privileged to true"
		});
		if (context.capabilities?.add?.includes("CAP_SYS_ADMIN")) found.push({
			path,
			reason: "must not set allowPrivilegeEscalation to false and add CAP_SYS_ADMIN"
		});
	}
	if (context.procMount === "Unmasked" && !hasUserNamespace(pod)) found.push({
		path: [...path, "procMount"],
		reason: "must not be Unmasked without hostUsers: false"
	});
	if (!context.privileged && propagatedMounts(container).length > 0) {
		const mounts = [
			...containerPath,
			"volumeMounts",
			"mountPropagation"
		];
		found.push({
			path: mounts,
			reason: "must not be Bidirectional without privileged: true"
		});
	}
	const inherited = isCopiedToField(annotationOf(pod, container)) ? void 0 : podContext.appArmorProfile;
	const appArmor = context.appArmorProfile ?? inherited;
	found.push(...invalidSeccompAnnotation(pod, path, context.seccompProfile, CONTAINER_ANNOTATION_PREFIX + name));
	if (!isWindows(pod)) found.push(...invalidAppArmorAnnotation(pod, path, appArmor, APP_ARMOR_ANNOTATION + name));
	if (pod.spec?.hostNetwork && containerPath[1] === "containers") container.ports?.forEach(({ hostPort = 0, containerPort }, index) => {
		if (hostPort === 0 || hostPort === containerPort) return;
		found.push({
			path: [
				...containerPath,
				"ports",
				index,
				"hostPort"
			],
			reason: "must be containerPort with hostNetwork"
		});
	});
	return found;
}
function invalidOnWindows(pod, containers) {
	if (!isWindows(pod)) return [];
	const { securityContext = {}, hostUsers, hostPID, hostIPC } = pod.spec ?? {};
	const paths = LINUX_POD_FIELDS.filter((field) => {
		const value = securityContext[field];
		return Array.isArray(value) ? value.length > 0 : value !== void 0;
	}).map((field) => [...POD_CONTEXT, field]);
	if (hostUsers !== void 0) paths.push(["spec", "hostUsers"]);
	if (hostPID) paths.push(["spec", "hostPID"]);
	if (hostIPC) paths.push(["spec", "hostIPC"]);
	for (const { container, path } of containers) {
		const set = LINUX_CONTAINER_FIELDS.filter((field) => container.securityContext?.[field] !== void 0);
		paths.push(...set.map((field) => [
			...path,
			"securityContext",
			field
		]));
	}
	return paths.map((path) => ({
		path,
		reason: "must not be set for a Windows pod"
	}));
}
function invalidNamespaces(pod) {
	if (!hasUserNamespace(pod)) return [];
	return [
		"hostNetwork",
		"hostPID",
		"hostIPC"
	].filter((field) => pod.spec?.[field]).map((field) => ({
		path: ["spec", field],
		reason: "must not be true with hostUsers: false"
	}));
}
function invalidHostProcess(pod, containers) {
	const podValue = pod.spec?.securityContext?.windowsOptions?.hostProcess;
	const found = containers.filter(({ container }) => {
		const value = container.securityContext?.windowsOptions?.hostProcess;
		return podValue !== void 0 && value !== void 0 && value !== podValue;
	}).map(({ path }) => ({
		path: [
			...path,
			"securityContext",
			"windowsOptions",
			"hostProcess"
		],
		reason: `must be ${podValue}, as the pod's`
	}));
	if (!isHostProcess(pod)) return found;
	if (!containers.every(({ container }) => isHostProcessContainer(pod, container))) found.push({
		path: ["spec"],
		reason: "must have HostProcess containers only, or none"
	});
	if (!pod.spec?.hostNetwork) found.push({
		path: ["spec", "hostNetwork"],
		reason: "must be true with HostProcess"
	});
	return found;
}
function invalidProfiles(path, context) {
	return ["seccompProfile", "appArmorProfile"].flatMap((field) => invalidProfile([...path, field], context[field]));
}
function invalidProfile(path, profile) {
	if (profile === void 0) return [];
	const { type = "", localhostProfile } = profile;
	if (type === "Localhost") {
		if (localhostProfile !== void 0) return [];
		return [{
			path: [...path, "localhostProfile"],
			reason: "must be set with type Localhost"
		}];
	}
	const found = [];
	if (type !== "RuntimeDefault" && type !== "Unconfined") {
		found.push({
			path: [...path, "type"],
			reason: "must be Localhost, RuntimeDefault or Unconfined"
		});
		if (path.at(-1) === "appArmorProfile") return found;
	}
	if (localhostProfile !== void 0) found.push({
		path: [...path, "localhostProfile"],
		reason: "must not be set without type Localhost"
	});
	return found;
}
function invalidSeccompAnnotation(pod, context, profile, key) {
	const annotation = pod.metadata?.annotations?.[key];
	if (annotation === void 0 || profile === void 0) return [];
	return invalidAnnotation([...context, "seccompProfile"], profile, annotation, isRuntimeDefaultAnnotation(annotation));
}
function invalidAppArmorAnnotation(pod, context, profile, key) {
	const annotation = pod.metadata?.annotations?.[key];
	if (annotation === void 0 || profile === void 0) return [];
	return invalidAnnotation([...context, "appArmorProfile"], profile, annotation, annotation === "runtime/default");
}
function invalidAnnotation(path, profile, annotation, isRuntimeDefault) {
	const expected = {
		Unconfined: annotation === "unconfined",
		RuntimeDefault: isRuntimeDefault,
		Localhost: false
	};
	const { type, localhostProfile } = profile;
	const reason = "must say the same as the annotation";
	if (type === "Localhost" && annotation.startsWith("localhost/")) return annotation === `localhost/${localhostProfile}` && localhostProfile !== void 0 ? [] : [{
		path: [...path, "localhostProfile"],
		reason
	}];
	if (type !== "Unconfined" && type !== "RuntimeDefault" && type !== "Localhost") return [];
	return expected[type] ? [] : [{
		path: [...path, "type"],
		reason
	}];
}
// src/repository/helm/same-pod.ts
const READ = /seccomp|apparmor/;
function isSamePod(one, other) {
	return isSameValue(comparable(one), comparable(other));
}
function isSamePodExcept(one, other, paths) {
	return isSameExcept(comparable(one), comparable(other), paths);
}
function comparable({ metadata, spec }) {
	const annotations = Object.entries(metadata?.annotations ?? {}).filter(([key]) => READ.test(key));
	return {
		metadata: { annotations: Object.fromEntries(annotations) },
		spec
	};
}
function isSameExcept(one, other, paths) {
	if (paths.some((path) => path.length === 0) || isSameValue(one, other)) return true;
	if (![one, other].every((value) => value === void 0 || typeof value === "object" && value !== null) || paths.length === 0) return false;
	return [...new Set([one, other].flatMap((value) => typeof value === "object" && value !== null ? Object.keys(value) : []))].every((key) => {
		const below = paths.flatMap(([step, ...rest]) => String(step) === key ? [rest] : []);
		return isSameExcept(valueAt(one, [key]), valueAt(other, [key]), below);
	});
}
// src/fix/equal-except.ts
function equalExcept(before, after, edits) {
	return equal(plainValue(before), plainValue(after), edits);
}
function plainValue(value) {
	if (value.kind === "scalar") return value.value;
	if (value.kind === "list") return value.items.map(plainValue);
	return new Map([...value.entries].map(([key, entry]) => [key, plainValue(entry.value)]));
}
function equal(before, after, edits) {
	if (edits === void 0) return isSame(before, after);
	if (edits.leaf !== void 0) return "set" in edits.leaf ? isSame(after, plainNewValue(edits.leaf.set)) : isVoid(after);
	if (isList(before) || isList(after) || edits.added.size + edits.dropped.size > 0) return equalLists(before ?? [], after ?? [], edits);
	if (!isMappingOrVoid(before) || !isMappingOrVoid(after)) return false;
	const [from, to] = [entriesOf(before), entriesOf(after)];
	const renamed = renamesOf(edits);
	if (new Set(renamed.values()).size < renamed.size) return false;
	if ([...renamed].some(([key, name]) => !from.has(key) || from.has(name) || to.has(key))) return false;
	const named = new Map([...from].map(([key, value]) => [renamed.get(key) ?? key, value]));
	return [.../* @__PURE__ */ new Set([
		...named.keys(),
		...to.keys(),
		...[...edits.children.keys()].map(String)
	])].filter((key) => !renamed.has(key)).every((key) => equal(named.get(key), to.get(key), edits.children.get(key)));
}
function renamesOf({ children }) {
	return new Map([...children].flatMap(([key, { leaf }]) => leaf !== void 0 && "rename" in leaf ? [[String(key), leaf.rename]] : []));
}
function equalLists(before, after, edits) {
	const [from, to] = [listOf$1(before), listOf$1(after)];
	if (from === void 0 || to === void 0) return false;
	const isDropped = droppedFrom(edits);
	const kept = from.map((item, index) => ({
		item,
		below: edits.children.get(index)
	})).filter(({ item, below }) => !isRemoved(below) && !isDropped(item));
	if (edits.added.size + edits.dropped.size === 0) return kept.length === to.length && kept.every(({ item, below }, index) => equal(item, to[index], below));
	const added = [...edits.added.values()].map(({ value }) => plainNewValue(value));
	if (kept.some(({ below }) => below !== void 0 && below.leaf === void 0)) return equalInOrder(kept, added, to);
	const keptTexts = new Set(kept.map(({ item }) => textOf$1(item)));
	return sorted([...kept.map(({ item, below }) => below?.leaf && "set" in below.leaf ? plainNewValue(below.leaf.set) : item), ...added.filter((item) => !keptTexts.has(textOf$1(item)))]) === sorted(to);
}
function equalInOrder(kept, added, after) {
	const missing = new Set(added.map(textOf$1));
	for (const { item, below } of kept) if (below === void 0) missing.delete(textOf$1(item));
	let next = 0;
	for (const item of after) {
		const expected = kept[next];
		if (expected !== void 0 && equal(expected.item, item, expected.below)) next++;
		else if (!missing.delete(textOf$1(item))) return false;
	}
	return next === kept.length && missing.size === 0;
}
function droppedFrom({ dropped }) {
	const keys = [...new Set([...dropped.values()].map(({ by }) => by))];
	return (item) => keys.some((by) => {
		const text = scalarText(by === void 0 ? item : item instanceof Map ? item.get(by) : void 0);
		return text !== void 0 && dropped.has(itemIdentity(text, by));
	});
}
function isRemoved(edits) {
	return edits?.leaf !== void 0 && "remove" in edits.leaf;
}
function scalarText(value) {
	if (typeof value === "string" || typeof value === "boolean") return String(value);
	return isNumber(value) ? value.digits : void 0;
}
function sorted(items) {
	return JSON.stringify([...new Set(items)].map(textOf$1).sort());
}
function isSame(a, b) {
	if (a instanceof Map) return b instanceof Map && a.size === b.size && [...a].every(([key, value]) => b.has(key) && isSame(value, b.get(key)));
	if (isList(a)) return isList(b) && a.length === b.length && a.every((item, index) => isSame(item, b[index]));
	if (isNumber(a)) return isNumber(b) && a.digits === b.digits;
	return a === b;
}
function isNumber(value) {
	return typeof value === "object" && value !== null && "digits" in value;
}
function textOf$1(value) {
	return JSON.stringify(value, (_, entry) => entry instanceof Map ? Object.fromEntries([...entry].sort(([a], [b]) => a < b ? -1 : 1)) : entry);
}
function plainNewValue(value) {
	if (typeof value === "number") return { digits: String(value) };
	if (typeof value !== "object") return value;
	if (isNewList(value)) return value.map(plainNewValue);
	return new Map(Object.entries(value).map(([key, below]) => [key, plainNewValue(below)]));
}
function isList(value) {
	return Array.isArray(value);
}
function listOf$1(value) {
	return isList(value) ? value : isVoid(value) ? [] : void 0;
}
function isMappingOrVoid(value) {
	return value instanceof Map || isVoid(value);
}
function entriesOf(value) {
	return value instanceof Map ? value : /* @__PURE__ */ new Map();
}
function isVoid(value) {
	return value === void 0 || value === null || value instanceof Map && value.size === 0 || isList(value) && value.length === 0;
}
// src/fix/repairs-of.ts
function repairsOf(pod, findViolations) {
	return findViolations(pod).map(({ rule, check, violation }) => ({
		check,
		violation,
		fix: rule.fix(violation, pod)
	}));
}
// src/fix/verify.ts
function findFaultInText(before, parsed, edits) {
	const [after, ...others] = parsed;
	if (after?.value === void 0 || others.length > 0 || before === void 0) return "the repaired text could not be read";
	if (lacksValue(after.value) && !lacksValue(before)) return "an operation of the patch would have no value any more";
	return equalExcept(before, after.value, edits) ? void 0 : "the repair would change another value, too";
}
function lacksValue(document) {
	return document.kind === "list" && document.items.some((item) => ["add", "replace"].includes(textOf$2(item, "op")) && fieldOf(item, "value") === void 0);
}
function findFaultInWorkloads(judged, after, repairs, requiresAll = false) {
	const repaired = new Map(after.map((workload) => [workloadKey(workload), workload]));
	const known = new Set(judged.map(({ workload }) => workloadKey(workload)));
	const unknown = requiresAll ? after.find((workload) => !known.has(workloadKey(workload))) : void 0;
	if (unknown !== void 0) {
		const { kind, name } = unknown.identity;
		return `the repair would reach ${inlineCode(`${kind} ${name}`)}, which was not evaluated before`;
	}
	const changeable = requiresAll ? causesOf(repairs) : void 0;
	for (const judgedWorkload of judged) {
		const { workload, repairs: own } = judgedWorkload;
		const now = repaired.get(workloadKey(workload));
		if (now === void 0) {
			if (!requiresAll || own.some((repair) => repairs.has(repair))) return "the repaired text could not be read";
			return `then ${inlineCode(workload.via ?? "")} would not be built as it is now`;
		}
		const fault = findFaultInWorkload(judgedWorkload, now, repairs);
		if (fault !== void 0) return fault;
		if (now.repairFault !== void 0) return now.repairFault;
		if (changesMore(judgedWorkload, now)) return "the chart would then change another field of a pod, too";
		if (changeable === void 0) continue;
		const isConcerned = judgedWorkload.violations.some((found) => changeable.has(causeOf$1(found)));
		const isSame = workload.values === void 0 ? isSameValue : isSamePod;
		if (!isConcerned && !isSame(workload.pod, now.pod)) {
			const { identity, via = "" } = workload;
			return `the repair would change ${inlineCode(`${identity.kind} ${identity.name}`)} of ${inlineCode(via)}, too, which does not violate that`;
		}
	}
}
function changesMore({ workload, findViolations }, repaired) {
	if (workload.values === void 0) return false;
	const edits = repairsOf(workload.pod, findViolations).map(({ fix }) => fix).flatMap((fix) => [...fix.edits ?? [], ...fix.podEdits ?? []]);
	return !isSamePodExcept(workload.pod, repaired.pod, edits.map(({ path }) => path));
}
function causesOf(repairs) {
	return new Set([...repairs].map(causeOf$1));
}
function causeOf$1({ check, violation }) {
	return JSON.stringify([check, formatSetter(violation)]);
}
function findFaultInWorkload(judged, repaired, repairs) {
	const { workload, findViolations, violations } = judged;
	const valid = new Set(invalidReasons(workload.pod));
	const invalid = invalidReasons(repaired.pod).find((reason) => !valid.has(reason));
	if (invalid !== void 0) return `the API server would refuse the repaired pod: ${inlineCode(invalid)}`;
	const placesBefore = placesIn(workload.pod);
	const before = KEYS.get(violations) ?? violationKeys(violations, placesBefore);
	KEYS.set(violations, before);
	const after = violationKeys(findViolations(repaired.pod), placesIn(repaired.pod));
	const mayBringAdvice = [...repairs].some(({ check }) => isOfStandard(check));
	for (const [key, found] of after) {
		if (before.has(key) || mayBringAdvice && isAskedRule(found.rule)) continue;
		return `the repair would bring another violation: ${violationWords(found)}`;
	}
	for (const repair of judged.repairs) {
		const key = violationKey(repair, placesBefore);
		const stays = before.has(key) ? after.get(key) : void 0;
		if (repairs.has(repair) && stays !== void 0) return `the violation would stay: ${violationWords(stays)}`;
	}
}
const KEYS = /* @__PURE__ */ new WeakMap();
function violationKeys(violations, placeOf) {
	return new Map(violations.map((found) => [violationKey(found, placeOf), found]));
}
function violationWords({ check, violation }) {
	return `${check} (${inlineCode(formatSetter(violation))})`;
}
function violationKey({ check, violation }, placeOf) {
	return JSON.stringify([
		check,
		formatSetter(violation),
		placeOf(violation.subject)
	]);
}
function placesIn({ spec = {} }) {
	const places = /* @__PURE__ */ new Map();
	for (const list of [...CONTAINER_LISTS, "volumes"]) {
		const numbers = /* @__PURE__ */ new Map();
		for (const [index, { name }] of (spec[list] ?? []).entries()) {
			const number = numbers.get(name) ?? 0;
			numbers.set(name, number + 1);
			places.set(formatPath([
				"spec",
				list,
				index
			]), `${list} ${number}`);
		}
	}
	return (subject) => subject.kind === "pod" ? "pod" : places.get(formatPath(subject.path)) ?? "";
}
// src/fix/repair-document.ts
const NO_VIOLATION = {
	check: "",
	violation: {
		subject: { kind: "pod" },
		path: []
	},
	fix: { class: "safe" }
};
function repairDocument({ texts, shows, at, edits, findFault }) {
	const files = openFiles({
		texts,
		shows
	});
	const [document, page] = [files.documentAt(at), files.pageAt(at)];
	if (document === void 0 || page === void 0) return { refusal: "the document cannot be changed from here" };
	try {
		const repairs = [NO_VIOLATION];
		for (const { op, path } of edits) if (op === "remove" && hasComments(page, path)) return { refusal: WITH_COMMENT };
		const tree = editTreeOf(edits.map((edit) => ({
			edit,
			repairs
		})));
		const [group, ...others] = groupPieces(editDocument(page, tree), page.sheet.shows, []);
		if (group === void 0 || others.length > 0) return { refusal: "the text has nothing that could be changed" };
		const lines = files.linesOf(at.file);
		const text = applyGroups(lines, [group]);
		const grown = text.length - (texts.get(at.file) ?? "").length;
		const repaired = text.slice(document.offset, document.offset + document.text.length + grown);
		const fault = findFaultInText(document.value, readDocuments(repaired), tree) ?? findFault(text);
		if (fault !== void 0) return { refusal: fault };
		const { startLine, endLine } = group;
		return { suggestion: {
			file: at.file,
			...replacedLines(lines, group),
			repairs: [],
			isInDiff: shows(at.file, startLine, endLine),
			isCommittable: !text.includes("\r")
		} };
	} catch (error) {
		if (error instanceof RefusedEdit) return { refusal: error.message };
		throw error;
	}
}
const WITH_COMMENT = "a comment stands with the field, which the edit would lose: move both by hand";
// src/review/repairs/repair-effects.ts
function effectsOn(before, after, policyOf) {
	const pairs = after.workloads.map((now) => ({
		now,
		was: counterpart(before, now)
	}));
	const readOnlyRoots = pairs.flatMap(({ now, was }) => was === void 0 ? [] : readOnlyOf(now).filter((name) => !readOnlyOf(was).includes(name)));
	const violated = pairs.flatMap(({ now, was }) => {
		const { enforce: target } = policyOf(now);
		const checks = was === void 0 ? violationsAt(target)(now.pod).map(({ check }) => check) : [];
		return checks.length === 0 ? [] : [{
			target,
			checks: [...new Set(checks)]
		}];
	});
	return {
		readOnlyRoots: [...new Set(readOnlyRoots)],
		violated
	};
}
function findWorse(before, after) {
	const find = violationsAt({
		level: "restricted",
		version: "latest"
	});
	for (const was of before.workloads) {
		const now = counterpart(after, was);
		if (now === void 0) return "then the object could not be read";
		const had = new Set(find(was.pod).map(({ check, violation }) => violationKey$1(check, violation)));
		const brought = find(now.pod).find(({ check, violation }) => !had.has(violationKey$1(check, violation)));
		if (brought !== void 0) return `where it works it violates ${inlineCode(brought.check)}`;
		const refused = new Set(invalidReasons(was.pod));
		const invalid = invalidReasons(now.pod).find((reason) => !refused.has(reason));
		if (invalid !== void 0) return `the API server would refuse the pod: ${inlineCode(invalid)}`;
	}
}
function counterpart({ workloads }, workload) {
	const keyOf = ({ document, objectPath, podPath }) => JSON.stringify([
		document,
		objectPath,
		podPath
	]);
	return workloads.find((each) => keyOf(each) === keyOf(workload));
}
function readOnlyOf({ pod: { spec } }) {
	return [...spec?.initContainers ?? [], ...spec?.containers ?? []].flatMap(({ name, securityContext }) => securityContext?.readOnlyRootFilesystem === true ? [name ?? ""] : []);
}
// src/review/repairs/repairable-file.ts
const MAX_READ = 2e7;
function repairableFiles(files, suggestions, { podSpecs, isBuilt }) {
	const changed = new Map(files.map((file) => [file.path, file]));
	const known = /* @__PURE__ */ new Map();
	let room = MAX_READ;
	return (path) => {
		const file = changed.get(path);
		if (known.has(path) || file?.head === void 0 || !("bytes" in file.head)) return known.get(path);
		const read = (text) => {
			if (room < 0) return void 0;
			room -= text.length;
			return readManifest(path, new TextEncoder().encode(text), podSpecs, isBuilt(path));
		};
		const text = decodeText(file.head.bytes);
		const before = read(text);
		if (before === void 0) return void 0;
		const hunks = parseHunks(file.patch ?? file.localPatch);
		const others = suggestions.filter((suggestion) => suggestion.file === path);
		known.set(path, {
			text,
			hunks,
			read,
			before,
			others
		});
		return known.get(path);
	};
}
function overlap(a, b) {
	return a.startLine <= b.endLine + 1 && b.startLine <= a.endLine + 1;
}
// src/review/repairs/set-elsewhere.ts
function onlyRemoving(wanted, { text, others }) {
	if (others.length === 0) return void 0;
	const documentOf = (text) => readDocuments(text).find(({ index }) => index === wanted.document)?.value;
	const [before, after] = [documentOf(text), documentOf(replaceLines(text, others))];
	if (before === void 0 || after === void 0) return void 0;
	if (!wanted.edits.every((edit) => {
		const wish = wishOf(edit, before);
		return wish === void 0 || hasAll(stepAt(after, wish.path)?.value, wish.value);
	})) return void 0;
	const edits = wanted.edits.flatMap(({ op, path }) => op === "remove" || op === "rename" ? [{
		op: "remove",
		path
	}] : []);
	return {
		...wanted,
		edits
	};
}
function wishOf(edit, before) {
	if (edit.op === "set") return edit;
	if (edit.op === "add-item") return {
		path: edit.path,
		value: [edit.value]
	};
	if (edit.op !== "rename") return void 0;
	const value = stepAt(before, edit.path)?.value;
	const wish = value === void 0 ? void 0 : writableValue(value);
	return wish === void 0 ? void 0 : {
		path: [...edit.path.slice(0, -1), edit.to],
		value: wish
	};
}
// src/review/repairs/wanted-repairs.ts
function wantedOfDocument(subject) {
	const { file, document, repair: edits } = subject;
	if (document === void 0 || edits === void 0) return [];
	const faultsIn = ({ notEvaluated }) => notEvaluated.filter((each) => each.document === document);
	const labelsIn = ({ namespaces }) => namespaces.filter((each) => each.document === document);
	const findFault = (before, after) => {
		const others = [...faultsIn(after), ...labelsIn(after).flatMap(errorsOf)];
		if (others[0] !== void 0) return `then the document has another mistake: ${plainOrCode(others[0].message)}`;
		return after.notEvaluated.length < before.notEvaluated.length ? void 0 : "the document would stay unreadable";
	};
	const further = (after) => {
		const [next] = faultsIn(after);
		if (next?.repair !== void 0) return {
			message: next.message,
			edits: next.repair.map(asMeantLabel)
		};
		const [namespace] = next === void 0 ? labelsIn(after).filter((each) => errorsOf(each).length > 0) : [];
		const meant = namespace === void 0 ? void 0 : labelEdits(namespace);
		const [error] = namespace === void 0 ? [] : errorsOf(namespace);
		return meant === void 0 || error === void 0 ? void 0 : {
			message: error.message,
			edits: meant
		};
	};
	return [{
		subjects: [subject],
		file,
		document,
		edits: edits.map(asMeantLabel),
		findFault,
		further
	}];
}
function asMeantLabel(edit) {
	const label = String(edit.path.at(-1));
	if (edit.op !== "set" || !label.startsWith("pod-security.kubernetes.io/") || typeof edit.value !== "string") return edit;
	return {
		...edit,
		value: meantLabel(label, edit.value) ?? edit.value
	};
}
function wantedOfNotes(notes) {
	return [...groupBy(notes, ({ file, repair }) => JSON.stringify([
		file,
		repair?.document,
		repair?.edits[0]?.path.slice(0, -1)
	])).values()].flatMap(withoutGaps).flatMap((group) => [...wantedOfMapping(group), ...group.length < 2 ? [] : group.flatMap((note) => wantedOfMapping([note]))]);
}
const READABLE_GAP = 4;
function withoutGaps(group) {
	const isRename = ({ repair }) => repair?.edits[0]?.op === "rename";
	const parts = [];
	for (const note of group) {
		const last = parts.at(-1);
		const before = last?.at(-1);
		if (last === void 0 || before === void 0) parts.push([note]);
		else if (isRename(note) && isRename(before) && note.line - before.line > READABLE_GAP) parts.push([note]);
		else last.push(note);
	}
	return parts;
}
function wantedOfMapping(subjects) {
	const [first] = subjects;
	if (first?.repair === void 0) return [];
	const countIn = ({ notes }, isCounted) => notes.filter(isCounted).length;
	const isRepeated = ({ code }) => code === "duplicate-key";
	const findFault = (before, after) => {
		if (after.notEvaluated.length > before.notEvaluated.length) return "then the document could not be read";
		if (countIn(after, isRepeated) > countIn(before, isRepeated)) return "then a key would stand twice";
		return subjects.every((subject) => {
			const isSame = ({ path, message }) => path === subject.path && message === subject.message;
			return countIn(after, isSame) < countIn(before, isSame);
		}) ? void 0 : "the field would still do nothing";
	};
	const edits = subjects.flatMap(({ repair }) => repair?.edits ?? []);
	return [{
		subjects,
		file: first.file,
		document: first.repair.document,
		edits,
		findFault
	}];
}
function wantedOfLabel(subject, heads) {
	if (subject.kind !== "namespace" || subject.change !== "invalid") return [];
	const namespace = heads.filter(({ file }) => file === subject.file).flatMap(({ namespaces }) => namespaces).find((each) => each.name === subject.name && errorsOf(each).length > 0);
	const edits = namespace === void 0 ? void 0 : labelEdits(namespace);
	if (namespace === void 0 || edits === void 0) return [];
	const { document, objectPath } = namespace;
	const findFault = (_, after) => {
		const again = after.namespaces.find((each) => each.document === document && each.objectPath.join("/") === objectPath.join("/"));
		return again !== void 0 && errorsOf(again).length === 0 ? void 0 : "the label would stay wrong";
	};
	return [{
		subjects: [subject],
		file: subject.file,
		document,
		edits,
		findFault
	}];
}
function errorsOf({ labels }) {
	return parseNamespacePolicy(labels).errors;
}
function labelEdits(namespace) {
	const edits = errorsOf(namespace).flatMap(({ label, value }) => {
		const meant = meantLabel(label, value);
		const path = [
			...namespace.objectPath,
			"metadata",
			"labels",
			label
		];
		return meant === void 0 ? [] : [{
			op: "set",
			path,
			value: meant
		}];
	});
	return edits.length === errorsOf(namespace).length ? edits : void 0;
}
const SUGGESTED_LEVELS = LEVELS.filter((level) => level !== "privileged");
function meantLabel(label, text) {
	const written = text.trim().toLowerCase();
	return label.endsWith("-version") ? [written, `v${written}`].find((version) => parseVersion(version) !== void 0) : SUGGESTED_LEVELS.find((level) => level === written);
}
// src/review/repairs/document-repairs.ts
const MAX_REPAIRS$1 = 50;
function documentRemarks({ files, writtenLines, heads, comparison: { notEvaluated, notes }, policy, suggestions, policyOf }, options) {
	const writtenNotes = notes.filter(({ code, file, line }) => code === "misplaced-field" && writtenLines(file).has(line));
	const repairs = /* @__PURE__ */ new Map();
	const unrepaired = /* @__PURE__ */ new Map();
	if (options.suggestions === "none") return {
		writtenNotes,
		repairs,
		unrepaired
	};
	for (const note of writtenNotes) if (note.refusal !== void 0) unrepaired.set(note, note.refusal);
	const wanted = [
		...notEvaluated.filter(({ introduced }) => introduced).flatMap(wantedOfDocument),
		...wantedOfNotes(writtenNotes),
		...policy.flatMap((change) => wantedOfLabel(change, heads))
	];
	const repairable = repairableFiles(files, suggestions, options);
	for (const each of wanted.slice(0, MAX_REPAIRS$1)) {
		const file = repairable(each.file);
		if (file === void 0 || each.subjects.some((subject) => repairs.has(subject))) continue;
		const made = repairOf(each, file, policyOf);
		for (const subject of each.subjects) if ("refusal" in made) unrepaired.set(subject, made.refusal);
		else repairs.set(subject, made);
		if (!("refusal" in made)) file.others.push(made);
	}
	for (const subject of repairs.keys()) unrepaired.delete(subject);
	return {
		writtenNotes,
		repairs,
		unrepaired
	};
}
function repairOf(wanted, file, policyOf) {
	const made = repairWholly(wanted, file, policyOf);
	if (!("refusal" in made)) return made;
	const removing = onlyRemoving(wanted, file);
	const removed = removing === void 0 ? made : repairWholly(removing, file, policyOf);
	return "refusal" in removed ? made : {
		...removed,
		effects: {
			...removed.effects,
			isSetElsewhere: true
		}
	};
}
const MAX_FURTHER = 12;
function repairWholly(wanted, file, policyOf) {
	const further = [];
	let { edits } = wanted;
	for (;;) {
		const { made, after } = repairOnce({
			...wanted,
			edits
		}, file);
		if (!("refusal" in made) && after !== void 0) return {
			...made,
			effects: {
				...effectsOn(file.before, after, policyOf),
				further,
				isSetElsewhere: false
			}
		};
		const next = after === void 0 || further.length === MAX_FURTHER ? void 0 : wanted.further?.(after);
		if (next === void 0) return "refusal" in made ? made : { refusal: TOO_MANY$1 };
		further.push(next.message);
		edits = [...edits, ...next.edits];
	}
}
const TOO_MANY$1 = "there are too many of these to try each";
const MAX_LINES = 40;
function repairOnce(wanted, file) {
	const { text, hunks, read, before } = file;
	let after;
	const repair = repairDocument({
		texts: /* @__PURE__ */ new Map([[wanted.file, text]]),
		shows: (_, startLine, endLine) => showsLines(hunks, startLine, endLine),
		at: {
			file: wanted.file,
			document: wanted.document
		},
		edits: wanted.edits,
		findFault: (repaired) => {
			after = read(repaired);
			return after === void 0 ? TOO_MANY$1 : wanted.findFault(before, after) ?? findWorse(before, after);
		}
	});
	if ("refusal" in repair) return {
		made: repair,
		after
	};
	const { suggestion } = repair;
	const { startLine, endLine } = suggestion;
	if (endLine - startLine >= MAX_LINES) return {
		made: { refusal: "it would replace too many lines" },
		after: void 0
	};
	if (!holdsWithOthers(suggestion, wanted, file)) return {
		made: { refusal: CLASH },
		after: void 0
	};
	return {
		made: {
			...suggestion,
			before: linesBefore(text.split("\n"), suggestion)
		},
		after
	};
}
const CLASH = "another suggestion here changes the same place; once that is committed, a next run looks again";
function holdsWithOthers(suggestion, wanted, { text, read, others }) {
	if (others.length === 0) return true;
	if (others.some((other) => overlap(suggestion, other))) return false;
	const without = read(replaceLines(text, others));
	const together = read(replaceLines(text, [...others, suggestion]));
	if (without === void 0 || together === void 0) return false;
	return (wanted.findFault(without, together) ?? findWorse(without, together)) === void 0;
}
// src/fix/holding.ts
async function holdingSubset(items, faultOf, refused, isSpent = () => false) {
	const all = [...items];
	const tries = {
		faultOf,
		refused,
		isSpent
	};
	const kept = new Set(await halve(all, tries));
	for (let size = -1; size !== kept.size;) {
		size = kept.size;
		for (const item of all) if (!kept.has(item) && !isSpent()) await add(kept, item, tries);
	}
	return kept;
}
async function halve(items, tries) {
	const { faultOf, refused, isSpent } = tries;
	const [only, second] = items;
	const fault = only === void 0 ? void 0 : await faultOf(new Set(items));
	if (fault === void 0) return items;
	if (second === void 0 || isSpent()) {
		for (const item of items) refused.set(item, fault);
		return [];
	}
	const middle = items.length >> 1;
	const kept = new Set(await halve(items.slice(0, middle), tries));
	const others = await halve(items.slice(middle), tries);
	if (kept.size === 0 || others.length === 0 || await faultOf(/* @__PURE__ */ new Set([...kept, ...others])) === void 0) return [...kept, ...others];
	for (const item of others) await add(kept, item, tries);
	return [...kept];
}
async function add(kept, item, { faultOf, refused, isSpent }) {
	const reason = await faultOf(isSpent() ? /* @__PURE__ */ new Set([item]) : /* @__PURE__ */ new Set([...kept, item]));
	if (reason === void 0) {
		kept.add(item);
		refused.delete(item);
	} else if (!refused.has(item)) refused.set(item, reason);
}
// src/fix/trial.ts
const READS_PER_VIOLATION = 20;
function canRead({ budget, document, judged }) {
	const violations = judged.reduce((sum, workload) => sum + workload.violations.length, 0);
	budget.reads -= document.text.length + READS_PER_VIOLATION * violations;
	return budget.reads >= 0;
}
const LEFT_OUT = 50;
function canWrite({ budget, asks }, repairs) {
	budget.writes -= repairs.size + Math.floor(asks.length / LEFT_OUT);
	return budget.writes >= 0;
}
function buildGroups(trial, repairs, together) {
	const { lines, shows } = trial.page.sheet;
	const pieces = editDocument(trial.page, editsFor(trial, repairs));
	for (;;) {
		const groups = groupPieces(pieces, shows, together);
		const empty = groups.find((group) => replacementOf(lines, group) === "");
		if (empty === void 0) return groups;
		const above = {
			startLine: empty.startLine - 1,
			endLine: empty.endLine
		};
		const below = {
			startLine: empty.startLine,
			endLine: empty.endLine + 1
		};
		if (above.startLine < 1 && below.endLine > lines.count) throw new RefusedEdit("nothing would be left of the text");
		const isBelow = above.startLine < 1 || below.endLine <= lines.count && shows(below.startLine, below.endLine);
		pieces.push({
			...isBelow ? below : above,
			splices: [],
			repairs: empty.repairs,
			place: ""
		});
	}
}
function documentTextWith({ document, page: { sheet } }, groups) {
	const { offset, text } = document;
	const splices = groups.flatMap(({ pieces }) => pieces.flatMap((piece) => piece.splices));
	if (splices.every(({ start, end }) => start >= offset && end <= offset + text.length) && sheet.lines.padding === 0) return applySplices(text, splices.map((splice) => ({
		...splice,
		start: splice.start - offset,
		end: splice.end - offset
	})));
	const whole = applyGroups(sheet.lines, groups);
	const grown = whole.length - (sheet.lines.text.length - sheet.lines.padding);
	return whole.slice(document.offset, document.offset + document.text.length + grown);
}
async function faultOfGroups(trial, groups) {
	const { at, document, judged, page, reader } = trial;
	const repairs = new Set(groups.flatMap((group) => [...group.repairs]));
	const text = documentTextWith(trial, groups);
	const parsed = readDocuments(text);
	const fault = findFaultInText(document.value, parsed, editsFor(trial, repairs));
	if (fault !== void 0 || !reader.isLocal) return fault;
	const edited = {
		file: at.file,
		get text() {
			return applyGroups(page.sheet.lines, groups);
		},
		documents: /* @__PURE__ */ new Map([[at.document, text]]),
		parsed: /* @__PURE__ */ new Map([[at.document, parsed]])
	};
	return findFaultInWorkloads(judged, await reader.read([edited]), repairs);
}
function writeRepairs(trial, repairs) {
	try {
		const groups = buildGroups(trial, repairs, []);
		const fault = faultOfOmission(groups, repairs);
		return fault === void 0 ? { groups } : { fault };
	} catch (error) {
		return { fault: reasonOf$1(error) };
	}
}
async function faultOfRepairs(trial, repairs) {
	const writing = writeRepairs(trial, repairs);
	if ("fault" in writing) return writing.fault;
	try {
		return await faultOfGroups(trial, writing.groups);
	} catch (error) {
		return reasonOf$1(error);
	}
}
function faultOfOmission(groups, repairs) {
	const done = new Set(groups.flatMap((group) => [...group.repairs]));
	return [...repairs].every((repair) => done.has(repair)) ? void 0 : "the text has nothing that the repair could change";
}
function reasonOf$1(error) {
	if (error instanceof RefusedEdit) return error.reason;
	throw error;
}
function editsFor(trial, kept) {
	const last = LAST_EDITS.get(trial);
	if (last?.kept.size === kept.size && [...kept].every((repair) => last.kept.has(repair))) return last.edits;
	const edits = treeFor(trial, kept);
	LAST_EDITS.set(trial, {
		kept,
		edits
	});
	return edits;
}
const LAST_EDITS = /* @__PURE__ */ new WeakMap();
function treeFor({ asks }, kept) {
	const byRepair = ASKS.get(asks) ?? groupByEach([...asks.keys()], (index) => asks[index].repairs);
	ASKS.set(asks, byRepair);
	return editTreeOf([...new Set([...kept].flatMap((repair) => byRepair.get(repair) ?? []))].sort((a, b) => a - b).map((index) => asks[index]).map(({ edit, repairs }) => ({
		edit,
		repairs: repairs.filter((repair) => kept.has(repair))
	})));
}
const ASKS = /* @__PURE__ */ new WeakMap();
// src/fix/holding-together.ts
const MAX_BUILDS = 40;
async function holdingAcrossDocuments(solved, judged, reader, reasons, elsewhere) {
	const trialOf = new Map(solved.flatMap(({ trial, groups }) => groups.map((group) => [group, trial])));
	let builds = 0;
	const faultOf = async (groups) => {
		if (++builds > MAX_BUILDS) return "there are too many repairs to try them all";
		const repairs = new Set([...groups].flatMap((group) => [...group.repairs]));
		return findFaultInWorkloads(judged, await reader.read(editedFiles([...groups], trialOf)), repairs, true);
	};
	const refused = /* @__PURE__ */ new Map();
	const kept = await holdingSubset(trialOf.keys(), faultOf, refused);
	for (const [group, reason] of refused) for (const repair of group.repairs) {
		reasons.set(repair, reason);
		elsewhere.add(repair);
	}
	return solved.map(({ trial, groups }) => ({
		trial,
		groups: groups.filter((group) => kept.has(group))
	}));
}
function editedFiles(groups, trialOf) {
	const entries = groups.map((group) => ({
		group,
		trial: trialOf.get(group)
	}));
	return [...groupBy(entries, ({ trial }) => trial.at.file)].map(([file, entriesOfFile]) => {
		const [{ trial }] = entriesOfFile;
		const documents = [...groupBy(entriesOfFile, (entry) => addressKey(entry.trial.at)).values()].map((entriesOfDocument) => {
			const [first] = entriesOfDocument;
			return [first.trial.at.document, documentTextWith(first.trial, entriesOfDocument.map(({ group }) => group))];
		});
		return {
			file,
			text: applyGroups(trial.page.sheet.lines, entriesOfFile.map(({ group }) => group)),
			documents: new Map(documents)
		};
	});
}
// src/fix/solve-document.ts
async function solveDocument(trial) {
	const refused = /* @__PURE__ */ new Map();
	const together = [];
	const proved = /* @__PURE__ */ new Set();
	let kept = new Set(trial.asks.flatMap(({ repairs }) => repairs));
	for (;;) {
		const candidates = kept;
		let whole;
		const faultOfWriting = (repairs) => {
			const isWhole = repairs.size === candidates.size;
			if (!isWhole && !canWrite(trial, repairs)) return TOO_LARGE$1;
			const writing = writeRepairs(trial, repairs);
			if ("fault" in writing) return writing.fault;
			if (isWhole && together.length === 0) whole = writing.groups;
		};
		kept = await holdingSubset(kept, faultOfWriting, refused, () => trial.budget.writes < 0);
		const groups = whole ?? buildGroups(trial, kept, together);
		const failing = await firstFailing(trial, groups, proved);
		if (failing === void 0) return {
			groups: await agreeing(trial, groups, refused),
			refused
		};
		const drop = (repairs, reason) => {
			for (const repair of repairs) refused.set(repair, reason);
			kept = new Set([...kept].filter((repair) => !repairs.has(repair)));
		};
		const partner = await partnerOf(trial, failing, groups);
		if (trial.budget.reads < 0) {
			const unproved = groups.filter((group) => !proved.has(keyOf$2(trial, group)));
			drop(new Set(unproved.flatMap((group) => [...group.repairs])), TOO_LARGE$1);
		} else if (partner !== void 0) together.push(/* @__PURE__ */ new Set([...failing.repairs, ...partner.repairs]));
		else {
			const faultOfTrying = async (repairs) => canRead(trial) ? faultOfRepairs(trial, repairs) : TOO_LARGE$1;
			const holdingRepairs = await holdingSubset(failing.repairs, faultOfTrying, refused, () => trial.budget.reads < 0);
			if (holdingRepairs.size === failing.repairs.size) drop(holdingRepairs, "it does not hold beside other repairs");
			else kept = new Set([...kept].filter((repair) => !failing.repairs.has(repair) || holdingRepairs.has(repair)));
		}
	}
}
const TOO_LARGE$1 = "the file is too large to try all its repairs";
async function firstFailing(trial, groups, proved) {
	for (const group of groups) {
		if (proved.has(keyOf$2(trial, group))) continue;
		if (!canRead(trial) || await faultOfGroups(trial, [group]) !== void 0) return group;
		proved.add(keyOf$2(trial, group));
	}
}
async function partnerOf(trial, failing, groups) {
	for (const group of groups) {
		if (group === failing || !canRead(trial)) continue;
		if (await faultOfGroups(trial, [failing, group]) === void 0) return group;
	}
}
function keyOf$2(trial, group) {
	const numbers = NUMBERS.get(trial) ?? numbersOf(trial);
	NUMBERS.set(trial, numbers);
	const repairs = [...group.repairs].map((repair) => numbers.get(repair) ?? -1).sort((a, b) => a - b);
	return JSON.stringify([
		group.startLine,
		group.endLine,
		replacementOf(trial.page.sheet.lines, group),
		repairs
	]);
}
const NUMBERS = /* @__PURE__ */ new WeakMap();
function numbersOf({ asks }) {
	return new Map([...new Set(asks.flatMap(({ repairs }) => repairs))].map((repair, number) => [repair, number]));
}
async function agreeing(trial, groups, refused) {
	if (groups.length < 2 || await faultOfGroups(trial, groups) === void 0) return [...groups];
	const kept = [];
	for (const group of groups) {
		const reason = await faultOfGroups(trial, [...kept, group]);
		if (reason === void 0) kept.push(group);
		else for (const repair of group.repairs) refused.set(repair, reason);
	}
	return kept;
}
// src/fix/suggest.ts
const BUDGET = {
	reads: 3e6,
	writes: 3e5
};
async function suggest(request) {
	const files = openFiles(request);
	const judged = request.workloads.map((workloadRepairs) => ({
		violations: workloadRepairs.findViolations(workloadRepairs.workload.pod),
		...workloadRepairs
	}));
	const askedEdits = judged.map((judgedWorkload) => askFor(files.pageAt, judgedWorkload));
	const reasons = new Map(askedEdits.flatMap(({ refused }) => [...refused]));
	const elsewhere = /* @__PURE__ */ new Set();
	const trials = trialsOf(request, files, judged, askedEdits.flatMap(({ asks }) => asks), reasons, elsewhere);
	const solved = [];
	for (const trial of trials) {
		const { groups, refused } = await solveDocument(trial);
		solved.push({
			trial,
			groups
		});
		for (const [repair, reason] of refused) reasons.set(repair, reason);
	}
	const apart = withoutOverlaps$1(solved, reasons);
	return outcomeOf$1(request, files, request.reader.isLocal ? apart : await holdingAcrossDocuments(apart, judged, request.reader, reasons, elsewhere), {
		reasons,
		meant: new Map(askedEdits.flatMap((asked) => [...asked.meant])),
		elsewhere
	});
}
function trialsOf({ texts, reader }, files, judged, asks, reasons, elsewhere) {
	const positions = new Map([...texts.keys()].map((path, position) => [path, position]));
	const budgets = new Map([...texts.keys()].map((path) => [path, { ...BUDGET }]));
	const byDocument = [...groupBy(asks, ({ at }) => addressKey(at)).values()].map((documentAsks) => ({
		at: documentAsks[0].at,
		asks: documentAsks
	}));
	const order = ({ file, document }) => [positions.get(file) ?? -1, document];
	const inOrder = byDocument.toSorted((a, b) => {
		const [[file, document], [otherFile, otherDocument]] = [order(a.at), order(b.at)];
		return file - otherFile || document - otherDocument;
	});
	const judgedByDocument = judgedByDocumentOf(judged, asks);
	return inOrder.flatMap(({ at, asks: documentAsks }) => {
		const [document, page, budget] = [
			files.documentAt(at),
			files.pageAt(at),
			budgets.get(at.file)
		];
		if (document === void 0 || page === void 0 || budget === void 0) {
			const reason = `the repair belongs in ${inlineCode(homeOf(at.file))}, which cannot be changed from here`;
			for (const repair of documentAsks.flatMap(({ repairs }) => repairs)) {
				reasons.set(repair, reason);
				elsewhere.add(repair);
			}
			return [];
		}
		return [{
			at,
			document,
			page,
			judged: judgedByDocument.get(addressKey(at)) ?? [],
			asks: documentAsks,
			budget,
			reader
		}];
	});
}
function withoutOverlaps$1(solved, reasons) {
	const lastLines = /* @__PURE__ */ new Map();
	return solved.map(({ trial, groups }) => {
		const { file } = trial.at;
		const before = lastLines.get(file) ?? 0;
		const kept = groups.filter((group) => group.startLine > before);
		for (const group of kept) lastLines.set(file, Math.max(lastLines.get(file) ?? 0, group.endLine));
		for (const repair of groups.filter((group) => !kept.includes(group)).flatMap((group) => [...group.repairs])) reasons.set(repair, "the repair of another document changes the same line");
		return {
			trial,
			groups: kept
		};
	});
}
function judgedByDocumentOf(judged, asks) {
	const editedFor = groupByEach(asks, ({ repairs }) => repairs);
	return groupByEach(judged, ({ workload, repairs }) => [.../* @__PURE__ */ new Set([addressKey(workload), ...repairs.flatMap((repair) => (editedFor.get(repair) ?? []).map(({ at }) => addressKey(at)))])]);
}
function outcomeOf$1(request, files, solved, { reasons, meant, elsewhere }) {
	const groupsByFile = groupBy(solved.flatMap(({ trial, groups }) => groups.map((group) => ({
		file: trial.at.file,
		group
	}))), ({ file }) => file);
	const suggestions = [...groupsByFile].flatMap(([file, entries]) => {
		const isCommittable = !(request.texts.get(file) ?? "").includes("\r");
		return entries.map(({ group }) => {
			const { startLine, endLine, repairs } = group;
			return {
				file,
				...replacedLines(files.linesOf(file), group),
				repairs: [...repairs],
				isInDiff: request.shows?.(file, startLine, endLine) ?? true,
				isCommittable
			};
		});
	});
	const done = new Set(suggestions.flatMap(({ repairs }) => repairs));
	const refusals = request.workloads.flatMap(({ repairs }) => repairs).filter((repair) => (repair.fix.edits ?? repair.fix.podEdits) !== void 0 && !done.has(repair)).map((repair) => {
		const reason = reasons.get(repair) ?? "the text has nothing that the repair could change";
		const comment = meant.get(repair);
		return {
			repair,
			reason,
			...comment !== void 0 && { comment },
			...elsewhere.has(repair) && { isElsewhere: true }
		};
	});
	const texts = [...groupsByFile].map(([file, entries]) => [file, applyGroups(files.linesOf(file), entries.map(({ group }) => group))]);
	return {
		suggestions,
		refusals,
		texts: new Map(texts)
	};
}
// src/fix/built/suggest-in-blocks.ts
async function suggestInBlocks(request, blocks) {
	const { texts, reader, shows = () => true } = request;
	const found = new Map([...blocks].filter(([, block]) => isFaithful(block, texts.get(block.file))));
	if (found.size === 0) return suggest(request);
	const outcome = await suggest({
		...request,
		texts: new Map([...texts, ...[...found].map(([name, { text }]) => [name, text])]),
		reader: readerOfBlocks(reader, texts, found),
		shows: (name, startLine, endLine) => {
			const block = found.get(name);
			if (block === void 0) return shows(name, startLine, endLine);
			return shows(block.file, startLine + block.line - 1, endLine + block.line - 1);
		}
	});
	const suggestions = outcome.suggestions.map((suggestion) => {
		const block = found.get(suggestion.file);
		if (block === void 0) return suggestion;
		const { startLine, endLine, lines } = suggestion;
		const [start, end] = [startLine + block.line - 1, endLine + block.line - 1];
		const isCommittable = suggestion.isCommittable && !(texts.get(block.file) ?? "").includes("\r");
		const place = {
			file: block.file,
			startLine: start,
			endLine: end
		};
		return {
			...suggestion,
			...place,
			lines: indented(lines, block),
			isCommittable
		};
	});
	const kept = [...groupBy(suggestions, ({ file }) => file).values()].flatMap(withoutOverlaps);
	const lost = suggestions.filter((suggestion) => !kept.includes(suggestion));
	return {
		...outcome,
		suggestions: kept,
		refusals: [...outcome.refusals, ...lost.flatMap(({ repairs }) => repairs.map((repair) => ({
			repair,
			reason: "another suggestion changes the same lines: commit that one first"
		})))],
		texts: withoutBlocks(outcome.texts, texts, found)
	};
}
function isFaithful(block, home) {
	const lines = indented(linesOf(block.text), block);
	const written = home?.split(/\r?\n/).slice(block.line - 1, block.line - 1 + lines.length) ?? [];
	return lines.every((each, index) => written[index] === each);
}
function readerOfBlocks(reader, texts, blocks) {
	return {
		...reader,
		read: (edited) => {
			const merged = withoutBlocks(new Map(edited.map(({ file, text }) => [file, text])), texts, blocks);
			const documentsOf = new Map(edited.map(({ file, documents }) => [file, documents]));
			return reader.read([...merged].map(([file, text]) => ({
				file,
				text,
				documents: documentsOf.get(file) ?? /* @__PURE__ */ new Map()
			})));
		}
	};
}
function withoutBlocks(edited, texts, blocks) {
	const merged = new Map([...edited].filter(([name]) => !blocks.has(name)));
	const inFiles = [...edited].flatMap(([name, text]) => {
		const block = blocks.get(name);
		return block === void 0 || merged.has(block.file) ? [] : [{
			block,
			text
		}];
	});
	for (const [file, parts] of groupBy(inFiles, ({ block }) => block.file)) {
		const replacements = parts.flatMap(({ block, text }) => changedLines(block, text));
		merged.set(file, replaceLines(texts.get(file) ?? "", withoutOverlaps(replacements)));
	}
	return merged;
}
function changedLines(block, text) {
	const found = [];
	let startLine = block.line;
	for (const { added, removed, value } of diffArrays(linesOf(block.text), linesOf(text))) {
		const last = found.at(-1);
		if (!added && !removed) startLine += value.length;
		else if (removed) {
			found.push({
				startLine,
				endLine: startLine + value.length - 1,
				lines: []
			});
			startLine += value.length;
		} else {
			const lines = indented(value, block);
			if (last !== void 0 && last.endLine === startLine - 1 && last.lines.length === 0) found.splice(-1, 1, {
				...last,
				lines
			});
			else found.push({
				startLine,
				endLine: startLine - 1,
				lines
			});
		}
	}
	return found;
}
function withoutOverlaps(replacements) {
	const kept = [];
	for (const each of replacements) if (!kept.some((other) => each.startLine <= other.endLine && other.startLine <= each.endLine)) kept.push(each);
	return kept;
}
function asIs(line) {
	return line;
}
function linesOf(text) {
	return text.replace(/\n$/, "").split("\n");
}
function indented(lines, { indent, restore = asIs }) {
	return lines.map((line) => line === "" ? line : restore(" ".repeat(indent) + line));
}
// src/fix/built/new-patch.ts
function mergePatchOf(workload, edits) {
	const { written, pod, fieldOf: madeField } = workload;
	if (written === void 0 || madeField !== void 0) return void 0;
	const { apiVersion, kind, name, namespace } = written.identity;
	const patch = {
		apiVersion,
		kind,
		metadata: {
			name,
			...namespace === void 0 ? {} : { namespace }
		}
	};
	for (const edit of edits) {
		const value = valueAfter(edit, valueAt(pod, edit.path));
		if (value === void 0 || !put(patch, workload, edit.path, value)) return void 0;
	}
	return patch;
}
function valueAfter(edit, before) {
	const items = Array.isArray(before) ? before : before === void 0 ? [] : void 0;
	switch (edit.op) {
		case "set": return edit.value;
		case "remove": return before === true ? false : void 0;
		case "add-item": return edit.by === void 0 && items !== void 0 ? [...items, edit.value] : void 0;
		case "remove-item": return edit.by === void 0 ? items?.filter((item) => !isSameValue(item, edit.value)) : void 0;
		default: return;
	}
}
function put(patch, workload, path, value) {
	const steps = fieldPath(workload, path);
	const podSteps = steps.length - path.length;
	let here = patch;
	for (const [index, step] of steps.entries()) {
		const isLast = index === steps.length - 1;
		if (typeof step === "string") {
			if (Array.isArray(here)) return false;
			const isList = typeof steps[index + 1] === "number";
			const below = isLast ? value : here[step] ?? (isList ? [] : {});
			here[step] = below;
			here = below;
			continue;
		}
		const name = valueAt(workload.pod, [
			...path.slice(0, index - podSteps),
			step,
			"name"
		]);
		if (!Array.isArray(here) || index < podSteps || isLast || typeof name !== "string") return false;
		const known = here.find((each) => valueAt(each, ["name"]) === name);
		const item = known ?? { name };
		if (known === void 0) here.push(item);
		here = item;
	}
	return true;
}
const LAYOUT = {
	step: 2,
	listStep: 2,
	dashGap: " ",
	isListFlow: false,
	itemQuote: "",
	quote: ""
};
function withPatch(kustomization, patch) {
	const document = readDocuments(kustomization).find(({ value }) => value?.kind === "mapping");
	const root = document?.value;
	if (document === void 0 || root?.kind !== "mapping" || root.node.flow) return void 0;
	const placeAt = placesOf$1("", kustomization);
	const [entry, ...others] = foldedEntries(root, "patches");
	if (others.length > 0) return void 0;
	const list = entry?.value;
	if (entry !== void 0 && (list?.kind !== "list" || list.node.flow || list.items.length === 0)) return void 0;
	const [start, end] = (list?.kind === "list" ? list.node : root.node).range ?? [];
	if (start === void 0 || end === void 0) return void 0;
	const { column } = placeAt(document.offset + start);
	const lines = kustomization.split("\n");
	const last = lastFilled(lines, placeAt(document.offset + Math.max(start, end - 1)).line);
	const indent = " ".repeat(entry === void 0 ? 2 : column - 1);
	const body = Object.entries(patch).flatMap(([key, value]) => renderBlockPair(key, value, 0, LAYOUT, ""));
	const item = [`${indent}- patch: |-`, ...body.map((line) => `${indent}    ${line}`)];
	const added = entry === void 0 ? [`${" ".repeat(column - 1)}patches:`, ...item] : item;
	const place = {
		startLine: last,
		endLine: last,
		lines: [(lines[last - 1] ?? "").replace(/\r$/, ""), ...added]
	};
	const text = replaceLines(kustomization, [place]);
	return {
		...place,
		text: text.endsWith("\n") ? text : `${text}\n`
	};
}
function lastFilled(lines, line) {
	let last = Math.min(line, lines.length);
	while (last > 1 && lines[last - 1]?.trim() === "") last--;
	return last;
}
// src/fix/built/suggest-patches.ts
const MAX_WORKLOADS$1 = 20;
async function suggestPatches(request, outcome, overlays) {
	const refused = new Set(outcome.refusals.flatMap(({ repair, isElsewhere }) => isElsewhere ? [repair] : []));
	if (refused.size === 0) return outcome;
	const judged = request.workloads.map((each) => {
		return {
			...each,
			violations: each.findViolations(each.workload.pod)
		};
	});
	const byObject = groupBy(judged, objectKey$1);
	const made = [];
	let tried = 0;
	for (const one of judged) {
		const others = (byObject.get(objectKey$1(one)) ?? []).filter((other) => other !== one);
		const isOwn = (repair) => others.some((other) => !hasViolation(other, repair));
		const repairs = one.repairs.filter((repair) => refused.has(repair) && isOwn(repair));
		if (repairs.length === 0 || tried++ >= MAX_WORKLOADS$1) continue;
		const wanted = {
			judged,
			request,
			one,
			repairs
		};
		const repair = await extendedPatch(wanted, overlays) ?? await newPatch(wanted, overlays);
		if (repair !== void 0) made.push(repair);
	}
	const all = new Map(outcome.texts);
	const kept = [];
	for (const repair of made) {
		if ([...repair.texts.keys()].some((file) => all.has(file))) continue;
		if (await faultOf([...all, ...repair.texts], new Set([...kept, repair].flatMap(({ suggestions }) => suggestions.flatMap(({ repairs }) => repairs))), judged, request) !== void 0) continue;
		kept.push(repair);
		for (const [file, text] of repair.texts) all.set(file, text);
	}
	const suggestions = kept.flatMap((repair) => repair.suggestions.map((each) => ({
		...each,
		isOfOverlay: true
	})));
	const done = new Set(suggestions.flatMap(({ repairs }) => repairs));
	return {
		suggestions: [...outcome.suggestions, ...suggestions],
		refusals: outcome.refusals.filter(({ repair }) => !done.has(repair)),
		texts: all
	};
}
async function faultOf(texts, repairs, judged, { reader }) {
	return findFaultInWorkloads(judged, await reader.read(texts.map(([file, text]) => ({
		file,
		text,
		documents: /* @__PURE__ */ new Map()
	}))), repairs, true);
}
async function extendedPatch({ request, one, repairs }, { patchesOf }) {
	for (const patch of patchesOf(one.workload)) {
		const { file, block, addressOf } = patch;
		const text = textFor(request, file, patch.text);
		if (text === void 0) continue;
		const editAt = (path) => addressOf(path) ?? { reason: "the patch has no place for it" };
		const workloads = request.workloads.map((each) => {
			return each.workload === one.workload ? {
				...each,
				workload: {
					...one.workload,
					editAt
				},
				repairs
			} : {
				...each,
				repairs: []
			};
		});
		const blocks = new Map(block === void 0 ? [] : [[blockName(block), block]]);
		const made = await suggestInBlocks({
			...request,
			texts: /* @__PURE__ */ new Map([[file, text]]),
			workloads
		}, blocks);
		if (made.refusals.length === 0 && made.suggestions.length > 0) return made;
	}
}
function textFor({ texts, shows }, file, unchanged) {
	return texts.get(file) ?? (shows === void 0 ? void 0 : unchanged);
}
async function newPatch({ request, judged, one, repairs }, overlays) {
	const { workload, violations } = one;
	const root = workload.deployedBy;
	const text = root === void 0 ? void 0 : textFor(request, root, overlays.texts.get(root));
	if (root === void 0 || text === void 0) return void 0;
	const { asks } = chooseAsks(workload.pod, violations, repairs, /* @__PURE__ */ new Set());
	const patch = mergePatchOf(workload, asks.map(({ edit }) => edit));
	const extended = patch && withPatch(text, patch);
	if (extended === void 0) return void 0;
	if (await faultOf([[root, extended.text]], new Set(repairs), judged, request) !== void 0) return void 0;
	const { startLine, endLine, lines } = extended;
	return {
		suggestions: [{
			file: root,
			startLine,
			endLine,
			lines,
			repairs,
			isInDiff: request.shows?.(root, startLine, endLine) ?? true,
			isCommittable: !text.includes("\r")
		}],
		texts: /* @__PURE__ */ new Map([[root, extended.text]])
	};
}
function objectKey$1({ workload: { file, document, objectPath, podPath } }) {
	return JSON.stringify([
		file,
		document,
		formatPath(objectPath),
		formatPath(podPath)
	]);
}
function hasViolation({ violations }, { check, violation }) {
	return violations.some((found) => found.check === check && formatSetter(found.violation) === formatSetter(violation));
}
// src/fix/built/suggest-repairs.ts
async function suggestRepairs(request, rendering) {
	if (request.reader.isLocal) return suggest(request);
	return suggestPatches(request, await suggestInBlocks(request, rendering.blocks), rendering);
}
// src/fix/reader.ts
const LARGE = 1e6;
function plainReader(podSpecs, isBuilt = () => false) {
	return {
		isLocal: true,
		read: async (edited) => edited.flatMap(({ file, documents, parsed }) => [...documents].flatMap(([document, text]) => {
			const known = text.length < LARGE && !isBuilt(file) && !isToolFile(file) ? parsed?.get(document) : void 0;
			const { workloads } = known === void 0 ? readManifest(file, new TextEncoder().encode(text), podSpecs, isBuilt(file)) : readParsed(file, text, known, podSpecs);
			return workloads.map((workload) => ({
				...workload,
				document
			}));
		}))
	};
}
function builtReader({ again, unbuilt }) {
	return {
		isLocal: false,
		read: async (edited) => {
			const after = await again(new Map(edited.map(({ file, text }) => [file, text])));
			return ([...after.unbuilt].some((root) => !unbuilt.has(root)) ? [] : after.manifests).flatMap(({ workloads }) => workloads);
		}
	};
}
// src/fix/repair-file.ts
function repairFile(workload, { fix, violation }) {
	const [edit] = fix.edits ?? fix.podEdits ?? [];
	const address = workload.editAt(edit?.path ?? violation.path);
	return "reason" in address ? workload.locate(violation.path).file : homeOf(address.file);
}
// src/target/infrastructure/need-refusal.ts
function needRefusal({ name, needs, source, image }) {
	return `${name} (${inlineCode(image)}) ${needs}, as [its makers say](${source}), and a fix would break it`;
}
// src/review/repairs/given-refusals.ts
function givenRefusals(given, suggestions) {
	const suggested = new Set(suggestions.flatMap(({ findings }) => findings.map(causeOf)));
	return new Map(given.flatMap(({ change: { workload }, finding }) => {
		const address = workload.editAt(finding.violation.path);
		return "reason" in address && !suggested.has(causeOf(finding)) ? [[finding, address.reason]] : [];
	}));
}
function causeOf({ place: { file, line, column }, check, violation }) {
	return JSON.stringify([
		file,
		line,
		column,
		check,
		formatSetter(violation)
	]);
}
// src/review/repairs/suggest-fixes.ts
async function suggestFixes(change, showing, generated, options) {
	const refusals = /* @__PURE__ */ new Map();
	const shown = shownFindings(showing);
	for (const { finding } of shown) if (finding.need !== void 0) refusals.set(finding, needRefusal(finding.need));
	if (options.suggestions === "none") return {
		suggestions: [],
		refusals,
		meant: /* @__PURE__ */ new Map()
	};
	const contents = headContents(change.files);
	const given = [];
	const remarks = /* @__PURE__ */ new Map();
	const wanted = [];
	for (const entry of shown) {
		if (refusals.has(entry.finding) || isFix(entry.finding) || !isWanted(entry, options)) continue;
		if (entry.change.workload.isGiven) {
			given.push(entry);
			continue;
		}
		if (wanted.length === MAX_REPAIRS) {
			refusals.set(entry.finding, TOO_MANY);
			continue;
		}
		const file = repairFile(entry.change.workload, entry.finding);
		const bytes = contents.get(file);
		if (bytes !== void 0 && generated.has(file)) {
			const remarkAt = remarks.get(file) ?? generatorRemarks(bytes);
			remarks.set(file, remarkAt);
			refusals.set(entry.finding, generatedRefusal(remarkAt, entry));
		} else if (bytes !== void 0 || entry.change.workload.via !== void 0) wanted.push(entry);
	}
	const files = change.files.filter(({ path }) => !generated.has(path));
	const outcomes = [await suggestFor(files, contents, aloneOf(wanted), plainReader(options.podSpecs, options.isBuilt), options), await suggestFor(files, contents, builtOf(wanted, options.built), builtReader(options.rendering), options)];
	const suggestions = [...outcomes.flatMap((outcome) => outcome.suggestions), ...suggestDecided(shown, change.files)];
	const ofOutcomes = outcomes.flatMap((outcome) => [...outcome.refusals]);
	return {
		suggestions,
		refusals: new Map([
			...refusals,
			...givenRefusals(given, suggestions),
			...ofOutcomes
		]),
		meant: new Map(outcomes.flatMap(({ meant }) => [...meant]))
	};
}
const MAX_REPAIRS = 1e3;
const TOO_MANY = "there are too many findings to try all their repairs: `pss-review fix` does";
function headContents(files) {
	return new Map(files.flatMap(({ path, head }) => head !== void 0 && "bytes" in head ? [[path, head.bytes]] : []));
}
function generatedRefusal(remarkAt, { finding: { place }, change: { workload } }) {
	const remark = remarkAt(place.file === workload.file ? workload.line : place.line);
	return `written by a program${remark === void 0 ? ", as its name says" : ` (${inlineCode(remark)})`}: repair its source, and run the program again`;
}
function byWorkload(wanted) {
	return new Map([...groupBy(wanted, ({ change }) => change)].map(([change, entries]) => [change, entries.map(({ finding }) => finding)]));
}
function aloneOf(wanted) {
	return byWorkload(wanted.filter(({ change }) => change.workload.via === void 0));
}
function builtOf(wanted, built) {
	const inBuilt = wanted.filter(({ change }) => change.workload.via !== void 0);
	if (inBuilt.length === 0) return /* @__PURE__ */ new Map();
	return new Map([...built.map((change) => [change, []]), ...byWorkload(inBuilt)]);
}
async function suggestFor(files, contents, workloads, reader, { rendering }) {
	if (workloads.size === 0) return {
		suggestions: [],
		refusals: /* @__PURE__ */ new Map(),
		meant: /* @__PURE__ */ new Map()
	};
	const findings = /* @__PURE__ */ new Map();
	const texts = new Map([...reader.isLocal ? [] : rendering.chartTexts, ...files.flatMap(({ path }) => {
		const bytes = contents.get(path);
		return bytes === void 0 ? [] : [[path, decodeText(bytes)]];
	})]);
	const hunksAt = hunksOf$1(files);
	const advised = new Set([...workloads].flatMap(([{ workload }, wanted]) => wanted.every(({ check }) => isOfStandard(check)) && reader.isLocal ? [] : [workload.file]));
	const outcome = await suggestRepairs({
		texts,
		reader,
		workloads: [...workloads].map(([change, wanted]) => ({
			workload: change.workload,
			findViolations: violationsUnder(targetOf(change.policy, wanted), advised.has(change.workload.file) ? change.asked : [], change.asked),
			repairs: wanted.map((finding) => {
				const { check, violation, fix } = finding;
				const repair = {
					check,
					violation,
					fix
				};
				findings.set(repair, finding);
				return repair;
			})
		})),
		shows: (file, startLine, endLine) => showsLines(hunksAt(file), startLine, endLine)
	}, rendering);
	const lines = /* @__PURE__ */ new Map();
	const linesOf = (file) => {
		const known = lines.get(file) ?? (texts.get(file) ?? rendering.texts.get(file) ?? "").split("\n");
		lines.set(file, known);
		return known;
	};
	const refused = outcome.refusals.flatMap((refusal) => {
		const finding = findings.get(refusal.repair);
		return finding === void 0 ? [] : [{
			...refusal,
			finding
		}];
	});
	return {
		suggestions: outcome.suggestions.map((suggestion) => ({
			...suggestion,
			findings: suggestion.repairs.flatMap((repair) => findings.get(repair) ?? []),
			before: linesBefore(linesOf(suggestion.file), suggestion)
		})),
		refusals: new Map(refused.map(({ finding, reason }) => [finding, reason])),
		meant: new Map(refused.flatMap(({ finding, comment }) => comment === void 0 ? [] : [[finding, comment]]))
	};
}
function isWanted({ finding: { fix } }, options) {
	return options.suggestions === "safe" ? fix.class === "safe" : fix.class !== "manual";
}
function targetOf(policy, findings) {
	return strictestTarget(policy.enforce, policy.warn, ...findings.map(({ mode }) => policy[mode]));
}
// src/repository/kustomize/reach/reach-of.ts
const MAX_STEPS = 5e4;
function reachOf(facts, root) {
	const known = KNOWN.get(facts) ?? /* @__PURE__ */ new Map();
	KNOWN.set(facts, known);
	const reach = known.get(root) ?? walkFrom(facts, root);
	known.set(root, reach);
	return reach;
}
const KNOWN = /* @__PURE__ */ new WeakMap();
function walkFrom(facts, root) {
	const walk = new ReachWalk(facts, root);
	walk.run();
	return walk.found;
}
var ReachWalk = class {
	found = {
		root: "",
		kustomizations: /* @__PURE__ */ new Set(),
		resources: /* @__PURE__ */ new Set(),
		parts: /* @__PURE__ */ new Set(),
		plugins: /* @__PURE__ */ new Set(),
		contents: /* @__PURE__ */ new Set(),
		folders: /* @__PURE__ */ new Set(),
		charts: /* @__PURE__ */ new Set(),
		links: /* @__PURE__ */ new Set(),
		remotes: [],
		lost: [],
		unread: /* @__PURE__ */ new Set()
	};
	facts;
	waiting = [];
	seen = /* @__PURE__ */ new Set();
	constructor(facts, root) {
		this.facts = facts;
		this.found.root = root;
	}
	run() {
		const { found, waiting } = this;
		this.addKustomization(found.root);
		let steps = 0;
		for (let next = waiting.pop(); next !== void 0; next = waiting.pop()) {
			steps += next.loads.length + 1;
			if (steps > MAX_STEPS) {
				found.unread.add(found.root);
				break;
			}
			for (const load of next.loads) this.take(next, load);
		}
		for (const path of found.contents) if (found.resources.has(path) || found.parts.has(path)) found.contents.delete(path);
	}
	take(waiting, load) {
		const { found } = this;
		const path = this.pathOf(waiting, load);
		if (path === void 0) return;
		const { from, pluginsOf } = waiting;
		switch (load.use) {
			case "content":
				found.contents.add(path);
				break;
			case "chart":
				found.folders.add(path);
				for (const chart of load.charts ?? []) found.charts.add(entryPath(this.facts.links, `${path}/`, chart));
				break;
			case "plugin":
				this.addPlugin(from, path);
				break;
			case "resource":
				if (pluginsOf === void 0) this.addResource(path);
				else this.addPlugin(pluginsOf, path);
				break;
			case "component":
				this.addResource(path);
				break;
			default: found.parts.add(path);
		}
	}
	pathOf({ file, from }, load) {
		const { found } = this;
		const { links } = this.facts;
		const { entry, unless } = load;
		const path = entryPath(links, from, entry);
		if (this.isRemote(from, load)) this.tell(found.remotes, file, entry);
		else if (unless !== void 0) return void 0;
		else {
			const isInside = staysInRoot(folderOf(from), entry);
			for (const link of isInside ? linksOnEntry(links, from, entry) : []) found.links.add(link);
			if (isInside && linkOn(links, path) === void 0) return path;
			this.tell(found.lost, file, entry);
		}
	}
	isRemote(from, { entry, use, unless }) {
		const { links, paths, charts } = this.facts;
		if (unless !== void 0) {
			const chart = entryPath(links, from, unless);
			return !charts.has(chart) && ![...paths ?? []].some((path) => isBelow(path, chart));
		}
		if (isRemoteFile(entry)) return true;
		if (use === "component") return isRemoteFolder(entry);
		if (use !== "resource" && use !== "plugin") return false;
		return isRemoteFolder(entry) && paths?.has(entryPath(links, from, entry)) !== true;
	}
	addResource(path) {
		const nested = kustomizationAt(this.facts.kustomizations, path);
		if (nested !== void 0) this.addKustomization(nested);
		else {
			this.found.resources.add(path);
			this.addRefused(path);
		}
	}
	addKustomization(file) {
		this.addKustomizationFile(file);
		const loads = this.facts.kustomizations.get(file)?.loads;
		if (loads !== void 0 && this.isFirst(file)) this.waiting.push({
			file,
			from: file,
			loads
		});
	}
	addKustomizationFile(file) {
		const { facts, found } = this;
		found.kustomizations.add(file);
		if (facts.kustomizations.has(file) && facts.kustomizations.get(file)?.loads === void 0) found.unread.add(file);
		this.addRefused(folderOf(file));
		if (!facts.links.has(file)) return;
		found.links.add(file);
		const target = followLinks(facts.links, file);
		if (linkOn(facts.links, target) === void 0) found.parts.add(target);
		else this.tell(found.lost, file, file.slice(file.lastIndexOf("/") + 1));
	}
	addRefused(folder) {
		const { kustomizations, paths } = this.facts;
		for (const path of KUSTOMIZATION_NAMES.map((name) => resolvePath(folder, name))) {
			if (this.found.kustomizations.has(path)) continue;
			if (kustomizations.has(path) || paths?.has(path)) this.found.parts.add(path);
		}
	}
	addPlugin(user, path) {
		const list = kustomizationAt(this.facts.kustomizations, path);
		if (!this.isFirst(user, list ?? path)) return;
		if (list === void 0) this.addPluginFile(user, path);
		else this.addPluginList(user, list);
	}
	addPluginFile(user, path) {
		const { facts, found } = this;
		found.parts.add(path);
		found.plugins.add(path);
		this.addRefused(path);
		const loads = facts.partFiles?.get(path)?.loads;
		const isThere = facts.paths === void 0 ? facts.missing?.has(path) !== true : facts.paths.has(path);
		if (loads !== void 0) this.waiting.push({
			file: path,
			from: user,
			loads
		});
		else if (isThere) found.unread.add(path);
	}
	addPluginList(user, list) {
		this.addKustomizationFile(list);
		const { loads = [], components, unfollowed } = this.facts.kustomizations.get(list) ?? {};
		if ((components ?? []).length > 0 || unfollowed?.keys.some((key) => key !== "remote resources")) this.found.unread.add(list);
		const followed = this.isFirst("list", list, "") ? loads : loads.filter(({ use }) => use === "resource");
		this.waiting.push({
			file: list,
			from: list,
			loads: followed,
			pluginsOf: user
		});
	}
	isFirst(...key) {
		const text = JSON.stringify(key);
		const isFirst = !this.seen.has(text);
		this.seen.add(text);
		return isFirst;
	}
	tell(list, file, entry) {
		if (this.isFirst("told", file, entry)) list.push({
			file,
			entry
		});
	}
};
// src/review/with-bringers.ts
function withBringers(comparison, change) {
	const bringerOf = bringers(change);
	const withBringer = (finding, { workload }) => {
		const bringer = bringerOf(finding, workload);
		return bringer === void 0 ? finding : {
			...finding,
			bringer
		};
	};
	return {
		...comparison,
		workloads: comparison.workloads.map((each) => each.workload.via === void 0 || each.findings.every(({ status }) => status === "existing") ? each : {
			...each,
			findings: each.findings.map((finding) => withBringer(finding, each))
		})
	};
}
function bringers({ files, base, head, chartFiles }) {
	const hunksAt = hunksOf$1(files);
	const writtenLines = writtenLinesOf(files);
	const reached = (build) => /* @__PURE__ */ new Set([...[head, base].flatMap((facts) => facts.kustomizations.has(build) ? [...takenIn(facts, build)] : []), ...chartFiles.flatMap((files) => [...files.get(build) ?? []])]);
	const changedIn = /* @__PURE__ */ new Map();
	const changedOf = (root) => {
		const known = changedIn.get(root);
		if (known !== void 0) return known;
		const paths = reached(root);
		const changed = files.filter((file) => file.head !== void 0 && pathsOf(file).some((path) => paths.has(path)));
		changedIn.set(root, changed);
		return changed;
	};
	const isShown = ({ file, line }) => showsLines(hunksAt(file), line, line);
	return ({ place, status }, { file, build }) => {
		if (status !== "introduced" || build === void 0 || isShown(place)) return void 0;
		if (place.handedThrough !== void 0 && isShown(place.handedThrough)) return place.handedThrough;
		const changed = changedOf(build).filter(({ path }) => path !== place.file);
		for (const { path } of changed) {
			const entry = entryTo(head, path, /* @__PURE__ */ new Set([place.file, file]), writtenLines(path));
			if (entry !== void 0) return entry;
		}
		const [only, ...others] = changed;
		const line = only === void 0 ? void 0 : firstChangedLine(hunksAt(only.path));
		return only === void 0 || line === void 0 || others.length > 0 ? void 0 : {
			file: only.path,
			line,
			column: 1
		};
	};
}
function entryTo(facts, kustomization, wanted, written) {
	const { locateEntry } = facts.kustomizations.get(kustomization) ?? {};
	for (const { entry, path, kustomization: below } of entryTargets(facts, kustomization)) {
		const place = locateEntry?.(entry);
		if (place === void 0 || !written.has(place.line)) continue;
		const taken = below === void 0 ? /* @__PURE__ */ new Set([path]) : takenIn(facts, below);
		if ([...wanted].some((each) => taken.has(each))) return place;
	}
}
function takenIn(facts, kustomization) {
	const known = TAKEN.get(facts) ?? /* @__PURE__ */ new Map();
	TAKEN.set(facts, known);
	const taken = known.get(kustomization) ?? loadedFiles(reachOf(facts, kustomization));
	known.set(kustomization, taken);
	return taken;
}
function loadedFiles({ kustomizations, resources, parts }) {
	return /* @__PURE__ */ new Set([
		...kustomizations,
		...resources,
		...parts
	]);
}
const TAKEN = /* @__PURE__ */ new WeakMap();
// src/review/written-findings.ts
function writtenFindings(files, { workloads }, linesOf) {
	const inBase = new Set(files.flatMap(({ path, base }) => base === void 0 ? [] : [path]));
	return new Set(workloads.flatMap(({ workload, findings }) => findings.filter((finding) => finding.status === "existing" && finding.exemption === void 0 && finding.need === void 0 && !isAdvice(finding) && settingPaths(workload, finding.violation.path).some((path) => {
		const { file, line, doubt } = workload.locate(path);
		return doubt === void 0 && inBase.has(file) && linesOf(file).has(line);
	}))));
}
function settingPaths(workload, path) {
	const value = path.reduce((parent, step) => parent?.[step], workload.pod);
	if (value === void 0 || value === null) return [];
	return [path, ...Array.isArray(value) ? value.map((_, index) => [...path, index]) : []];
}
// src/review/review-change.ts
const NOTHING = {
	base: NOTHING_RENDERED,
	head: NOTHING_RENDERED
};
async function reviewChange(change, options) {
	const { base, head } = change.repository;
	const next = settingsOf(head, options);
	const settings = settingsInForce(settingsOf(base, options), next);
	const previousPaths = new Map(change.files.flatMap(({ path, previousPath }) => previousPath === void 0 ? [] : [[path, previousPath]]));
	const added = new Set(change.files.flatMap((file) => file.base === void 0 ? [file.path] : []));
	const formerPath = (path) => added.has(path) ? void 0 : previousPaths.get(path) ?? path;
	const [roleBefore, roleAfter] = [fileRoles(base.facts), fileRoles(head.facts)];
	const roles = {
		base: roleBefore,
		head: roleAfter,
		judged: changedRoles(roleBefore, roleAfter, formerPath)
	};
	const { rendered = NOTHING } = options;
	const changed = new Set(change.files.flatMap(pathsOf));
	const notesOf = notesOfChange(change, roles);
	const sides = readSides(change, roles, settings, rendered, notesOf.beside);
	const manifests = new Map(sides.alone.map((manifest) => [manifest.file, manifest]));
	const readNamespaces = namespaceReader();
	const readObjects = settings.hardening.length === 0 ? void 0 : objectReader();
	const reading = {
		readNamespaces,
		isWhole: change.isWholeKnown,
		...readObjects && { readObjects }
	};
	const before = repositoryOf(base, reading);
	const after = repositoryOf(head, {
		roleOf: roles.judged,
		manifests,
		...reading
	});
	const rules = rulesOf(before, after, settings, options.today, formerPath, rendered);
	const deployments = compareDeployments({
		facts: base.facts,
		builds: rules.builds.base
	}, {
		facts: head.facts,
		builds: rules.builds.head
	}, formerPath);
	const placesOf = (workload, former) => {
		if (workload.deployedBy !== void 0) {
			const ruling = rules.rulingOf(workload);
			return former === void 0 ? { ruling } : {
				ruling,
				former: { ruling: rules.formerRulingOf(former) }
			};
		}
		const formerFile = former?.file ?? workload.file;
		const places = deployments.placesOf(workload.file, formerFile);
		const { added } = places;
		const ruling = rules.rulingOf(workload, added);
		if (former === void 0) return { ruling };
		return {
			ruling,
			former: {
				ruling: rules.formerRulingOf(former, added.length === 0 ? [] : places.former),
				bringer: deployments.bringerOf(workload.file, formerFile),
				added
			}
		};
	};
	const unchanged = readUnchanged(change.others, deployments, roles.judged, settings, rendered);
	const affected = compareManifests(unchanged.affected, unchanged.affected, /* @__PURE__ */ new Map(), placesOf);
	const decided = decidesImages(change, settings) ? decidedInUnchanged(unchanged, placesOf) : [];
	const former = formerRootsOf(rendered, changed, rules.builds.base);
	const compared = withMoved(compareManifests(sides.base, sides.head, previousPaths, placesOf, former), affected);
	const { policy, notes } = policyChanges({
		change,
		comparison: compared,
		unchanged: unchanged.all,
		rules,
		settings: {
			base: settings,
			head: next
		},
		deployments,
		options
	});
	const chartFiles = [rendered.head.chartFiles, rendered.base.chartFiles];
	const generated = new Set(change.files.filter(isGenerated).map(({ path }) => path));
	const brought = withBringers(withRendered(compared, rendered, changed), {
		files: change.files,
		base: base.facts,
		head: head.facts,
		chartFiles
	});
	const touched = withDeciders({
		...brought,
		workloads: [...brought.workloads, ...decided]
	}, {
		files: change.files,
		mayRepair: (path) => settings.suggestions === "all" && !generated.has(path)
	});
	const unread = notesOf.onUnread(sides, compared, settings.paths);
	const comparison = {
		...touched,
		notes: [
			...touched.notes,
			...unread.filter((note) => !isExplained(note, rendered.head, rendered.base)),
			...notes,
			...base.config.refusals ?? [],
			...namespaceNotes(rules.namespaces, compared, change)
		]
	};
	const { configuration, target, failOn } = settings;
	const repairing = {
		...settings,
		isBuilt: (path) => isBuiltRole(roles.judged(path)),
		rendering: rendered.head
	};
	const { files } = change;
	const writtenLines = writtenLinesOf(files);
	const showing = {
		comparison,
		failOn,
		written: writtenFindings(files, comparison, writtenLines)
	};
	const built = compared.workloads.filter(({ workload }) => workload.via !== void 0 && !workload.isGiven);
	const fixes = await suggestFixes(change, showing, generated, {
		...repairing,
		built
	});
	return {
		change: {
			...change,
			gaps: [...change.gaps, ...kustomizationGaps(change, head.facts, rules)]
		},
		target,
		...showing,
		unjudged: settings.unjudged,
		unjudgedChanges: unjudgedChanges(change, comparison, chartFiles),
		scope: options.scope,
		...options.uncommitted && { uncommitted: options.uncommitted },
		today: options.today,
		configuration,
		configurationPath: options.config,
		paths: settings.paths,
		policy,
		unbuiltFiles: rendered.head.unbuiltFiles,
		built: new Set(rendered.head.manifests.map(({ file, deployedBy = file }) => deployedBy)).size,
		generated,
		...fixes,
		documents: documentRemarks({
			files,
			writtenLines,
			heads: sides.head,
			policy,
			...showing,
			...fixes,
			policyOf: (workload) => placesOf(workload, void 0).ruling.policy
		}, repairing)
	};
}
function settingsInForce(base, head) {
	if (base.faults.length === 0 || head.faults.length === 0) return base;
	throw new ConfigurationError(base.faults.map(formatFault).join("\n"));
}
function withMoved(comparison, unchanged) {
	const moved = unchanged.workloads.filter(({ move }) => move !== void 0);
	return {
		...comparison,
		workloads: [...comparison.workloads, ...moved],
		notes: [...comparison.notes, ...unchanged.notes.filter(isUnjudged)],
		notEvaluated: [...comparison.notEvaluated, ...unchanged.notEvaluated]
	};
}
function kustomizationGaps({ files }, facts, { stoppedAt }) {
	const changed = new Set(files.map(({ path }) => path));
	return kustomizationFaults(facts, stoppedAt).map(({ file, reason, message }) => ({
		message: `${quoteGo(file)}: ${message}`,
		hidesChanges: reason === "nesting" || changed.has(file)
	}));
}
function isGenerated({ path, head }) {
	return head !== void 0 && "bytes" in head && isGeneratedFile(path, head.bytes);
}
// src/render/fetch/images/ask-registries.ts
async function askRegistries({ files, repository }, { head }, settings) {
	const isAsked = settings.hardening.some(({ rule }) => rule.id === "image-user");
	if (settings.registryLookup.length === 0 || !isAsked) return /* @__PURE__ */ new Map();
	const alone = files.flatMap(({ path, head: content }) => content === void 0 ? [] : readContent(path, content, settings.podSpecs).workloads);
	const built = head.manifests.flatMap(({ workloads }) => workloads);
	const bases = [...repository.head.contents].flatMap(([path, content]) => isDockerfilePath(path) ? baseOf(textOfContent(content) ?? "") : []);
	const images = [...imagesOf([...alone, ...built]), ...bases];
	const { lookUpImageUsers } = await import("./image-users.js");
	return lookUpImageUsers(images, settings, process.env["GITHUB_EVENT_NAME"]);
}
function imagesOf(workloads) {
	return workloads.flatMap(({ pod }) => containersOf$1(pod).flatMap(({ container: { image } }) => image ?? []));
}
function baseOf(text) {
	const { user } = readDockerfile(text);
	return user.kind === "base" ? [user.image] : [];
}
// src/source/read-resource-files.ts
const MOST_FILES = 1e3;
const MOST_IMAGES = 100;
async function readResourceFiles(tree, known, images) {
	const isTooMuch = images !== void 0 && (images.length === 0 || images.length > MOST_IMAGES);
	if (tree.findMatching === void 0 || isTooMuch) return /* @__PURE__ */ new Map();
	const paths = (await tree.findMatching(images === void 0 ? LIMITS_OR_REQUESTS : imageExpression(images))).filter((path) => isManifestPath(path) && !known(path));
	return paths.length > MOST_FILES ? /* @__PURE__ */ new Map() : tree.read(paths);
}
function withContents$1(reading, more) {
	return more.size === 0 ? reading : {
		...reading,
		contents: new Map([...more, ...reading.contents])
	};
}
// src/render/with-resource-files.ts
async function withResourceFiles({ files, paths, repository: { base, head }, trees, isWholeKnown }, rendered, { hardening }) {
	if (!isWholeKnown || !hardening.some(({ rule }) => rule.id === "resources")) return {
		base,
		head
	};
	const images = [...files.flatMap(({ path, head: content }) => isManifestPath(path) ? textOfContent(content) ?? [] : []).flatMap(imagesWithoutResources), ...builtImages(rendered.head)];
	const changed = new Set(paths);
	const isKnown = (path) => changed.has(path) || base.contents.has(path);
	const more = await readResourceFiles(trees.base, isKnown, [...new Set(images)]);
	return {
		base: withContents$1(base, more),
		head: withContents$1(head, more)
	};
}
function builtImages({ manifests }) {
	return manifests.flatMap(({ workloads }) => workloads.flatMap(({ pod }) => containersOf$1(pod).flatMap(({ container }) => {
		const { image, resources = {} } = container;
		return resources.requests !== void 0 && resources.limits !== void 0 ? [] : imageReference(image)?.repository ?? [];
	})));
}
// src/render/review-rendered.ts
async function reviewRendered(read, { given, ...options }, renderers) {
	const { change, built } = await renderWhole(read, options, renderers);
	const settings = settingsOf(change.repository.base, options);
	const handedOver = given && await renderedElsewhere(given, change, settings);
	const rendered = handedOver === void 0 ? built : joinSides(built, handedOver);
	const registryAnswers = await askRegistries(change, rendered, settings);
	const repository = await withResourceFiles(change, rendered, settings);
	return reviewChange(await withUnchanged({
		...change,
		repository
	}, settings), {
		...options,
		rendered,
		registryAnswers
	});
}
async function renderedElsewhere(given, change, { podSpecs }) {
	const { renderGiven } = await import("./render-given.js");
	return renderGiven(given, change, podSpecs);
}
async function withUnchanged(change, settings) {
	if (!change.isWholeKnown || change.readUnchanged === void 0 || !decidesImages(change, settings)) return change;
	const { manifests, gaps } = await change.readUnchanged();
	return {
		...change,
		others: manifests,
		gaps: [...change.gaps, ...gaps]
	};
}
const MAX_READS = 3;
async function renderWhole(read, options, renderers) {
	let change = read;
	for (let count = 1;; count++) {
		const unread = new Set(change.unread?.flatMap(pathsOf));
		const taken = /* @__PURE__ */ new Set();
		const [base, head] = [change.trees.base, change.trees.head].map((tree) => watchedTree(tree, unread, taken));
		const built = await renderSides({
			...change,
			trees: {
				base,
				head
			}
		}, options, renderers);
		if (taken.size === 0 || change.withFiles === void 0 || count === MAX_READS) return {
			change,
			built
		};
		const { mergeBase, head: commit, gaps } = change;
		change = {
			...await change.withFiles([...taken]),
			mergeBase,
			head: commit,
			gaps
		};
	}
}
function watchedTree(tree, watched, seen) {
	if (watched.size === 0) return tree;
	return {
		...tree,
		read: (paths) => {
			for (const path of paths) if (watched.has(path)) seen.add(path);
			return tree.read(paths);
		}
	};
}
async function renderSides({ files, paths, repository, trees }, options, renderers) {
	const settings = settingsOf(repository.base, options);
	const changed = new Set(paths);
	const builds = new Builds();
	const [before, after] = [repository.base.facts, repository.head.facts];
	const request = {
		settings,
		changed,
		builds
	};
	const sides = {
		base: {
			...request,
			knownContents: basesOf(files),
			tree: trees.base,
			facts: before,
			other: after
		},
		head: {
			...request,
			tree: trees.head,
			facts: after,
			other: before
		}
	};
	const [appliedBefore, appliedAfter] = await Promise.all([followedIn(sides.base), followedIn(sides.head)]);
	const ofBase = {
		...sides.base,
		applied: appliedBefore,
		otherApplied: appliedAfter
	};
	const ofHead = {
		...sides.head,
		applied: appliedAfter,
		otherApplied: appliedBefore
	};
	const [base, head] = await Promise.all([renderTree({
		...ofBase,
		findsSetters: false
	}, renderers), renderTree(ofHead, renderers)]);
	await builds.close();
	return {
		base,
		head
	};
}
function joinSides(built, given) {
	return {
		base: joinRenderings([built.base, given.base]),
		head: joinRenderings([built.head, given.head])
	};
}
function basesOf(files) {
	return new Map(files.flatMap(({ path, previousPath = path, base }) => base === void 0 ? [] : [[previousPath, base]]));
}
// src/github/fetch-comments.ts
const VARIABLES = "$number: Int!, $after: String";
const FIELDS = `pullRequest(number: $number) {
      headRefOid
      changedFiles
      reviewThreads(first: 100, after: $after) {
        pageInfo { hasNextPage endCursor }
        nodes { path line startLine subjectType comments(first: 1) { totalCount nodes { id databaseId body isMinimized viewerDidAuthor } } }
      }
    }`;
const QUERY = `query ($owner: String!, $repo: String!, ${VARIABLES}) {
  repository(owner: $owner, name: $repo) {
    ${FIELDS}
  }
}`;
async function fetchPullRequestState(client, { owner, repo, number }) {
	const comments = [];
	let after = null;
	for (;;) {
		const { headRefOid: head, changedFiles, reviewThreads } = (await client.graphql(QUERY, {
			owner,
			repo,
			number,
			after
		})).repository.pullRequest;
		comments.push(...reviewThreads.nodes.flatMap(commentOf));
		if (!reviewThreads.pageInfo.hasNextPage) return {
			head,
			changedFiles,
			comments
		};
		after = reviewThreads.pageInfo.endCursor;
	}
}
const CURRENT = 3e3;
function stateAlongside({ number }) {
	let last;
	return {
		part: {
			variables: VARIABLES,
			fields: FIELDS,
			values: {
				number,
				after: null
			},
			take: (repository) => {
				const { headRefOid: head, changedFiles, reviewThreads } = repository.pullRequest;
				const comments = reviewThreads.nodes.flatMap(commentOf);
				last = reviewThreads.pageInfo.hasNextPage ? void 0 : {
					state: {
						head,
						changedFiles,
						comments
					},
					at: performance.now()
				};
			}
		},
		latest: () => last !== void 0 && performance.now() - last.at < CURRENT ? last.state : void 0
	};
}
const LOOKS = 10;
const BETWEEN_LOOKS = 1e3;
async function awaitHead(client, pull) {
	for (let look = 1; look <= LOOKS; look++) {
		const read = await queryAnswerOf(fetchPullRequestState(client, pull));
		if ("refused" in read || read.ok.head === pull.head) return;
		await setTimeout$1(BETWEEN_LOOKS);
	}
}
async function fetchHead(client, { owner, repo, number }) {
	const answer = await answerOf$2(client.rest.pulls.get({
		owner,
		repo,
		pull_number: number
	}));
	if ("refused" in answer) return void 0;
	const { head, changed_files: changedFiles } = answer.ok.data;
	return {
		head: head.sha,
		changedFiles
	};
}
function commentOf({ path, line, startLine, subjectType, comments }) {
	const [first] = comments.nodes;
	if (first?.viewerDidAuthor !== true) return [];
	return [{
		id: first.databaseId,
		nodeId: first.id,
		path,
		isOnFile: subjectType === "FILE",
		...line === null ? {} : { line },
		...startLine === null ? {} : { startLine },
		body: first.body,
		isMinimized: first.isMinimized,
		hasReplies: comments.totalCount > 1
	}];
}
// src/github/prove-list.ts
const MAX_LISTED_FILES = 3e3;
function proveCount(listed, changed) {
	if (changed === void 0) throw new UnusableAnswer("GitHub does not say which files the pull request has, beside a list that may be of another head");
	if (listed !== Math.min(changed, 3e3)) throw new UnusableAnswer(`GitHub lists ${listed} files of the pull request, and says that it has ${changed}`);
}
// src/source/git/whole-commit.ts
function derivedSide(whole) {
	return whole?.is === "merged" ? "base" : "head";
}
async function findWholeCommit(git, { base, head }, baseBranch) {
	const checkedOut = (await git.run(["rev-parse", "HEAD"]))?.toString("utf8").trim();
	const parents = await parentsOf(git, "HEAD");
	const isTestMerge = parents.includes(head);
	const branch = baseBranch === void 0 ? [] : [`refs/remotes/origin/${baseBranch}`];
	for (const tip of [
		...isTestMerge ? parents.slice(0, 1) : [],
		...branch,
		base
	]) if (await git.run([
		"cat-file",
		"-e",
		`${tip}^{commit}`
	]) !== void 0) return {
		commit: tip,
		is: "tip"
	};
	const isOnBase = checkedOut === head && parents.includes(base);
	return isTestMerge || isOnBase ? {
		commit: "HEAD",
		is: "merged"
	} : void 0;
}
async function parentsOf(git, name) {
	const commit = (await git.run([
		"cat-file",
		"-p",
		name
	]))?.toString("utf8") ?? "";
	return commit.slice(0, commit.indexOf("\n\n")).split("\n").filter((line) => line.startsWith("parent ")).map((line) => line.slice(7));
}
// src/source/git/submodule-mode.ts
const SUBMODULE_MODE = "160000";
// src/source/git/git-tree.ts
async function gitTree(git, commit) {
	const entries = await listFiles$1(git, commit);
	if (entries === void 0) return void 0;
	const blobs = new Map(entries.map(({ path, blob }) => [path, blob]));
	const shared = sharedPaths(entries.map(({ path }) => path));
	const read = async (wanted) => {
		const paths = wanted.filter((path) => blobs.has(path));
		const found = await readGitObjects(git, paths.map((path) => blobs.get(path) ?? ""));
		const lost = paths.find((_, index) => found[index] === void 0);
		if (lost !== void 0) throw new Error(`git lists ${lost} in ${commit}, and does not give it`);
		return new Map(paths.flatMap((path, index) => {
			const bytes = found[index];
			if (shared.has(path)) return [[path, SHARED]];
			return bytes === void 0 ? [] : [[path, { bytes }]];
		}));
	};
	const files = entries.map(({ path, mode }) => ({
		path,
		mode
	}));
	return {
		files: shared.size === 0 ? files : [...new Map(files.map((file) => [file.path, file])).values()],
		isListed: true,
		read,
		readInOrder: (paths) => readInBatches(read, paths),
		findContextFiles: async (config) => {
			const named = files.filter(({ path, mode }) => mode === "120000" || isDescribingPath(path) || isImageFile(path) || config.includes(path)).map(({ path }) => path);
			const mentioning = await pathsWith(git, commit, `${NAMESPACE_EXPRESSION}|${SURROUNDING_EXPRESSION}`);
			return {
				paths: [.../* @__PURE__ */ new Set([...named, ...mentioning.filter(isManifestPath)])],
				isWhole: true,
				gaps: []
			};
		},
		findMatching: (expression) => pathsWith(git, commit, expression),
		choose: (paths) => paths,
		gaps: []
	};
}
async function checkedOutTree(git, commit) {
	const tree = git === void 0 ? void 0 : await gitTree(git, commit);
	if (tree !== void 0) return tree;
	throw new ConfigurationError(`the workspace has no commit ${commit}: check out the repository (actions/checkout) before this Action, on a runner that has git`);
}
function contentOf(bytes) {
	return bytes === void 0 ? MISSING$1 : { bytes };
}
const MISSING$1 = {
	unreadable: "git has no file here to read (a submodule, or an object that this clone lacks)",
	reason: "unreadable"
};
const BATCH$1 = 500;
async function* readInBatches(read, paths) {
	const readFrom = (start) => read(paths.slice(start, start + BATCH$1));
	let next = readFrom(0);
	for (let start = 0; start < paths.length; start += BATCH$1) {
		const found = await next;
		next = readFrom(start + BATCH$1);
		for (const path of paths.slice(start, start + BATCH$1)) yield {
			path,
			content: found.get(path) ?? MISSING$1
		};
	}
}
async function listFiles$1(git, commit) {
	return (await git.run([
		"ls-tree",
		"-r",
		"-z",
		"--full-tree",
		commit
	]))?.toString("utf8").split("\0").filter((line) => line !== "").map((line) => {
		const tab = line.indexOf("	");
		const [mode = "", , blob = ""] = line.slice(0, tab).split(" ");
		return {
			mode,
			blob,
			path: line.slice(tab + 1)
		};
	}).filter(({ mode }) => mode !== SUBMODULE_MODE);
}
async function pathsWith(git, commit, expression) {
	return ((await git.run([
		"grep",
		...[
			"-z",
			"--name-only",
			"--extended-regexp",
			"--full-name",
			"--no-color"
		],
		"-e",
		expression,
		commit,
		"--",
		":/"
	]))?.toString("utf8") ?? "").split("\0").filter((line) => line !== "").map((line) => line.slice(commit.length + 1));
}
// src/repository/sets-levels.ts
function setsLevels({ path, previousPath = path, base, head }, kustomizationOf) {
	if ([base, head].map((content) => textOfContent(content) ?? "").some((text) => mentionsNamespaces(text) || isPatch(text))) return true;
	if (![path, previousPath].some(isKustomizationPath)) return false;
	if (path !== previousPath) return true;
	const meaningOf = (content) => {
		if (content === void 0) return "";
		if (!("bytes" in content)) return content.unreadable;
		const kustomization = kustomizationOf(path, content);
		if (kustomization === void 0) return "";
		const { isTooLarge, generated: _, alterings: __, naming: ___, loads: ____, ...meaning } = kustomization;
		if (isTooLarge) return decodeText(content.bytes);
		return JSON.stringify(meaning, (key, value) => key === "place" || key === "namespacePlace" ? void 0 : value);
	};
	return meaningOf(base) !== meaningOf(head);
}
function isPatch(text) {
	return /["']?\bop["']?[ \t]*:|\$patch|\b(?:labels|metadata)["']?[ \t]*:[ \t]*(?:null|~)/i.test(text);
}
// src/target/config/changed-configurations.ts
function changedConfigurations(files, config, parse, none = NO_CONFIG) {
	const readingOf = (path, content) => path === config && content !== void 0 ? parse(path, content) : none;
	return new Map(files.filter(({ path, previousPath }) => path === config || previousPath === config).map(({ path, previousPath = path, base, head }) => [path, {
		base: readingOf(previousPath, base),
		head: readingOf(path, head)
	}]));
}
// src/source/changed-tree.ts
const LONGEST_LINK = 4096;
const FILE_MODE = "100644";
const REMOVED = {
	unreadable: "this side of the change has no file here",
	reason: "unreadable"
};
function changedTree(tree, changed, side) {
	const contents = /* @__PURE__ */ new Map();
	const modes = /* @__PURE__ */ new Map();
	for (const file of changed) {
		const content = file[side];
		if (content === void 0) continue;
		const path = side === "base" ? file.previousPath ?? file.path : file.path;
		contents.set(path, content);
		modes.set(path, isLink(file, side) ? LINK_MODE : FILE_MODE);
	}
	const changedPaths = new Set(changed.flatMap(pathsOf));
	const removed = new Map([...changedPaths].map((path) => [path, REMOVED]));
	const isUnchanged = (path) => !changedPaths.has(path);
	return {
		files: [...tree.files.filter(({ path }) => isUnchanged(path)), ...[...modes].map(([path, mode]) => ({
			path,
			mode
		}))],
		isListed: tree.isListed,
		read: async (paths) => {
			const unchanged = await tree.read(paths.filter(isUnchanged));
			return new Map(paths.flatMap((path) => {
				const content = isUnchanged(path) ? unchanged.get(path) : contents.get(path);
				return content === void 0 ? [] : [[path, content]];
			}));
		},
		readInOrder: (paths) => readAround(paths, new Map([...removed, ...contents]), tree.readInOrder),
		findContextFiles: async (config) => {
			const { paths, ...found } = await tree.findContextFiles(config);
			return {
				...found,
				paths: [...paths.filter(isUnchanged), ...contents.keys()]
			};
		},
		...tree.findMatching && { findMatching: unchangedOf(tree.findMatching, isUnchanged) },
		choose: tree.choose,
		gaps: tree.gaps
	};
}
function unchangedOf(find, isUnchanged) {
	return async (expression) => (await find(expression)).filter(isUnchanged);
}
function withListed(tree, unread, side) {
	const listed = new Set(tree.files.map(({ path }) => path));
	const more = unread.flatMap(({ path, previousPath = path, status }) => {
		const own = side === "base" ? previousPath : path;
		return status !== (side === "base" ? "added" : "removed") && !listed.has(own) ? [{
			path: own,
			mode: FILE_MODE
		}] : [];
	});
	return more.length === 0 ? tree : {
		...tree,
		files: [...tree.files, ...more]
	};
}
function isLinkOnASide(file) {
	return isLink(file, "base") || isLink(file, "head");
}
function isLink(file, side) {
	const content = file[side];
	return content !== void 0 && (file.links?.[side] ?? isLinkText(content));
}
function isLinkText(content) {
	if (!("bytes" in content) || content.bytes.byteLength > LONGEST_LINK) return false;
	const text = new TextDecoder("utf-8").decode(content.bytes);
	if (!/^[^\n\r]+$/.test(text)) return false;
	const documents = readDocuments(text);
	return documents.length > 0 && documents.every(({ value }) => value !== void 0 && value.kind !== "mapping");
}
// src/source/follow-names.ts
const MAX_DEPTH = 10;
async function followNames({ tree, config, changed, readChanged, wanted, whole, parsers }) {
	const request = {
		config,
		parsers
	};
	const files = [...wanted];
	const named = /* @__PURE__ */ new Map();
	const namesOf = (side) => {
		const contents = contentsOn(side, files, new Map([...whole.contents, ...named]));
		const links = linksOf(changedTree(tree, files, side).files, contents);
		return namedPaths(readingOf({
			...NO_FILES,
			links,
			contents
		}, request), request);
	};
	const otherChanged = changed.filter((file) => !isWantedFile(file, config) && !isModuleChange(file));
	const charts = [...whole.facts.charts, ...files.map(({ path }) => path).filter(isChartPath).map(folderOf)];
	const isOfChart = (path) => charts.some((chart) => isBelow(path, chart) && isChartData(chart, path));
	const changedPaths = new Set(changed.flatMap(pathsOf));
	const namedByTree = new Set(namedPaths(whole, request));
	const followed = new Set(namedByTree);
	for (let depth = 0; depth < MAX_DEPTH; depth++) {
		const namedNow = /* @__PURE__ */ new Set([
			...namedByTree,
			...namesOf("base"),
			...namesOf("head")
		]);
		const filePaths = new Set(files.map(({ path }) => path));
		const unread = otherChanged.filter((file) => !filePaths.has(file.path) && pathsOf(file).some((path) => namedNow.has(path) || isOfChart(path)));
		const missing = [...namedNow].filter((path) => !followed.has(path) && !changedPaths.has(path) && !whole.contents.has(path));
		if (unread.length + missing.length === 0) break;
		files.push(...await readChanged(unread));
		for (const [path, content] of await tree.read(missing)) named.set(path, content);
		for (const path of namedNow) followed.add(path);
	}
	return {
		files,
		named
	};
}
function contentsOn(side, files, contents) {
	const onSide = new Map(contents);
	for (const file of files) for (const path of pathsOf(file)) onSide.delete(path);
	for (const file of files) {
		const content = file[side];
		if (content !== void 0) onSide.set(side === "base" ? file.previousPath ?? file.path : file.path, content);
	}
	return onSide;
}
// src/source/remembering-tree.ts
function rememberingTree(tree) {
	const contents = /* @__PURE__ */ new Map();
	const absent = /* @__PURE__ */ new Set();
	const contextFiles = /* @__PURE__ */ new Map();
	return {
		...tree,
		read: async (paths) => {
			const unread = paths.filter((path) => !contents.has(path) && !absent.has(path));
			const found = unread.length === 0 ? /* @__PURE__ */ new Map() : await tree.read(unread);
			for (const path of unread) {
				const content = found.get(path);
				if (content === void 0) absent.add(path);
				else contents.set(path, content);
			}
			return new Map(paths.flatMap((path) => {
				const content = contents.get(path);
				return content === void 0 ? [] : [[path, content]];
			}));
		},
		readInOrder: (paths) => readAround(paths, contents, tree.readInOrder),
		findContextFiles: (config) => {
			const key = config.join("\0");
			const found = contextFiles.get(key) ?? tree.findContextFiles(config);
			contextFiles.set(key, found);
			return found;
		}
	};
}
// src/source/read-change.ts
async function readChange(request) {
	const { derived, config, overlay, changed, readChanged, taken = /* @__PURE__ */ new Set() } = request;
	const isWanted = (file) => isWantedFile(file, config) || pathsOf(file).some((path) => taken.has(path));
	const tree = rememberingTree(request.tree);
	const parsers = fileParsers(overlay);
	const reading = {
		config,
		parsers
	};
	const [wanted, whole] = await Promise.all([readChanged(changed.filter(isWanted)), readRepository(tree, reading)]);
	const { files, named } = await followNames({
		tree,
		config,
		changed,
		readChanged,
		wanted,
		whole,
		parsers
	});
	const known = new Set(files.map(({ path }) => path));
	const unread = changed.filter((file) => !known.has(file.path) && !isModuleChange(file));
	const derivedTree = withListed(changedTree(tree, files, derived), unread, derived);
	const context = contextPaths(config);
	const { isWhole, gaps } = await tree.findContextFiles(context);
	const { paths } = await derivedTree.findContextFiles(context);
	const contents = await derivedTree.read([.../* @__PURE__ */ new Set([...paths, ...whole.contents.keys()])]);
	const treeReading = readingOf(filesOf(tree, new Map([...named, ...whole.contents])), reading);
	const derivedReading = readingOf(filesOf(derivedTree, new Map([...named, ...contents])), reading);
	const linked = new Set([treeReading, derivedReading].flatMap(({ facts }) => linkedKustomizations(facts)));
	const readUnchanged = () => readOthers(tree, new Set(files.flatMap(pathsOf)), [treeReading, derivedReading].map(({ facts }) => fileRoles(facts)));
	const mayMove = files.some((file) => setsLevels(file, parsers.kustomization) || isLinkOnASide(file) || linked.has(file.path));
	const others = mayMove ? await readUnchanged() : NONE_READ;
	return {
		files,
		unread,
		paths: [...new Set(changed.flatMap(pathsOf))],
		modules: changed.filter(isModuleChange).map(({ path }) => path),
		withFiles: (paths) => readChange({
			...request,
			taken: /* @__PURE__ */ new Set([...taken, ...paths])
		}),
		trees: derived === "head" ? {
			base: tree,
			head: derivedTree
		} : {
			base: derivedTree,
			head: tree
		},
		repository: derived === "head" ? {
			base: treeReading,
			head: derivedReading
		} : {
			base: derivedReading,
			head: treeReading
		},
		configurations: changedConfigurations(files, config, parsers.configuration, parsers.noConfiguration),
		isWholeKnown: isWhole,
		needsSignOff: asksForSignOff(whole.contents),
		others: others.manifests,
		...mayMove ? {} : { readUnchanged },
		gaps: [...files.length === 0 ? [] : [...tree.gaps, ...gaps].map(gapOf), ...others.gaps]
	};
}
const NONE_READ = {
	manifests: [],
	gaps: []
};
async function readOthers(tree, changed, roles) {
	const isRead = (path) => isManifestPath(path) || roles.some((roleOf) => isBuiltRole(roleOf(path)));
	const paths = tree.files.map(({ path }) => path).filter((path) => !changed.has(path) && isRead(path));
	const chosen = tree.choose(paths);
	const manifests = [];
	for await (const file of tree.readInOrder(chosen)) manifests.push(file);
	const unreadCount = paths.length - chosen.length;
	const message = `${unreadCount} manifests that did not change were not read, so that workloads in them which a new level of a namespace rejects are not known: check out the repository before this Action`;
	return {
		manifests,
		gaps: unreadCount === 0 ? [] : [{
			message,
			hidesChanges: false
		}]
	};
}
function gapOf({ message, isTotal }) {
	return {
		message,
		hidesChanges: isTotal
	};
}
// src/github/object-hash.ts
function objectHash(type, bytes) {
	return createHash("sha1").update(`${type} ${bytes.byteLength}\0`).update(bytes).digest("hex");
}
// src/source/github/github-blobs.ts
const BATCH = 250;
async function fetchBlobs(client, repository, wanted, part) {
	const contents = /* @__PURE__ */ new Map();
	for (let start = 0; start < wanted.length; start += BATCH) {
		const batch = wanted.slice(start, start + BATCH);
		const asked = start + BATCH < wanted.length ? void 0 : part;
		for (const [name, content] of await fetchBatch(client, repository, batch, asked)) contents.set(name, content);
	}
	return contents;
}
async function fetchBatch(client, repository, batch, part) {
	const answers = await queryBlobs(client, repository, batch, part);
	if (answers === void 0) {
		if (part !== void 0) return fetchBatch(client, repository, batch);
		if (batch.length === 1) return fetchSingly(client, repository, batch[0]);
		const half = Math.ceil(batch.length / 2);
		const first = await fetchBatch(client, repository, batch.slice(0, half));
		const second = await fetchBatch(client, repository, batch.slice(half));
		return new Map([...first, ...second]);
	}
	const contents = /* @__PURE__ */ new Map();
	for (const [index, { name, blob }] of batch.entries()) {
		const answer = answers[index];
		if (answer?.oid === void 0) continue;
		if (blob !== void 0 && answer.oid !== blob) throw notTheFile(blob);
		const bytes = typeof answer.text === "string" ? Buffer.from(answer.text, "utf8") : void 0;
		if (bytes !== void 0 && objectHash("blob", bytes) === answer.oid) contents.set(name, { bytes });
		else contents.set(name, await fetchRawBlob(client, repository, answer.oid, answer.byteSize ?? 0));
	}
	return contents;
}
async function queryBlobs(client, { owner, repo }, batch, part) {
	const names = batch.map((_, index) => `$name${index}: String!`).join(", ");
	const fields = batch.map((_, index) => `blob${index}: object(expression: $name${index}) { ...content }`).join("\n");
	const query = `query ($owner: String!, $repo: String!, ${[names, ...part ? [part.variables] : []].join(", ")}) {
  repository(owner: $owner, name: $repo) {
    ${[fields, ...part ? [part.fields] : []].join("\n")}
  }
}
fragment content on Blob { oid byteSize text }`;
	const variables = Object.fromEntries(batch.map(({ name, blob }, index) => [`name${index}`, blob ?? name]));
	return client.graphql(query, {
		owner,
		repo,
		...variables,
		...part?.values,
		request: { retries: 1 }
	}).then(({ repository }) => {
		const answers = batch.map((_, index) => repository?.[`blob${index}`]);
		if (answers.includes(void 0)) return void 0;
		part?.take(repository);
		return answers;
	}, (error) => {
		if (isTooMuch(error) || part !== void 0 && !isLimit(error)) return void 0;
		throw error;
	});
}
function isLimit(error) {
	return error instanceof RequestError && refusedCall(error).again !== void 0;
}
function isTooMuch(error) {
	const { status, message } = error;
	return status !== void 0 && isUnsure({ status }) || /resource limits|timed? ?out|something went wrong/i.test(message ?? "");
}
async function fetchSingly(client, repository, { name, blob }) {
	if (blob !== void 0) return /* @__PURE__ */ new Map([[name, await fetchRawBlob(client, repository, blob, 0)]]);
	const ref = name.slice(0, name.indexOf(":"));
	const path = name.slice(name.indexOf(":") + 1);
	const answer = await answerOf$2(client.rest.repos.getContent({
		...repository,
		path,
		ref
	}), [404]);
	if ("refused" in answer) throw new UnusableAnswer(`GitHub does not say whether there is a file ${path}`);
	const { data } = answer.ok;
	if (Array.isArray(data) || data.type === "submodule") return /* @__PURE__ */ new Map();
	return /* @__PURE__ */ new Map([[name, await fetchRawBlob(client, repository, data.sha, data.size)]]);
}
async function fetchRawBlob(client, { owner, repo }, oid, byteSize) {
	if (byteSize > 5242880) return {
		unreadable: sizeMessage(byteSize),
		reason: "size"
	};
	const answer = await client.rest.git.getBlob({
		owner,
		repo,
		file_sha: oid
	}).catch((error) => {
		if (isTooLarge(error)) return void 0;
		throw error;
	});
	if (answer === void 0) return TOO_LARGE;
	const bytes = Buffer.from(answer.data.content, "base64");
	if (objectHash("blob", bytes) !== oid) throw notTheFile(oid);
	return { bytes };
}
function notTheFile(oid) {
	return new UnusableAnswer(`GitHub gave a content that is not the file ${oid}`);
}
const TOO_LARGE = {
	unreadable: "the file has over 100 MB, and files over 5 MB are not read: split it, or leave it out",
	reason: "size"
};
function isTooLarge(error) {
	return error instanceof RequestError && /too_large|too large/.test(error.message);
}
// src/source/github/blob-loader.ts
function blobLoader(client, repository, git, part) {
	let gathered = /* @__PURE__ */ new Map();
	let answer;
	const load = async () => {
		await new Promise((resolve) => setImmediate(resolve));
		const wanted = [...gathered.values()];
		gathered = /* @__PURE__ */ new Map();
		answer = void 0;
		return readBlobs(client, repository, git, wanted, part);
	};
	return async (wanted) => {
		if (wanted.length === 0) return /* @__PURE__ */ new Map();
		for (const blob of wanted) gathered.set(blob.name, {
			...gathered.get(blob.name),
			...blob
		});
		answer ??= load();
		return answer;
	};
}
async function readBlobs(client, { owner, repo }, git, wanted, part) {
	const contents = /* @__PURE__ */ new Map();
	if (git !== void 0) {
		const local = await readGitObjects(git, wanted.map(({ name, blob }) => blob ?? name));
		for (const [index, { name }] of wanted.entries()) {
			const bytes = local[index];
			if (bytes !== void 0) contents.set(name, { bytes });
		}
	}
	const missing = wanted.filter(({ name }) => !contents.has(name));
	for (const [name, content] of await fetchBlobs(client, {
		owner,
		repo
	}, missing, part)) contents.set(name, content);
	return contents;
}
// src/source/github/github-tree.ts
const MAX_FILES = 100;
const REMEDY = "check out the repository before this Action";
const MISSING = {
	unreadable: "GitHub has no file here to read",
	reason: "unreadable"
};
async function githubTree(client, repository, commit, load, near) {
	const { files, blobs, isComplete, gaps } = await listFiles(client, repository, commit);
	const mayExist = (path) => !isComplete || blobs.has(path);
	const read = async (paths) => {
		const wanted = paths.filter(mayExist).slice(0, MAX_FILES);
		const found = await load(wanted.map((path) => blobAt(commit, path, blobs.get(path))));
		const lost = wanted.find((path) => blobs.has(path) && !found.has(`${commit}:${path}`));
		if (lost !== void 0) throw new UnusableAnswer(`GitHub lists the file ${lost}, and does not give it`);
		return new Map(wanted.flatMap((path) => {
			const content = found.get(`${commit}:${path}`);
			return content === void 0 ? [] : [[path, content]];
		}));
	};
	return {
		files,
		isListed: isComplete,
		read,
		readInOrder: async function* (paths) {
			for (let start = 0; start < paths.length; start += MAX_FILES) {
				const batch = paths.slice(start, start + MAX_FILES);
				const found = await read(batch);
				for (const path of batch) yield {
					path,
					content: found.get(path) ?? MISSING
				};
			}
		},
		findContextFiles: async (config) => {
			const likely = byNearness(files.filter(isLikelyContextFile).map(({ path }) => path), near);
			return limit([.../* @__PURE__ */ new Set([...config.filter(mayExist), ...likely])]);
		},
		choose: (paths) => byNearness(paths, near).slice(0, MAX_FILES),
		gaps
	};
}
async function listFiles(client, { owner, repo }, commit) {
	const { data } = await client.rest.git.getTree({
		owner,
		repo,
		tree_sha: commit,
		recursive: "1"
	});
	const { tree, truncated } = data;
	const files = tree.filter(({ type }) => type === "blob");
	const shared = sharedPaths(tree.map(({ path }) => path));
	const message = `GitHub lists only a part of this repository, so that some charts, kustomizations and Namespaces are not known: ${REMEDY}`;
	return {
		files: files.map(({ path, mode }) => ({
			path,
			mode
		})),
		blobs: new Map(files.flatMap(({ path, sha }) => shared.has(path) ? [] : [[path, sha]])),
		submodules: new Set(tree.filter(({ type }) => type === "commit").map(({ path }) => path)),
		isComplete: !truncated,
		gaps: truncated ? [{
			message,
			isTotal: false
		}] : []
	};
}
async function listBlobs(client, repository, commit) {
	return (await listFiles(client, repository, commit)).blobs;
}
async function proveBlobs(client, commit, listed) {
	const { blobs, submodules, isComplete } = await listFiles(client, commit, commit.head);
	const isOther = ({ path, status, blob }) => {
		if (submodules.has(path) || isOddPath(path)) return false;
		const found = blobs.get(path);
		if (status === "removed") return found !== void 0;
		return found === void 0 ? isComplete : blob !== null && blob !== found;
	};
	const other = listed.find(isOther);
	if (other === void 0) return;
	throw new UnusableAnswer(`GitHub lists the files of another head than ${commit.head} (${other.path} differs)`);
}
function blobAt(commit, path, blob) {
	return {
		name: `${commit}:${path}`,
		...blob === void 0 ? {} : { blob }
	};
}
function isLikelyContextFile({ path, mode }) {
	const name = path.slice(path.lastIndexOf("/") + 1);
	if (mode === "120000" || isDescribingPath(path)) return true;
	return isManifestPath(path) && /namespace|^ns\./i.test(name);
}
function limit(paths) {
	const unreadCount = paths.length - MAX_FILES;
	const message = `${unreadCount} of ${paths.length} kustomizations and Namespaces were not read: ${REMEDY}`;
	return {
		paths: paths.slice(0, MAX_FILES),
		isWhole: false,
		gaps: unreadCount > 0 ? [{
			message,
			isTotal: false
		}] : []
	};
}
function byNearness(paths, changed) {
	const tops = new Set(changed.map((path) => path.split("/")[0]));
	const folders = new Set(changed.map(folderOf));
	const rank = (path) => folders.has(folderOf(path)) ? 0 : tops.has(path.split("/")[0]) ? 1 : 2;
	return [...paths].sort((a, b) => rank(a) - rank(b));
}
// src/source/git/changed-files.ts
const OPTIONS = [
	"--find-renames",
	"--no-abbrev",
	"--no-ext-diff",
	"--no-textconv",
	"--no-color",
	"--no-relative",
	"--submodule=short",
	"--inter-hunk-context=0",
	"--src-prefix=a/",
	"--dst-prefix=b/",
	"-O/dev/null"
];
async function changedFiles(git, base, head) {
	const names = await listChanges(git, base, head);
	const diff = await git.run([
		"diff",
		"--unified=3",
		...OPTIONS,
		base,
		head,
		"--"
	]);
	if (names === void 0 || diff === void 0) return void 0;
	const sections = `\n${diff.toString("utf8")}`.split("\ndiff --git ").slice(1);
	return names.map(({ sections: sectionCount, ...file }) => {
		const patch = sections.splice(0, sectionCount).map(hunksOf).findLast((hunks) => hunks !== void 0);
		return patch === void 0 ? file : {
			...file,
			patch
		};
	});
}
async function changedNames(git, base, head) {
	return (await listChanges(git, base, head))?.map(({ sections: _, ...file }) => file);
}
async function listChanges(git, base, head) {
	return parseRaw((await git.run([
		"diff",
		"--raw",
		"-z",
		...OPTIONS,
		base,
		head,
		"--"
	]))?.toString("utf8"));
}
function parseRaw(text) {
	if (text === void 0) return void 0;
	const fields = text.split("\0");
	const files = [];
	for (let index = 0; index + 1 < fields.length;) {
		const [modeBefore, mode, blobBefore = "", blob = "", status] = (fields[index] ?? "").slice(1).split(" ");
		const letter = status?.[0];
		const path = fields[index + 1] ?? "";
		const sides = {
			links: {
				base: modeBefore === LINK_MODE,
				head: mode === LINK_MODE
			},
			blobs: {
				base: blobBefore,
				head: blob
			},
			isSubmodule: modeBefore === "160000" || mode === "160000"
		};
		if (letter === "R") {
			files.push({
				path: fields[index + 2] ?? "",
				previousPath: path,
				status: "renamed",
				...sides,
				sections: 1
			});
			index += 3;
			continue;
		}
		const sections = letter === "T" ? 2 : 1;
		files.push({
			path,
			status: letter === "A" ? "added" : letter === "D" ? "removed" : "modified",
			...sides,
			sections
		});
		index += 2;
	}
	return files;
}
function hunksOf(section) {
	const start = section.indexOf("\n@@ ");
	return start < 0 ? void 0 : section.slice(start + 1).replace(/\n$/, "");
}
// src/source/github/read-changed-files.ts
async function readChangedFiles(load, git, commits, listed, listBlobs) {
	const baseBlobs = listed.some(({ path, previousPath = path, status, baseBlob }) => status !== "added" && baseBlob === void 0 && isOddPath(previousPath)) ? await listBlobs() : /* @__PURE__ */ new Map();
	const shared = sharedPaths(listed.map(({ path }) => path));
	const sides = listed.map((file) => sidesOf(file, commits, baseBlobs));
	const contents = await load(sides.flatMap(({ base, head }, index) => listed[index]?.isSubmodule ? [] : [base, head]).filter((side) => side !== void 0));
	const patches = await localPatches(git, commits, listed);
	return listed.flatMap((file, index) => {
		const { blob: _, baseBlob: __, isSubmodule: ___, isUnproved, ...rest } = file;
		const contentOf = (side) => side === void 0 ? void 0 : contents.get(side.name) ?? missingContent(file, side);
		const base = contentOf(sides[index]?.base);
		const head = shared.has(file.path) && file.status !== "removed" ? SHARED : contentOf(sides[index]?.head);
		if (isUnproved && base === void 0 && head === void 0) return [];
		const localPatch = patches.get(file.path);
		return [{
			...rest,
			...isUnproved ? { status: base === void 0 ? "added" : head === void 0 ? "removed" : "modified" } : {},
			...localPatch === void 0 ? {} : { localPatch },
			...base === void 0 ? {} : { base },
			...head === void 0 ? {} : { head }
		}];
	});
}
function sidesOf({ path, previousPath = path, status, blob, baseBlob }, { mergeBase, head }, baseBlobs) {
	const wanted = (commit, name, hash) => ({
		name: `${commit}:${name}`,
		...hash ? { blob: hash } : {}
	});
	return {
		...status === "added" ? {} : { base: wanted(mergeBase, previousPath, baseBlob ?? baseBlobs.get(previousPath)) },
		...status === "removed" ? {} : { head: wanted(head, path, blob) }
	};
}
function missingContent({ path, isSubmodule, isUnproved }, { blob }) {
	if (isUnproved) return void 0;
	if (isSubmodule) return SUBMODULE;
	if (blob === void 0 && isOddPath(path)) return UNNAMED;
	throw new UnusableAnswer(`GitHub lists the file ${path} as changed, and does not give it`);
}
async function localPatches(git, { mergeBase, head }, files) {
	const paths = new Set(files.filter(({ patch }) => patch === void 0).map(({ path }) => path));
	if (git === void 0 || paths.size === 0) return /* @__PURE__ */ new Map();
	const local = await changedFiles(git, mergeBase, head) ?? [];
	return new Map(local.flatMap(({ path, patch }) => patch === void 0 || !paths.has(path) ? [] : [[path, patch]]));
}
const SUBMODULE = {
	unreadable: "a submodule: its files are in another repository",
	reason: "unreadable"
};
const UNNAMED = {
	unreadable: "the name of the file is no UTF-8: rename it",
	reason: "unreadable"
};
// src/source/github/assemble-change.ts
async function assembleChange(client, range, git, { mergeBase, tip, whole, request, files: listed, gaps }, part) {
	const { head } = range;
	const load = blobLoader(client, range, git, part);
	const near = listed.filter((file) => isWantedFile(file, request.config)).flatMap(pathsOf);
	const local = git === void 0 || whole === void 0 ? void 0 : await gitTree(git, whole.commit);
	if (whole !== void 0 && local === void 0) throw new Error("the workspace lost a commit that it had");
	const change = await readChange({
		tree: local ?? await githubTree(client, range, tip, load, near),
		derived: derivedSide(whole),
		config: request.config,
		overlay: request.overlay,
		changed: listed,
		readChanged: (files) => readChangedFiles(load, git, {
			mergeBase,
			head
		}, files, () => listBlobs(client, range, mergeBase))
	});
	return {
		...change,
		mergeBase,
		head,
		gaps: [...gaps, ...change.gaps]
	};
}
// src/source/github/listed-files.ts
const STATUS = {
	added: "added",
	copied: "added",
	removed: "removed",
	renamed: "renamed",
	modified: "modified",
	changed: "modified",
	unchanged: "modified"
};
const SUBMODULE_PATCH = /^@@ [^\n]* @@[^\n]*(\n[-+]Subproject commit [0-9a-f]{40}(-dirty)?){1,2}$/;
function listedFile({ filename, previous_filename, status: word, sha, patch }) {
	const status = STATUS[word] ?? "modified";
	return {
		path: filename,
		status,
		blob: sha,
		isSubmodule: patch !== void 0 && SUBMODULE_PATCH.test(patch),
		...status === "renamed" && previous_filename !== void 0 ? { previousPath: previous_filename } : {},
		...patch === void 0 ? {} : { patch }
	};
}
function fileOfGit({ blobs, ...file }) {
	return {
		...file,
		blob: file.status === "removed" ? blobs.base : blobs.head,
		baseBlob: blobs.base
	};
}
function withListedPatches(files, listed) {
	const byContent = new Map(listed.map((file) => [contentKey(file), file]));
	return files.map((file) => {
		const entry = byContent.get(contentKey(file));
		if (entry === void 0) return file;
		const { patch: _, ...rest } = file;
		return entry.patch === void 0 ? rest : {
			...rest,
			patch: entry.patch
		};
	});
}
function contentKey({ path, blob }) {
	return `${blob} ${path}`;
}
function unprovedFiles(files, listed) {
	const known = new Set(files.flatMap(pathsOf));
	return [...new Set(listed.flatMap(pathsOf).filter((path) => !known.has(path)))].map((path) => ({
		path,
		status: "modified",
		blob: null,
		isSubmodule: false,
		isUnproved: true
	}));
}
async function compareCommits(client, { owner, repo, base, baseBranch, head }, git) {
	const local = await localMergeBase(git, base, head);
	const known = local === void 0 ? void 0 : await gitFiles(git, local, head);
	if (local !== void 0 && known !== void 0) return {
		mergeBase: local,
		tip: base,
		files: known,
		isOfGit: true
	};
	const { data } = await client.rest.repos.compareCommitsWithBasehead({
		owner,
		repo,
		basehead: `${baseBranch ?? base}...${head}`,
		per_page: 1,
		page: 1
	});
	const mergeBase = data.merge_base_commit.sha;
	const ofGit = await gitFiles(git, mergeBase, head);
	const compared = comparedFiles(data);
	const ofGitHub = compared.length < 300 ? compared : void 0;
	return {
		mergeBase,
		tip: data.base_commit.sha,
		files: ofGit ?? ofGitHub,
		isOfGit: ofGit !== void 0
	};
}
function comparedFiles({ files }) {
	if (!Array.isArray(files) || files.some((file) => typeof file?.filename !== "string")) throw new UnusableAnswer("GitHub compares the commits, and does not list their files");
	return files.map(listedFile);
}
async function localMergeBase(git, base, head) {
	const found = (await git?.run(["rev-parse", "--is-shallow-repository"]))?.toString("utf8").trim() === "false" ? (await git?.run([
		"merge-base",
		base,
		head
	]))?.toString("utf8").trim() : void 0;
	return found === "" ? void 0 : found;
}
async function gitFiles(git, mergeBase, head) {
	return git && (await changedNames(git, mergeBase, head))?.map(fileOfGit);
}
// src/source/github/pull-request-change.ts
async function fetchPullRequestChange(client, pull, git, request) {
	const { owner, repo, number } = pull;
	const [answer, { mergeBase, tip, files, isOfGit }] = await Promise.all([answerOf$2(client.paginate(client.rest.pulls.listFiles, {
		owner,
		repo,
		pull_number: number,
		per_page: 100
	}), FORBIDDEN_STATUSES), compareCommits(client, pull, git)]);
	if ("refused" in answer && !isOfGit) throw new ConfigurationError(`the token may not list the files of the pull request (${answer.refused.message}): give the job pull-requests: read`);
	const listed = "ok" in answer ? answer.ok.map(listedFile) : [];
	const at = {
		mergeBase,
		tip,
		whole: git === void 0 ? void 0 : await findWholeCommit(git, pull, pull.baseBranch),
		request
	};
	const { part, latest: latestState } = stateAlongside(pull);
	if (files !== void 0) {
		const all = [...withListedPatches(files, listed), ...isOfGit ? [] : unprovedFiles(files, listed)];
		return unlessSignedOff(pull, {
			...await assembleChange(client, pull, git, {
				...at,
				files: all,
				gaps: []
			}, part),
			latestState
		});
	}
	await proveBlobs(client, pull, listed);
	const gaps = listed.length >= 3e3 ? [LIMIT$1] : [];
	return unlessSignedOff(pull, {
		...await assembleChange(client, pull, git, {
			...at,
			files: listed,
			gaps
		}, part),
		listed: listed.length,
		latestState
	});
}
function unlessSignedOff({ isSignedOffOnWeb }, change) {
	return isSignedOffOnWeb ? {
		...change,
		needsSignOff: false
	} : change;
}
const LIMIT$1 = {
	message: `GitHub lists ${MAX_LISTED_FILES} files of a pull request at most, and there are more: check out with fetch-depth: 0`,
	hidesChanges: true
};
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
// src/report/comment/way-out.ts
const TEST_FOLDER = /^(?:tests?|testdata|fixtures|__tests__|chainsaw|\.chainsaw-test)$/;
const MANY_FINDINGS = 5;
const NEVER_RUNS = "not a workload that runs: an example, or the input of a test";
function wayOut({ change }, config) {
	const files = shownBy(change.workload);
	const folders = files.map((path) => isFolderGlob(path) ? path.slice(0, -3) : testFolderOf(path));
	const globs = [...new Set(files.map((path, index) => leavingOut(path, folders[index])))];
	const selector = selectorOf(change);
	const failing = everyFinding(change).filter(({ exemption }) => exemption === void 0);
	const checks = [...new Set(failing.map(({ check }) => check))];
	const left = globs.length > 0 && globs.every((glob) => globFault(glob) === void 0) ? excluding(config, globs) : void 0;
	const exempted = selector === void 0 ? void 0 : exempting(config, exemptionEntry(selector, quotedYaml(NEVER_RUNS), { checks }));
	const blocks = [...left === void 0 ? [] : [`To leave ${whatIsLeft(globs, folders, change.workload)} out, ${left}`], ...exempted === void 0 ? [] : [`To exempt this workload alone, ${exempted}`]];
	return blocks.length === 0 ? "" : folded("Does it never run? How to leave it out", blocks);
}
function shownBy({ file, deployedBy = file, isGiven, via, values, by }) {
	if (by !== void 0) return [fileOfBy(by)];
	if (values !== void 0) return via === void 0 || via === "." ? [] : [`${via}/**`];
	return [...new Set(isGiven ? [deployedBy] : [file, deployedBy])];
}
function isFolderGlob(path) {
	return path.endsWith("/**");
}
function leavingOut(path, folder) {
	return folder === void 0 ? asGlob(path) : `${asGlob(folder)}/**`;
}
function whatIsLeft(globs, folders, { by }) {
	if (folders.every((folder) => folder !== void 0)) return globs.length === 1 ? "the folder" : "the folders";
	if (by !== void 0) return "its object";
	return globs.length === 1 ? "its file" : "its file and its root";
}
function testFolders(shown, config) {
	const inTests = shown.filter(({ finding }) => testFolderOf(finding.place.file) !== void 0);
	const folders = [...groupBy(inTests, ({ finding }) => testFolderOf(finding.place.file) ?? "")].filter(([, findings]) => findings.length >= MANY_FINDINGS).map(([folder, findings]) => ({
		glob: `${asGlob(folder)}/**`,
		count: findings.length
	})).filter(({ glob }) => globFault(glob) === void 0);
	if (folders.length === 0) return "";
	const total = folders.reduce((sum, { count }) => sum + count, 0);
	const globs = folders.map(({ glob }) => glob);
	return folded(`${total} findings are in folders of tests: how to leave them out`, [`To leave ${globs.length === 1 ? "the folder" : "the folders"} out, ${excluding(config, globs)}`]);
}
function exempting(config, entries) {
	const place = config.configuration.places.get("exemptions");
	return place === void 0 ? withLines(`in ${ofBase(config, "exemptions")}`, ["exemptions:", ...entries]) : withLines(`as one more of the \`exemptions\` in ${ofBase(config, "exemptions")} (${placeCode(place)})`, entries);
}
function excluding(config, globs) {
	const { configuration, paths } = config;
	const place = configuration.places.get("paths");
	const lines = ["paths:", ...[.../* @__PURE__ */ new Set([...paths, ...globs.map((glob) => `!${glob}`)])].map((glob) => `  - ${quotedYaml(glob)}`)];
	if (place !== void 0) return withLines(`instead of the \`paths\` in ${ofBase(config, "paths")} (${placeCode(place)})`, lines);
	const where = `in ${ofBase(config, "paths")}`;
	return withLines(paths.length === 0 ? where : `${where}, which then holds instead of the input \`paths\``, lines);
}
function ofBase({ configuration: { may }, configurationPath }, key) {
	const path = `${inlineCode(configurationPath)} of the base branch`;
	const entry = may?.find((each) => each.key === key);
	if (may === void 0 || entry !== void 0 && entry.paths === void 0) return path;
	return `${path} (${entry?.paths === void 0 ? `once the organisation's defaults allow it, whose \`may\` does not list \`${key}\`` : `as far as the organisation's defaults allow it: for ${entry.paths.map((glob) => inlineCode(glob)).join(", ")}`})`;
}
function withLines(words, lines) {
	return `${words}:\n\n${fenced("yaml", lines)}`;
}
function testFolderOf(path) {
	const steps = path.split("/").slice(0, -1);
	const index = steps.findIndex((step) => TEST_FOLDER.test(step));
	return index < 0 ? void 0 : steps.slice(0, index + 1).join("/");
}
function folded(summary, blocks) {
	return `<details><summary>${summary}</summary>\n\n${blocks.join("\n\n")}\n\n</details>`;
}
// src/report/links.ts
const OFFICIAL_PLAYGROUND = "https://pss-review.github.io/pss-review/playground.html";
const HARDENING_IDS = new Set(HARDENING_RULES.map(({ id }) => id));
function rulePage(links, id) {
	return `${links.docs}/${HARDENING_IDS.has(id) ? "hardening" : "checks"}/${id}.md`;
}
function playgroundExample(playground, check) {
	return `${playground}#check=${check}`;
}
// src/report/comment/check-notes.ts
const LONGEST_COMMAND = 300;
function checkNotes(findings, links) {
	return `<details><summary>Why, and how to verify</summary>\n\n${[...new Map(findings.map(({ check, docs }) => [check, docs]))].map(([id, { why, verify }]) => {
		return `- [${id}](${rulePage(links, id)}): ${why}${tryIt(id, links)}\n  To verify: ${verification(verify)}`;
	}).join("\n")}\n\n</details>`;
}
function tryIt(id, { playground }) {
	if (playground === void 0 || !isOfStandard(id)) return "";
	return ` [Try it.](${playgroundExample(playground, id)})`;
}
function verification({ command, expect }) {
	return `${inlineCode(command, LONGEST_COMMAND)} prints ${expect}.`;
}
// src/report/summary/sections.ts
const MAX_SUMMARY = 65535;
const MAX_ENTRIES = 100;
function joinSections(sections, omitted = 0) {
	return cut(sections.filter((section) => section !== "").join("\n\n"), omitted);
}
function listSection(title, entries) {
	if (entries.length === 0) return "";
	const shown = entries.slice(0, MAX_ENTRIES).map((entry) => `- ${entry}`);
	if (entries.length > MAX_ENTRIES) shown.push(`- \u2026 and ${entries.length - MAX_ENTRIES} more`);
	return `### ${title}\n\n${shown.join("\n")}`;
}
function cut(text, omitted) {
	if (text.length <= 65535) return text;
	const lines = text.split("\n");
	const note = (left) => `\n\n\u2026 ${count(left, "line")}${omitted === 0 ? "" : ` and ${count(omitted, "more place")}`} left out here: the JSON report (the output \`report\`, or \`review --format json\`) has all of it.`;
	let kept = lines.length;
	let length = text.length;
	while (kept > 0 && length + note(lines.length).length > 65535) {
		kept -= 1;
		length -= (lines[kept]?.length ?? 0) + 1;
	}
	return lines.slice(0, kept).join("\n") + note(lines.length - kept);
}
// src/report/summary/title-of.ts
const UNCOMMITTED = {
	staged: "what is staged",
	worktree: "what is not committed"
};
function titleOf(review) {
	const { introduced, existing, notEvaluated } = countsOf(review);
	const unreadable = review.comparison.notEvaluated.filter((entry) => entry.introduced).length;
	const { workloads, removed } = review.comparison;
	const target = targetsOf(workloads, review.target);
	const loosening = review.policy.filter(({ severity }) => severity === "warning").length;
	const parts = [];
	const subject = review.uncommitted === void 0 ? "this pull request" : UNCOMMITTED[review.uncommitted];
	if (introduced > 0) parts.push(`${subject} introduces ${introducedWords(review, target)}`);
	if (review.failOn === "any" && existing > 0) parts.push(`${count(existing, "older violation")} of ${target}`);
	parts.push(...blockingChanges(review.policy));
	if (unreadable > 0) parts.push(`${count(unreadable, "document")} cannot be read`);
	if (review.change.gaps.some(({ hidesChanges }) => hidesChanges)) parts.push("not all that changed is known");
	if (review.unjudged === "fail" && review.unjudgedChanges.length > 0) parts.push(`${count(review.unjudgedChanges.length, "change")} could not be judged`);
	if (parts.length > 0) return parts.join("; ");
	if (loosening > 0) return `nothing new violates ${target}, but ${count(loosening, "change")} loosen${loosening === 1 ? "s" : ""} the rules`;
	if (conclusionOf(review) === "neutral") return notEvaluated > 0 ? `nothing new, but ${count(notEvaluated, "document")} not evaluated` : "nothing new, but not all was judged";
	if (workloads.length > 0) return `nothing new violates ${target}`;
	return removed.length > 0 ? `${count(removed.length, "workload")} removed` : "no workloads changed";
}
function introducedWords({ comparison }, target) {
	const introduced = causesOf$1(comparison).filter((cause) => cause.status === "introduced" && cause.exemption === void 0 && !isAdvice(cause));
	const where = count(comparison.workloads.filter(hasIntroduced).length, "workload");
	const ofRules = introduced.filter(({ isHardening }) => isHardening).length;
	const ofStandard = introduced.length - ofRules;
	const rejected = introduced.filter(({ mode, isHardening }) => mode === "enforce" && !isHardening).length;
	const warned = rejected === ofStandard ? "" : `, ${rejected === 0 ? "all" : ofStandard - rejected} of them only warned of`;
	return `${[...ofStandard === 0 ? [] : [`${count(ofStandard, "violation")} of ${target}`], ...ofRules === 0 ? [] : [`${count(ofRules, "violation")} of hardening rules`]].join(" and ")} in ${where}${warned}`;
}
function blockingChanges(policy) {
	const blocking = policy.filter(({ severity }) => severity === "failure");
	const rejectedBy = (of) => blocking.reduce((sum, { kind, change, rejects }) => kind === of && change === "raised" ? sum + rejects.length : sum, 0);
	const rejected = rejectedBy("namespace");
	const moved = rejectedBy("moved");
	const lax = blocking.filter(({ kind, change }) => kind === "namespace" && change === "weakened").length;
	const refused = blocking.filter(({ kind, change }) => kind === "namespace" && change === "invalid").length;
	const mistakes = blocking.filter(({ kind }) => kind === "config").length;
	return [
		...rejected > 0 ? [`a raised level of a namespace rejects ${count(rejected, "workload")}`] : [],
		...lax > 0 ? [`${count(lax, "new Namespace")} ask${lax === 1 ? "s" : ""} for less than is stated`] : [],
		...moved > 0 ? [`${count(moved, "workload")} brought to where the pods are rejected`] : [],
		...refused > 0 ? [`the API server refuses ${count(refused, "Namespace")}`] : [],
		...mistakes > 0 ? [`the config has ${count(mistakes, "mistake")}`] : []
	];
}
// src/text/shell-word.ts
function shellWord(path) {
	const named = path.startsWith("-") ? `./${path}` : path;
	return /^[A-Za-z0-9_./+@-]+$/.test(named) ? named : `'${named.replaceAll("'", "'\\''")}'`;
}
function repairPaths(files, others) {
	if (files.length <= 5 || others === void 0) return files.map(shellWord);
	const folders = groupByEach(files, foldersAbove);
	const widest = (file) => foldersAbove(file).find((folder) => !others.areIn(folder) && (folders.get(folder) ?? []).length > 1) ?? file;
	return [...new Set(files.map(widest))].map((path) => shellWord(path === "" ? "." : path));
}
function isRepairable(file) {
	return file !== "-" && !file.endsWith(" (standard input)") && visibleText(file, Number.POSITIVE_INFINITY) === file;
}
function foldersAbove(file) {
	const folders = [];
	for (let path = file; path !== "";) {
		path = folderOf(path);
		folders.unshift(path);
	}
	return folders;
}
// src/github/comment-steps.ts
function commentSteps(publishing, actions) {
	const { client, pull, refused, missing, closed } = publishing;
	const target = {
		owner: pull.owner,
		repo: pull.repo,
		request: NO_RETRIES
	};
	const isAccepted = ({ marks }) => !refused.some((comment) => comment.marks === marks);
	const post = actions.post.filter(isAccepted);
	const postAlone = actions.postAlone.filter(isAccepted);
	for (const planned of [
		...post,
		...postAlone,
		...actions.edit.map((edit) => edit.planned)
	]) missing.add(planned);
	const update = (id, body) => outcomeOf(client.rest.pulls.updateReviewComment({
		...target,
		comment_id: id,
		body
	}));
	return [
		...post.length === 0 ? [] : [{
			isPost: true,
			write: () => postReview(publishing, post)
		}],
		...postAlone.map((comment) => ({
			isPost: true,
			write: () => postComment(publishing, comment)
		})),
		...actions.edit.map(({ id, planned }) => ({
			isPost: false,
			write: async () => standing(publishing, planned, unsureIfGone(await update(id, planned.body)))
		})),
		...actions.close.map(({ id, nodeId, body }) => ({
			isPost: false,
			write: async () => {
				const outcome = await update(id, body);
				if (outcome === "done") closed.push(nodeId);
				return doneIfGone(outcome);
			}
		})),
		...actions.remove.map((id) => ({
			isPost: false,
			write: async () => doneIfGone(await outcomeOf(client.rest.pulls.deleteReviewComment({
				...target,
				comment_id: id
			})))
		}))
	];
}
async function postReview(publishing, comments) {
	const { client, pull, plan, missing } = publishing;
	const outcome = await outcomeOf(client.rest.pulls.createReview({
		...pullParameters(pull),
		commit_id: plan.head,
		event: "COMMENT",
		body: plan.reviewBody ?? plan.title,
		comments: comments.map(({ path, body, line, startLine }) => ({
			path,
			body,
			line,
			side: "RIGHT",
			...startOf(startLine)
		})),
		request: NO_RETRIES
	}));
	if (outcome === "done") for (const comment of comments) missing.delete(comment);
	if (outcome === "done" || outcome.refused.status !== 422) return outcome;
	for (const comment of comments) {
		const alone = await postComment(publishing, comment);
		if (alone !== "done") return alone;
	}
	return "done";
}
async function postComment(publishing, comment) {
	const { client, pull, plan, refused } = publishing;
	const { path, body, marks } = comment;
	const place = "line" in comment ? {
		line: comment.line,
		side: "RIGHT",
		...startOf(comment.startLine)
	} : { subject_type: "file" };
	const outcome = standing(publishing, comment, await outcomeOf(client.rest.pulls.createReviewComment({
		...pullParameters(pull),
		commit_id: plan.head,
		path,
		body,
		...place,
		request: NO_RETRIES
	})));
	if (outcome === "done" || outcome.refused.status !== 422) return outcome;
	refused.push({
		path,
		marks,
		why: outcome.refused.message
	});
	return standing(publishing, comment, "done");
}
async function minimize(client, nodeId) {
	await client.graphql("mutation ($id: ID!) { minimizeComment(input: {subjectId: $id, classifier: RESOLVED}) { clientMutationId } }", {
		id: nodeId,
		request: NO_RETRIES
	}).catch(() => void 0);
}
async function outcomeOf(call) {
	const answer = await answerOf$2(call);
	return "ok" in answer ? "done" : {
		refused: answer.refused,
		isUnsure: isUnsure(answer.refused)
	};
}
function standing({ missing }, comment, outcome) {
	if (outcome === "done") missing.delete(comment);
	return outcome;
}
function doneIfGone(outcome) {
	return outcome !== "done" && outcome.refused.status === 404 ? "done" : outcome;
}
function unsureIfGone(outcome) {
	return outcome !== "done" && outcome.refused.status === 404 ? {
		...outcome,
		isUnsure: true
	} : outcome;
}
function pullParameters({ owner, repo, number }) {
	return {
		owner,
		repo,
		pull_number: number
	};
}
function startOf(startLine) {
	return startLine === void 0 ? {} : {
		start_line: startLine,
		start_side: "RIGHT"
	};
}
// src/github/publish-comments.ts
const ROUNDS = 3;
async function publishComments(client, pull, plan, { listed, latest, onlyAdds = false } = {}) {
	const refused = [];
	const all = [...plan.comments, ...plan.singles];
	let unsure;
	for (let round = 1;; round++) {
		const read = round === 1 && latest !== void 0 ? { ok: latest } : await queryAnswerOf(fetchPullRequestState(client, pull));
		if ("refused" in read) {
			const isUnsure = unsure !== void 0;
			const current = await fetchHead(client, pull);
			const isOutdated = current !== void 0 && current.head !== plan.head;
			if (listed !== void 0 && !isOutdated && !isUnsure) proveCount(listed, current?.changedFiles);
			return {
				refusal: read.refused,
				isRead: true,
				refused,
				isUnsure,
				isOutdated,
				missing: marksOf(all)
			};
		}
		const state = read.ok;
		if (state.head !== plan.head) return {
			refused,
			isOutdated: true,
			missing: marksOf(all)
		};
		if (listed !== void 0) proveCount(listed, state.changedFiles);
		const actions = (onlyAdds ? reconcileAdding : reconcile)(plan, state.comments);
		const missing = /* @__PURE__ */ new Set();
		const closed = [];
		const steps = commentSteps({
			client,
			pull,
			plan,
			refused,
			missing,
			closed
		}, actions);
		const result = unsure !== void 0 && round > ROUNDS ? gaveUp(steps, missing, unsure) : await take(steps);
		if (!("unsure" in result)) {
			for (const nodeId of [...actions.minimize, ...closed]) await minimize(client, nodeId);
			return {
				...result,
				refused,
				isOutdated: false,
				missing: marksOf([...missing, ...refused])
			};
		}
		unsure = result.unsure;
	}
}
async function take(steps) {
	const unchanged = [];
	for (const { isPost, write } of steps) {
		const outcome = await write();
		if (outcome === "done") continue;
		const { refused, isUnsure } = outcome;
		if (isUnsure) return { unsure: refused };
		if (isPost) return {
			refusal: refused,
			unchanged
		};
		unchanged.push(refused);
		if (refused.again !== void 0) break;
	}
	return { unchanged };
}
function gaveUp(steps, missing, refused) {
	if (missing.size > 0) return { refusal: refused };
	return steps.length > 0 ? { unchanged: [refused] } : {};
}
function marksOf(comments) {
	return comments.map(({ marks }) => marks);
}
// src/report/checklist/hardening-standings.ts
function hardeningStandings(change) {
	const compared = new Map([...everyFinding(change), ...change.advice].map((violation) => [keyOf$1(violation.check, formatSetter(violation.violation)), violation]));
	return ({ id }, { setter }) => {
		const found = compared.get(keyOf$1(id, setter));
		return {
			status: found?.status ?? (change.base === void 0 ? "introduced" : "existing"),
			exemption: found?.exemption?.reason
		};
	};
}
function keyOf$1(check, setter) {
	return JSON.stringify([check, setter]);
}
// src/report/json/review-json.ts
var review_json_exports = /* @__PURE__ */ __exportAll({ reviewJson: () => reviewJson });
function reviewJson(review, plan) {
	const { change, comparison } = review;
	return {
		schemaVersion: 1,
		base: change.mergeBase,
		head: change.head,
		conclusion: plan.conclusion,
		workloads: comparison.workloads.map((entry) => workloadOf(entry, plan)),
		removed: comparison.removed.map((workload) => ({
			file: workload.file,
			workload: jsonWorkload(workload)
		})),
		policy: review.policy.map((policyChange) => policyOf(policyChange, plan)),
		notes: comparison.notes.map(jsonNote),
		notEvaluated: comparison.notEvaluated.map(({ file, document, line, reason, message, introduced }) => ({
			file,
			document: document ?? null,
			line,
			reason,
			message,
			introduced
		})),
		other: comparison.other
	};
}
function workloadOf(change, plan) {
	const { workload, policy, verdicts, hardening, baseVerdicts, findings, omitted, fixed } = change;
	return {
		...jsonJudged(workload, policy),
		message: verdicts.enforce.message,
		baseMessage: baseVerdicts?.enforce.message ?? null,
		modes: jsonModes(policy, (mode) => ({
			message: verdicts[mode].message,
			baseMessage: baseVerdicts?.[mode].message ?? null
		})),
		checks: [...failingChecks(verdicts).map(({ result }) => result), ...hardening.filter(({ mode }) => mode !== "audit")].map(jsonCheck),
		findings: findings.map((finding) => findingOf(workload, finding, plan)),
		fixed: fixed.slice(0, 200).map(({ check, setter }) => ({
			check,
			setter
		})),
		omitted: {
			findings: omitted.length,
			fixed: Math.max(0, fixed.length - 200)
		},
		hardening: jsonHardening(workload, workloadChecklist(change), hardeningStandings(change))
	};
}
function findingOf(workload, finding, { placements }) {
	const { check, mode, status, place, bringer, exemption } = finding;
	const { setter, path, line, column, fix, doubt } = jsonPlace(workload, finding);
	return {
		check,
		setter,
		mode,
		status,
		file: place.file,
		line,
		column,
		path,
		fix,
		...doubt === void 0 ? {} : { doubt },
		...bringer === void 0 ? {} : { broughtBy: {
			file: bringer.file,
			line: bringer.line
		} },
		placement: placements.get(finding) ?? "summary",
		exemption: exemption?.reason ?? null
	};
}
function policyOf(policyChange, plan) {
	const { kind, file, line, name, change, severity, message, rejects } = policyChange;
	return {
		kind,
		file,
		line,
		name,
		change,
		severity,
		placement: plan.placements.get(policyChange) ?? "summary",
		message,
		rejects: rejects.slice(0, 200).map(({ workload, results, findings, omitted }) => ({
			file: workload.file,
			line: workload.line,
			workload: jsonWorkload(workload),
			checks: results.map(jsonCheck),
			findings: findings.map((finding) => findingOf(workload, finding, plan)),
			omitted: omitted.length
		})),
		omitted: Math.max(0, rejects.length - 200)
	};
}
// src/review/level-achieved.ts
function levelAchieved(workloads, version) {
	if (workloads.length === 0) return void 0;
	return LEVELS.findLast((level) => workloads.every(({ workload, policy }) => evaluate(workload.pod, {
		...policy.enforce,
		level,
		version
	}).allowed)) ?? "privileged";
}
// src/report/comment/sign-off-note.ts
function withSignOffNote(text, file) {
	if (!text.whole.some(({ canCommit }) => canCommit === true)) return text;
	const note = `<sub>This repository asks for \`Signed-off-by\`, and a commit by that button has none: ${inlineCode(`pss-review fix --all ${isRepairable(file) ? shellWord(file) : "."}`, Number.POSITIVE_INFINITY)} and \`git commit -s\` make one that has.</sub>`;
	return {
		...text,
		whole: [...text.whole, {
			text: note,
			canCommit: true
		}]
	};
}
// src/report/comment/write-comment.ts
const MAX_BODY = 55e3;
function writeComment({ whole, short }, quoted, canCommit) {
	const isWritten = ({ quote, canCommit: condition = canCommit }) => condition === canCommit && (quote === void 0 || quote.isFirst !== quoted.has(quote.message));
	const write = (paragraphs) => paragraphs.filter(isWritten).map(({ text }) => text).join("\n\n");
	const body = write(whole);
	return body.length <= MAX_BODY ? body : write(short);
}
function leastLength({ whole, short }) {
	const lengthOf = (paragraphs) => paragraphs.reduce((sum, { text, quote, canCommit }) => sum + (quote || canCommit ? 0 : text.length), 0);
	return Math.min(lengthOf(whole), lengthOf(short));
}
function messagesIn({ whole }) {
	return [...new Set(whole.flatMap(({ quote }) => quote === void 0 ? [] : [quote.message]))];
}
function* writeComments(remarks, before = []) {
	const quoted = new Set(before);
	for (const remark of remarks) {
		const body = writeComment(remark.text, quoted, remark.canCommit);
		for (const message of messagesIn(remark.text)) quoted.add(message);
		yield {
			remark,
			body
		};
	}
}
// src/report/summary/assumed-server.ts
function assumedServer(targets) {
	return targets.some(({ clusterVersion }) => clusterVersion === void 0) ? `Judged as ${serverName()}: \`cluster-version\` in the config names yours.` : "";
}
// src/report/summary/exemption-sections.ts
function exemptionSections({ comparison, configuration, today }) {
	const { exemptions } = configuration;
	const hasExpired = exemptions.some((exemption) => isExpired(exemption, today));
	const missed = exemptionUse(exemptions, hasExpired ? comparison.workloads.flatMap(violationsOf) : [], today).expired;
	const covered = coveredBy(comparison.workloads);
	const used = exemptions.filter((exemption) => covered.has(exemption));
	const repaired = exemptionUse(exemptions, exemptions.length === 0 ? [] : comparison.workloads.flatMap(repairedOf), today).used;
	return [
		listSection("Exempt", used.map((exemption) => `${reasonOf(exemption)}: ${covered.get(exemption)?.join("; ")}`)),
		listSection(EXPIRED, missed.map(expiredLine)),
		listSection(STALE, repaired.filter((exemption) => !covered.has(exemption)).map((exemption) => `${reasonOf(exemption)}: what it covered in the changed files is repaired; a scan of the whole repository tells whether it can go`))
	];
}
function scanExemptionSections({ exemptions, exempt }) {
	const { used, stale, expired } = exemptions;
	return [
		listSection("Exempt", used.length === 0 ? [] : [...used.map(reasonOf), `${count(exempt, "violation")} in all`]),
		listSection(EXPIRED, expired.map(expiredLine)),
		listSection(STALE, stale.map((exemption) => {
			const { standIn } = exemption;
			return `${reasonOf(exemption)}: matches nothing${standIn === void 0 ? "" : `: ${standInWords(standIn)}`}`;
		}))
	];
}
const EXPIRED = "Exemptions that have expired";
const STALE = "Stale exemptions";
function expiredLine(exemption) {
	return `${reasonOf(exemption)}: held through ${exemption.expires ?? ""}, and its violations count again`;
}
function reasonOf({ reason, place }) {
	return `${plainOrCode(reason)} (${placeCode(place)})`;
}
function coveredBy(changes) {
	const covered = /* @__PURE__ */ new Map();
	for (const change of changes) {
		const checks = /* @__PURE__ */ new Map();
		for (const { check, exemption } of everyFinding(change)) if (exemption !== void 0) checks.set(exemption, (checks.get(exemption) ?? /* @__PURE__ */ new Set()).add(check));
		for (const [exemption, ofOne] of checks) {
			const line = `${workloadTitle(change.workload)} (${[...ofOne].join(", ")})`;
			const lines = covered.get(exemption);
			if (lines === void 0) covered.set(exemption, [line]);
			else lines.push(line);
		}
	}
	return covered;
}
function violationsOf(change) {
	return subjectsOf(change, everyFinding(change));
}
function repairedOf(change) {
	return subjectsOf(change, change.fixed);
}
function subjectsOf({ workload }, found) {
	const { namespace } = workload.identity;
	const selectable = selectableOf(workload, namespace);
	return found.map(({ check, violation }) => exemptionSubject(selectable, check, violation));
}
// src/report/checklist/checklist-table.ts
const COLUMNS = [
	["non-root", "runAsNonRoot"],
	["no escalation", "allowPrivilegeEscalation"],
	["drop ALL", "capabilities_restricted"],
	["seccomp", "seccompProfile_restricted"],
	["read-only root", "read-only-root"],
	["requests, limits", "resources"],
	["held to restricted", "namespace-level"]
];
const MARKS = {
	met: "\u2713",
	"not met": "\u2717",
	unknown: "?",
	"not applicable": "\u2013"
};
const CHECKLIST_HEAD = `| workload | ${COLUMNS.map(([title]) => title).join(" | ")} |\n| --- |${" :-: |".repeat(COLUMNS.length)}`;
const CHECKLIST_LEGEND = "\u2713 met · \u2717 not met · ? the image, the node or the cluster decides · \u2013 does not apply";
function checklistRow({ title, checklist }) {
	return tableRow([title, ...COLUMNS.map(([, id]) => MARKS[worstAnswer(checklist.find((row) => row.id === id))])]);
}
function checklistTable(workloads) {
	return `${[CHECKLIST_HEAD, ...workloads.map(checklistRow)].join("\n")}\n\n${CHECKLIST_LEGEND}`;
}
function worstAnswer(row) {
	const given = new Set(row?.answers.map(({ answer }) => answer));
	return [
		"not met",
		"unknown",
		"met"
	].find((answer) => given.has(answer)) ?? "not applicable";
}
// src/report/summary/hardening-section.ts
const MAX_WORKLOADS = 50;
const MAX_SETTERS = 5;
function hardeningSection(workloads) {
	const asked = workloads.filter((change) => change.asked.length > 0);
	if (asked.length === 0) return "";
	const shown = asked.slice(0, MAX_WORKLOADS).map((change) => ({
		title: workloadTitle(change.workload),
		checklist: workloadChecklist(change),
		standingOf: hardeningStandings(change)
	}));
	const more = asked.length > shown.length ? [`\u2026 and ${count(asked.length - shown.length, "more workload")}`] : [];
	const advice = shown.flatMap(adviceLines);
	return [
		`<details><summary>Hardening: the checklist, and ${asked.some((change) => change.asked.some(({ mode }) => mode === "enforce")) ? "what rules beyond the standard find" : "advice beyond the standard that blocks nothing"}</summary>`,
		checklistTable(shown),
		...more,
		...advice.length === 0 ? [] : [advice.join("\n")],
		"</details>"
	].join("\n\n");
}
function adviceLines({ title, checklist, standingOf }) {
	return checklist.flatMap((row) => {
		if (row.rule === void 0) return [];
		const notMet = row.answers.filter(({ answer }) => answer === "not met").map((answer) => ({
			answer,
			standing: standingOf(row, answer)
		})).filter(({ standing }) => standing.exemption === void 0);
		return [...groupBy(notMet, ({ answer: { says } }) => says)].map(([says, same]) => {
			const isNew = same.some(({ standing }) => standing.status === "introduced");
			const setters = cappedList(same.map(({ answer }) => plainOrCode(answer.setter)), MAX_SETTERS);
			return {
				isNew,
				text: `- ${title}, \`${row.id}\`${isNew ? " (new)" : ""}: ${setters}: ${plainOrCode(says)}`
			};
		});
	}).sort((a, b) => Number(b.isNew) - Number(a.isNew)).map(({ text }) => text);
}
// src/report/summary/summary-sections.ts
function summarySections(review) {
	return {
		conclusion: conclusionLine(review),
		findings: findingSections(review),
		details: detailSections(review)
	};
}
function findingSections({ comparison, change, policy }) {
	return [
		listSection("Not evaluated", introducedFirst(comparison.notEvaluated).map(({ message, introduced, isForeign, ...place }) => `${placeCode(place)}: ${plainOrCode(message)}${introduced ? "" : isForeign ? " (nothing in it names a Kubernetes object)" : " (as before)"}`)),
		listSection("Not known", change.gaps.map(({ message }) => plainOrCode(message))),
		listSection("Changes to the rules", policy.map(policyLine)),
		workloadTable(comparison.workloads)
	];
}
function detailSections(review) {
	const { comparison } = review;
	const shown = shownFindings(review).filter(({ finding }) => isToAct(finding, review.failOn) && !isAdvice(finding));
	const [first] = shown;
	return [
		messages(comparison.workloads),
		...first === void 0 ? [] : [wayOut(first, review), testFolders(shown, review)],
		...exemptionSections(review),
		hardeningSection(comparison.workloads),
		listSection("There before", comparison.workloads.flatMap(olderViolations)),
		listSection("Removed workloads", comparison.removed.map(({ file, identity }) => `${plainOrCode(identity.kind)} ${inlineCode(identity.name)} (${inlineCode(file)})`)),
		listSection("Notes", equalEntries(comparison.notes, ({ message }) => message).map(noteEntry)),
		assumedLevel(review),
		assumedServer(comparison.workloads.map(({ policy }) => policy.enforce)),
		comparison.other > 0 ? `${count(comparison.other, "other document")} in the changed files: no Kubernetes objects.` : ""
	];
}
function noteEntry(group) {
	const says = plainOrCode(group.first.message);
	const places = placesList(group, placeCode);
	return group.size === 1 ? `${places}: ${says}` : `${timesText(group.size)}: ${says} (${places})`;
}
function assumedLevel({ comparison, target }) {
	if (!comparison.workloads.some(({ because }) => isAssumed(because.enforce))) return "";
	return `Assumed: \`${target.level}:${target.version}\`, ${ASSUMED}.`;
}
function olderViolations(change) {
	const { workload, findings } = change;
	const { existing } = workloadCounts(change);
	if (existing === 0) return [];
	const older = findings.filter((finding) => finding.status === "existing" && finding.exemption === void 0 && !isAdvice(finding));
	const parts = [...new Set(older.map(({ check, violation }) => `${check} (${plainOrCode(formatSetter(violation))})`))];
	if (existing > older.length) parts.push(`\u2026 and ${existing - older.length} more`);
	return [`${workloadTitle(workload)}, ${placeCode(workload)}: ${parts.join(", ")}`];
}
function conclusionLine(review) {
	const { introduced, existing, fixed, exempt } = countsOf(review);
	const exempted = exempt === 0 ? "" : `, ${exempt} exempt`;
	return `${CONCLUSION_MARKS[conclusionOf(review)]} **${titleOf(review)}.** ${introduced} introduced, ${existing} existing, ${fixed} fixed${exempted}.`;
}
function policyLine(change) {
	return `${change.severity === "failure" ? "\u274c" : "\u26a0"} ${placeCode(change)}: ${change.message.split("\n").map(plainOrCode).join(" · ")}`;
}
function workloadTable(changes) {
	const telling = changes.filter((change) => {
		const { introduced, existing, fixed } = workloadCounts(change);
		return introduced + existing + fixed > 0;
	});
	const silent = changes.length - telling.length;
	const rest = silent === 0 ? "" : `${telling.length === 0 ? "" : "\u2026 and "}${count(silent, "workload")} with nothing to say: nothing introduced, existing or fixed.`;
	if (telling.length === 0) return rest;
	return `| workload | namespace | place | level | introduced | existing | fixed |
| --- | --- | --- | --- | ---: | ---: | ---: |\n${telling.sort((a, b) => Number(hasIntroduced(b)) - Number(hasIntroduced(a))).map((change) => {
		const { workload, policy, because } = change;
		const { namespace } = workload.identity;
		const { introduced, existing, fixed } = workloadCounts(change);
		return tableRow([
			workloadTitle(workload),
			namespace === void 0 ? "" : inlineCode(namespace),
			`${placeCode(workload)}${variantCode(workload)}`,
			`${formatTargetOnServer(policy.enforce)}, ${levelSource(because.enforce)}`,
			introduced === 0 ? "0" : `**${introduced}**`,
			String(existing),
			String(fixed)
		]);
	}).join("\n")}${rest === "" ? "" : `\n\n${rest}`}`;
}
function messages(changes) {
	const failing = changes.filter((change) => hasIntroduced(change) && !(change.verdicts.enforce.allowed && change.verdicts.warn.allowed));
	if (failing.length === 0) return "";
	const titles = groupBy(failing, ({ workload }) => workloadTitle(workload));
	return `### What the API server says\n\n${failing.map(({ workload, verdicts }) => {
		const { enforce, warn } = verdicts;
		const title = workloadTitle(workload);
		const { namespace } = workload.identity;
		return `- ${title}${titles.get(title)?.length === 1 ? "" : `${namespace === void 0 ? "" : ` in namespace ${inlineCode(namespace)}`}, ${placeCode(workload)}${variantCode(workload)}`}: ${enforce.allowed ? formatWouldViolate(warn.target, plainOrCode(warn.message)) : formatViolates(enforce.target, plainOrCode(enforce.message))}`;
	}).join("\n")}`;
}
// src/report/comment/built-notes.ts
const MAX_NAMED$1 = 10;
function builtNotes(sections, { unbuiltFiles }) {
	const workloads = sections.map(({ change }) => change.workload);
	const builders = new Set(workloads.flatMap((workload) => workload.isGiven ? [] : builderCode(workload) ?? []));
	const rendered = new Set(workloads.flatMap(({ via, isGiven }) => isGiven ? via ?? [] : []));
	const unbuilt = new Set(workloads.flatMap(({ via, file }) => via === void 0 ? unbuiltFiles.get(file) ?? [] : []));
	return [
		...builders.size === 0 ? [] : [`Built by ${listOf([...builders])}.`],
		...rendered.size === 0 ? [] : [`Rendered in ${namesOf(rendered)}.`],
		...unbuilt.size === 0 ? [] : [`No overlay was looked at: ${namesOf(unbuilt)} was not built.`]
	];
}
function namesOf(paths) {
	return listOf([...paths].map((path) => inlineCode(path)));
}
function listOf(names) {
	const more = names.length > MAX_NAMED$1 ? [`${names.length - MAX_NAMED$1} more`] : [];
	return [...names.slice(0, MAX_NAMED$1), ...more].join(", ");
}
// src/report/cautions.ts
function cautionsOf(pods, isPointless = () => false) {
	const found = /* @__PURE__ */ new Map();
	for (const { owner, repairs } of pods) {
		const repaired = repairedContainers(repairs);
		for (const repair of repairs) {
			const { check, violation, fix } = repair;
			const { caution, cautionAlso, cautionImage, cautionUnless } = fix;
			const isResolved = cautionUnless !== void 0 && repaired.has(containerKey(cautionUnless, violation));
			if (caution === void 0 || isResolved || isPointless(repair)) continue;
			const entry = found.get(caution) ?? {
				checks: /* @__PURE__ */ new Set(),
				images: /* @__PURE__ */ new Set(),
				also: /* @__PURE__ */ new Set(),
				owners: /* @__PURE__ */ new Set()
			};
			entry.checks.add(check);
			entry.owners.add(owner);
			if (cautionAlso !== void 0) entry.also.add(cautionAlso);
			if (cautionImage !== void 0) entry.images.add(cautionImage);
			found.set(caution, entry);
		}
	}
	const said = /* @__PURE__ */ new Set();
	return [...found].map(([caution, { checks, images, also, owners }]) => {
		const news = [...also].filter((sentence) => !said.has(sentence));
		for (const sentence of news) said.add(sentence);
		return {
			checks: [...checks],
			text: [withImages(caution, [...images]), ...news].join(" "),
			owners: [...owners]
		};
	});
}
function repairedContainers(repairs) {
	return new Set(repairs.filter(({ violation: { subject } }) => subject.kind === "container").map(({ check, violation }) => containerKey(check, violation)));
}
function containerKey(check, { subject }) {
	return JSON.stringify([
		check,
		subject.kind,
		subject.kind === "container" ? subject.name : ""
	]);
}
// src/report/comment/fix-paragraphs.ts
function fixParagraphs(suggestion) {
	return [{
		text: fenced("suggestion", suggestion.lines),
		canCommit: true
	}, {
		text: suggestionDiff(suggestion),
		canCommit: false
	}];
}
const MAX_EDITS = 1e3;
function suggestionDiff(suggestion) {
	if (suggestion.isOfOverlay) return `The fix, a patch in ${inlineCode(suggestion.file)}, as others build the same file and do not violate:\n\n${fenced("diff", diffLines(suggestion))}`;
	const why = suggestion.isCommittable ? "it cannot be committed from here" : "it cannot be committed with a click, because lines of the file end with CRLF";
	return `The fix, at line ${suggestion.startLine}; ${why}:\n\n${fenced("diff", diffLines(suggestion))}`;
}
function diffLines(suggestion) {
	const before = suggestion.before.join("\n");
	const after = suggestion.lines.join("\n");
	const patch = createPatch("", `${before}\n`, `${after}\n`, "", "", {
		context: 3,
		maxEditLength: MAX_EDITS
	});
	return patch === void 0 ? [...suggestion.before.map((line) => `-${line}`), ...suggestion.lines.map((line) => `+${line}`)] : patch.split("\n").filter((line) => /^[-+ ]/.test(line) && !/^(---|\+\+\+)( |\t|$)/.test(line));
}
// src/report/comment/copies.ts
function repeatedText(findings, { change: { workload }, finding: { place } }, suggestion) {
	const pointer = `As for ${workloadTitle(workload)} in ${inlineCode(place.file)}.`;
	const blocks = suggestion === void 0 ? [] : fixParagraphs(suggestion);
	const titles = [...new Set(findings.map(({ change }) => workloadTitle(change.workload)))].join(", ");
	return {
		whole: [...blocks, { text: pointer }],
		short: [{ text: pointer }],
		listed: {
			line: `${count(findings.length, "violation")} of ${titles}, as of ${workloadTitle(workload)} in ${placeCode(place)}`,
			fix: suggestion
		}
	};
}
function sameNote(names) {
	return names.length === 0 ? [] : [`The same in ${cappedList(names, 20, " (the check run names all)")}.`];
}
function copiesNote([own], copies) {
	return own === void 0 ? [] : sameNote(copies.map((copy) => copyName(copy, own)));
}
function copyName({ place, sections: [first] }, own) {
	if (first === void 0) return placeCode(place);
	const { workload } = first.change;
	const [title, ownTitle] = [workloadTitle(workload), workloadTitle(own.change.workload)];
	const { namespace } = workload.identity;
	const names = [...title === ownTitle ? [] : [title], ...namespace === void 0 || namespace === own.change.workload.identity.namespace ? [] : [`namespace ${inlineCode(namespace)}`]];
	return names.length === 0 ? placeCode(place) : `${placeCode(place)} (${names.join(", ")})`;
}
// src/report/comment/cautions.ts
const MAX_CAUTIONS = 4;
const MAX_NAMES$1 = 5;
function cautionLines(sections, copies, { meant }) {
	const [own] = sections;
	if (own === void 0) return [];
	const isAlone = new Set(sections.map(({ change }) => change)).size === 1;
	const pods = [...sections.map((section) => ({
		name: isAlone ? "here" : `in ${workloadTitle(section.change.workload)}`,
		section
	})), ...copies.flatMap((copy) => copy.sections.map((section) => ({
		name: `in ${copyName(copy, own)}`,
		section
	})))].map(({ name, section }) => ({
		owner: name,
		repairs: section.findings
	}));
	const all = new Set(pods.map(({ owner }) => owner)).size;
	const isPointless = (finding) => finding.need !== void 0 || meant.has(finding);
	const lines = cautionsOf(pods, isPointless).map(({ checks, text, owners }) => {
		return `\u26a0 ${checks.map((check) => `\`${check}\``).join(", ")}${owners.length < all ? `, ${cappedList(owners, MAX_NAMES$1)}` : ""}: ${text}`;
	});
	if (lines.length <= MAX_CAUTIONS) return lines;
	const folded = lines.slice(MAX_CAUTIONS).join("\n\n");
	const summary = `<summary>${count(lines.length - MAX_CAUTIONS, "more thing")} that may break</summary>`;
	return [...lines.slice(0, MAX_CAUTIONS), `<details>${summary}\n\n${folded}\n\n</details>`];
}
// src/report/older-left.ts
const SUGGESTED = /* @__PURE__ */ new WeakMap();
function olderLeft(change, mode, { suggestions }) {
	const known = SUGGESTED.get(suggestions) ?? new Set(suggestions.flatMap(({ findings }) => findings));
	SUGGESTED.set(suggestions, known);
	const older = workloadCounts(change).older[mode];
	if (older === 0) return {
		left: 0,
		suggested: 0
	};
	const suggested = change.findings.filter((finding) => finding.mode === mode && finding.status === "existing" && !finding.isHardening && finding.exemption === void 0 && known.has(finding)).length;
	return {
		left: older - suggested,
		suggested
	};
}
// src/report/comment/meant-entries.ts
const LONGEST = 500;
function meantEntries(meant) {
	const named = meant.filter(({ violation }) => areNames(...containersOf(violation)));
	return [...groupBy(named, ({ selector, violation, comment }) => JSON.stringify([
		selector,
		containersOf(violation),
		comment
	])).values()].flatMap((group) => {
		const [first] = group;
		if (first === void 0) return [];
		const { selector, violation, comment } = first;
		const checks = [...new Set(group.map(({ check }) => check))];
		return exemptionEntry(selector, quotedYaml(visibleText(comment, LONGEST)), {
			containers: containersOf(violation),
			checks
		});
	});
}
function containersOf({ subject }) {
	return subject.kind === "container" ? [subject.name] : [];
}
// src/report/comment/finding-notes.ts
function olderNote({ change, findings, message }, review) {
	const { workload, because } = change;
	const mode = findings[0]?.mode ?? "enforce";
	const { left, suggested } = olderLeft(change, mode, review);
	if (left === 0) return [];
	const more = suggested > 0 ? " more" : "";
	const what = left === 1 ? `One${more} violation` : `${left}${more} violations`;
	const were = left === 1 ? "was" : "were";
	const [they, are] = left === 1 ? ["it", "is"] : ["they", "are"];
	const stays = mode === "enforce" && isStatedFor(because.enforce) ? "the pods stay rejected" : "it stays so";
	return [{
		text: `${what} of ${workloadTitle(workload)} ${were} there before this pull request: until ${they} ${are} repaired too, ${stays} (the check run lists them).`,
		quote: {
			message,
			isFirst: true
		}
	}];
}
function writtenNotes(sections, { written, failOn }) {
	const findings = sections.flatMap((section) => section.findings);
	const isOlder = (finding) => written.has(finding) && !isToAct(finding, failOn);
	const older = findings.filter(isOlder);
	if (older.length === 0) return [];
	const isMixed = new Set(findings.filter((finding) => !isOlder(finding)).map(({ check }) => check));
	const nameOf = ({ check, violation }) => isMixed.has(check) ? `${check} (${plainOrCode(formatSetter(violation))})` : check;
	const names = older.length === findings.length ? ["This"] : [...new Set(older.map(nameOf))];
	const [were, block] = names.length === 1 ? ["was", "blocks"] : ["were", "block"];
	return [`${names.join(", ")} ${were} there before, and ${block} nothing: the pull request writes the line anew.`];
}
const MAX_PLACES = 5;
function doubtNotes(findings) {
	return [...new Set(findings.map(({ place }) => place.doubt).filter((doubt) => doubt !== void 0))].map((doubt) => `This is the nearest line that is known: ${doubt}.`);
}
function placeNotes(findings) {
	const brought = findings.filter(({ place, bringer }) => bringer !== void 0 && place.doubt === void 0);
	const places = placesOf(brought.filter((finding) => !isDecidedThere(finding)));
	const decided = placesOf(brought.filter(isDecidedThere));
	const also = [...new Set(findings.flatMap(({ place }) => place.also ?? []))];
	return [
		...places.length === 0 ? [] : [`The line to repair is not in this diff: ${cappedList(places, MAX_PLACES)}.`],
		...decided.length === 0 ? [] : [`It decides what is at ${cappedList(decided, MAX_PLACES)}.`],
		...also.map((each) => `${each}.`)
	];
}
function isDecidedThere({ bringer, fix: { decider } }) {
	return decider !== void 0 && bringer?.file === decider.file;
}
function placesOf(findings) {
	return [...new Set(findings.map(({ place: { file, line } }) => inlineCode(`${file}:${line}`)))];
}
function refusalNotes(findings, review) {
	return [...new Set(findings.map((finding) => review.refusals.get(finding)).filter((reason) => reason !== void 0))].map((reason) => `No suggestion: ${reason}.`);
}
function meantNote(comments, review) {
	const entries = meantEntries([...groupBy(comments.slice(0, 20).flat(), ({ change }) => change)].flatMap(([change, sections]) => {
		const selector = selectorOf(change);
		if (selector === void 0) return [];
		return sections.flatMap(({ findings }) => findings.flatMap((finding) => {
			const comment = review.meant.get(finding);
			return comment === void 0 ? [] : [{
				selector,
				comment,
				...finding
			}];
		}));
	}));
	if (entries.length === 0) return [];
	return [`<details><summary>How to exempt it</summary>\n\n${`To exempt it, with the comment as the reason, ${exempting(review, entries)}`}\n\n</details>`];
}
// src/report/comment/hardening-head.ts
function isOfHardening({ findings }) {
	return findings.some(({ isHardening }) => isHardening);
}
const MAX_NAMED = 5;
function hardeningHeads(sections) {
	return [...groupBy(sections, ({ findings }) => JSON.stringify([isEnforcedIn(findings), quotesOf(findings)])).values()].flatMap((together) => {
		const findings = together[0]?.findings ?? [];
		const titles = new Set(together.map(({ change }) => workloadTitle(change.workload)));
		const names = cappedList([...titles], MAX_NAMED);
		const does = titles.size === 1 ? "does" : "do";
		return [[{ text: isEnforcedIn(findings) ? `**${names} ${does} not follow the hardening rules that this repository enforces**` : `**Advice on hardening ${names}**: beyond the standard; it blocks nothing` }, { text: quotesOf(findings) }]];
	});
}
function isEnforcedIn(findings) {
	return findings.some(({ mode }) => mode === "enforce");
}
function quotesOf(findings) {
	return distinctBy(findings, ({ check }) => check).map(({ check, reason, detail }) => `> \`${check}\`: ${plainOrCode(formatFailures([{
		reason,
		detail
	}]))}`).join("\n>\n");
}
// src/report/comment/infrastructure-note.ts
function infrastructureNote({ change, findings }, config) {
	const { workload } = change;
	const known = findings.find(({ need }) => need !== void 0)?.need;
	if (known === void 0) return [];
	const selector = selectorOf(change);
	const needed = change.findings.filter(({ need }) => need !== void 0);
	const belongs = `${known.name.replace(/^the /, "The ")} belongs in a namespace of its own, labelled \`pod-security.kubernetes.io/enforce: privileged\``;
	if (selector === void 0 || !areNames(...known.containers)) return [`${belongs}.`];
	const isEveryContainer = containersOf$1(workload.pod).every((container) => known.containers.includes(container.name));
	const isOfContainer = ({ violation: { subject } }) => !isEveryContainer && subject.kind === "container";
	const entryFor = (findings, containers) => {
		const checks = [...new Set(findings.map(({ check }) => check))];
		if (checks.length === 0) return [];
		return exemptionEntry({
			...selector,
			paths: []
		}, `${known.name} ${known.needs}`, {
			containers,
			checks
		});
	};
	return [`${belongs}. Where that Namespace is not in this repository, an exemption says the same, ${exempting(config, [...entryFor(needed.filter((finding) => !isOfContainer(finding)), []), ...entryFor(needed.filter(isOfContainer), known.containers)])}`];
}
// src/report/comment/rejection-time.ts
const CREATES_PODS = new Map(Object.entries({
	CronJob: "its Jobs cannot create their pods",
	DaemonSet: "it cannot create its pods",
	Deployment: "its ReplicaSet cannot create the pods",
	Job: "it cannot create its pods",
	PodTemplate: "what creates pods from it fails",
	ReplicaSet: "it cannot create its pods",
	ReplicationController: "it cannot create its pods",
	StatefulSet: "it cannot create its pods"
}));
const GROUPS = [
	"",
	"apps",
	"batch",
	"extensions"
];
function rejectionTime({ identity: { apiVersion, kind } }, warns) {
	if (!GROUPS.includes(groupOf(apiVersion))) return `the API server accepts the ${plainOrCode(kind)} itself without a warning; its pods fail when they are created`;
	if (kind === "Pod") return void 0;
	const creates = CREATES_PODS.get(kind) ?? "its pods fail when they are created";
	return `the API server accepts the ${plainOrCode(kind)} itself ${warns ? "with a warning" : "without a warning"}; ${creates}`;
}
// src/report/comment/comment-text.ts
function commentText({ sections, suggestion, copies, review, links }) {
	const findings = sections.flatMap((section) => section.findings);
	const notes = { text: checkNotes(findings, links) };
	const ofStandard = sections.filter((section) => !isOfHardening(section));
	const heads = [...distinctBy(ofStandard.map((section) => [{ text: headline$1(section) }, ...quotes(section)]), (head) => JSON.stringify(head.map(({ text }) => text))), ...hardeningHeads(sections.filter(isOfHardening))];
	const [head = []] = heads;
	const more = heads.length > 1 ? [`${heads.length - 1} more workloads here: the check run's summary has them.`] : [];
	const tooLong = suggestion === void 0 ? [] : ["The fix is too long for a comment: `pss-review fix` applies it."];
	return {
		whole: [
			...heads.flat(),
			...builtNotes(sections, review).map(paragraph),
			...writtenNotes(sections, review).map(paragraph),
			...doubtNotes(findings).map(paragraph),
			...placeNotes(findings).map(paragraph),
			...suggestion === void 0 ? refusalNotes(findings, review).map(paragraph) : fixParagraphs(suggestion),
			...sections.flatMap((section) => infrastructureNote(section, review)).map(paragraph),
			...cautionLines(sections, copies, review).map(paragraph),
			...ofStandard.flatMap((section) => olderNote(section, review)),
			...copiesNote(sections, copies).map(paragraph),
			...meantNote([sections, ...copies.map((copy) => copy.sections)], review).map(paragraph),
			notes
		],
		short: [
			...head,
			...[...more, ...tooLong].map(paragraph),
			notes
		]
	};
}
function paragraph(text) {
	return { text };
}
const CONSEQUENCE = {
	enforce: {
		one: "will be rejected",
		several: "will be rejected",
		assumed: "would be rejected"
	},
	warn: {
		one: "causes a warning",
		several: "cause a warning",
		assumed: "would cause a warning"
	},
	audit: {
		one: "is noted in the audit log",
		several: "are noted in the audit log",
		assumed: "would be noted in the audit log"
	}
};
function headline$1({ change, findings }) {
	const { kind, namespace } = change.workload.identity;
	const title = workloadTitle(change.workload);
	const mode = findings[0]?.mode ?? "enforce";
	const source = change.because[mode];
	const { level, version } = change.policy[mode];
	const target = `\`${level}:${version}\``;
	const who = kind === "Pod" ? title : `The pods of ${title}`;
	const { assumed, ...known } = CONSEQUENCE[mode];
	if (!isStatedFor(source)) return `**${who} ${assumed} at ${target}**, ${supposition(source)}`;
	const where = namespace === void 0 ? "" : ` in namespace ${inlineCode(namespace)}`;
	return `**${who} ${kind === "Pod" ? known.one : known.several}${where}** · ${mode} ${target} (${levelSource(source)})`;
}
function timeNote({ workload, verdicts, because }, mode) {
	const time = mode === "enforce" ? rejectionTime(workload, !verdicts.warn.allowed) : void 0;
	if (time === void 0) return [];
	return [isStatedFor(because.enforce) ? `${capitalised(time)}:` : `Then ${time}:`];
}
function quotes({ change, findings, message: id }) {
	const mode = findings[0]?.mode ?? "enforce";
	const { target, message, results } = change.verdicts[mode];
	const checks = new Set(findings.map(({ check }) => check));
	const reasons = results.filter(({ check }) => checks.has(check)).map(({ reason }) => plainOrCode(reason));
	const quote = `> ${(mode === "enforce" ? formatViolates : formatWouldViolate)(target, shownMessage(change.verdicts[mode], message))}`;
	const here = reasons.length < results.length ? [`This comment is about: ${reasons.join(", ")}.`] : [];
	return [...[
		...timeNote(change, mode),
		quote,
		...here
	].map((text) => ({
		text,
		quote: {
			message: id,
			isFirst: true
		}
	})), {
		text: `> \u2026 ${reasons.join(", ")} \u2026`,
		quote: {
			message: id,
			isFirst: false
		}
	}];
}
const SHOWN = /* @__PURE__ */ new WeakMap();
function shownMessage(verdict, message) {
	const shown = SHOWN.get(verdict) ?? plainOrCode(message);
	SHOWN.set(verdict, shown);
	return shown;
}
// src/report/comment/policy-comment.ts
const MAX_CHANGES = 20;
const MAX_LINE = 500;
const MAX_REJECTS = 20;
function policyComment(changes) {
	return [...groupBy(changes, (change) => JSON.stringify([headline(change), advice(change)])).values()].map(paragraphs).join("\n\n");
}
function paragraphs(changes) {
	const [first] = changes;
	const quotes = changes.slice(0, MAX_CHANGES).map(({ message }) => message.split("\n").slice(0, MAX_REJECTS).map((line) => `> ${plainOrCode(shortened(line))}`));
	if (changes.length > MAX_CHANGES) quotes.push([`> \u2026 and ${changes.length - MAX_CHANGES} more, which the report has`]);
	const rejects = changes.flatMap((change) => change.rejects);
	const workloads = rejects.slice(0, MAX_REJECTS).map(rejectLine);
	if (rejects.length > MAX_REJECTS) workloads.push(`- \u2026 and ${rejects.length - MAX_REJECTS} more, which the report has`);
	return [
		`**${headline(first)}**`,
		quotes.map((lines) => lines.join("\n")).join("\n>\n"),
		...workloads.length === 0 ? [] : [workloads.join("\n")],
		advice(first)
	].join("\n\n");
}
function headline({ kind, change, severity, name, rejects }) {
	if (kind === "workflow") return "This loosens how pull requests are reviewed";
	if (kind === "config") {
		if (change === "refused") return "This has no effect: the defaults of the organisation hold";
		return change === "invalid" ? "The config has a mistake" : "This loosens the rules that pull requests are judged by";
	}
	if (kind === "moved") return `${count(rejects.length, "workload")} brought to where more is asked`;
	const namespace = `amespace ${inlineCode(name)}`;
	if (change === "invalid") return `The API server refuses N${namespace}`;
	if (change === "raised") return `The new level of n${namespace} rejects ${rejects.length === 0 ? "workloads" : count(rejects.length, "workload")}`;
	return severity === "failure" ? `New n${namespace} asks for less than is stated` : `N${namespace} is held to less than before`;
}
function rejectLine({ workload, findings }) {
	const checks = [...new Set(findings.map(({ check }) => check))];
	return `- ${workloadTitle(workload)}, ${placeCode(workload)}: ${checks.join(", ")}`;
}
function advice({ kind, change, severity }) {
	if (change === "invalid") return kind === "namespace" ? "Nothing that depends on it is applied until the label is right." : "With it every run would fail from the merge on.";
	if (kind === "moved") return "What they violate was there before, but not where they are deployed now: repair it first, or exempt it by the config first.";
	if (change === "refused") return "It loosens nothing, before the merge or after it. What a repository may loosen is for the organisation to say, in `may` of its `defaults`.";
	if (change === "raised") return `Pods that run keep running; the next rollout of these workloads fails. Repair them first: until then \`${LABEL_PREFIX}warn\` shows what is left, and rejects nothing.${severity === "failure" ? "" : " The old version rejects them, too, so this blocks nothing."}`;
	if (kind === "namespace" && severity === "failure") return "Its labels count at once, so with them a pull request would choose what it is judged by. Whoever states the level should allow it first.";
	return "It holds from the merge on; this pull request is still judged by what was there before. Whoever approves it should know.";
}
function shortened(line) {
	return line.length <= MAX_LINE ? line : `${line.slice(0, MAX_LINE)}\u2026`;
}
// src/report/plan/anchor.ts
function shownFiles(files) {
	return new Map(files.map((file) => [file.path, {
		file,
		hunks: parseHunks(file.patch ?? file.localPatch)
	}]));
}
function linesAnchor(shown, startLine, line) {
	return {
		at: "lines",
		startLine,
		line,
		isListed: shown?.file.patch !== void 0
	};
}
function bringerAnchor(shown, { line }) {
	return showsLines(shown?.hunks ?? [], line, line) ? linesAnchor(shown, line, line) : void 0;
}
function repairAnchor(shown, line, suggestion, basePlaces = []) {
	if (suggestion?.isInDiff) return linesAnchor(shown, suggestion.startLine, suggestion.endLine);
	return anchorAt(shown, line, basePlaces);
}
function canCommit(suggestion) {
	return suggestion?.isInDiff === true && suggestion.isCommittable;
}
function anchorAt(shown, line, basePlaces) {
	const hunks = shown?.hunks ?? [];
	if (showsLines(hunks, line, line)) return linesAnchor(shown, line, line);
	const removed = basePlaces.map((place) => lineNearDeleted(hunks, place.line)).find((near) => near !== void 0);
	if (removed !== void 0) return linesAnchor(shown, removed, removed);
	return shown?.file.patch === void 0 ? { at: "summary" } : { at: "file" };
}
// src/report/plan/join-copies.ts
function joinCopies(drafts, review) {
	const isGenerated = ({ file }) => review.generated.has(file) || isInstallFile(file);
	const joined = /* @__PURE__ */ new Map();
	for (const group of groupBy(drafts, signatureWriter(drafts, review, isGenerated)).values()) {
		const original = originalOf(group, isGenerated);
		if (original === void 0) continue;
		const copies = group.filter((draft) => draft !== original);
		const isPosted = (draft) => draft.canCommit && !isGenerated(draft);
		const silent = copies.filter((draft) => !isPosted(draft));
		joined.set(original, {
			...original,
			copies,
			reported: [original, ...silent].flatMap(({ findings }) => findings)
		});
		for (const draft of copies.filter(isPosted)) joined.set(draft, {
			...draft,
			original
		});
	}
	return drafts.flatMap((draft) => joined.get(draft) ?? []);
}
function originalOf(group, isGenerated) {
	const rankOf = (draft) => (isGenerated(draft) ? 2 * PLACES.length : 0) + 2 * PLACES.indexOf(draft.anchor.at) + (draft.canCommit ? 0 : 1);
	return [...group].sort((a, b) => rankOf(a) - rankOf(b))[0];
}
const PLACES = [
	"lines",
	"file",
	"summary"
];
function signatureWriter(drafts, review, isGenerated) {
	const numbers = /* @__PURE__ */ new Map();
	const numberOf = (text) => {
		const number = numbers.get(text) ?? numbers.size;
		numbers.set(text, number);
		return number;
	};
	const ofFinding = ({ change, finding }) => {
		const { workload, because, policy, verdicts } = change;
		const { mode, need, place, isHardening } = finding;
		const { apiVersion, kind, name } = workload.identity;
		return [
			[
				groupOf(apiVersion),
				kind,
				...need === void 0 ? [] : [need.name, name]
			],
			[
				mode,
				policy[mode],
				isStatedFor(because[mode]),
				sourceKind(because[mode]),
				verdicts.warn.allowed
			],
			isHardening ? [] : [numberOf(verdicts[mode].message), olderLeft(change, mode, review)],
			[
				finding.check,
				formatSetter(finding.violation),
				numberOf(finding.detail)
			],
			[isToAct(finding, review.failOn), place.doubt]
		];
	};
	const write = ({ findings, suggestion }, refusals) => JSON.stringify([
		findings.map(ofFinding),
		refusals,
		suggestion?.isOfOverlay ? suggestion.file : null
	]);
	const refusalsOf = ({ findings }) => findings.flatMap(({ finding }) => review.refusals.get(finding) ?? []);
	const written = new Set(drafts.filter((draft) => !isGenerated(draft)).map((draft) => write(draft, refusalsOf(draft))));
	return (draft) => {
		const asRepairable = write(draft, []);
		return isGenerated(draft) && written.has(asRepairable) ? asRepairable : write(draft, refusalsOf(draft));
	};
}
// src/report/plan/draft-comments.ts
function draftComments(review) {
	return joinCopies(draftByPlace(review), review);
}
function draftByPlace(review) {
	const files = shownFiles([...review.change.files, ...unreadWithFindings(review)]);
	const suggestions = new Map(review.suggestions.flatMap((suggestion) => suggestion.findings.map((finding) => [finding, suggestion])));
	const placed = shownFindings(review).map((shown) => {
		const suggestion = suggestions.get(shown.finding);
		const { place, basePlaces, bringer } = shown.finding;
		const file = suggestion?.isInDiff ? suggestion.file : place.file;
		const anchor = repairAnchor(files.get(file), place.line, suggestion, basePlaces);
		if (anchor.at === "lines" || bringer === void 0) return {
			shown,
			suggestion,
			file,
			anchor
		};
		const brought = bringerAnchor(files.get(bringer.file), bringer);
		return {
			shown,
			suggestion,
			...brought === void 0 ? {
				file,
				anchor
			} : {
				file: bringer.file,
				anchor: brought
			}
		};
	});
	return [...groupBy(gatherNeeds(placed), placeKey).values()].flatMap((together) => {
		const [first] = together;
		if (first === void 0) return [];
		const { file, suggestion, anchor } = first;
		const findings = together.map((entry) => entry.shown);
		return [{
			file,
			anchor,
			copies: [],
			findings,
			reported: findings,
			canCommit: canCommit(suggestion),
			...suggestion ? { suggestion } : {}
		}];
	});
}
function unreadWithFindings(review) {
	const { unread = [] } = review.change;
	if (unread.length === 0) return [];
	const places = new Set(shownFindings(review).map(({ finding }) => finding.place.file));
	return unread.filter(({ path }) => places.has(path));
}
function placeKey({ shown, suggestion, file, anchor }) {
	return JSON.stringify([
		file,
		anchor,
		suggestion?.file ?? null,
		suggestion?.startLine ?? null,
		anchor.at === "file" ? objectKey(shown) : null
	]);
}
function gatherNeeds(placed) {
	const places = /* @__PURE__ */ new Map();
	const isNeed = ({ shown: { finding } }) => finding.need !== void 0;
	for (const { shown, file, anchor } of placed.filter(isNeed)) {
		const earlier = places.get(shown.change)?.anchor;
		if (earlier === void 0 || earlier.at !== "lines" && anchor.at === "lines") places.set(shown.change, {
			file,
			anchor
		});
	}
	return placed.map((entry) => isNeed(entry) ? {
		...entry,
		...places.get(entry.shown.change)
	} : entry);
}
function objectKey({ change: { workload } }) {
	return JSON.stringify([
		workload.file,
		workload.document,
		workload.objectPath,
		workload.build ?? workload.via ?? null
	]);
}
// src/report/plan/draft-policy.ts
function draftPolicy({ change, policy, documents }) {
	const files = shownFiles(change.files);
	const anchored = policy.map((policyChange) => ({
		policyChange,
		anchor: repairAnchor(files.get(policyChange.file), policyChange.line, documents.repairs.get(policyChange), policyChange.basePlace === void 0 ? [] : [policyChange.basePlace])
	}));
	return [...groupBy(anchored, ({ policyChange: { file, line, kind }, anchor }) => JSON.stringify([
		file,
		kind,
		...kind === "config" || kind === "workflow" ? [] : [anchor, anchor.at === "summary" ? line : null]
	])).values()].flatMap((together) => {
		const [first] = together;
		if (first === void 0) return [];
		return [{
			file: first.policyChange.file,
			anchor: first.anchor,
			changes: together.map(({ policyChange }) => policyChange)
		}];
	});
}
// src/report/comment/document-comment.ts
const REFUSED = ["syntax", "type"];
function unreadableWords({ reason, message }, repair) {
	return wordsOf(REFUSED.includes(reason) ? "The API server refuses this document, so nothing in it is judged" : "This cannot be read, so nothing in it is judged", [message, ...repair.suggestion?.effects.further ?? []], repair);
}
function misplacedWords(notes, repair) {
	return wordsOf(notes.length === 1 ? "This field does nothing" : "These fields do nothing", notes.map(({ message }) => message), repair);
}
function wordsOf(what, messages, { suggestion, refusals }) {
	const quotes = messages.map((message) => `> ${plainOrCode(message)}`).join("\n>\n");
	return {
		before: [`**${what}**`, quotes],
		behind: suggestion === void 0 ? refusals.map((refusal) => `No suggestion: ${refusal}.`) : effectLines(suggestion.effects)
	};
}
function documentText({ before, behind }, suggestion, copies) {
	const same = sameNote(copies.map(placeCode));
	const [short, rest] = [before, [...behind, ...same]].map((texts) => texts.map((text) => ({ text })));
	const fix = suggestion === void 0 ? [] : fixParagraphs(suggestion);
	return {
		whole: [
			...short ?? [],
			...fix,
			...rest ?? []
		],
		short: short ?? []
	};
}
function repeatedFix(original, suggestion) {
	const pointer = { text: `As in ${placeCode(original)}.` };
	return {
		whole: [...suggestion === void 0 ? [] : fixParagraphs(suggestion).filter(({ canCommit }) => canCommit), pointer],
		short: [pointer]
	};
}
const MAX_NAMES = 10;
function effectLines({ readOnlyRoots, violated, isSetElsewhere }) {
	const list = (names) => [...names.slice(0, MAX_NAMES).map((name) => inlineCode(name)), ...names.length > MAX_NAMES ? ["\u2026"] : []].join(", ");
	return [
		...isSetElsewhere ? ["Another suggestion sets the same where it works: commit both."] : [],
		...readOnlyRoots.length === 0 ? [] : [`\u26a0 \`readOnlyRootFilesystem\` takes effect in ${list(readOnlyRoots)}: what writes outside of its volumes (to \`/tmp\`, caches, process ids) fails until an \`emptyDir\` is mounted there.`],
		...[...groupBy(violated, ({ target: { level, version } }) => `${level}:${version}`)].map(([target, pods]) => `\u26a0 Once it can be read, it violates \`${target}\`: ${list([...new Set(pods.flatMap(({ checks }) => checks))])}.`)
	];
}
// src/report/plan/remarks-on-documents.ts
function remarksOnDocuments({ comparison, documents, change }) {
	const files = shownFiles(change.files);
	const { repairs, unrepaired, writtenNotes } = documents;
	const draft = (subjects, write) => {
		const [subject] = subjects;
		const { file, line } = subject;
		const suggestion = repairs.get(subject);
		const refusals = [...new Set(subjects.flatMap((each) => unrepaired.get(each) ?? []))];
		return {
			place: {
				file,
				line,
				column: 1
			},
			anchor: repairAnchor(files.get(file), line, suggestion),
			marks: subjects.map(documentMark),
			suggestion,
			words: write({
				suggestion,
				refusals
			})
		};
	};
	const unreadable = comparison.notEvaluated.filter(({ introduced }) => introduced);
	const misplaced = [...groupBy(writtenNotes, (note) => repairs.get(note) ?? note).values()].flatMap(([first, ...rest]) => first === void 0 ? [] : [[first, ...rest]]);
	return {
		blocking: joined(unreadable.map((entry) => draft([entry], (repair) => unreadableWords(entry, repair)))),
		others: joined(misplaced.map((notes) => draft(notes, (repair) => misplacedWords(notes, repair))))
	};
}
const MAX_MARKS$1 = 200;
function joined(drafts) {
	const placed = drafts.filter(({ anchor }) => anchor.at !== "summary");
	const remarks = /* @__PURE__ */ new Map();
	for (const group of groupBy(placed, ({ words }) => JSON.stringify(words)).values()) {
		const original = group.toSorted((a, b) => rankOf(a) - rankOf(b))[0];
		if (original === void 0) continue;
		const copies = group.filter((draft) => draft !== original);
		const [posted, silent] = [copies.filter(isCommitted), copies.filter((draft) => !isCommitted(draft))];
		remarks.set(original, {
			...remarkOf(original),
			marks: [original, ...silent].flatMap(({ marks }) => marks).slice(0, MAX_MARKS$1),
			write: () => documentText(original.words, original.suggestion, copies.map(({ place }) => place))
		});
		for (const copy of posted) remarks.set(copy, {
			...remarkOf(copy),
			write: () => repeatedFix(original.place, copy.suggestion)
		});
	}
	return placed.flatMap((draft) => remarks.get(draft) ?? []);
}
function isCommitted({ suggestion }) {
	return canCommit(suggestion);
}
function rankOf(draft) {
	return (draft.anchor.at === "lines" ? 0 : 2) + (isCommitted(draft) ? 0 : 1);
}
function remarkOf({ place, anchor, marks, suggestion }) {
	return {
		file: place.file,
		anchor,
		canCommit: canCommit(suggestion),
		place,
		marks,
		subjects: []
	};
}
// src/report/plan/remarks-of.ts
function remarksOf(review, links) {
	const numbers = new Map(review.comparison.workloads.map((change, number) => [change, number]));
	const ofFindings = draftComments(review).map((draft) => {
		const { file, anchor, canCommit, findings, reported } = draft;
		return {
			file,
			anchor,
			canCommit,
			place: findings[0]?.finding.place,
			marks: reported.slice(0, MAX_MARKS).map(findingMark),
			subjects: reported.map(({ finding }) => finding),
			write: () => textOf(draft, review, links, numbers)
		};
	});
	const ofDocuments = remarksOnDocuments(review);
	const isOlder = ({ subjects }) => subjects.every((subject) => "violation" in subject && review.written.has(subject));
	return [
		...policyRemarks(review),
		...ofDocuments.blocking,
		...ofFindings.filter((remark) => !isOlder(remark)),
		...ofFindings.filter(isOlder),
		...ofDocuments.others
	];
}
function policyRemarks(review) {
	return draftPolicy(review).map(({ file, anchor, changes }) => {
		const short = [{ text: policyComment(changes) }];
		const suggestion = changes.map((change) => review.documents.repairs.get(change)).find((found) => found !== void 0);
		const whole = [...short, ...suggestion === void 0 ? [] : fixParagraphs(suggestion)];
		return {
			file,
			anchor,
			canCommit: canCommit(suggestion),
			place: changes[0],
			marks: changes.map(policyMark).slice(0, MAX_MARKS),
			subjects: [...changes, ...changes.flatMap(movedFindings)],
			write: () => ({
				whole,
				short
			})
		};
	});
}
function movedFindings({ kind, rejects }) {
	return kind === "moved" ? rejects.flatMap(({ findings }) => findings) : [];
}
const MAX_MARKS = 200;
function textOf({ findings, suggestion, copies, original }, review, links, numbers) {
	const [first] = original?.findings ?? [];
	if (first !== void 0) return repeatedText(findings, first, suggestion);
	return commentText({
		sections: sectionsOf(findings, numbers),
		suggestion,
		copies: copies.map((copy) => ({
			place: placeOf(copy),
			sections: sectionsOf(copy.findings, numbers)
		})),
		review,
		links
	});
}
function sectionsOf(findings, numbers) {
	return [...groupBy(findings, ({ change }) => change)].flatMap(([change, ofWorkload]) => [false, true].flatMap((isHardening) => MODES.flatMap((mode) => {
		const ofMode = ofWorkload.map(({ finding }) => finding).filter((finding) => finding.mode === mode && (finding.isHardening ?? false) === isHardening);
		const message = `${isHardening ? "hardening " : ""}${mode} ${numbers.get(change)}`;
		return ofMode.length === 0 ? [] : [{
			change,
			findings: ofMode,
			message
		}];
	})));
}
function placeOf({ file, anchor, findings: [first] }) {
	return anchor.at === "lines" ? {
		file,
		line: anchor.line
	} : first?.finding.place ?? {
		file,
		line: 1
	};
}
// src/report/summary/write-summary.ts
const LONGEST_PLACE = 200;
function writeSummary({ conclusion, findings, details }, { entries, copies, omitted, isUnsure }, notes) {
	const heading = isUnsure ? "### Perhaps without a comment in the diff" : "### Without a comment in the diff";
	const sections = (fixes) => [
		conclusion,
		listSection("Not published", notes),
		...findings,
		...entries.length + copies.length === 0 ? [] : [heading, ...entries.map(entryOf)],
		copies.map(copyLine).join("\n"),
		fixes,
		...details
	];
	return joinSections(sections(copiedFixes(copies, MAX_SUMMARY - joinSections(sections(""), omitted).length)), omitted);
}
function copyLine({ place, line }) {
	return `- ${place === void 0 ? "" : `${placeCode(place)}: `}${line}`;
}
const FRAME = 400;
function copiedFixes(copies, room) {
	const fixes = copies.flatMap(({ place, fix }) => place === void 0 || fix === void 0 ? [] : [[`@@ ${visibleText(`${fix.file}:${fix.startLine}`, LONGEST_PLACE)} @@`, ...diffLines(fix)]]);
	const shown = [];
	let [left, number] = [room - FRAME, 0];
	for (const lines of fixes) {
		left -= lines.reduce((sum, line) => sum + line.length + 1, 0);
		if (left < 0) break;
		number += 1;
		shown.push(...lines);
	}
	if (number === 0) return "";
	return `<details><summary>Their fixes, as diffs${number < fixes.length ? `, of the first ${number} of ${fixes.length}: \`pss-review fix\` makes all` : ""}</summary>\n\n${fenced("diff", shown)}\n\n</details>`;
}
function entryOf({ place, body }) {
	return `${place === void 0 ? "" : `#### ${placeCode(place)}\n\n`}${body}`;
}
// src/report/plan/settle-review.ts
function settleReview(plan, { canComment, refused, isUnsure = false, notes }) {
	const refusedKeys = new Set(refused.map(keyOf));
	const isPosted = ({ marks }) => canComment && !refusedKeys.has(keyOf(marks));
	const remarks = plan.remarks.map((remark) => isPosted(remark) ? remark : {
		...remark,
		placement: "summary"
	});
	const uncommented = {
		...summaryEntries(remarks),
		isUnsure
	};
	return {
		...plan,
		comments: plan.comments.filter(isPosted),
		singles: plan.singles.filter(isPosted),
		remarks,
		summary: writeSummary(plan.sections, uncommented, [...notes, ...annotationNotes(plan.annotations.length)]),
		placements: new Map(remarks.flatMap(({ subjects, placement }) => subjects.map((subject) => [subject, placement])))
	};
}
function summaryEntries(remarks) {
	const quoted = remarks.filter(({ placement }) => placement !== "summary").flatMap(({ text }) => text === void 0 ? [] : messagesIn(text));
	const inSummary = remarks.filter(({ placement }) => placement === "summary");
	const unposted = inSummary.flatMap(({ place, text }) => text === void 0 ? [] : [{
		place,
		text,
		canCommit: false
	}]);
	return {
		entries: [...writeComments(unposted.filter(({ text }) => text.listed === void 0), quoted)].map(({ remark: { place }, body }) => ({
			place,
			body
		})),
		copies: unposted.flatMap(({ place, text: { listed } }) => listed === void 0 ? [] : [{
			place,
			...listed
		}]),
		omitted: inSummary.length - unposted.length
	};
}
function keyOf(marks) {
	return marks.join(" ");
}
// src/report/plan/plan-review.ts
const MAX_COMMENTS = 30;
const MAX_SINGLES = 10;
function planReview(review, links) {
	const all = remarksOf(review, links);
	const inReview = all.filter(isInReview).slice(0, MAX_COMMENTS);
	const singles = all.filter(isSingle).slice(0, MAX_SINGLES);
	const commented = withWayOut([...inReview, ...singles].map((remark) => ({
		...remark,
		text: remark.write()
	})), review).map((remark) => review.change.needsSignOff ? {
		...remark,
		text: withSignOffNote(remark.text, remark.file)
	} : remark);
	const planned = [...writeComments(commented)].map(({ remark, body }) => plannedComment(remark, body, review.scope));
	const comments = planned.slice(0, inReview.length).filter(isInline);
	const remarks = plannedRemarks(all, new Map([...inReview, ...singles].map((remark, index) => [remark, commented[index]?.text])));
	const conclusion = conclusionOf(review);
	return settleReview({
		scope: review.scope,
		head: review.change.head,
		conclusion,
		title: titleOf(review),
		sections: summarySections(review),
		...comments.length > 0 ? { reviewBody: reviewBodyOf(review, remarks) } : {},
		comments,
		singles: planned.slice(inReview.length),
		annotations: annotationsOf(review),
		outputs: {
			conclusion,
			...outputsOf(review)
		},
		marks: /* @__PURE__ */ new Set([
			...findingMarks(review),
			...review.policy.map(policyMark),
			...documentMarks(review)
		]),
		unknownFiles: unknownFiles(review),
		remarks
	}, {
		canComment: true,
		refused: [],
		notes: []
	});
}
function findingMarks(review) {
	return review.comparison.workloads.flatMap((change) => {
		const markOf = findingMarker(change.workload);
		return everyFinding(change).filter((finding) => isShown(finding, review)).map(markOf);
	});
}
function withWayOut(commented, review) {
	const blocking = shownFindings(review).filter(({ finding }) => !isAdvice(finding));
	const shown = new Map(blocking.map((entry) => [entry.finding, entry]));
	const first = commented.findIndex(({ subjects }) => subjects.some((subject) => shown.has(subject)));
	return commented.map((remark, index) => {
		const subject = shown.get(remark.subjects.find((each) => shown.has(each)));
		if (index !== first || subject === void 0) return remark;
		const text = wayOut(subject, review);
		return text === "" ? remark : {
			...remark,
			text: {
				...remark.text,
				whole: [...remark.text.whole, { text }]
			}
		};
	});
}
function documentMarks({ comparison, documents }) {
	return [...comparison.notEvaluated.filter(({ introduced }) => introduced), ...documents.writtenNotes].map(documentMark);
}
function isInReview({ anchor }) {
	return anchor.at === "lines" && anchor.isListed;
}
function isSingle({ anchor }) {
	return anchor.at === "file" || anchor.at === "lines" && !anchor.isListed;
}
function plannedRemarks(remarks, commented) {
	let room = MAX_SUMMARY;
	return remarks.map((remark) => {
		const { write, ...plain } = remark;
		const posted = commented.get(remark);
		if (posted !== void 0) return {
			...plain,
			text: posted,
			placement: remark.anchor.at === "lines" ? "inline" : "file"
		};
		if (room < 0) return {
			...plain,
			placement: "summary"
		};
		const text = write();
		room -= leastLength(text);
		return {
			...plain,
			text,
			placement: "summary"
		};
	});
}
function plannedComment({ file, marks, anchor }, body, scope) {
	const comment = {
		path: file,
		body: signedBody(scope, body, marks),
		marks
	};
	if (anchor.at !== "lines") return comment;
	const { startLine, line } = anchor;
	return startLine < line ? {
		...comment,
		startLine,
		line
	} : {
		...comment,
		line
	};
}
function isInline(comment) {
	return "line" in comment;
}
function reviewBodyOf(review, remarks) {
	const inSummary = remarks.filter(({ placement }) => placement === "summary").flatMap(({ subjects }) => subjects).length;
	const more = inSummary === 0 ? "" : ` ${inSummary} more ${inSummary === 1 ? "finding is" : "findings are"} in the check run's summary.`;
	return `**Pod Security:** ${titleOf(review)}.${more}`;
}
function outputsOf(review) {
	const counts = countsOf(review);
	return {
		"level-achieved": achievedLevel(review),
		introduced: String(counts.introduced),
		existing: String(counts.existing),
		fixed: String(counts.fixed),
		"not-evaluated": String(counts.notEvaluated)
	};
}
function achievedLevel({ comparison, change, target }) {
	if (isPartial({
		comparison,
		change
	})) return "";
	return levelAchieved(comparison.workloads, target.version) ?? "";
}
function unknownFiles({ comparison, change }) {
	const isWithoutPatch = ({ patch, status }) => patch === void 0 && status !== "removed";
	return /* @__PURE__ */ new Set([...comparison.notEvaluated.map(({ file }) => file), ...change.files.filter(isWithoutPatch).map(({ path }) => path)]);
}
// src/source/git/local-change.ts
async function localChange(git, { base, tree }, request) {
	const commit = await readLine(git, [
		"rev-parse",
		"--verify",
		"--quiet",
		"HEAD"
	]);
	const head = tree ?? commit;
	const before = base === void 0 ? await checkedOut(git, commit) : await leftAt(git, base, commit);
	if (head === void 0 || before === void 0) throw new ConfigurationError(NO_COMMIT);
	const isComplete = await isCompleteCheckout(git);
	const whole = {
		commit: before.tip,
		is: "tip"
	};
	const change = isComplete ? await changeBetween(git, before.mergeBase, head, whole, request) : void 0;
	if (change === void 0) throw new ConfigurationError("this clone lacks objects (a partial clone): git fetch --refetch --no-filter brings them");
	return change;
}
const NO_COMMIT = "no commit here: run this in a git repository with at least one commit";
async function checkedOut(git, commit) {
	const head = commit ?? await readLine(git, [
		"hash-object",
		"-t",
		"tree",
		"--stdin"
	]);
	return head === void 0 ? void 0 : {
		mergeBase: head,
		tip: head
	};
}
async function leftAt(git, base, commit) {
	if (commit === void 0) throw new ConfigurationError(NO_COMMIT);
	const mergeBase = await readLine(git, [
		"merge-base",
		"--end-of-options",
		base,
		"HEAD"
	]);
	const tip = await readLine(git, [
		"rev-parse",
		"--verify",
		"--quiet",
		"--end-of-options",
		`${base}^{commit}`
	]);
	if (mergeBase !== void 0 && tip !== void 0) return {
		mergeBase,
		tip
	};
	throw new ConfigurationError(`--base ${base}: no commit that HEAD has in common with it; fetch it first (git fetch origin, with full history)`);
}
async function changeBetween(git, mergeBase, head, whole, request) {
	const changed = await changedFiles(git, mergeBase, head);
	const tree = changed && await gitTree(git, whole.commit);
	if (changed === void 0 || tree === void 0) return void 0;
	const readChanged = (files) => withContents(git, files);
	return {
		...await readChange({
			config: request.config,
			overlay: request.overlay,
			tree,
			derived: derivedSide(whole),
			changed,
			readChanged
		}),
		mergeBase,
		head
	};
}
async function withContents(git, files) {
	const contents = await readGitObjects(git, files.flatMap(({ blobs }) => [blobs.base, blobs.head]));
	const shared = sharedPaths(files.map(({ path }) => path));
	return files.map(({ blobs: _, isSubmodule: __, ...file }, index) => {
		const baseContent = file.status === "added" ? void 0 : contentOf(contents[2 * index]);
		const headBytes = contents[2 * index + 1];
		const headContent = file.status === "removed" ? void 0 : shared.has(file.path) ? SHARED : contentOf(headBytes);
		return {
			...file,
			...baseContent === void 0 ? {} : { base: baseContent },
			...headContent === void 0 ? {} : { head: headContent }
		};
	});
}
async function unreviewedFiles(git, reviewed, except = []) {
	const paths = ((await git.run([
		"status",
		"--porcelain",
		"-z",
		"--no-renames",
		"--untracked-files=all"
	]))?.toString("utf8") ?? "").split("\0").filter((line) => reviewed === "committed" || line[1] !== " ").map((line) => line.slice(3));
	const isExcepted = (path) => except.some((place) => path === place || isBelow(path, place));
	return paths.filter((path) => isManifestPath(path) && !isExcepted(path)).length;
}
async function readLine(git, args) {
	return (await git.run(args))?.toString("utf8").trim();
}
// src/source/github/merge-group-change.ts
async function fetchMergeGroupChange(client, range, git, request) {
	const { owner, repo, base, head } = range;
	const local = git === void 0 ? void 0 : await changeBetween(git, base, head, {
		commit: base,
		is: "tip"
	}, request);
	if (local !== void 0) return local;
	const { data } = await client.rest.repos.compareCommitsWithBasehead({
		owner,
		repo,
		basehead: `${base}...${head}`
	});
	const files = comparedFiles(data);
	return assembleChange(client, range, git, {
		mergeBase: data.merge_base_commit.sha,
		tip: base,
		request,
		whole: git === void 0 ? void 0 : await findWholeCommit(git, range),
		files,
		gaps: files.length >= 300 ? [LIMIT] : []
	});
}
const LIMIT = {
	message: `GitHub lists 300 files of a merge group at most, and there may be more: check out with fetch-depth: 0`,
	hidesChanges: true
};
// src/action/judgement.ts
async function sarifOutput(name, log) {
	return name === "" ? {} : { sarif: {
		name,
		content: await log(),
		isOfWorkspace: true
	} };
}
function jsonFile(name, value) {
	return {
		name,
		content: jsonText(value)
	};
}
export { CHECKLIST_HEAD, CHECKLIST_LEGEND, OFFICIAL_PLAYGROUND, RefusedEdit, applyGroups, areNames, assumedServer, awaitHead, builtReader, cautionsOf, changedObjects, checkedOutTree, checklistRow, checklistTable, committedFiles, diffLines, editDocument, editTreeOf, exempting, exemptionEntry, fetchBlobs, fetchMergeGroupChange, fetchPullRequestChange, fetchRawBlob, findFaultInText, foldersAbove, formatPatch, groupPieces, headTexts, isRepairable, isSameBody, isSamePod, joinSections, jsonFile, listSection, localChange, meantEntries, objectHash, openFiles, plainReader, planReview, playgroundExample, publishComments, quotedYaml, reachOf, reachedChanges, readResourceFiles, repairFile, repairPaths, repairsOf, reviewJson, reviewRendered, review_json_exports, rulePage, sarifOutput, scanExemptionSections, selectorOf, settleReview, structuredPatch, suggestRepairs, titleOf, unreviewedFiles, verification, withContents$1 as withContents, yamlName };
