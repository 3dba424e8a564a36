/** Something done in a vault through the real engine, while the app is closed. */
import 'fake-indexeddb/auto'
import kanjiVariants from '../../resources/desk/kanji-variants.json'
import { expectOk } from '../../shared/domain/core/result.ts'
import { parseKanjiVariants } from '../../shared/domain/text/fold.ts'
import { Engine } from '../../renderer/data/engine/engine.ts'
import { VaultFolder } from '../../electron/main/vault/vault-folder.ts'
import { connect, lightStrength } from './write-office.ts'

interface Who {
  readonly name: string
  readonly passphrase: string
}

/** `work` is given the id of who opened it. */
export const insideVault = async (
  dataFolder: string,
  who: Who,
  at: string,
  work: (engine: Engine, by: string) => Promise<void>,
): Promise<void> => {
  const vault = new VaultFolder(dataFolder)
  const engine = new Engine({
    invoke: connect(dataFolder, vault),
    now: () => at,
    strength: lightStrength,
    variants: expectOk(parseKanjiVariants(kanjiVariants)),
  })
  const opened = await engine.unlock({ kind: 'counselor', ...who }, () => undefined)
  if (opened.kind !== 'done') throw new Error(opened.kind)
  await work(engine, opened.value.counselor?.counselorId ?? '')
  engine.close()
  await vault.close()
}
