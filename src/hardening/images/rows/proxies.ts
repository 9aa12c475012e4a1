import { hubRepositories, officialRepositories } from '../image-repositories.ts';
import type { WrittenImage } from '../written-image.ts';

export const PROXIES: readonly WrittenImage[] = [
  {
    name: 'Traefik',
    repositories: [
      ...officialRepositories('traefik'),
      ...hubRepositories('traefik/traefik'),
      'ghcr.io/traefik/traefik',
    ],
    start: { programs: ['traefik'], arguments: 'command', isDefault: true },
    writes: [
      { path: '/tmp', what: 'temporary files', isNeeded: true, isImageVolume: true },
      { path: '/data', what: 'certificates, where the configuration stores them there', isNeeded: false, isData: true },
    ],
    note: 'Its chart runs it read-only with volumes at both paths. The image declares /tmp as volume; whether each release does, depends on its Dockerfile.',
    readOn: '2026-11-30',
    sources: [
      'https://github.com/traefik/traefik-helm-chart/blob/master/traefik/templates/_podtemplate.tpl',
      'https://github.com/traefik/traefik/blob/03490d64525c56f0ba0b8ca5fc5d36eeba917356/Dockerfile',
    ],
  },
  {
    name: 'Envoy',
    repositories: hubRepositories('envoyproxy/envoy', 'envoyproxy/envoy-distroless'),
    start: { programs: ['envoy'], arguments: 'command', isDefault: true },
    writes: [],
    note: 'By its Dockerfile and entrypoint it writes nothing; logs and sockets lie where its configuration says.',
    readOn: '2026-11-30',
    sources: [
      'https://github.com/envoyproxy/envoy/blob/019f458bf978aa5559491871896282c9122630a2/ci/Dockerfile-envoy',
      'https://github.com/envoyproxy/envoy/blob/13d48c0962d1c3bc0b11da3eccf1dff2d5bcce45/ci/docker-entrypoint.sh',
    ],
  },
  {
    name: 'HAProxy',
    repositories: officialRepositories('haproxy'),
    start: { programs: ['haproxy'], arguments: 'command', isDefault: true },
    writes: [],
    user: { uid: 99, gid: 99 },
    note: 'It runs in the foreground without a pid file; sockets lie where haproxy.cfg says. Older images run as root.',
    readOn: '2026-11-30',
    sources: [
      'https://github.com/docker-library/haproxy/blob/master/3.5/Dockerfile',
      'https://github.com/docker-library/haproxy/blob/master/docker-entrypoint.sh',
    ],
  },
  {
    name: 'the NGINX ingress controller of Kubernetes',
    repositories: ['registry.k8s.io/ingress-nginx/controller', 'k8s.gcr.io/ingress-nginx/controller'],
    start: { programs: ['nginx-ingress-controller'], arguments: 'command', isDefault: true },
    writes: [
      {
        path: '/etc/ingress-controller',
        what: 'certificates and lists that it makes',
        isNeeded: true,
        error:
          'could not create PEM certificate file /etc/ingress-controller/ssl/default-fake-certificate.pem: open /etc/ingress-controller/ssl/default-fake-certificate.pem: read-only file system',
      },
      {
        path: '/etc/nginx',
        what: 'nginx.conf and lua/cfg.json',
        isNeeded: true,
        hides: 'template/, lua/ and the modules’ files',
        error: 'open /etc/nginx/template/nginx.tmpl',
      },
      { path: '/tmp', what: 'sockets, the pid file and temporary files', isNeeded: true },
    ],
    user: { uid: 101, gid: 82 },
    note: 'Its makers do not support a read-only root file system, and reports of it conflict: some need further volumes.',
    readOn: '2026-11-30',
    sources: [
      'https://github.com/kubernetes/ingress-nginx/issues/6256',
      'https://github.com/kubernetes/ingress-nginx/issues/4179',
      'https://github.com/kubernetes/ingress-nginx/issues/12911',
      'https://github.com/kubernetes/ingress-nginx/blob/main/rootfs/Dockerfile',
    ],
  },
  {
    name: 'OAuth2 Proxy',
    repositories: ['quay.io/oauth2-proxy/oauth2-proxy'],
    start: { programs: ['oauth2-proxy'], arguments: 'options', isDefault: true },
    writes: [],
    note: 'Its chart runs it read-only as user 2000 without further volumes.',
    readOn: '2026-11-30',
    sources: [
      'https://github.com/oauth2-proxy/manifests/blob/main/helm/oauth2-proxy/values.yaml',
      'https://github.com/oauth2-proxy/oauth2-proxy/blob/00e530f8d4947edd564eacd09257ee2eb017d556/Dockerfile',
    ],
  },
];
