import type { ImageUser } from '../image-user.ts';
import type { DockerInstruction } from '../parse-dockerfile.ts';
import type { ReadDockerfile } from '../read-dockerfile.ts';
import type { KnownUser, KnownUsers } from '../users/added-users.ts';
import { NEW_USER } from './made-user.ts';
import type { DockerfileLines } from './repair-dockerfile.ts';

/** A user by name. */
type NamedUser = Extract<ImageUser, { readonly kind: 'name' }>;

type NumberedName = { readonly edit: DockerfileLines; readonly notes: readonly string[] } | { readonly reason: string };

/**
 * Writes a user's number in place of its name: the one that is known, or a new one, which the command gets that makes
 * the user.
 */
export function numberName(
  text: string,
  { read }: ReadDockerfile,
  user: NamedUser,
  decider: DockerInstruction,
): NumberedName {
  if (decider.line !== decider.endLine) return { reason: 'its USER stands on several lines' };
  const { name, number, numberFrom } = user;
  if (number !== undefined) {
    const lines = [userLine(text, decider, user, number, read?.known)];
    return {
      edit: { startLine: decider.line, endLine: decider.line, lines },
      notes: [`${number} is the user \`${name}\` of ${numberFrom}.`],
    };
  }
  const made = read?.known.users.get(name);
  const given = made === undefined ? undefined : giveNumber(text, made);
  if (given === undefined) {
    return {
      reason: `the number of \`${name}\` is not known here: \`docker run --rm --entrypoint id IMAGE\` tells it; write it in place of the name`,
    };
  }
  const rows = text.split('\n').slice(given.line, decider.line - 1);
  const lines = [given.text, ...rows, userLine(text, decider, user, NEW_USER, read?.known)];
  const notes = [`${NEW_USER} is a number for the user \`${name}\`, which had none of its own.`];
  return { edit: { startLine: given.line, endLine: decider.line, lines }, notes };
}

/** Rewrites what follows USER, and keeps what stands before it. */
function userLine(
  text: string,
  { line, argumentColumn }: DockerInstruction,
  { group }: NamedUser,
  number: number,
  known: KnownUsers | undefined,
): string {
  const written = text.split('\n')[line - 1] ?? '';
  const groupNumber = known?.groups.get(group)?.number;
  const behind = group === '' ? '' : `:${groupNumber ?? group}`;
  return `${written.slice(0, argumentColumn - 1)}${number}${behind}`;
}

/** Adds a number to the one command that makes a user; undefined where it is not plain which that is. */
function giveNumber(
  text: string,
  { name, instruction, hasNumber }: KnownUser,
): { readonly line: number; readonly text: string } | undefined {
  if (instruction === undefined || hasNumber) return undefined;
  const rows = text.split('\n').slice(instruction.line - 1, instruction.endLine);
  const making = rows.flatMap((row, index) => {
    return [...row.matchAll(/\b(?:useradd|adduser)\b(?=\s)/g)].map((match) => ({
      index,
      end: match.index + match[0].length,
    }));
  });
  const [only] = making;
  const row = rows[only?.index ?? 0] ?? '';
  const isNamed = rows.slice(only?.index).join(' ').includes(name);
  if (only === undefined || making.length !== 1 || !isNamed) return undefined;
  return {
    line: instruction.line + only.index,
    text: `${row.slice(0, only.end)} -u ${NEW_USER}${row.slice(only.end)}`,
  };
}
