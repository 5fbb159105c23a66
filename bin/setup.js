// @ts-check
/**
 * Makes a checkout ready to run: installs the locked packages when they are missing or differ,
 * and compiles `src` into `dist` when it changed. npm calls it before `start` and `test`. With
 * nothing to do it says nothing. What it does goes to stderr, one line each, so that stdout stays
 * with the results. Exit code 1 means that the checkout is not ready, and the last line says why.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const scratch = path.join(root, '.sixfronts', 'setup');
const lockFile = path.join(scratch, 'lock');
const stampFile = path.join(root, 'dist', '.built-from');

/** @param {string} text */
const say = (text) => process.stderr.write(`setup: ${text}\n`);

/**
 * @param {string} file
 * @returns {string | undefined} undefined where there is no such file
 */
function read(file) {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new Error(`sixfronts needs Node.js 20.19 or newer; this is ${process.versions.node}`);
}

/**
 * npm writes down what it put into node_modules in the form of the lock file, last of all. So the
 * two can be compared, and an interrupted or a foreign installation is noticed without a stamp of
 * our own. Optional packages are builds for other machines and may be missing.
 */
function packagesAreReady() {
  const wanted = JSON.parse(read(path.join(root, 'package-lock.json')) ?? '{}').packages;
  const found = read(path.join(root, 'node_modules', '.package-lock.json'));
  if (found === undefined) return false;
  const installed = JSON.parse(found).packages;
  return Object.entries(wanted).every(
    ([name, { version, optional }]) =>
      name === '' || optional || installed[name]?.version === version,
  );
}

function installPackages() {
  say('installing packages (npm ci; the first time takes half a minute or so)');
  // Development packages are needed for compiling, also where NODE_ENV says production. No package
  // needs its install script.
  const options = [
    '--include=dev',
    '--ignore-scripts',
    '--prefer-offline',
    '--no-audit',
    '--no-fund',
  ];
  const npm = process.env['npm_execpath'];
  const { status, error, stdout, stderr } =
    npm !== undefined && npm.endsWith('npm-cli.js')
      ? run(process.execPath, [npm, 'ci', ...options])
      : run('npm', ['ci', ...options], { shell: process.platform === 'win32' });
  if (status === 0) return;
  const output = error === undefined ? `${stdout}${stderr}`.trimEnd() : error.message;
  process.stderr.write(`${output.split('\n').slice(-20).join('\n')}\n`);
  throw new Error(
    /E(NOTFOUND|AI_AGAIN|CONNREFUSED|CONNRESET|TIMEDOUT|NOTCACHED|NETUNREACH)|network/i.test(output)
      ? 'the packages could not be downloaded: connect to the network once, then run this again'
      : 'the packages could not be installed: npm says why above',
  );
}

/** A hash of everything that the compiled files depend on. */
function fingerprint() {
  const hash = createHash('sha256');
  const sources = fs
    .readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|tsx|json)$/.test(name))
    .map((name) => path.join('src', name));
  for (const name of [...sources.sort(), 'tsconfig.json', 'package-lock.json']) {
    hash
      .update(`${name}\0`)
      .update(read(path.join(root, name)) ?? '')
      .update('\0');
  }
  return hash.digest('hex');
}

const buildIsReady = () => read(stampFile) === fingerprint();

/** Compiles aside and swaps at the end, so that a command running meanwhile never sees half a build. */
function build() {
  say('compiling src');
  const made = path.join(scratch, 'dist');
  const old = path.join(scratch, 'dist-before');
  const stamp = fingerprint();
  for (const folder of [made, old]) fs.rmSync(folder, { recursive: true, force: true });
  const compiler = path.join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  const { status, stdout, stderr } = run(process.execPath, [
    compiler,
    '-p',
    'src',
    '--outDir',
    made,
  ]);
  if (status !== 0) {
    process.stderr.write(`${stdout}${stderr}`);
    throw new Error('src does not compile: the compiler says where above');
  }
  fs.writeFileSync(path.join(made, '.built-from'), stamp);
  if (fs.existsSync(path.join(root, 'dist'))) fs.renameSync(path.join(root, 'dist'), old);
  fs.renameSync(made, path.join(root, 'dist'));
  fs.rmSync(old, { recursive: true, force: true });
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {{ shell?: boolean }} [more]
 */
function run(command, args, more) {
  const limits = { cwd: root, encoding: /** @type {const} */ ('utf8'), maxBuffer: 1 << 26 };
  return spawnSync(command, args, { ...limits, ...more, stdio: ['ignore', 'pipe', 'pipe'] });
}

/**
 * Two set-ups at once take turns: npm empties node_modules, and both would write dist. The lock
 * holds the owner's process id; the lock of a process that is gone, or of one that had longer than
 * any installation takes, is taken over.
 *
 * @param {() => void} action
 */
function inTurn(action) {
  fs.mkdirSync(scratch, { recursive: true });
  for (let told = false; !tryLock(); told = true) {
    if (!told) say('waiting for another set-up of this checkout to finish');
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
  }
  try {
    action();
  } finally {
    fs.rmSync(lockFile, { force: true });
  }
}

function tryLock() {
  try {
    fs.writeFileSync(lockFile, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
    if (!lockIsStale()) return false;
    fs.rmSync(lockFile, { force: true });
    return tryLock();
  }
}

function lockIsStale() {
  const age =
    Date.now() - (fs.statSync(lockFile, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
  if (age > 15 * 60_000) return true;
  const owner = Number(read(lockFile));
  // An empty file belongs to somebody between creating and writing it.
  if (!owner) return age > 5_000;
  try {
    process.kill(owner, 0);
    return false;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'ESRCH';
  }
}

try {
  requireNode();
  if (!packagesAreReady() || !buildIsReady()) {
    inTurn(() => {
      if (!packagesAreReady()) installPackages();
      if (!buildIsReady()) build();
    });
  }
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
