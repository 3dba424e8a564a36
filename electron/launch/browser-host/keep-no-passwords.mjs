/**
 * Chromium's password manager would keep counselors' names, and on a careless click their passphrases, in
 * the profile. Electron has none; the host's Chromium is told before its first start.
 */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

const preferences = {
  credentials_enable_service: false,
  profile: { password_manager_enabled: false },
}

/** A profile that is there already keeps its preferences, these among them. @param {string} profile */
export async function keepNoPasswords(profile) {
  const folder = join(profile, 'Default')
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'Preferences'), JSON.stringify(preferences), { flag: 'wx' }).catch(
    () => undefined,
  )
}
