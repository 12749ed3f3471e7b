/**
 * Makes a fresh clone ready: packages, the browser and the office suite. Plain JavaScript without imports from packages,
 * because it runs under whatever Node ≥ 20 is there, before anything is installed. A second run costs a fraction of a second.
 *
 *   node src/cli/bootstrap.mjs            packages, Chromium and LibreOffice
 *   node src/cli/bootstrap.mjs packages   packages only
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const [only] = process.argv.slice(2);

const say = (text) => process.stderr.write(`${text}\n`);
const giveUp = (text) => {
  say(text);
  process.exit(1);
};

function run(command, args, environment = {}) {
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', process.stderr, process.stderr],
    env: { ...process.env, ...environment },
  });
  return !error && status === 0;
}

const found = (command) => spawnSync('sh', ['-c', `command -v ${command}`]).status === 0;

installPackages();
if (only !== 'packages') {
  installProgram('Chromium', ['chromium', 'chromium-browser', 'google-chrome'], ['chromium']);
  installProgram('LibreOffice Calc', ['soffice', 'libreoffice'], ['libreoffice-calc', 'poppler-utils']);
}

function installPackages() {
  const [major = 0] = process.versions.node.split('.').map(Number);
  if (major < 20)
    giveUp(`Node ${process.versions.node} is too old. Install Node 20 or newer, then run this again.`);
  if (packagesAreCurrent()) return;
  say('Installing packages (npm ci) …');
  if (!run('npm', ['ci', '--no-audit', '--no-fund'])) {
    giveUp('npm ci did not finish. Read its message above, then run the same command again.');
  }
}

/** npm keeps its own copy of what it installed; it is compared with the lock file, package by package. */
function packagesAreCurrent() {
  const installed = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installed)) return false;
  const versions = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;
  const wanted = versions(join(root, 'package-lock.json'));
  const present = versions(installed);
  return Object.entries(wanted).every(
    ([path, { version, optional }]) => path === '' || optional || present[path]?.version === version,
  );
}

function installProgram(name, commands, debianPackages) {
  if (commands.some(found)) return;
  const install = `apt-get update && apt-get install -y --no-install-recommends ${debianPackages.join(' ')}`;
  if (found('apt-get') && process.getuid?.() === 0) {
    say(`Installing ${name} (${install}) …`);
    if (run('sh', ['-c', install], { DEBIAN_FRONTEND: 'noninteractive' }) && commands.some(found)) return;
  }
  giveUp(
    `${name} is missing, and the tests and the demo open the real thing. ` +
      (found('apt-get')
        ? `Run: sudo sh -c '${install}'`
        : `Install it so that one of these is on the PATH: ${commands.join(', ')}.`),
  );
}
