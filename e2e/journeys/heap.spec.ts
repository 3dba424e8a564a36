import { findInHeap } from '../fixtures/heap.ts'
import { administrator } from '../fixtures/made-vault.ts'
import { expect, test } from '../fixtures/test.ts'
import { DeskPage } from '../pages/desk-page.ts'
import { IntakePage } from '../pages/intake-page.ts'
import { UnlockPage } from '../pages/unlock-page.ts'

/** Found nowhere else: not in the bundle, not in the browser. */
const saved = { name: '綿貫かなりや', phone: '090-0000-6409', note: 'kanari-hozon-9d2e 綿貫の相談' }
const leftOpen = { name: '富沢かなりや', note: 'kanari-kakikake-41fa' }
const canaries = [
  '綿貫かなりや',
  '0000-6409',
  'kanari-hozon-9d2e',
  '富沢かなりや',
  'kanari-kakikake-41fa',
]

test(
  'after locking, nothing of what was on the screen is left in the memory of window and worker',
  { tag: '@whole' },
  async ({ app }) => {
    const page = await app.start()
    const desk = new DeskPage(page)
    const intake = new IntakePage(page)
    await new UnlockPage(page).unlock(administrator)
    await desk.takeCall()
    await intake.fill(saved)
    await intake.finish('R8-0002')
    await desk.takeCall()
    await intake.fill(leftOpen)
    await expect(intake.saved).toBeVisible()

    await test.step('before: the search finds them in both', async () => {
      const { isolates, found } = await findInHeap(page, canaries)
      expect(isolates).toEqual(['page', 'worker'])
      for (const canary of canaries) expect(found).toContain(`worker: ${canary}`)
      expect(found).toContain('page: kanari-kakikake-41fa')
      expect(found).toContain('page: 富沢かなりや')
    })

    await desk.lock()

    await test.step('after: in neither', async () => {
      const { isolates, found } = await findInHeap(page, [...canaries, administrator.passphrase])
      expect(isolates).toEqual(['page', 'worker'])
      expect(found).toEqual([])
    })
  },
)
