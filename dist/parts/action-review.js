import { __commonJSMin, __toESM } from "./rolldown-runtime.js";
import { MODES, advisedRule, isAskedRule, isUnjudged, judge, listingOf, plainOrCode, violationKey, violationsOf, withNamespace, workloadName } from "./action-review-scan.js";
import { compareStrictness, containerOf, containersOf, evaluate, formatPath, formatSetter, formatViolates, groupBy, groupByEach, inlineCode, visibleText } from "./action-review-scan-reader.js";
// node_modules/universal-user-agent/index.js
function getUserAgent() {
	if (typeof navigator === "object" && "userAgent" in navigator) return navigator.userAgent;
	if (typeof process === "object" && process.version !== void 0) return `Node.js/${process.version.substr(1)} (${process.platform}; ${process.arch})`;
	return "<environment undetectable>";
}
// node_modules/@octokit/endpoint/dist-bundle/index.js
var DEFAULTS = {
	method: "GET",
	baseUrl: "https://api.github.com",
	headers: {
		accept: "application/vnd.github.v3+json",
		"user-agent": `octokit-endpoint.js/0.0.0-development ${getUserAgent()}`
	},
	mediaType: { format: "" }
};
function lowercaseKeys(object) {
	if (!object) return {};
	return Object.keys(object).reduce((newObj, key) => {
		newObj[key.toLowerCase()] = object[key];
		return newObj;
	}, {});
}
function isPlainObject$1(value) {
	if (typeof value !== "object" || value === null) return false;
	if (Object.prototype.toString.call(value) !== "[object Object]") return false;
	const proto = Object.getPrototypeOf(value);
	if (proto === null) return true;
	const Ctor = Object.prototype.hasOwnProperty.call(proto, "constructor") && proto.constructor;
	return typeof Ctor === "function" && Ctor instanceof Ctor && Function.prototype.call(Ctor) === Function.prototype.call(value);
}
function mergeDeep(defaults, options) {
	const result = Object.assign({}, defaults);
	Object.keys(options).forEach((key) => {
		if (isPlainObject$1(options[key])) {
			if (!(key in defaults)) Object.assign(result, { [key]: options[key] });
			else result[key] = mergeDeep(defaults[key], options[key]);
		} else Object.assign(result, { [key]: options[key] });
	});
	return result;
}
function removeUndefinedProperties(obj) {
	for (const key in obj) if (obj[key] === void 0) delete obj[key];
	return obj;
}
function merge(defaults, route, options) {
	if (typeof route === "string") {
		let [method, url] = route.split(" ");
		options = Object.assign(url ? {
			method,
			url
		} : { url: method }, options);
	} else options = Object.assign({}, route);
	options.headers = lowercaseKeys(options.headers);
	removeUndefinedProperties(options);
	removeUndefinedProperties(options.headers);
	const mergedOptions = mergeDeep(defaults || {}, options);
	if (options.url === "/graphql") {
		if (defaults && defaults.mediaType.previews?.length) mergedOptions.mediaType.previews = defaults.mediaType.previews.filter((preview) => !mergedOptions.mediaType.previews.includes(preview)).concat(mergedOptions.mediaType.previews);
		mergedOptions.mediaType.previews = (mergedOptions.mediaType.previews || []).map((preview) => preview.replace(/-preview/, ""));
	}
	return mergedOptions;
}
function addQueryParameters(url, parameters) {
	const separator = /\?/.test(url) ? "&" : "?";
	const names = Object.keys(parameters);
	if (names.length === 0) return url;
	return url + separator + names.map((name) => {
		if (name === "q") return "q=" + parameters.q.split("+").map(encodeURIComponent).join("+");
		return `${name}=${encodeURIComponent(parameters[name])}`;
	}).join("&");
}
var urlVariableRegex = /\{[^{}}]+\}/g;
function removeNonChars(variableName) {
	return variableName.replace(/(?:^\W+)|(?:(?<!\W)\W+$)/g, "").split(/,/);
}
function extractUrlVariableNames(url) {
	const matches = url.match(urlVariableRegex);
	if (!matches) return [];
	return matches.map(removeNonChars).reduce((a, b) => a.concat(b), []);
}
function omit(object, keysToOmit) {
	const result = { __proto__: null };
	for (const key of Object.keys(object)) if (keysToOmit.indexOf(key) === -1) result[key] = object[key];
	return result;
}
function encodeReserved(str) {
	return str.split(/(%[0-9A-Fa-f]{2})/g).map(function(part) {
		if (!/%[0-9A-Fa-f]/.test(part)) part = encodeURI(part).replace(/%5B/g, "[").replace(/%5D/g, "]");
		return part;
	}).join("");
}
function encodeUnreserved(str) {
	return encodeURIComponent(str).replace(/[!'()*]/g, function(c) {
		return "%" + c.charCodeAt(0).toString(16).toUpperCase();
	});
}
function encodeValue(operator, value, key) {
	value = operator === "+" || operator === "#" ? encodeReserved(value) : encodeUnreserved(value);
	if (key) return encodeUnreserved(key) + "=" + value;
	else return value;
}
function isDefined(value) {
	return value !== void 0 && value !== null;
}
function isKeyOperator(operator) {
	return operator === ";" || operator === "&" || operator === "?";
}
function getValues(context, operator, key, modifier) {
	var value = context[key], result = [];
	if (isDefined(value) && value !== "") {
		if (typeof value === "string" || typeof value === "number" || typeof value === "bigint" || typeof value === "boolean") {
			value = value.toString();
			if (modifier && modifier !== "*") value = value.substring(0, parseInt(modifier, 10));
			result.push(encodeValue(operator, value, isKeyOperator(operator) ? key : ""));
		} else if (modifier === "*") {
			if (Array.isArray(value)) value.filter(isDefined).forEach(function(value2) {
				result.push(encodeValue(operator, value2, isKeyOperator(operator) ? key : ""));
			});
			else Object.keys(value).forEach(function(k) {
				if (isDefined(value[k])) result.push(encodeValue(operator, value[k], k));
			});
		} else {
			const tmp = [];
			if (Array.isArray(value)) value.filter(isDefined).forEach(function(value2) {
				tmp.push(encodeValue(operator, value2));
			});
			else Object.keys(value).forEach(function(k) {
				if (isDefined(value[k])) {
					tmp.push(encodeUnreserved(k));
					tmp.push(encodeValue(operator, value[k].toString()));
				}
			});
			if (isKeyOperator(operator)) result.push(encodeUnreserved(key) + "=" + tmp.join(","));
			else if (tmp.length !== 0) result.push(tmp.join(","));
		}
	} else if (operator === ";") {
		if (isDefined(value)) result.push(encodeUnreserved(key));
	} else if (value === "" && (operator === "&" || operator === "?")) result.push(encodeUnreserved(key) + "=");
	else if (value === "") result.push("");
	return result;
}
function parseUrl(template) {
	return { expand: expand.bind(null, template) };
}
function expand(template, context) {
	var operators = [
		"+",
		"#",
		".",
		"/",
		";",
		"?",
		"&"
	];
	template = template.replace(/\{([^\{\}]+)\}|([^\{\}]+)/g, function(_, expression, literal) {
		if (expression) {
			let operator = "";
			const values = [];
			if (operators.indexOf(expression.charAt(0)) !== -1) {
				operator = expression.charAt(0);
				expression = expression.substr(1);
			}
			expression.split(/,/g).forEach(function(variable) {
				var tmp = /([^:\*]*)(?::(\d+)|(\*))?/.exec(variable);
				values.push(getValues(context, operator, tmp[1], tmp[2] || tmp[3]));
			});
			if (operator && operator !== "+") {
				var separator = ",";
				if (operator === "?") separator = "&";
				else if (operator !== "#") separator = operator;
				return (values.length !== 0 ? operator : "") + values.join(separator);
			} else return values.join(",");
		} else return encodeReserved(literal);
	});
	if (template === "/") return template;
	else return template.replace(/\/$/, "");
}
function parse(options) {
	let method = options.method.toUpperCase();
	let url = (options.url || "/").replace(/:([a-z]\w+)/g, "{$1}");
	let headers = Object.assign({}, options.headers);
	let body;
	let parameters = omit(options, [
		"method",
		"baseUrl",
		"url",
		"headers",
		"request",
		"mediaType"
	]);
	const urlVariableNames = extractUrlVariableNames(url);
	url = parseUrl(url).expand(parameters);
	if (!/^http/.test(url)) url = options.baseUrl + url;
	const remainingParameters = omit(parameters, Object.keys(options).filter((option) => urlVariableNames.includes(option)).concat("baseUrl"));
	if (!/application\/octet-stream/i.test(headers.accept)) {
		if (options.mediaType.format) headers.accept = headers.accept.split(/,/).map((format) => format.replace(/application\/vnd(\.\w+)(\.v3)?(\.\w+)?(\+json)?$/, `application/vnd$1$2.${options.mediaType.format}`)).join(",");
		if (url.endsWith("/graphql")) {
			if (options.mediaType.previews?.length) headers.accept = (headers.accept.match(/(?<![\w-])[\w-]+(?=-preview)/g) || []).concat(options.mediaType.previews).map((preview) => {
				return `application/vnd.github.${preview}-preview${options.mediaType.format ? `.${options.mediaType.format}` : "+json"}`;
			}).join(",");
		}
	}
	if (["GET", "HEAD"].includes(method)) url = addQueryParameters(url, remainingParameters);
	else if ("data" in remainingParameters) body = remainingParameters.data;
	else if (Object.keys(remainingParameters).length) body = remainingParameters;
	if (!headers["content-type"] && typeof body !== "undefined") headers["content-type"] = "application/json; charset=utf-8";
	if (["PATCH", "PUT"].includes(method) && typeof body === "undefined") body = "";
	return Object.assign({
		method,
		url,
		headers
	}, typeof body !== "undefined" ? { body } : null, options.request ? { request: options.request } : null);
}
function endpointWithDefaults(defaults, route, options) {
	return parse(merge(defaults, route, options));
}
function withDefaults$2(oldDefaults, newDefaults) {
	const DEFAULTS2 = merge(oldDefaults, newDefaults);
	const endpoint2 = endpointWithDefaults.bind(null, DEFAULTS2);
	return Object.assign(endpoint2, {
		DEFAULTS: DEFAULTS2,
		defaults: withDefaults$2.bind(null, DEFAULTS2),
		merge: merge.bind(null, DEFAULTS2),
		parse
	});
}
var endpoint = withDefaults$2(null, DEFAULTS);
// node_modules/json-with-bigint/json-with-bigint.js
var import_fast_content_type_parse = (/* @__PURE__ */ __commonJSMin(((exports, module) => {
	const NullObject = function NullObject() {};
	NullObject.prototype = Object.create(null);
	const paramRE = /; *([!#$%&'*+.^\w`|~-]+)=("(?:[\v\u0020\u0021\u0023-\u005b\u005d-\u007e\u0080-\u00ff]|\\[\v\u0020-\u00ff])*"|[!#$%&'*+.^\w`|~-]+) */gu;
	const quotedPairRE = /\\([\v\u0020-\u00ff])/gu;
	const mediaTypeRE = /^[!#$%&'*+.^\w|~-]+\/[!#$%&'*+.^\w|~-]+$/u;
	const defaultContentType = {
		type: "",
		parameters: new NullObject()
	};
	Object.freeze(defaultContentType.parameters);
	Object.freeze(defaultContentType);
	function parse(header) {
		if (typeof header !== "string") throw new TypeError("argument header is required and must be a string");
		let index = header.indexOf(";");
		const type = index !== -1 ? header.slice(0, index).trim() : header.trim();
		if (mediaTypeRE.test(type) === false) throw new TypeError("invalid media type");
		const result = {
			type: type.toLowerCase(),
			parameters: new NullObject()
		};
		if (index === -1) return result;
		let key;
		let match;
		let value;
		paramRE.lastIndex = index;
		while (match = paramRE.exec(header)) {
			if (match.index !== index) throw new TypeError("invalid parameter format");
			index += match[0].length;
			key = match[1].toLowerCase();
			value = match[2];
			if (value[0] === "\"") {
				value = value.slice(1, value.length - 1);
				quotedPairRE.test(value) && (value = value.replace(quotedPairRE, "$1"));
			}
			result.parameters[key] = value;
		}
		if (index !== header.length) throw new TypeError("invalid parameter format");
		return result;
	}
	function safeParse(header) {
		if (typeof header !== "string") return defaultContentType;
		let index = header.indexOf(";");
		const type = index !== -1 ? header.slice(0, index).trim() : header.trim();
		if (mediaTypeRE.test(type) === false) return defaultContentType;
		const result = {
			type: type.toLowerCase(),
			parameters: new NullObject()
		};
		if (index === -1) return result;
		let key;
		let match;
		let value;
		paramRE.lastIndex = index;
		while (match = paramRE.exec(header)) {
			if (match.index !== index) return defaultContentType;
			index += match[0].length;
			key = match[1].toLowerCase();
			value = match[2];
			if (value[0] === "\"") {
				value = value.slice(1, value.length - 1);
				quotedPairRE.test(value) && (value = value.replace(quotedPairRE, "$1"));
			}
			result.parameters[key] = value;
		}
		if (index !== header.length) return defaultContentType;
		return result;
	}
	module.exports.default = {
		parse,
		safeParse
	};
	module.exports.parse = parse;
	module.exports.safeParse = safeParse;
	module.exports.defaultContentType = defaultContentType;
})))();
const intRegex = /^-?\d+$/;
const noiseValue = /^-?\d+n+$/;
const originalStringify = JSON.stringify;
const originalParse = JSON.parse;
const customFormat = /^-?\d+n$/;
const bigIntsStringify = /([\[:])?"(-?\d+)n"($|\s*[,\}\]])/g;
const noiseStringify = /([\[:])?("-?\d+n+)n("$|"\s*[,\}\]])/g;
const isUnstringifiable = (val) => val === void 0 || typeof val === "function" || typeof val === "symbol";
const isRawJSON = (val) => val !== null && typeof val === "object" && val.constructor && val.constructor.name === "RawJSON";
const stringifyIteratively = (rootValue, replacer, spaceParam) => {
	let space = "";
	if (typeof spaceParam === "number") space = " ".repeat(Math.min(10, Math.max(0, Math.floor(spaceParam))));
	else if (typeof spaceParam === "string") space = spaceParam.slice(0, 10);
	const isFunctionReplacer = typeof replacer === "function";
	const propertyList = Array.isArray(replacer) ? new Set(replacer.map(String)) : null;
	const prepareVal = (parent, key, val) => {
		if (val !== null && typeof val === "object" && typeof val.toJSON === "function") val = val.toJSON(key);
		if (typeof val === "string" && noiseValue.test(val)) return val + "n";
		if (typeof val === "bigint") {
			if ("rawJSON" in JSON) return JSON.rawJSON(val.toString());
			return val.toString() + "n";
		}
		if (isFunctionReplacer) val = replacer.call(parent, key, val);
		if (val !== null && typeof val === "object") {
			if (val instanceof Number || val instanceof String || val instanceof Boolean) val = val.valueOf();
		}
		return val;
	};
	const rootProcessed = prepareVal({ "": rootValue }, "", rootValue);
	if (isUnstringifiable(rootProcessed)) return;
	const isRootPrimitive = rootProcessed === null || typeof rootProcessed !== "object";
	const isRootNativeRawJSON = isRawJSON(rootProcessed);
	if (isRootPrimitive || isRootNativeRawJSON) return originalStringify(rootProcessed);
	const chunks = [];
	let level = 0;
	const stack = [{
		parent: { "": rootProcessed },
		key: "",
		val: rootProcessed,
		isArray: Array.isArray(rootProcessed),
		keys: Array.isArray(rootProcessed) ? null : Object.keys(rootProcessed),
		index: 0,
		first: true
	}];
	const visited = new WeakSet([rootProcessed]);
	while (stack.length > 0) {
		const node = stack[stack.length - 1];
		if (node.index === 0) {
			chunks.push(node.isArray ? "[" : "{");
			level++;
		}
		let isDone = false;
		if (node.isArray) {
			if (node.index < node.val.length) {
				if (!node.first) chunks.push(",");
				if (space) chunks.push("\n" + space.repeat(level));
				const childRaw = node.val[node.index];
				const childVal = prepareVal(node.val, String(node.index), childRaw);
				if (isUnstringifiable(childVal)) {
					chunks.push("null");
					node.first = false;
					node.index++;
				} else {
					const isComplexObject = childVal !== null && typeof childVal === "object";
					const isNativeRaw = isRawJSON(childVal);
					if (isComplexObject && !isNativeRaw) {
						if (visited.has(childVal)) throw new TypeError("Converting circular structure to JSON");
						visited.add(childVal);
						stack.push({
							parent: node.val,
							key: String(node.index),
							val: childVal,
							isArray: Array.isArray(childVal),
							keys: Array.isArray(childVal) ? null : Object.keys(childVal),
							index: 0,
							first: true
						});
						node.first = false;
						node.index++;
					} else {
						chunks.push(originalStringify(childVal));
						node.first = false;
						node.index++;
					}
				}
			} else isDone = true;
		} else {
			while (node.index < node.keys.length) {
				const k = node.keys[node.index++];
				if (propertyList && !propertyList.has(k)) continue;
				const childRaw = node.val[k];
				const childVal = prepareVal(node.val, k, childRaw);
				if (isUnstringifiable(childVal)) continue;
				if (!node.first) chunks.push(",");
				if (space) chunks.push("\n" + space.repeat(level) + originalStringify(k) + ": ");
				else chunks.push(originalStringify(k) + ":");
				const isComplexObject = childVal !== null && typeof childVal === "object";
				const isNativeRaw = isRawJSON(childVal);
				if (isComplexObject && !isNativeRaw) {
					if (visited.has(childVal)) throw new TypeError("Converting circular structure to JSON");
					visited.add(childVal);
					stack.push({
						parent: node.val,
						key: k,
						val: childVal,
						isArray: Array.isArray(childVal),
						keys: Array.isArray(childVal) ? null : Object.keys(childVal),
						index: 0,
						first: true
					});
					node.first = false;
					break;
				} else {
					chunks.push(originalStringify(childVal));
					node.first = false;
				}
			}
			if (node.index >= node.keys.length && stack[stack.length - 1] === node) isDone = true;
		}
		if (isDone) {
			level--;
			if (!node.first && space) chunks.push("\n" + space.repeat(level));
			chunks.push(node.isArray ? "]" : "}");
			visited.delete(node.val);
			stack.pop();
		}
	}
	return chunks.join("");
};
const JSONStringify = (value, replacer, space) => {
	try {
		if ("rawJSON" in JSON) return originalStringify(value, (key, val) => {
			if (typeof val === "bigint") return JSON.rawJSON(val.toString());
			if (typeof replacer === "function") return replacer(key, val);
			if (Array.isArray(replacer) && replacer.includes(key)) return val;
			return val;
		}, space);
		if (!value) return originalStringify(value, replacer, space);
		return originalStringify(value, (key, val) => {
			if (typeof val === "string" && noiseValue.test(val)) return val.toString() + "n";
			if (typeof val === "bigint") return val.toString() + "n";
			if (typeof replacer === "function") return replacer(key, val);
			if (Array.isArray(replacer) && replacer.includes(key)) return val;
			return val;
		}, space).replace(bigIntsStringify, "$1$2$3").replace(noiseStringify, "$1$2$3");
	} catch (error) {
		if (error instanceof RangeError) {
			const convertedJSON = stringifyIteratively(value, replacer, space);
			if (convertedJSON === void 0) return void 0;
			if ("rawJSON" in JSON) return convertedJSON;
			return convertedJSON.replace(bigIntsStringify, "$1$2$3").replace(noiseStringify, "$1$2$3");
		}
		throw error;
	}
};
const featureCache = /* @__PURE__ */ new Map();
const isContextSourceSupported = () => {
	const parseFingerprint = JSON.parse.toString();
	if (featureCache.has(parseFingerprint)) return featureCache.get(parseFingerprint);
	try {
		const result = JSON.parse("1", (_, __, context) => !!context?.source && context.source === "1");
		featureCache.set(parseFingerprint, result);
		return result;
	} catch {
		featureCache.set(parseFingerprint, false);
		return false;
	}
};
const convertMarkedBigIntsReviver = (key, value, context, userReviver) => {
	if (typeof value === "string" && customFormat.test(value)) return BigInt(value.slice(0, -1));
	if (typeof value === "string" && noiseValue.test(value)) return value.slice(0, -1);
	if (!(typeof userReviver === "function")) return value;
	return userReviver(key, value, context);
};
const JSONParseV2 = (text, reviver) => {
	return JSON.parse(text, (key, value, context) => {
		const isBigNumber = typeof value === "number" && (value > Number.MAX_SAFE_INTEGER || value < Number.MIN_SAFE_INTEGER);
		const isInt = context && intRegex.test(context.source);
		if (isBigNumber && isInt) return BigInt(context.source);
		if (!(typeof reviver === "function")) return value;
		return reviver(key, value, context);
	});
};
const MAX_INT = Number.MAX_SAFE_INTEGER.toString();
const MAX_DIGITS = MAX_INT.length;
const stringsOrLargeNumbers = /"(?:[^"\\]|\\.)*"|-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?/g;
const noiseValueWithQuotes = /^"-?\d+n+"$/;
const applyReviverIteratively = (parsed, userReviver) => {
	const rootHolder = { "": parsed };
	const stack = [{
		parent: rootHolder,
		key: "",
		visited: false
	}];
	while (stack.length > 0) {
		const node = stack[stack.length - 1];
		if (!node.visited) {
			node.visited = true;
			const value = node.parent[node.key];
			if (value !== null && typeof value === "object") {
				const keys = Object.keys(value);
				for (let i = keys.length - 1; i >= 0; i--) stack.push({
					parent: value,
					key: keys[i],
					visited: false
				});
			}
		} else {
			const { parent, key } = node;
			let value = parent[key];
			if (typeof value === "string") {
				if (customFormat.test(value)) value = BigInt(value.slice(0, -1));
				else if (noiseValue.test(value)) value = value.slice(0, -1);
			}
			if (typeof userReviver === "function") value = userReviver.call(parent, key, value);
			if (value === void 0) delete parent[key];
			else parent[key] = value;
			stack.pop();
		}
	}
	return rootHolder[""];
};
const serializeBigInts = (text) => {
	return text.replace(stringsOrLargeNumbers, (match, digits, fractional, exponential) => {
		const isString = match[0] === "\"";
		if (isString && noiseValueWithQuotes.test(match)) return match.substring(0, match.length - 1) + "n\"";
		const hasFractionalOrExponential = fractional || exponential;
		const isLessThanMaxSafeInt = digits && (digits.length < MAX_DIGITS || digits.length === MAX_DIGITS && digits <= MAX_INT);
		if (isString || hasFractionalOrExponential || isLessThanMaxSafeInt) return match;
		return "\"" + match + "n\"";
	});
};
const JSONParse = (text, reviver) => {
	if (!text) return originalParse(text, reviver);
	try {
		if (isContextSourceSupported()) return JSONParseV2(text, reviver);
		const serializedData = serializeBigInts(text);
		return originalParse(serializedData, (key, value, context) => convertMarkedBigIntsReviver(key, value, context, reviver));
	} catch (error) {
		if (error instanceof RangeError) {
			const serializedData = serializeBigInts(text);
			const parsed = originalParse(serializedData);
			return applyReviverIteratively(parsed, reviver);
		}
		throw error;
	}
};
// node_modules/@octokit/request-error/dist-src/index.js
var RequestError = class extends Error {
	name;
	status;
	request;
	response;
	constructor(message, statusCode, options) {
		super(message, { cause: options.cause });
		this.name = "HttpError";
		this.status = Number.parseInt(statusCode);
		if (Number.isNaN(this.status)) this.status = 0;
		/* v8 ignore else -- @preserve -- Bug with vitest coverage where it sees an else branch that doesn't exist */
		if ("response" in options) this.response = options.response;
		const requestCopy = Object.assign({}, options.request);
		if (options.request.headers.authorization) requestCopy.headers = Object.assign({}, options.request.headers, { authorization: options.request.headers.authorization.replace(/(?<! ) .*$/, " [REDACTED]") });
		requestCopy.url = requestCopy.url.replace(/\bclient_secret=\w+/g, "client_secret=[REDACTED]").replace(/\baccess_token=\w+/g, "access_token=[REDACTED]");
		this.request = requestCopy;
	}
};
// node_modules/@octokit/request/dist-bundle/index.js
var defaults_default = { headers: { "user-agent": `octokit-request.js/10.0.8 ${getUserAgent()}` } };
function isPlainObject(value) {
	if (typeof value !== "object" || value === null) return false;
	if (Object.prototype.toString.call(value) !== "[object Object]") return false;
	const proto = Object.getPrototypeOf(value);
	if (proto === null) return true;
	const Ctor = Object.prototype.hasOwnProperty.call(proto, "constructor") && proto.constructor;
	return typeof Ctor === "function" && Ctor instanceof Ctor && Function.prototype.call(Ctor) === Function.prototype.call(value);
}
var noop$2 = () => "";
async function fetchWrapper(requestOptions) {
	const fetch = requestOptions.request?.fetch || globalThis.fetch;
	if (!fetch) throw new Error("fetch is not set. Please pass a fetch implementation as new Octokit({ request: { fetch }}). Learn more at https://github.com/octokit/octokit.js/#fetch-missing");
	const log = requestOptions.request?.log || console;
	const parseSuccessResponseBody = requestOptions.request?.parseSuccessResponseBody !== false;
	const body = isPlainObject(requestOptions.body) || Array.isArray(requestOptions.body) ? JSONStringify(requestOptions.body) : requestOptions.body;
	const requestHeaders = Object.fromEntries(Object.entries(requestOptions.headers).map(([name, value]) => [name, String(value)]));
	let fetchResponse;
	try {
		fetchResponse = await fetch(requestOptions.url, {
			method: requestOptions.method,
			body,
			redirect: requestOptions.request?.redirect,
			headers: requestHeaders,
			signal: requestOptions.request?.signal,
			...requestOptions.body && { duplex: "half" }
		});
	} catch (error) {
		let message = "Unknown Error";
		if (error instanceof Error) {
			if (error.name === "AbortError") {
				error.status = 500;
				throw error;
			}
			message = error.message;
			if (error.name === "TypeError" && "cause" in error) {
				if (error.cause instanceof Error) message = error.cause.message;
				else if (typeof error.cause === "string") message = error.cause;
			}
		}
		const requestError = new RequestError(message, 500, { request: requestOptions });
		requestError.cause = error;
		throw requestError;
	}
	const status = fetchResponse.status;
	const url = fetchResponse.url;
	const responseHeaders = {};
	for (const [key, value] of fetchResponse.headers) responseHeaders[key] = value;
	const octokitResponse = {
		url,
		status,
		headers: responseHeaders,
		data: ""
	};
	if ("deprecation" in responseHeaders) {
		const matches = responseHeaders.link && responseHeaders.link.match(/<([^<>]+)>; rel="deprecation"/);
		const deprecationLink = matches && matches.pop();
		log.warn(`[@octokit/request] "${requestOptions.method} ${requestOptions.url}" is deprecated. It is scheduled to be removed on ${responseHeaders.sunset}${deprecationLink ? `. See ${deprecationLink}` : ""}`);
	}
	if (status === 204 || status === 205) return octokitResponse;
	if (requestOptions.method === "HEAD") {
		if (status < 400) return octokitResponse;
		throw new RequestError(fetchResponse.statusText, status, {
			response: octokitResponse,
			request: requestOptions
		});
	}
	if (status === 304) {
		octokitResponse.data = await getResponseData(fetchResponse);
		throw new RequestError("Not modified", status, {
			response: octokitResponse,
			request: requestOptions
		});
	}
	if (status >= 400) {
		octokitResponse.data = await getResponseData(fetchResponse);
		throw new RequestError(toErrorMessage(octokitResponse.data), status, {
			response: octokitResponse,
			request: requestOptions
		});
	}
	octokitResponse.data = parseSuccessResponseBody ? await getResponseData(fetchResponse) : fetchResponse.body;
	return octokitResponse;
}
async function getResponseData(response) {
	const contentType = response.headers.get("content-type");
	if (!contentType) return response.text().catch(noop$2);
	const mimetype = (0, import_fast_content_type_parse.safeParse)(contentType);
	if (isJSONResponse(mimetype)) {
		let text = "";
		try {
			text = await response.text();
			return JSONParse(text);
		} catch (err) {
			return text;
		}
	} else if (mimetype.type.startsWith("text/") || mimetype.parameters.charset?.toLowerCase() === "utf-8") return response.text().catch(noop$2);
	else return response.arrayBuffer().catch(
		/* v8 ignore next -- @preserve */
		() => /* @__PURE__ */ new ArrayBuffer(0)
	);
}
function isJSONResponse(mimetype) {
	return mimetype.type === "application/json" || mimetype.type === "application/scim+json";
}
function toErrorMessage(data) {
	if (typeof data === "string") return data;
	if (data instanceof ArrayBuffer) return "Unknown error";
	if ("message" in data) {
		const suffix = "documentation_url" in data ? ` - ${data.documentation_url}` : "";
		return Array.isArray(data.errors) ? `${data.message}: ${data.errors.map((v) => JSON.stringify(v)).join(", ")}${suffix}` : `${data.message}${suffix}`;
	}
	return `Unknown error: ${JSON.stringify(data)}`;
}
function withDefaults$1(oldEndpoint, newDefaults) {
	const endpoint2 = oldEndpoint.defaults(newDefaults);
	const newApi = function(route, parameters) {
		const endpointOptions = endpoint2.merge(route, parameters);
		if (!endpointOptions.request || !endpointOptions.request.hook) return fetchWrapper(endpoint2.parse(endpointOptions));
		const request2 = (route2, parameters2) => {
			return fetchWrapper(endpoint2.parse(endpoint2.merge(route2, parameters2)));
		};
		Object.assign(request2, {
			endpoint: endpoint2,
			defaults: withDefaults$1.bind(null, endpoint2)
		});
		return endpointOptions.request.hook(request2, endpointOptions);
	};
	return Object.assign(newApi, {
		endpoint: endpoint2,
		defaults: withDefaults$1.bind(null, endpoint2)
	});
}
var request = withDefaults$1(endpoint, defaults_default);
/* v8 ignore next -- @preserve */
/* v8 ignore else -- @preserve */
// node_modules/@octokit/graphql/dist-bundle/index.js
var VERSION$4 = "0.0.0-development";
function _buildMessageForResponseErrors(data) {
	return `Request failed due to following response errors:
` + data.errors.map((e) => ` - ${e.message}`).join("\n");
}
var GraphqlResponseError = class extends Error {
	constructor(request2, headers, response) {
		super(_buildMessageForResponseErrors(response));
		this.request = request2;
		this.headers = headers;
		this.response = response;
		this.errors = response.errors;
		this.data = response.data;
		if (Error.captureStackTrace) Error.captureStackTrace(this, this.constructor);
	}
	request;
	headers;
	response;
	name = "GraphqlResponseError";
	errors;
	data;
};
var NON_VARIABLE_OPTIONS = [
	"method",
	"baseUrl",
	"url",
	"headers",
	"request",
	"query",
	"mediaType",
	"operationName"
];
var FORBIDDEN_VARIABLE_OPTIONS = [
	"query",
	"method",
	"url"
];
var GHES_V3_SUFFIX_REGEX = /\/api\/v3\/?$/;
function graphql(request2, query, options) {
	if (options) {
		if (typeof query === "string" && "query" in options) return Promise.reject(/* @__PURE__ */ new Error(`[@octokit/graphql] "query" cannot be used as variable name`));
		for (const key in options) {
			if (!FORBIDDEN_VARIABLE_OPTIONS.includes(key)) continue;
			return Promise.reject(/* @__PURE__ */ new Error(`[@octokit/graphql] "${key}" cannot be used as variable name`));
		}
	}
	const parsedOptions = typeof query === "string" ? Object.assign({ query }, options) : query;
	const requestOptions = Object.keys(parsedOptions).reduce((result, key) => {
		if (NON_VARIABLE_OPTIONS.includes(key)) {
			result[key] = parsedOptions[key];
			return result;
		}
		if (!result.variables) result.variables = {};
		result.variables[key] = parsedOptions[key];
		return result;
	}, {});
	const baseUrl = parsedOptions.baseUrl || request2.endpoint.DEFAULTS.baseUrl;
	if (GHES_V3_SUFFIX_REGEX.test(baseUrl)) requestOptions.url = baseUrl.replace(GHES_V3_SUFFIX_REGEX, "/api/graphql");
	return request2(requestOptions).then((response) => {
		if (response.data.errors) {
			const headers = {};
			for (const key of Object.keys(response.headers)) headers[key] = response.headers[key];
			throw new GraphqlResponseError(requestOptions, headers, response.data);
		}
		return response.data.data;
	});
}
function withDefaults(request2, newDefaults) {
	const newRequest = request2.defaults(newDefaults);
	const newApi = (query, options) => {
		return graphql(newRequest, query, options);
	};
	return Object.assign(newApi, {
		defaults: withDefaults.bind(null, newRequest),
		endpoint: newRequest.endpoint
	});
}
withDefaults(request, {
	headers: { "user-agent": `octokit-graphql.js/${VERSION$4} ${getUserAgent()}` },
	method: "POST",
	url: "/graphql"
});
function withCustomRequest(customRequest) {
	return withDefaults(customRequest, {
		method: "POST",
		url: "/graphql"
	});
}
/* v8 ignore if -- @preserve */
// src/github/limit.ts
const MINUTE = 6e4;
const UNSAID_WAIT = 60 * MINUTE;
function endOfLimit({ status, message, response }, now = Date.now()) {
	const headers = response?.headers ?? {};
	const isSpent = headers["x-ratelimit-remaining"] === "0";
	if (status !== 429 && !/rate limit/i.test(message) && !(status === 403 && isSpent)) return void 0;
	const wait = Number(headers["retry-after"]) * 1e3;
	const reset = isSpent ? Number(headers["x-ratelimit-reset"]) * 1e3 : NaN;
	const end = [
		now + wait,
		reset,
		now + UNSAID_WAIT
	].find((time) => time > now) ?? now;
	return `${(/* @__PURE__ */ new Date(Math.ceil(end / MINUTE) * MINUTE)).toISOString().slice(11, 16)} UTC`;
}
// src/github/answer.ts
var UnusableAnswer = class extends Error {
	name = "UnusableAnswer";
};
async function answerOf(call, statuses) {
	return call.then((ok) => ({ ok }), (error) => {
		if (!(error instanceof RequestError)) throw error;
		const refused = refusedCall(error);
		if (!(statuses === void 0 || statuses.includes(refused.status) && refused.again === void 0)) throw error;
		return { refused };
	});
}
async function queryAnswerOf(query) {
	return query.then((ok) => ({ ok }), (error) => {
		if (error instanceof GraphqlResponseError) return { refused: {
			status: 200,
			message: error.message
		} };
		if (!(error instanceof RequestError)) throw error;
		return { refused: refusedCall(error) };
	});
}
function refusedCall(error) {
	const { status, message, response } = error;
	const needs = response?.headers["x-accepted-github-permissions"];
	const again = endOfLimit(error);
	return {
		status,
		message,
		...typeof needs === "string" ? { needs } : {},
		...again === void 0 ? {} : { again }
	};
}
const FORBIDDEN_STATUSES = [403, 404];
function isUnsure({ status }) {
	return status >= 500;
}
// src/report/plan/basis.ts
const NO_BASIS = {
	built: 0,
	isWhole: false
};
function restsOnLess({ built, isWhole }, other = NO_BASIS) {
	return built < other.built || built === other.built && other.isWhole && !isWhole;
}
function basisWord({ built, isWhole }) {
	return `${built}${isWhole ? "w" : ""}`;
}
function parseBasis(word) {
	const [, built, whole] = /^(\d+)(w?)$/.exec(word) ?? [];
	return built === void 0 ? NO_BASIS : {
		built: Number(built),
		isWhole: whole === "w"
	};
}
// node_modules/before-after-hook/lib/register.js
function register(state, name, method, options) {
	if (typeof method !== "function") throw new Error("method for before hook must be a function");
	if (!options) options = {};
	if (Array.isArray(name)) return name.reverse().reduce((callback, name) => {
		return register.bind(null, state, name, callback, options);
	}, method)();
	return Promise.resolve().then(() => {
		if (!state.registry[name]) return method(options);
		return state.registry[name].reduce((method, registered) => {
			return registered.hook.bind(null, method, options);
		}, method)();
	});
}
// node_modules/before-after-hook/lib/add.js
function addHook(state, kind, name, hook) {
	const orig = hook;
	if (!state.registry[name]) state.registry[name] = [];
	if (kind === "before") hook = (method, options) => {
		return Promise.resolve().then(orig.bind(null, options)).then(method.bind(null, options));
	};
	if (kind === "after") hook = (method, options) => {
		let result;
		return Promise.resolve().then(method.bind(null, options)).then((result_) => {
			result = result_;
			return orig(result, options);
		}).then(() => {
			return result;
		});
	};
	if (kind === "error") hook = (method, options) => {
		return Promise.resolve().then(method.bind(null, options)).catch((error) => {
			return orig(error, options);
		});
	};
	state.registry[name].push({
		hook,
		orig
	});
}
// node_modules/before-after-hook/lib/remove.js
function removeHook(state, name, method) {
	if (!state.registry[name]) return;
	const index = state.registry[name].map((registered) => {
		return registered.orig;
	}).indexOf(method);
	if (index === -1) return;
	state.registry[name].splice(index, 1);
}
// node_modules/before-after-hook/index.js
const bind = Function.bind;
const bindable = bind.bind(bind);
function bindApi(hook, state, name) {
	const removeHookRef = bindable(removeHook, null).apply(null, name ? [state, name] : [state]);
	hook.api = { remove: removeHookRef };
	hook.remove = removeHookRef;
	[
		"before",
		"error",
		"after",
		"wrap"
	].forEach((kind) => {
		const args = name ? [
			state,
			kind,
			name
		] : [state, kind];
		hook[kind] = hook.api[kind] = bindable(addHook, null).apply(null, args);
	});
}
function Singular() {
	const singularHookName = Symbol("Singular");
	const singularHookState = { registry: {} };
	const singularHook = register.bind(null, singularHookState, singularHookName);
	bindApi(singularHook, singularHookState, singularHookName);
	return singularHook;
}
function Collection() {
	const state = { registry: {} };
	const hook = register.bind(null, state);
	bindApi(hook, state);
	return hook;
}
var before_after_hook_default = {
	Singular,
	Collection
};
// node_modules/@octokit/auth-token/dist-bundle/index.js
var b64url = "(?:[a-zA-Z0-9_-]+)";
var sep = "\\.";
var jwtRE = new RegExp(`^${b64url}${sep}${b64url}${sep}${b64url}$`);
var isJWT = jwtRE.test.bind(jwtRE);
async function auth(token) {
	const isApp = isJWT(token);
	const isInstallation = token.startsWith("v1.") || token.startsWith("ghs_");
	const isUserToServer = token.startsWith("ghu_");
	return {
		type: "token",
		token,
		tokenType: isApp ? "app" : isInstallation ? "installation" : isUserToServer ? "user-to-server" : "oauth"
	};
}
function withAuthorizationPrefix(token) {
	if (token.split(/\./).length === 3) return `bearer ${token}`;
	return `token ${token}`;
}
async function hook(token, request, route, parameters) {
	const endpoint = request.endpoint.merge(route, parameters);
	endpoint.headers.authorization = withAuthorizationPrefix(token);
	return request(endpoint);
}
var createTokenAuth = function createTokenAuth2(token) {
	if (!token) throw new Error("[@octokit/auth-token] No token passed to createTokenAuth");
	if (typeof token !== "string") throw new Error("[@octokit/auth-token] Token passed to createTokenAuth is not a string");
	token = token.replace(/^(token|bearer) +/i, "");
	return Object.assign(auth.bind(null, token), { hook: hook.bind(null, token) });
};
// node_modules/@octokit/core/dist-src/version.js
const VERSION$3 = "7.0.8";
// node_modules/@octokit/core/dist-src/index.js
const noop$1 = () => {};
const consoleWarn = console.warn.bind(console);
const consoleError = console.error.bind(console);
function createLogger(logger = {}) {
	if (typeof logger.debug !== "function") logger.debug = noop$1;
	if (typeof logger.info !== "function") logger.info = noop$1;
	if (typeof logger.warn !== "function") logger.warn = consoleWarn;
	if (typeof logger.error !== "function") logger.error = consoleError;
	return logger;
}
const userAgentTrail = `octokit-core.js/${VERSION$3} ${getUserAgent()}`;
var Octokit = class {
	static VERSION = VERSION$3;
	static defaults(defaults) {
		const OctokitWithDefaults = class extends this {
			constructor(...args) {
				const options = args[0] || {};
				if (typeof defaults === "function") {
					super(defaults(options));
					return;
				}
				super(Object.assign({}, defaults, options, options.userAgent && defaults.userAgent ? { userAgent: `${options.userAgent} ${defaults.userAgent}` } : null));
			}
		};
		return OctokitWithDefaults;
	}
	static plugins = [];
	static plugin(...newPlugins) {
		const currentPlugins = this.plugins;
		const NewOctokit = class extends this {
			static plugins = currentPlugins.concat(newPlugins.filter((plugin) => !currentPlugins.includes(plugin)));
		};
		return NewOctokit;
	}
	constructor(options = {}) {
		const hook = new before_after_hook_default.Collection();
		const requestDefaults = {
			baseUrl: request.endpoint.DEFAULTS.baseUrl,
			headers: {},
			request: Object.assign({}, options.request, { hook: hook.bind(null, "request") }),
			mediaType: {
				previews: [],
				format: ""
			}
		};
		requestDefaults.headers["user-agent"] = options.userAgent ? `${options.userAgent} ${userAgentTrail}` : userAgentTrail;
		if (options.baseUrl) requestDefaults.baseUrl = options.baseUrl;
		if (options.previews) requestDefaults.mediaType.previews = options.previews;
		if (options.timeZone) requestDefaults.headers["time-zone"] = options.timeZone;
		this.request = request.defaults(requestDefaults);
		this.graphql = withCustomRequest(this.request).defaults(requestDefaults);
		this.log = createLogger(options.log);
		this.hook = hook;
		if (!options.authStrategy) {
			if (!options.auth) this.auth = async () => ({ type: "unauthenticated" });
			else {
				const auth = createTokenAuth(options.auth);
				hook.wrap("request", auth.hook);
				this.auth = auth;
			}
		} else {
			const { authStrategy, ...otherOptions } = options;
			const auth = authStrategy(Object.assign({
				request: this.request,
				log: this.log,
				octokit: this,
				octokitOptions: otherOptions
			}, options.auth));
			hook.wrap("request", auth.hook);
			this.auth = auth;
		}
		const classConstructor = this.constructor;
		for (let i = 0; i < classConstructor.plugins.length; ++i) Object.assign(this, classConstructor.plugins[i](this, options));
	}
	request;
	graphql;
	log;
	hook;
	auth;
};
// node_modules/@octokit/plugin-paginate-rest/dist-bundle/index.js
var VERSION$2 = "0.0.0-development";
function normalizePaginatedListResponse(response) {
	if (!response.data) return {
		...response,
		data: []
	};
	if (!(("total_count" in response.data || "total_commits" in response.data) && !("url" in response.data))) return response;
	const incompleteResults = response.data.incomplete_results;
	const repositorySelection = response.data.repository_selection;
	const totalCount = response.data.total_count;
	const totalCommits = response.data.total_commits;
	delete response.data.incomplete_results;
	delete response.data.repository_selection;
	delete response.data.total_count;
	delete response.data.total_commits;
	const namespaceKey = Object.keys(response.data)[0];
	response.data = response.data[namespaceKey];
	if (typeof incompleteResults !== "undefined") response.data.incomplete_results = incompleteResults;
	if (typeof repositorySelection !== "undefined") response.data.repository_selection = repositorySelection;
	response.data.total_count = totalCount;
	response.data.total_commits = totalCommits;
	return response;
}
function iterator(octokit, route, parameters) {
	const options = typeof route === "function" ? route.endpoint(parameters) : octokit.request.endpoint(route, parameters);
	const requestMethod = typeof route === "function" ? route : octokit.request;
	const method = options.method;
	const headers = options.headers;
	let url = options.url;
	return { [Symbol.asyncIterator]: () => ({ async next() {
		if (!url) return { done: true };
		try {
			const normalizedResponse = normalizePaginatedListResponse(await requestMethod({
				method,
				url,
				headers
			}));
			url = ((normalizedResponse.headers.link || "").match(/<([^<>]+)>;\s*rel="next"/) || [])[1];
			if (!url && "total_commits" in normalizedResponse.data) {
				const parsedUrl = new URL(normalizedResponse.url);
				const params = parsedUrl.searchParams;
				const page = parseInt(params.get("page") || "1", 10);
				if (page * parseInt(params.get("per_page") || "250", 10) < normalizedResponse.data.total_commits) {
					params.set("page", String(page + 1));
					url = parsedUrl.toString();
				}
			}
			return { value: normalizedResponse };
		} catch (error) {
			if (error.status !== 409) throw error;
			url = "";
			return { value: {
				status: 200,
				headers: {},
				data: []
			} };
		}
	} }) };
}
function paginate(octokit, route, parameters, mapFn) {
	if (typeof parameters === "function") {
		mapFn = parameters;
		parameters = void 0;
	}
	return gather(octokit, [], iterator(octokit, route, parameters)[Symbol.asyncIterator](), mapFn);
}
function gather(octokit, results, iterator2, mapFn) {
	return iterator2.next().then((result) => {
		if (result.done) return results;
		let earlyExit = false;
		function done() {
			earlyExit = true;
		}
		results = results.concat(mapFn ? mapFn(result.value, done) : result.value.data);
		if (earlyExit) return results;
		return gather(octokit, results, iterator2, mapFn);
	});
}
Object.assign(paginate, { iterator });
function paginateRest(octokit) {
	return { paginate: Object.assign(paginate.bind(null, octokit), { iterator: iterator.bind(null, octokit) }) };
}
paginateRest.VERSION = VERSION$2;
// node_modules/bottleneck/light.js
var require_light = /* @__PURE__ */ __commonJSMin(((exports, module, this$1) => {
	(function(global, factory) {
		typeof exports === "object" && typeof module !== "undefined" ? module.exports = factory() : typeof define === "function" && define.amd ? define(factory) : global.Bottleneck = factory();
	})(this$1, (function() {
		"use strict";
		var commonjsGlobal = typeof globalThis !== "undefined" ? globalThis : typeof window !== "undefined" ? window : typeof global !== "undefined" ? global : typeof self !== "undefined" ? self : {};
		function getCjsExportFromNamespace(n) {
			return n && n["default"] || n;
		}
		var load = function(received, defaults, onto = {}) {
			var k, ref, v;
			for (k in defaults) {
				v = defaults[k];
				onto[k] = (ref = received[k]) != null ? ref : v;
			}
			return onto;
		};
		var overwrite = function(received, defaults, onto = {}) {
			var k, v;
			for (k in received) {
				v = received[k];
				if (defaults[k] !== void 0) onto[k] = v;
			}
			return onto;
		};
		var parser = {
			load,
			overwrite
		};
		var DLList_1 = class DLList {
			constructor(incr, decr) {
				this.incr = incr;
				this.decr = decr;
				this._first = null;
				this._last = null;
				this.length = 0;
			}
			push(value) {
				var node;
				this.length++;
				if (typeof this.incr === "function") this.incr();
				node = {
					value,
					prev: this._last,
					next: null
				};
				if (this._last != null) {
					this._last.next = node;
					this._last = node;
				} else this._first = this._last = node;
			}
			shift() {
				var value;
				if (this._first == null) return;
				else {
					this.length--;
					if (typeof this.decr === "function") this.decr();
				}
				value = this._first.value;
				if ((this._first = this._first.next) != null) this._first.prev = null;
				else this._last = null;
				return value;
			}
			first() {
				if (this._first != null) return this._first.value;
			}
			getArray() {
				var node = this._first, ref, results = [];
				while (node != null) results.push((ref = node, node = node.next, ref.value));
				return results;
			}
			forEachShift(cb) {
				var node = this.shift();
				while (node != null) cb(node), node = this.shift();
			}
			debug() {
				var node = this._first, ref, ref1, ref2, results = [];
				while (node != null) results.push((ref = node, node = node.next, {
					value: ref.value,
					prev: (ref1 = ref.prev) != null ? ref1.value : void 0,
					next: (ref2 = ref.next) != null ? ref2.value : void 0
				}));
				return results;
			}
		};
		var Events_1 = class Events {
			constructor(instance) {
				this.instance = instance;
				this._events = {};
				if (this.instance.on != null || this.instance.once != null || this.instance.removeAllListeners != null) throw new Error("An Emitter already exists for this object");
				this.instance.on = (name, cb) => {
					return this._addListener(name, "many", cb);
				};
				this.instance.once = (name, cb) => {
					return this._addListener(name, "once", cb);
				};
				this.instance.removeAllListeners = (name = null) => {
					if (name != null) return delete this._events[name];
					else return this._events = {};
				};
			}
			_addListener(name, status, cb) {
				var base;
				if ((base = this._events)[name] == null) base[name] = [];
				this._events[name].push({
					cb,
					status
				});
				return this.instance;
			}
			listenerCount(name) {
				if (this._events[name] != null) return this._events[name].length;
				else return 0;
			}
			async trigger(name, ...args) {
				var e, promises;
				try {
					if (name !== "debug") this.trigger("debug", `Event triggered: ${name}`, args);
					if (this._events[name] == null) return;
					this._events[name] = this._events[name].filter(function(listener) {
						return listener.status !== "none";
					});
					promises = this._events[name].map(async (listener) => {
						var e, returned;
						if (listener.status === "none") return;
						if (listener.status === "once") listener.status = "none";
						try {
							returned = typeof listener.cb === "function" ? listener.cb(...args) : void 0;
							if (typeof (returned != null ? returned.then : void 0) === "function") return await returned;
							else return returned;
						} catch (error) {
							e = error;
							this.trigger("error", e);
							return null;
						}
					});
					return (await Promise.all(promises)).find(function(x) {
						return x != null;
					});
				} catch (error) {
					e = error;
					this.trigger("error", e);
					return null;
				}
			}
		};
		var DLList$1 = DLList_1, Events$1 = Events_1;
		var Queues_1 = class Queues {
			constructor(num_priorities) {
				this.Events = new Events$1(this);
				this._length = 0;
				this._lists = (function() {
					var j, ref, results = [];
					for (j = 1, ref = num_priorities; 1 <= ref ? j <= ref : j >= ref; 1 <= ref ? ++j : --j) results.push(new DLList$1((() => {
						return this.incr();
					}), (() => {
						return this.decr();
					})));
					return results;
				}).call(this);
			}
			incr() {
				if (this._length++ === 0) return this.Events.trigger("leftzero");
			}
			decr() {
				if (--this._length === 0) return this.Events.trigger("zero");
			}
			push(job) {
				return this._lists[job.options.priority].push(job);
			}
			queued(priority) {
				if (priority != null) return this._lists[priority].length;
				else return this._length;
			}
			shiftAll(fn) {
				return this._lists.forEach(function(list) {
					return list.forEachShift(fn);
				});
			}
			getFirst(arr = this._lists) {
				var j = 0, len = arr.length, list;
				for (; j < len; j++) {
					list = arr[j];
					if (list.length > 0) return list;
				}
				return [];
			}
			shiftLastFrom(priority) {
				return this.getFirst(this._lists.slice(priority).reverse()).shift();
			}
		};
		var BottleneckError_1 = class BottleneckError extends Error {};
		var BottleneckError$1, DEFAULT_PRIORITY, Job, NUM_PRIORITIES = 10, parser$1;
		DEFAULT_PRIORITY = 5;
		parser$1 = parser;
		BottleneckError$1 = BottleneckError_1;
		Job = class Job {
			constructor(task, args, options, jobDefaults, rejectOnDrop, Events, _states, Promise) {
				this.task = task;
				this.args = args;
				this.rejectOnDrop = rejectOnDrop;
				this.Events = Events;
				this._states = _states;
				this.Promise = Promise;
				this.options = parser$1.load(options, jobDefaults);
				this.options.priority = this._sanitizePriority(this.options.priority);
				if (this.options.id === jobDefaults.id) this.options.id = `${this.options.id}-${this._randomIndex()}`;
				this.promise = new this.Promise((_resolve, _reject) => {
					this._resolve = _resolve;
					this._reject = _reject;
				});
				this.retryCount = 0;
			}
			_sanitizePriority(priority) {
				var sProperty = ~~priority !== priority ? DEFAULT_PRIORITY : priority;
				if (sProperty < 0) return 0;
				else if (sProperty > NUM_PRIORITIES - 1) return NUM_PRIORITIES - 1;
				else return sProperty;
			}
			_randomIndex() {
				return Math.random().toString(36).slice(2);
			}
			doDrop({ error, message = "This job has been dropped by Bottleneck" } = {}) {
				if (this._states.remove(this.options.id)) {
					if (this.rejectOnDrop) this._reject(error != null ? error : new BottleneckError$1(message));
					this.Events.trigger("dropped", {
						args: this.args,
						options: this.options,
						task: this.task,
						promise: this.promise
					});
					return true;
				} else return false;
			}
			_assertStatus(expected) {
				var status = this._states.jobStatus(this.options.id);
				if (!(status === expected || expected === "DONE" && status === null)) throw new BottleneckError$1(`Invalid job status ${status}, expected ${expected}. Please open an issue at https://github.com/SGrondin/bottleneck/issues`);
			}
			doReceive() {
				this._states.start(this.options.id);
				return this.Events.trigger("received", {
					args: this.args,
					options: this.options
				});
			}
			doQueue(reachedHWM, blocked) {
				this._assertStatus("RECEIVED");
				this._states.next(this.options.id);
				return this.Events.trigger("queued", {
					args: this.args,
					options: this.options,
					reachedHWM,
					blocked
				});
			}
			doRun() {
				if (this.retryCount === 0) {
					this._assertStatus("QUEUED");
					this._states.next(this.options.id);
				} else this._assertStatus("EXECUTING");
				return this.Events.trigger("scheduled", {
					args: this.args,
					options: this.options
				});
			}
			async doExecute(chained, clearGlobalState, run, free) {
				var error, eventInfo, passed;
				if (this.retryCount === 0) {
					this._assertStatus("RUNNING");
					this._states.next(this.options.id);
				} else this._assertStatus("EXECUTING");
				eventInfo = {
					args: this.args,
					options: this.options,
					retryCount: this.retryCount
				};
				this.Events.trigger("executing", eventInfo);
				try {
					passed = await (chained != null ? chained.schedule(this.options, this.task, ...this.args) : this.task(...this.args));
					if (clearGlobalState()) {
						this.doDone(eventInfo);
						await free(this.options, eventInfo);
						this._assertStatus("DONE");
						return this._resolve(passed);
					}
				} catch (error1) {
					error = error1;
					return this._onFailure(error, eventInfo, clearGlobalState, run, free);
				}
			}
			doExpire(clearGlobalState, run, free) {
				var error, eventInfo;
				if (this._states.jobStatus(this.options.id === "RUNNING")) this._states.next(this.options.id);
				this._assertStatus("EXECUTING");
				eventInfo = {
					args: this.args,
					options: this.options,
					retryCount: this.retryCount
				};
				error = new BottleneckError$1(`This job timed out after ${this.options.expiration} ms.`);
				return this._onFailure(error, eventInfo, clearGlobalState, run, free);
			}
			async _onFailure(error, eventInfo, clearGlobalState, run, free) {
				var retry, retryAfter;
				if (clearGlobalState()) {
					retry = await this.Events.trigger("failed", error, eventInfo);
					if (retry != null) {
						retryAfter = ~~retry;
						this.Events.trigger("retry", `Retrying ${this.options.id} after ${retryAfter} ms`, eventInfo);
						this.retryCount++;
						return run(retryAfter);
					} else {
						this.doDone(eventInfo);
						await free(this.options, eventInfo);
						this._assertStatus("DONE");
						return this._reject(error);
					}
				}
			}
			doDone(eventInfo) {
				this._assertStatus("EXECUTING");
				this._states.next(this.options.id);
				return this.Events.trigger("done", eventInfo);
			}
		};
		var Job_1 = Job;
		var BottleneckError$2, LocalDatastore, parser$2 = parser;
		BottleneckError$2 = BottleneckError_1;
		LocalDatastore = class LocalDatastore {
			constructor(instance, storeOptions, storeInstanceOptions) {
				this.instance = instance;
				this.storeOptions = storeOptions;
				this.clientId = this.instance._randomIndex();
				parser$2.load(storeInstanceOptions, storeInstanceOptions, this);
				this._nextRequest = this._lastReservoirRefresh = this._lastReservoirIncrease = Date.now();
				this._running = 0;
				this._done = 0;
				this._unblockTime = 0;
				this.ready = this.Promise.resolve();
				this.clients = {};
				this._startHeartbeat();
			}
			_startHeartbeat() {
				var base;
				if (this.heartbeat == null && (this.storeOptions.reservoirRefreshInterval != null && this.storeOptions.reservoirRefreshAmount != null || this.storeOptions.reservoirIncreaseInterval != null && this.storeOptions.reservoirIncreaseAmount != null)) return typeof (base = this.heartbeat = setInterval(() => {
					var amount, incr, maximum, now = Date.now(), reservoir;
					if (this.storeOptions.reservoirRefreshInterval != null && now >= this._lastReservoirRefresh + this.storeOptions.reservoirRefreshInterval) {
						this._lastReservoirRefresh = now;
						this.storeOptions.reservoir = this.storeOptions.reservoirRefreshAmount;
						this.instance._drainAll(this.computeCapacity());
					}
					if (this.storeOptions.reservoirIncreaseInterval != null && now >= this._lastReservoirIncrease + this.storeOptions.reservoirIncreaseInterval) {
						({reservoirIncreaseAmount: amount, reservoirIncreaseMaximum: maximum, reservoir} = this.storeOptions);
						this._lastReservoirIncrease = now;
						incr = maximum != null ? Math.min(amount, maximum - reservoir) : amount;
						if (incr > 0) {
							this.storeOptions.reservoir += incr;
							return this.instance._drainAll(this.computeCapacity());
						}
					}
				}, this.heartbeatInterval)).unref === "function" ? base.unref() : void 0;
				else return clearInterval(this.heartbeat);
			}
			async __publish__(message) {
				await this.yieldLoop();
				return this.instance.Events.trigger("message", message.toString());
			}
			async __disconnect__(flush) {
				await this.yieldLoop();
				clearInterval(this.heartbeat);
				return this.Promise.resolve();
			}
			yieldLoop(t = 0) {
				return new this.Promise(function(resolve, reject) {
					return setTimeout(resolve, t);
				});
			}
			computePenalty() {
				var ref;
				return (ref = this.storeOptions.penalty) != null ? ref : 15 * this.storeOptions.minTime || 5e3;
			}
			async __updateSettings__(options) {
				await this.yieldLoop();
				parser$2.overwrite(options, options, this.storeOptions);
				this._startHeartbeat();
				this.instance._drainAll(this.computeCapacity());
				return true;
			}
			async __running__() {
				await this.yieldLoop();
				return this._running;
			}
			async __queued__() {
				await this.yieldLoop();
				return this.instance.queued();
			}
			async __done__() {
				await this.yieldLoop();
				return this._done;
			}
			async __groupCheck__(time) {
				await this.yieldLoop();
				return this._nextRequest + this.timeout < time;
			}
			computeCapacity() {
				var maxConcurrent, reservoir;
				({maxConcurrent, reservoir} = this.storeOptions);
				if (maxConcurrent != null && reservoir != null) return Math.min(maxConcurrent - this._running, reservoir);
				else if (maxConcurrent != null) return maxConcurrent - this._running;
				else if (reservoir != null) return reservoir;
				else return null;
			}
			conditionsCheck(weight) {
				var capacity = this.computeCapacity();
				return capacity == null || weight <= capacity;
			}
			async __incrementReservoir__(incr) {
				var reservoir;
				await this.yieldLoop();
				reservoir = this.storeOptions.reservoir += incr;
				this.instance._drainAll(this.computeCapacity());
				return reservoir;
			}
			async __currentReservoir__() {
				await this.yieldLoop();
				return this.storeOptions.reservoir;
			}
			isBlocked(now) {
				return this._unblockTime >= now;
			}
			check(weight, now) {
				return this.conditionsCheck(weight) && this._nextRequest - now <= 0;
			}
			async __check__(weight) {
				var now;
				await this.yieldLoop();
				now = Date.now();
				return this.check(weight, now);
			}
			async __register__(index, weight, expiration) {
				var now, wait;
				await this.yieldLoop();
				now = Date.now();
				if (this.conditionsCheck(weight)) {
					this._running += weight;
					if (this.storeOptions.reservoir != null) this.storeOptions.reservoir -= weight;
					wait = Math.max(this._nextRequest - now, 0);
					this._nextRequest = now + wait + this.storeOptions.minTime;
					return {
						success: true,
						wait,
						reservoir: this.storeOptions.reservoir
					};
				} else return { success: false };
			}
			strategyIsBlock() {
				return this.storeOptions.strategy === 3;
			}
			async __submit__(queueLength, weight) {
				var blocked, now, reachedHWM;
				await this.yieldLoop();
				if (this.storeOptions.maxConcurrent != null && weight > this.storeOptions.maxConcurrent) throw new BottleneckError$2(`Impossible to add a job having a weight of ${weight} to a limiter having a maxConcurrent setting of ${this.storeOptions.maxConcurrent}`);
				now = Date.now();
				reachedHWM = this.storeOptions.highWater != null && queueLength === this.storeOptions.highWater && !this.check(weight, now);
				blocked = this.strategyIsBlock() && (reachedHWM || this.isBlocked(now));
				if (blocked) {
					this._unblockTime = now + this.computePenalty();
					this._nextRequest = this._unblockTime + this.storeOptions.minTime;
					this.instance._dropAllQueued();
				}
				return {
					reachedHWM,
					blocked,
					strategy: this.storeOptions.strategy
				};
			}
			async __free__(index, weight) {
				await this.yieldLoop();
				this._running -= weight;
				this._done += weight;
				this.instance._drainAll(this.computeCapacity());
				return { running: this._running };
			}
		};
		var LocalDatastore_1 = LocalDatastore;
		var BottleneckError$3 = BottleneckError_1;
		var States_1 = class States {
			constructor(status1) {
				this.status = status1;
				this._jobs = {};
				this.counts = this.status.map(function() {
					return 0;
				});
			}
			next(id) {
				var current = this._jobs[id], next = current + 1;
				if (current != null && next < this.status.length) {
					this.counts[current]--;
					this.counts[next]++;
					return this._jobs[id]++;
				} else if (current != null) {
					this.counts[current]--;
					return delete this._jobs[id];
				}
			}
			start(id) {
				var initial = 0;
				this._jobs[id] = initial;
				return this.counts[initial]++;
			}
			remove(id) {
				var current = this._jobs[id];
				if (current != null) {
					this.counts[current]--;
					delete this._jobs[id];
				}
				return current != null;
			}
			jobStatus(id) {
				var ref;
				return (ref = this.status[this._jobs[id]]) != null ? ref : null;
			}
			statusJobs(status) {
				var k, pos, ref, results, v;
				if (status != null) {
					pos = this.status.indexOf(status);
					if (pos < 0) throw new BottleneckError$3(`status must be one of ${this.status.join(", ")}`);
					ref = this._jobs;
					results = [];
					for (k in ref) {
						v = ref[k];
						if (v === pos) results.push(k);
					}
					return results;
				} else return Object.keys(this._jobs);
			}
			statusCounts() {
				return this.counts.reduce(((acc, v, i) => {
					acc[this.status[i]] = v;
					return acc;
				}), {});
			}
		};
		var DLList$2 = DLList_1;
		var Sync_1 = class Sync {
			constructor(name, Promise) {
				this.schedule = this.schedule.bind(this);
				this.name = name;
				this.Promise = Promise;
				this._running = 0;
				this._queue = new DLList$2();
			}
			isEmpty() {
				return this._queue.length === 0;
			}
			async _tryToRun() {
				var args, cb, error, reject, resolve, returned, task;
				if (this._running < 1 && this._queue.length > 0) {
					this._running++;
					({task, args, resolve, reject} = this._queue.shift());
					cb = await (async function() {
						try {
							returned = await task(...args);
							return function() {
								return resolve(returned);
							};
						} catch (error1) {
							error = error1;
							return function() {
								return reject(error);
							};
						}
					})();
					this._running--;
					this._tryToRun();
					return cb();
				}
			}
			schedule(task, ...args) {
				var promise, reject, resolve = reject = null;
				promise = new this.Promise(function(_resolve, _reject) {
					resolve = _resolve;
					return reject = _reject;
				});
				this._queue.push({
					task,
					args,
					resolve,
					reject
				});
				this._tryToRun();
				return promise;
			}
		};
		var version = "2.19.5";
		var version$2 = /*#__PURE__*/ Object.freeze({
			version,
			default: { version }
		});
		var require$$2 = () => console.log("You must import the full version of Bottleneck in order to use this feature.");
		var require$$3 = () => console.log("You must import the full version of Bottleneck in order to use this feature.");
		var require$$4 = () => console.log("You must import the full version of Bottleneck in order to use this feature.");
		var Events$2, Group, IORedisConnection$1, RedisConnection$1, Scripts$1, parser$3 = parser;
		Events$2 = Events_1;
		RedisConnection$1 = require$$2;
		IORedisConnection$1 = require$$3;
		Scripts$1 = require$$4;
		Group = (function() {
			class Group {
				constructor(limiterOptions = {}) {
					this.deleteKey = this.deleteKey.bind(this);
					this.limiterOptions = limiterOptions;
					parser$3.load(this.limiterOptions, this.defaults, this);
					this.Events = new Events$2(this);
					this.instances = {};
					this.Bottleneck = Bottleneck_1;
					this._startAutoCleanup();
					this.sharedConnection = this.connection != null;
					if (this.connection == null) {
						if (this.limiterOptions.datastore === "redis") this.connection = new RedisConnection$1(Object.assign({}, this.limiterOptions, { Events: this.Events }));
						else if (this.limiterOptions.datastore === "ioredis") this.connection = new IORedisConnection$1(Object.assign({}, this.limiterOptions, { Events: this.Events }));
					}
				}
				key(key = "") {
					var ref;
					return (ref = this.instances[key]) != null ? ref : (() => {
						var limiter = this.instances[key] = new this.Bottleneck(Object.assign(this.limiterOptions, {
							id: `${this.id}-${key}`,
							timeout: this.timeout,
							connection: this.connection
						}));
						this.Events.trigger("created", limiter, key);
						return limiter;
					})();
				}
				async deleteKey(key = "") {
					var deleted, instance = this.instances[key];
					if (this.connection) deleted = await this.connection.__runCommand__(["del", ...Scripts$1.allKeys(`${this.id}-${key}`)]);
					if (instance != null) {
						delete this.instances[key];
						await instance.disconnect();
					}
					return instance != null || deleted > 0;
				}
				limiters() {
					var k, ref = this.instances, results = [], v;
					for (k in ref) {
						v = ref[k];
						results.push({
							key: k,
							limiter: v
						});
					}
					return results;
				}
				keys() {
					return Object.keys(this.instances);
				}
				async clusterKeys() {
					var cursor, end, found, i, k, keys, len, next, start;
					if (this.connection == null) return this.Promise.resolve(this.keys());
					keys = [];
					cursor = null;
					start = `b_${this.id}-`.length;
					end = 9;
					while (cursor !== 0) {
						[next, found] = await this.connection.__runCommand__([
							"scan",
							cursor != null ? cursor : 0,
							"match",
							`b_${this.id}-*_settings`,
							"count",
							1e4
						]);
						cursor = ~~next;
						for (i = 0, len = found.length; i < len; i++) {
							k = found[i];
							keys.push(k.slice(start, -end));
						}
					}
					return keys;
				}
				_startAutoCleanup() {
					var base;
					clearInterval(this.interval);
					return typeof (base = this.interval = setInterval(async () => {
						var e, k, ref, results, time = Date.now(), v;
						ref = this.instances;
						results = [];
						for (k in ref) {
							v = ref[k];
							try {
								if (await v._store.__groupCheck__(time)) results.push(this.deleteKey(k));
								else results.push(void 0);
							} catch (error) {
								e = error;
								results.push(v.Events.trigger("error", e));
							}
						}
						return results;
					}, this.timeout / 2)).unref === "function" ? base.unref() : void 0;
				}
				updateSettings(options = {}) {
					parser$3.overwrite(options, this.defaults, this);
					parser$3.overwrite(options, options, this.limiterOptions);
					if (options.timeout != null) return this._startAutoCleanup();
				}
				disconnect(flush = true) {
					var ref;
					if (!this.sharedConnection) return (ref = this.connection) != null ? ref.disconnect(flush) : void 0;
				}
			}
			Group.prototype.defaults = {
				timeout: 3e5,
				connection: null,
				Promise,
				id: "group-key"
			};
			return Group;
		}).call(commonjsGlobal);
		var Group_1 = Group;
		var Batcher, Events$3, parser$4 = parser;
		Events$3 = Events_1;
		Batcher = (function() {
			class Batcher {
				constructor(options = {}) {
					this.options = options;
					parser$4.load(this.options, this.defaults, this);
					this.Events = new Events$3(this);
					this._arr = [];
					this._resetPromise();
					this._lastFlush = Date.now();
				}
				_resetPromise() {
					return this._promise = new this.Promise((res, rej) => {
						return this._resolve = res;
					});
				}
				_flush() {
					clearTimeout(this._timeout);
					this._lastFlush = Date.now();
					this._resolve();
					this.Events.trigger("batch", this._arr);
					this._arr = [];
					return this._resetPromise();
				}
				add(data) {
					var ret;
					this._arr.push(data);
					ret = this._promise;
					if (this._arr.length === this.maxSize) this._flush();
					else if (this.maxTime != null && this._arr.length === 1) this._timeout = setTimeout(() => {
						return this._flush();
					}, this.maxTime);
					return ret;
				}
			}
			Batcher.prototype.defaults = {
				maxTime: null,
				maxSize: null,
				Promise
			};
			return Batcher;
		}).call(commonjsGlobal);
		var Batcher_1 = Batcher;
		var require$$4$1 = () => console.log("You must import the full version of Bottleneck in order to use this feature.");
		var require$$8 = getCjsExportFromNamespace(version$2);
		var Bottleneck, DEFAULT_PRIORITY$1, Events$4, Job$1, LocalDatastore$1, NUM_PRIORITIES$1, Queues$1, RedisDatastore$1, States$1, Sync$1, parser$5, splice = [].splice;
		NUM_PRIORITIES$1 = 10;
		DEFAULT_PRIORITY$1 = 5;
		parser$5 = parser;
		Queues$1 = Queues_1;
		Job$1 = Job_1;
		LocalDatastore$1 = LocalDatastore_1;
		RedisDatastore$1 = require$$4$1;
		Events$4 = Events_1;
		States$1 = States_1;
		Sync$1 = Sync_1;
		Bottleneck = (function() {
			class Bottleneck {
				constructor(options = {}, ...invalid) {
					var storeInstanceOptions, storeOptions;
					this._addToQueue = this._addToQueue.bind(this);
					this._validateOptions(options, invalid);
					parser$5.load(options, this.instanceDefaults, this);
					this._queues = new Queues$1(NUM_PRIORITIES$1);
					this._scheduled = {};
					this._states = new States$1([
						"RECEIVED",
						"QUEUED",
						"RUNNING",
						"EXECUTING"
					].concat(this.trackDoneStatus ? ["DONE"] : []));
					this._limiter = null;
					this.Events = new Events$4(this);
					this._submitLock = new Sync$1("submit", this.Promise);
					this._registerLock = new Sync$1("register", this.Promise);
					storeOptions = parser$5.load(options, this.storeDefaults, {});
					this._store = (function() {
						if (this.datastore === "redis" || this.datastore === "ioredis" || this.connection != null) {
							storeInstanceOptions = parser$5.load(options, this.redisStoreDefaults, {});
							return new RedisDatastore$1(this, storeOptions, storeInstanceOptions);
						} else if (this.datastore === "local") {
							storeInstanceOptions = parser$5.load(options, this.localStoreDefaults, {});
							return new LocalDatastore$1(this, storeOptions, storeInstanceOptions);
						} else throw new Bottleneck.prototype.BottleneckError(`Invalid datastore type: ${this.datastore}`);
					}).call(this);
					this._queues.on("leftzero", () => {
						var ref;
						return (ref = this._store.heartbeat) != null ? typeof ref.ref === "function" ? ref.ref() : void 0 : void 0;
					});
					this._queues.on("zero", () => {
						var ref;
						return (ref = this._store.heartbeat) != null ? typeof ref.unref === "function" ? ref.unref() : void 0 : void 0;
					});
				}
				_validateOptions(options, invalid) {
					if (!(options != null && typeof options === "object" && invalid.length === 0)) throw new Bottleneck.prototype.BottleneckError("Bottleneck v2 takes a single object argument. Refer to https://github.com/SGrondin/bottleneck#upgrading-to-v2 if you're upgrading from Bottleneck v1.");
				}
				ready() {
					return this._store.ready;
				}
				clients() {
					return this._store.clients;
				}
				channel() {
					return `b_${this.id}`;
				}
				channel_client() {
					return `b_${this.id}_${this._store.clientId}`;
				}
				publish(message) {
					return this._store.__publish__(message);
				}
				disconnect(flush = true) {
					return this._store.__disconnect__(flush);
				}
				chain(_limiter) {
					this._limiter = _limiter;
					return this;
				}
				queued(priority) {
					return this._queues.queued(priority);
				}
				clusterQueued() {
					return this._store.__queued__();
				}
				empty() {
					return this.queued() === 0 && this._submitLock.isEmpty();
				}
				running() {
					return this._store.__running__();
				}
				done() {
					return this._store.__done__();
				}
				jobStatus(id) {
					return this._states.jobStatus(id);
				}
				jobs(status) {
					return this._states.statusJobs(status);
				}
				counts() {
					return this._states.statusCounts();
				}
				_randomIndex() {
					return Math.random().toString(36).slice(2);
				}
				check(weight = 1) {
					return this._store.__check__(weight);
				}
				_clearGlobalState(index) {
					if (this._scheduled[index] != null) {
						clearTimeout(this._scheduled[index].expiration);
						delete this._scheduled[index];
						return true;
					} else return false;
				}
				async _free(index, job, options, eventInfo) {
					var e, running;
					try {
						({running} = await this._store.__free__(index, options.weight));
						this.Events.trigger("debug", `Freed ${options.id}`, eventInfo);
						if (running === 0 && this.empty()) return this.Events.trigger("idle");
					} catch (error1) {
						e = error1;
						return this.Events.trigger("error", e);
					}
				}
				_run(index, job, wait) {
					var clearGlobalState, free, run;
					job.doRun();
					clearGlobalState = this._clearGlobalState.bind(this, index);
					run = this._run.bind(this, index, job);
					free = this._free.bind(this, index, job);
					return this._scheduled[index] = {
						timeout: setTimeout(() => {
							return job.doExecute(this._limiter, clearGlobalState, run, free);
						}, wait),
						expiration: job.options.expiration != null ? setTimeout(function() {
							return job.doExpire(clearGlobalState, run, free);
						}, wait + job.options.expiration) : void 0,
						job
					};
				}
				_drainOne(capacity) {
					return this._registerLock.schedule(() => {
						var args, index, next, options, queue;
						if (this.queued() === 0) return this.Promise.resolve(null);
						queue = this._queues.getFirst();
						({options, args} = next = queue.first());
						if (capacity != null && options.weight > capacity) return this.Promise.resolve(null);
						this.Events.trigger("debug", `Draining ${options.id}`, {
							args,
							options
						});
						index = this._randomIndex();
						return this._store.__register__(index, options.weight, options.expiration).then(({ success, wait, reservoir }) => {
							var empty;
							this.Events.trigger("debug", `Drained ${options.id}`, {
								success,
								args,
								options
							});
							if (success) {
								queue.shift();
								empty = this.empty();
								if (empty) this.Events.trigger("empty");
								if (reservoir === 0) this.Events.trigger("depleted", empty);
								this._run(index, next, wait);
								return this.Promise.resolve(options.weight);
							} else return this.Promise.resolve(null);
						});
					});
				}
				_drainAll(capacity, total = 0) {
					return this._drainOne(capacity).then((drained) => {
						var newCapacity;
						if (drained != null) {
							newCapacity = capacity != null ? capacity - drained : capacity;
							return this._drainAll(newCapacity, total + drained);
						} else return this.Promise.resolve(total);
					}).catch((e) => {
						return this.Events.trigger("error", e);
					});
				}
				_dropAllQueued(message) {
					return this._queues.shiftAll(function(job) {
						return job.doDrop({ message });
					});
				}
				stop(options = {}) {
					var done, waitForExecuting;
					options = parser$5.load(options, this.stopDefaults);
					waitForExecuting = (at) => {
						var finished = () => {
							var counts = this._states.counts;
							return counts[0] + counts[1] + counts[2] + counts[3] === at;
						};
						return new this.Promise((resolve, reject) => {
							if (finished()) return resolve();
							else return this.on("done", () => {
								if (finished()) {
									this.removeAllListeners("done");
									return resolve();
								}
							});
						});
					};
					done = options.dropWaitingJobs ? (this._run = function(index, next) {
						return next.doDrop({ message: options.dropErrorMessage });
					}, this._drainOne = () => {
						return this.Promise.resolve(null);
					}, this._registerLock.schedule(() => {
						return this._submitLock.schedule(() => {
							var k, ref = this._scheduled, v;
							for (k in ref) {
								v = ref[k];
								if (this.jobStatus(v.job.options.id) === "RUNNING") {
									clearTimeout(v.timeout);
									clearTimeout(v.expiration);
									v.job.doDrop({ message: options.dropErrorMessage });
								}
							}
							this._dropAllQueued(options.dropErrorMessage);
							return waitForExecuting(0);
						});
					})) : this.schedule({
						priority: NUM_PRIORITIES$1 - 1,
						weight: 0
					}, () => {
						return waitForExecuting(1);
					});
					this._receive = function(job) {
						return job._reject(new Bottleneck.prototype.BottleneckError(options.enqueueErrorMessage));
					};
					this.stop = () => {
						return this.Promise.reject(new Bottleneck.prototype.BottleneckError("stop() has already been called"));
					};
					return done;
				}
				async _addToQueue(job) {
					var args, blocked, error, options, reachedHWM, shifted, strategy;
					({args, options} = job);
					try {
						({reachedHWM, blocked, strategy} = await this._store.__submit__(this.queued(), options.weight));
					} catch (error1) {
						error = error1;
						this.Events.trigger("debug", `Could not queue ${options.id}`, {
							args,
							options,
							error
						});
						job.doDrop({ error });
						return false;
					}
					if (blocked) {
						job.doDrop();
						return true;
					} else if (reachedHWM) {
						shifted = strategy === Bottleneck.prototype.strategy.LEAK ? this._queues.shiftLastFrom(options.priority) : strategy === Bottleneck.prototype.strategy.OVERFLOW_PRIORITY ? this._queues.shiftLastFrom(options.priority + 1) : strategy === Bottleneck.prototype.strategy.OVERFLOW ? job : void 0;
						if (shifted != null) shifted.doDrop();
						if (shifted == null || strategy === Bottleneck.prototype.strategy.OVERFLOW) {
							if (shifted == null) job.doDrop();
							return reachedHWM;
						}
					}
					job.doQueue(reachedHWM, blocked);
					this._queues.push(job);
					await this._drainAll();
					return reachedHWM;
				}
				_receive(job) {
					if (this._states.jobStatus(job.options.id) != null) {
						job._reject(new Bottleneck.prototype.BottleneckError(`A job with the same id already exists (id=${job.options.id})`));
						return false;
					} else {
						job.doReceive();
						return this._submitLock.schedule(this._addToQueue, job);
					}
				}
				submit(...args) {
					var cb, fn, job, options, ref, ref1, task;
					if (typeof args[0] === "function") {
						ref = args, [fn, ...args] = ref, [cb] = splice.call(args, -1);
						options = parser$5.load({}, this.jobDefaults);
					} else {
						ref1 = args, [options, fn, ...args] = ref1, [cb] = splice.call(args, -1);
						options = parser$5.load(options, this.jobDefaults);
					}
					task = (...args) => {
						return new this.Promise(function(resolve, reject) {
							return fn(...args, function(...args) {
								return (args[0] != null ? reject : resolve)(args);
							});
						});
					};
					job = new Job$1(task, args, options, this.jobDefaults, this.rejectOnDrop, this.Events, this._states, this.Promise);
					job.promise.then(function(args) {
						return typeof cb === "function" ? cb(...args) : void 0;
					}).catch(function(args) {
						if (Array.isArray(args)) return typeof cb === "function" ? cb(...args) : void 0;
						else return typeof cb === "function" ? cb(args) : void 0;
					});
					return this._receive(job);
				}
				schedule(...args) {
					var job, options, task;
					if (typeof args[0] === "function") {
						[task, ...args] = args;
						options = {};
					} else [options, task, ...args] = args;
					job = new Job$1(task, args, options, this.jobDefaults, this.rejectOnDrop, this.Events, this._states, this.Promise);
					this._receive(job);
					return job.promise;
				}
				wrap(fn) {
					var schedule = this.schedule.bind(this), wrapped = function(...args) {
						return schedule(fn.bind(this), ...args);
					};
					wrapped.withOptions = function(options, ...args) {
						return schedule(options, fn, ...args);
					};
					return wrapped;
				}
				async updateSettings(options = {}) {
					await this._store.__updateSettings__(parser$5.overwrite(options, this.storeDefaults));
					parser$5.overwrite(options, this.instanceDefaults, this);
					return this;
				}
				currentReservoir() {
					return this._store.__currentReservoir__();
				}
				incrementReservoir(incr = 0) {
					return this._store.__incrementReservoir__(incr);
				}
			}
			Bottleneck.default = Bottleneck;
			Bottleneck.Events = Events$4;
			Bottleneck.version = Bottleneck.prototype.version = require$$8.version;
			Bottleneck.strategy = Bottleneck.prototype.strategy = {
				LEAK: 1,
				OVERFLOW: 2,
				OVERFLOW_PRIORITY: 4,
				BLOCK: 3
			};
			Bottleneck.BottleneckError = Bottleneck.prototype.BottleneckError = BottleneckError_1;
			Bottleneck.Group = Bottleneck.prototype.Group = Group_1;
			Bottleneck.RedisConnection = Bottleneck.prototype.RedisConnection = require$$2;
			Bottleneck.IORedisConnection = Bottleneck.prototype.IORedisConnection = require$$3;
			Bottleneck.Batcher = Bottleneck.prototype.Batcher = Batcher_1;
			Bottleneck.prototype.jobDefaults = {
				priority: DEFAULT_PRIORITY$1,
				weight: 1,
				expiration: null,
				id: "<no-id>"
			};
			Bottleneck.prototype.storeDefaults = {
				maxConcurrent: null,
				minTime: 0,
				highWater: null,
				strategy: Bottleneck.prototype.strategy.LEAK,
				penalty: null,
				reservoir: null,
				reservoirRefreshInterval: null,
				reservoirRefreshAmount: null,
				reservoirIncreaseInterval: null,
				reservoirIncreaseAmount: null,
				reservoirIncreaseMaximum: null
			};
			Bottleneck.prototype.localStoreDefaults = {
				Promise,
				timeout: null,
				heartbeatInterval: 250
			};
			Bottleneck.prototype.redisStoreDefaults = {
				Promise,
				timeout: null,
				heartbeatInterval: 5e3,
				clientTimeout: 1e4,
				Redis: null,
				clientOptions: {},
				clusterNodes: null,
				clearDatastore: false,
				connection: null
			};
			Bottleneck.prototype.instanceDefaults = {
				datastore: "local",
				connection: null,
				id: "<no-id>",
				rejectOnDrop: true,
				trackDoneStatus: false,
				Promise
			};
			Bottleneck.prototype.stopDefaults = {
				enqueueErrorMessage: "This limiter has been stopped and cannot accept new jobs.",
				dropWaitingJobs: true,
				dropErrorMessage: "This limiter has been stopped."
			};
			return Bottleneck;
		}).call(commonjsGlobal);
		var Bottleneck_1 = Bottleneck;
		return Bottleneck_1;
	}));
}));
// node_modules/@octokit/plugin-retry/dist-bundle/index.js
var import_light = /* @__PURE__ */ __toESM(require_light(), 1);
var VERSION$1 = "0.0.0-development";
function isRequestError(error) {
	return error.request !== void 0;
}
async function errorRequest(state, octokit, error, options) {
	if (!isRequestError(error) || !error?.request.request) throw error;
	if (error.status >= 400 && !state.doNotRetry.includes(error.status)) {
		const retries = options.request.retries != null ? options.request.retries : state.retries;
		const retryAfter = Math.pow((options.request.retryCount || 0) + 1, 2);
		throw octokit.retry.retryRequest(error, retries, retryAfter);
	}
	throw error;
}
async function wrapRequest$1(state, octokit, request, options) {
	const limiter = new import_light.default();
	limiter.on("failed", function(error, info) {
		const maxRetries = ~~error.request.request?.retries;
		const after = ~~error.request.request?.retryAfter;
		options.request.retryCount = info.retryCount + 1;
		if (maxRetries > info.retryCount) return after * state.retryAfterBaseValue;
	});
	return limiter.schedule(requestWithGraphqlErrorHandling.bind(null, state, octokit, request), options);
}
async function requestWithGraphqlErrorHandling(state, octokit, request, options) {
	const response = await request(options);
	if (response.data && response.data.errors && response.data.errors.length > 0 && /Something went wrong while executing your query/.test(response.data.errors[0].message)) return errorRequest(state, octokit, new RequestError(response.data.errors[0].message, 500, {
		request: options,
		response
	}), options);
	return response;
}
function retry(octokit, octokitOptions) {
	const state = Object.assign({
		enabled: true,
		retryAfterBaseValue: 1e3,
		doNotRetry: [
			400,
			401,
			403,
			404,
			410,
			422,
			451
		],
		retries: 3
	}, octokitOptions.retry);
	const retryPlugin = { retry: { retryRequest: (error, retries, retryAfter) => {
		error.request.request = Object.assign({}, error.request.request, {
			retries,
			retryAfter
		});
		return error;
	} } };
	if (state.enabled) {
		octokit.hook.error("request", errorRequest.bind(null, state, retryPlugin));
		octokit.hook.wrap("request", wrapRequest$1.bind(null, state, retryPlugin));
	}
	return retryPlugin;
}
retry.VERSION = VERSION$1;
// node_modules/@octokit/plugin-throttling/dist-bundle/index.js
var VERSION = "0.0.0-development";
var noop = () => Promise.resolve();
function wrapRequest(state, request, options) {
	return state.retryLimiter.schedule(doRequest, state, request, options);
}
async function doRequest(state, request, options) {
	const { pathname } = new URL(options.url, "http://github.test");
	const isAuth = isAuthRequest(options.method, pathname);
	const isWrite = !isAuth && options.method !== "GET" && options.method !== "HEAD";
	const isSearch = options.method === "GET" && pathname.startsWith("/search/");
	const isGraphQL = pathname.startsWith("/graphql");
	const jobOptions = ~~request.retryCount > 0 ? {
		priority: 0,
		weight: 0
	} : {};
	if (state.clustering) jobOptions.expiration = 6e4;
	if (isWrite || isGraphQL) await state.write.key(state.id).schedule(jobOptions, noop);
	if (isWrite && state.triggersNotification(pathname)) await state.notifications.key(state.id).schedule(jobOptions, noop);
	if (isSearch) await state.search.key(state.id).schedule(jobOptions, noop);
	const req = (isAuth ? state.auth : state.global).key(state.id).schedule(jobOptions, request, options);
	if (isGraphQL) {
		const res = await req;
		if (res.data.errors != null && res.data.errors.some((error) => error.type === "RATE_LIMITED")) throw Object.assign(/* @__PURE__ */ new Error("GraphQL Rate Limit Exceeded"), {
			response: res,
			data: res.data
		});
	}
	return req;
}
function isAuthRequest(method, pathname) {
	return method === "PATCH" && /^\/applications\/[^/]+\/token\/scoped$/.test(pathname) || method === "POST" && (/^\/applications\/[^/]+\/token$/.test(pathname) || /^\/app\/installations\/[^/]+\/access_tokens$/.test(pathname) || pathname === "/login/oauth/access_token");
}
var triggers_notification_paths_default = [
	"/orgs/{org}/invitations",
	"/orgs/{org}/invitations/{invitation_id}",
	"/orgs/{org}/teams/{team_slug}/discussions",
	"/orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/comments",
	"/repos/{owner}/{repo}/collaborators/{username}",
	"/repos/{owner}/{repo}/commits/{commit_sha}/comments",
	"/repos/{owner}/{repo}/issues",
	"/repos/{owner}/{repo}/issues/{issue_number}/comments",
	"/repos/{owner}/{repo}/issues/{issue_number}/sub_issue",
	"/repos/{owner}/{repo}/issues/{issue_number}/sub_issues/priority",
	"/repos/{owner}/{repo}/pulls",
	"/repos/{owner}/{repo}/pulls/{pull_number}/comments",
	"/repos/{owner}/{repo}/pulls/{pull_number}/comments/{comment_id}/replies",
	"/repos/{owner}/{repo}/pulls/{pull_number}/merge",
	"/repos/{owner}/{repo}/pulls/{pull_number}/requested_reviewers",
	"/repos/{owner}/{repo}/pulls/{pull_number}/reviews",
	"/repos/{owner}/{repo}/releases",
	"/teams/{team_id}/discussions",
	"/teams/{team_id}/discussions/{discussion_number}/comments"
];
function routeMatcher(paths) {
	const regex2 = `^(?:${paths.map((path) => path.split("/").map((c) => c.startsWith("{") ? "(?:.+?)" : c).join("/")).map((r) => `(?:${r})`).join("|")})[^/]*$`;
	return new RegExp(regex2, "i");
}
var regex = routeMatcher(triggers_notification_paths_default);
var triggersNotification = regex.test.bind(regex);
var groups = {};
var createGroups = function(Bottleneck, common) {
	groups.global = new Bottleneck.Group({
		id: "octokit-global",
		maxConcurrent: 10,
		...common
	});
	groups.auth = new Bottleneck.Group({
		id: "octokit-auth",
		maxConcurrent: 1,
		...common
	});
	groups.search = new Bottleneck.Group({
		id: "octokit-search",
		maxConcurrent: 1,
		minTime: 2e3,
		...common
	});
	groups.write = new Bottleneck.Group({
		id: "octokit-write",
		maxConcurrent: 1,
		minTime: 1e3,
		...common
	});
	groups.notifications = new Bottleneck.Group({
		id: "octokit-notifications",
		maxConcurrent: 1,
		minTime: 3e3,
		...common
	});
};
function throttling(octokit, octokitOptions) {
	const { enabled = true, Bottleneck = import_light.default, id = "no-id", timeout = 12e4, connection } = octokitOptions.throttle || {};
	if (!enabled) return {};
	const common = { timeout };
	if (typeof connection !== "undefined") common.connection = connection;
	const state = Object.assign({
		clustering: connection != null,
		triggersNotification,
		fallbackSecondaryRateRetryAfter: 60,
		retryAfterBaseValue: 1e3,
		id
	}, octokitOptions.throttle);
	if (typeof state.onSecondaryRateLimit !== "function" || typeof state.onRateLimit !== "function") throw new Error(`octokit/plugin-throttling error:
        You must pass the onSecondaryRateLimit and onRateLimit error handlers.
        See https://octokit.github.io/rest.js/#throttling

        const octokit = new Octokit({
          throttle: {
            onSecondaryRateLimit: (retryAfter, options) => {/* ... */},
            onRateLimit: (retryAfter, options) => {/* ... */}
          }
        })
    `);
	let initialized = false;
	const initializeBottleneck = () => {
		if (initialized) return;
		initialized = true;
		if (groups.global == null) createGroups(Bottleneck, common);
		state.global = state.global ?? groups.global;
		state.auth = state.auth ?? groups.auth;
		state.search = state.search ?? groups.search;
		state.write = state.write ?? groups.write;
		state.notifications = state.notifications ?? groups.notifications;
		state.retryLimiter = state.retryLimiter ?? new Bottleneck();
		const events = {};
		const emitter = new Bottleneck.Events(events);
		events.on("secondary-limit", state.onSecondaryRateLimit);
		events.on("rate-limit", state.onRateLimit);
		events.on("error", (e) => octokit.log.warn("Error in throttling-plugin limit handler", e));
		state.retryLimiter.on("failed", async function(error, info) {
			const [state2, request, options] = info.args;
			const { pathname } = new URL(options.url, "http://github.test");
			if (!(pathname.startsWith("/graphql") && error.status !== 401 || error.status === 403 || error.status === 429)) return;
			const retryCount = ~~request.retryCount;
			request.retryCount = retryCount;
			options.request.retryCount = retryCount;
			const { wantRetry, retryAfter = 0 } = await (async function() {
				if (/\bsecondary rate\b/i.test(error.message)) {
					const retryAfter2 = Number(error.response.headers["retry-after"]) || state2.fallbackSecondaryRateRetryAfter;
					return {
						wantRetry: await emitter.trigger("secondary-limit", retryAfter2, options, octokit, retryCount),
						retryAfter: retryAfter2
					};
				}
				if (error.response.headers != null && error.response.headers["x-ratelimit-remaining"] === "0" || (error.response.data?.errors ?? []).some((error2) => error2.type === "RATE_LIMITED")) {
					const rateLimitReset = (/* @__PURE__ */ new Date(~~error.response.headers["x-ratelimit-reset"] * 1e3)).getTime();
					const retryAfter2 = Math.max(Math.ceil((rateLimitReset - Date.now()) / 1e3) + 1, 0);
					return {
						wantRetry: await emitter.trigger("rate-limit", retryAfter2, options, octokit, retryCount),
						retryAfter: retryAfter2
					};
				}
				return {};
			})();
			if (wantRetry) {
				request.retryCount++;
				return retryAfter * state2.retryAfterBaseValue;
			}
		});
	};
	octokit.hook.wrap("request", (request, options) => {
		initializeBottleneck();
		return wrapRequest(state, request, options);
	});
	return {};
}
throttling.VERSION = VERSION;
throttling.triggersNotification = triggersNotification;
// src/github/promised-answers.ts
const CHECK_RUN = {
	id: "anything",
	status: "anything",
	output: { annotations_count: "anything" }
};
const WRITTEN = { id: "anything" };
const ISSUE = {
	number: "anything",
	html_url: "anything",
	state: "anything"
};
const OBJECT = { sha: "anything" };
const PROMISES = [
	[
		"GET",
		/\/pulls$/,
		[{
			number: "anything",
			head: OBJECT,
			base: OBJECT
		}]
	],
	[
		"GET",
		/\/pulls\/\d+$/,
		{
			head: OBJECT,
			base: {
				sha: "anything",
				repo: "anything"
			},
			changed_files: "anything"
		}
	],
	[
		"GET",
		/\/pulls\/\d+\/files$/,
		[{
			filename: "anything",
			status: "anything",
			sha: "anything"
		}]
	],
	[
		"GET",
		/\/compare\/[^/]+$/,
		{
			status: "anything",
			merge_base_commit: OBJECT,
			base_commit: OBJECT
		}
	],
	[
		"POST",
		/\/pulls\/\d+\/(reviews|comments)$/,
		WRITTEN
	],
	[
		"PATCH",
		/\/pulls\/comments\/\d+$/,
		WRITTEN
	],
	[
		"GET",
		/\/issues$/,
		[ISSUE]
	],
	[
		"POST",
		/\/issues$/,
		ISSUE
	],
	[
		"PATCH",
		/\/issues\/\d+$/,
		ISSUE
	],
	[
		"GET",
		/\/commits\/[^/]+\/check-runs$/,
		{ check_runs: [CHECK_RUN] }
	],
	[
		"POST",
		/\/check-runs$/,
		CHECK_RUN
	],
	[
		"GET",
		/\/check-runs\/\d+$/,
		CHECK_RUN
	],
	[
		"PATCH",
		/\/check-runs\/\d+$/,
		CHECK_RUN
	],
	[
		"GET",
		/\/git\/trees\/[^/]+$/,
		{
			truncated: "anything",
			tree: [{
				path: "anything",
				mode: "anything",
				type: "anything",
				sha: "anything"
			}]
		}
	],
	[
		"GET",
		/\/git\/blobs\/[^/]+$/,
		{ content: "anything" }
	],
	[
		"GET",
		/\/git\/commits\/[^/]+$/,
		OBJECT
	],
	[
		"POST",
		/\/git\/(trees|commits)$/,
		OBJECT
	],
	[
		"POST",
		/\/git\/refs$/,
		{ ref: "anything" }
	],
	[
		"PATCH",
		/\/git\/refs\/.+$/,
		{ ref: "anything" }
	],
	[
		"GET",
		/\/collaborators\/[^/]+\/permission$/,
		{ permission: "anything" }
	],
	[
		"GET",
		/\/issues\/comments\/\d+$/,
		{
			body: "anything",
			user: "anything",
			created_at: "anything"
		}
	],
	[
		"POST",
		/\/issues\/\d+\/comments$/,
		WRITTEN
	],
	[
		"PATCH",
		/\/issues\/comments\/\d+$/,
		WRITTEN
	],
	[
		"POST",
		/\/reactions$/,
		WRITTEN
	],
	[
		"GET",
		/\/actions\/runs$/,
		{ workflow_runs: [{
			id: "anything",
			path: "anything",
			event: "anything"
		}] }
	],
	[
		"GET",
		/\/commits\/[0-9a-f]{40}$/,
		{
			sha: "anything",
			commit: { message: "anything" }
		}
	],
	[
		"GET",
		/\/installation$/,
		{ id: "anything" }
	],
	[
		"POST",
		/\/access_tokens$/,
		{ token: "anything" }
	],
	[
		"POST",
		/\/graphql$/,
		{}
	]
];
const CONVERSATION = { comments: {
	pageInfo: { hasNextPage: "anything" },
	nodes: [{
		databaseId: "anything",
		body: "anything",
		viewerDidAuthor: "anything",
		author: "anything"
	}]
} };
const PULL_REQUEST = {
	headRefOid: "anything",
	changedFiles: "anything",
	reviewThreads: {
		pageInfo: { hasNextPage: "anything" },
		nodes: [{
			path: "anything",
			comments: {
				totalCount: "anything",
				nodes: [{
					id: "anything",
					body: "anything"
				}]
			}
		}]
	}
};
function isAsPromised(method, url, answer) {
	if (typeof answer !== "object" || answer === null) return false;
	const { pathname } = new URL(url);
	const promise = PROMISES.find(([verb, path]) => verb === method && path.test(pathname));
	if (promise === void 0) return true;
	return has(answer, promise[2]) && (!pathname.endsWith("/graphql") || isAnswered(answer));
}
function isAnswered({ data, errors }) {
	if (Array.isArray(errors) && errors.length > 0) return true;
	if (errors !== void 0 || typeof data !== "object" || data === null) return false;
	if (Object.values(data).includes(null)) return false;
	const pull = data.repository?.pullRequest;
	return pull === void 0 || has(pull, isConversation(pull) ? CONVERSATION : PULL_REQUEST);
}
function isConversation(pull) {
	return typeof pull === "object" && pull !== null && "comments" in pull;
}
function has(value, shape) {
	if (shape === "anything") return true;
	if (isList(shape)) return Array.isArray(value) && value.every((item) => has(item, shape[0]));
	if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
	return Object.entries(shape).every(([key, inner]) => key in value && has(value[key], inner));
}
function isList(shape) {
	return Array.isArray(shape);
}
// src/github/rest-methods.ts
const ROUTES = {
	actions: {
		listWorkflowRunsForRepo: "GET /repos/{owner}/{repo}/actions/runs",
		reRunWorkflow: "POST /repos/{owner}/{repo}/actions/runs/{run_id}/rerun"
	},
	apps: {
		createInstallationAccessToken: "POST /app/installations/{installation_id}/access_tokens",
		getRepoInstallation: "GET /repos/{owner}/{repo}/installation"
	},
	checks: {
		create: "POST /repos/{owner}/{repo}/check-runs",
		get: "GET /repos/{owner}/{repo}/check-runs/{check_run_id}",
		listForRef: "GET /repos/{owner}/{repo}/commits/{ref}/check-runs",
		update: "PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}"
	},
	git: {
		createCommit: "POST /repos/{owner}/{repo}/git/commits",
		createRef: "POST /repos/{owner}/{repo}/git/refs",
		createTree: "POST /repos/{owner}/{repo}/git/trees",
		getBlob: "GET /repos/{owner}/{repo}/git/blobs/{file_sha}",
		getCommit: "GET /repos/{owner}/{repo}/git/commits/{commit_sha}",
		getTree: "GET /repos/{owner}/{repo}/git/trees/{tree_sha}",
		updateRef: "PATCH /repos/{owner}/{repo}/git/refs/{ref}"
	},
	issues: {
		create: "POST /repos/{owner}/{repo}/issues",
		createComment: "POST /repos/{owner}/{repo}/issues/{issue_number}/comments",
		deleteComment: "DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}",
		getComment: "GET /repos/{owner}/{repo}/issues/comments/{comment_id}",
		listForRepo: "GET /repos/{owner}/{repo}/issues",
		update: "PATCH /repos/{owner}/{repo}/issues/{issue_number}",
		updateComment: "PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}"
	},
	pulls: {
		createReview: "POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews",
		createReviewComment: "POST /repos/{owner}/{repo}/pulls/{pull_number}/comments",
		deleteReviewComment: "DELETE /repos/{owner}/{repo}/pulls/comments/{comment_id}",
		get: "GET /repos/{owner}/{repo}/pulls/{pull_number}",
		list: "GET /repos/{owner}/{repo}/pulls",
		listFiles: "GET /repos/{owner}/{repo}/pulls/{pull_number}/files",
		updateReviewComment: "PATCH /repos/{owner}/{repo}/pulls/comments/{comment_id}"
	},
	reactions: { createForIssueComment: "POST /repos/{owner}/{repo}/issues/comments/{comment_id}/reactions" },
	repos: {
		compareCommitsWithBasehead: "GET /repos/{owner}/{repo}/compare/{basehead}",
		getCollaboratorPermissionLevel: "GET /repos/{owner}/{repo}/collaborators/{username}/permission",
		getCommit: "GET /repos/{owner}/{repo}/commits/{ref}",
		getContent: "GET /repos/{owner}/{repo}/contents/{path}"
	}
};
function restMethods({ request }) {
	const methodOf = (route) => {
		const [method = "", url = ""] = route.split(" ");
		return request.defaults({
			method,
			url
		});
	};
	const scopes = Object.entries(ROUTES).map(([scope, routes]) => [scope, Object.fromEntries(Object.entries(routes).map(([name, route]) => [name, methodOf(route)]))]);
	return { rest: Object.fromEntries(scopes) };
}
// src/github/client.ts
function refuseUnsound({ hook }) {
	hook.after("request", ({ data, headers, status, url }, options) => {
		const request = {
			...options,
			url
		};
		const limit = limitIn(data);
		if (limit !== void 0) throw new RequestError(limit, status, {
			request,
			response: {
				data,
				headers,
				status,
				url
			}
		});
		if (status === NO_CONTENT || isAsPromised(options.method, url, data)) return;
		throw new RequestError("half an answer", 500, { request });
	});
}
const NO_CONTENT = 204;
function limitIn(body) {
	const { errors } = body ?? {};
	return (Array.isArray(errors) ? errors.find(isLimitError) : void 0)?.message;
}
function isLimitError({ type, message }) {
	return /^RATE_LIMIT/.test(String(type)) || /rate limit/i.test(String(message));
}
function nameLimits({ hook }) {
	hook.error("request", (error) => {
		if (error instanceof RequestError && error.status < 500) {
			error.request.request = {
				...error.request.request,
				retries: 0
			};
			if (error.status === 429 && !/rate limit/i.test(error.message)) error.message += " (a secondary rate limit)";
		}
		throw error;
	});
}
const Client = Octokit.plugin(restMethods, paginateRest, refuseUnsound, nameLimits, retry, throttling);
const LONGEST_WAIT = 120;
const RATE_LIMIT_RETRIES = 2;
const BURST = {
	reservoir: 15,
	reservoirIncreaseAmount: 1,
	reservoirIncreaseInterval: 1e3,
	reservoirIncreaseMaximum: 15
};
function isWrite({ method, url, query }) {
	return url.endsWith("/graphql") ? /^\s*mutation\b/.test(String(query)) : method !== "GET" && method !== "HEAD";
}
function createClient({ token, apiUrl, warn, sent, unsaidWait = 60 }) {
	const onLimit = (kind) => (retryAfter, options, _, count) => {
		warn(`GitHub's ${kind} rate limit: ${options.method} ${options.url} waits for ${retryAfter} s`);
		return retryAfter <= LONGEST_WAIT && count < RATE_LIMIT_RETRIES;
	};
	const client = new Client({
		...token === void 0 ? {} : { auth: token },
		baseUrl: apiUrl,
		...sent === void 0 ? {} : { request: { fetch: announcing(sent) } },
		log: {
			debug: () => void 0,
			info: () => void 0,
			warn: () => void 0,
			error: () => void 0
		},
		retry: { doNotRetry: [
			400,
			401,
			403,
			404,
			410,
			422,
			429,
			451
		] },
		throttle: {
			fallbackSecondaryRateRetryAfter: unsaidWait,
			onRateLimit: onLimit("primary"),
			onSecondaryRateLimit: onLimit("secondary"),
			write: new import_light.default.Group({ id: "pss-review-write" }),
			notifications: new import_light.default.Group({
				id: "pss-review-notifications",
				maxConcurrent: 1,
				minTime: 1e3
			})
		}
	});
	const writes = new import_light.default({
		maxConcurrent: 1,
		...BURST
	});
	client.hook.before("request", async (options) => {
		options.headers["x-github-api-version"] = "2022-11-28";
		if (isWrite(options)) await writes.schedule(() => Promise.resolve());
	});
	return client;
}
function announcing(sent) {
	return (...request) => {
		const answer = fetch(...request);
		setImmediate(sent);
		return answer;
	};
}
const NO_RETRIES = { retries: 0 };
// src/target/infrastructure/infrastructure.ts
const NETWORK = "sets up the network of every node";
const VOLUMES = "mounts volumes on the node for its pods";
const KERNEL = "watches the kernel of every node";
const LOGS = "reads the logs of all pods from the node";
const GPUS = "hands the GPUs of the node out to its pods";
const LOG_FOLDERS = [
	"/var/log",
	"/var/lib/docker",
	"/run/log",
	"/var/lib/containers",
	"/"
];
const INFRASTRUCTURE = [
	{
		name: "Calico",
		images: [
			"calico/node",
			"calico/cni",
			"calico/csi",
			"calico/pod2daemon-flexvol",
			"calico/node-driver-registrar"
		],
		needs: NETWORK,
		source: "https://github.com/projectcalico/calico/blob/master/manifests/calico.yaml"
	},
	{
		name: "Cilium",
		images: [
			"cilium/cilium",
			"cilium/cilium-envoy",
			"cilium/startup-script"
		],
		needs: NETWORK,
		source: "https://github.com/cilium/cilium/tree/main/install/kubernetes/cilium"
	},
	{
		name: "Flannel",
		images: [
			"flannel/flannel",
			"flannel-io/flannel",
			"flannelcni/flannel",
			"coreos/flannel"
		],
		needs: NETWORK,
		source: "https://github.com/flannel-io/flannel/blob/master/Documentation/kube-flannel.yml"
	},
	{
		name: "Weave Net",
		images: ["weaveworks/weave-kube", "weaveworks/weave-npc"],
		needs: NETWORK,
		source: "https://github.com/weaveworks/weave/tree/master/prog/weave-kube"
	},
	{
		name: "Antrea",
		images: [
			"antrea/antrea-agent-ubuntu",
			"antrea/antrea-agent-ubi",
			"antrea/antrea-ubuntu",
			"antrea/antrea-ubi"
		],
		needs: NETWORK,
		source: "https://github.com/antrea-io/antrea/tree/main/build/yamls"
	},
	{
		name: "kube-router",
		images: ["cloudnativelabs/kube-router"],
		needs: NETWORK,
		source: "https://github.com/cloudnativelabs/kube-router/tree/master/daemonset"
	},
	{
		name: "Kube-OVN",
		images: ["kubeovn/kube-ovn"],
		needs: NETWORK,
		source: "https://github.com/kubeovn/kube-ovn/tree/master/dist/images"
	},
	{
		name: "Multus",
		images: ["k8snetworkplumbingwg/multus-cni", "nfvpe/multus"],
		needs: NETWORK,
		source: "https://github.com/k8snetworkplumbingwg/multus-cni/tree/master/deployments"
	},
	{
		name: "the Amazon VPC CNI",
		images: [
			"amazon-k8s-cni",
			"amazon-k8s-cni-init",
			"amazon/aws-network-policy-agent"
		],
		needs: NETWORK,
		source: "https://github.com/aws/amazon-vpc-cni-k8s/tree/master/config/master"
	},
	{
		name: "the Azure CNI",
		images: [
			"containernetworking/azure-cni",
			"containernetworking/azure-cns",
			"containernetworking/azure-npm"
		],
		needs: NETWORK,
		source: "https://github.com/Azure/azure-container-networking"
	},
	{
		name: "OVN-Kubernetes",
		images: [
			"ovn-kube-ubuntu",
			"ovn-kube-fedora",
			"ovn-daemonset-f",
			"ovn-daemonset-u"
		],
		needs: NETWORK,
		source: "https://github.com/ovn-kubernetes/ovn-kubernetes/tree/master/dist"
	},
	{
		name: "kindnet",
		images: ["kindest/kindnetd", "aojea/kindnetd"],
		needs: NETWORK,
		source: "https://github.com/kubernetes-sigs/kind/tree/main/images/kindnetd"
	},
	{
		name: "kube-proxy",
		images: [
			"kube-proxy",
			"kube-proxy-amd64",
			"kube-proxy-arm64"
		],
		needs: "programs the packet filter of every node",
		source: "https://github.com/kubernetes/kubernetes/tree/master/cluster/addons/kube-proxy"
	},
	{
		name: "the MetalLB speaker",
		images: ["metallb/speaker"],
		needs: "announces service addresses from the network of the node",
		source: "https://github.com/metallb/metallb/tree/main/config/manifests"
	},
	{
		name: "NodeLocal DNSCache",
		images: ["k8s-dns-node-cache"],
		needs: "answers DNS queries at an address of the node",
		source: "https://github.com/kubernetes/kubernetes/tree/master/cluster/addons/dns/nodelocaldns"
	},
	{
		name: "the CSI node plugin",
		images: ["csi-node-driver-registrar", "kubernetes-csi/node-driver-registrar"],
		needs: VOLUMES,
		source: "https://kubernetes-csi.github.io/docs/node-driver-registrar.html"
	},
	{
		name: "Ceph CSI",
		images: ["cephcsi/cephcsi"],
		needs: VOLUMES,
		source: "https://github.com/ceph/ceph-csi/tree/devel/deploy"
	},
	{
		name: "the Longhorn manager",
		images: ["longhornio/longhorn-manager"],
		needs: "keeps volumes on the disks of the node",
		source: "https://github.com/longhorn/longhorn/blob/master/deploy/longhorn.yaml"
	},
	{
		name: "Falco",
		images: [
			"falcosecurity/falco",
			"falcosecurity/falco-no-driver",
			"falcosecurity/falco-driver-loader",
			"falcosecurity/falco-driver-loader-buster",
			"falcosecurity/falco-driver-loader-legacy"
		],
		needs: KERNEL,
		source: "https://github.com/falcosecurity/charts/tree/master/charts/falco"
	},
	{
		name: "Tetragon",
		images: ["cilium/tetragon", "cilium/tetragon-rthooks"],
		needs: KERNEL,
		source: "https://github.com/cilium/tetragon/tree/main/install/kubernetes/tetragon"
	},
	{
		name: "KubeArmor",
		images: [
			"kubearmor/kubearmor",
			"kubearmor/kubearmor-init",
			"kubearmor/kubearmor-snitch"
		],
		needs: KERNEL,
		source: "https://github.com/kubearmor/KubeArmor/tree/main/deployments"
	},
	{
		name: "Tracee",
		images: ["aquasec/tracee"],
		needs: KERNEL,
		source: "https://github.com/aquasecurity/tracee/tree/main/deploy/helm/tracee"
	},
	{
		name: "the Prometheus node exporter",
		images: [
			"prometheus/node-exporter",
			"prom/node-exporter",
			"bitnami/node-exporter"
		],
		needs: "measures the processes, file systems and network of the node",
		source: "https://github.com/prometheus/node_exporter#docker"
	},
	{
		name: "cAdvisor",
		images: [
			"cadvisor/cadvisor",
			"google/cadvisor",
			"google-containers/cadvisor"
		],
		needs: "measures all containers of the node",
		source: "https://github.com/google/cadvisor/tree/master/deploy/kubernetes"
	},
	{
		name: "the node problem detector",
		images: ["node-problem-detector"],
		needs: "reads the kernel log of the node",
		source: "https://github.com/kubernetes/node-problem-detector/tree/master/deployment"
	},
	{
		name: "the Datadog agent",
		images: ["datadog/agent", "datadoghq/agent"],
		needs: "measures the processes and containers of the node",
		source: "https://github.com/DataDog/helm-charts/tree/main/charts/datadog"
	},
	{
		name: "Fluent Bit",
		images: [
			"fluent/fluent-bit",
			"bitnami/fluent-bit",
			"aws-observability/aws-for-fluent-bit",
			"amazon/aws-for-fluent-bit"
		],
		needs: LOGS,
		reads: LOG_FOLDERS,
		source: "https://github.com/fluent/helm-charts/tree/main/charts/fluent-bit"
	},
	{
		name: "Fluentd",
		images: [
			"fluent/fluentd",
			"fluent/fluentd-kubernetes-daemonset",
			"bitnami/fluentd",
			"fluentd_elasticsearch/fluentd"
		],
		needs: LOGS,
		reads: LOG_FOLDERS,
		source: "https://github.com/fluent/fluentd-kubernetes-daemonset"
	},
	{
		name: "Promtail",
		images: ["grafana/promtail"],
		needs: LOGS,
		reads: LOG_FOLDERS,
		source: "https://github.com/grafana/helm-charts/tree/main/charts/promtail"
	},
	{
		name: "Vector",
		images: ["timberio/vector"],
		needs: LOGS,
		reads: LOG_FOLDERS,
		source: "https://github.com/vectordotdev/helm-charts/tree/develop/charts/vector"
	},
	{
		name: "Filebeat",
		images: ["beats/filebeat", "elastic/filebeat"],
		needs: LOGS,
		reads: LOG_FOLDERS,
		source: "https://github.com/elastic/beats/tree/main/deploy/kubernetes"
	},
	{
		name: "the NVIDIA device plugin",
		images: ["nvidia/k8s-device-plugin"],
		needs: GPUS,
		source: "https://github.com/NVIDIA/k8s-device-plugin/tree/main/deployments/static"
	},
	{
		name: "the NVIDIA GPU operator",
		images: [
			"nvidia/driver",
			"nvidia/cloud-native/gpu-operator-validator",
			"nvidia/cloud-native/k8s-driver-manager",
			"nvidia/cloud-native/k8s-mig-manager",
			"nvidia/k8s/container-toolkit",
			"nvidia/k8s/dcgm-exporter"
		],
		needs: "installs and watches the GPU drivers of the node",
		source: "https://github.com/NVIDIA/gpu-operator/tree/main/assets"
	},
	{
		name: "kured",
		images: ["kubereboot/kured", "weaveworks/kured"],
		needs: "restarts the node",
		source: "https://github.com/kubereboot/kured/blob/main/kured-ds.yaml"
	}
];
// src/target/infrastructure/known-infrastructure.ts
const NODE_KINDS = ["DaemonSet", "Pod"];
const HOST_ACCESS = [
	"capabilities_baseline",
	"hostNamespaces",
	"hostPathVolumes",
	"hostPorts",
	"privileged",
	"windowsHostProcess"
];
function knownInfrastructure(workload) {
	if (!PROGRAMS.has(workload)) PROGRAMS.set(workload, recognise(workload));
	return PROGRAMS.get(workload);
}
const PROGRAMS = /* @__PURE__ */ new WeakMap();
function recognise({ identity, pod }) {
	if (!NODE_KINDS.includes(identity.kind) || !asksForHost(pod)) return void 0;
	for (const infrastructure of INFRASTRUCTURE) {
		if (!mountsReadFolder(pod, infrastructure)) continue;
		const running = containersOf(pod).filter(({ container: { image } }) => {
			const repository = image === void 0 ? "" : repositoryOf(image);
			return infrastructure.images.some((name) => endsWithSteps(repository, name));
		});
		const [first] = running;
		if (first === void 0) continue;
		return {
			...infrastructure,
			containers: running.map(({ name }) => name),
			image: first.container.image ?? ""
		};
	}
}
function needOf(workload, { violation: { subject }, fix }) {
	if (fix.class === "safe") return void 0;
	const known = knownInfrastructure(workload);
	return subject.kind === "container" && known?.containers.includes(subject.name) === false ? void 0 : known;
}
function repositoryOf(image) {
	const steps = image.replace(/@.*$/s, "").split("/");
	const [first = ""] = steps;
	return (steps.length > 1 && (/[.:]/.test(first) || first === "localhost") ? steps.slice(1) : steps).join("/").replace(/:[^/]*$/, "");
}
function endsWithSteps(repository, steps) {
	return repository === steps || repository.endsWith(`/${steps}`);
}
function mountsReadFolder(pod, { reads }) {
	if (reads === void 0) return true;
	return (pod.spec?.volumes ?? []).flatMap((volume) => {
		const source = volume["hostPath"];
		return typeof source?.path === "string" ? [source.path.replace(/(?<=.)\/+$/, "")] : [];
	}).some((folder) => reads.some((read) => folder === read || folder.startsWith(`${read}/`)));
}
function asksForHost(pod) {
	const { results } = evaluate(pod, {
		level: "baseline",
		version: "latest"
	});
	return results.some(({ check }) => HOST_ACCESS.includes(check));
}
// src/compare/workloads/shared-groups.ts
function sharedGroups(base, head, keysOf) {
	const after = groupByEach(head, keysOf);
	return [...groupByEach(base, keysOf)].filter(([key]) => after.has(key)).sort(([a], [b]) => a < b ? -1 : 1).map(([key, group]) => ({
		base: group,
		head: after.get(key) ?? []
	}));
}
// src/compare/workloads/pair-in-rounds.ts
function pairInRounds(base, head, rounds, partners = /* @__PURE__ */ new Map()) {
	const isFree = (entry) => !partners.has(entry);
	for (const keysOf of rounds) {
		const [before, after] = [base.filter(isFree), head.filter(isFree)];
		if (before.length === 0 || after.length === 0) break;
		for (const group of sharedGroups(before, after, keysOf)) {
			const others = group.head.filter(isFree);
			for (const [index, entry] of group.base.filter(isFree).slice(0, others.length).entries()) {
				const partner = others[index];
				partners.set(entry, partner).set(partner, entry);
			}
		}
	}
	return partners;
}
// src/compare/workloads/pair-containers.ts
function pairContainers(base, head) {
	const after = containersOf(head);
	const partners = pairInRounds(containersOf(base), after, [
		byNameAndImage,
		byName,
		byPlaceAndImage
	]);
	return new Map(after.flatMap((placed) => {
		const partner = partners.get(placed);
		return partner === void 0 ? [] : [[placed.path.join(), partner.path]];
	}));
}
function byNameAndImage({ name, container }) {
	return [JSON.stringify([name, container.image])];
}
function byName({ name }) {
	return [name];
}
function byPlaceAndImage({ path, container }) {
	return container.image === void 0 ? [] : [JSON.stringify([path, container.image])];
}
// src/compare/workloads/host-path.ts
function cleanHostPath(path) {
	const isAbsolute = path.startsWith("/");
	const steps = [];
	for (const step of path.split("/")) {
		if (step === "" || step === ".") continue;
		if (step !== "..") steps.push(step);
		else if (steps.length > 0 && steps.at(-1) !== "..") steps.pop();
		else if (!isAbsolute) steps.push(step);
	}
	return `${isAbsolute ? "/" : ""}${steps.join("/")}`;
}
function isWithin(outer, inner) {
	if (outer === inner) return true;
	return outer !== "" && inner.startsWith(outer.endsWith("/") ? outer : `${outer}/`);
}
// src/compare/workloads/pair-violations.ts
function pairViolations(base, head, containers) {
	const before = base.violations.map((judged) => identityOf(judged, base.pod, (path) => path));
	const after = head.violations.map((judged) => identityOf(judged, head.pod, (path) => containers.get(path.join())));
	const partners = pairInRounds(before, after, [byKeyAndHostPath, byHostPath]);
	pairNarrowed(before, after, partners);
	return new Map(after.flatMap((identity) => {
		const partner = partners.get(identity);
		return partner === void 0 ? [] : [[identity.judged, partner.judged]];
	}));
}
function identityOf(judged, pod, placeInBase) {
	const { check, violation } = judged;
	const { subject, value } = violation;
	const keyOf = (setter) => JSON.stringify([
		check,
		subject.kind,
		setter,
		value ?? null
	]);
	if (subject.kind === "pod") return {
		judged,
		key: keyOf("")
	};
	if (subject.kind === "volume") {
		const key = keyOf(subject.name);
		return value === "hostPath" ? {
			judged,
			key,
			hostPath: hostPathOf(pod, subject.path)
		} : {
			judged,
			key
		};
	}
	const place = placeInBase(subject.path);
	return {
		judged,
		key: place && keyOf(place)
	};
}
function hostPathOf(pod, [, , index]) {
	const source = pod.spec?.volumes?.[Number(index)]?.["hostPath"];
	return cleanHostPath(source?.path ?? "");
}
function byKeyAndHostPath({ key, hostPath }) {
	return key === void 0 ? [] : [JSON.stringify([key, hostPath ?? null])];
}
function byHostPath({ judged: { check }, hostPath }) {
	return hostPath === void 0 ? [] : [JSON.stringify([check, hostPath])];
}
function pairNarrowed(before, after, partners) {
	const byKey = groupBy(before.filter(({ hostPath }) => hostPath !== void 0), ({ key }) => key);
	const outerOf = ({ key, hostPath }) => {
		const outer = hostPath === void 0 ? void 0 : byKey.get(key)?.shift();
		return outer?.hostPath !== void 0 && isWithin(outer.hostPath, hostPath ?? "") ? outer : void 0;
	};
	for (const identity of after.filter((entry) => !partners.has(entry))) {
		const moves = [];
		let next = identity;
		while (next !== void 0) {
			const outer = outerOf(next);
			if (outer === void 0) break;
			moves.push([next, outer]);
			next = partners.get(outer);
			if (next === void 0) for (const [narrowed, wide] of moves) partners.set(narrowed, wide).set(wide, narrowed);
		}
	}
}
// src/compare/workloads/compare-with-former.ts
function compareWithFormer({ head, base }, ruling, former, found) {
	const containers = pairContainers(base.pod, head.pod);
	const pairs = (had, has) => pairViolations({
		pod: base.pod,
		violations: had
	}, {
		pod: head.pod,
		violations: has
	}, containers);
	const judgement = judge(base, {
		policy: ruling.policy,
		hardening: former.ruling.hardening
	});
	const had = violationsOf(judgement);
	const isSamePolicy = JSON.stringify(ruling.policy) === JSON.stringify(former.ruling.policy);
	const placed = isSamePolicy ? judgement : judge(base, former.ruling);
	const inPlace = isSamePolicy ? had : violationsOf(placed);
	const modesInPlace = isSamePolicy ? void 0 : strictestModes(inPlace);
	const known = pairs(had, found);
	const fixed = without(had, known);
	const byFormer = isSamePolicy ? found : violationsOf(judge(head, former.ruling));
	const stillThere = isSamePolicy ? known : pairs(inPlace, byFormer);
	const isLaxer = compareStrictness(ruling.policy.enforce, former.ruling.policy.enforce) < 0;
	const isHeld = (isLaxer || isSamePolicy) && byFormer.some((judged) => !stillThere.has(judged) && former.ruling.exemptionOf(judged.check, judged.violation) === void 0 && (isLaxer && !isAskedRule(judged.rule) || ruling.exemptionOf(judged.check, judged.violation) !== void 0));
	if (!isSamePolicy) {
		const asked = new Set(had.map(keyOf));
		fixed.push(...without(inPlace, stillThere).filter((judged) => !asked.has(keyOf(judged))));
	}
	const isOld = ({ rule, violation }) => former.bringer === void 0 && isAskedRule(rule) && (rule.isOlder?.(violation, base.pod) ?? false);
	let lostExemption;
	return {
		verdicts: placed.verdicts,
		containers,
		statusOf: (judged, exemption) => {
			const match = known.get(judged);
			if (match === void 0) return { status: isOld(judged) ? "existing" : "introduced" };
			const formerMode = modesInPlace === void 0 ? match.mode : modesInPlace.get(keyOf(match));
			const formerExemption = former.ruling.exemptionOf(match.check, match.violation);
			const isAskedMore = formerMode === void 0 || MODES.indexOf(formerMode) > MODES.indexOf(judged.mode);
			const isExemptNoMore = formerExemption !== void 0 && exemption === void 0;
			if (isExemptNoMore) lostExemption ??= formerExemption;
			if (former.bringer === void 0 && !isAskedMore && !isExemptNoMore) return { status: "existing" };
			return {
				status: "introduced",
				isMoved: true
			};
		},
		isHeld,
		move: () => ({
			from: former,
			...lostExemption === void 0 ? {} : { lostExemption }
		}),
		fixed
	};
}
function keyOf({ check, violation }) {
	return violationKey(check, violation);
}
function strictestModes(violations) {
	const modes = /* @__PURE__ */ new Map();
	for (const mode of MODES.toReversed()) for (const judged of violations) if (judged.mode === mode) modes.set(keyOf(judged), mode);
	return modes;
}
function without(had, pairs) {
	const kept = new Set(pairs.values());
	return had.filter((judged) => !kept.has(judged));
}
// src/compare/workloads/compare-workload.ts
function compareWorkload({ head, base, isCopy }, ruling, former = { ruling }) {
	const { policy, because, namespace } = ruling;
	const judgement = judge(head, ruling);
	const found = violationsOf(judgement);
	const past = base === void 0 ? void 0 : compareWithFormer({
		head,
		base
	}, ruling, former, found);
	if (base !== void 0 && past?.isHeld && former.ruling !== ruling) {
		const selectables = () => [former.ruling, ruling].flatMap((each) => each.selectables());
		const held = {
			...former.ruling,
			...namespace === void 0 ? {} : { namespace },
			selectables
		};
		return compareWorkload({
			head,
			base,
			...isCopy && { isCopy }
		}, held, {
			...former,
			ruling: held
		});
	}
	const all = found.map((judged) => {
		const exemption = ruling.exemptionOf(judged.check, judged.violation);
		return {
			judged,
			...past?.statusOf(judged, exemption) ?? NEW,
			...exemption && { exemption },
			...hardeningMark(judged)
		};
	});
	const compared = all.filter(({ judged }) => !isOfChecklist(judged));
	const { listed, omitted } = listingOf(compared, rankOf);
	const isMoved = compared.some((entry) => entry.isMoved);
	return {
		workload: withNamespace(head, namespace),
		...base === void 0 ? {} : { base },
		policy,
		because,
		selectables: ruling.selectables,
		asked: ruling.hardening,
		...judgement,
		...past === void 0 ? {} : { baseVerdicts: past.verdicts },
		...past !== void 0 && isMoved ? { move: past.move() } : {},
		findings: listed.map((entry) => findingOf(entry, {
			head,
			base,
			asked: ruling.hardening
		}, past?.containers ?? /* @__PURE__ */ new Map())),
		omitted: omitted.map(withoutWords),
		advice: all.filter(({ judged }) => isOfChecklist(judged)).map(withoutWords),
		fixed: (isCopy ? [] : (past?.fixed ?? []).filter((judged) => !isOfChecklist(judged))).map((judged) => {
			const { mode, check, violation } = judged;
			return {
				mode,
				check,
				setter: formatSetter(violation),
				violation,
				...hardeningMark(judged)
			};
		})
	};
}
function withoutWords({ judged: { mode, check, violation }, ...status }) {
	return {
		mode,
		check,
		violation,
		...status
	};
}
function isOfChecklist({ rule, mode }) {
	return mode === "audit" && isAskedRule(rule);
}
function hardeningMark({ rule }) {
	return isAskedRule(rule) ? { isHardening: true } : {};
}
function isAdvice({ isHardening, mode }) {
	return isHardening === true && mode !== "enforce";
}
const NEW = { status: "introduced" };
function everyFinding({ findings, omitted }) {
	return omitted.length === 0 ? findings : [...findings, ...omitted];
}
function rankOf({ judged: { mode }, status, exemption }) {
	const rank = 2 * MODES.indexOf(mode) + (status === "introduced" ? 0 : 1);
	return exemption === void 0 ? rank : rank + 2 * MODES.length;
}
function findingOf({ judged: { rule, ...judged }, status, isMoved, exemption, isHardening }, { head, base, asked }, containers) {
	const { violation } = judged;
	const fix = advisedRule(rule, asked).fix(violation, head.pod, base && formerPod(violation, base, containers));
	const need = needOf(head, {
		violation,
		fix
	});
	const place = head.locate(violation.path);
	const paths = [pathInBase(violation, containers), ...(fix.podEdits ?? []).map(({ path }) => path)];
	return {
		...judged,
		place,
		fix,
		docs: rule.docs,
		...need === void 0 ? {} : { need },
		...exemption === void 0 ? {} : { exemption },
		status,
		...isHardening ? { isHardening } : {},
		...isMoved ? { isMoved } : {},
		basePlaces: base === void 0 || status === "existing" || isMoved ? [] : placesInBase(base, paths, place)
	};
}
function placesInBase(base, paths, { file }) {
	const places = paths.map((path) => base.locate(path));
	return base.isGiven ? places.filter((place) => place.file === file && place.doubt === void 0) : places;
}
function formerPod(violation, { pod }, containers) {
	const { subject } = violation;
	const path = subject.kind === "container" ? containers.get(subject.path.join()) : void 0;
	const container = subject.kind === "container" && path !== void 0 ? containerOf(pod, {
		...violation,
		subject: {
			...subject,
			path
		}
	}) : void 0;
	return {
		pod,
		...container !== void 0 && { container }
	};
}
function pathInBase({ subject, path }, containers) {
	const former = subject.kind === "container" ? containers.get(subject.path.join()) : void 0;
	return subject.kind !== "container" || former === void 0 ? path : [...former, ...path.slice(subject.path.length)];
}
// src/manifest/workload-key.ts
function workloadKey({ file, document, objectPath, podPath, build, via }) {
	return JSON.stringify([
		file,
		document,
		formatPath(objectPath),
		formatPath(podPath),
		build ?? via ?? null
	]);
}
// src/review/review.ts
const CONCLUSION_MARKS = {
	success: "\u2705",
	failure: "\u274c",
	neutral: "\u26aa"
};
function isShown(violation, { failOn, written }) {
	return isToAct(violation, failOn) || written.has(violation);
}
function shownFindings(showing) {
	return showing.comparison.workloads.flatMap((change) => change.findings.filter((finding) => isShown(finding, showing)).map((finding) => ({
		change,
		finding
	})));
}
function isToAct(violation, failOn) {
	const { status, isMoved, exemption } = violation;
	const isOfAll = failOn === "any" && !isAdvice(violation);
	return exemption === void 0 && (isOfAll || status === "introduced" && !isMoved);
}
function conclusionOf(review) {
	const isBlocked = review.comparison.workloads.some((change) => everyFinding(change).some((finding) => blocks(finding, review))) || review.policy.some(({ severity }) => severity === "failure");
	const isHidden = review.change.gaps.some(({ hidesChanges }) => hidesChanges);
	if (review.unjudged === "fail" && review.unjudgedChanges.length > 0) return "failure";
	if (isBlocked || isHidden || review.comparison.notEvaluated.some(({ introduced }) => introduced)) return "failure";
	return isPartial(review) ? "neutral" : "success";
}
function blocks({ mode, status, exemption }, { failOn }) {
	return mode === "enforce" && exemption === void 0 && (failOn === "any" || status === "introduced");
}
function isPartial({ comparison, change }) {
	return comparison.notEvaluated.length > 0 || comparison.notes.some(isUnjudged) || change.gaps.length > 0;
}
function countsOf({ comparison }) {
	const counts = {
		exempt: 0,
		introduced: 0,
		existing: 0
	};
	const counted = causesOf(comparison).filter((cause) => !isAdvice(cause));
	for (const { status, exemption } of counted) counts[exemption === void 0 ? status : "exempt"]++;
	const fixed = comparison.workloads.flatMap((change) => creditedIn(change).map(({ check, setter }) => causeKey(change, [
		change.workload.document,
		check,
		setter
	])));
	return {
		...counts,
		fixed: new Set(fixed).size,
		notEvaluated: comparison.notEvaluated.length
	};
}
const CAUSES = /* @__PURE__ */ new WeakMap();
function causesOf({ workloads }) {
	const known = CAUSES.get(workloads) ?? findCauses(workloads);
	CAUSES.set(workloads, known);
	return known;
}
function findCauses(workloads) {
	const causes = /* @__PURE__ */ new Map();
	for (const change of workloads) {
		for (const finding of change.findings) {
			const { place, check, violation, status, exemption } = finding;
			const key = [
				place.file,
				place.line,
				place.column,
				check,
				formatSetter(violation),
				status,
				exemption !== void 0
			];
			causes.set(causeKey(change, key), finding);
		}
		for (const [index, finding] of change.omitted.entries()) causes.set(causeKey(change, ["omitted", index]), finding);
	}
	return [...causes.values()];
}
function causeKey({ workload }, parts) {
	return JSON.stringify([workload.via === void 0 ? workloadKey(workload) : workload.file, ...parts]);
}
function creditedIn({ fixed }) {
	return fixed.filter((violation) => !isAdvice(violation));
}
const COUNTS = /* @__PURE__ */ new WeakMap();
function workloadCounts(change) {
	const known = COUNTS.get(change);
	if (known !== void 0) return known;
	const counts = {
		exempt: 0,
		introduced: 0,
		existing: 0,
		fixed: creditedIn(change).length
	};
	const older = {
		enforce: 0,
		warn: 0,
		audit: 0
	};
	for (const finding of everyFinding(change)) {
		if (isAdvice(finding)) continue;
		const { status, exemption, mode, isHardening } = finding;
		counts[exemption === void 0 ? status : "exempt"]++;
		if (exemption === void 0 && status === "existing" && !isHardening) older[mode]++;
	}
	const found = {
		...counts,
		older
	};
	COUNTS.set(change, found);
	return found;
}
function hasIntroduced(change) {
	return workloadCounts(change).introduced > 0;
}
function introducedFirst(entries) {
	return [...entries].sort((a, b) => Number(b.introduced) - Number(a.introduced));
}
// src/report/plan/annotations.ts
const LEVEL_OF_MODE = {
	enforce: "failure",
	warn: "warning",
	audit: "notice"
};
function annotationsOf(review) {
	const ofFindings = [...groupBy(shownFindings(review), ({ finding }) => {
		const { place, mode, isHardening } = finding;
		return JSON.stringify([
			place.file,
			place.line,
			mode,
			isHardening,
			isToAct(finding, review.failOn)
		]);
	}).values()].map((findings) => annotationOf(findings, review.failOn));
	const ofDocuments = review.comparison.notEvaluated.map(({ file, line, message, introduced }) => ({
		path: file,
		line,
		title: "not evaluated",
		message,
		level: introduced ? "failure" : "warning"
	}));
	return [
		...review.policy.map(({ file, line, kind, name, change, severity, message }) => ({
			path: file,
			line,
			level: severity,
			message: message.replaceAll("\n", " · "),
			title: `${kind} ${name}: ${change}`
		})),
		...ofFindings,
		...ofDocuments
	];
}
const MAX_DETAIL = 2e3;
function annotationOf(findings, failOn) {
	const [{ change, finding }] = findings;
	const { target } = change.verdicts[finding.mode];
	const checks = [...new Set(findings.map((shown) => shown.finding.check))];
	const failures = [...new Map(findings.map(({ finding: { check, reason, detail } }) => [check, {
		reason,
		detail
	}]))].map(([, { reason, detail }]) => `${reason} (${visibleText(detail, MAX_DETAIL)})`);
	return {
		path: finding.place.file,
		line: finding.place.line,
		level: isToAct(finding, failOn) && !isAdvice(finding) ? LEVEL_OF_MODE[finding.mode] : "notice",
		title: `${workloadName(change.workload)}: ${checks.join(", ")}`,
		message: `${finding.isHardening ? `hardening: ${failures.join(", ")}` : formatViolates(target, failures.join(", "))}${finding.place.doubt === void 0 ? "" : " (the line is not known)"}`
	};
}
const SHOWN_BY_RUNNER = 10;
function stepAnnotations(annotations) {
	return [
		"failure",
		"warning",
		"notice"
	].flatMap((level) => {
		const ofLevel = annotations.filter((annotation) => annotation.level === level);
		const next = ofLevel[9];
		if (ofLevel.length <= SHOWN_BY_RUNNER || next === void 0) return ofLevel;
		const left = ofLevel.length - SHOWN_BY_RUNNER + 1;
		const more = {
			...next,
			title: `${left} more`,
			message: `${left} more are in the job summary.`
		};
		return [...ofLevel.slice(0, 9), more];
	});
}
// src/report/plan/fingerprint.ts
function signedBody(scope, text, marks) {
	return `${text}\n\n<!-- pss-review ${[sealOf(scope, text, marks), ...marks].join(" ")} -->`;
}
function marksIn(scope, body) {
	return signedParts(scope, body)?.marks ?? [];
}
function signedParts(scope, body) {
	const start = body.lastIndexOf(OPENING);
	if (start < 0) return void 0;
	const [seal, ...marks] = /^([0-9a-f ]*) -->\s*$/.exec(body.slice(start + OPENING.length))?.[1]?.split(" ") ?? [];
	const text = body.slice(0, start);
	return seal === sealOf(scope, text, marks) ? {
		text,
		marks
	} : void 0;
}
const OPENING = "<!-- pss-review ";
function withoutSignature(body) {
	return body.replace(/\n*<!-- pss-review [0-9a-f ]*-->\s*$/, "");
}
function sealOf(scope, text, marks) {
	return fnv1a(JSON.stringify([
		scope,
		text.replaceAll(/[^!-~]/g, ""),
		...marks
	]));
}
function issueBody(scope, text) {
	const mark = fnv1a(text);
	return `${text}\n\n<!-- pss-review issue ${issueSeal(scope, mark)} ${mark} -->`;
}
function markOfIssue(scope, body) {
	return [...body.matchAll(/^<!-- pss-review issue ([0-9a-f]{16}) ([0-9a-f]{16}) -->\r?$/gm)].find(([, seal, mark = ""]) => seal === issueSeal(scope, mark))?.[2];
}
function issueSeal(scope, mark) {
	return fnv1a(JSON.stringify([
		"issue",
		scope,
		mark
	]));
}
function closedBody(scope, closing, head) {
	return signedBody(scope, closing === "fixed" ? `Fixed in ${head.slice(0, 10)}.` : ELSEWHERE, []);
}
function isClosedBody(scope, body) {
	const text = signedParts(scope, body)?.text.trimEnd() ?? "";
	return text === ELSEWHERE || /^Fixed in [0-9a-f]{10}\.$/.test(text);
}
const ELSEWHERE = "Another comment says this now.";
function findingMark({ change: { workload }, finding }) {
	return findingMarker(workload)(finding);
}
function findingMarker({ file, identity, podKey, via }) {
	const { kind, namespace = "", name } = identity;
	const pod = [podKey, via].filter((part) => part !== void 0);
	const begun = new Fnv1a().add(JSON.stringify([
		file,
		kind,
		namespace,
		name,
		...pod
	]).slice(0, -1));
	return ({ check, violation }) => begun.copy().add(`,${JSON.stringify([check, formatSetter(violation)]).slice(1)}`).digits();
}
function policyMark({ file, kind, name, change, message }) {
	return fnv1a(JSON.stringify([
		file,
		kind,
		name,
		change,
		kind === "config" || kind === "workflow" ? message : ""
	]));
}
function documentMark({ file, message }) {
	return fnv1a(JSON.stringify([
		file,
		"document",
		message
	]));
}
function answerMark(word) {
	return fnv1a(JSON.stringify(["answer", word]));
}
function isAnswerOf(scope, word, body) {
	return marksIn(scope, body).includes(answerMark(word));
}
function annotationsMark(annotations) {
	return fnv1a(JSON.stringify(annotations));
}
function fnv1a(text) {
	return new Fnv1a().add(text).digits();
}
var Fnv1a = class Fnv1a {
	high = 3421674724;
	low = 2216829733;
	add(text) {
		for (const byte of ENCODER.encode(text)) {
			const low = (this.low ^ byte) >>> 0;
			const product = low * 435;
			const carried = Math.floor(product / 2 ** 32);
			this.high = Math.imul(this.high, 435) + carried + (low << 8) >>> 0;
			this.low = product >>> 0;
		}
		return this;
	}
	copy() {
		const copy = new Fnv1a();
		copy.high = this.high;
		copy.low = this.low;
		return copy;
	}
	digits() {
		return [this.high, this.low].map((half) => half.toString(16).padStart(8, "0")).join("");
	}
};
const ENCODER = new TextEncoder();
// src/report/plan/publishing-notes.ts
function refusalNote(what, permission, call) {
	const note = answerRefusal(what, permission, call);
	return isOfPermission(call) ? `${note}; in pull requests from forks it never has it` : note;
}
function answerRefusal(what, permission, call) {
	if (!isOfPermission(call)) return plainRefusal(what, call);
	return `${what}: the token needs \`${permission}\`${acceptedNote(call)}`;
}
function isOfPermission({ message, again }) {
	return again === void 0 && /not accessible|must have|permission/i.test(message);
}
function plainRefusal(what, call) {
	const { status, message, again } = call;
	if (again !== void 0) return `${what}: a rate limit of GitHub is exceeded (${plainOrCode(message)}); run the job again after ${again}`;
	return `${what}: ${status === 200 ? "GitHub says" : `GitHub answered ${status},`} ${plainOrCode(message)}${acceptedNote(call)}`;
}
function acceptedNote({ needs }) {
	return needs === void 0 ? "" : ` (GitHub asks for ${inlineCode(needs)})`;
}
function annotationNotes(places) {
	if (places <= 250) return [];
	return [`${places - 250} of ${places} places are not annotated: the table below and the JSON report (the output \`report\`) have all of them.`];
}
function commentNotes({ refusal, isRead, isUnsure, refused, unchanged = [] }) {
	const notes = [];
	const unposted = isUnsure ? "Whether all comments were posted is not known" : "Not all comments were posted";
	if (refusal !== void 0) {
		const remedy = isOfPermission(refusal) ? `; to read comments needs \`${READ}\`, to post them \`${PERMISSION}\`` : "";
		notes.push(isRead ? `${plainRefusal(unposted, refusal)}${remedy}` : refusalNote(unposted, PERMISSION, refusal));
	}
	for (const { path, why } of refused) notes.push(`GitHub refused a comment on ${inlineCode(path)}: ${plainOrCode(why)}`);
	const older = unchanged.map((call) => refusalNote("A comment of an earlier run stays as it was", PERMISSION, call));
	return [...notes, ...new Set(older)];
}
const READ = "pull-requests: read";
const PERMISSION = "pull-requests: write";
export { CONCLUSION_MARKS, FORBIDDEN_STATUSES, GraphqlResponseError, NO_RETRIES, RequestError, UnusableAnswer, annotationNotes, annotationsMark, annotationsOf, answerMark, answerOf, answerRefusal, basisWord, causesOf, closedBody, commentNotes, compareWorkload, conclusionOf, countsOf, createClient, documentMark, everyFinding, findingMark, findingMarker, hasIntroduced, introducedFirst, isAdvice, isAnswerOf, isClosedBody, isPartial, isShown, isToAct, isUnsure, issueBody, knownInfrastructure, markOfIssue, marksIn, needOf, pairInRounds, parseBasis, policyMark, queryAnswerOf, refusalNote, refusedCall, require_light, restsOnLess, sharedGroups, shownFindings, signedBody, stepAnnotations, withoutSignature, workloadCounts, workloadKey };
