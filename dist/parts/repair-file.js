import { homeOf } from "./blocks.js";
// src/fix/repair-file.ts
function repairFile(workload, { fix, violation }) {
	const [edit] = fix.edits ?? fix.podEdits ?? [];
	const address = workload.editAt(edit?.path ?? violation.path);
	return "reason" in address ? workload.locate(violation.path).file : homeOf(address.file);
}
export { repairFile };
