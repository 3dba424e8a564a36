/** The evidence of the case that is on the screen. */
import { expect, type Locator, type Page } from '@playwright/test'
import { ja } from '../../shared/messages/ja/messages.ts'

const { evidence } = ja

/** One grey point. */
export const smallPicture = {
  name: '投稿の写し.png',
  mimeType: 'image/png',
  buffer: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
    'base64',
  ),
}

/** A file made in the page: of these bytes, or so many zeros. */
export interface ArrivingFile {
  readonly name: string
  readonly type: string
  readonly content: Buffer | { readonly zeros: number }
}

export class EvidencePage {
  readonly page: Page
  readonly area: Locator
  readonly rows: Locator
  readonly pictures: Locator
  readonly describe: Locator
  readonly verify: Locator
  readonly dialog: Locator
  readonly said: Locator

  constructor(page: Page) {
    this.page = page
    this.area = page.getByRole('group', { name: evidence.area })
    this.rows = this.area.getByRole('list', { name: evidence.list }).getByRole('listitem')
    this.pictures = this.area.getByRole('img', { name: /の画像$/ })
    this.describe = this.rows.getByRole('button', { name: evidence.describe })
    this.verify = this.area.getByRole('button', { name: evidence.verify })
    this.dialog = page.getByRole('dialog')
    this.said = this.area.getByRole('status')
  }

  async add(file: { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
    await this.page.getByLabel(evidence.chooseMore).setInputFiles(file)
    await expect(this.said).toHaveText(evidence.added(1))
  }

  async show(): Promise<void> {
    await this.rows.getByRole('button', { name: evidence.show }).click()
    await expect(this.pictures).toBeVisible()
  }

  /** As from the desktop, or from the clipboard with Ctrl+V. */
  async bring(how: 'drop' | 'paste', ...files: readonly ArrivingFile[]): Promise<void> {
    const plain = files.map(({ name, type, content }) => ({
      ...{ name, type },
      bytes: Buffer.isBuffer(content) ? content.toString('base64') : null,
      zeros: Buffer.isBuffer(content) ? 0 : content.zeros,
    }))
    await this.area.evaluate(
      (area, [way, brought]) => {
        const data = new DataTransfer()
        for (const { name, type, bytes, zeros } of brought) {
          const parts =
            bytes === null
              ? new Uint8Array(zeros)
              : Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0))
          data.items.add(new File([parts], name, { type }))
        }
        const shared = { bubbles: true, cancelable: true }
        const event =
          way === 'drop'
            ? new DragEvent('drop', { ...shared, dataTransfer: data })
            : new ClipboardEvent('paste', { ...shared, clipboardData: data })
        area.dispatchEvent(event)
      },
      [how, plain] as const,
    )
  }

  get progress(): Locator {
    return this.area.getByRole('progressbar')
  }

  get stop(): Locator {
    return this.area.getByRole('button', { name: evidence.stop })
  }

  row(name: string): Locator {
    return this.rows.filter({ hasText: name })
  }
}
