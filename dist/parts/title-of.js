import { ConfigurationError } from "./configuration-error.js";
import { DEFAULT_TARGET, HARDENING_CHOICES, NO_DEFAULTS, RENDER, defaultPolicy, splitHosts } from "./repository-target.js";
import { LEVELS, compareTargets, compareText, containersOf, distinctBy, evaluate, formatPath, formatSetter, formatViolates, formatWouldViolate, groupBy, groupByEach, inlineCode, isOfStandard, mayRejectMore, parseClusterVersion, parseLevel, parseVersion, plural, quoteGo, stepAt, strictestTarget } from "./walk.js";
import { violationsAt, violationsUnder } from "./nearest.js";
import { MODES, asGlob, fileOfBy, globFault, isTakenAway, isUnjudged, matchesAnyName, matchesGlobs, violationKey } from "./newer-version.js";
import { compareWorkload, everyFinding, isAdvice, pairInRounds, sharedGroups } from "./compare-workload.js";
import { causesOf, conclusionOf, countsOf, hasIntroduced, shownFindings } from "./review.js";
import { fenced, plainOrCode } from "./markdown.js";
import { placeCode } from "./names.js";
import { findWorkloadKind, groupOf, lastIndexWhere, readDocuments } from "./places.js";
import { hasAll, readManifest, writableValue } from "./read-manifest.js";
import { CHANGE_LIMIT, partsLimit } from "./field-path.js";
import { decodeText, readContent, textOfContent } from "./content.js";
import { folderOf, isBelow } from "./paths.js";
import { Builds, DEFAULT_SETTINGS, LINK_MODE, NOTHING_RENDERED, NO_CONFIG, NO_FILES, asksForSignOff, changedChartNotes, changedLinkNotes, changedRoles, chartOf, contextPaths, disagreements, fileParsers, fileRoles, filesOf, folderOfVia, followedIn, imagesWithoutResources, isBuiltRole, isChartData, isChartPath, isModuleChange, isWantedFile, isWorkflowPath, joinRenderings, kustomizationNotes, linkedKustomizations, linksOf, mentionsNamespaces, namedFiles, namedPaths, namespaceReader, objectReader, patchNotes, pathsOf, policyOf, reachedNotes, readAround, readDockerfile, readFiles, readRepository, readWorkflow, readingOf, renderTree, repositoryOf, reviewCalls, rulesOf, settingsOf, submoduleNotes, usedLinkNotes } from "./read-repository.js";
import { imageReference } from "./index.generated.js";
import { formatFault, isDockerfilePath, isImageFile } from "./read-configuration.js";
import { entriesOf, isKustomizationPath, kustomizationAt } from "./exemptions.js";
import { LABEL_PREFIX, PRIVILEGED_POLICY, count, debtorOf, formatTargetOnServer, isExplained, isManifestPath, isSelectedPath, kustomizationFaults, namespaceByPath, parseNamespacePolicy, targetsOf, withoutExplained } from "./failing-checks.js";
import { DocumentNumbers, builtReader, changedObjects, plainReader, reachedChanges, replaceLines, sharesLines, suggestRepairs } from "./reader.js";
import "./libesm.js";
import { entryTargets, namesByLinks, usersByTarget } from "./kustomize-settings.js";
import { askedDefaults, compareClusterVersions, compareConfigurations, compareRegistryLookup, compareRenderChoices, coversGlobs, formatTarget, isLower, joinTexts, loweredPart, shownText } from "./compare-configurations.js";
import { RefusedEdit, applyGroups, editDocument, editTreeOf, findFaultInText, groupPieces, hasComments, invalidReasons, openFiles, replacedLines } from "./verify.js";
import { quotedYaml } from "./yaml-name.js";
import { repairFile } from "./repair-file.js";
import { reachOf } from "./reach-of.js";
import { readResourceFiles, withContents } from "./sections.js";
import { exemptionEntry, selectorOf } from "./exemption-entry.js";
import { playgroundExample, rulePage } from "./links.js";
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
	return listKeys(containersOf(pod).map(({ name, container }) => JSON.stringify([name, container.image])));
}
function containersKeys({ pod }) {
	return listKeys(containersOf(pod).map(({ name }) => name));
}
function containerKeys({ pod }) {
	return [...new Set(containersOf(pod).map(({ name }) => name))];
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
	const own = new Set(violationKeys(workload));
	const shared = (candidate) => violationKeys(candidate).filter((key) => own.has(key)).length;
	return candidates.map((candidate) => ({
		candidate,
		count: shared(candidate)
	})).sort((a, b) => b.count - a.count)[0]?.candidate;
}
function violationKeys({ pod }) {
	const { results } = evaluate(pod, {
		level: "restricted",
		version: "latest"
	});
	return results.flatMap(({ check, violations }) => violations.map((violation) => violationKey(check, violation)));
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
// src/repository/changed-file.ts
function headTexts(files) {
	return new Map(files.flatMap(({ path, head }) => {
		const text = textOfContent(head);
		return text === void 0 ? [] : [[path, text]];
	}));
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
	const deleted = new Set(hunks.flatMap(({ lines }) => lines.filter((line) => line.startsWith("-")).map(contentOf)));
	return new Set(hunks.flatMap(({ newStart, lines }) => lines.filter((line) => line.startsWith("+") || line.startsWith(" ")).flatMap((line, index) => line.startsWith("+") && !deleted.has(contentOf(line)) ? [newStart + index] : [])));
}
function contentOf(row) {
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
	const [base, head] = [file.base, file.head].map((content) => numbersOf(numbers, content));
	return base !== head;
}
function numbersOf(numbers, content) {
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
		const formerEntries = new Set(entriesOf(former));
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
			const known = new Set(notes.map(keyOf));
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
			return distinctBy(found, keyOf).filter((note) => !known.has(keyOf(note)));
		}
	};
}
function keyOf({ file, code }) {
	return JSON.stringify([file, code]);
}
function isWhollyRead({ other, notEvaluated }) {
	return other + notEvaluated.length === 0;
}
function notAmong({ kustomizations }) {
	return (file, entry) => !entriesOf(kustomizations.get(file)).includes(entry);
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
	const partners = pairInRounds(base.definitions, head.definitions, ROUNDS);
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
const ROUNDS = [
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
	return policyOf({ targets: [] }, {
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
			place: ofName ?? ofEntry ?? placeOf$1(change),
			root: bringer?.root,
			words: wordsOf(change, move)
		}];
	});
	return [...groupBy(moved, ({ words, root, place }) => JSON.stringify([words, root === void 0 ? null : place])).values()].map((group) => changeOf(group));
}
function placeOf$1({ workload, base }) {
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
const MAX_NAMED = 200;
function answersOf(group) {
	const more = group.length - MAX_NAMED;
	return [...group.slice(0, MAX_NAMED).map(answerOf), ...more > 0 ? [`\u2026 and ${more} more`] : []];
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
function wordsOf(change, { from, lostExemption }) {
	if (from.bringer !== void 0) return `${from.bringer.root} deploys what it did not deploy before, with what it violates`;
	const { policy, because, workload } = change;
	const there = standing({
		...from.ruling,
		namespace: from.ruling.namespace
	});
	const here = standing({
		policy,
		because,
		namespace: workload.identity.namespace
	});
	const lost = lostExemption === void 0 ? [] : [`no longer exempt as before (${lostExemption.reason})`];
	const [deployer] = from.added ?? [];
	const way = deployer === void 0 ? "moved" : `deployed by ${deployer}, too:`;
	return [...there === here ? [] : [`${way} from ${there} to ${here}`], ...lost].join(", and ") || `held to more than before, by ${here}`;
}
function standing({ policy, because, namespace }) {
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
			...placeOf(change),
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
function placeOf({ file, line, column }) {
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
		const refused = new Set(results.flatMap(({ check, violations }) => violations.map((violation) => violationKey(check, violation))));
		const isBetween = ({ check, violation }) => !refused.has(violationKey(check, violation));
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
		const had = new Set(find(was.pod).map(({ check, violation }) => violationKey(check, violation)));
		const brought = find(now.pod).find(({ check, violation }) => !had.has(violationKey(check, violation)));
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
	const request = {
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
	};
	const outcome = await suggestRepairs(request, rendering);
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
	return workloads.flatMap(({ pod }) => containersOf(pod).flatMap(({ container: { image } }) => image ?? []));
}
function baseOf(text) {
	const { user } = readDockerfile(text);
	return user.kind === "base" ? [user.image] : [];
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
		base: withContents(base, more),
		head: withContents(head, more)
	};
}
function builtImages({ manifests }) {
	return manifests.flatMap(({ workloads }) => workloads.flatMap(({ pod }) => containersOf(pod).flatMap(({ container }) => {
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
// src/repository/sets-levels.ts
function setsLevels({ path, previousPath = path, base, head }, kustomizationOf) {
	if ([base, head].filter((content) => content !== void 0).some((content) => mentionsNamespaces(content) || isPatch(content))) return true;
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
function isPatch(content) {
	if (!("bytes" in content)) return false;
	return /["']?\bop["']?[ \t]*:|\$patch|\b(?:labels|metadata)["']?[ \t]*:[ \t]*(?:null|~)/i.test(decodeText(content.bytes));
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
	const introduced = causesOf(comparison).filter((cause) => cause.status === "introduced" && cause.exemption === void 0 && !isAdvice(cause));
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
export { changedFiles, changedNames, checkNotes, derivedSide, exempting, findWholeCommit, headTexts, isInstallFile, lineNearDeleted, parseHunks, readChange, reviewRendered, showsLines, testFolders, titleOf, verification, wayOut };
