import type { IncomingMessage, ServerResponse } from 'node:http';
import { afterEach } from 'vitest';
import { digestBy } from '../../../../src/render/fetch/network/digest.ts';
import type { Certificate, Host } from '../hosts.ts';
import { files, startHost } from '../hosts.ts';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** What a host answers, by path; `*` is for any other. */
export type Answers = Readonly<Record<string, Answer>>;

const OCI = 'application/vnd.oci.image';

/** The config of an image for linux/amd64. */
export function configOf(user: string, more: object = {}): string {
  return JSON.stringify({ os: 'linux', architecture: 'amd64', config: { User: user }, rootfs: {}, ...more });
}

/** A descriptor of what is served. */
export function descriptorOf(content: string, mediaType = `${OCI}.config.v1+json`, algorithm = 'sha256') {
  return { mediaType, digest: digestBy(algorithm, Buffer.from(content)), size: content.length };
}

/** The manifest of an image with a config. */
export function manifestOf(config: string, more: object = {}): string {
  const mediaType = `${OCI}.manifest.v1+json`;
  return JSON.stringify({ schemaVersion: 2, mediaType, config: descriptorOf(config), layers: [], ...more });
}

/** An index of manifests, each with a platform as `linux/amd64`; empty for one without. */
export function indexOf(entries: readonly (readonly [platform: string, manifest: string])[]): string {
  const manifests = entries.map(([platform, manifest]) => {
    const [os, architecture] = platform.split('/');
    const descriptor = descriptorOf(manifest, `${OCI}.manifest.v1+json`);
    return platform === '' ? descriptor : { ...descriptor, platform: { os, architecture } };
  });
  return JSON.stringify({ schemaVersion: 2, mediaType: `${OCI}.index.v1+json`, manifests });
}

/** Where a registry has the repository `ex/web`. */
export const TAGGED = '/v2/ex/web/manifests/1';

/** The path of what a digest names there. */
export function pathOf(kind: 'manifests' | 'blobs', content: string, algorithm = 'sha256'): string {
  const { digest } = descriptorOf(content, '', algorithm);
  return `/v2/ex/web/${kind}/${kind === 'blobs' ? digest : encodeURIComponent(digest)}`;
}

/** Answers with a content. */
export function text(content: string | Uint8Array, headers: Readonly<Record<string, string>> = {}): Answer {
  return (_request, response) => void response.writeHead(200, headers).end(content);
}

/** Answers with a status alone. */
export function status(code: number, headers: Readonly<Record<string, string>> = {}): Answer {
  return (_request, response) => void response.writeHead(code, headers).end();
}

/** A registry with one image, with the tag `1`; others may stand before. */
export function imageAnswers(config: string, others: Answers = {}, manifest = manifestOf(config)): Answers {
  return {
    [TAGGED]: text(manifest),
    [pathOf('manifests', manifest)]: text(manifest),
    [pathOf('blobs', config)]: text(config),
    ...others,
  };
}

/** Starts hosts for the tests of a `describe`, and stops them. */
export function useHosts(): (answers: Answers, certificate?: Certificate) => Promise<Host> {
  const hosts: Host[] = [];
  afterEach(async () => {
    await Promise.all(hosts.splice(0).map((host) => host.stop()));
  });
  return async (answers, certificate) => {
    const host = await startHost((request, response) => {
      (answers[request.url ?? ''] ?? answers['*'] ?? files({}))(request, response);
    }, certificate);
    hosts.push(host);
    return host;
  };
}
