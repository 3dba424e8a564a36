/** The recovery key in its groups, and the sheet of paper it is printed on. */
import type { RecoveryKey } from '../../../shared/domain/passphrase/recovery-key.ts'
import { messages } from '../../../shared/messages/language.ts'
import { printPage } from '../../actions/vault/print-page.ts'
import { Button } from '../../ui/button.tsx'
import styles from './vault.module.css'

const { vault } = messages

export function RecoveryKeySheet({
  recoveryKey,
  madeAt,
}: {
  recoveryKey: RecoveryKey
  madeAt: string
}) {
  const groups = recoveryKey.split('-')
  return (
    <section className={styles['sheet']} data-print-alone="" aria-label={vault.recoveryTitle}>
      <h2 data-print-only="">{vault.recoveryPaper}</h2>
      <ol className={styles['groups']}>
        {groups.map((group, index) => (
          <li key={index}>{group}</li>
        ))}
      </ol>
      <p data-print-only="">{vault.recoveryPaperText}</p>
      <p data-print-only="">{vault.madeAt(madeAt)}</p>
      <div data-no-print="">
        <Button icon="print" onPress={printPage}>
          {vault.recoveryPrint}
        </Button>
      </div>
    </section>
  )
}
