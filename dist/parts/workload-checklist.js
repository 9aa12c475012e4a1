import { APP_ARMOR_ANNOTATION, SE_LINUX_TYPES, annotationOf, containerViolation, containersOf, formatSetter, isConfined, isWindows, podViolation } from "./walk.js";
import { containedSpec } from "./index.generated.js";
import { formatTargetOnServer } from "./failing-checks.js";
import { placeCode } from "./names.js";
// src/hardening/practice.ts
function notSet(isMet, says = "not set") {
	return {
		isMet,
		says,
		isSilent: true
	};
}
function readInherited(containerValue, podValue, judge, unset) {
	if (containerValue !== void 0) return judge(containerValue);
	return podValue === void 0 ? unset : {
		...judge(podValue),
		isByPod: true
	};
}
// src/hardening/container-practices.ts
const CONTAINER_TYPES = SE_LINUX_TYPES["v1.31"];
const CONTEXT = ["securityContext"];
const POD_CONTEXT = ["spec", "securityContext"];
const CONTAINER_PRACTICES = [
	{
		...inContext("runAsNonRoot", "Must not run as root", "root in the container is root on the node after an escape"),
		isOfStandard: true,
		read: ({ pod, container }) => readInherited(container.securityContext?.runAsNonRoot, pod.spec?.securityContext?.runAsNonRoot, (value) => ({
			isMet: value,
			says: `runAsNonRoot: ${value}`
		}), notSet(false))
	},
	{
		...ofContainer("allowPrivilegeEscalation", "Cannot gain privileges", "set-user-ID programs give none"),
		isOfStandard: true,
		isOfLinux: true,
		read: ({ container }) => {
			const value = container.securityContext?.allowPrivilegeEscalation;
			return value === void 0 ? notSet(false) : {
				isMet: !value,
				says: `allowPrivilegeEscalation: ${value}`
			};
		}
	},
	{
		...ofContainer("privileged", "Is not privileged", "a privileged container is as good as the node"),
		isOfStandard: true,
		isOfLinux: true,
		read: ({ container }) => {
			const value = container.securityContext?.privileged;
			return value === void 0 ? notSet(true) : {
				isMet: !value,
				says: `privileged: ${value}`
			};
		}
	},
	{
		...ofContainer("capabilities", "Drops all capabilities", "each is a part of root\u2019s power"),
		id: "capabilities_restricted",
		isOfStandard: true,
		field: [
			...CONTEXT,
			"capabilities",
			"drop"
		],
		isOfLinux: true,
		read: ({ container }) => {
			const drop = container.securityContext?.capabilities?.drop;
			if (drop === void 0) return notSet(false);
			return {
				isMet: drop.includes("ALL"),
				says: `drop: [${drop.join(", ")}]`
			};
		}
	},
	{
		...inContext("seccompProfile", "Filters system calls (seccomp)", "most flaws of the kernel are out of reach"),
		id: "seccompProfile_restricted",
		isOfStandard: true,
		isOfLinux: true,
		read: ({ pod, container }) => readInherited(container.securityContext?.seccompProfile, pod.spec?.securityContext?.seccompProfile, (profile) => ({
			isMet: isConfined(profile),
			says: profile.type ?? "no type"
		}), notSet(false))
	},
	{
		...inContext("appArmorProfile", "Is confined by AppArmor", "where the node has it"),
		isOfLinux: true,
		read: ({ pod, container }) => {
			const annotation = annotationOf(pod, container);
			if (container.securityContext?.appArmorProfile === void 0 && annotation !== void 0) {
				const path = [
					"metadata",
					"annotations",
					APP_ARMOR_ANNOTATION + (container.name ?? "")
				];
				return {
					isMet: annotation !== "unconfined",
					says: annotation,
					path
				};
			}
			return readInherited(container.securityContext?.appArmorProfile, pod.spec?.securityContext?.appArmorProfile, (profile) => ({
				isMet: isConfined(profile),
				says: profile.type ?? "no type"
			}), notSet("unknown", "the node decides"));
		}
	},
	{
		...inContext("seLinuxOptions", "Is confined by SELinux", "where the node has it"),
		isOfLinux: true,
		read: ({ pod, container }) => readInherited(container.securityContext?.seLinuxOptions, pod.spec?.securityContext?.seLinuxOptions, seLinuxFinding, notSet("unknown", "the node decides"))
	},
	{
		...ofContainer("image", "Names its image by tag or digest", "what runs is what was tested; latest changes"),
		field: ["image"],
		read: ({ container: { image = "" } }) => imageFinding(image)
	}
];
function ofContainer(id, title, why) {
	return {
		id,
		title,
		why,
		scope: "container",
		field: [...CONTEXT, id]
	};
}
function inContext(id, title, why) {
	return {
		...ofContainer(id, title, why),
		podField: [...POD_CONTEXT, id]
	};
}
function seLinuxFinding({ type = "", user = "", role = "" }) {
	const setFields = Object.entries({
		type,
		user,
		role
	}).filter(([, value]) => value !== "");
	return {
		isMet: user === "" && role === "" && ["", ...CONTAINER_TYPES].includes(type),
		says: setFields.map(([field, value]) => `${field}: ${value}`).join(", ") || "a level only"
	};
}
function imageFinding(image) {
	if (image === "") return notSet("unknown", "no image is named");
	if (/@[a-z0-9+._-]+:[0-9a-fA-F]{32,}$/.test(image)) return {
		isMet: true,
		says: "by digest"
	};
	const tag = /:([^/:@]+)$/.exec(image)?.[1];
	if (tag === void 0) return {
		isMet: false,
		says: "no tag, which is latest"
	};
	return {
		isMet: tag !== "latest",
		says: `by tag ${tag}`
	};
}
// src/hardening/pod-practices.ts
const HOST = {
	hostNetwork: "network",
	hostPID: "processes",
	hostIPC: "shared memory"
};
const POD_PRACTICES = [
	...[
		"hostNetwork",
		"hostPID",
		"hostIPC"
	].map((field) => ({
		...ofPod(field, `Keeps out of the host\u2019s ${HOST[field]}`, "the host\u2019s is shared with everything on the node"),
		read: ({ pod }) => {
			const value = pod.spec?.[field];
			return value === void 0 ? notSet(true) : {
				isMet: !value,
				says: `${field}: ${value}`
			};
		}
	})),
	{
		...ofPod("hostPath", "Mounts no files of the host", "they lead out of the container"),
		field: ["spec", "volumes"],
		read: ({ pod }) => {
			const mounting = (pod.spec?.volumes ?? []).flatMap((volume, index) => volume["hostPath"] === void 0 ? [] : [{
				name: volume.name ?? "",
				index
			}]);
			const [first] = mounting;
			if (first === void 0) return notSet(true, "none");
			const path = [
				"spec",
				"volumes",
				first.index,
				"hostPath"
			];
			return {
				isMet: false,
				says: `hostPath of ${mounting.map(({ name }) => name).join(", ")}`,
				path
			};
		}
	},
	{
		...ofPod("shareProcessNamespace", "Keeps its containers apart", "they cannot see or signal each other\u2019s processes"),
		isOfLinux: true,
		read: ({ pod }) => {
			const value = containedSpec(pod).shareProcessNamespace;
			return value === void 0 ? notSet(true) : {
				isMet: !value,
				says: `shareProcessNamespace: ${value}`
			};
		}
	}
];
function ofPod(id, title, why) {
	return {
		id,
		title,
		why,
		scope: "pod",
		field: ["spec", id]
	};
}
// src/hardening/hardening-practices.ts
const PRACTICES = [...CONTAINER_PRACTICES, ...POD_PRACTICES];
// src/hardening/hardening-checklist.ts
function checklistOf(workload, asked) {
	const ofPractices = (practices) => practices.map((practice) => practiceRow(workload, practice));
	return [
		...ofPractices(PRACTICES.filter(({ isOfStandard }) => isOfStandard)),
		...asked.map((rule) => ruleRow(workload, rule)),
		...ofPractices(PRACTICES.filter(({ isOfStandard }) => !isOfStandard))
	];
}
function ruleRow({ pod }, rule) {
	const { id, docs } = rule;
	const answers = rule.answers(pod).map(({ violation, answer, says }) => ({
		setter: formatSetter(violation),
		violation,
		answer,
		says
	}));
	return {
		id,
		title: docs.title,
		why: docs.why,
		answers,
		rule
	};
}
function practiceRow(workload, practice) {
	const { id, title, why, scope } = practice;
	const { pod } = workload;
	const answerFor = (reading, own) => {
		const podField = reading.isByPod ? practice.podField : void 0;
		const violation = {
			...own,
			path: reading.path ?? podField ?? own.path
		};
		return {
			setter: formatSetter(own),
			violation,
			...answerOf(workload, practice, reading, violation.path)
		};
	};
	if (scope === "pod") return {
		id,
		title,
		why,
		answers: [answerFor(practice.read({
			pod,
			container: {},
			isEphemeral: false
		}), podViolation(practice.field))]
	};
	return {
		id,
		title,
		why,
		answers: containersOf(pod).map((placed) => {
			const isEphemeral = placed.path[1] === "ephemeralContainers";
			const reading = practice.read({
				pod,
				container: placed.container,
				isEphemeral
			});
			return answerFor(reading, containerViolation(placed, practice.field));
		})
	};
}
function answerOf({ pod, fieldOf }, { isOfLinux }, { isMet, says, isSilent, isByPod }, path) {
	if (isOfLinux && isWindows(pod)) return {
		answer: "not applicable",
		says: "not on Windows"
	};
	if (isSilent && fieldOf !== void 0 && fieldOf(path) === void 0) return {
		answer: "unknown",
		says: "the controller decides"
	};
	if (typeof isMet === "string") return {
		answer: isMet,
		says
	};
	return {
		answer: isMet ? "met" : "not met",
		says: isByPod ? `${says}, set by the pod` : says
	};
}
// src/report/level-source.ts
const ASSUMED = "which pss-review assumes: in base no Namespace, config or input says a level";
function isStatedFor(source) {
	const { from } = sourceOfLevel(source);
	return from !== "default" && !isRefused(source);
}
function isAssumed(source) {
	const level = sourceOfLevel(source);
	return level.from === "default" && level.stated.by === "nobody";
}
function supposition(source) {
	if (isRefused(source)) return `which the API server falls back to: it refuses the label of ${labelPlace(source)}, so the level that is meant is not known`;
	return isAssumed(source) ? ASSUMED : `this repository's ${levelSource(sourceOfLevel(source))}`;
}
function sourceOfLevel(source) {
	return "levelFrom" in source && source.levelFrom !== void 0 ? source.levelFrom : source;
}
function isRefused(source) {
	return source.from === "namespace" && source.isRefused === true;
}
function labelPlace({ place }) {
	return place === void 0 ? "its Namespace" : placeCode(place);
}
function sourceKind(source) {
	const level = sourceOfLevel(source);
	return level.from === "default" ? `${source.from} ${level.stated.by}` : `${source.from} ${level.from}`;
}
function levelSource(source) {
	switch (source.from) {
		case "config": return placeCode(source.place);
		case "namespace": return `${isRefused(source) ? "for want of a valid label in " : levelBeside(source)}${labelPlace(source)}`;
		case "server": return [`${levelBeside(source)}the API server\u2019s own configuration`, ...placesOf(source.place)].join(", ");
		case "default": return defaultSource(source.stated);
	}
}
function levelBeside({ levelFrom }) {
	return levelFrom === void 0 ? "" : `${levelSource(levelFrom)}, version of `;
}
function defaultSource(stated) {
	switch (stated.by) {
		case "config": return `default (${placeCode(stated.place)})`;
		case "defaults": return `default of the organisation (${placeCode(stated.place)})`;
		case "input": return "default (input `level`)";
		case "flag": return "default (`--level`)";
		case "nobody": return "assumed";
	}
}
function placesOf(place) {
	return place === void 0 ? [] : [placeCode(place)];
}
// src/report/checklist/workload-checklist.ts
function workloadChecklist({ workload, policy, because, asked, told }) {
	return told?.checklist ?? [levelRow(policy, because), ...checklistOf(workload, asked)];
}
const LEVEL_ROW = {
	id: "namespace-level",
	title: "Is held to the level restricted",
	why: "what the cluster refuses, nobody can deploy by mistake"
};
function levelRow({ enforce }, because) {
	const isUnknown = isAssumed(because.enforce);
	const answer = isUnknown ? "unknown" : enforce.level === "restricted" ? "met" : "not met";
	const says = isUnknown ? "nobody says a level" : `enforce ${formatTargetOnServer(enforce)}`;
	return {
		...LEVEL_ROW,
		answers: [{
			setter: "pod",
			violation: podViolation([]),
			answer,
			says
		}]
	};
}
export { ASSUMED, LEVEL_ROW, PRACTICES, isAssumed, isStatedFor, levelSource, sourceKind, supposition, workloadChecklist };
