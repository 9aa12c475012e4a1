import { __exportAll } from "./rolldown-runtime.js";
import { rootOrFolder } from "./scan.js";
import { findProgram, normalizedVersion } from "./find-program.js";
// src/render/helm/find-helm.ts
var find_helm_exports = /* @__PURE__ */ __exportAll({ findHelm: () => findHelm });
const HELM_PROGRAM = {
	name: "helm",
	ask: [
		"version",
		"--template",
		"{{.Version}}"
	],
	versionIn: normalizedVersion,
	oldest: [3, 16]
};
const REMEDY = `install helm ${HELM_PROGRAM.oldest.join(".")} or newer: https://helm.sh/docs/intro/install/`;
async function findHelm() {
	const workspace = await rootOrFolder(process.cwd());
	const found = await findProgram(HELM_PROGRAM, process.env, workspace);
	return "fault" in found ? { fault: `${found.fault}; ${REMEDY}` } : found;
}
export { findHelm, find_helm_exports };
