import { createHash } from "node:crypto";
// src/github/object-hash.ts
function objectHash(type, bytes) {
	return createHash("sha1").update(`${type} ${bytes.byteLength}\0`).update(bytes).digest("hex");
}
export { objectHash };
