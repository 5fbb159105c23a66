import type { ChartNode, ChartTransition } from '../machine-index.ts';

/** Whether an event type is caught by a descriptor: itself, `*`, or `a.b.*` for what begins with `a.b`. */
export function matches(type: string, descriptor: string): boolean {
  if (descriptor === type || descriptor === '*') return true;
  if (!descriptor.endsWith('.*')) return false;
  const wanted = descriptor.split('.');
  const tokens = type.split('.');
  const star = wanted.indexOf('*');
  // A star before the end catches nothing.
  if (star !== wanted.length - 1) return false;
  return wanted.slice(0, star).every((token, i) => token === tokens[i]);
}

/** A state's own transitions for an event type: the exact ones, then longer wildcards first. */
export function candidatesOf(node: ChartNode, type: string): ChartTransition[] {
  const wildcards = [...node.transitions.keys()]
    .filter((descriptor) => descriptor !== type && matches(type, descriptor))
    .sort((a, b) => b.length - a.length);
  const found: ChartTransition[] = [...(node.transitions.get(type) ?? [])];
  for (const descriptor of wildcards) found.push(...(node.transitions.get(descriptor) ?? []));
  return found;
}
