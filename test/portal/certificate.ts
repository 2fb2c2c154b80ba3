/**
 * A self-signed certificate, made anew at each start: no key in the repository, no openssl on the machine.
 * X.509 v1 in DER by hand; the test browser is told not to check it.
 */
import { generateKeyPairSync, sign } from 'node:crypto';

const SEQUENCE = 0x30;
const SET = 0x31;

function der(tag: number, ...parts: readonly Buffer[]): Buffer {
  const body = Buffer.concat(parts);
  const { length } = body;
  const long = length < 256 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...(length < 128 ? [length] : long)]), body]);
}

/** RFC 5280: UTCTime, `YYMMDDHHMMSSZ`. */
function utcTime(time: Date): Buffer {
  return der(0x17, Buffer.from(`${time.toISOString().slice(2, 19).replace(/\D/g, '')}Z`));
}

function pem(kind: string, body: Buffer): string {
  return `-----BEGIN ${kind}-----\n${body.toString('base64').replace(/.{64}/g, '$&\n')}\n-----END ${kind}-----\n`;
}

/** Key and certificate in PEM for `host`, valid from yesterday for a week. */
export function selfSigned(host: string, now: Date): { key: string; cert: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const ecdsaWithSha256 = der(SEQUENCE, Buffer.from('06082a8648ce3d040302', 'hex'));
  const commonName = der(SEQUENCE, Buffer.from('0603550403', 'hex'), der(0x0c, Buffer.from(host)));
  const name = der(SEQUENCE, der(SET, commonName));
  const day = 24 * 3600 * 1000;
  const from = new Date(now.getTime() - day);
  const validity = der(SEQUENCE, utcTime(from), utcTime(new Date(now.getTime() + 7 * day)));
  const spki = publicKey.export({ type: 'spki', format: 'der' });
  const serial = der(0x02, Buffer.from([1]));
  const body = der(SEQUENCE, serial, ecdsaWithSha256, name, validity, name, spki);
  const signature = der(0x03, Buffer.from([0]), sign('sha256', body, privateKey));
  const key = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  return { key, cert: pem('CERTIFICATE', der(SEQUENCE, body, ecdsaWithSha256, signature)) };
}
