/** Joins class names. CSS Modules are typed as maybe-missing; a missing one is simply left out. */
export function cx(...names: readonly (string | false | null | undefined)[]): string {
  return names.filter(Boolean).join(' ')
}
