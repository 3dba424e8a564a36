/** The pages of a PDF, one at a time. */
import { useEffect, useRef, useState } from 'react'
import { messages } from '../../../shared/messages/language.ts'
import { Button } from '../../ui/button.tsx'
import { Banner } from '../../ui/banner.tsx'
import { Note } from '../../ui/text.tsx'
import { openPdf, type OpenPdf } from './draw-pdf.ts'
import styles from './evidence.module.css'

const { evidence, frame } = messages

export interface PdfPagesProps {
  bytes: Uint8Array
  name: string
}

const usePdf = (bytes: Uint8Array): OpenPdf | 'broken' | null => {
  const [pdf, setPdf] = useState<OpenPdf | 'broken' | null>(null)
  useEffect(() => {
    let isWanted = true
    let close = (): void => undefined
    void openPdf(bytes).then((opened) => {
      if (!isWanted) opened?.close()
      else {
        close = () => opened?.close()
        setPdf(opened ?? 'broken')
      }
    })
    return () => {
      isWanted = false
      close()
    }
  }, [bytes])
  return pdf
}

export function PdfPages({ bytes, name }: PdfPagesProps) {
  const pdf = usePdf(bytes)
  if (pdf === null) return <Note>{frame.loading}</Note>
  if (pdf === 'broken') return <Banner tone="warn">{evidence.pdfBroken}</Banner>
  return <Pages pdf={pdf} name={name} />
}

function Pages({ pdf, name }: { pdf: OpenPdf; name: string }) {
  const [page, setPage] = useState(1)
  const [isBroken, setBroken] = useState(false)
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    const target = canvas.current
    if (target === null) return
    const width = (target.parentElement?.clientWidth ?? 600) * window.devicePixelRatio
    setBroken(false)
    pdf.draw(page, target, width).catch(() => setBroken(true))
  }, [pdf, page])
  return (
    <>
      <div className={styles['pager']}>
        <Button
          size="sm"
          icon="left"
          onPress={() => setPage(page - 1)}
          disabledReason={page === 1 ? evidence.pdfFirst : undefined}
        >
          {evidence.pdfBack}
        </Button>
        <span role="status">{evidence.pdfPage(page, pdf.pageCount)}</span>
        <Button
          size="sm"
          icon="right"
          onPress={() => setPage(page + 1)}
          disabledReason={page === pdf.pageCount ? evidence.pdfLast : undefined}
        >
          {evidence.pdfNext}
        </Button>
      </div>
      {isBroken && <Banner tone="warn">{evidence.pdfPageBroken}</Banner>}
      <div className={styles['paper']} tabIndex={0} role="group" aria-label={name}>
        <canvas ref={canvas} role="img" aria-label={evidence.pdfOf(name, page)} />
      </div>
    </>
  )
}
