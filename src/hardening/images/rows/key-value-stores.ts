import { hubRepositories, officialRepositories } from '../image-repositories.ts';
import type { WrittenImage } from '../written-image.ts';

export const KEY_VALUE_STORES: readonly WrittenImage[] = [
  {
    name: 'Redis',
    repositories: officialRepositories('redis'),
    start: { programs: ['redis-server'], arguments: 'command', isDefault: true },
    writes: [
      {
        path: '/data',
        what: 'snapshots and the append-only file, in the working directory',
        isNeeded: true,
        isImageVolume: true,
        isData: true,
        error: 'Failed opening the RDB file dump.rdb (in server root dir /data) for saving: Read-only file system',
        movedBy: ['--dir', 'workingDir'],
      },
    ],
    user: { uid: 999 },
    note: 'Once a snapshot fails, it refuses further writes (MISCONF), unless `--save ""` is set: so Argo CD runs it read-only without a volume.',
    readOn: '2026-11-30',
    sources: [
      'https://github.com/docker-library/redis/blob/master/Dockerfile.template',
      'https://github.com/longhorn/longhorn/issues/350',
      'https://github.com/argoproj/argo-cd/blob/master/manifests/base/redis/argocd-redis-deployment.yaml',
    ],
  },
  {
    name: 'Valkey',
    repositories: [...hubRepositories('valkey/valkey'), 'ghcr.io/valkey-io/valkey'],
    start: { programs: ['valkey-server'], arguments: 'command', isDefault: true },
    writes: [
      {
        path: '/data',
        what: 'snapshots and the append-only file, in the working directory',
        isNeeded: true,
        isImageVolume: true,
        isData: true,
        movedBy: ['--dir', 'workingDir'],
      },
    ],
    user: { uid: 999 },
    note: 'The entrypoint starts as root and changes to 999.',
    readOn: '2026-11-30',
    sources: ['https://github.com/valkey-io/valkey-container/blob/mainline/8.0/debian/Dockerfile'],
  },
  {
    name: 'Memcached',
    repositories: officialRepositories('memcached'),
    start: { programs: ['memcached'], arguments: 'command', isDefault: true },
    writes: [],
    user: { uid: 11211 },
    note: 'It keeps all in memory; its image declares no volume.',
    readOn: '2026-11-30',
    sources: ['https://github.com/docker-library/memcached/blob/master/1/debian/Dockerfile'],
  },
  {
    name: 'etcd',
    repositories: ['registry.k8s.io/etcd', 'quay.io/coreos/etcd', 'gcr.io/etcd-development/etcd'],
    start: { programs: ['etcd'], arguments: 'command', isDefault: true },
    writes: [
      {
        path: '/var/lib/etcd',
        what: 'the store, in the working directory',
        isNeeded: true,
        isData: true,
        movedBy: ['--data-dir', 'ETCD_DATA_DIR', 'workingDir'],
      },
    ],
    note: 'Its own default is a folder in the working directory. In the image of registry.k8s.io the working directory may differ.',
    readOn: '2026-11-30',
    sources: ['https://github.com/etcd-io/etcd/blob/1293f5d4b7ba94918e60d07e0b61cec2b35bb7c2/Dockerfile-release.amd64'],
  },
  {
    name: 'Consul',
    repositories: [...hubRepositories('hashicorp/consul'), ...officialRepositories('consul')],
    start: { programs: ['consul', 'agent'], arguments: 'command', isDefault: true },
    writes: [
      {
        path: '/consul/data',
        what: 'its state',
        isNeeded: true,
        isImageVolume: true,
        isData: true,
        movedBy: ['-data-dir', 'CONSUL_DATA_DIR'],
      },
      {
        path: '/consul/config',
        what: 'what CONSUL_LOCAL_CONFIG holds',
        isNeeded: false,
        isEntrypointOnly: true,
        movedBy: ['CONSUL_CONFIG_DIR'],
      },
    ],
    note: 'The entrypoint starts as root, changes owners and then the user.',
    readOn: '2026-11-30',
    sources: [
      'https://github.com/hashicorp/consul/blob/03658a093a6e785221f04380a4d86f87e9c0792a/Dockerfile',
      'https://github.com/hashicorp/consul/blob/9bce86134e0f9fbff0ec13d003b23544b88a7153/.release/docker/docker-entrypoint.sh',
    ],
  },
  {
    name: 'Vault',
    repositories: [...hubRepositories('hashicorp/vault'), ...officialRepositories('vault')],
    start: { programs: ['vault', 'server'], arguments: 'command', isDefault: true },
    writes: [
      {
        path: '/vault/config',
        what: 'what VAULT_LOCAL_CONFIG holds',
        isNeeded: false,
        isEntrypointOnly: true,
      },
      {
        path: '/vault/file',
        what: 'secrets, with the storage `file`',
        isNeeded: false,
        isImageVolume: true,
        isData: true,
      },
      { path: '/vault/logs', what: 'audit logs', isNeeded: false, isImageVolume: true, isData: true },
    ],
    note: "The entrypoint sets a capability on /bin/vault, and fails («Failed to set capabilities on file `/bin/vault' (Read-only file system)») unless SKIP_SETCAP is set.",
    readOn: '2026-11-30',
    sources: [
      'https://github.com/hashicorp/docker-vault/issues/198',
      'https://github.com/hashicorp/docker-vault/blob/main/0.X/docker-entrypoint.sh',
      'https://github.com/hashicorp/vault/blob/024c09b6651c8f1f568915ad01411862af89aaca/Dockerfile',
    ],
  },
];
