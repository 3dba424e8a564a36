/**
 * Drawing the pages of a PDF: on a canvas, in a worker of its own. Its scripts, forms, links and enclosed files do
 * nothing; what is broken is said, never thrown at the screen.
 */
import type { PDFDocumentProxy } from 'pdfjs-dist'
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url'

const folder = (name: string): string => new URL(`pdf/${name}/`, document.baseURI).href

/** A page that claims to be a wall is not drawn at its size. */
const mostPixels = 16_000_000

export interface OpenPdf {
  readonly pageCount: number
  /** `widthPixels`: of the screen's own. Answers `false` when another page was asked for meanwhile. */
  readonly draw: (page: number, canvas: HTMLCanvasElement, widthPixels: number) => Promise<boolean>
  readonly close: () => void
}

/** `null` for what cannot be read, or asks for a password. */
export const openPdf = async (bytes: Uint8Array): Promise<OpenPdf | null> => {
  // Half a megabyte that a day without a PDF does not need.
  const { getDocument, GlobalWorkerOptions } = await import('pdfjs-dist')
  GlobalWorkerOptions.workerSrc = workerUrl
  const task = getDocument({
    data: bytes.slice(),
    cMapUrl: folder('cmaps'),
    cMapPacked: true,
    standardFontDataUrl: folder('standard_fonts'),
    wasmUrl: folder('wasm'),
    isEvalSupported: false,
    enableXfa: false,
    maxImageSize: mostPixels,
    canvasMaxAreaInBytes: 4 * mostPixels,
    verbosity: 0,
  })
  // Asked for a password it would wait for ever.
  task.onPassword = () => void task.destroy()
  try {
    return opened(await task.promise, () => void task.destroy())
  } catch {
    return null
  }
}

const opened = (pdf: PDFDocumentProxy, close: () => void): OpenPdf => {
  let asked = 0
  const draw: OpenPdf['draw'] = async (number, canvas, widthPixels) => {
    const own = (asked += 1)
    const page = await pdf.getPage(number)
    if (own !== asked) return false
    const natural = page.getViewport({ scale: 1 })
    const wanted = widthPixels / natural.width
    const most = Math.sqrt(mostPixels / (natural.width * natural.height))
    const viewport = page.getViewport({ scale: Math.min(wanted, most) })
    canvas.width = Math.max(1, Math.floor(viewport.width))
    canvas.height = Math.max(1, Math.floor(viewport.height))
    await page.render({ canvas, viewport, annotationMode: 0 }).promise
    return own === asked
  }
  return { pageCount: pdf.numPages, draw, close }
}
