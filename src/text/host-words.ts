/** Finds host names in a text: after a scheme, or as a bare name with an ending that hosts have. */

const withScheme = /[a-z][a-z0-9+.-]*:\/\/([^\s/?#<>"'()[\]]+)[^\s,;<>"']*/giu;
/** Endings of hosts that are not endings of files; two letters may be a country code. */
const bare =
  /(?<![\p{L}\p{N}@._/-])((?:[\p{L}\p{N}-]+\.)+(?:com|org|net|edu|gov|mil|int|info|biz|name|dev|app|page|site|cloud|blog|wiki|news|example|\p{L}{2}))(?![\p{L}\p{N}_@(-]|\.[\p{L}\p{N}])/giu;
const file = /\.(?:cc|go|hs|js|ko|md|ml|pl|py|rb|rs|sh|so|ts)$/i;

/** Hosts in lower case; letters of another width or style are replaced by the plain letters. */
export function hostsIn(words: string): readonly string[] {
  const text = words.normalize('NFKC').replaceAll('。', '.');
  const full = [...text.matchAll(withScheme)].map(([, host = '']) => host.replace(/[.,;:!]+$/, ''));
  const names = [...text.replace(withScheme, ' ').matchAll(bare)].map(([, host = '']) => host);
  return [...full, ...names.filter((host) => !file.test(host))].map((host) => host.toLowerCase());
}

/** Whether an address leads to that host or to a subdomain of it. */
export function leadsTo(address: string, host: string): boolean {
  const actual = hostOf(address);
  const expected = host.replace(/^www\./, '').replace(/:\d+$/, '');
  return actual === expected || actual.endsWith(`.${expected}`);
}

function hostOf(address: string): string {
  if (!URL.canParse(address)) return '';
  const { protocol, hostname, pathname } = new URL(address);
  return protocol === 'mailto:' ? (pathname.split('@')[1] ?? '').toLowerCase() : hostname;
}
