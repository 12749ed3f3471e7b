/** A certificate for loopback that nobody trusts, made anew each time, so that no key is ever stored. */
import { execFileSync } from 'node:child_process';
import { pathOf } from '../../programs.ts';

export function certificate(): { key: string; cert: string } {
  const made = execFileSync(
    pathOf('openssl'),
    // biome-ignore format: one option beside its value
    [
      'req', '-x509', '-batch', '-nodes', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256',
      '-subj', '/CN=stand-in.example', '-days', '2', '-keyout', '-', '-out', '-',
    ],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] },
  );
  const part = (kind: string) =>
    new RegExp(`-----BEGIN ${kind}-----[^]*?-----END ${kind}-----`).exec(made)?.[0];
  const [key, cert] = [part('PRIVATE KEY'), part('CERTIFICATE')];
  if (!key || !cert) throw new Error('openssl made no certificate');
  return { key, cert };
}
