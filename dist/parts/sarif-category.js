// src/report/sarif/sarif-category.ts
function sarifCategory(options) {
	return ["pss-review", ...options].join("/");
}
export { sarifCategory };
