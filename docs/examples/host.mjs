// An intranet in one file: it knows its reader, and vouches for them to Groundswell. No package is needed.
//
//   GROUNDSWELL    the public address of the Groundswell server, which is what assertions are for
//   INSTALLATION   the id that registering answered
//   KEY            the file with the private key
//   PORT           where this intranet serves
//   READER         who is signed in here; a real intranet knows that from its own session
import { createSign, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';

const { GROUNDSWELL, INSTALLATION, KEY, PORT, READER } = process.env;
const privateKey = readFileSync(KEY);
const encoded = (part) => Buffer.from(JSON.stringify(part)).toString('base64url');

function assertionFor(reader) {
  const now = Math.floor(Date.now() / 1000);
  const words = `${encoded({ alg: 'RS256', typ: 'JWT' })}.${encoded({
    iss: INSTALLATION,
    sub: reader,
    aud: GROUNDSWELL,
    iat: now,
    exp: now + 60,
    jti: randomUUID(),
  })}`;
  return `${words}.${createSign('RSA-SHA256').update(words).sign(privateKey, 'base64url')}`;
}

const page = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <title>Our intranet</title>
    <script type="module" src="${GROUNDSWELL}/embed/groundswell.js"></script>
  </head>
  <body>
    <h1>Good morning</h1>
    <gs-ideas server="${GROUNDSWELL}" assertion-url="/assertion"></gs-ideas>
    <gs-inbox-bell server="${GROUNDSWELL}" assertion-url="/assertion"></gs-inbox-bell>
  </body>
</html>`;

createServer((request, response) => {
  if (request.url === '/assertion') {
    response.writeHead(200, { 'Content-Type': 'text/plain', 'Cache-Control': 'no-store' });
    response.end(assertionFor(READER));
  } else {
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' });
    response.end(page);
  }
}).listen(Number(PORT), '127.0.0.1');
