import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

/** Every numbered rule has a test with its number, and every number in a test names a rule. */
const root = fileURLToPath(new URL('../..', import.meta.url))
const floors = ['shared', 'renderer', 'electron']
/** What looks like a rule's number at the start of a text and is a standard's. */
const standards = new Set(['UTF', 'SHA', 'AES', 'ISO', 'JIS', 'CRC', 'RFC'])
const isStandard = (id: string): boolean => standards.has(id.slice(0, id.indexOf('-')))

interface Found {
  readonly id: string
  readonly file: string
}

function filesUnder(folder: string, wanted: (path: string) => boolean): readonly string[] {
  const path = join(root, folder)
  if (!existsSync(path)) return []
  const found = readdirSync(path, { recursive: true, withFileTypes: true })
  return found
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !file.includes('node_modules') && wanted(file))
}

const isTest = (file: string): boolean => /\.(test|spec)\.(ts|tsx|mjs)$/.test(file)
const read = (file: string): string => readFileSync(file, 'utf8')

function rulesIn(file: string): readonly Found[] {
  const header = /^\s*\/\*\*[\s\S]*?\*\//.exec(read(file))?.[0] ?? ''
  return [...header.matchAll(/^ \*\s+([A-Z]{2,3}-\d+)\s/gm)].map((match) => ({
    id: match[1] ?? '',
    file: relative(root, file),
  }))
}

/** A test's name begins with the numbers it shows: `DH-1 DH-2 closed on …`. */
function numbersIn(file: string): readonly Found[] {
  const names = read(file).matchAll(/['"`]((?:[A-Z]{2,3}-\d+,? )+)/g)
  const ids = [...names].flatMap((match) => (match[1] ?? '').match(/[A-Z]{2,3}-\d+/g) ?? [])
  return ids.filter((id) => !isStandard(id)).map((id) => ({ id, file: relative(root, file) }))
}

const rules = floors
  .flatMap((folder) => filesUnder(folder, (file) => /\.(ts|tsx|mjs)$/.test(file) && !isTest(file)))
  .flatMap(rulesIn)
/** Rules that need a built app or more than one floor are shown in e2e; it owns none itself. */
const tested = [...floors, 'e2e'].flatMap((folder) => filesUnder(folder, isTest)).flatMap(numbersIn)
const listed = (found: readonly Found[]): readonly string[] =>
  found.map(({ id, file }) => `${id} in ${file}`)

describe('numbered rules', () => {
  it('are found', () => {
    expect(rules.length).toBeGreaterThan(50)
  })

  it('belong to one file and are listed once', () => {
    expect(
      listed(rules.filter((rule, at) => rules.findIndex(({ id }) => id === rule.id) !== at)),
    ).toEqual([])
  })

  it('each have a test', () => {
    const shown = new Set(tested.map(({ id }) => id))
    expect(listed(rules.filter(({ id }) => !shown.has(id)))).toEqual([])
  })

  it('are the only numbers tests name', () => {
    const known = new Set(rules.map(({ id }) => id))
    expect(listed(tested.filter(({ id }) => !known.has(id)))).toEqual([])
  })
})
