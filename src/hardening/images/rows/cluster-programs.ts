import { hubRepositories } from '../image-repositories.ts';
import type { WrittenImage } from '../written-image.ts';

const CERT_MANAGER_SOURCES = [
  'https://github.com/cert-manager/cert-manager/blob/master/deploy/charts/cert-manager/values.yaml',
] as const;

const CERT_MANAGER_NOTE = 'Its chart runs it read-only without further volumes.';

export const CLUSTER_PROGRAMS: readonly WrittenImage[] = [
  {
    name: 'the controller of cert-manager',
    repositories: ['quay.io/jetstack/cert-manager-controller'],
    start: { programs: ['controller'], arguments: 'options', isDefault: true },
    writes: [],
    note: CERT_MANAGER_NOTE,
    readOn: '2026-11-30',
    sources: CERT_MANAGER_SOURCES,
  },
  {
    name: 'the webhook of cert-manager',
    repositories: ['quay.io/jetstack/cert-manager-webhook'],
    start: { programs: ['webhook'], arguments: 'options', isDefault: true },
    writes: [],
    note: CERT_MANAGER_NOTE,
    readOn: '2026-11-30',
    sources: CERT_MANAGER_SOURCES,
  },
  {
    name: 'the CA injector of cert-manager',
    repositories: ['quay.io/jetstack/cert-manager-cainjector'],
    start: { programs: ['cainjector'], arguments: 'options', isDefault: true },
    writes: [],
    note: CERT_MANAGER_NOTE,
    readOn: '2026-11-30',
    sources: CERT_MANAGER_SOURCES,
  },
  {
    name: 'ExternalDNS',
    repositories: ['registry.k8s.io/external-dns/external-dns', 'k8s.gcr.io/external-dns/external-dns'],
    start: { programs: ['external-dns'], arguments: 'options', isDefault: true },
    writes: [],
    user: { uid: 65532, gid: 65532 },
    note: 'Its chart runs it read-only without further volumes.',
    readOn: '2026-11-30',
    sources: ['https://github.com/kubernetes-sigs/external-dns/blob/master/charts/external-dns/values.yaml'],
  },
  {
    name: 'the metrics server',
    repositories: ['registry.k8s.io/metrics-server/metrics-server', 'k8s.gcr.io/metrics-server/metrics-server'],
    start: { programs: ['metrics-server'], arguments: 'options', isDefault: true },
    writes: [
      {
        path: '/tmp',
        what: 'the certificate that it makes, with --cert-dir=/tmp',
        isNeeded: true,
        movedBy: ['--cert-dir'],
      },
    ],
    user: { uid: 65534 },
    note: 'Its own manifest runs it read-only, with --cert-dir=/tmp and a volume there.',
    readOn: '2026-11-30',
    sources: [
      'https://github.com/kubernetes-sigs/metrics-server/blob/master/manifests/base/deployment.yaml',
      'https://github.com/kubernetes-sigs/metrics-server/blob/master/Dockerfile',
    ],
  },
  {
    name: 'CoreDNS',
    repositories: [
      ...hubRepositories('coredns/coredns'),
      'registry.k8s.io/coredns/coredns',
      'k8s.gcr.io/coredns/coredns',
      'public.ecr.aws/eks-distro/coredns/coredns',
    ],
    start: { programs: ['coredns'], arguments: 'options', isDefault: true },
    writes: [],
    note: 'Its chart runs it read-only. Plug-ins that store files write where the Corefile says.',
    readOn: '2026-11-30',
    sources: ['https://github.com/coredns/helm/blob/master/charts/coredns/values.yaml'],
  },
];
