import { CAPABILITY_RISKS, POD_CONTEXT, UNPRIVILEGED_PORT_START, childOf, compareLevels, compareVersions, containerOf, containerViolation, containersOf, effectiveUser, fieldOf as fieldOf$1, fixAddition, fixSeccomp, groupBy, hasUserNamespace, inContainers, inPodAndContainers, inlineCode, isKnownNonRoot, isWindows, plural, podViolation, runAsUser, scalarText, textOf } from "./walk.js";
import { violationsAt } from "./nearest.js";
import { groupOf, placesOf, plainIdentity, quantityNanos, readDocuments } from "./places.js";
// src/pss/pod/image-reference.ts
const DEFAULT_REGISTRY = "docker.io";
const OTHER_DEFAULT = "index.docker.io";
const OFFICIAL = "library";
const MAX_NAME = 255;
const MAX_REFERENCE = 520;
const REGISTRY = /^(?:\[[a-fA-F0-9:]+\]|[a-zA-Z0-9](?:[a-zA-Z0-9.-]*[a-zA-Z0-9])?)(?::[0-9]+)?$/;
const STEP = /^[a-z0-9]+(?:(?:\.|__?|-+)[a-z0-9]+)*$/;
const TAG = /^\w[\w.-]{0,127}$/;
const DIGEST = /^[a-zA-Z][a-zA-Z0-9]*(?:[-_+.][a-zA-Z][a-zA-Z0-9]*)*:[a-fA-F0-9]{32,}$/;
const IMAGE_ID = /^[a-f0-9]{64}$/;
function imageReference(image) {
	if (image === void 0 || image.length > MAX_REFERENCE) return void 0;
	const [tagged = "", digest, ...rest] = image.split("@");
	const colon = tagged.lastIndexOf(":");
	const hasTag = colon > tagged.lastIndexOf("/");
	const tag = hasTag ? tagged.slice(colon + 1) : void 0;
	const name = normalName(hasTag ? tagged.slice(0, colon) : tagged);
	if (name === void 0 || rest.length > 0) return void 0;
	if (tag !== void 0 && !TAG.test(tag) || digest !== void 0 && !DIGEST.test(digest)) return void 0;
	return {
		...name,
		...tag === void 0 ? {} : { tag },
		...digest === void 0 ? {} : { digest }
	};
}
function normalName(name) {
	if (IMAGE_ID.test(name)) return void 0;
	const [first = "", ...others] = name.split("/");
	const isRegistry = /[.:]/.test(first) || first === "localhost" || first !== first.toLowerCase();
	const hasRegistry = others.length > 0 && isRegistry;
	const given = hasRegistry ? first : DEFAULT_REGISTRY;
	const registry = given === OTHER_DEFAULT ? DEFAULT_REGISTRY : given;
	const steps = hasRegistry ? others : [first, ...others];
	if (!REGISTRY.test(registry) || !steps.every((step) => STEP.test(step))) return void 0;
	const path = [...registry === DEFAULT_REGISTRY && steps.length === 1 ? [OFFICIAL] : [], ...steps].join("/");
	const repository = `${registry}/${path}`;
	return repository.length > MAX_NAME ? void 0 : {
		registry,
		path,
		repository
	};
}
// src/manifest/objects/found-object.ts
function skipsAllBut(isWanted) {
	return (text) => {
		const known = plainIdentity(text);
		return known !== void 0 && !isWanted(known);
	};
}
function foundObjects(file, text, canSkip) {
	const placeAt = placesOf(file, text);
	return readDocuments(text, canSkip).flatMap((document) => objectsOfDocument(document).flatMap(({ value }) => {
		if (textOf(value, "kind") === "") return [];
		return [{
			file,
			line: placeAt(document.offset + kindOffset(value)).line,
			value
		}];
	}));
}
function objectsOfDocument({ value }) {
	if (value?.kind !== "mapping") return [];
	const items = textOf(value, "kind").endsWith("List") ? fieldOf$1(value, "items")?.value : void 0;
	if (items?.kind !== "list") return [{
		value,
		path: []
	}];
	return items.items.flatMap((item, index) => item.kind === "mapping" ? [{
		value: item,
		path: ["items", index]
	}] : []);
}
function kindOffset(object) {
	return fieldOf$1(object, "kind")?.key.range?.[0] ?? 0;
}
function isOfKind({ value }, group, kinds) {
	return groupOf(textOf(value, "apiVersion")) === group && kinds.includes(textOf(value, "kind"));
}
function nameOfObject({ value }) {
	return textOf(fieldOf$1(value, "metadata")?.value, "name");
}
function namespaceOfObject({ value }) {
	const namespace = textOf(fieldOf$1(value, "metadata")?.value, "namespace");
	return namespace === "" ? void 0 : namespace;
}
function valueIn(root, path) {
	return path.reduce((value, step) => childOf(value, step), root);
}
function itemsIn(root, path = []) {
	const value = valueIn(root, path);
	return value?.kind === "list" ? value.items : [];
}
function textListIn(root, path = []) {
	return itemsIn(root, path).flatMap((item) => scalarText(item) ?? []);
}
function textMapIn(root, path = []) {
	const value = valueIn(root, path);
	if (value?.kind !== "mapping") return {};
	return Object.fromEntries([...value.entries.values()].flatMap(({ name, value: entry }) => {
		const text = scalarText(entry);
		return text === void 0 ? [] : [[name, text]];
	}));
}
function wordsIn(value) {
	if (value === void 0) return "";
	if (value.kind === "list") return value.items.map(wordsIn).join("\n");
	if (value.kind === "scalar") return typeof value.value === "string" ? value.value : "";
	return [...value.entries.values()].map((entry) => `${entry.name}\n${wordsIn(entry.value)}`).join("\n");
}
function matchesStars(pattern, name) {
	const [first = "", ...others] = pattern.split("*");
	if (others.length === 0) return pattern === name;
	if (!name.startsWith(first)) return false;
	const last = others.at(-1) ?? "";
	let at = first.length;
	for (const part of others.slice(0, -1)) {
		const found = name.indexOf(part, at);
		if (found === -1) return false;
		at = found + part.length;
	}
	return name.length - last.length >= at && name.endsWith(last);
}
// src/hardening/namespace/guard-manifests.ts
const GUARDS = [
	"networkPolicy",
	"limitRange",
	"resourceQuota"
];
const FILE_NAMES = {
	networkPolicy: "network-policy.yaml",
	limitRange: "limit-range.yaml",
	resourceQuota: "resource-quota.yaml"
};
function missingGuards({ deniesIngress, otherPolicy, hasLimitRange, hasQuota }) {
	const isThere = {
		networkPolicy: deniesIngress || otherPolicy !== void 0,
		limitRange: hasLimitRange,
		resourceQuota: hasQuota
	};
	return GUARDS.filter((guard) => !isThere[guard]);
}
function guardManifests(namespaces, { kustomizationOf, isTaken }) {
	const added = /* @__PURE__ */ new Set();
	return namespaces.flatMap((namespace) => {
		const folder = folderOf(namespace.file);
		const file = kustomizationOf(namespace.file);
		return missingGuards(namespace).map((guard) => {
			const plain = FILE_NAMES[guard];
			const names = [
				plain,
				`${namespace.name}-${plain}`,
				`${namespace.name}-default-${plain}`
			];
			const path = folder + (names.find((name) => !added.has(folder + name) && !isTaken(folder + name)) ?? plain);
			added.add(path);
			const manifest = {
				guard,
				namespace: namespace.name,
				path,
				text: guardManifest(guard, namespace.name)
			};
			if (file === void 0) return manifest;
			const edit = {
				op: "add-item",
				path: ["resources"],
				value: relativePath(folderOf(file), path)
			};
			return {
				...manifest,
				kustomization: {
					file,
					edit
				}
			};
		});
	});
}
function guardManifest(guard, namespace) {
	const head = (apiVersion, kind, name) => `apiVersion: ${apiVersion}
kind: ${kind}
metadata:
  name: ${name}
  namespace: ${namespace}
spec:
`;
	if (guard === "limitRange") return head("v1", "LimitRange", "defaults") + LIMITS;
	if (guard === "resourceQuota") return head("v1", "ResourceQuota", "quota") + QUOTA;
	const policy = (name) => head("networking.k8s.io/v1", "NetworkPolicy", name);
	return `${policy("default-deny")}${DENY}---\n${policy("allow-dns")}${ALLOW_DNS}`;
}
const DENY = `  podSelector: {}
  policyTypes:
    - Ingress
    - Egress
`;
const ALLOW_DNS = `  podSelector: {}
  policyTypes:
    - Egress
  egress:
    - to:
        - namespaceSelector:
            matchLabels:
              kubernetes.io/metadata.name: kube-system
      ports:
        - protocol: UDP
          port: 53
        - protocol: TCP
          port: 53
`;
const LIMITS = `  limits:
    - type: Container
      defaultRequest:
        cpu: 100m
        memory: 128Mi
      default:
        memory: 512Mi
`;
const QUOTA = `  hard:
    pods: "50"
    requests.cpu: "10"
    requests.memory: 20Gi
    limits.memory: 40Gi
`;
function folderOf(path) {
	return path.slice(0, path.lastIndexOf("/") + 1);
}
function relativePath(folder, path) {
	const from = folder.split("/").slice(0, -1);
	const to = path.split("/");
	let same = 0;
	while (same < from.length && from[same] === to[same]) same++;
	return [...from.slice(same).map(() => ".."), ...to.slice(same)].join("/");
}
// src/hardening/seccomp/read-profile.ts
const ACTIONS = [
	"SCMP_ACT_KILL",
	"SCMP_ACT_KILL_PROCESS",
	"SCMP_ACT_KILL_THREAD",
	"SCMP_ACT_TRAP",
	"SCMP_ACT_ERRNO",
	"SCMP_ACT_TRACE",
	"SCMP_ACT_ALLOW",
	"SCMP_ACT_LOG",
	"SCMP_ACT_NOTIFY"
];
const LETTING = ["SCMP_ACT_ALLOW", "SCMP_ACT_LOG"];
function readSeccompProfile(text) {
	try {
		JSON.parse(text);
	} catch {
		return {
			refused: 0,
			problems: ["the file is no JSON"]
		};
	}
	return profileContentOf(readDocuments(text)[0]?.value);
}
function profileContentOf(root) {
	if (root?.kind !== "mapping") return {
		refused: 0,
		problems: ["it is no mapping"]
	};
	const problems = [];
	const actionOf = (owner, key, where) => {
		const value = fieldOf$1(owner, key)?.value;
		const action = scalarText(value);
		if (action !== void 0 && ACTIONS.includes(action)) return action;
		const found = action === void 0 ? value === void 0 ? "nothing" : "no text" : JSON.stringify(action);
		problems.push(`${where}: found ${found}, expected an action such as SCMP_ACT_ERRNO`);
	};
	const defaultAction = actionOf(root, "defaultAction", "defaultAction");
	const syscalls = fieldOf$1(root, "syscalls")?.value;
	if (!(syscalls === void 0 || syscalls.kind === "list" || syscalls.kind === "scalar" && syscalls.value === null)) problems.push(`syscalls: found a ${syscalls.kind}, expected a list`);
	let refused = 0;
	for (const [index, rule] of itemsIn(syscalls).entries()) {
		const action = actionOf(rule, "action", `syscalls[${index}].action`);
		const names = namesOf(rule);
		if (names === void 0) problems.push(`syscalls[${index}].names: found no list of names`);
		if (action !== void 0 && !LETTING.includes(action)) refused += names?.length ?? 0;
	}
	return {
		...defaultAction !== void 0 && { defaultAction },
		refused,
		problems
	};
}
function namesOf(rule) {
	const name = scalarText(fieldOf$1(rule, "name")?.value);
	if (name !== void 0) return [name];
	const names = fieldOf$1(rule, "names")?.value;
	if (names?.kind !== "list") return void 0;
	const texts = names.items.map(scalarText);
	return texts.every((text) => text !== void 0) ? texts : void 0;
}
function letsThrough({ defaultAction }) {
	return defaultAction !== void 0 && LETTING.includes(defaultAction);
}
// src/hardening/contained-pod.ts
function containedSpec(pod) {
	return pod.spec ?? {};
}
function labelsOf({ metadata = {} }) {
	return metadata.labels ?? {};
}
function accountOf(pod) {
	const { serviceAccountName, serviceAccount } = containedSpec(pod);
	return serviceAccountName || serviceAccount || "default";
}
function tokenUses(objects) {
	const accounts = objects.filter((object) => isOfKind(object, "", ["ServiceAccount"]) && nameOfObject(object) !== "");
	const bound = objects.flatMap((object) => {
		const use = `${textOf(object.value, "kind")} ${nameOfObject(object)} in ${object.file}`;
		return subjectsOf(object).map((subject) => ({
			use,
			subject
		}));
	});
	return (pod, namespaces) => {
		const name = accountOf(pod);
		const wanted = (namespaces.length === 0 ? [void 0] : namespaces).map((namespace) => accountName(namespace, name));
		const isWanted = (found) => wanted.some((each) => mayBeSame(each, found));
		const use = bound.find(({ subject }) => isWanted(subject))?.use;
		const account = accountSaying(accounts.filter((object) => isWanted(accountName(namespaceOfObject(object), nameOfObject(object)))));
		return {
			...use !== void 0 && { use },
			...account !== void 0 && { account }
		};
	};
}
function accountSaying(objects) {
	const all = objects.map(({ file, value }) => {
		const field = fieldOf$1(value, "automountServiceAccountToken")?.value;
		return {
			file,
			...field?.kind === "scalar" && typeof field.value === "boolean" && { isAutomounted: field.value === true }
		};
	});
	return all.find(({ isAutomounted }) => isAutomounted !== false) ?? all[0];
}
const RBAC = "rbac.authorization.k8s.io";
const EVERY_ACCOUNT = "system:serviceaccounts";
function subjectsOf(object) {
	const isOfCluster = isOfKind(object, RBAC, ["ClusterRoleBinding"]);
	if (!isOfCluster && !isOfKind(object, RBAC, ["RoleBinding"])) return [];
	return itemsIn(object.value, ["subjects"]).flatMap((subject) => {
		const [name, kind, own] = [
			textOf(subject, "name"),
			textOf(subject, "kind"),
			textOf(subject, "namespace")
		];
		if (kind === "ServiceAccount") return [accountName(own || (isOfCluster ? void 0 : namespaceOfObject(object)), name)];
		const [system, what, namespace, account] = name.split(":");
		if (system !== "system") return [];
		if (kind === "User" && what === "serviceaccount") return [accountName(namespace, account ?? "")];
		if (kind !== "Group") return [];
		if (name === EVERY_ACCOUNT) return [{}];
		return what === "serviceaccounts" ? [accountName(namespace, void 0)] : [];
	});
}
function accountName(namespace, name) {
	return {
		...namespace !== void 0 && { namespace },
		...name !== void 0 && { name }
	};
}
function mayBeSame(one, other) {
	return mayBeEqual(one.name, other.name) && mayBeEqual(one.namespace, other.namespace);
}
function mayBeEqual(one, other) {
	return one === void 0 || other === void 0 || one === other;
}
// src/hardening/legacy/shell-commands.ts
const SHELLS = /^(?:\/(?:usr\/)?bin\/)?(?:ba|da|a)?sh$/;
function scriptOf(words) {
	if (!SHELLS.test(words[0] ?? "")) return void 0;
	const flags = words.slice(1).findIndex((word) => /^-[a-z]*c$/.test(word));
	if (flags === -1 || !words.slice(1, flags + 1).every((word) => word.startsWith("-"))) return void 0;
	const script = words[flags + 2];
	return script === void 0 ? void 0 : {
		script,
		index: flags + 2
	};
}
const PIECE = /(?<blank>[ \t]+|\\\n)|(?<end>&&|\|\||;|\n)|(?<comment>#[^\n]*)|'(?<raw>[^']*)'|"(?<quoted>[^"`\\]*)"|(?<plain>[^\s'"`\\;&|<>(){}#]+)/y;
const RESERVED = /* @__PURE__ */ new Set([
	"if",
	"then",
	"else",
	"elif",
	"fi",
	"for",
	"while",
	"until",
	"do",
	"done",
	"case",
	"esac",
	"!"
]);
function readShell(script) {
	const commands = [];
	const starts = [];
	let words = [];
	let word;
	const endWord = () => {
		if (word !== void 0) words.push(word);
		word = void 0;
	};
	const endCommand = () => {
		endWord();
		if (words.length > 0) commands.push(words);
		words = [];
	};
	PIECE.lastIndex = 0;
	for (let at = 0; at < script.length; at = PIECE.lastIndex) {
		const { groups } = PIECE.exec(script) ?? {};
		if (groups === void 0) return void 0;
		const { blank, end, comment, raw, quoted, plain } = groups;
		const text = raw ?? quoted ?? plain;
		if (blank !== void 0 || comment !== void 0) endWord();
		else if (end !== void 0) endCommand();
		else if (text?.includes("$(")) return void 0;
		else {
			if (words.length === 0 && word === void 0) starts.push(at);
			word = (word ?? "") + (text ?? "");
		}
	}
	endCommand();
	if (commands.some(([first = ""]) => RESERVED.has(first))) return void 0;
	return {
		commands,
		starts
	};
}
// src/hardening/resources/set-resources.ts
const POD_RESOURCES_SINCE = "v1.34";
function heldQuantity(pod, container, field, resource, around) {
	for (const [resources, isByPod] of [[container.resources, false], [podResources(pod, around), true]]) {
		const own = quantityOf(resources, field, resource);
		if (own !== void 0) return {
			text: own,
			isByLimit: false,
			isByPod
		};
		const limit = field === "requests" ? quantityOf(resources, "limits", resource) : void 0;
		if (limit !== void 0) return {
			text: limit,
			isByLimit: true,
			isByPod
		};
	}
}
function quantityOf(resources, field, resource) {
	const quantities = resources?.[field] ?? {};
	return Object.hasOwn(quantities, resource) ? quantities[resource] : void 0;
}
function podResources(pod, { clusterVersion }) {
	return (clusterVersion === void 0 || compareVersions(clusterVersion, POD_RESOURCES_SINCE) >= 0) && !isWindows(pod) ? containedSpec(pod).resources : void 0;
}
function isSome(text) {
	return text !== void 0 && (quantityNanos(text) ?? 0n) > 0n;
}
function isLess(limit, request) {
	const [low, high] = [limit, request].map((text) => text === void 0 ? void 0 : quantityNanos(text));
	return low !== void 0 && high !== void 0 && low < high;
}
function contradictions(resources) {
	return Object.keys(resources.limits ?? {}).filter((name) => isLess(quantityOf(resources, "limits", name), quantityOf(resources, "requests", name)));
}
// src/hardening/unprivileged-ports.ts
const DEFAULT_START = 1024;
function lowPorts(pod, container) {
	const start = firstFreePort(pod);
	const declared = (container.ports ?? []).flatMap(({ containerPort = 0 }) => containerPort > 0 ? [containerPort] : []);
	return {
		low: declared.filter((port) => port < start),
		isKnown: declared.length > 0 || start <= 1,
		start
	};
}
function firstFreePort(pod) {
	const value = (pod.spec?.securityContext?.sysctls?.find(({ name }) => name === "net.ipv4.ip_unprivileged_port_start"))?.value?.trim() ?? "";
	return /^[0-9]{1,5}$/.test(value) ? Math.min(Number(value), DEFAULT_START) : DEFAULT_START;
}
// src/hardening/rules/capabilities.ts
const ADD = [
	"securityContext",
	"capabilities",
	"add"
];
const BIND = "NET_BIND_SERVICE";
const NONE = /* @__PURE__ */ new Set();
function answers$7(pod) {
	return containersOf(pod).flatMap((placed) => {
		const violation = containerViolation(placed, ADD);
		if (isWindows(pod)) return [{
			violation,
			answer: "not applicable",
			says: "not on Windows"
		}];
		const added = additionsByName(placed.container);
		if (added.size === 0) return [{
			violation,
			answer: "met",
			says: "adds none"
		}];
		return [...added].map(([name, [first]]) => answerOf$5(pod, placed, name, first?.index ?? 0));
	});
}
function answerOf$5(pod, placed, name, index) {
	const violation = containerViolation(placed, [...ADD, index], name);
	const must = `must not include "${name}" in securityContext.capabilities.add`;
	if (name !== BIND) return {
		violation,
		answer: "not met",
		says: riskOf(name, pod),
		must
	};
	const { low, isKnown, start } = lowPorts(pod, placed.container);
	if (low.length > 0) return {
		violation,
		answer: "met",
		says: `for ${low.map((port) => `port ${port}`).join(", ")}`
	};
	if (!isKnown) return {
		violation,
		answer: "unknown",
		says: "declares no port, so it may listen on one below 1024"
	};
	return {
		violation,
		answer: "not met",
		says: start < 1024 ? `${UNPRIVILEGED_PORT_START} lets it listen from port ${start} on` : "declares no port below 1024",
		must
	};
}
function riskOf(name, pod) {
	const entry = Object.hasOwn(CAPABILITY_RISKS, name) ? CAPABILITY_RISKS[name] : void 0;
	if (entry === void 0) return "no capability that Linux knows";
	return `risk ${entry.risk}: lets it ${entry.allows}${hasUserNamespace(pod) ? ", within the pod\u2019s user namespace" : ""}`;
}
function additionsByName({ securityContext }) {
	const added = (securityContext?.capabilities?.add ?? []).map((text, index) => ({
		index,
		text
	}));
	return groupBy(added, ({ text }) => text.toUpperCase().replace(/^CAP_/, ""));
}
function fix$3(violation, pod) {
	const spelled = additionsByName(containerOf(pod, violation) ?? {}).get(violation.value ?? "") ?? [];
	const [first, ...others] = [...new Set(spelled.map(({ text }) => text))].map((value) => fixAddition({
		...violation,
		value
	}, pod, NONE));
	if (first === void 0) return {
		class: "manual",
		caution: "Remove the capability."
	};
	return {
		...first,
		edits: [first, ...others].flatMap(({ edits = [] }) => edits)
	};
}
const capabilities = {
	id: "capabilities",
	reason: "added capabilities",
	answers: answers$7,
	fix: fix$3,
	docs: {
		title: "Added capabilities",
		what: "No container adds a capability, but `NET_BIND_SERVICE` where it declares a port below 1024.",
		since: "Capabilities are older than every supported version; the sysctl `net.ipv4.ip_unprivileged_port_start`, which makes `NET_BIND_SERVICE` unnecessary, is [allowed everywhere since v1.22](https://kubernetes.io/docs/tasks/administer-cluster/sysctl-cluster/#safe-and-unsafe-sysctls).",
		why: "Each added capability is a part of root\u2019s power, which nearly every program can do without: what it does not have, nobody who breaks in can use.",
		fields: [
			...inContainers("securityContext.capabilities.add"),
			...inContainers("ports[*].containerPort").filter((field) => !field.includes("ephemeral")),
			"spec.securityContext.sysctls"
		],
		fix: {
			classes: ["careful"],
			what: "Removes the capability, and says what it risks and what replaces it. `NET_BIND_SERVICE` is removed where only ports from 1024 on are declared, or from the port on that the sysctl names; without any declared port the answer is *unknown*."
		},
		verify: {
			command: "kubectl exec POD -c CONTAINER -- grep CapBnd /proc/1/status",
			expect: "`CapBnd:	0000000000000000`, or `0000000000000400` with `NET_BIND_SERVICE`, where all others are dropped"
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
      ports:
        - containerPort: 8080
      securityContext:
        allowPrivilegeEscalation: false
        capabilities:
          drop: ["ALL"]
          add: ["NET_BIND_SERVICE"]
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
      ports:
        - containerPort: 8080
      securityContext:
        allowPrivilegeEscalation: false
        capabilities:
          drop: ["ALL"]
`
		}
	}
};
// src/hardening/image-users/advise-non-root.ts
function adviseNonRoot({ fix, violation, pod, former }, userOf) {
	const container = containerOf(pod, violation);
	const { subject } = violation;
	if (container?.image === void 0 || subject.kind !== "container" || fix.edits === void 0) return fix;
	const before = former?.container?.securityContext?.runAsNonRoot ?? former?.pod.spec?.securityContext?.runAsNonRoot;
	if (effectiveUser(pod, container) !== void 0 || before === true) return fix;
	const known = userOf(container.image);
	if (known === void 0 || known.kind === "unknown") return fix;
	const { caution: _, cautionAlso, cautionImage: _image, ...rest } = fix;
	if (known.kind === "number") {
		const byName = `Only a name tells that the image is built so, and then it starts: ${inlineCode(known.says)}.`;
		const cautions = [known.isByName === true ? byName : "", cautionAlso ?? ""].filter(Boolean);
		return cautions.length === 0 ? {
			...rest,
			class: "safe"
		} : {
			...rest,
			class: "careful",
			caution: cautions.join(" ")
		};
	}
	const { edits: _edits, podEdits: _podEdits, ...without } = rest;
	if (known.kind === "name" && known.number !== void 0) {
		const user = {
			op: "set",
			path: [
				...subject.path,
				"securityContext",
				"runAsUser"
			],
			value: known.number
		};
		const says = `The image\u2019s user is a name, which the kubelet cannot verify: its number is ${known.number} (${inlineCode(known.says)}).`;
		const caution = cautionAlso === void 0 ? says : `${says} ${cautionAlso}`;
		const { podEdits: _pod, ...own } = rest;
		return {
			...own,
			class: "careful",
			edits: [...fix.edits, user],
			caution
		};
	}
	const caution = `The pod would not start${known.refusal === void 0 ? "" : `: ${inlineCode(known.refusal)}`} (${inlineCode(known.says)}). ${known.remedy ?? ""}`.trimEnd();
	return {
		...without,
		class: "manual",
		caution
	};
}
// src/hardening/rules/image-user.ts
function answers$6(pod, around) {
	return containersOf(pod).map((placed) => ({
		violation: containerViolation(placed, ["image"]),
		...answerFor(pod, placed, around)
	}));
}
function answerFor(pod, { container }, { imageUser }) {
	if (isWindows(pod)) return {
		answer: "not applicable",
		says: "not on Windows"
	};
	const user = effectiveUser(pod, container);
	if (user !== void 0) return {
		answer: "not applicable",
		says: `runAsUser: ${user} decides`
	};
	const known = imageUser?.(container.image ?? "");
	if (known === void 0) return {
		answer: "unknown",
		says: "nobody has looked at the image"
	};
	const { kind, says } = known;
	if (kind === "number") return {
		answer: "met",
		says
	};
	return kind === "unknown" ? {
		answer: "unknown",
		says
	} : {
		answer: "not met",
		says,
		must: MUST$2
	};
}
const MUST$2 = "must have an image whose user is a number that is not 0";
function fix$2(violation, pod, { imageUser }) {
	const container = containerOf(pod, violation);
	const known = imageUser?.(container?.image ?? "");
	const { subject } = violation;
	const starts = startOf$1(pod, container, known);
	const decider = known?.decider && { decider: withWords(known.decider, starts) };
	if (known?.kind === "name" && known.number !== void 0 && subject.kind === "container") return {
		class: "careful",
		edits: [{
			op: "set",
			path: [
				...subject.path,
				"securityContext",
				"runAsUser"
			],
			value: known.number
		}],
		caution: `${starts}Then the manifest decides, and an image with another number for its user would run as a stranger. ${known.remedy ?? ""}`.trimEnd(),
		...decider
	};
	return {
		class: "manual",
		caution: `${starts}${known?.remedy ?? "Build the image with `USER` and a number that is not 0, or take one that has it."}`,
		...decider
	};
}
function withWords(decider, starts) {
	const { repair } = decider;
	return repair === void 0 ? decider : {
		...decider,
		repair: {
			...repair,
			caution: `${starts}${repair.caution}`
		}
	};
}
function startOf$1(pod, container, { refusal } = {}) {
	return (container?.securityContext?.runAsNonRoot ?? pod.spec?.securityContext?.runAsNonRoot) === true && refusal !== void 0 ? `The container does not start: ${inlineCode(refusal)}. ` : "";
}
const POD$1 = `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  automountServiceAccountToken: false
  hostUsers: false
  securityContext:
    runAsNonRoot: true
    seccompProfile:
      type: RuntimeDefault
  containers:
    - name: web
      image: registry.example/web:1.4
      resources:
        requests: {cpu: 50m, memory: 64Mi}
        limits: {memory: 64Mi}
      securityContext:
        allowPrivilegeEscalation: false
        readOnlyRootFilesystem: true
        capabilities:
          drop: ["ALL"]
`;
const imageUser = {
	id: "image-user",
	reason: "image without a numeric user",
	answers: answers$6,
	fix: fix$2,
	adjustFix: (adjusted, { imageUser: userOf }) => adjusted.check === "runAsNonRoot" && userOf !== void 0 ? adviseNonRoot(adjusted, userOf) : adjusted.fix,
	docs: {
		title: "The image\u2019s user",
		what: "Every container\u2019s image runs as a user that is a number and not 0, where the pod names none.",
		why: "An image that needs no root runs anywhere; the kubelet refuses one that runs as root, or names its user, where the pod asks for non-root.",
		since: "`runAsNonRoot` is in Kubernetes since v1.2; the kubelet\u2019s texts are in <https://github.com/kubernetes/kubernetes/blob/master/pkg/kubelet/kuberuntime/security_context_others.go>.",
		fields: ["spec.containers[*].image", "spec.initContainers[*].image"],
		fix: {
			classes: ["careful", "manual"],
			what: "Where the image is built of a Dockerfile of the repository, its last stage is read, and the caution says which lines to change; where the pull request changes that Dockerfile, the comment stands on its line, with a suggestion. A user that is a name, and whose number is known, gets `runAsUser`. A suggestion of `runAsNonRoot` knows the answer, too: it is *safe* where the user is a number, and none where the image runs as root. [What is read](../image-users.md), and of which registries, the config says."
		},
		verify: {
			command: "crane config IMAGE | jq -r .config.User",
			expect: "a number that is not `0`"
		},
		example: {
			bad: POD$1,
			good: POD$1
		},
		exampleAround: {
			bad: { imageUser: () => ({
				kind: "root",
				says: "web/Dockerfile:1 sets no user, and neither does scratch",
				refusal: "container has runAsNonRoot and image will run as root",
				remedy: "Put `USER 10001` at the end of `web/Dockerfile`."
			}) },
			good: { imageUser: () => ({
				kind: "number",
				number: 10001,
				says: "USER 10001 in web/Dockerfile:3"
			}) }
		}
	}
};
// src/hardening/injected/injector.ts
const label = (key) => [
	"metadata",
	"labels",
	key
];
const annotation = (key) => [
	"metadata",
	"annotations",
	key
];
const SIDECAR = "sidecar.istio.io/inject";
function askedOfIstio({ labels, annotations, namespaceLabels, ...pod }) {
	if (pod.isOnHostNetwork || pod.containers.includes("istio-proxy")) return void 0;
	const own = labels[SIDECAR] ?? annotations[SIDECAR];
	const ambient = (labels["istio.io/dataplane-mode"] ?? namespaceLabels["istio.io/dataplane-mode"]) === "ambient" ? {
		is: "nothing",
		by: label("istio.io/dataplane-mode")
	} : void 0;
	if (own === "false" || namespaceLabels["istio-injection"] === "disabled") return ambient;
	const redirects = annotations["sidecar.istio.io/interceptionMode"] !== "NONE";
	const isSidecar = (annotations["inject.istio.io/templates"] ?? "sidecar").split(",").includes("sidecar");
	const is = redirects && isSidecar ? "yes" : "less";
	if (labels[SIDECAR] === "true") return {
		is,
		by: label(SIDECAR)
	};
	if (namespaceLabels["istio-injection"] === "enabled") return {
		is,
		by: label("istio-injection")
	};
	if (ambient !== void 0) return ambient;
	if ((labels["istio.io/rev"] ?? namespaceLabels["istio.io/rev"]) !== void 0) return {
		is,
		by: label("istio.io/rev")
	};
	return annotations[SIDECAR] === "true" ? {
		is: "maybe",
		by: annotation(SIDECAR)
	} : void 0;
}
function askedOfLinkerd({ annotations, namespaceAnnotations, ...pod }) {
	if (pod.isOnHostNetwork || pod.containers.includes("linkerd-proxy")) return void 0;
	const value = annotations["linkerd.io/inject"] ?? namespaceAnnotations["linkerd.io/inject"];
	return value === "enabled" || value === "ingress" ? {
		is: "yes",
		by: annotation("linkerd.io/inject")
	} : void 0;
}
function askedOfConsul({ annotations, namespaceLabels }) {
	const key = "consul.hashicorp.com/connect-inject";
	if (annotations[key] !== "true") return void 0;
	const transparent = "consul.hashicorp.com/transparent-proxy";
	return {
		is: (annotations[transparent] ?? namespaceLabels[transparent]) !== "false" ? "yes" : "less",
		by: annotation(key)
	};
}
function askedByAnnotation(pattern) {
	return ({ annotations, namespaceAnnotations }) => {
		const all = {
			...namespaceAnnotations,
			...annotations
		};
		const key = Object.keys(all).find((name) => pattern.test(name) && all[name] !== "false" && all[name] !== "");
		return key === void 0 ? void 0 : {
			is: "yes",
			by: annotation(key)
		};
	};
}
// src/hardening/injected/injectors.ts
const SECCOMP = "the pod sets a seccomp profile for its containers";
const INJECTORS = [
	{
		id: "istio",
		name: "Istio",
		source: "https://istio.io/latest/docs/setup/additional-setup/pod-security-admission/",
		asked: askedOfIstio,
		adds: "istio-init as root with NET_ADMIN and NET_RAW, and istio-proxy",
		isRefusedByBaseline: true,
		mesh: "istio",
		atRestricted: `${SECCOMP}, or Istio\u2019s \`global.proxy.seccompProfile\` does`,
		instead: "Install Istio with its CNI plugin (`pilot.cni.enabled: true`), whose `istio-validation` needs no rights, or use ambient mode (`istio.io/dataplane-mode: ambient`); else the namespace has to be at *privileged*."
	},
	{
		id: "linkerd",
		name: "Linkerd",
		source: "https://linkerd.io/2/features/cni/",
		asked: askedOfLinkerd,
		adds: "linkerd-init with NET_ADMIN and NET_RAW, and linkerd-proxy",
		isRefusedByBaseline: true,
		mesh: "linkerd",
		atRestricted: SECCOMP,
		instead: "Install Linkerd with its CNI plugin (`linkerd install --linkerd-cni-enabled`), whose `linkerd-network-validator` needs no rights; else the namespace has to be at *privileged*."
	},
	{
		id: "consul",
		name: "Consul",
		source: "https://github.com/hashicorp/consul-k8s/blob/main/control-plane/connect-inject/webhook/container_init.go",
		asked: askedOfConsul,
		adds: "consul-connect-inject-init as root with NET_ADMIN, and consul-dataplane",
		isRefusedByBaseline: true,
		mesh: "consul",
		atRestricted: SECCOMP,
		instead: "Install Consul with its CNI plugin (`connectInject.cni.enabled: true`), or do without transparent proxying (`consul.hashicorp.com/transparent-proxy: \"false\"`); else the namespace has to be at *privileged*."
	},
	{
		id: "opentelemetry-go",
		name: "the OpenTelemetry operator",
		source: "https://github.com/open-telemetry/opentelemetry-operator/blob/main/internal/instrumentation/golang.go",
		asked: askedByAnnotation(/^instrumentation\.opentelemetry\.io\/inject-go$/),
		adds: "a privileged container, and a hostPath volume",
		isRefusedByBaseline: true,
		atRestricted: "nothing: Go is instrumented from the kernel",
		instead: "Instrument Go programs in their source instead; else the namespace has to be at *privileged*."
	},
	{
		id: "opentelemetry",
		name: "the OpenTelemetry operator",
		source: "https://github.com/open-telemetry/opentelemetry-operator#opentelemetry-auto-instrumentation-injection",
		asked: askedByAnnotation(/^instrumentation\.opentelemetry\.io\/inject-(?:java|nodejs|python|dotnet|apache-httpd|nginx)$/),
		adds: "an init container that copies the agent",
		isRefusedByBaseline: false,
		atRestricted: "the operator gives the init container such a security context",
		instead: ""
	},
	{
		id: "vault",
		name: "the Vault agent injector",
		source: "https://developer.hashicorp.com/vault/docs/deploy/kubernetes/injector/annotations",
		asked: askedByAnnotation(/^vault\.hashicorp\.com\/agent-inject$/),
		adds: "vault-agent-init and vault-agent, as user 100 without capabilities",
		isRefusedByBaseline: false,
		atRestricted: SECCOMP,
		instead: ""
	},
	{
		id: "dapr",
		name: "Dapr",
		source: "https://docs.dapr.io/operations/hosting/kubernetes/kubernetes-production/",
		asked: askedByAnnotation(/^dapr\.io\/enabled$/),
		adds: "daprd, which keeps the runtime\u2019s capabilities by default",
		isRefusedByBaseline: false,
		atRestricted: "Dapr has `dapr_sidecar_injector.sidecarDropALLCapabilities: true`, and the pod `dapr.io/sidecar-seccomp-profile-type: RuntimeDefault` or a profile of its own",
		instead: ""
	},
	{
		id: "datadog",
		name: "the Datadog admission controller",
		source: "https://docs.datadoghq.com/tracing/trace_collection/automatic_instrumentation/",
		asked: askedByAnnotation(/^admission\.datadoghq\.com\/[a-z]+-lib\.(?:custom-image|version)$/),
		adds: "init containers that copy its libraries",
		isRefusedByBaseline: false,
		atRestricted: "the Cluster Agent gives them such a security context",
		instead: ""
	}
];
// src/hardening/rules/injected.ts
const NOTHING = {
	violation: podViolation(["metadata", "labels"]),
	answer: "not applicable",
	says: "nothing is known to be added"
};
function answers$5(pod, around) {
	if (isWindows(pod)) return [{
		...NOTHING,
		says: "not on Windows"
	}];
	const asking = askingOf(pod, around);
	const found = [...INJECTORS.flatMap((injector) => {
		const asked = injector.asked(asking);
		return asked === void 0 ? [] : [answerOf$4(injector, asked, around)];
	}), ...(around.mutations ?? []).map(({ by, file, line, says }) => ({
		violation: podViolation(["spec", "securityContext"], by),
		answer: "unknown",
		says: `not the pod as written: ${by} ${says} (${file}:${line})`
	}))];
	return found.length === 0 ? [NOTHING] : found;
}
function askingOf(pod, { namespaceLabels = {}, namespaceAnnotations = {} }) {
	return {
		labels: labelsOf(pod),
		annotations: pod.metadata?.annotations ?? {},
		namespaceLabels,
		namespaceAnnotations,
		isOnHostNetwork: pod.spec?.hostNetwork ?? false,
		containers: containersOf(pod).map(({ name }) => name)
	};
}
function answerOf$4(injector, { is, by }, { level = "restricted", meshPlugins = [] }) {
	const { id, name, adds, mesh, isRefusedByBaseline } = injector;
	const violation = podViolation([...by], id);
	if (is === "nothing") return {
		violation,
		answer: "met",
		says: `${name} adds nothing to the pod in ambient mode`
	};
	if (level === "privileged") return {
		violation,
		answer: "met",
		says: `${name} adds ${adds}: privileged allows that`
	};
	const plugin = mesh === void 0 ? void 0 : meshPlugins.find((each) => each.mesh === mesh);
	if (!isRefusedByBaseline || is === "less" || plugin !== void 0) {
		const where = plugin === void 0 ? "" : `, its network plugin is in ${plugin.file}:${plugin.line}`;
		return withoutRefused(injector, violation, level, is === "yes" && !isRefusedByBaseline ? adds : void 0, where);
	}
	const says = `not the pod as written: ${name} adds ${adds}`;
	if (is === "maybe") return {
		violation,
		answer: "unknown",
		says: `${says}, where the namespace asks for it`
	};
	return {
		violation,
		answer: "not met",
		says,
		must: `must not get from ${name} what baseline refuses: it adds ${adds}`
	};
}
function withoutRefused({ name, atRestricted }, violation, level, adds = "its containers, without what baseline refuses", where = "") {
	const says = `${name} adds ${adds}${where}`;
	if (level === "baseline") return {
		violation,
		answer: "met",
		says
	};
	return {
		violation,
		answer: "unknown",
		says: `not the pod as written: ${says}; restricted allows it if ${atRestricted.replaceAll("`", "")}`
	};
}
const injected = {
	id: "injected",
	reason: "injected containers that the level refuses",
	answers: answers$5,
	fix: ({ value }) => ({
		class: "manual",
		caution: INJECTORS.find(({ id }) => id === value)?.instead ?? ""
	}),
	docs: {
		title: "What admission adds to pods",
		what: "What meshes and other tools add to the pod when it is created is allowed by its level, too.",
		why: "The standard judges the pod with what webhooks added: an injected init container that needs NET_ADMIN has the whole pod refused at *baseline*.",
		since: `Mutating admission comes before Pod Security Admission in every version of Kubernetes ([admission phases](https://kubernetes.io/docs/reference/access-authn-authz/admission-controllers/#admission-control-phases)). What each tool adds, its makers say: ${INJECTORS.map(({ id, source }) => `[${id}](${source})`).join(", ")}.`,
		fields: [
			"metadata.labels",
			"metadata.annotations",
			"spec.hostNetwork"
		],
		fix: {
			classes: ["manual"],
			what: "How a mesh is installed is for people to say: with its CNI plugin, or Istio\u2019s ambient mode, no pod needs `NET_ADMIN`. Where the repository installs the plugin (a DaemonSet, an IstioCNI, a chart of Flux or Argo CD), nothing is advised. Mutating policies of the repository (Kyverno, Gatekeeper, MutatingAdmissionPolicy) that set fields of the standard are named, and the answer is *unknown*: what is judged is not the pod as written."
		},
		verify: {
			command: `kubectl get pod POD -o jsonpath='{range .spec.initContainers[*]}{.name} {.securityContext.capabilities.add}{"\\n"}{end}'`,
			expect: "no `NET_ADMIN`, nor any init container that the manifest does not have"
		},
		example: {
			bad: `apiVersion: v1
kind: Pod
metadata:
  name: web
  labels:
    sidecar.istio.io/inject: "true"
spec:
  containers:
    - name: app
      image: registry.example/web:1.4
`,
			good: `apiVersion: v1
kind: Pod
metadata:
  name: web
  labels:
    istio.io/dataplane-mode: ambient
spec:
  containers:
    - name: app
      image: registry.example/web:1.4
`
		}
	}
};
// src/hardening/legacy/preparation.ts
const PREPARING = /* @__PURE__ */ new Set([
	"chown",
	"chgrp",
	"chmod",
	"mkdir"
]);
const HARMLESS = /* @__PURE__ */ new Set([
	"echo",
	"true",
	":",
	"set",
	"ls",
	"id",
	"pwd",
	"stat",
	"printf",
	"sync"
]);
const STARTERS = /* @__PURE__ */ new Set([
	"su-exec",
	"gosu",
	"s6-setuidgid"
]);
const OTHER_STARTERS = /* @__PURE__ */ new Set([
	"su",
	"runuser",
	"setpriv",
	"chpst",
	"setuidgid",
	"sudo"
]);
const VALUED = /* @__PURE__ */ new Set([
	"-m",
	"--mode",
	"--reference",
	"--from"
]);
function preparationOf({ command = [], args = [] }) {
	const found = preparationIn([...command, ...args]);
	if (found === void 0) return void 0;
	const { index, ...preparation } = found;
	if (index === void 0) return {
		...preparation,
		path: [command.length > 0 ? "command" : "args"]
	};
	const isArg = index >= command.length;
	return {
		...preparation,
		path: isArg ? ["args", index - command.length] : ["command", index]
	};
}
function preparationIn(words) {
	const script = scriptOf(words);
	if (script === void 0) return PREPARING.has(baseName(words[0])) ? preparationOfCommands([words]) : void 0;
	const read = readShell(script.script);
	if (read === void 0) {
		const named = /(?:^|[\s;&|(])(?:chown|chgrp|chmod|mkdir)\s[^;&|\n]*/.exec(script.script);
		if (named === null) return void 0;
		const command = named[0].replace(/^[;&|(\s]+/, "").trim();
		const programs = /* @__PURE__ */ new Set([command.split(/\s/)[0] ?? ""]);
		return {
			commands: [command],
			programs,
			targets: [],
			modes: [],
			isAll: false,
			index: script.index
		};
	}
	const found = preparationOfCommands(read.commands, (command) => script.script.slice(read.starts[command]).trim());
	return found && {
		...found,
		index: script.index
	};
}
function preparationOfCommands(commands, textFrom) {
	const preparing = commands.filter((words) => PREPARING.has(baseName(words[0])));
	if (preparing.length === 0) return void 0;
	const last = commands.length - 1;
	const start = startOf(commands[last] ?? [], textFrom?.(last));
	const others = commands.slice(0, start === void 0 ? void 0 : last).filter((words) => !preparing.includes(words));
	const parts = preparing.map(partsOf);
	const owners = parts.flatMap(({ owner }) => owner === void 0 ? [] : [owner]);
	return {
		commands: preparing.map((words) => words.join(" ")),
		programs: new Set(preparing.map(([name]) => baseName(name))),
		targets: parts.flatMap(({ targets }) => targets),
		modes: parts.flatMap(({ targets, mode }) => targets.map(() => mode)),
		...numbersOf(owners),
		isAll: others.every(([name]) => HARMLESS.has(baseName(name))),
		...start && { start }
	};
}
function partsOf(words) {
	const program = baseName(words[0]);
	const operands = words.slice(1).filter((word, index, all) => {
		return !/^-./.test(word) && !VALUED.has(all[index - 1] ?? "");
	});
	if (program === "mkdir") return { targets: operands };
	const [first = "", ...targets] = operands;
	if (program === "chmod") return {
		mode: first,
		targets
	};
	return {
		owner: program === "chgrp" ? `:${first}` : first,
		targets
	};
}
function numbersOf(owners) {
	const pairs = owners.map((owner) => owner.split(/[:.]/).map(numberIn));
	const user = pairs.find(([number]) => number !== void 0)?.[0];
	const group = pairs.find(([, number]) => number !== void 0)?.[1];
	return {
		...user !== void 0 && { user },
		...group !== void 0 && { group }
	};
}
function numberIn(text) {
	return text !== void 0 && /^[1-9][0-9]{0,9}$/.test(text) ? Number(text) : void 0;
}
function startOf(words, text) {
	const [by = "", as = "", ...program] = words[0] === "exec" ? words.slice(1) : words;
	const name = baseName(by);
	if (OTHER_STARTERS.has(name)) return { by: name };
	if (!STARTERS.has(name)) return void 0;
	const numbers = numbersOf([as]);
	const rest = (text === void 0 ? null : /^(?:exec\s+)?\S+\s+\S+\s+(?<rest>\S[\s\S]*)$/.exec(text))?.groups?.["rest"];
	return {
		by: name,
		...numbers,
		...rest !== void 0 && program.length > 0 && { rest: `exec ${rest}` }
	};
}
function baseName(program = "") {
	return program.slice(program.lastIndexOf("/") + 1);
}
// src/hardening/legacy/prepared-volumes.ts
const WITH_FS_GROUP = [
	"emptyDir",
	"persistentVolumeClaim",
	"ephemeral",
	"csi"
];
const MOST_PATHS = 100;
function volumesUnder(pod, { volumeMounts = [] }, paths) {
	if (paths.length > MOST_PATHS) return void 0;
	const volumes = paths.map((path) => {
		const [nearest] = volumeMounts.filter(({ mountPath }) => mountPath !== void 0 && isBelow(path, mountPath)).sort((a, b) => (b.mountPath ?? "").length - (a.mountPath ?? "").length);
		if (nearest === void 0) return void 0;
		const { name = "", mountPath = "" } = nearest;
		const source = sourceOf(pod.spec?.volumes?.find((volume) => volume.name === name));
		return {
			name,
			mountPath,
			source,
			hasFsGroup: WITH_FS_GROUP.includes(source)
		};
	}).flatMap((volume) => volume ?? []);
	return volumes.length < paths.length || volumes.length === 0 ? void 0 : volumes;
}
function isMountItself(path, { mountPath }) {
	return trimmed(path.replace(/\/\*$/, "")) === trimmed(mountPath);
}
function isBelow(path, mountPath) {
	if (path.includes("..")) return false;
	return `${trimmed(path)}/`.startsWith(`${trimmed(mountPath)}/`);
}
function trimmed(path) {
	return path.replace(/\/+$/, "");
}
function sourceOf(volume) {
	if (volume === void 0) return "persistentVolumeClaim";
	return Object.keys(volume).find((key) => key !== "name" && volume[key] !== void 0) ?? "emptyDir";
}
// src/hardening/legacy/root-preparation.ts
const PREPARING_CAPABILITIES = [
	"CHOWN",
	"DAC_OVERRIDE",
	"FOWNER"
];
const LISTS = /* @__PURE__ */ new WeakMap();
function preparingContainers(pod, around) {
	const known = LISTS.get(pod);
	if (known?.around === around) return known.list;
	const list = findPreparing(pod, around);
	LISTS.set(pod, {
		around,
		list
	});
	return list;
}
function findPreparing(pod, around) {
	return containersOf(pod).flatMap((placed) => {
		if (placed.path[1] === "ephemeralContainers") return [];
		const container = placed.container;
		const own = preparationOf(container);
		const isSilent = container.command === void 0 && container.args === void 0;
		const preparation = own ?? (isSilent ? preparationOfImage(container, around) : void 0);
		if (preparation === void 0) return [];
		const volumes = volumesUnder(pod, container, preparation.targets);
		const isKnownRoot = effectiveUser(pod, container) === 0;
		return [{
			placed,
			preparation,
			...volumes && { volumes },
			isRoot: isKnownRoot || (isKnownNonRoot(pod, container) ? false : "maybe"),
			isInit: placed.path[1] === "initContainers" && container.restartPolicy !== "Always",
			isOfImage: own === void 0
		}];
	});
}
function preparationOfImage({ image }, around) {
	const words = image === void 0 ? void 0 : around.commandOfImage?.(image);
	const found = words && preparationIn(words);
	return found && {
		...found,
		path: ["image"]
	};
}
function isDoneByFsGroup(mine) {
	const { preparation, volumes } = mine;
	if (volumes === void 0 || !preparation.isAll || keepsFromGroup(mine)) return false;
	return (!preparation.programs.has("mkdir") || preparation.targets.every((path, at) => {
		const volume = volumes[at];
		return volume !== void 0 && isMountItself(path, volume);
	})) && volumes.every(({ hasFsGroup }) => hasFsGroup);
}
function keepsFromGroup({ preparation: { modes, targets }, volumes = [] }) {
	return modes.some((mode, at) => {
		if (mode === void 0) return false;
		const volume = volumes[at];
		const isWhole = volume !== void 0 && isMountItself(targets[at] ?? "", volume);
		const [, group] = /^[0-7]{0,2}([0-7])[0-7]$/.exec(mode) ?? [];
		if (group !== void 0) return isWhole ? group === "0" : (Number(group) & 6) !== 6;
		return !/^[ugoa]*\+[rwxXst]+(?:,[ugoa]*\+[rwxXst]+)*$/.test(mode) || !(isWhole || mode.includes("w"));
	});
}
function hasPreparingRightsOnly({ securityContext = {} }) {
	const { allowPrivilegeEscalation, privileged = false, capabilities = {} } = securityContext;
	const { add = [], drop = [] } = capabilities;
	return drop.includes("ALL") && allowPrivilegeEscalation === false && !privileged && add.every((name) => PREPARING_CAPABILITIES.includes(name));
}
function lacksChown({ preparation: { programs }, placed: { container } }) {
	return (programs.has("chown") || programs.has("chgrp")) && !container.securityContext?.capabilities?.add?.includes("CHOWN");
}
const GROUPS = /* @__PURE__ */ new WeakMap();
function groupFor(pod, preparing) {
	const found = GROUPS.get(preparing) ?? { group: findGroup(pod, preparing) };
	GROUPS.set(preparing, found);
	return found.group;
}
function findGroup(pod, preparing) {
	const context = containedSpec(pod).securityContext ?? {};
	const first = (numbers) => numbers.find((number) => number !== void 0 && number > 0);
	const programs = (pod.spec?.containers ?? []).map(({ securityContext }) => securityContext);
	return context.fsGroup ?? first(preparing.flatMap(({ preparation: { group, start } }) => [group, start?.group])) ?? first(preparing.flatMap(({ preparation: { user, start } }) => [user, start?.user])) ?? first([context.runAsGroup, ...programs.map((each) => each?.runAsGroup)]) ?? first([context.runAsUser, ...programs.map((each) => each?.runAsUser)]);
}
function whyUnknown({ preparation, volumes, isInit, isRoot }) {
	if (!preparation.isAll) return "it does other things, too";
	if (volumes === void 0) return "not only in volumes";
	if (!isInit && preparation.start === void 0) return "it is the program itself";
	const isMkdirAlone = [...preparation.programs].every((program) => program === "mkdir");
	return isRoot === "maybe" && isMkdirAlone ? "who that is, the image says" : void 0;
}
// src/hardening/legacy/hand-over.ts
const ROOT = {
	allowPrivilegeEscalation: false,
	capabilities: {
		add: [...PREPARING_CAPABILITIES],
		drop: ["ALL"]
	},
	runAsNonRoot: false,
	runAsUser: 0
};
const PREPARING_NAME = "prepare-volumes";
function handOver(pod, mine, all, level) {
	if (mine.isOfImage) return {
		class: "manual",
		caution: OF_IMAGE
	};
	const start = startEdits(mine);
	if (start === void 0) return {
		class: "manual",
		caution: UNKNOWN_USER
	};
	if (isDoneByFsGroup(mine)) {
		const group = groupFor(pod, all);
		if (group === void 0) return {
			class: "manual",
			caution: UNKNOWN_GROUP
		};
		const away = mine.isInit ? [{
			op: "remove",
			path: mine.placed.path
		}] : start;
		return {
			class: "careful",
			edits: [...groupEdits(pod, group), ...away],
			caution: groupCaution(group, mine)
		};
	}
	if (compareLevels(level, "restricted") >= 0) return {
		class: "manual",
		caution: notByGroup(mine)
	};
	return {
		class: "careful",
		edits: mine.isInit ? [...rightsEdits(mine), ...userEdits(pod, mine)] : [...start, newInit(pod, mine)],
		caution: rightsCaution(mine)
	};
}
function groupEdits(pod, group) {
	const { fsGroup, fsGroupChangePolicy } = containedSpec(pod).securityContext ?? {};
	const set = (field, value) => ({
		op: "set",
		path: [...POD_CONTEXT, field],
		value
	});
	return [...fsGroup === void 0 ? [set("fsGroup", group)] : [], ...fsGroupChangePolicy === void 0 ? [set("fsGroupChangePolicy", "OnRootMismatch")] : []];
}
function startEdits({ placed, preparation: { start, user, path }, isInit }) {
	if (isInit && start === void 0) return [];
	const number = start?.user ?? user;
	if (isInit || start?.rest === void 0 || number === void 0) return void 0;
	return [{
		op: "set",
		path: [...placed.path, ...path],
		value: start.rest
	}, {
		op: "set",
		path: [
			...placed.path,
			"securityContext",
			"runAsUser"
		],
		value: number
	}];
}
function rightsEdits({ placed: { path, container } }) {
	const context = [...path, "securityContext"];
	const { privileged } = container.securityContext ?? {};
	return [
		...privileged === true ? [{
			op: "remove",
			path: [...context, "privileged"]
		}] : [],
		{
			op: "set",
			path: [...context, "allowPrivilegeEscalation"],
			value: false
		},
		{
			op: "set",
			path: [
				...context,
				"capabilities",
				"drop"
			],
			value: ["ALL"]
		},
		{
			op: "set",
			path: [
				...context,
				"capabilities",
				"add"
			],
			value: [...PREPARING_CAPABILITIES]
		}
	];
}
function userEdits(pod, { preparation: { user }, volumes = [] }) {
	if (user === void 0) return [];
	return (pod.spec?.containers ?? []).flatMap((container, index) => {
		if (!container.volumeMounts?.some(({ name }) => volumes.some((volume) => volume.name === name)) || effectiveUser(pod, container) !== void 0) return [];
		return [{
			op: "set",
			path: [
				"spec",
				"containers",
				index,
				"securityContext",
				"runAsUser"
			],
			value: user
		}];
	});
}
function newInit(pod, { placed, preparation, volumes = [] }) {
	const { image = "", volumeMounts = [] } = placed.container;
	const names = new Set((pod.spec?.initContainers ?? []).map(({ name }) => name));
	const mounts = volumeMounts.filter(({ name, mountPath }) => volumes.some((volume) => volume.name === name && volume.mountPath === mountPath));
	return {
		op: "add-item",
		path: ["spec", "initContainers"],
		by: "name",
		value: {
			name: names.has(PREPARING_NAME) ? `${PREPARING_NAME}-of-${placed.name}` : PREPARING_NAME,
			image,
			command: [
				"sh",
				"-c",
				preparation.commands.join(" && ")
			],
			securityContext: ROOT,
			volumeMounts: mounts.map(({ name = "", mountPath = "" }) => ({
				name,
				mountPath
			}))
		}
	};
}
const OF_IMAGE = "The image does that when it starts as root. Most such entrypoints leave it out when they are started as another user: name that user as `runAsUser` (a number), and set `fsGroup` and `fsGroupChangePolicy: OnRootMismatch` in the pod\u2019s `securityContext`, so that the volumes are its group\u2019s.";
const UNKNOWN_USER = "Start the program as its user (`runAsUser`, a number: `id -u NAME` in the image prints it) without changing users in the script, and let `fsGroup` with `fsGroupChangePolicy: OnRootMismatch` in the pod\u2019s `securityContext` hand over the volumes.";
const UNKNOWN_GROUP = "Set `fsGroup` in the pod\u2019s `securityContext` to a number that is not 0, with `fsGroupChangePolicy: OnRootMismatch`, and leave the init container out: the kubelet gives the volumes to that group, and the processes of the pod belong to it.";
function groupCaution(group, { isInit }) {
	return `The kubelet gives the files of the volumes to group ${group}, which may write, and leaves their owner: a program that insists on owning its directory (PostgreSQL, SSH keys) needs one of its own below it. NFS, and CSI drivers with \`fsGroupPolicy: None\`, do not take part: \`ls -ln\` in the running container tells.${isInit ? "" : " See that nothing else in the script needs root."}`;
}
function rightsCaution({ isInit }) {
	return `The init container stays root, with \`CHOWN\`, \`DAC_OVERRIDE\` and \`FOWNER\` alone: *baseline* allows that, *restricted* does not. What else it does fails with *Operation not permitted* in its log.${isInit ? "" : " See that nothing else in the script needs root."}`;
}
function notByGroup(mine) {
	const { volumes = [] } = mine;
	const sources = [...new Set(volumes.filter(({ hasFsGroup }) => !hasFsGroup).map(({ source }) => `\`${source}\``))];
	return `${sources.length > 0 ? `The kubelet hands no ${sources.join(" and no ")} over to \`fsGroup\`: use a \`persistentVolumeClaim\`` : keepsFromGroup(mine) ? "With `fsGroup` the kubelet lets the group read and write every file, whatever `chmod` said: let the program set the mode itself, of files that it makes" : "A directory in a volume is made by nobody then: let the program make it, with `fsGroup` in the pod\u2019s `securityContext`"}. An init container as root with \`CHOWN\`, \`DAC_OVERRIDE\` and \`FOWNER\` alone reaches *baseline*, never *restricted*.`;
}
// src/hardening/legacy/advise-hand-over.ts
const WITHOUT_ROOT = ["runAsNonRoot", "runAsUser"];
function adviseHandOver({ check, fix, violation, pod, former }, around) {
	const { subject } = violation;
	if (!WITHOUT_ROOT.includes(check) || fix.edits === void 0 || subject.kind !== "container") return fix;
	const all = preparingContainers(pod, around);
	const mine = all.find(({ placed: { path } }) => path[1] === subject.path[1] && path[2] === subject.path[2]);
	if (mine === void 0 || mine.isOfImage || mine.isRoot === false || whyUnknown(mine) !== void 0) return fix;
	if (former?.container !== void 0 && isKnownNonRoot(former.pod, former.container)) return fix;
	const handed = handOver(pod, mine, all, "restricted");
	const { mayBeMeantAt } = fix;
	const kept = mine.isInit ? [] : fix.edits.filter(({ path }) => path.at(-1) !== "runAsUser");
	return {
		...handed,
		...handed.edits && { edits: [...kept, ...handed.edits] },
		...mayBeMeantAt && { mayBeMeantAt }
	};
}
// src/hardening/rules/legacy.ts
const NOBODY = {
	violation: podViolation([
		"spec",
		"securityContext",
		"fsGroup"
	]),
	answer: "not applicable",
	says: "no container prepares a volume"
};
function answerOf$3(mine) {
	const { placed, preparation, isInit, isRoot } = mine;
	const violation = containerViolation(placed, preparation.path);
	const [first = "", ...others] = preparation.commands;
	const what = others.length === 0 ? first : `${first}, and ${others.length} more`;
	const as = isRoot === "maybe" ? "as the user of the image" : "as root";
	if (isRoot === false) return {
		violation,
		answer: "met",
		says: `${what}, not as root`
	};
	const unknown = whyUnknown(mine);
	if (unknown !== void 0) return {
		violation,
		answer: "unknown",
		says: `${what}, ${as}: ${unknown}`
	};
	const isByGroup = isDoneByFsGroup(mine);
	if (isInit && !isByGroup && hasPreparingRightsOnly(placed.container)) return lacksChown(mine) ? {
		violation,
		answer: "unknown",
		says: `${what}, ${as}, but without the capability CHOWN that this needs`
	} : {
		violation,
		answer: "met",
		says: `${what}, ${as} with the rights for that alone`
	};
	const must = isByGroup ? "must not need root to prepare volumes: fsGroup of the pod does that" : "must prepare volumes in an init container with CHOWN, DAC_OVERRIDE and FOWNER alone";
	return {
		violation,
		answer: "not met",
		says: `${what}, ${as}`,
		must
	};
}
const legacy = {
	id: "legacy",
	reason: "root only to prepare volumes",
	answers: (pod, around) => {
		if (isWindows(pod)) return [{
			...NOBODY,
			says: "not on Windows"
		}];
		const preparing = preparingContainers(pod, around);
		return preparing.length === 0 ? [NOBODY] : preparing.map(answerOf$3);
	},
	fix: ({ path }, pod, around) => {
		const all = preparingContainers(pod, around);
		const mine = all.find(({ placed }) => placed.path[1] === path[1] && placed.path[2] === path[2]);
		return mine === void 0 ? { class: "manual" } : handOver(pod, mine, all, around.level ?? "restricted");
	},
	adjustFix: adviseHandOver,
	docs: {
		title: "Root only to prepare volumes",
		what: "No container runs as root just to change the owner or the mode of volumes: `fsGroup` does that, or else an init container with the rights for it alone.",
		why: "A `chown` at the start keeps a pod at root, and so at *baseline*, for one moment of its life; the kubelet can do it instead.",
		since: "`fsGroup` is as old as security contexts; `fsGroupChangePolicy` is stable since Kubernetes v1.23 ([KEP 695](https://github.com/kubernetes/enhancements/tree/master/keps/sig-storage/695-skip-permission-change)). The volumes that it is for: `emptyDir`, `persistentVolumeClaim`, `ephemeral`, and `csi` where the driver takes part ([security context](https://kubernetes.io/docs/tasks/configure-pod-container/security-context/)).",
		fields: [
			"spec.initContainers[*].command",
			"spec.initContainers[*].args",
			"spec.containers[*].command",
			"spec.containers[*].args",
			"spec.securityContext.fsGroup",
			"spec.securityContext.fsGroupChangePolicy"
		],
		fix: {
			classes: ["careful", "manual"],
			what: "Where a container does nothing but `chown`, `chgrp`, `chmod` (or `mkdir` of the mount itself) on whole volumes that the kubelet can hand over, the pod gets `fsGroup` with `fsGroupChangePolicy: OnRootMismatch`, an init container goes, and a script loses the preparation with `su-exec`, `gosu` or `s6-setuidgid`, for `runAsUser` with the number: that reaches *restricted*. Elsewhere (`hostPath`, `nfs`, directories in a volume), and only where *restricted* is not enforced, the init container keeps root with `CHOWN`, `DAC_OVERRIDE` and `FOWNER` alone, and the program gets its number: that reaches *baseline*. Where a user has a name and no number, or the image\u2019s own entrypoint does it, people have to."
		},
		verify: {
			command: "kubectl exec POD -c CONTAINER -- sh -c \"id && ls -lnd /data\"",
			expect: "a user that is not `0`, and the group of `fsGroup` for both"
		},
		example: {
			bad: `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  initContainers:
    - name: own-data
      image: registry.example/busybox:1.37
      command: ["sh", "-c", "chown -R 1000:1000 /data"]
      securityContext:
        runAsUser: 0
      volumeMounts:
        - name: data
          mountPath: /data
  containers:
    - name: app
      image: registry.example/web:1.4
      securityContext:
        runAsUser: 1000
      volumeMounts:
        - name: data
          mountPath: /data
  volumes:
    - name: data
      persistentVolumeClaim:
        claimName: web
`,
			good: `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  securityContext:
    fsGroup: 1000
    fsGroupChangePolicy: OnRootMismatch
  containers:
    - name: app
      image: registry.example/web:1.4
      securityContext:
        runAsUser: 1000
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
// src/hardening/rules/namespace.ts
const NAMES$1 = {
	networkPolicy: "a default-deny NetworkPolicy",
	limitRange: "a LimitRange",
	resourceQuota: "a ResourceQuota"
};
const CAUTIONS = {
	networkPolicy: "From then on each connection but DNS needs a NetworkPolicy that allows it, where the cluster\u2019s network enforces them: `kubectl get netpol -A` and timeouts tell.",
	limitRange: "Containers without requests and limits get these from then on: compare with `kubectl top pod --containers`.",
	resourceQuota: "From then on pods without requests and limits are refused, unless a LimitRange gives them some: `kubectl describe quota` shows what is used."
};
const UNKNOWN_LAYOUT = {
	kustomizationOf: () => void 0,
	isTaken: () => false
};
function answerOf$2(guard, { namespace }) {
	const violation = podViolation(["metadata", "namespace"], guard);
	if (namespace === void 0) return {
		violation,
		answer: "unknown",
		says: "the Namespace is not in the repository"
	};
	const place = `${namespace.file}:${namespace.line}`;
	if (!missingGuards(namespace).includes(guard)) return {
		violation,
		...present(guard, namespace)
	};
	const must = `must be in a namespace with ${NAMES$1[guard]}`;
	return {
		violation,
		answer: "not met",
		says: `Namespace ${namespace.name} has none (${place})`,
		must
	};
}
function present(guard, { deniesIngress, deniesEgress, otherPolicy }) {
	if (guard !== "networkPolicy") return {
		answer: "met",
		says: `the namespace has ${NAMES$1[guard]}`
	};
	if (!deniesIngress) return {
		answer: "unknown",
		says: `${otherPolicy} may deny what nothing allows`
	};
	return {
		answer: "met",
		says: deniesEgress ? "nothing is let in or out by default" : "nothing is let in by default, everything out"
	};
}
const namespace = {
	id: "namespace",
	reason: "namespace without bounds",
	answers: (_pod, around) => GUARDS.map((guard) => answerOf$2(guard, around)),
	fix: ({ value }, _pod, { namespace: around, guards }) => {
		const guard = GUARDS.find((each) => each === value);
		if (guard === void 0 || around === void 0) return { class: "manual" };
		const manifest = (guards ?? guardManifests([around], UNKNOWN_LAYOUT)).find((each) => each.guard === guard && each.namespace === around.name);
		if (manifest === void 0) return {
			class: "manual",
			caution: CAUTIONS[guard]
		};
		const { path, kustomization } = manifest;
		const named = kustomization === void 0 ? "" : `, named in ${inlineCode(kustomization.file)}`;
		return {
			class: "manual",
			caution: `Add ${NAMES$1[guard]} as ${inlineCode(path)}${named}. ${CAUTIONS[guard]}`
		};
	},
	docs: {
		title: "Bounds of a namespace",
		what: "The Namespace, where it is in the repository, has a default-deny NetworkPolicy, a LimitRange and a ResourceQuota beside it.",
		why: "Without them each pod talks to every other one in the cluster, and one that runs away takes the memory of its neighbours.",
		since: "NetworkPolicy is stable since Kubernetes v1.7 ([network policies](https://kubernetes.io/docs/concepts/services-networking/network-policies/)); [ResourceQuota](https://kubernetes.io/docs/concepts/policy/resource-quotas/) and [LimitRange](https://kubernetes.io/docs/concepts/policy/limit-range/) are as old as `v1`.",
		fields: ["metadata.namespace"],
		fix: {
			classes: ["manual"],
			what: ["The advice names the file to add, beside the Namespace\u2019s own, and the kustomization that has to name it. A default deny is a NetworkPolicy with an empty `podSelector` and no rules; one for `Ingress` alone is enough for this rule, and it says that everything may go out. Policies of Cilium, Calico and of whole clusters are in languages of their own, and the answer is *unknown*. The numbers are a beginning.", ...GUARDS.map((guard) => `\`\`\`yaml\n${guardManifest(guard, "shop")}\`\`\``)].join("\n\n")
		},
		verify: {
			command: "kubectl get networkpolicy,limitrange,resourcequota -n NAMESPACE",
			expect: "at least one of each"
		},
		example: {
			bad: podIn("bare"),
			good: podIn("shop")
		},
		exampleAround: {
			bad: { namespace: guarded("bare", false) },
			good: { namespace: guarded("shop", true) }
		}
	}
};
function guarded(name, isGuarded) {
	const bounds = {
		deniesIngress: isGuarded,
		deniesEgress: isGuarded,
		hasQuota: isGuarded,
		hasLimitRange: isGuarded
	};
	return {
		name,
		file: `${name}/namespace.yaml`,
		line: 2,
		...bounds
	};
}
function podIn(name) {
	return `# The repository has the Namespace ${name}, which ${name === "shop" ? "has all three" : "has nothing"}.
apiVersion: v1
kind: Pod
metadata:
  name: web
  namespace: ${name}
spec:
  containers:
    - name: app
      image: registry.example/web:1.4
`;
}
// src/text/capped-list.ts
function cappedList(names, most, remark = "") {
	const more = names.length > most ? ` and ${names.length - most} more${remark}` : "";
	return `${names.slice(0, most).join(", ")}${more}`;
}
// src/hardening/images/free-names.ts
const LONGEST_NAME = 63;
function freeNames(taken) {
	const used = new Set(taken);
	const numbers = /* @__PURE__ */ new Map();
	return (...texts) => {
		const labels = texts.map((text) => labelOf(text, LONGEST_NAME));
		const last = labels.at(-1) ?? "";
		let name = labels.find((label) => !used.has(label));
		for (let number = numbers.get(last) ?? 2; name === void 0; number++) {
			numbers.set(last, number + 1);
			const numbered = `${labelOf(last, LONGEST_NAME - `-${number}`.length)}-${number}`;
			if (!used.has(numbered)) name = numbered;
		}
		used.add(name);
		return name;
	};
}
function labelOf(text, longest) {
	const label = text.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-");
	const [, name = ""] = /^-?(.*?)-?$/.exec(label.replace(/^-/, "").slice(0, longest)) ?? [];
	return name || "writable";
}
// src/hardening/images/container-settings.ts
function containerSettings(container) {
	const { command = [], args = [], env = [], workingDir } = container;
	const variables = env.flatMap(({ name, value, valueFrom }) => name === void 0 ? [] : [[name, valueFrom === void 0 ? value ?? "" : void 0]]);
	return {
		words: [...command, ...args],
		variables: new Map(variables),
		...workingDir === void 0 ? {} : { workingDir }
	};
}
function settingOf(settings, name) {
	if (name.startsWith("-")) return optionOf(settings.words, name);
	if (name === "workingDir") return settings.workingDir;
	return settings.variables.has(name) ? settings.variables.get(name) ?? "" : void 0;
}
function optionOf(words, name) {
	const index = words.findLastIndex((word) => word === name || word.startsWith(`${name}=`));
	const word = words[index];
	if (word === void 0) return void 0;
	return word === name ? words[index + 1] ?? "" : word.slice(name.length + 1);
}
// src/hardening/images/image-repositories.ts
const HUB_REGISTRIES = ["docker.io", "mirror.gcr.io"];
function officialRepositories(name) {
	return [...hubRepositories(`library/${name}`), `public.ecr.aws/docker/library/${name}`];
}
function hubRepositories(...names) {
	return names.flatMap((name) => HUB_REGISTRIES.map((registry) => `${registry}/${name}`));
}
// src/hardening/images/rows/applications.ts
const APACHE_RUN = {
	path: "/var/run",
	what: "the pid file and locks of Apache",
	isNeeded: true
};
const APPLICATIONS = [
	{
		name: "WordPress",
		repositories: officialRepositories("wordpress"),
		start: {
			programs: ["apache2-foreground", "php-fpm"],
			arguments: "command",
			isDefault: true
		},
		writes: [
			APACHE_RUN,
			{
				path: "/tmp",
				what: "uploads and other temporary files",
				isNeeded: true
			},
			{
				path: "/var/www/html",
				what: "WordPress itself, which the entrypoint copies there, and uploads",
				isNeeded: true,
				isImageVolume: true,
				isData: true
			}
		],
		note: "Its documentation runs an image of one\u2019s own read-only, with WordPress left in /usr/src/wordpress.",
		readOn: "2026-11-30",
		sources: [
			"https://github.com/docker-library/docs/blob/master/wordpress/content.md",
			"https://github.com/docker-library/wordpress/blob/master/docker-entrypoint.sh",
			"https://github.com/docker-library/wordpress/blob/master/latest/php8.5/apache/Dockerfile"
		]
	},
	{
		name: "Nextcloud",
		repositories: officialRepositories("nextcloud"),
		start: {
			programs: ["apache2-foreground", "php-fpm"],
			arguments: "command",
			isDefault: true
		},
		writes: [
			APACHE_RUN,
			{
				path: "/tmp",
				what: "uploads and other temporary files",
				isNeeded: true
			},
			{
				path: "/var/www/html",
				what: "Nextcloud itself, which the entrypoint copies there, and data",
				isNeeded: true,
				isImageVolume: true,
				isData: true
			},
			{
				path: "/usr/local/etc/php/conf.d",
				what: "redis-session.ini, with REDIS_HOST",
				isNeeded: false,
				isEntrypointOnly: true,
				hides: "the settings of PHP\u2019s extensions",
				error: "cannot create /usr/local/etc/php/conf.d/redis-session.ini: Read-only file system"
			}
		],
		note: "Reports conflict on redis-session.ini: for one user it was a warning, for another the end. That /var/run and /tmp are needed is known of PHP\u2019s Apache.",
		readOn: "2026-11-30",
		sources: [
			"https://github.com/nextcloud/docker/blob/master/docker-entrypoint.sh",
			"https://github.com/groundhog2k/helm-charts/issues/211",
			"https://github.com/nextcloud/docker/issues/763",
			"https://github.com/docker-library/php/blob/master/apache2-foreground"
		]
	},
	{
		name: "Ghost",
		repositories: officialRepositories("ghost"),
		start: {
			programs: ["node"],
			arguments: "command",
			isDefault: true
		},
		writes: [{
			path: "/var/lib/ghost/content",
			what: "posts, images and themes",
			isNeeded: true,
			isImageVolume: true,
			isData: true
		}, {
			path: "/tmp",
			what: "uploads",
			isNeeded: false
		}],
		user: {
			uid: 1e3,
			gid: 1e3
		},
		note: "Reports conflict by version: 4.21 starts read-only, 4.22 fails («EROFS: read-only file system, unlink») as it writes into its own folder.",
		readOn: "2026-11-30",
		sources: ["https://github.com/TryGhost/docker-library-ghost/issues/271", "https://github.com/docker-library/ghost/blob/master/6/bookworm/Dockerfile"]
	},
	{
		name: "Adminer",
		repositories: officialRepositories("adminer"),
		start: {
			programs: ["php"],
			arguments: "command",
			isDefault: true
		},
		writes: [{
			path: "/tmp",
			what: "sessions and uploads",
			isNeeded: true
		}, {
			path: "/var/www/html/plugins-enabled",
			what: "plug-ins, with ADMINER_PLUGINS",
			isNeeded: false,
			isEntrypointOnly: true
		}],
		note: "The entrypoint goes on where it cannot make .adminer-init. With ADMINER_DESIGN it makes a link in /var/www/html, and fails. That /tmp is needed is PHP\u2019s default, not tried.",
		readOn: "2026-11-30",
		sources: ["https://github.com/TimWolla/docker-adminer/blob/master/5/entrypoint.sh", "https://github.com/TimWolla/docker-adminer/blob/master/5/Dockerfile"]
	}
];
// src/hardening/images/rows/argo-cd.ts
const REPOSITORIES = ["quay.io/argoproj/argocd", "quay.io/argoproj/argo-cd"];
const MANIFESTS = "https://github.com/argoproj/argo-cd/blob/master/manifests/base";
const TMP$1 = {
	path: "/tmp",
	what: "temporary files",
	isNeeded: true
};
const HOME = {
	path: "/home/argocd",
	what: "settings and caches of the tools that it calls",
	isNeeded: true
};
const ARGO_CD = [
	{
		name: "the Argo CD server",
		repositories: REPOSITORIES,
		start: {
			programs: ["argocd-server"],
			arguments: "command",
			isDefault: false
		},
		writes: [HOME, TMP$1],
		user: { uid: 999 },
		readOn: "2026-11-30",
		sources: [`${MANIFESTS}/server/argocd-server-deployment.yaml`]
	},
	{
		name: "the repository server of Argo CD",
		repositories: REPOSITORIES,
		start: {
			programs: ["argocd-repo-server"],
			arguments: "command",
			isDefault: false
		},
		writes: [
			{
				path: "/tmp",
				what: "clones of repositories",
				isNeeded: true
			},
			{
				path: "/helm-working-dir",
				what: "caches of Helm",
				isNeeded: true
			},
			{
				path: "/app/config/gpg/keys",
				what: "its key ring",
				isNeeded: true
			},
			{
				path: "/home/argocd/cmp-server/plugins",
				what: "sockets of plug-ins",
				isNeeded: false
			}
		],
		user: { uid: 999 },
		note: "Its manifest points Helm\u2019s HOME folders at /helm-working-dir.",
		readOn: "2026-11-30",
		sources: [`${MANIFESTS}/repo-server/argocd-repo-server-deployment.yaml`]
	},
	{
		name: "the application controller of Argo CD",
		repositories: REPOSITORIES,
		start: {
			programs: ["argocd-application-controller"],
			arguments: "command",
			isDefault: false
		},
		writes: [HOME, TMP$1],
		user: { uid: 999 },
		readOn: "2026-11-30",
		sources: [`${MANIFESTS}/application-controller/argocd-application-controller-statefulset.yaml`]
	},
	{
		name: "the ApplicationSet controller of Argo CD",
		repositories: REPOSITORIES,
		start: {
			programs: ["argocd-applicationset-controller"],
			arguments: "command",
			isDefault: false
		},
		writes: [TMP$1, {
			path: "/app/config/gpg/keys",
			what: "its key ring",
			isNeeded: true
		}],
		user: { uid: 999 },
		readOn: "2026-11-30",
		sources: [`${MANIFESTS}/applicationset-controller/argocd-applicationset-controller-deployment.yaml`]
	},
	{
		name: "the notifications controller of Argo CD",
		repositories: REPOSITORIES,
		start: {
			programs: ["argocd-notifications"],
			arguments: "command",
			isDefault: false
		},
		writes: [],
		user: { uid: 999 },
		readOn: "2026-11-30",
		sources: [`${MANIFESTS}/notification/argocd-notifications-controller-deployment.yaml`]
	},
	{
		name: "Dex, as Argo CD starts it",
		repositories: ["ghcr.io/dexidp/dex", ...hubRepositories("dexidp/dex")],
		start: {
			programs: ["argocd-dex"],
			arguments: "command",
			isDefault: false
		},
		writes: [TMP$1],
		note: "Argo CD\u2019s own binary writes the configuration to /tmp and starts Dex with it.",
		readOn: "2026-11-30",
		sources: [`${MANIFESTS}/dex/argocd-dex-server-deployment.yaml`]
	}
];
// src/hardening/images/rows/bitnami.ts
const START = {
	programs: ["run.sh"],
	arguments: "command",
	isDefault: true
};
const USER = { uid: 1001 };
const TMP = {
	path: "/tmp",
	what: "temporary files",
	isNeeded: true
};
const LOG_LINKS = "the links of the logs to the output streams";
function repositories(name) {
	return [...hubRepositories(`bitnami/${name}`, `bitnamilegacy/${name}`), `public.ecr.aws/bitnami/${name}`];
}
function chart(file) {
	return `https://github.com/bitnami/charts/blob/main/bitnami/${file}`;
}
function folder(name, directory, what) {
	return {
		path: `/opt/bitnami/${name}/${directory}`,
		what,
		isNeeded: true
	};
}
function data(path) {
	return {
		path,
		what: "data",
		isNeeded: true,
		isData: true
	};
}
const BITNAMI = [
	{
		name: "nginx of Bitnami",
		repositories: repositories("nginx"),
		start: START,
		writes: [
			TMP,
			folder("nginx", "conf", "settings"),
			folder("nginx", "tmp", "the pid file and request bodies"),
			{
				...folder("nginx", "logs", "logs"),
				hides: LOG_LINKS
			}
		],
		user: USER,
		readOn: "2026-11-30",
		sources: [chart("nginx/templates/deployment.yaml")]
	},
	{
		name: "Apache of Bitnami",
		repositories: repositories("apache"),
		start: START,
		writes: [
			TMP,
			folder("apache", "conf", "settings"),
			folder("apache", "var/run", "the pid file"),
			{
				...folder("apache", "logs", "logs"),
				hides: LOG_LINKS
			}
		],
		user: USER,
		readOn: "2026-11-30",
		sources: [chart("apache/templates/deployment.yaml")]
	},
	{
		name: "Redis of Bitnami",
		repositories: repositories("redis"),
		start: START,
		writes: [
			{
				...TMP,
				error: "cannot create temp file for here-document: Read-only file system"
			},
			folder("redis", "etc", "settings"),
			data("/bitnami/redis/data")
		],
		user: USER,
		note: "The chart mounts /data and starts a script of its own.",
		readOn: "2026-11-30",
		sources: [chart("redis/templates/master/application.yaml"), "https://github.com/bitnami/charts/issues/5600"]
	},
	{
		name: "PostgreSQL of Bitnami",
		repositories: repositories("postgresql"),
		start: START,
		writes: [
			TMP,
			folder("postgresql", "conf", "settings"),
			folder("postgresql", "tmp", "the pid file"),
			data("/bitnami/postgresql")
		],
		user: USER,
		readOn: "2026-11-30",
		sources: [chart("postgresql/templates/primary/statefulset.yaml")]
	},
	{
		name: "MySQL of Bitnami",
		repositories: repositories("mysql"),
		start: START,
		writes: [
			TMP,
			folder("mysql", "conf", "settings"),
			folder("mysql", "tmp", "the socket and the pid file"),
			{
				...folder("mysql", "logs", "logs"),
				hides: LOG_LINKS
			},
			data("/bitnami/mysql")
		],
		user: USER,
		readOn: "2026-11-30",
		sources: [chart("mysql/templates/primary/statefulset.yaml")]
	},
	{
		name: "MariaDB of Bitnami",
		repositories: repositories("mariadb"),
		start: START,
		writes: [
			TMP,
			folder("mariadb", "conf", "settings"),
			folder("mariadb", "tmp", "the socket and the pid file"),
			{
				...folder("mariadb", "logs", "logs"),
				hides: LOG_LINKS
			},
			data("/bitnami/mariadb")
		],
		user: USER,
		readOn: "2026-11-30",
		sources: [chart("mariadb/templates/primary/statefulset.yaml")]
	},
	{
		name: "MongoDB of Bitnami",
		repositories: repositories("mongodb"),
		start: START,
		writes: [
			TMP,
			folder("mongodb", "conf", "settings"),
			folder("mongodb", "tmp", "the pid file"),
			folder("mongodb", "logs", "logs"),
			{
				path: "/.mongodb",
				what: "the history of its shell",
				isNeeded: false
			},
			data("/bitnami/mongodb")
		],
		user: USER,
		readOn: "2026-11-30",
		sources: [chart("mongodb/templates/standalone/dep-sts.yaml")]
	},
	{
		name: "RabbitMQ of Bitnami",
		repositories: repositories("rabbitmq"),
		start: START,
		writes: [
			TMP,
			folder("rabbitmq", "etc/rabbitmq", "settings"),
			folder("rabbitmq", "var/lib/rabbitmq", "the state"),
			folder("rabbitmq", ".rabbitmq", "the Erlang cookie"),
			folder("rabbitmq", "var/log/rabbitmq", "logs"),
			{
				...folder("rabbitmq", "plugins", "plug-ins"),
				isNeeded: false,
				hides: "the plug-ins"
			}
		],
		user: USER,
		readOn: "2026-11-30",
		sources: [chart("rabbitmq/templates/statefulset.yaml")]
	},
	{
		name: "Memcached of Bitnami",
		repositories: repositories("memcached"),
		start: START,
		writes: [TMP, folder("memcached", "conf", "settings")],
		user: USER,
		readOn: "2026-11-30",
		sources: [chart("memcached/templates/deployment.yaml")]
	},
	{
		name: "ZooKeeper of Bitnami",
		repositories: repositories("zookeeper"),
		start: START,
		writes: [
			TMP,
			{
				...folder("zookeeper", "conf", "settings"),
				error: "cp: cannot create regular file '/opt/bitnami/zookeeper/conf/zoo.cfg': Read-only file system"
			},
			folder("zookeeper", "logs", "logs"),
			data("/bitnami/zookeeper")
		],
		user: USER,
		readOn: "2026-11-30",
		sources: [chart("zookeeper/templates/statefulset.yaml"), "https://github.com/bitnami/charts/issues/14855"]
	},
	{
		name: "Elasticsearch of Bitnami",
		repositories: repositories("elasticsearch"),
		start: START,
		writes: [
			TMP,
			{
				...folder("elasticsearch", "config", "settings and the keystore"),
				error: "/opt/bitnami/elasticsearch/config/elasticsearch.keystore.tmp: Read-only file system"
			},
			folder("elasticsearch", "tmp", "the pid file"),
			folder("elasticsearch", "logs", "logs"),
			folder("elasticsearch", "plugins", "plug-ins"),
			data("/bitnami/elasticsearch")
		],
		user: USER,
		readOn: "2026-11-30",
		sources: [chart("elasticsearch/templates/master/statefulset.yaml"), "https://github.com/bitnami/charts/issues/30705"]
	},
	{
		name: "Keycloak of Bitnami",
		repositories: repositories("keycloak"),
		start: START,
		writes: [
			TMP,
			folder("keycloak", "conf", "settings"),
			folder("keycloak", "lib/quarkus", "the server that it builds"),
			folder("keycloak", "data", "transaction logs"),
			folder("keycloak", "providers", "extensions"),
			folder("keycloak", "themes", "themes"),
			{
				path: "/bitnami/keycloak",
				what: "the mark that it is set up",
				isNeeded: true
			}
		],
		user: USER,
		note: "Whether the volumes of the chart hide files that images before 2024 need, is not known.",
		readOn: "2026-11-30",
		sources: [chart("keycloak/templates/statefulset.yaml"), "https://github.com/bitnami/charts/pull/23944"]
	}
];
// src/hardening/images/rows/cluster-programs.ts
const CERT_MANAGER_SOURCES = ["https://github.com/cert-manager/cert-manager/blob/master/deploy/charts/cert-manager/values.yaml"];
const CERT_MANAGER_NOTE = "Its chart runs it read-only without further volumes.";
const CLUSTER_PROGRAMS = [
	{
		name: "the controller of cert-manager",
		repositories: ["quay.io/jetstack/cert-manager-controller"],
		start: {
			programs: ["controller"],
			arguments: "options",
			isDefault: true
		},
		writes: [],
		note: CERT_MANAGER_NOTE,
		readOn: "2026-11-30",
		sources: CERT_MANAGER_SOURCES
	},
	{
		name: "the webhook of cert-manager",
		repositories: ["quay.io/jetstack/cert-manager-webhook"],
		start: {
			programs: ["webhook"],
			arguments: "options",
			isDefault: true
		},
		writes: [],
		note: CERT_MANAGER_NOTE,
		readOn: "2026-11-30",
		sources: CERT_MANAGER_SOURCES
	},
	{
		name: "the CA injector of cert-manager",
		repositories: ["quay.io/jetstack/cert-manager-cainjector"],
		start: {
			programs: ["cainjector"],
			arguments: "options",
			isDefault: true
		},
		writes: [],
		note: CERT_MANAGER_NOTE,
		readOn: "2026-11-30",
		sources: CERT_MANAGER_SOURCES
	},
	{
		name: "ExternalDNS",
		repositories: ["registry.k8s.io/external-dns/external-dns", "k8s.gcr.io/external-dns/external-dns"],
		start: {
			programs: ["external-dns"],
			arguments: "options",
			isDefault: true
		},
		writes: [],
		user: {
			uid: 65532,
			gid: 65532
		},
		note: "Its chart runs it read-only without further volumes.",
		readOn: "2026-11-30",
		sources: ["https://github.com/kubernetes-sigs/external-dns/blob/master/charts/external-dns/values.yaml"]
	},
	{
		name: "the metrics server",
		repositories: ["registry.k8s.io/metrics-server/metrics-server", "k8s.gcr.io/metrics-server/metrics-server"],
		start: {
			programs: ["metrics-server"],
			arguments: "options",
			isDefault: true
		},
		writes: [{
			path: "/tmp",
			what: "the certificate that it makes, with --cert-dir=/tmp",
			isNeeded: true,
			movedBy: ["--cert-dir"]
		}],
		user: { uid: 65534 },
		note: "Its own manifest runs it read-only, with --cert-dir=/tmp and a volume there.",
		readOn: "2026-11-30",
		sources: ["https://github.com/kubernetes-sigs/metrics-server/blob/master/manifests/base/deployment.yaml", "https://github.com/kubernetes-sigs/metrics-server/blob/master/Dockerfile"]
	},
	{
		name: "CoreDNS",
		repositories: [
			...hubRepositories("coredns/coredns"),
			"registry.k8s.io/coredns/coredns",
			"k8s.gcr.io/coredns/coredns",
			"public.ecr.aws/eks-distro/coredns/coredns"
		],
		start: {
			programs: ["coredns"],
			arguments: "options",
			isDefault: true
		},
		writes: [],
		note: "Its chart runs it read-only. Plug-ins that store files write where the Corefile says.",
		readOn: "2026-11-30",
		sources: ["https://github.com/coredns/helm/blob/master/charts/coredns/values.yaml"]
	}
];
// src/hardening/images/rows/databases.ts
const POSTGRES_SOCKET = {
	path: "/var/run/postgresql",
	what: "the socket and its lock file",
	isNeeded: true,
	error: "could not create lock file \"/var/run/postgresql/.s.PGSQL.5432.lock\": Read-only file system"
};
const HERE_DOCUMENTS = {
	path: "/tmp",
	what: "temporary files of the entrypoint",
	isNeeded: true,
	isEntrypointOnly: true,
	error: "cannot create temp file for here-document: Read-only file system"
};
const POSTGRES_SOURCES = [
	"https://github.com/docker-library/postgres/issues/154",
	"https://github.com/docker-library/postgres/blob/master/docker-entrypoint.sh",
	"https://github.com/mattermost/docker/issues/125"
];
const DATABASES = [
	{
		name: "PostgreSQL",
		repositories: officialRepositories("postgres"),
		majors: { before: 18 },
		start: {
			programs: ["postgres"],
			arguments: "command",
			isDefault: true
		},
		writes: [
			POSTGRES_SOCKET,
			HERE_DOCUMENTS,
			{
				path: "/var/lib/postgresql/data",
				what: "the databases",
				isNeeded: true,
				isImageVolume: true,
				isData: true,
				movedBy: ["-D", "PGDATA"]
			}
		],
		user: { uid: 999 },
		note: "The entrypoint starts as root and changes to 999 (70 in Alpine\u2019s images). It wants to own PGDATA, so as another user PGDATA is a folder inside of a volume.",
		readOn: "2026-11-30",
		sources: [...POSTGRES_SOURCES, "https://github.com/docker-library/postgres/blob/master/17/bookworm/Dockerfile"]
	},
	{
		name: "PostgreSQL",
		repositories: officialRepositories("postgres"),
		majors: { from: 18 },
		start: {
			programs: ["postgres"],
			arguments: "command",
			isDefault: true
		},
		writes: [
			POSTGRES_SOCKET,
			HERE_DOCUMENTS,
			{
				path: "/var/lib/postgresql",
				what: "the databases, in a folder by version",
				isNeeded: true,
				isImageVolume: true,
				isData: true,
				movedBy: ["-D", "PGDATA"]
			}
		],
		user: { uid: 999 },
		note: "The entrypoint starts as root and changes to 999 (70 in Alpine\u2019s images). Since 18 the volume is /var/lib/postgresql.",
		readOn: "2026-11-30",
		sources: [...POSTGRES_SOURCES, "https://github.com/docker-library/postgres/blob/master/18/trixie/Dockerfile"]
	},
	{
		name: "MySQL",
		repositories: officialRepositories("mysql"),
		start: {
			programs: ["mysqld"],
			arguments: "command",
			isDefault: true
		},
		writes: [
			{
				path: "/var/run/mysqld",
				what: "the socket and its lock file",
				isNeeded: true,
				error: "Could not create unix socket lock file /var/run/mysqld/mysqld.sock.lock."
			},
			{
				path: "/tmp",
				what: "temporary tables and files of the entrypoint",
				isNeeded: true,
				movedBy: ["--tmpdir"]
			},
			{
				path: "/var/lib/mysql",
				what: "the databases",
				isNeeded: true,
				isImageVolume: true,
				isData: true,
				movedBy: ["--datadir"]
			}
		],
		user: {
			uid: 999,
			gid: 999
		},
		note: "The entrypoint starts as root and changes to 999. The error is from a thread with another cause than a read-only root.",
		readOn: "2026-11-30",
		sources: [
			"https://github.com/docker-library/mysql/blob/master/8.4/Dockerfile.oracle",
			"https://github.com/containerd/nerdctl/issues/157",
			"https://github.com/cybozu-go/moco/issues/186"
		]
	},
	{
		name: "MariaDB",
		repositories: officialRepositories("mariadb"),
		start: {
			programs: ["mariadbd", "mysqld"],
			arguments: "command",
			isDefault: true
		},
		writes: [
			{
				path: "/run/mysqld",
				what: "the socket and the pid file",
				isNeeded: true,
				error: "Can't start server : Bind on unix socket: Read-only file system"
			},
			{
				path: "/tmp",
				what: "temporary tables and files of the entrypoint",
				isNeeded: true,
				movedBy: ["--tmpdir"]
			},
			{
				path: "/var/lib/mysql",
				what: "the databases",
				isNeeded: true,
				isImageVolume: true,
				isData: true,
				movedBy: ["--datadir"]
			}
		],
		note: "The entrypoint starts as root and changes to mysql, whose number the system chose (999 in most images).",
		readOn: "2026-11-30",
		sources: ["https://github.com/MariaDB/mariadb-docker/blob/master/main/Dockerfile", "https://github.com/MariaDB/mariadb-docker/pull/348"]
	},
	{
		name: "MongoDB",
		repositories: officialRepositories("mongo"),
		start: {
			programs: ["mongod"],
			arguments: "command",
			isDefault: true
		},
		writes: [
			{
				path: "/tmp",
				what: "the socket and the entrypoint\u2019s configuration",
				isNeeded: true
			},
			{
				path: "/data/db",
				what: "the databases",
				isNeeded: true,
				isImageVolume: true,
				isData: true,
				movedBy: ["--dbpath"]
			},
			{
				path: "/data/configdb",
				what: "the data of a configuration server",
				isNeeded: false,
				isImageVolume: true,
				isData: true
			}
		],
		user: { uid: 999 },
		note: "The entrypoint starts as root and changes to 999.",
		readOn: "2026-11-30",
		sources: [
			"https://github.com/docker-library/mongo/blob/master/8.3/Dockerfile",
			"https://github.com/docker-library/mongo/blob/master/docker-entrypoint.sh",
			"https://github.com/docker-library/mongo/issues/323"
		]
	},
	{
		name: "InfluxDB 1",
		repositories: officialRepositories("influxdb"),
		majors: {
			from: 1,
			before: 2
		},
		start: {
			programs: ["influxd"],
			arguments: "command",
			isDefault: true
		},
		writes: [{
			path: "/var/lib/influxdb",
			what: "the databases",
			isNeeded: true,
			isImageVolume: true,
			isData: true
		}],
		readOn: "2026-11-30",
		sources: ["https://github.com/influxdata/influxdata-docker/blob/master/influxdb/1.8/Dockerfile"]
	},
	{
		name: "InfluxDB 2",
		repositories: officialRepositories("influxdb"),
		majors: {
			from: 2,
			before: 3
		},
		start: {
			programs: ["influxd"],
			arguments: "command",
			isDefault: true
		},
		writes: [{
			path: "/var/lib/influxdb2",
			what: "the databases",
			isNeeded: true,
			isImageVolume: true,
			isData: true
		}, {
			path: "/etc/influxdb2",
			what: "settings of its command line",
			isNeeded: true,
			isImageVolume: true
		}],
		readOn: "2026-11-30",
		sources: ["https://github.com/influxdata/influxdata-docker/blob/master/influxdb/2.7/Dockerfile"]
	},
	{
		name: "MinIO",
		repositories: [...hubRepositories("minio/minio"), "quay.io/minio/minio"],
		start: {
			programs: ["minio"],
			arguments: "options",
			isDefault: true
		},
		writes: [{
			path: "/data",
			what: "the objects",
			isNeeded: false,
			isImageVolume: true,
			isData: true
		}],
		note: "The objects lie where its arguments say; /data is the image\u2019s volume. By default it runs as root.",
		readOn: "2026-11-30",
		sources: ["https://github.com/minio/minio/blob/0031b1205fe3af70a9d80465736fae5ed0ac9003/Dockerfile.release", "https://github.com/minio/minio/blob/015736e408f5d08a9459bfe919a1d5fe3b39b81f/dockerscripts/docker-entrypoint.sh"]
	}
];
// src/hardening/images/rows/developer-tools.ts
const DEVELOPER_TOOLS = [
	{
		name: "the registry of Distribution",
		repositories: officialRepositories("registry"),
		start: {
			programs: ["registry"],
			arguments: "options",
			isDefault: true
		},
		writes: [{
			path: "/var/lib/registry",
			what: "images",
			isNeeded: true,
			isImageVolume: true,
			isData: true,
			movedBy: ["REGISTRY_STORAGE_FILESYSTEM_ROOTDIRECTORY"]
		}],
		readOn: "2026-11-30",
		sources: ["https://github.com/distribution/distribution-library-image/blob/master/Dockerfile"]
	},
	{
		name: "Jenkins",
		repositories: hubRepositories("jenkins/jenkins"),
		start: {
			programs: ["jenkins.sh"],
			arguments: "command",
			isDefault: true
		},
		writes: [
			{
				path: "/var/jenkins_home",
				what: "all that it knows",
				isNeeded: true,
				isImageVolume: true,
				isData: true,
				error: "Can not write to /var/jenkins_home/copy_reference_file.log. Wrong volume permissions?",
				movedBy: ["JENKINS_HOME"]
			},
			{
				path: "/tmp",
				what: "the web application and other temporary files",
				isNeeded: true
			},
			{
				path: "/var/jenkins_cache",
				what: "caches, with the settings of its chart",
				isNeeded: false
			}
		],
		user: {
			uid: 1e3,
			gid: 1e3
		},
		note: "Its chart runs it read-only with volumes at these three paths.",
		readOn: "2026-11-30",
		sources: [
			"https://github.com/jenkinsci/helm-charts/blob/main/charts/jenkins/templates/jenkins-controller-statefulset.yaml",
			"https://github.com/jenkinsci/docker/blob/master/jenkins.sh",
			"https://github.com/jenkinsci/docker/blob/master/debian/Dockerfile"
		]
	},
	{
		name: "SonarQube",
		repositories: officialRepositories("sonarqube"),
		start: {
			programs: ["entrypoint.sh"],
			arguments: "options",
			isDefault: true
		},
		writes: [
			{
				path: "/opt/sonarqube/temp",
				what: "temporary files",
				isNeeded: true,
				isImageVolume: true,
				error: "java.nio.file.FileSystemException: /opt/sonarqube/temp/README.txt: Read-only file system",
				movedBy: ["SQ_TEMP_DIR"]
			},
			{
				path: "/opt/sonarqube/data",
				what: "indices",
				isNeeded: true,
				isImageVolume: true,
				isData: true,
				movedBy: ["SQ_DATA_DIR"]
			},
			{
				path: "/opt/sonarqube/logs",
				what: "logs",
				isNeeded: true,
				isImageVolume: true,
				movedBy: ["SQ_LOGS_DIR"]
			},
			{
				path: "/opt/sonarqube/extensions",
				what: "plug-ins",
				isNeeded: false,
				isImageVolume: true,
				isData: true,
				movedBy: ["SQ_EXTENSIONS_DIR"]
			},
			{
				path: "/tmp",
				what: "temporary files of Java",
				isNeeded: false
			}
		],
		user: {
			uid: 1e3,
			gid: 0
		},
		readOn: "2026-11-30",
		sources: ["https://github.com/SonarSource/docker-sonarqube/blob/master/community-build/Dockerfile", "https://github.com/helm/charts/issues/12635"]
	},
	{
		name: "Keycloak",
		repositories: ["quay.io/keycloak/keycloak", ...hubRepositories("keycloak/keycloak")],
		start: {
			programs: ["kc.sh"],
			arguments: "options",
			isDefault: true
		},
		writes: [
			{
				path: "/opt/keycloak/lib/quarkus",
				what: "the server that it builds when it starts",
				isNeeded: true,
				hides: "the server that was built before",
				error: "build-system.properties: Read-only file system"
			},
			{
				path: "/opt/keycloak/data",
				what: "transaction logs and temporary files",
				isNeeded: true
			},
			{
				path: "/tmp",
				what: "temporary files of Java",
				isNeeded: true
			}
		],
		user: {
			uid: 1e3,
			gid: 0
		},
		note: "With `start --optimized` and an image that was built before, it does not build. Its makers want only lib/quarkus and data writable.",
		readOn: "2026-11-30",
		sources: [
			"https://github.com/keycloak/keycloak/issues/44632",
			"https://github.com/keycloak/keycloak/pull/41550",
			"https://github.com/keycloak/keycloak/blob/0463815bc93acbe22cf0b347af7cbd11e5a56d65/quarkus/container/Dockerfile"
		]
	},
	{
		name: "Gitea (rootless)",
		repositories: ["docker.gitea.com/gitea", ...hubRepositories("gitea/gitea")],
		variant: "rootless",
		start: {
			programs: ["docker-entrypoint.sh"],
			arguments: "command",
			isDefault: true
		},
		writes: [
			{
				path: "/var/lib/gitea",
				what: "repositories and attachments",
				isNeeded: true,
				isImageVolume: true,
				isData: true
			},
			{
				path: "/etc/gitea",
				what: "app.ini",
				isNeeded: true,
				isImageVolume: true,
				error: "/etc/gitea is not writable"
			},
			{
				path: "/tmp/gitea",
				what: "temporary files",
				isNeeded: true,
				error: "/tmp/gitea is not writable",
				movedBy: ["GITEA_TEMP"]
			}
		],
		user: {
			uid: 1e3,
			gid: 1e3
		},
		note: "This holds for the tags that end in -rootless. The other images start as root and write in more places.",
		readOn: "2026-11-30",
		sources: ["https://github.com/go-gitea/gitea/blob/023ef493211f44ec0d93485e677a7ca5330f2e0c/Dockerfile.rootless", "https://github.com/go-gitea/gitea/blob/0fd39aebf01a99573c9d1c040f5a8c1dfb8641d0/docker/rootless/usr/local/bin/docker-setup.sh"]
	}
];
// src/hardening/images/rows/key-value-stores.ts
const KEY_VALUE_STORES = [
	{
		name: "Redis",
		repositories: officialRepositories("redis"),
		start: {
			programs: ["redis-server"],
			arguments: "command",
			isDefault: true
		},
		writes: [{
			path: "/data",
			what: "snapshots and the append-only file, in the working directory",
			isNeeded: true,
			isImageVolume: true,
			isData: true,
			error: "Failed opening the RDB file dump.rdb (in server root dir /data) for saving: Read-only file system",
			movedBy: ["--dir", "workingDir"]
		}],
		user: { uid: 999 },
		note: "Once a snapshot fails, it refuses further writes (MISCONF), unless `--save \"\"` is set: so Argo CD runs it read-only without a volume.",
		readOn: "2026-11-30",
		sources: [
			"https://github.com/docker-library/redis/blob/master/Dockerfile.template",
			"https://github.com/longhorn/longhorn/issues/350",
			"https://github.com/argoproj/argo-cd/blob/master/manifests/base/redis/argocd-redis-deployment.yaml"
		]
	},
	{
		name: "Valkey",
		repositories: [...hubRepositories("valkey/valkey"), "ghcr.io/valkey-io/valkey"],
		start: {
			programs: ["valkey-server"],
			arguments: "command",
			isDefault: true
		},
		writes: [{
			path: "/data",
			what: "snapshots and the append-only file, in the working directory",
			isNeeded: true,
			isImageVolume: true,
			isData: true,
			movedBy: ["--dir", "workingDir"]
		}],
		user: { uid: 999 },
		note: "The entrypoint starts as root and changes to 999.",
		readOn: "2026-11-30",
		sources: ["https://github.com/valkey-io/valkey-container/blob/mainline/8.0/debian/Dockerfile"]
	},
	{
		name: "Memcached",
		repositories: officialRepositories("memcached"),
		start: {
			programs: ["memcached"],
			arguments: "command",
			isDefault: true
		},
		writes: [],
		user: { uid: 11211 },
		note: "It keeps all in memory; its image declares no volume.",
		readOn: "2026-11-30",
		sources: ["https://github.com/docker-library/memcached/blob/master/1/debian/Dockerfile"]
	},
	{
		name: "etcd",
		repositories: [
			"registry.k8s.io/etcd",
			"quay.io/coreos/etcd",
			"gcr.io/etcd-development/etcd"
		],
		start: {
			programs: ["etcd"],
			arguments: "command",
			isDefault: true
		},
		writes: [{
			path: "/var/lib/etcd",
			what: "the store, in the working directory",
			isNeeded: true,
			isData: true,
			movedBy: [
				"--data-dir",
				"ETCD_DATA_DIR",
				"workingDir"
			]
		}],
		note: "Its own default is a folder in the working directory. In the image of registry.k8s.io the working directory may differ.",
		readOn: "2026-11-30",
		sources: ["https://github.com/etcd-io/etcd/blob/1293f5d4b7ba94918e60d07e0b61cec2b35bb7c2/Dockerfile-release.amd64"]
	},
	{
		name: "Consul",
		repositories: [...hubRepositories("hashicorp/consul"), ...officialRepositories("consul")],
		start: {
			programs: ["consul", "agent"],
			arguments: "command",
			isDefault: true
		},
		writes: [{
			path: "/consul/data",
			what: "its state",
			isNeeded: true,
			isImageVolume: true,
			isData: true,
			movedBy: ["-data-dir", "CONSUL_DATA_DIR"]
		}, {
			path: "/consul/config",
			what: "what CONSUL_LOCAL_CONFIG holds",
			isNeeded: false,
			isEntrypointOnly: true,
			movedBy: ["CONSUL_CONFIG_DIR"]
		}],
		note: "The entrypoint starts as root, changes owners and then the user.",
		readOn: "2026-11-30",
		sources: ["https://github.com/hashicorp/consul/blob/03658a093a6e785221f04380a4d86f87e9c0792a/Dockerfile", "https://github.com/hashicorp/consul/blob/9bce86134e0f9fbff0ec13d003b23544b88a7153/.release/docker/docker-entrypoint.sh"]
	},
	{
		name: "Vault",
		repositories: [...hubRepositories("hashicorp/vault"), ...officialRepositories("vault")],
		start: {
			programs: ["vault", "server"],
			arguments: "command",
			isDefault: true
		},
		writes: [
			{
				path: "/vault/config",
				what: "what VAULT_LOCAL_CONFIG holds",
				isNeeded: false,
				isEntrypointOnly: true
			},
			{
				path: "/vault/file",
				what: "secrets, with the storage `file`",
				isNeeded: false,
				isImageVolume: true,
				isData: true
			},
			{
				path: "/vault/logs",
				what: "audit logs",
				isNeeded: false,
				isImageVolume: true,
				isData: true
			}
		],
		note: "The entrypoint sets a capability on /bin/vault, and fails («Failed to set capabilities on file `/bin/vault' (Read-only file system)») unless SKIP_SETCAP is set.",
		readOn: "2026-11-30",
		sources: [
			"https://github.com/hashicorp/docker-vault/issues/198",
			"https://github.com/hashicorp/docker-vault/blob/main/0.X/docker-entrypoint.sh",
			"https://github.com/hashicorp/vault/blob/024c09b6651c8f1f568915ad01411862af89aaca/Dockerfile"
		]
	}
];
// src/hardening/images/rows/logs.ts
const LOGS = [
	{
		name: "Loki",
		repositories: hubRepositories("grafana/loki"),
		start: {
			programs: ["loki"],
			arguments: "options",
			isDefault: true
		},
		writes: [
			{
				path: "/tmp",
				what: "rules and other temporary files",
				isNeeded: true
			},
			{
				path: "/loki",
				what: "logs and indices, with the image\u2019s own configuration",
				isNeeded: true,
				isData: true
			},
			{
				path: "/var/loki",
				what: "logs and indices, with the configuration of its chart",
				isNeeded: false,
				isData: true
			}
		],
		user: {
			uid: 10001,
			gid: 10001
		},
		note: "Its configuration says where it stores. Its chart runs it read-only with /tmp and /var/loki.",
		readOn: "2026-11-30",
		sources: ["https://github.com/grafana-community/helm-charts/blob/main/charts/loki/templates/_pod.tpl", "https://github.com/grafana/loki/blob/0230065a10abdce767a9c3b84a9e43cdf61a1b87/cmd/loki/Dockerfile"]
	},
	{
		name: "Promtail",
		repositories: hubRepositories("grafana/promtail"),
		start: {
			programs: ["promtail"],
			arguments: "options",
			isDefault: true
		},
		writes: [{
			path: "/run/promtail",
			what: "how far it has read, with the configuration of its chart",
			isNeeded: true
		}],
		note: "Its chart runs it read-only as root, with a folder of the node at /run/promtail. The file is named in its configuration.",
		readOn: "2026-11-30",
		sources: ["https://github.com/grafana/helm-charts/blob/main/charts/promtail/values.yaml"]
	},
	{
		name: "Fluent Bit",
		repositories: [
			...hubRepositories("fluent/fluent-bit"),
			"cr.fluentbit.io/fluent/fluent-bit",
			"ghcr.io/fluent/fluent-bit"
		],
		start: {
			programs: ["fluent-bit"],
			arguments: "options",
			isDefault: true
		},
		writes: [{
			path: "/fluent-bit/data",
			what: "buffers and positions, with the configuration of its charts",
			isNeeded: false
		}],
		note: "Two of its charts run it read-only; buffers and positions lie where its configuration says.",
		readOn: "2026-11-30",
		sources: [
			"https://github.com/fluent/helm-charts/blob/main/charts/fluent-bit-collector/templates/daemonset.yaml",
			"https://github.com/fluent/helm-charts/blob/main/charts/fluent-bit-aggregator/templates/statefulset.yaml",
			"https://github.com/fluent/fluent-bit/blob/015e1bc1b35473c7fa13333457f4090aedb654f2/dockerfiles/Dockerfile"
		]
	},
	{
		name: "Fluentd",
		repositories: hubRepositories("fluent/fluentd"),
		start: {
			programs: ["fluentd"],
			arguments: "command",
			isDefault: true
		},
		writes: [{
			path: "/tmp",
			what: "temporary files",
			isNeeded: true
		}, {
			path: "/fluentd/log",
			what: "buffers and logs, where the configuration says so",
			isNeeded: false
		}],
		note: "The image makes /fluentd writable for its user. That /tmp is needed is known of the image of its aggregator\u2019s chart.",
		readOn: "2026-11-30",
		sources: ["https://github.com/fluent/fluentd-docker-image/blob/master/v1.19/debian/Dockerfile", "https://github.com/fluent/helm-charts/blob/main/charts/fluentd-aggregator/templates/statefulset.yaml"]
	},
	{
		name: "the Fluentd aggregator",
		repositories: ["ghcr.io/fluent/fluentd-aggregator-docker-image"],
		start: {
			programs: ["fluentd"],
			arguments: "command",
			isDefault: true
		},
		writes: [{
			path: "/tmp",
			what: "temporary files",
			isNeeded: true
		}, {
			path: "/fluentd/data",
			what: "buffers",
			isNeeded: true,
			isData: true
		}],
		note: "Its chart runs it read-only as user 65532.",
		readOn: "2026-11-30",
		sources: ["https://github.com/fluent/helm-charts/blob/main/charts/fluentd-aggregator/templates/statefulset.yaml", "https://github.com/fluent/helm-charts/blob/main/charts/fluentd-aggregator/values.yaml"]
	},
	{
		name: "Telegraf",
		repositories: officialRepositories("telegraf"),
		start: {
			programs: ["telegraf"],
			arguments: "command",
			isDefault: true
		},
		writes: [],
		note: "As root the entrypoint sets capabilities on /usr/bin/telegraf; if that fails, it says so and goes on. Plug-ins write where its configuration says.",
		readOn: "2026-11-30",
		sources: ["https://github.com/influxdata/influxdata-docker/blob/master/telegraf/1.39/entrypoint.sh"]
	}
];
// src/hardening/images/rows/monitoring.ts
const STACK = "https://github.com/prometheus-community/helm-charts/blob/main/charts";
const MONITORING = [
	{
		name: "Prometheus",
		repositories: [...hubRepositories("prom/prometheus"), "quay.io/prometheus/prometheus"],
		start: {
			programs: ["prometheus"],
			arguments: "options",
			isDefault: true
		},
		writes: [{
			path: "/prometheus",
			what: "the measurements and the log of active queries",
			isNeeded: true,
			isImageVolume: true,
			isData: true,
			error: "Unable to create mmap-ed active query log",
			movedBy: ["--storage.tsdb.path", "--storage.agent.path"]
		}],
		user: {
			uid: 65534,
			gid: 65534
		},
		readOn: "2026-11-30",
		sources: ["https://github.com/prometheus/prometheus/blob/main/Dockerfile", "https://github.com/prometheus/prometheus/issues/5976"]
	},
	{
		name: "Alertmanager",
		repositories: [...hubRepositories("prom/alertmanager"), "quay.io/prometheus/alertmanager"],
		start: {
			programs: ["alertmanager"],
			arguments: "options",
			isDefault: true
		},
		writes: [{
			path: "/alertmanager",
			what: "silences and the log of notifications",
			isNeeded: true,
			isImageVolume: true,
			isData: true,
			movedBy: ["--storage.path"]
		}],
		user: {
			uid: 65534,
			gid: 65534
		},
		note: "The Dockerfile that was read builds on another base than the released images.",
		readOn: "2026-11-30",
		sources: ["https://github.com/prometheus/alertmanager/blob/02a50dd3c158f23b1ca3a19c6c1e9fe94ca612b0/Dockerfile"]
	},
	{
		name: "the node exporter",
		repositories: [...hubRepositories("prom/node-exporter"), "quay.io/prometheus/node-exporter"],
		start: {
			programs: ["node_exporter"],
			arguments: "options",
			isDefault: true
		},
		writes: [],
		user: {
			uid: 65534,
			gid: 65534
		},
		note: "Its chart runs it read-only.",
		readOn: "2026-11-30",
		sources: [`${STACK}/prometheus-node-exporter/values.yaml`, "https://github.com/prometheus/node_exporter/blob/0c561fa1c9f10840f093cb193d04b6f988bc66fe/Dockerfile"]
	},
	{
		name: "kube-state-metrics",
		repositories: [
			"registry.k8s.io/kube-state-metrics/kube-state-metrics",
			"k8s.gcr.io/kube-state-metrics/kube-state-metrics",
			"quay.io/coreos/kube-state-metrics"
		],
		start: {
			programs: ["kube-state-metrics"],
			arguments: "options",
			isDefault: true
		},
		writes: [],
		user: {
			uid: 65534,
			gid: 65534
		},
		note: "Its chart runs it read-only.",
		readOn: "2026-11-30",
		sources: [`${STACK}/kube-state-metrics/values.yaml`, "https://github.com/kubernetes/kube-state-metrics/blob/0711980b0fdb0f473c0d571b434110e5da55cdaa/Dockerfile"]
	},
	{
		name: "the blackbox exporter",
		repositories: [...hubRepositories("prom/blackbox-exporter"), "quay.io/prometheus/blackbox-exporter"],
		start: {
			programs: ["blackbox_exporter"],
			arguments: "options",
			isDefault: true
		},
		writes: [],
		note: "Its chart runs it read-only as user 1000.",
		readOn: "2026-11-30",
		sources: [`${STACK}/prometheus-blackbox-exporter/values.yaml`, "https://github.com/prometheus/blackbox_exporter/blob/02c5a07513faa0f4cf952543f527c894ba403abf/Dockerfile"]
	},
	{
		name: "the Pushgateway",
		repositories: [...hubRepositories("prom/pushgateway"), "quay.io/prometheus/pushgateway"],
		start: {
			programs: ["pushgateway"],
			arguments: "options",
			isDefault: true
		},
		writes: [],
		note: "It keeps the measurements in memory, unless --persistence.file names a file: then that file\u2019s folder has to be writable. Its chart\u2019s tests run it read-only.",
		readOn: "2026-11-30",
		sources: [`${STACK}/prometheus-pushgateway/ci/securitycontext-values.yaml`, "https://github.com/prometheus/pushgateway/blob/0898b43838505cfe2561e27ca647167c9bc2d185/README.md"]
	},
	{
		name: "Grafana",
		repositories: hubRepositories("grafana/grafana", "grafana/grafana-oss", "grafana/grafana-enterprise"),
		start: {
			programs: ["run.sh"],
			arguments: "options",
			isDefault: true
		},
		writes: [
			{
				path: "/var/lib/grafana",
				what: "its database and plugins",
				isNeeded: true,
				isData: true,
				error: "GF_PATHS_DATA='/var/lib/grafana' is not writable.",
				movedBy: ["GF_PATHS_DATA"]
			},
			{
				path: "/tmp",
				what: "plugins while they are installed",
				isNeeded: true,
				error: "failed to create temporary file: open /tmp/"
			},
			{
				path: "/var/log/grafana",
				what: "logs, where they are not written to the console alone",
				isNeeded: false,
				movedBy: ["GF_PATHS_LOGS"]
			},
			{
				path: "/usr/share/grafana/.aws",
				what: "credentials, with GF_AWS_PROFILES",
				isNeeded: false,
				isEntrypointOnly: true
			}
		],
		user: { uid: 472 },
		note: "Bundled plugins that update themselves write to /usr/share/grafana/data/plugins-bundled (grafana-community/helm-charts, issue 729).",
		readOn: "2026-11-30",
		sources: [
			"https://github.com/prometheus-operator/kube-prometheus/blob/017b2aa032a58d173815b80cf4c7858dc14c058e/manifests/grafana-deployment.yaml",
			"https://github.com/grafana/grafana/blob/07754534fbafa7e7e18e7272e552c166f1afae28/packaging/docker/run.sh",
			"https://github.com/prometheus-operator/kube-prometheus/pull/1600",
			"https://github.com/grafana-community/helm-charts/issues/729"
		]
	},
	{
		name: "Jaeger",
		repositories: [...hubRepositories("jaegertracing/all-in-one"), "quay.io/jaegertracing/all-in-one"],
		start: {
			programs: ["all-in-one-linux"],
			arguments: "options",
			isDefault: true
		},
		writes: [{
			path: "/tmp",
			what: "traces, with the storage `badger`",
			isNeeded: false,
			isImageVolume: true
		}],
		note: "By default it keeps the traces in memory.",
		readOn: "2026-11-30",
		sources: ["https://github.com/jaegertracing/jaeger/blob/08dd3b17a461cd25fb565b4645036ec3c029d9e6/cmd/all-in-one/Dockerfile"]
	},
	{
		name: "the OpenTelemetry collector",
		repositories: [
			...hubRepositories("otel/opentelemetry-collector", "otel/opentelemetry-collector-contrib"),
			"ghcr.io/open-telemetry/opentelemetry-collector-releases/opentelemetry-collector",
			"ghcr.io/open-telemetry/opentelemetry-collector-releases/opentelemetry-collector-contrib"
		],
		start: {
			programs: ["otelcol", "otelcol-contrib"],
			arguments: "options",
			isDefault: true
		},
		writes: [],
		user: {
			uid: 10001,
			gid: 10001
		},
		note: "The image is one program and its settings; extensions for storage write where the configuration says.",
		readOn: "2026-11-30",
		sources: ["https://github.com/open-telemetry/opentelemetry-collector-releases/blob/07ac0202df945df487957ec8411aceb83f673b36/distributions/otelcol-contrib/Dockerfile"]
	}
];
// src/hardening/images/rows/proxies.ts
const PROXIES = [
	{
		name: "Traefik",
		repositories: [
			...officialRepositories("traefik"),
			...hubRepositories("traefik/traefik"),
			"ghcr.io/traefik/traefik"
		],
		start: {
			programs: ["traefik"],
			arguments: "command",
			isDefault: true
		},
		writes: [{
			path: "/tmp",
			what: "temporary files",
			isNeeded: true,
			isImageVolume: true
		}, {
			path: "/data",
			what: "certificates, where the configuration stores them there",
			isNeeded: false,
			isData: true
		}],
		note: "Its chart runs it read-only with volumes at both paths. The image declares /tmp as volume; whether each release does, depends on its Dockerfile.",
		readOn: "2026-11-30",
		sources: ["https://github.com/traefik/traefik-helm-chart/blob/master/traefik/templates/_podtemplate.tpl", "https://github.com/traefik/traefik/blob/03490d64525c56f0ba0b8ca5fc5d36eeba917356/Dockerfile"]
	},
	{
		name: "Envoy",
		repositories: hubRepositories("envoyproxy/envoy", "envoyproxy/envoy-distroless"),
		start: {
			programs: ["envoy"],
			arguments: "command",
			isDefault: true
		},
		writes: [],
		note: "By its Dockerfile and entrypoint it writes nothing; logs and sockets lie where its configuration says.",
		readOn: "2026-11-30",
		sources: ["https://github.com/envoyproxy/envoy/blob/019f458bf978aa5559491871896282c9122630a2/ci/Dockerfile-envoy", "https://github.com/envoyproxy/envoy/blob/13d48c0962d1c3bc0b11da3eccf1dff2d5bcce45/ci/docker-entrypoint.sh"]
	},
	{
		name: "HAProxy",
		repositories: officialRepositories("haproxy"),
		start: {
			programs: ["haproxy"],
			arguments: "command",
			isDefault: true
		},
		writes: [],
		user: {
			uid: 99,
			gid: 99
		},
		note: "It runs in the foreground without a pid file; sockets lie where haproxy.cfg says. Older images run as root.",
		readOn: "2026-11-30",
		sources: ["https://github.com/docker-library/haproxy/blob/master/3.5/Dockerfile", "https://github.com/docker-library/haproxy/blob/master/docker-entrypoint.sh"]
	},
	{
		name: "the NGINX ingress controller of Kubernetes",
		repositories: ["registry.k8s.io/ingress-nginx/controller", "k8s.gcr.io/ingress-nginx/controller"],
		start: {
			programs: ["nginx-ingress-controller"],
			arguments: "command",
			isDefault: true
		},
		writes: [
			{
				path: "/etc/ingress-controller",
				what: "certificates and lists that it makes",
				isNeeded: true,
				error: "could not create PEM certificate file /etc/ingress-controller/ssl/default-fake-certificate.pem: open /etc/ingress-controller/ssl/default-fake-certificate.pem: read-only file system"
			},
			{
				path: "/etc/nginx",
				what: "nginx.conf and lua/cfg.json",
				isNeeded: true,
				hides: "template/, lua/ and the modules\u2019 files",
				error: "open /etc/nginx/template/nginx.tmpl"
			},
			{
				path: "/tmp",
				what: "sockets, the pid file and temporary files",
				isNeeded: true
			}
		],
		user: {
			uid: 101,
			gid: 82
		},
		note: "Its makers do not support a read-only root file system, and reports of it conflict: some need further volumes.",
		readOn: "2026-11-30",
		sources: [
			"https://github.com/kubernetes/ingress-nginx/issues/6256",
			"https://github.com/kubernetes/ingress-nginx/issues/4179",
			"https://github.com/kubernetes/ingress-nginx/issues/12911",
			"https://github.com/kubernetes/ingress-nginx/blob/main/rootfs/Dockerfile"
		]
	},
	{
		name: "OAuth2 Proxy",
		repositories: ["quay.io/oauth2-proxy/oauth2-proxy"],
		start: {
			programs: ["oauth2-proxy"],
			arguments: "options",
			isDefault: true
		},
		writes: [],
		note: "Its chart runs it read-only as user 2000 without further volumes.",
		readOn: "2026-11-30",
		sources: ["https://github.com/oauth2-proxy/manifests/blob/main/helm/oauth2-proxy/values.yaml", "https://github.com/oauth2-proxy/oauth2-proxy/blob/00e530f8d4947edd564eacd09257ee2eb017d556/Dockerfile"]
	}
];
// src/hardening/images/rows/queues.ts
const QUEUES = [
	{
		name: "RabbitMQ",
		repositories: officialRepositories("rabbitmq"),
		start: {
			programs: ["rabbitmq-server"],
			arguments: "command",
			isDefault: true
		},
		writes: [
			{
				path: "/var/lib/rabbitmq",
				what: "messages, definitions and the Erlang cookie",
				isNeeded: true,
				isImageVolume: true,
				isData: true
			},
			{
				path: "/tmp",
				what: "joined certificates and keys",
				isNeeded: false
			},
			{
				path: "/var/log/rabbitmq",
				what: "logs, where the configuration writes them to files",
				isNeeded: false
			},
			{
				path: "/etc/rabbitmq",
				what: "enabled_plugins, where plugins are switched on at run time",
				isNeeded: false,
				hides: "conf.d/ and enabled_plugins"
			}
		],
		user: { uid: 999 },
		note: "The entrypoint starts as root and changes to 999 (100 in Alpine\u2019s images). No source was found that ran it read-only: the paths are those the Dockerfile makes writable.",
		readOn: "2026-11-30",
		sources: ["https://github.com/docker-library/rabbitmq/blob/master/4.3/ubuntu/Dockerfile", "https://github.com/docker-library/rabbitmq/blob/master/docker-entrypoint.sh"]
	},
	{
		name: "Apache Kafka",
		repositories: hubRepositories("apache/kafka"),
		start: {
			programs: ["run"],
			arguments: "command",
			isDefault: true
		},
		writes: [
			{
				path: "/opt/kafka/config",
				what: "the settings that the entrypoint makes of the environment",
				isNeeded: true,
				hides: "settings of other programs than the server",
				error: "/opt/kafka/config/ file not writable"
			},
			{
				path: "/opt/kafka/logs",
				what: "logs, that of the garbage collection at the start",
				isNeeded: true,
				error: "Error opening log file '/opt/kafka/bin/../logs/",
				movedBy: ["LOG_DIR"]
			},
			{
				path: "/tmp",
				what: "temporary files, and messages where the settings name no other folder",
				isNeeded: true,
				isData: true
			},
			{
				path: "/var/lib/kafka/data",
				what: "messages, where the settings say so",
				isNeeded: false,
				isImageVolume: true,
				isData: true
			},
			{
				path: "/etc/kafka/secrets",
				what: "certificates and keys that are mounted",
				isNeeded: false,
				isImageVolume: true
			},
			{
				path: "/mnt/shared/config",
				what: "settings that are mounted",
				isNeeded: false,
				isImageVolume: true
			}
		],
		note: "By its scripts; no source was found that ran it read-only. The entrypoint copies its own log4j settings into /opt/kafka/config.",
		readOn: "2026-11-30",
		sources: [
			"https://github.com/Yolean/kubernetes-kafka/issues/282",
			"https://github.com/apache/kafka/blob/120d52df7d4a1e7eaf90e4e069b9c49c27e3d0de/docker/jvm/Dockerfile",
			"https://github.com/apache/kafka/blob/070305685295c4104e47a64d49b2b7b22368e4e0/docker/resources/common-scripts/configure"
		]
	},
	{
		name: "Kafka of Confluent",
		repositories: hubRepositories("confluentinc/cp-kafka"),
		start: {
			programs: ["run"],
			arguments: "command",
			isDefault: true
		},
		writes: [
			{
				path: "/etc/kafka",
				what: "the settings that the entrypoint makes of the environment",
				isNeeded: true,
				hides: "its own settings"
			},
			{
				path: "/var/lib/kafka/data",
				what: "messages",
				isNeeded: true,
				isImageVolume: true,
				isData: true,
				error: "Command [/usr/local/bin/dub path /var/lib/kafka/data writable] FAILED !",
				movedBy: ["KAFKA_LOG_DIRS"]
			},
			{
				path: "/etc/kafka/secrets",
				what: "certificates and keys that are mounted",
				isNeeded: false,
				isImageVolume: true
			},
			{
				path: "/var/log/kafka",
				what: "logs, that of the garbage collection at the start",
				isNeeded: true,
				movedBy: ["LOG_DIR"]
			}
		],
		note: "The check of the data folder looks at KAFKA_DATA_DIRS, not at KAFKA_LOG_DIRS: /var/lib/kafka/data has to be writable by default.",
		readOn: "2026-11-30",
		sources: [
			"https://github.com/confluentinc/cp-docker-images/pull/407",
			"https://github.com/zalando-nakadi/bubuku/pull/183",
			"https://github.com/confluentinc/kafka-images/blob/master/kafka/Dockerfile.ubi9",
			"https://github.com/confluentinc/cp-docker-images/issues/864",
			"https://github.com/confluentinc/kafka-images/issues/131"
		]
	},
	{
		name: "ZooKeeper",
		repositories: officialRepositories("zookeeper"),
		start: {
			programs: ["zkServer.sh"],
			arguments: "command",
			isDefault: true
		},
		writes: [
			{
				path: "/conf",
				what: "zoo.cfg, where there is none yet",
				isNeeded: true,
				isEntrypointOnly: true,
				hides: "logback.xml and other settings of the image",
				movedBy: ["ZOO_CONF_DIR"]
			},
			{
				path: "/data",
				what: "snapshots and myid",
				isNeeded: true,
				isImageVolume: true,
				isData: true,
				movedBy: ["ZOO_DATA_DIR"]
			},
			{
				path: "/datalog",
				what: "the log of transactions",
				isNeeded: true,
				isImageVolume: true,
				isData: true,
				movedBy: ["ZOO_DATA_LOG_DIR"]
			},
			{
				path: "/logs",
				what: "logs",
				isNeeded: false,
				isImageVolume: true,
				movedBy: ["ZOO_LOG_DIR"]
			}
		],
		user: { uid: 1e3 },
		readOn: "2026-11-30",
		sources: ["https://github.com/31z4/zookeeper-docker/blob/master/3.9.4/Dockerfile", "https://github.com/31z4/zookeeper-docker/blob/master/3.9.4/docker-entrypoint.sh"]
	},
	{
		name: "NATS",
		repositories: officialRepositories("nats"),
		start: {
			programs: ["nats-server"],
			arguments: "command",
			isDefault: true
		},
		writes: [],
		note: "The images\u2019 own configuration stores nothing; with JetStream it stores streams where the configuration says.",
		readOn: "2026-11-30",
		sources: ["https://github.com/nats-io/nats-docker/blob/main/2.14.x/scratch/Dockerfile"]
	}
];
// src/hardening/images/rows/runtimes.ts
const JAVA_TEMPORARY = {
	path: "/tmp",
	what: "temporary files of Java and what its tools read of it",
	isNeeded: false
};
const RUNTIMES = [
	{
		name: "Node.js",
		repositories: officialRepositories("node"),
		start: {
			programs: ["node"],
			arguments: "command",
			isDefault: true
		},
		writes: [],
		isRuntime: true,
		note: "It holds for `node` alone: npm and yarn write logs and caches to HOME.",
		readOn: "2026-11-30",
		sources: ["https://github.com/nodejs/docker-node/blob/main/22/bookworm-slim/Dockerfile"]
	},
	{
		name: "Python",
		repositories: officialRepositories("python"),
		start: {
			programs: ["python", "python3"],
			arguments: "command",
			isDefault: true
		},
		writes: [],
		isRuntime: true,
		note: "Where it cannot write compiled files (__pycache__), it goes on without them. tempfile needs a writable folder.",
		readOn: "2026-11-30",
		sources: ["https://github.com/docker-library/python/blob/master/3.14/slim-bookworm/Dockerfile", "https://github.com/TrafeX/docker-php-nginx/issues/144"]
	},
	{
		name: "Ruby",
		repositories: officialRepositories("ruby"),
		start: {
			programs: ["ruby"],
			arguments: "command",
			isDefault: false
		},
		writes: [],
		isRuntime: true,
		note: "It holds for `ruby` alone: Bundler installs to GEM_HOME, /usr/local/bundle.",
		readOn: "2026-11-30",
		sources: ["https://github.com/docker-library/ruby/blob/master/4.0/slim-trixie/Dockerfile"]
	},
	{
		name: "Go",
		repositories: officialRepositories("golang"),
		start: {
			programs: ["go"],
			arguments: "command",
			isDefault: false
		},
		writes: [
			{
				path: "/go",
				what: "modules and programs that it installs",
				isNeeded: true,
				movedBy: ["GOPATH"]
			},
			{
				path: "/tmp",
				what: "what it builds",
				isNeeded: true,
				movedBy: ["GOTMPDIR", "TMPDIR"]
			},
			{
				path: "/root/.cache",
				what: "its cache of builds",
				isNeeded: true,
				movedBy: ["GOCACHE", "XDG_CACHE_HOME"]
			}
		],
		isRuntime: true,
		note: "The image makes /go writable for all users; /tmp and the cache are Go\u2019s defaults.",
		readOn: "2026-11-30",
		sources: ["https://github.com/docker-library/golang/blob/master/tip/bookworm/Dockerfile"]
	},
	{
		name: "PHP with Apache",
		repositories: officialRepositories("php"),
		start: {
			programs: ["apache2-foreground"],
			arguments: "command",
			isDefault: false
		},
		writes: [{
			path: "/var/run",
			what: "the pid file and locks of Apache",
			isNeeded: true
		}, {
			path: "/tmp",
			what: "sessions and uploads",
			isNeeded: false
		}],
		isRuntime: true,
		note: "Older images do not start with an empty /run («Invalid Mutex directory», issue 250); the script has made its folders since.",
		readOn: "2026-11-30",
		sources: ["https://github.com/docker-library/php/blob/master/apache2-foreground", "https://github.com/docker-library/php/issues/250"]
	},
	{
		name: "PHP",
		repositories: officialRepositories("php"),
		start: {
			programs: ["php-fpm", "php"],
			arguments: "command",
			isDefault: false
		},
		writes: [{
			path: "/tmp",
			what: "sessions and uploads",
			isNeeded: false
		}],
		isRuntime: true,
		note: "Which program an image of `php` starts, its tag says: -apache, -fpm or -cli. The row holds where the container names it.",
		readOn: "2026-11-30",
		sources: ["https://github.com/docker-library/php/blob/master/8.6-rc/trixie/fpm/Dockerfile"]
	},
	{
		name: "Java of Eclipse Temurin",
		repositories: officialRepositories("eclipse-temurin"),
		start: {
			programs: ["java"],
			arguments: "command",
			isDefault: false
		},
		writes: [{
			path: "/tmp",
			what: "temporary files of Java, and the new trust store, with USE_SYSTEM_CA_CERTS",
			isNeeded: false,
			movedBy: ["TMPDIR"]
		}],
		isRuntime: true,
		note: "Java itself reads java.io.tmpdir, not TMPDIR.",
		readOn: "2026-11-30",
		sources: [
			"https://github.com/docker-library/docs/blob/master/eclipse-temurin/content.md",
			"https://github.com/adoptium/containers/blob/main/21/jre/ubuntu/noble/entrypoint.sh",
			"https://github.com/spring-projects/spring-boot/issues/8578"
		]
	},
	{
		name: "Java of Amazon Corretto",
		repositories: [...officialRepositories("amazoncorretto"), "public.ecr.aws/amazoncorretto/amazoncorretto"],
		start: {
			programs: ["java"],
			arguments: "command",
			isDefault: false
		},
		writes: [JAVA_TEMPORARY],
		isRuntime: true,
		readOn: "2026-11-30",
		sources: ["https://github.com/corretto/corretto-docker/blob/main/21/jdk/debian/Dockerfile", "https://github.com/spring-projects/spring-boot/issues/8578"]
	},
	{
		name: "Java of OpenJDK",
		repositories: officialRepositories("openjdk"),
		start: {
			programs: ["java"],
			arguments: "command",
			isDefault: false
		},
		writes: [JAVA_TEMPORARY],
		isRuntime: true,
		note: "By what is known of Java in general; this image is no longer kept.",
		readOn: "2026-11-30",
		sources: ["https://github.com/spring-projects/spring-boot/issues/8578"]
	},
	{
		name: "Java of Distroless",
		repositories: [
			"11-debian11",
			"11-debian12",
			"17-debian11",
			"17-debian12",
			"21-debian12",
			"21-debian13",
			"25-debian13"
		].map((release) => `gcr.io/distroless/java${release}`),
		start: {
			programs: ["java"],
			arguments: "options",
			isDefault: true
		},
		writes: [JAVA_TEMPORARY],
		isRuntime: true,
		note: "Its entrypoint is `java -jar`, and its arguments name the program.",
		readOn: "2026-11-30",
		sources: ["https://github.com/GoogleContainerTools/distroless/blob/04c0ed383e7e369eaec97d0f1b8d2ad4bdc0e81a/java/README.md", "https://github.com/spring-projects/spring-boot/issues/8578"]
	},
	{
		name: "kubectl of Bitnami",
		repositories: hubRepositories("bitnami/kubectl", "bitnamilegacy/kubectl"),
		start: {
			programs: ["kubectl"],
			arguments: "options",
			isDefault: true
		},
		writes: [{
			path: "/.kube",
			what: "what it caches of the API, where HOME is /",
			isNeeded: false,
			error: "failed to write cache to /.kube/cache/discovery/",
			movedBy: ["--cache-dir", "KUBECACHEDIR"]
		}],
		note: "Without the cache it goes on and asks the API server again. --cache-dir and KUBECACHEDIR move it.",
		readOn: "2026-11-30",
		sources: ["https://github.com/bitnami/bitnami-docker-kubectl/issues/30", "https://github.com/bitnami/bitnami-docker-kubectl/issues/33"]
	}
];
// src/hardening/images/rows/search-engines.ts
const SEARCH_ENGINES = [
	{
		name: "Elasticsearch",
		repositories: [
			"docker.elastic.co/elasticsearch/elasticsearch",
			...officialRepositories("elasticsearch"),
			...hubRepositories("elastic/elasticsearch")
		],
		start: {
			programs: ["elasticsearch", "eswrapper"],
			arguments: "command",
			isDefault: true
		},
		writes: [
			{
				path: "/tmp",
				what: "temporary files of the entrypoint and of Java",
				isNeeded: true,
				error: "cannot create temp file for here-document: Read-only file system"
			},
			{
				path: "/usr/share/elasticsearch/data",
				what: "the indices",
				isNeeded: true,
				isData: true
			},
			{
				path: "/usr/share/elasticsearch/logs",
				what: "logs of the garbage collection",
				isNeeded: true
			},
			{
				path: "/usr/share/elasticsearch/config",
				what: "the keystore, by way of elasticsearch.keystore.tmp",
				isNeeded: true,
				hides: "jvm.options, elasticsearch.yml and log4j2.properties"
			}
		],
		user: { uid: 1e3 },
		note: "ES_TMPDIR does not move what the entrypoint writes to /tmp. Its makers leave the list of paths open (issue 138835).",
		readOn: "2026-11-30",
		sources: [
			"https://github.com/elastic/elasticsearch/issues/71157",
			"https://github.com/elastic/elasticsearch/issues/95542",
			"https://github.com/elastic/elasticsearch/issues/119341",
			"https://github.com/elastic/elasticsearch/issues/138835"
		]
	},
	{
		name: "OpenSearch",
		repositories: [...hubRepositories("opensearchproject/opensearch"), "public.ecr.aws/opensearchproject/opensearch"],
		start: {
			programs: ["opensearch", "opensearch-docker-entrypoint.sh"],
			arguments: "command",
			isDefault: true
		},
		writes: [
			{
				path: "/tmp",
				what: "temporary files",
				isNeeded: true
			},
			{
				path: "/usr/share/opensearch/data",
				what: "the indices",
				isNeeded: true,
				isData: true
			},
			{
				path: "/usr/share/opensearch/logs",
				what: "logs",
				isNeeded: true
			},
			{
				path: "/usr/share/opensearch/config",
				what: "the keystore, by way of opensearch.keystore.tmp",
				isNeeded: true,
				hides: "jvm.options, opensearch.yml, log4j2.properties and the plugins\u2019 settings",
				error: "/usr/share/opensearch/config/opensearch.keystore.tmp: Read-only file system"
			}
		],
		user: {
			uid: 1e3,
			gid: 1e3
		},
		note: "The thread is of 2.9, the Dockerfile of 1.x.",
		readOn: "2026-11-30",
		sources: ["https://github.com/opensearch-project/opensearch-build/issues/3991", "https://github.com/opensearch-project/opensearch-build/blob/0321c35ceccd73dbe6f7e0760dab6dc3abcbeefa/docker/release/dockerfiles/opensearch.al2.dockerfile"]
	},
	{
		name: "OpenSearch Dashboards",
		repositories: [...hubRepositories("opensearchproject/opensearch-dashboards"), "public.ecr.aws/opensearchproject/opensearch-dashboards"],
		start: {
			programs: ["opensearch-dashboards", "opensearch-dashboards-docker-entrypoint.sh"],
			arguments: "command",
			isDefault: true
		},
		writes: [{
			path: "/usr/share/opensearch-dashboards/data",
			what: "its identity",
			isNeeded: true,
			error: "Unable to write OpenSearch Dashboards UUID file"
		}],
		note: "The thread names the file and not the folder: the path is the default of Dashboards. The entrypoint may write settings too.",
		readOn: "2026-11-30",
		sources: ["https://github.com/opensearch-project/helm-charts/issues/368"]
	},
	{
		name: "Kibana",
		repositories: [
			"docker.elastic.co/kibana/kibana",
			...officialRepositories("kibana"),
			...hubRepositories("elastic/kibana")
		],
		start: {
			programs: ["kibana", "kibana-docker"],
			arguments: "command",
			isDefault: true
		},
		writes: [{
			path: "/usr/share/kibana/data",
			what: "its identity",
			isNeeded: true
		}, {
			path: "/usr/share/kibana/optimize",
			what: "bundles, before version 7",
			isNeeded: false,
			hides: "the bundles that were built"
		}],
		note: "By a thread about what has to be writable; no source was found that ran this image read-only.",
		readOn: "2026-11-30",
		sources: ["https://github.com/elastic/kibana-docker/issues/92"]
	},
	{
		name: "Logstash",
		repositories: [
			"docker.elastic.co/logstash/logstash",
			...officialRepositories("logstash"),
			...hubRepositories("elastic/logstash")
		],
		start: {
			programs: ["logstash"],
			arguments: "command",
			isDefault: true
		},
		writes: [
			{
				path: "/usr/share/logstash/data",
				what: "queues and its identity",
				isNeeded: true,
				isData: true
			},
			{
				path: "/tmp",
				what: "temporary files of Java",
				isNeeded: true
			},
			{
				path: "/usr/share/logstash/config",
				what: "logstash.yml, where an environment variable names one of its settings",
				isNeeded: false,
				isEntrypointOnly: true,
				hides: "jvm.options, log4j2.properties and pipelines.yml",
				error: "error: open /usr/share/logstash/config/logstash.yml: read-only file system"
			}
		],
		note: "The entrypoint writes logstash.yml only if it finds such a variable. /tmp and data are its defaults; no source was found that ran it read-only.",
		readOn: "2026-11-30",
		sources: [
			"https://github.com/elastic/logstash-docker/issues/60",
			"https://github.com/elastic/cloud-on-k8s/issues/7450",
			"https://github.com/helm/charts/issues/10134"
		]
	}
];
// src/hardening/images/rows/web-servers.ts
const NGINX_CONFIGURATION = {
	path: "/etc/nginx/conf.d",
	what: "the IPv6 line of default.conf, and what is made of templates in /etc/nginx/templates",
	isNeeded: false,
	isEntrypointOnly: true,
	hides: "default.conf",
	error: "can not modify /etc/nginx/conf.d/default.conf (read-only file system?)",
	movedBy: ["NGINX_ENVSUBST_OUTPUT_DIR"]
};
// src/hardening/images/written-images.ts
const WRITTEN_IMAGES = [
	...[
		{
			name: "nginx",
			repositories: [...officialRepositories("nginx"), "public.ecr.aws/nginx/nginx"],
			start: {
				programs: ["nginx", "nginx-debug"],
				arguments: "command",
				isDefault: true
			},
			writes: [
				{
					path: "/var/cache/nginx",
					what: "request bodies and responses of upstreams",
					isNeeded: true,
					error: "mkdir() \"/var/cache/nginx/client_temp\" failed (30: Read-only file system)"
				},
				{
					path: "/var/run",
					what: "the pid file",
					isNeeded: true
				},
				{
					path: "/tmp",
					what: "temporary files of scripts and modules",
					isNeeded: false
				},
				NGINX_CONFIGURATION
			],
			note: "The line on default.conf is a message only: the script ends with success, and nginx listens on IPv4 alone. /var/run is a link to /run.",
			readOn: "2026-11-30",
			sources: [
				"https://github.com/docker-library/docs/blob/master/nginx/content.md",
				"https://github.com/nginx/docker-nginx/blob/master/entrypoint/10-listen-on-ipv6-by-default.sh",
				"https://github.com/nginx/docker-nginx/blob/master/entrypoint/20-envsubst-on-templates.sh",
				"https://github.com/namespacelabs/foundation/issues/47"
			]
		},
		{
			name: "nginx-unprivileged",
			repositories: [
				...hubRepositories("nginxinc/nginx-unprivileged"),
				"ghcr.io/nginx/nginx-unprivileged",
				"ghcr.io/nginxinc/nginx-unprivileged",
				"quay.io/nginx/nginx-unprivileged",
				"public.ecr.aws/nginx/nginx-unprivileged"
			],
			start: {
				programs: ["nginx", "nginx-debug"],
				arguments: "command",
				isDefault: true
			},
			writes: [
				{
					path: "/tmp",
					what: "the pid file, request bodies and responses of upstreams",
					isNeeded: true
				},
				{
					path: "/var/cache/nginx",
					what: "the same as in /tmp, where the nginx.conf is not the image\u2019s own",
					isNeeded: false,
					error: "mkdir() \"/var/cache/nginx/client_temp\" failed (30: Read-only file system)"
				},
				NGINX_CONFIGURATION
			],
			user: {
				uid: 101,
				gid: 101
			},
			note: "A nginx.conf of one\u2019s own that lacks the *_temp_path lines writes to /var/cache/nginx.",
			readOn: "2026-11-30",
			sources: ["https://github.com/nginx/docker-nginx-unprivileged/blob/main/mainline/alpine-slim/Dockerfile", "https://github.com/nginx/docker-nginx-unprivileged/issues/175"]
		},
		{
			name: "Apache httpd",
			repositories: officialRepositories("httpd"),
			start: {
				programs: ["httpd-foreground", "httpd"],
				arguments: "command",
				isDefault: true
			},
			writes: [{
				path: "/usr/local/apache2/logs",
				what: "the pid file",
				isNeeded: true,
				error: "Read-only file system: AH00099: could not create /usr/local/apache2/logs/httpd.pid"
			}],
			readOn: "2026-11-30",
			sources: ["https://github.com/docker-library/httpd/issues/166", "https://github.com/docker-library/httpd/blob/master/2.4/httpd-foreground"]
		},
		{
			name: "Caddy",
			repositories: officialRepositories("caddy"),
			start: {
				programs: ["caddy"],
				arguments: "command",
				isDefault: true
			},
			writes: [
				{
					path: "/data",
					what: "certificates and their keys",
					isNeeded: true,
					isData: true,
					movedBy: ["XDG_DATA_HOME"]
				},
				{
					path: "/config",
					what: "the last configuration",
					isNeeded: true,
					movedBy: ["XDG_CONFIG_HOME"]
				},
				{
					path: "/tmp",
					what: "temporary files of modules",
					isNeeded: false
				}
			],
			note: "Without /data every new pod asks for new certificates, which their issuer limits.",
			readOn: "2026-11-30",
			sources: [
				"https://github.com/caddyserver/caddy-docker/blob/master/2.11/alpine/Dockerfile",
				"https://github.com/docker-library/docs/blob/master/caddy/content.md",
				"https://github.com/dunglas/mercure/pull/1226"
			]
		},
		{
			name: "Tomcat",
			repositories: officialRepositories("tomcat"),
			start: {
				programs: ["catalina.sh"],
				arguments: "command",
				isDefault: true
			},
			writes: [
				{
					path: "/usr/local/tomcat/logs",
					what: "logs",
					isNeeded: false,
					error: "java.io.FileNotFoundException: /usr/local/tomcat/logs/catalina."
				},
				{
					path: "/usr/local/tomcat/work",
					what: "compiled pages",
					isNeeded: true
				},
				{
					path: "/usr/local/tomcat/temp",
					what: "temporary files",
					isNeeded: true
				}
			],
			isRuntime: true,
			note: "The image makes these three writable for all users. It goes on without the log files; what a web application writes elsewhere, nobody knows.",
			readOn: "2026-11-30",
			sources: [
				"https://github.com/docker-library/tomcat/issues/264",
				"https://github.com/docker-library/official-images/pull/6608",
				"https://github.com/docker-library/tomcat/blob/master/9.0/jre21/temurin-noble/Dockerfile"
			]
		},
		{
			name: "Jetty",
			repositories: officialRepositories("jetty"),
			start: {
				programs: ["java"],
				arguments: "command",
				isDefault: true
			},
			writes: [{
				path: "/tmp/jetty",
				what: "temporary files",
				isNeeded: true,
				movedBy: ["TMPDIR"]
			}, {
				path: "/run/jetty",
				what: "run-time files",
				isNeeded: true
			}],
			isRuntime: true,
			note: "Web applications are mounted at /var/lib/jetty/webapps, or are in an image of one\u2019s own.",
			readOn: "2026-11-30",
			sources: ["https://github.com/docker-library/docs/blob/master/jetty/content.md", "https://github.com/jetty/jetty.docker/blob/master/eclipse-temurin/12.1/jdk21/Dockerfile"]
		}
	],
	...PROXIES,
	...DATABASES,
	...KEY_VALUE_STORES,
	...QUEUES,
	...SEARCH_ENGINES,
	...MONITORING,
	...LOGS,
	...CLUSTER_PROGRAMS,
	...ARGO_CD,
	...APPLICATIONS,
	...DEVELOPER_TOOLS,
	...RUNTIMES,
	...BITNAMI
];
// src/hardening/images/known-image.ts
const BY_REPOSITORY = byRepository();
function knownImage(container) {
	const reference = imageReference(container.image);
	if (reference === void 0) return void 0;
	const rows = BY_REPOSITORY.get(reference.repository) ?? [];
	const isUntagged = reference.tag === void 0 && reference.digest !== void 0;
	const major = majorOf(reference.tag ?? "latest");
	const variants = (reference.tag ?? "").split("-");
	return rows.find(({ majors, variant, start }) => {
		if (!isStarted(start, container) || variant !== void 0 && !variants.includes(variant)) return false;
		if (majors === void 0) return true;
		return !isUntagged && major >= (majors.from ?? 0) && major < (majors.before ?? Number.POSITIVE_INFINITY);
	});
}
function majorOf(tag) {
	const [, digits] = /^v?(\d{1,6})(?:[._-]|$)/.exec(tag) ?? [];
	return digits === void 0 ? Number.MAX_SAFE_INTEGER : Number(digits);
}
function isStarted(start, { command = [], args = [] }) {
	const [program] = command;
	if (program !== void 0) return start.programs.includes(nameOf(program));
	const [first] = args;
	return start.arguments === "options" || first === void 0 || first.startsWith("-") ? start.isDefault : start.programs.includes(nameOf(first));
}
function nameOf(program) {
	return program.slice(program.lastIndexOf("/") + 1);
}
function byRepository() {
	const rows = /* @__PURE__ */ new Map();
	for (const image of WRITTEN_IMAGES) for (const repository of image.repositories) rows.set(repository, [...rows.get(repository) ?? [], image]);
	return rows;
}
// src/hardening/images/mount-path.ts
const LONGEST = 4096;
const KERNEL_DIRECTORIES = [
	"/dev",
	"/proc",
	"/sys"
];
const DIRECTORIES_OF_IMAGES = [
	...[
		"/bin",
		"/etc",
		"/home",
		"/lib",
		"/lib64",
		"/opt",
		"/sbin",
		"/var/lib"
	],
	...[
		"/usr/bin",
		"/usr/lib",
		"/usr/lib64",
		"/usr/libexec",
		"/usr/sbin",
		"/usr/share"
	],
	...[
		"/usr/local/bin",
		"/usr/local/lib",
		"/usr/local/sbin"
	]
];
const LINKS = [["/var/run", "/run"], ["/var/lock", "/run/lock"]];
function mountPath(text) {
	if (text === void 0 || text.length > LONGEST || !text.startsWith("/")) return void 0;
	const steps = text.split("/").filter((step) => step !== "" && step !== ".");
	if (steps.length === 0 || steps.includes("..") || /[\s$:"'`\\*?{}]/.test(text)) return void 0;
	return `/${steps.join("/")}`;
}
function isCovered(path, directories) {
	const wanted = withoutLinks(path);
	return [...directories, ...KERNEL_DIRECTORIES].some((directory) => isInside(wanted, withoutLinks(directory)));
}
function hidesImage(path, program) {
	return (program?.startsWith("/") ? [...DIRECTORIES_OF_IMAGES, program] : DIRECTORIES_OF_IMAGES).some((file) => isInside(file, path));
}
function withoutLinks(path) {
	const link = LINKS.find(([from]) => isInside(path, from));
	return link === void 0 ? path : link[1] + path.slice(link[0].length);
}
function isInside(path, directory) {
	return path === directory || path.startsWith(`${directory}/`);
}
// src/hardening/images/revealed-paths.ts
const DIRECTORIES = [
	["TMPDIR", "temporary files"],
	["TMP", "temporary files"],
	["TEMP", "temporary files"],
	["XDG_CACHE_HOME", "caches"],
	["XDG_CONFIG_HOME", "settings"],
	["XDG_DATA_HOME", "data"],
	["XDG_STATE_HOME", "state"],
	["XDG_RUNTIME_DIR", "sockets and other run-time files"],
	["KUBECACHEDIR", "caches"],
	["--cache-dir", "caches"],
	["--cert-dir", "certificates that it makes"],
	["--data-dir", "data"],
	["--datadir", "data"],
	["--dbpath", "data"],
	["--log-dir", "logs"],
	["--storage.path", "data"],
	["--storage.tsdb.path", "data"],
	["--temp-dir", "temporary files"],
	["--tmp-dir", "temporary files"],
	["--tmpdir", "temporary files"]
];
const JAVA_PROPERTY = "-Djava.io.tmpdir";
function revealedPaths(settings) {
	const named = DIRECTORIES.flatMap(([setting, what]) => revealed(settingOf(settings, setting), setting, what));
	const all = [...[...settings.words, ...settings.variables.values()].flatMap((text = "") => [...text.matchAll(/-Djava\.io\.tmpdir=["']?([^\s"']+)/g)].flatMap(([, path]) => revealed(path, JAVA_PROPERTY, "temporary files of Java"))), ...named];
	return all.filter(({ path }, index) => all.findIndex((other) => other.path === path) === index);
}
function revealed(value, setting, what) {
	const path = mountPath(value);
	return path === void 0 ? [] : [{
		path,
		setting,
		what
	}];
}
// src/hardening/images/written-paths.ts
function writtenPathsOf(container) {
	const settings = containerSettings(container);
	const image = knownImage(container);
	const mounts = (container.volumeMounts ?? []).flatMap(({ mountPath: path = "" }) => mountPath(absolute(path)) ?? []);
	const hasCommand = (container.command ?? []).length > 0;
	const moved = (image?.writes ?? []).filter(({ isEntrypointOnly = false }) => !(isEntrypointOnly && hasCommand)).map((write) => moveWrite(write, settings));
	const isHiding = (path) => hidesImage(path, settings.words[0]) && !isCovered(path, mounts);
	const isLost = ({ write, by }) => by !== void 0 && write.isNeeded && isHiding(write.path);
	const read = moved.flatMap(({ to }) => to ?? []);
	const writes = read.flatMap((each) => isLost(each) || isCovered(each.write.path, mounts) ? [] : [each.write]);
	const covered = [...mounts, ...read.map(({ write }) => write.path)];
	const revealed = revealedPaths(settings).filter(({ path }) => !isCovered(path, covered));
	const hiding = [...read.flatMap((each) => isLost(each) ? each.by ?? [] : []), ...revealed.flatMap(({ path, setting }) => isHiding(path) ? [setting] : [])];
	return {
		...image === void 0 ? {} : { image },
		writes,
		revealed: revealed.filter(({ path }) => !isHiding(path)),
		unreadable: [...new Set(moved.flatMap(({ unreadable }) => unreadable ?? []))],
		hiding: [...new Set(hiding)]
	};
}
function absolute(path) {
	return path.startsWith("/") ? path : `/${path}`;
}
function moveWrite(write, settings) {
	for (const name of write.movedBy ?? []) {
		const value = settingOf(settings, name);
		if (value === void 0) continue;
		const path = mountPath(value);
		if (path === void 0) return { unreadable: name };
		if (path === write.path) return { to: { write } };
		const { path: from, what, isNeeded, isData = false, isImageVolume = false } = write;
		return { to: {
			write: {
				path,
				what,
				isNeeded,
				isData,
				isImageVolume: isImageVolume && isCovered(path, [from])
			},
			by: name
		} };
	}
	return { to: { write } };
}
// src/hardening/images/new-names.ts
const NAMES = /* @__PURE__ */ new WeakMap();
function newNames(pod, container) {
	const names = NAMES.get(pod) ?? namesIn(pod);
	NAMES.set(pod, names);
	return names.get(container) ?? {
		volumes: /* @__PURE__ */ new Map(),
		copying: ""
	};
}
function namesIn(pod) {
	const all = containersOf(pod);
	const containers = all.filter(({ path }) => path[1] !== "ephemeralContainers");
	const mounted = containers.flatMap(({ container }) => (container.volumeMounts ?? []).map(({ name = "" }) => name));
	const volumeName = freeNames([...(pod.spec?.volumes ?? []).map(({ name = "" }) => name), ...mounted]);
	const containerName = freeNames(all.map(({ name }) => name));
	return new Map(containers.map(({ container, name }) => {
		const { writes, revealed } = writtenPathsOf(container);
		const volumes = [...writes, ...revealed].map(({ path }) => {
			const long = `${name}-${path}`;
			return [path, containers.length === 1 ? volumeName(path, long) : volumeName(long)];
		});
		return [container, {
			volumes: new Map(volumes),
			copying: containerName(`${name}-copy-files`)
		}];
	}));
}
// src/hardening/images/writable-edits.ts
function canCopy(pod, container) {
	const copying = copyingContainer(pod, container, []);
	const violations = violationsAt({
		level: "restricted",
		version: "latest"
	})({
		...pod,
		spec: {
			...pod.spec,
			initContainers: [copying],
			containers: [],
			ephemeralContainers: []
		}
	});
	return isKnownNonRoot(pod, container) && !violations.some(({ violation }) => violation.subject.kind === "container");
}
function writableEdits(pod, { container, path }, writes) {
	const { volumes } = newNames(pod, container);
	const mounts = writes.map((write) => ({
		write,
		name: volumes.get(write.path) ?? ""
	}));
	const copied = mounts.filter(({ write }) => write.hides !== void 0);
	const copying = {
		op: "add-item",
		path: ["spec", "initContainers"],
		by: "name",
		value: copyingContainer(pod, container, copied)
	};
	return [
		...mounts.map(({ name }) => {
			return {
				op: "add-item",
				path: ["spec", "volumes"],
				value: {
					name,
					emptyDir: {}
				},
				by: "name"
			};
		}),
		...copied.length === 0 ? [] : [copying],
		...mounts.map(({ write, name }) => {
			const value = {
				name,
				mountPath: write.path
			};
			return {
				op: "add-item",
				path: [...path, "volumeMounts"],
				value,
				by: "mountPath"
			};
		})
	];
}
const COPY_TO = "/copy";
const COPY_RESOURCES = {
	requests: {
		cpu: "10m",
		memory: "32Mi"
	},
	limits: { memory: "64Mi" }
};
function copyingContainer(pod, container, copied) {
	const commands = copied.map(({ write, name }) => `cp -r ${write.path}/. ${COPY_TO}/${name}/`);
	const runAsUser = effectiveUser(pod, container);
	const runAsGroup = (container.securityContext?.runAsGroup ?? pod.spec?.securityContext?.runAsGroup) || runAsUser;
	return {
		name: newNames(pod, container).copying,
		image: container.image ?? "",
		...container.imagePullPolicy === void 0 ? {} : { imagePullPolicy: container.imagePullPolicy },
		command: [
			"sh",
			"-c",
			commands.join(" && ")
		],
		resources: COPY_RESOURCES,
		securityContext: {
			runAsNonRoot: true,
			...runAsUser === void 0 ? {} : { runAsUser },
			...runAsUser === void 0 || runAsGroup === void 0 ? {} : { runAsGroup },
			allowPrivilegeEscalation: false,
			readOnlyRootFilesystem: true,
			capabilities: { drop: ["ALL"] },
			seccompProfile: { type: "RuntimeDefault" }
		},
		volumeMounts: copied.map(({ name }) => ({
			name,
			mountPath: `${COPY_TO}/${name}`
		}))
	};
}
// src/hardening/rules/read-only-root.ts
const FIELD$4 = ["securityContext", "readOnlyRootFilesystem"];
const MAX_PATHS = 8;
function answers$4(pod) {
	return containersOf(pod).flatMap((placed) => {
		const container = placed.container;
		const own = { violation: containerViolation(placed, FIELD$4) };
		if (isWindows(pod)) return [{
			...own,
			answer: "not applicable",
			says: "not on Windows"
		}];
		if (placed.path[1] === "ephemeralContainers") return [{
			...own,
			answer: "not applicable",
			says: "ephemeral containers are there to look around"
		}];
		const value = container.securityContext?.readOnlyRootFilesystem;
		if (value !== true) return [{
			...own,
			answer: "not met",
			says: saysOf(value, container),
			must: MUST$1
		}];
		return [{
			...own,
			answer: "met",
			says: "readOnlyRootFilesystem: true"
		}, ...missingWrites(container).map((write) => missingAnswer(placed, write))];
	});
}
const MUST$1 = "must set securityContext.readOnlyRootFilesystem=true";
function saysOf(value, container) {
	const set = value === void 0 ? "not set" : `readOnlyRootFilesystem: ${value}`;
	const { image, writes, revealed, unreadable, hiding } = writtenPathsOf(container);
	if (image === void 0 || image.isRuntime) return set;
	const places = [...[...writes.filter(isToMount), ...revealed].map(({ path }) => path), ...[...unreadable, ...hiding].map((setting) => `where ${setting} says`)];
	return places.length === 0 ? `${set}; ${image.name} needs no more volumes` : `${set}; ${image.name} writes ${cappedList(places, MAX_PATHS)}`;
}
function missingWrites(container) {
	const { image, writes } = writtenPathsOf(container);
	return image === void 0 ? [] : writes.filter(({ isNeeded, isImageVolume }) => isNeeded && !isImageVolume);
}
function missingAnswer(placed, { path, what, error }) {
	const shows = error === void 0 ? "" : `; without it: ${error}`;
	return {
		violation: containerViolation(placed, ["volumeMounts"], path),
		answer: "not met",
		says: `nothing is mounted at ${path}, where it writes ${what}${shows}`,
		must: `must mount a volume at ${path}`
	};
}
function isToMount({ path, isNeeded }) {
	return isNeeded || path === "/tmp";
}
function fix$1(violation, pod) {
	const container = containerOf(pod, violation);
	const { subject, value } = violation;
	if (container === void 0 || subject.kind !== "container") return {
		class: "manual",
		caution: UNKNOWN_IMAGE
	};
	const written = writtenPathsOf(container);
	const { image, writes, revealed, unreadable, hiding } = written;
	if (value !== void 0) {
		const missing = missingWrites(container).filter(({ path }) => path === value);
		return careful$1(pod, container, subject.path, missing, cautionFor(written, missing), []);
	}
	if (unreadable.length > 0) return {
		class: "manual",
		caution: movedCaution(unreadable)
	};
	if (image === void 0 || image.isRuntime) return {
		class: "manual",
		caution: UNKNOWN_IMAGE
	};
	if (hiding.length > 0) return {
		class: "manual",
		caution: hidingCaution(hiding)
	};
	const needed = [...writes.filter(isToMount), ...revealed.map(({ path, what }) => ({
		path,
		what,
		isNeeded: true
	}))];
	return careful$1(pod, container, subject.path, needed, cautionFor(written, needed), [{
		op: "set",
		path: [...subject.path, ...FIELD$4],
		value: true
	}]);
}
function careful$1(pod, container, path, writes, caution, edits) {
	const hidden = writes.filter(({ hides }) => hides !== void 0);
	if (hidden.length > 0 && (path[1] === "initContainers" || !canCopy(pod, container))) return {
		class: "manual",
		caution: copyCaution(hidden, path)
	};
	return {
		class: "careful",
		edits: [...edits, ...writableEdits(pod, {
			container,
			path
		}, writes)],
		caution
	};
}
const UNKNOWN_IMAGE = "What the image writes is not known here: start it with the field set and look for *Read-only file system* in its log, or run it without and watch it (`strace -f -e trace=file`, or `kubectl diff` and a copy of the pod with the field), then mount an `emptyDir` at each path.";
function movedCaution(settings) {
	return `Where the image writes is set by ${listed(settings)}, whose value cannot be read here: mount an \`emptyDir\` there, and set the field.`;
}
function hidingCaution(settings) {
	return `A volume where ${listed(settings)} points would hide files that the image needs: let it name a directory of its own, mount an \`emptyDir\` there, and set the field.`;
}
function copyCaution(hidden, path) {
	const what = `A volume at ${listed(hidden.map((write) => write.path))} hides files of the image that it needs, so an init container has to copy them first`;
	return path[1] === "initContainers" ? `${what}: put it before this one.` : `${what}: where the pod says that it does not run as root, that is suggested.`;
}
function cautionFor({ image, writes }, mounted) {
	const optional = writes.filter((write) => !isToMount(write)).map(({ path }) => path);
	const data = mounted.filter(({ isData }) => isData).map(({ path }) => path);
	const copied = mounted.filter(({ hides }) => hides !== void 0);
	return [
		`What ${image?.name ?? "the image"} writes was looked up on ${image?.readOn}: a configuration of your own may write elsewhere, which its log shows as *Read-only file system*.`,
		...optional.length === 0 ? [] : [`Some configurations write ${listed(optional)}, too.`],
		...data.length === 0 ? [] : [`What is in ${listed(data)} is lost with the pod: keep data in a claim.`],
		...copied.map(({ path, hides }) => `The volume at ${inlineCode(path)} would hide ${hides}: an init container copies it.`)
	].join(" ");
}
function listed(texts) {
	return cappedList(texts.map((text) => inlineCode(text)), MAX_PATHS);
}
const POD = (fields) => `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  automountServiceAccountToken: false
  hostUsers: false
  securityContext:
    runAsNonRoot: true
    runAsUser: 10101
    runAsGroup: 10101
    seccompProfile:
      type: RuntimeDefault
${fields}`;
const readOnlyRoot = {
	id: "read-only-root",
	reason: "writable root file system",
	answers: answers$4,
	fix: fix$1,
	docs: {
		title: "Read-only root file system",
		what: "Every container sets `securityContext.readOnlyRootFilesystem: true`, and has a volume wherever its program writes.",
		why: "Who breaks in can change no program and leave none behind: what is written is in volumes, and gone with the pod.",
		since: "the field is in Kubernetes from its first version on, <https://kubernetes.io/docs/tasks/configure-pod-container/security-context/>; Windows has none.",
		fields: [
			"spec.containers[*].securityContext.readOnlyRootFilesystem",
			"spec.initContainers[*].securityContext.readOnlyRootFilesystem",
			"spec.containers[*].volumeMounts",
			"spec.containers[*].image",
			"spec.containers[*].command",
			"spec.containers[*].args",
			"spec.containers[*].env"
		],
		fix: {
			classes: ["careful", "manual"],
			what: "Sets the field, and mounts an `emptyDir` wherever the image is known to write, as of the day in the table below the code: both in one suggestion. Where such a volume would hide files of the image, an init container copies them first. Where the image is not known there is no suggestion, but how to find the paths."
		},
		verify: {
			command: "kubectl exec POD -c CONTAINER -- touch /x",
			expect: "`touch: cannot touch '/x': Read-only file system`"
		},
		example: {
			bad: POD(`  containers:
    - name: web
      image: nginxinc/nginx-unprivileged:1.29
      resources:
        requests: {cpu: 50m, memory: 64Mi}
        limits: {memory: 64Mi}
      securityContext:
        allowPrivilegeEscalation: false
        capabilities:
          drop: ["ALL"]
`),
			good: POD(`  volumes:
    - name: tmp
      emptyDir: {}
  containers:
    - name: web
      image: nginxinc/nginx-unprivileged:1.29
      resources:
        requests: {cpu: 50m, memory: 64Mi}
        limits: {memory: 64Mi}
      securityContext:
        allowPrivilegeEscalation: false
        capabilities:
          drop: ["ALL"]
        readOnlyRootFilesystem: true
      volumeMounts:
        - name: tmp
          mountPath: /tmp
`)
		}
	}
};
// src/hardening/resources/fix-resources.ts
function fixResources(violation, pod, around) {
	const container = containerOf(pod, violation);
	const [field, resource = ""] = fieldOf(violation.value ?? "");
	const isContradicted = violation.value?.includes("<") === true;
	if (container === void 0) return contradicted(void 0, resource);
	const found = around.resourcesOf?.(container.name ?? "", container.image ?? "", {
		field,
		resource
	});
	const own = container.resources ?? {};
	const ofPod = podResources(pod, around);
	const isOfPod = ["limits", "requests"].some((each) => quantityOf(ofPod, each, resource) !== void 0);
	const edits = found === void 0 || violation.subject.kind !== "container" || isOfPod ? [] : editsFrom(found.resources, own, [...violation.subject.path, "resources"], field, resource, isContradicted);
	if (found !== void 0 && edits.length > 0) return {
		class: "careful",
		edits,
		caution: careful(found.where, field, resource)
	};
	return isContradicted ? contradicted(own, resource) : MEASURE;
}
function fieldOf(value) {
	const [first = ""] = value.split("<");
	const field = first.startsWith("limits.") ? "limits" : "requests";
	return [field, first.slice(field.length + 1)];
}
function editsFrom(found, own, path, field, resource, isContradicted) {
	const limit = quantityOf(found, "limits", resource);
	const request = quantityOf(found, "requests", resource) ?? limit;
	const set = (what, value) => ({
		op: "set",
		path: [
			...path,
			what,
			resource
		],
		value
	});
	const ownLimit = quantityOf(own, "limits", resource);
	const ownRequest = quantityOf(own, "requests", resource);
	const canLimit = limit !== void 0 && isSome(limit);
	const canRequest = request !== void 0 && isSome(request);
	if (!isContradicted && field === "requests") return canRequest && !isLess(ownLimit, request) && !isLess(limit, request) ? [set(field, request)] : [];
	if (canLimit && !isLess(limit, ownRequest) && !isLess(limit, request)) return [set("limits", limit)];
	if (!isContradicted) return [];
	if (canRequest && isSome(ownLimit) && !isLess(ownLimit, request)) return [set("requests", request)];
	if (canLimit && canRequest && !isLess(limit, request)) return [set("limits", limit), set("requests", request)];
	return [];
}
function careful(where, field, resource) {
	const source = `The value is that of ${inlineCode(where)}.`;
	if (field === "requests") return `${source} The pod stays *Pending* where no node has that much free: \`kubectl describe node\` prints what is allocated.`;
	if (resource !== "memory") return `${source} \`kubectl top pod POD --containers\` prints what it needs.`;
	return `${source} What needs more is killed (*OOMKilled* in \`kubectl describe pod\`): compare it with what \`kubectl top pod POD --containers\` prints under load.`;
}
function contradicted(own, resource) {
	const limit = quantityOf(own, "limits", resource);
	const name = inlineCode(resource);
	return {
		class: "manual",
		caution: `The server refuses the pod${limit === void 0 ? "" : `: ${inlineCode(`must be less than or equal to ${resource} limit of ${limit}`)}`}. Raise the limit of ${name}, or lower its request: \`kubectl top pod POD --containers\` prints what is used.`
	};
}
const MEASURE = {
	class: "manual",
	caution: "No value is known here that fits this container: measure it under load (`kubectl top pod POD --containers`), or let a VerticalPodAutoscaler with `updateMode: \"Off\"` recommend one. A LimitRange in the namespace gives a default to each container that says nothing."
};
// src/hardening/rules/resources.ts
const REQUIRED = [
	["requests", "cpu"],
	["requests", "memory"],
	["limits", "memory"]
];
function answers$3(pod, around) {
	return [...contradictionsIn(podResources(pod, around), (path, value) => podViolation([
		"spec",
		"resources",
		...path
	], value)), ...containersOf(pod).flatMap((placed) => answersOf(placed, pod, around))];
}
function answersOf(placed, pod, around) {
	const container = placed.container;
	if (placed.path[1] === "ephemeralContainers") return [{
		violation: containerViolation(placed, ["resources"]),
		answer: "not applicable",
		says: "ephemeral containers have none"
	}];
	const required = REQUIRED.map(([field, resource]) => {
		const violation = containerViolation(placed, [
			"resources",
			field,
			resource
		], `${field}.${resource}`);
		const held = heldQuantity(pod, container, field, resource, around);
		if (held === void 0) return {
			violation,
			answer: "not met",
			says: "not set",
			must: mustSet(field, resource)
		};
		const by = `${held.isByLimit ? ", by its limit" : ""}${held.isByPod ? ", set by the pod" : ""}`;
		const says = `${field}.${resource}: ${held.text}${by}`;
		if (isSome(held.text)) return {
			violation,
			answer: "met",
			says
		};
		return {
			violation,
			answer: "not met",
			says: `${says}, which is none`,
			must: mustSet(field, resource)
		};
	});
	const contradicted = contradictionsIn(container.resources, (path, value) => containerViolation(placed, ["resources", ...path], value));
	return [...required, ...contradicted];
}
function mustSet(field, resource) {
	return `must set resources.${field}.${resource}`;
}
function contradictionsIn(resources = {}, violationAt) {
	return contradictions(resources).map((name) => {
		const [limit, request] = [quantityOf(resources, "limits", name), quantityOf(resources, "requests", name)];
		return {
			violation: violationAt(["limits", name], `limits.${name}<requests.${name}`),
			answer: "not met",
			says: `requests.${name}: ${request}: must be less than or equal to ${name} limit of ${limit}`,
			must: `must not set resources.limits.${name} below resources.requests.${name}`
		};
	});
}
const resources = {
	id: "resources",
	reason: "unlimited resources",
	answers: answers$3,
	fix: (violation, pod, around) => fixResources(violation, pod, around),
	docs: {
		title: "Requests and limits",
		what: "Each container requests CPU and memory and has a memory limit, and no limit is below its request.",
		since: "Requests and limits of containers are older than every supported version. Those of the pod as a whole, `spec.resources`, count by default [since v1.34](https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/#pod-level-resource-specification).",
		why: "A container without a memory limit can take the whole node\u2019s, and without requests nobody keeps room for it: then others are killed in its place.",
		fields: [...inContainers("resources").filter((field) => !field.includes("ephemeral")), "spec.resources"],
		fix: {
			classes: ["careful", "manual"],
			what: "Takes over what the repository sets for the same container (by name and image) in another workload or overlay. Where these differ, those of the same namespace count, if they agree; else nothing is proposed. No other number is made up: a LimitRange gives defaults, a VerticalPodAutoscaler recommends, and measuring tells. Init containers are asked too, as a ResourceQuota counts them, and refuses a pod in which one of them says nothing. A limit is its own request, and a CPU limit is not asked for. A limit below its request is refused by the server."
		},
		verify: {
			command: "kubectl get pod POD -o jsonpath=\"{.status.qosClass} {.spec.containers[*].resources}\"",
			expect: "`Burstable` or `Guaranteed`, and for each container its requests and limits, with those that a LimitRange gave it"
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
      resources:
        requests:
          cpu: 250m
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
      resources:
        requests:
          cpu: 250m
          memory: 128Mi
        limits:
          memory: 256Mi
`
		}
	}
};
// src/hardening/rules/runtime-policy.ts
const LABELS = ["metadata", "labels"];
function answers$2(pod, { runtimePolicies = [], namespaceName }) {
	const nobody = (says) => [{
		violation: podViolation(LABELS),
		answer: "not applicable",
		says
	}];
	if (isWindows(pod)) return nobody("not on Windows");
	const found = runtimePolicies.filter(({ names }) => names(labelsOf(pod), namespaceName));
	if (found.length === 0) return nobody("no policy of the repository names it");
	return found.map(({ kind, name, file, line }) => ({
		violation: podViolation(LABELS, `${kind}/${name}`),
		answer: "met",
		says: `${kind} ${name} (${file}:${line})`
	}));
}
const runtimePolicy = {
	id: "runtime-policy",
	reason: "no runtime policy",
	answers: answers$2,
	fix: () => ({ class: "manual" }),
	docs: {
		title: "Policies of runtime tools",
		what: "A policy of KubeArmor or Tetragon that names the pod counts for it; nobody has to have one.",
		why: "What the standard allows a program can still do harm: such a policy refuses, or at least reports, what this program never does.",
		since: "These are tools beside Kubernetes: [KubeArmorPolicy](https://github.com/kubearmor/KubeArmor/blob/main/getting-started/security_policy_specification.md), [TracingPolicy](https://tetragon.io/docs/concepts/tracing-policy/). They need BPF, or a security module, on the nodes.",
		fields: ["metadata.labels"],
		fix: {
			classes: [],
			what: "None: a policy is written for one program, from what it is seen to do. A KubeArmorPolicy, a KubeArmorClusterPolicy and a TracingPolicy count where their selectors name the pod\u2019s labels or namespace; what is for all pods of a cluster, or for nodes, names none."
		},
		verify: {
			command: "kubectl get kubearmorpolicies,tracingpoliciesnamespaced -n NAMESPACE",
			expect: "the policy, where the tool is installed"
		},
		example: {
			bad: podLabelled("web"),
			good: podLabelled("bank")
		},
		exampleAround: {
			bad: aroundExample(),
			good: aroundExample()
		}
	}
};
function aroundExample() {
	const names = (labels) => labels["app"] === "bank";
	return { runtimePolicies: [{
		kind: "KubeArmorPolicy",
		name: "bank",
		file: "bank/policy.yaml",
		line: 2,
		names
	}] };
}
function podLabelled(app) {
	return `# The repository has a KubeArmorPolicy whose selector is app: bank.
apiVersion: v1
kind: Pod
metadata:
  name: ${app}
  labels:
    app: ${app}
spec:
  containers:
    - name: app
      image: registry.example/${app}:1.4
`;
}
// src/hardening/rules/seccomp.ts
const FOLDER = "/var/lib/kubelet/seccomp";
function answerOf$1(pod, placed, around) {
	const own = placed.container.securityContext?.seccompProfile;
	const profile = own ?? pod.spec?.securityContext?.seccompProfile;
	const isInherited = own === void 0 && profile !== void 0;
	const path = ["seccompProfile", profile?.type === "Localhost" ? "localhostProfile" : "type"];
	const violation = {
		...containerViolation(placed, ["securityContext", ...path]),
		...isInherited && { inheritedFrom: [...POD_CONTEXT, ...path] }
	};
	const say = (answer, text, must) => ({
		violation,
		answer,
		says: isInherited ? `${text}, set by the pod` : text,
		...must !== void 0 && { must }
	});
	if (isWindows(pod)) return say("not applicable", "not on Windows");
	if (profile?.type === "RuntimeDefault") return say("met", "RuntimeDefault");
	if (profile === void 0) return say("not applicable", "no profile: see seccompProfile_restricted");
	if (profile.type !== "Localhost") return say("not applicable", `${profile.type}: see seccompProfile_baseline`);
	const { localhostProfile = "" } = profile;
	const known = around.seccompProfile?.(localhostProfile);
	if (known === void 0) return say("unknown", `must be on the node: ${FOLDER}/${localhostProfile}`);
	const fault = faultOf(known);
	return fault === void 0 ? say("met", `${placeOf(known)}: ${known.content.defaultAction} by default`) : say("not met", `${placeOf(known)}: ${fault}`, `must not use the seccomp profile ${localhostProfile}: ${fault}`);
}
function placeOf({ file, line, by }) {
	return `${by === void 0 ? "" : `${by}, `}${file}${line === void 0 ? "" : `:${line}`}`;
}
function faultOf({ content }) {
	const { problems, refused, defaultAction } = content;
	if (problems[0] !== void 0) return problems[0];
	if (!letsThrough(content)) return void 0;
	return `nothing${refused === 0 ? "" : ` but ${refused} ${plural("call", refused)}`} is filtered (${defaultAction} by default)`;
}
const seccomp = {
	id: "seccomp",
	reason: "seccomp profile that filters nothing",
	answers: (pod, around) => containersOf(pod).map((placed) => answerOf$1(pod, placed, around)),
	fix: (violation, pod, around) => {
		const { localhostProfile = "" } = (containerOf(pod, violation)?.securityContext ?? {}).seccompProfile ?? pod.spec?.securityContext?.seccompProfile ?? {};
		const known = around.seccompProfile?.(localhostProfile);
		if (known === void 0 || known.content.problems.length > 0) return {
			class: "manual",
			caution: BROKEN
		};
		return {
			...fixSeccomp(violation, pod),
			class: "careful"
		};
	},
	docs: {
		title: "Seccomp profiles of your own",
		what: "A seccomp profile of type `Localhost` filters system calls, and runtimes can read it.",
		why: "A profile that allows what it does not name is as good as none, and the standard does not look into the file: `Localhost` is enough for it.",
		since: "The field `seccompProfile` is there, and stable, since Kubernetes v1.19 ([seccomp](https://kubernetes.io/docs/tutorials/security/seccomp/)); the actions are those of the [OCI runtime specification](https://github.com/opencontainers/runtime-spec/blob/main/config-linux.md#seccomp). SeccompProfile objects are those of the [security profiles operator](https://github.com/kubernetes-sigs/security-profiles-operator).",
		fields: inPodAndContainers("seccompProfile"),
		fix: {
			classes: ["careful", "manual"],
			what: "Sets `RuntimeDefault` in place of a profile that allows (or logs) by default. A profile that runtimes refuse is for people to repair. Never `Unconfined`. Where a profile is neither a file nor a SeccompProfile of the repository, the answer is *unknown*, with the path that it must have on the node. Where no profile is set, or it is turned off, the checks of the standard say so."
		},
		verify: {
			command: "kubectl exec POD -c CONTAINER -- sh -c \"grep '^Seccomp:' /proc/1/status; unshare -U true\"",
			expect: "`Seccomp:	2`, and that `unshare` is not permitted"
		},
		example: {
			bad: exampleWith("profiles/audit.json", "SCMP_ACT_LOG"),
			good: exampleWith("profiles/web.json", "SCMP_ACT_ERRNO")
		},
		exampleAround: {
			bad: { seccompProfile: () => ({
				file: "seccomp/profiles/audit.json",
				content: {
					defaultAction: "SCMP_ACT_LOG",
					refused: 0,
					problems: []
				}
			}) },
			good: { seccompProfile: () => ({
				file: "seccomp/profiles/web.json",
				content: {
					defaultAction: "SCMP_ACT_ERRNO",
					refused: 0,
					problems: []
				}
			}) }
		}
	}
};
const BROKEN = "The runtime does not start a container with such a profile (`CreateContainerError`): repair the file, or use `RuntimeDefault`.";
function exampleWith(localhostProfile, defaultAction) {
	return `# The defaultAction of ${localhostProfile} is ${defaultAction}.
apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: app
      image: registry.example/web:1.4
      securityContext:
        seccompProfile:
          type: Localhost
          localhostProfile: ${localhostProfile}
`;
}
// src/hardening/tokens/asks-server.ts
const TOKEN_PATH = "/var/run/secrets/kubernetes.io/serviceaccount";
const ASKING_ARGUMENT = /^--?(?:leader-elect(?:ion)?|enable-leader-election|in-?cluster)(?:-[a-z-]+)?(?:=(?!false$).*)?$/;
const ASKING_IMAGES = /* @__PURE__ */ new Set([
	"argocd",
	"cert-manager-cainjector",
	"cert-manager-controller",
	"cert-manager-webhook",
	"cluster-autoscaler",
	"descheduler",
	"external-dns",
	"external-secrets",
	"helm-controller",
	"ingress-nginx-controller",
	"k8s-sidecar",
	"kube-rbac-proxy",
	"kube-state-metrics",
	"kubectl",
	"kustomize-controller",
	"kyverno",
	"leader-elector",
	"metrics-server",
	"notification-controller",
	"prometheus-operator",
	"reloader",
	"sealed-secrets-controller",
	"source-controller",
	"velero"
]);
const VAULT = "vault.hashicorp.com/agent-inject";
const VAULT_TOKEN = "vault.hashicorp.com/agent-service-account-token-volume-name";
function asksServer(pod) {
	const annotations = pod.metadata?.annotations ?? {};
	if (annotations[VAULT] === "true" && annotations[VAULT_TOKEN] === void 0) return `the annotation ${VAULT}`;
	for (const { container, name, path } of containersOf(pod)) {
		if (path[1] === "ephemeralContainers") continue;
		const evidence = evidenceIn(container);
		if (evidence !== void 0) return `container ${name}: ${evidence}`;
	}
}
function evidenceIn(container) {
	const { image = "", command = [], args = [], env = [], volumeMounts = [] } = container;
	if (volumeMounts.some(({ mountPath = "" }) => mountPath.replace(/\/+$/, "") === "/var/run/secrets/kubernetes.io/serviceaccount")) return void 0;
	const repository = (image.split("@")[0] ?? "").replace(/:[^:/]*$/, "");
	const last = repository.slice(repository.lastIndexOf("/") + 1).toLowerCase();
	if (/(?:^|\/)ingress-nginx\/controller$/.test(repository) || ASKING_IMAGES.has(last)) return `its image ${last} asks the API server`;
	const words = [...command, ...args];
	if (words.some((word) => /(?:^|[\s;&|(/])kubectl(?:\s|$)/.test(word))) return "it runs kubectl";
	const flag = words.find((word) => ASKING_ARGUMENT.test(word));
	if (flag !== void 0) return `its argument ${flag}`;
	return [...words, ...env.map(({ value = "" }) => value)].some((text) => text.includes("/var/run/secrets/kubernetes.io/serviceaccount")) ? `it names ${TOKEN_PATH}` : void 0;
}
// src/hardening/rules/service-account-token.ts
const FIELD$3 = "automountServiceAccountToken";
const PATH$1 = ["spec", FIELD$3];
function answers$1(pod, around) {
	const value = containedSpec(pod)[FIELD$3];
	return [{
		violation: podViolation(PATH$1),
		...answerOf(pod, value, around)
	}];
}
function answerOf(pod, value, around) {
	const says = value === void 0 ? "not set" : `${FIELD$3}: ${value}`;
	if (value === false) return {
		answer: "met",
		says
	};
	const evidence = asksServer(pod);
	if (evidence !== void 0) return {
		answer: "not applicable",
		says: `${says}, and used: ${evidence}`
	};
	const name = accountOf(pod);
	const found = around.tokenUse?.(pod);
	if (value === void 0 && found?.account?.isAutomounted === false) return {
		answer: "met",
		says: `${FIELD$3}: false, set by ServiceAccount ${name} in ${found.account.file}`
	};
	if (found?.use !== void 0) return {
		answer: "not applicable",
		says: `${says}, and used: ${found.use}`
	};
	if (name !== "default" && found?.account === void 0) return {
		answer: "unknown",
		says: `${says}, for ServiceAccount ${name}: ${found === void 0 ? "nothing is known of its rights" : "it is not in the repository"}`
	};
	return {
		answer: "not met",
		says: `${says}, for ServiceAccount ${name}${found === void 0 ? "" : ", and nothing in the repository gives it rights"}`,
		must: `must set ${FIELD$3}=false`
	};
}
function fix(pod) {
	const account = accountOf(pod);
	const name = /^[a-z0-9][a-z0-9.-]{0,252}$/.test(account) ? account : "NAME";
	return {
		class: "careful",
		edits: [{
			op: "set",
			path: PATH$1,
			value: false
		}],
		mayBeMeantAt: [PATH$1],
		caution: `A program that asks the API server then finds no token, and its log says so. \`kubectl auth can-i --list --as=system:serviceaccount:NAMESPACE:${name}\` prints what the token is good for: where that is more than what everybody may, find out who asks. A token that the pod mounts from a projected volume stays.`
	};
}
const serviceAccountToken = {
	id: "service-account-token",
	reason: "token of the API server",
	answers: answers$1,
	fix: (_, pod) => fix(pod),
	isOlder: (_, former, around) => answers$1(former, around).some(({ answer }) => answer === "not applicable"),
	docs: {
		title: "Token of the ServiceAccount",
		what: "The pod sets `automountServiceAccountToken: false`, or its ServiceAccount does, where nothing in the pod and in the repository uses the token.",
		since: "Both fields exist [since v1.6](https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/#opt-out-of-api-credential-automounting).",
		why: "Whoever breaks into a container finds the token, and asks the API server with all the rights of the ServiceAccount, now and later.",
		fields: [
			"spec.automountServiceAccountToken",
			"spec.serviceAccountName",
			"metadata.annotations",
			"spec.containers[*].image",
			"spec.containers[*].command",
			"spec.containers[*].args",
			"spec.containers[*].env[*].value",
			"spec.containers[*].volumeMounts[*].mountPath"
		],
		fix: {
			classes: ["careful"],
			what: "Sets the field to `false`. The token counts as used where a RoleBinding or ClusterRoleBinding of the repository names the ServiceAccount, or where a container runs `kubectl`, elects a leader, names the path of the token or has an image that asks the API server. Of a ServiceAccount that is not in the repository the answer is *unknown*; the one called `default` has no rights, unless somebody binds some to it. Cloud identities that mount a token of their own (EKS, Azure) do not need this one."
		},
		verify: {
			command: "kubectl exec POD -c CONTAINER -- ls /var/run/secrets/kubernetes.io/serviceaccount",
			expect: "`No such file or directory`"
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
`,
			good: `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  automountServiceAccountToken: false
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
// src/hardening/users/facet.ts
const BY_POD = ", set by the pod";
const USER_NAMESPACES_SINCE = "v1.33";
function knowsUserNamespaces({ clusterVersion }) {
	return clusterVersion === void 0 || compareVersions(clusterVersion, USER_NAMESPACES_SINCE) >= 0;
}
function isOfOwnUsers(pod, around) {
	return hasUserNamespace(pod) && knowsUserNamespaces(around);
}
const NOBODY_ON_NODE = "in a user namespace of its own, where 0 is nobody on the node";
// src/hardening/users/run-as-group.ts
const FIELD$2 = "runAsGroup";
const MUST = "must set securityContext.runAsGroup to a number that is not 0";
const groupFacet = {
	field: FIELD$2,
	answer: (placed, pod, around) => {
		const own = placed.container.securityContext?.runAsGroup;
		const group = effectiveGroup(pod, placed.container);
		const user = effectiveUser(pod, placed.container);
		const isByPod = own === void 0 && group !== void 0;
		const violation = {
			...containerViolation(placed, ["securityContext", FIELD$2], FIELD$2),
			...isByPod && { inheritedFrom: [...POD_CONTEXT, FIELD$2] }
		};
		if (group === void 0 && user === void 0) return {
			violation,
			answer: "unknown",
			says: "not set: the image decides"
		};
		const says = group === void 0 ? withoutGroup(user) : `runAsGroup: ${group}${isByPod ? BY_POD : ""}`;
		if (group !== void 0 && group !== 0) return {
			violation,
			answer: "met",
			says
		};
		if (isOfOwnUsers(pod, around)) return {
			violation,
			answer: "not applicable",
			says: `${says}, ${NOBODY_ON_NODE}`
		};
		return {
			violation,
			answer: "not met",
			says,
			must: MUST
		};
	},
	fix: (violation, pod) => {
		const container = containerOf(pod, violation);
		const user = effectiveUser(pod, container);
		if (container === void 0 || user === void 0 || user === 0) return AFTER_USER;
		return {
			class: "careful",
			edits: [{
				op: "set",
				path: [...!(container.securityContext?.runAsGroup !== void 0) && isOfAll(pod, user) ? POD_CONTEXT : violation.path.slice(0, -1), FIELD$2],
				value: user
			}],
			caution: CAUTION$1
		};
	}
};
const AFTER_USER = {
	class: "manual",
	caution: "Set it together with `runAsUser`, once the program has a user that is not root: `kubectl exec POD -c CONTAINER -- id` prints both numbers."
};
const CAUTION$1 = "The number is that of the user, as most images have it: `kubectl exec POD -c CONTAINER -- id -g` prints the group of now. Where that is 0, files that only group 0 may write (images for OpenShift have such) fail with *Permission denied*: see that the user owns them.";
function effectiveGroup(pod, container) {
	return container.securityContext?.runAsGroup ?? pod.spec?.securityContext?.runAsGroup;
}
function withoutGroup(user) {
	if (user === 0) return "not set: root\u2019s group, as its user is root";
	return "not set: the image\u2019s group of the user, and root\u2019s where it does not know the user";
}
function isOfAll(pod, user) {
	const isInheriting = ({ container }) => container.securityContext?.runAsGroup === void 0;
	return pod.spec?.securityContext?.runAsUser === user && containersOf(pod).filter(isInheriting).every(({ container }) => effectiveUser(pod, container) === user);
}
// src/hardening/users/host-users.ts
const FIELD$1 = "hostUsers";
const PATH = ["spec", FIELD$1];
const USERS_OF_POD = 65536;
const hostUsersFacet = {
	field: FIELD$1,
	answer: (pod, around) => {
		const violation = podViolation(PATH, FIELD$1);
		const value = pod.spec?.hostUsers;
		const says = value === void 0 ? "not set" : `hostUsers: ${value}`;
		if (!knowsUserNamespaces(around)) {
			const gated = `${around.clusterVersion} has it behind the feature gate UserNamespacesSupport only`;
			return {
				violation,
				answer: value === false ? "unknown" : "not applicable",
				says: `${says}: ${gated}`
			};
		}
		if (value === false) return {
			violation,
			answer: "met",
			says
		};
		const hindrance = hindranceOf(pod);
		if (hindrance !== void 0) return {
			violation,
			answer: "not applicable",
			says: `${says}: ${hindrance}`
		};
		return {
			violation,
			answer: "not met",
			says,
			must: "must set hostUsers=false"
		};
	},
	fix: () => ({
		class: "careful",
		edits: [{
			op: "set",
			path: PATH,
			value: false
		}],
		mayBeMeantAt: [PATH],
		caution: "All nodes must be able to: Linux 6.3, containerd 2.0 or CRI-O 1.25, runc 1.2 or crun 1.9, and volumes whose file systems have idmap mounts (NFS has none). Else the pod stays in *ContainerCreating*, and `kubectl describe pod` says why: try it with one replica."
	})
};
function hindranceOf(pod) {
	const shared = [
		"hostNetwork",
		"hostPID",
		"hostIPC"
	].find((field) => pod.spec?.[field]);
	if (shared !== void 0) return `the server refuses it beside ${shared}: true`;
	const containers = containersOf(pod).map(({ container }) => container);
	if (containers.some(({ volumeDevices = [] }) => volumeDevices.length > 0)) return "the server refuses it beside volumeDevices";
	if (pod.spec?.volumes?.some((volume) => (volume["nfs"] ?? void 0) !== void 0)) return "the kernel does not map the users of an nfs volume";
	const { fsGroup, supplementalGroups = [] } = containedSpec(pod).securityContext ?? {};
	const outside = [...containers.flatMap((container) => [effectiveUser(pod, container), effectiveGroup(pod, container)]), ...[fsGroup, ...supplementalGroups]].find((number = 0) => number >= USERS_OF_POD);
	return outside === void 0 ? void 0 : `by default it has no user or group ${outside}, only those below 65536`;
}
// src/hardening/users/run-as-user.ts
const LOWEST_HIGH_USER = 1e4;
const FIELD = "runAsUser";
const userFacet = {
	field: FIELD,
	answer: (placed, pod, around) => {
		const own = placed.container.securityContext?.runAsUser;
		const user = effectiveUser(pod, placed.container);
		const isByPod = own === void 0 && user !== void 0;
		const violation = {
			...containerViolation(placed, ["securityContext", FIELD], FIELD),
			...isByPod && { inheritedFrom: [...POD_CONTEXT, FIELD] }
		};
		if (user === void 0) return {
			violation,
			answer: "unknown",
			says: isKnownNonRoot(pod, placed.container) ? "not set: the image decides, and root does not start (runAsNonRoot)" : "not set: the image decides"
		};
		const says = `runAsUser: ${user}${isByPod ? BY_POD : ""}`;
		if (user === 0) {
			if (isOfOwnUsers(pod, around)) return {
				violation,
				answer: "not applicable",
				says: `${says}, ${NOBODY_ON_NODE}`
			};
			return {
				violation,
				answer: "not met",
				says,
				must: "must set securityContext.runAsUser to a number that is not 0"
			};
		}
		return {
			violation,
			answer: "met",
			says: `${says}${user < LOWEST_HIGH_USER ? "; from 10000 on it is hardly a user of the node" : ""}`
		};
	},
	fix: (violation, pod, former) => runAsUser.fix(violation, pod, former)
};
// src/hardening/users/written-volumes.ts
const OWNED_BY_GROUP = [
	"awsElasticBlockStore",
	"azureDisk",
	"cinder",
	"csi",
	"ephemeral",
	"fc",
	"flexVolume",
	"gcePersistentDisk",
	"iscsi",
	"persistentVolumeClaim",
	"portworxVolume",
	"rbd",
	"vsphereVolume"
];
const WRITE_OF_OTHERS = 2;
function writtenVolumes(pod) {
	const volumes = new Map((pod.spec?.volumes ?? []).map((volume) => [volume.name, volume]));
	const names = /* @__PURE__ */ new Set();
	const writers = containersOf(pod).filter((placed) => {
		const written = (placed.container.volumeMounts ?? []).filter(({ name, readOnly }) => name !== void 0 && !readOnly && isOwnedByGroup(volumes.get(name)));
		for (const { name = "" } of written) names.add(name);
		return written.length > 0;
	});
	return {
		names: [...names],
		writers
	};
}
function isOwnedByGroup(volume) {
	if (volume === void 0) return true;
	const mode = volume["emptyDir"]?.mode;
	if (mode !== void 0) return (mode & WRITE_OF_OTHERS) === 0;
	return OWNED_BY_GROUP.some((source) => {
		const value = volume[source];
		return value !== void 0 && value !== null && value.readOnly !== true;
	});
}
// src/hardening/users/volume-groups.ts
const FS_GROUP = "fsGroup";
const FS_GROUP_PATH = [...POD_CONTEXT, FS_GROUP];
const SUPPLEMENTAL = "supplementalGroups";
const fsGroupFacet = {
	field: FS_GROUP,
	answer: (pod) => {
		const violation = podViolation(FS_GROUP_PATH, FS_GROUP);
		const group = containedSpec(pod).securityContext?.fsGroup;
		if (group === 0) return {
			violation,
			answer: "not met",
			says: "fsGroup: 0, which every container gets as a group",
			must: "must set securityContext.fsGroup to a number that is not 0"
		};
		if (group !== void 0) return {
			violation,
			answer: "met",
			says: `fsGroup: ${group}`
		};
		const { names, writers } = writtenVolumes(pod);
		if (names.length === 0) return {
			violation,
			answer: "not applicable",
			says: "not set, and no volume is written that it would help with"
		};
		const written = `${names.join(", ")} ${names.length === 1 ? "is" : "are"} written`;
		const users = new Set(writers.map(({ container }) => userWithoutRoot(pod, container)));
		if ([...users].every((user) => user === void 0 || user === 0)) return users.has(void 0) ? {
			violation,
			answer: "unknown",
			says: `not set: ${written}, and the image decides by whom`
		} : {
			violation,
			answer: "not applicable",
			says: `not set: ${written} by root, who needs no group`
		};
		return {
			violation,
			answer: "not met",
			says: `not set, and ${written}: without it by root alone`,
			must: "must set securityContext.fsGroup"
		};
	},
	fix: (_, pod) => {
		const group = groupOfWriters(pod);
		if (group !== void 0) return setTo(group);
		if (containedSpec(pod).securityContext?.fsGroup !== void 0 && writtenVolumes(pod).names.length === 0) return REMOVAL;
		return BY_HAND;
	}
};
function userWithoutRoot(pod, container) {
	const user = effectiveUser(pod, container);
	return user === 0 ? pod.spec?.securityContext?.runAsUser ?? 0 : user;
}
function setTo(group) {
	return {
		class: "careful",
		edits: [{
			op: "set",
			path: FS_GROUP_PATH,
			value: group
		}],
		caution: CAUTION
	};
}
const CAUTION = "The kubelet gives the files of the volumes to this group before the containers start: for many files that takes minutes, and `fsGroupChangePolicy: OnRootMismatch` does it once. Other pods with the same claim see the change; NFS, and drivers with `fsGroupPolicy: None`, ignore the field.";
const REMOVAL = {
	class: "careful",
	edits: [{
		op: "remove",
		path: FS_GROUP_PATH
	}],
	caution: "No volume here is written that needs it. Files that only group 0 may read fail with *Permission denied* in the container\u2019s log."
};
const BY_HAND = {
	class: "manual",
	caution: "Set it to the group of the program that writes: `kubectl exec POD -c CONTAINER -- id -g` prints it. Where several programs write as different users, one group for all of them will do."
};
function groupOfWriters(pod) {
	const numbers = new Set(writtenVolumes(pod).writers.flatMap(({ container }) => {
		const number = effectiveGroup(pod, container) || effectiveUser(pod, container) || 0;
		return number > 0 ? [number] : [];
	}));
	const [group] = numbers;
	return numbers.size === 1 ? group : void 0;
}
// src/hardening/rules/users.ts
const OF_POD = [
	fsGroupFacet,
	{
		field: SUPPLEMENTAL,
		answer: (pod) => {
			const groups = containedSpec(pod).securityContext?.supplementalGroups ?? [];
			const path = [...POD_CONTEXT, SUPPLEMENTAL];
			const root = groups.indexOf(0);
			const says = groups.length === 0 ? "none" : `supplementalGroups: [${groups.join(", ")}]`;
			if (root < 0) return {
				violation: podViolation(path, SUPPLEMENTAL),
				answer: "met",
				says
			};
			const must = "must not include 0 in securityContext.supplementalGroups";
			return {
				violation: podViolation([...path, root], SUPPLEMENTAL),
				answer: "not met",
				says,
				must
			};
		},
		fix: () => ({
			class: "careful",
			edits: [{
				op: "remove-item",
				path: [...POD_CONTEXT, SUPPLEMENTAL],
				value: 0
			}],
			caution: "Files that only group 0 may read or write fail with *Permission denied* in the container\u2019s log: let them belong to the program\u2019s own group, in the image or through `fsGroup`."
		})
	},
	hostUsersFacet
];
const OF_CONTAINERS = [userFacet, groupFacet];
function answers(pod, around) {
	const found = [...OF_POD.map(({ answer }) => answer(pod, around)), ...containersOf(pod).flatMap((placed) => OF_CONTAINERS.map(({ answer }) => answer(placed, pod, around)))];
	if (!isWindows(pod)) return found;
	return found.map(({ violation }) => ({
		violation,
		answer: "not applicable",
		says: "not on Windows"
	}));
}
// src/hardening/rules/index.generated.ts
const HARDENING_RULES = [
	capabilities,
	imageUser,
	injected,
	legacy,
	namespace,
	readOnlyRoot,
	resources,
	runtimePolicy,
	seccomp,
	serviceAccountToken,
	{
		id: "users",
		reason: "users and groups of the node",
		answers,
		fix: (violation, pod, around, former) => {
			const facet = [...OF_POD, ...OF_CONTAINERS].find(({ field }) => field === violation.value) ?? hostUsersFacet;
			const fix = facet.fix(violation, pod, former);
			return adviseHandOver({
				check: facet.field,
				fix,
				violation,
				pod,
				former
			}, around);
		},
		isOlder: ({ value }, { spec }) => value === hostUsersFacet.field && spec?.hostUsers !== false,
		docs: {
			title: "Users and groups",
			what: "Its containers run as a user and a group that are not 0, no further group is 0, volumes that they write belong to a group of the pod, and the pod has a user namespace of its own.",
			since: "All but two fields are older than every supported version. `runAsGroup` is [stable since v1.21](https://kubernetes.io/docs/reference/command-line-tools-reference/feature-gates-removed/); `hostUsers: false` needs no feature gate [since v1.33, and is stable since v1.36](https://kubernetes.io/docs/concepts/workloads/pods/user-namespaces/): older clusters are not asked for it.",
			why: "A number that is root, or a user of the node, has the rights of that user wherever a flaw of kernel or runtime lets the program out.",
			fields: [
				...inPodAndContainers("runAsUser"),
				...inPodAndContainers("runAsGroup"),
				"spec.securityContext.fsGroup",
				"spec.securityContext.supplementalGroups",
				"spec.hostUsers",
				"spec.volumes[*]",
				...inContainers("volumeMounts")
			],
			fix: {
				classes: ["careful", "manual"],
				what: "Removes `runAsUser: 0`, so that the image\u2019s own user holds. Sets `runAsGroup` to the number of the user, where the manifest names the user. Sets `fsGroup` to the group of the containers that write to volumes, where it is one. Removes 0 from `supplementalGroups`. Sets `hostUsers: false`. No user is made up: where the manifest names none, the answer is *unknown*. User numbers below 10000 are a hint in the checklist. What the groups of the image\u2019s `/etc/group` add, `supplementalGroupsPolicy: Strict` takes away."
			},
			verify: {
				command: "kubectl exec POD -c CONTAINER -- sh -c \"id; cat /proc/self/uid_map\"",
				expect: "`uid` and `gid` with numbers that are not 0, no `0(root)` among the groups, and, with `hostUsers: false`, a second number of the map that is not 0"
			},
			example: {
				bad: `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  securityContext:
    runAsNonRoot: true
    runAsUser: 10001
    supplementalGroups: [0, 2000]
    seccompProfile:
      type: RuntimeDefault
  containers:
    - name: app
      image: registry.example/web:1.4
      securityContext:
        allowPrivilegeEscalation: false
        capabilities:
          drop: ["ALL"]
      volumeMounts:
        - name: data
          mountPath: /data
  volumes:
    - name: data
      persistentVolumeClaim:
        claimName: web
`,
				good: `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  hostUsers: false
  securityContext:
    runAsNonRoot: true
    runAsUser: 10001
    runAsGroup: 10001
    fsGroup: 10001
    supplementalGroups: [2000]
    seccompProfile:
      type: RuntimeDefault
  containers:
    - name: app
      image: registry.example/web:1.4
      securityContext:
        allowPrivilegeEscalation: false
        capabilities:
          drop: ["ALL"]
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
	}
];
export { HARDENING_RULES, cappedList, containedSpec, foundObjects, guardManifests, imageReference, isLess, isOfKind, isSome, itemsIn, kindOffset, matchesStars, nameOfObject, namespaceOfObject, objectsOfDocument, profileContentOf, readSeccompProfile, readShell, skipsAllBut, textListIn, textMapIn, tokenUses, valueIn, wordsIn };
