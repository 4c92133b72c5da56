/** The last part of a path, whichever way its slashes lean. */
export function basename(path: string): string {
  return path.split(/[/\\]/).at(-1) ?? path
}
