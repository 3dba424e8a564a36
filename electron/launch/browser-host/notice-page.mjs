/** The host's own page: shown instead of the app to a page that has no seat. */
import { readFile } from 'node:fs/promises'

const textsFile = new URL('../../../resources/host/texts.json', import.meta.url)

export const noticePolicy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'"

/** @returns {Promise<Readonly<Record<string, string>>>} */
export const readTexts = async () => JSON.parse(await readFile(textsFile, 'utf8')).ja

const style =
  'body{font-family:system-ui,sans-serif;line-height:1.7;color:#17212b;background:#fff;' +
  'max-width:40rem;margin:4rem auto;padding:0 1.5rem}h1{font-size:1.25rem}a{color:inherit}'

/** @param {'taken' | 'unknown'} reason */
export async function composeNotice(reason) {
  const texts = await readTexts()
  return `<!doctype html>
<html lang="ja">
<head><meta charset="utf-8"><title>Madoguchi</title><style>${style}</style></head>
<body><main role="alert"><h1>${texts[`${reason}Title`]}</h1><p>${texts[`${reason}Text`]}</p></main>
<p><a href="/">${texts['again']}</a></p></body>
</html>
`
}
