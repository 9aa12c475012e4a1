// src/repository/blocks.ts
const SEPARATOR = "\0";
function blockName({ file, line }) {
	return `${file}${SEPARATOR}${line}`;
}
function homeOf(name) {
	return name.split(SEPARATOR, 1)[0] ?? name;
}
export { blockName, homeOf };
