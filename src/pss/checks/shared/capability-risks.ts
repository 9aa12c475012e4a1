/** How much a capability lets a container do outside itself. */
export type Risk = 'low' | 'medium' | 'high';

/** What adding a capability risks, and what to do instead. */
export interface CapabilityRisk {
  readonly risk: Risk;
  /** What it lets a program do, as the end of a sentence that begins with "lets the program". */
  readonly allows: string;
  /** What to do instead of adding it, one sentence. */
  readonly instead: string;
}

const AS_USER =
  'Start the program as the user it shall run as (`runAsUser`, `fsGroup`), so that it has nothing to change.';
const AGENT = 'Only agents of the node need it: run them in a namespace of their own at the level `privileged`.';
const VOLUME = 'Let the files belong to the user of the program: in the image, or through `fsGroup` for volumes.';

/**
 * The risk of every capability of Linux, by its name without the prefix `CAP_`, and of `ALL`.
 * https://man7.org/linux/man-pages/man7/capabilities.7.html
 */
export const CAPABILITY_RISKS: Readonly<Record<string, CapabilityRisk>> = {
  ALL: entry(
    'high',
    'do everything that root may',
    'Add only the capability that the program’s error messages ask for.',
  ),
  AUDIT_CONTROL: entry('high', 'change the rules of the node’s audit log', AGENT),
  AUDIT_READ: entry('high', 'read the node’s audit log', AGENT),
  AUDIT_WRITE: entry(
    'low',
    'write to the node’s audit log',
    'Only login programs such as `sshd` and `sudo` need it: do without them in a container.',
  ),
  BLOCK_SUSPEND: entry('low', 'keep the node awake', 'A container does not need it.'),
  BPF: entry('high', 'load programs into the node’s kernel', AGENT),
  CHECKPOINT_RESTORE: entry('medium', 'freeze and restore processes', AGENT),
  CHOWN: entry('medium', 'give files to any user', VOLUME),
  DAC_OVERRIDE: entry('high', 'read and write every file, whatever its permissions say', VOLUME),
  DAC_READ_SEARCH: entry('high', 'read every file, those of the node by their inode number included', VOLUME),
  FOWNER: entry('medium', 'change permissions of files that belong to others', VOLUME),
  FSETID: entry('medium', 'keep set-user-ID bits on files that it changes', VOLUME),
  IPC_LOCK: entry(
    'medium',
    'lock any amount of memory',
    'Turn memory locking off in the program (Vault: `disable_mlock`).',
  ),
  IPC_OWNER: entry('medium', 'use shared memory of others', 'Run the processes that share memory as one user.'),
  KILL: entry('medium', 'signal processes of other users', 'Run the processes of the pod as one user.'),
  LEASE: entry('low', 'take leases on files of others', VOLUME),
  LINUX_IMMUTABLE: entry('medium', 'set and lift the immutable flag of files', VOLUME),
  MAC_ADMIN: entry('high', 'change the node’s SELinux, AppArmor or Smack policy', AGENT),
  MAC_OVERRIDE: entry('high', 'ignore the node’s Smack policy', AGENT),
  MKNOD: entry('medium', 'make device files', 'Ask for devices through a device plugin.'),
  NET_ADMIN: entry(
    'high',
    'change interfaces, routes and firewall of the network namespace',
    'For a service mesh use its CNI plugin, for a sysctl an allowed one in `securityContext.sysctls`; other network agents belong in a namespace of their own.',
  ),
  NET_BIND_SERVICE: entry(
    'low',
    'listen on ports below 1024',
    'Listen on a port above 1023 and let the Service map the port, or allow low ports with the sysctl `net.ipv4.ip_unprivileged_port_start`.',
  ),
  NET_BROADCAST: entry('low', 'send broadcasts', 'Linux does not use it: leave it out.'),
  NET_RAW: entry(
    'medium',
    'forge packets and listen to those of its network',
    '`ping` works without it where the sysctl `net.ipv4.ping_group_range` includes the program’s group; check a port instead of pinging.',
  ),
  PERFMON: entry('high', 'observe other programs and the node’s kernel', AGENT),
  SETFCAP: entry('high', 'give capabilities to files', 'Set file capabilities when the image is built.'),
  SETGID: entry('medium', 'become a member of any group', AS_USER),
  SETPCAP: entry('medium', 'hand its capabilities on', AS_USER),
  SETUID: entry('medium', 'become any user', AS_USER),
  SYSLOG: entry('medium', 'read the node’s kernel log and its addresses', AGENT),
  SYS_ADMIN: entry(
    'high',
    'mount file systems and change most of what the kernel offers: nearly root on the node',
    'Look for what exactly fails: FUSE has device plugins and CSI drivers, builds have rootless builders, nested containers `hostUsers: false`.',
  ),
  SYS_BOOT: entry('high', 'restart the node', AGENT),
  SYS_CHROOT: entry(
    'low',
    'change its root directory',
    'Configure the program not to change its root: the container already has its own.',
  ),
  SYS_MODULE: entry('high', 'load modules into the node’s kernel', 'Load the module on the node when it is set up.'),
  SYS_NICE: entry('medium', 'take time from other programs of the node', 'Ask for CPU through `resources.requests`.'),
  SYS_PACCT: entry('low', 'turn process accounting on and off', AGENT),
  SYS_PTRACE: entry(
    'high',
    'read and change the memory of other programs',
    'Debug with `kubectl debug` while it is needed, and take profiles through the program’s own endpoint.',
  ),
  SYS_RAWIO: entry('high', 'reach the node’s memory, ports and disks', AGENT),
  SYS_RESOURCE: entry('medium', 'lift limits and quotas', 'Raise limits in the runtime’s configuration of the node.'),
  SYS_TIME: entry('high', 'set the node’s clock', 'Let the node keep its clock (chrony, systemd-timesyncd).'),
  SYS_TTY_CONFIG: entry('low', 'configure the node’s terminals', AGENT),
  WAKE_ALARM: entry('low', 'wake the node', 'A container does not need it.'),
};

function entry(risk: Risk, allows: string, instead: string): CapabilityRisk {
  return { risk, allows, instead };
}
