#!/usr/bin/env node
import { createRequire } from "node:module";
import { execFile } from "node:child_process";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { lstat, open, readFile, readdir, realpath, rename, rm, stat } from "node:fs/promises";
import { buffer } from "node:stream/consumers";
// \0rolldown/runtime.js
var __create = Object.create;
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __getProtoOf = Object.getPrototypeOf;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __commonJSMin = (cb, mod) => () => (mod || (cb((mod = { exports: {} }).exports, mod, mod.exports), cb = null), mod.exports);
var __copyProps = (to, from, except, desc) => {
	if (from && typeof from === "object" || typeof from === "function") for (var keys = __getOwnPropNames(from), i = 0, n = keys.length, key; i < n; i++) {
		key = keys[i];
		if (!__hasOwnProp.call(to, key) && key !== except) __defProp(to, key, {
			get: ((k) => from[k]).bind(null, key),
			enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
		});
	}
	return to;
};
var __toESM = (mod, isNodeMode, target) => (target = mod != null ? __create(__getProtoOf(mod)) : {}, __copyProps(isNodeMode || !mod || !mod.__esModule || !__hasOwnProp.call(mod, "default") ? __defProp(target, "default", {
	value: mod,
	enumerable: true
}) : target, mod));
var __require = /* #__PURE__ */ (() => createRequire(import.meta.url))();
// node_modules/commander/lib/error.js
var require_error = /* @__PURE__ */ __commonJSMin(((exports) => {
	/**
	* CommanderError class
	*/
	var CommanderError = class extends Error {
		/**
		* Constructs the CommanderError class
		* @param {number} exitCode suggested exit code which could be used with process.exit
		* @param {string} code an id string representing the error
		* @param {string} message human-readable description of the error
		*/
		constructor(exitCode, code, message) {
			super(message);
			Error.captureStackTrace(this, this.constructor);
			this.name = this.constructor.name;
			this.code = code;
			this.exitCode = exitCode;
			this.nestedError = void 0;
		}
	};
	/**
	* InvalidArgumentError class
	*/
	var InvalidArgumentError = class extends CommanderError {
		/**
		* Constructs the InvalidArgumentError class
		* @param {string} [message] explanation of why argument is invalid
		*/
		constructor(message) {
			super(1, "commander.invalidArgument", message);
			Error.captureStackTrace(this, this.constructor);
			this.name = this.constructor.name;
		}
	};
	exports.CommanderError = CommanderError;
	exports.InvalidArgumentError = InvalidArgumentError;
}));
// node_modules/commander/lib/argument.js
var require_argument = /* @__PURE__ */ __commonJSMin(((exports) => {
	const { InvalidArgumentError } = require_error();
	var Argument = class {
		/**
		* Initialize a new command argument with the given name and description.
		* The default is that the argument is required, and you can explicitly
		* indicate this with <> around the name. Put [] around the name for an optional argument.
		*
		* @param {string} name
		* @param {string} [description]
		*/
		constructor(name, description) {
			this.description = description || "";
			this.variadic = false;
			this.parseArg = void 0;
			this.defaultValue = void 0;
			this.defaultValueDescription = void 0;
			this.argChoices = void 0;
			switch (name[0]) {
				case "<":
					this.required = true;
					this._name = name.slice(1, -1);
					break;
				case "[":
					this.required = false;
					this._name = name.slice(1, -1);
					break;
				default:
					this.required = true;
					this._name = name;
			}
			if (this._name.endsWith("...")) {
				this.variadic = true;
				this._name = this._name.slice(0, -3);
			}
		}
		/**
		* Return argument name.
		*
		* @return {string}
		*/
		name() {
			return this._name;
		}
		/**
		* @package
		*/
		_collectValue(value, previous) {
			if (previous === this.defaultValue || !Array.isArray(previous)) return [value];
			previous.push(value);
			return previous;
		}
		/**
		* Set the default value, and optionally supply the description to be displayed in the help.
		*
		* @param {*} value
		* @param {string} [description]
		* @return {Argument}
		*/
		default(value, description) {
			this.defaultValue = value;
			this.defaultValueDescription = description;
			return this;
		}
		/**
		* Set the custom handler for processing CLI command arguments into argument values.
		*
		* @param {Function} [fn]
		* @return {Argument}
		*/
		argParser(fn) {
			this.parseArg = fn;
			return this;
		}
		/**
		* Only allow argument value to be one of choices.
		*
		* @param {string[]} values
		* @return {Argument}
		*/
		choices(values) {
			this.argChoices = values.slice();
			this.parseArg = (arg, previous) => {
				if (!this.argChoices.includes(arg)) throw new InvalidArgumentError(`Allowed choices are ${this.argChoices.join(", ")}.`);
				if (this.variadic) return this._collectValue(arg, previous);
				return arg;
			};
			return this;
		}
		/**
		* Make argument required.
		*
		* @returns {Argument}
		*/
		argRequired() {
			this.required = true;
			return this;
		}
		/**
		* Make argument optional.
		*
		* @returns {Argument}
		*/
		argOptional() {
			this.required = false;
			return this;
		}
	};
	/**
	* Takes an argument and returns its human readable equivalent for help usage.
	*
	* @param {Argument} arg
	* @return {string}
	* @private
	*/
	function humanReadableArgName(arg) {
		const nameOutput = arg.name() + (arg.variadic === true ? "..." : "");
		return arg.required ? "<" + nameOutput + ">" : "[" + nameOutput + "]";
	}
	exports.Argument = Argument;
	exports.humanReadableArgName = humanReadableArgName;
}));
// node_modules/commander/lib/help.js
var require_help = /* @__PURE__ */ __commonJSMin(((exports) => {
	const { humanReadableArgName } = require_argument();
	/**
	* TypeScript import types for JSDoc, used by Visual Studio Code IntelliSense and `npm run typescript-checkJS`
	* https://www.typescriptlang.org/docs/handbook/jsdoc-supported-types.html#import-types
	* @typedef { import("./argument.js").Argument } Argument
	* @typedef { import("./command.js").Command } Command
	* @typedef { import("./option.js").Option } Option
	*/
	var Help = class {
		constructor() {
			this.helpWidth = void 0;
			this.minWidthToWrap = 40;
			this.sortSubcommands = false;
			this.sortOptions = false;
			this.showGlobalOptions = false;
		}
		/**
		* prepareContext is called by Commander after applying overrides from `Command.configureHelp()`
		* and just before calling `formatHelp()`.
		*
		* Commander just uses the helpWidth and the rest is provided for optional use by more complex subclasses.
		*
		* @param {{ error?: boolean, helpWidth?: number, outputHasColors?: boolean }} contextOptions
		*/
		prepareContext(contextOptions) {
			this.helpWidth = this.helpWidth ?? contextOptions.helpWidth ?? 80;
		}
		/**
		* Get an array of the visible subcommands. Includes a placeholder for the implicit help command, if there is one.
		*
		* @param {Command} cmd
		* @returns {Command[]}
		*/
		visibleCommands(cmd) {
			const visibleCommands = cmd.commands.filter((cmd) => !cmd._hidden);
			const helpCommand = cmd._getHelpCommand();
			if (helpCommand && !helpCommand._hidden) visibleCommands.push(helpCommand);
			if (this.sortSubcommands) visibleCommands.sort((a, b) => {
				return a.name().localeCompare(b.name());
			});
			return visibleCommands;
		}
		/**
		* Compare options for sort.
		*
		* @param {Option} a
		* @param {Option} b
		* @returns {number}
		*/
		compareOptions(a, b) {
			const getSortKey = (option) => {
				return option.short ? option.short.replace(/^-/, "") : option.long.replace(/^--/, "");
			};
			return getSortKey(a).localeCompare(getSortKey(b));
		}
		/**
		* Get an array of the visible options. Includes a placeholder for the implicit help option, if there is one.
		*
		* @param {Command} cmd
		* @returns {Option[]}
		*/
		visibleOptions(cmd) {
			const visibleOptions = cmd.options.filter((option) => !option.hidden);
			const helpOption = cmd._getHelpOption();
			if (helpOption && !helpOption.hidden) {
				const removeShort = helpOption.short && cmd._findOption(helpOption.short);
				const removeLong = helpOption.long && cmd._findOption(helpOption.long);
				if (!removeShort && !removeLong) visibleOptions.push(helpOption);
				else if (helpOption.long && !removeLong) visibleOptions.push(cmd.createOption(helpOption.long, helpOption.description));
				else if (helpOption.short && !removeShort) visibleOptions.push(cmd.createOption(helpOption.short, helpOption.description));
			}
			if (this.sortOptions) visibleOptions.sort(this.compareOptions);
			return visibleOptions;
		}
		/**
		* Get an array of the visible global options. (Not including help.)
		*
		* @param {Command} cmd
		* @returns {Option[]}
		*/
		visibleGlobalOptions(cmd) {
			if (!this.showGlobalOptions) return [];
			const globalOptions = [];
			for (let ancestorCmd = cmd.parent; ancestorCmd; ancestorCmd = ancestorCmd.parent) {
				const visibleOptions = ancestorCmd.options.filter((option) => !option.hidden);
				globalOptions.push(...visibleOptions);
			}
			if (this.sortOptions) globalOptions.sort(this.compareOptions);
			return globalOptions;
		}
		/**
		* Get an array of the arguments if any have a description.
		*
		* @param {Command} cmd
		* @returns {Argument[]}
		*/
		visibleArguments(cmd) {
			if (cmd._argsDescription) cmd.registeredArguments.forEach((argument) => {
				argument.description = argument.description || cmd._argsDescription[argument.name()] || "";
			});
			if (cmd.registeredArguments.find((argument) => argument.description)) return cmd.registeredArguments;
			return [];
		}
		/**
		* Get the command term to show in the list of subcommands.
		*
		* @param {Command} cmd
		* @returns {string}
		*/
		subcommandTerm(cmd) {
			const args = cmd.registeredArguments.map((arg) => humanReadableArgName(arg)).join(" ");
			return cmd._name + (cmd._aliases[0] ? "|" + cmd._aliases[0] : "") + (cmd.options.length ? " [options]" : "") + (args ? " " + args : "");
		}
		/**
		* Get the option term to show in the list of options.
		*
		* @param {Option} option
		* @returns {string}
		*/
		optionTerm(option) {
			return option.flags;
		}
		/**
		* Get the argument term to show in the list of arguments.
		*
		* @param {Argument} argument
		* @returns {string}
		*/
		argumentTerm(argument) {
			return argument.name();
		}
		/**
		* Get the longest command term length.
		*
		* @param {Command} cmd
		* @param {Help} helper
		* @returns {number}
		*/
		longestSubcommandTermLength(cmd, helper) {
			return helper.visibleCommands(cmd).reduce((max, command) => {
				return Math.max(max, this.displayWidth(helper.styleSubcommandTerm(helper.subcommandTerm(command))));
			}, 0);
		}
		/**
		* Get the longest option term length.
		*
		* @param {Command} cmd
		* @param {Help} helper
		* @returns {number}
		*/
		longestOptionTermLength(cmd, helper) {
			return helper.visibleOptions(cmd).reduce((max, option) => {
				return Math.max(max, this.displayWidth(helper.styleOptionTerm(helper.optionTerm(option))));
			}, 0);
		}
		/**
		* Get the longest global option term length.
		*
		* @param {Command} cmd
		* @param {Help} helper
		* @returns {number}
		*/
		longestGlobalOptionTermLength(cmd, helper) {
			return helper.visibleGlobalOptions(cmd).reduce((max, option) => {
				return Math.max(max, this.displayWidth(helper.styleOptionTerm(helper.optionTerm(option))));
			}, 0);
		}
		/**
		* Get the longest argument term length.
		*
		* @param {Command} cmd
		* @param {Help} helper
		* @returns {number}
		*/
		longestArgumentTermLength(cmd, helper) {
			return helper.visibleArguments(cmd).reduce((max, argument) => {
				return Math.max(max, this.displayWidth(helper.styleArgumentTerm(helper.argumentTerm(argument))));
			}, 0);
		}
		/**
		* Get the command usage to be displayed at the top of the built-in help.
		*
		* @param {Command} cmd
		* @returns {string}
		*/
		commandUsage(cmd) {
			let cmdName = cmd._name;
			if (cmd._aliases[0]) cmdName = cmdName + "|" + cmd._aliases[0];
			let ancestorCmdNames = "";
			for (let ancestorCmd = cmd.parent; ancestorCmd; ancestorCmd = ancestorCmd.parent) ancestorCmdNames = ancestorCmd.name() + " " + ancestorCmdNames;
			return ancestorCmdNames + cmdName + " " + cmd.usage();
		}
		/**
		* Get the description for the command.
		*
		* @param {Command} cmd
		* @returns {string}
		*/
		commandDescription(cmd) {
			return cmd.description();
		}
		/**
		* Get the subcommand summary to show in the list of subcommands.
		* (Fallback to description for backwards compatibility.)
		*
		* @param {Command} cmd
		* @returns {string}
		*/
		subcommandDescription(cmd) {
			return cmd.summary() || cmd.description();
		}
		/**
		* Get the option description to show in the list of options.
		*
		* @param {Option} option
		* @return {string}
		*/
		optionDescription(option) {
			const extraInfo = [];
			if (option.argChoices) extraInfo.push(`choices: ${option.argChoices.map((choice) => JSON.stringify(choice)).join(", ")}`);
			if (option.defaultValue !== void 0) {
				if (option.required || option.optional || option.isBoolean() && typeof option.defaultValue === "boolean") extraInfo.push(`default: ${option.defaultValueDescription || JSON.stringify(option.defaultValue)}`);
			}
			if (option.presetArg !== void 0 && option.optional) extraInfo.push(`preset: ${JSON.stringify(option.presetArg)}`);
			if (option.envVar !== void 0) extraInfo.push(`env: ${option.envVar}`);
			if (extraInfo.length > 0) {
				const extraDescription = `(${extraInfo.join(", ")})`;
				if (option.description) return `${option.description} ${extraDescription}`;
				return extraDescription;
			}
			return option.description;
		}
		/**
		* Get the argument description to show in the list of arguments.
		*
		* @param {Argument} argument
		* @return {string}
		*/
		argumentDescription(argument) {
			const extraInfo = [];
			if (argument.argChoices) extraInfo.push(`choices: ${argument.argChoices.map((choice) => JSON.stringify(choice)).join(", ")}`);
			if (argument.defaultValue !== void 0) extraInfo.push(`default: ${argument.defaultValueDescription || JSON.stringify(argument.defaultValue)}`);
			if (extraInfo.length > 0) {
				const extraDescription = `(${extraInfo.join(", ")})`;
				if (argument.description) return `${argument.description} ${extraDescription}`;
				return extraDescription;
			}
			return argument.description;
		}
		/**
		* Format a list of items, given a heading and an array of formatted items.
		*
		* @param {string} heading
		* @param {string[]} items
		* @param {Help} helper
		* @returns string[]
		*/
		formatItemList(heading, items, helper) {
			if (items.length === 0) return [];
			return [
				helper.styleTitle(heading),
				...items,
				""
			];
		}
		/**
		* Group items by their help group heading.
		*
		* @param {Command[] | Option[]} unsortedItems
		* @param {Command[] | Option[]} visibleItems
		* @param {Function} getGroup
		* @returns {Map<string, Command[] | Option[]>}
		*/
		groupItems(unsortedItems, visibleItems, getGroup) {
			const result = /* @__PURE__ */ new Map();
			unsortedItems.forEach((item) => {
				const group = getGroup(item);
				if (!result.has(group)) result.set(group, []);
			});
			visibleItems.forEach((item) => {
				const group = getGroup(item);
				if (!result.has(group)) result.set(group, []);
				result.get(group).push(item);
			});
			return result;
		}
		/**
		* Generate the built-in help text.
		*
		* @param {Command} cmd
		* @param {Help} helper
		* @returns {string}
		*/
		formatHelp(cmd, helper) {
			const termWidth = helper.padWidth(cmd, helper);
			const helpWidth = helper.helpWidth ?? 80;
			function callFormatItem(term, description) {
				return helper.formatItem(term, termWidth, description, helper);
			}
			let output = [`${helper.styleTitle("Usage:")} ${helper.styleUsage(helper.commandUsage(cmd))}`, ""];
			const commandDescription = helper.commandDescription(cmd);
			if (commandDescription.length > 0) output = output.concat([helper.boxWrap(helper.styleCommandDescription(commandDescription), helpWidth), ""]);
			const argumentList = helper.visibleArguments(cmd).map((argument) => {
				return callFormatItem(helper.styleArgumentTerm(helper.argumentTerm(argument)), helper.styleArgumentDescription(helper.argumentDescription(argument)));
			});
			output = output.concat(this.formatItemList("Arguments:", argumentList, helper));
			this.groupItems(cmd.options, helper.visibleOptions(cmd), (option) => option.helpGroupHeading ?? "Options:").forEach((options, group) => {
				const optionList = options.map((option) => {
					return callFormatItem(helper.styleOptionTerm(helper.optionTerm(option)), helper.styleOptionDescription(helper.optionDescription(option)));
				});
				output = output.concat(this.formatItemList(group, optionList, helper));
			});
			if (helper.showGlobalOptions) {
				const globalOptionList = helper.visibleGlobalOptions(cmd).map((option) => {
					return callFormatItem(helper.styleOptionTerm(helper.optionTerm(option)), helper.styleOptionDescription(helper.optionDescription(option)));
				});
				output = output.concat(this.formatItemList("Global Options:", globalOptionList, helper));
			}
			this.groupItems(cmd.commands, helper.visibleCommands(cmd), (sub) => sub.helpGroup() || "Commands:").forEach((commands, group) => {
				const commandList = commands.map((sub) => {
					return callFormatItem(helper.styleSubcommandTerm(helper.subcommandTerm(sub)), helper.styleSubcommandDescription(helper.subcommandDescription(sub)));
				});
				output = output.concat(this.formatItemList(group, commandList, helper));
			});
			return output.join("\n");
		}
		/**
		* Return display width of string, ignoring ANSI escape sequences. Used in padding and wrapping calculations.
		*
		* @param {string} str
		* @returns {number}
		*/
		displayWidth(str) {
			return stripColor(str).length;
		}
		/**
		* Style the title for displaying in the help. Called with 'Usage:', 'Options:', etc.
		*
		* @param {string} str
		* @returns {string}
		*/
		styleTitle(str) {
			return str;
		}
		styleUsage(str) {
			return str.split(" ").map((word) => {
				if (word === "[options]") return this.styleOptionText(word);
				if (word === "[command]") return this.styleSubcommandText(word);
				if (word[0] === "[" || word[0] === "<") return this.styleArgumentText(word);
				return this.styleCommandText(word);
			}).join(" ");
		}
		styleCommandDescription(str) {
			return this.styleDescriptionText(str);
		}
		styleOptionDescription(str) {
			return this.styleDescriptionText(str);
		}
		styleSubcommandDescription(str) {
			return this.styleDescriptionText(str);
		}
		styleArgumentDescription(str) {
			return this.styleDescriptionText(str);
		}
		styleDescriptionText(str) {
			return str;
		}
		styleOptionTerm(str) {
			return this.styleOptionText(str);
		}
		styleSubcommandTerm(str) {
			return str.split(" ").map((word) => {
				if (word === "[options]") return this.styleOptionText(word);
				if (word[0] === "[" || word[0] === "<") return this.styleArgumentText(word);
				return this.styleSubcommandText(word);
			}).join(" ");
		}
		styleArgumentTerm(str) {
			return this.styleArgumentText(str);
		}
		styleOptionText(str) {
			return str;
		}
		styleArgumentText(str) {
			return str;
		}
		styleSubcommandText(str) {
			return str;
		}
		styleCommandText(str) {
			return str;
		}
		/**
		* Calculate the pad width from the maximum term length.
		*
		* @param {Command} cmd
		* @param {Help} helper
		* @returns {number}
		*/
		padWidth(cmd, helper) {
			return Math.max(helper.longestOptionTermLength(cmd, helper), helper.longestGlobalOptionTermLength(cmd, helper), helper.longestSubcommandTermLength(cmd, helper), helper.longestArgumentTermLength(cmd, helper));
		}
		/**
		* Detect manually wrapped and indented strings by checking for line break followed by whitespace.
		*
		* @param {string} str
		* @returns {boolean}
		*/
		preformatted(str) {
			return /\n[^\S\r\n]/.test(str);
		}
		/**
		* Format the "item", which consists of a term and description. Pad the term and wrap the description, indenting the following lines.
		*
		* So "TTT", 5, "DDD DDDD DD DDD" might be formatted for this.helpWidth=17 like so:
		*   TTT  DDD DDDD
		*        DD DDD
		*
		* @param {string} term
		* @param {number} termWidth
		* @param {string} description
		* @param {Help} helper
		* @returns {string}
		*/
		formatItem(term, termWidth, description, helper) {
			const itemIndent = 2;
			const itemIndentStr = " ".repeat(itemIndent);
			if (!description) return itemIndentStr + term;
			const paddedTerm = term.padEnd(termWidth + term.length - helper.displayWidth(term));
			const spacerWidth = 2;
			const remainingWidth = (this.helpWidth ?? 80) - termWidth - spacerWidth - itemIndent;
			let formattedDescription;
			if (remainingWidth < this.minWidthToWrap || helper.preformatted(description)) formattedDescription = description;
			else formattedDescription = helper.boxWrap(description, remainingWidth).replace(/\n/g, "\n" + " ".repeat(termWidth + spacerWidth));
			return itemIndentStr + paddedTerm + " ".repeat(spacerWidth) + formattedDescription.replace(/\n/g, `\n${itemIndentStr}`);
		}
		/**
		* Wrap a string at whitespace, preserving existing line breaks.
		* Wrapping is skipped if the width is less than `minWidthToWrap`.
		*
		* @param {string} str
		* @param {number} width
		* @returns {string}
		*/
		boxWrap(str, width) {
			if (width < this.minWidthToWrap) return str;
			const rawLines = str.split(/\r\n|\n/);
			const chunkPattern = /[\s]*[^\s]+/g;
			const wrappedLines = [];
			rawLines.forEach((line) => {
				const chunks = line.match(chunkPattern);
				if (chunks === null) {
					wrappedLines.push("");
					return;
				}
				let sumChunks = [chunks.shift()];
				let sumWidth = this.displayWidth(sumChunks[0]);
				chunks.forEach((chunk) => {
					const visibleWidth = this.displayWidth(chunk);
					if (sumWidth + visibleWidth <= width) {
						sumChunks.push(chunk);
						sumWidth += visibleWidth;
						return;
					}
					wrappedLines.push(sumChunks.join(""));
					const nextChunk = chunk.trimStart();
					sumChunks = [nextChunk];
					sumWidth = this.displayWidth(nextChunk);
				});
				wrappedLines.push(sumChunks.join(""));
			});
			return wrappedLines.join("\n");
		}
	};
	/**
	* Strip style ANSI escape sequences from the string. In particular, SGR (Select Graphic Rendition) codes.
	*
	* @param {string} str
	* @returns {string}
	* @package
	*/
	function stripColor(str) {
		return str.replace(/\x1b\[\d*(;\d*)*m/g, "");
	}
	exports.Help = Help;
	exports.stripColor = stripColor;
}));
// node_modules/commander/lib/option.js
var require_option = /* @__PURE__ */ __commonJSMin(((exports) => {
	const { InvalidArgumentError } = require_error();
	var Option = class {
		/**
		* Initialize a new `Option` with the given `flags` and `description`.
		*
		* @param {string} flags
		* @param {string} [description]
		*/
		constructor(flags, description) {
			this.flags = flags;
			this.description = description || "";
			this.required = flags.includes("<");
			this.optional = flags.includes("[");
			this.variadic = /\w\.\.\.[>\]]$/.test(flags);
			this.mandatory = false;
			const optionFlags = splitOptionFlags(flags);
			this.short = optionFlags.shortFlag;
			this.long = optionFlags.longFlag;
			this.negate = false;
			if (this.long) this.negate = this.long.startsWith("--no-");
			this.defaultValue = void 0;
			this.defaultValueDescription = void 0;
			this.presetArg = void 0;
			this.envVar = void 0;
			this.parseArg = void 0;
			this.hidden = false;
			this.argChoices = void 0;
			this.conflictsWith = [];
			this.implied = void 0;
			this.helpGroupHeading = void 0;
		}
		/**
		* Set the default value, and optionally supply the description to be displayed in the help.
		*
		* @param {*} value
		* @param {string} [description]
		* @return {Option}
		*/
		default(value, description) {
			this.defaultValue = value;
			this.defaultValueDescription = description;
			return this;
		}
		/**
		* Preset to use when option used without option-argument, especially optional but also boolean and negated.
		* The custom processing (parseArg) is called.
		*
		* @example
		* new Option('--color').default('GREYSCALE').preset('RGB');
		* new Option('--donate [amount]').preset('20').argParser(parseFloat);
		*
		* @param {*} arg
		* @return {Option}
		*/
		preset(arg) {
			this.presetArg = arg;
			return this;
		}
		/**
		* Add option name(s) that conflict with this option.
		* An error will be displayed if conflicting options are found during parsing.
		*
		* @example
		* new Option('--rgb').conflicts('cmyk');
		* new Option('--js').conflicts(['ts', 'jsx']);
		*
		* @param {(string | string[])} names
		* @return {Option}
		*/
		conflicts(names) {
			this.conflictsWith = this.conflictsWith.concat(names);
			return this;
		}
		/**
		* Specify implied option values for when this option is set and the implied options are not.
		*
		* The custom processing (parseArg) is not called on the implied values.
		*
		* @example
		* program
		*   .addOption(new Option('--log', 'write logging information to file'))
		*   .addOption(new Option('--trace', 'log extra details').implies({ log: 'trace.txt' }));
		*
		* @param {object} impliedOptionValues
		* @return {Option}
		*/
		implies(impliedOptionValues) {
			let newImplied = impliedOptionValues;
			if (typeof impliedOptionValues === "string") newImplied = { [impliedOptionValues]: true };
			this.implied = Object.assign(this.implied || {}, newImplied);
			return this;
		}
		/**
		* Set environment variable to check for option value.
		*
		* An environment variable is only used if when processed the current option value is
		* undefined, or the source of the current value is 'default' or 'config' or 'env'.
		*
		* @param {string} name
		* @return {Option}
		*/
		env(name) {
			this.envVar = name;
			return this;
		}
		/**
		* Set the custom handler for processing CLI option arguments into option values.
		*
		* @param {Function} [fn]
		* @return {Option}
		*/
		argParser(fn) {
			this.parseArg = fn;
			return this;
		}
		/**
		* Whether the option is mandatory and must have a value after parsing.
		*
		* @param {boolean} [mandatory=true]
		* @return {Option}
		*/
		makeOptionMandatory(mandatory = true) {
			this.mandatory = !!mandatory;
			return this;
		}
		/**
		* Hide option in help.
		*
		* @param {boolean} [hide=true]
		* @return {Option}
		*/
		hideHelp(hide = true) {
			this.hidden = !!hide;
			return this;
		}
		/**
		* @package
		*/
		_collectValue(value, previous) {
			if (previous === this.defaultValue || !Array.isArray(previous)) return [value];
			previous.push(value);
			return previous;
		}
		/**
		* Only allow option value to be one of choices.
		*
		* @param {string[]} values
		* @return {Option}
		*/
		choices(values) {
			this.argChoices = values.slice();
			this.parseArg = (arg, previous) => {
				if (!this.argChoices.includes(arg)) throw new InvalidArgumentError(`Allowed choices are ${this.argChoices.join(", ")}.`);
				if (this.variadic) return this._collectValue(arg, previous);
				return arg;
			};
			return this;
		}
		/**
		* Return option name.
		*
		* @return {string}
		*/
		name() {
			if (this.long) return this.long.replace(/^--/, "");
			return this.short.replace(/^-/, "");
		}
		/**
		* Return option name, in a camelcase format that can be used
		* as an object attribute key.
		*
		* @return {string}
		*/
		attributeName() {
			if (this.negate) return camelcase(this.name().replace(/^no-/, ""));
			return camelcase(this.name());
		}
		/**
		* Set the help group heading.
		*
		* @param {string} heading
		* @return {Option}
		*/
		helpGroup(heading) {
			this.helpGroupHeading = heading;
			return this;
		}
		/**
		* Check if `arg` matches the short or long flag.
		*
		* @param {string} arg
		* @return {boolean}
		* @package
		*/
		is(arg) {
			return this.short === arg || this.long === arg;
		}
		/**
		* Return whether a boolean option.
		*
		* Options are one of boolean, negated, required argument, or optional argument.
		*
		* @return {boolean}
		* @package
		*/
		isBoolean() {
			return !this.required && !this.optional && !this.negate;
		}
	};
	/**
	* This class is to make it easier to work with dual options, without changing the existing
	* implementation. We support separate dual options for separate positive and negative options,
	* like `--build` and `--no-build`, which share a single option value. This works nicely for some
	* use cases, but is tricky for others where we want separate behaviours despite
	* the single shared option value.
	*/
	var DualOptions = class {
		/**
		* @param {Option[]} options
		*/
		constructor(options) {
			this.positiveOptions = /* @__PURE__ */ new Map();
			this.negativeOptions = /* @__PURE__ */ new Map();
			this.dualOptions = /* @__PURE__ */ new Set();
			options.forEach((option) => {
				if (option.negate) this.negativeOptions.set(option.attributeName(), option);
				else this.positiveOptions.set(option.attributeName(), option);
			});
			this.negativeOptions.forEach((value, key) => {
				if (this.positiveOptions.has(key)) this.dualOptions.add(key);
			});
		}
		/**
		* Did the value come from the option, and not from possible matching dual option?
		*
		* @param {*} value
		* @param {Option} option
		* @returns {boolean}
		*/
		valueFromOption(value, option) {
			const optionKey = option.attributeName();
			if (!this.dualOptions.has(optionKey)) return true;
			const preset = this.negativeOptions.get(optionKey).presetArg;
			const negativeValue = preset !== void 0 ? preset : false;
			return option.negate === (negativeValue === value);
		}
	};
	/**
	* Convert string from kebab-case to camelCase.
	*
	* @param {string} str
	* @return {string}
	* @private
	*/
	function camelcase(str) {
		return str.split("-").reduce((str, word) => {
			return str + word[0].toUpperCase() + word.slice(1);
		});
	}
	/**
	* Split the short and long flag out of something like '-m,--mixed <value>'
	*
	* @private
	*/
	function splitOptionFlags(flags) {
		let shortFlag;
		let longFlag;
		const shortFlagExp = /^-[^-]$/;
		const longFlagExp = /^--[^-]/;
		const flagParts = flags.split(/[ |,]+/).concat("guard");
		if (shortFlagExp.test(flagParts[0])) shortFlag = flagParts.shift();
		if (longFlagExp.test(flagParts[0])) longFlag = flagParts.shift();
		if (!shortFlag && shortFlagExp.test(flagParts[0])) shortFlag = flagParts.shift();
		if (!shortFlag && longFlagExp.test(flagParts[0])) {
			shortFlag = longFlag;
			longFlag = flagParts.shift();
		}
		if (flagParts[0].startsWith("-")) {
			const unsupportedFlag = flagParts[0];
			const baseError = `option creation failed due to '${unsupportedFlag}' in option flags '${flags}'`;
			if (/^-[^-][^-]/.test(unsupportedFlag)) throw new Error(`${baseError}
- a short flag is a single dash and a single character
  - either use a single dash and a single character (for a short flag)
  - or use a double dash for a long option (and can have two, like '--ws, --workspace')`);
			if (shortFlagExp.test(unsupportedFlag)) throw new Error(`${baseError}
- too many short flags`);
			if (longFlagExp.test(unsupportedFlag)) throw new Error(`${baseError}
- too many long flags`);
			throw new Error(`${baseError}
- unrecognised flag format`);
		}
		if (shortFlag === void 0 && longFlag === void 0) throw new Error(`option creation failed due to no flags found in '${flags}'.`);
		return {
			shortFlag,
			longFlag
		};
	}
	exports.Option = Option;
	exports.DualOptions = DualOptions;
}));
// node_modules/commander/lib/suggestSimilar.js
var require_suggestSimilar = /* @__PURE__ */ __commonJSMin(((exports) => {
	const maxDistance = 3;
	function editDistance(a, b) {
		if (Math.abs(a.length - b.length) > maxDistance) return Math.max(a.length, b.length);
		const d = [];
		for (let i = 0; i <= a.length; i++) d[i] = [i];
		for (let j = 0; j <= b.length; j++) d[0][j] = j;
		for (let j = 1; j <= b.length; j++) for (let i = 1; i <= a.length; i++) {
			let cost = 1;
			if (a[i - 1] === b[j - 1]) cost = 0;
			else cost = 1;
			d[i][j] = Math.min(d[i - 1][j] + 1, d[i][j - 1] + 1, d[i - 1][j - 1] + cost);
			if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
		}
		return d[a.length][b.length];
	}
	/**
	* Find close matches, restricted to same number of edits.
	*
	* @param {string} word
	* @param {string[]} candidates
	* @returns {string}
	*/
	function suggestSimilar(word, candidates) {
		if (!candidates || candidates.length === 0) return "";
		candidates = Array.from(new Set(candidates));
		const searchingOptions = word.startsWith("--");
		if (searchingOptions) {
			word = word.slice(2);
			candidates = candidates.map((candidate) => candidate.slice(2));
		}
		let similar = [];
		let bestDistance = maxDistance;
		const minSimilarity = .4;
		candidates.forEach((candidate) => {
			if (candidate.length <= 1) return;
			const distance = editDistance(word, candidate);
			const length = Math.max(word.length, candidate.length);
			if ((length - distance) / length > minSimilarity) {
				if (distance < bestDistance) {
					bestDistance = distance;
					similar = [candidate];
				} else if (distance === bestDistance) similar.push(candidate);
			}
		});
		similar.sort((a, b) => a.localeCompare(b));
		if (searchingOptions) similar = similar.map((candidate) => `--${candidate}`);
		if (similar.length > 1) return `\n(Did you mean one of ${similar.join(", ")}?)`;
		if (similar.length === 1) return `\n(Did you mean ${similar[0]}?)`;
		return "";
	}
	exports.suggestSimilar = suggestSimilar;
}));
// node_modules/commander/lib/command.js
var require_command = /* @__PURE__ */ __commonJSMin(((exports) => {
	const EventEmitter = __require("node:events").EventEmitter;
	const childProcess = __require("node:child_process");
	const path = __require("node:path");
	const fs = __require("node:fs");
	const process = __require("node:process");
	const { Argument, humanReadableArgName } = require_argument();
	const { CommanderError } = require_error();
	const { Help, stripColor } = require_help();
	const { Option, DualOptions } = require_option();
	const { suggestSimilar } = require_suggestSimilar();
	var Command = class Command extends EventEmitter {
		/**
		* Initialize a new `Command`.
		*
		* @param {string} [name]
		*/
		constructor(name) {
			super();
			/** @type {Command[]} */
			this.commands = [];
			/** @type {Option[]} */
			this.options = [];
			this.parent = null;
			this._allowUnknownOption = false;
			this._allowExcessArguments = false;
			/** @type {Argument[]} */
			this.registeredArguments = [];
			this._args = this.registeredArguments;
			/** @type {string[]} */
			this.args = [];
			this.rawArgs = [];
			this.processedArgs = [];
			this._scriptPath = null;
			this._name = name || "";
			this._optionValues = {};
			this._optionValueSources = {};
			this._storeOptionsAsProperties = false;
			this._actionHandler = null;
			this._executableHandler = false;
			this._executableFile = null;
			this._executableDir = null;
			this._defaultCommandName = null;
			this._exitCallback = null;
			this._aliases = [];
			this._combineFlagAndOptionalValue = true;
			this._description = "";
			this._summary = "";
			this._argsDescription = void 0;
			this._enablePositionalOptions = false;
			this._passThroughOptions = false;
			this._lifeCycleHooks = {};
			/** @type {(boolean | string)} */
			this._showHelpAfterError = false;
			this._showSuggestionAfterError = true;
			this._savedState = null;
			this._outputConfiguration = {
				writeOut: (str) => process.stdout.write(str),
				writeErr: (str) => process.stderr.write(str),
				outputError: (str, write) => write(str),
				getOutHelpWidth: () => process.stdout.isTTY ? process.stdout.columns : void 0,
				getErrHelpWidth: () => process.stderr.isTTY ? process.stderr.columns : void 0,
				getOutHasColors: () => useColor() ?? (process.stdout.isTTY && process.stdout.hasColors?.()),
				getErrHasColors: () => useColor() ?? (process.stderr.isTTY && process.stderr.hasColors?.()),
				stripColor: (str) => stripColor(str)
			};
			this._hidden = false;
			/** @type {(Option | null | undefined)} */
			this._helpOption = void 0;
			this._addImplicitHelpCommand = void 0;
			/** @type {Command} */
			this._helpCommand = void 0;
			this._helpConfiguration = {};
			/** @type {string | undefined} */
			this._helpGroupHeading = void 0;
			/** @type {string | undefined} */
			this._defaultCommandGroup = void 0;
			/** @type {string | undefined} */
			this._defaultOptionGroup = void 0;
		}
		/**
		* Copy settings that are useful to have in common across root command and subcommands.
		*
		* (Used internally when adding a command using `.command()` so subcommands inherit parent settings.)
		*
		* @param {Command} sourceCommand
		* @return {Command} `this` command for chaining
		*/
		copyInheritedSettings(sourceCommand) {
			this._outputConfiguration = sourceCommand._outputConfiguration;
			this._helpOption = sourceCommand._helpOption;
			this._helpCommand = sourceCommand._helpCommand;
			this._helpConfiguration = sourceCommand._helpConfiguration;
			this._exitCallback = sourceCommand._exitCallback;
			this._storeOptionsAsProperties = sourceCommand._storeOptionsAsProperties;
			this._combineFlagAndOptionalValue = sourceCommand._combineFlagAndOptionalValue;
			this._allowExcessArguments = sourceCommand._allowExcessArguments;
			this._enablePositionalOptions = sourceCommand._enablePositionalOptions;
			this._showHelpAfterError = sourceCommand._showHelpAfterError;
			this._showSuggestionAfterError = sourceCommand._showSuggestionAfterError;
			return this;
		}
		/**
		* @returns {Command[]}
		* @private
		*/
		_getCommandAndAncestors() {
			const result = [];
			for (let command = this; command; command = command.parent) result.push(command);
			return result;
		}
		/**
		* Define a command.
		*
		* There are two styles of command: pay attention to where to put the description.
		*
		* @example
		* // Command implemented using action handler (description is supplied separately to `.command`)
		* program
		*   .command('clone <source> [destination]')
		*   .description('clone a repository into a newly created directory')
		*   .action((source, destination) => {
		*     console.log('clone command called');
		*   });
		*
		* // Command implemented using separate executable file (description is second parameter to `.command`)
		* program
		*   .command('start <service>', 'start named service')
		*   .command('stop [service]', 'stop named service, or all if no name supplied');
		*
		* @param {string} nameAndArgs - command name and arguments, args are `<required>` or `[optional]` and last may also be `variadic...`
		* @param {(object | string)} [actionOptsOrExecDesc] - configuration options (for action), or description (for executable)
		* @param {object} [execOpts] - configuration options (for executable)
		* @return {Command} returns new command for action handler, or `this` for executable command
		*/
		command(nameAndArgs, actionOptsOrExecDesc, execOpts) {
			let desc = actionOptsOrExecDesc;
			let opts = execOpts;
			if (typeof desc === "object" && desc !== null) {
				opts = desc;
				desc = null;
			}
			opts = opts || {};
			const [, name, args] = nameAndArgs.match(/([^ ]+) *(.*)/);
			const cmd = this.createCommand(name);
			if (desc) {
				cmd.description(desc);
				cmd._executableHandler = true;
			}
			if (opts.isDefault) this._defaultCommandName = cmd._name;
			cmd._hidden = !!(opts.noHelp || opts.hidden);
			cmd._executableFile = opts.executableFile || null;
			if (args) cmd.arguments(args);
			this._registerCommand(cmd);
			cmd.parent = this;
			cmd.copyInheritedSettings(this);
			if (desc) return this;
			return cmd;
		}
		/**
		* Factory routine to create a new unattached command.
		*
		* See .command() for creating an attached subcommand, which uses this routine to
		* create the command. You can override createCommand to customise subcommands.
		*
		* @param {string} [name]
		* @return {Command} new command
		*/
		createCommand(name) {
			return new Command(name);
		}
		/**
		* You can customise the help with a subclass of Help by overriding createHelp,
		* or by overriding Help properties using configureHelp().
		*
		* @return {Help}
		*/
		createHelp() {
			return Object.assign(new Help(), this.configureHelp());
		}
		/**
		* You can customise the help by overriding Help properties using configureHelp(),
		* or with a subclass of Help by overriding createHelp().
		*
		* @param {object} [configuration] - configuration options
		* @return {(Command | object)} `this` command for chaining, or stored configuration
		*/
		configureHelp(configuration) {
			if (configuration === void 0) return this._helpConfiguration;
			this._helpConfiguration = configuration;
			return this;
		}
		/**
		* The default output goes to stdout and stderr. You can customise this for special
		* applications. You can also customise the display of errors by overriding outputError.
		*
		* The configuration properties are all functions:
		*
		*     // change how output being written, defaults to stdout and stderr
		*     writeOut(str)
		*     writeErr(str)
		*     // change how output being written for errors, defaults to writeErr
		*     outputError(str, write) // used for displaying errors and not used for displaying help
		*     // specify width for wrapping help
		*     getOutHelpWidth()
		*     getErrHelpWidth()
		*     // color support, currently only used with Help
		*     getOutHasColors()
		*     getErrHasColors()
		*     stripColor() // used to remove ANSI escape codes if output does not have colors
		*
		* @param {object} [configuration] - configuration options
		* @return {(Command | object)} `this` command for chaining, or stored configuration
		*/
		configureOutput(configuration) {
			if (configuration === void 0) return this._outputConfiguration;
			this._outputConfiguration = {
				...this._outputConfiguration,
				...configuration
			};
			return this;
		}
		/**
		* Display the help or a custom message after an error occurs.
		*
		* @param {(boolean|string)} [displayHelp]
		* @return {Command} `this` command for chaining
		*/
		showHelpAfterError(displayHelp = true) {
			if (typeof displayHelp !== "string") displayHelp = !!displayHelp;
			this._showHelpAfterError = displayHelp;
			return this;
		}
		/**
		* Display suggestion of similar commands for unknown commands, or options for unknown options.
		*
		* @param {boolean} [displaySuggestion]
		* @return {Command} `this` command for chaining
		*/
		showSuggestionAfterError(displaySuggestion = true) {
			this._showSuggestionAfterError = !!displaySuggestion;
			return this;
		}
		/**
		* Add a prepared subcommand.
		*
		* See .command() for creating an attached subcommand which inherits settings from its parent.
		*
		* @param {Command} cmd - new subcommand
		* @param {object} [opts] - configuration options
		* @return {Command} `this` command for chaining
		*/
		addCommand(cmd, opts) {
			if (!cmd._name) throw new Error(`Command passed to .addCommand() must have a name
- specify the name in Command constructor or using .name()`);
			opts = opts || {};
			if (opts.isDefault) this._defaultCommandName = cmd._name;
			if (opts.noHelp || opts.hidden) cmd._hidden = true;
			this._registerCommand(cmd);
			cmd.parent = this;
			cmd._checkForBrokenPassThrough();
			return this;
		}
		/**
		* Factory routine to create a new unattached argument.
		*
		* See .argument() for creating an attached argument, which uses this routine to
		* create the argument. You can override createArgument to return a custom argument.
		*
		* @param {string} name
		* @param {string} [description]
		* @return {Argument} new argument
		*/
		createArgument(name, description) {
			return new Argument(name, description);
		}
		/**
		* Define argument syntax for command.
		*
		* The default is that the argument is required, and you can explicitly
		* indicate this with <> around the name. Put [] around the name for an optional argument.
		*
		* @example
		* program.argument('<input-file>');
		* program.argument('[output-file]');
		*
		* @param {string} name
		* @param {string} [description]
		* @param {(Function|*)} [parseArg] - custom argument processing function or default value
		* @param {*} [defaultValue]
		* @return {Command} `this` command for chaining
		*/
		argument(name, description, parseArg, defaultValue) {
			const argument = this.createArgument(name, description);
			if (typeof parseArg === "function") argument.default(defaultValue).argParser(parseArg);
			else argument.default(parseArg);
			this.addArgument(argument);
			return this;
		}
		/**
		* Define argument syntax for command, adding multiple at once (without descriptions).
		*
		* See also .argument().
		*
		* @example
		* program.arguments('<cmd> [env]');
		*
		* @param {string} names
		* @return {Command} `this` command for chaining
		*/
		arguments(names) {
			names.trim().split(/ +/).forEach((detail) => {
				this.argument(detail);
			});
			return this;
		}
		/**
		* Define argument syntax for command, adding a prepared argument.
		*
		* @param {Argument} argument
		* @return {Command} `this` command for chaining
		*/
		addArgument(argument) {
			const previousArgument = this.registeredArguments.slice(-1)[0];
			if (previousArgument?.variadic) throw new Error(`only the last argument can be variadic '${previousArgument.name()}'`);
			if (argument.required && argument.defaultValue !== void 0 && argument.parseArg === void 0) throw new Error(`a default value for a required argument is never used: '${argument.name()}'`);
			this.registeredArguments.push(argument);
			return this;
		}
		/**
		* Customise or override default help command. By default a help command is automatically added if your command has subcommands.
		*
		* @example
		*    program.helpCommand('help [cmd]');
		*    program.helpCommand('help [cmd]', 'show help');
		*    program.helpCommand(false); // suppress default help command
		*    program.helpCommand(true); // add help command even if no subcommands
		*
		* @param {string|boolean} enableOrNameAndArgs - enable with custom name and/or arguments, or boolean to override whether added
		* @param {string} [description] - custom description
		* @return {Command} `this` command for chaining
		*/
		helpCommand(enableOrNameAndArgs, description) {
			if (typeof enableOrNameAndArgs === "boolean") {
				this._addImplicitHelpCommand = enableOrNameAndArgs;
				if (enableOrNameAndArgs && this._defaultCommandGroup) this._initCommandGroup(this._getHelpCommand());
				return this;
			}
			const [, helpName, helpArgs] = (enableOrNameAndArgs ?? "help [command]").match(/([^ ]+) *(.*)/);
			const helpDescription = description ?? "display help for command";
			const helpCommand = this.createCommand(helpName);
			helpCommand.helpOption(false);
			if (helpArgs) helpCommand.arguments(helpArgs);
			if (helpDescription) helpCommand.description(helpDescription);
			this._addImplicitHelpCommand = true;
			this._helpCommand = helpCommand;
			if (enableOrNameAndArgs || description) this._initCommandGroup(helpCommand);
			return this;
		}
		/**
		* Add prepared custom help command.
		*
		* @param {(Command|string|boolean)} helpCommand - custom help command, or deprecated enableOrNameAndArgs as for `.helpCommand()`
		* @param {string} [deprecatedDescription] - deprecated custom description used with custom name only
		* @return {Command} `this` command for chaining
		*/
		addHelpCommand(helpCommand, deprecatedDescription) {
			if (typeof helpCommand !== "object") {
				this.helpCommand(helpCommand, deprecatedDescription);
				return this;
			}
			this._addImplicitHelpCommand = true;
			this._helpCommand = helpCommand;
			this._initCommandGroup(helpCommand);
			return this;
		}
		/**
		* Lazy create help command.
		*
		* @return {(Command|null)}
		* @package
		*/
		_getHelpCommand() {
			if (this._addImplicitHelpCommand ?? (this.commands.length && !this._actionHandler && !this._findCommand("help"))) {
				if (this._helpCommand === void 0) this.helpCommand(void 0, void 0);
				return this._helpCommand;
			}
			return null;
		}
		/**
		* Add hook for life cycle event.
		*
		* @param {string} event
		* @param {Function} listener
		* @return {Command} `this` command for chaining
		*/
		hook(event, listener) {
			const allowedValues = [
				"preSubcommand",
				"preAction",
				"postAction"
			];
			if (!allowedValues.includes(event)) throw new Error(`Unexpected value for event passed to hook : '${event}'.
Expecting one of '${allowedValues.join("', '")}'`);
			if (this._lifeCycleHooks[event]) this._lifeCycleHooks[event].push(listener);
			else this._lifeCycleHooks[event] = [listener];
			return this;
		}
		/**
		* Register callback to use as replacement for calling process.exit.
		*
		* @param {Function} [fn] optional callback which will be passed a CommanderError, defaults to throwing
		* @return {Command} `this` command for chaining
		*/
		exitOverride(fn) {
			if (fn) this._exitCallback = fn;
			else this._exitCallback = (err) => {
				if (err.code !== "commander.executeSubCommandAsync") throw err;
			};
			return this;
		}
		/**
		* Call process.exit, and _exitCallback if defined.
		*
		* @param {number} exitCode exit code for using with process.exit
		* @param {string} code an id string representing the error
		* @param {string} message human-readable description of the error
		* @return never
		* @private
		*/
		_exit(exitCode, code, message) {
			if (this._exitCallback) this._exitCallback(new CommanderError(exitCode, code, message));
			process.exit(exitCode);
		}
		/**
		* Register callback `fn` for the command.
		*
		* @example
		* program
		*   .command('serve')
		*   .description('start service')
		*   .action(function() {
		*      // do work here
		*   });
		*
		* @param {Function} fn
		* @return {Command} `this` command for chaining
		*/
		action(fn) {
			const listener = (args) => {
				const expectedArgsCount = this.registeredArguments.length;
				const actionArgs = args.slice(0, expectedArgsCount);
				if (this._storeOptionsAsProperties) actionArgs[expectedArgsCount] = this;
				else actionArgs[expectedArgsCount] = this.opts();
				actionArgs.push(this);
				return fn.apply(this, actionArgs);
			};
			this._actionHandler = listener;
			return this;
		}
		/**
		* Factory routine to create a new unattached option.
		*
		* See .option() for creating an attached option, which uses this routine to
		* create the option. You can override createOption to return a custom option.
		*
		* @param {string} flags
		* @param {string} [description]
		* @return {Option} new option
		*/
		createOption(flags, description) {
			return new Option(flags, description);
		}
		/**
		* Wrap parseArgs to catch 'commander.invalidArgument'.
		*
		* @param {(Option | Argument)} target
		* @param {string} value
		* @param {*} previous
		* @param {string} invalidArgumentMessage
		* @private
		*/
		_callParseArg(target, value, previous, invalidArgumentMessage) {
			try {
				return target.parseArg(value, previous);
			} catch (err) {
				if (err.code === "commander.invalidArgument") {
					const message = `${invalidArgumentMessage} ${err.message}`;
					this.error(message, {
						exitCode: err.exitCode,
						code: err.code
					});
				}
				throw err;
			}
		}
		/**
		* Check for option flag conflicts.
		* Register option if no conflicts found, or throw on conflict.
		*
		* @param {Option} option
		* @private
		*/
		_registerOption(option) {
			const matchingOption = option.short && this._findOption(option.short) || option.long && this._findOption(option.long);
			if (matchingOption) {
				const matchingFlag = option.long && this._findOption(option.long) ? option.long : option.short;
				throw new Error(`Cannot add option '${option.flags}'${this._name && ` to command '${this._name}'`} due to conflicting flag '${matchingFlag}'
-  already used by option '${matchingOption.flags}'`);
			}
			this._initOptionGroup(option);
			this.options.push(option);
		}
		/**
		* Check for command name and alias conflicts with existing commands.
		* Register command if no conflicts found, or throw on conflict.
		*
		* @param {Command} command
		* @private
		*/
		_registerCommand(command) {
			const knownBy = (cmd) => {
				return [cmd.name()].concat(cmd.aliases());
			};
			const alreadyUsed = knownBy(command).find((name) => this._findCommand(name));
			if (alreadyUsed) {
				const existingCmd = knownBy(this._findCommand(alreadyUsed)).join("|");
				const newCmd = knownBy(command).join("|");
				throw new Error(`cannot add command '${newCmd}' as already have command '${existingCmd}'`);
			}
			this._initCommandGroup(command);
			this.commands.push(command);
		}
		/**
		* Add an option.
		*
		* @param {Option} option
		* @return {Command} `this` command for chaining
		*/
		addOption(option) {
			this._registerOption(option);
			const oname = option.name();
			const name = option.attributeName();
			if (option.negate) {
				const positiveLongFlag = option.long.replace(/^--no-/, "--");
				if (!this._findOption(positiveLongFlag)) this.setOptionValueWithSource(name, option.defaultValue === void 0 ? true : option.defaultValue, "default");
			} else if (option.defaultValue !== void 0) this.setOptionValueWithSource(name, option.defaultValue, "default");
			const handleOptionValue = (val, invalidValueMessage, valueSource) => {
				if (val == null && option.presetArg !== void 0) val = option.presetArg;
				const oldValue = this.getOptionValue(name);
				if (val !== null && option.parseArg) val = this._callParseArg(option, val, oldValue, invalidValueMessage);
				else if (val !== null && option.variadic) val = option._collectValue(val, oldValue);
				if (val == null) {
					if (option.negate) val = false;
					else if (option.isBoolean() || option.optional) val = true;
					else val = "";
				}
				this.setOptionValueWithSource(name, val, valueSource);
			};
			this.on("option:" + oname, (val) => {
				const invalidValueMessage = `error: option '${option.flags}' argument '${val}' is invalid.`;
				handleOptionValue(val, invalidValueMessage, "cli");
			});
			if (option.envVar) this.on("optionEnv:" + oname, (val) => {
				const invalidValueMessage = `error: option '${option.flags}' value '${val}' from env '${option.envVar}' is invalid.`;
				handleOptionValue(val, invalidValueMessage, "env");
			});
			return this;
		}
		/**
		* Internal implementation shared by .option() and .requiredOption()
		*
		* @return {Command} `this` command for chaining
		* @private
		*/
		_optionEx(config, flags, description, fn, defaultValue) {
			if (typeof flags === "object" && flags instanceof Option) throw new Error("To add an Option object use addOption() instead of option() or requiredOption()");
			const option = this.createOption(flags, description);
			option.makeOptionMandatory(!!config.mandatory);
			if (typeof fn === "function") option.default(defaultValue).argParser(fn);
			else if (fn instanceof RegExp) {
				const regex = fn;
				fn = (val, def) => {
					const m = regex.exec(val);
					return m ? m[0] : def;
				};
				option.default(defaultValue).argParser(fn);
			} else option.default(fn);
			return this.addOption(option);
		}
		/**
		* Define option with `flags`, `description`, and optional argument parsing function or `defaultValue` or both.
		*
		* The `flags` string contains the short and/or long flags, separated by comma, a pipe or space. A required
		* option-argument is indicated by `<>` and an optional option-argument by `[]`.
		*
		* See the README for more details, and see also addOption() and requiredOption().
		*
		* @example
		* program
		*     .option('-p, --pepper', 'add pepper')
		*     .option('--pt, --pizza-type <TYPE>', 'type of pizza') // required option-argument
		*     .option('-c, --cheese [CHEESE]', 'add extra cheese', 'mozzarella') // optional option-argument with default
		*     .option('-t, --tip <VALUE>', 'add tip to purchase cost', parseFloat) // custom parse function
		*
		* @param {string} flags
		* @param {string} [description]
		* @param {(Function|*)} [parseArg] - custom option processing function or default value
		* @param {*} [defaultValue]
		* @return {Command} `this` command for chaining
		*/
		option(flags, description, parseArg, defaultValue) {
			return this._optionEx({}, flags, description, parseArg, defaultValue);
		}
		/**
		* Add a required option which must have a value after parsing. This usually means
		* the option must be specified on the command line. (Otherwise the same as .option().)
		*
		* The `flags` string contains the short and/or long flags, separated by comma, a pipe or space.
		*
		* @param {string} flags
		* @param {string} [description]
		* @param {(Function|*)} [parseArg] - custom option processing function or default value
		* @param {*} [defaultValue]
		* @return {Command} `this` command for chaining
		*/
		requiredOption(flags, description, parseArg, defaultValue) {
			return this._optionEx({ mandatory: true }, flags, description, parseArg, defaultValue);
		}
		/**
		* Alter parsing of short flags with optional values.
		*
		* @example
		* // for `.option('-f,--flag [value]'):
		* program.combineFlagAndOptionalValue(true);  // `-f80` is treated like `--flag=80`, this is the default behaviour
		* program.combineFlagAndOptionalValue(false) // `-fb` is treated like `-f -b`
		*
		* @param {boolean} [combine] - if `true` or omitted, an optional value can be specified directly after the flag.
		* @return {Command} `this` command for chaining
		*/
		combineFlagAndOptionalValue(combine = true) {
			this._combineFlagAndOptionalValue = !!combine;
			return this;
		}
		/**
		* Allow unknown options on the command line.
		*
		* @param {boolean} [allowUnknown] - if `true` or omitted, no error will be thrown for unknown options.
		* @return {Command} `this` command for chaining
		*/
		allowUnknownOption(allowUnknown = true) {
			this._allowUnknownOption = !!allowUnknown;
			return this;
		}
		/**
		* Allow excess command-arguments on the command line. Pass false to make excess arguments an error.
		*
		* @param {boolean} [allowExcess] - if `true` or omitted, no error will be thrown for excess arguments.
		* @return {Command} `this` command for chaining
		*/
		allowExcessArguments(allowExcess = true) {
			this._allowExcessArguments = !!allowExcess;
			return this;
		}
		/**
		* Enable positional options. Positional means global options are specified before subcommands which lets
		* subcommands reuse the same option names, and also enables subcommands to turn on passThroughOptions.
		* The default behaviour is non-positional and global options may appear anywhere on the command line.
		*
		* @param {boolean} [positional]
		* @return {Command} `this` command for chaining
		*/
		enablePositionalOptions(positional = true) {
			this._enablePositionalOptions = !!positional;
			return this;
		}
		/**
		* Pass through options that come after command-arguments rather than treat them as command-options,
		* so actual command-options come before command-arguments. Turning this on for a subcommand requires
		* positional options to have been enabled on the program (parent commands).
		* The default behaviour is non-positional and options may appear before or after command-arguments.
		*
		* @param {boolean} [passThrough] for unknown options.
		* @return {Command} `this` command for chaining
		*/
		passThroughOptions(passThrough = true) {
			this._passThroughOptions = !!passThrough;
			this._checkForBrokenPassThrough();
			return this;
		}
		/**
		* @private
		*/
		_checkForBrokenPassThrough() {
			if (this.parent && this._passThroughOptions && !this.parent._enablePositionalOptions) throw new Error(`passThroughOptions cannot be used for '${this._name}' without turning on enablePositionalOptions for parent command(s)`);
		}
		/**
		* Whether to store option values as properties on command object,
		* or store separately (specify false). In both cases the option values can be accessed using .opts().
		*
		* @param {boolean} [storeAsProperties=true]
		* @return {Command} `this` command for chaining
		*/
		storeOptionsAsProperties(storeAsProperties = true) {
			if (this.options.length) throw new Error("call .storeOptionsAsProperties() before adding options");
			if (Object.keys(this._optionValues).length) throw new Error("call .storeOptionsAsProperties() before setting option values");
			this._storeOptionsAsProperties = !!storeAsProperties;
			return this;
		}
		/**
		* Retrieve option value.
		*
		* @param {string} key
		* @return {object} value
		*/
		getOptionValue(key) {
			if (this._storeOptionsAsProperties) return this[key];
			return this._optionValues[key];
		}
		/**
		* Store option value.
		*
		* @param {string} key
		* @param {object} value
		* @return {Command} `this` command for chaining
		*/
		setOptionValue(key, value) {
			return this.setOptionValueWithSource(key, value, void 0);
		}
		/**
		* Store option value and where the value came from.
		*
		* @param {string} key
		* @param {object} value
		* @param {string} source - expected values are default/config/env/cli/implied
		* @return {Command} `this` command for chaining
		*/
		setOptionValueWithSource(key, value, source) {
			if (this._storeOptionsAsProperties) this[key] = value;
			else this._optionValues[key] = value;
			this._optionValueSources[key] = source;
			return this;
		}
		/**
		* Get source of option value.
		* Expected values are default | config | env | cli | implied
		*
		* @param {string} key
		* @return {string}
		*/
		getOptionValueSource(key) {
			return this._optionValueSources[key];
		}
		/**
		* Get source of option value. See also .optsWithGlobals().
		* Expected values are default | config | env | cli | implied
		*
		* @param {string} key
		* @return {string}
		*/
		getOptionValueSourceWithGlobals(key) {
			let source;
			this._getCommandAndAncestors().forEach((cmd) => {
				if (cmd.getOptionValueSource(key) !== void 0) source = cmd.getOptionValueSource(key);
			});
			return source;
		}
		/**
		* Get user arguments from implied or explicit arguments.
		* Side-effects: set _scriptPath if args included script. Used for default program name, and subcommand searches.
		*
		* @private
		*/
		_prepareUserArgs(argv, parseOptions) {
			if (argv !== void 0 && !Array.isArray(argv)) throw new Error("first parameter to parse must be array or undefined");
			parseOptions = parseOptions || {};
			if (argv === void 0 && parseOptions.from === void 0) {
				if (process.versions?.electron) parseOptions.from = "electron";
				const execArgv = process.execArgv ?? [];
				if (execArgv.includes("-e") || execArgv.includes("--eval") || execArgv.includes("-p") || execArgv.includes("--print")) parseOptions.from = "eval";
			}
			if (argv === void 0) argv = process.argv;
			this.rawArgs = argv.slice();
			let userArgs;
			switch (parseOptions.from) {
				case void 0:
				case "node":
					this._scriptPath = argv[1];
					userArgs = argv.slice(2);
					break;
				case "electron":
					if (process.defaultApp) {
						this._scriptPath = argv[1];
						userArgs = argv.slice(2);
					} else userArgs = argv.slice(1);
					break;
				case "user":
					userArgs = argv.slice(0);
					break;
				case "eval":
					userArgs = argv.slice(1);
					break;
				default: throw new Error(`unexpected parse option { from: '${parseOptions.from}' }`);
			}
			if (!this._name && this._scriptPath) this.nameFromFilename(this._scriptPath);
			this._name = this._name || "program";
			return userArgs;
		}
		/**
		* Parse `argv`, setting options and invoking commands when defined.
		*
		* Use parseAsync instead of parse if any of your action handlers are async.
		*
		* Call with no parameters to parse `process.argv`. Detects Electron and special node options like `node --eval`. Easy mode!
		*
		* Or call with an array of strings to parse, and optionally where the user arguments start by specifying where the arguments are `from`:
		* - `'node'`: default, `argv[0]` is the application and `argv[1]` is the script being run, with user arguments after that
		* - `'electron'`: `argv[0]` is the application and `argv[1]` varies depending on whether the electron application is packaged
		* - `'user'`: just user arguments
		*
		* @example
		* program.parse(); // parse process.argv and auto-detect electron and special node flags
		* program.parse(process.argv); // assume argv[0] is app and argv[1] is script
		* program.parse(my-args, { from: 'user' }); // just user supplied arguments, nothing special about argv[0]
		*
		* @param {string[]} [argv] - optional, defaults to process.argv
		* @param {object} [parseOptions] - optionally specify style of options with from: node/user/electron
		* @param {string} [parseOptions.from] - where the args are from: 'node', 'user', 'electron'
		* @return {Command} `this` command for chaining
		*/
		parse(argv, parseOptions) {
			this._prepareForParse();
			const userArgs = this._prepareUserArgs(argv, parseOptions);
			this._parseCommand([], userArgs);
			return this;
		}
		/**
		* Parse `argv`, setting options and invoking commands when defined.
		*
		* Call with no parameters to parse `process.argv`. Detects Electron and special node options like `node --eval`. Easy mode!
		*
		* Or call with an array of strings to parse, and optionally where the user arguments start by specifying where the arguments are `from`:
		* - `'node'`: default, `argv[0]` is the application and `argv[1]` is the script being run, with user arguments after that
		* - `'electron'`: `argv[0]` is the application and `argv[1]` varies depending on whether the electron application is packaged
		* - `'user'`: just user arguments
		*
		* @example
		* await program.parseAsync(); // parse process.argv and auto-detect electron and special node flags
		* await program.parseAsync(process.argv); // assume argv[0] is app and argv[1] is script
		* await program.parseAsync(my-args, { from: 'user' }); // just user supplied arguments, nothing special about argv[0]
		*
		* @param {string[]} [argv]
		* @param {object} [parseOptions]
		* @param {string} parseOptions.from - where the args are from: 'node', 'user', 'electron'
		* @return {Promise}
		*/
		async parseAsync(argv, parseOptions) {
			this._prepareForParse();
			const userArgs = this._prepareUserArgs(argv, parseOptions);
			await this._parseCommand([], userArgs);
			return this;
		}
		_prepareForParse() {
			if (this._savedState === null) this.saveStateBeforeParse();
			else this.restoreStateBeforeParse();
		}
		/**
		* Called the first time parse is called to save state and allow a restore before subsequent calls to parse.
		* Not usually called directly, but available for subclasses to save their custom state.
		*
		* This is called in a lazy way. Only commands used in parsing chain will have state saved.
		*/
		saveStateBeforeParse() {
			this._savedState = {
				_name: this._name,
				_optionValues: { ...this._optionValues },
				_optionValueSources: { ...this._optionValueSources }
			};
		}
		/**
		* Restore state before parse for calls after the first.
		* Not usually called directly, but available for subclasses to save their custom state.
		*
		* This is called in a lazy way. Only commands used in parsing chain will have state restored.
		*/
		restoreStateBeforeParse() {
			if (this._storeOptionsAsProperties) throw new Error(`Can not call parse again when storeOptionsAsProperties is true.
- either make a new Command for each call to parse, or stop storing options as properties`);
			this._name = this._savedState._name;
			this._scriptPath = null;
			this.rawArgs = [];
			this._optionValues = { ...this._savedState._optionValues };
			this._optionValueSources = { ...this._savedState._optionValueSources };
			this.args = [];
			this.processedArgs = [];
		}
		/**
		* Throw if expected executable is missing. Add lots of help for author.
		*
		* @param {string} executableFile
		* @param {string} executableDir
		* @param {string} subcommandName
		*/
		_checkForMissingExecutable(executableFile, executableDir, subcommandName) {
			if (fs.existsSync(executableFile)) return;
			const executableMissing = `'${executableFile}' does not exist
 - if '${subcommandName}' is not meant to be an executable command, remove description parameter from '.command()' and use '.description()' instead
 - if the default executable name is not suitable, use the executableFile option to supply a custom name or path
 - ${executableDir ? `searched for local subcommand relative to directory '${executableDir}'` : "no directory for search for local subcommand, use .executableDir() to supply a custom directory"}`;
			throw new Error(executableMissing);
		}
		/**
		* Execute a sub-command executable.
		*
		* @private
		*/
		_executeSubCommand(subcommand, args) {
			args = args.slice();
			let launchWithNode = false;
			const sourceExt = [
				".js",
				".ts",
				".tsx",
				".mjs",
				".cjs"
			];
			function findFile(baseDir, baseName) {
				const localBin = path.resolve(baseDir, baseName);
				if (fs.existsSync(localBin)) return localBin;
				if (sourceExt.includes(path.extname(baseName))) return void 0;
				const foundExt = sourceExt.find((ext) => fs.existsSync(`${localBin}${ext}`));
				if (foundExt) return `${localBin}${foundExt}`;
			}
			this._checkForMissingMandatoryOptions();
			this._checkForConflictingOptions();
			let executableFile = subcommand._executableFile || `${this._name}-${subcommand._name}`;
			let executableDir = this._executableDir || "";
			if (this._scriptPath) {
				let resolvedScriptPath;
				try {
					resolvedScriptPath = fs.realpathSync(this._scriptPath);
				} catch {
					resolvedScriptPath = this._scriptPath;
				}
				executableDir = path.resolve(path.dirname(resolvedScriptPath), executableDir);
			}
			if (executableDir) {
				let localFile = findFile(executableDir, executableFile);
				if (!localFile && !subcommand._executableFile && this._scriptPath) {
					const legacyName = path.basename(this._scriptPath, path.extname(this._scriptPath));
					if (legacyName !== this._name) localFile = findFile(executableDir, `${legacyName}-${subcommand._name}`);
				}
				executableFile = localFile || executableFile;
			}
			launchWithNode = sourceExt.includes(path.extname(executableFile));
			let proc;
			if (process.platform !== "win32") {
				if (launchWithNode) {
					args.unshift(executableFile);
					args = incrementNodeInspectorPort(process.execArgv).concat(args);
					proc = childProcess.spawn(process.argv[0], args, { stdio: "inherit" });
				} else proc = childProcess.spawn(executableFile, args, { stdio: "inherit" });
			} else {
				this._checkForMissingExecutable(executableFile, executableDir, subcommand._name);
				args.unshift(executableFile);
				args = incrementNodeInspectorPort(process.execArgv).concat(args);
				proc = childProcess.spawn(process.execPath, args, { stdio: "inherit" });
			}
			if (!proc.killed) [
				"SIGUSR1",
				"SIGUSR2",
				"SIGTERM",
				"SIGINT",
				"SIGHUP"
			].forEach((signal) => {
				process.on(signal, () => {
					if (proc.killed === false && proc.exitCode === null) proc.kill(signal);
				});
			});
			const exitCallback = this._exitCallback;
			proc.on("close", (code) => {
				code = code ?? 1;
				if (!exitCallback) process.exit(code);
				else exitCallback(new CommanderError(code, "commander.executeSubCommandAsync", "(close)"));
			});
			proc.on("error", (err) => {
				if (err.code === "ENOENT") this._checkForMissingExecutable(executableFile, executableDir, subcommand._name);
				else if (err.code === "EACCES") throw new Error(`'${executableFile}' not executable`);
				if (!exitCallback) process.exit(1);
				else {
					const wrappedError = new CommanderError(1, "commander.executeSubCommandAsync", "(error)");
					wrappedError.nestedError = err;
					exitCallback(wrappedError);
				}
			});
			this.runningCommand = proc;
		}
		/**
		* @private
		*/
		_dispatchSubcommand(commandName, operands, unknown) {
			const subCommand = this._findCommand(commandName);
			if (!subCommand) this.help({ error: true });
			subCommand._prepareForParse();
			let promiseChain;
			promiseChain = this._chainOrCallSubCommandHook(promiseChain, subCommand, "preSubcommand");
			promiseChain = this._chainOrCall(promiseChain, () => {
				if (subCommand._executableHandler) this._executeSubCommand(subCommand, operands.concat(unknown));
				else return subCommand._parseCommand(operands, unknown);
			});
			return promiseChain;
		}
		/**
		* Invoke help directly if possible, or dispatch if necessary.
		* e.g. help foo
		*
		* @private
		*/
		_dispatchHelpCommand(subcommandName) {
			if (!subcommandName) this.help();
			const subCommand = this._findCommand(subcommandName);
			if (subCommand && !subCommand._executableHandler) subCommand.help();
			return this._dispatchSubcommand(subcommandName, [], [this._getHelpOption()?.long ?? this._getHelpOption()?.short ?? "--help"]);
		}
		/**
		* Check this.args against expected this.registeredArguments.
		*
		* @private
		*/
		_checkNumberOfArguments() {
			this.registeredArguments.forEach((arg, i) => {
				if (arg.required && this.args[i] == null) this.missingArgument(arg.name());
			});
			if (this.registeredArguments.length > 0 && this.registeredArguments[this.registeredArguments.length - 1].variadic) return;
			if (this.args.length > this.registeredArguments.length) this._excessArguments(this.args);
		}
		/**
		* Process this.args using this.registeredArguments and save as this.processedArgs!
		*
		* @private
		*/
		_processArguments() {
			const myParseArg = (argument, value, previous) => {
				let parsedValue = value;
				if (value !== null && argument.parseArg) {
					const invalidValueMessage = `error: command-argument value '${value}' is invalid for argument '${argument.name()}'.`;
					parsedValue = this._callParseArg(argument, value, previous, invalidValueMessage);
				}
				return parsedValue;
			};
			this._checkNumberOfArguments();
			const processedArgs = [];
			this.registeredArguments.forEach((declaredArg, index) => {
				let value = declaredArg.defaultValue;
				if (declaredArg.variadic) {
					if (index < this.args.length) {
						value = this.args.slice(index);
						if (declaredArg.parseArg) value = value.reduce((processed, v) => {
							return myParseArg(declaredArg, v, processed);
						}, declaredArg.defaultValue);
					} else if (value === void 0) value = [];
				} else if (index < this.args.length) {
					value = this.args[index];
					if (declaredArg.parseArg) value = myParseArg(declaredArg, value, declaredArg.defaultValue);
				}
				processedArgs[index] = value;
			});
			this.processedArgs = processedArgs;
		}
		/**
		* Once we have a promise we chain, but call synchronously until then.
		*
		* @param {(Promise|undefined)} promise
		* @param {Function} fn
		* @return {(Promise|undefined)}
		* @private
		*/
		_chainOrCall(promise, fn) {
			if (promise?.then && typeof promise.then === "function") return promise.then(() => fn());
			return fn();
		}
		/**
		*
		* @param {(Promise|undefined)} promise
		* @param {string} event
		* @return {(Promise|undefined)}
		* @private
		*/
		_chainOrCallHooks(promise, event) {
			let result = promise;
			const hooks = [];
			this._getCommandAndAncestors().reverse().filter((cmd) => cmd._lifeCycleHooks[event] !== void 0).forEach((hookedCommand) => {
				hookedCommand._lifeCycleHooks[event].forEach((callback) => {
					hooks.push({
						hookedCommand,
						callback
					});
				});
			});
			if (event === "postAction") hooks.reverse();
			hooks.forEach((hookDetail) => {
				result = this._chainOrCall(result, () => {
					return hookDetail.callback(hookDetail.hookedCommand, this);
				});
			});
			return result;
		}
		/**
		*
		* @param {(Promise|undefined)} promise
		* @param {Command} subCommand
		* @param {string} event
		* @return {(Promise|undefined)}
		* @private
		*/
		_chainOrCallSubCommandHook(promise, subCommand, event) {
			let result = promise;
			if (this._lifeCycleHooks[event] !== void 0) this._lifeCycleHooks[event].forEach((hook) => {
				result = this._chainOrCall(result, () => {
					return hook(this, subCommand);
				});
			});
			return result;
		}
		/**
		* Process arguments in context of this command.
		* Returns action result, in case it is a promise.
		*
		* @private
		*/
		_parseCommand(operands, unknown) {
			const parsed = this.parseOptions(unknown);
			this._parseOptionsEnv();
			this._parseOptionsImplied();
			operands = operands.concat(parsed.operands);
			unknown = parsed.unknown;
			this.args = operands.concat(unknown);
			if (operands && this._findCommand(operands[0])) return this._dispatchSubcommand(operands[0], operands.slice(1), unknown);
			if (this._getHelpCommand() && operands[0] === this._getHelpCommand().name()) return this._dispatchHelpCommand(operands[1]);
			if (this._defaultCommandName) {
				this._outputHelpIfRequested(unknown);
				return this._dispatchSubcommand(this._defaultCommandName, operands, unknown);
			}
			if (this.commands.length && this.args.length === 0 && !this._actionHandler && !this._defaultCommandName) this.help({ error: true });
			this._outputHelpIfRequested(parsed.unknown);
			this._checkForMissingMandatoryOptions();
			this._checkForConflictingOptions();
			const checkForUnknownOptions = () => {
				if (parsed.unknown.length > 0) this.unknownOption(parsed.unknown[0]);
			};
			const commandEvent = `command:${this.name()}`;
			if (this._actionHandler) {
				checkForUnknownOptions();
				this._processArguments();
				let promiseChain;
				promiseChain = this._chainOrCallHooks(promiseChain, "preAction");
				promiseChain = this._chainOrCall(promiseChain, () => this._actionHandler(this.processedArgs));
				if (this.parent) promiseChain = this._chainOrCall(promiseChain, () => {
					this.parent.emit(commandEvent, operands, unknown);
				});
				promiseChain = this._chainOrCallHooks(promiseChain, "postAction");
				return promiseChain;
			}
			if (this.parent?.listenerCount(commandEvent)) {
				checkForUnknownOptions();
				this._processArguments();
				this.parent.emit(commandEvent, operands, unknown);
			} else if (operands.length) {
				if (this._findCommand("*")) return this._dispatchSubcommand("*", operands, unknown);
				if (this.listenerCount("command:*")) this.emit("command:*", operands, unknown);
				else if (this.commands.length) this.unknownCommand();
				else {
					checkForUnknownOptions();
					this._processArguments();
				}
			} else if (this.commands.length) {
				checkForUnknownOptions();
				this.help({ error: true });
			} else {
				checkForUnknownOptions();
				this._processArguments();
			}
		}
		/**
		* Find matching command.
		*
		* @private
		* @return {Command | undefined}
		*/
		_findCommand(name) {
			if (!name) return void 0;
			return this.commands.find((cmd) => cmd._name === name || cmd._aliases.includes(name));
		}
		/**
		* Return an option matching `arg` if any.
		*
		* @param {string} arg
		* @return {Option}
		* @package
		*/
		_findOption(arg) {
			return this.options.find((option) => option.is(arg));
		}
		/**
		* Display an error message if a mandatory option does not have a value.
		* Called after checking for help flags in leaf subcommand.
		*
		* @private
		*/
		_checkForMissingMandatoryOptions() {
			this._getCommandAndAncestors().forEach((cmd) => {
				cmd.options.forEach((anOption) => {
					if (anOption.mandatory && cmd.getOptionValue(anOption.attributeName()) === void 0) cmd.missingMandatoryOptionValue(anOption);
				});
			});
		}
		/**
		* Display an error message if conflicting options are used together in this.
		*
		* @private
		*/
		_checkForConflictingLocalOptions() {
			const definedNonDefaultOptions = this.options.filter((option) => {
				const optionKey = option.attributeName();
				if (this.getOptionValue(optionKey) === void 0) return false;
				return this.getOptionValueSource(optionKey) !== "default";
			});
			definedNonDefaultOptions.filter((option) => option.conflictsWith.length > 0).forEach((option) => {
				const conflictingAndDefined = definedNonDefaultOptions.find((defined) => option.conflictsWith.includes(defined.attributeName()));
				if (conflictingAndDefined) this._conflictingOption(option, conflictingAndDefined);
			});
		}
		/**
		* Display an error message if conflicting options are used together.
		* Called after checking for help flags in leaf subcommand.
		*
		* @private
		*/
		_checkForConflictingOptions() {
			this._getCommandAndAncestors().forEach((cmd) => {
				cmd._checkForConflictingLocalOptions();
			});
		}
		/**
		* Parse options from `argv` removing known options,
		* and return argv split into operands and unknown arguments.
		*
		* Side effects: modifies command by storing options. Does not reset state if called again.
		*
		* Examples:
		*
		*     argv => operands, unknown
		*     --known kkk op => [op], []
		*     op --known kkk => [op], []
		*     sub --unknown uuu op => [sub], [--unknown uuu op]
		*     sub -- --unknown uuu op => [sub --unknown uuu op], []
		*
		* @param {string[]} args
		* @return {{operands: string[], unknown: string[]}}
		*/
		parseOptions(args) {
			const operands = [];
			const unknown = [];
			let dest = operands;
			function maybeOption(arg) {
				return arg.length > 1 && arg[0] === "-";
			}
			const negativeNumberArg = (arg) => {
				if (!/^-(\d+|\d*\.\d+)(e[+-]?\d+)?$/.test(arg)) return false;
				return !this._getCommandAndAncestors().some((cmd) => cmd.options.map((opt) => opt.short).some((short) => /^-\d$/.test(short)));
			};
			let activeVariadicOption = null;
			let activeGroup = null;
			let i = 0;
			while (i < args.length || activeGroup) {
				const arg = activeGroup ?? args[i++];
				activeGroup = null;
				if (arg === "--") {
					if (dest === unknown) dest.push(arg);
					dest.push(...args.slice(i));
					break;
				}
				if (activeVariadicOption && (!maybeOption(arg) || negativeNumberArg(arg))) {
					this.emit(`option:${activeVariadicOption.name()}`, arg);
					continue;
				}
				activeVariadicOption = null;
				if (maybeOption(arg)) {
					const option = this._findOption(arg);
					if (option) {
						if (option.required) {
							const value = args[i++];
							if (value === void 0) this.optionMissingArgument(option);
							this.emit(`option:${option.name()}`, value);
						} else if (option.optional) {
							let value = null;
							if (i < args.length && (!maybeOption(args[i]) || negativeNumberArg(args[i]))) value = args[i++];
							this.emit(`option:${option.name()}`, value);
						} else this.emit(`option:${option.name()}`);
						activeVariadicOption = option.variadic ? option : null;
						continue;
					}
				}
				if (arg.length > 2 && arg[0] === "-" && arg[1] !== "-") {
					const option = this._findOption(`-${arg[1]}`);
					if (option) {
						if (option.required || option.optional && this._combineFlagAndOptionalValue) this.emit(`option:${option.name()}`, arg.slice(2));
						else {
							this.emit(`option:${option.name()}`);
							activeGroup = `-${arg.slice(2)}`;
						}
						continue;
					}
				}
				if (/^--[^=]+=/.test(arg)) {
					const index = arg.indexOf("=");
					const option = this._findOption(arg.slice(0, index));
					if (option && (option.required || option.optional)) {
						this.emit(`option:${option.name()}`, arg.slice(index + 1));
						continue;
					}
				}
				if (dest === operands && maybeOption(arg) && !(this.commands.length === 0 && negativeNumberArg(arg))) dest = unknown;
				if ((this._enablePositionalOptions || this._passThroughOptions) && operands.length === 0 && unknown.length === 0) {
					if (this._findCommand(arg)) {
						operands.push(arg);
						unknown.push(...args.slice(i));
						break;
					} else if (this._getHelpCommand() && arg === this._getHelpCommand().name()) {
						operands.push(arg, ...args.slice(i));
						break;
					} else if (this._defaultCommandName) {
						unknown.push(arg, ...args.slice(i));
						break;
					}
				}
				if (this._passThroughOptions) {
					dest.push(arg, ...args.slice(i));
					break;
				}
				dest.push(arg);
			}
			return {
				operands,
				unknown
			};
		}
		/**
		* Return an object containing local option values as key-value pairs.
		*
		* @return {object}
		*/
		opts() {
			if (this._storeOptionsAsProperties) {
				const result = {};
				const len = this.options.length;
				for (let i = 0; i < len; i++) {
					const key = this.options[i].attributeName();
					result[key] = key === this._versionOptionName ? this._version : this[key];
				}
				return result;
			}
			return this._optionValues;
		}
		/**
		* Return an object containing merged local and global option values as key-value pairs.
		*
		* @return {object}
		*/
		optsWithGlobals() {
			return this._getCommandAndAncestors().reduce((combinedOptions, cmd) => Object.assign(combinedOptions, cmd.opts()), {});
		}
		/**
		* Display error message and exit (or call exitOverride).
		*
		* @param {string} message
		* @param {object} [errorOptions]
		* @param {string} [errorOptions.code] - an id string representing the error
		* @param {number} [errorOptions.exitCode] - used with process.exit
		*/
		error(message, errorOptions) {
			this._outputConfiguration.outputError(`${message}\n`, this._outputConfiguration.writeErr);
			if (typeof this._showHelpAfterError === "string") this._outputConfiguration.writeErr(`${this._showHelpAfterError}\n`);
			else if (this._showHelpAfterError) {
				this._outputConfiguration.writeErr("\n");
				this.outputHelp({ error: true });
			}
			const config = errorOptions || {};
			const exitCode = config.exitCode || 1;
			const code = config.code || "commander.error";
			this._exit(exitCode, code, message);
		}
		/**
		* Apply any option related environment variables, if option does
		* not have a value from cli or client code.
		*
		* @private
		*/
		_parseOptionsEnv() {
			this.options.forEach((option) => {
				if (option.envVar && option.envVar in process.env) {
					const optionKey = option.attributeName();
					if (this.getOptionValue(optionKey) === void 0 || [
						"default",
						"config",
						"env"
					].includes(this.getOptionValueSource(optionKey))) {
						if (option.required || option.optional) this.emit(`optionEnv:${option.name()}`, process.env[option.envVar]);
						else this.emit(`optionEnv:${option.name()}`);
					}
				}
			});
		}
		/**
		* Apply any implied option values, if option is undefined or default value.
		*
		* @private
		*/
		_parseOptionsImplied() {
			const dualHelper = new DualOptions(this.options);
			const hasCustomOptionValue = (optionKey) => {
				return this.getOptionValue(optionKey) !== void 0 && !["default", "implied"].includes(this.getOptionValueSource(optionKey));
			};
			this.options.filter((option) => option.implied !== void 0 && hasCustomOptionValue(option.attributeName()) && dualHelper.valueFromOption(this.getOptionValue(option.attributeName()), option)).forEach((option) => {
				Object.keys(option.implied).filter((impliedKey) => !hasCustomOptionValue(impliedKey)).forEach((impliedKey) => {
					this.setOptionValueWithSource(impliedKey, option.implied[impliedKey], "implied");
				});
			});
		}
		/**
		* Argument `name` is missing.
		*
		* @param {string} name
		* @private
		*/
		missingArgument(name) {
			const message = `error: missing required argument '${name}'`;
			this.error(message, { code: "commander.missingArgument" });
		}
		/**
		* `Option` is missing an argument.
		*
		* @param {Option} option
		* @private
		*/
		optionMissingArgument(option) {
			const message = `error: option '${option.flags}' argument missing`;
			this.error(message, { code: "commander.optionMissingArgument" });
		}
		/**
		* `Option` does not have a value, and is a mandatory option.
		*
		* @param {Option} option
		* @private
		*/
		missingMandatoryOptionValue(option) {
			const message = `error: required option '${option.flags}' not specified`;
			this.error(message, { code: "commander.missingMandatoryOptionValue" });
		}
		/**
		* `Option` conflicts with another option.
		*
		* @param {Option} option
		* @param {Option} conflictingOption
		* @private
		*/
		_conflictingOption(option, conflictingOption) {
			const findBestOptionFromValue = (option) => {
				const optionKey = option.attributeName();
				const optionValue = this.getOptionValue(optionKey);
				const negativeOption = this.options.find((target) => target.negate && optionKey === target.attributeName());
				const positiveOption = this.options.find((target) => !target.negate && optionKey === target.attributeName());
				if (negativeOption && (negativeOption.presetArg === void 0 && optionValue === false || negativeOption.presetArg !== void 0 && optionValue === negativeOption.presetArg)) return negativeOption;
				return positiveOption || option;
			};
			const getErrorMessage = (option) => {
				const bestOption = findBestOptionFromValue(option);
				const optionKey = bestOption.attributeName();
				if (this.getOptionValueSource(optionKey) === "env") return `environment variable '${bestOption.envVar}'`;
				return `option '${bestOption.flags}'`;
			};
			const message = `error: ${getErrorMessage(option)} cannot be used with ${getErrorMessage(conflictingOption)}`;
			this.error(message, { code: "commander.conflictingOption" });
		}
		/**
		* Unknown option `flag`.
		*
		* @param {string} flag
		* @private
		*/
		unknownOption(flag) {
			if (this._allowUnknownOption) return;
			let suggestion = "";
			if (flag.startsWith("--") && this._showSuggestionAfterError) {
				let candidateFlags = [];
				let command = this;
				do {
					const moreFlags = command.createHelp().visibleOptions(command).filter((option) => option.long).map((option) => option.long);
					candidateFlags = candidateFlags.concat(moreFlags);
					command = command.parent;
				} while (command && !command._enablePositionalOptions);
				suggestion = suggestSimilar(flag, candidateFlags);
			}
			const message = `error: unknown option '${flag}'${suggestion}`;
			this.error(message, { code: "commander.unknownOption" });
		}
		/**
		* Excess arguments, more than expected.
		*
		* @param {string[]} receivedArgs
		* @private
		*/
		_excessArguments(receivedArgs) {
			if (this._allowExcessArguments) return;
			const expected = this.registeredArguments.length;
			const s = expected === 1 ? "" : "s";
			const message = `error: too many arguments${this.parent ? ` for '${this.name()}'` : ""}. Expected ${expected} argument${s} but got ${receivedArgs.length}.`;
			this.error(message, { code: "commander.excessArguments" });
		}
		/**
		* Unknown command.
		*
		* @private
		*/
		unknownCommand() {
			const unknownName = this.args[0];
			let suggestion = "";
			if (this._showSuggestionAfterError) {
				const candidateNames = [];
				this.createHelp().visibleCommands(this).forEach((command) => {
					candidateNames.push(command.name());
					if (command.alias()) candidateNames.push(command.alias());
				});
				suggestion = suggestSimilar(unknownName, candidateNames);
			}
			const message = `error: unknown command '${unknownName}'${suggestion}`;
			this.error(message, { code: "commander.unknownCommand" });
		}
		/**
		* Get or set the program version.
		*
		* This method auto-registers the "-V, --version" option which will print the version number.
		*
		* You can optionally supply the flags and description to override the defaults.
		*
		* @param {string} [str]
		* @param {string} [flags]
		* @param {string} [description]
		* @return {(this | string | undefined)} `this` command for chaining, or version string if no arguments
		*/
		version(str, flags, description) {
			if (str === void 0) return this._version;
			this._version = str;
			flags = flags || "-V, --version";
			description = description || "output the version number";
			const versionOption = this.createOption(flags, description);
			this._versionOptionName = versionOption.attributeName();
			this._registerOption(versionOption);
			this.on("option:" + versionOption.name(), () => {
				this._outputConfiguration.writeOut(`${str}\n`);
				this._exit(0, "commander.version", str);
			});
			return this;
		}
		/**
		* Set the description.
		*
		* @param {string} [str]
		* @param {object} [argsDescription]
		* @return {(string|Command)}
		*/
		description(str, argsDescription) {
			if (str === void 0 && argsDescription === void 0) return this._description;
			this._description = str;
			if (argsDescription) this._argsDescription = argsDescription;
			return this;
		}
		/**
		* Set the summary. Used when listed as subcommand of parent.
		*
		* @param {string} [str]
		* @return {(string|Command)}
		*/
		summary(str) {
			if (str === void 0) return this._summary;
			this._summary = str;
			return this;
		}
		/**
		* Set an alias for the command.
		*
		* You may call more than once to add multiple aliases. Only the first alias is shown in the auto-generated help.
		*
		* @param {string} [alias]
		* @return {(string|Command)}
		*/
		alias(alias) {
			if (alias === void 0) return this._aliases[0];
			/** @type {Command} */
			let command = this;
			if (this.commands.length !== 0 && this.commands[this.commands.length - 1]._executableHandler) command = this.commands[this.commands.length - 1];
			if (alias === command._name) throw new Error("Command alias can't be the same as its name");
			const matchingCommand = this.parent?._findCommand(alias);
			if (matchingCommand) {
				const existingCmd = [matchingCommand.name()].concat(matchingCommand.aliases()).join("|");
				throw new Error(`cannot add alias '${alias}' to command '${this.name()}' as already have command '${existingCmd}'`);
			}
			command._aliases.push(alias);
			return this;
		}
		/**
		* Set aliases for the command.
		*
		* Only the first alias is shown in the auto-generated help.
		*
		* @param {string[]} [aliases]
		* @return {(string[]|Command)}
		*/
		aliases(aliases) {
			if (aliases === void 0) return this._aliases;
			aliases.forEach((alias) => this.alias(alias));
			return this;
		}
		/**
		* Set / get the command usage `str`.
		*
		* @param {string} [str]
		* @return {(string|Command)}
		*/
		usage(str) {
			if (str === void 0) {
				if (this._usage) return this._usage;
				const args = this.registeredArguments.map((arg) => {
					return humanReadableArgName(arg);
				});
				return [].concat(this.options.length || this._helpOption !== null ? "[options]" : [], this.commands.length ? "[command]" : [], this.registeredArguments.length ? args : []).join(" ");
			}
			this._usage = str;
			return this;
		}
		/**
		* Get or set the name of the command.
		*
		* @param {string} [str]
		* @return {(string|Command)}
		*/
		name(str) {
			if (str === void 0) return this._name;
			this._name = str;
			return this;
		}
		/**
		* Set/get the help group heading for this subcommand in parent command's help.
		*
		* @param {string} [heading]
		* @return {Command | string}
		*/
		helpGroup(heading) {
			if (heading === void 0) return this._helpGroupHeading ?? "";
			this._helpGroupHeading = heading;
			return this;
		}
		/**
		* Set/get the default help group heading for subcommands added to this command.
		* (This does not override a group set directly on the subcommand using .helpGroup().)
		*
		* @example
		* program.commandsGroup('Development Commands:);
		* program.command('watch')...
		* program.command('lint')...
		* ...
		*
		* @param {string} [heading]
		* @returns {Command | string}
		*/
		commandsGroup(heading) {
			if (heading === void 0) return this._defaultCommandGroup ?? "";
			this._defaultCommandGroup = heading;
			return this;
		}
		/**
		* Set/get the default help group heading for options added to this command.
		* (This does not override a group set directly on the option using .helpGroup().)
		*
		* @example
		* program
		*   .optionsGroup('Development Options:')
		*   .option('-d, --debug', 'output extra debugging')
		*   .option('-p, --profile', 'output profiling information')
		*
		* @param {string} [heading]
		* @returns {Command | string}
		*/
		optionsGroup(heading) {
			if (heading === void 0) return this._defaultOptionGroup ?? "";
			this._defaultOptionGroup = heading;
			return this;
		}
		/**
		* @param {Option} option
		* @private
		*/
		_initOptionGroup(option) {
			if (this._defaultOptionGroup && !option.helpGroupHeading) option.helpGroup(this._defaultOptionGroup);
		}
		/**
		* @param {Command} cmd
		* @private
		*/
		_initCommandGroup(cmd) {
			if (this._defaultCommandGroup && !cmd.helpGroup()) cmd.helpGroup(this._defaultCommandGroup);
		}
		/**
		* Set the name of the command from script filename, such as process.argv[1],
		* or require.main.filename, or __filename.
		*
		* (Used internally and public although not documented in README.)
		*
		* @example
		* program.nameFromFilename(require.main.filename);
		*
		* @param {string} filename
		* @return {Command}
		*/
		nameFromFilename(filename) {
			this._name = path.basename(filename, path.extname(filename));
			return this;
		}
		/**
		* Get or set the directory for searching for executable subcommands of this command.
		*
		* @example
		* program.executableDir(__dirname);
		* // or
		* program.executableDir('subcommands');
		*
		* @param {string} [path]
		* @return {(string|null|Command)}
		*/
		executableDir(path) {
			if (path === void 0) return this._executableDir;
			this._executableDir = path;
			return this;
		}
		/**
		* Return program help documentation.
		*
		* @param {{ error: boolean }} [contextOptions] - pass {error:true} to wrap for stderr instead of stdout
		* @return {string}
		*/
		helpInformation(contextOptions) {
			const helper = this.createHelp();
			const context = this._getOutputContext(contextOptions);
			helper.prepareContext({
				error: context.error,
				helpWidth: context.helpWidth,
				outputHasColors: context.hasColors
			});
			const text = helper.formatHelp(this, helper);
			if (context.hasColors) return text;
			return this._outputConfiguration.stripColor(text);
		}
		/**
		* @typedef HelpContext
		* @type {object}
		* @property {boolean} error
		* @property {number} helpWidth
		* @property {boolean} hasColors
		* @property {function} write - includes stripColor if needed
		*
		* @returns {HelpContext}
		* @private
		*/
		_getOutputContext(contextOptions) {
			contextOptions = contextOptions || {};
			const error = !!contextOptions.error;
			let baseWrite;
			let hasColors;
			let helpWidth;
			if (error) {
				baseWrite = (str) => this._outputConfiguration.writeErr(str);
				hasColors = this._outputConfiguration.getErrHasColors();
				helpWidth = this._outputConfiguration.getErrHelpWidth();
			} else {
				baseWrite = (str) => this._outputConfiguration.writeOut(str);
				hasColors = this._outputConfiguration.getOutHasColors();
				helpWidth = this._outputConfiguration.getOutHelpWidth();
			}
			const write = (str) => {
				if (!hasColors) str = this._outputConfiguration.stripColor(str);
				return baseWrite(str);
			};
			return {
				error,
				write,
				hasColors,
				helpWidth
			};
		}
		/**
		* Output help information for this command.
		*
		* Outputs built-in help, and custom text added using `.addHelpText()`.
		*
		* @param {{ error: boolean } | Function} [contextOptions] - pass {error:true} to write to stderr instead of stdout
		*/
		outputHelp(contextOptions) {
			let deprecatedCallback;
			if (typeof contextOptions === "function") {
				deprecatedCallback = contextOptions;
				contextOptions = void 0;
			}
			const outputContext = this._getOutputContext(contextOptions);
			/** @type {HelpTextEventContext} */
			const eventContext = {
				error: outputContext.error,
				write: outputContext.write,
				command: this
			};
			this._getCommandAndAncestors().reverse().forEach((command) => command.emit("beforeAllHelp", eventContext));
			this.emit("beforeHelp", eventContext);
			let helpInformation = this.helpInformation({ error: outputContext.error });
			if (deprecatedCallback) {
				helpInformation = deprecatedCallback(helpInformation);
				if (typeof helpInformation !== "string" && !Buffer.isBuffer(helpInformation)) throw new Error("outputHelp callback must return a string or a Buffer");
			}
			outputContext.write(helpInformation);
			if (this._getHelpOption()?.long) this.emit(this._getHelpOption().long);
			this.emit("afterHelp", eventContext);
			this._getCommandAndAncestors().forEach((command) => command.emit("afterAllHelp", eventContext));
		}
		/**
		* You can pass in flags and a description to customise the built-in help option.
		* Pass in false to disable the built-in help option.
		*
		* @example
		* program.helpOption('-?, --help' 'show help'); // customise
		* program.helpOption(false); // disable
		*
		* @param {(string | boolean)} flags
		* @param {string} [description]
		* @return {Command} `this` command for chaining
		*/
		helpOption(flags, description) {
			if (typeof flags === "boolean") {
				if (flags) {
					if (this._helpOption === null) this._helpOption = void 0;
					if (this._defaultOptionGroup) this._initOptionGroup(this._getHelpOption());
				} else this._helpOption = null;
				return this;
			}
			this._helpOption = this.createOption(flags ?? "-h, --help", description ?? "display help for command");
			if (flags || description) this._initOptionGroup(this._helpOption);
			return this;
		}
		/**
		* Lazy create help option.
		* Returns null if has been disabled with .helpOption(false).
		*
		* @returns {(Option | null)} the help option
		* @package
		*/
		_getHelpOption() {
			if (this._helpOption === void 0) this.helpOption(void 0, void 0);
			return this._helpOption;
		}
		/**
		* Supply your own option to use for the built-in help option.
		* This is an alternative to using helpOption() to customise the flags and description etc.
		*
		* @param {Option} option
		* @return {Command} `this` command for chaining
		*/
		addHelpOption(option) {
			this._helpOption = option;
			this._initOptionGroup(option);
			return this;
		}
		/**
		* Output help information and exit.
		*
		* Outputs built-in help, and custom text added using `.addHelpText()`.
		*
		* @param {{ error: boolean }} [contextOptions] - pass {error:true} to write to stderr instead of stdout
		*/
		help(contextOptions) {
			this.outputHelp(contextOptions);
			let exitCode = Number(process.exitCode ?? 0);
			if (exitCode === 0 && contextOptions && typeof contextOptions !== "function" && contextOptions.error) exitCode = 1;
			this._exit(exitCode, "commander.help", "(outputHelp)");
		}
		/**
		* // Do a little typing to coordinate emit and listener for the help text events.
		* @typedef HelpTextEventContext
		* @type {object}
		* @property {boolean} error
		* @property {Command} command
		* @property {function} write
		*/
		/**
		* Add additional text to be displayed with the built-in help.
		*
		* Position is 'before' or 'after' to affect just this command,
		* and 'beforeAll' or 'afterAll' to affect this command and all its subcommands.
		*
		* @param {string} position - before or after built-in help
		* @param {(string | Function)} text - string to add, or a function returning a string
		* @return {Command} `this` command for chaining
		*/
		addHelpText(position, text) {
			const allowedValues = [
				"beforeAll",
				"before",
				"after",
				"afterAll"
			];
			if (!allowedValues.includes(position)) throw new Error(`Unexpected value for position to addHelpText.
Expecting one of '${allowedValues.join("', '")}'`);
			const helpEvent = `${position}Help`;
			this.on(helpEvent, (context) => {
				let helpStr;
				if (typeof text === "function") helpStr = text({
					error: context.error,
					command: context.command
				});
				else helpStr = text;
				if (helpStr) context.write(`${helpStr}\n`);
			});
			return this;
		}
		/**
		* Output help information if help flags specified
		*
		* @param {Array} args - array of options to search for help flags
		* @private
		*/
		_outputHelpIfRequested(args) {
			const helpOption = this._getHelpOption();
			if (helpOption && args.find((arg) => helpOption.is(arg))) {
				this.outputHelp();
				this._exit(0, "commander.helpDisplayed", "(outputHelp)");
			}
		}
	};
	/**
	* Scan arguments and increment port number for inspect calls (to avoid conflicts when spawning new command).
	*
	* @param {string[]} args - array of arguments from node.execArgv
	* @returns {string[]}
	* @private
	*/
	function incrementNodeInspectorPort(args) {
		return args.map((arg) => {
			if (!arg.startsWith("--inspect")) return arg;
			let debugOption;
			let debugHost = "127.0.0.1";
			let debugPort = "9229";
			let match;
			if ((match = arg.match(/^(--inspect(-brk)?)$/)) !== null) debugOption = match[1];
			else if ((match = arg.match(/^(--inspect(-brk|-port)?)=([^:]+)$/)) !== null) {
				debugOption = match[1];
				if (/^\d+$/.test(match[3])) debugPort = match[3];
				else debugHost = match[3];
			} else if ((match = arg.match(/^(--inspect(-brk|-port)?)=([^:]+):(\d+)$/)) !== null) {
				debugOption = match[1];
				debugHost = match[3];
				debugPort = match[4];
			}
			if (debugOption && debugPort !== "0") return `${debugOption}=${debugHost}:${parseInt(debugPort) + 1}`;
			return arg;
		});
	}
	/**
	* @returns {boolean | undefined}
	* @package
	*/
	function useColor() {
		if (process.env.NO_COLOR || process.env.FORCE_COLOR === "0" || process.env.FORCE_COLOR === "false") return false;
		if (process.env.FORCE_COLOR || process.env.CLICOLOR_FORCE !== void 0) return true;
	}
	exports.Command = Command;
	exports.useColor = useColor;
}));
const { program: program$1, createCommand, createArgument, createOption, CommanderError, InvalidArgumentError, InvalidOptionArgumentError, Command, Argument, Option, Help } = (/* @__PURE__ */ __toESM((/* @__PURE__ */ __commonJSMin(((exports) => {
	const { Argument } = require_argument();
	const { Command } = require_command();
	const { CommanderError, InvalidArgumentError } = require_error();
	const { Help } = require_help();
	const { Option } = require_option();
	exports.program = new Command();
	exports.createCommand = (name) => new Command(name);
	exports.createOption = (flags, description) => new Option(flags, description);
	exports.createArgument = (name, description) => new Argument(name, description);
	/**
	* Expose classes
	*/
	exports.Command = Command;
	exports.Option = Option;
	exports.Argument = Argument;
	exports.Help = Help;
	exports.CommanderError = CommanderError;
	exports.InvalidArgumentError = InvalidArgumentError;
	exports.InvalidOptionArgumentError = InvalidArgumentError;
})))(), 1)).default;
// src/manifest/pod-specs.ts
const NO_POD_SPECS = [];
// src/pss/path.ts
/**
* The path as people write it: `spec.containers[0].securityContext`, odd keys as `['a/b']`.
* The empty path is the empty text.
*/
function formatPath(path) {
	let text = "";
	for (const step of path) if (typeof step === "number") text += `[${step}]`;
	else if (!/^[A-Za-z_][A-Za-z0-9_-]*$/.test(step)) text += `['${step.replaceAll(/['\\]/g, "\\$&")}']`;
	else text += text === "" ? step : `.${step}`;
	return text;
}
// node_modules/yaml/dist/nodes/identity.js
var require_identity = /* @__PURE__ */ __commonJSMin(((exports) => {
	const ALIAS = Symbol.for("yaml.alias");
	const DOC = Symbol.for("yaml.document");
	const MAP = Symbol.for("yaml.map");
	const PAIR = Symbol.for("yaml.pair");
	const SCALAR = Symbol.for("yaml.scalar");
	const SEQ = Symbol.for("yaml.seq");
	const NODE_TYPE = Symbol.for("yaml.node.type");
	const isAlias = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === ALIAS;
	const isDocument = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === DOC;
	const isMap = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === MAP;
	const isPair = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === PAIR;
	const isScalar = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === SCALAR;
	const isSeq = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === SEQ;
	function isCollection(node) {
		if (node && typeof node === "object") switch (node[NODE_TYPE]) {
			case MAP:
			case SEQ: return true;
		}
		return false;
	}
	function isNode(node) {
		if (node && typeof node === "object") switch (node[NODE_TYPE]) {
			case ALIAS:
			case MAP:
			case SCALAR:
			case SEQ: return true;
		}
		return false;
	}
	const hasAnchor = (node) => (isScalar(node) || isCollection(node)) && !!node.anchor;
	exports.ALIAS = ALIAS;
	exports.DOC = DOC;
	exports.MAP = MAP;
	exports.NODE_TYPE = NODE_TYPE;
	exports.PAIR = PAIR;
	exports.SCALAR = SCALAR;
	exports.SEQ = SEQ;
	exports.hasAnchor = hasAnchor;
	exports.isAlias = isAlias;
	exports.isCollection = isCollection;
	exports.isDocument = isDocument;
	exports.isMap = isMap;
	exports.isNode = isNode;
	exports.isPair = isPair;
	exports.isScalar = isScalar;
	exports.isSeq = isSeq;
}));
// node_modules/yaml/dist/visit.js
var require_visit = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	const BREAK = Symbol("break visit");
	const SKIP = Symbol("skip children");
	const REMOVE = Symbol("remove node");
	/**
	* Apply a visitor to an AST node or document.
	*
	* Walks through the tree (depth-first) starting from `node`, calling a
	* `visitor` function with three arguments:
	*   - `key`: For sequence values and map `Pair`, the node's index in the
	*     collection. Within a `Pair`, `'key'` or `'value'`, correspondingly.
	*     `null` for the root node.
	*   - `node`: The current node.
	*   - `path`: The ancestry of the current node.
	*
	* The return value of the visitor may be used to control the traversal:
	*   - `undefined` (default): Do nothing and continue
	*   - `visit.SKIP`: Do not visit the children of this node, continue with next
	*     sibling
	*   - `visit.BREAK`: Terminate traversal completely
	*   - `visit.REMOVE`: Remove the current node, then continue with the next one
	*   - `Node`: Replace the current node, then continue by visiting it
	*   - `number`: While iterating the items of a sequence or map, set the index
	*     of the next step. This is useful especially if the index of the current
	*     node has changed.
	*
	* If `visitor` is a single function, it will be called with all values
	* encountered in the tree, including e.g. `null` values. Alternatively,
	* separate visitor functions may be defined for each `Map`, `Pair`, `Seq`,
	* `Alias` and `Scalar` node. To define the same visitor function for more than
	* one node type, use the `Collection` (map and seq), `Value` (map, seq & scalar)
	* and `Node` (alias, map, seq & scalar) targets. Of all these, only the most
	* specific defined one will be used for each node.
	*/
	function visit(node, visitor) {
		const visitor_ = initVisitor(visitor);
		if (identity.isDocument(node)) {
			if (visit_(null, node.contents, visitor_, Object.freeze([node])) === REMOVE) node.contents = null;
		} else visit_(null, node, visitor_, Object.freeze([]));
	}
	/** Terminate visit traversal completely */
	visit.BREAK = BREAK;
	/** Do not visit the children of the current node */
	visit.SKIP = SKIP;
	/** Remove the current node */
	visit.REMOVE = REMOVE;
	function visit_(key, node, visitor, path) {
		const ctrl = callVisitor(key, node, visitor, path);
		if (identity.isNode(ctrl) || identity.isPair(ctrl)) {
			replaceNode(key, path, ctrl);
			return visit_(key, ctrl, visitor, path);
		}
		if (typeof ctrl !== "symbol") {
			if (identity.isCollection(node)) {
				path = Object.freeze(path.concat(node));
				for (let i = 0; i < node.items.length; ++i) {
					const ci = visit_(i, node.items[i], visitor, path);
					if (typeof ci === "number") i = ci - 1;
					else if (ci === BREAK) return BREAK;
					else if (ci === REMOVE) {
						node.items.splice(i, 1);
						i -= 1;
					}
				}
			} else if (identity.isPair(node)) {
				path = Object.freeze(path.concat(node));
				const ck = visit_("key", node.key, visitor, path);
				if (ck === BREAK) return BREAK;
				else if (ck === REMOVE) node.key = null;
				const cv = visit_("value", node.value, visitor, path);
				if (cv === BREAK) return BREAK;
				else if (cv === REMOVE) node.value = null;
			}
		}
		return ctrl;
	}
	/**
	* Apply an async visitor to an AST node or document.
	*
	* Walks through the tree (depth-first) starting from `node`, calling a
	* `visitor` function with three arguments:
	*   - `key`: For sequence values and map `Pair`, the node's index in the
	*     collection. Within a `Pair`, `'key'` or `'value'`, correspondingly.
	*     `null` for the root node.
	*   - `node`: The current node.
	*   - `path`: The ancestry of the current node.
	*
	* The return value of the visitor may be used to control the traversal:
	*   - `Promise`: Must resolve to one of the following values
	*   - `undefined` (default): Do nothing and continue
	*   - `visit.SKIP`: Do not visit the children of this node, continue with next
	*     sibling
	*   - `visit.BREAK`: Terminate traversal completely
	*   - `visit.REMOVE`: Remove the current node, then continue with the next one
	*   - `Node`: Replace the current node, then continue by visiting it
	*   - `number`: While iterating the items of a sequence or map, set the index
	*     of the next step. This is useful especially if the index of the current
	*     node has changed.
	*
	* If `visitor` is a single function, it will be called with all values
	* encountered in the tree, including e.g. `null` values. Alternatively,
	* separate visitor functions may be defined for each `Map`, `Pair`, `Seq`,
	* `Alias` and `Scalar` node. To define the same visitor function for more than
	* one node type, use the `Collection` (map and seq), `Value` (map, seq & scalar)
	* and `Node` (alias, map, seq & scalar) targets. Of all these, only the most
	* specific defined one will be used for each node.
	*/
	async function visitAsync(node, visitor) {
		const visitor_ = initVisitor(visitor);
		if (identity.isDocument(node)) {
			if (await visitAsync_(null, node.contents, visitor_, Object.freeze([node])) === REMOVE) node.contents = null;
		} else await visitAsync_(null, node, visitor_, Object.freeze([]));
	}
	/** Terminate visit traversal completely */
	visitAsync.BREAK = BREAK;
	/** Do not visit the children of the current node */
	visitAsync.SKIP = SKIP;
	/** Remove the current node */
	visitAsync.REMOVE = REMOVE;
	async function visitAsync_(key, node, visitor, path) {
		const ctrl = await callVisitor(key, node, visitor, path);
		if (identity.isNode(ctrl) || identity.isPair(ctrl)) {
			replaceNode(key, path, ctrl);
			return visitAsync_(key, ctrl, visitor, path);
		}
		if (typeof ctrl !== "symbol") {
			if (identity.isCollection(node)) {
				path = Object.freeze(path.concat(node));
				for (let i = 0; i < node.items.length; ++i) {
					const ci = await visitAsync_(i, node.items[i], visitor, path);
					if (typeof ci === "number") i = ci - 1;
					else if (ci === BREAK) return BREAK;
					else if (ci === REMOVE) {
						node.items.splice(i, 1);
						i -= 1;
					}
				}
			} else if (identity.isPair(node)) {
				path = Object.freeze(path.concat(node));
				const ck = await visitAsync_("key", node.key, visitor, path);
				if (ck === BREAK) return BREAK;
				else if (ck === REMOVE) node.key = null;
				const cv = await visitAsync_("value", node.value, visitor, path);
				if (cv === BREAK) return BREAK;
				else if (cv === REMOVE) node.value = null;
			}
		}
		return ctrl;
	}
	function initVisitor(visitor) {
		if (typeof visitor === "object" && (visitor.Collection || visitor.Node || visitor.Value)) return Object.assign({
			Alias: visitor.Node,
			Map: visitor.Node,
			Scalar: visitor.Node,
			Seq: visitor.Node
		}, visitor.Value && {
			Map: visitor.Value,
			Scalar: visitor.Value,
			Seq: visitor.Value
		}, visitor.Collection && {
			Map: visitor.Collection,
			Seq: visitor.Collection
		}, visitor);
		return visitor;
	}
	function callVisitor(key, node, visitor, path) {
		if (typeof visitor === "function") return visitor(key, node, path);
		if (identity.isMap(node)) return visitor.Map?.(key, node, path);
		if (identity.isSeq(node)) return visitor.Seq?.(key, node, path);
		if (identity.isPair(node)) return visitor.Pair?.(key, node, path);
		if (identity.isScalar(node)) return visitor.Scalar?.(key, node, path);
		if (identity.isAlias(node)) return visitor.Alias?.(key, node, path);
	}
	function replaceNode(key, path, node) {
		const parent = path[path.length - 1];
		if (identity.isCollection(parent)) parent.items[key] = node;
		else if (identity.isPair(parent)) {
			if (key === "key") parent.key = node;
			else parent.value = node;
		} else if (identity.isDocument(parent)) parent.contents = node;
		else {
			const pt = identity.isAlias(parent) ? "alias" : "scalar";
			throw new Error(`Cannot replace node with ${pt} parent`);
		}
	}
	exports.visit = visit;
	exports.visitAsync = visitAsync;
}));
// node_modules/yaml/dist/doc/directives.js
var require_directives = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var visit = require_visit();
	const escapeChars = {
		"!": "%21",
		",": "%2C",
		"[": "%5B",
		"]": "%5D",
		"{": "%7B",
		"}": "%7D"
	};
	const escapeTagName = (tn) => tn.replace(/[!,[\]{}]/g, (ch) => escapeChars[ch]);
	var Directives = class Directives {
		constructor(yaml, tags) {
			/**
			* The directives-end/doc-start marker `---`. If `null`, a marker may still be
			* included in the document's stringified representation.
			*/
			this.docStart = null;
			/** The doc-end marker `...`.  */
			this.docEnd = false;
			this.yaml = Object.assign({}, Directives.defaultYaml, yaml);
			this.tags = Object.assign({}, Directives.defaultTags, tags);
		}
		clone() {
			const copy = new Directives(this.yaml, this.tags);
			copy.docStart = this.docStart;
			return copy;
		}
		/**
		* During parsing, get a Directives instance for the current document and
		* update the stream state according to the current version's spec.
		*/
		atDocument() {
			const res = new Directives(this.yaml, this.tags);
			switch (this.yaml.version) {
				case "1.1":
					this.atNextDocument = true;
					break;
				case "1.2":
					this.atNextDocument = false;
					this.yaml = {
						explicit: Directives.defaultYaml.explicit,
						version: "1.2"
					};
					this.tags = Object.assign({}, Directives.defaultTags);
			}
			return res;
		}
		/**
		* @param onError - May be called even if the action was successful
		* @returns `true` on success
		*/
		add(line, onError) {
			if (this.atNextDocument) {
				this.yaml = {
					explicit: Directives.defaultYaml.explicit,
					version: "1.1"
				};
				this.tags = Object.assign({}, Directives.defaultTags);
				this.atNextDocument = false;
			}
			const parts = line.trim().split(/[ \t]+/);
			const name = parts.shift();
			switch (name) {
				case "%TAG": {
					if (parts.length !== 2) {
						onError(0, "%TAG directive should contain exactly two parts");
						if (parts.length < 2) return false;
					}
					const [handle, prefix] = parts;
					this.tags[handle] = prefix;
					return true;
				}
				case "%YAML": {
					this.yaml.explicit = true;
					if (parts.length !== 1) {
						onError(0, "%YAML directive should contain exactly one part");
						return false;
					}
					const [version] = parts;
					if (version === "1.1" || version === "1.2") {
						this.yaml.version = version;
						return true;
					} else {
						const isValid = /^\d+\.\d+$/.test(version);
						onError(6, `Unsupported YAML version ${version}`, isValid);
						return false;
					}
				}
				default:
					onError(0, `Unknown directive ${name}`, true);
					return false;
			}
		}
		/**
		* Resolves a tag, matching handles to those defined in %TAG directives.
		*
		* @returns Resolved tag, which may also be the non-specific tag `'!'` or a
		*   `'!local'` tag, or `null` if unresolvable.
		*/
		tagName(source, onError) {
			if (source === "!") return "!";
			if (source[0] !== "!") {
				onError(`Not a valid tag: ${source}`);
				return null;
			}
			if (source[1] === "<") {
				const verbatim = source.slice(2, -1);
				if (verbatim === "!" || verbatim === "!!") {
					onError(`Verbatim tags aren't resolved, so ${source} is invalid.`);
					return null;
				}
				if (source[source.length - 1] !== ">") onError("Verbatim tags must end with a >");
				return verbatim;
			}
			const [, handle, suffix] = source.match(/^(.*!)([^!]*)$/s);
			if (!suffix) onError(`The ${source} tag has no suffix`);
			const prefix = this.tags[handle];
			if (prefix) try {
				return prefix + decodeURIComponent(suffix);
			} catch (error) {
				onError(String(error));
				return null;
			}
			if (handle === "!") return source;
			onError(`Could not resolve tag: ${source}`);
			return null;
		}
		/**
		* Given a fully resolved tag, returns its printable string form,
		* taking into account current tag prefixes and defaults.
		*/
		tagString(tag) {
			for (const [handle, prefix] of Object.entries(this.tags)) if (tag.startsWith(prefix)) return handle + escapeTagName(tag.substring(prefix.length));
			return tag[0] === "!" ? tag : `!<${tag}>`;
		}
		toString(doc) {
			const lines = this.yaml.explicit ? [`%YAML ${this.yaml.version || "1.2"}`] : [];
			const tagEntries = Object.entries(this.tags);
			let tagNames;
			if (doc && tagEntries.length > 0 && identity.isNode(doc.contents)) {
				const tags = {};
				visit.visit(doc.contents, (_key, node) => {
					if (identity.isNode(node) && node.tag) tags[node.tag] = true;
				});
				tagNames = Object.keys(tags);
			} else tagNames = [];
			for (const [handle, prefix] of tagEntries) {
				if (handle === "!!" && prefix === "tag:yaml.org,2002:") continue;
				if (!doc || tagNames.some((tn) => tn.startsWith(prefix))) lines.push(`%TAG ${handle} ${prefix}`);
			}
			return lines.join("\n");
		}
	};
	Directives.defaultYaml = {
		explicit: false,
		version: "1.2"
	};
	Directives.defaultTags = { "!!": "tag:yaml.org,2002:" };
	exports.Directives = Directives;
}));
// node_modules/yaml/dist/doc/anchors.js
var require_anchors = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var visit = require_visit();
	/**
	* Verify that the input string is a valid anchor.
	*
	* Will throw on errors.
	*/
	function anchorIsValid(anchor) {
		if (/[\x00-\x19\s,[\]{}]/.test(anchor)) {
			const msg = `Anchor must not contain whitespace or control characters: ${JSON.stringify(anchor)}`;
			throw new Error(msg);
		}
		return true;
	}
	function anchorNames(root) {
		const anchors = /* @__PURE__ */ new Set();
		visit.visit(root, { Value(_key, node) {
			if (node.anchor) anchors.add(node.anchor);
		} });
		return anchors;
	}
	/** Find a new anchor name with the given `prefix` and a one-indexed suffix. */
	function findNewAnchor(prefix, exclude) {
		for (let i = 1;; ++i) {
			const name = `${prefix}${i}`;
			if (!exclude.has(name)) return name;
		}
	}
	function createNodeAnchors(doc, prefix) {
		const aliasObjects = [];
		const sourceObjects = /* @__PURE__ */ new Map();
		let prevAnchors = null;
		return {
			onAnchor: (source) => {
				aliasObjects.push(source);
				prevAnchors ?? (prevAnchors = anchorNames(doc));
				const anchor = findNewAnchor(prefix, prevAnchors);
				prevAnchors.add(anchor);
				return anchor;
			},
			/**
			* With circular references, the source node is only resolved after all
			* of its child nodes are. This is why anchors are set only after all of
			* the nodes have been created.
			*/
			setAnchors: () => {
				for (const source of aliasObjects) {
					const ref = sourceObjects.get(source);
					if (typeof ref === "object" && ref.anchor && (identity.isScalar(ref.node) || identity.isCollection(ref.node))) ref.node.anchor = ref.anchor;
					else {
						const error = /* @__PURE__ */ new Error("Failed to resolve repeated object (this should not happen)");
						error.source = source;
						throw error;
					}
				}
			},
			sourceObjects
		};
	}
	exports.anchorIsValid = anchorIsValid;
	exports.anchorNames = anchorNames;
	exports.createNodeAnchors = createNodeAnchors;
	exports.findNewAnchor = findNewAnchor;
}));
// node_modules/yaml/dist/doc/applyReviver.js
var require_applyReviver = /* @__PURE__ */ __commonJSMin(((exports) => {
	/**
	* Applies the JSON.parse reviver algorithm as defined in the ECMA-262 spec,
	* in section 24.5.1.1 "Runtime Semantics: InternalizeJSONProperty" of the
	* 2021 edition: https://tc39.es/ecma262/#sec-json.parse
	*
	* Includes extensions for handling Map and Set objects.
	*/
	function applyReviver(reviver, obj, key, val) {
		if (val && typeof val === "object") {
			if (Array.isArray(val)) for (let i = 0, len = val.length; i < len; ++i) {
				const v0 = val[i];
				const v1 = applyReviver(reviver, val, String(i), v0);
				if (v1 === void 0) delete val[i];
				else if (v1 !== v0) val[i] = v1;
			}
			else if (val instanceof Map) for (const k of Array.from(val.keys())) {
				const v0 = val.get(k);
				const v1 = applyReviver(reviver, val, k, v0);
				if (v1 === void 0) val.delete(k);
				else if (v1 !== v0) val.set(k, v1);
			}
			else if (val instanceof Set) for (const v0 of Array.from(val)) {
				const v1 = applyReviver(reviver, val, v0, v0);
				if (v1 === void 0) val.delete(v0);
				else if (v1 !== v0) {
					val.delete(v0);
					val.add(v1);
				}
			}
			else for (const [k, v0] of Object.entries(val)) {
				const v1 = applyReviver(reviver, val, k, v0);
				if (v1 === void 0) delete val[k];
				else if (v1 !== v0) val[k] = v1;
			}
		}
		return reviver.call(obj, key, val);
	}
	exports.applyReviver = applyReviver;
}));
// node_modules/yaml/dist/nodes/toJS.js
var require_toJS = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	/**
	* Recursively convert any node or its contents to native JavaScript
	*
	* @param value - The input value
	* @param arg - If `value` defines a `toJSON()` method, use this
	*   as its first argument
	* @param ctx - Conversion context, originally set in Document#toJS(). If
	*   `{ keep: true }` is not set, output should be suitable for JSON
	*   stringification.
	*/
	function toJS(value, arg, ctx) {
		if (Array.isArray(value)) return value.map((v, i) => toJS(v, String(i), ctx));
		if (value && typeof value.toJSON === "function") {
			if (!ctx || !identity.hasAnchor(value)) return value.toJSON(arg, ctx);
			const data = {
				aliasCount: 0,
				count: 1,
				res: void 0
			};
			ctx.anchors.set(value, data);
			ctx.onCreate = (res) => {
				data.res = res;
				delete ctx.onCreate;
			};
			const res = value.toJSON(arg, ctx);
			if (ctx.onCreate) ctx.onCreate(res);
			return res;
		}
		if (typeof value === "bigint" && !ctx?.keep) return Number(value);
		return value;
	}
	exports.toJS = toJS;
}));
// node_modules/yaml/dist/nodes/Node.js
var require_Node = /* @__PURE__ */ __commonJSMin(((exports) => {
	var applyReviver = require_applyReviver();
	var identity = require_identity();
	var toJS = require_toJS();
	var NodeBase = class {
		constructor(type) {
			Object.defineProperty(this, identity.NODE_TYPE, { value: type });
		}
		/** Create a copy of this node.  */
		clone() {
			const copy = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
			if (this.range) copy.range = this.range.slice();
			return copy;
		}
		/** A plain JavaScript representation of this node. */
		toJS(doc, { mapAsMap, maxAliasCount, onAnchor, reviver } = {}) {
			if (!identity.isDocument(doc)) throw new TypeError("A document argument is required");
			const ctx = {
				anchors: /* @__PURE__ */ new Map(),
				doc,
				keep: true,
				mapAsMap: mapAsMap === true,
				mapKeyWarned: false,
				maxAliasCount: typeof maxAliasCount === "number" ? maxAliasCount : 100
			};
			const res = toJS.toJS(this, "", ctx);
			if (typeof onAnchor === "function") for (const { count, res } of ctx.anchors.values()) onAnchor(res, count);
			return typeof reviver === "function" ? applyReviver.applyReviver(reviver, { "": res }, "", res) : res;
		}
	};
	exports.NodeBase = NodeBase;
}));
// node_modules/yaml/dist/nodes/Alias.js
var require_Alias = /* @__PURE__ */ __commonJSMin(((exports) => {
	var anchors = require_anchors();
	var visit = require_visit();
	var identity = require_identity();
	var Node = require_Node();
	var toJS = require_toJS();
	var Alias = class extends Node.NodeBase {
		constructor(source) {
			super(identity.ALIAS);
			this.source = source;
			Object.defineProperty(this, "tag", { set() {
				throw new Error("Alias nodes cannot have tags");
			} });
		}
		/**
		* Resolve the value of this alias within `doc`, finding the last
		* instance of the `source` anchor before this node.
		*/
		resolve(doc, ctx) {
			if (ctx?.maxAliasCount === 0) throw new ReferenceError("Alias resolution is disabled");
			let nodes;
			if (ctx?.aliasResolveCache) nodes = ctx.aliasResolveCache;
			else {
				nodes = [];
				visit.visit(doc, { Node: (_key, node) => {
					if (identity.isAlias(node) || identity.hasAnchor(node)) nodes.push(node);
				} });
				if (ctx) ctx.aliasResolveCache = nodes;
			}
			let found = void 0;
			for (const node of nodes) {
				if (node === this) break;
				if (node.anchor === this.source) found = node;
			}
			if (found && ctx) {
				const { anchors, doc, maxAliasCount } = ctx;
				let data = anchors.get(found);
				if (!data) {
					toJS.toJS(found, null, ctx);
					data = anchors.get(found);
				}
				/* istanbul ignore if */
				if (data?.res === void 0) throw new ReferenceError("This should not happen: Alias anchor was not resolved?");
				if (maxAliasCount >= 0) {
					data.count += 1;
					if (data.aliasCount === 0) data.aliasCount = getAliasCount(doc, found, anchors);
					if (data.count * data.aliasCount > maxAliasCount) throw new ReferenceError("Excessive alias count indicates a resource exhaustion attack");
				}
			}
			return found;
		}
		toJSON(_arg, ctx) {
			if (!ctx) return { source: this.source };
			const source = this.resolve(ctx.doc, ctx);
			if (!source) {
				const msg = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
				throw new ReferenceError(msg);
			}
			return ctx.anchors.get(source).res;
		}
		toString(ctx, _onComment, _onChompKeep) {
			const src = `*${this.source}`;
			if (ctx) {
				anchors.anchorIsValid(this.source);
				if (ctx.options.verifyAliasOrder && !ctx.anchors.has(this.source)) {
					const msg = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
					throw new Error(msg);
				}
				if (ctx.implicitKey) return `${src} `;
			}
			return src;
		}
	};
	function getAliasCount(doc, node, anchors) {
		if (identity.isAlias(node)) {
			const source = node.resolve(doc);
			const anchor = anchors && source && anchors.get(source);
			return anchor ? anchor.count * anchor.aliasCount : 0;
		} else if (identity.isCollection(node)) {
			let count = 0;
			for (const item of node.items) {
				const c = getAliasCount(doc, item, anchors);
				if (c > count) count = c;
			}
			return count;
		} else if (identity.isPair(node)) {
			const kc = getAliasCount(doc, node.key, anchors);
			const vc = getAliasCount(doc, node.value, anchors);
			return Math.max(kc, vc);
		}
		return 1;
	}
	exports.Alias = Alias;
}));
// node_modules/yaml/dist/nodes/Scalar.js
var require_Scalar = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var Node = require_Node();
	var toJS = require_toJS();
	const isScalarValue = (value) => !value || typeof value !== "function" && typeof value !== "object";
	var Scalar = class extends Node.NodeBase {
		constructor(value) {
			super(identity.SCALAR);
			this.value = value;
		}
		toJSON(arg, ctx) {
			return ctx?.keep ? this.value : toJS.toJS(this.value, arg, ctx);
		}
		toString() {
			return String(this.value);
		}
	};
	Scalar.BLOCK_FOLDED = "BLOCK_FOLDED";
	Scalar.BLOCK_LITERAL = "BLOCK_LITERAL";
	Scalar.PLAIN = "PLAIN";
	Scalar.QUOTE_DOUBLE = "QUOTE_DOUBLE";
	Scalar.QUOTE_SINGLE = "QUOTE_SINGLE";
	exports.Scalar = Scalar;
	exports.isScalarValue = isScalarValue;
}));
// node_modules/yaml/dist/doc/createNode.js
var require_createNode = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Alias = require_Alias();
	var identity = require_identity();
	var Scalar = require_Scalar();
	const defaultTagPrefix = "tag:yaml.org,2002:";
	function findTagObject(value, tagName, tags) {
		if (tagName) {
			const match = tags.filter((t) => t.tag === tagName);
			const tagObj = match.find((t) => !t.format) ?? match[0];
			if (!tagObj) throw new Error(`Tag ${tagName} not found`);
			return tagObj;
		}
		return tags.find((t) => t.identify?.(value) && !t.format);
	}
	function createNode(value, tagName, ctx) {
		if (identity.isDocument(value)) value = value.contents;
		if (identity.isNode(value)) return value;
		if (identity.isPair(value)) {
			const map = ctx.schema[identity.MAP].createNode?.(ctx.schema, null, ctx);
			map.items.push(value);
			return map;
		}
		if (value instanceof String || value instanceof Number || value instanceof Boolean || typeof BigInt !== "undefined" && value instanceof BigInt) value = value.valueOf();
		const { aliasDuplicateObjects, onAnchor, onTagObj, schema, sourceObjects } = ctx;
		let ref = void 0;
		if (aliasDuplicateObjects && value && typeof value === "object") {
			ref = sourceObjects.get(value);
			if (ref) {
				ref.anchor ?? (ref.anchor = onAnchor(value));
				return new Alias.Alias(ref.anchor);
			} else {
				ref = {
					anchor: null,
					node: null
				};
				sourceObjects.set(value, ref);
			}
		}
		if (tagName?.startsWith("!!")) tagName = defaultTagPrefix + tagName.slice(2);
		let tagObj = findTagObject(value, tagName, schema.tags);
		if (!tagObj) {
			if (value && typeof value.toJSON === "function") value = value.toJSON();
			if (!value || typeof value !== "object") {
				const node = new Scalar.Scalar(value);
				if (ref) ref.node = node;
				return node;
			}
			tagObj = value instanceof Map ? schema[identity.MAP] : Symbol.iterator in Object(value) ? schema[identity.SEQ] : schema[identity.MAP];
		}
		if (onTagObj) {
			onTagObj(tagObj);
			delete ctx.onTagObj;
		}
		const node = tagObj?.createNode ? tagObj.createNode(ctx.schema, value, ctx) : typeof tagObj?.nodeClass?.from === "function" ? tagObj.nodeClass.from(ctx.schema, value, ctx) : new Scalar.Scalar(value);
		if (tagName) node.tag = tagName;
		else if (!tagObj.default) node.tag = tagObj.tag;
		if (ref) ref.node = node;
		return node;
	}
	exports.createNode = createNode;
}));
// node_modules/yaml/dist/nodes/Collection.js
var require_Collection = /* @__PURE__ */ __commonJSMin(((exports) => {
	var createNode = require_createNode();
	var identity = require_identity();
	var Node = require_Node();
	function collectionFromPath(schema, path, value) {
		let v = value;
		for (let i = path.length - 1; i >= 0; --i) {
			const k = path[i];
			if (typeof k === "number" && Number.isInteger(k) && k >= 0) {
				const a = [];
				a[k] = v;
				v = a;
			} else v = /* @__PURE__ */ new Map([[k, v]]);
		}
		return createNode.createNode(v, void 0, {
			aliasDuplicateObjects: false,
			keepUndefined: false,
			onAnchor: () => {
				throw new Error("This should not happen, please report a bug.");
			},
			schema,
			sourceObjects: /* @__PURE__ */ new Map()
		});
	}
	const isEmptyPath = (path) => path == null || typeof path === "object" && !!path[Symbol.iterator]().next().done;
	var Collection = class extends Node.NodeBase {
		constructor(type, schema) {
			super(type);
			Object.defineProperty(this, "schema", {
				value: schema,
				configurable: true,
				enumerable: false,
				writable: true
			});
		}
		/**
		* Create a copy of this collection.
		*
		* @param schema - If defined, overwrites the original's schema
		*/
		clone(schema) {
			const copy = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
			if (schema) copy.schema = schema;
			copy.items = copy.items.map((it) => identity.isNode(it) || identity.isPair(it) ? it.clone(schema) : it);
			if (this.range) copy.range = this.range.slice();
			return copy;
		}
		/**
		* Adds a value to the collection. For `!!map` and `!!omap` the value must
		* be a Pair instance or a `{ key, value }` object, which may not have a key
		* that already exists in the map.
		*/
		addIn(path, value) {
			if (isEmptyPath(path)) this.add(value);
			else {
				const [key, ...rest] = path;
				const node = this.get(key, true);
				if (identity.isCollection(node)) node.addIn(rest, value);
				else if (node === void 0 && this.schema) this.set(key, collectionFromPath(this.schema, rest, value));
				else throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
			}
		}
		/**
		* Removes a value from the collection.
		* @returns `true` if the item was found and removed.
		*/
		deleteIn(path) {
			const [key, ...rest] = path;
			if (rest.length === 0) return this.delete(key);
			const node = this.get(key, true);
			if (identity.isCollection(node)) return node.deleteIn(rest);
			else throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
		}
		/**
		* Returns item at `key`, or `undefined` if not found. By default unwraps
		* scalar values from their surrounding node; to disable set `keepScalar` to
		* `true` (collections are always returned intact).
		*/
		getIn(path, keepScalar) {
			const [key, ...rest] = path;
			const node = this.get(key, true);
			if (rest.length === 0) return !keepScalar && identity.isScalar(node) ? node.value : node;
			else return identity.isCollection(node) ? node.getIn(rest, keepScalar) : void 0;
		}
		hasAllNullValues(allowScalar) {
			return this.items.every((node) => {
				if (!identity.isPair(node)) return false;
				const n = node.value;
				return n == null || allowScalar && identity.isScalar(n) && n.value == null && !n.commentBefore && !n.comment && !n.tag;
			});
		}
		/**
		* Checks if the collection includes a value with the key `key`.
		*/
		hasIn(path) {
			const [key, ...rest] = path;
			if (rest.length === 0) return this.has(key);
			const node = this.get(key, true);
			return identity.isCollection(node) ? node.hasIn(rest) : false;
		}
		/**
		* Sets a value in this collection. For `!!set`, `value` needs to be a
		* boolean to add/remove the item from the set.
		*/
		setIn(path, value) {
			const [key, ...rest] = path;
			if (rest.length === 0) this.set(key, value);
			else {
				const node = this.get(key, true);
				if (identity.isCollection(node)) node.setIn(rest, value);
				else if (node === void 0 && this.schema) this.set(key, collectionFromPath(this.schema, rest, value));
				else throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
			}
		}
	};
	exports.Collection = Collection;
	exports.collectionFromPath = collectionFromPath;
	exports.isEmptyPath = isEmptyPath;
}));
// node_modules/yaml/dist/stringify/stringifyComment.js
var require_stringifyComment = /* @__PURE__ */ __commonJSMin(((exports) => {
	/**
	* Stringifies a comment.
	*
	* Empty comment lines are left empty,
	* lines consisting of a single space are replaced by `#`,
	* and all other lines are prefixed with a `#`.
	*/
	const stringifyComment = (str) => str.replace(/^(?!$)(?: $)?/gm, "#");
	function indentComment(comment, indent) {
		if (/^\n+$/.test(comment)) return comment.substring(1);
		return indent ? comment.replace(/^(?! *$)/gm, indent) : comment;
	}
	const lineComment = (str, indent, comment) => str.endsWith("\n") ? indentComment(comment, indent) : comment.includes("\n") ? "\n" + indentComment(comment, indent) : (str.endsWith(" ") ? "" : " ") + comment;
	exports.indentComment = indentComment;
	exports.lineComment = lineComment;
	exports.stringifyComment = stringifyComment;
}));
// node_modules/yaml/dist/stringify/foldFlowLines.js
var require_foldFlowLines = /* @__PURE__ */ __commonJSMin(((exports) => {
	const FOLD_FLOW = "flow";
	const FOLD_BLOCK = "block";
	const FOLD_QUOTED = "quoted";
	/**
	* Tries to keep input at up to `lineWidth` characters, splitting only on spaces
	* not followed by newlines or spaces unless `mode` is `'quoted'`. Lines are
	* terminated with `\n` and started with `indent`.
	*/
	function foldFlowLines(text, indent, mode = "flow", { indentAtStart, lineWidth = 80, minContentWidth = 20, onFold, onOverflow } = {}) {
		if (!lineWidth || lineWidth < 0) return text;
		if (lineWidth < minContentWidth) minContentWidth = 0;
		const endStep = Math.max(1 + minContentWidth, 1 + lineWidth - indent.length);
		if (text.length <= endStep) return text;
		const folds = [];
		const escapedFolds = {};
		let end = lineWidth - indent.length;
		if (typeof indentAtStart === "number") {
			if (indentAtStart > lineWidth - Math.max(2, minContentWidth)) folds.push(0);
			else end = lineWidth - indentAtStart;
		}
		let split = void 0;
		let prev = void 0;
		let overflow = false;
		let i = -1;
		let escStart = -1;
		let escEnd = -1;
		if (mode === FOLD_BLOCK) {
			i = consumeMoreIndentedLines(text, i, indent.length);
			if (i !== -1) end = i + endStep;
		}
		for (let ch; ch = text[i += 1];) {
			if (mode === FOLD_QUOTED && ch === "\\") {
				escStart = i;
				switch (text[i + 1]) {
					case "x":
						i += 3;
						break;
					case "u":
						i += 5;
						break;
					case "U":
						i += 9;
						break;
					default: i += 1;
				}
				escEnd = i;
			}
			if (ch === "\n") {
				if (mode === FOLD_BLOCK) i = consumeMoreIndentedLines(text, i, indent.length);
				end = i + indent.length + endStep;
				split = void 0;
			} else {
				if (ch === " " && prev && prev !== " " && prev !== "\n" && prev !== "	") {
					const next = text[i + 1];
					if (next && next !== " " && next !== "\n" && next !== "	") split = i;
				}
				if (i >= end) {
					if (split) {
						folds.push(split);
						end = split + endStep;
						split = void 0;
					} else if (mode === FOLD_QUOTED) {
						while (prev === " " || prev === "	") {
							prev = ch;
							ch = text[i += 1];
							overflow = true;
						}
						const j = i > escEnd + 1 ? i - 2 : escStart - 1;
						if (escapedFolds[j]) return text;
						folds.push(j);
						escapedFolds[j] = true;
						end = j + endStep;
						split = void 0;
					} else overflow = true;
				}
			}
			prev = ch;
		}
		if (overflow && onOverflow) onOverflow();
		if (folds.length === 0) return text;
		if (onFold) onFold();
		let res = text.slice(0, folds[0]);
		for (let i = 0; i < folds.length; ++i) {
			const fold = folds[i];
			const end = folds[i + 1] || text.length;
			if (fold === 0) res = `\n${indent}${text.slice(0, end)}`;
			else {
				if (mode === FOLD_QUOTED && escapedFolds[fold]) res += `${text[fold]}\\`;
				res += `\n${indent}${text.slice(fold + 1, end)}`;
			}
		}
		return res;
	}
	/**
	* Presumes `i + 1` is at the start of a line
	* @returns index of last newline in more-indented block
	*/
	function consumeMoreIndentedLines(text, i, indent) {
		let end = i;
		let start = i + 1;
		let ch = text[start];
		while (ch === " " || ch === "	") if (i < start + indent) ch = text[++i];
		else {
			do
				ch = text[++i];
			while (ch && ch !== "\n");
			end = i;
			start = i + 1;
			ch = text[start];
		}
		return end;
	}
	exports.FOLD_BLOCK = FOLD_BLOCK;
	exports.FOLD_FLOW = FOLD_FLOW;
	exports.FOLD_QUOTED = FOLD_QUOTED;
	exports.foldFlowLines = foldFlowLines;
}));
// node_modules/yaml/dist/stringify/stringifyString.js
var require_stringifyString = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	var foldFlowLines = require_foldFlowLines();
	const getFoldOptions = (ctx, isBlock) => ({
		indentAtStart: isBlock ? ctx.indent.length : ctx.indentAtStart,
		lineWidth: ctx.options.lineWidth,
		minContentWidth: ctx.options.minContentWidth
	});
	const containsDocumentMarker = (str) => /^(%|---|\.\.\.)/m.test(str);
	function lineLengthOverLimit(str, lineWidth, indentLength) {
		if (!lineWidth || lineWidth < 0) return false;
		const limit = lineWidth - indentLength;
		const strLen = str.length;
		if (strLen <= limit) return false;
		for (let i = 0, start = 0; i < strLen; ++i) if (str[i] === "\n") {
			if (i - start > limit) return true;
			start = i + 1;
			if (strLen - start <= limit) return false;
		}
		return true;
	}
	function doubleQuotedString(value, ctx) {
		const json = JSON.stringify(value);
		if (ctx.options.doubleQuotedAsJSON) return json;
		const { implicitKey } = ctx;
		const minMultiLineLength = ctx.options.doubleQuotedMinMultiLineLength;
		const indent = ctx.indent || (containsDocumentMarker(value) ? "  " : "");
		let str = "";
		let start = 0;
		for (let i = 0, ch = json[i]; ch; ch = json[++i]) {
			if (ch === " " && json[i + 1] === "\\" && json[i + 2] === "n") {
				str += json.slice(start, i) + "\\ ";
				i += 1;
				start = i;
				ch = "\\";
			}
			if (ch === "\\") switch (json[i + 1]) {
				case "u":
					{
						str += json.slice(start, i);
						const code = json.substr(i + 2, 4);
						switch (code) {
							case "0000":
								str += "\\0";
								break;
							case "0007":
								str += "\\a";
								break;
							case "000b":
								str += "\\v";
								break;
							case "001b":
								str += "\\e";
								break;
							case "0085":
								str += "\\N";
								break;
							case "00a0":
								str += "\\_";
								break;
							case "2028":
								str += "\\L";
								break;
							case "2029":
								str += "\\P";
								break;
							default: if (code.substr(0, 2) === "00") str += "\\x" + code.substr(2);
							else str += json.substr(i, 6);
						}
						i += 5;
						start = i + 1;
					}
					break;
				case "n":
					if (implicitKey || json[i + 2] === "\"" || json.length < minMultiLineLength) i += 1;
					else {
						str += json.slice(start, i) + "\n\n";
						while (json[i + 2] === "\\" && json[i + 3] === "n" && json[i + 4] !== "\"") {
							str += "\n";
							i += 2;
						}
						str += indent;
						if (json[i + 2] === " ") str += "\\";
						i += 1;
						start = i + 1;
					}
					break;
				default: i += 1;
			}
		}
		str = start ? str + json.slice(start) : json;
		return implicitKey ? str : foldFlowLines.foldFlowLines(str, indent, foldFlowLines.FOLD_QUOTED, getFoldOptions(ctx, false));
	}
	function singleQuotedString(value, ctx) {
		if (ctx.options.singleQuote === false || ctx.implicitKey && value.includes("\n") || /[ \t]\n|\n[ \t]/.test(value)) return doubleQuotedString(value, ctx);
		const indent = ctx.indent || (containsDocumentMarker(value) ? "  " : "");
		const res = "'" + value.replace(/'/g, "''").replace(/\n+/g, `$&\n${indent}`) + "'";
		return ctx.implicitKey ? res : foldFlowLines.foldFlowLines(res, indent, foldFlowLines.FOLD_FLOW, getFoldOptions(ctx, false));
	}
	function quotedString(value, ctx) {
		const { singleQuote } = ctx.options;
		let qs;
		if (singleQuote === false) qs = doubleQuotedString;
		else {
			const hasDouble = value.includes("\"");
			const hasSingle = value.includes("'");
			if (hasDouble && !hasSingle) qs = singleQuotedString;
			else if (hasSingle && !hasDouble) qs = doubleQuotedString;
			else qs = singleQuote ? singleQuotedString : doubleQuotedString;
		}
		return qs(value, ctx);
	}
	let blockEndNewlines;
	try {
		blockEndNewlines = new RegExp("(^|(?<!\n))\n+(?!\n|$)", "g");
	} catch {
		blockEndNewlines = /\n+(?!\n|$)/g;
	}
	function blockString({ comment, type, value }, ctx, onComment, onChompKeep) {
		const { blockQuote, commentString, lineWidth } = ctx.options;
		if (!blockQuote || /\n[\t ]+$/.test(value)) return quotedString(value, ctx);
		const indent = ctx.indent || (ctx.forceBlockIndent || containsDocumentMarker(value) ? "  " : "");
		const literal = blockQuote === "literal" ? true : blockQuote === "folded" || type === Scalar.Scalar.BLOCK_FOLDED ? false : type === Scalar.Scalar.BLOCK_LITERAL ? true : !lineLengthOverLimit(value, lineWidth, indent.length);
		if (!value) return literal ? "|\n" : ">\n";
		let chomp;
		let endStart;
		for (endStart = value.length; endStart > 0; --endStart) {
			const ch = value[endStart - 1];
			if (ch !== "\n" && ch !== "	" && ch !== " ") break;
		}
		let end = value.substring(endStart);
		const endNlPos = end.indexOf("\n");
		if (endNlPos === -1) chomp = "-";
		else if (value === end || endNlPos !== end.length - 1) {
			chomp = "+";
			if (onChompKeep) onChompKeep();
		} else chomp = "";
		if (end) {
			value = value.slice(0, -end.length);
			if (end[end.length - 1] === "\n") end = end.slice(0, -1);
			end = end.replace(blockEndNewlines, `$&${indent}`);
		}
		let startWithSpace = false;
		let startEnd;
		let startNlPos = -1;
		for (startEnd = 0; startEnd < value.length; ++startEnd) {
			const ch = value[startEnd];
			if (ch === " ") startWithSpace = true;
			else if (ch === "\n") startNlPos = startEnd;
			else break;
		}
		let start = value.substring(0, startNlPos < startEnd ? startNlPos + 1 : startEnd);
		if (start) {
			value = value.substring(start.length);
			start = start.replace(/\n+/g, `$&${indent}`);
		}
		let header = (startWithSpace ? indent ? "2" : "1" : "") + chomp;
		if (comment) {
			header += " " + commentString(comment.replace(/ ?[\r\n]+/g, " "));
			if (onComment) onComment();
		}
		if (!literal) {
			const foldedValue = value.replace(/\n+/g, "\n$&").replace(/(?:^|\n)([\t ].*)(?:([\n\t ]*)\n(?![\n\t ]))?/g, "$1$2").replace(/\n+/g, `$&${indent}`);
			let literalFallback = false;
			const foldOptions = getFoldOptions(ctx, true);
			if (blockQuote !== "folded" && type !== Scalar.Scalar.BLOCK_FOLDED) foldOptions.onOverflow = () => {
				literalFallback = true;
			};
			const body = foldFlowLines.foldFlowLines(`${start}${foldedValue}${end}`, indent, foldFlowLines.FOLD_BLOCK, foldOptions);
			if (!literalFallback) return `>${header}\n${indent}${body}`;
		}
		value = value.replace(/\n+/g, `$&${indent}`);
		return `|${header}\n${indent}${start}${value}${end}`;
	}
	function plainString(item, ctx, onComment, onChompKeep) {
		const { type, value } = item;
		const { actualString, implicitKey, indent, indentStep, inFlow } = ctx;
		if (implicitKey && value.includes("\n") || inFlow && /[[\]{},]/.test(value)) return quotedString(value, ctx);
		if (/^[\n\t ,[\]{}#&*!|>'"%@`]|^[?-]$|^[?-][ \t]|[\n:][ \t]|[ \t]\n|[\n\t ]#|[\n\t :]$/.test(value)) return implicitKey || inFlow || !value.includes("\n") ? quotedString(value, ctx) : blockString(item, ctx, onComment, onChompKeep);
		if (!implicitKey && !inFlow && type !== Scalar.Scalar.PLAIN && value.includes("\n")) return blockString(item, ctx, onComment, onChompKeep);
		if (containsDocumentMarker(value)) {
			if (indent === "") {
				ctx.forceBlockIndent = true;
				return blockString(item, ctx, onComment, onChompKeep);
			} else if (implicitKey && indent === indentStep) return quotedString(value, ctx);
		}
		const str = value.replace(/\n+/g, `$&\n${indent}`);
		if (actualString) {
			const test = (tag) => tag.default && tag.tag !== "tag:yaml.org,2002:str" && tag.test?.test(str);
			const { compat, tags } = ctx.doc.schema;
			if (tags.some(test) || compat?.some(test)) return quotedString(value, ctx);
		}
		return implicitKey ? str : foldFlowLines.foldFlowLines(str, indent, foldFlowLines.FOLD_FLOW, getFoldOptions(ctx, false));
	}
	function stringifyString(item, ctx, onComment, onChompKeep) {
		const { implicitKey, inFlow } = ctx;
		const ss = typeof item.value === "string" ? item : Object.assign({}, item, { value: String(item.value) });
		let { type } = item;
		if (type !== Scalar.Scalar.QUOTE_DOUBLE) {
			if (/[\x00-\x08\x0b-\x1f\x7f-\x9f\u{D800}-\u{DFFF}]/u.test(ss.value)) type = Scalar.Scalar.QUOTE_DOUBLE;
		}
		const _stringify = (_type) => {
			switch (_type) {
				case Scalar.Scalar.BLOCK_FOLDED:
				case Scalar.Scalar.BLOCK_LITERAL: return implicitKey || inFlow ? quotedString(ss.value, ctx) : blockString(ss, ctx, onComment, onChompKeep);
				case Scalar.Scalar.QUOTE_DOUBLE: return doubleQuotedString(ss.value, ctx);
				case Scalar.Scalar.QUOTE_SINGLE: return singleQuotedString(ss.value, ctx);
				case Scalar.Scalar.PLAIN: return plainString(ss, ctx, onComment, onChompKeep);
				default: return null;
			}
		};
		let res = _stringify(type);
		if (res === null) {
			const { defaultKeyType, defaultStringType } = ctx.options;
			const t = implicitKey && defaultKeyType || defaultStringType;
			res = _stringify(t);
			if (res === null) throw new Error(`Unsupported default string type ${t}`);
		}
		return res;
	}
	exports.stringifyString = stringifyString;
}));
// node_modules/yaml/dist/stringify/stringify.js
var require_stringify = /* @__PURE__ */ __commonJSMin(((exports) => {
	var anchors = require_anchors();
	var identity = require_identity();
	var stringifyComment = require_stringifyComment();
	var stringifyString = require_stringifyString();
	function createStringifyContext(doc, options) {
		const opt = Object.assign({
			blockQuote: true,
			commentString: stringifyComment.stringifyComment,
			defaultKeyType: null,
			defaultStringType: "PLAIN",
			directives: null,
			doubleQuotedAsJSON: false,
			doubleQuotedMinMultiLineLength: 40,
			falseStr: "false",
			flowCollectionPadding: true,
			indentSeq: true,
			lineWidth: 80,
			minContentWidth: 20,
			nullStr: "null",
			simpleKeys: false,
			singleQuote: null,
			trailingComma: false,
			trueStr: "true",
			verifyAliasOrder: true
		}, doc.schema.toStringOptions, options);
		let inFlow;
		switch (opt.collectionStyle) {
			case "block":
				inFlow = false;
				break;
			case "flow":
				inFlow = true;
				break;
			default: inFlow = null;
		}
		return {
			anchors: /* @__PURE__ */ new Set(),
			doc,
			flowCollectionPadding: opt.flowCollectionPadding ? " " : "",
			indent: "",
			indentStep: typeof opt.indent === "number" ? " ".repeat(opt.indent) : "  ",
			inFlow,
			options: opt
		};
	}
	function getTagObject(tags, item) {
		if (item.tag) {
			const match = tags.filter((t) => t.tag === item.tag);
			if (match.length > 0) return match.find((t) => t.format === item.format) ?? match[0];
		}
		let tagObj = void 0;
		let obj;
		if (identity.isScalar(item)) {
			obj = item.value;
			let match = tags.filter((t) => t.identify?.(obj));
			if (match.length > 1) {
				const testMatch = match.filter((t) => t.test);
				if (testMatch.length > 0) match = testMatch;
			}
			tagObj = match.find((t) => t.format === item.format) ?? match.find((t) => !t.format);
		} else {
			obj = item;
			tagObj = tags.find((t) => t.nodeClass && obj instanceof t.nodeClass);
		}
		if (!tagObj) {
			const name = obj?.constructor?.name ?? (obj === null ? "null" : typeof obj);
			throw new Error(`Tag not resolved for ${name} value`);
		}
		return tagObj;
	}
	function stringifyProps(node, tagObj, { anchors: anchors$1, doc }) {
		if (!doc.directives) return "";
		const props = [];
		const anchor = (identity.isScalar(node) || identity.isCollection(node)) && node.anchor;
		if (anchor && anchors.anchorIsValid(anchor)) {
			anchors$1.add(anchor);
			props.push(`&${anchor}`);
		}
		const tag = node.tag ?? (tagObj.default ? null : tagObj.tag);
		if (tag) props.push(doc.directives.tagString(tag));
		return props.join(" ");
	}
	function stringify(item, ctx, onComment, onChompKeep) {
		if (identity.isPair(item)) return item.toString(ctx, onComment, onChompKeep);
		if (identity.isAlias(item)) {
			if (ctx.doc.directives) return item.toString(ctx);
			if (ctx.resolvedAliases?.has(item)) throw new TypeError(`Cannot stringify circular structure without alias nodes`);
			else {
				if (ctx.resolvedAliases) ctx.resolvedAliases.add(item);
				else ctx.resolvedAliases = /* @__PURE__ */ new Set([item]);
				item = item.resolve(ctx.doc);
			}
		}
		let tagObj = void 0;
		const node = identity.isNode(item) ? item : ctx.doc.createNode(item, { onTagObj: (o) => tagObj = o });
		tagObj ?? (tagObj = getTagObject(ctx.doc.schema.tags, node));
		const props = stringifyProps(node, tagObj, ctx);
		if (props.length > 0) ctx.indentAtStart = (ctx.indentAtStart ?? 0) + props.length + 1;
		const str = typeof tagObj.stringify === "function" ? tagObj.stringify(node, ctx, onComment, onChompKeep) : identity.isScalar(node) ? stringifyString.stringifyString(node, ctx, onComment, onChompKeep) : node.toString(ctx, onComment, onChompKeep);
		if (!props) return str;
		return identity.isScalar(node) || str[0] === "{" || str[0] === "[" ? `${props} ${str}` : `${props}\n${ctx.indent}${str}`;
	}
	exports.createStringifyContext = createStringifyContext;
	exports.stringify = stringify;
}));
// node_modules/yaml/dist/stringify/stringifyPair.js
var require_stringifyPair = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var Scalar = require_Scalar();
	var stringify = require_stringify();
	var stringifyComment = require_stringifyComment();
	function stringifyPair({ key, value }, ctx, onComment, onChompKeep) {
		const { allNullValues, doc, indent, indentStep, options: { commentString, indentSeq, simpleKeys } } = ctx;
		let keyComment = identity.isNode(key) && key.comment || null;
		if (simpleKeys) {
			if (keyComment) throw new Error("With simple keys, key nodes cannot have comments");
			if (identity.isCollection(key) || !identity.isNode(key) && typeof key === "object") throw new Error("With simple keys, collection cannot be used as a key value");
		}
		let explicitKey = !simpleKeys && (!key || keyComment && value == null && !ctx.inFlow || identity.isCollection(key) || (identity.isScalar(key) ? key.type === Scalar.Scalar.BLOCK_FOLDED || key.type === Scalar.Scalar.BLOCK_LITERAL : typeof key === "object"));
		ctx = Object.assign({}, ctx, {
			allNullValues: false,
			implicitKey: !explicitKey && (simpleKeys || !allNullValues),
			indent: indent + indentStep
		});
		let keyCommentDone = false;
		let chompKeep = false;
		let str = stringify.stringify(key, ctx, () => keyCommentDone = true, () => chompKeep = true);
		if (!explicitKey && !ctx.inFlow && str.length > 1024) {
			if (simpleKeys) throw new Error("With simple keys, single line scalar must not span more than 1024 characters");
			explicitKey = true;
		}
		if (ctx.inFlow) {
			if (allNullValues || value == null) {
				if (keyCommentDone && onComment) onComment();
				return str === "" ? "?" : explicitKey ? `? ${str}` : str;
			}
		} else if (allNullValues && !simpleKeys || value == null && explicitKey) {
			str = `? ${str}`;
			if (keyComment && !keyCommentDone) str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
			else if (chompKeep && onChompKeep) onChompKeep();
			return str;
		}
		if (keyCommentDone) keyComment = null;
		if (explicitKey) {
			if (keyComment) str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
			str = `? ${str}\n${indent}:`;
		} else {
			str = `${str}:`;
			if (keyComment) str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
		}
		let vsb, vcb, valueComment;
		if (identity.isNode(value)) {
			vsb = !!value.spaceBefore;
			vcb = value.commentBefore;
			valueComment = value.comment;
		} else {
			vsb = false;
			vcb = null;
			valueComment = null;
			if (value && typeof value === "object") value = doc.createNode(value);
		}
		ctx.implicitKey = false;
		if (!explicitKey && !keyComment && identity.isScalar(value)) ctx.indentAtStart = str.length + 1;
		chompKeep = false;
		if (!indentSeq && indentStep.length >= 2 && !ctx.inFlow && !explicitKey && identity.isSeq(value) && !value.flow && !value.tag && !value.anchor) ctx.indent = ctx.indent.substring(2);
		let valueCommentDone = false;
		const valueStr = stringify.stringify(value, ctx, () => valueCommentDone = true, () => chompKeep = true);
		let ws = " ";
		if (keyComment || vsb || vcb) {
			ws = vsb ? "\n" : "";
			if (vcb) {
				const cs = commentString(vcb);
				ws += `\n${stringifyComment.indentComment(cs, ctx.indent)}`;
			}
			if (valueStr === "" && !ctx.inFlow) {
				if (ws === "\n" && valueComment) ws = "\n\n";
			} else ws += `\n${ctx.indent}`;
		} else if (!explicitKey && identity.isCollection(value)) {
			const vs0 = valueStr[0];
			const nl0 = valueStr.indexOf("\n");
			const hasNewline = nl0 !== -1;
			const flow = ctx.inFlow ?? value.flow ?? value.items.length === 0;
			if (hasNewline || !flow) {
				let hasPropsLine = false;
				if (hasNewline && (vs0 === "&" || vs0 === "!")) {
					let sp0 = valueStr.indexOf(" ");
					if (vs0 === "&" && sp0 !== -1 && sp0 < nl0 && valueStr[sp0 + 1] === "!") sp0 = valueStr.indexOf(" ", sp0 + 1);
					if (sp0 === -1 || nl0 < sp0) hasPropsLine = true;
				}
				if (!hasPropsLine) ws = `\n${ctx.indent}`;
			}
		} else if (valueStr === "" || valueStr[0] === "\n") ws = "";
		str += ws + valueStr;
		if (ctx.inFlow) {
			if (valueCommentDone && onComment) onComment();
		} else if (valueComment && !valueCommentDone) str += stringifyComment.lineComment(str, ctx.indent, commentString(valueComment));
		else if (chompKeep && onChompKeep) onChompKeep();
		return str;
	}
	exports.stringifyPair = stringifyPair;
}));
// node_modules/yaml/dist/log.js
var require_log = /* @__PURE__ */ __commonJSMin(((exports) => {
	var node_process = __require("process");
	function debug(logLevel, ...messages) {
		if (logLevel === "debug") console.log(...messages);
	}
	function warn(logLevel, warning) {
		if (logLevel === "debug" || logLevel === "warn") {
			if (typeof node_process.emitWarning === "function") node_process.emitWarning(warning);
			else console.warn(warning);
		}
	}
	exports.debug = debug;
	exports.warn = warn;
}));
// node_modules/yaml/dist/schema/yaml-1.1/merge.js
var require_merge = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var Scalar = require_Scalar();
	const MERGE_KEY = "<<";
	const merge = {
		identify: (value) => value === MERGE_KEY || typeof value === "symbol" && value.description === MERGE_KEY,
		default: "key",
		tag: "tag:yaml.org,2002:merge",
		test: /^<<$/,
		resolve: () => Object.assign(new Scalar.Scalar(Symbol(MERGE_KEY)), { addToJSMap: addMergeToJSMap }),
		stringify: () => MERGE_KEY
	};
	const isMergeKey = (ctx, key) => (merge.identify(key) || identity.isScalar(key) && (!key.type || key.type === Scalar.Scalar.PLAIN) && merge.identify(key.value)) && ctx?.doc.schema.tags.some((tag) => tag.tag === merge.tag && tag.default);
	function addMergeToJSMap(ctx, map, value) {
		const source = resolveAliasValue(ctx, value);
		if (identity.isSeq(source)) for (const it of source.items) mergeValue(ctx, map, it);
		else if (Array.isArray(source)) for (const it of source) mergeValue(ctx, map, it);
		else mergeValue(ctx, map, source);
	}
	function mergeValue(ctx, map, value) {
		const source = resolveAliasValue(ctx, value);
		if (!identity.isMap(source)) throw new Error("Merge sources must be maps or map aliases");
		const srcMap = source.toJSON(null, ctx, Map);
		for (const [key, value] of srcMap) if (map instanceof Map) {
			if (!map.has(key)) map.set(key, value);
		} else if (map instanceof Set) map.add(key);
		else if (!Object.prototype.hasOwnProperty.call(map, key)) Object.defineProperty(map, key, {
			value,
			writable: true,
			enumerable: true,
			configurable: true
		});
		return map;
	}
	function resolveAliasValue(ctx, value) {
		return ctx && identity.isAlias(value) ? value.resolve(ctx.doc, ctx) : value;
	}
	exports.addMergeToJSMap = addMergeToJSMap;
	exports.isMergeKey = isMergeKey;
	exports.merge = merge;
}));
// node_modules/yaml/dist/nodes/addPairToJSMap.js
var require_addPairToJSMap = /* @__PURE__ */ __commonJSMin(((exports) => {
	var log = require_log();
	var merge = require_merge();
	var stringify = require_stringify();
	var identity = require_identity();
	var toJS = require_toJS();
	function addPairToJSMap(ctx, map, { key, value }) {
		if (identity.isNode(key) && key.addToJSMap) key.addToJSMap(ctx, map, value);
		else if (merge.isMergeKey(ctx, key)) merge.addMergeToJSMap(ctx, map, value);
		else {
			const jsKey = toJS.toJS(key, "", ctx);
			if (map instanceof Map) map.set(jsKey, toJS.toJS(value, jsKey, ctx));
			else if (map instanceof Set) map.add(jsKey);
			else {
				const stringKey = stringifyKey(key, jsKey, ctx);
				const jsValue = toJS.toJS(value, stringKey, ctx);
				if (stringKey in map) Object.defineProperty(map, stringKey, {
					value: jsValue,
					writable: true,
					enumerable: true,
					configurable: true
				});
				else map[stringKey] = jsValue;
			}
		}
		return map;
	}
	function stringifyKey(key, jsKey, ctx) {
		if (jsKey === null) return "";
		if (typeof jsKey !== "object") return String(jsKey);
		if (identity.isNode(key) && ctx?.doc) {
			const strCtx = stringify.createStringifyContext(ctx.doc, {});
			strCtx.anchors = /* @__PURE__ */ new Set();
			for (const node of ctx.anchors.keys()) strCtx.anchors.add(node.anchor);
			strCtx.inFlow = true;
			strCtx.inStringifyKey = true;
			const strKey = key.toString(strCtx);
			if (!ctx.mapKeyWarned) {
				let jsonStr = JSON.stringify(strKey);
				if (jsonStr.length > 40) jsonStr = jsonStr.substring(0, 36) + "...\"";
				log.warn(ctx.doc.options.logLevel, `Keys with collection values will be stringified due to JS Object restrictions: ${jsonStr}. Set mapAsMap: true to use object keys.`);
				ctx.mapKeyWarned = true;
			}
			return strKey;
		}
		return JSON.stringify(jsKey);
	}
	exports.addPairToJSMap = addPairToJSMap;
}));
// node_modules/yaml/dist/nodes/Pair.js
var require_Pair = /* @__PURE__ */ __commonJSMin(((exports) => {
	var createNode = require_createNode();
	var stringifyPair = require_stringifyPair();
	var addPairToJSMap = require_addPairToJSMap();
	var identity = require_identity();
	function createPair(key, value, ctx) {
		return new Pair(createNode.createNode(key, void 0, ctx), createNode.createNode(value, void 0, ctx));
	}
	var Pair = class Pair {
		constructor(key, value = null) {
			Object.defineProperty(this, identity.NODE_TYPE, { value: identity.PAIR });
			this.key = key;
			this.value = value;
		}
		clone(schema) {
			let { key, value } = this;
			if (identity.isNode(key)) key = key.clone(schema);
			if (identity.isNode(value)) value = value.clone(schema);
			return new Pair(key, value);
		}
		toJSON(_, ctx) {
			const pair = ctx?.mapAsMap ? /* @__PURE__ */ new Map() : {};
			return addPairToJSMap.addPairToJSMap(ctx, pair, this);
		}
		toString(ctx, onComment, onChompKeep) {
			return ctx?.doc ? stringifyPair.stringifyPair(this, ctx, onComment, onChompKeep) : JSON.stringify(this);
		}
	};
	exports.Pair = Pair;
	exports.createPair = createPair;
}));
// node_modules/yaml/dist/stringify/stringifyCollection.js
var require_stringifyCollection = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var stringify = require_stringify();
	var stringifyComment = require_stringifyComment();
	function stringifyCollection(collection, ctx, options) {
		return (ctx.inFlow ?? collection.flow ? stringifyFlowCollection : stringifyBlockCollection)(collection, ctx, options);
	}
	function stringifyBlockCollection({ comment, items }, ctx, { blockItemPrefix, flowChars, itemIndent, onChompKeep, onComment }) {
		const { indent, options: { commentString } } = ctx;
		const itemCtx = Object.assign({}, ctx, {
			indent: itemIndent,
			type: null
		});
		let chompKeep = false;
		const lines = [];
		for (let i = 0; i < items.length; ++i) {
			const item = items[i];
			let comment = null;
			if (identity.isNode(item)) {
				if (!chompKeep && item.spaceBefore) lines.push("");
				addCommentBefore(ctx, lines, item.commentBefore, chompKeep);
				if (item.comment) comment = item.comment;
			} else if (identity.isPair(item)) {
				const ik = identity.isNode(item.key) ? item.key : null;
				if (ik) {
					if (!chompKeep && ik.spaceBefore) lines.push("");
					addCommentBefore(ctx, lines, ik.commentBefore, chompKeep);
				}
			}
			chompKeep = false;
			let str = stringify.stringify(item, itemCtx, () => comment = null, () => chompKeep = true);
			if (comment) str += stringifyComment.lineComment(str, itemIndent, commentString(comment));
			if (chompKeep && comment) chompKeep = false;
			lines.push(blockItemPrefix + str);
		}
		let str;
		if (lines.length === 0) str = flowChars.start + flowChars.end;
		else {
			str = lines[0];
			for (let i = 1; i < lines.length; ++i) {
				const line = lines[i];
				str += line ? `\n${indent}${line}` : "\n";
			}
		}
		if (comment) {
			str += "\n" + stringifyComment.indentComment(commentString(comment), indent);
			if (onComment) onComment();
		} else if (chompKeep && onChompKeep) onChompKeep();
		return str;
	}
	function stringifyFlowCollection({ items }, ctx, { flowChars, itemIndent }) {
		const { indent, indentStep, flowCollectionPadding: fcPadding, options: { commentString } } = ctx;
		itemIndent += indentStep;
		const itemCtx = Object.assign({}, ctx, {
			indent: itemIndent,
			inFlow: true,
			type: null
		});
		let reqNewline = false;
		let linesAtValue = 0;
		const lines = [];
		for (let i = 0; i < items.length; ++i) {
			const item = items[i];
			let comment = null;
			if (identity.isNode(item)) {
				if (item.spaceBefore) lines.push("");
				addCommentBefore(ctx, lines, item.commentBefore, false);
				if (item.comment) comment = item.comment;
			} else if (identity.isPair(item)) {
				const ik = identity.isNode(item.key) ? item.key : null;
				if (ik) {
					if (ik.spaceBefore) lines.push("");
					addCommentBefore(ctx, lines, ik.commentBefore, false);
					if (ik.comment) reqNewline = true;
				}
				const iv = identity.isNode(item.value) ? item.value : null;
				if (iv) {
					if (iv.comment) comment = iv.comment;
					if (iv.commentBefore) reqNewline = true;
				} else if (item.value == null && ik?.comment) comment = ik.comment;
			}
			if (comment) reqNewline = true;
			let str = stringify.stringify(item, itemCtx, () => comment = null);
			reqNewline || (reqNewline = lines.length > linesAtValue || str.includes("\n"));
			if (i < items.length - 1) str += ",";
			else if (ctx.options.trailingComma) {
				if (ctx.options.lineWidth > 0) reqNewline || (reqNewline = lines.reduce((sum, line) => sum + line.length + 2, 2) + (str.length + 2) > ctx.options.lineWidth);
				if (reqNewline) str += ",";
			}
			if (comment) str += stringifyComment.lineComment(str, itemIndent, commentString(comment));
			lines.push(str);
			linesAtValue = lines.length;
		}
		const { start, end } = flowChars;
		if (lines.length === 0) return start + end;
		else {
			if (!reqNewline) {
				const len = lines.reduce((sum, line) => sum + line.length + 2, 2);
				reqNewline = ctx.options.lineWidth > 0 && len > ctx.options.lineWidth;
			}
			if (reqNewline) {
				let str = start;
				for (const line of lines) str += line ? `\n${indentStep}${indent}${line}` : "\n";
				return `${str}\n${indent}${end}`;
			} else return `${start}${fcPadding}${lines.join(" ")}${fcPadding}${end}`;
		}
	}
	function addCommentBefore({ indent, options: { commentString } }, lines, comment, chompKeep) {
		if (comment && chompKeep) comment = comment.replace(/^\n+/, "");
		if (comment) {
			const ic = stringifyComment.indentComment(commentString(comment), indent);
			lines.push(ic.trimStart());
		}
	}
	exports.stringifyCollection = stringifyCollection;
}));
// node_modules/yaml/dist/nodes/YAMLMap.js
var require_YAMLMap = /* @__PURE__ */ __commonJSMin(((exports) => {
	var stringifyCollection = require_stringifyCollection();
	var addPairToJSMap = require_addPairToJSMap();
	var Collection = require_Collection();
	var identity = require_identity();
	var Pair = require_Pair();
	var Scalar = require_Scalar();
	function findPair(items, key) {
		const k = identity.isScalar(key) ? key.value : key;
		for (const it of items) if (identity.isPair(it)) {
			if (it.key === key || it.key === k) return it;
			if (identity.isScalar(it.key) && it.key.value === k) return it;
		}
	}
	var YAMLMap = class extends Collection.Collection {
		static get tagName() {
			return "tag:yaml.org,2002:map";
		}
		constructor(schema) {
			super(identity.MAP, schema);
			this.items = [];
		}
		/**
		* A generic collection parsing method that can be extended
		* to other node classes that inherit from YAMLMap
		*/
		static from(schema, obj, ctx) {
			const { keepUndefined, replacer } = ctx;
			const map = new this(schema);
			const add = (key, value) => {
				if (typeof replacer === "function") value = replacer.call(obj, key, value);
				else if (Array.isArray(replacer) && !replacer.includes(key)) return;
				if (value !== void 0 || keepUndefined) map.items.push(Pair.createPair(key, value, ctx));
			};
			if (obj instanceof Map) for (const [key, value] of obj) add(key, value);
			else if (obj && typeof obj === "object") for (const key of Object.keys(obj)) add(key, obj[key]);
			if (typeof schema.sortMapEntries === "function") map.items.sort(schema.sortMapEntries);
			return map;
		}
		/**
		* Adds a value to the collection.
		*
		* @param overwrite - If not set `true`, using a key that is already in the
		*   collection will throw. Otherwise, overwrites the previous value.
		*/
		add(pair, overwrite) {
			let _pair;
			if (identity.isPair(pair)) _pair = pair;
			else if (!pair || typeof pair !== "object" || !("key" in pair)) _pair = new Pair.Pair(pair, pair?.value);
			else _pair = new Pair.Pair(pair.key, pair.value);
			const prev = findPair(this.items, _pair.key);
			const sortEntries = this.schema?.sortMapEntries;
			if (prev) {
				if (!overwrite) throw new Error(`Key ${_pair.key} already set`);
				if (identity.isScalar(prev.value) && Scalar.isScalarValue(_pair.value)) prev.value.value = _pair.value;
				else prev.value = _pair.value;
			} else if (sortEntries) {
				const i = this.items.findIndex((item) => sortEntries(_pair, item) < 0);
				if (i === -1) this.items.push(_pair);
				else this.items.splice(i, 0, _pair);
			} else this.items.push(_pair);
		}
		delete(key) {
			const it = findPair(this.items, key);
			if (!it) return false;
			return this.items.splice(this.items.indexOf(it), 1).length > 0;
		}
		get(key, keepScalar) {
			const node = findPair(this.items, key)?.value;
			return (!keepScalar && identity.isScalar(node) ? node.value : node) ?? void 0;
		}
		has(key) {
			return !!findPair(this.items, key);
		}
		set(key, value) {
			this.add(new Pair.Pair(key, value), true);
		}
		/**
		* @param ctx - Conversion context, originally set in Document#toJS()
		* @param {Class} Type - If set, forces the returned collection type
		* @returns Instance of Type, Map, or Object
		*/
		toJSON(_, ctx, Type) {
			const map = Type ? new Type() : ctx?.mapAsMap ? /* @__PURE__ */ new Map() : {};
			if (ctx?.onCreate) ctx.onCreate(map);
			for (const item of this.items) addPairToJSMap.addPairToJSMap(ctx, map, item);
			return map;
		}
		toString(ctx, onComment, onChompKeep) {
			if (!ctx) return JSON.stringify(this);
			for (const item of this.items) if (!identity.isPair(item)) throw new Error(`Map items must all be pairs; found ${JSON.stringify(item)} instead`);
			if (!ctx.allNullValues && this.hasAllNullValues(false)) ctx = Object.assign({}, ctx, { allNullValues: true });
			return stringifyCollection.stringifyCollection(this, ctx, {
				blockItemPrefix: "",
				flowChars: {
					start: "{",
					end: "}"
				},
				itemIndent: ctx.indent || "",
				onChompKeep,
				onComment
			});
		}
	};
	exports.YAMLMap = YAMLMap;
	exports.findPair = findPair;
}));
// node_modules/yaml/dist/schema/common/map.js
var require_map = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var YAMLMap = require_YAMLMap();
	exports.map = {
		collection: "map",
		default: true,
		nodeClass: YAMLMap.YAMLMap,
		tag: "tag:yaml.org,2002:map",
		resolve(map, onError) {
			if (!identity.isMap(map)) onError("Expected a mapping for this tag");
			return map;
		},
		createNode: (schema, obj, ctx) => YAMLMap.YAMLMap.from(schema, obj, ctx)
	};
}));
// node_modules/yaml/dist/nodes/YAMLSeq.js
var require_YAMLSeq = /* @__PURE__ */ __commonJSMin(((exports) => {
	var createNode = require_createNode();
	var stringifyCollection = require_stringifyCollection();
	var Collection = require_Collection();
	var identity = require_identity();
	var Scalar = require_Scalar();
	var toJS = require_toJS();
	var YAMLSeq = class extends Collection.Collection {
		static get tagName() {
			return "tag:yaml.org,2002:seq";
		}
		constructor(schema) {
			super(identity.SEQ, schema);
			this.items = [];
		}
		add(value) {
			this.items.push(value);
		}
		/**
		* Removes a value from the collection.
		*
		* `key` must contain a representation of an integer for this to succeed.
		* It may be wrapped in a `Scalar`.
		*
		* @returns `true` if the item was found and removed.
		*/
		delete(key) {
			const idx = asItemIndex(key);
			if (typeof idx !== "number") return false;
			return this.items.splice(idx, 1).length > 0;
		}
		get(key, keepScalar) {
			const idx = asItemIndex(key);
			if (typeof idx !== "number") return void 0;
			const it = this.items[idx];
			return !keepScalar && identity.isScalar(it) ? it.value : it;
		}
		/**
		* Checks if the collection includes a value with the key `key`.
		*
		* `key` must contain a representation of an integer for this to succeed.
		* It may be wrapped in a `Scalar`.
		*/
		has(key) {
			const idx = asItemIndex(key);
			return typeof idx === "number" && idx < this.items.length;
		}
		/**
		* Sets a value in this collection. For `!!set`, `value` needs to be a
		* boolean to add/remove the item from the set.
		*
		* If `key` does not contain a representation of an integer, this will throw.
		* It may be wrapped in a `Scalar`.
		*/
		set(key, value) {
			const idx = asItemIndex(key);
			if (typeof idx !== "number") throw new Error(`Expected a valid index, not ${key}.`);
			const prev = this.items[idx];
			if (identity.isScalar(prev) && Scalar.isScalarValue(value)) prev.value = value;
			else this.items[idx] = value;
		}
		toJSON(_, ctx) {
			const seq = [];
			if (ctx?.onCreate) ctx.onCreate(seq);
			let i = 0;
			for (const item of this.items) seq.push(toJS.toJS(item, String(i++), ctx));
			return seq;
		}
		toString(ctx, onComment, onChompKeep) {
			if (!ctx) return JSON.stringify(this);
			return stringifyCollection.stringifyCollection(this, ctx, {
				blockItemPrefix: "- ",
				flowChars: {
					start: "[",
					end: "]"
				},
				itemIndent: (ctx.indent || "") + "  ",
				onChompKeep,
				onComment
			});
		}
		static from(schema, obj, ctx) {
			const { replacer } = ctx;
			const seq = new this(schema);
			if (obj && Symbol.iterator in Object(obj)) {
				let i = 0;
				for (let it of obj) {
					if (typeof replacer === "function") {
						const key = obj instanceof Set ? it : String(i++);
						it = replacer.call(obj, key, it);
					}
					seq.items.push(createNode.createNode(it, void 0, ctx));
				}
			}
			return seq;
		}
	};
	function asItemIndex(key) {
		let idx = identity.isScalar(key) ? key.value : key;
		if (idx && typeof idx === "string") idx = Number(idx);
		return typeof idx === "number" && Number.isInteger(idx) && idx >= 0 ? idx : null;
	}
	exports.YAMLSeq = YAMLSeq;
}));
// node_modules/yaml/dist/schema/common/seq.js
var require_seq = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var YAMLSeq = require_YAMLSeq();
	exports.seq = {
		collection: "seq",
		default: true,
		nodeClass: YAMLSeq.YAMLSeq,
		tag: "tag:yaml.org,2002:seq",
		resolve(seq, onError) {
			if (!identity.isSeq(seq)) onError("Expected a sequence for this tag");
			return seq;
		},
		createNode: (schema, obj, ctx) => YAMLSeq.YAMLSeq.from(schema, obj, ctx)
	};
}));
// node_modules/yaml/dist/schema/common/string.js
var require_string = /* @__PURE__ */ __commonJSMin(((exports) => {
	var stringifyString = require_stringifyString();
	exports.string = {
		identify: (value) => typeof value === "string",
		default: true,
		tag: "tag:yaml.org,2002:str",
		resolve: (str) => str,
		stringify(item, ctx, onComment, onChompKeep) {
			ctx = Object.assign({ actualString: true }, ctx);
			return stringifyString.stringifyString(item, ctx, onComment, onChompKeep);
		}
	};
}));
// node_modules/yaml/dist/schema/common/null.js
var require_null = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	const nullTag = {
		identify: (value) => value == null,
		createNode: () => new Scalar.Scalar(null),
		default: true,
		tag: "tag:yaml.org,2002:null",
		test: /^(?:~|[Nn]ull|NULL)?$/,
		resolve: () => new Scalar.Scalar(null),
		stringify: ({ source }, ctx) => typeof source === "string" && nullTag.test.test(source) ? source : ctx.options.nullStr
	};
	exports.nullTag = nullTag;
}));
// node_modules/yaml/dist/schema/core/bool.js
var require_bool$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	const boolTag = {
		identify: (value) => typeof value === "boolean",
		default: true,
		tag: "tag:yaml.org,2002:bool",
		test: /^(?:[Tt]rue|TRUE|[Ff]alse|FALSE)$/,
		resolve: (str) => new Scalar.Scalar(str[0] === "t" || str[0] === "T"),
		stringify({ source, value }, ctx) {
			if (source && boolTag.test.test(source)) {
				if (value === (source[0] === "t" || source[0] === "T")) return source;
			}
			return value ? ctx.options.trueStr : ctx.options.falseStr;
		}
	};
	exports.boolTag = boolTag;
}));
// node_modules/yaml/dist/stringify/stringifyNumber.js
var require_stringifyNumber = /* @__PURE__ */ __commonJSMin(((exports) => {
	function stringifyNumber({ format, minFractionDigits, tag, value }) {
		if (typeof value === "bigint") return String(value);
		const num = typeof value === "number" ? value : Number(value);
		if (!isFinite(num)) return isNaN(num) ? ".nan" : num < 0 ? "-.inf" : ".inf";
		let n = Object.is(value, -0) ? "-0" : JSON.stringify(value);
		if (!format && minFractionDigits && (!tag || tag === "tag:yaml.org,2002:float") && /^-?\d/.test(n) && !n.includes("e")) {
			let i = n.indexOf(".");
			if (i < 0) {
				i = n.length;
				n += ".";
			}
			let d = minFractionDigits - (n.length - i - 1);
			while (d-- > 0) n += "0";
		}
		return n;
	}
	exports.stringifyNumber = stringifyNumber;
}));
// node_modules/yaml/dist/schema/core/float.js
var require_float$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	var stringifyNumber = require_stringifyNumber();
	const floatNaN = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
		resolve: (str) => str.slice(-3).toLowerCase() === "nan" ? NaN : str[0] === "-" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY,
		stringify: stringifyNumber.stringifyNumber
	};
	const floatExp = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		format: "EXP",
		test: /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)[eE][-+]?[0-9]+$/,
		resolve: (str) => parseFloat(str),
		stringify(node) {
			const num = Number(node.value);
			return isFinite(num) ? num.toExponential() : stringifyNumber.stringifyNumber(node);
		}
	};
	exports.float = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		test: /^[-+]?(?:\.[0-9]+|[0-9]+\.[0-9]*)$/,
		resolve(str) {
			const node = new Scalar.Scalar(parseFloat(str));
			const dot = str.indexOf(".");
			if (dot !== -1 && str[str.length - 1] === "0") node.minFractionDigits = str.length - dot - 1;
			return node;
		},
		stringify: stringifyNumber.stringifyNumber
	};
	exports.floatExp = floatExp;
	exports.floatNaN = floatNaN;
}));
// node_modules/yaml/dist/schema/core/int.js
var require_int$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	var stringifyNumber = require_stringifyNumber();
	const intIdentify = (value) => typeof value === "bigint" || Number.isInteger(value);
	const intResolve = (str, offset, radix, { intAsBigInt }) => intAsBigInt ? BigInt(str) : parseInt(str.substring(offset), radix);
	function intStringify(node, radix, prefix) {
		const { value } = node;
		if (intIdentify(value) && value >= 0) return prefix + value.toString(radix);
		return stringifyNumber.stringifyNumber(node);
	}
	const intOct = {
		identify: (value) => intIdentify(value) && value >= 0,
		default: true,
		tag: "tag:yaml.org,2002:int",
		format: "OCT",
		test: /^0o[0-7]+$/,
		resolve: (str, _onError, opt) => intResolve(str, 2, 8, opt),
		stringify: (node) => intStringify(node, 8, "0o")
	};
	const int = {
		identify: intIdentify,
		default: true,
		tag: "tag:yaml.org,2002:int",
		test: /^[-+]?[0-9]+$/,
		resolve: (str, _onError, opt) => intResolve(str, 0, 10, opt),
		stringify: stringifyNumber.stringifyNumber
	};
	const intHex = {
		identify: (value) => intIdentify(value) && value >= 0,
		default: true,
		tag: "tag:yaml.org,2002:int",
		format: "HEX",
		test: /^0x[0-9a-fA-F]+$/,
		resolve: (str, _onError, opt) => intResolve(str, 2, 16, opt),
		stringify: (node) => intStringify(node, 16, "0x")
	};
	exports.int = int;
	exports.intHex = intHex;
	exports.intOct = intOct;
}));
// node_modules/yaml/dist/schema/core/schema.js
var require_schema$2 = /* @__PURE__ */ __commonJSMin(((exports) => {
	var map = require_map();
	var _null = require_null();
	var seq = require_seq();
	var string = require_string();
	var bool = require_bool$1();
	var float = require_float$1();
	var int = require_int$1();
	exports.schema = [
		map.map,
		seq.seq,
		string.string,
		_null.nullTag,
		bool.boolTag,
		int.intOct,
		int.int,
		int.intHex,
		float.floatNaN,
		float.floatExp,
		float.float
	];
}));
// node_modules/yaml/dist/schema/json/schema.js
var require_schema$1 = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	var map = require_map();
	var seq = require_seq();
	function intIdentify(value) {
		return typeof value === "bigint" || Number.isInteger(value);
	}
	const stringifyJSON = ({ value }) => JSON.stringify(value);
	const jsonScalars = [
		{
			identify: (value) => typeof value === "string",
			default: true,
			tag: "tag:yaml.org,2002:str",
			resolve: (str) => str,
			stringify: stringifyJSON
		},
		{
			identify: (value) => value == null,
			createNode: () => new Scalar.Scalar(null),
			default: true,
			tag: "tag:yaml.org,2002:null",
			test: /^null$/,
			resolve: () => null,
			stringify: stringifyJSON
		},
		{
			identify: (value) => typeof value === "boolean",
			default: true,
			tag: "tag:yaml.org,2002:bool",
			test: /^true$|^false$/,
			resolve: (str) => str === "true",
			stringify: stringifyJSON
		},
		{
			identify: intIdentify,
			default: true,
			tag: "tag:yaml.org,2002:int",
			test: /^-?(?:0|[1-9][0-9]*)$/,
			resolve: (str, _onError, { intAsBigInt }) => intAsBigInt ? BigInt(str) : parseInt(str, 10),
			stringify: ({ value }) => intIdentify(value) ? value.toString() : JSON.stringify(value)
		},
		{
			identify: (value) => typeof value === "number",
			default: true,
			tag: "tag:yaml.org,2002:float",
			test: /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]*)?(?:[eE][-+]?[0-9]+)?$/,
			resolve: (str) => parseFloat(str),
			stringify: stringifyJSON
		}
	];
	exports.schema = [map.map, seq.seq].concat(jsonScalars, {
		default: true,
		tag: "",
		test: /^/,
		resolve(str, onError) {
			onError(`Unresolved plain scalar ${JSON.stringify(str)}`);
			return str;
		}
	});
}));
// node_modules/yaml/dist/schema/yaml-1.1/binary.js
var require_binary = /* @__PURE__ */ __commonJSMin(((exports) => {
	var node_buffer = __require("buffer");
	var Scalar = require_Scalar();
	var stringifyString = require_stringifyString();
	exports.binary = {
		identify: (value) => value instanceof Uint8Array,
		default: false,
		tag: "tag:yaml.org,2002:binary",
		/**
		* Returns a Buffer in node and an Uint8Array in browsers
		*
		* To use the resulting buffer as an image, you'll want to do something like:
		*
		*   const blob = new Blob([buffer], { type: 'image/jpeg' })
		*   document.querySelector('#photo').src = URL.createObjectURL(blob)
		*/
		resolve(src, onError) {
			if (typeof node_buffer.Buffer === "function") return node_buffer.Buffer.from(src, "base64");
			else if (typeof atob === "function") {
				const str = atob(src.replace(/[\n\r]/g, ""));
				const buffer = new Uint8Array(str.length);
				for (let i = 0; i < str.length; ++i) buffer[i] = str.charCodeAt(i);
				return buffer;
			} else {
				onError("This environment does not support reading binary tags; either Buffer or atob is required");
				return src;
			}
		},
		stringify({ comment, type, value }, ctx, onComment, onChompKeep) {
			if (!value) return "";
			const buf = value;
			let str;
			if (typeof node_buffer.Buffer === "function") str = buf instanceof node_buffer.Buffer ? buf.toString("base64") : node_buffer.Buffer.from(buf.buffer).toString("base64");
			else if (typeof btoa === "function") {
				let s = "";
				for (let i = 0; i < buf.length; ++i) s += String.fromCharCode(buf[i]);
				str = btoa(s);
			} else throw new Error("This environment does not support writing binary tags; either Buffer or btoa is required");
			type ?? (type = Scalar.Scalar.BLOCK_LITERAL);
			if (type !== Scalar.Scalar.QUOTE_DOUBLE) {
				const lineWidth = Math.max(ctx.options.lineWidth - ctx.indent.length, ctx.options.minContentWidth);
				const n = Math.ceil(str.length / lineWidth);
				const lines = new Array(n);
				for (let i = 0, o = 0; i < n; ++i, o += lineWidth) lines[i] = str.substr(o, lineWidth);
				str = lines.join(type === Scalar.Scalar.BLOCK_LITERAL ? "\n" : " ");
			}
			return stringifyString.stringifyString({
				comment,
				type,
				value: str
			}, ctx, onComment, onChompKeep);
		}
	};
}));
// node_modules/yaml/dist/schema/yaml-1.1/pairs.js
var require_pairs = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var Pair = require_Pair();
	var Scalar = require_Scalar();
	var YAMLSeq = require_YAMLSeq();
	function resolvePairs(seq, onError) {
		if (identity.isSeq(seq)) for (let i = 0; i < seq.items.length; ++i) {
			let item = seq.items[i];
			if (identity.isPair(item)) continue;
			else if (identity.isMap(item)) {
				if (item.items.length > 1) onError("Each pair must have its own sequence indicator");
				const pair = item.items[0] || new Pair.Pair(new Scalar.Scalar(null));
				if (item.commentBefore) pair.key.commentBefore = pair.key.commentBefore ? `${item.commentBefore}\n${pair.key.commentBefore}` : item.commentBefore;
				if (item.comment) {
					const cn = pair.value ?? pair.key;
					cn.comment = cn.comment ? `${item.comment}\n${cn.comment}` : item.comment;
				}
				item = pair;
			}
			seq.items[i] = identity.isPair(item) ? item : new Pair.Pair(item);
		}
		else onError("Expected a sequence for this tag");
		return seq;
	}
	function createPairs(schema, iterable, ctx) {
		const { replacer } = ctx;
		const pairs = new YAMLSeq.YAMLSeq(schema);
		pairs.tag = "tag:yaml.org,2002:pairs";
		let i = 0;
		if (iterable && Symbol.iterator in Object(iterable)) for (let it of iterable) {
			if (typeof replacer === "function") it = replacer.call(iterable, String(i++), it);
			let key, value;
			if (Array.isArray(it)) {
				if (it.length === 2) {
					key = it[0];
					value = it[1];
				} else throw new TypeError(`Expected [key, value] tuple: ${it}`);
			} else if (it && it instanceof Object) {
				const keys = Object.keys(it);
				if (keys.length === 1) {
					key = keys[0];
					value = it[key];
				} else throw new TypeError(`Expected tuple with one key, not ${keys.length} keys`);
			} else key = it;
			pairs.items.push(Pair.createPair(key, value, ctx));
		}
		return pairs;
	}
	const pairs = {
		collection: "seq",
		default: false,
		tag: "tag:yaml.org,2002:pairs",
		resolve: resolvePairs,
		createNode: createPairs
	};
	exports.createPairs = createPairs;
	exports.pairs = pairs;
	exports.resolvePairs = resolvePairs;
}));
// node_modules/yaml/dist/schema/yaml-1.1/omap.js
var require_omap = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var toJS = require_toJS();
	var YAMLMap = require_YAMLMap();
	var YAMLSeq = require_YAMLSeq();
	var pairs = require_pairs();
	var YAMLOMap = class YAMLOMap extends YAMLSeq.YAMLSeq {
		constructor() {
			super();
			this.add = YAMLMap.YAMLMap.prototype.add.bind(this);
			this.delete = YAMLMap.YAMLMap.prototype.delete.bind(this);
			this.get = YAMLMap.YAMLMap.prototype.get.bind(this);
			this.has = YAMLMap.YAMLMap.prototype.has.bind(this);
			this.set = YAMLMap.YAMLMap.prototype.set.bind(this);
			this.tag = YAMLOMap.tag;
		}
		/**
		* If `ctx` is given, the return type is actually `Map<unknown, unknown>`,
		* but TypeScript won't allow widening the signature of a child method.
		*/
		toJSON(_, ctx) {
			if (!ctx) return super.toJSON(_);
			const map = /* @__PURE__ */ new Map();
			if (ctx?.onCreate) ctx.onCreate(map);
			for (const pair of this.items) {
				let key, value;
				if (identity.isPair(pair)) {
					key = toJS.toJS(pair.key, "", ctx);
					value = toJS.toJS(pair.value, key, ctx);
				} else key = toJS.toJS(pair, "", ctx);
				if (map.has(key)) throw new Error("Ordered maps must not include duplicate keys");
				map.set(key, value);
			}
			return map;
		}
		static from(schema, iterable, ctx) {
			const pairs$1 = pairs.createPairs(schema, iterable, ctx);
			const omap = new this();
			omap.items = pairs$1.items;
			return omap;
		}
	};
	YAMLOMap.tag = "tag:yaml.org,2002:omap";
	const omap = {
		collection: "seq",
		identify: (value) => value instanceof Map,
		nodeClass: YAMLOMap,
		default: false,
		tag: "tag:yaml.org,2002:omap",
		resolve(seq, onError) {
			const pairs$1 = pairs.resolvePairs(seq, onError);
			const seenKeys = [];
			for (const { key } of pairs$1.items) if (identity.isScalar(key)) {
				if (seenKeys.includes(key.value)) onError(`Ordered maps must not include duplicate keys: ${key.value}`);
				else seenKeys.push(key.value);
			}
			return Object.assign(new YAMLOMap(), pairs$1);
		},
		createNode: (schema, iterable, ctx) => YAMLOMap.from(schema, iterable, ctx)
	};
	exports.YAMLOMap = YAMLOMap;
	exports.omap = omap;
}));
// node_modules/yaml/dist/schema/yaml-1.1/bool.js
var require_bool = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	function boolStringify({ value, source }, ctx) {
		if (source && (value ? trueTag : falseTag).test.test(source)) return source;
		return value ? ctx.options.trueStr : ctx.options.falseStr;
	}
	const trueTag = {
		identify: (value) => value === true,
		default: true,
		tag: "tag:yaml.org,2002:bool",
		test: /^(?:Y|y|[Yy]es|YES|[Tt]rue|TRUE|[Oo]n|ON)$/,
		resolve: () => new Scalar.Scalar(true),
		stringify: boolStringify
	};
	const falseTag = {
		identify: (value) => value === false,
		default: true,
		tag: "tag:yaml.org,2002:bool",
		test: /^(?:N|n|[Nn]o|NO|[Ff]alse|FALSE|[Oo]ff|OFF)$/,
		resolve: () => new Scalar.Scalar(false),
		stringify: boolStringify
	};
	exports.falseTag = falseTag;
	exports.trueTag = trueTag;
}));
// node_modules/yaml/dist/schema/yaml-1.1/float.js
var require_float = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	var stringifyNumber = require_stringifyNumber();
	const floatNaN = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
		resolve: (str) => str.slice(-3).toLowerCase() === "nan" ? NaN : str[0] === "-" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY,
		stringify: stringifyNumber.stringifyNumber
	};
	const floatExp = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		format: "EXP",
		test: /^[-+]?(?:[0-9][0-9_]*)?(?:\.[0-9_]*)?[eE][-+]?[0-9]+$/,
		resolve: (str) => parseFloat(str.replace(/_/g, "")),
		stringify(node) {
			const num = Number(node.value);
			return isFinite(num) ? num.toExponential() : stringifyNumber.stringifyNumber(node);
		}
	};
	exports.float = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		test: /^[-+]?(?:[0-9][0-9_]*)?\.[0-9_]*$/,
		resolve(str) {
			const node = new Scalar.Scalar(parseFloat(str.replace(/_/g, "")));
			const dot = str.indexOf(".");
			if (dot !== -1) {
				const f = str.substring(dot + 1).replace(/_/g, "");
				if (f[f.length - 1] === "0") node.minFractionDigits = f.length;
			}
			return node;
		},
		stringify: stringifyNumber.stringifyNumber
	};
	exports.floatExp = floatExp;
	exports.floatNaN = floatNaN;
}));
// node_modules/yaml/dist/schema/yaml-1.1/int.js
var require_int = /* @__PURE__ */ __commonJSMin(((exports) => {
	var stringifyNumber = require_stringifyNumber();
	const intIdentify = (value) => typeof value === "bigint" || Number.isInteger(value);
	function intResolve(str, offset, radix, { intAsBigInt }) {
		const sign = str[0];
		if (sign === "-" || sign === "+") offset += 1;
		str = str.substring(offset).replace(/_/g, "");
		if (intAsBigInt) {
			switch (radix) {
				case 2:
					str = `0b${str}`;
					break;
				case 8:
					str = `0o${str}`;
					break;
				case 16: str = `0x${str}`;
			}
			const n = BigInt(str);
			return sign === "-" ? BigInt(-1) * n : n;
		}
		const n = parseInt(str, radix);
		return sign === "-" ? -1 * n : n;
	}
	function intStringify(node, radix, prefix) {
		const { value } = node;
		if (intIdentify(value)) {
			const str = value.toString(radix);
			return value < 0 ? "-" + prefix + str.substr(1) : prefix + str;
		}
		return stringifyNumber.stringifyNumber(node);
	}
	const intBin = {
		identify: intIdentify,
		default: true,
		tag: "tag:yaml.org,2002:int",
		format: "BIN",
		test: /^[-+]?0b[0-1_]+$/,
		resolve: (str, _onError, opt) => intResolve(str, 2, 2, opt),
		stringify: (node) => intStringify(node, 2, "0b")
	};
	const intOct = {
		identify: intIdentify,
		default: true,
		tag: "tag:yaml.org,2002:int",
		format: "OCT",
		test: /^[-+]?0[0-7_]+$/,
		resolve: (str, _onError, opt) => intResolve(str, 1, 8, opt),
		stringify: (node) => intStringify(node, 8, "0")
	};
	const int = {
		identify: intIdentify,
		default: true,
		tag: "tag:yaml.org,2002:int",
		test: /^[-+]?[0-9][0-9_]*$/,
		resolve: (str, _onError, opt) => intResolve(str, 0, 10, opt),
		stringify: stringifyNumber.stringifyNumber
	};
	const intHex = {
		identify: intIdentify,
		default: true,
		tag: "tag:yaml.org,2002:int",
		format: "HEX",
		test: /^[-+]?0x[0-9a-fA-F_]+$/,
		resolve: (str, _onError, opt) => intResolve(str, 2, 16, opt),
		stringify: (node) => intStringify(node, 16, "0x")
	};
	exports.int = int;
	exports.intBin = intBin;
	exports.intHex = intHex;
	exports.intOct = intOct;
}));
// node_modules/yaml/dist/schema/yaml-1.1/set.js
var require_set = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var Pair = require_Pair();
	var YAMLMap = require_YAMLMap();
	var YAMLSet = class YAMLSet extends YAMLMap.YAMLMap {
		constructor(schema) {
			super(schema);
			this.tag = YAMLSet.tag;
		}
		add(key) {
			let pair;
			if (identity.isPair(key)) pair = key;
			else if (key && typeof key === "object" && "key" in key && "value" in key && key.value === null) pair = new Pair.Pair(key.key, null);
			else pair = new Pair.Pair(key, null);
			if (!YAMLMap.findPair(this.items, pair.key)) this.items.push(pair);
		}
		/**
		* If `keepPair` is `true`, returns the Pair matching `key`.
		* Otherwise, returns the value of that Pair's key.
		*/
		get(key, keepPair) {
			const pair = YAMLMap.findPair(this.items, key);
			return !keepPair && identity.isPair(pair) ? identity.isScalar(pair.key) ? pair.key.value : pair.key : pair;
		}
		set(key, value) {
			if (typeof value !== "boolean") throw new Error(`Expected boolean value for set(key, value) in a YAML set, not ${typeof value}`);
			const prev = YAMLMap.findPair(this.items, key);
			if (prev && !value) this.items.splice(this.items.indexOf(prev), 1);
			else if (!prev && value) this.items.push(new Pair.Pair(key));
		}
		toJSON(_, ctx) {
			return super.toJSON(_, ctx, Set);
		}
		toString(ctx, onComment, onChompKeep) {
			if (!ctx) return JSON.stringify(this);
			if (this.hasAllNullValues(true)) return super.toString(Object.assign({}, ctx, { allNullValues: true }), onComment, onChompKeep);
			else throw new Error("Set items must all have null values");
		}
		static from(schema, iterable, ctx) {
			const { replacer } = ctx;
			const set = new this(schema);
			if (iterable && Symbol.iterator in Object(iterable)) for (let value of iterable) {
				if (typeof replacer === "function") value = replacer.call(iterable, value, value);
				set.items.push(Pair.createPair(value, null, ctx));
			}
			return set;
		}
	};
	YAMLSet.tag = "tag:yaml.org,2002:set";
	const set = {
		collection: "map",
		identify: (value) => value instanceof Set,
		nodeClass: YAMLSet,
		default: false,
		tag: "tag:yaml.org,2002:set",
		createNode: (schema, iterable, ctx) => YAMLSet.from(schema, iterable, ctx),
		resolve(map, onError) {
			if (identity.isMap(map)) {
				if (map.hasAllNullValues(true)) return Object.assign(new YAMLSet(), map);
				else onError("Set items must all have null values");
			} else onError("Expected a mapping for this tag");
			return map;
		}
	};
	exports.YAMLSet = YAMLSet;
	exports.set = set;
}));
// node_modules/yaml/dist/schema/yaml-1.1/timestamp.js
var require_timestamp = /* @__PURE__ */ __commonJSMin(((exports) => {
	var stringifyNumber = require_stringifyNumber();
	/** Internal types handle bigint as number, because TS can't figure it out. */
	function parseSexagesimal(str, asBigInt) {
		const sign = str[0];
		const parts = sign === "-" || sign === "+" ? str.substring(1) : str;
		const num = (n) => asBigInt ? BigInt(n) : Number(n);
		const res = parts.replace(/_/g, "").split(":").reduce((res, p) => res * num(60) + num(p), num(0));
		return sign === "-" ? num(-1) * res : res;
	}
	/**
	* hhhh:mm:ss.sss
	*
	* Internal types handle bigint as number, because TS can't figure it out.
	*/
	function stringifySexagesimal(node) {
		let { value } = node;
		let num = (n) => n;
		if (typeof value === "bigint") num = (n) => BigInt(n);
		else if (isNaN(value) || !isFinite(value)) return stringifyNumber.stringifyNumber(node);
		let sign = "";
		if (value < 0) {
			sign = "-";
			value *= num(-1);
		}
		const _60 = num(60);
		const parts = [value % _60];
		if (value < 60) parts.unshift(0);
		else {
			value = (value - parts[0]) / _60;
			parts.unshift(value % _60);
			if (value >= 60) {
				value = (value - parts[0]) / _60;
				parts.unshift(value);
			}
		}
		return sign + parts.map((n) => String(n).padStart(2, "0")).join(":").replace(/000000\d*$/, "");
	}
	const intTime = {
		identify: (value) => typeof value === "bigint" || Number.isInteger(value),
		default: true,
		tag: "tag:yaml.org,2002:int",
		format: "TIME",
		test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+$/,
		resolve: (str, _onError, { intAsBigInt }) => parseSexagesimal(str, intAsBigInt),
		stringify: stringifySexagesimal
	};
	const floatTime = {
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		format: "TIME",
		test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*$/,
		resolve: (str) => parseSexagesimal(str, false),
		stringify: stringifySexagesimal
	};
	const timestamp = {
		identify: (value) => value instanceof Date,
		default: true,
		tag: "tag:yaml.org,2002:timestamp",
		test: RegExp("^([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?:(?:t|T|[ \\t]+)([0-9]{1,2}):([0-9]{1,2}):([0-9]{1,2}(\\.[0-9]+)?)(?:[ \\t]*(Z|[-+][012]?[0-9](?::[0-9]{2})?))?)?$"),
		resolve(str) {
			const match = str.match(timestamp.test);
			if (!match) throw new Error("!!timestamp expects a date, starting with yyyy-mm-dd");
			const [, year, month, day, hour, minute, second] = match.map(Number);
			const millisec = match[7] ? Number((match[7] + "00").substr(1, 3)) : 0;
			let date = Date.UTC(year, month - 1, day, hour || 0, minute || 0, second || 0, millisec);
			const tz = match[8];
			if (tz && tz !== "Z") {
				let d = parseSexagesimal(tz, false);
				if (Math.abs(d) < 30) d *= 60;
				date -= 6e4 * d;
			}
			return new Date(date);
		},
		stringify: ({ value }) => value?.toISOString().replace(/(T00:00:00)?\.000Z$/, "") ?? ""
	};
	exports.floatTime = floatTime;
	exports.intTime = intTime;
	exports.timestamp = timestamp;
}));
// node_modules/yaml/dist/schema/yaml-1.1/schema.js
var require_schema = /* @__PURE__ */ __commonJSMin(((exports) => {
	var map = require_map();
	var _null = require_null();
	var seq = require_seq();
	var string = require_string();
	var binary = require_binary();
	var bool = require_bool();
	var float = require_float();
	var int = require_int();
	var merge = require_merge();
	var omap = require_omap();
	var pairs = require_pairs();
	var set = require_set();
	var timestamp = require_timestamp();
	exports.schema = [
		map.map,
		seq.seq,
		string.string,
		_null.nullTag,
		bool.trueTag,
		bool.falseTag,
		int.intBin,
		int.intOct,
		int.int,
		int.intHex,
		float.floatNaN,
		float.floatExp,
		float.float,
		binary.binary,
		merge.merge,
		omap.omap,
		pairs.pairs,
		set.set,
		timestamp.intTime,
		timestamp.floatTime,
		timestamp.timestamp
	];
}));
// node_modules/yaml/dist/schema/tags.js
var require_tags = /* @__PURE__ */ __commonJSMin(((exports) => {
	var map = require_map();
	var _null = require_null();
	var seq = require_seq();
	var string = require_string();
	var bool = require_bool$1();
	var float = require_float$1();
	var int = require_int$1();
	var schema = require_schema$2();
	var schema$1 = require_schema$1();
	var binary = require_binary();
	var merge = require_merge();
	var omap = require_omap();
	var pairs = require_pairs();
	var schema$2 = require_schema();
	var set = require_set();
	var timestamp = require_timestamp();
	const schemas = /* @__PURE__ */ new Map([
		["core", schema.schema],
		["failsafe", [
			map.map,
			seq.seq,
			string.string
		]],
		["json", schema$1.schema],
		["yaml11", schema$2.schema],
		["yaml-1.1", schema$2.schema]
	]);
	const tagsByName = {
		binary: binary.binary,
		bool: bool.boolTag,
		float: float.float,
		floatExp: float.floatExp,
		floatNaN: float.floatNaN,
		floatTime: timestamp.floatTime,
		int: int.int,
		intHex: int.intHex,
		intOct: int.intOct,
		intTime: timestamp.intTime,
		map: map.map,
		merge: merge.merge,
		null: _null.nullTag,
		omap: omap.omap,
		pairs: pairs.pairs,
		seq: seq.seq,
		set: set.set,
		timestamp: timestamp.timestamp
	};
	const coreKnownTags = {
		"tag:yaml.org,2002:binary": binary.binary,
		"tag:yaml.org,2002:merge": merge.merge,
		"tag:yaml.org,2002:omap": omap.omap,
		"tag:yaml.org,2002:pairs": pairs.pairs,
		"tag:yaml.org,2002:set": set.set,
		"tag:yaml.org,2002:timestamp": timestamp.timestamp
	};
	function getTags(customTags, schemaName, addMergeTag) {
		const schemaTags = schemas.get(schemaName);
		if (schemaTags && !customTags) return addMergeTag && !schemaTags.includes(merge.merge) ? schemaTags.concat(merge.merge) : schemaTags.slice();
		let tags = schemaTags;
		if (!tags) {
			if (Array.isArray(customTags)) tags = [];
			else {
				const keys = Array.from(schemas.keys()).filter((key) => key !== "yaml11").map((key) => JSON.stringify(key)).join(", ");
				throw new Error(`Unknown schema "${schemaName}"; use one of ${keys} or define customTags array`);
			}
		}
		if (Array.isArray(customTags)) for (const tag of customTags) tags = tags.concat(tag);
		else if (typeof customTags === "function") tags = customTags(tags.slice());
		if (addMergeTag) tags = tags.concat(merge.merge);
		return tags.reduce((tags, tag) => {
			const tagObj = typeof tag === "string" ? tagsByName[tag] : tag;
			if (!tagObj) {
				const tagName = JSON.stringify(tag);
				const keys = Object.keys(tagsByName).map((key) => JSON.stringify(key)).join(", ");
				throw new Error(`Unknown custom tag ${tagName}; use one of ${keys}`);
			}
			if (!tags.includes(tagObj)) tags.push(tagObj);
			return tags;
		}, []);
	}
	exports.coreKnownTags = coreKnownTags;
	exports.getTags = getTags;
}));
// node_modules/yaml/dist/schema/Schema.js
var require_Schema = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var map = require_map();
	var seq = require_seq();
	var string = require_string();
	var tags = require_tags();
	const sortMapEntriesByKey = (a, b) => a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
	exports.Schema = class Schema {
		constructor({ compat, customTags, merge, resolveKnownTags, schema, sortMapEntries, toStringDefaults }) {
			this.compat = Array.isArray(compat) ? tags.getTags(compat, "compat") : compat ? tags.getTags(null, compat) : null;
			this.name = typeof schema === "string" && schema || "core";
			this.knownTags = resolveKnownTags ? tags.coreKnownTags : {};
			this.tags = tags.getTags(customTags, this.name, merge);
			this.toStringOptions = toStringDefaults ?? null;
			Object.defineProperty(this, identity.MAP, { value: map.map });
			Object.defineProperty(this, identity.SCALAR, { value: string.string });
			Object.defineProperty(this, identity.SEQ, { value: seq.seq });
			this.sortMapEntries = typeof sortMapEntries === "function" ? sortMapEntries : sortMapEntries === true ? sortMapEntriesByKey : null;
		}
		clone() {
			const copy = Object.create(Schema.prototype, Object.getOwnPropertyDescriptors(this));
			copy.tags = this.tags.slice();
			return copy;
		}
	};
}));
// node_modules/yaml/dist/stringify/stringifyDocument.js
var require_stringifyDocument = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var stringify = require_stringify();
	var stringifyComment = require_stringifyComment();
	function stringifyDocument(doc, options) {
		const lines = [];
		let hasDirectives = options.directives === true;
		if (options.directives !== false && doc.directives) {
			const dir = doc.directives.toString(doc);
			if (dir) {
				lines.push(dir);
				hasDirectives = true;
			} else if (doc.directives.docStart) hasDirectives = true;
		}
		if (hasDirectives) lines.push("---");
		const ctx = stringify.createStringifyContext(doc, options);
		const { commentString } = ctx.options;
		if (doc.commentBefore) {
			if (lines.length !== 1) lines.unshift("");
			const cs = commentString(doc.commentBefore);
			lines.unshift(stringifyComment.indentComment(cs, ""));
		}
		let chompKeep = false;
		let contentComment = null;
		if (doc.contents) {
			if (identity.isNode(doc.contents)) {
				if (doc.contents.spaceBefore && hasDirectives) lines.push("");
				if (doc.contents.commentBefore) {
					const cs = commentString(doc.contents.commentBefore);
					lines.push(stringifyComment.indentComment(cs, ""));
				}
				ctx.forceBlockIndent = !!doc.comment;
				contentComment = doc.contents.comment;
			}
			const onChompKeep = contentComment ? void 0 : () => chompKeep = true;
			let body = stringify.stringify(doc.contents, ctx, () => contentComment = null, onChompKeep);
			if (contentComment) body += stringifyComment.lineComment(body, "", commentString(contentComment));
			if ((body[0] === "|" || body[0] === ">") && lines[lines.length - 1] === "---") lines[lines.length - 1] = `--- ${body}`;
			else lines.push(body);
		} else lines.push(stringify.stringify(doc.contents, ctx));
		if (doc.directives?.docEnd) {
			if (doc.comment) {
				const cs = commentString(doc.comment);
				if (cs.includes("\n")) {
					lines.push("...");
					lines.push(stringifyComment.indentComment(cs, ""));
				} else lines.push(`... ${cs}`);
			} else lines.push("...");
		} else {
			let dc = doc.comment;
			if (dc && chompKeep) dc = dc.replace(/^\n+/, "");
			if (dc) {
				if ((!chompKeep || contentComment) && lines[lines.length - 1] !== "") lines.push("");
				lines.push(stringifyComment.indentComment(commentString(dc), ""));
			}
		}
		return lines.join("\n") + "\n";
	}
	exports.stringifyDocument = stringifyDocument;
}));
// node_modules/yaml/dist/doc/Document.js
var require_Document = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Alias = require_Alias();
	var Collection = require_Collection();
	var identity = require_identity();
	var Pair = require_Pair();
	var toJS = require_toJS();
	var Schema = require_Schema();
	var stringifyDocument = require_stringifyDocument();
	var anchors = require_anchors();
	var applyReviver = require_applyReviver();
	var createNode = require_createNode();
	var directives = require_directives();
	var Document = class Document {
		constructor(value, replacer, options) {
			/** A comment before this Document */
			this.commentBefore = null;
			/** A comment immediately after this Document */
			this.comment = null;
			/** Errors encountered during parsing. */
			this.errors = [];
			/** Warnings encountered during parsing. */
			this.warnings = [];
			Object.defineProperty(this, identity.NODE_TYPE, { value: identity.DOC });
			let _replacer = null;
			if (typeof replacer === "function" || Array.isArray(replacer)) _replacer = replacer;
			else if (options === void 0 && replacer) {
				options = replacer;
				replacer = void 0;
			}
			const opt = Object.assign({
				intAsBigInt: false,
				keepSourceTokens: false,
				logLevel: "warn",
				prettyErrors: true,
				strict: true,
				stringKeys: false,
				uniqueKeys: true,
				version: "1.2"
			}, options);
			this.options = opt;
			let { version } = opt;
			if (options?._directives) {
				this.directives = options._directives.atDocument();
				if (this.directives.yaml.explicit) version = this.directives.yaml.version;
			} else this.directives = new directives.Directives({ version });
			this.setSchema(version, options);
			this.contents = value === void 0 ? null : this.createNode(value, _replacer, options);
		}
		/**
		* Create a deep copy of this Document and its contents.
		*
		* Custom Node values that inherit from `Object` still refer to their original instances.
		*/
		clone() {
			const copy = Object.create(Document.prototype, { [identity.NODE_TYPE]: { value: identity.DOC } });
			copy.commentBefore = this.commentBefore;
			copy.comment = this.comment;
			copy.errors = this.errors.slice();
			copy.warnings = this.warnings.slice();
			copy.options = Object.assign({}, this.options);
			if (this.directives) copy.directives = this.directives.clone();
			copy.schema = this.schema.clone();
			copy.contents = identity.isNode(this.contents) ? this.contents.clone(copy.schema) : this.contents;
			if (this.range) copy.range = this.range.slice();
			return copy;
		}
		/** Adds a value to the document. */
		add(value) {
			if (assertCollection(this.contents)) this.contents.add(value);
		}
		/** Adds a value to the document. */
		addIn(path, value) {
			if (assertCollection(this.contents)) this.contents.addIn(path, value);
		}
		/**
		* Create a new `Alias` node, ensuring that the target `node` has the required anchor.
		*
		* If `node` already has an anchor, `name` is ignored.
		* Otherwise, the `node.anchor` value will be set to `name`,
		* or if an anchor with that name is already present in the document,
		* `name` will be used as a prefix for a new unique anchor.
		* If `name` is undefined, the generated anchor will use 'a' as a prefix.
		*/
		createAlias(node, name) {
			if (!node.anchor) {
				const prev = anchors.anchorNames(this);
				node.anchor = !name || prev.has(name) ? anchors.findNewAnchor(name || "a", prev) : name;
			}
			return new Alias.Alias(node.anchor);
		}
		createNode(value, replacer, options) {
			let _replacer = void 0;
			if (typeof replacer === "function") {
				value = replacer.call({ "": value }, "", value);
				_replacer = replacer;
			} else if (Array.isArray(replacer)) {
				const keyToStr = (v) => typeof v === "number" || v instanceof String || v instanceof Number;
				const asStr = replacer.filter(keyToStr).map(String);
				if (asStr.length > 0) replacer = replacer.concat(asStr);
				_replacer = replacer;
			} else if (options === void 0 && replacer) {
				options = replacer;
				replacer = void 0;
			}
			const { aliasDuplicateObjects, anchorPrefix, flow, keepUndefined, onTagObj, tag } = options ?? {};
			const { onAnchor, setAnchors, sourceObjects } = anchors.createNodeAnchors(this, anchorPrefix || "a");
			const ctx = {
				aliasDuplicateObjects: aliasDuplicateObjects ?? true,
				keepUndefined: keepUndefined ?? false,
				onAnchor,
				onTagObj,
				replacer: _replacer,
				schema: this.schema,
				sourceObjects
			};
			const node = createNode.createNode(value, tag, ctx);
			if (flow && identity.isCollection(node)) node.flow = true;
			setAnchors();
			return node;
		}
		/**
		* Convert a key and a value into a `Pair` using the current schema,
		* recursively wrapping all values as `Scalar` or `Collection` nodes.
		*/
		createPair(key, value, options = {}) {
			const k = this.createNode(key, null, options);
			const v = this.createNode(value, null, options);
			return new Pair.Pair(k, v);
		}
		/**
		* Removes a value from the document.
		* @returns `true` if the item was found and removed.
		*/
		delete(key) {
			return assertCollection(this.contents) ? this.contents.delete(key) : false;
		}
		/**
		* Removes a value from the document.
		* @returns `true` if the item was found and removed.
		*/
		deleteIn(path) {
			if (Collection.isEmptyPath(path)) {
				if (this.contents == null) return false;
				this.contents = null;
				return true;
			}
			return assertCollection(this.contents) ? this.contents.deleteIn(path) : false;
		}
		/**
		* Returns item at `key`, or `undefined` if not found. By default unwraps
		* scalar values from their surrounding node; to disable set `keepScalar` to
		* `true` (collections are always returned intact).
		*/
		get(key, keepScalar) {
			return identity.isCollection(this.contents) ? this.contents.get(key, keepScalar) : void 0;
		}
		/**
		* Returns item at `path`, or `undefined` if not found. By default unwraps
		* scalar values from their surrounding node; to disable set `keepScalar` to
		* `true` (collections are always returned intact).
		*/
		getIn(path, keepScalar) {
			if (Collection.isEmptyPath(path)) return !keepScalar && identity.isScalar(this.contents) ? this.contents.value : this.contents;
			return identity.isCollection(this.contents) ? this.contents.getIn(path, keepScalar) : void 0;
		}
		/**
		* Checks if the document includes a value with the key `key`.
		*/
		has(key) {
			return identity.isCollection(this.contents) ? this.contents.has(key) : false;
		}
		/**
		* Checks if the document includes a value at `path`.
		*/
		hasIn(path) {
			if (Collection.isEmptyPath(path)) return this.contents !== void 0;
			return identity.isCollection(this.contents) ? this.contents.hasIn(path) : false;
		}
		/**
		* Sets a value in this document. For `!!set`, `value` needs to be a
		* boolean to add/remove the item from the set.
		*/
		set(key, value) {
			if (this.contents == null) this.contents = Collection.collectionFromPath(this.schema, [key], value);
			else if (assertCollection(this.contents)) this.contents.set(key, value);
		}
		/**
		* Sets a value in this document. For `!!set`, `value` needs to be a
		* boolean to add/remove the item from the set.
		*/
		setIn(path, value) {
			if (Collection.isEmptyPath(path)) this.contents = value;
			else if (this.contents == null) this.contents = Collection.collectionFromPath(this.schema, Array.from(path), value);
			else if (assertCollection(this.contents)) this.contents.setIn(path, value);
		}
		/**
		* Change the YAML version and schema used by the document.
		* A `null` version disables support for directives, explicit tags, anchors, and aliases.
		* It also requires the `schema` option to be given as a `Schema` instance value.
		*
		* Overrides all previously set schema options.
		*/
		setSchema(version, options = {}) {
			if (typeof version === "number") version = String(version);
			let opt;
			switch (version) {
				case "1.1":
					if (this.directives) this.directives.yaml.version = "1.1";
					else this.directives = new directives.Directives({ version: "1.1" });
					opt = {
						resolveKnownTags: false,
						schema: "yaml-1.1"
					};
					break;
				case "1.2":
				case "next":
					if (this.directives) this.directives.yaml.version = version;
					else this.directives = new directives.Directives({ version });
					opt = {
						resolveKnownTags: true,
						schema: "core"
					};
					break;
				case null:
					if (this.directives) delete this.directives;
					opt = null;
					break;
				default: {
					const sv = JSON.stringify(version);
					throw new Error(`Expected '1.1', '1.2' or null as first argument, but found: ${sv}`);
				}
			}
			if (options.schema instanceof Object) this.schema = options.schema;
			else if (opt) this.schema = new Schema.Schema(Object.assign(opt, options));
			else throw new Error(`With a null YAML version, the { schema: Schema } option is required`);
		}
		toJS({ json, jsonArg, mapAsMap, maxAliasCount, onAnchor, reviver } = {}) {
			const ctx = {
				anchors: /* @__PURE__ */ new Map(),
				doc: this,
				keep: !json,
				mapAsMap: mapAsMap === true,
				mapKeyWarned: false,
				maxAliasCount: typeof maxAliasCount === "number" ? maxAliasCount : 100
			};
			const res = toJS.toJS(this.contents, jsonArg ?? "", ctx);
			if (typeof onAnchor === "function") for (const { count, res } of ctx.anchors.values()) onAnchor(res, count);
			return typeof reviver === "function" ? applyReviver.applyReviver(reviver, { "": res }, "", res) : res;
		}
		/**
		* A JSON representation of the document `contents`.
		*
		* @param jsonArg Used by `JSON.stringify` to indicate the array index or
		*   property name.
		*/
		toJSON(jsonArg, onAnchor) {
			return this.toJS({
				json: true,
				jsonArg,
				mapAsMap: false,
				onAnchor
			});
		}
		/** A YAML representation of the document. */
		toString(options = {}) {
			if (this.errors.length > 0) throw new Error("Document with errors cannot be stringified");
			if ("indent" in options && (!Number.isInteger(options.indent) || Number(options.indent) <= 0)) {
				const s = JSON.stringify(options.indent);
				throw new Error(`"indent" option must be a positive integer, not ${s}`);
			}
			return stringifyDocument.stringifyDocument(this, options);
		}
	};
	function assertCollection(contents) {
		if (identity.isCollection(contents)) return true;
		throw new Error("Expected a YAML collection as document contents");
	}
	exports.Document = Document;
}));
// node_modules/yaml/dist/errors.js
var require_errors = /* @__PURE__ */ __commonJSMin(((exports) => {
	var YAMLError = class extends Error {
		constructor(name, pos, code, message) {
			super();
			this.name = name;
			this.code = code;
			this.message = message;
			this.pos = pos;
		}
	};
	var YAMLParseError = class extends YAMLError {
		constructor(pos, code, message) {
			super("YAMLParseError", pos, code, message);
		}
	};
	var YAMLWarning = class extends YAMLError {
		constructor(pos, code, message) {
			super("YAMLWarning", pos, code, message);
		}
	};
	const prettifyError = (src, lc) => (error) => {
		if (error.pos[0] === -1) return;
		error.linePos = error.pos.map((pos) => lc.linePos(pos));
		const { line, col } = error.linePos[0];
		error.message += ` at line ${line}, column ${col}`;
		let ci = col - 1;
		let lineStr = src.substring(lc.lineStarts[line - 1], lc.lineStarts[line]).replace(/[\n\r]+$/, "");
		if (ci >= 60 && lineStr.length > 80) {
			const trimStart = Math.min(ci - 39, lineStr.length - 79);
			lineStr = "…" + lineStr.substring(trimStart);
			ci -= trimStart - 1;
		}
		if (lineStr.length > 80) lineStr = lineStr.substring(0, 79) + "…";
		if (line > 1 && /^ *$/.test(lineStr.substring(0, ci))) {
			let prev = src.substring(lc.lineStarts[line - 2], lc.lineStarts[line - 1]);
			if (prev.length > 80) prev = prev.substring(0, 79) + "…\n";
			lineStr = prev + lineStr;
		}
		if (/[^ ]/.test(lineStr)) {
			let count = 1;
			const end = error.linePos[1];
			if (end?.line === line && end.col > col) count = Math.max(1, Math.min(end.col - col, 80 - ci));
			const pointer = " ".repeat(ci) + "^".repeat(count);
			error.message += `:\n\n${lineStr}\n${pointer}\n`;
		}
	};
	exports.YAMLError = YAMLError;
	exports.YAMLParseError = YAMLParseError;
	exports.YAMLWarning = YAMLWarning;
	exports.prettifyError = prettifyError;
}));
// node_modules/yaml/dist/compose/resolve-props.js
var require_resolve_props = /* @__PURE__ */ __commonJSMin(((exports) => {
	function resolveProps(tokens, { flow, indicator, next, offset, onError, parentIndent, startOnNewline }) {
		let spaceBefore = false;
		let atNewline = startOnNewline;
		let hasSpace = startOnNewline;
		let comment = "";
		let commentSep = "";
		let hasNewline = false;
		let reqSpace = false;
		let tab = null;
		let anchor = null;
		let tag = null;
		let newlineAfterProp = null;
		let comma = null;
		let found = null;
		let start = null;
		for (const token of tokens) {
			if (reqSpace) {
				if (token.type !== "space" && token.type !== "newline" && token.type !== "comma") onError(token.offset, "MISSING_CHAR", "Tags and anchors must be separated from the next token by white space");
				reqSpace = false;
			}
			if (tab) {
				if (atNewline && token.type !== "comment" && token.type !== "newline") onError(tab, "TAB_AS_INDENT", "Tabs are not allowed as indentation");
				tab = null;
			}
			switch (token.type) {
				case "space":
					if (!flow && (indicator !== "doc-start" || next?.type !== "flow-collection") && token.source.includes("	")) tab = token;
					hasSpace = true;
					break;
				case "comment": {
					if (!hasSpace) onError(token, "MISSING_CHAR", "Comments must be separated from other tokens by white space characters");
					const cb = token.source.substring(1) || " ";
					if (!comment) comment = cb;
					else comment += commentSep + cb;
					commentSep = "";
					atNewline = false;
					break;
				}
				case "newline":
					if (atNewline) {
						if (comment) comment += token.source;
						else if (!found || indicator !== "seq-item-ind") spaceBefore = true;
					} else commentSep += token.source;
					atNewline = true;
					hasNewline = true;
					if (anchor || tag) newlineAfterProp = token;
					hasSpace = true;
					break;
				case "anchor":
					if (anchor) onError(token, "MULTIPLE_ANCHORS", "A node can have at most one anchor");
					if (token.source.endsWith(":")) onError(token.offset + token.source.length - 1, "BAD_ALIAS", "Anchor ending in : is ambiguous", true);
					anchor = token;
					start ?? (start = token.offset);
					atNewline = false;
					hasSpace = false;
					reqSpace = true;
					break;
				case "tag":
					if (tag) onError(token, "MULTIPLE_TAGS", "A node can have at most one tag");
					tag = token;
					start ?? (start = token.offset);
					atNewline = false;
					hasSpace = false;
					reqSpace = true;
					break;
				case indicator:
					if (anchor || tag) onError(token, "BAD_PROP_ORDER", `Anchors and tags must be after the ${token.source} indicator`);
					if (found) onError(token, "UNEXPECTED_TOKEN", `Unexpected ${token.source} in ${flow ?? "collection"}`);
					found = token;
					atNewline = indicator === "seq-item-ind" || indicator === "explicit-key-ind";
					hasSpace = false;
					break;
				case "comma": if (flow) {
					if (comma) onError(token, "UNEXPECTED_TOKEN", `Unexpected , in ${flow}`);
					comma = token;
					atNewline = false;
					hasSpace = false;
					break;
				}
				default:
					onError(token, "UNEXPECTED_TOKEN", `Unexpected ${token.type} token`);
					atNewline = false;
					hasSpace = false;
			}
		}
		const last = tokens[tokens.length - 1];
		const end = last ? last.offset + last.source.length : offset;
		if (reqSpace && next && next.type !== "space" && next.type !== "newline" && next.type !== "comma" && (next.type !== "scalar" || next.source !== "")) onError(next.offset, "MISSING_CHAR", "Tags and anchors must be separated from the next token by white space");
		if (tab && (atNewline && tab.indent <= parentIndent || next?.type === "block-map" || next?.type === "block-seq")) onError(tab, "TAB_AS_INDENT", "Tabs are not allowed as indentation");
		return {
			comma,
			found,
			spaceBefore,
			comment,
			hasNewline,
			anchor,
			tag,
			newlineAfterProp,
			end,
			start: start ?? end
		};
	}
	exports.resolveProps = resolveProps;
}));
// node_modules/yaml/dist/compose/util-contains-newline.js
var require_util_contains_newline = /* @__PURE__ */ __commonJSMin(((exports) => {
	function containsNewline(key) {
		if (!key) return null;
		switch (key.type) {
			case "alias":
			case "scalar":
			case "double-quoted-scalar":
			case "single-quoted-scalar":
				if (key.source.includes("\n")) return true;
				if (key.end) {
					for (const st of key.end) if (st.type === "newline") return true;
				}
				return false;
			case "flow-collection":
				for (const it of key.items) {
					for (const st of it.start) if (st.type === "newline") return true;
					if (it.sep) {
						for (const st of it.sep) if (st.type === "newline") return true;
					}
					if (containsNewline(it.key) || containsNewline(it.value)) return true;
				}
				return false;
			default: return true;
		}
	}
	exports.containsNewline = containsNewline;
}));
// node_modules/yaml/dist/compose/util-flow-indent-check.js
var require_util_flow_indent_check = /* @__PURE__ */ __commonJSMin(((exports) => {
	var utilContainsNewline = require_util_contains_newline();
	function flowIndentCheck(indent, fc, onError) {
		if (fc?.type === "flow-collection") {
			const end = fc.end[0];
			if (end.indent === indent && (end.source === "]" || end.source === "}") && utilContainsNewline.containsNewline(fc)) onError(end, "BAD_INDENT", "Flow end indicator should be more indented than parent", true);
		}
	}
	exports.flowIndentCheck = flowIndentCheck;
}));
// node_modules/yaml/dist/compose/util-map-includes.js
var require_util_map_includes = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	function mapIncludes(ctx, items, search) {
		const { uniqueKeys } = ctx.options;
		if (uniqueKeys === false) return false;
		const isEqual = typeof uniqueKeys === "function" ? uniqueKeys : (a, b) => a === b || identity.isScalar(a) && identity.isScalar(b) && a.value === b.value;
		return items.some((pair) => isEqual(pair.key, search));
	}
	exports.mapIncludes = mapIncludes;
}));
// node_modules/yaml/dist/compose/resolve-block-map.js
var require_resolve_block_map = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Pair = require_Pair();
	var YAMLMap = require_YAMLMap();
	var resolveProps = require_resolve_props();
	var utilContainsNewline = require_util_contains_newline();
	var utilFlowIndentCheck = require_util_flow_indent_check();
	var utilMapIncludes = require_util_map_includes();
	const startColMsg = "All mapping items must start at the same column";
	function resolveBlockMap({ composeNode, composeEmptyNode }, ctx, bm, onError, tag) {
		const map = new ((tag?.nodeClass) ?? YAMLMap.YAMLMap)(ctx.schema);
		if (ctx.atRoot) ctx.atRoot = false;
		let offset = bm.offset;
		let commentEnd = null;
		for (const collItem of bm.items) {
			const { start, key, sep, value } = collItem;
			const keyProps = resolveProps.resolveProps(start, {
				indicator: "explicit-key-ind",
				next: key ?? sep?.[0],
				offset,
				onError,
				parentIndent: bm.indent,
				startOnNewline: true
			});
			const implicitKey = !keyProps.found;
			if (implicitKey) {
				if (key) {
					if (key.type === "block-seq") onError(offset, "BLOCK_AS_IMPLICIT_KEY", "A block sequence may not be used as an implicit map key");
					else if ("indent" in key && key.indent !== bm.indent) onError(offset, "BAD_INDENT", startColMsg);
				}
				if (!keyProps.anchor && !keyProps.tag && !sep) {
					commentEnd = keyProps.end;
					if (keyProps.comment) {
						if (map.comment) map.comment += "\n" + keyProps.comment;
						else map.comment = keyProps.comment;
					}
					continue;
				}
				if (keyProps.newlineAfterProp || utilContainsNewline.containsNewline(key)) onError(key ?? start[start.length - 1], "MULTILINE_IMPLICIT_KEY", "Implicit keys need to be on a single line");
			} else if (keyProps.found?.indent !== bm.indent) onError(offset, "BAD_INDENT", startColMsg);
			ctx.atKey = true;
			const keyStart = keyProps.end;
			const keyNode = key ? composeNode(ctx, key, keyProps, onError) : composeEmptyNode(ctx, keyStart, start, null, keyProps, onError);
			if (ctx.schema.compat) utilFlowIndentCheck.flowIndentCheck(bm.indent, key, onError);
			ctx.atKey = false;
			if (utilMapIncludes.mapIncludes(ctx, map.items, keyNode)) onError(keyStart, "DUPLICATE_KEY", "Map keys must be unique");
			const valueProps = resolveProps.resolveProps(sep ?? [], {
				indicator: "map-value-ind",
				next: value,
				offset: keyNode.range[2],
				onError,
				parentIndent: bm.indent,
				startOnNewline: !key || key.type === "block-scalar"
			});
			offset = valueProps.end;
			if (valueProps.found) {
				if (implicitKey) {
					if (value?.type === "block-map" && !valueProps.hasNewline) onError(offset, "BLOCK_AS_IMPLICIT_KEY", "Nested mappings are not allowed in compact mappings");
					if (ctx.options.strict && keyProps.start < valueProps.found.offset - 1024) onError(keyNode.range, "KEY_OVER_1024_CHARS", "The : indicator must be at most 1024 chars after the start of an implicit block mapping key");
				}
				const valueNode = value ? composeNode(ctx, value, valueProps, onError) : composeEmptyNode(ctx, offset, sep, null, valueProps, onError);
				if (ctx.schema.compat) utilFlowIndentCheck.flowIndentCheck(bm.indent, value, onError);
				offset = valueNode.range[2];
				const pair = new Pair.Pair(keyNode, valueNode);
				if (ctx.options.keepSourceTokens) pair.srcToken = collItem;
				map.items.push(pair);
			} else {
				if (implicitKey) onError(keyNode.range, "MISSING_CHAR", "Implicit map keys need to be followed by map values");
				if (valueProps.comment) {
					if (keyNode.comment) keyNode.comment += "\n" + valueProps.comment;
					else keyNode.comment = valueProps.comment;
				}
				const pair = new Pair.Pair(keyNode);
				if (ctx.options.keepSourceTokens) pair.srcToken = collItem;
				map.items.push(pair);
			}
		}
		if (commentEnd && commentEnd < offset) onError(commentEnd, "IMPOSSIBLE", "Map comment with trailing content");
		map.range = [
			bm.offset,
			offset,
			commentEnd ?? offset
		];
		return map;
	}
	exports.resolveBlockMap = resolveBlockMap;
}));
// node_modules/yaml/dist/compose/resolve-block-seq.js
var require_resolve_block_seq = /* @__PURE__ */ __commonJSMin(((exports) => {
	var YAMLSeq = require_YAMLSeq();
	var resolveProps = require_resolve_props();
	var utilFlowIndentCheck = require_util_flow_indent_check();
	function resolveBlockSeq({ composeNode, composeEmptyNode }, ctx, bs, onError, tag) {
		const seq = new ((tag?.nodeClass) ?? YAMLSeq.YAMLSeq)(ctx.schema);
		if (ctx.atRoot) ctx.atRoot = false;
		if (ctx.atKey) ctx.atKey = false;
		let offset = bs.offset;
		let commentEnd = null;
		for (const { start, value } of bs.items) {
			const props = resolveProps.resolveProps(start, {
				indicator: "seq-item-ind",
				next: value,
				offset,
				onError,
				parentIndent: bs.indent,
				startOnNewline: true
			});
			if (!props.found) {
				if (props.anchor || props.tag || value) {
					if (value?.type === "block-seq") onError(props.end, "BAD_INDENT", "All sequence items must start at the same column");
					else onError(offset, "MISSING_CHAR", "Sequence item without - indicator");
				} else {
					commentEnd = props.end;
					if (props.comment) seq.comment = props.comment;
					continue;
				}
			}
			const node = value ? composeNode(ctx, value, props, onError) : composeEmptyNode(ctx, props.end, start, null, props, onError);
			if (ctx.schema.compat) utilFlowIndentCheck.flowIndentCheck(bs.indent, value, onError);
			offset = node.range[2];
			seq.items.push(node);
		}
		seq.range = [
			bs.offset,
			offset,
			commentEnd ?? offset
		];
		return seq;
	}
	exports.resolveBlockSeq = resolveBlockSeq;
}));
// node_modules/yaml/dist/compose/resolve-end.js
var require_resolve_end = /* @__PURE__ */ __commonJSMin(((exports) => {
	function resolveEnd(end, offset, reqSpace, onError) {
		let comment = "";
		if (end) {
			let hasSpace = false;
			let sep = "";
			for (const token of end) {
				const { source, type } = token;
				switch (type) {
					case "space":
						hasSpace = true;
						break;
					case "comment": {
						if (reqSpace && !hasSpace) onError(token, "MISSING_CHAR", "Comments must be separated from other tokens by white space characters");
						const cb = source.substring(1) || " ";
						if (!comment) comment = cb;
						else comment += sep + cb;
						sep = "";
						break;
					}
					case "newline":
						if (comment) sep += source;
						hasSpace = true;
						break;
					default: onError(token, "UNEXPECTED_TOKEN", `Unexpected ${type} at node end`);
				}
				offset += source.length;
			}
		}
		return {
			comment,
			offset
		};
	}
	exports.resolveEnd = resolveEnd;
}));
// node_modules/yaml/dist/compose/resolve-flow-collection.js
var require_resolve_flow_collection = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var Pair = require_Pair();
	var YAMLMap = require_YAMLMap();
	var YAMLSeq = require_YAMLSeq();
	var resolveEnd = require_resolve_end();
	var resolveProps = require_resolve_props();
	var utilContainsNewline = require_util_contains_newline();
	var utilMapIncludes = require_util_map_includes();
	const blockMsg = "Block collections are not allowed within flow collections";
	const isBlock = (token) => token && (token.type === "block-map" || token.type === "block-seq");
	function resolveFlowCollection({ composeNode, composeEmptyNode }, ctx, fc, onError, tag) {
		const isMap = fc.start.source === "{";
		const fcName = isMap ? "flow map" : "flow sequence";
		const coll = new ((tag?.nodeClass) ?? (isMap ? YAMLMap.YAMLMap : YAMLSeq.YAMLSeq))(ctx.schema);
		coll.flow = true;
		const atRoot = ctx.atRoot;
		if (atRoot) ctx.atRoot = false;
		if (ctx.atKey) ctx.atKey = false;
		let offset = fc.offset + fc.start.source.length;
		for (let i = 0; i < fc.items.length; ++i) {
			const collItem = fc.items[i];
			const { start, key, sep, value } = collItem;
			const props = resolveProps.resolveProps(start, {
				flow: fcName,
				indicator: "explicit-key-ind",
				next: key ?? sep?.[0],
				offset,
				onError,
				parentIndent: fc.indent,
				startOnNewline: false
			});
			if (!props.found) {
				if (!props.anchor && !props.tag && !sep && !value) {
					if (i === 0 && props.comma) onError(props.comma, "UNEXPECTED_TOKEN", `Unexpected , in ${fcName}`);
					else if (i < fc.items.length - 1) onError(props.start, "UNEXPECTED_TOKEN", `Unexpected empty item in ${fcName}`);
					if (props.comment) {
						if (coll.comment) coll.comment += "\n" + props.comment;
						else coll.comment = props.comment;
					}
					offset = props.end;
					continue;
				}
				if (!isMap && ctx.options.strict && utilContainsNewline.containsNewline(key)) onError(key, "MULTILINE_IMPLICIT_KEY", "Implicit keys of flow sequence pairs need to be on a single line");
			}
			if (i === 0) {
				if (props.comma) onError(props.comma, "UNEXPECTED_TOKEN", `Unexpected , in ${fcName}`);
			} else {
				if (!props.comma) onError(props.start, "MISSING_CHAR", `Missing , between ${fcName} items`);
				if (props.comment) {
					let prevItemComment = "";
					loop: for (const st of start) switch (st.type) {
						case "comma":
						case "space": break;
						case "comment":
							prevItemComment = st.source.substring(1);
							break loop;
						default: break loop;
					}
					if (prevItemComment) {
						let prev = coll.items[coll.items.length - 1];
						if (identity.isPair(prev)) prev = prev.value ?? prev.key;
						if (prev.comment) prev.comment += "\n" + prevItemComment;
						else prev.comment = prevItemComment;
						props.comment = props.comment.substring(prevItemComment.length + 1);
					}
				}
			}
			if (!isMap && !sep && !props.found) {
				const valueNode = value ? composeNode(ctx, value, props, onError) : composeEmptyNode(ctx, props.end, sep, null, props, onError);
				coll.items.push(valueNode);
				offset = valueNode.range[2];
				if (isBlock(value)) onError(valueNode.range, "BLOCK_IN_FLOW", blockMsg);
			} else {
				ctx.atKey = true;
				const keyStart = props.end;
				const keyNode = key ? composeNode(ctx, key, props, onError) : composeEmptyNode(ctx, keyStart, start, null, props, onError);
				if (isBlock(key)) onError(keyNode.range, "BLOCK_IN_FLOW", blockMsg);
				ctx.atKey = false;
				const valueProps = resolveProps.resolveProps(sep ?? [], {
					flow: fcName,
					indicator: "map-value-ind",
					next: value,
					offset: keyNode.range[2],
					onError,
					parentIndent: fc.indent,
					startOnNewline: false
				});
				if (valueProps.found) {
					if (!isMap && !props.found && ctx.options.strict) {
						if (sep) for (const st of sep) {
							if (st === valueProps.found) break;
							if (st.type === "newline") {
								onError(st, "MULTILINE_IMPLICIT_KEY", "Implicit keys of flow sequence pairs need to be on a single line");
								break;
							}
						}
						if (props.start < valueProps.found.offset - 1024) onError(valueProps.found, "KEY_OVER_1024_CHARS", "The : indicator must be at most 1024 chars after the start of an implicit flow sequence key");
					}
				} else if (value) {
					if ("source" in value && value.source?.[0] === ":") onError(value, "MISSING_CHAR", `Missing space after : in ${fcName}`);
					else onError(valueProps.start, "MISSING_CHAR", `Missing , or : between ${fcName} items`);
				}
				const valueNode = value ? composeNode(ctx, value, valueProps, onError) : valueProps.found ? composeEmptyNode(ctx, valueProps.end, sep, null, valueProps, onError) : null;
				if (valueNode) {
					if (isBlock(value)) onError(valueNode.range, "BLOCK_IN_FLOW", blockMsg);
				} else if (valueProps.comment) {
					if (keyNode.comment) keyNode.comment += "\n" + valueProps.comment;
					else keyNode.comment = valueProps.comment;
				}
				const pair = new Pair.Pair(keyNode, valueNode);
				if (ctx.options.keepSourceTokens) pair.srcToken = collItem;
				if (isMap) {
					const map = coll;
					if (utilMapIncludes.mapIncludes(ctx, map.items, keyNode)) onError(keyStart, "DUPLICATE_KEY", "Map keys must be unique");
					map.items.push(pair);
				} else {
					const map = new YAMLMap.YAMLMap(ctx.schema);
					map.flow = true;
					map.items.push(pair);
					const endRange = (valueNode ?? keyNode).range;
					map.range = [
						keyNode.range[0],
						endRange[1],
						endRange[2]
					];
					coll.items.push(map);
				}
				offset = valueNode ? valueNode.range[2] : valueProps.end;
			}
		}
		const expectedEnd = isMap ? "}" : "]";
		const [ce, ...ee] = fc.end;
		let cePos = offset;
		if (ce?.source === expectedEnd) cePos = ce.offset + ce.source.length;
		else {
			const name = fcName[0].toUpperCase() + fcName.substring(1);
			const msg = atRoot ? `${name} must end with a ${expectedEnd}` : `${name} in block collection must be sufficiently indented and end with a ${expectedEnd}`;
			onError(offset, atRoot ? "MISSING_CHAR" : "BAD_INDENT", msg);
			if (ce && ce.source.length !== 1) ee.unshift(ce);
		}
		if (ee.length > 0) {
			const end = resolveEnd.resolveEnd(ee, cePos, ctx.options.strict, onError);
			if (end.comment) {
				if (coll.comment) coll.comment += "\n" + end.comment;
				else coll.comment = end.comment;
			}
			coll.range = [
				fc.offset,
				cePos,
				end.offset
			];
		} else coll.range = [
			fc.offset,
			cePos,
			cePos
		];
		return coll;
	}
	exports.resolveFlowCollection = resolveFlowCollection;
}));
// node_modules/yaml/dist/compose/compose-collection.js
var require_compose_collection = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var Scalar = require_Scalar();
	var YAMLMap = require_YAMLMap();
	var YAMLSeq = require_YAMLSeq();
	var resolveBlockMap = require_resolve_block_map();
	var resolveBlockSeq = require_resolve_block_seq();
	var resolveFlowCollection = require_resolve_flow_collection();
	function resolveCollection(CN, ctx, token, onError, tagName, tag) {
		const coll = token.type === "block-map" ? resolveBlockMap.resolveBlockMap(CN, ctx, token, onError, tag) : token.type === "block-seq" ? resolveBlockSeq.resolveBlockSeq(CN, ctx, token, onError, tag) : resolveFlowCollection.resolveFlowCollection(CN, ctx, token, onError, tag);
		const Coll = coll.constructor;
		if (tagName === "!" || tagName === Coll.tagName) {
			coll.tag = Coll.tagName;
			return coll;
		}
		if (tagName) coll.tag = tagName;
		return coll;
	}
	function composeCollection(CN, ctx, token, props, onError) {
		const tagToken = props.tag;
		const tagName = !tagToken ? null : ctx.directives.tagName(tagToken.source, (msg) => onError(tagToken, "TAG_RESOLVE_FAILED", msg));
		if (token.type === "block-seq") {
			const { anchor, newlineAfterProp: nl } = props;
			const lastProp = anchor && tagToken ? anchor.offset > tagToken.offset ? anchor : tagToken : anchor ?? tagToken;
			if (lastProp && (!nl || nl.offset < lastProp.offset)) onError(lastProp, "MISSING_CHAR", "Missing newline after block sequence props");
		}
		const expType = token.type === "block-map" ? "map" : token.type === "block-seq" ? "seq" : token.start.source === "{" ? "map" : "seq";
		if (!tagToken || !tagName || tagName === "!" || tagName === YAMLMap.YAMLMap.tagName && expType === "map" || tagName === YAMLSeq.YAMLSeq.tagName && expType === "seq") return resolveCollection(CN, ctx, token, onError, tagName);
		let tag = ctx.schema.tags.find((t) => t.tag === tagName && t.collection === expType);
		if (!tag) {
			const kt = ctx.schema.knownTags[tagName];
			if (kt?.collection === expType) {
				ctx.schema.tags.push(Object.assign({}, kt, { default: false }));
				tag = kt;
			} else {
				if (kt) onError(tagToken, "BAD_COLLECTION_TYPE", `${kt.tag} used for ${expType} collection, but expects ${kt.collection ?? "scalar"}`, true);
				else onError(tagToken, "TAG_RESOLVE_FAILED", `Unresolved tag: ${tagName}`, true);
				return resolveCollection(CN, ctx, token, onError, tagName);
			}
		}
		const coll = resolveCollection(CN, ctx, token, onError, tagName, tag);
		const res = tag.resolve?.(coll, (msg) => onError(tagToken, "TAG_RESOLVE_FAILED", msg), ctx.options) ?? coll;
		const node = identity.isNode(res) ? res : new Scalar.Scalar(res);
		node.range = coll.range;
		node.tag = tagName;
		if (tag?.format) node.format = tag.format;
		return node;
	}
	exports.composeCollection = composeCollection;
}));
// node_modules/yaml/dist/compose/resolve-block-scalar.js
var require_resolve_block_scalar = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	function resolveBlockScalar(ctx, scalar, onError) {
		const start = scalar.offset;
		const header = parseBlockScalarHeader(scalar, ctx.options.strict, onError);
		if (!header) return {
			value: "",
			type: null,
			comment: "",
			range: [
				start,
				start,
				start
			]
		};
		const type = header.mode === ">" ? Scalar.Scalar.BLOCK_FOLDED : Scalar.Scalar.BLOCK_LITERAL;
		const lines = scalar.source ? splitLines(scalar.source) : [];
		let chompStart = lines.length;
		for (let i = lines.length - 1; i >= 0; --i) {
			const content = lines[i][1];
			if (content === "" || content === "\r") chompStart = i;
			else break;
		}
		if (chompStart === 0) {
			const value = header.chomp === "+" && lines.length > 0 ? "\n".repeat(Math.max(1, lines.length - 1)) : "";
			let end = start + header.length;
			if (scalar.source) end += scalar.source.length;
			return {
				value,
				type,
				comment: header.comment,
				range: [
					start,
					end,
					end
				]
			};
		}
		let trimIndent = scalar.indent + header.indent;
		let offset = scalar.offset + header.length;
		let contentStart = 0;
		for (let i = 0; i < chompStart; ++i) {
			const [indent, content] = lines[i];
			if (content === "" || content === "\r") {
				if (header.indent === 0 && indent.length > trimIndent) trimIndent = indent.length;
			} else {
				if (indent.length < trimIndent) onError(offset + indent.length, "MISSING_CHAR", "Block scalars with more-indented leading empty lines must use an explicit indentation indicator");
				if (header.indent === 0) trimIndent = indent.length;
				contentStart = i;
				if (trimIndent === 0 && !ctx.atRoot) onError(offset, "BAD_INDENT", "Block scalar values in collections must be indented");
				break;
			}
			offset += indent.length + content.length + 1;
		}
		for (let i = lines.length - 1; i >= chompStart; --i) if (lines[i][0].length > trimIndent) chompStart = i + 1;
		let value = "";
		let sep = "";
		let prevMoreIndented = false;
		for (let i = 0; i < contentStart; ++i) value += lines[i][0].slice(trimIndent) + "\n";
		for (let i = contentStart; i < chompStart; ++i) {
			let [indent, content] = lines[i];
			offset += indent.length + content.length + 1;
			const crlf = content[content.length - 1] === "\r";
			if (crlf) content = content.slice(0, -1);
			/* istanbul ignore if already caught in lexer */
			if (content && indent.length < trimIndent) {
				const message = `Block scalar lines must not be less indented than their ${header.indent ? "explicit indentation indicator" : "first line"}`;
				onError(offset - content.length - (crlf ? 2 : 1), "BAD_INDENT", message);
				indent = "";
			}
			if (type === Scalar.Scalar.BLOCK_LITERAL) {
				value += sep + indent.slice(trimIndent) + content;
				sep = "\n";
			} else if (indent.length > trimIndent || content[0] === "	") {
				if (sep === " ") sep = "\n";
				else if (!prevMoreIndented && sep === "\n") sep = "\n\n";
				value += sep + indent.slice(trimIndent) + content;
				sep = "\n";
				prevMoreIndented = true;
			} else if (content === "") {
				if (sep === "\n") value += "\n";
				else sep = "\n";
			} else {
				value += sep + content;
				sep = " ";
				prevMoreIndented = false;
			}
		}
		switch (header.chomp) {
			case "-": break;
			case "+":
				for (let i = chompStart; i < lines.length; ++i) value += "\n" + lines[i][0].slice(trimIndent);
				if (value[value.length - 1] !== "\n") value += "\n";
				break;
			default: value += "\n";
		}
		const end = start + header.length + scalar.source.length;
		return {
			value,
			type,
			comment: header.comment,
			range: [
				start,
				end,
				end
			]
		};
	}
	function parseBlockScalarHeader({ offset, props }, strict, onError) {
		/* istanbul ignore if should not happen */
		if (props[0].type !== "block-scalar-header") {
			onError(props[0], "IMPOSSIBLE", "Block scalar header not found");
			return null;
		}
		const { source } = props[0];
		const mode = source[0];
		let indent = 0;
		let chomp = "";
		let error = -1;
		for (let i = 1; i < source.length; ++i) {
			const ch = source[i];
			if (!chomp && (ch === "-" || ch === "+")) chomp = ch;
			else {
				const n = Number(ch);
				if (!indent && n) indent = n;
				else if (error === -1) error = offset + i;
			}
		}
		if (error !== -1) onError(error, "UNEXPECTED_TOKEN", `Block scalar header includes extra characters: ${source}`);
		let hasSpace = false;
		let comment = "";
		let length = source.length;
		for (let i = 1; i < props.length; ++i) {
			const token = props[i];
			switch (token.type) {
				case "space": hasSpace = true;
				case "newline":
					length += token.source.length;
					break;
				case "comment":
					if (strict && !hasSpace) onError(token, "MISSING_CHAR", "Comments must be separated from other tokens by white space characters");
					length += token.source.length;
					comment = token.source.substring(1);
					break;
				case "error":
					onError(token, "UNEXPECTED_TOKEN", token.message);
					length += token.source.length;
					break;
				/* istanbul ignore next should not happen */
				default: {
					onError(token, "UNEXPECTED_TOKEN", `Unexpected token in block scalar header: ${token.type}`);
					const ts = token.source;
					if (ts && typeof ts === "string") length += ts.length;
				}
			}
		}
		return {
			mode,
			indent,
			chomp,
			comment,
			length
		};
	}
	/** @returns Array of lines split up as `[indent, content]` */
	function splitLines(source) {
		const split = source.split(/\n( *)/);
		const first = split[0];
		const m = first.match(/^( *)/);
		const lines = [m?.[1] ? [m[1], first.slice(m[1].length)] : ["", first]];
		for (let i = 1; i < split.length; i += 2) lines.push([split[i], split[i + 1]]);
		return lines;
	}
	exports.resolveBlockScalar = resolveBlockScalar;
}));
// node_modules/yaml/dist/compose/resolve-flow-scalar.js
var require_resolve_flow_scalar = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Scalar = require_Scalar();
	var resolveEnd = require_resolve_end();
	function resolveFlowScalar(scalar, strict, onError) {
		const { offset, type, source, end } = scalar;
		let _type;
		let value;
		const _onError = (rel, code, msg) => onError(offset + rel, code, msg);
		switch (type) {
			case "scalar":
				_type = Scalar.Scalar.PLAIN;
				value = plainValue(source, _onError);
				break;
			case "single-quoted-scalar":
				_type = Scalar.Scalar.QUOTE_SINGLE;
				value = singleQuotedValue(source, _onError);
				break;
			case "double-quoted-scalar":
				_type = Scalar.Scalar.QUOTE_DOUBLE;
				value = doubleQuotedValue(source, _onError);
				break;
			/* istanbul ignore next should not happen */
			default:
				onError(scalar, "UNEXPECTED_TOKEN", `Expected a flow scalar value, but found: ${type}`);
				return {
					value: "",
					type: null,
					comment: "",
					range: [
						offset,
						offset + source.length,
						offset + source.length
					]
				};
		}
		const valueEnd = offset + source.length;
		const re = resolveEnd.resolveEnd(end, valueEnd, strict, onError);
		return {
			value,
			type: _type,
			comment: re.comment,
			range: [
				offset,
				valueEnd,
				re.offset
			]
		};
	}
	function plainValue(source, onError) {
		let badChar = "";
		switch (source[0]) {
			/* istanbul ignore next should not happen */
			case "	":
				badChar = "a tab character";
				break;
			case ",":
				badChar = "flow indicator character ,";
				break;
			case "%":
				badChar = "directive indicator character %";
				break;
			case "|":
			case ">":
				badChar = `block scalar indicator ${source[0]}`;
				break;
			case "@":
			case "`": badChar = `reserved character ${source[0]}`;
		}
		if (badChar) onError(0, "BAD_SCALAR_START", `Plain value cannot start with ${badChar}`);
		return unfoldLines(source);
	}
	function singleQuotedValue(source, onError) {
		if (source[source.length - 1] !== "'" || source.length === 1) onError(source.length, "MISSING_CHAR", "Missing closing 'quote");
		return unfoldLines(source.slice(1, -1)).replace(/''/g, "'");
	}
	function unfoldLines(source) {
		const line = /(.*?)\r?\n/sy;
		let match = line.exec(source);
		if (!match) return source;
		/**
		* The negative lookbehinds in these RegExps are to
		* prevent causing a polynomial search time in certain cases.
		*
		* The try-catch is for Safari < 16.4 and other old browsers:
		* https://caniuse.com/js-regexp-lookbehind
		*/
		let trimEnd, trimBoth;
		try {
			trimEnd = new RegExp("(?<![ 	])[ 	]+$");
			trimBoth = new RegExp("^[ 	]+|(?<![ 	])[ 	]+$", "g");
		} catch {
			trimEnd = /[ \t]+$/;
			trimBoth = /^[ \t]+|[ \t]+$/g;
		}
		let res = match[1].replace(trimEnd, "");
		let sep = " ";
		let pos = line.lastIndex;
		while (match = line.exec(source)) {
			const lm = match[1].replace(trimBoth, "");
			if (lm === "") {
				if (sep === "\n") res += sep;
				else sep = "\n";
			} else {
				res += sep + lm;
				sep = " ";
			}
			pos = line.lastIndex;
		}
		const last = /[ \t]*(.*)/sy;
		last.lastIndex = pos;
		match = last.exec(source);
		return res + sep + (match?.[1] ?? "");
	}
	function doubleQuotedValue(source, onError) {
		let res = "";
		for (let i = 1; i < source.length - 1; ++i) {
			const ch = source[i];
			if (ch === "\r" && source[i + 1] === "\n") continue;
			if (ch === "\n") {
				const { fold, offset } = foldNewline(source, i);
				res += fold;
				i = offset;
			} else if (ch === "\\") {
				let next = source[++i];
				const cc = escapeCodes[next];
				if (cc) res += cc;
				else if (next === "\n") {
					next = source[i + 1];
					while (next === " " || next === "	") next = source[++i + 1];
				} else if (next === "\r" && source[i + 1] === "\n") {
					next = source[++i + 1];
					while (next === " " || next === "	") next = source[++i + 1];
				} else if (next === "x" || next === "u" || next === "U") {
					const length = next === "x" ? 2 : next === "u" ? 4 : 8;
					res += parseCharCode(source, i + 1, length, onError);
					i += length;
				} else {
					const raw = source.substr(i - 1, 2);
					onError(i - 1, "BAD_DQ_ESCAPE", `Invalid escape sequence ${raw}`);
					res += raw;
				}
			} else if (ch === " " || ch === "	") {
				const wsStart = i;
				let next = source[i + 1];
				while (next === " " || next === "	") next = source[++i + 1];
				if (next !== "\n" && !(next === "\r" && source[i + 2] === "\n")) res += i > wsStart ? source.slice(wsStart, i + 1) : ch;
			} else res += ch;
		}
		if (source[source.length - 1] !== "\"" || source.length === 1) onError(source.length, "MISSING_CHAR", "Missing closing \"quote");
		return res;
	}
	/**
	* Fold a single newline into a space, multiple newlines to N - 1 newlines.
	* Presumes `source[offset] === '\n'`
	*/
	function foldNewline(source, offset) {
		let fold = "";
		let ch = source[offset + 1];
		while (ch === " " || ch === "	" || ch === "\n" || ch === "\r") {
			if (ch === "\r" && source[offset + 2] !== "\n") break;
			if (ch === "\n") fold += "\n";
			offset += 1;
			ch = source[offset + 1];
		}
		if (!fold) fold = " ";
		return {
			fold,
			offset
		};
	}
	const escapeCodes = {
		"0": "\0",
		a: "\x07",
		b: "\b",
		e: "\x1B",
		f: "\f",
		n: "\n",
		r: "\r",
		t: "	",
		v: "\v",
		N: "",
		_: "\xA0",
		L: "\u2028",
		P: "\u2029",
		" ": " ",
		"\"": "\"",
		"/": "/",
		"\\": "\\",
		"	": "	"
	};
	function parseCharCode(source, offset, length, onError) {
		const cc = source.substr(offset, length);
		const code = cc.length === length && /^[0-9a-fA-F]+$/.test(cc) ? parseInt(cc, 16) : NaN;
		try {
			return String.fromCodePoint(code);
		} catch {
			const raw = source.substr(offset - 2, length + 2);
			onError(offset - 2, "BAD_DQ_ESCAPE", `Invalid escape sequence ${raw}`);
			return raw;
		}
	}
	exports.resolveFlowScalar = resolveFlowScalar;
}));
// node_modules/yaml/dist/compose/compose-scalar.js
var require_compose_scalar = /* @__PURE__ */ __commonJSMin(((exports) => {
	var identity = require_identity();
	var Scalar = require_Scalar();
	var resolveBlockScalar = require_resolve_block_scalar();
	var resolveFlowScalar = require_resolve_flow_scalar();
	function composeScalar(ctx, token, tagToken, onError) {
		const { value, type, comment, range } = token.type === "block-scalar" ? resolveBlockScalar.resolveBlockScalar(ctx, token, onError) : resolveFlowScalar.resolveFlowScalar(token, ctx.options.strict, onError);
		const tagName = tagToken ? ctx.directives.tagName(tagToken.source, (msg) => onError(tagToken, "TAG_RESOLVE_FAILED", msg)) : null;
		let tag;
		if (ctx.options.stringKeys && ctx.atKey) tag = ctx.schema[identity.SCALAR];
		else if (tagName) tag = findScalarTagByName(ctx.schema, value, tagName, tagToken, onError);
		else if (token.type === "scalar") tag = findScalarTagByTest(ctx, value, token, onError);
		else tag = ctx.schema[identity.SCALAR];
		let scalar;
		try {
			const res = tag.resolve(value, (msg) => onError(tagToken ?? token, "TAG_RESOLVE_FAILED", msg), ctx.options);
			scalar = identity.isScalar(res) ? res : new Scalar.Scalar(res);
		} catch (error) {
			const msg = error instanceof Error ? error.message : String(error);
			onError(tagToken ?? token, "TAG_RESOLVE_FAILED", msg);
			scalar = new Scalar.Scalar(value);
		}
		scalar.range = range;
		scalar.source = value;
		if (type) scalar.type = type;
		if (tagName) scalar.tag = tagName;
		if (tag.format) scalar.format = tag.format;
		if (comment) scalar.comment = comment;
		return scalar;
	}
	function findScalarTagByName(schema, value, tagName, tagToken, onError) {
		if (tagName === "!") return schema[identity.SCALAR];
		const matchWithTest = [];
		for (const tag of schema.tags) if (!tag.collection && tag.tag === tagName) {
			if (tag.default && tag.test) matchWithTest.push(tag);
			else return tag;
		}
		for (const tag of matchWithTest) if (tag.test?.test(value)) return tag;
		const kt = schema.knownTags[tagName];
		if (kt && !kt.collection) {
			schema.tags.push(Object.assign({}, kt, {
				default: false,
				test: void 0
			}));
			return kt;
		}
		onError(tagToken, "TAG_RESOLVE_FAILED", `Unresolved tag: ${tagName}`, tagName !== "tag:yaml.org,2002:str");
		return schema[identity.SCALAR];
	}
	function findScalarTagByTest({ atKey, directives, schema }, value, token, onError) {
		const tag = schema.tags.find((tag) => (tag.default === true || atKey && tag.default === "key") && tag.test?.test(value)) || schema[identity.SCALAR];
		if (schema.compat) {
			const compat = schema.compat.find((tag) => tag.default && tag.test?.test(value)) ?? schema[identity.SCALAR];
			if (tag.tag !== compat.tag) onError(token, "TAG_RESOLVE_FAILED", `Value may be parsed as either ${directives.tagString(tag.tag)} or ${directives.tagString(compat.tag)}`, true);
		}
		return tag;
	}
	exports.composeScalar = composeScalar;
}));
// node_modules/yaml/dist/compose/util-empty-scalar-position.js
var require_util_empty_scalar_position = /* @__PURE__ */ __commonJSMin(((exports) => {
	function emptyScalarPosition(offset, before, pos) {
		if (before) {
			pos ?? (pos = before.length);
			for (let i = pos - 1; i >= 0; --i) {
				let st = before[i];
				switch (st.type) {
					case "space":
					case "comment":
					case "newline":
						offset -= st.source.length;
						continue;
				}
				st = before[++i];
				while (st?.type === "space") {
					offset += st.source.length;
					st = before[++i];
				}
				break;
			}
		}
		return offset;
	}
	exports.emptyScalarPosition = emptyScalarPosition;
}));
// node_modules/yaml/dist/compose/compose-node.js
var require_compose_node = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Alias = require_Alias();
	var identity = require_identity();
	var composeCollection = require_compose_collection();
	var composeScalar = require_compose_scalar();
	var resolveEnd = require_resolve_end();
	var utilEmptyScalarPosition = require_util_empty_scalar_position();
	const CN = {
		composeNode,
		composeEmptyNode
	};
	function composeNode(ctx, token, props, onError) {
		const atKey = ctx.atKey;
		const { spaceBefore, comment, anchor, tag } = props;
		let node;
		let isSrcToken = true;
		switch (token.type) {
			case "alias":
				node = composeAlias(ctx, token, onError);
				if (anchor || tag) onError(token, "ALIAS_PROPS", "An alias node must not specify any properties");
				break;
			case "scalar":
			case "single-quoted-scalar":
			case "double-quoted-scalar":
			case "block-scalar":
				node = composeScalar.composeScalar(ctx, token, tag, onError);
				if (anchor) node.anchor = anchor.source.substring(1);
				break;
			case "block-map":
			case "block-seq":
			case "flow-collection":
				try {
					node = composeCollection.composeCollection(CN, ctx, token, props, onError);
					if (anchor) node.anchor = anchor.source.substring(1);
				} catch (error) {
					onError(token, "RESOURCE_EXHAUSTION", error instanceof Error ? error.message : String(error));
				}
				break;
			default:
				onError(token, "UNEXPECTED_TOKEN", token.type === "error" ? token.message : `Unsupported token (type: ${token.type})`);
				isSrcToken = false;
		}
		node ?? (node = composeEmptyNode(ctx, token.offset, void 0, null, props, onError));
		if (anchor && node.anchor === "") onError(anchor, "BAD_ALIAS", "Anchor cannot be an empty string");
		if (atKey && ctx.options.stringKeys && (!identity.isScalar(node) || typeof node.value !== "string" || node.tag && node.tag !== "tag:yaml.org,2002:str")) onError(tag ?? token, "NON_STRING_KEY", "With stringKeys, all keys must be strings");
		if (spaceBefore) node.spaceBefore = true;
		if (comment) {
			if (token.type === "scalar" && token.source === "") node.comment = comment;
			else node.commentBefore = comment;
		}
		if (ctx.options.keepSourceTokens && isSrcToken) node.srcToken = token;
		return node;
	}
	function composeEmptyNode(ctx, offset, before, pos, { spaceBefore, comment, anchor, tag, end }, onError) {
		const token = {
			type: "scalar",
			offset: utilEmptyScalarPosition.emptyScalarPosition(offset, before, pos),
			indent: -1,
			source: ""
		};
		const node = composeScalar.composeScalar(ctx, token, tag, onError);
		if (anchor) {
			node.anchor = anchor.source.substring(1);
			if (node.anchor === "") onError(anchor, "BAD_ALIAS", "Anchor cannot be an empty string");
		}
		if (spaceBefore) node.spaceBefore = true;
		if (comment) {
			node.comment = comment;
			node.range[2] = end;
		}
		return node;
	}
	function composeAlias({ options }, { offset, source, end }, onError) {
		const alias = new Alias.Alias(source.substring(1));
		if (alias.source === "") onError(offset, "BAD_ALIAS", "Alias cannot be an empty string");
		if (alias.source.endsWith(":")) onError(offset + source.length - 1, "BAD_ALIAS", "Alias ending in : is ambiguous", true);
		const valueEnd = offset + source.length;
		const re = resolveEnd.resolveEnd(end, valueEnd, options.strict, onError);
		alias.range = [
			offset,
			valueEnd,
			re.offset
		];
		if (re.comment) alias.comment = re.comment;
		return alias;
	}
	exports.composeEmptyNode = composeEmptyNode;
	exports.composeNode = composeNode;
}));
// node_modules/yaml/dist/compose/compose-doc.js
var require_compose_doc = /* @__PURE__ */ __commonJSMin(((exports) => {
	var Document = require_Document();
	var composeNode = require_compose_node();
	var resolveEnd = require_resolve_end();
	var resolveProps = require_resolve_props();
	function composeDoc(options, directives, { offset, start, value, end }, onError) {
		const opts = Object.assign({ _directives: directives }, options);
		const doc = new Document.Document(void 0, opts);
		const ctx = {
			atKey: false,
			atRoot: true,
			directives: doc.directives,
			options: doc.options,
			schema: doc.schema
		};
		const props = resolveProps.resolveProps(start, {
			indicator: "doc-start",
			next: value ?? end?.[0],
			offset,
			onError,
			parentIndent: 0,
			startOnNewline: true
		});
		if (props.found) {
			doc.directives.docStart = true;
			if (value && (value.type === "block-map" || value.type === "block-seq") && !props.hasNewline) onError(props.end, "MISSING_CHAR", "Block collection cannot start on same line with directives-end marker");
		}
		doc.contents = value ? composeNode.composeNode(ctx, value, props, onError) : composeNode.composeEmptyNode(ctx, props.end, start, null, props, onError);
		const contentEnd = doc.contents.range[2];
		const re = resolveEnd.resolveEnd(end, contentEnd, false, onError);
		if (re.comment) doc.comment = re.comment;
		doc.range = [
			offset,
			contentEnd,
			re.offset
		];
		return doc;
	}
	exports.composeDoc = composeDoc;
}));
// node_modules/yaml/dist/compose/composer.js
var require_composer = /* @__PURE__ */ __commonJSMin(((exports) => {
	var node_process = __require("process");
	var directives = require_directives();
	var Document = require_Document();
	var errors = require_errors();
	var identity = require_identity();
	var composeDoc = require_compose_doc();
	var resolveEnd = require_resolve_end();
	function getErrorPos(src) {
		if (typeof src === "number") return [src, src + 1];
		if (Array.isArray(src)) return src.length === 2 ? src : [src[0], src[1]];
		const { offset, source } = src;
		return [offset, offset + (typeof source === "string" ? source.length : 1)];
	}
	function parsePrelude(prelude) {
		let comment = "";
		let atComment = false;
		let afterEmptyLine = false;
		for (let i = 0; i < prelude.length; ++i) {
			const source = prelude[i];
			switch (source[0]) {
				case "#":
					comment += (comment === "" ? "" : afterEmptyLine ? "\n\n" : "\n") + (source.substring(1) || " ");
					atComment = true;
					afterEmptyLine = false;
					break;
				case "%":
					if (prelude[i + 1]?.[0] !== "#") i += 1;
					atComment = false;
					break;
				default:
					if (!atComment) afterEmptyLine = true;
					atComment = false;
			}
		}
		return {
			comment,
			afterEmptyLine
		};
	}
	/**
	* Compose a stream of CST nodes into a stream of YAML Documents.
	*
	* ```ts
	* import { Composer, Parser } from 'yaml'
	*
	* const src: string = ...
	* const tokens = new Parser().parse(src)
	* const docs = new Composer().compose(tokens)
	* ```
	*/
	var Composer = class {
		constructor(options = {}) {
			this.doc = null;
			this.atDirectives = false;
			this.prelude = [];
			this.errors = [];
			this.warnings = [];
			this.onError = (source, code, message, warning) => {
				const pos = getErrorPos(source);
				if (warning) this.warnings.push(new errors.YAMLWarning(pos, code, message));
				else this.errors.push(new errors.YAMLParseError(pos, code, message));
			};
			this.directives = new directives.Directives({ version: options.version || "1.2" });
			this.options = options;
		}
		decorate(doc, afterDoc) {
			const { comment, afterEmptyLine } = parsePrelude(this.prelude);
			if (comment) {
				const dc = doc.contents;
				if (afterDoc) doc.comment = doc.comment ? `${doc.comment}\n${comment}` : comment;
				else if (afterEmptyLine || doc.directives.docStart || !dc) doc.commentBefore = comment;
				else if (identity.isCollection(dc) && !dc.flow && dc.items.length > 0) {
					let it = dc.items[0];
					if (identity.isPair(it)) it = it.key;
					const cb = it.commentBefore;
					it.commentBefore = cb ? `${comment}\n${cb}` : comment;
				} else {
					const cb = dc.commentBefore;
					dc.commentBefore = cb ? `${comment}\n${cb}` : comment;
				}
			}
			if (afterDoc) {
				for (let i = 0; i < this.errors.length; ++i) doc.errors.push(this.errors[i]);
				for (let i = 0; i < this.warnings.length; ++i) doc.warnings.push(this.warnings[i]);
			} else {
				doc.errors = this.errors;
				doc.warnings = this.warnings;
			}
			this.prelude = [];
			this.errors = [];
			this.warnings = [];
		}
		/**
		* Current stream status information.
		*
		* Mostly useful at the end of input for an empty stream.
		*/
		streamInfo() {
			return {
				comment: parsePrelude(this.prelude).comment,
				directives: this.directives,
				errors: this.errors,
				warnings: this.warnings
			};
		}
		/**
		* Compose tokens into documents.
		*
		* @param forceDoc - If the stream contains no document, still emit a final document including any comments and directives that would be applied to a subsequent document.
		* @param endOffset - Should be set if `forceDoc` is also set, to set the document range end and to indicate errors correctly.
		*/
		*compose(tokens, forceDoc = false, endOffset = -1) {
			for (const token of tokens) yield* this.next(token);
			yield* this.end(forceDoc, endOffset);
		}
		/** Advance the composer by one CST token. */
		*next(token) {
			if (node_process.env.LOG_STREAM) console.dir(token, { depth: null });
			switch (token.type) {
				case "directive":
					this.directives.add(token.source, (offset, message, warning) => {
						const pos = getErrorPos(token);
						pos[0] += offset;
						this.onError(pos, "BAD_DIRECTIVE", message, warning);
					});
					this.prelude.push(token.source);
					this.atDirectives = true;
					break;
				case "document": {
					const doc = composeDoc.composeDoc(this.options, this.directives, token, this.onError);
					if (this.atDirectives && !doc.directives.docStart) this.onError(token, "MISSING_CHAR", "Missing directives-end/doc-start indicator line");
					this.decorate(doc, false);
					if (this.doc) yield this.doc;
					this.doc = doc;
					this.atDirectives = false;
					break;
				}
				case "byte-order-mark":
				case "space": break;
				case "comment":
				case "newline":
					this.prelude.push(token.source);
					break;
				case "error": {
					const msg = token.source ? `${token.message}: ${JSON.stringify(token.source)}` : token.message;
					const error = new errors.YAMLParseError(getErrorPos(token), "UNEXPECTED_TOKEN", msg);
					if (this.atDirectives || !this.doc) this.errors.push(error);
					else this.doc.errors.push(error);
					break;
				}
				case "doc-end": {
					if (!this.doc) {
						this.errors.push(new errors.YAMLParseError(getErrorPos(token), "UNEXPECTED_TOKEN", "Unexpected doc-end without preceding document"));
						break;
					}
					this.doc.directives.docEnd = true;
					const end = resolveEnd.resolveEnd(token.end, token.offset + token.source.length, this.doc.options.strict, this.onError);
					this.decorate(this.doc, true);
					if (end.comment) {
						const dc = this.doc.comment;
						this.doc.comment = dc ? `${dc}\n${end.comment}` : end.comment;
					}
					this.doc.range[2] = end.offset;
					break;
				}
				default: this.errors.push(new errors.YAMLParseError(getErrorPos(token), "UNEXPECTED_TOKEN", `Unsupported token ${token.type}`));
			}
		}
		/**
		* Call at end of input to yield any remaining document.
		*
		* @param forceDoc - If the stream contains no document, still emit a final document including any comments and directives that would be applied to a subsequent document.
		* @param endOffset - Should be set if `forceDoc` is also set, to set the document range end and to indicate errors correctly.
		*/
		*end(forceDoc = false, endOffset = -1) {
			if (this.doc) {
				this.decorate(this.doc, true);
				yield this.doc;
				this.doc = null;
			} else if (forceDoc) {
				const opts = Object.assign({ _directives: this.directives }, this.options);
				const doc = new Document.Document(void 0, opts);
				if (this.atDirectives) this.onError(endOffset, "MISSING_CHAR", "Missing directives-end indicator line");
				doc.range = [
					0,
					endOffset,
					endOffset
				];
				this.decorate(doc, false);
				yield doc;
			}
		}
	};
	exports.Composer = Composer;
}));
// node_modules/yaml/dist/parse/cst-scalar.js
var require_cst_scalar = /* @__PURE__ */ __commonJSMin(((exports) => {
	var resolveBlockScalar = require_resolve_block_scalar();
	var resolveFlowScalar = require_resolve_flow_scalar();
	var errors = require_errors();
	var stringifyString = require_stringifyString();
	function resolveAsScalar(token, strict = true, onError) {
		if (token) {
			const _onError = (pos, code, message) => {
				const offset = typeof pos === "number" ? pos : Array.isArray(pos) ? pos[0] : pos.offset;
				if (onError) onError(offset, code, message);
				else throw new errors.YAMLParseError([offset, offset + 1], code, message);
			};
			switch (token.type) {
				case "scalar":
				case "single-quoted-scalar":
				case "double-quoted-scalar": return resolveFlowScalar.resolveFlowScalar(token, strict, _onError);
				case "block-scalar": return resolveBlockScalar.resolveBlockScalar({ options: { strict } }, token, _onError);
			}
		}
		return null;
	}
	/**
	* Create a new scalar token with `value`
	*
	* Values that represent an actual string but may be parsed as a different type should use a `type` other than `'PLAIN'`,
	* as this function does not support any schema operations and won't check for such conflicts.
	*
	* @param value The string representation of the value, which will have its content properly indented.
	* @param context.end Comments and whitespace after the end of the value, or after the block scalar header. If undefined, a newline will be added.
	* @param context.implicitKey Being within an implicit key may affect the resolved type of the token's value.
	* @param context.indent The indent level of the token.
	* @param context.inFlow Is this scalar within a flow collection? This may affect the resolved type of the token's value.
	* @param context.offset The offset position of the token.
	* @param context.type The preferred type of the scalar token. If undefined, the previous type of the `token` will be used, defaulting to `'PLAIN'`.
	*/
	function createScalarToken(value, context) {
		const { implicitKey = false, indent, inFlow = false, offset = -1, type = "PLAIN" } = context;
		const source = stringifyString.stringifyString({
			type,
			value
		}, {
			implicitKey,
			indent: indent > 0 ? " ".repeat(indent) : "",
			inFlow,
			options: {
				blockQuote: true,
				lineWidth: -1
			}
		});
		const end = context.end ?? [{
			type: "newline",
			offset: -1,
			indent,
			source: "\n"
		}];
		switch (source[0]) {
			case "|":
			case ">": {
				const he = source.indexOf("\n");
				const head = source.substring(0, he);
				const body = source.substring(he + 1) + "\n";
				const props = [{
					type: "block-scalar-header",
					offset,
					indent,
					source: head
				}];
				if (!addEndtoBlockProps(props, end)) props.push({
					type: "newline",
					offset: -1,
					indent,
					source: "\n"
				});
				return {
					type: "block-scalar",
					offset,
					indent,
					props,
					source: body
				};
			}
			case "\"": return {
				type: "double-quoted-scalar",
				offset,
				indent,
				source,
				end
			};
			case "'": return {
				type: "single-quoted-scalar",
				offset,
				indent,
				source,
				end
			};
			default: return {
				type: "scalar",
				offset,
				indent,
				source,
				end
			};
		}
	}
	/**
	* Set the value of `token` to the given string `value`, overwriting any previous contents and type that it may have.
	*
	* Best efforts are made to retain any comments previously associated with the `token`,
	* though all contents within a collection's `items` will be overwritten.
	*
	* Values that represent an actual string but may be parsed as a different type should use a `type` other than `'PLAIN'`,
	* as this function does not support any schema operations and won't check for such conflicts.
	*
	* @param token Any token. If it does not include an `indent` value, the value will be stringified as if it were an implicit key.
	* @param value The string representation of the value, which will have its content properly indented.
	* @param context.afterKey In most cases, values after a key should have an additional level of indentation.
	* @param context.implicitKey Being within an implicit key may affect the resolved type of the token's value.
	* @param context.inFlow Being within a flow collection may affect the resolved type of the token's value.
	* @param context.type The preferred type of the scalar token. If undefined, the previous type of the `token` will be used, defaulting to `'PLAIN'`.
	*/
	function setScalarValue(token, value, context = {}) {
		let { afterKey = false, implicitKey = false, inFlow = false, type } = context;
		let indent = "indent" in token ? token.indent : null;
		if (afterKey && typeof indent === "number") indent += 2;
		if (!type) switch (token.type) {
			case "single-quoted-scalar":
				type = "QUOTE_SINGLE";
				break;
			case "double-quoted-scalar":
				type = "QUOTE_DOUBLE";
				break;
			case "block-scalar": {
				const header = token.props[0];
				if (header.type !== "block-scalar-header") throw new Error("Invalid block scalar header");
				type = header.source[0] === ">" ? "BLOCK_FOLDED" : "BLOCK_LITERAL";
				break;
			}
			default: type = "PLAIN";
		}
		const source = stringifyString.stringifyString({
			type,
			value
		}, {
			implicitKey: implicitKey || indent === null,
			indent: indent !== null && indent > 0 ? " ".repeat(indent) : "",
			inFlow,
			options: {
				blockQuote: true,
				lineWidth: -1
			}
		});
		switch (source[0]) {
			case "|":
			case ">":
				setBlockScalarValue(token, source);
				break;
			case "\"":
				setFlowScalarValue(token, source, "double-quoted-scalar");
				break;
			case "'":
				setFlowScalarValue(token, source, "single-quoted-scalar");
				break;
			default: setFlowScalarValue(token, source, "scalar");
		}
	}
	function setBlockScalarValue(token, source) {
		const he = source.indexOf("\n");
		const head = source.substring(0, he);
		const body = source.substring(he + 1) + "\n";
		if (token.type === "block-scalar") {
			const header = token.props[0];
			if (header.type !== "block-scalar-header") throw new Error("Invalid block scalar header");
			header.source = head;
			token.source = body;
		} else {
			const { offset } = token;
			const indent = "indent" in token ? token.indent : -1;
			const props = [{
				type: "block-scalar-header",
				offset,
				indent,
				source: head
			}];
			if (!addEndtoBlockProps(props, "end" in token ? token.end : void 0)) props.push({
				type: "newline",
				offset: -1,
				indent,
				source: "\n"
			});
			for (const key of Object.keys(token)) if (key !== "type" && key !== "offset") delete token[key];
			Object.assign(token, {
				type: "block-scalar",
				indent,
				props,
				source: body
			});
		}
	}
	/** @returns `true` if last token is a newline */
	function addEndtoBlockProps(props, end) {
		if (end) for (const st of end) switch (st.type) {
			case "space":
			case "comment":
				props.push(st);
				break;
			case "newline":
				props.push(st);
				return true;
		}
		return false;
	}
	function setFlowScalarValue(token, source, type) {
		switch (token.type) {
			case "scalar":
			case "double-quoted-scalar":
			case "single-quoted-scalar":
				token.type = type;
				token.source = source;
				break;
			case "block-scalar": {
				const end = token.props.slice(1);
				let oa = source.length;
				if (token.props[0].type === "block-scalar-header") oa -= token.props[0].source.length;
				for (const tok of end) tok.offset += oa;
				delete token.props;
				Object.assign(token, {
					type,
					source,
					end
				});
				break;
			}
			case "block-map":
			case "block-seq": {
				const nl = {
					type: "newline",
					offset: token.offset + source.length,
					indent: token.indent,
					source: "\n"
				};
				delete token.items;
				Object.assign(token, {
					type,
					source,
					end: [nl]
				});
				break;
			}
			default: {
				const indent = "indent" in token ? token.indent : -1;
				const end = "end" in token && Array.isArray(token.end) ? token.end.filter((st) => st.type === "space" || st.type === "comment" || st.type === "newline") : [];
				for (const key of Object.keys(token)) if (key !== "type" && key !== "offset") delete token[key];
				Object.assign(token, {
					type,
					indent,
					source,
					end
				});
			}
		}
	}
	exports.createScalarToken = createScalarToken;
	exports.resolveAsScalar = resolveAsScalar;
	exports.setScalarValue = setScalarValue;
}));
// node_modules/yaml/dist/parse/cst-stringify.js
var require_cst_stringify = /* @__PURE__ */ __commonJSMin(((exports) => {
	/**
	* Stringify a CST document, token, or collection item
	*
	* Fair warning: This applies no validation whatsoever, and
	* simply concatenates the sources in their logical order.
	*/
	const stringify = (cst) => "type" in cst ? stringifyToken(cst) : stringifyItem(cst);
	function stringifyToken(token) {
		switch (token.type) {
			case "block-scalar": {
				let res = "";
				for (const tok of token.props) res += stringifyToken(tok);
				return res + token.source;
			}
			case "block-map":
			case "block-seq": {
				let res = "";
				for (const item of token.items) res += stringifyItem(item);
				return res;
			}
			case "flow-collection": {
				let res = token.start.source;
				for (const item of token.items) res += stringifyItem(item);
				for (const st of token.end) res += st.source;
				return res;
			}
			case "document": {
				let res = stringifyItem(token);
				if (token.end) for (const st of token.end) res += st.source;
				return res;
			}
			default: {
				let res = token.source;
				if ("end" in token && token.end) for (const st of token.end) res += st.source;
				return res;
			}
		}
	}
	function stringifyItem({ start, key, sep, value }) {
		let res = "";
		for (const st of start) res += st.source;
		if (key) res += stringifyToken(key);
		if (sep) for (const st of sep) res += st.source;
		if (value) res += stringifyToken(value);
		return res;
	}
	exports.stringify = stringify;
}));
// node_modules/yaml/dist/parse/cst-visit.js
var require_cst_visit = /* @__PURE__ */ __commonJSMin(((exports) => {
	const BREAK = Symbol("break visit");
	const SKIP = Symbol("skip children");
	const REMOVE = Symbol("remove item");
	/**
	* Apply a visitor to a CST document or item.
	*
	* Walks through the tree (depth-first) starting from the root, calling a
	* `visitor` function with two arguments when entering each item:
	*   - `item`: The current item, which included the following members:
	*     - `start: SourceToken[]` – Source tokens before the key or value,
	*       possibly including its anchor or tag.
	*     - `key?: Token | null` – Set for pair values. May then be `null`, if
	*       the key before the `:` separator is empty.
	*     - `sep?: SourceToken[]` – Source tokens between the key and the value,
	*       which should include the `:` map value indicator if `value` is set.
	*     - `value?: Token` – The value of a sequence item, or of a map pair.
	*   - `path`: The steps from the root to the current node, as an array of
	*     `['key' | 'value', number]` tuples.
	*
	* The return value of the visitor may be used to control the traversal:
	*   - `undefined` (default): Do nothing and continue
	*   - `visit.SKIP`: Do not visit the children of this token, continue with
	*      next sibling
	*   - `visit.BREAK`: Terminate traversal completely
	*   - `visit.REMOVE`: Remove the current item, then continue with the next one
	*   - `number`: Set the index of the next step. This is useful especially if
	*     the index of the current token has changed.
	*   - `function`: Define the next visitor for this item. After the original
	*     visitor is called on item entry, next visitors are called after handling
	*     a non-empty `key` and when exiting the item.
	*/
	function visit(cst, visitor) {
		if ("type" in cst && cst.type === "document") cst = {
			start: cst.start,
			value: cst.value
		};
		_visit(Object.freeze([]), cst, visitor);
	}
	/** Terminate visit traversal completely */
	visit.BREAK = BREAK;
	/** Do not visit the children of the current item */
	visit.SKIP = SKIP;
	/** Remove the current item */
	visit.REMOVE = REMOVE;
	/** Find the item at `path` from `cst` as the root */
	visit.itemAtPath = (cst, path) => {
		let item = cst;
		for (const [field, index] of path) {
			const tok = item?.[field];
			if (tok && "items" in tok) item = tok.items[index];
			else return void 0;
		}
		return item;
	};
	/**
	* Get the immediate parent collection of the item at `path` from `cst` as the root.
	*
	* Throws an error if the collection is not found, which should never happen if the item itself exists.
	*/
	visit.parentCollection = (cst, path) => {
		const parent = visit.itemAtPath(cst, path.slice(0, -1));
		const field = path[path.length - 1][0];
		const coll = parent?.[field];
		if (coll && "items" in coll) return coll;
		throw new Error("Parent collection not found");
	};
	function _visit(path, item, visitor) {
		let ctrl = visitor(item, path);
		if (typeof ctrl === "symbol") return ctrl;
		for (const field of ["key", "value"]) {
			const token = item[field];
			if (token && "items" in token) {
				for (let i = 0; i < token.items.length; ++i) {
					const ci = _visit(Object.freeze(path.concat([[field, i]])), token.items[i], visitor);
					if (typeof ci === "number") i = ci - 1;
					else if (ci === BREAK) return BREAK;
					else if (ci === REMOVE) {
						token.items.splice(i, 1);
						i -= 1;
					}
				}
				if (typeof ctrl === "function" && field === "key") ctrl = ctrl(item, path);
			}
		}
		return typeof ctrl === "function" ? ctrl(item, path) : ctrl;
	}
	exports.visit = visit;
}));
// node_modules/yaml/dist/parse/cst.js
var require_cst = /* @__PURE__ */ __commonJSMin(((exports) => {
	var cstScalar = require_cst_scalar();
	var cstStringify = require_cst_stringify();
	var cstVisit = require_cst_visit();
	/** The byte order mark */
	const BOM = "﻿";
	/** Start of doc-mode */
	const DOCUMENT = "";
	/** Unexpected end of flow-mode */
	const FLOW_END = "";
	/** Next token is a scalar value */
	const SCALAR = "";
	/** @returns `true` if `token` is a flow or block collection */
	const isCollection = (token) => !!token && "items" in token;
	/** @returns `true` if `token` is a flow or block scalar; not an alias */
	const isScalar = (token) => !!token && (token.type === "scalar" || token.type === "single-quoted-scalar" || token.type === "double-quoted-scalar" || token.type === "block-scalar");
	/* istanbul ignore next */
	/** Get a printable representation of a lexer token */
	function prettyToken(token) {
		switch (token) {
			case BOM: return "<BOM>";
			case DOCUMENT: return "<DOC>";
			case FLOW_END: return "<FLOW_END>";
			case SCALAR: return "<SCALAR>";
			default: return JSON.stringify(token);
		}
	}
	/** Identify the type of a lexer token. May return `null` for unknown tokens. */
	function tokenType(source) {
		switch (source) {
			case BOM: return "byte-order-mark";
			case DOCUMENT: return "doc-mode";
			case FLOW_END: return "flow-error-end";
			case SCALAR: return "scalar";
			case "---": return "doc-start";
			case "...": return "doc-end";
			case "":
			case "\n":
			case "\r\n": return "newline";
			case "-": return "seq-item-ind";
			case "?": return "explicit-key-ind";
			case ":": return "map-value-ind";
			case "{": return "flow-map-start";
			case "}": return "flow-map-end";
			case "[": return "flow-seq-start";
			case "]": return "flow-seq-end";
			case ",": return "comma";
		}
		switch (source[0]) {
			case " ":
			case "	": return "space";
			case "#": return "comment";
			case "%": return "directive-line";
			case "*": return "alias";
			case "&": return "anchor";
			case "!": return "tag";
			case "'": return "single-quoted-scalar";
			case "\"": return "double-quoted-scalar";
			case "|":
			case ">": return "block-scalar-header";
		}
		return null;
	}
	exports.createScalarToken = cstScalar.createScalarToken;
	exports.resolveAsScalar = cstScalar.resolveAsScalar;
	exports.setScalarValue = cstScalar.setScalarValue;
	exports.stringify = cstStringify.stringify;
	exports.visit = cstVisit.visit;
	exports.BOM = BOM;
	exports.DOCUMENT = DOCUMENT;
	exports.FLOW_END = FLOW_END;
	exports.SCALAR = SCALAR;
	exports.isCollection = isCollection;
	exports.isScalar = isScalar;
	exports.prettyToken = prettyToken;
	exports.tokenType = tokenType;
}));
// node_modules/yaml/dist/parse/lexer.js
var require_lexer = /* @__PURE__ */ __commonJSMin(((exports) => {
	var cst = require_cst();
	function isEmpty(ch) {
		switch (ch) {
			case void 0:
			case " ":
			case "\n":
			case "\r":
			case "	": return true;
			default: return false;
		}
	}
	const hexDigits = /* @__PURE__ */ new Set("0123456789ABCDEFabcdef");
	const tagChars = /* @__PURE__ */ new Set("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-#;/?:@&=+$_.!~*'()");
	const flowIndicatorChars = /* @__PURE__ */ new Set(",[]{}");
	const invalidAnchorChars = /* @__PURE__ */ new Set(" ,[]{}\n\r	");
	const isNotAnchorChar = (ch) => !ch || invalidAnchorChars.has(ch);
	/**
	* Splits an input string into lexical tokens, i.e. smaller strings that are
	* easily identifiable by `tokens.tokenType()`.
	*
	* Lexing starts always in a "stream" context. Incomplete input may be buffered
	* until a complete token can be emitted.
	*
	* In addition to slices of the original input, the following control characters
	* may also be emitted:
	*
	* - `\x02` (Start of Text): A document starts with the next token
	* - `\x18` (Cancel): Unexpected end of flow-mode (indicates an error)
	* - `\x1f` (Unit Separator): Next token is a scalar value
	* - `\u{FEFF}` (Byte order mark): Emitted separately outside documents
	*/
	var Lexer = class {
		constructor() {
			/**
			* Flag indicating whether the end of the current buffer marks the end of
			* all input
			*/
			this.atEnd = false;
			/**
			* Explicit indent set in block scalar header, as an offset from the current
			* minimum indent, so e.g. set to 1 from a header `|2+`. Set to -1 if not
			* explicitly set.
			*/
			this.blockScalarIndent = -1;
			/**
			* Block scalars that include a + (keep) chomping indicator in their header
			* include trailing empty lines, which are otherwise excluded from the
			* scalar's contents.
			*/
			this.blockScalarKeep = false;
			/** Current input */
			this.buffer = "";
			/**
			* Flag noting whether the map value indicator : can immediately follow this
			* node within a flow context.
			*/
			this.flowKey = false;
			/** Count of surrounding flow collection levels. */
			this.flowLevel = 0;
			/**
			* Minimum level of indentation required for next lines to be parsed as a
			* part of the current scalar value.
			*/
			this.indentNext = 0;
			/** Indentation level of the current line. */
			this.indentValue = 0;
			/** Position of the next \n character. */
			this.lineEndPos = null;
			/** Stores the state of the lexer if reaching the end of incpomplete input */
			this.next = null;
			/** A pointer to `buffer`; the current position of the lexer. */
			this.pos = 0;
		}
		/**
		* Generate YAML tokens from the `source` string. If `incomplete`,
		* a part of the last line may be left as a buffer for the next call.
		*
		* @returns A generator of lexical tokens
		*/
		*lex(source, incomplete = false) {
			if (source) {
				if (typeof source !== "string") throw TypeError("source is not a string");
				this.buffer = this.buffer ? this.buffer + source : source;
				this.lineEndPos = null;
			}
			this.atEnd = !incomplete;
			let next = this.next ?? "stream";
			while (next && (incomplete || this.hasChars(1))) next = yield* this.parseNext(next);
		}
		atLineEnd() {
			let i = this.pos;
			let ch = this.buffer[i];
			while (ch === " " || ch === "	") ch = this.buffer[++i];
			if (!ch || ch === "#" || ch === "\n") return true;
			if (ch === "\r") return this.buffer[i + 1] === "\n";
			return false;
		}
		charAt(n) {
			return this.buffer[this.pos + n];
		}
		continueScalar(offset) {
			let ch = this.buffer[offset];
			if (this.indentNext > 0) {
				let indent = 0;
				while (ch === " ") ch = this.buffer[++indent + offset];
				if (ch === "\r") {
					const next = this.buffer[indent + offset + 1];
					if (next === "\n" || !next && !this.atEnd) return offset + indent + 1;
				}
				return ch === "\n" || indent >= this.indentNext || !ch && !this.atEnd ? offset + indent : -1;
			}
			if (ch === "-" || ch === ".") {
				const dt = this.buffer.substr(offset, 3);
				if ((dt === "---" || dt === "...") && isEmpty(this.buffer[offset + 3])) return -1;
			}
			return offset;
		}
		getLine() {
			let end = this.lineEndPos;
			if (typeof end !== "number" || end !== -1 && end < this.pos) {
				end = this.buffer.indexOf("\n", this.pos);
				this.lineEndPos = end;
			}
			if (end === -1) return this.atEnd ? this.buffer.substring(this.pos) : null;
			if (this.buffer[end - 1] === "\r") end -= 1;
			return this.buffer.substring(this.pos, end);
		}
		hasChars(n) {
			return this.pos + n <= this.buffer.length;
		}
		setNext(state) {
			this.buffer = this.buffer.substring(this.pos);
			this.pos = 0;
			this.lineEndPos = null;
			this.next = state;
			return null;
		}
		peek(n) {
			return this.buffer.substr(this.pos, n);
		}
		*parseNext(next) {
			switch (next) {
				case "stream": return yield* this.parseStream();
				case "line-start": return yield* this.parseLineStart();
				case "block-start": return yield* this.parseBlockStart();
				case "doc": return yield* this.parseDocument();
				case "flow": return yield* this.parseFlowCollection();
				case "quoted-scalar": return yield* this.parseQuotedScalar();
				case "block-scalar": return yield* this.parseBlockScalar();
				case "plain-scalar": return yield* this.parsePlainScalar();
			}
		}
		*parseStream() {
			let line = this.getLine();
			if (line === null) return this.setNext("stream");
			if (line[0] === cst.BOM) {
				yield* this.pushCount(1);
				line = line.substring(1);
			}
			if (line[0] === "%") {
				let dirEnd = line.length;
				let cs = line.indexOf("#");
				while (cs !== -1) {
					const ch = line[cs - 1];
					if (ch === " " || ch === "	") {
						dirEnd = cs - 1;
						break;
					} else cs = line.indexOf("#", cs + 1);
				}
				while (true) {
					const ch = line[dirEnd - 1];
					if (ch === " " || ch === "	") dirEnd -= 1;
					else break;
				}
				const n = (yield* this.pushCount(dirEnd)) + (yield* this.pushSpaces(true));
				yield* this.pushCount(line.length - n);
				this.pushNewline();
				return "stream";
			}
			if (this.atLineEnd()) {
				const sp = yield* this.pushSpaces(true);
				yield* this.pushCount(line.length - sp);
				yield* this.pushNewline();
				return "stream";
			}
			yield cst.DOCUMENT;
			return yield* this.parseLineStart();
		}
		*parseLineStart() {
			const ch = this.charAt(0);
			if (!ch && !this.atEnd) return this.setNext("line-start");
			if (ch === "-" || ch === ".") {
				if (!this.atEnd && !this.hasChars(4)) return this.setNext("line-start");
				const s = this.peek(3);
				if ((s === "---" || s === "...") && isEmpty(this.charAt(3))) {
					yield* this.pushCount(3);
					this.indentValue = 0;
					this.indentNext = 0;
					return s === "---" ? "doc" : "stream";
				}
			}
			this.indentValue = yield* this.pushSpaces(false);
			if (this.indentNext > this.indentValue && !isEmpty(this.charAt(1))) this.indentNext = this.indentValue;
			return yield* this.parseBlockStart();
		}
		*parseBlockStart() {
			const [ch0, ch1] = this.peek(2);
			if (!ch1 && !this.atEnd) return this.setNext("block-start");
			if ((ch0 === "-" || ch0 === "?" || ch0 === ":") && isEmpty(ch1)) {
				const n = (yield* this.pushCount(1)) + (yield* this.pushSpaces(true));
				this.indentNext = this.indentValue + 1;
				this.indentValue += n;
				return "block-start";
			}
			return "doc";
		}
		*parseDocument() {
			yield* this.pushSpaces(true);
			const line = this.getLine();
			if (line === null) return this.setNext("doc");
			let n = yield* this.pushIndicators();
			switch (line[n]) {
				case "#": yield* this.pushCount(line.length - n);
				case void 0:
					yield* this.pushNewline();
					return yield* this.parseLineStart();
				case "{":
				case "[":
					yield* this.pushCount(1);
					this.flowKey = false;
					this.flowLevel = 1;
					return "flow";
				case "}":
				case "]":
					yield* this.pushCount(1);
					return "doc";
				case "*":
					yield* this.pushUntil(isNotAnchorChar);
					return "doc";
				case "\"":
				case "'": return yield* this.parseQuotedScalar();
				case "|":
				case ">":
					n += yield* this.parseBlockScalarHeader();
					n += yield* this.pushSpaces(true);
					yield* this.pushCount(line.length - n);
					yield* this.pushNewline();
					return yield* this.parseBlockScalar();
				default: return yield* this.parsePlainScalar();
			}
		}
		*parseFlowCollection() {
			let nl, sp;
			let indent = -1;
			do {
				nl = yield* this.pushNewline();
				if (nl > 0) {
					sp = yield* this.pushSpaces(false);
					this.indentValue = indent = sp;
				} else sp = 0;
				sp += yield* this.pushSpaces(true);
			} while (nl + sp > 0);
			const line = this.getLine();
			if (line === null) return this.setNext("flow");
			if (indent !== -1 && indent < this.indentNext && line[0] !== "#" || indent === 0 && (line.startsWith("---") || line.startsWith("...")) && isEmpty(line[3])) {
				if (!(indent === this.indentNext - 1 && this.flowLevel === 1 && (line[0] === "]" || line[0] === "}"))) {
					this.flowLevel = 0;
					yield cst.FLOW_END;
					return yield* this.parseLineStart();
				}
			}
			let n = 0;
			while (line[n] === ",") {
				n += yield* this.pushCount(1);
				n += yield* this.pushSpaces(true);
				this.flowKey = false;
			}
			n += yield* this.pushIndicators();
			switch (line[n]) {
				case void 0: return "flow";
				case "#":
					yield* this.pushCount(line.length - n);
					return "flow";
				case "{":
				case "[":
					yield* this.pushCount(1);
					this.flowKey = false;
					this.flowLevel += 1;
					return "flow";
				case "}":
				case "]":
					yield* this.pushCount(1);
					this.flowKey = true;
					this.flowLevel -= 1;
					return this.flowLevel ? "flow" : "doc";
				case "*":
					yield* this.pushUntil(isNotAnchorChar);
					return "flow";
				case "\"":
				case "'":
					this.flowKey = true;
					return yield* this.parseQuotedScalar();
				case ":": {
					const next = this.charAt(1);
					if (this.flowKey || isEmpty(next) || next === ",") {
						this.flowKey = false;
						yield* this.pushCount(1);
						yield* this.pushSpaces(true);
						return "flow";
					}
				}
				default:
					this.flowKey = false;
					return yield* this.parsePlainScalar();
			}
		}
		*parseQuotedScalar() {
			const quote = this.charAt(0);
			let end = this.buffer.indexOf(quote, this.pos + 1);
			if (quote === "'") while (end !== -1 && this.buffer[end + 1] === "'") end = this.buffer.indexOf("'", end + 2);
			else while (end !== -1) {
				let n = 0;
				while (this.buffer[end - 1 - n] === "\\") n += 1;
				if (n % 2 === 0) break;
				end = this.buffer.indexOf("\"", end + 1);
			}
			const qb = this.buffer.substring(0, end);
			let nl = qb.indexOf("\n", this.pos);
			if (nl !== -1) {
				while (nl !== -1) {
					const cs = this.continueScalar(nl + 1);
					if (cs === -1) break;
					nl = qb.indexOf("\n", cs);
				}
				if (nl !== -1) end = nl - (qb[nl - 1] === "\r" ? 2 : 1);
			}
			if (end === -1) {
				if (!this.atEnd) return this.setNext("quoted-scalar");
				end = this.buffer.length;
			}
			yield* this.pushToIndex(end + 1, false);
			return this.flowLevel ? "flow" : "doc";
		}
		*parseBlockScalarHeader() {
			this.blockScalarIndent = -1;
			this.blockScalarKeep = false;
			let i = this.pos;
			while (true) {
				const ch = this.buffer[++i];
				if (ch === "+") this.blockScalarKeep = true;
				else if (ch > "0" && ch <= "9") this.blockScalarIndent = Number(ch) - 1;
				else if (ch !== "-") break;
			}
			return yield* this.pushUntil((ch) => isEmpty(ch) || ch === "#");
		}
		*parseBlockScalar() {
			let nl = this.pos - 1;
			let indent = 0;
			let ch;
			loop: for (let i = this.pos; ch = this.buffer[i]; ++i) switch (ch) {
				case " ":
					indent += 1;
					break;
				case "\n":
					nl = i;
					indent = 0;
					break;
				case "\r": {
					const next = this.buffer[i + 1];
					if (!next && !this.atEnd) return this.setNext("block-scalar");
					if (next === "\n") break;
				}
				default: break loop;
			}
			if (!ch && !this.atEnd) return this.setNext("block-scalar");
			if (indent >= this.indentNext) {
				if (this.blockScalarIndent === -1) this.indentNext = indent;
				else this.indentNext = this.blockScalarIndent + (this.indentNext === 0 ? 1 : this.indentNext);
				do {
					const cs = this.continueScalar(nl + 1);
					if (cs === -1) break;
					nl = this.buffer.indexOf("\n", cs);
				} while (nl !== -1);
				if (nl === -1) {
					if (!this.atEnd) return this.setNext("block-scalar");
					nl = this.buffer.length;
				}
			}
			let i = nl + 1;
			ch = this.buffer[i];
			while (ch === " ") ch = this.buffer[++i];
			if (ch === "	") {
				while (ch === "	" || ch === " " || ch === "\r" || ch === "\n") ch = this.buffer[++i];
				nl = i - 1;
			} else if (!this.blockScalarKeep) do {
				let i = nl - 1;
				let ch = this.buffer[i];
				if (ch === "\r") ch = this.buffer[--i];
				const lastChar = i;
				while (ch === " ") ch = this.buffer[--i];
				if (ch === "\n" && i >= this.pos && i + 1 + indent > lastChar) nl = i;
				else break;
			} while (true);
			yield cst.SCALAR;
			yield* this.pushToIndex(nl + 1, true);
			return yield* this.parseLineStart();
		}
		*parsePlainScalar() {
			const inFlow = this.flowLevel > 0;
			let end = this.pos - 1;
			let i = this.pos - 1;
			let ch;
			while (ch = this.buffer[++i]) if (ch === ":") {
				const next = this.buffer[i + 1];
				if (isEmpty(next) || inFlow && flowIndicatorChars.has(next)) break;
				end = i;
			} else if (isEmpty(ch)) {
				let next = this.buffer[i + 1];
				if (ch === "\r") {
					if (next === "\n") {
						i += 1;
						ch = "\n";
						next = this.buffer[i + 1];
					} else end = i;
				}
				if (next === "#" || inFlow && flowIndicatorChars.has(next)) break;
				if (ch === "\n") {
					const cs = this.continueScalar(i + 1);
					if (cs === -1) break;
					i = Math.max(i, cs - 2);
				}
			} else {
				if (inFlow && flowIndicatorChars.has(ch)) break;
				end = i;
			}
			if (!ch && !this.atEnd) return this.setNext("plain-scalar");
			yield cst.SCALAR;
			yield* this.pushToIndex(end + 1, true);
			return inFlow ? "flow" : "doc";
		}
		*pushCount(n) {
			if (n > 0) {
				yield this.buffer.substr(this.pos, n);
				this.pos += n;
				return n;
			}
			return 0;
		}
		*pushToIndex(i, allowEmpty) {
			const s = this.buffer.slice(this.pos, i);
			if (s) {
				yield s;
				this.pos += s.length;
				return s.length;
			} else if (allowEmpty) yield "";
			return 0;
		}
		*pushIndicators() {
			let n = 0;
			loop: while (true) {
				switch (this.charAt(0)) {
					case "!":
						n += yield* this.pushTag();
						n += yield* this.pushSpaces(true);
						continue loop;
					case "&":
						n += yield* this.pushUntil(isNotAnchorChar);
						n += yield* this.pushSpaces(true);
						continue loop;
					case "-":
					case "?":
					case ":": {
						const inFlow = this.flowLevel > 0;
						const ch1 = this.charAt(1);
						if (isEmpty(ch1) || inFlow && flowIndicatorChars.has(ch1)) {
							if (!inFlow) this.indentNext = this.indentValue + 1;
							else if (this.flowKey) this.flowKey = false;
							n += yield* this.pushCount(1);
							n += yield* this.pushSpaces(true);
							continue loop;
						}
					}
				}
				break loop;
			}
			return n;
		}
		*pushTag() {
			if (this.charAt(1) === "<") {
				let i = this.pos + 2;
				let ch = this.buffer[i];
				while (!isEmpty(ch) && ch !== ">") ch = this.buffer[++i];
				return yield* this.pushToIndex(ch === ">" ? i + 1 : i, false);
			} else {
				let i = this.pos + 1;
				let ch = this.buffer[i];
				while (ch) if (tagChars.has(ch)) ch = this.buffer[++i];
				else if (ch === "%" && hexDigits.has(this.buffer[i + 1]) && hexDigits.has(this.buffer[i + 2])) ch = this.buffer[i += 3];
				else break;
				return yield* this.pushToIndex(i, false);
			}
		}
		*pushNewline() {
			const ch = this.buffer[this.pos];
			if (ch === "\n") return yield* this.pushCount(1);
			else if (ch === "\r" && this.charAt(1) === "\n") return yield* this.pushCount(2);
			else return 0;
		}
		*pushSpaces(allowTabs) {
			let i = this.pos - 1;
			let ch;
			do
				ch = this.buffer[++i];
			while (ch === " " || allowTabs && ch === "	");
			const n = i - this.pos;
			if (n > 0) {
				yield this.buffer.substr(this.pos, n);
				this.pos = i;
			}
			return n;
		}
		*pushUntil(test) {
			let i = this.pos;
			let ch = this.buffer[i];
			while (!test(ch)) ch = this.buffer[++i];
			return yield* this.pushToIndex(i, false);
		}
	};
	exports.Lexer = Lexer;
}));
// node_modules/yaml/dist/parse/line-counter.js
var require_line_counter = /* @__PURE__ */ __commonJSMin(((exports) => {
	/**
	* Tracks newlines during parsing in order to provide an efficient API for
	* determining the one-indexed `{ line, col }` position for any offset
	* within the input.
	*/
	var LineCounter = class {
		constructor() {
			this.lineStarts = [];
			/**
			* Should be called in ascending order. Otherwise, call
			* `lineCounter.lineStarts.sort()` before calling `linePos()`.
			*/
			this.addNewLine = (offset) => this.lineStarts.push(offset);
			/**
			* Performs a binary search and returns the 1-indexed { line, col }
			* position of `offset`. If `line === 0`, `addNewLine` has never been
			* called or `offset` is before the first known newline.
			*/
			this.linePos = (offset) => {
				let low = 0;
				let high = this.lineStarts.length;
				while (low < high) {
					const mid = low + high >> 1;
					if (this.lineStarts[mid] < offset) low = mid + 1;
					else high = mid;
				}
				if (this.lineStarts[low] === offset) return {
					line: low + 1,
					col: 1
				};
				if (low === 0) return {
					line: 0,
					col: offset
				};
				const start = this.lineStarts[low - 1];
				return {
					line: low,
					col: offset - start + 1
				};
			};
		}
	};
	exports.LineCounter = LineCounter;
}));
// node_modules/yaml/dist/parse/parser.js
var require_parser = /* @__PURE__ */ __commonJSMin(((exports) => {
	var node_process = __require("process");
	var cst = require_cst();
	var lexer = require_lexer();
	function includesToken(list, type) {
		for (let i = 0; i < list.length; ++i) if (list[i].type === type) return true;
		return false;
	}
	function findNonEmptyIndex(list) {
		for (let i = 0; i < list.length; ++i) switch (list[i].type) {
			case "space":
			case "comment":
			case "newline": break;
			default: return i;
		}
		return -1;
	}
	function isFlowToken(token) {
		switch (token?.type) {
			case "alias":
			case "scalar":
			case "single-quoted-scalar":
			case "double-quoted-scalar":
			case "flow-collection": return true;
			default: return false;
		}
	}
	function getPrevProps(parent) {
		switch (parent.type) {
			case "document": return parent.start;
			case "block-map": {
				const it = parent.items[parent.items.length - 1];
				return it.sep ?? it.start;
			}
			case "block-seq": return parent.items[parent.items.length - 1].start;
			/* istanbul ignore next should not happen */
			default: return [];
		}
	}
	/** Note: May modify input array */
	function getFirstKeyStartProps(prev) {
		if (prev.length === 0) return [];
		let i = prev.length;
		loop: while (--i >= 0) switch (prev[i].type) {
			case "doc-start":
			case "explicit-key-ind":
			case "map-value-ind":
			case "seq-item-ind":
			case "newline": break loop;
		}
		while (prev[++i]?.type === "space");
		return prev.splice(i, prev.length);
	}
	function arrayPushArray(target, source) {
		if (source.length < 1e5) Array.prototype.push.apply(target, source);
		else for (let i = 0; i < source.length; ++i) target.push(source[i]);
	}
	function fixFlowSeqItems(fc) {
		if (fc.start.type === "flow-seq-start") {
			for (const it of fc.items) if (it.sep && !it.value && !includesToken(it.start, "explicit-key-ind") && !includesToken(it.sep, "map-value-ind")) {
				if (it.key) it.value = it.key;
				delete it.key;
				if (isFlowToken(it.value)) {
					if (it.value.end) arrayPushArray(it.value.end, it.sep);
					else it.value.end = it.sep;
				} else arrayPushArray(it.start, it.sep);
				delete it.sep;
			}
		}
	}
	/**
	* A YAML concrete syntax tree (CST) parser
	*
	* ```ts
	* const src: string = ...
	* for (const token of new Parser().parse(src)) {
	*   // token: Token
	* }
	* ```
	*
	* To use the parser with a user-provided lexer:
	*
	* ```ts
	* function* parse(source: string, lexer: Lexer) {
	*   const parser = new Parser()
	*   for (const lexeme of lexer.lex(source))
	*     yield* parser.next(lexeme)
	*   yield* parser.end()
	* }
	*
	* const src: string = ...
	* const lexer = new Lexer()
	* for (const token of parse(src, lexer)) {
	*   // token: Token
	* }
	* ```
	*/
	var Parser = class {
		/**
		* @param onNewLine - If defined, called separately with the start position of
		*   each new line (in `parse()`, including the start of input).
		*/
		constructor(onNewLine) {
			/** If true, space and sequence indicators count as indentation */
			this.atNewLine = true;
			/** If true, next token is a scalar value */
			this.atScalar = false;
			/** Current indentation level */
			this.indent = 0;
			/** Current offset since the start of parsing */
			this.offset = 0;
			/** On the same line with a block map key */
			this.onKeyLine = false;
			/** Top indicates the node that's currently being built */
			this.stack = [];
			/** The source of the current token, set in parse() */
			this.source = "";
			/** The type of the current token, set in parse() */
			this.type = "";
			this.lexer = new lexer.Lexer();
			this.onNewLine = onNewLine;
		}
		/**
		* Parse `source` as a YAML stream.
		* If `incomplete`, a part of the last line may be left as a buffer for the next call.
		*
		* Errors are not thrown, but yielded as `{ type: 'error', message }` tokens.
		*
		* @returns A generator of tokens representing each directive, document, and other structure.
		*/
		*parse(source, incomplete = false) {
			if (this.onNewLine && this.offset === 0) this.onNewLine(0);
			for (const lexeme of this.lexer.lex(source, incomplete)) yield* this.next(lexeme);
			if (!incomplete) yield* this.end();
		}
		/**
		* Advance the parser by the `source` of one lexical token.
		*/
		*next(source) {
			this.source = source;
			if (node_process.env.LOG_TOKENS) console.log("|", cst.prettyToken(source));
			if (this.atScalar) {
				this.atScalar = false;
				yield* this.step();
				this.offset += source.length;
				return;
			}
			const type = cst.tokenType(source);
			if (!type) {
				const message = `Not a YAML token: ${source}`;
				yield* this.pop({
					type: "error",
					offset: this.offset,
					message,
					source
				});
				this.offset += source.length;
			} else if (type === "scalar") {
				this.atNewLine = false;
				this.atScalar = true;
				this.type = "scalar";
			} else {
				this.type = type;
				yield* this.step();
				switch (type) {
					case "newline":
						this.atNewLine = true;
						this.indent = 0;
						if (this.onNewLine) this.onNewLine(this.offset + source.length);
						break;
					case "space":
						if (this.atNewLine && source[0] === " ") this.indent += source.length;
						break;
					case "explicit-key-ind":
					case "map-value-ind":
					case "seq-item-ind":
						if (this.atNewLine) this.indent += source.length;
						break;
					case "doc-mode":
					case "flow-error-end": return;
					default: this.atNewLine = false;
				}
				this.offset += source.length;
			}
		}
		/** Call at end of input to push out any remaining constructions */
		*end() {
			while (this.stack.length > 0) yield* this.pop();
		}
		get sourceToken() {
			return {
				type: this.type,
				offset: this.offset,
				indent: this.indent,
				source: this.source
			};
		}
		*step() {
			const top = this.peek(1);
			if (this.type === "doc-end" && top?.type !== "doc-end") {
				while (this.stack.length > 0) yield* this.pop();
				this.stack.push({
					type: "doc-end",
					offset: this.offset,
					source: this.source
				});
				return;
			}
			if (!top) return yield* this.stream();
			switch (top.type) {
				case "document": return yield* this.document(top);
				case "alias":
				case "scalar":
				case "single-quoted-scalar":
				case "double-quoted-scalar": return yield* this.scalar(top);
				case "block-scalar": return yield* this.blockScalar(top);
				case "block-map": return yield* this.blockMap(top);
				case "block-seq": return yield* this.blockSequence(top);
				case "flow-collection": return yield* this.flowCollection(top);
				case "doc-end": return yield* this.documentEnd(top);
			}
			/* istanbul ignore next should not happen */
			yield* this.pop();
		}
		peek(n) {
			return this.stack[this.stack.length - n];
		}
		*pop(error) {
			const token = error ?? this.stack.pop();
			/* istanbul ignore if should not happen */
			if (!token) yield {
				type: "error",
				offset: this.offset,
				source: "",
				message: "Tried to pop an empty stack"
			};
			else if (this.stack.length === 0) yield token;
			else {
				const top = this.peek(1);
				if (token.type === "block-scalar") token.indent = "indent" in top ? top.indent : 0;
				else if (token.type === "flow-collection" && top.type === "document") token.indent = 0;
				if (token.type === "flow-collection") fixFlowSeqItems(token);
				switch (top.type) {
					case "document":
						top.value = token;
						break;
					case "block-scalar":
						top.props.push(token);
						break;
					case "block-map": {
						const it = top.items[top.items.length - 1];
						if (it.value) {
							top.items.push({
								start: [],
								key: token,
								sep: []
							});
							this.onKeyLine = true;
							return;
						} else if (it.sep) it.value = token;
						else {
							Object.assign(it, {
								key: token,
								sep: []
							});
							this.onKeyLine = !it.explicitKey;
							return;
						}
						break;
					}
					case "block-seq": {
						const it = top.items[top.items.length - 1];
						if (it.value) top.items.push({
							start: [],
							value: token
						});
						else it.value = token;
						break;
					}
					case "flow-collection": {
						const it = top.items[top.items.length - 1];
						if (!it || it.value) top.items.push({
							start: [],
							key: token,
							sep: []
						});
						else if (it.sep) it.value = token;
						else Object.assign(it, {
							key: token,
							sep: []
						});
						return;
					}
					/* istanbul ignore next should not happen */
					default:
						yield* this.pop();
						yield* this.pop(token);
				}
				if ((top.type === "document" || top.type === "block-map" || top.type === "block-seq") && (token.type === "block-map" || token.type === "block-seq")) {
					const last = token.items[token.items.length - 1];
					if (last && !last.sep && !last.value && last.start.length > 0 && findNonEmptyIndex(last.start) === -1 && (token.indent === 0 || last.start.every((st) => st.type !== "comment" || st.indent < token.indent))) {
						if (top.type === "document") top.end = last.start;
						else top.items.push({ start: last.start });
						token.items.splice(-1, 1);
					}
				}
			}
		}
		*stream() {
			switch (this.type) {
				case "directive-line":
					yield {
						type: "directive",
						offset: this.offset,
						source: this.source
					};
					return;
				case "byte-order-mark":
				case "space":
				case "comment":
				case "newline":
					yield this.sourceToken;
					return;
				case "doc-mode":
				case "doc-start": {
					const doc = {
						type: "document",
						offset: this.offset,
						start: []
					};
					if (this.type === "doc-start") doc.start.push(this.sourceToken);
					this.stack.push(doc);
					return;
				}
			}
			yield {
				type: "error",
				offset: this.offset,
				message: `Unexpected ${this.type} token in YAML stream`,
				source: this.source
			};
		}
		*document(doc) {
			if (doc.value) return yield* this.lineEnd(doc);
			switch (this.type) {
				case "doc-start":
					if (findNonEmptyIndex(doc.start) !== -1) {
						yield* this.pop();
						yield* this.step();
					} else doc.start.push(this.sourceToken);
					return;
				case "anchor":
				case "tag":
				case "space":
				case "comment":
				case "newline":
					doc.start.push(this.sourceToken);
					return;
			}
			const bv = this.startBlockValue(doc);
			if (bv) this.stack.push(bv);
			else yield {
				type: "error",
				offset: this.offset,
				message: `Unexpected ${this.type} token in YAML document`,
				source: this.source
			};
		}
		*scalar(scalar) {
			if (this.type === "map-value-ind") {
				const start = getFirstKeyStartProps(getPrevProps(this.peek(2)));
				let sep;
				if (scalar.end) {
					sep = scalar.end;
					sep.push(this.sourceToken);
					delete scalar.end;
				} else sep = [this.sourceToken];
				const map = {
					type: "block-map",
					offset: scalar.offset,
					indent: scalar.indent,
					items: [{
						start,
						key: scalar,
						sep
					}]
				};
				this.onKeyLine = true;
				this.stack[this.stack.length - 1] = map;
			} else yield* this.lineEnd(scalar);
		}
		*blockScalar(scalar) {
			switch (this.type) {
				case "space":
				case "comment":
				case "newline":
					scalar.props.push(this.sourceToken);
					return;
				case "scalar":
					scalar.source = this.source;
					this.atNewLine = true;
					this.indent = 0;
					if (this.onNewLine) {
						let nl = this.source.indexOf("\n") + 1;
						while (nl !== 0) {
							this.onNewLine(this.offset + nl);
							nl = this.source.indexOf("\n", nl) + 1;
						}
					}
					yield* this.pop();
					break;
				/* istanbul ignore next should not happen */
				default:
					yield* this.pop();
					yield* this.step();
			}
		}
		*blockMap(map) {
			const it = map.items[map.items.length - 1];
			switch (this.type) {
				case "newline":
					this.onKeyLine = false;
					if (it.value) {
						const end = "end" in it.value ? it.value.end : void 0;
						if ((Array.isArray(end) ? end[end.length - 1] : void 0)?.type === "comment") end?.push(this.sourceToken);
						else map.items.push({ start: [this.sourceToken] });
					} else if (it.sep) it.sep.push(this.sourceToken);
					else it.start.push(this.sourceToken);
					return;
				case "space":
				case "comment":
					if (it.value) map.items.push({ start: [this.sourceToken] });
					else if (it.sep) it.sep.push(this.sourceToken);
					else {
						if (this.atIndentedComment(it.start, map.indent)) {
							const end = map.items[map.items.length - 2]?.value?.end;
							if (Array.isArray(end)) {
								arrayPushArray(end, it.start);
								end.push(this.sourceToken);
								map.items.pop();
								return;
							}
						}
						it.start.push(this.sourceToken);
					}
					return;
			}
			if (this.indent >= map.indent) {
				const atMapIndent = !this.onKeyLine && this.indent === map.indent;
				const atNextItem = atMapIndent && (it.sep || it.explicitKey) && this.type !== "seq-item-ind";
				let start = [];
				if (atNextItem && it.sep && !it.value) {
					const nl = [];
					for (let i = 0; i < it.sep.length; ++i) {
						const st = it.sep[i];
						switch (st.type) {
							case "newline":
								nl.push(i);
								break;
							case "space": break;
							case "comment":
								if (st.indent > map.indent) nl.length = 0;
								break;
							default: nl.length = 0;
						}
					}
					if (nl.length >= 2) start = it.sep.splice(nl[1]);
				}
				switch (this.type) {
					case "anchor":
					case "tag":
						if (atNextItem || it.value) {
							start.push(this.sourceToken);
							map.items.push({ start });
							this.onKeyLine = true;
						} else if (it.sep) it.sep.push(this.sourceToken);
						else it.start.push(this.sourceToken);
						return;
					case "explicit-key-ind":
						if (!it.sep && !it.explicitKey) {
							it.start.push(this.sourceToken);
							it.explicitKey = true;
						} else if (atNextItem || it.value) {
							start.push(this.sourceToken);
							map.items.push({
								start,
								explicitKey: true
							});
						} else this.stack.push({
							type: "block-map",
							offset: this.offset,
							indent: this.indent,
							items: [{
								start: [this.sourceToken],
								explicitKey: true
							}]
						});
						this.onKeyLine = true;
						return;
					case "map-value-ind":
						if (it.explicitKey) {
							if (!it.sep) {
								if (includesToken(it.start, "newline")) Object.assign(it, {
									key: null,
									sep: [this.sourceToken]
								});
								else {
									const start = getFirstKeyStartProps(it.start);
									this.stack.push({
										type: "block-map",
										offset: this.offset,
										indent: this.indent,
										items: [{
											start,
											key: null,
											sep: [this.sourceToken]
										}]
									});
								}
							} else if (it.value) map.items.push({
								start: [],
								key: null,
								sep: [this.sourceToken]
							});
							else if (includesToken(it.sep, "map-value-ind")) this.stack.push({
								type: "block-map",
								offset: this.offset,
								indent: this.indent,
								items: [{
									start,
									key: null,
									sep: [this.sourceToken]
								}]
							});
							else if (isFlowToken(it.key) && !includesToken(it.sep, "newline")) {
								const start = getFirstKeyStartProps(it.start);
								const key = it.key;
								const sep = it.sep;
								sep.push(this.sourceToken);
								delete it.key;
								delete it.sep;
								this.stack.push({
									type: "block-map",
									offset: this.offset,
									indent: this.indent,
									items: [{
										start,
										key,
										sep
									}]
								});
							} else if (start.length > 0) it.sep = it.sep.concat(start, this.sourceToken);
							else it.sep.push(this.sourceToken);
						} else if (!it.sep) Object.assign(it, {
							key: null,
							sep: [this.sourceToken]
						});
						else if (it.value || atNextItem) map.items.push({
							start,
							key: null,
							sep: [this.sourceToken]
						});
						else if (includesToken(it.sep, "map-value-ind")) this.stack.push({
							type: "block-map",
							offset: this.offset,
							indent: this.indent,
							items: [{
								start: [],
								key: null,
								sep: [this.sourceToken]
							}]
						});
						else it.sep.push(this.sourceToken);
						this.onKeyLine = true;
						return;
					case "alias":
					case "scalar":
					case "single-quoted-scalar":
					case "double-quoted-scalar": {
						const fs = this.flowScalar(this.type);
						if (atNextItem || it.value) {
							map.items.push({
								start,
								key: fs,
								sep: []
							});
							this.onKeyLine = true;
						} else if (it.sep) this.stack.push(fs);
						else {
							Object.assign(it, {
								key: fs,
								sep: []
							});
							this.onKeyLine = true;
						}
						return;
					}
					default: {
						const bv = this.startBlockValue(map);
						if (bv) {
							if (bv.type === "block-seq") {
								if (!it.explicitKey && it.sep && !includesToken(it.sep, "newline")) {
									yield* this.pop({
										type: "error",
										offset: this.offset,
										message: "Unexpected block-seq-ind on same line with key",
										source: this.source
									});
									return;
								}
							} else if (atMapIndent) map.items.push({ start });
							this.stack.push(bv);
							return;
						}
					}
				}
			}
			yield* this.pop();
			yield* this.step();
		}
		*blockSequence(seq) {
			const it = seq.items[seq.items.length - 1];
			switch (this.type) {
				case "newline":
					if (it.value) {
						const end = "end" in it.value ? it.value.end : void 0;
						if ((Array.isArray(end) ? end[end.length - 1] : void 0)?.type === "comment") end?.push(this.sourceToken);
						else seq.items.push({ start: [this.sourceToken] });
					} else it.start.push(this.sourceToken);
					return;
				case "space":
				case "comment":
					if (it.value) seq.items.push({ start: [this.sourceToken] });
					else {
						if (this.atIndentedComment(it.start, seq.indent)) {
							const end = seq.items[seq.items.length - 2]?.value?.end;
							if (Array.isArray(end)) {
								arrayPushArray(end, it.start);
								end.push(this.sourceToken);
								seq.items.pop();
								return;
							}
						}
						it.start.push(this.sourceToken);
					}
					return;
				case "anchor":
				case "tag":
					if (it.value || this.indent <= seq.indent) break;
					it.start.push(this.sourceToken);
					return;
				case "seq-item-ind":
					if (this.indent !== seq.indent) break;
					if (it.value || includesToken(it.start, "seq-item-ind")) seq.items.push({ start: [this.sourceToken] });
					else it.start.push(this.sourceToken);
					return;
			}
			if (this.indent > seq.indent) {
				const bv = this.startBlockValue(seq);
				if (bv) {
					this.stack.push(bv);
					return;
				}
			}
			yield* this.pop();
			yield* this.step();
		}
		*flowCollection(fc) {
			const it = fc.items[fc.items.length - 1];
			if (this.type === "flow-error-end") {
				let top;
				do {
					yield* this.pop();
					top = this.peek(1);
				} while (top?.type === "flow-collection");
			} else if (fc.end.length === 0) {
				switch (this.type) {
					case "comma":
					case "explicit-key-ind":
						if (!it || it.sep) fc.items.push({ start: [this.sourceToken] });
						else it.start.push(this.sourceToken);
						return;
					case "map-value-ind":
						if (!it || it.value) fc.items.push({
							start: [],
							key: null,
							sep: [this.sourceToken]
						});
						else if (it.sep) it.sep.push(this.sourceToken);
						else Object.assign(it, {
							key: null,
							sep: [this.sourceToken]
						});
						return;
					case "space":
					case "comment":
					case "newline":
					case "anchor":
					case "tag":
						if (!it || it.value) fc.items.push({ start: [this.sourceToken] });
						else if (it.sep) it.sep.push(this.sourceToken);
						else it.start.push(this.sourceToken);
						return;
					case "alias":
					case "scalar":
					case "single-quoted-scalar":
					case "double-quoted-scalar": {
						const fs = this.flowScalar(this.type);
						if (!it || it.value) fc.items.push({
							start: [],
							key: fs,
							sep: []
						});
						else if (it.sep) this.stack.push(fs);
						else Object.assign(it, {
							key: fs,
							sep: []
						});
						return;
					}
					case "flow-map-end":
					case "flow-seq-end":
						fc.end.push(this.sourceToken);
						return;
				}
				const bv = this.startBlockValue(fc);
				/* istanbul ignore else should not happen */
				if (bv) this.stack.push(bv);
				else {
					yield* this.pop();
					yield* this.step();
				}
			} else {
				const parent = this.peek(2);
				if (parent.type === "block-map" && (this.type === "map-value-ind" && parent.indent === fc.indent || this.type === "newline" && !parent.items[parent.items.length - 1].sep)) {
					yield* this.pop();
					yield* this.step();
				} else if (this.type === "map-value-ind" && parent.type !== "flow-collection") {
					const start = getFirstKeyStartProps(getPrevProps(parent));
					fixFlowSeqItems(fc);
					const sep = fc.end.splice(1, fc.end.length);
					sep.push(this.sourceToken);
					const map = {
						type: "block-map",
						offset: fc.offset,
						indent: fc.indent,
						items: [{
							start,
							key: fc,
							sep
						}]
					};
					this.onKeyLine = true;
					this.stack[this.stack.length - 1] = map;
				} else yield* this.lineEnd(fc);
			}
		}
		flowScalar(type) {
			if (this.onNewLine) {
				let nl = this.source.indexOf("\n") + 1;
				while (nl !== 0) {
					this.onNewLine(this.offset + nl);
					nl = this.source.indexOf("\n", nl) + 1;
				}
			}
			return {
				type,
				offset: this.offset,
				indent: this.indent,
				source: this.source
			};
		}
		startBlockValue(parent) {
			switch (this.type) {
				case "alias":
				case "scalar":
				case "single-quoted-scalar":
				case "double-quoted-scalar": return this.flowScalar(this.type);
				case "block-scalar-header": return {
					type: "block-scalar",
					offset: this.offset,
					indent: this.indent,
					props: [this.sourceToken],
					source: ""
				};
				case "flow-map-start":
				case "flow-seq-start": return {
					type: "flow-collection",
					offset: this.offset,
					indent: this.indent,
					start: this.sourceToken,
					items: [],
					end: []
				};
				case "seq-item-ind": return {
					type: "block-seq",
					offset: this.offset,
					indent: this.indent,
					items: [{ start: [this.sourceToken] }]
				};
				case "explicit-key-ind": {
					this.onKeyLine = true;
					const start = getFirstKeyStartProps(getPrevProps(parent));
					start.push(this.sourceToken);
					return {
						type: "block-map",
						offset: this.offset,
						indent: this.indent,
						items: [{
							start,
							explicitKey: true
						}]
					};
				}
				case "map-value-ind": {
					this.onKeyLine = true;
					const start = getFirstKeyStartProps(getPrevProps(parent));
					return {
						type: "block-map",
						offset: this.offset,
						indent: this.indent,
						items: [{
							start,
							key: null,
							sep: [this.sourceToken]
						}]
					};
				}
			}
			return null;
		}
		atIndentedComment(start, indent) {
			if (this.type !== "comment") return false;
			if (this.indent <= indent) return false;
			return start.every((st) => st.type === "newline" || st.type === "space");
		}
		*documentEnd(docEnd) {
			if (this.type !== "doc-mode") {
				if (docEnd.end) docEnd.end.push(this.sourceToken);
				else docEnd.end = [this.sourceToken];
				if (this.type === "newline") yield* this.pop();
			}
		}
		*lineEnd(token) {
			switch (this.type) {
				case "comma":
				case "doc-start":
				case "doc-end":
				case "flow-seq-end":
				case "flow-map-end":
				case "map-value-ind":
					yield* this.pop();
					yield* this.step();
					break;
				case "newline": this.onKeyLine = false;
				default:
					if (token.end) token.end.push(this.sourceToken);
					else token.end = [this.sourceToken];
					if (this.type === "newline") yield* this.pop();
			}
		}
	};
	exports.Parser = Parser;
}));
// node_modules/yaml/dist/public-api.js
var require_public_api = /* @__PURE__ */ __commonJSMin(((exports) => {
	var composer = require_composer();
	var Document = require_Document();
	var errors = require_errors();
	var log = require_log();
	var identity = require_identity();
	var lineCounter = require_line_counter();
	var parser = require_parser();
	function parseOptions(options) {
		const prettyErrors = options.prettyErrors !== false;
		return {
			lineCounter: options.lineCounter || prettyErrors && new lineCounter.LineCounter() || null,
			prettyErrors
		};
	}
	/**
	* Parse the input as a stream of YAML documents.
	*
	* Documents should be separated from each other by `...` or `---` marker lines.
	*
	* @returns If an empty `docs` array is returned, it will be of type
	*   EmptyStream and contain additional stream information. In
	*   TypeScript, you should use `'empty' in docs` as a type guard for it.
	*/
	function parseAllDocuments(source, options = {}) {
		const { lineCounter, prettyErrors } = parseOptions(options);
		const parser$1 = new parser.Parser(lineCounter?.addNewLine);
		const composer$1 = new composer.Composer(options);
		const docs = Array.from(composer$1.compose(parser$1.parse(source)));
		if (prettyErrors && lineCounter) for (const doc of docs) {
			doc.errors.forEach(errors.prettifyError(source, lineCounter));
			doc.warnings.forEach(errors.prettifyError(source, lineCounter));
		}
		if (docs.length > 0) return docs;
		return Object.assign([], { empty: true }, composer$1.streamInfo());
	}
	/** Parse an input string into a single YAML.Document */
	function parseDocument(source, options = {}) {
		const { lineCounter, prettyErrors } = parseOptions(options);
		const parser$1 = new parser.Parser(lineCounter?.addNewLine);
		const composer$1 = new composer.Composer(options);
		let doc = null;
		for (const _doc of composer$1.compose(parser$1.parse(source), true, source.length)) if (!doc) doc = _doc;
		else if (doc.options.logLevel !== "silent") {
			doc.errors.push(new errors.YAMLParseError(_doc.range.slice(0, 2), "MULTIPLE_DOCS", "Source contains multiple documents; please use YAML.parseAllDocuments()"));
			break;
		}
		if (prettyErrors && lineCounter) {
			doc.errors.forEach(errors.prettifyError(source, lineCounter));
			doc.warnings.forEach(errors.prettifyError(source, lineCounter));
		}
		return doc;
	}
	function parse(src, reviver, options) {
		let _reviver = void 0;
		if (typeof reviver === "function") _reviver = reviver;
		else if (options === void 0 && reviver && typeof reviver === "object") options = reviver;
		const doc = parseDocument(src, options);
		if (!doc) return null;
		doc.warnings.forEach((warning) => log.warn(doc.options.logLevel, warning));
		if (doc.errors.length > 0) {
			if (doc.options.logLevel !== "silent") throw doc.errors[0];
			else doc.errors = [];
		}
		return doc.toJS(Object.assign({ reviver: _reviver }, options));
	}
	function stringify(value, replacer, options) {
		let _replacer = null;
		if (typeof replacer === "function" || Array.isArray(replacer)) _replacer = replacer;
		else if (options === void 0 && replacer) options = replacer;
		if (typeof options === "string") options = options.length;
		if (typeof options === "number") {
			const indent = Math.round(options);
			options = indent < 1 ? void 0 : indent > 8 ? { indent: 8 } : { indent };
		}
		if (value === void 0) {
			const { keepUndefined } = options ?? replacer ?? {};
			if (!keepUndefined) return void 0;
		}
		if (identity.isDocument(value) && !_replacer) return value.toString(options);
		return new Document.Document(value, _replacer, options).toString(options);
	}
	exports.parse = parse;
	exports.parseAllDocuments = parseAllDocuments;
	exports.parseDocument = parseDocument;
	exports.stringify = stringify;
}));
// src/manifest/text-fault.ts
var import_dist = (/* @__PURE__ */ __commonJSMin(((exports) => {
	var composer = require_composer();
	var Document = require_Document();
	var Schema = require_Schema();
	var errors = require_errors();
	var Alias = require_Alias();
	var identity = require_identity();
	var Pair = require_Pair();
	var Scalar = require_Scalar();
	var YAMLMap = require_YAMLMap();
	var YAMLSeq = require_YAMLSeq();
	var cst = require_cst();
	var lexer = require_lexer();
	var lineCounter = require_line_counter();
	var parser = require_parser();
	var publicApi = require_public_api();
	var visit = require_visit();
	exports.Composer = composer.Composer;
	exports.Document = Document.Document;
	exports.Schema = Schema.Schema;
	exports.YAMLError = errors.YAMLError;
	exports.YAMLParseError = errors.YAMLParseError;
	exports.YAMLWarning = errors.YAMLWarning;
	exports.Alias = Alias.Alias;
	exports.isAlias = identity.isAlias;
	exports.isCollection = identity.isCollection;
	exports.isDocument = identity.isDocument;
	exports.isMap = identity.isMap;
	exports.isNode = identity.isNode;
	exports.isPair = identity.isPair;
	exports.isScalar = identity.isScalar;
	exports.isSeq = identity.isSeq;
	exports.Pair = Pair.Pair;
	exports.Scalar = Scalar.Scalar;
	exports.YAMLMap = YAMLMap.YAMLMap;
	exports.YAMLSeq = YAMLSeq.YAMLSeq;
	exports.CST = cst;
	exports.Lexer = lexer.Lexer;
	exports.LineCounter = lineCounter.LineCounter;
	exports.Parser = parser.Parser;
	exports.parse = publicApi.parse;
	exports.parseAllDocuments = publicApi.parseAllDocuments;
	exports.parseDocument = publicApi.parseDocument;
	exports.stringify = publicApi.stringify;
	exports.visit = visit.visit;
	exports.visitAsync = visit.visitAsync;
})))();
/** Why a text cannot be read; thrown within this room only, and caught where a document is made of the text. */
var TextFault = class extends Error {
	/** Where it shows, in UTF-16 units of the text. */
	offset;
	/** Whether the text nests, or multiplies by aliases, beyond what is read. */
	isNesting;
	constructor(message, offset, isNesting = false) {
		super(message);
		this.offset = offset;
		this.isNesting = isNesting;
	}
};
// src/manifest/read-json.ts
const LONE_SURROGATE = /\p{Cs}/gu;
/**
* Reads the JSON value that begins at `start`, strictly, as Go's encoding/json does, into the nodes that the package
* `yaml` makes of YAML, with ranges relative to `start`. Numbers stay text, in a scalar's `source`.
* https://pkg.go.dev/encoding/json#Decoder
*
* @returns the value, and where it ends in the text
* @throws TextFault where it is no JSON; the offset is of the text
*/
function readJson(text, start) {
	let at = start;
	function fail(message, isNesting = false) {
		throw new TextFault(message, at, isNesting);
	}
	function skipSpace() {
		for (;;) {
			const char = text.charCodeAt(at);
			if (char !== 32 && char !== 10 && char !== 13 && char !== 9) return;
			at++;
		}
	}
	function found() {
		return at < text.length ? `found ${JSON.stringify(text.charAt(at))}` : "the text ends";
	}
	function readString() {
		const from = at++;
		for (;;) {
			const char = text.charCodeAt(at);
			if (Number.isNaN(char)) fail("the text ends inside a string");
			if (char === 34) break;
			if (char < 32) fail("found a control character inside a JSON string");
			if (char === 92) {
				const escaped = /["\\/bfnrt]|u[0-9a-fA-F]{4}/y;
				escaped.lastIndex = at + 1;
				if (!escaped.test(text)) fail("found a broken escape inside a JSON string");
				at = escaped.lastIndex;
			} else at++;
		}
		at++;
		const value = JSON.parse(text.slice(from, at)).replaceAll(LONE_SURROGATE, "�");
		return placed(new import_dist.Scalar(value), from, "QUOTE_DOUBLE");
	}
	function placed(scalar, from, type) {
		scalar.range = [
			from - start,
			at - start,
			at - start
		];
		scalar.type = type;
		scalar.source = text.slice(from, at);
		return scalar;
	}
	function readValue(depth) {
		if (depth > 500) fail(`nested more than 500 deep`, true);
		const char = text[at];
		if (char === "{") return readObject(depth);
		if (char === "[") return readArray(depth);
		if (char === "\"") return readString();
		const word = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?|true|false|null/y;
		word.lastIndex = at;
		if (!word.test(text)) fail(`${found()}, expected a JSON value`);
		const from = at;
		at = word.lastIndex;
		if (/[.eE]/.test(text.charAt(at))) fail(`${found()}, expected the digits of a number`);
		return placed(new import_dist.Scalar(text.slice(from, at)), from, "PLAIN");
	}
	function readObject(depth) {
		const map = new import_dist.YAMLMap();
		const from = at++;
		map.flow = true;
		skipSpace();
		if (text[at] !== "}") for (;;) {
			if (text[at] !== "\"") fail(`${found()}, expected a key in double quotes`);
			const key = readString();
			skipSpace();
			if (text[at] !== ":") fail(`${found()}, expected ":" behind a key`);
			at++;
			skipSpace();
			map.items.push(new import_dist.Pair(key, readValue(depth + 1)));
			skipSpace();
			if (text[at] === "}") break;
			if (text[at] !== ",") fail(`${found()}, expected "," or "}"`);
			at++;
			skipSpace();
		}
		at++;
		map.range = [
			from - start,
			at - start,
			at - start
		];
		return map;
	}
	function readArray(depth) {
		const seq = new import_dist.YAMLSeq();
		const from = at++;
		seq.flow = true;
		skipSpace();
		if (text[at] !== "]") for (;;) {
			seq.items.push(readValue(depth + 1));
			skipSpace();
			if (text[at] === "]") break;
			if (text[at] !== ",") fail(`${found()}, expected "," or "]"`);
			at++;
			skipSpace();
		}
		at++;
		seq.range = [
			from - start,
			at - start,
			at - start
		];
		return seq;
	}
	return {
		node: readValue(1),
		end: at
	};
}
// src/manifest/alias-limit.ts
/**
* Refuses aliases that cannot be expanded: one contains itself, or together they explode. The count and its limits are
* those of Go's reader, which refuses what grows too much by aliases.
* https://github.com/yaml/go-yaml/blob/v2.4.4/decode.go
*
* @throws TextFault
*/
function checkAliasing(root, aliases) {
	if (aliases.size === 0) return;
	const open = /* @__PURE__ */ new Set();
	let steps = 1;
	let aliasSteps = 0;
	function visit(node) {
		steps++;
		if (open.size > 0) aliasSteps++;
		if (aliasSteps > 100 && steps > 1e3 && aliasSteps / steps > allowedRatio(steps)) throw new TextFault("found aliases that multiply the document beyond measure", node?.range?.[0] ?? 0, true);
		if (node === null || (0, import_dist.isScalar)(node)) return;
		if ((0, import_dist.isAlias)(node)) visitAlias(node);
		else if ((0, import_dist.isSeq)(node)) for (const item of node.items) visit(item);
		else if ((0, import_dist.isMap)(node)) for (const { key, value } of node.items) {
			const isMerge = (0, import_dist.isScalar)(key) && key.source === "<<" && key.type === "PLAIN";
			if (!isMerge) visit(key);
			if (isMerge && (0, import_dist.isSeq)(value)) for (const item of value.items) visit(item);
			else visit(value);
		}
	}
	function visitAlias(alias) {
		if (open.has(alias)) throw new TextFault(`found the anchor &${alias.source} inside itself`, alias.range?.[0] ?? 0, true);
		if (open.size > 500) throw new TextFault(`nested more than 500 deep by aliases`, alias.range?.[0] ?? 0, true);
		open.add(alias);
		visit(aliases.get(alias) ?? null);
		open.delete(alias);
	}
	visit(root);
}
const LOW = 4e5;
const HIGH = 4e6;
function allowedRatio(steps) {
	if (steps <= LOW) return .99;
	if (steps >= HIGH) return .1;
	return .99 - .89 * ((steps - LOW) / 36e5);
}
// src/manifest/cut-documents.ts
/** The server looks for the brace of a JSON stream this far. */
const JSON_LOOKAHEAD = 4096;
/**
* Cuts a file's text into the documents that kubectl sees, before YAML is parsed, so that a broken document hides no
* other one. A text that begins with `{` is read as a stream of JSON values; where the first or second value is no JSON,
* the rest is YAML; a later fault ends the stream. YAML is cut at lines that begin with `---`.
* https://github.com/kubernetes/apimachinery/blob/master/pkg/util/yaml/decoder.go
*/
function cutDocuments(text) {
	const cuts = [];
	let at = 0;
	const brace = skipSpace(text, 0);
	if (text[brace] === "{" && brace < JSON_LOOKAHEAD) for (;;) {
		const start = skipJsonSpace(text, at);
		if (start === text.length) return cuts;
		const reading = tryJson(text, start);
		if (!(reading instanceof TextFault)) {
			at = reading.end;
			cuts.push({
				start,
				end: at,
				json: reading.node
			});
			continue;
		}
		const rest = endOfBlanks(text, at);
		if (cuts.length > 1 || rest === void 0 || reading.isNesting) {
			cuts.push({
				start,
				end: text.length,
				fault: reading
			});
			return cuts;
		}
		at = rest;
		break;
	}
	cutYaml(text, at, cuts);
	return cuts;
}
function cutYaml(text, from, cuts) {
	let start = from;
	for (let line = from; line < text.length;) {
		const newline = text.indexOf("\n", line);
		const next = newline === -1 ? text.length : newline + 1;
		if (text.startsWith("---", line)) {
			const rest = trimSpace(text.slice(line + 3, next));
			if (rest !== "" && !rest.startsWith("#")) {
				const message = `found ${JSON.stringify(rest.slice(0, 40))} behind the document separator "---", expected a new line or a comment`;
				cuts.push({
					start,
					end: next,
					fault: new TextFault(message, line)
				});
				start = next;
			} else if (line > start) {
				cuts.push({
					start,
					end: line
				});
				start = next;
			}
		}
		line = next;
	}
	if (start < text.length) cuts.push({
		start,
		end: text.length
	});
}
function tryJson(text, start) {
	try {
		return readJson(text, start);
	} catch (thrown) {
		if (thrown instanceof TextFault) return thrown;
		throw thrown;
	}
}
/** Go's unicode.IsSpace. */
const SPACE = /[\t\n\v\f\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/;
function trimSpace(text) {
	let start = 0;
	let end = text.length;
	while (start < end && SPACE.test(text.charAt(start))) start++;
	while (end > start && SPACE.test(text.charAt(end - 1))) end--;
	return text.slice(start, end);
}
function skipSpace(text, from) {
	let at = from;
	while (at < text.length && SPACE.test(text.charAt(at))) at++;
	return at;
}
/** Where YAML begins behind a JSON value; upstream gives up where less than four bytes are left to look at. */
function endOfBlanks(text, from) {
	for (let at = from;; at++) {
		if (text.length - at < 4 && new TextEncoder().encode(text.slice(at)).length < 4) return void 0;
		if (!SPACE.test(text.charAt(at))) return at;
		if (text[at] === "\n") return at + 1;
	}
}
function skipJsonSpace(text, from) {
	let at = from;
	while (text[at] === " " || text[at] === "\n" || text[at] === "	" || text[at] === "\r") at++;
	return at;
}
// src/manifest/scalar.ts
const TAG = "tag:yaml.org,2002:";
const WORDS$1 = new Map([
	...[
		"y",
		"Y",
		"yes",
		"Yes",
		"YES",
		"true",
		"True",
		"TRUE",
		"on",
		"On",
		"ON"
	].map((word) => [word, true]),
	...[
		"n",
		"N",
		"no",
		"No",
		"NO",
		"false",
		"False",
		"FALSE",
		"off",
		"Off",
		"OFF"
	].map((word) => [word, false]),
	...[
		"",
		"~",
		"null",
		"Null",
		"NULL"
	].map((word) => [word, null])
]);
const NOT_FINITE = /^(?:\.nan|\.NaN|\.NAN|[-+]?\.(?:inf|Inf|INF))$/;
const FLOAT = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;
const INT64_MIN = -(2n ** 63n);
const UINT64_MAX = 2n ** 64n - 1n;
/**
* What a YAML scalar means: YAML 1.1's words and numbers as Go's reader takes them, for a tagged one the tag's.
* https://github.com/yaml/go-yaml/blob/v2.4.4/resolve.go
*
* @throws TextFault where a tag does not fit the text
*/
function readScalar(node) {
	const text = node.source ?? "";
	const tag = node.tag?.startsWith(TAG) ? node.tag.slice(18) : node.tag;
	switch (tag) {
		case void 0: return node.type === "PLAIN" ? resolve$1(text, true) : text;
		case "binary": return readBase64(text) ?? refuse(node, text, tag);
		case "timestamp": return isTimestamp(text) ? text : refuse(node, text, tag);
		case "null":
		case "bool":
		case "int":
		case "float": {
			const value = resolve$1(text, false);
			return typesOf(value, text).includes(tag) ? value : refuse(node, text, tag);
		}
		default: return text;
	}
}
/** `.inf` and `.nan`, which JSON lacks: no value where it holds in the end. */
function isNotFinite(value) {
	return typeof value === "object" && value !== null && NOT_FINITE.test(value.digits);
}
function refuse(node, text, tag) {
	throw new TextFault(`found ${JSON.stringify(text)} with the tag !!${tag}, which it does not fit`, node.range?.[0] ?? 0);
}
function typesOf(value, text) {
	if (value === null) return ["null"];
	if (typeof value === "boolean") return ["bool"];
	if (typeof value === "string") return [];
	const integer = readInteger$1(text.replaceAll("_", ""));
	if (integer === void 0) return ["float"];
	return integer < 2n ** 63n ? ["int", "float"] : ["int"];
}
/** An untagged plain scalar, or a tagged one of any style. */
function resolve$1(text, isUntagged) {
	const word = WORDS$1.get(text);
	if (word !== void 0) return word;
	if (NOT_FINITE.test(text)) return { digits: text };
	const first = text.charAt(0);
	if (first === ".") return FLOAT.test(text) ? readFloat(text) ?? text : text;
	if (!/[-+0-9]/.test(first)) return text;
	if (isUntagged && isTimestamp(text)) return text;
	const plain = text.replaceAll("_", "");
	const integer = readInteger$1(plain);
	if (integer !== void 0) return { digits: integer.toString() };
	return FLOAT.test(plain) ? readFloat(plain) ?? text : text;
}
/** Go's strconv.ParseInt and ParseUint with base 0: `0x`, `0o`, `0b`, and a leading zero for octal. */
function readInteger$1(text) {
	const match = /^([-+]?)(?:0[xX]([0-9a-fA-F]+)|0[oO]?([0-7]+)|0[bB]([01]+)|(0|[1-9][0-9]*))$/.exec(text);
	if (match === null) return void 0;
	const [, sign, hex, octal, binary, decimal] = match;
	const magnitude = BigInt(hex ? `0x${hex}` : octal ? `0o${octal}` : binary ? `0b${binary}` : decimal);
	const value = sign === "-" ? -magnitude : magnitude;
	return value >= INT64_MIN && value <= (sign === "" ? UINT64_MAX : 2n ** 63n - 1n) ? value : void 0;
}
/** A float as Go's encoding/json writes it; absent where it overflows. */
function readFloat(text) {
	const value = Number(text);
	if (!Number.isFinite(value)) return void 0;
	return { digits: Object.is(value, -0) ? "-0" : String(value) };
}
/** A day, or a day and a time, as Go's time.Parse takes them; they stay text. */
function isTimestamp(text) {
	const match = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:(?:[Tt](\d{1,2}):(\d{1,2}):(\d{1,2})(?:[.,]\d+)?(?:Z|[-+](\d{2}):(\d{2})))|(?: (\d{1,2}):(\d{1,2}):(\d{1,2})(?:[.,]\d+)?))?$/.exec(text);
	if (match === null) return false;
	const [year, month, day, ...rest] = match.slice(1).map((part) => Number(part ?? 0));
	const [hour = 0, minute = 0, second = 0, zoneHour = 0, zoneMinute = 0, hour2 = 0, minute2 = 0, second2 = 0] = rest;
	const days = new Date(Date.UTC(2e3 + year % 400, month, 0)).getUTCDate();
	return month >= 1 && month <= 12 && day >= 1 && day <= days && Math.max(hour, hour2) < 24 && Math.max(minute, minute2) < 60 && Math.max(second, second2) < 60 && zoneHour <= 24 && zoneMinute < 60;
}
/** Absent where the text is no base64. */
function readBase64(text) {
	const packed = text.replaceAll(/[\r\n]/g, "");
	if (!/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(packed)) return void 0;
	return new TextDecoder().decode(Uint8Array.from(atob(packed), (char) => char.charCodeAt(0)));
}
/** What a JSON scalar means: its source is JSON's own text. */
function readJsonScalar(node) {
	if (typeof node.value === "string" && node.type === "QUOTE_DOUBLE") return node.value;
	const text = node.source ?? "";
	if (text === "null") return null;
	if (text === "true" || text === "false") return text === "true";
	return { digits: text };
}
// src/manifest/json-value.ts
/**
* Turns a document's nodes into the JSON that the server gets: scalars as Go reads them, keys as text, aliases and merge
* keys followed. https://github.com/kubernetes-sigs/yaml/blob/v1.6.0/yaml.go
*
* @throws TextFault where there is no such JSON
*/
function toJson(root, aliases, isJson) {
	const known = /* @__PURE__ */ new Map();
	const depths = /* @__PURE__ */ new Map();
	/** What YAML can say and JSON cannot: no fault where a later key of the same name overrides it. */
	const unspeakable = /* @__PURE__ */ new Map();
	function convert(written) {
		const node = written !== null && (0, import_dist.isAlias)(written) ? aliases.get(written) : written;
		if (node === null) return {
			kind: "scalar",
			value: null
		};
		if ((0, import_dist.isScalar)(node)) return scalarOf(node);
		const before = known.get(node);
		if (before !== void 0) return before;
		const value = (0, import_dist.isMap)(node) ? mappingOf(node) : listOf(node);
		known.set(node, value);
		measure(value, node);
		return value;
	}
	/** Aliases nest what the text does not, and whoever walks the value recurs. */
	function measure(value, node) {
		const depth = 1 + (value.kind === "list" ? value.items : [...value.entries.values()].map((entry) => entry.value)).reduce((deepest, each) => Math.max(deepest, depths.get(each) ?? 0), 0);
		if (depth > 500) throw new TextFault(`nested more than 500 deep`, node.range?.[0] ?? 0, true);
		depths.set(value, depth);
	}
	function scalarOf(node) {
		const scalar = {
			kind: "scalar",
			node,
			value: isJson ? readJsonScalar(node) : readScalar(node)
		};
		if (isNotFinite(scalar.value)) unspeakable.set(scalar, faultAt(`found ${node.source}, which JSON cannot say`, node));
		return scalar;
	}
	function listOf(node) {
		return {
			kind: "list",
			node,
			items: node.items.map((item) => convert(item))
		};
	}
	function mappingOf(node) {
		const entries = /* @__PURE__ */ new Map();
		const overridden = [];
		const mapping = {
			kind: "mapping",
			node,
			entries,
			overridden
		};
		const put = (entry) => {
			const before = entries.get(entry.name);
			if (before !== void 0 && !before.isMerged && !entry.isMerged) overridden.push(before);
			entries.delete(entry.name);
			entries.set(entry.name, entry);
		};
		for (const pair of node.items) {
			const key = pair.key;
			if (!isJson && isMergeKey(key)) {
				for (const source of mergeSources(pair.value, key)) for (const entry of source.entries.values()) put({
					...entry,
					isMerged: true
				});
				continue;
			}
			put({
				name: keyText(key, mapping),
				key,
				pair,
				value: convert(pair.value),
				isMerged: false
			});
		}
		return mapping;
	}
	/** What a merge key merges; of a list the earlier ones win, so that they come last. */
	function mergeSources(written, key) {
		return (written !== null && (0, import_dist.isSeq)(written) ? [...written.items].reverse() : [written]).map((source) => {
			const value = source === null ? void 0 : convert(source);
			if (value?.kind === "mapping") return value;
			throw faultAt("found \"<<\" with another value than a mapping or a list of mappings", key);
		});
	}
	function keyText(key, mapping) {
		const value = convert(key);
		if (value.kind !== "scalar") throw faultAt(`found a ${value.kind} as a key, expected a text`, key);
		const text = value.value === null ? void 0 : typeof value.value === "object" ? keyOfNumeral(value.value) : String(value.value);
		if (text === void 0 && !unspeakable.has(mapping)) {
			const found = (0, import_dist.isScalar)(key) && key.source === "" ? "\":\" without a key before it" : "null or a number of 64 bits as a key";
			unspeakable.set(mapping, faultAt(`found ${found}, expected a text`, key));
		}
		return text ?? "";
	}
	const value = convert(root);
	const fault = unspeakable.size === 0 ? void 0 : findFault$1(value, unspeakable);
	if (fault !== void 0) throw fault;
	return value;
}
function faultAt(message, node) {
	return new TextFault(message, node.range?.[0] ?? 0);
}
/** Absent for what takes all of 64 bits: no key for the server. */
function keyOfNumeral({ digits }) {
	return /^[0-9]{19,20}$/.test(digits) && BigInt(digits) >= 2n ** 63n ? void 0 : digits;
}
function findFault$1(root, faults) {
	const seen = /* @__PURE__ */ new Set();
	const visit = (value) => {
		if (seen.has(value)) return void 0;
		seen.add(value);
		const fault = faults.get(value);
		if (fault !== void 0 || value.kind === "scalar") return fault;
		const below = value.kind === "list" ? value.items : [...value.entries.values()].map((entry) => entry.value);
		for (const each of below) {
			const found = visit(each);
			if (found !== void 0) return found;
		}
	};
	return visit(root);
}
function isMergeKey(key) {
	if (!(0, import_dist.isScalar)(key) || key.source !== "<<") return false;
	if (key.tag === void 0) return key.type === "PLAIN";
	return key.tag === "!" || key.tag === "tag:yaml.org,2002:merge";
}
// src/manifest/check-tokens.ts
/**
* Refuses what libyaml refuses and `yaml` takes, where only the tokens still tell: tabs where a token could begin (at
* the start of a line, behind `-` and `?`) and where a line of a scalar is not indented enough; and a `:` on a line of
* its own that is not in line with its `?`, or has none.
* https://github.com/yaml/go-yaml/blob/v2.4.4/scannerc.go
*
* @throws TextFault
*/
function checkTokens(document) {
	checkSources(document.start, true);
	if (document.value !== void 0) checkToken(document.value, -1);
	checkSources(document.end, true);
}
/** @param indent of the block collection that the token is in; -1 at the root */
function checkToken(token, indent) {
	switch (token.type) {
		case "block-map":
		case "block-seq":
			for (const { start, key, sep, value } of token.items) {
				checkSources(start, true);
				if (key) checkToken(key, token.indent);
				checkSources(sep, false);
				if (start.some(({ type }) => type === "explicit-key-ind")) checkColon(sep, token.indent, value);
				else if (key) checkKey(sep);
				else if (sep) throw new TextFault("found \":\" without a key before it", sep[0]?.offset ?? token.offset);
				if (value) checkToken(value, token.indent);
			}
			break;
		case "flow-collection":
			checkBrackets(token);
			checkSources(token.end, false);
			break;
		case "single-quoted-scalar":
		case "double-quoted-scalar":
		case "alias":
			checkSources("end" in token ? token.end : void 0, false);
			break;
		case "scalar":
			checkPlain(token.source, token.offset, indent);
			checkSources(token.end, false);
			break;
		case "block-scalar": checkBlock(token);
	}
}
/** @param isFirst whether a token could begin where these do */
function checkSources(sources, isFirst) {
	let canBegin = isFirst;
	for (const { type, source, offset } of sources ?? []) if (type === "space") {
		const tab = canBegin ? source.indexOf("	") : -1;
		if (tab !== -1) throw fault$2(offset + tab);
	} else canBegin = type === "newline" || type === "seq-item-ind" || type === "explicit-key-ind";
}
function checkColon(sep, indent, value) {
	const hasColon = sep?.some(({ type }) => type === "map-value-ind") ?? false;
	if (value && !hasColon) throw new TextFault("found more text behind a value that has ended", value.offset);
	let column;
	for (const { type, source, offset } of sep ?? []) {
		if (type === "map-value-ind" && column !== void 0 && column !== indent) throw new TextFault("found \":\" that is not in line with its \"?\": indent them alike", offset);
		if (type === "newline") column = 0;
		else if (column !== void 0) column += source.length;
	}
}
/** A tag or an anchor. */
function isMark({ type }) {
	return type === "tag" || type === "anchor";
}
/** A key without `?` has its `:` on its own line. */
function checkKey(sep) {
	const [first] = sep?.filter(({ type }) => type === "newline" || type === "map-value-ind") ?? [];
	if (first?.type === "newline") throw new TextFault("found a key that is not on one line with its \":\"", first.offset);
}
/** Where brackets do not match, the first that is not closed by its own is what a person looks for. */
function checkBrackets({ start, items, end }) {
	const [closing] = end;
	if (closing?.source !== (start.source === "{" ? "}" : "]")) throw new TextFault(`found no closing bracket for this ${start.source}`, start.offset);
	for (const { key, sep, value } of items) {
		const mark = sep?.find((each) => isMark(each) || each.type === "map-value-ind");
		if (mark !== void 0 && isMark(mark)) throw new TextFault("found a tag or an anchor behind a value: put it before", mark.offset);
		if (key?.type === "flow-collection") checkBrackets(key);
		if (value?.type === "flow-collection") checkBrackets(value);
	}
}
/** A plain scalar goes on only where a line is indented more than the collection that it is in. */
function checkPlain(source, offset, indent) {
	if (!source.includes("	")) return;
	for (const match of source.matchAll(/\n( *)\t/g)) if ((match[1]?.length ?? 0) <= indent) throw fault$2(offset + match.index + match[0].length - 1);
}
/** Before its first line with text nobody knows yet how far a block scalar is indented, and no tab may stand there. */
function checkBlock({ source, offset, props }) {
	if (!source.includes("	")) return;
	const header = props.find(({ type }) => type === "block-scalar-header");
	const isIndentGiven = /[1-9]/.test(header !== void 0 && "source" in header ? header.source : "");
	const start = offset + props.reduce((length, prop) => length + ("source" in prop ? prop.source.length : 0), 0);
	let indent = isIndentGiven ? 0 : Number.POSITIVE_INFINITY;
	let at = 0;
	for (const line of source.split("\n")) {
		const spaces = /^ */.exec(line)?.[0].length ?? 0;
		if (line[spaces] === "	" && spaces < indent) throw fault$2(start + at + spaces);
		if (indent === Number.POSITIVE_INFINITY && /[^ \r]/.test(line)) indent = spaces;
		at += line.length + 1;
	}
}
function fault$2(offset) {
	return new TextFault("found a tab where only spaces may stand: indent with spaces", offset);
}
/** The fault of a tab before anything else. */
function tabFault({ offset, source }) {
	return fault$2(offset + source.indexOf("	"));
}
// src/manifest/check-grammar.ts
/** Escapes that libyaml lacks: JSON's of a slash, and those of half characters. */
const BAD_ESCAPE = /(?<!\\)(?:\\\\)*\\(?:\/|(?:u|U0000)[dD][89a-fA-F]..)/;
/** A key that is not marked with `?` stands on one line, and is no longer than this. */
const LONGEST_KEY = 1024;
const LINE_BREAK$2 = /[\n\r\u0085\u2028\u2029]/;
/** An anchor or a tag on the line of the key that it is of. */
const MARK_ON_THE_LINE = /[&!][^\n\r\u0085\u2028\u2029]*$/;
/** @throws TextFault for an anchor's or alias's name with other characters than letters, digits, `-` and `_` */
function checkAnchor(name, node) {
	if (/^[A-Za-z0-9_-]+$/.test(name)) return;
	const [sign, what] = (0, import_dist.isAlias)(node) ? ["*", "alias"] : ["&", "anchor"];
	throw new TextFault(`found "${sign}" before ${JSON.stringify(name)}, which is no name of an ${what}: quote the text`, startOf(node));
}
/** @throws TextFault for a scalar that cannot be written like this */
function checkScalar(scalar, isInFlow, text) {
	const { type, source = "" } = scalar;
	const [start, end] = scalar.range ?? [0, 0];
	const bad = type === "QUOTE_DOUBLE" ? BAD_ESCAPE.exec(text.slice(start, end)) : null;
	if (bad !== null) throw new TextFault(`found the escape ${bad[0].slice(bad[0].lastIndexOf("\\"))}, which YAML does not have`, start + bad.index);
	if (type !== void 0 && text.slice(start, end).includes("\r\r\n")) throw new TextFault("found CR CR LF within a text, expected one line break: save the file with LF", start);
	if (type !== void 0 && /[\u2028\u2029]/.test(text.slice(start, end))) throw new TextFault("found a line separator (U+2028 or U+2029) within a text: remove it", start);
	if (type !== "PLAIN" || !isInFlow) return;
	const question = source.indexOf("?");
	if (question !== -1) throw new TextFault("found \"?\" in an unquoted text between brackets: quote the text", start + question);
	if (source.startsWith(":")) throw new TextFault("found \":\" without a key before it", start);
}
/** @throws TextFault for a key between brackets that is empty, too long or broken over lines */
function checkFlowKey({ key }, text) {
	if (!(0, import_dist.isScalar)(key)) return;
	const [start, end] = key.range ?? [0, 0];
	if (text.slice(Math.max(0, start - LONGEST_KEY), start).trimEnd().endsWith("?")) return;
	if (start === end) throw new TextFault("found \":\" without a key before it", start);
	if (key.type === "PLAIN" && /^:[[\]{},?]/.test(text.slice(end))) throw new TextFault("found \":\" without a blank behind it, between brackets", end);
	const colon = /^(?:[\s\u0085]|#.*\n)*:/.exec(text.slice(end));
	if (colon === null) return;
	const isMarkedBefore = (key.anchor !== void 0 || key.tag !== void 0) && !MARK_ON_THE_LINE.test(text.slice(Math.max(0, start - LONGEST_KEY), start));
	const written = text.slice(start, end + colon[0].length - 1);
	if (isMarkedBefore || LINE_BREAK$2.test(written) || written.length > LONGEST_KEY) throw new TextFault("found a key that is not on one line with its \":\"", start);
}
function startOf(node) {
	return node.range?.[0] ?? 0;
}
// src/manifest/mend-quoted.ts
/** What `yaml` reads otherwise than the server's reader: `\'`, and empty lines behind an escaped line break. */
const READ_OTHERWISE = /\\(?:'|[\r\n\u0085])/;
const LINE_BREAK$1 = /\r\n?|\u0085/g;
const ESCAPE = /\\(?:\n((?:[ \t]*\n)*)[ \t]*|[\s\S])/g;
/**
* Gives a text between double quotes the value that libyaml reads, where `yaml` reads another.
* https://github.com/yaml/go-yaml/blob/v2.4.4/scannerc.go (yaml_parser_scan_flow_scalar)
*
* @param written with its quotes
*/
function mendQuoted(scalar, written) {
	if (!READ_OTHERWISE.test(written)) return;
	const source = written.replaceAll(LINE_BREAK$1, "\n").replaceAll(ESCAPE, (each, emptyLines) => {
		if (each === "\\'") return "'";
		return emptyLines ? "\\n".repeat(emptyLines.split("\n").length - 1) : each;
	});
	const { value } = import_dist.CST.resolveAsScalar({
		type: "double-quoted-scalar",
		offset: 0,
		indent: 0,
		source
	}, false);
	scalar.value = value;
	scalar.source = value;
}
// src/manifest/resolve-aliases.ts
/**
* What each alias stands for: an anchor may be given anew, and an alias means the last one before it; a collection knows
* its own anchor inside. On the way, refuses what libyaml refuses and `yaml` takes.
*
* @throws TextFault
*/
function resolveAliases(root, text) {
	const anchors = /* @__PURE__ */ new Map();
	const aliases = /* @__PURE__ */ new Map();
	function visit(node, isInFlow) {
		if ((0, import_dist.isPair)(node)) {
			if (isInFlow) checkFlowKey(node, text);
			visit(node.key, isInFlow);
			visit(node.value, isInFlow);
		} else if ((0, import_dist.isAlias)(node)) {
			checkAnchor(node.source, node);
			const target = anchors.get(node.source);
			if (target === void 0) throw new TextFault(`found the alias *${node.source}, but no anchor &${node.source} before it`, node.range?.[0] ?? 0);
			aliases.set(node, target);
		} else if ((0, import_dist.isCollection)(node)) {
			remember(node);
			for (const item of node.items) visit(item, isInFlow || node.flow === true);
		} else if ((0, import_dist.isScalar)(node)) {
			remember(node);
			checkScalar(node, isInFlow, text);
			if (node.type === "QUOTE_DOUBLE") mendQuoted(node, text.slice(node.range?.[0], node.range?.[1]));
		}
	}
	function remember(node) {
		if (node.anchor === void 0) return;
		checkAnchor(node.anchor, node);
		anchors.set(node.anchor, node);
	}
	visit(root, false);
	return aliases;
}
// src/manifest/server-lexer.ts
const OpenLexer = import_dist.Lexer;
/**
* The lexer of `yaml`, where to the server's reader the lines between quotes and brackets may be indented as they like. It
* knows, too, an escaped quote from one that closes, and that a blank follows a tag.
* https://github.com/yaml/go-yaml/blob/v2.4.4/scannerc.go (yaml_parser_unroll_indent, yaml_parser_scan_flow_scalar)
*/
var ServerLexer = class extends OpenLexer {
	*parseFlowCollection() {
		return yield* this.anyIndent(super.parseFlowCollection());
	}
	/** @throws TextFault at a quote that is not closed */
	*parseQuotedScalar() {
		const start = this.pos;
		const next = yield* this.anyIndent(super.parseQuotedScalar());
		if (!isClosed(this.buffer.slice(start, this.pos))) throw new TextFault("found no closing quote", start);
		return next;
	}
	/** @throws TextFault behind a tag that no blank follows */
	*pushTag() {
		const start = this.pos;
		const length = yield* super.pushTag();
		if (/\S/.test(this.buffer.charAt(this.pos)) || this.buffer.slice(start, this.pos).includes("#")) throw new TextFault("found a tag without a blank behind it", this.pos);
		return length;
	}
	*anyIndent(step) {
		const { indentNext } = this;
		this.indentNext = 0;
		const next = yield* step;
		this.indentNext = indentNext;
		return next;
	}
};
function isClosed(source) {
	if (source.startsWith("\"")) return /[^\\](?:\\\\)*"$/.test(source.slice(source.length > 1 ? -64 : 1));
	return source.replaceAll(/[^']+/g, "").length % 2 === 0;
}
// src/manifest/syntax-words.ts
/** What `yaml` says of frequent mistakes, in the words of this program: what was found, what is expected. */
const WORDS = [
	[/^Missing closing/, "found no closing quote"],
	[/^Implicit map keys need/, "found a text that is no key, expected \":\" behind it on the same line"],
	[/^Implicit keys need/, "found a line without \": \" before the next key, expected a key and its value"],
	[/^Nested mappings are not allowed/, "found \": \" in a value: quote it, or look whether the next line is indented too far"],
	[/^All (sequence|mapping) items must start/, "found an item that is not in line with the others: indent them alike"],
	[/^Sequence item without -/, "found a key among the items of a list, expected \"- \" before it or another indentation"],
	[/^Plain value cannot start with .*?(\S)$/, "found a text that begins with $1: quote the text"],
	[/^Tabs are not allowed/, "found a tab as indentation: indent with spaces"],
	[/^Missing , (or : )?between/, "found two items without \",\" between them, or no closing bracket behind the first"],
	[/^Unresolved tag: (.*)$/, "found the tag $1, which nobody knows"],
	[/^Could not resolve tag: (.*)$/, "found the tag $1 with an unknown handle"],
	[/^Unexpected [a-z-]+ at node end$/, "found more text behind a value that has ended: quote the whole, or look for a quote that is missing"],
	[/^Block scalar header includes extra characters: (.*)$/, "found $1 behind | or >, expected a new line"],
	[/^Invalid escape sequence (.*)$/, "found the escape $1, which YAML does not have: use single quotes"],
	[/^Comments must be separated/, "found \"#\" right behind a value: put a blank before the comment"]
];
/** A message of the package `yaml` as users read it; one that is not listed stays what it is. */
function syntaxWords(message) {
	for (const [pattern, words] of WORDS) {
		const match = pattern.exec(message);
		if (match !== null) return words.replace("$1", match[1] ?? "");
	}
	return message.charAt(0).toLowerCase() + message.slice(1);
}
// src/manifest/text-behind.ts
/** Tokens between documents that say nothing. */
const SILENT = /* @__PURE__ */ new Set([
	"space",
	"newline",
	"comment",
	"doc-end",
	"byte-order-mark"
]);
/**
* Where the text begins that follows the document and that the server drops: behind `...`, behind a second `---`, and
* behind a root that says itself where it ends.
*
* @throws TextFault where the server refuses it
*/
function textBehind(tokens, document, text) {
	let isEnded = document.end?.some(isDocumentEnd) ?? false;
	for (const token of tokens) {
		isEnded ||= isDocumentEnd(token);
		if (SILENT.has(token.type)) continue;
		const { offset } = token;
		const isDocument = token.type === "document" && (offset === 0 || text[offset - 1] === "\n");
		if (isEnded || isDocument || closedAt(document, text) !== void 0 && isDropped(offset, text)) return offset;
		throw new TextFault("found text that belongs to nothing before it", offset);
	}
}
/** A line of `...`; the types of `yaml` do not know that its parser gives them out. */
function isDocumentEnd({ type }) {
	return type === "doc-end";
}
/**
* Where the root has its closing bracket, or, indented, gives way to a line that is indented less: what follows belongs
* to nothing. Undefined where there is no such end.
*/
function closedAt({ value, end }, text) {
	if (value?.type === "flow-collection") return value.end.find(({ type }) => type === "flow-map-end" || type === "flow-seq-end")?.offset;
	if (value?.type !== "block-map" && value?.type !== "block-seq") return void 0;
	const behind = end?.find(({ type }) => !SILENT.has(type))?.offset;
	if (behind === void 0) return void 0;
	return behind - 1 - text.lastIndexOf("\n", behind - 1) < value.indent ? behind - 1 : void 0;
}
/** Of what it drops the server looks at the first word; where this is none, it may say that it is broken. */
const PLAIN_WORD = /(?:[A-Za-z][\w./-]*(?![^\s:])|"[\w./-]*":|'[\w./-]*':)/y;
/** Whether text that belongs to nothing is dropped without a word, and not refused. */
function isDropped(offset, text) {
	PLAIN_WORD.lastIndex = offset;
	return PLAIN_WORD.test(text);
}
// src/manifest/parse-yaml.ts
/** Scalars stay text: what they mean is Go's to say (scalar.ts), not a YAML 1.2 schema's. */
const OPTIONS$2 = {
	schema: "failsafe",
	customTags: [],
	resolveKnownTags: false,
	merge: false,
	uniqueKeys: false,
	strict: false,
	prettyErrors: false,
	logLevel: "silent"
};
/** What a file of many separators mostly has between them. */
const EMPTY = /^(?:---)?[ \n]*$/;
/** What libyaml's reader refuses anywhere, even in comments. */
const CONTROL = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]/;
const MARK_IN_THE_MIDDLE = /[\n\r\u0085\u2028\u2029]\ufeff/;
/** YAML 1.1 breaks lines at these, too; one unit for one unit, so that offsets stay. */
const LINE_BREAK = /\r(?!\n)|[\u0085\u2028\u2029]/g;
/**
* Parses the first YAML document of a text with the package `yaml`, and mends where it differs from the server's reader,
* libyaml as ported to Go. https://github.com/yaml/go-yaml/blob/v2.4.4/scannerc.go
*
* @throws TextFault where it refuses the text
*/
function parseYaml(text) {
	if (EMPTY.test(text)) return { aliases: /* @__PURE__ */ new Map() };
	checkCharacters(text);
	const normalised = text.replaceAll(LINE_BREAK, "\n");
	const tokens = tokensOf(normalised);
	for (const token of tokens) {
		if (token.type === "space" && token.source.includes("	")) throw tabFault(token);
		if (SILENT.has(token.type)) continue;
		if (token.type === "directive") throw fault$1(`found a directive (${token.source}) without its document: remove the line`, token);
		if (token.type === "error") throw fault$1(syntaxWords(token.message), token);
		if (token.type !== "document") continue;
		if (token.value === void 0 && token.start.length === 0) throw fault$1("found \"...\" before any document: remove the line", token);
		const reading = composeDocument(token, text);
		if (reading.root === void 0) continue;
		const ignoredFrom = reading.ignoredFrom ?? textBehind(tokens, token, normalised);
		return ignoredFrom === void 0 ? reading : {
			...reading,
			ignoredFrom
		};
	}
	return { aliases: /* @__PURE__ */ new Map() };
}
function* tokensOf(text) {
	const parser = new import_dist.Parser();
	for (const lexeme of new ServerLexer().lex(text)) for (const token of parser.next(lexeme)) yield token;
	yield* parser.end();
}
/** @throws TextFault for characters that no text may hold, and for a byte order mark before a later line */
function checkCharacters(text) {
	const control = CONTROL.exec(text);
	if (control !== null) throw new TextFault(`found the control character U+${control[0].charCodeAt(0).toString(16).padStart(4, "0")}, which YAML does not allow`, control.index);
	const mark = MARK_IN_THE_MIDDLE.exec(text);
	if (mark !== null) throw new TextFault("found a byte order mark inside the text: remove it", mark.index + 1);
}
function composeDocument(token, text) {
	if (depthOf$1(token) > 500) throw new TextFault(`nested more than 500 deep`, token.offset, true);
	checkTokens(token);
	const { value } = token;
	if (value?.type === "block-scalar" && /^\n*[^ \n]/.test(value.source)) throw fault$1("found a text block whose lines are not indented: indent them", value);
	const composer = new import_dist.Composer(OPTIONS$2);
	for (const _ of composer.next(token));
	for (const document of composer.end()) {
		const root = document.contents ?? void 0;
		const error = document.errors.find((each) => !isTaken(each));
		const closed = closedAt(token, text);
		const ignoredFrom = error !== void 0 && closed !== void 0 && error.pos[0] > closed && isDropped(error.pos[0], text) ? error.pos[0] : void 0;
		if (error !== void 0 && ignoredFrom === void 0) throw new TextFault(syntaxWords(error.message), error.pos[0]);
		if (root === void 0) break;
		return {
			root,
			aliases: resolveAliases(root, text),
			...ignoredFrom === void 0 ? {} : { ignoredFrom }
		};
	}
	return { aliases: /* @__PURE__ */ new Map() };
}
/** What `yaml` notes and the server takes: a comment right behind a quote or a bracket, and `\'` in double quotes. */
function isTaken({ message }) {
	return message.startsWith("Comments must be separated") || message === "Invalid escape sequence \\'";
}
function fault$1(message, { offset }) {
	return new TextFault(message, offset);
}
/** How deep the collections of a token tree go, without recursion: it is asked before anything recurses. */
function depthOf$1(root) {
	let depth = 0;
	let level = root.value === void 0 ? [] : [root.value];
	for (; level.length > 0 && depth <= 500; depth++) {
		const next = [];
		for (const token of level) {
			if (!("items" in token)) continue;
			for (const { key, value } of token.items) {
				if (key && "items" in key) next.push(key);
				if (value && "items" in value) next.push(value);
			}
		}
		level = next;
	}
	return depth;
}
// src/manifest/document.ts
/**
* Cuts a file's text into its documents and parses each, as kubectl does: a broken document hides no other one. Empty
* documents (nothing, comments, null) are left out, and those of YAML whose text `canSkip` accepts: these are not
* parsed, but counted in the index of the others.
*/
function readDocuments(text, canSkip = () => false) {
	const documents = [];
	const lineAt = lineCounter(text);
	let index = -1;
	for (const cut of cutDocuments(text)) {
		const piece = text.slice(cut.start, cut.end);
		if (cut.fault === void 0 && cut.json === void 0 && canSkip(piece)) {
			index++;
			continue;
		}
		const reading = tryCut(piece, cut);
		if (reading === void 0) continue;
		index++;
		const place = {
			index,
			offset: cut.start,
			line: lineAt(cut.start),
			text: piece,
			isJson: cut.json !== void 0
		};
		if (!(reading instanceof TextFault)) documents.push({
			...place,
			...reading
		});
		else {
			const { offset, isNesting } = reading;
			const message = explain(reading, piece);
			documents.push({
				...place,
				aliases: NO_ALIASES$1,
				error: {
					line: lineAt(cut.start + offset),
					message,
					isNesting
				}
			});
		}
	}
	return documents;
}
const NO_ALIASES$1 = /* @__PURE__ */ new Map();
/** Absent where the document is empty; a fault's offset is of the document's text. */
function tryCut(text, cut) {
	if (cut.fault !== void 0) return new TextFault(cut.fault.message, cut.fault.offset - cut.start, cut.fault.isNesting);
	try {
		const { root, ...parsed } = cut.json === void 0 ? parseYaml(text) : {
			root: cut.json,
			aliases: NO_ALIASES$1
		};
		if (root === void 0) return void 0;
		checkAliasing(root, parsed.aliases);
		const value = toJson(root, parsed.aliases, cut.json !== void 0);
		return value.kind === "scalar" && value.value === null ? void 0 : {
			...parsed,
			contents: root,
			value
		};
	} catch (thrown) {
		if (thrown instanceof TextFault) return thrown;
		throw thrown;
	}
}
/** What lines look like that are no YAML for a reason of their own, with a better name than what YAML makes of it. */
const LINE_WORDS = [
	[/\{\{/, "found \"{{\", a template: only what is rendered from it can be evaluated"],
	[/^(?:<{7}|={7}|>{7})(?:\s|$)/, "found the mark of a merge conflict: resolve the conflict"],
	[/^\s*-[A-Za-z"']/, "found \"-\" without a blank behind it: put one there"],
	[/^\s*(?:- )?[A-Za-z]+:[\w"'.]\S*\s*$/, "found \":\" without a blank behind it: put one there"]
];
function explain({ message, offset }, text) {
	const start = text.lastIndexOf("\n", offset - 1) + 1;
	const end = text.indexOf("\n", offset);
	const line = text.slice(start, end === -1 ? text.length : end);
	return LINE_WORDS.find(([pattern]) => pattern.test(line))?.[1] ?? message;
}
/** Lines for offsets that mostly grow: each newline is looked at once. */
function lineCounter(text) {
	let line = 1;
	let start = 0;
	return (offset) => {
		if (offset < start) {
			line = 1;
			start = 0;
		}
		for (let next = text.indexOf("\n", start); next !== -1 && next < offset; next = text.indexOf("\n", start)) {
			line++;
			start = next + 1;
		}
		return line;
	};
}
// src/manifest/default-pod.ts
/**
* Fills in what the server fills in before admission, as far as the policy sees it. `isPod` says that it is a Pod and
* not a template: only there ports of the host network and AppArmor annotations become fields.
* https://github.com/kubernetes/kubernetes/blob/v1.37.2/pkg/apis/core/v1/defaults.go
* https://github.com/kubernetes/kubernetes/blob/v1.37.2/pkg/registry/core/pod/strategy.go
*/
function defaultPod(pod, isPod) {
	if (pod.spec === void 0) return pod;
	const volumes = pod.spec.volumes?.map(defaultVolume);
	let spec = {
		...pod.spec,
		...volumes && { volumes }
	};
	if (isPod && spec.hostNetwork) spec = changeContainers(spec, ["initContainers", "containers"], defaultHostPorts);
	if (isPod && pod.metadata?.annotations !== void 0 && spec.os?.name !== "windows") {
		const { annotations } = pod.metadata;
		const podProfile = spec.securityContext?.appArmorProfile;
		spec = changeContainers(spec, [
			"initContainers",
			"containers",
			"ephemeralContainers"
		], (container) => adoptAppArmor(container, annotations, podProfile));
	}
	return {
		...pod,
		spec
	};
}
function changeContainers(spec, lists, change) {
	const changed = lists.flatMap((list) => spec[list] === void 0 ? [] : [[list, spec[list].map(change)]]);
	return {
		...spec,
		...Object.fromEntries(changed)
	};
}
/** A volume that names no source is an empty directory. */
function defaultVolume(volume) {
	return Object.keys(volume).some((key) => key !== "name") ? volume : {
		...volume,
		emptyDir: {}
	};
}
function defaultHostPorts(container) {
	if (container.ports === void 0) return container;
	const ports = container.ports.map((port) => {
		const { hostPort = 0, containerPort = 0 } = port;
		return hostPort !== 0 || containerPort === 0 ? port : {
			...port,
			hostPort: containerPort
		};
	});
	return {
		...container,
		ports
	};
}
/** The key of the annotation that once set a container's AppArmor profile. */
const APP_ARMOR_ANNOTATION = "container.apparmor.security.beta.kubernetes.io/";
function adoptAppArmor(container, annotations, podProfile) {
	const key = APP_ARMOR_ANNOTATION + (container.name ?? "");
	if (container.securityContext?.appArmorProfile !== void 0 || !Object.hasOwn(annotations, key)) return container;
	const profile = profileOf(annotations[key]);
	if (profile === void 0 || isSame$1(profile, podProfile)) return container;
	return {
		...container,
		securityContext: {
			...container.securityContext,
			appArmorProfile: profile
		}
	};
}
const LOCALHOST = "localhost/";
/** PATH_MAX less one, in bytes. */
const LONGEST_PATH = 4095;
/** Absent where the annotation makes no valid profile: it is left alone then. */
function profileOf(annotation) {
	if (annotation === "unconfined") return { type: "Unconfined" };
	if (annotation === "runtime/default") return { type: "RuntimeDefault" };
	if (!annotation.startsWith(LOCALHOST)) return void 0;
	const localhostProfile = annotation.slice(10);
	const isPadded = localhostProfile !== localhostProfile.replaceAll(/^[\s\u0085]+|[\s\u0085]+$/gu, "");
	if (localhostProfile === "" || isPadded) return void 0;
	if (new TextEncoder().encode(localhostProfile).length > LONGEST_PATH) return void 0;
	return {
		type: "Localhost",
		localhostProfile
	};
}
function isSame$1(profile, other) {
	return other !== void 0 && profile.type === (other.type ?? "") && profile.localhostProfile === other.localhostProfile;
}
// src/pss/visible-text.ts
/** Characters that hide, move or turn text around (a tab does not), and lone halves of a pair. */
const INVISIBLE = /(?!\t)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;
/**
* Text from a manifest on one line, with nothing invisible in it: such characters are shown as the escape that names
* them (`\u{202e}`), and what is over the limit is cut, with `…` in its place.
*
* @param limit in UTF-16 units
*/
function visibleText(text, limit) {
	const shown = text.slice(0, limit).replaceAll(INVISIBLE, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
	return text.length > limit || shown.length > limit ? `${shown.slice(0, limit)}…` : shown;
}
// src/pss/inline-code.ts
/** Longer texts are cut: a name in a sentence. In UTF-16 units. */
const LONGEST$4 = 120;
/**
* A text from a manifest as a Markdown code span that it cannot leave: nothing invisible, no line break, and a fence
* longer than any run of backticks inside. Mentions, references and HTML do not work in it.
* https://spec.commonmark.org/0.31.2/#code-spans
*
* @param limit the longest text that is not cut, in UTF-16 units
*/
function inlineCode(text, limit = LONGEST$4) {
	const shown = visibleText(text, limit);
	if (shown.trim() === "") return "` `";
	const longestRun = Math.max(0, ...[...shown.matchAll(/`+/g)].map(([run]) => run.length));
	const fence = "`".repeat(longestRun + 1);
	return longestRun > 0 || /^ .* $/.test(shown) ? `${fence} ${shown} ${fence}` : `${fence}${shown}${fence}`;
}
// src/manifest/field-path.ts
/**
* From a path in a workload's pod to the path, from the object, of the field that says it. Where a controller makes the
* pod and the object has no such field, it is the path that the field would have in a pod template.
*/
function fieldPath({ podPath, fieldOf }, path) {
	return fieldOf?.(path)?.path ?? [...podPath, ...path];
}
/** Where to change a field of a workload's pod, from the object; or why that cannot be done: a sentence without full stop. */
function editPath(workload, path) {
	const { podPath, fieldOf, identity } = workload;
	if (fieldOf === void 0) return [...podPath, ...path];
	const field = fieldOf(path);
	if (field === void 0) return { reason: `the pod is made by the controller of ${identity.kind}, which has no field for ${inlineCode(formatPath(path))}` };
	if (!field.isShared) return field.path;
	return { reason: `${inlineCode(formatPath(field.path))} is shared: a change there changes every pod or container that it holds for` };
}
// src/manifest/walk.ts
/** The steps of a path that are there, at most all. */
function walk(root, path) {
	const steps = [];
	let value = root;
	for (const name of path) {
		const entry = fieldOf$2(value, name);
		const next = entry?.value ?? (value.kind === "list" && typeof name === "number" ? value.items[name] : void 0);
		if (next === void 0) break;
		steps.push({
			name,
			value: next,
			...entry && { entry }
		});
		value = next;
	}
	return steps;
}
/** The last step of a path; undefined where the path ends earlier, or where `null` stands, which is nothing. */
function stepAt(root, path) {
	const steps = walk(root, path);
	const last = steps.length === path.length ? steps.at(-1) : void 0;
	return last === void 0 || isNull$3(last.value) ? void 0 : last;
}
function fieldOf$2(value, name) {
	return value?.kind === "mapping" ? value.entries.get(String(name)) : void 0;
}
function isNull$3(value) {
	return value.kind === "scalar" && value.value === null;
}
/** The text under a key; empty where there is none, or something else. */
function textOf$7(value, name) {
	const field = fieldOf$2(value, name)?.value;
	return field?.kind === "scalar" && typeof field.value === "string" ? field.value : "";
}
// src/manifest/locate.ts
/**
* Finds where a path stands, for which absent fields have a place too (DESIGN §2, “A place”).
*
* @param object the object, @param pod where its pod is, @param fallback where the object itself stands
*/
function locator(object, pod, fallback, document, placeAt) {
	const at = (start) => start === void 0 ? fallback : placeAt(document.offset + start);
	const keyOf = (entry) => at(entry.key.range?.[0]);
	const stepsTo = (path) => {
		const whole = fieldPath(pod, path);
		const steps = walk(object, whole);
		return {
			steps,
			isThere: steps.length === whole.length
		};
	};
	/** The key of a field, the item of a list; an item that says nothing has its list's place. */
	function placeOf(steps) {
		const step = steps.findLast(({ entry, value }) => (entry?.key ?? value.node)?.range);
		return at((step?.entry?.key ?? step?.value.node)?.range?.[0]);
	}
	/** Where an item of a list, such as a container, is named; undefined where it is not there. */
	function itemPlace(path) {
		const { steps, isThere } = stepsTo(path.slice(0, 3));
		const [list, item] = steps.slice(-2);
		const isItem = typeof path[2] === "number";
		if (!isThere || !isItem || item === void 0) return void 0;
		const name = fieldOf$2(item.value, "name");
		const annotations = stepsTo(["metadata", "annotations"]);
		const entry = (path[4] === "appArmorProfile" && annotations.isThere ? annotationOf$2(annotations.steps.at(-1)?.value, name) : void 0) ?? name ?? item.entry;
		if (entry !== void 0) return keyOf(entry);
		return list?.value.kind === "list" ? at(dashOf$1(list.value.node, Number(item.name), document.text)) : void 0;
	}
	return (path) => {
		const { steps, isThere } = stepsTo(path);
		const port = path.at(-1) === "hostPort" ? stepsTo(path.slice(0, -1)) : void 0;
		const origin = port?.isThere ? originOfHostPort(port.steps.at(-1)?.value) : void 0;
		if (origin !== void 0) return keyOf(origin);
		if (isThere) return placeOf(steps);
		const item = itemPlace(path);
		if (item !== void 0) return item;
		const containers = path[0] === "spec" ? stepsTo(["spec", "containers"]) : void 0;
		const entry = containers?.isThere ? containers.steps.at(-1)?.entry : void 0;
		return entry === void 0 ? placeOf(steps) : keyOf(entry);
	};
}
/** A hostPort that is absent, or says nothing, comes from the containerPort beside it. */
function originOfHostPort(port) {
	const written = fieldOf$2(port, "hostPort")?.value;
	const value = written?.kind === "scalar" ? written.value : null;
	return value !== null && !(typeof value === "object" && Number(value.digits) === 0) ? void 0 : fieldOf$2(port, "containerPort");
}
const NOTHING$3 = /(?:\s+|(?<=\s)#.*)*/y;
/** Where the dash of an item stands; within flow, where the item itself does. */
function dashOf$1(list, index, text) {
	const item = list.items[index];
	if (list.flow || index === 0) return list.flow ? item?.range?.[0] : list.range?.[0];
	const before = list.items[index - 1];
	NOTHING$3.lastIndex = before?.range?.[1] ?? 0;
	NOTHING$3.test(text);
	return NOTHING$3.lastIndex;
}
/** In a Pod the profile may come from an annotation, by the container's name. */
function annotationOf$2(annotations, name) {
	const text = name?.value.kind === "scalar" && typeof name.value.value === "string" ? name.value.value : "";
	return fieldOf$2(annotations, APP_ARMOR_ANNOTATION + text);
}
// src/manifest/types.generated.ts
/** The type that each kind decodes into, by apiVersion and kind. */
const ROOTS = {
	"apps/v1/DaemonSet": "DaemonSet",
	"apps/v1/Deployment": "Deployment",
	"apps/v1/ReplicaSet": "ReplicaSet",
	"apps/v1/StatefulSet": "StatefulSet",
	"batch/v1/CronJob": "CronJob",
	"batch/v1/Job": "Job",
	"v1/Namespace": "Namespace",
	"v1/Pod": "Pod",
	"v1/PodTemplate": "PodTemplate",
	"v1/ReplicationController": "ReplicationController"
};
/**
* The fields of each type: `bool`, `string`, `int32`, `int64`, `Time`, `Quantity`, `IntOrString`, `any`, the name of
* another type, or one of these behind `[]` (a list) or `map:` (a mapping with free keys).
*/
const TYPES = {
	"AWSElasticBlockStoreVolumeSource": {
		"fsType": "string",
		"partition": "int32",
		"readOnly": "bool",
		"volumeID": "string"
	},
	"Affinity": {
		"nodeAffinity": "NodeAffinity",
		"podAffinity": "PodAffinity",
		"podAntiAffinity": "PodAntiAffinity"
	},
	"AppArmorProfile": {
		"localhostProfile": "string",
		"type": "string"
	},
	"AzureDiskVolumeSource": {
		"cachingMode": "string",
		"diskName": "string",
		"diskURI": "string",
		"fsType": "string",
		"kind": "string",
		"readOnly": "bool"
	},
	"AzureFileVolumeSource": {
		"readOnly": "bool",
		"secretName": "string",
		"shareName": "string"
	},
	"CSIVolumeSource": {
		"driver": "string",
		"fsType": "string",
		"nodePublishSecretRef": "LocalObjectReference",
		"readOnly": "bool",
		"volumeAttributes": "map:string"
	},
	"Capabilities": {
		"add": "[]string",
		"drop": "[]string"
	},
	"CephFSVolumeSource": {
		"monitors": "[]string",
		"path": "string",
		"readOnly": "bool",
		"secretFile": "string",
		"secretRef": "LocalObjectReference",
		"user": "string"
	},
	"CinderVolumeSource": {
		"fsType": "string",
		"readOnly": "bool",
		"secretRef": "LocalObjectReference",
		"volumeID": "string"
	},
	"ClusterTrustBundleProjection": {
		"labelSelector": "LabelSelector",
		"name": "string",
		"optional": "bool",
		"path": "string",
		"signerName": "string",
		"user": "int64"
	},
	"ConfigMapEnvSource": {
		"name": "string",
		"optional": "bool"
	},
	"ConfigMapKeySelector": {
		"key": "string",
		"name": "string",
		"optional": "bool"
	},
	"ConfigMapProjection": {
		"items": "[]KeyToPath",
		"name": "string",
		"optional": "bool"
	},
	"ConfigMapVolumeSource": {
		"defaultMode": "int32",
		"defaultUser": "int64",
		"items": "[]KeyToPath",
		"name": "string",
		"optional": "bool"
	},
	"Container": {
		"args": "[]string",
		"command": "[]string",
		"env": "[]EnvVar",
		"envFrom": "[]EnvFromSource",
		"image": "string",
		"imagePullPolicy": "string",
		"lifecycle": "Lifecycle",
		"livenessProbe": "Probe",
		"name": "string",
		"ports": "[]ContainerPort",
		"readinessProbe": "Probe",
		"resizePolicy": "[]ContainerResizePolicy",
		"resources": "ResourceRequirements",
		"restartPolicy": "string",
		"restartPolicyRules": "[]ContainerRestartRule",
		"securityContext": "SecurityContext",
		"startupProbe": "Probe",
		"stdin": "bool",
		"stdinOnce": "bool",
		"terminationMessagePath": "string",
		"terminationMessagePolicy": "string",
		"tty": "bool",
		"volumeDevices": "[]VolumeDevice",
		"volumeMounts": "[]VolumeMount",
		"workingDir": "string"
	},
	"ContainerExtendedResourceRequest": {
		"containerName": "string",
		"requestName": "string",
		"resourceName": "string"
	},
	"ContainerPort": {
		"containerPort": "int32",
		"hostIP": "string",
		"hostPort": "int32",
		"name": "string",
		"protocol": "string"
	},
	"ContainerResizePolicy": {
		"resourceName": "string",
		"restartPolicy": "string"
	},
	"ContainerRestartRule": {
		"action": "string",
		"exitCodes": "ContainerRestartRuleOnExitCodes"
	},
	"ContainerRestartRuleOnExitCodes": {
		"operator": "string",
		"values": "[]int32"
	},
	"ContainerState": {
		"running": "ContainerStateRunning",
		"terminated": "ContainerStateTerminated",
		"waiting": "ContainerStateWaiting"
	},
	"ContainerStateRunning": { "startedAt": "Time" },
	"ContainerStateTerminated": {
		"containerID": "string",
		"exitCode": "int32",
		"finishedAt": "Time",
		"message": "string",
		"reason": "string",
		"signal": "int32",
		"startedAt": "Time"
	},
	"ContainerStateWaiting": {
		"message": "string",
		"reason": "string"
	},
	"ContainerStatus": {
		"allocatedResources": "map:Quantity",
		"allocatedResourcesStatus": "[]ResourceStatus",
		"containerID": "string",
		"image": "string",
		"imageID": "string",
		"lastState": "ContainerState",
		"name": "string",
		"ready": "bool",
		"resources": "ResourceRequirements",
		"restartCount": "int32",
		"started": "bool",
		"state": "ContainerState",
		"stopSignal": "string",
		"user": "ContainerUser",
		"volumeMounts": "[]VolumeMountStatus"
	},
	"ContainerUser": { "linux": "LinuxContainerUser" },
	"CronJob": {
		"apiVersion": "string",
		"kind": "string",
		"metadata": "ObjectMeta",
		"spec": "CronJobSpec",
		"status": "CronJobStatus"
	},
	"CronJobSpec": {
		"concurrencyPolicy": "string",
		"failedJobsHistoryLimit": "int32",
		"jobTemplate": "JobTemplateSpec",
		"schedule": "string",
		"startingDeadlineSeconds": "int64",
		"successfulJobsHistoryLimit": "int32",
		"suspend": "bool",
		"timeZone": "string"
	},
	"CronJobStatus": {
		"active": "[]ObjectReference",
		"lastScheduleTime": "Time",
		"lastSuccessfulTime": "Time"
	},
	"DaemonSet": {
		"apiVersion": "string",
		"kind": "string",
		"metadata": "ObjectMeta",
		"spec": "DaemonSetSpec",
		"status": "DaemonSetStatus"
	},
	"DaemonSetCondition": {
		"lastTransitionTime": "Time",
		"message": "string",
		"reason": "string",
		"status": "string",
		"type": "string"
	},
	"DaemonSetSpec": {
		"minReadySeconds": "int32",
		"revisionHistoryLimit": "int32",
		"selector": "LabelSelector",
		"template": "PodTemplateSpec",
		"updateStrategy": "DaemonSetUpdateStrategy"
	},
	"DaemonSetStatus": {
		"collisionCount": "int32",
		"conditions": "[]DaemonSetCondition",
		"currentNumberScheduled": "int32",
		"desiredNumberScheduled": "int32",
		"numberAvailable": "int32",
		"numberMisscheduled": "int32",
		"numberReady": "int32",
		"numberUnavailable": "int32",
		"observedGeneration": "int64",
		"updatedNumberScheduled": "int32"
	},
	"DaemonSetUpdateStrategy": {
		"rollingUpdate": "RollingUpdateDaemonSet",
		"type": "string"
	},
	"Deployment": {
		"apiVersion": "string",
		"kind": "string",
		"metadata": "ObjectMeta",
		"spec": "DeploymentSpec",
		"status": "DeploymentStatus"
	},
	"DeploymentCondition": {
		"lastTransitionTime": "Time",
		"lastUpdateTime": "Time",
		"message": "string",
		"reason": "string",
		"status": "string",
		"type": "string"
	},
	"DeploymentSpec": {
		"minReadySeconds": "int32",
		"paused": "bool",
		"progressDeadlineSeconds": "int32",
		"replicas": "int32",
		"revisionHistoryLimit": "int32",
		"selector": "LabelSelector",
		"strategy": "DeploymentStrategy",
		"template": "PodTemplateSpec"
	},
	"DeploymentStatus": {
		"availableReplicas": "int32",
		"collisionCount": "int32",
		"conditions": "[]DeploymentCondition",
		"observedGeneration": "int64",
		"readyReplicas": "int32",
		"replicas": "int32",
		"terminatingReplicas": "int32",
		"unavailableReplicas": "int32",
		"updatedReplicas": "int32"
	},
	"DeploymentStrategy": {
		"rollingUpdate": "RollingUpdateDeployment",
		"type": "string"
	},
	"DownwardAPIProjection": { "items": "[]DownwardAPIVolumeFile" },
	"DownwardAPIVolumeFile": {
		"fieldRef": "ObjectFieldSelector",
		"mode": "int32",
		"path": "string",
		"resourceFieldRef": "ResourceFieldSelector",
		"user": "int64"
	},
	"DownwardAPIVolumeSource": {
		"defaultMode": "int32",
		"defaultUser": "int64",
		"items": "[]DownwardAPIVolumeFile"
	},
	"EmptyDirVolumeSource": {
		"medium": "string",
		"mode": "int32",
		"sizeLimit": "Quantity"
	},
	"EnvFromSource": {
		"configMapRef": "ConfigMapEnvSource",
		"prefix": "string",
		"secretRef": "SecretEnvSource"
	},
	"EnvVar": {
		"name": "string",
		"value": "string",
		"valueFrom": "EnvVarSource"
	},
	"EnvVarSource": {
		"configMapKeyRef": "ConfigMapKeySelector",
		"fieldRef": "ObjectFieldSelector",
		"fileKeyRef": "FileKeySelector",
		"resourceFieldRef": "ResourceFieldSelector",
		"secretKeyRef": "SecretKeySelector"
	},
	"EphemeralContainer": {
		"args": "[]string",
		"command": "[]string",
		"env": "[]EnvVar",
		"envFrom": "[]EnvFromSource",
		"image": "string",
		"imagePullPolicy": "string",
		"lifecycle": "Lifecycle",
		"livenessProbe": "Probe",
		"name": "string",
		"ports": "[]ContainerPort",
		"readinessProbe": "Probe",
		"resizePolicy": "[]ContainerResizePolicy",
		"resources": "ResourceRequirements",
		"restartPolicy": "string",
		"restartPolicyRules": "[]ContainerRestartRule",
		"securityContext": "SecurityContext",
		"startupProbe": "Probe",
		"stdin": "bool",
		"stdinOnce": "bool",
		"targetContainerName": "string",
		"terminationMessagePath": "string",
		"terminationMessagePolicy": "string",
		"tty": "bool",
		"volumeDevices": "[]VolumeDevice",
		"volumeMounts": "[]VolumeMount",
		"workingDir": "string"
	},
	"EphemeralVolumeSource": { "volumeClaimTemplate": "PersistentVolumeClaimTemplate" },
	"EvictionResponder": {
		"name": "string",
		"priority": "int32"
	},
	"ExecAction": { "command": "[]string" },
	"FCVolumeSource": {
		"fsType": "string",
		"lun": "int32",
		"readOnly": "bool",
		"targetWWNs": "[]string",
		"wwids": "[]string"
	},
	"FileKeySelector": {
		"key": "string",
		"optional": "bool",
		"path": "string",
		"volumeName": "string"
	},
	"FlexVolumeSource": {
		"driver": "string",
		"fsType": "string",
		"options": "map:string",
		"readOnly": "bool",
		"secretRef": "LocalObjectReference"
	},
	"FlockerVolumeSource": {
		"datasetName": "string",
		"datasetUUID": "string"
	},
	"GCEPersistentDiskVolumeSource": {
		"fsType": "string",
		"partition": "int32",
		"pdName": "string",
		"readOnly": "bool"
	},
	"GRPCAction": {
		"mode": "string",
		"port": "int32",
		"service": "string"
	},
	"GitRepoVolumeSource": {
		"directory": "string",
		"repository": "string",
		"revision": "string"
	},
	"GlusterfsVolumeSource": {
		"endpoints": "string",
		"path": "string",
		"readOnly": "bool"
	},
	"HTTPGetAction": {
		"host": "string",
		"httpHeaders": "[]HTTPHeader",
		"path": "string",
		"port": "IntOrString",
		"protocol": "string",
		"scheme": "string"
	},
	"HTTPHeader": {
		"name": "string",
		"value": "string"
	},
	"HostAlias": {
		"hostnames": "[]string",
		"ip": "string"
	},
	"HostIP": { "ip": "string" },
	"HostPathVolumeSource": {
		"path": "string",
		"type": "string"
	},
	"ISCSIVolumeSource": {
		"chapAuthDiscovery": "bool",
		"chapAuthSession": "bool",
		"fsType": "string",
		"initiatorName": "string",
		"iqn": "string",
		"iscsiInterface": "string",
		"lun": "int32",
		"portals": "[]string",
		"readOnly": "bool",
		"secretRef": "LocalObjectReference",
		"targetPortal": "string"
	},
	"ImageVolumeSource": {
		"pullPolicy": "string",
		"reference": "string"
	},
	"ImageVolumeStatus": { "imageRef": "string" },
	"Job": {
		"apiVersion": "string",
		"kind": "string",
		"metadata": "ObjectMeta",
		"spec": "JobSpec",
		"status": "JobStatus"
	},
	"JobCondition": {
		"lastProbeTime": "Time",
		"lastTransitionTime": "Time",
		"message": "string",
		"reason": "string",
		"status": "string",
		"type": "string"
	},
	"JobSchedulingConfiguration": {
		"disruptionMode": "WorkloadPodGroupDisruptionMode",
		"resourceClaims": "[]WorkloadPodGroupResourceClaim",
		"schedulingConstraints": "WorkloadPodGroupSchedulingConstraints",
		"schedulingPolicy": "WorkloadPodGroupSchedulingPolicy"
	},
	"JobSpec": {
		"activeDeadlineSeconds": "int64",
		"backoffLimit": "int32",
		"backoffLimitPerIndex": "int32",
		"completionMode": "string",
		"completions": "int32",
		"managedBy": "string",
		"manualSelector": "bool",
		"maxFailedIndexes": "int32",
		"parallelism": "int32",
		"podFailurePolicy": "PodFailurePolicy",
		"podReplacementPolicy": "string",
		"scheduling": "JobSchedulingConfiguration",
		"selector": "LabelSelector",
		"successPolicy": "SuccessPolicy",
		"suspend": "bool",
		"template": "PodTemplateSpec",
		"ttlSecondsAfterFinished": "int32"
	},
	"JobStatus": {
		"active": "int32",
		"completedIndexes": "string",
		"completionTime": "Time",
		"conditions": "[]JobCondition",
		"failed": "int32",
		"failedIndexes": "string",
		"ready": "int32",
		"startTime": "Time",
		"succeeded": "int32",
		"terminating": "int32",
		"uncountedTerminatedPods": "UncountedTerminatedPods"
	},
	"JobTemplateSpec": {
		"metadata": "ObjectMeta",
		"spec": "JobSpec"
	},
	"KeyToPath": {
		"key": "string",
		"mode": "int32",
		"path": "string",
		"user": "int64"
	},
	"LabelSelector": {
		"matchExpressions": "[]LabelSelectorRequirement",
		"matchLabels": "map:string"
	},
	"LabelSelectorRequirement": {
		"key": "string",
		"operator": "string",
		"values": "[]string"
	},
	"Lifecycle": {
		"postStart": "LifecycleHandler",
		"preStop": "LifecycleHandler",
		"stopSignal": "string"
	},
	"LifecycleHandler": {
		"exec": "ExecAction",
		"httpGet": "HTTPGetAction",
		"sleep": "SleepAction",
		"tcpSocket": "TCPSocketAction"
	},
	"LinuxContainerUser": {
		"gid": "int64",
		"supplementalGroups": "[]int64",
		"uid": "int64"
	},
	"LocalObjectReference": { "name": "string" },
	"ManagedFieldsEntry": {
		"apiVersion": "string",
		"fieldsType": "string",
		"fieldsV1": "any",
		"manager": "string",
		"operation": "string",
		"subresource": "string",
		"time": "Time"
	},
	"ModifyVolumeStatus": {
		"status": "string",
		"targetVolumeAttributesClassName": "string"
	},
	"NFSVolumeSource": {
		"path": "string",
		"readOnly": "bool",
		"server": "string"
	},
	"Namespace": {
		"apiVersion": "string",
		"kind": "string",
		"metadata": "ObjectMeta",
		"spec": "NamespaceSpec",
		"status": "NamespaceStatus"
	},
	"NamespaceCondition": {
		"lastTransitionTime": "Time",
		"message": "string",
		"reason": "string",
		"status": "string",
		"type": "string"
	},
	"NamespaceSpec": { "finalizers": "[]string" },
	"NamespaceStatus": {
		"conditions": "[]NamespaceCondition",
		"phase": "string"
	},
	"NodeAffinity": {
		"preferredDuringSchedulingIgnoredDuringExecution": "[]PreferredSchedulingTerm",
		"requiredDuringSchedulingIgnoredDuringExecution": "NodeSelector"
	},
	"NodeAllocatableMappedResources": {
		"name": "string",
		"quantity": "Quantity"
	},
	"NodeAllocatableOverheadResources": {
		"name": "string",
		"perContainer": "Quantity",
		"perPod": "Quantity"
	},
	"NodeAllocatableResourceClaimStatus": {
		"containers": "[]string",
		"mapping": "[]NodeAllocatableMappedResources",
		"overhead": "[]NodeAllocatableOverheadResources",
		"resourceClaimName": "string"
	},
	"NodeSelector": { "nodeSelectorTerms": "[]NodeSelectorTerm" },
	"NodeSelectorRequirement": {
		"key": "string",
		"operator": "string",
		"values": "[]string"
	},
	"NodeSelectorTerm": {
		"matchExpressions": "[]NodeSelectorRequirement",
		"matchFields": "[]NodeSelectorRequirement"
	},
	"ObjectFieldSelector": {
		"apiVersion": "string",
		"fieldPath": "string"
	},
	"ObjectMeta": {
		"annotations": "map:string",
		"creationTimestamp": "Time",
		"deletionGracePeriodSeconds": "int64",
		"deletionTimestamp": "Time",
		"finalizers": "[]string",
		"generateName": "string",
		"generation": "int64",
		"labels": "map:string",
		"managedFields": "[]ManagedFieldsEntry",
		"name": "string",
		"namespace": "string",
		"ownerReferences": "[]OwnerReference",
		"resourceVersion": "string",
		"selfLink": "string",
		"uid": "string"
	},
	"ObjectReference": {
		"apiVersion": "string",
		"fieldPath": "string",
		"kind": "string",
		"name": "string",
		"namespace": "string",
		"resourceVersion": "string",
		"uid": "string"
	},
	"OwnerReference": {
		"apiVersion": "string",
		"blockOwnerDeletion": "bool",
		"controller": "bool",
		"kind": "string",
		"name": "string",
		"uid": "string"
	},
	"PersistentVolumeClaim": {
		"apiVersion": "string",
		"kind": "string",
		"metadata": "ObjectMeta",
		"spec": "PersistentVolumeClaimSpec",
		"status": "PersistentVolumeClaimStatus"
	},
	"PersistentVolumeClaimCondition": {
		"lastProbeTime": "Time",
		"lastTransitionTime": "Time",
		"message": "string",
		"reason": "string",
		"status": "string",
		"type": "string"
	},
	"PersistentVolumeClaimSpec": {
		"accessModes": "[]string",
		"dataSource": "TypedLocalObjectReference",
		"dataSourceRef": "TypedObjectReference",
		"resources": "VolumeResourceRequirements",
		"selector": "LabelSelector",
		"storageClassName": "string",
		"volumeAttributesClassName": "string",
		"volumeMode": "string",
		"volumeName": "string"
	},
	"PersistentVolumeClaimStatus": {
		"accessModes": "[]string",
		"allocatedResourceStatuses": "map:string",
		"allocatedResources": "map:Quantity",
		"capacity": "map:Quantity",
		"conditions": "[]PersistentVolumeClaimCondition",
		"currentVolumeAttributesClassName": "string",
		"healthStatus": "VolumeHealthStatus",
		"modifyVolumeStatus": "ModifyVolumeStatus",
		"phase": "string"
	},
	"PersistentVolumeClaimTemplate": {
		"metadata": "ObjectMeta",
		"spec": "PersistentVolumeClaimSpec"
	},
	"PersistentVolumeClaimVolumeSource": {
		"claimName": "string",
		"readOnly": "bool"
	},
	"PhotonPersistentDiskVolumeSource": {
		"fsType": "string",
		"pdID": "string"
	},
	"Pod": {
		"apiVersion": "string",
		"kind": "string",
		"metadata": "ObjectMeta",
		"spec": "PodSpec",
		"status": "PodStatus"
	},
	"PodAffinity": {
		"preferredDuringSchedulingIgnoredDuringExecution": "[]WeightedPodAffinityTerm",
		"requiredDuringSchedulingIgnoredDuringExecution": "[]PodAffinityTerm"
	},
	"PodAffinityTerm": {
		"labelSelector": "LabelSelector",
		"matchLabelKeys": "[]string",
		"mismatchLabelKeys": "[]string",
		"namespaceSelector": "LabelSelector",
		"namespaces": "[]string",
		"topologyKey": "string"
	},
	"PodAntiAffinity": {
		"preferredDuringSchedulingIgnoredDuringExecution": "[]WeightedPodAffinityTerm",
		"requiredDuringSchedulingIgnoredDuringExecution": "[]PodAffinityTerm"
	},
	"PodCertificateProjection": {
		"certificateChainPath": "string",
		"credentialBundlePath": "string",
		"keyPath": "string",
		"keyType": "string",
		"maxExpirationSeconds": "int32",
		"signerName": "string",
		"user": "int64",
		"userAnnotations": "map:string"
	},
	"PodCondition": {
		"lastProbeTime": "Time",
		"lastTransitionTime": "Time",
		"message": "string",
		"observedGeneration": "int64",
		"reason": "string",
		"status": "string",
		"type": "string"
	},
	"PodDNSConfig": {
		"nameservers": "[]string",
		"options": "[]PodDNSConfigOption",
		"searches": "[]string"
	},
	"PodDNSConfigOption": {
		"name": "string",
		"value": "string"
	},
	"PodExtendedResourceClaimStatus": {
		"requestMappings": "[]ContainerExtendedResourceRequest",
		"resourceClaimName": "string"
	},
	"PodFailurePolicy": { "rules": "[]PodFailurePolicyRule" },
	"PodFailurePolicyOnExitCodesRequirement": {
		"containerName": "string",
		"operator": "string",
		"values": "[]int32"
	},
	"PodFailurePolicyOnPodConditionsPattern": {
		"status": "string",
		"type": "string"
	},
	"PodFailurePolicyRule": {
		"action": "string",
		"onExitCodes": "PodFailurePolicyOnExitCodesRequirement",
		"onPodConditions": "[]PodFailurePolicyOnPodConditionsPattern"
	},
	"PodIP": { "ip": "string" },
	"PodOS": { "name": "string" },
	"PodReadinessGate": { "conditionType": "string" },
	"PodResourceClaim": {
		"name": "string",
		"resourceClaimName": "string",
		"resourceClaimTemplateName": "string"
	},
	"PodResourceClaimStatus": {
		"name": "string",
		"resourceClaimName": "string"
	},
	"PodSchedulingGate": { "name": "string" },
	"PodSchedulingGroup": { "podGroupName": "string" },
	"PodSecurityContext": {
		"appArmorProfile": "AppArmorProfile",
		"fsGroup": "int64",
		"fsGroupChangePolicy": "string",
		"runAsGroup": "int64",
		"runAsNonRoot": "bool",
		"runAsUser": "int64",
		"seLinuxChangePolicy": "string",
		"seLinuxOptions": "SELinuxOptions",
		"seccompProfile": "SeccompProfile",
		"supplementalGroups": "[]int64",
		"supplementalGroupsPolicy": "string",
		"sysctls": "[]Sysctl",
		"windowsOptions": "WindowsSecurityContextOptions"
	},
	"PodSpec": {
		"activeDeadlineSeconds": "int64",
		"affinity": "Affinity",
		"automountServiceAccountToken": "bool",
		"containers": "[]Container",
		"dnsConfig": "PodDNSConfig",
		"dnsPolicy": "string",
		"enableServiceLinks": "bool",
		"ephemeralContainers": "[]EphemeralContainer",
		"evictionResponders": "[]EvictionResponder",
		"hostAliases": "[]HostAlias",
		"hostIPC": "bool",
		"hostNetwork": "bool",
		"hostPID": "bool",
		"hostUsers": "bool",
		"hostname": "string",
		"hostnameOverride": "string",
		"imagePullSecrets": "[]LocalObjectReference",
		"initContainers": "[]Container",
		"nodeName": "string",
		"nodeSelector": "map:string",
		"os": "PodOS",
		"overhead": "map:Quantity",
		"preemptionPolicy": "string",
		"priority": "int32",
		"priorityClassName": "string",
		"readinessGates": "[]PodReadinessGate",
		"resourceClaims": "[]PodResourceClaim",
		"resources": "ResourceRequirements",
		"restartPolicy": "string",
		"runtimeClassName": "string",
		"schedulerName": "string",
		"schedulingGates": "[]PodSchedulingGate",
		"schedulingGroup": "PodSchedulingGroup",
		"securityContext": "PodSecurityContext",
		"serviceAccount": "string",
		"serviceAccountName": "string",
		"setHostnameAsFQDN": "bool",
		"shareProcessNamespace": "bool",
		"subdomain": "string",
		"terminationGracePeriodSeconds": "int64",
		"tolerations": "[]Toleration",
		"topologySpreadConstraints": "[]TopologySpreadConstraint",
		"volumes": "[]Volume"
	},
	"PodStatus": {
		"allocatedResources": "map:Quantity",
		"conditions": "[]PodCondition",
		"containerStatuses": "[]ContainerStatus",
		"ephemeralContainerStatuses": "[]ContainerStatus",
		"extendedResourceClaimStatus": "PodExtendedResourceClaimStatus",
		"hostIP": "string",
		"hostIPs": "[]HostIP",
		"initContainerStatuses": "[]ContainerStatus",
		"message": "string",
		"nodeAllocatableResourceClaimStatuses": "[]NodeAllocatableResourceClaimStatus",
		"nominatedNodeName": "string",
		"observedGeneration": "int64",
		"phase": "string",
		"podIP": "string",
		"podIPs": "[]PodIP",
		"qosClass": "string",
		"reason": "string",
		"resize": "string",
		"resourceClaimStatuses": "[]PodResourceClaimStatus",
		"resources": "ResourceRequirements",
		"startTime": "Time",
		"volumeHealth": "[]PodVolumeHealth"
	},
	"PodTemplate": {
		"apiVersion": "string",
		"kind": "string",
		"metadata": "ObjectMeta",
		"template": "PodTemplateSpec"
	},
	"PodTemplateSpec": {
		"metadata": "ObjectMeta",
		"spec": "PodSpec"
	},
	"PodVolumeHealth": {
		"healthConditions": "[]VolumeHealthCondition",
		"lastTransitionTime": "Time",
		"name": "string"
	},
	"PortworxVolumeSource": {
		"fsType": "string",
		"readOnly": "bool",
		"volumeID": "string"
	},
	"PreferredSchedulingTerm": {
		"preference": "NodeSelectorTerm",
		"weight": "int32"
	},
	"Probe": {
		"exec": "ExecAction",
		"failureThreshold": "int32",
		"grpc": "GRPCAction",
		"httpGet": "HTTPGetAction",
		"initialDelaySeconds": "int32",
		"periodSeconds": "int32",
		"successThreshold": "int32",
		"tcpSocket": "TCPSocketAction",
		"terminationGracePeriodSeconds": "int64",
		"timeoutSeconds": "int32"
	},
	"ProjectedVolumeSource": {
		"defaultMode": "int32",
		"defaultUser": "int64",
		"sources": "[]VolumeProjection"
	},
	"QuobyteVolumeSource": {
		"group": "string",
		"readOnly": "bool",
		"registry": "string",
		"tenant": "string",
		"user": "string",
		"volume": "string"
	},
	"RBDVolumeSource": {
		"fsType": "string",
		"image": "string",
		"keyring": "string",
		"monitors": "[]string",
		"pool": "string",
		"readOnly": "bool",
		"secretRef": "LocalObjectReference",
		"user": "string"
	},
	"ReplicaSet": {
		"apiVersion": "string",
		"kind": "string",
		"metadata": "ObjectMeta",
		"spec": "ReplicaSetSpec",
		"status": "ReplicaSetStatus"
	},
	"ReplicaSetCondition": {
		"lastTransitionTime": "Time",
		"message": "string",
		"reason": "string",
		"status": "string",
		"type": "string"
	},
	"ReplicaSetSpec": {
		"minReadySeconds": "int32",
		"replicas": "int32",
		"selector": "LabelSelector",
		"template": "PodTemplateSpec"
	},
	"ReplicaSetStatus": {
		"availableReplicas": "int32",
		"conditions": "[]ReplicaSetCondition",
		"fullyLabeledReplicas": "int32",
		"observedGeneration": "int64",
		"readyReplicas": "int32",
		"replicas": "int32",
		"terminatingReplicas": "int32"
	},
	"ReplicationController": {
		"apiVersion": "string",
		"kind": "string",
		"metadata": "ObjectMeta",
		"spec": "ReplicationControllerSpec",
		"status": "ReplicationControllerStatus"
	},
	"ReplicationControllerCondition": {
		"lastTransitionTime": "Time",
		"message": "string",
		"reason": "string",
		"status": "string",
		"type": "string"
	},
	"ReplicationControllerSpec": {
		"minReadySeconds": "int32",
		"replicas": "int32",
		"selector": "map:string",
		"template": "PodTemplateSpec"
	},
	"ReplicationControllerStatus": {
		"availableReplicas": "int32",
		"conditions": "[]ReplicationControllerCondition",
		"fullyLabeledReplicas": "int32",
		"observedGeneration": "int64",
		"readyReplicas": "int32",
		"replicas": "int32"
	},
	"ResourceClaim": {
		"name": "string",
		"request": "string"
	},
	"ResourceFieldSelector": {
		"containerName": "string",
		"divisor": "Quantity",
		"resource": "string"
	},
	"ResourceHealth": {
		"health": "string",
		"message": "string",
		"resourceID": "string"
	},
	"ResourceRequirements": {
		"claims": "[]ResourceClaim",
		"limits": "map:Quantity",
		"requests": "map:Quantity"
	},
	"ResourceStatus": {
		"name": "string",
		"resources": "[]ResourceHealth"
	},
	"RollingUpdateDaemonSet": {
		"maxSurge": "IntOrString",
		"maxUnavailable": "IntOrString"
	},
	"RollingUpdateDeployment": {
		"maxSurge": "IntOrString",
		"maxUnavailable": "IntOrString"
	},
	"RollingUpdateStatefulSetStrategy": {
		"maxUnavailable": "IntOrString",
		"partition": "int32"
	},
	"SELinuxOptions": {
		"level": "string",
		"role": "string",
		"type": "string",
		"user": "string"
	},
	"ScaleIOVolumeSource": {
		"fsType": "string",
		"gateway": "string",
		"protectionDomain": "string",
		"readOnly": "bool",
		"secretRef": "LocalObjectReference",
		"sslEnabled": "bool",
		"storageMode": "string",
		"storagePool": "string",
		"system": "string",
		"volumeName": "string"
	},
	"SeccompProfile": {
		"localhostProfile": "string",
		"type": "string"
	},
	"SecretEnvSource": {
		"name": "string",
		"optional": "bool"
	},
	"SecretKeySelector": {
		"key": "string",
		"name": "string",
		"optional": "bool"
	},
	"SecretProjection": {
		"items": "[]KeyToPath",
		"name": "string",
		"optional": "bool"
	},
	"SecretVolumeSource": {
		"defaultMode": "int32",
		"defaultUser": "int64",
		"items": "[]KeyToPath",
		"optional": "bool",
		"secretName": "string"
	},
	"SecurityContext": {
		"allowPrivilegeEscalation": "bool",
		"appArmorProfile": "AppArmorProfile",
		"capabilities": "Capabilities",
		"privileged": "bool",
		"procMount": "string",
		"readOnlyRootFilesystem": "bool",
		"runAsGroup": "int64",
		"runAsNonRoot": "bool",
		"runAsUser": "int64",
		"seLinuxOptions": "SELinuxOptions",
		"seccompProfile": "SeccompProfile",
		"windowsOptions": "WindowsSecurityContextOptions"
	},
	"ServiceAccountTokenProjection": {
		"audience": "string",
		"expirationSeconds": "int64",
		"path": "string",
		"user": "int64"
	},
	"SleepAction": { "seconds": "int64" },
	"StatefulSet": {
		"apiVersion": "string",
		"kind": "string",
		"metadata": "ObjectMeta",
		"spec": "StatefulSetSpec",
		"status": "StatefulSetStatus"
	},
	"StatefulSetCondition": {
		"lastTransitionTime": "Time",
		"message": "string",
		"reason": "string",
		"status": "string",
		"type": "string"
	},
	"StatefulSetOrdinals": { "start": "int32" },
	"StatefulSetPersistentVolumeClaimRetentionPolicy": {
		"whenDeleted": "string",
		"whenScaled": "string"
	},
	"StatefulSetSpec": {
		"minReadySeconds": "int32",
		"ordinals": "StatefulSetOrdinals",
		"persistentVolumeClaimRetentionPolicy": "StatefulSetPersistentVolumeClaimRetentionPolicy",
		"podManagementPolicy": "string",
		"replicas": "int32",
		"revisionHistoryLimit": "int32",
		"selector": "LabelSelector",
		"serviceName": "string",
		"template": "PodTemplateSpec",
		"updateStrategy": "StatefulSetUpdateStrategy",
		"volumeClaimTemplates": "[]PersistentVolumeClaim"
	},
	"StatefulSetStatus": {
		"availableReplicas": "int32",
		"collisionCount": "int32",
		"conditions": "[]StatefulSetCondition",
		"currentReplicas": "int32",
		"currentRevision": "string",
		"observedGeneration": "int64",
		"readyReplicas": "int32",
		"replicas": "int32",
		"updateRevision": "string",
		"updatedReplicas": "int32"
	},
	"StatefulSetUpdateStrategy": {
		"rollingUpdate": "RollingUpdateStatefulSetStrategy",
		"type": "string"
	},
	"StorageOSVolumeSource": {
		"fsType": "string",
		"readOnly": "bool",
		"secretRef": "LocalObjectReference",
		"volumeName": "string",
		"volumeNamespace": "string"
	},
	"SuccessPolicy": { "rules": "[]SuccessPolicyRule" },
	"SuccessPolicyRule": {
		"succeededCount": "int32",
		"succeededIndexes": "string"
	},
	"Sysctl": {
		"name": "string",
		"value": "string"
	},
	"TCPSocketAction": {
		"host": "string",
		"port": "IntOrString"
	},
	"Toleration": {
		"effect": "string",
		"key": "string",
		"operator": "string",
		"tolerationSeconds": "int64",
		"value": "string"
	},
	"TopologyConstraint": { "key": "string" },
	"TopologySpreadConstraint": {
		"labelSelector": "LabelSelector",
		"matchLabelKeys": "[]string",
		"maxSkew": "int32",
		"minDomains": "int32",
		"nodeAffinityPolicy": "string",
		"nodeTaintsPolicy": "string",
		"topologyKey": "string",
		"whenUnsatisfiable": "string"
	},
	"TypedLocalObjectReference": {
		"apiGroup": "string",
		"kind": "string",
		"name": "string"
	},
	"TypedObjectReference": {
		"apiGroup": "string",
		"kind": "string",
		"name": "string",
		"namespace": "string"
	},
	"UncountedTerminatedPods": {
		"failed": "[]string",
		"succeeded": "[]string"
	},
	"Volume": {
		"awsElasticBlockStore": "AWSElasticBlockStoreVolumeSource",
		"azureDisk": "AzureDiskVolumeSource",
		"azureFile": "AzureFileVolumeSource",
		"cephfs": "CephFSVolumeSource",
		"cinder": "CinderVolumeSource",
		"configMap": "ConfigMapVolumeSource",
		"csi": "CSIVolumeSource",
		"downwardAPI": "DownwardAPIVolumeSource",
		"emptyDir": "EmptyDirVolumeSource",
		"ephemeral": "EphemeralVolumeSource",
		"fc": "FCVolumeSource",
		"flexVolume": "FlexVolumeSource",
		"flocker": "FlockerVolumeSource",
		"gcePersistentDisk": "GCEPersistentDiskVolumeSource",
		"gitRepo": "GitRepoVolumeSource",
		"glusterfs": "GlusterfsVolumeSource",
		"hostPath": "HostPathVolumeSource",
		"image": "ImageVolumeSource",
		"iscsi": "ISCSIVolumeSource",
		"name": "string",
		"nfs": "NFSVolumeSource",
		"persistentVolumeClaim": "PersistentVolumeClaimVolumeSource",
		"photonPersistentDisk": "PhotonPersistentDiskVolumeSource",
		"portworxVolume": "PortworxVolumeSource",
		"projected": "ProjectedVolumeSource",
		"quobyte": "QuobyteVolumeSource",
		"rbd": "RBDVolumeSource",
		"scaleIO": "ScaleIOVolumeSource",
		"secret": "SecretVolumeSource",
		"storageos": "StorageOSVolumeSource",
		"vsphereVolume": "VsphereVirtualDiskVolumeSource"
	},
	"VolumeDevice": {
		"devicePath": "string",
		"name": "string"
	},
	"VolumeHealthCondition": {
		"message": "string",
		"reason": "string",
		"status": "string"
	},
	"VolumeHealthStatus": {
		"healthConditions": "[]VolumeHealthCondition",
		"lastTransitionTime": "Time"
	},
	"VolumeMount": {
		"bindMountOptions": "[]string",
		"mountPath": "string",
		"mountPropagation": "string",
		"name": "string",
		"readOnly": "bool",
		"recursiveReadOnly": "string",
		"subPath": "string",
		"subPathExpr": "string"
	},
	"VolumeMountStatus": {
		"mountPath": "string",
		"name": "string",
		"readOnly": "bool",
		"recursiveReadOnly": "string",
		"volumeStatus": "VolumeStatus"
	},
	"VolumeProjection": {
		"clusterTrustBundle": "ClusterTrustBundleProjection",
		"configMap": "ConfigMapProjection",
		"downwardAPI": "DownwardAPIProjection",
		"podCertificate": "PodCertificateProjection",
		"secret": "SecretProjection",
		"serviceAccountToken": "ServiceAccountTokenProjection"
	},
	"VolumeResourceRequirements": {
		"limits": "map:Quantity",
		"requests": "map:Quantity"
	},
	"VolumeStatus": { "image": "ImageVolumeStatus" },
	"VsphereVirtualDiskVolumeSource": {
		"fsType": "string",
		"storagePolicyID": "string",
		"storagePolicyName": "string",
		"volumePath": "string"
	},
	"WeightedPodAffinityTerm": {
		"podAffinityTerm": "PodAffinityTerm",
		"weight": "int32"
	},
	"WindowsSecurityContextOptions": {
		"gmsaCredentialSpec": "string",
		"gmsaCredentialSpecName": "string",
		"hostProcess": "bool",
		"runAsUserName": "string"
	},
	"WorkloadPodGroupAllDisruptionMode": {},
	"WorkloadPodGroupBasicSchedulingPolicy": {},
	"WorkloadPodGroupDisruptionMode": {
		"all": "WorkloadPodGroupAllDisruptionMode",
		"single": "WorkloadPodGroupSingleDisruptionMode"
	},
	"WorkloadPodGroupGangSchedulingPolicy": { "minCount": "int32" },
	"WorkloadPodGroupResourceClaim": {
		"name": "string",
		"resourceClaimName": "string",
		"resourceClaimTemplateName": "string"
	},
	"WorkloadPodGroupSchedulingConstraints": { "topology": "[]TopologyConstraint" },
	"WorkloadPodGroupSchedulingPolicy": {
		"basic": "WorkloadPodGroupBasicSchedulingPolicy",
		"gang": "WorkloadPodGroupGangSchedulingPolicy"
	},
	"WorkloadPodGroupSingleDisruptionMode": {}
};
// src/manifest/notes.ts
/** Keys that a mapping has more than once: the server takes the last, other tools refuse the file. */
function findDuplicateKeys(root, rootPath) {
	const notes = [];
	const seen = /* @__PURE__ */ new Set();
	function visit(value, path) {
		if (value.kind === "scalar" || seen.has(value)) return;
		seen.add(value);
		if (value.kind === "list") {
			value.items.forEach((item, index) => {
				visit(item, [...path, index]);
			});
			return;
		}
		for (const entry of value.overridden) {
			const message = `found the key ${JSON.stringify(entry.name)} more than once: the last one wins, and Helm, Kustomize and Argo CD refuse the file`;
			notes.push({
				entry,
				path: [...path, entry.name],
				code: "duplicate-key",
				message
			});
		}
		for (const entry of value.entries.values()) visit(entry.value, [...path, entry.name]);
	}
	visit(root, rootPath);
	return notes;
}
const SHARED_CONTEXT = [
	"runAsNonRoot",
	"runAsUser",
	"seccompProfile",
	"appArmorProfile",
	"seLinuxOptions",
	"windowsOptions"
];
/** The policy's fields, by the server's type that has them. */
const POLICY_FIELDS = {
	PodSpec: [
		"hostNetwork",
		"hostPID",
		"hostIPC",
		"hostUsers",
		"securityContext",
		"initContainers",
		"containers",
		"ephemeralContainers",
		"volumes"
	],
	Container: ["securityContext"],
	PodSecurityContext: [...SHARED_CONTEXT, "sysctls"],
	SecurityContext: [
		...SHARED_CONTEXT,
		"allowPrivilegeEscalation",
		"privileged",
		"capabilities",
		"procMount",
		"readOnlyRootFilesystem"
	],
	Capabilities: ["add", "drop"],
	WindowsSecurityContextOptions: ["hostProcess"],
	ContainerPort: ["hostPort"],
	Volume: ["hostPath"]
};
/** Words too common to be suspected anywhere but beside their place. */
const SUSPECT_ONLY_IN = {
	add: ["SecurityContext", "PodSecurityContext"],
	drop: ["SecurityContext", "PodSecurityContext"]
};
/** Fields of the policy that stand in the wrong place or case: people believe in them, and they do nothing. */
function findMisplacedFields(unknown, objectPath, podPath) {
	return unknown.flatMap(({ type, path, entry }) => {
		const owners = Object.keys(POLICY_FIELDS).filter((owner) => spelling(owner, entry.name) !== void 0);
		const [owner] = owners;
		if (owner === void 0) return [];
		const name = spelling(owner, entry.name);
		if (SUSPECT_ONLY_IN[name] !== void 0 && !SUSPECT_ONLY_IN[name].includes(type)) return [];
		const found = `found ${JSON.stringify(entry.name)}, which the server ignores here`;
		const remedy = Object.hasOwn(TYPES[type] ?? {}, name) ? `it is written ${name}` : `${name} belongs in ${owners.map((each) => describeOwner(each, podPath)).join(", or in ")}`;
		return [{
			entry,
			path: [...objectPath, ...path],
			code: "misplaced-field",
			message: `${found}: ${remedy}`
		}];
	});
}
function spelling(owner, name) {
	const lower = name.toLowerCase();
	return POLICY_FIELDS[owner]?.find((field) => field.toLowerCase() === lower);
}
function describeOwner(owner, podPath) {
	const spec = formatPath([...podPath, "spec"]);
	switch (owner) {
		case "PodSpec": return spec;
		case "PodSecurityContext": return `${spec}.securityContext`;
		case "Container": return "a container";
		case "SecurityContext": return "a container's securityContext";
		case "Capabilities": return "a container's securityContext.capabilities";
		case "WindowsSecurityContextOptions": return "securityContext.windowsOptions";
		case "ContainerPort": return "an item of a container's ports";
		default: return `an item of ${spec}.volumes`;
	}
}
// src/manifest/places.ts
/** The places of a file's text; lines are counted once, and only when a place is asked for. */
function placesOf(file, text) {
	let starts;
	return (offset) => {
		starts ??= lineStarts(text);
		let low = 0;
		let high = starts.length - 1;
		while (low < high) {
			const middle = low + high + 1 >> 1;
			if (starts[middle] <= offset) low = middle;
			else high = middle - 1;
		}
		return {
			file,
			line: low + 1,
			column: offset - starts[low] + 1
		};
	};
}
function lineStarts(text) {
	const starts = [0];
	for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
	return starts;
}
/** Why a larger file is not read. */
function sizeMessage(bytes) {
	return `the file has ${(bytes / 1048576).toFixed(1)} MB, and files over 5 MB are not read: split it, or leave it out`;
}
// src/manifest/read-bytes.ts
/** Decodes a file's bytes as UTF-8, the only encoding that is read. A byte order mark stays, so that offsets hold. */
function readBytes(content) {
	if (content.length > 5242880) return {
		reason: "size",
		line: 1,
		message: sizeMessage(content.length)
	};
	if (isUtf16(content)) return {
		reason: "encoding",
		line: 1,
		message: "found UTF-16, expected UTF-8: save the file as UTF-8"
	};
	const nul = content.indexOf(0);
	if (nul !== -1) return {
		reason: "binary",
		line: lineOf(content, nul),
		message: "found a NUL byte, expected text: this is a binary file"
	};
	const text = decode$1(content);
	if (text !== void 0) return { text };
	return {
		reason: "encoding",
		line: firstBadLine(content),
		message: "found bytes that are no UTF-8: save the file as UTF-8"
	};
}
function isUtf16(content) {
	const [first, second] = content;
	if (first === void 0 || second === void 0) return false;
	if (first === 254 && second === 255 || first === 255 && second === 254) return true;
	const zeros = [
		0,
		1,
		2,
		3
	].filter((at) => content[at] === 0);
	return zeros.join() === "0,2" || zeros.join() === "1,3";
}
function decode$1(content) {
	try {
		return new TextDecoder("utf-8", {
			fatal: true,
			ignoreBOM: true
		}).decode(content);
	} catch {
		return;
	}
}
function lineOf(content, end) {
	let line = 1;
	for (let at = content.indexOf(10); at !== -1 && at < end; at = content.indexOf(10, at + 1)) line++;
	return line;
}
/** No byte of a longer character is a newline, so that each line can be tried alone. */
function firstBadLine(content) {
	let line = 1;
	for (let start = 0; start < content.length; line++) {
		const newline = content.indexOf(10, start);
		const end = newline === -1 ? content.length : newline + 1;
		if (decode$1(content.subarray(start, end)) === void 0) return line;
		start = end;
	}
	return line;
}
// src/manifest/quantity.ts
const QUANTITY = /^[+-]?[0-9]*(?:\.[0-9]*)?(?:[numkMGTPE]|[KMGTPE]i|[eE][+-]?[0-9]+)?$/;
/** What is trimmed: of Go's spaces those that JSON does not write as an escape. */
const SPACES = /^[ \u0085\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+|[ \u0085\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+$/g;
/**
* Whether the server reads a text as a quantity: `500m`, `1.5Gi`, `1e3`. Oddly a lone sign or dot passes, as zero.
* https://github.com/kubernetes/apimachinery/blob/master/pkg/api/resource/quantity.go
*/
function isQuantity(text) {
	const trimmed = text.replaceAll(SPACES, "");
	return trimmed !== "" && QUANTITY.test(trimmed);
}
// src/manifest/type-fault.ts
/** Says why a value does not decode: what was found, what is expected, and how to repair it where that is known. */
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
// src/manifest/decode.ts
/**
* Decodes a value into one of the server's types, as its JSON reader does: names of fields are case-sensitive, unknown
* ones ignored, numbers are never texts. `isReencoded` says that the server sees the value's numbers written anew (as
* those of a List's items), so that `1.0` is `1`.
* https://github.com/kubernetes-sigs/json/blob/main/internal/golang/encoding/json/decode.go
*/
function decode(root, rootType, isReencoded = false) {
	const unknown = [];
	let fault;
	function fail(value, type, path, entry) {
		fault ??= {
			path,
			message: describeFault(value, type),
			value,
			...entry && { entry }
		};
	}
	function read(value, type, path, entry) {
		if (type === "any" || isNull$2(value)) return void 0;
		if (type.startsWith("[]")) {
			if (value.kind !== "list") return fail(value, type, path, entry);
			const item = type.slice(2);
			return value.items.map((each, index) => read(each, item, [...path, index]) ?? zeroOf(item));
		}
		if (type.startsWith("map:")) {
			if (value.kind !== "mapping") return fail(value, type, path, entry);
			const item = type.slice(4);
			return Object.fromEntries([...value.entries.values()].map((each) => [each.name, read(each.value, item, [...path, each.name], each) ?? zeroOf(item)]));
		}
		const fields = Object.hasOwn(TYPES, type) ? TYPES[type] : void 0;
		if (fields === void 0) {
			if (value.kind !== "scalar") return fail(value, type, path, entry);
			const scalar = readScalarAs(value, type, isReencoded);
			return scalar === void 0 ? fail(value, type, path, entry) : scalar;
		}
		if (value.kind !== "mapping") return fail(value, type, path, entry);
		return readFields(value, type, fields, path);
	}
	function readFields(value, type, fields, path) {
		const object = {};
		for (const entry of value.entries.values()) {
			const field = Object.hasOwn(fields, entry.name) ? fields[entry.name] : void 0;
			const at = [...path, entry.name];
			if (field === void 0) unknown.push({
				type,
				path: at,
				entry
			});
			else {
				const decoded = read(entry.value, field, at, entry);
				if (decoded !== void 0) object[entry.name] = decoded;
			}
		}
		return object;
	}
	const object = read(root, rootType, []);
	return fault === void 0 ? {
		object,
		unknown
	} : {
		fault,
		unknown
	};
}
function isNull$2(value) {
	return value.kind === "scalar" && value.value === null;
}
/** What an item that is null becomes. */
function zeroOf(type) {
	if (type === "string" || type === "IntOrString" || type === "Quantity" || type === "Time") return "";
	if (type === "bool") return false;
	return type.startsWith("int") ? 0 : {};
}
/** Absent where the scalar does not decode; a Quantity and a Time stay as written. */
function readScalarAs({ value }, type, isReencoded) {
	if (value === null) return void 0;
	const digits = typeof value === "object" ? reencode(value.digits, isReencoded) : void 0;
	switch (type) {
		case "string": return typeof value === "string" ? value : void 0;
		case "bool": return typeof value === "boolean" ? value : void 0;
		case "int32": return readInteger(digits, 32);
		case "int64": return readInteger(digits, 64);
		case "IntOrString": return typeof value === "string" ? value : readInteger(digits, 32);
		case "Quantity": {
			const text = typeof value === "string" ? value : digits;
			return text !== void 0 && isQuantity(text) ? text : void 0;
		}
		case "Time": return typeof value === "string" && isTime(value) ? value : void 0;
		default: return;
	}
}
/** Whole numbers of 64 bits stay; every other number becomes a float and is written anew. */
function reencode(digits, isReencoded) {
	return !isReencoded || /^-?[0-9]+$/.test(digits) ? digits : String(Number(digits));
}
function readInteger(digits, bits) {
	if (digits === void 0 || !/^-?[0-9]+$/.test(digits)) return void 0;
	const value = BigInt(digits);
	return BigInt.asIntN(bits, value) === value ? Number(value) : void 0;
}
/** Go's time.Parse with RFC 3339. */
function isTime(text) {
	const match = /^(\d{4})-(\d\d)-(\d\d)T(\d\d?):(\d\d):(\d\d)(?:[.,]\d+)?(?:Z|[+-](\d\d):(\d\d))$/.exec(text);
	if (match === null) return false;
	const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0, zoneHour = 0, zoneMinute = 0] = match.slice(1).map((part) => Number(part ?? 0));
	const days = new Date(Date.UTC(2e3 + year % 400, month, 0)).getUTCDate();
	return month >= 1 && month <= 12 && day >= 1 && day <= days && hour < 24 && minute < 60 && second < 60 && zoneHour <= 24 && zoneMinute < 60;
}
// src/manifest/path-pattern.ts
const STEP = /\[(\*)\]|\['((?:[^'\\]|\\.)+)'\]|(?:^|\.)(?:(\*)|([A-Za-z_$][A-Za-z0-9_$-]*))/y;
/**
* Reads a pattern as people write it: `spec.workers[*].template`, `spec.replicaSpecs.*.template`, odd keys as `['a/b']`.
* Undefined where the text is none.
*/
function parsePathPattern(text) {
	const steps = [];
	STEP.lastIndex = 0;
	for (let at = 0; at < text.length; at = STEP.lastIndex) {
		const match = STEP.exec(text);
		if (match === null) return void 0;
		const [, item, quoted, key, name] = match;
		if (item !== void 0) steps.push({ every: "item" });
		else if (key !== void 0) steps.push({ every: "key" });
		else steps.push({ key: name ?? (quoted ?? "").replaceAll(/\\(.)/g, "$1") });
	}
	return steps.length === 0 ? void 0 : steps;
}
/** A path as the pattern that it is an example of: positions stand for every item. */
function formatAsPattern(path) {
	return path.map((step) => typeof step === "number" ? "[*]" : formatPath(["a", step]).slice(1)).join("").replace(/^\./, "");
}
/** What stands where a pattern says, in the order of the text; what is absent or null is passed over. */
function matchPattern(root, pattern) {
	const faults = [];
	let matches = [{
		path: [],
		named: [],
		value: root
	}];
	for (const step of pattern) {
		const type = "key" in step || step.every === "key" ? "mapping" : "list";
		matches = matches.flatMap((match) => {
			if (match.value.kind === type) return below(match, step);
			const message = describeFault(match.value, type === "list" ? "[]any" : "map:any");
			faults.push({
				path: match.path,
				value: match.value,
				message
			});
			return [];
		});
	}
	return {
		matches,
		faults
	};
}
function below({ path, named, value }, step) {
	const at = (name, key, next) => isNull$3(next) ? [] : [{
		path: [...path, name],
		named: [...named, key],
		value: next
	}];
	if (value.kind === "list") return value.items.flatMap((item, index) => at(index, itemName(item) || index, item));
	if ("key" in step) {
		const next = fieldOf$2(value, step.key)?.value;
		return next === void 0 ? [] : at(step.key, step.key, next);
	}
	if (value.kind === "scalar") return [];
	return [...value.entries.values()].flatMap((entry) => at(entry.name, entry.name, entry.value));
}
/** What an item of a list is called; Ray calls the items of its worker groups by `groupName`. */
function itemName(item) {
	return textOf$7(item, "name") || textOf$7(item, "groupName");
}
// src/manifest/pod-maker.ts
/** How much is put together of one object: a manifest must not buy minutes. */
const MAX_PIECES = 2e5;
/** The parts of one object that pods are made of, each decoded once. */
var PodPieces = class {
	faults = [];
	object;
	isJson;
	decoded = /* @__PURE__ */ new Map();
	count = 0;
	constructor(object, isJson) {
		this.object = object;
		this.isJson = isJson;
	}
	has(path) {
		return stepAt(this.object, path) !== void 0;
	}
	items(path) {
		const value = stepAt(this.object, path)?.value;
		return value?.kind === "list" ? value.items : [];
	}
	/** A part as one of the server's types; undefined where it does not decode, which is a fault once. */
	read(path, type) {
		const key = `${type} ${formatPath(path)}`;
		if (!this.decoded.has(key)) this.decoded.set(key, this.decode(path, type));
		return this.decoded.get(key);
	}
	decode(path, type) {
		const step = stepAt(this.object, path);
		if (step === void 0) return { value: void 0 };
		const { fault, object } = decode(step.value, type, this.isJson);
		if (fault === void 0) return { value: object };
		const { entry } = step;
		this.faults.push({
			...entry && { entry },
			...fault,
			path: [...path, ...fault.path]
		});
	}
	/** Pays for some more pieces: false where the object wants too many. */
	pay(pieces) {
		if (this.count > MAX_PIECES) return false;
		this.count += pieces;
		if (this.count <= MAX_PIECES) return true;
		const message = `found pods of more than ${MAX_PIECES} parts: more than is read of one object`;
		this.faults.push({
			path: [],
			message,
			value: this.object
		});
		return false;
	}
};
/** One pod, made of parts of an object; it remembers which part each field came from. */
var PodMaker = class {
	/** Whether a part did not decode: then there is no pod to judge. */
	isBroken = false;
	pieces;
	parts = /* @__PURE__ */ new Map();
	constructor(pieces) {
		this.pieces = pieces;
	}
	/**
	* Puts a part of the object, of one of the server's types, into the pod at `at`. Of several layers the first one that
	* says a field wins.
	*/
	take(at, type, ...layers) {
		this.place(at, ...layers);
		const values = [];
		for (const { path } of layers) {
			const reading = this.pieces.read(path, type);
			if (reading === void 0) this.isBroken = true;
			else if (reading.value !== void 0) values.push(reading.value);
		}
		const cost = 1 + (values.length < 2 ? 0 : values.reduce((sum, value) => sum + sizeOf$1(value), 0));
		if (!this.pieces.pay(cost)) this.isBroken = true;
		if (this.isBroken) return void 0;
		return values.length < 2 ? values[0] : values.reduceRight((below, above) => mergeAs(type, below, above));
	}
	/** Says which parts of the object a path of the pod comes from. */
	place(at, ...layers) {
		this.parts.set(formatPath(at), layers);
	}
	/** The field of the object that says a field of the pod, or would; undefined where no part of it has such a field. */
	fieldOf = (path) => {
		for (let length = path.length; length > 0; length--) {
			const layers = this.parts.get(formatPath(path.slice(0, length)));
			if (layers === void 0) continue;
			const rest = path.slice(length);
			const layer = layers.find((each) => this.pieces.has([...each.path, ...rest])) ?? layers[0];
			return layer && {
				path: [...layer.path, ...rest],
				isShared: layer.isShared === true
			};
		}
	};
};
/** Of a container only the security context is merged field by field, every other field is taken whole. */
function mergeAs(type, below, above) {
	if (type !== "Container") return merge$1(below, above);
	const contexts = [below, above].map((container) => container["securityContext"]);
	const securityContext = contexts[0] === void 0 ? contexts[1] : merge$1(contexts[0], contexts[1]);
	return {
		...below,
		...above,
		...securityContext !== void 0 && { securityContext }
	};
}
function merge$1(below, above) {
	if (above === void 0) return below;
	if (!isFields(below) || !isFields(above)) return above;
	const merged = Object.entries(above).map(([name, value]) => [name, merge$1(below[name], value)]);
	return {
		...below,
		...Object.fromEntries(merged)
	};
}
function isFields(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
function sizeOf$1(value) {
	return isFields(value) ? Object.keys(value).length : 0;
}
// src/manifest/argo-pods.ts
/** What a template may be that runs containers; the other sorts run none of their own. */
const RUNS = [
	"container",
	"script",
	"containerSet"
];
const TEMPLATES = [
	"templates[*]",
	"templates[*].steps[*][*].inline",
	"templates[*].dag.tasks[*].inline"
].map((text) => parsePathPattern(text) ?? []);
/**
* Finds the pods of an Argo Workflow: one for each template that runs containers. The containers that Argo adds for
* itself (`init`, `wait`) are its installation's, and not looked at.
* https://github.com/argoproj/argo-workflows/blob/main/workflow/controller/workflowpod.go
*
* @param specPath from the object to the spec of the workflow
*/
function argoPods(specPath) {
	return (object, isJson) => {
		const spec = stepAt(object, specPath)?.value;
		if (spec === void 0) return {
			pods: [],
			faults: [],
			notes: []
		};
		const pieces = new PodPieces(object, isJson);
		const found = TEMPLATES.map((pattern) => matchPattern(spec, pattern));
		const templates = found.flatMap(({ matches }) => matches).filter(({ value }) => RUNS.some((name) => stepAt(value, [name]) !== void 0));
		const patches = patchesOf$1(object, specPath, [
			[],
			["templateDefaults"],
			...templates.map(({ path }) => path)
		]);
		const workflow = {
			pieces,
			specPath,
			volumes: volumesOf$1(spec),
			isShared: templates.length > 1
		};
		return {
			pods: templates.flatMap(({ path, named, value }) => {
				if ([
					[],
					["templateDefaults"],
					path
				].some((owner) => patches.has(formatPath(owner)))) return [];
				const podPath = [...specPath, ...path];
				const pod = makePod$1(workflow, podPath, value);
				return pod === void 0 ? [] : [{
					...pod,
					podPath,
					podKey: formatPath([...specPath, ...named]),
					unknown: []
				}];
			}),
			faults: [...(found[0]?.faults ?? []).map((fault) => ({
				...fault,
				path: [...specPath, ...fault.path]
			})), ...pieces.faults],
			notes: templates.length === 0 ? [] : [...patches.values()]
		};
	};
}
function makePod$1(workflow, podPath, template) {
	const { pieces, specPath, isShared } = workflow;
	if (!pieces.pay(1)) return void 0;
	const maker = new PodMaker(pieces);
	const defaultsPath = [...specPath, "templateDefaults"];
	const layers = (...field) => [{ path: [...podPath, ...field] }, ...pieces.has([...defaultsPath, ...field]) ? [{
		path: [...defaultsPath, ...field],
		isShared
	}] : []];
	const list = (name, from, ...field) => itemsOf(pieces, layers(...field)).map((layer, index) => maker.take([
		"spec",
		name,
		from + index
	], "Container", layer) ?? {});
	const sort = RUNS.find((name) => stepAt(template, [name]) !== void 0) ?? "container";
	const isSet = sort === "containerSet";
	const mainPath = isSet ? ["containerSet", "containers"] : [sort];
	maker.place(["spec", "containers"], ...layers(...mainPath));
	const main = isSet ? list("containers", 0, ...mainPath) : [{
		...maker.take([
			"spec",
			"containers",
			0
		], "Container", ...layers(sort)),
		name: "main"
	}];
	const containers = [...main, ...list("containers", main.length, "sidecars")];
	const initContainers = list("initContainers", 0, "initContainers");
	const isOwn = layers("securityContext").some(({ path }) => pieces.has(path));
	const common = {
		path: [...specPath, "securityContext"],
		isShared
	};
	const contexts = isOwn || !pieces.has(common.path) ? layers("securityContext") : [common];
	const securityContext = maker.take(["spec", "securityContext"], "PodSecurityContext", ...contexts);
	const hostNetwork = maker.take(["spec", "hostNetwork"], "bool", {
		path: [...specPath, "hostNetwork"],
		isShared
	});
	const annotations = maker.take(["metadata", "annotations"], "map:string", ...layers("metadata", "annotations"), {
		path: [
			...specPath,
			"podMetadata",
			"annotations"
		],
		isShared
	});
	const mounts = [...containers, ...initContainers].flatMap(({ volumeMounts = [] }) => volumeMounts);
	const setMounts = pieces.items([
		...podPath,
		"containerSet",
		"volumeMounts"
	]).map((item) => textOf$7(item, "name"));
	const volumes = mountedVolumes(workflow, podPath, /* @__PURE__ */ new Set([...mounts.map(({ name = "" }) => name), ...setMounts])).map((layer, index) => maker.take([
		"spec",
		"volumes",
		index
	], "Volume", layer) ?? {});
	if (maker.isBroken) return void 0;
	return {
		pod: {
			...annotations !== void 0 && { metadata: { annotations } },
			spec: {
				initContainers,
				containers,
				volumes,
				...securityContext !== void 0 && { securityContext },
				...hostNetwork !== void 0 && { hostNetwork }
			}
		},
		fieldOf: maker.fieldOf
	};
}
/** The items of a list, and those of the defaults that have other names. */
function itemsOf(pieces, layers) {
	const seen = /* @__PURE__ */ new Set();
	return layers.flatMap(({ path, ...rest }, at) => {
		const items = [...pieces.items(path).entries()].filter(([, item]) => at === 0 || !seen.has(textOf$7(item, "name")));
		for (const [, item] of items) seen.add(textOf$7(item, "name"));
		return items.map(([index]) => ({
			path: [...path, index],
			...rest
		}));
	});
}
/** Only volumes that a container mounts come into the pod; the template's own are looked at first. */
function mountedVolumes({ pieces, specPath, volumes, isShared }, podPath, mounted) {
	const own = namesOf$1(pieces.items([...podPath, "volumes"]));
	return [...mounted].flatMap((name) => {
		const [mine, common] = [own.get(name), volumes.get(name)];
		if (mine !== void 0) return [{ path: [
			...podPath,
			"volumes",
			mine
		] }];
		return common === void 0 ? [] : [{
			path: [
				...specPath,
				"volumes",
				common
			],
			isShared
		}];
	});
}
function volumesOf$1(spec) {
	const volumes = fieldOf$2(spec, "volumes")?.value;
	return namesOf$1(volumes?.kind === "list" ? volumes.items : []);
}
/** From names to positions: of several equal ones the first. */
function namesOf$1(items) {
	return new Map([...items.entries()].reverse().map(([index, item]) => [textOf$7(item, "name"), index]));
}
/**
* Pods that Argo changes by a text of its own, which may hold templates of its own, when it makes them: by the path of
* what holds it, from the workflow's spec.
*/
function patchesOf$1(object, specPath, owners) {
	const message = "the pods are changed by this patch when Argo makes them: they are not judged";
	return new Map(owners.flatMap((owner) => {
		const path = [
			...specPath,
			...owner,
			"podSpecPatch"
		];
		const step = stepAt(object, path);
		if (step === void 0) return [];
		const { value, entry } = step;
		return [[formatPath(owner), {
			path,
			value,
			...entry && { entry },
			code: "pod-spec-patch",
			message
		}]];
	}));
}
// src/manifest/pods-at.ts
/** Finds pods that are written as such: templates where the patterns say, or the specs of pods without a template. */
function podsAt(patterns, options = {}) {
	const isOne = patterns.length === 1 && patterns[0]?.every((step) => "key" in step);
	return (object, isJson) => {
		const pods = [];
		const faults = [];
		for (const pattern of patterns) {
			const found = matchPattern(object, pattern);
			faults.push(...found.faults);
			for (const match of found.matches) {
				const reading = readPod(match, isJson, options);
				if ("message" in reading) faults.push(reading);
				else pods.push(isOne ? reading : {
					...reading,
					podKey: formatPath(match.named)
				});
			}
		}
		return {
			pods,
			faults,
			notes: []
		};
	};
}
function readPod({ path, value }, isJson, options) {
	const isSpec = fieldOf$2(value, "containers") !== void 0 && fieldOf$2(value, "spec") === void 0;
	const decoding = decode(value, isSpec ? "PodSpec" : "PodTemplateSpec", isJson);
	if (decoding.fault !== void 0) return {
		...decoding.fault,
		path: [...path, ...decoding.fault.path]
	};
	const decoded = isSpec ? { spec: decoding.object } : decoding.object;
	return {
		podPath: path,
		pod: options.containerName === void 0 ? decoded : nameContainers(decoded, options.containerName),
		...isSpec && { fieldOf: fieldOfSpec(path) },
		unknown: options.isOpen ? [] : decoding.unknown.map((each) => ({
			...each,
			path: [...path, ...each.path]
		}))
	};
}
function fieldOfSpec(podPath) {
	return ([first, ...rest]) => first === "spec" ? {
		path: [...podPath, ...rest],
		isShared: false
	} : void 0;
}
/** https://github.com/knative/serving/blob/main/pkg/apis/serving/v1/revision_defaults.go */
function nameContainers(pod, name) {
	const containers = pod.spec?.containers;
	if (containers === void 0) return pod;
	const spec = {
		...pod.spec,
		containers: containers.map((container, index) => {
			if (container.name) return container;
			return {
				...container,
				name: containers.length > 1 ? `${name}-${index}` : name
			};
		})
	};
	return {
		...pod,
		spec
	};
}
// src/manifest/tekton-pods.ts
/** Fields of a `podTemplate` that the policy reads. https://tekton.dev/docs/pipelines/podtemplates/ */
const TEMPLATE_FIELDS = [
	["securityContext", "PodSecurityContext"],
	["hostNetwork", "bool"],
	["hostUsers", "bool"],
	["runtimeClassName", "string"]
];
/**
* Finds the pods of Tekton's tasks: one for each task that is written here with its steps. The containers that Tekton
* adds for itself (`prepare`, `place-scripts`) are its installation's, and not looked at.
* https://github.com/tektoncd/pipeline/blob/main/pkg/pod/pod.go
*/
function tektonPods(tasks, templates = () => () => []) {
	const isOne = tasks.every((pattern) => pattern.every((step) => "key" in step));
	return (object, isJson) => {
		const pieces = new PodPieces(object, isJson);
		const found = tasks.map((pattern) => matchPattern(object, pattern));
		const matches = found.flatMap((each) => each.matches).filter(({ path }) => pieces.items([...path, "steps"]).length > 0);
		const notes = matches.flatMap(({ path }) => elsewhereNotes(pieces, path));
		const templatesOf = templates(pieces);
		return {
			pods: matches.flatMap((match) => {
				const made = makePod(pieces, match.path, templatesOf(match), matches.length > 1);
				return made === void 0 ? [] : [isOne ? made : {
					...made,
					podKey: formatPath(match.named)
				}];
			}),
			faults: [...found.flatMap((each) => each.faults), ...pieces.faults],
			notes
		};
	};
}
function makePod(pieces, task, templates, hasOthers) {
	if (!pieces.pay(1)) return void 0;
	const maker = new PodMaker(pieces);
	const steps = pieces.items([...task, "steps"]);
	const own = [...steps.keys()].filter((index) => !pieces.has([
		...task,
		"steps",
		index,
		"ref"
	]));
	const stepTemplate = {
		path: [...task, "stepTemplate"],
		isShared: steps.length > 1
	};
	const base = pieces.has(stepTemplate.path) ? [stepTemplate] : [];
	maker.place(["spec", "containers"], { path: [...task, "steps"] });
	const containers = own.map((index, at) => {
		return {
			...maker.take([
				"spec",
				"containers",
				at
			], "Container", { path: [
				...task,
				"steps",
				index
			] }, ...base),
			name: `step-${textOf$7(steps[index], "name") || `unnamed-${index}`}`
		};
	});
	pieces.items([...task, "sidecars"]).forEach((sidecar, index) => {
		const at = [
			"spec",
			"containers",
			containers.length
		];
		const container = maker.take(at, "Container", { path: [
			...task,
			"sidecars",
			index
		] });
		containers.push({
			...container,
			name: `sidecar-${textOf$7(sidecar, "name")}`
		});
	});
	const common = (field) => {
		const template = templates.find(({ path }) => pieces.has([...path, field]));
		if (template === void 0) return [];
		return [{
			path: [...template.path, field],
			isShared: hasOthers && template.isShared === true
		}];
	};
	const fields = TEMPLATE_FIELDS.flatMap(([field, type]) => {
		const layers = common(field);
		const value = layers.length === 0 ? void 0 : maker.take(["spec", field], type, ...layers);
		return value === void 0 ? [] : [[field, value]];
	});
	const volumes = [{ path: [...task, "volumes"] }, ...common("volumes")].flatMap(({ path, ...rest }) => [...pieces.items(path).keys()].map((index) => ({
		path: [...path, index],
		...rest
	}))).map((layer, at) => maker.take([
		"spec",
		"volumes",
		at
	], "Volume", layer) ?? {});
	const annotations = maker.take(["metadata", "annotations"], "map:string", ...[[...task, "metadata"], ["metadata"]].map((path, at) => ({
		path: [...path, "annotations"],
		isShared: at > 0
	})));
	if (maker.isBroken || containers.length === 0) return void 0;
	return {
		podPath: task,
		pod: {
			...annotations !== void 0 && { metadata: { annotations } },
			spec: {
				...Object.fromEntries(fields),
				containers,
				volumes
			}
		},
		fieldOf: maker.fieldOf,
		unknown: []
	};
}
function elsewhereNotes(pieces, task) {
	return [...pieces.items([...task, "steps"]).keys()].flatMap((index) => {
		const path = [
			...task,
			"steps",
			index,
			"ref"
		];
		const step = stepAt(pieces.object, path);
		if (step === void 0) return [];
		const message = "the step is written elsewhere, in a StepAction: its container is not judged";
		return [{
			path,
			value: step.value,
			...step.entry && { entry: step.entry },
			code: "step-action",
			message
		}];
	});
}
/** A run of a task has one template for its pod. */
const podTemplateOfTaskRun = () => () => [{ path: ["spec", "podTemplate"] }];
/** A run of a pipeline has a template for all its tasks, and may have one for each. */
const podTemplatesOfPipelineRun = (pieces) => {
	const runs = pieces.items(["spec", "taskRunSpecs"]);
	const positions = new Map([...runs.entries()].map(([index, run]) => [textOf$7(run, "pipelineTaskName"), index]));
	return ({ named }) => {
		const index = positions.get(String(named.at(-2)));
		return [
			...(index === void 0 ? [] : ["podTemplate", "taskPodTemplate"]).map((field) => ({ path: [
				"spec",
				"taskRunSpecs",
				index,
				field
			] })),
			{
				path: [
					"spec",
					"taskRunTemplate",
					"podTemplate"
				],
				isShared: true
			},
			{
				path: ["spec", "podTemplate"],
				isShared: true
			}
		];
	};
};
// src/manifest/custom-kinds.ts
const ARGO = "argoproj.io";
const KRUISE = "apps.kruise.io";
const KUBEFLOW = "kubeflow.org";
const KNATIVE = "serving.knative.dev";
const RAY = "ray.io";
const TEKTON = "tekton.dev";
const ANALYSIS = ["spec.metrics[*].provider.job.spec.template"];
const RAY_GROUPS = ["headGroupSpec.template", "workerGroupSpecs[*].template"];
const REVISION = podsAt(patterns("spec.template"), {
	isOpen: true,
	containerName: "user-container"
});
const TASKS = patterns("spec.tasks[*].taskSpec", "spec.finally[*].taskSpec");
const RUN_TASKS = patterns("spec.pipelineSpec.tasks[*].taskSpec", "spec.pipelineSpec.finally[*].taskSpec");
const CUSTOM_KINDS = [
	row$1(ARGO, "Rollout", "spec.template"),
	row$1(ARGO, "Experiment", "spec.templates[*].template"),
	row$1(ARGO, "AnalysisTemplate", ...ANALYSIS),
	row$1(ARGO, "ClusterAnalysisTemplate", ...ANALYSIS),
	row$1(ARGO, "AnalysisRun", ...ANALYSIS),
	{
		group: ARGO,
		kind: "Workflow",
		find: argoPods(["spec"])
	},
	{
		group: ARGO,
		kind: "WorkflowTemplate",
		find: argoPods(["spec"])
	},
	{
		group: ARGO,
		kind: "ClusterWorkflowTemplate",
		find: argoPods(["spec"])
	},
	{
		group: ARGO,
		kind: "CronWorkflow",
		find: argoPods(["spec", "workflowSpec"])
	},
	{
		group: TEKTON,
		kind: "Task",
		find: tektonPods(patterns("spec"))
	},
	{
		group: TEKTON,
		kind: "ClusterTask",
		find: tektonPods(patterns("spec"))
	},
	{
		group: TEKTON,
		kind: "TaskRun",
		find: tektonPods(patterns("spec.taskSpec"), podTemplateOfTaskRun)
	},
	{
		group: TEKTON,
		kind: "Pipeline",
		find: tektonPods(TASKS)
	},
	{
		group: TEKTON,
		kind: "PipelineRun",
		find: tektonPods(RUN_TASKS, podTemplatesOfPipelineRun)
	},
	{
		group: KNATIVE,
		kind: "Service",
		find: REVISION
	},
	{
		group: KNATIVE,
		kind: "Configuration",
		find: REVISION
	},
	row$1(RAY, "RayCluster", ...RAY_GROUPS.map((path) => `spec.${path}`)),
	row$1(RAY, "RayJob", ...RAY_GROUPS.map((path) => `spec.rayClusterSpec.${path}`), "spec.submitterPodTemplate"),
	row$1(RAY, "RayService", ...RAY_GROUPS.map((path) => `spec.rayClusterConfig.${path}`)),
	row$1("batch.volcano.sh", "Job", "spec.tasks[*].template"),
	row$1(KRUISE, "CloneSet", "spec.template"),
	row$1(KRUISE, "StatefulSet", "spec.template"),
	row$1(KRUISE, "DaemonSet", "spec.template"),
	row$1(KRUISE, "BroadcastJob", "spec.template"),
	row$1(KRUISE, "AdvancedCronJob", ...["spec.template.jobTemplate.spec.template", "spec.template.broadcastJobTemplate.spec.template"]),
	row$1("jobset.x-k8s.io", "JobSet", "spec.replicatedJobs[*].template.spec.template"),
	row$1("leaderworkerset.x-k8s.io", "LeaderWorkerSet", ...["spec.leaderWorkerTemplate.leaderTemplate", "spec.leaderWorkerTemplate.workerTemplate"]),
	row$1(KUBEFLOW, "Notebook", "spec.template"),
	row$1(KUBEFLOW, "PyTorchJob", "spec.pytorchReplicaSpecs.*.template"),
	row$1(KUBEFLOW, "TFJob", "spec.tfReplicaSpecs.*.template"),
	row$1(KUBEFLOW, "MPIJob", "spec.mpiReplicaSpecs.*.template"),
	row$1(KUBEFLOW, "XGBoostJob", "spec.xgbReplicaSpecs.*.template"),
	row$1(KUBEFLOW, "PaddleJob", "spec.paddleReplicaSpecs.*.template"),
	row$1(KUBEFLOW, "JAXJob", "spec.jaxReplicaSpecs.*.template")
];
function row$1(group, kind, ...paths) {
	return {
		group,
		kind,
		find: podsAt(patterns(...paths))
	};
}
function patterns(...paths) {
	return paths.map((path) => parsePathPattern(path) ?? []);
}
const BY_NAME$1 = new Map(CUSTOM_KINDS.map(({ group, kind, find }) => [`${group}/${kind}`, find]));
const KINDS$1 = new Set(CUSTOM_KINDS.map(({ kind }) => kind));
/** How the pods of a custom resource are found: as is known here, and as the config says; empty where it has none. */
function podFinders(group, kind, podSpecs) {
	const known = BY_NAME$1.get(`${group}/${kind}`);
	const named = podSpecs.filter((place) => place.group === group && place.kind === kind).map(({ path }) => path);
	return [...known === void 0 ? [] : [known], ...named.length === 0 ? [] : [podsAt(named, { isOpen: true })]];
}
/** Whether a custom resource of this kind may hold pods, in some group. */
function isCustomKind(kind, podSpecs) {
	return KINDS$1.has(kind) || podSpecs.some((place) => place.kind === kind);
}
// src/manifest/group-of.ts
/** The group of an `apiVersion`; empty for Kubernetes' first one, which is only a version. */
function groupOf(apiVersion) {
	return apiVersion.includes("/") ? apiVersion.slice(0, apiVersion.indexOf("/")) : "";
}
// src/manifest/operator-kinds.ts
/** Kinds, by group, that say a part of a pod: their operators make whole pods of it, with much that is not written here. */
const OPERATOR_KINDS = {
	"agent.k8s.elastic.co": ["Agent"],
	"apm.k8s.elastic.co": ["ApmServer"],
	"beat.k8s.elastic.co": ["Beat"],
	"elasticsearch.k8s.elastic.co": ["Elasticsearch"],
	"enterprisesearch.k8s.elastic.co": ["EnterpriseSearch"],
	"grafana.integreatly.org": ["Grafana"],
	"kibana.k8s.elastic.co": ["Kibana"],
	"logstash.k8s.elastic.co": ["Logstash"],
	"maps.k8s.elastic.co": ["ElasticMapsServer"],
	"monitoring.coreos.com": [
		"Alertmanager",
		"Prometheus",
		"PrometheusAgent",
		"ThanosRuler"
	],
	"operator.tekton.dev": ["TektonConfig"]
};
const KINDS = new Set(Object.values(OPERATOR_KINDS).flat());
/** Whether objects of this kind say a part of a pod, which an operator completes. */
function isOperatorKind(group, kind) {
	return Object.hasOwn(OPERATOR_KINDS, group) && (OPERATOR_KINDS[group]?.includes(kind) ?? false);
}
/** Whether an operator completes pods of objects of this kind, in some group. */
function isOperatorKindName(kind) {
	return KINDS.has(kind);
}
/**
* Groups whose objects only look as if they held pods: policies with patterns of pods, reviews and schemas of them, the
* values of charts. What Kubernetes itself brings is in groups without a dot, or below `k8s.io`.
*/
const PODLESS_GROUP = /^(?:[^.]*|(?:.*\.)?(?:k8s\.io|kyverno\.io|gatekeeper\.sh|kubewarden\.io|helm\.toolkit\.fluxcd\.io|helm\.cattle\.io))$/;
/** Whether what looks like a pod in an object of this group is none. */
function isPodlessGroup(group) {
	return PODLESS_GROUP.test(group);
}
// src/manifest/pod-shape.ts
/** How far is looked for what looks like a pod: mappings and lists, and how deep they lie. */
const MAX_VALUES = 5e3;
const MAX_DEPTH$1 = 12;
/** The first mapping under `spec`, in the order of the text, that has a list of containers with images. */
function findPodShape(object) {
	const spec = fieldOf$2(object, "spec")?.value;
	let left = MAX_VALUES;
	function visit(value, path) {
		if (value.kind === "scalar" || left-- <= 0 || path.length > MAX_DEPTH$1) return void 0;
		const containers = fieldOf$2(value, "containers");
		if (containers !== void 0 && holdsImages(containers.value)) return {
			path,
			entry: containers
		};
		const below = value.kind === "list" ? value.items.entries() : [...value.entries.values()].map((entry) => [entry.name, entry.value]);
		for (const [name, next] of below) {
			const found = visit(next, [...path, name]);
			if (found !== void 0) return found;
		}
	}
	return spec === void 0 ? void 0 : visit(spec, ["spec"]);
}
function holdsImages(containers) {
	if (containers.kind !== "list" || containers.items.length === 0) return false;
	return containers.items.every((container) => textOf$7(container, "image") !== "");
}
/** Whether a text may hold what looks like a pod. */
function mayHoldPodShape(text) {
	return /(?<![\w-])containers["']?[ \t]*:/.test(text);
}
// src/manifest/read-custom.ts
/**
* Reads an object of a kind that Kubernetes does not bring: the pods that its controller makes of it, where these are
* known, else what is worth a note.
*/
function readCustom(custom, podSpecs) {
	const { value, path, apiVersion, kind, isJson } = custom;
	const group = groupOf(apiVersion);
	const finders = podFinders(group, kind, podSpecs);
	if (finders.length === 0) return noteOf(custom, group);
	const found = finders.map((find) => find(value, isJson));
	const faults = found.flatMap((each) => each.faults);
	const notes = found.flatMap((each) => each.notes);
	const pods = inOrder$1(value, distinct(found.flatMap((each) => each.pods))).map(({ podKey, ...pod }) => {
		const key = podKey ?? (finders.length > 1 ? formatPath(pod.podPath) : void 0);
		return {
			...pod,
			...key !== void 0 && { podKey: key },
			pod: defaultPod(pod.pod, false)
		};
	});
	const metadata = readMetadata(custom);
	if ("message" in metadata) faults.unshift(metadata);
	const { name = "", namespace = "" } = "message" in metadata ? {} : metadata;
	const identity = {
		apiVersion,
		kind,
		name,
		...namespace === "" ? {} : { namespace }
	};
	const at = (each) => formatPath([...path, ...each]);
	return [
		...pods.length === 0 || "message" in metadata ? [] : [{
			is: "workload",
			object: {
				value,
				path,
				identity
			},
			pods,
			isCustom: true
		}],
		...faults.map(({ path: from, message, ...rest }) => ({
			is: "fault",
			message: `${at(from)}: ${message}`,
			...rest
		})),
		...notes.map((note) => ({
			is: "note",
			...note,
			path: [...path, ...note.path]
		}))
	];
}
/** A pod that the config names, too, is as it is known here. */
function distinct(pods) {
	return [...new Map([...pods].reverse().map((pod) => [formatPath(pod.podPath), pod])).values()].reverse();
}
/** As they stand in the text. */
function inOrder$1(object, pods) {
	return pods.map((pod) => ({
		pod,
		at: walk(object, pod.podPath).at(-1)?.value.node?.range?.[0] ?? 0
	})).sort((a, b) => a.at - b.at).map(({ pod }) => pod);
}
/** The API server itself looks into the metadata of whatever object. */
function readMetadata({ value, isJson }) {
	const step = stepAt(value, ["metadata"]);
	if (step === void 0) return {};
	const { fault, object } = decode(step.value, "ObjectMeta", isJson);
	if (fault === void 0) return object;
	const { entry } = step;
	return {
		...entry && { entry },
		...fault,
		path: ["metadata", ...fault.path]
	};
}
function noteOf({ value, path, kind }, group) {
	if (isOperatorKind(group, kind)) {
		const entry = fieldOf$2(value, "kind");
		const message = `an operator makes the pods of ${kind}, with much that is not written here: they are not judged`;
		return [{
			is: "note",
			path,
			value,
			...entry && { entry },
			code: "operator-pod",
			message
		}];
	}
	const shape = isPodlessGroup(group) ? void 0 : findPodShape(value);
	if (shape === void 0) return [{ is: "podless" }];
	const { entry, path: found } = shape;
	const message = `found containers in ${kind} of ${group}, a kind that is not known here: where pods are made of them, name ${formatAsPattern(found.length > 1 && found.at(-1) === "spec" ? found.slice(0, -1) : found)} in the config under pod-specs`;
	return [{
		is: "note",
		path: [
			...path,
			...found,
			"containers"
		],
		value: entry.value,
		entry,
		code: "unknown-pod",
		message
	}];
}
// src/manifest/workload-kinds.ts
const CORE = ["v1"];
/** Today's version first, then the removed ones: their workloads are judged as what replaced them. */
const APPS = [
	"apps/v1",
	"extensions/v1beta1",
	"apps/v1beta1",
	"apps/v1beta2"
];
const BATCH = [
	"batch/v1",
	"batch/v1beta1",
	"batch/v2alpha1"
];
const TEMPLATE$1 = ["spec", "template"];
/** The kinds that Pod Security Admission looks into. */
const WORKLOAD_KINDS = [
	row(CORE, "Pod", []),
	row(CORE, "PodTemplate", ["template"]),
	row(CORE, "ReplicationController", TEMPLATE$1),
	row(APPS, "DaemonSet", TEMPLATE$1),
	row(APPS, "Deployment", TEMPLATE$1),
	row(APPS, "ReplicaSet", TEMPLATE$1),
	row(APPS, "StatefulSet", TEMPLATE$1),
	row(BATCH, "CronJob", [
		"spec",
		"jobTemplate",
		"spec",
		"template"
	]),
	row(BATCH, "Job", TEMPLATE$1)
];
function row(apiVersions, kind, podPath) {
	return {
		apiVersions,
		kind,
		type: ROOTS[`${apiVersions[0]}/${kind}`] ?? kind,
		podPath
	};
}
const BY_NAME = new Map(WORKLOAD_KINDS.flatMap((each) => each.apiVersions.map((apiVersion) => [`${apiVersion}/${each.kind}`, each])));
const READ_KINDS = /* @__PURE__ */ new Set([...WORKLOAD_KINDS.map(({ kind }) => kind), "Namespace"]);
/** The row of a kind that carries a pod, by its group, version and kind. */
function findWorkloadKind(apiVersion, kind) {
	return BY_NAME.get(`${apiVersion}/${kind}`);
}
/** Whether Kubernetes has a kind of this name that is read here, in some group. */
function isReadKind(kind) {
	return READ_KINDS.has(kind) || kind.endsWith("List");
}
// src/manifest/read-object.ts
/**
* Reads the objects of a document: one, or the items of a List and of Lists in it. Whatever has a list of `items` is a
* List to kubectl, by whatever kind.
* https://github.com/kubernetes/apimachinery/blob/master/pkg/apis/meta/v1/unstructured/unstructured.go
*/
function readObjects$1(root, reading) {
	return readObject(root, [], reading, void 0);
}
function readObject(value, path, reading, inherited) {
	if (value.kind !== "mapping") return [{ is: "other" }];
	const written = {
		kind: textOf$7(value, "kind"),
		apiVersion: textOf$7(value, "apiVersion")
	};
	const { kind, apiVersion } = written.kind === "" && inherited !== void 0 ? inherited : written;
	if (!(path.length > 0) && !looksLikeObject(value, kind, apiVersion)) return [{ is: "other" }];
	const at = (name) => formatPath([...path, name]);
	if (kind === "") {
		const entry = value.entries.get("kind");
		const found = entry === void 0 ? "found nothing" : "found no text";
		return [fault(`${at("kind")}: ${found}, expected the kind of object, such as Pod`, value, entry)];
	}
	if (apiVersion.split("/").length > 2) return [fault(`${at("apiVersion")}: found ${JSON.stringify(apiVersion)}, expected a version, or a group and a version`, value, value.entries.get("apiVersion"))];
	const items = value.entries.get("items");
	if (items?.value.kind === "list") return readItems(items, items.value.items, [...path, "items"], reading, {
		kind,
		apiVersion
	});
	if (apiVersion === "") {
		const entry = value.entries.get("apiVersion");
		const found = entry === void 0 ? "found nothing" : "found no text";
		return [fault(`${at("apiVersion")}: ${found}, expected the version of ${kind}, such as v1`, value, entry ?? value.entries.get("kind"))];
	}
	return readTyped(value, path, {
		apiVersion,
		kind
	}, reading);
}
function readItems(entry, items, path, reading, list) {
	const stray = items.findIndex((item) => item.kind !== "mapping");
	if (stray !== -1) {
		const item = items[stray];
		return [fault(`${formatPath([...path, stray])}: found no mapping, expected an object`, item, item.node ? void 0 : entry)];
	}
	const inherited = list.kind.endsWith("List") && list.kind !== "List" ? {
		...list,
		kind: list.kind.slice(0, -4)
	} : void 0;
	return items.flatMap((item, index) => readObject(item, [...path, index], reading, inherited));
}
/**
* Values files, compose files and workflows are none. Other tools, too, say `kind` (Drone): only with an apiVersion, or
* with metadata or a spec, does such a document mean Kubernetes.
*/
function looksLikeObject({ entries }, kind, apiVersion) {
	if (kind === "") return entries.has("apiVersion") && entries.has("spec");
	return apiVersion !== "" || entries.has("apiVersion") || entries.has("metadata") || entries.has("spec") || entries.has("items");
}
function readTyped(value, path, gvk, { isJson, podSpecs }) {
	const { apiVersion, kind } = gvk;
	const workload = findWorkloadKind(apiVersion, kind);
	const type = workload?.type ?? (apiVersion === "v1" && kind === "Namespace" ? kind : void 0);
	if (type === void 0) return readCustom({
		value,
		path,
		apiVersion,
		kind,
		isJson
	}, podSpecs);
	const decoding = decode(value, type, isJson && (path.length > 0 || workload?.apiVersions[0] !== apiVersion));
	if (decoding.fault !== void 0) {
		const { fault: found, value: at, entry } = {
			...decoding.fault,
			fault: decoding.fault
		};
		return [fault(`${formatPath([...path, ...found.path])}: ${found.message}`, at, entry)];
	}
	const decoded = decoding.object;
	const { name = "", namespace = "", labels = {} } = decoded.metadata ?? {};
	const object = {
		value,
		path,
		identity: {
			apiVersion,
			kind,
			name,
			...namespace === "" ? {} : { namespace }
		}
	};
	const { unknown } = decoding;
	if (workload === void 0) return [{
		is: "namespace",
		object,
		labels,
		unknown
	}];
	const { podPath } = workload;
	const pod = podPath.reduce((from, step) => from?.[step], decoded);
	if (pod === void 0 && kind === "ReplicationController") return [{ is: "podless" }];
	return [{
		is: "workload",
		object,
		pods: [{
			podPath,
			pod: defaultPod(pod ?? {}, podPath.length === 0),
			unknown
		}],
		isCustom: false
	}];
}
function fault(message, value, entry) {
	return {
		is: "fault",
		message,
		value,
		...entry && { entry }
	};
}
// src/manifest/skip-document.ts
/** What a line at column 0 may look like in a document that is skipped: a comment, a plain key, an item, nothing. */
const PLAIN_LINE = /^(?:#.*|---[ \t]*(?:#.*)?|[A-Za-z][A-Za-z0-9._/-]*:(?: .*)?|-(?: .*)?|[ \t].*|)$/;
/**
* Whether a document need not be parsed at all: its one `kind:` line at column 0 names, as a plain word, a kind that
* nothing here reads (of a custom resource together with its group), and nothing in it looks like a pod. Whatever could make the real kind another one (quotes around keys, flow, merge keys, directives,
* `...`, other line breaks, an indented root, `kind` twice) makes it parsed. Where such a document is broken, that is
* not said: it holds no pod, and half of a repository's YAML is of such kinds.
*/
function canSkip(text, podSpecs = NO_POD_SPECS) {
	if (/[\u0085\u2028\u2029\ufeff]|\r(?!\n)/.test(text)) return false;
	let kind;
	let apiVersions = 0;
	let group;
	let hasBegun = false;
	for (let start = 0; start < text.length;) {
		const newline = text.indexOf("\n", start);
		const end = newline === -1 ? text.length : newline;
		const first = text[start];
		if (first !== " " && first !== "\n") {
			const line = text.slice(start, text[end - 1] === "\r" ? end - 1 : end);
			if (!PLAIN_LINE.test(line)) return false;
			if (line.startsWith("items:")) return false;
			if (line.startsWith("apiVersion:")) {
				if (!line.startsWith("apiVersion: ")) return false;
				const word = /^apiVersion: +([A-Za-z0-9][A-Za-z0-9./-]*) *(?: #.*)?$/.exec(line)?.[1];
				group = word === void 0 ? void 0 : groupOf(word);
				apiVersions++;
			}
			if (line.startsWith("kind:")) {
				const word = /^kind: +([A-Za-z][A-Za-z0-9]*) *(?: #.*)?$/.exec(line)?.[1];
				if (word === void 0 || kind !== void 0) return false;
				kind = word;
			}
			if (/^[A-Za-z]/.test(line)) hasBegun = true;
			else if (!hasBegun && line !== "" && !line.startsWith("#") && !line.startsWith("---")) return false;
		} else if (!hasBegun && first === " " && text.slice(start, end).trim() !== "") return false;
		start = end + 1;
	}
	if (apiVersions === 0 || kind === void 0 || isReadKind(kind)) return false;
	if (apiVersions > 1 || group === void 0) return !isCustomKind(kind, podSpecs) && !isOperatorKindName(kind) && !mayHoldPodShape(text);
	if (podFinders(group, kind, podSpecs).length > 0 || isOperatorKind(group, kind)) return false;
	return isPodlessGroup(group) || !mayHoldPodShape(text);
}
// src/manifest/read-manifest.ts
/**
* Reads a file of YAML or JSON as kubectl and the API server do: its workloads, its Namespaces, and what cannot be read.
* Never throws: what is wrong with a file is part of what it says.
*
* @param file its path, as findings will name it
* @param podSpecs kinds that hold pods, beside those that are known here
*/
function readManifest(file, content, podSpecs = NO_POD_SPECS) {
	const reading = readBytes(content);
	if (reading.text !== void 0) return readText(file, reading.text, podSpecs);
	const { reason, line, message } = reading;
	return {
		file,
		workloads: [],
		namespaces: [],
		notEvaluated: [{
			file,
			line,
			reason,
			message
		}],
		notes: [],
		other: 0
	};
}
/** Reads a text as `readManifest` reads a file's, without the documents that `isSkipped` accepts. */
function readText(file, text, podSpecs = NO_POD_SPECS, isSkipped = (document) => canSkip(document, podSpecs)) {
	const found = {
		workloads: [],
		namespaces: [],
		notEvaluated: [],
		notes: [],
		other: 0
	};
	const placeAt = placesOf(file, text);
	for (const document of readDocuments(text, isSkipped)) readDocument$1(file, document, podSpecs, placeAt, found);
	return {
		file,
		...found
	};
}
/** What every manifest says somewhere, however broken it is. */
const NAMES_AN_OBJECT = /(?<![\w-])["']?(apiVersion|kind)["']?\s*:/;
function readDocument$1(file, document, podSpecs, placeAt, found) {
	const { value, error, index, offset } = document;
	if (error !== void 0 || value === void 0) {
		const { line, message, isNesting } = error ?? {
			line: document.line,
			message: "found no document",
			isNesting: false
		};
		const isForeign = !NAMES_AN_OBJECT.test(document.text);
		const reason = isNesting ? "nesting" : "syntax";
		found.notEvaluated.push({
			file,
			document: index,
			line,
			reason,
			message,
			...isForeign ? { isForeign } : {}
		});
		return;
	}
	const placeOf = (at, entry) => placeAt(offset + (entry?.key.range?.[0] ?? at.node?.range?.[0] ?? 0));
	const keyNote = ({ entry, path, code, message }) => ({
		...placeOf(entry.value, entry),
		path: formatPath(path),
		code,
		message
	});
	let isOther = false;
	for (const object of readObjects$1(value, {
		isJson: document.isJson,
		podSpecs
	})) {
		if (object.is === "podless") continue;
		if (object.is === "other") {
			found.other++;
			isOther = true;
		} else if (object.is === "fault") {
			const { line } = placeOf(object.value, object.entry);
			found.notEvaluated.push({
				file,
				document: index,
				line,
				reason: "type",
				message: object.message
			});
		} else if (object.is === "note") {
			const { path, code, message } = object;
			found.notes.push({
				...placeOf(object.value, object.entry),
				path: formatPath(path),
				code,
				message
			});
		} else {
			const read = object.object;
			const place = placeOf(read.value, read.value.entries.get("kind"));
			const misplaced = (object.is === "workload" ? object.pods : [{
				...object,
				podPath: []
			}]).flatMap(({ unknown, podPath }) => findMisplacedFields(unknown, read.path, [...read.path, ...podPath]));
			const notes = [...findDuplicateKeys(read.value, read.path), ...misplaced];
			found.notes.push(...notes.map(keyNote).sort((a, b) => a.line - b.line || a.column - b.column));
			if (object.is === "namespace") found.namespaces.push(namespaceOf$1(file, document, object, place, placeAt));
			else for (const pod of object.pods) found.workloads.push(workloadOf$1(file, document, object, pod, place, placeAt));
		}
	}
	const ignored = isOther ? void 0 : document.ignoredFrom;
	if (ignored !== void 0) {
		const message = "found text behind the end of the document, which the server drops without a word: begin a new document with \"---\", or indent it as what is before";
		found.notes.push({
			...placeAt(offset + ignored),
			path: "",
			code: "ignored-text",
			message
		});
	}
}
function workloadOf$1(file, document, { object, isCustom }, { unknown: _, ...pod }, place, placeAt) {
	return {
		file,
		document: document.index,
		objectPath: object.path,
		identity: object.identity,
		...pod,
		isCustom,
		line: place.line,
		locate: locator(object.value, pod, place, document, placeAt)
	};
}
function namespaceOf$1(file, document, { object, labels }, place, placeAt) {
	const locate = locator(object.value, { podPath: [] }, place, document, placeAt);
	return {
		file,
		document: document.index,
		name: object.identity.name,
		labels,
		line: place.line,
		locateLabel: (label) => Object.hasOwn(labels, label) ? locate([
			"metadata",
			"labels",
			label
		]) : place
	};
}
// src/pss/containers.ts
/** The lists of containers in a pod's spec, in the order in which upstream visits them. */
const CONTAINER_LISTS = [
	"initContainers",
	"containers",
	"ephemeralContainers"
];
/**
* Every container of a pod: init, then containers, then ephemeral.
* https://github.com/kubernetes/pod-security-admission/blob/master/policy/visitor.go
*/
function containersOf(pod) {
	return CONTAINER_LISTS.flatMap((list) => (pod.spec?.[list] ?? []).map((container, index) => ({
		container,
		name: container.name ?? "",
		path: [
			"spec",
			list,
			index
		]
	})));
}
// src/pss/fields.ts
/** A field of every container, in upstream's notation: `spec.containers[*].securityContext.privileged`, … */
function inContainers(field) {
	return ["containers", ...CONTAINER_LISTS.filter((list) => list !== "containers")].map((list) => `spec.${list}[*].${field}`);
}
/** A field of the pod's security context and of every container's. */
function inPodAndContainers(field) {
	return [`spec.securityContext.${field}`, ...inContainers(`securityContext.${field}`)];
}
// src/pss/message.ts
/** `one` where the count is 1, else `many` (`one` with an s where it is left out). */
function plural$1(one, count, many = `${one}s`) {
	return count === 1 ? one : many;
}
/** `"a", "b"`: quoted as upstream does it, which escapes nothing. */
function joinQuoted(items) {
	return items.map((item) => `"${item}"`).join(", ");
}
/** `container "a"` or `containers "a", "b"`. */
function namedContainers(names) {
	return `${plural$1("container", names.length)} ${joinQuoted(names)}`;
}
const ESCAPES = {
	"\x07": "\\a",
	"\b": "\\b",
	"\f": "\\f",
	"\n": "\\n",
	"\r": "\\r",
	"	": "\\t",
	"\v": "\\v",
	"\"": "\\\"",
	"\\": "\\\\"
};
/** A text as Go's `%q` writes it. https://pkg.go.dev/strconv#Quote */
function quoteGo(text) {
	let quoted = "";
	for (const character of text) quoted += ESCAPES[character] ?? escapeUnprintable(character);
	return `"${quoted}"`;
}
function escapeUnprintable(character) {
	if (/^[\p{L}\p{M}\p{N}\p{P}\p{S} ]$/u.test(character)) return character;
	const code = character.codePointAt(0) ?? 0;
	if (code >= 55296 && code <= 57343) return "�";
	if (code < 32 || code === 127) return `\\x${code.toString(16).padStart(2, "0")}`;
	return code < 65536 ? `\\u${code.toString(16).padStart(4, "0")}` : `\\U${code.toString(16).padStart(8, "0")}`;
}
/**
* The failing checks as the API server lists them: `reason (detail), reason (detail)`; empty where there are none.
* https://github.com/kubernetes/pod-security-admission/blob/master/policy/checks.go (ForbiddenDetail)
*/
function formatFailures(failures) {
	return failures.map(({ reason, detail }) => detail === "" ? reason : `${reason} (${detail})`).join(", ");
}
/** What the API server says where it rejects a pod: `violates PodSecurity "restricted:latest": …`. */
function formatViolates({ level, version }, message) {
	return `violates PodSecurity "${level}:${version}": ${message}`;
}
/** What it says in warnings and in the audit log: `would violate PodSecurity "restricted:latest": …`. */
function formatWouldViolate({ level, version }, message) {
	return `would violate PodSecurity "${level}:${version}": ${message}`;
}
// src/pss/pod-traits.ts
/** Whether the pod says that it runs on Windows: the API server refuses fields that only Linux has. */
function isWindows(pod) {
	return pod.spec?.os?.name === "windows";
}
/**
* Whether the pod has a user namespace of its own, in which root is nobody on the node.
* https://kubernetes.io/docs/concepts/workloads/pods/user-namespaces/
*/
function hasUserNamespace(pod) {
	return pod.spec?.hostUsers === false;
}
/** The user id with which the kubelet starts the container, or undefined where the image decides. */
function effectiveUser(pod, container) {
	return container?.securityContext?.runAsUser ?? pod.spec?.securityContext?.runAsUser;
}
/** Whether the manifest alone proves that the container does not run as root. */
function isKnownNonRoot(pod, container) {
	const user = effectiveUser(pod, container);
	if (user !== void 0) return user > 0;
	return (container?.securityContext?.runAsNonRoot ?? pod.spec?.securityContext?.runAsNonRoot) === true;
}
// src/pss/violation.ts
/** A violation of the pod itself. */
function podViolation(path, value) {
	return withValue({
		subject: { kind: "pod" },
		path
	}, value);
}
/** A violation of a container; `field` is the path from the container. */
function containerViolation(placed, field, value) {
	return withValue({
		subject: {
			kind: "container",
			name: placed.name,
			path: placed.path
		},
		path: [...placed.path, ...field]
	}, value);
}
/** The container that a violation is about, or undefined where it is about the pod or a volume. */
function containerOf(pod, { subject }) {
	if (subject.kind !== "container") return void 0;
	const [, list, index] = subject.path;
	if (list !== "initContainers" && list !== "containers" && list !== "ephemeralContainers") return void 0;
	return pod.spec?.[list]?.[Number(index)];
}
/**
* Who sets it, as reports write it: `pod`, `pod=hostNetwork`, `app`, `app=NET_RAW`, `data=hostPath`.
* Check and setter are a violation's identity.
*/
function formatSetter({ subject, value }) {
	const setter = subject.kind === "pod" ? "pod" : subject.name;
	return value === void 0 ? setter : `${setter}=${value}`;
}
function withValue(violation, value) {
	return value === void 0 ? violation : {
		...violation,
		value
	};
}
// src/pss/windows.ts
/** Before v1.25 some restricted checks asked of Windows pods what the API server's validation refuses in them. */
const REFUSED_ON_WINDOWS = {
	class: "manual",
	caution: "The API server refuses this field in a pod with `spec.os.name: windows`: leave it out. The level *restricted* asks for it in policy versions before `v1.25` only."
};
const TAKES_HOST_NETWORK = {
	class: "manual",
	caution: "The API server refuses Windows HostProcess containers without `hostNetwork: true`: both go together."
};
/** Whether a container runs as a process of its Windows node; what it does not say itself it inherits from the pod. */
function isHostProcessContainer(pod, container) {
	return container.securityContext?.windowsOptions?.hostProcess ?? pod.spec?.securityContext?.windowsOptions?.hostProcess ?? false;
}
/** Whether any container of the pod does. */
function isHostProcess(pod) {
	return containersOf(pod).some(({ container }) => isHostProcessContainer(pod, container));
}
// src/pss/checks/allow-privilege-escalation.ts
const allowPrivilegeEscalation = {
	id: "allowPrivilegeEscalation",
	level: "restricted",
	source: "https://github.com/kubernetes/pod-security-admission/blob/master/policy/check_allowPrivilegeEscalation.go",
	revisions: [{
		since: "v1.8",
		evaluate: evaluate$16
	}, {
		since: "v1.25",
		evaluate: (pod) => isWindows(pod) ? void 0 : evaluate$16(pod)
	}],
	fix: fix$7,
	docs: {
		title: "Privilege escalation",
		what: "Every container sets `securityContext.allowPrivilegeEscalation: false`.",
		why: "Without it, a set-user-ID program in the image gives a process that runs as an ordinary user the rights of root.",
		fields: inContainers("securityContext.allowPrivilegeEscalation"),
		allowed: "`false`",
		history: {
			"v1.8": "the field came with Kubernetes 1.8",
			"v1.25": "pods with `spec.os.name: windows` are exempt"
		},
		fix: {
			classes: [
				"safe",
				"careful",
				"manual"
			],
			what: "Sets the field to `false`. Of a privileged container, or one that adds `CAP_SYS_ADMIN`, the API server refuses that, so the fix takes these away too and is then careful. Manual in Windows pods, before `v1.25`."
		},
		verify: {
			command: "kubectl exec POD -c CONTAINER -- grep NoNewPrivs /proc/1/status",
			expect: "`NoNewPrivs:	1`"
		},
		example: {
			bad: `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: app
      image: registry.example/web:1.4
      securityContext:
        runAsNonRoot: true
        capabilities:
          drop: ["ALL"]
        seccompProfile:
          type: RuntimeDefault
`,
			good: `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: app
      image: registry.example/web:1.4
      securityContext:
        allowPrivilegeEscalation: false
        runAsNonRoot: true
        capabilities:
          drop: ["ALL"]
        seccompProfile:
          type: RuntimeDefault
`
		}
	}
};
function evaluate$16(pod) {
	const bad = containersOf(pod).filter(({ container }) => container.securityContext?.allowPrivilegeEscalation !== false);
	if (bad.length === 0) return void 0;
	return {
		reason: "allowPrivilegeEscalation != false",
		detail: `${namedContainers(bad.map(({ name }) => name))} must set securityContext.allowPrivilegeEscalation=false`,
		violations: bad.map((placed) => containerViolation(placed, ["securityContext", "allowPrivilegeEscalation"]))
	};
}
function fix$7(violation, pod) {
	if (isWindows(pod)) return REFUSED_ON_WINDOWS;
	const context = containerOf(pod, violation)?.securityContext;
	const above = violation.path.slice(0, -1);
	const edits = [{
		op: "set",
		path: violation.path,
		value: false
	}];
	if (context?.privileged) edits.push({
		op: "remove",
		path: [...above, "privileged"]
	});
	if (context?.capabilities?.add?.includes("CAP_SYS_ADMIN")) edits.push({
		op: "remove-item",
		path: [
			...above,
			"capabilities",
			"add"
		],
		value: "CAP_SYS_ADMIN"
	});
	if (edits.length === 1) return {
		class: "safe",
		edits
	};
	return {
		class: "careful",
		edits,
		caution: "The API server refuses `allowPrivilegeEscalation: false` beside `privileged: true` or `CAP_SYS_ADMIN`, so these go as well; what needed them fails with *Operation not permitted* in the container’s log."
	};
}
// src/pss/order.ts
/**
* Negative, zero or positive as Go orders texts: by the bytes of their UTF-8, which is the order of code points.
* JavaScript's own `<` compares UTF-16 units and puts U+1F600 before U+FF01.
*/
function compareText(a, b) {
	const length = Math.min(a.length, b.length);
	for (let i = 0; i < length; i++) {
		const unitA = a.charCodeAt(i);
		const unitB = b.charCodeAt(i);
		if (unitA !== unitB) return rank(unitA) - rank(unitB);
	}
	return a.length - b.length;
}
/** The distinct values, sorted: Go's `sets.List`. */
function sortedSet(values) {
	return [...new Set(values)].sort(compareText);
}
/** Surrogates (U+D800 to U+DFFF) stand for code points above U+FFFF, so they come after U+E000 to U+FFFF. */
function rank(unit) {
	if (unit >= 57344) return unit - 2048;
	return unit >= 55296 ? unit + 8192 : unit;
}
// src/pss/profiles.ts
/** Edits that make a seccomp or AppArmor profile the runtime's default. */
function useRuntimeDefault(path, profile) {
	const edits = [{
		op: "set",
		path: [...path, "type"],
		value: "RuntimeDefault"
	}];
	if (profile?.localhostProfile !== void 0) edits.push({
		op: "remove",
		path: [...path, "localhostProfile"]
	});
	return edits;
}
/** Whether a profile is one that both standards allow: the runtime's default, or a file that the node has. */
function isConfined({ type }) {
	return type === "RuntimeDefault" || type === "Localhost";
}
// src/pss/app-armor.ts
/** The annotations that spoke for a container, by its name, before Kubernetes 1.30 had the field. */
const PREFIX = "container.apparmor.security.beta.kubernetes.io/";
const POD_PROFILE = [
	"spec",
	"securityContext",
	"appArmorProfile"
];
const CAUTION$1 = "What the runtime’s default profile forbids (mounts, writes below `/proc/sys` and `/sys`, tracing other processes) then fails with *Permission denied*: try it where that may happen; `dmesg` on the node says `apparmor=\"DENIED\"`.";
/** The annotation about a container, if the pod has one. */
function annotationOf$1(pod, container) {
	return pod.metadata?.annotations?.[PREFIX + (container.name ?? "")];
}
/** The annotations that the check forbids, by key. */
function badAnnotations(pod) {
	return Object.entries(pod.metadata?.annotations ?? {}).filter(([key, value]) => key.startsWith("container.apparmor.security.beta.kubernetes.io/") && isBad(value)).sort(([a], [b]) => compareText(a, b));
}
function isBad(value = "") {
	return value !== "" && value !== "runtime/default" && !value.startsWith("localhost/");
}
/**
* Whether the API server, when it creates the pod, writes what an annotation says into the container's own field.
* https://github.com/kubernetes/kubernetes/blob/master/pkg/registry/core/pod/strategy.go (applyAppArmorVersionSkew)
*/
function isTakenFromAnnotation(value) {
	return value === "unconfined" || value === "runtime/default" || /^localhost\/./s.test(value ?? "");
}
/** The runtime's default profile holds where nothing is said, so the fix says nothing, unless the pod says worse. */
function fixAppArmor(violation, pod) {
	const podProfile = pod.spec?.securityContext?.appArmorProfile;
	const careful = (edits, more = {}) => ({
		class: "careful",
		edits,
		...more,
		caution: CAUTION$1
	});
	const isPodConfined = podProfile === void 0 || isConfined(podProfile);
	const podEdits = [{
		op: "remove",
		path: POD_PROFILE
	}];
	if (violation.path[0] === "metadata") {
		const edits = fixAnnotation(violation, pod);
		return careful(isPodConfined ? edits : [...edits, ...podEdits]);
	}
	const container = containerOf(pod, violation);
	if (container === void 0) return careful(podEdits);
	const path = violation.path.slice(0, -1);
	if (isWindows(pod)) return careful([{
		op: "remove",
		path
	}, ...podEdits]);
	const profile = container.securityContext?.appArmorProfile;
	const edits = isPodConfined ? [{
		op: "remove",
		path
	}] : useRuntimeDefault(path, profile);
	const annotation = annotationOf$1(pod, container);
	const isGood = isPodConfined ? isTakenFromAnnotation(annotation) && !isBad(annotation) : annotation === "runtime/default";
	if (annotation !== void 0 && !isGood) edits.push({
		op: "remove",
		path: [
			"metadata",
			"annotations",
			PREFIX + (container.name ?? "")
		]
	});
	return careful(edits, violation.inheritedFrom === void 0 ? {} : { podEdits });
}
/** In a Pod the field that the API server made of the annotation goes too, though no line of the file shows it. */
function fixAnnotation({ path, value = "" }, pod) {
	const made = containersOf(pod).filter(({ name, container }) => {
		const profile = container.securityContext?.appArmorProfile;
		return "container.apparmor.security.beta.kubernetes.io/" + name === value && profile !== void 0 && !isConfined(profile);
	});
	return [{
		op: "remove",
		path
	}, ...made.map((placed) => ({
		op: "remove",
		path: [
			...placed.path,
			"securityContext",
			"appArmorProfile"
		]
	}))];
}
// src/pss/setters.ts
/**
* Who sets a field badly. Upstream looks at the pod and at the containers apart, and names only what is written; the
* violations also hold the containers that a bad pod-level value reaches.
*/
function findSetters(pod, field) {
	const podValue = read(field, pod.spec?.securityContext);
	const podFaults = podValue === void 0 ? [] : field.faultsOf(podValue);
	const violations = podFaults.map((fault) => podViolation(podPath(fault), fault.value));
	const explicitValues = podValue !== void 0 && podFaults.length > 0 ? [podValue] : [];
	const named = [];
	const silent = [];
	for (const placed of containersOf(pod)) {
		const value = read(field, placed.container.securityContext);
		if (value !== void 0) {
			const faults = field.faultsOf(value);
			if (faults.length === 0) continue;
			named.push(placed.name);
			explicitValues.push(value);
			violations.push(...faults.map((fault) => containerViolation(placed, containerPath(fault), fault.value)));
			continue;
		}
		if (field.isSetElsewhere?.(placed.container)) continue;
		for (const fault of podFaults) {
			const violation = containerViolation(placed, containerPath(fault), fault.value);
			violations.push({
				...violation,
				inheritedFrom: podPath(fault)
			});
		}
		if (field.missing && (podValue === void 0 || podFaults.length > 0)) silent.push(placed.name);
		if (field.missing && podValue === void 0) violations.push(containerViolation(placed, containerPath(field.missing), field.missing.value));
	}
	const explicit = podFaults.length > 0 ? ["pod"] : [];
	if (named.length > 0) explicit.push(namedContainers(named));
	return {
		violations,
		explicit,
		explicitValues,
		silent
	};
}
function read(field, context) {
	return context === void 0 ? void 0 : field.read(context);
}
function podPath({ field }) {
	return [
		"spec",
		"securityContext",
		...field
	];
}
function containerPath({ field }) {
	return ["securityContext", ...field];
}
// src/pss/checks/app-armor-profile.ts
const appArmorProfile = {
	id: "appArmorProfile",
	level: "baseline",
	source: "https://github.com/kubernetes/pod-security-admission/blob/master/policy/check_appArmorProfile.go",
	revisions: [{
		since: "v1.0",
		evaluate: evaluate$15
	}],
	fix: fixAppArmor,
	docs: {
		title: "AppArmor",
		what: "Neither the pod nor a container turns its AppArmor profile off.",
		why: "On nodes with AppArmor the runtime’s default profile keeps a container from mounts, from `/proc` and `/sys` of the node, and from other processes.",
		fields: [...inPodAndContainers("appArmorProfile.type"), `metadata.annotations['${PREFIX}*']`],
		allowed: "`RuntimeDefault`, `Localhost`, or absent; of the annotations `runtime/default`, `localhost/…`, or empty. The API server itself turns an annotation of a Pod into the field",
		fix: {
			classes: ["careful"],
			what: "Removes the profile, or the annotation, so that the runtime’s default holds."
		},
		verify: {
			command: "kubectl exec POD -c CONTAINER -- cat /proc/1/attr/current",
			expect: "a profile that is enforced, such as `cri-containerd.apparmor.d (enforce)`, and not `unconfined`"
		},
		example: {
			bad: `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  securityContext:
    appArmorProfile:
      type: Unconfined
  containers:
    - name: app
      image: registry.example/web:1.4
`,
			good: `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  securityContext:
    appArmorProfile:
      type: RuntimeDefault
  containers:
    - name: app
      image: registry.example/web:1.4
`
		}
	}
};
function evaluate$15(pod) {
	const { violations, explicit, explicitValues } = findSetters(pod, {
		read: ({ appArmorProfile }) => appArmorProfile,
		faultsOf: (profile) => isConfined(profile) ? [] : [{ field: ["appArmorProfile", "type"] }],
		isSetElsewhere: (container) => isTakenFromAnnotation(annotationOf$1(pod, container))
	});
	const annotations = badAnnotations(pod);
	if (violations.length === 0 && annotations.length === 0) return void 0;
	const texts = sortedSet(annotations.map(([key, value]) => `${key}=${quoteGo(value)}`));
	const values = [...sortedSet(explicitValues.map(({ type = "" }) => type)), ...texts];
	const setters = annotations.length > 0 ? [...explicit, plural$1("annotation", annotations.length)] : explicit;
	return {
		reason: plural$1("forbidden AppArmor profile", values.length),
		detail: `${setters.join(" and ")} must not set AppArmor profile type to ${joinQuoted(values)}`,
		violations: [
			...violations.filter(({ subject }) => subject.kind === "pod"),
			...annotations.map(([key]) => podViolation([
				"metadata",
				"annotations",
				key
			], key)),
			...violations.filter(({ subject }) => subject.kind !== "pod")
		]
	};
}
// src/pss/capability-risks.ts
const AS_USER = "Start the program as the user it shall run as (`runAsUser`, `fsGroup`), so that it has nothing to change.";
const AGENT = "Only agents of the node need it: run them in a namespace of their own at the level `privileged`.";
const VOLUME = "Let the files belong to the user of the program: in the image, or through `fsGroup` for volumes.";
/**
* Every capability of Linux, without the prefix `CAP_`, and `ALL`.
* https://man7.org/linux/man-pages/man7/capabilities.7.html
*/
const CAPABILITY_RISKS = {
	ALL: entry("high", "do everything that root may", "Add only the capability that the program’s error messages ask for."),
	AUDIT_CONTROL: entry("high", "change the rules of the node’s audit log", AGENT),
	AUDIT_READ: entry("high", "read the node’s audit log", AGENT),
	AUDIT_WRITE: entry("low", "write to the node’s audit log", "Only login programs such as `sshd` and `sudo` need it: do without them in a container."),
	BLOCK_SUSPEND: entry("low", "keep the node awake", "A container does not need it."),
	BPF: entry("high", "load programs into the node’s kernel", AGENT),
	CHECKPOINT_RESTORE: entry("medium", "freeze and restore processes", AGENT),
	CHOWN: entry("medium", "give files to any user", VOLUME),
	DAC_OVERRIDE: entry("high", "read and write every file, whatever its permissions say", VOLUME),
	DAC_READ_SEARCH: entry("high", "read every file, those of the node by their inode number included", VOLUME),
	FOWNER: entry("medium", "change permissions of files that belong to others", VOLUME),
	FSETID: entry("medium", "keep set-user-ID bits on files that it changes", VOLUME),
	IPC_LOCK: entry("medium", "lock any amount of memory", "Turn memory locking off in the program (Vault: `disable_mlock`)."),
	IPC_OWNER: entry("medium", "use shared memory of others", "Run the processes that share memory as one user."),
	KILL: entry("medium", "signal processes of other users", "Run the processes of the pod as one user."),
	LEASE: entry("low", "take leases on files of others", VOLUME),
	LINUX_IMMUTABLE: entry("medium", "set and lift the immutable flag of files", VOLUME),
	MAC_ADMIN: entry("high", "change the node’s SELinux, AppArmor or Smack policy", AGENT),
	MAC_OVERRIDE: entry("high", "ignore the node’s Smack policy", AGENT),
	MKNOD: entry("medium", "make device files", "Ask for devices through a device plugin."),
	NET_ADMIN: entry("high", "change interfaces, routes and firewall of the network namespace", "For a service mesh use its CNI plugin, for a sysctl an allowed one in `securityContext.sysctls`; other network agents belong in a namespace of their own."),
	NET_BIND_SERVICE: entry("low", "listen on ports below 1024", "Listen on a port above 1023 and let the Service map the port, or allow low ports with the sysctl `net.ipv4.ip_unprivileged_port_start`."),
	NET_BROADCAST: entry("low", "send broadcasts", "Linux does not use it: leave it out."),
	NET_RAW: entry("medium", "forge packets and listen to those of its network", "`ping` works without it where the sysctl `net.ipv4.ping_group_range` includes the program’s group; check a port instead of pinging."),
	PERFMON: entry("high", "observe other programs and the node’s kernel", AGENT),
	SETFCAP: entry("high", "give capabilities to files", "Set file capabilities when the image is built."),
	SETGID: entry("medium", "become a member of any group", AS_USER),
	SETPCAP: entry("medium", "hand its capabilities on", AS_USER),
	SETUID: entry("medium", "become any user", AS_USER),
	SYSLOG: entry("medium", "read the node’s kernel log and its addresses", AGENT),
	SYS_ADMIN: entry("high", "mount file systems and change most of what the kernel offers: nearly root on the node", "Look for what exactly fails: FUSE has device plugins and CSI drivers, builds have rootless builders, nested containers `hostUsers: false`."),
	SYS_BOOT: entry("high", "restart the node", AGENT),
	SYS_CHROOT: entry("low", "change its root directory", "Configure the program not to change its root: the container already has its own."),
	SYS_MODULE: entry("high", "load modules into the node’s kernel", "Load the module on the node when it is set up."),
	SYS_NICE: entry("medium", "take time from other programs of the node", "Ask for CPU through `resources.requests`."),
	SYS_PACCT: entry("low", "turn process accounting on and off", AGENT),
	SYS_PTRACE: entry("high", "read and change the memory of other programs", "Debug with `kubectl debug` while it is needed, and take profiles through the program’s own endpoint."),
	SYS_RAWIO: entry("high", "reach the node’s memory, ports and disks", AGENT),
	SYS_RESOURCE: entry("medium", "lift limits and quotas", "Raise limits in the runtime’s configuration of the node."),
	SYS_TIME: entry("high", "set the node’s clock", "Let the node keep its clock (chrony, systemd-timesyncd)."),
	SYS_TTY_CONFIG: entry("low", "configure the node’s terminals", AGENT),
	WAKE_ALARM: entry("low", "wake the node", "A container does not need it.")
};
function entry(risk, allows, instead) {
	return {
		risk,
		allows,
		instead
	};
}
// src/pss/capabilities.ts
/** Added capabilities that are not allowed, each once, in the order in which they are written. */
function forbiddenAdditions(container, allowed) {
	const added = container.securityContext?.capabilities?.add ?? [];
	return [...new Set(added.filter((name) => !allowed.has(name)))];
}
/** The violation of one added capability: its place is the item in the list. */
function additionViolation(placed, name) {
	return containerViolation(placed, [
		"securityContext",
		"capabilities",
		"add",
		placed.container.securityContext?.capabilities?.add?.indexOf(name) ?? 0
	], name);
}
/** Takes a capability away, or spells it right where only that was wrong with it. */
function fixAddition(violation, pod, allowed) {
	const { path, value = "" } = violation;
	const added = containerOf(pod, violation)?.securityContext?.capabilities?.add ?? [];
	const name = value.toUpperCase().replace(/^CAP_/, "");
	const remove = {
		op: "remove-item",
		path: path.slice(0, -1),
		value
	};
	if (!allowed.has(name)) return {
		class: "careful",
		edits: [remove],
		caution: warn$1(value, name)
	};
	return {
		class: "careful",
		edits: added.includes(name) ? [remove] : respell(added, violation, name),
		caution: `Capabilities are spelled in capitals and without \`CAP_\`. Not every runtime knew ${inlineCode(value)}: where yours did not, the program now gets \`${name}\` for the first time.`
	};
}
/** Where one wrong spelling stands several times, the first is set right and the others go. */
function respell(added, { path, value }, name) {
	const list = path.slice(0, -1);
	return added.flatMap((other, index) => other === value ? [index] : []).map((index, position) => position === 0 ? {
		op: "set",
		path: [...list, index],
		value: name
	} : {
		op: "remove",
		path: [...list, index]
	});
}
function warn$1(value, name) {
	const known = Object.hasOwn(CAPABILITY_RISKS, name) ? CAPABILITY_RISKS[name] : void 0;
	const failing = "Without it, what needs it fails with *Operation not permitted* in the container’s log.";
	if (known === void 0) return `${inlineCode(value)} is no capability that Linux knows. ${failing}`;
	return `${inlineCode(value)} (risk: ${known.risk}) lets the program ${known.allows}. ${failing} ${known.instead}`;
}
// src/pss/checks/capabilities-baseline.ts
/** What container runtimes give by default, less NET_RAW. */
const ALLOWED$3 = /* @__PURE__ */ new Set([
	"AUDIT_WRITE",
	"CHOWN",
	"DAC_OVERRIDE",
	"FOWNER",
	"FSETID",
	"KILL",
	"MKNOD",
	"NET_BIND_SERVICE",
	"SETFCAP",
	"SETGID",
	"SETPCAP",
	"SETUID",
	"SYS_CHROOT"
]);
const capabilitiesBaseline = {
	id: "capabilities_baseline",
	level: "baseline",
	source: "https://github.com/kubernetes/pod-security-admission/blob/master/policy/check_capabilities_baseline.go",
	revisions: [{
		since: "v1.0",
		evaluate: evaluate$14
	}],
	fix: (violation, pod) => fixAddition(violation, pod, ALLOWED$3),
	docs: {
		title: "Capabilities",
		what: "No container adds a capability beyond the default set.",
		why: "Each further capability is a part of root’s power over the node; several of them (`SYS_ADMIN`, `SYS_PTRACE`, `BPF`) are nearly all of it.",
		fields: inContainers("securityContext.capabilities.add"),
		allowed: [...ALLOWED$3].map((name) => `\`${name}\``).join(", "),
		fix: {
			classes: ["careful"],
			what: "Removes the capability; spells it in capitals and without `CAP_` where only that is wrong."
		},
		verify: {
			command: "kubectl exec POD -c CONTAINER -- grep CapBnd /proc/1/status",
			expect: "`CapBnd:	00000000a80425fb` (the default set; `capsh --decode=a80425fb` names it) or less"
		},
		example: {
			bad: `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: app
      image: registry.example/web:1.4
      securityContext:
        capabilities:
          add:
            - NET_ADMIN
`,
			good: `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: app
      image: registry.example/web:1.4
      securityContext:
        capabilities:
          add:
            - NET_BIND_SERVICE
`
		}
	}
};
function evaluate$14(pod) {
	const bad = containersOf(pod).map((placed) => ({
		placed,
		added: forbiddenAdditions(placed.container, ALLOWED$3)
	})).filter(({ added }) => added.length > 0);
	if (bad.length === 0) return void 0;
	return {
		reason: "non-default capabilities",
		detail: `${namedContainers(bad.map(({ placed }) => placed.name))} must not include ${joinQuoted(sortedSet(bad.flatMap(({ added }) => added)))} in securityContext.capabilities.add`,
		violations: bad.flatMap(({ placed, added }) => added.map((name) => additionViolation(placed, name)))
	};
}
// src/pss/checks/capabilities-restricted.ts
const ALLOWED$2 = /* @__PURE__ */ new Set(["NET_BIND_SERVICE"]);
const overrides$2 = ["capabilities_baseline"];
const capabilitiesRestricted = {
	id: "capabilities_restricted",
	level: "restricted",
	source: "https://github.com/kubernetes/pod-security-admission/blob/master/policy/check_capabilities_restricted.go",
	revisions: [{
		since: "v1.22",
		overrides: overrides$2,
		evaluate: evaluate$13
	}, {
		since: "v1.25",
		overrides: overrides$2,
		evaluate: (pod) => isWindows(pod) ? void 0 : evaluate$13(pod)
	}],
	fix: fix$6,
	docs: {
		title: "Capabilities, restricted",
		what: "Every container drops `ALL` capabilities, and adds none but `NET_BIND_SERVICE`.",
		why: "Capabilities are parts of root’s power: what a container does not have, nobody who breaks into it can use.",
		fields: [...inContainers("securityContext.capabilities.drop"), ...inContainers("securityContext.capabilities.add")],
		allowed: "`drop` includes `ALL`; `add` is `NET_BIND_SERVICE`, or absent",
		history: {
			"v1.22": "the check came with 1.22",
			"v1.25": "pods with `spec.os.name: windows` are exempt"
		},
		fix: {
			classes: [
				"safe",
				"careful",
				"manual"
			],
			what: "Adds `ALL` to `drop`, which is safe where the manifest says that the container does not run as root, else careful: an entrypoint that starts as root and drops its rights needs `CHOWN`, `SETUID` and `SETGID`. Removes other capabilities from `add`. Manual in Windows pods, before `v1.25`."
		},
		verify: {
			command: "kubectl exec POD -c CONTAINER -- grep CapBnd /proc/1/status",
			expect: "`CapBnd:	0000000000000000`, or `0000000000000400` with `NET_BIND_SERVICE`"
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
`
		}
	}
};
function evaluate$13(pod) {
	const judged = containersOf(pod).map((placed) => ({
		placed,
		isKeeping: !dropsOf(placed.container).includes("ALL"),
		added: forbiddenAdditions(placed.container, ALLOWED$2)
	}));
	const keeping = judged.filter(({ isKeeping }) => isKeeping).map(({ placed }) => placed.name);
	const adding = judged.filter(({ added }) => added.length > 0);
	const details = [];
	if (keeping.length > 0) details.push(`${namedContainers(keeping)} must set securityContext.capabilities.drop=["ALL"]`);
	if (adding.length > 0) {
		const names = namedContainers(adding.map(({ placed }) => placed.name));
		const capabilities = joinQuoted(sortedSet(adding.flatMap(({ added }) => added)));
		details.push(`${names} must not include ${capabilities} in securityContext.capabilities.add`);
	}
	if (details.length === 0) return void 0;
	const violations = judged.flatMap(({ placed, isKeeping, added }) => [...isKeeping ? [containerViolation(placed, [
		"securityContext",
		"capabilities",
		"drop"
	])] : [], ...added.map((name) => additionViolation(placed, name))]);
	return {
		reason: "unrestricted capabilities",
		detail: details.join("; "),
		violations
	};
}
function dropsOf(container) {
	return container.securityContext?.capabilities?.drop ?? [];
}
function fix$6(violation, pod) {
	if (isWindows(pod)) return REFUSED_ON_WINDOWS;
	if (violation.value !== void 0) return fixAddition(violation, pod, ALLOWED$2);
	const container = containerOf(pod, violation);
	const misspelled = dropsOf(container ?? {}).findIndex((name) => name.toUpperCase() === "ALL");
	const edit = misspelled < 0 ? {
		op: "add-item",
		path: violation.path,
		value: "ALL"
	} : {
		op: "set",
		path: [...violation.path, misspelled],
		value: "ALL"
	};
	if (isKnownNonRoot(pod, container)) return {
		class: "safe",
		edits: [edit]
	};
	return {
		class: "careful",
		edits: [edit],
		caution: "An entrypoint that starts as root and drops its rights needs `CHOWN`, `SETUID` and `SETGID`, and fails with *Operation not permitted* in the container’s log: start it as its user instead (`runAsUser`). Ports below 1024 may need `NET_BIND_SERVICE`.",
		cautionUnless: "runAsNonRoot"
	};
}
// src/pss/checks/host-namespaces.ts
/** In upstream's order. */
const HOST_NAMESPACES = [
	"hostNetwork",
	"hostPID",
	"hostIPC"
];
const CAUTIONS = {
	hostNetwork: "The pod gets an address of its own and no longer listens on the node’s: reach it through a Service, and check what it does with the node’s interfaces or with `localhost`.",
	hostPID: "The program no longer sees the node’s processes: agents that read or signal them find none. If it needs those of its own pod only, `shareProcessNamespace: true` is allowed.",
	hostIPC: "Shared memory and semaphores of the node are out of reach: programs that attach to segments of others fail. The containers of one pod share theirs anyway."
};
const hostNamespaces = {
	id: "hostNamespaces",
	level: "baseline",
	source: "https://github.com/kubernetes/pod-security-admission/blob/master/policy/check_hostNamespaces.go",
	revisions: [{
		since: "v1.0",
		evaluate: evaluate$12
	}],
	fix: fix$5,
	docs: {
		title: "Host namespaces",
		what: "The pod does not share the network, process or IPC namespace of its node.",
		why: "In the node’s namespaces a pod reads the traffic of other pods past network policies, reaches services on `localhost`, and signals the node’s processes.",
		fields: HOST_NAMESPACES.map((field) => `spec.${field}`),
		allowed: "`false`, or absent",
		fix: {
			classes: ["careful", "manual"],
			what: "Removes the field; manual in a pod with Windows HostProcess containers, which the API server refuses without `hostNetwork`."
		},
		verify: {
			command: "kubectl get pod POD -o jsonpath='{.spec.hostNetwork}{.spec.hostPID}{.spec.hostIPC}'",
			expect: "nothing"
		},
		example: {
			bad: `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  hostNetwork: true
  hostPID: true
  containers:
    - name: app
      image: registry.example/web:1.4
`,
			good: `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: app
      image: registry.example/web:1.4
`
		}
	}
};
function evaluate$12(pod) {
	const shared = HOST_NAMESPACES.filter((field) => pod.spec?.[field] === true);
	if (shared.length === 0) return void 0;
	return {
		reason: "host namespaces",
		detail: shared.map((field) => `${field}=true`).join(", "),
		violations: shared.map((field) => podViolation(["spec", field], field))
	};
}
function fix$5({ path, value }, pod) {
	if (value === "hostNetwork" && isHostProcess(pod)) return TAKES_HOST_NETWORK;
	const caution = CAUTIONS[value ?? ""];
	return {
		class: "careful",
		edits: [{
			op: "remove",
			path
		}],
		...caution === void 0 ? {} : { caution }
	};
}
// src/pss/volumes.ts
/** The sources that a volume may have at every level. */
const ALLOWED_SOURCES = [
	"configMap",
	"csi",
	"downwardAPI",
	"emptyDir",
	"ephemeral",
	"image",
	"persistentVolumeClaim",
	"projected",
	"secret"
];
const CLAIM = "use a `persistentVolumeClaim`";
const REMOVED = "Kubernetes no longer has this volume type";
/**
* The sources that *restricted* forbids, in the order in which upstream looks for them (of a volume with two, which the
* API server refuses, it names the first), and what to use instead.
*/
const RESTRICTED_SOURCES = {
	hostPath: "For scratch space use an `emptyDir`, for files that stay a `persistentVolumeClaim` (with a local volume where they must be on the node), for configuration a `configMap`. Agents that must read the node belong in a namespace of their own at the level `privileged`.",
	gcePersistentDisk: `${CLAIM} with the CSI driver \`pd.csi.storage.gke.io\` instead.`,
	awsElasticBlockStore: `${CLAIM} with the CSI driver \`ebs.csi.aws.com\` instead.`,
	gitRepo: "Clone in an init container into an `emptyDir` instead, or mount the files as an `image` volume.",
	nfs: `${CLAIM} instead: a PersistentVolume may name the same NFS server and path, and is made by an administrator.`,
	iscsi: `${CLAIM} instead: a PersistentVolume may name the same iSCSI target.`,
	glusterfs: `${REMOVED}: ${CLAIM} of another storage class.`,
	rbd: `${REMOVED}: ${CLAIM} with the CSI driver \`rbd.csi.ceph.com\`.`,
	flexVolume: `FlexVolume is deprecated: ${CLAIM} or a \`csi\` volume of the vendor’s CSI driver.`,
	cinder: `${CLAIM} with the CSI driver \`cinder.csi.openstack.org\` instead.`,
	cephfs: `${REMOVED}: ${CLAIM} with the CSI driver \`cephfs.csi.ceph.com\`.`,
	flocker: `${REMOVED}: ${CLAIM} of another storage class.`,
	fc: `${CLAIM} instead: a PersistentVolume may name the same Fibre Channel target.`,
	azureFile: `${CLAIM} with the CSI driver \`file.csi.azure.com\` instead.`,
	vsphereVolume: `${CLAIM} with the CSI driver \`csi.vsphere.vmware.com\` instead.`,
	quobyte: `${REMOVED}: ${CLAIM} with Quobyte’s CSI driver.`,
	azureDisk: `${CLAIM} with the CSI driver \`disk.csi.azure.com\` instead.`,
	photonPersistentDisk: `${REMOVED}: ${CLAIM} of another storage class.`,
	portworxVolume: `${CLAIM} with the CSI driver \`pxd.portworx.com\` instead.`,
	scaleIO: `${REMOVED}: ${CLAIM} with Dell’s CSI driver.`,
	storageos: `${REMOVED}: ${CLAIM} of another storage class.`
};
/** Upstream's word for a volume whose source it does not know. */
const UNKNOWN_SOURCE = "unknown";
const KNOWN_SOURCES = [...ALLOWED_SOURCES, ...Object.keys(RESTRICTED_SOURCES)];
/** Every volume of a pod. */
function volumesOf(pod) {
	return (pod.spec?.volumes ?? []).map((volume, index) => ({
		name: volume.name ?? "",
		path: [
			"spec",
			"volumes",
			index
		],
		sources: KNOWN_SOURCES.filter((source) => volume[source] !== void 0 && volume[source] !== null)
	}));
}
/** A violation of a volume by one of its sources. */
function volumeViolation({ name, path }, source) {
	const place = source === "unknown" ? path : [...path, source];
	return {
		subject: {
			kind: "volume",
			name,
			path
		},
		value: source,
		path: place
	};
}
/** What to use instead of a source: Markdown, a sentence or two. */
function adviseVolume(source) {
	const advice = RESTRICTED_SOURCES[source] ?? "Use a volume type that the level allows instead.";
	return advice.charAt(0).toUpperCase() + advice.slice(1);
}
// src/pss/checks/host-path-volumes.ts
const hostPathVolumes = {
	id: "hostPathVolumes",
	level: "baseline",
	source: "https://github.com/kubernetes/pod-security-admission/blob/master/policy/check_hostPathVolumes.go",
	revisions: [{
		since: "v1.0",
		evaluate: evaluate$11
	}],
	fix: ({ value = "" }) => ({
		class: "manual",
		caution: adviseVolume(value)
	}),
	docs: {
		title: "hostPath volumes",
		what: "No volume is a directory of the node.",
		why: "Files of the node hold the keys of its kubelet and of other pods, and a writable directory is a way to run programs on it.",
		fields: ["spec.volumes[*].hostPath"],
		allowed: "absent",
		fix: {
			classes: ["manual"],
			what: "Where the files shall go is for people to say: advice only."
		},
		verify: {
			command: "kubectl get pod POD -o jsonpath='{.spec.volumes[*].hostPath}'",
			expect: "nothing"
		},
		example: {
			bad: `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: app
      image: registry.example/web:1.4
      volumeMounts:
        - name: data
          mountPath: /data
  volumes:
    - name: data
      hostPath:
        path: /var/lib/web
`,
			good: `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: app
      image: registry.example/web:1.4
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
function evaluate$11(pod) {
	const bad = volumesOf(pod).filter(({ sources }) => sources.includes("hostPath"));
	if (bad.length === 0) return void 0;
	return {
		reason: "hostPath volumes",
		detail: `${plural$1("volume", bad.length)} ${joinQuoted(bad.map(({ name }) => name))}`,
		violations: bad.map((placed) => volumeViolation(placed, "hostPath"))
	};
}
// src/pss/checks/host-ports.ts
const hostPorts = {
	id: "hostPorts",
	level: "baseline",
	source: "https://github.com/kubernetes/pod-security-admission/blob/master/policy/check_hostPorts.go",
	revisions: [{
		since: "v1.0",
		evaluate: evaluate$10
	}],
	fix: fix$4,
	docs: {
		title: "Host ports",
		what: "No container takes a port of its node.",
		why: "A port on the node is open to everything that reaches the node, past network policies, and lets a pod pose as a service of the node.",
		fields: inContainers("ports[*].hostPort"),
		allowed: "`0`, or absent. With `hostNetwork: true` the API server itself sets it to the `containerPort` of each port of a Pod",
		fix: {
			classes: ["careful", "manual"],
			what: "Removes every `hostPort` with that number, and `hostNetwork`, where that is what sets them; manual where Windows HostProcess containers need `hostNetwork`."
		},
		verify: {
			command: "kubectl get pod POD -o jsonpath='{.spec.containers[*].ports[*].hostPort}'",
			expect: "nothing"
		},
		example: {
			bad: `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: app
      image: registry.example/web:1.4
      ports:
        - containerPort: 8080
          hostPort: 8080
`,
			good: `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: app
      image: registry.example/web:1.4
      ports:
        - containerPort: 8080
`
		}
	}
};
function evaluate$10(pod) {
	const bad = containersOf(pod).map((placed) => ({
		placed,
		taken: hostPortsOf(placed.container)
	})).filter(({ taken }) => taken.length > 0);
	if (bad.length === 0) return void 0;
	const names = bad.map(({ placed }) => placed.name);
	const numbers = sortedSet(bad.flatMap(({ taken }) => taken.map(({ hostPort }) => hostPort)));
	const verb = plural$1("uses", names.length, "use");
	return {
		reason: "hostPort",
		detail: `${namedContainers(names)} ${verb} ${plural$1("hostPort", numbers.length)} ${numbers.join(", ")}`,
		violations: bad.flatMap(({ placed, taken }) => firstOfEach(taken).map(({ hostPort, index }) => containerViolation(placed, [
			"ports",
			index,
			"hostPort"
		], hostPort)))
	};
}
function hostPortsOf(container) {
	return (container.ports ?? []).flatMap(({ hostPort = 0 }, index) => hostPort === 0 ? [] : [{
		hostPort: String(hostPort),
		index
	}]);
}
/** One port can be taken twice, for TCP and UDP: that is one violation. */
function firstOfEach(taken) {
	return taken.filter(({ hostPort }, at) => taken.findIndex((other) => other.hostPort === hostPort) === at);
}
function fix$4(violation, pod) {
	if (pod.spec?.hostNetwork && isHostProcess(pod)) return TAKES_HOST_NETWORK;
	const container = containerOf(pod, violation);
	const ports = violation.path.slice(0, -2);
	const edits = hostPortsOf(container ?? {}).filter(({ hostPort }) => hostPort === violation.value).map(({ index }) => ({
		op: "remove",
		path: [
			...ports,
			index,
			"hostPort"
		]
	}));
	if (pod.spec?.hostNetwork) edits.push({
		op: "remove",
		path: ["spec", "hostNetwork"]
	});
	return {
		class: "careful",
		edits,
		caution: "The program is no longer reachable at the node’s address: who called it there (a load balancer, a firewall rule, a scrape configuration) needs a Service of type `NodePort` or `LoadBalancer`."
	};
}
// src/pss/checks/host-probes-and-host-lifecycle.ts
/** Where a container can name a host, in upstream's order. */
const HANDLERS = [
	{
		path: ["livenessProbe"],
		read: (container) => container.livenessProbe
	},
	{
		path: ["readinessProbe"],
		read: (container) => container.readinessProbe
	},
	{
		path: ["startupProbe"],
		read: (container) => container.startupProbe
	},
	{
		path: ["lifecycle", "postStart"],
		read: (container) => container.lifecycle?.postStart
	},
	{
		path: ["lifecycle", "preStop"],
		read: (container) => container.lifecycle?.preStop
	}
];
const ACTIONS = ["httpGet", "tcpSocket"];
const hostProbesAndHostLifecycle = {
	id: "hostProbesAndHostLifecycle",
	level: "baseline",
	source: "https://github.com/kubernetes/pod-security-admission/blob/master/policy/check_hostProbesAndhostLifecycle.go",
	revisions: [{
		since: "v1.34",
		evaluate: evaluate$9
	}],
	fix: ({ path }) => ({
		class: "careful",
		edits: [{
			op: "remove",
			path
		}],
		caution: "The kubelet then asks the pod’s own address: a program that listens on `localhost` only must listen on all addresses, and a virtual host goes into `httpHeaders` as `Host`. `kubectl describe pod` shows failing probes."
	}),
	docs: {
		title: "Hosts of probes and lifecycle hooks",
		what: "Probes and lifecycle hooks do not name a host.",
		why: "The kubelet makes these requests from the node’s network, so a pod that names the host makes the node ask whatever it likes, past network policies.",
		fields: HANDLERS.flatMap(({ path }) => ACTIONS.flatMap((action) => inContainers([
			...path,
			action,
			"host"
		].join(".")))),
		allowed: "`\"\"`, or absent: the pod’s own address",
		fix: {
			classes: ["careful"],
			what: "Removes the field."
		},
		verify: {
			command: "kubectl get pod POD -o jsonpath='{..httpGet.host}{..tcpSocket.host}'",
			expect: "nothing"
		},
		example: {
			bad: `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: app
      image: registry.example/web:1.4
      livenessProbe:
        httpGet:
          host: 169.254.169.254
          port: 80
`,
			good: `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: app
      image: registry.example/web:1.4
      livenessProbe:
        httpGet:
          port: 80
`
		}
	}
};
function evaluate$9(pod) {
	const bad = containersOf(pod).flatMap((placed) => hostsOf(placed.container).map(({ path, host }) => ({
		placed,
		path,
		host
	})));
	if (bad.length === 0) return void 0;
	const names = sortedSet(bad.map(({ placed }) => placed.name));
	const hosts = sortedSet(bad.map(({ host }) => host));
	const verb = plural$1("uses", names.length, "use");
	return {
		reason: "probe or lifecycle host",
		detail: `${namedContainers(names)} ${verb} ${plural$1("probe or lifecycle host", hosts.length)} ${joinQuoted(hosts)}`,
		violations: bad.map(({ placed, path }) => containerViolation(placed, path, path.join(".")))
	};
}
function hostsOf(container) {
	return HANDLERS.flatMap(({ path, read }) => ACTIONS.flatMap((action) => {
		const host = read(container)?.[action]?.host ?? "";
		return host === "" ? [] : [{
			path: [
				...path,
				action,
				"host"
			],
			host
		}];
	}));
}
// src/pss/checks/privileged.ts
const privileged = {
	id: "privileged",
	level: "baseline",
	source: "https://github.com/kubernetes/pod-security-admission/blob/master/policy/check_privileged.go",
	revisions: [{
		since: "v1.0",
		evaluate: evaluate$8
	}],
	fix: (violation) => ({
		class: "careful",
		edits: [{
			op: "remove",
			path: violation.path
		}],
		caution: "Without `privileged`, access to devices, mounts, kernel modules and most of `/sys` fails with *Operation not permitted* in the container’s log: try it where that may happen. Often one capability or a device plugin is enough."
	}),
	docs: {
		title: "Privileged containers",
		what: "No container is privileged.",
		why: "A privileged container has every capability and every device of the node, and no seccomp or AppArmor profile: who controls it controls the node.",
		fields: inContainers("securityContext.privileged"),
		allowed: "`false`, or absent",
		fix: {
			classes: ["careful"],
			what: "Removes the field."
		},
		verify: {
			command: "kubectl exec POD -c CONTAINER -- grep CapEff /proc/1/status",
			expect: "not `CapEff:	000001ffffffffff` (every capability), but `00000000a80425fb` or less"
		},
		example: {
			bad: `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: app
      image: registry.example/web:1.4
      securityContext:
        privileged: true
`,
			good: `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: app
      image: registry.example/web:1.4
`
		}
	}
};
function evaluate$8(pod) {
	const bad = containersOf(pod).filter(({ container }) => container.securityContext?.privileged === true);
	if (bad.length === 0) return void 0;
	return {
		reason: "privileged",
		detail: `${namedContainers(bad.map(({ name }) => name))} must not set securityContext.privileged=true`,
		violations: bad.map((placed) => containerViolation(placed, ["securityContext", "privileged"]))
	};
}
// src/pss/proc-mounts.ts
/** What both procMount checks ask: every container has the default `/proc`. */
function findUnmaskedProc(pod) {
	const bad = containersOf(pod).flatMap((placed) => {
		const value = placed.container.securityContext?.procMount;
		return value === void 0 || value === "Default" ? [] : [{
			placed,
			value
		}];
	});
	if (bad.length === 0) return void 0;
	return {
		reason: "procMount",
		detail: `${namedContainers(bad.map(({ placed }) => placed.name))} must not set securityContext.procMount to ${joinQuoted(sortedSet(bad.map(({ value }) => value)))}`,
		violations: bad.map(({ placed }) => containerViolation(placed, ["securityContext", "procMount"]))
	};
}
// src/pss/checks/proc-mount-restricted.ts
const procMountRestricted = {
	id: "procMount_restricted",
	level: "restricted",
	source: "https://github.com/kubernetes/pod-security-admission/blob/master/policy/check_procMount_restricted.go",
	revisions: [{
		since: "v1.35",
		overrides: ["procMount"],
		evaluate: findUnmaskedProc
	}],
	fix: ({ path }) => ({
		class: "safe",
		edits: [{
			op: "remove",
			path
		}]
	}),
	docs: {
		title: "/proc mount, restricted",
		what: "Every container leaves `/proc` masked, in a user namespace too.",
		why: "The runtime hides parts of `/proc` that show or change the node’s kernel; unmasked, they are a way out of the container.",
		fields: inContainers("securityContext.procMount"),
		allowed: "`Default`, or absent",
		fix: {
			classes: ["safe"],
			what: "Removes the field. Only a program that starts containers of its own inside this one needs it."
		},
		verify: {
			command: "kubectl exec POD -c CONTAINER -- grep ' /proc/kcore ' /proc/mounts",
			expect: "a line that begins with `tmpfs /proc/kcore`"
		},
		example: {
			bad: `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  hostUsers: false
  securityContext:
    seccompProfile:
      type: RuntimeDefault
  containers:
    - name: app
      image: registry.example/web:1.4
      securityContext:
        allowPrivilegeEscalation: false
        capabilities:
          drop: ["ALL"]
        procMount: Unmasked
`,
			good: `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  hostUsers: false
  securityContext:
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
// src/pss/checks/proc-mount.ts
const procMount = {
	id: "procMount",
	level: "baseline",
	source: "https://github.com/kubernetes/pod-security-admission/blob/master/policy/check_procMount_baseline.go",
	revisions: [{
		since: "v1.0",
		evaluate: findUnmaskedProc
	}, {
		since: "v1.35",
		evaluate: (pod) => hasUserNamespace(pod) ? void 0 : findUnmaskedProc(pod)
	}],
	fix: ({ path }) => ({
		class: "safe",
		edits: [{
			op: "remove",
			path
		}]
	}),
	docs: {
		title: "/proc mount",
		what: "Every container leaves `/proc` masked.",
		why: "The runtime hides parts of `/proc` that show or change the node’s kernel; unmasked, they are a way out of the container.",
		fields: inContainers("securityContext.procMount"),
		allowed: "`Default`, or absent; from `v1.35` on any value in a pod with `hostUsers: false`",
		history: {
			"v1.0": "only `Default`",
			"v1.35": "any value in a pod with a user namespace of its own (`hostUsers: false`)"
		},
		fix: {
			classes: ["safe"],
			what: "Removes the field. Only a program that starts containers of its own inside this one needs it."
		},
		verify: {
			command: "kubectl exec POD -c CONTAINER -- grep ' /proc/kcore ' /proc/mounts",
			expect: "a line that begins with `tmpfs /proc/kcore`"
		},
		example: {
			bad: `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: app
      image: registry.example/web:1.4
      securityContext:
        procMount: Unmasked
`,
			good: `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: app
      image: registry.example/web:1.4
`
		}
	}
};
// src/pss/checks/restricted-volumes.ts
const restrictedVolumes = {
	id: "restrictedVolumes",
	level: "restricted",
	source: "https://github.com/kubernetes/pod-security-admission/blob/master/policy/check_restrictedVolumes.go",
	revisions: [{
		since: "v1.0",
		overrides: ["hostPathVolumes"],
		evaluate: evaluate$7
	}],
	fix: ({ value = "" }) => ({
		class: "manual",
		caution: adviseVolume(value)
	}),
	docs: {
		title: "Volume types",
		what: "Every volume has one of the types that cannot name a place outside the pod’s namespace.",
		why: "An inline volume of another type reaches the node’s files, or a storage server with the node’s rights, past the administrator who hands out storage.",
		fields: Object.keys(RESTRICTED_SOURCES).map((source) => `spec.volumes[*].${source}`),
		allowed: `absent; a volume has one of ${ALLOWED_SOURCES.map((source) => `\`${source}\``).join(", ")}`,
		fix: {
			classes: ["manual"],
			what: "Where the files shall go is for people to say: advice only."
		},
		verify: {
			command: `kubectl get pod POD -o jsonpath='{range .spec.volumes[*]}{@}{"\\n"}{end}'`,
			expect: "in each line one of the allowed types beside `name`"
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
  volumes:
    - name: data
      nfs:
        server: files.example
        path: /web
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
  volumes:
    - name: data
      persistentVolumeClaim:
        claimName: web
`
		}
	}
};
const ALLOWED$1 = ALLOWED_SOURCES;
function evaluate$7(pod) {
	const bad = volumesOf(pod).filter(({ sources }) => !sources.some((source) => ALLOWED$1.includes(source)));
	if (bad.length === 0) return void 0;
	const types = sortedSet(bad.map((volume) => badSources(volume)[0] ?? "unknown"));
	return {
		reason: "restricted volume types",
		detail: `${`${plural$1("volume", bad.length)} ${joinQuoted(bad.map(({ name }) => name))}`} ${plural$1("uses", bad.length, "use")} ${plural$1("restricted volume type", types.length)} ${joinQuoted(types)}`,
		violations: bad.flatMap((volume) => badSources(volume).map((source) => volumeViolation(volume, source)))
	};
}
/** In upstream's order: its message names the first one only. */
function badSources({ sources }) {
	return sources.length === 0 ? [UNKNOWN_SOURCE] : sources;
}
// src/pss/images.ts
/** The command that prints the user of an image, as a code span; `withImages` says of which one. */
const INSPECT_USER = "`docker inspect -f '{{.Config.User}}' IMAGE`";
/** What one command names; in UTF-16 units. */
const LONGEST_COMMAND$1 = 300;
/**
* A caution with the command that prints the users of these images. People copy it into a shell, so an image goes into
* it only where its name is plain; where none is, the word `IMAGE` stays.
*/
function withImages(caution, images) {
	const all = [...new Set(images)];
	const named = [];
	let length = 0;
	for (const image of all.filter(isPlain$1)) {
		length += image.length + 1;
		if (named.length > 0 && length > LONGEST_COMMAND$1) break;
		named.push(image);
	}
	if (named.length === 0) return caution;
	const left = all.length - named.length;
	const more = left === 0 ? "" : ` (and the same for ${left} more ${left === 1 ? "image" : "images"})`;
	return caution.replaceAll(INSPECT_USER, () => `${INSPECT_USER.replace("IMAGE", () => named.join(" "))}${more}`);
}
function isPlain$1(image) {
	return /^[A-Za-z0-9][A-Za-z0-9._/:@-]{0,254}$/.test(image);
}
// src/pss/checks/run-as-non-root.ts
const FIELD$2 = {
	read: ({ runAsNonRoot }) => runAsNonRoot,
	faultsOf: (value) => value ? [] : [{ field: ["runAsNonRoot"] }],
	missing: { field: ["runAsNonRoot"] }
};
const runAsNonRoot = {
	id: "runAsNonRoot",
	level: "restricted",
	source: "https://github.com/kubernetes/pod-security-admission/blob/master/policy/check_runAsNonRoot.go",
	revisions: [{
		since: "v1.0",
		evaluate: evaluate$6
	}, {
		since: "v1.35",
		evaluate: (pod) => hasUserNamespace(pod) ? void 0 : evaluate$6(pod)
	}],
	fix: fix$3,
	docs: {
		title: "Running as non-root",
		what: "The pod or every container sets `securityContext.runAsNonRoot: true`, and none sets it to `false`.",
		why: "Root in a container is root on the node wherever a flaw of kernel or runtime lets it out; with the field the kubelet starts no container as root.",
		fields: inPodAndContainers("runAsNonRoot"),
		allowed: "`true`; absent in a container where the pod sets `true`; from `v1.35` on anything in a pod with `hostUsers: false`",
		history: {
			"v1.0": "`true` is required",
			"v1.35": "pods with a user namespace of their own (`hostUsers: false`) are exempt"
		},
		fix: {
			classes: ["careful"],
			what: "Sets the field to `true`, and takes a `runAsUser: 0` beside it away. The pod does not start if the image runs as root, or names its user instead of giving a number."
		},
		verify: {
			command: "kubectl exec POD -c CONTAINER -- id -u",
			expect: "a number that is not `0`"
		},
		example: {
			bad: `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  securityContext:
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
function evaluate$6(pod) {
	const { violations, explicit, silent } = findSetters(pod, FIELD$2);
	if (violations.length === 0) return void 0;
	return {
		reason: "runAsNonRoot != true",
		detail: explicit.length > 0 ? `${explicit.join(" and ")} must not set securityContext.runAsNonRoot=false` : `pod or ${namedContainers(silent)} must set securityContext.runAsNonRoot=true`,
		violations
	};
}
function fix$3(violation, pod) {
	const container = containerOf(pod, violation);
	const own = container ? container.securityContext : pod.spec?.securityContext;
	const careful = {
		class: "careful",
		edits: requireNonRoot(violation.path.slice(0, -1), own?.runAsUser),
		...isWindows(pod) ? { caution: WINDOWS } : warn(effectiveUser(pod, container), container)
	};
	if (container === void 0 || own?.runAsNonRoot !== void 0) return careful;
	const podEdits = requireNonRoot(["spec", "securityContext"], pod.spec?.securityContext?.runAsUser);
	return {
		...careful,
		podEdits
	};
}
/** The kubelet starts no container that must not be root with `runAsUser: 0`, so the two never stay together. */
function requireNonRoot(context, user) {
	const edits = [{
		op: "set",
		path: [...context, "runAsNonRoot"],
		value: true
	}];
	return user === 0 ? [...edits, {
		op: "remove",
		path: [...context, "runAsUser"]
	}] : edits;
}
const WINDOWS = "`ContainerAdministrator` counts as root: the container does not start where its image, or `windowsOptions.runAsUserName`, names it. `ContainerUser` does.";
function warn(user, container) {
	if (user !== void 0 && user > 0) return { caution: `The container is already started as user ${user}, so this only says so.` };
	const ports = container?.ports?.some(({ containerPort = 1024 }) => containerPort < 1024) ? " Its ports below 1024 may need the capability `NET_BIND_SERVICE`, or the sysctl `net.ipv4.ip_unprivileged_port_start`; a higher port needs neither." : "";
	return {
		caution: `The pod does not start if the image runs as root (\`container has runAsNonRoot and image will run as root\`): what ${INSPECT_USER} prints must be a number that is not 0; where it is a name, add \`runAsUser\` with its number.${ports}`,
		...container?.image === void 0 ? {} : { cautionImage: container.image }
	};
}
// src/pss/checks/run-as-user.ts
const FIELD$1 = {
	read: ({ runAsUser }) => runAsUser,
	faultsOf: (user) => user === 0 ? [{ field: ["runAsUser"] }] : []
};
const POD_FIELD = [
	"spec",
	"securityContext",
	"runAsUser"
];
const runAsUser = {
	id: "runAsUser",
	level: "restricted",
	source: "https://github.com/kubernetes/pod-security-admission/blob/master/policy/check_runAsUser.go",
	revisions: [{
		since: "v1.23",
		evaluate: evaluate$5
	}, {
		since: "v1.35",
		evaluate: (pod) => hasUserNamespace(pod) ? void 0 : evaluate$5(pod)
	}],
	fix: fix$2,
	docs: {
		title: "Running as user 0",
		what: "Neither the pod nor a container sets `securityContext.runAsUser: 0`.",
		why: "User 0 is root: root in a container is root on the node wherever a flaw of kernel or runtime lets it out.",
		fields: inPodAndContainers("runAsUser"),
		allowed: "any number but `0`, or absent; from `v1.35` on anything in a pod with `hostUsers: false`",
		history: {
			"v1.23": "`0` is forbidden",
			"v1.35": "pods with a user namespace of their own (`hostUsers: false`) are exempt"
		},
		fix: {
			classes: ["careful"],
			what: "Removes the field, so that the image’s own user holds."
		},
		verify: {
			command: "kubectl exec POD -c CONTAINER -- id -u",
			expect: "a number that is not `0`"
		},
		example: {
			bad: `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  securityContext:
    runAsNonRoot: true
    runAsUser: 0
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
  securityContext:
    runAsNonRoot: true
    runAsUser: 10001
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
function evaluate$5(pod) {
	const { violations, explicit } = findSetters(pod, FIELD$1);
	if (violations.length === 0) return void 0;
	return {
		reason: "runAsUser=0",
		detail: `${explicit.join(" and ")} must not set runAsUser=0`,
		violations
	};
}
function fix$2(violation, pod) {
	const container = containerOf(pod, violation);
	const isOwn = violation.inheritedFrom === void 0;
	const isPodRoot = pod.spec?.securityContext?.runAsUser === 0;
	const podEdits = [{
		op: "remove",
		path: POD_FIELD
	}];
	const own = isOwn ? [{
		op: "remove",
		path: violation.path
	}] : [];
	return {
		class: "careful",
		edits: container !== void 0 && isPodRoot ? [...own, ...podEdits] : own,
		...container !== void 0 && !isOwn ? { podEdits } : {},
		caution: `The image’s own user then runs the program: ${INSPECT_USER} prints it (nothing is root). Files and directories that it writes must belong to it: \`Permission denied\` in the log says which do not, and \`fsGroup\` helps for volumes.`,
		...container?.image === void 0 ? {} : { cautionImage: container.image }
	};
}
// src/pss/checks/se-linux-options.ts
const TYPES_1_0 = [
	"container_t",
	"container_init_t",
	"container_kvm_t"
];
const TYPES_1_31 = [...TYPES_1_0, "container_engine_t"];
const seLinuxOptions = {
	id: "seLinuxOptions",
	level: "baseline",
	source: "https://github.com/kubernetes/pod-security-admission/blob/master/policy/check_seLinuxOptions.go",
	revisions: [{
		since: "v1.0",
		evaluate: (pod) => evaluate$4(pod, TYPES_1_0)
	}, {
		since: "v1.31",
		evaluate: (pod) => evaluate$4(pod, TYPES_1_31)
	}],
	fix: fix$1,
	docs: {
		title: "SELinux",
		what: "SELinux options name one of the types for containers, and neither a user nor a role.",
		why: "On nodes with SELinux the type is what keeps a container from the files and processes of the node; other types, users and roles lift that.",
		fields: [
			"type",
			"user",
			"role"
		].flatMap((field) => inPodAndContainers(`seLinuxOptions.${field}`)),
		allowed: `\`type\`: ${TYPES_1_31.map((type) => `\`${type}\``).join(", ")}, or absent; \`user\` and \`role\`: absent`,
		history: {
			"v1.0": "`container_t`, `container_init_t`, `container_kvm_t`",
			"v1.31": "allows `container_engine_t`"
		},
		fix: {
			classes: ["safe", "careful"],
			what: "Removes the field; removing `user` or `role` is safe, removing `type` careful."
		},
		verify: {
			command: "kubectl exec POD -c CONTAINER -- cat /proc/1/attr/current",
			expect: "`system_u:system_r:container_t:s0:c1,c2` (the last two numbers vary)"
		},
		example: {
			bad: `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  securityContext:
    seLinuxOptions:
      type: spc_t
      role: system_r
  containers:
    - name: app
      image: registry.example/web:1.4
`,
			good: `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  securityContext:
    seLinuxOptions:
      level: s0:c123,c456
  containers:
    - name: app
      image: registry.example/web:1.4
`
		}
	}
};
function evaluate$4(pod, allowedTypes) {
	const isBadType = (type = "") => type !== "" && !allowedTypes.includes(type);
	const { violations, explicit, explicitValues } = findSetters(pod, {
		read: ({ seLinuxOptions }) => seLinuxOptions,
		faultsOf: ({ type, user = "", role = "" }) => [
			isBadType(type) && "type",
			user !== "" && "user",
			role !== "" && "role"
		].filter((field) => field !== false).map((field) => ({
			field: ["seLinuxOptions", field],
			value: field
		}))
	});
	if (violations.length === 0) return void 0;
	const types = sortedSet(explicitValues.map(({ type = "" }) => type).filter(isBadType));
	const faults = types.length > 0 ? [`${plural$1("type", types.length)} ${joinQuoted(types)}`] : [];
	if (violations.some(({ value }) => value === "user")) faults.push("user may not be set");
	if (violations.some(({ value }) => value === "role")) faults.push("role may not be set");
	return {
		reason: "seLinuxOptions",
		detail: `${explicit.join(" and ")} set forbidden securityContext.seLinuxOptions: ${faults.join("; ")}`,
		violations
	};
}
function fix$1({ path, value, inheritedFrom }) {
	const edits = [{
		op: "remove",
		path: inheritedFrom ?? path
	}];
	const podEdits = inheritedFrom === void 0 ? {} : { podEdits: edits };
	if (value !== "type") return {
		class: "safe",
		edits,
		...podEdits
	};
	return {
		class: "careful",
		edits,
		...podEdits,
		caution: "The runtime’s default type (`container_t`) then holds: what it forbids fails with *Permission denied*, and `ausearch -m avc -ts recent` on the node says what that was."
	};
}
// src/pss/seccomp.ts
/** What spoke for pod and containers before Kubernetes 1.19 had the field. */
const POD_ANNOTATION = "seccomp.security.alpha.kubernetes.io/pod";
const CONTAINER_ANNOTATION_PREFIX = "container.seccomp.security.alpha.kubernetes.io/";
/** The field, in both seccomp checks. */
const SECCOMP_FIELD = {
	read: ({ seccompProfile }) => seccompProfile,
	faultsOf: (profile) => isConfined(profile) ? [] : [{ field: ["seccompProfile", "type"] }]
};
const CAUTION = "System calls outside the runtime’s default profile then fail with *Operation not permitted* (`unshare`, `mount`, `ptrace`, io_uring): try it where that may happen, and read the container’s log.";
/** The fix of both seccomp checks: the runtime's default profile. Where there was none, the program keeps what it needs. */
function fixSeccomp(violation, pod) {
	if (violation.path[0] === "metadata") return {
		class: "careful",
		edits: [{
			op: "remove",
			path: violation.path
		}],
		caution: CAUTION
	};
	if (isWindows(pod)) return REFUSED_ON_WINDOWS;
	const container = containerOf(pod, violation);
	const podEdits = confine(pod, void 0, ["spec"]);
	if (container === void 0) return {
		class: "careful",
		edits: podEdits,
		caution: CAUTION
	};
	const edits = confine(pod, container, violation.path.slice(0, -3));
	if (container.securityContext?.seccompProfile !== void 0) return {
		class: "careful",
		edits,
		caution: CAUTION
	};
	if (violation.inheritedFrom === void 0) return {
		class: "safe",
		edits,
		podEdits
	};
	return {
		class: "careful",
		edits,
		podEdits,
		caution: CAUTION
	};
}
/** `above` is what the security context belongs to, a container or the pod's spec. */
function confine(pod, container, above) {
	const context = container ? container.securityContext : pod.spec?.securityContext;
	const edits = useRuntimeDefault([
		...above,
		"securityContext",
		"seccompProfile"
	], context?.seccompProfile);
	const key = container ? CONTAINER_ANNOTATION_PREFIX + (container.name ?? "") : POD_ANNOTATION;
	const annotation = pod.metadata?.annotations?.[key];
	if (annotation === void 0 || isRuntimeDefaultAnnotation(annotation)) return edits;
	return [...edits, {
		op: "remove",
		path: [
			"metadata",
			"annotations",
			key
		]
	}];
}
/** Whether the value of a seccomp annotation means the runtime's default. */
function isRuntimeDefaultAnnotation(value) {
	return value === "runtime/default" || value === "docker/default";
}
// src/pss/checks/seccomp-profile-baseline.ts
const seccompProfileBaseline = {
	id: "seccompProfile_baseline",
	level: "baseline",
	source: "https://github.com/kubernetes/pod-security-admission/blob/master/policy/check_seccompProfile_baseline.go",
	revisions: [{
		since: "v1.0",
		evaluate: evaluateAnnotations
	}, {
		since: "v1.19",
		evaluate: evaluateFields
	}],
	fix: fixSeccomp,
	docs: {
		title: "Seccomp",
		what: "Neither the pod nor a container turns its seccomp profile off.",
		why: "The runtime’s default profile keeps a container from the system calls that are most useful to break out of it.",
		fields: [
			...inPodAndContainers("seccompProfile.type"),
			`metadata.annotations['${POD_ANNOTATION}']`,
			`metadata.annotations['${CONTAINER_ANNOTATION_PREFIX}*']`
		],
		allowed: "`RuntimeDefault`, `Localhost`, or absent; of the annotations `runtime/default`, `docker/default`, `localhost/…`",
		history: {
			"v1.0": "reads the annotations",
			"v1.19": "reads the fields, and the annotations no longer"
		},
		fix: {
			classes: ["careful", "manual"],
			what: "Sets the type to `RuntimeDefault`; removes the annotation. Manual in Windows pods, which the API server refuses with the field."
		},
		verify: {
			command: "kubectl exec POD -c CONTAINER -- grep '^Seccomp:' /proc/1/status",
			expect: "`Seccomp:	2`"
		},
		example: {
			bad: `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  securityContext:
    seccompProfile:
      type: Unconfined
  containers:
    - name: app
      image: registry.example/web:1.4
`,
			good: `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  securityContext:
    seccompProfile:
      type: RuntimeDefault
  containers:
    - name: app
      image: registry.example/web:1.4
`
		}
	}
};
function evaluateFields(pod) {
	const { violations, explicit, explicitValues } = findSetters(pod, SECCOMP_FIELD);
	if (violations.length === 0) return void 0;
	const types = joinQuoted(sortedSet(explicitValues.map(({ type = "" }) => type)));
	return {
		reason: "seccompProfile",
		detail: `${explicit.join(" and ")} must not set securityContext.seccompProfile.type to ${types}`,
		violations
	};
}
function evaluateAnnotations(pod) {
	const annotations = pod.metadata?.annotations ?? {};
	const keys = [POD_ANNOTATION, ...containersOf(pod).map(({ name }) => CONTAINER_ANNOTATION_PREFIX + name)];
	const bad = [...new Set(keys)].filter((key) => {
		const value = annotations[key];
		return value !== void 0 && !isRuntimeDefaultAnnotation(value) && !value.startsWith("localhost/");
	});
	if (bad.length === 0) return void 0;
	const texts = sortedSet(bad.map((key) => `${key}=${quoteGo(annotations[key] ?? "")}`));
	return {
		reason: "seccompProfile",
		detail: `forbidden ${plural$1("annotation", texts.length)} ${texts.join(", ")}`,
		violations: bad.map((key) => podViolation([
			"metadata",
			"annotations",
			key
		], key))
	};
}
// src/pss/checks/seccomp-profile-restricted.ts
const overrides$1 = ["seccompProfile_baseline"];
const seccompProfileRestricted = {
	id: "seccompProfile_restricted",
	level: "restricted",
	source: "https://github.com/kubernetes/pod-security-admission/blob/master/policy/check_seccompProfile_restricted.go",
	revisions: [{
		since: "v1.19",
		overrides: overrides$1,
		evaluate: evaluate$3
	}, {
		since: "v1.25",
		overrides: overrides$1,
		evaluate: (pod) => isWindows(pod) ? void 0 : evaluate$3(pod)
	}],
	fix: fixSeccomp,
	docs: {
		title: "Seccomp, restricted",
		what: "The pod or every container sets a seccomp profile, and none turns it off.",
		why: "Without the field most nodes run the container with no profile at all, and so with the system calls that are most useful to break out of it.",
		fields: inPodAndContainers("seccompProfile.type"),
		allowed: "`RuntimeDefault`, `Localhost`; absent in a container where the pod sets one of them",
		history: {
			"v1.19": "the field came with Kubernetes 1.19",
			"v1.25": "pods with `spec.os.name: windows` are exempt"
		},
		fix: {
			classes: [
				"safe",
				"careful",
				"manual"
			],
			what: "Sets the type to `RuntimeDefault`: safe where nobody set one, careful where it was turned off. Manual in Windows pods, before `v1.25`."
		},
		verify: {
			command: "kubectl exec POD -c CONTAINER -- grep '^Seccomp:' /proc/1/status",
			expect: "`Seccomp:	2`"
		},
		example: {
			bad: `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  securityContext:
    runAsNonRoot: true
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
function evaluate$3(pod) {
	const { violations, explicit, explicitValues, silent } = findSetters(pod, {
		...SECCOMP_FIELD,
		missing: { field: ["seccompProfile", "type"] }
	});
	if (violations.length === 0) return void 0;
	const types = joinQuoted(sortedSet(explicitValues.map(({ type = "" }) => type)));
	return {
		reason: "seccompProfile",
		detail: explicit.length > 0 ? `${explicit.join(" and ")} must not set securityContext.seccompProfile.type to ${types}` : `pod or ${namedContainers(silent)} must set securityContext.seccompProfile.type to "RuntimeDefault" or "Localhost"`,
		violations
	};
}
// src/pss/checks/sysctls.ts
/** What each version adds to the allowed sysctls. */
const ADDED = {
	"v1.0": [
		"kernel.shm_rmid_forced",
		"net.ipv4.ip_local_port_range",
		"net.ipv4.tcp_syncookies",
		"net.ipv4.ping_group_range",
		"net.ipv4.ip_unprivileged_port_start"
	],
	"v1.27": ["net.ipv4.ip_local_reserved_ports"],
	"v1.29": [
		"net.ipv4.tcp_keepalive_time",
		"net.ipv4.tcp_fin_timeout",
		"net.ipv4.tcp_keepalive_intvl",
		"net.ipv4.tcp_keepalive_probes"
	],
	"v1.32": ["net.ipv4.tcp_rmem", "net.ipv4.tcp_wmem"],
	"v1.37": ["net.ipv4.tcp_slow_start_after_idle", "net.ipv4.tcp_notsent_lowat"]
};
const VERSIONS = Object.keys(ADDED);
const code = (names) => names.map((name) => `\`${name}\``).join(", ");
const sysctls = {
	id: "sysctls",
	level: "baseline",
	source: "https://github.com/kubernetes/pod-security-admission/blob/master/policy/check_sysctls.go",
	revisions: VERSIONS.map((since, position) => {
		const allowed = new Set(VERSIONS.slice(0, position + 1).flatMap((version) => ADDED[version]));
		return {
			since,
			evaluate: (pod) => evaluate$2(pod, allowed)
		};
	}),
	fix,
	docs: {
		title: "Sysctls",
		what: "The pod sets only kernel parameters that are its own.",
		why: "Other parameters change the kernel for every pod of the node, or turn off its protections.",
		fields: ["spec.securityContext.sysctls[*].name"],
		allowed: code(Object.values(ADDED).flat()),
		history: Object.fromEntries(VERSIONS.map((version) => [version, `allows ${code(ADDED[version])}`])),
		fix: {
			classes: ["careful"],
			what: "Removes the sysctl from the list."
		},
		verify: {
			command: "kubectl get pod POD -o jsonpath='{.spec.securityContext.sysctls[*].name}'",
			expect: "only names of allowed parameters"
		},
		example: {
			bad: `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  securityContext:
    sysctls:
      - name: net.core.somaxconn
        value: "1024"
  containers:
    - name: app
      image: registry.example/web:1.4
`,
			good: `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  securityContext:
    sysctls:
      - name: net.ipv4.ip_unprivileged_port_start
        value: "80"
  containers:
    - name: app
      image: registry.example/web:1.4
`
		}
	}
};
function evaluate$2(pod, allowed) {
	const names = namesOf(pod);
	const forbidden = names.filter((name) => !allowed.has(name));
	if (forbidden.length === 0) return void 0;
	return {
		reason: "forbidden sysctls",
		detail: forbidden.join(", "),
		violations: [...new Set(forbidden)].map((name) => podViolation([
			"spec",
			"securityContext",
			"sysctls",
			names.indexOf(name),
			"name"
		], name))
	};
}
function namesOf(pod) {
	return (pod.spec?.securityContext?.sysctls ?? []).map(({ name = "" }) => name);
}
function fix({ path, value = "" }, pod) {
	const list = path.slice(0, -2);
	return {
		class: "careful",
		edits: namesOf(pod).flatMap((name, index) => name === value ? [{
			op: "remove",
			path: [...list, index]
		}] : []),
		caution: `The kernel’s default then holds for ${inlineCode(value)}: compare \`kubectl exec POD -- sysctl -a\` before and after, and the program’s throughput under load. What must differ is set on the node by its administrator.`
	};
}
// src/pss/checks/windows-host-process.ts
const FIELD = {
	read: ({ windowsOptions }) => windowsOptions?.hostProcess,
	faultsOf: (value) => value ? [{ field: ["windowsOptions", "hostProcess"] }] : []
};
const windowsHostProcess = {
	id: "windowsHostProcess",
	level: "baseline",
	source: "https://github.com/kubernetes/pod-security-admission/blob/master/policy/check_windowsHostProcess.go",
	revisions: [{
		since: "v1.0",
		evaluate: evaluate$1
	}],
	fix: () => ({
		class: "manual",
		caution: "A HostProcess container is a program of the node, written and configured to be one: without the field it is another program. Node agents belong in a namespace of their own at the level `privileged`."
	}),
	docs: {
		title: "Windows HostProcess containers",
		what: "No container runs as a process of its Windows node.",
		why: "A HostProcess container has the node’s network, files and user accounts: who controls it controls the node.",
		fields: inPodAndContainers("windowsOptions.hostProcess"),
		allowed: "`false`, or absent",
		fix: {
			classes: ["manual"],
			what: "Without the field it is another program: advice only."
		},
		verify: {
			command: "kubectl exec POD -c CONTAINER -- whoami",
			expect: "an account of the container, such as `user manager\\containeruser`, and not `nt authority\\system`"
		},
		example: {
			bad: `apiVersion: v1
kind: Pod
metadata:
  name: agent
spec:
  os:
    name: windows
  hostNetwork: true
  securityContext:
    windowsOptions:
      hostProcess: true
      runAsUserName: NT AUTHORITY\\SYSTEM
  containers:
    - name: agent
      image: registry.example/agent:2.0
`,
			good: `apiVersion: v1
kind: Pod
metadata:
  name: agent
spec:
  os:
    name: windows
  securityContext:
    windowsOptions:
      runAsUserName: ContainerUser
  containers:
    - name: agent
      image: registry.example/agent:2.0
`
		}
	}
};
function evaluate$1(pod) {
	const { violations, explicit } = findSetters(pod, FIELD);
	if (violations.length === 0) return void 0;
	return {
		reason: "hostProcess",
		detail: `${explicit.join(" and ")} must not set securityContext.windowsOptions.hostProcess=true`,
		violations
	};
}
// src/pss/checks/index.generated.ts
/** Every check of the Pod Security Standards, in the order of their files. */
const CHECKS = [
	allowPrivilegeEscalation,
	appArmorProfile,
	capabilitiesBaseline,
	capabilitiesRestricted,
	hostNamespaces,
	hostPathVolumes,
	hostPorts,
	hostProbesAndHostLifecycle,
	privileged,
	procMountRestricted,
	procMount,
	restrictedVolumes,
	runAsNonRoot,
	runAsUser,
	seLinuxOptions,
	seccompProfileBaseline,
	seccompProfileRestricted,
	sysctls,
	windowsHostProcess
];
// src/pss/version.ts
/** The newest version that a check of this release speaks of; anything newer is judged as this. */
const NEWEST_VERSION = "v1.37";
const LARGEST_MINOR = 2n ** 63n - 1n;
/**
* A version as the API server reads it, or undefined where it would refuse the text.
* https://github.com/kubernetes/pod-security-admission/blob/master/api/helpers.go (ParseVersion)
*/
function parseVersion(text) {
	if (text === "latest") return "latest";
	const minor = /^v1\.(0|[1-9][0-9]*)$/.exec(text)?.[1];
	return minor !== void 0 && BigInt(minor) <= LARGEST_MINOR ? text : void 0;
}
/** Negative where `a` is older than `b`, positive where it is newer, 0 where they are one. */
function compareVersions(a, b) {
	const minorA = minorOf(a);
	const minorB = minorOf(b);
	return minorA === minorB ? 0 : minorA - minorB;
}
function minorOf(version) {
	return version === "latest" ? Number.POSITIVE_INFINITY : Number(version.slice(3));
}
// src/pss/registry.ts
/**
* The checks as a registry, proved against upstream's laws.
* https://github.com/kubernetes/pod-security-admission/blob/master/policy/registry.go
*
* @throws Error that names the check which breaks a law
*/
function buildRegistry(checks) {
	requireLaws(checks);
	const ordered = [...checks].sort((a, b) => compareText(a.level, b.level) || compareText(a.id, b.id));
	const newestVersion = checks.flatMap((check) => check.revisions.map(({ since }) => since)).reduce((a, b) => compareVersions(a, b) < 0 ? b : a, "v1.0");
	const resolved = /* @__PURE__ */ new Map();
	function checksFor({ level, version }) {
		const clamped = compareVersions(version, newestVersion) > 0 ? newestVersion : version;
		const key = `${level}:${clamped}`;
		const known = resolved.get(key);
		if (known !== void 0) return known;
		const list = resolveChecks(ordered, level, clamped);
		resolved.set(key, list);
		return list;
	}
	return {
		checks: ordered,
		newestVersion,
		checksFor
	};
}
function resolveChecks(checks, level, version) {
	if (level === "privileged") return [];
	const resolved = checks.flatMap(({ id, level: own, revisions }) => {
		if (own === "restricted" && level === "baseline") return [];
		const revision = revisions.findLast(({ since }) => compareVersions(since, version) <= 0);
		return revision === void 0 ? [] : [{
			id,
			revision
		}];
	});
	const overridden = new Set(resolved.flatMap(({ revision }) => revision.overrides ?? []));
	return resolved.filter(({ id }) => !overridden.has(id));
}
function requireLaws(checks) {
	const levels = /* @__PURE__ */ new Map();
	for (const { id, level, revisions } of checks) {
		if (levels.has(id)) throw new Error(`check ${id}: another check has the same id`);
		levels.set(id, level);
		if (!["baseline", "restricted"].includes(level)) throw new Error(`check ${id}: level must not be ${level}`);
		if (revisions.length === 0) throw new Error(`check ${id}: must have a revision`);
		revisions.forEach(({ since }, position) => {
			const previous = revisions[position - 1];
			if (since === "latest") throw new Error(`check ${id}: a revision must not be since latest`);
			if (previous !== void 0 && compareVersions(previous.since, since) >= 0) throw new Error(`check ${id}: ${since} must be newer than ${previous.since}`);
		});
	}
	for (const { id, level, revisions } of checks) for (const overridden of revisions.flatMap(({ overrides }) => overrides ?? [])) {
		if (level !== "restricted") throw new Error(`check ${id}: only restricted checks may override others`);
		if (levels.get(overridden) !== "baseline") throw new Error(`check ${id}: must override baseline checks only, and ${overridden} is none`);
	}
}
// src/pss/evaluate.ts
/** The Pod Security Standards. */
const STANDARD = buildRegistry(CHECKS);
/**
* What the API server says of a pod (decoded, with the server's defaults) at a level and version. A version newer than
* the standard's newest is judged as that; `privileged` allows everything.
* https://github.com/kubernetes/pod-security-admission/blob/master/policy/registry.go (EvaluatePod)
*
* @throws Error that names the check where a check itself fails: a bug of ours, and never an allowed pod
*/
function evaluate(pod, target, registry = STANDARD) {
	const results = [];
	for (const check of registry.checksFor(target)) {
		const failure = run(check, pod);
		if (failure !== void 0) results.push({
			check: check.id,
			...failure
		});
	}
	return {
		target,
		allowed: results.length === 0,
		message: formatFailures(results),
		results
	};
}
function run({ id, revision }, pod) {
	try {
		return revision.evaluate(pod);
	} catch (cause) {
		throw new Error(`check ${id} (revision ${revision.since}) failed: ${String(cause)}`, { cause });
	}
}
// src/pss/check-of.ts
const BY_ID = new Map(STANDARD.checks.map((check) => [check.id, check]));
/**
* The check with an id of upstream's.
*
* @throws Error for an id that is none: ids come from verdicts, so it would be a bug of ours
*/
function checkOf(id) {
	const check = BY_ID.get(id);
	if (check === void 0) throw new Error(`no check has the id ${id}`);
	return check;
}
// src/fix/splice.ts
/** The text with all splices applied; they must not overlap. */
function applySplices(text, splices) {
	let result = "";
	let at = 0;
	for (const splice of inOrder(splices)) {
		if (splice.start < at) throw new Error(`splices overlap at offset ${splice.start}`);
		result += text.slice(at, splice.start) + splice.text;
		at = splice.end;
	}
	return result + text.slice(at);
}
function inOrder(splices) {
	return splices.toSorted((a, b) => a.start - b.start || a.end - b.end || b.column - a.column);
}
// src/fix/apply.ts
/** What stands in the place of a group's lines afterwards, line endings included. */
function replacementOf(lines, { pieces, startLine, endLine }) {
	const start = lines.startOf(startLine);
	const splices = pieces.flatMap((piece) => piece.splices);
	return applySplices(lines.text.slice(start, lines.startOf(endLine + 1)), splices.map((splice) => ({
		...splice,
		start: splice.start - start,
		end: splice.end - start
	})));
}
/** The text with the lines of these groups replaced; groups do not overlap. */
function applyGroups(lines, groups) {
	const text = applySplices(lines.text, groups.map((group) => ({
		start: lines.startOf(group.startLine),
		end: lines.startOf(group.endLine + 1),
		text: replacementOf(lines, group),
		column: 0
	})));
	return text.slice(0, text.length - lines.padding);
}
// src/fix/refused-edit.ts
/** Thrown while edits are turned into splices, caught where a suggestion is made: this text is better left to people. */
var RefusedEdit = class extends Error {
	reason;
	/** `reason`: one sentence for people, lower case, without a full stop; Markdown. */
	constructor(reason) {
		super(reason);
		this.name = "RefusedEdit";
		this.reason = reason;
	}
};
// src/fix/change.ts
/** The edits as one tree. Throws `RefusedEdit` where two of them contradict each other. */
function changeOf$1(asks) {
	const root = emptyChange();
	for (const { edit, repairs } of asks) {
		let change = root;
		for (const repair of repairs) change.repairs.add(repair);
		for (const step of edit.path) {
			let child = change.children.get(step);
			if (child === void 0) {
				child = emptyChange();
				change.children.set(step, child);
			}
			change = child;
			for (const repair of repairs) change.repairs.add(repair);
		}
		take(change, edit);
	}
	refuseContradictions(root, []);
	return root;
}
function emptyChange() {
	return {
		repairs: /* @__PURE__ */ new Set(),
		children: /* @__PURE__ */ new Map(),
		added: /* @__PURE__ */ new Set(),
		dropped: /* @__PURE__ */ new Set()
	};
}
function take(change, edit) {
	if (edit.op === "add-item") change.added.add(edit.value);
	else if (edit.op === "remove-item") change.dropped.add(edit.value);
	else {
		const leaf = edit.op === "set" ? { set: edit.value } : { remove: true };
		if (change.leaf !== void 0 && JSON.stringify(change.leaf) !== JSON.stringify(leaf)) refuseContradiction(edit.path);
		change.leaf = leaf;
	}
}
function refuseContradictions(change, path) {
	if (change.leaf !== void 0 && (change.added.size > 0 || [...change.children.values()].some(bringsValue))) refuseContradiction(path);
	if ([...change.added].some((item) => change.dropped.has(item))) refuseContradiction(path);
	for (const [step, child] of change.children) refuseContradictions(child, [...path, step]);
}
function refuseContradiction(path) {
	throw new RefusedEdit(`two repairs want different values of ${inlineCode(formatPath(path))}`);
}
/** Whether a change brings something into the text, not only takes away. */
function bringsValue(change) {
	if (change.leaf !== void 0) return "set" in change.leaf;
	return change.added.size > 0 || [...change.children.values()].some(bringsValue);
}
/** What a change makes where nothing was, or undefined where it only takes away. Keys are sorted, as people write them. */
function newValueOf(change) {
	if (!bringsValue(change)) return void 0;
	if (change.leaf !== void 0 && "set" in change.leaf) return change.leaf.set;
	if (change.added.size > 0) return [...change.added];
	const entries = [];
	for (const [step, child] of change.children) {
		const value = newValueOf(child);
		if (value === void 0) continue;
		if (typeof step === "number") throw new RefusedEdit("the list that the repair speaks of is not in the text");
		entries.push([step, value]);
	}
	return Object.fromEntries(entries.toSorted(([a], [b]) => a < b ? -1 : 1));
}
// src/fix/choose-asks.ts
/**
* Chooses, check by check, between the pod's level and the containers'. The pod's is chosen where it changes two
* containers or more, each of which has a violation of the check to repair, and none contradicts it.
* `grounded` names checks that must stay with the containers.
*/
function chooseAsks(pod, verdict, repairs, grounded) {
	const asks = [];
	const lifted = /* @__PURE__ */ new Set();
	for (const check of new Set(repairs.map((repair) => repair.check))) {
		const own = repairs.filter((repair) => repair.check === check);
		const violations = verdict.results.find((result) => result.check === check)?.violations ?? [];
		const inherited = grounded.has(check) ? [] : own.filter((repair) => isLiftedWithPod(repair, own));
		for (const repair of own.filter(({ violation }) => violation.subject.kind !== "container")) {
			const heirs = inherited.filter(({ violation }) => samePath(violation.inheritedFrom, repair.violation.path));
			asks.push(...asksFor(repair.fix.edits, [repair, ...heirs]));
			if (heirs.length > 0) lifted.add(check);
		}
		const rest = own.filter((repair) => repair.violation.subject.kind === "container" && !inherited.includes(repair));
		const podEdits = grounded.has(check) ? void 0 : liftedEdits(pod, violations, rest);
		if (podEdits !== void 0) {
			asks.push(...asksFor(podEdits, rest));
			lifted.add(check);
		} else for (const repair of rest) asks.push(...asksFor(repair.fix.edits, [repair]));
	}
	return {
		asks,
		lifted
	};
}
function asksFor(edits, repairs) {
	return (edits ?? []).map((edit) => ({
		edit,
		repairs
	}));
}
/** Whether the container only inherits what the pod says, and that is repaired where the pod says it. */
function isLiftedWithPod({ violation: { inheritedFrom }, fix: own }, repairs) {
	return inheritedFrom !== void 0 && isOneEdit(own) && repairs.some(({ violation, fix }) => fix.edits !== void 0 && violation.subject.kind === "pod" && samePath(violation.path, inheritedFrom));
}
/** The edits that repair all these violations at the pod's level, or undefined where they must not. */
function liftedEdits(pod, violations, repairs) {
	const [first, second] = repairs;
	const edits = first?.fix.podEdits;
	if (edits === void 0 || second === void 0) return void 0;
	if (!repairs.every(({ fix }) => isOneEdit(fix))) return void 0;
	if (repairs.some(({ fix }) => JSON.stringify(fix.podEdits) !== JSON.stringify(edits))) return void 0;
	const field = edits[0]?.path[2];
	if (typeof field !== "string") return void 0;
	const changed = new Set(containersOf(pod).filter(({ container }) => container.securityContext?.[field] === void 0).map(({ path }) => formatPath(path)));
	const repaired = new Set(repairs.map(({ violation }) => subjectPath(violation)));
	if (changed.size < 2 || [...changed].some((path) => !repaired.has(path))) return void 0;
	return violations.some((violation) => !changed.has(subjectPath(violation))) ? void 0 : edits;
}
/** A container whose own repair takes something else away, too (`runAsUser: 0`), contradicts the pod's level. */
function isOneEdit({ edits }) {
	return edits?.length === 1;
}
function subjectPath({ subject }) {
	return subject.kind === "pod" ? "" : formatPath(subject.path);
}
function samePath(a, b) {
	return a !== void 0 && formatPath(a) === formatPath(b);
}
// src/fix/collection-edit.ts
function unionOf(sets) {
	const union = /* @__PURE__ */ new Set();
	for (const set of sets) for (const repair of set) union.add(repair);
	return union;
}
// src/fix/sheet.ts
function sheetOf(document, lines, shows) {
	const root = document.contents;
	if (root === void 0) throw new RefusedEdit("the document cannot be read");
	const startOf = (node) => document.offset + rangeOf(node)[0];
	const endOf = (node) => {
		if ((0, import_dist.isCollection)(node) && !node.flow) {
			const last = lastNode(node);
			if (last !== void 0) return endOf(last);
		}
		return document.offset + rangeOf(node)[1];
	};
	return {
		lines,
		root,
		isJson: document.isJson,
		startOf,
		endOf,
		shared: new Set(document.aliases.values()),
		resolve: (node) => (0, import_dist.isAlias)(node) ? document.aliases.get(node) : node,
		shows
	};
}
/** The node's place in its document's text: start, end of the value. */
function rangeOf(node) {
	if (!node.range) throw new RefusedEdit("the text has no place for this value");
	return node.range;
}
/** The last node of a block collection that has a place in the text. */
function lastNode(node) {
	const last = (0, import_dist.isCollection)(node) ? node.items.at(-1) : void 0;
	if (!(0, import_dist.isPair)(last)) return last;
	const value = last.value;
	return value?.range && !isImplicitNull(value) ? value : last.key;
}
/** A value of which the text has no character: `key:`. */
function isImplicitNull(node) {
	return node === null || node === void 0 || isNullNode(node) && node.source === "";
}
/** Null in any of YAML's spellings; the reader leaves scalars as text. */
function isNullNode(node) {
	if (node === null || node === void 0) return true;
	return (0, import_dist.isScalar)(node) && node.type === "PLAIN" && node.tag === void 0 && NULL.test(node.source ?? "");
}
const NULL = /^(?:|~|null|Null|NULL)$/;
/** What a scalar says, as text. */
function textOf$6(node) {
	return (0, import_dist.isScalar)(node) ? String(node.value) : void 0;
}
/** The pair of a key, the last one where the key is written twice: so the server takes it. */
function pairOf(map, key) {
	return map.items.findLast(({ key: node }) => textOf$6(node) === String(key));
}
/** Throws where an edit inside the node would change other places too. */
function refuseShared(sheet, node) {
	if ((0, import_dist.isAlias)(node)) throw new RefusedEdit("the value is shared through an alias: change it at its anchor");
	if (node !== null && sheet.shared.has(node)) throw new RefusedEdit("the value is shared through an anchor: a change here changes every place that uses it");
}
/** Throws where the node, or anything inside, is what an alias elsewhere stands for. */
function refuseSharedInside(sheet, node) {
	if (node === null) return;
	refuseShared(sheet, node);
	(0, import_dist.visit)(node, { Node: (_, inner) => refuseSharedTarget(sheet, inner) });
}
function refuseSharedTarget(sheet, node) {
	if (sheet.shared.has(node)) throw new RefusedEdit("the value holds an anchor that is used elsewhere");
}
/** Throws where a merge key (`<<`) of the mapping brings this key along. */
function refuseMerged(sheet, map, key) {
	const merge = pairOf(map, "<<");
	if (merge === void 0) return;
	const source = sheet.resolve(merge.value);
	for (const part of (0, import_dist.isSeq)(source) ? source.items.map(sheet.resolve) : [source]) {
		if (!(0, import_dist.isMap)(part)) throw new RefusedEdit("the mapping is merged (`<<`) with something that is no mapping");
		if (pairOf(part, key)) throw new RefusedEdit(`the value of ${inlineCode(key)} is shared through a merge key (\`<<\`)`);
		refuseMerged(sheet, part, key);
	}
}
/** Throws where the mapping has the key more than once: without the last one, an earlier one would hold. */
function refuseRepeated(map, key) {
	if (map.items.filter((pair) => textOf$6(pair.key) === key).length > 1) throw new RefusedEdit(`the key ${inlineCode(key)} is written more than once`);
}
/** Throws where a template engine would write these lines: their final text is unknown. */
function refuseTemplate(sheet, startLine, endLine) {
	for (let line = startLine; line <= endLine; line++) if (/\{\{|\{%/.test(sheet.lines.textOf(line))) throw new RefusedEdit("the lines to change hold a template");
}
/** Columns count from 0 here. */
function columnOf(sheet, offset) {
	return offset - sheet.lines.startOf(sheet.lines.lineAt(offset));
}
/** Whether only spaces stand before the offset on its line. */
function beginsLine(sheet, offset) {
	return /^[ \t]*$/.test(sheet.lines.text.slice(sheet.lines.startOf(sheet.lines.lineAt(offset)), offset));
}
/** Where the colon of a pair of a block mapping stands. Throws where the pair is written in another way (`? key`). */
function colonOf(sheet, { key }) {
	const { text } = sheet.lines;
	const start = sheet.startOf(key);
	const before = text.slice(sheet.lines.startOf(sheet.lines.lineAt(start)), start);
	let at = sheet.endOf(key);
	while (text[at] === " " || text[at] === "	") at++;
	if (text[at] !== ":" || !/^[ \t-]*$/.test(before)) throw new RefusedEdit("a key is written in an unusual way");
	return at;
}
// src/fix/words.ts
const PLAIN = /^[A-Za-z][A-Za-z0-9_./-]*$/;
const OTHER_MEANING = /^(?:y|n|yes|no|on|off|true|false|null)$/i;
/** Whether a text means itself in every YAML when it is written without quotes. */
function isPlainWord(text) {
	return PLAIN.test(text) && !OTHER_MEANING.test(text);
}
/** A scalar as YAML (with `"`, as JSON too), in the wanted quotes; a text that needs quotes gets double ones. */
function writeScalar(value, quote) {
	if (typeof value !== "string") return String(value);
	if (isPlainWord(value)) return `${quote}${value}${quote}`;
	if (quote === "'" && /^[\x20-\x7e]*$/.test(value)) return `'${value.replaceAll("'", "''")}'`;
	return JSON.stringify(value);
}
// src/fix/layout.ts
/** Collects how a document writes nested mappings and lists; where it shows none, YAML's usual two columns. */
function habitsOf(sheet) {
	const steps = [];
	const listSteps = [];
	const gaps = [];
	const flows = [];
	const itemQuotes = [];
	const wordQuotes = [];
	(0, import_dist.visit)(sheet.root, { Pair: (_, pair) => {
		const { key, value } = pair;
		if ((0, import_dist.isScalar)(value) && isPlainWord(String(value.value))) wordQuotes.push(quoteOf(value));
		if (!key.range || !value?.range || !((0, import_dist.isMap)(value) || (0, import_dist.isSeq)(value)) || value.items.length === 0) return;
		const offset = sheet.startOf(key);
		if ((0, import_dist.isSeq)(value) && textOf$6(key) === "drop") {
			flows.push({
				offset,
				value: value.flow === true
			});
			itemQuotes.push({
				offset,
				value: quoteOf(value.items[0])
			});
		}
		const start = sheet.startOf(value);
		if (value.flow || !beginsLine(sheet, start)) return;
		const step = columnOf(sheet, start) - columnOf(sheet, offset);
		((0, import_dist.isMap)(value) ? steps : listSteps).push({
			offset: start,
			value: step
		});
		if ((0, import_dist.isMap)(value)) return;
		const item = value.items[0];
		if (!(0, import_dist.isScalar)(item) || !item.range) return;
		const gap = sheet.lines.text.slice(start + 1, sheet.startOf(item));
		if (/^ +$/.test(gap)) gaps.push({
			offset: start,
			value: gap
		});
	} });
	const quote = wordQuotes.length > 1 ? unanimous(wordQuotes) : "";
	return (offset) => ({
		step: nearest(steps, offset) ?? 2,
		listStep: nearest(listSteps, offset) ?? 2,
		dashGap: nearest(gaps, offset) ?? " ",
		isListFlow: nearest(flows, offset) ?? false,
		itemQuote: nearest(itemQuotes, offset) ?? quote,
		quote
	});
}
/** How a scalar is quoted. */
function quoteOf(node) {
	if (!(0, import_dist.isScalar)(node)) return "";
	return node.type === "QUOTE_DOUBLE" ? "\"" : node.type === "QUOTE_SINGLE" ? "'" : "";
}
/** How the keys of a mapping are quoted, where they all are. */
function keyQuoteOf(map) {
	return unanimous(map.items.map(({ key }) => quoteOf(key)));
}
function unanimous(quotes) {
	const [first = ""] = quotes;
	return quotes.every((quote) => quote === first) ? first : "";
}
function nearest(samples, offset) {
	let best;
	for (const sample of samples) if (best === void 0 || Math.abs(sample.offset - offset) < Math.abs(best.offset - offset)) best = sample;
	return best?.value;
}
// src/fix/place.ts
function extentOf(sheet, first, last) {
	const start = sheet.startOf(first);
	const end = Math.max(start + 1, sheet.endOf(last));
	return {
		firstLine: sheet.lines.lineAt(start),
		lastLine: sheet.lines.lineAt(end - 1),
		hasRoomBefore: beginsLine(sheet, start),
		hasRoomBehind: !endsInBlockScalar(last)
	};
}
function extentOfPair(sheet, { key, value }) {
	return extentOf(sheet, key, value !== null && !isImplicitNull(value) ? value : key);
}
function endsInBlockScalar(node) {
	if ((0, import_dist.isScalar)(node)) return node.type === "BLOCK_FOLDED" || node.type === "BLOCK_LITERAL";
	if (!(0, import_dist.isCollection)(node) || node.flow) return false;
	const last = node.items.at(-1);
	return endsInBlockScalar((0, import_dist.isPair)(last) ? last.value : last);
}
/**
* Where new keys of a block mapping stand best: before `containers`, behind `name`, else behind the last key. The order
* of keys means nothing, so where the diff does not show that line, any other entry that it shows will do.
* `leaving` are entries that the same repairs take away.
*/
function spotInMapping(sheet, map, leaving) {
	const pairs = map.items.filter((pair) => !leaving.has(pair));
	const extents = new Map((pairs.length > 0 ? pairs : map.items).map((pair) => [pair, extentOfPair(sheet, pair)]));
	const containers = extents.get(pairOf(map, "containers"));
	const name = extents.get(pairOf(map, "name"));
	const spots = [];
	if (containers?.hasRoomBefore) spots.push(...spotsBefore(sheet, containers));
	else if (name?.hasRoomBehind) spots.push(...spotsBehind(sheet, name));
	spots.push(...spotsAmong(sheet, [...extents.values()], spots[0]?.line));
	return firstShown(sheet, spots);
}
/** Where a new item of a block list stands: behind the last one, or where that is not shown, behind any. */
function spotInList(sheet, items) {
	return firstShown(sheet, items.map((item) => extentOf(sheet, item, item)).toReversed().flatMap((extent) => extent.hasRoomBehind ? spotsBehind(sheet, extent) : []));
}
function spotsAmong(sheet, extents, wanted) {
	const isOneLine = ({ firstLine, lastLine }) => firstLine === lastLine;
	const ordered = wanted === void 0 ? extents.toReversed() : extents.toSorted((a, b) => Math.abs(a.lastLine + 1 - wanted) - Math.abs(b.lastLine + 1 - wanted));
	const behind = (extent) => extent.hasRoomBehind ? spotsBehind(sheet, extent) : [];
	const before = (extent) => extent.hasRoomBefore ? spotsBefore(sheet, extent) : [];
	return [
		...ordered.filter(isOneLine).flatMap(behind),
		...ordered.flatMap(before),
		...ordered.filter((extent) => !isOneLine(extent)).flatMap(behind)
	];
}
function spotsBehind(sheet, { lastLine }) {
	const below = lastLine + 1 <= sheet.lines.count ? [{
		line: lastLine + 1,
		anchor: lastLine + 1
	}] : [];
	return [{
		line: lastLine + 1,
		anchor: lastLine
	}, ...below];
}
/** Above the comments that speak of the entry. */
function spotsBefore(sheet, { firstLine }) {
	const indent = /^ */.exec(sheet.lines.textOf(firstLine))?.[0] ?? "";
	let line = firstLine;
	while (line > 1 && sheet.lines.textOf(line - 1).startsWith(`${indent}#`)) line--;
	return [{
		line,
		anchor: line
	}, ...line > 1 ? [{
		line,
		anchor: line - 1
	}] : []];
}
function firstShown(sheet, spots) {
	const spot = spots.find(({ anchor }) => sheet.shows(anchor, anchor)) ?? spots[0];
	if (spot === void 0) throw new RefusedEdit("there is no line beside which the new one could stand");
	return spot;
}
/** New lines before a line of the original, or behind the last one. */
function insertLines({ lines }, line, added, column) {
	const ending = lines.endingOf(Math.max(1, line - 1));
	const at = lines.startOf(line);
	return {
		start: at,
		end: at,
		text: added.map((each) => each + ending).join(""),
		column
	};
}
/** Takes whole lines away. */
function removeLines({ lines }, firstLine, lastLine) {
	return {
		start: lines.startOf(firstLine),
		end: lines.startOf(lastLine + 1),
		text: "",
		column: 0
	};
}
/** The lines that show a removal: with a kept one beside them. */
function linesAround(sheet, firstLine, lastLine) {
	const above = {
		startLine: firstLine - 1,
		endLine: lastLine
	};
	const below = {
		startLine: firstLine,
		endLine: lastLine + 1
	};
	if (firstLine === 1) return below;
	if (lastLine === sheet.lines.count || sheet.shows(above.startLine, above.endLine)) return above;
	return sheet.shows(below.startLine, below.endLine) ? below : above;
}
// src/fix/render.ts
/** A new pair of a block mapping as lines without endings, its key at `column` (from 0). */
function renderBlockPair(key, value, column, layout, keyQuote) {
	const head = `${" ".repeat(column)}${writeScalar(key, keyQuote)}:`;
	if (typeof value !== "object") return [`${head} ${writeScalar(value, layout.quote)}`];
	if (Array.isArray(value)) {
		const items = value.map((item) => writeScalar(item, layout.itemQuote));
		if (layout.isListFlow) return [`${head} [${items.join(", ")}]`];
		const dash = `${" ".repeat(column + layout.listStep)}-${layout.dashGap}`;
		return [head, ...items.map((item) => dash + item)];
	}
	return [head, ...Object.entries(value).flatMap(([inner, below]) => renderBlockPair(inner, below, column + layout.step, layout, keyQuote))];
}
/** A new value on one line. */
function renderFlow(value, style) {
	if (typeof value !== "object") return writeScalar(value, style.quote);
	if (Array.isArray(value)) return `[${value.map((item) => writeScalar(item, style.itemQuote)).join(style.comma)}]`;
	const pairs = Object.entries(value).map(([key, inner]) => renderFlowPair(key, renderFlow(inner, style), style));
	return `{${style.pad}${pairs.join(style.comma)}${style.pad}}`;
}
function renderFlowPair(key, text, style) {
	return `${writeScalar(key, style.keyQuote)}${style.colon}${text}`;
}
/** A new value over several lines, as JSON is printed; `indent` is that of the line on which it begins. */
function renderSpread(value, style, indent, unit, ending) {
	if (typeof value !== "object") return writeScalar(value, style.quote);
	const inner = indent + unit;
	const entries = Array.isArray(value) ? value.map((item) => writeScalar(item, style.itemQuote)) : Object.entries(value).map(([key, below]) => renderFlowPair(key, renderSpread(below, style, inner, unit, ending), style));
	const [open, close] = Array.isArray(value) ? "[]" : "{}";
	return `${open}${ending}${entries.map((entry) => inner + entry).join(`,${ending}`)}${ending}${indent}${close}`;
}
// src/fix/edit-block.ts
/** The splices of an edit of a block mapping. */
function editBlockMapping(sheet, edit, habits) {
	const { map, place, additions, removals } = edit;
	if (additions.length + removals.size > 0) for (const pair of map.items) colonOf(sheet, pair);
	const pieces = edit.fillings.map((filling) => fill(sheet, edit, filling, habits));
	if (additions.length > 0) {
		const [first] = map.items;
		if (first === void 0) throw new RefusedEdit("the mapping is empty");
		const column = columnOf(sheet, sheet.startOf(first.key));
		const { line, anchor } = spotInMapping(sheet, map, new Set(removals.keys()));
		const layout = habits(sheet.lines.startOf(line));
		const quote = keyQuoteOf(map);
		const lines = additions.flatMap(({ key, value }) => renderBlockPair(key, value, column, layout, quote));
		pieces.push({
			splices: [insertLines(sheet, line, lines, column)],
			startLine: anchor,
			endLine: anchor,
			repairs: unionOf(additions.map(({ repairs }) => repairs)),
			place
		});
	}
	const entries = map.items.map((pair) => ({
		extent: extentOfPair(sheet, pair),
		start: sheet.startOf(pair.key),
		repairs: removals.get(pair)
	}));
	return [...pieces, ...removeEntries(sheet, entries, place)];
}
/** The splices of an edit of a block list. */
function editBlockList(sheet, { list, place, additions, removals }) {
	const items = list.items;
	const pieces = [];
	const kept = items.filter((item) => !removals.has(item));
	const model = kept.at(-1) ?? items.at(-1);
	if (additions.length > 0 && model !== void 0) {
		const { line, anchor } = spotInList(sheet, kept.length > 0 ? kept : items);
		const { column, gap } = dashOf(sheet, model);
		const lines = additions.map(({ text }) => `${" ".repeat(column)}-${gap}${writeScalar(text, quoteOf(model))}`);
		pieces.push({
			splices: [insertLines(sheet, line, lines, column)],
			startLine: anchor,
			endLine: anchor,
			repairs: unionOf(additions.map(({ repairs }) => repairs)),
			place
		});
	}
	const entries = items.map((item) => {
		const { offset, beginsLine } = dashOf(sheet, item);
		const extent = extentOf(sheet, item, item);
		const firstLine = sheet.lines.lineAt(offset);
		return {
			extent: {
				...extent,
				firstLine,
				hasRoomBefore: beginsLine
			},
			start: offset,
			repairs: removals.get(item)
		};
	});
	return [...pieces, ...removeEntries(sheet, entries, place)];
}
/** `key:`, `key: null` or `key: {}` gets a value: its old text goes, new lines follow. */
function fill(sheet, { map, place }, { pair, value, repairs }, habits) {
	const keyStart = sheet.startOf(pair.key);
	const line = sheet.lines.lineAt(keyStart);
	const column = columnOf(sheet, keyStart);
	const behindColon = colonOf(sheet, pair) + 1;
	const old = pair.value !== null && !isImplicitNull(pair.value) ? pair.value : void 0;
	const end = old === void 0 ? behindColon : sheet.endOf(old);
	if (sheet.lines.lineAt(end) !== line) throw new RefusedEdit("the empty value stands on a line of its own");
	if (old !== void 0 && !/^[ \t]*$/.test(sheet.lines.text.slice(behindColon, sheet.startOf(old)))) throw new RefusedEdit("the empty value carries a tag or an anchor");
	refuseTemplate(sheet, line, line);
	const [head = "", ...below] = renderBlockPair("key", value, column, habits(keyStart), keyQuoteOf(map));
	const text = head.slice(head.indexOf(":") + 1);
	return {
		splices: [...end > behindColon || text !== "" ? [{
			start: behindColon,
			end,
			text,
			column
		}] : [], ...below.length > 0 ? [insertLines(sheet, line + 1, below, column + 1)] : []],
		startLine: line,
		endLine: line,
		repairs,
		place
	};
}
function removeEntries(sheet, entries, place) {
	return entries.flatMap(({ extent, start, repairs }, index) => {
		if (repairs === void 0) return [];
		const { firstLine, lastLine } = extent;
		refuseTemplate(sheet, firstLine, lastLine);
		if (extent.hasRoomBefore) return [{
			splices: [removeLines(sheet, firstLine, lastLine)],
			...linesAround(sheet, firstLine, lastLine),
			repairs,
			place
		}];
		const next = entries[index + 1];
		if (next === void 0 || next.repairs !== void 0 || next.extent.firstLine !== lastLine + 1) throw new RefusedEdit("the entry stands behind a dash, and nothing can take its place");
		return [{
			splices: [{
				start,
				end: next.start,
				text: "",
				column: columnOf(sheet, start)
			}],
			startLine: firstLine,
			endLine: next.extent.firstLine,
			repairs,
			place
		}];
	});
}
/** The dash of a list's item, and what stands between the two: one space where the item begins on a line of its own. */
function dashOf(sheet, item) {
	const { text } = sheet.lines;
	const start = sheet.startOf(item);
	const offset = text.lastIndexOf("-", start - 1);
	const between = text.slice(offset + 1, start);
	if (offset < 0 || !/^[ \t\r\n]*$/.test(between)) throw new RefusedEdit("the item of the list carries a tag, an anchor or a comment");
	const column = columnOf(sheet, offset);
	const lineText = text.slice(offset - column, offset);
	return {
		offset,
		column,
		gap: /^ +$/.test(between) ? between : " ",
		beginsLine: /^ *$/.test(lineText)
	};
}
// src/fix/flow-entries.ts
/** Adds entries to a flow collection, on lines of their own where the old ones have theirs. */
function addFlowEntries(sheet, entries, added) {
	const last = entries.at(-1);
	if (entries.length > 0 && entries.every(({ repairs }) => repairs !== void 0)) return replaceAll(sheet, entries, added);
	const lineOf = ({ beside, isBefore }) => sheet.lines.lineAt(isBefore ? beside.start : beside.end);
	const lastKept = entries.findLast(({ repairs }) => repairs === void 0);
	const places = added.places.map((place) => {
		return added.isSpread && lastKept !== last && place.beside === lastKept ? {
			...place,
			isBefore: true
		} : place;
	});
	const place = places.find((each) => sheet.shows(lineOf(each), lineOf(each))) ?? places[0];
	if (place === void 0) throw new RefusedEdit("the collection has no entry beside which the new one could stand");
	const line = lineOf(place);
	return {
		splices: (added.isSpread ? addLines(sheet, entries, added, place, line) : void 0) ?? [addInline(sheet, added, place)],
		startLine: line,
		endLine: line
	};
}
/** Where no old entry stays, the new ones take the place of all. */
function replaceAll(sheet, entries, added) {
	const { lines } = sheet;
	const [first, last] = [entries[0], entries.at(-1)];
	const { start } = first;
	const { end } = last;
	if (!lines.text.slice(start, end).includes("#")) return {
		splices: [{
			start,
			end,
			text: added.texts.join(added.comma),
			column: columnOf(sheet, start)
		}],
		startLine: lines.lineAt(start),
		endLine: lines.lineAt(end)
	};
	const removal = removeRun(sheet, entries, void 0, void 0);
	const addition = addLines(sheet, entries, added, {
		beside: first,
		isBefore: true
	}, lines.lineAt(start)) ?? [];
	return {
		...removal,
		splices: [...addition, ...removal.splices]
	};
}
function addInline(sheet, { texts, comma }, { beside, isBefore }) {
	const at = isBefore ? beside.start : beside.end;
	return {
		start: at,
		end: at,
		text: texts.map((each) => isBefore ? each + comma : comma + each).join(""),
		column: columnOf(sheet, at)
	};
}
/** Undefined where something else stands on the line. */
function addLines(sheet, entries, { texts }, { beside, isBefore }, line) {
	const { lines } = sheet;
	const indent = /^[ \t]*/.exec(lines.textOf(lines.lineAt(beside.start)))?.[0] ?? "";
	const ending = lines.endingOf(line);
	const column = columnOf(sheet, beside.start);
	if (isBefore) {
		const at = lines.startOf(line);
		return [{
			start: at,
			end: at,
			text: texts.map((text) => `${indent}${text},${ending}`).join(""),
			column
		}];
	}
	const rest = lines.text.slice(beside.end, lines.endOf(line));
	const at = lines.startOf(line + 1);
	if (/^[ \t]*,[ \t]*(?:#.*)?$/.test(rest)) return [{
		start: at,
		end: at,
		text: texts.map((text) => `${indent}${text},${ending}`).join(""),
		column
	}];
	if (beside !== entries.at(-1) || !/^[ \t]*(?:#.*)?$/.test(rest)) return void 0;
	return [{
		start: beside.end,
		end: beside.end,
		text: ",",
		column
	}, {
		start: at,
		end: at,
		text: texts.map((text) => indent + text).join(`,${ending}`) + ending,
		column
	}];
}
/** Takes entries away, with the commas that they no longer need. Where none stays, `addFlowEntries` has replaced all. */
function removeFlowEntries(sheet, entries) {
	const changes = [];
	if (entries.every(({ repairs }) => repairs !== void 0)) return changes;
	for (let first = 0; first < entries.length; first++) {
		if (entries[first]?.repairs === void 0) continue;
		let last = first;
		while (entries[last + 1]?.repairs !== void 0) last++;
		const run = entries.slice(first, last + 1);
		const repairs = new Set(run.flatMap((entry) => [...entry.repairs ?? []]));
		changes.push({
			...removeRun(sheet, run, entries[first - 1], entries[last + 1]),
			repairs
		});
		first = last;
	}
	return changes;
}
function removeRun(sheet, run, before, behind) {
	const { lines } = sheet;
	const start = run[0].start;
	const end = run.at(-1).end;
	const [firstLine, lastLine] = [lines.lineAt(start), lines.lineAt(end - 1)];
	refuseTemplate(sheet, firstLine, lastLine);
	const rest = /^[ \t]*(,?)[ \t]*(?:#.*)?$/.exec(lines.text.slice(end, lines.endOf(lastLine)));
	const column = columnOf(sheet, start);
	const hasComma = rest?.[1] === ",";
	if (beginsLine(sheet, start) && rest !== null && (behind === void 0 || hasComma) && firstLine > 1) {
		const splices = [removeLines(sheet, firstLine, lastLine)];
		if (hasComma || before === void 0) return {
			splices,
			startLine: firstLine - 1,
			endLine: lastLine
		};
		const comma = /^[ \t]*,/.exec(lines.text.slice(before.end));
		if (comma === null) throw new RefusedEdit("the list has a comment where its comma is expected");
		splices.push({
			start: before.end,
			end: before.end + comma[0].length,
			text: "",
			column
		});
		return {
			splices,
			startLine: lines.lineAt(before.end),
			endLine: lastLine
		};
	}
	const from = before?.end ?? start;
	const to = before === void 0 ? behind?.start ?? end : end;
	if ([
		lines.text.slice(from, start),
		lines.text.slice(end, to),
		...run.slice(1).map((entry, index) => lines.text.slice(run[index].end, entry.start))
	].some((gap) => gap.includes("#"))) throw new RefusedEdit("a comment stands between the entries to remove");
	return {
		splices: [{
			start: from,
			end: to,
			text: "",
			column
		}],
		startLine: lines.lineAt(from),
		endLine: lines.lineAt(to)
	};
}
// src/fix/flow-style.ts
/** How a flow mapping that is not empty is written, for what is added to it. */
function flowStyleOf(sheet, map, layout) {
	const { text } = sheet.lines;
	const pairs = map.items;
	const [first, second] = pairs;
	const keyQuote = sheet.isJson ? "\"" : keyQuoteOf(map);
	const withValue = pairs.find(({ value }) => value !== null && !isImplicitNull(value));
	const colon = withValue?.value ? matching(text.slice(sheet.endOf(withValue.key), sheet.startOf(withValue.value)), /^:[ \t]*$/) : void 0;
	const comma = first && second ? matching(text.slice(flowEndOf(sheet, first), sheet.startOf(second.key)), /^,[ \t]*$/) : void 0;
	const pad = first ? matching(text.slice(sheet.startOf(map) + 1, sheet.startOf(first.key)), /^ *$/) : void 0;
	const isTight = colon === ":" && keyQuote !== "";
	return {
		colon: isTight ? ":" : (colon ?? ": ").padEnd(2),
		comma: comma ?? (isTight ? "," : ", "),
		pad: pad ?? "",
		keyQuote,
		quote: sheet.isJson ? "\"" : layout.quote,
		itemQuote: sheet.isJson ? "\"" : layout.itemQuote
	};
}
/** Behind the last character of a pair of a flow mapping: `a: b`, `a:` or `a`. */
function flowEndOf(sheet, { key, value }) {
	if (value !== null && !isImplicitNull(value)) return sheet.endOf(value);
	const end = sheet.endOf(key);
	return end + (/^[ \t]*:/.exec(sheet.lines.text.slice(end))?.[0].length ?? 0);
}
function matching(text, pattern) {
	return pattern.test(text) ? text : void 0;
}
// src/fix/edit-flow.ts
/** The splices of an edit of a flow mapping: `{a: 1}` in YAML, or all of JSON. */
function editFlowMapping(sheet, edit, habits) {
	const { map, place, additions, removals } = edit;
	const entries = map.items.map((pair) => ({
		start: sheet.startOf(pair.key),
		end: flowEndOf(sheet, pair),
		repairs: removals.get(pair)
	}));
	const style = flowStyleOf(sheet, map, habits(sheet.startOf(map)));
	const write = writerOf(sheet, map, style);
	const pieces = edit.fillings.map((filling) => fillFlow(sheet, filling, place, style, write));
	if (additions.length > 0) {
		const added = addFlowEntries(sheet, entries, {
			texts: additions.map(({ key, value }) => renderFlowPair(key, write(value), style)),
			comma: style.comma,
			places: placesIn(map, entries),
			isSpread: isSpread(sheet, map)
		});
		pieces.push({
			...added,
			repairs: unionOf([...additions.map(({ repairs }) => repairs), ...gone(entries)]),
			place
		});
	}
	return [...pieces, ...removeFlowEntries(sheet, entries).map((change) => ({
		...change,
		place
	}))];
}
/** The splices of an edit of a flow list. */
function editFlowList(sheet, { list, place, additions, removals }) {
	const items = list.items;
	const entries = items.map((item) => ({
		start: sheet.startOf(item),
		end: sheet.endOf(item),
		repairs: removals.get(item)
	}));
	const pieces = [];
	if (additions.length > 0) {
		const [first, second] = entries;
		const between = first && second ? sheet.lines.text.slice(first.end, second.start) : ", ";
		const added = addFlowEntries(sheet, entries, {
			texts: additions.map(({ text }) => writeScalar(text, quoteOf(items.at(-1)))),
			comma: /^,[ \t]*$/.test(between) ? between : ", ",
			places: keptPlaces(entries).toReversed(),
			isSpread: entries.every(({ start }) => beginsLine(sheet, start))
		});
		pieces.push({
			...added,
			repairs: unionOf([...additions.map(({ repairs }) => repairs), ...gone(entries)]),
			place
		});
	}
	return [...pieces, ...removeFlowEntries(sheet, entries).map((change) => ({
		...change,
		place
	}))];
}
/** For whose sake entries go, where all do: the new ones take their place. */
function gone(entries) {
	const repairs = entries.flatMap((entry) => entry.repairs ?? []);
	return repairs.length === entries.length ? repairs : [];
}
function fillFlow(sheet, { pair, value, repairs }, place, style, write) {
	const old = pair.value !== null && !isImplicitNull(pair.value) ? pair.value : void 0;
	const keyEnd = sheet.endOf(pair.key);
	const start = old === void 0 ? keyEnd : sheet.startOf(old);
	const end = old === void 0 ? flowEndOf(sheet, pair) : sheet.endOf(old);
	if (old !== void 0 && !/^[ \t]*:\s*$/.test(sheet.lines.text.slice(keyEnd, start))) throw new RefusedEdit("the empty value carries a tag, an anchor or a comment");
	const text = (old === void 0 ? style.colon : "") + write(value);
	const [startLine, endLine] = [sheet.lines.lineAt(start), sheet.lines.lineAt(end)];
	refuseTemplate(sheet, startLine, endLine);
	return {
		splices: [{
			start,
			end,
			text,
			column: columnOf(sheet, start)
		}],
		startLine,
		endLine,
		repairs,
		place
	};
}
/** Before `containers`, behind `name`, else behind the last pair that stays; then wherever the diff shows a pair. */
function placesIn(map, entries) {
	const at = (key) => {
		const pair = pairOf(map, key);
		return pair === void 0 ? void 0 : entries[map.items.indexOf(pair)];
	};
	const [containers, name] = [at("containers"), at("name")];
	const best = containers ? [{
		beside: containers,
		isBefore: true
	}] : name ? [{
		beside: name,
		isBefore: false
	}] : [];
	const behind = keptPlaces(entries).toReversed();
	return [
		...best,
		...behind,
		...behind.map(({ beside }) => ({
			beside,
			isBefore: true
		}))
	];
}
function keptPlaces(entries) {
	return entries.filter(({ repairs }) => repairs === void 0).map((beside) => ({
		beside,
		isBefore: false
	}));
}
function isSpread(sheet, map) {
	return map.items.every(({ key }) => beginsLine(sheet, sheet.startOf(key)));
}
/** Writes a new value over several lines where the mapping is spread and its other values are, too. */
function writerOf(sheet, map, style) {
	const { lines } = sheet;
	const [first] = map.items;
	if (first === void 0 || !isSpread(sheet, map)) return (value) => renderFlow(value, style);
	const nested = map.items.map(({ value }) => value).filter((value) => (0, import_dist.isCollection)(value) && value.items.length > 0);
	if (nested.length > 0 ? nested.every((value) => isOnOneLine(sheet, value)) : !sheet.isJson) return (value) => renderFlow(value, style);
	const indentAt = (offset) => /^[ \t]*/.exec(lines.textOf(lines.lineAt(offset)))?.[0] ?? "";
	const [outer, inner] = [indentAt(sheet.startOf(map)), indentAt(sheet.startOf(first.key))];
	const unit = inner.startsWith(outer) && inner !== outer ? inner.slice(outer.length) : "  ";
	const ending = lines.endingOf(lines.lineAt(sheet.startOf(first.key)));
	return (value) => renderSpread(value, style, inner, unit, ending);
}
function isOnOneLine(sheet, node) {
	return sheet.lines.lineAt(sheet.startOf(node)) === sheet.lines.lineAt(sheet.endOf(node));
}
// src/fix/edit-document.ts
/**
* The splices that make a change in a document's text, in the style of what stands around them.
*
* @throws RefusedEdit with the reason where the text is better left to people
*/
function editDocument(page, change) {
	return editValue(page, page.sheet.root, change, []);
}
function editValue(page, node, change, path) {
	refuseShared(page.sheet, node);
	if ((0, import_dist.isMap)(node)) return editMapping(page, node, change, path);
	if ((0, import_dist.isSeq)(node)) return editList(page, node, change, path);
	throw new RefusedEdit(`${inlineCode(formatPath(path))} is no mapping and no list`);
}
function editMapping(page, map, change, path) {
	const { sheet } = page;
	const additions = [];
	const fillings = [];
	const removals = /* @__PURE__ */ new Map();
	const below = [];
	for (const [step, child] of change.children) {
		const key = String(step);
		const pair = pairOf(map, key);
		const { repairs } = child;
		if (pair === void 0) {
			const value = newValueOf(child);
			if (value !== void 0 || isRemoval(null, child)) refuseMerged(sheet, map, key);
			if (value !== void 0) additions.push({
				key,
				value,
				repairs
			});
		} else if (isRemoval(pair.value, child)) {
			refuseMerged(sheet, map, key);
			refuseRepeated(map, key);
			refuseSharedInside(sheet, pair.key);
			refuseSharedInside(sheet, pair.value);
			removals.set(pair, repairs);
		} else if (isVoid$1(pair.value)) {
			refuseShared(sheet, pair.value);
			const value = newValueOf(child);
			if (value !== void 0) fillings.push({
				pair,
				value,
				repairs
			});
		} else if (child.leaf !== void 0 && "set" in child.leaf) below.push(setScalar(sheet, pair.value, child.leaf.set, repairs, path));
		else below.push(...editValue(page, pair.value, child, [...path, step]));
	}
	additions.sort((a, b) => a.key < b.key ? -1 : 1);
	const edit = {
		map,
		place: placeOf$3(path),
		additions,
		fillings,
		removals
	};
	if (additions.length === 0 && fillings.length === 0 && removals.size === 0) return below;
	const pieces = map.flow ? editFlowMapping(sheet, edit, page.habits) : editBlockMapping(sheet, edit, page.habits);
	return [...below, ...pieces];
}
function editList(page, list, change, path) {
	const { sheet } = page;
	const items = list.items;
	const below = [];
	const removals = /* @__PURE__ */ new Map();
	for (const [step, child] of change.children) {
		const item = items[Number(step)];
		if (item === void 0) throw new RefusedEdit(`${inlineCode(formatPath([...path, step]))} is not in the text`);
		if (child.leaf !== void 0 && "set" in child.leaf) below.push(setScalar(sheet, item, child.leaf.set, child.repairs, path));
		else if (child.leaf !== void 0) removals.set(item, child.repairs);
		else if (isRemoval(item, child)) throw new RefusedEdit(`${inlineCode(formatPath([...path, step]))} would be left empty`);
		else below.push(...editValue(page, item, child, [...path, step]));
	}
	const added = [...change.added].filter((text) => !items.some((item) => textOf$6(item) === text));
	for (const item of items.filter((each) => change.dropped.has(textOf$6(each) ?? ""))) {
		const replacement = added.shift();
		if (replacement === void 0) removals.set(item, change.repairs);
		else below.push(setScalar(sheet, item, replacement, change.repairs, path));
	}
	for (const item of removals.keys()) refuseSharedInside(sheet, item);
	if (added.length === 0 && removals.size === 0) return below;
	const additions = added.map((text) => ({
		text,
		repairs: change.repairs
	}));
	const edit = {
		list,
		place: placeOf$3(path),
		additions,
		removals
	};
	return [...below, ...list.flow ? editFlowList(sheet, edit) : editBlockList(sheet, edit)];
}
/** Whether nothing is left of a value that holds something: then its key goes too. */
function isRemoval(node, change) {
	if (change.leaf !== void 0) return "remove" in change.leaf;
	if (bringsValue(change) || isVoid$1(node)) return false;
	if ((0, import_dist.isMap)(node)) return node.items.every((pair) => {
		const child = change.children.get(textOf$6(pair.key) ?? "");
		return child !== void 0 && isRemoval(pair.value, child);
	});
	if (!(0, import_dist.isSeq)(node)) return false;
	return node.items.every((item, index) => {
		const child = change.children.get(index);
		return change.dropped.has(textOf$6(item) ?? "") || child?.leaf !== void 0 && "remove" in child.leaf;
	});
}
/** A value that says nothing: null, `{}` or `[]`. */
function isVoid$1(node) {
	return isNullNode(node) || (0, import_dist.isCollection)(node) && node.items.length === 0;
}
function setScalar(sheet, node, value, repairs, path) {
	refuseShared(sheet, node);
	if (!(0, import_dist.isScalar)(node)) throw new RefusedEdit(`${inlineCode(formatPath(path))} holds a list or mapping where a single value belongs`);
	if (node.type === "BLOCK_FOLDED" || node.type === "BLOCK_LITERAL") throw new RefusedEdit("the value is a block scalar");
	if (node.tag !== void 0) throw new RefusedEdit("the value carries a tag");
	const start = sheet.startOf(node);
	const end = sheet.endOf(node);
	const line = sheet.lines.lineAt(start);
	if (sheet.lines.lineAt(end) !== line) throw new RefusedEdit("the value spans several lines");
	refuseTemplate(sheet, line, line);
	return {
		splices: [{
			start,
			end,
			text: writeScalar(value, quoteOf(node)),
			column: columnOf(sheet, start)
		}],
		startLine: line,
		endLine: line,
		repairs,
		place: placeOf$3(path)
	};
}
/** The security context that holds the path, else the mapping or list itself. */
function placeOf$3(path) {
	const end = path.lastIndexOf("securityContext");
	return formatPath(end < 0 ? path : path.slice(0, end + 1));
}
// src/fix/ask-for.ts
/**
* Chooses the edits of a workload's repairs. A choice for the pod's level falls back to the containers' where only there
* the text can be changed, or only there the diff shows a line for it.
*/
function askFor(page, judged) {
	const { workload, verdict, repairs } = judged;
	const { pod } = workload;
	const grounded = /* @__PURE__ */ new Set();
	for (const check of chooseAsks(pod, verdict, repairs, grounded).lifted) {
		const own = repairs.filter((repair) => repair.check === check);
		const [lifted, apart] = [/* @__PURE__ */ new Set(), /* @__PURE__ */ new Set([check])].map((set) => {
			const { asks, refused } = inDocument(workload, chooseAsks(pod, verdict, own, set).asks);
			return refused.size > 0 ? 0 : easeOf(page, asks);
		});
		if ((apart ?? 0) > (lifted ?? 0)) grounded.add(check);
	}
	const { asks } = chooseAsks(pod, verdict, repairs, grounded);
	const found = inDocument(workload, asks);
	const refused = new Map([...found.refused, ...refuseOlder(judged, asks)]);
	return {
		asks: found.asks.flatMap((ask) => {
			const left = ask.repairs.filter((repair) => !refused.has(repair));
			return left.length === 0 ? [] : [{
				...ask,
				repairs: left
			}];
		}),
		refused
	};
}
/** Edits of a pod as edits of the document; refused where the pod is made of what cannot be changed for its sake alone. */
function inDocument(workload, asks) {
	const refused = /* @__PURE__ */ new Map();
	return {
		asks: asks.flatMap(({ edit, repairs }) => {
			const path = editPath(workload, edit.path);
			if (!("reason" in path)) return [{
				edit: {
					...edit,
					path: [...workload.objectPath, ...path]
				},
				repairs
			}];
			for (const repair of repairs) refused.set(repair, path.reason);
			return [];
		}),
		refused
	};
}
/** 0 where the text is better left to people, 1 where it can be changed, 2 where the diff shows all the lines, too. */
function easeOf(page, asks) {
	try {
		const pieces = editDocument(page, changeOf$1(asks));
		if (pieces.length === 0) return 0;
		return pieces.every(({ startLine, endLine }) => page.sheet.shows(startLine, endLine)) ? 2 : 1;
	} catch (error) {
		if (error instanceof RefusedEdit) return 0;
		throw error;
	}
}
/** Repairs that would, on their way, change a field whose own violation nobody asked to repair. */
function refuseOlder({ verdict, repairs }, asks) {
	const wanted = new Set(repairs.map(({ violation }) => formatPath(violation.path)));
	const older = new Set(verdict.results.flatMap(({ violations }) => violations).filter(({ inheritedFrom }) => inheritedFrom === void 0).map(({ path }) => formatPath(path)).filter((path) => !wanted.has(path)));
	const refused = /* @__PURE__ */ new Map();
	for (const { edit, repairs: own } of asks) {
		const path = formatPath(edit.path);
		if (!older.has(path)) continue;
		for (const repair of own) refused.set(repair, `the repair would also change ${inlineCode(path)}, an older violation`);
	}
	return refused;
}
// src/fix/group-pieces.ts
/** Beyond this many kept lines between them, two pieces of one place are easier to read apart. */
const READABLE_GAP = 4;
/**
* Joins pieces into groups that do not overlap: those that one repair needs together, those on the same or adjacent
* lines, and those of one place that stand close by. Where joining is a matter of taste, it must not cost the lines
* their place in the diff. Repairs in one of `together` stay in one group.
*/
function groupPieces(pieces, shows, together) {
	const isShown = ({ startLine, endLine }) => shows(startLine, endLine);
	/** Of two groups in the order of their lines. */
	function belong(a, b) {
		if (b.startLine <= a.endLine) return true;
		const gap = b.startLine - a.endLine - 1;
		return (gap === 0 || gap <= READABLE_GAP && sharePlace(a, b)) && (isShown({
			startLine: a.startLine,
			endLine: b.endLine
		}) || !isShown(a) && !isShown(b));
	}
	let groups = joinByRepair(pieces, together);
	for (let before = -1; before !== groups.length;) {
		before = groups.length;
		const joined = [];
		for (const group of groups.toSorted((a, b) => a.startLine - b.startLine || a.endLine - b.endLine)) {
			const last = joined.at(-1);
			if (last !== void 0 && belong(last, group)) join$2(last, group);
			else joined.push(group);
		}
		groups = joined;
	}
	return groups;
}
function joinByRepair(pieces, together) {
	const groupOf = /* @__PURE__ */ new Map();
	const groups = /* @__PURE__ */ new Set();
	for (const piece of pieces) {
		const group = {
			...piece,
			pieces: [piece],
			repairs: new Set(piece.repairs)
		};
		const bound = together.filter((set) => [...piece.repairs].some((repair) => set.has(repair)));
		for (const repair of [piece.repairs, ...bound].flatMap((set) => [...set])) {
			const other = groupOf.get(repair);
			if (other === void 0 || !groups.delete(other)) continue;
			join$2(group, other);
			for (const each of other.repairs) groupOf.set(each, group);
		}
		for (const repair of group.repairs) groupOf.set(repair, group);
		groups.add(group);
	}
	return [...groups];
}
function join$2(group, other) {
	group.pieces.push(...other.pieces);
	for (const repair of other.repairs) group.repairs.add(repair);
	group.startLine = Math.min(group.startLine, other.startLine);
	group.endLine = Math.max(group.endLine, other.endLine);
}
function sharePlace(a, b) {
	return a.pieces.some(({ place }) => b.pieces.some((other) => other.place === place));
}
// src/pss/validation.ts
const POD_CONTEXT = ["spec", "securityContext"];
/** What a pod with `spec.os.name: windows` must not have, as far as the standard reads it. */
const LINUX_POD_FIELDS = [
	"appArmorProfile",
	"seLinuxOptions",
	"seccompProfile",
	"sysctls",
	"runAsUser"
];
const LINUX_CONTAINER_FIELDS = [
	"appArmorProfile",
	"seLinuxOptions",
	"seccompProfile",
	"capabilities",
	"privileged",
	"allowPrivilegeEscalation",
	"procMount",
	"runAsUser"
];
/**
* Why the API server's validation would refuse a pod before Pod Security sees it, as `path: reason`: the rules that a
* fix could break, and no others. A fix must not add one to those that the pod had.
* https://github.com/kubernetes/kubernetes/blob/master/pkg/apis/core/validation/validation.go
*/
function invalidReasons(pod) {
	const containers = containersOf(pod);
	return [
		...invalidOnWindows(pod, containers),
		...invalidNamespaces(pod),
		...invalidHostProcess(pod, containers),
		...invalidProfiles([...POD_CONTEXT], pod.spec?.securityContext ?? {}),
		...invalidSeccompAnnotation(pod, POD_CONTEXT, pod.spec?.securityContext?.seccompProfile, POD_ANNOTATION),
		...containers.flatMap((placed) => invalidContainer(pod, placed))
	].map(({ path, reason }) => `${formatPath(path)}: ${reason}`);
}
function invalidContainer(pod, { container, name, path: above }) {
	const context = container.securityContext ?? {};
	const podContext = pod.spec?.securityContext ?? {};
	const path = [...above, "securityContext"];
	const found = invalidProfiles(path, context);
	if (context.allowPrivilegeEscalation === false) {
		if (context.privileged) found.push({
			path,
			reason: "must not set allowPrivilegeEscalation to false and privileged to true"
		});
		if (context.capabilities?.add?.includes("CAP_SYS_ADMIN")) found.push({
			path,
			reason: "must not set allowPrivilegeEscalation to false and add CAP_SYS_ADMIN"
		});
	}
	if (context.procMount === "Unmasked" && !hasUserNamespace(pod)) found.push({
		path: [...path, "procMount"],
		reason: "must not be Unmasked without hostUsers: false"
	});
	const inherited = isTakenFromAnnotation(annotationOf$1(pod, container)) ? void 0 : podContext.appArmorProfile;
	const appArmor = context.appArmorProfile ?? inherited;
	found.push(...invalidSeccompAnnotation(pod, path, context.seccompProfile, CONTAINER_ANNOTATION_PREFIX + name));
	if (!isWindows(pod)) found.push(...invalidAppArmorAnnotation(pod, path, appArmor, PREFIX + name));
	if (pod.spec?.hostNetwork && above[1] === "containers") container.ports?.forEach(({ hostPort = 0, containerPort }, index) => {
		if (hostPort === 0 || hostPort === containerPort) return;
		found.push({
			path: [
				...above,
				"ports",
				index,
				"hostPort"
			],
			reason: "must be containerPort with hostNetwork"
		});
	});
	return found;
}
function invalidOnWindows(pod, containers) {
	if (!isWindows(pod)) return [];
	const { securityContext = {}, hostUsers, hostPID, hostIPC } = pod.spec ?? {};
	const paths = LINUX_POD_FIELDS.filter((field) => {
		const value = securityContext[field];
		return Array.isArray(value) ? value.length > 0 : value !== void 0;
	}).map((field) => [...POD_CONTEXT, field]);
	if (hostUsers !== void 0) paths.push(["spec", "hostUsers"]);
	if (hostPID) paths.push(["spec", "hostPID"]);
	if (hostIPC) paths.push(["spec", "hostIPC"]);
	for (const { container, path } of containers) {
		const set = LINUX_CONTAINER_FIELDS.filter((field) => container.securityContext?.[field] !== void 0);
		paths.push(...set.map((field) => [
			...path,
			"securityContext",
			field
		]));
	}
	return paths.map((path) => ({
		path,
		reason: "must not be set for a Windows pod"
	}));
}
function invalidNamespaces(pod) {
	if (!hasUserNamespace(pod)) return [];
	return [
		"hostNetwork",
		"hostPID",
		"hostIPC"
	].filter((field) => pod.spec?.[field]).map((field) => ({
		path: ["spec", field],
		reason: "must not be true with hostUsers: false"
	}));
}
function invalidHostProcess(pod, containers) {
	const ofPod = pod.spec?.securityContext?.windowsOptions?.hostProcess;
	const found = containers.filter(({ container }) => {
		const own = container.securityContext?.windowsOptions?.hostProcess;
		return ofPod !== void 0 && own !== void 0 && own !== ofPod;
	}).map(({ path }) => ({
		path: [
			...path,
			"securityContext",
			"windowsOptions",
			"hostProcess"
		],
		reason: `must be ${ofPod}, as the pod's`
	}));
	if (!isHostProcess(pod)) return found;
	if (!containers.every(({ container }) => isHostProcessContainer(pod, container))) found.push({
		path: ["spec"],
		reason: "must have HostProcess containers only, or none"
	});
	if (!pod.spec?.hostNetwork) found.push({
		path: ["spec", "hostNetwork"],
		reason: "must be true with HostProcess"
	});
	return found;
}
function invalidProfiles(path, context) {
	return ["seccompProfile", "appArmorProfile"].flatMap((field) => invalidProfile([...path, field], context[field]));
}
function invalidProfile(path, profile) {
	if (profile === void 0) return [];
	const { type = "", localhostProfile } = profile;
	if (type === "Localhost") {
		if (localhostProfile !== void 0) return [];
		return [{
			path: [...path, "localhostProfile"],
			reason: "must be set with type Localhost"
		}];
	}
	const found = [];
	if (type !== "RuntimeDefault" && type !== "Unconfined") {
		found.push({
			path: [...path, "type"],
			reason: "must be Localhost, RuntimeDefault or Unconfined"
		});
		if (path.at(-1) === "appArmorProfile") return found;
	}
	if (localhostProfile !== void 0) found.push({
		path: [...path, "localhostProfile"],
		reason: "must not be set without type Localhost"
	});
	return found;
}
function invalidSeccompAnnotation(pod, context, profile, key) {
	const annotation = pod.metadata?.annotations?.[key];
	if (annotation === void 0 || profile === void 0) return [];
	return invalidAnnotation([...context, "seccompProfile"], profile, annotation, isRuntimeDefaultAnnotation(annotation));
}
function invalidAppArmorAnnotation(pod, context, profile, key) {
	const annotation = pod.metadata?.annotations?.[key];
	if (annotation === void 0 || profile === void 0) return [];
	return invalidAnnotation([...context, "appArmorProfile"], profile, annotation, annotation === "runtime/default");
}
/** A profile and the annotation that it replaced must say the same. */
function invalidAnnotation(path, profile, annotation, isRuntimeDefault) {
	const expected = {
		Unconfined: annotation === "unconfined",
		RuntimeDefault: isRuntimeDefault,
		Localhost: false
	};
	const { type, localhostProfile } = profile;
	const reason = "must say the same as the annotation";
	if (type === "Localhost" && annotation.startsWith("localhost/")) return annotation === `localhost/${localhostProfile}` && localhostProfile !== void 0 ? [] : [{
		path: [...path, "localhostProfile"],
		reason
	}];
	if (type !== "Unconfined" && type !== "RuntimeDefault" && type !== "Localhost") return [];
	return expected[type] ? [] : [{
		path: [...path, "type"],
		reason
	}];
}
// src/fix/equal-except.ts
/**
* Whether a document says, after a change, what it said before, except for what the change was to do. Null, an empty
* mapping and no value at all are one where the change was, and only there.
*/
function equalExcept(before, after, change) {
	return equal(plain(before), plain(after), change);
}
function plain(value) {
	if (value.kind === "scalar") return value.value;
	if (value.kind === "list") return value.items.map(plain);
	return new Map([...value.entries].map(([key, entry]) => [key, plain(entry.value)]));
}
function equal(before, after, change) {
	if (change === void 0) return JSON.stringify(before, replacer) === JSON.stringify(after, replacer);
	if (change.leaf !== void 0) return "remove" in change.leaf ? isVoid(after) : JSON.stringify(after, replacer) === JSON.stringify(asPlain(change.leaf.set));
	if (isList(before) || isList(after) || change.added.size + change.dropped.size > 0) return equalLists(before ?? [], after ?? [], change);
	if (!isMappingOrVoid(before) || !isMappingOrVoid(after)) return false;
	const [from, to] = [entriesOf$1(before), entriesOf$1(after)];
	return [.../* @__PURE__ */ new Set([
		...from.keys(),
		...to.keys(),
		...[...change.children.keys()].map(String)
	])].every((key) => equal(from.get(key), to.get(key), change.children.get(key)));
}
function equalLists(before, after, change) {
	const [from, to] = [listOf$1(before), listOf$1(after)];
	if (from === void 0 || to === void 0) return false;
	const kept = from.map((item, index) => ({
		item,
		below: change.children.get(index)
	})).filter(({ item, below }) => !isRemoved(below) && !(typeof item === "string" && change.dropped.has(item)));
	if (change.added.size + change.dropped.size === 0) return kept.length === to.length && kept.every(({ item, below }, index) => equal(item, to[index], below));
	const wanted = [...kept.map(({ item, below }) => below?.leaf && "set" in below.leaf ? below.leaf.set : item), ...change.added];
	return sorted(new Set(wanted)) === sorted(new Set(to));
}
function isRemoved(change) {
	return change?.leaf !== void 0 && "remove" in change.leaf;
}
function sorted(items) {
	return JSON.stringify([...items].map((item) => JSON.stringify(item, replacer)).sort());
}
function replacer(_, value) {
	return value instanceof Map ? Object.fromEntries([...value].sort(([a], [b]) => a < b ? -1 : 1)) : value;
}
function asPlain(value) {
	return typeof value === "number" ? { digits: String(value) } : value;
}
function isList(value) {
	return Array.isArray(value);
}
function listOf$1(value) {
	return isList(value) ? value : isVoid(value) ? [] : void 0;
}
function isMappingOrVoid(value) {
	return value instanceof Map || isVoid(value);
}
function entriesOf$1(value) {
	return value instanceof Map ? value : /* @__PURE__ */ new Map();
}
function isVoid(value) {
	return value === void 0 || value === null || value instanceof Map && value.size === 0 || isList(value) && value.length === 0;
}
// src/fix/verify.ts
/**
* Reads a repaired document again and judges it again. Returns undefined where the repairs keep their claim: every violation that they repair is gone, none is new, nothing became invalid, and every other value is what it
* was. Else one sentence for people that says what is wrong.
*/
function findFault(file, document, judged, claim, podSpecs) {
	const [after, ...others] = readDocuments(claim.text);
	if (after?.value === void 0 || others.length > 0 || document.value === void 0) return "the repaired text could not be read";
	if (!equalExcept(document.value, after.value, claim.change)) return "the repair would change another value, too";
	const manifest = readManifest(file, new TextEncoder().encode(claim.text), podSpecs);
	for (const { workload, target, verdict, repairs } of judged) {
		const repaired = manifest.workloads.find(({ objectPath, podPath }) => formatPath(objectPath) === formatPath(workload.objectPath) && formatPath(podPath) === formatPath(workload.podPath));
		if (repaired === void 0) return "the repaired text could not be read";
		const claimed = repairs.filter((repair) => claim.repairs.has(repair));
		const fault = findFaultInPod(workload, repaired, verdict, evaluate(repaired.pod, target), claimed);
		if (fault !== void 0) return fault;
	}
}
function findFaultInPod(workload, repaired, before, after, repairs) {
	const valid = new Set(invalidReasons(workload.pod));
	const invalid = invalidReasons(repaired.pod).find((reason) => !valid.has(reason));
	if (invalid !== void 0) return `the API server would refuse the repaired pod: ${inlineCode(invalid)}`;
	const [old, left] = [violationKeys(before), violationKeys(after)];
	for (const [key, words] of left) if (!old.has(key)) return `the repair would bring another violation: ${words}`;
	for (const { check, violation } of repairs) {
		const key = violationKey(check, violation);
		if (old.has(key) && left.has(key)) return `the violation would stay: ${left.get(key)}`;
	}
}
/** Each violation's identity, and how it is spoken of. */
function violationKeys({ results }) {
	return new Map(results.flatMap(({ check, violations }) => violations.map((violation) => [violationKey(check, violation), `${check} (${inlineCode(formatSetter(violation))})`])));
}
function violationKey(check, violation) {
	const { subject } = violation;
	return JSON.stringify([
		check,
		formatSetter(violation),
		subject.kind,
		subject.kind === "pod" ? "" : formatPath(subject.path)
	]);
}
// src/fix/trial.ts
/** Pays for reading the document once more: false where nothing is left. */
function canRead$1({ budget, document }) {
	budget.reads -= document.text.length;
	return budget.reads >= 0;
}
/** Pays for writing some repairs once more: false where nothing is left. */
function canWrite({ budget }, repairs) {
	budget.writes -= repairs.size;
	return budget.writes >= 0;
}
/**
* These repairs, and no others, as groups of splices. Repairs in one of `together` stay in one group.
*
* @throws RefusedEdit where the text is better left to people
*/
function buildGroups(trial, repairs, together) {
	const { lines, shows } = trial.page.sheet;
	const pieces = editDocument(trial.page, changeFor(trial, repairs));
	for (;;) {
		const groups = groupPieces(pieces, shows, together);
		const empty = groups.find((group) => replacementOf(lines, group) === "");
		if (empty === void 0) return groups;
		const above = {
			startLine: empty.startLine - 1,
			endLine: empty.endLine
		};
		const below = {
			startLine: empty.startLine,
			endLine: empty.endLine + 1
		};
		const isBelow = above.startLine < 1 || below.endLine <= lines.count && shows(below.startLine, below.endLine);
		pieces.push({
			...isBelow ? below : above,
			splices: [],
			repairs: empty.repairs,
			place: ""
		});
	}
}
/** Why these groups must not be suggested, or undefined where they were tried and hold. */
function faultOfGroups(trial, groups) {
	const { file, document, judged, podSpecs } = trial;
	const { sheet } = trial.page;
	const repairs = new Set(groups.flatMap((group) => [...group.repairs]));
	const whole = applyGroups(sheet.lines, groups);
	const grown = whole.length - (sheet.lines.text.length - sheet.lines.padding);
	return findFault(file, document, judged, {
		text: whole.slice(document.offset, document.offset + document.text.length + grown),
		change: changeFor(trial, repairs),
		repairs
	}, podSpecs);
}
/** Why these repairs, and no others, cannot be written into the text, or undefined where they can. */
function faultOfEdits(trial, repairs) {
	try {
		return faultOfOmission(buildGroups(trial, repairs, []), repairs);
	} catch (error) {
		return reasonOf$1(error);
	}
}
/** Why these repairs, and no others, must not be suggested, or undefined where they were tried and hold. */
function faultOfRepairs(trial, repairs) {
	try {
		const groups = buildGroups(trial, repairs, []);
		return faultOfOmission(groups, repairs) ?? faultOfGroups(trial, groups);
	} catch (error) {
		return reasonOf$1(error);
	}
}
function faultOfOmission(groups, repairs) {
	const done = new Set(groups.flatMap((group) => [...group.repairs]));
	return [...repairs].every((repair) => done.has(repair)) ? void 0 : "the text has nothing that the repair could change";
}
function reasonOf$1(error) {
	if (error instanceof RefusedEdit) return error.reason;
	throw error;
}
function changeFor({ asks }, kept) {
	return changeOf$1(asks.map(({ edit, repairs }) => ({
		edit,
		repairs: repairs.filter((repair) => kept.has(repair))
	})).filter(({ repairs }) => repairs.length > 0));
}
// src/fix/solve-document.ts
/** Finds as many verified repairs as one document allows, and as the budget of its file pays for. */
function solveDocument(trial) {
	const refused = /* @__PURE__ */ new Map();
	const together = [];
	const proved = /* @__PURE__ */ new Set();
	let kept = new Set(trial.asks.flatMap(({ repairs }) => repairs));
	for (;;) {
		const all = kept;
		const written = (repairs) => repairs.size === all.size || canWrite(trial, repairs) ? faultOfEdits(trial, repairs) : TOO_LARGE;
		kept = reduce(kept, written, refused);
		const groups = buildGroups(trial, kept, together);
		const failing = groups.find((group) => !proved.has(keyOf(trial, group)) && !prove(trial, group, proved));
		if (failing === void 0) return {
			groups: agreeing(trial, groups, refused),
			refused
		};
		const drop = (repairs, reason) => {
			for (const repair of repairs) refused.set(repair, reason);
			kept = new Set([...kept].filter((repair) => !repairs.has(repair)));
		};
		const partner = groups.find((group) => group !== failing && canRead$1(trial) && faultOfGroups(trial, [failing, group]) === void 0);
		if (trial.budget.reads < 0) {
			for (const group of groups) if (!proved.has(keyOf(trial, group))) drop(group.repairs, TOO_LARGE);
		} else if (partner !== void 0) together.push(/* @__PURE__ */ new Set([...failing.repairs, ...partner.repairs]));
		else {
			const tried = (repairs) => canRead$1(trial) ? faultOfRepairs(trial, repairs) : TOO_LARGE;
			const rest = reduce(failing.repairs, tried, refused);
			if (rest.size === failing.repairs.size) drop(rest, "it does not hold beside other repairs");
			else kept = new Set([...kept].filter((repair) => !failing.repairs.has(repair) || rest.has(repair)));
		}
	}
}
const TOO_LARGE = "the file is too large to try all its repairs";
/** Tries a group alone and remembers what holds. */
function prove(trial, group, proved) {
	if (!canRead$1(trial) || faultOfGroups(trial, [group]) !== void 0) return false;
	proved.add(keyOf(trial, group));
	return true;
}
/** The same for groups that change the same lines in the same way for the same repairs. */
function keyOf({ page, asks }, group) {
	const repairs = asks.flatMap((ask) => ask.repairs.map((repair) => group.repairs.has(repair)));
	return JSON.stringify([
		group.startLine,
		group.endLine,
		replacementOf(page.sheet.lines, group),
		repairs
	]);
}
/** As many of the repairs as hold together; the others are refused. */
function reduce(repairs, faultOf, refused) {
	const kept = new Set(halve([...repairs], faultOf, refused));
	for (let size = -1; size !== kept.size;) {
		size = kept.size;
		for (const repair of repairs) if (!kept.has(repair)) add(kept, repair, faultOf, refused);
	}
	return kept;
}
/** Halves a list until each part holds: few tries where few repairs are at fault. */
function halve(repairs, faultOf, refused) {
	const [only, second] = repairs;
	const fault = only === void 0 ? void 0 : faultOf(new Set(repairs));
	if (fault === void 0) return repairs;
	if (only !== void 0 && second === void 0) {
		refused.set(only, fault);
		return [];
	}
	const middle = repairs.length >> 1;
	const kept = new Set(halve(repairs.slice(0, middle), faultOf, refused));
	const others = halve(repairs.slice(middle), faultOf, refused);
	if (kept.size === 0 || others.length === 0 || faultOf(/* @__PURE__ */ new Set([...kept, ...others])) === void 0) return [...kept, ...others];
	for (const repair of others) add(kept, repair, faultOf, refused);
	return [...kept];
}
function add(kept, repair, faultOf, refused) {
	const reason = faultOf(/* @__PURE__ */ new Set([...kept, repair]));
	if (reason === void 0) {
		kept.add(repair);
		refused.delete(repair);
	} else if (!refused.has(repair)) refused.set(repair, reason);
}
/** Groups that hold each alone, as far as they hold all together. */
function agreeing(trial, groups, refused) {
	if (groups.length < 2 || faultOfGroups(trial, groups) === void 0) return [...groups];
	const kept = [];
	for (const group of groups) {
		const reason = faultOfGroups(trial, [...kept, group]);
		if (reason === void 0) kept.push(group);
		else for (const repair of group.repairs) refused.set(repair, reason);
	}
	return kept;
}
// src/fix/text-lines.ts
function textLines(original) {
	const lacking = original.endsWith("\n") ? "" : original.endsWith("\r") || !/\r\n[^\n]*$/.test(original) ? "\n" : "\r\n";
	const text = original + lacking;
	const starts = [0];
	for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
	starts.pop();
	const count = starts.length;
	const startOf = (line) => line > count ? text.length : starts[line - 1] ?? 0;
	const endOf = (line) => {
		let end = startOf(line + 1);
		if (end > startOf(line) && text[end - 1] === "\n") {
			end--;
			if (end > startOf(line) && text[end - 1] === "\r") end--;
		}
		return end;
	};
	return {
		text,
		padding: lacking.length,
		count,
		startOf,
		endOf,
		lineAt: (offset) => {
			let low = 0;
			let high = count - 1;
			while (low < high) {
				const middle = low + high + 1 >> 1;
				if ((starts[middle] ?? 0) <= offset) low = middle;
				else high = middle - 1;
			}
			return low + 1;
		},
		textOf: (line) => text.slice(startOf(line), endOf(line)),
		endingOf: (line) => text.slice(endOf(line), startOf(line + 1))
	};
}
// src/fix/suggest.ts
/** What trying the repairs of one file may cost: a few seconds. */
const BUDGET = {
	reads: 3e6,
	writes: 3e5
};
/**
* Turns repairs into suggestions, each of which was applied, read again and judged again: its violations are gone, no
* other came, nothing became invalid, no other value changed, and every byte outside its lines is what it was.
*/
function suggest(request) {
	const lines = textLines(request.text);
	const budget = { ...BUDGET };
	const groups = [];
	const reasons = /* @__PURE__ */ new Map();
	for (const document of readDocuments(request.text)) {
		const own = request.workloads.filter(({ workload }) => workload.document === document.index);
		if (own.length === 0) continue;
		const outcome = suggestInDocument(request, document, lines, own, budget);
		groups.push(...outcome.groups);
		for (const [repair, reason] of outcome.refused) reasons.set(repair, reason);
	}
	const isCommittable = !request.text.includes("\r");
	const suggestions = groups.map((group) => {
		const { startLine, endLine, repairs } = group;
		return {
			file: request.file,
			startLine,
			endLine,
			lines: replacementOf(lines, group).replace(/\r?\n$/, "").split(/\r?\n/),
			repairs: [...repairs],
			isInDiff: request.shows?.(startLine, endLine) ?? true,
			isCommittable
		};
	});
	const done = new Set(suggestions.flatMap(({ repairs }) => repairs));
	return {
		suggestions,
		refusals: request.workloads.flatMap(({ repairs }) => repairs).filter((repair) => (repair.fix.edits ?? repair.fix.podEdits) !== void 0 && !done.has(repair)).map((repair) => ({
			repair,
			reason: reasons.get(repair) ?? "the text has nothing that the repair could change"
		})),
		text: applyGroups(lines, groups)
	};
}
function suggestInDocument({ file, shows = () => true, podSpecs = NO_POD_SPECS }, document, lines, workloads, budget) {
	const sheet = sheetOf(document, lines, shows);
	const page = {
		sheet,
		habits: habitsOf(sheet)
	};
	const judged = workloads.map((each) => ({
		...each,
		verdict: evaluate(each.workload.pod, each.target)
	}));
	const asked = judged.map((each) => askFor(page, each));
	const { groups, refused } = solveDocument({
		file,
		document,
		page,
		judged,
		asks: asked.flatMap(({ asks }) => asks),
		budget,
		podSpecs
	});
	return {
		groups,
		refused: new Map([...asked.flatMap((each) => [...each.refused]), ...refused])
	};
}
// src/fix/repair-manifest.ts
/**
* Applies every repair of a file that holds: `text` is the repaired file, `refusals` say why the others do not. What
* cannot be read is left alone, and so are violations without edits.
*/
function repairManifest({ file, text, targetOf, classes, isLeft = () => false, podSpecs = NO_POD_SPECS }) {
	const { workloads } = readManifest(file, new TextEncoder().encode(text), podSpecs);
	const wanted = workloads.flatMap((workload) => {
		const target = targetOf(workload);
		if (target === void 0) return [];
		const repairs = repairsOf(workload, target).filter((repair) => classes.includes(repair.fix.class) && !isLeft(workload, repair));
		return repairs.length === 0 ? [] : [{
			workload,
			target,
			repairs
		}];
	});
	return {
		...suggest({
			file,
			text,
			workloads: wanted,
			podSpecs
		}),
		workloads: wanted
	};
}
/** A workload's violations at a target, each with its fix. */
function repairsOf({ pod }, target) {
	return evaluate(pod, target).results.flatMap(({ check, violations }) => violations.map((violation) => ({
		check,
		violation,
		fix: checkOf(check).fix(violation, pod)
	})));
}
// src/manifest/content.ts
/** A file, or what could not be had of it, as a manifest. */
function readContent$1(file, content, podSpecs = NO_POD_SPECS) {
	if ("bytes" in content) return readManifest(file, content.bytes, podSpecs);
	return {
		file,
		workloads: [],
		namespaces: [],
		notEvaluated: [{
			file,
			line: 1,
			reason: content.reason,
			message: content.unreadable
		}],
		notes: [],
		other: 0
	};
}
/**
* The text that splices and lines are counted in: a byte order mark stays, so that offsets hold. For bytes that the
* reader took as UTF-8.
*/
function decodeText(bytes) {
	return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
}
// src/report/scan.ts
/** Whether a workload is rejected or a document was not evaluated: what `scan` exits with 1 for. */
function scanBlocks({ manifests }) {
	return manifests.some(({ manifest, judged }) => manifest.notEvaluated.length > 0 || judged.some(isRejected));
}
/** Whether the API server rejects the pods of a workload for something that no exemption covers. */
function isRejected({ verdicts, exempt }) {
	return verdicts.enforce.results.some(({ check, violations }) => violations.some((violation) => !isExempt$1(exempt, check, violation)));
}
/** Whether a violation is among those that exemptions cover. */
function isExempt$1(exempt, check, violation) {
	const setter = formatSetter(violation);
	return exempt.some((one) => one.check === check && one.setter === setter);
}
/** What workloads are held to, in a few words. */
function targetsOf(judged, target) {
	const targets = new Set(judged.map(({ policy: { enforce } }) => `${enforce.level}:${enforce.version}`));
	const [only = `${target.level}:${target.version}`] = targets;
	return targets.size < 2 ? only : "their levels";
}
// src/compare/judge.ts
/** What the API server says of a workload's pod in each mode. */
function judge({ pod }, policy) {
	const enforce = evaluate(pod, policy.enforce);
	return {
		enforce,
		warn: policy.warn.level === policy.enforce.level && policy.warn.version === policy.enforce.version ? enforce : evaluate(pod, policy.warn),
		audit: evaluate(pod, policy.audit)
	};
}
// src/pss/policy.ts
/**
* The modes of Pod Security Admission, strictest first: `enforce` rejects pods, `warn` tells the user, `audit` the log.
* https://kubernetes.io/docs/concepts/security/pod-security-admission/
*/
const MODES = [
	"enforce",
	"warn",
	"audit"
];
// src/manifest/unjudged.ts
/** A file that says nothing of its own: one line in place of what is in it. */
function unjudged(note) {
	return {
		file: note.file,
		workloads: [],
		namespaces: [],
		notEvaluated: [],
		notes: [note],
		other: 0
	};
}
// src/read-files.ts
/**
* Files as manifests. What has to be built first is not judged alone: a chart is one note, and so is each patch, and each
* link, which leads to a file that is judged where it stands.
*
* @param podSpecs kinds that hold pods, beside those that are known here
*/
function readFiles$1(files, roleOf, podSpecs = NO_POD_SPECS) {
	const charts = /* @__PURE__ */ new Map();
	for (const { path } of files) {
		const role = roleOf(path);
		if (role.is === "chart") charts.set(role.chart, (charts.get(role.chart) ?? 0) + 1);
	}
	const told = /* @__PURE__ */ new Set();
	return files.flatMap(({ path, content }) => {
		const role = roleOf(path);
		if (role.is === "manifest") return [readContent$1(path, content, podSpecs)];
		if (role.is === "link") return [unjudged(note(path, "link", "a symbolic link, which is not followed"))];
		if (role.is === "patch") return [unjudged(note(path, "patch", patchWords(path, role.kustomization)))];
		if (told.has(role.chart)) return [];
		told.add(role.chart);
		return [unjudged(chartNote(role.chart, charts.get(role.chart) ?? 0))];
	});
}
function patchWords(path, kustomization) {
	return path === kustomization ? "the kustomization has patches, and was not built: scan what kubectl kustomize makes of it" : `a patch of ${kustomization}, which was not built: it is not judged alone`;
}
function chartNote(chart, files) {
	const count = `${files} ${files === 1 ? "file" : "files"}`;
	return note(chart === "" ? "Chart.yaml" : `${chart}/Chart.yaml`, "chart-not-rendered", `the chart was not rendered, ${count} not judged: scan what helm template makes of it`);
}
function note(file, code, message) {
	return {
		file,
		line: 1,
		column: 1,
		path: "",
		code,
		message
	};
}
// src/target/configuration-error.ts
/** A user's mistake in an input, a flag or the config; the sentence says the remedy. Anything else thrown is our bug. */
var ConfigurationError = class extends Error {
	name = "ConfigurationError";
};
// src/target/configuration-fault.ts
/** `file:line:column: message`, as compilers write it. */
function formatFault({ file, line, column, message }) {
	return `${file}:${line}:${column}: ${message}`;
}
// node_modules/picomatch/lib/constants.js
var require_constants = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const WIN_SLASH = "\\\\/";
	const WIN_NO_SLASH = `[^${WIN_SLASH}]`;
	const DEFAULT_MAX_EXTGLOB_RECURSION = 0;
	/**
	* Posix glob regex
	*/
	const DOT_LITERAL = "\\.";
	const PLUS_LITERAL = "\\+";
	const QMARK_LITERAL = "\\?";
	const SLASH_LITERAL = "\\/";
	const ONE_CHAR = "(?=.)";
	const QMARK = "[^/]";
	const END_ANCHOR = `(?:${SLASH_LITERAL}|$)`;
	const START_ANCHOR = `(?:^|${SLASH_LITERAL})`;
	const DOTS_SLASH = `${DOT_LITERAL}{1,2}${END_ANCHOR}`;
	const POSIX_CHARS = {
		DOT_LITERAL,
		PLUS_LITERAL,
		QMARK_LITERAL,
		SLASH_LITERAL,
		ONE_CHAR,
		QMARK,
		END_ANCHOR,
		DOTS_SLASH,
		NO_DOT: `(?!${DOT_LITERAL})`,
		NO_DOTS: `(?!${START_ANCHOR}${DOTS_SLASH})`,
		NO_DOT_SLASH: `(?!${DOT_LITERAL}{0,1}${END_ANCHOR})`,
		NO_DOTS_SLASH: `(?!${DOTS_SLASH})`,
		QMARK_NO_DOT: `[^.${SLASH_LITERAL}]`,
		STAR: `${QMARK}*?`,
		START_ANCHOR,
		SEP: "/"
	};
	/**
	* Windows glob regex
	*/
	const WINDOWS_CHARS = {
		...POSIX_CHARS,
		SLASH_LITERAL: `[${WIN_SLASH}]`,
		QMARK: WIN_NO_SLASH,
		STAR: `${WIN_NO_SLASH}*?`,
		DOTS_SLASH: `${DOT_LITERAL}{1,2}(?:[${WIN_SLASH}]|$)`,
		NO_DOT: `(?!${DOT_LITERAL})`,
		NO_DOTS: `(?!(?:^|[${WIN_SLASH}])${DOT_LITERAL}{1,2}(?:[${WIN_SLASH}]|$))`,
		NO_DOT_SLASH: `(?!${DOT_LITERAL}{0,1}(?:[${WIN_SLASH}]|$))`,
		NO_DOTS_SLASH: `(?!${DOT_LITERAL}{1,2}(?:[${WIN_SLASH}]|$))`,
		QMARK_NO_DOT: `[^.${WIN_SLASH}]`,
		START_ANCHOR: `(?:^|[${WIN_SLASH}])`,
		END_ANCHOR: `(?:[${WIN_SLASH}]|$)`,
		SEP: "\\"
	};
	module.exports = {
		DEFAULT_MAX_EXTGLOB_RECURSION,
		MAX_LENGTH: 65536,
		POSIX_REGEX_SOURCE: {
			__proto__: null,
			alnum: "a-zA-Z0-9",
			alpha: "a-zA-Z",
			ascii: "\\x00-\\x7F",
			blank: " \\t",
			cntrl: "\\x00-\\x1F\\x7F",
			digit: "0-9",
			graph: "\\x21-\\x7E",
			lower: "a-z",
			print: "\\x20-\\x7E ",
			punct: "\\-!\"#$%&'()\\*+,./:;<=>?@[\\]^_`{|}~",
			space: " \\t\\r\\n\\v\\f",
			upper: "A-Z",
			word: "A-Za-z0-9_",
			xdigit: "A-Fa-f0-9"
		},
		REGEX_BACKSLASH: /\\(?![*+?^${}(|)[\]])/g,
		REGEX_NON_SPECIAL_CHARS: /^[^@![\].,$*+?^{}()|\\/]+/,
		REGEX_SPECIAL_CHARS: /[-*+?.^${}(|)[\]]/,
		REGEX_SPECIAL_CHARS_BACKREF: /(\\?)((\W)(\3*))/g,
		REGEX_SPECIAL_CHARS_GLOBAL: /([-*+?.^${}(|)[\]])/g,
		REGEX_REMOVE_BACKSLASH: /(?:\[.*?[^\\]\]|\\(?=.))/g,
		REPLACEMENTS: {
			__proto__: null,
			"***": "*",
			"**/**": "**",
			"**/**/**": "**"
		},
		CHAR_0: 48,
		CHAR_9: 57,
		CHAR_UPPERCASE_A: 65,
		CHAR_LOWERCASE_A: 97,
		CHAR_UPPERCASE_Z: 90,
		CHAR_LOWERCASE_Z: 122,
		CHAR_LEFT_PARENTHESES: 40,
		CHAR_RIGHT_PARENTHESES: 41,
		CHAR_ASTERISK: 42,
		CHAR_AMPERSAND: 38,
		CHAR_AT: 64,
		CHAR_BACKWARD_SLASH: 92,
		CHAR_CARRIAGE_RETURN: 13,
		CHAR_CIRCUMFLEX_ACCENT: 94,
		CHAR_COLON: 58,
		CHAR_COMMA: 44,
		CHAR_DOT: 46,
		CHAR_DOUBLE_QUOTE: 34,
		CHAR_EQUAL: 61,
		CHAR_EXCLAMATION_MARK: 33,
		CHAR_FORM_FEED: 12,
		CHAR_FORWARD_SLASH: 47,
		CHAR_GRAVE_ACCENT: 96,
		CHAR_HASH: 35,
		CHAR_HYPHEN_MINUS: 45,
		CHAR_LEFT_ANGLE_BRACKET: 60,
		CHAR_LEFT_CURLY_BRACE: 123,
		CHAR_LEFT_SQUARE_BRACKET: 91,
		CHAR_LINE_FEED: 10,
		CHAR_NO_BREAK_SPACE: 160,
		CHAR_PERCENT: 37,
		CHAR_PLUS: 43,
		CHAR_QUESTION_MARK: 63,
		CHAR_RIGHT_ANGLE_BRACKET: 62,
		CHAR_RIGHT_CURLY_BRACE: 125,
		CHAR_RIGHT_SQUARE_BRACKET: 93,
		CHAR_SEMICOLON: 59,
		CHAR_SINGLE_QUOTE: 39,
		CHAR_SPACE: 32,
		CHAR_TAB: 9,
		CHAR_UNDERSCORE: 95,
		CHAR_VERTICAL_LINE: 124,
		CHAR_ZERO_WIDTH_NOBREAK_SPACE: 65279,
		/**
		* Create EXTGLOB_CHARS
		*/
		extglobChars(chars) {
			return {
				"!": {
					type: "negate",
					open: "(?:(?!(?:",
					close: `))${chars.STAR})`
				},
				"?": {
					type: "qmark",
					open: "(?:",
					close: ")?"
				},
				"+": {
					type: "plus",
					open: "(?:",
					close: ")+"
				},
				"*": {
					type: "star",
					open: "(?:",
					close: ")*"
				},
				"@": {
					type: "at",
					open: "(?:",
					close: ")"
				}
			};
		},
		/**
		* Create GLOB_CHARS
		*/
		globChars(win32) {
			return win32 === true ? WINDOWS_CHARS : POSIX_CHARS;
		}
	};
}));
// node_modules/picomatch/lib/utils.js
var require_utils = /* @__PURE__ */ __commonJSMin(((exports) => {
	const { REGEX_BACKSLASH, REGEX_REMOVE_BACKSLASH, REGEX_SPECIAL_CHARS, REGEX_SPECIAL_CHARS_GLOBAL } = require_constants();
	exports.isObject = (val) => val !== null && typeof val === "object" && !Array.isArray(val);
	exports.hasRegexChars = (str) => REGEX_SPECIAL_CHARS.test(str);
	exports.isRegexChar = (str) => str.length === 1 && exports.hasRegexChars(str);
	exports.escapeRegex = (str) => str.replace(REGEX_SPECIAL_CHARS_GLOBAL, "\\$1");
	exports.toPosixSlashes = (str) => str.replace(REGEX_BACKSLASH, "/");
	exports.isWindows = () => {
		if (typeof navigator !== "undefined" && navigator.platform) {
			const platform = navigator.platform.toLowerCase();
			return platform === "win32" || platform === "windows";
		}
		if (typeof process !== "undefined" && process.platform) return process.platform === "win32";
		return false;
	};
	exports.removeBackslashes = (str) => {
		return str.replace(REGEX_REMOVE_BACKSLASH, (match) => {
			return match === "\\" ? "" : match;
		});
	};
	exports.escapeLast = (input, char, lastIdx) => {
		const idx = input.lastIndexOf(char, lastIdx);
		if (idx === -1) return input;
		if (input[idx - 1] === "\\") return exports.escapeLast(input, char, idx - 1);
		return `${input.slice(0, idx)}\\${input.slice(idx)}`;
	};
	exports.removePrefix = (input, state = {}) => {
		let output = input;
		if (output.startsWith("./")) {
			output = output.slice(2);
			state.prefix = "./";
		}
		return output;
	};
	exports.wrapOutput = (input, state = {}, options = {}) => {
		let output = `${options.contains ? "" : "^"}(?:${input})${options.contains ? "" : "$"}`;
		if (state.negated === true) output = `(?:^(?!${output}).*$)`;
		return output;
	};
	exports.basename = (path, { windows } = {}) => {
		const segs = path.split(windows ? /[\\/]/ : "/");
		const last = segs[segs.length - 1];
		if (last === "") return segs[segs.length - 2];
		return last;
	};
}));
// node_modules/picomatch/lib/scan.js
var require_scan = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const utils = require_utils();
	const { CHAR_ASTERISK, CHAR_AT, CHAR_BACKWARD_SLASH, CHAR_COMMA, CHAR_DOT, CHAR_EXCLAMATION_MARK, CHAR_FORWARD_SLASH, CHAR_LEFT_CURLY_BRACE, CHAR_LEFT_PARENTHESES, CHAR_LEFT_SQUARE_BRACKET, CHAR_PLUS, CHAR_QUESTION_MARK, CHAR_RIGHT_CURLY_BRACE, CHAR_RIGHT_PARENTHESES, CHAR_RIGHT_SQUARE_BRACKET } = require_constants();
	const isPathSeparator = (code) => {
		return code === CHAR_FORWARD_SLASH || code === CHAR_BACKWARD_SLASH;
	};
	const depth = (token) => {
		if (token.isPrefix !== true) token.depth = token.isGlobstar ? Infinity : 1;
	};
	/**
	* Quickly scans a glob pattern and returns an object with a handful of
	* useful properties, like `isGlob`, `path` (the leading non-glob, if it exists),
	* `glob` (the actual pattern), `negated` (true if the path starts with `!` but not
	* with `!(`) and `negatedExtglob` (true if the path starts with `!(`).
	*
	* ```js
	* const pm = require('picomatch');
	* console.log(pm.scan('foo/bar/*.js'));
	* { isGlob: true, input: 'foo/bar/*.js', base: 'foo/bar', glob: '*.js' }
	* ```
	* @param {String} `str`
	* @param {Object} `options`
	* @return {Object} Returns an object with tokens and regex source string.
	* @api public
	*/
	const scan = (input, options) => {
		const opts = options || {};
		const length = input.length - 1;
		const scanToEnd = opts.parts === true || opts.tokens === true || opts.scanToEnd === true;
		const slashes = [];
		const tokens = [];
		const parts = [];
		let str = input;
		let index = -1;
		let start = 0;
		let lastIndex = 0;
		let isBrace = false;
		let isBracket = false;
		let isGlob = false;
		let isExtglob = false;
		let isGlobstar = false;
		let braceEscaped = false;
		let backslashes = false;
		let negated = false;
		let negatedExtglob = false;
		let finished = false;
		let braces = 0;
		let prev;
		let code;
		let token = {
			value: "",
			depth: 0,
			isGlob: false
		};
		const eos = () => index >= length;
		const peek = () => str.charCodeAt(index + 1);
		const advance = () => {
			prev = code;
			return str.charCodeAt(++index);
		};
		while (index < length) {
			code = advance();
			let next;
			if (code === CHAR_BACKWARD_SLASH) {
				backslashes = token.backslashes = true;
				code = advance();
				if (code === CHAR_LEFT_CURLY_BRACE) braceEscaped = true;
				continue;
			}
			if (braceEscaped === true || code === CHAR_LEFT_CURLY_BRACE) {
				braces++;
				while (eos() !== true && (code = advance())) {
					if (code === CHAR_BACKWARD_SLASH) {
						backslashes = token.backslashes = true;
						advance();
						continue;
					}
					if (code === CHAR_LEFT_CURLY_BRACE) {
						braces++;
						continue;
					}
					if (braceEscaped !== true && code === CHAR_DOT && (code = advance()) === CHAR_DOT) {
						isBrace = token.isBrace = true;
						isGlob = token.isGlob = true;
						finished = true;
						if (scanToEnd === true) continue;
						break;
					}
					if (braceEscaped !== true && code === CHAR_COMMA) {
						isBrace = token.isBrace = true;
						isGlob = token.isGlob = true;
						finished = true;
						if (scanToEnd === true) continue;
						break;
					}
					if (code === CHAR_RIGHT_CURLY_BRACE) {
						braces--;
						if (braces === 0) {
							braceEscaped = false;
							isBrace = token.isBrace = true;
							finished = true;
							break;
						}
					}
				}
				if (scanToEnd === true) continue;
				break;
			}
			if (code === CHAR_FORWARD_SLASH) {
				slashes.push(index);
				tokens.push(token);
				token = {
					value: "",
					depth: 0,
					isGlob: false
				};
				if (finished === true) continue;
				if (prev === CHAR_DOT && index === start + 1) {
					start += 2;
					continue;
				}
				lastIndex = index + 1;
				continue;
			}
			if (opts.noext !== true) {
				if ((code === CHAR_PLUS || code === CHAR_AT || code === CHAR_ASTERISK || code === CHAR_QUESTION_MARK || code === CHAR_EXCLAMATION_MARK) === true && peek() === CHAR_LEFT_PARENTHESES) {
					isGlob = token.isGlob = true;
					isExtglob = token.isExtglob = true;
					finished = true;
					if (code === CHAR_EXCLAMATION_MARK && index === start) negatedExtglob = true;
					if (scanToEnd === true) {
						let parens = 0;
						while (eos() !== true && (code = advance())) {
							if (code === CHAR_BACKWARD_SLASH) {
								backslashes = token.backslashes = true;
								advance();
								continue;
							}
							if (code === CHAR_LEFT_PARENTHESES) {
								parens++;
								continue;
							}
							if (code === CHAR_RIGHT_PARENTHESES && --parens === 0) {
								finished = true;
								break;
							}
						}
						continue;
					}
					break;
				}
			}
			if (code === CHAR_ASTERISK) {
				if (prev === CHAR_ASTERISK) isGlobstar = token.isGlobstar = true;
				isGlob = token.isGlob = true;
				finished = true;
				if (scanToEnd === true) continue;
				break;
			}
			if (code === CHAR_QUESTION_MARK) {
				isGlob = token.isGlob = true;
				finished = true;
				if (scanToEnd === true) continue;
				break;
			}
			if (code === CHAR_LEFT_SQUARE_BRACKET) {
				while (eos() !== true && (next = advance())) {
					if (next === CHAR_BACKWARD_SLASH) {
						backslashes = token.backslashes = true;
						advance();
						continue;
					}
					if (next === CHAR_RIGHT_SQUARE_BRACKET) {
						isBracket = token.isBracket = true;
						isGlob = token.isGlob = true;
						finished = true;
						break;
					}
				}
				if (scanToEnd === true) continue;
				break;
			}
			if (opts.nonegate !== true && code === CHAR_EXCLAMATION_MARK && index === start) {
				negated = token.negated = true;
				start++;
				continue;
			}
			if (opts.noparen !== true && code === CHAR_LEFT_PARENTHESES) {
				isGlob = token.isGlob = true;
				if (scanToEnd === true) {
					let parens = 1;
					while (eos() !== true && (code = advance())) {
						if (code === CHAR_BACKWARD_SLASH) {
							backslashes = token.backslashes = true;
							advance();
							continue;
						}
						if (code === CHAR_LEFT_PARENTHESES) {
							parens++;
							continue;
						}
						if (code === CHAR_RIGHT_PARENTHESES && --parens === 0) {
							finished = true;
							break;
						}
					}
					continue;
				}
				break;
			}
			if (isGlob === true) {
				finished = true;
				if (scanToEnd === true) continue;
				break;
			}
		}
		if (opts.noext === true) {
			isExtglob = false;
			isGlob = false;
		}
		let base = str;
		let prefix = "";
		let glob = "";
		if (start > 0) {
			prefix = str.slice(0, start);
			str = str.slice(start);
			lastIndex -= start;
		}
		if (base && isGlob === true && lastIndex > 0) {
			base = str.slice(0, lastIndex);
			glob = str.slice(lastIndex);
		} else if (isGlob === true) {
			base = "";
			glob = str;
		} else base = str;
		if (base && base !== "" && base !== "/" && base !== str) {
			if (isPathSeparator(base.charCodeAt(base.length - 1))) base = base.slice(0, -1);
		}
		if (opts.unescape === true) {
			if (glob) glob = utils.removeBackslashes(glob);
			if (base && backslashes === true) base = utils.removeBackslashes(base);
		}
		const state = {
			prefix,
			input,
			start,
			base,
			glob,
			isBrace,
			isBracket,
			isGlob,
			isExtglob,
			isGlobstar,
			negated,
			negatedExtglob
		};
		if (opts.tokens === true) {
			state.maxDepth = 0;
			if (!isPathSeparator(code)) tokens.push(token);
			state.tokens = tokens;
		}
		if (opts.parts === true || opts.tokens === true) {
			let prevIndex;
			for (let idx = 0; idx < slashes.length; idx++) {
				const n = prevIndex !== void 0 ? prevIndex + 1 : start;
				const i = slashes[idx];
				const value = input.slice(n, i);
				if (opts.tokens) {
					if (idx === 0 && start !== 0) {
						tokens[idx].isPrefix = true;
						tokens[idx].value = prefix;
					} else tokens[idx].value = value;
					depth(tokens[idx]);
					state.maxDepth += tokens[idx].depth;
				}
				if (i >= start) {
					parts.push(value);
					prevIndex = i;
				}
			}
			const n = prevIndex !== void 0 ? prevIndex + 1 : start;
			const value = input.slice(n);
			parts.push(value);
			if (opts.tokens && prevIndex && prevIndex + 1 < input.length) {
				tokens[tokens.length - 1].value = value;
				depth(tokens[tokens.length - 1]);
				state.maxDepth += tokens[tokens.length - 1].depth;
			}
			state.slashes = slashes;
			state.parts = parts;
		}
		return state;
	};
	module.exports = scan;
}));
// node_modules/picomatch/lib/parse.js
var require_parse = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const constants = require_constants();
	const utils = require_utils();
	/**
	* Constants
	*/
	const { MAX_LENGTH, POSIX_REGEX_SOURCE, REGEX_NON_SPECIAL_CHARS, REGEX_SPECIAL_CHARS_BACKREF, REPLACEMENTS } = constants;
	/**
	* Helpers
	*/
	const expandRange = (args, options) => {
		if (typeof options.expandRange === "function") return options.expandRange(...args, options);
		args.sort();
		const value = `[${args.join("-")}]`;
		try {
			new RegExp(value);
		} catch (ex) {
			return args.map((v) => utils.escapeRegex(v)).join("..");
		}
		return value;
	};
	/**
	* Create the message for a syntax error
	*/
	const syntaxError = (type, char) => {
		return `Missing ${type}: "${char}" - use "\\\\${char}" to match literal characters`;
	};
	const splitTopLevel = (input) => {
		const parts = [];
		let bracket = 0;
		let paren = 0;
		let quote = 0;
		let value = "";
		let escaped = false;
		for (const ch of input) {
			if (escaped === true) {
				value += ch;
				escaped = false;
				continue;
			}
			if (ch === "\\") {
				value += ch;
				escaped = true;
				continue;
			}
			if (ch === "\"") {
				quote = quote === 1 ? 0 : 1;
				value += ch;
				continue;
			}
			if (quote === 0) {
				if (ch === "[") bracket++;
				else if (ch === "]" && bracket > 0) bracket--;
				else if (bracket === 0) {
					if (ch === "(") paren++;
					else if (ch === ")" && paren > 0) paren--;
					else if (ch === "|" && paren === 0) {
						parts.push(value);
						value = "";
						continue;
					}
				}
			}
			value += ch;
		}
		parts.push(value);
		return parts;
	};
	const isPlainBranch = (branch) => {
		let escaped = false;
		for (const ch of branch) {
			if (escaped === true) {
				escaped = false;
				continue;
			}
			if (ch === "\\") {
				escaped = true;
				continue;
			}
			if (/[?*+@!()[\]{}]/.test(ch)) return false;
		}
		return true;
	};
	const normalizeSimpleBranch = (branch) => {
		let value = branch.trim();
		let changed = true;
		while (changed === true) {
			changed = false;
			if (/^@\([^\\()[\]{}|]+\)$/.test(value)) {
				value = value.slice(2, -1);
				changed = true;
			}
		}
		if (!isPlainBranch(value)) return;
		return value.replace(/\\(.)/g, "$1");
	};
	const hasRepeatedCharPrefixOverlap = (branches) => {
		const values = branches.map(normalizeSimpleBranch).filter(Boolean);
		for (let i = 0; i < values.length; i++) for (let j = i + 1; j < values.length; j++) {
			const a = values[i];
			const b = values[j];
			const char = a[0];
			if (!char || a !== char.repeat(a.length) || b !== char.repeat(b.length)) continue;
			if (a === b || a.startsWith(b) || b.startsWith(a)) return true;
		}
		return false;
	};
	const parseRepeatedExtglob = (pattern, requireEnd = true) => {
		if (pattern[0] !== "+" && pattern[0] !== "*" || pattern[1] !== "(") return;
		let bracket = 0;
		let paren = 0;
		let quote = 0;
		let escaped = false;
		for (let i = 1; i < pattern.length; i++) {
			const ch = pattern[i];
			if (escaped === true) {
				escaped = false;
				continue;
			}
			if (ch === "\\") {
				escaped = true;
				continue;
			}
			if (ch === "\"") {
				quote = quote === 1 ? 0 : 1;
				continue;
			}
			if (quote === 1) continue;
			if (ch === "[") {
				bracket++;
				continue;
			}
			if (ch === "]" && bracket > 0) {
				bracket--;
				continue;
			}
			if (bracket > 0) continue;
			if (ch === "(") {
				paren++;
				continue;
			}
			if (ch === ")") {
				paren--;
				if (paren === 0) {
					if (requireEnd === true && i !== pattern.length - 1) return;
					return {
						type: pattern[0],
						body: pattern.slice(2, i),
						end: i
					};
				}
			}
		}
	};
	const buildCharClassStar = (chars) => {
		return `${chars.length === 1 ? utils.escapeRegex(chars[0]) : `[${chars.map((ch) => utils.escapeRegex(ch)).join("")}]`}*`;
	};
	const getStarExtglobSequenceChars = (pattern) => {
		let index = 0;
		const chars = [];
		while (index < pattern.length) {
			const match = parseRepeatedExtglob(pattern.slice(index), false);
			if (!match || match.type !== "*") return;
			const branches = splitTopLevel(match.body).map((branch) => branch.trim());
			if (branches.length !== 1) return;
			const branch = normalizeSimpleBranch(branches[0]);
			if (!branch || branch.length !== 1) return;
			chars.push(branch);
			index += match.end + 1;
		}
		if (chars.length < 1) return;
		return chars;
	};
	const repeatedExtglobRecursion = (pattern) => {
		let depth = 0;
		let value = pattern.trim();
		let match = parseRepeatedExtglob(value);
		while (match) {
			depth++;
			value = match.body.trim();
			match = parseRepeatedExtglob(value);
		}
		return depth;
	};
	const analyzeRepeatedExtglob = (body, options) => {
		if (options.maxExtglobRecursion === false) return { risky: false };
		const max = typeof options.maxExtglobRecursion === "number" ? options.maxExtglobRecursion : constants.DEFAULT_MAX_EXTGLOB_RECURSION;
		const branches = splitTopLevel(body).map((branch) => branch.trim());
		if (branches.length > 1) {
			if (branches.some((branch) => branch === "") || branches.some((branch) => /^[*?]+$/.test(branch)) || hasRepeatedCharPrefixOverlap(branches)) return { risky: true };
		}
		const safeChars = [];
		let sawStarSequence = false;
		let combinable = true;
		for (const branch of branches) {
			const chars = getStarExtglobSequenceChars(branch);
			if (chars) {
				sawStarSequence = true;
				safeChars.push(...chars);
				continue;
			}
			const literal = normalizeSimpleBranch(branch);
			if (literal && literal.length === 1) {
				safeChars.push(literal);
				continue;
			}
			combinable = false;
			if (repeatedExtglobRecursion(branch) > max) return { risky: true };
		}
		if (sawStarSequence) return combinable ? {
			risky: true,
			safeOutput: buildCharClassStar([...new Set(safeChars)])
		} : { risky: true };
		return { risky: false };
	};
	/**
	* Parse the given input string.
	* @param {String} input
	* @param {Object} options
	* @return {Object}
	*/
	const parse = (input, options) => {
		if (typeof input !== "string") throw new TypeError("Expected a string");
		input = REPLACEMENTS[input] || input;
		const opts = { ...options };
		const max = typeof opts.maxLength === "number" ? Math.min(MAX_LENGTH, opts.maxLength) : MAX_LENGTH;
		let len = input.length;
		if (len > max) throw new SyntaxError(`Input length: ${len}, exceeds maximum allowed length: ${max}`);
		const bos = {
			type: "bos",
			value: "",
			output: opts.prepend || ""
		};
		const tokens = [bos];
		const capture = opts.capture ? "" : "?:";
		const PLATFORM_CHARS = constants.globChars(opts.windows);
		const EXTGLOB_CHARS = constants.extglobChars(PLATFORM_CHARS);
		const { DOT_LITERAL, PLUS_LITERAL, SLASH_LITERAL, ONE_CHAR, DOTS_SLASH, NO_DOT, NO_DOT_SLASH, NO_DOTS_SLASH, QMARK, QMARK_NO_DOT, STAR, START_ANCHOR } = PLATFORM_CHARS;
		const globstar = (opts) => {
			return `(${capture}(?:(?!${START_ANCHOR}${opts.dot ? DOTS_SLASH : DOT_LITERAL}).)*?)`;
		};
		const nodot = opts.dot ? "" : NO_DOT;
		const qmarkNoDot = opts.dot ? QMARK : QMARK_NO_DOT;
		let star = opts.bash === true ? globstar(opts) : STAR;
		if (opts.capture) star = `(${star})`;
		if (typeof opts.noext === "boolean") opts.noextglob = opts.noext;
		const state = {
			input,
			index: -1,
			start: 0,
			dot: opts.dot === true,
			consumed: "",
			output: "",
			prefix: "",
			backtrack: false,
			negated: false,
			brackets: 0,
			braces: 0,
			parens: 0,
			quotes: 0,
			globstar: false,
			tokens
		};
		input = utils.removePrefix(input, state);
		len = input.length;
		const extglobs = [];
		const braces = [];
		const stack = [];
		let prev = bos;
		let value;
		/**
		* Tokenizing helpers
		*/
		const eos = () => state.index === len - 1;
		const peek = state.peek = (n = 1) => input[state.index + n];
		const advance = state.advance = () => input[++state.index] || "";
		const remaining = () => input.slice(state.index + 1);
		const consume = (value = "", num = 0) => {
			state.consumed += value;
			state.index += num;
		};
		const append = (token) => {
			state.output += token.output != null ? token.output : token.value;
			consume(token.value);
		};
		const negate = () => {
			let count = 1;
			while (peek() === "!" && (peek(2) !== "(" || peek(3) === "?")) {
				advance();
				state.start++;
				count++;
			}
			if (count % 2 === 0) return false;
			state.negated = true;
			state.start++;
			return true;
		};
		const increment = (type) => {
			state[type]++;
			stack.push(type);
		};
		const decrement = (type) => {
			state[type]--;
			stack.pop();
		};
		/**
		* Push tokens onto the tokens array. This helper speeds up
		* tokenizing by 1) helping us avoid backtracking as much as possible,
		* and 2) helping us avoid creating extra tokens when consecutive
		* characters are plain text. This improves performance and simplifies
		* lookbehinds.
		*/
		const push = (tok) => {
			if (prev.type === "globstar") {
				const isBrace = state.braces > 0 && (tok.type === "comma" || tok.type === "brace");
				const isExtglob = tok.extglob === true || extglobs.length && (tok.type === "pipe" || tok.type === "paren");
				if (tok.type !== "slash" && tok.type !== "paren" && !isBrace && !isExtglob) {
					state.output = state.output.slice(0, -prev.output.length);
					prev.type = "star";
					prev.value = "*";
					prev.output = star;
					state.output += prev.output;
				}
			}
			if (extglobs.length && tok.type !== "paren") extglobs[extglobs.length - 1].inner += tok.value;
			if (tok.value || tok.output) append(tok);
			if (prev && prev.type === "text" && tok.type === "text") {
				prev.output = (prev.output || prev.value) + tok.value;
				prev.value += tok.value;
				return;
			}
			tok.prev = prev;
			tokens.push(tok);
			prev = tok;
		};
		const extglobOpen = (type, value) => {
			const token = {
				...EXTGLOB_CHARS[value],
				conditions: 1,
				inner: ""
			};
			token.prev = prev;
			token.parens = state.parens;
			token.output = state.output;
			token.startIndex = state.index;
			token.tokensIndex = tokens.length;
			const output = (opts.capture ? "(" : "") + token.open;
			increment("parens");
			push({
				type,
				value,
				output: state.output ? "" : ONE_CHAR
			});
			push({
				type: "paren",
				extglob: true,
				value: advance(),
				output
			});
			extglobs.push(token);
		};
		const extglobClose = (token) => {
			const literal = input.slice(token.startIndex, state.index + 1);
			const body = input.slice(token.startIndex + 2, state.index);
			const analysis = analyzeRepeatedExtglob(body, opts);
			if ((token.type === "plus" || token.type === "star") && analysis.risky) {
				const safeOutput = analysis.safeOutput ? (token.output ? "" : ONE_CHAR) + (opts.capture ? `(${analysis.safeOutput})` : analysis.safeOutput) : void 0;
				const open = tokens[token.tokensIndex];
				open.type = "text";
				open.value = literal;
				open.output = safeOutput || utils.escapeRegex(literal);
				for (let i = token.tokensIndex + 1; i < tokens.length; i++) {
					tokens[i].value = "";
					tokens[i].output = "";
					delete tokens[i].suffix;
				}
				state.output = token.output + open.output;
				state.backtrack = true;
				push({
					type: "paren",
					extglob: true,
					value,
					output: ""
				});
				decrement("parens");
				return;
			}
			let output = token.close + (opts.capture ? ")" : "");
			let rest;
			if (token.type === "negate") {
				let extglobStar = star;
				if (token.inner && token.inner.length > 1 && token.inner.includes("/")) extglobStar = globstar(opts);
				if (extglobStar !== star || eos() || /^\)+$/.test(remaining())) output = token.close = `)$))${extglobStar}`;
				if (token.inner.includes("*") && (rest = remaining()) && /^\.[^\\/.]+$/.test(rest)) output = token.close = `)${parse(rest, {
					...options,
					fastpaths: false
				}).output})${extglobStar})`;
				if (token.prev.type === "bos") state.negatedExtglob = true;
			}
			push({
				type: "paren",
				extglob: true,
				value,
				output
			});
			decrement("parens");
		};
		/**
		* Fast paths
		*/
		if (opts.fastpaths !== false && !/(^[*!]|[/()[\]{}"])/.test(input)) {
			let backslashes = false;
			let output = input.replace(REGEX_SPECIAL_CHARS_BACKREF, (m, esc, chars, first, rest, index) => {
				if (first === "\\") {
					backslashes = true;
					return m;
				}
				if (first === "?") {
					if (esc) return esc + first + (rest ? QMARK.repeat(rest.length) : "");
					if (index === 0) return qmarkNoDot + (rest ? QMARK.repeat(rest.length) : "");
					return QMARK.repeat(chars.length);
				}
				if (first === ".") return DOT_LITERAL.repeat(chars.length);
				if (first === "*") {
					if (esc) return esc + first + (rest ? star : "");
					return star;
				}
				return esc ? m : `\\${m}`;
			});
			if (backslashes === true) {
				if (opts.unescape === true) output = output.replace(/\\/g, "");
				else output = output.replace(/\\+/g, (m) => {
					return m.length % 2 === 0 ? "\\\\" : m ? "\\" : "";
				});
			}
			if (output === input && opts.contains === true) {
				state.output = input;
				return state;
			}
			state.output = utils.wrapOutput(output, state, options);
			return state;
		}
		/**
		* Tokenize input until we reach end-of-string
		*/
		while (!eos()) {
			value = advance();
			if (value === "\0") continue;
			/**
			* Escaped characters
			*/
			if (value === "\\") {
				const next = peek();
				if (next === "/" && opts.bash !== true) continue;
				if (next === "." || next === ";") continue;
				if (!next) {
					value += "\\";
					push({
						type: "text",
						value
					});
					continue;
				}
				const match = /^\\+/.exec(remaining());
				let slashes = 0;
				if (match && match[0].length > 2) {
					slashes = match[0].length;
					state.index += slashes;
					if (slashes % 2 !== 0) value += "\\";
				}
				if (opts.unescape === true) value = advance();
				else value += advance();
				if (state.brackets === 0) {
					push({
						type: "text",
						value
					});
					continue;
				}
			}
			/**
			* If we're inside a regex character class, continue
			* until we reach the closing bracket.
			*/
			if (state.brackets > 0 && (value !== "]" || prev.value === "[" || prev.value === "[^")) {
				if (opts.posix !== false && value === ":") {
					const inner = prev.value.slice(1);
					if (inner.includes("[")) {
						prev.posix = true;
						if (inner.includes(":")) {
							const idx = prev.value.lastIndexOf("[");
							const pre = prev.value.slice(0, idx);
							const rest = prev.value.slice(idx + 2);
							const posix = POSIX_REGEX_SOURCE[rest];
							if (posix) {
								prev.value = pre + posix;
								state.backtrack = true;
								advance();
								if (!bos.output && tokens.indexOf(prev) === 1) bos.output = ONE_CHAR;
								continue;
							}
						}
					}
				}
				if (value === "[" && peek() !== ":" || value === "-" && peek() === "]") value = `\\${value}`;
				if (value === "]" && (prev.value === "[" || prev.value === "[^")) value = `\\${value}`;
				if (opts.posix === true && value === "!" && prev.value === "[") value = "^";
				prev.value += value;
				append({ value });
				continue;
			}
			/**
			* If we're inside a quoted string, continue
			* until we reach the closing double quote.
			*/
			if (state.quotes === 1 && value !== "\"") {
				value = utils.escapeRegex(value);
				prev.value += value;
				append({ value });
				continue;
			}
			/**
			* Double quotes
			*/
			if (value === "\"") {
				state.quotes = state.quotes === 1 ? 0 : 1;
				if (opts.keepQuotes === true) push({
					type: "text",
					value
				});
				continue;
			}
			/**
			* Parentheses
			*/
			if (value === "(") {
				increment("parens");
				push({
					type: "paren",
					value
				});
				continue;
			}
			if (value === ")") {
				if (state.parens === 0 && opts.strictBrackets === true) throw new SyntaxError(syntaxError("opening", "("));
				const extglob = extglobs[extglobs.length - 1];
				if (extglob && state.parens === extglob.parens + 1) {
					extglobClose(extglobs.pop());
					continue;
				}
				push({
					type: "paren",
					value,
					output: state.parens ? ")" : "\\)"
				});
				decrement("parens");
				continue;
			}
			/**
			* Square brackets
			*/
			if (value === "[") {
				if (opts.nobracket === true || !remaining().includes("]")) {
					if (opts.nobracket !== true && opts.strictBrackets === true) throw new SyntaxError(syntaxError("closing", "]"));
					value = `\\${value}`;
				} else increment("brackets");
				push({
					type: "bracket",
					value
				});
				continue;
			}
			if (value === "]") {
				if (opts.nobracket === true || prev && prev.type === "bracket" && prev.value.length === 1) {
					push({
						type: "text",
						value,
						output: `\\${value}`
					});
					continue;
				}
				if (state.brackets === 0) {
					if (opts.strictBrackets === true) throw new SyntaxError(syntaxError("opening", "["));
					push({
						type: "text",
						value,
						output: `\\${value}`
					});
					continue;
				}
				decrement("brackets");
				const prevValue = prev.value.slice(1);
				if (prev.posix !== true && prevValue[0] === "^" && !prevValue.includes("/")) value = `/${value}`;
				prev.value += value;
				append({ value });
				if (opts.literalBrackets === false || utils.hasRegexChars(prevValue)) continue;
				const escaped = utils.escapeRegex(prev.value);
				state.output = state.output.slice(0, -prev.value.length);
				if (opts.literalBrackets === true) {
					state.output += escaped;
					prev.value = escaped;
					continue;
				}
				prev.value = `(${capture}${escaped}|${prev.value})`;
				state.output += prev.value;
				continue;
			}
			/**
			* Braces
			*/
			if (value === "{" && opts.nobrace !== true) {
				increment("braces");
				const open = {
					type: "brace",
					value,
					output: "(",
					outputIndex: state.output.length,
					tokensIndex: state.tokens.length
				};
				braces.push(open);
				push(open);
				continue;
			}
			if (value === "}") {
				const brace = braces[braces.length - 1];
				if (opts.nobrace === true || !brace) {
					push({
						type: "text",
						value,
						output: value
					});
					continue;
				}
				let output = ")";
				if (brace.dots === true) {
					const arr = tokens.slice();
					const range = [];
					for (let i = arr.length - 1; i >= 0; i--) {
						tokens.pop();
						if (arr[i].type === "brace") break;
						if (arr[i].type !== "dots") range.unshift(arr[i].value);
					}
					output = expandRange(range, opts);
					state.backtrack = true;
				}
				if (brace.comma !== true && brace.dots !== true) {
					const out = state.output.slice(0, brace.outputIndex);
					const toks = state.tokens.slice(brace.tokensIndex);
					brace.value = brace.output = "\\{";
					value = output = "\\}";
					state.output = out;
					for (const t of toks) state.output += t.output || t.value;
				}
				push({
					type: "brace",
					value,
					output
				});
				decrement("braces");
				braces.pop();
				continue;
			}
			/**
			* Pipes
			*/
			if (value === "|") {
				if (extglobs.length > 0) extglobs[extglobs.length - 1].conditions++;
				push({
					type: "text",
					value
				});
				continue;
			}
			/**
			* Commas
			*/
			if (value === ",") {
				let output = value;
				const brace = braces[braces.length - 1];
				if (brace && stack[stack.length - 1] === "braces") {
					brace.comma = true;
					output = "|";
				}
				push({
					type: "comma",
					value,
					output
				});
				continue;
			}
			/**
			* Slashes
			*/
			if (value === "/") {
				if (prev.type === "dot" && state.index === state.start + 1) {
					state.start = state.index + 1;
					state.consumed = "";
					state.output = "";
					tokens.pop();
					prev = bos;
					continue;
				}
				push({
					type: "slash",
					value,
					output: SLASH_LITERAL
				});
				continue;
			}
			/**
			* Dots
			*/
			if (value === ".") {
				if (state.braces > 0 && prev.type === "dot") {
					if (prev.value === ".") prev.output = DOT_LITERAL;
					const brace = braces[braces.length - 1];
					prev.type = "dots";
					prev.output += value;
					prev.value += value;
					brace.dots = true;
					continue;
				}
				if (state.braces + state.parens === 0 && prev.type !== "bos" && prev.type !== "slash") {
					push({
						type: "text",
						value,
						output: DOT_LITERAL
					});
					continue;
				}
				push({
					type: "dot",
					value,
					output: DOT_LITERAL
				});
				continue;
			}
			/**
			* Question marks
			*/
			if (value === "?") {
				if (!(prev && prev.value === "(") && opts.noextglob !== true && peek() === "(" && peek(2) !== "?") {
					extglobOpen("qmark", value);
					continue;
				}
				if (prev && prev.type === "paren") {
					const next = peek();
					let output = value;
					if (prev.value === "(" && !/[!=<:]/.test(next) || next === "<" && !/<([!=]|\w+>)/.test(remaining())) output = `\\${value}`;
					push({
						type: "text",
						value,
						output
					});
					continue;
				}
				if (opts.dot !== true && (prev.type === "slash" || prev.type === "bos")) {
					push({
						type: "qmark",
						value,
						output: QMARK_NO_DOT
					});
					continue;
				}
				push({
					type: "qmark",
					value,
					output: QMARK
				});
				continue;
			}
			/**
			* Exclamation
			*/
			if (value === "!") {
				if (opts.noextglob !== true && peek() === "(") {
					if (peek(2) !== "?" || !/[!=<:]/.test(peek(3))) {
						extglobOpen("negate", value);
						continue;
					}
				}
				if (opts.nonegate !== true && state.index === 0) {
					negate();
					continue;
				}
			}
			/**
			* Plus
			*/
			if (value === "+") {
				if (opts.noextglob !== true && peek() === "(" && peek(2) !== "?") {
					extglobOpen("plus", value);
					continue;
				}
				if (prev && prev.value === "(" || opts.regex === false) {
					push({
						type: "plus",
						value,
						output: PLUS_LITERAL
					});
					continue;
				}
				if (prev && (prev.type === "bracket" || prev.type === "paren" || prev.type === "brace") || state.parens > 0) {
					push({
						type: "plus",
						value
					});
					continue;
				}
				push({
					type: "plus",
					value: PLUS_LITERAL
				});
				continue;
			}
			/**
			* Plain text
			*/
			if (value === "@") {
				if (opts.noextglob !== true && peek() === "(" && peek(2) !== "?") {
					push({
						type: "at",
						extglob: true,
						value,
						output: ""
					});
					continue;
				}
				push({
					type: "text",
					value
				});
				continue;
			}
			/**
			* Plain text
			*/
			if (value !== "*") {
				if (value === "$" || value === "^") value = `\\${value}`;
				const match = REGEX_NON_SPECIAL_CHARS.exec(remaining());
				if (match) {
					value += match[0];
					state.index += match[0].length;
				}
				push({
					type: "text",
					value
				});
				continue;
			}
			/**
			* Stars
			*/
			if (prev && (prev.type === "globstar" || prev.star === true)) {
				prev.type = "star";
				prev.star = true;
				prev.value += value;
				prev.output = star;
				state.backtrack = true;
				state.globstar = true;
				consume(value);
				continue;
			}
			let rest = remaining();
			if (opts.noextglob !== true && /^\([^?]/.test(rest)) {
				extglobOpen("star", value);
				continue;
			}
			if (prev.type === "star") {
				if (opts.noglobstar === true) {
					consume(value);
					continue;
				}
				const prior = prev.prev;
				const before = prior.prev;
				const isStart = prior.type === "slash" || prior.type === "bos";
				const afterStar = before && (before.type === "star" || before.type === "globstar");
				if (opts.bash === true && (!isStart || rest[0] && rest[0] !== "/")) {
					push({
						type: "star",
						value,
						output: ""
					});
					continue;
				}
				const isBrace = state.braces > 0 && (prior.type === "comma" || prior.type === "brace");
				const isExtglob = extglobs.length && (prior.type === "pipe" || prior.type === "paren");
				if (!isStart && prior.type !== "paren" && !isBrace && !isExtglob) {
					push({
						type: "star",
						value,
						output: ""
					});
					continue;
				}
				while (rest.slice(0, 3) === "/**") {
					const after = input[state.index + 4];
					if (after && after !== "/") break;
					rest = rest.slice(3);
					consume("/**", 3);
				}
				const isEnd = eos() || state.parens > 0 && rest === ")".repeat(state.parens) && !extglobs.some((extglob) => extglob.type === "negate");
				if (prior.type === "bos" && eos()) {
					prev.type = "globstar";
					prev.value += value;
					prev.output = globstar(opts);
					state.output = prev.output;
					state.globstar = true;
					consume(value);
					continue;
				}
				if (prior.type === "slash" && prior.prev.type !== "bos" && !afterStar && isEnd) {
					state.output = state.output.slice(0, -(prior.output + prev.output).length);
					prior.output = `(?:${prior.output}`;
					prev.type = "globstar";
					prev.output = globstar(opts) + (opts.strictSlashes ? ")" : "|$)");
					prev.value += value;
					state.globstar = true;
					state.output += prior.output + prev.output;
					consume(value);
					continue;
				}
				if (prior.type === "slash" && prior.prev.type !== "bos" && rest[0] === "/") {
					const end = rest[1] !== void 0 ? "|$" : "";
					state.output = state.output.slice(0, -(prior.output + prev.output).length);
					prior.output = `(?:${prior.output}`;
					prev.type = "globstar";
					prev.output = `${globstar(opts)}${SLASH_LITERAL}|${SLASH_LITERAL}${end})`;
					prev.value += value;
					state.output += prior.output + prev.output;
					state.globstar = true;
					consume(value + advance());
					push({
						type: "slash",
						value: "/",
						output: ""
					});
					continue;
				}
				if (prior.type === "bos" && rest[0] === "/") {
					prev.type = "globstar";
					prev.value += value;
					prev.output = `(?:^|${SLASH_LITERAL}|${globstar(opts)}${SLASH_LITERAL})`;
					state.output = prev.output;
					state.globstar = true;
					consume(value + advance());
					push({
						type: "slash",
						value: "/",
						output: ""
					});
					continue;
				}
				state.output = state.output.slice(0, -prev.output.length);
				prev.type = "globstar";
				prev.output = globstar(opts);
				prev.value += value;
				state.output += prev.output;
				state.globstar = true;
				consume(value);
				continue;
			}
			const token = {
				type: "star",
				value,
				output: star
			};
			if (opts.bash === true) {
				token.output = ".*?";
				if (prev.type === "bos" || prev.type === "slash") token.output = nodot + token.output;
				push(token);
				continue;
			}
			if (prev && (prev.type === "bracket" || prev.type === "paren") && opts.regex === true) {
				token.output = value;
				push(token);
				continue;
			}
			if (state.index === state.start || prev.type === "slash" || prev.type === "dot") {
				if (prev.type === "dot") {
					state.output += NO_DOT_SLASH;
					prev.output += NO_DOT_SLASH;
				} else if (opts.dot === true) {
					state.output += NO_DOTS_SLASH;
					prev.output += NO_DOTS_SLASH;
				} else {
					state.output += nodot;
					prev.output += nodot;
				}
				if (peek() !== "*") {
					state.output += ONE_CHAR;
					prev.output += ONE_CHAR;
				}
			}
			push(token);
		}
		while (state.brackets > 0) {
			if (opts.strictBrackets === true) throw new SyntaxError(syntaxError("closing", "]"));
			state.output = utils.escapeLast(state.output, "[");
			decrement("brackets");
		}
		while (state.parens > 0) {
			if (opts.strictBrackets === true) throw new SyntaxError(syntaxError("closing", ")"));
			state.output = utils.escapeLast(state.output, "(");
			decrement("parens");
		}
		while (state.braces > 0) {
			if (opts.strictBrackets === true) throw new SyntaxError(syntaxError("closing", "}"));
			state.output = utils.escapeLast(state.output, "{");
			decrement("braces");
		}
		if (opts.strictSlashes !== true && (prev.type === "star" || prev.type === "bracket")) push({
			type: "maybe_slash",
			value: "",
			output: `${SLASH_LITERAL}?`
		});
		if (state.backtrack === true) {
			state.output = "";
			for (const token of state.tokens) {
				state.output += token.output != null ? token.output : token.value;
				if (token.suffix) state.output += token.suffix;
			}
		}
		return state;
	};
	/**
	* Fast paths for creating regular expressions for common glob patterns.
	* This can significantly speed up processing and has very little downside
	* impact when none of the fast paths match.
	*/
	parse.fastpaths = (input, options) => {
		const opts = { ...options };
		const max = typeof opts.maxLength === "number" ? Math.min(MAX_LENGTH, opts.maxLength) : MAX_LENGTH;
		const len = input.length;
		if (len > max) throw new SyntaxError(`Input length: ${len}, exceeds maximum allowed length: ${max}`);
		input = REPLACEMENTS[input] || input;
		const { DOT_LITERAL, SLASH_LITERAL, ONE_CHAR, DOTS_SLASH, NO_DOT, NO_DOTS, NO_DOTS_SLASH, STAR, START_ANCHOR } = constants.globChars(opts.windows);
		const nodot = opts.dot ? NO_DOTS : NO_DOT;
		const slashDot = opts.dot ? NO_DOTS_SLASH : NO_DOT;
		const capture = opts.capture ? "" : "?:";
		const state = {
			negated: false,
			prefix: ""
		};
		let star = opts.bash === true ? ".*?" : STAR;
		if (opts.capture) star = `(${star})`;
		const globstar = (opts) => {
			if (opts.noglobstar === true) return star;
			return `(${capture}(?:(?!${START_ANCHOR}${opts.dot ? DOTS_SLASH : DOT_LITERAL}).)*?)`;
		};
		const create = (str) => {
			switch (str) {
				case "*": return `${nodot}${ONE_CHAR}${star}`;
				case ".*": return `${DOT_LITERAL}${ONE_CHAR}${star}`;
				case "*.*": return `${nodot}${star}${DOT_LITERAL}${ONE_CHAR}${star}`;
				case "*/*": return `${nodot}${star}${SLASH_LITERAL}${ONE_CHAR}${slashDot}${star}`;
				case "**": return nodot + globstar(opts);
				case "**/*": return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${slashDot}${ONE_CHAR}${star}`;
				case "**/*.*": return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${slashDot}${star}${DOT_LITERAL}${ONE_CHAR}${star}`;
				case "**/.*": return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${DOT_LITERAL}${ONE_CHAR}${star}`;
				default: {
					const match = /^(.*?)\.(\w+)$/.exec(str);
					if (!match) return;
					const source = create(match[1]);
					if (!source) return;
					return source + DOT_LITERAL + match[2];
				}
			}
		};
		let source = create(utils.removePrefix(input, state));
		if (source && opts.strictSlashes !== true) source += `${SLASH_LITERAL}?`;
		return source;
	};
	module.exports = parse;
}));
// node_modules/picomatch/lib/picomatch.js
var require_picomatch$1 = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const scan = require_scan();
	const parse = require_parse();
	const utils = require_utils();
	const constants = require_constants();
	const isObject = (val) => val && typeof val === "object" && !Array.isArray(val);
	/**
	* Creates a matcher function from one or more glob patterns. The
	* returned function takes a string to match as its first argument,
	* and returns true if the string is a match. The returned matcher
	* function also takes a boolean as the second argument that, when true,
	* returns an object with additional information.
	*
	* ```js
	* const picomatch = require('picomatch');
	* // picomatch(glob[, options]);
	*
	* const isMatch = picomatch('*.!(*a)');
	* console.log(isMatch('a.a')); //=> false
	* console.log(isMatch('a.b')); //=> true
	*
	* // For environments without `node.js`, `picomatch/posix` provides you a dependency-free matcher, without automatic OS detection.
	* const picomatch = require('picomatch/posix');
	* // the same API, defaulting to posix paths
	* const isMatch = picomatch('a/*');
	* console.log(isMatch('a\\b')); //=> false
	* console.log(isMatch('a/b')); //=> true
	*
	* // you can still configure the matcher function to accept windows paths
	* const isMatch = picomatch('a/*', { options: windows });
	* console.log(isMatch('a\\b')); //=> true
	* console.log(isMatch('a/b')); //=> true
	* ```
	* @name picomatch
	* @param {String|Array} `globs` One or more glob patterns.
	* @param {Object=} `options`
	* @return {Function=} Returns a matcher function.
	* @api public
	*/
	const picomatch = (glob, options, returnState = false) => {
		if (Array.isArray(glob)) {
			const fns = glob.map((input) => picomatch(input, options, returnState));
			const arrayMatcher = (str) => {
				for (const isMatch of fns) {
					const state = isMatch(str);
					if (state) return state;
				}
				return false;
			};
			return arrayMatcher;
		}
		const isState = isObject(glob) && glob.tokens && glob.input;
		if (glob === "" || typeof glob !== "string" && !isState) throw new TypeError("Expected pattern to be a non-empty string");
		const opts = options || {};
		const posix = opts.windows;
		const regex = isState ? picomatch.compileRe(glob, options) : picomatch.makeRe(glob, options, false, true);
		const state = regex.state;
		delete regex.state;
		let isIgnored = () => false;
		if (opts.ignore) {
			const ignoreOpts = {
				...options,
				ignore: null,
				onMatch: null,
				onResult: null
			};
			isIgnored = picomatch(opts.ignore, ignoreOpts, returnState);
		}
		const matcher = (input, returnObject = false) => {
			const { isMatch, match, output } = picomatch.test(input, regex, options, {
				glob,
				posix
			});
			const result = {
				glob,
				state,
				regex,
				posix,
				input,
				output,
				match,
				isMatch
			};
			if (typeof opts.onResult === "function") opts.onResult(result);
			if (isMatch === false) {
				result.isMatch = false;
				return returnObject ? result : false;
			}
			if (isIgnored(input)) {
				if (typeof opts.onIgnore === "function") opts.onIgnore(result);
				result.isMatch = false;
				return returnObject ? result : false;
			}
			if (typeof opts.onMatch === "function") opts.onMatch(result);
			return returnObject ? result : true;
		};
		if (returnState) matcher.state = state;
		return matcher;
	};
	/**
	* Test `input` with the given `regex`. This is used by the main
	* `picomatch()` function to test the input string.
	*
	* ```js
	* const picomatch = require('picomatch');
	* // picomatch.test(input, regex[, options]);
	*
	* console.log(picomatch.test('foo/bar', /^(?:([^/]*?)\/([^/]*?))$/));
	* // { isMatch: true, match: [ 'foo/', 'foo', 'bar' ], output: 'foo/bar' }
	* ```
	* @param {String} `input` String to test.
	* @param {RegExp} `regex`
	* @return {Object} Returns an object with matching info.
	* @api public
	*/
	picomatch.test = (input, regex, options, { glob, posix } = {}) => {
		if (typeof input !== "string") throw new TypeError("Expected input to be a string");
		if (input === "") return {
			isMatch: false,
			output: ""
		};
		const opts = options || {};
		const format = opts.format || (posix ? utils.toPosixSlashes : null);
		let match = input === glob;
		let output = match && format ? format(input) : input;
		if (match === false) {
			output = format ? format(input) : input;
			match = output === glob;
		}
		if (match === false || opts.capture === true) {
			if (opts.matchBase === true || opts.basename === true) match = picomatch.matchBase(input, regex, options, posix);
			else match = regex.exec(output);
		}
		return {
			isMatch: Boolean(match),
			match,
			output
		};
	};
	/**
	* Match the basename of a filepath.
	*
	* ```js
	* const picomatch = require('picomatch');
	* // picomatch.matchBase(input, glob[, options]);
	* console.log(picomatch.matchBase('foo/bar.js', '*.js'); // true
	* ```
	* @param {String} `input` String to test.
	* @param {RegExp|String} `glob` Glob pattern or regex created by [.makeRe](#makeRe).
	* @return {Boolean}
	* @api public
	*/
	picomatch.matchBase = (input, glob, options, posix = options && options.windows) => {
		return (glob instanceof RegExp ? glob : picomatch.makeRe(glob, options)).test(utils.basename(input, { windows: posix }));
	};
	/**
	* Returns true if **any** of the given glob `patterns` match the specified `string`.
	*
	* ```js
	* const picomatch = require('picomatch');
	* // picomatch.isMatch(string, patterns[, options]);
	*
	* console.log(picomatch.isMatch('a.a', ['b.*', '*.a'])); //=> true
	* console.log(picomatch.isMatch('a.a', 'b.*')); //=> false
	* ```
	* @param {String|Array} str The string to test.
	* @param {String|Array} patterns One or more glob patterns to use for matching.
	* @param {Object} [options] See available [options](#options).
	* @return {Boolean} Returns true if any patterns match `str`
	* @api public
	*/
	picomatch.isMatch = (str, patterns, options) => picomatch(patterns, options)(str);
	/**
	* Parse a glob pattern to create the source string for a regular
	* expression.
	*
	* ```js
	* const picomatch = require('picomatch');
	* const result = picomatch.parse(pattern[, options]);
	* ```
	* @param {String} `pattern`
	* @param {Object} `options`
	* @return {Object} Returns an object with useful properties and output to be used as a regex source string.
	* @api public
	*/
	picomatch.parse = (pattern, options) => {
		if (Array.isArray(pattern)) return pattern.map((p) => picomatch.parse(p, options));
		return parse(pattern, {
			...options,
			fastpaths: false
		});
	};
	/**
	* Scan a glob pattern to separate the pattern into segments.
	*
	* ```js
	* const picomatch = require('picomatch');
	* // picomatch.scan(input[, options]);
	*
	* const result = picomatch.scan('!./foo/*.js');
	* console.log(result);
	* { prefix: '!./',
	*   input: '!./foo/*.js',
	*   start: 3,
	*   base: 'foo',
	*   glob: '*.js',
	*   isBrace: false,
	*   isBracket: false,
	*   isGlob: true,
	*   isExtglob: false,
	*   isGlobstar: false,
	*   negated: true }
	* ```
	* @param {String} `input` Glob pattern to scan.
	* @param {Object} `options`
	* @return {Object} Returns an object with
	* @api public
	*/
	picomatch.scan = (input, options) => scan(input, options);
	/**
	* Compile a regular expression from the `state` object returned by the
	* [parse()](#parse) method.
	*
	* ```js
	* const picomatch = require('picomatch');
	* const state = picomatch.parse('*.js');
	* // picomatch.compileRe(state[, options]);
	*
	* console.log(picomatch.compileRe(state));
	* //=> /^(?:(?!\.)(?=.)[^/]*?\.js)$/
	* ```
	* @param {Object} `state`
	* @param {Object} `options`
	* @param {Boolean} `returnOutput` Intended for implementors, this argument allows you to return the raw output from the parser.
	* @param {Boolean} `returnState` Adds the state to a `state` property on the returned regex. Useful for implementors and debugging.
	* @return {RegExp}
	* @api public
	*/
	picomatch.compileRe = (state, options, returnOutput = false, returnState = false) => {
		if (returnOutput === true) return state.output;
		const opts = options || {};
		const prepend = opts.contains ? "" : "^";
		const append = opts.contains ? "" : "$";
		let source = `${prepend}(?:${state.output})${append}`;
		if (state && state.negated === true) source = `^(?!${source}).*$`;
		const regex = picomatch.toRegex(source, options);
		if (returnState === true) regex.state = state;
		return regex;
	};
	/**
	* Create a regular expression from a parsed glob pattern.
	*
	* ```js
	* const picomatch = require('picomatch');
	* // picomatch.makeRe(state[, options]);
	*
	* const result = picomatch.makeRe('*.js');
	* console.log(result);
	* //=> /^(?:(?!\.)(?=.)[^/]*?\.js)$/
	* ```
	* @param {String} `state` The object returned from the `.parse` method.
	* @param {Object} `options`
	* @param {Boolean} `returnOutput` Implementors may use this argument to return the compiled output, instead of a regular expression. This is not exposed on the options to prevent end-users from mutating the result.
	* @param {Boolean} `returnState` Implementors may use this argument to return the state from the parsed glob with the returned regular expression.
	* @return {RegExp} Returns a regex created from the given pattern.
	* @api public
	*/
	picomatch.makeRe = (input, options = {}, returnOutput = false, returnState = false) => {
		if (!input || typeof input !== "string") throw new TypeError("Expected a non-empty string");
		let parsed = {
			negated: false,
			fastpaths: true
		};
		if (options.fastpaths !== false && (input[0] === "." || input[0] === "*")) parsed.output = parse.fastpaths(input, options);
		if (!parsed.output) parsed = parse(input, options);
		return picomatch.compileRe(parsed, options, returnOutput, returnState);
	};
	/**
	* Create a regular expression from the given regex source string.
	*
	* ```js
	* const picomatch = require('picomatch');
	* // picomatch.toRegex(source[, options]);
	*
	* const { output } = picomatch.parse('*.js');
	* console.log(picomatch.toRegex(output));
	* //=> /^(?:(?!\.)(?=.)[^/]*?\.js)$/
	* ```
	* @param {String} `source` Regular expression source string.
	* @param {Object} `options`
	* @return {RegExp}
	* @api public
	*/
	picomatch.toRegex = (source, options) => {
		try {
			const opts = options || {};
			return new RegExp(source, opts.flags || (opts.nocase ? "i" : ""));
		} catch (err) {
			if (options && options.debug === true) throw err;
			return /$^/;
		}
	};
	/**
	* Picomatch constants.
	* @return {Object}
	*/
	picomatch.constants = constants;
	/**
	* Expose "picomatch"
	*/
	module.exports = picomatch;
}));
// src/target/matches-globs.ts
var import_picomatch = /* @__PURE__ */ __toESM((/* @__PURE__ */ __commonJSMin(((exports, module) => {
	const pico = require_picomatch$1();
	const utils = require_utils();
	function picomatch(glob, options, returnState = false) {
		if (options && (options.windows === null || options.windows === void 0)) options = {
			...options,
			windows: utils.isWindows()
		};
		return pico(glob, options, returnState);
	}
	Object.assign(picomatch, pico);
	module.exports = picomatch;
})))(), 1);
/**
* `dot`: nothing hides behind a leading dot. `nonegate`: a leading `!` is for the whole list to read. `strictBrackets`:
* what is not balanced is a mistake. `s`: names may hold line breaks, and must not escape by them.
*/
const OPTIONS$1 = {
	dot: true,
	nonegate: true,
	strictBrackets: true,
	flags: "s"
};
/** In UTF-16 units; with the depth it keeps short what it takes to make an expression of a pattern. */
const LONGEST$3 = 256;
const DEEPEST = 5;
const KNOWN = /* @__PURE__ */ new WeakMap();
/**
* Whether a list of globs matches a path or a name: at least one of them, and none of those with a leading `!`, which
* take away. Where all take away, they take away from everything.
*/
function matchesGlobs(globs, text) {
	let matches = KNOWN.get(globs);
	if (matches === void 0) {
		matches = compile(globs);
		KNOWN.set(globs, matches);
	}
	return matches(text);
}
/** Whether a glob takes away what others match; `!(a|b)` is a pattern of its own. */
function takesAway(glob) {
	return glob.startsWith("!") && !glob.startsWith("!(");
}
/** What is wrong with a glob: found …, expected …; undefined where it is one. */
function globFault(glob) {
	const pattern = takesAway(glob) ? glob.slice(1) : glob;
	const found = `found ${JSON.stringify(glob)}`;
	if (pattern === "") return `${found}, expected a pattern`;
	if (pattern.length > LONGEST$3) return `found ${pattern.length} characters, expected a pattern of at most ${LONGEST$3}`;
	const brackets = pattern.replaceAll(/\\[\s\S]/g, "");
	if (!isOpened(brackets)) return `${found}, expected a "{" before its "}": write "\\}" for the character itself`;
	if (depthOf(brackets) > DEEPEST) return `${found}, expected at most ${DEEPEST} brackets in each other`;
	try {
		import_picomatch.default.makeRe(pattern, OPTIONS$1);
		return;
	} catch (thrown) {
		if (!(thrown instanceof SyntaxError)) throw thrown;
		const missing = /^Missing (opening|closing): "(.)"/.exec(thrown.message)?.[2];
		if (missing === void 0) return `${found}, expected a pattern`;
		return `${found}, expected a "${missing}" to its other half: write "\\" before the character itself`;
	}
}
/** Whether each closing brace has an opening one before it. */
function isOpened(text) {
	let depth = 0;
	for (const brace of text.replaceAll(/[^{}]/g, "")) {
		depth += brace === "{" ? 1 : -1;
		if (depth < 0) return false;
	}
	return true;
}
/** How many brackets are open at most; a wrong one is found elsewhere. */
function depthOf(text) {
	let depth = 0;
	let deepest = 0;
	for (const character of text) if (character === "(" || character === "{") deepest = Math.max(deepest, ++depth);
	else if (character === ")" || character === "}") depth--;
	return deepest;
}
function compile(globs) {
	const given = globs.filter((glob) => !takesAway(glob)).map((glob) => (0, import_picomatch.default)(glob, OPTIONS$1));
	const taken = globs.filter(takesAway).map((glob) => (0, import_picomatch.default)(glob.slice(1), OPTIONS$1));
	return (text) => (given.length === 0 || given.some((matches) => matches(text))) && !taken.some((matches) => matches(text));
}
// src/target/selector.ts
/** Whether a selector matches a workload. */
function isSelected(selector, { file, namespace, kind, name }) {
	return matches$1(selector.paths, file) && matches$1(selector.namespaces, namespace) && matches$1(selector.kinds, kind) && matches$1(selector.names, name);
}
function matches$1(globs, text) {
	if (globs === void 0) return true;
	return text !== void 0 && matchesGlobs(globs, text);
}
// src/target/exemptions.ts
/**
* A violation of a workload as exemptions see it.
*
* @param namespace the one that the workload is judged in
*/
function exemptionSubject({ file, identity: { kind, name } }, namespace, check, { subject }) {
	return {
		workload: {
			file,
			kind,
			name,
			namespace
		},
		check,
		container: subject.kind === "container" ? subject.name : void 0
	};
}
/**
* The first exemption that holds for a violation; undefined where none does. One that has expired never does, and one
* that names containers never covers what the pod or a volume sets.
*
* @param today the day of the run in UTC, `YYYY-MM-DD`; an exemption holds through the day on which it expires
*/
function exemptionOf(exemptions, subject, today) {
	return exemptions.find((exemption) => !isExpired(exemption, today) && covers$1(exemption, subject));
}
/**
* Sorts exemptions by whether they match something. Only of a whole repository can be said that one is stale: a pull
* request shows only some workloads.
*
* @param violations everything that fails, exempt or not
* @param today as for `exemptionOf`
*/
function exemptionUse(exemptions, violations, today) {
	const expired = exemptions.filter((exemption) => isExpired(exemption, today));
	const current = exemptions.filter((exemption) => !isExpired(exemption, today));
	const isUsed = (exemption) => violations.some((violation) => covers$1(exemption, violation));
	return {
		used: current.filter(isUsed),
		stale: current.filter((exemption) => !isUsed(exemption)),
		expired
	};
}
function isExpired({ expires }, today) {
	return expires !== void 0 && expires < today;
}
function covers$1(exemption, { workload, check, container }) {
	const { checks, containers } = exemption;
	if (checks !== void 0 && !checks.includes(check)) return false;
	if (containers !== void 0 && (container === void 0 || !matchesGlobs(containers, container))) return false;
	return isSelected(exemption, workload);
}
// src/target/file-roles.ts
/** A function that tells the role of a path. */
function fileRoles({ charts, kustomizations, links }) {
	const patches = /* @__PURE__ */ new Map();
	for (const [file, { patches: paths, hasPatches }] of kustomizations) {
		for (const path of paths) patches.set(resolvePath(folderOf(file), path), file);
		if (hasPatches) patches.set(file, file);
	}
	return (path) => {
		if (links.has(path)) return { is: "link" };
		const kustomization = patches.get(path);
		if (kustomization !== void 0) return {
			is: "patch",
			kustomization
		};
		const chart = chartCandidates(path).findLast((folder) => charts.has(folder));
		return chart === void 0 ? { is: "manifest" } : {
			is: "chart",
			chart
		};
	};
}
/**
* The role of a changed file, one for both sides. A pull request cannot take a manifest away from its judge by calling it
* a patch or a template: a file that is a manifest on one side is a manifest.
*/
function changedRole(before, after) {
	if (after?.is === "link") return after;
	if (before === void 0) return after ?? { is: "manifest" };
	if (after === void 0 || before.is === "manifest") return before;
	return after;
}
/** The folders that could be the chart which a path belongs to, from the root inwards. */
function chartCandidates(path) {
	const steps = path.split("/");
	const name = steps.pop() ?? "";
	const ofTemplates = steps.flatMap((step, index) => step === "templates" ? [steps.slice(0, index).join("/")] : []);
	return /^(Chart\.yaml|values.*\.ya?ml)$/.test(name) ? [...ofTemplates, steps.join("/")] : ofTemplates;
}
/** The folder of a path; the root is the empty text. */
function folderOf(path) {
	return path.includes("/") ? path.slice(0, path.lastIndexOf("/")) : "";
}
/** A path as a file in `folder` writes it, from the root: `../base/a.yaml` in `overlays/prod` is `overlays/base/a.yaml`. */
function resolvePath(folder, path) {
	const steps = [];
	for (const step of `${folder}/${path}`.split("/")) if (step === "..") steps.pop();
	else if (step !== "" && step !== ".") steps.push(step);
	return steps.join("/");
}
// src/target/manifest-paths.ts
/** What kubectl takes for manifests in a folder. */
const ENDINGS = [
	".yaml",
	".yml",
	".json"
];
/** Never manifests: some are very large, and some are JSON with comments. */
const isExcluded = (0, import_picomatch.default)([
	"**/node_modules/**",
	"**/.git/**",
	"**/.vscode/**",
	"**/.devcontainer/**",
	"**/package-lock.json",
	"**/npm-shrinkwrap.json",
	"**/{ts,js}config*.json",
	"**/.eslintrc.json"
], { dot: true });
/** Whether a file is read at all; the path is relative, with slashes. */
function isManifestPath(path) {
	return ENDINGS.some((ending) => path.endsWith(ending)) && !isExcluded(path);
}
/**
* Whether a file is read that the config's `paths` may leave out; without globs all are read. Globs cannot bring back
* what is never a manifest.
*/
function isSelectedPath(globs, path) {
	return isManifestPath(path) && matchesGlobs(globs, path);
}
// src/manifest/kustomization-patch.ts
/** Reads the patches of a text: a list is one of JSON operations, each mapping is a strategic merge patch. */
function patchesOf(text, placeAt) {
	return readDocuments(text).flatMap(({ value, offset }) => {
		const placeOf = (entry) => placeAt(offset + (entry.key.range?.[0] ?? 0));
		if (value?.kind === "mapping") return [mergePatchOf(value, placeOf)];
		if (value?.kind !== "list") return [];
		return [{
			is: "json",
			operations: value.items.flatMap((item) => item.kind === "mapping" ? [operationOf(item, placeAt(offset + (item.node.range?.[0] ?? 0)), placeOf)] : [])
		}];
	});
}
function mergePatchOf(root, placeOf) {
	const metadata = root.entries.get("metadata")?.value;
	const labels = metadata?.kind === "mapping" ? metadata.entries.get("labels")?.value : void 0;
	return {
		is: "merge",
		apiVersion: textOf$5(root, "apiVersion") ?? "",
		kind: textOf$5(root, "kind") ?? "",
		name: textOf$5(metadata, "name") ?? "",
		isDeletion: directiveOf(root) === "delete",
		clearsLabels: [
			root,
			metadata,
			labels
		].some((value) => isNull$1(value) || directiveOf(value) !== void 0),
		labels: changesOf(labels, placeOf)
	};
}
/** `$patch`: `replace` and `delete` leave nothing of what was there. */
function directiveOf(value) {
	const directive = textOf$5(value, "$patch");
	return directive === "merge" ? void 0 : directive;
}
function operationOf(item, place, placeOf) {
	const value = item.entries.get("value")?.value;
	const from = textOf$5(item, "from");
	const said = value?.kind === "mapping" ? changesOf(value, placeOf) : scalarText(value);
	return {
		op: textOf$5(item, "op") ?? "",
		path: stepsOf$1(textOf$5(item, "path") ?? ""),
		...from === void 0 ? {} : { from: stepsOf$1(from) },
		...said === void 0 ? {} : { value: said },
		place: placed(item, "value") ?? placed(item, "path") ?? place
	};
	function placed(mapping, name) {
		const entry = mapping.entries.get(name);
		return entry === void 0 ? void 0 : placeOf(entry);
	}
}
function changesOf(labels, placeOf) {
	if (labels?.kind !== "mapping") return [];
	return [...labels.entries.values()].flatMap((entry) => {
		const { name, value } = entry;
		if (isNull$1(value)) return [{
			name,
			place: placeOf(entry)
		}];
		const text = scalarText(value);
		return text === void 0 || name === "$patch" ? [] : [{
			name,
			value: text,
			place: placeOf(entry)
		}];
	});
}
/** https://www.rfc-editor.org/rfc/rfc6901 */
function stepsOf$1(pointer) {
	return pointer.split("/").slice(1).map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
}
function isNull$1(value) {
	return value?.kind === "scalar" && value.value === null;
}
function textOf$5(value, key) {
	return value?.kind === "mapping" ? scalarText(value.entries.get(key)?.value) : void 0;
}
function scalarText(value) {
	return value?.kind === "scalar" && typeof value.value === "string" ? value.value : void 0;
}
// src/manifest/places-in-scalar.ts
/**
* The places of a text that a file holds as one value, such as a patch written in place. In a literal block (`|`) each
* line of the text is a line of the file; in every other style all of the text stands where the value begins.
*
* @param source the document's text, to which the value's range is relative
* @param placeOf from an offset in `source` to its place
*/
function placesInScalar({ node, value }, source, placeOf) {
	const start = node?.range?.[0];
	const origin = placeOf(start);
	if (start === void 0 || node?.type !== "BLOCK_LITERAL" || source[start] !== "|" || typeof value !== "string") return () => origin;
	const lines = value.split("\n");
	const written = source.slice(source.indexOf("\n", start) + 1).split("\n", lines.length);
	const filled = lines.findIndex((line) => line.trim() !== "");
	const indent = filled === -1 ? 0 : (written[filled] ?? "").search(/\S/) - (lines[filled] ?? "").search(/\S/);
	return (offset) => {
		const before = value.slice(0, offset).split("\n");
		const column = (before.at(-1) ?? "").length + 1 + Math.max(0, indent);
		return {
			file: origin.file,
			line: origin.line + before.length,
			column
		};
	};
}
// src/manifest/kustomization.ts
const TARGET_FIELDS = [
	"group",
	"version",
	"kind",
	"name",
	"namespace",
	"labelSelector",
	"annotationSelector"
];
/** https://kubectl.docs.kubernetes.io/references/kustomize/glossary/#kustomization */
const KUSTOMIZATION_NAMES = [
	"kustomization.yaml",
	"kustomization.yml",
	"Kustomization"
];
/** Whether a path is that of a kustomization file. */
function isKustomizationPath(path) {
	return KUSTOMIZATION_NAMES.includes(path.slice(path.lastIndexOf("/") + 1));
}
const NOTHING$2 = {
	patches: [],
	hasPatches: false,
	isComponent: false,
	resources: [],
	components: [],
	labels: [],
	earlyPatches: [],
	latePatches: []
};
/**
* Reads a kustomization file. What cannot be read says nothing.
* https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/
*
* @param file its path, as places will name it
*/
function readKustomization(file, content) {
	const { text } = readBytes(content);
	if (text === void 0) return NOTHING$2;
	const [document] = readDocuments(text);
	const root = document?.value;
	if (document === void 0 || root?.kind !== "mapping") return NOTHING$2;
	const placeAt = placesOf(file, text);
	const placeOf = (start) => placeAt(document.offset + (start ?? 0));
	const patchOf = (written, target) => {
		const textOfPatch = textOf$4(written);
		if (textOfPatch === void 0 || written?.kind !== "scalar") return {};
		return {
			patches: patchesOf(textOfPatch, placesInScalar(written, document.text, placeOf)),
			...target && { target }
		};
	};
	const listed = (key) => listOf(root, key).map((entry) => {
		if (entry.kind !== "mapping") return {};
		const target = targetOf(entry);
		const path = textOf$4(fieldOf$1(entry, "path"));
		return path === void 0 ? patchOf(fieldOf$1(entry, "patch"), target) : {
			path,
			...target && { target }
		};
	});
	const earlyPatches = [...listOf(root, "patchesStrategicMerge").map((entry) => {
		const path = textOf$4(entry);
		return path === void 0 || isInline(path) ? patchOf(entry) : { path };
	}), ...listed("patches")];
	const latePatches = listed("patchesJson6902");
	const entries = [...earlyPatches, ...latePatches];
	const pairs = listOf(root, "labels").map((entry) => entry.kind === "mapping" ? fieldOf$1(entry, "pairs") : void 0);
	const namespace = textOf$4(fieldOf$1(root, "namespace"));
	return {
		patches: entries.flatMap(({ path }) => path === void 0 || path.includes("\n") ? [] : [path]),
		hasPatches: entries.length > 0,
		isComponent: textOf$4(fieldOf$1(root, "kind")) === "Component",
		...namespace ? { namespace } : {},
		resources: [...localPaths(root, "resources"), ...localPaths(root, "bases")],
		components: localPaths(root, "components"),
		labels: [...pairs, fieldOf$1(root, "commonLabels")].flatMap((mapping) => labelsOf(mapping, placeOf)),
		earlyPatches,
		latePatches
	};
}
/**
* Reads a file that a kustomization names under `patches` or the like. What cannot be read changes nothing.
*
* @param file its path, as places will name it
*/
function readPatchFile(file, content) {
	const { text } = readBytes(content);
	return text === void 0 ? [] : patchesOf(text, placesOf(file, text));
}
/** More than a line of text is no path, and neither is one that is a mapping. */
function isInline(text) {
	return /\n|^\{|:\s/.test(text);
}
function labelsOf(mapping, placeOf) {
	if (mapping?.kind !== "mapping") return [];
	return [...mapping.entries.values()].flatMap(({ name, key, value }) => {
		const text = textOf$4(value);
		return text === void 0 ? [] : [{
			name,
			value: text,
			place: placeOf(key.range?.[0])
		}];
	});
}
function targetOf(entry) {
	const target = fieldOf$1(entry, "target");
	if (target?.kind !== "mapping") return void 0;
	const fields = TARGET_FIELDS.flatMap((field) => {
		const text = textOf$4(fieldOf$1(target, field));
		return text ? [[field, text]] : [];
	});
	return Object.fromEntries(fields);
}
/** What leads out of the repository: an address, or a repository with a branch. */
const REMOTE = /:\/\/|^git@|^github\.com[/:]|\?ref=/;
function localPaths(root, key) {
	return listOf(root, key).flatMap((item) => {
		const path = textOf$4(item);
		return path === void 0 || REMOTE.test(path) ? [] : [path];
	});
}
function fieldOf$1(mapping, key) {
	return mapping.entries.get(key)?.value;
}
function listOf(mapping, key) {
	const value = fieldOf$1(mapping, key);
	return value?.kind === "list" ? value.items : [];
}
function textOf$4(value) {
	return value?.kind === "scalar" && typeof value.value === "string" ? value.value : void 0;
}
// src/target/targets-namespace.ts
/**
* Whether a patch's target takes in a Namespace, by any of the given names. What is not known here takes in nothing:
* annotations, and a namespace, which a Namespace has not.
* https://github.com/kubernetes-sigs/kustomize/blob/master/api/types/selector.go
*/
function targetsNamespace(target, names, labels) {
	const { group, version, kind, name, namespace, labelSelector, annotationSelector } = target;
	if (group !== void 0 || namespace !== void 0 || annotationSelector !== void 0) return false;
	if (version !== void 0 && !matches(version, "v1")) return false;
	if (kind !== void 0 && !matches(kind, "Namespace")) return false;
	if (name !== void 0 && !names.some((each) => matches(name, each))) return false;
	return labelSelector === void 0 || selects(labelSelector, labels);
}
/** Longer texts are no names of Kubernetes. */
const LONGEST_NAME$1 = 253;
/**
* Whether a pattern of kustomize (a regular expression of Go's, of the whole text) fits. A pattern that could keep
* JavaScript's matcher busy fits nothing but itself: Go's takes linear time, and a pull request may write anything here.
*/
function matches(pattern, text) {
	if (pattern === text) return true;
	if (text.length > LONGEST_NAME$1 || !isSimple(pattern)) return false;
	try {
		return new RegExp(`^(?:${pattern})$`).test(text);
	} catch {
		return false;
	}
}
/** Few repetitions, none of a group, few alternatives, and nothing that Go does not know. */
function isSimple(pattern) {
	const repetitions = pattern.match(/[*+?{]/g)?.length ?? 0;
	const alternatives = pattern.match(/\|/g)?.length ?? 0;
	return pattern.length <= LONGEST_NAME$1 && repetitions <= 3 && alternatives <= 8 && !/\)[*+?{]|\(\?|\\\d/.test(pattern);
}
/** https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#label-selectors */
function selects(selector, labels) {
	return selector.split(/,(?![^(]*\))/).every((requirement) => {
		const text = requirement.trim();
		const isSet = (key) => Object.hasOwn(labels, key);
		const within = /^(\S+)\s+(in|notin)\s*\(([^)]*)\)$/.exec(text);
		if (within !== null) {
			const [, key = "", operator, values = ""] = within;
			const isListed = isSet(key) && values.split(",").map((value) => value.trim()).includes(labels[key] ?? "");
			return operator === "in" ? isListed : !isListed;
		}
		const equal = /^([^\s=!]+)\s*(==?|!=)\s*(\S*)$/.exec(text);
		if (equal !== null) {
			const [, key = "", operator, value] = equal;
			return (isSet(key) && labels[key] === value) !== (operator === "!=");
		}
		return text.startsWith("!") ? !isSet(text.slice(1).trim()) : isSet(text);
	});
}
// src/target/patch-namespace.ts
/** A Namespace as its manifest says it. */
function asWritten(manifest) {
	const { name, labels, locateLabel } = manifest;
	const placed = Object.entries(labels).map(([label, value]) => [label, {
		name: label,
		value,
		place: locateLabel(label)
	}]);
	return {
		manifest,
		names: [name],
		labels: new Map(placed)
	};
}
/** Sets labels, over those that are there. */
function withLabels(namespace, labels) {
	if (labels.length === 0) return namespace;
	return {
		...namespace,
		labels: new Map([...namespace.labels, ...labels.map((each) => [each.name, each])])
	};
}
/** Gives it another name, as the `namespace:` of a kustomization does with the Namespace that it builds. */
function renamed(namespace, name) {
	return namespace.names.at(-1) === name ? namespace : {
		...namespace,
		names: [...namespace.names, name]
	};
}
/**
* A Namespace after a patch, which may be of something else; absent where the patch removes it. Of a patch only the
* labels are followed, and the name. Where kustomize refuses an operation it builds nothing; here it changes nothing.
* https://github.com/kubernetes-sigs/kustomize/blob/master/api/internal/builtins/PatchTransformer.go
*/
function patchNamespace(namespace, patch, target) {
	const { names, labels } = namespace;
	if (!(target === void 0 ? patch.is === "merge" && patch.apiVersion === "v1" && patch.kind === "Namespace" && names.includes(patch.name) : targetsNamespace(target, [names[0] ?? "", names.at(-1) ?? ""], valuesOf(labels)))) return namespace;
	return patch.is === "merge" ? merge(namespace, patch) : operate(namespace, patch);
}
/** Labels without their places. */
function valuesOf(labels) {
	return Object.fromEntries([...labels.values()].map(({ name, value }) => [name, value]));
}
function merge(namespace, patch) {
	if (patch.isDeletion) return void 0;
	if (!patch.clearsLabels && patch.labels.length === 0) return namespace;
	const labels = new Map(patch.clearsLabels ? [] : namespace.labels);
	for (const { name, value, place } of patch.labels) if (value === void 0) labels.delete(name);
	else labels.set(name, {
		name,
		value,
		place
	});
	return {
		...namespace,
		labels
	};
}
function operate(namespace, { operations }) {
	return operations.reduce(applied, namespace);
}
function applied(namespace, operation) {
	const { op, path, from, value, place } = operation;
	const [root, field, label] = path;
	if (root !== "metadata" || path.length > 3) return namespace;
	if (field === "name" && label === void 0) return op === "replace" && typeof value === "string" ? renamed(namespace, value) : namespace;
	if (field !== "labels") return namespace;
	if (label === void 0) return withAllLabels(namespace, operation);
	const labels = new Map(namespace.labels);
	const source = from?.length === 3 && from[1] === "labels" ? labels.get(from[2] ?? "") : void 0;
	if (op === "remove") labels.delete(label);
	if (op === "move" && source !== void 0) labels.delete(source.name);
	const text = {
		add: value,
		replace: value,
		copy: source?.value,
		move: source?.value
	}[op];
	if (typeof text === "string") labels.set(label, {
		name: label,
		value: text,
		place
	});
	return {
		...namespace,
		labels
	};
}
function withAllLabels(namespace, { op, value }) {
	if (op === "remove") return {
		...namespace,
		labels: /* @__PURE__ */ new Map()
	};
	if (op !== "add" && op !== "replace" || typeof value !== "object") return namespace;
	return withLabels({
		...namespace,
		labels: /* @__PURE__ */ new Map()
	}, value.filter(hasValue));
}
function hasValue(change) {
	return change.value !== void 0;
}
// src/target/build-kustomizations.ts
/** Nothing is known of any namespace. */
const NO_SOURCES = {
	namespaces: [],
	patchFiles: /* @__PURE__ */ new Map()
};
/** The paths of the files that kustomizations name as patches, each once. */
function patchFilePaths({ kustomizations }) {
	const paths = [...kustomizations].flatMap(([file, { patches }]) => patches.map((path) => resolvePath(folderOf(file), path)));
	return [...new Set(paths)];
}
const NOTHING$1 = {
	namespaces: [],
	files: []
};
/** Far more than people nest, and than the components of one root: what is beyond is not followed. */
const MAX_DEPTH = 100;
const MAX_COMPONENTS = 1e3;
/**
* Builds what the root kustomizations make of Namespaces, in kustomize's order: resources, components, patches, the
* namespace (which also names the Namespace itself), labels, `patchesJson6902`; of nested kustomizations the inner one
* first. What leads in circles is cut where it would begin anew: kustomize builds nothing then.
* https://github.com/kubernetes-sigs/kustomize/blob/master/api/internal/target/kusttarget.go
*/
function buildKustomizations(facts, sources) {
	const { kustomizations } = facts;
	const roleOf = fileRoles(facts);
	const manifestsOf = /* @__PURE__ */ new Map();
	for (const manifest of sources.namespaces) {
		const { file } = manifest;
		if (roleOf(file).is === "manifest") manifestsOf.set(file, [...manifestsOf.get(file) ?? [], manifest]);
	}
	const known = /* @__PURE__ */ new Map();
	let components = 0;
	/** The kustomization file that a path leads to; absent for other files. */
	function kustomizationAt(path) {
		return KUSTOMIZATION_NAMES.map((name) => path === "" ? name : `${path}/${name}`).find((name) => kustomizations.has(name));
	}
	/** @param inherited what a component changes */
	function build(file, above, inherited) {
		const before = inherited === void 0 ? known.get(file) : void 0;
		if (before !== void 0) return before;
		const kustomization = kustomizations.get(file);
		if (kustomization === void 0 || above.has(file) || above.size > MAX_DEPTH) return inherited ?? NOTHING$1;
		const within = /* @__PURE__ */ new Set([...above, file]);
		const at = (path) => resolvePath(folderOf(file), path);
		const resources = kustomization.resources.map((path) => {
			const nested = kustomizationAt(at(path));
			if (nested !== void 0) return build(nested, within, void 0);
			return {
				namespaces: (manifestsOf.get(at(path)) ?? []).map(asWritten),
				files: [{ file: at(path) }]
			};
		});
		let parts = unite([inherited ?? NOTHING$1, ...resources]);
		for (const path of new Set(kustomization.components)) {
			const component = kustomizationAt(at(path));
			if (component !== void 0 && ++components <= MAX_COMPONENTS) parts = build(component, within, parts);
		}
		const { namespace, labels, earlyPatches, latePatches } = kustomization;
		let namespaces = patchAll(parts.namespaces, earlyPatches, at);
		if (namespace !== void 0) namespaces = namespaces.map((each) => renamed(each, namespace));
		namespaces = namespaces.map((each) => withLabels(each, labels));
		const built = unite([{
			namespaces: patchAll(namespaces, latePatches, at),
			files: namespace === void 0 ? parts.files : parts.files.map(({ file: path }) => ({
				file: path,
				namespace
			}))
		}]);
		if (inherited === void 0) known.set(file, built);
		return built;
	}
	function patchAll(namespaces, entries, at) {
		let patched = namespaces;
		for (const { path, patches, target } of entries) for (const patch of patches ?? sources.patchFiles.get(at(path ?? "")) ?? []) patched = patched.flatMap((each) => patchNamespace(each, patch, target) ?? []);
		return patched;
	}
	const used = new Set([...kustomizations].flatMap(([file, { resources, components }]) => [...resources, ...components].flatMap((path) => kustomizationAt(resolvePath(folderOf(file), path)) ?? [])));
	return [...kustomizations].filter(([file, { isComponent }]) => !isComponent && !used.has(file)).map(([kustomization]) => {
		components = 0;
		return {
			kustomization,
			...build(kustomization, /* @__PURE__ */ new Set(), void 0)
		};
	});
}
/** Of Namespaces of one name only the first: kustomize takes none twice, and so doubled paths do not grow. */
function unite(parts) {
	const namespaces = /* @__PURE__ */ new Map();
	const files = /* @__PURE__ */ new Map();
	for (const part of parts) {
		for (const each of part.namespaces) {
			const name = each.names.at(-1);
			if (!namespaces.has(name)) namespaces.set(name, each);
		}
		for (const each of part.files) {
			const key = JSON.stringify([each.file, each.namespace ?? null]);
			if (!files.has(key)) files.set(key, each);
		}
	}
	return {
		namespaces: [...namespaces.values()],
		files: [...files.values()]
	};
}
// src/target/configuration.ts
/** Where a repository keeps its config, unless it is told otherwise. */
const CONFIGURATION_PATH = ".github/pss-review.yml";
/** `introduced`: only what the pull request brings blocks it; `any`: what its workloads violated before, too. */
const FAIL_ON = ["introduced", "any"];
/** Which fixes are suggested: all that have edits, those that cannot break the program, or none. */
const SUGGESTIONS = [
	"all",
	"safe",
	"none"
];
/** A config that says nothing. */
const NO_CONFIGURATION = {
	paths: [],
	targets: [],
	namespaces: [],
	exemptions: [],
	podSpecs: [],
	places: /* @__PURE__ */ new Map()
};
// src/pss/level.ts
/**
* The levels of the Pod Security Standards, weakest first.
* https://kubernetes.io/docs/concepts/security/pod-security-standards/
*/
const LEVELS = [
	"privileged",
	"baseline",
	"restricted"
];
/** A level as the API server reads it (case matters), or undefined where it would refuse the text. */
function parseLevel(text) {
	return LEVELS.find((level) => level === text);
}
/** Negative where `a` is weaker than `b`, positive where it is stricter, 0 where they are one. */
function compareLevels(a, b) {
	return LEVELS.indexOf(a) - LEVELS.indexOf(b);
}
// src/target/nearest.ts
var import_fastest_levenshtein = (/* @__PURE__ */ __commonJSMin(((exports) => {
	exports.__esModule = true;
	exports.distance = exports.closest = void 0;
	var peq = /* @__PURE__ */ new Uint32Array(65536);
	var myers_32 = function(a, b) {
		var n = a.length;
		var m = b.length;
		var lst = 1 << n - 1;
		var pv = -1;
		var mv = 0;
		var sc = n;
		var i = n;
		while (i--) peq[a.charCodeAt(i)] |= 1 << i;
		for (i = 0; i < m; i++) {
			var eq = peq[b.charCodeAt(i)];
			var xv = eq | mv;
			eq |= (eq & pv) + pv ^ pv;
			mv |= ~(eq | pv);
			pv &= eq;
			if (mv & lst) sc++;
			if (pv & lst) sc--;
			mv = mv << 1 | 1;
			pv = pv << 1 | ~(xv | mv);
			mv &= xv;
		}
		i = n;
		while (i--) peq[a.charCodeAt(i)] = 0;
		return sc;
	};
	var myers_x = function(b, a) {
		var n = a.length;
		var m = b.length;
		var mhc = [];
		var phc = [];
		var hsize = Math.ceil(n / 32);
		var vsize = Math.ceil(m / 32);
		for (var i = 0; i < hsize; i++) {
			phc[i] = -1;
			mhc[i] = 0;
		}
		var j = 0;
		for (; j < vsize - 1; j++) {
			var mv_1 = 0;
			var pv_1 = -1;
			var start_1 = j * 32;
			var vlen_1 = Math.min(32, m) + start_1;
			for (var k = start_1; k < vlen_1; k++) peq[b.charCodeAt(k)] |= 1 << k;
			for (var i = 0; i < n; i++) {
				var eq = peq[a.charCodeAt(i)];
				var pb = phc[i / 32 | 0] >>> i & 1;
				var mb = mhc[i / 32 | 0] >>> i & 1;
				var xv = eq | mv_1;
				var xh = ((eq | mb) & pv_1) + pv_1 ^ pv_1 | eq | mb;
				var ph = mv_1 | ~(xh | pv_1);
				var mh = pv_1 & xh;
				if (ph >>> 31 ^ pb) phc[i / 32 | 0] ^= 1 << i;
				if (mh >>> 31 ^ mb) mhc[i / 32 | 0] ^= 1 << i;
				ph = ph << 1 | pb;
				mh = mh << 1 | mb;
				pv_1 = mh | ~(xv | ph);
				mv_1 = ph & xv;
			}
			for (var k = start_1; k < vlen_1; k++) peq[b.charCodeAt(k)] = 0;
		}
		var mv = 0;
		var pv = -1;
		var start = j * 32;
		var vlen = Math.min(32, m - start) + start;
		for (var k = start; k < vlen; k++) peq[b.charCodeAt(k)] |= 1 << k;
		var score = m;
		for (var i = 0; i < n; i++) {
			var eq = peq[a.charCodeAt(i)];
			var pb = phc[i / 32 | 0] >>> i & 1;
			var mb = mhc[i / 32 | 0] >>> i & 1;
			var xv = eq | mv;
			var xh = ((eq | mb) & pv) + pv ^ pv | eq | mb;
			var ph = mv | ~(xh | pv);
			var mh = pv & xh;
			score += ph >>> m - 1 & 1;
			score -= mh >>> m - 1 & 1;
			if (ph >>> 31 ^ pb) phc[i / 32 | 0] ^= 1 << i;
			if (mh >>> 31 ^ mb) mhc[i / 32 | 0] ^= 1 << i;
			ph = ph << 1 | pb;
			mh = mh << 1 | mb;
			pv = mh | ~(xv | ph);
			mv = ph & xv;
		}
		for (var k = start; k < vlen; k++) peq[b.charCodeAt(k)] = 0;
		return score;
	};
	var distance = function(a, b) {
		if (a.length < b.length) {
			var tmp = b;
			b = a;
			a = tmp;
		}
		if (b.length === 0) return a.length;
		if (a.length <= 32) return myers_32(a, b);
		return myers_x(a, b);
	};
	exports.distance = distance;
	var closest = function(str, arr) {
		var min_distance = Infinity;
		var min_index = 0;
		for (var i = 0; i < arr.length; i++) {
			var dist = distance(str, arr[i]);
			if (dist < min_distance) {
				min_distance = dist;
				min_index = i;
			}
		}
		return arr[min_index];
	};
	exports.closest = closest;
})))();
/** Behind an unknown name: ` (did you mean web?)` where a known one is near, else nothing. */
function didYouMean(name, known) {
	const near = known.length === 0 ? void 0 : (0, import_fastest_levenshtein.closest)(name, [...known]);
	return near !== void 0 && (0, import_fastest_levenshtein.distance)(name.toLowerCase(), near.toLowerCase()) <= Math.max(2, near.length / 3) ? ` (did you mean ${near}?)` : "";
}
// src/target/level-version-shape.ts
/** A text that must be one of a few. */
function choiceShape(choices) {
	return {
		text: (text) => choices.includes(text) ? void 0 : `found ${JSON.stringify(text)}, expected one of ${choices.join(", ")}${didYouMean(text, choices)}`,
		schema: { enum: choices }
	};
}
/** A level of the Pod Security Standards. */
const LEVEL$1 = choiceShape(LEVELS);
/** A version of them; for one that is nearly right the sentence says what to write. */
const VERSION$1 = {
	text: (text) => {
		if (parseVersion(text) !== void 0) return void 0;
		const minor = /^v?1\.(0|[1-9][0-9]{0,3})(?:\..*)?$/i.exec(text)?.[1];
		const remedy = minor === void 0 ? "" : `: write v1.${minor}`;
		return `found ${JSON.stringify(text)}, expected latest or v1.N, such as ${NEWEST_VERSION}${remedy}`;
	},
	schema: { pattern: "^(latest|v1\\.(0|[1-9][0-9]*))$" }
};
// src/target/configuration-shape.ts
const CHECK_IDS = STANDARD.checks.map(({ id }) => id);
/** Neither absolute, nor with a step that is `.` or `..`, nor with an empty one. */
const PATH = /^(?!\.{0,2}\/)(?!.*\/\.{0,2}\/)(?!.*\/\.{0,2}$)(?!\.{1,2}$).+$/s;
const GLOB = {
	text: globFault,
	schema: { pattern: "^(?!!$)." }
};
const PATH_GLOB = {
	text: (text) => globFault(text) ?? pathFault(text, takesAway(text) ? text.slice(1) : text),
	schema: { pattern: `^(!(?!\\()|(?!!(?!\\()))${PATH.source.slice(1)}` }
};
/** https://kubernetes.io/docs/concepts/overview/working-with-objects/names/#dns-label-names */
const NAMESPACE$1 = pattern(/^(?=.{1,63}$)[a-z0-9]([-a-z0-9]*[a-z0-9])?$/, "a name of at most 63 lower-case letters, digits and \"-\" that begins and ends with a letter or digit");
const DATE = {
	text: (text) => {
		const [year, month, day] = /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/.exec(text)?.slice(1).map(Number) ?? [];
		const date = new Date(Date.UTC(year ?? 0, (month ?? 0) - 1, day));
		return year !== void 0 && date.getUTCMonth() + 1 === month && date.getUTCDate() === day ? void 0 : `found ${JSON.stringify(text)}, expected a day of the calendar, such as 2027-03-31`;
	},
	schema: {
		format: "date",
		pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
	}
};
const SELECTORS$1 = {
	paths: globs(PATH_GLOB, "Paths of files from the root, as globs: `envs/dev/**`. A leading `!` takes away."),
	namespaces: globs(GLOB, "Names of namespaces, as globs. Workloads whose namespace nobody knows do not match."),
	kinds: globs(GLOB, "Kinds of workloads, as globs: `CronJob`."),
	names: globs(GLOB, "Names of workloads, as globs: `backup-*`.")
};
const TARGET = {
	fields: {
		...SELECTORS$1,
		level: described(LEVEL$1, "What pods must reach (mode enforce). Left out: for the next source to say."),
		version: described(VERSION$1, "The version of `level`. Left out: `latest`."),
		warn: mode("What users are warned of: a level, or a level and a version."),
		audit: mode("What is noted: a level, or a level and a version.")
	},
	requiredAny: [
		"level",
		"warn",
		"audit"
	],
	dependent: { version: "level" },
	isExplicit: true
};
const NAMESPACE_ENTRY = {
	fields: {
		paths: SELECTORS$1.paths,
		namespace: described(NAMESPACE$1, "The namespace of the workloads in these files that name none.")
	},
	required: ["paths", "namespace"],
	isExplicit: true
};
const EXEMPTION = {
	fields: {
		...SELECTORS$1,
		containers: globs(GLOB, "Names of containers, as globs. Left out: the whole pod."),
		checks: {
			items: choiceShape(CHECK_IDS),
			isSet: true,
			isFilled: true,
			description: "Ids of the checks that may fail. Left out: all checks."
		},
		reason: {
			text: (text) => text.trim() === "" ? "found an empty text, expected why this may be so" : void 0,
			schema: { pattern: "\\S" },
			description: "Why this may be so. It is shown with what it exempts."
		},
		expires: described(DATE, "The last day (UTC) on which the exemption holds. Left out: it never ends.")
	},
	required: ["reason"],
	requiredAny: [...Object.keys(SELECTORS$1), "containers"],
	isExplicit: true
};
const POD_SPEC = {
	fields: {
		group: {
			...pattern(/^([a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*)?$/, "a group of the API without its version, such as example.com, or \"\" for the core group"),
			description: "The group of its API, without a version; `\"\"` is the core group."
		},
		kind: described(pattern(/^[A-Za-z][A-Za-z0-9-]*$/, "a kind, such as Widget"), "Its kind."),
		path: {
			...pattern(/^[A-Za-z_][A-Za-z0-9_-]*(\[\*\])?(\.[A-Za-z_][A-Za-z0-9_-]*(\[\*\])?)*$/, "a path to a pod template, such as spec.template or spec.workers[*].template"),
			description: "From the object to its pod templates, `[*]` for each item of a list: `spec.workers[*].template`."
		}
	},
	required: [
		"group",
		"kind",
		"path"
	],
	isExplicit: true
};
/** What `.github/pss-review.yml` must look like. */
const CONFIGURATION = {
	description: "What pss-review holds the workloads of this repository to.",
	fields: {
		level: described(LEVEL$1, "The level that pods must reach where nothing more specific speaks. Left out: `restricted`."),
		version: described(VERSION$1, "The version of the standards: `latest`, or a minor one such as `v1.37`."),
		"fail-on": described(choiceShape(FAIL_ON), "`introduced`: only what the pull request brings fails it. `any`: what its workloads violated before, too."),
		suggestions: described(choiceShape(SUGGESTIONS), "Which fixes are suggested: `all`, `safe`, or `none`."),
		paths: globs(PATH_GLOB, "Which files are read, as globs from the root. A leading `!` takes away. Left out: all."),
		targets: list$1(TARGET, "What applies to some workloads. The first entry that matches a workload speaks for it."),
		namespaces: list$1(NAMESPACE_ENTRY, "The namespace of workloads that name none. The first entry that matches counts."),
		exemptions: list$1(EXEMPTION, "What some workloads may do, and why."),
		"pod-security-configuration": {
			text: (text) => pathFault(text, text),
			schema: { pattern: PATH.source },
			description: "The path from the root of the API server’s own PodSecurityConfiguration or AdmissionConfiguration."
		},
		"pod-specs": list$1(POD_SPEC, "Custom resources that hold pods.")
	},
	isExplicit: true
};
function described(shape, description) {
	return {
		...shape,
		description
	};
}
function globs(items, description) {
	return {
		items,
		isSet: true,
		isFilled: true,
		description
	};
}
function list$1(items, description) {
	return {
		items,
		description
	};
}
function mode(description) {
	return {
		fields: {
			level: described(LEVEL$1, "The level."),
			version: described(VERSION$1, "Its version. Left out: `latest`.")
		},
		required: ["level"],
		isExplicit: true,
		shorthand: LEVEL$1,
		description
	};
}
function pattern(expression, expected) {
	return {
		text: (text) => expression.test(text) ? void 0 : `found ${JSON.stringify(text)}, expected ${expected}`,
		schema: { pattern: expression.source }
	};
}
function pathFault(text, path) {
	if (PATH.test(path)) return void 0;
	const remedy = path.length > 1 && /^[^/].*[^/]\/$/s.test(path) ? `: write ${JSON.stringify(`${text}**`)}` : "";
	return `found ${JSON.stringify(text)}, expected a path from the repository's root, without "." and ".."${remedy}`;
}
// src/target/repeated-keys.ts
/**
* Complains of each key that a mapping anywhere in a document has already; to the server's strict reader what `<<`
* merges counts, too. https://github.com/yaml/go-yaml/blob/v2.4.4/decode.go (setMapIndex)
*/
function checkRepeatedKeys(root, aliases, complain) {
	const follow = (node) => (0, import_dist.isAlias)(node) ? aliases.get(node) : node;
	function collect(map, names) {
		for (const { key, value } of map.items) {
			const written = follow(key);
			if (!(0, import_dist.isScalar)(written)) continue;
			if (written.source === "<<" && written.type === "PLAIN") {
				const merged = follow(value);
				const sources = (0, import_dist.isSeq)(merged) ? merged.items.map(follow) : [merged];
				for (const source of sources) if ((0, import_dist.isMap)(source)) collect(source, names);
				continue;
			}
			const name = String(written.value);
			if (names.has(name)) complain(key, `found the key ${JSON.stringify(name)} more than once: keep one`);
			names.add(name);
		}
	}
	function visit(node) {
		if ((0, import_dist.isMap)(node)) {
			collect(node, /* @__PURE__ */ new Set());
			for (const { value } of node.items) visit(value);
		} else if ((0, import_dist.isSeq)(node)) for (const item of node.items) visit(item);
	}
	visit(root);
}
// src/target/strict-shape.ts
/** Any text. */
const TEXT = { text: () => void 0 };
/** Complains of all that does not fit: values of another type, unknown fields, texts that are wrong. */
function checkShape(value, shape, path, complain) {
	const fail = (message) => complain(value.node, at(path, message));
	if (shape === "any") return;
	if ("text" in shape) {
		const message = checkText(value, shape);
		if (message !== void 0) fail(message);
	} else if (isNull(value)) {
		if ("fields" in shape && shape.isExplicit) fail("found nothing, expected a mapping");
	} else if ("items" in shape) {
		if (value.kind === "list") checkItems(value, shape, path, complain);
		else fail(describeFault(value, "[]"));
	} else if (value.kind === "mapping") checkFields(value, shape, path, complain);
	else if (value.kind === "scalar" && shape.shorthand !== void 0) checkShape(value, shape.shorthand, path, complain);
	else fail(describeFault(value, "mapping"));
}
/** What is no text may still be meant as one: a version without its quotes. */
function checkText(value, shape) {
	const text = textOf$3(value);
	if (text !== void 0) return shape.text(text);
	const source = value.kind === "scalar" ? value.node?.source : void 0;
	return (source === void 0 ? void 0 : shape.text(source)) ?? describeFault(value, "string");
}
function checkItems(list, { items, isSet = false, isFilled = false }, path, complain) {
	if (isFilled && list.items.length === 0) complain(list.node, at(path, "found an empty list: add an item or remove it"));
	const seen = /* @__PURE__ */ new Set();
	list.items.forEach((item, index) => {
		const text = isSet ? textOf$3(item) : void 0;
		if (text !== void 0 && seen.has(text)) {
			complain(item.node ?? list.node, at([...path, index], `found ${JSON.stringify(text)} again: remove it`));
			return;
		}
		if (text !== void 0) seen.add(text);
		checkShape(item, items, [...path, index], (node, message) => complain(node ?? list.node, message));
	});
}
function checkFields(mapping, shape, path, complain) {
	const { fields, isExplicit = false } = shape;
	const known = Object.keys(fields).sort();
	const check = (field, { name, key, value }) => checkShape(value, field, [...path, name], (node, message) => complain(node ?? key, message));
	for (const entry of mapping.entries.values()) {
		const field = Object.hasOwn(fields, entry.name) ? fields[entry.name] : void 0;
		if (field === void 0) {
			const sentence = `found an unknown field, expected one of ${known.join(", ")}${didYouMean(entry.name, known)}`;
			complain(entry.key, at([...path, entry.name], sentence));
		} else if (!isNull(entry.value)) check(field, entry);
		else if (isExplicit) complain(entry.key, at([...path, entry.name], "found nothing, expected a value: remove the key"));
	}
	checkPresence(mapping, shape, path, complain);
}
function checkPresence(mapping, shape, path, complain) {
	const { required = [], requiredAny = [], dependent = {} } = shape;
	const has = (name) => mapping.entries.has(name);
	for (const name of required) if (!has(name)) complain(mapping.node, at(path, `must set ${name}`));
	if (requiredAny.length > 0 && !requiredAny.some(has)) complain(mapping.node, at(path, `must set one of ${[...requiredAny].sort().join(", ")}`));
	for (const [name, other] of Object.entries(dependent)) {
		const entry = mapping.entries.get(name);
		if (entry !== void 0 && !has(other)) complain(entry.key, at([...path, name], `must not be set without ${other}`));
	}
}
/** The sentence behind the path that it is about. */
function at(path, sentence) {
	return path.length === 0 ? sentence : `${formatPath(path)}: ${sentence}`;
}
/** The text of a value, the empty one for null; undefined for anything else. */
function textOf$3(value) {
	if (value?.kind !== "scalar") return void 0;
	return value.value === null ? "" : typeof value.value === "string" ? value.value : void 0;
}
/** The value under a key; undefined where there is none, or null. */
function fieldOf(value, name) {
	const field = value?.kind === "mapping" ? value.entries.get(name)?.value : void 0;
	return field === void 0 || isNull(field) ? void 0 : field;
}
function isNull(value) {
	return value.kind === "scalar" && value.value === null;
}
// src/target/read-configuration.ts
/** The longest sentence about a mistake, in UTF-16 units: it may quote the text. */
const LONGEST$2 = 600;
/** The longest config, in UTF-16 units: far more than people write, and soon read. */
const LONGEST_TEXT$1 = 262144;
/**
* Reads the config of a repository, `.github/pss-review.yml`. It is strict: unknown keys, keys without a value, keys
* written twice, and texts that mean nothing are mistakes. A text that says nothing is a config that says nothing.
*
* An entry with a mistake never counts, so that a broken exemption exempts nothing. But a target that is left out may
* let weaker ones apply: where the config that is in force has mistakes, nothing must be called clean, and who asked
* fails the run with them. Whether an exemption has expired is no matter of reading: see `exemptionOf`.
*
* @param file its path, as places will name it
*/
function readConfiguration(file, text) {
	if (text.length > LONGEST_TEXT$1) return {
		configuration: NO_CONFIGURATION,
		faults: [{
			file,
			line: 1,
			column: 1,
			message: `the config is longer than ${LONGEST_TEXT$1 / 1024} KB, and is not read: make it shorter`
		}]
	};
	const [document, second] = readDocuments(text);
	if (document === void 0) return {
		configuration: NO_CONFIGURATION,
		faults: []
	};
	if (document.error !== void 0) {
		const { line, message } = document.error;
		return {
			configuration: NO_CONFIGURATION,
			faults: [{
				file,
				line,
				column: 1,
				message: visible(message)
			}]
		};
	}
	const reading = readDocument(file, text, document);
	const placeAt = placesOf(file, text);
	const behind = document.ignoredFrom === void 0 ? second?.offset : document.offset + document.ignoredFrom;
	if (behind === void 0) return reading;
	const message = "found text behind the end of the config: keep one document";
	return {
		...reading,
		faults: [...reading.faults, {
			...placeAt(behind),
			message
		}]
	};
}
function readDocument(file, text, { offset, contents, value, aliases }) {
	const placeAt = placesOf(file, text);
	const found = [];
	const faulty = /* @__PURE__ */ new Set();
	const startOf = (node) => offset + (node?.range?.[0] ?? 0);
	const complain = (node, message) => {
		if (node !== void 0) faulty.add(node);
		found.push({
			start: startOf(node),
			message
		});
	};
	if (contents !== void 0) checkRepeatedKeys(contents, aliases, complain);
	if (value !== void 0) checkShape(value, CONFIGURATION, [], complain);
	found.sort((a, b) => a.start - b.start);
	return {
		configuration: convert(value, faulty, (node) => placeAt(startOf(node))),
		faults: found.map(({ start, message }) => ({
			...placeAt(start),
			message: visible(message)
		}))
	};
}
/** The config that is right: of what holds one of the faulty nodes nothing is taken. */
function convert(root, faulty, placeOf) {
	const sound = (name) => {
		const entry = root?.kind === "mapping" ? root.entries.get(name) : void 0;
		return entry === void 0 || faulty.has(entry.key) || !isSound(entry.value, faulty) ? void 0 : entry.value;
	};
	const entries = (name, read) => {
		const entry = root?.kind === "mapping" ? root.entries.get(name) : void 0;
		if (entry?.value.kind !== "list" || faulty.has(entry.key)) return [];
		return entry.value.items.filter((item) => isSound(item, faulty)).map((item) => read(item, placeOf(item.node)));
	};
	const [level, version] = [textOf$3(sound("level")), textOf$3(sound("version"))];
	const [failOn, suggestions] = [textOf$3(sound("fail-on")), textOf$3(sound("suggestions"))];
	const podSecurityConfiguration = textOf$3(sound("pod-security-configuration"));
	return {
		...level === void 0 ? {} : { level },
		...version === void 0 ? {} : { version },
		...failOn === void 0 ? {} : { failOn },
		...suggestions === void 0 ? {} : { suggestions },
		...podSecurityConfiguration === void 0 ? {} : { podSecurityConfiguration },
		paths: textsOf$1(sound("paths")) ?? [],
		targets: entries("targets", readTarget),
		namespaces: entries("namespaces", readNamespace),
		exemptions: entries("exemptions", readExemption),
		podSpecs: entries("pod-specs", readPodSpec),
		places: new Map(root?.kind === "mapping" ? [...root.entries.values()].map(({ name, key }) => [name, placeOf(key)]) : [])
	};
}
/** Whether nothing in a value, followed through aliases and merges, is faulty. */
function isSound(value, faulty) {
	if (faulty.size === 0) return true;
	if (value.node !== void 0 && faulty.has(value.node)) return false;
	if (value.kind === "scalar") return true;
	if (value.kind === "list") return value.items.every((item) => isSound(item, faulty));
	return value.node.items.every(({ key }) => !faulty.has(key)) && [...value.entries.values()].every((entry) => !faulty.has(entry.key) && isSound(entry.value, faulty));
}
function readTarget(entry, place) {
	const enforce = levelVersionOf(entry);
	const warn = levelVersionOf(fieldOf(entry, "warn"));
	const audit = levelVersionOf(fieldOf(entry, "audit"));
	return {
		...readSelector(entry),
		...enforce === void 0 ? {} : { enforce },
		...warn === void 0 ? {} : { warn },
		...audit === void 0 ? {} : { audit },
		place
	};
}
/** Of a mapping with `level` and `version`, or of a level alone. */
function levelVersionOf(value) {
	const level = textOf$3(value) ?? textOf$3(fieldOf(value, "level"));
	if (level === void 0) return void 0;
	return {
		level,
		version: textOf$3(fieldOf(value, "version")) ?? "latest"
	};
}
function readNamespace(entry, place) {
	return {
		paths: textsOf$1(fieldOf(entry, "paths")) ?? [],
		namespace: textOf$3(fieldOf(entry, "namespace")) ?? "",
		place
	};
}
function readExemption(entry, place) {
	const containers = textsOf$1(fieldOf(entry, "containers"));
	const checks = textsOf$1(fieldOf(entry, "checks"));
	const expires = textOf$3(fieldOf(entry, "expires"));
	return {
		...readSelector(entry),
		...containers === void 0 ? {} : { containers },
		...checks === void 0 ? {} : { checks },
		reason: textOf$3(fieldOf(entry, "reason")) ?? "",
		...expires === void 0 ? {} : { expires },
		place
	};
}
function readPodSpec(entry, place) {
	const text = (name) => textOf$3(fieldOf(entry, name)) ?? "";
	return {
		group: text("group"),
		kind: text("kind"),
		path: text("path"),
		place
	};
}
function readSelector(entry) {
	const lists = [
		"paths",
		"namespaces",
		"kinds",
		"names"
	].flatMap((name) => {
		const globs = textsOf$1(fieldOf(entry, name));
		return globs === void 0 ? [] : [[name, globs]];
	});
	return Object.fromEntries(lists);
}
function textsOf$1(value) {
	return value?.kind === "list" ? value.items.map((item) => textOf$3(item) ?? "") : void 0;
}
function visible(message) {
	return visibleText(message, LONGEST$2);
}
// src/target/repository.ts
/** The config of a repository, at the path that it is told. */
function configurationOf({ contents }, path) {
	const content = contents.get(path);
	return readConfiguration(path, content !== void 0 && "bytes" in content ? decodeText(content.bytes) : "");
}
/**
* Reads what the files say.
*
* @param facts of the same files
* @param parsed manifests that were read already, by path
*/
function readRepository(files, facts = readFacts(files), parsed = /* @__PURE__ */ new Map()) {
	const patchFiles = patchFilePaths(facts).flatMap((path) => {
		const content = files.contents.get(path);
		return content !== void 0 && "bytes" in content ? [[path, readPatchFile(path, content.bytes)]] : [];
	});
	return {
		facts,
		sources: {
			namespaces: namespacesOf(files, facts, parsed),
			patchFiles: new Map(patchFiles)
		},
		files
	};
}
/** What the files say of each other. */
function readFacts({ charts, links, contents }) {
	const kustomizations = [...contents].flatMap(([path, content]) => isKustomizationPath(path) && "bytes" in content ? [[path, readKustomization(path, content.bytes)]] : []);
	return {
		charts,
		links,
		kustomizations: new Map(kustomizations)
	};
}
/** Whether a content may hold a Namespace, or set its labels: all others need not be parsed for it. */
function mentionsNamespaces(content) {
	return "bytes" in content && /Namespace|pod-security\.kubernetes\.io/.test(decodeText(content.bytes));
}
function namespacesOf({ contents }, facts, parsed) {
	const roleOf = fileRoles(facts);
	return [...contents].flatMap(([path, content]) => {
		if (!(isManifestPath(path) && !isKustomizationPath(path) && roleOf(path).is === "manifest")) return [];
		const known = parsed.get(path);
		if (known !== void 0) return known.namespaces;
		return mentionsNamespaces(content) ? readContent$1(path, content).namespaces : [];
	});
}
// src/pss/compare-targets.ts
/**
* Compares what pods were judged against in one mode with what they are judged against now, as texts: two versions
* newer than the standard's newest differ, though they judge alike.
* https://github.com/kubernetes/pod-security-admission/blob/master/api/helpers.go (CompareLevels, Older, Equivalent)
*/
function compareTargets(before, after) {
	const isChecked = before.level !== "privileged" && after.level !== "privileged";
	return {
		level: wordOf(compareLevels(after.level, before.level)),
		version: isChecked ? wordOf(compareVersions(after.version, before.version)) : "same"
	};
}
/**
* Whether pods that were allowed may be rejected now: the API server looks at the running pods then, and only then.
* Another version may reject what the one before allowed in either direction: some revisions of checks are laxer.
* https://github.com/kubernetes/pod-security-admission/blob/master/admission/admission.go (ValidateNamespace)
*/
function mayRejectMore(before, after) {
	if (after.level === "privileged") return false;
	return after.version !== before.version || compareLevels(after.level, before.level) > 0;
}
function wordOf(comparison) {
	if (comparison === 0) return "same";
	return comparison > 0 ? "raised" : "lowered";
}
/** Which of two is stricter, for sorting: by level, then by version; `latest` is the newest. */
function compareStrictness$1(a, b) {
	return compareLevels(a.level, b.level) || compareVersions(a.version, b.version);
}
// src/target/namespace-by-path.ts
/** The namespace that the config gives the workloads of a file which name none; the first entry that matches counts. */
function namespaceByPath({ namespaces }, file) {
	return namespaces.find(({ paths }) => matchesGlobs(paths, file))?.namespace;
}
// src/pss/namespace-policy.ts
/** What the labels of Pod Security Admission begin with. */
const LABEL_PREFIX = "pod-security.kubernetes.io/";
const PRIVILEGED = {
	level: "privileged",
	version: "latest"
};
/** The policy of a namespace without labels on a server that is not told otherwise. */
const PRIVILEGED_POLICY = {
	enforce: PRIVILEGED,
	warn: PRIVILEGED,
	audit: PRIVILEGED
};
/**
* The policy that a Namespace's labels ask for; what they do not say is the default's. There always is a policy, even
* with errors: a bad `enforce` falls to restricted, a bad `warn` or `audit` to privileged, a bad version to latest.
* Where no `warn` label is set, warn follows a valid and stricter `enforce`.
* https://github.com/kubernetes/pod-security-admission/blob/master/api/helpers.go (PolicyToEvaluate)
*/
function parseNamespacePolicy(labels, defaults = PRIVILEGED_POLICY) {
	const errors = [];
	const enforce = readMode("enforce", "restricted");
	const audit = readMode("audit", "privileged");
	let warn = readMode("warn", "privileged");
	const isEnforceValid = parseLevel(labelOf("enforce") ?? "") !== void 0;
	if (labelOf("warn") === void 0 && isEnforceValid && compareLevels(enforce.level, warn.level) > 0) {
		const version = labelOf("warn-version") === void 0 ? enforce.version : warn.version;
		warn = {
			level: enforce.level,
			version
		};
	}
	return {
		policy: {
			enforce,
			warn,
			audit
		},
		errors
	};
	function readMode(mode, fallback) {
		let { level, version } = defaults[mode];
		const levelText = labelOf(mode);
		if (levelText !== void 0) level = parseLevel(levelText) ?? refuse(mode, levelText, `must be one of ${LEVELS.join(", ")}`, fallback);
		const versionText = labelOf(`${mode}-version`);
		if (versionText !== void 0) version = parseVersion(versionText) ?? refuse(`${mode}-version`, versionText, "must be \"latest\" or \"v1.x\"", "latest");
		return {
			level,
			version
		};
	}
	function labelOf(name) {
		const label = LABEL_PREFIX + name;
		return Object.hasOwn(labels, label) ? labels[label] : void 0;
	}
	function refuse(name, value, expected, fallback) {
		const label = LABEL_PREFIX + name;
		errors.push({
			label,
			value,
			message: `metadata.labels[${label}]: Invalid value: ${quoteGo(value)}: ${expected}`
		});
		return fallback;
	}
}
// src/target/policy-of.ts
const UNCONFIGURED = {};
/**
* What applies to a workload, and who says so. For each mode the first that speaks: the first entry of the config's
* `targets` that matches the workload (the modes that it leaves out are for the next source, not for later entries); an
* exemption of the server's own configuration; the label of its Namespace, where the repository holds it; the defaults of
* the server's own configuration; else enforce is the repository's default, warn follows a stricter enforce, audit is
* privileged.
*
* What the config says is read as if the Namespace were labelled so. All else is then as upstream does it: bad labels
* fall back, and where nobody states `warn` it follows an `enforce` that is stated and stricter.
*/
function policyOf$1({ targets }, { target, server, labelsOf }, workload) {
	const entry = targets.find((each) => isSelected(each, workload));
	const { namespace } = workload;
	const isExempt = server !== void 0 && isExemptBy(server, workload);
	const written = isExempt || namespace === void 0 ? void 0 : labelsOf(namespace);
	const defaults = isExempt || server === void 0 ? PRIVILEGED_POLICY : server.policy;
	const labels = { ...written ?? UNCONFIGURED };
	const label = (mode, said) => {
		labels[LABEL_PREFIX + mode] = said.level;
		labels[`${LABEL_PREFIX}${mode}-version`] = said.version;
	};
	if (server === void 0 && !isLabelled$1(labels, "enforce")) label("enforce", {
		...target,
		...versionLabel(labels)
	});
	if (entry?.enforce !== void 0) label("enforce", entry.enforce);
	if (entry?.warn !== void 0) label("warn", entry.warn);
	if (entry?.audit !== void 0) label("audit", entry.audit);
	const { policy } = parseNamespacePolicy(labels, defaults);
	const sourceOf = (mode) => {
		if (entry?.[mode] !== void 0) return {
			from: "config",
			place: entry.place
		};
		if ([mode, `${mode}-version`].some((name) => isLabelled$1(written, name)) && namespace !== void 0) return {
			from: "namespace",
			name: namespace
		};
		return server === void 0 ? { from: "default" } : { from: "server" };
	};
	const enforce = sourceOf("enforce");
	return {
		policy,
		because: {
			enforce,
			warn: !isLabelled$1(labels, "warn") && follows(labels, policy.enforce, defaults.warn) ? enforce : sourceOf("warn"),
			audit: sourceOf("audit")
		}
	};
}
/** Whether warn becomes what enforce is, where no label says what it is. */
function follows(labels, enforce, warn) {
	return parseLevel(labels[`pod-security.kubernetes.io/enforce`] ?? "") !== void 0 && compareLevels(enforce.level, warn.level) > 0;
}
function isLabelled$1(labels, name) {
	return labels !== void 0 && Object.hasOwn(labels, "pod-security.kubernetes.io/" + name);
}
/** What `enforce-version` says, as the server takes it; nothing where it is not set. */
function versionLabel(labels) {
	if (!isLabelled$1(labels, "enforce-version")) return {};
	return { version: parseNamespacePolicy(labels).policy.enforce.version };
}
/** https://kubernetes.io/docs/concepts/security/pod-security-admission/#exemptions */
function isExemptBy({ exemptions }, { namespace, runtimeClass = "" }) {
	if (namespace !== void 0 && namespace !== "" && exemptions.namespaces.includes(namespace)) return true;
	return runtimeClass !== "" && exemptions.runtimeClasses.includes(runtimeClass);
}
// src/target/repository-namespaces.ts
/**
* The namespaces of the repository, in the order of their first definitions. A Namespace that kustomizations use is what
* they build of it, never what its file says alone.
*
* @param defaults what labels leave open
*/
function repositoryNamespaces(facts, sources, defaults) {
	const builds = buildKustomizations(facts, sources);
	const used = new Set(builds.flatMap(({ files }) => files.map(({ file }) => file)));
	const roleOf = fileRoles(facts);
	const plain = sources.namespaces.filter(({ file }) => !used.has(file) && roleOf(file).is === "manifest");
	const definitions = [...builds.flatMap(({ kustomization, namespaces }) => namespaces.map((each) => definitionOf(each, kustomization))), ...plain.map((manifest) => definitionOf(asWritten(manifest)))];
	const byName = /* @__PURE__ */ new Map();
	for (const definition of definitions) {
		if (definition.name === "") continue;
		byName.set(definition.name, [...byName.get(definition.name) ?? [], definition]);
	}
	return [...byName].map(([name, ofName]) => namespaceOf(name, ofName, defaults));
}
/** Where definitions of one namespace disagree: which one is taken, at its place. */
function disagreements(namespaces) {
	return namespaces.flatMap(({ name, definitions, strictest, isUnanimous }) => {
		if (isUnanimous) return [];
		const taken = strictest.via ?? strictest.place.file;
		const message = `namespace ${quoteGo(name)} is defined ${definitions.length} times, with different labels of Pod Security: workloads are judged by the strictest enforce, from ${taken}`;
		return [{
			...strictest.place,
			path: "",
			code: "namespace-defined-differently",
			message
		}];
	});
}
function definitionOf({ manifest, names, labels }, via) {
	const { column, file } = manifest.locateLabel("");
	return {
		name: names.at(-1) ?? "",
		labels: valuesOf(labels),
		place: {
			file,
			line: manifest.line,
			column
		},
		...via === void 0 ? {} : { via },
		locateLabel: (label) => labels.get(label)?.place
	};
}
function namespaceOf(name, definitions, defaults) {
	const enforceOf = ({ labels }) => parseNamespacePolicy(labels, defaults).policy.enforce;
	const [strictest] = [...definitions].sort((a, b) => compareStrictness$1(enforceOf(b), enforceOf(a)));
	const asked = definitions.map(({ labels }) => JSON.stringify(Object.entries(labels).filter(([label]) => label.startsWith(LABEL_PREFIX)).sort()));
	return {
		name,
		definitions,
		strictest,
		isUnanimous: new Set(asked).size === 1
	};
}
// src/target/repository-target.ts
/** What applies where nobody says otherwise. */
const DEFAULT_TARGET = {
	level: "restricted",
	version: "latest"
};
/**
* What two texts (inputs or flags) say of level and version, and nothing where they are empty or absent.
*
* @throws ConfigurationError for a level or version that the API server would not know
*/
function statedTarget(level, version) {
	return {
		...level && { level: requireLevel(level) },
		...version && { version: requireVersion(version) }
	};
}
/**
* The repository's default: level and version, each from the first source that states it, else `restricted:latest`. For
* the Action that is the config, then its inputs; on the command line the flags, then the config.
*/
function repositoryTarget(...sources) {
	return {
		level: sources.find(({ level }) => level !== void 0)?.level ?? DEFAULT_TARGET.level,
		version: sources.find(({ version }) => version !== void 0)?.version ?? DEFAULT_TARGET.version
	};
}
/** The policy of workloads for which only the repository's default speaks: warn follows enforce, as upstream's does. */
function defaultPolicy(target) {
	return {
		enforce: target,
		warn: target,
		audit: {
			level: "privileged",
			version: "latest"
		}
	};
}
function requireLevel(text) {
	const level = parseLevel(text);
	if (level === void 0) throw new ConfigurationError(`level: found ${JSON.stringify(text)}, expected one of ${LEVELS.join(", ")}${didYouMean(text, LEVELS)}`);
	return level;
}
function requireVersion(text) {
	const version = parseVersion(text);
	if (version === void 0) {
		const near = parseVersion(`v${text}`) === void 0 ? "" : ` (did you mean v${text}?)`;
		throw new ConfigurationError(`version: found ${JSON.stringify(text)}, expected latest or v1.N, such as v1.37${near}`);
	}
	return version;
}
// src/target/workload-namespaces.ts
/**
* A function that tells the namespaces of a workload: one for each root kustomization that uses its file and gives it
* another name, in their order; `namespace:` overrides what the workload says itself. Always at least one.
*/
function workloadNamespaces(facts) {
	const builds = /* @__PURE__ */ new Map();
	for (const { kustomization, files } of buildKustomizations(facts, NO_SOURCES)) for (const { file, namespace } of files) {
		const entry = {
			via: kustomization,
			...namespace === void 0 ? {} : { namespace }
		};
		builds.set(file, [...builds.get(file) ?? [], entry]);
	}
	return ({ file, identity }) => {
		const named = (name) => name === void 0 ? {} : { name };
		const distinct = /* @__PURE__ */ new Map();
		for (const { via, namespace = identity.namespace } of builds.get(file) ?? []) if (!distinct.has(namespace)) distinct.set(namespace, {
			...named(namespace),
			via
		});
		return distinct.size === 0 ? [named(identity.namespace)] : [...distinct.values()];
	};
}
// src/target/rules.ts
/**
* The rules of a repository: config and labels as they are at the tip of the base branch, so that a pull request cannot
* weaken its own judge. A Namespace that only head has counts with its own labels; which namespace a workload gets into
* says head.
*
* @param today the day of the run in UTC, `YYYY-MM-DD`
*/
function rulesOf(base, head, settings, today) {
	const { configuration, target, server } = settings;
	const defaults = defaultPolicy(target);
	const before = repositoryNamespaces(base.facts, base.sources, defaults);
	const names = new Set(before.map(({ name }) => name));
	const added = repositoryNamespaces(head.facts, head.sources, defaults).filter(({ name }) => !names.has(name));
	const namespaces = [...before, ...added];
	const labels = new Map(namespaces.map(({ name, strictest }) => [name, strictest.labels]));
	const namesOf = workloadNamespaces(head.facts);
	const rulingOf = (workload) => {
		const { file, identity, pod } = workload;
		const { kind, name } = identity;
		const found = namesOf(workload).map((one) => one.name ?? namespaceByPath(configuration, file));
		const [{ namespace, policy, because }] = found.map((namespace) => {
			const subject = {
				file,
				kind,
				name,
				namespace,
				runtimeClass: pod.spec?.runtimeClassName
			};
			return {
				namespace,
				...policyOf$1(configuration, {
					target,
					server,
					labelsOf: (one) => labels.get(one)
				}, subject)
			};
		}).sort((a, b) => compareStrictness$1(b.policy.enforce, a.policy.enforce));
		return {
			policy,
			because,
			...namespace === void 0 ? {} : { namespace },
			namespaces: found.filter((one) => one !== void 0),
			exemptionOf: (check, violation) => exemptionOf(configuration.exemptions, exemptionSubject(workload, namespace, check, violation), today)
		};
	};
	return {
		namespaces,
		defaults,
		rulingOf
	};
}
// src/manifest/read-single-document.ts
/**
* Reads a text as the API server reads its own configuration files, which is not how kubectl reads manifests: what
* begins with `{` is JSON and nothing else, and of YAML the first document counts, whatever follows.
* https://github.com/kubernetes/apimachinery/blob/master/pkg/runtime/serializer/json/json.go (Decode)
*/
function readSingleDocument(text) {
	const isJson = text.trimStart().startsWith("{") && !text.startsWith("﻿");
	const offset = isJson ? text.search(/[^ \t\r\n]/) : 0;
	try {
		const { root, aliases } = isJson ? {
			root: readWholeJson(text, offset),
			aliases: NO_ALIASES
		} : parseYaml(text);
		if (root === void 0) return {
			isJson,
			offset,
			aliases
		};
		checkAliasing(root, aliases);
		return {
			isJson,
			offset,
			contents: root,
			value: toJson(root, aliases, isJson),
			aliases
		};
	} catch (thrown) {
		if (!(thrown instanceof TextFault)) throw thrown;
		const message = isJson ? `${thrown.message}; what begins with "{" is read as JSON` : thrown.message;
		return {
			isJson,
			offset,
			aliases: NO_ALIASES,
			error: {
				offset: thrown.offset,
				message
			}
		};
	}
}
const NO_ALIASES = /* @__PURE__ */ new Map();
function readWholeJson(text, start) {
	const { node, end } = readJson(text, start);
	const rest = text.slice(end).search(/[^ \t\r\n]/);
	if (rest === -1) return node;
	throw new TextFault(`found ${JSON.stringify(text.charAt(end + rest))} behind the value`, end + rest);
}
// src/pss/server-settings.ts
/** A server that is told nothing: everything is privileged, and nobody exempt. */
const DEFAULT_SETTINGS = {
	policy: PRIVILEGED_POLICY,
	exemptions: {
		namespaces: [],
		runtimeClasses: [],
		usernames: []
	}
};
// src/target/pod-security-shape.ts
/** Empty texts are as good as absent: the default takes their place. */
const LEVEL = orEmpty(LEVEL$1);
const VERSION = orEmpty(VERSION$1);
/** https://kubernetes.io/docs/concepts/overview/working-with-objects/names/ */
const LABEL = "[a-z0-9](?:[-a-z0-9]*[a-z0-9])?";
const NAMESPACE = nameOf(new RegExp(`^${LABEL}$`), 63, "lower-case letters, digits and \"-\"");
const RUNTIME_CLASS = nameOf(new RegExp(`^${LABEL}(?:\\.${LABEL})*$`), 253, "lower-case letters, digits, \"-\" and \".\"");
/** https://github.com/kubernetes/pod-security-admission/blob/master/admission/api/v1/types.go */
const POD_SECURITY_CONFIGURATION = { fields: {
	apiVersion: TEXT,
	kind: TEXT,
	defaults: { fields: {
		enforce: LEVEL,
		"enforce-version": VERSION,
		audit: LEVEL,
		"audit-version": VERSION,
		warn: LEVEL,
		"warn-version": VERSION
	} },
	exemptions: { fields: {
		namespaces: {
			items: NAMESPACE,
			isSet: true
		},
		runtimeClasses: {
			items: RUNTIME_CLASS,
			isSet: true
		},
		usernames: {
			items: { text: (text) => text === "" ? "found an empty text, expected a name: remove it" : void 0 },
			isSet: true
		}
	} }
} };
/** https://github.com/kubernetes/apiserver/blob/master/pkg/apis/apiserver/v1/types.go */
const ADMISSION_CONFIGURATION = { fields: {
	apiVersion: TEXT,
	kind: TEXT,
	plugins: { items: { fields: {
		name: TEXT,
		path: TEXT,
		configuration: "any"
	} } }
} };
function orEmpty({ text }) {
	return { text: (found) => found === "" ? void 0 : text(found) };
}
function nameOf(pattern, longest, characters) {
	const expected = `expected a name of at most ${longest} ${characters} that begins and ends with a letter or digit`;
	return { text: (text) => {
		if (text.length <= longest && pattern.test(text)) return void 0;
		const remedy = text.includes("*") ? ": the server knows no patterns, list the names" : "";
		return `found ${JSON.stringify(text)}, ${expected}${remedy}`;
	} };
}
// src/target/pod-security-configuration.ts
const POD_SECURITY = "PodSecurityConfiguration";
const ADMISSION = "AdmissionConfiguration";
/** The API versions that the server takes, by kind. */
const API_VERSIONS = {
	[POD_SECURITY]: [
		"v1",
		"v1alpha1",
		"v1beta1"
	].map((version) => `pod-security.admission.config.k8s.io/${version}`),
	[ADMISSION]: ["apiserver.config.k8s.io/v1", "apiserver.k8s.io/v1alpha1"]
};
/**
* Reads the API server's own settings of Pod Security from a `PodSecurityConfiguration`, alone or as the configuration
* of the plugin `PodSecurity` in an `AdmissionConfiguration`. It is strict, as the server is: unknown fields and keys
* written twice are mistakes. What is left out is `privileged`, at `latest`; so is everything where the text is empty,
* or where the plugin has no configuration.
* https://github.com/kubernetes/pod-security-admission/blob/master/admission/api/load/load.go
* https://github.com/kubernetes/apiserver/blob/master/pkg/admission/config.go
*
* @param file its path, as the mistakes will name it
*/
function readPodSecurityConfiguration(file, text) {
	if (text === "") return { settings: DEFAULT_SETTINGS };
	const { offset, contents, value, aliases, error } = readSingleDocument(text);
	const placeAt = placesOf(file, text);
	if (error !== void 0) return { errors: [{
		...placeAt(error.offset),
		message: error.message
	}] };
	const found = [];
	const complain = (node, message) => {
		found.push({
			start: offset + (node?.range?.[0] ?? 0),
			message
		});
	};
	if (contents !== void 0) checkRepeatedKeys(contents, aliases, complain);
	const configuration = value === void 0 ? void 0 : findConfiguration(value, complain);
	if (configuration !== void 0) checkShape(configuration.value, POD_SECURITY_CONFIGURATION, configuration.path, complain);
	if (value === void 0) complain(void 0, `found nothing, expected ${ADMISSION} or ${POD_SECURITY}`);
	if (found.length === 0) return { settings: settingsOf(configuration?.value) };
	found.sort((a, b) => a.start - b.start);
	return { errors: found.map(({ start, message }) => ({
		...placeAt(start),
		message
	})) };
}
/** Absent where there is none, which is complained of unless the server takes its defaults then. */
function findConfiguration(root, complain) {
	const kind = checkKind(root, [], [ADMISSION, POD_SECURITY], complain);
	if (root.kind !== "mapping" || kind === void 0) return void 0;
	if (kind === POD_SECURITY) return {
		value: root,
		path: []
	};
	checkShape(root, ADMISSION_CONFIGURATION, [], complain);
	const plugins = fieldOf(root, "plugins");
	if (plugins?.kind !== "list") return void 0;
	const index = plugins.items.findIndex((plugin) => textOf$3(fieldOf(plugin, "name")) === "PodSecurity");
	const path = [
		"plugins",
		index,
		"configuration"
	];
	const configuration = fieldOf(plugins.items[index], "configuration");
	if (configuration !== void 0) return checkKind(configuration, path, [POD_SECURITY], complain) !== void 0 && configuration.kind === "mapping" ? {
		value: configuration,
		path
	} : void 0;
	const elsewhere = fieldOf(plugins.items[index], "path");
	if (textOf$3(elsewhere)) {
		const sentence = `found ${JSON.stringify(textOf$3(elsewhere))}, a file of its own: name that file in place of this one`;
		complain(elsewhere?.node, at([
			"plugins",
			index,
			"path"
		], sentence));
	}
}
/** The kind of a configuration of which the server knows kind and API version; complains where it does not. */
function checkKind(value, path, kinds, complain) {
	if (value.kind !== "mapping") {
		const found = value.kind === "list" ? "a list" : textOf$3(value) === "" ? "nothing" : "a single value";
		complain(value.node, at(path, `found ${found}, expected ${kinds.join(" or ")}`));
		return;
	}
	const kind = checkWord(value, "kind", path, kinds, complain);
	return kind && checkWord(value, "apiVersion", path, API_VERSIONS[kind] ?? [], complain) && kind;
}
function checkWord(mapping, name, path, known, complain) {
	const value = fieldOf(mapping, name);
	const word = textOf$3(value);
	if (word !== void 0 && known.includes(word)) return word;
	const found = value === void 0 ? "nothing" : word === void 0 ? "no text" : JSON.stringify(word);
	const place = value?.node ?? mapping.entries.get(name)?.key ?? mapping.node;
	const expected = known.length > 2 ? `one of ${known.join(", ")}` : known.join(" or ");
	complain(place, at([...path, name], `found ${found}, expected ${expected}`));
}
/** Of a configuration without mistakes. */
function settingsOf(configuration) {
	if (configuration === void 0) return DEFAULT_SETTINGS;
	const defaults = fieldOf(configuration, "defaults");
	const exemptions = fieldOf(configuration, "exemptions");
	const target = (mode) => ({
		level: textOf$3(fieldOf(defaults, mode)) || "privileged",
		version: textOf$3(fieldOf(defaults, `${mode}-version`)) || "latest"
	});
	const names = (field) => {
		const list = fieldOf(exemptions, field);
		return list?.kind === "list" ? list.items.map((item) => textOf$3(item) ?? "") : [];
	};
	return {
		policy: {
			enforce: target("enforce"),
			warn: target("warn"),
			audit: target("audit")
		},
		exemptions: {
			namespaces: names("namespaces"),
			runtimeClasses: names("runtimeClasses"),
			usernames: names("usernames")
		}
	};
}
// src/target/settings.ts
/** Reads the settings that a repository has at one commit. Where there are faults, what is right of them holds. */
function readSettings(files, { config, asked, first }) {
	const { configuration, faults } = configurationOf(files, config);
	const sources = first === "config" ? [configuration, asked] : [asked, configuration];
	const server = readServer(files, configuration);
	return {
		configuration,
		target: repositoryTarget(...sources),
		failOn: sources.find(({ failOn }) => failOn !== void 0)?.failOn ?? "introduced",
		suggestions: sources.find(({ suggestions }) => suggestions !== void 0)?.suggestions ?? "all",
		paths: sources.find(({ paths = [] }) => paths.length > 0)?.paths ?? [],
		server: server.settings,
		podSpecs: configuration.podSpecs.flatMap(({ group, kind, path }) => {
			const pattern = parsePathPattern(path);
			return pattern === void 0 ? [] : [{
				group,
				kind,
				path: pattern
			}];
		}),
		faults: [...faults, ...server.faults]
	};
}
function readServer({ contents }, { podSecurityConfiguration: path, places }) {
	if (path === void 0) return {
		settings: void 0,
		faults: []
	};
	const content = contents.get(path);
	const place = places.get("pod-security-configuration");
	if (content === void 0 || !("bytes" in content)) {
		const message = `pod-security-configuration: found ${JSON.stringify(path)}, which cannot be read: name a file of this repository`;
		return {
			settings: void 0,
			faults: place === void 0 ? [] : [{
				...place,
				message
			}]
		};
	}
	const { settings, errors = [] } = readPodSecurityConfiguration(path, decodeText(content.bytes));
	return {
		settings,
		faults: errors
	};
}
// src/scan.ts
/**
* The rules for a scan: the repository's own, as it is.
*
* @throws ConfigurationError where the config has mistakes
*/
function scanRules(files, options) {
	const settings = readSettings(files, options);
	if (settings.faults.length > 0) throw new ConfigurationError(settings.faults.map(formatFault).join("\n"));
	const repository = readRepository(files);
	const { today } = options;
	return {
		...rulesOf(repository, repository, settings, today),
		settings,
		facts: repository.facts,
		today
	};
}
/**
* From files to every workload's verdicts, in the order of the files. Of files that are named for themselves the config's
* `paths` are not asked.
*/
function scanFiles(files, rules) {
	const { settings, facts, today } = rules;
	const { exemptions } = settings.configuration;
	const manifests = readFiles$1(files, fileRoles(facts), settings.podSpecs).map((manifest) => ({
		manifest,
		judged: manifest.workloads.map((workload) => judgeWorkload(workload, rules))
	}));
	const violations = manifests.flatMap(({ judged }) => judged.flatMap(({ workload, verdicts }) => MODES.flatMap((mode) => verdicts[mode].results.flatMap(({ check, violations }) => violations.map((violation) => exemptionSubject(workload, workload.identity.namespace, check, violation))))));
	return {
		target: settings.target,
		manifests,
		exemptions: exemptionUse(exemptions, violations, today)
	};
}
/** Whether the config's `paths` have a file read. */
function isScanned({ settings }, path) {
	return isSelectedPath(settings.paths, path);
}
function judgeWorkload(workload, { rulingOf }) {
	const { policy, because, namespace, exemptionOf } = rulingOf(workload);
	const verdicts = judge(workload, policy);
	const seen = /* @__PURE__ */ new Set();
	const exempt = MODES.flatMap((mode) => verdicts[mode].results).flatMap(({ check, violations }) => violations.flatMap((violation) => {
		const setter = formatSetter(violation);
		const exemption = exemptionOf(check, violation);
		const key = JSON.stringify([
			check,
			setter,
			violation.path
		]);
		if (exemption === void 0 || seen.has(key)) return [];
		seen.add(key);
		return [{
			check,
			setter,
			violation,
			reason: exemption.reason
		}];
	}));
	return {
		workload: namespace === void 0 ? workload : {
			...workload,
			identity: {
				...workload.identity,
				namespace
			}
		},
		policy,
		because,
		verdicts,
		exempt
	};
}
// src/target/infrastructure.ts
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
			"falcosecurity/falco-driver-loader"
		],
		needs: KERNEL,
		source: "https://github.com/falcosecurity/charts/tree/master/charts/falco"
	},
	{
		name: "Tetragon",
		images: ["cilium/tetragon"],
		needs: KERNEL,
		source: "https://github.com/cilium/tetragon/tree/main/install/kubernetes/tetragon"
	},
	{
		name: "KubeArmor",
		images: ["kubearmor/kubearmor", "kubearmor/kubearmor-init"],
		needs: KERNEL,
		source: "https://github.com/kubearmor/KubeArmor/tree/main/deployments"
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
// src/target/known-infrastructure.ts
/** The kinds whose pods serve the node that they are on. A Pod is one as a static pod of the kubelet. */
const NODE_KINDS = ["DaemonSet", "Pod"];
/** The baseline checks that keep a pod from its node: who breaks none of them asks for nothing special. */
const HOST_ACCESS = [
	"capabilities_baseline",
	"hostNamespaces",
	"hostPathVolumes",
	"hostPorts",
	"privileged",
	"windowsHostProcess"
];
/**
* The program that a workload is known to be, where it runs on the nodes and asks for access to them: its image alone
* says little. All of them need the level *privileged*, since each breaks a baseline check.
*/
function knownInfrastructure({ identity, pod }) {
	if (!NODE_KINDS.includes(identity.kind)) return void 0;
	const images = containersOf(pod).flatMap(({ container: { image } }) => image === void 0 ? [] : [repositoryOf(image)]);
	const known = INFRASTRUCTURE.find((one) => one.images.some((name) => images.some((image) => endsWithSteps(image, name))) && canRead(pod, one));
	return known !== void 0 && asksForHost(pod) ? known : void 0;
}
/**
* The known program that cannot do without this violation: of what it violates, all but what a safe fix repairs.
*/
function needOf(workload, { check, violation }) {
	const known = knownInfrastructure(workload);
	return known !== void 0 && checkOf(check).fix(violation, workload.pod).class !== "safe" ? known : void 0;
}
/**
* The repository of an image without its registry: `calico/node` of `docker.io/calico/node:v3.28@sha256:…`. A first
* step is a registry where it has a dot or a port, or is `localhost`.
* https://github.com/distribution/reference/blob/main/normalize.go
*/
function repositoryOf(image) {
	const steps = image.replace(/@.*$/s, "").split("/");
	const [first = ""] = steps;
	return (steps.length > 1 && (/[.:]/.test(first) || first === "localhost") ? steps.slice(1) : steps).join("/").replace(/:[^/]*$/, "");
}
function endsWithSteps(repository, steps) {
	return repository === steps || repository.endsWith(`/${steps}`);
}
function canRead(pod, { reads }) {
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
// src/fix-files.ts
/**
* Repairs files in memory: all that is asked of their workloads and that the fixes of these classes can give. Exempt
* workloads, and programs that are known to need their nodes, are left alone but for safe fixes.
*/
function fixFiles(files, rules, classes) {
	const failing = new Set(scanFiles(files, rules).manifests.flatMap(({ manifest, judged }) => judged.some(isRejected) ? [manifest.file] : []));
	const fixed = [];
	const refused = [];
	let repaired = 0;
	const after = files.map((file) => {
		const { path, content } = file;
		if (!failing.has(path) || !("bytes" in content)) return file;
		const before = decodeText(content.bytes);
		const { text, suggestions, refusals, workloads } = repairManifest({
			file: path,
			text: before,
			targetOf: (workload) => rules.rulingOf(workload).policy.enforce,
			classes,
			isLeft: (workload, { check, violation, fix }) => rules.rulingOf(workload).exemptionOf(check, violation) !== void 0 || fix.class !== "safe" && knownInfrastructure(workload) !== void 0,
			podSpecs: rules.settings.podSpecs
		});
		repaired += suggestions.reduce((sum, { repairs }) => sum + repairs.length, 0);
		for (const { repair, reason } of refusals) {
			const owner = workloads.find(({ repairs }) => repairs.includes(repair));
			if (owner === void 0) continue;
			const { check, violation } = repair;
			refused.push({
				place: owner.workload.locate(violation.path),
				check,
				setter: formatSetter(violation),
				reason
			});
		}
		if (text === before) return file;
		fixed.push({
			path,
			before,
			after: text
		});
		return {
			path,
			content: { bytes: new TextEncoder().encode(text) }
		};
	});
	return {
		files: fixed,
		repaired,
		refused,
		rest: scanFiles(after, rules)
	};
}
// src/report/check-page.ts
const CLASS_MEANS = {
	safe: "it rarely changes what the program does",
	careful: "it may change what the program does, and the comment says how to find out",
	manual: "there is advice, and no suggestion"
};
/**
* The page of a check in Markdown, for `docs/checks/<id>.md` and for `pss-review explain`.
*/
function renderCheckPage(check) {
	const { docs, id, level, revisions, source } = check;
	return `${[
		`# ${id}: ${docs.title}`,
		docs.what,
		list([
			`Level: ${level}`,
			`Since: ${revisions[0]?.since}`,
			...overrides(check),
			`Upstream: <${source}>`
		]),
		`## Why\n\n${docs.why}`,
		`## Fields\n\n${list(docs.fields.map((field) => `\`${field}\``))}`,
		`Allowed: ${docs.allowed}.`,
		...versions(check),
		`## Not allowed\n\n${fence("yaml", docs.example.bad)}`,
		`## Allowed\n\n${fence("yaml", docs.example.good)}`,
		`## The fix\n\n${docs.fix.what}`,
		list(docs.fix.classes.map((fixClass) => `*${fixClass}*: ${CLASS_MEANS[fixClass]}`)),
		...cautionsOf(check).map((caution) => `> ${caution}`),
		`## In a running pod\n\n${fence("sh", docs.verify.command)}`,
		`prints ${docs.verify.expect}.`
	].join("\n\n")}\n`;
}
function overrides({ revisions }) {
	const ids = revisions.at(-1)?.overrides ?? [];
	return ids.length === 0 ? [] : [`Stands in for: ${ids.map((id) => `[${id}](${id}.md)`).join(", ")}`];
}
function versions({ revisions, docs }) {
	if (revisions.length === 1) return [];
	return [`## Versions\n\n${[
		"| since | what holds |",
		"|---|---|",
		...revisions.map(({ since }) => `| ${since} | ${docs.history?.[since] ?? ""} |`)
	].join("\n")}`];
}
/** What the comment would say of the bad example. */
function cautionsOf(check) {
	const cautions = readText("example.yaml", check.docs.example.bad).workloads.flatMap(({ pod }) => {
		return (check.revisions.at(-1)?.evaluate(pod)?.violations ?? []).flatMap((violation) => {
			const { caution, cautionImage } = check.fix(violation, pod);
			return caution === void 0 ? [] : [withImages(caution, cautionImage === void 0 ? [] : [cautionImage])];
		});
	});
	return [...new Set(cautions)];
}
function list(items) {
	return items.map((item) => `- ${item}`).join("\n");
}
function fence(language, text) {
	return `\`\`\`${language}\n${text.trimEnd()}\n\`\`\``;
}
// node_modules/diff/libesm/diff/base.js
var Diff = class {
	diff(oldStr, newStr, options = {}) {
		let callback;
		if (typeof options === "function") {
			callback = options;
			options = {};
		} else if ("callback" in options) callback = options.callback;
		const oldString = this.castInput(oldStr, options);
		const newString = this.castInput(newStr, options);
		const oldTokens = this.removeEmpty(this.tokenize(oldString, options));
		const newTokens = this.removeEmpty(this.tokenize(newString, options));
		return this.diffWithOptionsObj(oldTokens, newTokens, options, callback);
	}
	diffWithOptionsObj(oldTokens, newTokens, options, callback) {
		var _a;
		const done = (value) => {
			value = this.postProcess(value, options);
			if (callback) {
				setTimeout(function() {
					callback(value);
				}, 0);
				return;
			} else return value;
		};
		const newLen = newTokens.length, oldLen = oldTokens.length;
		let editLength = 1;
		let maxEditLength = newLen + oldLen;
		if (options.maxEditLength != null) maxEditLength = Math.min(maxEditLength, options.maxEditLength);
		const maxExecutionTime = (_a = options.timeout) !== null && _a !== void 0 ? _a : Infinity;
		const abortAfterTimestamp = Date.now() + maxExecutionTime;
		const bestPath = [{
			oldPos: -1,
			lastComponent: void 0
		}];
		let newPos = this.extractCommon(bestPath[0], newTokens, oldTokens, 0, options);
		if (bestPath[0].oldPos + 1 >= oldLen && newPos + 1 >= newLen) return done(this.buildValues(bestPath[0].lastComponent, newTokens, oldTokens));
		let minDiagonalToConsider = -Infinity, maxDiagonalToConsider = Infinity;
		const execEditLength = () => {
			for (let diagonalPath = Math.max(minDiagonalToConsider, -editLength); diagonalPath <= Math.min(maxDiagonalToConsider, editLength); diagonalPath += 2) {
				let basePath;
				const removePath = bestPath[diagonalPath - 1], addPath = bestPath[diagonalPath + 1];
				if (removePath) bestPath[diagonalPath - 1] = void 0;
				let canAdd = false;
				if (addPath) {
					const addPathNewPos = addPath.oldPos - diagonalPath;
					canAdd = addPath && 0 <= addPathNewPos && addPathNewPos < newLen;
				}
				const canRemove = removePath && removePath.oldPos + 1 < oldLen;
				if (!canAdd && !canRemove) {
					bestPath[diagonalPath] = void 0;
					continue;
				}
				if (!canRemove || canAdd && removePath.oldPos < addPath.oldPos) basePath = this.addToPath(addPath, true, false, 0, options);
				else basePath = this.addToPath(removePath, false, true, 1, options);
				newPos = this.extractCommon(basePath, newTokens, oldTokens, diagonalPath, options);
				if (basePath.oldPos + 1 >= oldLen && newPos + 1 >= newLen) return done(this.buildValues(basePath.lastComponent, newTokens, oldTokens)) || true;
				else {
					bestPath[diagonalPath] = basePath;
					if (basePath.oldPos + 1 >= oldLen) maxDiagonalToConsider = Math.min(maxDiagonalToConsider, diagonalPath - 1);
					if (newPos + 1 >= newLen) minDiagonalToConsider = Math.max(minDiagonalToConsider, diagonalPath + 1);
				}
			}
			editLength++;
		};
		if (callback) (function exec() {
			setTimeout(function() {
				if (editLength > maxEditLength || Date.now() > abortAfterTimestamp) return callback(void 0);
				if (!execEditLength()) exec();
			}, 0);
		})();
		else while (editLength <= maxEditLength && Date.now() <= abortAfterTimestamp) {
			const ret = execEditLength();
			if (ret) return ret;
		}
	}
	addToPath(path, added, removed, oldPosInc, options) {
		const last = path.lastComponent;
		if (last && !options.oneChangePerToken && last.added === added && last.removed === removed) return {
			oldPos: path.oldPos + oldPosInc,
			lastComponent: {
				count: last.count + 1,
				added,
				removed,
				previousComponent: last.previousComponent
			}
		};
		else return {
			oldPos: path.oldPos + oldPosInc,
			lastComponent: {
				count: 1,
				added,
				removed,
				previousComponent: last
			}
		};
	}
	extractCommon(basePath, newTokens, oldTokens, diagonalPath, options) {
		const newLen = newTokens.length, oldLen = oldTokens.length;
		let oldPos = basePath.oldPos, newPos = oldPos - diagonalPath, commonCount = 0;
		while (newPos + 1 < newLen && oldPos + 1 < oldLen && this.equals(oldTokens[oldPos + 1], newTokens[newPos + 1], options)) {
			newPos++;
			oldPos++;
			commonCount++;
			if (options.oneChangePerToken) basePath.lastComponent = {
				count: 1,
				previousComponent: basePath.lastComponent,
				added: false,
				removed: false
			};
		}
		if (commonCount && !options.oneChangePerToken) basePath.lastComponent = {
			count: commonCount,
			previousComponent: basePath.lastComponent,
			added: false,
			removed: false
		};
		basePath.oldPos = oldPos;
		return newPos;
	}
	equals(left, right, options) {
		if (options.comparator) return options.comparator(left, right);
		else return left === right || !!options.ignoreCase && left.toLowerCase() === right.toLowerCase();
	}
	removeEmpty(array) {
		const ret = [];
		for (let i = 0; i < array.length; i++) if (array[i]) ret.push(array[i]);
		return ret;
	}
	castInput(value, options) {
		return value;
	}
	tokenize(value, options) {
		return Array.from(value);
	}
	join(chars) {
		return chars.join("");
	}
	postProcess(changeObjects, options) {
		return changeObjects;
	}
	get useLongestToken() {
		return false;
	}
	buildValues(lastComponent, newTokens, oldTokens) {
		const components = [];
		let nextComponent;
		while (lastComponent) {
			components.push(lastComponent);
			nextComponent = lastComponent.previousComponent;
			delete lastComponent.previousComponent;
			lastComponent = nextComponent;
		}
		components.reverse();
		const componentLen = components.length;
		let componentPos = 0, newPos = 0, oldPos = 0;
		for (; componentPos < componentLen; componentPos++) {
			const component = components[componentPos];
			if (!component.removed) {
				if (!component.added && this.useLongestToken) {
					let value = newTokens.slice(newPos, newPos + component.count);
					value = value.map(function(value, i) {
						const oldValue = oldTokens[oldPos + i];
						return oldValue.length > value.length ? oldValue : value;
					});
					component.value = this.join(value);
				} else component.value = this.join(newTokens.slice(newPos, newPos + component.count));
				newPos += component.count;
				if (!component.added) oldPos += component.count;
			} else {
				component.value = this.join(oldTokens.slice(oldPos, oldPos + component.count));
				oldPos += component.count;
			}
		}
		return components;
	}
};
// node_modules/diff/libesm/diff/character.js
var CharacterDiff = class extends Diff {};
new CharacterDiff();
// node_modules/diff/libesm/util/string.js
function longestCommonPrefix(str1, str2) {
	let i = 0;
	for (; i < str1.length && i < str2.length; i++) if (str1[i] != str2[i]) return str1.slice(0, i);
	return str1.slice(0, i);
}
function longestCommonSuffix(str1, str2) {
	let i;
	if (!str1 || !str2 || str1[str1.length - 1] != str2[str2.length - 1]) return "";
	for (i = 0; i < str1.length && i < str2.length; i++) if (str1[str1.length - (i + 1)] != str2[str2.length - (i + 1)]) return str1.slice(-i);
	return str1.slice(-i);
}
function replacePrefix(string, oldPrefix, newPrefix) {
	if (string.slice(0, oldPrefix.length) != oldPrefix) throw Error(`string ${JSON.stringify(string)} doesn't start with prefix ${JSON.stringify(oldPrefix)}; this is a bug`);
	return newPrefix + string.slice(oldPrefix.length);
}
function replaceSuffix(string, oldSuffix, newSuffix) {
	if (!oldSuffix) return string + newSuffix;
	if (string.slice(-oldSuffix.length) != oldSuffix) throw Error(`string ${JSON.stringify(string)} doesn't end with suffix ${JSON.stringify(oldSuffix)}; this is a bug`);
	return string.slice(0, -oldSuffix.length) + newSuffix;
}
function removePrefix(string, oldPrefix) {
	return replacePrefix(string, oldPrefix, "");
}
function removeSuffix(string, oldSuffix) {
	return replaceSuffix(string, oldSuffix, "");
}
function maximumOverlap(string1, string2) {
	return string2.slice(0, overlapCount(string1, string2));
}
function overlapCount(a, b) {
	let startA = 0;
	if (a.length > b.length) startA = a.length - b.length;
	let endB = b.length;
	if (a.length < b.length) endB = a.length;
	const map = Array(endB);
	let k = 0;
	map[0] = 0;
	for (let j = 1; j < endB; j++) {
		if (b[j] == b[k]) map[j] = map[k];
		else map[j] = k;
		while (k > 0 && b[j] != b[k]) k = map[k];
		if (b[j] == b[k]) k++;
	}
	k = 0;
	for (let i = startA; i < a.length; i++) {
		while (k > 0 && a[i] != b[k]) k = map[k];
		if (a[i] == b[k]) k++;
	}
	return k;
}
/**
* Split a string into segments using a word segmenter, merging consecutive
* segments if they are both whitespace segments. Whitespace segments can
* appear adjacent to one another for two reasons:
* - newlines always get their own segment
* - where a diacritic is attached to a whitespace character in the text, the
*   segment ends after the diacritic, so e.g. " \u0300 " becomes two segments.
* This function therefore runs the segmenter's .segment() method and then
* merges consecutive segments of whitespace into a single part.
*/
function segment(string, segmenter) {
	const parts = [];
	for (const segmentObj of Array.from(segmenter.segment(string))) {
		const segment = segmentObj.segment;
		if (parts.length && /\s/.test(parts[parts.length - 1]) && /\s/.test(segment)) parts[parts.length - 1] += segment;
		else parts.push(segment);
	}
	return parts;
}
function trailingWs(string, segmenter) {
	if (segmenter) return leadingAndTrailingWs(string, segmenter)[1];
	let i;
	for (i = string.length - 1; i >= 0; i--) if (!string[i].match(/\s/)) break;
	return string.substring(i + 1);
}
function leadingWs(string, segmenter) {
	if (segmenter) return leadingAndTrailingWs(string, segmenter)[0];
	const match = string.match(/^\s*/);
	return match ? match[0] : "";
}
function leadingAndTrailingWs(string, segmenter) {
	if (!segmenter) return [leadingWs(string), trailingWs(string)];
	if (segmenter.resolvedOptions().granularity != "word") throw new Error("The segmenter passed must have a granularity of \"word\"");
	const segments = segment(string, segmenter);
	const firstSeg = segments[0];
	const lastSeg = segments[segments.length - 1];
	return [/\s/.test(firstSeg) ? firstSeg : "", /\s/.test(lastSeg) ? lastSeg : ""];
}
// node_modules/diff/libesm/diff/word.js
const extendedWordChars = "a-zA-Z0-9_\\u{AD}\\u{C0}-\\u{D6}\\u{D8}-\\u{F6}\\u{F8}-\\u{2C6}\\u{2C8}-\\u{2D7}\\u{2DE}-\\u{2FF}\\u{1E00}-\\u{1EFF}";
const tokenizeIncludingWhitespace = new RegExp(`[${extendedWordChars}]+|\\s+|[^${extendedWordChars}]`, "ug");
var WordDiff = class extends Diff {
	equals(left, right, options) {
		if (options.ignoreCase) {
			left = left.toLowerCase();
			right = right.toLowerCase();
		}
		return left.trim() === right.trim();
	}
	tokenize(value, options = {}) {
		let parts;
		if (options.intlSegmenter) {
			const segmenter = options.intlSegmenter;
			if (segmenter.resolvedOptions().granularity != "word") throw new Error("The segmenter passed must have a granularity of \"word\"");
			parts = segment(value, segmenter);
		} else parts = value.match(tokenizeIncludingWhitespace) || [];
		const tokens = [];
		let prevPart = null;
		parts.forEach((part) => {
			if (/\s/.test(part)) {
				if (prevPart == null) tokens.push(part);
				else tokens.push(tokens.pop() + part);
			} else if (prevPart != null && /\s/.test(prevPart)) {
				if (tokens[tokens.length - 1] == prevPart) tokens.push(tokens.pop() + part);
				else tokens.push(prevPart + part);
			} else tokens.push(part);
			prevPart = part;
		});
		return tokens;
	}
	join(tokens) {
		return tokens.map((token, i) => {
			if (i == 0) return token;
			else return token.replace(/^\s+/, "");
		}).join("");
	}
	postProcess(changes, options) {
		if (!changes || options.oneChangePerToken) return changes;
		let lastKeep = null;
		let insertion = null;
		let deletion = null;
		changes.forEach((change) => {
			if (change.added) insertion = change;
			else if (change.removed) deletion = change;
			else {
				if (insertion || deletion) dedupeWhitespaceInChangeObjects(lastKeep, deletion, insertion, change, options.intlSegmenter);
				lastKeep = change;
				insertion = null;
				deletion = null;
			}
		});
		if (insertion || deletion) dedupeWhitespaceInChangeObjects(lastKeep, deletion, insertion, null, options.intlSegmenter);
		return changes;
	}
};
new WordDiff();
function dedupeWhitespaceInChangeObjects(startKeep, deletion, insertion, endKeep, segmenter) {
	if (deletion && insertion) {
		const [oldWsPrefix, oldWsSuffix] = leadingAndTrailingWs(deletion.value, segmenter);
		const [newWsPrefix, newWsSuffix] = leadingAndTrailingWs(insertion.value, segmenter);
		if (startKeep) {
			const commonWsPrefix = longestCommonPrefix(oldWsPrefix, newWsPrefix);
			startKeep.value = replaceSuffix(startKeep.value, newWsPrefix, commonWsPrefix);
			deletion.value = removePrefix(deletion.value, commonWsPrefix);
			insertion.value = removePrefix(insertion.value, commonWsPrefix);
		}
		if (endKeep) {
			const commonWsSuffix = longestCommonSuffix(oldWsSuffix, newWsSuffix);
			endKeep.value = replacePrefix(endKeep.value, newWsSuffix, commonWsSuffix);
			deletion.value = removeSuffix(deletion.value, commonWsSuffix);
			insertion.value = removeSuffix(insertion.value, commonWsSuffix);
		}
	} else if (insertion) {
		if (startKeep) {
			const ws = leadingWs(insertion.value, segmenter);
			insertion.value = insertion.value.substring(ws.length);
		}
		if (endKeep) {
			const ws = leadingWs(endKeep.value, segmenter);
			endKeep.value = endKeep.value.substring(ws.length);
		}
	} else if (startKeep && endKeep) {
		const newWsFull = leadingWs(endKeep.value, segmenter), [delWsStart, delWsEnd] = leadingAndTrailingWs(deletion.value, segmenter);
		const newWsStart = longestCommonPrefix(newWsFull, delWsStart);
		deletion.value = removePrefix(deletion.value, newWsStart);
		const newWsEnd = longestCommonSuffix(removePrefix(newWsFull, newWsStart), delWsEnd);
		deletion.value = removeSuffix(deletion.value, newWsEnd);
		endKeep.value = replacePrefix(endKeep.value, newWsFull, newWsEnd);
		startKeep.value = replaceSuffix(startKeep.value, newWsFull, newWsFull.slice(0, newWsFull.length - newWsEnd.length));
	} else if (endKeep) {
		const endKeepWsPrefix = leadingWs(endKeep.value, segmenter);
		const overlap = maximumOverlap(trailingWs(deletion.value, segmenter), endKeepWsPrefix);
		deletion.value = removeSuffix(deletion.value, overlap);
	} else if (startKeep) {
		const overlap = maximumOverlap(trailingWs(startKeep.value, segmenter), leadingWs(deletion.value, segmenter));
		deletion.value = removePrefix(deletion.value, overlap);
	}
}
var WordsWithSpaceDiff = class extends Diff {
	tokenize(value) {
		const regex = new RegExp(`(\\r?\\n)|[${extendedWordChars}]+|[^\\S\\n\\r]+|[^${extendedWordChars}]`, "ug");
		return value.match(regex) || [];
	}
};
new WordsWithSpaceDiff();
// node_modules/diff/libesm/diff/line.js
var LineDiff = class extends Diff {
	constructor() {
		super(...arguments);
		this.tokenize = tokenize;
	}
	equals(left, right, options) {
		if (options.ignoreWhitespace) {
			if (!options.newlineIsToken || !left.includes("\n")) left = left.trim();
			if (!options.newlineIsToken || !right.includes("\n")) right = right.trim();
		} else if (options.ignoreNewlineAtEof && !options.newlineIsToken) {
			if (left.endsWith("\n")) left = left.slice(0, -1);
			if (right.endsWith("\n")) right = right.slice(0, -1);
		}
		return super.equals(left, right, options);
	}
};
const lineDiff = new LineDiff();
function diffLines(oldStr, newStr, options) {
	return lineDiff.diff(oldStr, newStr, options);
}
function tokenize(value, options) {
	if (options.stripTrailingCr) value = value.replace(/\r\n/g, "\n");
	const retLines = [], linesAndNewlines = value.split(/(\n|\r\n)/);
	if (!linesAndNewlines[linesAndNewlines.length - 1]) linesAndNewlines.pop();
	for (let i = 0; i < linesAndNewlines.length; i++) {
		const line = linesAndNewlines[i];
		if (i % 2 && !options.newlineIsToken) retLines[retLines.length - 1] += line;
		else retLines.push(line);
	}
	return retLines;
}
// node_modules/diff/libesm/diff/sentence.js
function isSentenceEndPunct(char) {
	return char == "." || char == "!" || char == "?";
}
var SentenceDiff = class extends Diff {
	tokenize(value) {
		var _a;
		const result = [];
		let tokenStartI = 0;
		for (let i = 0; i < value.length; i++) {
			if (i == value.length - 1) {
				result.push(value.slice(tokenStartI));
				break;
			}
			if (isSentenceEndPunct(value[i]) && value[i + 1].match(/\s/)) {
				result.push(value.slice(tokenStartI, i + 1));
				i = tokenStartI = i + 1;
				while ((_a = value[i + 1]) === null || _a === void 0 ? void 0 : _a.match(/\s/)) i++;
				result.push(value.slice(tokenStartI, i + 1));
				tokenStartI = i + 1;
			}
		}
		return result;
	}
};
new SentenceDiff();
// node_modules/diff/libesm/diff/css.js
var CssDiff = class extends Diff {
	tokenize(value) {
		return value.split(/([{}:;,]|\s+)/);
	}
};
new CssDiff();
// node_modules/diff/libesm/diff/json.js
var JsonDiff = class extends Diff {
	constructor() {
		super(...arguments);
		this.tokenize = tokenize;
	}
	get useLongestToken() {
		return true;
	}
	castInput(value, options) {
		const { undefinedReplacement, stringifyReplacer = (k, v) => typeof v === "undefined" ? undefinedReplacement : v } = options;
		return typeof value === "string" ? value : JSON.stringify(canonicalize(value, null, null, stringifyReplacer), null, "  ");
	}
	equals(left, right, options) {
		return super.equals(left.replace(/,([\r\n])/g, "$1"), right.replace(/,([\r\n])/g, "$1"), options);
	}
};
new JsonDiff();
function canonicalize(obj, stack, replacementStack, replacer, key) {
	stack = stack || [];
	replacementStack = replacementStack || [];
	if (replacer) obj = replacer(key === void 0 ? "" : key, obj);
	let i = 0;
	for (; i < stack.length; i += 1) if (stack[i] === obj) return replacementStack[i];
	let canonicalizedObj;
	if ("[object Array]" === Object.prototype.toString.call(obj)) {
		stack.push(obj);
		canonicalizedObj = new Array(obj.length);
		replacementStack.push(canonicalizedObj);
		for (i = 0; i < obj.length; i += 1) canonicalizedObj[i] = canonicalize(obj[i], stack, replacementStack, replacer, String(i));
		stack.pop();
		replacementStack.pop();
		return canonicalizedObj;
	}
	if (obj && obj.toJSON) obj = obj.toJSON();
	if (typeof obj === "object" && obj !== null) {
		stack.push(obj);
		canonicalizedObj = {};
		replacementStack.push(canonicalizedObj);
		const sortedKeys = [];
		let key;
		for (key in obj)
 /* istanbul ignore else */
		if (Object.prototype.hasOwnProperty.call(obj, key)) sortedKeys.push(key);
		sortedKeys.sort();
		for (i = 0; i < sortedKeys.length; i += 1) {
			key = sortedKeys[i];
			canonicalizedObj[key] = canonicalize(obj[key], stack, replacementStack, replacer, key);
		}
		stack.pop();
		replacementStack.pop();
	} else canonicalizedObj = obj;
	return canonicalizedObj;
}
// node_modules/diff/libesm/diff/array.js
var ArrayDiff = class extends Diff {
	tokenize(value) {
		return value.slice();
	}
	join(value) {
		return value;
	}
	removeEmpty(value) {
		return value;
	}
};
new ArrayDiff();
// node_modules/diff/libesm/patch/parse.js
/**
* Parses a unified diff format patch into a structured patch object.
*
* `parsePatch` has some understanding of Git's particular dialect of unified diff format.
* When parsing a Git patch, each index in the result may contain additional
* fields (`isRename`, `isBinary`, etc) not included in the data structure returned by
* `structuredPatch`; see the `StructuredPatch` interface for a full list.
*
* @return a JSON object representation of the patch, suitable for use with the `applyPatch`
* method. This parses to the same structure returned by `structuredPatch`, except that
* `oldFileName` and `newFileName` may be `undefined` if the patch doesn't contain enough
* information to determine them (e.g. a hunk-only patch with no file headers).
*/
function parsePatch(uniDiff) {
	const diffstr = uniDiff.split(/\n/), list = [];
	let i = 0;
	function isGitDiffHeader(line) {
		return /^diff --git /.test(line);
	}
	function isDiffHeader(line) {
		return isGitDiffHeader(line) || /^Index:\s/.test(line) || /^diff(?: -r \w+)+\s/.test(line);
	}
	function isFileHeader(line) {
		return /^(---|\+\+\+)\s/.test(line);
	}
	function isHunkHeader(line) {
		return /^@@\s/.test(line);
	}
	function parseIndex() {
		var _a;
		const index = {};
		index.hunks = [];
		list.push(index);
		let seenDiffHeader = false;
		while (i < diffstr.length) {
			const line = diffstr[i];
			if (isFileHeader(line) || isHunkHeader(line)) break;
			if (isGitDiffHeader(line)) {
				if (seenDiffHeader) return;
				seenDiffHeader = true;
				index.isGit = true;
				const paths = parseGitDiffHeader(line);
				if (paths) {
					index.oldFileName = paths.oldFileName;
					index.newFileName = paths.newFileName;
				}
				i++;
				while (i < diffstr.length) {
					const extLine = diffstr[i];
					if (isFileHeader(extLine) || isHunkHeader(extLine) || isDiffHeader(extLine)) break;
					const renameFromMatch = /^rename from (.*)/.exec(extLine);
					if (renameFromMatch) {
						index.oldFileName = "a/" + unquoteIfQuoted(renameFromMatch[1]);
						index.isRename = true;
					}
					const renameToMatch = /^rename to (.*)/.exec(extLine);
					if (renameToMatch) {
						index.newFileName = "b/" + unquoteIfQuoted(renameToMatch[1]);
						index.isRename = true;
					}
					const copyFromMatch = /^copy from (.*)/.exec(extLine);
					if (copyFromMatch) {
						index.oldFileName = "a/" + unquoteIfQuoted(copyFromMatch[1]);
						index.isCopy = true;
					}
					const copyToMatch = /^copy to (.*)/.exec(extLine);
					if (copyToMatch) {
						index.newFileName = "b/" + unquoteIfQuoted(copyToMatch[1]);
						index.isCopy = true;
					}
					const newFileModeMatch = /^new file mode (\d+)/.exec(extLine);
					if (newFileModeMatch) {
						index.isCreate = true;
						index.newMode = newFileModeMatch[1];
					}
					const deletedFileModeMatch = /^deleted file mode (\d+)/.exec(extLine);
					if (deletedFileModeMatch) {
						index.isDelete = true;
						index.oldMode = deletedFileModeMatch[1];
					}
					const oldModeMatch = /^old mode (\d+)/.exec(extLine);
					if (oldModeMatch) index.oldMode = oldModeMatch[1];
					const newModeMatch = /^new mode (\d+)/.exec(extLine);
					if (newModeMatch) index.newMode = newModeMatch[1];
					if (/^Binary files /.test(extLine)) index.isBinary = true;
					i++;
				}
				continue;
			} else if (isDiffHeader(line)) {
				if (seenDiffHeader) return;
				seenDiffHeader = true;
				const headerMatch = /^(?:Index:|diff(?: -r \w+)+)\s+/.exec(line);
				if (headerMatch) index.index = line.substring(headerMatch[0].length).trim();
			}
			i++;
		}
		parseFileHeader(index);
		parseFileHeader(index);
		if (index.oldFileName === void 0 !== (index.newFileName === void 0)) throw new Error("Missing " + (index.oldFileName !== void 0 ? "\"+++ ...\"" : "\"--- ...\"") + " file header for " + ((_a = index.oldFileName) !== null && _a !== void 0 ? _a : index.newFileName));
		while (i < diffstr.length) {
			const line = diffstr[i];
			if (isDiffHeader(line) || isFileHeader(line) || /^===================================================================/.test(line)) break;
			else if (isHunkHeader(line)) index.hunks.push(parseHunk());
			else i++;
		}
	}
	/**
	* Parses the old and new filenames from a `diff --git` header line.
	*
	* The format is:
	*     diff --git a/<old-path> b/<new-path>
	*
	* When filenames contain special characters (including newlines, tabs,
	* backslashes, or double quotes), Git quotes them with C-style escaping:
	*     diff --git "a/file\twith\ttabs.txt" "b/file\twith\ttabs.txt"
	*
	* When filenames don't contain special characters and the old and new names
	* are the same, we can unambiguously split on ` b/` by finding where the
	* two halves (including their a/ and b/ prefixes) yield matching bare names.
	*
	* A pathological case exists in which we cannot reliably determine the paths
	* from the `diff --git` header. This case is when the following are true:
	* - the old and new file paths differ
	* - they are both unquoted (i.e. contain no special characters)
	* - at least one of the underlying file paths includes the substring ` b/`
	* In this scenario, we do not know which occurrence of ` b/` indicates the
	* start of the new file path, so the header is inherently ambiguous. We thus
	* select a possible interpretation arbitrarily and return that.
	*
	* Fortunately, this ambiguity should never matter, because in any patch
	* genuinely output by Git in which this pathological scenario occurs, there
	* must also be `rename from`/`rename to` or `copy from`/`copy to` extended
	* headers present below the `diff --git` header. `parseIndex` will parse
	* THOSE headers, from which we CAN unambiguously determine the filenames,
	* and will discard the result returned by this function.
	*
	* Returns null if the header can't be parsed at all — e.g. a quoted filename
	* has an unterminated quote, or if the unquoted header doesn't match the
	* expected `a/... b/...` format. In that case, the caller (parseIndex)
	* skips setting oldFileName/newFileName from this header, but they may
	* still be set later from `---`/`+++` lines or `rename from`/`rename to`
	* extended headers; if none of those are present either, they'll remain
	* undefined in the output.
	*/
	function parseGitDiffHeader(line) {
		const rest = line.substring(11);
		if (rest.startsWith("\"")) {
			const oldPath = parseQuotedFileName(rest);
			if (oldPath === null) return null;
			const afterOld = rest.substring(oldPath.rawLength + 1);
			let newFileName;
			if (afterOld.startsWith("\"")) {
				const newPath = parseQuotedFileName(afterOld);
				if (newPath === null) return null;
				newFileName = newPath.fileName;
			} else newFileName = afterOld;
			return {
				oldFileName: oldPath.fileName,
				newFileName
			};
		}
		const quoteIdx = rest.indexOf("\"");
		if (quoteIdx > 0) {
			const oldFileName = rest.substring(0, quoteIdx - 1);
			const newPath = parseQuotedFileName(rest.substring(quoteIdx));
			if (newPath === null) return null;
			return {
				oldFileName,
				newFileName: newPath.fileName
			};
		}
		if (rest.startsWith("a/")) {
			const splits = [];
			let idx = 0;
			while (true) {
				idx = rest.indexOf(" b/", idx + 1);
				if (idx === -1) break;
				splits.push(idx);
			}
			if (splits.length > 0) {
				const mid = splits[Math.floor(splits.length / 2)];
				return {
					oldFileName: rest.substring(0, mid),
					newFileName: rest.substring(mid + 1)
				};
			}
		}
		return null;
	}
	/**
	* If `s` starts with a double quote, unquotes it using C-style escape
	* rules (as used by Git). Otherwise returns `s` as-is.
	*/
	function unquoteIfQuoted(s) {
		if (s.startsWith("\"")) {
			const parsed = parseQuotedFileName(s);
			if (parsed) return parsed.fileName;
		}
		return s;
	}
	/**
	* Parses a C-style quoted filename as used by Git or GNU `diff -u`.
	* Returns the unescaped filename and the raw length consumed (including quotes).
	*/
	function parseQuotedFileName(s) {
		if (!s.startsWith("\"")) return null;
		let result = "";
		let j = 1;
		while (j < s.length) {
			if (s[j] === "\"") return {
				fileName: result,
				rawLength: j + 1
			};
			if (s[j] === "\\" && j + 1 < s.length) {
				j++;
				switch (s[j]) {
					case "a":
						result += "\x07";
						break;
					case "b":
						result += "\b";
						break;
					case "f":
						result += "\f";
						break;
					case "n":
						result += "\n";
						break;
					case "r":
						result += "\r";
						break;
					case "t":
						result += "	";
						break;
					case "v":
						result += "\v";
						break;
					case "\\":
						result += "\\";
						break;
					case "\"":
						result += "\"";
						break;
					case "0":
					case "1":
					case "2":
					case "3":
					case "4":
					case "5":
					case "6":
					case "7": {
						if (j + 2 >= s.length || s[j + 1] < "0" || s[j + 1] > "7" || s[j + 2] < "0" || s[j + 2] > "7") return null;
						const bytes = [parseInt(s.substring(j, j + 3), 8)];
						j += 3;
						while (s[j] === "\\" && s[j + 1] >= "0" && s[j + 1] <= "7") {
							if (j + 3 >= s.length || s[j + 2] < "0" || s[j + 2] > "7" || s[j + 3] < "0" || s[j + 3] > "7") return null;
							bytes.push(parseInt(s.substring(j + 1, j + 4), 8));
							j += 4;
						}
						result += new TextDecoder("utf-8").decode(new Uint8Array(bytes));
						continue;
					}
					default: return null;
				}
			} else result += s[j];
			j++;
		}
		return null;
	}
	function parseFileHeader(index) {
		const fileHeaderMatch = /^(---|\+\+\+)\s+/.exec(diffstr[i]);
		if (fileHeaderMatch) {
			const prefix = fileHeaderMatch[1], data = diffstr[i].substring(3).trim().split("	", 2), header = (data[1] || "").trim();
			let fileName = data[0];
			if (fileName.startsWith("\"")) fileName = unquoteIfQuoted(fileName);
			else fileName = fileName.replace(/\\\\/g, "\\");
			if (prefix === "---") {
				index.oldFileName = fileName;
				index.oldHeader = header;
			} else {
				index.newFileName = fileName;
				index.newHeader = header;
			}
			i++;
		}
	}
	function parseHunk() {
		var _a;
		const chunkHeaderIndex = i, chunkHeader = diffstr[i++].split(/@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/);
		const hunk = {
			oldStart: +chunkHeader[1],
			oldLines: typeof chunkHeader[2] === "undefined" ? 1 : +chunkHeader[2],
			newStart: +chunkHeader[3],
			newLines: typeof chunkHeader[4] === "undefined" ? 1 : +chunkHeader[4],
			lines: []
		};
		if (hunk.oldLines === 0) hunk.oldStart += 1;
		if (hunk.newLines === 0) hunk.newStart += 1;
		let addCount = 0, removeCount = 0;
		for (; i < diffstr.length && (removeCount < hunk.oldLines || addCount < hunk.newLines || ((_a = diffstr[i]) === null || _a === void 0 ? void 0 : _a.startsWith("\\"))); i++) {
			const operation = diffstr[i].length == 0 && i != diffstr.length - 1 ? " " : diffstr[i][0];
			if (operation === "+" || operation === "-" || operation === " " || operation === "\\") {
				hunk.lines.push(diffstr[i]);
				if (operation === "+") addCount++;
				else if (operation === "-") removeCount++;
				else if (operation === " ") {
					addCount++;
					removeCount++;
				}
			} else throw new Error(`Hunk at line ${chunkHeaderIndex + 1} contained invalid line ${diffstr[i]}`);
		}
		if (!addCount && hunk.newLines === 1) hunk.newLines = 0;
		if (!removeCount && hunk.oldLines === 1) hunk.oldLines = 0;
		if (addCount !== hunk.newLines) throw new Error("Added line count did not match for hunk at line " + (chunkHeaderIndex + 1));
		if (removeCount !== hunk.oldLines) throw new Error("Removed line count did not match for hunk at line " + (chunkHeaderIndex + 1));
		if (i < diffstr.length && diffstr[i] && /^[+ -]/.test(diffstr[i]) && !isFileHeader(diffstr[i])) throw new Error("Hunk at line " + (chunkHeaderIndex + 1) + " has more lines than expected (expected " + hunk.oldLines + " old lines and " + hunk.newLines + " new lines)");
		return hunk;
	}
	while (i < diffstr.length) parseIndex();
	return list;
}
// node_modules/diff/libesm/patch/create.js
/**
* Returns true if the filename contains characters that require C-style
* quoting (as used by Git and GNU diffutils in diff output).
*/
function needsQuoting(s) {
	for (let i = 0; i < s.length; i++) if (s[i] < " " || s[i] > "~" || s[i] === "\"" || s[i] === "\\") return true;
	return false;
}
/**
* C-style quotes a filename, encoding special characters as escape sequences
* and non-ASCII bytes as octal escapes. This is the inverse of
* `parseQuotedFileName` in parse.ts.
*
* Non-ASCII bytes are encoded as UTF-8 before being emitted as octal escapes.
* This matches the behaviour of both Git and GNU diffutils, which always emit
* UTF-8 octal escapes regardless of the underlying filesystem encoding (e.g.
* Git for Windows converts from NTFS's UTF-16 to UTF-8 internally).
*
* If the filename doesn't need quoting, returns it as-is.
*/
function quoteFileNameIfNeeded(s) {
	if (!needsQuoting(s)) return s;
	let result = "\"";
	const bytes = new TextEncoder().encode(s);
	let i = 0;
	while (i < bytes.length) {
		const b = bytes[i];
		if (b === 7) result += "\\a";
		else if (b === 8) result += "\\b";
		else if (b === 9) result += "\\t";
		else if (b === 10) result += "\\n";
		else if (b === 11) result += "\\v";
		else if (b === 12) result += "\\f";
		else if (b === 13) result += "\\r";
		else if (b === 34) result += "\\\"";
		else if (b === 92) result += "\\\\";
		else if (b >= 32 && b <= 126) result += String.fromCharCode(b);
		else result += "\\" + b.toString(8).padStart(3, "0");
		i++;
	}
	result += "\"";
	return result;
}
const INCLUDE_HEADERS = {
	includeIndex: true,
	includeUnderline: true,
	includeFileHeaders: true
};
function structuredPatch(oldFileName, newFileName, oldStr, newStr, oldHeader, newHeader, options) {
	let optionsObj;
	if (!options) optionsObj = {};
	else if (typeof options === "function") optionsObj = { callback: options };
	else optionsObj = options;
	if (typeof optionsObj.context === "undefined") optionsObj.context = 4;
	const context = optionsObj.context;
	if (optionsObj.newlineIsToken) throw new Error("newlineIsToken may not be used with patch-generation functions, only with diffing functions");
	if (!optionsObj.callback) return diffLinesResultToPatch(diffLines(oldStr, newStr, optionsObj));
	else {
		const { callback } = optionsObj;
		diffLines(oldStr, newStr, Object.assign(Object.assign({}, optionsObj), { callback: (diff) => {
			const patch = diffLinesResultToPatch(diff);
			callback(patch);
		} }));
	}
	function diffLinesResultToPatch(diff) {
		if (!diff) return;
		diff.push({
			value: "",
			lines: []
		});
		function contextLines(lines) {
			return lines.map(function(entry) {
				return " " + entry;
			});
		}
		const hunks = [];
		let oldRangeStart = 0, newRangeStart = 0, curRange = [], oldLine = 1, newLine = 1;
		for (let i = 0; i < diff.length; i++) {
			const current = diff[i], lines = current.lines || splitLines(current.value);
			current.lines = lines;
			if (current.added || current.removed) {
				if (!oldRangeStart) {
					const prev = diff[i - 1];
					oldRangeStart = oldLine;
					newRangeStart = newLine;
					if (prev) {
						curRange = context > 0 ? contextLines(prev.lines.slice(-context)) : [];
						oldRangeStart -= curRange.length;
						newRangeStart -= curRange.length;
					}
				}
				for (const line of lines) curRange.push((current.added ? "+" : "-") + line);
				if (current.added) newLine += lines.length;
				else oldLine += lines.length;
			} else {
				if (oldRangeStart) {
					if (lines.length <= context * 2 && i < diff.length - 2) for (const line of contextLines(lines)) curRange.push(line);
					else {
						const contextSize = Math.min(lines.length, context);
						for (const line of contextLines(lines.slice(0, contextSize))) curRange.push(line);
						const hunk = {
							oldStart: oldRangeStart,
							oldLines: oldLine - oldRangeStart + contextSize,
							newStart: newRangeStart,
							newLines: newLine - newRangeStart + contextSize,
							lines: curRange
						};
						hunks.push(hunk);
						oldRangeStart = 0;
						newRangeStart = 0;
						curRange = [];
					}
				}
				oldLine += lines.length;
				newLine += lines.length;
			}
		}
		for (const hunk of hunks) for (let i = 0; i < hunk.lines.length; i++) if (hunk.lines[i].endsWith("\n")) hunk.lines[i] = hunk.lines[i].slice(0, -1);
		else {
			hunk.lines.splice(i + 1, 0, "\\ No newline at end of file");
			i++;
		}
		return {
			oldFileName,
			newFileName,
			oldHeader,
			newHeader,
			hunks
		};
	}
}
/**
* creates a unified diff patch.
*
* @param patch either a single structured patch object (as returned by `structuredPatch`) or an
*   array of them (as returned by `parsePatch`).
* @param headerOptions behaves the same as the `headerOptions` option of `createTwoFilesPatch`.
*   Ignored for patches where `isGit` is `true`.
*
* When a patch has `isGit: true`, `formatPatch` output is changed to more closely match Git's
* output: it emits a `diff --git` header, emits Git extended headers as appropriate based on
* properties like `isRename`, `isCreate`, `newMode`, etc, and will omit `---`/`+++` file
* headers for patches with no hunks (e.g. renames without content changes).
*/
function formatPatch(patch, headerOptions) {
	var _a, _b, _c, _d, _e, _f;
	if (!headerOptions) headerOptions = INCLUDE_HEADERS;
	if (Array.isArray(patch)) {
		if (patch.length > 1 && !headerOptions.includeFileHeaders && !patch.every((p) => p.isGit)) throw new Error("Cannot omit file headers on a multi-file patch. (The result would be unparseable; how would a tool trying to apply the patch know which changes are to which file?)");
		return patch.map((p) => formatPatch(p, headerOptions)).join("\n");
	}
	const ret = [];
	if (patch.isGit) {
		headerOptions = INCLUDE_HEADERS;
		if (!patch.oldFileName) throw new Error("oldFileName must be specified for Git patches");
		if (!patch.newFileName) throw new Error("newFileName must be specified for Git patches");
		let gitOldName = patch.oldFileName;
		let gitNewName = patch.newFileName;
		if (patch.isCreate && gitOldName === "/dev/null") gitOldName = gitNewName.replace(/^b\//, "a/");
		else if (patch.isDelete && gitNewName === "/dev/null") gitNewName = gitOldName.replace(/^a\//, "b/");
		ret.push("diff --git " + quoteFileNameIfNeeded(gitOldName) + " " + quoteFileNameIfNeeded(gitNewName));
		if (patch.isDelete) ret.push("deleted file mode " + ((_a = patch.oldMode) !== null && _a !== void 0 ? _a : "100644"));
		if (patch.isCreate) ret.push("new file mode " + ((_b = patch.newMode) !== null && _b !== void 0 ? _b : "100644"));
		if (patch.oldMode && patch.newMode && !patch.isDelete && !patch.isCreate) {
			ret.push("old mode " + patch.oldMode);
			ret.push("new mode " + patch.newMode);
		}
		if (patch.isRename) {
			ret.push("rename from " + quoteFileNameIfNeeded(((_c = patch.oldFileName) !== null && _c !== void 0 ? _c : "").replace(/^a\//, "")));
			ret.push("rename to " + quoteFileNameIfNeeded(((_d = patch.newFileName) !== null && _d !== void 0 ? _d : "").replace(/^b\//, "")));
		}
		if (patch.isCopy) {
			ret.push("copy from " + quoteFileNameIfNeeded(((_e = patch.oldFileName) !== null && _e !== void 0 ? _e : "").replace(/^a\//, "")));
			ret.push("copy to " + quoteFileNameIfNeeded(((_f = patch.newFileName) !== null && _f !== void 0 ? _f : "").replace(/^b\//, "")));
		}
	} else {
		if (headerOptions.includeIndex && patch.oldFileName == patch.newFileName && patch.oldFileName !== void 0) ret.push("Index: " + patch.oldFileName);
		if (headerOptions.includeUnderline) ret.push("===================================================================");
	}
	const hasHunks = patch.hunks.length > 0;
	if (headerOptions.includeFileHeaders && patch.oldFileName !== void 0 && patch.newFileName !== void 0 && (!patch.isGit || hasHunks)) {
		ret.push("--- " + quoteFileNameIfNeeded(patch.oldFileName) + (patch.oldHeader ? "	" + patch.oldHeader : ""));
		ret.push("+++ " + quoteFileNameIfNeeded(patch.newFileName) + (patch.newHeader ? "	" + patch.newHeader : ""));
	}
	for (let i = 0; i < patch.hunks.length; i++) {
		const hunk = patch.hunks[i];
		const oldStart = hunk.oldLines === 0 ? hunk.oldStart - 1 : hunk.oldStart;
		const newStart = hunk.newLines === 0 ? hunk.newStart - 1 : hunk.newStart;
		ret.push("@@ -" + oldStart + "," + hunk.oldLines + " +" + newStart + "," + hunk.newLines + " @@");
		for (const line of hunk.lines) ret.push(line);
	}
	return ret.join("\n") + "\n";
}
function createTwoFilesPatch(oldFileName, newFileName, oldStr, newStr, oldHeader, newHeader, options) {
	if (typeof options === "function") options = { callback: options };
	if (!(options === null || options === void 0 ? void 0 : options.callback)) {
		const patchObj = structuredPatch(oldFileName, newFileName, oldStr, newStr, oldHeader, newHeader, options);
		if (!patchObj) return;
		return formatPatch(patchObj, options === null || options === void 0 ? void 0 : options.headerOptions);
	} else {
		const { callback } = options;
		structuredPatch(oldFileName, newFileName, oldStr, newStr, oldHeader, newHeader, Object.assign(Object.assign({}, options), { callback: (patchObj) => {
			if (!patchObj) callback(void 0);
			else callback(formatPatch(patchObj, options.headerOptions));
		} }));
	}
}
function createPatch(fileName, oldStr, newStr, oldHeader, newHeader, options) {
	return createTwoFilesPatch(fileName, fileName, oldStr, newStr, oldHeader, newHeader, options);
}
/**
* Split `text` into an array of lines, including the trailing newline character (where present)
*/
function splitLines(text) {
	const hasTrailingNl = text.endsWith("\n");
	const result = text.split("\n").map((line) => line + "\n");
	if (hasTrailingNl) result.pop();
	else result.push(result.pop().slice(0, -1));
	return result;
}
// src/report/fix-text.ts
/** In UTF-16 units. */
const LONGEST$1 = 500;
/** The changes as a patch that `git apply` takes; the paths are the files', relative to where it is applied. */
function fixPatch(files) {
	return files.map(({ path, before, after }) => formatPatch(structuredPatch(`a/${path}`, `b/${path}`, before, after, "", "", { context: 3 }))).map((patch) => patch.replace(/^={3,}\n/, "")).join("");
}
/** What was done, what a file did not take and why, and what is left. */
function fixText({ files, repaired, refused, rest }, isDryRun) {
	const judged = rest.manifests.flatMap((entry) => entry.judged);
	const left = judged.filter(isRejected);
	const notEvaluated = rest.manifests.flatMap(({ manifest }) => manifest.notEvaluated);
	return [
		...files.map(({ path }) => `${visibleText(path, LONGEST$1)}: ${isDryRun ? "would be changed" : "changed"}`),
		...refused.map(({ place, check, setter, reason }) => `${visibleText(`${place.file}:${place.line}`, LONGEST$1)}: no fix for ${check} of ${visibleText(setter, LONGEST$1)}: ${visibleText(reason, LONGEST$1)}`),
		...notEvaluated.map(({ file, line, message }) => `${visibleText(`${file}:${line}`, LONGEST$1)}: not evaluated: ${visibleText(message, LONGEST$1)}`),
		`${isDryRun ? "would repair" : "repaired"} ${repaired} violations in ${files.length} files; ${left.length} of ${judged.length} workloads still violate ${targetsOf(judged, rest.target)}`,
		""
	].join("\n");
}
// src/report/markdown.ts
/** No message of the API server that people read is longer; in UTF-16 units. */
const LONGEST_WORDS = 4e3;
/** The API server's words, or a name: as plain text where nothing in it can act, else as a code span. */
function words(text) {
	return /^[A-Za-z0-9 "',.;:=()[\]!/_-]*$/.test(text) && !text.includes("://") && text.length <= LONGEST_WORDS ? text : inlineCode(text, LONGEST_WORDS);
}
/** A fenced block; the fence is longer than any run of backticks inside. */
function fenced(language, lines) {
	const text = lines.join("\n");
	const longestRun = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
	const fence = "`".repeat(Math.max(3, longestRun + 1));
	return `${fence}${language}\n${text}\n${fence}`;
}
/** What goes into a cell of a table: on one line, with bars that do not end it. */
function cell(markdown) {
	return markdown.replaceAll(/\r?\n/g, " ").replaceAll("|", "\\|");
}
// src/report/names.ts
/**
* `Deployment shop/web`, or `Deployment web` where the namespace is not known; of an object with several pods with the
* place of the pod. Not safe for Markdown.
*/
function workloadName({ identity: { kind, namespace, name }, podKey }) {
	const pod = podKey === void 0 ? "" : ` (${podKey})`;
	return `${kind} ${namespace === void 0 ? "" : `${namespace}/`}${name}${pod}`;
}
/** The same without its namespace, as Markdown. */
function workloadTitle({ identity: { kind, name }, podKey }) {
	const pod = podKey === void 0 ? "" : ` (${inlineCode(podKey)})`;
	return `${words(kind)} ${inlineCode(name)}${pod}`;
}
// src/report/review.ts
/** The findings that this pull request is told about, in file order; what an exemption lets pass is not among them. */
function shownFindings(review) {
	return review.comparison.workloads.flatMap((change) => change.findings.filter(({ status, exemption }) => exemption === void 0 && (status === "introduced" || review.failOn === "any")).map((finding) => ({
		change,
		finding
	})));
}
/**
* `failure` where something blocks; `neutral` where nothing does but something that changed was not judged; else
* `success`.
*/
function conclusionOf(review) {
	const blocks = shownFindings(review).some(({ finding }) => finding.mode === "enforce") || review.policy.some(({ severity }) => severity === "failure");
	const isHidden = review.change.gaps.some(({ hidesChanges }) => hidesChanges);
	if (blocks || isHidden || review.comparison.notEvaluated.some(({ introduced }) => introduced)) return "failure";
	return isPartial(review) ? "neutral" : "success";
}
/** Whether something that changed was not judged, for whatever reason. */
function isPartial({ comparison, change }) {
	return comparison.notEvaluated.length > 0 || comparison.notes.some(isUnjudged) || change.gaps.length > 0;
}
/**
* How many violations the pull request introduces, leaves and fixes, how many an exemption lets pass, and how many
* documents were not evaluated.
*/
function countsOf({ comparison }) {
	const all = comparison.workloads.flatMap((change) => change.findings);
	const findings = all.filter(({ exemption }) => exemption === void 0);
	return {
		exempt: all.length - findings.length,
		introduced: findings.filter(({ status }) => status === "introduced").length,
		existing: findings.filter(({ status }) => status === "existing").length,
		fixed: comparison.workloads.reduce((sum, { fixed }) => sum + fixed.length, 0),
		notEvaluated: comparison.notEvaluated.length
	};
}
/** What is counted but not judged, one note each: charts that were not rendered, patches without their base, links. */
function isUnjudged({ code }) {
	return [
		"chart-not-rendered",
		"patch",
		"link"
	].includes(code);
}
/** Those that this pull request brought first. */
function byIntroduction(entries) {
	return [...entries].sort((a, b) => Number(b.introduced) - Number(a.introduced));
}
// src/report/annotations.ts
const LEVEL_OF_MODE = {
	enforce: "failure",
	warn: "warning",
	audit: "notice"
};
/** One annotation for each place (and mode), for each change to what the repository is judged by, and one for each document that was not evaluated. */
function annotationsOf(review) {
	const places = /* @__PURE__ */ new Map();
	for (const shown of shownFindings(review)) {
		const { place, mode } = shown.finding;
		const key = JSON.stringify([
			place.file,
			place.line,
			mode
		]);
		places.set(key, [...places.get(key) ?? [], shown]);
	}
	const ofFindings = [...places.values()].map(annotationOf);
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
function annotationOf(together) {
	const [{ change, finding }] = together;
	const { target } = change.verdicts[finding.mode];
	const checks = [...new Set(together.map((one) => one.finding.check))];
	const failures = [...new Set(together.map((one) => `${one.finding.reason} (${one.finding.detail})`))];
	return {
		path: finding.place.file,
		line: finding.place.line,
		level: LEVEL_OF_MODE[finding.mode],
		title: `${workloadName(change.workload)}: ${checks.join(", ")}`,
		message: formatViolates(target, failures.join(", "))
	};
}
// src/report/cautions.ts
/** Words of caution that a comment shows at once; more are folded away. */
const MAX_CAUTIONS = 4;
/** What may break, and what to do where there is no suggestion: a paragraph a caution, in Markdown. */
function cautionLines(sections) {
	const cautions = /* @__PURE__ */ new Map();
	for (const section of sections) for (const finding of section.findings) {
		const { check, violation } = finding;
		const { caution, cautionImage, cautionUnless } = checkOf(check).fix(violation, section.change.workload.pod);
		if (caution === void 0 || isPointless(section, finding, cautionUnless)) continue;
		const said = cautions.get(caution) ?? {
			checks: /* @__PURE__ */ new Set(),
			images: /* @__PURE__ */ new Set()
		};
		said.checks.add(check);
		if (cautionImage !== void 0) said.images.add(cautionImage);
		cautions.set(caution, said);
	}
	const lines = [...cautions].map(([caution, { checks, images }]) => {
		return `⚠ ${[...checks].map((check) => `\`${check}\``).join(", ")}: ${withImages(caution, [...images])}`;
	});
	if (lines.length <= MAX_CAUTIONS) return lines;
	const folded = lines.slice(MAX_CAUTIONS).join("\n\n");
	const summary = `<summary>${lines.length - MAX_CAUTIONS} more things that may break</summary>`;
	return [...lines.slice(0, MAX_CAUTIONS), `<details>${summary}\n\n${folded}\n\n</details>`];
}
/** Whether another repair of the same container makes the caution needless, or nobody shall make this repair. */
function isPointless({ change, findings }, finding, cautionUnless) {
	if (needOf(change.workload, finding) !== void 0) return true;
	return findings.some((other) => other.check === cautionUnless && isOfSame(other.violation, finding.violation));
}
function isOfSame({ subject: a }, { subject: b }) {
	return a.kind === "container" && b.kind === "container" && a.name === b.name;
}
// src/report/links.ts
/** The page of a check. */
function checkPage(links, check) {
	return `${links.docs}/checks/${check}.md`;
}
// src/report/check-notes.ts
/** No command of a check is longer; in UTF-16 units. */
const LONGEST_COMMAND = 300;
/** What a comment folds away: of each check why it is one, how to see that it holds, and where to read on. */
function checkNotes(checks, links) {
	return `<details><summary>Why, and how to verify</summary>\n\n${[...new Set(checks)].map((id) => {
		const { why, verify } = checkOf(id).docs;
		return `- [${id}](${checkPage(links, id)}): ${why}\n  To verify: ${inlineCode(verify.command, LONGEST_COMMAND)} prints ${verify.expect}.`;
	}).join("\n")}\n\n</details>`;
}
// src/report/infrastructure-note.ts
/** https://kubernetes.io/docs/concepts/overview/working-with-objects/names/#dns-subdomain-names */
const NAME = /^[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?$/;
/**
* Where a program belongs that is known to need its node, and the exemption that says so, ready to be copied: of the
* whole workload, in the comment about what it needs.
*/
function infrastructureNote({ change, findings }) {
	const { workload } = change;
	const known = findings.map((finding) => needOf(workload, finding)).find((one) => one !== void 0);
	if (known === void 0) return void 0;
	const { kind, namespace, name } = workload.identity;
	const needed = change.findings.filter((finding) => needOf(workload, finding) !== void 0);
	const checks = [...new Set(needed.map(({ check }) => check))];
	const belongs = `${capitalised(known.name)} belongs in a namespace of its own, labelled \`pod-security.kubernetes.io/enforce: privileged\``;
	if (![name, namespace ?? name].every((text) => NAME.test(text))) return `${belongs}.`;
	return `${belongs}. Where it has that, an exemption in \`.github/pss-review.yml\` of the base branch says so:\n\n${fenced("yaml", [
		"exemptions:",
		`  - kinds: [${kind}]`,
		`    names: [${scalar(name)}]`,
		...namespace === void 0 ? [] : [`    namespaces: [${scalar(namespace)}]`],
		`    checks: [${checks.join(", ")}]`,
		`    reason: ${known.name} ${known.needs}`
	])}`;
}
/** Why a finding of a known program has no suggestion: one clause, Markdown. */
function needRefusal({ name, needs, source }) {
	return `${name} ${needs}, as [its makers say](${source}), and a fix would break it`;
}
function capitalised(name) {
	return name.startsWith("the ") ? `T${name.slice(1)}` : name;
}
/** A name as a scalar of YAML: quoted where a reader could take it for a number or a truth value. */
function scalar(name) {
	return /^[a-z]/.test(name) && !/^(true|false|yes|no|on|off|null|y|n)$/.test(name) ? name : `"${name}"`;
}
// src/report/rejection-time.ts
/** Who fails to create the pods, in a clause; of other kinds nobody knows. */
const CREATES_PODS = new Map(Object.entries({
	CronJob: "its Jobs cannot create their pods",
	DaemonSet: "it cannot create its pods",
	Deployment: "its ReplicaSet cannot create the pods",
	Job: "it cannot create its pods",
	PodTemplate: "what creates pods from it fails",
	ReplicaSet: "it cannot create its pods",
	ReplicationController: "it cannot create its pods",
	StatefulSet: "it cannot create its pods"
}));
/** The groups whose controllers Pod Security Admission looks into; kinds of other groups may have the same names. */
const GROUPS = [
	"",
	"apps",
	"batch",
	"extensions"
];
/**
* When the pods of a controller are rejected, which is later than their manifest: enforce judges pods only, and of
* controllers the API server at most warns. Undefined for a Pod, which is rejected itself.
* https://kubernetes.io/docs/concepts/security/pod-security-admission/#workload-resources-and-pod-templates
*
* @param warns whether the API server answers the manifest with a warning
* @returns one clause, without its punctuation: Markdown
*/
function rejectionTime({ identity: { apiVersion, kind } }, warns) {
	const group = apiVersion.includes("/") ? apiVersion.slice(0, apiVersion.indexOf("/")) : "";
	if (!GROUPS.includes(group)) return `The API server accepts the ${words(kind)} itself without a word; its pods fail when they are created`;
	if (kind === "Pod") return void 0;
	const creates = CREATES_PODS.get(kind) ?? "its pods fail when they are created";
	return `The API server accepts the ${words(kind)} itself ${warns ? "with a warning" : "without a word"}; ${creates}`;
}
// src/report/comment.ts
/** GitHub takes 65,536 characters; the hidden marks need some of them. */
const MAX_BODY = 55e3;
/** One comment, in Markdown: whose pods are rejected and when, the API server's words, the fix, what may break, why. */
function commentBody({ sections, suggestion, canCommit, copies, review, links }) {
	const findings = sections.flatMap((section) => section.findings);
	const notes = checkNotes(findings.map(({ check }) => check), links);
	const heads = sections.map((section) => `${headline$1(section)}\n\n${quoted(section)}`);
	const fix = suggestion === void 0 ? [] : [suggestionBlock(suggestion, canCommit)];
	const advice = sections.map(infrastructureNote).filter((note) => note !== void 0);
	const refusals = suggestion === void 0 ? refusalNotes(findings, review) : [];
	const tail = [
		...cautionLines(sections),
		...sections.flatMap(olderNote),
		...copiesNote(copies),
		notes
	];
	const body = [
		...heads,
		...fix,
		...refusals,
		...advice,
		...tail
	].join("\n\n");
	if (body.length <= MAX_BODY) return body;
	const [head = ""] = heads;
	const more = heads.length > 1 ? [`${heads.length - 1} more workloads here: the check run's summary has them.`] : [];
	const left = suggestion === void 0 ? [] : ["The fix is too long for a comment: `pss-review fix` applies it."];
	return [
		head,
		...more,
		...left,
		notes
	].join("\n\n");
}
function headline$1({ change, findings }) {
	const { kind, namespace } = change.workload.identity;
	const title = workloadTitle(change.workload);
	const mode = findings[0]?.mode ?? "enforce";
	const { level, version } = change.policy[mode];
	const who = kind === "Pod" ? title : `The pods of ${title}`;
	const where = namespace === void 0 ? "" : ` in namespace ${inlineCode(namespace)}`;
	return `**${who} ${mode === "enforce" ? "will be rejected" : mode === "warn" ? "cause a warning" : "are noted in the audit log"}${where}** · ${mode} \`${level}:${version}\``;
}
/** In a workload's first comment, before the quote: when its pods get these words. */
function timeNote({ workload, verdicts }, mode) {
	const time = mode === "enforce" ? rejectionTime(workload, !verdicts.warn.allowed) : void 0;
	return time === void 0 ? [] : [`${time}:`];
}
/** The whole message in a workload's first comment, afterwards only the checks that the comment is about. */
function quoted({ change, findings, isFirst }) {
	const mode = findings[0]?.mode ?? "enforce";
	const { target, message, results } = change.verdicts[mode];
	const checks = new Set(findings.map(({ check }) => check));
	const reasons = results.filter(({ check }) => checks.has(check)).map(({ reason }) => words(reason));
	if (!isFirst) return `> … ${reasons.join(", ")} …`;
	const quote = `> ${(mode === "enforce" ? formatViolates : formatWouldViolate)(target, words(message))}`;
	const here = reasons.length < results.length ? [`This comment is about: ${reasons.join(", ")}.`] : [];
	return [
		...timeNote(change, mode),
		quote,
		...here
	].join("\n\n");
}
/** What people would wonder about when all suggestions are committed and the pods are still rejected. */
function olderNote({ change: { workload, findings }, isFirst }) {
	const older = findings.filter(({ status }) => status === "existing").length;
	if (older === 0 || !isFirst) return [];
	const what = older === 1 ? "One violation" : `${older} violations`;
	const were = older === 1 ? "was" : "were";
	return [`${what} of ${workloadTitle(workload)} ${were} there before this pull request: until they are repaired too, the pods stay rejected (the check run lists them).`];
}
function suggestionBlock(suggestion, canCommit) {
	if (canCommit) return fenced("suggestion", suggestion.lines);
	const before = suggestion.before.join("\n");
	const after = suggestion.lines.join("\n");
	const diff = createPatch("", `${before}\n`, `${after}\n`, "", "", { context: 3 }).split("\n").filter((line) => /^[-+ ]/.test(line) && !/^(---|\+\+\+)( |\t|$)/.test(line));
	const why = suggestion.isCommittable ? "it cannot be committed from here" : "it cannot be committed with a click, because lines of the file end with CRLF";
	return `The fix, at line ${suggestion.startLine}; ${why}:\n\n${fenced("diff", diff)}`;
}
/** Places that one comment names: more are in the check run. */
const MAX_COPIES = 20;
function copiesNote(copies) {
	if (copies.length === 0) return [];
	const shown = copies.slice(0, MAX_COPIES).map(({ file, line }) => inlineCode(`${file}:${line}`));
	const more = copies.length > MAX_COPIES ? ` and ${copies.length - MAX_COPIES} more (the check run names all)` : "";
	return [`The same in ${shown.join(", ")}${more}.`];
}
function refusalNotes(findings, review) {
	return [...new Set(findings.map((finding) => review.refusals.get(finding)).filter((reason) => reason !== void 0))].map((reason) => `No suggestion: ${reason}.`);
}
// src/report/hunks.ts
/** The hunks of a patch as GitHub lists it; none for a patch that is absent. */
function parseHunks(patch) {
	if (patch === void 0 || patch === "") return [];
	return parsePatch(patch).flatMap(({ hunks }) => hunks.map((hunk) => {
		let oldLine = hunk.oldStart;
		let newLine = hunk.newStart;
		const rows = [];
		for (const line of hunk.lines) if (line.startsWith("+")) rows.push({
			type: "added",
			newLine: newLine++
		});
		else if (line.startsWith("-")) rows.push({
			type: "deleted",
			oldLine: oldLine++
		});
		else if (!line.startsWith("\\")) rows.push({
			type: "context",
			oldLine: oldLine++,
			newLine: newLine++
		});
		return { rows };
	}));
}
/**
* Whether a comment (and a suggestion) may span these lines of head: all in one hunk, and no deleted row in between,
* which GitHub would post but refuse to commit.
* https://github.com/parkerbxyz/suggest-changes/issues/50
*/
function showsLines(hunks, startLine, endLine) {
	return hunks.some(({ rows }) => {
		const first = rows.findIndex(({ newLine }) => newLine === startLine);
		const last = rows.findIndex(({ newLine }) => newLine === endLine);
		return first >= 0 && last >= first && rows.slice(first, last + 1).every(({ type }) => type !== "deleted");
	});
}
/** The line of head nearest to a line that the pull request deleted, in the same hunk; undefined for any other line. */
function lineNearDeleted(hunks, oldLine) {
	for (const { rows } of hunks) {
		const index = rows.findIndex((row) => row.type === "deleted" && row.oldLine === oldLine);
		if (index < 0) continue;
		const after = rows.slice(index).find(({ newLine }) => newLine !== void 0);
		const before = rows.slice(0, index).findLast(({ newLine }) => newLine !== void 0);
		return (after ?? before)?.newLine;
	}
}
// src/report/anchor.ts
/** The changed files by their path in head. */
function shownFiles(files) {
	return new Map(files.map((file) => [file.path, {
		file,
		hunks: parseHunks(file.patch ?? file.localPatch)
	}]));
}
/** The anchor of lines that the diff shows. */
function linesAnchor(shown, startLine, line) {
	return {
		at: "lines",
		startLine,
		line,
		isListed: shown?.file.patch !== void 0
	};
}
/**
* At a line of head where the diff shows it, else beside the first of base's lines that it shows as deleted, else at the
* file, else nowhere in the diff.
*/
function anchorAt(shown, line, basePlaces) {
	const hunks = shown?.hunks ?? [];
	if (showsLines(hunks, line, line)) return linesAnchor(shown, line, line);
	const removed = basePlaces.map((place) => lineNearDeleted(hunks, place.line)).find((near) => near !== void 0);
	if (removed !== void 0) return linesAnchor(shown, removed, removed);
	return shown?.file.patch === void 0 ? { at: "summary" } : { at: "file" };
}
// src/report/generated-file.ts
/** How far into a file a remark of its generator is looked for, in bytes. */
const HEAD = 2048;
/** A comment of a program that wrote the file, on one line. */
const REMARK = /^\s*(?:#|\/\/).*(?:DO NOT (?:EDIT|MODIFY)|auto-?generated|generated by).*$|^\s*(?:#|\/\/)\s*(?:code |file |this (?:file|manifest) (?:is|was) )?generated from .*$/im;
/** One of those that says where the file comes from. */
const ORIGIN = /^\s*(?:#|\/\/).*generated (?:by|from).*$/im;
/** What Helm writes above each document: the template that it was rendered from. */
const TEMPLATE = /^# Source: \S+\/templates\/\S+\s*$/m;
/** Whether a file says, by its name or its first lines, that a program writes it: a change belongs into its source. */
function isGeneratedFile(path, bytes) {
	const head = headOf(bytes);
	return hasGeneratedName(path) || REMARK.test(head) || TEMPLATE.test(head);
}
/**
* What a generated file says of its source: the template of the document that `line` is in, else the remark at the
* file's head. Undefined where only its name says that a program writes it.
*
* @param text the whole file
* @param line of the workload, from 1
*/
function generatorRemark(text, bytes, line) {
	const above = text.split("\n", line);
	const start = above.findLastIndex((one) => one.startsWith("---"));
	const template = above.slice(start + 1).findLast((one) => TEMPLATE.test(one));
	const head = headOf(bytes);
	return (template ?? ORIGIN.exec(head)?.[0] ?? REMARK.exec(head)?.[0])?.trim();
}
function hasGeneratedName(path) {
	return /\.gen\.(ya?ml|json)$/.test(path);
}
function headOf(bytes) {
	return new TextDecoder("utf-8").decode(bytes.subarray(0, HEAD));
}
/** Whether a name is one that rendered manifests often have, though nothing in the file says so. */
function isInstallFile(path) {
	return /(^|[/-])install\.ya?ml$/.test(path);
}
// src/report/draft-comments.ts
/** Files with the same finding from which on one comment speaks for all, though people write each of them. */
const MANY_COPIES = 4;
/** One draft a place, in file order; what is the same in generated files, or in many files, is one draft. */
function draftComments(review) {
	const groups = /* @__PURE__ */ new Map();
	for (const draft of draftPlaces(review)) {
		const key = signatureOf(draft);
		groups.set(key, [...groups.get(key) ?? [], draft]);
	}
	const isGenerated = ({ file }) => review.generated.has(file) || isInstallFile(file);
	return [...groups.values()].flatMap((group) => {
		const written = group.filter((draft) => !isGenerated(draft));
		const files = new Set(group.map(({ file }) => file));
		const [first = group[0], ...others] = written;
		if (files.size < 2 || group.length !== files.size) return group;
		if (written.length >= MANY_COPIES || written.length === 0) return [{
			...first,
			copies: group.filter((draft) => draft !== first)
		}];
		return [{
			...first,
			copies: group.filter(isGenerated)
		}, ...others];
	});
}
/** What a draft says, but for the place. */
function signatureOf({ findings, anchor }) {
	return JSON.stringify([anchor.at, ...findings.map(({ change: { workload }, finding }) => [
		workload.identity.kind,
		workload.identity.name,
		finding.check,
		formatSetter(finding.violation),
		finding.detail
	])]);
}
function draftPlaces(review) {
	const files = shownFiles(review.change.files);
	const suggestions = new Map(review.suggestions.flatMap((one) => one.findings.map((finding) => [finding, one])));
	const drafts = /* @__PURE__ */ new Map();
	const placed = shownFindings(review).map((shown) => {
		const entry = files.get(shown.change.workload.file);
		const suggestion = suggestions.get(shown.finding);
		return {
			shown,
			suggestion,
			anchor: anchorOf(shown.finding, suggestion, entry)
		};
	});
	for (const { shown, suggestion, anchor } of gatherNeeds(placed)) {
		const { file: path } = shown.change.workload;
		const key = JSON.stringify([
			path,
			anchor,
			suggestion?.startLine ?? null,
			anchor.at === "file" ? workloadKey(shown) : null
		]);
		const draft = drafts.get(key);
		drafts.set(key, {
			file: path,
			anchor,
			copies: [],
			findings: [...draft?.findings ?? [], shown],
			canCommit: suggestion?.isInDiff === true && suggestion.isCommittable,
			...suggestion ? { suggestion } : {}
		});
	}
	return [...drafts.values()];
}
/** One answer for all that a known program needs, where the first of it stands in the diff: no line is the one to repair. */
function gatherNeeds(placed) {
	const anchors = /* @__PURE__ */ new Map();
	const isNeed = ({ shown: { change, finding } }) => needOf(change.workload, finding) !== void 0;
	for (const { shown, anchor } of placed.filter(isNeed)) {
		const former = anchors.get(shown.change);
		if (former === void 0 || former.at !== "lines" && anchor.at === "lines") anchors.set(shown.change, anchor);
	}
	return placed.map((each) => isNeed(each) ? {
		...each,
		anchor: anchors.get(each.shown.change) ?? each.anchor
	} : each);
}
function anchorOf({ place, basePlaces }, suggestion, shown) {
	if (suggestion?.isInDiff) return linesAnchor(shown, suggestion.startLine, suggestion.endLine);
	return anchorAt(shown, place.line, basePlaces);
}
function workloadKey({ change: { workload } }) {
	return JSON.stringify([workload.document, workload.objectPath]);
}
// src/report/draft-policy.ts
/** One draft a place, in the order of the changes. */
function draftPolicy({ change, policy }) {
	const files = shownFiles(change.files);
	const drafts = /* @__PURE__ */ new Map();
	for (const one of policy) {
		const anchor = anchorAt(files.get(one.file), one.line, one.basePlace === void 0 ? [] : [one.basePlace]);
		const key = JSON.stringify([
			one.file,
			anchor,
			anchor.at === "summary" ? one.line : null
		]);
		drafts.set(key, {
			file: one.file,
			anchor,
			changes: [...drafts.get(key)?.changes ?? [], one]
		});
	}
	return [...drafts.values()];
}
// src/report/fingerprint.ts
/**
* What a comment speaks of, hidden in its body: a mark for each finding, made without line numbers, so that a later
* run knows it again when other edits moved it, and knows which half of it was fixed.
*
* @param scope what tells two judges of one pull request apart: the name of the check run
*/
function fingerprint(scope, marks) {
	return `<!-- pss-review ${[fnv1a(scope), ...marks].join(" ")} -->`;
}
/** A finding's mark: 16 hexadecimal digits. */
function findingMark({ change: { workload }, finding }) {
	const { identity, podKey } = workload;
	const { kind, namespace = "", name } = identity;
	const pod = podKey === void 0 ? [] : [podKey];
	const marked = [
		workload.file,
		kind,
		namespace,
		name,
		...pod,
		finding.check,
		formatSetter(finding.violation)
	];
	return fnv1a(JSON.stringify(marked));
}
/** The mark of a change to what the repository is judged by; of the config and workflows one line may loosen several things. */
function policyMark({ file, kind, name, change, message }) {
	return fnv1a(JSON.stringify([
		file,
		kind,
		name,
		change,
		kind === "namespace" ? "" : message
	]));
}
/**
* FNV-1a, 64 bits, in hex: names from manifests can be long, and could close the HTML comment that the mark is in.
* http://www.isthe.com/chongo/tech/comp/fnv/
*/
function fnv1a(text) {
	let hash = 14695981039346656037n;
	for (const byte of new TextEncoder().encode(text)) hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 1099511628211n);
	return hash.toString(16).padStart(16, "0");
}
// src/report/level-achieved.ts
/** The strictest level that every one of these workloads passes. */
function levelAchieved(workloads, version) {
	return LEVELS.findLast((level) => workloads.every(({ pod }) => evaluate(pod, {
		level,
		version
	}).allowed)) ?? "privileged";
}
// src/report/sections.ts
/** GitHub takes 65,535 characters in a check run's summary. */
const MAX_SUMMARY = 65535;
/** Entries of one list that are shown: more are not read. */
const MAX_ENTRIES = 100;
/** Sections of a report in Markdown, without the empty ones; cut at a whole line, from the end, to what GitHub takes. */
function joinSections(sections) {
	return cut(sections.filter((section) => section !== "").join("\n\n"));
}
/** A section with a heading; empty where there are no entries. */
function listSection(title, entries) {
	if (entries.length === 0) return "";
	const shown = entries.slice(0, MAX_ENTRIES).map((entry) => `- ${entry}`);
	if (entries.length > MAX_ENTRIES) shown.push(`- … and ${entries.length - MAX_ENTRIES} more`);
	return `### ${title}\n\n${shown.join("\n")}`;
}
/** `1 workload`, `2 workloads`. */
function count(number, noun) {
	return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
function cut(text) {
	if (text.length <= MAX_SUMMARY) return text;
	const lines = text.split("\n");
	const note = (left) => `\n\n… ${count(left, "line")} left out here: the JSON report (the output \`report\`, or \`review --format json\`) has all of it.`;
	let kept = lines.length;
	let length = text.length;
	while (kept > 0 && length + note(lines.length).length > MAX_SUMMARY) {
		kept -= 1;
		length -= (lines[kept]?.length ?? 0) + 1;
	}
	return lines.slice(0, kept).join("\n") + note(lines.length - kept);
}
// src/report/policy-comment.ts
/** Workloads that one comment names: more are in the report. */
const MAX_REJECTS = 20;
/** What a comment says of one change to what the repository is judged by: Markdown. */
function policyComment(change) {
	const { message, rejects } = change;
	const quote = message.split("\n").map((line) => `> ${words(line)}`);
	const workloads = rejects.slice(0, MAX_REJECTS).map(rejectLine);
	if (rejects.length > MAX_REJECTS) workloads.push(`- … and ${rejects.length - MAX_REJECTS} more, which the report has`);
	return [
		`**${headline(change)}**`,
		quote.join("\n"),
		...workloads.length === 0 ? [] : [workloads.join("\n")],
		advice(change)
	].join("\n\n");
}
function headline({ kind, change, name, rejects }) {
	if (kind === "workflow") return "This loosens how pull requests are reviewed";
	if (kind === "config") return change === "invalid" ? "The config has a mistake" : "This loosens what pull requests are judged by";
	const namespace = `amespace ${inlineCode(name)}`;
	if (change === "invalid") return `The API server refuses N${namespace}`;
	if (change === "raised") return `The new level of n${namespace} rejects ${count(rejects.length, "workload")}`;
	return `N${namespace} is held to less than before`;
}
function rejectLine({ workload, findings }) {
	const checks = [...new Set(findings.map(({ check }) => check))];
	return `- ${workloadTitle(workload)}, ${inlineCode(`${workload.file}:${workload.line}`)}: ${checks.join(", ")}`;
}
function advice({ kind, change, severity }) {
	if (change === "invalid") return kind === "namespace" ? "Nothing that depends on it is applied until the label is right." : "With it every run would fail from the merge on.";
	if (change === "raised") return `Pods that run keep running; the next rollout of these workloads fails. Repair them first: until then \`${LABEL_PREFIX}warn\` shows what is left, and rejects nothing.${severity === "failure" ? "" : " The old version rejects them, too, so this blocks nothing."}`;
	return "It holds from the merge on; this pull request is still judged by what was there before. Whoever approves it should know.";
}
// src/report/publishing-notes.ts
/** What stands nowhere in the diff, because a check run is full. */
function annotationNotes(places) {
	if (places <= 250) return [];
	return [`${places - 250} of ${places} places are not annotated: the table below and the JSON report (the output \`report\`) have all of them.`];
}
// src/report/exemption-sections.ts
/** What exemptions did in a review: each one that was used, those that hold no longer, and those that can go. */
function exemptionSections({ comparison, configuration, today }) {
	const { exemptions } = configuration;
	const { expired } = exemptionUse(exemptions, [], today);
	const findings = comparison.workloads.flatMap((change) => change.findings);
	const used = exemptions.filter((exemption) => findings.some((finding) => finding.exemption === exemption));
	const repaired = exemptionUse(exemptions, comparison.workloads.flatMap(repairedOf), today).used;
	return [
		listSection("Exempt", used.map((exemption) => `${reasonOf(exemption)}: ${coveredBy(exemption, comparison.workloads).join("; ")}`)),
		listSection(EXPIRED, expired.map(expiredLine)),
		listSection(STALE, repaired.filter((exemption) => !used.includes(exemption)).map((exemption) => `${reasonOf(exemption)}: matches nothing any more in the changed files`))
	];
}
const EXPIRED = "Exemptions that have expired";
const STALE = "Stale exemptions";
function expiredLine(exemption) {
	return `${reasonOf(exemption)}: held through ${exemption.expires ?? ""}`;
}
/** An exemption as people find it. */
function reasonOf({ reason, place }) {
	return `${words(reason)} (${placeOf$2(place)})`;
}
function placeOf$2({ file, line }) {
	return inlineCode(`${file}:${line}`);
}
function coveredBy(exemption, changes) {
	return changes.flatMap(({ workload, findings }) => {
		const checks = findings.filter((finding) => finding.exemption === exemption).map(({ check }) => check);
		return checks.length === 0 ? [] : [`${workloadTitle(workload)} (${[...new Set(checks)].join(", ")})`];
	});
}
function repairedOf({ workload, fixed }) {
	return fixed.map(({ check, violation }) => exemptionSubject(workload, workload.identity.namespace, check, violation));
}
// src/report/summary.ts
/** The conclusion in a few words, without a full stop. */
function titleOf(review) {
	const { introduced, existing, notEvaluated } = countsOf(review);
	const unreadable = review.comparison.notEvaluated.filter((entry) => entry.introduced).length;
	const { workloads, removed } = review.comparison;
	const target = targetsOf(workloads, review.target);
	const loosening = review.policy.filter(({ severity }) => severity === "warning").length;
	const parts = [];
	if (introduced > 0) {
		const where = count(workloads.filter(hasIntroduced).length, "workload");
		parts.push(`this pull request introduces ${count(introduced, "violation")} of ${target} in ${where}`);
	}
	if (review.failOn === "any" && existing > 0) parts.push(`${count(existing, "older violation")} of ${target}`);
	parts.push(...blockingChanges(review.policy));
	if (unreadable > 0) parts.push(`${count(unreadable, "document")} cannot be read`);
	if (review.change.gaps.some(({ hidesChanges }) => hidesChanges)) parts.push("not all changed files could be listed");
	if (parts.length > 0) return parts.join("; ");
	if (loosening > 0) return `nothing new violates ${target}, but ${count(loosening, "change")} loosen${loosening === 1 ? "s" : ""} what is judged by`;
	if (conclusionOf(review) === "neutral") return notEvaluated > 0 ? `nothing new, but ${count(notEvaluated, "document")} not evaluated` : "nothing new, but not all was judged";
	if (workloads.length > 0) return `nothing new violates ${target}`;
	return removed.length > 0 ? `${count(removed.length, "workload")} removed` : "no workloads changed";
}
/** What cannot hold of the changes to what is judged by, in a few words each. */
function blockingChanges(policy) {
	const blocking = policy.filter(({ severity }) => severity === "failure");
	const rejected = blocking.reduce((sum, { rejects }) => sum + rejects.length, 0);
	const refused = blocking.filter(({ kind, change }) => kind === "namespace" && change === "invalid").length;
	const mistakes = blocking.filter(({ kind }) => kind === "config").length;
	return [
		...rejected > 0 ? [`a raised level of a namespace rejects ${count(rejected, "workload")}`] : [],
		...refused > 0 ? [`the API server refuses ${count(refused, "Namespace")}`] : [],
		...mistakes > 0 ? [`the config has ${count(mistakes, "mistake")}`] : []
	];
}
/**
* The report in Markdown: the conclusion first, then what people must know, then a row a workload and what stands nowhere
* else. Cut at a whole line, from the end, where it would be longer than GitHub takes.
*
* @param notes what could not be published, and why: Markdown
*/
function summarize(review, rest, notes) {
	const { comparison, change } = review;
	return joinSections([
		conclusionLine(review),
		listSection("Not published", notes),
		listSection("Not evaluated", byIntroduction(comparison.notEvaluated).map(({ file, line, message, introduced, isForeign }) => `${inlineCode(`${file}:${line}`)}: ${words(message)}${introduced ? "" : isForeign ? " (nothing in it names a Kubernetes object)" : " (as before)"}`)),
		listSection("Not known", change.gaps.map(({ message }) => words(message))),
		listSection("What is judged by", review.policy.map(policyLine)),
		workloadTable(comparison.workloads),
		...rest.length === 0 ? [] : ["### Without a comment in the diff", ...rest.map(entryOf$1)],
		messages(comparison.workloads),
		...exemptionSections(review),
		listSection("There before", comparison.workloads.flatMap(olderOf)),
		listSection("Removed workloads", comparison.removed.map(({ file, identity }) => `${words(identity.kind)} ${inlineCode(identity.name)} (${inlineCode(file)})`)),
		listSection("Notes", comparison.notes.map(({ file, line, message }) => `${inlineCode(`${file}:${line}`)}: ${words(message)}`)),
		comparison.other > 0 ? `${count(comparison.other, "other document")} in the changed files: no Kubernetes objects.` : ""
	]);
}
/** What a changed workload violated before, too: a line a workload. */
function olderOf({ workload, findings }) {
	const older = findings.filter(({ status, exemption }) => status === "existing" && exemption === void 0);
	if (older.length === 0) return [];
	const parts = [...new Set(older.map(({ check, violation }) => `${check} (${words(formatSetter(violation))})`))];
	return [`${workloadTitle(workload)}, ${inlineCode(`${workload.file}:${workload.line}`)}: ${parts.join(", ")}`];
}
function entryOf$1({ place, body }) {
	return `${place === void 0 ? "" : `#### ${inlineCode(`${place.file}:${place.line}`)}\n\n`}${body}`;
}
function conclusionLine(review) {
	const mark = {
		success: "✅",
		failure: "❌",
		neutral: "⚪"
	}[conclusionOf(review)];
	const { introduced, existing, fixed, exempt } = countsOf(review);
	const exempted = exempt === 0 ? "" : `, ${exempt} exempt`;
	return `${mark} **${titleOf(review)}.** ${introduced} introduced, ${existing} existing, ${fixed} fixed${exempted}.`;
}
function policyLine({ file, line, severity, message }) {
	return `${severity === "failure" ? "❌" : "⚠"} ${inlineCode(`${file}:${line}`)}: ${message.split("\n").map(words).join(" · ")}`;
}
function workloadTable(changes) {
	if (changes.length === 0) return "";
	return `| workload | namespace | place | level | introduced | existing | fixed |
| --- | --- | --- | --- | ---: | ---: | ---: |\n${[...changes].sort((a, b) => Number(hasIntroduced(b)) - Number(hasIntroduced(a))).map(({ workload, policy, because, findings: all, fixed }) => {
		const { namespace } = workload.identity;
		const findings = all.filter(({ exemption }) => exemption === void 0);
		const introduced = findings.filter(({ status }) => status === "introduced").length;
		return `| ${[
			workloadTitle(workload),
			namespace === void 0 ? "" : inlineCode(namespace),
			inlineCode(`${workload.file}:${workload.line}`),
			`${policy.enforce.level}:${policy.enforce.version}${sourceOf(because.enforce)}`,
			introduced === 0 ? "0" : `**${introduced}**`,
			String(findings.length - introduced),
			String(fixed.length)
		].map(cell).join(" | ")} |`;
	}).join("\n")}`;
}
/** Who asks for a level, where it is not the repository's default. */
function sourceOf(source) {
	if (source.from === "config") return `, ${inlineCode(`${source.place.file}:${source.place.line}`)}`;
	if (source.from === "namespace") return ", its Namespace";
	return source.from === "server" ? ", the API server’s own" : "";
}
function messages(changes) {
	const failing = changes.filter(hasIntroduced);
	if (failing.length === 0) return "";
	return `### What the API server says\n\n${failing.map(({ workload, verdicts }) => {
		const { target, message } = verdicts.enforce.allowed ? verdicts.warn : verdicts.enforce;
		return `- ${workloadTitle(workload)}: ${formatViolates(target, words(message))}`;
	}).join("\n")}`;
}
function hasIntroduced({ findings }) {
	return findings.some(({ status, exemption }) => status === "introduced" && exemption === void 0);
}
// src/report/plan-review.ts
/** Comments in one review, and comments outside it in one run: more is refused by GitHub's abuse limits. */
const MAX_COMMENTS = 30;
const MAX_SINGLES = 10;
const NOTHING_PUBLISHED = {
	canComment: true,
	refused: [],
	notes: []
};
/** Decides where each finding goes: beside its line, to its file, or to the summary; nothing is lost on the way. */
function planReview(review, links, outcome = NOTHING_PUBLISHED) {
	const refused = new Set(outcome.refused.map((marks) => marks.join(" ")));
	const remarks = remarksOf(review, links).map((remark) => {
		return outcome.canComment && !refused.has(remark.marks.join(" ")) ? remark : {
			...remark,
			anchor: { at: "summary" }
		};
	});
	const together = remarks.filter(({ anchor }) => anchor.at === "lines" && anchor.isListed).slice(0, MAX_COMMENTS);
	const alone = remarks.filter(({ anchor }) => anchor.at === "file" || anchor.at === "lines" && !anchor.isListed).slice(0, MAX_SINGLES);
	const placements = /* @__PURE__ */ new Map();
	for (const { subjects } of remarks) for (const subject of subjects) placements.set(subject, "summary");
	for (const { anchor, subjects } of [...together, ...alone]) for (const subject of subjects) placements.set(subject, anchor.at === "lines" ? "inline" : "file");
	const fileComment = ({ file, marks, bodyOf, canCommit }) => ({
		path: file,
		body: `${bodyOf(canCommit)}\n\n${fingerprint(review.scope, marks)}`,
		marks
	});
	const inlineComment = (remark, { startLine, line }) => startLine < line ? {
		...fileComment(remark),
		startLine,
		line
	} : {
		...fileComment(remark),
		line
	};
	const comments = together.flatMap((remark) => remark.anchor.at === "lines" ? [inlineComment(remark, remark.anchor)] : []);
	const singles = alone.map((remark) => remark.anchor.at === "lines" ? inlineComment(remark, remark.anchor) : fileComment(remark));
	const rest = remarks.filter((remark) => !together.includes(remark) && !alone.includes(remark)).map(({ place, bodyOf }) => ({
		place,
		body: bodyOf(false)
	}));
	const conclusion = conclusionOf(review);
	const annotations = annotationsOf(review);
	const counts = countsOf(review);
	return {
		scope: review.scope,
		head: review.change.head,
		conclusion,
		title: titleOf(review),
		summary: summarize(review, rest, [...outcome.notes, ...annotationNotes(annotations.length)]),
		...comments.length > 0 ? { reviewBody: reviewBodyOf(review, placements) } : {},
		comments,
		singles,
		annotations,
		outputs: {
			conclusion,
			"level-achieved": achievedLevel(review),
			introduced: String(counts.introduced),
			existing: String(counts.existing),
			fixed: String(counts.fixed),
			"not-evaluated": String(counts.notEvaluated)
		},
		marks: /* @__PURE__ */ new Set([...shownFindings(review).map(findingMark), ...review.policy.map(policyMark)]),
		unknownFiles: /* @__PURE__ */ new Set([...review.comparison.notEvaluated.map(({ file }) => file), ...review.change.files.filter(({ patch, status }) => patch === void 0 && status !== "removed").map(({ path }) => path)]),
		placements
	};
}
/** What the pull request does to its own judge first, then what its workloads violate. */
function remarksOf(review, links) {
	const ofPolicy = draftPolicy(review).map(({ file, anchor, changes }) => ({
		file,
		anchor,
		place: changes[0],
		subjects: changes,
		canCommit: false,
		marks: changes.map(policyMark).slice(0, MAX_MARKS),
		bodyOf: () => changes.map(policyComment).join("\n\n")
	}));
	const quoted = /* @__PURE__ */ new Set();
	const ofFindings = draftComments(review).map((draft) => {
		const { file, anchor, canCommit, suggestion } = draft;
		const copies = draft.copies.map(({ findings }) => findings[0]?.finding.place).filter((place) => place !== void 0);
		return {
			file,
			anchor,
			canCommit,
			marks: marksOf(draft),
			place: draft.findings[0]?.finding.place,
			subjects: findingsOf(draft).map(({ finding }) => finding),
			bodyOf: (isCommittable) => commentBody({
				suggestion,
				copies,
				review,
				links,
				sections: sectionsOf(draft.findings, quoted),
				canCommit: isCommittable
			})
		};
	});
	return [...ofPolicy, ...ofFindings];
}
/** GitHub's limit of a body is reached by a thousand findings in one place: so many are marked, the others go with them. */
const MAX_MARKS = 200;
function marksOf(draft) {
	return findingsOf(draft).slice(0, MAX_MARKS).map(findingMark);
}
/** What a draft speaks of, in its own place and in the others that it stands for. */
function findingsOf({ findings, copies }) {
	return [...findings, ...copies.flatMap((copy) => copy.findings)];
}
/** Empty where something that changed was not judged: nobody knows what it would reach. */
function achievedLevel({ comparison, change, target }) {
	if (isPartial({
		comparison,
		change
	})) return "";
	return levelAchieved(comparison.workloads.map(({ workload }) => workload), target.version);
}
/** What stands above the comments of a review. */
function reviewBodyOf(review, placements) {
	const left = [...placements.values()].filter((placement) => placement === "summary").length;
	const more = left === 0 ? "" : ` ${left} more ${left === 1 ? "finding is" : "findings are"} in the check run's summary.`;
	return `**Pod Security:** ${titleOf(review)}.${more}`;
}
/** The findings of one comment by workload; the whole message of a workload is quoted in its first comment only. */
function sectionsOf(findings, quoted) {
	return [...new Set(findings.map(({ change }) => change))].map((change) => {
		const isFirst = !quoted.has(change);
		quoted.add(change);
		return {
			change,
			isFirst,
			findings: findings.filter((shown) => shown.change === change).map(({ finding }) => finding)
		};
	});
}
// src/report/json.ts
function jsonWorkload({ identity }) {
	const { apiVersion, kind, namespace, name } = identity;
	return {
		apiVersion,
		kind,
		namespace: namespace ?? null,
		name
	};
}
/** The modes apart from enforce, each with its level and version and what `add` says of it. */
function jsonModes(policy, add) {
	return {
		warn: {
			...policy.warn,
			...add("warn")
		},
		audit: {
			...policy.audit,
			...add("audit")
		}
	};
}
function jsonPlace(workload, check, violation, place) {
	return {
		setter: formatSetter(violation),
		path: objectPath(workload, violation),
		line: place.line,
		column: place.column,
		fix: checkOf(check).fix(violation, workload.pod).class
	};
}
/** The path of a violation from the object's root. */
function objectPath(workload, { path }) {
	return formatPath(fieldPath(workload, path));
}
/** The failing checks over all modes, in upstream's order, each with the strictest mode that it breaks. */
function failingChecks(verdicts) {
	const seen = /* @__PURE__ */ new Set();
	return MODES.flatMap((mode) => verdicts[mode].results.flatMap((result) => {
		if (seen.has(result.check)) return [];
		seen.add(result.check);
		return [{
			mode,
			result
		}];
	}));
}
// src/report/review-json.ts
/** `review --format json`, and the Action's report file: one object, a contract (schemaVersion 1). */
function reviewJson(review, plan) {
	const { change, comparison } = review;
	return {
		schemaVersion: 1,
		base: change.mergeBase,
		head: change.head,
		conclusion: plan.conclusion,
		workloads: comparison.workloads.map((entry) => workloadOf(entry, plan)),
		removed: comparison.removed.map((workload) => ({
			file: workload.file,
			workload: jsonWorkload(workload)
		})),
		policy: review.policy.map((one) => policyOf(one, plan)),
		notes: comparison.notes,
		notEvaluated: comparison.notEvaluated.map(({ file, document, line, reason, message, introduced }) => ({
			file,
			document: document ?? null,
			line,
			reason,
			message,
			introduced
		})),
		other: comparison.other
	};
}
function workloadOf({ workload, policy, verdicts, baseVerdicts, findings, fixed }, plan) {
	return {
		file: workload.file,
		document: workload.document,
		line: workload.line,
		workload: jsonWorkload(workload),
		podPath: formatPath(workload.podPath),
		via: workload.via ?? null,
		...policy.enforce,
		message: verdicts.enforce.message,
		baseMessage: baseVerdicts?.enforce.message ?? null,
		modes: jsonModes(policy, (mode) => ({
			message: verdicts[mode].message,
			baseMessage: baseVerdicts?.[mode].message ?? null
		})),
		findings: findings.map((finding) => findingOf(workload, finding, plan)),
		fixed: fixed.map(({ check, setter }) => ({
			check,
			setter
		}))
	};
}
function findingOf(workload, finding, { placements }) {
	const { check, detail, mode, status, place, violation, exemption } = finding;
	const { setter, path, line, column, fix } = jsonPlace(workload, check, violation, place);
	return {
		check,
		setter,
		detail,
		mode,
		status,
		file: place.file,
		line,
		column,
		path,
		fix,
		placement: placements.get(finding) ?? "summary",
		exemption: exemption?.reason ?? null
	};
}
function policyOf(one, plan) {
	const { kind, file, line, name, change, severity, message, rejects } = one;
	return {
		kind,
		file,
		line,
		name,
		change,
		severity,
		placement: plan.placements.get(one) ?? "summary",
		message,
		rejects: rejects.map(({ workload, findings }) => ({
			file: workload.file,
			line: workload.line,
			workload: jsonWorkload(workload),
			findings: findings.map((finding) => findingOf(workload, finding, plan))
		}))
	};
}
// src/report/plain-text.ts
/** Code spans, in which nothing is Markdown. */
const CODE_SPAN = /((`+)(?!`)[\s\S]*?(?<!`)\2(?!`))/;
/** What a fenced block is, before its lines. */
const BLOCKS = {
	suggestion: "Suggested instead of these lines:",
	diff: "Suggested change:"
};
/**
* The Markdown of a report as people read it in a terminal: no HTML, no targets of links, no hidden marks, code in
* blocks indented, and nothing that a terminal would obey. Every word stays.
*/
function plainText(markdown) {
	const lines = [];
	let fence;
	for (const line of markdown.replaceAll(/\n*<!-- pss-review [0-9a-f ]*-->/g, "").split("\n")) {
		const shown = visibleText(line, Number.POSITIVE_INFINITY);
		const [, ticks, language = ""] = /^(`{3,})(\w*)$/.exec(line) ?? [];
		if (fence !== void 0) {
			if (line === fence) fence = void 0;
			else lines.push(shown === "" ? "" : `    ${shown}`);
		} else if (ticks !== void 0) {
			fence = ticks;
			if (BLOCKS[language] !== void 0) lines.push(BLOCKS[language]);
		} else lines.push(outsideOfCode(shown));
	}
	return lines.join("\n").replaceAll(/\n{3,}/g, "\n\n").trim();
}
function outsideOfCode(line) {
	return line.split(CODE_SPAN).map((part, index) => index % 3 === 0 ? withoutMarks(part) : index % 3 === 1 ? part : "").join("");
}
function withoutMarks(text) {
	return text.replaceAll(/<details><summary>(.*?)<\/summary>/g, "$1:").replaceAll(/<\/?(?:details|summary|sub)>/g, "").replaceAll(/\[([^\]]*)\]\([^)]*\)/g, "$1").replaceAll("**", "");
}
// src/report/review-text.ts
/** `review --format text`: what would be posted, comment by comment, and the summary. */
function reviewText({ comments, singles, reviewBody, summary }) {
	return [
		...reviewBody === void 0 ? [] : [
			`── review`,
			plainText(reviewBody),
			""
		],
		...[...comments, ...singles].flatMap((comment) => [
			`── comment on ${placeOf$1(comment)}`,
			plainText(comment.body),
			""
		]),
		"── check run",
		plainText(summary),
		""
	].join("\n");
}
function placeOf$1(comment) {
	const path = visibleText(comment.path, 200);
	if (!("line" in comment)) return `the file ${path}`;
	return `${path}:${comment.startLine === void 0 ? "" : `${comment.startLine}-`}${comment.line}`;
}
// src/report/scan-json.ts
/** `scan --format json`: one object, a contract (schemaVersion 1). */
function scanJson({ target, manifests }) {
	return {
		schemaVersion: 1,
		target,
		results: manifests.flatMap(({ judged }) => judged.map(resultOf)),
		notes: manifests.flatMap(({ manifest }) => manifest.notes),
		notEvaluated: manifests.flatMap(({ manifest }) => manifest.notEvaluated.map(({ file, document, line, reason, message }) => ({
			file,
			document: document ?? null,
			line,
			reason,
			message
		}))),
		other: manifests.reduce((sum, { manifest }) => sum + manifest.other, 0)
	};
}
function resultOf({ workload, policy, verdicts, exempt }) {
	return {
		file: workload.file,
		document: workload.document,
		line: workload.line,
		workload: jsonWorkload(workload),
		podPath: formatPath(workload.podPath),
		via: workload.via ?? null,
		...policy.enforce,
		allowed: verdicts.enforce.allowed,
		message: verdicts.enforce.message,
		modes: jsonModes(policy, (mode) => ({
			allowed: verdicts[mode].allowed,
			message: verdicts[mode].message
		})),
		violations: failingChecks(verdicts).map(({ mode, result }) => ({
			check: result.check,
			reason: result.reason,
			detail: result.detail,
			mode,
			at: result.violations.map((violation) => {
				const place = jsonPlace(workload, result.check, violation, workload.locate(violation.path));
				const covering = exempt.find((one) => one.check === result.check && one.setter === place.setter);
				return covering === void 0 ? place : {
					...place,
					exemption: covering.reason
				};
			})
		}))
	};
}
// src/report/scan-text.ts
/** In UTF-16 units. */
const LONGEST_NAME = 200;
/** `scan --format text`: a block for each workload that is rejected, then what was not evaluated, then one line of counts. */
function scanText({ target, manifests, exemptions }) {
	const judged = manifests.flatMap((entry) => entry.judged);
	const failing = judged.filter((one) => failingChecks(one.verdicts).length > 0);
	const notEvaluated = manifests.flatMap(({ manifest }) => manifest.notEvaluated);
	const notes = manifests.flatMap(({ manifest }) => manifest.notes);
	const other = manifests.reduce((sum, { manifest }) => sum + manifest.other, 0);
	const rejected = judged.filter(isRejected).length;
	return [
		...failing.map(workloadBlock),
		...notEvaluated.map(({ file, line, message }) => `${visibleText(`${file}:${line}`, LONGEST_NAME)}: not evaluated: ${visibleText(message, 500)}`),
		...notes.map(({ file, line, message }) => `${visibleText(`${file}:${line}`, LONGEST_NAME)}: note: ${visibleText(message, 500)}`),
		...exemptions.expired.map((one) => `${placeOf(one)}: note: an exemption that held through ${one.expires}`),
		...exemptions.stale.map((one) => `${placeOf(one)}: note: an exemption that matches nothing: it can go`),
		`${count(judged.length, "workload")}, ${rejected} violate ${targetsOf(judged, target)}, ${count(notEvaluated.length, "document")} not evaluated, ${count(other, "other document")}`,
		""
	].join("\n");
}
function placeOf({ place: { file, line } }) {
	return visibleText(`${file}:${line}`, LONGEST_NAME);
}
function workloadBlock({ workload, verdicts, exempt }) {
	const { allowed, target, message } = verdicts.enforce.allowed ? verdicts.warn : verdicts.enforce;
	const lines = [`${visibleText(`${workload.file}:${workload.line}`, LONGEST_NAME)}: ${visibleText(workloadName(workload), LONGEST_NAME)}`];
	if (!allowed) lines.push(`  ${formatViolates(target, visibleText(message, 4e3))}`);
	for (const { result } of failingChecks(verdicts)) for (const violation of result.violations) {
		const { line, column } = workload.locate(violation.path);
		const setter = formatSetter(violation);
		const covering = exempt.find((one) => one.check === result.check && one.setter === setter);
		const exempted = covering === void 0 ? "" : `  (exempt: ${visibleText(covering.reason, LONGEST_NAME)})`;
		lines.push(`    ${line}:${column}  ${result.check}  ${visibleText(setter, LONGEST_NAME)}${exempted}`);
	}
	return `${lines.join("\n")}\n`;
}
// src/compare/shared-groups.ts
/**
* The entries of base and head that share a key, a group for each key that both sides have, each side in its own order.
* An entry of several keys is in several groups; the order of the groups comes from neither side.
*/
function sharedGroups(base, head, keysOf) {
	const after = groupBy(head, keysOf);
	return [...groupBy(base, keysOf)].filter(([key]) => after.has(key)).sort(([a], [b]) => a < b ? -1 : 1).map(([key, group]) => ({
		base: group,
		head: after.get(key) ?? []
	}));
}
function groupBy(entries, keysOf) {
	const groups = /* @__PURE__ */ new Map();
	for (const entry of entries) for (const key of keysOf(entry)) {
		const group = groups.get(key);
		if (group === void 0) groups.set(key, [entry]);
		else group.push(entry);
	}
	return groups;
}
// src/compare/pair-in-rounds.ts
/**
* Pairs entries of base and head one to one, in rounds: in each those that are alike pair in order, as far as they have
* no partner yet. No round knows which side is head, so the other way round the pairs are the same; and the time grows
* with the number of entries, however many are alike.
*
* @param partners where the pairs are put down, in both directions; who has a partner there already gets no other
*/
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
// src/compare/pair-containers.ts
/**
* From the paths of head's containers, as text, to the paths that they had in base: by name, else by position in the
* same list with the same image (a container that was only renamed brings nothing new). Of several with one name, which
* no server takes, those with the same image pair first. Containers that are new are absent.
*/
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
// src/compare/compare-workload.ts
/**
* What a workload violates now, and what of that the pull request brought: introduced is what base did not have. A
* violation is known again by its check and its setter, never by its line. The workload of the answer is in the namespace
* that it is judged in.
*/
function compareWorkload({ head, base }, ruling) {
	const { policy, because, namespace } = ruling;
	const verdicts = judge(head, policy);
	const found = violationsOf(verdicts);
	const findingOf = ({ mode, check, reason, detail, violation }) => {
		const exemption = ruling.exemptionOf(check, violation);
		return {
			mode,
			check,
			reason,
			detail,
			violation,
			place: head.locate(violation.path),
			...exemption === void 0 ? {} : { exemption }
		};
	};
	const workload = namespace === void 0 ? head : {
		...head,
		identity: {
			...head.identity,
			namespace
		}
	};
	if (base === void 0) return {
		workload,
		policy,
		because,
		verdicts,
		findings: found.map((judged) => ({
			...findingOf(judged),
			status: "introduced",
			basePlaces: []
		})),
		fixed: []
	};
	const baseVerdicts = judge(base, policy);
	const former = violationsOf(baseVerdicts);
	const containers = pairContainers(base.pod, head.pod);
	const left = /* @__PURE__ */ new Map();
	for (const judged of former) {
		const key = identityOf(judged, (path) => path);
		const same = left.get(key);
		if (same === void 0) left.set(key, [judged]);
		else same.push(judged);
	}
	return {
		workload,
		base,
		policy,
		because,
		verdicts,
		baseVerdicts,
		findings: found.map((judged) => {
			const { check, violation } = judged;
			if (left.get(identityOf({
				check,
				violation
			}, (path) => containers.get(path.join())))?.shift() !== void 0) return {
				...findingOf(judged),
				status: "existing",
				basePlaces: []
			};
			const { podEdits = [] } = checkOf(check).fix(violation, head.pod);
			const paths = [pathInBase(violation, containers), ...podEdits.map(({ path }) => path)];
			return {
				...findingOf(judged),
				status: "introduced",
				basePlaces: paths.map((path) => base.locate(path))
			};
		}),
		fixed: [...left.values()].flat().map(({ check, violation }) => ({
			check,
			setter: formatSetter(violation),
			violation
		}))
	};
}
/** Every violation once, in upstream's order, with the strictest mode that it breaks. */
function violationsOf(verdicts) {
	const seen = /* @__PURE__ */ new Set();
	return MODES.flatMap((mode) => {
		const judged = verdicts[mode].results.flatMap(({ check, reason, detail, violations }) => violations.map((violation) => ({
			mode,
			check,
			reason,
			detail,
			violation
		})));
		const fresh = judged.filter(({ check, violation }) => !seen.has(`${check} ${violation.path.join("/")} ${formatSetter(violation)}`));
		for (const { check, violation } of judged) seen.add(`${check} ${violation.path.join("/")} ${formatSetter(violation)}`);
		return fresh;
	});
}
/** The same violation has the same identity in base and head; that of a container goes by its place in base. */
function identityOf({ check, violation }, placeInBase) {
	const { subject, value } = violation;
	const setter = subject.kind === "container" ? placeInBase(subject.path) ?? null : subject.kind === "volume" ? subject.name : "";
	return JSON.stringify([
		check,
		subject.kind,
		setter,
		value ?? null
	]);
}
/** The path of the same field in base: lists of containers may have been reordered. */
function pathInBase({ subject, path }, containers) {
	const former = subject.kind === "container" ? containers.get(subject.path.join()) : void 0;
	return subject.kind !== "container" || former === void 0 ? path : [...former, ...path.slice(subject.path.length)];
}
// src/compare/known-unreadable.ts
/**
* Which of head's unreadable documents base could not read either: in the file where it was, those with the same
* message, then those with the same reason; then those with the same message in other files. Where workloads are gone,
* one of them may be what cannot be read now: then neither the reason (in that file) nor another file proves anything.
* What could not even be fetched is never known.
*
* @param formerFile the path in base of a file of head: another one where it was renamed
* @param lostFiles files of base with workloads that nothing in head continues
*/
function knownUnreadable(base, head, formerFile, lostFiles) {
	const before = new Set(base.filter(({ reason }) => reason !== "unreadable"));
	const fileOf = (entry) => before.has(entry) ? entry.file : formerFile(entry.file);
	const partners = pairInRounds([...before], head, [
		(entry) => [JSON.stringify([fileOf(entry), entry.message])],
		(entry) => lostFiles.has(fileOf(entry)) ? [] : [JSON.stringify([fileOf(entry), entry.reason])],
		(entry) => lostFiles.size > 0 ? [] : [entry.message]
	]);
	return new Set(head.filter((entry) => partners.has(entry)));
}
// src/compare/workload-keys.ts
/** The same object: group, kind, namespace and name; and of an object with several pods the same pod. */
function objectKeys(workload) {
	const { namespace, name } = workload.identity;
	return [JSON.stringify([
		...kindKeys(workload),
		namespace ?? "",
		name,
		...podNameKeys(workload)
	])];
}
/** The same pod of an object with several: by the names of the items on its way, else by their positions. */
function podNameKeys({ podKey = "" }) {
	return [podKey];
}
/** The same group and kind: a removed API group counts as the group that took the kind over. */
function kindKeys({ identity: { apiVersion, kind } }) {
	return [`${groupOf(findWorkloadKind(apiVersion, kind)?.apiVersions[0] ?? apiVersion)}/${kind}`];
}
/** The same namespace, or none. */
function namespaceKeys({ identity }) {
	return [identity.namespace ?? ""];
}
/** The same name, or none (`generateName`). */
function nameKeys({ identity }) {
	return [identity.name];
}
/** The same name, for those that have one. */
function namedKeys({ identity }) {
	return identity.name === "" ? [] : [identity.name];
}
/** The same pod, in whatever order its keys and lists are written; the object's own name is no part of it. */
function podKeys({ pod: { metadata, spec } }) {
	return [unordered([metadata?.annotations, spec])];
}
/** Containers of the same names and images. */
function imagesKeys({ pod }) {
	return listKeys(containersOf(pod).map(({ name, container }) => JSON.stringify([name, container.image])));
}
/** Containers of the same names. */
function containersKeys({ pod }) {
	return listKeys(containersOf(pod).map(({ name }) => name));
}
/** A container of the same name, one at least. */
function containerKeys({ pod }) {
	return [...new Set(containersOf(pod).map(({ name }) => name))];
}
/** The same folder. */
function folderKeys({ file }) {
	return [file.slice(0, file.lastIndexOf("/") + 1)];
}
/** The same end of the path: the file's name, and the folders above it that make the number full. */
function pathEndKeys(parts) {
	return ({ file }) => {
		const path = file.split("/");
		return path.length < parts ? [] : [path.slice(-parts).join("/")];
	};
}
/** Two pods are not alike in having no containers. */
function listKeys(list) {
	return list.length === 0 ? [] : [unordered(list)];
}
/** JSON in which the order of keys and of items says nothing: no check reads an order. */
function unordered(value) {
	if (Array.isArray(value)) return `[${value.map(unordered).sort().join()}]`;
	if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "";
	return `{${Object.entries(value).map(([key, each]) => `${JSON.stringify(key)}:${unordered(each)}`).sort().join()}}`;
}
// src/compare/pair-workloads.ts
/**
* Pairs the workloads of base and head one to one: the same object in the file where it was, then in other files, then
* the same name in another namespace or kind where container names overlap. Of several, those pair first whose pods are
* equal, then those with the same images, then with the same containers. Of an object with several pods each is a
* workload: one that only got another name in it is the same, where its images are.
*
* The file goes before an equal pod: where `dev/web.yaml` and `prod/web.yaml` change their content for each other's,
* what is privileged in production now was not before. Only in other files, and among several in one file, does an equal
* pod tell what stayed or moved from what is new.
*
* @param formerFile the path in base of a file of head: another one where it was renamed
*/
function pairWorkloads(base, head, formerFile) {
	const partners = /* @__PURE__ */ new Map();
	const isFree = (workload) => !partners.has(workload);
	for (const { alike, rounds } of stages(new Set(base), formerFile)) for (const group of sharedGroups(base.filter(isFree), head.filter(isFree), alike)) pairInRounds(group.base, group.head, rounds, partners);
	return {
		pairs: head.map((workload) => {
			const partner = partners.get(workload);
			return partner === void 0 ? { head: workload } : {
				head: workload,
				base: partner
			};
		}),
		unpaired: base.filter((workload) => !partners.has(workload))
	};
}
/** What must be alike in each round, the surest first. */
function stages(base, formerFile) {
	const file = (workload) => [base.has(workload) ? workload.file : formerFile(workload.file)];
	const pod = remembered(podKeys);
	const images = remembered(imagesKeys);
	const containers = remembered(containersKeys);
	const sameObject = {
		alike: objectKeys,
		rounds: [
			allOf(file, pod),
			allOf(file, images),
			allOf(file, containers),
			file,
			pod
		]
	};
	const sameInFile = {
		alike: nameKeys,
		rounds: [allOf(file, podNameKeys, pod), allOf(file, pod)]
	};
	const moved = {
		alike: allOf(objectKeys, namedKeys),
		rounds: [
			[folderKeys],
			[pathEndKeys(3)],
			[pathEndKeys(2)],
			[pathEndKeys(1)],
			[]
		].flatMap((place) => [
			[images],
			[containers],
			[]
		].map((likeness) => allOf(...place, ...likeness)))
	};
	const likenesses = [...[
		pod,
		images,
		containers,
		containerKeys
	].map((likeness) => allOf(podNameKeys, likeness)), ...[pod, images]];
	return [
		sameObject,
		sameInFile,
		moved,
		...[
			[kindKeys],
			[namespaceKeys],
			[]
		].map((key) => ({
			alike: allOf(nameKeys, ...key),
			rounds: [...[
				allOf(podNameKeys, pod),
				allOf(podNameKeys, images),
				pod,
				images
			].map((likeness) => allOf(file, likeness)), ...[[file], []].flatMap((place) => likenesses.map((likeness) => allOf(namedKeys, ...place, likeness)))]
		}))
	];
}
/** Alike in all of these. */
function allOf(...parts) {
	return (workload) => parts.reduce((keys, part) => {
		const own = keys.length === 0 ? [] : part(workload);
		return keys.flatMap((key) => own.map((each) => `${key}${each.length}:${each}`));
	}, [""]);
}
/** Keys that are long, or long in the making: made once, and short from then on. */
function remembered(keysOf) {
	const known = /* @__PURE__ */ new Map();
	const numbers = /* @__PURE__ */ new Map();
	const shorten = (key) => {
		const number = numbers.get(key) ?? String(numbers.size);
		numbers.set(key, number);
		return number;
	};
	return (workload) => {
		const keys = known.get(workload) ?? keysOf(workload).map(shorten);
		known.set(workload, keys);
		return keys;
	};
}
// src/compare/compare-manifests.ts
/**
* Compares the manifests of the changed files, base with head.
*
* @param previousPaths from a path in head to the path in base that it was renamed from
*/
function compareManifests(base, head, previousPaths, rulingOf) {
	const filesBefore = new Set(base.map(({ file }) => file));
	const filesAfter = new Set(head.map(({ file }) => file));
	const formerFile = (file) => {
		const previous = filesBefore.has(file) ? void 0 : previousPaths.get(file);
		return previous === void 0 || filesAfter.has(previous) ? file : previous;
	};
	const { pairs, unpaired } = pairWorkloads(base.flatMap(({ workloads }) => workloads), head.flatMap(({ workloads }) => workloads), formerFile);
	const unreadable = head.flatMap(({ notEvaluated }) => notEvaluated);
	const known = knownUnreadable(base.flatMap(({ notEvaluated }) => notEvaluated), unreadable, formerFile, new Set(unpaired.map(({ file }) => file)));
	const unknown = unreadable.filter((entry) => !known.has(entry));
	const unknownFiles = new Set(unknown.map(({ file }) => formerFile(file)));
	const isAllUnknown = unknown.some(({ file, isForeign }) => isForeign !== true && !filesBefore.has(formerFile(file)));
	return {
		workloads: pairs.map((pair) => {
			const change = compareWorkload(pair, rulingOf(pair.head));
			return pair.base !== void 0 && pair.base.file !== formerFile(pair.head.file) && unknownFiles.has(pair.base.file) ? {
				...change,
				fixed: []
			} : change;
		}),
		removed: isAllUnknown ? [] : unpaired.filter(({ file }) => !unknownFiles.has(file)),
		notEvaluated: unreadable.map((entry) => ({
			...entry,
			introduced: !known.has(entry) && entry.isForeign !== true
		})),
		notes: head.flatMap(({ notes }) => notes),
		other: head.reduce((sum, { other }) => sum + other, 0)
	};
}
// src/pss/running-pods.ts
/** The server looks at no more pods of a namespace than these. */
const MOST_PODS = 3e3;
/**
* What the API server warns of where a namespace's new `enforce` would reject pods that run in it: first how many it
* looked at where these are not all, then a headline, then a line for all pods with the same reasons, sorted. No pod is
* stopped by that.
* https://github.com/kubernetes/pod-security-admission/blob/master/admission/admission.go (EvaluatePodsInNamespace)
*/
function warnOfRunningPods(namespace, enforce, pods, { runtimeClasses }) {
	const judged = prioritise(pods.filter((pod) => !isExempt(pod, runtimeClasses)));
	const names = /* @__PURE__ */ new Map();
	for (const pod of judged.slice(0, MOST_PODS)) {
		const { allowed, results } = evaluate(pod, enforce);
		if (allowed) continue;
		const reasons = results.map(({ reason }) => reason).join(", ");
		const name = pod.metadata?.name ?? "";
		const others = names.get(reasons);
		if (others === void 0) names.set(reasons, [name]);
		else others.push(name);
	}
	const warnings = [];
	if (judged.length > MOST_PODS) warnings.push(`new PodSecurity enforce level only checked against the first ${MOST_PODS} of ${judged.length} existing pods`);
	if (names.size > 0) {
		const target = quoteGo(`${enforce.level}:${enforce.version}`);
		warnings.push(`existing pods in namespace ${quoteGo(namespace)} violate the new PodSecurity enforce level ${target}`);
	}
	const lines = [...names].map(([reasons, podNames]) => `${nameAll(podNames)}: ${reasons}`);
	return [...warnings, ...lines.sort(compareText)];
}
function isExempt({ spec }, runtimeClasses) {
	const name = spec?.runtimeClassName ?? "";
	return name !== "" && runtimeClasses.includes(name);
}
/** One pod of each controller comes before the controllers' other pods, so that the limit leaves out replicas only. */
function prioritise(pods) {
	const seen = /* @__PURE__ */ new Set();
	const first = [];
	const replicas = [];
	for (const pod of pods) {
		const owner = pod.metadata?.ownerReferences?.find(({ controller }) => controller === true);
		const uid = owner === void 0 ? void 0 : owner.uid ?? "";
		if (uid !== void 0 && seen.has(uid)) replicas.push(pod);
		else first.push(pod);
		if (uid !== void 0) seen.add(uid);
	}
	return [...first, ...replicas];
}
/** `a`, `a (and 1 other pod)`, `a (and 2 other pods)`: the first name in Go's order. */
function nameAll(names) {
	const [first = ""] = [...names].sort(compareText);
	const others = names.length - 1;
	return others === 0 ? first : `${first} (and ${others} other ${plural$1("pod", others)})`;
}
// src/pss/namespace-update.ts
/** The order in which the server names the modes where it ignores them. */
const NAMED_MODES = [
	"enforce",
	"audit",
	"warn"
];
/**
* What the API server says where a Namespace is created or relabelled: it refuses labels that are wrong (unless they
* were wrong in the same way before), and warns of running pods that the new `enforce` would reject. It never refuses
* the update for them. Its time limit of one second is not modelled: all pods up to its other limit are looked at.
* https://github.com/kubernetes/pod-security-admission/blob/master/admission/admission.go (ValidateNamespace)
*/
function answerNamespaceUpdate({ name, before, after, pods }, { policy: defaults, exemptions } = DEFAULT_SETTINGS) {
	const asked = parseNamespacePolicy(after, defaults);
	const known = before === void 0 ? void 0 : parseNamespacePolicy(before, defaults);
	if (asked.errors.length > 0 && (known === void 0 || !areEqual(asked.errors, known.errors))) return {
		allowed: false,
		warnings: [],
		errors: [`Namespace ${quoteGo(name)} is invalid: ${join$1(asked.errors)}`]
	};
	const { enforce } = asked.policy;
	if (known !== void 0 && !mayRejectMore(known.policy.enforce, enforce)) return ALLOWED;
	if (name !== "" && exemptions.namespaces.includes(name)) return allowedWith(warnOfExemption(name, asked.policy, after, defaults));
	return known === void 0 ? ALLOWED : allowedWith(warnOfRunningPods(name, enforce, pods, exemptions));
}
const ALLOWED = allowedWith([]);
function allowedWith(warnings) {
	return {
		allowed: true,
		warnings,
		errors: []
	};
}
function areEqual(a, b) {
	return a.length === b.length && a.every(({ message }, index) => message === b[index]?.message);
}
/** Go's aggregate of errors; those of labels are distinct. */
function join$1(errors) {
	const messages = errors.map(({ message }) => message).join(", ");
	return errors.length === 1 ? messages : `[${messages}]`;
}
function warnOfExemption(name, policy, labels, defaults) {
	if (NAMED_MODES.every((mode) => policy[mode].level === "privileged") || NAMED_MODES.every((mode) => areEquivalent(policy[mode], defaults[mode]))) return [];
	const named = NAMED_MODES.filter((mode) => policy[mode].level !== "privileged" && isLabelled(mode, labels)).map((mode) => `${mode}=${policy[mode].level}:${policy[mode].version}`).join(", ");
	return [`namespace ${quoteGo(name)} is exempt from Pod Security, and the policy (${named}) will be ignored`];
}
function isLabelled(mode, labels) {
	return [mode, `${mode}-version`].some((name) => Object.hasOwn(labels, LABEL_PREFIX + name));
}
function areEquivalent(a, b) {
	return a.level === b.level && (a.level === "privileged" || a.version === b.version);
}
// src/compare/pair-definitions.ts
/**
* Pairs the definitions of one namespace: those of one kustomization and file, then of one kustomization, then of one
* file, then any. What head has more is compared with the strictest that base had.
*/
function pairDefinitions(base, head) {
	const partners = pairWithin(base.definitions, head.definitions);
	return head.definitions.map((after) => ({
		before: partners.get(after) ?? base.strictest,
		after
	}));
}
function pairWithin(base, head) {
	const partners = /* @__PURE__ */ new Map();
	const taken = /* @__PURE__ */ new Set();
	const rounds = [
		({ via, place }) => JSON.stringify([via ?? null, place.file]),
		({ via }) => via,
		({ place }) => place.file,
		() => "any"
	];
	for (const keyOf of rounds) {
		const free = /* @__PURE__ */ new Map();
		for (const before of base) {
			const key = taken.has(before) ? void 0 : keyOf(before);
			if (key !== void 0) free.set(key, [...free.get(key) ?? [], before]);
		}
		for (const after of head) {
			const key = partners.has(after) ? void 0 : keyOf(after);
			const before = key === void 0 ? void 0 : free.get(key)?.shift();
			if (before === void 0) continue;
			partners.set(after, before);
			taken.add(before);
		}
	}
	return partners;
}
// src/compare/rejected-workloads.ts
/**
* The workloads whose pods a namespace's new `enforce` rejects, without those whose runtime class is exempt, and those of
* which the repository's config lets everything pass.
*/
function rejectedWorkloads(placed, enforce, { exemptions }) {
	return placed.flatMap(({ workload, exemptionOf }) => {
		const runtimeClass = workload.pod.spec?.runtimeClassName;
		if (runtimeClass && exemptions.runtimeClasses.includes(runtimeClass)) return [];
		if (evaluate(workload.pod, enforce).allowed) return [];
		const policy = {
			...PRIVILEGED_POLICY,
			enforce
		};
		const { verdicts, findings } = compareWorkload({ head: workload }, {
			policy,
			because: BY_LABEL,
			exemptionOf
		});
		if (findings.every(({ exemption }) => exemption !== void 0)) return [];
		return [{
			workload,
			message: verdicts.enforce.message,
			findings
		}];
	});
}
/** Nobody asks for it: it is the label itself that is tried. */
const BY_LABEL = {
	enforce: { from: "default" },
	warn: { from: "default" },
	audit: { from: "default" }
};
// src/compare/compare-namespaces.ts
const ENFORCE = `${LABEL_PREFIX}enforce`;
const ENFORCE_VERSION = `${LABEL_PREFIX}enforce-version`;
/**
* What the pull request does to the namespaces of the repository: labels that the API server refuses, an `enforce` that
* is weakened, removed, or pinned to an older version than before, and a raised one that rejects what the repository
* runs. To the server no label is its default; to the repository's judge it is the repository's default: a first label
* below that weakens the judge, though the server may be stricter with it. One Namespace may be both raised and weakened.
*
* A raise is worth a word where it rejects a workload: all of those that the new level rejects are listed, as the server
* lists pods. Where only the version moves, and none of them passed before, it blocks nothing: that is older debt. The server looks at nothing where a
* Namespace is created; but where the pull request brings the Namespace of workloads that are there already, these run,
* and it is taken for an update of a Namespace without labels.
*
* @param workloads of head: all that the repository has, as far as they are known
*/
function compareNamespaces$1(base, head, workloads, { defaults, settings = DEFAULT_SETTINGS }) {
	const former = new Map(base.map((namespace) => [namespace.name, namespace]));
	const changes = head.flatMap((namespace) => {
		const before = former.get(namespace.name);
		const shared = {
			within: workloads.filter(({ namespaces }) => namespaces.includes(namespace.name)),
			defaults,
			settings
		};
		if (before === void 0) return namespace.definitions.flatMap((after) => compareDefinition({
			...shared,
			after
		}));
		const found = pairDefinitions(before, namespace).flatMap((pair) => compareDefinition({
			...shared,
			...pair
		}));
		if (found.some(({ change }) => change !== "raised")) return found;
		const weaker = compareStrictness({
			...shared,
			before: before.strictest,
			after: namespace.strictest
		});
		return weaker === void 0 ? found : [...found, weaker];
	});
	const names = new Set(head.map(({ name }) => name));
	for (const { name, strictest } of base) if (!names.has(name)) changes.push(...compareGone(strictest, defaults));
	return [...new Map(changes.map((change) => [JSON.stringify({
		...change,
		rejects: []
	}), change])).values()];
}
function compareDefinition(compared) {
	const invalid = compareValidity(compared);
	if (invalid !== void 0) return [invalid];
	return [compareRaise(compared), compareStrictness(compared)].filter((change) => change !== void 0);
}
function answer({ before, after, settings }, pods, isUpdate = before !== void 0) {
	const update = {
		name: after.name,
		after: after.labels,
		pods
	};
	return answerNamespaceUpdate(isUpdate ? {
		...update,
		before: before?.labels ?? {}
	} : update, settings);
}
function compareValidity(compared) {
	const { before, after } = compared;
	const { allowed, errors } = answer(compared, []);
	if (allowed) return void 0;
	const [label = ENFORCE] = parseNamespacePolicy(after.labels).errors.map((error) => error.label);
	return changeOf(after, before, [label], {
		change: "invalid",
		severity: "failure",
		message: errors.join("\n")
	});
}
function compareRaise(compared) {
	const { before, after, within, settings } = compared;
	const old = parseNamespacePolicy(before?.labels ?? {}, settings.policy).policy.enforce;
	const enforce = parseNamespacePolicy(after.labels, settings.policy).policy.enforce;
	if (!mayRejectMore(old, enforce) || settings.exemptions.namespaces.includes(after.name)) return void 0;
	const rejects = rejectedWorkloads(within.filter(({ isExisting }) => isExisting || before !== void 0), enforce, settings);
	if (rejects.length === 0) return void 0;
	const { warnings } = answer(compared, rejects.map(({ workload: { pod, identity } }) => ({
		...pod,
		metadata: {
			...pod.metadata,
			name: identity.name
		}
	})), true);
	const isRaised = compareTargets(old, enforce).level === "raised";
	const hasNewlyRejected = rejects.some(({ workload }) => isRaised || evaluate(workload.pod, old).allowed);
	const message = warnings.join("\n");
	return {
		...changeOf(after, before, [ENFORCE, ENFORCE_VERSION], {
			change: "raised",
			severity: hasNewlyRejected ? "failure" : "warning",
			message
		}),
		rejects
	};
}
function compareStrictness({ before, after, defaults, settings }) {
	const enforceAt = (labels, open) => parseNamespacePolicy(labels, open).policy.enforce;
	const old = enforceAt(before?.labels ?? {}, defaults);
	const judge = enforceAt(after.labels, defaults);
	const toJudge = compareTargets(old, judge);
	const toServer = compareTargets(enforceAt(before?.labels ?? {}, settings.policy), enforceAt(after.labels, settings.policy));
	const namespace = `namespace ${quoteGo(after.name)}`;
	const was = before?.labels[ENFORCE] === void 0 ? `the repository's default, ${old.level}` : old.level;
	if (after.labels[ENFORCE] === void 0 && before?.labels[ENFORCE] !== void 0) {
		if (toServer.level !== "lowered" && toJudge.level !== "lowered") return void 0;
		const message = `${namespace}: the label ${ENFORCE} is removed, which was ${old.level}`;
		return changeOf(after, before, [ENFORCE], {
			change: "removed",
			severity: "warning",
			message
		});
	}
	if (toServer.level === "lowered" || toJudge.level === "lowered") {
		const message = `${namespace}: enforce is weakened to ${judge.level}, from ${was}`;
		return changeOf(after, before, [ENFORCE], {
			change: "weakened",
			severity: "warning",
			message
		});
	}
	if (toServer.version !== "lowered" && toJudge.version !== "lowered") return void 0;
	const message = `${namespace}: the version of enforce is lowered to ${judge.version}, from ${old.version}`;
	return changeOf(after, before, [ENFORCE_VERSION, ENFORCE], {
		change: "lowered",
		severity: "warning",
		message
	});
}
/**
* A Namespace that head has no more takes nothing from the cluster by itself; but its workloads are judged by the
* repository's default then, which may be weaker.
*/
function compareGone(before, defaults) {
	const { enforce } = parseNamespacePolicy(before.labels, defaults).policy;
	if (compareTargets(enforce, defaults.enforce).level !== "lowered") return [];
	const basePlace = before.locateLabel(ENFORCE) ?? before.place;
	const message = `namespace ${quoteGo(before.name)}: the Namespace is removed, whose enforce was ${enforce.level}: the repository's default is ${defaults.enforce.level}`;
	const { name } = before;
	return [{
		kind: "namespace",
		...basePlace,
		name,
		change: "removed",
		severity: "warning",
		message,
		rejects: [],
		basePlace
	}];
}
/** At the first of the labels that head has, else at the Namespace; in base at the first that base had. */
function changeOf(after, before, labels, said) {
	const placeIn = (definition) => labels.map((label) => definition?.locateLabel(label)).find((place) => place !== void 0);
	const basePlace = placeIn(before);
	return {
		kind: "namespace",
		...placeIn(after) ?? after.place,
		name: after.name,
		...said,
		rejects: [],
		...basePlace && { basePlace }
	};
}
// src/target/covers-globs.ts
/** Pairs of globs beyond which nobody tells: a pull request may write lists of any length. */
const MOST_PAIRS = 1e4;
/**
* Whether one list of globs is sure to match all that another matches; absent and empty lists match everything. Where it
* cannot tell, it says no.
*/
function coversGlobs(wide, narrow) {
	if (isSame(wide, narrow)) return true;
	if (areTooMany(wide, narrow)) return false;
	const [given, taken] = split(wide);
	const [narrowGiven, narrowTaken] = split(narrow);
	const isApart = (glob) => narrowGiven.length > 0 && narrowGiven.every((each) => areDisjoint(glob, each));
	if (!taken.every((glob) => narrowTaken.includes(glob) || isApart(glob))) return false;
	if (given.length === 0) return true;
	if (narrowGiven.length === 0) return given.includes("**");
	return narrowGiven.every((each) => given.some((glob) => coversGlob(glob, each)));
}
/** Whether some text may be matched by both of two lists of globs. Where it cannot tell, it says yes. */
function mayOverlap(a, b) {
	if (areTooMany(a, b)) return true;
	const [givenA] = split(a);
	const [givenB] = split(b);
	if (givenA.length === 0 || givenB.length === 0) return true;
	return givenA.some((one) => givenB.some((other) => !areDisjoint(one, other)));
}
function isSame(a = [], b = []) {
	return a.length === b.length && a.every((glob, index) => glob === b[index]);
}
function areTooMany(a = [], b = []) {
	return a.length * b.length > MOST_PAIRS;
}
function split(globs = []) {
	const taken = globs.filter(takesAway).map((glob) => glob.slice(1));
	return [globs.filter((glob) => !takesAway(glob)), taken];
}
function coversGlob(wide, narrow) {
	if (wide === narrow || wide === "**") return true;
	if (isPlain(narrow)) return matchesText(wide, narrow) === true;
	if (narrow.includes("|")) return false;
	const start = plainStart(wide);
	if (wide === `${start}**` && start.endsWith("/")) return narrow.startsWith(start);
	return wide === `${start}*` && narrow.startsWith(start) && !/\/|\*\*/.test(narrow.slice(start.length));
}
/** Whether two globs are sure to have no match in common. */
function areDisjoint(a, b) {
	if (isPlain(a)) return isPlain(b) ? a !== b : matchesText(b, a) === false;
	if (isPlain(b)) return matchesText(a, b) === false;
	const [startA, startB] = [plainStart(a), plainStart(b)];
	return !startA.startsWith(startB) && !startB.startsWith(startA);
}
/** Undefined where the glob is not one that is quick to try: a pull request wrote it. */
function matchesText(glob, text) {
	return glob.length <= 200 && !/[()|]/.test(glob) && glob.split("*").length <= 8 && globFault(glob) === void 0 ? matchesGlobs([glob], text) : void 0;
}
function isPlain(glob) {
	return plainStart(glob) === glob;
}
/** What every match begins with: the text before the first character that means something. */
function plainStart(glob) {
	if (glob.includes("|")) return "";
	const start = glob.search(/[*?[\]{}()!+@\\]/);
	return start === -1 ? glob : glob.slice(0, start);
}
// src/target/loosening.ts
/** In UTF-16 units. */
const LONGEST_TEXT = 80;
const MOST_TEXTS = 6;
/** Texts of a file as a sentence names them: `a`, `a and b`, `a, b and c`; what is too long or too many is cut. */
function listed(texts) {
	const shown = texts.slice(0, MOST_TEXTS).map((text) => visibleText(text, LONGEST_TEXT));
	if (texts.length > MOST_TEXTS) shown.push(`${texts.length - MOST_TEXTS} more`);
	const last = shown.pop() ?? "";
	return shown.length === 0 ? last : `${shown.join(", ")} and ${last}`;
}
// src/target/compare-target-entries.ts
const SELECTORS = [
	"paths",
	"namespaces",
	"kinds",
	"names"
];
/** Beyond so many different selectors, or globs in them, the pairs are too many. */
const MOST_SELECTORS = 100;
const MOST_GLOBS = 400;
/**
* What a change of `targets` lowers. It asks of the workloads that an entry of either side selects, and of those that two
* entries select, what applied to them and what will. Nothing is missed so: where the entry that decides for a workload
* changes from one to another, it is among those that both select, and no earlier entry is for all of these. What neither
* side's entries speak of is the default's to tell; labels of Namespaces are not known here, the default is in their place.
*
* @param line where the list stands in head; for what is lowered since an entry has gone
*/
function compareTargetEntries(before, after, line) {
	if (textOf$2(before) === textOf$2(after)) return [];
	const entries = [...after.targets, ...before.targets];
	const selectors = [...new Map(entries.map((entry) => [selectorText(entry), entry])).values()];
	if (selectors.length > MOST_SELECTORS || selectors.reduce((sum, each) => sum + sizeOf(each), 0) > MOST_GLOBS) return [{
		line,
		name: "targets",
		message: "targets changed, and are too many to be compared"
	}];
	const isCovered = memoise(covers);
	const found = [];
	const told = /* @__PURE__ */ new Set();
	for (const region of regionsOf(selectors, isCovered)) {
		const [was, is] = [decide(before, region, isCovered), decide(after, region, isCovered)];
		if (was.index === void 0 && is.index === void 0) continue;
		const entry = is.index === void 0 ? void 0 : after.targets[is.index];
		const name = entry === void 0 ? "targets" : `targets[${is.index}]`;
		const words = wordsOf(region);
		const modes = loweredModes(before, was, after, is).filter((mode) => {
			const key = `${name} ${entry === void 0 ? words : ""} ${mode}`;
			const isNew = !told.has(key);
			told.add(key);
			return isNew;
		});
		if (modes.length === 0) continue;
		const changes = modes.map((mode) => `${mode} lowered from ${format(was.policy[mode])} to ${format(is.policy[mode])}`);
		const reason = entry === void 0 ? ", for which no entry speaks any more" : "";
		found.push({
			line: entry?.place.line ?? line,
			name,
			message: `${changes.join(", ")} for ${words}${reason}`
		});
	}
	return found;
}
/** Each pair of selectors is asked many times. */
function memoise(covers) {
	const known = /* @__PURE__ */ new Map();
	return (wide, narrow) => {
		const key = `${selectorText(wide)} ${selectorText(narrow)}`;
		const answer = known.get(key) ?? covers(wide, narrow);
		known.set(key, answer);
		return answer;
	};
}
function regionsOf(selectors, isCovered) {
	const pairs = selectors.flatMap((a, index) => selectors.slice(index + 1).filter((b) => overlap(a, b) && !isCovered(a, b) && !isCovered(b, a)).map((b) => ({ selectors: [a, b] })));
	return [...selectors.map((selector) => ({ selectors: [selector] })), ...pairs];
}
/** What the first entry says that is sure to match all of a region; what it leaves open is the default's. */
function decide({ targets, target }, { selectors }, isCovered) {
	const index = targets.findIndex((entry) => selectors.some((selector) => isCovered(entry, selector)));
	const entry = targets[index];
	if (entry === void 0) return { policy: defaultPolicy(target) };
	return {
		index,
		policy: {
			...defaultPolicy(entry.enforce ?? target),
			...entry.warn && { warn: entry.warn },
			...entry.audit && { audit: entry.audit }
		}
	};
}
/** A warn that only follows enforce, before and after, is no news beside it. */
function loweredModes(before, was, after, is) {
	const lowered = MODES.filter((mode) => isLower(was.policy[mode], is.policy[mode]));
	const states = ({ targets }, { index }) => index !== void 0 && targets[index]?.warn !== void 0;
	const hasFollowed = !states(before, was) && !states(after, is);
	return lowered.filter((mode) => mode !== "warn" || !hasFollowed);
}
/** Whether pods that were refused may pass now: a lower level, or at one level an older version. */
function isLower(before, after) {
	const { level, version } = compareTargets(before, after);
	return level === "lowered" || level === "same" && version === "lowered";
}
/** `restricted:latest` */
function format({ level, version }) {
	return `${level}:${version}`;
}
/** Whether one selector is sure to match all that another matches. */
function covers(wide, narrow) {
	return SELECTORS.every((name) => wide[name] === void 0 || narrow[name] !== void 0 && coversGlobs(wide[name], narrow[name]));
}
function overlap(a, b) {
	return SELECTORS.every((name) => mayOverlap(a[name], b[name]));
}
function wordsOf({ selectors }) {
	return selectors.map((selector) => selectorWords(selector)).join(" that are also ");
}
/** `paths envs/**, kinds CronJob` */
function selectorWords(selector) {
	const words = SELECTORS.flatMap((name) => {
		const globs = selector[name];
		return globs === void 0 ? [] : [`${name} ${listed(globs)}`];
	});
	return words.length === 0 ? "all workloads" : words.join(", ");
}
/** How many globs it holds. */
function sizeOf(selector) {
	return SELECTORS.reduce((sum, name) => sum + (selector[name]?.length ?? 0), 0);
}
function selectorText(selector) {
	return JSON.stringify(SELECTORS.map((name) => selector[name] ?? null));
}
function textOf$2({ targets, target }) {
	return JSON.stringify([target, targets.map(({ place, ...entry }) => entry)]);
}
// src/target/compare-exemptions.ts
/** In UTF-16 units. */
const LONGEST_REASON = 200;
const MOST_EXEMPTIONS = 500;
/**
* What a change of `exemptions` lets pass: those that are new, that match more, or that hold longer. What one of head
* lets pass and one of base did before is nothing new.
*
* @param line where the list stands in head
*/
function compareExemptions(before, after, line) {
	if (after.length > MOST_EXEMPTIONS) return [{
		line,
		name: "exemptions",
		message: `found ${after.length} exemptions, too many to be compared`
	}];
	return after.flatMap((exemption, index) => {
		if (isCovered(exemption, before)) return [];
		const message = `${describeChange(exemption, before)} (${visibleText(exemption.reason, LONGEST_REASON)})`;
		return [{
			line: exemption.place.line,
			name: `exemptions[${index}]`,
			message
		}];
	});
}
/** Whether all of an exemption held before; its checks may have been those of several. */
function isCovered(exemption, before) {
	const candidates = before.filter((each) => coversSubject(each, exemption) && isAsLong(each, exemption));
	if (candidates.some(({ checks }) => checks === void 0)) return true;
	return exemption.checks?.every((check) => candidates.some(({ checks }) => checks?.includes(check))) ?? false;
}
function describeChange(exemption, before) {
	const words = exemptionWords(exemption);
	const shorter = before.find((each) => coversSubject(each, exemption) && coversChecks(each, exemption));
	if (shorter !== void 0) return `exemption extended: ${words}, ${exemption.expires === void 0 ? "without an end" : `until ${exemption.expires}`} in place of ${shorter.expires}`;
	const narrower = before.find((each) => coversSubject(exemption, each) && coversChecks(exemption, each));
	const origin = narrower ?? before.find(({ reason }) => reason === exemption.reason);
	if (origin === void 0) return `exemption added: ${words}`;
	return `exemption ${narrower === void 0 ? "changed" : "widened"}: ${words}, in place of ${exemptionWords(origin)}`;
}
function coversSubject(wide, narrow) {
	return (wide.containers === void 0 || narrow.containers !== void 0 && coversGlobs(wide.containers, narrow.containers)) && covers(wide, narrow);
}
function coversChecks(wide, narrow) {
	const { checks } = wide;
	return checks === void 0 || (narrow.checks?.every((check) => checks.includes(check)) ?? false);
}
function isAsLong(long, short) {
	if (long.expires === void 0) return true;
	return short.expires !== void 0 && short.expires <= long.expires;
}
/** What an exemption lets pass: `hostPathVolumes of DaemonSet logs in namespace logging`. */
function exemptionWords({ checks, kinds, names, namespaces, containers, paths }) {
	const workloads = [
		kinds === void 0 ? names === void 0 ? "workloads" : "workload" : listed(kinds),
		...names === void 0 ? [] : [listed(names)],
		...namespaces === void 0 ? [] : [`in ${plural("namespace", namespaces)} ${listed(namespaces)}`],
		...paths === void 0 ? [] : [`in ${listed(paths)}`]
	].join(" ");
	const of = containers === void 0 ? workloads : `${plural("container", containers)} ${listed(containers)} of ${workloads}`;
	return `${checks === void 0 ? "all checks" : listed(checks)} of ${of}`;
}
function plural(noun, texts) {
	return texts.length === 1 ? noun : `${noun}s`;
}
// src/target/compare-configurations.ts
/**
* What a change of the config loosens, in the order of its keys. Tightening gives nothing. Where it cannot tell of two
* globs that one matches all of the other, it says that there is a change.
*
* @param file its path in head
* @param before its text in base; undefined where there was none
* @param after its text in head; undefined where it is gone: then the defaults are what is left
*/
function compareConfigurations(file, before, after, defaults) {
	const base = readConfiguration(file, before ?? "").configuration;
	const { configuration: head, faults } = readConfiguration(file, after ?? "");
	if (faults.length > 0) return {
		loosened: [],
		faults
	};
	const line = (key) => head.places.get(key)?.line ?? 1;
	const say = (key, message) => ({
		line: line(key),
		name: key,
		message
	});
	const [was, is] = [repositoryTarget(base, defaults.target), repositoryTarget(head, defaults.target)];
	return {
		loosened: [
			...compareDefaults(was, is, say),
			...compareSettings$1(base, head, defaults, say),
			...compareTargetEntries({
				targets: base.targets,
				target: was
			}, {
				targets: head.targets,
				target: is
			}, line("targets")),
			...compareNamespaces(base.namespaces, head.namespaces, line("namespaces")),
			...compareExemptions(base.exemptions, head.exemptions, line("exemptions")),
			...compareReading(base, head, say)
		],
		faults
	};
}
function compareDefaults(was, is, say) {
	if (!isLower(was, is)) return [];
	const key = was.level === is.level ? "version" : "level";
	return [say(key, `${key} lowered: the default goes from ${format(was)} to ${format(is)}`)];
}
function compareSettings$1(base, head, { failOn }, say) {
	const found = [];
	if ((base.failOn ?? failOn) === "any" && (head.failOn ?? failOn) === "introduced") found.push(say("fail-on", "fail-on lowered from any to introduced: what was violated before no longer blocks"));
	if (!coversGlobs(head.paths, base.paths)) {
		const [before, after] = [base, head].map(({ paths }) => paths.length === 0 ? "all files" : listed(paths));
		found.push(say("paths", `paths narrowed: ${after} in place of ${before}`));
	}
	return found;
}
/** Which namespace a workload is in says which labels and targets are its own: any change may loosen. */
function compareNamespaces(before, after, line) {
	const textOf = ({ paths, namespace }) => JSON.stringify([paths, namespace]);
	const samePaths = (entry) => (each) => JSON.stringify(each.paths) === JSON.stringify(entry.paths);
	const known = new Set(before.map(textOf));
	const found = after.flatMap((entry, index) => {
		if (known.has(textOf(entry))) return [];
		const old = before.find(samePaths(entry));
		const message = `workloads of ${listed(entry.paths)} that name no namespace count for ${entry.namespace}`;
		const replaced = old === void 0 ? "" : `, in place of ${old.namespace}`;
		return [{
			line: entry.place.line,
			name: `namespaces[${index}]`,
			message: message + replaced
		}];
	});
	const gone = before.filter((entry) => !after.some(samePaths(entry)));
	return [...found, ...gone.map(({ paths, namespace }) => ({
		line,
		name: "namespaces",
		message: `workloads of ${listed(paths)} that name no namespace no longer count for ${namespace}`
	}))];
}
function compareReading(base, head, say) {
	const found = [];
	const [was, is] = [base.podSecurityConfiguration, head.podSecurityConfiguration];
	if (was !== is) {
		const [before, after] = [was, is].map((path) => path === void 0 ? "none" : visibleText(path, 200));
		found.push(say("pod-security-configuration", `pod-security-configuration changed from ${before} to ${after}: its defaults may be weaker`));
	}
	for (const { group, kind, path } of base.podSpecs) {
		if (head.podSpecs.some((each) => each.group === group && each.kind === kind && each.path === path)) continue;
		found.push(say("pod-specs", `pods of ${kind} (${group || "core group"}) at ${path} are no longer read`));
	}
	return found;
}
// src/target/compare-server-settings.ts
/** What a change of the API server's own configuration loosens, as a repository holds it: defaults, and exemptions. */
function compareServerSettings(before, after) {
	const defaults = MODES.flatMap((mode) => {
		const { level, version } = compareTargets(before.policy[mode], after.policy[mode]);
		if (level !== "lowered" && version !== "lowered") return [];
		const [was, is] = [before.policy[mode], after.policy[mode]].map((one) => `${one.level}:${one.version}`);
		return [{
			line: 1,
			name: `defaults.${mode}`,
			message: `the default of ${mode} is lowered to ${is}, from ${was}`
		}];
	});
	const exemptions = [
		"namespaces",
		"runtimeClasses",
		"usernames"
	].flatMap((kind) => {
		const added = after.exemptions[kind].filter((name) => !before.exemptions[kind].includes(name));
		if (added.length === 0) return [];
		return [{
			line: 1,
			name: `exemptions.${kind}`,
			message: `${kind} are exempt that were not: ${listed(added)}`
		}];
	});
	return [...defaults, ...exemptions];
}
// src/target/read-workflow.ts
const NOTHING = {
	triggers: /* @__PURE__ */ new Map(),
	steps: [],
	lines: /* @__PURE__ */ new Map()
};
/** In UTF-16 units. */
const LONGEST_ID = 80;
/** This Action in any repository, as a folder of one, or as a path in the repository itself. */
const THIS_ACTION = /(?:^|\/)pss-review(?:@|$)/i;
/**
* Reads a workflow or the description of a composite action.
* https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax
*
* @param isOwn whether `./` is this Action
*/
function readWorkflow(text, isOwn) {
	const [document] = readDocuments(text);
	if (document?.error !== void 0) return {
		...NOTHING,
		error: document.error
	};
	if (document?.value === void 0) return NOTHING;
	const placeAt = placesOf("", text);
	const { offset, value: root } = document;
	const lineOf = ({ key }) => placeAt(offset + (key.range?.[0] ?? 0)).line;
	const on = entryOf(root, "on") ?? entryOf(root, "true");
	const jobs = entryOf(root, "jobs");
	const runs = entryOf(root, "runs");
	const groups = [...entriesOf(jobs?.value), ...runs === void 0 ? [] : [runs]];
	const named = [
		...groups.map((entry) => [entry.name, entry]),
		["on", on],
		["jobs", jobs]
	];
	return {
		triggers: on === void 0 ? /* @__PURE__ */ new Map() : triggersOf(on, lineOf),
		steps: groups.flatMap((group) => {
			return stepsOf(group, group === runs ? "the composite action" : `job ${visibleText(group.name, LONGEST_ID)}`, isOwn, lineOf);
		}),
		lines: new Map(named.flatMap(([name, entry]) => entry === void 0 ? [] : [[name, lineOf(entry)]]))
	};
}
function triggersOf(on, lineOf) {
	const { value } = on;
	if (value.kind === "mapping") return new Map(entriesOf(value).map((entry) => {
		const filters = entriesOf(entry.value).map(({ name, value: list }) => [name, textsOf(list)]);
		return [entry.name, {
			filters: new Map(filters),
			line: lineOf(entry)
		}];
	}));
	return new Map(textsOf(value).map((name) => [name, {
		filters: /* @__PURE__ */ new Map(),
		line: lineOf(on)
	}]));
}
function stepsOf(group, where, isOwn, lineOf) {
	const steps = entryOf(group.value, "steps")?.value;
	if (steps?.kind !== "list") return [];
	const setting = (value, name) => {
		const entry = entryOf(value, name);
		const text = entry === void 0 ? void 0 : textOf$1(entry.value);
		return entry === void 0 || text === void 0 ? void 0 : {
			text,
			line: lineOf(entry)
		};
	};
	return steps.items.flatMap((step) => {
		const entry = entryOf(step, "uses");
		const uses = entry === void 0 ? void 0 : textOf$1(entry.value);
		if (entry === void 0 || uses === void 0 || !(THIS_ACTION.test(uses) || isOwn && uses === "./")) return [];
		const inputs = entriesOf(entryOf(step, "with")?.value).flatMap(({ name, value }) => {
			const text = textOf$1(value);
			return text === void 0 || text.trim() === "" ? [] : [[name.toLowerCase(), text.trim()]];
		});
		const conditions = {
			if: setting(step, "if"),
			"job-if": setting(group.value, "if"),
			"continue-on-error": setting(step, "continue-on-error"),
			"job-continue-on-error": setting(group.value, "continue-on-error")
		};
		return [{
			job: group.name,
			where,
			uses,
			inputs: new Map(inputs),
			conditions,
			line: lineOf(entry)
		}];
	});
}
function entriesOf(value) {
	return value?.kind === "mapping" ? [...value.entries.values()] : [];
}
function entryOf(value, name) {
	return value?.kind === "mapping" ? value.entries.get(name) : void 0;
}
function textsOf(value) {
	if (value.kind === "list") return value.items.flatMap(textsOf);
	const text = textOf$1(value);
	return text === void 0 ? [] : [text];
}
/** As it is written: what YAML 1.1 takes for a boolean or a number GitHub may take for a text. */
function textOf$1(value) {
	if (value.kind !== "scalar" || value.value === null) return void 0;
	return typeof value.value === "string" ? value.value : value.node?.source;
}
// src/target/compare-workflows.ts
/** What makes this Action look at a pull request before it is merged. */
const TRIGGERS = [
	"pull_request",
	"pull_request_target",
	"merge_group"
];
/** https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows#pull_request */
const DEFAULT_TYPES = [
	"opened",
	"synchronize",
	"reopened"
];
/** In UTF-16 units. */
const LONGEST = 120;
/**
* What a change of a workflow (or of a composite action's description) that uses this Action loosens. Steps are paired
* by job and `check-name`; what is no such step, and what only tightens, gives nothing. An expression is told where it
* takes another's place, since only a run knows what it says.
*
* @param before its text in base; undefined where it was not there
* @param after its text in head; undefined where it is gone
* @param isOwn whether `./` is this Action: in its own repository
*/
function compareWorkflows(before, after, isOwn) {
	const base = readWorkflow(before ?? "", isOwn);
	if (base.steps.length === 0) return [];
	const head = readWorkflow(after ?? "", isOwn);
	if (head.error !== void 0) {
		const { line, message } = head.error;
		return [{
			line,
			name: "workflow",
			message: `the workflow cannot be read any more: ${visibleText(message, LONGEST)}`
		}];
	}
	const pairs = pairSteps(base.steps, head.steps);
	const steps = base.steps.flatMap((step) => {
		const now = pairs.get(step);
		return now === void 0 ? [removed(step, head)] : compareSteps(step, now);
	});
	return head.steps.length === 0 ? steps : [...compareTriggers(base, head), ...steps];
}
function pairSteps(before, after) {
	const pairs = /* @__PURE__ */ new Map();
	const free = new Set(after);
	const isSameName = (a, b) => a.inputs.get("check-name") === b.inputs.get("check-name");
	const rounds = [
		(a, b) => a.job === b.job && isSameName(a, b),
		isSameName,
		(a, b) => a.job === b.job
	];
	for (const isSame of rounds) for (const step of before) {
		if (pairs.has(step)) continue;
		const match = [...free].find((each) => isSame(step, each));
		if (match === void 0) continue;
		pairs.set(step, match);
		free.delete(match);
	}
	return pairs;
}
function removed({ job, where, uses }, { lines }) {
	return {
		line: lines.get(job) ?? lines.get("jobs") ?? 1,
		name: job,
		message: `step removed: ${where} no longer runs ${shown(uses)}`
	};
}
function compareSteps(was, is) {
	const messages = [
		...compareUses(was.uses, is.uses),
		...compareTarget(was, is),
		...compareInputs(was, is)
	];
	const conditions = [
		"job-if",
		"if",
		"job-continue-on-error",
		"continue-on-error"
	].flatMap((key) => compareCondition(key, was.conditions[key], is));
	return [...messages.map((message) => ({
		line: is.line,
		name: is.job,
		message: `${message} in ${is.where}`
	})), ...conditions];
}
/** Another version of the Action is no matter; another Action by the same name is. */
function compareUses(was, is) {
	const [before, after] = [was, is].map((uses) => uses.replace(/@.*$/s, ""));
	return before?.toLowerCase() === after?.toLowerCase() ? [] : [`uses changed from ${shown(was)} to ${shown(is)}`];
}
function compareTarget(was, is) {
	const textsOf = ({ inputs }) => ({
		level: inputs.get("level") ?? DEFAULT_TARGET.level,
		version: inputs.get("version") ?? DEFAULT_TARGET.version
	});
	const [before, after] = [textsOf(was), textsOf(is)];
	const targetOf = (texts) => {
		const [level, version] = [parseLevel(texts.level), parseVersion(texts.version)];
		return level === void 0 || version === void 0 ? void 0 : {
			level,
			version
		};
	};
	const [known, now] = [targetOf(before), targetOf(after)];
	return ["level", "version"].flatMap((input) => {
		if (before[input] === after[input]) return [];
		const change = `from ${shown(before[input])} to ${shown(after[input])}`;
		if (known === void 0 || now === void 0) return [`${input} changed ${change}`];
		return isLower(known, now) && input === "level" === (known.level !== now.level) ? [`${input} lowered ${change}`] : [];
	});
}
function compareInputs({ inputs: was }, { inputs: is }) {
	const messages = [];
	const [failOnBefore, failOn] = [was, is].map((inputs) => inputs.get("fail-on") ?? "introduced");
	if (failOnBefore !== failOn && failOnBefore !== "introduced" && failOn !== "any") messages.push(`fail-on changed from ${shown(failOnBefore)} to ${shown(failOn)}`);
	const [before, after] = [was, is].map((inputs) => inputs.get("config") ?? ".github/pss-review.yml");
	if (before !== after) messages.push(`config changed from ${shown(before)} to ${shown(after)}`);
	const [narrow, wide] = [globsOf(was.get("paths")), globsOf(is.get("paths"))];
	if (!coversGlobs(wide, narrow)) {
		const [old, now] = [narrow, wide].map((globs) => globs.length === 0 ? "all files" : listed(globs));
		messages.push(`paths narrowed from ${old} to ${now}`);
	}
	return messages;
}
/** A list in an input: one a line, or with commas between. */
function globsOf(text) {
	return (text ?? "").split(/[\n,]/).map((glob) => glob.trim()).filter((glob) => glob !== "");
}
function compareCondition(key, was, { job, where, conditions }) {
	const is = conditions[key];
	if (is === void 0 || is.text === was?.text) return [];
	const [word, subject] = key.startsWith("job-") ? [key.slice(4), where] : [key, `the step in ${where}`];
	const change = was === void 0 ? "added" : "changed";
	return word === "if" || is.text !== "false" && was?.text !== "true" ? [{
		line: is.line,
		name: job,
		message: `${word} ${change} on ${subject}: ${shown(is.text)}`
	}] : [];
}
function compareTriggers(base, head) {
	return TRIGGERS.flatMap((name) => {
		const was = base.triggers.get(name);
		if (was === void 0) return [];
		const is = head.triggers.get(name);
		if (is === void 0) return [{
			line: head.lines.get("on") ?? 1,
			name: "on",
			message: `trigger ${name} removed`
		}];
		return [
			"paths",
			"paths-ignore",
			"branches",
			"branches-ignore",
			"types"
		].filter((filter) => isNarrowed(filter, was, is)).map((filter) => {
			const list = is.filters.get(filter);
			const change = list === void 0 ? `${filter} removed` : `${filter}: ${listed(list)}`;
			return {
				line: is.line,
				name: "on",
				message: `trigger ${name} is limited: ${change}`
			};
		});
	});
}
function isNarrowed(filter, { filters: was }, { filters: is }) {
	if (filter === "types") {
		const types = is.get(filter) ?? DEFAULT_TYPES;
		return (was.get(filter) ?? DEFAULT_TYPES).some((type) => !types.includes(type));
	}
	if (filter.endsWith("-ignore")) return (is.get(filter) ?? []).some((glob) => !(was.get(filter) ?? []).includes(glob));
	return !coversGlobs(is.get(filter), was.get(filter));
}
function shown(text) {
	return visibleText(text, LONGEST);
}
// src/compare/compare-settings.ts
/**
* What a pull request loosens of its own judge: by the config, by the API server's configuration that this names, and by
* the workflows that use this Action. What holds in this run is what base says; the next one holds what is merged.
*/
function compareSettings(changed, { config, server, asked, isOwn }) {
	return changed.flatMap((file) => {
		const { path, previousPath = path } = file;
		if (path === config || previousPath === config) return compareConfig(config, file, asked);
		if (path === server) return compareServer(file);
		if (![path, previousPath].some(isWorkflow)) return [];
		return compareWorkflows(isWorkflow(previousPath) ? textOf(file.base) : void 0, isWorkflow(path) ? textOf(file.head) : void 0, isOwn).map((one) => loosened("workflow", path, one));
	});
}
function compareConfig(config, { path, previousPath = path, base, head }, asked) {
	const { loosened: found, faults } = compareConfigurations(config, previousPath === config ? textOf(base) : void 0, path === config ? textOf(head) : void 0, {
		target: asked,
		failOn: asked.failOn ?? "introduced"
	});
	return [...found.map((one) => loosened("config", config, one)), ...faults.map(invalid)];
}
function compareServer({ path, base, head }) {
	const before = readPodSecurityConfiguration(path, textOf(base) ?? "").settings ?? DEFAULT_SETTINGS;
	const { settings, errors = [] } = readPodSecurityConfiguration(path, textOf(head) ?? "");
	if (settings === void 0) return errors.map(invalid);
	return compareServerSettings(before, settings).map((one) => loosened("config", path, one));
}
function loosened(kind, file, { line, name, message }) {
	return {
		kind,
		file,
		line,
		column: 1,
		name,
		change: "loosened",
		severity: "warning",
		message,
		rejects: []
	};
}
/** A mistake that would fail every run from then on. */
function invalid({ file, line, column, message }) {
	return {
		kind: "config",
		file,
		line,
		column,
		name: file,
		change: "invalid",
		severity: "failure",
		message,
		rejects: []
	};
}
function isWorkflow(path) {
	return /^\.github\/workflows\/[^/]+\.ya?ml$/.test(path) || /(^|\/)action\.ya?ml$/.test(path);
}
function textOf(content) {
	return content !== void 0 && "bytes" in content ? decodeText(content.bytes) : void 0;
}
// src/suggest-fixes.ts
/**
* The verified fixes of what a review shows, and why others have none.
*
* @param generated changed files that a program writes
*/
function suggestFixes(change, comparison, generated, options) {
	const suggestions = [];
	const refusals = /* @__PURE__ */ new Map();
	const shown = shownFindings({
		comparison,
		failOn: options.failOn
	});
	for (const { change: { workload }, finding } of shown) {
		const known = needOf(workload, finding);
		if (known !== void 0) refusals.set(finding, needRefusal(known));
	}
	if (options.suggestions === "none") return {
		suggestions,
		refusals
	};
	const wanted = shown.filter((entry) => !refusals.has(entry.finding) && isWanted(entry, options));
	for (const file of change.files) {
		const ofFile = wanted.filter((entry) => entry.change.workload.file === file.path);
		if (ofFile.length === 0 || file.head === void 0 || !("bytes" in file.head)) continue;
		const { bytes } = file.head;
		const text = decodeText(bytes);
		if (generated.has(file.path)) {
			for (const entry of ofFile) refusals.set(entry.finding, generatedRefusal(text, bytes, entry));
			continue;
		}
		const outcome = suggestForFile(file, text, ofFile, options.podSpecs);
		suggestions.push(...outcome.suggestions);
		for (const [finding, reason] of outcome.refusals) refusals.set(finding, reason);
	}
	return {
		suggestions,
		refusals
	};
}
function generatedRefusal(text, bytes, { change: { workload } }) {
	const remark = generatorRemark(text, bytes, workload.line);
	return `written by a program${remark === void 0 ? ", as its name says" : ` (${inlineCode(remark)})`}: repair its source, and run the program again`;
}
function suggestForFile({ path, patch, localPatch }, text, shown, podSpecs) {
	const findings = /* @__PURE__ */ new Map();
	const changes = [...new Set(shown.map((entry) => entry.change))];
	const hunks = parseHunks(patch ?? localPatch);
	const outcome = suggest({
		file: path,
		text,
		podSpecs,
		workloads: changes.map((change) => {
			const own = shown.filter((entry) => entry.change === change).map(({ finding }) => finding);
			const repairs = own.map((finding) => {
				const { check, violation } = finding;
				const repair = {
					check,
					violation,
					fix: checkOf(check).fix(violation, change.workload.pod)
				};
				findings.set(repair, finding);
				return repair;
			});
			return {
				workload: change.workload,
				target: change.policy[strictestMode(own)],
				repairs
			};
		}),
		shows: (startLine, endLine) => showsLines(hunks, startLine, endLine)
	});
	const lines = text.split("\n");
	return {
		suggestions: outcome.suggestions.map((suggestion) => ({
			...suggestion,
			findings: suggestion.repairs.flatMap((repair) => findings.get(repair) ?? []),
			before: lines.slice(suggestion.startLine - 1, suggestion.endLine).map((line) => line.replace(/\r$/, ""))
		})),
		refusals: new Map(outcome.refusals.flatMap(({ repair, reason }) => {
			const finding = findings.get(repair);
			return finding === void 0 ? [] : [[finding, reason]];
		}))
	};
}
function isWanted({ change: { workload }, finding: { check, violation } }, options) {
	const fixClass = checkOf(check).fix(violation, workload.pod).class;
	return options.suggestions === "safe" ? fixClass === "safe" : fixClass !== "manual";
}
function strictestMode(findings) {
	return MODES.find((mode) => findings.some((finding) => finding.mode === mode)) ?? "enforce";
}
// src/review.ts
/**
* The pure heart: from what changed to all that is to be said of it.
*
* @throws ConfigurationError where the config that is in force has mistakes
*/
function reviewChange(change, options) {
	const settings = settingsInForce(change, options);
	const facts = {
		base: readFacts(change.repository.base),
		head: readFacts(change.repository.head)
	};
	const sides = readSides(change, facts, settings);
	const parsed = new Map(sides.head.map((manifest) => [manifest.file, manifest]));
	const repository = {
		base: readRepository(change.repository.base, facts.base),
		head: readRepository(change.repository.head, facts.head, parsed)
	};
	const rules = rulesOf(repository.base, repository.head, settings, options.today);
	const previousPaths = new Map(change.files.flatMap(({ path, previousPath }) => previousPath === void 0 ? [] : [[path, previousPath]]));
	const comparison = compareManifests(sides.base, sides.head, previousPaths, rules.rulingOf);
	const namespaces = {
		base: repositoryNamespaces(repository.base.facts, repository.base.sources, rules.defaults),
		head: repositoryNamespaces(repository.head.facts, repository.head.sources, rules.defaults)
	};
	const { configuration, server, target, failOn } = settings;
	const policy = [...compareNamespaces$1(namespaces.base, namespaces.head, placedWorkloads(change, comparison, facts.head, settings, rules), {
		defaults: rules.defaults,
		...server === void 0 ? {} : { settings: server }
	}), ...compareSettings(change.files, {
		...options,
		server: configuration.podSecurityConfiguration
	})];
	const generated = new Set(change.files.filter(isGenerated).map(({ path }) => path));
	return {
		change,
		target,
		failOn,
		scope: options.scope,
		today: options.today,
		configuration,
		comparison: {
			...comparison,
			notes: [...comparison.notes, ...namespaceNotes(rules.namespaces, comparison, change)]
		},
		policy,
		generated,
		...suggestFixes(change, comparison, generated, settings)
	};
}
/**
* The settings at the tip of the base branch. Where they have mistakes nothing can be judged, unless this is the pull
* request that repairs them: then what is right of them holds.
*/
function settingsInForce({ repository, files }, options) {
	const settings = readSettings(repository.base, options);
	const [fault] = settings.faults;
	if (fault === void 0) return settings;
	const named = [options.config, settings.configuration.podSecurityConfiguration];
	if (files.some(({ path }) => named.includes(path)) && readSettings(repository.head, options).faults.length === 0) return settings;
	throw new ConfigurationError(settings.faults.map(formatFault).join("\n"));
}
/** Both sides of the changed files; nothing of a file that is not on that side, or is no manifest by its name there. */
function readSides(change, facts, { paths, podSpecs }) {
	const roleBefore = fileRoles(facts.base);
	const roleAfter = fileRoles(facts.head);
	const roles = {
		base: /* @__PURE__ */ new Map(),
		head: /* @__PURE__ */ new Map()
	};
	const files = {
		base: [],
		head: []
	};
	for (const { path, previousPath = path, base, head } of change.files) {
		const role = changedRole(base === void 0 ? void 0 : roleBefore(previousPath), head === void 0 ? void 0 : roleAfter(path));
		roles.base.set(previousPath, role);
		roles.head.set(path, role);
		if (base !== void 0 && isSelectedPath(paths, previousPath)) files.base.push({
			path: previousPath,
			content: base
		});
		if (head !== void 0 && isSelectedPath(paths, path)) files.head.push({
			path,
			content: head
		});
	}
	const read = (side) => readFiles$1(files[side], (path) => roles[side].get(path) ?? { is: "manifest" }, podSpecs);
	return {
		base: read("base"),
		head: read("head")
	};
}
/** Every workload of head that is known, with the namespaces that it gets into. */
function placedWorkloads({ others }, { workloads }, facts, { paths, podSpecs }, { rulingOf }) {
	const unchanged = readFiles$1(others.filter(({ path }) => isSelectedPath(paths, path)), fileRoles(facts), podSpecs).flatMap((manifest) => manifest.workloads.map((workload) => ({
		workload,
		isExisting: true
	})));
	return [...workloads.map(({ workload, base }) => ({
		workload,
		isExisting: base !== void 0
	})), ...unchanged].map(({ workload, isExisting }) => {
		const { namespaces, exemptionOf } = rulingOf(workload);
		return {
			workload,
			isExisting,
			namespaces,
			exemptionOf
		};
	});
}
/** What is to be known of the namespaces by which changed workloads are judged: definitions that disagree, or none. */
function namespaceNotes(namespaces, { workloads }, { isWholeKnown }) {
	const judged = new Map(workloads.map((one) => [one.workload.identity.namespace, one]));
	const known = new Set(namespaces.map(({ name }) => name));
	const unknown = isWholeKnown ? [] : [...judged].filter(([name]) => name !== void 0 && !known.has(name));
	return [...disagreements(namespaces.filter(({ name }) => judged.has(name))), ...unknown.filter(([, { because }]) => because.enforce.from === "default").map(([name = "", { workload: { file, line } }]) => ({
		file,
		line,
		column: 1,
		path: "",
		code: "namespace-not-found",
		message: `namespace ${quoteGo(name)}: without a checkout its Namespace is looked for in files that are called so, and none was found: the repository's default holds`
	}))];
}
function isGenerated({ path, head }) {
	return head !== void 0 && "bytes" in head && isGeneratedFile(path, head.bytes);
}
// src/source/git.ts
/**
* Git in a folder, without the settings of the user that change what is printed; objects that a partial clone lacks are
* missing rather than fetched.
*
* @param isTrusted whether a checkout that another user owns is read all the same, as on a runner in a container
*   https://git-scm.com/docs/git-config#Documentation/git-config.txt-safedirectory
*/
function gitIn(folder, isTrusted = false) {
	const env = {
		...process.env,
		LC_ALL: "C",
		GIT_OPTIONAL_LOCKS: "0",
		GIT_NO_LAZY_FETCH: "1",
		GIT_TERMINAL_PROMPT: "0",
		...isTrusted ? {
			GIT_CONFIG_COUNT: "1",
			GIT_CONFIG_KEY_0: "safe.directory",
			GIT_CONFIG_VALUE_0: "*"
		} : {}
	};
	const run = (args, input) => new Promise((resolve) => {
		const options = {
			cwd: folder,
			env,
			encoding: "buffer",
			maxBuffer: Number.POSITIVE_INFINITY
		};
		const child = execFile("git", [...args], options, (error, stdout) => resolve(error === null ? stdout : void 0));
		child.stdin?.on("error", () => void 0);
		child.stdin?.end(input ?? "");
	});
	return { run };
}
/** Whether the folder is in a checkout whose objects are all here (a partial clone would ask the network for them). */
async function isCompleteCheckout(git) {
	return await git.run(["rev-parse", "--git-dir"]) !== void 0 && await git.run([
		"config",
		"--get-regexp",
		"^remote\\..*\\.promisor$"
	]) === void 0;
}
/**
* Objects by name (`<sha>`, or `<commit>:<path>`), in one process: their bytes, or undefined where they are not here.
*/
async function readObjects(git, names) {
	const asked = names.filter((name) => !name.includes("\n"));
	const output = asked.length === 0 ? void 0 : await git.run(["cat-file", "--batch"], `${asked.join("\n")}\n`);
	const found = /* @__PURE__ */ new Map();
	let position = 0;
	for (const name of output === void 0 ? [] : asked) {
		const end = output?.indexOf(10, position) ?? -1;
		if (output === void 0 || end < 0) break;
		const header = output.toString("utf8", position, end);
		position = end + 1;
		const match = /^[0-9a-f]+ (\w+) (\d+)$/.exec(header);
		if (match === null) continue;
		const size = Number(match[2]);
		if (match[1] === "blob") found.set(name, output.subarray(position, position + size));
		position += size + 1;
	}
	return names.map((name) => found.get(name));
}
// src/source/changed-files.ts
/** What GitHub shows, whatever the user's own settings are. */
const OPTIONS = [
	"--find-renames",
	"--no-ext-diff",
	"--no-textconv",
	"--no-color",
	"--no-relative",
	"--submodule=short",
	"--inter-hunk-context=0",
	"--src-prefix=a/",
	"--dst-prefix=b/",
	"-O/dev/null"
];
/**
* The files that differ between two commits with their hunks, as GitHub lists them; renames are followed.
*
* @returns undefined where git cannot tell
*/
async function changedFiles(git, base, head) {
	const names = await git.run([
		"diff",
		"--name-status",
		"-z",
		...OPTIONS,
		base,
		head,
		"--"
	]);
	const diff = await git.run([
		"diff",
		"--unified=3",
		...OPTIONS,
		base,
		head,
		"--"
	]);
	if (names === void 0 || diff === void 0) return void 0;
	const sections = `\n${diff.toString("utf8")}`.split("\ndiff --git ").slice(1);
	return parseNameStatus(names.toString("utf8")).map(({ sections: own, ...file }) => {
		const patch = sections.splice(0, own).map(hunksOf).findLast((hunks) => hunks !== void 0);
		return patch === void 0 ? file : {
			...file,
			patch
		};
	});
}
function parseNameStatus(text) {
	const fields = text.split("\0");
	const files = [];
	for (let index = 0; index + 1 < fields.length;) {
		const letter = fields[index]?.[0];
		const path = fields[index + 1] ?? "";
		if (letter === "R") {
			files.push({
				path: fields[index + 2] ?? "",
				previousPath: path,
				status: "renamed",
				sections: 1
			});
			index += 3;
			continue;
		}
		const sections = letter === "T" ? 2 : 1;
		files.push({
			path,
			status: letter === "A" ? "added" : letter === "D" ? "removed" : "modified",
			sections
		});
		index += 2;
	}
	return files;
}
/** The hunks of a file's section; undefined where there are none (binary files, pure renames). */
function hunksOf(section) {
	const start = section.indexOf("\n@@ ");
	return start < 0 ? void 0 : section.slice(start + 1).replace(/\n$/, "");
}
// src/source/repository-files.ts
/** What a changed file is needed for: to be read as a manifest, or to tell what others are. */
function isWantedPath(path) {
	return isManifestPath(path) || isKustomizationPath(path) || isChartPath(path);
}
/** The files of a tree, with the contents of those that tell what others are. */
function filesOf(tree, contents) {
	return {
		charts: new Set(tree.map(({ path }) => path).filter(isChartPath).map(folderOf)),
		links: new Set(tree.filter(({ mode }) => mode === "120000").map(({ path }) => path)),
		contents
	};
}
/** The files as they are with one side of what a pull request changed, whichever side they were taken from. */
function filesWith(files, changed, side) {
	const charts = new Set(files.charts);
	const links = new Set(files.links);
	const contents = new Map(files.contents);
	for (const { path, previousPath = path } of changed) for (const each of [path, previousPath]) {
		if (isChartPath(each)) charts.delete(folderOf(each));
		contents.delete(each);
	}
	for (const file of changed) {
		const content = file[side];
		if (content === void 0) continue;
		const path = side === "base" ? file.previousPath ?? file.path : file.path;
		if (isChartPath(path)) charts.add(folderOf(path));
		if (isLinkText(content)) links.add(path);
		contents.set(path, content);
	}
	return {
		charts,
		links,
		contents
	};
}
/**
* Whether a content is the target of a symbolic link, which git stores as a file's content: a list of changed files does
* not tell links apart. A manifest is never a single path without a line end.
*/
function isLinkText(content) {
	if (!("bytes" in content) || content.bytes.byteLength > 4096) return false;
	return /^[^\s:{}[\]"']+\.(ya?ml|json)$/.test(new TextDecoder("utf-8").decode(content.bytes));
}
function isChartPath(path) {
	return path === "Chart.yaml" || path.endsWith("/Chart.yaml");
}
// src/source/git-repository.ts
/**
* The repository before and after what was changed.
*
* @param config the path of its config
* @returns undefined where git does not have the whole tree
*/
async function repositorySides(git, { commit, is }, changed, config) {
	const files = await readRepositoryFiles(git, commit, config);
	if (files === void 0) return void 0;
	if (is === "tip") return {
		base: files,
		head: filesWith(files, changed, "head")
	};
	return {
		base: filesWith(files, changed, "base"),
		head: files
	};
}
/**
* The files of a commit that tell what others are.
*
* @param config the path of its config
* @returns undefined where git does not have the whole tree
*/
async function readRepositoryFiles(git, commit, config) {
	const tree = await listTree(git, commit);
	if (tree === void 0) return void 0;
	const mentioning = await pathsWith(git, commit, "Namespace");
	const paths = tree.map(({ path }) => path).filter((path) => isKustomizationPath(path) || path === config);
	const contents = new Map(await readFiles(git, commit, [.../* @__PURE__ */ new Set([...paths, ...mentioning.filter(isManifestPath)])]));
	const files = filesOf(tree, contents);
	const { podSecurityConfiguration: server } = configurationOf(files, config).configuration;
	const named = [...patchFilePaths(readFacts(files)), ...server === void 0 ? [] : [server]];
	for (const [path, content] of await readFiles(git, commit, named)) contents.set(path, content);
	return filesOf(tree, contents);
}
/** Every manifest of a commit, apart from some files; undefined where git does not have the whole tree. */
async function readManifests(git, commit, without = /* @__PURE__ */ new Set()) {
	const tree = await listTree(git, commit);
	if (tree === void 0) return void 0;
	const paths = tree.map(({ path }) => path).filter((path) => isManifestPath(path) && !without.has(path));
	const found = new Map(await readFiles(git, commit, paths));
	return paths.map((path) => ({
		path,
		content: found.get(path) ?? UNREADABLE
	}));
}
const UNREADABLE = {
	unreadable: "git has no file here to read (a submodule, or an object that this clone lacks)",
	reason: "unreadable"
};
/** Every file of a commit; undefined where git does not have the whole tree. */
async function listTree(git, commit) {
	return (await git.run([
		"ls-tree",
		"-r",
		"-z",
		"--full-tree",
		commit
	]))?.toString("utf8").split("\0").filter((line) => line !== "").map((line) => ({
		mode: line.slice(0, line.indexOf(" ")),
		path: line.slice(line.indexOf("	") + 1)
	}));
}
/** The files of a commit in which a word stands. */
async function pathsWith(git, commit, word) {
	return ((await git.run([
		"grep",
		...[
			"-z",
			"--name-only",
			"--fixed-strings",
			"--full-name",
			"--no-color"
		],
		"-e",
		word,
		commit,
		"--",
		":/"
	]))?.toString("utf8") ?? "").split("\0").filter((line) => line !== "").map((line) => line.slice(commit.length + 1));
}
async function readFiles(git, commit, paths) {
	const found = await readObjects(git, paths.map((path) => `${commit}:${path}`));
	return paths.flatMap((path, index) => {
		const bytes = found[index];
		return bytes === void 0 ? [] : [[path, { bytes }]];
	});
}
// src/source/sets-levels.ts
/** Whether a change may set the level of a namespace: then the workloads that did not change matter, too. */
function setsLevels({ base, head }) {
	return [base, head].some((content) => content !== void 0 && mentionsNamespaces(content));
}
// src/source/local-change.ts
/**
* What the checked-out branch changed since it left another one, from git alone: the merge base against HEAD, as the
* pull request's page would show it.
*
* @param config the path of the repository's config
* @throws ConfigurationError where there is no git repository, no such reference, or not all of its objects
*/
async function localChange(git, baseRef, config) {
	const head = await readLine(git, ["rev-parse", "HEAD"]);
	if (head === void 0) throw new ConfigurationError("no commit here: run this in a git repository with at least one commit");
	const mergeBase = await readLine(git, [
		"merge-base",
		"--end-of-options",
		baseRef,
		"HEAD"
	]);
	const tip = await readLine(git, [
		"rev-parse",
		"--verify",
		"--quiet",
		"--end-of-options",
		`${baseRef}^{commit}`
	]);
	if (mergeBase === void 0 || tip === void 0) throw new ConfigurationError(`--base ${baseRef}: no commit that HEAD has in common with it; fetch it first (git fetch origin, with full history)`);
	const change = await isCompleteCheckout(git) ? await changeBetween(git, mergeBase, head, {
		commit: tip,
		is: "tip"
	}, config) : void 0;
	if (change === void 0) throw new ConfigurationError("this clone lacks objects (a partial clone): git fetch --refetch --no-filter brings them");
	return change;
}
/**
* What changed between two commits; undefined where git cannot tell.
*
* @param whole the commit to see the rest of the repository by
* @param config the path of the repository's config
*/
async function changeBetween(git, mergeBase, head, whole, config) {
	const all = await changedFiles(git, mergeBase, head);
	if (all === void 0) return void 0;
	const wanted = all.filter(({ path, previousPath = path }) => [path, previousPath].some((each) => isWantedPath(each) || each === config));
	const contents = await readObjects(git, wanted.flatMap(({ path, previousPath = path }) => [`${mergeBase}:${previousPath}`, `${head}:${path}`]));
	const files = wanted.map((file, index) => {
		const base = file.status === "added" ? void 0 : contentOf(contents[2 * index]);
		const after = file.status === "removed" ? void 0 : contentOf(contents[2 * index + 1]);
		return {
			...file,
			...base === void 0 ? {} : { base },
			...after === void 0 ? {} : { head: after }
		};
	});
	const repository = await repositorySides(git, whole, files, config);
	const paths = files.flatMap(({ path, previousPath = path }) => [path, previousPath]);
	const others = files.some(setsLevels) ? await readManifests(git, whole.commit, new Set(paths)) : [];
	if (repository === void 0 || others === void 0) return void 0;
	return {
		mergeBase,
		head,
		files,
		repository,
		isWholeKnown: true,
		others,
		gaps: []
	};
}
function contentOf(bytes) {
	if (bytes !== void 0) return { bytes };
	return {
		unreadable: "git has no file here to read (a submodule, or an object that this clone lacks)",
		reason: "unreadable"
	};
}
/** How many files that would be read have changes that are not committed; new files count. */
async function uncommittedFiles(git) {
	return ((await git.run([
		"status",
		"--porcelain",
		"-z",
		"--no-renames",
		"--untracked-files=all"
	]))?.toString("utf8") ?? "").split("\0").filter((line) => isWantedPath(line.slice(3))).length;
}
/** The first line that a git command prints; undefined where it fails. */
async function readLine(git, args) {
	return (await git.run(args))?.toString("utf8").trim();
}
// src/source/local-files.ts
/**
* The files to scan: those that are named, whatever they are called, and the manifests below the folders that are named.
* In a stable order, each once; what cannot be read is among them, and says why.
*
* @throws ConfigurationError where a path does not exist
*/
async function findLocalFiles(paths, folder) {
	const found = /* @__PURE__ */ new Map();
	const shown = (path) => relative(folder, path).split(sep).join("/");
	for (const path of paths) {
		if (path === "-") {
			found.set("-", {
				path: "-",
				isLink: false,
				isNamed: true,
				content: readStandardInput
			});
			continue;
		}
		const absolute = resolve(folder, path);
		const entry = await stat(absolute).catch(() => void 0);
		if (entry === void 0) throw new ConfigurationError(`${path}: no such file or folder`);
		const files = entry.isDirectory() ? await filesBelow(absolute, shown) : [{
			path: shown(absolute),
			isLink: false,
			isNamed: true,
			content: () => readContent(absolute)
		}];
		for (const file of files) found.set(file.path, file);
	}
	return [...found.values()].sort((a, b) => a.path < b.path ? -1 : a.path > b.path ? 1 : 0);
}
async function readStandardInput() {
	const bytes = await buffer(process.stdin);
	if (bytes.byteLength === 0) throw new ConfigurationError("-: standard input is empty: did the command before the pipe fail?");
	return { bytes };
}
async function filesBelow(folder, shown) {
	const files = [];
	const folders = [folder];
	for (let current = folders.pop(); current !== void 0; current = folders.pop()) {
		const within = current;
		const entries = await readdir(within, { withFileTypes: true }).catch((error) => error);
		if (entries instanceof Error) {
			files.push({
				path: shown(within),
				isLink: false,
				isNamed: true,
				content: async () => unreadable("the folder", entries)
			});
			continue;
		}
		for (const entry of entries) {
			const path = join(within, entry.name);
			const isManifest = isManifestPath(relative(folder, path).split(sep).join("/"));
			if (entry.isDirectory() && entry.name !== "node_modules" && entry.name !== ".git") folders.push(path);
			else if (isManifest && (entry.isFile() || entry.isSymbolicLink())) files.push({
				path: shown(path),
				isLink: entry.isSymbolicLink(),
				isNamed: false,
				content: () => readContent(path)
			});
		}
	}
	return files;
}
async function readContent(path) {
	const entry = await lstat(path).catch(() => void 0);
	if (entry !== void 0 && entry.size > 5242880) return {
		unreadable: sizeMessage(entry.size),
		reason: "size"
	};
	return readFile(path).then((bytes) => ({ bytes }), (error) => unreadable("the file", error));
}
function unreadable(what, { code, message }) {
	return {
		unreadable: `${what} cannot be read (${code ?? message})`,
		reason: "unreadable"
	};
}
// src/source/local-repository.ts
/**
* What the folders around some files say of them: charts that they belong to, and the kustomizations in their own folders
* and in those above, up to the working folder, with what these name as patches.
*
* @param read the files themselves, with paths relative to the folder, with slashes
* @param config the path of the config, relative to the folder
* @param links those of them that are symbolic links
*/
async function readLocalRepository(read, links, folder, config) {
	const paths = read.map(({ path }) => path);
	const charts = [...new Set(paths.flatMap(chartCandidates))].map((chart) => chart === "" ? "Chart.yaml" : `${chart}/Chart.yaml`);
	const tree = links.map((path) => ({
		path,
		mode: "120000"
	}));
	for (const path of charts) if (await stat(resolve(folder, path)).then((entry) => entry.isFile(), () => false)) tree.push({
		path,
		mode: "100644"
	});
	const contents = new Map(read.map(({ path, content }) => [path, content]));
	const add = async (path) => {
		if (contents.has(path)) return;
		const bytes = await readFile(resolve(folder, path)).catch(() => void 0);
		if (bytes !== void 0) contents.set(path, { bytes });
	};
	for (const above of foldersAbove(paths)) for (const name of KUSTOMIZATION_NAMES) await add(above === "" ? name : `${above}/${name}`);
	await add(config);
	const files = filesOf(tree, contents);
	const { podSecurityConfiguration: server } = configurationOf(files, config).configuration;
	for (const path of [...patchFilePaths(readFacts(files)), ...server === void 0 ? [] : [server]]) await add(path);
	return filesOf(tree, contents);
}
function foldersAbove(paths) {
	const folders = /* @__PURE__ */ new Set([""]);
	for (const path of paths) for (let folder = folderOf(path); !folders.has(folder); folder = folderOf(folder)) folders.add(folder);
	return folders;
}
// src/source/write-in-place.ts
/**
* Replaces a file's content at once: it is written beside the file and renamed, so that no reader sees half of it, and
* keeps its mode. A link is followed only where it leads to a file below the same folder.
*
* @param folder the tree that must not be left: the working folder
* @throws ConfigurationError where a link leads out of it
*/
async function writeInPlace(folder, path, text) {
	const named = join(folder, path);
	const file = await realpath(named);
	const tree = await realpath(path.startsWith(`..${sep}`) ? dirname(named) : folder);
	if (relative(tree, file).startsWith("..")) throw new ConfigurationError(`${path}: a link that leads out of ${folder}; name the file itself`);
	const { mode } = await stat(file);
	const beside = join(dirname(file), `.${basename(file)}.pss-review-${process.pid}`);
	const handle = await open(beside, "wx", mode);
	try {
		await handle.writeFile(text, "utf8");
		await handle.chmod(mode);
		await handle.sync();
	} finally {
		await handle.close();
	}
	await rename(beside, file).finally(() => rm(beside, { force: true }));
}
// src/target/one-of.ts
/**
* A text that must be one of a few.
*
* @throws ConfigurationError that lists them
*/
function oneOf(name, choices, text) {
	const choice = choices.find((one) => one === text);
	if (choice === void 0) throw new ConfigurationError(`${name}: found ${JSON.stringify(text)}, expected one of ${choices.join(", ")}${didYouMean(text, choices)}`);
	return choice;
}
// src/cli.ts
const DOCS = { docs: "https://github.com/pss-review/pss-review/blob/main/docs" };
const program = new Command("pss-review").description("Says of Kubernetes manifests what the cluster's Pod Security Admission would say.").exitOverride().showSuggestionAfterError();
program.command("scan").description("evaluate files or folders").argument("[paths...]", "files or folders; - is standard input", ["."]).option("--level <level>", "privileged, baseline or restricted (default: restricted)").option("--version <version>", "v1.0 … v1.37, or latest (default: latest)").option("--config <path>", `the repository's config (default: ${CONFIGURATION_PATH}, where it is there)`).option("--format <format>", "text or json", "text").action(async (paths, flags) => {
	const format = oneOf("--format", ["text", "json"], flags.format);
	const { contents, rules } = await readLocalFiles(paths, process.cwd(), flags);
	const scan = scanFiles(contents, rules);
	process.stdout.write(format === "json" ? `${JSON.stringify(scanJson(scan), void 0, 2)}\n` : scanText(scan));
	process.exitCode = scanBlocks(scan) ? 1 : 0;
});
program.command("review").description("what the bot would say of the checked-out branch, offline").requiredOption("--base <ref>", "the branch that the pull request would be against").option("--level <level>", "privileged, baseline or restricted (default: restricted)").option("--version <version>", "v1.0 … v1.37, or latest (default: latest)").option("--config <path>", `the repository's config (default: ${CONFIGURATION_PATH}, where it is there)`).option("--fail-on <what>", "introduced or any (default: introduced)").option("--format <format>", "text or json", "text").action(async (flags) => {
	const format = oneOf("--format", ["text", "json"], flags.format);
	const failOn = flags.failOn === void 0 ? void 0 : oneOf("--fail-on", FAIL_ON, flags.failOn);
	const { asked, ...request } = settingsRequest(flags);
	const git = gitIn(process.cwd());
	const change = await localChange(git, flags.base, request.config);
	const dirty = await uncommittedFiles(git);
	if (dirty > 0) process.stderr.write(`not reviewed: ${dirty} changed files that are not committed\n`);
	const review = reviewChange(change, {
		...request,
		asked: {
			...asked,
			failOn
		},
		scope: "",
		today: today(),
		isOwn: false
	});
	const plan = planReview(review, DOCS);
	process.stdout.write(format === "json" ? `${JSON.stringify(reviewJson(review, plan), void 0, 2)}\n` : reviewText(plan));
	process.exitCode = plan.conclusion === "failure" ? 1 : 0;
});
program.command("fix").description("apply the fixes to files or folders").argument("[paths...]", "files or folders", ["."]).option("--level <level>", "privileged, baseline or restricted (default: restricted)").option("--version <version>", "v1.0 … v1.37, or latest (default: latest)").option("--config <path>", `the repository's config (default: ${CONFIGURATION_PATH}, where it is there)`).option("--safe", "only fixes that rarely change what the program does (the default)").option("--all", "those, too, that may: explain says what to look out for").option("--dry-run", "print a patch, and change nothing").action(async (paths, flags) => {
	if (flags.safe && flags.all) throw new ConfigurationError("--safe and --all: choose one of them");
	if (paths.includes("-")) throw new ConfigurationError("-: standard input cannot be fixed in place; name files");
	const folder = process.cwd();
	const { contents, rules } = await readLocalFiles(paths, folder, flags);
	const outcome = fixFiles(contents, rules, flags.all ? ["safe", "careful"] : ["safe"]);
	if (flags.dryRun) process.stdout.write(fixPatch(outcome.files));
	else for (const { path, after } of outcome.files) await writeInPlace(folder, path, after);
	process.stderr.write(fixText(outcome, flags.dryRun === true));
	process.exitCode = scanBlocks(outcome.rest) ? 1 : 0;
});
program.command("explain").description("what a check asks for, why, since when, and an example").argument("<check>", "the id of a check, as comments and scan name it").action((id) => {
	const check = STANDARD.checks.find((one) => one.id.toLowerCase() === id.toLowerCase());
	if (check === void 0) {
		const ids = STANDARD.checks.map((one) => one.id);
		throw new ConfigurationError(`no check ${id}${didYouMean(id, ids)}; there are ${ids.join(", ")}`);
	}
	process.stdout.write(renderCheckPage(check));
});
/** Flags are heard first on the command line, then the config. */
function settingsRequest({ level, version, config = CONFIGURATION_PATH }) {
	return {
		config,
		asked: statedTarget(level, version),
		first: "asked"
	};
}
function today() {
	return (/* @__PURE__ */ new Date()).toISOString().slice(0, 10);
}
async function readLocalFiles(paths, folder, flags) {
	const request = settingsRequest(flags);
	const files = await findLocalFiles(paths, folder);
	const read = [];
	for (const { path, isLink, content } of files) read.push({
		path,
		content: isLink ? { bytes: /* @__PURE__ */ new Uint8Array() } : await content()
	});
	const repository = await readLocalRepository(read, files.filter(({ isLink }) => isLink).map(({ path }) => path), folder, request.config);
	if (flags.config !== void 0 && !repository.contents.has(flags.config)) throw new ConfigurationError(`--config ${flags.config}: no such file`);
	const rules = scanRules(repository, {
		...request,
		today: today()
	});
	const named = new Set(files.filter(({ isNamed }) => isNamed).map(({ path }) => path));
	return {
		contents: read.filter(({ path }) => named.has(path) || isScanned(rules, path)),
		rules
	};
}
process.stdout.on("error", (error) => {
	if (error.code !== "EPIPE") throw error;
});
program.parseAsync().catch((error) => {
	if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
	else {
		const message = error instanceof ConfigurationError ? error.message : error instanceof Error ? error.stack : String(error);
		process.stderr.write(`pss-review: ${message}\n`);
		process.exitCode = 2;
	}
});
export {};
