/**
 * Makes a fresh clone ready: packages, the browsers and the office suite. Plain JavaScript without imports from packages,
 * because it runs under whatever Node ≥ 20 is there, before anything is installed. A second run costs a fraction of a second.
 *
 *   node src/cli/bootstrap.mjs            packages, and the programs of programs.json
 *   node src/cli/bootstrap.mjs packages   packages only
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
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
if (only !== 'packages') installPrograms();

function installPackages() {
  const [major = 0] = process.versions.node.split('.').map(Number);
  if (major < 20)
    giveUp(`Node ${process.versions.node} is too old. Install Node 20 or newer, then run this again.`);
  if (packagesAreCurrent()) return;
  say('Installing packages (npm install) …');
  // Not `npm ci`: it refuses a lock file that leaves out another system's build of a tool, and a registry may not have them all.
  // The packages warn about the Node that installs them; they run under the one that comes with them.
  const install = () => run('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error']);
  if (install()) return;
  // npm stumbles over packages that it installed for an older lock file (ENOTEMPTY); into an empty folder it does not.
  rmSync(join(root, 'node_modules'), { recursive: true, force: true });
  if (!install())
    giveUp('npm install did not finish. Read its message above, then run the same command again.');
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

function installPrograms() {
  const programs = Object.values(JSON.parse(readFileSync(join(root, 'src/cli/programs.json'), 'utf8')));
  const missing = () => programs.filter(({ commands }) => !commands.some(found));
  if (missing().length === 0) return;
  const packages = missing().flatMap(({ debian }) => debian);
  const install = `apt-get update && apt-get install -y --no-install-recommends ${packages.join(' ')}`;
  if (found('apt-get') && process.getuid?.() === 0) {
    say(`Installing ${missing().map(({ name }) => name)} (${install}) …`);
    run('sh', ['-c', install], { DEBIAN_FRONTEND: 'noninteractive' });
  }
  const left = missing();
  if (left.length === 0) return;
  giveUp(
    `The tests and the demo open the real programs, and these are missing: ${left.map(({ name }) => name).join(', ')}. ` +
      (found('apt-get')
        ? `Run: sudo sh -c '${install}'`
        : left
            .map(({ name, commands }) => `${name} must be on the PATH as ${commands.join(' or ')}.`)
            .join(' ')),
  );
}
