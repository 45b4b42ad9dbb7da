import { BlockList, isIP } from 'node:net';

const inside = new BlockList();
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const)
  inside.addSubnet(network, prefix, 'ipv4');

const outside = new BlockList();
// Global unicast; what is inside of it and special is named below.
outside.addSubnet('2000::', 3, 'ipv6');
const special = new BlockList();
for (const [network, prefix] of [
  // Teredo, benchmarking, documentation, 6to4: they carry IPv4 addresses or belong to nobody.
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const)
  special.addSubnet(network, prefix, 'ipv6');

const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8, 'ipv4');
loopback.addAddress('::1', 'ipv6');

/**
 * Whether a webhook may be sent to an IP address: public ones alone, so that nobody makes the server call what only it
 * can reach (RFC 6890). `allowLoopback`: also this machine, where Truthline itself is reached by no other.
 */
export const isReachable = (address: string, allowLoopback: boolean): boolean => {
  // An IPv4 address in an IPv6 coat is what it wears underneath.
  const plain = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1] ?? address;
  const version = isIP(plain);
  if (version === 0) return false;
  const family = version === 4 ? 'ipv4' : 'ipv6';
  if (loopback.check(plain, family)) return allowLoopback;
  if (family === 'ipv4') return !inside.check(plain, family);
  return outside.check(plain, family) && !special.check(plain, family);
};

const bare = (hostname: string): string => hostname.replaceAll(/^\[|\]$/g, '');

const isLocalName = (hostname: string): boolean =>
  hostname === 'localhost' || loopback.check(bare(hostname), isIP(bare(hostname)) === 6 ? 'ipv6' : 'ipv4');

/** True where people reach Truthline on this machine alone: then so may webhooks. */
export const isLocalInstallation = (publicUrl: string): boolean => isLocalName(new URL(publicUrl).hostname);

/** Whether an address may be written down as one to tell. What its name stands for is looked at again at every delivery. */
export const mayBeTold = (address: string, allowLoopback: boolean): boolean => {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, username, password } = new URL(address);
  if (username !== '' || password !== '') return false;
  if (isLocalName(hostname)) return allowLoopback && (protocol === 'http:' || protocol === 'https:');
  if (protocol !== 'https:') return false;
  return isIP(bare(hostname)) === 0 ? hostname.includes('.') : isReachable(bare(hostname), allowLoopback);
};
