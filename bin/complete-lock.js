// @ts-check
/**
 * Completes package-lock.json: adds the builds for other systems that npm left out because the
 * registry in use does not carry them. Without these rows `npm ci` refuses the lock file, and on
 * such a system it would miss its build. Version and system are known from the package that asks
 * for the build. Run it after every change of packages (`npm run lock` does both).
 */
import fs from 'node:fs';
import { fileURLToPath } from 'node:url';

const file = fileURLToPath(new URL('../package-lock.json', import.meta.url));
const lock = JSON.parse(fs.readFileSync(file, 'utf8'));

/**
 * The systems that a build is for, from the way its name ends: `linux-arm64-musl`, `win32-x64-msvc`.
 *
 * @param {string} name
 */
function systemOf(name) {
  const [, os, cpu, variant] =
    /[-/](aix|android|darwin|freebsd|linux|openharmony|win32)-([a-z0-9]+)(?:-([a-z]+))?$/.exec(
      name,
    ) ?? [];
  if (os === undefined || cpu === undefined) {
    throw new Error(`cannot tell from its name which system ${name} is for`);
  }
  const libc =
    os === 'linux' ? (variant?.startsWith('musl') ? ['musl'] : variant && ['glibc']) : [];
  return { cpu: [cpu], ...(libc?.length ? { libc } : {}), os: [os] };
}

let added = 0;
for (const { dev, optionalDependencies = {} } of Object.values(lock.packages)) {
  for (const [name, version] of Object.entries(optionalDependencies)) {
    const key = `node_modules/${name}`;
    if (Object.keys(lock.packages).some((known) => known === key || known.endsWith(`/${key}`)))
      continue;
    if (!/^\d/.test(version)) throw new Error(`${name} asks for no exact version: ${version}`);
    const { cpu, libc, os } = systemOf(name);
    lock.packages[key] = {
      version,
      cpu,
      ...(dev ? { dev } : {}),
      ...(libc ? { libc } : {}),
      optional: true,
      os,
    };
    added += 1;
  }
}

const { '': project, ...others } = lock.packages;
const sorted = Object.entries(others).sort(([a], [b]) => a.localeCompare(b, 'en'));
lock.packages = { '': project, ...Object.fromEntries(sorted) };
fs.writeFileSync(file, `${JSON.stringify(lock, undefined, 2)}\n`);
process.stderr.write(`complete-lock: ${added} builds for other systems added\n`);
