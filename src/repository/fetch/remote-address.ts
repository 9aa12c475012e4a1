/** The address of something remote, in the one way of writing it by which addresses are compared. */
export interface RemoteAddress {
  readonly scheme: 'oci' | 'https' | 'http';
  /** In lower case, with its port where that is not the scheme's own: `charts.example.com`, `[::1]:5000`. */
  readonly host: string;
  /** Without slashes around it; empty for the host alone. */
  readonly path: string;
}

const ADDRESS =
  /^(oci|https?):\/\/((?:[a-z0-9](?:[a-z0-9._-]*[a-z0-9])?|\[[0-9a-f:.]+\])(?::[0-9]{1,5})?)(\/[A-Za-z0-9._~+@=,:/-]*)?$/;

/** The ports that need not be written. A registry is asked by https. */
const OWN_PORT: Readonly<Record<RemoteAddress['scheme'], RegExp>> = { oci: /:443$/, https: /:443$/, http: /:80$/ };

/**
 * Reads an address. What could be read in two ways is none: a user, a query, a fragment, a percent sign, a backslash,
 * `.` and `..`, two slashes side by side, and a host that a URL has in another way or not at all (`127.1`, `xn--a`).
 *
 * @returns undefined for anything else, as for `ssh://` and `git@github.com:…`
 */
export function parseRemoteAddress(text: string): RemoteAddress | undefined {
  const [start = ''] = /^[^:]*:\/\/[^/]*/.exec(text) ?? [];
  const [, scheme, host = '', rest = ''] = ADDRESS.exec(start.toLowerCase() + text.slice(start.length)) ?? [];
  if (scheme === undefined) return undefined;
  const path = rest.replace(/^\//, '').replace(/\/$/, '');
  if (path !== '' && path.split('/').some((name) => /^\.{0,2}$/.test(name))) return undefined;
  const known = scheme as RemoteAddress['scheme'];
  const own = host.replace(OWN_PORT[known], '');
  const url = `${known === 'http' ? 'http' : 'https'}://${own}`;
  return URL.canParse(url) && new URL(url).host === own ? { scheme: known, host: own, path } : undefined;
}

/** Writes an address as `parseRemoteAddress` reads it. */
export function formatRemoteAddress({ scheme, host, path }: RemoteAddress): string {
  return `${scheme}://${host}${path === '' ? '' : `/${path}`}`;
}

/** Returns the address of a chart of a repository: in a registry it is a repository itself. */
export function addressOfChart(repository: RemoteAddress, name: string): RemoteAddress {
  return { ...repository, path: repository.path === '' ? name : `${repository.path}/${name}` };
}

/** Whether a host is this machine, by its name or by its address. */
export function isLoopbackHost(host: string): boolean {
  return /^(?:localhost|127(?:\.[0-9]{1,3}){3}|\[::1\])(?::[0-9]+)?$/.test(host);
}
