/** The host's HTTP side: the app's files by way of main's own protocol handler, and the host's own few paths. */
import { createServer } from 'node:http'
import { Readable } from 'node:stream'
import { isFromOwnPage, isOwnRequest } from './check-request.mjs'
import { composeNotice, noticePolicy } from './notice-page.mjs'

/** @typedef {import('node:http').IncomingMessage} IncomingMessage */
/** @typedef {import('node:http').ServerResponse} ServerResponse */
/** @typedef {import('./seat.mjs').Claim} Claim */
/**
 * @typedef {object} Routes
 * @property {string} origin
 * @property {string} secret known to whoever can read the data folder
 * @property {(path: string, method: string) => Promise<Response>} serveApp
 * @property {() => Promise<string>} pageScript
 * @property {(tokens: readonly string[]) => Promise<Claim>} claimSeat
 * @property {() => { address: string | null }} hearSecondStart
 */

const scriptTag = '<script src="/__host/preload.js"></script>'
const always = {
  'cross-origin-resource-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
}

/** @param {ServerResponse} response @param {number} status @param {object} [body] */
function answer(response, status, body = {}) {
  response.writeHead(status, {
    ...always,
    'Content-Type': 'application/json',
    'Cache-Control': 'no-store',
  })
  response.end(JSON.stringify(body))
}

/** @param {ServerResponse} response @param {string} type @param {string} text */
function answerText(response, type, text) {
  const headers = { 'content-type': type, 'content-security-policy': noticePolicy }
  response.writeHead(200, { ...always, ...headers, 'cache-control': 'no-store' }).end(text)
}

/** @param {string} html */
function injectScript(html) {
  const head = /<head[^>]*>/i.exec(html)
  if (head === null) return scriptTag + html
  const end = head.index + head[0].length
  return html.slice(0, end) + scriptTag + html.slice(end)
}

/** @param {Response} made @param {ServerResponse} response */
async function pipeResponse(made, response) {
  const isHtml = made.headers.get('content-type')?.startsWith('text/html') ?? false
  const headers = { ...always, ...Object.fromEntries(made.headers) }
  if (isHtml) {
    const html = Buffer.from(injectScript(await made.text()))
    response.writeHead(made.status, { ...headers, 'content-length': html.byteLength }).end(html)
    return
  }
  response.writeHead(made.status, headers)
  if (made.body === null) response.end()
  else
    Readable.fromWeb(/** @type {import('node:stream/web').ReadableStream} */ (made.body)).pipe(
      response,
    )
}

/** @param {Routes} routes @param {IncomingMessage} request @param {ServerResponse} response */
async function answerHostPath(routes, request, response) {
  const path = `${request.method} ${request.url}`
  const notice = /^GET \/__host\/(taken|unknown)$/.exec(path)?.[1]
  if (path === 'GET /__host/preload.js')
    answerText(response, 'text/javascript; charset=utf-8', await routes.pageScript())
  else if (path === 'GET /__host/blank')
    answerText(response, 'text/html', '<!doctype html><title>Madoguchi</title>')
  else if (notice === 'taken' || notice === 'unknown')
    answerText(response, 'text/html; charset=utf-8', await composeNotice(notice))
  else if (path === 'POST /__host/seat' && isFromOwnPage(request, routes.origin)) {
    const tokens = String(request.headers['x-madoguchi-tokens'] ?? '')
      .split(',')
      .filter(Boolean)
    answer(response, 200, await routes.claimSeat(tokens))
  } else if (path === 'POST /__host/second-start') {
    const isOwner = request.headers['x-madoguchi-secret'] === routes.secret
    if (isOwner)
      answer(response, 200, { app: 'madoguchi', isSameFolder: true, ...routes.hearSecondStart() })
    else answer(response, 200, { app: 'madoguchi', isSameFolder: false })
  } else answer(response, 403)
}

/** @param {Routes} routes @param {IncomingMessage} request @param {ServerResponse} response */
async function answerAny(routes, request, response) {
  const { url = '/', method = 'GET' } = request
  if (!isOwnRequest(request, routes.origin)) answer(response, 403)
  else if (url.startsWith('/__host/')) await answerHostPath(routes, request, response)
  else await pipeResponse(await routes.serveApp(url, method), response)
}

/** @param {Routes} routes */
export const makeHostServer = (routes) =>
  createServer((request, response) => {
    answerAny(routes, request, response).catch((/** @type {unknown} */ reason) => {
      console.error(reason)
      if (response.headersSent) response.destroy()
      else answer(response, 500)
    })
  })
