/**
 * Generates the configurations of nginx and Caddy in docs/deploy from the list of headers; a test compares the files
 * there with the output.
 */

import { caching, commonHeaders, licenceLink, sharedHeaders } from './headers.ts';
import { headerPolicy } from './page-policy.ts';

const generated =
  'Generated from src/export/host/server-configs.ts; change that, and its test reports what to write here.';

/** Paths from the root of a site without a base path. */
const frame = '^/labs/run-frame(?:/|\\.js|$)';
const lab = '^/labs/[^/]+';
const forever = '^/(?:_assets/|(?:c|e|q|topics|positions)/[^/]+/[0-9a-f]{12}\\.txt$)';
const code = '^/(?:_assets|fonts)/';
const pinned = '^/(?:c|e|q|topics|positions)/[^/]+/';
const hash = '[0-9a-f]{12}';
const shared = '^/(?:api/|objects\\.inv$|feed\\.xml$)';
const [[sharedName = '', sharedValue = ''] = []] = Object.entries(sharedHeaders);

/** For `conf.d/`, in the context `http`. */
export function nginxConf(): string {
  const maps = [
    map('$uri', '$loremark_policy', headerPolicy('page'), [
      [frame, headerPolicy('frame')],
      [lab, headerPolicy('lab')],
    ]),
    map('$uri', '$loremark_cache', caching.revalidate, [
      [forever, caching.forever],
      ['^/fonts/', caching.week],
    ]),
    map('$uri', '$loremark_shared', '', [[shared, sharedValue]]),
    map('$uri', '$loremark_licence', quoteless(licenceLink), [[code, '']]),
    map('$uri', '$loremark_cite', '', [
      [`${pinned}(?<version>${hash})/(?:index\\.html)?$`, '<../$version/>; rel=cite-as'],
      [`${pinned}(?<version>${hash})\\.txt$`, '<$version/>; rel=cite-as'],
    ]),
  ];
  const headers = [
    ...Object.entries(commonHeaders).map(([name, value]) => [name, `"${value}"`]),
    ['content-security-policy', '$loremark_policy'],
    ['cache-control', '$loremark_cache'],
    [sharedName, '$loremark_shared'],
    ['link', '$loremark_licence'],
    ['link', '$loremark_cite'],
  ].map(([name, value]) => `  add_header ${name} ${value} always;`);
  return `# ${generated}
# For conf.d/. Set the host name and the path of dist/.

${maps.join('\n')}
server {
  listen 8080;
  server_name _;
  root /srv/loremark;
  index index.html;
  charset utf-8;
  charset_types text/html text/plain text/css text/xml application/javascript application/json;
  server_tokens off;
  absolute_redirect off;
  gzip_static on;
  gzip_vary on;
  # brotli_static on;  # with libnginx-mod-http-brotli-static
  disable_symlinks on from=$document_root;
  # A folder without a page and a link out of the site are not found either.
  error_page 403 =404 /404.html;
  error_page 404 /404.html;

${headers.join('\n')}

  location / {
    try_files $uri $uri/ =404;
  }
  location ~ ^/(?:_headers$|\\.) {
    return 404;
  }
}
`;
}

export function caddyfile(): string {
  const headers = Object.entries(commonHeaders).map(([name, value]) => `\t\t${name} "${value}"`);
  return `# ${generated}
:8080 {
	root * /srv/loremark
	@hidden path_regexp ^/(?:_headers$|\\.|\\\\)|\\x00|(?s:.{1000})
	@unnamable expression {path}.split('/').exists(name, size(bytes(name)) > 255)
	@other not method GET HEAD
	@frame path_regexp ${frame}
	@lab {
		path_regexp ${lab}
		not path_regexp ${frame}
	}
	@page not path_regexp ${lab}
	@forever path_regexp ${forever}
	@fonts path /fonts/*
	@revalidate {
		not path_regexp ${forever}
		not path /fonts/*
	}
	@shared path_regexp ${shared}
	@licensed not path_regexp ${code}
	@version path_regexp version ${pinned}(${hash})/(?:index\\.html)?$
	@text_of path_regexp text_of ${pinned}(${hash})\\.txt$
	header {
${headers.join('\n')}
		?vary "Accept-Encoding"
	}
	header @page content-security-policy "${headerPolicy('page')}"
	header @lab content-security-policy "${headerPolicy('lab')}"
	header @frame content-security-policy "${headerPolicy('frame')}"
	header @forever cache-control "${caching.forever}"
	header @fonts cache-control "${caching.week}"
	header @revalidate cache-control "${caching.revalidate}"
	header @shared ${sharedName} "${sharedValue}"
	header @licensed +link "${quoteless(licenceLink)}"
	header @version +link "<../{re.version.1}/>; rel=cite-as"
	header @text_of +link "<{re.text_of.1}/>; rel=cite-as"
	@text path *.txt
	header @text content-type "text/plain; charset=utf-8"
	error @hidden 404
	error @unnamable 404
	header @other allow "GET, HEAD"
	respond @other 405
	file_server {
		precompressed br gzip
	}
	handle_errors {
		header cache-control "${caching.revalidate}"
		header content-security-policy "${headerPolicy('page')}"
		header link "${quoteless(licenceLink)}"
		# The error page is always sent whole, whatever a browser has cached.
		request_header -If-None-Match
		request_header -If-Modified-Since
		request_header -If-Match
		request_header -If-Unmodified-Since
		request_header -Range
		rewrite * /404.html
		file_server {
			disable_canonical_uris
		}
	}
}
`;
}

/** A relation name needs no quotation marks, and both servers use them for something else. */
function quoteless(link: string): string {
  return link.replaceAll('"', '');
}

function map(
  from: string,
  to: string,
  otherwise: string,
  cases: readonly (readonly [string, string])[],
): string {
  const lines = cases.map(([pattern, value]) => `  "~${pattern}" "${value}";`);
  return `map ${from} ${to} {\n  default "${otherwise}";\n${lines.join('\n')}\n}\n`;
}
