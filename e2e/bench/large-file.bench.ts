/** Evidence of 100 MB: dropped on a case until it says that it is sealed in, then compared again. */
import { test } from '@playwright/test'
import { messages } from '../../shared/messages/language.ts'
import { App } from '../fixtures/app.ts'
import { findPort } from '../fixtures/host.ts'
import { administrator, firstCase, makeVault } from '../fixtures/made-vault.ts'
import { DeskPage } from '../pages/desk-page.ts'
import { EvidencePage } from '../pages/evidence-page.ts'
import { UnlockPage } from '../pages/unlock-page.ts'
import { percentile, sayRatio, timed } from './measure.ts'
import { hashAndSeal } from './peers.ts'

const { evidence: texts } = messages
const bytes = 100 * 1024 * 1024
const rounds = 3
const peerName = 'SHA-256 and AES-GCM without storage'

test('a file of 100 MB', async () => {
  const made = await makeVault()
  const app = await App.make(await findPort(9))
  await app.takeVault(made.folder)
  const page = await app.start()
  page.setDefaultTimeout(5 * 60_000)
  const desk = new DeskPage(page)
  await new UnlockPage(page).unlock(administrator)
  await desk.goTo('cases')
  await desk.openCase(firstCase.number)
  const evidence = new EvidencePage(page)

  const times = { added: [] as number[], compared: [] as number[], peer: [] as number[] }
  for (let round = 1; round <= rounds; round += 1) {
    times.peer.push(await hashAndSeal(page, bytes))
    const file = { name: `${round}.mp4`, type: 'video/mp4', content: { zeros: bytes } }
    const added = await timed(async () => {
      await evidence.bring('drop', file)
      await evidence.said.getByText(texts.added(1)).waitFor()
    })
    times.added.push(added.ms)
    const compared = await timed(async () => {
      await evidence.verify.click()
      await evidence.said.getByText(texts.allMatch(round)).waitFor()
    })
    times.compared.push(compared.ms / round)
  }
  const peer = percentile(times.peer, 0.5)
  sayRatio('100 MB added, p50', percentile(times.added, 0.5), peer, peerName)
  sayRatio('100 MB compared again, p50', percentile(times.compared, 0.5), peer, peerName)
  await app.close()
  await app.remove()
  await made.remove()
})
