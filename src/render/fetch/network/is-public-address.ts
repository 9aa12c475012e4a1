import { BlockList, isIP } from 'node:net';

/** Where nothing public is. https://www.iana.org/assignments/iana-ipv4-special-registry */
const NOT_PUBLIC_4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.31.196.0/24',
  '192.52.193.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '192.175.48.0/24',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/3',
  // Azure's own machines, as for metadata, have this public address inside of them.
  // https://learn.microsoft.com/azure/virtual-network/what-is-ip-address-168-63-129-16
  '168.63.129.16/32',
];

/** All that is public lies here… https://www.iana.org/assignments/ipv6-address-space */
const PUBLIC_6 = ['2000::/3'];

/**
 * … but for this: Teredo and others below 2001::/23, documentation, and 6to4, which leads on to any IPv4 address.
 * https://www.iana.org/assignments/iana-ipv6-special-registry
 */
const NOT_PUBLIC_6 = ['2001::/23', '2001:db8::/32', '2002::/16', '2620:4f:8000::/48', '3fff::/20'];

/** The prefix by which hosts without IPv4 reach it. https://www.rfc-editor.org/rfc/rfc6052 */
const TRANSLATED = /^64:ff9b::(?:([0-9a-f]{1,4}):([0-9a-f]{1,4})|((?:\d+\.){3}\d+))$/;

/** Made when the first address is asked for. */
let lists: Readonly<Record<'none4' | 'all6' | 'none6', BlockList>> | undefined;

/** Whether an address is one of the internet: not this machine, not a network of its own, and not reserved. */
export function isPublicAddress(address: string): boolean {
  const version = isIP(address);
  lists ??= {
    none4: blocks(NOT_PUBLIC_4, 'ipv4'),
    all6: blocks(PUBLIC_6, 'ipv6'),
    none6: blocks(NOT_PUBLIC_6, 'ipv6'),
  };
  if (version === 4) return !lists.none4.check(address, 'ipv4');
  if (version !== 6 || address.includes('%')) return false;
  const [, high, low, dotted] = TRANSLATED.exec(address.toLowerCase()) ?? [];
  if (dotted !== undefined) return isPublicAddress(dotted);
  if (high !== undefined && low !== undefined) {
    const [a, b] = [Number.parseInt(high, 16), Number.parseInt(low, 16)];
    return isPublicAddress([a >> 8, a & 255, b >> 8, b & 255].join('.'));
  }
  // An IPv4 address that is written as one of IPv6 (::ffff:10.0.0.1) is outside of what is public.
  return lists.all6.check(address, 'ipv6') && !lists.none6.check(address, 'ipv6');
}

function blocks(networks: readonly string[], family: 'ipv4' | 'ipv6'): BlockList {
  const list = new BlockList();
  for (const network of networks) {
    const [address = '', prefix = ''] = network.split('/');
    list.addSubnet(address, Number(prefix), family);
  }
  return list;
}
