/** Hosts that words name as an address would: after a scheme, or as a bare name with an ending that hosts have. */

const withScheme = /[a-z][a-z0-9+.-]*:\/\/([^\s/?#<>"'()[\]]+)[^\s,;<>"']*/giu;
/** Endings of hosts that are not those of files; two letters may be a country's. */
const bare =
  /(?<![\p{L}\p{N}@._/-])((?:[\p{L}\p{N}-]+\.)+(?:com|org|net|edu|gov|mil|int|info|biz|name|dev|app|page|site|cloud|blog|wiki|news|example|\p{L}{2}))(?![\p{L}\p{N}_@(-]|\.[\p{L}\p{N}])/giu;
const file = /\.(?:cc|go|hs|js|ko|md|ml|pl|py|rb|rs|sh|so|ts)$/i;

/** As they are read: letters in another width or style are those that they stand for. */
export function hostsIn(words: string): readonly string[] {
  const text = words.normalize('NFKC').replaceAll('。', '.');
  const full = [...text.matchAll(withScheme)].map(([, host = '']) => host.replace(/[.,;:!]+$/, ''));
  const named = [...text.replace(withScheme, ' ').matchAll(bare)].map(([, host = '']) => host);
  return [...full, ...named.filter((host) => !file.test(host))].map((host) => host.toLowerCase());
}

/** Whether an address leads to that host, or to one of those below it. */
export function leadsTo(address: string, host: string): boolean {
  const own = hostOf(address);
  const name = host.replace(/^www\./, '').replace(/:\d+$/, '');
  return own === name || own.endsWith(`.${name}`);
}

function hostOf(address: string): string {
  if (!URL.canParse(address)) return '';
  const { protocol, hostname, pathname } = new URL(address);
  return protocol === 'mailto:' ? (pathname.split('@')[1] ?? '').toLowerCase() : hostname;
}
