// @ts-check
/**
 * Installs the few packages of the operating system that tests need, where they are missing and
 * may be installed (Debian or Ubuntu, as root). Elsewhere it says what to install and goes on: only
 * the tests that need the package are affected. macOS and Windows bring what is needed.
 */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';

/** One row a package: its Debian name, what tests need it for, and how to tell that it is there. */
const needed = [
  {
    name: 'fonts-noto-cjk',
    purpose: 'Chinese text in pictures',
    isPresent: () =>
      fs.existsSync('/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc') ||
      succeeds('sh', ['-c', 'fc-list :lang=zh | grep -q .']),
  },
];

/** @param {string} text */
const say = (text) => process.stderr.write(`system packages: ${text}\n`);

/**
 * @param {string} command
 * @param {string[]} args
 */
function succeeds(command, args) {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}

/** @param {string[]} names */
function install(names) {
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  // Another package manager may be at work: wait for it instead of failing.
  const patience = ['-o', 'DPkg::Lock::Timeout=600', '-o', 'Acquire::Retries=3'];
  /** @param {string[]} args */
  const apt = (...args) =>
    spawnSync('apt-get', [...patience, ...args], { env: environment, encoding: 'utf8' });
  const attempt = () => apt('install', '-y', '-q', '--no-install-recommends', ...names);
  // A fresh machine has no package lists, or old ones.
  const result = attempt().status === 0 ? undefined : (apt('update', '-q'), attempt());
  if (result === undefined || result.status === 0) return true;
  process.stderr.write(`${result.stdout}${result.stderr}`.split('\n').slice(-10).join('\n'));
  return false;
}

const missing = process.platform === 'linux' ? needed.filter(({ isPresent }) => !isPresent()) : [];
if (missing.length > 0) {
  const names = missing.map(({ name }) => name);
  const purposes = missing.map(({ name, purpose }) => `${name} (${purpose})`).join(', ');
  const allowed = process.getuid?.() === 0 && succeeds('apt-get', ['--version']);
  if (allowed) say(`installing ${purposes}`);
  if (!allowed || !install(names)) {
    say(
      `some tests need ${purposes}; on Debian or Ubuntu: sudo apt-get install ${names.join(' ')}`,
    );
  }
}
