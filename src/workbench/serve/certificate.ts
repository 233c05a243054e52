/**
 * A certificate for https on localhost, which office.js demands. Microsoft's developer certificates are taken where
 * `npx office-addin-dev-certs install` has put them (real Excel trusts those); else one is made here, offline,
 * and kept for a month so that a browser asks once.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { generate } from 'selfsigned';

export interface Certificate {
  readonly cert: string;
  readonly key: string;
  /** Trusted by this computer: made by office-addin-dev-certs. */
  readonly trusted: boolean;
}

const days = 30;

export async function certificate(root: string, now: Date): Promise<Certificate> {
  const installed = join(homedir(), '.office-addin-dev-certs');
  const known = read(join(installed, 'localhost.crt'), join(installed, 'localhost.key'));
  if (known) return { ...known, trusted: true };
  const folder = join(root, 'node_modules', '.cache', 'yardstick');
  const [certFile, keyFile, dayFile] = [
    join(folder, 'localhost.crt'),
    join(folder, 'localhost.key'),
    join(folder, 'until'),
  ];
  const kept = read(certFile, keyFile);
  if (kept && existsSync(dayFile) && Number(readFileSync(dayFile, 'utf8')) > now.getTime())
    return { ...kept, trusted: false };
  const made = await makeCertificate(now);
  mkdirSync(folder, { recursive: true });
  writeFileSync(certFile, made.cert);
  writeFileSync(keyFile, made.key, { mode: 0o600 });
  writeFileSync(dayFile, String(now.getTime() + (days - 1) * 86_400_000));
  return { ...made, trusted: false };
}

async function makeCertificate(now: Date): Promise<{ readonly cert: string; readonly key: string }> {
  const made = await generate([{ name: 'commonName', value: 'localhost' }], {
    algorithm: 'sha256',
    keySize: 2048,
    notBeforeDate: new Date(now.getTime() - 86_400_000),
    notAfterDate: new Date(now.getTime() + days * 86_400_000),
    extensions: [
      { name: 'basicConstraints', cA: false, critical: true },
      { name: 'keyUsage', digitalSignature: true, keyEncipherment: true, critical: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: [
          { type: 2, value: 'localhost' },
          { type: 7, ip: '127.0.0.1' },
        ],
      },
    ],
  });
  return { cert: made.cert, key: made.private };
}

function read(certFile: string, keyFile: string): { readonly cert: string; readonly key: string } | null {
  if (!existsSync(certFile) || !existsSync(keyFile)) return null;
  return { cert: readFileSync(certFile, 'utf8'), key: readFileSync(keyFile, 'utf8') };
}
