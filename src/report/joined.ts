/** Sections with an empty line between them. */
export function joined(sections: readonly (readonly string[])[]): string[] {
  return sections
    .filter((lines) => lines.length > 0)
    .flatMap((lines, i) => (i === 0 ? lines : [''].concat(lines)));
}
