import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A host on loopback that answers as a test says. */
export interface Host {
  /** `127.0.0.1:40123` */
  readonly host: string;
  readonly port: number;
  /** What it was asked: `GET /index.yaml`. */
  readonly asked: string[];
  /** The headers of those requests. */
  readonly headers: IncomingHttpHeaders[];
  readonly stop: () => Promise<void>;
}

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** Starts a host; with a certificate it speaks https. */
export async function startHost(answer: Answer, certificate?: Certificate): Promise<Host> {
  const [asked, headers]: [string[], IncomingHttpHeaders[]] = [[], []];
  const listen = (request: IncomingMessage, response: ServerResponse): void => {
    asked.push(`${request.method} ${request.url}`);
    headers.push(request.headers);
    answer(request, response);
  };
  const server = certificate === undefined ? createServer(listen) : createSecureServer(certificate, listen);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    host: `127.0.0.1:${port}`,
    port,
    asked,
    headers,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Answers with files by path, and with 404 for others. */
export function files(contents: Readonly<Record<string, string | Uint8Array>>): Answer {
  return ({ url = '' }, response) => {
    const content = contents[url];
    response.writeHead(content === undefined ? 404 : 200);
    response.end(content);
  };
}

/** Answers with a redirect. */
export function redirect(location: string): Answer {
  return (_request, response) => {
    response.writeHead(302, { location });
    response.end();
  };
}

/** Answers without an end, or with as many bytes as are said. */
export function zeros(size = Number.POSITIVE_INFINITY): Answer {
  return (_request, response) => {
    const chunk = Buffer.alloc(2 ** 20);
    let sent = 0;
    const send = (): void => {
      while (sent < size && !response.destroyed) {
        sent += chunk.length;
        if (!response.write(chunk)) {
          response.once('drain', send);
          return;
        }
      }
      response.end();
    };
    response.writeHead(200);
    send();
  };
}

/** A key and a certificate for names, signed by itself: it is its own authority. */
export interface Certificate {
  readonly key: string;
  readonly cert: string;
}

/** Makes a certificate with openssl, which every runner has. */
export function makeCertificate(names: readonly string[]): Certificate {
  const folder = mkdtempSync(join(tmpdir(), 'pss-certificate-'));
  const [key, cert, config] = ['key.pem', 'cert.pem', 'config'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  writeFileSync(config, '[req]\ndistinguished_name=name\n[name]\n');
  const alternatives = names.map((name) => `DNS:${name}`).join(',');
  const args = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'];
  execFileSync(
    'openssl',
    [
      ...args,
      '-config',
      config,
      '-keyout',
      key,
      '-out',
      cert,
      '-subj',
      '/CN=test',
      '-addext',
      `subjectAltName=${alternatives}`,
    ],
    { stdio: 'ignore' },
  );
  const made = { key: readFileSync(key, 'utf8'), cert: readFileSync(cert, 'utf8') };
  rmSync(folder, { recursive: true });
  return made;
}
