import type { LinkedStage } from './stage-chain.ts';
import { chainOf } from './stage-chain.ts';

const WINDOWS_IMAGE = /^mcr\.microsoft\.com\/windows[/:]|[:-](?:nanoserver|windowsservercore|servercore)|ltsc20\d\d/i;

const WINDOWS_USER = /^(?:ContainerUser|ContainerAdministrator)$|\\/i;

/**
 * Whether a stage is built for Windows, by its base image, its platform, its shell, its folders or its users. The escape character
 * alone says nothing: other files use it, too.
 * https://learn.microsoft.com/en-us/virtualization/windowscontainers/manage-docker/manage-windows-dockerfile
 */
export function isBuiltForWindows(stage: LinkedStage, escapeCharacter: string): boolean {
  if (stage.base !== undefined && WINDOWS_IMAGE.test(stage.base)) return true;
  return chainOf(stage).some(({ stage: { from, instructions } }) => {
    if (from.flags.get('platform')?.startsWith('windows') === true) return true;
    return instructions.some(
      ({ keyword, argument }) =>
        (keyword === 'SHELL' && /powershell|pwsh|cmd/i.test(argument) && escapeCharacter === '`') ||
        (keyword === 'USER' && escapeCharacter === '`' && WINDOWS_USER.test(argument)) ||
        ((keyword === 'WORKDIR' || keyword === 'RUN') && /^[A-Z]:[/\\]|\bC:[/\\]/i.test(argument)) ||
        (keyword === 'USER' && /^Container(?:User|Administrator)$/i.test(argument)),
    );
  });
}
