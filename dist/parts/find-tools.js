import { rootOrFolder } from "./scan.js";
import { findOnPath, findProgram, normalizedVersion } from "./find-program.js";
// src/render/tool/find-kustomize.ts
const COMMANDS = {
	kustomize: {
		build: ["build"],
		ask: ["version"],
		versionIn: kustomizeVersion,
		oldest: [5, 0],
		remedy: "install kustomize 5.0 or newer: https://kubectl.docs.kubernetes.io/installation/kustomize/"
	},
	kubectl: {
		build: ["kustomize"],
		ask: [
			"version",
			"--client",
			"-o",
			"json"
		],
		versionIn: kubectlVersion,
		oldest: [1, 27],
		remedy: "install kubectl 1.27 or newer: https://kubernetes.io/docs/tasks/tools/"
	}
};
async function findKustomize(command, environment, repository) {
	const commands = command === void 0 ? ["kustomize", "kubectl"] : [command];
	const faults = [];
	for (const name of commands) {
		const { build, ...program } = COMMANDS[name];
		const found = await findProgram({
			name,
			...program
		}, environment, repository);
		if ("path" in found) return { tool: {
			name,
			...found,
			build
		} };
		faults.push(found.fault);
	}
	return { fault: `${faults.join(", and ")}; ${COMMANDS[command ?? "kustomize"].remedy}` };
}
function kustomizeVersion(answer) {
	if (answer === "(devel)") return answer;
	const [, former, version = former] = /^(?:\{Version:(\S+) .*\}|(\S+))$/.exec(answer) ?? [];
	return version === void 0 ? void 0 : normalizedVersion(version.replace(/^kustomize\//, ""));
}
function kubectlVersion(answer) {
	try {
		const { clientVersion } = JSON.parse(answer);
		const version = clientVersion?.gitVersion;
		return typeof version === "string" ? normalizedVersion(version) : void 0;
	} catch {
		return;
	}
}
// src/render/kustomize/find-tools.ts
async function findTools({ command, enableHelm }) {
	const workspace = await rootOrFolder(process.cwd());
	const found = await findKustomize(command, process.env, workspace);
	if ("fault" in found) return found;
	const { path: helm } = enableHelm ? await findOnPath("helm", process.env, workspace) : {};
	return {
		tool: found.tool,
		...helm === void 0 ? {} : { helm }
	};
}
export { findTools };
