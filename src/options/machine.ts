import { shown } from './require-options.ts';

/** Whether a value is a machine of XState 5, from whichever copy of it. */
export function isMachine(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const has = (key: string, type: string) => typeof Reflect.get(value, key) === type;
  return has('root', 'object') && has('provide', 'function') && has('getStateNodeById', 'function');
}

/** Throws TypeError for what is no machine of XState 5. */
export function requireMachine(name: string, value: unknown): void {
  if (isMachine(value)) return;
  throw new TypeError(`${name} must be a machine of XState 5, received ${shown(value)}`);
}
