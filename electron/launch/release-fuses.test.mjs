/** The release build's fuses, read from the file that makes it. */
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const wanted = {
  runAsNode: false,
  enableNodeOptionsEnvironmentVariable: false,
  enableNodeCliInspectArguments: false,
  grantFileProtocolExtraPrivileges: false,
  enableCookieEncryption: true,
  enableEmbeddedAsarIntegrityValidation: true,
  onlyLoadAppFromAsar: true,
}

it('the release shuts every way in that the app does not need', () => {
  const text = readFileSync(new URL('../../electron-builder.yml', import.meta.url), 'utf8')
  const block = /^electronFuses:\n((?: {2}.+\n)+)/m.exec(text)?.[1] ?? ''
  const found = Object.fromEntries(
    [...block.matchAll(/^ {2}(\w+): (true|false)$/gm)].map(([, name, value]) => [
      name,
      value === 'true',
    ]),
  )
  expect(found).toMatchObject(wanted)
})
