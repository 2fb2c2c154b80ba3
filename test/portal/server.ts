/** The stand-in portal: one page for every path, over HTTPS on loopback. */
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { bundlePages } from './bundle';
import { selfSigned } from './certificate';

export interface Portal {
  readonly port: number;
  /** Every request that arrived: host and path. */
  readonly requests: readonly { readonly host: string; readonly path: string }[];
  /** Switches for Chromium that lead `partner.microsoft.com` and `other.example` here. */
  readonly browserArgs: readonly string[];
  close(): Promise<void>;
}

/** Libraries that write HTML as strings and so do not run under Trusted Types. */
const WITHOUT_TRUSTED_TYPES = /[?&]grid=(ag|fast)/;

const CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
];

const HTML = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Partner Center</title>
<link rel="stylesheet" href="/__portal/main.css">
<script type="module" src="/__portal/main.js"></script>
</head>
<body><div id="root"></div></body>
</html>
`;

/** `folder` is where built pages are kept between runs. */
export async function startPortal(folder: string): Promise<Portal> {
  const files = await bundlePages(folder);
  const requests: { host: string; path: string }[] = [];
  const server = createServer(selfSigned('partner.microsoft.com', new Date()), (request, response) => {
    const path = request.url ?? '/';
    requests.push({ host: request.headers.host ?? '', path });
    const [pathname = '/'] = path.split('?');
    if (!pathname.startsWith('/__portal/')) {
      if (pathname === '/favicon.ico') return void response.writeHead(204).end();
      const trusted = WITHOUT_TRUSTED_TYPES.test(path) ? [] : ["require-trusted-types-for 'script'"];
      const headers = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' };
      response.writeHead(200, { ...headers, 'content-security-policy': [...CSP, ...trusted].join('; ') }).end(HTML);
      return;
    }
    const file = files.get(pathname.slice('/__portal/'.length));
    if (file === undefined) return void response.writeHead(404).end();
    const type = pathname.endsWith('.css') ? 'text/css' : 'text/javascript';
    response.writeHead(200, { 'content-type': `${type}; charset=utf-8` }).end(file);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const rules = ['partner.microsoft.com', 'other.example'].map((host) => `MAP ${host} 127.0.0.1:${port}`).join(', ');
  const close = () => {
    server.closeAllConnections();
    return new Promise<void>((resolve) => server.close(() => resolve()));
  };
  return { port, requests, close, browserArgs: [`--host-resolver-rules=${rules}`, '--ignore-certificate-errors'] };
}
