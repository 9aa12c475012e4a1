// src/text/plural.ts
function plural(one, count, many = `${one}s`) {
	return count === 1 ? one : many;
}
// src/pss/message.ts
function joinQuoted(items) {
	return items.map((item) => `"${item}"`).join(", ");
}
function namedContainers(names) {
	return `${plural("container", names.length)} ${joinQuoted(names)}`;
}
const ESCAPES = {
	"\x07": "\\a",
	"\b": "\\b",
	"\f": "\\f",
	"\n": "\\n",
	"\r": "\\r",
	"	": "\\t",
	"\v": "\\v",
	"\"": "\\\"",
	"\\": "\\\\"
};
function quoteGo(text) {
	let quoted = "";
	for (const character of text) quoted += ESCAPES[character] ?? escapeUnprintable(character);
	return `"${quoted}"`;
}
function escapeUnprintable(character) {
	if (/^[\p{L}\p{M}\p{N}\p{P}\p{S} ]$/u.test(character)) return character;
	const code = character.codePointAt(0) ?? 0;
	if (code >= 55296 && code <= 57343) return "\ufffd";
	if (code < 32 || code === 127) return `\\x${code.toString(16).padStart(2, "0")}`;
	return code < 65536 ? `\\u${code.toString(16).padStart(4, "0")}` : `\\U${code.toString(16).padStart(8, "0")}`;
}
function formatFailures(failures) {
	return failures.map(({ reason, detail }) => detail === "" ? reason : `${reason} (${detail})`).join(", ");
}
function formatViolates({ level, version }, message) {
	return `violates PodSecurity "${level}:${version}": ${message}`;
}
function formatWouldViolate({ level, version }, message) {
	return `would violate PodSecurity "${level}:${version}": ${message}`;
}
// src/pss/level.ts
const LEVELS = [
	"privileged",
	"baseline",
	"restricted"
];
function parseLevel(text) {
	return LEVELS.find((level) => level === text);
}
function compareLevels(a, b) {
	return LEVELS.indexOf(a) - LEVELS.indexOf(b);
}
// src/pss/version.ts
const NEWEST_VERSION = "v1.37";
const OLDEST_CLUSTER_VERSION = "v1.25";
const LARGEST_MINOR = 2n ** 63n - 1n;
function parseVersion(text) {
	if (text === "latest") return "latest";
	const minor = /^v1\.(0|[1-9][0-9]*)$/.exec(text)?.[1];
	return minor !== void 0 && BigInt(minor) <= LARGEST_MINOR ? text : void 0;
}
function parseClusterVersion(text) {
	const version = parseVersion(text);
	if (version === void 0 || version === "latest") return void 0;
	return compareVersions(version, "v1.25") < 0 ? void 0 : version;
}
function isNewerThanKnown(version) {
	return version !== "latest" && compareVersions(version, "v1.37") > 0;
}
function olderVersion(a, b) {
	return compareVersions(a, b) > 0 ? b : a;
}
function compareVersions(a, b) {
	const minorA = minorOf(a);
	const minorB = minorOf(b);
	return minorA === minorB ? 0 : minorA - minorB;
}
function minorOf(version) {
	return version === "latest" ? Number.POSITIVE_INFINITY : Number(version.slice(3));
}
// src/pss/admission/compare-targets.ts
function compareTargets(before, after) {
	const isChecked = before.level !== "privileged" && after.level !== "privileged";
	return {
		level: changeOf(compareLevels(after.level, before.level)),
		version: isChecked ? changeOf(compareVersions(after.version, before.version)) : "same"
	};
}
function mayRejectMore(before, after) {
	if (after.level === "privileged") return false;
	return after.version !== before.version || compareLevels(after.level, before.level) > 0;
}
function changeOf(comparison) {
	if (comparison === 0) return "same";
	return comparison > 0 ? "raised" : "lowered";
}
function strictestTarget(first, ...others) {
	return others.reduce((best, target) => compareStrictness(target, best) > 0 ? target : best, first);
}
function compareStrictness(a, b) {
	return compareLevels(a.level, b.level) || compareVersions(a.version, b.version);
}
function isSameTarget(one, other) {
	return one.level === other.level && one.version === other.version && one.clusterVersion === other.clusterVersion;
}
// src/text/remember-last.ts
function rememberLast(answer) {
	let last;
	return (key) => {
		if (last?.key !== key) last = {
			key,
			value: answer(key)
		};
		return last.value;
	};
}
// src/pss/pod/containers.ts
const CONTAINER_LISTS = [
	"initContainers",
	"containers",
	"ephemeralContainers"
];
const containersOf = rememberLast((pod) => CONTAINER_LISTS.flatMap((list) => (pod.spec?.[list] ?? []).map((container, index) => placed(container, [
	"spec",
	list,
	index
]))));
function placed(container, path) {
	const { name = "" } = container;
	return {
		container,
		name,
		path,
		subject: {
			kind: "container",
			name,
			path
		}
	};
}
// src/pss/pod/pod-traits.ts
function isWindows(pod) {
	return pod.spec?.os?.name === "windows";
}
function hasUserNamespace(pod) {
	return pod.spec?.hostUsers === false;
}
const UNPRIVILEGED_PORT_START = "net.ipv4.ip_unprivileged_port_start";
function effectiveUser(pod, container) {
	return container?.securityContext?.runAsUser ?? pod.spec?.securityContext?.runAsUser;
}
function isKnownNonRoot(pod, container) {
	const user = effectiveUser(pod, container);
	if (user !== void 0) return user > 0;
	return (container?.securityContext?.runAsNonRoot ?? pod.spec?.securityContext?.runAsNonRoot) === true;
}
// src/pss/violation.ts
const POD = { kind: "pod" };
function podViolation(path, value) {
	return withValue({
		subject: POD,
		path
	}, value);
}
function containerViolation(placed, field, value) {
	return withValue({
		subject: placed.subject,
		path: [...placed.path, ...field]
	}, value);
}
function containerOf(pod, { subject }) {
	if (subject.kind !== "container") return void 0;
	const [, list, index] = subject.path;
	if (list !== "initContainers" && list !== "containers" && list !== "ephemeralContainers") return void 0;
	return pod.spec?.[list]?.[Number(index)];
}
function formatSetter({ subject, value }) {
	const setter = subject.kind === "pod" ? "pod" : subject.name;
	return value === void 0 ? setter : `${setter}=${value}`;
}
function keyInPod(violation) {
	return JSON.stringify([formatSetter(violation), violation.path]);
}
function withValue(violation, value) {
	return value === void 0 ? violation : {
		value,
		...violation
	};
}
// src/pss/checks/shared/fields.ts
function inContainers(field) {
	return ["containers", ...CONTAINER_LISTS.filter((list) => list !== "containers")].map((list) => `spec.${list}[*].${field}`);
}
function inPodAndContainers(field) {
	return [`spec.securityContext.${field}`, ...inContainers(`securityContext.${field}`)];
}
// src/pss/checks/shared/unprivileged.ts
const CAUTION$4 = "The API server refuses `mountPropagation: Bidirectional` without `privileged: true`, so that goes as well: what the container mounts then stays invisible to the node and to other pods. A program that mounts for others, such as the node plugin of a CSI driver, cannot do without: it belongs in a namespace of its own at the level `privileged`.";
function unprivilegedEdits(container, containerPath) {
	return [{
		op: "remove",
		path: [
			...containerPath,
			"securityContext",
			"privileged"
		]
	}, ...propagatedMounts(container).map((index) => ({
		op: "remove",
		path: [
			...containerPath,
			"volumeMounts",
			index,
			"mountPropagation"
		]
	}))];
}
function mountCaution(container) {
	return propagatedMounts(container).length === 0 ? {} : { cautionAlso: CAUTION$4 };
}
function propagatedMounts(container) {
	return (container?.volumeMounts ?? []).flatMap(({ mountPropagation }, index) => mountPropagation === "Bidirectional" ? [index] : []);
}
// src/pss/checks/shared/windows.ts
const REFUSED_ON_WINDOWS = {
	class: "manual",
	caution: "The API server refuses this field in a pod with `spec.os.name: windows`: leave it out. The level *restricted* asks for it in policy versions before `v1.25` only."
};
const NEEDS_HOST_NETWORK = {
	class: "manual",
	caution: "The API server refuses Windows HostProcess containers without `hostNetwork: true`: both go together."
};
function isHostProcessContainer(pod, container) {
	return container.securityContext?.windowsOptions?.hostProcess ?? pod.spec?.securityContext?.windowsOptions?.hostProcess ?? false;
}
function isAdministrator(pod, container) {
	return (container.securityContext?.windowsOptions?.runAsUserName ?? pod.spec?.securityContext?.windowsOptions?.runAsUserName)?.toLowerCase() === "containeradministrator";
}
const isHostProcess = rememberLast((pod) => containersOf(pod).some(({ container }) => isHostProcessContainer(pod, container)));
// src/pss/checks/allow-privilege-escalation.ts
function evaluate$16(pod) {
	const bad = containersOf(pod).filter(({ container }) => container.securityContext?.allowPrivilegeEscalation !== false);
	if (bad.length === 0) return void 0;
	return {
		reason: "allowPrivilegeEscalation != false",
		detail: `${namedContainers(bad.map(({ name }) => name))} must set securityContext.allowPrivilegeEscalation=false`,
		violations: bad.map((placed) => containerViolation(placed, ["securityContext", "allowPrivilegeEscalation"]))
	};
}
const CAUTION$3 = "The API server refuses `allowPrivilegeEscalation: false` beside `privileged: true` or `CAP_SYS_ADMIN`, so these go as well; what needed them fails with *Operation not permitted* in the container\u2019s log.";
function fix$8(violation, pod) {
	if (isWindows(pod)) return REFUSED_ON_WINDOWS;
	const container = containerOf(pod, violation);
	const context = container?.securityContext;
	const contextPath = violation.path.slice(0, -1);
	const edits = [{
		op: "set",
		path: violation.path,
		value: false
	}];
	if (context?.privileged) edits.push(...unprivilegedEdits(container, contextPath.slice(0, -1)));
	if (context?.capabilities?.add?.includes("CAP_SYS_ADMIN")) edits.push({
		op: "remove-item",
		path: [
			...contextPath,
			"capabilities",
			"add"
		],
		value: "CAP_SYS_ADMIN"
	});
	if (edits.length === 1) return {
		class: "safe",
		edits
	};
	return {
		class: "careful",
		edits,
		caution: CAUTION$3,
		...context?.privileged && mountCaution(container)
	};
}
const allowPrivilegeEscalation = {
	id: "allowPrivilegeEscalation",
	level: "restricted",
	source: "https://github.com/kubernetes/pod-security-admission/blob/master/policy/check_allowPrivilegeEscalation.go",
	revisions: [{
		since: "v1.8",
		evaluate: evaluate$16
	}, {
		since: "v1.25",
		evaluate: (pod) => isWindows(pod) ? void 0 : evaluate$16(pod)
	}],
	fix: fix$8,
	docs: {
		title: "Privilege escalation",
		what: "Every container sets `securityContext.allowPrivilegeEscalation: false`.",
		why: "Without it, a set-user-ID program in the image gives a process that runs as an ordinary user the rights of root.",
		fields: inContainers("securityContext.allowPrivilegeEscalation"),
		allowed: "`false`",
		history: {
			"v1.8": "the field came with Kubernetes 1.8",
			"v1.25": "pods with `spec.os.name: windows` are exempt"
		},
		fix: {
			classes: [
				"safe",
				"careful",
				"manual"
			],
			what: "Sets the field to `false`. Of a privileged container, or one that adds `CAP_SYS_ADMIN`, the API server refuses that, so the fix takes these away too (and `mountPropagation: Bidirectional`, which goes with `privileged`) and is then careful. Manual in Windows pods, before `v1.25`."
		},
		verify: {
			command: "kubectl exec POD -c CONTAINER -- grep NoNewPrivs /proc/1/status",
			expect: "`NoNewPrivs:	1`"
		},
		example: {
			bad: `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: app
      image: registry.example/web:1.4
      securityContext:
        runAsNonRoot: true
        capabilities:
          drop: ["ALL"]
        seccompProfile:
          type: RuntimeDefault
`,
			good: `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: app
      image: registry.example/web:1.4
      securityContext:
        allowPrivilegeEscalation: false
        runAsNonRoot: true
        capabilities:
          drop: ["ALL"]
        seccompProfile:
          type: RuntimeDefault
`
		}
	}
};
// src/text/order.ts
function compareText(a, b) {
	const length = Math.min(a.length, b.length);
	for (let i = 0; i < length; i++) {
		const unitA = a.charCodeAt(i);
		const unitB = b.charCodeAt(i);
		if (unitA !== unitB) return rank(unitA) - rank(unitB);
	}
	return a.length - b.length;
}
function sortedSet(values) {
	return [...new Set(values)].sort(compareText);
}
function rank(unit) {
	if (unit >= 57344) return unit - 2048;
	return unit >= 55296 ? unit + 8192 : unit;
}
// src/pss/pod/app-armor-annotation.ts
const APP_ARMOR_ANNOTATION = "container.apparmor.security.beta.kubernetes.io/";
// src/pss/pod/path.ts
function formatPath(path) {
	let text = "";
	for (const step of path) if (typeof step === "number") text += `[${step}]`;
	else if (!/^[A-Za-z_][A-Za-z0-9_-]*$/.test(step)) text += `['${step.replaceAll(/['\\]/g, "\\$&")}']`;
	else text += text === "" ? step : `.${step}`;
	return text;
}
const POD_CONTEXT = ["spec", "securityContext"];
// src/pss/checks/shared/positions.ts
function positionsBy(textOf) {
	const known = /* @__PURE__ */ new WeakMap();
	return (list) => {
		const found = known.get(list) ?? positionsOf(list.map(textOf));
		known.set(list, found);
		return found;
	};
}
function positionsOf(texts) {
	const positions = /* @__PURE__ */ new Map();
	for (const [index, text] of texts.entries()) {
		const earlier = positions.get(text);
		if (earlier === void 0) positions.set(text, [index]);
		else earlier.push(index);
	}
	return positions;
}
// src/pss/checks/shared/profiles.ts
function useRuntimeDefault(path, profile) {
	const edits = [{
		op: "set",
		path: [...path, "type"],
		value: "RuntimeDefault"
	}];
	if (profile?.localhostProfile !== void 0) edits.push({
		op: "remove",
		path: [...path, "localhostProfile"]
	});
	return edits;
}
function isConfined({ type }) {
	return type === "RuntimeDefault" || type === "Localhost";
}
// src/pss/checks/shared/app-armor.ts
const positionsIn$3 = positionsBy(({ name }) => name);
const POD_PROFILE = [...POD_CONTEXT, "appArmorProfile"];
const CAUTION$2 = "What the runtime\u2019s default profile forbids (mounts, writes below `/proc/sys` and `/sys`, tracing other processes) then fails with *Permission denied*: try it where that may happen; `dmesg` on the node says `apparmor=\"DENIED\"`.";
function annotationOf(pod, container) {
	return pod.metadata?.annotations?.[APP_ARMOR_ANNOTATION + (container.name ?? "")];
}
function badAnnotations(pod) {
	return Object.entries(pod.metadata?.annotations ?? {}).filter(([key, value]) => key.startsWith("container.apparmor.security.beta.kubernetes.io/") && isForbidden(value)).sort(([a], [b]) => compareText(a, b));
}
function isForbidden(value = "") {
	return value !== "" && value !== "runtime/default" && !value.startsWith("localhost/");
}
function isCopiedToField(value) {
	return value === "unconfined" || value === "runtime/default" || /^localhost\/./s.test(value ?? "");
}
function fixAppArmor(violation, pod) {
	const podProfile = pod.spec?.securityContext?.appArmorProfile;
	const carefulFix = (edits, extra = {}) => ({
		class: "careful",
		edits,
		...extra,
		caution: CAUTION$2
	});
	const isPodConfined = podProfile === void 0 || isConfined(podProfile);
	const podEdits = [{
		op: "remove",
		path: POD_PROFILE
	}];
	if (violation.path[0] === "metadata") {
		const edits = fixAnnotation(violation, pod);
		return carefulFix(isPodConfined ? edits : [...edits, ...podEdits]);
	}
	const container = containerOf(pod, violation);
	if (container === void 0) return carefulFix(podEdits);
	const path = violation.path.slice(0, -1);
	if (isWindows(pod)) return carefulFix([{
		op: "remove",
		path
	}, ...podEdits]);
	const profile = container.securityContext?.appArmorProfile;
	const edits = isPodConfined ? [{
		op: "remove",
		path
	}] : useRuntimeDefault(path, profile);
	const annotation = annotationOf(pod, container);
	const mayStay = isPodConfined ? isCopiedToField(annotation) && !isForbidden(annotation) : annotation === "runtime/default";
	if (annotation !== void 0 && !mayStay) edits.push({
		op: "remove",
		path: [
			"metadata",
			"annotations",
			APP_ARMOR_ANNOTATION + (container.name ?? "")
		]
	});
	return carefulFix(edits, violation.inheritedFrom === void 0 ? {} : { podEdits });
}
function fixAnnotation({ path, value = "" }, pod) {
	const containers = containersOf(pod);
	const copied = (positionsIn$3(containers).get(value.slice(47)) ?? []).flatMap((index) => {
		const placed = containers[index];
		const profile = placed?.container.securityContext?.appArmorProfile;
		return placed === void 0 || profile === void 0 || isConfined(profile) ? [] : [placed];
	});
	return [{
		op: "remove",
		path
	}, ...copied.map((placed) => ({
		op: "remove",
		path: [
			...placed.path,
			"securityContext",
			"appArmorProfile"
		]
	}))];
}
// src/pss/checks/shared/setters.ts
function findSetters(pod, field) {
	const podValue = read(field, pod.spec?.securityContext);
	const podFaults = podValue === void 0 ? [] : field.faultsOf(podValue);
	const violations = podFaults.map((fault) => podViolation(podPath(fault), fault.value));
	const explicitValues = podValue !== void 0 && podFaults.length > 0 ? [podValue] : [];
	const named = [];
	const silent = [];
	for (const placed of containersOf(pod)) {
		const value = read(field, placed.container.securityContext);
		if (value !== void 0) {
			const faults = field.faultsOf(value);
			if (faults.length === 0) continue;
			named.push(placed.name);
			explicitValues.push(value);
			violations.push(...faults.map((fault) => containerViolation(placed, containerPath(fault), fault.value)));
			continue;
		}
		if (field.isSetElsewhere?.(placed.container)) continue;
		for (const fault of podFaults) {
			const violation = containerViolation(placed, containerPath(fault), fault.value);
			violations.push({
				inheritedFrom: podPath(fault),
				...violation
			});
		}
		if (field.missing && (podValue === void 0 || podFaults.length > 0)) silent.push(placed.name);
		if (field.missing && podValue === void 0) violations.push(containerViolation(placed, containerPath(field.missing), field.missing.value));
	}
	const explicit = podFaults.length > 0 ? ["pod"] : [];
	if (named.length > 0) explicit.push(namedContainers(named));
	return {
		violations,
		explicit,
		explicitValues,
		silent
	};
}
function read(field, context) {
	return context === void 0 ? void 0 : field.read(context);
}
function podPath({ field }) {
	return [...POD_CONTEXT, ...field];
}
function containerPath({ field }) {
	return ["securityContext", ...field];
}
// src/pss/checks/app-armor-profile.ts
function evaluate$15(pod) {
	const { violations, explicit, explicitValues } = findSetters(pod, {
		read: ({ appArmorProfile }) => appArmorProfile,
		faultsOf: (profile) => isConfined(profile) ? [] : [{ field: ["appArmorProfile", "type"] }],
		isSetElsewhere: (container) => isCopiedToField(annotationOf(pod, container))
	});
	const annotations = badAnnotations(pod);
	if (violations.length === 0 && annotations.length === 0) return void 0;
	const texts = sortedSet(annotations.map(([key, value]) => `${key}=${quoteGo(value)}`));
	const values = [...sortedSet(explicitValues.map(({ type = "" }) => type)), ...texts];
	const setters = annotations.length > 0 ? [...explicit, plural("annotation", annotations.length)] : explicit;
	return {
		reason: plural("forbidden AppArmor profile", values.length),
		detail: `${setters.join(" and ")} must not set AppArmor profile type to ${joinQuoted(values)}`,
		violations: [
			...violations.filter(({ subject }) => subject.kind === "pod"),
			...annotations.map(([key]) => podViolation([
				"metadata",
				"annotations",
				key
			], key)),
			...violations.filter(({ subject }) => subject.kind !== "pod")
		]
	};
}
function evaluateAnnotations$1(pod) {
	const annotations = badAnnotations(pod);
	if (annotations.length === 0) return void 0;
	const texts = sortedSet(annotations.map(([key, value]) => `${key}=${quoteGo(value)}`));
	return {
		reason: plural("forbidden AppArmor profile", texts.length),
		detail: texts.join(", "),
		violations: annotations.map(([key]) => podViolation([
			"metadata",
			"annotations",
			key
		], key))
	};
}
const appArmorProfile = {
	id: "appArmorProfile",
	level: "baseline",
	source: "https://github.com/kubernetes/pod-security-admission/blob/master/policy/check_appArmorProfile.go",
	revisions: [{
		since: "v1.0",
		evaluate: evaluate$15,
		formerly: [{
			before: "v1.30",
			evaluate: evaluateAnnotations$1
		}]
	}],
	fix: fixAppArmor,
	docs: {
		title: "AppArmor",
		what: "Neither the pod nor a container turns its AppArmor profile off.",
		why: "On nodes with AppArmor the runtime\u2019s default profile keeps a container from mounts, from `/proc` and `/sys` of the node, and from other processes.",
		fields: [...inPodAndContainers("appArmorProfile.type"), `metadata.annotations['${APP_ARMOR_ANNOTATION}*']`],
		allowed: "`RuntimeDefault`, `Localhost`, or absent; of the annotations `runtime/default`, `localhost/\u2026`, or empty. The API server itself turns an annotation of a Pod into the field",
		fix: {
			classes: ["careful"],
			what: "Removes the profile, or the annotation, so that the runtime\u2019s default holds."
		},
		verify: {
			command: "kubectl exec POD -c CONTAINER -- cat /proc/1/attr/current",
			expect: "a profile that is enforced, such as `cri-containerd.apparmor.d (enforce)`, and not `unconfined`"
		},
		example: {
			bad: `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  securityContext:
    appArmorProfile:
      type: Unconfined
  containers:
    - name: app
      image: registry.example/web:1.4
`,
			good: `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  securityContext:
    appArmorProfile:
      type: RuntimeDefault
  containers:
    - name: app
      image: registry.example/web:1.4
`
		}
	}
};
// src/text/visible-text.ts
const INVISIBLE = /(?!\t)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;
const COMMAND = /#(?=#(?:vso)?\[)|(?<=^|\s):(?=:[a-z-]+(?:\s|::))/giu;
const UNUSUAL = /[^\t -~]|##|::/;
function visibleText(text, limit) {
	if (text.length <= limit && !UNUSUAL.test(text)) return text;
	const shown = text.slice(0, limit).replaceAll(INVISIBLE, escaped).replaceAll(COMMAND, escaped);
	return text.length > limit || shown.length > limit ? `${shown.slice(0, limit)}\u2026` : shown;
}
function withoutCommands(json) {
	return json.replaceAll(/#(?=#(?:vso)?\[)/gi, "\\u0023");
}
function escaped(character) {
	return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}
// src/text/inline-code.ts
const LONGEST = 120;
function inlineCode(text, limit = LONGEST) {
	const shown = visibleText(text, limit);
	if (shown.trim() === "") return "` `";
	const longestRun = Math.max(0, ...[...shown.matchAll(/`+/g)].map(([run]) => run.length));
	const fence = "`".repeat(longestRun + 1);
	return longestRun > 0 || /^ .* $/.test(shown) ? `${fence} ${shown} ${fence}` : `${fence}${shown}${fence}`;
}
// src/pss/checks/shared/capability-risks.ts
const AS_USER = "Start the program as the user it shall run as (`runAsUser`, `fsGroup`), so that it has nothing to change.";
const AGENT = "Only agents of the node need it: run them in a namespace of their own at the level `privileged`.";
const VOLUME = "Let the files belong to the user of the program: in the image, or through `fsGroup` for volumes.";
const CAPABILITY_RISKS = {
	ALL: entry("high", "do everything that root may", "Add only the capability that the program\u2019s error messages ask for."),
	AUDIT_CONTROL: entry("high", "change the rules of the node\u2019s audit log", AGENT),
	AUDIT_READ: entry("high", "read the node\u2019s audit log", AGENT),
	AUDIT_WRITE: entry("low", "write to the node\u2019s audit log", "Only login programs such as `sshd` and `sudo` need it: do without them in a container."),
	BLOCK_SUSPEND: entry("low", "keep the node awake", "A container does not need it."),
	BPF: entry("high", "load programs into the node\u2019s kernel", AGENT),
	CHECKPOINT_RESTORE: entry("medium", "freeze and restore processes", AGENT),
	CHOWN: entry("medium", "give files to any user", VOLUME),
	DAC_OVERRIDE: entry("high", "read and write every file, whatever its permissions say", VOLUME),
	DAC_READ_SEARCH: entry("high", "read every file, those of the node by their inode number included", VOLUME),
	FOWNER: entry("medium", "change permissions of files that belong to others", VOLUME),
	FSETID: entry("medium", "keep set-user-ID bits on files that it changes", VOLUME),
	IPC_LOCK: entry("medium", "lock any amount of memory", "Turn memory locking off in the program (Vault: `disable_mlock`)."),
	IPC_OWNER: entry("medium", "use shared memory of others", "Run the processes that share memory as one user."),
	KILL: entry("medium", "signal processes of other users", "Run the processes of the pod as one user."),
	LEASE: entry("low", "take leases on files of others", VOLUME),
	LINUX_IMMUTABLE: entry("medium", "set and lift the immutable flag of files", VOLUME),
	MAC_ADMIN: entry("high", "change the node\u2019s SELinux, AppArmor or Smack policy", AGENT),
	MAC_OVERRIDE: entry("high", "ignore the node\u2019s Smack policy", AGENT),
	MKNOD: entry("medium", "make device files", "Ask for devices through a device plugin."),
	NET_ADMIN: entry("high", "change interfaces, routes and firewall of the network namespace", "For a service mesh use its CNI plugin, for a sysctl an allowed one in `securityContext.sysctls`; other network agents belong in a namespace of their own."),
	NET_BIND_SERVICE: entry("low", "listen on ports below 1024", "Listen on a port above 1023 and let the Service map the port, or allow low ports with the sysctl `net.ipv4.ip_unprivileged_port_start`."),
	NET_BROADCAST: entry("low", "send broadcasts", "Linux does not use it: leave it out."),
	NET_RAW: entry("medium", "forge packets and listen to those of its network", "`ping` works without it where the sysctl `net.ipv4.ping_group_range` includes the program\u2019s group; check a port instead of pinging."),
	PERFMON: entry("high", "observe other programs and the node\u2019s kernel", AGENT),
	SETFCAP: entry("high", "give capabilities to files", "Set file capabilities when the image is built."),
	SETGID: entry("medium", "become a member of any group", AS_USER),
	SETPCAP: entry("medium", "hand its capabilities on", AS_USER),
	SETUID: entry("medium", "become any user", AS_USER),
	SYSLOG: entry("medium", "read the node\u2019s kernel log and its addresses", AGENT),
	SYS_ADMIN: entry("high", "mount file systems and change most of what the kernel offers: nearly root on the node", "Look for what exactly fails: FUSE has device plugins and CSI drivers, builds have rootless builders, nested containers `hostUsers: false`."),
	SYS_BOOT: entry("high", "restart the node", AGENT),
	SYS_CHROOT: entry("low", "change its root directory", "Configure the program not to change its root: the container already has its own."),
	SYS_MODULE: entry("high", "load modules into the node\u2019s kernel", "Load the module on the node when it is set up."),
	SYS_NICE: entry("medium", "take time from other programs of the node", "Ask for CPU through `resources.requests`."),
	SYS_PACCT: entry("low", "turn process accounting on and off", AGENT),
	SYS_PTRACE: entry("high", "read and change the memory of other programs", "Debug with `kubectl debug` while it is needed, and take profiles through the program\u2019s own endpoint."),
	SYS_RAWIO: entry("high", "reach the node\u2019s memory, ports and disks", AGENT),
	SYS_RESOURCE: entry("medium", "lift limits and quotas", "Raise limits in the runtime\u2019s configuration of the node."),
	SYS_TIME: entry("high", "set the node\u2019s clock", "Let the node keep its clock (chrony, systemd-timesyncd)."),
	SYS_TTY_CONFIG: entry("low", "configure the node\u2019s terminals", AGENT),
	WAKE_ALARM: entry("low", "wake the node", "A container does not need it.")
};
function entry(risk, allows, instead) {
	return {
		risk,
		allows,
		instead
	};
}
// src/pss/checks/shared/capabilities.ts
const positionsIn$2 = positionsBy((name) => name);
function additionsOf(container) {
	return positionsIn$2(container?.securityContext?.capabilities?.add ?? NONE$1);
}
const NONE$1 = [];
function forbiddenAdditions(container, allowed) {
	const added = container.securityContext?.capabilities?.add ?? [];
	return [...new Set(added.filter((name) => !allowed.has(name)))];
}
function additionViolations(placed, names) {
	const positions = additionsOf(placed.container);
	return names.map((name) => containerViolation(placed, [
		"securityContext",
		"capabilities",
		"add",
		positions.get(name)?.[0] ?? 0
	], name));
}
function fixAddition(violation, pod, allowed) {
	const { path, value = "" } = violation;
	const added = additionsOf(containerOf(pod, violation));
	const name = value.toUpperCase().replace(/^CAP_/, "");
	const remove = {
		op: "remove-item",
		path: path.slice(0, -1),
		value
	};
	if (!allowed.has(name)) return {
		class: "careful",
		edits: [remove],
		caution: cautionFor$2(value, name)
	};
	return {
		class: "careful",
		edits: added.has(name) ? [remove] : correctSpelling(added, violation, name),
		caution: `Capabilities are spelled in capitals and without \`CAP_\`. Not every runtime knew ${inlineCode(value)}: where yours did not, the program now gets \`${name}\` for the first time.`
	};
}
function correctSpelling(added, { path, value = "" }, name) {
	const list = path.slice(0, -1);
	return (added.get(value) ?? []).map((index, position) => position === 0 ? {
		op: "set",
		path: [...list, index],
		value: name
	} : {
		op: "remove",
		path: [...list, index]
	});
}
function cautionFor$2(value, name) {
	const entry = Object.hasOwn(CAPABILITY_RISKS, name) ? CAPABILITY_RISKS[name] : void 0;
	const failing = "Without it, what needs it fails with *Operation not permitted* in the container\u2019s log.";
	if (entry === void 0) return `${inlineCode(value)} is no capability that Linux knows. ${failing}`;
	return `${inlineCode(value)} (risk: ${entry.risk}) lets the program ${entry.allows}. ${failing} ${entry.instead}`;
}
// src/pss/checks/capabilities-baseline.ts
const ALLOWED$2 = /* @__PURE__ */ new Set([
	"AUDIT_WRITE",
	"CHOWN",
	"DAC_OVERRIDE",
	"FOWNER",
	"FSETID",
	"KILL",
	"MKNOD",
	"NET_BIND_SERVICE",
	"SETFCAP",
	"SETGID",
	"SETPCAP",
	"SETUID",
	"SYS_CHROOT"
]);
function evaluate$14(pod) {
	const bad = containersOf(pod).map((placed) => ({
		placed,
		added: forbiddenAdditions(placed.container, ALLOWED$2)
	})).filter(({ added }) => added.length > 0);
	if (bad.length === 0) return void 0;
	return {
		reason: "non-default capabilities",
		detail: `${namedContainers(bad.map(({ placed }) => placed.name))} must not include ${joinQuoted(sortedSet(bad.flatMap(({ added }) => added)))} in securityContext.capabilities.add`,
		violations: bad.flatMap(({ placed, added }) => additionViolations(placed, added))
	};
}
const capabilitiesBaseline = {
	id: "capabilities_baseline",
	level: "baseline",
	source: "https://github.com/kubernetes/pod-security-admission/blob/master/policy/check_capabilities_baseline.go",
	revisions: [{
		since: "v1.0",
		evaluate: evaluate$14
	}],
	fix: (violation, pod) => fixAddition(violation, pod, ALLOWED$2),
	docs: {
		title: "Capabilities",
		what: "No container adds a capability beyond the default set.",
		why: "Each further capability is a part of root\u2019s power over the node; several of them (`SYS_ADMIN`, `SYS_PTRACE`, `BPF`) are nearly all of it.",
		fields: inContainers("securityContext.capabilities.add"),
		allowed: [...ALLOWED$2].map((name) => `\`${name}\``).join(", "),
		fix: {
			classes: ["careful"],
			what: "Removes the capability; spells it in capitals and without `CAP_` where only that is wrong."
		},
		verify: {
			command: "kubectl exec POD -c CONTAINER -- grep CapBnd /proc/1/status",
			expect: "`CapBnd:	00000000a80425fb` (the default set; `capsh --decode=a80425fb` names it) or less"
		},
		example: {
			bad: `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: app
      image: registry.example/web:1.4
      securityContext:
        capabilities:
          add:
            - NET_ADMIN
`,
			good: `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: app
      image: registry.example/web:1.4
      securityContext:
        capabilities:
          add:
            - NET_BIND_SERVICE
`
		}
	}
};
// src/pss/checks/capabilities-restricted.ts
const ALLOWED$1 = /* @__PURE__ */ new Set(["NET_BIND_SERVICE"]);
const overrides$1 = ["capabilities_baseline"];
function evaluate$13(pod) {
	const judged = containersOf(pod).map((placed) => ({
		placed,
		lacksDropAll: !dropsOf(placed.container).includes("ALL"),
		added: forbiddenAdditions(placed.container, ALLOWED$1)
	}));
	const notDropping = judged.filter(({ lacksDropAll }) => lacksDropAll).map(({ placed }) => placed.name);
	const adding = judged.filter(({ added }) => added.length > 0);
	const details = [];
	if (notDropping.length > 0) details.push(`${namedContainers(notDropping)} must set securityContext.capabilities.drop=["ALL"]`);
	if (adding.length > 0) {
		const names = namedContainers(adding.map(({ placed }) => placed.name));
		const capabilities = joinQuoted(sortedSet(adding.flatMap(({ added }) => added)));
		details.push(`${names} must not include ${capabilities} in securityContext.capabilities.add`);
	}
	if (details.length === 0) return void 0;
	const violations = judged.flatMap(({ placed, lacksDropAll, added }) => [...lacksDropAll ? [containerViolation(placed, [
		"securityContext",
		"capabilities",
		"drop"
	])] : [], ...additionViolations(placed, added)]);
	return {
		reason: "unrestricted capabilities",
		detail: details.join("; "),
		violations
	};
}
function dropsOf(container) {
	return container.securityContext?.capabilities?.drop ?? [];
}
function fix$7(violation, pod) {
	if (isWindows(pod)) return REFUSED_ON_WINDOWS;
	if (violation.value !== void 0) return fixAddition(violation, pod, ALLOWED$1);
	const container = containerOf(pod, violation);
	const misspelled = dropsOf(container ?? {}).findIndex((name) => name.toUpperCase() === "ALL");
	const edit = misspelled < 0 ? {
		op: "add-item",
		path: violation.path,
		value: "ALL"
	} : {
		op: "set",
		path: [...violation.path, misspelled],
		value: "ALL"
	};
	if (isKnownNonRoot(pod, container)) return {
		class: "safe",
		edits: [edit]
	};
	return {
		class: "careful",
		edits: [edit],
		caution: "An entrypoint that starts as root and drops its rights needs `CHOWN`, `SETUID` and `SETGID`, and fails with *Operation not permitted* in the container\u2019s log: start it as its user instead (`runAsUser`). Ports below 1024 may need `NET_BIND_SERVICE`.",
		cautionUnless: "runAsNonRoot"
	};
}
const capabilitiesRestricted = {
	id: "capabilities_restricted",
	level: "restricted",
	source: "https://github.com/kubernetes/pod-security-admission/blob/master/policy/check_capabilities_restricted.go",
	revisions: [{
		since: "v1.22",
		overrides: overrides$1,
		evaluate: evaluate$13
	}, {
		since: "v1.25",
		overrides: overrides$1,
		evaluate: (pod) => isWindows(pod) ? void 0 : evaluate$13(pod)
	}],
	fix: fix$7,
	docs: {
		title: "Capabilities, restricted",
		what: "Every container drops `ALL` capabilities, and adds none but `NET_BIND_SERVICE`.",
		why: "Capabilities are parts of root\u2019s power: what a container does not have, nobody who breaks into it can use.",
		fields: [...inContainers("securityContext.capabilities.drop"), ...inContainers("securityContext.capabilities.add")],
		allowed: "`drop` includes `ALL`; `add` is `NET_BIND_SERVICE`, or absent",
		history: {
			"v1.22": "the check came with 1.22",
			"v1.25": "pods with `spec.os.name: windows` are exempt"
		},
		fix: {
			classes: [
				"safe",
				"careful",
				"manual"
			],
			what: "Adds `ALL` to `drop`, which is safe where the manifest says that the container does not run as root, else careful: an entrypoint that starts as root and drops its rights needs `CHOWN`, `SETUID` and `SETGID`. Removes other capabilities from `add`. Manual in Windows pods, before `v1.25`."
		},
		verify: {
			command: "kubectl exec POD -c CONTAINER -- grep CapBnd /proc/1/status",
			expect: "`CapBnd:	0000000000000000`, or `0000000000000400` with `NET_BIND_SERVICE`"
		},
		example: {
			bad: `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  securityContext:
    runAsNonRoot: true
    seccompProfile:
      type: RuntimeDefault
  containers:
    - name: app
      image: registry.example/web:1.4
      securityContext:
        allowPrivilegeEscalation: false
`,
			good: `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  securityContext:
    runAsNonRoot: true
    seccompProfile:
      type: RuntimeDefault
  containers:
    - name: app
      image: registry.example/web:1.4
      securityContext:
        allowPrivilegeEscalation: false
        capabilities:
          drop: ["ALL"]
`
		}
	}
};
// src/pss/checks/host-namespaces.ts
const HOST_NAMESPACES = [
	"hostNetwork",
	"hostPID",
	"hostIPC"
];
const CAUTIONS = {
	hostNetwork: "The pod gets an address of its own and no longer listens on the node\u2019s: reach it through a Service, and check what it does with the node\u2019s interfaces or with `localhost`.",
	hostPID: "The program no longer sees the node\u2019s processes: agents that read or signal them find none. If it needs those of its own pod only, `shareProcessNamespace: true` is allowed.",
	hostIPC: "Shared memory and semaphores of the node are out of reach: programs that attach to segments of others fail. The containers of one pod share theirs anyway."
};
function evaluate$12(pod) {
	const shared = HOST_NAMESPACES.filter((field) => pod.spec?.[field] === true);
	if (shared.length === 0) return void 0;
	return {
		reason: "host namespaces",
		detail: shared.map((field) => `${field}=true`).join(", "),
		violations: shared.map((field) => podViolation(["spec", field], field))
	};
}
function fix$6({ path, value }, pod) {
	if (value === "hostNetwork" && isHostProcess(pod)) return NEEDS_HOST_NETWORK;
	const caution = CAUTIONS[value ?? ""];
	return {
		class: "careful",
		edits: [{
			op: "remove",
			path
		}],
		...caution === void 0 ? {} : { caution }
	};
}
const hostNamespaces = {
	id: "hostNamespaces",
	level: "baseline",
	source: "https://github.com/kubernetes/pod-security-admission/blob/master/policy/check_hostNamespaces.go",
	revisions: [{
		since: "v1.0",
		evaluate: evaluate$12
	}],
	fix: fix$6,
	docs: {
		title: "Host namespaces",
		what: "The pod does not share the network, process or IPC namespace of its node.",
		why: "In the node\u2019s namespaces a pod reads the traffic of other pods past network policies, reaches services on `localhost`, and signals the node\u2019s processes.",
		fields: HOST_NAMESPACES.map((field) => `spec.${field}`),
		allowed: "`false`, or absent",
		fix: {
			classes: ["careful", "manual"],
			what: "Removes the field; manual in a pod with Windows HostProcess containers, which the API server refuses without `hostNetwork`."
		},
		verify: {
			command: "kubectl get pod POD -o jsonpath='{.spec.hostNetwork}{.spec.hostPID}{.spec.hostIPC}'",
			expect: "nothing"
		},
		example: {
			bad: `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  hostNetwork: true
  hostPID: true
  containers:
    - name: app
      image: registry.example/web:1.4
`,
			good: `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: app
      image: registry.example/web:1.4
`
		}
	}
};
// src/text/capitalised.ts
function capitalised(text) {
	return text.charAt(0).toUpperCase() + text.slice(1);
}
// src/pss/checks/shared/volumes.ts
const ALLOWED_SOURCES = [
	"configMap",
	"csi",
	"downwardAPI",
	"emptyDir",
	"ephemeral",
	"image",
	"persistentVolumeClaim",
	"projected",
	"secret"
];
const CLAIM = "use a `persistentVolumeClaim`";
const REMOVED = "Kubernetes no longer has this volume type";
const RESTRICTED_SOURCES = {
	hostPath: "For scratch space use an `emptyDir`, for files that stay a `persistentVolumeClaim` (with a local volume where they must be on the node), for configuration a `configMap`. Agents that must read the node belong in a namespace of their own at the level `privileged`.",
	gcePersistentDisk: `${CLAIM} with the CSI driver \`pd.csi.storage.gke.io\` instead.`,
	awsElasticBlockStore: `${CLAIM} with the CSI driver \`ebs.csi.aws.com\` instead.`,
	gitRepo: "Clone in an init container into an `emptyDir` instead, or mount the files as an `image` volume.",
	nfs: `${CLAIM} instead: a PersistentVolume may name the same NFS server and path, and is made by an administrator.`,
	iscsi: `${CLAIM} instead: a PersistentVolume may name the same iSCSI target.`,
	glusterfs: `${REMOVED}: ${CLAIM} of another storage class.`,
	rbd: `${REMOVED}: ${CLAIM} with the CSI driver \`rbd.csi.ceph.com\`.`,
	flexVolume: `FlexVolume is deprecated: ${CLAIM} or a \`csi\` volume of the vendor\u2019s CSI driver.`,
	cinder: `${CLAIM} with the CSI driver \`cinder.csi.openstack.org\` instead.`,
	cephfs: `${REMOVED}: ${CLAIM} with the CSI driver \`cephfs.csi.ceph.com\`.`,
	flocker: `${REMOVED}: ${CLAIM} of another storage class.`,
	fc: `${CLAIM} instead: a PersistentVolume may name the same Fibre Channel target.`,
	azureFile: `${CLAIM} with the CSI driver \`file.csi.azure.com\` instead.`,
	vsphereVolume: `${CLAIM} with the CSI driver \`csi.vsphere.vmware.com\` instead.`,
	quobyte: `${REMOVED}: ${CLAIM} with Quobyte\u2019s CSI driver.`,
	azureDisk: `${CLAIM} with the CSI driver \`disk.csi.azure.com\` instead.`,
	photonPersistentDisk: `${REMOVED}: ${CLAIM} of another storage class.`,
	portworxVolume: `${CLAIM} with the CSI driver \`pxd.portworx.com\` instead.`,
	scaleIO: `${REMOVED}: ${CLAIM} with Dell\u2019s CSI driver.`,
	storageos: `${REMOVED}: ${CLAIM} of another storage class.`
};
const UNKNOWN_SOURCE = "unknown";
const KNOWN_SOURCES = [...ALLOWED_SOURCES, ...Object.keys(RESTRICTED_SOURCES)];
function volumesOf(pod) {
	return (pod.spec?.volumes ?? []).map((volume, index) => ({
		name: volume.name ?? "",
		path: [
			"spec",
			"volumes",
			index
		],
		sources: KNOWN_SOURCES.filter((source) => volume[source] !== void 0 && volume[source] !== null)
	}));
}
function volumeViolation({ name, path }, source) {
	const sourcePath = source === "unknown" ? path : [...path, source];
	return {
		subject: {
			kind: "volume",
			name,
			path
		},
		value: source,
		path: sourcePath
	};
}
function adviseVolume(source) {
	return capitalised(RESTRICTED_SOURCES[source] ?? "Use a volume type that the level allows instead.");
}
// src/pss/checks/host-path-volumes.ts
function evaluate$11(pod) {
	const bad = volumesOf(pod).filter(({ sources }) => sources.includes("hostPath"));
	if (bad.length === 0) return void 0;
	return {
		reason: "hostPath volumes",
		detail: `${plural("volume", bad.length)} ${joinQuoted(bad.map(({ name }) => name))}`,
		violations: bad.map((placed) => volumeViolation(placed, "hostPath"))
	};
}
const hostPathVolumes = {
	id: "hostPathVolumes",
	level: "baseline",
	source: "https://github.com/kubernetes/pod-security-admission/blob/master/policy/check_hostPathVolumes.go",
	revisions: [{
		since: "v1.0",
		evaluate: evaluate$11
	}],
	fix: ({ value = "" }) => ({
		class: "manual",
		caution: adviseVolume(value)
	}),
	docs: {
		title: "hostPath volumes",
		what: "No volume is a directory of the node.",
		why: "Files of the node hold the keys of its kubelet and of other pods, and a writable directory is a way to run programs on it.",
		fields: ["spec.volumes[*].hostPath"],
		allowed: "absent",
		fix: {
			classes: ["manual"],
			what: "Where the files shall go is for people to say: advice only."
		},
		verify: {
			command: "kubectl get pod POD -o jsonpath='{.spec.volumes[*].hostPath}'",
			expect: "nothing"
		},
		example: {
			bad: `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: app
      image: registry.example/web:1.4
      volumeMounts:
        - name: data
          mountPath: /data
  volumes:
    - name: data
      hostPath:
        path: /var/lib/web
`,
			good: `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: app
      image: registry.example/web:1.4
      volumeMounts:
        - name: data
          mountPath: /data
  volumes:
    - name: data
      persistentVolumeClaim:
        claimName: web
`
		}
	}
};
// src/pss/checks/host-ports.ts
function evaluate$10(pod) {
	const bad = containersOf(pod).map((placed) => ({
		placed,
		taken: hostPortsOf(placed.container)
	})).filter(({ taken }) => taken.length > 0);
	if (bad.length === 0) return void 0;
	const names = bad.map(({ placed }) => placed.name);
	const numbers = sortedSet(bad.flatMap(({ taken }) => taken.map(({ hostPort }) => hostPort)));
	const verb = plural("uses", names.length, "use");
	return {
		reason: "hostPort",
		detail: `${namedContainers(names)} ${verb} ${plural("hostPort", numbers.length)} ${numbers.join(", ")}`,
		violations: bad.flatMap(({ placed, taken }) => firstOfEachNumber(taken).map(({ hostPort, index }) => containerViolation(placed, [
			"ports",
			index,
			"hostPort"
		], hostPort)))
	};
}
function hostPortsOf(container) {
	return (container.ports ?? []).flatMap(({ hostPort = 0 }, index) => hostPort === 0 ? [] : [{
		hostPort: String(hostPort),
		index
	}]);
}
function firstOfEachNumber(taken) {
	const seen = /* @__PURE__ */ new Set();
	return taken.filter(({ hostPort }) => !seen.has(hostPort) && seen.add(hostPort));
}
const positionsIn$1 = positionsBy(({ hostPort = 0 }) => String(hostPort));
function fix$5(violation, pod) {
	if (pod.spec?.hostNetwork && isHostProcess(pod)) return NEEDS_HOST_NETWORK;
	const container = containerOf(pod, violation);
	const ports = violation.path.slice(0, -2);
	const edits = (positionsIn$1(container?.ports ?? []).get(violation.value ?? "") ?? []).map((index) => ({
		op: "remove",
		path: [
			...ports,
			index,
			"hostPort"
		]
	}));
	if (pod.spec?.hostNetwork) edits.push({
		op: "remove",
		path: ["spec", "hostNetwork"]
	});
	return {
		class: "careful",
		edits,
		caution: "The program is no longer reachable at the node\u2019s address: who called it there (a load balancer, a firewall rule, a scrape configuration) needs a Service of type `NodePort` or `LoadBalancer`."
	};
}
const hostPorts = {
	id: "hostPorts",
	level: "baseline",
	source: "https://github.com/kubernetes/pod-security-admission/blob/master/policy/check_hostPorts.go",
	revisions: [{
		since: "v1.0",
		evaluate: evaluate$10
	}],
	fix: fix$5,
	docs: {
		title: "Host ports",
		what: "No container takes a port of its node.",
		why: "A port on the node is open to everything that reaches the node, past network policies, and lets a pod pose as a service of the node.",
		fields: inContainers("ports[*].hostPort"),
		allowed: "`0`, or absent. With `hostNetwork: true` the API server itself sets it to the `containerPort` of each port of a Pod",
		fix: {
			classes: ["careful", "manual"],
			what: "Removes every `hostPort` with that number, and `hostNetwork`, where that is what sets them; manual where Windows HostProcess containers need `hostNetwork`."
		},
		verify: {
			command: "kubectl get pod POD -o jsonpath='{.spec.containers[*].ports[*].hostPort}'",
			expect: "nothing"
		},
		example: {
			bad: `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: app
      image: registry.example/web:1.4
      ports:
        - containerPort: 8080
          hostPort: 8080
`,
			good: `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: app
      image: registry.example/web:1.4
      ports:
        - containerPort: 8080
`
		}
	}
};
// src/pss/checks/host-probes-and-host-lifecycle.ts
const HANDLERS = [
	{
		path: ["livenessProbe"],
		read: (container) => container.livenessProbe
	},
	{
		path: ["readinessProbe"],
		read: (container) => container.readinessProbe
	},
	{
		path: ["startupProbe"],
		read: (container) => container.startupProbe
	},
	{
		path: ["lifecycle", "postStart"],
		read: (container) => container.lifecycle?.postStart
	},
	{
		path: ["lifecycle", "preStop"],
		read: (container) => container.lifecycle?.preStop
	}
];
const ACTIONS = ["httpGet", "tcpSocket"];
function evaluate$9(pod) {
	const bad = containersOf(pod).flatMap((placed) => hostsOf(placed.container).map(({ path, host }) => ({
		placed,
		path,
		host
	})));
	if (bad.length === 0) return void 0;
	const names = sortedSet(bad.map(({ placed }) => placed.name));
	const hosts = sortedSet(bad.map(({ host }) => host));
	const verb = plural("uses", names.length, "use");
	return {
		reason: "probe or lifecycle host",
		detail: `${namedContainers(names)} ${verb} ${plural("probe or lifecycle host", hosts.length)} ${joinQuoted(hosts)}`,
		violations: bad.map(({ placed, path }) => containerViolation(placed, path, path.join(".")))
	};
}
function hostsOf(container) {
	return HANDLERS.flatMap(({ path, read }) => {
		const handler = read(container);
		if (handler === void 0) return [];
		return ACTIONS.flatMap((action) => {
			const host = handler[action]?.host ?? "";
			return host === "" ? [] : [{
				path: [
					...path,
					action,
					"host"
				],
				host
			}];
		});
	});
}
const hostProbesAndHostLifecycle = {
	id: "hostProbesAndHostLifecycle",
	level: "baseline",
	source: "https://github.com/kubernetes/pod-security-admission/blob/master/policy/check_hostProbesAndhostLifecycle.go",
	revisions: [{
		since: "v1.34",
		evaluate: evaluate$9
	}],
	fix: ({ path }) => ({
		class: "careful",
		edits: [{
			op: "remove",
			path
		}],
		caution: "The kubelet then asks the pod\u2019s own address: a program that listens on `localhost` only must listen on all addresses, and a virtual host goes into `httpHeaders` as `Host`. `kubectl describe pod` shows failing probes."
	}),
	docs: {
		title: "Hosts of probes and lifecycle hooks",
		what: "Probes and lifecycle hooks do not name a host.",
		why: "The kubelet makes these requests from the node\u2019s network, so a pod that names the host makes the node ask whatever it likes, past network policies.",
		fields: HANDLERS.flatMap(({ path }) => ACTIONS.flatMap((action) => inContainers([
			...path,
			action,
			"host"
		].join(".")))),
		allowed: "`\"\"`, or absent: the pod\u2019s own address",
		fix: {
			classes: ["careful"],
			what: "Removes the field."
		},
		verify: {
			command: "kubectl get pod POD -o jsonpath='{..httpGet.host}{..tcpSocket.host}'",
			expect: "nothing"
		},
		example: {
			bad: `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: app
      image: registry.example/web:1.4
      livenessProbe:
        httpGet:
          host: 169.254.169.254
          port: 80
`,
			good: `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: app
      image: registry.example/web:1.4
      livenessProbe:
        httpGet:
          port: 80
`
		}
	}
};
// src/pss/checks/privileged.ts
function evaluate$8(pod) {
	const bad = containersOf(pod).filter(({ container }) => container.securityContext?.privileged === true);
	if (bad.length === 0) return void 0;
	return {
		reason: "privileged",
		detail: `${namedContainers(bad.map(({ name }) => name))} must not set securityContext.privileged=true`,
		violations: bad.map((placed) => containerViolation(placed, ["securityContext", "privileged"]))
	};
}
const CAUTION$1 = "Without `privileged`, access to devices, mounts, kernel modules and most of `/sys` fails with *Operation not permitted* in the container\u2019s log: try it where that may happen. Often one capability or a device plugin is enough.";
function fix$4(container, containerPath) {
	return {
		class: "careful",
		edits: unprivilegedEdits(container, containerPath),
		caution: CAUTION$1,
		...mountCaution(container)
	};
}
const privileged = {
	id: "privileged",
	level: "baseline",
	source: "https://github.com/kubernetes/pod-security-admission/blob/master/policy/check_privileged.go",
	revisions: [{
		since: "v1.0",
		evaluate: evaluate$8
	}],
	fix: (violation, pod) => fix$4(containerOf(pod, violation), violation.path.slice(0, -2)),
	docs: {
		title: "Privileged containers",
		what: "No container is privileged.",
		why: "A privileged container has every capability and every device of the node, and no seccomp or AppArmor profile: who controls it controls the node.",
		fields: inContainers("securityContext.privileged"),
		allowed: "`false`, or absent",
		fix: {
			classes: ["careful"],
			what: "Removes the field, and `mountPropagation: Bidirectional` of the container\u2019s mounts, which the API server refuses without it."
		},
		verify: {
			command: "kubectl exec POD -c CONTAINER -- grep CapEff /proc/1/status",
			expect: "not `CapEff:	000001ffffffffff` (every capability), but `00000000a80425fb` or less"
		},
		example: {
			bad: `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: app
      image: registry.example/web:1.4
      securityContext:
        privileged: true
`,
			good: `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: app
      image: registry.example/web:1.4
`
		}
	}
};
// src/pss/checks/shared/proc-mounts.ts
function findUnmaskedProc(pod) {
	const bad = containersOf(pod).flatMap((placed) => {
		const value = placed.container.securityContext?.procMount;
		return value === void 0 || value === "Default" ? [] : [{
			placed,
			value
		}];
	});
	if (bad.length === 0) return void 0;
	return {
		reason: "procMount",
		detail: `${namedContainers(bad.map(({ placed }) => placed.name))} must not set securityContext.procMount to ${joinQuoted(sortedSet(bad.map(({ value }) => value)))}`,
		violations: bad.map(({ placed }) => containerViolation(placed, ["securityContext", "procMount"]))
	};
}
// src/pss/checks/proc-mount-restricted.ts
const procMountRestricted = {
	id: "procMount_restricted",
	level: "restricted",
	source: "https://github.com/kubernetes/pod-security-admission/blob/master/policy/check_procMount_restricted.go",
	revisions: [{
		since: "v1.35",
		overrides: ["procMount"],
		evaluate: findUnmaskedProc
	}],
	fix: ({ path }) => ({
		class: "safe",
		edits: [{
			op: "remove",
			path
		}]
	}),
	docs: {
		title: "/proc mount, restricted",
		what: "Every container leaves `/proc` masked, in a user namespace too.",
		why: "The runtime hides parts of `/proc` that show or change the node\u2019s kernel; unmasked, they are a way out of the container.",
		fields: inContainers("securityContext.procMount"),
		allowed: "`Default`, or absent",
		fix: {
			classes: ["safe"],
			what: "Removes the field. Only a program that starts containers of its own inside this one needs it."
		},
		verify: {
			command: "kubectl exec POD -c CONTAINER -- grep ' /proc/kcore ' /proc/mounts",
			expect: "a line that begins with `tmpfs /proc/kcore`"
		},
		example: {
			bad: `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  hostUsers: false
  securityContext:
    seccompProfile:
      type: RuntimeDefault
  containers:
    - name: app
      image: registry.example/web:1.4
      securityContext:
        allowPrivilegeEscalation: false
        capabilities:
          drop: ["ALL"]
        procMount: Unmasked
`,
			good: `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  hostUsers: false
  securityContext:
    seccompProfile:
      type: RuntimeDefault
  containers:
    - name: app
      image: registry.example/web:1.4
      securityContext:
        allowPrivilegeEscalation: false
        capabilities:
          drop: ["ALL"]
`
		}
	}
};
// src/pss/checks/proc-mount.ts
const procMount = {
	id: "procMount",
	level: "baseline",
	source: "https://github.com/kubernetes/pod-security-admission/blob/master/policy/check_procMount_baseline.go",
	revisions: [{
		since: "v1.0",
		evaluate: findUnmaskedProc
	}, {
		since: "v1.35",
		evaluate: (pod) => hasUserNamespace(pod) ? void 0 : findUnmaskedProc(pod)
	}],
	fix: ({ path }) => ({
		class: "safe",
		edits: [{
			op: "remove",
			path
		}]
	}),
	docs: {
		title: "/proc mount",
		what: "Every container leaves `/proc` masked.",
		why: "The runtime hides parts of `/proc` that show or change the node\u2019s kernel; unmasked, they are a way out of the container.",
		fields: inContainers("securityContext.procMount"),
		allowed: "`Default`, or absent; from `v1.35` on any value in a pod with `hostUsers: false`",
		history: {
			"v1.0": "only `Default`",
			"v1.35": "any value in a pod with a user namespace of its own (`hostUsers: false`)"
		},
		fix: {
			classes: ["safe"],
			what: "Removes the field. Only a program that starts containers of its own inside this one needs it."
		},
		verify: {
			command: "kubectl exec POD -c CONTAINER -- grep ' /proc/kcore ' /proc/mounts",
			expect: "a line that begins with `tmpfs /proc/kcore`"
		},
		example: {
			bad: `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: app
      image: registry.example/web:1.4
      securityContext:
        procMount: Unmasked
`,
			good: `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: app
      image: registry.example/web:1.4
`
		}
	}
};
// src/pss/checks/restricted-volumes.ts
const ALLOWED = ALLOWED_SOURCES;
function evaluate$7(pod, volumes = volumesOf(pod)) {
	const bad = volumes.filter(({ sources }) => !sources.some((source) => ALLOWED.includes(source)));
	if (bad.length === 0) return void 0;
	const types = sortedSet(bad.map((volume) => badSources(volume)[0] ?? "unknown"));
	return {
		reason: "restricted volume types",
		detail: `${`${plural("volume", bad.length)} ${joinQuoted(bad.map(({ name }) => name))}`} ${plural("uses", bad.length, "use")} ${plural("restricted volume type", types.length)} ${joinQuoted(types)}`,
		violations: bad.flatMap((volume) => badSources(volume).map((source) => volumeViolation(volume, source)))
	};
}
function evaluateWithoutImages(pod) {
	const withoutImage = (volume) => ({
		...volume,
		sources: volume.sources.filter((source) => source !== "image")
	});
	return evaluate$7(pod, volumesOf(pod).map(withoutImage));
}
function badSources({ sources }) {
	return sources.length === 0 ? [UNKNOWN_SOURCE] : sources;
}
const restrictedVolumes = {
	id: "restrictedVolumes",
	level: "restricted",
	source: "https://github.com/kubernetes/pod-security-admission/blob/master/policy/check_restrictedVolumes.go",
	revisions: [{
		since: "v1.0",
		overrides: ["hostPathVolumes"],
		evaluate: (pod) => evaluate$7(pod),
		formerly: [{
			before: "v1.33",
			evaluate: evaluateWithoutImages
		}]
	}],
	fix: ({ value = "" }) => ({
		class: "manual",
		caution: adviseVolume(value)
	}),
	docs: {
		title: "Volume types",
		what: "Every volume has one of the types that cannot name a place outside the pod\u2019s namespace.",
		why: "An inline volume of another type reaches the node\u2019s files, or a storage server with the node\u2019s rights, past the administrator who hands out storage.",
		fields: Object.keys(RESTRICTED_SOURCES).map((source) => `spec.volumes[*].${source}`),
		allowed: `absent; a volume has one of ${ALLOWED_SOURCES.map((source) => `\`${source}\``).join(", ")}`,
		fix: {
			classes: ["manual"],
			what: "Where the files shall go is for people to say: advice only."
		},
		verify: {
			command: `kubectl get pod POD -o jsonpath='{range .spec.volumes[*]}{@}{"\\n"}{end}'`,
			expect: "in each line one of the allowed types beside `name`"
		},
		example: {
			bad: `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  securityContext:
    runAsNonRoot: true
    seccompProfile:
      type: RuntimeDefault
  containers:
    - name: app
      image: registry.example/web:1.4
      securityContext:
        allowPrivilegeEscalation: false
        capabilities:
          drop: ["ALL"]
  volumes:
    - name: data
      nfs:
        server: files.example
        path: /web
`,
			good: `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  securityContext:
    runAsNonRoot: true
    seccompProfile:
      type: RuntimeDefault
  containers:
    - name: app
      image: registry.example/web:1.4
      securityContext:
        allowPrivilegeEscalation: false
        capabilities:
          drop: ["ALL"]
  volumes:
    - name: data
      persistentVolumeClaim:
        claimName: web
`
		}
	}
};
// src/pss/checks/shared/images.ts
const IMAGE_CONFIG = "`crane config IMAGE`";
const LONGEST_NAMES = 200;
function withImages(caution, images) {
	const distinct = [...new Set(images)];
	const named = [];
	let length = 0;
	for (const image of distinct.filter(isPlain)) {
		length += image.length + 1;
		if (named.length > 0 && length > LONGEST_NAMES) break;
		named.push(image);
	}
	if (named.length === 0) return caution;
	const omitted = distinct.length - named.length;
	const more = omitted === 0 ? "" : ` (and the same for ${omitted} more ${plural("image", omitted)})`;
	const commands = named.map((image) => IMAGE_CONFIG.replace("IMAGE", () => image)).join(", ");
	return caution.replaceAll(IMAGE_CONFIG, () => `${commands}${more}`);
}
function isPlain(image) {
	return /^[A-Za-z0-9][A-Za-z0-9._/:@-]{0,254}$/.test(image);
}
// src/pss/checks/shared/root-user.ts
function takenUser(now, former) {
	const { runAsUser: user, runAsGroup: group } = former ?? {};
	if (user === void 0 || user <= 0 || (now?.runAsUser ?? 0) !== 0) return void 0;
	return {
		user,
		...group !== void 0 && now?.runAsGroup === void 0 && { group }
	};
}
function userTakenFromContainer({ securityContext: now }, pod, former) {
	const ownFormer = former?.container?.securityContext;
	const podNow = pod.spec?.securityContext;
	if (!(now?.runAsUser === 0 && (podNow?.runAsUser ?? 0) === 0) || ownFormer?.runAsUser !== void 0) return takenUser(now, ownFormer);
	return takenUser({
		...podNow,
		...now
	}, {
		...former?.pod.spec?.securityContext,
		...ownFormer
	});
}
function restoreUser(contextPath, { user, group }) {
	const edits = [{
		op: "set",
		path: [...contextPath, "runAsUser"],
		value: user
	}];
	return group === void 0 ? edits : [...edits, {
		op: "set",
		path: [...contextPath, "runAsGroup"],
		value: group
	}];
}
function takenUserCaution({ user }, container, former) {
	return `The user of before was ${user}.${container !== void 0 && container.image !== former?.container?.image ? " Its image is another one now: see that this user can run it." : ""}`;
}
function fieldsAskingForRoot(violation, pod) {
	const { subject } = violation;
	const container = containerOf(pod, violation);
	const podContext = pod.spec?.securityContext;
	const own = container?.securityContext;
	const ownPath = subject.kind === "container" ? [...subject.path, "securityContext"] : POD_CONTEXT;
	const nonRoot = own?.runAsNonRoot ?? podContext?.runAsNonRoot;
	const user = own?.runAsUser ?? podContext?.runAsUser;
	const pathOf = (field) => [...own?.[field] === void 0 ? POD_CONTEXT : ownPath, field];
	return [...nonRoot === false ? [pathOf("runAsNonRoot")] : [], ...user === 0 ? [pathOf("runAsUser")] : []];
}
// src/pss/checks/run-as-non-root.ts
const FIELD$3 = {
	read: ({ runAsNonRoot }) => runAsNonRoot,
	faultsOf: (value) => value ? [] : [{ field: ["runAsNonRoot"] }],
	missing: { field: ["runAsNonRoot"] }
};
function evaluate$6(pod) {
	const { violations, explicit, silent } = findSetters(pod, FIELD$3);
	if (violations.length === 0) return void 0;
	return {
		reason: "runAsNonRoot != true",
		detail: explicit.length > 0 ? `${explicit.join(" and ")} must not set securityContext.runAsNonRoot=false` : `pod or ${namedContainers(silent)} must set securityContext.runAsNonRoot=true`,
		violations
	};
}
function fix$3(violation, pod, former) {
	const container = containerOf(pod, violation);
	const podContext = pod.spec?.securityContext;
	const context = container ? container.securityContext : podContext;
	const contextPath = violation.path.slice(0, -1);
	const takenFromPod = takenUser(podContext, former?.pod.spec?.securityContext);
	const takenHere = container ? userTakenFromContainer(container, pod, former) : takenFromPod;
	const isOwnUser = container !== void 0 && (context?.runAsUser ?? takenHere) !== void 0;
	const taken = isOwnUser ? takenHere : takenFromPod;
	const isRefusedInPod = containersOf(pod).filter((each) => each.container.securityContext?.runAsNonRoot === void 0).some((each) => isAdministrator(pod, each.container));
	if (container === void 0 ? isRefusedInPod : isAdministrator(pod, container)) return REFUSED_FOR_ADMINISTRATOR;
	const careful = {
		class: "careful",
		edits: requireNonRoot(contextPath, context?.runAsUser, taken),
		mayBeMeantAt: fieldsAskingForRoot(violation, pod),
		...cautionFor$1(pod, container, taken, former)
	};
	if (container === void 0 || context?.runAsNonRoot !== void 0) return careful;
	if (takenHere !== void 0 || isRefusedInPod) return careful;
	const podEdits = requireNonRoot(POD_CONTEXT, podContext?.runAsUser, takenFromPod);
	const isAlone = containersOf(pod).filter((other) => other.container !== container).every((other) => other.container.securityContext?.runAsNonRoot === true);
	const isPods = takenFromPod !== void 0 && !isOwnUser && isAlone;
	return {
		podEdits,
		...careful,
		...isPods && { edits: podEdits }
	};
}
const REFUSED_FOR_ADMINISTRATOR = {
	class: "manual",
	caution: "`ContainerAdministrator` counts as root: the kubelet does not start a container that has it as `windowsOptions.runAsUserName` together with `runAsNonRoot: true`. Name a user that the program can run as, such as `ContainerUser`, and set both."
};
function requireNonRoot(contextPath, user, taken) {
	const edits = [{
		op: "set",
		path: [...contextPath, "runAsNonRoot"],
		value: true
	}];
	if (taken !== void 0) return [...edits, ...restoreUser(contextPath, taken)];
	return user === 0 ? [...edits, {
		op: "remove",
		path: [...contextPath, "runAsUser"]
	}] : edits;
}
const WINDOWS_CAUTION = "`ContainerAdministrator` counts as root: the container does not start where its image, or `windowsOptions.runAsUserName`, names it. `ContainerUser` does.";
function cautionFor$1(pod, container, taken, former) {
	if (isWindows(pod)) return { caution: WINDOWS_CAUTION };
	if (taken !== void 0) return { caution: takenUserCaution(taken, container, former) };
	const user = effectiveUser(pod, container);
	if (user !== void 0 && user > 0) return { caution: `The container is already started as user ${user}, so this only says so.` };
	return {
		caution: `The pod does not start if the image runs as root (\`container has runAsNonRoot and image will run as root\`): the \`User\` that ${IMAGE_CONFIG} prints must be a number that is not 0; where it is a name, add \`runAsUser\` with its number.`,
		...mayNeedRightsForPorts(pod, container) && { cautionAlso: PORTS_CAUTION },
		...container?.image === void 0 ? {} : { cautionImage: container.image }
	};
}
const PORTS_CAUTION = "Ports below 1024 may need the capability `NET_BIND_SERVICE`, or the sysctl `net.ipv4.ip_unprivileged_port_start`; a higher port needs neither.";
function mayNeedRightsForPorts(pod, container) {
	if (container?.securityContext?.capabilities?.add?.includes("NET_BIND_SERVICE")) return false;
	const sysctl = pod.spec?.securityContext?.sysctls?.find(({ name }) => name === UNPRIVILEGED_PORT_START);
	const firstFree = Math.min(1024, sysctl?.value === void 0 ? 1024 : Number(sysctl.value));
	return container?.ports?.some(({ containerPort = 1024 }) => containerPort < firstFree) ?? false;
}
const runAsNonRoot = {
	id: "runAsNonRoot",
	level: "restricted",
	source: "https://github.com/kubernetes/pod-security-admission/blob/master/policy/check_runAsNonRoot.go",
	revisions: [{
		since: "v1.0",
		evaluate: evaluate$6
	}, {
		since: "v1.35",
		evaluate: (pod) => hasUserNamespace(pod) ? void 0 : evaluate$6(pod)
	}],
	fix: fix$3,
	docs: {
		title: "Running as non-root",
		what: "The pod or every container sets `securityContext.runAsNonRoot: true`, and none sets it to `false`.",
		why: "Root in a container is root on the node wherever a flaw of kernel or runtime lets it out; with the field the kubelet starts no container as root.",
		fields: inPodAndContainers("runAsNonRoot"),
		allowed: "`true`; absent in a container where the pod sets `true`; from `v1.35` on anything in a pod with `hostUsers: false`",
		history: {
			"v1.0": "`true` is required",
			"v1.35": "pods with a user namespace of their own (`hostUsers: false`) are exempt"
		},
		fix: {
			classes: ["careful", "manual"],
			what: "Sets the field to `true`, and takes a `runAsUser: 0` beside it away; the `runAsUser` that a pull request took away comes back. Where Windows\u2019 `ContainerAdministrator` is named as the user, only a person can tell another one. Where a comment beside `runAsNonRoot: false` or `runAsUser: 0` says why, they are left as they are. The pod does not start if the image runs as root, or names its user instead of giving a number."
		},
		verify: {
			command: "kubectl exec POD -c CONTAINER -- id -u",
			expect: "a number that is not `0`"
		},
		example: {
			bad: `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  securityContext:
    seccompProfile:
      type: RuntimeDefault
  containers:
    - name: app
      image: registry.example/web:1.4
      securityContext:
        allowPrivilegeEscalation: false
        capabilities:
          drop: ["ALL"]
`,
			good: `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  securityContext:
    runAsNonRoot: true
    seccompProfile:
      type: RuntimeDefault
  containers:
    - name: app
      image: registry.example/web:1.4
      securityContext:
        allowPrivilegeEscalation: false
        capabilities:
          drop: ["ALL"]
`
		}
	}
};
// src/pss/checks/run-as-user.ts
const FIELD$2 = {
	read: ({ runAsUser }) => runAsUser,
	faultsOf: (user) => user === 0 ? [{ field: ["runAsUser"] }] : []
};
function evaluate$5(pod) {
	const { violations, explicit } = findSetters(pod, FIELD$2);
	if (violations.length === 0) return void 0;
	return {
		reason: "runAsUser=0",
		detail: `${explicit.join(" and ")} must not set runAsUser=0`,
		violations
	};
}
function fix$2(violation, pod, former) {
	const container = containerOf(pod, violation);
	const isInherited = violation.inheritedFrom !== void 0;
	const podContext = pod.spec?.securityContext;
	const takenFromPod = takenUser(podContext, former?.pod.spec?.securityContext);
	const taken = container ? userTakenFromContainer(container, pod, former) : takenFromPod;
	const podEdits = withoutRoot(POD_CONTEXT, takenFromPod);
	const ownEdits = isInherited ? [] : withoutRoot(violation.path.slice(0, -1), taken);
	const needsPod = container !== void 0 && podContext?.runAsUser === 0 && (isInherited || taken === void 0);
	const takenHere = isInherited ? takenFromPod : taken;
	return {
		class: "careful",
		edits: needsPod ? [...ownEdits, ...podEdits] : ownEdits,
		mayBeMeantAt: fieldsAskingForRoot(violation, pod),
		...container !== void 0 && isInherited ? { podEdits } : {},
		...cautionFor(container, takenHere, former)
	};
}
function cautionFor(container, taken, former) {
	if (taken !== void 0) return { caution: takenUserCaution(taken, container, former) };
	return {
		caution: `The image\u2019s own user then runs the program: the \`User\` that ${IMAGE_CONFIG} prints (nothing is root). Files and directories that it writes must belong to it: \`Permission denied\` in the log says which do not, and \`fsGroup\` helps for volumes.`,
		...container?.image === void 0 ? {} : { cautionImage: container.image }
	};
}
function withoutRoot(contextPath, taken) {
	return taken === void 0 ? [{
		op: "remove",
		path: [...contextPath, "runAsUser"]
	}] : restoreUser(contextPath, taken);
}
const runAsUser = {
	id: "runAsUser",
	level: "restricted",
	source: "https://github.com/kubernetes/pod-security-admission/blob/master/policy/check_runAsUser.go",
	revisions: [{
		since: "v1.23",
		evaluate: evaluate$5
	}, {
		since: "v1.35",
		evaluate: (pod) => hasUserNamespace(pod) ? void 0 : evaluate$5(pod)
	}],
	fix: fix$2,
	docs: {
		title: "Running as user 0",
		what: "Neither the pod nor a container sets `securityContext.runAsUser: 0`.",
		why: "User 0 is root: root in a container is root on the node wherever a flaw of kernel or runtime lets it out.",
		fields: inPodAndContainers("runAsUser"),
		allowed: "any number but `0`, or absent; from `v1.35` on anything in a pod with `hostUsers: false`",
		history: {
			"v1.23": "`0` is forbidden",
			"v1.35": "pods with a user namespace of their own (`hostUsers: false`) are exempt"
		},
		fix: {
			classes: ["careful"],
			what: "Removes the field, so that the image\u2019s own user holds; the user that a pull request replaced with `0` comes back. Where a comment beside it says why, it is left as it is."
		},
		verify: {
			command: "kubectl exec POD -c CONTAINER -- id -u",
			expect: "a number that is not `0`"
		},
		example: {
			bad: `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  securityContext:
    runAsNonRoot: true
    runAsUser: 0
    seccompProfile:
      type: RuntimeDefault
  containers:
    - name: app
      image: registry.example/web:1.4
      securityContext:
        allowPrivilegeEscalation: false
        capabilities:
          drop: ["ALL"]
`,
			good: `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  securityContext:
    runAsNonRoot: true
    runAsUser: 10001
    seccompProfile:
      type: RuntimeDefault
  containers:
    - name: app
      image: registry.example/web:1.4
      securityContext:
        allowPrivilegeEscalation: false
        capabilities:
          drop: ["ALL"]
`
		}
	}
};
// src/pss/checks/shared/se-linux-types.ts
const SE_LINUX_TYPES = {
	"v1.0": [
		"container_t",
		"container_init_t",
		"container_kvm_t"
	],
	"v1.31": [
		"container_t",
		"container_init_t",
		"container_kvm_t",
		"container_engine_t"
	]
};
// src/pss/checks/se-linux-options.ts
function evaluate$4(pod, allowedTypes, namesAll = true) {
	const isBadType = (type = "") => type !== "" && !allowedTypes.includes(type);
	const { violations, explicit, explicitValues } = findSetters(pod, {
		read: ({ seLinuxOptions }) => seLinuxOptions,
		faultsOf: ({ type, user = "", role = "" }) => [
			isBadType(type) && "type",
			user !== "" && "user",
			role !== "" && "role"
		].filter((field) => field !== false).map((field) => ({
			field: ["seLinuxOptions", field],
			value: field
		}))
	});
	if (violations.length === 0) return void 0;
	const types = sortedSet(explicitValues.map(({ type = "" }) => type).filter(isBadType));
	const faults = types.length > 0 ? [`${plural("type", types.length)} ${joinQuoted(types)}`] : [];
	for (const field of namesAll || types.length > 0 ? ["user", "role"] : []) if (violations.some(({ value }) => value === field)) faults.push(`${field} may not be set`);
	return {
		reason: "seLinuxOptions",
		detail: `${explicit.join(" and ")} set forbidden securityContext.seLinuxOptions: ${faults.join("; ")}`,
		violations
	};
}
function fix$1({ path, value, inheritedFrom }) {
	const edits = [{
		op: "remove",
		path: inheritedFrom ?? path
	}];
	const podEdits = inheritedFrom === void 0 ? {} : { podEdits: edits };
	if (value !== "type") return {
		class: "safe",
		edits,
		...podEdits
	};
	return {
		class: "careful",
		edits,
		...podEdits,
		caution: "The runtime\u2019s default type (`container_t`) then holds: what it forbids fails with *Permission denied*, and `ausearch -m avc -ts recent` on the node says what that was."
	};
}
function listed$1(types) {
	return types.map((type) => `\`${type}\``).join(", ");
}
const seLinuxOptions = {
	id: "seLinuxOptions",
	level: "baseline",
	source: "https://github.com/kubernetes/pod-security-admission/blob/master/policy/check_seLinuxOptions.go",
	revisions: [{
		since: "v1.0",
		evaluate: (pod) => evaluate$4(pod, SE_LINUX_TYPES["v1.0"]),
		formerly: [{
			before: "v1.26",
			evaluate: (pod) => evaluate$4(pod, SE_LINUX_TYPES["v1.0"], false)
		}]
	}, {
		since: "v1.31",
		evaluate: (pod) => evaluate$4(pod, SE_LINUX_TYPES["v1.31"])
	}],
	fix: fix$1,
	docs: {
		title: "SELinux",
		what: "SELinux options name one of the types for containers, and neither a user nor a role.",
		why: "On nodes with SELinux the type is what keeps a container from the files and processes of the node; other types, users and roles lift that.",
		fields: [
			"type",
			"user",
			"role"
		].flatMap((field) => inPodAndContainers(`seLinuxOptions.${field}`)),
		allowed: `\`type\`: ${listed$1(SE_LINUX_TYPES["v1.31"])}, or absent; \`user\` and \`role\`: absent`,
		history: {
			"v1.0": listed$1(SE_LINUX_TYPES["v1.0"]),
			"v1.31": "allows `container_engine_t`"
		},
		fix: {
			classes: ["safe", "careful"],
			what: "Removes the field; removing `user` or `role` is safe, removing `type` careful."
		},
		verify: {
			command: "kubectl exec POD -c CONTAINER -- cat /proc/1/attr/current",
			expect: "`system_u:system_r:container_t:s0:c1,c2` (the last two numbers vary)"
		},
		example: {
			bad: `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  securityContext:
    seLinuxOptions:
      type: spc_t
      role: system_r
  containers:
    - name: app
      image: registry.example/web:1.4
`,
			good: `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  securityContext:
    seLinuxOptions:
      level: s0:c123,c456
  containers:
    - name: app
      image: registry.example/web:1.4
`
		}
	}
};
// src/pss/pod/seccomp-annotations.ts
const POD_ANNOTATION = "seccomp.security.alpha.kubernetes.io/pod";
const CONTAINER_ANNOTATION_PREFIX = "container.seccomp.security.alpha.kubernetes.io/";
function isRuntimeDefaultAnnotation(value) {
	return value === "runtime/default" || value === "docker/default";
}
// src/pss/checks/shared/seccomp.ts
const SECCOMP_FIELD = {
	read: ({ seccompProfile }) => seccompProfile,
	faultsOf: (profile) => isConfined(profile) ? [] : [{ field: ["seccompProfile", "type"] }]
};
const CAUTION = "System calls outside the runtime\u2019s default profile then fail with *Operation not permitted* (`unshare`, `mount`, `ptrace`, io_uring): try it where that may happen, and read the container\u2019s log.";
function fixSeccomp(violation, pod) {
	if (violation.path[0] === "metadata") return {
		class: "careful",
		edits: [{
			op: "remove",
			path: violation.path
		}],
		caution: CAUTION
	};
	if (isWindows(pod)) return REFUSED_ON_WINDOWS;
	const container = containerOf(pod, violation);
	const podEdits = confine(pod, void 0, ["spec"]);
	if (container === void 0) return {
		class: "careful",
		edits: podEdits,
		caution: CAUTION
	};
	const edits = confine(pod, container, violation.path.slice(0, -3));
	if (container.securityContext?.seccompProfile !== void 0) return {
		class: "careful",
		edits,
		caution: CAUTION
	};
	if (violation.inheritedFrom === void 0) return {
		class: "safe",
		edits,
		podEdits
	};
	return {
		class: "careful",
		edits,
		podEdits,
		caution: CAUTION
	};
}
function confine(pod, container, ownerPath) {
	const context = container ? container.securityContext : pod.spec?.securityContext;
	const edits = useRuntimeDefault([
		...ownerPath,
		"securityContext",
		"seccompProfile"
	], context?.seccompProfile);
	const key = container ? CONTAINER_ANNOTATION_PREFIX + (container.name ?? "") : POD_ANNOTATION;
	const annotation = pod.metadata?.annotations?.[key];
	if (annotation === void 0 || isRuntimeDefaultAnnotation(annotation)) return edits;
	return [...edits, {
		op: "remove",
		path: [
			"metadata",
			"annotations",
			key
		]
	}];
}
// src/pss/checks/seccomp-profile-baseline.ts
function evaluateAnnotations(pod) {
	const annotations = pod.metadata?.annotations ?? {};
	const keys = [POD_ANNOTATION, ...containersOf(pod).map(({ name }) => CONTAINER_ANNOTATION_PREFIX + name)];
	const bad = [...new Set(keys)].filter((key) => {
		const value = annotations[key];
		return value !== void 0 && !isRuntimeDefaultAnnotation(value) && !value.startsWith("localhost/");
	});
	if (bad.length === 0) return void 0;
	const texts = sortedSet(bad.map((key) => `${key}=${quoteGo(annotations[key] ?? "")}`));
	return {
		reason: "seccompProfile",
		detail: `forbidden ${plural("annotation", texts.length)} ${texts.join(", ")}`,
		violations: bad.map((key) => podViolation([
			"metadata",
			"annotations",
			key
		], key))
	};
}
function evaluateFields(pod) {
	const { violations, explicit, explicitValues } = findSetters(pod, SECCOMP_FIELD);
	if (violations.length === 0) return void 0;
	const types = joinQuoted(sortedSet(explicitValues.map(({ type = "" }) => type)));
	return {
		reason: "seccompProfile",
		detail: `${explicit.join(" and ")} must not set securityContext.seccompProfile.type to ${types}`,
		violations
	};
}
const seccompProfileBaseline = {
	id: "seccompProfile_baseline",
	level: "baseline",
	source: "https://github.com/kubernetes/pod-security-admission/blob/master/policy/check_seccompProfile_baseline.go",
	revisions: [{
		since: "v1.0",
		evaluate: evaluateAnnotations
	}, {
		since: "v1.19",
		evaluate: evaluateFields
	}],
	fix: fixSeccomp,
	docs: {
		title: "Seccomp",
		what: "Neither the pod nor a container turns its seccomp profile off.",
		why: "The runtime\u2019s default profile keeps a container from the system calls that are most useful to break out of it.",
		fields: [
			...inPodAndContainers("seccompProfile.type"),
			`metadata.annotations['${POD_ANNOTATION}']`,
			`metadata.annotations['${CONTAINER_ANNOTATION_PREFIX}*']`
		],
		allowed: "`RuntimeDefault`, `Localhost`, or absent; of the annotations `runtime/default`, `docker/default`, `localhost/\u2026`",
		history: {
			"v1.0": "reads the annotations",
			"v1.19": "reads the fields, and the annotations no longer"
		},
		fix: {
			classes: ["careful", "manual"],
			what: "Sets the type to `RuntimeDefault`; removes the annotation. Manual in Windows pods, which the API server refuses with the field."
		},
		verify: {
			command: "kubectl exec POD -c CONTAINER -- grep '^Seccomp:' /proc/1/status",
			expect: "`Seccomp:	2`"
		},
		example: {
			bad: `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  securityContext:
    seccompProfile:
      type: Unconfined
  containers:
    - name: app
      image: registry.example/web:1.4
`,
			good: `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  securityContext:
    seccompProfile:
      type: RuntimeDefault
  containers:
    - name: app
      image: registry.example/web:1.4
`
		}
	}
};
// src/pss/checks/seccomp-profile-restricted.ts
const overrides = ["seccompProfile_baseline"];
const FIELD$1 = {
	...SECCOMP_FIELD,
	missing: { field: ["seccompProfile", "type"] }
};
function evaluate$3(pod) {
	const { violations, explicit, explicitValues, silent } = findSetters(pod, FIELD$1);
	if (violations.length === 0) return void 0;
	const types = joinQuoted(sortedSet(explicitValues.map(({ type = "" }) => type)));
	return {
		reason: "seccompProfile",
		detail: explicit.length > 0 ? `${explicit.join(" and ")} must not set securityContext.seccompProfile.type to ${types}` : `pod or ${namedContainers(silent)} must set securityContext.seccompProfile.type to "RuntimeDefault" or "Localhost"`,
		violations
	};
}
const seccompProfileRestricted = {
	id: "seccompProfile_restricted",
	level: "restricted",
	source: "https://github.com/kubernetes/pod-security-admission/blob/master/policy/check_seccompProfile_restricted.go",
	revisions: [{
		since: "v1.19",
		overrides,
		evaluate: evaluate$3
	}, {
		since: "v1.25",
		overrides,
		evaluate: (pod) => isWindows(pod) ? void 0 : evaluate$3(pod)
	}],
	fix: fixSeccomp,
	docs: {
		title: "Seccomp, restricted",
		what: "The pod or every container sets a seccomp profile, and none turns it off.",
		why: "Without the field most nodes run the container with no profile at all, and so with the system calls that are most useful to break out of it.",
		fields: inPodAndContainers("seccompProfile.type"),
		allowed: "`RuntimeDefault`, `Localhost`; absent in a container where the pod sets one of them",
		history: {
			"v1.19": "the field came with Kubernetes 1.19",
			"v1.25": "pods with `spec.os.name: windows` are exempt"
		},
		fix: {
			classes: [
				"safe",
				"careful",
				"manual"
			],
			what: "Sets the type to `RuntimeDefault`: safe where nobody set one, careful where it was turned off. Manual in Windows pods, before `v1.25`."
		},
		verify: {
			command: "kubectl exec POD -c CONTAINER -- grep '^Seccomp:' /proc/1/status",
			expect: "`Seccomp:	2`"
		},
		example: {
			bad: `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  securityContext:
    runAsNonRoot: true
  containers:
    - name: app
      image: registry.example/web:1.4
      securityContext:
        allowPrivilegeEscalation: false
        capabilities:
          drop: ["ALL"]
`,
			good: `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  securityContext:
    runAsNonRoot: true
    seccompProfile:
      type: RuntimeDefault
  containers:
    - name: app
      image: registry.example/web:1.4
      securityContext:
        allowPrivilegeEscalation: false
        capabilities:
          drop: ["ALL"]
`
		}
	}
};
// src/pss/checks/sysctls.ts
const ADDED = {
	"v1.0": [
		"kernel.shm_rmid_forced",
		"net.ipv4.ip_local_port_range",
		"net.ipv4.tcp_syncookies",
		"net.ipv4.ping_group_range",
		"net.ipv4.ip_unprivileged_port_start"
	],
	"v1.27": ["net.ipv4.ip_local_reserved_ports"],
	"v1.29": [
		"net.ipv4.tcp_keepalive_time",
		"net.ipv4.tcp_fin_timeout",
		"net.ipv4.tcp_keepalive_intvl",
		"net.ipv4.tcp_keepalive_probes"
	],
	"v1.32": ["net.ipv4.tcp_rmem", "net.ipv4.tcp_wmem"],
	"v1.37": ["net.ipv4.tcp_slow_start_after_idle", "net.ipv4.tcp_notsent_lowat"]
};
const VERSIONS = Object.keys(ADDED);
function evaluate$2(pod, allowed) {
	const forbidden = sysctlsOf(pod).map(nameOf).filter((name) => !allowed.has(name));
	if (forbidden.length === 0) return void 0;
	const positions = positionsIn(sysctlsOf(pod));
	return {
		reason: "forbidden sysctls",
		detail: forbidden.join(", "),
		violations: [...new Set(forbidden)].map((name) => podViolation([
			...POD_CONTEXT,
			"sysctls",
			positions.get(name)?.[0] ?? 0,
			"name"
		], name))
	};
}
function sysctlsOf(pod) {
	return pod.spec?.securityContext?.sysctls ?? NONE;
}
const NONE = [];
function nameOf({ name = "" }) {
	return name;
}
const positionsIn = positionsBy(nameOf);
function fix({ path, value = "" }, pod) {
	const list = path.slice(0, -2);
	return {
		class: "careful",
		edits: (positionsIn(sysctlsOf(pod)).get(value) ?? []).map((index) => ({
			op: "remove",
			path: [...list, index]
		})),
		caution: `The kernel\u2019s default then holds for ${inlineCode(value)}: compare \`kubectl exec POD -- sysctl -a\` before and after, and the program\u2019s throughput under load. What must differ is set on the node by its administrator.`
	};
}
const listed = (names) => names.map((name) => `\`${name}\``).join(", ");
const sysctls = {
	id: "sysctls",
	level: "baseline",
	source: "https://github.com/kubernetes/pod-security-admission/blob/master/policy/check_sysctls.go",
	revisions: VERSIONS.map((since, position) => {
		const allowed = new Set(VERSIONS.slice(0, position + 1).flatMap((version) => ADDED[version]));
		return {
			since,
			evaluate: (pod) => evaluate$2(pod, allowed)
		};
	}),
	fix,
	docs: {
		title: "Sysctls",
		what: "The pod sets only kernel parameters that are its own.",
		why: "Other parameters change the kernel for every pod of the node, or turn off its protections.",
		fields: ["spec.securityContext.sysctls[*].name"],
		allowed: listed(Object.values(ADDED).flat()),
		history: Object.fromEntries(VERSIONS.map((version) => [version, `allows ${listed(ADDED[version])}`])),
		fix: {
			classes: ["careful"],
			what: "Removes the sysctl from the list."
		},
		verify: {
			command: "kubectl get pod POD -o jsonpath='{.spec.securityContext.sysctls[*].name}'",
			expect: "only names of allowed parameters"
		},
		example: {
			bad: `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  securityContext:
    sysctls:
      - name: net.core.somaxconn
        value: "1024"
  containers:
    - name: app
      image: registry.example/web:1.4
`,
			good: `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  securityContext:
    sysctls:
      - name: net.ipv4.ip_unprivileged_port_start
        value: "80"
  containers:
    - name: app
      image: registry.example/web:1.4
`
		}
	}
};
// src/pss/checks/windows-host-process.ts
const FIELD = {
	read: ({ windowsOptions }) => windowsOptions?.hostProcess,
	faultsOf: (value) => value ? [{ field: ["windowsOptions", "hostProcess"] }] : []
};
function evaluate$1(pod) {
	const { violations, explicit } = findSetters(pod, FIELD);
	if (violations.length === 0) return void 0;
	return {
		reason: "hostProcess",
		detail: `${explicit.join(" and ")} must not set securityContext.windowsOptions.hostProcess=true`,
		violations
	};
}
// src/pss/checks/index.generated.ts
const CHECKS = [
	allowPrivilegeEscalation,
	appArmorProfile,
	capabilitiesBaseline,
	capabilitiesRestricted,
	hostNamespaces,
	hostPathVolumes,
	hostPorts,
	hostProbesAndHostLifecycle,
	privileged,
	procMountRestricted,
	procMount,
	restrictedVolumes,
	runAsNonRoot,
	runAsUser,
	seLinuxOptions,
	seccompProfileBaseline,
	seccompProfileRestricted,
	sysctls,
	{
		id: "windowsHostProcess",
		level: "baseline",
		source: "https://github.com/kubernetes/pod-security-admission/blob/master/policy/check_windowsHostProcess.go",
		revisions: [{
			since: "v1.0",
			evaluate: evaluate$1
		}],
		fix: () => ({
			class: "manual",
			caution: "A HostProcess container is a program of the node, written and configured to be one: without the field it is another program. Node agents belong in a namespace of their own at the level `privileged`."
		}),
		docs: {
			title: "Windows HostProcess containers",
			what: "No container runs as a process of its Windows node.",
			why: "A HostProcess container has the node\u2019s network, files and user accounts: who controls it controls the node.",
			fields: inPodAndContainers("windowsOptions.hostProcess"),
			allowed: "`false`, or absent",
			fix: {
				classes: ["manual"],
				what: "Without the field it is another program: advice only."
			},
			verify: {
				command: "kubectl exec POD -c CONTAINER -- whoami",
				expect: "an account of the container, such as `user manager\\containeruser`, and not `nt authority\\system`"
			},
			example: {
				bad: `apiVersion: v1
kind: Pod
metadata:
  name: agent
spec:
  os:
    name: windows
  hostNetwork: true
  securityContext:
    windowsOptions:
      hostProcess: true
      runAsUserName: NT AUTHORITY\\SYSTEM
  containers:
    - name: agent
      image: registry.example/agent:2.0
`,
				good: `apiVersion: v1
kind: Pod
metadata:
  name: agent
spec:
  os:
    name: windows
  securityContext:
    windowsOptions:
      runAsUserName: ContainerUser
  containers:
    - name: agent
      image: registry.example/agent:2.0
`
			}
		}
	}
];
// src/pss/pod/change-containers.ts
function changeContainers(spec, lists, change) {
	const changed = lists.flatMap((list) => spec[list] === void 0 ? [] : [[list, spec[list].map(change)]]);
	return {
		...spec,
		...Object.fromEntries(changed)
	};
}
// src/pss/pod/host-ports.ts
function defaultHostPorts(container) {
	if (container.ports === void 0) return container;
	const ports = container.ports.map((port) => {
		const { hostPort = 0, containerPort = 0 } = port;
		return hostPort !== 0 || containerPort === 0 ? port : {
			...port,
			hostPort: containerPort
		};
	});
	return {
		...container,
		ports
	};
}
// src/pss/pod/pod-on.ts
const FORMER_SIGHTS = [
	{
		before: "v1.27",
		see: copySeccompAnnotations
	},
	{
		before: "v1.28",
		see: (spec) => spec.hostNetwork ? changeContainers(spec, ["initContainers", "containers"], defaultHostPorts) : spec
	},
	{
		before: "v1.30",
		see: withoutAppArmorFields
	},
	{
		before: "v1.31",
		see: (spec) => spec.volumes ? {
			...spec,
			volumes: spec.volumes.map(withoutImage)
		} : spec
	}
];
function podOn(clusterVersion, pod) {
	if (pod.spec === void 0) return pod;
	const sights = FORMER_SIGHTS.filter(({ before }) => compareVersions(clusterVersion, before) < 0);
	return {
		...pod,
		spec: sights.reduce((spec, { see }) => see(spec, pod), pod.spec)
	};
}
function withoutAppArmorFields(spec) {
	const changed = changeContainers(spec, CONTAINER_LISTS, (container) => {
		const { appArmorProfile, ...securityContext } = container.securityContext ?? {};
		return appArmorProfile === void 0 ? container : {
			...container,
			securityContext
		};
	});
	const { appArmorProfile, ...securityContext } = spec.securityContext ?? {};
	return appArmorProfile === void 0 ? changed : {
		...changed,
		securityContext
	};
}
function withoutImage({ image, ...volume }) {
	return Object.keys(volume).some((key) => key !== "name") ? volume : {
		...volume,
		emptyDir: {}
	};
}
function copySeccompAnnotations(spec, { metadata }) {
	const profileOf = (key) => {
		const profile = seccompProfileOf(metadata?.annotations?.[key]);
		return profile === void 0 ? {} : { seccompProfile: profile };
	};
	return {
		...changeContainers(spec, CONTAINER_LISTS, (container) => ({
			...container,
			securityContext: {
				...profileOf(CONTAINER_ANNOTATION_PREFIX + (container.name ?? "")),
				...container.securityContext
			}
		})),
		securityContext: {
			...profileOf(POD_ANNOTATION),
			...spec.securityContext
		}
	};
}
function seccompProfileOf(annotation = "") {
	if (annotation === "unconfined") return { type: "Unconfined" };
	if (isRuntimeDefaultAnnotation(annotation)) return { type: "RuntimeDefault" };
	const localhostProfile = /^localhost\/(.+)$/s.exec(annotation)?.[1];
	return localhostProfile === void 0 ? void 0 : {
		type: "Localhost",
		localhostProfile
	};
}
// src/text/bounded-map.ts
var BoundedMap = class extends Map {
	#most;
	constructor(most) {
		super();
		this.#most = most;
	}
	set(key, value) {
		if (this.size >= this.#most && !this.has(key)) this.clear();
		return super.set(key, value);
	}
};
// src/text/without-source.ts
function copyWithoutSource(value) {
	return JSON.parse(JSON.stringify(value));
}
// src/pss/registry.ts
const MOST_TARGETS = 1e3;
function buildRegistry(checks) {
	requireUpstreamRules(checks);
	const ordered = [...checks].sort((a, b) => compareText(a.level, b.level) || compareText(a.id, b.id));
	const newestVersion = checks.flatMap((check) => check.revisions.map(({ since }) => since)).reduce((a, b) => compareVersions(a, b) < 0 ? b : a, "v1.0");
	const resolved = new BoundedMap(MOST_TARGETS);
	function checksFor({ level, version, clusterVersion }) {
		const key = `${level}:${version}:${clusterVersion ?? ""}`;
		const cached = resolved.get(key);
		if (cached !== void 0) return cached;
		const server = clusterVersion === void 0 ? newestVersion : olderVersion(clusterVersion, newestVersion);
		const applicable = resolveChecks(ordered, level, olderVersion(version, server), server);
		resolved.set(copyWithoutSource(key), applicable);
		return applicable;
	}
	return {
		checks: ordered,
		newestVersion,
		checksFor
	};
}
function resolveChecks(checks, level, version, server) {
	if (level === "privileged") return [];
	const resolved = checks.flatMap(({ id, level: checkLevel, revisions }) => {
		if (checkLevel === "restricted" && level === "baseline") return [];
		const revision = revisions.findLast(({ since }) => compareVersions(since, version) <= 0);
		return revision === void 0 ? [] : [{
			id,
			revision,
			evaluate: evaluationOn(revision, server)
		}];
	});
	const overridden = new Set(resolved.flatMap(({ revision }) => revision.overrides ?? []));
	return resolved.filter(({ id }) => !overridden.has(id));
}
function evaluationOn({ evaluate, formerly = [] }, server) {
	return formerly.find(({ before }) => compareVersions(server, before) < 0)?.evaluate ?? evaluate;
}
function requireUpstreamRules(checks) {
	const levels = /* @__PURE__ */ new Map();
	for (const { id, level, revisions } of checks) {
		if (levels.has(id)) throw new Error(`check ${id}: another check has the same id`);
		levels.set(id, level);
		if (!["baseline", "restricted"].includes(level)) throw new Error(`check ${id}: level must not be ${level}`);
		if (revisions.length === 0) throw new Error(`check ${id}: must have a revision`);
		revisions.forEach(({ since }, index) => {
			const previous = revisions[index - 1];
			if (since === "latest") throw new Error(`check ${id}: a revision must not be since latest`);
			if (previous !== void 0 && compareVersions(previous.since, since) >= 0) throw new Error(`check ${id}: ${since} must be newer than ${previous.since}`);
		});
		for (const { since, formerly = [] } of revisions) requireFormerServers(id, since, formerly);
	}
	for (const { id, level, revisions } of checks) for (const overridden of revisions.flatMap(({ overrides }) => overrides ?? [])) {
		if (level !== "restricted") throw new Error(`check ${id}: only restricted checks may override others`);
		if (levels.get(overridden) !== "baseline") throw new Error(`check ${id}: must override baseline checks only, and ${overridden} is none`);
	}
}
function requireFormerServers(id, since, formerly) {
	let previous = since;
	for (const { before } of formerly) {
		if (compareVersions(previous, before) >= 0) throw new Error(`check ${id}: ${before} must be newer than ${previous}`);
		previous = before;
	}
}
// src/pss/evaluate.ts
const STANDARD = buildRegistry(CHECKS);
function evaluate(pod, target, registry = STANDARD, found = /* @__PURE__ */ new Map()) {
	const results = [];
	const { clusterVersion } = target;
	const seenBy = (read) => clusterVersion === void 0 ? read : podOn(clusterVersion, read);
	const seen = seenBy(pod);
	const other = pod.otherReading && seenBy(pod.otherReading);
	for (const check of registry.checksFor(target)) {
		let failure = found.get(check.evaluate);
		if (failure === void 0) {
			failure = joined(runCheck(check, seen), other && runCheck(check, other)) ?? null;
			found.set(check.evaluate, failure);
		}
		if (failure !== null) results.push({
			check: check.id,
			...failure
		});
	}
	return {
		target,
		allowed: results.length === 0,
		message: formatFailures(results),
		results
	};
}
function evaluatorOf(pod, known = []) {
	const verdicts = [...known];
	const found = /* @__PURE__ */ new Map();
	return (target) => {
		const { clusterVersion } = target;
		const same = verdicts.find((verdict) => isSameTarget(verdict.target, target));
		if (same !== void 0) return same;
		const asSameServer = found.get(clusterVersion) ?? /* @__PURE__ */ new Map();
		found.set(clusterVersion, asSameServer);
		const verdict = evaluate(pod, target, STANDARD, asSameServer);
		verdicts.push(verdict);
		return verdict;
	};
}
function joined(first, second) {
	if (first === void 0 || second === void 0) return first ?? second;
	const known = new Set(first.violations.map(keyInPod));
	const more = second.violations.filter((violation) => !known.has(keyInPod(violation)));
	return {
		...first,
		violations: [...first.violations, ...more]
	};
}
function runCheck({ id, revision, evaluate: check }, pod) {
	try {
		return check(pod);
	} catch (cause) {
		throw new Error(`check ${id} (revision ${revision.since}) failed: ${String(cause)}`, { cause });
	}
}
// src/pss/check-of.ts
const BY_ID = new Map(STANDARD.checks.map((check) => [check.id, check]));
function checkOf(id) {
	const check = BY_ID.get(id);
	if (check === void 0) throw new Error(`no check has the id ${id}`);
	return check;
}
function isOfStandard(id) {
	return BY_ID.has(id);
}
// src/text/group-by.ts
function groupBy(values, keyOf) {
	const groups = /* @__PURE__ */ new Map();
	for (const value of values) put(groups, keyOf(value), value);
	return groups;
}
function groupByEach(values, keysOf) {
	const groups = /* @__PURE__ */ new Map();
	for (const value of values) for (const key of keysOf(value)) put(groups, key, value);
	return groups;
}
function put(groups, key, value) {
	const group = groups.get(key);
	if (group === void 0) groups.set(key, [value]);
	else group.push(value);
}
function distinctBy(values, keyOf) {
	const seen = /* @__PURE__ */ new Set();
	return values.filter((value) => {
		const key = keyOf(value);
		return !seen.has(key) && seen.add(key);
	});
}
// src/manifest/types/type-fault.ts
function describeFault(value, type) {
	const remedy = remedyFor(value, type);
	return `found ${describeValue(value, type)}, expected ${describeType(type)}${remedy === void 0 ? "" : `: ${remedy}`}`;
}
function describeValue(value, type) {
	if (value.kind !== "scalar") return `a ${value.kind}`;
	if (value.value === null) return "null";
	if (typeof value.value === "boolean") return "a boolean";
	if (typeof value.value === "object") return type === "string" ? "a number" : `the number ${value.value.digits}`;
	return `the string ${JSON.stringify(shorten(value.value))}`;
}
function shorten(text) {
	return text.length > 40 ? `${text.slice(0, 39)}\u2026` : text;
}
function describeType(type) {
	if (type.startsWith("[]")) return "a list";
	if (type.startsWith("map:")) return "a mapping";
	return DESCRIPTIONS[type] ?? "a mapping";
}
const DESCRIPTIONS = {
	bool: "true or false",
	string: "a string",
	int32: "a whole number of 32 bits",
	int64: "a whole number of 64 bits",
	IntOrString: "a whole number of 32 bits or a string",
	Quantity: "a quantity such as 500m or 1Gi",
	Time: "a time such as \"2006-01-02T15:04:05Z\""
};
function meantScalar(value, type) {
	if (value.kind !== "scalar" || value.value === null) return void 0;
	const { value: scalar, node } = value;
	if (type === "string" && typeof scalar !== "string") return node?.source ?? (typeof scalar === "object" ? scalar.digits : String(scalar));
	if (typeof scalar !== "string") return void 0;
	if (type === "bool" && /^(?:true|false)$/i.test(scalar)) return scalar.toLowerCase() === "true";
	if (/^int/.test(type) && /^-?(?:0|[1-9][0-9]{0,14})$/.test(scalar)) return Number(scalar);
}
function remedyFor(value, type) {
	if (value.kind === "mapping" && type.startsWith("[]")) return "put a dash before each item";
	if (value.kind !== "scalar") return void 0;
	const { value: scalar, node } = value;
	if (type === "string" && scalar !== null && typeof scalar !== "string") return "quote it";
	if (typeof scalar !== "string") return void 0;
	if (type === "bool" && /^(?:true|false)$/.test(scalar) && node?.type !== "PLAIN") return "remove the quotes";
	if (type === "bool" && /^(?:true|false)$/i.test(scalar)) return `write ${scalar.toLowerCase()}`;
	if (/^int/.test(type) && /^-?[0-9]+$/.test(scalar) && node?.type !== "PLAIN") return "remove the quotes";
}
// src/manifest/yaml/walk.ts
function walk(root, path) {
	const steps = [];
	let value = root;
	for (const name of path) {
		const entry = fieldOf(value, name);
		const next = entry === void 0 ? childOf(value, name) : entry.value;
		if (next === void 0) break;
		steps.push(entry === void 0 ? {
			name,
			value: next
		} : {
			name,
			value: next,
			entry
		});
		value = next;
	}
	return steps;
}
function childOf(value, step) {
	return value?.kind === "list" && typeof step === "number" ? value.items[step] : fieldOf(value, step)?.value;
}
function stepAt(root, path) {
	const steps = walk(root, path);
	const last = steps.length === path.length ? steps.at(-1) : void 0;
	return last === void 0 || isNull(last.value) ? void 0 : last;
}
function fieldOf(value, name) {
	return value?.kind === "mapping" ? value.entries.get(String(name)) : void 0;
}
function isNull(value) {
	return value?.kind === "scalar" && value.value === null;
}
function scalarText(value) {
	return value?.kind === "scalar" && typeof value.value === "string" ? value.value : void 0;
}
function textOf(value, name) {
	return scalarText(fieldOf(value, name)?.value) ?? "";
}
export { APP_ARMOR_ANNOTATION, BoundedMap, CAPABILITY_RISKS, CONTAINER_ANNOTATION_PREFIX, CONTAINER_LISTS, LEVELS, NEWEST_VERSION, OLDEST_CLUSTER_VERSION, POD_ANNOTATION, POD_CONTEXT, SE_LINUX_TYPES, STANDARD, UNPRIVILEGED_PORT_START, annotationOf, capitalised, changeContainers, checkOf, childOf, compareLevels, compareStrictness, compareTargets, compareText, compareVersions, containerOf, containerViolation, containersOf, copyWithoutSource, defaultHostPorts, describeFault, distinctBy, effectiveUser, evaluate, evaluatorOf, fieldOf, fixAddition, fixSeccomp, formatFailures, formatPath, formatSetter, formatViolates, formatWouldViolate, groupBy, groupByEach, hasUserNamespace, inContainers, inPodAndContainers, inlineCode, isConfined, isCopiedToField, isHostProcess, isHostProcessContainer, isKnownNonRoot, isNewerThanKnown, isNull, isOfStandard, isRuntimeDefaultAnnotation, isSameTarget, isWindows, joinQuoted, keyInPod, mayRejectMore, meantScalar, namedContainers, parseClusterVersion, parseLevel, parseVersion, plural, podViolation, propagatedMounts, quoteGo, rememberLast, runAsUser, scalarText, sortedSet, stepAt, strictestTarget, textOf, visibleText, walk, withImages, withoutCommands };
