/** Shows Google's consent page to whoever sits at the terminal. */
import { spawn } from 'node:child_process';

/** The link is printed as well: there may be no browser here. */
export function openInBrowser(url: string): void {
  process.stderr.write(`Google asks for your permission there. If no page opens, go to:\n${url}\n`);
  const command = { darwin: 'open', win32: 'explorer' }[process.platform as string] ?? 'xdg-open';
  spawn(command, [url], { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref();
}
