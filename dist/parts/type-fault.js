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
	return text.length > 40 ? `${text.slice(0, 39)}…` : text;
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
export { describeFault, meantScalar };
