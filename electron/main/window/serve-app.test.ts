import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { tempFolder } from '../temp-folder.fixture.ts'
import { appOrigin, contentSecurityPolicy, isOwnPage } from './app-address.ts'
import { answerRequest } from './serve-app.ts'

vi.mock('electron', () => ({ protocol: {} }))

let root = ''
beforeEach(async () => {
  const folder = await tempFolder()
  root = join(folder, 'renderer')
  await mkdir(join(root, 'assets'), { recursive: true })
  await writeFile(join(root, 'index.html'), '<!doctype html>')
  await writeFile(join(root, 'assets', 'app.js'), 'export {}')
  await writeFile(join(root, 'assets', 'secret.txt'), 'no type for this')
  await writeFile(join(folder, 'outside.html'), 'outside')
  await mkdir(`${root}-beside`)
  await writeFile(join(`${root}-beside`, 'index.html'), 'beside')
})

const get = (path: string, method = 'GET'): Promise<Response> =>
  answerRequest(root, new Request(`${appOrigin}${path}`, { method }))

describe('the app at its own address', () => {
  it.each([
    ['/', 'text/html; charset=utf-8'],
    ['/index.html', 'text/html; charset=utf-8'],
    ['/assets/app.js', 'text/javascript; charset=utf-8'],
  ])('serves %s with its type and the policy', async (path, type) => {
    const answer = await get(path)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('Content-Type')).toBe(type)
    expect(answer.headers.get('Content-Security-Policy')).toBe(contentSecurityPolicy)
    expect(answer.headers.get('X-Content-Type-Options')).toBe('nosniff')
  })

  it.each([
    ['/../outside.html'],
    ['/..%2foutside.html'],
    ['/%2e%2e/outside.html'],
    ['/assets/%2e%2e/%2e%2e/outside.html'],
    ['/..%2frenderer-beside/index.html'],
    ['/%00index.html'],
    ['/%E0%A4%A'],
    ['/assets'],
    ['/assets/secret.txt'],
    ['/missing.html'],
  ])('has nothing at %s', async (path) => {
    const answer = await get(path)
    expect(answer.status).toBe(404)
    expect(await answer.text()).toBe('')
    expect(answer.headers.get('Content-Security-Policy')).toBe(contentSecurityPolicy)
  })

  it('answers GET alone', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'HEAD'])
      expect((await get('/', method)).status).toBe(405)
  })

  it('runs scripts of its own alone and speaks to nobody else', () => {
    const policy = contentSecurityPolicy.split('; ')
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("connect-src 'self'")
    expect(contentSecurityPolicy).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*/)
  })

  it('tells its own pages from any other', () => {
    for (const own of [appOrigin, `${appOrigin}/`, `${appOrigin}/index.html#/today`])
      expect(isOwnPage(own), own).toBe(true)
    for (const other of [
      '',
      'app://madoguchi.example.jp/',
      'app://madoguchi@example.jp/',
      'app://other/index.html',
      'https://madoguchi/',
      'file:///index.html',
      'about:blank',
    ])
      expect(isOwnPage(other), other).toBe(false)
  })
})
