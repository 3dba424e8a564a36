/** Serves the built renderer at app://, with the policy on every answer. */
import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import { protocol } from 'electron'
import { appScheme, contentSecurityPolicy } from './app-address.ts'

const typeByEnding: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  // Tables and fonts for drawing PDFs.
  '.bcmap': 'application/octet-stream',
  '.pfb': 'application/octet-stream',
  '.ttf': 'font/ttf',
}

const headers = (type: string): Record<string, string> => ({
  'Content-Type': type,
  'Content-Security-Policy': contentSecurityPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cache-Control': 'no-cache',
})

const refuse = (status: number): Response =>
  new Response(null, { status, headers: headers('text/plain; charset=utf-8') })

/** `null` for an address outside the folder. */
const fileFor = (root: string, url: string): string | null => {
  const { pathname } = new URL(url)
  const path = normalize(
    join(root, decodeURIComponent(pathname === '/' ? '/index.html' : pathname)),
  )
  return path.startsWith(root + sep) ? path : null
}

export const answerRequest = async (root: string, request: Request): Promise<Response> => {
  if (request.method !== 'GET') return refuse(405)
  try {
    const path = fileFor(root, request.url)
    const type = path === null ? undefined : typeByEnding[extname(path)]
    if (path === null || type === undefined) return refuse(404)
    return new Response(new Uint8Array(await readFile(path)), { headers: headers(type) })
  } catch {
    return refuse(404)
  }
}

/** Before `app` is ready. */
export const declareScheme = (): void => {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, codeCache: true }
  protocol.registerSchemesAsPrivileged([{ scheme: appScheme, privileges }])
}

/** After `app` is ready. */
export const serveApp = (root: string): void => {
  protocol.handle(appScheme, (request) => answerRequest(root, request))
}
