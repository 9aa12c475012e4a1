import { shellCommands } from '../shell-commands.ts';
import type { LinkedStage } from '../stage-chain.ts';
import { chainOf } from '../stage-chain.ts';
import { scriptOfInstruction } from '../users/added-users.ts';
import { baseFacts } from '../users/base-facts.ts';

/** Programs that change the user themselves: they start as root, and say as whom they go on. */
const CHANGERS = ['gosu', 'su-exec', 'setpriv', 'setuidgid', 's6-setuidgid', 'chroot', 'sudo', 'su', 'runuser'];

/** Programs that start others as several users, or that only root can run. */
const SYSTEMS = [
  ...['sshd', 'cron', 'crond', 'supervisord', 'systemd', 's6-svscan', 'dockerd', 'containerd', 'iptables', 'nft'],
  ...['mount', 'rpcbind', 'nfsd', 'smbd', 'keepalived', 'openvpn', 'wg-quick', 'dnsmasq', 'auditd', 'udevd'],
];

/** Programs that change files of root. */
const INSTALLERS = [
  'apt',
  'apt-get',
  'apk',
  'yum',
  'dnf',
  'microdnf',
  'chown',
  'chgrp',
  'useradd',
  'adduser',
  'usermod',
];

/** Whole commands. */
const INITS = ['/sbin/init', '/lib/systemd/systemd', '/usr/sbin/init', '/init'];

/**
 * Says why an image evidently needs root when it runs, and how it could do without, in words; undefined where nothing
 * in its Dockerfile says so. Scripts that it copies are not read.
 */
export function rootReason(last: LinkedStage): string | undefined {
  const facts = last.base === undefined ? undefined : baseFacts(last.base);
  if (facts?.wayOut !== undefined) return facts.wayOut;
  const instructions = chainOf(last).flatMap(({ stage }) => stage.instructions);
  for (const keyword of ['ENTRYPOINT', 'CMD']) {
    const started = instructions.findLast((each) => each.keyword === keyword);
    const reason = started === undefined ? undefined : reasonOf(scriptOfInstruction(started), `line ${started.line}`);
    if (reason !== undefined) return reason;
  }
  const installing = instructions.find(
    ({ keyword, argument }) => keyword === 'RUN' && /\b(?:gosu|su-exec)\b/.test(argument),
  );
  if (installing === undefined) return undefined;
  return changerReason(/\bgosu\b/.test(installing.argument) ? 'gosu' : 'su-exec', `line ${installing.line}`);
}

function reasonOf(script: string, where: string): string | undefined {
  for (const { words } of shellCommands(script, () => undefined)) {
    if (INITS.includes(words[0] ?? '')) return systemReason(words[0] ?? '', where);
    // A program may stand behind another: `tini -- gosu app server`.
    for (const word of words.slice(0, 6)) {
      const program = word.slice(word.lastIndexOf('/') + 1);
      if (CHANGERS.includes(program)) return changerReason(program, where);
      if (SYSTEMS.includes(program)) return systemReason(program, where);
      if (INSTALLERS.includes(program)) {
        return `\`${program}\` (${where}) changes files of root when the container starts: do that in a RUN, when the image is built`;
      }
    }
  }
  return undefined;
}

function changerReason(program: string, where: string): string {
  return `\`${program}\` (${where}) starts as root and then changes the user: prepare files in a RUN or by the pod's fsGroup, start the program itself, and set a number by USER`;
}

function systemReason(program: string, where: string): string {
  return `\`${program}\` (${where}) starts as root: run the program that it starts as the container's own, one container for each, and set a number by USER`;
}
