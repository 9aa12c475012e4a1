import { checkOf, containersOf, effectiveUser, formatSetter, hasUserNamespace, isKnownNonRoot } from "./walk.js";
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
export { AUDIT_QUESTIONS, auditAnswers, auditedPaths };
