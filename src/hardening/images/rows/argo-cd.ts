import { hubRepositories } from '../image-repositories.ts';
import type { ImageWrite, WrittenImage } from '../written-image.ts';

const REPOSITORIES = ['quay.io/argoproj/argocd', 'quay.io/argoproj/argo-cd'];
const MANIFESTS = 'https://github.com/argoproj/argo-cd/blob/master/manifests/base';
const TMP: ImageWrite = { path: '/tmp', what: 'temporary files', isNeeded: true };
const HOME: ImageWrite = {
  path: '/home/argocd',
  what: 'settings and caches of the tools that it calls',
  isNeeded: true,
};

/** Argo CD's own manifests run all of its programs read-only; one image holds them, and its arguments name one. */
export const ARGO_CD: readonly WrittenImage[] = [
  {
    name: 'the Argo CD server',
    repositories: REPOSITORIES,
    start: { programs: ['argocd-server'], arguments: 'command', isDefault: false },
    writes: [HOME, TMP],
    user: { uid: 999 },
    readOn: '2026-11-30',
    sources: [`${MANIFESTS}/server/argocd-server-deployment.yaml`],
  },
  {
    name: 'the repository server of Argo CD',
    repositories: REPOSITORIES,
    start: { programs: ['argocd-repo-server'], arguments: 'command', isDefault: false },
    writes: [
      { path: '/tmp', what: 'clones of repositories', isNeeded: true },
      { path: '/helm-working-dir', what: 'caches of Helm', isNeeded: true },
      { path: '/app/config/gpg/keys', what: 'its key ring', isNeeded: true },
      { path: '/home/argocd/cmp-server/plugins', what: 'sockets of plug-ins', isNeeded: false },
    ],
    user: { uid: 999 },
    note: 'Its manifest points Helm’s HOME folders at /helm-working-dir.',
    readOn: '2026-11-30',
    sources: [`${MANIFESTS}/repo-server/argocd-repo-server-deployment.yaml`],
  },
  {
    name: 'the application controller of Argo CD',
    repositories: REPOSITORIES,
    start: { programs: ['argocd-application-controller'], arguments: 'command', isDefault: false },
    writes: [HOME, TMP],
    user: { uid: 999 },
    readOn: '2026-11-30',
    sources: [`${MANIFESTS}/application-controller/argocd-application-controller-statefulset.yaml`],
  },
  {
    name: 'the ApplicationSet controller of Argo CD',
    repositories: REPOSITORIES,
    start: { programs: ['argocd-applicationset-controller'], arguments: 'command', isDefault: false },
    writes: [TMP, { path: '/app/config/gpg/keys', what: 'its key ring', isNeeded: true }],
    user: { uid: 999 },
    readOn: '2026-11-30',
    sources: [`${MANIFESTS}/applicationset-controller/argocd-applicationset-controller-deployment.yaml`],
  },
  {
    name: 'the notifications controller of Argo CD',
    repositories: REPOSITORIES,
    start: { programs: ['argocd-notifications'], arguments: 'command', isDefault: false },
    writes: [],
    user: { uid: 999 },
    readOn: '2026-11-30',
    sources: [`${MANIFESTS}/notification/argocd-notifications-controller-deployment.yaml`],
  },
  {
    name: 'Dex, as Argo CD starts it',
    repositories: ['ghcr.io/dexidp/dex', ...hubRepositories('dexidp/dex')],
    start: { programs: ['argocd-dex'], arguments: 'command', isDefault: false },
    writes: [TMP],
    note: 'Argo CD’s own binary writes the configuration to /tmp and starts Dex with it.',
    readOn: '2026-11-30',
    sources: [`${MANIFESTS}/dex/argocd-dex-server-deployment.yaml`],
  },
];
